import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createMemory, readPostState } from '../../src/action/state.ts'
import { NOTHING_LEFT, type PostState } from '../../src/ports/memory.ts'

let folder: string
let path: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'state-'))
  path = join(folder, 'state')
  writeFileSync(path, '')
  vi.stubEnv('GITHUB_STATE', path)
})

afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

/** The last value of the file, as the runner hands it to the post step. */
function handOver(): PostState | undefined {
  const values = [...readFileSync(path, 'utf8').matchAll(/^layersmith<<(\S+)\n([\s\S]*?)\n\1$/gm)]
  vi.stubEnv('STATE_layersmith', values.at(-1)?.[2] ?? '')
  return readPostState()
}

describe('what the main step remembers', () => {
  test('reaches the post step, later values over earlier ones', () => {
    const memory = createMemory(process.env)
    memory.remember({ folders: ['/tmp/a'] })
    memory.remember({ builder: 'x' })
    memory.remember({ builder: undefined, folders: ['/tmp/a', '/tmp/b'] })
    expect(handOver()).toEqual({ ...NOTHING_LEFT, folders: ['/tmp/a', '/tmp/b'] })
  })

  test('is written at once, for the case that the run is killed', () => {
    createMemory(process.env).remember({ builder: 'x' })
    expect(handOver()?.builder).toBe('x')
  })

  test('leaves out a report that no variable can hold, and nothing else', () => {
    const image = 'ä'.repeat(60_000)
    const report = { version: 1 as const, image, digest: null, commit: null, platforms: [], compare: null }
    createMemory(process.env).remember({
      folders: ['/tmp/a'],
      report: { scope: 's', ref: 'r', commit: 'c', report },
    })
    expect(handOver()).toEqual({ ...NOTHING_LEFT, folders: ['/tmp/a'] })
  })

  test('is nowhere without a runner', () => {
    createMemory({}).remember({ builder: 'x' })
    expect(readFileSync(path, 'utf8')).toBe('')
  })
})

test.each(['', '{broken'])('a state of %j is none', (text) => {
  vi.stubEnv('STATE_layersmith', text)
  expect(readPostState()).toBeUndefined()
})
