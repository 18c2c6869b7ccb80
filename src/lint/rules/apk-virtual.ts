// apk add and apk del of the same packages, listed twice.
import type { ShellWord } from '../../dockerfile/shell.ts'
import { replaceText } from '../edits.ts'
import type { Facts, RunFacts } from '../facts.ts'
import type { Fix } from '../finding.ts'
import { callRange, callsOf, hasOption, type PackageCall } from '../package-call.ts'
import { addArguments, runsWithoutShell } from '../program-edits.ts'
import { defineRule } from '../rule.ts'

const NAME = '.build-deps'

export const apkVirtual = defineRule({
  id: 'apk-virtual',
  aliases: ['apkadd-missing-virtual'],
  since: '0.1.0',
  summary: 'Give packages that are removed again a name with `--virtual`.',
  category: 'packages',
  severity: 'style',
  default: 'off',
  confidence: 'high',
  fix: 'suggested',
  fixEffect: 'The group is removed with everything that only it needed.',
  why: `Packages that are only needed for a build are installed and removed in the same RUN. Listed twice, the two lists drift
apart, and a package that was there before is removed as well. \`apk add --virtual .build-deps …\` puts them into a group
that \`apk del .build-deps\` removes.`,
  references: ['https://wiki.alpinelinux.org/wiki/Alpine_Package_Keeper#Advanced_APK_usage'],
  examples: [
    {
      bad: 'FROM alpine:3.22\nRUN «apk add» --no-cache gcc make && make && apk del gcc make\n',
      fixed:
        'FROM alpine:3.22\nRUN apk add --virtual .build-deps --no-cache gcc make && make && apk del .build-deps\n',
    },
    {
      bad: 'FROM alpine:3.22\nRUN «apk add» --no-cache git gcc=14.2.0-r6 && make && apk del gcc\n',
      because: 'git stays, so there is no fix',
    },
    {
      good: 'FROM alpine:3.22\nRUN apk add --no-cache -t .deps gcc && make && apk del .deps\n',
      because: 'they have a name',
    },
    {
      good: 'FROM alpine:3.22\nRUN apk add --no-cache curl && apk del busybox-extras\n',
      because: 'another package is removed',
    },
  ],
  *check(facts) {
    for (const run of facts.runs) {
      const calls = callsOf(facts, run, 'apk')
      const removals = new Map(
        calls
          .filter(({ verb }) => verb.value === 'del')
          .flatMap((call) => call.operands.map((word) => [nameOf(word), call] as const)),
      )
      for (const call of calls.filter(({ verb }) => verb.value === 'add')) {
        if (hasOption(call, '-t', '--virtual') || call.unknown) continue
        const removal = call.operands
          .map((word) => removals.get(nameOf(word)))
          .find((other) => other !== undefined && other.program.range.start > call.program.range.start)
        if (removal === undefined) continue
        const fix = deriveFix(facts, run, call, removal)
        yield {
          range: callRange(call),
          message: `These packages are listed a second time where they are removed; name the group with --virtual ${NAME} and remove that.`,
          ...(fix === undefined ? {} : { fix }),
        }
      }
    }
  },
})

function nameOf({ value }: ShellWord): string {
  return value.replace(/[=<>~@].*$/, '')
}

/** Only where exactly what was added is removed, and both stand there in full. */
function deriveFix(facts: Facts, run: RunFacts, add: PackageCall, removal: PackageCall): Fix | undefined {
  const added = new Set(add.operands.map(nameOf))
  const removed = removal.operands
  const [first, last] = [removed[0], removed.at(-1)]
  const same = removed.length === added.size && removed.every((word) => added.has(nameOf(word)))
  const insert = addArguments(facts, run, add.verb, '--virtual', NAME)
  if (!same || first === undefined || last === undefined || insert === undefined) return undefined
  const range = { start: first.range.start, end: last.range.end }
  const between = facts.file.text.slice(range.start, range.end)
  const known = removed.every(({ value, literal }) => literal && between.includes(value))
  if (!known || /#|\s-/.test(between) || runsWithoutShell(run)) return undefined
  const edits = [insert, replaceText(range, NAME)]
  return { kind: 'unsafe', description: `Group them as ${NAME}`, edits }
}
