// Text of a bash script → its simple commands with their words, nothing unwrapped, and whether it pipes.
import {
  type Assignment,
  type Command,
  type DoubleQuotedChild,
  forEachChild,
  type SyntaxNode,
  type Word,
  type WordPart,
} from 'unbash'
import { readStatements } from './bash-script.ts'

/** What shows for an expansion that has no name. */
// biome-ignore lint/suspicious/noTemplateCurlyInString: this is what the text shows
const VARIABLE = '${VAR}'

/** A word of a command. `$X` shows as `${X}`, `$(a b)` as `${ab}`, braces and process substitutions as nothing. */
export type BashWord = {
  readonly text: string
  /** The value when nothing in it expands and no pattern is left. */
  readonly literal: string | undefined
  /** It begins with a dash that single quotes do not hide. */
  readonly dashed: boolean
}

export type BashScript = {
  /** False: the text is no bash, and there is nothing else to say. */
  readonly parsed: boolean
  /** In source order, an outer command before those of its substitutions; the first word is the name. */
  readonly commands: readonly (readonly BashWord[])[]
  /** A pipeline of two or more commands, at any depth. */
  readonly pipes: boolean
}

const NOTHING: BashScript = { parsed: false, commands: [], pipes: false }

const TIME: BashWord = { text: 'time', literal: 'time', dashed: false }

/** Reads the script as a linter of bash sees it: `[ … ]` is a condition and no command, `time` is one. */
export function readBash(text: string): BashScript {
  const statements = readStatements(text)
  if (statements === undefined) return NOTHING
  const commands: (readonly BashWord[])[] = []
  let pipes = false
  const visit = (node: SyntaxNode) => {
    if (node.type === 'Pipeline') {
      if (node.commands.length > 1) pipes = true
      for (const { type } of node.prefixes ?? []) if (type === 'Time') commands.push([TIME])
    }
    if (node.type === 'Command' && node.name !== undefined && node.name.text !== '[')
      commands.push(readWords(node.name, node))
    forEachChild(node, visit)
  }
  for (const statement of statements) visit(statement)
  return { parsed: true, commands, pipes }
}

/** Commands that take assignments as such; there they are no words. */
const DECLARING = new Set(['declare', 'export', 'local', 'readonly', 'typeset'])

function readWords(name: Word, { args }: Command): readonly BashWord[] {
  const first = readWord(name)
  const declares = DECLARING.has(first.literal ?? '')
  return [first, ...args.map((arg) => (arg.type === 'Word' ? readWord(arg) : readAssignment(arg, declares)))]
}

function readAssignment({ text, pos, value }: Assignment, declares: boolean): BashWord {
  if (declares || value.type !== 'Word') return { text: '', literal: undefined, dashed: false }
  const before = text.slice(0, value.pos - pos)
  const after = readWord(value)
  const literal = after.literal === undefined ? undefined : `${before}${after.literal}`
  return { text: `${before}${after.text}`, literal, dashed: before.startsWith('-') }
}

function readWord({ value, parts }: Word): BashWord {
  if (parts === undefined) return { text: value, literal: value, dashed: value.startsWith('-') }
  const literals = parts.map(literalOf)
  const literal = literals.every((part) => part !== undefined) ? literals.join('') : undefined
  return { text: parts.map(textOf).join(''), literal, dashed: isDashed(parts[0]) }
}

function isDashed(part: WordPart | DoubleQuotedChild | undefined): boolean {
  if (part?.type === 'DoubleQuoted') return isDashed(part.parts[0])
  return part?.type === 'Literal' && part.value.startsWith('-')
}

function textOf(part: WordPart | DoubleQuotedChild): string {
  switch (part.type) {
    case 'Literal':
    case 'SingleQuoted':
      return part.value
    case 'AnsiCQuoted':
      return part.text.slice(2, -1)
    case 'DoubleQuoted':
      return part.parts.map(textOf).join('')
    case 'Glob':
      return part.text
    case 'SimpleExpansion':
      return `\${${part.text.slice(1)}}`
    case 'ParameterExpansion':
      return part.text
    case 'CommandExpansion':
      return part.script && !part.text.startsWith('`') ? `\${${runTogether(part.script)}}` : VARIABLE
    case 'ArithmeticExpansion':
      return VARIABLE
    default:
      return ''
  }
}

/** Words of the plain commands; lists, pipes and conditions show as nothing. */
function runTogether({ commands }: { readonly commands: readonly SyntaxNode[] }): string {
  return commands
    .map((node) =>
      wordsOf(node)
        .map(({ text }) => text)
        .join(''),
    )
    .join('')
}

function wordsOf(node: SyntaxNode): readonly BashWord[] {
  if (node.type === 'Statement') return wordsOf(node.command)
  if (node.type === 'Pipeline' && node.commands.length === 1) return node.commands.flatMap(wordsOf)
  return node.type === 'Command' && node.name !== undefined ? readWords(node.name, node) : []
}

function literalOf(part: WordPart | DoubleQuotedChild): string | undefined {
  switch (part.type) {
    case 'Literal':
    case 'SingleQuoted':
    case 'AnsiCQuoted':
      return part.value
    case 'DoubleQuoted':
    case 'LocaleString': {
      const inner = part.parts.map(literalOf)
      return inner.every((one) => one !== undefined) ? inner.join('') : undefined
    }
    default:
      return undefined
  }
}
