// The value of `--platform` → system and architecture under the names the engine uses.

export type Platform = { readonly os: string; readonly architecture: string }

/** What a build is for when nobody says otherwise. */
const USUAL: Platform = { os: 'linux', architecture: 'amd64' }

const SYSTEMS: Readonly<Record<string, string>> = { macos: 'darwin' }

const ARCHITECTURES: Readonly<Record<string, string>> = {
  i386: '386',
  x86_64: 'amd64',
  'x86-64': 'amd64',
  aarch64: 'arm64',
  armhf: 'arm',
  armel: 'arm',
}

const KNOWN_SYSTEMS = new Set(
  `aix android darwin dragonfly freebsd hurd illumos ios js linux nacl netbsd openbsd plan9 solaris windows zos`.split(
    ' ',
  ),
)

/** A lone word is a system or an architecture; the other half is the usual one. */
export function readPlatform(value: string): Platform {
  const [first = '', second] = value.toLowerCase().split('/')
  const system = nameIn(SYSTEMS, first.replace(/\(.*\)$/, ''))
  if (second !== undefined) return { os: system, architecture: nameIn(ARCHITECTURES, second) }
  if (KNOWN_SYSTEMS.has(system)) return { ...USUAL, os: system }
  return { ...USUAL, architecture: nameIn(ARCHITECTURES, first) }
}

function nameIn(names: Readonly<Record<string, string>>, name: string): string {
  return Object.hasOwn(names, name) ? (names[name] ?? name) : name
}
