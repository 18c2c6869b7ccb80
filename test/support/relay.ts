// Turns an engine's socket into a BuildKit socket: each connection is upgraded by `POST /grpc` to the engine's own
// BuildKit, so that builders of the kinds `remote` and `docker-container` work without a BuildKit image.

import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { join } from 'node:path'
import type { Engine } from './engine.ts'
import { freshFolder } from './home.ts'

export type Relay = {
  /** For `docker buildx create --driver remote`: unix:///… or tcp://127.0.0.1:PORT. */
  readonly endpoint: string
  /** The TCP port, 0 for a unix socket. */
  readonly port: number
  stop(): Promise<void>
}

const upgrade = [
  'POST /grpc HTTP/1.1',
  'Host: docker',
  'Connection: Upgrade',
  'Upgrade: h2c',
  'Content-Length: 0',
  '\r\n',
].join('\r\n')

/** Starts a relay to the engine's BuildKit on a unix socket or a TCP port of loopback. */
export async function startRelay(
  engine: Pick<Engine, 'socket'>,
  kind: 'unix' | 'tcp' = 'unix',
): Promise<Relay> {
  const open = new Set<Socket>()
  const server = createServer({ allowHalfOpen: true }, (client) => {
    const upstream = connect({ path: engine.socket, allowHalfOpen: true })
    for (const socket of [client, upstream]) {
      open.add(socket)
      socket.on('close', () => open.delete(socket))
    }
    upgradeAndJoin(client, upstream)
  })
  const path = join(freshFolder('relay'), 'buildkit.sock')
  await new Promise<void>((resolve) =>
    kind === 'unix' ? server.listen(path, resolve) : server.listen(0, '127.0.0.1', resolve),
  )
  const port = kind === 'unix' ? 0 : (server.address() as AddressInfo).port
  return {
    endpoint: kind === 'unix' ? `unix://${path}` : `tcp://127.0.0.1:${port}`,
    port,
    stop: () =>
      new Promise((resolve) => {
        for (const socket of open) socket.destroy()
        server.close(() => resolve())
      }),
  }
}

// what follows the engine's answer belongs to the client already
function upgradeAndJoin(client: Socket, upstream: Socket): void {
  const end = () => {
    client.destroy()
    upstream.destroy()
  }
  client.on('error', end).on('close', end)
  upstream.on('error', end).on('close', end)
  let head = Buffer.alloc(0)
  const onData = (chunk: Buffer) => {
    head = Buffer.concat([head, chunk])
    const length = head.indexOf('\r\n\r\n')
    if (length < 0) return
    upstream.off('data', onData)
    if (!head.subarray(0, length).toString().startsWith('HTTP/1.1 101')) return end()
    client.write(head.subarray(length + 4))
    upstream.pipe(client)
    client.pipe(upstream)
  }
  upstream.on('data', onData)
  upstream.write(upgrade)
}
