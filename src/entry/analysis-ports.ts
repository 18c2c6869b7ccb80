// The adapters of an analysis, loaded when one is asked for.
import { availableParallelism, homedir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { setFlagsFromString } from 'node:v8'
import type { CliPorts } from '../cli/ports.ts'
import type { Clock } from '../ports/clock.ts'

type Environment = Readonly<Record<string, string | undefined>>

export type AnalysisMachine = {
  readonly environment: Environment
  /** The bundle itself, started again for each worker. */
  readonly program: string
  readonly clock: Pick<Clock, 'sleep'>
  readonly stdin: Readable
}

/** Images from wherever they lie, threads to read them, and a folder for what was read. */
export function createAnalysisPorts(machine: AnalysisMachine): Pick<CliPorts, 'images' | 'layers'> {
  const { environment, program, stdin } = machine
  return {
    images: async (request) => {
      const { openImage } = await import('../adapters/image-sources/open-image.ts')
      return openImage({ registry: () => openRegistry(machine), stdin }, request)
    },
    layers: async () => {
      // hundreds of thousands of entries stay alive: the heap need not be half empty beside them
      setFlagsFromString('--heap-growing-percent=40')
      const [{ createLayerWorkers }, { createFactsFolder }] = await Promise.all([
        import('../adapters/layer-workers/layer-workers.ts'),
        import('../adapters/facts-folder/facts-folder.ts'),
      ])
      const home = environment['XDG_CACHE_HOME'] || join(environment['HOME'] || homedir(), '.cache')
      return {
        reader: createLayerWorkers({ program: new URL(program), workers: availableParallelism() }),
        store: createFactsFolder({ folder: join(home, 'layersmith', 'layers') }),
      }
    },
  }
}

async function openRegistry({ environment, clock }: AnalysisMachine) {
  const [{ createRegistry }, { dockerConfigCredentials }] = await Promise.all([
    import('../adapters/oci-registry/registry.ts'),
    import('../adapters/oci-registry/docker-config.ts'),
  ])
  const config = environment['DOCKER_CONFIG'] || join(environment['HOME'] || homedir(), '.docker')
  return createRegistry({ clock, credentials: dockerConfigCredentials(config) })
}
