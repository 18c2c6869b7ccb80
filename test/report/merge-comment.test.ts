// One comment for all images of a pull request, whoever writes first, last, or late.
import { describe, expect, it } from 'vitest'
import { COMMENT_MARK, isOurComment, parseSections, type Section } from '../../src/report/comment-section.ts'
import { COMMENT_LIMIT, deriveCommentAction, mergeComment } from '../../src/report/merge-comment.ts'
import { fc } from '../support/property.ts'

const section = (key: string, run: number, more: Partial<Section> = {}): Section => ({
  key,
  run,
  attempt: 1,
  sha: '3f2a91c',
  text: `### ${key}: ${run}.0 MB\n\nbody`,
  ...more,
})

const merged = (...sections: readonly Section[]) =>
  sections.reduce<string | undefined>((body, one) => mergeComment(body, one).body, undefined) ?? ''

describe('mergeComment', () => {
  it('begins a comment', () => {
    expect(mergeComment(undefined, section('api', 7))).toMatchInlineSnapshot(`
      {
        "body": "<!-- layersmith:v1 -->
      <!-- layersmith:section key=api run=7 attempt=1 sha=3f2a91c -->
      ### api: 7.0 MB

      body
      <!-- layersmith:end key=api -->",
        "changed": true,
      }
    `)
  })

  it('replaces its own section and keeps the others, sorted by title', () => {
    const body = merged(section('web', 7), section('api', 7), section('db', 8), section('web', 9))
    expect(parseSections(body).map(({ key, run }) => [key, run])).toEqual([
      ['api', 7],
      ['db', 8],
      ['web', 9],
    ])
  })

  it.each([
    ['an older run', section('api', 8)],
    ['an earlier attempt', section('api', 9, { attempt: 1 })],
  ])('does not let %s overwrite a newer one', (_, late) => {
    const body = merged(section('api', 9, { attempt: 2 }))
    expect(mergeComment(body, late)).toEqual({ body, changed: false })
  })

  it('does not change an equal body, line ends and outer blanks aside', () => {
    const body = merged(section('api', 7))
    expect(mergeComment(`${body.replaceAll('\n', '\r\n')}\r\n`, section('api', 7)).changed).toBe(false)
  })

  it.each([
    [
      'a damaged section',
      `${COMMENT_MARK}\n<!-- layersmith:section key=web run=1 attempt=1 sha=a -->\n### web\n`,
    ],
    ['a comment of somebody else', 'hello'],
  ])('drops %s', (_, body) => {
    expect(parseSections(mergeComment(body, section('api', 7)).body).map(({ key }) => key)).toEqual(['api'])
  })

  it('gives any key back', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, unit: 'grapheme' }).filter((key) => key.isWellFormed()),
        (key) => {
          const body = merged(section('other', 1), section(key, 7, { text: '### x' }))
          expect(parseSections(body).some((found) => found.key === key)).toBe(true)
          expect(body.split('-->').length).toBe(body.split('<!--').length)
        },
      ),
    )
  })

  it('drops folded parts from the bottom when it gets too long', () => {
    const fold = (name: string, size: number) =>
      `\n\n<details><summary>${name}</summary>\n\n${'x'.repeat(size)}\n\n</details>`
    const long = (key: string) =>
      section(key, 1, {
        text: `### ${key}: big${fold('layers', 20_000)}${fold('findings', 12_000)}\n\n<sub>foot</sub>`,
      })
    const body = merged(long('a'), long('b'))
    expect(body.length).toBeLessThanOrEqual(COMMENT_LIMIT)
    expect(body).toContain('full report in the job summary')
    expect(
      parseSections(body).map(({ text }) => [
        text.includes('layers'),
        text.includes('findings'),
        text.endsWith('<sub>foot</sub>'),
      ]),
    ).toEqual([
      [true, true, true],
      [true, false, true],
    ])
  })

  it('keeps the headings of many long sections', () => {
    const sections = Array.from({ length: 30 }, (_, at) =>
      section(`app-${10 + at}`, 1, { text: `### app-${10 + at}: 1.0 MB\n\n${'y'.repeat(5_000)}` }),
    )
    const body = merged(...sections)
    expect(body.length).toBeLessThanOrEqual(COMMENT_LIMIT)
    expect(parseSections(body)).toHaveLength(30)
  })

  it('never exceeds the limit', () => {
    const sections = Array.from({ length: 20 }, (_, at) =>
      section(`app-${at}`, 1, { text: `### ${'z'.repeat(500)}` }),
    )
    const body = sections.reduce<string | undefined>(
      (text, one) => mergeComment(text, one, { limit: 2_000 }).body,
      undefined,
    )
    expect(body?.length).toBeLessThanOrEqual(2_000)
    expect(isOurComment(body ?? '')).toBe(true)
  })
})

describe('deriveCommentAction', () => {
  const existing = merged(section('api', 7))
  it.each([
    ['changed', false, undefined, 'none'],
    ['changed', true, undefined, 'create'],
    ['changed', false, existing, 'update'],
    ['always', false, undefined, 'create'],
    ['never', true, undefined, 'none'],
    ['never', true, existing, 'none'],
  ] as const)('mode %s, news %s, existing %s: %s', (mode, news, body, kind) => {
    expect(deriveCommentAction(body, section('api', 8), { mode, news }).kind).toBe(kind)
  })

  it('does nothing when the body stays the same', () => {
    expect(deriveCommentAction(existing, section('api', 7), { mode: 'always', news: true })).toEqual({
      kind: 'none',
    })
  })
})
