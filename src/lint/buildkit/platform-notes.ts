// Bases and the platforms they exist for → what BuildKit says of those that are for another one.
import type { Facts } from '../facts.ts'
import type { FromBase } from './from-notes.ts'
import { type Notes, noteAt } from './note.ts'
import { readPlatform } from './platform.ts'

/** Silent about images nobody asked the registry for. */
export function* notePlatforms({ stages, options }: Facts, bases: readonly FromBase[]): Notes {
  const { imagePlatforms = {}, platforms = ['linux/amd64'] } = options
  for (const { index, from } of stages) {
    const { reference = '', platform } = bases[index] ?? {}
    const known = Object.hasOwn(imagePlatforms, reference) ? (imagePlatforms[reference] ?? []) : []
    const has = new Set(known.map(nameOf))
    const missing = (platform === undefined ? platforms : [platform]).filter((one) => !has.has(nameOf(one)))
    if (known.length === 0 || missing.length === 0) continue
    const message = `${reference} does not exist for ${missing.join(', ')}, only for ${known.join(', ')}. Choose another base or platform.`
    yield noteAt('InvalidBaseImagePlatform', from, message)
  }
  return true
}

function nameOf(platform: string): string {
  const { os, architecture } = readPlatform(platform)
  return `${os}/${architecture}`
}
