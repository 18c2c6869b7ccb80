// Layers as real tars, read back to facts with the hashes that the analysis asks for.
import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { extract, type Header, pack } from 'tar-stream'
import type { LayerEntry } from '../../src/layers/entry.ts'
import { type ReplayLayer, replayLayers } from '../../src/layers/replay.ts'
import { contentCandidates } from '../../src/layers/same-content.ts'
import { factsOf } from './layer-facts.ts'

/** Text or bytes is a file, `null` a directory; more for modes and times. */
export type TarEntry = readonly [name: string, content: Buffer | null, more?: Partial<Header>]

export type TarLayer = { readonly base?: boolean; readonly entries: readonly TarEntry[] }

export async function packTar(entries: readonly TarEntry[]): Promise<Buffer> {
  const tar = pack()
  for (const [name, content, more] of entries) {
    const type = content === null ? 'directory' : 'file'
    tar.entry({ name, type, mtime: new Date(1_700_000_000_000), ...more }, content ?? Buffer.alloc(0))
  }
  tar.finalize()
  const chunks: Buffer[] = []
  for await (const chunk of tar) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

const kinds: Readonly<Record<string, LayerEntry['kind']>> = {
  directory: 'directory',
  link: 'hard-link',
  symlink: 'symbolic-link',
}

type Read = { readonly entries: readonly LayerEntry[]; readonly hashes: ReadonlyMap<string, string> }

async function readTar(bytes: Buffer): Promise<Read> {
  const entries: LayerEntry[] = []
  const hashes = new Map<string, string>()
  const tar = Readable.from([bytes]).pipe(extract())
  for await (const entry of tar) {
    const { name, size = 0, mode = 0, uid = 0, gid = 0, mtime, type, linkname } = entry.header
    const path = name.replace(/^\.?\//, '').replace(/\/$/, '')
    const kind = kinds[`${type}`]
    const times = { mtime: (mtime?.getTime() ?? 0) / 1000, link: linkname ?? undefined }
    entries.push({ path, kind: kind ?? 'file', size, mode, uid, gid, ...times })
    const hash = createHash('sha256')
    for await (const chunk of entry) hash.update(chunk as Buffer)
    hashes.set(path, hash.digest('hex'))
  }
  return { entries, hashes }
}

/** What a reader makes of the tars: facts first, then hashes of the candidates and of nothing else. */
export async function readTarLayers(layers: readonly TarLayer[]): Promise<ReplayLayer[]> {
  const read = await Promise.all(layers.map(async ({ entries }) => readTar(await packTar(entries))))
  const plain = read.map(({ entries }, at) => ({ facts: factsOf(entries), base: layers[at]?.base === true }))
  const candidates = contentCandidates(replayLayers(plain))
  return plain.map(({ facts, base }, at) => {
    const wanted = [...(read[at]?.hashes ?? [])].filter(([path]) => candidates.get(at)?.has(path))
    return { base, facts: { ...facts, hashes: new Map(wanted) } }
  })
}
