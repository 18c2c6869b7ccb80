// A name as people give it → the source it means: a folder, an archive, an image of the engine or of a registry.
import { createReadStream } from 'node:fs'
import { mkdtemp, open, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { UserError } from '../../errors.ts'
import { parseReference } from '../../image/reference.ts'
import { describeProblem } from '../../image/reference-name.ts'
import { compressionOf } from '../../layers/compression.ts'
import type { ImageLayer, ImageSource, SourceRequest } from '../../ports/image-source.ts'
import type { Registry } from '../../ports/registry.ts'
import { chosenImages } from './chosen-images.ts'
import { type ImageFiles, openArchive, openFolder } from './files.ts'
import { engineHas, saveFromEngine, spool } from './from-engine.ts'
import { openRegistryImage } from './from-registry.ts'
import { blobPath, readLayout } from './layout.ts'
import { readSaved } from './saved.ts'

export type SourcesOptions = {
  readonly registry: () => Promise<Registry>
  readonly stdin: Readable
  /** Where temporary folders are made. */
  readonly tempRoot?: string
}

/** Opens what the request names; of a name that may be several things, files go first, then the engine. */
export async function openImage(options: SourcesOptions, request: SourceRequest): Promise<ImageSource> {
  const source = await openAny(options, request)
  try {
    return { ...source, images: chosenImages(source, request) }
  } catch (error) {
    await source.close()
    throw error
  }
}

async function openAny(options: SourcesOptions, { name, from }: SourceRequest): Promise<ImageSource> {
  const folder = () => mkdtemp(join(options.tempRoot ?? tmpdir(), 'layersmith-image-'))
  if (name === '-' && from !== 'registry' && from !== 'engine')
    return openSpooled(options.stdin, await folder(), 'standard input')
  if (from === 'auto' || from === 'files') {
    const there = await stat(name).catch(() => undefined)
    if (there?.isDirectory()) return fromFiles(openFolder(name), async () => undefined)
    if (there !== undefined) return openFile(name, folder)
    if (from === 'files' || looksLikePath(name))
      throw new UserError('no-such-file', `There is no file or folder ${name}.`)
  }
  const parsed = parseReference(name)
  if (!parsed.ok) throw new UserError('reference-invalid', describeProblem(name, parsed.problem))
  if (from === 'engine' || (from === 'auto' && (await engineHas(name)))) {
    const place = await folder()
    const close = () => rm(place, { recursive: true, force: true })
    try {
      return fromFiles(await openArchive(await saveFromEngine(name, place), name), close)
    } catch (error) {
      await close()
      throw error
    }
  }
  return openRegistryImage({ registry: await options.registry(), makeFolder: folder }, name)
}

function looksLikePath(name: string): boolean {
  return /^[./~]|\.(?:tar|tgz|tar\.gz|oci|zst)$/.test(name)
}

async function openFile(path: string, folder: () => Promise<string>): Promise<ImageSource> {
  const file = await open(path)
  const { buffer } = await file.read(Buffer.alloc(4), 0, 4, 0).finally(() => file.close())
  if (compressionOf(buffer) !== 'none') return openSpooled(createReadStream(path), await folder(), path)
  return fromFiles(await openArchive(path), async () => undefined)
}

/** Jumping about needs a file that is not compressed. */
async function openSpooled(stream: Readable, folder: string, title: string): Promise<ImageSource> {
  const close = () => rm(folder, { recursive: true, force: true })
  try {
    return await fromFiles(await openArchive(await spool(stream, join(folder, 'image.tar')), title), close)
  } catch (error) {
    await close()
    throw error
  }
}

async function fromFiles(files: ImageFiles, close: () => Promise<void>): Promise<ImageSource> {
  const { title } = files
  const layout = await readLayout(files)
  const saved = layout === undefined ? await readSaved(files) : undefined
  const images = layout?.images ?? saved?.images
  if (images === undefined)
    throw new UserError(
      'not-an-image',
      `${title} is no image: it has neither index.json (an OCI layout) nor manifest.json (docker save).`,
    )
  const place = async (layer: ImageLayer) => {
    const found = saved?.places.get(layer.digest) ?? (await files.find(blobPath(layer.digest)))
    if (found !== undefined) return found
    throw new UserError(
      'image-incomplete',
      `${title} has no layer ${layer.digest}, which its manifest names.`,
    )
  }
  return { title, digest: layout?.digest, images, notes: layout?.notes ?? [], place, close }
}
