import { describe, expect, it } from 'vitest'
import { ignoreFileCandidates, parseIgnore } from '../../src/dockerfile/ignore.ts'

describe('parseIgnore', () => {
  const cases: readonly (readonly [text: string, ignored: readonly string[], kept: readonly string[]])[] = [
    ['', [], ['a', 'a/b']],
    ['# note\n\n  \n', [], ['# note', 'note']],
    [' # not a comment', ['# not a comment'], ['note']],
    ['\uFEFFa', ['a'], ['b']],
    ['a\r\nb\r\n', ['a', 'b'], ['c']],
    ['a', ['a', 'a/b', 'a/b/c'], ['b/a', 'ab', 'A']],
    ['/a', ['a', 'a/b'], ['b/a']],
    ['./a', ['a'], ['b/a']],
    ['a/', ['a', 'a/b'], ['b/a']],
    ['a//b/../c/.', ['a/c', 'a/c/d'], ['a/b', 'a']],
    ['/../a', ['a'], ['b']],
    ['..', [], ['a']],
    ['/', [], ['a']],
    ['.', [], ['a']],
    ['*', ['a', 'a/b', '.git'], []],
    ['*.log', ['x.log', '.log', 'x.log/in'], ['d/x.log', 'x.logs', 'xlog']],
    ['*/*.log', ['d/x.log'], ['x.log', 'd/e/x.log']],
    ['a/*', ['a/b', 'a/b/c'], ['a', 'b']],
    ['**', ['a', 'a/b'], []],
    ['**/a', ['a', 'x/a', 'x/y/a', 'x/a/z'], ['ab', 'xa', 'x/ba']],
    ['**/*.go', ['x.go', 'a/b/x.go'], ['x.god']],
    ['**a', ['a', 'xa', 'x/ya'], ['ab']],
    ['a/**', ['a/b', 'a/b/c'], ['a', 'ab/c']],
    ['a*/**', ['a/b', 'ab/c/d'], ['a', 'ab']],
    ['a/**/b', ['a/b', 'a/x/b', 'a/x/y/b'], ['a/xb', 'a/b2', 'b']],
    ['a**b', ['ab', 'ax/b', 'a/b'], ['axb']],
    ['**/**/a', ['a', 'x/a'], ['xa']],
    ['a/**/**', ['a/b', 'a/b/c'], ['a']],
    ['a?c', ['abc', 'aßc', 'a🐳c'], ['ac', 'a/c', 'abbc']],
    ['[a-c]x', ['ax', 'cx'], ['dx', '-x']],
    ['[^a-c]x', ['dx'], ['ax', 'x']],
    ['[abc]/x', ['a/x', 'c/x'], ['d/x']],
    ['[a\\]]x', ['ax', ']x'], ['bx']],
    ['\\*x', ['*x'], ['ax']],
    ['a.b', ['a.b'], ['aXb']],
    ['(a|b)+$', ['(a|b)+$'], ['a', 'b']],
    ['*\n!a', ['b', 'b/a'], ['a', 'a/b']],
    ['*\n! a', ['b'], ['a']],
    ['a\n!a/b', ['a', 'a/c'], ['a/b', 'a/b/c']],
    ['!a\na', ['a'], ['b']],
    ['*.md\n!README.md\nREADME.md', ['x.md', 'README.md'], ['x']],
    ['*.md\n!README*.md\nREADME-secret.md', ['x.md', 'README-secret.md'], ['README.md', 'README2.md']],
    ['*\n!src\nsrc/gen', ['src/gen/x', 'y'], ['src/x']],
    ['*\nsrc/gen\n!src', ['y'], ['src/x', 'src/gen/x']],
    ['**\n!**/*.py', ['a', 'a/b.js'], ['x.py', 'a/b/x.py']],
  ]
  it.each(cases)('%j leaves out %j and keeps %j', (text, ignored, kept) => {
    const matcher = parseIgnore(text)
    expect(ignored.filter((path) => !matcher.ignored(path))).toEqual([])
    expect(kept.filter((path) => matcher.ignored(path))).toEqual([])
  })

  const folders: readonly (readonly [text: string, pruned: readonly string[], walked: readonly string[]])[] =
    [
      ['a', ['a', 'a/b'], ['b']],
      ['*\n!a/b', ['b', 'a/c'], ['a', 'a/b']],
      ['a\n!a/b', ['a/c'], ['a']],
      ['!a/b\na', ['a'], []],
      ['a\n!**/b', [], ['a', 'a/x']],
      ['a\n!ab/**', ['a'], ['ab']],
      ['a\n!a/x*', [], ['a']],
      ['!**/keep\nnode_modules', ['node_modules'], ['src']],
    ]
  it.each(folders)('%j spares the walk of %j but not of %j', (text, pruned, walked) => {
    const matcher = parseIgnore(text)
    expect(pruned.filter((path) => !matcher.prunes(path))).toEqual([])
    expect(walked.filter((path) => matcher.prunes(path))).toEqual([])
  })

  it('names the patterns that BuildKit refuses and goes on', () => {
    const matcher = parseIgnore('a\n[b\n!\n\\\n[]\n[z\nc')
    expect(matcher.problems).toEqual([
      { line: 2, pattern: '[b' },
      { line: 3, pattern: '!' },
      { line: 4, pattern: '\\' },
      { line: 5, pattern: '[]' },
      { line: 6, pattern: '[z' },
    ])
    expect(['a', 'c', 'b'].map(matcher.ignored)).toEqual([true, true, false])
  })

  it.each([
    { pattern: `x${'*a'.repeat(200)}b`, ignored: false },
    { pattern: `x${'**/a'.repeat(50)}/**/b`, ignored: false },
    { pattern: `x${'*'.repeat(5000)}`, ignored: true },
    { pattern: `x${'[a-z]*'.repeat(100)}/?`, ignored: true },
  ])('cannot be made slow by a pattern', ({ pattern, ignored }) => {
    expect(parseIgnore(pattern).ignored(`x${'a'.repeat(2000)}/c`)).toBe(ignored)
  })
})

describe('ignoreFileCandidates', () => {
  it('asks beside the Dockerfile first', () => {
    expect(ignoreFileCandidates('/w/docker/api.Dockerfile', '/w/')).toEqual([
      '/w/docker/api.Dockerfile.dockerignore',
      '/w/.dockerignore',
    ])
  })
})
