// The caches of package managers and compilers: where they lie, what moves them, who may write at the same time.

export type CacheRow = {
  /** For messages. */
  readonly tool: string
  readonly programs: readonly string[]
  /** The arguments of calls that use the cache. */
  readonly when: RegExp
  /** Variables that move it, and the folder below their value. */
  readonly variables?: readonly (readonly [string, string])[]
  /** Below the home of the user. */
  readonly home?: string
  /** For root, when it is not below the home. */
  readonly root?: string
  /** Wherever the home is; a mount may be at any of them. */
  readonly fixed?: readonly string[]
  /** Official images that have it elsewhere. */
  readonly images?: Readonly<Record<string, string>>
  /** Two builds must not write at the same time. */
  readonly locked?: true
  /** Options that switch the cache off, variables that do, and calls that empty it. */
  readonly off?: readonly string[]
  readonly offVariables?: readonly string[]
  readonly clean?: RegExp
}

const NODE_INSTALL = /^(?:-\S+ )*(?:ci|i|install|add|clean-install)\b/

// biome-ignore format: one line a field reads as the table it is
export const CACHES: readonly CacheRow[] = [
  { tool: 'npm', programs: ['npm'], when: NODE_INSTALL, variables: [['npm_config_cache', '.'], ['NPM_CONFIG_CACHE', '.']], home: '.npm', clean: /^cache (?:clean|clear|rm)\b/ },
  { tool: 'pnpm', programs: ['pnpm'], when: /^(?:-\S+ )*(?:i|install|add|fetch)\b/, variables: [['PNPM_HOME', 'store'], ['XDG_DATA_HOME', 'pnpm/store']], home: '.local/share/pnpm/store' },
  { tool: 'bun', programs: ['bun'], when: NODE_INSTALL, variables: [['BUN_INSTALL_CACHE_DIR', '.']], home: '.bun/install/cache', off: ['--no-cache'] },
  { tool: 'pip', programs: ['pip'], when: /^(?:-\S+ )*(?:install|wheel|download)\b/, variables: [['PIP_CACHE_DIR', '.'], ['XDG_CACHE_HOME', 'pip']], home: '.cache/pip', off: ['--no-cache-dir'], offVariables: ['PIP_NO_CACHE_DIR'], clean: /^cache purge\b/ },
  { tool: 'poetry', programs: ['poetry'], when: /^(?:-\S+ )*(?:install|sync|add)\b/, variables: [['POETRY_CACHE_DIR', '.'], ['XDG_CACHE_HOME', 'pypoetry']], home: '.cache/pypoetry', off: ['--no-cache'], clean: /^cache clear\b/ },
  { tool: 'uv', programs: ['uv'], when: /^(?:-\S+ )*(?:sync|add|pip (?:install|sync)|tool install)\b/, variables: [['UV_CACHE_DIR', '.'], ['XDG_CACHE_HOME', 'uv']], home: '.cache/uv', off: ['--no-cache', '-n', '--no-cache-dir'], offVariables: ['UV_NO_CACHE'], clean: /^cache (?:clean|prune)\b/ },
  { tool: 'go modules', programs: ['go'], when: /^(?:build|install|test|run|get|mod download|list|vet)\b/, variables: [['GOMODCACHE', '.'], ['GOPATH', 'pkg/mod']], images: { golang: '/go/pkg/mod' }, home: 'go/pkg/mod', clean: /^clean .*-modcache\b/ },
  { tool: 'go build', programs: ['go'], when: /^(?:build|install|test|run)\b/, variables: [['GOCACHE', '.'], ['XDG_CACHE_HOME', 'go-build']], home: '.cache/go-build', clean: /^clean .*-cache\b/ },
  { tool: 'cargo', programs: ['cargo'], when: /^(?:\+\S+ )?(?:build|fetch|install|chef cook|test|run)\b/, variables: [['CARGO_HOME', 'registry']], images: { rust: '/usr/local/cargo/registry' }, home: '.cargo/registry' },
  { tool: 'maven', programs: ['mvn', 'mvnw'], when: /(?:)/, home: '.m2', locked: true },
  { tool: 'gradle', programs: ['gradle', 'gradlew'], when: /(?:)/, variables: [['GRADLE_USER_HOME', '.']], images: { gradle: '/home/gradle/.gradle' }, home: '.gradle', locked: true },
  { tool: 'composer', programs: ['composer', 'composer.phar'], when: /^(?:-\S+ )*(?:install|update|require)\b/, variables: [['COMPOSER_CACHE_DIR', '.'], ['COMPOSER_HOME', 'cache'], ['XDG_CACHE_HOME', 'composer']], images: { composer: '/tmp/cache' }, home: '.cache/composer', off: ['--no-cache'], clean: /^(?:clear-?cache)\b/ },
  { tool: 'nuget', programs: ['dotnet'], when: /^(?:restore|build|publish|tool install)\b/, variables: [['NUGET_PACKAGES', '.']], home: '.nuget/packages', off: ['--no-cache'], clean: /^nuget locals .*--clear\b/ },
  { tool: 'apt', programs: ['apt-get', 'apt', 'aptitude'], when: /\b(?:install|upgrade|dist-upgrade|build-dep)\b/, fixed: ['/var/cache/apt', '/var/lib/apt'], locked: true, clean: /^(?:-\S+ )*(?:clean|autoclean|distclean)\b/ },
  { tool: 'apk', programs: ['apk'], when: /\b(?:add|upgrade)\b/, fixed: ['/etc/apk/cache', '/var/cache/apk'], locked: true, off: ['--no-cache'], clean: /^cache (?:clean|purge)\b/ },
  { tool: 'dnf', programs: ['dnf', 'microdnf', 'dnf5'], when: /\b(?:install|groupinstall|upgrade|update)\b/, fixed: ['/var/cache/dnf', '/var/cache/libdnf5', '/var/cache/yum'], locked: true, clean: /\bclean\b/ },
  { tool: 'yum', programs: ['yum'], when: /\b(?:install|groupinstall|upgrade|update)\b/, fixed: ['/var/cache/yum', '/var/cache/dnf', '/var/cache/libdnf5'], locked: true, clean: /\bclean\b/ },
  { tool: 'zypper', programs: ['zypper'], when: /\b(?:install|in|update|up|dup)\b/, fixed: ['/var/cache/zypp'], locked: true, clean: /\b(?:clean|cc)\b/ },
]

/** Yarn keeps its cache elsewhere from version to version; only where it surely does not look can be said. */
export const YARN: CacheRow = {
  tool: 'yarn',
  programs: ['yarn', 'yarnpkg'],
  when: /^(?:-\S+(?: |$))*(?:$|install\b|add\b)/,
  variables: [
    ['YARN_CACHE_FOLDER', '.'],
    ['YARN_GLOBAL_FOLDER', 'cache'],
  ],
  home: '.cache/yarn',
  root: '/usr/local/share/.cache/yarn',
  locked: true,
  clean: /^cache clean\b/,
}
