import { describe, expect, test } from 'vitest'
import { deriveMetadata } from '../../src/tags/derive.ts'
import type { Facts } from '../../src/tags/model.ts'
import { branchPushed, facts, inputs, pullRequest, tagPushed } from './facts.ts'

const tagsOf = (tags: string, run: Facts, flavor = '') =>
  deriveMetadata(inputs({ tags, flavor }), run).tags.join(' ')

const SEMVER = 'type=semver,pattern={{version}}\ntype=semver,pattern={{major}}.{{minor}}'
const scheduled = facts({ eventName: 'schedule' })

describe('default rules', () => {
  test.each<[string, Facts, string]>([
    ['a pull request', pullRequest(2), 'pr-2'],
    ['the default branch', branchPushed('master'), 'master'],
    ['another branch', branchPushed('releases/v1'), 'releases-v1'],
    ['a tag', tagPushed('v1.2.3'), 'v1.2.3 latest'],
    ['a pre-release tag', tagPushed('v2.0.8-beta.67'), 'v2.0.8-beta.67 latest'],
    ['a schedule', scheduled, 'nightly master'],
    ['a dispatched workflow', facts({ eventName: 'workflow_dispatch' }), 'master'],
    ['a run without a ref', facts({ ref: '' }), ''],
    [
      'a merge queue',
      facts({ eventName: 'merge_group', ref: 'refs/heads/gh-readonly-queue/main/pr-1-abc' }),
      'gh-readonly-queue-main-pr-1-abc',
    ],
  ])('%s', (_, run, expected) => {
    expect(tagsOf('', run)).toBe(expected)
  })
})

describe('type=semver', () => {
  test.each([
    ['v1.2.3', '{{raw}}', '', 'v1.2.3 latest'],
    ['v1.2.3', '{{version}}', '', '1.2.3 latest'],
    ['v1.2.3', '{{major}}.{{minor}}', '', '1.2 latest'],
    ['v1.2.3', 'v{{major}}', '', 'v1 latest'],
    ['v1.2.3', '{{minor}}', '', '2 latest'],
    ['v1.2.3', '{{patch}}', '', '3 latest'],
    ['1.2.3', '{{version}}', '', '1.2.3 latest'],
    ['v0.1.2', '{{major}}', '', '0 latest'],
    ['v1.2.3+build.5', '{{version}}', '', '1.2.3 latest'],
    ['v1.2.3+build.5', '{{raw}}', '', 'v1.2.3-build.5 latest'],
    ['p1/v1.2.3', '{{version}}', 'v(\\d.\\d.\\d)$', '1.2.3 latest'],
    ['api/v1.2.3', '{{version}}', '/^api/v(.*)$/', '1.2.3 latest'],
    ['api/v1.2.3', '{{version}}', '^web/v(.*)$', ''],
    ['v1.2.3', '{{version}}', '^web/v(.*)$', '1.2.3 latest'],
    ['v2.0.8-beta.67', '{{raw}}', '', 'v2.0.8-beta.67'],
    ['v2.0.8-beta.67', '{{ raw }}', '', 'v2.0.8-beta.67'],
    ['v2.0.8-beta.67', '{{version}}', '', '2.0.8-beta.67'],
    ['v2.0.8-beta.67', '{{major}}', '', '2.0.8-beta.67'],
    ['v2.0.8-beta.67', '{{major}}.{{minor}}', '', '2.0.8-beta.67'],
    ['v2.0.8-beta.67', 'x{{raw}}', '', '2.0.8-beta.67'],
    ['v1.2', '{{version}}', '', ''],
    ['release', '{{version}}', '', ''],
    ['p1/v1.2.3', '{{version}}', '', ''],
  ])('%s by %s, match %s', (tag, pattern, match, expected) => {
    const rule = `type=semver,pattern=${pattern}${match === '' ? '' : `,match=${match}`}`
    expect(tagsOf(rule, tagPushed(tag))).toBe(expected)
  })

  test.each([
    ['type=semver,pattern={{version}},value=v1.0.0', '1.0.0 latest'],
    ['type=semver,pattern={{version}},value=p1/v1.0.0,match=v(\\d.\\d.\\d)$', '1.0.0 latest'],
    ['type=semver,pattern={{version}},value=v1.0.0-rc1', '1.0.0-rc1'],
    ['type=semver,pattern={{version}}', ''],
    ['type=semver,pattern={{version}},value={{tag}}', ''],
  ])('on a branch: %s', (rule, expected) => {
    expect(tagsOf(rule, branchPushed('master'))).toBe(expected)
  })

  test('several patterns of a pre-release are one tag', () => {
    expect(tagsOf(SEMVER, tagPushed('v2.0.8-beta.67'))).toBe('2.0.8-beta.67')
    expect(tagsOf(SEMVER, tagPushed('v1.2.3'))).toBe('1.2.3 1.2 latest')
  })
})

