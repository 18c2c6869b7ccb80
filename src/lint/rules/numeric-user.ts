// A USER by name, which nobody outside the image can tell from root.
import { createdUsers } from '../created-user.ts'
import { replaceText } from '../edits.ts'
import type { Facts, Placed } from '../facts.ts'
import { lastInTarget, readUserWord } from '../final-image.ts'
import type { Fix } from '../finding.ts'
import { findNamedUsers } from '../hadolint/named-users.ts'
import { report, walk } from '../hadolint/view.ts'
import { defineRule } from '../rule.ts'
import { isRootUser } from '../user-at.ts'

export const numericUser = defineRule({
  id: 'numeric-user',
  aliases: ['DL3066'],
  since: '0.1.0',
  summary: 'Give the user of the image as a number.',
  category: 'security',
  severity: 'info',
  default: 'off',
  confidence: 'high',
  fix: 'suggested',
  fixEffect: 'The settings of the image name the number instead of the user; the process is the same.',
  why: `Kubernetes refuses to start a container with \`runAsNonRoot: true\` when the image names its user: it does not look
into the image and cannot know that \`app\` is not root. A number says it.

Only the last USER of the image counts. The fix is suggested where the file itself creates the user with a number.`,
  references: ['https://kubernetes.io/docs/tasks/configure-pod-container/security-context/'],
  examples: [
    { bad: 'FROM node:24\nUSER «node»\n' },
    {
      bad: 'FROM debian:13\nRUN useradd -mu 10001 app\nUSER «app»:staff\n',
      fixed: 'FROM debian:13\nRUN useradd -mu 10001 app\nUSER 10001:staff\n',
    },
    { good: 'FROM node:24\nUSER 1000:node\n', because: 'the user is a number' },
    { good: 'FROM node:24\nUSER node\nRUN npm ci\nUSER 1000\n', because: 'the last one counts' },
    { good: 'FROM node:24\nARG UID=1000\nUSER $UID\n', because: 'the value is for the build to say' },
    {
      bad: 'FROM node:24\n«USER node»\nUSER 1000\n«USER root:0»\n',
      preset: 'hadolint',
      because: 'every USER counts',
    },
    {
      bad: '«USER "1000"»\n«USER $UID»\nARG UID\n',
      preset: 'hadolint',
      because: 'quotes stay, and the ARG comes too late',
    },
    {
      good: 'ARG UID\nFROM node:24\nUSER ${UID}\nUSER 0:root\nUSER $UIDS\n',
      preset: 'hadolint',
      because: 'an ARG or a number decides',
    },
  ],
  *check(facts) {
    const last = lastInTarget(facts, 'USER')
    if (last === undefined) return
    const { name } = readUserWord(last.instruction, facts.file.escape)
    const [written] = last.instruction.args
    if (!name || written === undefined || /^\d+$/.test(name) || isRootUser(name)) return
    const { start } = written.range
    const plain = facts.file.text.startsWith(name, start)
    const range = plain ? { start, end: start + name.length } : written.range
    const fix = plain ? deriveFix(facts, last, { name, range }) : undefined
    yield {
      range,
      message: `Kubernetes cannot tell that "${name}" is not root and refuses it under runAsNonRoot; give its number.`,
      ...(fix === undefined ? {} : { fix }),
    }
  },
  checks: {
    hadolint: {
      codes: { DL3066: 'info' },
      *check(facts) {
        for (const step of findNamedUsers(walk(facts)))
          yield report(
            'DL3066',
            step,
            'Hosts such as Kubernetes cannot tell who this user is; give its number.',
          )
      },
    },
  },
})

function deriveFix(facts: Facts, { stage }: Placed, user: { name: string; range: Fix['edits'][0]['range'] }) {
  const created = createdUsers(facts, stage).find(({ name }) => name.literal && name.value === user.name)
  const uid = created?.uid?.value ?? ''
  if (!/^\d+$/.test(uid)) return undefined
  const fix: Fix = { kind: 'unsafe', description: `Write ${uid}`, edits: [replaceText(user.range, uid)] }
  return fix
}
