import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseList } from '../../src/action/lists.ts'

const lines = (text: string) => parseList('labels', text, { commas: false })
const commas = (text: string) => parseList('tags', text, { commas: true })

describe('a list', () => {
  test.each([
    ['nothing', '', []],
    ['blank lines', ' \n\n\t\n', []],
    ['lines of every system', 'a\r\nb\nc\rd', ['a', 'b', 'c', 'd']],
    ['commas and lines', 'a, b,,c\n d ', ['a', 'b', 'c', 'd']],
    ['a quoted comma', '"a,b",c', ['a,b', 'c']],
    ['a quoted line break', '"a\nb"\nc', ['a\nb', 'c']],
    ['a doubled quote', '"say ""hi"""', ['say "hi"']],
    ['quotes around a part', '"a"b\nc', ['"a"b', 'c']],
    ['quotes inside', 'a="b c"', ['a="b c"']],
    ['a hash', '#a', ['#a']],
  ])('reads %s', (_, text, values) => {
    expect(commas(text)).toEqual(values)
  })

  test('without commas keeps them', () => {
    expect(lines('type=registry,ref=a\n"k=a\nb,c"')).toEqual(['type=registry,ref=a', 'k=a\nb,c'])
  })

  test('with an open quote is refused by line, and nothing of it is shown', () => {
    const open = () => parseList('secrets', 'A=1\r\n"B=hidden', { commas: false })
    expect(open).toThrow(/^Input secrets has a quote that is never closed \(line 2\)\.$/)
  })

  test('gives back what was quoted, whatever it was', () => {
    const value = fc.string().filter((text) => text !== '')
    fc.assert(
      fc.property(fc.array(value, { minLength: 1 }), (values) => {
        const text = values.map((one) => `"${one.replaceAll('"', '""')}"`).join('\n')
        expect(lines(text)).toEqual(values)
      }),
    )
  })
})
