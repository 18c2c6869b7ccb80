// A RUN (or any instruction with a command) → the script it runs: programs, outermost steps, dialect.
import { type ParsedScript, parse, type SyntaxNode } from 'unbash'
import type { Connector, Program, Script, ShellWord, Step } from './shell.ts'
import { heredocText, jsonText } from './shell-text.ts'
import { type Gathered, readGuards, type Site, walkShell } from './shell-walk.ts'
import { baseName, deriveShellCall, isPosixShell } from './shell-wrappers.ts'
import { sourceRange } from './source.ts'
import type { Heredoc, Instruction, Joined } from './syntax.ts'

const OTHER: Script = { steps: [], programs: [], complete: false, dialect: 'other' }

/** Reads what an instruction runs; `text` is the whole Dockerfile. */
export function readScript(text: string, instruction: Instruction, dialect: Script['dialect']): Script {
  if (instruction.form === 'json') return readJsonScript(text, instruction)
  if (dialect === 'other') return OTHER
  const sole = soleHeredoc(instruction)
  if (sole === undefined) return readShell(instruction.rest, heredocQueue(text, instruction.heredocs))
  const interpreter = deriveInterpreter(sole.content)
  return interpreter === undefined || isPosixShell(interpreter) ? readShell(heredocText(text, sole)) : OTHER
}

/** Base name of the interpreter a `#!` line names. */
export function deriveInterpreter(script: string): string | undefined {
  const words = /^#!\s*(\S.*)/.exec(script)?.[1]?.trim().split(/\s+/) ?? []
  const first = baseName(words[0] ?? '')
  const name =
    first === 'env' ? words.slice(1).find((word) => !word.startsWith('-') && !word.includes('=')) : first
  return name === undefined || name === '' ? undefined : baseName(name)
}

function soleHeredoc({ rest, heredocs }: Instruction): Heredoc | undefined {
  const only = /^\s*\d*<<-?\s*(?:"[^"]*"|'[^']*'|\S+)\s*$/.test(rest.text)
  return only && heredocs.length === 1 ? heredocs[0] : undefined
}

function heredocQueue(text: string, heredocs: readonly Heredoc[]): Gathered['heredoc'] {
  const waiting = [...heredocs]
  return (delimiter) => {
    const index = waiting.findIndex(({ name }) => name === delimiter)
    const [found] = index === -1 ? [] : waiting.splice(index, 1)
    return found && heredocText(text, found)
  }
}

function readJsonScript(text: string, { args, range }: Instruction): Script {
  const words = args.map((arg): ShellWord => ({ value: arg.value, literal: true, range: arg.range }))
  const call = deriveShellCall(words)
  const body = call?.kind === 'string' ? words[call.index] : undefined
  if (body) return readShell(jsonText(text, body.range))
  const [name, ...rest] = words
  if (name === undefined) return { steps: [], programs: [], complete: true, dialect: 'posix' }
  const program: Program = {
    name: baseName(name.value),
    nameRange: name.range,
    range: { start: name.range.start, end: words.at(-1)?.range.end ?? name.range.end },
    args: rest,
    ...{ assignments: [], redirects: [], wrappers: [], pipe: undefined },
    ...{ inSubshell: false, inSubstitution: false, conditional: false, inFunction: false },
  }
  const step: Step = {
    connector: 'start',
    connectorRange: { start: range.start, end: range.start },
    range: program.range,
    simple: true,
    programs: [program],
  }
  return { steps: [step], programs: [program], complete: true, dialect: 'posix' }
}

/** Reads shell text whose places are known. */
export function readShell(joined: Joined, heredoc: Gathered['heredoc'] = () => undefined): Script {
  const site: Site = {
    ...{ joined, wrappers: [], pipe: undefined, depth: 0 },
    ...{ inSubshell: false, inSubstitution: false, conditional: false, inFunction: false },
  }
  const out: Gathered = { programs: [], nested: () => {}, heredoc, complete: true }
  const gather = (script: ParsedScript, at: Site, into: Gathered): readonly Step[] => {
    if (script.errors?.length) out.complete = false
    return listSteps(script, at, into)
  }
  const nested = (text: Joined, at: Site) => {
    gather(parse(text.text), { ...at, joined: text }, all)
  }
  const all: Gathered = { ...out, nested }
  const steps = gather(parse(joined.text), site, all)
  const programs = [...all.programs].sort((a, b) => a.nameRange.start - b.nameRange.start)
  return { steps, programs, complete: out.complete && all.complete, dialect: 'posix' }
}

function listSteps(script: ParsedScript, site: Site, out: Gathered): readonly Step[] {
  const steps: Step[] = []
  let gap = 0
  let connector: Connector = 'start'
  const add = (node: SyntaxNode, conditional: boolean) => {
    const before = out.programs.length
    walkShell(node, { ...site, conditional: site.conditional || conditional }, out)
    steps.push({
      connector,
      connectorRange: connectorRange(site.joined, gap, node.pos),
      range: sourceRange(site.joined, node.pos, node.end),
      simple: node.type === 'Command',
      programs: out.programs.slice(before),
    })
    gap = node.end
  }
  for (const { command, background } of script.commands) {
    if (command.type === 'AndOr') {
      const guarded = readGuards(command.commands, command.operators)
      for (const [index, node] of command.commands.entries()) {
        connector = index === 0 ? connector : (command.operators[index - 1] ?? '&&')
        add(node, guarded[index] === true)
      }
    } else add(command, false)
    connector = background ? '&' : ';'
  }
  return steps
}

function connectorRange(joined: Joined, gap: number, end: number): Step['connectorRange'] {
  const found = /^[ \t]*(&&|\|\||;|&)/.exec(joined.text.slice(gap, end))
  const length = found?.[1]?.length ?? 0
  const start = gap + (found ? found[0].length - length : 0)
  return sourceRange(joined, start, start + length)
}
