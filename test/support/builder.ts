// Turns two engines into one where `docker buildx create --driver docker-container` works without a pull: the first
// gets an image under the name buildx boots, whose buildctl leads to the BuildKit of the second.

import type { Engine } from './engine.ts'
import { busyboxFiles } from './images.ts'
import { packTar } from './images-layer.ts'
import { type Relay, startRelay } from './relay.ts'

/** What buildx boots when nothing else is asked for. */
export const defaultBuilderImage = 'moby/buildkit:buildx-stable-1'

const buildkitd = `#!/bin/sh
trap 'exit 0' TERM INT
while :; do sleep 1 & wait; done
`

const buildctl = (port: number) => `#!/bin/sh
case "$*" in
  *dial-stdio*) exec nc 127.0.0.1 ${port} ;;
  *--version*) echo 'buildctl github.com/moby/buildkit v0.25.0 stand-in' ;;
esac
`

/**
 * Puts the stand-in image into `engine`; builds of its container builders then run in `worker`, whose caches they
 * share. The builder has to be created with `--driver-opt network=host`. Stop the relay at the end.
 */
export async function standInContainerBuilder(engine: Engine, worker: Engine): Promise<Relay> {
  const relay = await startRelay(worker, 'tcp')
  const files = [
    ...(await busyboxFiles()),
    { path: 'usr/bin/buildkitd', content: buildkitd, mode: 0o755 },
    { path: 'usr/bin/buildctl', content: buildctl(relay.port), mode: 0o755 },
  ]
  const changes = ['ENTRYPOINT ["buildkitd"]', 'ENV PATH=/usr/bin:/bin'].flatMap((change) => [
    '--change',
    change,
  ])
  await engine.dockerOutput(['import', ...changes, '-', defaultBuilderImage], { input: await packTar(files) })
  return relay
}
