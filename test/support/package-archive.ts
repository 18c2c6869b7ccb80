// Turns package files into the archive of a distribution on a loopback port: apt's lists and Alpine's index.

import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { freshFolder } from './home.ts'
import { packTar } from './images-layer.ts'
import { startLocalServer } from './local-server.ts'
import { outputOf } from './program.ts'

export type PackageArchive = {
  readonly url: string
  readonly folder: string
  /** Paths of all requests. */
  readonly requests: readonly string[]
  stop(): Promise<void>
}

/** Serves a new folder. */
export async function startPackageArchive(): Promise<PackageArchive> {
  const folder = freshFolder('archive')
  const requests: string[] = []
  const server = await startLocalServer(async ({ url, response }) => {
    requests.push(url.pathname)
    const path = join(folder, decodeURIComponent(url.pathname))
    const there = statSync(path, { throwIfNoEntry: false })?.isFile() === true
    response.writeHead(there ? 200 : 404).end(there ? readFileSync(path) : '')
  })
  return { url: server.url, folder, requests, stop: server.down }
}

function put(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
}

/** A package of the machine's distribution, as its archive has it; returns its path. */
export async function fetchDeb(name: string): Promise<string> {
  const folder = freshFolder('deb')
  await outputOf('apt-get', ['download', '-q', name], { cwd: folder })
  return join(folder, readdirSync(folder).find((file) => file.endsWith('.deb')) ?? '')
}

/** The same package with another version. */
export async function bumpDeb(deb: string, version: string): Promise<string> {
  const folder = freshFolder('deb')
  await outputOf('dpkg-deb', ['-R', deb, join(folder, 'content')])
  const control = join(folder, 'content/DEBIAN/control')
  writeFileSync(control, readFileSync(control, 'utf8').replace(/^Version: .*$/m, `Version: ${version}`))
  const made = join(folder, `package_${version}.deb`)
  await outputOf('dpkg-deb', ['-b', '--root-owner-group', join(folder, 'content'), made])
  return made
}

/** Publishes packages as suite `stable`, its lists in the forms named. */
export async function publishDebs(
  { folder }: PackageArchive,
  debs: readonly string[],
  forms: readonly ('' | '.gz' | '.xz')[],
): Promise<void> {
  const root = join(folder, 'debian')
  for (const [at, deb] of debs.entries()) put(join(root, `pool/${at}.deb`), readFileSync(deb))
  const text = await outputOf('dpkg-scanpackages', ['--multiversion', 'pool'], { cwd: root })
  const architecture = (await outputOf('dpkg', ['--print-architecture'])).trim()
  const stem = `main/binary-${architecture}/Packages`
  put(join(root, 'dists/stable', stem), text)
  await outputOf('xz', ['--keep', '--force', join(root, 'dists/stable', stem)])
  put(join(root, 'dists/stable', `${stem}.gz`), gzipSync(text))
  const rows = forms.map((form) => {
    const bytes = readFileSync(join(root, 'dists/stable', `${stem}${form}`))
    return ` ${createHash('sha256').update(bytes).digest('hex')} ${bytes.length} ${stem}${form}`
  })
  const head = `Origin: Test\nSuite: stable\nCodename: stable\nDate: ${new Date().toUTCString()}\nArchitectures: ${architecture}\nComponents: main\n`
  put(join(root, 'dists/stable/Release'), `${head}SHA256:\n${rows.join('\n')}\n`)
}

/** Publishes an index of Alpine packages: a signature's archive and the index's, one after the other. */
export async function publishApks(
  { folder }: PackageArchive,
  versions: Readonly<Record<string, string>>,
): Promise<void> {
  const index = Object.entries(versions)
    .map(([name, version]) => `C:Q1\nP:${name}\nV:${version}\nA:x86_64\nS:1\nI:2\nT:a package\no:${name}\n\n`)
    .join('')
  const signature = await packTar([{ path: '.SIGN.RSA.test.rsa.pub', content: 'none' }])
  const content = await packTar([
    { path: 'DESCRIPTION', content: 'test\n' },
    { path: 'APKINDEX', content: index },
  ])
  // the first archive has no end of its own, so that both read as one
  const parts = [signature.subarray(0, 1024), content].map((part) => gzipSync(part))
  put(join(folder, 'alpine/main/x86_64/APKINDEX.tar.gz'), Buffer.concat(parts))
  for (const [name, version] of Object.entries(versions)) put(join(folder, 'alpine', name), version)
}
