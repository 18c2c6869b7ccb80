// A Dockerfile → where hadolint's parser gives up, which then is all it says.
import type { Diagnostic, Dockerfile } from '../../dockerfile/syntax.ts'
import { sightOf } from './view.ts'

/** Undefined for what hadolint can read: an empty file and instructions without FROM are fine there. */
export function findRefusal(file: Dockerfile): Diagnostic | undefined {
  const sight = sightOf(file)
  if (sight.kind === 'steps') return undefined
  const { text } = file
  const start = Math.min(sight.at, text.length)
  const lineEnd = text.indexOf('\n', start)
  const end = lineEnd === -1 ? text.length : lineEnd
  const rest = text.slice(start, end).trimEnd()
  const message =
    rest === ''
      ? 'The instruction is not complete, so hadolint reads nothing of this file. Complete it.'
      : `hadolint cannot read on from \`${rest.slice(0, 40)}\`, so it reads nothing of this file. Correct the instruction here.`
  return { severity: 'error', code: 'unreadable', message, range: { start, end: start + rest.length } }
}
