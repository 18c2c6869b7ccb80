// One layer on disk → its facts, or hashes of some of its files, in the thread that asks.
import { createHash } from 'node:crypto'
import type { LayerFacts } from '../../layers/layer-facts.ts'
import { HASHED_FROM } from '../../layers/same-content.ts'
import { createLayerScan } from '../../layers/scan-layer.ts'
import { createTarScan } from '../../layers/tar-scan.ts'
import type { LayerReading, LayerTask } from '../../ports/layer-reader.ts'
import { feed, isCompressed } from './feed.ts'

/** Reads a layer; see the port. */
export async function readLayerFacts(
  task: LayerTask,
  onProgress?: (bytes: number) => void,
): Promise<LayerReading> {
  const everyByte = task.verify || isCompressed(task.place)
  // hashing what passes costs a fifth of unpacking it once more for the few files that will be asked about
  const scan = createLayerScan({ hashFrom: everyByte ? HASHED_FROM : undefined })
  const fed = await feed(task, scan.tar, { verify: everyByte ? 'always' : 'compressed', onProgress })
  const found = scan.result()
  const diffId = task.diffId ?? fed.diffId ?? ''
  const notes = fed.problem === undefined ? found.notes : [...found.notes, fed.problem]
  const facts: LayerFacts = { ...found, diffId, tarBytes: fed.tarBytes, notes }
  const problem = fed.problem ?? mismatch(task, fed)
  return { facts, verified: problem === undefined && fed.digest !== undefined, problem }
}

function mismatch(
  task: LayerTask,
  { digest, diffId }: { readonly digest: string | undefined; readonly diffId: string | undefined },
): string | undefined {
  // an archive without manifests names its layers by what is in them
  const named = task.digest.startsWith('sha256:') && task.digest !== task.diffId
  if (named && digest !== undefined && digest !== task.digest) return `its bytes have the digest ${digest}`
  if (diffId !== undefined && task.diffId !== undefined && diffId !== task.diffId)
    return `its tar has the digest ${diffId}, not ${task.diffId} as the image config says`
  return undefined
}

/** Hashes files; of a name that stands twice in the tar, the last one counts. */
export async function hashFiles(
  task: LayerTask,
  paths: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = new Set(paths)
  const hashes = new Map<string, string>()
  const tar = createTarScan({
    note: () => undefined,
    entry({ path }, hasContent) {
      if (!hasContent || !wanted.has(path)) return undefined
      const hash = createHash('sha256')
      return {
        write: (chunk) => void hash.update(chunk),
        end: () => void hashes.set(path, hash.digest('hex')),
      }
    },
  })
  await feed(task, tar, { verify: 'never' })
  return hashes
}
