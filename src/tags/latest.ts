// What the tags ask for and the flavor says → whether `latest` is one of them.
import type { RenderGlobal } from './expressions.ts'
import type { Facts, Flavor, Why } from './model.ts'
import { tagOf } from './ref.ts'
import { findHigher } from './release.ts'
import { toTagName } from './tag-name.ts'

type Scene = {
  readonly flavor: Flavor
  readonly facts: Facts
  readonly render: RenderGlobal
  /** The first tag, '' when there is none. */
  readonly version: string
  /** The rule of the first tag wants it. */
  readonly asked: boolean
}

/** The name of the tag, or none, and the reason. */
export function deriveLatest(scene: Scene): { readonly names: readonly string[]; readonly why: Why } {
  const { flavor, render } = scene
  const rule = `latest=${flavor.latest}`
  const reason = refusal(scene)
  if (reason !== undefined) return { names: [], why: { rule, fired: false, reason } }
  const before = flavor.prefix.onLatest ? render(flavor.prefix.text, 'Input flavor: prefix') : ''
  const behind = flavor.suffix.onLatest ? render(flavor.suffix.text, 'Input flavor: suffix') : ''
  const name = toTagName(`${before}latest${behind}`)
  return { names: [name], why: { rule, fired: true, tag: name } }
}

/** Why there is no `latest`, undefined when there is. */
function refusal({ flavor, facts, version, asked }: Scene): string | undefined {
  if (version === '') return 'there is no other tag'
  if (flavor.latest === 'true') return undefined
  if (flavor.latest === 'false') return 'flavor says so'
  if (!asked) return `${version} is neither a final version nor a tag of the repository`
  return flavor.latest === 'highest' ? notHighest(facts, version) : undefined
}

function notHighest({ released, ref }: Facts, version: string): string | undefined {
  if (released === undefined) return 'the versions released before are not known'
  const found = findHigher(tagOf(ref) ?? version, released)
  if (found === undefined) return `${tagOf(ref) ?? version} is no final version that could be compared`
  return found.higher === undefined ? undefined : `${found.higher} is higher than ${tagOf(ref) ?? version}`
}
