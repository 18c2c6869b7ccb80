// The package managers as programs: verbs, options with values, answers to questions, caches.

export type ManagerId =
  | 'apt'
  | 'apk'
  | 'yum'
  | 'dnf'
  | 'zypper'
  | 'pip'
  | 'pipx'
  | 'uv'
  | 'npm'
  | 'pnpm'
  | 'bun'
  | 'yarn'
  | 'npx'
  | 'gem'
  | 'go'

/** Verbs are written as on the command line, those of two words with a blank between. */
export type PackageManager = {
  readonly id: ManagerId
  readonly programs: readonly string[]
  /** Options whose value is the next word when it is not attached; `ecosystem` adds those of its install steps. */
  readonly values: readonly string[]
  readonly ecosystem?: string
  /** Options of several letters begin with one dash. */
  readonly longDash?: true
  /** What runs when no verb is given; `''` when there are no verbs at all. */
  readonly bare?: string
  /** First words of verbs that have two. */
  readonly groups?: readonly string[]
  /** Put named packages on the system. */
  readonly install: readonly string[]
  readonly remove?: readonly string[]
  /** Only fetch the package lists. */
  readonly refresh?: readonly string[]
  /** Replace what is installed by newer versions, everything when nothing is named. */
  readonly upgrade?: readonly string[]
  readonly clean?: readonly string[]
  /** Options that answer the question whether to go on. */
  readonly yes?: readonly string[]
  /** What is left behind, for root; `clean` removes it. */
  readonly caches?: readonly string[]
  /** Variables that move the cache. */
  readonly cacheVariables?: readonly string[]
}

const RPM_INSTALL = [
  'install',
  'groupinstall',
  'localinstall',
  'group install',
  'groups install',
  'module install',
  'reinstall',
]
const RPM = {
  groups: ['group', 'groups', 'module', 'config-manager'],
  install: RPM_INSTALL,
  remove: ['remove', 'erase', 'autoremove', 'groupremove', 'group remove', 'module remove'],
  refresh: ['makecache'],
  upgrade: ['update', 'upgrade', 'distro-sync'],
  clean: ['clean'],
  yes: ['-y', '--assumeyes'],
} as const

// biome-ignore format: one line a field reads as the table it is
const RPM_VALUES = [
  '-c', '-d', '-e', '-x', '-R', '--config', '--debuglevel', '--errorlevel', '--exclude', '--excludepkgs', '--repo', '--repoid', '--enablerepo',
  '--disablerepo', '--setopt', '--installroot', '--releasever', '--randomwait', '--comment', '--forcearch', '--advisory', '--advisories', '--cve',
  '--cves', '--bz', '--bzs', '--sec-severity', '--secseverity', '--destdir', '--downloaddir', '--enableplugin', '--disableplugin', '--color', '--repofrompath',
]

