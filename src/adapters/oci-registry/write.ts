// A manifest and a reference → what changes in a registry.
import { createHash } from 'node:crypto'
import { ExternalError } from '../../errors.ts'
import type { Reference } from '../../image/reference.ts'
import { familiarName, requireReference } from '../../image/reference-name.ts'
import type { Registry } from '../../ports/registry.ts'
import type { Session, SessionRequest } from './session.ts'

/** The methods of the port that write. */
export function writesTo(session: Session): Pick<Registry, 'putManifest' | 'putByDigest' | 'removeTag'> {
  const put: Registry['putManifest'] = async (reference, { text, mediaType }) => {
    const request = writeRequest(requireReference(reference), 'PUT')
    const response = await session({ ...request, content: { type: mediaType, text } })
    await response.body?.cancel()
  }
  return {
    putManifest: put,
    putByDigest: async (repository, manifest) => {
      const digest = `sha256:${createHash('sha256').update(manifest.text).digest('hex')}`
      await put(`${repository}@${digest}`, manifest)
      return digest
    },
    removeTag: async (reference) => {
      const parsed = requireReference(reference)
      // by its digest the manifest itself would go, and all its other tags with it
      if (parsed.tag === undefined || parsed.digest !== undefined) return false
      try {
        const response = await session(writeRequest(parsed, 'DELETE'))
        await response.body?.cancel()
        return true
      } catch (error) {
        if (error instanceof ExternalError && !error.retry) return false
        throw error
      }
    },
  }
}

function writeRequest(reference: Reference, method: 'PUT' | 'DELETE'): SessionRequest {
  const { domain, repository, digest, tag = 'latest' } = reference
  const actions = method === 'PUT' ? 'pull,push' : 'pull,push,delete'
  return {
    host: domain,
    path: `/v2/${repository}/manifests/${digest ?? tag}`,
    scope: `repository:${repository}:${actions}`,
    subject: `${method === 'PUT' ? 'push' : 'removal'} of ${familiarName(reference)}`,
    method,
  }
}
