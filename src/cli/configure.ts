// Options of a lint command about rules → what finds the configuration of each file.
import type { RuleSettings } from '../lint/config.ts'
import { LEVELS } from '../lint/config-level.ts'
import { isAsItIs } from '../lint/config-rules.ts'
import { nearest } from '../lint/nearest.ts'
import { describeUnknown, findRules, idsOf, isStranger, nameIn, strangerId } from '../lint/rule-names.ts'
import { rules } from '../lint/rules/index.ts'
import { createConfigFinder } from '../pipeline/lint-config.ts'
import type { LintRequest } from '../pipeline/lint-inputs.ts'
import type { LintCommand } from './command.ts'
import { usage } from './parse-options.ts'
import type { CliPorts } from './ports.ts'

type Asked = Pick<LintCommand, 'config' | 'preset' | 'shell' | 'rules' | 'inlineIgnores'>

/** What is configured, and the day it is; throws UserError for a `--rule` that cannot be meant. */
export function configureLint(
  { files, workingFolder, clock, environment }: CliPorts,
  { config, preset, shell, rules: texts, inlineIgnores }: Asked,
): Pick<LintRequest, 'configure' | 'today'> {
  const configure = createConfigFinder(files, {
    workingFolder,
    file: config,
    preset,
    shell,
    rules: parseRuleLevels(texts),
    inlineIgnores,
    environment,
  })
  return { configure, today: new Date(clock.now()).toISOString().slice(0, 10) }
}

/** `exec-form=off`; names may be aliases, the last word on a rule counts. */
export function parseRuleLevels(texts: readonly string[]): RuleSettings {
  const settings = texts.map((text) => {
    const cut = text.indexOf('=')
    const [name, word] = cut < 0 ? [text, ''] : [text.slice(0, cut).trim(), text.slice(cut + 1).trim()]
    const meant = findRules(rules, name)
    const [rule] = meant
    if (rule === undefined && !isStranger(name)) throw usage(`Option --rule: ${describeUnknown(rules, name)}`)
    const level = LEVELS.find((known) => known === word)
    if (level === undefined) throw wrongLevel(text, word)
    if (rule?.id === 'syntax' && !isAsItIs(level))
      throw usage('Option --rule: what the engine refuses cannot be set to something else.')
    const said = rule === undefined ? strangerId(name) : (nameIn(rule, name) ?? name)
    return [said, { ids: idsOf(meant, name), level, options: undefined }] as const
  })
  return Object.fromEntries(settings)
}

function wrongLevel(text: string, word: string) {
  const meant = nearest(word, LEVELS)
  const names = `${LEVELS.slice(0, -1).join(', ')} or ${LEVELS.at(-1)}`
  const advice = word === '' || meant === undefined ? '' : ` Did you mean ${meant}?`
  return usage(`Option --rule is "${text}": it must be name=level, and the level ${names}.${advice}`)
}
