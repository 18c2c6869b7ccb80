import { describe, expect, test } from 'vitest'
import { type Config, matchesAny, mergeConfigs } from '../../src/lint/config.ts'
import { readConfig } from '../../src/lint/config-read.ts'
import { lintDockerfile } from '../../src/lint/lint.ts'
import { rules } from '../../src/lint/rules/index.ts'

const config = (text: string): Config => readConfig(text, { file: 'c', rules })
const merge = (path: string, ...texts: readonly string[]) =>
  mergeConfigs(texts.map((text) => ({ config: config(text), path })))

test.each<[readonly string[], string, boolean]>([
  [['vendor'], 'vendor/Dockerfile', true],
  [['vendor/'], 'a/vendor/b/Dockerfile', true],
  [['/vendor'], 'a/vendor/Dockerfile', false],
  [['./a'], 'a/Dockerfile', true],
  [['a/b'], 'a/b/Dockerfile', true],
  [['a/b'], 'x/a/b/Dockerfile', false],
  [['*.dev'], 'web/Dockerfile.dev', true],
  [['*.dev'], 'web/Dockerfile.prod', false],
  [['a/**/Dockerfile'], 'a/b/c/Dockerfile', true],
  [['**'], 'Dockerfile', true],
  [['vendor', '!vendor/own'], 'vendor/own/Dockerfile', false],
  [['!vendor/own', 'vendor'], 'vendor/own/Dockerfile', true],
  [['**'], '../Dockerfile', false],
  [[], 'Dockerfile', false],
])('%j and %s: %s', (patterns, path, expected) => {
  expect(matchesAny(patterns, path)).toBe(expected)
})

describe('configurations together', () => {
  test('nothing configures nothing', () => {
    expect(mergeConfigs([])).toEqual({
      settings: { preset: undefined, rules: {}, codes: {}, ruleOptions: {} },
      options: {},
      ignored: false,
      failOn: undefined,
      budgets: [],
    })
  })

  test('the later one wins, name by name', () => {
    const merged = merge('Dockerfile', 'rules: { DL4006: off, DL3006: off }', 'rules: { pipefail: info }')
    expect(merged.settings.rules).toEqual({ pipefail: 'info', 'image-tag': 'off' })
  })

  test('what a peer says with one id is said to every rule that has it', () => {
    const merged = merge('Dockerfile', 'rules: { DS-0001: off, image-latest: error }')
    expect(merged.settings.rules).toEqual({ 'image-tag': 'off', 'image-latest': 'error' })
  })

  test('the name under which something was said is kept, as a peer has several for one rule', () => {
    const merged = merge('Dockerfile', 'rules: { DL4003: off, DL4004: error }')
    expect(merged.settings.codes).toEqual({ DL4003: 'off', DL4004: 'error' })
  })

  test('the preset is that of the last file that has one', () => {
    expect(merge('Dockerfile', 'preset: strict', 'preset: hadolint', '{}').settings.preset).toBe('hadolint')
  })

  test('overrides win over rules of their file, not over those of a later one', () => {
    const outer =
      'rules: { exec-form: error }\noverrides: [{ files: Dockerfile, rules: { exec-form: info } }]'
    expect(merge('Dockerfile', outer).settings.rules).toEqual({ 'exec-form': 'info' })
    expect(merge('other', outer).settings.rules).toEqual({ 'exec-form': 'error' })
    expect(merge('Dockerfile', outer, 'rules: { exec-form: off }').settings.rules).toEqual({
      'exec-form': 'off',
    })
  })

  test('the command line has the last word', () => {
    const layers = [{ config: config('rules: { exec-form: off }'), path: 'Dockerfile' }]
    const merged = mergeConfigs(layers, {
      'exec-form': { ids: ['exec-form'], level: 'style', options: undefined },
    })
    expect(merged.settings.rules).toEqual({ 'exec-form': 'style' })
  })

  test('options alone switch a rule on and keep its level', () => {
    const rule = 'rules: { trusted-registry: { trusted-registries: [a] } }'
    expect(merge('x', rule).settings).toMatchObject({
      rules: { 'trusted-registry': 'on' },
      ruleOptions: { 'trusted-registry': { trustedRegistries: ['a'] } },
    })
    expect(merge('x', 'rules: { trusted-registry: error }', rule).settings.rules).toEqual({
      'trusted-registry': 'error',
    })
  })

  test('the nearest says what fails and whether comments count; ignored is what any of them ignores', () => {
    const merged = merge(
      'a',
      'fail-on: never\nno-inline-ignore: true\nignore: a',
      'fail-on: info\nno-inline-ignore: false',
    )
    expect(merged).toMatchObject({ failOn: 'info', ignored: true, settings: { inlineIgnores: true } })
  })
})

test.each([
  ['options: { labels: { team: text }, strict-labels: true }', ['label-required', 'label-unknown']],
  ['options: { trusted-registries: [docker.io] }', ['trusted-registry']],
  ['options: { labels: { team: text } }\nrules: { DL3049: off }', []],
  ['options: { labels: {} }', []],
])('what only waits for options speaks when they are given: %j', (yaml, expected) => {
  const { settings, options } = merge('Dockerfile', yaml)
  const text = 'FROM ghcr.io/acme/base:1\nLABEL tema=web\n'
  const rules = lintDockerfile({ text, path: 'Dockerfile', settings, options }).map(({ rule }) => rule)
  expect(rules).toEqual(expected)
})
