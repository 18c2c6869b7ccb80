// Everything the engine refuses to read.

import type { Diagnostic, Dockerfile, Instruction } from '../../dockerfile/syntax.ts'
import { FLAGS, KEYWORDS } from '../../dockerfile/validate/flag-table.ts'
import { reportsOf } from '../buildkit/front-end.ts'
import { replaceText } from '../edits.ts'
import type { Fix } from '../finding.ts'
import { isOneEdit } from '../one-edit.ts'
import { defineRule } from '../rule.ts'

export const syntax = defineRule({
  id: 'syntax',
  aliases: [
    'DL1000',
    'invalid_line',
    'invalid_command',
    'required_params',
    'missing_args',
    'extra_args',
    'invalid_format',
    'healthcheck_options_missing_args',
    'unknown-instruction',
    'require-stages',
    'syntax-directive-typo',
    'ARGUMENT_MISSING',
    'ARGUMENT_EXTRA',
    'ARGUMENT_REQUIRES_ONE',
    'ARGUMENT_REQUIRES_AT_LEAST_ONE',
    'ARGUMENT_REQUIRES_TWO',
    'ARGUMENT_REQUIRES_AT_LEAST_TWO',
    'ARGUMENT_REQUIRES_ONE_OR_THREE',
    'ARGUMENT_UNNECESSARY',
    'DUPLICATED_ESCAPE_DIRECTIVE',
    'FLAG_AT_LEAST_ONE',
    'FLAG_DUPLICATE',
    'FLAG_INVALID_DURATION',
    'FLAG_INVALID_FROM_VALUE',
    'FLAG_LESS_THAN_1MS',
    'FLAG_MISSING_DURATION',
    'FLAG_MISSING_VALUE',
    'FLAG_UNKNOWN_UNIT',
    'HEALTHCHECK_CMD_ARGUMENT_MISSING',
    'INVALID_AS',
    'INVALID_BUILD_STAGE_NAME',
    'INVALID_ESCAPE_DIRECTIVE',
    'INVALID_SYNTAX',
    'SHELL_REQUIRES_ONE',
    'SYNTAX_MISSING_DOUBLE_QUOTE',
    'SYNTAX_MISSING_NAMES',
    'SYNTAX_MISSING_SINGLE_QUOTE',
    'UNKNOWN_ADD_FLAG',
    'UNKNOWN_COPY_FLAG',
    'UNKNOWN_FROM_FLAG',
    'UNKNOWN_HEALTHCHECK_FLAG',
    'UNKNOWN_INSTRUCTION',
    'UNKNOWN_TYPE',
    'UNSUPPORTED_MODIFIER',
  ],
  since: '0.1.0',
  summary: 'Write a Dockerfile that the engine can read.',
  category: 'correctness',
  severity: 'error',
  confidence: 'high',
  fix: 'safe',
  effect: { repairs: true },
  fixEffect:
    'A misspelt keyword or flag becomes the one it is one letter away from. Without that nothing could be built.',
  why: `The build stops at these before the first step runs: unknown instructions and flags, flags without a value, mounts
with wrong keys, wrong numbers of arguments, names that cannot be, lists that hold something else than strings, heredocs
that never end, and more. They cannot be silenced or switched off.`,
  references: ['https://docs.docker.com/reference/dockerfile/'],
  examples: [
    { bad: 'FROM alpine:3.22\n«RNU» apk add curl\n', fixed: 'FROM alpine:3.22\nRUN apk add curl\n' },
    {
      bad: 'FROM alpine:3.22\nCOPY «--chwon=1000» a /a\n',
      fixed: 'FROM alpine:3.22\nCOPY --chown=1000 a /a\n',
    },
    { bad: 'FROM alpine:3.22\nHEALTHCHECK --interval=«fast» CMD true\n', because: 'this is no duration' },
    { bad: 'FROM alpine:3.22\n«RUN» <<EOF\necho a\n', because: 'the heredoc never ends' },
    { good: 'FROM alpine:3.22\nADD --unpack=false a.tar /a\n', because: 'the flag is new, and known' },
    { good: 'FROM alpine:3.22\nHEALTHCHECK --interval=90s CMD true\n', because: 'this is a duration' },
    {
      preset: 'buildkit',
      bad: 'FROM alpine:3.22\nARG DIR\n«VOLUME $DIR»\n',
      because: 'the volume comes to nothing',
    },
    {
      preset: 'buildkit',
      good: 'FROM alpine:3.22\nARG DIR=/data\nVOLUME $DIR\n',
      because: 'it has a default',
    },
  ],
  *check({ file }) {
    const owners = new Map(
      file.instructions.flatMap((one) =>
        [...one.flags, ...(one.inner?.flags ?? [])].map((flag) => [flag.range.start, one]),
      ),
    )
    for (const diagnostic of file.diagnostics) {
      if (diagnostic.severity !== 'error') continue
      const fix = fixTypo(diagnostic, { file, owner: owners.get(diagnostic.range.start) })
      const { message, range } = diagnostic
      yield { range, message, ...(fix === undefined ? {} : { fix }) }
    }
  },
  checks: {
    buildkit: { codes: { syntax: 'error' }, check: reportsOf('syntax') },
  },
})

type Place = { readonly file: Dockerfile; readonly owner: Instruction | undefined }

function fixTypo({ code, range }: Diagnostic, { file, owner }: Place): Fix | undefined {
  const written = file.text.slice(range.start, range.end)
  if (code === 'unknown-instruction') return replaceWord(range.start, written, KEYWORDS)
  const name = code === 'unknown-flag' ? /^--([a-z-]+)/i.exec(written)?.[1] : undefined
  const instruction = owner?.keyword === 'ONBUILD' ? owner.inner : owner
  if (name === undefined || instruction === undefined) return undefined
  const given = new Set(instruction.flags.map((flag) => flag.name))
  const free = Object.keys(FLAGS.get(instruction.keyword) ?? {}).filter((flag) => !given.has(flag))
  return replaceWord(range.start + 2, name, free)
}

/** Only when exactly one candidate is one letter away. */
function replaceWord(start: number, written: string, candidates: readonly string[]): Fix | undefined {
  const lower = written === written.toLowerCase()
  const close = candidates.filter((name) => isOneEdit(written.toUpperCase(), name.toUpperCase()))
  const [name] = close
  if (name === undefined || close.length > 1 || written.length < 3) return undefined
  const meant = lower ? name.toLowerCase() : name
  const edits = [replaceText({ start, end: start + written.length }, meant)]
  return { kind: 'safe', description: `Write ${meant}`, edits }
}
