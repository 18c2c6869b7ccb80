// Shell form in a stage without a shell.
import { isArchive } from '../archive-name.ts'
import { copyTarget } from '../broad-copy.ts'
import { cleanContextPath, isFolder } from '../context-tree.ts'
import type { CopyFacts, Facts, Placed } from '../facts.ts'
import { remember } from '../remember.ts'
import { defineRule } from '../rule.ts'
import { isClosed } from '../variable-use.ts'

export const scratchRun = defineRule({
  id: 'scratch-run',
  aliases: ['shell-run-in-scratch'],
  since: '0.2.0',
  summary: 'Use the exec form where there is no shell.',
  category: 'correctness',
  severity: 'error',
  confidence: 'medium',
  fix: 'none',
  why: `The shell form runs \`/bin/sh -c\`. An image built up from \`scratch\` has no \`/bin/sh\` unless it was copied there: a
RUN fails at once, a CMD or ENTRYPOINT when the container starts. Write the exec form, and do what needs a shell in an
earlier stage.

Nothing is said once a COPY may have brought a shell: a whole directory onto \`/\`, \`/bin\` or \`/usr\`, an archive, or a file
named like one.`,
  references: [
    'https://docs.docker.com/build/building/base-images/#create-a-minimal-base-image-using-scratch',
  ],
  examples: [
    {
      bad: 'FROM golang:1.26 AS build\nRUN go build -o /app .\nFROM scratch\nCOPY --from=build /app /app\n«CMD /app --port 80»\n',
    },
    { bad: 'FROM scratch\nCOPY app /srv/app\n«RUN chmod +x /srv/app»\nENTRYPOINT ["/srv/app"]\n' },
    { good: 'FROM scratch\nCOPY app /srv/app\nCMD ["/srv/app"]\n', because: 'the exec form needs no shell' },
    {
      good: 'FROM debian:13 AS build\nFROM scratch\nCOPY --from=build / /\nRUN ls\n',
      because: 'the copy brings a shell',
    },
    { good: 'FROM scratch\nADD rootfs.tar.xz /\nCMD bash\n', because: 'the archive may hold one' },
    {
      good: 'FROM scratch\nCOPY --from=busybox:1.37 /bin/busybox /bin/sh\nRUN echo a\n',
      because: 'that is a shell',
    },
  ],
  *check(facts) {
    const placed = [...facts.runs.filter(({ mounts }) => mounts.length === 0), ...facts.processes]
    for (const place of placed) {
      const { instruction, stage, onbuild } = place
      const shell = instruction.form === 'shell' && instruction.rest.text.trim() !== ''
      if (!shell || onbuild || !isClosed(facts, stage) || hasShell(facts, place)) continue
      const effect = instruction.keyword === 'RUN' ? 'this fails' : 'the container cannot start'
      yield {
        range: instruction.range,
        message: `There is no /bin/sh in an image from scratch, so ${effect}. Use the exec form, or another base.`,
      }
    }
  },
})

/** For RUN what was copied before counts, for the others everything. */
function hasShell(facts: Facts, { instruction, stage, order }: Placed): boolean {
  const { chain = [], shell } = facts.stages[stage] ?? {}
  const first = firstShells(facts)
  const until = instruction.keyword === 'RUN' ? order : Number.POSITIVE_INFINITY
  return (
    shell !== undefined ||
    chain.some((index) => {
      const at = first.get(index)
      return at !== undefined && (index !== stage || at < until)
    })
  )
}

/** For each stage the place of the first copy that may bring a shell. */
const firstShells = remember((facts: Facts): ReadonlyMap<number, number> => {
  const first = new Map<number, number>()
  for (const copy of facts.copies)
    if (!first.has(copy.stage) && mayBringShell(facts, copy)) first.set(copy.stage, copy.order)
  return first
})

const SHELLS = /(?:^|\/)(?:(?:ba|da|a|z|k|mk)?sh|busybox[\w.-]*|toybox[\w.-]*|static-sh|sh\.exe|cmd\.exe)$/
const ROOTS = /^\/(?:\(base\))?\/?(?:(?:usr\/)?(?:local\/)?s?bin|usr|usr\/local)?$/

function mayBringShell(facts: Facts, copy: CopyFacts): boolean {
  const { sources, instruction } = copy
  const target = copyTarget(facts, copy)
  if (instruction.heredocs.length > 0 && sources.length === 0) return SHELLS.test(target)
  return sources.some(
    ({ value }) =>
      SHELLS.test(value) ||
      SHELLS.test(target) ||
      isArchive(value) ||
      /[$*?[]|:\/\//.test(value) ||
      (ROOTS.test(target) && !isFile(facts, copy, value)),
  )
}

/** A file of the context, or one that has an extension. */
function isFile({ context }: Facts, { from }: CopyFacts, source: string): boolean {
  const path = cleanContextPath(source)
  if (from.kind === 'context' && context !== undefined && path !== undefined) return !isFolder(context, path)
  return /\/?[\w-][\w.-]*\.\w+$/.test(source)
}
