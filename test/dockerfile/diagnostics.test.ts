// What the front end refuses has a code; what it accepts has none. All cases were put to a real engine.
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the variables are the Dockerfile’s
import { describe, expect, test } from 'vitest'
import { parseDockerfile } from '../../src/dockerfile/parse.ts'

const codesOf = (text: string) =>
  parseDockerfile(text).diagnostics.map(({ severity, code }) => `${severity} ${code}`)

/** Each line stands in a stage of its own; a line break is written as ⏎. */
const inStage = (line: string) => `FROM scratch\n${line.replaceAll('⏎', '\n')}\n`

const REFUSED: Readonly<Record<string, readonly string[]>> = {
  'unknown-instruction': ['RUNN x', 'FOO [1]', '\\'],
  'unknown-flag': [
    'ENV --foo A=1',
    'SHELL --foo ["a"]',
    'COPY --LINK a b',
    'ONBUILD --foo RUN x',
    "RUN --fo'o' x",
  ],
  'duplicate-flag': ['RUN --network=none --network=host x'],
  'missing-flag-value': ['COPY --link= a b', 'COPY --chown a b', 'RUN --mount x'],
  'invalid-flag-value': [
    ...['COPY --link=yes a b', 'RUN --network=$X x', 'RUN --network= x', 'COPY --from=$a a b'],
    ...['COPY --chmod=0o755 a b', 'COPY --chmod=8 a b', 'COPY --chmod=a=q a b', 'COPY --chmod=u a b'],
    ...[
      'COPY --chmod=-1 a b',
      'COPY --chmod=u+, a b',
      'COPY --chmod=99999 --link a b',
      'ADD --keep-git-dir=$X a b',
    ],
    ...[
      'ADD --checksum=foo https://a/b b',
      'ADD --checksum=md5:24454f830cdb571e2c4ad15481119c43 https://a/b b',
    ],
    `ADD --checksum=sha256:${'a'.repeat(64)} https://a/b https://c/d /b/`,
  ],
  'argument-count': [
    ...[
      'ENV',
      'LABEL',
      'ARG',
      'EXPOSE',
      'VOLUME',
      'VOLUME []',
      'SHELL',
      'SHELL []',
      'ONBUILD',
      'USER',
      'WORKDIR',
    ],
    ...[
      'STOPSIGNAL',
      'MAINTAINER',
      'COPY',
      'ADD',
      'COPY ["a"]',
      'COPY []',
      'HEALTHCHECK',
      'HEALTHCHECK NONE x',
    ],
    ...[
      'HEALTHCHECK CMD',
      'HEALTHCHECK CMD []',
      'HEALTHCHECK --interval=1s',
      'FROM',
      'FROM a is b',
      'FROM a b',
    ],
  ],
  'non-string-element': ['CMD [null]', 'COPY [1]', 'HEALTHCHECK CMD [1]'],
  'exec-form-required': ['SHELL bash'],
  'missing-value': ['ENV A', 'LABEL a', 'ONBUILD ENV A'],
  'missing-equals': ['ENV A=1 B'],
  'blank-name': ['ENV =a', 'ENV A=1 =2', 'LABEL =a', 'ARG =x'],
  'empty-volume': ['VOLUME ["/a", " "]', 'VOLUME ""', "VOLUME /a ''"],
  'invalid-stage-name': [
    'FROM scratch AS 1x',
    'FROM scratch AS ${X}',
    'FROM scratch AS b-',
    'FROM scratch AS a..b',
  ],
  'blank-base': ["FROM ''", 'FROM $X'],
  'missing-argument': ['FROM scr${X:?no}'],
  'invalid-platform': [
    ...[
      'FROM --platform=foo scratch',
      'FROM --platform=linux/amd64/v2/x scratch',
      'FROM --platform=$P scratch',
    ],
  ],
  'bad-substitution': [
    ...[
      'ENV A ${}',
      'ENV ${}=b',
      'LABEL a=${',
      'ARG A=${}',
      "ENV A='x",
      'ENV A=x"',
      'WORKDIR ${x^}',
      'WORKDIR "/a',
    ],
    ...[
      'WORKDIR ${x/a}',
      'WORKDIR ${1a}',
      'WORKDIR ${x#\\}',
      'USER ${}',
      'VOLUME ${}',
      "VOLUME '/a",
      'COPY a ${}',
    ],
    ...[
      'COPY ["a\'", "/x"]',
      "COPY a' /x",
      'COPY --chown=${} a b',
      'COPY <<EOF /x⏎${}⏎EOF',
      'STOPSIGNAL ${}',
    ],
    ...['RUN --mount=type=cache,target=${} x', 'FROM ${}', 'LABEL "a b'],
  ],
  'invalid-port': [
    ...[
      'EXPOSE foo',
      'EXPOSE 80/foo',
      'EXPOSE 90-80',
      'EXPOSE 80-90:100-120',
      'EXPOSE x:80:80',
      'EXPOSE 1:2:3:4',
      'EXPOSE 256.1.1.1::80',
      'EXPOSE [fe80::1%eth0]::80',
      'EXPOSE [1:2:3:4:5:6:7]::80',
      'EXPOSE 99999:80',
    ],
    ...['EXPOSE 80:', 'EXPOSE 80/tcp/udp', 'EXPOSE -80', 'EXPOSE /tcp', 'EXPOSE 1.2.3.4:80', 'EXPOSE ["80"]'],
  ],
  'invalid-signal': ['STOPSIGNAL 0', 'STOPSIGNAL SIGRTMIN+16', 'STOPSIGNAL SIGUNUSED', 'STOPSIGNAL a b'],
  'invalid-duration': [
    ...[
      'HEALTHCHECK --interval=5 CMD x',
      'HEALTHCHECK --interval=-5s CMD x',
      'HEALTHCHECK --interval=1d CMD x',
    ],
    ...['HEALTHCHECK --interval=$X CMD x', 'HEALTHCHECK --interval=+5us CMD x'],
  ],
  'invalid-retries': [
    ...[
      'HEALTHCHECK --retries=-1 CMD x',
      'HEALTHCHECK --retries=1.5 CMD x',
      'HEALTHCHECK --retries=99999999999 CMD x',
    ],
  ],
  'invalid-healthcheck': ['HEALTHCHECK FOO x'],
  'invalid-trigger': ['ONBUILD FROM x', 'ONBUILD MAINTAINER x', 'ONBUILD ONBUILD RUN x'],
  'unsupported-device': ['RUN --device=a x'],
  'heredoc-destination': ['COPY a <<EOF⏎x⏎EOF'],
  'unterminated-heredoc': ['RUN <<EOF true', 'RUN cat << E F⏎x⏎E F'],
  'remote-source': ['COPY http://x/y b', 'COPY git@github.com:a/b.git b'],
  'invalid-mount': [
    ...[
      'RUN --mount= x',
      'RUN --mount=type=foo,target=/x x',
      'RUN --mount=foo=1,target=/x x',
      'RUN --mount=type=bind x',
    ],
    ...[
      'RUN --mount=type=cache,target x',
      'RUN --mount=type=cache,target=/x,ro=foo x',
      'RUN --mount=type=tmpfs x',
    ],
    ...['RUN --mount=type=cache,target=/x,sharing=foo x', 'RUN --mount=type=bind,target=/x,sharing=shared x'],
    ...['RUN --mount=type=cache,target=/x,size=10 x', 'RUN --mount=type=tmpfs,target=/x,size=foo x'],
    ...['RUN --mount=type=cache,target=/x,mode=8 x', 'RUN --mount=type=cache,target=/x,uid=-1 x'],
    ...['RUN --mount=type=bind,target=/x,uid=1 x', 'RUN --mount=type=cache,target=/x,required x'],
    ...[
      'RUN --mount=type=ssh,source=a x',
      'RUN --mount=type=secret,id=a,source=b x',
      'RUN --mount=type=secret,env=A x',
    ],
    ...[
      'RUN --mount=type=cache,target=/. x',
      "RUN --mount='type=bind,\"target=/a' x",
      'RUN --mount=type=bind,,target=/a x',
    ],
    ...['RUN --mount=type=cache,from=$X,target=/x x', "RUN --mount='type=bind,tar\"get=/a' x"],
  ],
}

