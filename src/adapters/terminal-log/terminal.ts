// The Terminal port on a process's standard streams.
import { styleText } from 'node:util'
import { UserError } from '../../errors.ts'
import type { Terminal } from '../../ports/terminal.ts'
import type { Ink, Paint } from '../../report/paint.ts'
import { visible } from '../../report/visible.ts'

/** The parts of a process that are used; tests give their own. */
export type Streams = {
  readonly stdin: AsyncIterable<Uint8Array>
  readonly stdout: NodeJS.WriteStream | NodeJS.WritableStream
  readonly stderr: NodeJS.WriteStream | NodeJS.WritableStream
}

type Style = Parameters<typeof styleText>[0]

const STYLES: Readonly<Record<Ink, Style>> = {
  error: ['bold', 'red'],
  warning: ['bold', 'yellow'],
  info: ['bold', 'cyan'],
  style: ['bold', 'magenta'],
  path: 'bold',
  rule: 'cyan',
  quiet: 'dim',
  added: 'green',
  removed: 'red',
  strong: 'bold',
}

/** Colours only for a terminal; NO_COLOR and FORCE_COLOR have the last word. Streams are touched when used. */
export function createTerminal(streams: Streams): Terminal {
  const { stdout } = streams
  const output = createWriter(() => stdout)
  const errors = createWriter(() => streams.stderr)
  return {
    paint: createPaint(stdout),
    interactive: 'isTTY' in stdout && stdout.isTTY === true,
    write: output,
    writeError: errors,
    showProgress: (text) => showProgress(streams.stderr, text),
    readInput: () => readInput(streams.stdin),
  }
}

function createPaint(stream: NodeJS.WritableStream): Paint {
  const coloured = styleText('red', 'x', { stream }) !== 'x'
  if (!coloured) return (_ink, text) => text
  return (ink, text) => styleText(STYLES[ink], text, { validateStream: false })
}

/** Waits until the text is out; a reader that closed the pipe (`| head`) ends the writing quietly. */
function createWriter(open: () => NodeJS.WritableStream): (text: string) => Promise<void> {
  let stream: NodeJS.WritableStream | undefined
  let closed = false
  const listen = () => {
    const opened = open()
    opened.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
      closed = true
    })
    return opened
  }
  return (text) =>
    new Promise((resolve, reject) => {
      stream ??= listen()
      if (closed || text === '') return resolve()
      stream.write(text, (error?: NodeJS.ErrnoException | null) => {
        if (error && error.code !== 'EPIPE') reject(error)
        else resolve()
      })
    })
}

/** One line at most, so that it can be written over. */
function showProgress(stream: Streams['stderr'], text: string): void {
  if (!('isTTY' in stream) || stream.isTTY !== true) return
  stream.write(`\r\u001b[2K${visible(text).slice(0, Math.max(1, (stream.columns || 80) - 1))}`)
}

async function readInput(stdin: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = []
  for await (const chunk of stdin) chunks.push(chunk)
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.concat(chunks))
  } catch (error) {
    throw new UserError('not-text', 'Standard input is not a text file: it is not valid UTF-8.', {
      cause: error,
    })
  }
}
