// The report and what was read for it → one HTML file that later steps may upload.
import { messageOf } from '../errors.ts'
import type { Report } from '../report/model.ts'
import type { ReadContents } from './contents.ts'
import type { Ports } from './ports.ts'
import type { ReportStep } from './report-step.ts'

export type Page = {
  readonly step: Pick<ReportStep, 'settings' | 'source' | 'published'>
  readonly made: ReadContents
  /** The report compared with. */
  readonly base: Report | undefined
}

/** Answers its path; undefined when nobody wants it or the disk does not take it. */
export async function writePage(
  { step, made, base }: Page,
  { files, outputs, log }: Pick<Ports, 'files' | 'outputs' | 'log'>,
): Promise<string | undefined> {
  if (!step.settings.page) return undefined
  try {
    // the script of the page is in there
    const [{ renderPage }, { pagePlatform }] = await Promise.all([
      import('../page/render-page.ts'),
      import('../page/content.ts'),
    ])
    const text = renderPage({
      report: made.report,
      platforms: made.readings.map(({ platform, replay }) => pagePlatform(platform, replay)),
      dockerfile: step.source.dockerfile?.text ?? null,
      compare: base && {
        report: base,
        platforms: made.readings.flatMap(({ platform, before }) =>
          before === undefined ? [] : [pagePlatform(platform, before)],
        ),
      },
    })
    const path = files.resolve(step.published, 'report.html')
    await files.writeText(path, text)
    outputs.set('page', path)
    return path
  } catch (error) {
    log.notice(`The page could not be written: ${messageOf(error)}`)
    return undefined
  }
}
