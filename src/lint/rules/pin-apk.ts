// apk add of packages without a version.
import { checkRuns } from '../hadolint/run-check.ts'
import { isApkUnpinned } from '../hadolint/unpinned.ts'
import { defineRule } from '../rule.ts'
import { findUnpinned, isLocation } from '../unpinned.ts'

export const pinApk = defineRule({
  id: 'pin-apk',
  aliases: ['DL3018', 'unpinned-package-version-in-apk-add'],
  since: '0.1.0',
  summary: 'Name the versions of apk packages.',
  category: 'reproducibility',
  severity: 'info',
  default: 'off',
  confidence: 'medium',
  fix: 'none',
  why: `Without a version the same Dockerfile installs another package next month, and a cached layer another one than a fresh
build. \`name=1.2.3-r0\`, \`name~1.2\` and \`name>1.2\` limit what may come.

The rule is off by default because Alpine keeps only the newest build of a package in a release: an exact pin lets the
build fail after the next update. \`~\` with the first numbers is a fair middle.`,
  references: ['https://wiki.alpinelinux.org/wiki/Alpine_Package_Keeper#Package_pinning'],
  examples: [
    { bad: 'FROM alpine:3.22\nRUN «apk add» --no-cache curl git\n' },
    {
      bad: 'FROM alpine:3.22\nRUN «apk add» --no-cache --virtual .build gcc=14.2.0-r6 make && make && apk del .build\n',
    },
    {
      good: 'FROM alpine:3.22\nRUN apk add --no-cache "curl=8.14.1-r1" git~2.49 "make>4"\n',
      because: 'all are limited',
    },
    {
      good: 'FROM alpine:3.22\nRUN apk add --no-cache -X https://example.com/repo -t .deps tool@edge ./a.apk $EXTRA\n',
      because: 'a tagged repository, a file, a variable',
    },
    {
      preset: 'hadolint',
      bad: 'FROM alpine:3.22\n«RUN apk add curl@edge»\n',
      because: 'a repository is no version',
    },
    {
      preset: 'hadolint',
      good: "FROM alpine:3.22\nRUN apk add -t .deps curl~8 'git>2' a.apk\n",
      because: 'any comparison will do',
    },
  ],
  checks: {
    hadolint: checkRuns({
      code: 'DL3018',
      severity: 'warning',
      message: 'Packages without a version change from build to build; install them as `name=version`.',
      isBad: ({ calls }) => calls.some(isApkUnpinned),
    }),
  },
  *check(facts) {
    yield* findUnpinned(facts, {
      managers: ['apk'],
      isPinned: (text) =>
        /[=<>~@]/.test(text) || isLocation(text) || text.startsWith('!') || text.includes('/'),
      example: (name) => `${name}~1.2`,
    })
  },
})
