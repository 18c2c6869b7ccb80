// A program that owns its own code.
import { copiedFolders } from '../broad-copy.ts'
import type { CopyFacts, Facts } from '../facts.ts'
import { lastInTarget, readUserWord } from '../final-image.ts'
import { defineRule } from '../rule.ts'
import { isRootUser } from '../user-at.ts'

export const chownWorld = defineRule({
  id: 'chown-world',
  aliases: ['chown-flag-exists'],
  since: '0.1.0',
  summary: 'Do not make the running user the owner of its program.',
  category: 'security',
  severity: 'info',
  default: 'off',
  confidence: 'medium',
  fix: 'none',
  why: `Files that belong to the user the container runs as can be rewritten by the program itself. Whoever finds a way to
write one file can then change what runs. When root owns the files, and others may read them, the program works the same
and cannot be changed; give it only the folders it has to write to.

The rule is off by default because many programs expect to own their folder.`,
  references: ['https://docs.docker.com/reference/dockerfile/#copy---chown---chmod'],
  examples: [
    { bad: 'FROM node:24\nCOPY «--chown=node:node» . /app\nUSER node\n' },
    {
      bad: 'FROM node:24 AS build\nRUN make\nFROM node:24\nCOPY --from=build «--chown=1000» /app /app\nUSER 1000:1000\n',
    },
    {
      good: 'FROM node:24\nCOPY . /app\nCOPY --chown=node cache.db /app/\nUSER node\n',
      because: 'it owns one file only',
    },
    { good: 'FROM node:24\nCOPY --chown=www-data . /app\nUSER node\n', because: 'another user is the owner' },
  ],
  *check(facts) {
    const last = lastInTarget(facts, 'USER')
    const { name } = last ? readUserWord(last.instruction, facts.file.escape) : {}
    if (!name || isRootUser(name)) return
    for (const copy of facts.copies) {
      const flag = copy.instruction.flags.find((one) => one.name === 'chown')
      const owner = flag?.value?.split(':')[0]
      const exported = facts.stages[copy.stage]?.exported === true && !copy.onbuild
      if (flag === undefined || owner !== name || !exported || !bringsTree(facts, copy)) continue
      const message = `The program runs as ${name} and may rewrite these files; let root own them and chown only what it has to write.`
      yield { range: flag.range, message }
    }
  },
})

/** A folder as a whole; of another stage any name without an extension. */
function bringsTree(facts: Facts, copy: CopyFacts): boolean {
  if (copiedFolders(facts, copy).length > 0) return true
  const whole = copy.from.kind === 'context' ? /^(?:\.\/?|\*|\/)$/ : /(?:^|\/)[^./]*\/?$/
  return copy.sources.some(({ value }) => whole.test(value))
}
