// The inputs `context` and `file` → where the Dockerfile is and what it says.
import { UserError } from '../errors.ts'
import type { RunContext } from '../event/run-context.ts'
import type { Files } from '../ports/files.ts'

export type Source = {
  /** What buildx gets as context and `--file`. */
  readonly context: string
  readonly file: string | undefined
  /** Absolute folder of a local context. */
  readonly folder: string | undefined
  /** The Dockerfile when it is on this machine; `path` is relative to the workspace. */
  readonly dockerfile: { readonly absolute: string; readonly path: string; readonly text: string } | undefined
}

const REMOTE = /^(https?:\/\/|git:\/\/|ssh:\/\/|git@[^/]+:|github\.com\/)/i

/** This repository at the commit of the run, as BuildKit fetches it. */
export function defaultContext(run: RunContext): string {
  return `${run.serverUrl}/${run.repository}.git#${run.sha === '' ? run.ref : run.sha}`
}

type Asked = { readonly context: string; readonly file: string | undefined }

async function readDockerfile(
  files: Files,
  absolute: string,
  path: string,
): Promise<NonNullable<Source['dockerfile']>> {
  const text = await files.readText(absolute)
  if (text === undefined) {
    throw new UserError(
      'no-dockerfile',
      `There is no Dockerfile at ${path}. Set the input file to its path in the workspace, or context to its folder.`,
    )
  }
  if (text.trim() === '')
    throw new UserError('empty-dockerfile', `${path} is empty. A Dockerfile begins with FROM.`, {
      file: path,
    })
  return { absolute, path, text }
}

async function findRemote(files: Files, run: RunContext, { context, file }: Asked): Promise<Source> {
  const expanded = context.replaceAll('{{defaultContext}}', defaultContext(run))
  // a relative path is one in the remote context; buildx takes an absolute one from this machine
  const dockerfile = file?.startsWith('/')
    ? await readDockerfile(files, file, files.relative(run.workspace, file))
    : undefined
  return { context: expanded, file, folder: undefined, dockerfile }
}

/** The folder, proven to lie inside the workspace also behind symbolic links. */
async function findFolder(files: Files, run: RunContext, context: string): Promise<string> {
  const folder = files.resolve(run.workspace, context)
  const real = await files.realPath(folder)
  if (real === undefined || (await files.exists(folder)) !== 'directory') {
    throw new UserError(
      'no-context',
      `Input context is "${context}": there is no such folder in the workspace. Is the repository checked out?`,
    )
  }
  const root = (await files.realPath(run.workspace)) ?? run.workspace
  const inside = files.relative(root, real)
  if (inside === '..' || inside.startsWith('../')) {
    throw new UserError(
      'context-outside',
      `Input context is "${context}": it lies outside the workspace (${root}). Name a folder inside it.`,
    )
  }
  return folder
}

async function findFile(files: Files, folder: string): Promise<string> {
  const usual = files.resolve(folder, 'Dockerfile')
  const lower = files.resolve(folder, 'dockerfile')
  return (await files.exists(usual)) === undefined && (await files.exists(lower)) === 'file' ? lower : usual
}

/** Finds and reads the Dockerfile. Throws UserError for what cannot be built. */
export async function readSource(files: Files, run: RunContext, asked: Asked): Promise<Source> {
  if (asked.context === '-')
    throw new UserError(
      'bad-input',
      'Input context is "-": a step has no standard input. Name a folder or a URL.',
    )
  if (REMOTE.test(asked.context) || asked.context.includes('{{defaultContext}}'))
    return findRemote(files, run, asked)
  const folder = await findFolder(files, run, asked.context)
  if (asked.file !== undefined && REMOTE.test(asked.file))
    return { context: folder, file: asked.file, folder, dockerfile: undefined }
  const absolute =
    asked.file === undefined ? await findFile(files, folder) : files.resolve(run.workspace, asked.file)
  const dockerfile = await readDockerfile(files, absolute, files.relative(run.workspace, absolute))
  return { context: folder, file: absolute, folder, dockerfile }
}

/** Its path for reports: undefined when it is not in the workspace. */
export function dockerfileOf({ dockerfile }: Source): string | undefined {
  return dockerfile === undefined || dockerfile.path.startsWith('../') ? undefined : dockerfile.path
}
