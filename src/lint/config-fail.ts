// What is wrong in a configuration file → an error that names file and line; values of a tree, checked.
import { UserError } from '../errors.ts'
import type { ConfigEntry, ConfigNode } from './config-tree.ts'
import { nearest } from './nearest.ts'

/** Where a message points. */
export type ConfigPlace = { readonly file: string; readonly line: number }

/** An error of the user's at a line. */
export function configError({ file, line }: ConfigPlace, message: string): UserError {
  return new UserError('bad-config', `${file}:${line}: ${message}`, { file, line })
}

/** `a, b or c`, with what was probably meant. */
export function adviseOn(typed: string, allowed: readonly string[]): string {
  const meant = nearest(typed, allowed)
  const list = allowed.length === 1 ? allowed[0] : `${allowed.slice(0, -1).join(', ')} or ${allowed.at(-1)}`
  return meant === undefined ? `It must be ${list}.` : `Did you mean ${meant}?`
}

/** The entries of a map; anything else is an error. */
export function readMap(node: ConfigNode, file: string, what: string): readonly ConfigEntry[] {
  if (node.kind === 'map') return node.entries
  if (node.kind === 'value' && node.value === null) return []
  throw configError({ file, line: node.line }, `${what} must be a map of names to values.`)
}

/** One text or a list of texts. */
export function readTexts(
  node: ConfigNode,
  file: string,
  what: string,
): readonly { readonly text: string; readonly line: number }[] {
  const items = node.kind === 'list' ? node.items : [node]
  return items.map((item) => {
    const value = item.kind === 'value' ? item.value : undefined
    if (typeof value === 'string' && value !== '') return { text: value, line: item.line }
    throw configError({ file, line: item.line }, `${what} must be a text or a list of texts.`)
  })
}

/** `true` or `false`. */
export function readSwitch(node: ConfigNode, file: string, what: string): boolean {
  if (node.kind === 'value' && typeof node.value === 'boolean') return node.value
  throw configError({ file, line: node.line }, `${what} must be true or false.`)
}
