// Comments that look like the description of an ARG or a stage but do not begin with its name.

import type { Instruction, Range } from '../../dockerfile/syntax.ts'
import { reportsOf } from '../buildkit/front-end.ts'
import { isPragma } from '../edits.ts'
import { defineRule } from '../rule.ts'

export const docComment = defineRule({
  id: 'doc-comment',
  aliases: ['InvalidDefinitionDescription'],
  since: '0.2.0',
  summary: 'Begin the description of an ARG or a stage with its name.',
  category: 'style',
  severity: 'style',
  default: 'off',
  confidence: 'medium',
  fix: 'none',
  why: `\`docker build --call=outline\` and \`--call=targets\` show the comment above an ARG or a named stage as its
description, if it begins with the name: \`# VERSION of the tool\`. A comment that is no description is kept apart from
the instruction by a line with nothing but \`#\`; a blank line does not do that.`,
  references: ['https://docs.docker.com/reference/build-checks/invalid-definition-description/'],
  examples: [
    { bad: '# the tool to install\nARG «VERSION»=1\nFROM alpine:$VERSION\n' },
    {
      bad: '# compiles everything\n\nFROM golang:1.26 AS «build»\n',
      because: 'a blank line does not keep them apart',
    },
    {
      good: '# VERSION of the tool to install\nARG VERSION=1\nFROM alpine:$VERSION\n',
      because: 'it begins with the name',
    },
    {
      good: '# Licensed under MIT\n#\nFROM golang:1.26 AS build\n',
      because: 'an empty comment ends the block',
    },
    { good: '# the base\nFROM golang:1.26\n', because: 'a stage without a name has no description' },
    { preset: 'buildkit', bad: '# the tool\n«ARG VERSION»\nFROM scratch\n' },
    {
      preset: 'buildkit',
      good: '# VERSION of the tool\nARG VERSION\nFROM scratch\n',
      because: 'it begins with the name',
    },
  ],
  *check({ file }) {
    for (const instruction of file.instructions) {
      const [first] = namesOf(instruction)
      const last = instruction.comments.at(-1)
      if (first === undefined || last === undefined || isPragma(last)) continue
      const word = last.text.split(' ')[0]
      if (namesOf(instruction).some(({ name }) => name === word)) continue
      yield {
        range: first.range,
        message: `The comment above is no description of ${first.name}, as it does not begin with that name. Write "# ${first.name} …", or put a line with only # below it.`,
      }
    }
  },
  checks: {
    buildkit: {
      codes: { InvalidDefinitionDescription: 'warning' },
      off: ['InvalidDefinitionDescription'],
      check: reportsOf('InvalidDefinitionDescription'),
    },
  },
})

function namesOf({
  keyword,
  pairs,
  args,
}: Instruction): readonly { readonly name: string; readonly range: Range }[] {
  if (keyword === 'ARG') return pairs.map(({ key, keyRange }) => ({ name: key, range: keyRange }))
  const word = args[2]
  return keyword === 'FROM' && word !== undefined
    ? [{ name: word.value.toLowerCase(), range: word.range }]
    : []
}
