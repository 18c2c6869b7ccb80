// A registry with a token service of its own, as hosted registries have them; it answers as the test tells it.
import { createHash } from 'node:crypto'
import { answer, type Exchange, readBody, startLocalServer } from '../support/local-server.ts'

export type TokenRegistry = {
  readonly host: string
  /** `GET /v2/app/manifests/1 Bearer token-of-smith`, in order, all servers. */
  readonly requests: readonly string[]
  stop(): Promise<void>
}

export type Behaviour = {
  /** Answers before anything else: status and headers per request, oldest first; undefined lets it pass. */
  readonly faults?: readonly ({ status: number; headers?: Record<string, string> } | undefined)[]
  /** Blobs are on another host, as with storage behind signed addresses. */
  readonly redirectBlobs?: boolean | undefined
  readonly manifest?: string | undefined
  /** Where the 401 sends clients for a token; default: the token service. */
  readonly realm?: string | undefined
  /** What the token service answers instead of a token. */
  readonly tokenStatus?: number | undefined
  /** The token service's answer breaks off in the middle. */
  readonly tokenBreaks?: boolean | undefined
}

export const config = '{"os":"linux"}'
export const sha256 = (text: string) => `sha256:${createHash('sha256').update(text).digest('hex')}`
export const manifestText = '{"mediaType":"application/vnd.oci.image.manifest.v1+json"}'

/** Starts registry, token service and blob storage. User `smith` has the password `secret`. */
export async function startTokenRegistry(behaviour: Behaviour = {}): Promise<TokenRegistry> {
  const requests: string[] = []
  const faults = [...(behaviour.faults ?? [])]
  const note = ({ request, url }: Exchange, more = '') =>
    requests.push(
      [request.method, url.pathname + url.search, request.headers.authorization, more]
        .filter(Boolean)
        .join(' '),
    )

  const storage = await startLocalServer(async (exchange) => {
    note(exchange)
    exchange.response.end(config)
  })
  const tokens = await startLocalServer(async (exchange) => {
    const { request, response } = exchange
    const form = new URLSearchParams(await readBody(request))
    note(exchange, form.toString())
    const user =
      form.get('refresh_token') ??
      Buffer.from(request.headers.authorization?.slice(6) ?? '', 'base64').toString()
    if (behaviour.tokenBreaks) {
      response.writeHead(200, { 'content-length': '100' }).write('{"tok')
      return void setTimeout(() => response.destroy(), 20)
    }
    if (behaviour.tokenStatus !== undefined) return answer(response, behaviour.tokenStatus, {})
    if (user !== '' && user !== 'smith:secret' && user !== 'identity') return answer(response, 401, {})
    const name = user === '' ? 'nobody' : (user.split(':')[0] ?? '')
    answer(
      response,
      200,
      request.method === 'POST' ? { access_token: `token-of-${name}` } : { token: `token-of-${name}` },
    )
  })
  const registry = await startLocalServer(async (exchange) => {
    const { request, response, url } = exchange
    note(exchange)
    const fault = faults.shift()
    if (fault !== undefined) return answer(response, fault.status, {}, fault.headers)
    if (!request.headers.authorization?.startsWith('Bearer token-of-')) {
      const realm = behaviour.realm ?? `${tokens.url}/token`
      const scope = url.pathname === '/v2/' ? '' : ',scope="repository:app:pull"'
      return answer(
        response,
        401,
        {},
        { 'www-authenticate': `Bearer realm="${realm}",service="stand-in"${scope}` },
      )
    }
    if (url.pathname.includes('/blobs/')) {
      if (behaviour.redirectBlobs)
        return answer(response, 307, undefined, { location: `${storage.url}/signed?x=1` })
      return void response.end(config)
    }
    const body = url.pathname === '/v2/' ? '{}' : (behaviour.manifest ?? manifestText)
    response.writeHead(200, { 'docker-content-digest': sha256(manifestText) }).end(body)
  })
  return {
    host: new URL(registry.url).host,
    requests,
    stop: async () => void (await Promise.all([registry.down(), tokens.down(), storage.down()])),
  }
}
