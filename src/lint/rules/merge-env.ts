// ENV instructions in a row that could be one.
import type { Dockerfile, Instruction, Pair } from '../../dockerfile/syntax.ts'
import { commentsWithin, isPragma, joinInstructions, replaceText } from '../edits.ts'
import { referencedNames } from '../facts-expand.ts'
import type { Edit } from '../finding.ts'
import { defineRule } from '../rule.ts'

export const mergeEnv = defineRule({
  id: 'merge-env',
  aliases: [],
  since: '0.1.0',
  summary: 'Set variables that belong together in one ENV.',
  category: 'style',
  severity: 'style',
  confidence: 'high',
  fix: 'safe',
  effect: 'none',
  fixEffect: 'The environment of the image is the same; its history has fewer entries.',
  why: `Several ENV instructions in a row say in many lines what one says as a list, and the image's history shows an entry
for each. Caching and size are the same either way.

They are not merged when a value refers to a key that one of them sets, because all values of one ENV see the environment
from before it; when the same key is set twice; or when a comment between them instructs a tool. Other comments stay
where they are.`,
  references: ['https://docs.docker.com/reference/dockerfile/#env'],
  examples: [
    {
      bad: 'FROM node:24\n«ENV NODE_ENV=production\nENV PORT=8080\nENV TARGET="https://example.com/ping"»\n',
      fixed:
        'FROM node:24\nENV NODE_ENV=production \\\n    PORT=8080 \\\n    TARGET="https://example.com/ping"\n',
    },
    {
      bad: 'FROM node:24\n«ENV A=1\n\n# why B\nENV B=2»\nWORKDIR /app\n',
      fixed: 'FROM node:24\nENV A=1 \\\n    # why B\n    B=2\nWORKDIR /app\n',
      because: 'the comment stays above its variable',
    },
    {
      bad: 'FROM node:24\n«ENV HOME_DIR /home/app\nENV A=1»\nENV B=$A\n',
      fixed: 'FROM node:24\nENV HOME_DIR=/home/app \\\n    A=1\nENV B=$A\n',
      because: 'the last one needs A and stays by itself',
    },
    {
      good: 'FROM python:3.14\nENV VENV=/opt/venv\nENV PATH=$VENV/bin:$PATH\n',
      because: 'the second value needs the first',
    },
    { good: 'FROM node:24\nENV A=1\nRUN make\nENV B=2\n', because: 'something runs between them' },
    {
      good: 'FROM node:24\nENV A=1\n# hadolint ignore=DL3044\nENV B=2\n',
      because: 'the comment would lose its place',
    },
  ],
  *check({ file, stages }) {
    for (const { instructions } of stages)
      for (const group of groupInstructions(file, instructions)) {
        const [first] = group
        const last = group.at(-1)
        if (first === undefined || last === undefined || first === last) continue
        const edits = mergeEdits(file, group)
        yield {
          range: { start: first.range.start, end: last.range.end },
          message: `These ${group.length} ENV instructions can be one; write ENV once and list the variables below each other.`,
          ...(edits === undefined ? {} : { fix: { kind: 'safe', description: 'Merge into one ENV', edits } }),
        }
      }
  },
})

/** ENV instructions that follow each other and do not need each other. */
function groupInstructions(
  file: Dockerfile,
  instructions: readonly Instruction[],
): readonly (readonly Instruction[])[] {
  const groups: Instruction[][] = []
  const keys = new Set<string>()
  let open = false
  for (const instruction of instructions) {
    const usable = instruction.keyword === 'ENV' && instruction.pairs.length > 0
    const group = open ? groups.at(-1) : undefined
    if (usable && group !== undefined && fits(file, { last: group.at(-1), keys }, instruction))
      group.push(instruction)
    else if (usable) {
      groups.push([instruction])
      keys.clear()
    }
    for (const { key } of usable ? instruction.pairs : []) keys.add(key)
    open = usable
  }
  return groups
}

type Group = { readonly last: Instruction | undefined; readonly keys: ReadonlySet<string> }

function fits(file: Dockerfile, { last, keys }: Group, next: Instruction): boolean {
  const needs = next.pairs.flatMap(({ key, value }) => referencedNames(`${key}=${value}`, file.escape))
  if ([...needs, ...next.pairs.map(({ key }) => key)].some((name) => keys.has(name))) return false
  const between = { start: last?.range.end ?? next.range.start, end: next.range.start }
  return !commentsWithin(file, between).some(isPragma)
}

function mergeEdits(file: Dockerfile, group: readonly Instruction[]): readonly Edit[] | undefined {
  const joints = group.slice(1).map((next, index) => {
    const previous = group[index]
    return previous && joinInstructions(file, previous, next, '')
  })
  const legacy = group.flatMap(({ pairs }) => pairs.filter((pair) => pair.legacy)).map(modernize)
  const edits = [...joints, ...legacy]
  return edits.every((edit) => edit !== undefined) ? edits : undefined
}

/** `ENV key value` with a value that needs no quotes. */
function modernize({ key, value = '', range }: Pair): Edit | undefined {
  return /^[\w./:@%+,$-]+$/.test(value) ? replaceText(range, `${key}=${value}`) : undefined
}
