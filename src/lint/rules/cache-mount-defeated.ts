// A cache mount together with something that empties it or keeps the tool from using it.
import type { Program } from '../../dockerfile/shell.ts'
import type { Range } from '../../dockerfile/syntax.ts'
import {
  cachePlaces,
  isWholeCacheMounted,
  liesAt,
  mountPath,
  mountsFor,
  runCachePlaces,
} from '../cache-place.ts'
import { CACHES, YARN } from '../cache-table.ts'
import type { Facts, RunFacts } from '../facts.ts'
import type { Fix } from '../finding.ts'
import { pathBelow } from '../image-path.ts'
import { coversPath } from '../left-cache.ts'
import { defineRule } from '../rule.ts'
import { settingFinder, variableAt } from '../settings-before.ts'
import { dropStep, dropWord, stepOf } from '../step-edits.ts'
import { baseReference } from '../user-at.ts'

const keepsPackages = settingFinder(/docker-clean|Keep-Downloaded-Packages/)

export const cacheMountDefeated = defineRule({
  id: 'cache-mount-defeated',
  aliases: [],
  since: '0.2.0',
  summary: 'Do not empty or switch off the cache that a mount is there to keep.',
  category: 'cache',
  severity: 'warning',
  confidence: 'high',
  fix: 'safe',
  effect: 'none',
  fixEffect: 'The image is the same: what is on a cache mount is never part of it.',
  why: `A cache mount keeps downloads from build to build, outside the image. \`--no-cache-dir\`, \`apk --no-cache\` or
\`PIP_NO_CACHE_DIR\` keep the tool from using it; \`npm cache clean\`, \`dnf clean all\` or an \`rm -rf\` of the folder
empty it again. They were right before there was a mount; with one they only cost time.

Debian and Ubuntu images have a hook, \`/etc/apt/apt.conf.d/docker-clean\`, that deletes packages after every install.
For a mount on \`/var/cache/apt\` it has to go.`,
  references: ['https://docs.docker.com/build/cache/optimize/#use-cache-mounts'],
  examples: [
    {
      bad: 'FROM python:3.14\nRUN --mount=type=cache,target=/root/.cache/pip pip install «--no-cache-dir» flask\n',
      fixed: 'FROM python:3.14\nRUN --mount=type=cache,target=/root/.cache/pip pip install flask\n',
    },
    {
      bad: 'FROM node:24\nRUN --mount=type=cache,target=/root/.npm npm ci && «npm cache clean --force»\n',
      fixed: 'FROM node:24\nRUN --mount=type=cache,target=/root/.npm npm ci\n',
    },
    {
      bad: 'FROM debian:13\nRUN rm -f /etc/apt/apt.conf.d/docker-clean\nRUN --mount=type=cache,target=/var/lib/apt,sharing=locked --mount=type=cache,target=/var/cache/apt,sharing=locked apt-get update && apt-get install -y git && «rm -rf /var/lib/apt/lists/*»\n',
      fixed:
        'FROM debian:13\nRUN rm -f /etc/apt/apt.conf.d/docker-clean\nRUN --mount=type=cache,target=/var/lib/apt,sharing=locked --mount=type=cache,target=/var/cache/apt,sharing=locked apt-get update && apt-get install -y git\n',
    },
    {
      bad: 'FROM debian:13\nRUN «--mount=type=cache,target=/var/cache/apt,sharing=locked» apt-get update && apt-get install -y git\n',
      because: 'the hook of the image deletes the packages',
    },
    {
      good: 'FROM python:3.14\nRUN pip install --no-cache-dir flask\n',
      because: 'there is no mount, and the cache would stay in the layer',
    },
    {
      good: 'FROM debian:13\nRUN rm -f /etc/apt/apt.conf.d/docker-clean\nRUN --mount=type=cache,target=/var/cache/apt,sharing=locked apt-get update && apt-get install -y git && rm -rf /var/lib/apt/lists/*\n',
      because: 'the lists are not on the mount',
    },
  ],
  *check(facts) {
    for (const run of facts.runs) {
      if (run.onbuild || !run.mounts.some(({ type }) => type === 'cache')) continue
      for (const program of run.programs) yield* judgeProgram(facts, run, program)
      yield* judgeSettings(facts, run)
    }
  },
})

type Found = {
  readonly range: Range
  readonly message: string
  readonly severity?: 'info'
  readonly fix?: Fix
}

