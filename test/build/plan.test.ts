import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type BuildInputs, type BuildPlan, deriveCommand } from '../../src/build/plan.ts'
import { dockerBuilder } from '../fakes/engine.ts'

const inputs: BuildInputs = {
  context: '/job',
  file: undefined,
  target: undefined,
  platforms: [],
  buildArgs: [],
  buildContexts: [],
  secrets: [],
  ssh: [],
  tags: [],
  labels: [],
  annotations: [],
  load: false,
  noCache: false,
  noCacheFilters: [],
  pull: false,
  network: undefined,
  addHosts: [],
  ulimits: [],
  shmSize: undefined,
  cgroupParent: undefined,
  allow: [],
  attests: [],
  provenance: undefined,
  sbom: undefined,
  outputs: [],
  cacheFrom: [],
  cacheTo: [],
  call: undefined,
}

const plan = (more: Partial<BuildInputs> = {}, of: Partial<BuildPlan> = {}): BuildPlan => ({
  inputs: { ...inputs, ...more },
  builder: dockerBuilder,
  push: false,
  cacheFrom: [],
  cacheTo: [],
  ...of,
})

const argv = (more: Partial<BuildInputs>, of?: Partial<BuildPlan>) =>
  deriveCommand(plan(more, of), '/tmp/m.json').args

/** What the inputs add to the plainest command. */
const added = (more: Partial<BuildInputs>, of?: Partial<BuildPlan>) => {
  const plain = new Set(argv({}))
  return argv(more, of).filter((arg) => !plain.has(arg))
}

test('the plainest build makes no attestation and leaves nothing in the engine', () => {
  expect(argv({})).toEqual([
    'buildx',
    'build',
    '--progress=rawjson',
    '--builder=default',
    '--metadata-file=/tmp/m.json',
    '--provenance=false',
    '--output=type=image,push=false,store=false,oci-mediatypes=true',
    '/job',
  ])
})

describe('every input has its flag', () => {
  test.each<[Partial<BuildInputs>, string[]]>([
    [{ file: '/job/a/Dockerfile' }, ['--file=/job/a/Dockerfile']],
    [{ target: 'prod' }, ['--target=prod']],
    [{ platforms: ['linux/amd64', 'linux/arm64'] }, ['--platform=linux/amd64,linux/arm64']],
    [{ buildArgs: ['A=1', 'B', 'C=x,y z'] }, ['--build-arg=A=1', '--build-arg=B', '--build-arg=C=x,y z']],
    [{ buildContexts: ['lib=./lib'] }, ['--build-context=lib=./lib']],
    [
      {
        secrets: [
          { id: 'a', src: '/tmp/s' },
          { id: 'b', env: 'TOKEN' },
        ],
      },
      ['--secret=id=a,src=/tmp/s', '--secret=id=b,env=TOKEN'],
    ],
    [{ secrets: [{ id: 'a', src: '/job/x, "y"' }] }, ['--secret=id=a,"src=/job/x, ""y"""']],
    [{ ssh: ['default'] }, ['--ssh=default']],
    [{ tags: ['a:1', 'b:1'] }, ['--tag=a:1', '--tag=b:1']],
    [{ labels: ['a=b c'] }, ['--label=a=b c']],
    [{ annotations: ['manifest:a=b', 'c=d'] }, ['--annotation=manifest:a=b', '--annotation=c=d']],
    [{ annotations: ['index:a=b'], sbom: 'true' }, ['--annotation=index:a=b', '--sbom=true']],
    [{ annotations: ['index:a=b', 'index-descriptor:c=d'] }, []],
    [{ noCache: true }, ['--no-cache']],
    [{ noCacheFilters: ['a', 'b'] }, ['--no-cache-filter=a', '--no-cache-filter=b']],
    [{ pull: true }, ['--pull']],
    [{ network: 'host' }, ['--network=host']],
    [{ addHosts: ['a:1.2.3.4'] }, ['--add-host=a:1.2.3.4']],
    [{ ulimits: ['nofile=1:2'] }, ['--ulimit=nofile=1:2']],
    [{ shmSize: '2g' }, ['--shm-size=2g']],
    [{ cgroupParent: '/x' }, ['--cgroup-parent=/x']],
    [{ allow: ['network.host'] }, ['--allow=network.host']],
    [
      { cacheFrom: ['type=gha'], cacheTo: ['type=gha,mode=max'] },
      ['--cache-from=type=gha', '--cache-to=type=gha,mode=max'],
    ],
    [{ context: 'https://example.com/a.git#main' }, ['https://example.com/a.git#main']],
    [{ call: 'build' }, []],
  ])('%o', (more, flags) => {
    expect(added(more)).toEqual(flags)
  })
})

