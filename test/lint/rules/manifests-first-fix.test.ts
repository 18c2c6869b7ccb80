import { describe, expect, it } from 'vitest'
import { manifestsFirst } from '../../../src/lint/rules/manifests-first.ts'
import { fixedLines } from '../../support/lint-rule.ts'

const NODE = { 'package.json': '{}', 'package-lock.json': '{}', 'src/index.ts': '' }
const PYTHON = { 'requirements.txt': 'flask==3.1\n', 'app.py': '' }

function linesOf(copy: string, ...rest: readonly string[]): readonly string[] {
  return ['FROM base:1', 'WORKDIR /app', copy, ...rest]
}

describe('manifests-first fixes', () => {
  const cases: readonly {
    readonly claim: string
    readonly lines: readonly string[]
    readonly context: Readonly<Record<string, string>>
    readonly fixed: readonly string[]
  }[] = [
    {
      claim: 'keep comments with their instruction and blank lines in place',
      lines: [
        'FROM a:1',
        'WORKDIR /app',
        '',
        '# sources',
        'COPY . .',
        '',
        '# dependencies',
        'RUN npm ci',
        '',
        'RUN npm run build',
      ],
      context: NODE,
      fixed: [
        'FROM a:1',
        'WORKDIR /app',
        '',
        'COPY package.json package-lock.json ./',
        '',
        '# dependencies',
        'RUN npm ci',
        '# sources',
        'COPY . .',
        '',
        'RUN npm run build',
      ],
    },
    {
      claim: 'put manifests of folders into their folders',
      lines: linesOf('COPY . /app', 'RUN cd web && npm ci && npm run build'),
      context: { 'web/package.json': '{}', 'web/package-lock.json': '{}', 'web/a.js': '' },
      fixed: linesOf(
        'COPY web/package.json web/package-lock.json /app/web/',
        'RUN cd web && npm ci',
        'COPY . /app',
        'RUN cd web && npm run build',
      ),
    },
    {
      claim: 'copy the members of a workspace',
      lines: linesOf('COPY . .', 'RUN npm ci'),
      context: {
        'package.json': '{"workspaces":["p/*"]}',
        'package-lock.json': '',
        'p/a/package.json': '{}',
        'p/a/a.js': '',
        'p/b/package.json': '{}',
        'p/b/b.js': '',
      },
      fixed: linesOf(
        'COPY package.json package-lock.json ./',
        'COPY p/a/package.json ./p/a/',
        'COPY p/b/package.json ./p/b/',
        'RUN npm ci',
        'COPY . .',
      ),
    },
    {
      claim: 'copy folders that consist of manifests as trees',
      lines: linesOf('COPY . .', 'RUN yarn --immutable'),
      context: {
        'package.json': '{}',
        'yarn.lock': '',
        '.yarnrc.yml': '',
        '.yarn/releases/yarn-4.cjs': '',
        '.yarn/plugins/a.cjs': '',
        'a.js': '',
      },
      fixed: linesOf(
        'COPY package.json yarn.lock .yarnrc.yml ./',
        'COPY .yarn ./.yarn/',
        'RUN yarn --immutable',
        'COPY . .',
      ),
    },
    {
      claim: 'follow requirements that include others',
      lines: linesOf('COPY . .', 'RUN pip install -r req/requirements-dev.txt'),
      context: {
        'req/requirements-dev.txt': '-r requirements.txt\npytest\n',
        'req/requirements.txt': 'flask\n',
        'req/notes.md': '',
        'app.py': '',
      },
      fixed: linesOf(
        'COPY req/requirements-dev.txt req/requirements.txt ./req/',
        'RUN pip install -r req/requirements-dev.txt',
        'COPY . .',
      ),
    },
    {
      claim: 'bring the wheels that the install names',
      lines: linesOf('COPY . .', 'RUN pip install --no-index --find-links wheels -r requirements.txt'),
      context: { ...PYTHON, 'wheels/a.whl': '', 'wheels/b.whl': '' },
      fixed: linesOf(
        'COPY requirements.txt ./',
        'COPY wheels ./wheels/',
        'RUN pip install --no-index --find-links wheels -r requirements.txt',
        'COPY . .',
      ),
    },
    {
      claim: 'take several installs together',
      lines: linesOf('COPY . .', 'RUN pip install -r requirements.txt', 'RUN npm ci', 'CMD ["x"]'),
      context: { ...NODE, ...PYTHON },
      fixed: linesOf(
        'COPY requirements.txt package.json package-lock.json ./',
        'RUN pip install -r requirements.txt',
        'RUN npm ci',
        'COPY . .',
        'CMD ["x"]',
      ),
    },
    {
      claim: 'add nothing that is there already',
      lines: linesOf('COPY package.json package-lock.json ./', 'COPY . .', 'RUN npm ci'),
      context: NODE,
      fixed: linesOf('COPY package.json package-lock.json ./', 'RUN npm ci', 'COPY . .'),
    },
    {
      claim: 'keep the form of the copy',
      lines: linesOf('COPY --chown=1000 --link [".", "/app"]', 'RUN npm ci'),
      context: NODE,
      fixed: linesOf(
        'COPY --chown=1000 --link ["package.json", "package-lock.json", "/app/"]',
        'RUN npm ci',
        'COPY --chown=1000 --link [".", "/app"]',
      ),
    },
    {
      claim: 'keep mounts in both halves',
      lines: linesOf(
        'COPY . .',
        'RUN --mount=type=cache,target=/root/.npm npm ci \\',
        '    && npm run build \\',
        '    && npm test',
      ),
      context: NODE,
      fixed: linesOf(
        'COPY package.json package-lock.json ./',
        'RUN --mount=type=cache,target=/root/.npm npm ci',
        'COPY . .',
        'RUN --mount=type=cache,target=/root/.npm npm run build \\',
        '    && npm test',
      ),
    },
    {
      claim: 'download before a build',
      lines: linesOf('COPY . .', 'RUN CGO_ENABLED=0 go build -o /bin/a .'),
      context: { 'go.mod': '', 'go.sum': '', 'a.go': '' },
      fixed: linesOf(
        'COPY go.mod go.sum ./',
        'RUN go mod download',
        'COPY . .',
        'RUN CGO_ENABLED=0 go build -o /bin/a .',
      ),
    },
    {
      claim: 'give cargo a target to look at',
      lines: ['FROM rust:1', 'WORKDIR /app', 'COPY . .', 'RUN cargo fetch --locked', 'RUN cargo build'],
      context: { 'Cargo.toml': '[package]\n', 'Cargo.lock': '', 'src/main.rs': '' },
      fixed: [
        'FROM rust:1',
        'WORKDIR /app',
        'COPY Cargo.toml Cargo.lock ./',
        'RUN mkdir src && touch src/main.rs && cargo fetch --locked && rm -r src',
        'COPY . .',
        'RUN cargo build',
      ],
    },
    {
      claim: 'use the wrapper that is used',
      lines: linesOf('COPY . .', 'RUN ./mvnw -B package'),
      context: { 'pom.xml': '', mvnw: '', '.mvn/a': '', '.mvn/b': '', 'src/A.java': '' },
      fixed: linesOf(
        'COPY pom.xml mvnw ./',
        'COPY .mvn ./.mvn/',
        'RUN ./mvnw -B dependency:go-offline',
        'COPY . .',
        'RUN ./mvnw -B package',
      ),
    },
    {
      claim: 'give composer its two steps',
      lines: linesOf('COPY . .', 'RUN composer install --no-dev'),
      context: { 'composer.json': '{}', 'composer.lock': '{}', 'index.php': '' },
      fixed: linesOf(
        'COPY composer.json composer.lock ./',
        'RUN composer install --no-scripts --no-autoloader --no-dev',
        'COPY . .',
        'RUN composer install --no-dev',
      ),
    },
    {
      claim: 'move the install when something between may need the sources',
      lines: linesOf('COPY . .', 'RUN chmod +x start.sh', 'RUN pip install -r requirements.txt'),
      context: { ...PYTHON, 'start.sh': '' },
      fixed: linesOf(
        'COPY requirements.txt ./',
        'RUN pip install -r requirements.txt',
        'COPY . .',
        'RUN chmod +x start.sh',
      ),
    },
  ]
  it.each(cases)('$claim', ({ lines, context, fixed }) => {
    expect(fixedLines(manifestsFirst, { lines, context })).toEqual(fixed)
  })
})
