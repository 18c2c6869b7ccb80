// ADD of something from the network that nothing verifies.
import type { CopyFacts, Facts } from '../facts.ts'
import { expandAt } from '../image-path.ts'
import { defineRule } from '../rule.ts'

export const addChecksum = defineRule({
  id: 'add-checksum',
  aliases: [],
  since: '0.2.0',
  summary: 'Verify what ADD fetches.',
  category: 'reproducibility',
  severity: 'info',
  confidence: 'high',
  fix: 'none',
  why: `The file behind an address can change, by a release or by an attack, and the image changes with it. \`--checksum\`
names the content: a file by its SHA-256, a Git repository by its commit. The build stops when something else comes. A
full commit hash behind the \`#\` of a Git address does the same.`,
  references: ['https://docs.docker.com/reference/dockerfile/#add---checksum'],
  examples: [
    { bad: 'FROM alpine:3.22\nADD «https://example.com/tool.tar.gz» /opt/\n' },
    {
      bad: 'FROM alpine:3.22\nADD «https://github.com/team/tool.git#main» /src\n',
      because: 'a branch moves',
    },
    {
      bad: 'FROM alpine:3.22\nARG URL=https://example.com/tool\nADD «$URL» /usr/bin/tool\n',
      because: 'the variable holds an address',
    },
    {
      good: `FROM alpine:3.22\nADD --checksum=sha256:${'0'.repeat(64)} https://example.com/tool.tar.gz /opt/\n`,
      because: 'the content is named',
    },
    {
      good: `FROM alpine:3.22\nADD https://github.com/team/tool.git#${'a'.repeat(40)} /src\n`,
      because: 'a commit is exact',
    },
    { good: 'FROM alpine:3.22\nADD tool.tar.gz /opt/\n', because: 'it comes from the build context' },
  ],
  *check(facts) {
    for (const copy of facts.copies) {
      const { instruction, sources } = copy
      if (instruction.keyword !== 'ADD' || instruction.flags.some(({ name }) => name === 'checksum')) continue
      for (const { value, range } of sources) {
        const git = isGit(addressOf(facts, copy, value))
        if (git === undefined) continue
        const content = git ? 'commit' : 'SHA-256'
        yield {
          range,
          message: `Nothing verifies what this address delivers. Name the ${content} with --checksum.`,
        }
      }
    }
  },
})

function addressOf(facts: Facts, { stage, order }: CopyFacts, word: string): string {
  return word.startsWith('$') ? expandAt(facts, stage, order, word) : word
}

/** Undefined for what is not remote, or pinned to a commit. */
function isGit(address: string): boolean | undefined {
  const web = /^https?:\/\//i.test(address)
  const git = /^(?:git|ssh):\/\/|^git@/i.test(address) || (web && /\.git(?:[#?]|$)/.test(address))
  if (!web && !git) return undefined
  const pinned =
    git && (/#[0-9a-f]{40}(?::|$)/.test(address) || /[?&](?:commit|checksum)=[0-9a-f]{40}/.test(address))
  return pinned ? undefined : git
}
