// The name and default of an ARG → whether its value changes with every commit or build.

const CI = '(?:CI|GITHUB|GITLAB|JENKINS|DRONE|CIRCLE|TRAVIS|BITBUCKET|BUILDKITE|APPVEYOR|SEMAPHORE)'

/** Dates and counters: their default, if any, is only for builds by hand. */
const PER_BUILD = [
  /^(?:\w+_)?CACHE_?BUST(?:ER|ING)?(?:_\w+)?$/,
  /^(?:\w+_)?(?:BUILD|BUILT|IMAGE|CREATED|COMMIT|RELEASE|VCS|GIT)_?(?:DATE|TIME|DATETIME|TIMESTAMP|TS|AT|EPOCH)$/,
  /^(?:DATE|DATETIME|TIMESTAMP|CREATED|SOURCE_DATE_EPOCH)$/,
  new RegExp(
    `^(?:${CI}_|APP_|GO_)?(?:BUILD|RUN|JOB|PIPELINE)_?(?:NUM|NUMBER|NO|NR|ID|IID|ATTEMPT|COUNTER|URL|TAG)$`,
  ),
]

/** Commits and versions: a real default means that they are pinned. */
const PER_COMMIT = [
  new RegExp(
    `^(?:(?:GIT|VCS|SCM|SOURCE|SRC|APP|BUILD|IMAGE|REPO|${CI})_)+` +
      '(?:COMMIT|SHA|SHA1|REV|REVISION|REF|HASH|BRANCH|DESCRIBE|TAG|REF_NAME|REF_SLUG|HEAD)(?:_(?:SHA|HASH|ID|SHORT|REF|TAG|NAME|SHORT_SHA|BRANCH))?$',
  ),
  /^(?:COMMIT|SHA|REVISION|(?:SHORT|LONG|LAST|HEAD)_(?:SHA|COMMIT|HASH)|COMMIT_(?:SHA|HASH|ID|REF|SHORT_SHA|TAG))$/,
  /^(?:(?:APP|APPLICATION|BUILD|RELEASE|IMAGE|PROJECT|SERVICE|GIT|PKG|PACKAGE)_)?VERSION$|^RELEASE$/,
]

/** What stands in a default until the real value is given. */
const PLACEHOLDER =
  /^(?:|unknown|none|null|dev|devel|develop|development|local|latest|main|master|head|snapshot|undefined|unset|test|n\/a|0|0\.0\.0(?:[-+].*)?|dirty|todo|changeme)$/i

/** True for a value that CI is expected to fill in. */
export function isVolatile(name: string, defaultValue: string | undefined): boolean {
  const upper = name.toUpperCase()
  if (PER_BUILD.some((pattern) => pattern.test(upper))) return true
  return PER_COMMIT.some((pattern) => pattern.test(upper)) && isPlaceholder(defaultValue)
}

/** True for a default that says nothing. */
export function isPlaceholder(defaultValue: string | undefined): boolean {
  return PLACEHOLDER.test((defaultValue ?? '').replace(/^(["'])(.*)\1$/, '$2'))
}

/** True for an ARG that is there to make steps run again. */
export function isCacheBuster(name: string): boolean {
  return /CACHE_?BUST/i.test(name)
}

/** Labels whose value is another one for every commit or build. */
export function isVolatileLabel(key: string): boolean {
  return /^(?:org\.opencontainers\.image\.(?:revision|created|version)|org\.label-schema\.(?:vcs-ref|build-date|version))$/.test(
    key.replace(/^(["'])(.*)\1$/, '$2'),
  )
}

/** True for an address that is fetched for its changes, not for its content. */
export function isChangingAddress(url: string): boolean {
  return CHANGING.test(url)
}

const CHANGING =
  /^https?:\/\/(?:api\.github\.com\/repos\/.*\/(?:commits|git\/refs|branches|releases\/latest)|(?:www\.)?random\.org\/|worldtimeapi\.org\/|[^/]+\/.*\/(?:commits|branches)\/[^/]*(?:\?|$))/
