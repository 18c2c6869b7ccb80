// An image that runs as root because nobody said otherwise.
import { isNonRootImage } from '../base-image.ts'
import { insertBefore } from '../block.ts'
import { createdUsers } from '../created-user.ts'
import type { Facts, StageFacts } from '../facts.ts'
import { dropsRights, lastInTarget } from '../final-image.ts'
import type { Fix } from '../finding.ts'
import { defineRule } from '../rule.ts'
import { baseImage, baseReference } from '../user-at.ts'

export const missingUser = defineRule({
  id: 'missing-user',
  aliases: ['CKV_DOCKER_3', 'missing-user-instruction', 'missing-user-entrypoint', 'CIS-DI-0001', 'DS-0002'],
  since: '0.1.0',
  summary: 'Name the user the container runs as.',
  category: 'security',
  severity: 'info',
  default: 'off',
  confidence: 'medium',
  fix: 'suggested',
  fixEffect: 'The process of the container runs as that user and may write only where it may.',
  why: `Without USER the process is whoever the base image says, and for most that is root. The rule is off by default: it
cannot look into the base image, and many images start as root on purpose and give up their rights in their first
program.

Images that are known for another user are left alone (\`nonroot\` and \`unprivileged\` variants, Chainguard, Bitnami and
others), and so are scratch, Windows, and an ENTRYPOINT that changes the user itself. Where the file creates a user, or
the base image brings one, a USER is suggested.`,
  references: ['https://docs.docker.com/build/building/best-practices/#user'],
  examples: [
    {
      bad: '«FROM node:24»\nWORKDIR /app\nCOPY . .\nCMD ["node", "server.js"]\n',
      fixed: 'FROM node:24\nWORKDIR /app\nCOPY . .\nUSER node\nCMD ["node", "server.js"]\n',
    },
    {
      bad: '«FROM debian:13»\nRUN useradd -r app\n# go\nENTRYPOINT ["./server"]\nCMD ["--help"]\n',
      fixed: 'FROM debian:13\nRUN useradd -r app\nUSER app\n# go\nENTRYPOINT ["./server"]\nCMD ["--help"]\n',
    },
    { bad: '«FROM debian:13»\nRUN make\n', because: 'there is no user to suggest' },
    {
      good: 'FROM debian:13 AS base\nUSER app\nFROM base\nCMD ["./server"]\n',
      because: 'the stage below has USER',
    },
    {
      good: 'FROM gcr.io/distroless/static:nonroot\nCOPY server /\n',
      because: 'the base image has another user',
    },
    { good: 'FROM scratch\nCOPY server /\n', because: 'scratch has no users' },
  ],
  *check(facts) {
    const stage = facts.stages[facts.target]
    if (stage === undefined || lastInTarget(facts, 'USER') !== undefined || dropsRights(facts)) return
    const base = baseReference(facts, stage.index)
    if (base === undefined || isNonRootImage(base) || /windows|nanoserver|servercore/i.test(base)) return
    const fix = suggestUser(facts, stage)
    yield {
      range: stage.from.range,
      message: 'No USER is set, so the container probably runs as root. Add a USER without rights.',
      ...(fix === undefined ? {} : { fix }),
    }
  },
})

/** Right before what the container does, when that stands at the end. */
function suggestUser(facts: Facts, stage: StageFacts): Fix | undefined {
  const created = createdUsers(facts, stage.index).filter(({ name }) => name.literal)
  const user = created.at(-1)?.name.value ?? (baseImage(facts, stage.index) === 'node' ? 'node' : undefined)
  const { instructions } = stage
  const last = instructions.findLastIndex(
    ({ keyword }) => !['CMD', 'ENTRYPOINT', 'HEALTHCHECK'].includes(keyword),
  )
  const first = instructions[last + 1]
  if (user === undefined || first === undefined) return undefined
  const edits = [insertBefore(facts.file.text, first, `USER ${user}\n`)]
  return { kind: 'unsafe', description: `Run as ${user}`, edits }
}