describe('type=pep440', () => {
  test.each([
    ['1.2.3', '{{raw}}', '', '1.2.3 latest'],
    ['1.2.3', '{{version}}', '', '1.2.3 latest'],
    ['v1.2.3', '{{version}}', '', '1.2.3 latest'],
    ['v1.2.3', '{{raw}}', '', 'v1.2.3 latest'],
    ['1.2.3', '{{major}}.{{minor}}', '', '1.2 latest'],
    ['1.2.3', '{{patch}}', '', '3 latest'],
    ['1.2.3', 'v{{major}}', '', 'v1 latest'],
    ['1.2', '{{version}}', '', '1.2 latest'],
    ['v1.2.3rc2', '{{raw}}', '', 'v1.2.3rc2'],
    ['1.2.3rc2', '{{version}}', '', '1.2.3rc2'],
    ['p1/v1.2.3', '{{version}}', 'v(\\d.\\d.\\d)$', '1.2.3 latest'],
    ['1.2.3rc2', '{{major}}.{{minor}}', '', '1.2.3rc2'],
    ['1.2.3post1', '{{major}}.{{minor}}', '', '1.2.3.post1'],
    ['1.2.3beta2', '{{major}}.{{minor}}', '', '1.2.3b2'],
    ['1.0dev4', '{{major}}.{{minor}}', '', '1.0.dev4'],
    ['1!1.2.3', '{{version}}', '', '1-1.2.3 latest'],
    ['not.a.version', '{{version}}', '', ''],
  ])('%s by %s, match %s', (tag, pattern, match, expected) => {
    const rule = `type=pep440,pattern=${pattern}${match === '' ? '' : `,match=${match}`}`
    expect(tagsOf(rule, tagPushed(tag))).toBe(expected)
  })

  test('a value of its own works on a branch', () => {
    expect(tagsOf('type=pep440,pattern={{version}},value=1.0.0', branchPushed('x'))).toBe('1.0.0 latest')
  })
})

describe('type=match', () => {
  test.each([
    ['v1.2.3', '\\d.\\d.\\d', '0', '1.2.3 latest'],
    ['v2.0.8-beta.67', 'v(.*)', '1', '2.0.8-beta.67 latest'],
    ['v2.0.8-beta.67', 'v(\\d.\\d)', '1', '2.0 latest'],
    ['20200110-RC2', '\\d+', '0', '20200110 latest'],
    ['p1/v1.2.3', 'p1/v(\\d.\\d.\\d)', '1', '1.2.3 latest'],
    ['p1/v1.2.3', '/^P1/V(.*)$/i', '1', '1.2.3 latest'],
    ['v1.2.3', 'v(.*)', '2', ''],
    ['release', '\\d+', '0', ''],
  ])('%s by %s, group %s', (tag, pattern, group, expected) => {
    expect(tagsOf(`type=match,pattern=${pattern},group=${group}`, tagPushed(tag))).toBe(expected)
  })

  test.each([
    ['type=match,pattern=v(.*),group=1,value=v1.0.0', '1.0.0 latest'],
    ['type=match,"pattern=v(\\d{1,3})",group=1,value=v117', '117 latest'],
    ['type=match,pattern=v(.*)', ''],
  ])('on a branch: %s', (rule, expected) => {
    expect(tagsOf(rule, branchPushed('master'))).toBe(expected)
  })
})

