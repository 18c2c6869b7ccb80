// A size → the image that the layer caches are compared on: two stages, fourteen steps, nearly half of it base.
import { randomBytes } from 'node:crypto'
import { busyboxFiles } from '../../../test/support/images.ts'
import { makeLayer } from '../../../test/support/images-layer.ts'
import { pushImage } from '../../../test/support/images-push.ts'
import type { Registry } from '../../../test/support/registry.ts'

/** What differs between two builds. */
export type Sources = { readonly dependencies: string; readonly source: string }

const BASE_LAYERS = 3

/** Pushes a base image of that many megabytes and returns its reference. */
export async function pushBase(registry: Registry, megabytes: number): Promise<string> {
  const layers = [await makeLayer(await busyboxFiles())]
  for (let number = 1; number <= BASE_LAYERS; number += 1) {
    const content = mixture((megabytes * 1e6) / BASE_LAYERS)
    layers.push(await makeLayer([{ path: `usr/lib${number}`, content }]))
  }
  await pushImage(registry, 'library/large:1', { layers, config: { Cmd: ['sh'] } })
  return `${registry.address}/library/large:1`
}

/** Three quarters do not compress, as in programs; the rest does, as in texts. */
function mixture(bytes: number): Buffer {
  const noise = Math.round(bytes * 0.75)
  const lines = Array.from({ length: Math.ceil((bytes - noise) / 8) }, (_, at) =>
    String(at % 1e7).padStart(7, '0'),
  )
  return Buffer.concat([randomBytes(noise), Buffer.from(lines.join('\n'))])
}

/** Files of the checkout; the layers above the base have about `megabytes` together. */
export function workspaceFiles(
  base: string,
  megabytes: number,
  { dependencies, source }: Sources,
): Readonly<Record<string, string>> {
  const fill = (file: string, share: number) => {
    const kilobytes = Math.round(megabytes * share * 1000)
    const noise = `head -c ${Math.round(kilobytes * 0.75)}000 /dev/urandom > ${file}.bin`
    return `${noise} && seq 1000000 99999999 | head -c ${Math.round(kilobytes * 0.25)}000 > ${file}.txt`
  }
  return {
    Dockerfile: `FROM ${base} AS build
RUN mkdir -p /opt/tools && ${fill('/opt/tools/packages', 0.16)}
WORKDIR /app
COPY dependencies.txt ./
RUN mkdir deps && cp dependencies.txt deps/ && ${fill('deps/all', 0.24)}
RUN ${fill('/opt/tools/generated', 0.04)}
COPY source.txt ./
RUN mkdir out && cp source.txt out/ && ${fill('out/program', 0.07)}
RUN sha256sum out/program.bin deps/all.bin > out/report.txt

FROM ${base}
RUN mkdir -p /opt/runtime && ${fill('/opt/runtime/packages', 0.18)}
WORKDIR /app
COPY --from=build /app/deps ./deps
COPY --from=build /app/out ./out
COPY settings.txt ./
RUN mkdir data && chown nobody data && ln -s out/program.bin program
USER nobody
CMD ["cat", "out/report.txt"]
`,
    'dependencies.txt': `${dependencies}\n`,
    'source.txt': `${source}\n`,
    'settings.txt': 'level=info\n',
  }
}
