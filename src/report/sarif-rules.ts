// Rules → the descriptors of a SARIF log, one for every rule there is and every id that was reported.
import type { Finding, Severity } from '../lint/finding.ts'
import type { Rule } from '../lint/rule.ts'
import { rulePage } from './rule-page.ts'

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  style: 'note',
}
const PROBLEM_SEVERITIES: Readonly<Record<Severity, 'error' | 'warning' | 'recommendation'>> = {
  error: 'error',
  warning: 'warning',
  info: 'recommendation',
  style: 'recommendation',
}

/** Descriptors in the order of the rules; findings of no rule (`syntax`) come last. */
export function describeRules(rules: readonly Rule[], findings: readonly Finding[], homepage: string) {
  const known = new Set(rules.map(({ id }) => id))
  const others = [...new Map(findings.map((finding) => [finding.rule, finding])).values()].filter(
    ({ rule }) => !known.has(rule),
  )
  return [
    ...rules.map((rule) => describeRule(rule, homepage)),
    ...others.map((finding) => describeOther(finding, homepage)),
  ]
}

function describeRule(rule: Rule, homepage: string) {
  const page = rulePage(homepage, { rule: rule.id })
  const links = [page, ...rule.references].map((link) => `- <${link}>`).join('\n')
  return {
    id: rule.id,
    name: nameOf(rule.id),
    shortDescription: { text: rule.summary },
    fullDescription: { text: firstParagraph(rule.why) },
    help: { text: rule.why, markdown: `**${rule.summary}**\n\n${rule.why}\n\n${links}\n` },
    helpUri: page,
    defaultConfiguration: { level: LEVELS[rule.severity] },
    properties: {
      tags: ['dockerfile', rule.category, ...rule.aliases].slice(0, 20),
      precision: rule.confidence,
      'problem.severity': PROBLEM_SEVERITIES[rule.severity],
    },
  }
}

function describeOther({ rule, ours, severity }: Finding, homepage: string) {
  const text = rule === 'syntax' ? 'The front end refuses this file.' : `Reported as ${rule}.`
  const page = ours === undefined ? undefined : rulePage(homepage, { rule, ours })
  return {
    id: rule,
    name: nameOf(rule),
    shortDescription: { text },
    fullDescription: { text },
    help: { text, markdown: page === undefined ? text : `${text}\n\n- <${page}>\n` },
    ...(page === undefined ? {} : { helpUri: page }),
    defaultConfiguration: { level: LEVELS[severity] },
    properties: {
      tags: ['dockerfile'],
      precision: 'very-high',
      'problem.severity': PROBLEM_SEVERITIES[severity],
    },
  }
}

function nameOf(id: string): string {
  return id.replaceAll(/(?:^|-)(\w)/g, (_match, letter: string) => letter.toUpperCase())
}

function firstParagraph(text: string): string {
  return (
    text
      .split(/\n\s*\n/)[0]
      ?.replaceAll(/\s+/g, ' ')
      .trim() ?? text
  )
}
