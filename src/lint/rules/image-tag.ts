// Images without tag and digest.
import { findUntagged } from '../hadolint/base-images.ts'
import { checkSteps } from '../hadolint/run-check.ts'
import { imageUses } from '../image-use.ts'
import { defineRule } from '../rule.ts'

export const imageTag = defineRule({
  id: 'image-tag',
  aliases: [
    'DL3006',
    'Image Version Not Explicit',
    'missing-image-version',
    'missing_tag',
    'DS-0001',
    'CKV_DOCKER_7',
  ],
  since: '0.2.0',
  summary: 'Give every image a tag or a digest.',
  category: 'reproducibility',
  severity: 'warning',
  confidence: 'high',
  fix: 'none',
  why: `An image without a tag is the one called \`latest\`, whatever that is on the day of the build. The next major version
of the base arrives unasked, and an old commit can no longer be built as it was.

Defaults of ARG are filled in, and the finding stands at the default. When the value comes with the build, nothing is
said. \`--from\` of COPY and of mounts counts as well; a bare word there is a stage or a named build context.`,
  references: ['https://docs.docker.com/build/building/best-practices/#pin-base-image-versions'],
  examples: [
    { bad: 'FROM «debian»\n' },
    { bad: 'ARG BASE=«node»\nFROM $BASE\n', because: 'the default has no tag' },
    { bad: 'FROM «localhost:5000/team/app» AS app\n', because: 'this colon belongs to the registry' },
    { bad: 'FROM alpine:3.22\nCOPY --from=«ghcr.io/team/tool» /tool /usr/bin/tool\n' },
    { good: 'FROM debian:13-slim\n', because: 'it has a tag' },
    { good: 'FROM debian:13 AS Build\nFROM build\n', because: 'that is a stage' },
    { good: 'FROM scratch\n', because: 'scratch has no versions' },
    { good: 'ARG BASE\nFROM $BASE\n', because: 'the value is not known' },
    { good: `FROM debian@sha256:${'0'.repeat(64)}\n`, because: 'a digest is exact' },
    {
      preset: 'hadolint',
      bad: '«FROM debian AS Build»\n«FROM build»\n',
      because: 'names of stages are compared as written',
    },
    {
      preset: 'hadolint',
      good: 'FROM $BASE AS build\nFROM build\nFROM scratch\nFROM a@sha256:1\n',
      because: 'none of them can have a tag, or one has a digest',
    },
  ],
  *check(facts) {
    for (const { tag, digest, text, range } of imageUses(facts)) {
      if (tag !== undefined || digest !== undefined) continue
      yield {
        range,
        message: `${text} has no tag, so every build may get another image. Write ${text}:version.`,
      }
    }
  },
  checks: {
    hadolint: checkSteps({
      code: 'DL3006',
      severity: 'warning',
      message: 'The image has no tag, so every build may get another one. Write name:version.',
      skipsTriggers: true,
      find: findUntagged,
    }),
  },
})
