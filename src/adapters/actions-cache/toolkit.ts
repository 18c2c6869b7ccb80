// Restores and saves one folder through @actions/cache; failures come back as sentences, never as exceptions.
import { mkdir, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { type CachedThing, type CacheProblem, deriveProblem } from '../../cache/problem.ts'
import { messageOf } from '../../errors.ts'
import { runApart } from './apart.ts'

export type Transfer = {
  readonly what: CachedThing
  /** The folder that is carried; entries are only found under the same last name. */
  readonly folder: string
  /** Milliseconds until the call is given up. */
  readonly limit: number
}

type Outcome<T> = { readonly value: T | undefined; readonly said: string }

/** Fills `folder` from the newest entry under `prefix`; the matched key, undefined on a miss. */
export async function restoreFolder(
  transfer: Transfer,
  prefix: string,
): Promise<{ readonly key: string | undefined; readonly problem: CacheProblem | undefined }> {
  await mkdir(dirname(transfer.folder), { recursive: true })
  const { value, said } = await call(transfer, async (paths) => {
    const { restoreCache } = await import('@actions/cache')
    // The segment limit ends a hanging download itself, so that nothing goes on behind our back.
    return restoreCache(paths, prefix, undefined, { segmentTimeoutInMs: transfer.limit })
  })
  if (value !== undefined) return { key: value, problem: undefined }
  await rm(transfer.folder, { recursive: true, force: true })
  return { key: undefined, problem: said === '' ? undefined : deriveProblem(transfer.what, 'restore', said) }
}

/** Saves `folder` under `key`; an entry that exists already is as good as saved. */
export async function saveFolder(
  transfer: Transfer,
  key: string,
): Promise<{ readonly saved: boolean; readonly problem: CacheProblem | undefined }> {
  const { value, said } = await call(transfer, async (paths) => {
    const { saveCache } = await import('@actions/cache')
    return saveCache(paths, key)
  })
  if ((value !== undefined && value >= 0) || /\(409\)|already_exists|already exists/.test(said)) {
    return { saved: true, problem: undefined }
  }
  return { saved: false, problem: deriveProblem(transfer.what, 'save', said) }
}

// The toolkit hashes the path as it was given into the entry's version and stores names relative to the
// workspace. Temporary folders differ from runner to runner, so it is given a constant relative name and
// sees the parent folder as its workspace.
async function call<T>(transfer: Transfer, run: (paths: string[]) => Promise<T>): Promise<Outcome<T>> {
  const parent = dirname(transfer.folder)
  const temporary = join(parent, '.archive')
  const attempt = runApart(parent, { RUNNER_TEMP: temporary }, async () => {
    const value = await run([basename(transfer.folder)]).catch(
      (error: unknown) => new Failed(messageOf(error)),
    )
    await rm(temporary, { recursive: true, force: true })
    return value
  })
  const timer = startTimer(transfer.limit)
  const outcome = await Promise.race([attempt, timer.expired])
  timer.stop()
  if (outcome === undefined)
    return { value: undefined, said: `no answer within ${Math.ceil(transfer.limit / 1000)} s` }
  const { value, lines } = outcome
  return value instanceof Failed
    ? { value: undefined, said: value.message }
    : { value, said: findComplaint(lines) }
}

class Failed extends Error {}

function startTimer(limit: number): { readonly expired: Promise<undefined>; stop(): void } {
  const { promise, resolve } = Promise.withResolvers<undefined>()
  const timer = setTimeout(() => resolve(undefined), limit)
  return { expired: promise, stop: () => clearTimeout(timer) }
}

// Both functions swallow errors and print them; the reason of a refused reservation is in a debug line only.
function findComplaint(lines: readonly string[]): string {
  const complaints = lines
    .map((line) =>
      /^::(?:warning|error)::(.*)$|^::debug::(Failed to reserve cache: .*)$|^(Failed to save: .*)$/.exec(
        line,
      ),
    )
    .map((match) => match?.slice(1).find((text) => text !== undefined) ?? '')
    .filter((text) => text !== '')
  return complaints.map(decodeCommand).join('\n')
}

function decodeCommand(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')
}
