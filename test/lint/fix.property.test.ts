// What no fix may do to a file, whatever it is about and however the file is written.
import { describe, expect, test } from 'vitest'
import { parseDockerfile } from '../../src/dockerfile/parse.ts'
import type { Dockerfile } from '../../src/dockerfile/syntax.ts'
import { keepsComments } from '../../src/lint/fix.ts'
import { fixDockerfile } from '../../src/lint/fix-dockerfile.ts'
import { stripMarks } from '../../src/lint/render-rule.ts'
import type { Example, Rule } from '../../src/lint/rule.ts'
import { rules } from '../../src/lint/rules/index.ts'
import { listingOf } from '../support/fixed-example.ts'

type Written = {
  readonly rule: Rule
  readonly example: Example
  readonly text: string
  readonly title: string
}

const examples: readonly Written[] = rules.flatMap((rule) =>
  rule.examples.flatMap((example, index) =>
    'bad' in example && rule.fix !== 'none'
      ? [{ rule, example, text: stripMarks(example.bad), title: `${rule.id}, example ${index + 1}` }]
      : [],
  ),
)

/** Puts a line before each instruction; numbers tell the lines apart. */
function beforeInstructions(text: string, line: (index: number) => string): string {
  const starts = parseDockerfile(text).instructions.map(({ range }) => range.start)
  const parts = [0, ...starts, text.length]
  return parts
    .slice(1)
    .map((end, index) => text.slice(parts[index], end) + (index < starts.length ? line(index) : ''))
    .join('')
}

/** Lines that go on, outside of heredocs. */
function inContinuations(text: string, change: (line: string, index: number) => string): string {
  const bodies = parseDockerfile(text).instructions.flatMap(({ heredocs }) => heredocs)
  const isBody = (index: number) =>
    bodies.some(({ line, endLine }) => index + 1 >= line && index + 1 <= endLine)
  return text
    .split('\n')
    .map((line, index) => (/\\$/.test(line) && !isBody(index) ? change(line, index) : line))
    .join('\n')
}

const ways: Readonly<Record<string, (text: string) => string>> = {
  'as it is': (text) => text,
  'with a byte order mark': (text) => `\uFEFF${text}`,
  'with CRLF': (text) => text.replace(/\r?\n/g, '\r\n'),
  'without a final newline': (text) => text.replace(/\n$/, ''),
  'with blank lines at the end': (text) => `${text}\n\n`,
  'with comments before instructions': (text) => beforeInstructions(text, (index) => `# note ${index}\n`),
  'with comments in continuations': (text) =>
    inContinuations(text, (line, index) => `${line}\n  # inside ${index}`),
  'with blanks behind continuations': (text) => inContinuations(text, (line) => `${line}  `),
  'with indented instructions': (text) => beforeInstructions(text, () => '\t '),
  'with blank lines between': (text) => beforeInstructions(text, () => '\n\n'),
  'with a backtick as escape': (text) =>
    `# escape=\`\n${inContinuations(text, (line) => line.replace(/\\$/, '`'))}`,
  'in every way at once': (text) => {
    const noted = beforeInstructions(text, (index) => `# note ${index}\n`)
    const inside = inContinuations(noted, (line, index) => `${line}\n  # inside ${index}`)
    return `\uFEFF${inside.replace(/\n$/, '').replace(/\r?\n/g, '\r\n')}`
  },
}

const errorsOf = (file: Dockerfile) => file.diagnostics.filter(({ severity }) => severity === 'error').length

/** What holds for every fixed file; the answer names what does not. */
function findHarm({ rule, example, text }: Written, all: boolean): readonly string[] {
  const { options } = example
  const input = { text, path: 'Dockerfile', context: listingOf(example.context), options }
  return [true, false].flatMap((unsafe) => {
    const { text: fixed, applied } = fixDockerfile(all ? input : { ...input, rules: [rule] }, { unsafe })
    const [before, after] = [parseDockerfile(text), parseDockerfile(fixed)]
    const again = fixDockerfile(all ? { ...input, text: fixed } : { ...input, text: fixed, rules: [rule] }, {
      unsafe,
    })
    const crlf = text.includes('\r\n')
    const checks: Readonly<Record<string, boolean>> = {
      'byte order mark': text.startsWith('\uFEFF') === fixed.startsWith('\uFEFF'),
      'line endings': !crlf || !/(?<!\r)\n/.test(fixed),
      'carriage returns': crlf || !fixed.includes('\r'),
      'final newline': /\n$/.test(text) === /\n$/.test(fixed),
      comments: keepsComments(before, after, applied),
      'new errors': errorsOf(after) <= errorsOf(before),
      'another fix': again.text === fixed,
    }
    return Object.entries(checks).flatMap(([name, holds]) =>
      holds ? [] : [`${name}: ${JSON.stringify(fixed)}`],
    )
  })
}

describe.each(Object.entries(ways))('a file %s', (_way, write) => {
  test.each(examples)('$title', ({ text, ...rest }) => {
    expect(findHarm({ ...rest, text: write(text) }, false)).toEqual([])
  })
})

test.each(examples)('all rules together on $title', ({ text, ...rest }) => {
  expect(findHarm({ ...rest, text: write(text) }, true)).toEqual([])
})

const write = (text: string) => ways['in every way at once']?.(text) ?? text
