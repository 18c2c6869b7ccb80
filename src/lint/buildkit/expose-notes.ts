// An EXPOSE → what BuildKit says of ports with a host's part, and of protocols in capitals.
import type { Instruction } from '../../dockerfile/syntax.ts'
import { validateExpose } from '../../dockerfile/validate/expose.ts'
import { expandWord, type Place } from './expansion.ts'
import { type Notes, noteAt } from './note.ts'

/** Names nobody defined are no matter here: they come to nothing. */
export function* notePorts(trigger: Instruction, place: Place): Notes {
  const words: string[] = []
  // the front end sorts them, which tells what it still says before a wrong one
  for (const value of trigger.args.map((port) => port.value).toSorted()) {
    const expansion = expandWord(value, place)
    if (expansion.error !== undefined) return false
    words.push(...expansion.words)
  }
  for (const word of words) {
    const parts = word.split(':')
    const [port = '', ...more] = (parts.pop() ?? '').split('/')
    const protocol = more.join('/')
    if (port === '' || !/^(?:tcp|udp|sctp)?$/i.test(protocol)) return false
    if (protocol !== protocol.toLowerCase()) {
      const message = `The protocol of ${word} has capitals. Write ${protocol.toLowerCase()}.`
      yield noteAt('ExposeProtoCasing', place.at, message)
    }
    if (parts.some((part) => part !== '') || parts.length > 2) {
      const message = `EXPOSE takes a port of the container; the host's part of ${word} has no effect. Write ${port}.`
      yield noteAt('ExposeInvalidFormat', place.at, message)
    }
    if (isRefused(trigger, word)) return false
  }
  return true
}

function isRefused(trigger: Instruction, word: string): boolean {
  const [first] = trigger.args
  if (first === undefined) return false
  return validateExpose({ ...trigger, args: [{ ...first, value: word }] }, '').length > 0
}
