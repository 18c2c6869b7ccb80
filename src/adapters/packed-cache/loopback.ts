// An OCI registry on 127.0.0.1 for one run: what BuildKit asks of a cache, and nothing else.
import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { ExternalError } from '../../errors.ts'

export type Exchange = {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  /** What follows the repository: `manifests/own`, `blobs/uploads/`. */
  readonly path: string
  readonly query: URLSearchParams
  /** Where the repository begins, for addresses in answers. */
  readonly base: string
}

export type Loopback = {
  /** `127.0.0.1:port/prefix/cache`; whoever does not know the prefix gets nothing. */
  readonly repository: string
  /** Somebody who knows it has asked for something. */
  reached(): boolean
  /** Seconds in which at least one request was being answered. */
  busy(): number
  stop(): Promise<void>
}

const IDLE = 60 * 60 * 1000

/** Listens on a port of the system's choice; nothing beyond this machine reaches it. */
export async function startLoopback(handle: (exchange: Exchange) => Promise<void>): Promise<Loopback> {
  const prefix = randomBytes(16).toString('hex')
  const base = `/v2/${prefix}/cache/`
  let reached = false
  const work = createStopwatch()
  // a builder may be slow with a large layer, and come back to a connection after a long step
  const server = createServer({ requestTimeout: 0, keepAliveTimeout: IDLE }, (request, response) => {
    const url = URL.parse(request.url ?? '/', 'http://localhost')
    if (url === null) return void refuse(response, 400, 'NAME_INVALID')
    response.setHeader('docker-distribution-api-version', 'registry/2.0')
    if (url.pathname === '/v2/') return void response.end()
    if (!url.pathname.startsWith(base)) return void refuse(response, 404, 'NAME_UNKNOWN')
    reached = true
    work.begin()
    response.once('close', work.end)
    const exchange = {
      request,
      response,
      path: url.pathname.slice(base.length),
      query: url.searchParams,
      base,
    }
    handle(exchange).catch(() => {
      // a builder that cannot go on sending does not hear the answer
      request.resume()
      if (response.headersSent) response.destroy()
      else refuse(response, 500, 'UNKNOWN')
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(new ExternalError('cache', 'unreachable', error.message)))
    server.listen(0, '127.0.0.1', resolve)
  })
  // a run that forgets to stop it must still end
  server.unref()
  const { port } = server.address() as AddressInfo
  return {
    repository: `127.0.0.1:${port}/${prefix}/cache`,
    reached: () => reached,
    busy: work.seconds,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** Seconds during which at least one thing was going on. */
function createStopwatch() {
  let open = 0
  let since = 0
  let total = 0
  const running = () => (open > 0 ? performance.now() - since : 0)
  return {
    begin() {
      if (open === 0) since = performance.now()
      open += 1
    },
    end() {
      total += open === 1 ? running() : 0
      open -= 1
    },
    seconds: () => (total + running()) / 1000,
  }
}

/** An error as the distribution specification has it. */
export function refuse(response: ServerResponse, status: number, code: string): void {
  const body = JSON.stringify({ errors: [{ code, message: code.toLowerCase().replaceAll('_', ' ') }] })
  response.writeHead(status, { 'content-type': 'application/json' }).end(body)
}
