import { expect, test } from 'vitest'
import { parseDockerfile } from '../../src/dockerfile/parse.ts'

test('an instruction may hold any number of comments', () => {
  const { comments } = parseDockerfile(`RUN a \\\n${'# b\n'.repeat(200_000)}c\n`)
  expect(comments).toHaveLength(200_000)
})
