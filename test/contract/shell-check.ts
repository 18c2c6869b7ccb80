// What every implementation of the ShellCheck port keeps to.
import { describe, expect, it } from 'vitest'
import type { ShellComment, ShellDialect } from '../../src/lint/shell/comment.ts'
import type { ShellCheck } from '../../src/ports/shell-check.ts'

export type ShellCheckWorld = {
  readonly present: ShellCheck
  readonly missing: ShellCheck
}

/** Of all that is said, what is said about one id. */
async function ask(shellCheck: ShellCheck, dialect: ShellDialect, scripts: readonly string[], code: number) {
  const answer = await shellCheck.check(dialect, scripts)
  const comments: readonly (readonly ShellComment[])[] = answer.kind === 'checked' ? answer.comments : []
  expect(answer.kind).toBe('checked')
  return comments.map((list) => list.filter((comment) => comment.code === code))
}

const at = (line: number, column: number, endColumn: number) => ({ line, endLine: line, column, endColumn })

/** Runs the contract. */
export function describeShellCheck(name: string, open: () => ShellCheckWorld): void {
  describe(`ShellCheck: ${name}`, () => {
    const { present, missing } = open()

    it('is there, or is not', async () => {
      expect([await present.isPresent(), await missing.isPresent()]).toEqual([true, false])
    })

    it('answers for every script, in their order', async () => {
      const scripts = Array.from({ length: 12 }, (_, index) => `${'true\n'.repeat(index)}echo $word\n`)
      const lines = (await ask(present, 'sh', scripts, 2086)).map((list) => list.map(({ line }) => line))
      expect(lines).toEqual(scripts.map((_, index) => [index + 1]))
    })

    it('has nothing to say of no script, and of one that is fine', async () => {
      expect(await present.check('bash', [])).toEqual({ kind: 'checked', comments: [] })
      expect(await present.check('bash', ['true\n'])).toEqual({ kind: 'checked', comments: [[]] })
    })

    it('counts characters, and a tab as one', async () => {
      const [found] = await ask(present, 'sh', ['true\necho "é日😀"\t`date`\n'], 2006)
      expect(found).toMatchObject([{ ...at(2, 12, 18), level: 'style' }])
    })

    it('says what to put where', async () => {
      const [quotes] = await ask(present, 'sh', ['echo $word\n'], 2086)
      expect(quotes).toMatchObject([
        {
          ...at(1, 6, 11),
          level: 'info',
          replacements: [
            { ...at(1, 6, 6), text: '"', side: 'behind' },
            { ...at(1, 11, 11), text: '"', side: 'before' },
          ],
        },
      ])
      const [backquotes] = await ask(present, 'sh', ['a=`b`\n'], 2006)
      expect(backquotes).toMatchObject([
        {
          ...at(1, 3, 6),
          replacements: [
            { ...at(1, 3, 4), text: '$(' },
            { ...at(1, 5, 6), text: ')' },
          ],
        },
      ])
    })

    it.each<ShellDialect>(['sh', 'dash', 'bash', 'ksh', 'busybox', 'shebang'])(
      'knows %s',
      async (dialect) => {
        const [found] = await ask(present, dialect, ['#!/bin/sh\necho $word\n'], 2086)
        expect(found).toMatchObject([at(2, 6, 11)])
      },
    )

    it('fails without throwing when it is not there', async () => {
      expect(await missing.check('sh', ['true\n'])).toEqual({ kind: 'failed', why: 'it is not on PATH' })
    })
  })
}
