// An analysis → the JSON that dashboards made for dive read: one image, its layers with their files, its waste.
import type { LayerEntry } from '../layers/entry.ts'
import type { LayerFacts } from '../layers/layer-facts.ts'
import type { LayerWaste } from '../layers/waste.ts'
import type { PlatformReport, ReportLayer } from './model.ts'

export type DiveSource = {
  readonly report: PlatformReport
  readonly contents: { readonly facts: readonly LayerFacts[]; readonly waste: LayerWaste } | undefined
}

/** tar's own numbers for what an entry is. */
const TYPE_FLAGS: Readonly<Record<LayerEntry['kind'], number>> = {
  file: 48,
  'hard-link': 49,
  'symbolic-link': 50,
  device: 51,
  directory: 53,
  fifo: 54,
}

/** The first platform. The figures are ours: bytes a smaller image would not have, not dive's sum of all copies. */
export function renderDive([source]: readonly DiveSource[]): string {
  const { layers = [] } = source?.report ?? {}
  const { facts = [], waste } = source?.contents ?? {}
  const sizeBytes = facts.reduce((sum, { fileBytes }) => sum + fileBytes, 0)
  const image = {
    sizeBytes,
    inefficientBytes: waste?.reclaimable ?? 0,
    efficiencyScore: waste?.efficiency ?? 1,
    fileReference: (waste?.pairs ?? []).flatMap(({ paths, bytes, files }) =>
      paths.slice(0, 1).map((path) => ({ count: files, sizeBytes: bytes, file: `/${path}` })),
    ),
  }
  const rows = layers.map((layer, index) => layerOf(layer, { index, facts: facts[index] }))
  return `${JSON.stringify({ layer: rows, image }, undefined, 2)}\n`
}

function layerOf(layer: ReportLayer, { index, facts }: { index: number; facts: LayerFacts | undefined }) {
  return {
    index,
    id: layer.diffId ?? layer.digest,
    digestId: layer.digest,
    sizeBytes: facts?.fileBytes ?? layer.diskSize ?? layer.size ?? 0,
    command: layer.instruction ?? '',
    fileList: (facts?.entries ?? []).map(fileOf),
  }
}

function fileOf({ path, kind, link, size, mode, uid, gid }: LayerEntry) {
  const isDir = kind === 'directory'
  return { path, typeFlag: TYPE_FLAGS[kind], linkName: link ?? '', size, fileMode: mode, uid, gid, isDir }
}
