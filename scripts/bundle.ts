// Turns the compiled entries in lib/ into dist/: one folder each, and the licences of all that is in them.
// Equal sources give equal bytes, in whatever folder they lie. `--out=FOLDER` writes elsewhere, to compare.

import { execFile } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs, promisify } from 'node:util'
import { renderLicenses } from './bundle/licenses.ts'
import { bundlePage } from './page-assets.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const entries = ['main', 'post', 'cli']

type StatsModule = { readonly nameForCondition?: string; readonly modules?: readonly StatsModule[] }

/** Bundles one entry and returns the paths of the modules that went into it. */
async function bundleEntry(entry: string, lib: string, out: string): Promise<string[]> {
  const scratch = mkdtempSync(join(tmpdir(), 'layersmith-bundle-'))
  const stats = join(scratch, 'stats.json')
  const folder = join(out, entry)
  rmSync(folder, { recursive: true, force: true })
  const args = [
    'build',
    join(lib, 'entry', `${entry}.js`),
    '-o',
    folder,
    '--quiet',
    '--no-cache',
    '--stats-out',
    stats,
  ]
  // module names in the output are relative to the current folder
  const ncc = join(root, 'node_modules/@vercel/ncc/dist/ncc/cli.js')
  await promisify(execFile)(process.execPath, [ncc, ...args], { cwd: root, maxBuffer: 2 ** 26 })
  const { modules } = JSON.parse(readFileSync(stats, 'utf8')) as { readonly modules: readonly StatsModule[] }
  rmSync(scratch, { recursive: true })
  return modulePaths(modules)
}

function modulePaths(modules: readonly StatsModule[]): string[] {
  return modules.flatMap(({ nameForCondition, modules: inner }) => [
    ...(nameForCondition ? [nameForCondition] : []),
    ...modulePaths(inner ?? []),
  ])
}

function makeExecutable(file: string): void {
  const code = readFileSync(file, 'utf8')
  if (!code.startsWith('#!')) writeFileSync(file, `#!/usr/bin/env node\n${code}`)
  chmodSync(file, 0o755)
}

const { values } = parseArgs({ options: { lib: { type: 'string' }, out: { type: 'string' } } })
const lib = resolve(root, values.lib ?? 'lib')
const out = resolve(root, values.out ?? 'dist')
const missing = entries.filter((entry) => !existsSync(join(lib, 'entry', `${entry}.js`)))
if (missing.length > 0)
  throw new Error(`not compiled yet: ${missing.map((name) => `lib/entry/${name}.js`).join(', ')}`)
mkdirSync(out, { recursive: true })
const modules = await Promise.all(entries.map((entry) => bundleEntry(entry, lib, out)))
makeExecutable(join(out, 'cli', 'index.js'))
// the script of the page is a text in one of these modules
const { modules: inPage } = await bundlePage()
writeFileSync(join(out, 'licenses.txt'), renderLicenses([...modules.flat(), ...inPage]))
