import { describe, expect, test } from 'vitest'
import { malformedExecForm } from '../../../src/lint/rules/malformed-exec-form.ts'
import { fixed, reported } from './findings.ts'

const file = (...lines: readonly string[]) => `FROM alpine:3.22\n${lines.join('\n')}\n`

describe('safe fixes', () => {
  test.each([
    ["RUN ['a', 'b']", 'RUN ["a", "b"]'],
    ['CMD [“a”, “b”]', 'CMD ["a", "b"]'],
    ["CMD [ 'a' ]", 'CMD ["a"]'],
    ["CMD [ 'a' , 'b' , ]", 'CMD ["a", "b"]'],
    ['CMD [\'say "hi"\']', 'CMD ["say \\"hi\\""]'],
    ['ENTRYPOINT ["a"] # b', '# b\nENTRYPOINT ["a"]'],
    ["HEALTHCHECK --interval=5s CMD ['a', 'b']", 'HEALTHCHECK --interval=5s CMD ["a", "b"]'],
    ["COPY ['a b', '/c/']", 'COPY ["a b", "/c/"]'],
    ['CMD ["a", \\\n  "b",]', 'CMD ["a", "b"]'],
  ])('%s', (before, after) => {
    expect(fixed(malformedExecForm, file(before))).toBe(file(after))
  })
})

describe('unsafe fixes', () => {
  test.each([
    ['CMD ["a" "b"]', 'CMD ["a", "b"]'],
    ['CMD ["a", "b"', 'CMD ["a", "b"]'],
    ['CMD ["C:\\app.exe"]', 'CMD ["C:\\\\app.exe"]'],
    ['CMD [a, b]', 'CMD ["a", "b"]'],
    ['VOLUME [/data]', 'VOLUME ["/data"]'],
    ['CMD ["a", b]', 'CMD ["a", "b"]'],
  ])('%s', (before, after) => {
    expect(fixed(malformedExecForm, file(before))).toBe(file(before))
    expect(fixed(malformedExecForm, file(before), true)).toBe(file(after))
  })
})

describe('reported without a fix', () => {
  test.each(['CMD ["a"] && b', 'CMD ["a', 'CMD ["a",, "b"]'])('%s', (line) => {
    expect(reported(malformedExecForm, file(line))).toHaveLength(1)
    expect(fixed(malformedExecForm, file(line), true)).toBe(file(line))
  })
})

describe('accepts', () => {
  test.each([
    'RUN [ -f /x ] && a',
    'RUN [ "$A" = b ] || c',
    'RUN [ "$A" ] && b',
    'HEALTHCHECK CMD [ "$(a)" = "b, c" ]',
    'RUN [[ -n "$A" ]]',
    'CMD [ -f /x ] && a',
    'CMD ["a"]',
    'CMD []',
    'COPY [a-c]* /x/',
    'RUN echo ["a"]',
    'CMD a',
  ])('%s', (line) => {
    expect(reported(malformedExecForm, file(line))).toEqual([])
  })
})
