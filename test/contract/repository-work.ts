// What every implementation of the ports Issues and Branches keeps to.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Branches } from '../../src/ports/github-branches.ts'
import type { Issues } from '../../src/ports/github-issues.ts'

export type WorkWorld = {
  readonly issues: Issues
  readonly branches: Branches
  readonly readOnly: { readonly issues: Issues; readonly branches: Branches }
  setFile(branch: string, path: string, text: string): void
  endProposal(number: number, how: 'merged' | 'closed'): void
  stop(): Promise<void>
}

/** Runs the contract on one implementation. */
export function describeRepositoryWork(name: string, start: () => Promise<WorkWorld>): void {
  describe(`ports Issues and Branches: ${name}`, () => {
    let world: WorkWorld
    beforeAll(async () => {
      world = await start()
    })
    afterAll(() => world.stop())

    it('an issue is opened, found, written anew and closed', async () => {
      const { issues } = world
      const { number, url } = await issues.open({ title: 'a', body: 'one' })
      await issues.open({ title: 'b', body: 'two' })
      expect(url).toContain(`/issues/${number}`)
      await issues.update(number, 'three')
      expect((await issues.listOpen()).map(({ body }) => body)).toEqual(['two', 'three'])
      await issues.close(number, 'done')
      expect((await issues.listOpen()).map(({ title }) => title)).toEqual(['b'])
    })

    it('a branch is made from another, and made anew', async () => {
      const { branches } = world
      world.setFile('main', 'Dockerfile', 'FROM a\n')
      await branches.reset('topic', 'main')
      expect((await branches.readFile('Dockerfile', 'topic'))?.text).toBe('FROM a\n')
      world.setFile('topic', 'Dockerfile', 'FROM z\n')
      await branches.reset('topic', 'main')
      expect((await branches.readFile('Dockerfile', 'topic'))?.text).toBe('FROM a\n')
    })

    it('a file is changed only where it is still what was read', async () => {
      const { branches } = world
      world.setFile('main', 'a/Dockerfile', 'FROM ä\n')
      await branches.reset('work', 'main')
      const { sha = '' } = (await branches.readFile('a/Dockerfile', 'work')) ?? {}
      const change = { path: 'a/Dockerfile', branch: 'work', text: 'FROM ö\n', sha, message: 'change' }
      await branches.writeFile(change)
      expect((await branches.readFile('a/Dockerfile', 'work'))?.text).toBe('FROM ö\n')
      expect((await branches.readFile('a/Dockerfile', 'main'))?.text).toBe('FROM ä\n')
      await expect(branches.writeFile(change)).rejects.toMatchObject({ port: 'github', status: 409 })
    })

    it('what is not there is undefined', async () => {
      expect(await world.branches.readFile('no', 'main')).toBeUndefined()
      expect(await world.branches.readFile('Dockerfile', 'no')).toBeUndefined()
    })

    it('pull requests of a branch are listed with what became of them', async () => {
      const { branches } = world
      await branches.reset('pins', 'main')
      const pull = { branch: 'pins', base: 'main', title: 't', body: 'one' }
      const first = await branches.propose(pull)
      world.endProposal(first.number, 'merged')
      const second = await branches.propose({ ...pull, body: 'two' })
      world.endProposal(second.number, 'closed')
      const third = await branches.propose({ ...pull, body: 'three' })
      await branches.updateProposal(third.number, { title: 't', body: 'four' })
      const seen = (await branches.listProposals('pins')).map(({ state, body }) => [state, body])
      expect(seen).toEqual([
        ['open', 'four'],
        ['closed', 'two'],
        ['merged', 'one'],
      ])
      expect(await branches.listProposals('others')).toEqual([])
    })

    it.each([
      ['open an issue', () => world.readOnly.issues.open({ title: 'a', body: 'b' })],
      ['update an issue', () => world.readOnly.issues.update(1, 'b')],
      ['make a branch', () => world.readOnly.branches.reset('x', 'main')],
      [
        'open a pull request',
        () => world.readOnly.branches.propose({ branch: 'x', base: 'main', title: 'a', body: 'b' }),
      ],
    ])('a token that may not is refused to %s', async (_what, run) => {
      await expect(run()).rejects.toMatchObject({ port: 'github', reason: 'forbidden', status: 403 })
    })
  })
}
