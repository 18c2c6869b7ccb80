// Error texts as BuildKit 0.25 and buildx 0.29 wrote them on a real engine.
import { describe, expect, test } from 'vitest'
import { deriveRecord } from '../../src/build/assemble.ts'
import { failedStep, read, solve } from './failures.ts'
import { failedBuild } from './fixtures.ts'

const ended = (command: string, how = 'exit code: 2') =>
  `process "/bin/sh -c ${command}" did not complete successfully: ${how}`

describe('a failing step', () => {
  test.each([
    ['ends with its code', failedStep(ended('make')), 'RUN make (Dockerfile:4) ended with exit code 2.'],
    [
      'ends with its own code, whatever its command says of codes',
      failedStep(ended('echo exit code: 9; exit 1', 'exit code: 1'), 'RUN echo exit code: 9; exit 1'),
      'RUN echo exit code: 9; exit 1 (Dockerfile:4) ended with exit code 1.',
    ],
    [
      'that was killed says what often kills',
      failedStep(ended('make', 'exit code: 137')),
      'RUN make (Dockerfile:4) ended with exit code 137 (killed, often for lack of memory).',
    ],
    [
      'is one line',
      failedStep(ended('make'), `RUN make \\\n ${'x'.repeat(100)}`),
      `RUN make \\ ${'x'.repeat(68)}… (Dockerfile:4) ended with exit code 2.`,
    ],
    [
      'names its platform',
      { ...failedStep(ended('make')), platform: 'linux/arm64' },
      'RUN make (Dockerfile:4) for linux/arm64 ended with exit code 2.',
    ],
    [
      'says what the context lacks',
      failedStep('failed to calculate checksum of ref a::b: "/b": not found', 'COPY b /'),
      'COPY b / (Dockerfile:4): the build context has no b. Check the path, and that no ignore file leaves it out.',
    ],
    [
      'says what a stage lacks',
      failedStep(
        'failed to compute cache key: failed to calculate checksum of ref a::b: "/b": not found',
        'COPY --from=x /b /',
      ),
      'COPY --from=x /b / (Dockerfile:4): there is no b in x.',
    ],
    [
      'tells why it could not start',
      failedStep(
        ended('true', 'unable to find user nobodyx: no matching entries in passwd file'),
        'RUN true',
      ),
      'RUN true (Dockerfile:4) failed: unable to find user nobodyx: no matching entries in passwd file.',
    ],
    [
      'lacks a secret',
      failedStep('secret x: not found', 'RUN --mount=type=secret,id=x,required=true true'),
      'RUN --mount=type=secret,id=x,required=true true (Dockerfile:4) failed: secret x: not found.',
    ],
    [
      'fetches what is not there',
      failedStep('invalid response status 404', 'ADD http://example.com/x /x'),
      'ADD http://example.com/x /x (Dockerfile:4) failed: invalid response status 404.',
    ],
    [
      'tells a story of several lines in one',
      failedStep('error fetching x: git stderr:\nfatal: not found\n: exit status 128', 'ADD x.git /x'),
      'ADD x.git /x (Dockerfile:4) failed: error fetching x: git stderr: fatal: not found : exit status 128.',
    ],
  ])('%s', (_, step, message) => {
    expect(read({ steps: [step], tail: solve(step.error ?? '') })).toMatchObject({
      kind: 'step',
      message,
      line: 4,
      endLine: 5,
      retry: false,
    })
  })

  test.each([
    'denied: no',
    'failed to push ghcr.io/a/b:1: unexpected status from PUT request to https://ghcr.io/: 503 Service Unavailable',
    'exec format error',
    'x: not found',
    'a: failed to resolve source metadata for a: not found',
    'dockerfile parse error',
    'failed to load cache',
    'httpReadSeeker: blob not found',
    'granting entitlement',
    'transport is closing',
  ])('whose command and output say %j stays a failing step', (words) => {
    const step = failedStep(ended(`echo "${words}"; exit 1`), `RUN echo "${words}"; exit 1`)
    expect(read({ steps: [step], output: `${words}\n`, tail: solve(step.error ?? '') }).kind).toBe('step')
  })

  test('is found among steps that were only canceled', () => {
    const canceled = {
      ...failedStep(`${ended('sleep 9', 'exit code: 137')}: context canceled`),
      status: 'canceled' as const,
    }
    const failing = { ...failedStep(ended('false')), digest: 'sha256:2', line: 9, endLine: 9 }
    expect(read({ steps: [canceled, failing] })).toMatchObject({ step: failing, line: 9 })
  })

  test('is placed where the engine marks it, not where the record thinks', () => {
    const tail = [
      'Dockerfile:3',
      '   2 |     A',
      '   3 | >>> RUN make',
      '   4 | >>>  -j2',
      ...solve(ended('make')),
    ]
    expect(read({ steps: [failedStep(ended('make'))], tail })).toMatchObject({
      line: 3,
      endLine: 4,
      message: 'RUN make (Dockerfile:3) ended with exit code 2.',
    })
  })

  test('of a recorded build is told with its lines', () => {
    const evidence = failedBuild()
    const { steps } = deriveRecord(evidence)
    expect(read({ steps, tail: evidence.tail })).toMatchObject({
      kind: 'step',
      message: 'RUN echo before; echo oops >&2; exit 3 (Dockerfile:3) ended with exit code 3.',
      line: 3,
      endLine: 4,
    })
  })
})

