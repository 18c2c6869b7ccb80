import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createActionsLog } from '../../../src/adapters/actions-log/log.ts'

let written: string

beforeEach(() => {
  written = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    written += chunk
    return true
  })
})

afterEach(() => vi.restoreAllMocks())

const place = { file: 'a,b.Dockerfile', line: 2, endLine: 3, column: 4, endColumn: 5, title: 'exec-form' }

describe('the log of a runner', () => {
  test.each<[string, () => void, string]>([
    ['a line', () => createActionsLog().info('one'), 'one\n'],
    ...[
      ['::error::x', ': :error::x'],
      ['  ::add-mask::x', '  : :add-mask::x'],
      ['one\n::add-mask::x\r::stop-commands::y', 'one\n: :add-mask::x\r: :stop-commands::y'],
      ['##[error]x', '# #[error]x'],
      ['  2/3  RUN echo ##[set-output name=a]b', '  2/3  RUN echo # #[set-output name=a]b'],
      ['a :: b', 'a :: b'],
    ].map(([said = '', printed = '']): [string, () => void, string] => [
      `what others wrote: ${said}`,
      () => createActionsLog().info(said),
      `${printed}\n`,
    ]),
    [
      'an annotation without a place',
      () => createActionsLog().notice('50 %\nmore'),
      '::notice::50 %25%0Amore\n',
    ],
    [
      'an annotation with a place',
      () => createActionsLog().error('no', place),
      '::error title=exec-form,file=a%2Cb.Dockerfile,line=2,endLine=3,col=4,endColumn=5::no\n',
    ],
    [
      'an annotation of a file',
      () => createActionsLog().warning('no', { file: 'Dockerfile' }),
      '::warning file=Dockerfile::no\n',
    ],
    ['a group', () => createActionsLog().group('Build'), '::group::Build\n'],
    ['the end of a group', () => createActionsLog().endGroup(), '::endgroup::\n'],
    ['a mask', () => createActionsLog().mask('a\nb'), '::add-mask::a%0Ab\n'],
    ['nothing to mask', () => createActionsLog().mask(''), ''],
  ])('takes %s', (_, say, text) => {
    say()
    expect(written).toBe(text)
  })
})

describe('outputs and summary', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'outputs-'))
    for (const name of ['GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY']) {
      writeFileSync(join(folder, name), '')
      vi.stubEnv(name, join(folder, name))
    }
  })
  afterEach(() => {
    vi.unstubAllEnvs()
    rmSync(folder, { recursive: true })
  })
  const text = (name: string) => readFileSync(join(folder, name), 'utf8')
  // loaded late: the toolkit's summary remembers the file it first wrote to
  const outputs = async (env = process.env) =>
    (await import('../../../src/adapters/actions-log/outputs.ts')).createActionsOutputs(env)

  test('reach the files of the runner', async () => {
    const { set, summary } = await outputs()
    set('digest', 'sha256:5')
    await summary('# one')
    await summary('# two')
    expect(text('GITHUB_OUTPUT')).toMatch(/^digest<<(\S+)\nsha256:5\n\1\n$/)
    expect(text('GITHUB_STEP_SUMMARY')).toBe('# one\n# two\n')
  })

  test('go nowhere without a runner', async () => {
    const { set, summary } = await outputs({})
    set('digest', 'x')
    await summary('x')
    expect([written, text('GITHUB_OUTPUT'), text('GITHUB_STEP_SUMMARY')]).toEqual(['', '', ''])
  })
})
