// Facts → the scripts ShellCheck is asked about: shell text, heredocs, and `sh -c` in JSON form.
import type { ShellWord } from '../../dockerfile/shell.ts'
import { heredocText, jsonText } from '../../dockerfile/shell-text.ts'
import { deriveShellCall } from '../../dockerfile/shell-wrappers.ts'
import { sliceJoined } from '../../dockerfile/source.ts'
import type { Heredoc, Joined } from '../../dockerfile/syntax.ts'
import type { Facts, RunFacts } from '../facts.ts'
import { remember } from '../remember.ts'
import { type ShellInForce, shellInForce, shellOfDirectives, withDialect } from './dialect.ts'
import { wholeText } from './join.ts'
import { writePrologue } from './prologue.ts'
import type { ShellScript } from './script.ts'

type Body = {
  readonly shell: ShellInForce
  readonly text: Joined
  readonly json?: boolean
  readonly fed?: boolean
}

/** One for each RUN that a shell reads which ShellCheck knows. */
export const deriveShellScripts = remember((facts: Facts): readonly ShellScript[] =>
  facts.runs.flatMap((run) => {
    const body = readBody(facts, run)
    if (body === undefined || body.text.text.trim() === '') return []
    const { shell, text, json = false, fed = false } = body
    const directives = `${optionalChecks(run)}${leadingDirectives(text.text)}`
    const { dialect, ofImage } = shellOfDirectives(directives) ?? shell
    const prologue = writePrologue(facts, run, { switches: shell.switches, text: text.text })
    return [{ dialect, text: `${directives}${prologue}${text.text}`, run, body: text, json, fed, ofImage }]
  }),
)

function readBody(facts: Facts, run: RunFacts): Body | undefined {
  const { text } = facts.file
  const { instruction } = run
  if (instruction.form === 'json') return readJson(text, run)
  const shell = shellInForce(facts, run)
  if (shell === undefined) return undefined
  const [heredoc, another] = instruction.heredocs
  if (heredoc !== undefined && another === undefined) {
    const words = wordsBefore(instruction.rest.text)
    if (words?.length === 0) return readSole(text, heredoc, shell)
    const own = words && shellFed(words)
    if (own !== undefined) return { shell: own, text: fedText(text, heredoc), fed: heredoc.expand }
  }
  return run.script.dialect === 'other' ? undefined : { shell, text: wholeText(text, instruction) }
}

function readJson(text: string, { instruction }: RunFacts): Body | undefined {
  const words = instruction.args.map(({ value }) => value)
  const call = deriveShellCall(words.map(toWord))
  const script = call?.kind === 'string' ? instruction.args[call.index] : undefined
  const shell = script && withDialect(words)
  return shell && script && { shell, text: jsonText(text, script.range), json: true }
}

/** The heredoc is the script; its `#!` line says who reads it. */
function readSole(text: string, heredoc: Heredoc, shell: ShellInForce): Body | undefined {
  const body = heredocText(text, heredoc)
  const line = /^#!\s*(.*)\n?/.exec(body.text)
  if (line === null) return { shell, text: body }
  const words = line[1]?.trim().split(/\s+/) ?? []
  const named = /(?:^|\/)env$/.test(words[0] ?? '') ? words.slice(1).filter((word) => word !== '-S') : words
  const own = withDialect(named)
  return own && { shell: own, text: sliceJoined(body, line[0].length, body.text.length) }
}

/** A heredoc that a shell gets on its standard input, after the outer shell has had its turn. */
function fedText(text: string, heredoc: Heredoc): Joined {
  const body = heredocText(text, heredoc)
  return heredoc.expand ? unescaped(body) : body
}

/** Without the backslashes that keep the outer shell from expanding. */
function unescaped(body: Joined): Joined {
  let text = ''
  let done = 0
  const kept: Joined[] = []
  for (const { index } of body.text.matchAll(/\\[\\$`]/g)) {
    kept.push(sliceJoined(body, done, index))
    done = index + 1
  }
  kept.push(sliceJoined(body, done, body.text.length))
  const pieces = kept.flatMap((part) => {
    const at = text.length
    text += part.text
    return part.pieces.map((piece) => ({ at: piece.at + at, source: piece.source }))
  })
  return { text, pieces }
}

/** The words before the one heredoc, which ends the line; undefined when there is more than one plain command. */
function wordsBefore(rest: string): readonly string[] | undefined {
  const mark = rest.lastIndexOf('<<')
  if (!/^-?\s*(?:"[^"]*"|'[^']*'|[^\s"']+)\s*$/.test(rest.slice(mark + 2))) return undefined
  const words = rest.slice(0, mark).trim().split(/\s+/)
  if (/^\d*$/.test(words.at(-1) ?? '')) words.pop()
  return /[|&;<>()$`"'\\]/.test(words.join(' ')) ? undefined : words
}

function shellFed(words: readonly string[]): ShellInForce | undefined {
  return deriveShellCall(words.map(toWord))?.kind === 'stdin' ? withDialect(words) : undefined
}

function toWord(value: string): ShellWord {
  return { value, literal: true, range: { start: 0, end: 0 } }
}

/** `# shellcheck enable=…` above a RUN; what it disables is silenced like any other ignore. */
function optionalChecks({ outer }: RunFacts): string {
  const names = outer.comments.flatMap(
    ({ text }) => /^shellcheck\s(?:.*\s)?enable=([\w,-]+)/.exec(text)?.[1] ?? [],
  )
  return names.map((list) => `# shellcheck enable=${list}\n`).join('')
}

/** Directives at the top of a script are for all of it; behind our lines they would be for one command. */
function leadingDirectives(text: string): string {
  const top = /^(?:[ \t]*(?:#.*)?\n)+/.exec(text)?.[0] ?? ''
  const lines = top.match(/^[ \t]*#[ \t]*shellcheck[ \t].*$/gm) ?? []
  return lines.map((line) => `${line}\n`).join('')
}
