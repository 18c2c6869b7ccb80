// The name of a file → whether ADD would unpack it.

/** tar in any compression the builder knows; single compressed files and zip are none. */
export function isArchive(path: string): boolean {
  return /\.(?:tar(?:\.(?:gz|bz2|xz|zst|lz4|lzma|Z))?|tgz|taz|tbz2?|tb2|txz|tlz|tzst)$/i.test(path)
}
