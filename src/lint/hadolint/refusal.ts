// A Dockerfile → where hadolint's parser gives up, which then is all it says.
import type { Diagnostic, Dockerfile } from '../../dockerfile/syntax.ts'

/** Undefined for what hadolint can read; instructions without FROM are fine there. */
export function findRefusal({ diagnostics }: Dockerfile): Diagnostic | undefined {
  return diagnostics.find(({ severity, code }) => severity === 'error' && code === 'unknown-instruction')
}
