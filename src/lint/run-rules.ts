// Rules and facts → findings: our own checks, or those of the peer whose preset it is.
import type { Facts } from './facts.ts'
import type { Finding, Severity } from './finding.ts'
import type { Settings } from './lint.ts'
import type { createLocator } from './position.ts'
import { peerOf } from './presets.ts'
import type { PeerCheck, PeerReport, Report, Rule } from './rule.ts'
import { mindTriggers } from './trigger-fix.ts'

export type Run = { readonly locate: ReturnType<typeof createLocator>; readonly settings: Settings }

/** Whether the rule has its say; `named` rules run whatever their default is. */
export function isWanted(rule: Rule, settings: Settings, named: boolean): boolean {
  const peer = peerOf(settings.preset)
  // which of a peer's ids are wanted is asked one by one
  if (peer !== undefined) return rule.checks?.[peer] !== undefined
  const wanted = levelOf(rule, settings)
  if (wanted === 'off' && isSpokenFor(rule, settings)) return true
  const everything = named || settings.preset === 'strict'
  return wanted === undefined ? everything || rule.default !== 'off' : wanted !== 'off'
}

/** What one rule says. */
export function runRule(rule: Rule, facts: Facts, { locate, settings }: Run): readonly Finding[] {
  const told = settings.ruleOptions?.[rule.id]
  const known = told === undefined ? facts : { ...facts, options: { ...facts.options, ...told } }
  const peer = peerOf(settings.preset)
  const check = peer && rule.checks?.[peer]
  if (check !== undefined) return runPeerCheck({ rule, check }, known, { locate, settings })
  const level = levelOf(rule, settings)
  return [...rule.check(known)].flatMap((told): readonly Finding[] => {
    const report = mindTriggers(facts, told)
    const { code, quiet } = report
    if (code === undefined) return [toFinding(report, rule, { level, locate })]
    const own = settings.rules?.[code]
    if ((own ?? level) === 'off' || (quiet === true && own === undefined)) return []
    const names = { rule: code, ours: rule.id, aliases: [rule.id, ...rule.aliases] }
    return [{ ...toFinding(report, rule, { level: own ?? level, locate }), ...names }]
  })
}

type Level = { readonly level: ReturnType<typeof levelOf>; readonly locate: Run['locate'] }

function toFinding(report: Report, rule: Rule, { level, locate }: Level): Finding {
  const severity = level === 'on' || level === 'off' ? undefined : level
  return {
    rule: rule.id,
    aliases: rule.aliases,
    severity: severity ?? report.severity ?? rule.severity,
    ...describe(report, locate),
  }
}

type Peer = { readonly rule: Rule; readonly check: PeerCheck }

function runPeerCheck({ rule, check }: Peer, facts: Facts, { locate, settings }: Run): readonly Finding[] {
  const others = rule.aliases.filter((alias) => check.codes[alias] === undefined)
  return [...check.check(facts)].flatMap((told): readonly Finding[] => {
    const report = mindTriggers(facts, told)
    const { code } = report
    const level = settings.codes?.[code] ?? settings.codes?.[rule.id] ?? offByDefault(check, report)
    if (level === 'off') return []
    const severity = level === 'on' || level === undefined ? undefined : level
    return [
      {
        rule: code,
        ours: rule.id,
        aliases: [code, rule.id, ...others],
        severity: severity ?? report.severity ?? check.codes[code] ?? rule.severity,
        ...describe(report, locate),
      },
    ]
  })
}

function offByDefault({ off = [] }: PeerCheck, { code, wanted = false }: PeerReport): 'off' | undefined {
  return off.includes(code) && !wanted ? 'off' : undefined
}

function describe({ range, message, fix, about }: Report, locate: Run['locate']) {
  const extra = { ...(fix === undefined ? {} : { fix }), ...(about === undefined ? {} : { about }) }
  return { message, range, ...locate(range), ...extra }
}

/** An id of the other linter is on, whatever is said of the rule. */
function isSpokenFor({ speaksFor }: Rule, { rules = {} }: Settings): boolean {
  return Object.entries(rules).some(([name, level]) => level !== 'off' && speaksFor?.test(name))
}

function levelOf({ id, aliases }: Rule, { rules }: Settings): Severity | 'off' | 'on' | undefined {
  // what the engine refuses cannot be made milder
  if (rules === undefined || id === 'syntax') return undefined
  const key = [id, ...aliases].find((name) => Object.hasOwn(rules, name))
  return key === undefined ? undefined : rules[key]
}
