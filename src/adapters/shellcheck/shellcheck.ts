// The shellcheck on PATH as the ShellCheck port: scripts → files of a private folder → one process → comments.
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { messageOf } from '../../errors.ts'
import type { ShellComment, ShellDialect } from '../../lint/shell/comment.ts'
import { readJson1 } from '../../lint/shell/read-json1.ts'
import type { ShellCheck, ShellCheckAnswer } from '../../ports/shell-check.ts'
import { findProgram } from './find-program.ts'
import { inPrivateFolder } from './private-folder.ts'
import { runProgram } from './run-program.ts'

export type ShellCheckOptions = {
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Where the private folder is made. */
  readonly tempRoot?: string
  /** How long one process may take before its scripts count. */
  readonly patience?: number
  /** Characters of file names on one command line. */
  readonly longest?: number
}

/** Windows takes 32,767 characters in all. */
const LONGEST = 24_000

/** No file of the project has a say, and sourced files are not there to be read. */
const ARGUMENTS = ['--norc', '-f', 'json1', '-S', 'style', '-e', 'SC1090,SC1091,SC2187']

/** What it ends with for a shell it does not know. */
const UNKNOWN_SHELL = 4

type Call = {
  readonly program: string
  readonly options: ShellCheckOptions
  readonly dialect: ShellDialect
}

/** Looks for the program when first asked. */
export function createShellCheck(options: ShellCheckOptions): ShellCheck {
  let found: Promise<string | undefined> | undefined
  const find = () => {
    found ??= findProgram('shellcheck', options.environment)
    return found
  }
  return {
    isPresent: async () => (await find()) !== undefined,
    async check(dialect, scripts) {
      const program = await find()
      if (program === undefined) return { kind: 'failed', why: 'it is not on PATH' }
      try {
        return await checkAll({ program, options, dialect }, scripts)
      } catch (error) {
        return { kind: 'failed', why: messageOf(error) }
      }
    },
  }
}

function checkAll(call: Call, scripts: readonly string[]): Promise<ShellCheckAnswer> {
  return inPrivateFolder(call.options.tempRoot ?? tmpdir(), async (folder) => {
    const comments: (readonly ShellComment[])[] = []
    for (const names of cutNames(scripts.length, call.options.longest ?? LONGEST)) {
      await writeScripts(folder, names, scripts)
      const answer = await checkFiles(call, folder, names)
      if (answer.kind === 'failed') return answer
      for (const list of answer.comments) comments.push(list)
    }
    return { kind: 'checked', comments }
  })
}

/** A few at a time, as a process may not have thousands of files open. */
async function writeScripts(folder: string, names: readonly string[], scripts: readonly string[]) {
  for (let at = 0; at < names.length; at += 32) {
    const some = names.slice(at, at + 32)
    await Promise.all(
      some.map((name) => writeFile(join(folder, name), scripts[Number(name)] ?? '', { mode: 0o600 })),
    )
  }
}

/** `0`, `1`, …: as many at a time as a command line takes. */
function cutNames(count: number, longest: number): readonly (readonly string[])[] {
  const chunks: string[][] = []
  let left = 0
  for (let index = 0; index < count; index++) {
    const name = String(index)
    left -= name.length + 1
    if (left < 0) {
      chunks.push([])
      left = longest - name.length
    }
    chunks.at(-1)?.push(name)
  }
  return chunks
}

async function checkFiles(call: Call, folder: string, names: readonly string[]): Promise<ShellCheckAnswer> {
  const { program, options, dialect } = call
  const shell = dialect === 'shebang' ? [] : ['-s', dialect]
  const { code, stdout, stderr } = await runProgram(program, [...ARGUMENTS, ...shell, ...names], {
    folder,
    environment: options.environment,
    milliseconds: (options.patience ?? 30_000) + 20 * names.length,
  })
  // older ones do not know BusyBox
  if (code === UNKNOWN_SHELL && dialect === 'busybox')
    return checkFiles({ ...call, dialect: 'dash' }, folder, names)
  if (code !== 0 && code !== 1) return { kind: 'failed', why: `it ended with ${code} (${firstLine(stderr)})` }
  const byFile = readJson1(stdout)
  if (byFile === undefined) return { kind: 'failed', why: 'its answer cannot be read' }
  return { kind: 'checked', comments: names.map((name) => byFile.get(name) ?? []) }
}

function firstLine(text: string): string {
  return text.trim().split('\n')[0]?.slice(0, 200) || 'without a word'
}
