// yarn install that leaves its cache in the image.
import type { Facts, RunFacts } from '../facts.ts'
import { findLeftBehind } from '../hadolint/left-behind.ts'
import { leavesYarnCache } from '../hadolint/left-cache.ts'
import { checkSteps } from '../hadolint/run-check.ts'
import { callLabel, callRange, hasOption, hasVerb, type PackageCall } from '../package-call.ts'
import { defineRule } from '../rule.ts'
import { settingFinder } from '../settings-before.ts'
import { findUncleaned } from '../uncleaned.ts'

const isBerry = settingFinder(
  /\byarn\s+set\s+version\b|\.yarnrc\.yml|\.yarn\/|corepack\s+prepare\s+yarn@(?!1\.)/,
)

export const yarnCacheClean = defineRule({
  id: 'yarn-cache-clean',
  aliases: ['DL3060', 'pf6'],
  since: '0.1.0',
  summary: 'Clean the cache of yarn in the RUN that installs.',
  category: 'layers',
  severity: 'info',
  confidence: 'medium',
  fix: 'safe',
  effect: { removes: ['/usr/local/share/.cache/yarn/**', '~/.cache/yarn/**'] },
  fixEffect: 'The files of the cache, below /usr/local/share/.cache/yarn, are no longer in the image.',
  why: `yarn keeps every package it downloads in /usr/local/share/.cache/yarn, beside the copy in node_modules. In a layer nobody uses that
again. \`yarn cache clean\` has to run after the install and in the same RUN; a cache mount at /usr/local/share/.cache/yarn is
better still, because the next build then does not download again.

yarn 2 and newer (a \`.yarnrc.yml\` in the build context, \`--immutable\`, \`yarn set version\`) cache elsewhere and are left alone. Silent are also stages whose files do not reach the image, and RUNs that remove the cache in another way.`,
  references: ['https://classic.yarnpkg.com/lang/en/docs/cli/cache/'],
  examples: [
    {
      bad: 'FROM node:24\nRUN «yarn install» --frozen-lockfile\n',
      fixed: 'FROM node:24\nRUN yarn install --frozen-lockfile && yarn cache clean\n',
    },
    {
      bad: 'FROM node:24\nRUN yarn cache clean && «yarn» && yarn build\n',
      fixed: 'FROM node:24\nRUN yarn cache clean && yarn && yarn build && yarn cache clean\n',
      because: 'it is cleaned before the install, not after',
    },
    { good: 'FROM node:24\nRUN yarn install && yarn cache clean\n', because: 'the RUN cleans up' },
    {
      good: 'FROM node:24\nRUN yarn install && rm -rf /usr/local/share/.cache/yarn\n',
      because: 'removing the folder is as good',
    },
    {
      good: 'FROM node:24\nRUN --mount=type=cache,target=/usr/local/share/.cache/yarn yarn install\n',
      because: 'the cache lies on a mount',
    },
    {
      good: 'FROM node:24\nCOPY . .\nRUN yarn install\n',
      because: 'this is yarn 4, which caches elsewhere',
      context: ['package.json', '.yarnrc.yml'],
    },
    {
      good: 'FROM node:24 AS build\nRUN yarn install\nFROM node:24\nCOPY --from=build /app /app\n',
      because: 'the stage is thrown away',
    },
    {
      preset: 'hadolint',
      bad: 'FROM node:24\n«RUN yarn cache clean && yarn install»\n',
      because: 'it is cleaned too early',
    },
    {
      preset: 'hadolint',
      good: 'FROM node:24 AS build\nRUN yarn install\nFROM node:24\nRUN --mount=type=cache,target=/root/.cache/yarn yarn install\n',
      because: 'nothing is built on the first stage, and the second has a mount',
    },
  ],
  checks: {
    hadolint: checkSteps({
      code: 'DL3060',
      severity: 'info',
      message: 'yarn leaves its cache in the layer; run `yarn cache clean` after the install.',
      find: (steps) => findLeftBehind(steps, leavesYarnCache),
    }),
  },
  *check(facts) {
    const command = 'yarn cache clean'
    const found = findUncleaned(facts, {
      manager: 'yarn',
      command,
      fills: (call, run) => hasVerb(call, 'install') && !isElsewhere(call) && !isModern(facts, run, call),
    })
    for (const { call, fix } of found)
      yield {
        range: callRange(call),
        message: `${callLabel(call)} leaves what it downloads in the layer; run \`${command}\` at the end of the same RUN, or mount a cache at /usr/local/share/.cache/yarn.`,
        ...(fix === undefined ? {} : { fix }),
      }
  },
})

function isElsewhere(call: PackageCall): boolean {
  return hasOption(call, '--cache-folder', '--help', '-h', '--version', '-v', '--offline')
}

/** Yarn 2 or newer. */
function isModern(facts: Facts, run: RunFacts, call: PackageCall): boolean {
  const files = facts.context?.files ?? []
  const immutable = hasOption(call, '--immutable', '--immutable-cache', '--inline-builds', '--mode')
  return (
    immutable ||
    call.verb.value === 'dlx' ||
    files.some((file) => /(^|\/)\.yarnrc\.yml$/.test(file)) ||
    isBerry(facts, run)
  )
}
