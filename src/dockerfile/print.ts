// A syntax tree back into the text it came from.
import type { Dockerfile, Range } from './syntax.ts'

/** Puts the file together from its nodes and the blanks between them. */
export function printDockerfile(file: Dockerfile): string {
  const nodes: readonly Range[] = [...file.directives, ...file.comments, ...file.instructions]
    .map(({ range }) => range)
    .sort((a, b) => a.start - b.start || b.end - a.end)
  let printed = ''
  let end = 0
  for (const node of nodes) {
    // Comments inside instructions are printed with them.
    if (node.start < end) continue
    printed += blanks(file.text, end, node.start) + file.text.slice(node.start, node.end)
    end = node.end
  }
  return printed + blanks(file.text, end, file.text.length)
}

/** Whatever else stood between nodes would belong to no node, and be lost. */
function blanks(text: string, start: number, end: number): string {
  return text.slice(start, end).replace(/[^\s\u0085\uFEFF]/gu, '')
}
