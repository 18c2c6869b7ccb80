// A challenge and credentials to the Authorization header that meets it.
import { isObject, optionalText } from '../../image/json.ts'
import type { Challenge } from './challenge.ts'
import { basicHeader, type Credential } from './credentials.ts'
import { type Attempt, refusal, senseless } from './failure.ts'
import { isSafeUrl } from './hosts.ts'
import { type Call, type Network, readAll, send } from './transport.ts'

export type Authorization = {
  readonly attempt: Attempt
  readonly challenge: Challenge
  readonly credential: Credential | undefined
  /** Wanted when the challenge names none: `repository:acme/api:pull`. */
  readonly scope: string | undefined
}

/** The header's value; undefined when Basic is asked for and there are no credentials. */
export async function authorize(network: Network, wanted: Authorization): Promise<string | undefined> {
  const { challenge, credential } = wanted
  if (credential?.kind === 'registry-token') return `Bearer ${credential.token}`
  if (challenge.scheme === 'basic') {
    return credential?.kind === 'basic' ? basicHeader(credential.username, credential.password) : undefined
  }
  return `Bearer ${await fetchToken(network, { ...wanted, challenge })}`
}

type Bearer = Extract<Challenge, { scheme: 'bearer' }>

async function fetchToken(network: Network, wanted: Authorization & { challenge: Bearer }): Promise<string> {
  const { attempt, challenge } = wanted
  const realm = URL.canParse(challenge.realm) ? new URL(challenge.realm) : undefined
  if (realm === undefined || !isSafeUrl(realm)) {
    throw senseless(attempt, 'its token service is not an https address')
  }
  const { url, call } = tokenCall(realm, wanted)
  const response = await send(network, url, call)
  const text = (await readAll(response, attempt)).toString('utf8')
  if (!response.ok) throw refusal(attempt, response.status === 400 ? 401 : response.status)
  const token = tokenIn(text)
  if (token === undefined) throw senseless(attempt, 'its token service sent no token')
  return token
}

/** GET with Basic for a password, POST with a grant for an identity token (the OAuth2 form). */
function tokenCall(realm: URL, wanted: Authorization & { challenge: Bearer }): { url: URL; call: Call } {
  const { attempt, challenge, credential } = wanted
  const scope = challenge.scope ?? wanted.scope
  const parameters = new URLSearchParams({
    ...(challenge.service !== undefined && { service: challenge.service }),
    ...(scope !== undefined && { scope }),
  })
  if (credential?.kind === 'identity-token') {
    parameters.set('grant_type', 'refresh_token')
    parameters.set('client_id', 'layersmith')
    parameters.set('refresh_token', credential.token)
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    return { url: realm, call: { attempt, method: 'POST', headers, body: parameters.toString() } }
  }
  const url = new URL(realm)
  for (const [name, value] of parameters) url.searchParams.append(name, value)
  if (credential?.kind !== 'basic') return { url, call: { attempt, method: 'GET', headers: {} } }
  url.searchParams.set('account', credential.username)
  const headers = { authorization: basicHeader(credential.username, credential.password) }
  return { url, call: { attempt, method: 'GET', headers } }
}

function tokenIn(text: string): string | undefined {
  try {
    const answer: unknown = JSON.parse(text)
    return isObject(answer)
      ? (optionalText(answer, 'token') ?? optionalText(answer, 'access_token'))
      : undefined
  } catch {
    return undefined
  }
}
