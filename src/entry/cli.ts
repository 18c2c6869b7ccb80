#!/usr/bin/env node
// The command line's composition root: the process's streams and files → an exit code.
import { homedir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { isMainThread, workerData } from 'node:worker_threads'
import { createGit } from '../adapters/git/git.ts'
import { LAYER_WORKER } from '../adapters/layer-workers/message.ts'
import { createNodeFiles } from '../adapters/node-files/files.ts'
import { createNodeFolders } from '../adapters/node-files/folders.ts'
import { createShellCheck } from '../adapters/shellcheck/shellcheck.ts'
import { createTerminalLog } from '../adapters/terminal-log/log.ts'
import { createTerminal } from '../adapters/terminal-log/terminal.ts'
import { runCli } from '../cli/run.ts'
import type { Connection } from '../ports/origin.ts'
import { plain } from '../report/paint.ts'
import { createAnalysisPorts } from './analysis-ports.ts'
import { describeFailure } from './exit.ts'

// over many files the young generation would otherwise grow to several times what is alive
setFlagsFromString('--semi-space-growth-factor=1')

const terminal = createTerminal(process)
const log = createTerminalLog({ write: terminal.writeError, paint: plain })
const clock = {
  now: () => Date.now(),
  sleep: async (milliseconds: number) => void (await sleep(milliseconds)),
}
const ports = {
  files: createNodeFiles(),
  folders: createNodeFolders(),
  shellCheck: createShellCheck({ environment: process.env }),
  git: createGit(),
  origin: async (connection: Connection) =>
    (await import('../adapters/octokit/origin.ts')).createOrigin({ ...connection, clock }),
  registry: async () => {
    const [{ createRegistry }, { dockerConfigCredentials }] = await Promise.all([
      import('../adapters/oci-registry/registry.ts'),
      import('../adapters/oci-registry/docker-config.ts'),
    ])
    const { DOCKER_CONFIG, HOME } = process.env
    const folder = DOCKER_CONFIG || join(HOME || homedir(), '.docker')
    return createRegistry({ clock, credentials: dockerConfigCredentials(folder) })
  },
  ...createAnalysisPorts({ environment: process.env, program: import.meta.url, clock, stdin: process.stdin }),
  packageIndex: async () =>
    (await import('../adapters/package-index/package-index.ts')).createPackageIndex({ clock }),
  terminal,
  log,
  clock,
  environment: process.env,
  workingFolder: process.cwd(),
}

if (!isMainThread && workerData === LAYER_WORKER) {
  const { serveLayers } = await import('../adapters/layer-workers/serve.ts')
  serveLayers()
} else {
  process.on('uncaughtException', fail)
  try {
    process.exitCode = await runCli(ports, process.argv.slice(2))
  } catch (error) {
    fail(error)
  }
}

function fail(error: unknown): void {
  const { message, exitCode } = describeFailure(error)
  log.error(message)
  process.exitCode = exitCode
}
