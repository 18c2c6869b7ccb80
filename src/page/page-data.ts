// The input of the page → what it carries.
import { compareReports } from '../report/compare-reports.ts'
import type { Comparison } from '../report/model.ts'
import { verdictOf } from '../report/verdict.ts'
import { columnsOf } from './columns.ts'
import type { PackageRow, PageData, PlatformData } from './data.ts'
import type { PageInput, PagePlatform } from './input.ts'
import { packageChanges } from './package-changes.ts'

/** Brings everything into the shape that the script in the page reads. */
export function pageData({ report, platforms, dockerfile, compare }: PageInput): PageData {
  const changes = report.compare ?? comparisonOf(report, compare)
  return {
    report,
    verdict: verdictOf({ ...report, compare: changes }),
    dockerfile: dockerfile === null ? null : linesOf(dockerfile),
    platforms: platforms.map(platformData),
    compare:
      changes === null
        ? null
        : {
            image: compare?.report.image ?? changes.ref,
            changes,
            platforms: (compare?.platforms ?? []).map(platformData),
            packages: packageChanges(compare?.platforms ?? [], platforms),
          },
  }
}

function comparisonOf(after: PageInput['report'], compare: PageInput['compare']): Comparison | null {
  if (compare === undefined) return null
  const before = compare.report
  return compareReports({ before, after, ref: before.image, commit: before.commit ?? '' })
}

function platformData({ platform, files, packages }: PagePlatform): PlatformData {
  return { platform, files: columnsOf(files), packages: packages.map(packageRow) }
}

function packageRow({ manager, name, version, size }: PagePlatform['packages'][number]): PackageRow {
  return { manager, name, version, size: size ?? null }
}

function linesOf(text: string): readonly string[] {
  const lines = text.split(/\r?\n/)
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines
}
