import { expect, test } from 'vitest'
import { deriveMetadata } from '../../src/tags/derive.ts'
import { facts, inputs, tagPushed } from './facts.ts'

const tags = (text: string) => () => deriveMetadata(inputs({ tags: text }), tagPushed('v1.2.3'))

test.each([
  ['type=semvr,pattern={{version}}', 'there is no type "semvr". Did you mean semver?'],
  ['type=nothing-like-it', 'There are schedule, semver, pep440, match, edge, ref, raw, sha.'],
  ['type=semver', 'type=semver needs pattern. Add pattern=….'],
  ['type=semver,patern={{version}}', '"patern" is not known. Did you mean pattern?'],
  ['type=pep440', 'type=pep440 needs pattern'],
  ['type=match', 'type=match needs pattern'],
  ['type=ref', 'type=ref needs event'],
  ['type=raw', 'type=raw needs value. Add value=… or just the tag.'],
  ['type=ref,event=push', 'event is "push", and must be branch, tag, pr.'],
  ['type=sha,format=medium', 'format is "medium", and must be short or long.'],
  ['type=match,pattern=v(.*),group=one', 'group is "one", and must be a number.'],
  ['type=match,pattern=v(.*', 'the regular expression is not valid'],
  ['type=semver,pattern={{version}},match=v.*', 'match has no group'],
  ['type=sha,priority=high', 'priority is "high", and must be a number.'],
  ['type=raw,value=a"b', 'a quote stands inside a value'],
  ['x{{branch', 'the template x{{branch is not well formed at character'],
  ['x{{#if branch}}', 'is not well formed at character'],
  ["x{{time 'YYYY'}}", 'asks for time at character 4'],
  ['x{{date}}', "needs a format, for instance {{date 'YYYYMMDD'}}"],
  ["x{{date 'YYYY' zone='UTC'}}", 'does not know zone=…'],
  ["x{{date 'YYYY' tz='Mars/Base'}}", 'There is no time zone "Mars/Base"'],
])('tags %j: %s', (text, message) => {
  expect(tags(text)).toThrow(message)
})

test.each([
  ['latest=maybe', 'latest is "maybe", and must be auto, true, false, highest.'],
  ['prefx=a', 'Did you mean prefix=…?'],
  ['onlatest', 'Did you mean onlatest=…?'],
  ['prefix=a,onlatest=yes', 'onlatest is "yes", and must be true or false.'],
])('flavor %j: %s', (flavor, message) => {
  expect(() => deriveMetadata(inputs({ flavor }), facts())).toThrow(message)
})

test.each([
  ['name=a,enable=yes', 'enable is "yes", and must be true or false.'],
  ['name=a,enabel=true', 'Did you mean enable=…?'],
  ['enable=true', 'the name is missing'],
  ['a:1.0', 'there is a tag or digest'],
  ['a b', '"a b" is not a valid image name'],
])('images %j: %s', (images, message) => {
  expect(() => deriveMetadata(inputs({ images }), facts())).toThrow(message)
})

test('an attribute nobody reads is a warning with the nearest name', () => {
  const { warnings, tags: names } = deriveMetadata(inputs({ tags: 'type=sha,prefx=a' }), facts())
  expect(names).toEqual(['sha-860c190'])
  expect(warnings).toEqual([
    'Input tags: in "type=sha,prefx=a" prefx has no effect on type=sha. Did you mean prefix?',
  ])
})

test.each([
  [
    { tags: 'x{{brnch}}' },
    'Input tags: in "x{{brnch}}" {{brnch}} stands for nothing here. Did you mean {{branch}}?',
  ],
  [
    { tags: 'type=semver,pattern={{majr}}.{{minor}}' },
    '{{majr}} stands for nothing here. Did you mean {{major}}?',
  ],
  [{ tags: 'type=pep440,pattern={{build}}' }, 'There are raw, version, major, minor, patch.'],
  [{ tags: 'type=schedule,pattern={{branch}}' }, 'There are date, commit_date.'],
  [{ tags: 'x,enable={{ is_default_brnch }}true' }, 'Did you mean {{is_default_branch}}?'],
  [{ flavor: 'suffix=-{{~shaa~}}' }, 'Input flavor: {{shaa}} stands for nothing here. Did you mean {{sha}}?'],
  [{ labels: 'a={{tagg}}' }, 'Input labels: {{tagg}} stands for nothing here. Did you mean {{tag}}?'],
])('a name that stands for nothing is a warning: %j', (written, message) => {
  expect(deriveMetadata(inputs(written), facts()).warnings).toEqual([expect.stringContaining(message)])
})

test.each([
  '{{#if is_default_branch}}main{{else}}{{branch}}{{/if}}',
  "x{{date 'YYYY'}}{{{sha}}}",
  '{{#each list}}{{this}}{{name}}{{/each}}x',
  'type=match,pattern=v(\\d+){{brnch}}',
])('what is known, or nobody can tell, is none: %s', (rule) => {
  expect(deriveMetadata(inputs({ tags: rule }), facts()).warnings).toEqual([])
})

test('every rule says whether it fired, and why not', () => {
  const rules = [
    ...['type=schedule', 'type=semver,pattern={{version}}', 'type=ref,event=pr', 'type=edge'],
    ...['a,enable=false', 'type=raw,value=', 'type=sha'],
  ]
  expect(deriveMetadata(inputs({ tags: rules.join('\n') }), tagPushed('v1.2')).why).toEqual([
    { rule: 'type=schedule', fired: false, reason: 'the event is push, not schedule' },
    {
      rule: 'type=semver,pattern={{version}}',
      fired: false,
      reason:
        'v1.2 is not a semantic version (three numbers, like 1.2.3); use type=match for versions of one or two numbers',
    },
    { rule: 'type=edge', fired: false, reason: 'the tag v1.2 is not the branch master' },
    { rule: 'type=ref,event=pr', fired: false, reason: 'the tag v1.2 is no pull request' },
    { rule: 'a,enable=false', fired: false, reason: 'enable is false' },
    { rule: 'type=raw,value=', fired: false, reason: 'the tag would be empty' },
    { rule: 'type=sha', fired: true, tag: 'sha-860c190' },
    {
      rule: 'latest=auto',
      fired: false,
      reason: 'sha-860c190 is neither a final version nor a tag of the repository',
    },
  ])
})
