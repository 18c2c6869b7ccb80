// Scheduled runs against a real engine and registry: what the distribution has of the image's packages decides.

import { afterAll, beforeAll, expect, test } from 'vitest'
import { busyboxFiles, pushDebianPython } from '../support/images.ts'
import { makeLayer } from '../support/images-layer.ts'
import { pushImage } from '../support/images-push.ts'
import {
  bumpDeb,
  fetchDeb,
  type PackageArchive,
  publishApks,
  publishDebs,
  startPackageArchive,
} from '../support/package-archive.ts'
import { executed, imageOf } from '../support/rebuild-scene.ts'
import { type Scene, setScene } from '../support/scene.ts'

let scene: Scene
let archive: PackageArchive
beforeAll(async () => {
  scene = await setScene()
})
afterAll(async () => {
  await archive.stop()
  await scene.stop()
})

test.each([['.xz'], ['.gz']] as const)('a newer apt package is due (lists as %s)', async (form) => {
  archive = await startPackageArchive()
  const deb = await fetchDeb('time')
  await publishDebs(archive, [deb], ['', form])
  const base = await pushDebianPython(scene.registry)
  const install = 'apt-get update && apt-get install -y --no-install-recommends time'
  const dockerfile = `FROM ${scene.base} AS tool
RUN echo tool > /made
FROM ${base}
RUN echo 'deb [trusted=yes] ${archive.url}/debian stable main' > /etc/apt/sources.list
RUN ${install} && rm -rf /var/lib/apt/lists/*
COPY --from=tool /made /made
`
  const image = imageOf(scene, { Dockerfile: dockerfile })
  const inputs = { network: 'host' }
  const pushed = await image.push({ inputs })
  await publishDebs(archive, [deb], [form])
  const same = await image.schedule({ inputs })
  const newer = await bumpDeb(deb, '99:1.0-1')
  await publishDebs(archive, [deb, newer], [form])
  const asked = archive.requests.length
  const told = await image.schedule({ inputs: { ...inputs, 'rebuild-packages': 'false' } })
  const untouched = archive.requests.length === asked
  await publishDebs(archive, [deb, newer], ['', form])
  const due = await image.schedule({ inputs })
  const again = await image.schedule({ inputs })
  expect(pushed.errors).toEqual([])
  expect(same.main.outputs).toMatchObject({ rebuild: 'false', reason: '' })
  expect([told.main.outputs['rebuild'], untouched]).toEqual(['false', true])
  expect(due.errors).toEqual([])
  expect(due.main.outputs).toMatchObject({ rebuild: 'true', reason: 'packages' })
  expect(due.visible).toMatch(/1 package would change: time \S+ → 99:1.0-1/)
  expect(executed(due.visible).some((step) => step.includes('apt-get install'))).toBe(true)
  expect(executed(due.visible)).not.toContain('RUN echo tool > /made')
  expect(due.main.summary).toContain('1 package changed')
  expect(due.visible).toMatch(/Rebuilt +sha256:\w+… → sha256:\w+…, .* of 4 layers kept, 1 package changed/)
  expect(again.main.outputs).toMatchObject({ rebuild: 'false', reason: '' })
})

const apk = `#!/bin/sh
set -e
[ "$1" = add ] || exit 0
for name in "$@"; do
  case "$name" in add|-*) continue;; esac
  version=$(wget -q -O - "$(sed 's,/main$,,;q' /etc/apk/repositories)/$name")
  printf 'C:Q1\\nP:%s\\nV:%s\\nA:x86_64\\nI:2\\n\\n' "$name" "$version" >> /lib/apk/db/installed
done
`

test('a newer apk package is due, one of the base waits for the base', async () => {
  archive = await startPackageArchive()
  await publishApks(archive, { tool: '1.2.3-r0', musl: '1.2.5-r0' })
  const installed = 'C:Q1\nP:musl\nV:1.2.5-r0\nA:x86_64\nI:2\n\n'
  const files = [
    ...(await busyboxFiles()),
    ...['sbin/', 'lib/', 'lib/apk/', 'lib/apk/db/', 'etc/apk/'].map((path) => ({ path })),
    { path: 'sbin/apk', content: apk, mode: 0o755 },
    { path: 'lib/apk/db/installed', content: installed },
    { path: 'etc/apk/repositories', content: `${archive.url}/alpine/main\n` },
  ]
  await pushImage(scene.registry, 'library/alpine-like:1', { layers: [await makeLayer(files)] })
  const base = `${scene.registry.address}/library/alpine-like:1`
  const image = imageOf(scene, { Dockerfile: `FROM ${base}\nRUN apk add --no-cache tool\n` })
  const inputs = { network: 'host' }
  const pushed = await image.push({ inputs })
  const same = await image.schedule({ inputs })
  await publishApks(archive, { tool: '1.2.3-r0', musl: '1.2.5-r1' })
  const waiting = await image.schedule({ inputs })
  await publishApks(archive, { tool: '1.2.10-r0', musl: '1.2.5-r1' })
  const due = await image.schedule({ inputs })
  const again = await image.schedule({ inputs })
  // a build that finds its step in the cache finds the newer one
  const cached = await image.push({ inputs })
  const still = await image.schedule({ inputs })
  expect(pushed.errors).toEqual([])
  expect(executed(cached.visible)).not.toContain('RUN apk add --no-cache tool')
  expect(still.main.outputs).toMatchObject({ rebuild: 'false' })
  expect(same.main.outputs).toMatchObject({ rebuild: 'false' })
  expect(waiting.main.outputs).toMatchObject({ rebuild: 'false' })
  expect(waiting.visible).toContain('1 package of the base has a newer version')
  expect(due.main.outputs).toMatchObject({ rebuild: 'true', reason: 'packages' })
  expect(due.visible).toContain('1 package would change: tool 1.2.3-r0 → 1.2.10-r0')
  expect(again.main.outputs).toMatchObject({ rebuild: 'false' })
})

test('an archive that does not answer is told, and is no reason', async () => {
  archive = await startPackageArchive()
  const image = imageOf(scene, {
    Dockerfile: `FROM ${scene.registry.address}/library/alpine-like:1\nRUN echo ${archive.url}/alpine/main > /etc/apk/repositories && apk add tool\n`,
  })
  await publishApks(archive, { tool: '1.2.3-r0' })
  await image.push({ inputs: { network: 'host' } })
  await archive.stop()
  const nightly = await image.schedule()
  expect(nightly.main.outputs).toMatchObject({ rebuild: 'false' })
  expect(nightly.visible).toContain('APKINDEX.tar.gz does not answer')
})
