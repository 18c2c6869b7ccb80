// Configuration, `.dive-ci` and what was asked for → the budgets in force; a report → whether it keeps them, said where it belongs.
import type { RunContext } from '../event/run-context.ts'
import type { Files } from '../ports/files.ts'
import { type Budget, parseBudget, parseDiveRules } from '../report/budget.ts'
import { budgetSentence, culpritSentence } from '../report/budget-text.ts'
import { type BudgetVerdict, judgeBudgets } from '../report/judge-budgets.ts'
import { counted } from '../report/markdown.ts'
import type { Report } from '../report/model.ts'
import { type ConfigRequest, createConfigFinder } from './lint-config.ts'
import type { LintTarget } from './lint-inputs.ts'
import type { Ports } from './ports.ts'
import type { RunOutcome } from './run.ts'
import type { Settings } from './settings.ts'
import type { Source } from './source.ts'

const DIVE_FILE = '.dive-ci'

type Wanted = { readonly settings: Settings; readonly source: Source; readonly run: RunContext }

/** All budgets of a run, the weakest first. Throws UserError for one that cannot be understood. */
export async function readBudgets(
  { settings, source, run }: Wanted,
  { files }: Pick<Ports, 'files'>,
): Promise<readonly Budget[]> {
  const { dockerfile } = source
  const { config, preset } = settings
  const target = dockerfile && { path: dockerfile.path, file: dockerfile.absolute }
  const request = { workingFolder: run.workspace, file: config, preset }
  return [...(await projectBudgets(files, request, target)), ...settings.budgets]
}

/** Those of `.dive-ci` in the working folder, then those of the configuration for a Dockerfile. */
export async function projectBudgets(
  files: Files,
  request: ConfigRequest,
  target: LintTarget | undefined,
): Promise<readonly Budget[]> {
  const dive = await files.readText(files.resolve(request.workingFolder, DIVE_FILE))
  const config = target && (await createConfigFinder(files, request)(target))
  const written = (config?.budgets ?? []).map(({ text, file, line }) =>
    parseBudget(text, { name: `${file}:${line}`, file, line }),
  )
  return [...(dive === undefined ? [] : parseDiveRules(dive, DIVE_FILE)), ...written]
}

export type Judgement = {
  readonly verdicts: readonly BudgetVerdict[]
  /** How the step ends when a budget that fails is exceeded. */
  readonly failure: Extract<RunOutcome, { kind: 'failed' }> | undefined
}

/** Judges an image; with a `failure` nothing of it may be published. */
export function judgeImage(report: Report, budgets: readonly Budget[]): Judgement {
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
