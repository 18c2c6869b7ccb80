// Turns a copy of action.yml and dist/ in an empty folder into a step of a job, as the GitHub runner runs it.

import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ActionMetadata, parseActionMetadata } from './action-metadata.ts'
import { freshFolder, repository } from './home.ts'
import { runProgram } from './program.ts'
import { type LogContent, readKeyValues, readLog } from './runner-commands.ts'
import { type Job, jobEnvironment } from './runner-job.ts'

export type StepResult = LogContent & {
  readonly code: number
  /** Everything printed, commands included. */
  readonly log: string
  readonly outputs: Readonly<Record<string, string>>
  readonly state: Readonly<Record<string, string>>
  readonly summary: string
  /** What it added to the environment of later steps. */
  readonly env: Readonly<Record<string, string>>
  readonly seconds: number
}

export type ActionRun = StepResult & {
  /** The job's RUNNER_TEMP. */
  readonly temp: string
  /** Runs the post entry with the state main has left. */
  post(): Promise<StepResult>
}

export type ActionStep = Job & {
  readonly inputs?: Readonly<Record<string, string>>
  /** The folder with action.yml and dist/: default a copy of this checkout's. */
  readonly action?: string
  readonly onOutput?: (text: string) => void
  /** Gets what kills the entry that has just been started. */
  readonly onStart?: (entry: 'main' | 'post', kill: () => void) => void
}

let copied: string | undefined

/** A copy of the action with no node_modules near, made once in a process. */
export function actionFolder(): string {
  if (copied && existsSync(copied)) return copied
  copied = freshFolder('action')
  for (const name of ['action.yml', 'dist'])
    cpSync(join(repository, name), join(copied, name), { recursive: true })
  return copied
}

/** Runs the main entry as the next step of a job on a runner with an empty temporary folder. */
export async function runAction(step: ActionStep): Promise<ActionRun> {
  const folder = step.action ?? actionFolder()
  const metadata = parseActionMetadata(readFileSync(join(folder, 'action.yml'), 'utf8'))
  const { env, temp } = jobEnvironment(step)
  const prepared = { ...env, ...inputVariables(metadata, step.inputs ?? {}, env) }
  const entry = (name: 'main' | 'post', more: Readonly<Record<string, string>>) =>
    runEntry({
      name,
      script: join(folder, metadata.runs[name] ?? ''),
      env: { ...prepared, ...more },
      temp,
      step,
    })
  const main = await entry('main', {})
  const state = Object.entries(main.state).map(([name, value]) => [`STATE_${name}`, value])
  return { ...main, temp, post: () => entry('post', { ...main.env, ...Object.fromEntries(state) }) }
}

function inputVariables(
  metadata: ActionMetadata,
  inputs: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>>,
): Record<string, string> {
  const unknown = Object.keys(inputs).filter((name) => !metadata.inputs.has(name))
  if (unknown.length > 0) throw new Error(`action.yml has no input ${unknown.join(', ')}`)
  const variables = [...metadata.inputs].map(([name, { default: otherwise }]) => [
    `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
    inputs[name] ?? expandDefault(otherwise, env),
  ])
  return Object.fromEntries(variables)
}

// a default may be an expression on the github context
function expandDefault(text: string, env: Readonly<Record<string, string>>): string {
  return text.replace(/\$\{\{\s*(.*?)\s*\}\}/g, (whole, expression: string) => {
    const name = expression.match(/^github\.(\w+)$/)?.[1]
    const value =
      name && (name === 'token' ? env['LAYERSMITH_TEST_TOKEN'] : env[`GITHUB_${name.toUpperCase()}`])
    if (value === undefined) throw new Error(`the runner of the tests cannot evaluate ${whole}`)
    return value
  })
}

type Entry = {
  readonly name: 'main' | 'post'
  readonly script: string
  readonly env: Readonly<Record<string, string>>
  readonly temp: string
  readonly step: ActionStep
}

async function runEntry({ name, script, env, temp, step }: Entry): Promise<StepResult> {
  const commands = join(temp, `_runner_file_commands_${Math.random().toString(36).slice(2)}`)
  mkdirSync(commands)
  const fileOf = (name: string) => join(commands, name.toLowerCase())
  const names = ['OUTPUT', 'STATE', 'ENV', 'PATH', 'STEP_SUMMARY']
  for (const name of names) writeFileSync(fileOf(name), '')
  const files = Object.fromEntries(names.map((name) => [`GITHUB_${name}`, fileOf(name)]))
  const { LAYERSMITH_TEST_TOKEN: _, ...visible } = env
  const started = performance.now()
  const node = join(repository, 'node_modules/.bin/node')
  const { code, output } = await runProgram(node, [script], {
    cwd: step.workspace,
    env: { ...visible, ...files },
    ...(step.onOutput ? { onOutput: step.onOutput } : {}),
    onStart: (kill) => step.onStart?.(name, kill),
  })
  const read = (name: string) => readFileSync(fileOf(name), 'utf8')
  const path = read('PATH')
    .split('\n')
    .filter((line) => line !== '')
    .reverse()
  return {
    ...readLog(output),
    code,
    log: output,
    outputs: readKeyValues(read('OUTPUT')),
    state: readKeyValues(read('STATE')),
    summary: read('STEP_SUMMARY'),
    env: {
      ...readKeyValues(read('ENV')),
      ...(path.length > 0 ? { PATH: [...path, env['PATH']].join(':') } : {}),
    },
    seconds: (performance.now() - started) / 1000,
  }
}
