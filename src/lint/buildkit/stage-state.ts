// What the front end knows of a stage while it goes through its instructions.
import type { Lookup, Variable } from '../../dockerfile/expand.ts'
import type { Instruction } from '../../dockerfile/syntax.ts'

export type Process = 'CMD' | 'ENTRYPOINT' | 'HEALTHCHECK'

export type StageState = {
  /** ENV, and ARG with a value. */
  readonly env: Map<string, Variable>
  /** Every ARG, also those without a value. */
  readonly args: Set<string>
  /** What ONBUILD leaves to the stages built on this one. */
  readonly triggers: Instruction[]
  /** Where the last of each kind stands, which only counts within the stage. */
  readonly processes: Map<Process, Instruction>
  /** The operating system of the base. */
  readonly os: string
  shell: boolean
  workdir: boolean
}

const PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'

/** A stage at its FROM; `base` is undefined for an image and for scratch. */
export function startStage(base: StageState | undefined, os: string): StageState {
  return {
    env: new Map(base?.env ?? [['PATH', { value: PATH }]]),
    args: new Set(base?.args),
    triggers: [],
    processes: new Map(),
    os: base?.os ?? os,
    shell: base?.shell ?? false,
    workdir: base?.workdir ?? false,
  }
}

/** The variables of the stage at this moment. */
export function lookupIn({ env }: StageState): Lookup {
  return (name) => env.get(name)
}
