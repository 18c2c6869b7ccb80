// One rule and the facts of the run → a tag, or why there is none.
import { unreachable } from '../errors.ts'
import { dateValues, type RenderGlobal, shortSha } from './expressions.ts'
import type { Facts, Outcome, Rule } from './model.ts'
import { matchPattern } from './pattern.ts'
import { branchOf, describeRef, pullRequestOf, tagOf } from './ref.ts'
import { renderTemplate } from './template.ts'
import { deriveVersion } from './version-rules.ts'

/** The tag without prefix and suffix. Throws UserError for templates and patterns that cannot be read. */
export function fireRule(rule: Rule, facts: Facts, render: RenderGlobal): Outcome {
  switch (rule.type) {
    case 'schedule':
      return fireSchedule(rule, facts)
    case 'semver':
    case 'pep440':
      return withSubject(rule, facts, render, (text) => deriveVersion(rule, text))
    case 'match':
      return withSubject(rule, facts, render, (text) => fireMatch(rule, text))
    case 'edge':
      return fireEdge(rule, facts)
    case 'ref':
      return fireRef(rule, facts)
    case 'raw':
      return found(render(rule.attributes['value'] ?? '', whereOf(rule)))
    case 'sha':
      if (facts.sha === '') return skipped('the commit is not known')
      return found(rule.attributes['format'] === 'long' ? facts.sha : shortSha(facts))
    default:
      return unreachable(rule.type)
  }
}

/** How messages name a rule. */
export function whereOf(rule: Rule): string {
  return `Input tags: ${rule.text}`
}

const found = (value: string, latest = false): Outcome => ({ fired: true, value, latest })
const skipped = (reason: string): Outcome => ({ fired: false, reason })

function fireSchedule(rule: Rule, facts: Facts): Outcome {
  if (!facts.eventName.includes('schedule'))
    return skipped(`the event is ${facts.eventName || 'not known'}, not schedule`)
  return found(renderTemplate(rule.attributes['pattern'] ?? '', dateValues(facts), whereOf(rule)))
}

/** What versions are read from: the rule's own value, or the tag that was pushed. */
function withSubject(
  rule: Rule,
  facts: Facts,
  render: RenderGlobal,
  derive: (text: string) => Outcome,
): Outcome {
  const { value = '' } = rule.attributes
  if (value !== '') return derive(render(value, whereOf(rule)))
  const tag = tagOf(facts.ref)
  return tag === undefined ? skipped(`${describeRef(facts.ref)} is no tag`) : derive(tag)
}

function fireMatch(rule: Rule, text: string): Outcome {
  const { pattern = '', group = '0' } = rule.attributes
  const match = matchPattern(pattern, text, rule.text)
  if (match === null) return skipped(`${pattern} does not match ${text}`)
  const value = match[Number(group)]
  return value === undefined ? skipped(`${pattern} has no group ${group} in ${text}`) : found(value, true)
}

function fireEdge(rule: Rule, { ref, repository }: Facts): Outcome {
  const branch = rule.attributes['branch'] || repository.defaultBranch
  if (branchOf(ref) === branch && branch !== '') return found('edge')
  const wanted = branch === '' ? 'the default branch, which is not known' : `the branch ${branch}`
  return skipped(`${describeRef(ref)} is not ${wanted}`)
}

function fireRef(rule: Rule, { ref }: Facts): Outcome {
  const { event = '' } = rule.attributes
  const values = { branch: branchOf(ref), tag: tagOf(ref), pr: pullRequestOf(ref) }
  const value = event === 'branch' || event === 'tag' || event === 'pr' ? values[event] : undefined
  const wanted = event === 'pr' ? 'pull request' : event
  return value === undefined ? skipped(`${describeRef(ref)} is no ${wanted}`) : found(value, event === 'tag')
}
