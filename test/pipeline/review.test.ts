// Suggestions on a pull request: once each, never against a person's word, gone when settled.
import { describe, expect, test } from 'vitest'
import { type ReviewRequest, suggestFixes as suggest } from '../../src/pipeline/review.ts'
import type { GitHub } from '../../src/ports/github.ts'
import { createFakeClock } from '../fakes/clock.ts'
import { createFakeGitHub, type FakeGitHub } from '../fakes/github.ts'
import { markedFile } from '../report/marked.ts'

const PULL = 7

const suggestFixes = (github: GitHub, asked: ReviewRequest, clock = createFakeClock()) =>
  suggest({ github, clock }, asked)

/** Fixes for every «marked» text; the pull request adds the whole file. */
function request(marked: string, run = '1-1', by = 'api'): ReviewRequest {
  const file = markedFile(marked)
  const findings = file.findings.map((finding) => ({
    ...finding,
    fix: { kind: 'safe' as const, description: 'Do it.', edits: [{ range: finding.range, text: 'good' }] },
  }))
  return { pullRequest: PULL, commit: 'c'.repeat(40), files: [{ ...file, findings }], run, by }
}

function added(text: string): string {
  const lines = text.replaceAll(/[«»]/g, '').split('\n').slice(0, -1)
  return [`@@ -0,0 +1,${lines.length} @@`, ...lines.map((line) => `+${line}`)].join('\n')
}

async function pushed(github: FakeGitHub, marked: string, run?: string) {
  github.setFiles(PULL, [{ path: 'Dockerfile', patch: added(marked) }])
  return suggestFixes(github, request(marked, run))
}

const bad = 'FROM a\nRUN «bad»\n'
const answered = { id: 900, nodeId: 'answer', body: 'no', mine: false, minimized: false }

