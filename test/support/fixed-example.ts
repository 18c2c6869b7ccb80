// Turns a rule and a Dockerfile into the file with the rule's safe fixes, and what these say of themselves.

import type { ContextListing } from '../../src/lint/context.ts'
import { fixDockerfile } from '../../src/lint/fix-dockerfile.ts'
import type { Example, Rule } from '../../src/lint/rule.ts'

export type FixedExample = {
  readonly text: string
  /** Patterns of paths that the fixes name. */
  readonly removes: readonly string[]
}

/** All safe fixes of this rule and of no other. */
export function fixSafely(
  rule: Rule,
  text: string,
  { context, options }: Partial<Example> = {},
): FixedExample {
  const input = { text, path: 'Dockerfile', context: listingOf(context), options, rules: [rule] }
  const fixed = fixDockerfile(input, { unsafe: false })
  return { text: fixed.text, removes: fixed.applied.flatMap(({ fix }) => fix?.removes ?? []) }
}

/** A context given by its paths, or by paths with texts. */
export function listingOf(context: Example['context']): ContextListing | undefined {
  if (context === undefined) return undefined
  const listed = Array.isArray(context)
  const paths: readonly string[] = listed ? context : Object.keys(context)
  const texts: Record<string, string> = listed ? {} : Object.fromEntries(Object.entries(context))
  const ignorePath = paths.find((path) => path.endsWith('.dockerignore'))
  const ignoreFile = ignorePath && { path: ignorePath, text: texts[ignorePath] ?? '' }
  return { files: paths, truncated: false, ignoreFile: ignoreFile || undefined, texts }
}
