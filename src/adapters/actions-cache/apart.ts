// Runs the cache toolkit apart from the rest of the process: its own workspace, working and temporary folder, output.
import { AsyncLocalStorage } from 'node:async_hooks'

type Surroundings = {
  readonly env: Readonly<Record<string, string>>
  readonly folder: string
  readonly lines: string[]
}

// The toolkit reads these from the process and offers no parameters for them. Setting them for the whole
// process would reach code that runs meanwhile, and a call that is given up after its time limit would later
// unpack into the user's workspace; so they are answered by who asks.
const current = new AsyncLocalStorage<Surroundings>()
let running = 0
let restore: () => void = () => undefined

/** Calls `run` with `folder` as its workspace and working directory; what it prints is collected line by line. */
export async function runApart<T>(
  folder: string,
  env: Readonly<Record<string, string>>,
  run: () => Promise<T>,
): Promise<{ value: T; lines: readonly string[] }> {
  const lines: string[] = []
  if (running === 0) restore = install()
  running += 1
  try {
    const value = await current.run({ env: { ...env, GITHUB_WORKSPACE: folder }, folder, lines }, run)
    return { value, lines }
  } finally {
    running -= 1
    if (running === 0) restore()
  }
}

function install(): () => void {
  const { env, cwd } = process
  const undo = [collect(process.stdout), collect(process.stderr)]
  process.cwd = () => current.getStore()?.folder ?? cwd.call(process)
  process.env = new Proxy(env, {
    get: (target, name) =>
      typeof name === 'string' ? (current.getStore()?.env[name] ?? target[name]) : undefined,
    set: (target, name, value) => Reflect.set(target, name, value),
  })
  return () => {
    process.env = env
    process.cwd = cwd
    for (const one of undo) one()
  }
}

function collect(stream: NodeJS.WriteStream): () => void {
  const write = stream.write
  stream.write = function capture(this: unknown, chunk: string | Uint8Array, ...rest: never[]): boolean {
    const surroundings = current.getStore()
    if (surroundings === undefined) return write.call(stream, chunk, ...rest)
    const lines = (typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8')).split(/\r?\n/)
    surroundings.lines.push(...lines.filter((line) => line !== ''))
    for (const line of lines) if (isForRunner(line)) write.call(stream, `${line}\n`)
    return true
  } as typeof stream.write
  return () => {
    stream.write = write
  }
}

// Masks must reach the runner; debug lines are for those who asked for them.
function isForRunner(line: string): boolean {
  if (line.startsWith('::add-mask::')) return process.env['GITHUB_ACTIONS'] === 'true'
  return line.startsWith('::debug::') && process.env['RUNNER_DEBUG'] === '1'
}
