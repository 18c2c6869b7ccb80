import { describe, expect, test } from 'vitest'
import { parseDockerfile } from '../../src/dockerfile/parse.ts'
import { findInstalls } from '../../src/rebuild/installs.ts'
import { bumpPins, followedTag } from '../../src/rebuild/pins.ts'
import { BASES_LABEL, readLabels, readMaterials, renderBases } from '../../src/rebuild/recorded.ts'
import { deriveRefresh } from '../../src/rebuild/refresh.ts'

const [A, B, C] = ['a', 'b', 'c'].map((digit) => `sha256:${digit.repeat(64)}`) as [string, string, string]
const given = { buildArgs: {}, target: undefined, buildContexts: [] }

describe('what is built anew', () => {
  const file = parseDockerfile('FROM a:1 AS Build\nRUN x\nFROM --platform=linux/amd64 b:1\nRUN y\n')
  const packages = (...stages: number[]) => ({ reason: 'packages', text: '', stages }) as const

  test('a base that moved asks for newer bases only', () => {
    expect(deriveRefresh(file, [{ reason: 'base', text: '', stages: [] }])).toEqual({
      pull: true,
      all: false,
      stages: [],
      dockerfile: undefined,
    })
  })

  test('packages ask for their stages, by the names they have', () => {
    expect(deriveRefresh(file, [packages(0)])).toMatchObject({
      all: false,
      stages: ['build'],
      dockerfile: undefined,
    })
  })

  test('a stage without a name gets one, and nothing else changes', () => {
    expect(deriveRefresh(file, [packages(0, 1)])).toMatchObject({
      stages: ['build', 'layersmith-1'],
      dockerfile: 'FROM a:1 AS Build\nRUN x\nFROM --platform=linux/amd64 b:1 AS layersmith-1\nRUN y\n',
    })
  })

  test.each(['forced', 'age'] as const)('%s asks for everything', (reason) => {
    expect(deriveRefresh(file, [{ reason, text: '', stages: [] }, packages(0)])).toMatchObject({
      pull: true,
      all: true,
      stages: [],
    })
  })
})

describe('installs', () => {
  const read = (text: string) => findInstalls(parseDockerfile(text), given)

  test('of the stages that become the image are looked into, others are named', () => {
    const text = `FROM debian:13 AS build
RUN apt-get update && apt-get install -y gcc
FROM alpine:3 AS base
RUN apk add curl
FROM base
COPY --from=build /a /a
RUN apk upgrade
`
    expect(read(text)).toEqual({
      stages: [1, 2],
      held: [],
      upgrades: true,
      others: [],
      unpinned: [],
    })
  })

  test.each([
    ['pip install flask', ['pip install']],
    ['pip install flask==3.1.0', []],
    ['pip install -r requirements.txt', []],
    ['npm install -g pnpm', ['npm install']],
    ['npm install -g pnpm@9.1.0', []],
    ['npm install -g @scope/tool', ['npm install']],
    ['npm install -g @scope/tool@1.2.3', []],
    ['npm install -g pnpm@latest', ['npm install']],
    ['npm ci', []],
    ['gem install rails', ['gem install']],
    ['gem install rails -v 8.0.0', []],
    ['go install example.com/tool@latest', ['go install']],
    ['go install example.com/tool@v1.2.3', []],
  ])('%s', (call, unpinned) => {
    expect(read(`FROM a:1\nRUN ${call}\n`).unpinned).toEqual(unpinned)
  })
})

describe('pins', () => {
  test.each([
    [`alpine:3@${A}`, { reference: 'docker.io/library/alpine:3', tag: '3' }],
    [`alpine@${A}`, { reference: 'docker.io/library/alpine:latest', tag: 'latest' }],
    ['alpine:3', undefined],
  ])('%s follows %j', (text, followed) => {
    expect(followedTag(text)).toEqual(followed)
  })

  test('are replaced wherever they stand behind their name', () => {
    const text = `ARG BASE=alpine:3@${A}\nFROM $BASE AS a\nFROM node:24@${A}\nCOPY --from=docker.io/library/alpine:3@${A} /a /a\n`
    expect(bumpPins(text, [{ name: 'alpine:3', from: A, to: B }]).text).toBe(
      `ARG BASE=alpine:3@${B}\nFROM $BASE AS a\nFROM node:24@${A}\nCOPY --from=docker.io/library/alpine:3@${B} /a /a\n`,
    )
  })

  test('that a build argument brings are left', () => {
    const pin = { name: 'alpine:3', from: C, to: B }
    expect(bumpPins(`FROM alpine:3@${A}\n`, [pin])).toEqual({
      text: `FROM alpine:3@${A}\n`,
      bumped: [],
      left: [pin],
    })
  })
})

describe('records', () => {
  test('of the label come back as they were written', () => {
    const digests = new Map([
      ['docker.io/library/alpine:3', A],
      ['127.0.0.1:5000/x/y:1', B],
    ])
    expect(readLabels({ [BASES_LABEL]: renderBases(digests) })).toEqual({ digests, source: 'labels' })
  })

  test('of the OCI labels are read too, and nonsense is nothing', () => {
    const labels = {
      'org.opencontainers.image.base.name': 'docker.io/library/alpine:3',
      'org.opencontainers.image.base.digest': A,
      [BASES_LABEL]: `x ${'@'} y@z UPPER@${A}`,
    }
    expect([...readLabels(labels).digests]).toEqual([['docker.io/library/alpine:3', A]])
    expect(readLabels({}).source).toBe('none')
  })

  test.each([
    [
      {
        predicate: {
          materials: [
            { uri: 'pkg:docker/alpine@3?platform=linux%2Famd64', digest: { sha256: 'a'.repeat(64) } },
          ],
        },
      },
    ],
    [
      {
        predicate: {
          runDetails: {},
          buildDefinition: {
            resolvedDependencies: [{ uri: 'pkg:docker/alpine@3', digest: { sha256: 'a'.repeat(64) } }],
          },
        },
      },
    ],
  ])('of provenance are its materials: %j', (statement) => {
    expect([...readMaterials(JSON.stringify(statement)).digests]).toEqual([['docker.io/library/alpine:3', A]])
  })

  test('of text that is no provenance are none', () => {
    expect(readMaterials('{').source).toBe('none')
  })
})
