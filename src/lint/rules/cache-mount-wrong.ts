// A cache mount where the tool it is meant for does not look.

import { type CachePlace, liesAt, looksLike, mountPath, runCachePlaces } from '../cache-place.ts'
import { CACHES, YARN } from '../cache-table.ts'
import { insertText, replaceText } from '../edits.ts'
import type { Facts, Mount, RunFacts } from '../facts.ts'
import type { Fix } from '../finding.ts'
import { pathBelow } from '../image-path.ts'
import { defineRule } from '../rule.ts'
import { settingFinder } from '../settings-before.ts'
import { baseImage, isRootUser, type User, userAt } from '../user-at.ts'

const linksApkCache = settingFinder(/\/etc\/apk\/cache|--cache-dir|setup-apkcache/)

export const cacheMountWrong = defineRule({
  id: 'cache-mount-wrong',
  aliases: [],
  since: '0.2.0',
  summary: 'Put a cache mount where the tool keeps its cache.',
  category: 'cache',
  severity: 'warning',
  confidence: 'high',
  fix: 'safe',
  effect: { removes: ['<cache>'], repairs: true },
  fixEffect:
    'What the tool caches is on the mount, instead of in the layer. With the uid of the user it can be written at all.',
  why: `A cache mount at another path than the tool uses does nothing: everything is downloaded again, and what the tool
caches ends up in the layer. It happens when \`USER\` changes the home, when a variable like \`PIP_CACHE_DIR\` moves the
cache, or with \`/var/cache/apk\`, where apk keeps only its index unless \`/etc/apk/cache\` links to it.

A mount belongs to root. Another user cannot write there without \`uid=\` and \`gid=\`, so the cache stays empty or the
step fails.

Where a variable without a known value or an unknown base image decides, the rule is silent.`,
  references: ['https://docs.docker.com/build/cache/optimize/#use-cache-mounts'],
  examples: [
    {
      bad: 'FROM python:3.14\nENV PIP_CACHE_DIR=/var/cache/pip\nRUN «--mount=type=cache,target=/root/.cache/pip» pip install flask\n',
      fixed:
        'FROM python:3.14\nENV PIP_CACHE_DIR=/var/cache/pip\nRUN --mount=type=cache,target=/var/cache/pip pip install flask\n',
    },
    {
      bad: 'FROM alpine:3.22\nRUN «--mount=type=cache,target=/var/cache/apk,sharing=locked» apk add git\n',
      fixed: 'FROM alpine:3.22\nRUN --mount=type=cache,target=/etc/apk/cache,sharing=locked apk add git\n',
    },
    {
      bad: 'FROM node:24\nUSER node\nRUN «--mount=type=cache,target=/home/node/.npm» npm ci\n',
      fixed:
        'FROM node:24\nUSER node\nRUN --mount=type=cache,target=/home/node/.npm,uid=1000,gid=1000 npm ci\n',
    },
    {
      bad: 'FROM python:3.14\nRUN useradd app\nUSER app\nRUN «--mount=type=cache,target=/root/.cache/pip» pip install flask\n',
      because: 'the home of the user is not known',
    },
    {
      good: 'FROM python:3.14\nRUN --mount=type=cache,target=/root/.cache/pip pip install flask\n',
      because: 'that is where pip looks, as root',
    },
    {
      good: 'FROM alpine:3.22\nRUN --mount=type=cache,target=/var/cache/apk ln -s /var/cache/apk /etc/apk/cache && apk add git\n',
      because: 'the link makes apk use it',
    },
    {
      good: 'FROM python:3.14\nARG CACHE\nENV PIP_CACHE_DIR=$CACHE\nRUN --mount=type=cache,target=/root/.cache/pip pip install flask\n',
      because: 'where pip looks is not known',
    },
  ],
  *check(facts) {
    for (const run of facts.runs) {
      const caches = run.mounts.filter(({ type }) => type === 'cache')
      if (caches.length === 0 || run.onbuild) continue
      const places = [...runCachePlaces(facts, run), ...yarnPlace(facts, run)]
      for (const mount of caches) {
        const path = mountPath(facts, run, mount)
        const problem = path === undefined ? undefined : judge({ facts, run, mount, path }, places)
        if (problem !== undefined) yield { range: mount.flag.range, ...problem }
      }
    }
  },
})

type Use = { readonly facts: Facts; readonly run: RunFacts; readonly mount: Mount; readonly path: string }
type Problem = { readonly message: string; readonly fix?: Fix }

