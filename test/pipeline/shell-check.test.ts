import { describe, expect, test } from 'vitest'
import type { Preset } from '../../src/lint/presets.ts'
import type { ShellMode } from '../../src/lint/shell/comment.ts'
import { fixFiles } from '../../src/pipeline/fix.ts'
import { lintFiles } from '../../src/pipeline/lint.ts'
import { askShellCheck } from '../../src/pipeline/shell-check.ts'
import { createFakeFiles } from '../fakes/files.ts'
import { createFakeShellCheck, type FakeShellCheckWorld } from '../fakes/shell-check.ts'

const BAD = 'FROM alpine:3.22\nRUN echo $a\n'
const CLEAN = 'FROM alpine:3.22\nRUN echo "$a"\n'

type Setting = { readonly shell?: ShellMode; readonly preset?: Preset }

/** A run over these texts; `settings` are those of each file. */
function prepare(texts: readonly string[], settings: readonly Setting[] = [], world?: FakeShellCheckWorld) {
  const shellCheck = createFakeShellCheck(world)
  const targets = texts.map((text, index) => ({ path: `/${index}`, text }))
  const configure = async ({ path }: { readonly path: string }) => {
    const { shell, preset } = settings[Number(path.slice(1))] ?? settings[0] ?? {}
    return { settings: { preset }, options: {}, ignored: false, failOn: undefined, budgets: [], shell }
  }
  return { shellCheck, ports: { files: createFakeFiles(), shellCheck }, request: { targets, configure } }
}

async function lint(...about: Parameters<typeof prepare>) {
  const { shellCheck, ports, request } = prepare(...about)
  const { files, notices } = await lintFiles(ports, request)
  const heard = files.map(({ findings }) => findings.flatMap(({ rule }) => (/^SC/.test(rule) ? rule : [])))
  return { heard, notices, asked: shellCheck.asked }
}

test('500 Dockerfiles cost one process for each dialect, and every script is asked about once', async () => {
  const texts = Array.from({ length: 500 }, (_, index) =>
    index % 2 === 0
      ? `FROM alpine:3.22\nRUN echo $a && true ${index}\nRUN echo $b\n`
      : `FROM debian:13\nSHELL ["/bin/bash", "-c"]\nRUN echo $a && true ${index}\nRUN echo $b\n`,
  )
  const { heard, asked } = await lint(texts)
  expect(asked.map(({ dialect, scripts }) => [dialect, scripts.length])).toEqual([
    ['sh', 251],
    ['bash', 251],
  ])
  expect(heard).toEqual(texts.map(() => ['SC2086', 'SC2086']))
})

describe('ShellCheck is not asked', () => {
  test.each<[string, readonly string[], Setting]>([
    ['when there is no RUN', ['FROM alpine:3.22\nCMD ["a"]\n'], {}],
    ['when no RUN is for a shell it reads', ['FROM alpine:3.22\nRUN ["echo", "$a"]\n'], {}],
    ['when it is off', [BAD], { shell: 'off' }],
    ['under the preset of BuildKit', [BAD], { preset: 'buildkit' }],
  ])('%s, and nobody is told that it is missing', async (_when, texts, setting) => {
    for (const world of [{}, { missing: true }])
      expect(await lint(texts, [setting], world)).toEqual({ heard: [[]], notices: [], asked: [] })
  })
})

test('a file where it is off stays silent beside one where it is on', async () => {
  const { heard } = await lint([BAD, BAD], [{ shell: 'off' }, { shell: 'on' }])
  expect(heard).toEqual([[], ['SC2086']])
})

test('without it there is one notice in all', async () => {
  const { heard, notices } = await lint([BAD, BAD, CLEAN], [], { missing: true })
  expect(heard).toEqual([[], [], []])
  expect(notices).toEqual([expect.stringMatching(/^There is no shellcheck on PATH, .* set shell to off\.$/)])
})

