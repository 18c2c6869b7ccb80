// The step's outputs and its job summary.

export interface Outputs {
  set(name: string, value: string): void
  /** A variable of the environment of all later steps. */
  exportVariable(name: string, value: string): void
  /** Appends Markdown to the job summary. */
  summary(markdown: string): Promise<void>
}
