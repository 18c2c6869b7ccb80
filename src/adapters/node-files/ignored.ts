// A folder → what git leaves out below it, asked of git itself: its rules are more than one file.
import { execFile } from 'node:child_process'

const MOST_BYTES = 64 * 1024 * 1024
/** A repository's own settings may name a program to run; a linter has no business to. */
const GIT = ['-c', 'core.fsmonitor=false', '--no-optional-locks']
const LIST = ['ls-files', '-z', '--others', '--ignored', '--exclude-standard', '--directory']

/** Nothing where there is no git or no work tree: then nothing is ignored. */
export function listIgnored(folder: string): Promise<ReadonlySet<string>> {
  return new Promise((resolve) => {
    execFile('git', [...GIT, ...LIST], { cwd: folder, maxBuffer: MOST_BYTES }, (error, stdout) =>
      resolve(new Set(error === null ? stdout.split('\0').filter((path) => path !== '') : [])),
    )
  })
}
