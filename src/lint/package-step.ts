// A RUN that installs system packages → where before the copied files it could run, and how sure that is.
import type { Instruction } from '../dockerfile/syntax.ts'
import { placesAbove } from './above.ts'
import { isContextCopy } from './broad-copy.ts'
import { bringsSystemFiles, deriveCopied } from './copied.ts'
import type { CopyFacts, Facts, RunFacts } from './facts.ts'
import { hasContextMount, isIndependent, mentionsCopied } from './independence.ts'
import { deriveEffect, findSystemInstall, isSystemManager } from './program-effect.ts'
import { namesWord } from './reference-to.ts'
import { copyAt, remember, runAt } from './remember.ts'

export type PackageStep = {
  readonly run: RunFacts
  readonly label: string
  /** From the name of the program to the end of `install`. */
  readonly range: { readonly start: number; readonly end: number }
  /** The copy whose files make it run again. */
  readonly copy: CopyFacts
  /** Undefined when something in between has to stay before it. */
  readonly move: PackageMove | undefined
}

export type PackageMove = {
  /** The copy before which it can run. */
  readonly before: CopyFacts
  /** RUNs that only refresh the package lists and go along. */
  readonly along: readonly RunFacts[]
  readonly doubts: readonly string[]
}

/** Finds the install steps that come after copied files they do not need. */
export function findPackageSteps(facts: Facts): readonly PackageStep[] {
  return facts.runs.flatMap((run) => {
    const program = run.programs.find((other) => findSystemInstall(other) && !other.inFunction)
    const found = program && findSystemInstall(program)
    if (program === undefined || found === undefined || run.onbuild) return []
    const copies = placesAbove(facts, facts.copies, run).filter(
      (copy) => !copy.onbuild && isContextCopy(copy),
    )
    const copied = copies.map((copy) => deriveCopied(facts, copy))
    if (hasContextMount(run) || !run.script.complete || mentionsCopied(facts, run, copied)) return []
    const range = { start: program.nameRange.start, end: found.end }
    const walked = walkBack(facts, run)
    const copy = walked.move?.before ?? (walked.needed ? undefined : copies.findLast(isFree(facts)))
    return copy === undefined ? [] : [{ run, label: found.label, range, copy, move: walked.move }]
  })
}

function isFree(facts: Facts): (copy: CopyFacts) => boolean {
  return (copy) => !bringsSystemFiles(deriveCopied(facts, copy))
}

type Walked = {
  readonly move: PackageMove | undefined
  /** The walk ended at something the packages are made from. */
  readonly needed: boolean
}

/** Nobody moves a RUN further than this. */
const MOST_PASSED = 200

/** Goes up from the RUN as long as nothing it may depend on stands in the way. */
function walkBack(facts: Facts, run: RunFacts): Walked {
  const { instructions = [] } = facts.stages[run.stage] ?? {}
  const above = instructions.slice(Math.max(0, run.order - MOST_PASSED), run.order).toReversed()
  const along: RunFacts[] = []
  const doubts: string[] = []
  let before: CopyFacts | undefined
  let taken: Pick<PackageMove, 'along' | 'doubts'> = { along, doubts }
  let needed = false
  for (const instruction of above) {
    const verdict = judge(facts, run, instruction)
    if (verdict.kind === 'needed' || verdict.kind === 'stop') {
      needed = verdict.kind === 'needed'
      break
    }
    if (verdict.kind === 'along') along.unshift(verdict.run)
    if (verdict.kind === 'doubt') doubts.push(verdict.doubt)
    if (verdict.kind === 'target') {
      before = verdict.copy
      taken = { along: [...along], doubts: [...doubts] }
    }
  }
  return { move: before === undefined ? undefined : { before, ...taken }, needed }
}

type Verdict =
  | { readonly kind: 'pass' | 'stop' | 'needed' }
  | { readonly kind: 'target'; readonly copy: CopyFacts }
  | { readonly kind: 'along'; readonly run: RunFacts }
  | { readonly kind: 'doubt'; readonly doubt: string }

function judge(facts: Facts, run: RunFacts, instruction: Instruction): Verdict {
  switch (instruction.keyword) {
    case 'COPY':
    case 'ADD': {
      const copy = copyAt(facts, instruction)
      if (copy === undefined || !isFree(facts)(copy)) return { kind: 'needed' }
      return isContextCopy(copy) ? { kind: 'target', copy } : { kind: 'pass' }
    }
    case 'ARG':
    case 'ENV':
      return { kind: instruction.pairs.some(({ key }) => mayRead(run, key)) ? 'stop' : 'pass' }
    case 'USER':
    case 'SHELL':
      return { kind: 'stop' }
    case 'RUN':
      return runVerdicts(facts)(instruction)
    default:
      return { kind: 'pass' }
  }
}

const runVerdicts = remember((facts: Facts) =>
  remember((instruction: Instruction) => judgeRun(facts, instruction)),
)

function judgeRun(facts: Facts, instruction: Instruction): Verdict {
  const other = runAt(facts, instruction)
  if (other === undefined) return { kind: 'stop' }
  if (other.programs.some((program) => findSystemInstall(program) !== undefined)) return { kind: 'stop' }
  const copied = placesAbove(facts, facts.copies, other).filter(({ stage }) => stage === other.stage)
  const independent = isIndependent(
    facts,
    other,
    copied.map((copy) => deriveCopied(facts, copy)),
  )
  if (other.programs.some(isSystemManager))
    return independent ? { kind: 'along', run: other } : { kind: 'needed' }
  if (independent && other.programs.every((program) => deriveEffect(program) === 'plain'))
    return { kind: 'pass' }
  // What adds a package source or a key has to stay before the packages.
  if (SOURCES.test(instruction.rest.text)) return { kind: 'needed' }
  return { kind: 'doubt', doubt: `it also moves before line ${instruction.line}` }
}

const SOURCES =
  /\/etc\/|keyring|\bgpg\b|apt-key|add-apt-repository|sources\.list|\.repo\b|setup_\w+|\brpm\b|\bdpkg\b|\.(?:deb|rpm)\b|config-manager|\bcurl\b.*\|\s*(?:\w+\s+)*(?:ba|da|a)?sh\b/

/** The names a package manager and the scripts of packages are known to read, and those in its text. */
function mayRead({ instruction }: RunFacts, name: string): boolean {
  const texts = [instruction.rest.text, ...instruction.heredocs.map(({ content }) => content)]
  const flags = instruction.flags.map(({ value }) => value ?? '')
  return READ.test(name) || [...texts, ...flags].some((text) => namesWord(text, name))
}

const READ =
  /^(?:DEBIAN_|DEBCONF_|APT_|DNF_|YUM_|ZYPP_|UCF_|NEEDRESTART_|ACCEPT_EULA|LANG|LC_|TZ$|PATH$|HOME$|TMPDIR$|LD_|PERL|PYTHON)|_proxy$/i
