// The Log port on standard error, for people at a terminal.
import type { Log, Place } from '../../ports/log.ts'
import type { Paint } from '../../report/paint.ts'
import { visible } from '../../report/visible.ts'

export type TerminalLogOptions = {
  readonly write: (text: string) => void
  readonly paint: Paint
  /** Print `debug` lines too. */
  readonly verbose?: boolean
}

/** Control characters are made visible, masked values become `***`. */
export function createTerminalLog({ write, paint, verbose = false }: TerminalLogOptions): Log {
  const secrets = new Set<string>()
  const hide = (text: string) => {
    let hidden = text
    for (const secret of secrets) hidden = hidden.replaceAll(secret, '***')
    return hidden
  }
  const print = (text: string, lead = '') =>
    write(`${lead}${hide(text).split('\n').map(visible).join('\n')}\n`)
  return {
    info: (line) => print(line),
    debug: (line) => (verbose ? print(line, paint('quiet', 'debug: ')) : undefined),
    notice: (text, at) => print(placed(text, at), paint('info', 'notice: ')),
    warning: (text, at) => print(placed(text, at), paint('warning', 'warning: ')),
    error: (text, at) => print(placed(text, at), paint('error', 'error: ')),
    group: (title) => print(paint('strong', hide(title))),
    endGroup: () => undefined,
    mask: (secret) => {
      if (secret.trim() !== '') secrets.add(secret)
    },
  }
}

function placed(text: string, at: Place | undefined): string {
  if (at === undefined) return text
  return [at.file, at.line, at.line === undefined ? undefined : at.column]
    .filter((part) => part !== undefined)
    .join(':')
    .concat(`: ${text}`)
}
