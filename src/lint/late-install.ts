// The facts of a file → install steps that run after the whole sources were copied.
import { type CopiedFolder, copiedFolders } from './broad-copy.ts'
import type { ContextListing } from './context.ts'
import { filesUnder } from './context-tree.ts'
import type { CopyFacts, Facts, RunFacts, StageFacts } from './facts.ts'
import { programFolder } from './image-path.ts'
import { hasContextMount } from './independence.ts'
import { findInstall, type Install } from './install-step.ts'
import { findManifests, type ManifestSet } from './manifest-set.ts'
import { variableAt } from './settings-before.ts'

export type InstallStep = {
  readonly run: RunFacts
  readonly install: Install
  readonly manifests: ManifestSet
}

/** A broad copy and the install steps behind it that it makes run again. */
export type LateInstalls = {
  readonly copied: CopiedFolder
  /** In the order of the file; at least one. */
  readonly steps: readonly InstallStep[]
}

/** Finds them, one entry for a COPY. */
export function findLateInstalls(facts: Facts): readonly LateInstalls[] {
  const { context } = facts
  if (context === undefined) return []
  const found = new Map<CopyFacts, { copied: CopiedFolder; steps: InstallStep[] }>()
  for (const stage of facts.stages) {
    const before = listChain(facts, stage)
    for (const run of before.runs.filter((other) => other.stage === stage.index)) {
      for (const step of installSteps(facts, run)) {
        const late = findLate({ facts, context, before, ...step })
        if (late === undefined) continue
        const entry = found.get(late.copied.copy) ?? { copied: late.copied, steps: [] }
        entry.steps.push(late.step)
        found.set(late.copied.copy, entry)
      }
    }
  }
  return [...found.values()]
}

type Chain = { readonly copies: readonly CopyFacts[]; readonly runs: readonly RunFacts[] }

function listChain(facts: Facts, { chain }: Pick<StageFacts, 'chain'>): Chain {
  const inChain = ({ stage, onbuild }: CopyFacts | RunFacts): boolean => !onbuild && chain.includes(stage)
  return { copies: facts.copies.filter(inChain), runs: facts.runs.filter(inChain) }
}

type Step = { readonly run: RunFacts; readonly install: Install; readonly folder: string }

function installSteps(facts: Facts, run: RunFacts): readonly Step[] {
  if (hasContextMount(run)) return []
  return run.programs.flatMap((program) => {
    const found = findInstall(program)
    const folder = found === undefined ? undefined : programFolder(facts, run, program)
    const install = found && folder !== undefined ? inSettings(facts, { run, install: found, folder }) : found
    const warm = install?.form.implicit && run.mounts.some(({ type }) => type === 'cache')
    return install === undefined || folder === undefined || warm ? [] : [{ run, install, folder }]
  })
}

/** A variable or an earlier program may say what an option would. */
function inSettings(facts: Facts, { run, install, folder }: Step): Install {
  const { frozenBy } = install.ecosystem
  if (install.frozen || frozenBy === undefined) return install
  const variable = /^(?:1|true)$/i.test(variableAt(facts, run, ...frozenBy.variables) ?? '')
  const configured = listChain(facts, { chain: facts.stages[run.stage]?.chain ?? [] })
    .runs.filter((other) => other === run || isBefore(other, run))
    .some((other) =>
      other.programs.some((program) => {
        const words = program.args.map(({ value }) => value).join(' ')
        const here = words.includes('--global') || programFolder(facts, other, program) === folder
        return install.form.programs.includes(program.name) && frozenBy.setting.test(words) && here
      }),
    )
  return { ...install, frozen: variable || configured }
}

type Candidate = Step & { readonly facts: Facts; readonly context: ContextListing; readonly before: Chain }

function findLate(candidate: Candidate): { copied: CopiedFolder; step: InstallStep } | undefined {
  const { facts, context, before, run, install, folder } = candidate
  for (const copy of before.copies.filter((other) => isBefore(other, run))) {
    for (const copied of copiedFolders(facts, copy)) {
      const manifests = findManifests({ install, folder, copied, context })
      if (manifests === undefined) continue
      // The first copy that brings the manifests decides: an install before it had them from elsewhere.
      const limit = install.form.implicit ? run : copy
      if (before.runs.some((other) => isBefore(other, limit) && installsSame(other, install, copy)))
        return undefined
      if (install.form.implicit && !downloads(install, manifests)) return undefined
      if (!isBroad(context, copied, manifests)) return undefined
      return { copied, step: { run, install, manifests } }
    }
  }
  return undefined
}

function isBefore(one: CopyFacts | RunFacts, other: CopyFacts | RunFacts): boolean {
  return one.stage === other.stage ? one.order < other.order : one.stage < other.stage
}

/**
 * An earlier step that installs the same: the same package manager and, where it names files, the same file. A build
 * counts when it ran before the copy, on a dummy of the sources.
 */
function installsSame(run: RunFacts, install: Install, copy: CopyFacts): boolean {
  return run.programs.some((program) => {
    const earlier = findInstall(program)
    if (earlier?.ecosystem !== install.ecosystem) return false
    if (earlier.form.implicit) return install.form.implicit === true && isBefore(run, copy)
    const names = (step: Install): readonly string[] =>
      step.files.map(({ value }) => value.replace(/^.*\//, ''))
    return install.files.length === 0 || names(earlier).some((name) => names(install).includes(name))
  })
}

/** A Go module without go.sum has nothing to download. */
function downloads({ ecosystem }: Install, { files }: ManifestSet): boolean {
  return ecosystem.id !== 'go' || files.some((file) => file.endsWith('go.sum'))
}

/** The copy brings more than the manifests (and the files that describe the build itself). */
function isBroad(context: ContextListing, { folder }: CopiedFolder, { files }: ManifestSet): boolean {
  const known = new Set(files)
  return filesUnder(context, folder).some(
    (file) =>
      !known.has(file) && !/(^|\/)(Dockerfile[^/]*|[^/]+\.Dockerfile|[^/]*\.dockerignore)$/.test(file),
  )
}
