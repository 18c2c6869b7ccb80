// Turns files given in code into a git repository served over HTTP on a loopback port.

import { spawn } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { dirname, join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { freshFolder } from './home.ts'
import { outputOf } from './program.ts'
import { makeWorkspace } from './workspace.ts'

export type GitServer = {
  /** For a clone: http://127.0.0.1:PORT/NAME.git */
  readonly url: string
  readonly commit: string
  /** Values of the Authorization header seen so far. */
  readonly authorizations: ReadonlySet<string>
  stop(): Promise<void>
}

/** Starts a server for one repository with one commit on `main`; `path` is the repository's below the host. */
export async function startGitServer(
  files: Readonly<Record<string, string>>,
  path = 'acme/app.git',
): Promise<GitServer> {
  const root = freshFolder('git')
  const work = makeWorkspace(files)
  const git = (...args: string[]) =>
    outputOf('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-C', work, ...args])
  await git('init', '--quiet', '--initial-branch=main')
  await git('add', '--all')
  await git('commit', '--quiet', '--message=first')
  await git('clone', '--quiet', '--bare', work, join(root, path))
  const authorizations = new Set<string>()
  const server = createServer(async (request, response) => {
    authorizations.add(request.headers.authorization ?? '')
    const { status, headers, body } = await askBackend(root, {
      method: request.method ?? 'GET',
      url: request.url ?? '/',
      type: request.headers['content-type'] ?? '',
      encoding: request.headers['content-encoding'] ?? '',
      protocol: String(request.headers['git-protocol'] ?? ''),
      body: await buffer(request),
    })
    response.writeHead(status, headers).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/${path}`,
    commit: (await git('rev-parse', 'HEAD')).trim(),
    authorizations,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

type Asked = {
  readonly method: string
  readonly url: string
  readonly type: string
  readonly encoding: string
  readonly protocol: string
  readonly body: Uint8Array
}

/** One request through git's own CGI program. */
async function askBackend(root: string, asked: Asked) {
  const { pathname, searchParams } = new URL(asked.url, 'http://127.0.0.1')
  const child = spawn('git', ['http-backend'], {
    cwd: dirname(root),
    env: {
      PATH: process.env['PATH'],
      GIT_PROJECT_ROOT: root,
      GIT_HTTP_EXPORT_ALL: '1',
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'safe.directory',
      GIT_CONFIG_VALUE_0: '*',
      PATH_INFO: pathname,
      QUERY_STRING: searchParams.toString(),
      REQUEST_METHOD: asked.method,
      CONTENT_TYPE: asked.type,
      CONTENT_LENGTH: String(asked.body.length),
      HTTP_CONTENT_ENCODING: asked.encoding,
      GIT_PROTOCOL: asked.protocol,
    },
  })
  child.stdin.on('error', () => undefined)
  child.stdin.end(asked.body)
  const answer = await buffer(child.stdout)
  const end = answer.indexOf('\r\n\r\n')
  const lines = answer.subarray(0, end).toString().split('\r\n')
  const headers = Object.fromEntries(lines.map((line) => line.split(/:\s*/, 2) as [string, string]))
  const { Status: status = '200', ...others } = headers
  return { status: Number.parseInt(status, 10), headers: others, body: answer.subarray(end + 4) }
}
