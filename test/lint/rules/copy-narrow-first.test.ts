import { describe, expect, it } from 'vitest'
import { copyNarrowFirst } from '../../../src/lint/rules/copy-narrow-first.ts'
import { fixedLines, judge } from '../../support/lint-rule.ts'

const BASE = ['FROM base:1', 'WORKDIR /app', 'COPY . .']
const NARROW = 'COPY docker-entrypoint.sh /usr/local/bin/'

describe('copy-narrow-first reports', () => {
  // biome-ignore format: a case is a line
  const cases: readonly { readonly claim: string; readonly lines: readonly string[]; readonly verdict: readonly string[] }[] = [
    { claim: 'a start script', lines: [...BASE, NARROW], verdict: ['4 info safe'] },
    { claim: 'settings of a server', lines: [...BASE, 'COPY deploy/site.conf deploy/mime.conf /etc/nginx/'], verdict: ['4 info safe'] },
    { claim: 'a pinned image', lines: [...BASE, 'COPY --from=tini:0.19 /tini /tini'], verdict: ['4 info safe'] },
    { claim: 'a copy behind image settings', lines: [...BASE, 'ENV A=1', 'EXPOSE 80', 'USER app', NARROW], verdict: ['7 info safe'] },
    { claim: 'each of several', lines: [...BASE, NARROW, 'COPY a.conf /etc/a.conf'], verdict: ['4 info safe', '5 info safe'] },
    { claim: 'a copy past one that is not settled', lines: [...BASE, 'COPY data /data', NARROW], verdict: ['5 info safe'] },
    { claim: 'a copy whose folder is not known', lines: ['FROM base:1', 'COPY . .', NARROW], verdict: ['3 info unsafe'] },
    { claim: '--link that --chmod defeats', lines: [...BASE, 'COPY --link --chmod=755 entrypoint.sh /bin/start'], verdict: ['4 info safe'] },
  ]
  it.each(cases)('$claim', ({ lines, verdict }) => {
    expect(judge(copyNarrowFirst, { lines })).toEqual(verdict)
  })

  it('a safe fix when the context cannot meet the other files', () => {
    const lines = ['FROM base:1', 'COPY . .', NARROW]
    expect(judge(copyNarrowFirst, { lines, context: { 'src/a': '' } })).toEqual(['3 info safe'])
    expect(judge(copyNarrowFirst, { lines, context: { 'usr/local/bin/a': '' } })).toEqual(['3 info unsafe'])
  })
})

describe('copy-narrow-first is silent', () => {
  // biome-ignore format: a case is a line
  const cases: readonly { readonly claim: string; readonly lines: readonly string[] }[] = [
    { claim: 'when something runs in between', lines: [...BASE, 'RUN make', NARROW] },
    { claim: 'when the folder changes in between', lines: [...BASE, 'WORKDIR /etc', NARROW] },
    { claim: 'when the first copy is no tree of everything', lines: ['FROM base:1', 'COPY src /app', NARROW] },
    { claim: 'when the second lands in the first', lines: [...BASE, 'COPY prod.conf /app/app.conf'] },
    { claim: 'when the second lands around the first', lines: [...BASE, 'COPY entrypoint.sh /'] },
    { claim: 'when both are the same folder by another name', lines: ['FROM base:1', 'COPY . /usr/lib/app', 'COPY a.conf /lib/app/a.conf'] },
    { claim: 'about sources', lines: [...BASE, 'COPY main.py /opt/main.py'] },
    { claim: 'about other stages', lines: ['FROM base:1 AS build', 'FROM base:1', 'WORKDIR /app', 'COPY . .', 'COPY --from=build /out.conf /etc/out.conf'] },
    { claim: 'about a moving image', lines: [...BASE, 'COPY --from=tini:latest /tini /tini'] },
    { claim: 'about ADD', lines: [...BASE, 'ADD a.conf /etc/a.conf'] },
    { claim: 'when a variable between is needed', lines: [...BASE, 'ARG DIR=/etc', 'COPY a.conf $DIR/'] },
    { claim: 'about triggers', lines: ['FROM base:1', 'WORKDIR /app', 'ONBUILD COPY . .', 'COPY a.conf /etc/a.conf'] },
    { claim: 'when image settings come late', lines: [...BASE, 'EXPOSE 80', 'LABEL a=b', 'CMD ["a"]'] },
  ]
  it.each(cases)('$claim', ({ lines }) => {
    expect(judge(copyNarrowFirst, { lines })).toEqual([])
  })
})

describe('copy-narrow-first fixes', () => {
  it('keep the order of what moves', () => {
    const lines = [...BASE, NARROW, '# settings', 'COPY a.conf /etc/a.conf', 'RUN make']
    expect(fixedLines(copyNarrowFirst, { lines })).toEqual([
      'FROM base:1',
      'WORKDIR /app',
      NARROW,
      '# settings',
      'COPY a.conf /etc/a.conf',
      'COPY . .',
      'RUN make',
    ])
  })
})
