// Exec form with the whole command in one string.
import { renderExecForm } from '../../dockerfile/exec-form.ts'
import type { Argument } from '../../dockerfile/syntax.ts'
import { replaceText } from '../edits.ts'
import { callsShell, type ExecList, entrypointOf, findExecLists } from '../exec-list.ts'
import type { Facts } from '../facts.ts'
import type { Fix } from '../finding.ts'
import { defineRule } from '../rule.ts'

export const execFormSingleString = defineRule({
  id: 'exec-form-single-string',
  aliases: [],
  since: '0.1.0',
  summary: 'Write every word of an exec form as an element of its own.',
  category: 'process',
  severity: 'warning',
  confidence: 'high',
  fix: 'safe',
  effect: { config: ['Cmd', 'Entrypoint'] },
  fixEffect: `The program and its arguments become separate elements. For a CMD on an image whose ENTRYPOINT is not known the
fix is only suggested.`,
  why: `The first element of an exec form is the name of the program. \`["run.sh --port 80"]\` looks for a file with that whole
name, blanks and options included, and the container ends with "no such file or directory".

A path with blanks that exists in the build context is left alone, and so is a CMD beside an ENTRYPOINT, which gets the
text as one argument.`,
  references: ['https://docs.docker.com/reference/dockerfile/#exec-form'],
  examples: [
    {
      bad: 'FROM node:24\nENTRYPOINT [«"node server.js --port 80"»]\n',
      fixed: 'FROM node:24\nENTRYPOINT ["node", "server.js", "--port", "80"]\n',
    },
    {
      bad: 'FROM python:3.14\nCMD [«"gunicorn app:app"»]\n',
      fixed: 'FROM python:3.14\nCMD ["gunicorn", "app:app"]\n',
    },
    {
      bad: 'FROM alpine:3.22\nRUN [«"sh -c \'date > /built\'"»]\n',
      because: 'with quotes inside it is not certain what was meant',
    },
    {
      good: 'FROM node:24\nENTRYPOINT ["/bin/sh", "-c"]\nCMD ["node server.js"]\n',
      because: 'the shell of the ENTRYPOINT reads it',
    },
    {
      good: 'FROM alpine:3.22\nCOPY . /opt\nENTRYPOINT ["/opt/my tools/run"]\n',
      because: 'there is such a file',
      context: ['my tools/run'],
    },
    { good: 'FROM alpine:3.22\nCMD ["/run.sh"]\n', because: 'it is one word' },
  ],
  *check(facts) {
    for (const list of findExecLists(facts)) {
      const { instruction, stage, elements } = list
      const [only] = elements
      const argument = instruction.keyword === 'CMD' && entrypointOf(facts, stage) !== undefined
      if (only === undefined || elements.length > 1 || argument || !isCommand(facts, only)) continue
      const fix = deriveFix(facts, list, only)
      const [program] = only.value.trim().split(/\s+/)
      yield {
        range: only.range,
        message: `The engine looks for a program called "${only.value}"; write "${program}" and each argument as an element of its own.`,
        ...(fix === undefined ? {} : { fix }),
      }
    }
  },
})

/** A program's name, a blank and more, and no such file is known. */
function isCommand({ context }: Facts, { value }: Argument): boolean {
  if (!/^[\w./-]+[ \t]+\S/.test(value)) return false
  const files = context?.files.filter((file) => file.includes(' ')) ?? []
  return !files.some((file) => value.endsWith(file) || value.endsWith(lastBlankName(file)))
}

/** The part of a path from the first name with a blank on. */
function lastBlankName(path: string): string {
  return path.slice(path.lastIndexOf('/', path.lastIndexOf(' ')) + 1)
}

function deriveFix(
  facts: Facts,
  { instruction, stage }: ExecList,
  { value, range }: Argument,
): Fix | undefined {
  const words = value.trim().split(/\s+/)
  if (!words.every((word) => /^[\w./:=@,+%-]+$/.test(word)) || callsShell(words)) return undefined
  const known =
    instruction.keyword !== 'CMD' ||
    facts.stages[facts.stages[stage]?.chain[0] ?? -1]?.base.kind === 'scratch'
  const edits = [replaceText(range, renderExecForm(words).slice(1, -1))]
  return { kind: known ? 'safe' : 'unsafe', description: 'Split the words', edits }
}
