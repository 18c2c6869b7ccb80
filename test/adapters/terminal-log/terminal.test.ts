import { PassThrough, Readable, Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { createTerminal } from '../../../src/adapters/terminal-log/terminal.ts'

const terminalWith = (stdout: Writable, input: readonly Uint8Array[] = []) =>
  createTerminal({ stdin: Readable.from(input), stdout, stderr: new PassThrough() })

test('what is written comes out, in order', async () => {
  const stdout = new PassThrough()
  const terminal = terminalWith(stdout)
  await terminal.write('one ')
  await terminal.write('')
  await terminal.write('two')
  expect(stdout.read().toString()).toBe('one two')
})

test('a stream that is no terminal gets no colours', () => {
  const terminal = terminalWith(new PassThrough())
  expect(terminal.paint('error', 'x')).toBe('x')
  expect(terminal.interactive).toBe(false)
})

test('a reader that has gone away is no error', async () => {
  const gone = new Writable({
    write: (_chunk, _encoding, done) => done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' })),
  })
  const terminal = terminalWith(gone)
  await terminal.write('one')
  await expect(terminal.write('two')).resolves.toBeUndefined()
})

test('standard input is read whole, its byte order mark included', async () => {
  const bytes = Buffer.from('\ufeffFROM größe\n')
  const terminal = terminalWith(new PassThrough(), [bytes.subarray(0, 11), bytes.subarray(11)])
  expect(await terminal.readInput()).toBe('\ufeffFROM größe\n')
})

test('input that is not UTF-8 is refused', async () => {
  const terminal = terminalWith(new PassThrough(), [Buffer.from([0x46, 0xff, 0xfe])])
  await expect(terminal.readInput()).rejects.toThrow(
    'Standard input is not a text file: it is not valid UTF-8.',
  )
})

test.each([
  [true, '\r\u001b[2KLinting: 1␊\r\u001b[2K'],
  [false, ''],
])('progress is written over on a terminal and nowhere else (%s)', (isTTY, expected) => {
  const stderr = Object.assign(new PassThrough(), { isTTY, columns: 12 })
  const terminal = createTerminal({ stdin: Readable.from([]), stdout: new PassThrough(), stderr })
  terminal.showProgress('Linting: 1\n of 3')
  terminal.showProgress('')
  expect(String(stderr.read() ?? '')).toBe(expected)
})
