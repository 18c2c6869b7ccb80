import { describe, expect, test } from 'vitest'
import { parseInspect } from '../../../src/adapters/buildx/inspect.ts'

const docker = (labels = '') => `Name:          default
Driver:        docker
Last Activity: 2026-01-01 00:00:00 +0000 UTC

Nodes:
Name:             default
Endpoint:         default
Status:           running
BuildKit version: v0.22.0
Platforms:        linux/amd64*, linux/amd64/v2, linux/386
${labels}`

const containerd = docker(`Labels:
 org.mobyproject.buildkit.worker.moby.host-gateway-ip: 172.17.0.1
 org.mobyproject.buildkit.worker.snapshotter:          overlayfs
`)

const container = `Name:          ci
Driver:        docker-container

Nodes:
Name:      ci0
Endpoint:  unix:///var/run/docker.sock
Status:    running
Buildkit:  v0.11.0
Platforms: linux/amd64
Name:      ci1
Endpoint:  ssh://arm
Status:    inactive
`

describe('the answer of buildx inspect', () => {
  test.each([
    [
      'an engine with the classic store',
      docker(),
      { name: 'default', driver: 'docker', store: 'classic', nodes: 1 },
    ],
    ['an engine with the containerd store', containerd, { driver: 'docker', store: 'containerd' }],
    [
      'a container builder with two nodes',
      container,
      { name: 'ci', driver: 'docker-container', store: undefined, nodes: 2 },
    ],
    [
      'a remote builder',
      'Name: r\nDriver: remote\nNodes:\nName: r0\n',
      { driver: 'remote', store: undefined, platforms: [] },
    ],
    ['nothing', '', { name: 'default', driver: 'docker', nodes: 1, platforms: [] }],
  ])('may describe %s', (_, text, builder) => {
    expect(parseInspect(text).builder).toMatchObject({ ...builder, ours: false })
  })

  test.each<[string, boolean | undefined, string]>([
    [
      'on the network of this machine',
      true,
      'Endpoint: unix:///var/run/docker.sock\nDriver Options: image="x" network="host"',
    ],
    ['of the default context', true, 'Endpoint: default\nDriver Options: network="host"'],
    [
      'on a network of its own',
      undefined,
      'Endpoint: unix:///var/run/docker.sock\nDriver Options: image="network=host"',
    ],
    ['on another machine', undefined, 'Endpoint: ssh://far\nDriver Options: network="host"'],
    [
      'of two nodes',
      undefined,
      'Endpoint: default\nDriver Options: network="host"\nName: ci1\nEndpoint: default',
    ],
  ])('tells a container %s', (_what, hostNetwork, node) => {
    const text = `Name: ci\nDriver: docker-container\n\nNodes:\nName: ci0\n${node}\n`
    expect(parseInspect(text).builder.hostNetwork).toBe(hostNetwork)
  })

  test('names the platforms, its own first and unmarked', () => {
    expect(parseInspect(docker()).builder.platforms).toEqual(['linux/amd64', 'linux/amd64/v2', 'linux/386'])
  })

  test('names the version under either name', () => {
    expect([parseInspect(docker()).version, parseInspect(container).version]).toEqual(['v0.22.0', 'v0.11.0'])
  })

  test('may be that the engine does not answer', () => {
    const text =
      'Name: default\nDriver: docker\n\nNodes:\nName: default\nEndpoint: default\nError: Cannot connect to the Docker daemon at unix:///x.sock. Is the docker daemon running?\n'
    expect(parseInspect(text).error).toBe(
      'Cannot connect to the Docker daemon at unix:///x.sock. Is the docker daemon running?',
    )
  })
})
