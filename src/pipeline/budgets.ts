// Inputs, configuration and `.dive-ci` → the budgets of a run; a report → whether it keeps them, said where it belongs.
import type { RunContext } from '../event/run-context.ts'
import { type Budget, parseBudget, parseDiveRules } from '../report/budget.ts'
import { budgetSentence, culpritSentence } from '../report/budget-text.ts'
import { type BudgetVerdict, judgeBudgets } from '../report/judge-budgets.ts'
import { counted } from '../report/markdown.ts'
import type { Report } from '../report/model.ts'
import { createConfigFinder } from './lint-config.ts'
import type { Ports } from './ports.ts'
import type { RunOutcome } from './run.ts'
import type { Settings } from './settings.ts'
import type { Source } from './source.ts'

const DIVE_FILE = '.dive-ci'

type Wanted = { readonly settings: Settings; readonly source: Source; readonly run: RunContext }

/** All budgets, the weakest first: `.dive-ci` of the workspace, configuration files, inputs. Throws UserError for one that cannot be understood. */
export async function readBudgets(
  { settings, source, run }: Wanted,
  ports: Pick<Ports, 'files'>,
): Promise<readonly Budget[]> {
  const { files } = ports
  const { dockerfile } = source
  const dive = await files.readText(files.resolve(run.workspace, DIVE_FILE))
  const configure = createConfigFinder(files, {
    workingFolder: run.workspace,
    file: settings.config,
    preset: settings.preset,
  })
  const config =
    dockerfile === undefined
      ? undefined
      : await configure({ path: dockerfile.path, file: dockerfile.absolute })
  const written = (config?.budgets ?? []).map(({ text, file, line }) =>
    parseBudget(text, { name: `${file}:${line}`, file, line }),
  )
  return [...(dive === undefined ? [] : parseDiveRules(dive, DIVE_FILE)), ...written, ...settings.budgets]
}

export type Judgement = {
  readonly verdicts: readonly BudgetVerdict[]
  /** How the step ends when a budget that fails is exceeded. */
  readonly failure: Extract<RunOutcome, { kind: 'failed' }> | undefined
}

/** For whoever moves tags: judges what is about to be published. With a `failure` no tag may move. */
export function judgeBeforePush(report: Report, budgets: readonly Budget[]): Judgement {
  const verdicts = judgeBudgets(report, budgets)
  const failing = verdicts.filter(({ outcome, budget }) => outcome === 'over' && budget.level === 'fail')
  const [first] = failing
  if (first === undefined) return { verdicts, failure: undefined }
  const { culprit } = first
  const more = failing.length > 1 ? ` (and ${counted(failing.length - 1, 'further budget')} exceeded)` : ''
  const place =
    culprit === undefined
      ? {}
      : {
          file: culprit.file,
          line: culprit.line,
          ...(culprit.endLine === null ? {} : { endLine: culprit.endLine }),
        }
  return { verdicts, failure: { kind: 'failed', message: `Over budget: ${tell(first)}${more}`, ...place } }
}

function tell(verdict: BudgetVerdict): string {
  return `${verdict.image} ${budgetSentence(verdict)}.${culpritSentence(verdict)}`
}

/** Annotates what is exceeded but does not end the step; returns lines for the log. */
export function sayBudgets({ verdicts, failure }: Judgement, ports: Pick<Ports, 'log'>): readonly string[] {
  const over = verdicts.filter(({ outcome }) => outcome === 'over')
  const said = over.find(({ budget }) => budget.level === 'fail')
  for (const verdict of over.filter((one) => one !== said)) {
    const { culprit, budget } = verdict
    const place = culprit === undefined ? [] : [{ file: culprit.file, line: culprit.line }]
    const level = budget.level === 'fail' && failure !== undefined ? 'error' : 'warning'
    ports.log[level](`Over budget: ${tell(verdict)}`, ...place)
  }
  for (const verdict of verdicts.filter(isSilent))
    ports.log.notice(`${verdict.image} ${budgetSentence(verdict)}.`)
  return verdicts.map((verdict) => `  ${budgetSentence(verdict)}`)
}

/** A budget that was meant to stop something and cannot; the first run has nothing to compare with, which is told anyway. */
function isSilent({ outcome, budget }: BudgetVerdict): boolean {
  return outcome === 'unknown' && budget.level === 'fail' && budget.metric !== 'max-increase'
}
