// RUNs with a pipe → those before which hadolint misses `-o pipefail`.
import { hasFlag } from './calls.ts'
import { shellOf } from './commands.ts'
import { runOf } from './runs.ts'
import type { Arguments, Step } from './seen.ts'

/** Only SHELL counts, and only for its stage. */
export function* findUnguardedPipes(steps: readonly Step[]): Generator<Step> {
  let guarded = false
  for (const step of steps) {
    const { seen } = step
    if (seen.kind === 'from') guarded = false
    else if (seen.kind === 'shell') guarded = isGuarding(seen.args)
    else if (seen.kind === 'run' && !guarded && runOf(seen).piped) yield step
  }
}

function isGuarding(args: Arguments): boolean {
  if (/^(?:pwsh|powershell|cmd)/.test(args.text)) return true
  return shellOf(args).commands.some(
    (call) =>
      /(?:^|\/)(?:bash|zsh|ash)$/.test(call.name) && hasFlag(call, 'o') && call.args.includes('pipefail'),
  )
}
