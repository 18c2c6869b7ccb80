// What comes from an image or a pull request is shown, and does nothing else: in the comment, the summary, the log.
import { describe, expect, test } from 'vitest'
import { parseBudget } from '../../src/report/budget.ts'
import { budgetSentence, culpritSentence } from '../../src/report/budget-text.ts'
import { renderSection } from '../../src/report/comment.ts'
import type { CommentInput } from '../../src/report/comment-input.ts'
import { parseSections } from '../../src/report/comment-section.ts'
import { compareReports } from '../../src/report/compare-reports.ts'
import { judgeBudgets } from '../../src/report/judge-budgets.ts'
import { layerLines } from '../../src/report/log-lines.ts'
import { COMMENT_LIMIT, mergeComment } from '../../src/report/merge-comment.ts'
import type { Waste } from '../../src/report/model.ts'
import { renderSummary } from '../../src/report/summary.ts'
import { fc } from '../support/property.ts'
import { commentInput, layer, platform, report } from './sample.ts'

const LONG = `srv/${'deep/'.repeat(818)}x`

const hostile = [
  ['a newline', 'a\n### heading\nb'],
  ['a carriage return', 'a\r\n::error::x'],
  ['back-ticks', 'a`` ` ```b'],
  ['a script', '<script>alert(1)</script>'],
  ['an image', '<img src=x onerror=y>'],
  ['a mention', '@acme/team and @octocat'],
  ['a reference', 'fixes #1, GH-2 and acme/api#3'],
  ['the end of CDATA', ']]>'],
  ['a command of the runner', '::error file=a::x'],
  ['an escape', '\u001b[31mred\u001b[0m\u0007'],
  ['our own mark', '<!-- layersmith:section key=api run=9999 attempt=9 sha=x -->'],
  ['the end of ours', '<!-- layersmith:end key=api -->'],
  ['the end of a comment', '--> x'],
  ['a table', 'a | b |\n|--|--|'],
  ['the end of a fold', '</details></details>'],
  ['a link', '[x](https://evil.example) https://evil.example www.evil.example'],
  ['another direction', 'a\u202egpj.exe\u2066'],
  ['a long path', LONG],
  ['half a character', 'a\ud800b'],
] as const

/** Everything a report holds, made of `text`. */
function inputOf(text: string): CommentInput {
  const waste: Waste = {
    reclaimable: 9,
    pairs: [{ writtenBy: 0, killedBy: 1, bytes: 9, paths: [text, `dir/${text}`] }],
    copiedUp: 1,
    duplicate: 1,
    junk: 1,
    shadowedBase: 1,
    efficiency: 0.5,
  }
  const layers = [
    layer('a', 50, { instruction: `COPY ${text} .`, file: `dir/${text}` }),
    layer('b', 70, { instruction: text, stage: text }),
  ]
  const name = { platform: `linux/${text}`, waste }
  const of = report([], { image: text, digest: text, platforms: [platform(layers, name), platform(layers)] })
  const before = report([], { platforms: [platform([layer('old', 9, { instruction: text })], name)] })
  const full = { ...of, compare: compareReports({ before, after: of, ref: text, commit: text }) }
  const budgets = ['max-size=1B', 'max-reclaimable=1B'].map((line) => parseBudget(line, { name: 'x' }))
  const steps = [{ instruction: text, file: text, line: 3, cached: false, seconds: 1, reason: text }]
  return commentInput(full, {
    ...{ key: text, title: text, verdicts: judgeBudgets(full, budgets), distance: text, notices: [text] },
    build: {
      ...{ seconds: 1, cachedSteps: 1, totalSteps: 2, steps },
      cacheSource: { ref: text, commit: text },
      firstMiss: { instruction: text, line: 3 },
    },
    content: [
      {
        platform: `linux/${text}`,
        biggest: [{ path: text, bytes: 3 }],
        packages: [{ kind: 'removed', name: text, before: text, after: null, bytes: -3 }],
      },
    ],
  })
}

/** What Markdown shows without code, links and our own marks: nothing of the hostile text may be live there. */
function live(markdown: string): string {
  return markdown
    .replaceAll(/<!-- layersmith:[^\n]*? -->/g, '')
    .replaceAll(/<code>[^<\n]*<\/code>/g, '')
    .replaceAll(/(?<!`)(`+)(?!`)[^\n]*?(?<!`)\1(?!`)/g, '')
    .replaceAll(/\]\(https:\/\/github\.com\/acme\/api\/[^\s()]*\)/g, ']')
}

const DANGER =
  /<(?!\/?(?:details|summary|sub)>)|@\w|(?:^|[^&])#\d|GH-\d|https?:\/\/|www\.(?!&#8203;)|\]\(|^### heading/im
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/

describe.each(hostile)('%s', (_, text) => {
  test('stays text in comment and summary', () => {
    const section = renderSection(inputOf(text))
    for (const markdown of [section.text, renderSummary(inputOf(text))]) {
      expect(live(markdown)).not.toMatch(DANGER)
      expect(markdown).not.toMatch(CONTROL)
      expect(markdown.isWellFormed()).toBe(true)
      expect(markdown.split('<details>').length).toBe(markdown.split('</details>').length)
    }
  })

  test('does not break the sections of the comment', () => {
    const body = mergeComment(
      mergeComment(undefined, renderSection(commentInput(report([layer('x', 1)])))).body,
      renderSection(inputOf(text)),
    ).body
    expect(body.length).toBeLessThan(COMMENT_LIMIT)
    expect(new Set(parseSections(body).map(({ key }) => key))).toEqual(new Set(['api', text.toWellFormed()]))
  })

  test('stays one line in log and annotation', () => {
    const { report: of, verdicts = [] } = inputOf(text)
    const lines = [
      ...of.platforms.flatMap(layerLines),
      ...verdicts.map((verdict) => budgetSentence(verdict) + culpritSentence(verdict)),
    ]
    expect(
      lines.filter((line) => CONTROL.test(line) || line.includes('\n') || line.startsWith('::')),
    ).toEqual([])
  })
})

test('no text at all is live', () => {
  const parts = fc.array(
    fc.constantFrom(...hostile.map(([, text]) => text.slice(0, 60)), ' ', '`', '|', '\\', '&', ':'),
  )
  fc.assert(
    fc.property(parts, (list) => {
      const { text } = renderSection(inputOf(list.join('')))
      expect(live(text)).not.toMatch(DANGER)
      expect(text).not.toMatch(CONTROL)
    }),
    { numRuns: 200 },
  )
})
