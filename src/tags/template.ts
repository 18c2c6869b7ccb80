// A template with `{{…}}` → text. What stands for what comes from the caller.
import Handlebars from 'handlebars'
import { messageOf, UserError } from '../errors.ts'

export type Values = Readonly<Record<string, unknown>>

/** Renders a template; `where` says in the message which one it was. Throws UserError with the position. */
export function renderTemplate(template: string, values: Values, where: string): string {
  if (!template.includes('{{')) return template
  try {
    // a tag and a label are no HTML: `a&b` stays what it is
    return Handlebars.compile(template, { noEscape: true })(values)
  } catch (error) {
    if (error instanceof UserError) throw error
    throw new UserError('bad-template', `${where}: ${problemOf(error, template)}`, { cause: error })
  }
}

/** True for `{{raw}}` and nothing beside it. */
export function isRawTemplate(template: string): boolean {
  return /^(?:\{\{~?\s*raw\s*~?\}\}|\{\{\{\s*raw\s*\}\}\})$/.test(template)
}

function problemOf(error: unknown, template: string): string {
  const [first = '', shown = '', pointer = ''] = messageOf(error).split('\n')
  if (/^(?:Parse|Lexical) error/.test(first)) {
    const column = columnOf(template, shown, pointer)
    return `the template ${template} is not well formed at character ${column}. Expressions look like {{branch}} or {{date 'YYYYMMDD' tz='UTC'}}.`
  }
  const [, name] = /Missing helper: "([^"]*)"/.exec(first) ?? []
  if (name !== undefined) {
    const column = template.indexOf(name) + 1
    return `the template ${template} asks for ${name} at character ${column}, which is not known here.`
  }
  return `the template ${template} cannot be rendered: ${first.replace(/ - \d+:\d+$/, '')}.`
}

/** The parser shows the last characters it read and points below at where it stopped. */
function columnOf(template: string, shown: string, pointer: string): number {
  const before = shown.slice(0, pointer.indexOf('^')).replace(/^\.{3}/, '')
  const at = template.indexOf(before)
  return Math.max(0, at) + before.length + 1
}