describe('a program of another platform', () => {
  test.each([
    'exec /bin/sh: exec format error\n',
    'standard_init_linux.go:228: exec user process caused: exec format error\n',
  ])('is known by %j', (output) => {
    const failure = read({ steps: [failedStep(ended('make', 'exit code: 255'))], output })
    expect(failure).toMatchObject({
      kind: 'emulator',
      message: expect.stringContaining('docker/setup-qemu-action'),
    })
  })

  test.each(['/bin/sh: 1: ./tool: Exec format error\n', 'compiling\nexec /bin/x: exec format error\n'])(
    'is not what a running script meets: %j',
    (output) => {
      expect(read({ steps: [failedStep(ended('make'))], output }).kind).toBe('step')
    },
  )
})

test.each([
  'failed to copy: httpReadSeeker: failed open: content at https://x/v2/a/blobs/sha256:1 not found: not found',
  'content digest sha256:abc: not found',
  'blob not found: sha256:abc',
])('a step that cannot read its cached layer accuses the cache: %s', (error) => {
  expect(read({ steps: [failedStep(error)] }).kind).toBe('cache')
})

describe('a build that fails without a failing step', () => {
  test.each([
    [
      solve('dockerfile parse error on line 2: unknown instruction: RUNN (did you mean RUN?)'),
      'dockerfile',
      'Dockerfile: dockerfile parse error on line 2: unknown instruction: RUNN (did you mean RUN?).',
    ],
    [solve('file with no instructions'), 'dockerfile', 'Dockerfile: file with no instructions.'],
    [
      solve('circular dependency detected on stage: a'),
      'dockerfile',
      'Dockerfile: circular dependency detected on stage: a.',
    ],
    [
      solve('base name ($B) should not be blank'),
      'dockerfile',
      'Dockerfile: base name ($B) should not be blank.',
    ],
    [
      solve('target stage "nope" could not be found'),
      'dockerfile',
      'Input target is "nope": Dockerfile has no stage of that name.',
    ],
    [
      solve('failed to read dockerfile: open Dockerfile: no such file or directory'),
      'context',
      'The build context has no Dockerfile. With a URL as context, file is a path in it; a Dockerfile of this workspace is named by its absolute path.',
    ],
    [
      solve(
        'failed to read dockerfile: failed to load cache key: repository does not contain ref nope, output: ""',
      ),
      'context',
      'The build context could not be fetched: repository does not contain ref nope.',
    ],
    [
      solve('failed to load LLB: network.host is not allowed'),
      'entitlement',
      'failed to load LLB: network.host is not allowed. List it in the input allow, and use a builder that was created with this entitlement.',
    ],
    [
      solve('granting entitlement security.insecure is not allowed by build daemon configuration'),
      'entitlement',
      expect.stringContaining('input allow'),
    ],
    [
      solve(
        'error writing layer blob: unexpected status from HEAD request to http://h/v2/c/blobs/sha256:5: 403 Forbidden',
      ),
      'cache-export',
      expect.stringMatching(/^The cache could not be written where the input cache-to says: /),
    ],
    [solve('failed to load cache for sha256:1'), 'cache', 'failed to load cache for sha256:1'],
    [solve('Canceled: context canceled'), 'canceled', 'The build was canceled.'],
    [
      ['ERROR: error reading from server: EOF'],
      'engine',
      'The engine went away during the build: error reading from server: EOF.',
    ],
    [
      [
        'unknown flag: --wat',
        '',
        'Usage:  docker buildx build',
        '',
        "Run 'docker buildx build --help' for more information",
      ],
      'engine',
      'docker buildx is too old for this build (unknown flag: --wat). Update the buildx plugin.',
    ],
    [
      ['ERROR: failed to build: tag is needed when pushing to registry'],
      'other',
      'tag is needed when pushing to registry',
    ],
    [[], 'other', 'The build failed and the engine did not say why.'],
  ])('%j is of kind %s', (tail, kind, message) => {
    expect(read({ tail })).toMatchObject({ kind, message, retry: false, step: undefined })
  })

  test('has the lines that the engine marks', () => {
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
