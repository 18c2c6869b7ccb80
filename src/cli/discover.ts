// Paths of a command line → the Dockerfiles they mean.
import { isAbsolute, posix, relative, sep } from 'node:path'
import type { Problem } from '../pipeline/lint-inputs.ts'
import type { CliPorts } from './ports.ts'
import { problemOf, searchFolder } from './search-folder.ts'

export type Discovery = {
  /** Relative to the current folder where that is possible, forward slashes, each once. `-` stays. */
  readonly paths: readonly string[]
  readonly problems: readonly Problem[]
}

/** Files are taken as named; folders are searched; what is neither is a problem and stops no other. */
export async function discoverDockerfiles(ports: CliPorts, given: readonly string[]): Promise<Discovery> {
  const paths = new Set<string>()
  const problems: Problem[] = []
  for (const word of given.length === 0 ? ['.'] : given) {
    const path = word === '-' ? word : tidyPath(word, ports.workingFolder)
    for await (const found of findIn(ports, path)) {
      if (typeof found === 'string') paths.add(found)
      else problems.push(found)
    }
  }
  return { paths: [...paths], problems }
}

/** The shortest relative form of a path inside the current folder; other paths keep theirs. */
export function tidyPath(word: string, workingFolder: string): string {
  const inside = isAbsolute(word) ? relative(workingFolder, word) : word
  const path = inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside) ? word : inside
  const tidy = posix.normalize(path.split(sep).join('/'))
  return tidy.length > 1 && tidy.endsWith('/') ? tidy.slice(0, -1) : tidy
}

async function* findIn(ports: CliPorts, path: string): AsyncGenerator<string | Problem> {
  const kind = path === '-' ? 'file' : await kindOf(ports, path)
  if (kind === 'file') yield path
  else if (kind === undefined) yield { path, message: `There is no file or folder ${path}.` }
  else if (kind !== 'directory') yield kind
  else if (/^(?:Docker|Container)file$/i.test(posix.basename(path)))
    yield { path, message: `${path} is a folder, not a file.` }
  else yield* searchFolder(ports, path)
}

async function kindOf(
  { files }: CliPorts,
  path: string,
): Promise<'file' | 'directory' | Problem | undefined> {
  return files.exists(path).catch((error) => problemOf(path, error))
}