describe('suggestions', () => {
  test('are one review on the head of the pull request', async () => {
    const github = createFakeGitHub()
    const outcome = await pushed(github, 'FROM a\nRUN «bad»\nUSER b\nRUN «worse»\n')
    expect(outcome).toEqual({ kind: 'done', suggested: 2, known: 0, settled: 0 })
    expect(github.reviews).toMatchObject([
      {
        commit: 'c'.repeat(40),
        comments: [{ path: 'Dockerfile', line: 2, startLine: undefined }, { line: 4 }],
      },
    ])
  })

  test('are not repeated, also where other lines moved them', async () => {
    const github = createFakeGitHub()
    await pushed(github, bad)
    expect(await pushed(github, 'FROM a\nUSER b\nRUN «bad»\n')).toMatchObject({ suggested: 0, known: 1 })
    expect(github.reviews).toHaveLength(1)
  })

  test('are not repeated when a person resolved them', async () => {
    const github = createFakeGitHub()
    await pushed(github, bad)
    github.editThreads(PULL, (thread) => ({ ...thread, resolved: true, outdated: true }))
    expect(await pushed(github, bad)).toMatchObject({ suggested: 0, known: 1 })
  })

  test('that are settled go, when nobody answered', async () => {
    const github = createFakeGitHub()
    await pushed(github, bad)
    expect(await pushed(github, 'FROM a\nRUN good\n')).toMatchObject({ suggested: 0, settled: 1 })
    expect(await github.listThreads(PULL)).toEqual([])
  })

  test('that are settled are hidden once when somebody answered', async () => {
    const github = createFakeGitHub()
    await pushed(github, bad)
    github.editThreads(PULL, (thread) => ({ ...thread, comments: [...thread.comments, answered] }))
    expect(await pushed(github, 'FROM a\nRUN good\n')).toMatchObject({ settled: 1 })
    expect(await github.listThreads(PULL)).toMatchObject([
      { comments: [{ minimized: true }, { minimized: false }] },
    ])
    expect(await pushed(github, 'FROM a\nRUN good\n')).toMatchObject({ settled: 0 })
  })

  test('that are settled stay where they were resolved', async () => {
    const github = createFakeGitHub()
    await pushed(github, bad)
    github.editThreads(PULL, (thread) => ({ ...thread, resolved: true }))
    expect(await pushed(github, 'FROM a\nRUN good\n')).toMatchObject({ settled: 0 })
  })

  test('of others are left alone, even with our mark', async () => {
    const github = createFakeGitHub()
    await pushed(github, bad)
    github.editThreads(PULL, (thread) => ({
      ...thread,
      comments: thread.comments.map((comment) => ({ ...comment, mine: false })),
    }))
    expect(await pushed(github, 'FROM a\nRUN good\n')).toMatchObject({ settled: 0 })
  })

  test('of the job of another image are left alone: its findings are its own', async () => {
    const github = createFakeGitHub()
    await pushed(github, bad)
    expect(await suggestFixes(github, request('FROM a\nRUN good\n', '1-1', 'web'))).toMatchObject({
      settled: 0,
    })
    expect(await suggestFixes(github, request(bad, '1-1', 'web'))).toMatchObject({ suggested: 0, known: 1 })
  })

  test('stand once when two jobs speak at the same time', async () => {
    const github = createFakeGitHub()
    github.setFiles(PULL, [{ path: 'Dockerfile', patch: added(bad) }])
    await Promise.all(['api', 'web', 'db'].map((by) => suggestFixes(github, request(bad, '1-1', by))))
    expect(await github.listThreads(PULL)).toHaveLength(1)
  })

  test('outside the diff are not made', async () => {
    const github = createFakeGitHub()
    github.setFiles(PULL, [{ path: 'README.md', patch: '@@ -1 +1 @@\n+x' }])
    expect(await suggestFixes(github, request(bad))).toMatchObject({ suggested: 0 })
  })

  test('of a file whose patch GitHub leaves out are placed by the diff', async () => {
    const github = createFakeGitHub()
    const patch = added(bad)
    github.setFiles(PULL, [{ path: 'Dockerfile', patch }])
    const large: GitHub = {
      ...github,
      listFiles: async () => [{ path: 'Dockerfile', patch: undefined }],
      diff: async () =>
        `diff --git a/Dockerfile b/Dockerfile\n--- a/Dockerfile\n+++ b/Dockerfile\n${patch}\n`,
    }
    expect(await suggestFixes(large, request(bad))).toMatchObject({ suggested: 1 })
  })

  test('are at most 25 in a review, the others named', async () => {
    const github = createFakeGitHub()
    const many = `FROM a\n${Array.from({ length: 30 }, (_, at) => `RUN «bad${at}»\n`).join('')}`
    expect(await pushed(github, many)).toMatchObject({ suggested: 25 })
    expect(github.reviews[0]?.body).toContain('5 further suggestions will follow')
    expect(await pushed(github, many, '2-1')).toMatchObject({ suggested: 5, known: 25 })
  })

  test('that GitHub cannot place do not take the others with them', async () => {
    const github = createFakeGitHub()
    const marked = 'FROM a\nRUN «a»\nRUN «b»\nRUN «c»\nRUN «d»\nRUN «e»\n'
    const picky: GitHub = {
      ...github,
      createReview: async (pullRequest, review) => {
        // the file moved on since it was listed: its third line is none of the diff any more
        github.setFiles(PULL, [
          { path: 'Dockerfile', patch: added(marked).replace('+RUN c', '-RUN c\n@@ -9 +5 @@') },
        ])
        return github.createReview(pullRequest, review)
      },
    }
    github.setFiles(PULL, [{ path: 'Dockerfile', patch: added(marked) }])
    expect(await suggestFixes(picky, request(marked))).toMatchObject({ suggested: 4 })
  })

  test('that may not be made are an outcome', async () => {
    const github = createFakeGitHub()
    github.setFiles(PULL, [{ path: 'Dockerfile', patch: added(bad) }])
    expect(await suggestFixes(github.readOnly, request(bad))).toMatchObject({
      kind: 'refused',
      error: { reason: 'forbidden' },
    })
  })

  test('a clean file asks for its threads and nothing else', async () => {
    const github = createFakeGitHub()
    const strict = { ...github, listFiles: async () => Promise.reject(new Error('asked')) }
    expect(await suggestFixes(strict, request('FROM a\n'))).toMatchObject({ kind: 'done' })
  })
})
