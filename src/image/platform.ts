// `linux/arm64/v8` and its other spellings to one normal form.

export type Platform = {
  readonly os: string
  readonly architecture: string
  readonly variant: string | undefined
}

const ARCHITECTURES: ReadonlyMap<string, readonly [string, string | undefined]> = new Map([
  ['x86_64', ['amd64', undefined]],
  ['x86-64', ['amd64', undefined]],
  ['i386', ['386', undefined]],
  ['aarch64', ['arm64', undefined]],
  ['armhf', ['arm', 'v7']],
  ['armel', ['arm', 'v6']],
])

const SYSTEMS: ReadonlySet<string> = new Set(
  'aix android darwin dragonfly freebsd illumos ios js linux netbsd openbsd plan9 solaris wasip1 windows'.split(
    ' ',
  ),
)

/** Parses and normalizes; a bare architecture means Linux. Undefined for what is no platform. */
function parsePlatform(text: string): Platform | undefined {
  const parts = text.trim().toLowerCase().split('/')
  const wellFormed = parts.length <= 3 && parts.every((part) => /^[a-z0-9_][a-z0-9_.-]*$/.test(part))
  const [first = '', second, variant] = parts
  if (!wellFormed || (second === undefined && SYSTEMS.has(first))) return undefined
  if (second === undefined) return normalize({ os: 'linux', architecture: first, variant: undefined })
  return normalize({ os: first, architecture: second, variant })
}

/** One spelling for each platform: `linux/aarch64/v8` is `linux/arm64`. */
export function normalize(platform: Platform): Platform {
  const os = platform.os === 'macos' ? 'darwin' : platform.os
  const [architecture, implied] = ARCHITECTURES.get(platform.architecture) ?? [
    platform.architecture,
    undefined,
  ]
  return { os, architecture, variant: normalVariant(architecture, platform.variant || implied) }
}

function normalVariant(architecture: string, variant: string | undefined): string | undefined {
  const named = variant !== undefined && /^\d/.test(variant) ? `v${variant}` : variant
  if (architecture === 'arm') return named ?? 'v7'
  if (architecture === 'arm64' && named === 'v8') return undefined
  if (architecture === 'amd64' && named === 'v1') return undefined
  return named
}

/** `os/architecture` or `os/architecture/variant`. */
export function formatPlatform({ os, architecture, variant }: Platform): string {
  return variant === undefined ? `${os}/${architecture}` : `${os}/${architecture}/${variant}`
}

/** The normal spelling, or the text as it is when it is no platform. */
export function normalPlatformText(text: string): string {
  const platform = parsePlatform(text)
  return platform === undefined ? text : formatPlatform(platform)
}

/** True for what can be a platform, whether anything runs on it or not. */
export function isPlatform(text: string): boolean {
  return parsePlatform(text) !== undefined
}
