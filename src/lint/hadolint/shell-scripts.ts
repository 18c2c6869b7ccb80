// A Dockerfile → the scripts that hadolint hands to ShellCheck, one for each RUN in shell form.
import { deriveInterpreter } from '../../dockerfile/shell-script.ts'
import type { Dockerfile } from '../../dockerfile/syntax.ts'
import { remember } from '../remember.ts'
import type { ShellQuestion } from '../shell/comment.ts'
import type { Arguments, Seen, Step } from './seen.ts'
import { walks } from './view.ts'

/** `step` is where every finding is put. */
export type HadolintScript = ShellQuestion & { readonly step: Step }

type State = { readonly shell: string; readonly names: readonly string[] }

const PROXIES = ['HTTP_PROXY', 'HTTPS_PROXY', 'FTP_PROXY', 'NO_PROXY'].flatMap((name) => [
  name,
  name.toLowerCase(),
])
const FRESH: State = { shell: '/bin/sh -c', names: PROXIES }
const PRAGMA = /^\s*hadolint\s+shell\s*=\s*(\S+)/

/** In the order of the file, then those of ONBUILD. */
export const readHadolintScripts = remember((file: Dockerfile): readonly HadolintScript[] =>
  walks({ file }).flatMap(readSteps),
)

function readSteps(steps: readonly Step[]): readonly HadolintScript[] {
  const stages = new Map<string, State>()
  const scripts: HadolintScript[] = []
  let state = FRESH
  let alias: string | undefined
  for (const step of steps) {
    const { seen } = step
    if (seen.kind === 'run') scripts.push(...readRun(step, seen.args, state))
    else if (seen.kind === 'from') {
      if (alias !== undefined) stages.set(alias, state)
      state = stages.get(seen.name) ?? FRESH
      alias = seen.alias
    } else state = readState(seen, state)
  }
  return scripts
}

function readState(seen: Seen, { shell, names }: State): State {
  if (seen.kind === 'shell') return { shell: seen.args.text, names }
  if (seen.kind === 'comment') return { shell: PRAGMA.exec(seen.text)?.[1] ?? shell, names }
  if (seen.kind === 'arg') return { shell, names: [...names, seen.name] }
  return seen.kind === 'env'
    ? { shell, names: [...names, ...seen.pairs.map(({ key }) => key)] }
    : { shell, names }
}

function readRun(step: Step, { form, text }: Arguments, { shell, names }: State): readonly HadolintScript[] {
  if (form === 'list' || /pwsh|powershell|cmd/.test(shell) || isForeign(text)) return []
  const exports = [...new Set(names)].sort().map((name) => `export ${name}=1\n`)
  const shebang = `#!${shell.trim().split(/\s+/)[0] ?? ''}\n`
  return [{ dialect: 'shebang', text: `${shebang}${exports.join('')}${text}`, step }]
}

function isForeign(text: string): boolean {
  return text.startsWith('#!') && !['sh', 'bash', 'ksh'].includes(deriveInterpreter(text) ?? '')
}