function judge(use: Use, places: readonly CachePlace[]): Problem | undefined {
  const { facts, run, path } = use
  const meant = places.find(({ row }) => looksLike(path, row))
  if (meant === undefined || usedElsewhere(use, meant)) return undefined
  if (meant.row.tool === 'apk') return judgeApk(use)
  if (meant.row.fixed !== undefined) return undefined
  const user = userAt(facts, run.stage, run.order)
  if (meant.paths.length === 0) return judgeHome(use, meant, user)
  if (!liesAt(path, meant.paths)) return misplaced(use, meant)
  return judgeOwner(use, meant, user)
}

/** Another tool of the RUN, or an option of this one, points here. */
function usedElsewhere({ facts, run, path, mount }: Use, { program, row }: CachePlace): boolean {
  const named = program.args.some(({ value }) =>
    /--cache(?:-dir|-folder)?(?:=|$)|--store(?:-dir)?/.test(value),
  )
  const text = facts.file.text.slice(run.instruction.restRange.start, run.instruction.restRange.end)
  const assigned =
    program.assignments.length > 0 || (mount.target !== undefined && text.includes(mount.target))
  const other = [...CACHES, YARN].some(
    (one) =>
      one !== row && run.programs.some(({ name }) => one.programs.includes(name)) && looksLike(path, one),
  )
  return named || assigned || other
}

function judgeApk({ facts, run, mount, path }: Use): Problem | undefined {
  if (path !== '/var/cache/apk' || linksApkCache(facts, run)) return undefined
  return {
    message:
      'apk keeps only its index in /var/cache/apk, the packages are downloaded again; mount /etc/apk/cache instead.',
    ...retarget(facts, mount, '/etc/apk/cache'),
  }
}

/** Only that it cannot be the home of root is known. */
function judgeHome({ path }: Use, { row, variable }: CachePlace, user: User): Problem | undefined {
  const foreign = user.stated && user.name !== undefined && !isRootUser(user.name)
  if (variable !== undefined || !foreign || pathBelow('/root', path) === undefined) return undefined
  return {
    message: `${row.tool} runs as ${user.name} here and does not look into the home of root; mount ${row.home} in the home of ${user.name}, with its uid and gid.`,
  }
}

function misplaced({ facts, mount }: Use, { row, paths, variable }: CachePlace): Problem {
  const [place = ''] = paths
  const why = variable === undefined ? '' : `, as ${variable} says`
  return {
    message: `${row.tool} keeps its cache in ${place}${why}, so this mount stays empty; mount ${place}.`,
    ...retarget(facts, mount, place, [`${place}/**`]),
  }
}

function judgeOwner({ facts, run, mount }: Use, { row }: CachePlace, user: User): Problem | undefined {
  const given = mount.fields.some(({ key }) => key === 'uid' || key === 'mode')
  if (given || !user.stated || user.name === undefined || isRootUser(user.name)) return undefined
  const node = user.name === 'node' && baseImage(facts, run.stage) === 'node'
  const uid = node ? '1000' : /^\d+$/.exec(user.name)?.[0]
  const end = mount.flag.valueRange?.end
  return {
    message: `This mount belongs to root, and ${row.tool} runs as ${user.name}: it cannot write there; add uid= and gid= to the mount.`,
    ...(uid === undefined || end === undefined
      ? {}
      : {
          fix: {
            kind: node ? 'safe' : 'unsafe',
            description: `Give the mount to user ${uid}`,
            edits: [insertText(end, `,uid=${uid},gid=${uid}`)],
          },
        }),
  }
}

function retarget(
  { file }: Facts,
  { fields }: Mount,
  place: string,
  removes: readonly string[] = [],
): { readonly fix?: Fix } {
  const field = fields.findLast(({ key }) => ['target', 'dst', 'destination'].includes(key))
  if (field === undefined) return {}
  const written = file.text.slice(field.range.start, field.range.end)
  if (!/^(?:target|dst|destination)=[^"',]*$/.test(written)) return {}
  const edits = [replaceText(field.range, `${written.slice(0, written.indexOf('=') + 1)}${place}`)]
  return { fix: { kind: 'safe', description: `Mount ${place}`, edits, removes } }
}

/** Yarn 1 as root; a context with .yarnrc.yml has a later version. */
function yarnPlace(facts: Facts, run: RunFacts): readonly CachePlace[] {
  const program = run.programs.find(({ name }) => YARN.programs.includes(name))
  const files = facts.context?.files
  const classic =
    files?.some((file) => file.endsWith('yarn.lock')) && !files.some((file) => file.endsWith('.yarnrc.yml'))
  const { home } = userAt(facts, run.stage, run.order)
  const moved = facts.stages.some(({ variables }) =>
    variables.some(({ name }) => /^YARN_|^XDG_CACHE/.test(name)),
  )
  if (program === undefined || !classic || home !== '/root' || moved) return []
  return [{ row: YARN, program, paths: ['/usr/local/share/.cache/yarn'], variable: undefined }]
}
