// Requests to one registry host with the authorization it asks for, kept for as long as it is accepted.
import { authorize } from './authorize.ts'
import { parseChallenge } from './challenge.ts'
import type { CredentialSource } from './credentials.ts'
import { type Attempt, refusal } from './failure.ts'
import { registryHost, registryOrigin } from './hosts.ts'
import { type Network, send } from './transport.ts'

export type SessionRequest = {
  readonly host: string
  /** `/v2/acme/api/manifests/main`. */
  readonly path: string
  readonly subject: string
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE'
  /** What is put, with its media type. */
  readonly content?: { readonly type: string; readonly text: string }
  readonly accept?: readonly string[]
  readonly scope?: string
  /** First byte wanted of a body that is read as it comes. */
  readonly from?: number
}

export type Session = (request: SessionRequest) => Promise<Response>

/** Sends requests; a 401 is met once with what its challenge asks for. Only a success comes back. */
export function openSession(network: Network, credentials: CredentialSource): Session {
  const known = new Map<string, string>()
  return async (request) => {
    const host = registryHost(request.host)
    const attempt: Attempt = { host, subject: request.subject }
    const url = new URL(request.path, registryOrigin(host))
    const slot = `${host} ${request.scope ?? ''}`
    const ask = (authorization: string | undefined) =>
      send(network, url, {
        attempt,
        method: request.method,
        headers: headersOf(request, authorization),
        ...(request.content !== undefined && { body: request.content.text }),
        streams: request.from !== undefined,
      })
    const first = await ask(known.get(slot))
    if (first.status !== 401) return accepted(first, attempt)
    await first.body?.cancel()
    known.delete(slot)
    const challenge = parseChallenge(first.headers.get('www-authenticate'))
    const credential = await credentials(host)
    const authorization =
      challenge && (await authorize(network, { attempt, challenge, credential, scope: request.scope }))
    if (authorization === undefined) throw refusal(attempt, 401)
    const second = await accepted(await ask(authorization), attempt)
    known.set(slot, authorization)
    return second
  }
}

function headersOf(
  { accept, from = 0, content }: SessionRequest,
  authorization: string | undefined,
): Record<string, string> {
  return {
    'user-agent': 'layersmith',
    ...(from > 0 && { range: `bytes=${from}-` }),
    ...(content !== undefined && { 'content-type': content.type }),
    ...(accept !== undefined && { accept: accept.join(', ') }),
    ...(authorization !== undefined && { authorization }),
  }
}

async function accepted(response: Response, attempt: Attempt): Promise<Response> {
  if (response.ok) return response
  await response.body?.cancel()
  throw refusal(attempt, response.status)
}
