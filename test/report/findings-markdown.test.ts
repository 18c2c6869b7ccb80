import { expect, test } from 'vitest'
import { renderMarkdown } from '../../src/report/findings-markdown.ts'
import { markedFile } from './marked.ts'

const HOMEPAGE = 'https://example.com'

test('the findings are a table, worst first, with links to their rules', () => {
  const fix = { kind: 'safe', description: 'x', edits: [] } as const
  const files = [
    markedFile('«a»', { severity: 'info', rule: 'a-rule' }),
    markedFile('A\n«b»', { severity: 'error', rule: 'syntax', message: 'Not `x|y`.', fix }, 'b_c/Dockerfile'),
  ]
  expect(renderMarkdown(files, HOMEPAGE)).toMatchInlineSnapshot(`
    "### Layersmith: 1 error, 1 info in 2 files

    | place | severity | rule | finding | fix |
    |---|---|---|---|---|
    | b&#95;c/Dockerfile:2 | error | \`syntax\` | Not <code>x&#124;y</code>. | \`--fix\` |
    | Dockerfile:1 | info | [\`a-rule\`](https://example.com/blob/main/docs/rules/a-rule.md) | Say what is wrong. | |
    "
  `)
})

test('a clean run is a heading', () => {
  expect(renderMarkdown([markedFile('FROM a\n')], HOMEPAGE)).toBe('### Layersmith: no findings in 1 file\n')
})

test('what would not fit a job summary is counted', () => {
  const text = renderMarkdown([markedFile('RUN «x»\n'.repeat(1_002))], HOMEPAGE)
  expect(text.split('\n').filter((line) => line.startsWith('| Dockerfile'))).toHaveLength(1_000)
  expect(text).toMatch(/\n\nand 2 more findings\.\n$/)
})
