// Manifests of the loopback registry: those offered, and the one the builder writes.
import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { parseManifest } from '../../image/manifest.ts'
import { type Exchange, refuse } from './loopback.ts'

/** BuildKit reads no manifest that is larger. */
const LARGEST = 4 * 1024 * 1024

export type Manifests = {
  /** Offers a text under a name. */
  offer(tag: string, text: string): void
  /** What the builder wrote, undefined when it wrote nothing. */
  written(): string | undefined
  /** Answers HEAD, GET and PUT of `manifests/<name or digest>`. */
  handle(exchange: Exchange): Promise<void>
}

/** None are there at first. */
export function createManifests(): Manifests {
  const texts = new Map<string, string>()
  let written: string | undefined
  const keep = (names: readonly string[], text: string) => {
    for (const name of names) texts.set(name, text)
  }
  return {
    written: () => written,
    offer: (tag, text) => keep([tag, digestOf(text)], text),
    async handle({ request, response, path, base }) {
      const name = path.slice('manifests/'.length)
      if (request.method === 'PUT') {
        const text = await readText(request)
        const digest = digestOf(text ?? '')
        if (text === undefined || (name.includes(':') && name !== digest))
          return refuse(response, 400, 'MANIFEST_INVALID')
        keep([name, digest], text)
        written = text
        response
          .writeHead(201, { location: `${base}manifests/${digest}`, 'docker-content-digest': digest })
          .end()
        return
      }
      const text = texts.get(name)
      if (text === undefined) return refuse(response, 404, 'MANIFEST_UNKNOWN')
      sendManifest(request, response, text)
    },
  }
}

function sendManifest(request: IncomingMessage, response: ServerResponse, text: string): void {
  response.writeHead(200, {
    'content-type': parseManifest(text).mediaType,
    'content-length': Buffer.byteLength(text),
    'docker-content-digest': digestOf(text),
  })
  response.end(request.method === 'HEAD' ? undefined : text)
}

async function readText(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    size += (chunk as Buffer).length
    if (size > LARGEST) return undefined
    chunks.push(chunk as Buffer)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** `sha256:…` of a text. */
export function digestOf(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`
}
