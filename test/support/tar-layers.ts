// Layers as real tars, read back to facts with the hashes that the analysis asks for.
import { type Header, pack } from 'tar-stream'
import { type ReplayLayer, replayLayers } from '../../src/layers/replay.ts'
import { contentCandidates } from '../../src/layers/same-content.ts'
import { createLayerScan } from '../../src/layers/scan-layer.ts'
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

/** All that the reader can tell of a tar, every file hashed. */
function readTar(bytes: Buffer) {
  const scan = createLayerScan({ hashFrom: 0 })
  scan.tar.write(bytes)
  scan.tar.end()
  return scan.result()
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
