// ADD of something from the network that may make long steps below run again at any time.
import { findCostly, nameLines, runsBelow } from '../costly.ts'
import type { CopyFacts, Facts } from '../facts.ts'
import { expandAt } from '../image-path.ts'
import { defineRule } from '../rule.ts'

export const addRemoteUnpinned = defineRule({
  id: 'add-remote-unpinned',
  aliases: [],
  since: '0.2.0',
  summary: 'Fetch with ADD by checksum or commit, or below the steps that take long.',
  category: 'cache',
  severity: 'warning',
  confidence: 'medium',
  fix: 'none',
  why: `ADD asks the server on every build. Without \`--checksum\` the date the server gives is part of the key, so a file
that was only uploaded again makes every step below run again; a branch of a Git repository does with each commit. With
\`--checksum=sha256:…\` or a full commit nothing moves until you change it.

Reported when an install or a build stands below it. An address that names a version or a hash is an info.`,
  references: ['https://docs.docker.com/reference/dockerfile/#add---checksum'],
  examples: [
    {
      bad: 'FROM debian:13\n«ADD https://example.com/tool.tar.gz /opt/»\nRUN apt-get update && apt-get install -y ffmpeg\n',
    },
    {
      bad: 'FROM golang:1.26\n«ADD https://github.com/example/app.git#main /src»\nRUN go build -C /src\n',
      because: 'the branch moves',
    },
    {
      good: `FROM debian:13\nADD --checksum=sha256:${'a'.repeat(64)} https://example.com/tool.tar.gz /opt/\nRUN apt-get update && apt-get install -y ffmpeg\n`,
      because: 'the content is fixed',
    },
    {
      good: 'FROM debian:13\nRUN apt-get update && apt-get install -y ffmpeg\nADD https://example.com/tool.tar.gz /opt/\n',
      because: 'nothing below it takes long',
    },
    {
      good: `FROM golang:1.26\nADD https://github.com/example/app.git#${'4f0c1d2e'.repeat(5)} /src\nRUN go build -C /src\n`,
      because: 'the commit is named',
    },
  ],
  *check(facts) {
    for (const copy of facts.copies) {
      const address = remoteOf(facts, copy)
      if (address === undefined || copy.onbuild || facts.stages[copy.stage]?.reachable !== true) continue
      const costly = runsBelow(facts, copy).filter((run) => findCostly(run) !== undefined)
      if (costly.length === 0) continue
      const git = isGit(address)
      yield {
        range: copy.instruction.range,
        message: git
          ? `Every commit of this repository reruns ${nameLines(costly)}; name a commit behind the #.`
          : `When the server gives another date for this file, ${nameLines(costly)} ${costly.length === 1 ? 'runs' : 'run'} again; add --checksum, or move it down.`,
        ...(isSettled(address) ? { severity: 'info' as const } : {}),
      }
    }
  },
})

/** The first source that is fetched and may be another one tomorrow. */
function remoteOf(facts: Facts, { instruction, sources, stage, order }: CopyFacts): string | undefined {
  const checked = instruction.flags.some(({ name }) => name === 'checksum')
  if (instruction.keyword !== 'ADD' || checked) return undefined
  const addresses = sources.map(({ value }) => expandAt(facts, stage, order, value))
  return addresses.find((address) =>
    isGit(address)
      ? !/(?:#|[?&](?:commit|checksum)=)[0-9a-f]{40}/.test(address) && !CHANGING.test(address)
      : /^https?:\/\//.test(address) && !CHANGING.test(address),
  )
}

/** Fetched for its changes; that is another matter. */
const CHANGING = /^https?:\/\/(?:api\.github\.com\/|(?:www\.)?random\.org\/|worldtimeapi\.org\/)/

function isGit(address: string): boolean {
  return /^(?:git|ssh):\/\/|^git@/.test(address) || /^https?:\/\/[^?#]*\.git(?:[#?]|$)/.test(address)
}

/** A digest, or a version, in the address. */
function isSettled(address: string): boolean {
  const path = address.replace(/^\w+:\/\/[^/]*/, '')
  return /[0-9a-f]{40}|#v?\d|\d+\.\d+/.test(path)
}
