// A place in the script of a RUN → the edit that adds an argument, a step before it, or a step at the end.
import type { ShellWord, Step } from '../dockerfile/shell.ts'
import { insertText } from './edits.ts'
import type { Facts, RunFacts } from './facts.ts'
import type { Edit } from './finding.ts'

/** Puts arguments behind a word; undefined when the word is not written there as it is. */
export function addArguments(
  { file }: Facts,
  { instruction }: RunFacts,
  word: ShellWord,
  ...args: readonly string[]
): Edit | undefined {
  const { range, value } = word
  if (value !== '' && !file.text.slice(range.start, range.end).includes(value.split(' ')[0] ?? ''))
    return undefined
  const json = instruction.form === 'json' && instruction.args.some((arg) => arg.range.end === range.end)
  return insertText(range.end, args.map((arg) => (json ? `, ${JSON.stringify(arg)}` : ` ${arg}`)).join(''))
}

/** The RUN is a JSON list that no shell reads. */
export function runsWithoutShell({ instruction, script }: RunFacts): boolean {
  return instruction.form === 'json' && instruction.args[0]?.range.start === script.steps[0]?.range.start
}

/** Steps after which nothing of the script runs. */
const LAST_WORDS = /^(?:exec|exit|return|break|continue)$/

/** Adds a step at the end of a script, run when all before it went well; undefined where that is not certain. */
export function appendStep({ file }: Facts, run: RunFacts, command: string): Edit | undefined {
  const { instruction, script } = run
  const last = script.steps.at(-1)
  if (last === undefined || !script.complete || runsWithoutShell(run)) return undefined
  const ends = last.programs.some(
    ({ name, wrappers }) => LAST_WORDS.test(name) || wrappers.includes('exec') || name === '',
  )
  const background = script.steps.some(({ connector }) => connector === '&')
  const [heredoc] = instruction.heredocs
  const sole = heredoc !== undefined && last.range.start >= heredoc.bodyRange.start
  if (ends || background || (heredoc !== undefined && !sole)) return undefined
  const rest = file.text.slice(last.range.end, sole ? heredoc.bodyRange.end : instruction.restRange.end)
  if (!(instruction.form === 'json' ? /^"\s*\]\s*$/ : /^[\s;\\`]*$/).test(rest)) return undefined
  return insertText(last.range.end, `${glue(file.text, run, last, sole)}${command}`)
}

function glue(text: string, { instruction, script }: RunFacts, last: Step, heredoc: boolean): string {
  const stops = stopsOnErrors(script.steps)
  if (heredoc) return stops ? `\n${indentAt(text, last.range.start)}` : ' && '
  const list = stops && last.connector === ';'
  const { range } = instruction
  const written = text.slice(range.start, range.end)
  // The step goes on a line of its own where the others do.
  const broken = /([\\`])[ \t]*\r?\n([ \t]*)/.exec(written)
  if (broken === null || instruction.form === 'json') return list ? '; ' : ' && '
  return list ? `; ${broken[1]}\n${broken[2]}` : ` ${broken[1]}\n${broken[2]}&& `
}

/** `set -e` stands before everything else. */
export function stopsOnErrors(steps: readonly Step[]): boolean {
  const [first] = steps
  const program = first?.simple ? first.programs[0] : undefined
  return (
    program?.name === 'set' &&
    program.args.some(({ value }) => /^-[a-z]*e/.test(value) || value === 'errexit')
  )
}

function indentAt(text: string, offset: number): string {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset)
  return /^[ \t]*/.exec(line)?.[0] ?? ''
}

/** Puts a step and `&&` before the step a program is; undefined where that would change which of them run. */
export function prependStep(
  { instruction, script }: RunFacts,
  { at, command, stops }: { readonly at: number; readonly command: string; readonly stops: boolean },
): Edit | undefined {
  const index = script.steps.findIndex(({ range }) => range.start <= at && at < range.end)
  const step = script.steps[index]
  if (!step?.simple || step.programs.length !== 1 || !script.complete) return undefined
  if (instruction.form === 'json' || step.connector === '||') return undefined
  const list = script.steps.slice(index + 1).some(({ connector }) => connector === ';')
  // The shell does not end at a failing command that `&&` follows.
  if (stops && list && step.connector === '&&') return undefined
  return insertText(step.range.start, `${command}${stops && list ? ';' : ' &&'} `)
}
