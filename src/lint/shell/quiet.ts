// A comment of ShellCheck that is true of scripts, and whether it is worth a word in a Dockerfile.
import type { Range } from '../../dockerfile/syntax.ts'
import type { Facts } from '../facts.ts'
import type { ShellComment } from './comment.ts'
import { isMootIn, shOfImage } from './image-shell.ts'
import type { ShellScript } from './script.ts'

/** Sourced files that are not there to be read, and values of declarations that hide an exit code. */
const NEVER: ReadonlySet<number> = new Set([1090, 1091, 2155, 2187, 2312])

type About = { readonly script: ShellScript; readonly comment: ShellComment; readonly range: Range }

/** True for what is silent until somebody turns its code on. */
export function isQuiet(facts: Facts, { script, comment, range }: About): boolean {
  const { code } = comment
  if (NEVER.has(code)) return true
  if (code === 2164) return endsRun(script, range)
  if (!script.ofImage || code < 3000) return false
  const family = shOfImage(baseOf(facts, script))
  return family !== undefined && isMootIn(family, code, facts.file.text.slice(range.start, range.end))
}

/** A `cd` that fails ends the RUN: it is the last step, or the next one is behind `&&`. */
function endsRun({ run }: ShellScript, { start }: Range): boolean {
  const { steps } = run.script
  const index = steps.findLastIndex(({ range }) => range.start <= start && start < range.end)
  if (index === -1 || steps[index]?.simple === false) return false
  for (let next = index + 1; next < steps.length; next++) if (steps[next]?.connector !== '&&') return false
  return true
}

function baseOf({ stages }: Facts, { run }: ShellScript): string | undefined {
  const root = stages[stages[run.stage]?.chain[0] ?? -1]
  return root?.base.kind === 'image' ? root.base.reference : undefined
}
