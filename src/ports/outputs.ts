// The step's outputs and its job summary.

export interface Outputs {
  set(name: string, value: string): void
  /** A variable of the environment of all later steps. */
  exportVariable(name: string, value: string): void
  /** Tells the runner of an image this step made, for steps that attest what it knows of. */
  artifact(artifact: { readonly name: string; readonly digest: string }): Promise<void>
  /** Appends Markdown to the job summary. */
  summary(markdown: string): Promise<void>
}
