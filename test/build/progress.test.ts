import { describe, expect, test } from 'vitest'
import { createProgressReader } from '../../src/build/progress.ts'
import { readRecording } from './fixtures.ts'

const at = (seconds: number) => new Date(Date.UTC(2026, 0, 1, 0, 0, seconds)).toISOString()
const vertex = (more: object) =>
  JSON.stringify({ vertexes: [{ digest: 'sha256:1', name: '[2/3] RUN true', ...more }] })
const log = (text: string) =>
  JSON.stringify({ logs: [{ vertex: 'sha256:1', stream: 1, data: Buffer.from(text).toString('base64') }] })

test.each(['', 'ERROR: failed to build', '{broken', 'null', '   1 | FROM a'])(
  '%j is no progress line',
  (line) => {
    expect(createProgressReader().push(line)).toBeUndefined()
  },
)

test('a step is reported once, when it ends', () => {
  const reader = createProgressReader()
  expect(reader.push(vertex({}))).toEqual([])
  expect(reader.push(vertex({ started: at(1) }))).toEqual([])
  const [ended] = reader.push(vertex({ started: at(1), completed: at(4) })) ?? []
  expect(ended).toMatchObject({ name: '[2/3] RUN true', cached: false, error: undefined })
  expect(reader.push(vertex({ started: at(1), completed: at(4) }))).toEqual([])
})

test('a vertex that starts again is open until it ends again, and spans both', () => {
  const reader = createProgressReader()
  reader.push(vertex({ started: at(1), completed: at(2) }))
  reader.push(vertex({ started: at(3) }))
  expect(reader.vertices()[0]?.completed).toBeUndefined()
  reader.push(vertex({ started: at(3), completed: at(5) }))
  expect(reader.vertices()[0]).toMatchObject({ started: Date.parse(at(1)), completed: Date.parse(at(5)) })
})

test('an error stays with the vertex that had it', () => {
  const reader = createProgressReader()
  reader.push(vertex({ started: at(1), completed: at(2), error: 'exit code: 1' }))
  expect(reader.vertices()[0]?.error).toBe('exit code: 1')
})

describe('output of a step', () => {
  test('is kept as it came', () => {
    const { reader } = readRecording('failed.jsonl')
    const failed = reader.vertices().find(({ error }) => error !== undefined)
    expect(reader.output(failed?.digest ?? '')).toBe('before\noops\n')
  })

  test('is joined before it is decoded, so that a character split in two survives', () => {
    const reader = createProgressReader()
    const bytes = Buffer.from('ä')
    for (const part of [bytes.subarray(0, 1), bytes.subarray(1)]) {
      reader.push(JSON.stringify({ logs: [{ vertex: 'sha256:1', data: part.toString('base64') }] }))
    }
    expect(reader.output('sha256:1')).toBe('ä')
  })

  test('keeps the end of what is too long', () => {
    const reader = createProgressReader()
    for (let i = 0; i < 5; i++) reader.push(log(String(i).repeat(1024 * 1024)))
    expect(reader.output('sha256:1').length).toBe(2 * 1024 * 1024)
    expect(reader.output('sha256:1').endsWith('4')).toBe(true)
  })

  test('of an unknown vertex is empty', () => {
    expect(createProgressReader().output('sha256:9')).toBe('')
  })
})

test('the digest of what was exported is that of the index, which comes after its images', () => {
  const status = (id: string) => JSON.stringify({ statuses: [{ id, vertex: 'sha256:1' }] })
  const [image, index] = ['1', '2'].map((digit) => `sha256:${digit.repeat(64)}`)
  const reader = createProgressReader()
  expect(reader.exported()).toBeUndefined()
  for (const id of [`exporting manifest ${image}`, `exporting manifest list ${index}`, 'pushing layers'])
    reader.push(status(id))
  expect(reader.exported()).toBe(index)
})
