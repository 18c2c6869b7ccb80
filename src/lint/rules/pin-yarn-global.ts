// yarn global add and yarn dlx of packages without a version.
import { defineRule } from '../rule.ts'
import { findUnpinned } from '../unpinned.ts'

export const pinYarnGlobal = defineRule({
  id: 'pin-yarn-global',
  aliases: ['DL3016', 'npm-install-without-pinned-version', 'npm-install-command-without-pinned-version'],
  since: '0.1.0',
  summary: 'Name the versions of packages that yarn installs globally.',
  category: 'reproducibility',
  severity: 'info',
  confidence: 'high',
  fix: 'none',
  why: `\`yarn global add\` and \`yarn dlx\` have no lock file: they take what is newest on the day the layer is built. A cached
layer has another version than a fresh build.

Folders, archives, addresses and \`owner/repo#ref\` are left alone.`,
  references: ['https://classic.yarnpkg.com/lang/en/docs/cli/global/'],
  examples: [
    { bad: 'FROM node:24\nRUN «yarn global add» typescript\n' },
    { bad: 'FROM node:24\nRUN yarn dlx create-vite@7 app && «yarn dlx» degit a/b\n' },
    {
      good: 'FROM node:24\nRUN yarn global add typescript@5.9.2 @angular/cli@20\n',
      because: 'the versions are there',
    },
    {
      good: 'FROM node:24\nRUN yarn install --immutable && yarn add lodash\n',
      because: 'these write or read a lock file',
    },
  ],
  *check(facts) {
    yield* findUnpinned(facts, {
      managers: ['yarn'],
      skip: ({ verb }) => verb.value !== 'global add' && verb.value !== 'dlx',
      packages: ({ verb, operands }) => (verb.value === 'dlx' ? operands.slice(0, 1) : operands),
      isPinned: (text) => /^[./~]|:\/\/|^[a-z+]+:|\.(?:tgz|tar\.gz)$|^.[^@]*@|#/.test(text),
      example: (name) => `${name}@1.2.3`,
    })
  },
})
