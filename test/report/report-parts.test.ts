// The parts of comment and summary beside sizes: platforms, waste, content, cache, all images of a comment, and what is news.
import { describe, expect, it, test } from 'vitest'
import { cacheTable, cacheTitle } from '../../src/report/cache-table.ts'
import { renderSection } from '../../src/report/comment.ts'
import type { CommentInput } from '../../src/report/comment-input.ts'
import { parseSections } from '../../src/report/comment-section.ts'
import { compareReports } from '../../src/report/compare-reports.ts'
import { contentParts } from '../../src/report/content-text.ts'
import { mergeComment } from '../../src/report/merge-comment.ts'
import type { Report, ReportLayer, Waste } from '../../src/report/model.ts'
import { isNews, parseMinDelta } from '../../src/report/news.ts'
import { formatData, parseData, type SectionData } from '../../src/report/section-data.ts'
import { wasteText, wasteTitle } from '../../src/report/waste-text.ts'
import { fc } from '../support/property.ts'
import { baseLayer, commentInput, layer, platform, report } from './sample.ts'

const short = (markdown: string) => markdown.replaceAll(/\(https:[^)]*\)/g, '(…)')

const nothing: Waste = {
  reclaimable: 0,
  pairs: [],
  copiedUp: 0,
  duplicate: 0,
  junk: 0,
  shadowedBase: 0,
  efficiency: 1,
}

describe('waste', () => {
  const layers = [
    layer('a', 9, { line: 3, instruction: 'RUN apt-get install x' }),
    layer('b', 9, { line: 4, instruction: 'RUN rm -rf /var' }),
    layer('c', 9, { line: 5, instruction: 'COPY . .' }),
    layer('d', 9, { line: 6, instruction: 'RUN chown -R app .' }),
  ]
  const text = (waste: Partial<Waste>, limit = 9) => {
    const one = platform(layers, { waste: { ...nothing, ...waste } })
    return short(wasteText(commentInput(report([])), { report: one, limit }))
  }

  it('names the line that writes, the line that removes, and what to do', () => {
    const pairs = [
      { writtenBy: 0, killedBy: 1, bytes: 84e6, paths: ['var/a', 'var/b', 'var/c', 'var/d'] },
      { writtenBy: 2, killedBy: 3, bytes: 5e6, paths: [] },
      { writtenBy: 2, killedBy: 1, bytes: 4e6, paths: ['x'] },
      { writtenBy: 99, killedBy: 98, bytes: 1, paths: [] },
    ]
    expect(text({ reclaimable: 93e6, pairs, copiedUp: 5e6, efficiency: 0.5 })).toMatchInlineSnapshot(`
      "- [Line 3](…) writes 84.0 MB that [line 4](…) removes or replaces: \`var/a\`, \`var/b\`, \`var/c\`, …. Do both in one RUN.
      - [Line 5](…) writes 5.0 MB that [line 6](…) removes or replaces. Use \`COPY --chown\` or \`--chmod\`.
      - [Line 5](…) writes 4.0 MB that [line 4](…) removes or replaces: \`x\`. Leave it out of the build context, or use a bind mount for that RUN.
      - A layer writes 1 B that a layer removes or replaces. Build it in a stage of its own and copy the result.
      - 5.0 MB of it was written again with the same content (chmod, chown, touch): set owner and mode where the files are made.
      - 50.0 % of the image's own bytes are in use."
    `)
    expect(text({ pairs }, 1)).toContain('and 3 more pairs of lines.')
  })

  it('has a title only when there is something to tell', () => {
    const title = (waste: Partial<Waste>) => wasteTitle(platform(layers, { waste: { ...nothing, ...waste } }))
    expect(title({ reclaimable: 8_200_000 })).toBe('8.2 MB reclaimable')
    expect(title({ junk: 1_000_000 })).toBe('1.0 MB to look at')
    expect(title({})).toBeUndefined()
    expect(wasteTitle(platform(layers))).toBeUndefined()
  })
})

test('directories and packages are shown where they are known', () => {
  const content: CommentInput['content'] = [
    {
      platform: 'linux/amd64',
      biggest: [{ path: 'usr/lib', bytes: 9e6 }],
      packages: [
        { kind: 'upgraded', name: 'openssl', before: '3.0', after: '3.1', bytes: 1000 },
        { kind: 'added', name: 'curl', before: null, after: '8', bytes: null },
        { kind: 'removed', name: 'vim', before: '9', after: null, bytes: -5e6 },
      ],
    },
  ]
  const input = commentInput(report([]), { content })
  expect(contentParts(input, { platform: 'linux/amd64', limit: 2 }).join('\n')).toMatchInlineSnapshot(`
    "<details><summary>Biggest directories and files of the own layers</summary>

    | path | bytes |
    |---|--:|
    | \`usr/lib\` | 9.0 MB |

    </details>
    <details><summary>3 packages changed</summary>

    | package | | before | after | change |
    |---|---|---|---|--:|
    | \`openssl\` | upgraded | \`3.0\` | \`3.1\` | +1.0 kB |
    | \`curl\` | added | | \`8\` | |

    and 1 more package.

    </details>"
  `)
  expect(contentParts(input, { platform: 'linux/arm64', limit: 2 })).toEqual([])
})