test("the own cache comes after the user's", () => {
  const flags = added(
    { cacheFrom: ['type=gha'] },
    { cacheFrom: ['type=local,src=/r'], cacheTo: ['type=local,dest=/e'] },
  )
  expect(flags).toEqual([
    '--cache-from=type=gha',
    '--cache-from=type=local,src=/r',
    '--cache-to=type=local,dest=/e',
  ])
})

test('a chosen compression is that of the pushed image', () => {
  const [output] = added({}, { push: true, compression: { kind: 'zstd', level: 6 } })
  expect(output).toMatch(/^--output=type=image,push=true,.*,compression=zstd,compression-level=6$/)
})

test('the context comes last', () => {
  expect(argv({ tags: ['a:1'], target: 'x', outputs: ['type=tar'] }).at(-1)).toBe('/job')
})

describe('attestations', () => {
  test.each<[Partial<BuildInputs>, string[]]>([
    [{}, ['--provenance=false']],
    [{ provenance: 'false' }, ['--provenance=false']],
    [{ provenance: 'mode=max' }, ['--provenance=mode=max']],
    [{ sbom: 'true' }, ['--provenance=false', '--sbom=true']],
    [{ attests: ['type=provenance,mode=min'] }, ['--attest=type=provenance,mode=min']],
    [{ attests: ['type=sbom'] }, ['--attest=type=sbom', '--provenance=false']],
    [{ attests: ['type=provenance,mode=min'], provenance: 'false' }, ['--provenance=false']],
    [
      { attests: ['generator=x,type=sbom', 'type=provenance'], sbom: 'false' },
      ['--attest=type=provenance', '--sbom=false'],
    ],
    [
      { attests: ['type=provenance-like'], provenance: 'true' },
      ['--attest=type=provenance-like', '--provenance=true'],
    ],
  ])('%o', (more, flags) => {
    expect(argv(more).filter((arg) => /^--(attest|provenance|sbom)/.test(arg))).toEqual(flags)
  })
})

test('a call asks and makes nothing: no result, no cache, no metadata', () => {
  const flags = argv(
    {
      call: 'check',
      target: 'x',
      tags: ['a:1'],
      load: true,
      outputs: ['type=tar'],
      sbom: 'true',
      cacheTo: ['type=gha'],
    },
    { push: true, cacheTo: ['type=local,dest=/e'] },
  )
  expect(flags).toEqual([
    'buildx',
    'build',
    '--progress=rawjson',
    '--builder=default',
    '--target=x',
    '--call=check',
    '/job',
  ])
})

test('no flag is made of a value: whatever the inputs hold, each argument is a flag of ours or the context', () => {
  const list = fc.array(fc.string({ minLength: 1 }), { maxLength: 3 })
  fc.assert(
    fc.property(list, list, list, (buildArgs, tags, labels) => {
      const args = argv({ buildArgs, tags, labels }).slice(2, -1)
      expect(args.filter((arg) => !/^--[a-z-]+(=|$)/.test(arg))).toEqual([])
      expect(args).toHaveLength(argv({}).length - 3 + buildArgs.length + tags.length + labels.length)
    }),
  )
})
