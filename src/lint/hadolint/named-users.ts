// USER instructions → those whose user hadolint does not take for a number.
import type { Step } from './seen.ts'

/** A name of ARG anywhere above, in any stage and even as a prefix, makes the user a matter of the build. */
export function* findNamedUsers(steps: readonly Step[]): Generator<Step> {
  const args = new Set<string>()
  for (const step of steps) {
    const { seen } = step
    if (seen.kind === 'arg') args.add(seen.name)
    if (seen.kind === 'user' && !isNumber(seen.text) && !usesAny(seen.text, args)) yield step
  }
}

/** Blanks behind it count as part of the name. */
function isNumber(user: string): boolean {
  return /^[0-9]*(?::|$)/.test(user)
}

function usesAny(user: string, args: ReadonlySet<string>): boolean {
  if (!user.includes('$')) return false
  for (const arg of args) if (user.includes(`$${arg}`) || user.includes(`\${${arg}}`)) return true
  return false
}
