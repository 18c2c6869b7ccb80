// Text of an image config to platform, diff ids and history.
import { platformOf } from './descriptor.ts'
import { digestProblem } from './digest.ts'
import {
  asObject,
  isObject,
  type JsonObject,
  listOf,
  malformed,
  optionalText,
  parseObject,
  textsOf,
} from './json.ts'
import type { Platform } from './platform.ts'

/** One line of `docker history`: `emptyLayer` entries made no layer. */
export type HistoryEntry = { readonly createdBy: string; readonly emptyLayer: boolean }

export type ImageConfig = {
  readonly platform: Platform | undefined
  /** Digests of the uncompressed layers, base first. */
  readonly diffIds: readonly string[]
  readonly history: readonly HistoryEntry[]
  readonly labels: Readonly<Record<string, string>>
}

/** Reads an image config; throws an ExternalError that names the part that is wrong. */
export function parseConfig(text: string): ImageConfig {
  const document = parseObject(text, 'image config')
  const rootfs = asObject(document['rootfs'], 'rootfs of the image config')
  const diffIds = listOf(rootfs, 'diff_ids', 'image config').map(diffIdOf)
  const config = document['config']
  const labels = textsOf(isObject(config) ? config['Labels'] : undefined)
  return { platform: platformOf(document), diffIds, history: historyOf(document), labels }
}

function diffIdOf(value: unknown): string {
  const problem = typeof value === 'string' ? digestProblem(value) : 'a diff id is not text'
  if (typeof value !== 'string' || problem !== undefined) throw malformed('image config', problem ?? '')
  return value
}

function historyOf(document: JsonObject): readonly HistoryEntry[] {
  const history = document['history']
  if (!Array.isArray(history)) return []
  return history.filter(isObject).map((entry) => ({
    createdBy: optionalText(entry, 'created_by') ?? '',
    emptyLayer: entry['empty_layer'] === true,
  }))
}

/** The history entry of each layer, base first; empty when entries and layers do not match in number. */
export function historyByLayer(config: ImageConfig): readonly HistoryEntry[] {
  const made = config.history.filter((entry) => !entry.emptyLayer)
  return made.length === config.diffIds.length ? made : []
}
