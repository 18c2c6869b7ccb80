// A call → whether hadolint takes it for an install by pip.
import { type Call, hasSequence } from './calls.ts'

/** By any pip, pipx included and pipenv not, or by a python's pip. */
export function isPipInstall(call: Call): boolean {
  const { name, args } = call
  if (name.startsWith('pip') && !name.startsWith('pipenv') && args.includes('install')) return true
  return name.startsWith('python') && hasSequence(call, ['-m', 'pip', 'install'])
}

/** A pip install that keeps its cache. */
export function isPipCached(call: Call): boolean {
  return isPipInstall(call) && !call.args.includes('--no-cache-dir') && !isPipWrapper(call)
}

function isPipWrapper(call: Call): boolean {
  const isPython = call.name.startsWith('python')
  return ['pipx', 'pipenv'].some(
    (wrapper) => call.name.includes(wrapper) || (isPython && hasSequence(call, ['-m', wrapper])),
  )
}
