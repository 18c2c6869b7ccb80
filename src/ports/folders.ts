// Folders of the machine, for finding files in them.

export type FolderEntry = {
  readonly name: string
  /**
   * A symbolic link to a file is a file; one to a folder is `other`, so that no walk goes in circles. One that
   * leads back to itself is a file: reading it says what is wrong.
   */
  readonly kind: 'file' | 'directory' | 'other'
}

export interface Folders {
  /** What is in the folder, by name. Throws UserError when it cannot be read. */
  list(path: string): Promise<readonly FolderEntry[]>
  /** What git leaves out below the folder, relative to it, folders with a slash at the end; empty without git. */
  listIgnored(path: string): Promise<ReadonlySet<string>>
}
