import { describe, expect, it } from 'vitest'
import { manifestsFirst } from '../../../src/lint/rules/manifests-first.ts'
import { judge } from '../../support/lint-rule.ts'

const NODE = { 'package.json': '{}', 'package-lock.json': '{}', 'src/index.ts': '' }
const PYTHON = { 'requirements.txt': 'flask==3.1\n', 'app.py': '' }

function linesOf(copy: string, ...rest: readonly string[]): readonly string[] {
  return ['FROM base:1', 'WORKDIR /app', copy, ...rest]
}

describe('manifests-first reports', () => {
  // biome-ignore format: a case is a line
  const cases: readonly {
    readonly claim: string
    readonly lines: readonly string[]
    readonly context: Readonly<Record<string, string>>
    readonly verdict: readonly string[]
  }[] = [
    { claim: 'npm ci', lines: linesOf('COPY . .', 'RUN npm ci'), context: NODE, verdict: ['3 warning safe'] },
    { claim: 'ADD', lines: linesOf('ADD . /app', 'RUN npm ci'), context: NODE, verdict: ['3 warning safe'] },
    { claim: 'a slash for the context', lines: linesOf('COPY / ./', 'RUN npm ci'), context: NODE, verdict: ['3 warning safe'] },
    { claim: 'a star, unsafely', lines: linesOf('COPY * ./', 'RUN npm ci'), context: NODE, verdict: ['3 warning none'] },
    { claim: 'npm install with a lock file it may rewrite', lines: linesOf('COPY . .', 'RUN npm install'), context: NODE, verdict: ['3 warning unsafe'] },
    { claim: 'npm install without a lock file', lines: linesOf('COPY . .', 'RUN npm install'), context: { 'package.json': '{}', 'a.js': '' }, verdict: ['3 warning safe'] },
    { claim: 'scripts at install time', lines: linesOf('COPY . .', 'RUN npm ci'), context: { ...NODE, 'package.json': '{"scripts":{"prepare":"husky"}}' }, verdict: ['3 warning unsafe'] },
    { claim: 'scripts that are switched off', lines: linesOf('COPY . .', 'RUN npm ci --ignore-scripts'), context: { ...NODE, 'package.json': '{"scripts":{"prepare":"husky"}}' }, verdict: ['3 warning safe'] },
    { claim: 'a dependency that looks for a schema', lines: linesOf('COPY . .', 'RUN npm ci'), context: { ...NODE, 'package.json': '{"dependencies":{"@prisma/client":"7"}}' }, verdict: ['3 warning unsafe'] },
    { claim: 'packages between that may come from a copied source', lines: ['FROM a:1', 'COPY . .', 'RUN apt-get update && apt-get install -y curl', 'RUN npm ci'], context: { ...NODE, 'etc/apt/sources.list.d/x.list': '' }, verdict: ['2 warning unsafe'] },
    { claim: 'packages in the same RUN that may come from a copied source', lines: ['FROM a:1', 'COPY . .', 'RUN apt-get update && apt-get install -y npm && npm ci'], context: { ...NODE, 'etc/apt/sources.list.d/x.list': '' }, verdict: ['2 warning none'] },
    { claim: 'a removal below a folder that the base image sets', lines: ['FROM a:1', 'WORKDIR app', 'COPY . .', 'RUN rm -rf /app/src', 'RUN npm ci'], context: NODE, verdict: ['3 warning unsafe'] },
    { claim: 'a removal above the copied files', lines: ['FROM a:1', 'WORKDIR /srv/app', 'COPY . .', 'RUN rm -rf /srv', 'RUN npm ci'], context: NODE, verdict: ['3 warning unsafe'] },
    { claim: 'a removal elsewhere', lines: ['FROM a:1', 'COPY . .', 'RUN rm -rf /var/cache', 'RUN npm ci'], context: NODE, verdict: ['2 warning safe'] },
    { claim: 'scripts of composer', lines: linesOf('COPY . .', 'RUN composer install --no-autoloader'), context: { 'composer.json': '{"scripts":{"post-install-cmd":["@php artisan"]}}', 'a.php': '' }, verdict: ['3 warning unsafe'] },
    { claim: 'scripts of composer that do not run', lines: linesOf('COPY . .', 'RUN composer install --no-autoloader --no-scripts'), context: { 'composer.json': '{"scripts":{"post-install-cmd":["@php artisan"]}}', 'a.php': '' }, verdict: ['3 warning safe'] },
    { claim: 'dependencies that the project works out', lines: linesOf('COPY . .', 'RUN uv sync --locked --no-install-project'), context: { 'pyproject.toml': '[project]\ndynamic = ["version", "dependencies"]\n', 'uv.lock': '', 'a.py': '' }, verdict: ['3 warning unsafe'] },
    { claim: 'a version that it works out', lines: linesOf('COPY . .', 'RUN uv sync --locked --no-install-project'), context: { 'pyproject.toml': '[project]\ndynamic = ["version"]\n', 'uv.lock': '', 'a.py': '' }, verdict: ['3 warning safe'] },
    { claim: 'local packages', lines: linesOf('COPY . .', 'RUN npm ci'), context: { ...NODE, 'package.json': '{"dependencies":{"a":"file:./a"}}' }, verdict: ['3 warning unsafe'] },
    { claim: 'workspaces', lines: linesOf('COPY . .', 'RUN npm ci'), context: { ...NODE, 'package.json': '{"workspaces":["p/*"]}', 'p/a/package.json': '{}' }, verdict: ['3 warning unsafe'] },
    { claim: 'node_modules in the context', lines: linesOf('COPY . .', 'RUN npm ci'), context: { ...NODE, 'node_modules/x/index.js': '' }, verdict: ['3 warning unsafe'] },
    { claim: 'a native build', lines: linesOf('COPY . .', 'RUN npm ci'), context: { ...NODE, 'binding.gyp': '' }, verdict: ['3 warning unsafe'] },
    { claim: 'yarn without a subcommand', lines: linesOf('COPY . .', 'RUN yarn --frozen-lockfile'), context: { 'package.json': '{}', 'yarn.lock': '', 'a.js': '' }, verdict: ['3 warning safe'] },
    { claim: 'pnpm', lines: linesOf('COPY . .', 'RUN corepack enable', 'RUN pnpm i --frozen-lockfile'), context: { 'package.json': '{}', 'pnpm-lock.yaml': '', 'a.js': '' }, verdict: ['3 warning safe'] },
    { claim: 'bun', lines: linesOf('COPY . .', 'RUN bun install --frozen-lockfile'), context: { 'package.json': '{}', 'bun.lock': '', 'a.ts': '' }, verdict: ['3 warning safe'] },
    { claim: 'python -m pip', lines: linesOf('COPY . .', 'RUN python3 -m pip install --no-cache-dir -r requirements.txt'), context: PYTHON, verdict: ['3 warning safe'] },
    { claim: 'pip with cleaning', lines: linesOf('COPY . .', 'RUN pip3.12 install -r ./requirements.txt && rm -rf /root/.cache/pip'), context: PYTHON, verdict: ['3 warning safe'] },
    { claim: 'pip behind sudo and apt-get', lines: linesOf('COPY . .', 'RUN apt-get update && apt-get install -y gcc && sudo pip install -r requirements.txt'), context: PYTHON, verdict: ['3 warning safe'] },
    { claim: 'requirements that install the sources', lines: linesOf('COPY . .', 'RUN pip install -r requirements.txt'), context: { ...PYTHON, 'requirements.txt': '-e .\n' }, verdict: ['3 warning unsafe'] },
    { claim: 'requirements that were not read', lines: linesOf('COPY . .', 'RUN pip install -r req/all.in'), context: { 'req/all.in': '-r sub.in', 'app.py': '' }, verdict: ['3 warning unsafe'] },
    { claim: 'requirements that CI makes', lines: linesOf('COPY . .', 'RUN pip install -r made.txt'), context: PYTHON, verdict: ['3 warning unsafe'] },
    { claim: 'uv pip', lines: linesOf('COPY . .', 'RUN uv pip install --system -r requirements.txt'), context: PYTHON, verdict: ['3 warning safe'] },
    { claim: 'poetry without the project', lines: linesOf('COPY . .', 'RUN poetry install --no-root'), context: { 'pyproject.toml': '', 'poetry.lock': '', 'a.py': '' }, verdict: ['3 warning safe'] },
    { claim: 'uv sync', lines: linesOf('COPY . .', 'RUN uv sync --locked'), context: { 'pyproject.toml': '', 'uv.lock': '', 'a.py': '' }, verdict: ['3 warning unsafe'] },
    { claim: 'pipenv', lines: linesOf('COPY . .', 'RUN pipenv install --deploy --system'), context: { Pipfile: '', 'Pipfile.lock': '', 'a.py': '' }, verdict: ['3 warning safe'] },
    { claim: 'bundler that may rewrite the lock', lines: linesOf('COPY . .', 'RUN bundle install'), context: { Gemfile: 'gem "rails"\n', 'Gemfile.lock': '', 'a.rb': '' }, verdict: ['3 warning unsafe'] },
    { claim: 'a Gemfile that reads a gemspec', lines: linesOf('COPY . .', 'RUN bundle install --frozen'), context: { Gemfile: 'gemspec\n', 'a.gemspec': '', 'a.rb': '' }, verdict: ['3 warning unsafe'] },
    { claim: 'go mod download', lines: linesOf('COPY . .', 'RUN go mod download'), context: { 'go.mod': 'module a\n', 'go.sum': '', 'main.go': '' }, verdict: ['3 warning safe'] },
    { claim: 'go.mod that points at folders', lines: linesOf('COPY . .', 'RUN go mod download'), context: { 'go.mod': 'replace a => ./a\n', 'go.sum': '', 'main.go': '' }, verdict: ['3 warning unsafe'] },
    { claim: 'go build as info', lines: linesOf('COPY . .', 'RUN go build -o /app ./cmd/app'), context: { 'go.mod': 'module a\n', 'go.sum': '', 'main.go': '' }, verdict: ['3 info unsafe'] },
    { claim: 'bundler that ENV keeps from rewriting the lock', lines: ['FROM a:1', 'WORKDIR /app', 'ENV BUNDLE_DEPLOYMENT=1', 'COPY . .', 'RUN bundle install'], context: { Gemfile: 'gem "rails"\n', 'Gemfile.lock': '', 'a.rb': '' }, verdict: ['4 warning safe'] },
    { claim: 'bundler that a setting keeps from rewriting the lock', lines: ['FROM a:1', 'WORKDIR /app', 'RUN bundle config set --global frozen true', 'COPY . .', 'RUN bundle install'], context: { Gemfile: 'gem "rails"\n', 'Gemfile.lock': '', 'a.rb': '' }, verdict: ['4 warning safe'] },
    { claim: 'bundler with ENV that says no', lines: ['FROM a:1', 'WORKDIR /app', 'ENV BUNDLE_FROZEN=false', 'COPY . .', 'RUN bundle install'], context: { Gemfile: 'gem "rails"\n', 'Gemfile.lock': '', 'a.rb': '' }, verdict: ['4 warning unsafe'] },
    { claim: 'cargo fetch, with a stand-in for the sources', lines: ['FROM rust:1', 'WORKDIR /app', 'COPY . .', 'RUN cargo fetch --locked'], context: { 'Cargo.toml': '[package]\n', 'Cargo.lock': '', 'src/lib.rs': '' }, verdict: ['3 warning safe'] },
    { claim: 'cargo fetch that may rewrite the lock', lines: ['FROM rust:1', 'WORKDIR /app', 'COPY . .', 'RUN cargo fetch'], context: { 'Cargo.toml': '[package]\n', 'Cargo.lock': '', 'src/lib.rs': '' }, verdict: ['3 warning unsafe'] },
    { claim: 'cargo fetch with more targets', lines: ['FROM rust:1', 'WORKDIR /app', 'COPY . .', 'RUN cargo fetch --locked'], context: { 'Cargo.toml': '[package]\n[[bench]]\n', 'Cargo.lock': '', 'src/lib.rs': '' }, verdict: ['3 warning unsafe'] },
    { claim: 'cargo fetch in a workspace', lines: ['FROM rust:1', 'WORKDIR /app', 'COPY . .', 'RUN cargo fetch --locked'], context: { 'Cargo.toml': '[workspace]\n', 'a/Cargo.toml': '', 'Cargo.lock': '', 'a/src/lib.rs': '' }, verdict: ['3 warning none'] },
    { claim: 'cargo fetch where sources are already', lines: ['FROM rust:1', 'WORKDIR /app', 'COPY src src', 'COPY . .', 'RUN cargo fetch --locked'], context: { 'Cargo.toml': '[package]\n', 'Cargo.lock': '', 'src/lib.rs': '' }, verdict: ['4 warning none'] },
    { claim: 'cargo fetch by a user who may not write there', lines: ['FROM rust:1', 'WORKDIR /app', 'USER app', 'COPY . .', 'RUN cargo fetch --locked'], context: { 'Cargo.toml': '[package]\n', 'Cargo.lock': '', 'src/lib.rs': '' }, verdict: ['4 warning none'] },
    { claim: 'cargo build as info without a fix', lines: linesOf('COPY . .', 'RUN cargo build --release'), context: { 'Cargo.toml': '', 'Cargo.lock': '', 'src/main.rs': '' }, verdict: ['3 info none'] },
    { claim: 'maven offline', lines: linesOf('COPY . .', 'RUN mvn -B dependency:go-offline'), context: { 'pom.xml': '<project/>', 'src/A.java': '' }, verdict: ['3 warning safe'] },
    { claim: 'the maven wrapper as info', lines: linesOf('COPY . .', 'RUN ./mvnw -q package'), context: { 'pom.xml': '<project/>', mvnw: '', '.mvn/wrapper.properties': '', 'src/A.java': '' }, verdict: ['3 info unsafe'] },
    { claim: 'gradle as info', lines: linesOf('COPY . .', 'RUN gradle build -x test'), context: { 'build.gradle': '', 'src/A.java': '' }, verdict: ['3 info unsafe'] },
    { claim: 'composer', lines: linesOf('COPY . .', 'RUN composer install --no-dev'), context: { 'composer.json': '{}', 'composer.lock': '{}', 'index.php': '' }, verdict: ['3 warning unsafe'] },
    { claim: 'composer without scripts', lines: linesOf('COPY . .', 'RUN composer install --no-scripts --no-autoloader'), context: { 'composer.json': '{}', 'composer.lock': '{}', 'index.php': '' }, verdict: ['3 warning safe'] },
    { claim: 'dotnet restore', lines: linesOf('COPY . .', 'RUN dotnet restore'), context: { 'a.csproj': '', 'Program.cs': '' }, verdict: ['3 warning unsafe'] },
    { claim: 'mix', lines: linesOf('COPY . .', 'RUN mix local.hex --force && mix deps.get --check-locked'), context: { 'mix.exs': '', 'mix.lock': '', 'lib/a.ex': '' }, verdict: ['3 warning safe'] },
    { claim: 'dart', lines: linesOf('COPY . .', 'RUN dart pub get --enforce-lockfile'), context: { 'pubspec.yaml': '', 'pubspec.lock': '', 'bin/a.dart': '' }, verdict: ['3 warning safe'] },
    { claim: 'conda', lines: linesOf('COPY . .', 'RUN conda env create -f environment.yml'), context: { 'environment.yml': 'dependencies:\n  - python\n', 'a.py': '' }, verdict: ['3 warning safe'] },
    { claim: 'an install in another folder', lines: linesOf('COPY . .', 'RUN cd web && npm ci'), context: { 'web/package.json': '{}', 'web/package-lock.json': '{}', 'a.py': '' }, verdict: ['3 warning safe'] },
    { claim: 'a word that names another file', lines: linesOf('COPY . .', 'RUN npm ci --cache cachedir'), context: { ...NODE, 'cachedir/x': '' }, verdict: ['3 warning unsafe'] },
    { claim: 'a RUN between that may make the input', lines: linesOf('COPY . .', 'RUN ./generate.sh', 'RUN npm ci'), context: { ...NODE, 'generate.sh': '' }, verdict: ['3 warning unsafe'] },
    { claim: 'settings between', lines: linesOf('COPY . .', 'ENV NODE_ENV=production', 'USER node', 'RUN npm ci'), context: NODE, verdict: ['3 warning safe'] },
    { claim: 'a folder between', lines: linesOf('COPY . .', 'WORKDIR /app', 'RUN npm ci'), context: NODE, verdict: ['3 warning none'] },
    { claim: 'a variable of the copy between', lines: ['FROM base:1', 'COPY . $DIR/', 'ENV DIR=/app', 'WORKDIR /app', 'RUN npm ci'], context: NODE, verdict: [] },
    { claim: 'flags that cannot be kept', lines: linesOf('COPY --exclude=*.md . .', 'RUN npm ci'), context: NODE, verdict: ['3 warning none'] },
    { claim: 'a copy in the parent stage', lines: ['FROM base:1 AS src', 'WORKDIR /app', 'COPY . .', 'FROM src', 'RUN npm ci'], context: NODE, verdict: ['3 warning none'] },
    { claim: 'a test stage as info', lines: ['FROM base:1 AS test', 'WORKDIR /app', 'COPY . .', 'RUN npm ci', 'FROM base:1'], context: NODE, verdict: ['3 info safe'] },
    { claim: 'an install in a condition', lines: linesOf('COPY . .', 'RUN if [-f yarn.lock ]; then yarn; else npm ci; fi'), context: NODE, verdict: ['3 warning none'] },
    { claim: 'an install in a heredoc', lines: linesOf('COPY . .', 'RUN <<EOF', 'npm ci', 'EOF'), context: NODE, verdict: ['3 warning none'] },
    { claim: 'exec form', lines: linesOf('COPY . .', 'RUN ["npm", "ci"]'), context: NODE, verdict: ['3 warning safe'] },
    { claim: 'the unknown folder of a base image', lines: ['FROM base:1', 'COPY . .', 'RUN npm ci'], context: NODE, verdict: ['2 warning safe'] },
    { claim: 'manifests that are copied but not installed', lines: linesOf('COPY package*.json ./', 'COPY . .', 'RUN npm ci'), context: NODE, verdict: ['4 warning safe'] },
  ]
  it.each(cases)('$claim', ({ lines, context, verdict }) => {
    expect(judge(manifestsFirst, { lines, context })).toEqual(verdict)
  })

  it('one finding for a copy, however many installs follow', () => {
    const lines = linesOf('COPY . .', 'RUN pip install -r requirements.txt', 'RUN npm ci')
    expect(judge(manifestsFirst, { lines, context: { ...NODE, ...PYTHON } })).toEqual(['3 warning safe'])
  })

  it('no safe fix from a listing that is not whole', () => {
    const lines = linesOf('COPY . .', 'RUN npm ci')
    expect(judge(manifestsFirst, { lines, context: NODE, truncated: true })).toEqual(['3 warning unsafe'])
  })

  it.each(['templates/Dockerfile', 'Dockerfile.j2', 'app/template/Dockerfile'])(
    'a template as info: %s',
    (path) => {
      const lines = linesOf('COPY . .', 'RUN npm ci')
      expect(judge(manifestsFirst, { lines, context: NODE, path })).toEqual(['3 info none'])
    },
  )
})

