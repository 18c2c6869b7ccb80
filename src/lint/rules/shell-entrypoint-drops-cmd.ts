// An ENTRYPOINT in shell form beside a CMD.
import { isShellBuiltin, renderExecForm } from '../../dockerfile/exec-form.ts'
import { looksLikeList } from '../../dockerfile/loose-list.ts'
import { commentsWithin, replaceText } from '../edits.ts'
import type { Facts, ProcessFacts } from '../facts.ts'
import type { Fix } from '../finding.ts'
import { defineRule } from '../rule.ts'

export const shellEntrypointDropsCmd = defineRule({
  id: 'shell-entrypoint-drops-cmd',
  aliases: [],
  since: '0.1.0',
  summary: 'Write an ENTRYPOINT that is to receive CMD in exec form.',
  category: 'process',
  severity: 'warning',
  confidence: 'high',
  fix: 'suggested',
  fixEffect: 'The program receives the elements of CMD, or the arguments of `docker run`, behind its own.',
  why: `An ENTRYPOINT in shell form becomes \`/bin/sh -c "…"\`. What follows that string, CMD and the arguments of
\`docker run\`, are parameters of the shell, not of the program, and are dropped unless the text asks for them with
\`"$@"\`. The CMD beside it looks like default arguments and has no effect at all.`,
  references: ['https://docs.docker.com/reference/dockerfile/#understand-how-cmd-and-entrypoint-interact'],
  examples: [
    {
      bad: 'FROM alpine:3.22\n«ENTRYPOINT ping -c 3»\nCMD ["localhost"]\n',
      fixed: 'FROM alpine:3.22\nENTRYPOINT ["ping", "-c", "3"]\nCMD ["localhost"]\n',
    },
    {
      bad: 'FROM python:3.14 AS base\nENTRYPOINT python -m app\nFROM base\n«CMD ["--debug"]»\n',
      because: 'the ENTRYPOINT of the stage below drops it',
    },
    {
      good: 'FROM alpine:3.22\nENTRYPOINT ["ping", "-c", "3"]\nCMD ["localhost"]\n',
      because: 'exec form receives CMD as arguments',
    },
    {
      good: 'FROM alpine:3.22\nENTRYPOINT exec ping "$0" "$@"\nCMD ["-c", "3"]\n',
      because: 'the text takes the arguments itself',
    },
    { good: 'FROM alpine:3.22\nENTRYPOINT ping localhost\n', because: 'there is no CMD to lose' },
  ],
  *check(facts) {
    for (const { index } of facts.stages) {
      const entrypoint = lastOf(facts, index, 'ENTRYPOINT')
      const cmd = lastOf(facts, index, 'CMD')
      if (cmd === undefined) continue
      if (entrypoint !== undefined) {
        if (!dropsArguments(entrypoint)) continue
        const { range } = entrypoint.instruction
        const fix = deriveFix(facts, entrypoint, cmd)
        const message = `An ENTRYPOINT in shell form drops the CMD on line ${cmd.instruction.line} and the arguments of docker run. Write it in exec form, or remove the CMD.`
        yield { range, message, ...(fix === undefined ? {} : { fix }) }
        continue
      }
      const inherited = facts.stages[index]?.chain
        .slice(0, -1)
        .map((stage) => lastOf(facts, stage, 'ENTRYPOINT'))
        .findLast((found) => found !== undefined)
      if (inherited === undefined || !dropsArguments(inherited)) continue
      const message = `This CMD has no effect: the ENTRYPOINT on line ${inherited.instruction.line} is in shell form and drops it. Write that in exec form.`
      yield { range: cmd.instruction.range, message }
    }
  },
})

function lastOf({ processes }: Facts, stage: number, keyword: string): ProcessFacts | undefined {
  return processes.findLast(
    (process) => process.stage === stage && !process.onbuild && process.instruction.keyword === keyword,
  )
}

/** In shell form, without a look at its own parameters. */
function dropsArguments({ instruction, script }: ProcessFacts): boolean {
  const { form, rest } = instruction
  const shell = form === 'shell' && script.dialect === 'posix' && !looksLikeList(instruction)
  return shell && rest.text.trim() !== '' && !/\$(?:[@*0-9]|\{[@*0-9])/.test(rest.text)
}

function deriveFix({ file, stages }: Facts, entrypoint: ProcessFacts, cmd: ProcessFacts): Fix | undefined {
  const { instruction, command, stage } = entrypoint
  const words = command?.words[0]?.value === 'exec' ? command.words.slice(1) : (command?.words ?? [])
  const plain = words.length > 0 && words.every(({ literal }) => literal) && command?.assignments.length === 0
  if (!plain || cmd.instruction.form !== 'json' || isShellBuiltin(words[0]?.value ?? '')) return undefined
  if (stages[stage]?.shell !== undefined || commentsWithin(file, instruction.restRange).length > 0)
    return undefined
  const text = renderExecForm(words.map(({ value }) => value))
  const edits = [replaceText(instruction.restRange, text)]
  return { kind: 'unsafe', description: 'Use exec form, so that CMD becomes its arguments', edits }
}
