// A list of packages, one to a line, that is not in order.
import type { ShellWord } from '../../dockerfile/shell.ts'
import { replaceText } from '../edits.ts'
import { callLabel, callsOf, hasVerb } from '../package-call.ts'
import { defineRule } from '../rule.ts'

export const sortPackages = defineRule({
  id: 'sort-packages',
  aliases: [],
  since: '0.1.0',
  summary: 'Keep lists of packages in alphabetical order.',
  category: 'style',
  severity: 'style',
  default: 'off',
  confidence: 'high',
  fix: 'safe',
  effect: 'none',
  fixEffect: 'The same packages are installed by the same call, named in another order.',
  why: `In a list that is in order a package is found at a glance, is not added twice, and two changes of the list seldom meet on
the same line.

Only lists with one package to a line are looked at. There is no fix for a list with comments in it.`,
  references: ['https://docs.docker.com/build/building/best-practices/#sort-multi-line-arguments'],
  examples: [
    {
      bad: 'FROM debian:13\nRUN apt-get update && apt-get install -y \\\n    «git \\\n    curl \\\n    ca-certificates» \\\n    && rm -rf /var/lib/apt/lists/*\n',
      fixed:
        'FROM debian:13\nRUN apt-get update && apt-get install -y \\\n    ca-certificates \\\n    curl \\\n    git \\\n    && rm -rf /var/lib/apt/lists/*\n',
    },
    {
      bad: 'FROM alpine:3.22\nRUN apk add --no-cache \\\n  «make \\\n  # compiler\n  gcc~14»\n',
      because: 'the comment belongs to a line, so a person has to move it',
    },
    {
      good: 'FROM debian:13\nRUN apt-get install -y \\\n    curl \\\n    git\n',
      because: 'the list is in order',
    },
    { good: 'FROM debian:13\nRUN apt-get install -y git curl\n', because: 'it stands on one line' },
    {
      good: 'FROM debian:13\nRUN apt-get install -y \\\n    git \\\n    $EXTRA \\\n    curl\n',
      because: 'not all packages are known',
    },
  ],
  *check(facts) {
    const { text } = facts.file
    for (const run of facts.runs)
      for (const call of callsOf(facts, run, 'apt', 'apk', 'yum', 'dnf', 'zypper')) {
        const words = call.operands
        const [first, last] = [words[0], words.at(-1)]
        if (!hasVerb(call, 'install') || first === undefined || last === undefined) continue
        if (!isList(text, words) || words.some(({ literal, value }) => !literal || /[-+]$/.test(value)))
          continue
        const sorted = words.toSorted(compare)
        if (sorted.every((word, index) => word === words[index])) continue
        const range = { start: first.range.start, end: last.range.end }
        const edits = words.map((word, index) =>
          replaceText(word.range, sourceOf(text, sorted[index] ?? word)),
        )
        const fix = { kind: 'safe', description: 'Sort the list', edits } as const
        yield {
          range,
          message: `The packages of ${callLabel(call)} are not in alphabetical order; sort them, so that changes are easy to read.`,
          ...(text.slice(range.start, range.end).includes('#') ? {} : { fix }),
        }
      }
  },
})

/** Every word begins a line of its own, and nothing else stands between them. */
function isList(text: string, words: readonly ShellWord[]): boolean {
  return (
    words.length > 1 &&
    words.every(({ range }, index) => {
      const before = text.slice(text.lastIndexOf('\n', range.start - 1) + 1, range.start)
      const next = words[index + 1]
      const between = next === undefined ? '' : text.slice(range.end, next.range.start)
      return before.trim() === '' && !/(?:^|\s)-/.test(between.replace(/#.*/g, ''))
    })
  )
}

function compare(a: ShellWord, b: ShellWord): number {
  const [one, other] = [a.value.toLowerCase(), b.value.toLowerCase()]
  return one < other ? -1 : Number(one > other)
}

function sourceOf(text: string, { range }: ShellWord): string {
  return text.slice(range.start, range.end)
}