describe('other types', () => {
  test.each<[string, Facts, string]>([
    ['type=schedule', scheduled, 'nightly'],
    ['type=schedule,pattern=weekly', scheduled, 'weekly'],
    ["type=schedule,pattern={{date 'YYYYMMDD'}}", scheduled, '20200110'],
    ["type=schedule,pattern={{date 'YYYYMMDD-HHmmss' tz='Asia/Tokyo'}}", scheduled, '20200110-093000'],
    ["type=schedule,pattern={{commit_date 'YYYYMMDD'}}", scheduled, '20191117'],
    ['type=schedule,pattern=x{{branch}}', scheduled, 'x'],
    ['type=schedule,pattern=weekly', facts(), ''],
    ['type=edge', branchPushed('master'), 'edge'],
    ['type=edge', branchPushed('dev'), ''],
    ['type=edge,branch=dev', branchPushed('dev'), 'edge'],
    ['type=edge', tagPushed('v1'), ''],
    ['type=ref,event=branch', branchPushed('my/branch'), 'my-branch'],
    ['type=ref,event=tag', branchPushed('master'), ''],
    ['type=ref,event=tag', tagPushed('v1.2.3'), 'v1.2.3 latest'],
    ['type=ref,event=pr', pullRequest(318), 'pr-318'],
    ['type=ref,event=pr,prefix=', pullRequest(318), '318'],
    ['type=ref,event=pr,prefix=mr-,suffix=-x', pullRequest(318), 'mr-318-x'],
    ['type=ref,event=pr', branchPushed('master'), ''],
    ['type=raw,value=foo\ntype=raw,value=bar', facts(), 'foo bar'],
    ['type=raw,foo', facts(), 'foo'],
    ['foo\nbar', facts(), 'foo bar'],
    ['  # a comment\n\nfoo # no comment', facts(), 'foo-no-comment'],
    ['type=raw,value=a=b', facts(), 'a-b'],
    ['TYPE=raw, Value = foo ', facts(), 'foo'],
    ['type=raw,value=', facts(), ''],
    ['type=raw,"value=a,b"', facts(), 'a-b'],
    ['type=raw,value=foo,', facts(), 'foo'],
    ['type=sha', facts(), 'sha-860c190'],
    ['type=sha,format=long', facts(), 'sha-860c1904a1ce19322e91ac35af1ab07466440c37'],
    ['type=sha,prefix=', facts(), '860c190'],
    ['type=sha,suffix=-x', facts(), 'sha-860c190-x'],
    ['type=sha', facts({ shortShaLength: 12 }), 'sha-860c1904a1ce'],
    ['type=sha', facts({ shortShaLength: 99 }), 'sha-860c1904a1ce19322e91ac35af1ab07466440c37'],
    ['type=sha', facts({ sha: '' }), ''],
  ])('%s', (rule, run, expected) => {
    expect(tagsOf(rule, run)).toBe(expected)
  })
})

describe('priority', () => {
  const all = 'sha\nraw\nref\nedge\nmatch\nsemver'.split('\n')
  const rules: Record<string, string> = {
    sha: 'type=sha',
    raw: 'type=raw,value=raw',
    ref: 'type=ref,event=tag',
    edge: 'type=edge',
    match: 'type=match,pattern=.*,suffix=-m',
    semver: 'type=semver,pattern={{version}}',
  }
  test('types have theirs', () => {
    const tags = all.map((name) => rules[name]).join('\n')
    expect(tagsOf(tags, tagPushed('v1.0.0'))).toBe('1.0.0 v1.0.0-m v1.0.0 raw sha-860c190 latest')
  })

  test.each([
    ['raw,priority=50\ntype=sha', 'sha-860c190 raw'],
    ['raw,priority=101\ntype=sha', 'raw sha-860c190'],
    ['a\nb,priority=200\nc', 'a b c'],
    ['a,priority=-1\nb', 'b a'],
  ])('%j', (tags, expected) => {
    expect(tagsOf(tags, facts())).toBe(expected)
  })

  test('the first one is the version', () => {
    const run = tagPushed('v1.2.3')
    expect(deriveMetadata(inputs({ tags: `type=sha\n${SEMVER}` }), run).version).toBe('1.2.3')
    expect(deriveMetadata(inputs({ tags: `type=sha,priority=1000\n${SEMVER}` }), run).version).toBe(
      'sha-860c190',
    )
  })
})

describe('enable', () => {
  test.each<[string, Facts, string]>([
    ['a,enable=true', facts(), 'a'],
    ['a,enable=false', facts(), ''],
    ['a,enable={{is_default_branch}}', branchPushed('master'), 'a'],
    ['a,enable={{is_default_branch}}', branchPushed('dev'), ''],
    ['a,enable={{is_default_branch}}', tagPushed('v1'), ''],
    ['a,enable={{is_default_branch}}', pullRequest(1), ''],
    ['a,enable={{is_default_branch}}', facts({ ref: '' }), ''],
    ['a,enable={{is_default_branch}}', facts({ eventName: 'schedule', event: {} }), 'a'],
    ['a,enable={{is_default_branch}}', facts({ eventName: 'issues', event: {}, ref: 'refs/heads/x' }), 'a'],
    ['a,enable={{is_not_default_branch}}', branchPushed('dev'), 'a'],
    ['a,enable={{is_not_default_branch}}', branchPushed('master'), ''],
    ['a,enable={{#if is_default_branch}}true{{else}}false{{/if}}', branchPushed('dev'), ''],
  ])('%s', (rule, run, expected) => {
    expect(tagsOf(rule, run)).toBe(expected)
  })

  test('an invalid value of a rule is an error', () => {
    expect(() => tagsOf('a,enable=yes', facts())).toThrow('enable is "yes": it must give true or false')
    expect(() => tagsOf('a,enable={{branch}}', facts())).toThrow('{{branch}}, which gives "master"')
  })
})

