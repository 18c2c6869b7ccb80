// What ShellCheck says of the scripts of a Dockerfile → reports at their places in it.
import type { Facts } from '../facts.ts'
import type { PeerReport } from '../rule.ts'
import type { ShellComment } from './comment.ts'
import { keyOf } from './comment.ts'
import { mapFix } from './fix.ts'
import { placeInBody, rangeInFile } from './place.ts'
import { isQuiet } from './quiet.ts'
import type { ShellScript } from './script.ts'
import { deriveShellScripts } from './scripts.ts'

/** In the order of the scripts; nothing where ShellCheck was not asked. */
export function* readShellReports(facts: Facts): Generator<PeerReport> {
  if (facts.shell === undefined) return
  for (const script of deriveShellScripts(facts))
    for (const comment of facts.shell.get(keyOf(script)) ?? []) {
      const report = toReport(facts, script, comment)
      if (report !== undefined) yield report
    }
}

function toReport(facts: Facts, script: ShellScript, comment: ShellComment): PeerReport | undefined {
  const place = placeInBody(script, comment)
  if (place === undefined) return undefined
  const range = rangeInFile(script, place)
  const fix = mapFix(script, comment)
  return {
    range,
    code: `SC${comment.code}`,
    severity: comment.level,
    message: endSentence(comment.message),
    ...(isQuiet(facts, { script, comment, range }) ? { quiet: true } : {}),
    ...(fix === undefined ? {} : { fix }),
  }
}

/** Its own words; only the full stop may be ours. */
export function endSentence(message: string): string {
  return /[.!?)]$/.test(message) ? message : `${message}.`
}
