// Where credentials for a host come from: given ones first, then the docker config.
import { registryHost } from './hosts.ts'

export type Credential =
  | { readonly kind: 'basic'; readonly username: string; readonly password: string }
  /** A refresh token that is exchanged at the token service. */
  | { readonly kind: 'identity-token'; readonly token: string }
  /** A bearer token that is sent as it is. */
  | { readonly kind: 'registry-token'; readonly token: string }

/** Looks up the credentials of a host; undefined: ask as nobody. */
export type CredentialSource = (host: string) => Promise<Credential | undefined>

export type Login = { readonly host: string; readonly username: string; readonly password: string }

/** Credentials the user gave. */
export function givenCredentials(logins: readonly Login[]): CredentialSource {
  return async (host) => {
    const login = logins.find((candidate) => registryHost(candidate.host) === registryHost(host))
    return login && { kind: 'basic', username: login.username, password: login.password }
  }
}

/** The first source that knows the host answers. */
export function firstOf(...sources: readonly CredentialSource[]): CredentialSource {
  return async (host) => {
    for (const source of sources) {
      const credential = await source(host)
      if (credential !== undefined) return credential
    }
    return undefined
  }
}

/** The value of a Basic authorization header. */
export function basicHeader(username: string, password: string): string {
  return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`
}
