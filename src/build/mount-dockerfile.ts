// Cache mounts → the Dockerfile of a build that reads them into an archive, or fills them from one.
import type { CacheMount } from './cache-mounts.ts'

/** Where the mounts are while they are copied. */
const ROOT = '/layersmith'

export type MountBuild = {
  /** An image with a shell and cp, which is there anyway: that of the step. */
  readonly image: string
  readonly mounts: readonly CacheMount[]
  /** Different in each run, as the content of a mount is no part of a step's key. */
  readonly run: string
}

const LEFT_OUT = 'layersmith leaves out mount'

/** `0/…`, `1/…` in the result are the mounts in order, without those larger than `limit` bytes: these the output names. */
export function renderMountReader(build: MountBuild, limit: number): string {
  const kilobytes = Math.floor(limit / 1024)
  const script = [
    'set -e',
    `mkdir ${ROOT}-saved`,
    'n=0',
    `for i in ${numbers(build)}`,
    `do size=$(du -sk ${ROOT}/$i | cut -f1)`,
    `if [ "$size" -le ${kilobytes} ]`,
    `then cp -a ${ROOT}/$i ${ROOT}-saved/$n; n=$((n+1))`,
    `else echo "${LEFT_OUT} $i: $size kB"; fi; done`,
  ].join('; ')
  return `${head(build)}RUN ${flags(build)} ${exec(script)}

FROM scratch
COPY --from=layersmith ${ROOT}-saved /
`
}

/** Bytes of the mounts that were left out, by their positions. */
export function readLeftOut(output: string): ReadonlyMap<number, number> {
  const lines = output.split(/\r?\n/).flatMap((line) => {
    const [, at, kilobytes] = /^layersmith leaves out mount (\d{1,9}): (\d{1,12}) kB$/.exec(line.trim()) ?? []
    return at === undefined ? [] : [[Number(at), Number(kilobytes) * 1024] as const]
  })
  return new Map(lines)
}

/** The build context holds `mounts.tar`. Only those `chosen` are filled; one that holds something already is left as it is. */
export function renderMountFiller(build: MountBuild, chosen: readonly CacheMount[]): string {
  const wanted = build.mounts.flatMap((mount, index) => (chosen.includes(mount) ? [index] : []))
  const script = [
    'set -e',
    `for i in ${wanted.join(' ')}`,
    `do if [ -d ${ROOT}/data/$i ] && [ -z "$(ls -A ${ROOT}/$i)" ]`,
    `then cp -a ${ROOT}/data/$i/. ${ROOT}/$i/; fi; done`,
  ].join('; ')
  return `FROM scratch AS data
ADD mounts.tar /

${head(build)}RUN --mount=type=bind,from=data,target=${ROOT}/data ${flags(build)} ${exec(script)}
`
}

function head({ image, run }: MountBuild): string {
  return `FROM ${image} AS layersmith\nUSER 0:0\nARG LAYERSMITH_RUN=${run}\n`
}

function numbers({ mounts }: MountBuild): string {
  return mounts.map((_, index) => index).join(' ')
}

function flags({ mounts }: MountBuild): string {
  const each = mounts.map(({ id, owner, sharing }, index) => {
    const fields = [
      ...['type=cache', `id=${id}`, `target=${ROOT}/${index}`, `sharing=${sharing}`],
      ...(owner === undefined
        ? []
        : [`uid=${owner.uid}`, `gid=${owner.gid}`, `mode=0${owner.mode.toString(8)}`]),
    ]
    return `--mount=${fields.join(',')}`
  })
  return ['--network=none', ...each].join(' ')
}

function exec(script: string): string {
  return JSON.stringify(['/bin/sh', '-c', script])
}

/** An id that cannot be written in a Dockerfile is not carried. */
export function isWritable({ id }: CacheMount): boolean {
  return /^[\w./@:+~%=-]+$/.test(id)
}
