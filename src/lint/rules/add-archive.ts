// COPY of an archive that a RUN unpacks.

import type { Program } from '../../dockerfile/shell.ts'
import { isArchive } from '../archive-name.ts'
import { copyTarget, isContextCopy } from '../broad-copy.ts'
import type { CopyFacts, Facts } from '../facts.ts'
import { checkSteps } from '../hadolint/run-check.ts'
import { findUnpacked } from '../hadolint/unpacked.ts'
import { resolvePath } from '../image-path.ts'
import { defineRule } from '../rule.ts'

export const addArchive = defineRule({
  id: 'add-archive',
  aliases: ['DL3010', 'curl-or-wget-instead-of-add'],
  since: '0.2.0',
  summary: 'Let ADD unpack local archives.',
  category: 'correctness',
  severity: 'info',
  confidence: 'medium',
  fix: 'none',
  why: `ADD unpacks a tar archive from the build context while it copies. With COPY and \`RUN tar\` the archive stays in a
layer of its own, and its bytes are shipped with every pull even when a later RUN deletes it.

ADD unpacks everything and keeps the paths, so a \`tar\` that strips components or takes single files is left alone.`,
  references: ['https://docs.docker.com/reference/dockerfile/#add'],
  examples: [
    {
      bad: 'FROM debian:13\n«COPY app.tar.gz /tmp/»\nRUN tar -xzf /tmp/app.tar.gz -C /opt && rm /tmp/app.tar.gz\n',
    },
    { bad: 'FROM debian:13\nWORKDIR /opt\n«COPY vendor/lib.tar.xz lib.tar.xz»\nRUN tar xf lib.tar.xz\n' },
    { good: 'FROM debian:13\nADD app.tar.gz /opt/\n', because: 'ADD unpacks it' },
    {
      good: 'FROM debian:13\nCOPY app.tar.gz /tmp/\nRUN tar -xzf /tmp/app.tar.gz --strip-components=1 -C /opt\n',
      because: 'ADD cannot strip',
    },
    {
      good: 'FROM debian:13\nCOPY app.zip /tmp/\nRUN unzip /tmp/app.zip\n',
      because: 'ADD does not unpack zip',
    },
    { good: 'FROM debian:13\nCOPY app.tar.gz /srv/download/\n', because: 'nothing unpacks it' },
    { preset: 'hadolint', bad: 'FROM a:1\n«COPY site.tgz /srv/»\nRUN cd /srv && tar -xzf site.tgz\n' },
    { preset: 'hadolint', bad: 'FROM a:1\n«COPY data /tmp/data.gz»\nRUN gunzip /tmp/data.gz\n' },
    {
      preset: 'hadolint',
      good: 'FROM a:1\nCOPY a.tar /\nRUN tar xf /a.tar\nFROM b:1\nCOPY --from=c b.tar /\nRUN tar -xf b.tar\n',
      because: 'tar has no dash in the one, and the other comes from a stage',
    },
  ],
  *check(facts) {
    for (const copy of facts.copies) {
      const { instruction, sources, onbuild } = copy
      const [source, ...more] = sources
      if (instruction.keyword !== 'COPY' || onbuild || source === undefined || more.length > 0) continue
      if (!isContextCopy(copy) || !isArchive(source.value) || /[$*?[]/.test(source.value)) continue
      const line = unpackingLine(facts, copy, source.value)
      if (line === undefined) continue
      yield {
        range: instruction.range,
        message: `Line ${line} unpacks this archive, which stays in its own layer all the same. Use ADD with the directory as destination.`,
      }
    }
  },
  checks: {
    hadolint: checkSteps({
      code: 'DL3010',
      severity: 'info',
      message: 'A RUN below unpacks this archive, which stays in its own layer all the same. Use ADD.',
      skipsTriggers: true,
      find: findUnpacked,
    }),
  },
})

function unpackingLine(facts: Facts, copy: CopyFacts, source: string): number | undefined {
  const name = source.slice(source.lastIndexOf('/') + 1)
  const target = copyTarget(facts, copy)
  const paths = new Set([target, resolvePath(target, name)])
  const run = facts.runs.find(
    ({ stage, order, programs }) =>
      stage === copy.stage &&
      order > copy.order &&
      programs.some((program) => unpacks(program, { name, paths })),
  )
  return run?.instruction.line
}

function unpacks({ name, args }: Program, archive: { name: string; paths: ReadonlySet<string> }): boolean {
  if (!/^(?:tar|bsdtar|gtar)$/.test(name)) return false
  const words = args.map(({ value }) => value)
  const extracts = words.some(
    (word, index) =>
      /^-[a-zA-Z]*x/.test(word) || word === '--extract' || (index === 0 && /^[a-zA-Z]*x/.test(word)),
  )
  const picky = words.some((word) =>
    /^--(?:strip|exclude|wildcards|transform|to-stdout|keep|overwrite)|^-[a-zA-Z]*O/.test(word),
  )
  const at = words.findIndex(
    (word) => archive.paths.has(word) || word === archive.name || word === `./${archive.name}`,
  )
  if (!extracts || picky || at < 0) return false
  // Words behind the archive that belong to no option are files to take.
  const rest = words.slice(at + 1)
  return rest.every(
    (word, index) => word.startsWith('-') || /^(?:-C|--directory)$/.test(rest[index - 1] ?? ''),
  )
}
