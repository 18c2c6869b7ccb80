// Text of `docker buildx inspect` → the builder it describes.
import type { Builder, Driver } from '../../build/plan.ts'

export type Inspected = {
  readonly builder: Builder
  /** What the engine says when it does not answer. */
  readonly error: string | undefined
  /** BuildKit's version, or Docker's own from engines too old to have one. */
  readonly version: string | undefined
}

const DRIVERS: readonly Driver[] = ['docker', 'docker-container', 'kubernetes', 'remote', 'cloud']

const SNAPSHOTTER = 'org.mobyproject.buildkit.worker.snapshotter'

function field(lines: readonly string[], name: RegExp): string | undefined {
  for (const line of lines) {
    const match = /^([\w.\s-]+):\s(.*)$/.exec(line.trim())
    if (match !== null && name.test(match[1] ?? '')) return match[2]?.trim()
  }
  return undefined
}

/** The docker driver has the containerd store exactly when its worker carries the snapshotter label. */
function storeOf(driver: Driver, lines: readonly string[]): Builder['store'] {
  if (driver !== 'docker') return undefined
  return lines.some((line) => line.trim().startsWith(`${SNAPSHOTTER}:`)) ? 'containerd' : 'classic'
}

/** One node, on this machine as far as its address tells, created with `network=host`. */
function sharesNetwork(driver: Driver, nodes: readonly string[]): boolean {
  const alone = nodes.filter((line) => /^Name:/.test(line)).length === 1
  const here = /^(?:unix:\/\/|default$)/.test(field(nodes, /^Endpoint$/) ?? '')
  const options = field(nodes, /^Driver Options$/) ?? ''
  return driver === 'docker-container' && alone && here && /(?:^|\s)network="host"/.test(options)
}

/** Reads the builder; fields it cannot find keep their plainest value. */
export function parseInspect(text: string): Inspected {
  const lines = text.split('\n')
  const nodesAt = lines.findIndex((line) => /^Nodes:/.test(line))
  const [head, nodes] = nodesAt < 0 ? [lines, []] : [lines.slice(0, nodesAt), lines.slice(nodesAt + 1)]
  const named = field(head, /^Driver$/)
  const driver = DRIVERS.find((candidate) => candidate === named) ?? 'docker'
  const platforms = (field(nodes, /^Platforms$/) ?? '')
    .split(',')
    .map((platform) => platform.trim().replace(/\*$/, ''))
  const version = field(nodes, /^buildkit( version)?$/i)
  return {
    builder: {
      name: field(head, /^Name$/) ?? 'default',
      driver,
      store: storeOf(driver, nodes),
      platforms: platforms.filter((platform) => platform !== ''),
      nodes: Math.max(1, nodes.filter((line) => /^Name:/.test(line)).length),
      ours: false,
      ...(sharesNetwork(driver, nodes) ? { hostNetwork: true } : {}),
      ...(version === undefined ? {} : { buildkit: version }),
    },
    error: field(lines, /^Error$/),
    version,
  }
}
