// manifest.json of `docker save` before version 25, and of other tools → the images it names.
import { UserError } from '../../errors.ts'
import { parseConfig } from '../../image/config.ts'
import { isObject } from '../../image/json.ts'
import { formatPlatform } from '../../image/platform.ts'
import type { BlobPlace } from '../../ports/layer-reader.ts'
import { type ImageFiles, readText, readTextIfThere } from './files.ts'
import type { Found } from './image-of.ts'

const LAYER = 'application/vnd.docker.image.rootfs.diff.tar'

export type Saved = {
  readonly images: readonly Found[]
  /** Layers by digest; they are named by folders there, not by digest. */
  readonly places: ReadonlyMap<string, BlobPlace>
}

/** Reads the list; undefined when there is none. */
export async function readSaved(files: ImageFiles): Promise<Saved | undefined> {
  const text = await readTextIfThere(files, 'manifest.json')
  if (text === undefined) return undefined
  const places = new Map<string, BlobPlace>()
  const images: Found[] = []
  for (const item of listOf(files, text)) {
    const config = await readText(files, textAt(item, 'Config'))
    const { diffIds, platform } = parseConfig(config)
    const paths = textsAt(item, 'Layers')
    const layers = []
    for (const [at, path] of paths.entries()) {
      const place = await files.find(path)
      if (place === undefined)
        throw new UserError('image-incomplete', `${files.title} has no ${path}, which its own index names.`)
      const diffId = diffIds[at]
      // the file is the tar itself, or rarely a compressed one; then the reading tells
      const digest = diffId ?? `sha256:${'0'.repeat(64)}`
      places.set(digest, place)
      layers.push({ digest, diffId, size: place.size, mediaType: LAYER })
    }
    const known = platform === undefined ? 'unknown' : formatPlatform(platform)
    images.push({ platform: known, digest: undefined, layers, config, names: textsAt(item, 'RepoTags') })
  }
  return { images, places }
}

function listOf({ title }: ImageFiles, text: string): readonly object[] {
  try {
    const list: unknown = JSON.parse(text)
    if (Array.isArray(list) && list.every(isObject)) return list
  } catch {
    // told below
  }
  throw new UserError('image-invalid', `${title}: manifest.json is not a list of images.`)
}

function textAt(item: object, key: string): string {
  const value = new Map<string, unknown>(Object.entries(item)).get(key)
  return typeof value === 'string' ? value : ''
}

function textsAt(item: object, key: string): readonly string[] {
  const value = new Map<string, unknown>(Object.entries(item)).get(key)
  return Array.isArray(value) ? value.filter((text) => typeof text === 'string') : []
}
