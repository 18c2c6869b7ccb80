// A rule → its page in Markdown; the same text is what `layersmith explain` prints.
import { renderEffect } from './fix-effect.ts'
import { writeOptionName } from './option-specs.ts'
import type { Example, Rule } from './rule.ts'

const FIX_WORDS: Record<Rule['fix'], string> = {
  none: 'no automatic fix',
  suggested: 'suggested (`--fix-unsafe`)',
  safe: 'safe (`--fix`)',
}

/** The page of one rule. */
export function renderRule(rule: Rule): string {
  const known =
    rule.aliases.length > 0 ? ` · also known as ${rule.aliases.map((id) => `\`${id}\``).join(', ')}` : ''
  const sections = [
    `# ${rule.id}`,
    rule.summary,
    `${rule.severity}${rule.default === 'off' ? ' (off until turned on)' : ''} · ${rule.category} · ${FIX_WORDS[rule.fix]} · confidence ${rule.confidence} · since ${rule.since}${known}`,
    '## Why',
    rule.why.trim(),
    ...describeEffect(rule),
    ...describePeers(rule),
    '## Examples',
    ...rule.examples.map(renderExample),
    '## Silence it',
    `Put a comment above the instruction: \`# layersmith-ignore ${rule.id} -- the reason\`.`,
    ...(rule.references.length > 0
      ? ['## References', rule.references.map((url) => `- <${url}>`).join('\n')]
      : []),
  ]
  return `${sections.join('\n\n')}\n`
}

function describeEffect({ effect, fixEffect }: Rule): readonly string[] {
  if (effect === undefined && fixEffect === undefined) return []
  const declared = effect === undefined ? [] : [renderEffect(effect)]
  return ['## What the fix changes', ...declared, ...(fixEffect === undefined ? [] : [fixEffect.trim()])]
}

/** What the second checks go by. */
function describePeers({ checks = {} }: Rule): readonly string[] {
  const lines = Object.entries(checks).map(([preset, { codes, off = [] }]) => {
    const said = Object.entries(codes).map(
      ([code, severity]) => `\`${code}\` (${off.includes(code) ? `${severity}, off by default` : severity})`,
    )
    return `- \`${preset}\`: ${said.join(', ') || 'with the ids and levels of ShellCheck'}`
  })
  if (lines.length === 0) return []
  return [
    '## Under the presets of peers',
    `The verdict is the peer's own, on the line on which it says it.`,
    lines.join('\n'),
  ]
}

/** The text of an example without the marks. */
export function stripMarks(text: string): string {
  return text.replace(/[«»]/g, '')
}

function renderExample(example: Example): string {
  const files = example.context === undefined ? [] : [`Build context: ${contextPaths(example.context)}.`]
  const options =
    example.options === undefined ? [] : [`Options: \`${JSON.stringify(named(example.options))}\`.`]
  const preset = example.preset === undefined ? [] : [`Under the preset \`${example.preset}\`.`]
  const context = [...preset, ...files, ...options]
  if ('good' in example) return [`Fine: ${example.because}.`, ...context, fence(example.good)].join('\n\n')
  const reported = example.because === undefined ? 'Reported:' : `Reported: ${example.because}.`
  const fixed = example.fixed === undefined ? [] : ['Fixed:', fence(example.fixed)]
  return [reported, ...context, fence(stripMarks(example.bad)), ...fixed].join('\n\n')
}

/** As a configuration writes them. */
function named(options: NonNullable<Example['options']>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(options).map(([name, value]) => [writeOptionName(name), value]))
}

function contextPaths(context: NonNullable<Example['context']>): string {
  const paths: readonly string[] = Array.isArray(context) ? context : Object.keys(context)
  return paths.map((path) => `\`${path}\``).join(', ')
}

function fence(text: string): string {
  return `\`\`\`dockerfile\n${text.replace(/\n$/, '')}\n\`\`\``
}
