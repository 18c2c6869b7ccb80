// What a rule may be set to.
import type { RuleLevel } from './config.ts'
import { SEVERITIES } from './finding.ts'

/** `on` is the rule's own severity. */
export const LEVELS: readonly RuleLevel[] = ['off', 'on', ...SEVERITIES]
