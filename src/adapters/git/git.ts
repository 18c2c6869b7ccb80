// The git program → what the checked-out repository says of its HEAD and tags.
import { execFile } from 'node:child_process'
import type { Git } from '../../ports/git.ts'
import { refOfDecoration } from '../../tags/decoration.ts'

/** A repository's own settings may name programs to run. */
const SAFE = ['-c', 'core.fsmonitor=false', '-c', 'log.showSignature=false', '--no-optional-locks']
const HEAD = ['log', '-1', '--decorate=full', '--format=%H%n%ct%n%D', 'HEAD']

/** Asks the git program on PATH. */
export function createGit(): Git {
  return {
    async head(folder) {
      const [shown, branch] = await Promise.all([
        run(folder, HEAD),
        run(folder, ['symbolic-ref', '-q', 'HEAD']),
      ])
      if (shown === undefined) return undefined
      const [sha = '', seconds = '', decoration = ''] = shown.split('\n')
      return { sha, ref: branch ?? refOfDecoration(decoration), date: Number(seconds) * 1000 }
    },
    async isAncestor(folder, older, newer) {
      // what comes from a registry may not be taken for an option
      if (![older, newer].every((name) => /^[0-9a-f]{40,64}$/.test(name))) return false
      return (await run(folder, ['merge-base', '--is-ancestor', older, newer])) !== undefined
    },
    async parents(folder, commit) {
      if (!/^[0-9a-f]{40,64}$/.test(commit)) return []
      // the object itself: a shallow clone hides parents from everything else
      const object = (await run(folder, ['cat-file', 'commit', commit])) ?? ''
      const [header = ''] = object.split('\n\n', 1)
      return [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, sha = '']) => sha)
    },
    async tags(folder) {
      const list = await run(folder, ['tag', '--list'])
      return list === undefined || list === '' ? [] : list.split('\n')
    },
  }
}

/** Undefined when git refuses, or is not there. */
function run(folder: string, words: readonly string[]): Promise<string | undefined> {
  return new Promise((resolve) => {
    execFile('git', [...SAFE, ...words], { cwd: folder, maxBuffer: 2 ** 26 }, (error, stdout) =>
      resolve(error === null ? stdout.trim() : undefined),
    )
  })
}
