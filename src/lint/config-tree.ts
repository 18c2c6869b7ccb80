// Text of a configuration file, YAML or JSON with comments → a tree of values that know their lines.
import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import { UserError } from '../errors.ts'

export type ConfigNode = { readonly line: number } & (
  | { readonly kind: 'map'; readonly entries: readonly ConfigEntry[] }
  | { readonly kind: 'list'; readonly items: readonly ConfigNode[] }
  | { readonly kind: 'value'; readonly value: unknown }
)

export type ConfigEntry = { readonly key: string; readonly line: number; readonly value: ConfigNode }

type Document = ReturnType<typeof parseDocument>
type Reading = { readonly document: Document; readonly lineAt: (node: unknown) => number; left: number }

/** What aliases may unfold to; no configuration comes near it. */
const MOST_NODES = 50_000

/** Throws UserError with the line in question when the text is broken. An empty file is an empty map. */
export function readConfigTree(text: string, file: string): ConfigNode {
  const source = /\.jsonc?$/i.test(file) ? blankComments(text) : text
  const counter = new LineCounter()
  const document = parseDocument(source, { lineCounter: counter, prettyErrors: false })
  const lineOf = (offset: number) => Math.max(1, counter.linePos(offset).line)
  const [error] = document.errors
  if (error !== undefined) throw broken({ text, file, line: lineOf(error.pos[0]) }, error.message)
  const lineAt = (node: unknown) => lineOf(rangeStart(node))
  const node = document.contents
  if (node === null) return { kind: 'map', line: 1, entries: [] }
  try {
    return readNode({ document, lineAt, left: MOST_NODES }, node, 0)
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause
    throw new UserError('bad-config', `${file}: ${cause.message}`, { file, cause })
  }
}

function readNode(reading: Reading, node: unknown, depth: number): ConfigNode {
  if (--reading.left < 0 || depth > 50) throw new RangeError('Its aliases unfold to too much.')
  const line = reading.lineAt(node)
  if (isAlias(node)) return readNode(reading, node.resolve(reading.document), depth + 1)
  if (isSeq(node))
    return { kind: 'list', line, items: node.items.map((item) => readNode(reading, item, depth + 1)) }
  if (!isMap(node)) return { kind: 'value', line, value: isScalar(node) ? node.value : null }
  const entries = node.items.map(({ key, value }): ConfigEntry => {
    const name = isScalar(key) ? String(key.value) : ''
    const lineOfKey = reading.lineAt(key)
    // a key without a value has no place of its own
    const read = value === null ? EMPTY : readNode(reading, value, depth + 1)
    return { key: name, line: lineOfKey, value: value === null ? { ...read, line: lineOfKey } : read }
  })
  return { kind: 'map', line, entries: mergeEntries(entries) }
}

const EMPTY: ConfigNode = { kind: 'value', line: 1, value: null }

/** `<<: *base` brings the entries of the base; own ones win. */
function mergeEntries(entries: readonly ConfigEntry[]): readonly ConfigEntry[] {
  const [merges, own] = [entries.filter(({ key }) => key === '<<'), entries.filter(({ key }) => key !== '<<')]
  if (merges.length === 0) return own
  const maps = merges.flatMap(({ value }) => (value.kind === 'list' ? value.items.toReversed() : [value]))
  const brought = maps.flatMap((map) => (map.kind === 'map' ? map.entries : []))
  return [...new Map([...brought, ...own].map((entry) => [entry.key, entry])).values()]
}

function rangeStart(node: unknown): number {
  const { range } = (typeof node === 'object' && node !== null ? node : {}) as Partial<Node>
  return range?.[0] ?? 0
}

type Place = { readonly text: string; readonly file: string; readonly line: number }

function broken({ text, file, line }: Place, message: string): UserError {
  const shown = (text.split(/\r\n?|\n/)[line - 1] ?? '').slice(0, 200)
  const reason = message.replace(/\.?$/, '.')
  return new UserError(
    'bad-config',
    `${file}:${line}: The file cannot be understood: ${reason}\n  ${line} | ${shown}`,
    { file, line },
  )
}

/** Comments of JSON as blanks, so that every line stays where it is; texts in quotes are left alone. */
function blankComments(text: string): string {
  return text.replace(/"(?:[^"\\\n]|\\.)*"?|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/g, (part) =>
    part.startsWith('"') ? part : part.replace(/[^\r\n]/g, ' '),
  )
}
