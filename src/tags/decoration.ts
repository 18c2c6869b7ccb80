// What names a commit, as `git log --decorate=full` shows it → the ref a detached HEAD stands for.

/** A tag before a pull request before a branch; '' when nothing names the commit. */
export function refOfDecoration(decoration: string): string {
  const names = decoration.split(', ').map((name) => name.trim())
  const tag = names.find((name) => name.startsWith('tag: '))?.slice('tag: '.length)
  const pull = find(names, /^refs\/(?:remotes\/)?(pull\/\d+\/\w+)$/)
  const branch = find(names, /^refs\/remotes\/[^/]+\/(?!HEAD$)(.+)$/) ?? find(names, /^refs\/heads\/(.+)$/)
  if (tag !== undefined) return tag
  if (pull !== undefined) return `refs/${pull}`
  return branch === undefined ? '' : `refs/heads/${branch}`
}

function find(names: readonly string[], pattern: RegExp): string | undefined {
  return names.flatMap((name) => pattern.exec(name)?.[1] ?? [])[0]
}
