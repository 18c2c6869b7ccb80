// One entry of a layer's tar as the overlay sees it: types only.

export type EntryKind = 'file' | 'hard-link' | 'directory' | 'symbolic-link' | 'device' | 'fifo'

export type LayerEntry = {
  /**
   * Without a leading `/` or `./` and without a trailing `/`; `..` never leaves the root, which is ''.
   * Whiteouts keep their names: `a/.wh.b`, `a/.wh..wh..opq`.
   */
  readonly path: string
  readonly kind: EntryKind
  /** Bytes of a file as it reads (of a sparse file: with its holes); 0 for everything else. */
  readonly size: number
  readonly mode: number
  readonly uid: number
  readonly gid: number
  /** Seconds since the epoch. */
  readonly mtime: number
  /** What a link points at: for a hard link a path as above. */
  readonly link: string | undefined
}
