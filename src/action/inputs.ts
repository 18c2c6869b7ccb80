// The step's inputs → one typed value. The only place that reads them.

import { type Compression, type CompressionKind, LEVELS } from '../build/compression.ts'
import { parseByteSize } from '../cache/byte-size.ts'
import { type CacheInput, deriveCachePolicy } from '../cache/policy.ts'
import { UserError } from '../errors.ts'
import { PRESETS, type Preset } from '../lint/presets.ts'
import { SHELL_MODES, type ShellMode } from '../lint/shell/comment.ts'
import { FAIL_ON, type FailOn } from '../lint/threshold.ts'
import { readLogin } from '../pipeline/login.ts'
import type { MetadataSettings, RebuildSettings, Settings } from '../pipeline/settings.ts'
import { parseAge } from '../rebuild/age.ts'
import { parseBudget } from '../report/budget.ts'
import { parseMinDelta } from '../report/news.ts'
import { annotationLevels } from '../tags/facts.ts'
import type { Read } from './input-reader.ts'
import { parseList } from './lists.ts'

type Environment = Readonly<Record<string, string | undefined>>

const text = (value: string): string | undefined => (value === '' ? undefined : value)

function oneOf<T extends string>(read: Read, name: string, allowed: readonly T[]): T {
  const value = read(name)
  const known = value === '' ? allowed[0] : allowed.find((candidate) => candidate === value.toLowerCase())
  if (known !== undefined) return known
  const list = `${allowed.slice(0, -1).join(', ')} or ${allowed.at(-1)}`
  throw new UserError('bad-input', `Input ${name} is "${value}": it must be ${list}.`)
}

/** YAML's spellings of a boolean, as the toolkit takes them. */
function boolean(read: Read, name: string, otherwise: boolean): boolean {
  const value = read(name)
  if (value === '') return otherwise
  if (/^(true|True|TRUE)$/.test(value)) return true
  if (/^(false|False|FALSE)$/.test(value)) return false
  throw new UserError('bad-input', `Input ${name} is "${value}": it must be true or false.`)
}

function readCacheMounts(read: Read): Settings['cacheMounts'] {
  const value = read('cache-mounts')
  if (value === '' || value === 'auto') return 'auto'
  return value === 'off' ? 'off' : parseList('cache-mounts', value, { commas: true })
}

function byteSize(read: Read, name: string, otherwise: number): number {
  const value = read(name)
  if (value === '') return otherwise
  const bytes = parseByteSize(value)
  if (bytes !== undefined) return bytes
  throw new UserError(
    'bad-input',
    `Input ${name} is "${value}": it must be a size, for instance 4GB or 512MiB.`,
  )
}

const COMPRESSIONS: readonly CompressionKind[] = ['auto', 'gzip', 'zstd', 'uncompressed']

function readCompression(read: Read): Compression {
  const kind = oneOf(read, 'compression', COMPRESSIONS)
  const value = read('compression-level')
  if (value === '') return { kind, level: undefined }
  const most = LEVELS[kind]
  const level = /^\d{1,2}$/.test(value) ? Number(value) : Number.NaN
  if (most !== undefined && level <= most) return { kind, level }
  const allowed =
    most === undefined
      ? 'gzip and zstd have levels, write one of them as compression'
      : `it must be 0 to ${most}`
  throw new UserError('bad-input', `Input compression-level is "${value}": ${allowed}.`)
}

const CALLS = ['build', 'check', 'outline', 'targets']

function readCall(read: Read): string | undefined {
  const value = text(read('call'))
  if (value === undefined || CALLS.includes(value.split(',')[0] ?? '')) return value
  throw new UserError(
    'bad-input',
    `Input call is "${value}": it must be ${CALLS.slice(0, -1).join(', ')} or ${CALLS.at(-1)}.`,
  )
}

function readBuild(read: Read) {
  const derived = read('images') !== ''
  const list = (name: string): string[] => parseList(name, read(name), { commas: true })
  const lines = (name: string): string[] => parseList(name, read(name), { commas: false })
  return {
    context: read('context') || '.',
    file: text(read('file')),
    target: text(read('target')),
    platforms: list('platforms'),
    buildArgs: lines('build-args'),
    buildContexts: lines('build-contexts'),
    ssh: list('ssh'),
    // with images they are rules and defaults, which the tag step turns into what the build takes
    tags: derived ? [] : list('tags'),
    labels: derived ? [] : lines('labels'),
    annotations: derived ? [] : lines('annotations'),
    load: boolean(read, 'load', false),
    noCache: boolean(read, 'no-cache', false),
    noCacheFilters: list('no-cache-filters'),
    pull: boolean(read, 'pull', false),
    network: text(read('network')),
    addHosts: list('add-hosts'),
    ulimits: lines('ulimit'),
    shmSize: text(read('shm-size')),
    cgroupParent: text(read('cgroup-parent')),
    allow: list('allow'),
    attests: lines('attests'),
    provenance: text(read('provenance')),
    sbom: text(read('sbom')),
    outputs: lines('outputs'),
    cacheFrom: lines('cache-from'),
    cacheTo: lines('cache-to'),
    call: readCall(read),
  }
}

