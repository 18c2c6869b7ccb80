// Images with the tag latest.
import { findLatest } from '../hadolint/base-images.ts'
import { checkSteps } from '../hadolint/run-check.ts'
import { imageUses } from '../image-use.ts'
import { defineRule } from '../rule.ts'

export const imageLatest = defineRule({
  id: 'image-latest',
  aliases: [
    'DL3007',
    'DS-0001',
    'CKV_DOCKER_7',
    "Image Version Using 'latest'",
    'latest_tag',
    'DKL-DI-0006',
    'avoid-latest-version',
  ],
  since: '0.2.0',
  summary: 'Do not build on the tag latest.',
  category: 'reproducibility',
  severity: 'warning',
  confidence: 'high',
  fix: 'none',
  why: `\`latest\` names another image after every release, so two builds of one commit differ, and nobody can tell from the
Dockerfile what is in the image. Name the version that was tried. With a digest behind it the tag is only a comment.`,
  references: ['https://docs.docker.com/build/building/best-practices/#pin-base-image-versions'],
  examples: [
    { bad: 'FROM «node:latest»\n' },
    { bad: 'ARG TAG=«latest»\nFROM node:$TAG\n', because: 'the default is latest' },
    { bad: 'FROM alpine:3.22\nRUN --mount=«from=team/tools:latest»,target=/tools /tools/run\n' },
    { good: 'FROM node:24\n', because: 'it names a version' },
    { good: `FROM node:latest@sha256:${'0'.repeat(64)}\n`, because: 'the digest decides' },
    { good: 'ARG TAG\nFROM node:${TAG}\n', because: 'the value is not known' },
    { preset: 'hadolint', bad: '«FROM debian:latest AS base»\nFROM base\n' },
    {
      preset: 'hadolint',
      good: 'FROM debian:latest@sha256:1\nFROM debian:Latest\n',
      because: 'the digest decides, and tags know capitals',
    },
  ],
  *check(facts) {
    for (const { tag, digest, text, range } of imageUses(facts)) {
      if (tag !== 'latest' || digest !== undefined) continue
      yield {
        range,
        message: `${text} changes with every release of the image. Name the version that you have tried.`,
      }
    }
  },
  checks: {
    hadolint: checkSteps({
      code: 'DL3007',
      severity: 'warning',
      message:
        'The tag latest changes with every release of the image. Name the version that you have tried.',
      skipsTriggers: true,
      find: findLatest,
    }),
  },
})
