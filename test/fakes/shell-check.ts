// The ShellCheck port in memory: it knows backquotes, `echo $word` and `$(broken)`, and remembers what it was asked.
import type { ShellComment, ShellDialect } from '../../src/lint/shell/comment.ts'
import type { ShellCheck } from '../../src/ports/shell-check.ts'

export type FakeShellCheck = ShellCheck & {
  /** One entry for each process the real one would have started. */
  readonly asked: { readonly dialect: ShellDialect; readonly scripts: readonly string[] }[]
}

export type FakeShellCheckWorld = {
  readonly missing?: boolean
  /** Every question ends like this. */
  readonly fails?: string
}

/** A ShellCheck with three rules. */
export function createFakeShellCheck({ missing = false, fails }: FakeShellCheckWorld = {}): FakeShellCheck {
  const asked: FakeShellCheck['asked'] = []
  return {
    asked,
    isPresent: async () => !missing,
    async check(dialect, scripts) {
      if (missing) return { kind: 'failed', why: 'it is not on PATH' }
      asked.push({ dialect, scripts })
      if (fails !== undefined) return { kind: 'failed', why: fails }
      return { kind: 'checked', comments: scripts.map(judge) }
    },
  }
}

function judge(script: string): readonly ShellComment[] {
  return script
    .split('\n')
    .flatMap((text, index) => [
      ...findBackquotes(text, index + 1),
      ...findBare(text, index + 1),
      ...findBroken(text, index + 1),
    ])
}

/** Columns count code points. */
function columnAt(text: string, offset: number): number {
  return [...text.slice(0, offset)].length + 1
}

function findBackquotes(text: string, line: number): readonly ShellComment[] {
  return [...text.matchAll(/`[^`]*`/g)].map(({ 0: found, index }) => {
    const column = columnAt(text, index)
    const endColumn = columnAt(text, index + found.length)
    const replacements = [
      { line, column, endLine: line, endColumn: column + 1, text: '$(', side: 'behind' as const },
      { line, column: endColumn - 1, endLine: line, endColumn, text: ')', side: 'before' as const },
    ]
    const message = 'Use $(...) notation instead of legacy backticks `...`.'
    return { code: 2006, level: 'style', message, line, column, endLine: line, endColumn, replacements }
  })
}

function findBare(text: string, line: number): readonly ShellComment[] {
  return [...text.matchAll(/(?<=echo )\$\w+/g)].map(({ 0: found, index }) => {
    const column = columnAt(text, index)
    const endColumn = column + found.length
    const replacements = [
      { line, column, endLine: line, endColumn: column, text: '"', side: 'behind' as const },
      { line, column: endColumn, endLine: line, endColumn, text: '"', side: 'before' as const },
    ]
    const message = 'Double quote to prevent globbing and word splitting.'
    return { code: 2086, level: 'info', message, line, column, endLine: line, endColumn, replacements }
  })
}

/** What a fix should never lead to. */
function findBroken(text: string, line: number): readonly ShellComment[] {
  const index = text.indexOf('$(broken)')
  if (index === -1) return []
  const column = columnAt(text, index)
  const place = { line, column, endLine: line, endColumn: column + 1 }
  return [{ code: 1073, level: 'error', message: 'It cannot be read.', ...place, replacements: [] }]
}
