// Turns a reference in a registry into what an engine would read of it: index, manifests, configurations.

export type PushedImage = {
  readonly annotations: Readonly<Record<string, string>>
  readonly platform: string
  readonly config: {
    readonly Labels?: Readonly<Record<string, string>>
    readonly Cmd?: readonly string[]
  }
  /** The configuration as it is in the registry. */
  readonly text: string
}

type Descriptor = {
  readonly digest: string
  readonly platform?: { readonly os: string; readonly architecture: string }
  readonly annotations?: Readonly<Record<string, string>>
}
type Manifest = {
  readonly mediaType: string
  readonly manifests?: readonly Descriptor[]
  readonly config?: Descriptor
  readonly annotations?: Readonly<Record<string, string>>
}

const accept = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.docker.distribution.manifest.v2+json',
].join(', ')

/** The images of all platforms behind `host/name:tag`, and how many attestations are with them. */
export async function readPushedImages(reference: string) {
  const [host = '', ...rest] = reference.split('/')
  const [name = '', tag = ''] = rest.join('/').split(':')
  const get = async (path: string) => {
    const response = await fetch(`http://${host}/v2/${name}/${path}`, { headers: { accept } })
    return response.text()
  }
  const top = JSON.parse(await get(`manifests/${tag}`)) as Manifest
  const isAttestation = ({ annotations }: Descriptor) =>
    annotations?.['vnd.docker.reference.type'] === 'attestation-manifest'
  const children = (top.manifests ?? []).filter((child) => !isAttestation(child))
  const manifests = await Promise.all(
    children.map(async ({ digest }) => JSON.parse(await get(`manifests/${digest}`)) as Manifest),
  )
  const images = await Promise.all(
    (top.manifests === undefined ? [top] : manifests).map(async (manifest): Promise<PushedImage> => {
      const text = await get(`blobs/${manifest.config?.digest}`)
      const { os, architecture, config = {} } = JSON.parse(text)
      return { annotations: manifest.annotations ?? {}, platform: `${os}/${architecture}`, config, text }
    }),
  )
  return {
    images,
    attestations: (top.manifests ?? []).filter(isAttestation).length,
    index: top.manifests !== undefined,
  }
}
