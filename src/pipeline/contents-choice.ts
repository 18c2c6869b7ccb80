// The layers of an image, what is known of them and what they would cost → which of them are read.
import type { ReportLayer } from '../report/model.ts'

export type LayerState = {
  readonly layer: ReportLayer
  /** Told by an earlier reading. */
  readonly known: boolean
  /** Bytes to be fetched; undefined when they cannot be had. */
  readonly cost: number | undefined
  /** What it tells is kept for later runs. */
  readonly once: boolean
}

export type Limits = {
  /** Bytes of layers on this machine, and of those that must be fetched first. */
  readonly local: number
  readonly fetched: number
}

export type Choice =
  | {
      readonly kind: 'read'
      /** Known ones among them. */
      readonly layers: readonly ReportLayer[]
      /** How many of them are not known yet. */
      readonly fresh: number
      /** True when the layers of the base are among them. */
      readonly base: boolean
    }
  /** The layer that keeps the image from being read. */
  | { readonly kind: 'left'; readonly layer: ReportLayer; readonly why: 'unreachable' | 'large' }

/** What own layers waste can be told without those of the base; without one of their own nothing can. */
export function chooseLayers(
  states: readonly LayerState[],
  { own, all }: { readonly own: Limits; readonly all: Limits },
): Choice {
  const missing = states.filter(({ known }) => !known)
  const ownMissing = missing.filter(({ layer }) => !layer.base)
  const lost = ownMissing.find(({ cost }) => cost === undefined)
  if (lost !== undefined) return { kind: 'left', layer: lost.layer, why: 'unreachable' }
  const [largest] = ownMissing.toSorted((a, b) => (b.layer.size ?? 0) - (a.layer.size ?? 0))
  if (largest !== undefined && !fits(ownMissing, own))
    return { kind: 'left', layer: largest.layer, why: 'large' }
  const based = missing.filter(({ layer }) => layer.base)
  const unlimited = all.fetched === Number.POSITIVE_INFINITY
  const base = based.every(({ cost, once }) => cost !== undefined && (once || unlimited)) && fits(based, all)
  const read = base ? states : states.filter(({ layer }) => !layer.base)
  const fresh = new Set(read.filter(({ known }) => !known).map(({ layer }) => layer.digest)).size
  return { kind: 'read', layers: read.map(({ layer }) => layer), fresh, base }
}

function fits(states: readonly LayerState[], { local, fetched }: Limits): boolean {
  const here = states.filter(({ cost }) => cost === 0).reduce((sum, { layer }) => sum + (layer.size ?? 0), 0)
  const elsewhere = states.reduce((sum, { cost }) => sum + (cost ?? 0), 0)
  return here <= local && elsewhere <= fetched
}