// biome-ignore format: one line a field reads as the table it is
export const PACKAGE_MANAGERS: readonly PackageManager[] = [
  {
    id: 'apt', programs: ['apt-get', 'apt', 'aptitude'],
    values: ['-t', '-o', '-c', '-a', '-P', '--target-release', '--default-release', '--option', '--config-file', '--host-architecture', '--build-profiles'],
    install: ['install', 'reinstall', 'satisfy', 'build-dep'], remove: ['remove', 'purge', 'autoremove', 'autopurge'], refresh: ['update'],
    upgrade: ['upgrade', 'dist-upgrade', 'full-upgrade', 'safe-upgrade', 'dselect-upgrade'], clean: ['distclean'],
    yes: ['-y', '--yes', '--assume-yes'], caches: ['/var/lib/apt/lists'],
  },
  {
    id: 'apk', programs: ['apk'],
    values: ['-t', '-X', '-p', '--virtual', '--repository', '--root', '--arch', '--keys-dir', '--repositories-file', '--wait', '--cache-dir', '--cache-max-age', '--progress-fd', '--timeout'],
    install: ['add'], remove: ['del'], refresh: ['update'], upgrade: ['upgrade'], groups: ['cache'], clean: ['cache purge'],
    caches: ['/var/cache/apk', '/etc/apk/cache'],
  },
  { ...RPM, id: 'yum', programs: ['yum'], values: RPM_VALUES, caches: ['/var/cache/yum', '/var/cache/dnf', '/var/cache/libdnf5'] },
  { ...RPM, id: 'dnf', programs: ['dnf', 'dnf5', 'dnf-3', 'microdnf', 'tdnf'], values: RPM_VALUES, caches: ['/var/cache/dnf', '/var/cache/libdnf5', '/var/cache/yum', '/var/cache/tdnf'] },
  {
    id: 'zypper', programs: ['zypper'],
    values: ['-t', '-r', '-R', '-c', '--type', '--repo', '--from', '--root', '--installroot', '--config', '--cache-dir', '--raw-cache-dir', '--solv-cache-dir', '--pkg-cache-dir', '--reposd-dir', '--releasever', '--userdata', '--plus-content', '--plus-repo', '--download', '--plusrepo'],
    install: ['install', 'in'], remove: ['remove', 'rm'], refresh: ['refresh', 'ref', 'refresh-services', 'refs'],
    upgrade: ['update', 'up', 'dup', 'dist-upgrade', 'patch'], clean: ['clean', 'cc'], yes: ['-y', '--no-confirm'], caches: ['/var/cache/zypp'],
  },
  {
    id: 'pip', programs: ['pip'], ecosystem: 'pip', install: ['install'], groups: ['cache', 'config'], clean: ['cache purge', 'cache remove'],
    values: ['-e', '--editable', '--src', '-b', '--build', '--config-settings', '-C', '--global-option', '--install-option', '--report', '--exists-action', '--keyring-provider', '--use-deprecated', '--build-constraint', '--resume-retries'],
    caches: ['/root/.cache/pip'], cacheVariables: ['PIP_CACHE_DIR', 'XDG_CACHE_HOME'],
  },
  { id: 'pipx', programs: ['pipx'], ecosystem: 'pip', install: ['install'], values: ['--pip-args', '--suffix', '--preinstall', '--backend'] },
  { id: 'uv', programs: ['uv'], ecosystem: 'pip', groups: ['pip', 'tool'], install: ['pip install', 'tool install'], values: ['-e', '--editable', '--with', '--index', '--default-index', '--link-mode', '-b', '--overrides', '-P', '--exclude-newer', '--extra', '--group', '--build-constraint', '--directory', '--project'] },
  {
    id: 'npm', programs: ['npm'], ecosystem: 'npm', groups: ['cache', 'config'], install: ['install', 'i', 'add', 'in', 'ci', 'clean-install'], clean: ['cache clean', 'cache rm', 'cache clear'],
    values: ['-w', '--workspace', '--tag', '--before', '--location', '--save-prefix', '--script-shell', '--userconfig', '--globalconfig', '--proxy', '--https-proxy', '--node-options', '--os', '--cpu', '--libc'],
    caches: ['/root/.npm'], cacheVariables: ['npm_config_cache', 'NPM_CONFIG_CACHE'],
  },
  { id: 'pnpm', programs: ['pnpm'], ecosystem: 'pnpm', install: ['add', 'install', 'i', 'dlx'], values: ['-w', '--config'] },
  { id: 'bun', programs: ['bun'], ecosystem: 'bun', install: ['add', 'install', 'i'], values: [] },
  {
    id: 'yarn', programs: ['yarn', 'yarnpkg'], ecosystem: 'yarn', groups: ['global', 'cache', 'set'], bare: 'install',
    install: ['install', 'add', 'global add', 'dlx'], clean: ['cache clean'], values: ['-p', '--package', '--prefix', '--global-folder', '--proxy', '--https-proxy', '--use-yarnrc', '--otp'],
    caches: ['/usr/local/share/.cache/yarn', '/root/.cache/yarn', '/usr/local/share/.cache', '/root/.yarn/berry/cache'], cacheVariables: ['YARN_CACHE_FOLDER', 'YARN_GLOBAL_FOLDER'],
  },
  { id: 'npx', programs: ['npx', 'bunx', 'pnpx'], bare: '', install: [''], values: ['-p', '--package', '-c', '--call', '--cache', '--registry', '-w', '--workspace', '--loglevel'] },
  {
    id: 'gem', programs: ['gem'], install: ['install', 'i'],
    values: ['-v', '--version', '-i', '--install-dir', '-n', '--bindir', '--document', '-P', '--trust-policy', '-s', '--source', '--platform', '-p', '--http-proxy', '--build-root', '-B', '--bulk-threshold', '-g', '--file', '--without', '--config-file', '-m', '--target-rbconfig'],
  },
  { id: 'go', programs: ['go'], ecosystem: 'go', longDash: true, install: ['install', 'get', 'run'], groups: ['mod'], values: ['-exec', '-installsuffix', '-overlay', '-toolexec', '-compiler', '-gccgoflags', '-pgo', '-covermode', '-coverpkg'] },
]
