// The words of EXPOSE → ports, protocols and mappings with their places.
import type { Range } from '../dockerfile/syntax.ts'
import type { Facts } from './facts.ts'

export type ExposedPort = {
  readonly word: string
  readonly range: Range
  /** What stands before the last colon; undefined without one. */
  readonly host: string | undefined
  /** `80` or `80-90`. */
  readonly ports: string
  readonly protocol: string | undefined
  readonly protocolRange: Range | undefined
}

/** Words with quotes or variables are left out. */
export function exposedPorts({ file, placed }: Facts): readonly ExposedPort[] {
  const words = placed.flatMap(({ instruction }) =>
    instruction.keyword === 'EXPOSE' ? instruction.args : [],
  )
  return words.flatMap(({ value, range }) => {
    const plain = /^[\w:.[\]/-]+$/.test(value) && file.text.slice(range.start, range.end) === value
    const slash = value.indexOf('/')
    const address = slash < 0 ? value : value.slice(0, slash)
    const colon = address.lastIndexOf(':')
    if (!plain || address.slice(colon + 1) === '') return []
    return [
      {
        word: value,
        range,
        host: colon < 0 ? undefined : address.slice(0, colon),
        ports: address.slice(colon + 1),
        protocol: slash < 0 ? undefined : value.slice(slash + 1),
        protocolRange: slash < 0 ? undefined : { start: range.start + slash + 1, end: range.end },
      },
    ]
  })
}
