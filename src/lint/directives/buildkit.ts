// `# check=skip=…`, as parser directive or above an instruction → suppressions.
import type { Dockerfile } from '../../dockerfile/syntax.ts'
import { checkAbove, parseCheckOptions } from '../buildkit/check-options.ts'
import type { Suppression } from '../suppression.ts'

/** Checks of the file as a whole: a comment above an instruction does not reach them. */
const FILE_WIDE = [
  'ConsistentInstructionCasing',
  'DuplicateStageName',
  'InvalidBaseImagePlatform',
  'InvalidDefaultArgInFrom',
  'NoEmptyContinuation',
  'ReservedStageName',
]

/** BuildKit's form; `all` means all of its own checks, not of ours. */
export function readBuildKitSkips(file: Dockerfile): readonly Suppression[] {
  return readChecks(file, { read: readSkips, except: FILE_WIDE })
}

/** The same as BuildKit understands it: names are only what they are, in exactly this case. */
export function readExactBuildKitSkips(file: Dockerfile): readonly Suppression[] {
  return readChecks(file, { read: readExactSkips, except: [...FILE_WIDE, ...UNSKIPPABLE, ...ELSEWHERE] })
}

type Reader = {
  readonly read: (value: string) => readonly Suppression[]
  /** What a comment above an instruction does not silence. */
  readonly except: readonly string[]
}

function readChecks(
  { directives, instructions }: Dockerfile,
  { read, except }: Reader,
): readonly Suppression[] {
  const single = instructions.flatMap((instruction): readonly Suppression[] => {
    const lines = [instruction.line, instruction.endLine] as const
    return read(checkAbove(instruction) ?? '').map((skip) => ({ ...skip, except, lines }))
  })
  return [...directives.filter(({ name }) => name === 'check').flatMap(({ value }) => read(value)), ...single]
}

/** The names in `skip=A,B;error=true # why`; the value ends at the first blank. */
function readSkips(value: string): readonly Suppression[] {
  const parts = (value.trim().split(/\s/)[0] ?? '').split(';')
  const skip = parts.find((part) => /^skip=/i.test(part))
  const names = skip?.slice('skip='.length).split(',') ?? []
  if (names.some((name) => name.toLowerCase() === 'all')) return [{ names: [], everything: 'buildkit' }]
  return names.length === 0 ? [] : [{ names: names.filter((name) => name !== '') }]
}

function readExactSkips(value: string): readonly Suppression[] {
  const { skip } = parseCheckOptions(value)
  if (skip.length === 1 && skip[0] === 'all')
    return [{ names: [], everything: 'buildkit', except: UNSKIPPABLE }]
  return skip.length === 0 ? [] : [{ names: skip, exact: true, except: UNSKIPPABLE }]
}

/** A check that is off by default can be turned on, and then not be skipped. */
const UNSKIPPABLE = ['InvalidDefinitionDescription']

/** It is said of an earlier instruction, but the comments of the later one count. */
const ELSEWHERE = ['MultipleInstructionsDisallowed']
