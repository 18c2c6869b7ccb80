// Calls that install packages by name → those without a version, and the words for them.
import type { ShellWord } from '../dockerfile/shell.ts'
import type { Facts, RunFacts } from './facts.ts'
import { callLabel, callRange, callsOf, hasVerb, type PackageCall } from './package-call.ts'
import type { ManagerId } from './package-managers.ts'
import type { Report } from './rule.ts'

type Question = {
  readonly managers: readonly ManagerId[]
  /** Calls that say otherwise what is installed. */
  readonly skip?: (call: PackageCall, run: RunFacts) => boolean
  /** Words for packages among the operands; all of them when not given. */
  readonly packages?: (call: PackageCall) => readonly ShellWord[]
  readonly isPinned: (text: string) => boolean
  /** How a version is written, as in `curl=8.14.1-2`. */
  readonly example: (name: string) => string
}

/** One report for each call that names packages without a version. */
export function* findUnpinned(facts: Facts, question: Question): Iterable<Report> {
  const { managers, skip, packages, isPinned, example } = question
  for (const run of facts.runs)
    for (const call of callsOf(facts, run, ...managers)) {
      if (!hasVerb(call, 'install')) continue
      const words = packages?.(call) ?? call.operands
      const loose = words.map(({ value }) => value).filter((text) => isKnown(text) && !isPinned(text))
      const [first] = loose
      if (first === undefined || skip?.(call, run)) continue
      const one = loose.length === 1
      yield {
        range: callRange(call),
        message:
          `${callLabel(call)} takes whatever version of ${listNames(loose.map(dropLatest))} is current on the day of the build; ` +
          `name ${one ? 'one' : 'the versions'}, as in ${example(first)}.`,
      }
    }
}

/** Not a variable nor a pattern. */
function isKnown(text: string): boolean {
  return text !== '' && !/[$`*?{]/.test(text)
}

/** `x@latest` is what is current of x. */
function dropLatest(name: string): string {
  return name.replace(/@latest$/, '')
}

function listNames(names: readonly string[]): string {
  const shown = names.slice(0, 3)
  const more = names.length - shown.length
  if (more > 0) return `${shown.join(', ')} and ${more} more`
  const [last = '', ...rest] = shown.toReversed()
  return rest.length === 0 ? last : `${rest.toReversed().join(', ')} and ${last}`
}

/** A file, a folder or an address instead of a name. */
export function isLocation(text: string): boolean {
  return /^[./~]|:\/\/|\.(?:deb|rpm|apk|whl|zip|tgz|gem|tar(?:\.\w+)?)$/.test(text)
}
