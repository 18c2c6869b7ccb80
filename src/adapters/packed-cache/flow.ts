// A body as it comes → the same body, given up when nothing comes, and leaving no garbage behind.
import type { Readable } from 'node:stream'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** Milliseconds without a byte after which a download is given up. */
export const STALL = 12_000

/** Every chunk is a buffer of its own; left alone, V8 keeps a hundred megabytes of them. */
const COLLECT_EVERY = 8 * 1024 * 1024

export class StalledDownload extends Error {
  override readonly name = 'TimeoutError'
}

/** Ends with an error when nothing came for so long while somebody waited for it: a slow reader is no stall. */
export async function* flow(source: Readable, limit = Number.POSITIVE_INFINITY): AsyncGenerator<Buffer> {
  let waiting = true
  let stalled: Error | undefined
  const timer = Number.isFinite(limit)
    ? setTimeout(() => {
        if (!waiting) return void timer?.refresh()
        stalled = new StalledDownload(`no byte within ${Math.ceil(limit / 1000)} s`)
        source.destroy(stalled)
      }, limit)
    : undefined
  try {
    for await (const chunk of source) {
      waiting = false
      notePassed((chunk as Buffer).length)
      yield chunk as Buffer
      waiting = true
      timer?.refresh()
    }
  } catch (error) {
    // an answer that is destroyed says that the connection was lost
    throw stalled ?? error
  } finally {
    clearTimeout(timer)
  }
}

let passed = 0
let collect: (() => void) | undefined

/** Has young buffers collected every few megabytes, of all streams together: a millisecond each. */
function notePassed(bytes: number): void {
  passed += bytes
  if (passed < COLLECT_EVERY) return
  passed = 0
  collect ??= findCollector()
  collect()
}

function findCollector(): () => void {
  try {
    setFlagsFromString('--expose-gc')
    // with so little to collect, waiting for helpers takes longer than the work
    setFlagsFromString('--no-parallel-scavenge')
    const gc = runInNewContext('gc') as (options: { readonly type: 'minor' }) => void
    return () => gc({ type: 'minor' })
  } catch {
    // memory is then V8's own affair
    return () => undefined
  }
}
