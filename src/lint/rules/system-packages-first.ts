// System packages that are installed after files of the build context were copied.
import { blockText, insertBefore, removeBlocks } from '../block.ts'
import type { Facts, RunFacts } from '../facts.ts'
import type { Fix } from '../finding.ts'
import { splitRun } from '../package-split.ts'
import { findPackageSteps, type PackageStep } from '../package-step.ts'
import { isSystemManager } from '../program-effect.ts'
import { defineRule } from '../rule.ts'
import { shortText } from '../short-text.ts'
import { isSideStage } from '../stage-purpose.ts'

export const systemPackagesFirst = defineRule({
  id: 'system-packages-first',
  aliases: [],
  since: '0.1.0',
  summary: 'Install system packages before files of the build context are copied.',
  category: 'cache',
  severity: 'warning',
  confidence: 'high',
  fix: 'safe',
  effect: 'none',
  fixEffect: `The RUN moves above the COPY; the layers change places. It is safe only when nothing it passes can reach
the packages: no variable it or its package manager reads, no USER or SHELL, no package source, no step of unknown
effect.`,
  why: `Every step after a COPY runs again when one of the copied files changes. System packages depend on none of them,
take long, and seldom change: in front of the COPY they are installed once and then come from the cache.

The rule is silent when the RUN names a copied path, mounts the build context, or when the copied files are package
sources, keys or other files of the system.`,
  references: ['https://docs.docker.com/build/cache/optimize/'],
  examples: [
    {
      bad: 'FROM debian:13\nWORKDIR /app\nCOPY . .\nRUN «apt-get install» -y --no-install-recommends ffmpeg\nCMD ["./run"]\n',
      fixed:
        'FROM debian:13\nWORKDIR /app\nRUN apt-get install -y --no-install-recommends ffmpeg\nCOPY . .\nCMD ["./run"]\n',
    },
    {
      bad: 'FROM alpine:3.22\nCOPY app.sh /app/\n# needed for certificates\nRUN «apk add» --no-cache ca-certificates\nRUN chmod +x /app/app.sh\n',
      fixed:
        'FROM alpine:3.22\n# needed for certificates\nRUN apk add --no-cache ca-certificates\nCOPY app.sh /app/\nRUN chmod +x /app/app.sh\n',
    },
    {
      bad: 'FROM debian:13\nWORKDIR /app\nCOPY . .\nRUN apt-get update && «apt-get install» -y npm && npm run build\n',
      fixed:
        'FROM debian:13\nWORKDIR /app\nRUN apt-get update && apt-get install -y npm\nCOPY . .\nRUN npm run build\n',
      because: 'what belongs to the application stays behind the copy',
    },
    {
      good: 'FROM debian:13\nRUN apt-get update && apt-get install -y ffmpeg\nCOPY . /app\n',
      because: 'the packages come first',
    },
    {
      good: 'FROM debian:13\nCOPY tools.deb /tmp/\nRUN apt-get install -y /tmp/tools.deb\n',
      because: 'the copied file is what is installed',
    },
    {
      good: 'FROM debian:13\nCOPY vendor.list /etc/apt/sources.list.d/\nRUN apt-get update && apt-get install -y vendor-tool\n',
      because: 'the copied file says where packages come from',
    },
  ],
  *check(facts) {
    for (const step of findPackageSteps(facts)) {
      const { run, copy, label, range } = step
      if (isTemporary(facts, run)) continue
      const stage = facts.stages[run.stage]
      const fix = planMove(facts, step)
      yield {
        range,
        message:
          `Every change of the copied files reinstalls the system packages: ${shortText(copy.instruction)} ` +
          `(line ${copy.instruction.line}) comes before ${label} (line ${run.instruction.line}).`,
        ...(stage && isSideStage(stage) ? { severity: 'info' as const } : {}),
        ...(fix === undefined ? {} : { fix }),
      }
    }
  },
})

/** The packages serve the rest of the RUN and are removed at its end: in another layer they would stay. */
function isTemporary(facts: Facts, run: RunFacts): boolean {
  const removes = run.programs.some(
    (program) =>
      isSystemManager(program) &&
      program.args.some(({ value }) => /^(?:del|remove|purge|autoremove|erase)$/.test(value)),
  )
  return removes && splitRun(facts, run)?.kind !== 'whole'
}

function planMove(facts: Facts, { run, label, move }: PackageStep): Fix | undefined {
  if (move === undefined) return undefined
  const { text } = facts.file
  const parts = splitRun(facts, run)
  if (parts === undefined) return undefined
  const along = move.along.map(({ outer }) => outer)
  const moved = along.map((outer) => blockText(text, outer)).join('')
  const doubt = parts.kind === 'split' ? 'it splits the RUN' : move.doubts[0]
  const own = parts.kind === 'split' ? parts.first : blockText(text, run.outer)
  return {
    kind: doubt === undefined ? 'safe' : 'unsafe',
    description: `Run ${label} before the files are copied${doubt === undefined ? '' : ` (${doubt})`}`,
    edits: [
      insertBefore(text, move.before.outer, moved + own),
      ...removeBlocks(text, parts.kind === 'split' ? along : [...along, run.outer]),
      ...(parts.kind === 'split' ? [{ range: run.instruction.range, text: parts.second }] : []),
    ],
  }
}
