import { describe, expect, test } from 'vitest'
import { type DaemonFacts, decideStoreSwitch } from '../../src/build/engine-store.ts'

const path = '/etc/docker/daemon.json'
const hosted: DaemonFacts = {
  ...{
    throwAway: true,
    endpoint: 'unix:///var/run/docker.sock',
    securityOptions: ['name=seccomp,profile=builtin'],
  },
  ...{ runningContainers: 0, config: { path, text: undefined }, root: true },
}

describe('an engine is left alone', () => {
  test.each<[string, Partial<DaemonFacts>, RegExp]>([
    ['on a runner that stays', { throwAway: false }, /not one that GitHub throws away/],
    [
      'on another machine',
      { endpoint: 'tcp://10.0.0.1:2376' },
      /not on this machine \(tcp:\/\/10\.0\.0\.1:2376\)/,
    ],
    ['in another container', { config: undefined }, /not a process of this machine/],
    ['without root of its own', { securityOptions: ['name=rootless'] }, /runs without root/],
    ['that maps user ids', { securityOptions: ['name=userns'] }, /maps user ids/],
    ['with a container', { runningContainers: 1 }, /would stop a running container$/],
    ['with containers', { runningContainers: 3 }, /would stop 3 running containers$/],
    ['that takes a password', { root: false }, /takes root, or sudo without a password/],
    [
      'whose configuration is no JSON',
      { config: { path, text: '{"debug":' } },
      /daemon\.json is not a JSON object/,
    ],
    ['whose configuration is a list', { config: { path, text: '[]' } }, /daemon\.json is not a JSON object/],
  ])('%s', (_what, facts, because) => {
    expect(decideStoreSwitch({ ...hosted, ...facts })).toEqual({
      kind: 'keep',
      because: expect.stringMatching(because),
    })
  })
})

describe('the new configuration', () => {
  test.each<[string, string | undefined, object]>([
    ['is made where there is none', undefined, {}],
    ['is made of an empty file', '\n', {}],
    ['keeps everything else', '{"mtu":1400,"hosts":["fd://"]}', { mtu: 1400, hosts: ['fd://'] }],
    ['names no driver of the classic store', '{"storage-driver":"overlay2","storage-opts":["a=b"]}', {}],
  ])('%s', (_what, text, kept) => {
    const decision = decideStoreSwitch({ ...hosted, config: { path, text } })
    expect(decision).toMatchObject({ kind: 'switch', path, before: text })
    expect(JSON.parse(decision.kind === 'switch' ? decision.text : '')).toEqual({
      ...kept,
      features: { 'containerd-snapshotter': true },
    })
  })

  test('keeps other features', () => {
    const text = '{"features":{"cdi":true,"containerd-snapshotter":false}}'
    const decision = decideStoreSwitch({ ...hosted, config: { path, text } })
    expect(JSON.parse(decision.kind === 'switch' ? decision.text : '')).toEqual({
      features: { cdi: true, 'containerd-snapshotter': true },
    })
  })
})
