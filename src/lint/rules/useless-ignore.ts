// Comments that silence nothing.

import type { Dockerfile, Range } from '../../dockerfile/syntax.ts'
import type { Fix } from '../finding.ts'
import { checkSteps } from '../hadolint/run-check.ts'
import { isIgnoreComment } from '../hadolint/simple-faults.ts'
import type { UselessIgnore, UselessName } from '../ignore-use.ts'
import { defineRule } from '../rule.ts'

export const uselessIgnore = defineRule({
  id: 'useless-ignore',
  aliases: ['DL1001'],
  since: '0.1.0',
  summary: 'Keep no ignore comment that silences nothing.',
  category: 'style',
  severity: 'info',
  phase: 'ignores',
  confidence: 'high',
  fix: 'safe',
  effect: 'none',
  why: `An ignore comment that has outlived its finding hides the next one, and a mistyped name silences nothing
although it looks as if it did.

Only comments of Layersmith's own form are judged, as those of other linters may be meant for them. Nothing is said of
rules that are off, of rules that need a build context when there is none, and of any rule when one stage of several is
linted (\`--target\`), since another run may need the comment.`,
  references: [],
  examples: [
    {
      bad: 'FROM alpine:3.22\n«# layersmith-ignore exec-form -- a wrapper needs it»\nCMD ["crond", "-f"]\n',
      fixed: 'FROM alpine:3.22\nCMD ["crond", "-f"]\n',
      because: 'the CMD is in exec form by now',
    },
    {
      bad: 'FROM alpine:3.22\n# layersmith-ignore exec-form, «merge-env» -- no other way\nCMD crond -f\n',
      fixed: 'FROM alpine:3.22\n# layersmith-ignore exec-form -- no other way\nCMD crond -f\n',
      because: 'one of two names does nothing',
    },
    {
      bad: 'FROM alpine:3.22\n«# layersmith-ignore exec-fom»\nCMD ["crond", "-f"]\n',
      fixed: 'FROM alpine:3.22\nCMD ["crond", "-f"]\n',
      because: 'no rule has this name',
    },
    {
      bad: 'FROM alpine:3.22\nCMD ["crond", "-f"]\n«# layersmith-ignore-end»\n',
      fixed: 'FROM alpine:3.22\nCMD ["crond", "-f"]\n',
      because: 'nothing was started',
    },
    {
      good: 'FROM alpine:3.22\n# layersmith-ignore exec-form -- crond is started by a wrapper\nCMD crond -f\n',
      because: 'there is a finding to silence',
    },
    {
      good: 'FROM alpine:3.22\n# layersmith-ignore DL3025\nCMD crond -f\n',
      because: 'an alias is as good as the name',
    },
    {
      good: 'FROM alpine:3.22\n# hadolint ignore=DL3008\nCMD ["crond", "-f"]\n',
      because: 'comments for other linters are not ours to judge',
    },
    { preset: 'hadolint', bad: 'FROM a:1\n«# hadolint ignore=DL3059 # why»\n' },
    {
      preset: 'hadolint',
      good: '# hadolint global ignore=DL3059\n# hadolint ignore=useradd\n# hadolint shell=bash\nFROM a:1\n',
      because: 'none of them is for a single instruction and valid',
    },
  ],
  *check({ file, ignores = [] }) {
    for (const ignore of ignores) {
      const { comment, why, names } = ignore
      if (why !== undefined) {
        const fix = removeComment(file, ignore)
        const message = `This comment silences nothing: ${why} Remove it.`
        yield { range: comment.range, message, ...(fix === undefined ? {} : { fix }) }
      } else
        for (const name of names)
          yield {
            range: name.range,
            message: `This name silences nothing: ${name.why} Remove it.`,
            fix: removeName(file, comment.range, name),
          }
    }
  },
  checks: {
    // hadolint forbids them all, in silence
    hadolint: {
      ...checkSteps({
        code: 'DL1001',
        severity: 'info',
        message: 'Comments that silence rules are not wanted here. Correct what they silence.',
        skipsTriggers: true,
        find: (steps) => steps.filter(isIgnoreComment),
      }),
      off: ['DL1001'],
    },
  },
})

/** The whole line goes, unless it is what keeps the line below from being a parser directive. */
function removeComment({ text, instructions }: Dockerfile, { comment }: UselessIgnore): Fix | undefined {
  const { start, end } = comment.range
  const from = Math.max(text.lastIndexOf('\n', start - 1) + 1, text.startsWith('\uFEFF') ? 1 : 0)
  const to = end + (/^\r?\n/.exec(text.slice(end, end + 2))?.[0].length ?? 0)
  const top = comment.line < (instructions[0]?.line ?? 0)
  if (top && /^\s*#\s*(?:syntax|escape|check)\s*=/i.test(text.slice(to, to + 100))) return undefined
  const edits = [{ range: { start: from, end: to }, text: '' }]
  return { kind: 'safe', description: 'Remove the comment', edits, comments: [comment.range] }
}

/** The name goes with the comma or blank that parts it from its neighbour. */
function removeName({ text }: Dockerfile, comment: Range, { range }: UselessName): Fix {
  let { start, end } = range
  if (/^#\s*layersmith-ignore\S*\s+$/.test(text.slice(comment.start, start)))
    while (end < comment.end && isGap(text[end])) end++
  else while (isGap(text[start - 1])) start--
  const edits = [{ range: { start, end }, text: '' }]
  return { kind: 'safe', description: 'Remove the name', edits, comments: [comment] }
}

function isGap(char: string | undefined): boolean {
  return char !== undefined && /[\s,]/.test(char)
}
