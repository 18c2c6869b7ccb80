// One request for a signed URL → its answer, asked for again when that may help, else an ExternalError('cache').
import { setTimeout as sleep } from 'node:timers/promises'
import { ExternalError } from '../../errors.ts'

const TRIES = 4

export type Answer = { readonly status: number; discard(): void }

/** `patience`: how often a server that does not answer in time is asked. */
export async function retrying<T extends Answer>(ask: () => Promise<T>, patience = 2): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await ask().catch((error: unknown) => error as Error)
    if (outcome instanceof Error) {
      const last = outcome.name === 'TimeoutError' ? patience : TRIES
      if (attempt >= last || outcome.name === 'AbortError') throw failed(codeOf(outcome))
    } else if (outcome.status >= 200 && outcome.status < 300) return outcome
    else {
      outcome.discard()
      const again = outcome.status === 429 || outcome.status >= 500
      if (!again || attempt === TRIES) throw failed('unavailable', outcome.status)
    }
    await sleep(250 * 2 ** attempt)
  }
}

function codeOf(error: Error): string {
  if ('code' in error && typeof error.code === 'string' && error.name !== 'TimeoutError') return error.code
  return error.name
}

/** What went wrong, in the words that problems are made of. */
export function failed(what: string, status?: number): ExternalError {
  const code = status === undefined ? '' : ` (${status})`
  const more = status === undefined ? {} : { status }
  const reason = status === 403 || status === 404 ? 'not-found' : 'unavailable'
  return new ExternalError('cache', reason, `${what}${code}`, more)
}
