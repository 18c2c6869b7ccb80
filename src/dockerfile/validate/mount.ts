// A mount into fields, values and combinations that the front end refuses.
import { refuse, suggest } from '../diagnostic.ts'
import type { Mount, MountField } from '../mounts.ts'
import type { Diagnostic, Range } from '../syntax.ts'

const TYPES = ['bind', 'cache', 'tmpfs', 'secret', 'ssh']
const KEYS =
  `type from source src target dst destination readonly ro readwrite rw id sharing size mode uid gid required env`.split(
    ' ',
  )
const VALUELESS = new Set(['readonly', 'ro', 'readwrite', 'rw', 'required'])

/** Keys that only some types take. */
const ONLY_FOR: Readonly<Record<string, readonly string[]>> = {
  sharing: ['cache'],
  size: ['tmpfs'],
  required: ['secret', 'ssh'],
  mode: ['cache', 'secret', 'ssh'],
  uid: ['cache', 'secret', 'ssh'],
  gid: ['cache', 'secret', 'ssh'],
}

/** Nobody needs to be told of more. */
const MAX_FIELDS = 100

/** Checks a mount; values with variables are left to the build. */
export function validateMount(mount: Mount): readonly Diagnostic[] {
  const fields = mount.fields.slice(0, MAX_FIELDS).flatMap((field) => {
    const problem = fieldProblem(field, mount)
    return problem === undefined ? [] : [invalid(problem, field.range)]
  })
  if (fields.length > 0) return fields
  const problem = mountProblem(mount)
  return problem === undefined ? [] : [invalid(problem, mount.flag.valueRange ?? mount.flag.range)]
}

function invalid(problem: string, range: Range): Diagnostic {
  return refuse('invalid-mount', problem, range)
}

function fieldProblem({ key, value }: MountField, { type }: Mount): string | undefined {
  if (!KEYS.includes(key)) return `--mount has no field "${key}".${suggest(key, KEYS)}`
  if (value === undefined && !VALUELESS.has(key)) return `The field "${key}" of --mount needs a value.`
  if (key === 'from' && value?.includes('$')) {
    return 'The field "from" takes no variables; name the image in a FROM of its own and mount from that stage.'
  }
  const types = Object.hasOwn(ONLY_FOR, key) ? ONLY_FOR[key] : undefined
  if (types !== undefined && !type.includes('$') && TYPES.includes(type) && !types.includes(type)) {
    return `A mount of type ${type} has no field "${key}"; it is for ${types.join(', ')}.`
  }
  return value === undefined || value.includes('$') ? undefined : valueProblem(key, value)
}

function valueProblem(key: string, value: string): string | undefined {
  const fits = VALUES[key]
  if (fits === undefined || fits.pattern.test(value)) return undefined
  return `The field "${key}" of --mount is ${fits.meaning}, not "${value}".`
}

const BOOLEAN = { pattern: /^(?:true|false|1|0|t|f)$/iu, meaning: 'true or false' }
const NUMBER = { pattern: /^\+?\d{1,10}$/u, meaning: 'a whole number from 0 on' }

const VALUES: Readonly<Record<string, { readonly pattern: RegExp; readonly meaning: string }>> = {
  type: { pattern: /^(?:bind|cache|tmpfs|secret|ssh)$/iu, meaning: TYPES.join(', ') },
  sharing: { pattern: /^(?:shared|private|locked)$/iu, meaning: 'shared, private or locked' },
  size: { pattern: /^\d+(?:\.\d+)?\s*(?:[kmgtpe]i?b?|b)?$/iu, meaning: 'a size such as 64m' },
  mode: { pattern: /^\+?0*[0-7]{1,10}$/u, meaning: 'an octal number' },
  uid: NUMBER,
  gid: NUMBER,
  readonly: BOOLEAN,
  ro: BOOLEAN,
  readwrite: BOOLEAN,
  rw: BOOLEAN,
  required: BOOLEAN,
}

function mountProblem(mount: Mount): string | undefined {
  const { type, source, target, id } = mount
  if (type === 'ssh')
    return source && !source.includes('$') ? 'A mount of type ssh has no source.' : undefined
  if (type === 'secret') {
    if (mount.from !== undefined) return 'A secret comes from the build, so its mount has no from.'
    if (source !== undefined && id !== undefined) return 'A secret has an id or a source, not both.'
    return source || id || target ? undefined : 'A secret needs an id, a source or a target.'
  }
  if (target?.includes('$')) return undefined
  // A relative one begins in the folder of WORKDIR, which the base image may have set.
  return /^(?:\/[./]*)?$/u.test(target ?? '')
    ? `A mount of type ${type} needs a target other than /.`
    : undefined
}
