// What the front end knows of a stage while it goes through its instructions.
import type { Lookup, Variable } from '../../dockerfile/expand.ts'
import type { Instruction } from '../../dockerfile/syntax.ts'
import { namesOfImage } from './image-env.ts'

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

/** A stage at its FROM; `parent` is undefined for an image and for scratch. */
export function startStage(parent: StageState | undefined, image: string, os: string): StageState {
  return {
    env: new Map(parent?.env ?? imageEnv(image)),
    args: new Set(parent?.args),
    triggers: [],
    processes: new Map(),
    os: parent?.os ?? os,
    shell: parent?.shell ?? false,
    workdir: parent?.workdir ?? false,
  }
}

/** PATH is always there, and what well-known images are known for. */
function imageEnv(image: string): readonly (readonly [string, Variable])[] {
  const unknown = namesOfImage(image).map((name): [string, Variable] => [name, { value: undefined }])
  return [['PATH', { value: PATH }], ...unknown]
}

/** The variables of the stage at this moment. */
export function lookupIn({ env }: StageState): Lookup {
  return (name) => env.get(name)
}
