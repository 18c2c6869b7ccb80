// The reference of a base image → what is known of that image without looking at it.
import { splitReference } from '../dockerfile/reference.ts'

/** Official images on Debian, Ubuntu or Red Hat, all with bash; their alpine and slim variants are told by the tag. */
const WITH_BASH = new Set(
  `debian ubuntu buildpack-deps node python ruby golang rust php perl gcc openjdk eclipse-temurin maven gradle nginx httpd
  postgres mysql mariadb mongo redis fedora centos almalinux rockylinux amazonlinux oraclelinux drupal wordpress julia
  r-base erlang elixir swift`.split(/\s+/),
)

/** The shell with pipefail that an image is known to bring. */
export function shellOfImage(reference: string | undefined): '/bin/bash' | '/bin/ash' | undefined {
  if (reference === undefined) return undefined
  const { registry, repository, tag = '' } = splitReference(reference)
  const name = repository.replace(/^library\//, '')
  const official = (registry === undefined || registry === 'docker.io') && !name.includes('/')
  if (official && name === 'alpine') return '/bin/ash'
  if (/(^|-)alpine/.test(tag)) return official ? '/bin/ash' : undefined
  return official && WITH_BASH.has(name) && !/busybox|windows|nanoserver/.test(tag) ? '/bin/bash' : undefined
}

const NON_ROOT =
  /(?:^|[/:@._-])(?:non-?root|unprivileged|rootless|chiseled)(?:$|[/:@._-])|(?:^|\/)(?:cgr\.dev\/|chainguard\/|bitnami\/|bitnamilegacy\/|jenkins\/jenkins|grafana\/|prom\/|sonatype\/|apache\/(?:airflow|spark|kafka|nifi|flink)|jupyter\/|keycloak\/|sonarqube|elasticsearch|kibana|logstash|ubi\d+\/(?:nodejs|python|go-toolset|openjdk|httpd|nginx|php|ruby)-|curlimages\/|selenium\/|gitpod\/|linuxbrew)/

/** Images that set a user without rights themselves. */
export function isNonRootImage(reference: string): boolean {
  return NON_ROOT.test(reference)
}

/** Images that hold a program and no system; one-shot jobs are made of them. */
export function isDistroless(reference: string): boolean {
  return /(?:^|\/)distroless(?:\/|$)|^cgr\.dev\/|(?:^|\/)chainguard\//.test(reference)
}
