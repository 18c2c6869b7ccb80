// A Dockerfile → the scripts that hadolint hands to ShellCheck, one for each RUN in shell form.
import { deriveInterpreter } from '../../dockerfile/shell-script.ts'
import type { Dockerfile, Instruction, Range } from '../../dockerfile/syntax.ts'
import { remember } from '../remember.ts'
import type { ShellQuestion } from '../shell/comment.ts'

/** `range` is where every finding is put. */
export type HadolintScript = ShellQuestion & { readonly range: Range }

type State = { readonly shell: string; readonly names: readonly string[] }

const PROXIES = ['HTTP_PROXY', 'HTTPS_PROXY', 'FTP_PROXY', 'NO_PROXY'].flatMap((name) => [
  name,
  name.toLowerCase(),
])
const FRESH: State = { shell: '/bin/sh -c', names: PROXIES }
const PRAGMA = /^hadolint\s+shell\s*=\s*(\S+)/

/** In the order of the file; instructions before a FROM count as well. */
export const readHadolintScripts = remember((file: Dockerfile): readonly HadolintScript[] => {
  const stages = new Map<string, State>()
  const scripts: HadolintScript[] = []
  let state = FRESH
  let name = ''
  for (const outer of file.instructions) {
    for (const { text } of outer.comments) state = { ...state, shell: PRAGMA.exec(text)?.[1] ?? state.shell }
    const instruction = outer.keyword === 'ONBUILD' && outer.inner ? outer.inner : outer
    if (outer.keyword === 'FROM') {
      stages.set(name, state)
      state = stages.get(outer.args[0]?.value ?? '') ?? FRESH
      name = outer.args[2]?.value ?? ''
    } else if (instruction.keyword === 'RUN') scripts.push(...readRun(instruction, outer, state))
    else state = readState(outer, state)
  }
  return scripts
})

function readState({ keyword, form, args, pairs, rest }: Instruction, state: State): State {
  if (keyword === 'SHELL')
    return { ...state, shell: form === 'json' ? args.map(({ value }) => value).join(' ') : rest.text }
  if (keyword !== 'ENV' && keyword !== 'ARG') return state
  return { ...state, names: [...state.names, ...pairs.map(({ key }) => key)] }
}

function readRun(run: Instruction, outer: Instruction, { shell, names }: State): readonly HadolintScript[] {
  if (run.form === 'json' || /pwsh|powershell|cmd/.test(shell)) return []
  const text = textOf(run)
  if (text === '' || isForeign(text)) return []
  const exports = [...new Set(names)].sort().map((name) => `export ${name}=1\n`)
  const shebang = `#!${shell.trim().split(/\s+/)[0] ?? ''}\n`
  return [{ dialect: 'shebang', text: `${shebang}${exports.join('')}${text}`, range: outer.keywordRange }]
}

/** A heredoc at the front is the script; behind a command it is left out, and so is the rest of the line. */
function textOf({ rest, heredocs }: Instruction): string {
  const [heredoc] = heredocs
  if (heredoc === undefined) return rest.text
  const before = rest.text.slice(0, rest.text.indexOf('<<')).trim()
  return before === '' ? heredoc.content.trim() : before
}

function isForeign(text: string): boolean {
  const interpreter = deriveInterpreter(text)
  return text.startsWith('#!') && !['sh', 'bash', 'ksh'].includes(interpreter ?? '')
}
