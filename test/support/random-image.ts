// A seed → an image of odd layers, every one of them a tar that GNU tar can list.
import { createRandom, type Random } from '../../scripts/bench/random.ts'
import type { Compression, LayoutImage } from './layouts.ts'
import { base256, gnuLong, paxEntry, type RawEntry, rawEntry, rawTar } from './tar-writer.ts'

const COMPRESSIONS: readonly [Compression, ...Compression[]] = ['none', 'gzip', 'zstd']

/** One to six layers of up to sixty entries. */
export function randomImage(seed: number): LayoutImage {
  const dice = createRandom(seed)
  const layers = Array.from({ length: dice.integer(1, 6) }, () => {
    const entries = Array.from({ length: dice.integer(0, 60) }, (_, at) => randomEntry(dice, at))
    return { tar: rawTar(...entries.flat()), compression: dice.pick(COMPRESSIONS) }
  })
  return { platform: 'linux/amd64', layers, history: layers.map((_, at) => `RUN step ${at}`) }
}

const KINDS: readonly [Kind, ...Kind[]] = [
  (dice, name) => [{ name, content: contentOf(dice), mode: 0o755 }],
  (dice, name) => [{ name, content: contentOf(dice), magic: 'gnu', uid: dice.integer(0, 70_000) }],
  (dice, name) => [{ name: `${name}-old`, content: contentOf(dice), magic: 'old' }],
  (_, name) => [{ name: `${name}.d/`, type: '5', mode: 0o755 }],
  (_, name) => [{ name, type: '2', link: '../somewhere/else' }],
  (_, name) => [{ name, type: '6' }],
  (_, name) => [{ name: `dir/.wh.${name.split('/').at(-1)}` }],
  (_, name) => [{ name: `${name}.d/.wh..wh..opq` }],
  (dice, name) => [
    paxEntry({ path: `${'deep/'.repeat(40)}${name}`, mtime: '12.5' }),
    { name: 'cut', content: contentOf(dice) },
  ],
  (dice, name) => [
    gnuLong(`${'long/'.repeat(50)}${name}`),
    { name: 'cut', magic: 'gnu', content: contentOf(dice) },
  ],
  (dice, name) => {
    const content = contentOf(dice)
    return [{ name, content, magic: 'gnu', patch: [[124, base256(content.length)]] }]
  },
  (dice, name) => {
    const content = contentOf(dice)
    return [
      { name, content },
      { name: `${name}-hard`, type: '1', link: name },
    ]
  },
  (dice, name) => {
    const content = contentOf(dice)
    return [paxEntry({ size: String(content.length) }), rawEntry({ name, content })]
  },
  (_, name) => [{ name: `${name}-é\nodd <b> \u001b[31m`, content: 'x' }],
]

type Kind = (dice: Random, name: string) => readonly (RawEntry | Buffer)[]

function randomEntry(dice: Random, at: number): readonly (RawEntry | Buffer)[] {
  const folder = dice.pick(['', 'usr/', './opt/app/', '/etc/', 'var/lib/'])
  return dice.pick(KINDS)(dice, `${folder}file-${at}`)
}

function contentOf(dice: Random): Buffer {
  return Buffer.alloc(dice.pick([0, 1, 511, 512, 513, 5_000, 70_000, 200_000]), `content ${dice.next()}`)
}
