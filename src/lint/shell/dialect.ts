// The name of a shell, or the SHELL in force for a RUN → the dialect ShellCheck reads its text in.
import { baseName } from '../../dockerfile/shell-wrappers.ts'
import { readDeclaredShells } from '../directives/shell.ts'
import type { Facts, RunFacts } from '../facts.ts'
import { remember } from '../remember.ts'
import { shellAt } from '../shell-at.ts'
import type { ShellDialect } from './comment.ts'

export type ShellInForce = {
  readonly dialect: ShellDialect
  /** Switches it is started with, for instance `-eu -o pipefail`; empty when there are none. */
  readonly switches: string
  /** It is `/bin/sh` of the image, since nobody said otherwise. */
  readonly ofImage: boolean
}

const DIALECTS: Readonly<Record<string, ShellDialect>> = {
  sh: 'sh',
  ash: 'busybox',
  busybox: 'busybox',
  dash: 'dash',
  bash: 'bash',
  ksh: 'ksh',
  mksh: 'ksh',
}

/** Behind the `#`. */
const SHELL_DIRECTIVE = /^\s*shellcheck\s(?:.*\s)?shell=([\w-]+)/

/** Undefined for what ShellCheck does not read. */
function dialectOf(shell: string): ShellDialect | undefined {
  const name = baseName(shell)
    .toLowerCase()
    .replace(/\.exe$/, '')
  return Object.hasOwn(DIALECTS, name) ? DIALECTS[name] : undefined
}

/** What a directive at the top of a script says; ShellCheck itself lets the command line win. */
export function shellOfDirectives(directives: string): ShellInForce | undefined {
  const lines = directives.split('\n').map((line) => line.replace(/^\s*#/, ''))
  const named = lines.flatMap((line) => SHELL_DIRECTIVE.exec(line)?.[1] ?? [])[0]
  return named === undefined ? undefined : withDialect([named])
}

/** The shell that reads the text of a RUN; undefined for one that ShellCheck does not know. */
export function shellInForce(facts: Facts, run: RunFacts): ShellInForce | undefined {
  const named = run.outer.comments.findLast(({ text }) => SHELL_DIRECTIVE.test(text))?.text
  if (named !== undefined) return withDialect([SHELL_DIRECTIVE.exec(named)?.[1] ?? ''])
  const stage = facts.stages[run.stage]
  const declared = stage && declaredShells(facts)(stage.from, run.outer)
  if (declared !== undefined) return withDialect([declared])
  const words = shellAt(facts, run)
  return words === undefined ? { dialect: 'sh', switches: '', ofImage: true } : withDialect(words)
}

/** A shell with its arguments as a call has them: switches count up to the script. */
export function withDialect([shell = '', ...args]: readonly string[]): ShellInForce | undefined {
  const dialect = dialectOf(shell)
  return dialect && { dialect, switches: readSwitches(args), ofImage: false }
}

/** What `set` takes too; `-c` and options without meaning to a script are left out. */
function readSwitches(args: readonly string[]): string {
  const kept: string[] = []
  for (let at = 0; at < args.length; at++) {
    const word = args[at] ?? ''
    const letters = /^-([a-z]+)$/i.exec(word)?.[1]
    if (letters === undefined) break
    const own = [...letters].filter((letter) => 'eufxvo'.includes(letter)).join('')
    if (own !== '') kept.push(`-${own}`)
    if (own.includes('o')) kept.push(/^\w+$/.exec(args[++at] ?? '')?.[0] ?? '')
    if (letters.includes('c')) break
  }
  return kept.join(' ')
}

const declaredShells = remember(({ file }: Facts) => readDeclaredShells(file))
