// The build context of a rule's example → a listing of it.
import type { ContextListing } from '../../src/lint/context.ts'
import type { ExampleContext } from '../../src/lint/rule.ts'

/** As if the files stood on a disk, with the ignore file among them in force. */
export function listingOf(context: ExampleContext | undefined): ContextListing | undefined {
  if (context === undefined) return undefined
  const listed = Array.isArray(context)
  const paths: readonly string[] = listed ? context : Object.keys(context)
  const texts: Record<string, string> = listed ? {} : Object.fromEntries(Object.entries(context))
  const ignorePath = paths.find((path) => path.endsWith('.dockerignore'))
  const ignoreFile = ignorePath && { path: ignorePath, text: texts[ignorePath] ?? '' }
  return { files: paths, truncated: false, ignoreFile: ignoreFile || undefined, texts }
}
