// Random layers over few names, so that they overwrite, remove and replace each other all the time.
import type { ReplayLayer } from '../../src/layers/replay.ts'
import { type EntryText, entryOf, factsOf } from './layer-facts.ts'
import { fc } from './property.ts'

const name = fc.constantFrom('a', 'b', 'c', 'a-b')
const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((names) => names.join('/'))
const size = fc.integer({ min: 0, max: 1000 })

const entry: fc.Arbitrary<EntryText> = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(path, size) },
  { weight: 2, arbitrary: fc.tuple(path, fc.constant(null)) },
  { weight: 2, arbitrary: path.map((at): EntryText => [at.replace(/[^/]+$/, '.wh.$&'), 0]) },
  { weight: 1, arbitrary: path.map((at): EntryText => [`${at}/.wh..wh..opq`, 0]) },
)

/** A tar in which each hard link follows a file it names. */
const entries = fc
  .array(fc.tuple(entry, fc.option(path, { nil: undefined })), { maxLength: 12 })
  .map((pairs) =>
    pairs.flatMap(([first, link]): EntryText[] =>
      link === undefined ||
      typeof first[1] !== 'number' ||
      first[0].includes('.wh.') ||
      overlaps(first[0], link)
        ? [first]
        : [first, [link, `=${first[0]}`]],
    ),
  )

const overlaps = (one: string, other: string) =>
  `${one}/`.startsWith(`${other}/`) || `${other}/`.startsWith(`${one}/`)

const layer: fc.Arbitrary<ReplayLayer> = fc
  .tuple(entries, fc.boolean())
  .map(([texts, base]) => ({ facts: factsOf(texts.map(entryOf)), base }))

/** A pile of layers; those of a base come first. */
export const randomLayers: fc.Arbitrary<ReplayLayer[]> = fc
  .array(layer, { maxLength: 6 })
  .map((layers) => layers.toSorted((one, other) => Number(other.base) - Number(one.base)))
