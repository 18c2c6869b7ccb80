// Whatever an image or a pull request holds, the Markdown shows it and does nothing else.
import { describe, expect, it } from 'vitest'
import { code, escapeText, link, shortCode, table } from '../../src/report/markdown.ts'
import { fc } from '../support/property.ts'

const hostile = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc
    .array(
      fc.constantFrom(
        '|',
        '\\',
        '`',
        '``',
        '<',
        '>',
        '<script',
        '<!--',
        '-->',
        '@octocat',
        '#1',
        'GH-1',
        '\n',
        '\r',
        '</details>',
        '&',
        '[x](y)',
        '![',
        '**',
        '_',
        '~~',
        '$',
        'www.',
        'https://',
        ' ',
        'a',
        '\u202e',
        '1.',
        '-',
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join('')),
)

/** What GitHub would see as a cell: a line is cut at every pipe that no backslash stands before. */
const cellsOf = (row: string) => row.replace(/\\./g, '').split('|').length - 2

describe('escapeText', () => {
  it.each([
    ['a|b', 'a&#124;b'],
    ['<script>', '&#60;script&#62;'],
    ['hi @octocat', 'hi @&#8203;octocat'],
    ['see #1', 'see #&#8203;1'],
    ['GH-12', 'GH-&#8203;12'],
    ['https://x.example', 'https:&#8203;//x.example'],
    ['two\nlines', 'two lines'],
    ['- item', '&#8203;- item'],
    ['plain 1.2.3-rc', 'plain 1.2.3-rc'],
  ])('%j becomes %s', (text, expected) => {
    expect(escapeText(text)).toBe(expected)
  })

  it('leaves nothing that acts', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(escapeText(text)).not.toMatch(/[<>`*_|[\]\\\n\r]|@[\w-]|(?<!&)#\d|GH-\d|:\/\/|^- /i)
      }),
    )
  })
})

describe('code', () => {
  it.each([
    ['RUN npm ci', '`RUN npm ci`'],
    ['RUN `x`', '`` RUN `x` ``'],
    ['a``b', '```a``b```'],
    ['cat a | wc', '<code>cat a &#124; wc</code>'],
    ['COPY <<EOF /x', '<code>COPY &#60;&#60;EOF /x</code>'],
    ['RUN a \\\n  && b', '`RUN a \\   && b`'],
    ['', ''],
  ])('%j becomes %s', (text, expected) => {
    expect(code(text)).toBe(expected)
  })

  it('closes its fence at the end and nowhere before', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const span = code(text)
        const [fence = ''] = /^`*/.exec(span) ?? []
        const runs = [...span.matchAll(/`+/g)].filter(([run]) => run === fence)
        expect(runs.length).toBe(fence === '' ? 0 : 2)
        expect(span).not.toMatch(/<(?!\/?code>)|\n|\|/)
      }),
    )
  })

  it('is cut to a length without cutting a character', () => {
    expect(shortCode('😀'.repeat(5), 4)).toBe('`😀😀😀…`')
  })
})

describe('table', () => {
  it('stays a table whatever the cells hold', () => {
    const columns = [
      { title: 'a', align: 'left' },
      { title: 'b', align: 'right' },
    ] as const
    fc.assert(
      fc.property(hostile, hostile, (left, right) => {
        const lines = table(columns, [[code(left), escapeText(right)]]).split('\n')
        expect(lines.map((line) => (line.startsWith('|-') ? 2 : cellsOf(line)))).toEqual([2, 2, 2])
      }),
    )
  })
})

describe('link', () => {
  it.each([
    ['https://github.com/a/b#L1', '[x](https://github.com/a/b#L1)'],
    ['https://github.com/a b(c)', '[x](https://github.com/a%20b%28c%29)'],
    ['javascript:alert(1)', 'x'],
    [undefined, 'x'],
  ])('to %s', (url, expected) => {
    expect(link('x', url)).toBe(expected)
  })
})
