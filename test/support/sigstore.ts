// Sigstore, GitHub's identity tokens and a proxy that leads to them, in this process: real protocols, keys of their own.

import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { type AddressInfo, connect } from 'node:net'
import { join } from 'node:path'
import {
  fulcioHandler,
  initializeCA,
  initializeCTLog,
  initializeTLog,
  initializeTSA,
  rekorHandler,
  tsaHandler,
} from '@sigstore/mock'
import { freshFolder } from './home.ts'
import { outputOf } from './program.ts'
import { canonicalEntry } from './sigstore-log.ts'
import { type SigstoreKeys, trustOf } from './sigstore-trust.ts'

const hosts = {
  fulcio: ['fulcio.sigstore.dev', 'fulcio.githubapp.com'],
  rekor: ['rekor.sigstore.dev'],
  timestamp: ['timestamp.githubapp.com'],
  issuer: ['token.actions.githubusercontent.com'],
}

export type Sigstore = {
  /** What the runner sets in a job with `id-token: write`, and the way to the stand-ins. */
  readonly env: Readonly<Record<string, string>>
  /** Identity tokens given, in order. */
  readonly tokens: readonly string[]
  /** Requests: host and path. */
  readonly journal: readonly string[]
  /** Answers 500 for a host from now on. */
  readonly broken: Set<string>
  readonly trust: ReturnType<typeof trustOf>
  stop(): Promise<void>
}

/** What GitHub says of the job in its tokens. */
const claims = {
  iss: 'https://token.actions.githubusercontent.com',
  sub: 'repo:acme/api:ref:refs/heads/main',
  ref: 'refs/heads/main',
  sha: '0123456789abcdef0123456789abcdef01234567',
  repository: 'acme/api',
  event_name: 'push',
  job_workflow_ref: 'acme/api/.github/workflows/image.yml@refs/heads/main',
  workflow_ref: 'acme/api/.github/workflows/image.yml@refs/heads/main',
  repository_id: '1',
  repository_owner_id: '2',
  runner_environment: 'github-hosted',
  run_id: '1001',
  run_attempt: '1',
}

/** Starts all of it; nothing outside this machine is asked. */
export async function startSigstore(): Promise<Sigstore> {
  const keys = await makeKeys()
  const issuer = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const tokens: string[] = []
  const journal: string[] = []
  const broken = new Set<string>()
  const rekor = rekorHandler(keys.tlog)
  const posts = [
    { names: hosts.fulcio, ...fulcioHandler(keys.ca) },
    { names: hosts.rekor, path: rekor.path, fn: (body: string) => rekor.fn(canonicalEntry(body)) },
    { names: hosts.timestamp, ...tsaHandler(keys.tsa) },
  ]
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const host = request.headers.host ?? ''
    const path = request.url ?? ''
    journal.push(`${host}${path}`)
    if (broken.has(host)) return void response.writeHead(500).end('fault on demand')
    if (hosts.issuer.includes(host)) return void answerIssuer(path, issuer.publicKey, response)
    const post = posts.find(({ names, path: at }) => names.includes(host) && at === path)
    if (post === undefined) return void response.writeHead(404).end()
    const result = await post.fn(await textOf(request))
    response.writeHead(result.statusCode, { 'content-type': result.contentType ?? 'text/plain' })
    response.end(result.response)
  }
  const { certificate, key, path } = await makeCertificate()
  const secure = createTlsServer(
    { cert: certificate, key },
    (request, response) => void answer(request, response),
  )
  const plain = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    if (request.headers.authorization !== 'Bearer request-token') return void response.writeHead(401).end()
    const token = makeToken(url.searchParams.get('audience') ?? '', issuer.privateKey)
    tokens.push(token)
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ value: token }))
  })
  plain.on('connect', (_request, socket) => {
    const onward = connect((secure.address() as AddressInfo).port, '127.0.0.1')
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
    socket.on('error', () => onward.destroy())
    onward.on('error', () => socket.destroy())
    socket.pipe(onward).pipe(socket)
  })
  for (const server of [secure, plain])
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(plain.address() as AddressInfo).port}`
  return {
    env: {
      HTTPS_PROXY: url,
      NO_PROXY: '127.0.0.1,localhost',
      NODE_EXTRA_CA_CERTS: path,
      ACTIONS_ID_TOKEN_REQUEST_URL: `${url}/token?api-version=2.0`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'request-token',
    },
    tokens,
    journal,
    broken,
    trust: trustOf(keys),
    stop: async () => {
      for (const server of [secure, plain]) {
        server.closeAllConnections()
        await new Promise((resolve) => server.close(resolve))
      }
    },
  }
}

async function makeKeys(): Promise<SigstoreKeys> {
  const pair = () => generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const ctlog = await initializeCTLog(pair())
  const [ca, tlog, tsa] = await Promise.all([
    initializeCA(pair(), ctlog),
    initializeTLog('https://rekor.sigstore.dev', pair()),
    initializeTSA(pair()),
  ])
  return { ca, ctlog, tlog, tsa }
}

async function makeCertificate() {
  const folder = freshFolder('sigstore')
  const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')]
  const names = Object.values(hosts).flat()
  await outputOf('openssl', [
    ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=stand-in'],
    ...['-addext', `subjectAltName=${names.map((name) => `DNS:${name}`).join(',')}`],
    ...['-keyout', key, '-out', certificate],
  ])
  return { key: readFileSync(key), certificate: readFileSync(certificate), path: certificate }
}

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

function makeToken(aud: string, key: KeyObject): string {
  const now = Math.floor(Date.now() / 1000)
  const head = { alg: 'RS256', typ: 'JWT', kid: 'stand-in' }
  const signed = `${encode(head)}.${encode({ ...claims, aud, iat: now, nbf: now, exp: now + 300 })}`
  return `${signed}.${sign('sha256', Buffer.from(signed), key).toString('base64url')}`
}

function answerIssuer(path: string, key: KeyObject, response: ServerResponse): void {
  const body = path.endsWith('openid-configuration')
    ? { issuer: claims.iss, jwks_uri: `${claims.iss}/.well-known/jwks` }
    : { keys: [{ ...key.export({ format: 'jwk' }), kid: 'stand-in', alg: 'RS256', use: 'sig' }] }
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}
