// What the REST API or a payload says of a repository → what tags and labels need of it.
import { UserError } from '../errors.ts'
import type { Repository } from './model.ts'

type Json = Readonly<Record<string, unknown>>

/** Reads an answer to `GET /repos/{owner}/{repo}`; what is not there is ''. */
export function readRepository(answer: unknown): Repository {
  const raw = object(answer)
  return {
    name: string(raw['name']),
    description: string(raw['description']),
    url: string(raw['html_url']),
    license: string(object(raw['license'])['spdx_id']),
    defaultBranch: string(raw['default_branch']),
  }
}

/** Reads such an answer from a file's text; `path` is for the message. */
export function parseRepository(text: string, path: string): Repository {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return readRepository(value)
  } catch {
    // said below, together with JSON that is no object
  }
  throw new UserError(
    'bad-repository-data',
    `${path} is not a JSON object: --repository-data takes what GitHub's REST API answers to GET /repos/{owner}/{repo}.`,
  )
}

function object(value: unknown): Json {
  return typeof value === 'object' && value !== null ? (value as Json) : {}
}

function string(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
