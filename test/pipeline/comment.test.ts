import { describe, expect, test } from 'vitest'
import { ExternalError } from '../../src/errors.ts'
import { type CommentRequest, updateComment } from '../../src/pipeline/comment.ts'
import type { GitHub } from '../../src/ports/github.ts'
import { COMMENT_MARK, parseSections } from '../../src/report/comment-section.ts'
import { createFakeGitHub } from '../fakes/github.ts'

const request = (key: string, more: Partial<CommentRequest> = {}): CommentRequest => ({
  pullRequest: 7,
  section: { key, run: 1, attempt: 1, sha: 'c', text: `### ${key}: 1 MB` },
  mode: 'changed',
  news: true,
  personal: false,
  ...more,
})

const keysIn = (body: string | undefined) => parseSections(body ?? '').map(({ key }) => key)
const theirs = `${COMMENT_MARK}\nmine, copied`

/** GitHub where something happens once, just before the next update or create. */
function meanwhile(
  github: GitHub,
  method: 'updateComment' | 'createComment',
  happen: () => Promise<unknown>,
): GitHub {
  let done = false
  const before = async () => {
    const first = !done
    done = true
    await Promise.all(first ? [happen()] : [])
  }
  return {
    ...github,
    [method]: async (id: number, body: string) => {
      await before()
      return github[method](id, body)
    },
  }
}

describe('the one comment', () => {
  test('is created, updated, and left alone when nothing changed', async () => {
    const github = createFakeGitHub()
    const first = await updateComment(github, request('api'))
    const again = await updateComment(github, request('api'))
    const other = await updateComment(github, request('web'))
    expect([first.kind, again.kind, other.kind]).toEqual(['created', 'unchanged', 'updated'])
    expect((await github.listComments(7)).map(({ body }) => keysIn(body))).toEqual([['api', 'web']])
  })

  test('is not begun without news, and not at all when never', async () => {
    const github = createFakeGitHub()
    expect(await updateComment(github, request('api', { news: false }))).toEqual({ kind: 'none' })
    expect(await updateComment(github, request('api', { mode: 'never' }))).toEqual({ kind: 'none' })
    expect(await github.listComments(7)).toEqual([])
  })

  test('takes both sections when two jobs create it at once', async () => {
    const github = createFakeGitHub()
    const late = meanwhile(github, 'createComment', () => updateComment(github, request('web')))
    expect(await updateComment(late, request('api'))).toMatchObject({ kind: 'updated' })
    expect((await github.listComments(7)).map(({ body }) => keysIn(body))).toEqual([['api', 'web']])
  })

  test('of a person with the mark is not touched by the job', async () => {
    const github = createFakeGitHub()
    github.addComment(7, theirs, 'octocat')
    expect(await updateComment(github, request('api'))).toMatchObject({ kind: 'created' })
    expect((await github.listComments(7)).map(({ author, body }) => [author, body === theirs])).toEqual([
      ['octocat', true],
      ['github-actions[bot]', false],
    ])
  })

  test("of the token's own person is updated where the token is a person's", async () => {
    const github = createFakeGitHub()
    github.addComment(7, theirs, 'octocat')
    expect(await updateComment(github, request('api', { personal: true }))).toMatchObject({ kind: 'updated' })
    expect(await github.listComments(7)).toHaveLength(1)
  })

  test("without our mark at its beginning is somebody's", async () => {
    const github = createFakeGitHub()
    github.addComment(7, `> ${theirs}`, 'renovate[bot]')
    expect(await updateComment(github, request('api'))).toMatchObject({ kind: 'created' })
  })

  test('that is deleted while it is updated is begun anew', async () => {
    const github = createFakeGitHub()
    await updateComment(github, request('api'))
    const [existing] = await github.listComments(7)
    const late = meanwhile(github, 'updateComment', () => github.deleteComment(existing?.id ?? 0))
    expect(await updateComment(late, request('web'))).toMatchObject({ kind: 'created' })
    expect((await github.listComments(7)).map(({ body }) => keysIn(body))).toEqual([['web']])
  })

  test('that may not be written is an outcome', async () => {
    const { readOnly } = createFakeGitHub()
    expect(await updateComment(readOnly, request('api'))).toMatchObject({
      kind: 'refused',
      error: { reason: 'forbidden' },
    })
  })

  test('that can never be found is an outcome as well', async () => {
    const gone = async () => Promise.reject(new ExternalError('github', 'not-found', 'Not Found'))
    const github = { ...createFakeGitHub(), listComments: gone }
    expect(await updateComment(github, request('api'))).toMatchObject({
      kind: 'refused',
      error: { reason: 'not-found' },
    })
  })

  test('does not hide a bug', async () => {
    const broken = { ...createFakeGitHub(), listComments: async () => Promise.reject(new TypeError('x')) }
    await expect(updateComment(broken, request('api'))).rejects.toThrow(TypeError)
  })
})
