import { describe, expect, test } from 'vitest'
import { deriveRunContext, parseEvent } from '../../src/event/run-context.ts'

const machine = { workspace: '/here', temp: '/tmp', os: 'Linux' }
const derive = (env: Record<string, string>, event: Record<string, unknown> = {}) =>
  deriveRunContext(env, event, machine)

describe('the payload', () => {
  test.each([undefined, '', ' \n'])('may be missing: %j', (text) => {
    expect(parseEvent(text, '/e')).toEqual({})
  })

  test.each(['{broken', '[]', 'null', '"x"', '3'])('%s is refused with the path and what to do', (text) => {
    expect(() => parseEvent(text, '/e.json')).toThrow(
      expect.objectContaining({
        code: 'bad-event',
        message: expect.stringMatching(
          /^The event payload \(\/e\.json\) is not a JSON object\. GITHUB_EVENT_PATH/,
        ),
      }),
    )
  })
})

describe('a pull request', () => {
  const raw = {
    number: 7,
    head: { sha: 'h', repo: { full_name: 'mallory/api' } },
    base: { ref: 'main', sha: 'b' },
  }

  test.each(['pull_request', 'pull_request_target'])('is read from %s', (eventName) => {
    expect(derive({ GITHUB_EVENT_NAME: eventName }, { pull_request: raw }).pullRequest).toEqual({
      number: 7,
      headSha: 'h',
      headRepository: 'mallory/api',
      baseRef: 'main',
      baseSha: 'b',
    })
  })

  test('may have its number beside it, and no head or base', () => {
    expect(
      derive({ GITHUB_EVENT_NAME: 'pull_request' }, { number: 3, pull_request: null }).pullRequest,
    ).toEqual({ number: 3, headSha: '', headRepository: '', baseRef: '', baseSha: '' })
  })

  test.each([{}, { number: '7' }, { number: 0 }, { number: 1.5 }, { pull_request: 'x' }])(
    'without a number is refused: %j',
    (event) => {
      expect(() => derive({ GITHUB_EVENT_NAME: 'pull_request' }, event)).toThrow(
        /^The event is pull_request, but its payload has no pull request number\./,
      )
    },
  )

  test.each(['push', 'merge_group', 'schedule', 'workflow_dispatch', ''])(
    'is none in %j, whatever the payload holds',
    (eventName) => {
      expect(derive({ GITHUB_EVENT_NAME: eventName }, { pull_request: raw }).pullRequest).toBeUndefined()
    },
  )
})

describe('the run', () => {
  test('is read from the environment', () => {
    const env = {
      GITHUB_REPOSITORY: 'a/b',
      GITHUB_REF: 'refs/heads/x',
      GITHUB_SHA: 's',
      GITHUB_RUN_ID: '9',
      GITHUB_WORKSPACE: '/w',
      RUNNER_TEMP: '/t',
      RUNNER_OS: 'macOS',
      GITHUB_SERVER_URL: 'https://ghe',
      GITHUB_API_URL: 'https://ghe/api',
    }
    expect(derive(env)).toMatchObject({
      repository: 'a/b',
      ref: 'refs/heads/x',
      sha: 's',
      runId: '9',
      workspace: '/w',
      temp: '/t',
      os: 'macOS',
      serverUrl: 'https://ghe',
      apiUrl: 'https://ghe/api',
    })
  })

  test('outside of a runner falls back to the machine and the payload', () => {
    expect(
      derive({ GITHUB_WORKSPACE: '' }, { repository: { full_name: 'a/b', default_branch: 'trunk' } }),
    ).toMatchObject({
      repository: 'a/b',
      defaultBranch: 'trunk',
      serverUrl: 'https://github.com',
      apiUrl: 'https://api.github.com',
      runId: '0',
      workspace: '/here',
      temp: '/tmp',
      os: 'Linux',
    })
  })

  test.each([{ repository: null }, { repository: [] }, { repository: { default_branch: 3 } }])(
    'knows no default branch from %j',
    (event) => {
      expect(derive({}, event).defaultBranch).toBeUndefined()
    },
  )
})
