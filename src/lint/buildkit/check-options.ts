// `# check=…` as parser directive → what BuildKit is told about its checks.
import type { Dockerfile, Instruction } from '../../dockerfile/syntax.ts'

export type CheckOptions = {
  /** Names as written; `all` for all of them. */
  readonly skip: readonly string[]
  /** Checks that are off by default. */
  readonly experimental: readonly string[]
  /** A build fails when any check has something to say. */
  readonly error: boolean
}

/** The last of a repeated option counts; the directive itself cannot be repeated. */
export function readCheckOptions({ directives }: Pick<Dockerfile, 'directives'>): CheckOptions {
  return parseCheckOptions(directives.find(({ name }) => name === 'check')?.value ?? '')
}

/** Names are compared as they are written; a value ends at the first blank. */
export function parseCheckOptions(value: string): CheckOptions {
  const options = new Map(
    (value.trim().split(/\s/)[0] ?? '').split(';').map((part) => {
      const [key = '', ...rest] = part.split('=')
      return [key.trim(), rest.join('=').trim()]
    }),
  )
  const names = (key: string) => (options.get(key) ?? '').split(',').filter((name) => name !== '')
  return {
    skip: names('skip'),
    experimental: names('experimental'),
    error: /^(?:1|t|T|TRUE|true|True)$/.test(options.get('error') ?? ''),
  }
}

/** The value of the first `# check=` in the comments of an instruction. */
export function checkAbove({ comments }: Pick<Instruction, 'comments'>): string | undefined {
  const comment = comments.find(({ text }) => /^check\s*=/i.test(text))
  return comment?.text.replace(/^check\s*=\s*/i, '')
}

/** Whether the comments of an instruction skip a check. */
export function skipsAbove(instruction: Pick<Instruction, 'comments'>, code: string): boolean {
  const { skip } = parseCheckOptions(checkAbove(instruction) ?? '')
  return skip.includes(code) || (skip.length === 1 && skip[0] === 'all')
}

/** The build argument that takes the place of the directive. */
const ARGUMENT = 'BUILDKIT_DOCKERFILE_CHECK'

/** The file as if the directive said what the build argument does. */
export function withCheckArgument(
  file: Dockerfile,
  buildArgs: Readonly<Record<string, string>> = {},
): Dockerfile {
  const value = Object.hasOwn(buildArgs, ARGUMENT) ? buildArgs[ARGUMENT] : undefined
  if (value === undefined) return file
  const others = file.directives.filter(({ name }) => name !== 'check')
  return { ...file, directives: [{ name: 'check', value, range: { start: 0, end: 0 }, line: 0 }, ...others] }
}
