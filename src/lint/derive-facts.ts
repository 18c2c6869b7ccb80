// A parsed Dockerfile → the facts that rules read.
import { readSimpleCommand } from '../dockerfile/exec-form.ts'
import { readMounts } from '../dockerfile/mounts.ts'
import type { Script } from '../dockerfile/shell.ts'
import { readScript } from '../dockerfile/shell-script.ts'
import { baseName, isPosixShell } from '../dockerfile/shell-wrappers.ts'
import type { StageGraph } from '../dockerfile/stages.ts'
import type { Dockerfile, Instruction } from '../dockerfile/syntax.ts'
import type { ContextListing } from './context.ts'
import { readDeclaredShells } from './directives/shell.ts'
import type { CopyFacts, CopySource, Facts, Placed, ProcessFacts, RunFacts, StageFacts } from './facts.ts'
import { findStage, readStages, readVariable, targetOf } from './facts-stages.ts'
import type { Options } from './options.ts'
import type { ShellAnswers } from './shell/comment.ts'
import { shOfImage } from './shell/image-shell.ts'

export type FactsInput = {
  readonly path: string
  readonly context?: ContextListing | undefined
  readonly buildArgs?: Readonly<Record<string, string>> | undefined
  /** The build gets exactly these arguments: an ARG without a value has none, and that may be an error. */
  readonly buildArgsComplete?: boolean | undefined
  readonly target?: string | undefined
  readonly options?: Options | undefined
  /** What ShellCheck says of scripts, those of other files among them; undefined when it was not asked. */
  readonly shell?: ShellAnswers | undefined
}

/** Computes everything once; `graph` is the file's, for the same build arguments and target. */
export function deriveFacts(file: Dockerfile, graph: StageGraph, input: FactsInput): Facts {
  const buildArgs = input.buildArgs ?? {}
  const stages = readStages(graph, buildArgs)
  const placed = stages.flatMap(placeInstructions)
  const dialects = deriveDialects(file, stages)
  return {
    path: input.path,
    file,
    globals: graph.globals.map((definition) => readVariable(definition, buildArgs)),
    stages,
    target: targetOf(graph)?.index ?? -1,
    placed,
    runs: placed.flatMap((place) => readRun(file.text, place, dialects)),
    copies: placed.flatMap((place) => readCopy(place, stages)),
    processes: placed.flatMap((place) => readProcess(file.text, place, dialects)),
    healthchecks: placed.flatMap((place) => readHealthcheck(file.text, place, dialects)),
    context: input.context,
    options: input.options ?? {},
    asked: { buildArgs, target: input.target },
    shell: input.shell,
  }
}

function placeInstructions({ index, instructions }: StageFacts): readonly Placed[] {
  return instructions.map((outer, order) => {
    const trigger = outer.keyword === 'ONBUILD' ? outer.inner : undefined
    return {
      instruction: trigger ?? outer,
      outer,
      onbuild: outer.keyword === 'ONBUILD',
      stage: index,
      order,
    }
  })
}

function readRun(text: string, place: Placed, dialects: Dialects): readonly RunFacts[] {
  const { instruction, outer } = place
  if (instruction.keyword !== 'RUN') return []
  const script = readScript(text, instruction, dialects.get(outer) ?? 'posix')
  return [{ ...place, script, programs: script.programs, mounts: readMounts(instruction) }]
}

function readProcess(text: string, place: Placed, dialects: Dialects): readonly ProcessFacts[] {
  const { instruction, outer } = place
  if (instruction.keyword !== 'CMD' && instruction.keyword !== 'ENTRYPOINT') return []
  const script = readScript(text, instruction, dialects.get(outer) ?? 'posix')
  const plain = instruction.form === 'shell' && script.dialect === 'posix'
  return [{ ...place, script, command: plain ? readSimpleCommand(instruction.rest) : undefined }]
}

function readHealthcheck(text: string, place: Placed, dialects: Dialects): readonly ProcessFacts[] {
  const { keyword, inner } = place.instruction
  return keyword === 'HEALTHCHECK' && inner !== undefined
    ? readProcess(text, { ...place, instruction: inner }, dialects)
    : []
}

function readCopy(place: Placed, stages: readonly StageFacts[]): readonly CopyFacts[] {
  const { keyword, args, flags, heredocs } = place.instruction
  if (keyword !== 'COPY' && keyword !== 'ADD') return []
  const from = flags.find(({ name }) => name === 'from')?.value
  const bodies = new Set(heredocs.map(({ name }) => name))
  const sources = args.slice(0, -1).filter(({ value }) => !(value.includes('<<') && bodies.size > 0))
  return [{ ...place, from: copySource(from, stages, place.stage), sources, destination: args.at(-1) }]
}

function copySource(from: string | undefined, stages: readonly StageFacts[], before: number): CopySource {
  if (from === undefined) return { kind: 'context' }
  const index = findStage(stages, from, before)
  return index === undefined ? { kind: 'image', reference: from } : { kind: 'stage', index }
}

type Dialects = ReadonlyMap<Instruction, Script['dialect']>

/** Which language RUN text is in: SHELL, Windows bases, the escape directive; a comment of the author overrules. */
function deriveDialects(file: Dockerfile, stages: readonly StageFacts[]): Dialects {
  const dialects = new Map<Instruction, Script['dialect']>()
  const atEnd: Script['dialect'][] = []
  const declaredFor = readDeclaredShells(file)
  for (const { base, from, instructions } of stages) {
    let dialect = base.kind === 'stage' ? (atEnd[base.index] ?? 'posix') : baseDialect(file, base)
    for (const instruction of instructions) {
      if (instruction.keyword === 'SHELL' && instruction.form === 'json')
        dialect = shellDialect(instruction.args[0]?.value ?? '')
      const declared = declaredFor(from, instruction)
      dialects.set(instruction, declared === undefined ? dialect : shellDialect(declared))
    }
    atEnd.push(dialect)
  }
  return dialects
}

function baseDialect(file: Dockerfile, base: StageFacts['base']): Script['dialect'] {
  const reference = base.kind === 'image' ? (base.reference ?? '') : ''
  // people who write for Windows choose the backtick; who is known to be on Linux only likes it better
  const windows = WINDOWS.test(reference) || (file.escape === '`' && shOfImage(reference) === undefined)
  return windows ? 'other' : 'posix'
}

/** Names and tags that only Windows images have. */
const WINDOWS = /windows|nanoserver|servercore|ltsc20\d\d|dotnet\/framework\//i

function shellDialect(program: string): Script['dialect'] {
  const name = baseName(program)
    .toLowerCase()
    .replace(/\.exe$/, '')
  return isPosixShell(name) || name === 'busybox' ? 'posix' : 'other'
}