describe('global expressions', () => {
  const pushedWithBase = facts({ ref: 'refs/tags/v1.2.3', event: { base_ref: 'refs/heads/master' } })
  test.each<[string, Facts, string]>([
    ['x-{{branch}}', pullRequest(2), 'x-'],
    ['x-{{branch}}', branchPushed('master'), 'x-master'],
    ['x-{{branch}}', branchPushed('my/branch'), 'x-my-branch'],
    ['x-{{branch}}', tagPushed('v1.2.3'), 'x-'],
    ['x-{{tag}}', pullRequest(2), 'x-'],
    ['x-{{tag}}', branchPushed('master'), 'x-'],
    ['x-{{tag}}', tagPushed('v1.2.3'), 'x-v1.2.3'],
    ['x-{{sha}}', facts(), 'x-860c190'],
    ['x-{{base_ref}}', pullRequest(2), 'x-master'],
    ['x-{{base_ref}}', branchPushed('master'), 'x-'],
    ['x-{{base_ref}}', tagPushed('v1.2.3'), 'x-'],
    ['x-{{base_ref}}', pushedWithBase, 'x-master'],
    ["{{date 'YYYYMMDD'}}", facts(), '20200110'],
    ["{{date 'YYYYMMDD-HHmmss' tz='Asia/Tokyo'}}", facts(), '20200110-093000'],
    ["{{commit_date 'YYYYMMDD'}}", facts(), '20191117'],
    ["{{commit_date 'YYYYMMDD-HHmmss' tz='Asia/Tokyo'}}", facts(), '20191118-015100'],
    ['{{unknown}}x', facts(), 'x'],
    ['mytag-{{branch}}-{{sha}}', facts(), 'mytag-master-860c190'],
  ])('%s', (value, run, expected) => {
    expect(tagsOf(value, run)).toBe(expected)
  })

  test.each([
    ['type=sha,prefix={{branch}}-', 'master-860c190'],
    ['type=ref,event=branch,suffix=-{{sha}}', 'master-860c190'],
    ["type=ref,event=branch,suffix=-{{commit_date 'YYYYMMDD'}}", 'master-20191117'],
    ['type=semver,pattern={{version}},value={{branch}}-1', ''],
    ['type=raw,"value={{date \'dddd, MMMM Do YYYY, h:mm:ss a\'}}"', 'Friday-January-10th-2020-12-30-00-am'],
  ])('%s', (rule, expected) => {
    expect(tagsOf(rule, facts())).toBe(expected)
  })
})

describe('flavor', () => {
  test.each<[string, string, Facts, string]>([
    ['latest=true', 'type=ref,event=branch', facts(), 'master latest'],
    ['latest=false', SEMVER, tagPushed('v1.2.3'), '1.2.3 1.2'],
    ['latest=auto', SEMVER, tagPushed('v1.2.3'), '1.2.3 1.2 latest'],
    ['latest=true', SEMVER, tagPushed('v1.2.3-rc1'), '1.2.3-rc1 latest'],
    ['latest=true', 'type=edge', branchPushed('dev'), ''],
    ['', 'foo,priority=2000\ntype=ref,event=tag', tagPushed('v1'), 'foo v1'],
    ['prefix=foo-', 'type=ref,event=branch\ntype=sha', facts(), 'foo-master sha-860c190'],
    ['suffix=-bar', 'type=ref,event=branch\ntype=sha', facts(), 'master-bar sha-860c190-bar'],
    ['prefix=foo-\nsuffix=-bar', 'type=ref,event=tag', tagPushed('v1'), 'foo-v1-bar latest'],
    ['prefix=foo-,onlatest=true', 'type=ref,event=tag', tagPushed('v1'), 'foo-v1 foo-latest'],
    ['suffix=-bar,onlatest=true', 'type=ref,event=tag', tagPushed('v1'), 'v1-bar latest-bar'],
    [
      'prefix=a-,onlatest=true,suffix=-b,onlatest=false',
      'type=ref,event=tag',
      tagPushed('v1'),
      'a-v1-b a-latest',
    ],
    ['prefix=foo-', 'type=ref,event=tag,prefix=', tagPushed('v1'), 'v1 latest'],
    ['prefix=foo-', 'type=ref,event=tag,prefix=own-', tagPushed('v1'), 'own-v1 latest'],
    ['suffix=-bar', 'type=ref,event=tag,suffix=', tagPushed('v1'), 'v1 latest'],
    ['prefix={{sha}}-,onlatest=true', 'type=ref,event=tag', tagPushed('v1'), '860c190-v1 860c190-latest'],
    ['prefix=a=b', 'x', facts(), 'ax'],
    ["prefix={{date 'YYYY' tz='Asia/Tokyo'}}-", 'x', facts(), '2020-x'],
    ['latest=true', 'type=raw,value=latest', facts(), 'latest'],
    ['latest=true', 'a\nlatest', facts(), 'a latest'],
    ['# none', 'a', facts(), 'a'],
  ])('%j with %j', (flavor, tags, run, expected) => {
    expect(tagsOf(tags, run, flavor)).toBe(expected)
  })
})

