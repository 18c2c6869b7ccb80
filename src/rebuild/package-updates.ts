// Packages of an image and versions its archives have → which would change, and which wait for the base.
import type { Package, PackageManager } from '../layers/package.ts'
import { compareVersions } from '../layers/packages/versions/compare.ts'
import type { PackageUpdate } from './package-check.ts'

export type Available = {
  readonly name: string
  readonly version: string
  readonly architecture: string | undefined
  /** From a security archive. */
  readonly security: boolean
}

export type Installed = {
  readonly manager: PackageManager
  readonly packages: readonly Package[]
  /** Those of the base, which a build takes as they are. */
  readonly base: readonly Package[]
  /** The Dockerfile upgrades them as well. */
  readonly upgrades: boolean
  /** Names whose version the Dockerfile holds. */
  readonly held: readonly string[]
}

export type Updates = {
  readonly ours: readonly PackageUpdate[]
  readonly waiting: readonly PackageUpdate[]
}

/** Compares as the package manager would choose: the highest version of the name and architecture. */
export function findUpdates(installed: Installed, available: readonly Available[]): Updates {
  const { manager, packages, base, upgrades, held } = installed
  const byName = Map.groupBy(available, ({ name }) => name)
  const fromBase = new Set(base.map(keyOf))
  const holds = new Set(held)
  const newer = packages.flatMap((one) => {
    const candidates = (byName.get(one.name) ?? []).filter(
      ({ architecture, version }) =>
        fits(one, architecture) && compareVersions(manager, one.version, version) < 0,
    )
    const best = candidates.reduce<Available | undefined>(
      (top, next) => (top && compareVersions(manager, top.version, next.version) >= 0 ? top : next),
      undefined,
    )
    if (best === undefined || holds.has(one.name)) return []
    const security = candidates.some((candidate) => candidate.security)
    const update = { name: one.name, from: one.version, to: best.version, security }
    return [{ update, waits: !upgrades && fromBase.has(keyOf(one)) }]
  })
  const pick = (waits: boolean) =>
    sorted(newer.filter((one) => one.waits === waits).map(({ update }) => update))
  return { ours: pick(false), waiting: pick(true) }
}

function keyOf({ name, version, architecture = '' }: Package): string {
  return `${name} ${version} ${architecture}`
}

function fits({ architecture }: Package, other: string | undefined): boolean {
  const any = (name: string | undefined) => name === undefined || name === 'all' || name === 'noarch'
  return any(architecture) || any(other) || architecture === other
}

function sorted(updates: readonly PackageUpdate[]): readonly PackageUpdate[] {
  return [...updates].sort((a, b) => Number(b.security) - Number(a.security) || (a.name < b.name ? -1 : 1))
}
