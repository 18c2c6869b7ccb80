// Turns the text of action.yml into the inputs, outputs and entries it declares. It knows the part of YAML such a file
// needs, maps of scalars and block scalars by indentation, and refuses the rest.

export type ActionMetadata = {
  readonly inputs: ReadonlyMap<string, { readonly description: string; readonly default: string }>
  readonly outputs: readonly string[]
  readonly runs: Readonly<Record<string, string>>
}

type Node = string | Map<string, Node>
type Lines = { readonly lines: readonly string[]; at: number }

/** Reads action.yml. */
export function parseActionMetadata(text: string): ActionMetadata {
  const lines = text.split('\n').map((line) => line.trimEnd())
  const root = parseMap({ lines, at: 0 }, 0)
  const inputs = [...mapAt(root, 'inputs')].map(([name, node]) => {
    const field = (key: string) => textAt(node, key)
    return [name, { description: field('description'), default: field('default') }] as const
  })
  const runs = [...mapAt(root, 'runs').keys()].map((key) => [key, textAt(mapAt(root, 'runs'), key)])
  return {
    inputs: new Map(inputs),
    outputs: [...mapAt(root, 'outputs').keys()],
    runs: Object.fromEntries(runs),
  }
}

function mapAt(node: Node | undefined, key: string): Map<string, Node> {
  const found = node instanceof Map ? node.get(key) : undefined
  return found instanceof Map ? found : new Map()
}

function textAt(node: Node, key: string): string {
  const found = node instanceof Map ? node.get(key) : undefined
  return typeof found === 'string' ? found : ''
}

const indentOf = (line: string) => line.length - line.trimStart().length
const isBlank = (line: string) => /^\s*(#|$)/.test(line)

function parseMap(source: Lines, indent: number): Map<string, Node> {
  const map = new Map<string, Node>()
  for (
    let line = nextLine(source);
    line !== undefined && indentOf(line) === indent;
    line = nextLine(source)
  ) {
    const found = line.trim().match(/^(?:'([^']+)'|"([^"]+)"|([\w-]+)):(?:\s+(.*))?$/)
    const key = found?.[1] ?? found?.[2] ?? found?.[3]
    if (key === undefined || map.has(key)) throw new Error(`action.yml: not understood: ${line}`)
    source.at += 1
    map.set(key, parseValue(source, indent, (found?.[4] ?? '').trim()))
  }
  return map
}

function nextLine(source: Lines): string | undefined {
  while (source.at < source.lines.length && isBlank(source.lines[source.at] ?? '')) source.at += 1
  return source.lines[source.at]
}

function parseValue(source: Lines, indent: number, rest: string): Node {
  if (/^[|>][+-]?$/.test(rest)) return parseBlock(source, indent, rest)
  if (rest !== '' && !rest.startsWith('#')) return parseScalar(rest)
  const line = nextLine(source)
  const deeper = line === undefined ? 0 : indentOf(line)
  return deeper > indent ? parseMap(source, deeper) : ''
}

function parseScalar(text: string): string {
  if (text.startsWith("'")) return text.slice(1, text.lastIndexOf("'")).replaceAll("''", "'")
  if (text.startsWith('"')) return JSON.parse(text.slice(0, text.lastIndexOf('"') + 1)) as string
  if (/^[[{&*!%@`]/.test(text)) throw new Error(`action.yml: not understood: ${text}`)
  return text.replace(/\s+#.*$/, '')
}

function parseBlock(source: Lines, indent: number, style: string): string {
  const block: string[] = []
  for (; source.at < source.lines.length; source.at += 1) {
    const line = source.lines[source.at] ?? ''
    if (line !== '' && indentOf(line) <= indent) break
    block.push(line.trim())
  }
  const text = style.startsWith('|') ? block.join('\n') : block.join(' ')
  return style.endsWith('-') ? text.trimEnd() : `${text.trimEnd()}\n`
}
