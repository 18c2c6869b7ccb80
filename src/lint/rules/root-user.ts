// An image that runs as root because its last USER says so.

import { dropsRights, lastInTarget, readUserWord } from '../final-image.ts'
import { findRootUsers } from '../hadolint/root-users.ts'
import { checkSteps } from '../hadolint/run-check.ts'
import { defineRule } from '../rule.ts'
import { isRootUser } from '../user-at.ts'

export const rootUser = defineRule({
  id: 'root-user',
  aliases: ['DL3002', 'DS-0002', 'CKV_DOCKER_8', 'last-user-is-root', 'pf27'],
  since: '0.1.0',
  summary: 'Do not leave the image running as root.',
  category: 'security',
  severity: 'warning',
  confidence: 'high',
  fix: 'none',
  why: `The last USER decides who the process of the container is. As root it may write to every file of the image, and what
escapes from the container, through a bug or a mounted folder, is root outside too.

Switch to root for the steps that need it and back to a user without rights before the end. Only the user of the image
counts: stages that are thrown away may end as root, and so may one that a later stage builds on and changes. An
ENTRYPOINT that changes the user itself (gosu, su-exec, setpriv) is left alone.`,
  references: ['https://docs.docker.com/build/building/best-practices/#user'],
  examples: [
    { bad: 'FROM node:24\nUSER node\nRUN npm ci\n«USER root»\nCMD ["node", "server.js"]\n' },
    {
      bad: 'FROM debian:13 AS base\n«USER 0:0»\nFROM base\nCMD ["./server"]\n',
      because: 'the image inherits it',
    },
    { good: 'FROM node:24\nUSER root\nRUN apt-get update\nUSER node\n', because: 'the last USER counts' },
    {
      good: 'FROM node:24 AS build\nUSER root\nRUN npm ci\nFROM nginx:1.29\nCOPY --from=build /dist /srv\n',
      because: 'the first stage is thrown away',
    },
    { good: 'FROM node:24\nARG APP_USER=root\nUSER $APP_USER\n', because: 'the build decides' },
    {
      good: 'FROM debian:13\nUSER root\nENTRYPOINT ["gosu", "app", "./server"]\n',
      because: 'the first program changes the user',
    },
    {
      preset: 'hadolint',
      bad: 'FROM a:1 AS b\n«USER 0:0»\nFROM c:1\nUSER app\nUSER root:root\n«USER root»\n',
    },
    {
      preset: 'hadolint',
      good: 'USER root\nFROM a:1\nUSER root\nUSER app\n',
      because: 'the last one of the stage is app, and outside a stage nothing counts',
    },
  ],
  *check(facts) {
    const last = lastInTarget(facts, 'USER')
    if (last === undefined || dropsRights(facts)) return
    const { instruction } = last
    if (!isRootUser(readUserWord(instruction, facts.file.escape).name)) return
    const message = 'The container will run as root. Switch to a user without rights at the end.'
    yield { range: instruction.range, message }
  },
  checks: {
    hadolint: checkSteps({
      code: 'DL3002',
      severity: 'warning',
      message: 'This stage ends as root. Switch to a user without rights at the end.',
      skipsTriggers: true,
      find: findRootUsers,
    }),
  },
})
