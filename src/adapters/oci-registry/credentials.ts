// What a registry is shown, and where it comes from.

export type Credential =
  | { readonly kind: 'basic'; readonly username: string; readonly password: string }
  /** A refresh token that is exchanged at the token service. */
  | { readonly kind: 'identity-token'; readonly token: string }
  /** A bearer token that is sent as it is. */
  | { readonly kind: 'registry-token'; readonly token: string }

/** Looks up the credentials of a host; undefined: ask as nobody. */
export type CredentialSource = (host: string) => Promise<Credential | undefined>

export type Login = { readonly host: string; readonly username: string; readonly password: string }

/** The value of a Basic authorization header. */
export function basicHeader(username: string, password: string): string {
  return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`
}
