// An EXPOSE into ports that are none.
import { refuse } from '../diagnostic.ts'
import { unquote } from '../expand.ts'
import type { Diagnostic, Instruction } from '../syntax.ts'

/** Checks numbers, ranges and protocols; words with variables are left to the build. */
export function validateExpose({ args }: Instruction, escapeChar: string): readonly Diagnostic[] {
  return args.flatMap(({ value, range }) => {
    if (value.includes('$')) return []
    const words = unquote(value, escapeChar).split(/\s+/u).filter(Boolean)
    return words.flatMap((word) => {
      const problem = portProblem(word)
      return problem === undefined
        ? []
        : [refuse('invalid-port', `"${word}" cannot be exposed: ${problem}.`, range)]
    })
  })
}

type PortRange = { readonly first: number; readonly last: number }

function portProblem(word: string): string | undefined {
  const slash = word.indexOf('/')
  const protocol = slash < 0 ? '' : word.slice(slash + 1)
  if (!/^(?:tcp|udp|sctp)?$/iu.test(protocol)) return `the protocol is tcp, udp or sctp, not "${protocol}"`
  const parts = (slash < 0 ? word : word.slice(0, slash)).split(':')
  const container = parts.pop() ?? ''
  const host = parts.pop() ?? ''
  if (container === '') return 'the port is missing'
  const ports = parseRange(container)
  const hostPorts = host === '' ? undefined : parseRange(host)
  if (ports === undefined) return `"${container}" is no port from 0 to 65535 and no range of them`
  if (host !== '' && hostPorts === undefined) return `"${host}" is no port`
  if (hostPorts && ports.last > ports.first && span(ports) !== span(hostPorts))
    return 'the two ranges differ in length'
  return isAddress(parts.join(':')) ? undefined : `"${parts.join(':')}" is no IP address`
}

function parseRange(text: string): PortRange | undefined {
  const match = /^\+?(\d{1,9})(?:-\+?(\d{1,9}))?$/u.exec(text)
  if (match === null) return undefined
  const first = Number(match[1])
  const last = Number(match[2] ?? match[1])
  return first <= last && last <= 65_535 ? { first, last } : undefined
}

function span({ first, last }: PortRange): number {
  return last - first
}

function isAddress(text: string): boolean {
  return text === '' || text === '[]' || isVersion4(text) || isVersion6(text.replace(/^\[|\]$/g, ''))
}

function isVersion4(text: string): boolean {
  const numbers = text.split('.')
  return numbers.length === 4 && numbers.every((one) => /^(?:0|[1-9]\d{0,2})$/.test(one) && Number(one) < 256)
}

/** Eight groups; `::` stands for one or more of zeros, an address of version 4 for the last two. */
function isVersion6(text: string): boolean {
  const halves = text.split('::')
  if (halves.length > 2 || text.length > 64) return false
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')))
  const last = groups.at(-1) ?? ''
  const whole = last.includes('.') ? isVersion4(last) : true
  const plain = last.includes('.') ? groups.slice(0, -1) : groups
  const count = plain.length + (last.includes('.') ? 2 : 0)
  const fits = halves.length === 2 ? count < 8 : count === 8
  return whole && fits && plain.every((group) => /^[0-9a-f]{1,4}$/i.test(group))
}
