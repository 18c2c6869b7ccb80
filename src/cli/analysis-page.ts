// An analysis → the page, in the file that was named.
import type { PageInput, PagePlatform } from '../page/input.ts'
import type { Analysis } from '../pipeline/analyze.ts'
import type { CliPorts } from './ports.ts'

export type AnalysisPage = {
  readonly file: string
  /** Its comparison, if any, is that with `before`. */
  readonly after: Analysis
  readonly before: Analysis | undefined
  /** Path of the Dockerfile the lines are of. */
  readonly dockerfile: string | undefined
}

/** Loads the renderer only now: it carries the script of the page. */
export async function writePage({ files, log }: CliPorts, page: AnalysisPage): Promise<void> {
  const { renderPage } = await import('../page/render-page.ts')
  const { file, after, before } = page
  const text = page.dockerfile === undefined ? undefined : await files.readText(page.dockerfile)
  const input: PageInput = {
    report: after.report,
    platforms: await contentsOf(after),
    dockerfile: text ?? null,
    compare: before && { report: before.report, platforms: await contentsOf(before) },
  }
  await files.writeText(file, renderPage(input))
  log.info(`The page is in ${file}.`)
}

async function contentsOf({ platforms }: Analysis): Promise<readonly PagePlatform[]> {
  const { pagePlatform } = await import('../page/content.ts')
  return platforms.flatMap(({ report, contents }) =>
    contents === undefined ? [] : [pagePlatform(report.platform, contents.replay)],
  )
}
