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
  if (text === '' || /^\d{1,3}(?:\.\d{1,3}){3}$/u.test(text)) return true
  return text.length <= 64 && text.includes(':') && /^\[?[0-9a-f:.]+(?:%\w+)?\]?$/iu.test(text)
}