const ACCEPTED = [
  // relative to WORKDIR
  ...['RUN --mount=type=bind,target=. x', 'RUN --mount=type=cache,target=../ x'],
  ...[
    'RUN',
    'CMD',
    'CMD []',
    'ENTRYPOINT []',
    'ENTRYPOINT -- --foo x',
    'COPY --link -- --foo x',
    'RUN "--foo" x',
  ],
  ...['ONBUILD COPY --from=7 x y', 'STOPSIGNAL --foo SIGTERM', 'ARG --foo A', 'HEALTHCHECK --foo=5s NONE'],
  ...[
    'HEALTHCHECK none',
    'HEALTHCHECK CMD [""]',
    'HEALTHCHECK --retries=0 CMD x',
    'HEALTHCHECK --interval= CMD x',
  ],
  ...['HEALTHCHECK --interval=1.5h2m.5s CMD x', 'HEALTHCHECK --interval=0 CMD x', 'HEALTHCHECK CMD ${}'],
  ...[
    'ENV "A B"=c',
    'ENV $A=c',
    'LABEL a b',
    'WORKDIR $',
    "WORKDIR ''",
    'WORKDIR ${x/a/}',
    'SHELL [""]',
    'CMD ${}',
  ],
  ...[
    'STOPSIGNAL 9',
    'STOPSIGNAL -1',
    'STOPSIGNAL kill',
    'STOPSIGNAL RTMIN+3',
    'STOPSIGNAL SIGRTMAX-3',
    'STOPSIGNAL SIGCLD',
  ],
  ...[
    'EXPOSE 80-90:100-110',
    'EXPOSE [1:2:3:4:5:6:1.2.3.4]::80',
    'EXPOSE [::]:80:80',
    'EXPOSE [::1]:80:80',
    'EXPOSE :80',
    "EXPOSE ''",
    'EXPOSE 080 +80',
    'EXPOSE 80/',
  ],
  ...[
    'EXPOSE 80-90:100-100',
    'EXPOSE 1.2.3.4::80',
    'EXPOSE $P',
    'COPY --exclude=${} a b',
    'COPY --from= a b',
  ],
  ...[
    'COPY --chmod=u+rwxXst,g-w,o= a b',
    'COPY --chmod=00000755 a b',
    'COPY --chmod= a b',
    'COPY --chmod=u=+x a b',
  ],
  ...['COPY --link=TRUE a b', 'COPY --from=scratch a b', 'COPY github.com/a/b b', 'ADD github.com/a/b b'],
  ...[
    'ADD --checksum=zz https://github.com/a/b.git b',
    'ADD --unpack https://a/b b',
    "COPY <<'EOF' /x⏎${}⏎EOF",
  ],
  ...[
    'COPY <<EOF /x⏎it\'s "⏎EOF',
    'COPY <<EOF /x⏎\\${}⏎EOF',
    'COPY <<A <<A /x⏎1⏎A⏎2⏎A',
    'RUN cat <<EOF;echo⏎a⏎EOF;echo',
  ],
  ...[
    'RUN cat <<\\⏎EOF⏎foo⏎EOF',
    'RUN cat <<\tEOF⏎foo⏎EOF',
    'RUN cat << "E F"⏎foo⏎E F',
    'RUN cat <<$X⏎foo⏎$X',
  ],
  ...[
    'RUN cat ${X:?must} <<EOF⏎foo⏎EOF',
    'RUN cat <<"A"B⏎foo⏎AB',
    'RUN cat <<E\\OF⏎foo⏎EOF',
    'FROM scratch as a---b',
  ],
  ...[
    "FROM 'scratch'",
    'FROM --platform=linux(1)/amd64 scratch',
    'FROM --platform=a/b scratch',
    'FROM --platform= scratch',
  ],
  ...['RUN --mount=TYPE=cache,TaRget=/x x', 'RUN --mount=type=CACHE,target=/x x', 'RUN --mount=type=ssh x'],
  ...[
    'RUN --mount=type=cache,target=/x,target=/y x',
    'RUN --mount=type=bind,target=/x,rw x',
    'RUN --mount=type=secret,target=/b x',
  ],
  ...[
    'RUN --mount=type=tmpfs,target=/x,size=1.5g x',
    'RUN --mount=type=cache,target=x x',
    'RUN --mount=type=secret,source=b x',
  ],
  ...[
    'RUN --mount=\'type=bind,"target=/a,b"\' x',
    'RUN --mount=type=bind,target=/a,from= x',
    'RUN --mount=type=bind,target=/a/.. x',
  ],
]

