// `npm run new:rule -- some-id`: writes src/lint/rules/some-id.ts from the template below.
import { writeFile } from 'node:fs/promises'
import { exportName } from './rule-files.ts'

const id = process.argv[2] ?? ''
if (!/^[a-z]+(-[a-z]+)+$/.test(id)) {
  console.error('Give the id of the new rule: two or more lower-case words with dashes, e.g. no-cd-in-run.')
  process.exit(2)
}

const template = `// ${id}: TELL IN ONE LINE.
import { defineRule } from '../rule.ts'

export const ${exportName(id)} = defineRule({
  id: '${id}',
  aliases: [],
  since: '0.1.0',
  summary: 'Do this.',
  category: 'correctness',
  severity: 'warning',
  confidence: 'high',
  fix: 'none',
  why: 'Because of that.',
  references: [],
  examples: [
    { bad: 'FROM alpine:3.22\\nRUN «cd /opt» && make\\n' },
    { good: 'FROM alpine:3.22\\nRUN (cd /opt && make)\\n', because: 'a subshell returns by itself' },
  ],
  *check({ runs }) {
    for (const { programs } of runs)
      for (const { name, range, inSubshell } of programs)
        if (name === 'cd' && !inSubshell) yield { range, message: 'Say what, why and what to do.' }
  },
})
`

const path = new URL(`../src/lint/rules/${id}.ts`, import.meta.url)
await writeFile(path, template, { flag: 'wx' })
console.log(`src/lint/rules/${id}.ts\nNext: write its examples, then the check, then npm run generate.`)
