// The Log port as GitHub's workflow commands.
import { debug, endGroup, error, info, isDebug, notice, setSecret, startGroup, warning } from '@actions/core'
import type { Log, Place } from '../../ports/log.ts'

function properties(at: Place | undefined) {
  if (at === undefined) return {}
  const { file, line, endLine, column, endColumn, title } = at
  return {
    file,
    ...(line === undefined ? {} : { startLine: line }),
    ...(endLine === undefined ? {} : { endLine }),
    ...(column === undefined ? {} : { startColumn: column }),
    ...(endColumn === undefined ? {} : { endColumn }),
    ...(title === undefined ? {} : { title }),
  }
}

/** Workflow commands in what others wrote (a Dockerfile, a program) stay text: the runner would obey them. */
function harmless(text: string): string {
  return text.replace(/^([^\S\r\n]*)::/gm, '$1: :').replaceAll('##[', '# #[')
}

/** The log of a run on a runner. */
export function createActionsLog(): Log {
  return {
    info: (line) => info(harmless(line)),
    // without debug logging the runner would throw the lines away one by one
    debug: (line) => {
      if (isDebug()) debug(line)
    },
    notice: (text, at) => notice(text, properties(at)),
    warning: (text, at) => warning(text, properties(at)),
    error: (text, at) => error(text, properties(at)),
    group: startGroup,
    endGroup,
    mask: (secret) => {
      if (secret !== '') setSecret(secret)
    },
  }
}
