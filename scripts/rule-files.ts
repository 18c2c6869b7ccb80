// The files in src/lint/rules → the rules they declare.
import { readdir } from 'node:fs/promises'
import type { Rule } from '../src/lint/rule.ts'

const FOLDER = new URL('../src/lint/rules/', import.meta.url)

/** Ids of all rules, taken from the file names, sorted. */
export async function readRuleIds(): Promise<readonly string[]> {
  const names = await readdir(FOLDER)
  const rules = names.filter((name) => name.endsWith('.ts') && name !== 'index.ts')
  return rules.map((name) => name.slice(0, -'.ts'.length)).sort()
}

/** All rules, loaded from their own files, so that a stale index does no harm. */
export async function readRules(): Promise<readonly Rule[]> {
  const ids = await readRuleIds()
  return Promise.all(
    ids.map(async (id): Promise<Rule> => (await import(new URL(`${id}.ts`, FOLDER).href))[exportName(id)]),
  )
}

/** `exec-form` → `execForm`. */
export function exportName(id: string): string {
  return id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
}
