// Base images that do not exist for the platform of the build.
import { reportsOf } from '../buildkit/front-end.ts'
import type { Facts } from '../facts.ts'
import { defineRule } from '../rule.ts'

export const basePlatform = defineRule({
  id: 'base-platform',
  aliases: ['InvalidBaseImagePlatform', 'platform-mismatch'],
  since: '0.2.0',
  summary: 'Use base images that exist for the platform.',
  category: 'correctness',
  severity: 'warning',
  confidence: 'high',
  fix: 'none',
  why: `An image without a manifest for the wanted platform is taken for another one or not at all; its programs end with
"exec format error". What platforms an image has only its registry knows, so the rule is silent until somebody has asked it
(options \`imagePlatforms\` and \`platforms\`). The action asks before a build for given \`platforms\`, but not Docker Hub,
which counts every answer as a pull.`,
  references: ['https://docs.docker.com/build/building/multi-platform/'],
  examples: [
    {
      bad: 'FROM «team/tool:1»\n',
      options: {
        platforms: ['linux/amd64', 'linux/arm64'],
        imagePlatforms: { 'team/tool:1': ['linux/amd64'] },
      },
      because: 'arm64 is missing',
    },
    {
      bad: 'FROM --platform=linux/s390x «team/tool:1»\n',
      options: { imagePlatforms: { 'team/tool:1': ['linux/amd64'] } },
    },
    {
      good: 'FROM team/tool:1\n',
      because: 'it exists for both',
      options: {
        platforms: ['linux/arm64'],
        imagePlatforms: { 'team/tool:1': ['linux/amd64', 'linux/arm64/v8'] },
      },
    },
    { good: 'FROM team/tool:1\n', because: 'nobody asked the registry' },
    {
      preset: 'buildkit',
      bad: '«FROM team/tool:1»\n',
      options: { imagePlatforms: { 'team/tool:1': ['linux/arm64'] } },
      because: 'the build is for linux/amd64',
    },
    {
      preset: 'buildkit',
      good: 'FROM --platform=linux/arm64 team/tool:1 AS arm64\n',
      because: 'it is the one asked for',
      options: { imagePlatforms: { 'team/tool:1': ['linux/arm64/v8'] } },
    },
  ],
  *check(facts) {
    const { imagePlatforms = {}, platforms = [] } = facts.options
    for (const { base, from } of facts.stages) {
      const reference = base.kind === 'image' ? base.reference : undefined
      const [word] = from.args
      if (word === undefined || reference === undefined || !Object.hasOwn(imagePlatforms, reference)) continue
      const has = imagePlatforms[reference] ?? []
      const missing = wanted(from, platforms).filter((platform) => !has.some((one) => fits(one, platform)))
      if (missing.length === 0 || has.length === 0) continue
      yield {
        range: word.range,
        message: `${reference} does not exist for ${missing.join(', ')}, only for ${has.join(', ')}. Choose another base or platform.`,
      }
    }
  },
  checks: {
    buildkit: {
      codes: { InvalidBaseImagePlatform: 'warning' },
      check: reportsOf('InvalidBaseImagePlatform'),
    },
  },
})

function wanted({ flags }: Facts['stages'][number]['from'], platforms: readonly string[]): readonly string[] {
  const flag = flags.find(({ name }) => name === 'platform')?.value
  if (flag === undefined || /^\$\{?TARGETPLATFORM\}?$/.test(flag)) return platforms
  return flag.includes('$') ? [] : [flag]
}

/** System and architecture decide; a variant only where both name one. */
function fits(one: string, other: string): boolean {
  const [a, b] = [one.toLowerCase().split('/'), other.toLowerCase().split('/')]
  return a[0] === b[0] && a[1] === b[1] && (a[2] === undefined || b[2] === undefined || a[2] === b[2])
}
