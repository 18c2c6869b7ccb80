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

/** One database (a file, a dist-info folder, a node_modules folder): the one of the uppermost layer counts. */
export type PackageDatabase = {
  readonly path: string
  readonly manager: PackageManager
  readonly packages: readonly Package[]
}
