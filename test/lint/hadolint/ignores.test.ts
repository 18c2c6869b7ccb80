import { expect, test } from 'vitest'
import { lintDockerfile } from '../../../src/lint/lint.ts'

function heard(text: string): readonly string[] {
  const findings = lintDockerfile({ text, path: 'Dockerfile', settings: { preset: 'hadolint' } })
  return findings.flatMap(({ rule, line }) => (rule === 'DL4000' ? [`${line}`] : []))
}

const M = 'MAINTAINER me\n'
const FROM = 'FROM scratch\n'

test.each([
  ['is for the line below', `# hadolint ignore=DL4000\n${M}${M}`, ['3']],
  ['may give a reason', `#hadolint \t ignore = DL1001 , DL4000 # old, but fine\n${M}`, []],
  ['counts directly above only', `# hadolint ignore=DL4000\n\n${M}`, ['3']],
  ['is hidden by another comment', `# hadolint ignore=DL4000\n# why\n${M}`, ['3']],
  ['is void with a name that is none', `# hadolint ignore=DL4000,foo\n${M}`, ['2']],
  ['is void with a comma at the end', `# hadolint ignore=DL4000,\n${M}`, ['2']],
  ['knows no other names of ours', `# hadolint ignore=DS0022\n${M}`, ['2']],
  ['is written in small letters', `# Hadolint ignore=DL4000\n${M}`, ['2']],
  ['is for the file when it is global', `${M}# hadolint global ignore=DL4000\n${FROM}${M}`, []],
  [
    'is for a stage up to the next FROM',
    `# hadolint stage ignore=DL4000\n${FROM}${M}\n${M}${FROM}${M}`,
    ['7'],
  ],
  ['begins two lines below where no FROM follows', `${FROM}# hadolint stage ignore=DL4000\n${M}${M}`, ['3']],
])('an ignore comment %s', (_title, text, lines) => {
  expect(heard(text)).toEqual(lines)
})
