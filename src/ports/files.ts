// The files of the machine, seen by pipelines.
import type { ContextListing } from '../lint/context.ts'

export type { ContextListing }

export interface Files {
  /** Absolute path of `path` seen from `base`; `relative` is the way back, `/`-separated. */
  resolve(base: string, path: string): string
  relative(base: string, path: string): string
  /** UTF-8 text; undefined when there is no such file. Throws UserError for a directory or unreadable file. */
  readText(path: string): Promise<string | undefined>
  /** Written whole or not at all (temporary file, then rename). */
  writeText(path: string, text: string): Promise<void>
  exists(path: string): Promise<'file' | 'directory' | undefined>
  /** Resolves symbolic links; undefined when there is nothing. */
  realPath(path: string): Promise<string | undefined>
  /** A fresh private folder (mode 0700). */
  makeTempFolder(prefix: string): Promise<string>
  /** Absolute paths of all files below the folder, links left out. */
  listFiles(root: string): Promise<readonly string[]>
  remove(path: string): Promise<void>
  /** One digest for the paths, modes and contents of files below `root`; one that is not there counts as empty. */
  hashFiles(root: string, paths: readonly string[]): Promise<string>
  /** The context under `root` for the Dockerfile at `dockerfile`. */
  listContext(root: string, dockerfile: string): Promise<ContextListing>
}
