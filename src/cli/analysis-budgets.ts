// `--budget` and `--ci` → the budgets that an analysed image is judged by, and the verdicts, printed.
import { parseReference } from '../image/reference.ts'
import { judgeImage, projectBudgets, sayBudgets } from '../pipeline/budgets.ts'
import type { Budget } from '../report/budget.ts'
import type { Report } from '../report/model.ts'
import { visible } from '../report/visible.ts'
import type { AnalyzeCommand } from './command.ts'
import type { CliPorts } from './ports.ts'

/** Those of the project first: the command line has the last word. */
export async function readAnalysisBudgets(
  { files, workingFolder }: CliPorts,
  { ci, budgets, dockerfile = 'Dockerfile' }: AnalyzeCommand,
): Promise<readonly Budget[]> {
  if (!ci) return budgets
  const ofProject = await projectBudgets(files, { workingFolder }, { path: dockerfile })
  return [...ofProject, ...budgets]
}

type Judged = {
  readonly command: AnalyzeCommand
  readonly report: Report
  readonly budgets: readonly Budget[]
}

/** True when one that fails is exceeded. The table has a line for each; what is exceeded is told in any format. */
export async function judgeAnalysis(
  { terminal, log }: CliPorts,
  { command, report, budgets }: Judged,
): Promise<boolean> {
  if (budgets.length === 0) return false
  const judgement = judgeImage({ ...report, image: shortName(command.name) }, budgets)
  const lines = sayBudgets(judgement, { log })
  if (command.format === 'table' && lines.length > 0)
    await terminal.write(`\n${terminal.paint('strong', 'Budgets')}\n${lines.map(visible).join('\n')}\n`)
  const { failure } = judgement
  if (failure === undefined) return false
  const { message, file, line } = failure
  log.error(message, ...(file === undefined || line === undefined ? [] : [{ file, line }]))
  return true
}

/** `app` of `ghcr.io/acme/app:1` and of `out/app.tar`: what budgets call the image. */
function shortName(name: string): string {
  const parsed = parseReference(name)
  const path = parsed.ok ? parsed.reference.repository : name
  return (
    path
      .split('/')
      .at(-1)
      ?.replace(/\.tar$/, '') ?? name
  )
}
