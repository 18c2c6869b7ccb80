// Targets of a lint run → texts with their build contexts, read one by one, or why that was not possible.
import { UserError } from '../errors.ts'
import type { FileConfig } from '../lint/config.ts'
import type { ContextListing } from '../lint/context.ts'
import type { LintInput } from '../lint/lint.ts'
import type { Options } from '../lint/options.ts'
import { failOnOf } from '../lint/presets.ts'
import type { ShellMode } from '../lint/shell/comment.ts'
import type { FailOn } from '../lint/threshold.ts'
import type { Files } from '../ports/files.ts'
import { createBuildNames, type ReadBuildNames } from './build-files.ts'
import type { Configure } from './lint-config.ts'

/** One Dockerfile. */
export type LintTarget = {
  /** As people see it: relative, forward slashes. */
  readonly path: string
  /** Where it is read from; `path` when not given. */
  readonly file?: string
  /** The text itself, for what is no file. */
  readonly text?: string
  /** Root of its build context; without one, rules that need it are silent. */
  readonly context?: string | undefined
}

export type LintRequest = {
  readonly targets: readonly LintTarget[]
  readonly buildArgs?: Readonly<Record<string, string>> | undefined
  /** True when no other build arguments will be given: what then has no value is an error. */
  readonly buildArgsComplete?: boolean | undefined
  /** The stage to build, as in `--target`. */
  readonly target?: string | undefined
  /** What rules are told that they cannot know by themselves. */
  readonly options?: Options | undefined
  /** Finds what the project's configuration says of a file; without it nothing is configured. */
  readonly configure?: Configure | undefined
  /** The day of the run, `2026-12-31`, for ignore comments that end. */
  readonly today?: string | undefined
  /** Told before each file how many are done. */
  readonly onProgress?: ((done: number) => void) | undefined
}

/** Why a file or its context could not be used: one sentence that names it. */
export type Problem = { readonly path: string; readonly message: string }

export type ReadTarget = {
  readonly target: LintTarget
  /** Undefined when the text could not be read, or is not to be linted. */
  readonly input: LintInput | undefined
  readonly problems: readonly Problem[]
  /** The configuration says that the file is not to be linted. */
  readonly ignored: boolean
  /** The level that makes the run fail, as the configuration says. */
  readonly failOn: FailOn | undefined
  /** Whether ShellCheck is to look at it. */
  readonly shell: ShellMode
}

/** Reads each target; a context is listed once, and only for a file that copies from one. */
export async function* readTargets(
  { files }: { readonly files: Files },
  request: LintRequest,
): AsyncGenerator<ReadTarget> {
  const listings = new Map<string, Promise<ContextListing>>()
  const readNames = createBuildNames(files)
  for (const target of request.targets) {
    const problems: Problem[] = []
    const note = (error: unknown) => {
      if (!(error instanceof UserError)) throw error
      problems.push({ path: target.path, message: error.message })
      return undefined
    }
    const config = await (request.configure?.(target) ?? NOT_CONFIGURED).catch(note)
    const { ignored = false } = config ?? {}
    const failOn = config?.failOn ?? failOnOf(config?.settings.preset)
    const shell = config?.shell ?? 'auto'
    const usable = config !== undefined && !ignored
    const text = usable ? await readText(files, target).catch(note) : undefined
    if (config === undefined || text === undefined) {
      yield { target, input: undefined, problems, ignored, failOn, shell }
      continue
    }
    const context = await listContext({ files, listings, target, text }).catch(note)
    const told = await readNames(target, text)
    const input = { text, path: target.path, context, ...describeRun(request, config, told) }
    yield { target, input, problems, ignored, failOn, shell }
  }
}

const NOT_CONFIGURED: Promise<FileConfig> = Promise.resolve({
  settings: {},
  options: {},
  ignored: false,
  failOn: undefined,
  shell: undefined,
  budgets: [],
})

/** What is the same for all files, and what is known of one; what the run was told wins. */
function describeRun(request: LintRequest, { settings, options }: FileConfig, told: Told) {
  const { buildArgs, buildArgsComplete = false, target, today } = request
  const given = Object.entries(request.options ?? {}).filter(([, value]) => value !== undefined)
  return {
    ...{ buildArgs, buildArgsComplete, target, today, settings },
    options: { ...addNames(options, told), ...Object.fromEntries(given) },
  }
}

type Told = Awaited<ReturnType<ReadBuildNames>>

/** Bake and compose files add to what is configured. */
function addNames(options: Options, { targets, buildContexts, requiredArgs }: Told): Options {
  const join = (one: readonly string[] = [], other: readonly string[] = []) => [
    ...new Set([...one, ...other]),
  ]
  return {
    ...options,
    targets: join(options.targets, targets),
    buildContexts: join(options.buildContexts, buildContexts),
    requiredArgs: join(options.requiredArgs, requiredArgs),
  }
}

/** One configuration that is wrong for many files is one problem. */
export function uniqueProblems(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.toReversed().map((problem) => [problem.message, problem])).values()].reverse()
}

async function readText(files: Files, target: LintTarget): Promise<string> {
  const { path, file = path, text = await files.readText(file) } = target
  if (text === undefined) throw new UserError('no-such-file', `There is no file ${path}.`, { file: path })
  if (text.includes('\0'))
    throw new UserError('not-text', `${path} is not a text file: it contains NUL characters.`, { file: path })
  return text
}

type Listing = {
  readonly files: Files
  readonly listings: Map<string, Promise<ContextListing>>
  readonly target: LintTarget
  readonly text: string
}

async function listContext(request: Listing): Promise<ContextListing | undefined> {
  const { files, listings, target, text } = request
  const { context: root, path, file = path } = target
  if (root === undefined || !/\b(?:COPY|ADD)\b|--mount/i.test(text)) return undefined
  // A Dockerfile with an ignore file of its own has a context of its own.
  const own = (await files.exists(`${file}.dockerignore`)) === 'file'
  const key = own ? `${root}\0${file}` : root
  const listing = listings.get(key) ?? files.listContext(root, file)
  listings.set(key, listing)
  return listing
}
