// hadolint's configuration → ours that does the same, as text, and notes on what could not be taken over.
import { readHadolintAsks } from '../lint/hadolint/config-text.ts'
import type { Rule } from '../lint/rule.ts'
import { describeHadolint } from './hadolint-text.ts'

export type Translation = { readonly text: string; readonly notes: readonly string[] }

type Source = { readonly text: string; readonly file: string; readonly rules: readonly Rule[] }

/** Throws UserError with file and line for what hadolint could not read either. */
export function translateHadolint({ text, file, rules }: Source): Translation {
  const asks = readHadolintAsks(text, file)
  const described = describeHadolint({ ...asks, file, rules })
  return { text: described.text, notes: [...asks.notes, ...described.notes] }
}
