// The value of `FROM --platform` into what is wrong with it.

const KNOWN = new Set(
  `aix android darwin dragonfly freebsd hurd illumos ios js linux nacl netbsd openbsd plan9 solaris windows zos macos
  386 amd64 amd64p32 arm armbe arm64 arm64be ppc64 ppc64le loong64 mips mipsle mips64 mips64le mips64p32 mips64p32le
  ppc riscv riscv64 s390 s390x sparc sparc64 wasm i386 x86_64 x86-64 aarch64 armhf armel`.split(/\s+/u),
)

/** Why a value names no platform; undefined when it does. */
export function platformProblem(value: string): string | undefined {
  const hint = 'write os/architecture, such as linux/amd64'
  if (value === '') return `The platform comes to nothing; ${hint}.`
  const parts = value.split('/')
  const [first = ''] = parts
  const system = first.replace(/\([A-Za-z0-9_.-]*\)$/u, '')
  const wellFormed = [system, ...parts.slice(1)].every((part) => /^[A-Za-z0-9_.-]+$/u.test(part))
  if (!wellFormed || parts.length > 3) return `"${value}" is no platform; ${hint}.`
  if (parts.length > 1 || KNOWN.has(system.toLowerCase())) return undefined
  return `"${value}" is neither an operating system nor an architecture; ${hint}.`
}
