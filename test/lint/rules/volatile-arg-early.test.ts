import { describe, expect, it } from 'vitest'
import { volatileArgEarly } from '../../../src/lint/rules/volatile-arg-early.ts'
import { isVolatile } from '../../../src/lint/volatile-name.ts'
import { findingsOf, fixedLines, judge } from '../../support/lint-rule.ts'

const INSTALL = 'RUN apt-get update && apt-get install -y ffmpeg'
const LABEL = 'LABEL org.opencontainers.image.revision=$GIT_SHA'

describe('names', () => {
  it.each([
    'GIT_SHA',
    'GIT_COMMIT',
    'git_commit',
    'VCS_REF',
    'SOURCE_COMMIT',
    'COMMIT_SHA',
    'CI_COMMIT_SHA',
    'CI_COMMIT_SHORT_SHA',
    'GITHUB_SHA',
    'GITHUB_RUN_ID',
    'GITHUB_RUN_NUMBER',
    'GITHUB_REF_NAME',
    'BUILD_NUMBER',
    'BUILD_ID',
    'BUILD_DATE',
    'BUILD_TIMESTAMP',
    'CACHEBUST',
    'CACHE_BUST',
    'APT_CACHEBUST',
    'APP_VERSION',
    'VERSION',
    'REVISION',
    'GIT_BRANCH',
    'IMAGE_CREATED_AT',
    'SOURCE_DATE_EPOCH',
  ])('%s is volatile', (name) => {
    expect(isVolatile(name, undefined)).toBe(true)
  })

  it.each([
    'NODE_VERSION',
    'TARGETARCH',
    'DEBIAN_FRONTEND',
    'BUILD_TYPE',
    'BUILD_ENV',
    'BUILD_DEPS',
    'TOOL_SHA256',
    'REF',
    'TAG',
    'USER_ID',
    'APP_ID',
    'RUNNER',
    'UPDATE',
    'BRANCHING',
    'GITHUB_TOKEN',
    'CI',
    'PORT',
    'REVISION_TOOL_URL',
  ])('%s is not', (name) => {
    expect(isVolatile(name, undefined)).toBe(false)
  })

  it.each([
    ['GIT_SHA', 'unknown', true],
    ['GIT_SHA', '""', true],
    ['GIT_SHA', 'main', true],
    ['GIT_SHA', '4f0c1d2', false],
    ['VERSION', '0.0.0-dev', true],
    ['VERSION', '1.2.3', false],
    ['APP_VERSION', '"2026.1"', false],
    ['GIT_BRANCH', 'release-4', false],
    ['BUILD_DATE', '2026-01-01', true],
    ['CACHEBUST', '1', true],
  ])('%s=%s is volatile: %s', (name, value, volatile) => {
    expect(isVolatile(name, value)).toBe(volatile)
  })
})

