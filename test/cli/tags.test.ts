import { describe, expect, test } from 'vitest'
import { runCli } from '../../src/cli/run.ts'
import { createFakeCommandLine, type FakeWorld } from '../fakes/command-line.ts'

const SHA = '860c1904a1ce19322e91ac35af1ab07466440c37'
const REPOSITORY = {
  name: 'Hello-World',
  description: 'This your first repo!',
  html_url: 'https://github.com/octocat/Hello-World',
  default_branch: 'master',
  license: { spdx_id: 'MIT' },
}
const PUSH = {
  GITHUB_EVENT_NAME: 'push',
  GITHUB_EVENT_PATH: 'event.json',
  GITHUB_REF: 'refs/tags/v1.2.3',
  GITHUB_REPOSITORY: 'octocat/Hello-World',
  GITHUB_SHA: SHA,
  SOURCE_DATE_EPOCH: '1578616200',
}
const PAYLOAD = { repository: { ...REPOSITORY, license: null, default_branch: 'main' } }
const SEMVER = 'type=semver,pattern={{version}}'

async function run(words: readonly string[], world: FakeWorld = {}) {
  const texts = { 'event.json': JSON.stringify(PAYLOAD), 'repo.json': JSON.stringify(REPOSITORY) }
  const line = createFakeCommandLine({ environment: PUSH, texts, ...world })
  const code = await runCli(line.ports, ['tags', ...words])
  return { code, output: line.output(), errors: line.errors() }
}

async function answerOf(words: readonly string[], world: FakeWorld = {}) {
  return JSON.parse((await run(['--json', ...words], world)).output)
}

const labelOf = (answer: { labels: Record<string, string> }, name: string) =>
  answer.labels[`org.opencontainers.image.${name}`]

test('--json prints version, tags, labels, annotations and why', async () => {
  const answer = await answerOf(['--images', 'name/app', '--tags', SEMVER, '--repository-data', 'repo.json'])
  expect(Object.keys(answer)).toEqual(['version', 'tags', 'labels', 'annotations', 'why'])
  expect(answer.version).toBe('1.2.3')
  expect(answer.tags).toEqual(['name/app:1.2.3', 'name/app:latest'])
  expect(answer.labels).toEqual({
    'org.opencontainers.image.created': '2020-01-10T00:30:00.000Z',
    'org.opencontainers.image.description': 'This your first repo!',
    'org.opencontainers.image.licenses': 'MIT',
    'org.opencontainers.image.revision': SHA,
    'org.opencontainers.image.source': 'https://github.com/octocat/Hello-World',
    'org.opencontainers.image.title': 'Hello-World',
    'org.opencontainers.image.url': 'https://github.com/octocat/Hello-World',
    'org.opencontainers.image.version': '1.2.3',
  })
  expect(answer.annotations).toContain('manifest:org.opencontainers.image.version=1.2.3')
  expect(answer.why).toEqual([
    { rule: SEMVER, fired: true, tag: '1.2.3' },
    { rule: 'latest=auto', fired: true, tag: 'latest' },
  ])
})

test('without --images tags are bare, and without --tags the default rules hold', async () => {
  expect((await answerOf([])).tags).toEqual(['v1.2.3', 'latest'])
})

test('options are several lines long, or repeated', async () => {
  const { tags } = await answerOf([
    '--images',
    'a\nb',
    '--tags',
    'x\ny',
    '--tags',
    'z',
    '--flavor',
    'suffix=-s',
  ])
  expect(tags).toEqual(['a:x-s', 'a:y-s', 'a:z-s', 'b:x-s', 'b:y-s', 'b:z-s'])
})

test('labels and annotations of your own come over the defaults', async () => {
  const world = { environment: { ...PUSH, DOCKER_METADATA_ANNOTATIONS_LEVELS: 'index' } }
  const answer = await answerOf(
    ['--labels', 'maintainer=me\norg.opencontainers.image.title=t', '--annotations', 'a={{tag}}'],
    world,
  )
  expect([answer.labels.maintainer, labelOf(answer, 'title')]).toEqual(['me', 't'])
  expect(answer.annotations[0]).toBe('index:a=v1.2.3')
})

