// Names of registries to the addresses and the docker config keys that stand for them.
import { isLoopbackHost } from '../../image/reference-name.ts'

const HUB_KEY = 'https://index.docker.io/v1/'
const HUB_NAMES: ReadonlySet<string> = new Set(['docker.io', 'index.docker.io', 'registry-1.docker.io'])

/** `https://index.docker.io/v1/` and `Docker.io` are `docker.io`; scheme and path are cut off. */
export function registryHost(text: string): string {
  const host = text
    .trim()
    .replace(/^https?:\/\//i, '')
    .replace(/\/.*$/, '')
    .toLowerCase()
  return HUB_NAMES.has(host) || host === '' ? 'docker.io' : host
}

/** Where the registry's API answers: plain http on this machine, https everywhere else. */
export function registryOrigin(host: string): string {
  const name = registryHost(host)
  if (name === 'docker.io') return 'https://registry-1.docker.io'
  return `${isLoopbackHost(name) ? 'http' : 'https'}://${name}`
}

/** The key under which docker keeps the credentials of a host. */
export function configKey(host: string): string {
  const name = registryHost(host)
  return name === 'docker.io' ? HUB_KEY : name
}

/** True when a key of a docker config, however it is written, means the host. */
export function isKeyOf(key: string, host: string): boolean {
  return registryHost(key) === registryHost(host)
}

/** Plain http is for this machine only: an address of a token service or a redirect must be safe. */
export function isSafeUrl(url: URL): boolean {
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopbackHost(url.host))
}
