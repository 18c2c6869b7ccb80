import { expect, test } from 'vitest'
import { relateTo } from '../../src/pipeline/relate.ts'
import { createFakeOrigin } from '../fakes/origin.ts'
import { prepareScene } from './job.ts'

const OURS = 'c'.repeat(40)
const THEIRS = 'd'.repeat(40)

test.each([
  ['GitHub does not know it', 'token', `acme/api does not have its commit ${THEIRS.slice(0, 7)}`],
  ['nobody may be asked', undefined, 'the checkout does not have both commits'],
])('a commit that cannot be compared, since %s, is told of once', async (_, token, why) => {
  const { run, ports, log } = prepareScene()
  const relate = relateTo(OURS, { run, token }, { ...ports, origin: async () => createFakeOrigin() })
  expect(await Promise.all([relate(THEIRS), relate(THEIRS)])).toEqual(['unknown', 'unknown'])
  expect(log.notices()).toEqual([
    `Whether a tag would move back could not be found out, so it moves: ${why}.`,
  ])
})

test('a commit that is ours needs no question', async () => {
  const { run, ports, log } = prepareScene()
  expect(await relateTo(OURS, { run, token: undefined }, ports)(OURS)).toBe('same')
  expect(log.notices()).toEqual([])
})
