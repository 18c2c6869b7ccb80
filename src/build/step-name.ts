// The engine's name of a step (`[linux/arm64 build 2/6] RUN npm ci`) → its parts.

export type StepName = {
  readonly platform: string | undefined
  readonly stage: string | undefined
  readonly index: number
  readonly total: number
  readonly instruction: string
}

const NAME = /^\[(?:([a-z0-9]+\/[\w/.]+) )?(?:([^\s\]]+) +)?(\d+)\/(\d+)\] ([\s\S]*)$/

/** Parts of the name, or undefined for a vertex that is no Dockerfile step (`[internal] …`, exporting). */
export function parseStepName(name: string): StepName | undefined {
  const match = NAME.exec(name)
  if (match === null) return undefined
  const [, platform, stage, index = '0', total = '0', instruction = ''] = match
  return { platform, stage, index: Number(index), total: Number(total), instruction }
}

/** FROM steps fetch, they do not run: whether the engine calls them cached says nothing. */
export function isFrom(step: { readonly instruction: string }): boolean {
  return /^FROM\b/i.test(step.instruction)
}
