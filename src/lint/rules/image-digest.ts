// Images without a digest.
import { imageUses } from '../image-use.ts'
import { defineRule } from '../rule.ts'

export const imageDigest = defineRule({
  id: 'image-digest',
  aliases: ['dockerfile-source-not-pinned'],
  since: '0.2.0',
  summary: 'Pin images by digest.',
  category: 'reproducibility',
  severity: 'info',
  default: 'off',
  confidence: 'high',
  fix: 'none',
  why: `A tag can be moved; a digest is one image for ever. Pinned images make builds repeatable and safe from a tag that was
taken over. The price is that updates come only when the digest is changed, so turn the rule on where a tool such as
Renovate or Dependabot does that. Keep the tag for readers: \`node:24@sha256:…\`.`,
  references: ['https://docs.docker.com/build/building/best-practices/#pin-base-image-versions'],
  examples: [
    { bad: 'FROM «node:24»\n' },
    {
      bad: 'FROM node:24@sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa AS build\nFROM «nginx:1.29»\nCOPY --from=build /out /srv\n',
    },
    { good: `FROM node:24@sha256:${'0'.repeat(64)}\n`, because: 'it has both' },
    { good: 'FROM scratch\n', because: 'scratch is no image' },
  ],
  *check(facts) {
    for (const { digest, text, range } of imageUses(facts)) {
      if (digest !== undefined) continue
      yield {
        range,
        message: `The tag of ${text} can be moved to another image. Add its digest: ${text}@sha256:….`,
      }
    }
  },
})
