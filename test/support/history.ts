// Turns files into a checkout with a history: one commit after another on `main`.

import { outputOf } from './program.ts'
import { makeWorkspace } from './workspace.ts'

export type History = {
  readonly workspace: string
  /** Oldest first. */
  readonly commits: readonly string[]
}

/** Makes `count` commits; the checkout is at the last one. */
export async function makeHistory(files: Readonly<Record<string, string>>, count: number): Promise<History> {
  const workspace = makeWorkspace(files)
  const git = (...args: string[]) =>
    outputOf('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-C', workspace, ...args])
  await git('init', '--quiet', '--initial-branch=main')
  await git('add', '--all')
  for (let at = 0; at < count; at += 1)
    await git('commit', '--quiet', '--allow-empty', `--message=commit ${at}`)
  const commits = (await git('rev-list', '--reverse', 'HEAD')).trim().split('\n')
  return { workspace, commits }
}
