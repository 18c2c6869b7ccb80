import { describe, expect, test } from 'vitest'
import { deriveFailure } from '../../src/build/failure.ts'
import type { Step } from '../../src/build/record.ts'

const step = (error: string, instruction = 'RUN make'): Step => ({
  digest: 'sha256:1',
  name: `[2/2] ${instruction}`,
  platform: undefined,
  stage: undefined,
  index: 2,
  total: 2,
  instruction,
  line: 4,
  endLine: 5,
  status: 'failed',
  seconds: 1,
  error,
  layers: [],
})

type Left = { readonly step?: Step; readonly tail?: readonly string[]; readonly output?: string }

const read = ({ step, tail = [], output = '' }: Left) =>
  deriveFailure({
    tail,
    output,
    file: 'Dockerfile',
    tags: ['ghcr.io/acme/api:main'],
    record: {
      steps: step === undefined ? [] : [step],
      platforms: [],
      digest: undefined,
      imageId: undefined,
      ref: undefined,
      warnings: [],
    },
  })

const solve = (text: string) => [`ERROR: failed to build: failed to solve: ${text}`]
const source = (reference: string, cause: string) =>
  solve(`${reference}: failed to resolve source metadata for ${reference}: ${cause}`)
const push = (cause: string, reference = 'ghcr.io/acme/api:main') =>
  solve(`failed to push ${reference}: ${cause}`)
const request = 'failed to do request: Head "https://127.0.0.1:9/v2/": '
const status = (text: string) => `unexpected status from PUT request to https://ghcr.io/v2/x: ${text}`

describe('a build that fails without a failing program', () => {
  test.each([
    [
      'an unknown base',
      source('ubunto:24', 'docker.io/library/ubunto:24: not found'),
      'base-not-found',
      /^ubunto:24 was not found/,
    ],
    [
      'a base Docker Hub denies',
      source(
        'acme/x',
        'pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed',
      ),
      'base-not-found',
      /^acme\/x was not found .* log in when it is private/,
    ],
    [
      'a private base',
      source('ghcr.io/acme/x:1', 'failed to authorize: failed to fetch anonymous token: 401 Unauthorized'),
      'base-refused',
      /^ghcr.io refused the pull of ghcr.io\/acme\/x:1: log in/,
    ],
    [
      'a base on a dead host',
      source('127.0.0.1:9/x:1', `${request}dial tcp 127.0.0.1:9: connect: connection refused`),
      'base-unreachable',
      /^The base image 127.0.0.1:9\/x:1 could not be fetched: dial tcp 127.0.0.1:9: connect: connection refused\. Is/,
    ],
    [
      'a push without rights on ghcr.io',
      push('denied: permission_denied: write_package'),
      'push-forbidden',
      /\(403\).* The job needs `permissions: packages: write`\.$/,
    ],
    [
      'a push without rights elsewhere',
      push(status('403 Forbidden'), 'quay.io/a/b:1'),
      'push-forbidden',
      /^quay.io refused the push of quay.io\/a\/b:1 \(403\).*rights of the account/,
    ],
    ['a push without login', push(status('401 Unauthorized')), 'push-unauthorized', /\(401\): log in/],
    [
      'a push to a dead host',
      push(`${request}dial tcp 127.0.0.1:9: connect: connection refused`),
      'push-unreachable',
      /^ghcr.io\/acme\/api:main could not be pushed: dial tcp 127.0.0.1:9: connect: connection refused\./,
    ],
    [
      'a target that is not there',
      solve('target stage "prod" could not be found'),
      'other',
      /^target stage "prod" could not be found$/,
    ],
    [
      'a Dockerfile that is not in the URL',
      solve('failed to read dockerfile: open Dockerfile: no such file or directory'),
      'context',
      /^The build context has no Dockerfile\. With a URL/,
    ],
    [
      'a ref that is not in the URL',
      solve(
        'failed to read dockerfile: failed to load cache key: repository does not contain ref nope, output: ""',
      ),
      'context',
      /^The build context could not be fetched: repository does not contain ref nope\.$/,
    ],
    ['an engine that says nothing', [], 'other', /did not say why/],
  ])('%s is told in a sentence', (_, tail, kind, message) => {
    expect(read({ tail })).toMatchObject({ kind, message: expect.stringMatching(message), retry: false })
  })

  test.each(['503 Service Unavailable', '429 Too Many Requests', '500 Internal Server Error'])(
    'a push that meets %s is worth another try',
    (text) => {
      expect(read({ tail: push(status(text)) })).toMatchObject({ kind: 'push-unavailable', retry: true })
    },
  )

  test('the lines are those the engine marks', () => {
    const tail = [
      'Dockerfile:2',
      '   1 |     FROM a',
      '   2 | >>> FORM b',
      '   3 | >>> c',
      ...solve('dockerfile parse error on line 2: unknown instruction: FORM'),
    ]
    expect(read({ tail })).toMatchObject({ kind: 'dockerfile', line: 2, endLine: 3 })
  })
})

describe('a failing step', () => {
  const ended = 'process "/bin/sh -c make" did not complete successfully: exit code: 2'

  test.each([
    ['ends with its code', step(ended), 'RUN make (Dockerfile:4) ended with exit code 2.'],
    [
      'is one line',
      step(ended, `RUN make ${'x'.repeat(100)}`),
      `RUN make ${'x'.repeat(70)}… (Dockerfile:4) ended with exit code 2.`,
    ],
    [
      'names its platform',
      { ...step(ended), platform: 'linux/arm64' },
      'RUN make (Dockerfile:4) for linux/arm64 ended with exit code 2.',
    ],
    [
      'says what the context lacks',
      step('failed to calculate checksum of ref a::b: "/b": not found', 'COPY b /'),
      'COPY b / (Dockerfile:4): the build context has no b. Check the path, and that no ignore file leaves it out.',
    ],
    [
      'says what a stage lacks',
      step(
        'failed to compute cache key: failed to calculate checksum of ref a::b: "/b": not found',
        'COPY --from=x /b /',
      ),
      'COPY --from=x /b / (Dockerfile:4): there is no b in x.',
    ],
    [
      'tells the rest as it is',
      step('lstat /nope: no such file or directory', 'COPY a* /'),
      'COPY a* / (Dockerfile:4) failed: lstat /nope: no such file or directory.',
    ],
  ])('%s', (_, failing, message) => {
    expect(read({ step: failing })).toMatchObject({ kind: 'step', message, line: 4, endLine: 5 })
  })

  test('without a shell for this machine is a matter of emulation', () => {
    const foreign = read({ step: step(ended), output: 'exec /bin/sh: exec format error\n' })
    expect(foreign).toMatchObject({
      kind: 'emulator',
      message: expect.stringContaining('docker/setup-qemu-action'),
    })
  })

  test('whose script meets a foreign program is a failing step', () => {
    const failure = read({ step: step(ended), output: '/bin/sh: 1: ./tool: Exec format error\n' })
    expect(failure.kind).toBe('step')
  })

  test('is not mistaken for a registry that refuses', () => {
    const failure = read({ step: step(ended), output: 'denied: no\n', tail: solve(ended) })
    expect(failure.kind).toBe('step')
  })
})
