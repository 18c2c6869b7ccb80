// hadolint's own configuration → one of ours that asks the same of its preset.
import type { Config, RuleSetting } from '../config.ts'
import { FAIL_ON, type FailOn } from '../threshold.ts'
import { type Environment, withEnvironment } from './config-environment.ts'
import { type HadolintAsks, readHadolintAsks } from './config-text.ts'

export { hadolintPlaces } from './config-environment.ts'

const NO_ASKS: HadolintAsks = {
  ...{ levels: [], trusted: [], labels: {}, notes: [], threshold: undefined },
  ...{ strictLabels: false, neverFails: false, deaf: false },
}

/** What file and environment ask for; throws UserError for a file that hadolint could not read. */
export function readTheirConfig(
  source: { readonly text: string; readonly file: string } | undefined,
  environment: Environment,
): Config {
  const asks = source === undefined ? NO_ASKS : readHadolintAsks(source.text, source.file)
  return asConfig(withEnvironment(asks, environment))
}

/** Levels are by the ids of hadolint, so that each counts for itself. */
function asConfig(asks: HadolintAsks): Config {
  const { levels, trusted, labels, strictLabels, deaf } = asks
  const rules = levels.map(({ id, level }): readonly [string, RuleSetting] => [
    id,
    { ids: [id], level, options: undefined },
  ])
  return {
    ...{
      root: false,
      extends: [],
      overrides: [],
      ignore: [],
      preset: undefined,
      shell: undefined,
      budgets: [],
    },
    rules: Object.fromEntries(rules),
    options: {
      ...(trusted.length === 0 ? {} : { trustedRegistries: trusted }),
      ...(Object.keys(labels).length === 0 ? {} : { labels }),
      ...(strictLabels ? { strictLabels } : {}),
    },
    inlineIgnores: deaf ? false : undefined,
    failOn: failOnOf(asks),
  }
}

/** "none" and "ignore" are below style, so that everything fails. */
function failOnOf({ threshold, neverFails }: HadolintAsks): FailOn | undefined {
  if (neverFails) return 'never'
  if (threshold === 'none' || threshold === 'ignore') return 'style'
  return FAIL_ON.find((name) => name === threshold && name !== 'never')
}
