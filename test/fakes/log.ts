// The Log port as a list of what was said, masked as the runner would.
import type { Log, Place } from '../../src/ports/log.ts'

export type Annotation = {
  readonly level: 'notice' | 'warning' | 'error'
  readonly text: string
  readonly at: Place | undefined
}

export type FakeLog = Log & {
  /** Lines and group titles in order. */
  readonly lines: readonly string[]
  /** Titles of the groups in order; a group left open ends with ` (open)`. */
  groups(): readonly string[]
  readonly annotations: readonly Annotation[]
  notices(): readonly string[]
  readonly masked: readonly string[]
  text(): string
}

/** A log that forgets nothing. */
export function createFakeLog(): FakeLog {
  const lines: string[] = []
  const annotations: Annotation[] = []
  const masked: string[] = []
  const groups: { title: string; open: boolean }[] = []
  const say =
    (level: Annotation['level']) =>
    (text: string, at?: Place): void =>
      void annotations.push({ level, text, at })
  return {
    lines,
    annotations,
    masked,
    groups: () => groups.map(({ title, open }) => (open ? `${title} (open)` : title)),
    notices: () => annotations.filter(({ level }) => level === 'notice').map(({ text }) => text),
    text: () => [...lines, ...annotations.map(({ text }) => text)].join('\n'),
    info: (line) => void lines.push(line),
    debug: () => undefined,
    notice: say('notice'),
    warning: say('warning'),
    error: say('error'),
    group(title) {
      lines.push(title)
      groups.push({ title, open: true })
    },
    endGroup() {
      const last = groups.at(-1)
      if (last !== undefined) last.open = false
    },
    mask: (secret) => void masked.push(secret),
  }
}
