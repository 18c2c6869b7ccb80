// What the inputs of the action and the files of the workspace make of the lint part.
import { describe, expect, test } from 'vitest'
import { prepareScene, runScene, type Scene } from './job.ts'

/** The rules that spoke, in the order of the file. */
async function heardIn(scene: Scene): Promise<readonly string[]> {
  const world = prepareScene(scene)
  const outcome = await runScene(world)
  expect(outcome.kind).toBe('done')
  const sarif = world.files.texts.get(world.outputs.values.get('sarif') ?? '')
  const log = JSON.parse(sarif ?? '{}') as { runs: { results: { ruleId: string }[] }[] }
  return log.runs.flatMap(({ results }) => results.map(({ ruleId }) => ruleId))
}

const dockerfile = 'FROM a:1\nCMD sleep 5\nMAINTAINER me\n'
const withConfig = (text: string) => ({ Dockerfile: dockerfile, '.layersmith.yml': text })

describe('what is configured', () => {
  test.each<[string, Scene, readonly string[]]>([
    ['nothing', { files: { Dockerfile: dockerfile } }, ['exec-form', 'maintainer']],
    ['the file beside the Dockerfile', { files: withConfig('rules: { DL3025: off }') }, ['maintainer']],
    [
      'the input config, which reads no other file',
      {
        files: { ...withConfig('rules: { exec-form: off }'), 'ci/lint.yml': 'rules: { maintainer: off }' },
        inputs: { config: 'ci/lint.yml' },
      },
      ['exec-form'],
    ],
    [
      'the input preset, which wins over the file',
      { files: withConfig('preset: strict'), inputs: { preset: 'buildkit' } },
      ['JSONArgsRecommended', 'MaintainerDeprecated'],
    ],
  ])('%s', async (_what, scene, expected) => {
    const heard = await heardIn({ ...scene, inputs: { 'fail-on': 'never', ...scene.inputs } })
    expect(heard).toEqual(expected)
  })
})

const stages =
  'FROM a:1 AS build\nRUN make\nFROM scratch\nCOPY --from=build /x /x\nCOPY --from=assets /a /a\n'

describe('what rules are told of the build', () => {
  test.each<[string, Record<string, string>, readonly string[]]>([
    ['nothing', {}, ['unknown-from-stage']],
    ['its named contexts', { 'build-contexts': 'assets=./assets' }, []],
    [
      'a cache of the last stage only',
      { 'build-contexts': 'assets=./assets', 'cache-to': 'type=registry,ref=r.example/c' },
      ['mode-max-needed'],
    ],
    [
      'a cache of all stages',
      { 'build-contexts': 'assets=./assets', 'cache-to': 'type=registry,ref=r.example/c,mode=max' },
      [],
    ],
  ])('%s', async (_what, inputs, expected) => {
    const heard = await heardIn({ files: { Dockerfile: stages }, inputs })
    expect(heard.filter((rule) => rule !== 'copy-link')).toEqual(expected)
  })
})

describe('ShellCheck', () => {
  const files = { Dockerfile: 'FROM a:1\nRUN echo $a\nCMD ["true"]\n' }

  test.each<[string, Scene, readonly string[]]>([
    ['looks at RUN when it is there', { files }, ['SC2086']],
    ['does not when the input says so', { files, inputs: { shell: 'off' } }, []],
    ['does not when the file says so', { files: { ...files, '.layersmith.yml': 'shell: off' } }, []],
    [
      'does when the input says so, whatever the file says',
      { files: { ...files, '.layersmith.yml': 'shell: off' }, inputs: { shell: 'on' } },
      ['SC2086'],
    ],
  ])('%s', async (_what, scene, expected) => {
    expect(await heardIn(scene)).toEqual(expected)
  })

  test('is a notice when it is missing', async () => {
    const world = prepareScene({ files, shellCheck: { missing: true } })
    await runScene(world)
    const told = world.log.notices().filter((text) => text.includes('no shellcheck on PATH'))
    expect(told).toHaveLength(1)
  })

  test('ends the run before the build when it is missing and insisted on', async () => {
    const world = prepareScene({ files, inputs: { shell: 'on' }, shellCheck: { missing: true } })
    await expect(runScene(world)).rejects.toThrow('There is no shellcheck on PATH, and shell is "on".')
  })
})
