import { expect, test } from 'vitest'
import { renderAnnotations, renderWorkflowCommands } from '../../src/report/findings-github.ts'
import { markedFile } from './marked.ts'

const many = (count: number) => 'RUN «x»\n'.repeat(count)

test.each([
  ['error', 'error'],
  ['warning', 'warning'],
  ['info', 'notice'],
  ['style', 'notice'],
] as const)('%s becomes %s', (severity, level) => {
  expect(renderAnnotations([markedFile('«a»', { severity })]).map((annotation) => annotation.level)).toEqual([
    level,
  ])
})

test('a range within one line has columns, a longer one has none', () => {
  const places = renderAnnotations([markedFile('FROM «a»\nRUN «x \\\n y»\n')]).map(({ at }) => at)
  expect(places).toEqual([
    { file: 'Dockerfile', line: 1, endLine: 1, column: 6, endColumn: 7, title: 'exec-form' },
    { file: 'Dockerfile', line: 2, endLine: 3, title: 'exec-form' },
  ])
})

test('the worst come first, whatever file they are in', () => {
  const files = [markedFile('«a»', { severity: 'style' }), markedFile('«b»', { severity: 'error' }, 'other')]
  expect(renderAnnotations(files).map(({ at }) => at?.file)).toEqual(['other', 'Dockerfile'])
})

test('ten of a level are all shown', () => {
  expect(renderAnnotations([markedFile(many(10), { severity: 'info' })])).toHaveLength(10)
})

test('of more than ten the first ten are shown and one notice counts the others', () => {
  const annotations = renderAnnotations([markedFile(many(25))])
  expect(annotations).toHaveLength(11)
  expect(annotations.at(-1)).toMatchObject({
    level: 'notice',
    message: expect.stringMatching(/^15 more findings/),
  })
})

test('the closing notice itself fits under the limit of notices', () => {
  const annotations = renderAnnotations([markedFile(many(11), { severity: 'info' })])
  expect(annotations).toHaveLength(10)
  expect(annotations.at(-1)?.message).toMatch(/^2 more findings/)
})

test('commands escape what would end a property or a line', () => {
  const file = markedFile('«a»', { rule: 'x:y,z', message: '100 %: a\r\nb, c' }, 'a,b:c%/Dockerfile')
  expect(renderWorkflowCommands(renderAnnotations([file]))).toBe(
    '::warning file=a%2Cb%3Ac%25/Dockerfile,line=1,endLine=1,col=1,endColumn=2,title=x%3Ay%2Cz::100 %25: a%0D%0Ab, c\n',
  )
})

test('the closing notice is a command without a place', () => {
  expect(renderWorkflowCommands([{ level: 'notice', message: '2 more', at: undefined }])).toBe(
    '::notice::2 more\n',
  )
})