function* judgeProgram(facts: Facts, run: RunFacts, program: Program): Generator<Found> {
  for (const place of cachePlaces(facts, run, program)) {
    const [mount] = mountsFor(facts, run, place)
    const word = mount && program.args.find(({ value }) => place.row.off?.includes(value))
    if (word === undefined) continue
    const edit = dropWord(facts, word.range)
    const kind = isWholeCacheMounted(facts, run, place) ? 'safe' : 'unsafe'
    const written = facts.file.text.slice(word.range.start, word.range.end) === word.value
    yield {
      range: word.range,
      message: `${word.value} keeps ${place.row.tool} from using the cache that is mounted here; drop it.`,
      ...(edit && written && run.instruction.form === 'shell'
        ? { fix: { kind, description: `Drop ${word.value}`, edits: [edit] } }
        : {}),
    }
  }
  const emptied = emptiedMount(facts, run, program)
  if (emptied === undefined) return
  const step = stepOf(run, program)
  const edit = step && isWhole(facts, run, program) ? dropStep(facts, run, step) : undefined
  yield {
    range: program.range,
    message: `This empties the mount on ${emptied}, and the next build downloads everything again; drop it.`,
    ...(edit
      ? {
          fix: {
            kind: keepsLayer(facts, run, program) ? 'safe' : 'unsafe',
            description: 'Drop the step',
            edits: [edit],
          },
        }
      : {}),
  }
}

/** What is not removed any more is on mounts: paths that were named, or all of what the tools of the RUN cache. */
function keepsLayer(facts: Facts, run: RunFacts, program: Program): boolean {
  if (program.name === 'rm') return true
  const places = run.programs
    .filter(({ name }) => name === program.name)
    .flatMap((other) => cachePlaces(facts, run, other))
  return places.length > 0 && places.every((place) => isWholeCacheMounted(facts, run, place))
}

/** The path of a mount that the program clears. */
function emptiedMount(facts: Facts, run: RunFacts, program: Program): string | undefined {
  const paths = run.mounts.flatMap((mount) =>
    mount.type === 'cache' ? (mountPath(facts, run, mount) ?? []) : [],
  )
  if (program.name === 'rm')
    return paths.find((path) => program.args.some(({ value }) => clears(value, path)))
  const line = program.args.map(({ value }) => value).join(' ')
  const row = [...CACHES, YARN].find(
    ({ programs, clean }) => programs.includes(program.name) && clean?.test(line),
  )
  if (row === undefined) return undefined
  // apt-get clean leaves the lists alone.
  const places = row.tool === 'apt' ? ['/var/cache/apt'] : (row.fixed ?? [])
  return paths.find(
    (path) =>
      liesAt(path, places) || (row.home !== undefined && path.endsWith(`/${row.home}`)) || path === row.root,
  )
}

/** `rm` of the folder, of all in it, or of the part that matters of apt's. */
function clears(word: string, path: string): boolean {
  if (!word.startsWith('/')) return false
  return coversPath(word, path) || (path === '/var/lib/apt' && coversPath(word, '/var/lib/apt/lists'))
}

/** Nothing outside the mounts is removed along with it. */
function isWhole(facts: Facts, run: RunFacts, program: Program): boolean {
  if (program.name !== 'rm') return true
  const mounts = run.mounts.flatMap((mount) =>
    mount.type === 'cache' ? (mountPath(facts, run, mount) ?? []) : [],
  )
  const paths = program.args.filter(({ value }) => !value.startsWith('-'))
  return paths.every(({ value }) => mounts.some((mount) => pathBelow(mount, value) !== undefined))
}

function* judgeSettings(facts: Facts, run: RunFacts): Generator<Found> {
  for (const place of runCachePlaces(facts, run)) {
    const mounts = mountsFor(facts, run, place)
    const [first] = mounts
    if (first === undefined) continue
    const set = place.row.offVariables?.find((name) => isOn(variableAt(facts, run, name)))
    if (set !== undefined)
      yield {
        range: first.flag.range,
        message: `${set} keeps ${place.row.tool} from using this cache; unset it for this RUN, or drop the mount.`,
      }
    const packages = mounts.find((mount) => liesAt(mountPath(facts, run, mount), ['/var/cache/apt']))
    if (place.row.tool === 'apt' && packages && isDebian(facts, run) && !keepsPackages(facts, run))
      yield {
        range: packages.flag.range,
        severity: 'info',
        message:
          'The image deletes downloaded packages after every install, so nothing stays on this mount; remove /etc/apt/apt.conf.d/docker-clean first.',
      }
  }
}

function isOn(value: string | undefined): boolean {
  return value !== undefined && /^(?:1|true|yes|on|y|t)$/i.test(value)
}

/** Official images that have the hook. */
function isDebian(facts: Facts, run: RunFacts): boolean {
  const reference = baseReference(facts, run.stage) ?? ''
  return /^(?:docker\.io\/)?(?:library\/)?(?:debian|ubuntu|buildpack-deps)(?::|@|$)/.test(reference)
}
