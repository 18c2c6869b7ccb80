import { expect, test } from 'vitest'
import { renderCheckstyle } from '../../src/report/findings-checkstyle.ts'
import { renderJUnit } from '../../src/report/findings-junit.ts'
import { escapeXml } from '../../src/report/xml.ts'
import { markedFile } from './marked.ts'

const junit = (more: Partial<Parameters<typeof renderJUnit>[0]>) =>
  renderJUnit({ files: [], problems: [], failOn: 'warning', milliseconds: 1234, ...more })

test.each([
  ['a<b>&"c"', 'a&lt;b&gt;&amp;&quot;c&quot;'],
  ['a\tb\r\nc', 'a&#9;b&#13;&#10;c'],
  ['a\u0000\u001b\uffffb', 'a\ufffd\ufffd\ufffdb'],
  ['\ud800 é 🐳', '\ufffd é 🐳'],
])('%j may stand in XML as %j', (text, expected) => {
  expect(escapeXml(text)).toBe(expected)
})

test('Checkstyle gets every file and four severities as three', () => {
  const severities = ['error', 'warning', 'info', 'style'] as const
  const files = severities.map((severity) => markedFile('A «b»', { severity }, severity))
  const text = renderCheckstyle([...files, markedFile('FROM a\n', {}, 'a&b')])
  expect([...text.matchAll(/<error .*? severity="(\w+)"/g)].map(([, level]) => level)).toEqual([
    'error',
    'warning',
    'info',
    'info',
  ])
  expect(text).toContain('  <file name="a&amp;b">\n  </file>\n</checkstyle>\n')
  expect(text).toContain(
    '<error line="1" column="3" severity="error" message="Say what is wrong." source="layersmith.exec-form"/>',
  )
})

test('a clean file is a test that passed', () => {
  expect(junit({ files: [markedFile('FROM a\n')] })).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="Layersmith" tests="1" failures="0" errors="0" time="1.234">
  <testsuite name="Dockerfile" tests="1" failures="0" errors="0">
    <testcase name="Dockerfile" classname="Dockerfile" file="Dockerfile"/>
  </testsuite>
</testsuites>
`)
})

test.each([
  ['error', 'warning', 1],
  ['warning', 'warning', 1],
  ['info', 'warning', 0],
  ['style', 'style', 1],
  ['error', 'never', 0],
] as const)('a test with %s that fails on %s has %i failures', (severity, failOn, failures) => {
  const text = junit({ files: [markedFile('«a»', { severity })], failOn })
  expect(text).toContain(`<testsuites name="Layersmith" tests="1" failures="${failures}" errors="0"`)
  expect(text.includes('<failure ')).toBe(failures === 1)
  expect(text.includes(`Dockerfile:1:1: ${severity} exec-form Say what is wrong.`)).toBe(true)
})

test('a file that cannot be read is an error', () => {
  const text = junit({ problems: [{ path: 'gone', message: 'There is no file or folder gone.' }] })
  expect(text).toContain('tests="1" failures="0" errors="1"')
  expect(text).toContain('<error type="unreadable" message="There is no file or folder gone."/>')
})
