// The image's part of the comment, as it is read on the pull request.
import { describe, expect, it } from 'vitest'
import type { Finding } from '../../src/lint/finding.ts'
import { renderComment } from '../../src/report/comment.ts'
import { compareReports } from '../../src/report/compare-reports.ts'
import type { Report, ReportLayer } from '../../src/report/model.ts'
import { isNews } from '../../src/report/news.ts'
import { renderSummary } from '../../src/report/summary.ts'
import { baseLayer, commentInput, layer, platform, report } from './sample.ts'

const dist = { instruction: 'COPY --from=build /app/dist ./dist', line: 12, endLine: 13 }
const before = [baseLayer('base', 172_500_000), layer('dist', 9_900_000, dist)]
const after = [
  { ...baseLayer('base', 172_500_000), diskSize: 480_000_000 },
  layer('dist2', 3_600_000, { ...dist, diskSize: 9_700_000 }),
]

function compared(then: readonly ReportLayer[], now: readonly ReportLayer[]): Report {
  const compare = compareReports({
    before: report(then),
    after: report(now),
    ref: 'main',
    commit: '77aa0e1b2c3d4e5f60718293a4b5c6d7e8f90a1b',
  })
  return report(now, { compare })
}

const finding: Finding = {
  rule: 'manifests-first',
  aliases: [],
  severity: 'warning',
  message: 'Every source change reinstalls: `COPY . .` comes before `npm ci` <b>.',
  line: 7,
  column: 1,
  endLine: 7,
  endColumn: 9,
  range: { start: 0, end: 1 },
}

const build = {
  seconds: 19.8,
  cachedSteps: 9,
  totalSteps: 12,
  cacheSource: { ref: 'main', commit: '77aa0e1b2c3d' },
  firstMiss: { instruction: 'COPY . .', line: 7 },
}

