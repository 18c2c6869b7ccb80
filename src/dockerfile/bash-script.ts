// Text of a bash script → the statements that ShellCheck's parser gets to see.
import { forEachChild, parse, type Statement, type SyntaxNode } from 'unbash'

/**
 * All of them; those before a stray token, where that parser stops without ado; undefined where it gives up: on
 * what never ends, heredocs without their mark and `[` without a blank or `]` among it.
 */
export function readStatements(text: string): readonly Statement[] | undefined {
  const { commands, errors = [] } = parse(text)
  if (!errors.every(({ message }) => message.startsWith('unexpected token'))) return undefined
  if (text.endsWith('\\') && OPEN_END.test(text.slice(text.lastIndexOf('\n') + 1))) return undefined
  const end = errors[0]?.pos ?? text.length
  const seen = commands.filter((statement) => statement.end <= end)
  const script = { text, stops: errors.length > 0 }
  return seen.some((statement) => isBroken(statement, script)) ? undefined : seen
}

/** What follows a name that is taken for that of a function. */
const PARENTHESIS = /[ \t]*\(/y
const FUNCTION_NAME = /^[\w:+?./^@,-]+$/
/** A backslash with nothing behind it, outside a comment. */
const OPEN_END = /^(?:[^\n#]*[^\n#\\])?(?:\\\\)*\\$/

/** `stops`: at a stray token. */
type Source = { readonly text: string; readonly stops: boolean }

function isBroken(node: SyntaxNode, script: Source): boolean {
  const { text, stops } = script
  // one that waits for a next line in vain is never looked for
  if (node.type === 'HereDoc' && node.closing === undefined && text[node.body.pos - 1] === '\n') return true
  if (node.type === 'Script' && node.errors !== undefined) return true
  if (node.type === 'Command' && node.name !== undefined) {
    const { name, args } = node
    PARENTHESIS.lastIndex = name.end
    if (stops && FUNCTION_NAME.test(name.text) && PARENTHESIS.test(text)) return true
    if (name.text.startsWith('[') && !(name.text === '[' && args.some((word) => word.text === ']')))
      return true
  }
  let found = false
  forEachChild(node, (child) => {
    found ||= isBroken(child, script)
  })
  return found
}
