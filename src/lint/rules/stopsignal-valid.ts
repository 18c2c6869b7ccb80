// A STOPSIGNAL that stops nothing, or nothing cleanly.
import { unquote } from '../../dockerfile/expand.ts'
import { validateStopSignal } from '../../dockerfile/validate/stop-signal.ts'
import { defineRule } from '../rule.ts'

export const stopsignalValid = defineRule({
  id: 'stopsignal-valid',
  aliases: ['INVALID_SIGNAL', 'no-ungraceful-stopsignal'],
  since: '0.1.0',
  summary: 'Stop the container with a signal its process can act on.',
  category: 'process',
  severity: 'error',
  confidence: 'high',
  fix: 'none',
  why: `\`docker stop\` sends this signal and waits, so that the process can finish what it does and close its files. SIGKILL
ends it at once, and SIGSTOP freezes it; neither can be handled, so there is nothing left to wait for. These two are
reported as warnings.

An unknown signal fails the build; in a trigger of ONBUILD it fails in another build.`,
  references: ['https://docs.docker.com/reference/dockerfile/#stopsignal'],
  examples: [
    { bad: 'FROM nginx:1.29\nSTOPSIGNAL «SIGKILL»\n' },
    { bad: 'FROM nginx:1.29\nSTOPSIGNAL «9»\n', because: '9 is SIGKILL' },
    { bad: 'FROM nginx:1.29\nSTOPSIGNAL «stop»\n', because: 'SIGSTOP freezes the process' },
    { bad: 'FROM nginx:1.29\nSTOPSIGNAL «SIGSTOPP»\n', because: 'there is no such signal' },
    { bad: 'FROM nginx:1.29\nONBUILD STOPSIGNAL «SIGSTOPP»\n', because: 'there is no such signal' },
    { good: 'FROM nginx:1.29\nSTOPSIGNAL SIGQUIT\n', because: 'the process can act on it' },
    { good: 'FROM debian:13\nSTOPSIGNAL SIGRTMIN+3\n', because: 'this is how systemd is stopped' },
    { good: 'FROM nginx:1.29\nARG SIGNAL\nSTOPSIGNAL $SIGNAL\n', because: 'the value is not known' },
  ],
  *check({ file, placed }) {
    for (const { instruction } of placed) {
      const [signal] = instruction.args
      if (instruction.keyword !== 'STOPSIGNAL' || signal === undefined) continue
      for (const { range, message } of validateStopSignal(instruction, file.escape)) yield { range, message }
      const name = unquote(signal.value, file.escape).toUpperCase().replace(/^SIG/, '')
      const effect = EFFECTS.get(name)
      if (effect === undefined) continue
      const message = `${effect}, so the process cannot shut down cleanly. Use SIGTERM or the signal the program expects.`
      yield { range: signal.range, message, severity: 'warning' }
    }
  },
})

const KILLS = 'SIGKILL ends the container at once'
const STOPS = 'SIGSTOP freezes the container'
const EFFECTS: ReadonlyMap<string, string> = new Map([
  ['KILL', KILLS],
  ['9', KILLS],
  ['STOP', STOPS],
  ['19', STOPS],
])
