import { expect, test } from 'vitest'
import { refOfDecoration } from '../../src/tags/decoration.ts'

test.each([
  ['HEAD, tag: refs/tags/v1.2.3', 'refs/tags/v1.2.3'],
  ['grafted, HEAD, tag: refs/tags/v1.2.3, refs/remotes/origin/main', 'refs/tags/v1.2.3'],
  ['grafted, HEAD, refs/remotes/pull/15/merge', 'refs/pull/15/merge'],
  ['HEAD, refs/pull/15/head', 'refs/pull/15/head'],
  ['HEAD, refs/remotes/origin/HEAD, refs/remotes/origin/my/branch', 'refs/heads/my/branch'],
  ['HEAD, refs/heads/dev', 'refs/heads/dev'],
  ['HEAD', ''],
  ['', ''],
])('%j is %j', (decoration, ref) => {
  expect(refOfDecoration(decoration)).toBe(ref)
})
