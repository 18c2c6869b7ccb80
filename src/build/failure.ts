// What a failed build left (error text, record) → what happened, where, and what to do about it.
import type { BuildRecord, Step } from './record.ts'

export type FailureKind =
  | 'step'
  | 'base-not-found'
  | 'base-unreachable'
  | 'push-unauthorized'
  | 'push-forbidden'
  | 'push-unavailable'
  | 'emulator'
  | 'dockerfile'
  | 'cache'
  | 'entitlement'
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
  /** The Dockerfile's path for messages. */
  readonly file: string
  readonly tags: readonly string[]
  /** Platform of the builder itself. */
  readonly native: string | undefined
}

const NOISE = /^(ERROR|error): (failed to build: )?(failed to solve: )?/

/** The engine's last word, without its prefixes. */
function lastError(tail: readonly string[]): string {
  const line =
    tail.findLast((text) => /^error:/i.test(text)) ?? tail.findLast((text) => text.trim() !== '') ?? ''
  return line.replace(NOISE, '').trim()
}

/** Lines the engine marks with `>>>` in its excerpt. */
function markedLines(tail: readonly string[]): { line: number; endLine: number } | undefined {
  const marked = tail.flatMap((text) => /^\s*(\d+) \| >>> /.exec(text)?.[1] ?? []).map(Number)
  return marked.length === 0 ? undefined : { line: Math.min(...marked), endLine: Math.max(...marked) }
}

const hostOf = (reference: string): string => {
  const [first = ''] = reference.split('/')
  return reference.includes('/') && /[.:]|^localhost$/.test(first) ? first : 'docker.io'
}

type Case = {
  readonly kind: FailureKind
  readonly when: RegExp
  readonly say: (input: FailureInput, error: string) => string
  readonly retry?: boolean
}

const pushed = ({ tags }: FailureInput): string => tags[0] ?? 'the image'
const base = (error: string): string =>
  /^(\S+): (failed to resolve|not found)/.exec(error)?.[1] ?? 'the base image'

/** First match wins: the order goes from exact to vague. */
const CASES: readonly Case[] = [
  {
    kind: 'emulator',
    when: /exec format error/i,
    say: () =>
      'A step runs programs of another platform and this machine has no emulator for it. Add docker/setup-qemu-action before this step, or build on a runner of that platform.',
  },
  {
    kind: 'push-forbidden',
    when: /(failed to push|push access denied|unexpected status from (PUT|POST|HEAD|PATCH)).*\b403\b|denied: |insufficient_scope/i,
    say: (input) =>
      `${hostOf(pushed(input))} refused the push of ${pushed(input)} (403): the credentials may not write there.${
        hostOf(pushed(input)) === 'ghcr.io'
          ? ' The job needs `permissions: packages: write`.'
          : ' Check the repository name and the rights of the account.'
      }`,
  },
  {
    kind: 'push-unauthorized',
    when: /(failed to push|unexpected status from (PUT|POST|HEAD|PATCH)|failed to authorize|failed to fetch (oauth|anonymous) token).*(\b401\b|unauthorized|no basic auth)|authorization failed: no basic auth|401 Unauthorized/i,
    say: (input) =>
      `${hostOf(pushed(input))} refused the push of ${pushed(input)} (401): log in with the inputs registry, username and password, or with docker login before this step.`,
  },
  {
    kind: 'push-unavailable',
    when: /(failed to push|unexpected status from (PUT|POST|HEAD|PATCH)).*\b(5\d\d|429)\b/i,
    say: (input, error) => `${hostOf(pushed(input))} could not take the push of ${pushed(input)}: ${error}`,
    retry: true,
  },
  {
    kind: 'base-not-found',
    when: /: not found$|pull access denied|manifest unknown|repository does not exist/i,
    say: (_, error) =>
      `${base(error)} was not found in its registry. Check the name and tag, and log in when it is private.`,
  },
  {
    kind: 'base-unreachable',
    when: /failed to resolve source metadata|failed to do request/i,
    say: (_, error) => `The base image could not be fetched: ${error}`,
    retry: false,
  },
  {
    kind: 'dockerfile',
    when: /dockerfile parse error|failed to read dockerfile|failed to process|failed to parse/i,
    say: (_, error) => error,
  },
  {
    kind: 'entitlement',
    when: /entitlement|additional privileges requested/i,
    say: (_, error) =>
      `${error} List it in the input allow, and create the builder with the matching entitlement.`,
  },
  {
    kind: 'cache',
    when: /httpReadSeeker|failed to load cache|content digest sha256:\S+: not found|unexpected commit digest|failed to copy|blob not found/i,
    say: (_, error) => error,
  },
  {
    kind: 'engine',
    when: /cannot connect to the docker daemon|failed to dial|error reading from server: EOF|transport is closing|context deadline exceeded/i,
    say: (_, error) => `The engine went away during the build: ${error}`,
  },
]

function exitText(error: string): string {
  const code = /exit code: (\d+)/.exec(error)?.[1]
  return code === undefined ? `failed: ${error}` : `ended with exit code ${code}`
}

const shorten = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > 80 ? `${line.slice(0, 79)}…` : line
}

function describeStep(step: Step, at: number | undefined, input: FailureInput, error: string): string {
  const place = at === undefined ? input.file : `${input.file}:${at}`
  const platform = step.platform === undefined ? '' : ` for ${step.platform}`
  return `${shorten(step.instruction)} (${place})${platform} ${exitText(step.error ?? error)}.`
}

/** Reads a failure. `tail` is what the engine wrote beside the progress. */
export function deriveFailure(input: FailureInput): BuildFailure {
  const error = lastError(input.tail)
  const step = input.record.steps.find(({ status }) => status === 'failed')
  const lines = markedLines(input.tail) ?? { line: step?.line, endLine: step?.endLine }
  const everything = [error, step?.error ?? ''].join('\n')
  const known = CASES.find(({ when }) => when.test(everything))
  const ran =
    step !== undefined &&
    known?.kind !== 'emulator' &&
    /did not complete successfully|failed to compute cache key|failed to calculate checksum/.test(
      step.error ?? '',
    )
  if (step !== undefined && (ran || known === undefined)) {
    return {
      kind: 'step',
      message: describeStep(step, lines.line, input, error),
      ...lines,
      step,
      retry: false,
    }
  }
  if (known !== undefined) {
    return { kind: known.kind, message: known.say(input, error), ...lines, step, retry: known.retry ?? false }
  }
  return {
    kind: 'other',
    message: error === '' ? 'The build failed and the engine did not say why.' : error,
    ...lines,
    step: undefined,
    retry: false,
  }
}
