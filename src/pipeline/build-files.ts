// Folders of a Dockerfile → what bake and compose files in them say of its build.
import { UserError } from '../errors.ts'
import { BUILD_FILES, readBuildFile } from '../lint/build-files.ts'
import type { Options } from '../lint/options.ts'
import type { Files } from '../ports/files.ts'
import type { LintTarget } from './lint-inputs.ts'

/** What rules are told; the same folder is read once. */
export type ReadBuildNames = (target: LintTarget, text: string) => Promise<Pick<Options, Name>>

type Name = 'targets' | 'buildContexts' | 'requiredArgs'
type Names = ReturnType<typeof readBuildFile>

/** Looks in the folder of the Dockerfile, in those above it up to where the run began, and in the context. */
export function createBuildNames(files: Files): ReadBuildNames {
  const folders = new Map<string, Promise<readonly Names[]>>()
  const readOnce = (folder: string) => {
    const read = folders.get(folder) ?? readFolder(files, folder)
    folders.set(folder, read)
    return read
  }
  return async ({ path, file = path, context, text: given }, text) => {
    if (given !== undefined || !mayNeedNames(text)) return {}
    const above = path.split('/').filter((part) => part !== '' && part !== '.').length
    const around = Array.from({ length: Math.min(above, HIGHEST) }, (_, index) =>
      files.resolve(file, '../'.repeat(index + 1)),
    )
    const all = (
      await Promise.all([...new Set([...around, ...(context ? [context] : [])])].map(readOnce))
    ).flat()
    return {
      targets: all.flatMap(({ targets }) => targets),
      buildContexts: all.flatMap(({ buildContexts }) => buildContexts),
      requiredArgs: all.flatMap(({ requiredArgs }) => requiredArgs),
    }
  }
}

/** How far above the Dockerfile they may stand. */
const HIGHEST = 4

/** Several stages, something taken from elsewhere, or an ARG in a FROM. */
function mayNeedNames(text: string): boolean {
  return (
    /\bfrom\s*=/i.test(text) ||
    /^\s*FROM\b[^\n]*\$/im.test(text) ||
    (text.match(/^\s*FROM\b/gim) ?? []).length > 1
  )
}

async function readFolder(files: Files, folder: string): Promise<readonly Names[]> {
  const texts = await Promise.all(BUILD_FILES.map((name) => readQuietly(files, files.resolve(folder, name))))
  return texts.flatMap((text) => (text === undefined ? [] : [readBuildFile(text)]))
}

/** A file that cannot be read is no matter of the Dockerfile. */
async function readQuietly(files: Files, path: string): Promise<string | undefined> {
  try {
    return await files.readText(path)
  } catch (error) {
    if (error instanceof UserError) return undefined
    throw error
  }
}
