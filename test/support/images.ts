// Turns programs of this machine into base images, so that nothing is pulled from outside.

import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { repository } from './home.ts'
import { type ImageLayer, type LayerFile, makeLayer, sha256 } from './images-layer.ts'
import { type ImageContent, type PushTarget, pushImage } from './images-push.ts'
import { outputOf } from './program.ts'

/** The files of a busybox root: the static program, a link for each of its applets, users and folders. */
export async function busyboxFiles(): Promise<LayerFile[]> {
  const program = '/bin/busybox'
  const applets = (await outputOf(program, ['--list'])).trim().split('\n')
  return [
    ...['bin/', 'etc/', 'root/', 'home/', 'usr/', 'usr/bin/', 'var/', 'proc/', 'sys/', 'dev/'].map(
      (path) => ({ path }),
    ),
    { path: 'tmp/', mode: 0o1777 },
    {
      path: 'etc/passwd',
      content: 'root:x:0:0:root:/root:/bin/sh\nnobody:x:65534:65534:nobody:/home:/bin/false\n',
    },
    { path: 'etc/group', content: 'root:x:0:\nnogroup:x:65534:\n' },
    { path: 'bin/busybox', content: readFileSync(program), mode: 0o755 },
    ...applets.filter((name) => name !== 'busybox').map((name) => ({ path: `bin/${name}`, link: 'busybox' })),
  ]
}

/** A busybox image to push. */
export async function busyboxImage(): Promise<ImageContent> {
  return { layers: [await makeLayer(await busyboxFiles())], config: { Cmd: ['sh'] } }
}

/** Pushes a busybox image and returns its reference. Takes about 0.2 s. */
export async function pushBusybox(target: PushTarget, name = 'library/busybox:1'): Promise<string> {
  await pushImage(target, name, await busyboxImage())
  return `${target.address}/${name}`
}

export type DebianOptions = {
  /** repository:tag. */
  readonly name?: string
  /** What is installed above the distribution's smallest system. */
  readonly packages?: readonly string[]
  /** Keeps the machine's package source, so that apt-get works in a RUN with `--network=host`. */
  readonly withApt?: boolean
}

/** Pushes a slim Debian (or Ubuntu) with Python; made in half a minute once, then taken from the user's cache folder. */
export async function pushDebianPython(target: PushTarget, options: DebianOptions = {}): Promise<string> {
  const name = options.name ?? 'library/python:3-slim'
  const packages = [...(options.packages ?? ['python3', 'python3-pip'])].sort()
  const layer = await debianLayer(packages, options.withApt ?? false)
  await pushImage(target, name, { layers: [layer], config: { Cmd: ['python3'] } })
  return `${target.address}/${name}`
}

async function debianLayer(packages: readonly string[], withApt: boolean): Promise<ImageLayer> {
  const folder = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'layersmith-test')
  const release = readFileSync('/etc/os-release', 'utf8').match(/^VERSION_CODENAME=(\w+)/m)?.[1] ?? 'unknown'
  const recipe = readFileSync(join(repository, 'scripts/engine/rootfs.sh'))
  const key = sha256(`${release} ${process.arch} ${withApt} ${packages.join(' ')} ${sha256(recipe)}`).slice(
    7,
    23,
  )
  const stem = join(folder, `${release}-${key}`)
  if (!existsSync(`${stem}.json`)) await makeDebianLayer(stem, packages, withApt)
  const kept = JSON.parse(readFileSync(`${stem}.json`, 'utf8')) as Omit<ImageLayer, 'bytes'>
  return { ...kept, bytes: () => readFileSync(`${stem}.tar.gz`) }
}

async function makeDebianLayer(stem: string, packages: readonly string[], withApt: boolean): Promise<void> {
  mkdirSync(join(stem, '..'), { recursive: true })
  const working = `${stem}.${process.pid}`
  const args = [...(withApt ? ['--with-apt'] : []), `${working}.tar`, ...packages]
  await outputOf(join(repository, 'scripts/engine/rootfs.sh'), args)
  const tar = readFileSync(`${working}.tar`)
  const bytes = gzipSync(tar, { level: 5 })
  writeFileSync(`${working}.tar.gz`, bytes)
  writeFileSync(
    `${working}.json`,
    JSON.stringify({ digest: sha256(bytes), diffId: sha256(tar), size: bytes.length }),
  )
  renameSync(`${working}.tar.gz`, `${stem}.tar.gz`)
  renameSync(`${working}.json`, `${stem}.json`)
  rmSync(`${working}.tar`)
}
