// A RUN into what is wrong with the values of its flags.
import { refuse } from '../diagnostic.ts'
import { readMount } from '../mounts.ts'
import type { Diagnostic, Flag, Instruction } from '../syntax.ts'
import { validateMount } from './mount.ts'

const CHOICES: Readonly<Record<string, readonly string[]>> = {
  network: ['default', 'none', 'host'],
  security: ['sandbox', 'insecure'],
}

/** Checks --network, --security, --device and --mount. */
export function validateRun(
  { flags }: Instruction,
  { labs }: { readonly labs: boolean },
): readonly Diagnostic[] {
  return flags.flatMap((flag) => {
    if (flag.value === undefined) return []
    if (flag.name === 'mount') return validateMountFlag(flag)
    if (flag.name === 'device') return validateDevice(flag, labs)
    return validateChoice(flag)
  })
}

function validateChoice({ name, value, range, valueRange }: Flag): readonly Diagnostic[] {
  const choices = Object.hasOwn(CHOICES, name) ? CHOICES[name] : undefined
  if (choices === undefined || value === undefined || choices.includes(value)) return []
  const message = `--${name} is ${choices.join(', ')}, not "${value}"; variables are not expanded here.`
  return [refuse('invalid-flag-value', message, valueRange ?? range)]
}

function validateDevice({ value, range }: Flag, labs: boolean): readonly Diagnostic[] {
  if (labs && value !== '') return []
  const message =
    'RUN --device needs a value and a front end of the labs channel (# syntax=docker/dockerfile:labs).'
  return [refuse('unsupported-device', message, range)]
}

function validateMountFlag(flag: Flag): readonly Diagnostic[] {
  const mount = readMount(flag)
  if (mount !== undefined) return validateMount(mount)
  const message = 'The value of --mount is no list of key=value fields; check commas and quotes.'
  return [refuse('invalid-mount', message, flag.valueRange ?? flag.range)]
}