test('where it is insisted on, its absence is an error', async () => {
  const { ports, request } = prepare([BAD, BAD], [{}, { shell: 'on' }], { missing: true })
  const error = {
    name: 'UserError',
    code: 'no-shellcheck',
    message: expect.stringContaining('shell is "on"'),
  }
  await expect(lintFiles(ports, request)).rejects.toThrow(expect.objectContaining(error))
})

test.each<ShellMode>(['auto', 'on'])(
  'when it fails under %s, that is one notice and no more',
  async (shell) => {
    const texts = [BAD, 'FROM alpine:3.22\nSHELL ["/bin/bash", "-c"]\nRUN echo $a\n']
    const { heard, notices } = await lint(texts, [{ shell }], { fails: 'it ended with 2 (why)' })
    expect(heard).toEqual([[], []])
    expect(notices).toEqual(['ShellCheck was of no use: it ended with 2 (why).'])
  },
)

test.each([
  ['is too long', `FROM a\nRUN echo ${'x'.repeat(20_000)}\nRUN true\n`, 1, 1],
  [
    'is one too many',
    `FROM a\n${Array.from({ length: 5200 }, (_, index) => `RUN true ${index}\n`).join('')}`,
    5000,
    200,
  ],
])('a script that %s is left out, and that is told', async (_what, text, expected, told) => {
  const shellCheck = createFakeShellCheck()
  const { notice } = await askShellCheck({ shellCheck }, [{ input: { text, path: '/' }, mode: 'auto' }])
  expect(shellCheck.asked.map(({ scripts }) => scripts.length)).toEqual([expected])
  expect(notice).toContain(`ShellCheck did not get all scripts of RUN: ${told} left out, `)
})

describe('fixing', () => {
  const fix = async (texts: readonly string[], unsafe: boolean) => {
    const { shellCheck, ports, request } = prepare(texts)
    const { files } = await fixFiles(ports, { ...request, unsafe, write: false })
    return { files, asked: shellCheck.asked.map(({ scripts }) => scripts.length) }
  }

  test('asks again about what it has changed, all files together', async () => {
    const text = 'FROM alpine:3.22\nRUN echo `b` && echo $a\n'
    const { files, asked } = await fix([text, `${text}RUN echo $b\n`, CLEAN], true)
    expect(files.map((file) => file.text)).toEqual([
      'FROM alpine:3.22\nRUN echo $(b) && echo "$a"\n',
      'FROM alpine:3.22\nRUN echo $(b) && echo "$a"\nRUN echo "$b"\n',
      CLEAN,
    ])
    expect(asked).toEqual([3, 2])
  })

  test('leaves what needs a person, and says so of the new text', async () => {
    const { files } = await fix(['FROM alpine:3.22\nRUN echo `b` && echo $a\n'], false)
    expect(files).toMatchObject([
      {
        text: 'FROM alpine:3.22\nRUN echo $(b) && echo $a\n',
        applied: [{ rule: 'SC2006' }],
        findings: [{ rule: 'SC2086', line: 2, column: 23 }],
      },
    ])
  })

  test('reaches what only a fix brings to light', async () => {
    const { files } = await fix(['FROM alpine:3.22\nRUN echo "$(echo `b`)" && echo `c` `d`\n'], true)
    expect(files[0]?.text).toBe('FROM alpine:3.22\nRUN echo "$(echo $(b))" && echo $(c) $(d)\n')
    expect(files[0]?.findings).toEqual([])
  })

  test('goes without its fixes where they would do harm', async () => {
    const { files } = await fix(['FROM alpine:3.22\nRUN echo `broken`\nCMD sleep 5\n'], false)
    expect(files[0]?.text).toBe('FROM alpine:3.22\nRUN echo `broken`\nCMD ["sleep", "5"]\n')
    expect(files[0]?.applied.map(({ rule }) => rule)).toEqual(['exec-form'])
    expect(files[0]?.findings.map(({ rule }) => rule)).toEqual(['SC2006'])
  })
})
