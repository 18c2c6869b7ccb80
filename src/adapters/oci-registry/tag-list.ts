// The pages of a repository's tag list → the names of all its tags.
import { ExternalError } from '../../errors.ts'
import { parseObject } from '../../image/json.ts'
import type { Reference } from '../../image/reference.ts'
import { repositoryName } from '../../image/reference-name.ts'
import type { Session, SessionRequest } from './session.ts'
import { readAll } from './transport.ts'

/** More pages than this are no list of tags. */
const MOST_PAGES = 1000

/** Reads page after page; none where there is no such repository. */
export async function listTags(session: Session, reference: Reference): Promise<readonly string[]> {
  const { domain, repository } = reference
  const names: string[] = []
  let path: string | undefined = `/v2/${repository}/tags/list?n=1000`
  for (let page = 0; path !== undefined && page < MOST_PAGES; page += 1) {
    const request: SessionRequest = {
      host: domain,
      path,
      scope: `repository:${repository}:pull`,
      subject: `tag list of ${repositoryName(reference)}`,
      method: 'GET',
    }
    const response = await session(request).catch(absent)
    if (response === undefined) return names
    const { tags } = parseObject((await readAll(response, request)).toString('utf8'), request.subject)
    if (Array.isArray(tags)) names.push(...tags.filter((tag): tag is string => typeof tag === 'string'))
    path = nextPage(response.headers.get('link'), path)
  }
  return names
}

function absent(error: unknown): undefined {
  if (error instanceof ExternalError && error.reason === 'not-found') return undefined
  throw error
}

/** Only path and query of the link count: the list goes on at the host it began at. */
function nextPage(link: string | null, path: string): string | undefined {
  const target = /<([^<>]*)>\s*;\s*rel="?next"?/.exec(link ?? '')?.[1]
  if (target === undefined) return undefined
  const base = `http://registry${path}`
  if (!URL.canParse(target, base)) return undefined
  const { pathname, search } = new URL(target, base)
  return `${pathname}${search}`
}
