// A package that an image's own databases list: types only.

export type PackageManager = 'dpkg' | 'apk' | 'rpm' | 'python' | 'node'

export type Package = {
  readonly manager: PackageManager
  readonly name: string
  readonly version: string
  readonly architecture: string | undefined
  /** The source package an index may list it under (dpkg `Source`, apk `o:`), when it is another. */
  readonly source: string | undefined
  /** Bytes installed, as the database says or as the files add up; undefined when neither tells. */
  readonly size: number | undefined
}

/** What one file lists: a database of a system, or the METADATA, RECORD or package.json of a single package. */
export type PackageDatabase = {
  /** As the layer's entries have it. */
  readonly path: string
  readonly manager: PackageManager
  readonly packages: readonly Package[]
}
