// A RUN → whether it is one that takes long: installs, downloads, compiles.
import type { Program } from '../dockerfile/shell.ts'
import type { Facts, Placed, RunFacts } from './facts.ts'
import { findInstall } from './install-step.ts'
import { findSystemInstall } from './program-effect.ts'

/** Programs and subcommands that build or install, where the tables of installs do not know them. */
const BUILDS: Readonly<Record<string, RegExp>> = {
  npm: /^(?:ci|i|install|run build|run-script build|rebuild)\b/,
  yarn: /^(?:build|run build|install|add)\b/,
  pnpm: /^(?:build|run build|install|add|i)\b/,
  bun: /^(?:run build|build|install|add)\b/,
  pip: /^install\b/,
  gem: /^install\b/,
  go: /^(?:build|install|mod download|get)\b/,
  cargo: /^(?:build|install|fetch|chef)\b/,
  dotnet: /^(?:build|publish|restore)\b/,
  mvn: /./,
  mvnw: /./,
  gradle: /./,
  gradlew: /./,
  make: /^(?!.*\b(?:clean|test|check|lint)\b)/,
  cmake: /./,
  ninja: /./,
  meson: /./,
  configure: /(?:)/,
}

/** The first program of a RUN that takes long. */
export function findCostly({ programs }: Pick<RunFacts, 'programs'>): Program | undefined {
  return programs.find((program) => !program.inSubstitution && isCostly(program))
}

/** Installs, downloads dependencies or compiles. */
function isCostly(program: Program): boolean {
  if (findInstall(program) !== undefined || findSystemInstall(program) !== undefined) return true
  return isBuild(program)
}

/** Compiles, bundles, or installs by name. */
export function isBuild({ name, args }: Program): boolean {
  const tool = name.replace(/^(pip)[\d.]+$/, '$1')
  const known = Object.hasOwn(BUILDS, tool) ? BUILDS[tool] : undefined
  return known?.test(args.map(({ value }) => value).join(' ')) === true
}

/** The RUNs that come after an instruction: in its stage, and in the stages built on that. */
export function runsBelow({ runs, stages }: Facts, { stage, order }: Placed): readonly RunFacts[] {
  return runs.filter((run) =>
    run.stage === stage
      ? run.order > order
      : run.stage > stage && stages[run.stage]?.chain.includes(stage) === true,
  )
}

/** Whether an instruction comes before another one in the same chain of stages. */
export function isAbove({ stages }: Facts, one: Placed, other: Placed): boolean {
  if (one.stage === other.stage) return one.order < other.order
  return stages[other.stage]?.chain.includes(one.stage) === true
}

/** `line 4`, `lines 4 and 7`, `lines 4, 7 and 9`. */
export function nameLines(places: readonly Placed[]): string {
  const lines = [...new Set(places.map(({ instruction }) => instruction.line))]
  const last = lines.at(-1)
  return lines.length === 1 ? `line ${last}` : `lines ${lines.slice(0, -1).join(', ')} and ${last}`
}
