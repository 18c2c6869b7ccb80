// Turns a registry into one that asks for a bearer token, which its token service gives for a password.

import { createServer, request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Credentials, Registry } from './registry.ts'

export type TokenRegistry = {
  readonly address: string
  /** Scopes that tokens were given for, in order. */
  readonly scopes: readonly string[]
  stop(): Promise<void>
}

/** Starts a proxy in front of `registry`; who names no user gets a token that may nothing. */
export async function startTokenRegistry(
  registry: Pick<Registry, 'address'>,
  { username, password }: Credentials,
): Promise<TokenRegistry> {
  const scopes: string[] = []
  const basic = `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`
  const token = 'token-of-the-service'
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host}`)
    if (url.pathname === '/token') return void give(request, response, url)
    if (request.headers.authorization === `Bearer ${token}`)
      return forward(registry.address, request, response)
    const realm = `http://${request.headers.host}/token`
    const [, repository] = /^\/v2\/(.+)\/(?:blobs|manifests|tags)\//.exec(url.pathname) ?? []
    const scope = repository === undefined ? '' : `,scope="repository:${repository}:pull,push"`
    request.resume()
    response
      .writeHead(401, { 'www-authenticate': `Bearer realm="${realm}",service="test"${scope}` })
      .end('{"errors":[{"code":"UNAUTHORIZED"}]}')
  })
  const give = async (request: IncomingMessage, response: ServerResponse, url: URL) => {
    const form = new URLSearchParams(await textOf(request))
    const known =
      request.headers.authorization === basic ||
      (form.get('username') === username && form.get('password') === password)
    if (known) scopes.push(...[...url.searchParams.getAll('scope'), ...form.getAll('scope')])
    const body = JSON.stringify({ token, access_token: token, expires_in: 300 })
    response.writeHead(known ? 200 : 401, { 'content-type': 'application/json' }).end(known ? body : '{}')
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    scopes,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

// the Host header stays, so that the registry's Location headers lead back through the proxy
function forward(address: string, request: IncomingMessage, response: ServerResponse): void {
  const [host, port] = address.split(':')
  const { method, url: path } = request
  const { authorization: _, ...headers } = request.headers
  const onward = httpRequest({ host, port, method, path, headers }, (reply) => {
    response.writeHead(reply.statusCode ?? 502, reply.headers)
    reply.pipe(response)
  })
  onward.on('error', () => response.destroy())
  request.pipe(onward)
}
