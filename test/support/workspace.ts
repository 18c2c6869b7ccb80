// Turns files given in code, or an example, into a checkout for a job.

import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { freshFolder, repository } from './home.ts'

/** Makes a checkout with these files, by path; `example` copies a folder of the repository first. */
export function makeWorkspace(files: Readonly<Record<string, string>>, example?: string): string {
  const folder = freshFolder('workspace')
  if (example) cpSync(join(repository, example), folder, { recursive: true })
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return folder
}
