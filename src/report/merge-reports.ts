// Reports of one image, made by a job for each platform → the report of all platforms.
import type { Report } from './model.ts'

/** Platforms in the order given; compared where all were compared with the same commit. */
export function mergeReports(reports: readonly Report[], digest: string): Report | undefined {
  const [first, ...others] = reports
  if (first === undefined) return undefined
  const { compare } = first
  const comparable =
    compare !== null &&
    others.every((other) => other.compare?.commit === compare.commit && other.compare.ref === compare.ref)
  return {
    version: 1,
    image: first.image,
    digest,
    commit: first.commit,
    platforms: reports.flatMap(({ platforms }) => platforms),
    compare: comparable
      ? { ...compare, platforms: reports.flatMap((report) => report.compare?.platforms ?? []) }
      : null,
  }
}