describe('manifests-first is silent', () => {
  // biome-ignore format: a case is a line
  const cases: readonly {
    readonly claim: string
    readonly lines: readonly string[]
    readonly context?: Readonly<Record<string, string>>
  }[] = [
    { claim: 'without a context', lines: linesOf('COPY . .', 'RUN npm ci') },
    { claim: 'without manifests', lines: linesOf('COPY . .', 'RUN npm ci'), context: { 'a.js': '' } },
    { claim: 'when a package is installed by name', lines: linesOf('COPY . .', 'RUN npm install express'), context: NODE },
    { claim: 'when a tool is installed for all', lines: linesOf('COPY . .', 'RUN npm install -g'), context: NODE },
    { claim: 'when a script runs', lines: linesOf('COPY . .', 'RUN npm run install && yarn build'), context: NODE },
    { claim: 'when the project itself is installed', lines: linesOf('COPY . .', 'RUN pip install -e . -r requirements.txt'), context: PYTHON },
    { claim: 'when the same was installed before', lines: linesOf('COPY package.json ./', 'RUN npm install', 'COPY . .', 'RUN npm ci'), context: NODE },
    { claim: 'when manifests are mounted', lines: linesOf('COPY . .', 'RUN --mount=type=bind,source=package.json,target=package.json npm ci'), context: NODE },
    { claim: 'about another stage', lines: ['FROM a:1 AS one', 'WORKDIR /app', 'COPY . .', 'FROM b:1', 'WORKDIR /app', 'RUN npm ci'], context: NODE },
    { claim: 'about files of another stage', lines: linesOf('COPY --from=other . .', 'RUN npm ci'), context: NODE },
    { claim: 'about triggers', lines: linesOf('ONBUILD COPY . .', 'ONBUILD RUN npm ci'), context: NODE },
    { claim: 'when the copy goes elsewhere', lines: linesOf('COPY . /src', 'RUN npm ci'), context: NODE },
    { claim: 'when only the manifests are copied as a folder', lines: linesOf('COPY deps /app', 'RUN npm ci'), context: { 'deps/package.json': '{}', 'deps/package-lock.json': '{}', 'a.js': '' } },
    { claim: 'when Go modules are vendored', lines: linesOf('COPY . .', 'RUN go build .'), context: { 'go.mod': '', 'go.sum': '', 'vendor/modules.txt': '', 'a.go': '' } },
    { claim: 'when a Go module needs nothing', lines: linesOf('COPY . .', 'RUN go build .'), context: { 'go.mod': '', 'a.go': '' } },
    { claim: 'when a build has a cache mount', lines: linesOf('COPY . .', 'RUN --mount=type=cache,target=/go/pkg/mod go build .'), context: { 'go.mod': '', 'go.sum': '', 'a.go': '' } },
    { claim: 'when a build follows its download', lines: linesOf('COPY go.mod go.sum ./', 'RUN go mod download', 'COPY . .', 'RUN go build .'), context: { 'go.mod': '', 'go.sum': '', 'a.go': '' } },
    { claim: 'when cargo chef cooked the dependencies', lines: linesOf('COPY --from=plan /app/recipe.json .', 'RUN cargo chef cook --release --recipe-path recipe.json', 'COPY . .', 'RUN cargo build --release'), context: { 'Cargo.toml': '', 'Cargo.lock': '', 'src/main.rs': '' } },
    { claim: 'when a build of a dummy came first', lines: linesOf('COPY Cargo.toml Cargo.lock ./', 'RUN mkdir src && echo "fn main() {}" > src/main.rs && cargo build --release', 'COPY . .', 'RUN cargo build --release'), context: { 'Cargo.toml': '', 'Cargo.lock': '', 'src/main.rs': '' } },
    { claim: 'when the build is offline', lines: linesOf('COPY pom.xml ./', 'RUN mvn dependency:go-offline', 'COPY . .', 'RUN mvn -o package'), context: { 'pom.xml': '', 'a.java': '' } },
    { claim: 'when the install runs in PowerShell', lines: ['FROM base:1', 'SHELL ["pwsh", "-c"]', 'WORKDIR /app', 'COPY . .', 'RUN npm ci'], context: NODE },
  ]
  it.each(cases)('$claim', ({ lines, context }) => {
    expect(judge(manifestsFirst, { lines, context })).toEqual([])
  })
})
