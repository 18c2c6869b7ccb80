// Runtime tokens of the Actions cache: unsigned JWTs whose `ac` claim lists what a run may read and write.

export type Scope = { readonly scope: string; readonly read: boolean; readonly write: boolean }

const readBit = 1
const writeBit = 2

/** The token of a run on `ref`: reads and writes its own scope, reads the others; `readOnly` takes the writing away. */
export function makeRuntimeToken(
  ref: string,
  options: { reads?: readonly string[]; readOnly?: boolean } = {},
): string {
  const others = (options.reads ?? []).filter((other) => other !== ref)
  return makeToken([
    { scope: ref, read: true, write: options.readOnly !== true },
    ...others.map((scope) => ({ scope, read: true, write: false })),
  ])
}

/** A token with exactly these scopes, in lookup order. */
export function makeToken(scopes: readonly Scope[]): string {
  const ac = JSON.stringify(
    scopes.map(({ scope, read, write }) => ({
      Scope: scope,
      Permission: (read ? readBit : 0) + (write ? writeBit : 0),
    })),
  )
  const claims = { ac, nbf: 0, exp: 4_000_000_000, iss: 'https://token.actions.githubusercontent.com' }
  return `${encode({ alg: 'none', typ: 'JWT' })}.${encode(claims)}.none`
}

/** The scopes in an Authorization header; undefined when it holds no token of ours. */
export function readScopes(authorization: string | undefined): readonly Scope[] | undefined {
  const body = authorization?.replace(/^Bearer /i, '').split('.')[1]
  if (body === undefined) return undefined
  const claims = JSON.parse(Buffer.from(body, 'base64url').toString('utf8')) as { ac?: string }
  const list = JSON.parse(claims.ac ?? '[]') as { Scope: string; Permission: number }[]
  return list.map(({ Scope, Permission }) => ({
    scope: Scope,
    read: (Permission & readBit) !== 0,
    write: (Permission & writeBit) !== 0,
  }))
}

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}
