// A RUN → the lines that go before its text, so that ShellCheck knows what the build sets.
import type { Facts, RunFacts } from '../facts.ts'
import { remember } from '../remember.ts'

/** Arguments that every build has. */
const PROXIES = ['HTTP', 'HTTPS', 'FTP', 'NO', 'ALL'].flatMap((name) => [
  `${name}_PROXY`,
  `${name.toLowerCase()}_proxy`,
])

/** With more than these only names that the text has are of use; each RUN has them all to itself. */
const MOST_NAMES = 100

/** The switches of the shell, and the variables of the build as exported. */
export function writePrologue(
  facts: Facts,
  run: RunFacts,
  about: { switches: string; text: string },
): string {
  const names = new Set([...PROXIES, ...variablesAt(facts, run, about.text), ...mountedVariables(run)])
  const set = about.switches === '' ? '' : `set ${about.switches}\n`
  return `${set}${[...names]
    .sort()
    .map((name) => `export ${name}=1\n`)
    .join('')}`
}

/** ARG and ENV above the RUN, those of the stages below it too. */
function variablesAt(facts: Facts, { stage, order }: RunFacts, text: string): readonly string[] {
  const known = namesByStage(facts)[stage] ?? new Map<string, number>()
  const candidates = known.size <= MOST_NAMES ? [...known.keys()] : (text.match(/[A-Za-z_]\w*/g) ?? [])
  return candidates.filter((name) => (known.get(name) ?? Number.POSITIVE_INFINITY) < order)
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