function readMetadata(read: Read, env: Environment): MetadataSettings | undefined {
  const images = read('images')
  if (images === '') return undefined
  const [tags, flavor] = [read('tags'), read('flavor')]
  const custom = { labels: read('labels'), annotations: read('annotations') }
  // a separator may be a blank, which the reader would trim
  const separator = (name: string) => env[`INPUT_${name.toUpperCase()}`] || '\n'
  const context = read('metadata-context')
  const known = Object.entries(env).filter(([name]) => /^(GITHUB|DOCKER_METADATA|SOURCE_DATE)_/.test(name))
  return {
    inputs: { images, tags, flavor, ...custom, levels: annotationLevels(env) },
    context:
      context === '' ? undefined : oneOf<'workflow' | 'git'>(read, 'metadata-context', ['workflow', 'git']),
    separators: {
      tags: separator('sep-tags'),
      labels: separator('sep-labels'),
      annotations: separator('sep-annotations'),
    },
    bakeTarget: read('bake-target') || 'docker-metadata-action',
    env: Object.fromEntries(known),
  }
}

/** A value in place of a name would reach argv as it is, and may be the secret: so the variable has to be there. */
function readSecretEnvs(read: Read, env: Environment): string[] {
  const entries = parseList('secret-envs', read('secret-envs'), { commas: true })
  for (const [at, entry] of entries.entries()) {
    const [, name] = /=(.+)$/s.exec(entry) ?? []
    if (name === undefined || env[name] !== undefined) continue
    throw new UserError(
      'bad-input',
      `Input secret-envs: entry ${at + 1} names a variable that is not set. Write id=NAME, and set NAME under env of this step.`,
    )
  }
  return entries
}

function age(read: Read, name: string): number | undefined {
  const value = read(name)
  if (value === '') return undefined
  const limit = parseAge(value)
  if (limit !== undefined) return limit
  throw new UserError('bad-input', `Input ${name} is "${value}": it must be an age, for instance 30d or 2w.`)
}

function readRebuild(read: Read): RebuildSettings {
  return {
    mode:
      read('rebuild') === ''
        ? undefined
        : oneOf<'auto' | 'off' | 'force'>(read, 'rebuild', ['auto', 'off', 'force']),
    limits: { any: age(read, 'max-age'), unpinned: age(read, 'max-age-unpinned') },
    packages: boolean(read, 'rebuild-packages', true),
    datedTag: boolean(read, 'dated-tag', false),
    bumpPins: boolean(read, 'bump-pins', false),
    issue: boolean(read, 'rebuild-issue', true),
  }
}

/** `true` is the status `layersmith/size`; jobs of a matrix need a name of their own. */
function readStatus(read: Read): string | undefined {
  const value = read('status')
  if (/^(false|False|FALSE|)$/.test(value)) return undefined
  const name = /^(true|True|TRUE)$/.test(value) ? 'size' : value
  if (/^[\w./-]{1,80}$/.test(name)) return `layersmith/${name}`
  throw new UserError(
    'bad-input',
    `Input status is "${value}": it must be true, false, or a name of letters, digits, dots, dashes and slashes.`,
  )
}

/** All inputs; throws UserError naming the input, its value and what is allowed. */
export function readInputs(read: Read, env: Environment): Settings {
  const cache = oneOf<CacheInput>(read, 'cache', ['auto', 'read', 'off'])
  return {
    mode: oneOf(read, 'mode', ['build', 'merge', 'comment']),
    build: readBuild(read),
    secrets: {
      values: parseList('secrets', read('secrets'), { commas: false }),
      envs: readSecretEnvs(read, env),
      files: parseList('secret-files', read('secret-files'), { commas: false }),
    },
    builder: text(read('builder')),
    engine: oneOf(read, 'engine', ['keep', 'containerd']),
    push: oneOf(read, 'push', ['auto', 'true', 'false', 'dry-run', 'by-digest']),
    records: read('records'),
    immutable: boolean(read, 'immutable', false),
    signing: {
      attest: oneOf(read, 'attest', ['false', 'true', 'registry']),
      sign: oneOf(read, 'sign', ['off', 'keyless']),
      identity: Boolean(env['ACTIONS_ID_TOKEN_REQUEST_URL'] && env['ACTIONS_ID_TOKEN_REQUEST_TOKEN']),
    },
    tagMoves: oneOf(read, 'tag-moves', ['forward', 'always']),
    metadata: readMetadata(read, env),
    lint: boolean(read, 'lint', true),
    preset: read('preset') === '' ? undefined : oneOf<Preset>(read, 'preset', PRESETS),
    shell: read('shell') === '' ? undefined : oneOf<ShellMode>(read, 'shell', SHELL_MODES),
    config: text(read('config')),
    failOn: read('fail-on') === '' ? undefined : oneOf<FailOn>(read, 'fail-on', FAIL_ON),
    cache: deriveCachePolicy(cache, env),
    cacheUpload: oneOf(read, 'cache-upload', ['post', 'inline']),
    cacheBaseLayers: oneOf(read, 'cache-base-layers', ['proxy', 'store']),
    cacheMounts: readCacheMounts(read),
    cacheMountLimit: byteSize(read, 'cache-mount-limit', 2e9),
    cacheBudget: byteSize(read, 'cache-budget', 4e9),
    compression: readCompression(read),
    reports: deriveCachePolicy('auto', env),
    comment: oneOf(read, 'comment', ['changed', 'always', 'never']),
    commentMinDelta: parseMinDelta(read('comment-min-delta')),
    budgets: parseList('budgets', read('budgets'), { commas: true }).map((line) =>
      parseBudget(line, { name: 'Input budgets' }),
    ),
    analyze: oneOf(read, 'analyze', ['auto', 'off', 'full']),
    page: boolean(read, 'page', false),
    suggestions: boolean(read, 'suggestions', true),
    status: readStatus(read),
    compareTo: text(read('compare-to')),
    login: readLogin({
      registry: text(read('registry')),
      username: text(read('username')),
      password: text(read('password')),
    }),
    registries: read('registries'),
    githubToken: text(read('github-token')),
    rebuild: readRebuild(read),
  }
}
