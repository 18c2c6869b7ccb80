import { expect, test } from 'vitest'
import { readBuildFile } from '../../src/lint/build-files.ts'

const HCL = `
variable "GO_VERSION" { default = "1.26" }
group "default" { targets = ["release"] }
target "_common" {
  args = {
    GO_VERSION = GO_VERSION // from above
    BASE = "alpine:3.22"
  }
}
target "release" {
  inherits = ["_common"]
  target = "release"
  contexts = { assets = "./assets", "docs" = "docker-image://docs:1" }
}
# target = "old"
target "validate" { target = "Validate" }
`
const JSON_BAKE = `{
  "target": {
    "api": { "target": "prod", "args": { "BASE": "node:24" }, "contexts": { "shared": "../shared" } }
  }
}`
const COMPOSE = `
services:
  api:
    build:
      context: ./api
      target: dev
      additional_contexts:
        shared: ../shared
        - tools=docker-image://tools:1
      args:
        - BASE=node:24
        - TOKEN

        OTHER: x
    volumes:
      - type: bind
        target: /src
  web:
    build: { context: ., target: web, args: { SIZE: big } }
`

test.each([
  [
    'HCL',
    HCL,
    {
      targets: ['release', 'validate'],
      buildContexts: ['assets', 'docs'],
      requiredArgs: ['GO_VERSION', 'BASE'],
    },
  ],
  ['JSON', JSON_BAKE, { targets: ['prod'], buildContexts: ['shared'], requiredArgs: ['BASE'] }],
  [
    'compose',
    COMPOSE,
    {
      targets: ['dev', 'web'],
      buildContexts: ['shared', 'tools'],
      requiredArgs: ['BASE', 'TOKEN', 'OTHER', 'SIZE'],
    },
  ],
  ['nothing', 'services: {}\n', { targets: [], buildContexts: [], requiredArgs: [] }],
])('%s names what a build is told', (_, text, expected) => {
  expect(readBuildFile(text)).toEqual(expected)
})

test('a hostile file is read line by line', () => {
  const text = `${'args:\n'.repeat(20_000)}${'args = {\n'.repeat(20_000)}${'"'.repeat(50_000)}`
  expect(readBuildFile(text).requiredArgs).toEqual(['args'])
})
