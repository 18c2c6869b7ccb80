// The layers of an image that are to be read → a source of them: the layer cache, else the registry it was pushed to.
import type { ImageLayer, ImageSource } from '../ports/image-source.ts'
import type { PlatformReport, ReportLayer } from '../report/model.ts'
import type { ContentsRequest } from './contents.ts'
import type { Choice } from './contents-choice.ts'
import type { Ports } from './ports.ts'

export type Chosen = { readonly platform: PlatformReport; readonly choice: Choice }

/** The layers that were chosen, wherever they lie. */
export function chosenSource(
  { report, cache, pushed, env }: ContentsRequest,
  chosen: readonly Chosen[],
  ports: Pick<Ports, 'images'>,
): ImageSource {
  const contents = cache?.contents
  let registry: Promise<ImageSource> | undefined
  const fromRegistry = async () => {
    const open = await ports.images(env)
    return open({ name: pushed ?? '', from: 'registry', image: undefined, platform: undefined })
  }
  return {
    title: report.image,
    digest: report.digest ?? undefined,
    notes: [],
    images: chosen.map(({ platform, choice }) => ({
      platform: platform.platform,
      digest: platform.digest ?? undefined,
      layers: choice.kind === 'left' ? [] : choice.layers.map(layerOf),
      config: '{}',
      names: [],
    })),
    place: async (layer) => {
      if (contents?.cost(layer.digest) !== undefined) return contents.place(layer.digest)
      registry ??= fromRegistry()
      return (await registry).place(layer)
    },
    close: async () => {
      await (await registry?.catch(() => undefined))?.close()
    },
  }
}

function layerOf({ digest, diffId, size }: ReportLayer): ImageLayer {
  return { digest, diffId: diffId ?? undefined, size: size ?? 0, mediaType: '' }
}
