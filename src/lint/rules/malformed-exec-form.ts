// Lists that are not valid JSON, which the engine silently reads as text.
import { renderExecForm } from '../../dockerfile/exec-form.ts'
import { type ListDefect, looksLikeList, readLooseList } from '../../dockerfile/loose-list.ts'
import type { Instruction } from '../../dockerfile/syntax.ts'
import { commentsWithin, insertText, replaceText } from '../edits.ts'
import type { Facts } from '../facts.ts'
import type { Fix } from '../finding.ts'
import { defineRule, type Report } from '../rule.ts'

const KEYWORDS = new Set(['CMD', 'ENTRYPOINT', 'RUN', 'HEALTHCHECK', 'VOLUME', 'COPY', 'ADD'])
const UNAMBIGUOUS: ReadonlySet<ListDefect> = new Set([
  'single quotes',
  'typographic quotes',
  'a trailing comma',
  'text after the list',
])

export const malformedExecForm = defineRule({
  id: 'malformed-exec-form',
  aliases: ['JSON_IN_SINGLE_QUOTES', 'invalid-json-form'],
  since: '0.1.0',
  summary: 'Write lists as valid JSON.',
  category: 'process',
  severity: 'error',
  confidence: 'high',
  fix: 'safe',
  effect: { config: ['Cmd', 'Entrypoint', 'Healthcheck', 'Volumes'], repairs: true },
  fixEffect: `The instruction becomes the list its author wrote down, instead of a line for the shell. A comment behind the
list moves to a line of its own. Where more than one reading is possible (a missing comma, quote or bracket, a lone
backslash) the fix is only suggested.`,
  why: `The exec form must be a JSON list of strings in double quotes. When it is not, for a single quote, a comma too many
or a comment behind the bracket, the engine gives no error: it takes the line for shell form. The container then tries to
run a program called \`[node,\`, and this shows only when it is started.

A test such as \`RUN [ -f file ] && …\` is shell text and left alone.`,
  references: ['https://docs.docker.com/reference/dockerfile/#exec-form'],
  examples: [
    {
      bad: "FROM node:24\nCMD «['node', 'server.js']»\n",
      fixed: 'FROM node:24\nCMD ["node", "server.js"]\n',
      because: 'JSON has double quotes only',
    },
    {
      bad: 'FROM node:24\nENTRYPOINT «["node", "server.js",]»\n',
      fixed: 'FROM node:24\nENTRYPOINT ["node", "server.js"]\n',
    },
    {
      bad: 'FROM node:24\nCMD «["node", "server.js"] # start»\n',
      fixed: 'FROM node:24\n# start\nCMD ["node", "server.js"]\n',
      because: 'a comment needs a line of its own',
    },
    {
      bad: 'FROM node:24\nCMD «["node" "server.js"]»\n',
      fixed: 'FROM node:24\nCMD ["node", "server.js"]\n',
    },
    { bad: 'FROM node:24\nCMD «[node, server.js]»\n', fixed: 'FROM node:24\nCMD ["node", "server.js"]\n' },
    {
      bad: "FROM alpine:3.22\nVOLUME «['/data']»\n",
      fixed: 'FROM alpine:3.22\nVOLUME ["/data"]\n',
      because: "the volume would be called `['/data']`",
    },
    { good: 'FROM alpine:3.22\nRUN [ -f /etc/motd ] && rm /etc/motd\n', because: 'this bracket is a test' },
    { good: 'FROM node:24\nCMD ["node", "server.js"]\n', because: 'the list is valid JSON' },
  ],
  *check(facts) {
    for (const { instruction: outer, onbuild } of facts.placed) {
      const instruction = outer.keyword === 'HEALTHCHECK' ? outer.inner : outer
      if (instruction === undefined || !KEYWORDS.has(outer.keyword) || !looksLikeList(instruction)) continue
      yield reportList(facts, instruction, outer.range.start, onbuild)
    }
  },
})

/** A longer list is shown by the fix alone. */
const LONGEST_FORM = 200

function reportList(facts: Facts, instruction: Instruction, start: number, onbuild: boolean): Report {
  const list = readLooseList(instruction.rest.text)
  const range = instruction.restRange
  const meaning = ['COPY', 'ADD', 'VOLUME'].includes(instruction.keyword) ? 'as plain words' : 'as shell text'
  const cause = list?.defects.length ? ` (${list.defects.join(', ')})` : ''
  const problem = `This list is not valid JSON${cause}, so it is read ${meaning}.`
  if (list === undefined) return { range, message: `${problem} Write ["one", "two"] with double quotes.` }
  const text = renderExecForm(list.elements)
  const message = `${problem} Write ${text.length > LONGEST_FORM ? 'a JSON list of strings in double quotes' : text}.`
  const comment = list.remainder.startsWith('#')
  const movable = list.remainder === '' || (comment && !onbuild)
  if (!movable || commentsWithin(facts.file, range).length > 0) return { range, message }
  const fix: Fix = {
    kind:
      list.defects.length > 0 && list.defects.every((defect) => UNAMBIGUOUS.has(defect)) ? 'safe' : 'unsafe',
    description: 'Make it a valid JSON list',
    edits: [...(comment ? [insertText(start, `${list.remainder}\n`)] : []), replaceText(range, text)],
  }
  return { range, message, fix }
}
