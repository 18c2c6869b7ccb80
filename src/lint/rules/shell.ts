// What ShellCheck says of the shell text of RUN.
import { readHadolintShellReports } from '../hadolint/shell-reports.ts'
import { defineRule } from '../rule.ts'
import { readShellReports } from '../shell/reports.ts'

export const shell = defineRule({
  id: 'shell',
  aliases: ['shellcheck'],
  since: '0.2.0',
  summary: 'Write shell text that ShellCheck has nothing to say about.',
  category: 'correctness',
  severity: 'warning',
  confidence: 'medium',
  fix: 'safe',
  effect: 'none',
  speaksFor: /^SC\d{4}$/,
  why: `[ShellCheck](https://www.shellcheck.net) knows the traps of the shell: words that fall apart for lack of quotes,
variables that are misspelled, syntax that only bash has. It runs when it is on PATH (\`--shell auto\`, the default); \`on\`
makes its absence an error, \`off\` leaves it out. All RUNs of a run are checked by one process for each dialect.

The findings go by ShellCheck's own ids and levels: \`SC2086: off\` in the configuration, \`--rule SC2086=error\`,
\`# layersmith-ignore SC2086\`, \`# hadolint ignore=SC2086\`. \`shell\` stands for all of them. A comment
\`# shellcheck disable=SC2086\` counts for the RUN below it, inside a RUN for the next step, and inside a heredoc as
ShellCheck has it.

Read are RUN in shell form, heredocs by their \`#!\` line, heredocs that a shell gets on its standard input, and
\`["sh", "-c", "…"]\`, also behind ONBUILD. The dialect is that of SHELL, \`sh\` without one; switches as \`-e\` and
\`-o pipefail\`, ARG and ENV are known to it. Silent until it is turned on by its id is what rarely matters in a build:
SC2164 where a failing \`cd\` ends the RUN anyway, SC3037, SC3040 and the like where the \`sh\` of the base image is known
to have the feature, SC2155 and SC2312. Never asked for are SC1090, SC1091 and SC2187, which are about other files and
about BusyBox. A run asks about 5000 different scripts of up to 16,384 characters.

A fix is safe where only the notation changes (SC2006, SC2196, SC2197); \`--fix-unsafe\` also puts in quotes.`,
  references: ['https://www.shellcheck.net/wiki/'],
  examples: [
    {
      bad: 'FROM alpine:3.22\nRUN echo "built «`date`»" > /built\n',
      fixed: 'FROM alpine:3.22\nRUN echo "built $(date)" > /built\n',
      because: 'SC2006: the notation is old, and its fix is safe',
    },
    {
      bad: 'FROM alpine:3.22\nRUN mkdir /data \\\n  # the owner comes from outside\n  && chown ««$owner»» /data\n',
      fixed:
        'FROM alpine:3.22\nRUN mkdir /data \\\n  # the owner comes from outside\n  && chown "$owner" /data\n',
      because: 'SC2086 and SC2154: it may fall apart, and nobody sets it',
    },
    {
      bad: 'FROM debian:13-slim\nRUN <<EOF\n#!/bin/bash\n«cd /srv»\nrm -r cache\nEOF\n',
      fixed: 'FROM debian:13-slim\nRUN <<EOF\n#!/bin/bash\ncd /srv || exit\nrm -r cache\nEOF\n',
      because: 'SC2164: the next line runs wherever it is',
    },
    {
      bad: 'FROM debian:13-slim\nRUN ["sh", "-c", "echo \\"built «`date`»\\" > /built"]\n',
      fixed: 'FROM debian:13-slim\nRUN ["sh", "-c", "echo \\"built $(date)\\" > /built"]\n',
      because: 'a shell reads the string',
    },
    {
      good: 'FROM debian:13-slim\nARG OWNER=app\nRUN mkdir /data && cd /data && chown "$OWNER" .\n',
      because: 'the ARG is known, and a cd that fails ends the RUN',
    },
    {
      good: 'FROM alpine:3.22\nRUN set -o pipefail && echo -e "a\\tb" | sort > /sorted\n',
      because: 'the sh of Alpine has both, whatever POSIX says',
    },
    {
      good: 'FROM alpine:3.22\n# shellcheck disable=SC2006\nRUN echo "built `date`" > /built\n',
      because: 'a directive above the RUN is for all of it',
    },
    {
      bad: 'FROM debian:13-slim\n«RUN cd /srv; \\\n  make all»\n',
      preset: 'hadolint',
      because: 'SC2164 on the first line of the RUN',
    },
    {
      bad: 'RUN make \\\n  all\n«RUN echo "built `date`"»\n',
      preset: 'hadolint',
      because: 'SC2006, also without a FROM',
    },
    {
      good: 'FROM debian:13-slim\nRUN ["sh", "-c", "cd /srv; make"]\n',
      preset: 'hadolint',
      because: 'JSON form is not looked at there',
    },
  ],
  check: readShellReports,
  checks: { hadolint: { codes: {}, check: readHadolintShellReports } },
})
