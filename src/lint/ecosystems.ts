// The package managers: what their install steps look like and which files those steps may read.

/** A form of the install step. Options are written as in the shell; `--x=v` counts as `--x`. */
export type InstallForm = {
  readonly programs: readonly string[]
  /** The leading operands (`mod download`), or one that may stand anywhere; undefined for none. */
  readonly subcommands: readonly (string | undefined)[]
  readonly anywhere?: boolean
  /** At least one of these must be there. */
  readonly needs?: readonly string[]
  /** With one of these it is something else. */
  readonly unless?: readonly string[]
  /** Whether operands may follow; packages by name are operands without `/` and leading dot. */
  readonly operands?: 'any' | 'packages'
  /** Never rewrites a lock file: always, or with one of these options. */
  readonly frozen?: 'always' | readonly string[]
  /**
   * The step that reads manifests only, put before the sources: options to add, another program line, or the same with
   * an empty file in the place of the first of these sources that exists.
   */
  readonly first?:
    | { readonly add: string }
    | { readonly instead: string }
    | { readonly stubs: readonly string[] }
    | 'impossible'
  /** The install is only a part of what the step is there for (`go build` downloads first). */
  readonly implicit?: boolean
}

/** Text in a manifest that makes the install read more than the manifests. */
export type Hazard = {
  readonly file: RegExp
  readonly text: RegExp
  readonly reason: string
  /** Options with which it does not matter. */
  readonly unless?: readonly string[]
}

export type Ecosystem = {
  readonly id: string
  /** Without one of these in the folder there is nothing to say. Globs, like all the following. */
  readonly key: readonly string[]
  readonly manifests: readonly string[]
  /** Members of a workspace, counted when `workspace` matches the text of a key file. */
  readonly members?: readonly string[]
  readonly workspace?: RegExp
  /** Existing ones mean that nothing is downloaded. */
  readonly vendored?: readonly string[]
  /** Files that make the install do more. */
  readonly triggers?: readonly string[]
  /** What the install writes; when the context has it too, the later copy would overwrite it. */
  readonly outputs?: readonly string[]
  readonly locks?: readonly string[]
  /** Variables, and settings that an earlier program writes, with which no lock file is rewritten. */
  readonly frozenBy?: { readonly variables: readonly string[]; readonly setting: RegExp }
  readonly hazards?: readonly Hazard[]
  /** The manifests are programs that may read anything. */
  readonly scripted?: boolean
  /** Options that take a value, that name a file to read, that name the folder to work in. */
  readonly values?: readonly string[]
  readonly files?: readonly string[]
  readonly folders?: readonly string[]
  readonly installs: readonly InstallForm[]
}

