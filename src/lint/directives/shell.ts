// `# hadolint shell=…` and `# tally shell=…` → which shell the author says reads an instruction.
import type { Dockerfile, Instruction } from '../../dockerfile/syntax.ts'

const PRAGMA = /^(?:hadolint|tally)\s+shell\s*=\s*([^\s;#]+)/

/** The shell that holds for an instruction of a stage: from the comment to the end of the stage, or from the top. */
export type DeclaredShell = (stage: Instruction, instruction: Instruction) => string | undefined

/** Reads the comments once; a comment before the first FROM is for every stage. */
export function readDeclaredShells(file: Dockerfile): DeclaredShell {
  const pragmas = file.comments.flatMap(({ text, line }) => {
    const shell = PRAGMA.exec(text)?.[1]
    return shell === undefined ? [] : [{ shell, line }]
  })
  if (pragmas.length === 0) return () => undefined
  const first = file.instructions.find(({ keyword }) => keyword === 'FROM')?.line ?? 0
  return (stage, { line }) =>
    pragmas.findLast((pragma) => pragma.line > stage.line && pragma.line < line)?.shell ??
    pragmas.findLast((pragma) => pragma.line < first)?.shell
}
