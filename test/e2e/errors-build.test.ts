// A build that fails: the Dockerfile line in the one annotation, all the step wrote in the log, and nothing half-done.

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { busyboxFiles } from '../support/images.ts'
import { makeLayer } from '../support/images-layer.ts'
import { pushImage } from '../support/images-push.ts'
import { type Registry, startRegistry } from '../support/registry.ts'
import { endsWith, type Scene, setScene } from '../support/scene.ts'

let scene: Scene
let locked: Registry

beforeAll(async () => {
  scene = await setScene()
  locked = await startRegistry({ auth: { username: 'deploy', password: 'the-right-one' } })
  await pushImage(scene.registry, 'library/foreign:1', { layers: [await makeLayer(await foreignFiles())] })
})

afterAll(async () => void (await Promise.all([scene.stop(), locked.stop()])))

/** A busybox whose shell is of no platform at all, which is what a kernel without emulator sees. */
async function foreignFiles() {
  const files = await busyboxFiles()
  const shell = { path: 'bin/sh', content: Buffer.from('\u007fELF of another world'), mode: 0o755 }
  return [...files.filter(({ path }) => path !== 'bin/sh'), shell]
}

describe.concurrent('a base image', () => {
  test.each([
    [
      'that is not in its registry',
      () => `${scene.registry.address}/acme/nothing:1`,
      /\/acme\/nothing:1 was not found in its registry\. Check the name and tag/,
    ],
    [
      'whose registry is not there',
      () => '127.0.0.1:9/acme/nothing:1',
      /^The base image 127\.0\.0\.1:9\/acme\/nothing:1 could not be fetched: .*connection refused/,
    ],
    [
      'that is private',
      () => `${locked.address}/acme/private:1`,
      /refused the pull of .*\/acme\/private:1.*: log in/,
    ],
  ])('%s is told with the line of its FROM', async (_, reference, message) => {
    const Dockerfile = `FROM ${scene.base} AS tools\nRUN true\n\nFROM ${reference()}\nCOPY --from=tools /etc/group /\n`
    const ended = await scene.run({ files: { Dockerfile } })
    expect(ended).toMatchObject(
      endsWith({ message: expect.stringMatching(message), file: 'Dockerfile', line: 4 }),
    )
  })
})

describe.concurrent('a failing RUN', () => {
  const words = [
    '::error::x',
    '::set-output name=a::b',
    '  ::warning::y',
    '##[error]z',
    '::stop-commands::t',
    '::add-mask::fine',
  ]
  const script = words.map((word) => `echo '${word}'`).join(' && \\\n    ')

  test('is annotated on all its lines, its output is in the log in full and obeyed in no way', async () => {
    const Dockerfile = `FROM ${scene.base}\n\n# comment\nRUN seq 100 200 && \\\n    ${script} && \\\n    exit 7\n`
    const ended = await scene.run({ files: { Dockerfile } })
    const message = expect.stringMatching(/^RUN seq 100 200 .* \(Dockerfile:4\) ended with exit code 7\.$/)
    expect(ended).toMatchObject(endsWith({ message, file: 'Dockerfile', line: 4, endLine: 11 }))
    expect(ended.visible).toMatch(/^ {2}> +4 │ RUN seq 100 200/m)
    const numbers = [...ended.visible.matchAll(/^ +(\d{3})$/gm)].map(([, number]) => Number(number))
    expect(numbers).toEqual(Array.from({ length: 101 }, (_, index) => 100 + index))
    expect(ended.main).toMatchObject({
      annotations: [{ level: 'error' }],
      masks: [],
      groups: [expect.any(String), 'Build'],
    })
    expect(ended.main.outputs).not.toHaveProperty('a')
    expect(ended.main.summary).toContain('build failed')
  })

  test('of a stage built in parallel is told apart from those it stopped', async () => {
    const Dockerfile = `FROM ${scene.base} AS slow\nRUN sleep 60\nFROM ${scene.base} AS quick\nRUN echo no && exit 3\nFROM ${scene.base}\nCOPY --from=slow /etc/group /\nCOPY --from=quick /etc/group /\n`
    const ended = await scene.run({ files: { Dockerfile } })
    const message = 'RUN echo no && exit 3 (Dockerfile:4) ended with exit code 3.'
    expect(ended).toMatchObject(endsWith({ message, file: 'Dockerfile', line: 4 }))
  })

  test('of another platform names the emulator', async () => {
    const Dockerfile = `FROM ${scene.registry.address}/library/foreign:1\nWORKDIR /\nRUN echo hello\n`
    const ended = await scene.run({ files: { Dockerfile } })
    const message = expect.stringMatching(/no emulator.* Add docker\/setup-qemu-action before this step/)
    expect(ended).toMatchObject(endsWith({ message, file: 'Dockerfile', line: 3 }))
  })
})

describe.concurrent('a COPY of a file that is not there', () => {
  test.each([
    [
      'in the context',
      'COPY gone.txt there.txt /',
      /^COPY gone\.txt there\.txt \/ \(Dockerfile:3\): the build context has no gone\.txt\. Check the path/,
    ],
    [
      'because it is ignored',
      'COPY ignored.txt /',
      /the build context has no ignored\.txt\. Check the path, and that no ignore file leaves it out\.$/,
    ],
    [
      'in a stage',
      'COPY --from=tools /gone /',
      /^COPY --from=tools \/gone \/ \(Dockerfile:3\) failed: .*\/gone/,
    ],
  ])('%s is told with its line', async (_, copy, message) => {
    const Dockerfile = `FROM ${scene.base} AS tools\nFROM ${scene.base}\n${copy}\n`
    const ended = await scene.run({
      files: { Dockerfile, '.dockerignore': 'ignored.txt\n', 'there.txt': '', 'ignored.txt': '' },
      // lint would tell it before
      inputs: { lint: 'false' },
    })
    expect(ended).toMatchObject(
      endsWith({ message: expect.stringMatching(message), file: 'Dockerfile', line: 3 }),
    )
  })
})

test('a target that no stage has is told with the input', async () => {
  const Dockerfile = `FROM ${scene.base} AS build\nRUN true\n`
  const ended = await scene.run({ files: { Dockerfile }, inputs: { target: 'prod' } })
  const message = 'Input target is "prod": Dockerfile has no stage of that name.'
  expect(ended).toMatchObject(endsWith({ message }))
})
