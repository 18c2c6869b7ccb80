// Turns choices into the instructions of a Dockerfile, the careful way and the way they are often written.
import type { Language } from './corpus-languages.ts'
import type { Random } from './random.ts'

/** How one Dockerfile comes to be. */
export type Making = {
  readonly random: Random
  readonly language: Language
  /** How often things are done well, from 0 to 1. */
  readonly care: number
}

type Lines = readonly string[]

const remarks = [
  'keep this in step with the pipeline',
  'the proxy needs this',
  'see the handbook, chapter "Images"',
  'TLS roots for outgoing calls – do not remove',
  'installs what the tests need too',
] as const

/** A remark now and then, as people leave them. */
export function remark({ random }: Making): Lines {
  return random.chance(0.3) ? [`# ${random.pick(remarks)}`] : []
}

/** Comments and arguments above the first stage. */
export function head({ random }: Making): Lines {
  return [
    ...(random.chance(0.35) ? ['# syntax=docker/dockerfile:1'] : []),
    ...(random.chance(0.15) ? ['# check=skip=JSONArgsRecommended'] : []),
    ...(random.chance(0.2) ? [`ARG RELEASE=${random.integer(1, 9)}.${random.integer(0, 30)}`] : []),
  ]
}

/** ENV in one instruction or in many, LABEL and ARG between them. */
export function settings({ random, language, care }: Making): Lines {
  const variables = random.some(language.variables)
  const env = random.chance(care)
    ? [`ENV ${variables.join(' \\\n    ')}`]
    : variables.map((variable) => `ENV ${variable}`)
  const label = ['LABEL org.opencontainers.image.title="shop" \\', '      maintainer="team@example.com"']
  const volatile = random.chance(0.2) ? ['ARG GIT_COMMIT=unknown', `ENV COMMIT=\${GIT_COMMIT:-none}`] : []
  return [...env, ...(random.chance(0.3) ? label : []), ...volatile]
}

/** System packages: update and install in one RUN or apart, in one line or many, with and without `-y`. */
export function systemPackages({ random, language, care }: Making): Lines {
  const names = random.some(language.packages)
  if (language.packageTool === 'apk') return [`RUN apk add --no-cache ${names.join(' ')}`]
  const yes = random.chance(care + 0.3) ? ' -y' : ''
  const short = random.chance(care) ? ' --no-install-recommends' : ''
  const install = `apt-get install${yes}${short}`
  if (!random.chance(care)) return ['RUN apt-get update', `RUN ${install} ${names.join(' ')}`]
  if (random.chance(0.2))
    return ['RUN <<EOF', 'set -eux', 'apt-get update', `${install} ${names.join(' ')}`, 'EOF']
  const mounts = random.chance(0.25)
    ? '--mount=type=cache,target=/var/cache/apt,sharing=locked --mount=type=cache,target=/var/lib/apt '
    : ''
  const list = names.map((name) => `      ${name} \\`)
  return [`RUN ${mounts}apt-get update && ${install} \\`, ...list, '    && rm -rf /var/lib/apt/lists/*']
}

/** Dependencies before the sources, or all at once and reinstalled with every change. */
export function installAndCopy({ random, language, care }: Making): Lines {
  const install = random.pick(language.install)
  const build = random.some(language.build)
  const all = random.pick(['COPY . .', 'ADD . /app', 'COPY . /app', 'COPY ./ ./'])
  if (!random.chance(care)) return [all, `RUN ${install}`, ...build.map((line) => `RUN ${line}`)]
  const owner = random.chance(0.2) ? '--chown=app:app ' : ''
  const mount = random.chance(0.3) ? '--mount=type=cache,target=/root/.cache ' : ''
  const sources = random.chance(0.5)
    ? [all]
    : random.some(language.sources).map((path) => `COPY ${path} ./${path}`)
  return [
    `COPY ${owner}${Object.keys(language.manifests).join(' ')} ./`,
    `RUN ${mount}${install}`,
    ...sources,
    `RUN ${build.join(' && \\\n    ')}`,
  ]
}

/** The scripts of larger images: users, downloads, configuration, loops. */
export function chores({ random }: Making): Lines {
  const scripts: readonly [Lines, ...Lines[]] = [
    ['RUN useradd --create-home --uid 1000 app && chown -R app:app /app'],
    [`RUN curl -fsSL https://example.com/tool-\${RELEASE:-1.0}.tar.gz | tar -xz -C /usr/local/bin`],
    ['RUN for name in a b c; do \\', '      echo "$name" >> /etc/names; \\', '    done'],
    ['COPY <<-"END" /etc/shop.yaml', '\tlisten: 8080', '\tname: "$HOSTNAME"', '\tEND'],
    ['RUN if [ "$TARGETARCH" = "arm64" ]; then echo slow; else echo fast; fi'],
    ['RUN cd /opt && mkdir -p tools && ln -s /opt/tools /tools'],
    ['ADD https://example.com/roots.pem /etc/ssl/roots.pem'],
    ["RUN sed -i 's/^#\\(PermitRootLogin\\).*/\\1 no/' /etc/shop.conf || true"],
    ['SHELL ["/bin/bash", "-o", "pipefail", "-c"]'],
    ['VOLUME ["/data"]'],
  ]
  return Array.from({ length: random.integer(0, 4) }, () => random.pick(scripts)).flat()
}

/** User, port, health and process: exec form, shell form, and both. */
export function ending({ random, language, care }: Making): Lines {
  const words = random.pick(language.start)
  const exec = `[${words.map((word) => JSON.stringify(word)).join(', ')}]`
  const shell = words.join(' ')
  const health =
    'HEALTHCHECK --interval=30s --timeout=3s CMD wget -qO- http://localhost:8080/health || exit 1'
  const careless: readonly [Lines, ...Lines[]] = [
    [`CMD ${shell}`],
    [`ENTRYPOINT ${shell}`],
    [`ENTRYPOINT ${shell}`, 'CMD ["--verbose"]'],
    [`CMD [${words.map((word) => `'${word}'`).join(', ')}]`],
    [`CMD ${exec}`, `CMD ${shell}`],
    [`ENTRYPOINT MODE=fast ${shell}`],
  ]
  return [
    ...(random.chance(0.4) ? ['USER 1000:1000'] : []),
    ...(random.chance(0.6) ? [`EXPOSE ${random.integer(3000, 9000)}`] : []),
    ...(random.chance(0.2) ? [health] : []),
    ...(random.chance(care) ? [`CMD ${exec}`] : random.pick(careless)),
  ]
}