describe.each(Object.entries(REFUSED))('%s', (code, lines) => {
  test.each(lines)('%s', (line) => {
    expect(codesOf(inStage(line))).toEqual([`error ${code}`])
  })
})

describe('nothing is said of', () => {
  test.each(ACCEPTED)('%s', (line) => {
    expect(codesOf(inStage(line))).toEqual([])
  })
})

describe('the file as a whole', () => {
  test.each([
    ['nothing at all', '', 'error no-instructions'],
    ['only comments', '# a\n', 'error no-instructions'],
    ['only ARG', 'ARG A=1\n', 'error no-stage'],
    ['an instruction before FROM', 'ENV A=1\nFROM a\n', 'error no-stage'],
    ['a directive twice', '# check=skip=all\n# check=skip=all\nFROM a\n', 'error duplicate-directive'],
    ['an escape character of its own', '# escape=x\nFROM a\n', 'error invalid-escape'],
    ['an option of check of its own', '# check=a\nFROM a\n', 'error invalid-check-option'],
    ['a device without the labs front end', 'FROM a\nRUN --device=b c\n', 'error unsupported-device'],
    ['a line of 65,536 bytes', `FROM a\nRUN ${'a'.repeat(65_532)}`, 'error line-too-long'],
    [
      'a line of 65,536 bytes in fewer characters',
      `FROM a\nRUN ${'ä'.repeat(32_766)}\n`,
      'error line-too-long',
    ],
    ['a trigger that fails later', 'FROM a\nONBUILD FOO x\n', 'warning unknown-instruction'],
    ['a flag of a trigger', 'FROM a\nONBUILD COPY --bad=1 a b\n', 'warning unknown-flag'],
  ])('%s', (_name, text, expected) => {
    expect(codesOf(text)).toEqual([expected])
  })

  test.each([
    ['a line of 65,535 bytes', `FROM a\nRUN ${'a'.repeat(65_531)}\n`],
    ['a device with the labs front end', '# syntax=docker/dockerfile:labs\nFROM a\nRUN --device=b c\n'],
    ['a line that is only continued first', '\\\nFROM a\n'],
    ['a directive without a value', '# escape=\nFROM a\n'],
  ])('nothing is said of %s', (_name, text) => {
    expect(codesOf(text)).toEqual([])
  })
})

test('parsing goes on after every error', () => {
  const file = parseDockerfile('FOO\nFROM a b\nRUN --x y\nENV A\nCMD [1]\nUSER\n')
  expect(file.instructions.map(({ keyword }) => keyword)).toEqual([
    'FOO',
    'FROM',
    'RUN',
    'ENV',
    'CMD',
    'USER',
  ])
  expect(new Set(file.diagnostics.map(({ code }) => code)).size).toBe(6)
})

test('messages name the nearest keyword, flag or field', () => {
  const messages = (text: string) => parseDockerfile(text).diagnostics.map(({ message }) => message)
  expect(messages('FROM a\nRUNN x')[0]).toContain('Did you mean RUN?')
  expect(messages('FROM a\nCOPY --fron=b c d')[0]).toContain('did you mean --from?')
  expect(messages('FROM a\nRUN --mount=type=cache,tarfet=/x y')[0]).toContain('Did you mean target?')
})
