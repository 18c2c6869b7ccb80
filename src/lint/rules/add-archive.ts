// COPY of an archive that a RUN unpacks.

import type { Program } from '../../dockerfile/shell.ts'
import { isArchive } from '../archive-name.ts'
import { copyTarget, isContextCopy } from '../broad-copy.ts'
import { deleteInstruction, replaceText } from '../edits.ts'
import type { CopyFacts, Facts, RunFacts } from '../facts.ts'
import type { Edit } from '../finding.ts'
import { checkSteps } from '../hadolint/run-check.ts'
import { findUnpacked } from '../hadolint/unpacked.ts'
import { programFolder, resolvePath } from '../image-path.ts'
import { defineRule } from '../rule.ts'
import { removedWords } from '../written-paths.ts'

export const addArchive = defineRule({
  id: 'add-archive',
  aliases: ['DL3010', 'curl-or-wget-instead-of-add'],
  since: '0.2.0',
  summary: 'Let ADD unpack local archives.',
  category: 'correctness',
  severity: 'info',
  confidence: 'medium',
  fix: 'suggested',
  why: `ADD unpacks a tar archive from the build context while it copies. With COPY and \`RUN tar\` the archive stays in a
layer of its own, and its bytes are shipped with every pull even when a later RUN deletes it.

ADD unpacks everything and keeps the paths, so a \`tar\` that strips components or takes single files is left alone.`,
  references: ['https://docs.docker.com/reference/dockerfile/#add'],
  examples: [
    {
      bad: 'FROM debian:13\n«COPY app.tar.gz /tmp/»\nRUN tar -xzf /tmp/app.tar.gz -C /opt && rm /tmp/app.tar.gz\n',
      fixed: 'FROM debian:13\nADD app.tar.gz /opt/\n',
    },
    {
      bad: 'FROM debian:13\nWORKDIR /opt\n«COPY vendor/lib.tar.xz lib.tar.xz»\nRUN tar xf lib.tar.xz\n',
      fixed: 'FROM debian:13\nWORKDIR /opt\nADD vendor/lib.tar.xz /opt/\n',
    },
    {
      bad: 'FROM debian:13\n«COPY app.tar.gz /tmp/»\nRUN tar -xzf /tmp/app.tar.gz -C /opt && /opt/app/install\n',
      because: 'the RUN does more than to unpack',
    },
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
      const run = unpackingRun(facts, copy, source.value)
      if (run === undefined) continue
      const edits = addInstead(facts, copy, run)
      yield {
        range: instruction.range,
        ...(edits && { fix: { kind: 'unsafe', description: 'Add it, which unpacks', edits } }),
        message: `Line ${run.instruction.line} unpacks this archive, which stays in its own layer all the same. Use ADD with the directory as destination.`,
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

function unpackingRun(facts: Facts, copy: CopyFacts, source: string): RunFacts | undefined {
  const name = source.slice(source.lastIndexOf('/') + 1)
  const paths = archivePaths(facts, copy)
  return facts.runs.find(
    ({ stage, order, programs }) =>
      stage === copy.stage &&
      order > copy.order &&
      programs.some((program) => unpacks(program, { name, paths })),
  )
}

/** Where the archive may be: the destination is a name for it, or a folder. */
function archivePaths(facts: Facts, copy: CopyFacts): ReadonlySet<string> {
  const target = copyTarget(facts, copy)
  const source = copy.sources[0]?.value ?? ''
  return new Set([target, resolvePath(target, source.slice(source.lastIndexOf('/') + 1))])
}

/** For a RUN that only unpacks, and removes what it has unpacked. */
function addInstead(facts: Facts, copy: CopyFacts, run: RunFacts): readonly Edit[] | undefined {
  const [tar, ...rest] = run.programs
  const { instruction, destination } = copy
  const gone = rest.flatMap((program) => removedWords(facts, run, program))
  const paths = archivePaths(facts, copy)
  const only = rest.length === gone.length && gone.every((path) => paths.has(path))
  if (tar === undefined || destination === undefined || !only || instruction.flags.length > 0)
    return undefined
  if (run.instruction.form !== 'shell' || run.instruction.flags.length > 0) return undefined
  const words = tar.args.map(({ value }) => value)
  const option = words.findIndex((word) => word === '-C' || word === '--directory')
  const folder = programFolder(facts, run, tar)
  const to = folder && (option < 0 ? folder : resolvePath(folder, words[option + 1] ?? '$'))
  if (to === undefined || to.includes('$')) return undefined
  return [
    replaceText(instruction.keywordRange, 'ADD'),
    replaceText(destination.range, to === '/' ? to : `${to}/`),
    deleteInstruction(facts.file.text, run.outer),
  ]
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