describe('latest=highest', () => {
  test.each<[string, readonly string[] | undefined, string]>([
    ['v2.0.0', ['v1.0.0', 'v2.0.0'], '2.0.0 latest'],
    ['v0.9.1', ['v0.9.0', 'v2.0.0'], '0.9.1'],
    ['v2.0.0', ['v3.0.0-rc1', 'nightly'], '2.0.0 latest'],
    ['v2.0.0-rc1', ['v1.0.0'], '2.0.0-rc1'],
    ['v2.0.0', undefined, '2.0.0'],
    ['v2.0.0', [], '2.0.0 latest'],
  ])('%s after %j', (tag, released, expected) => {
    const run = { ...tagPushed(tag), released }
    expect(tagsOf('type=semver,pattern={{version}}', run, 'latest=highest')).toBe(expected)
  })
})

describe('what is compared for latest=highest', () => {
  test.each<[string, string, readonly string[], string]>([
    ['type=ref,event=tag', 'v2.0.8-beta.67', [], 'v2.0.8-beta.67'],
    ['type=ref,event=tag', 'v1.2.3', ['v1.2.3', '20200110', 'v2'], 'v1.2.3 latest'],
    ['type=match,pattern=[^/]+$', 'api/v1.2.3', ['web/v9.0.0', 'v3.0.0'], 'v1.2.3 latest'],
    ['type=match,pattern=[^/]+$', 'api/v1.2.3', ['api/v1.10.0', 'api/v1.9.0'], 'v1.2.3'],
    ['type=pep440,pattern={{version}}', '2024.1', ['2024.2'], '2024.1'],
    ['type=pep440,pattern={{version}}', '2024.3', ['2024.2', '2024.4rc1'], '2024.3 latest'],
  ])('%s on %s after %j', (rule, tag, released, expected) => {
    expect(tagsOf(rule, { ...tagPushed(tag), released }, 'latest=highest')).toBe(expected)
  })

  test('the reason names the highest', () => {
    const run = { ...tagPushed('v0.9.1'), released: ['v1.0.0', 'v2.0.0', 'v1.5.0'] }
    const { why } = deriveMetadata(inputs({ flavor: 'latest=highest' }), run)
    expect(why.at(-1)).toEqual({
      ...{ rule: 'latest=highest', fired: false, reason: 'v2.0.0 is higher than v0.9.1' },
    })
  })
})

describe('tags that registries would refuse', () => {
  const long = 'a'.repeat(140)
  test.each([
    ['-abc', 'abc'],
    ['.abc', 'abc'],
    ['äbc', 'bc'],
    ['___', '___'],
    ["a&b=c'd", 'a-b-c-d'],
    [`${'b'.repeat(128)}`, 'b'.repeat(128)],
  ])('branch %s', (branch, expected) => {
    expect(tagsOf('type=ref,event=branch', branchPushed(branch))).toBe(expected)
  })

  test('a branch in a template is not escaped', () => {
    expect(tagsOf('x-{{branch}}', branchPushed("a&b=c'd"))).toBe('x-a-b-c-d')
  })

  test('a long one is cut to 128, and two that differ late stay two', () => {
    const [one = '', two = ''] = [`${long}1`, `${long}2`].map((name) => tagsOf(name, facts()))
    expect([one.length, two.length]).toEqual([128, 128])
    expect(one).not.toBe(two)
    expect(one).toMatch(/^a{119}-[0-9a-f]{8}$/)
  })
})
