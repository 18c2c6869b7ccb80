// Examples of rules that speak for ShellCheck → what it says of them, kept for tests that may not start it.
import { writeFile } from 'node:fs/promises'
import { createShellCheck } from '../src/adapters/shellcheck/shellcheck.ts'
import { fixDockerfile } from '../src/lint/fix-dockerfile.ts'
import { stripMarks } from '../src/lint/render-rule.ts'
import type { ShellAnswers } from '../src/lint/shell/comment.ts'
import { askShellCheck } from '../src/pipeline/shell-check.ts'
import { readRules } from './rule-files.ts'

const shellCheck = createShellCheck({ environment: process.env })
const examples = (await readRules())
  .filter(({ speaksFor }) => speaksFor !== undefined)
  .flatMap((rule) => rule.examples.map((example) => ({ rule, example })))

let answers: ShellAnswers = new Map()
for (const { rule, example } of examples) {
  let text = 'bad' in example ? stripMarks(example.bad) : example.good
  for (let before = ''; text !== before; ) {
    before = text
    const input = { text, path: 'Dockerfile', rules: [rule], settings: { preset: example.preset } }
    const asked = await askShellCheck({ shellCheck }, [{ input, mode: 'on' }], answers)
    answers = asked.answers ?? answers
    text = fixDockerfile({ ...input, shell: answers }, { unsafe: true }).text
  }
}
const path = new URL('../test/fixtures/shellcheck/answers.json', import.meta.url)
await writeFile(path, `${JSON.stringify(Object.fromEntries(answers), undefined, 2)}\n`)
console.log(`${answers.size} answers`)
