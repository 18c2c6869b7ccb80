// Rows of the log: labels, texts and durations stand in columns.
import { describe, expect, it } from 'vitest'
import { summarizeFindings } from '../../src/report/findings-summary.ts'
import { layerLines, logRow, stepRow } from '../../src/report/log-lines.ts'
import { baseLayer, layer, platform } from './sample.ts'

describe('log rows', () => {
  it('stand in columns', () => {
    const row = { stage: 'build', total: 6 }
    const rows = [
      logRow({ label: 'Lint', text: 'Dockerfile: 2 warnings, 1 info', right: '12 ms' }),
      logRow({ label: 'Build', text: '' }),
      stepRow({ ...row, index: 4, instruction: 'RUN npm ci', line: 6, right: 'cached' }),
      stepRow({
        ...row,
        index: 5,
        instruction: 'COPY . .',
        line: 7,
        right: '0.4 s',
        note: 'missed: src/a.ts changed',
      }),
      stepRow(
        {
          ...row,
          index: 1,
          instruction: `FROM x@sha256:${'9'.repeat(64)}`,
          line: undefined,
          right: 'cached',
        },
        7,
      ),
    ]
    expect(rows.join('\n')).toMatchInlineSnapshot(`
      "Lint        Dockerfile: 2 warnings, 1 info                                          12 ms
      Build
        build  4/6  RUN npm ci                                                  :6        cached
        build  5/6  COPY . .                                                    :7        0.4 s  missed: src/a.ts changed
        build    1/6  FROM x@sha256:999999999999999999999999999999999999999999…           cached"
    `)
  })

  it('hold one line whatever the instruction holds', () => {
    const row = stepRow({
      stage: 'a',
      index: 1,
      total: 2,
      instruction: 'RUN a\n\u001b[31m::error::b',
      line: 1,
      right: '',
    })
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these must be gone
    expect(row).not.toMatch(/[\u0000-\u001f]/)
  })
})

describe('layerLines', () => {
  it('show own layers one by one and the base in one line', () => {
    const layers = [
      baseLayer('a', 50_000_000),
      baseLayer('b', 2_000_000),
      layer('x', 3_600_000, { diskSize: 9_000_000, instruction: 'COPY . .', line: 7, cached: true }),
      layer('y', 120, { instruction: `RUN ${'long '.repeat(20)}`, line: 12, seconds: 14.2 }),
    ]
    expect(layerLines(platform(layers)).join('\n')).toMatchInlineSnapshot(`
      "   line  instruction                                                   pull size  disk size
               base image, 2 layers                                            52.0 MB
           :7  COPY . .                                                         3.6 MB     9.0 MB   cached
          :12  RUN long long long long long long long long long long long …      120 B              14.2 s"
    `)
  })
})

describe('summarizeFindings', () => {
  const file = (severities: readonly ('error' | 'warning' | 'info' | 'style')[]) => ({
    path: 'Dockerfile',
    text: '',
    findings: severities.map((severity) => ({
      rule: 'r',
      aliases: [],
      severity,
      message: 'm',
      line: 1,
      column: 1,
      endLine: 1,
      endColumn: 2,
      range: { start: 0, end: 1 },
    })),
  })
  it.each([
    [[], 'no findings'],
    [['warning', 'info', 'warning'], '2 warnings, 1 info'],
    [['style', 'style', 'error'], '1 error, 2 style'],
  ] as const)('%s: %s', (severities, text) => {
    expect(summarizeFindings([file(severities)])).toBe(text)
  })
})
