import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { declareArtifact } from '../../../src/adapters/actions-log/artifacts.ts'

const digest = `sha256:${'a'.repeat(64)}`
const image = { name: 'ghcr.io/acme/api', digest }
const line = `oci://ghcr.io/acme/api@${digest}\n`

function files(list: string) {
  const folder = mkdtempSync(join(tmpdir(), 'layersmith-artifacts-'))
  const env = { GITHUB_ARTIFACTS: join(folder, 'write'), GITHUB_ARTIFACTS_LIST: join(folder, 'read') }
  writeFileSync(env.GITHUB_ARTIFACTS, 'earlier\n')
  writeFileSync(env.GITHUB_ARTIFACTS_LIST, list)
  return { env, written: () => readFileSync(env.GITHUB_ARTIFACTS, 'utf8') }
}

const listOf = (names: readonly string[]) =>
  JSON.stringify({ version: 1, subjects: names.map((name) => ({ name, digest, kind: 'oci' })) })

test.each([
  ['there is nothing yet', '', line],
  ['the list is none', 'no JSON', line],
  ['others are there', listOf(['ghcr.io/acme/web']), line],
  ['the name is taken', listOf(['ghcr.io/acme/api']), ''],
  ['the runner takes no more', listOf(Array.from({ length: 500 }, (_, at) => `a/${at}`)), ''],
])('an image is told of unless that would fail the step: %s', async (_, list, added) => {
  const { env, written } = files(list)
  await declareArtifact(env, image)
  expect(written()).toBe(`earlier\n${added}`)
})

test('a runner that gathers nothing is told nothing', async () => {
  await expect(declareArtifact({}, image)).resolves.toBeUndefined()
})
