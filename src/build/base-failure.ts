// Why a base image could not be had → what to do about it.
import { causeOf, hostOf, statusIn } from './failure-text.ts'

export type BaseTrouble = {
  readonly kind: 'base-not-found' | 'base-refused' | 'base-unreachable'
  readonly message: string
}

const LOOKUP = /^(?:(\S+): )?failed to resolve source metadata for (\S+): (.*)$/
const HINT = / \((did you mean .*\?)\)$/

/** True when the engine could not find out what a base image is. */
export function isBaseError(error: string): boolean {
  return LOOKUP.test(error) || /^pull access denied/.test(error)
}

function judge(name: string, reason: string): BaseTrouble {
  const host = hostOf(name)
  const status = statusIn(reason)
  if (/no match for platform/.test(reason))
    return { kind: 'base-not-found', message: `${name} has no image for the platform that is built.` }
  if (status === 429 || /toomanyrequests/i.test(reason))
    return {
      kind: 'base-unreachable',
      message: `${host} limits the pulls of this runner (429) and did not give ${name}: log in before the build, or try again later.`,
    }
  if (/pull access denied|insufficient_scope|: not found$|manifest unknown|name unknown/i.test(reason))
    return {
      kind: 'base-not-found',
      message: `${name} was not found in its registry. Check the name and tag, and log in when it is private.`,
    }
  if (status === 401 || status === 403 || /\b(denied|unauthorized|no basic auth)\b/i.test(reason))
    return {
      kind: 'base-refused',
      message: `${host} refused the pull of ${name}: log in with the inputs registry, username and password, or with docker login before this step.`,
    }
  return {
    kind: 'base-unreachable',
    message: `The base image ${name} could not be fetched: ${causeOf(reason)}. Is its registry up, and within reach of this runner?`,
  }
}

/** Reads the failure of a lookup. */
export function deriveBaseFailure(error: string): BaseTrouble {
  const hint = HINT.exec(error)?.[1]
  const [, short, long, reason] = LOOKUP.exec(error.replace(HINT, '')) ?? []
  const { kind, message } = judge(short ?? long ?? 'The base image', reason ?? error)
  return { kind, message: hint === undefined ? message : `${message} D${hint.slice(1)}` }
}
