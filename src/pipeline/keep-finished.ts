// A failed build → its finished steps in the layer cache, so that the next run starts where this one failed.
import { deriveCutDockerfile } from '../build/cut.ts'
import { deriveCommand } from '../build/plan.ts'
import { messageOf } from '../errors.ts'
import type { BuildRequest, BuildResult } from './build.ts'
import type { Ports } from './ports.ts'

/** The ignore file of its own that a Dockerfile may have must apply to the cut one too. */
async function copyIgnoreFile(ports: Pick<Ports, 'files'>, from: string, to: string): Promise<void> {
  const text = await ports.files.readText(`${from}.dockerignore`)
  if (text !== undefined) await ports.files.writeText(`${to}.dockerignore`, text)
}

/** Exports what finished. Returns false when there was nothing to export or it did not work; never throws. */
export async function keepFinishedSteps(
  request: BuildRequest,
  result: BuildResult,
  ports: Pick<Ports, 'engine' | 'files' | 'log'>,
): Promise<boolean> {
  const { plan, dockerfile } = request
  if (dockerfile === undefined || plan.cacheTo.length === 0) return false
  const text = deriveCutDockerfile(dockerfile, result.record)
  if (text === undefined) return false
  try {
    const file = ports.files.resolve(request.folder, 'Dockerfile')
    await ports.files.writeText(file, text)
    if (plan.inputs.file !== undefined) await copyIgnoreFile(ports, plan.inputs.file, file)
    const inputs = {
      ...plan.inputs,
      file,
      target: undefined,
      tags: [],
      labels: [],
      annotations: [],
      attests: [],
      provenance: undefined,
      sbom: undefined,
      outputs: ['type=cacheonly'],
      load: false,
      // what has just been built is to be found, not to be built again
      noCache: false,
      noCacheFilters: [],
      pull: false,
    }
    const command = deriveCommand(
      { ...plan, inputs, push: false },
      ports.files.resolve(request.folder, 'cut.json'),
    )
    const exit = await ports.engine.build(command, request.env, () => undefined)
    if (exit.code !== 0) ports.log.debug(`The finished steps could not be exported: ${exit.tail.join('\n')}`)
    return exit.code === 0
  } catch (error) {
    ports.log.debug(`The finished steps could not be exported: ${messageOf(error)}`)
    return false
  }
}
