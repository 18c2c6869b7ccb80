// curl that takes an error page for the file.
import { type DownloadCall, readDownload } from '../download-call.ts'
import type { Facts, RunFacts } from '../facts.ts'
import { resolveWords } from '../facts-words.ts'
import { addArguments } from '../program-edits.ts'
import { defineRule } from '../rule.ts'
import { settingFinder } from '../settings-before.ts'

const isConfigured = settingFinder(/\.curlrc/)

export const curlFail = defineRule({
  id: 'curl-fail',
  aliases: ['pf3', 'pf1', 'curl-should-follow-redirects'],
  since: '0.1.0',
  summary: 'Let curl fail when the server answers with an error.',
  category: 'correctness',
  severity: 'info',
  confidence: 'high',
  fix: 'safe',
  effect: 'none',
  fixEffect: 'Where a server answers with an error the build fails; otherwise the image is the same.',
  why: `Without \`-f\` curl succeeds when the server says 404 or 503, and what it hands on is the page with the error. The build
goes on, the layer is cached, and the broken file is found when the image runs, or a shell runs the page as a script.

Reported is curl that writes a file or feeds a pipe. \`--fail-with-body\` counts too, and so does a script that asks for the
status with \`-w '%{http_code}'\`.`,
  references: ['https://curl.se/docs/manpage.html#-f'],
  examples: [
    {
      bad: 'FROM debian:13\nRUN «curl» -sSLo /tmp/a.tgz https://example.com/a.tgz\n',
      fixed: 'FROM debian:13\nRUN curl -f -sSLo /tmp/a.tgz https://example.com/a.tgz\n',
    },
    {
      bad: 'FROM debian:13\nRUN «curl» https://example.com/install.sh | sh && «curl» -s https://example.com/key > /etc/key\n',
      fixed:
        'FROM debian:13\nRUN curl -f https://example.com/install.sh | sh && curl -f -s https://example.com/key > /etc/key\n',
    },
    {
      good: 'FROM debian:13\nRUN curl -fsSL https://example.com/a.tgz | tar xz\n',
      because: '-f may stand in a cluster',
    },
    {
      good: 'FROM debian:13\nRUN curl --fail-with-body -O https://example.com/a.tgz\n',
      because: 'this option is as good',
    },
    {
      good: "FROM debian:13\nRUN curl -s -o /tmp/a -w '%{http_code}' https://example.com/a | grep 200\n",
      because: 'the script looks at the status',
    },
    { good: 'FROM debian:13\nRUN curl https://example.com/hook\n', because: 'nothing is kept of the answer' },
    {
      good: 'FROM debian:13\nARG CURL_OPTIONS\nRUN curl $CURL_OPTIONS -O https://example.com/a\n',
      because: 'the options are not known',
    },
  ],
  *check(facts) {
    for (const run of facts.runs)
      for (const program of run.programs) {
        if (program.name !== 'curl') continue
        const args = resolveWords(facts, run, program.args)
        const call = readDownload({ ...program, args })
        if (call === undefined || !keepsAnswer(call) || mayFail(call) || isConfigured(facts, run)) continue
        yield report(facts, run, call)
      }
  },
})

function report(facts: Facts, run: RunFacts, { program: { nameRange } }: DownloadCall) {
  const edit = addArguments(facts, run, { value: 'curl', literal: true, range: nameRange }, '-f')
  return {
    range: nameRange,
    message: 'When the server answers with an error, curl succeeds and hands on the error page; add -f.',
    ...(edit ? { fix: { kind: 'safe', description: 'Add -f', edits: [edit] } as const } : {}),
  }
}

/** The answer becomes a file or the input of the next program. */
function keepsAnswer({ program, options, values }: DownloadCall): boolean {
  const { pipe, redirects } = program
  const outputs = values.filter(({ option }) => option === '-o' || option === '--output')
  const thrown =
    outputs.length > 0 && outputs.every(({ value }) => /^\/dev\/(?:null|stdout|stderr)$|^-$/.test(value))
  if (thrown && !outputs.some(({ value }) => value === '-')) return false
  const file = redirects.some(
    ({ operator, target }) =>
      /^(?:>|>>|>\||&>)$/.test(operator) && target !== undefined && !/^(?:\/dev\/|&?\d$)/.test(target.value),
  )
  const named = ['-O', '--remote-name', '--remote-name-all', '-J', '--remote-header-name'].some((name) =>
    options.has(name),
  )
  return outputs.length > 0 || named || file || (pipe !== undefined && pipe.index < pipe.length - 1)
}

function mayFail({ options, values, operands, unknown }: DownloadCall): boolean {
  const fails = [
    '-f',
    '--fail',
    '--fail-with-body',
    '--fail-early',
    '-K',
    '--config',
    '-I',
    '--head',
    '--version',
    '-V',
    '--help',
    '--unix-socket',
    '-T',
    '--upload-file',
  ]
  if (unknown || fails.some((name) => options.has(name))) return true
  if (
    values.some(
      ({ option, value }) => /^(?:-w|--write-out)$/.test(option) && /%\{(?:http|response)_code\}/.test(value),
    )
  )
    return true
  const addresses = [
    ...operands.map(({ value }) => value),
    ...values.filter(({ option }) => option === '--url').map(({ value }) => value),
  ]
  return addresses.every((address) =>
    /^(?:file|ftps?|sftp|scp|ldap|dict|smb):|^(?:https?:\/\/)?(?:localhost|127\.|\[::1\])/.test(address),
  )
}
