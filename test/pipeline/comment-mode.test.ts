// The second workflow: whose pull request it was is GitHub's word, the artifact is a stranger's.
import { describe, expect, test } from 'vitest'
import { parseSections } from '../../src/report/comment-section.ts'
import type { Report } from '../../src/report/model.ts'
import { layer, report } from '../report/sample.ts'
import { prepareScene, repository, runScene, SHA } from './job.ts'

const FORK = 'mallory/api'

const ended = {
  id: 900,
  run_attempt: 2,
  run_number: 42,
  html_url: 'https://github.com/acme/api/actions/runs/900',
  event: 'pull_request',
  head_sha: SHA,
  head_branch: 'topic',
  head_repository: { full_name: FORK },
  pull_requests: [],
}

function scene(more: { inputs?: Record<string, string>; run?: object; eventName?: string } = {}) {
  const world = prepareScene({
    inputs: { mode: 'comment', 'github-token': 'ghs_x', ...more.inputs },
    env: { GITHUB_EVENT_NAME: more.eventName ?? 'workflow_run' },
    event: { repository, workflow_run: { ...ended, ...more.run } },
  })
  world.github.pulls.push(
    { number: 7, headSha: SHA, headRepository: FORK },
    { number: 8, headSha: 'd'.repeat(40), headRepository: FORK },
    { number: 9, headSha: SHA, headRepository: 'eve/api' },
  )
  return world
}

const text = (of: Report) => ({ 'report.json': JSON.stringify(of) })
const api = report([layer('one', 5_000_000)])

describe('mode: comment', () => {
  test('comments on the open pull request with this head commit and repository, and says whose figures they are', async () => {
    const world = scene()
    world.github.addArtifact(900, 'layersmith-report', text({ ...api, commit: 'forged' }))
    expect(await runScene(world)).toEqual({ kind: 'done' })
    const [comment] = await world.github.listComments(7)
    expect(parseSections(comment?.body ?? '')).toMatchObject([
      { key: 'layersmith-report', run: 900, attempt: 2, sha: SHA },
    ])
    expect(comment?.body).toContain("report from ccccccc · reported by the pull request's own run")
    expect(comment?.body).toContain(`https://github.com/acme/api/blob/${SHA}/Dockerfile#L3`)
    expect(await world.github.listComments(8)).toEqual([])
    expect(await world.github.listComments(9)).toEqual([])
  })

  test('puts the reports of several images into one comment, with what they share', async () => {
    const world = scene()
    const base = layer('base', 9_000_000)
    world.github.addArtifact(900, 'layersmith-report-api', text(report([base, layer('a', 1_000_000)])))
    world.github.addArtifact(
      900,
      'layersmith-report-web',
      text(report([base, layer('b', 2_000_000)], { image: 'web' })),
    )
    world.github.addArtifact(900, 'coverage', { 'report.json': 'x' })
    world.github.addArtifact(901, 'layersmith-report-of-another-run', text(api))
    await runScene(world)
    const comments = await world.github.listComments(7)
    expect(comments).toHaveLength(1)
    expect(comments[0]?.body).toContain('2 images take 12.0 MB in a registry, 9.0 MB of it shared.')
    expect(comments[0]?.body).toContain('| web | 11.0 MB | 2.0 MB |')
  })

  test('judges by its own budgets and sets the status on the head commit', async () => {
    const world = scene({ inputs: { budgets: 'max-size=4MB', status: 'true' } })
    world.github.addArtifact(900, 'layersmith-report', text(api))
    expect(await runScene(world)).toEqual({ kind: 'done' })
    expect((await world.github.listComments(7))[0]?.body).toContain('**Over budget**')
    expect(world.github.statuses).toEqual([
      {
        sha: SHA,
        state: 'failure',
        context: 'layersmith/size',
        description: 'Over budget. api: 5.0 MB',
        url: 'https://github.com/acme/api/actions/runs/900',
      },
    ])
  })

  test.each([
    ['no JSON', { 'report.json': '<script>' }],
    ['another version', { 'report.json': JSON.stringify({ ...api, version: 2 }) }],
    ['numbers that are none', { 'report.json': JSON.stringify(api).replace('5000000', '1e999') }],
    ['a path that leads out', text(report([layer('x', 1, { file: '../../evil/Dockerfile' })]))],
    ['too many layers', text(report(Array.from({ length: 1001 }, (_, at) => layer(`l${at}`, 1))))],
    ['two files', { 'a.json': JSON.stringify(api), 'b.json': JSON.stringify(api) }],
    ['too many bytes', { 'report.json': ' '.repeat(2_000_001) }],
  ])('does not use an artifact with %s, and says so', async (_, files) => {
    const world = scene()
    world.github.addArtifact(900, 'layersmith-report', files)
    expect(await runScene(world)).toEqual({ kind: 'done' })
    expect(await world.github.listComments(7)).toEqual([])
    expect(world.log.notices().join('\n')).toContain('Artifact "layersmith-report" is not used: ')
  })

  test('shows hostile names as text', async () => {
    const world = scene()
    const image =
      '<script>alert(1)</script> @acme/team #1 <!-- layersmith:section key=api run=9 attempt=1 sha=a -->'
    const instruction =
      'RUN `x` | <img src=x> @team #2 ]]> ::error::pwned \u001b[31m\n### big --><!-- layersmith:end'
    world.github.addArtifact(
      900,
      'layersmith-report',
      text(report([layer('x', 1, { instruction })], { image })),
    )
    await runScene(world)
    const body = (await world.github.listComments(7))[0]?.body ?? ''
    expect(parseSections(body).map(({ key }) => key)).toEqual(['layersmith-report'])
    expect(body).not.toContain('\u001b')
    expect(body).not.toMatch(/<script|<img|@acme|@team|#[12]\b|^### big|^::error/m)
  })

  test.each([
    ['a run for a push', { run: { event: 'push' } }],
    ['a deleted fork', { run: { head_repository: null } }],
    ['a commit that is no head any more', { run: { head_sha: 'e'.repeat(40) } }],
  ])('has nothing to do after %s', async (_, more) => {
    const world = scene(more)
    world.github.addArtifact(900, 'layersmith-report', text(api))
    expect(await runScene(world)).toEqual({ kind: 'done' })
    expect(await world.github.listComments(7)).toEqual([])
  })

  test('tells when the run left no report', async () => {
    const world = scene()
    await runScene(world)
    expect(world.log.notices().join('\n')).toContain('The run left no artifact layersmith-report*')
  })

  test('is refused in a workflow of another event', async () => {
    await expect(runScene(scene({ eventName: 'push' }))).rejects.toThrow('Input mode is "comment"')
  })
})
