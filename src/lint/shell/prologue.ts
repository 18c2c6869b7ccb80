// A RUN → the lines that go before its text, so that ShellCheck knows what the build sets.
import type { Facts, RunFacts } from '../facts.ts'
import { remember } from '../remember.ts'
import { namesFor } from './names.ts'

/** Arguments that every build has. */
const PROXIES: ReadonlySet<string> = new Set(
  ['HTTP', 'HTTPS', 'FTP', 'NO', 'ALL'].flatMap((name) => [`${name}_PROXY`, `${name.toLowerCase()}_proxy`]),
)

/** A RUN gets all names of its stage to itself, so of more than these it gets only those it has. */
const MOST_NAMES = 100

type About = { readonly switches: string; readonly text: string }

/** The switches of the shell, and the variables of the build as exported. */
export function writePrologue(facts: Facts, run: RunFacts, { switches, text }: About): string {
  const names = [...variablesAt(facts, run, text)].sort()
  const set = switches === '' ? '' : `set ${switches}\n`
  return names.length === 0 ? set : `${set}export ${names.map((name) => `${name}=1`).join(' ')}\n`
}

/** ARG and ENV above the RUN and of the stages below it, secrets of its mounts, and what every build has. */
function variablesAt(facts: Facts, run: RunFacts, text: string): readonly string[] {
  const known = namesByStage(facts)[run.stage] ?? new Map<string, number>()
  const mounted = mountedVariables(run)
  const isAbove = (name: string) => (known.get(name) ?? Number.POSITIVE_INFINITY) < run.order
  const isSet = (name: string) => isAbove(name) || mounted.includes(name) || PROXIES.has(name)
  return namesFor(text, isSet, known.size <= MOST_NAMES ? [...known.keys()].filter(isAbove) : [])
}

/** Where in its stage each variable is there from; -1 for what stages below bring. */
const namesByStage = remember(({ stages }: Facts) =>
  stages.map(({ chain, index: own }) => {
    const names = new Map<string, number>()
    for (const index of chain)
      for (const { name, order } of stages[index]?.variables ?? [])
        if (isName(name) && !names.has(name)) names.set(name, index === own ? order : -1)
    return names as ReadonlyMap<string, number>
  }),
)

/** Secrets that a mount brings as variables. */
function mountedVariables({ mounts }: RunFacts): readonly string[] {
  const fields = mounts.flatMap((mount) => mount.fields.filter(({ key }) => key === 'env'))
  return fields.flatMap(({ value = '' }) => (isName(value) ? [value] : []))
}

function isName(text: string): boolean {
  return /^[A-Za-z_]\w*$/.test(text)
}
