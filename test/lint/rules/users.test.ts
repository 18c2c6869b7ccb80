import { describe, expect, test } from 'vitest'
import { missingUser } from '../../../src/lint/rules/missing-user.ts'
import { numericUser } from '../../../src/lint/rules/numeric-user.ts'
import { rootUser } from '../../../src/lint/rules/root-user.ts'
import { useraddSparse } from '../../../src/lint/rules/useradd-sparse.ts'
import { fixed, reported } from './findings.ts'

const file = (...lines: readonly string[]) => `FROM debian:13\n${lines.join('\n')}\n`

describe('root-user', () => {
  test.each([
    ['USER root:root', 1],
    ['USER "root"', 1],
    ['USER 0', 1],
    ['USER rooty', 0],
    ['USER 00', 0],
    ['ONBUILD USER root', 0],
    ['USER root\nENTRYPOINT ["/sbin/tini", "--", "su-exec", "a", "b"]', 0],
  ])('%s', (lines, count) => {
    expect(reported(rootUser, file(lines))).toHaveLength(count)
  })
})

describe('missing-user', () => {
  test.each([
    'nginxinc/nginx-unprivileged:1',
    'gcr.io/distroless/base-debian13:nonroot',
    'cgr.dev/chainguard/node:latest',
    'bitnami/redis:8',
    'mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled',
    'mcr.microsoft.com/windows/nanoserver:ltsc2025',
    '$BASE',
  ])('knows %s', (image) => {
    expect(reported(missingUser, `ARG BASE\nFROM ${image}\nRUN make\n`)).toEqual([])
  })
})

describe('numeric-user', () => {
  test.each([
    ['RUN adduser -D -u 1001 app', 'USER app', 'USER 1001'],
    ['RUN adduser --system --uid=99 app', 'USER app:app', 'USER 99:app'],
    ['RUN useradd app', 'USER app', 'USER app'],
    ['RUN useradd -u "$ID" app', 'USER app', 'USER app'],
  ])('%s, %s', (run, user, after) => {
    expect(reported(numericUser, file(run, user))).toEqual(['app'])
    expect(fixed(numericUser, file(run, user), true)).toBe(file(run, after))
  })
})

describe('useradd-sparse', () => {
  test.each([
    ['RUN useradd -u100000 a', 'RUN useradd -l -u100000 a'],
    ['RUN sudo useradd -rmu 123456 a', 'RUN sudo useradd -l -rmu 123456 a'],
    ['RUN ["useradd", "-u", "123456", "a"]', 'RUN ["useradd", "-l", "-u", "123456", "a"]'],
    ['RUN useradd --no-log-init -u 123456 a', 'RUN useradd --no-log-init -u 123456 a'],
    ['RUN useradd -g 123456 -u 1000 a', 'RUN useradd -g 123456 -u 1000 a'],
  ])('%s', (before, after) => {
    expect(fixed(useraddSparse, file(before))).toBe(file(after))
  })
})
