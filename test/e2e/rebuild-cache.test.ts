// A scheduled rebuild on one machine, a push on the next: the layer cache has what the rebuild made.

import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Engine, startEngine } from '../support/engine.ts'
import { busyboxFiles } from '../support/images.ts'
import { makeLayer } from '../support/images-layer.ts'
import { pushImage } from '../support/images-push.ts'
import { publishApks, startPackageArchive } from '../support/package-archive.ts'
import { executed, imageOf } from '../support/rebuild-scene.ts'
import { type Scene, setScene } from '../support/scene.ts'

let scene: Scene
let engine: Engine
beforeAll(async () => {
  engine = await startEngine()
  scene = await setScene(engine)
})
afterAll(async () => {
  await scene.stop()
  await engine.purge()
})

const apk = `#!/bin/sh
set -e
repository=$(sed 's,/main$,,;q' /etc/apk/repositories)
printf 'P:tool\\nV:%s\\nA:x86_64\\n\\n' "$(wget -q -O - $repository/tool)" >> /lib/apk/db/installed
`

test('packages of a rebuild come back from the layer cache, and stages that were not due too', async () => {
  const archive = await startPackageArchive()
  await publishApks(archive, { tool: '1.0-r0' })
  const files = [
    ...(await busyboxFiles()),
    ...['sbin/', 'lib/', 'lib/apk/', 'lib/apk/db/', 'etc/apk/'].map((path) => ({ path })),
    { path: 'sbin/apk', content: apk, mode: 0o755 },
    { path: 'lib/apk/db/installed', content: 'P:musl\nV:1.2.5-r0\nA:x86_64\n\n' },
    { path: 'etc/apk/repositories', content: `${archive.url}/alpine/main\n` },
  ]
  await pushImage(scene.registry, 'library/alpine-cached:1', { layers: [await makeLayer(files)] })
  const base = `${scene.registry.address}/library/alpine-cached:1`
  const dockerfile = `FROM ${base} AS made\nRUN echo made > /made\nFROM ${base}\nRUN apk add tool\nCOPY --from=made /made /\n`
  const image = imageOf(scene, { Dockerfile: dockerfile })
  const inputs = { network: 'host', cache: 'auto', lint: 'false' }
  const pushed = await image.push({ inputs })
  await publishApks(archive, { tool: '2.0-r0' })
  await engine.reset()
  const due = await image.schedule({ inputs })
  await engine.reset()
  const next = await image.push({ inputs })
  const still = await image.schedule({ inputs })
  await archive.stop()
  expect([pushed, due, next].flatMap(({ errors }) => errors)).toEqual([])
  expect(due.main.outputs).toMatchObject({ rebuild: 'true', reason: 'packages' })
  expect(executed(due.visible).filter((step) => step.startsWith('RUN'))).toEqual(['RUN apk add tool'])
  expect(executed(next.visible).filter((step) => step.startsWith('RUN'))).toEqual([])
  expect(still.main.outputs).toMatchObject({ rebuild: 'false', reason: '' })
})
