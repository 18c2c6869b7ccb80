// The lines of the input build-args → what is known of the arguments.

/** `NAME=value` lines; a bare NAME takes its value from the environment, which lint does not see. */
export function parseBuildArgs(lines: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    lines.flatMap((line) => {
      const at = line.indexOf('=')
      return at < 1 ? [] : [[line.slice(0, at), line.slice(at + 1)] as const]
    }),
  )
}