describe('volatile-arg-early reports', () => {
  // biome-ignore format: a case is a line
  const cases: readonly { readonly claim: string; readonly lines: readonly string[]; readonly verdict: readonly string[] }[] = [
    { claim: 'an ARG above packages', lines: ['FROM a:1', 'ARG GIT_SHA', INSTALL, LABEL], verdict: ['2 warning safe'] },
    { claim: 'an ARG with a placeholder', lines: ['FROM a:1', 'ARG GIT_SHA=unknown', INSTALL, LABEL], verdict: ['2 warning safe'] },
    { claim: 'an ARG known by its label', lines: ['FROM a:1', 'ARG WHAT', INSTALL, 'LABEL org.opencontainers.image.created="$WHAT"'], verdict: ['2 warning safe'] },
    { claim: 'a global ARG, where a stage declares it again', lines: ['ARG GIT_SHA=dev', 'FROM a:1', 'ARG GIT_SHA', INSTALL, LABEL], verdict: ['3 warning safe'] },
    { claim: 'a label that stands with it', lines: ['FROM a:1', 'ARG GIT_SHA', LABEL, INSTALL], verdict: ['2 warning safe'] },
    { claim: 'an ENV that is made of it', lines: ['FROM a:1', 'ARG GIT_SHA', 'ENV SHA=$GIT_SHA', INSTALL], verdict: ['2 warning safe'] },
    { claim: 'a step of unknown effect', lines: ['FROM a:1', 'ARG GIT_SHA', 'RUN make', LABEL], verdict: ['2 warning unsafe'] },
    { claim: 'packages among such steps', lines: ['FROM a:1', 'ARG GIT_SHA', INSTALL, 'RUN make', LABEL], verdict: ['2 warning unsafe'] },
    { claim: 'packages behind an ENV for a build', lines: ['FROM a:1', 'ARG GIT_SHA', 'ENV VITE_COMMIT=$GIT_SHA', INSTALL, 'RUN npm run build'], verdict: ['2 warning unsafe'] },
    { claim: 'a general name that packages may read', lines: ['FROM a:1', 'ARG VERSION', 'RUN npm ci', 'RUN make VERSION=$VERSION'], verdict: ['2 warning unsafe'] },
    { claim: 'SOURCE_DATE_EPOCH as info', lines: ['FROM a:1', 'ARG SOURCE_DATE_EPOCH', INSTALL, 'RUN make EPOCH=$SOURCE_DATE_EPOCH'], verdict: ['2 info unsafe'] },
    { claim: 'one nobody reads', lines: ['FROM a:1', 'ARG BUILD_NUMBER', INSTALL], verdict: ['2 warning none'] },
    { claim: 'one that a later stage reads', lines: ['FROM a:1 AS b', 'ARG GIT_SHA', INSTALL, 'FROM b', LABEL], verdict: ['2 warning safe'] },
    { claim: 'one of several in an ARG', lines: ['FROM a:1', 'ARG GIT_SHA PORT=80', INSTALL, LABEL], verdict: ['2 warning none'] },
    { claim: 'a cache buster far above its step', lines: ['FROM a:1', 'ARG CACHEBUST=1', INSTALL, 'RUN echo $CACHEBUST && git clone x'], verdict: ['2 warning safe'] },
    { claim: 'two of one kind', lines: ['FROM a:1', 'ARG GIT_SHA', 'ARG BUILD_DATE', INSTALL, 'LABEL a=$GIT_SHA b=$BUILD_DATE'], verdict: ['2 warning safe', '3 warning safe'] },
    { claim: 'labels whose order would change', lines: ['FROM a:1', 'ARG GIT_SHA', 'LABEL v=$GIT_SHA', INSTALL, 'LABEL v=2'], verdict: ['2 warning none'] },
  ]
  it.each(cases)('$claim', ({ lines, verdict }) => {
    expect(judge(volatileArgEarly, { lines })).toEqual(verdict)
  })
})

