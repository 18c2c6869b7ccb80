// What every implementation of the GitHub port keeps to.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { GitHub } from '../../src/ports/github.ts'

export type GitHubWorld = {
  readonly github: GitHub
  readonly readOnly: GitHub
  /** Puts an entry into the Actions cache of a ref. */
  addCache(key: string, ref: string): Promise<void>
  addComment(pullRequest: number, body: string, author: string): { readonly id: number }
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
