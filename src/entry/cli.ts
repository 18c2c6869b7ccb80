#!/usr/bin/env node
// The command line's composition root: the process's streams and files → an exit code.
import { setFlagsFromString } from 'node:v8'
import { createNodeFiles } from '../adapters/node-files/files.ts'
import { createNodeFolders } from '../adapters/node-files/folders.ts'
import { createShellCheck } from '../adapters/shellcheck/shellcheck.ts'
import { createTerminalLog } from '../adapters/terminal-log/log.ts'
import { createTerminal } from '../adapters/terminal-log/terminal.ts'
import { runCli } from '../cli/run.ts'
import { plain } from '../report/paint.ts'
import { describeFailure } from './exit.ts'

// over many files the young generation would otherwise grow to several times what is alive
setFlagsFromString('--semi-space-growth-factor=1')

const terminal = createTerminal(process)
const log = createTerminalLog({ write: terminal.writeError, paint: plain })
const ports = {
  files: createNodeFiles(),
  folders: createNodeFolders(),
  shellCheck: createShellCheck({ environment: process.env }),
  terminal,
  log,
  clock: { now: () => Date.now() },
  environment: process.env,
  workingFolder: process.cwd(),
}

process.on('uncaughtException', fail)
try {
  process.exitCode = await runCli(ports, process.argv.slice(2))
} catch (error) {
  fail(error)
}

function fail(error: unknown): void {
  const { message, exitCode } = describeFailure(error)
  log.error(message)
  process.exitCode = exitCode
}
