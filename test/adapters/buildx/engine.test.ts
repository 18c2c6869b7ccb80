// The buildx adapter with a docker command that answers as a script says.
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createBuildxEngine } from '../../../src/adapters/buildx/engine.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'docker-'))
  vi.stubEnv('PATH', `${folder}:/usr/bin:/bin`)
})

afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

/** Puts a docker command of that shell text first in PATH. */
function docker(text: string): void {
  writeFileSync(join(folder, 'docker'), `#!/bin/sh\n${text}\n`)
  chmodSync(join(folder, 'docker'), 0o755)
}

const inspected = (more: string) =>
  `cat <<'EOF'\nName: default\nDriver: docker\n\nNodes:\nName: default\n${more}\nEOF\n`

describe('a builder that cannot be used', () => {
  test.each([
    [
      'no engine',
      `${inspected('Error: Cannot connect to the Docker daemon at tcp://x:1. Is the docker daemon running?')}exit 1`,
      undefined,
      {
        name: 'ExternalError',
        reason: 'unreachable',
        message: expect.stringMatching(/^No Docker engine answers at tcp:\/\/x:1\. Lint works without one/),
      },
    ],
    [
      'no buildx',
      'echo "docker: \'buildx\' is not a docker command." >&2; exit 1',
      undefined,
      { code: 'no-buildx' },
    ],
    [
      'no builder of that name',
      'echo \'ERROR: no builder "ci" found\' >&2; exit 1',
      'ci',
      { code: 'unknown-builder', message: expect.stringMatching(/^Input builder is "ci"/) },
    ],
    [
      'an old engine',
      inspected('Buildkit: 20.10.24'),
      undefined,
      { code: 'engine-too-old', message: expect.stringContaining('(20.10.24)') },
    ],
    ['an old BuildKit', inspected('BuildKit version: v0.10.6'), undefined, { code: 'engine-too-old' }],
  ])('%s is told', async (_, text, name, error) => {
    docker(text)
    await expect(createBuildxEngine().probe(name, {})).rejects.toMatchObject(error)
  })

  test.each(['v0.11.0', 'v0.22.0', '0.0.0+unknown', 'v1.0.0'])(
    'BuildKit %s is not too old',
    async (version) => {
      docker(inspected(`BuildKit version: ${version}`))
      expect(await createBuildxEngine().probe(undefined, {})).toMatchObject({ name: 'default' })
    },
  )

  test('no docker command is told', async () => {
    vi.stubEnv('PATH', folder)
    await expect(createBuildxEngine().probe(undefined, {})).rejects.toMatchObject({
      reason: 'unreachable',
      message: expect.stringMatching(/^There is no docker command on this machine\./),
    })
  })
})

describe('a build', () => {
  const command = (file = '/nowhere/m.json') => ({ args: ['buildx', 'build', '.'], metadataFile: file })

  test('hands progress on, and keeps answer, error text and code apart', async () => {
    docker('echo \'{"vertexes":[]}\' >&2; echo answer; echo "ERROR: no" >&2; exit 3')
    const lines: string[] = []
    const exit = await createBuildxEngine().build(command(), {}, (line) => void lines.push(line))
    expect(lines).toEqual(['{"vertexes":[]}'])
    expect(exit).toEqual({ code: 3, stdout: 'answer\n', tail: ['ERROR: no'], metadata: undefined })
  })

  test('reads the metadata file it wrote', async () => {
    const file = join(folder, 'm.json')
    docker(`printf '{}' > ${file}`)
    expect(await createBuildxEngine().build(command(file), {}, () => undefined)).toMatchObject({
      code: 0,
      metadata: '{}',
    })
  })

  test('asks for the provenance in the metadata file and no default attestation, with the given variables', async () => {
    docker('echo "$BUILDX_METADATA_PROVENANCE $BUILDX_NO_DEFAULT_ATTESTATIONS $DOCKER_CONFIG"')
    const { stdout } = await createBuildxEngine().build(
      command(),
      { DOCKER_CONFIG: '/private' },
      () => undefined,
    )
    expect(stdout).toBe('max 1 /private\n')
  })

  test('that says nothing is heard now and then all the same', async () => {
    docker('sleep 0.5')
    const lines: string[] = []
    await createBuildxEngine({ beat: 20 }).build(command(), {}, (line) => void lines.push(line))
    expect(new Set(lines)).toEqual(new Set(['']))
  })

  test('that writes an image to standard output does not fill the memory', async () => {
    docker('head -c 80000000 /dev/zero')
    const { code, stdout } = await createBuildxEngine().build(command(), {}, () => undefined)
    expect([code, stdout.length <= 64 * 1024 * 1024]).toEqual([0, true])
  })

  test('that is killed did not succeed', async () => {
    docker('kill -9 $$')
    expect((await createBuildxEngine().build(command(), {}, () => undefined)).code).not.toBe(0)
  })
})

describe('a container builder', () => {
  test('that cannot be made is removed and told with the last error', async () => {
    docker(`echo "$@" >> ${folder}/calls; echo 'ERROR: no such image' >&2; exit 1`)
    const failed = createBuildxEngine().createBuilder('x', ['network.host'], {})
    await expect(failed).rejects.toMatchObject({
      reason: 'unavailable',
      message: 'A container builder could not be created: no such image',
    })
  })
})

test.each(['exit 1', 'echo {broken'])('a provenance that is not there is none: %s', async (text) => {
  docker(text)
  expect(
    await createBuildxEngine().provenance({ builder: 'x', ref: 'b/n/id', platform: 'linux/amd64' }, {}),
  ).toBeUndefined()
})

test('a provenance is asked for by the last part of the reference', async () => {
  docker('printf \'["%s"]\' "$*"')
  const answer = await createBuildxEngine().provenance(
    { builder: 'b', ref: 'b/n/id', platform: 'linux/arm64' },
    {},
  )
  expect(answer).toEqual([
    'buildx history inspect attachment --builder b --platform linux/arm64 --type https://slsa.dev/provenance/v0.2 id',
  ])
})
