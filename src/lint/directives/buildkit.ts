// `# check=skip=…`, as parser directive or above an instruction → suppressions.
import type { Dockerfile } from '../../dockerfile/syntax.ts'
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
  const directives = file.directives.filter(({ name }) => name === 'check')
  const single = file.instructions.flatMap(({ comments, line, endLine }): readonly Suppression[] => {
    const check = comments.find(({ text }) => /^check\s*=/i.test(text))
    if (check === undefined || directives.some((directive) => directive.line === check.line)) return []
    const skips = readSkips(check.text.replace(/^check\s*=\s*/i, ''))
    return skips.map((skip) => ({ ...skip, except: FILE_WIDE, lines: [line, endLine] }))
  })
  return [...directives.flatMap(({ value }) => readSkips(value)), ...single]
}

/** The names in `skip=A,B;error=true # why`; the value ends at the first blank. */
function readSkips(value: string): readonly Suppression[] {
  const parts = (value.trim().split(/\s/)[0] ?? '').split(';')
  const skip = parts.find((part) => /^skip=/i.test(part))
  const names = skip?.slice('skip='.length).split(',') ?? []
  if (names.some((name) => name.toLowerCase() === 'all')) return [{ names: [], everything: 'buildkit' }]
  return names.length === 0 ? [] : [{ names: names.filter((name) => name !== '') }]
}
