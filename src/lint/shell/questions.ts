// A Dockerfile, or its facts → what ShellCheck is asked about it under the settings in force.
import { parseDockerfile } from '../../dockerfile/parse.ts'
import { deriveStages } from '../../dockerfile/stages.ts'
import { deriveFacts } from '../derive-facts.ts'
import type { Facts } from '../facts.ts'
import { readHadolintScripts } from '../hadolint/shell-scripts.ts'
import type { LintInput } from '../lint.ts'
import { type PeerPreset, peerOf } from '../presets.ts'
import { shell } from '../rules/shell.ts'
import { isWanted } from '../run-rules.ts'
import { keyOf, type ShellQuestion } from './comment.ts'
import { deriveShellScripts } from './scripts.ts'

/** Every script of a Dockerfile; none when nobody wants to hear of it. */
export function deriveShellQuestions(input: LintInput): readonly ShellQuestion[] {
  const { settings = {}, rules } = input
  const wanted = rules === undefined ? isWanted(shell, settings, false) : rules.includes(shell)
  if (!wanted || !/\bRUN\b/i.test(input.text)) return []
  const file = parseDockerfile(input.text)
  const peer = peerOf(settings.preset)
  if (peer === 'hadolint') return readHadolintScripts(file)
  const graph = deriveStages(file, { buildArgs: input.buildArgs ?? {}, target: input.target })
  return questionsOf(deriveFacts(file, graph, input), peer)
}

/** The same for facts that are there. */
function questionsOf(facts: Facts, peer: PeerPreset | undefined): readonly ShellQuestion[] {
  return peer === 'hadolint' ? readHadolintScripts(facts.file) : deriveShellScripts(facts)
}

/** Whether ShellCheck has answered for every RUN, so that its silence means something. */
export function isShellJudged(facts: Facts, peer: PeerPreset | undefined): boolean {
  const { shell: answers } = facts
  return answers !== undefined && questionsOf(facts, peer).every((question) => answers.has(keyOf(question)))
}
