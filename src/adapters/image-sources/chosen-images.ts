// All images of a source → the one that is meant, in the platforms that are wanted.
import { UserError } from '../../errors.ts'
import { normalPlatformText } from '../../image/platform.ts'
import type { ImageSource, SourceImage, SourceRequest } from '../../ports/image-source.ts'

/** Throws UserError for a name or platform that is not there, and for several images when none is named. */
export function chosenImages(
  { title, images }: ImageSource,
  { image, platform }: SourceRequest,
): readonly SourceImage[] {
  const named =
    image === undefined ? images : images.filter(({ names }) => names.some((name) => isNamed(name, image)))
  const names = [...new Set(images.flatMap((one) => one.names))]
  if (images.length === 0) throw new UserError('no-image', `${title} holds no image.`)
  if (named.length === 0)
    throw new UserError(
      'no-such-image',
      `${title} has no image ${image}; it has ${names.join(', ') || 'no names'}.`,
    )
  const groups = new Set(named.map((one) => one.platform))
  if (groups.size < named.length)
    throw new UserError(
      'several-images',
      `${title} has several images: name one of them with --image: ${names.join(', ')}.`,
    )
  const wanted = platform === undefined ? undefined : normalPlatformText(platform)
  const found = wanted === undefined ? named : named.filter((one) => one.platform === wanted)
  if (found.length > 0) return found
  throw new UserError(
    'no-such-platform',
    `${title} has no platform ${platform}; it has ${named.map((one) => one.platform).join(', ')}.`,
  )
}

/** `app:1` is `docker.io/library/app:1`, too. */
function isNamed(name: string, wanted: string): boolean {
  return name === wanted || name.endsWith(`/${wanted}`)
}
