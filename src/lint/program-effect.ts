// A program of a RUN → what is known of it: what it may read and change.
import type { Program } from '../dockerfile/shell.ts'
import { readArguments } from './arguments.ts'
import { findInstall, isPackageName } from './install-step.ts'

/**
 * - `install`: a package manager's install step, reads manifests.
 * - `packages`: installs named packages of the system or of a language, reads no copied file.
 * - `plain`: does one small known thing with the files it names.
 * - `state`: changes the shell that runs it (cd, export, set).
 * - `unknown`: may read and write anything.
 */
export type Effect = 'install' | 'packages' | 'plain' | 'state' | 'unknown'

const SYSTEM_MANAGERS = new Set(['apt-get', 'apt', 'apk', 'dnf', 'microdnf', 'tdnf', 'yum', 'zypper'])
const SYSTEM_COMPANIONS = new Set([
  'apt-mark',
  'apt-cache',
  'locale-gen',
  'update-locale',
  'update-ca-certificates',
  'ldconfig',
  'groupadd',
  'addgroup',
  'useradd',
  'adduser',
  'usermod',
  'corepack',
])
const PLAIN = new Set([
  'echo',
  'printf',
  'true',
  ':',
  'mkdir',
  'rm',
  'touch',
  'ls',
  'pwd',
  'sleep',
  'date',
  'id',
])
const STATE = new Set([
  'cd',
  'export',
  'set',
  'unset',
  'umask',
  'shopt',
  'pushd',
  'popd',
  'source',
  '.',
  'trap',
])

/** Subcommands that install by name or only configure, per language package manager. */
const NAMED: Readonly<Record<string, RegExp>> = {
  npm: /^(config|cache|set|pkg get)\b|^(install|i|add) .*(^| )(-g|--global)\b|^(-g|--global) (install|i|add)\b/,
  pnpm: /^(config|store prune|setup)\b|^(add|install|i) .*(^| )(-g|--global)\b/,
  yarn: /^(config|cache|global add|set version)\b/,
  bun: /^(add|install) .*(^| )(-g|--global)\b/,
  pip: /^(install|config|cache)\b/,
  pipx: /^install\b/,
  uv: /^(tool install|pip install|python install|cache)\b/,
  poetry: /^(config|cache|self)\b/,
  gem: /^(install|update|sources)\b/,
  bundle: /^config\b/,
  bundler: /^config\b/,
  go: /^(env|install \S+@\S+)/,
  cargo: /^install [\w-]/,
  rustup: /./,
  mix: /^local\.(hex|rebar)\b/,
  composer: /^(config|clear-cache|clearcache|self-update)\b/,
  dotnet: /^(tool install|nuget locals)\b/,
}

/** True for the package managers of distributions. */
export function isSystemManager(program: Program): boolean {
  return SYSTEM_MANAGERS.has(program.name)
}

/** The `install` of a distribution's package manager: the words up to it, e.g. `apt-get install`. */
export function findSystemInstall(program: Program): { label: string; end: number } | undefined {
  if (!isSystemManager(program)) return undefined
  const { operands } = readArguments(program.args, ['-o', '-t', '-c', '--option', '--target-release'])
  const subcommand = operands[0]
  const wanted = program.name === 'apk' ? ['add'] : ['install', 'groupinstall', 'in']
  if (subcommand === undefined || operands.length < 2 || !wanted.includes(subcommand.value)) return undefined
  return { label: `${program.name} ${subcommand.value}`, end: subcommand.range.end }
}

/** What is known of a program. */
export function deriveEffect(program: Program): Effect {
  const { name, args } = program
  if (name === '') return program.assignments.length > 0 && args.length === 0 ? 'state' : 'unknown'
  if (program.wrappers.includes('xargs')) return 'unknown'
  if (findInstall(program) !== undefined) return 'install'
  if (SYSTEM_MANAGERS.has(name) || SYSTEM_COMPANIONS.has(name)) return 'packages'
  if (STATE.has(name)) return name === 'source' || name === '.' ? 'unknown' : 'state'
  if (PLAIN.has(name)) return 'plain'
  return installsByName(program) ? 'packages' : 'unknown'
}

function installsByName({ name, args }: Program): boolean {
  const python = /^python[\d.]*$/.test(name) && args[0]?.value === '-m'
  const words = (python ? args.slice(2) : args).map(({ value }) => value)
  const tool = python ? (args[1]?.value ?? '') : name.replace(/^(pip)[\d.]+$/, '$1')
  const known = Object.hasOwn(NAMED, tool) ? NAMED[tool] : undefined
  if (known === undefined || !known.test(words.join(' '))) return false
  return words.every((word) => word.startsWith('-') || isPackageName(word)) && !words.includes('-r')
}
