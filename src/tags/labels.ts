// Facts, a version and custom lines → labels, sorted by key.
import { splitLines } from './entry.ts'
import type { RenderGlobal } from './expressions.ts'
import type { Facts } from './model.ts'

const PREFIX = 'org.opencontainers.image.'

/** What is known of the image without being told. */
export function defaultLabels({ repository, now, sha }: Facts, version: string): ReadonlyMap<string, string> {
  const { name, description, url, license } = repository
  return new Map([
    [`${PREFIX}title`, name],
    [`${PREFIX}description`, description],
    [`${PREFIX}url`, url],
    [`${PREFIX}source`, url],
    [`${PREFIX}version`, version],
    [`${PREFIX}created`, new Date(now).toISOString()],
    [`${PREFIX}revision`, sha],
    [`${PREFIX}licenses`, license],
  ])
}

/** The defaults with the custom lines over them; a line without `=` is left out. `input` is for messages. */
export function deriveLabels(
  defaults: ReadonlyMap<string, string>,
  custom: { readonly text: string; readonly input: string },
  render: RenderGlobal,
): Readonly<Record<string, string>> {
  const all = new Map(defaults)
  for (const line of splitLines(custom.text)) {
    const label = render(line, `Input ${custom.input}`)
    const at = label.indexOf('=')
    if (at >= 0) all.set(label.slice(0, at), label.slice(at + 1))
  }
  return Object.fromEntries([...all].sort(([a], [b]) => a.localeCompare(b, 'en')))
}

/** One `level:key=value` for each label at each level. */
export function deriveAnnotations(
  labels: Readonly<Record<string, string>>,
  levels: readonly string[],
): readonly string[] {
  return levels.flatMap((level) => Object.entries(labels).map(([key, value]) => `${level}:${key}=${value}`))
}
