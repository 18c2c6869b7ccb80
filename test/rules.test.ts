// Every example of every rule is a test; the marks in it are the ranges that must be reported.
import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseDockerfile } from '../src/dockerfile/parse.ts'
import { deriveStages } from '../src/dockerfile/stages.ts'
import { deriveFacts } from '../src/lint/derive-facts.ts'
import { keepsComments } from '../src/lint/fix.ts'
import { fixDockerfile } from '../src/lint/fix-dockerfile.ts'
import { lintDockerfile } from '../src/lint/lint.ts'
import { renderRule, stripMarks } from '../src/lint/render-rule.ts'
import type { Example, Rule } from '../src/lint/rule.ts'
import { rules } from '../src/lint/rules/index.ts'
import { deepFreeze } from './support/deep-freeze.ts'
import { listingOf } from './support/listing.ts'
import { shellAnswers } from './support/shell-answers.ts'

type Mark = { readonly start: number; readonly end: number }

/** Marks may nest; the answer is sorted as findings are. */
function readMarks(text: string): readonly Mark[] {
  const open: number[] = []
  const marks: Mark[] = []
  let offset = 0
  for (const char of text) {
    if (char === '«') open.push(offset)
    else if (char === '»') marks.push({ start: open.pop() ?? -1, end: offset })
    else offset += char.length
  }
  return marks.toSorted((a, b) => a.start - b.start || a.end - b.end)
}

function inputOf(rule: Rule, example: Example) {
  const text = 'bad' in example ? stripMarks(example.bad) : example.good
  const { options, preset } = example
  // a rule about what the others say needs the others
  const only = rule.phase === undefined ? [rule] : undefined
  return {
    text,
    path: 'Dockerfile',
    context: listingOf(example.context),
    options,
    rules: only,
    shell: shellAnswers,
    settings: { preset, codes: allOn(rule, preset) },
  }
}

/** Examples also show what a peer has off by default. */
function allOn(rule: Rule, preset: Example['preset']) {
  const codes = preset === undefined ? [] : Object.keys(rule.checks?.[preset]?.codes ?? {})
  return Object.fromEntries(codes.map((code) => [code, 'on' as const]))
}

const titled = rules.flatMap((rule) =>
  rule.examples.map((example, index) => ({ rule, example, title: `${rule.id}, example ${index + 1}` })),
)
const bad = titled.flatMap(({ rule, example, title }) =>
  'bad' in example ? [{ rule, example, title, marked: example.bad }] : [],
)
const good = titled.filter(({ example }) => 'good' in example)
const fixed = bad.flatMap(({ rule, example, title }) =>
  example.fixed === undefined ? [] : [{ rule, example, title, expected: example.fixed }],
)

describe('examples', () => {
  test.each(bad)('$title reports exactly the marks', ({ rule, example, marked }) => {
    const all = lintDockerfile(inputOf(rule, example))
    // what the engine refuses is told as a matter of syntax too
    const findings = all.filter(({ rule: id }) => id === rule.id || id !== 'syntax')
    expect(findings.map(({ rule: id, ours = id, range }) => ({ id: ours, ...range }))).toEqual(
      readMarks(marked).map((mark) => ({ id: rule.id, ...mark })),
    )
  })

  test.each(good)('$title is silent', ({ rule, example }) => {
    expect(lintDockerfile(inputOf(rule, example))).toEqual([])
  })

  test.each(fixed)('$title is fixed as shown, for good, with its comments', ({ rule, example, expected }) => {
    const input = inputOf(rule, example)
    const once = fixDockerfile(input, { unsafe: true })
    expect(once.text).toBe(expected)
    expect(fixDockerfile({ ...input, text: once.text }, { unsafe: true }).text).toBe(expected)
    const file = parseDockerfile(once.text)
    expect(file.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(keepsComments(parseDockerfile(input.text), file, once.applied)).toBe(true)
  })

  test.each(bad)('$title offers fixes of a declared kind only', ({ rule, example }) => {
    const allowed = { none: [], suggested: ['unsafe'], safe: ['safe', 'unsafe'] }[rule.fix]
    const kinds = lintDockerfile(inputOf(rule, example)).flatMap(({ fix }) => fix?.kind ?? [])
    expect(allowed).toEqual(expect.arrayContaining([...new Set(kinds)]))
  })

  test.each(titled)('$title leaves the tree as it is', ({ rule, example }) => {
    const input = inputOf(rule, example)
    const file = parseDockerfile(input.text)
    const facts = deepFreeze(deriveFacts(file, deriveStages(file), input))
    expect(() => [...rule.check(facts)]).not.toThrow()
    for (const check of Object.values(rule.checks ?? {})) expect(() => [...check.check(facts)]).not.toThrow()
  })
})

describe.each(rules.map((rule) => ({ id: rule.id, rule })))('$id', ({ id, rule }) => {
  test('is the name of its file', () => {
    expect(existsSync(new URL(`../src/lint/rules/${id}.ts`, import.meta.url))).toBe(true)
  })

  test('has at least two examples of each kind, all different', () => {
    const texts = rule.examples.map((example) =>
      JSON.stringify([
        'bad' in example ? example.bad : example.good,
        example.context,
        example.options,
        example.preset,
      ]),
    )
    expect(new Set(texts).size).toBe(texts.length)
    expect(rule.examples.filter((example) => 'bad' in example).length).toBeGreaterThanOrEqual(2)
    expect(rule.examples.filter((example) => 'good' in example).length).toBeGreaterThanOrEqual(2)
  })

  test('has examples of both kinds for the check of a peer', () => {
    const shown = rule.examples.flatMap((example) =>
      example.preset === undefined ? [] : `${example.preset} ${'bad' in example ? 'bad' : 'good'}`,
    )
    const needed = Object.keys(rule.checks ?? {}).flatMap((peer) => [`${peer} bad`, `${peer} good`])
    expect([...new Set(shown)].sort()).toEqual(needed.sort())
  })

  test('shows a fix exactly when it has one', () => {
    const shown = rule.examples.some((example) => 'fixed' in example && example.fixed !== undefined)
    expect(shown).toBe(rule.fix !== 'none')
  })

  test('declares what its safe fixes change, and nothing when it has none', () => {
    expect(rule.effect !== undefined).toBe(rule.fix === 'safe')
  })

  test('speaks in sentences', () => {
    const messages = bad
      .filter((entry) => entry.rule === rule)
      .flatMap(({ example }) => lintDockerfile(inputOf(rule, example)).map(({ message }) => message))
    expect(messages.filter((text) => !/[.]$/.test(text))).toEqual([])
    expect(rule.summary).toMatch(/^[A-Z].*[.]$/)
  })

  test('has a page with its summary, reason and every example', () => {
    const page = renderRule(rule)
    expect(page).toContain(rule.summary)
    expect(page.match(/^```dockerfile$/gm)?.length).toBeGreaterThanOrEqual(rule.examples.length)
  })
})

test('no two rules share an id, and no alias is the id of another', () => {
  const names = rules.flatMap(({ id, aliases }) => [id, ...new Set(aliases.filter((name) => name !== id))])
  const ids = new Set(rules.map(({ id }) => id))
  expect(names.filter((name, index) => ids.has(name) && names.indexOf(name) !== index)).toEqual([])
  expect(rules.filter(({ aliases }) => new Set(aliases).size < aliases.length)).toEqual([])
})
