// A call of curl or wget → its options and addresses, as far as the words are known.
import type { Program, ShellWord } from '../dockerfile/shell.ts'

export type DownloadCall = {
  readonly program: Program
  /** Long options without values, and single letters with a dash; `-nv` and its kin stay whole. */
  readonly options: ReadonlySet<string>
  readonly values: readonly { readonly option: string; readonly value: string }[]
  readonly operands: readonly ShellWord[]
  /** A word that may stand for options was not known. */
  readonly unknown: boolean
}

type Grammar = {
  /** Letters and options that take a value. */
  readonly letters: string
  readonly long: readonly string[]
  /** `-nv`, `-nc`: two letters make one option. */
  readonly pairs?: 'n'
}

// biome-ignore format: one line a tool reads as the table it is
const GRAMMARS: Readonly<Record<string, Grammar>> = {
  curl: { letters: 'oAbCcDdeEFhHKmPQrtTuUwxXyYz', long: ['output', 'url', 'header', 'data', 'data-raw', 'data-binary', 'data-urlencode', 'user', 'user-agent', 'referer', 'request', 'retry', 'retry-delay', 'retry-max-time', 'connect-timeout', 'max-time', 'write-out', 'proxy', 'cacert', 'cert', 'key', 'output-dir', 'cookie', 'cookie-jar', 'form', 'resolve', 'config', 'continue-at', 'range', 'interface', 'limit-rate', 'unix-socket', 'capath', 'ciphers', 'proto', 'proto-redir', 'proto-default', 'tls-max', 'noproxy', 'netrc-file', 'dump-header', 'stderr', 'time-cond', 'upload-file', 'speed-limit', 'speed-time', 'oauth2-bearer', 'aws-sigv4', 'etag-save', 'etag-compare', 'max-redirs', 'max-filesize', 'json', 'parallel-max', 'create-file-mode'] },
  wget: { pairs: 'n', letters: 'oaeBtOTwQPUlADIXiY', long: ['output-file', 'append-output', 'execute', 'base', 'tries', 'output-document', 'timeout', 'wait', 'quota', 'directory-prefix', 'user-agent', 'level', 'accept', 'reject', 'header', 'post-data', 'post-file', 'user', 'password', 'input-file', 'ca-certificate', 'certificate', 'private-key', 'proxy-user', 'proxy-password', 'referer', 'method', 'body-data', 'retry-on-http-error', 'waitretry', 'limit-rate', 'load-cookies', 'save-cookies', 'connect-timeout', 'read-timeout', 'dns-timeout', 'max-redirect', 'secure-protocol', 'progress', 'cut-dirs', 'start-pos'] },
}

/** Reads a call; undefined for other programs. */
export function readDownload(program: Program): DownloadCall | undefined {
  const grammar = Object.hasOwn(GRAMMARS, program.name) ? GRAMMARS[program.name] : undefined
  if (grammar === undefined) return undefined
  const options = new Set<string>()
  const values: { option: string; value: string }[] = []
  const operands: ShellWord[] = []
  let unknown = false
  for (let at = 0; at < program.args.length; at++) {
    const word = program.args[at]
    if (word === undefined) break
    const read = readOption(word.value, grammar)
    if (read === undefined) {
      operands.push(word)
      unknown ||= mayBeOptions(word)
      continue
    }
    for (const name of read.names) options.add(name)
    const last = read.names.at(-1) ?? ''
    if (read.value !== undefined) values.push({ option: last, value: read.value })
    else if (read.takes) values.push({ option: last, value: program.args[++at]?.value ?? '' })
  }
  return { program, options, values, operands, unknown }
}

/** A variable alone and without quotes whose name does not say that it is an address or a file. */
function mayBeOptions({ value, literal, range }: ShellWord): boolean {
  if (literal || !/^\$\{?\w+\}?$|^\$@|^\$\*|^[`$(]/.test(value)) return false
  const quoted = range.end - range.start > value.length
  const place = /(?<!c)url|uri|link|host|mirror|source|src|file|path|download|release|addr/i.test(value)
  return !quoted && (!place || /opt|arg|flag/i.test(value))
}

type Read = { readonly names: readonly string[]; readonly value?: string; readonly takes: boolean }

function readOption(text: string, { letters, long, pairs }: Grammar): Read | undefined {
  if (!/^-./.test(text) || text === '--') return undefined
  if (text.startsWith('--')) {
    const [name = '', ...value] = text.split('=')
    if (value.length > 0) return { names: [name], value: value.join('='), takes: false }
    return { names: [name], takes: long.includes(name.slice(2)) }
  }
  const names: string[] = []
  for (let at = 1; at < text.length; at++) {
    const letter = text.charAt(at)
    if (letter === pairs) {
      names.push(`-n${text.charAt(++at)}`)
      continue
    }
    names.push(`-${letter}`)
    if (!letters.includes(letter)) continue
    const rest = text.slice(at + 1)
    return rest === '' ? { names, takes: true } : { names, value: rest, takes: false }
  }
  return { names, takes: false }
}
