// Inputs and facts of the run → tags, labels and annotations, and why.
import { UserError } from '../errors.ts'
import { createGlobalRenderer, type RenderGlobal } from './expressions.ts'
import { fireRule, whereOf } from './fire.ts'
import { parseFlavor } from './flavor.ts'
import { enabledNames, parseImages } from './images.ts'
import { defaultLabels, deriveAnnotations, deriveLabels } from './labels.ts'
import { deriveLatest } from './latest.ts'
import type { Facts, Flavor, Inputs, Metadata, Outcome, Rule, Why } from './model.ts'
import { parseRules } from './rules.ts'
import { toTagName } from './tag-name.ts'
import { GLOBAL_NAMES, hintNames } from './template-names.ts'

type Fired = { readonly why: readonly Why[]; readonly names: readonly string[]; readonly latest: boolean }

/** Everything at once. Throws UserError for inputs that cannot be understood. */
export function deriveMetadata(inputs: Inputs, facts: Facts): Metadata {
  const images = enabledNames(parseImages(inputs.images))
  const { rules, warnings } = parseRules(inputs.tags)
  const flavor = parseFlavor(inputs.flavor)
  const render = createGlobalRenderer(facts)
  const fired = fireRules(rules, { flavor, facts, render })
  const [version = ''] = fired.names
  const latest = deriveLatest({ flavor, facts, render, version, asked: fired.latest })
  const tagNames = [...new Set([...fired.names, ...latest.names])]
  const defaults = defaultLabels(facts, version)
  const notes = deriveLabels(defaults, { text: inputs.annotations, input: 'annotations' }, render)
  return {
    version,
    images,
    tagNames,
    tags:
      images.length === 0 ? tagNames : images.flatMap((image) => tagNames.map((tag) => `${image}:${tag}`)),
    labels: deriveLabels(defaults, { text: inputs.labels, input: 'labels' }, render),
    annotations: deriveAnnotations(notes, inputs.levels),
    why: [...fired.why, latest.why],
    warnings: [...warnings, ...hintInputs(inputs)],
  }
}

function hintInputs(inputs: Inputs): readonly string[] {
  return (['flavor', 'labels', 'annotations'] as const).flatMap((input) =>
    hintNames(inputs[input], GLOBAL_NAMES).map((hint) => `Input ${input}: ${hint}`),
  )
}

type Scene = { readonly flavor: Flavor; readonly facts: Facts; readonly render: RenderGlobal }

/** The tags in the order of the rules, each once; the first that lands says whether `latest` comes along. */
function fireRules(rules: readonly Rule[], scene: Scene): Fired {
  const why: Why[] = []
  const names = new Map<string, boolean>()
  for (const rule of rules) {
    const outcome = nameOf(rule, scene)
    if (outcome.fired && !names.has(outcome.value)) names.set(outcome.value, outcome.latest)
    why.push(explain(rule, outcome))
  }
  const [latest = false] = names.values()
  return { why, names: [...names.keys()], latest }
}

function nameOf(rule: Rule, scene: Scene): Outcome {
  const { flavor, facts, render } = scene
  if (!isEnabled(rule, render)) return { fired: false, reason: 'enable is false' }
  const outcome = fireRule(rule, facts, render)
  if (!outcome.fired) return outcome
  const { prefix = flavor.prefix.text, suffix = flavor.suffix.text } = rule.attributes
  const where = whereOf(rule)
  const value = toTagName(`${render(prefix, where)}${outcome.value}${render(suffix, where)}`)
  return value === '' ? { fired: false, reason: 'the tag would be empty' } : { ...outcome, value }
}

function isEnabled(rule: Rule, render: RenderGlobal): boolean {
  const { enable = 'true' } = rule.attributes
  const rendered = render(enable, whereOf(rule))
  if (rendered === 'true' || rendered === 'false') return rendered === 'true'
  const shown = rendered === enable ? `"${enable}"` : `${enable}, which gives "${rendered}"`
  throw new UserError(
    'bad-input',
    `Input tags: in "${rule.text}" enable is ${shown}: it must give true or false.`,
  )
}

function explain(rule: Rule, outcome: Outcome): Why {
  return outcome.fired
    ? { rule: rule.text, fired: true, tag: outcome.value }
    : { rule: rule.text, fired: false, reason: outcome.reason }
}
