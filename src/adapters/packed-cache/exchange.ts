// One HTTP request → its answer with the body still to come; Node's own client, which costs a third less than fetch.
import { type IncomingHttpHeaders, request as requestPlain } from 'node:http'
import { request as requestSecure } from 'node:https'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Answer } from './retrying.ts'

export type Asked = {
  readonly method: 'GET' | 'PUT'
  readonly headers: Readonly<Record<string, string>>
  /** Milliseconds without any progress until the answer begins. */
  readonly limit: number
  readonly signal?: AbortSignal | undefined
  /** Read from its beginning for each request. */
  readonly body?: AsyncIterable<Uint8Array>
}

export type Answered = Answer & { readonly body: Readable }

const MOST_REDIRECTS = 3

/** Rejects when nobody answers; every status is an answer, but those that send a reader elsewhere. */
export async function exchange(url: string, asked: Asked, redirects = 0): Promise<Answered> {
  const answer = await sendOnce(url, asked)
  const { location } = answer.headers
  const elsewhere = asked.method === 'GET' && answer.status > 300 && answer.status < 400
  if (!elsewhere || location === undefined || redirects === MOST_REDIRECTS) return answer
  answer.discard()
  return exchange(new URL(location, url).href, asked, redirects + 1)
}

type Sent = Answered & { readonly headers: IncomingHttpHeaders }

function sendOnce(url: string, asked: Asked): Promise<Sent> {
  const { promise, resolve, reject } = Promise.withResolvers<Sent>()
  const target = new URL(url)
  const send = target.protocol === 'https:' ? requestSecure : requestPlain
  const { method, headers, limit, signal, body } = asked
  const sent = send(target, { method, headers, ...(signal === undefined ? {} : { signal }) }, (answer) => {
    // from here on, who reads the body says how long is too long
    sent.setTimeout(0)
    answer.once('error', () => undefined)
    resolve({
      status: answer.statusCode ?? 0,
      body: answer,
      headers: answer.headers,
      discard: () => void answer.resume(),
    })
  })
  sent.setTimeout(limit, () => sent.destroy(new DOMException('no answer', 'TimeoutError')))
  sent.once('error', reject)
  if (body === undefined) sent.end()
  // a server may answer, and close, before it has read everything
  else pipeline(body, sent).catch((error: Error) => reject(error))
  return promise
}
