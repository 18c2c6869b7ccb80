import { describe, expect, test } from 'vitest'
import { renderBakeFiles } from '../../src/tags/bake.ts'
import { deriveMetadata } from '../../src/tags/derive.ts'
import { branchPushed, facts, inputs, SHA, tagPushed } from './facts.ts'

const OCI = 'org.opencontainers.image.'
const VERSION = 'type=semver,pattern={{version}}'

const custom = (labels: string, run = facts()) => deriveMetadata(inputs({ labels }), run).labels

test('labels say what is known, sorted by key', () => {
  const { labels } = deriveMetadata(inputs({ tags: VERSION }), tagPushed('v1.2.3'))
  expect(Object.entries(labels)).toEqual([
    [`${OCI}created`, '2020-01-10T00:30:00.000Z'],
    [`${OCI}description`, 'This your first repo!'],
    [`${OCI}licenses`, 'MIT'],
    [`${OCI}revision`, SHA],
    [`${OCI}source`, 'https://github.com/octocat/Hello-World'],
    [`${OCI}title`, 'Hello-World'],
    [`${OCI}url`, 'https://github.com/octocat/Hello-World'],
    [`${OCI}version`, '1.2.3'],
  ])
})

test('without a tag the version is empty, and there are labels all the same', () => {
  const { tags, version, labels } = deriveMetadata(inputs({ tags: VERSION }), facts())
  expect([tags, version, labels[`${OCI}version`]]).toEqual([[], '', ''])
})

test.each([
  ['maintainer=CrazyMax', 'maintainer', 'CrazyMax'],
  [`${OCI}title=MyCustomTitle`, `${OCI}title`, 'MyCustomTitle'],
  [`${OCI}description=Another description`, `${OCI}description`, 'Another description'],
  ['a=1\na=2', 'a', '2'],
  ['a=b=c', 'a', 'b=c'],
  ['a=', 'a', ''],
  ['a=x, y and "z"', 'a', 'x, y and "z"'],
  ['"a=two\nlines"', 'a', 'two\nlines'],
  ['# comment\na=1 # none', 'a', '1 # none'],
  ['a={{branch}}-{{sha}}', 'a', 'master-860c190'],
  [`${OCI}created={{commit_date 'YYYY-MM-DDTHH:mm:ss.SSS[Z]'}}`, `${OCI}created`, '2019-11-17T16:51:00.000Z'],
])('custom line %j gives %s', (line, key, value) => {
  expect(custom(line)[key]).toBe(value)
})

test('a line without = is no label', () => {
  expect(Object.keys(custom('nothing'))).toHaveLength(8)
})

test('a value is not escaped', () => {
  expect(custom('a={{branch}}', branchPushed("a&b=c'd"))['a']).toBe("a&b=c'd")
})

describe('annotations', () => {
  test('stand at every level that is asked for', () => {
    const asked = inputs({ annotations: 'maintainer=CrazyMax', levels: ['manifest', 'index'] })
    const { annotations } = deriveMetadata(asked, facts())
    expect(annotations).toHaveLength(18)
    expect(annotations[0]).toBe('index:maintainer=CrazyMax'.replace('index', 'manifest'))
    expect(annotations[9]).toBe('index:maintainer=CrazyMax')
  })

  test('do not mix with labels', () => {
    const { annotations, labels } = deriveMetadata(inputs({ annotations: 'a=1', labels: 'b=2' }), facts())
    expect([annotations.some((line) => line.includes('b=2')), labels['a']]).toEqual([false, undefined])
  })
})

describe('images', () => {
  test.each([
    ['name/app', 'name/app:master'],
    ['name/app,ghcr.io/name/app', 'name/app:master ghcr.io/name/app:master'],
    ['name/foo\nghcr.io/name/bar', 'name/foo:master ghcr.io/name/bar:master'],
    ['name=name/foo\nname=ghcr.io/name/bar', 'name/foo:master ghcr.io/name/bar:master'],
    ['name=name/foo,enable=false\nname=b', 'b:master'],
    ['name/foo,enable=true', 'name/foo:master'],
    ['name=Name/Foo', 'name/foo:master'],
    ['name=a,enable=false', 'master'],
    ['localhost:5000/a', 'localhost:5000/a:master'],
    ['', 'master'],
  ])('%j', (images, expected) => {
    expect(deriveMetadata(inputs({ images }), facts()).tags.join(' ')).toBe(expected)
  })
})

test('the bake file defines a target with everything', () => {
  const metadata = deriveMetadata(inputs({ images: 'a,b', tags: VERSION }), tagPushed('v1.2.3'))
  const files = renderBakeFiles(metadata, 'docker-metadata-action')
  const target = JSON.parse(files.all).target['docker-metadata-action']
  expect(target.tags).toEqual(['a:1.2.3', 'a:latest', 'b:1.2.3', 'b:latest'])
  expect(target.args).toEqual({ DOCKER_META_IMAGES: 'a,b', DOCKER_META_VERSION: '1.2.3' })
  expect(target.labels[`${OCI}version`]).toBe('1.2.3')
  expect(JSON.parse(files.annotations).target['docker-metadata-action'].annotations).toHaveLength(8)
})
