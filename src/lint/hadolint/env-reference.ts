// ENV instructions → those in which one value uses a name that the same ENV sets.
import type { SeenPair, Step } from './seen.ts'

/** A name known before, from any ENV or ARG above in any stage, may be used; a value may extend its own name. */
export function* findEnvReferences(steps: readonly Step[]): Generator<Step> {
  const known = new Set<string>()
  for (const step of steps) {
    const { seen } = step
    if (seen.kind === 'arg') known.add(seen.name)
    if (seen.kind !== 'env') continue
    if (usesOwnName(seen.pairs, known)) yield step
    for (const { key } of seen.pairs) known.add(key)
  }
}

function usesOwnName(pairs: readonly SeenPair[], known: ReadonlySet<string>): boolean {
  const users = pairs.flatMap(({ value }, index) => (value.includes('$') ? { value, index } : []))
  if (users.length === 0) return false
  const setters = indexByKey(pairs.map(({ key }) => key))
  const isSetElsewhere = (key: string, index: number) =>
    !known.has(key) && setters.get(key)?.some((setter) => setter !== index) === true
  const odd = [...setters.keys()].filter((key) => !/^\w+$/.test(key))
  return users.some(
    ({ value, index }) =>
      referencesIn(value).some((name) => isSetElsewhere(name, index)) ||
      odd.some((key) => isSetElsewhere(key, index) && refersTo(value, key)),
  )
}

function indexByKey(keys: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const indices = new Map<string, number[]>()
  for (const [index, key] of keys.entries()) {
    const known = indices.get(key)
    // two tell as much as many
    if (known === undefined) indices.set(key, [index])
    else if (known.length < 2) known.push(index)
  }
  return indices
}

/** `$NAME` and `${NAME}`, escaped or in single quotes as well; not `${NAME:-x}`. */
function referencesIn(value: string): readonly string[] {
  return [...value.matchAll(/\$(?:(\w+)|\{(\w+)\})/g)].map(([, bare, braced]) => bare ?? braced ?? '')
}

/** For names that are no words, such as `app.home`. */
function refersTo(value: string, key: string): boolean {
  if (value.includes(`\${${key}}`)) return true
  for (let at = value.indexOf(`$${key}`); at >= 0; at = value.indexOf(`$${key}`, at + 1))
    if (!/^\w/.test(value.slice(at + key.length + 1, at + key.length + 2))) return true
  return false
}
