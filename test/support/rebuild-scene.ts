// Turns a scene into one of scheduled rebuilds: bases whose tags move, and registries that count what they are asked.
import { randomBytes } from 'node:crypto'
import { busyboxFiles } from './images.ts'
import { type ImageLayer, makeLayer } from './images-layer.ts'
import { type ImageContent, type PushTarget, pushImage, pushIndex } from './images-push.ts'
import { type FaultyRegistry, startFaultyRegistry } from './registry-faults.ts'
import type { Ended, Scene, Step } from './scene.ts'

export type Moving = {
  /** As a Dockerfile names it. */
  readonly reference: string
  /** Gives the tag another content; for an index: per platform. */
  move(version: string): Promise<void>
}

let busybox: Promise<ImageLayer> | undefined

async function version(text: string, platform?: ImageContent['platform']): Promise<ImageContent> {
  busybox ??= busyboxFiles().then(makeLayer)
  const layers = [await busybox, await makeLayer([{ path: 'version', content: `${text}\n` }])]
  return { layers, config: { Cmd: ['sh'] }, ...(platform === undefined ? {} : { platform }) }
}

/** A base with a file `/version`. `address` is how the Dockerfile reaches it. */
export async function movingBase(target: PushTarget, address = target.address): Promise<Moving> {
  const name = `bases/${randomBytes(4).toString('hex')}:1`
  const move = async (text: string) => void (await pushImage(target, name, await version(text)))
  await move('one')
  return { reference: `${address}/${name}`, move }
}

/** The same for amd64 and arm64: `move('two/one')` moves the first alone. */
export async function movingIndex(target: PushTarget, address = target.address): Promise<Moving> {
  const name = `bases/${randomBytes(4).toString('hex')}:1`
  const move = async (text: string) => {
    const [amd64 = '', arm64 = ''] = text.split('/')
    const linux = (architecture: string) => ({ os: 'linux', architecture })
    const images = [await version(amd64, linux('amd64')), await version(arm64, linux('arm64'))]
    await pushIndex(target, name, images)
  }
  await move('one/one')
  return { reference: `${address}/${name}`, move }
}

export type Watched = FaultyRegistry & {
  /** Requests since the last call, as `METHOD kind`, e.g. `HEAD manifests`. */
  take(): readonly string[]
}

/** A registry behind a proxy that counts. */
export async function watch(target: PushTarget): Promise<Watched> {
  const proxy = await startFaultyRegistry(target, [])
  let seen = 0
  const take = () => {
    const fresh = proxy.requests.slice(seen)
    seen = proxy.requests.length
    return fresh.map((line) => {
      const [method = '', path = ''] = line.split(' ')
      return `${method} ${/\/(manifests|blobs)\//.exec(path)?.[1] ?? path}`
    })
  }
  return { ...proxy, requests: proxy.requests, take }
}

export type Image = {
  readonly tag: string
  readonly files: Readonly<Record<string, string>>
  /** A push to the default branch. */
  push(step?: Step): Promise<Ended>
  /** The nightly run. */
  schedule(step?: Step): Promise<Ended>
}

/** An image that is pushed by one event and looked at by another. */
export function imageOf(
  scene: Scene,
  files: Readonly<Record<string, string>>,
  address = scene.registry.address,
): Image {
  const tag = `${address}/acme/${randomBytes(4).toString('hex')}:main`
  const run = (step: Step) => scene.run({ files, ...step, inputs: { tags: tag, ...step.inputs } })
  const event = { repository: { full_name: 'acme/api', default_branch: 'main' }, schedule: '17 4 * * *' }
  return {
    tag,
    files,
    push: (step = {}) => run(step),
    schedule: (step = {}) => run({ eventName: 'schedule', event, ...step }),
  }
}

/** Steps of a log that really ran. */
export function executed(visible: string): readonly string[] {
  return visible
    .split('\n')
    .filter(
      (line) => /^ {2}(?:\S+ +)?\d+\/\d+ /.test(line) && /\d m?s(?:$| )/.test(line) && !/ cached/.test(line),
    )
    .map((line) => /\d+\/\d+\s+(\S.*?)\s+(?::\d+\s|\d)/.exec(line)?.[1] ?? line)
}
