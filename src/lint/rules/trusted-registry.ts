// Images from registries that the project does not trust.

import { splitReference } from '../../dockerfile/reference.ts'
import { findUntrusted } from '../hadolint/registries.ts'
import { report, walk } from '../hadolint/view.ts'
import { imageUses } from '../image-use.ts'
import { defineRule } from '../rule.ts'

export const trustedRegistry = defineRule({
  id: 'trusted-registry',
  aliases: ['DL3026'],
  since: '0.1.0',
  summary: 'Use images of trusted registries only.',
  category: 'security',
  severity: 'error',
  default: 'off',
  confidence: 'high',
  fix: 'none',
  why: `Everything of a base image, and what is copied out of another, runs as part of yours. The option
\`trusted-registries\` lists where images may come from; without it the rule is silent.

An entry is the name of a registry, or the beginning of a name (\`ghcr.io/our-team/*\`); a \`*\` may stand at either end
(\`*.example.com\`). \`docker.io\` covers images without a registry, such as \`node\` and \`user/app\`. Names from an ARG count
with its default.`,
  references: ['https://docs.docker.com/build/building/best-practices/#choose-the-right-base-image'],
  examples: [
    { bad: 'FROM «quay.io/team/app:1»\n', options: { trustedRegistries: ['docker.io', '*.example.com'] } },
    {
      bad: 'ARG BASE=«ghcr.io/other/base:1»\nFROM $BASE\nCOPY --from=«quay.io/team/tool:1» /tool /\n',
      options: { trustedRegistries: ['ghcr.io/team/*'] },
    },
    {
      good: 'FROM node:24 AS build\nFROM docker.io/user/app:1\nCOPY --from=build /app /app\nCOPY --from=eu.example.com/x:1 / /\n',
      because: 'all are on the list',
      options: { trustedRegistries: ['docker.io', '*.example.com'] },
    },
    { good: 'FROM quay.io/team/app:1\n', because: 'nothing is configured' },
    { good: 'FROM scratch\n', because: 'scratch is no image', options: { trustedRegistries: ['ghcr.io'] } },
    {
      preset: 'hadolint',
      bad: '«FROM quay.io/a:1 AS a»\nFROM a\n«COPY --from=quay.io/b /c /d»\n«RUN --mount=from=x,target=/y z»\n',
      options: { trustedRegistries: ['*.example.com'] },
    },
    {
      preset: 'hadolint',
      good: 'FROM scratch\nFROM docker.example.com/a:1\n',
      because: 'nothing is fetched for the one, and the other is on the list',
      options: { trustedRegistries: ['*.example.com'] },
    },
    { preset: 'hadolint', good: 'FROM quay.io/a:1\n', because: 'there is no list' },
  ],
  *check(facts) {
    const trusted = facts.options.trustedRegistries
    if (trusted === undefined || trusted.length === 0) return
    for (const { text, range } of imageUses(facts)) {
      if (trusted.some((entry) => covers(entry, text))) continue
      const registry = splitReference(text).registry ?? 'docker.io'
      yield {
        range,
        message: `Images of ${registry} are not trusted here; use one of ${trusted.join(', ')}.`,
      }
    }
  },
  checks: {
    hadolint: {
      codes: { DL3026: 'error' },
      check(facts) {
        const { trustedRegistries = [] } = facts.options
        const message = `Images of this registry are not trusted here; use one of ${trustedRegistries.join(', ')}.`
        return findUntrusted(walk(facts), trustedRegistries).map((step) => report('DL3026', step, message))
      },
    },
  },
})

/** The entry is the registry, or a beginning of the name that ends where a part of it ends. */
function covers(entry: string, text: string): boolean {
  const { registry = 'docker.io', repository } = splitReference(text)
  const host = registry === 'index.docker.io' ? 'docker.io' : registry
  const name = `${host}/${repository}`
  return (
    [host, name].some((one) => matchesEnds(entry, one)) || name.startsWith(`${entry.replace(/\/$/, '')}/`)
  )
}

function matchesEnds(pattern: string, name: string): boolean {
  const from = pattern.startsWith('*')
  const to = pattern.length > 1 && pattern.endsWith('*')
  const core = pattern.slice(from ? 1 : 0, to ? -1 : undefined)
  if (from && to) return name.includes(core)
  if (from) return name.endsWith(core)
  return to ? name.startsWith(core) : name === core
}
