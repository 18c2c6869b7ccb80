// The ports of the command line in memory: files under /home, streams as text.
import { posix } from 'node:path'
import { createTerminalLog } from '../../src/adapters/terminal-log/log.ts'
import type { CliPorts } from '../../src/cli/ports.ts'
import { UserError } from '../../src/errors.ts'
import type { FolderEntry } from '../../src/ports/folders.ts'
import { plain } from '../../src/report/paint.ts'
import { createFakeFiles, type FakeFiles } from './files.ts'
import { createFakeImages, type FakeImage } from './images.ts'
import { createFakeOrigin, type FakeOriginWorld } from './origin.ts'
import { createFakePackageIndex } from './package-index.ts'
import { createFakeRegistry, type FakeRegistry } from './registry.ts'
import { createFakeShellCheck, type FakeShellCheck, type FakeShellCheckWorld } from './shell-check.ts'

const HOME = '/home'

export type FakeCommandLine = {
  readonly ports: CliPorts
  readonly files: FakeFiles
  readonly shellCheck: FakeShellCheck
  readonly output: () => string
  readonly errors: () => string
  /** Every progress that was shown. */
  readonly progress: readonly string[]
}

export type FakeWorld = {
  /** Text by path relative to the current folder. */
  readonly texts?: Readonly<Record<string, string>>
  readonly input?: string
  readonly shellCheck?: FakeShellCheckWorld
  readonly environment?: Readonly<Record<string, string>>
  /** Paths that may not be read. */
  readonly locked?: readonly string[]
  /** What git ignores below the current folder; folders end with a slash. */
  readonly ignored?: readonly string[]
  /** The repository the current folder is in. */
  readonly head?: { readonly sha: string; readonly ref: string; readonly date: number }
  readonly gitTags?: readonly string[]
  readonly origin?: FakeOriginWorld
  readonly registry?: FakeRegistry
  /** What can be analysed, by name. */
  readonly images?: Readonly<Record<string, readonly FakeImage[]>>
  /** Milliseconds that pass between two looks at the clock. */
  readonly tick?: number
}

/** A current folder with these files, and a terminal that remembers what was printed. */
export function createFakeCommandLine(world: FakeWorld = {}): FakeCommandLine {
  const at = (path: string) => posix.resolve(HOME, path)
  const texts = Object.entries(world.texts ?? {}).map(([path, text]) => [at(path), text] as const)
  const files = createFakeFiles(Object.fromEntries(texts))
  files.folders.add(HOME)
  const shellCheck = createFakeShellCheck(world.shellCheck)
  const progress: string[] = []
  let now = 0
  const printed = { output: '', errors: '' }
  const refuse = (path: string) => {
    if (world.locked?.includes(path))
      throw new UserError('not-readable', `${path} cannot be read: permission denied.`)
  }
  const terminal = {
    paint: plain,
    interactive: false,
    async write(text: string) {
      printed.output += text
    },
    async writeError(text: string) {
      printed.errors += text
    },
    showProgress: (text: string) => void progress.push(text),
    readInput: async () => world.input ?? '',
  }
  const images = createFakeImages(world.images)
  const ports: CliPorts = {
    files: {
      ...files,
      async readText(path) {
        refuse(path)
        return files.readText(at(path))
      },
      writeText: (path, text) => files.writeText(at(path), text),
      exists: (path) => files.exists(at(path)),
      listContext: (root, dockerfile) => files.listContext(at(root), at(dockerfile)),
    },
    folders: {
      async list(path) {
        refuse(path)
        return listFolder([...files.texts.keys()], at(path))
      },
      listIgnored: async (path) => ignoredBelow(world.ignored ?? [], posix.relative(HOME, at(path))),
    },
    shellCheck,
    git: {
      head: async () => world.head,
      tags: async () => world.gitTags ?? [],
      isAncestor: async () => false,
      parents: async () => [],
    },
    origin: async () => createFakeOrigin(world.origin),
    packageIndex: async () => createFakePackageIndex(),
    registry: async () => world.registry ?? createFakeRegistry(),
    images: images.open,
    layers: async () => images,
    terminal,
    log: createTerminalLog({ write: terminal.writeError, paint: plain }),
    clock: { now: () => (now += world.tick ?? 0) },
    environment: world.environment ?? {},
    workingFolder: HOME,
  }
  return { ports, files, shellCheck, output: () => printed.output, errors: () => printed.errors, progress }
}

function ignoredBelow(ignored: readonly string[], folder: string): ReadonlySet<string> {
  const lead = folder === '' ? '' : `${folder}/`
  return new Set(ignored.filter((path) => path.startsWith(lead)).map((path) => path.slice(lead.length)))
}

function listFolder(paths: readonly string[], folder: string): readonly FolderEntry[] {
  const kinds = paths
    .filter((path) => path.startsWith(`${folder}/`))
    .map((path) => path.slice(folder.length + 1).split('/'))
    .map(([name = '', ...below]): [string, FolderEntry['kind']] => [
      name,
      below.length > 0 ? 'directory' : 'file',
    ])
  return [...new Map(kinds)].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, kind]) => ({ name, kind }))
}
