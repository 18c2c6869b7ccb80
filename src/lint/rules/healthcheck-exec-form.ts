// HEALTHCHECK in shell form that needs no shell.
import { isShellBuiltin, renderExecForm } from '../../dockerfile/exec-form.ts'
import { looksLikeList } from '../../dockerfile/loose-list.ts'
import { commentsWithin, replaceText } from '../edits.ts'
import type { ProcessFacts } from '../facts.ts'
import { defineRule } from '../rule.ts'
import { shellAt } from '../shell-at.ts'

/** Slim images have these in the shell only. */
const SHELL_TOOLS = new Set(['[', '[[', 'test', 'kill', 'echo', 'printf', 'true', 'false'])

export const healthcheckExecForm = defineRule({
  id: 'healthcheck-exec-form',
  aliases: ['DL3025'],
  since: '0.1.0',
  summary: 'Write a HEALTHCHECK that needs no shell in exec form.',
  category: 'process',
  severity: 'info',
  confidence: 'high',
  fix: 'safe',
  effect: { config: ['Healthcheck'] },
  fixEffect:
    'The check is started without a shell between; the program, its arguments and its exit code are the same.',
  why: `In shell form every check starts \`/bin/sh -c "…"\` first, every few seconds for as long as the container runs. It
needs a shell in the image, and when the check takes too long the shell is stopped while the program it started goes on.

Only plain words are reported. A check with \`||\`, \`&&\`, variables or patterns needs its shell, and so does one that
uses what belongs to the shell (\`test\`, \`exit\`). Where SHELL is set the shell was chosen on purpose.`,
  references: ['https://docs.docker.com/reference/dockerfile/#healthcheck'],
  examples: [
    {
      bad: 'FROM nginx:1.29\nHEALTHCHECK «CMD curl -f http://localhost/»\n',
      fixed: 'FROM nginx:1.29\nHEALTHCHECK CMD ["curl", "-f", "http://localhost/"]\n',
    },
    {
      bad: 'FROM postgres:18\nHEALTHCHECK --interval=10s \\\n  «CMD pg_isready -U "app user"»\n',
      fixed: 'FROM postgres:18\nHEALTHCHECK --interval=10s \\\n  CMD ["pg_isready", "-U", "app user"]\n',
    },
    {
      good: 'FROM nginx:1.29\nHEALTHCHECK CMD curl -f http://localhost/ || exit 1\n',
      because: '`||` needs a shell',
    },
    {
      good: 'FROM nginx:1.29\nHEALTHCHECK CMD curl -f http://localhost:$PORT/\n',
      because: 'the variable needs a shell',
    },
    { good: 'FROM nginx:1.29\nHEALTHCHECK CMD test -f /run/ready\n', because: '`test` is part of the shell' },
    { good: 'FROM nginx:1.29\nHEALTHCHECK NONE\n', because: 'nothing is started' },
  ],
  *check(facts) {
    for (const check of facts.healthchecks) {
      const { instruction } = check
      const words = plainWords(check)
      if (words === undefined || looksLikeList(instruction) || shellAt(facts, check) !== undefined) continue
      const list = renderExecForm(words)
      const fixable = commentsWithin(facts.file, instruction.restRange).length === 0
      const edits = [replaceText(instruction.restRange, list)]
      yield {
        range: instruction.range,
        message: `This check starts a shell each time and does not need one. Write CMD ${list}.`,
        ...(fixable ? { fix: { kind: 'safe' as const, description: 'Use exec form', edits } } : {}),
      }
    }
  },
})

/** The words of a command that any engine can start by itself. */
function plainWords({ command }: ProcessFacts): readonly string[] | undefined {
  const words = command?.words[0]?.value === 'exec' ? command.words.slice(1) : (command?.words ?? [])
  const name = words[0]?.value ?? ''
  const literal = words.length > 0 && words.every((word) => word.literal)
  if (!literal || command?.assignments.length !== 0 || isShellBuiltin(name) || SHELL_TOOLS.has(name))
    return undefined
  return words.map(({ value }) => value)
}
