// What every implementation of the GitHub port keeps to.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { GitHub } from '../../src/ports/github.ts'
import type { OpenPullRequest } from '../../src/ports/workflow-runs.ts'

export type GitHubWorld = {
  readonly github: GitHub
  readonly readOnly: GitHub
  /** Puts an entry into the Actions cache of a ref. */
  addCache(key: string, ref: string): Promise<void>
  addComment(pullRequest: number, body: string, author: string): { readonly id: number }
  setPatch(pullRequest: number, path: string, patch: string): void
  /** Commits of the default branch, oldest first. */
  setCommits(commits: readonly string[]): void
  addPull(pull: OpenPullRequest): void
  addArtifact(run: number, name: string, files: Readonly<Record<string, string>>): void
  stop(): Promise<void>
}

/** Runs the contract on one implementation. */
export function describeGitHub(name: string, start: () => Promise<GitHubWorld>): void {
  describe(`GitHub port: ${name}`, () => {
    let world: GitHubWorld
    beforeAll(async () => {
      world = await start()
    })
    afterAll(() => world.stop())

    it('lists no comments where there are none', async () => {
      expect(await world.github.listComments(1)).toEqual([])
    })

    it('lists every page, oldest first, with authors', async () => {
      const ids = Array.from({ length: 230 }, (_, at) => world.addComment(2, `comment ${at}`, 'octocat').id)
      const comments = await world.github.listComments(2)
      expect(comments.map(({ id }) => id)).toEqual(ids)
      expect(comments[229]).toMatchObject({ body: 'comment 229', author: 'octocat' })
    })

    it('creates a comment as the job and answers it', async () => {
      const created = await world.github.createComment(3, 'hello')
      expect(created).toMatchObject({ body: 'hello', author: 'github-actions[bot]' })
      expect(created.url).toContain('#issuecomment-')
      expect(await world.github.listComments(3)).toEqual([created])
    })

    it('knows its own comments from those of others', async () => {
      world.addComment(11, 'theirs', 'octocat')
      world.addComment(11, 'of a person with that name', 'github-actions')
      await world.github.createComment(11, 'ours')
      const comments = await world.github.listComments(11)
      expect(comments.map(({ mine, minimized }) => [mine, minimized])).toEqual([
        [false, false],
        [false, false],
        [true, false],
      ])
    })

    it('reviews lines of the diff, and lists what became a thread', async () => {
      world.setPatch(20, 'Dockerfile', '@@ -1,2 +1,4 @@\n FROM a\n+RUN b\n+RUN c\n USER d')
      const comments = [
        { path: 'Dockerfile', line: 2, startLine: undefined, body: 'one' },
        { path: 'Dockerfile', line: 3, startLine: 1, body: 'several' },
      ]
      await world.github.createReview(20, { commit: 'c', body: 'look', comments })
      expect(await world.github.listFiles(20)).toMatchObject([{ path: 'Dockerfile' }])
      expect(await world.github.listReviews(20)).toEqual(['look'])
      expect(await world.github.listThreads(20)).toMatchObject([
        { path: 'Dockerfile', resolved: false, comments: [{ body: 'one', mine: true, minimized: false }] },
        { path: 'Dockerfile', resolved: false, comments: [{ body: 'several', mine: true }] },
      ])
    })

    it('refuses a review whole when one line is outside the diff', async () => {
      world.setPatch(21, 'Dockerfile', '@@ -1 +1,2 @@\n FROM a\n+RUN b')
      const at = (line: number) => ({ path: 'Dockerfile', line, startLine: undefined, body: 'x' })
      const review = { commit: 'c', body: 'look', comments: [at(2), at(3)] }
      await expect(world.github.createReview(21, review)).rejects.toMatchObject({ reason: 'invalid' })
      expect(await world.github.listThreads(21)).toEqual([])
    })

    it('takes a remark back, or hides it', async () => {
      world.setPatch(22, 'Dockerfile', '@@ -0,0 +1,2 @@\n+FROM a\n+RUN b')
      const at = (line: number) => ({ path: 'Dockerfile', line, startLine: undefined, body: `on ${line}` })
      await world.github.createReview(22, { commit: 'c', body: 'look', comments: [at(1), at(2)] })
      const [first, second] = (await world.github.listThreads(22)).flatMap(({ comments }) => comments)
      await world.github.deleteReviewComment(first?.id ?? 0)
      await world.github.minimize(second?.nodeId ?? '')
      expect(await world.github.listThreads(22)).toMatchObject([
        { comments: [{ body: 'on 2', minimized: true }] },
      ])
    })

    it('sets a commit status', async () => {
      const status = { state: 'success', context: 'size', description: 'fine', url: undefined } as const
      await world.github.setStatus('c'.repeat(40), status)
      await expect(world.readOnly.setStatus('c'.repeat(40), status)).rejects.toMatchObject({
        reason: 'forbidden',
      })
    })

    it('counts the commits between two', async () => {
      const [a, b, c] = ['a', 'b', 'c'].map((letter) => letter.repeat(40))
      world.setCommits([a ?? '', b ?? '', c ?? ''])
      expect(await world.github.distance(a ?? '', c ?? '')).toEqual({ ahead: 2, behind: 0 })
      expect(await world.github.distance(c ?? '', b ?? '')).toEqual({ ahead: 0, behind: 1 })
      await expect(world.github.distance(a ?? '', 'f'.repeat(40))).rejects.toMatchObject({
        reason: 'not-found',
      })
    })

    it('reads the artifacts of a run, up to a limit', async () => {
      world.addArtifact(70, 'report', { 'report.json': '{"ü":1}' })
      const [artifact] = await world.github.listArtifacts(70)
      expect(artifact).toMatchObject({ name: 'report' })
      const files = await world.github.readArtifact(artifact?.id ?? 0, 1000)
      expect(Object.fromEntries(files)).toEqual({ 'report.json': '{"ü":1}' })
      await expect(world.github.readArtifact(artifact?.id ?? 0, 3)).rejects.toMatchObject({
        reason: 'invalid',
      })
      expect(await world.github.listArtifacts(71)).toEqual([])
    })

    it('finds open pull requests by their branch', async () => {
      world.addPull({ number: 30, headSha: 'c'.repeat(40), headRepository: 'mallory/api' })
      world.addPull({ number: 31, headSha: 'd'.repeat(40), headRepository: 'eve/api' })
      expect(await world.github.listOpenPullRequests('mallory:topic')).toEqual([
        { number: 30, headSha: 'c'.repeat(40), headRepository: 'mallory/api' },
      ])
    })

    it('updates a comment in place', async () => {
      const { id } = await world.github.createComment(4, 'before')
      expect(await world.github.updateComment(id, 'after')).toMatchObject({ id, body: 'after' })
      expect(await world.github.listComments(4)).toMatchObject([{ id, body: 'after' }])
    })

    it('deletes a comment', async () => {
      const { id } = await world.github.createComment(5, 'gone soon')
      await world.github.deleteComment(id)
      expect(await world.github.listComments(5)).toEqual([])
    })

    it('lists the caches of a ref by the beginning of their names, the newest first', async () => {
      const main = 'refs/heads/main'
      await world.addCache('a-1', main)
      await world.addCache('a-2', main)
      await world.addCache('b-1', main)
      await world.addCache('a-3', 'refs/heads/dev')
      const keys = (await world.github.listCaches('a-', main)).map(({ key }) => key)
      expect(keys).toEqual(['a-2', 'a-1'])
    })

    it('deletes a cache where it may', async () => {
      const main = 'refs/heads/main'
      await world.addCache('gone-1', main)
      const [entry] = await world.github.listCaches('gone-', main)
      const id = entry?.id ?? 0
      await expect(world.readOnly.deleteCache(id)).rejects.toMatchObject({ reason: 'forbidden' })
      await world.github.deleteCache(id)
      expect(await world.github.listCaches('gone-', main)).toEqual([])
    })

    it('keeps the comments of pull requests apart', async () => {
      await world.github.createComment(6, 'six')
      expect(await world.github.listComments(7)).toEqual([])
    })

    it.each([
      ['updating', () => world.github.updateComment(999_999, 'x')],
      ['deleting', () => world.github.deleteComment(999_999)],
    ])('answers not-found when %s what is not there', async (_doing, run) => {
      await expect(run()).rejects.toMatchObject({
        name: 'ExternalError',
        port: 'github',
        reason: 'not-found',
      })
    })

    it('answers invalid for a body over the limit', async () => {
      const long = world.github.createComment(8, 'x'.repeat(65_537))
      await expect(long).rejects.toMatchObject({ port: 'github', reason: 'invalid', retry: false })
    })

    it.each([
      ['creating', () => world.readOnly.createComment(9, 'x')],
      ['updating', () => world.readOnly.updateComment(1, 'x')],
      ['deleting', () => world.readOnly.deleteComment(1)],
    ])('answers forbidden when %s with a token that may only read', async (_doing, run) => {
      await expect(run()).rejects.toMatchObject({
        port: 'github',
        reason: 'forbidden',
        status: 403,
        retry: false,
      })
    })

    it('reads with a token that may only read', async () => {
      world.addComment(10, 'seen', 'octocat')
      expect(await world.readOnly.listComments(10)).toMatchObject([{ body: 'seen' }])
    })
  })
}
