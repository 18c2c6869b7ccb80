// What the made-up projects of the corpus are written in: bases, files and the commands of their Dockerfiles.

type Some<T> = readonly [T, ...T[]]

export type Language = {
  readonly bases: Some<string>
  /** What the finished program needs, when it is not built where it runs. */
  readonly slimBases: Some<string>
  readonly packageTool: 'apt-get' | 'apk'
  /** Packages of the distribution such projects ask for. */
  readonly packages: Some<string>
  readonly manifests: Readonly<Record<string, string>>
  readonly install: Some<string>
  readonly build: Some<string>
  readonly sources: Some<string>
  readonly product: string
  readonly variables: Some<string>
  readonly start: Some<readonly [string, ...string[]]>
}

const packageJson = JSON.stringify({
  name: 'shop',
  scripts: { build: 'tsc' },
  dependencies: { pg: '8.16.0' },
})
const lockFile = JSON.stringify({ name: 'shop', lockfileVersion: 3, packages: { 'node_modules/pg': {} } })

/** The languages, about as often as they are met. */
export const languages: Some<Language> = [
  {
    bases: ['node:24', 'node:22-bookworm', 'node:24-slim', 'docker.io/library/node:lts'],
    slimBases: ['node:24-slim', 'gcr.io/distroless/nodejs24-debian12', 'nginx:1.29'],
    packageTool: 'apt-get',
    packages: ['git', 'python3', 'make', 'g++', 'libvips-dev', 'ca-certificates'],
    manifests: { 'package.json': packageJson, 'package-lock.json': lockFile, 'tsconfig.json': '{}' },
    install: ['npm ci', 'npm install', 'npm ci --omit=dev', 'npm install -g pnpm && pnpm install'],
    build: ['npm run build', 'npx tsc -p tsconfig.json', 'npm run lint && npm run build'],
    sources: ['src', 'public', 'test', 'server.js'],
    product: 'dist',
    variables: ['NODE_ENV=production', 'PORT=3000', 'NPM_CONFIG_LOGLEVEL=warn', 'TZ=UTC'],
    start: [
      ['node', 'server.js'],
      ['npm', 'start'],
      ['node', '--enable-source-maps', 'dist/main.js'],
    ],
  },
  {
    bases: ['python:3.13', 'python:3.12-slim-bookworm', 'python:3', 'ubuntu:24.04'],
    slimBases: ['python:3.13-slim', 'debian:bookworm-slim'],
    packageTool: 'apt-get',
    packages: ['build-essential', 'libpq-dev', 'curl', 'gettext', 'python3-pip', 'libffi-dev'],
    manifests: {
      'requirements.txt': 'flask==3.1.0\ngunicorn==23.0.0\n',
      'pyproject.toml': '[project]\nname = "shop"\n',
    },
    install: [
      'pip install -r requirements.txt',
      'pip install --no-cache-dir -r requirements.txt',
      'python -m venv /opt/venv && /opt/venv/bin/pip install -r requirements.txt',
      'pip install flask gunicorn',
    ],
    build: ['python manage.py collectstatic --noinput', 'python -m compileall -q .', 'make translations'],
    sources: ['app', 'templates', 'tests', 'manage.py'],
    product: 'app',
    variables: [
      'PYTHONUNBUFFERED=1',
      'PYTHONDONTWRITEBYTECODE=1',
      'FLASK_APP=app.main',
      'PIP_NO_CACHE_DIR=1',
    ],
    start: [
      ['gunicorn', '--bind', '0.0.0.0:8000', 'app.main:app'],
      ['flask', 'run', '--host=0.0.0.0'],
      ['python', 'manage.py', 'runserver', '0.0.0.0:8000'],
    ],
  },
  {
    bases: ['golang:1.25', 'golang:1.24-bookworm', 'golang:1.25-alpine'],
    slimBases: ['scratch', 'alpine:3.22', 'gcr.io/distroless/static-debian12:nonroot'],
    packageTool: 'apk',
    packages: ['git', 'ca-certificates', 'tzdata', 'make', 'gcc', 'musl-dev'],
    manifests: {
      'go.mod': 'module example.com/shop\n\ngo 1.25\n',
      'go.sum': 'example.com/x v1.0.0 h1:AAAA=\n',
    },
    install: ['go mod download', 'go mod download && go mod verify'],
    build: [
      'go build -o dist/shop ./cmd/shop',
      'CGO_ENABLED=0 GOOS=linux go build -trimpath -ldflags="-s -w" -o dist/shop .',
    ],
    sources: ['cmd', 'internal', 'pkg', 'main.go'],
    product: 'dist',
    variables: ['CGO_ENABLED=0', 'GOFLAGS=-mod=readonly', 'LISTEN=:8080'],
    start: [['/app/dist/shop'], ['./dist/shop', 'serve', '--config', '/etc/shop.yaml']],
  },
  {
    bases: ['maven:3.9-eclipse-temurin-21', 'eclipse-temurin:21-jdk', 'gradle:8-jdk21'],
    slimBases: ['eclipse-temurin:21-jre', 'debian:12-slim'],
    packageTool: 'apt-get',
    packages: ['curl', 'unzip', 'fontconfig', 'locales'],
    manifests: {
      'pom.xml': '<project><artifactId>shop</artifactId></project>\n',
      'settings.xml': '<settings/>\n',
    },
    install: ['mvn -B dependency:go-offline', 'mvn dependency:resolve'],
    build: ['mvn -B package -DskipTests', 'mvn -B verify && cp target/*.jar /app/app.jar'],
    sources: ['src', 'config', 'mvnw'],
    product: 'target',
    variables: [
      'JAVA_OPTS="-Xmx512m -Dfile.encoding=UTF-8"',
      'SPRING_PROFILES_ACTIVE=production',
      'LANG=C.UTF-8',
    ],
    start: [
      ['java', '-jar', 'app.jar'],
      ['java', '-Xmx512m', '-cp', 'target/classes', 'com.example.Shop'],
    ],
  },
  {
    bases: ['rust:1.90', 'rust:1-slim-bookworm'],
    slimBases: ['debian:bookworm-slim', 'gcr.io/distroless/cc-debian12'],
    packageTool: 'apt-get',
    packages: ['pkg-config', 'libssl-dev', 'clang', 'cmake'],
    manifests: { 'Cargo.toml': '[package]\nname = "shop"\n', 'Cargo.lock': 'version = 4\n' },
    install: ['cargo fetch --locked', 'cargo install cargo-chef'],
    build: ['cargo build --release --locked', 'cargo build --release && strip target/release/shop'],
    sources: ['src', 'benches', 'migrations'],
    product: 'target/release',
    variables: ['RUST_LOG=info', 'CARGO_TERM_COLOR=never', 'RUST_BACKTRACE=1'],
    start: [['/app/target/release/shop'], ['shop', '--listen', '0.0.0.0:8080']],
  },
  {
    bases: ['php:8.4-apache', 'php:8.3-fpm', 'composer:2'],
    slimBases: ['php:8.4-fpm-alpine', 'nginx:stable'],
    packageTool: 'apt-get',
    packages: ['libzip-dev', 'libicu-dev', 'unzip', 'git', 'nginx', 'supervisor'],
    manifests: { 'composer.json': '{"require":{"php":"^8.3"}}', 'composer.lock': '{"packages":[]}' },
    install: ['composer install --no-dev --no-interaction', 'docker-php-ext-install pdo_mysql zip intl'],
    build: ['composer dump-autoload --optimize', 'php artisan config:cache && php artisan route:cache'],
    sources: ['src', 'public', 'templates', 'index.php'],
    product: 'public',
    variables: ['APP_ENV=prod', 'APACHE_DOCUMENT_ROOT=/app/public', 'COMPOSER_ALLOW_SUPERUSER=1'],
    start: [
      ['apache2-foreground'],
      ['php-fpm', '--nodaemonize'],
      ['supervisord', '-c', '/etc/supervisord.conf'],
    ],
  },
]
