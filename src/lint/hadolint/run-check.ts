// A question about RUNs → the check of hadolint's rule.
import type { Severity } from '../finding.ts'
import type { PeerCheck } from '../rule.ts'
import { runOf, type SeenRun } from './runs.ts'
import type { Step } from './seen.ts'
import { report, walk, walks } from './view.ts'

type Rule = {
  readonly code: string
  readonly severity: Severity
  readonly message: string
  /** Triggers of ONBUILD are no concern of the rule. */
  readonly skipsTriggers?: true
}

/** A rule that looks at each RUN by itself. */
export function checkRuns(rule: Rule & { readonly isBad: (run: SeenRun) => boolean }): PeerCheck {
  const find = (steps: readonly Step[]) =>
    steps.filter(({ seen }) => seen.kind === 'run' && rule.isBad(runOf(seen)))
  return checkSteps({ ...rule, find })
}

/** A rule that needs what stands around; the triggers of all ONBUILDs are a file of their own for it. */
export function checkSteps(
  rule: Rule & { readonly find: (steps: readonly Step[]) => Iterable<Step> },
): PeerCheck {
  const { code, severity, message, skipsTriggers, find } = rule
  return {
    codes: { [code]: severity },
    *check(facts) {
      const files = skipsTriggers ? [walk(facts)] : walks(facts)
      for (const steps of files) for (const step of find(steps)) yield report(code, step, message)
    },
  }
}
