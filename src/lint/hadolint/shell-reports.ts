// What ShellCheck says of hadolint's scripts → reports on the first line of each RUN.
import type { Facts } from '../facts.ts'
import type { PeerReport } from '../rule.ts'
import { keyOf } from '../shell/comment.ts'
import { endSentence } from '../shell/reports.ts'
import { readHadolintScripts } from './shell-scripts.ts'
import { report } from './view.ts'

/** Everything at every level, without fixes; nothing where ShellCheck was not asked. */
export function* readHadolintShellReports({ file, shell }: Facts): Generator<PeerReport> {
  if (shell === undefined) return
  for (const script of readHadolintScripts(file))
    for (const { code, level, message } of shell.get(keyOf(script)) ?? [])
      yield { ...report(`SC${code}`, script.step, endSentence(message)), severity: level }
}