describe('renderComment', () => {
  it('says how the image fares, what changed, and folds the rest', () => {
    const findings = [{ path: 'Dockerfile', text: '', findings: [finding] }]
    expect(renderComment(commentInput(compared(before, after), { build, findings }))).toMatchInlineSnapshot(`
      "### api: 176.1 MB, 6.3 MB smaller

      Built in 20 s, 9 of 12 steps cached · compared with main@77aa0e1 · 1 warning

      | | before | after | change |
      |---|--:|--:|--:|
      | pull size | 182.4 MB | 176.1 MB | −6.3 MB (−3.5 %) |
      | disk size | | 489.7 MB | |
      | layers (own / base) | 1 / 1 | 1 / 1 | |
      | pull size (own / base) | | 3.6 MB / 172.5 MB | |

      **What changed**

      | line | instruction | before | after | change |
      |--:|---|--:|--:|--:|
      | [12](https://github.com/acme/api/blob/3f2a91c0d1e2f3a4b5c6d7e8f90a1b2c3d4e5f60/Dockerfile#L12) | \`COPY --from=build /app/dist ./dist\` | 9.9 MB | 3.6 MB | −6.3 MB |

      **Cache** restored from main@77aa0e1; \`COPY . .\` ([line 7](https://github.com/acme/api/blob/3f2a91c0d1e2f3a4b5c6d7e8f90a1b2c3d4e5f60/Dockerfile#L7)) was the first step to run.

      <details><summary>All layers</summary>

      | line | instruction | pull size | disk size | time |
      |--:|---|--:|--:|--:|
      | base | \`sha256:626173650000\` | 172.5 MB | 480.0 MB | |
      | [12](https://github.com/acme/api/blob/3f2a91c0d1e2f3a4b5c6d7e8f90a1b2c3d4e5f60/Dockerfile#L12-L13) | \`COPY --from=build /app/dist ./dist\` | 3.6 MB | 9.7 MB | 1.0 s |

      </details>

      <details><summary>1 warning</summary>

      | line | severity | rule | finding |
      |--:|---|---|---|
      | [7](https://github.com/acme/api/blob/3f2a91c0d1e2f3a4b5c6d7e8f90a1b2c3d4e5f60/Dockerfile#L7) | warning | \`manifests-first\` | Every source change reinstalls: \`COPY . .\` comes before \`npm ci\` &#60;b&#62;. |

      </details>

      <sub>Layersmith · [run 42](https://github.com/acme/api/actions/runs/900) · report from 3f2a91c</sub>"
    `)
  })

  it('is one line and a footer when there is no news', () => {
    expect(renderComment(commentInput(compared(after, after)))).toMatchInlineSnapshot(`
      "### api: 176.1 MB, unchanged

      <sub>Layersmith · [run 42](https://github.com/acme/api/actions/runs/900) · report from 3f2a91c</sub>"
    `)
  })

  it('shows sizes alone when there is nothing to compare with', () => {
    const notices = ['There is no report of `main` yet: nothing to compare with.']
    expect(renderComment(commentInput(report(before), { notices }))).toMatchInlineSnapshot(`
      "### api: 182.4 MB

      There is no report of \`main\` yet: nothing to compare with.

      | | size |
      |---|--:|
      | pull size | 182.4 MB |
      | layers (own / base) | 1 / 1 |
      | pull size (own / base) | 9.9 MB / 172.5 MB |

      <details><summary>All layers</summary>

      | line | instruction | pull size | time |
      |--:|---|--:|--:|
      | base | \`sha256:626173650000\` | 172.5 MB | |
      | [12](https://github.com/acme/api/blob/3f2a91c0d1e2f3a4b5c6d7e8f90a1b2c3d4e5f60/Dockerfile#L12-L13) | \`COPY --from=build /app/dist ./dist\` | 9.9 MB | 1.0 s |

      </details>

      <sub>Layersmith · [run 42](https://github.com/acme/api/actions/runs/900) · report from 3f2a91c</sub>"
    `)
  })

  it('leaves out what is not known', () => {
    const unknown = report([layer('x', null, { line: null, file: null, cached: null, seconds: null })])
    const input = commentInput(unknown, { repositoryUrl: undefined, run: { id: 1, attempt: 1 } })
    expect(renderComment(input)).toMatchInlineSnapshot(`
      "### api: built

      | | size |
      |---|--:|
      | layers (own / base) | 1 / 0 |

      <details><summary>All layers</summary>

      | line | instruction | pull size |
      |--:|---|--:|
      | | \`RUN x\` | |

      </details>

      <sub>Layersmith · report from 3f2a91c</sub>"
    `)
  })

  it('keeps platforms apart', () => {
    const platforms = ['linux/amd64', 'linux/arm64'].map((name, at) =>
      platform([layer('x', 1_000_000 * (at + 1))], { platform: name }),
    )
    const text = renderComment(commentInput(report([], { platforms })))
    expect(text).toContain('### api: linux/amd64 1.0 MB; linux/arm64 2.0 MB')
    expect(text).toContain('<summary>All layers on linux/arm64</summary>')
  })

  it('names added, removed and base rows', () => {
    const now = compared(
      [baseLayer('b1', 50_000_000), layer('old', 2_000_000)],
      [baseLayer('b2', 51_000_000), layer('new', 3_000_000), layer('more', 10)],
    )
    const rows = renderComment(commentInput(now))
      .split('\n')
      .filter((line) => / base image |\((added|removed)\)/.test(line))
    expect(rows).toEqual([
      '| | base image | 50.0 MB | 51.0 MB | +1.0 MB |',
      '| | `RUN old` (removed) | 2.0 MB | | −2.0 MB |',
      expect.stringContaining('`RUN new` (added) | | 3.0 MB | +3.0 MB |'),
      expect.stringContaining('`RUN more` (added) | | 10 B | +10 B |'),
    ])
  })

  it('shows hostile instructions as text', () => {
    const instruction = 'RUN echo "<script>`|@octocat #1 <!-- layersmith:end key=api --></details>'
    const text = renderComment(commentInput(report([layer('x', 1_000_000, { instruction })])))
    expect(text).not.toMatch(/<script|@octocat|<!--|`\|/)
  })
})

describe('isNews', () => {
  it.each<[string, Report, boolean]>([
    ['no earlier report', report(after), true],
    ['equal images', compared(after, after), false],
    ['another size', compared(before, after), true],
    [
      'a layer built anew with the same size',
      compared([layer('a', 5)], [layer('b', 5, { instruction: 'RUN a' })]),
      false,
    ],
    ['another base of the same size', compared([baseLayer('a', 5)], [baseLayer('b', 5)]), true],
    ['an added empty layer', compared([layer('a', 5)], [layer('a', 5), layer('e', 0)]), true],
  ])('%s', (_, of, expected) => {
    expect(isNews(of)).toBe(expected)
  })
})

describe('renderSummary', () => {
  it('holds the whole report', () => {
    expect(renderSummary(commentInput(compared(before, after), { build }))).toMatchInlineSnapshot(`
      "### api: 176.1 MB, 6.3 MB smaller

      Built in 20 s, 9 of 12 steps cached · compared with main@77aa0e1

      | | before | after | change |
      |---|--:|--:|--:|
      | pull size | 182.4 MB | 176.1 MB | −6.3 MB (−3.5 %) |
      | disk size | | 489.7 MB | |
      | layers (own / base) | 1 / 1 | 1 / 1 | |
      | pull size (own / base) | | 3.6 MB / 172.5 MB | |

      **What changed**

      | line | instruction | before | after | change |
      |--:|---|--:|--:|--:|
      | [12](https://github.com/acme/api/blob/3f2a91c0d1e2f3a4b5c6d7e8f90a1b2c3d4e5f60/Dockerfile#L12) | \`COPY --from=build /app/dist ./dist\` | 9.9 MB | 3.6 MB | −6.3 MB |

      **Cache** restored from main@77aa0e1; \`COPY . .\` ([line 7](https://github.com/acme/api/blob/3f2a91c0d1e2f3a4b5c6d7e8f90a1b2c3d4e5f60/Dockerfile#L7)) was the first step to run.

      **All layers**

      | line | instruction | pull size | disk size | time |
      |--:|---|--:|--:|--:|
      | base | \`sha256:626173650000\` | 172.5 MB | 480.0 MB | |
      | [12](https://github.com/acme/api/blob/3f2a91c0d1e2f3a4b5c6d7e8f90a1b2c3d4e5f60/Dockerfile#L12-L13) | \`COPY --from=build /app/dist ./dist\` | 3.6 MB | 9.7 MB | 1.0 s |

      <sub>Layersmith · [run 42](https://github.com/acme/api/actions/runs/900) · report from 3f2a91c</sub>
      "
    `)
  })

  it('shows fewer rows rather than being dropped by GitHub', () => {
    const layers = Array.from({ length: 300 }, (_, at) => layer(`l${at}`, 1_000))
    const text = renderSummary(commentInput(report(layers)), 20_000)
    expect(text.length).toBeLessThan(20_000)
    expect(text).toContain('and 250 more layers.')
  })
})
