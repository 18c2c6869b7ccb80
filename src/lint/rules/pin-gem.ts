// gem install of packages without a version.

import { checkRuns } from '../hadolint/run-check.ts'
import { isGemUnpinned } from '../hadolint/unpinned.ts'
import { hasOption } from '../package-call.ts'
import { defineRule } from '../rule.ts'
import { findUnpinned, isLocation } from '../unpinned.ts'

export const pinGem = defineRule({
  id: 'pin-gem',
  aliases: ['DL3028', 'gem-install-without-version'],
  since: '0.1.0',
  summary: 'Name the versions of gems.',
  category: 'reproducibility',
  severity: 'info',
  confidence: 'high',
  fix: 'none',
  why: `\`gem install rails\` takes what is newest on the day the layer is built. A cached layer has another version than a fresh
build, and a new major version breaks the image without any change to the Dockerfile.

\`name:1.2.3\`, \`-v\` and \`--version\` count; what stands behind \`--\` is for the compiler and is not read.`,
  references: ['https://guides.rubygems.org/command-reference/#gem-install'],
  examples: [
    { bad: 'FROM ruby:3.4\nRUN «gem install» rails\n' },
    {
      bad: 'FROM ruby:3.4\nRUN «gem install» --no-document -s https://gems.example.com bundler:2.7.1 puma\n',
    },
    {
      good: 'FROM ruby:3.4\nRUN gem install rails:8.0.2 && gem install puma -v 7.0.0\n',
      because: 'the versions are there',
    },
    {
      good: 'FROM ruby:3.4\nRUN gem install --version "~> 2.7" bundler -- --with-opt\n',
      because: 'the version is limited, the rest is no gem',
    },
    { good: 'FROM ruby:3.4\nRUN gem install ./tool.gem $EXTRA\n', because: 'a file and a variable' },
    { preset: 'hadolint', bad: 'FROM ruby:3.4\n«RUN gem install rails»\n' },
    {
      preset: 'hadolint',
      good: 'FROM ruby:3.4\nRUN gem install --no-document rails && gem install rake -v 13\n',
      because: 'the word behind any flag is taken for its value',
    },
  ],
  checks: {
    hadolint: checkRuns({
      code: 'DL3028',
      severity: 'warning',
      message: 'Gems without a version change from build to build; install them as `name:version`.',
      isBad: ({ calls }) => calls.some(isGemUnpinned),
    }),
  },
  *check(facts) {
    yield* findUnpinned(facts, {
      managers: ['gem'],
      skip: (call) => hasOption(call, '-v', '--version', '-g', '--file'),
      isPinned: (text) => text.includes(':') || isLocation(text),
      example: (name) => `${name}:1.2.3`,
    })
  },
})