const LIFECYCLE: Hazard = {
  file: /(^|\/)package\.json$/,
  text: /"(?:pre|post)?(?:install|prepare)"\s*:|"prepublish"\s*:/,
  reason: 'package.json has scripts that run at install time',
  unless: ['--ignore-scripts'],
}
const CURIOUS_PACKAGES: Hazard = {
  file: /(^|\/)package\.json$/,
  text: /"(?:@prisma\/client|prisma|puppeteer|lefthook|simple-git-hooks)"\s*:/,
  reason: 'a dependency reads files of the project when it is installed',
  unless: ['--ignore-scripts'],
}
const LOCAL_PACKAGES: Hazard = {
  file: /(^|\/)package\.json$/,
  text: /"(?:file|link|portal):/,
  reason: 'package.json has dependencies in local folders',
}
const NODE = {
  key: ['package.json'],
  members: ['**/package.json'],
  triggers: ['binding.gyp'],
  hazards: [LIFECYCLE, CURIOUS_PACKAGES, LOCAL_PACKAGES],
  values: [
    '--registry',
    '--cache',
    '--loglevel',
    '--omit',
    '--include',
    '--only',
    '--network-timeout',
    '--filter',
    '--cache-folder',
    '--modules-folder',
    '--mutex',
    '--network-concurrency',
    '--store-dir',
    '--reporter',
    '--install-strategy',
    '--maxsockets',
    '--fetch-timeout',
    '--fetch-retries',
    '--backend',
    '-F',
  ],
  workspace: /"workspaces"\s*:/,
} as const
const PYPROJECT: Hazard = {
  file: /(^|\/)pyproject\.toml$/,
  text: /\b(?:path|workspace)\s*=|file:/,
  reason: 'pyproject.toml has dependencies in local folders',
}
const DYNAMIC: Hazard = {
  file: /(^|\/)pyproject\.toml$/,
  text: /^\s*dynamic\s*=\s*\[[^\]]*["'](?:optional-)?dependencies["']/m,
  reason: 'pyproject.toml leaves the list of dependencies to the project itself',
}
const OTHER_FOLDER = ['-C', '--directory', '--project']
const GLOBAL = ['-g', '--global', '--location']
const HELP = ['--help', '-h', '--version', '-v']

// biome-ignore format: one line a field reads as the table it is
export const ECOSYSTEMS: readonly Ecosystem[] = [
  {
    ...NODE, id: 'npm', folders: ['--prefix', '-C'],
    manifests: ['package.json', 'package-lock.json', 'npm-shrinkwrap.json', '.npmrc'],
    outputs: ['node_modules'], locks: ['package-lock.json', 'npm-shrinkwrap.json'],
    installs: [
      { programs: ['npm'], subcommands: ['ci', 'clean-install', 'install-clean'], unless: HELP, frozen: 'always' },
      { programs: ['npm'], subcommands: ['install', 'i'], unless: [...GLOBAL, ...HELP, '-w', '--workspace'] },
    ],
  },
  {
    ...NODE, id: 'yarn', folders: ['--cwd'],
    manifests: ['package.json', 'yarn.lock', '.yarnrc', '.yarnrc.yml', '.npmrc', '.yarn/releases/**', '.yarn/plugins/**', '.yarn/patches/**', '.yarn/cache/**'],
    outputs: ['node_modules', '.pnp.cjs'], locks: ['yarn.lock'],
    installs: [
      { programs: ['yarn', 'yarnpkg'], subcommands: [undefined, 'install'], unless: HELP, frozen: ['--frozen-lockfile', '--immutable'] },
    ],
  },
  {
    ...NODE, id: 'pnpm', folders: ['-C', '--dir'],
    manifests: ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', '.npmrc', '.pnpmfile.cjs', 'patches/**'],
    workspace: /"workspaces"\s*:|^packages\s*:/m,
    outputs: ['node_modules'], locks: ['pnpm-lock.yaml'],
    installs: [
      { programs: ['pnpm'], subcommands: ['fetch'], unless: HELP, frozen: 'always' },
      { programs: ['pnpm'], subcommands: ['install', 'i'], unless: [...GLOBAL, ...HELP], frozen: ['--frozen-lockfile'] },
    ],
  },
  {
    ...NODE, id: 'bun', folders: ['--cwd'],
    manifests: ['package.json', 'bun.lock', 'bun.lockb', 'bunfig.toml', '.npmrc', 'patches/**'],
    outputs: ['node_modules'], locks: ['bun.lock', 'bun.lockb'],
    installs: [
      { programs: ['bun'], subcommands: ['ci'], unless: HELP, frozen: 'always' },
      { programs: ['bun'], subcommands: ['install', 'i'], unless: [...GLOBAL, ...HELP], frozen: ['--frozen-lockfile'] },
    ],
  },
  {
    id: 'deno', key: ['deno.json', 'deno.jsonc'], manifests: ['deno.json', 'deno.jsonc', 'deno.lock', 'package.json'],
    outputs: ['node_modules'], locks: ['deno.lock'], scripted: true,
    installs: [{ programs: ['deno'], subcommands: ['install'], unless: ['-g', '--global', '-e', '--entrypoint'], frozen: ['--frozen'] }],
  },
  {
    id: 'pip', key: [], manifests: [],
    files: ['-r', '--requirement', '-c', '--constraint', '-f', '--find-links'],
    values: [
      '-i', '--index-url', '--extra-index-url', '-t', '--target', '--prefix', '--root', '--trusted-host', '--timeout', '--retries',
      '--cache-dir', '--platform', '--python-version', '--python', '-p', '--progress-bar', '--no-binary', '--only-binary', '--abi',
      '--implementation', '--root-user-action', '--proxy', '--cert', '--client-cert', '--upgrade-strategy', '--use-feature', '--index-strategy', '--log',
    ],
    hazards: [{
      file: /./, reason: 'the requirements name local folders',
      text: /^\s*(?:-e\b|--editable\b|\.{1,2}(?:\/|\s|\[|$)|\/)|file:|@\s*\.{0,2}\/|^\s*(?:-f|--find-links)[\s=]+(?!https?:)/m,
    }],
    installs: [
      { programs: ['pip'], subcommands: ['install', 'download', 'wheel'], needs: ['-r', '--requirement'], unless: ['-e', '--editable'], operands: 'packages', frozen: 'always' },
      { programs: ['uv'], subcommands: ['pip install', 'pip sync'], needs: ['-r', '--requirement'], unless: ['-e', '--editable'], operands: 'packages', frozen: 'always' },
    ],
  },
  {
    id: 'poetry', key: ['pyproject.toml'], manifests: ['pyproject.toml', 'poetry.lock', 'poetry.toml'],
    outputs: ['.venv'], hazards: [PYPROJECT, DYNAMIC], folders: [...OTHER_FOLDER, '-P'],
    values: ['-E', '--extras', '--with', '--without', '--only'],
    installs: [
      { programs: ['poetry'], subcommands: ['install'], needs: ['--no-root'], unless: ['--only-root'], frozen: 'always' },
      { programs: ['poetry'], subcommands: ['install'], unless: ['--only-root', '--no-root'], frozen: 'always', first: { add: '--no-root' } },
    ],
  },
  {
    id: 'uv', key: ['pyproject.toml'], manifests: ['pyproject.toml', 'uv.lock', 'uv.toml', '.python-version'],
    members: ['**/pyproject.toml'], workspace: /^\[tool\.uv\.workspace\]/m,
    outputs: ['.venv'], locks: ['uv.lock'], hazards: [PYPROJECT, DYNAMIC], folders: OTHER_FOLDER,
    values: ['--extra', '--group', '--only-group', '--no-group', '--package', '-p', '--python', '--index-url', '--default-index', '--index', '--link-mode'],
    installs: [
      { programs: ['uv'], subcommands: ['sync'], needs: ['--no-install-project', '--no-install-workspace'], frozen: ['--locked', '--frozen'] },
      { programs: ['uv'], subcommands: ['sync'], unless: ['--no-install-project', '--no-install-workspace'], frozen: ['--locked', '--frozen'], first: { add: '--no-install-project' } },
    ],
  },
  {
    id: 'pdm', key: ['pyproject.toml'], manifests: ['pyproject.toml', 'pdm.lock', 'pdm.toml'],
    outputs: ['.venv', '__pypackages__'], locks: ['pdm.lock'], hazards: [PYPROJECT, DYNAMIC], folders: ['-p', '--project'], values: ['-G', '--group', '--with', '--without', '-L', '--lockfile'],
    installs: [
      { programs: ['pdm'], subcommands: ['sync', 'install'], needs: ['--no-self'], frozen: ['--frozen-lockfile', '--check'] },
      { programs: ['pdm'], subcommands: ['sync', 'install'], unless: ['--no-self'], frozen: ['--frozen-lockfile', '--check'], first: { add: '--no-self' } },
    ],
  },
  {
    id: 'pipenv', key: ['Pipfile'], manifests: ['Pipfile', 'Pipfile.lock'], outputs: ['.venv'], locks: ['Pipfile.lock'],
    hazards: [{ file: /Pipfile$/, text: /\b(?:path|editable|file)\s*=/, reason: 'the Pipfile has dependencies in local folders' }],
    values: ['--python', '--pypi-mirror', '-i', '--index', '--categories', '--extra-pip-args'],
    installs: [
      { programs: ['pipenv'], subcommands: ['sync'], frozen: 'always' },
      { programs: ['pipenv'], subcommands: ['install'], unless: ['-e', '--editable', '-r', '--requirements'], frozen: ['--deploy', '--ignore-pipfile'] },
    ],
  },
  {
    id: 'conda', key: [], manifests: [], files: ['-f', '--file'],
    values: ['-n', '--name', '-p', '--prefix', '-c', '--channel', '--solver'],
    hazards: [{ file: /./, text: /^\s*-\s*(?:-[er]\b|\.{0,2}\/|\.\s*$)|file:/m, reason: 'the environment file names local files' }],
    installs: [
      { programs: ['conda', 'mamba', 'micromamba'], subcommands: ['env create', 'env update'], needs: ['-f', '--file'], frozen: 'always' },
      { programs: ['micromamba'], subcommands: ['create', 'install'], needs: ['-f', '--file'], frozen: 'always' },
    ],
  },
  {
    id: 'bundler', key: ['Gemfile'], manifests: ['Gemfile', 'Gemfile.lock', '.ruby-version', '.tool-versions', '.bundle/config', '*.gemspec', 'vendor/cache/**'],
    outputs: ['vendor/bundle'], locks: ['Gemfile.lock'], triggers: ['*.gemspec'],
    hazards: [{ file: /Gemfile$/, text: /\bgemspec\b|\bpath\b|eval_gemfile|require_relative|\bFile\b|\bDir\b|`|\bload\b/, reason: 'the Gemfile reads other files' }],
    values: ['-j', '--jobs', '--retry', '--path', '--without', '--with', '--gemfile'],
    frozenBy: { variables: ['BUNDLE_FROZEN', 'BUNDLE_DEPLOYMENT'], setting: /^config (?:set )?(?:--(?:global|local) )?(?:frozen|deployment) '?(?:true|1)\b/ },
    installs: [{ programs: ['bundle', 'bundler'], subcommands: [undefined, 'install'], unless: [...HELP, '--gemfile'], frozen: ['--frozen', '--deployment'] }],
  },
  {
    id: 'go', key: ['go.mod'], manifests: ['go.mod', 'go.sum', 'go.work', 'go.work.sum'], members: ['**/go.mod', '**/go.sum'], workspace: /^use\b/m,
    vendored: ['vendor/modules.txt'],
    hazards: [{ file: /go\.(mod|work)$/, text: /=>\s*\.{0,2}\/|^use\b/m, reason: 'go.mod or go.work points at local folders' }],
    folders: ['-C'], values: ['-o', '-ldflags', '-tags', '-mod', '-modfile', '-p', '-gcflags', '-asmflags', '-buildmode', '-pkgdir', '-run', '-timeout'],
    installs: [
      { programs: ['go'], subcommands: ['mod download'], frozen: 'always' },
      { programs: ['go'], subcommands: ['build', 'install', 'test'], operands: 'any', frozen: 'always', implicit: true, first: { instead: 'go mod download' } },
    ],
  },
  {
    id: 'cargo', key: ['Cargo.toml'], manifests: ['Cargo.toml', 'Cargo.lock', 'rust-toolchain', 'rust-toolchain.toml', '.cargo/config', '.cargo/config.toml', 'build.rs'],
    members: ['**/Cargo.toml'], workspace: /^\[workspace\]/m, vendored: ['vendor/**'], locks: ['Cargo.lock'],
    hazards: [{ file: /Cargo\.toml$/, text: /^\s*\[(?:\[|workspace\])|\bpath\s*=|^\s*(?:default-run|workspace)\s*=/m, reason: 'Cargo.toml names other targets, packages or files' }],
    values: ['--target', '--features', '-F', '--bin', '-p', '--package', '--profile', '--target-dir', '-j', '--jobs', '--root', '--recipe-path'],
    installs: [
      { programs: ['cargo'], subcommands: ['chef cook'], frozen: 'always', first: 'impossible' },
      { programs: ['cargo'], subcommands: ['fetch'], frozen: ['--locked', '--frozen'], first: { stubs: ['src/main.rs', 'src/lib.rs'] } },
      { programs: ['cargo'], subcommands: ['build'], frozen: ['--locked', '--frozen'], implicit: true, first: 'impossible' },
    ],
  },
  {
    id: 'maven', key: ['pom.xml'], manifests: ['pom.xml', '.mvn/**', 'mvnw'], members: ['**/pom.xml'], workspace: /<module>/,
    hazards: [{ file: /pom\.xml$/, text: /<module>|<systemPath>|\$\{(?:project\.)?basedir\}|file:|<relativePath>\s*\S|<extensions>/, reason: 'pom.xml reads other files' }],
    folders: ['-f', '--file'], values: ['-P', '-s', '--settings', '-gs', '-pl', '--projects', '-T', '--threads', '-l'],
    installs: [
      { programs: ['mvn', 'mvnw'], subcommands: ['dependency:go-offline', 'dependency:resolve', 'dependency:resolve-plugins'], anywhere: true, frozen: 'always' },
      { programs: ['mvn', 'mvnw'], subcommands: ['package', 'install', 'verify', 'compile'], anywhere: true, operands: 'any', unless: ['-o', '--offline'], frozen: 'always', implicit: true, first: { instead: '{program} -B dependency:go-offline' } },
    ],
  },
  {
    id: 'gradle', key: ['build.gradle', 'build.gradle.kts'], scripted: true,
    manifests: ['settings.gradle', 'settings.gradle.kts', 'build.gradle', 'build.gradle.kts', 'gradle.properties', 'gradle/**', 'gradlew', 'buildSrc/**'],
    members: ['**/build.gradle', '**/build.gradle.kts'], workspace: /\binclude\b/, outputs: ['.gradle'],
    folders: ['-p', '--project-dir'], values: ['-x', '--exclude-task', '-I', '--init-script', '-g', '--gradle-user-home'],
    installs: [
      { programs: ['gradle', 'gradlew'], subcommands: ['dependencies', 'resolveDependencies', 'downloadDependencies'], anywhere: true, operands: 'any', frozen: 'always' },
      { programs: ['gradle', 'gradlew'], subcommands: ['build', 'assemble', 'bootJar', 'shadowJar', 'installDist', 'jar', 'war'], anywhere: true, operands: 'any', unless: ['--offline'], frozen: 'always', implicit: true, first: { instead: '{program} dependencies --no-daemon' } },
    ],
  },
  {
    id: 'sbt', key: ['build.sbt'], manifests: ['build.sbt', 'project/*.sbt', 'project/build.properties', 'project/*.scala'], scripted: true,
    installs: [{ programs: ['sbt'], subcommands: ['update'], anywhere: true, operands: 'any', frozen: 'always' }],
  },
  {
    id: 'composer', key: ['composer.json'], manifests: ['composer.json', 'composer.lock', 'symfony.lock'], outputs: ['vendor'],
    hazards: [
      { file: /composer\.json$/, text: /"type"\s*:\s*"path"/, reason: 'composer.json has repositories in local folders' },
      { file: /composer\.json$/, text: /"(?:pre|post)-(?:install|package|update|root-package|autoload)[\w-]*"\s*:/, reason: 'composer.json has scripts that run at install time', unless: ['--no-scripts'] },
    ],
    folders: ['-d', '--working-dir'], values: ['--ignore-platform-req'],
    installs: [
      { programs: ['composer', 'composer.phar'], subcommands: ['install', 'i'], needs: ['--no-autoloader'], frozen: 'always' },
      { programs: ['composer', 'composer.phar'], subcommands: ['install', 'i'], unless: ['--no-autoloader', ...HELP], frozen: 'always', first: { add: '--no-scripts --no-autoloader' } },
    ],
  },
  {
    id: 'nuget', key: ['**/*.csproj', '**/*.fsproj', '**/*.vbproj'], scripted: true,
    manifests: ['**/*.csproj', '**/*.fsproj', '**/*.vbproj', '*.sln', '*.slnx', '**/Directory.*.props', '**/Directory.*.targets', 'global.json', '**/packages.lock.json', 'NuGet.config', 'nuget.config', 'NuGet.Config'],
    outputs: ['**/obj'], values: ['-r', '--runtime', '-c', '--configuration', '-o', '--output', '-v', '--verbosity', '-s', '--source', '-f', '--framework', '--arch', '-a', '--os', '--configfile', '--packages'],
    installs: [
      { programs: ['dotnet'], subcommands: ['restore'], operands: 'any', frozen: 'always' },
      { programs: ['dotnet'], subcommands: ['build', 'publish'], operands: 'any', unless: ['--no-restore', '--no-build'], frozen: 'always', implicit: true, first: { instead: 'dotnet restore' } },
    ],
  },
  {
    id: 'mix', key: ['mix.exs'], manifests: ['mix.exs', 'mix.lock', 'config/config.exs', 'config/prod.exs', 'config/dev.exs', 'config/test.exs', 'apps/*/mix.exs'],
    outputs: ['deps', '_build'], locks: ['mix.lock'], triggers: ['apps/*/mix.exs'],
    hazards: [{ file: /mix\.exs$/, text: /\b(?:File|Code|System|Path)\.|\bpath:|in_umbrella/, reason: 'mix.exs reads other files' }],
    values: ['--only'],
    installs: [{ programs: ['mix'], subcommands: ['deps.get'], frozen: ['--check-locked'] }],
  },
  {
    id: 'pub', key: ['pubspec.yaml'], manifests: ['pubspec.yaml', 'pubspec.lock', 'pubspec_overrides.yaml'], outputs: ['.dart_tool'], locks: ['pubspec.lock'],
    hazards: [{ file: /pubspec(_overrides)?\.yaml$/, text: /\bpath:|^workspace:/m, reason: 'pubspec.yaml has dependencies in local folders' }],
    folders: ['-C', '--directory'],
    installs: [{ programs: ['dart', 'flutter'], subcommands: ['pub get'], frozen: ['--enforce-lockfile'] }],
  },
  {
    id: 'swift', key: ['Package.swift'], manifests: ['Package.swift', 'Package.resolved'], outputs: ['.build'], scripted: true,
    installs: [{ programs: ['swift'], subcommands: ['package resolve'], frozen: ['--force-resolved-versions'] }],
  },
  {
    id: 'clojure', key: ['deps.edn', 'project.clj'], manifests: ['deps.edn', 'project.clj'], scripted: true,
    installs: [
      { programs: ['clj', 'clojure'], subcommands: [undefined], needs: ['-P'], operands: 'any', frozen: 'always' },
      { programs: ['lein'], subcommands: ['deps'], frozen: 'always' },
    ],
  },
  {
    id: 'haskell', key: ['*.cabal', 'stack.yaml', 'package.yaml'], manifests: ['*.cabal', 'cabal.project', 'cabal.project.freeze', 'stack.yaml', 'stack.yaml.lock', 'package.yaml'], scripted: true,
    installs: [
      { programs: ['cabal'], subcommands: ['build', 'v2-build'], needs: ['--only-dependencies'], operands: 'any', frozen: 'always' },
      { programs: ['stack'], subcommands: ['build'], needs: ['--only-dependencies'], operands: 'any', frozen: 'always' },
    ],
  },
  {
    id: 'perl', key: ['cpanfile'], manifests: ['cpanfile', 'cpanfile.snapshot'], scripted: true,
    installs: [{ programs: ['cpanm'], subcommands: [undefined], needs: ['--installdeps'], operands: 'any', frozen: 'always' }],
  },
  {
    id: 'renv', key: ['renv.lock'], manifests: ['renv.lock', 'renv/activate.R', 'renv/settings.json', '.Rprofile'], scripted: true,
    installs: [{ programs: ['Rscript', 'R'], subcommands: ['renv::restore()'], anywhere: true, operands: 'any', frozen: 'always' }],
  },
  {
    id: 'julia', key: ['Project.toml'], manifests: ['Project.toml', 'Manifest.toml'], scripted: true,
    installs: [{ programs: ['julia'], subcommands: ['Pkg.instantiate()'], anywhere: true, operands: 'any', frozen: 'always' }],
  },
]

/** Whether rules want to see the text of a context file at this path. */
export function isManifest(path: string): boolean {
  return MANIFEST_NAME.test(path) && !/(^|\/)(node_modules|vendor|\.git|\.venv)\//.test(path)
}

const MANIFEST_NAME =
  /(^|\/)(package\.json|pnpm-workspace\.yaml|[^/]*(requirements|constraints|environment)[^/]*\.(txt|in|ya?ml)|requirements\/[^/]+\.txt|pyproject\.toml|Pipfile|Gemfile|go\.(mod|work)|pom\.xml|settings\.gradle(\.kts)?|composer\.json|mix\.exs|pubspec(_overrides)?\.yaml|Cargo\.toml)$/
