// Cache mounts that two builds may write at the same time although the tool cannot bear it.

import { liesAt, mountPath } from '../cache-place.ts'
import { CACHES, YARN } from '../cache-table.ts'
import { insertText } from '../edits.ts'
import type { Facts, Mount, RunFacts } from '../facts.ts'
import { pathBelow } from '../image-path.ts'
import { defineRule } from '../rule.ts'

export const cacheMountSharing = defineRule({
  id: 'cache-mount-sharing',
  aliases: [],
  since: '0.2.0',
  summary: 'Lock cache mounts of package managers that cannot share them.',
  category: 'cache',
  severity: 'info',
  confidence: 'high',
  fix: 'safe',
  effect: 'none',
  why: `A cache mount is shared by default: two stages, platforms or builds use it at the same time. apt, dnf, yum, zypper,
apk, Maven, Gradle, yarn 1, conda and cargo's \`target\` folder are not made for that; they fail on each other's locks or
leave broken files behind. With \`sharing=locked\` one waits for the other, with \`private\` each has its own.

When another step of the file uses the same mount, or the file builds for several platforms, it is a warning. An explicit
\`sharing=shared\` is taken as meant.`,
  references: ['https://docs.docker.com/reference/dockerfile/#run---mounttypecache'],
  examples: [
    {
      bad: 'FROM debian:13\nRUN «--mount=type=cache,target=/var/cache/apt» «--mount=type=cache,target=/var/lib/apt» apt-get update && apt-get install -y ffmpeg\n',
      fixed:
        'FROM debian:13\nRUN --mount=type=cache,target=/var/cache/apt,sharing=locked --mount=type=cache,target=/var/lib/apt,sharing=locked apt-get update && apt-get install -y ffmpeg\n',
    },
    {
      bad: 'FROM maven:3.9\nCOPY . .\nRUN «--mount=type=cache,target=/root/.m2» mvn -B package\n',
      fixed:
        'FROM maven:3.9\nCOPY . .\nRUN --mount=type=cache,target=/root/.m2,sharing=locked mvn -B package\n',
    },
    {
      good: 'FROM debian:13\nRUN --mount=type=cache,target=/var/cache/apt,sharing=locked apt-get install -y ffmpeg\n',
      because: 'it is locked',
    },
    {
      good: 'FROM python:3.14\nRUN --mount=type=cache,target=/root/.cache/pip pip install flask\n',
      because: 'pip can share its cache',
    },
    {
      good: 'FROM gradle:9\nRUN --mount=type=cache,target=/home/gradle/.gradle,sharing=private gradle build\n',
      because: 'each build has its own',
    },
  ],
  *check(facts) {
    for (const run of facts.runs)
      for (const mount of run.mounts) {
        const tool =
          mount.type === 'cache' && mount.sharing === undefined ? findTool(facts, run, mount) : undefined
        const end = mount.flag.valueRange?.end
        if (tool === undefined || end === undefined) continue
        yield {
          range: mount.flag.range,
          message: `Builds that run at the same time share this mount, which ${tool} cannot bear; add sharing=locked.`,
          ...(isContested(facts, run, mount) ? { severity: 'warning' as const } : {}),
          fix: {
            kind: 'safe',
            description: 'Add sharing=locked',
            edits: [insertText(end, ',sharing=locked')],
          },
        }
      }
  },
})

/** Who uses the mount and needs it alone. */
function findTool(facts: Facts, run: RunFacts, mount: Mount): string | undefined {
  const path = mountPath(facts, run, mount)
  if (path === undefined) return undefined
  const names = new Set(run.programs.map(({ name }) => name))
  const uses = (programs: readonly string[]): boolean => programs.some((name) => names.has(name))
  const row = [...CACHES, YARN].find(
    ({ locked, programs, fixed = [], home }) =>
      locked &&
      uses(programs) &&
      (liesAt(path, fixed) ||
        (home !== undefined && (path.endsWith(`/${home}`) || path.includes(`/${home}/`)))),
  )
  if (row !== undefined) return row.tool
  if (names.has('cargo') && /(^|\/)target$/.test(path)) return "cargo's target folder"
  const conda = uses(['conda', 'mamba', 'micromamba']) && pathBelow('/opt/conda', path) !== undefined
  return conda ? 'conda' : undefined
}

/** A RUN of a stage beside this one has the same mount, or the file is for several platforms. */
function isContested({ runs, stages, file }: Facts, run: RunFacts, { target, id }: Mount): boolean {
  const key = id ?? target
  const again = runs.some(
    (other) =>
      !isOneAfterTheOther(stages, other, run) &&
      other.mounts.some((mount) => mount.type === 'cache' && (mount.id ?? mount.target) === key),
  )
  return again || /\$\{?(?:BUILD|TARGET)(?:PLATFORM|ARCH)\b/.test(file.text)
}

/** One stage is built on the other. */
function isOneAfterTheOther(stages: Facts['stages'], one: RunFacts, other: RunFacts): boolean {
  const above = (stage: number) => stages[stage]?.chain ?? []
  return above(one.stage).includes(other.stage) || above(other.stage).includes(one.stage)
}
