// Ignore comments of our own form and what they silenced → which of their names are of no use, and why.
import type { Comment, Range } from '../dockerfile/syntax.ts'
import type { FactsInput } from './derive-facts.ts'
import type { Settings } from './lint.ts'
import type { Rule } from './rule.ts'
import { describeUnknown, findRules, isStranger, strangerId } from './rule-names.ts'
import type { Silenced } from './suppression.ts'

export type IgnoreName = { readonly text: string; readonly range: Range }

/** One comment of our own form. */
export type OwnIgnore = {
  readonly comment: Comment
  readonly names: readonly IgnoreName[]
  /** Lines on which findings are silenced; undefined when it is for none. */
  readonly reach: readonly [number, number] | 'file' | undefined
  /** For `-end`: whether something was started before it. */
  readonly ends?: boolean
}

/** A name of a comment that does nothing. */
export type UselessName = IgnoreName & { readonly why: string }

export type UselessIgnore = {
  readonly comment: Comment
  /** Why the comment as a whole does nothing; undefined when only some of its names do not. */
  readonly why: string | undefined
  readonly names: readonly UselessName[]
}

export type Ran = {
  /** Every rule there is. */
  readonly known: readonly Rule[]
  /** Ids of those that had their say. */
  readonly ids: ReadonlySet<string>
  readonly input: FactsInput
  readonly settings: Settings
  /** The front end refuses the file, so that rules may have seen only a part of it. */
  readonly broken: boolean
  /** ShellCheck has answered for every RUN. */
  readonly shell: boolean
}

/** The comments that do nothing, or not all they say. */
export function findUselessIgnores(
  ignores: readonly OwnIgnore[],
  silenced: Silenced,
  ran: Ran,
): readonly UselessIgnore[] {
  return ignores.flatMap((ignore): readonly UselessIgnore[] => {
    const { comment, names, reach, ends } = ignore
    if (ends === true) return []
    if (ends === false) return [{ comment, why: 'Nothing was started before it.', names: [] }]
    if (names.length === 0) return [{ comment, why: 'It names no rule.', names: [] }]
    if (reach === undefined) return [{ comment, why: 'No instruction follows.', names: [] }]
    const done = silenced.get(ignore) ?? new Set()
    const useless = names.flatMap((name, index): readonly UselessName[] => {
      const twice = names.findIndex(({ text }) => text === name.text) < index
      const why = twice ? `${name.text} is named twice.` : whyUseless(name.text, done, ran)
      return why === undefined ? [] : [{ ...name, why }]
    })
    if (useless.length === 0) return []
    const why = useless.length === names.length ? useless.map((name) => name.why).join(' ') : undefined
    return [{ comment, why, names: useless }]
  })
}

function whyUseless(name: string, done: ReadonlySet<string>, ran: Ran): string | undefined {
  if (done.has(name) || (name === 'all' && done.has('*'))) return undefined
  if (isStranger(name)) return isShellJudged(name, ran) ? `${name} has nothing to say here.` : undefined
  if (name === 'all') return isJudged(undefined, ran) ? 'There is nothing to silence.' : undefined
  const meant = findRules(ran.known, name)
  const [rule] = meant
  if (rule === undefined) return describeUnknown(ran.known, name)
  if (rule.id === 'syntax') return 'What the engine refuses cannot be silenced.'
  return meant.every((one) => isJudged(one, ran)) ? `${name} has nothing to say here.` : undefined
}

/** Whether silence means that there is nothing to say: not under another target, without files, without options. */
function isJudged(rule: Rule | undefined, { ids, input, broken, shell }: Ran): boolean {
  if (broken || input.target !== undefined) return false
  if (rule === undefined) return true
  const asksFiles = rule.examples.some(({ context }) => context !== undefined)
  if (asksFiles && (input.context === undefined || input.context.truncated)) return false
  if (rule.speaksFor !== undefined && !shell) return false
  return ids.has(rule.id) && rule.phase === undefined
}

/** An id of ShellCheck, which may be off where others are on. */
function isShellJudged(name: string, ran: Ran): boolean {
  const rule = ran.known.find(({ speaksFor }) => speaksFor !== undefined)
  const level = ran.settings.rules?.[strangerId(name)]
  return rule !== undefined && level !== 'off' && isJudged(rule, ran)
}
