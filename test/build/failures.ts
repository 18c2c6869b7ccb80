// A failed build in a few words, for tests of what is said about it.
import { deriveFailure, type FailureInput } from '../../src/build/failure.ts'
import type { Step } from '../../src/build/record.ts'

/** A step that failed at lines 4 and 5. */
export const failedStep = (error: string, instruction = 'RUN make'): Step => ({
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
  bytes: null,
  layers: [],
})

/** `ERROR: failed to build: failed to solve: …` as buildx ends. */
export const solve = (text: string): string[] => [`ERROR: failed to build: failed to solve: ${text}`, '']

export type Left = Partial<Pick<FailureInput, 'tail' | 'failed'>> & {
  readonly steps?: readonly Step[]
  /** What the first step wrote. */
  readonly output?: string
}

/** Reads what was left of a build of `Dockerfile` for ghcr.io/acme/api:main. */
export function read({ steps = [], tail = [], output = '', failed = [] }: Left) {
  const own = steps.map(({ digest, error = '' }) => ({ digest, error, output }))
  return deriveFailure({
    tail,
    failed: [...own, ...failed],
    file: 'Dockerfile',
    tags: ['ghcr.io/acme/api:main'],
    record: { steps, platforms: [], digest: undefined, imageId: undefined, ref: undefined },
  })
}
