// COPY of files that the ignore file keeps out of the build context.
import { reportsOf } from '../buildkit/front-end.ts'
import { contextSources } from '../context-source.ts'
import { defineRule } from '../rule.ts'

export const copyIgnored = defineRule({
  id: 'copy-ignored',
  aliases: ['CopyIgnoredFile', 'add_src_invalid'],
  since: '0.2.0',
  summary: 'Copy only what the ignore file lets through.',
  category: 'correctness',
  severity: 'error',
  confidence: 'high',
  fix: 'none',
  why: `Files that \`.dockerignore\` excludes are not sent to the builder, so COPY and ADD cannot find them and the build
stops. The rule looks at the real build context: a source is reported when nothing of it is left, exceptions
(\`!keep/this\`) included. An ignore file named after the Dockerfile (\`app.Dockerfile.dockerignore\`) replaces
\`.dockerignore\`.`,
  references: ['https://docs.docker.com/reference/build-checks/copy-ignored-file/'],
  examples: [
    {
      bad: 'FROM alpine:3.22\nCOPY «docs» /docs\n',
      context: { 'app.js': '', '.dockerignore': 'docs\n' },
      because: 'the ignore file excludes docs',
    },
    {
      bad: 'FROM alpine:3.22\nCOPY app.js «./certs/ca.pem» /app/\n',
      context: { 'app.js': '', '.dockerignore': 'certs/*\n!certs/other.pem\n' },
    },
    { bad: 'FROM alpine:3.22\nADD «*.md» /docs/\n', context: { 'app.js': '', '.dockerignore': '*.md\n' } },
    {
      good: 'FROM alpine:3.22\nCOPY docs /docs\n',
      because: 'an exception keeps one file',
      context: { 'docs/index.html': '', '.dockerignore': 'docs/*\n!docs/index.html\n' },
    },
    {
      good: 'FROM alpine:3.22\nCOPY app.js /app/\n',
      because: 'it is there',
      context: { 'app.js': '', '.dockerignore': '*.md\n' },
    },
    { good: 'FROM alpine:3.22\nCOPY docs /docs\n', because: 'the build context is not known' },
    { preset: 'buildkit', bad: 'FROM scratch\n«COPY . /»\n', context: { '.dockerignore': '*\n' } },
    {
      preset: 'buildkit',
      good: 'FROM scratch\nCOPY docs /docs\n',
      because: 'one exception anywhere silences the check',
      context: { '.dockerignore': 'docs\n!other\n' },
    },
    {
      preset: 'buildkit',
      good: 'FROM scratch\nCOPY . /\n',
      because: 'the root is no file',
      context: { '.dockerignore': '.*\n' },
    },
  ],
  *check(facts) {
    for (const { argument, path, state } of contextSources(facts)) {
      if (state !== 'excluded') continue
      const file = facts.context?.ignoreFile?.path ?? '.dockerignore'
      yield {
        range: argument.range,
        message: `${file} keeps ${path} out of the build context, so it cannot be copied. Let it through with !${path}, or drop it here.`,
      }
    }
  },
  checks: {
    buildkit: { codes: { CopyIgnoredFile: 'warning' }, check: reportsOf('CopyIgnoredFile') },
  },
})
