// The archives of distributions. All methods throw ExternalError('packages').

export interface PackageIndex {
  /** Endings of the files that can be read here: `.xz` where the program is, `.gz`, and none. */
  forms(): Promise<readonly string[]>
  /** The bytes behind an http address, unpacked as its ending says, proven by `sha256` (hex) of what was sent. */
  read(url: string, sha256?: string): Promise<Uint8Array | undefined>
}
