// Artifacts of a workflow run and the pull request it was for, through GitHub's REST API.
import { ExternalError } from '../../errors.ts'
import type { Artifact, OpenPullRequest, WorkflowRuns } from '../../ports/workflow-runs.ts'
import type { Attempts } from './connect.ts'
import { unzipTexts } from './unzip.ts'

/** The methods of the port. */
export function createWorkflowRuns({ attempt, connect }: Attempts, token: string): WorkflowRuns {
  return {
    listArtifacts: (run) =>
      attempt(`list the artifacts of run ${run}`, async () => {
        const artifacts: Artifact[] = []
        for (let page = 1; ; page += 1) {
          const { octokit, where } = await connect()
          const parameters = { ...where, run_id: run, per_page: 100, page }
          const { data, headers } = await octokit.rest.actions.listWorkflowRunArtifacts(parameters)
          const there = data.artifacts.filter(({ expired }) => !expired)
          artifacts.push(...there.map(({ id, name, size_in_bytes: size }) => ({ id, name, size })))
          if (!headers.link?.includes('rel="next"')) return artifacts
        }
      }),
    readArtifact: (id, limit) =>
      attempt(`read artifact ${id}`, async () => {
        const { octokit, where } = await connect()
        const options = { ...where, artifact_id: id, archive_format: 'zip' }
        // the address alone: what lies behind it is read with a limit
        const { url, headers } = octokit.rest.actions.downloadArtifact.endpoint(options)
        const answer = await fetch(url, {
          headers: { ...readable(headers), authorization: `token ${token}` },
          signal: where.request.signal,
        })
        if (!answer.ok || answer.body === null) throw refused(answer.status)
        return unzipTexts(await readLimited(answer.body, limit), limit)
      }),
    listOpenPullRequests: (head) =>
      attempt(`find the pull request of ${head}`, async () => {
        const found: OpenPullRequest[] = []
        for (let page = 1; ; page += 1) {
          const { octokit, where } = await connect()
          const parameters = { ...where, state: 'open', head, per_page: 100, page } as const
          const { data, headers } = await octokit.rest.pulls.list(parameters)
          found.push(
            ...data.map(({ number, head: { sha, repo } }) => ({
              ...{ number, headSha: sha },
              // gone with a deleted fork, whatever the types say
              headRepository: (repo as { full_name: string } | null)?.full_name,
            })),
          )
          if (!headers.link?.includes('rel="next"')) return found
        }
      }),
  }
}

function readable(headers: Readonly<Record<string, unknown>>): Record<string, string> {
  const texts = Object.entries(headers).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  )
  return Object.fromEntries(texts)
}

function refused(status: number): Error {
  return Object.assign(new Error(`the answer is ${status}`), { status, response: { headers: {} } })
}

async function readLimited(body: ReadableStream<Uint8Array>, limit: number): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body) {
    size += chunk.length
    if (size > limit)
      throw new ExternalError('github', 'invalid', `The artifact is larger than ${limit} bytes.`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
