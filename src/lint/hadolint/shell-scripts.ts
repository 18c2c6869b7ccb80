// A Dockerfile → the scripts that hadolint hands to ShellCheck, one for each RUN in shell form.
import { deriveInterpreter } from '../../dockerfile/shell-script.ts'
import type { Dockerfile } from '../../dockerfile/syntax.ts'
import { remember } from '../remember.ts'
import type { ShellQuestion } from '../shell/comment.ts'
import { namesFor } from '../shell/names.ts'
import type { Arguments, Seen, Step } from './seen.ts'
import { walks } from './view.ts'

/** `step` is where every finding is put. */
export type HadolintScript = ShellQuestion & { readonly step: Step }

/** Filled while a stage is read. */
type State = {
  shell: string
  /** What ARG and ENV have set. */
  readonly names: Set<string>
  /** Those among them that no shell takes. */
  readonly odd: Set<string>
}

const PROXIES = ['HTTP_PROXY', 'HTTPS_PROXY', 'FTP_PROXY', 'NO_PROXY'].flatMap((name) => [
  name,
  name.toLowerCase(),
])
const PRAGMA = /^\s*hadolint\s+shell\s*=\s*(\S+)/

/** No stage sets as many; each RUN may get them all to itself. */
const MOST_NAMES = 200

/** In the order of the file, then those of ONBUILD. */
export const readHadolintScripts = remember((file: Dockerfile): readonly HadolintScript[] =>
  walks({ file }).flatMap(readSteps),
)

function readSteps(steps: readonly Step[]): readonly HadolintScript[] {
  const stages = new Map<string, State>()
  const scripts: HadolintScript[] = []
  let state = openStage(undefined)
  for (const step of steps) {
    const { seen } = step
    if (seen.kind === 'run') scripts.push(...readRun(step, seen.args, state))
    else if (seen.kind === 'from') {
      state = openStage(stages.get(seen.name))
      if (seen.alias !== undefined) stages.set(seen.alias, state)
    } else readState(seen, state)
  }
  return scripts
}

/** A stage of the file hands on what it has set. */
function openStage(base: State | undefined): State {
  const { shell = '/bin/sh -c', names = PROXIES, odd = [] } = base ?? {}
  return { shell, names: new Set(names), odd: new Set(odd) }
}

function readState(seen: Seen, state: State): void {
  if (seen.kind === 'shell') state.shell = seen.args.text
  else if (seen.kind === 'comment') state.shell = PRAGMA.exec(seen.text)?.[1] ?? state.shell
  else if (seen.kind === 'arg') addName(state, seen.name)
  else if (seen.kind === 'env') for (const { key } of seen.pairs) addName(state, key)
}

function addName({ names, odd }: State, name: string): void {
  if (names.size + odd.size >= MOST_NAMES) return
  if (/^[A-Za-z_]\w*$/.test(name)) names.add(name)
  else odd.add(name)
}

/** hadolint exports every name, which costs time and changes nothing but for those that are none. */
function readRun(step: Step, { form, text }: Arguments, state: State): readonly HadolintScript[] {
  const { shell, names, odd } = state
  if (form === 'list' || /pwsh|powershell|cmd/.test(shell) || isForeign(text)) return []
  const told = [...namesFor(text, (name) => names.has(name), names), ...odd].sort()
  const exports = told.map((name) => `export ${name}=1\n`).join('')
  const shebang = `#!${shell.trim().split(/\s+/)[0] ?? ''}\n`
  return [{ dialect: 'shebang', text: `${shebang}${exports}${text}`, step }]
}

function isForeign(text: string): boolean {
  return text.startsWith('#!') && !['sh', 'bash', 'ksh'].includes(deriveInterpreter(text) ?? '')
}
