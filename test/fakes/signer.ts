// A signer that signs with nothing.
import type { Bundle, Signer, Subject } from '../../src/ports/signer.ts'

export type FakeSigner = Signer & {
  /** What was vouched for, in order. */
  readonly signed: readonly string[]
  /** Lets the next call fail. */
  refuse(error: Error): void
}

/** A signer whose bundles say what they are for. */
export function createFakeSigner(): FakeSigner {
  const signed: string[] = []
  const failures: Error[] = []
  const vouch = async (kind: string, { name, digest }: Subject): Promise<Bundle> => {
    const failure = failures.shift()
    if (failure !== undefined) throw failure
    signed.push(`${kind} ${name}@${digest}`)
    return {
      mediaType: 'application/test.bundle',
      text: `{"${kind}":"${name}"}`,
      predicateType: kind,
      logIndex: '7',
    }
  }
  return {
    signed,
    refuse: (error) => void failures.push(error),
    attest: async (subject) => ({ ...(await vouch('attest', subject)), id: '42' }),
    sign: async (subject) => vouch('sign', subject),
  }
}
