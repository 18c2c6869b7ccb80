// The mounts of a RUN → what BuildKit says of the names in them, and whether it takes them.
import { readMount, readMounts } from '../../dockerfile/mounts.ts'
import { validateMount } from '../../dockerfile/validate/mount.ts'
import { expandWord, noteUnknown, type Place } from './expansion.ts'
import type { Notes } from './note.ts'

/** False when a mount is none with the values its variables have. */
export function* noteMounts(place: Place): Notes {
  for (const { flag, fields } of readMounts(place.at)) {
    const values: string[] = []
    for (const { key, value } of fields) {
      const expansion = expandWord(key === 'from' ? '' : (value ?? ''), place)
      if (!(yield* noteUnknown(expansion, place))) return false
      const known = key === 'from' ? value : (expansion.value ?? value)
      values.push(value === undefined ? key : quoteField(`${key}=${known}`))
    }
    const mount = readMount({ ...flag, value: values.join(',') })
    if (mount !== undefined && validateMount(mount).length > 0) return false
  }
  return true
}

function quoteField(field: string): string {
  return /[",\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field
}
