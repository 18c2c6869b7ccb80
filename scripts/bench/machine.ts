// Turns the machine into the line that makes figures comparable.
import { availableParallelism, loadavg, totalmem } from 'node:os'
import { runProgram } from '../../test/support/program.ts'

export type Machine = {
  readonly cores: number
  readonly memoryGB: number
  readonly node: string
  readonly docker: string
  readonly buildx: string
  /** Of the last minute, before anything was measured. */
  readonly load: number
}

/** Asks the machine; a program that is not there is `none`. */
export async function readMachine(): Promise<Machine> {
  return {
    cores: availableParallelism(),
    memoryGB: Math.round(totalmem() / 1e9),
    node: process.versions.node,
    docker: await versionOf(['--version']),
    buildx: await versionOf(['buildx', 'version']),
    load: Math.round((loadavg()[0] ?? 0) * 100) / 100,
  }
}

async function versionOf(args: readonly string[]): Promise<string> {
  const answer = await runProgram('docker', args).catch(() => undefined)
  return answer?.stdout.match(/\d+\.\d+\.\d+/)?.[0] ?? 'none'
}

/** One line for people. */
export function renderMachine({ cores, memoryGB, node, docker, buildx, load }: Machine): string {
  return `${cores} cores, ${memoryGB} GB, node ${node}, docker ${docker}, buildx ${buildx}, load average ${load.toFixed(2)}`
}
