// Sources of COPY and ADD → what the build context has of them.
import { parseIgnore } from '../dockerfile/ignore.ts'
import type { Argument } from '../dockerfile/syntax.ts'
import { isContextCopy } from './broad-copy.ts'
import type { ContextListing } from './context.ts'
import { cleanContextPath, hasMatch, hasPath } from './context-tree.ts'
import type { Facts } from './facts.ts'
import { expandAt } from './image-path.ts'
import { remember } from './remember.ts'
import { isTemplate } from './stage-purpose.ts'

export type ContextSource = {
  readonly argument: Argument
  /** Clean, relative to the context. */
  readonly path: string
  readonly wild: boolean
  /** `excluded`: the ignore file leaves it out completely. */
  readonly state: 'present' | 'excluded' | 'missing'
}

/** The sources whose paths are known; none without a complete context. */
export const contextSources = remember((facts: Facts): readonly ContextSource[] => {
  const { context } = facts
  if (context === undefined || context.truncated || isTemplate(facts)) return []
  const ignored = context.ignoreFile === undefined ? undefined : parseIgnore(context.ignoreFile.text).ignored
  return facts.copies.flatMap((copy) => {
    if (copy.onbuild || !isContextCopy(copy)) return []
    return copy.sources.flatMap((argument) => {
      const written = expandAt(facts, copy.stage, copy.order, argument.value)
      const path = /^\w+:\/\/|^git@|[$\\]/.test(written) ? undefined : cleanContextPath(written)
      if (path === undefined || path === '') return []
      const wild = /[*?[]/.test(path)
      return [{ argument, path, wild, state: stateOf(context, { path, wild }, ignored) }]
    })
  })
})

function stateOf(
  context: ContextListing,
  { path, wild }: { path: string; wild: boolean },
  ignored: ((path: string) => boolean) | undefined,
): ContextSource['state'] {
  if (wild ? hasMatch(context, '', [path]) : hasPath(context, path)) return 'present'
  return ignored?.(path) ? 'excluded' : 'missing'
}
