// What the run asks of an image registry. Methods throw ExternalError('registry').

export type ManifestInfo = {
  readonly digest: string
  readonly mediaType: string
  /** The raw bytes as text; digest is theirs. */
  readonly text: string
}

export type AttachedDocument = {
  readonly mediaType: string
  readonly text: string
  readonly annotations: Readonly<Record<string, string>>
}

export interface Registry {
  /** Digest the registry answers for the reference (HEAD). */
  digest(reference: string): Promise<string>
  manifest(reference: string): Promise<ManifestInfo>
  /** A small blob as text (image config). Refuses more than 8 MiB. */
  blob(reference: string, digest: string): Promise<string>
  /** The bytes of a blob of any size from `from` on, not proven. */
  stream(reference: string, digest: string, from: number): Promise<ReadableStream<Uint8Array>>
  /** Names of all tags of the repository; none where there is no such repository. */
  tags(repository: string): Promise<readonly string[]>
  /** Stores a manifest or index under the reference's tag or digest. */
  putManifest(reference: string, manifest: Omit<ManifestInfo, 'digest'>): Promise<void>
  /** Stores it under no tag; returns its digest. */
  putByDigest(repository: string, manifest: Omit<ManifestInfo, 'digest'>): Promise<string>
  /** Stores a document that is about the image and found from it; returns the digest of its manifest. */
  attach(image: string, document: AttachedDocument): Promise<string>
  /** Takes the tag away and leaves its manifest; false where the registry does not do that. */
  removeTag(reference: string): Promise<boolean>
  /** Proves that the credentials in force are accepted by the host. */
  login(host: string): Promise<void>
}
