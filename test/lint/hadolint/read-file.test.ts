import { describe, expect, test } from 'vitest'
import { readFile } from '../../../src/lint/hadolint/read-file.ts'

function stepsOf(text: string) {
  const sight = readFile(text)
  return sight.kind === 'steps' ? sight.steps : [`refused at ${sight.at}`]
}

const seenIn = (text: string) => stepsOf(text).map((step) => (typeof step === 'string' ? step : step.seen))

describe('hadolint sees', () => {
  test.each<[string, string, readonly object[]]>([
    ['nothing in an empty file', ' \n\n', []],
    [
      'the parts of an image',
      `from --platform=$P quay.io/a/b:\${T:-1}@sha256:c As D`,
      [{ registry: 'quay.io', name: 'a/b', tag: `\${T:-1}`, digest: 'sha256:c', alias: 'D', platform: '$P' }],
    ],
    ['a list', 'CMD [ "a", "b \\"c\\"" ]', [{ kind: 'cmd', args: { form: 'list', text: 'a b "c"' } }]],
    ['no list in other quotes', "CMD ['a']", [{ args: { form: 'text', text: "['a']" } }]],
    [
      'continued lines as one, without comments in them',
      'RUN a \\\n  # b\n\n  c\\\nd # e \\\n && f',
      [{ args: { form: 'text', text: 'a  cd # e  && f' } }],
    ],
    ['the body of a heredoc', 'RUN <<"A"\nb\nc\nA\n', [{ args: { form: 'text', text: 'b\nc' } }]],
    ['only what stands before a heredoc', 'RUN cat <<A > b\nc\nA\n\nCMD []', [{ args: { text: 'cat' } }, {}]],
    [
      'pairs without their quotes',
      'ENV a=b "c d"=\'e\'f\\ g\nENV h i  j',
      [
        {
          pairs: [
            { key: 'a', value: 'b' },
            { key: 'c d', value: 'ef g' },
          ],
        },
        { pairs: [{ key: 'h', value: 'i  j' }] },
      ],
    ],
    ['one name in an ARG', 'ARG a b=c\nARG d=e f', [{ name: 'a' }, { name: 'd', value: 'e f' }]],
    ['a trigger', 'ONBUILD RUN a', [{ kind: 'onbuild', inner: { kind: 'run' } }]],
    [
      'mounts in any order of their options',
      'RUN --mount=target=/a,type=cache,id=b --network=none --mount=from=c,dst=/d,rw e',
      [
        {
          network: 'none',
          mounts: [
            { type: 'cache', target: '/a', id: 'b' },
            { type: 'bind', from: 'c', target: '/d' },
          ],
        },
      ],
    ],
    ['an unknown flag of RUN as its command', 'RUN --a b', [{ args: { text: '--a b' } }]],
    [
      'heredocs of a COPY by their names',
      'COPY <<A <<B /c\nd\nA\ne\nB',
      [{ sources: ['A', 'B'], target: '/c' }],
    ],
    ['ports of any kind', 'EXPOSE 1/UDP $A-2 3', [{ ports: [{}, { kind: 'range' }, {}] }]],
    ['a directive on any line', 'FROM a\n# syntax = b\n#c', [{}, { kind: 'pragma' }, { kind: 'comment' }]],
    ['another sign of continuation', '# escape=`\nRUN a `\n b', [{}, { args: { text: 'a  b' } }]],
  ])('%s', (_, text, expected) => {
    const seen = seenIn(text)
    expect(seen).toHaveLength(expected.length)
    expect(seen).toMatchObject(expected)
  })

  test('instructions on their first lines, whatever ends the lines', () => {
    const text = '\uFEFF\r\nFROM a\r\n\r\n  RUN b \\\r\n c\r\nCMD d  \r\n'
    const steps = stepsOf(text).map((step) =>
      typeof step === 'string' ? step : [step.line, text.slice(step.range.start, step.range.end)],
    )
    expect(steps).toEqual([
      [2, 'FROM a'],
      [4, 'RUN b \\\r\n c'],
      [6, 'CMD d'],
    ])
  })
})

describe('hadolint gives up', () => {
  test.each<[string, string]>([
    ['at a word that is no instruction', 'FROM a\n«FOO b'],
    ['at a keyword alone', 'FROM a\nRUN«\n'],
    ['behind a list', 'CMD ["a"] «b'],
    ['at a name without a value', 'ENV a«\n'],
    ['at an open quote', 'LABEL a="b«\n'],
    ['at a second word of a stage', 'FROM a «b'],
    ['at a tag without a name', 'FROM a«:'],
    ['at a port that is none', 'EXPOSE 80«:80'],
    ['at a protocol it does not know', 'EXPOSE 80/«sctp'],
    ['at a file without a destination', 'COPY a«\n'],
    ['behind a flag it does not know', 'COPY --a=b «c d'],
    ['behind a flag given twice', 'COPY --from=a --from=b «c d'],
    ['at a health check without a command', 'HEALTHCHECK --retries=1 «a'],
    ['at a duration with two units', 'HEALTHCHECK --interval=1m«30s CMD a'],
    ['at a small none', 'HEALTHCHECK «none'],
    ['at an option of a mount it does not know', 'RUN --mount=type=bind,«a=b c'],
    ['behind a mount without a target', 'RUN --mount=type=cache,id=b« c'],
    ['inside a heredoc whose end is indented', 'RUN <<-A\n\t«b\n\tA\nb'],
  ])('%s', (_, marked) => {
    const text = marked.replace('«', '')
    expect(readFile(text)).toEqual({ kind: 'refused', at: marked.indexOf('«') })
  })

  test('where it says so', () => {
    expect(readFile('FROM a\n\nFOO b')).toEqual({ kind: 'refused', at: 8 })
    expect(readFile('FROM a\r\n\r\nENV b\r\n')).toEqual({ kind: 'refused', at: 15 })
  })
})

test('many heredocs without an end take no longer than one', () => {
  const text = `${'RUN a <<B c\n'.repeat(5000)}`
  expect(stepsOf(text)).toHaveLength(5000)
})
