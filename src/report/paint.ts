// What may be coloured, named by meaning; the terminal decides how, and whether at all.
import type { Severity } from '../lint/finding.ts'

export type Ink = Severity | 'path' | 'rule' | 'quiet' | 'added' | 'removed' | 'strong'

export type Paint = (ink: Ink, text: string) => string

/** No colours at all. */
export const plain: Paint = (_ink, text) => text
