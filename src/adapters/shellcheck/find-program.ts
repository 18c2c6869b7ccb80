// The name of a program → where it lies on PATH.
import { access, constants, stat } from 'node:fs/promises'
import { delimiter, isAbsolute, join } from 'node:path'

type Environment = Readonly<Record<string, string | undefined>>

/** Undefined when there is none. Relative folders do not count: the project's own files are not to be run. */
export async function findProgram(name: string, environment: Environment): Promise<string | undefined> {
  const windows = process.platform === 'win32'
  const path = Object.entries(environment).find(
    ([key]) => (windows ? key.toUpperCase() : key) === 'PATH',
  )?.[1]
  const file = windows ? `${name}.exe` : name
  for (const folder of (path ?? '').split(delimiter)) {
    if (!isAbsolute(folder)) continue
    const candidate = join(folder, file)
    if (await isProgram(candidate)) return candidate
  }
  return undefined
}

async function isProgram(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK)
    return (await stat(path)).isFile()
  } catch {
    return false
  }
}
