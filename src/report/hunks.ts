// Patches and diffs of a pull request → the lines of the new text that each hunk shows.

export type Hunk = {
  /** Line number of the first line. */
  readonly start: number
  /** Without line ends. */
  readonly lines: readonly string[]
}

/** The hunks of one file's patch; deleted lines have no place in the new text. */
export function parseHunks(patch: string): readonly Hunk[] {
  const hunks: { start: number; lines: string[] }[] = []
  for (const line of patch.split('\n')) {
    const start = /^@@ -\d+(?:,\d+)? \+(\d+)(?:,\d+)? @@/.exec(line)?.[1]
    if (start !== undefined) hunks.push({ start: Number(start), lines: [] })
    else if (line.startsWith('+') || line.startsWith(' '))
      hunks.at(-1)?.lines.push(withoutReturn(line.slice(1)))
  }
  return hunks
}

/** The patch of each file in a whole diff; a name that git had to quote is left out. */
export function patchesOf(diff: string): ReadonlyMap<string, string> {
  const files = diff.split(/^diff --git /m).slice(1)
  return new Map(
    files.flatMap((text) => {
      const path = /^\+\+\+ b\/([^\t\r\n]+)/m.exec(text)?.[1]
      const at = text.search(/^@@ /m)
      return path === undefined || at < 0 ? [] : [[path, text.slice(at)] as const]
    }),
  )
}

/** True when one hunk shows exactly these lines there. */
export function isShown(hunks: readonly Hunk[], line: number, lines: readonly string[]): boolean {
  return hunks.some(({ start, lines: shown }) => {
    const from = line - start
    return (
      from >= 0 && from + lines.length <= shown.length && lines.every((text, at) => shown[from + at] === text)
    )
  })
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line
}
