// Turns a registry into one that misbehaves on purpose: a proxy that answers some requests itself.

import { createServer, request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Registry } from './registry.ts'

export type Fault = {
  readonly status: number
  /** Which requests: method (default: all that write) and path, e.g. /\/manifests\//. */
  readonly methods?: readonly string[]
  readonly path?: RegExp
  /** How often; without it, always. */
  readonly times?: number
  readonly headers?: Readonly<Record<string, string>>
  /** The code in the registry's JSON error. */
  readonly code?: string
  /** And its message. */
  readonly message?: string
}

export type FaultyRegistry = Pick<Registry, 'address' | 'auth'> & {
  /** "METHOD path status", in order. */
  readonly requests: readonly string[]
  /** From now on one more, as often as it says. */
  add(fault: Fault): void
  stop(): Promise<void>
}

const writing = ['POST', 'PUT', 'PATCH']
const codes: Readonly<Record<number, string>> = { 401: 'UNAUTHORIZED', 403: 'DENIED', 429: 'TOOMANYREQUESTS' }

/** Starts a proxy in front of `registry` that answers with the faults, each as often as it says, in their order. */
export async function startFaultyRegistry(
  registry: Pick<Registry, 'address' | 'auth'>,
  faults: readonly Fault[],
): Promise<FaultyRegistry> {
  const counted = (fault: Fault) => ({ fault, times: fault.times ?? Number.POSITIVE_INFINITY })
  const left = faults.map(counted)
  const requests: string[] = []
  const server = createServer((request, response) => {
    response.on('finish', () => requests.push(`${request.method} ${request.url} ${response.statusCode}`))
    const hit = left.find(({ fault, times }) => times > 0 && matches(fault, request))
    if (!hit) return forward(registry.address, request, response)
    hit.times -= 1
    answer(hit.fault, request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    address: `127.0.0.1:${port}`,
    auth: registry.auth,
    requests,
    add: (fault) => void left.push(counted(fault)),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function matches(fault: Fault, request: IncomingMessage): boolean {
  const methods = fault.methods ?? writing
  return methods.includes(request.method ?? '') && (fault.path ?? /./).test(request.url ?? '')
}

function answer(fault: Fault, request: IncomingMessage, response: ServerResponse): void {
  const challenge = fault.status === 401 ? { 'www-authenticate': 'Basic realm="layersmith"' } : {}
  const code = fault.code ?? codes[fault.status] ?? 'UNKNOWN'
  request.resume()
  request.on('end', () => {
    response.writeHead(fault.status, { 'content-type': 'application/json', ...challenge, ...fault.headers })
    response.end(
      JSON.stringify({
        errors: [{ code, message: fault.message ?? `refused on purpose with ${fault.status}` }],
      }),
    )
  })
}

// the Host header stays, so that the registry's Location headers lead back through the proxy
function forward(address: string, request: IncomingMessage, response: ServerResponse): void {
  const [host, port] = address.split(':')
  const { method, url: path, headers } = request
  const onward = httpRequest({ host, port, method, path, headers }, (reply) => {
    response.writeHead(reply.statusCode ?? 502, reply.headers)
    reply.pipe(response)
  })
  onward.on('error', () => response.destroy())
  request.pipe(onward)
}
