// The options of a project → the rules that are off by default and have something to go by with them.
import type { Settings } from './lint.ts'
import type { Options } from './options.ts'
import type { Rule } from './rule.ts'

const WOKEN: Readonly<Record<string, (options: Options) => boolean>> = {
  'label-required': ({ labels = {} }) => Object.keys(labels).length > 0,
  'label-unknown': ({ strictLabels = false }) => strictLabels,
  'trusted-registry': ({ trustedRegistries = [] }) => trustedRegistries.length > 0,
}

/** To say what is wanted is to want it checked, unless the rule is spoken of by one of its names. */
export function wakeRules(rules: readonly Rule[], settings: Settings, options: Options = {}): Settings {
  const { rules: said = {} } = settings
  const woken = rules.filter(
    ({ id, aliases }) =>
      WOKEN[id]?.(options) === true && ![id, ...aliases].some((name) => Object.hasOwn(said, name)),
  )
  if (woken.length === 0) return settings
  return { ...settings, rules: { ...said, ...Object.fromEntries(woken.map(({ id }) => [id, 'on'])) } }
}
