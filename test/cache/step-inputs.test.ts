import { describe, expect, test } from 'vitest'
import { fingerprintOf, readStepInputs } from '../../src/cache/step-inputs.ts'
import { parseDockerfile } from '../../src/dockerfile/parse.ts'
import { deriveStages } from '../../src/dockerfile/stages.ts'

const read = (text: string) => readStepInputs(deriveStages(parseDockerfile(text)))
const RUN = 'RUN --mount=type=cache,target=/c npm ci\n'
const before = `FROM node:24 AS build\nCOPY package.json ./\n${RUN}`
const textOf = (text: string) => read(text)?.text

test('without cache mounts there is nothing to know', () => {
  expect(read('FROM node:24\nCOPY . .\nRUN npm ci\n')).toBeUndefined()
  expect(read(`FROM a AS unused\n${RUN}FROM b\n`)).toBeUndefined()
})

describe('paths of the context', () => {
  test.each([
    ['files', 'COPY package.json ./', ['package.json']],
    ['folders', 'COPY ./src/ /src', ['src']],
    ['everything', 'COPY . .', ['.']],
    ['a pattern', 'COPY package*.json ./', ['.']],
    ['what an argument decides', 'COPY $FILES ./', ['.']],
    ['a bind mount', 'RUN --mount=type=bind,source=go.mod,target=go.mod go mod download', ['go.mod']],
    ['another image', 'COPY --from=alpine:3 /etc/passwd /', []],
  ])('%s', (_what, line, expected) => {
    expect(read(`FROM a\n${line}\n${RUN}`)?.paths).toEqual(expected)
  })

  test('what is copied after the last such step does not count', () => {
    expect(read(`${before}COPY . .\nRUN npm run build\n`)?.paths).toEqual(['package.json'])
  })
})

describe('the text', () => {
  test.each([
    ['labels', before.replace('COPY', 'LABEL a=b\nCOPY')],
    ['comments', before.replace('COPY', '# why\nCOPY')],
    ['what follows', `${before}COPY . .\nRUN npm test\n`],
    ['stages that it does not use', `FROM other AS x\nRUN make\n${before}`],
  ])('stays the same with other %s', (_what, text) => {
    expect(textOf(text)?.replace(/\n+/g, '\n')).toBe(textOf(before)?.replace(/\n+/g, '\n'))
  })

  test.each([
    ['the command', before.replace('npm ci', 'npm install')],
    ['the base', before.replace('node:24', 'node:26')],
    ['an ENV before it', before.replace('COPY', 'ENV A=1\nCOPY')],
    [
      'a stage it copies from',
      `FROM x AS lib\nRUN make\n${before.replace('COPY', 'COPY --from=lib /l /l\nCOPY')}`,
    ],
  ])('changes with %s', (_what, text) => {
    expect(textOf(text)).not.toBe(textOf(before))
  })
})

test('a fingerprint is the same for the same facts only', () => {
  expect(fingerprintOf(['a', ['b']])).toBe(fingerprintOf(['a', ['b']]))
  expect(fingerprintOf(['a', ['b']])).not.toBe(fingerprintOf(['a', 'b']))
})
