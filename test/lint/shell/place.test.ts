import { describe, expect, test } from 'vitest'
import { parseDockerfile } from '../../../src/dockerfile/parse.ts'
import { deriveStages } from '../../../src/dockerfile/stages.ts'
import { deriveFacts } from '../../../src/lint/derive-facts.ts'
import { editRange, placeInBody, rangeInFile } from '../../../src/lint/shell/place.ts'
import type { ShellScript } from '../../../src/lint/shell/script.ts'
import { deriveShellScripts } from '../../../src/lint/shell/scripts.ts'
import { fc } from '../../support/property.ts'
import { shellSamples } from '../../support/shell-samples.ts'
import { spotOf } from '../../support/shell-spot.ts'

function scriptsOf(text: string): readonly ShellScript[] {
  const file = parseDockerfile(text)
  return deriveShellScripts(deriveFacts(file, deriveStages(file), { path: 'Dockerfile' }))
}

function onlyScript(text: string): ShellScript {
  const [script, ...more] = scriptsOf(text)
  expect(more).toEqual([])
  return script as ShellScript
}

/** The range of the file for the only place of `part` in the script. */
function locate(text: string, part: string) {
  const script = onlyScript(text)
  const start = script.text.lastIndexOf(part)
  const place = placeInBody(script, spotOf(script.text, start, start + part.length))
  return place && rangeInFile(script, place)
}

const WORD = '$word'

describe('a word of the script is found in the Dockerfile', () => {
  test.each(shellSamples)('%s', (_where, marked) => {
    const text = marked.replaceAll(/[«»]/g, '')
    const start = marked.indexOf('«')
    expect(locate(text, WORD)).toEqual({ start, end: start + WORD.length })
  })

  test('over a continuation it reaches from its first to its last character', () => {
    const text = 'FROM a\nRUN echo $wo\\\n# comment\nrd\n'
    expect(locate(text, WORD)).toEqual({ start: text.indexOf('$'), end: text.indexOf('rd') + 2 })
  })

  test('at the end of the script it is the last character', () => {
    const script = onlyScript('FROM a\nRUN echo "a\n')
    const end = script.text.length
    const place = placeInBody(script, spotOf(script.text, end, end))
    expect(place && rangeInFile(script, place)).toEqual({ start: 17, end: 18 })
  })

  test('in the lines of ours it is nowhere', () => {
    const script = onlyScript('FROM a\nARG X\nRUN echo $X\n')
    expect(placeInBody(script, spotOf(script.text, 0, 6))).toBeUndefined()
  })
})

describe('an edit', () => {
  const edit = (text: string, part: string, side: 'before' | 'behind') => {
    const script = onlyScript(text)
    const start = script.text.lastIndexOf(part)
    return editRange(script, spotOf(script.text, start, start), side)
  }

  test('goes to the character it belongs to when a continuation is in between', () => {
    const text = 'FROM a\nRUN echo a\\\n&& true\n'
    expect(edit(text, '&&', 'before')).toEqual({ start: 17, end: 17 })
    expect(edit(text, '&&', 'behind')).toEqual({ start: 19, end: 19 })
  })

  test('is none where it would part an escape of JSON', () => {
    const text = 'FROM a\nRUN ["sh", "-c", "a \\"b\\""]\n'
    expect(edit(text, '"b', 'behind')).toBeUndefined()
    expect(edit(text, 'b"', 'behind')).toBeDefined()
  })

  test('is none where it would take a comment along', () => {
    const script = onlyScript('FROM a\nRUN echo $wo\\\n# comment\nrd\n')
    const start = script.text.lastIndexOf(WORD)
    expect(editRange(script, spotOf(script.text, start, start + WORD.length), 'behind')).toBeUndefined()
  })
})

/** Lines of a RUN: words, joined by what may stand between lines of an instruction. */
const joints = [' ', ' \\\n', ' \\ \t\n', ' \\\n# 😀\n  ', ' \\\n\n\t', ' && \\\r\n', '\t']
const words = ['echo', '$a', '"é 😀"', "'日'", '`ls`', ';', '\\"', 'x\\\ny', '|']
const command = fc
  .array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(...joints)), { minLength: 1, maxLength: 12 })
  .map((parts) => `true ${parts.map(([word, joint]) => `${word}${joint}`).join('')} end`)
const body = fc
  .array(fc.constantFrom('echo $a', '\t\techo 😀 `ls`', '', '# c', "  it's", '\\$x \\\\ "'), { maxLength: 6 })
  .map((lines) => lines.map((line) => `${line}\n`).join(''))
const instruction = fc.oneof(
  command.map((text) => `RUN ${text}\n`),
  command.map((text) => `ONBUILD RUN --network=none ${text}\n`),
  body.map((text) => `RUN <<EOF\n${text}EOF\n`),
  body.map((text) => `RUN <<-EOF\n${text}\tEOF\n`),
  body.map((text) => `RUN bash <<EOF\n${text}EOF\n`),
  body.map((text) => `RUN cat <<EOF | sort\n${text}EOF\n`),
  body.map((text) => `RUN ${JSON.stringify(['sh', '-ec', text])}\n`),
)

test('every place lies inside its RUN, and the text there is that of the script', () => {
  fc.assert(
    fc.property(fc.array(instruction, { minLength: 1, maxLength: 4 }), fc.nat(), fc.nat(), (all, a, b) => {
      const text = `FROM alpine\nENV a=1\n${all.join('')}`
      for (const script of scriptsOf(text)) {
        const { length } = script.body.text
        const ours = script.text.length - length
        const [start, end] = [Math.min(a % length, b % length), Math.max(a % length, b % length)]
        // ShellCheck counts characters, so it never points between the two halves of one
        const whole = (at: number) => at - +/[\uDC00-\uDFFF]/.test(script.body.text[at] ?? '')
        const spot = spotOf(script.text, ours + whole(start), ours + whole(end))
        const place = placeInBody(script, spot)
        expect(place).toEqual({ start: whole(start), end: whole(end) })
        const range = rangeInFile(script, { start: whole(start), end: whole(end) })
        const run = script.run.outer.range
        expect(range.start).toBeGreaterThanOrEqual(run.start)
        expect(range.end).toBeLessThanOrEqual(run.end)
        expect(range.end).toBeGreaterThan(range.start)
        const exact = editRange(script, spot, 'behind')
        const there = exact && text.slice(exact.start, exact.end)
        expect([undefined, script.body.text.slice(whole(start), whole(end))]).toContain(there)
      }
    }),
    { numRuns: 400 },
  )
})
