// EXPOSE → ports and ranges, as hadolint reads them; other forms it refuses.
import { needBlank } from './blanks.ts'
import {
  attempt,
  choose,
  FAIL,
  fail,
  literal,
  type Read,
  type Reader,
  separatedOrEnded,
  takeSome,
} from './reader.ts'
import type { Port, PortSpec } from './seen.ts'
import { readWord } from './texts.ts'

/** What stands behind EXPOSE, possibly nothing it understands. */
export function readPorts(reader: Reader): Read<readonly PortSpec[]> {
  return separatedOrEnded(
    reader,
    (inner) =>
      choose<PortSpec>(
        inner,
        (one) => attempt(one, readRange),
        (one) => {
          const port = readPort(one)
          return port === FAIL ? FAIL : { kind: 'port', port }
        },
      ),
    needBlank,
  )
}

const DIGITS = /\d+/y

function readNumber(reader: Reader): Read<number> {
  const digits = takeSome(reader, DIGITS)
  return digits === FAIL ? FAIL : Number(digits)
}

function readPort(reader: Reader): Read<Port> {
  return choose<Port>(
    reader,
    (one) => attempt(one, (two) => readVariable(two, '$')),
    (one) => attempt(one, readWithProtocol),
    (one) => {
      const number = readNumber(one)
      if (number === FAIL) return FAIL
      const next = one.text[one.at]
      return next === '/' || next === '-' ? fail(one) : { kind: 'number', number, protocol: 'tcp' }
    },
  )
}

function readVariable(reader: Reader, stops: string): Read<Port> {
  if (literal('$')(reader) === FAIL) return FAIL
  const name = readWord(reader, (char) => stops.includes(char))
  return name === FAIL ? FAIL : { kind: 'variable', text: `$${name}` }
}

function readWithProtocol(reader: Reader): Read<Port> {
  const number = readNumber(reader)
  if (number === FAIL) return FAIL
  const protocol = readProtocol(reader)
  return protocol === FAIL ? FAIL : { kind: 'number', number, protocol }
}

function readProtocol(reader: Reader): Read<'tcp' | 'udp'> {
  if (literal('/')(reader) === FAIL) return FAIL
  const name = choose<string>(reader, literal('TCP', true), literal('UDP', true))
  if (name === FAIL) return FAIL
  return name.toLowerCase() === 'tcp' ? 'tcp' : 'udp'
}

function readLimit(reader: Reader): Read<Port> {
  if (reader.text[reader.at] === '$') return readVariable(reader, '-/')
  const number = readNumber(reader)
  return number === FAIL ? FAIL : { kind: 'number', number, protocol: 'tcp' }
}

function readRange(reader: Reader): Read<PortSpec> {
  const first = readLimit(reader)
  if (first === FAIL || literal('-')(reader) === FAIL) return FAIL
  const last = readLimit(reader)
  if (last === FAIL) return FAIL
  const read = attempt(reader, readProtocol)
  const protocol = read === FAIL ? 'tcp' : read
  const withProtocol = (port: Port): Port => (port.kind === 'number' ? { ...port, protocol } : port)
  return { kind: 'range', first: withProtocol(first), last: withProtocol(last) }
}
