// The examples whose base is a distribution with Python: the demo as a person starts it, and requirements first.
// They are in one file, because making that base takes a minute on a new machine.

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { latestSteps } from '../../scripts/demo/steps.ts'
import { pythonPackages } from '../../scripts/demo/world.ts'
import { type CacheService, startCacheService } from '../support/cache-service.ts'
import { type Engine, startEngine } from '../support/engine.ts'
import { freshFolder, repository } from '../support/home.ts'
import { pushDebianPython } from '../support/images.ts'
import { runProgram } from '../support/program.ts'
import { type Registry, startRegistry } from '../support/registry.ts'
import { runAction } from '../support/runner.ts'
import { makeWorkspace } from '../support/workspace.ts'

const patience = 600_000

test('npm run demo shows three runs whose facts hold, and leaves nothing behind', {
  timeout: patience,
}, async () => {
  // short, because sockets lie below it
  const temp = mkdtempSync('/tmp/ls-demo-')
  const env = { ...process.env, TMPDIR: temp }
  const demo = join(repository, 'scripts/demo.ts')
  const { code, stdout } = await runProgram(process.execPath, [demo], { cwd: repository, env })
  expect(stdout).toMatch(/Dockerfile\.as-taught:1:6 {2}error {2}from-reference-invalid/)
  expect(stdout).toMatch(/pull request +[\d.]+ s +4 of 6 .* 1, created\n/)
  expect(stdout).toMatch(/pull request, again +[\d.]+ s +4 of 6 .* 1, updated\n/)
  expect(stdout).not.toContain('WRONG')
  expect(code).toBe(0)
  expect((await runProgram('pgrep', ['-f', temp])).stdout).toBe('')
  expect(readdirSync(temp)).toEqual([])
  rmSync(temp, { recursive: true })
})

describe('requirements first', () => {
  let fresh: Engine
  let cache: CacheService
  let registry: Registry

  beforeAll(async () => {
    registry = await startRegistry({ name: 'main' })
    fresh = await startEngine()
    cache = await startCacheService({ folder: freshFolder('cache-service') })
  })
  afterAll(() => Promise.all([fresh.purge(), cache.stop()]))

  /** Python with Jinja, where pip may install beside the distribution's packages, as in the public images. */
  async function pushBase(): Promise<string> {
    const python = await pushDebianPython(registry, { packages: pythonPackages })
    const base = `${registry.address}/library/python:permissive`
    await fresh.dockerOutput(['buildx', 'build', '--push', '--provenance=false', '--tag', base, '-'], {
      input: `FROM ${python}\nENV PIP_BREAK_SYSTEM_PACKAGES=1\n`,
    })
    return base
  }

  test('with changed sources, a fresh engine takes the install from the cache', {
    timeout: patience,
  }, async () => {
    const ref = 'refs/heads/main'
    const tags = `${registry.address}/examples/postcard:1`
    const inputs = { tags, 'build-args': `BASE=${await pushBase()}` }
    const step = { inputs, ref, env: { ...fresh.env, ...cache.env(ref) } }
    const source = readFileSync(join(repository, 'examples/requirements-first/postcard.py'), 'utf8')
    const changed = { 'postcard.py': source.replace('Dear', 'Dearest') }

    const first = await runAction({ ...step, workspace: makeWorkspace({}, 'examples/requirements-first') })
    expect(first).toMatchObject({ code: 0, outputs: { 'cache-hit-ratio': '0', 'findings-count': '0' } })
    expect(await first.post()).toMatchObject({ code: 0 })
    await fresh.reset()
    const workspace = makeWorkspace(changed, 'examples/requirements-first')
    expect(await runAction({ ...step, workspace, run: { id: 2 } })).toMatchObject({ code: 0 })
    expect((await latestSteps(fresh)).map(({ name, cached }) => [name.slice(0, 21), cached])).toEqual([
      ['WORKDIR /opt/postcard', true],
      ['COPY requirements.txt', true],
      ['RUN python3 -m pip in', true],
      ['COPY . .', false],
    ])
    expect(await fresh.dockerOutput(['run', '--rm', tags, 'you'])).toMatch(/^Dearest you,\n/)
  })
})
