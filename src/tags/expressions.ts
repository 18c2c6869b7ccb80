// Facts of the run → what the global expressions of templates stand for.
import { dateHelper } from './date.ts'
import type { Facts } from './model.ts'
import { branchOf, tagOf } from './ref.ts'
import { renderTemplate, type Values } from './template.ts'

type Json = Readonly<Record<string, unknown>>

/** `where` names the template in messages. */
export type RenderGlobal = (template: string, where: string) => string

/** Renders templates of prefixes, suffixes, values, `enable`, labels and annotations. */
export function createGlobalRenderer(facts: Facts): RenderGlobal {
  const values = globalValues(facts)
  return (template, where) => renderTemplate(template, values, where)
}

/** The expressions a schedule's pattern has. */
export function dateValues({ now, commitDate }: Facts): Values {
  return { date: dateHelper('date', now), commit_date: dateHelper('commit_date', commitDate) }
}

/** The first characters of the commit's name. */
export function shortSha({ sha, shortShaLength }: Facts): string {
  return sha.slice(0, shortShaLength)
}

function globalValues(facts: Facts): Values {
  const isDefault = isDefaultBranch(facts)
  return {
    branch: branchOf(facts.ref) ?? '',
    tag: tagOf(facts.ref) ?? '',
    sha: shortSha(facts),
    base_ref: baseRef(facts),
    is_default_branch: isDefault,
    is_not_default_branch: !isDefault,
    ...dateValues(facts),
  }
}

function baseRef({ ref, event }: Facts): string {
  const pushed = event['base_ref']
  if (ref.startsWith('refs/tags/') && typeof pushed === 'string') return pushed.replace(/^refs\/heads\//, '')
  if (!ref.startsWith('refs/pull/')) return ''
  const base = object(object(event['pull_request'])['base'])['ref']
  return typeof base === 'string' ? base : ''
}

/** Events that always run for the last commit of the default branch. */
const ON_DEFAULT_BRANCH = /create|discussion|issues|schedule/

function isDefaultBranch({ ref, eventName, event, repository }: Facts): boolean {
  const branch = ref.replace(/^refs\/heads\//, '')
  if (branch === '') return false
  const told = object(event['repository'])['default_branch']
  const expected = typeof told === 'string' && told !== '' ? told : repository.defaultBranch
  return branch === expected || ON_DEFAULT_BRANCH.test(eventName)
}

function object(value: unknown): Json {
  return typeof value === 'object' && value !== null ? (value as Json) : {}
}
