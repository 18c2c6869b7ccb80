// Metadata → files for `docker buildx bake`.
import type { Metadata } from './model.ts'

export type BakeFiles = {
  readonly tags: string
  readonly labels: string
  readonly annotations: string
  /** Tags and labels in one. */
  readonly all: string
}

/** The texts of the files, each defining `target`. */
export function renderBakeFiles(metadata: Metadata, target: string): BakeFiles {
  const { images, tags, version, labels, annotations } = metadata
  const args = { DOCKER_META_IMAGES: images.join(','), DOCKER_META_VERSION: version }
  const render = (definition: object) => JSON.stringify({ target: { [target]: definition } }, undefined, 2)
  return {
    tags: render({ tags, args }),
    labels: render({ labels }),
    annotations: render({ annotations }),
    all: render({ tags, labels, args }),
  }
}
