// RUNs → calls of yum, dnf or zypper that ask a question nobody answers, and the fix.
import type { Facts } from './facts.ts'
import { failsRun } from './fails-run.ts'
import type { Fix } from './finding.ts'
import { callsOf, hasInput, hasOption, hasVerb, optionValue, type PackageCall } from './package-call.ts'
import type { ManagerId } from './package-managers.ts'
import { addArguments } from './program-edits.ts'
import { settingFinder } from './settings-before.ts'

export type Unanswered = { readonly call: PackageCall; readonly fix: Fix | undefined }

type Answer = {
  readonly manager: ManagerId
  /** The option that answers, put behind the program's name or behind the verb. */
  readonly option: string
  readonly place: 'program' | 'verb'
  readonly isAnswered: (call: PackageCall) => boolean
}

const NEVER_ASKS = new Set(['microdnf', 'tdnf'])
const isConfigured = settingFinder(/\bassumeyes\s*=\s*["']?(?:1|true|yes|on)/i)

/** Finds calls that install, upgrade or remove and would wait for a yes. */
export function* findUnanswered(facts: Facts, answer: Answer): Iterable<Unanswered> {
  for (const run of facts.runs)
    for (const call of callsOf(facts, run, answer.manager)) {
      const asks = hasVerb(call, 'install', 'upgrade', 'remove') && !NEVER_ASKS.has(call.program.name)
      if (!asks || call.unknown || hasInput(call) || answer.isAnswered(call) || isConfigured(facts, run))
        continue
      const { nameRange, name } = call.program
      const word = answer.place === 'verb' ? call.verb : { value: name, literal: true, range: nameRange }
      const edit = addArguments(facts, run, word, answer.option)
      const kind = failsRun(facts, run, call.program) ? 'safe' : 'unsafe'
      yield { call, fix: edit && { kind, description: `Add ${answer.option}`, edits: [edit] } }
    }
}

/** `-y` and its other spellings of yum and dnf. */
export function isRpmAnswered(call: PackageCall): boolean {
  return (
    hasOption(call, '-y', '--assumeyes', '--assumeno', '--downloadonly', '--setopt=assumeyes') ||
    /^assumeyes=(?:1|true|yes|on)/i.test(optionValue(call, '--setopt') ?? '')
  )
}
