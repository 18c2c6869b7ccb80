// A Dockerfile → what its steps with cache mounts are made from: text, arguments, and paths of the context.
import { createHash } from 'node:crypto'
import { readMounts } from '../dockerfile/mounts.ts'
import type { Stage, StageGraph } from '../dockerfile/stages.ts'
import type { Instruction } from '../dockerfile/syntax.ts'

export type StepInputs = {
  /** Instructions in order, without what changes nothing for the steps. */
  readonly text: string
  /** Files and folders of the context; `.` for all of it. */
  readonly paths: readonly string[]
}

/** Undefined when no step that the target needs has a cache mount. */
export function readStepInputs({ stages, globals }: StageGraph): StepInputs | undefined {
  const needed = new Set<number>()
  const texts: string[] = globals.map(({ name, value }) => `ARG ${name}=${value ?? ''}`)
  const paths = new Set<string>()
  const wanted = stages.filter((stage) => stage.reachable && stage.instructions.some(hasCacheMount))
  if (wanted.length === 0) return undefined
  const add = (stage: Stage, last: number) => {
    if (needed.has(stage.index)) return
    needed.add(stage.index)
    const base = stages[stage.base.stage ?? -1]
    if (base !== undefined) add(base, base.instructions.length)
    texts.push(`FROM ${stage.base.raw}`)
    for (const instruction of stage.instructions.slice(0, last)) {
      texts.push(describe(instruction))
      for (const path of contextPaths(instruction)) paths.add(path)
    }
    for (const { stage: used } of stage.edges) {
      const other = stages[used ?? -1]
      if (other !== undefined) add(other, other.instructions.length)
    }
  }
  for (const stage of wanted) add(stage, stage.instructions.findLastIndex(hasCacheMount) + 1)
  return { text: texts.join('\n'), paths: [...paths].sort() }
}

/** One name for everything that the steps are made from. */
export function fingerprintOf(facts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex')
}

function hasCacheMount(instruction: Instruction): boolean {
  return instruction.keyword === 'RUN' && readMounts(instruction).some(({ type }) => type === 'cache')
}

const SILENT = /^(?:LABEL|EXPOSE|CMD|ENTRYPOINT|HEALTHCHECK|VOLUME|STOPSIGNAL|MAINTAINER|ONBUILD)$/

function describe({ keyword, flags, rest, heredocs }: Instruction): string {
  if (SILENT.test(keyword)) return ''
  const options = flags.map(({ name, value }) => `--${name}=${value ?? ''}`)
  return [keyword, ...options, rest.text, ...heredocs.map(({ content }) => content)].join(' ')
}

/** What is a pattern, or not known, stands for everything. */
function contextPaths(instruction: Instruction): readonly string[] {
  const { keyword, args, flags } = instruction
  if (keyword === 'RUN') {
    const bound = readMounts(instruction).filter(({ type, from }) => type === 'bind' && from === undefined)
    return bound.map(({ source }) => cleanPath(source ?? '.'))
  }
  if ((keyword !== 'COPY' && keyword !== 'ADD') || flags.some(({ name }) => name === 'from')) return []
  return args.slice(0, -1).map(({ value }) => cleanPath(value))
}

function cleanPath(path: string): string {
  if (/[*?[$\\]|^\w+:\/\/|<</.test(path)) return '.'
  return path.replace(/^(?:\.?\/)+/, '').replace(/\/+$/, '') || '.'
}
