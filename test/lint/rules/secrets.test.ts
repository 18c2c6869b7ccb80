import { describe, expect, test } from 'vitest'
import { secretInArgEnv } from '../../../src/lint/rules/secret-in-arg-env.ts'
import { secretLiteral } from '../../../src/lint/rules/secret-literal.ts'
import { judge } from '../../support/lint-rule.ts'
import { fixed, reported } from './findings.ts'

const file = (...lines: readonly string[]) => `FROM node:24\n${lines.join('\n')}\n`

describe('secret-in-arg-env', () => {
  test.each([
    ...[
      'PASSWORD',
      'db_password',
      'NPM_TOKEN',
      'API_KEY',
      'APIKEY',
      'AWS_ACCESS_KEY_ID',
      'BASIC_AUTH',
      'passwd',
    ],
    ...['GOOGLE_CREDENTIALS', 'SSH_PRIVATE_KEY', 'secret', 'CLIENT_SECRET'],
  ])('knows %s', (name) => {
    expect(reported(secretInArgEnv, file(`ARG ${name}`))).toEqual([name])
  })

  test.each([
    ...[
      'GPG_KEY',
      'KEY',
      'MONKEY',
      'KEYBOARD',
      'AUTHOR',
      'TOKENIZER',
      'PUBLIC_KEY',
      'TOKEN_PUBLIC',
      'PASSWORD_FILE',
    ],
    ...[
      'SECRET_VERSION',
      'TOKEN_PATH',
      'AUTH_URL',
      'SECRET_NAME',
      'PASSWORD_LENGTH',
      'TOKEN_TTL',
      'JWT_SECRET_ALGORITHM',
    ],
    ...['ENABLE_AUTH', 'COMPASS', 'SSH_AUTH_SOCK_DIR'],
  ])('leaves %s alone', (name) => {
    expect(reported(secretInArgEnv, file(`ARG ${name}`, `ENV ${name}=abc123`))).toEqual([])
  })

  test.each([
    ['a global ARG', ['ARG TOKEN', 'FROM node:24'], ['TOKEN']],
    ['the old form', ['FROM node:24', 'ENV TOKEN abc'], ['TOKEN abc']],
    ['a trigger', ['FROM node:24', 'ONBUILD ARG TOKEN'], ['TOKEN']],
    [
      'an ARG without a default, empty or not',
      ['FROM node:24', 'ARG TOKEN=', 'ARG SECRET=""'],
      ['TOKEN=', 'SECRET=""'],
    ],
    ['an ENV without a value', ['FROM node:24', 'ENV TOKEN= SECRET="" AUTH=false'], []],
    ['the place of a file', ['FROM node:24', 'ENV DB_PASSWORD=/run/secrets/db'], []],
    [
      'an ARG that a RUN uses beside the mount',
      ['FROM node:24', 'ARG TOKEN', 'RUN --mount=type=secret,id=$TOKEN use $TOKEN'],
      ['TOKEN'],
    ],
    [
      'an ARG that the mount sets',
      ['FROM node:24', 'ARG TOKEN', 'RUN --mount=type=secret,id=TOKEN,env=TOKEN use $TOKEN'],
      [],
    ],
  ])('judges %s', (_, lines, expected) => {
    expect(reported(secretInArgEnv, `${lines.join('\n')}\n`)).toEqual(expected)
  })
})

/** In pieces, so that no scanner takes this file for a leak. */
const token = (prefix: string, length: number) => `${prefix}${'aB3dE5gH7j'.repeat(10).slice(0, length)}`

describe('secret-literal', () => {
  test.each([
    ['AKIA', 16, (text: string) => text.toUpperCase()],
    ['ghp_', 36, String],
    ['github_pat_', 82, String],
    ['glpat-', 20, String],
    ['xoxb-', 40, String],
    ['sk_live_', 24, String],
    ['npm_', 36, String],
    ['AIza', 35, String],
    ['dckr_pat_', 27, String],
    ['sk-ant-', 60, String],
  ])('knows a token that begins with %s', (prefix, length, change) => {
    const found = prefix + change(token('', length))
    expect(reported(secretLiteral, file(`ENV X=${found}`))).toEqual([found])
    expect(reported(secretLiteral, file('RUN <<EOF', `use ${found}`, 'EOF'))).toEqual([found])
    expect(reported(secretLiteral, file('RUN a \\', `  # ${found}`, '  b'))).toEqual([])
  })

  test.each([
    ['a variable', 'RUN git clone https://ci:$TOKEN@git.internal/x'],
    ['a placeholder', 'RUN git clone https://user:password@git.internal/x'],
    ['a user alone', 'RUN git clone https://ci@git.internal/x'],
    ['a port', 'RUN curl https://git.internal:8443/a@b'],
    ['a documented key', 'ENV ID=AKIAIOSFODNN7EXAMPLE'],
    ['a repeated letter', `ENV T=ghp_${'a'.repeat(36)}`],
    ['a public key', 'RUN echo "-----BEGIN PUBLIC KEY-----"'],
    ['settings of aws', 'RUN aws configure set region eu-west-1'],
    [
      'a login with a mount',
      'RUN --mount=type=secret,id=k gcloud auth activate-service-account --key-file=/run/secrets/k',
    ],
    ['a login without a password', 'RUN az login --identity'],
    ['samples', 'COPY .env.example .env.sample .env.template a.pub /x/'],
    ['certificates', 'COPY ca.pem server-cert.pem fullchain.pem dhparam.pem /x/'],
    ['a download', 'ADD https://example.internal/server.pem /x/'],
  ])('is silent about %s', (_, line) => {
    expect(reported(secretLiteral, file(line))).toEqual([])
  })

  test.each([
    ['doctl', 'RUN doctl auth init -t "$T"', 'doctl auth init -t "$T"'],
    ['docker', 'RUN docker login -u a -p "$P"', 'docker login -u a -p "$P"'],
    ['npm', 'RUN npm config set //r.internal/:_authToken=$T', 'npm config set //r.internal/:_authToken=$T'],
    ['a file of another stage', 'COPY --from=x/y:1 /root/.netrc /root/', '/root/.netrc'],
    ['one of many files', 'COPY a.txt .env.production /app/', '.env.production'],
    ['a key', 'COPY server-key.pem /x/', 'server-key.pem'],
  ])('reports %s', (_, line, expected) => {
    expect(reported(secretLiteral, file(line))).toEqual([expected])
  })

  test('what is thrown away is info, but for literals', () => {
    const lines = [
      'FROM a AS b',
      'COPY .netrc /root/',
      'RUN docker login -p $P',
      `ENV X=${token('npm_', 36)}`,
      'FROM c',
    ]
    expect(judge(secretLiteral, { lines })).toEqual(['2 info none', '3 info none', '4 error none'])
  })

  test.each([
    ['nothing is known to read it', ['WORKDIR /app', 'COPY .npmrc ./', 'RUN make']],
    ['the folder is not known', ['COPY .npmrc ./', 'RUN npm ci']],
    ['a later step names it', ['WORKDIR /app', 'COPY .npmrc ./', 'RUN npm ci && rm .npmrc']],
    ['other files come along', ['WORKDIR /app', 'COPY .npmrc package.json ./', 'RUN npm ci']],
  ])('has no fix when %s', (_, lines) => {
    expect(fixed(secretLiteral, file(...lines), true)).toBe(file(...lines))
  })
})
