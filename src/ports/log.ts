// Where a run speaks to a person.

export type Place = {
  readonly file: string
  readonly line?: number
  readonly endLine?: number
  readonly column?: number
  readonly endColumn?: number
  readonly title?: string
}

export interface Log {
  info(line: string): void
  debug(line: string): void
  /** Annotations on GitHub; plain prefixed lines on a terminal. */
  notice(text: string, at?: Place): void
  warning(text: string, at?: Place): void
  error(text: string, at?: Place): void
  /** Opens a folded group; everything until `endGroup` is inside. Groups do not nest. */
  group(title: string): void
  endGroup(): void
  /** From now on the value is shown as *** by the runner. */
  mask(secret: string): void
}