test('the cache is a table of hits and misses, with reasons where one is known', () => {
  const step = { instruction: 'RUN a', file: 'Dockerfile', line: 3, cached: true, seconds: 0.5 }
  const steps = [step, { ...step, line: 4, cached: false, reason: 'follows line 3' }]
  expect(cacheTitle(steps)).toBe('Cache: 1 hit, 1 miss, 0.5 s')
  expect(cacheTitle([])).toBeUndefined()
  expect(short(cacheTable(commentInput(report([])), { steps, limit: 9 }))).toMatchInlineSnapshot(`
    "| line | instruction | cache | time | why |
    |--:|---|---|--:|---|
    | [3](…) | \`RUN a\` | hit | | |
    | [4](…) | \`RUN a\` | miss | 0.5 s | follows line 3 |"
  `)
  expect(cacheTable(commentInput(report([])), { steps: [step], limit: 9 })).not.toContain('why')
})

describe('several images', () => {
  const base = baseLayer('base', 9_000_000)
  const of = (image: string, own: ReportLayer) =>
    renderSection(commentInput(report([base, own], { image }), { key: image, title: image }))
  const [api, web] = [of('api', layer('a', 1_000_000)), of('web', layer('b', 2_000_000))]
  const both = mergeComment(mergeComment(undefined, web).body, api).body

  it('stand in one table, with what each adds and all share', () => {
    expect(both.split('\n').slice(1, 7).join('\n')).toMatchInlineSnapshot(`
      "| image | pull size | own bytes |
      |---|--:|--:|
      | api | 10.0 MB | 1.0 MB |
      | web | 11.0 MB | 2.0 MB |

      2 images take 12.0 MB in a registry, 9.0 MB of it shared."
    `)
  })

  it('need no table when there is one, and none of bytes when a size is not known', () => {
    expect(mergeComment(undefined, api).body).not.toContain('in a registry')
    const unknown = mergeComment(both, of('db', layer('c', null))).body
    expect(unknown).toContain('| db |')
    expect(unknown).not.toContain('in a registry')
  })

  it('lose their hidden figures before a word when it gets too long', () => {
    const limit = both.length - 50
    const { body } = mergeComment(both, api, { limit })
    expect(body.length).toBeLessThanOrEqual(limit)
    expect(parseSections(body).map(({ text }) => text)).toEqual([api.text, web.text])
  })

  it('give their figures back as they were', () => {
    const natural = fc.option(fc.nat({ max: Number.MAX_SAFE_INTEGER }))
    const text = fc.string({ unit: 'grapheme' }).filter((one) => one.isWellFormed())
    const row = fc.record({
      ...{ platform: text, pullSize: natural, before: natural, budgets: text },
      layers: fc.array(fc.tuple(fc.stringMatching(/^[0-9a-f]{12}$/), fc.nat()), { maxLength: 5 }),
    })
    fc.assert(
      fc.property(fc.record({ title: text, platforms: fc.array(row, { maxLength: 4 }) }), (data) => {
        const written = formatData(data as SectionData)
        expect(written).toMatch(/^[\w%.;,:+]*$/)
        expect(parseData(written)).toEqual(data)
      }),
    )
  })

  it.each([
    'a;b',
    'a;b,1,2,3',
    'a;b,1e9,,,',
    'a;b,1,2,x,zz:1',
    'a;b,1,2,x,ab:-1',
    'a;%E0%A4%A,1,2,x,',
    `a${';p,,,,'.repeat(33)}`,
  ])('are left out when somebody wrote "%s"', (written) => {
    expect(parseData(written)).toBeUndefined()
  })
})

describe('news', () => {
  const compared = (then: number, now: number): Report => {
    const after = report([layer('x', now)])
    const before = report([layer('y', then, { instruction: 'RUN x' })])
    return { ...after, compare: compareReports({ before, after, ref: 'main', commit: 'c' }) }
  }
  it.each([
    ['', 1_000, 1_001, true],
    ['', 1_000, 1_000, false],
    ['100', 1_000, 1_099, false],
    ['100', 1_000, 1_100, true],
    ['100', 1_000, 900, true],
    ['10%', 1_000, 1_099, false],
    ['10%', 1_000, 1_100, true],
    ['1kB', 1_000, 1_000, false],
  ])('with least "%s", from %i to %i: %s', (least, then, now, expected) => {
    expect(isNews(compared(then, now), { least: parseMinDelta(least) })).toBe(expected)
  })

  it('cannot be asked of nonsense', () => {
    expect(() => parseMinDelta('much')).toThrow('Input comment-min-delta is "much"')
  })
})
