// What ShellCheck would replace → a fix of the Dockerfile.
import { sourceRange } from '../../dockerfile/source.ts'
import type { Range } from '../../dockerfile/syntax.ts'
import type { Edit, Fix } from '../finding.ts'
import type { ShellComment } from './comment.ts'
import { editRange, placeInBody } from './place.ts'
import type { ShellScript } from './script.ts'

const GREPS: Readonly<Record<string, string>> = { egrep: 'grep -E', fgrep: 'grep -F' }

/** Undefined when there is none, or when the file has something in between that would be lost. */
export function mapFix(script: ShellScript, comment: ShellComment): Fix | undefined {
  const place = placeInBody(script, comment)
  if (place === undefined || script.fed) return undefined
  if (comment.code === 2196 || comment.code === 2197) return replaceGrep(script, place)
  const { replacements } = comment
  const edits = replacements.flatMap((one): readonly Edit[] => {
    const range = editRange(script, one, one.side)
    return range === undefined ? [] : [{ range, text: script.json ? inJson(one.text) : one.text }]
  })
  if (edits.length === 0 || edits.length < replacements.length) return undefined
  const text = script.body.text.slice(place.start, place.end)
  // `$((` would be arithmetic
  if (comment.code === 2006 && /^`\s*\(/.test(text)) return undefined
  const kind = isPureSyntax(comment.code, text) ? 'safe' : 'unsafe'
  return { kind, description: describe(comment.code), edits }
}

/** The program runs the same way; quotes and switches of others do not change hands. */
function isPureSyntax(code: number, text: string): boolean {
  // inside backquotes a backslash means something else
  return code === 2006 ? !text.includes('\\') : code >= 1000 && code < 2000
}

/** ShellCheck names the new form and has no fix for it. */
function replaceGrep({ body }: ShellScript, { start, end }: Range): Fix | undefined {
  const text = GREPS[body.text.slice(start, end)]
  const range = sourceRange(body, start, end)
  if (text === undefined || range.end - range.start !== end - start) return undefined
  return { kind: 'safe', description: `Write ${text}`, edits: [{ range, text }] }
}

function describe(code: number): string {
  if (code === 2006) return 'Write $(…)'
  return code === 2086 || code === 2046 ? 'Put it in double quotes' : `Do what SC${code} suggests`
}

function inJson(text: string): string {
  return JSON.stringify(text).slice(1, -1)
}
