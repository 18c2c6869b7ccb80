// A registry that refuses the push: who has to do what, and 5xx only after several tries.

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Fault, startFaultyRegistry } from '../support/registry-faults.ts'
import { endsWith, type Scene, setScene } from '../support/scene.ts'

let scene: Scene

beforeAll(async () => {
  scene = await setScene()
})

afterAll(() => scene.stop())

async function pushTo(fault: Fault) {
  const faulty = await startFaultyRegistry(scene.registry, [fault])
  const Dockerfile = `FROM ${scene.base}\nRUN echo ${Math.random()} > /n\n`
  const ended = await scene.run({ files: { Dockerfile }, to: faulty.address })
  await faulty.stop()
  return { ended, requests: faulty.requests }
}

describe.concurrent('a registry', () => {
  test.each([
    [401, /refused the push of .* \(401\): log in with the inputs registry, username and password/],
    [403, /refused the push of .* \(403\): the credentials may not write there\. Check the repository name/],
  ])('that answers %d is asked once, and nothing is pushed', async (status, message) => {
    const { ended } = await pushTo({ status })
    expect(ended).toMatchObject(endsWith({ message: expect.stringMatching(message) }))
    expect(ended.main.annotations).not.toContainEqual(expect.objectContaining({ file: expect.anything() }))
  })

  test('that answers 503 twice gets the image all the same', async () => {
    const { ended, requests } = await pushTo({ status: 503, times: 2, path: /\/manifests\// })
    expect(requests.filter((line) => line.endsWith(' 503'))).toHaveLength(2)
    expect(ended).toMatchObject({ main: { code: 0 }, errors: [], notices: [] })
    expect(ended.left.pushed).toBe(ended.main.outputs['digest'])
  })

  test('that answers 503 always fails the run after three tries', async () => {
    const { ended } = await pushTo({ status: 503 })
    const message = expect.stringMatching(/could not take the push of .*503/)
    expect(ended).toMatchObject(endsWith({ message }))
    expect(ended.visible.match(/Trying again in \d s\./g)).toHaveLength(2)
  })

  test('that is not there fails the run at once', async () => {
    const ended = await scene.run({ files: { Dockerfile: `FROM ${scene.base}\n` }, to: '127.0.0.1:9' })
    const message = expect.stringMatching(/^127\.0\.0\.1:9\/.* could not be pushed: .*connection refused/)
    expect(ended).toMatchObject(endsWith({ message }))
    expect(ended.visible).not.toContain('Trying again')
  })
})
