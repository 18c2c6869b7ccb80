// Bytes packed with xz → unpacked by the machine's program, as Node has none of its own.
import { spawn } from 'node:child_process'
import { access, constants } from 'node:fs/promises'
import { delimiter, join } from 'node:path'

/** Whether there is one on PATH. */
export async function hasXz(path = process.env['PATH'] ?? ''): Promise<boolean> {
  const folders = path.split(delimiter).filter((folder) => folder.startsWith('/'))
  const found = await Promise.all(
    folders.map((folder) =>
      access(join(folder, 'xz'), constants.X_OK).then(
        () => true,
        () => false,
      ),
    ),
  )
  return found.includes(true)
}

type Limits = { readonly path: string | undefined; readonly limit: number }

/** Rejects when it is no xz, or more than `limit` bytes come of it. */
export function unxz(bytes: Uint8Array, { path, limit }: Limits): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const env = path === undefined ? process.env : { ...process.env, PATH: path }
    const program = spawn('xz', ['--decompress', '--stdout'], { env, stdio: ['pipe', 'pipe', 'pipe'] })
    const chunks: Buffer[] = []
    let size = 0
    let said = ''
    program.on('error', reject)
    program.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString()
    })
    program.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > limit) program.kill()
      else chunks.push(chunk)
    })
    program.on('close', (code) => {
      if (code === 0 && size <= limit) resolve(Buffer.concat(chunks))
      else reject(new Error(size > limit ? 'it is too large' : said.trim() || `xz ended with ${code}`))
    })
    // a program that ends early says why by itself
    program.stdin.on('error', () => undefined)
    program.stdin.end(bytes)
  })
}
