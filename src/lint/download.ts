// A call of curl or wget → the file it writes; a call of an archive program → the file it unpacks.
import type { Program, ShellWord } from '../dockerfile/shell.ts'
import { readArguments } from './arguments.ts'
import { CURL_VALUES, spreadLetters, WGET_VALUES } from './short-options.ts'

const CURL_LONG = split(
  'output output-dir header data data-binary data-raw user request proxy user-agent connect-timeout max-time retry retry-delay retry-max-time referer cookie cookie-jar cacert cert key form range url write-out config',
)
const WGET_LONG = split(
  'output-document directory-prefix header post-data user password user-agent timeout tries wait ca-certificate progress',
)

/** The word that names the file as the shell sees it; undefined for standard output and other programs. */
export function readDownload({ name, args }: Program): string | undefined {
  if (name === 'curl') return readCurl(args)
  return name === 'wget' ? readWget(args) : undefined
}

function readCurl(args: readonly ShellWord[]): string | undefined {
  const values = [...[...CURL_VALUES].map((letter) => `-${letter}`), ...CURL_LONG]
  const { options, operands, values: given } = readArguments(spreadLetters(args, CURL_VALUES), values)
  const folder = given.findLast(({ option }) => option === '--output-dir')?.word.value
  const output = given.findLast(({ option }) => option === '-o' || option === '--output')?.word.value
  const remote = options.has('-O') || options.has('--remote-name')
  const [address, ...more] = operands
  if (more.length > 0 || (!remote && output === undefined)) return undefined
  return place(folder, output ?? nameOf(address?.value))
}

function readWget(args: readonly ShellWord[]): string | undefined {
  const values = [...[...WGET_VALUES].map((letter) => `-${letter}`), ...WGET_LONG]
  const { operands, options, values: given } = readArguments(spreadLetters(args, WGET_VALUES), values)
  const output = given.findLast(({ option }) => option === '-O' || option === '--output-document')?.word.value
  const folder = given.findLast(({ option }) => option === '-P' || option === '--directory-prefix')?.word
    .value
  const [address, ...more] = operands
  if (more.length > 0 || options.has('-i') || options.has('-r') || options.has('--content-disposition'))
    return undefined
  return output === undefined ? place(folder, nameOf(address?.value)) : place(undefined, output)
}

function place(folder: string | undefined, name: string | undefined): string | undefined {
  if (name === undefined || name === '' || name === '-' || name.startsWith('/dev/')) return undefined
  return folder === undefined ? name : `${folder.replace(/\/$/, '')}/${name}`
}

/** The last part of an address. */
function nameOf(address: string | undefined): string | undefined {
  const path = address?.replace(/[?#].*$/s, '').replace(/^[a-z]+:\/\/[^/]*/i, '')
  return path?.includes('/') ? path.slice(path.lastIndexOf('/') + 1) : undefined
}

/** The archive a program unpacks, undefined when it does something else or reads its input. */
export function readExtraction({ name, args }: Program): ShellWord | undefined {
  const operands = args.filter(({ value }) => !value.startsWith('-'))
  switch (name) {
    case 'tar':
    case 'bsdtar':
      return readTar(args)
    case 'unzip':
      return args.some(({ value }) => /^-[a-z]*[lptvz]/.test(value)) ? undefined : operands[0]
    case '7z':
    case '7za':
    case 'unrar':
      return /^[ex]$/.test(operands[0]?.value ?? '') ? operands[1] : undefined
    default:
      return undefined
  }
}

function readTar(args: readonly ShellWord[]): ShellWord | undefined {
  const long = args.find(({ value }) => value.startsWith('--file='))
  if (long !== undefined) return undefined
  const at = args.findIndex(
    ({ value }, index) =>
      /^-[a-zA-Z]*f$/.test(value) || (index === 0 && /^[a-zA-Z]+$/.test(value)) || value === '--file',
  )
  const extracts = args.some(
    ({ value }, index) =>
      /^-[a-zA-Z]*x/.test(value) ||
      (index === 0 && /^[a-zA-Z]*x/.test(value)) ||
      /^--(?:extract|get)$/.test(value),
  )
  const file = args[at + 1]
  return at >= 0 && extracts && file?.value !== '-' ? file : undefined
}

function split(names: string): readonly string[] {
  return names.split(' ').map((name) => `--${name}`)
}
