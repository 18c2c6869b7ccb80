// `layersmith report`: report JSON files of the action → sizes and lines, and what several images share.
import { UserError } from '../../errors.ts'
import { layerLines, sharingLines } from '../../report/log-lines.ts'
import type { Report } from '../../report/model.ts'
import { parseReport } from '../../report/parse.ts'
import { deriveSharing } from '../../report/sharing.ts'
import { verdictOf } from '../../report/verdict.ts'
import type { CliPorts, ExitCode } from '../ports.ts'

async function read({ files }: CliPorts, path: string): Promise<Report> {
  const text = await files.readText(path)
  if (text === undefined) throw new UserError('no-such-file', `There is no file ${path}.`)
  const report = parseReport(text)
  if (report !== undefined) return report
  throw new UserError(
    'not-a-report',
    `${path} is not a report of Layersmith: the action's output "report" names one.`,
  )
}

function describe(report: Report): readonly string[] {
  const several = report.platforms.length > 1
  const tables = report.platforms.flatMap((platform) => [
    ...(several ? [`  ${platform.platform}`] : []),
    ...layerLines(platform),
  ])
  return [`${report.image}: ${verdictOf(report)}`, ...tables, '']
}

/** Prints each report, then shared and own bytes when there are several. */
export async function runReport(ports: CliPorts, paths: readonly string[]): Promise<ExitCode> {
  const reports = await Promise.all(paths.map((path) => read(ports, path)))
  const sharing = reports.length > 1 ? deriveSharing(reports) : undefined
  const lines = [...reports.flatMap(describe), ...(sharing === undefined ? [] : sharingLines(sharing))]
  await ports.terminal.write(`${lines.join('\n').trimEnd()}\n`)
  return 0
}
