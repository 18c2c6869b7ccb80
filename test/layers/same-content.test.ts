// Which files of equal size need a hash: those that also begin alike, or whose beginning nobody has read.
import { describe, expect, it } from 'vitest'
import { decodeFacts, encodeFacts } from '../../src/layers/facts-bytes.ts'
import { replayLayers } from '../../src/layers/replay.ts'
import { contentCandidates, HASHED_FROM } from '../../src/layers/same-content.ts'
import { createLayerScan } from '../../src/layers/scan-layer.ts'
import { factsOf } from '../support/layer-facts.ts'
import { rawTar } from '../support/tar-writer.ts'

const HEAD = 4096

/** Zeros with one other byte at a place. */
function content(at: number, size = HASHED_FROM): Buffer {
  const bytes = Buffer.alloc(size)
  bytes[at] = 1
  return bytes
}

/** What random access makes of it, pieces of a kilobyte at a time. */
function scanned(files: Readonly<Record<string, Buffer>>) {
  const tar = rawTar(...Object.entries(files).map(([name, bytes]) => ({ name, content: bytes })))
  const scan = createLayerScan({ hashFrom: undefined })
  for (let at = 0; at < tar.length; at += 1000) scan.tar.write(tar.subarray(at, at + 1000))
  scan.tar.end()
  const { entries, ...more } = scan.result()
  return factsOf(entries, more)
}

function candidates(...layers: readonly ReturnType<typeof scanned>[]): readonly string[] {
  const found = contentCandidates(replayLayers(layers.map((facts) => ({ facts, base: false }))))
  return [...found].flatMap(([layer, paths]) => [...paths].map((path) => `${layer}:${path}`)).sort()
}

describe('contentCandidates', () => {
  it('leaves out files that begin differently', () => {
    expect(candidates(scanned({ a: content(0), b: content(1), c: content(HEAD - 1) }))).toEqual([])
  })

  it('asks for files that begin alike, of one layer or of several', () => {
    const [one, other] = [
      scanned({ a: content(HEAD), b: content(7) }),
      scanned({ c: content(HEAD + 1), d: content(9) }),
    ]
    expect(candidates(one, other)).toEqual(['0:a', '1:c'])
  })

  it('asks for all of a size when the beginning of one is not known', () => {
    const one = scanned({ a: content(0), b: content(1) })
    const other = { ...scanned({ c: content(2) }), heads: new Map<string, number>() }
    expect(candidates(one, other)).toEqual(['0:a', '0:b', '1:c'])
  })

  it('has beginnings of large files only, and keeps them', () => {
    const facts = scanned({ small: content(0, HASHED_FROM - 1), a: content(0), b: content(1) })
    expect([...facts.heads.keys()]).toEqual(['a', 'b'])
    expect(decodeFacts(encodeFacts(facts))).toEqual(facts)
  })
})
