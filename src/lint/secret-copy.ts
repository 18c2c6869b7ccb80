// COPY of files with credentials → where they stand, and the secret mounts that could take their place.
import type { Argument } from '../dockerfile/syntax.ts'
import { removeBlock } from './block.ts'
import { copyTarget } from './broad-copy.ts'
import { cleanContextPath } from './context-tree.ts'
import { insertText } from './edits.ts'
import type { CopyFacts, Facts } from './facts.ts'
import type { Fix } from './finding.ts'
import { resolvePath, UNKNOWN_FOLDER } from './image-path.ts'
import { readSecretFile } from './secret-file.ts'

export type SecretCopy = {
  readonly copy: CopyFacts
  readonly source: Argument
  readonly readers: RegExp
}

/** Every source of a COPY or ADD that names such a file. */
export function findSecretCopies(facts: Facts): readonly SecretCopy[] {
  return facts.copies.flatMap((copy) =>
    copy.sources.flatMap((source) => {
      const path = copy.from.kind === 'context' ? cleanContextPath(source.value) : undefined
      const text = path === undefined ? undefined : facts.context?.texts?.[path]
      const file = readSecretFile(source.value, text)
      return file === undefined ? [] : [{ copy, source, readers: file.readers }]
    }),
  )
}

/** Deletes the COPY and mounts the file in the RUNs of the stage that read it; undefined when that is not all. */
export function mountInstead(facts: Facts, copy: CopyFacts, readers: RegExp): Fix | undefined {
  const { sources, destination, stage, order, instruction, onbuild } = copy
  const [source] = sources
  if (source === undefined || sources.length > 1 || onbuild || copy.from.kind !== 'context') return undefined
  const name = source.value.slice(source.value.lastIndexOf('/') + 1)
  const target = copyTarget(facts, copy)
  const folder = /(?:^|\/)\.{0,2}$/.test(destination?.value ?? '')
  const path = folder ? resolvePath(target, name) : target
  if (path.startsWith(UNKNOWN_FOLDER) || /[$*?[]/.test(path + name)) return undefined
  const later = facts.runs.filter((run) => run.stage === stage && run.order > order && !run.onbuild)
  const using = later.filter(({ programs }) => programs.some((program) => readers.test(program.name)))
  const mentioned = later.some((run) => run.instruction.rest.text.includes(name))
  if (using.length === 0 || mentioned || instruction.heredocs.length > 0) return undefined
  const id = name.replace(/^\.+/, '').replace(/[^\w.-]/g, '_')
  const mount = ` --mount=type=secret,id=${id},target=${path}`
  return {
    kind: 'unsafe',
    description: 'Mount it as a secret',
    edits: [
      removeBlock(facts.file.text, instruction),
      ...using.map((run) => insertText(run.instruction.keywordRange.end, mount)),
    ],
  }
}
