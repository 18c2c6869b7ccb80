// npm install that leaves its cache in the image.
import { callLabel, callRange, hasOption, hasVerb, type PackageCall } from '../package-call.ts'
import { defineRule } from '../rule.ts'
import { findUncleaned } from '../uncleaned.ts'

export const npmCacheClean = defineRule({
  id: 'npm-cache-clean',
  aliases: ['pf4', 'pf5'],
  since: '0.1.0',
  summary: 'Clean the cache of npm in the RUN that installs.',
  category: 'layers',
  severity: 'info',
  confidence: 'medium',
  fix: 'safe',
  effect: { removes: ['~/.npm/_cacache/**'] },
  fixEffect: 'The files of the cache, below ~/.npm, are no longer in the image.',
  why: `npm keeps every package it downloads in ~/.npm, beside the copy in node_modules. In a layer nobody uses that
again. \`npm cache clean --force\` has to run after the install and in the same RUN; a cache mount at /root/.npm is
better still, because the next build then does not download again.

\`--cache\` and \`npm_config_cache\` move the cache; where they are given as options, nothing is reported. Silent are also stages whose files do not reach the image, and RUNs that remove the cache in another way.`,
  references: ['https://docs.npmjs.com/cli/commands/npm-cache'],
  examples: [
    {
      bad: 'FROM node:24\nRUN «npm ci» --omit=dev\n',
      fixed: 'FROM node:24\nRUN npm ci --omit=dev && npm cache clean --force\n',
    },
    {
      bad: 'FROM node:24\nRUN «npm install» -g typescript@5.9.2 \\\n    && tsc --version\n',
      fixed:
        'FROM node:24\nRUN npm install -g typescript@5.9.2 \\\n    && tsc --version \\\n    && npm cache clean --force\n',
    },
    { good: 'FROM node:24\nRUN npm ci && npm cache clean --force\n', because: 'the RUN cleans up' },
    { good: 'FROM node:24\nRUN npm ci && rm -rf "$HOME/.npm"\n', because: 'removing the folder is as good' },
    {
      good: 'FROM node:24\nRUN --mount=type=cache,target=/root/.npm npm ci\n',
      because: 'the cache lies on a mount',
    },
    {
      good: 'FROM node:24\nRUN npm ci --cache /tmp/npm && rm -rf /tmp/npm\n',
      because: 'the cache is somewhere else',
    },
    {
      good: 'FROM node:24 AS build\nRUN npm ci\nFROM node:24\nCOPY --from=build /app /app\n',
      because: 'the stage is thrown away',
    },
  ],
  *check(facts) {
    const command = 'npm cache clean --force'
    const found = findUncleaned(facts, {
      manager: 'npm',
      command,
      fills: (call) => hasVerb(call, 'install') && !isElsewhere(call),
    })
    for (const { call, fix } of found)
      yield {
        range: callRange(call),
        message: `${callLabel(call)} leaves what it downloads in the layer; run \`${command}\` at the end of the same RUN, or mount a cache at /root/.npm.`,
        ...(fix === undefined ? {} : { fix }),
      }
  },
})

function isElsewhere(call: PackageCall): boolean {
  return hasOption(call, '--cache', '--help', '-h', '--dry-run', '--package-lock-only')
}
