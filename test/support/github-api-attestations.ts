// The attestations API of the GitHub stand-in: bundles are kept, with the image they are about.
import type { ApiAnswer, ApiCall } from './github-api-routes.ts'

type Envelope = { readonly dsseEnvelope?: { readonly payload?: string } }

/** Takes a bundle whose statement can be read. */
export function takeAttestation(
  { attestations }: { readonly attestations: unknown[] },
  { body }: ApiCall,
): ApiAnswer {
  const { dsseEnvelope } = (body['bundle'] ?? {}) as Envelope
  if (dsseEnvelope?.payload === undefined)
    return { status: 422, body: { message: 'Invalid request. "bundle" is no sigstore bundle' } }
  attestations.push(body['bundle'])
  return { status: 201, body: { id: attestations.length } }
}
