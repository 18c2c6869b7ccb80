// Runs every generator in scripts/generate and writes its files; with --check it only names the stale ones.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

type Generator = { generate(): Promise<Map<string, string | undefined>> }

const root = new URL('..', import.meta.url).pathname
const check = process.argv.includes('--check')
const stale: string[] = []

for (const name of (await readdir(join(root, 'scripts/generate'))).sort()) {
  const { generate }: Generator = await import(`./generate/${name}`)
  for (const [path, text] of await generate()) {
    const current = await readFile(join(root, path), 'utf8').catch(() => undefined)
    if (current === text) continue
    stale.push(path)
    if (!check) await write(join(root, path), text)
  }
}

const heading = check ? 'Stale, run npm run generate:' : 'Written:'
console.log(stale.length === 0 ? 'All generated files are current.' : [heading, ...stale].join('\n  '))
process.exitCode = check && stale.length > 0 ? 1 : 0

async function write(path: string, text: string | undefined): Promise<void> {
  if (text === undefined) return rm(path)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, text)
}
