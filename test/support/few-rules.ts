// A few settled rules, for tests of the engine that must not change with every new rule.
import type { Rule } from '../../src/lint/rule.ts'
import { rules } from '../../src/lint/rules/index.ts'

const IDS = new Set([
  'apt-assume-yes',
  'apt-cache-split',
  'exec-form',
  'from-reference-invalid',
  'merge-env',
  'one-process-instruction',
  'shell-entrypoint-drops-cmd',
])

export const fewRules: readonly Rule[] = rules.filter(({ id }) => IDS.has(id))
