// A program or a variable → the word by which it stops checking certificates.
import type { Program, ShellWord } from '../dockerfile/shell.ts'
import { CURL_VALUES, findLetter } from './short-options.ts'

const LOCAL =
  /^(?:[a-z]+:\/\/)?(?:[^@/\s]*@)?(?:localhost|127\.\d+\.\d+\.\d+|\[?::1\]?|0\.0\.0\.0)(?:[:/]|$)/i

/** The option, undefined when there is none or only this machine is asked. */
export function findInsecureOption({ name, args }: Program): ShellWord | undefined {
  const tool = name.startsWith('p') ? name.replace(/^(pip|python)[\d.]+$/, '$1') : name
  const find = Object.hasOwn(FINDERS, tool) ? FINDERS[tool] : undefined
  return find?.(args)
}

type Finder = (args: readonly ShellWord[]) => ShellWord | undefined

const option =
  (pattern: RegExp): Finder =>
  (args) =>
    args.find(({ value }) => pattern.test(value))

const curl: Finder = (args) => {
  const addresses = args.filter(({ value }) => /^[a-z]+:\/\/|^localhost\b|^127\./i.test(value))
  if (addresses.length > 0 && addresses.every(({ value }) => LOCAL.test(value))) return undefined
  return option(/^--(?:proxy-|doh-)?insecure$/)(args) ?? findLetter(args, 'k', CURL_VALUES)
}

const wget: Finder = (args) => {
  const addresses = args.filter(({ value }) => !value.startsWith('-'))
  const local = addresses.length > 0 && addresses.every(({ value }) => LOCAL.test(value))
  return local ? undefined : option(/^--no-check-certificate$/)(args)
}

/** `config set strict-ssl false`, `--strict-ssl=false`, `--no-strict-ssl`. */
const node: Finder = (args) => {
  const at = args.findIndex(({ value }) => /^(?:--)?strict-ssl$/i.test(value))
  const next = args[at + 1]
  if (at >= 0 && next && /^(?:false|0|null)$/.test(next.value)) return args[at]
  return option(/^(?:--no-strict-ssl|(?:--)?strict-ssl=(?:false|0)|enableStrictSsl=false)$/i)(args)
}

const git: Finder = (args) => {
  const at = args.findIndex(({ value }) => /^http\.(?:\S+\.)?sslverify$/i.test(value))
  if (at >= 0 && /^(?:false|0|off|no)$/i.test(args[at + 1]?.value ?? '')) return args[at]
  return option(/^http\.(?:\S+\.)?sslverify=(?:false|0|off|no|)$/i)(args)
}

/** `--trusted-host` and the same as a setting; `python -m pip` counts. */
const pip: Finder = option(/^--trusted-host(?:=|$)|^(?:global|install)\.trusted-host$/)

const rpm: Finder = (args) => option(/^(?:--setopt=)?(?:\S+\.)?sslverify=(?:0|false|no)$/i)(args)

const FINDERS: Readonly<Record<string, Finder>> = {
  curl,
  wget,
  ...{ npm: node, yarn: node, pnpm: node },
  git,
  ...{ pip, python: pip, pipenv: pip },
  uv: option(/^--(?:allow-insecure-host|trusted-host)(?:=|$)/),
  ...{ yum: rpm, dnf: rpm, microdnf: rpm, tdnf: rpm, 'yum-config-manager': rpm },
  ...{ 'apt-get': option(/^(?:-o)?Acquire::https::(?:\S+::)?Verify-(?:Peer|Host)=(?:false|0|no)$/i) },
}

const VARIABLES: ReadonlyMap<string, RegExp> = new Map([
  ['PIP_TRUSTED_HOST', /\S/],
  ['PYTHONHTTPSVERIFY', /^0$/],
  ['NODE_TLS_REJECT_UNAUTHORIZED', /^0$/],
  ['NPM_CONFIG_STRICT_SSL', /^(?:false|0)$/i],
  ['YARN_STRICT_SSL', /^(?:false|0)$/i],
  ['YARN_ENABLE_STRICT_SSL', /^(?:false|0)$/i],
  ['GIT_SSL_NO_VERIFY', /^(?:true|1|yes|on)$/i],
  ['UV_INSECURE_HOST', /\S/],
])

/** True for a variable with a value that turns the check off. */
export function isInsecureVariable(name: string, value: string | undefined): boolean {
  const plain = (value ?? '').replace(/^(["'])(.*)\1$/s, '$2')
  return VARIABLES.get(name.toUpperCase())?.test(plain) === true
}
