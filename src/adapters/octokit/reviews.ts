// Diff, reviews and threads of a pull request through GitHub's API.
import type { PullFile, Reviews } from '../../ports/reviews.ts'
import { queryThreads } from './comments-query.ts'
import type { Attempts } from './connect.ts'

const MINIMIZE =
  'mutation Layersmith($id: ID!) { minimizeComment(input: { subjectId: $id, classifier: OUTDATED }) { clientMutationId } }'

/** The review methods of the port. */
export function createReviews({ attempt, connect }: Attempts): Reviews {
  const bodiesOf = async (pullRequest: number): Promise<readonly string[]> => {
    const bodies: string[] = []
    for (let page = 1; ; page += 1) {
      const { octokit, where } = await connect()
      const parameters = { ...where, pull_number: pullRequest, per_page: 100, page }
      const { data, headers } = await octokit.rest.pulls.listReviews(parameters)
      bodies.push(...data.map(({ body }) => body))
      if (!headers.link?.includes('rel="next"')) return bodies
    }
  }
  return {
    listFiles: (pullRequest) =>
      attempt(`list the files of #${pullRequest}`, async () => {
        const files: PullFile[] = []
        for (let page = 1; ; page += 1) {
          const { octokit, where } = await connect()
          const parameters = { ...where, pull_number: pullRequest, per_page: 100, page }
          const { data, headers } = await octokit.rest.pulls.listFiles(parameters)
          files.push(...data.map(({ filename, patch }) => ({ path: filename, patch })))
          if (!headers.link?.includes('rel="next"')) return files
        }
      }),
    diff: (pullRequest) =>
      attempt(`read the diff of #${pullRequest}`, async () => {
        const { octokit, where } = await connect()
        const parameters = { ...where, pull_number: pullRequest, mediaType: { format: 'diff' } }
        // with this media type the answer is text, whatever the types say
        return String((await octokit.rest.pulls.get(parameters)).data)
      }),
    listThreads: (pullRequest) =>
      attempt(`list the review threads of #${pullRequest}`, () => queryThreads(connect, pullRequest)),
    listReviews: (pullRequest) => attempt(`list the reviews of #${pullRequest}`, () => bodiesOf(pullRequest)),
    createReview: (pullRequest, { commit, body, comments }) =>
      attempt(
        `review #${pullRequest}`,
        async () => {
          const { octokit, where } = await connect()
          const placed = comments.map(({ path, line, startLine, body: text }) => ({
            ...{ path, line, body: text, side: 'RIGHT' as const },
            ...(startLine === undefined ? {} : { start_line: startLine, start_side: 'RIGHT' as const }),
          }))
          await octokit.rest.pulls.createReview({
            ...{ ...where, pull_number: pullRequest, commit_id: commit, event: 'COMMENT' },
            ...{ body, comments: placed },
          })
          return true
        },
        // a review that ended in a 5xx may be there: a second one would repeat every suggestion
        async () => ((await bodiesOf(pullRequest)).includes(body) ? true : undefined),
      ).then(() => undefined),
    deleteReviewComment: (id) =>
      attempt(`delete review comment ${id}`, async () => {
        const { octokit, where } = await connect()
        await octokit.rest.pulls.deleteReviewComment({ ...where, comment_id: id })
      }),
    minimize: (nodeId) =>
      attempt('hide an outdated remark', async () => {
        const { octokit, where } = await connect()
        await octokit.graphql(MINIMIZE, { id: nodeId, request: where.request })
      }),
  }
}
