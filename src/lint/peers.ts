// The name of a check → the linter it comes from, for comments that silence all of one linter.
import { KICS_QUERIES } from './directives/kics-queries.ts'
import { foldName } from './rule-names.ts'

export type Peer = 'buildkit' | 'dockerfile-utils' | 'kics' | 'semgrep'

/** Rules of the public registry, by the last part of their ids. */
const SEMGREP = new Set(
  `avoid-apk-upgrade avoid-apt-get-upgrade avoid-dnf-update avoid-latest-version avoid-platform-with-from
   avoid-yum-update avoid-zypper-update dockerd-socket-mount dockerfile-dockerd-socket-mount
   dockerfile-pip-extra-index-url dockerfile-source-not-pinned invalid-port last-user-is-root
   maintainer-is-deprecated missing-apk-no-cache missing-assume-yes-switch missing-dnf-assume-yes-switch
   missing-dnf-clean-all missing-image-version missing-no-install-recommends missing-pip-no-cache-dir
   missing-user missing-user-entrypoint missing-yum-assume-yes-switch missing-zypper-clean
   missing-zypper-no-confirm-switch multiple-entrypoint-instructions no-sudo-in-dockerfile nonsensical-command
   prefer-apt-get prefer-copy-over-add prefer-json-notation remove-package-cache remove-package-lists
   run-security-insecure secret-in-build-arg set-pipefail use-absolute-workdir use-either-wget-or-curl
   use-shell-instruction use-workdir`.split(/\s+/),
)
const KICS = new Set(KICS_QUERIES.values())

const TESTS: Readonly<Record<Peer, (name: string) => boolean>> = {
  // JSONArgsRecommended; what others write holds digits, dashes, blanks or underscores
  buildkit: (name) => /^[A-Z][A-Za-z]+$/.test(name),
  // EMPTY_CONTINUATION_LINE
  'dockerfile-utils': (name) => /^[A-Z]+(?:_[A-Z]+)+$/.test(name),
  kics: (name) => KICS.has(foldName(name)),
  semgrep: (name) => SEMGREP.has(foldName(name)),
}

/** True when one of the names is one of the peer's. */
export function isKnownTo(peer: Peer, names: readonly string[]): boolean {
  return names.some(TESTS[peer])
}
