// The files of a build context → those that only make copies of everything run again.
import { copiedFolders } from './broad-copy.ts'
import type { ContextListing } from './context.ts'
import type { CopyFacts, Facts } from './facts.ts'

export type Noise = {
  /** As a line for the ignore file. */
  readonly pattern: string
  /** Grave: it changes with every commit, or makes the context huge. */
  readonly grave: boolean
}

type Kind = {
  /** The part of a path that tells. */
  readonly match: RegExp
  readonly pattern: string
  readonly grave?: true
  /** Only when a RUN has one of these programs, so that the files are made again. */
  readonly needs?: RegExp
  /** Text of an instruction that shows that it is wanted. */
  readonly wanted?: RegExp
}

const KINDS: readonly Kind[] = [
  {
    match: /^\.git(?:\/|$)/,
    pattern: '.git',
    grave: true,
    wanted:
      /\bgit\b|setuptools|versioneer|hatch|\bgo (?:build|install)\b|\bpip3? install\b[^&;|]* \.|\bpython\S* -m build\b|\bgradlew?\b|\bmvnw?\b|\bnx\b|\bturbo\b|\blerna\b/,
  },
  { match: /^(?:\.svn|\.hg)\//, pattern: '.svn', grave: true, wanted: /\b(?:svn|hg)\b/ },
  {
    match: /(?:^|\/)node_modules\//,
    pattern: '**/node_modules',
    grave: true,
    needs: /^(?:npm|yarn|pnpm|bun)$/,
  },
  { match: /^\.?venv\//, pattern: '.venv', grave: true },
  {
    match: /(?:^|\/)target\/(?:debug|release|classes|CACHEDIR\.TAG)/,
    pattern: '**/target',
    grave: true,
    needs: /^(?:cargo|mvn|mvnw)$/,
  },
  { match: /(?:^|\/)__pycache__\//, pattern: '**/__pycache__' },
  { match: /(?:^|\/)\.(?:pytest_cache|mypy_cache|ruff_cache|tox|nox)\//, pattern: '**/.*_cache' },
  { match: /^(?:coverage|\.nyc_output)\//, pattern: 'coverage' },
  { match: /(?:^|\/)\.terraform\//, pattern: '**/.terraform', grave: true },
  { match: /\.tfstate(?:\.backup)?$/, pattern: '**/*.tfstate*', grave: true },
  { match: /^(?:\.idea|\.vscode|\.vs)\//, pattern: '.idea' },
  { match: /(?:^|\/)\.DS_Store$/, pattern: '**/.DS_Store' },
  { match: /\.log$/, pattern: '**/*.log' },
]

/** What any of the kinds has in its path, so that most files are looked at once. */
const SUSPECT =
  /(?:^|\/)(?:\.[a-z]|\.DS_Store|node_modules|venv|target|__pycache__|coverage)|\.log$|\.tfstate/

/** What a copy brings of it, each pattern once. */
export function findNoise(facts: Facts, context: ContextListing, copy: CopyFacts): readonly Noise[] {
  const folders = copiedFolders(facts, copy).map(({ folder }) => (folder === '' ? '' : `${folder}/`))
  const texts = facts.runs.map(({ instruction }) => instruction.rest.text).join('\n')
  const names = new Set(facts.runs.flatMap(({ programs }) => programs.map(({ name }) => name)))
  const kinds = KINDS.filter(
    ({ needs, wanted }) =>
      (needs === undefined || [...names].some((name) => needs.test(name))) && wanted?.test(texts) !== true,
  )
  const files = context.files.filter(
    (file) => SUSPECT.test(file) && folders.some((folder) => file.startsWith(folder)),
  )
  return kinds.flatMap((kind) => {
    const file = files.find((path) => kind.match.test(path))
    const pattern = file === undefined ? undefined : patternFor(kind, file)
    if (pattern === undefined || texts.includes(pattern.replace(/^\*\*\//, ''))) return []
    return [{ pattern, grave: kind.grave === true }]
  })
}

/** The folder or file that was found, where one pattern stands for several. */
function patternFor({ match, pattern }: Kind, file: string): string {
  if (!/^\.svn$|_cache$|^coverage$|^\.idea$|^\.venv$/.test(pattern)) return pattern
  const found = match.exec(file)?.[0].replace(/^\/|\/$/g, '') ?? pattern
  return pattern.startsWith('**/') ? `**/${found}` : found
}

const BUILD_FILES =
  /^(?:(?:[\w-]+\.)?Dockerfile(?:\.[\w.-]+)?|Containerfile|(?:docker-)?compose(?:\.[\w-]+)*\.ya?ml|docker-bake\.(?:hcl|json)|\.github\/workflows\/[^/]+|\.gitlab-ci\.yml)$/

/** Files that describe the build, not its content. */
export function findBuildFiles(facts: Facts, context: ContextListing, copy: CopyFacts): readonly string[] {
  if (!copiedFolders(facts, copy).some(({ folder }) => folder === '')) return []
  const texts = facts.placed.map(({ instruction }) => instruction.rest.text).join('\n')
  const found = context.files.filter((file) => BUILD_FILES.test(file) && !texts.includes(file))
  return [...new Set(found.map((file) => (file.startsWith('.github/') ? '.github' : file)))]
}

/** The first copy of the whole context in each stage that is built; `--exclude` says what is left out. */
export function broadCopies(facts: Facts): readonly CopyFacts[] {
  const seen = new Set<number>()
  return facts.copies.filter((copy) => {
    const whole = copiedFolders(facts, copy).some(({ folder }) => folder === '')
    const excluded = copy.instruction.flags.some(({ name }) => name === 'exclude')
    if (!whole || excluded || seen.has(copy.stage) || facts.stages[copy.stage]?.reachable !== true)
      return false
    seen.add(copy.stage)
    return true
  })
}

/** `a, b and 2 more`. */
export function nameSome(names: readonly string[]): string {
  const shown = names.slice(0, 5)
  const more = names.length - shown.length
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ')
}