describe('volatile-arg-early is silent', () => {
  // biome-ignore format: a case is a line
  const cases: readonly { readonly claim: string; readonly lines: readonly string[] }[] = [
    { claim: 'when the next step reads it', lines: ['FROM a:1', 'ARG GIT_SHA', 'RUN make SHA=$GIT_SHA', INSTALL] },
    { claim: 'when the next step reads it from its environment', lines: ['FROM a:1', 'ARG GIT_SHA', 'RUN node -e "process.env.GIT_SHA"', INSTALL] },
    { claim: 'when the next step may be its reader', lines: ['FROM a:1', 'ARG GIT_SHA', 'RUN make'] },
    { claim: 'when an ENV hands it to a build', lines: ['FROM a:1', 'ARG GIT_SHA', 'ENV VITE_COMMIT=$GIT_SHA', 'RUN npm run build', 'CMD ["a"]'] },
    { claim: 'when no RUN follows', lines: ['FROM a:1', INSTALL, 'ARG GIT_SHA', LABEL, 'COPY . .', 'CMD ["a"]'] },
    { claim: 'when it is only before FROM', lines: ['ARG GIT_SHA', 'FROM a:1', INSTALL] },
    { claim: 'when it has a pinned value', lines: ['FROM a:1', 'ARG VERSION=1.2.3', INSTALL, 'RUN ./get $VERSION'] },
    { claim: 'when the global one is pinned', lines: ['ARG VERSION=1.2.3', 'FROM a:1', 'ARG VERSION', INSTALL, 'RUN ./get $VERSION'] },
    { claim: 'when an ENV hides it', lines: ['FROM a:1', 'ENV GIT_SHA=1', 'ARG GIT_SHA', INSTALL, LABEL] },
    { claim: 'when a mixed ENV needs it at once', lines: ['FROM a:1', 'ARG GIT_SHA', 'ENV PORT=80 SHA=$GIT_SHA', INSTALL] },
    { claim: 'when a copy needs it at once', lines: ['FROM a:1', 'ARG GIT_SHA', 'COPY a /opt/$GIT_SHA/', INSTALL] },
    { claim: 'when a cache buster stands at its step', lines: ['FROM a:1', 'ARG CACHEBUST=1', INSTALL] },
    { claim: 'about other ARGs', lines: ['FROM a:1', 'ARG TARGETARCH', 'ARG NODE_VERSION', INSTALL, 'RUN ./get $NODE_VERSION $TARGETARCH'] },
    { claim: 'about labels and the like alone', lines: ['FROM a:1', 'LABEL a=b', 'EXPOSE 80', 'CMD ["a"]', INSTALL] },
  ]
  it.each(cases)('$claim', ({ lines }) => {
    expect(judge(volatileArgEarly, { lines })).toEqual([])
  })
})

describe('volatile-arg-early fixes', () => {
  // biome-ignore format: a case is a line
  const cases: readonly { readonly claim: string; readonly lines: readonly string[]; readonly fixed: readonly string[] }[] = [
    { claim: 'stop before the first reader', lines: ['FROM a:1', 'ARG GIT_SHA', INSTALL, 'COPY . .', '# stamp', 'RUN make SHA=$GIT_SHA'], fixed: ['FROM a:1', INSTALL, 'COPY . .', 'ARG GIT_SHA', '# stamp', 'RUN make SHA=$GIT_SHA'] },
    { claim: 'take labels and settings along, in order', lines: ['FROM a:1', '', '# commit', 'ARG GIT_SHA', 'ENV SHA=$GIT_SHA', 'LABEL sha=$SHA', '', INSTALL, 'EXPOSE 80', 'CMD ["a"]'], fixed: ['FROM a:1', '', INSTALL, '# commit', 'ARG GIT_SHA', 'ENV SHA=$GIT_SHA', 'LABEL sha=$SHA', 'EXPOSE 80', 'CMD ["a"]'] },
    { claim: 'leave labels that already stand low', lines: ['FROM a:1', 'ARG GIT_SHA', INSTALL, 'EXPOSE 80', LABEL], fixed: ['FROM a:1', INSTALL, 'EXPOSE 80', 'ARG GIT_SHA', LABEL] },
    { claim: 'keep the order of two', lines: ['FROM a:1', 'ARG GIT_SHA', 'ARG BUILD_DATE', INSTALL, 'LABEL a=$GIT_SHA', 'LABEL b=$BUILD_DATE'], fixed: ['FROM a:1', INSTALL, 'ARG GIT_SHA', 'LABEL a=$GIT_SHA', 'ARG BUILD_DATE', 'LABEL b=$BUILD_DATE'] },
  ]
  it.each(cases)('$claim', ({ lines, fixed }) => {
    expect(fixedLines(volatileArgEarly, { lines })).toEqual(fixed)
  })
})

it('a message names a few lines and counts the rest', () => {
  const messageFor = (runs: number) =>
    findingsOf(volatileArgEarly, {
      lines: ['FROM a:1', 'ARG GIT_SHA', ...Array.from({ length: runs }, () => INSTALL), LABEL],
    }).map(({ message }) => message)
  expect(messageFor(6)).toEqual([expect.stringContaining('the RUNs in lines 3, 4, 5, 6, 7 and 8, which')])
  expect(messageFor(9)).toEqual([
    expect.stringContaining('the RUNs in lines 3, 4, 5, 6, 7 and 4 more, which'),
  ])
})
