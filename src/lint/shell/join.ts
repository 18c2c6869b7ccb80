// Texts with their places in the Dockerfile → one text with them.
import { heredocText } from '../../dockerfile/shell-text.ts'
import type { Instruction, Joined } from '../../dockerfile/syntax.ts'

/** One behind the other. */
function joinTexts(parts: readonly Joined[]): Joined {
  const pieces: Joined['pieces'][number][] = []
  const texts: string[] = []
  let length = 0
  for (const part of parts) {
    for (const { at, source } of part.pieces) pieces.push({ at: at + length, source })
    texts.push(part.text)
    length += part.text.length
  }
  return { text: texts.join(''), pieces }
}

/** The whole of a RUN as a shell would read it from a file: the command line, then the bodies with their ends. */
export function wholeText(text: string, { rest, restRange, heredocs }: Instruction): Joined {
  const bodies = heredocs.flatMap((heredoc) => {
    const { start, end } = heredoc.bodyRange
    const mark = heredoc.chomp ? end + (/^\t*/.exec(text.slice(end))?.[0].length ?? 0) : end
    // an empty body has no lines
    const body = start === end ? [] : [heredocText(text, { ...heredoc, chomp: false })]
    return [...body, written(heredoc.name, mark), written('\n', mark + heredoc.name.length)]
  })
  return heredocs.length === 0 ? rest : joinTexts([rest, written('\n', restRange.end), ...bodies])
}

function written(text: string, source: number): Joined {
  return { text, pieces: [{ at: 0, source }] }
}
