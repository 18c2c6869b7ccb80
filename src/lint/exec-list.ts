// Instructions in exec form → their elements, and whether a shell is going to read them.
import { baseName, isPosixShell } from '../dockerfile/shell-wrappers.ts'
import type { Argument } from '../dockerfile/syntax.ts'
import type { Facts, Placed } from './facts.ts'

/** CMD, ENTRYPOINT, RUN or HEALTHCHECK in exec form. */
export type ExecList = Placed & { readonly elements: readonly Argument[] }

/** All of them, in order, triggers of ONBUILD included. */
export function findExecLists({ placed }: Facts): readonly ExecList[] {
  return placed.flatMap((place) => {
    const { keyword, form, args } = place.instruction
    const started = ['CMD', 'ENTRYPOINT', 'RUN', 'HEALTHCHECK'].includes(keyword)
    return started && form === 'json' && args.length > 0 ? [{ ...place, elements: args }] : []
  })
}

/** The elements name a shell and tell it to read a string. */
export function callsShell(elements: readonly string[]): boolean {
  const shell = elements.findIndex((element) => isShell(element))
  if (shell === -1) return false
  return elements
    .slice(shell + 1)
    .some((option) => /^(?:-[a-z]*c|\/c|-command|-encodedcommand)$/i.test(option))
}

function isShell(element: string): boolean {
  const name = baseName(element)
    .toLowerCase()
    .replace(/\.exe$/, '')
  return isPosixShell(name) || ['busybox', 'fish', 'cmd', 'powershell', 'pwsh'].includes(name)
}

/** The ENTRYPOINT that a CMD of the stage becomes the arguments of, as far as the file knows. */
export function entrypointOf({ processes, stages }: Facts, stage: number) {
  const chain = stages[stage]?.chain ?? []
  return processes.findLast(
    ({ stage: at, onbuild, instruction }) =>
      chain.includes(at) && !onbuild && instruction.keyword === 'ENTRYPOINT',
  )
}
