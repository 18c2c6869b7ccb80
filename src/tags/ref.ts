// A full ref → the branch, tag or pull request it names.

/** `main` of `refs/heads/main`. */
export function branchOf(ref: string): string | undefined {
  return after(ref, 'refs/heads/')
}

/** `v1.2.3` of `refs/tags/v1.2.3`. */
export function tagOf(ref: string): string | undefined {
  return after(ref, 'refs/tags/')
}

/** `2` of `refs/pull/2/merge`. */
export function pullRequestOf(ref: string): string | undefined {
  return after(ref, 'refs/pull/')?.replace(/\/merge$/, '')
}

/** A ref as people speak of it. */
export function describeRef(ref: string): string {
  const [branch, tag, pull] = [branchOf(ref), tagOf(ref), pullRequestOf(ref)]
  if (branch !== undefined) return `the branch ${branch}`
  if (tag !== undefined) return `the tag ${tag}`
  if (pull !== undefined) return `the pull request ${pull}`
  return ref === '' ? 'no ref' : `the ref ${ref}`
}

function after(ref: string, lead: string): string | undefined {
  return ref.startsWith(lead) ? ref.slice(lead.length) : undefined
}
