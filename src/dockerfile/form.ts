// The rest of an instruction into arguments, in the form that its keyword asks for.
import { skipSpaces } from './characters.ts'
import { refuse } from './diagnostic.ts'
import { readJsonForm } from './json-form.ts'
import { readArgPairs, readPairs } from './pairs.ts'
import { sliceJoined, sourceRange } from './source.ts'
import type { Argument, Diagnostic, Form, Joined, Pair } from './syntax.ts'
import { splitBlanks, splitWords, type Word } from './words.ts'

export type FormScan = {
  readonly form: Form
  readonly args: readonly Argument[]
  readonly pairs: readonly Pair[]
  readonly diagnostics: readonly Diagnostic[]
  /** The text of the instruction behind ONBUILD or HEALTHCHECK. */
  readonly inner: Joined | undefined
}

const NONE: FormScan = { form: 'none', args: [], pairs: [], diagnostics: [], inner: undefined }

/** Reads what follows keyword and flags. */
export function readForm(keyword: string, rest: Joined, escapeChar: string): FormScan {
  if (rest.text === '') return NONE
  switch (keyword) {
    case 'ENV':
    case 'LABEL':
      return { ...NONE, ...asPairs(rest, readPairs(keyword, rest, escapeChar), escapeChar) }
    case 'ARG':
      return {
        ...NONE,
        ...asPairs(rest, { pairs: readArgPairs(rest, escapeChar), diagnostics: [] }, escapeChar),
      }
    case 'RUN':
    case 'CMD':
    case 'ENTRYPOINT':
    case 'SHELL':
      return readJsonOr(rest, 'shell')
    case 'COPY':
    case 'ADD':
    case 'VOLUME':
      return readJsonOr(rest, 'words')
    case 'FROM':
    case 'EXPOSE':
      return { ...NONE, form: 'words', args: toArguments(rest, splitBlanks(rest.text)) }
    case 'USER':
    case 'WORKDIR':
    case 'STOPSIGNAL':
    case 'MAINTAINER':
      return { ...NONE, form: 'words', args: [whole(rest)] }
    case 'ONBUILD':
      return { ...NONE, inner: rest }
    case 'HEALTHCHECK':
      return readHealthcheck(rest)
    default:
      return NONE
  }
}

function asPairs(
  rest: Joined,
  { pairs, diagnostics }: Pick<FormScan, 'pairs' | 'diagnostics'>,
  escapeChar: string,
): Pick<FormScan, 'form' | 'args' | 'pairs' | 'diagnostics'> {
  if (pairs.length === 0) return { form: 'none', args: [], pairs, diagnostics }
  return { form: 'pairs', args: toArguments(rest, splitWords(rest.text, escapeChar)), pairs, diagnostics }
}

function readJsonOr(rest: Joined, otherwise: 'shell' | 'words'): FormScan {
  const json = readJsonForm(rest)
  if (json.kind === 'strings') return { ...NONE, form: 'json', args: json.args }
  if (json.kind === 'invalid') {
    const message = 'The exec form takes strings only; put every element in double quotes.'
    return { ...NONE, diagnostics: [refuse('non-string-element', message, whole(rest).range)] }
  }
  const args = otherwise === 'shell' ? [whole(rest)] : toArguments(rest, splitBlanks(rest.text))
  return { ...NONE, form: otherwise, args }
}

/** `NONE`, `CMD …`, or a word that is neither, kept for the diagnostics. */
function readHealthcheck(rest: Joined): FormScan {
  const word = splitBlanks(rest.text)[0]
  if (word === undefined) return NONE
  const after = skipSpaces(rest.text, word.end)
  if (word.text.toUpperCase() === 'CMD') return { ...NONE, inner: rest }
  const args = after < rest.text.length ? [whole(sliceJoined(rest, after, rest.text.length))] : []
  return { ...NONE, args }
}

function whole(rest: Joined): Argument {
  return { value: rest.text, range: sourceRange(rest, 0, rest.text.length) }
}

function toArguments(rest: Joined, words: readonly Word[]): readonly Argument[] {
  return words.map(({ text, start, end }) => ({ value: text, range: sourceRange(rest, start, end) }))
}
