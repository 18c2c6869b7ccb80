// A STOPSIGNAL into whether there is such a signal.
import { refuse } from '../diagnostic.ts'
import { unquote } from '../expand.ts'
import type { Diagnostic, Instruction } from '../syntax.ts'

const SIGNALS = new Set(
  `ABRT ALRM BUS CHLD CLD CONT FPE HUP ILL INT IO IOT KILL PIPE POLL PROF PWR QUIT SEGV STKFLT STOP SYS TERM TRAP
  TSTP TTIN TTOU URG USR1 USR2 VTALRM WINCH XCPU XFSZ RTMIN RTMAX`.split(/\s+/u),
)

/** Accepts numbers but 0, and names with or without SIG in any case. */
export function validateStopSignal({ args }: Instruction, escapeChar: string): readonly Diagnostic[] {
  const [signal] = args
  if (signal === undefined || signal.value.includes('$')) return []
  const name = unquote(signal.value, escapeChar)
  if (isSignal(name)) return []
  const message = `There is no signal "${name}"; write a name such as SIGTERM, or a number.`
  return [refuse('invalid-signal', message, signal.range)]
}

function isSignal(text: string): boolean {
  if (/^[+-]?\d+$/u.test(text)) return Number(text) !== 0
  const name = text.toUpperCase().replace(/^SIG/u, '')
  const realTime = /^RT(MIN\+|MAX-)([1-9]\d?)$/u.exec(name)
  if (realTime === null) return SIGNALS.has(name)
  return Number(realTime[2]) <= (realTime[1] === 'MIN+' ? 15 : 14)
}
