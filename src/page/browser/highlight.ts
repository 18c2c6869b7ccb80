// Which layers somebody is looking at: a line hovered or pinned → layers that every part of the page shows.

export type Layers = ReadonlySet<number>

export type Highlight = {
  /** While the pointer or the focus is on something; null when it left. */
  readonly point: (layers: Layers | null) => void
  /** Until it is pinned again or something else is. */
  readonly pin: (layers: Layers) => void
  /** Calls back at every change; null when nothing is looked at. */
  readonly watch: (changed: (layers: Layers | null, pinned: Layers | null) => void) => void
}

/** Nothing is looked at to begin with; what is pointed at goes before what is pinned. */
export function makeHighlight(): Highlight {
  const watchers: ((layers: Layers | null, pinned: Layers | null) => void)[] = []
  let pointed: Layers | null = null
  let pinned: Layers | null = null
  const tell = () => {
    for (const changed of watchers) changed(pointed ?? pinned, pinned)
  }
  return {
    point: (layers) => {
      pointed = layers
      tell()
    },
    pin: (layers) => {
      pinned = pinned !== null && isSame(pinned, layers) ? null : layers
      tell()
    },
    watch: (changed) => {
      watchers.push(changed)
    },
  }
}

/** True when both are the same layers. */
export function isSame(a: Layers, b: Layers): boolean {
  return a.size === b.size && [...a].every((layer) => b.has(layer))
}

/** Points at layers while the pointer or the focus is within an element. */
export function pointsAt(target: HTMLElement, layers: Layers, highlight: Highlight): void {
  target.addEventListener('pointerenter', () => highlight.point(layers))
  target.addEventListener('pointerleave', () => highlight.point(null))
  target.addEventListener('focusin', () => highlight.point(layers))
  target.addEventListener('focusout', () => highlight.point(null))
}
