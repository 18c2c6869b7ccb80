// A RUN that changes the owner of files that were just copied.
import { findModeChanges, type ModeChange } from '../file-mode.ts'
import { moveToCopy } from '../mode-fix.ts'
import { defineRule } from '../rule.ts'

export const chownAfterCopy = defineRule({
  id: 'chown-after-copy',
  aliases: [],
  since: '0.2.0',
  summary: 'Set the owner of copied files with COPY --chown.',
  category: 'layers',
  severity: 'warning',
  confidence: 'high',
  fix: 'safe',
  effect: 'none',
  fixEffect: `The layer of the RUN is gone; the files are the same. Safe is a user with a group for a single file of the
build context. For a folder a person decides: the folder itself, when it was there before, keeps its owner.`,
  why: `A layer holds every file it touches as a whole. \`chown -R\` in a RUN of its own stores the whole copied tree a
second time: the image grows by its size, for every change of a source file. \`COPY --chown\` sets the owner while
copying.

Reported is a RUN that does nothing else, behind a COPY of these very files. A user made later cannot be named by the
COPY, so create it before.`,
  references: ['https://docs.docker.com/reference/dockerfile/#copy---chown---chmod'],
  examples: [
    {
      bad: 'FROM node:24\nCOPY app.json /etc/app.json\nRUN «chown node:node /etc/app.json»\n',
      context: ['app.json'],
      fixed: 'FROM node:24\nCOPY --chown=node:node app.json /etc/app.json\n',
    },
    {
      bad: 'FROM node:24\nWORKDIR /app\nCOPY . /app\nRUN «chown -R node:node /app»\nUSER node\n',
      fixed: 'FROM node:24\nWORKDIR /app\nCOPY --chown=node:node . /app\nUSER node\n',
    },
    {
      good: 'FROM node:24\nWORKDIR /app\nCOPY --chown=node:node . .\nUSER node\n',
      because: 'the owner is set while copying',
    },
    {
      good: 'FROM debian:13\nCOPY . /app\nRUN useradd app && chown -R app:app /app\n',
      because: 'the user does not exist when the files are copied',
    },
    {
      good: 'FROM node:24\nCOPY . /app\nRUN chown -R node:node /data\n',
      because: 'other files are changed',
    },
  ],
  *check(facts) {
    for (const change of findModeChanges(facts, 'chown')) {
      const owner = /^[\w.-]+(?::[\w.-]+)?$/.test(change.value) ? change.value : undefined
      const fix =
        owner === undefined
          ? undefined
          : moveToCopy(facts, change, { flag: `--chown=${owner}`, doubt: doubtAbout(change) })
      const line = change.copies[0]?.instruction.line
      yield {
        range: change.program.range,
        message: `This stores what line ${line} copied a second time, with another owner; use COPY --chown=${owner ?? '…'}.`,
        ...(fix === undefined ? {} : { fix }),
      }
    }
  },
})

function doubtAbout({ value, exact, recursive, copies }: ModeChange): string | undefined {
  // COPY takes the number of the user for the group, chown leaves the group as it is.
  if (!value.includes(':')) return 'it sets the group, too'
  if (recursive) return 'a folder that was there before keeps its owner'
  if (copies.some(({ instruction }) => instruction.flags.some(({ name }) => name === 'link')))
    return 'with --link the user has to be a number'
  return exact ? undefined : 'it is for everything that is copied'
}
