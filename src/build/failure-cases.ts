// The engine's error text → which known trouble it is, and the sentence that says what to do about it.
import type { BuildRecord } from './record.ts'

export type FailureKind =
  | 'step'
  | 'base-not-found'
  | 'base-refused'
  | 'base-unreachable'
  | 'push-unauthorized'
  | 'push-forbidden'
  | 'push-unavailable'
  | 'push-unreachable'
  | 'emulator'
  | 'context'
  | 'dockerfile'
  | 'cache'
  | 'entitlement'
  | 'engine'
  | 'other'

export type FailureInput = {
  readonly tail: readonly string[]
  readonly record: BuildRecord
  /** What the failing step wrote. */
  readonly output: string
  /** The Dockerfile's path for messages. */
  readonly file: string
  readonly tags: readonly string[]
}

type Case = {
  readonly kind: FailureKind
  readonly when: RegExp
  readonly say: (input: FailureInput, error: string) => string
  /** True when the same build may work a moment later. */
  readonly retry?: boolean
}

const hostOf = (reference: string): string => {
  const [first = ''] = reference.split('/')
  return reference.includes('/') && /[.:]|^localhost$/.test(first) ? first : 'docker.io'
}

/** `dial tcp …: connection refused` of a request's long story. */
const causeOf = (error: string): string =>
  error
    .replace(/^.*?failed to (?:push|resolve source metadata for) \S+: /, '')
    .replace(/^failed to do request: \w+ "[^"]*": /, '')
    .replace(/ \(did you mean .*\)$/, '')

const pushed = ({ tags }: FailureInput, error: string): string =>
  /failed to push (\S+): /.exec(error)?.[1] ?? tags[0] ?? 'the image'
const base = (error: string): string =>
  /^(\S+): (?:failed to resolve|not found|pull access)/.exec(error)?.[1] ?? 'the base image'

/** Exact before vague; a base's troubles come first, as they use the words of a push's. */
const BASE: readonly Case[] = [
  {
    kind: 'base-not-found',
    when: /: not found$|pull access denied|manifest unknown|repository does not exist/im,
    say: (_, error) =>
      `${base(error)} was not found in its registry. Check the name and tag, and log in when it is private.`,
  },
  {
    kind: 'base-refused',
    when: /failed to resolve source metadata.*(\b40[13]\b|unauthorized|denied|authoriz)/i,
    say: (_, error) =>
      `${hostOf(base(error))} refused the pull of ${base(error)}: log in with the inputs registry, username and password, or with docker login before this step.`,
  },
  {
    kind: 'base-unreachable',
    when: /failed to resolve source metadata/i,
    say: (_, error) =>
      `The base image ${base(error)} could not be fetched: ${causeOf(error)}. Is its registry up, and within reach of this runner?`,
  },
]

const PUSH: readonly Case[] = [
  {
    kind: 'push-forbidden',
    when: /(failed to push|push access denied|unexpected status from (PUT|POST|HEAD|PATCH)).*\b403\b|denied: |insufficient_scope/i,
    say: (input, error) => {
      const reference = pushed(input, error)
      const advice =
        hostOf(reference) === 'ghcr.io'
          ? 'The job needs `permissions: packages: write`.'
          : 'Check the repository name and the rights of the account.'
      return `${hostOf(reference)} refused the push of ${reference} (403): the credentials may not write there. ${advice}`
    },
  },
  {
    kind: 'push-unauthorized',
    when: /(failed to push|unexpected status from (PUT|POST|HEAD|PATCH)|failed to authorize|failed to fetch (oauth|anonymous) token).*(\b401\b|unauthorized|no basic auth)|authorization failed: no basic auth|401 Unauthorized/i,
    say: (input, error) =>
      `${hostOf(pushed(input, error))} refused the push of ${pushed(input, error)} (401): log in with the inputs registry, username and password, or with docker login before this step.`,
  },
  {
    kind: 'push-unavailable',
    when: /(failed to push|unexpected status from (PUT|POST|HEAD|PATCH)).*(\b5\d\d\b|\b429\b|unavailable|toomanyrequests|unknown: |connection reset|EOF|timeout)/i,
    say: (input, error) =>
      `${hostOf(pushed(input, error))} could not take the push of ${pushed(input, error)}: ${causeOf(error)}.`,
    retry: true,
  },
  {
    kind: 'push-unreachable',
    when: /failed to push.*failed to do request/i,
    say: (input, error) =>
      `${pushed(input, error)} could not be pushed: ${causeOf(error)}. Is the registry's name right, and is it within reach of this runner?`,
  },
]

const OTHER: readonly Case[] = [
  {
    kind: 'context',
    when: /failed to read dockerfile: open (\S+): no such file/i,
    say: (_, error) =>
      `The build context has no ${/open (\S+):/.exec(error)?.[1]}. With a URL as context, file is a path in it; a Dockerfile of this workspace is named by its absolute path.`,
  },
  {
    kind: 'context',
    when: /repository does not contain ref|failed to fetch remote|could not read (username|from remote)|failed to load cache key: .*(git|http)/i,
    say: (_, error) =>
      `The build context could not be fetched: ${error.replace(/^.*failed to load cache key: /, '').replace(/, output: ""$/, '')}.`,
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

/** The trouble behind the error of a build in which no program failed. */
export function findCase(error: string): Case | undefined {
  const first = /failed to push/i.test(error) ? [...PUSH, ...OTHER] : [...BASE, ...PUSH, ...OTHER]
  return first.find(({ when }) => when.test(error))
}