describe('what is known of the repository', () => {
  const token = { environment: { ...PUSH, GITHUB_TOKEN: 'secret' } }

  test('comes from the API with a token', async () => {
    const answer = await answerOf([], { ...token, origin: { repository: REPOSITORY } })
    expect(labelOf(answer, 'licenses')).toBe('MIT')
  })

  test('comes from the payload without one, and when the API refuses', async () => {
    expect(labelOf(await answerOf([]), 'title')).toBe('Hello-World')
    const { output, errors, code } = await run(['--json'], token)
    expect(labelOf(JSON.parse(output), 'title')).toBe('Hello-World')
    expect([code, errors]).toEqual([0, expect.stringContaining('GitHub refused')])
  })

  test('comes from the environment when there is no payload', async () => {
    const answer = await answerOf([], { texts: {} })
    expect(labelOf(answer, 'url')).toBe('https://github.com/octocat/Hello-World')
  })

  test('the API is asked for the date of the commit when a template wants it', async () => {
    const origin = { repository: REPOSITORY, commitDate: Date.UTC(2001, 1, 3) }
    const answer = await answerOf(['--tags', "{{commit_date 'YYYYMMDD'}}"], { ...token, origin })
    expect(answer.tags).toEqual(['20010203'])
  })
})

describe('latest=highest', () => {
  const words = ['--tags', SEMVER, '--flavor', 'latest=highest']
  const token = { ...PUSH, GITHUB_TOKEN: 'secret' }
  test.each<[string, FakeWorld, readonly string[]]>([
    ['by the tags git has', { gitTags: ['v1.2.3', 'v2.0.0'] }, ['1.2.3']],
    ['by the tags GitHub has', { environment: token, origin: { tags: ['v1.0.0'] } }, ['1.2.3', 'latest']],
    ['not without tags to compare with', {}, ['1.2.3']],
  ])('%s', async (_, world, tags) => {
    expect((await answerOf(words, world)).tags).toEqual(tags)
  })
})

describe('git', () => {
  const head = { sha: SHA, ref: 'refs/heads/dev', date: Date.UTC(2001, 1, 3) }
  test('is asked where there is no event', async () => {
    const answer = await answerOf([], { environment: {}, head })
    expect([answer.tags, labelOf(answer, 'revision')]).toEqual([['dev'], SHA])
  })

  test('is asked when --metadata-context says so', async () => {
    expect((await answerOf(['--metadata-context', 'git'], { head })).tags).toEqual(['dev'])
  })

  test('must be there then', async () => {
    await expect(run(['--metadata-context', 'git'])).rejects.toThrow('/home is no git repository')
  })
})

test('without --json it is a table, and says why a tag is missing', async () => {
  const { output, code } = await run(['--images', 'name/app', '--tags', `${SEMVER}\ntype=edge`])
  expect(code).toBe(0)
  expect(output.split('\n\n').slice(0, 3).join('\n\n')).toMatchInlineSnapshot(`
    "1.2.3, from the tag v1.2.3 (push)

    Tags
      name/app:1.2.3
      name/app:latest

    Rules
      type=semver,pattern={{version}}  1.2.3
      type=edge                        none: the tag v1.2.3 is not the branch main
      latest=auto                      latest"
  `)
})

test('no tag is told with the event', async () => {
  const { errors, code } = await run(['--tags', 'type=ref,event=branch'])
  expect(code).toBe(0)
  expect(errors).toContain('No rule gave a tag. The event is push, on the tag v1.2.3.')
})

test.each([
  [['--tags', 'type=semvr'], 'Did you mean semver?'],
  [['--images', 'a:1'], 'there is a tag or digest'],
  [['--repository-data', 'missing.json'], 'There is no file missing.json.'],
  [['--repository-data', 'list.json'], 'list.json is not a JSON object'],
  [['--metadata-context', 'gti'], 'it must be workflow or git'],
  [['type=sha'], 'layersmith tags takes no argument'],
])('%j is refused: %s', async (words, message) => {
  await expect(run(words, { texts: { 'event.json': '{}', 'list.json': '[]' } })).rejects.toThrow(message)
})
