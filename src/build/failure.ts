// What a failed build left (error text, record) → what happened, where, and what to do about it.
import { type BaseTrouble, deriveBaseFailure, isBaseError } from './base-failure.ts'
import { lastError, markedLines } from './failure-text.ts'
import { derivePushFailure, isPushError, type RegistryTrouble } from './push-failure.ts'
import type { BuildRecord, Step } from './record.ts'
import { describeStep, isCacheError, isForeignProgram } from './step-failure.ts'
import { isFrom } from './step-name.ts'

export type FailureKind =
  | 'step'
  | BaseTrouble['kind']
  | RegistryTrouble['kind']
  | 'emulator'
  | 'context'
  | 'dockerfile'
  | 'cache'
  | 'cache-export'
  | 'entitlement'
  | 'canceled'
  | 'engine'
  | 'other'

export type BuildFailure = {
  readonly kind: FailureKind
  /** What is wrong and what to do, one or two sentences. */
  readonly message: string
  readonly line: number | undefined
  readonly endLine: number | undefined
  /** The failing step, when one failed. */
  readonly step: Step | undefined
  /** True when the same build may work a moment later (5xx of a registry). */
  readonly retry: boolean
}

export type FailureInput = {
  readonly tail: readonly string[]
  readonly record: BuildRecord
  /** Everything that ended with an error, steps and others, with what it wrote. */
  readonly failed: readonly { readonly digest: string; readonly error: string; readonly output: string }[]
  /** The Dockerfile's path for messages. */
  readonly file: string
  readonly tags: readonly string[]
}

type Verdict = { readonly kind: FailureKind; readonly message: string; readonly retry?: boolean }

const EMULATOR =
  'A step runs programs of another platform and this machine has no emulator for it. Add docker/setup-qemu-action before this step, or build on a runner of that platform.'

type Case = {
  readonly kind: FailureKind
  readonly when: RegExp
  readonly say: (error: string, file: string) => string
}

/** Failures of no step, push or base image; the first match wins. */
const CASES: readonly Case[] = [
  {
    kind: 'canceled',
    when: /^(canceled: )?context canceled$/i,
    say: () => 'The build was canceled.',
  },
  {
    kind: 'cache-export',
    when: /error writing (layer|manifest|config) blob|failed to export cache|exporting cache/i,
    say: (error) => `The cache could not be written where the input cache-to says: ${error}.`,
  },
  {
    kind: 'dockerfile',
    when: /^target stage "(.*)" could not be found/,
    say: (error, file) => `Input target is ${/"(.*)"/.exec(error)?.[0]}: ${file} has no stage of that name.`,
  },
  {
    kind: 'context',
    when: /failed to read dockerfile: open \S+: no such file/,
    say: (error) =>
      `The build context has no ${/open (\S+):/.exec(error)?.[1]}. With a URL as context, file is a path in it; a Dockerfile of this workspace is named by its absolute path.`,
  },
  {
    kind: 'context',
    when: /repository does not contain ref|failed to fetch remote|could not read (username|from remote)|failed to load cache key: .*(git|http)/i,
    say: (error) =>
      `The build context could not be fetched: ${error.replace(/^.*failed to load cache key: /, '').replace(/, output: ""$/, '')}.`,
  },
  {
    kind: 'dockerfile',
    when: /dockerfile parse error|failed to read dockerfile|file with no instructions|no build stage in current context|circular dependency|base name \(.*\) should not be blank|failed to process|failed to parse/i,
    say: (error, file) => `${file}: ${error}.`,
  },
  {
    kind: 'entitlement',
    when: /(granting entitlement|(network\.host|security\.insecure|device) is not allowed|additional privileges requested)/i,
    say: (error) =>
      `${error}. List it in the input allow, and use a builder that was created with this entitlement.`,
  },
  {
    kind: 'engine',
    when: /^unknown (shorthand )?flag/,
    say: (error) => `docker buildx is too old for this build (${error}). Update the buildx plugin.`,
  },
  {
    kind: 'engine',
    when: /cannot connect to the docker daemon|failed to dial|error reading from server: EOF|transport is closing|context deadline exceeded/i,
    say: (error) => `The engine went away during the build: ${error}.`,
  },
]

function judgeStep(step: Step, input: FailureInput, place: string): Verdict {
  const error = step.error ?? lastError(input.tail)
  const output = input.failed.find(({ digest }) => digest === step.digest)?.output ?? ''
  if (isForeignProgram(error, output)) return { kind: 'emulator', message: EMULATOR }
  if (isCacheError(error)) return { kind: 'cache', message: error }
  return { kind: 'step', message: describeStep(step, place, error) }
}

function judge(error: string, input: FailureInput): Verdict {
  if (isPushError(error)) {
    const output = input.failed.find((vertex) => isPushError(vertex.error))?.output ?? ''
    return derivePushFailure({ error, output, tags: input.tags })
  }
  if (isBaseError(error)) return deriveBaseFailure(error)
  const known = CASES.find(({ when }) => when.test(error))
  if (known !== undefined) return { kind: known.kind, message: known.say(error, input.file) }
  if (isCacheError(error)) return { kind: 'cache', message: error }
  return {
    kind: 'other',
    message: error === '' ? 'The build failed and the engine did not say why.' : error,
  }
}

/** Reads a failure. `tail` is what the engine wrote beside the progress. */
export function deriveFailure(input: FailureInput): BuildFailure {
  const error = lastError(input.tail)
  const failed = input.record.steps.filter(({ status }) => status === 'failed')
  const step = failed.find((one) => !isFrom(one)) ?? failed[0]
  const lines = markedLines(input.tail) ?? { line: step?.line, endLine: step?.endLine }
  const place = lines.line === undefined ? input.file : `${input.file}:${lines.line}`
  const verdict =
    step === undefined || (isFrom(step) && isBaseError(error))
      ? judge(error, input)
      : judgeStep(step, input, place)
  return { retry: false, ...verdict, ...lines, step }
}
