// `…` or `/…/flags` → what it finds in a text.
import { messageOf, UserError } from '../errors.ts'

/** Null when nothing is found. Throws UserError for a pattern that is none; `entry` is for the message. */
export function matchPattern(pattern: string, text: string, entry: string): RegExpMatchArray | null {
  const end = pattern.lastIndexOf('/')
  const framed = pattern.startsWith('/') && end > 1
  const [body, flags] = framed ? [pattern.slice(1, end), pattern.slice(end + 1)] : [pattern, '']
  return text.match(compile(body, flags, entry))
}

function compile(body: string, flags: string, entry: string): RegExp {
  try {
    return new RegExp(body, flags)
  } catch (error) {
    const problem = messageOf(error).replace(/^Invalid regular expression: /, '')
    throw new UserError(
      'bad-input',
      `Input tags: in "${entry}" the regular expression is not valid: ${problem}.`,
    )
  }
}
