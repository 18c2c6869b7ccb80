// `# layersmith-ignore rule[, rule] -- reason`, `-file`, `-start` and `-end` → suppressions.
import type { Comment, Dockerfile } from '../../dockerfile/syntax.ts'
import { instructionBelow } from '../covered.ts'
import type { IgnoreName, OwnIgnore } from '../ignore-use.ts'
import type { Suppression } from '../suppression.ts'

const COMMENT = /^layersmith-ignore(?:-(file|start|end))?(?=\s|$)/

/** Our own form. Names may be ids or aliases, and `all`. */
export function readLayersmithIgnores(file: Dockerfile): readonly Suppression[] {
  return readOwnIgnores(file).flatMap((ignore): readonly Suppression[] => {
    if (ignore.reach === undefined) return [{ names: [], origin: ignore }]
    const names = ignore.names.map(({ text }) => text)
    const lines = ignore.reach === 'file' ? {} : { lines: ignore.reach }
    return [
      { names, everything: names.includes('all') ? ('all' as const) : undefined, ...lines, origin: ignore },
    ]
  })
}

/** The comments of our own form with the lines they are for; those of an `-end` end the starts before it. */
function readOwnIgnores(file: Dockerfile): readonly OwnIgnore[] {
  if (!file.text.includes('layersmith-ignore')) return []
  const found = file.comments.flatMap((comment) => {
    const match = COMMENT.exec(comment.text)
    if (match === null) return []
    return [{ comment, form: match[1] ?? 'next', names: readNames(file.text, comment, match[0].length) }]
  })
  return found.map(({ comment, form, names }, index): OwnIgnore => {
    if (form === 'file') return { comment, names, reach: 'file' }
    if (form === 'next') return { comment, names, reach: instructionBelow(file, comment.line) }
    const others = form === 'start' ? found.slice(index + 1) : found.slice(0, index).reverse()
    const wanted = form === 'start' ? 'end' : 'start'
    const other = others.find((entry) => entry.form === wanted && isPair(names, entry.names))
    if (form === 'end') return { comment, names, reach: undefined, ends: other !== undefined }
    return { comment, names, reach: [comment.line, other?.comment.line ?? Number.POSITIVE_INFINITY] }
  })
}

/** An end without names ends everything; one with names ends what was started with one of them. */
function isPair(one: readonly IgnoreName[], other: readonly IgnoreName[]): boolean {
  if (one.length === 0 || other.length === 0) return true
  return one.some(({ text }) => other.some((name) => name.text === text))
}

function readNames(text: string, { text: comment, range }: Comment, skip: number): readonly IgnoreName[] {
  const start = text.indexOf(comment, range.start + 1) + skip
  const list = comment.slice(skip).replace(/\s--(?:\s.*)?$/, '')
  return [...list.matchAll(/[^\s,]+/g)].map(({ 0: name, index }) => ({
    text: name,
    range: { start: start + index, end: start + index + name.length },
  }))
}
