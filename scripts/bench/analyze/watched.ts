// A program → how long it ran, how long processors worked for it, and how much memory it had at most.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'

export type Watched = {
  readonly milliseconds: number
  readonly processor: number
  readonly megabytes: number
}

const PAUSE = 10
/** Clock ticks of /proc a second, on every Linux of today. */
const TICKS = 100

/** Runs node with the arguments; throws when it fails. Linux only: it reads /proc. */
export async function watch(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Watched> {
  const started = performance.now()
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const errors: Buffer[] = []
  child.stderr.on('data', (chunk: Buffer) => void errors.push(chunk))
  let [megabytes, processor] = [0, 0]
  const look = setInterval(() => {
    const found = readProc(child.pid)
    megabytes = Math.max(megabytes, found.megabytes)
    processor = Math.max(processor, found.processor)
  }, PAUSE)
  const code = await new Promise((resolve, reject) => child.once('close', resolve).once('error', reject))
  clearInterval(look)
  const milliseconds = performance.now() - started
  if (code !== 0) throw new Error(`layersmith analyze ended with ${code}: ${Buffer.concat(errors)}`)
  return { milliseconds, processor, megabytes }
}

function readProc(pid: number | undefined): { megabytes: number; processor: number } {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    const [, kilobytes = '0'] = /^VmHWM:\s+(\d+) kB/m.exec(status) ?? []
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
    const ticks = Number(fields[11] ?? 0) + Number(fields[12] ?? 0)
    return { megabytes: (Number(kilobytes) * 1024) / 1e6, processor: ticks / TICKS }
  } catch {
    // it has just ended
    return { megabytes: 0, processor: 0 }
  }
}
