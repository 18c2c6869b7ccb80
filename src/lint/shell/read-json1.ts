// The text ShellCheck prints with `-f json1` → its comments by file.
import { SEVERITIES } from '../finding.ts'
import type { ShellComment, ShellReplacement, ShellSpot } from './comment.ts'

type Fields = Readonly<Record<string, unknown>>

/** Undefined for a text that is not what ShellCheck prints. */
export function readJson1(text: string): ReadonlyMap<string, readonly ShellComment[]> | undefined {
  const comments = listOf(fieldsOf(parse(text))?.['comments'])
  if (comments === undefined) return undefined
  const byFile = new Map<string, ShellComment[]>()
  for (const one of comments) {
    const fields = fieldsOf(one)
    const comment = fields && readComment(fields)
    if (comment === undefined) return undefined
    const file = String(fields?.['file'])
    const known = byFile.get(file)
    if (known === undefined) byFile.set(file, [comment])
    else known.push(comment)
  }
  return byFile
}

function readComment(fields: Fields): ShellComment | undefined {
  const { code, message } = { code: fields['code'], message: fields['message'] }
  const level = SEVERITIES.find((severity) => severity === fields['level'])
  const spot = readSpot(fields)
  if (typeof code !== 'number' || typeof message !== 'string' || level === undefined || spot === undefined)
    return undefined
  const replacements = listOf(fieldsOf(fields['fix'])?.['replacements']) ?? []
  const read = replacements.map((one) => readReplacement(fieldsOf(one) ?? {}))
  const complete = read.flatMap((replacement) => replacement ?? [])
  return { ...spot, code, level, message, replacements: complete.length === read.length ? complete : [] }
}

function readReplacement(fields: Fields): ShellReplacement | undefined {
  const spot = readSpot(fields)
  const text = fields['replacement']
  if (spot === undefined || typeof text !== 'string') return undefined
  // the names are about the place between two characters: `afterEnd` is what opens, `beforeStart` what closes
  return { ...spot, text, side: fields['insertionPoint'] === 'afterEnd' ? 'behind' : 'before' }
}

function readSpot(fields: Fields): ShellSpot | undefined {
  const [line, column, endLine, endColumn] = ['line', 'column', 'endLine', 'endColumn'].map(
    (name) => fields[name],
  )
  if (typeof line !== 'number' || typeof column !== 'number') return undefined
  if (typeof endLine !== 'number' || typeof endColumn !== 'number') return undefined
  return { line, column, endLine, endColumn }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function fieldsOf(value: unknown): Fields | undefined {
  return typeof value === 'object' && value !== null ? (value as Fields) : undefined
}

function listOf(value: unknown): readonly unknown[] | undefined {
  return Array.isArray(value) ? value : undefined
}
