// The ARGs before the first FROM and the platforms of the build → what FROM and bare ARGs see.
import { expand, type Lookup, type Variable } from '../../dockerfile/expand.ts'
import type { Instruction } from '../../dockerfile/syntax.ts'
import type { Facts } from '../facts.ts'
import { readPlatform } from './platform.ts'

export type Globals = {
  readonly values: ReadonlyMap<string, Variable>
  /** Names that are declared, also those without a value. */
  readonly declared: ReadonlySet<string>
  readonly lookup: Lookup
}

/** What stands before the first FROM. */
function preambleOf({ file }: Facts): readonly Instruction[] {
  const first = file.instructions.findIndex(({ keyword }) => keyword === 'FROM')
  return first < 0 ? file.instructions : file.instructions.slice(0, first)
}

/** What the build gives an ARG; the value is undefined when only the build knows it. */
export type Given = (name: string) => Variable | undefined

/** The build arguments, and those that are promised. */
export function givenArgs({ asked, options }: Facts): Given {
  const promised = new Set(options.requiredArgs)
  return (name) => {
    if (Object.hasOwn(asked.buildArgs, name)) return { value: asked.buildArgs[name] }
    return promised.has(name) ? { value: undefined } : undefined
  }
}

/** Undefined when one of them cannot be expanded. */
export function readGlobals(facts: Facts, given: Given): Globals | undefined {
  const values = platformArgs(facts)
  for (const [name, usual] of values) values.set(name, given(name) ?? usual)
  const declared = new Set(values.keys())
  const lookup: Lookup = (name) => values.get(name)
  for (const pair of preambleOf(facts).flatMap(({ pairs }) => pairs)) {
    declared.add(pair.key)
    const value = given(pair.key)
    if (value !== undefined) values.set(pair.key, value)
    else if (pair.value !== undefined) {
      const expansion = expand(pair.value, { escape: facts.file.escape, lookup })
      if (expansion.error !== undefined) return undefined
      values.set(pair.key, { value: expansion.value })
    }
  }
  return { values, declared, lookup }
}

/** The platform the build is for, as the engine writes it. */
export function targetPlatform({ options }: Facts): string {
  return options.platforms?.[0] ?? 'linux/amd64'
}

function platformArgs(facts: Facts): Map<string, Variable> {
  const target = targetPlatform(facts)
  return new Map([
    ...platformSide('BUILD', 'linux/amd64'),
    ...platformSide('TARGET', target),
    ['TARGETSTAGE', { value: facts.asked.target ?? facts.stages.at(-1)?.name ?? 'default' }],
  ])
}

function platformSide(side: string, platform: string): readonly (readonly [string, Variable])[] {
  const { os, architecture } = readPlatform(platform)
  const [, , variant = ''] = platform.split('/')
  return [
    [`${side}PLATFORM`, { value: platform }],
    [`${side}OS`, { value: os }],
    [`${side}OSVERSION`, { value: '' }],
    [`${side}ARCH`, { value: architecture }],
    [`${side}VARIANT`, { value: variant }],
  ]
}
