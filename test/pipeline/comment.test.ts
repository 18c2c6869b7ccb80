import { describe, expect, test } from 'vitest'
import { ExternalError } from '../../src/errors.ts'
import { type CommentRequest, updateComment as update } from '../../src/pipeline/comment.ts'
import type { GitHub } from '../../src/ports/github.ts'
import { COMMENT_MARK, parseSections } from '../../src/report/comment-section.ts'
import { mergeComment } from '../../src/report/merge-comment.ts'
import { createFakeClock } from '../fakes/clock.ts'
import { createFakeGitHub } from '../fakes/github.ts'

const request = (key: string, more: Partial<CommentRequest> = {}): CommentRequest => ({
  pullRequest: 7,
  section: { key, run: 1, attempt: 1, sha: 'c', text: `### ${key}: 1 MB` },
  mode: 'changed',
  news: true,
  ...more,
})

const updateComment = (github: GitHub, asked: CommentRequest, clock = createFakeClock()) =>
  update({ github, clock }, asked)

const keysIn = (body: string | undefined) => parseSections(body ?? '').map(({ key }) => key)
/** Lets the other jobs work while this one sleeps. */
function slowClock() {
  const clock = createFakeClock()
  return {
    ...clock,
    sleep: async (milliseconds: number) => {
      await clock.sleep(milliseconds)
      for (let turn = 0; turn < milliseconds / 10; turn += 1) await Promise.resolve()
    },
  }
}

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
    const github = createFakeGitHub('octocat')
    github.addComment(7, theirs, 'octocat')
    expect(await updateComment(github, request('api'))).toMatchObject({ kind: 'updated' })
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

  test('is written anew by whoever finds that another job wrote over it', async () => {
    const github = createFakeGitHub()
    await updateComment(github, request('api'))
    // reads before and writes after the look of the other
    const late = meanwhile(github, 'updateComment', () => updateComment(github, request('db')))
    const both = [updateComment(late, request('web')), Promise.resolve()]
    await Promise.all(both)
    await updateComment(github, request('db'))
    expect((await github.listComments(7)).map(({ body }) => keysIn(body))).toEqual([['api', 'db', 'web']])
  })

  test.each([2, 3, 8])(
    'has all sections when %i jobs race, whatever the order of their calls',
    async (jobs) => {
      const github = createFakeGitHub()
      const keys = Array.from({ length: jobs }, (_, at) => `leg-${at}`)
      const outcomes = await Promise.all(keys.map((key) => updateComment(github, request(key), slowClock())))
      expect(outcomes.map(({ kind }) => kind)).not.toContain('refused')
      expect((await github.listComments(7)).map(({ body }) => keysIn(body))).toEqual([keys])
    },
  )

  test('that somebody hid is left in peace', async () => {
    const github = createFakeGitHub()
    await updateComment(github, request('api'))
    const hidden = {
      ...github,
      listComments: async (pullRequest: number) =>
        (await github.listComments(pullRequest)).map((comment) => ({
          ...comment,
          minimized: comment.id === 1,
        })),
    }
    expect(await updateComment(hidden, request('api', { news: false }))).toEqual({ kind: 'none' })
    expect(await updateComment(hidden, request('api'))).toMatchObject({ kind: 'created' })
  })

  test('is deleted only when its sections are proven to stand in the oldest', async () => {
    const github = createFakeGitHub()
    await updateComment(github, request('api'))
    github.addComment(7, mergeComment(undefined, request('web').section).body, 'github-actions[bot]')
    const [first] = await github.listComments(7)
    const lost = { ...github, updateComment: async () => first ?? Promise.reject(new Error('none')) }
    await updateComment(lost, request('api'))
    expect(await github.listComments(7)).toHaveLength(2)
    await updateComment(github, request('api'))
    expect((await github.listComments(7)).map(({ id, body }) => [id, keysIn(body)])).toEqual([
      [first?.id, ['api', 'web']],
    ])
  })

  test('that was written is not called refused when the second look fails', async () => {
    const github = createFakeGitHub()
    let looks = 0
    const failing = {
      ...github,
      listComments: async (pullRequest: number) => {
        looks += 1
        return looks < 2
          ? github.listComments(pullRequest)
          : Promise.reject(new ExternalError('github', 'unavailable', '502'))
      },
    }
    expect(await updateComment(failing, request('api'))).toMatchObject({ kind: 'created' })
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
