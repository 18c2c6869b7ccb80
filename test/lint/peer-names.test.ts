// Every id of a peer that is known to mean a concern of ours is a name of it, wherever names are taken.
import { describe, expect, test } from 'vitest'
import { parseRuleLevels } from '../../src/cli/configure.ts'
import { readConfig } from '../../src/lint/config-read.ts'
import { KICS_QUERIES } from '../../src/lint/directives/kics-queries.ts'
import { lintDockerfile } from '../../src/lint/lint.ts'
import { stripMarks } from '../../src/lint/render-rule.ts'
import { findRules, isStranger } from '../../src/lint/rule-names.ts'
import { rules } from '../../src/lint/rules/index.ts'
import { listingOf } from '../support/listing.ts'
import { shellAnswers } from '../support/shell-answers.ts'

const words = (text: string) => text.trim().split(/\s+/)
/** `numbers('3000-3002 3005')` is 3000, 3001, 3002, 3005. */
const numbers = (text: string) =>
  words(text).flatMap((part) => {
    const [first = 0, last = first] = part.split('-').map(Number)
    return Array.from({ length: last - first + 1 }, (_, index) => first + index)
  })
const numbered = (prefix: string, list: string, width = 1) =>
  numbers(list).map((number) => prefix + String(number).padStart(width, '0'))
const TRIVY = '1-2 4-17 19-27 29-31'

const PEERS: Readonly<Record<string, readonly string[]>> = {
  hadolint: numbered('DL', '1000-1001 3000-3067 4000-4001 4003-4006'),
  shellcheck: ['SC2086', 'SC1091', 'hadolint/SC2046'],
  buildkit: words(`ConsistentInstructionCasing CopyIgnoredFile DuplicateStageName ExposeInvalidFormat
    ExposeProtoCasing FromAsCasing FromPlatformFlagConstDisallowed InvalidBaseImagePlatform
    InvalidDefaultArgInFrom InvalidDefinitionDescription JSONArgsRecommended LegacyKeyValueFormat
    MaintainerDeprecated MultipleInstructionsDisallowed NoEmptyContinuation RedundantTargetPlatform
    ReservedStageName SecretsUsedInArgOrEnv StageNameCasing UndefinedArgInFrom UndefinedVar WorkdirRelativePath`),
  trivy: [
    ...numbered('DS-', TRIVY, 4),
    ...numbered('AVD-DS-', TRIVY, 4),
    ...numbered('DS', TRIVY, 3),
    ...numbered('ds-', TRIVY, 4),
  ],
  checkov: [...numbered('CKV_DOCKER_', '1-11'), ...numbered('CKV2_DOCKER_', '1-17')],
  kics: [...KICS_QUERIES.values(), "RUN Instruction Using 'cd' Instead of WORKDIR", 'Use Of Apk Upgrade'],
  semgrep: words(`avoid-apk-upgrade avoid-apt-get-upgrade avoid-dnf-update avoid-latest-version
    avoid-platform-with-from avoid-yum-update avoid-zypper-update dockerfile-dockerd-socket-mount
    dockerfile.security.missing-user dockerfile-source-not-pinned invalid-port last-user-is-root
    maintainer-is-deprecated missing-apk-no-cache missing-assume-yes-switch missing-dnf-assume-yes-switch
    missing-dnf-clean-all missing-image-version missing-no-install-recommends missing-pip-no-cache-dir
    missing-user missing-user-entrypoint missing-yum-assume-yes-switch missing-zypper-clean
    missing-zypper-no-confirm-switch multiple-entrypoint-instructions no-sudo-in-dockerfile nonsensical-command
    prefer-apt-get prefer-copy-over-add prefer-json-notation remove-package-cache remove-package-lists
    run-security-insecure secret-in-build-arg set-pipefail use-absolute-workdir use-either-wget-or-curl
    use-shell-instruction use-workdir`),
  dockle: [...numbered('CIS-DI-', '1 6-7 9-10', 4), ...numbered('DKL-DI-', '1-6', 4)],
  dockerfilelint: words(`required_params uppercase_commands from_first invalid_line sudo_usage
    apt-get_missing_param apt-get_recommends apt-get-upgrade apt-get-dist-upgrade
    apt-get-update_require_install apkadd-missing_nocache_or_updaterm apkadd-missing-virtual invalid_port
    invalid_command expose_host_port label_invalid missing_tag latest_tag extra_args missing_args
    add_src_invalid add_dest_invalid invalid_workdir invalid_format apt-get_missing_rm deprecated_in_1.13
    healthcheck_options_missing_args`),
  'dockerfile-utils': words(`CASING_INSTRUCTION CASING_DIRECTIVE ARGUMENT_MISSING ARGUMENT_EXTRA
    ARGUMENT_REQUIRES_ONE ARGUMENT_REQUIRES_AT_LEAST_ONE ARGUMENT_REQUIRES_TWO
    ARGUMENT_REQUIRES_AT_LEAST_TWO ARGUMENT_REQUIRES_ONE_OR_THREE ARGUMENT_UNNECESSARY
    DUPLICATE_BUILD_STAGE_NAME EMPTY_CONTINUATION_LINE INVALID_BUILD_STAGE_NAME FLAG_AT_LEAST_ONE
    FLAG_DUPLICATE FLAG_INVALID_DURATION FLAG_LESS_THAN_1MS FLAG_MISSING_DURATION FLAG_MISSING_VALUE
    FLAG_UNKNOWN_UNIT NO_SOURCE_IMAGE INVALID_ESCAPE_DIRECTIVE INVALID_AS INVALID_DESTINATION INVALID_PORT
    INVALID_PROTO INVALID_REFERENCE_FORMAT INVALID_SIGNAL INVALID_SYNTAX ONBUILD_CHAINING_DISALLOWED
    ONBUILD_TRIGGER_DISALLOWED SHELL_JSON_FORM SHELL_REQUIRES_ONE SYNTAX_MISSING_EQUALS
    SYNTAX_MISSING_NAMES SYNTAX_MISSING_SINGLE_QUOTE SYNTAX_MISSING_DOUBLE_QUOTE MULTIPLE_INSTRUCTIONS
    UNKNOWN_INSTRUCTION UNKNOWN_ADD_FLAG UNKNOWN_COPY_FLAG UNKNOWN_FROM_FLAG UNKNOWN_HEALTHCHECK_FLAG
    UNKNOWN_TYPE UNSUPPORTED_MODIFIER DEPRECATED_MAINTAINER HEALTHCHECK_CMD_ARGUMENT_MISSING
    FLAG_INVALID_FROM_VALUE JSON_IN_SINGLE_QUOTES WORKDIR_IS_NOT_ABSOLUTE BASE_NAME_EMPTY
    DUPLICATED_ESCAPE_DIRECTIVE`),
  parfum: numbered('pf', '1 3-7 10-11 13 15-19 22-32'),
  tally:
    words(`tally/invalid-json-form tally/no-ungraceful-stopsignal tally/epilogue-order tally/sort-packages
    tally/curl-should-follow-redirects tally/secrets-in-code tally/require-secret-mounts
    tally/unknown-instruction tally/require-stages tally/syntax-directive-typo tally/circular-stage-deps
    tally/no-unreachable-stages tally/invalid-onbuild-trigger tally/platform-mismatch
    tally/copy-after-user-without-chown tally/shell-run-in-scratch tally/prefer-run-heredoc
    tally/labels/valid-key tally/labels/no-duplicate-keys tally/prefer-package-cache-mounts
    tally/prefer-gemfile-bind-mounts tally/prefer-copy-chmod tally/prefer-add-unpack tally/prefer-add-git
    tally/prefer-multi-stage-build hadolint/DL3006 buildkit/StageNameCasing`),
}
const named = Object.entries(PEERS).flatMap(([peer, names]) => names.map((name) => ({ peer, name })))

describe.each(named)('$name of $peer', ({ name }) => {
  const isKnown = isStranger(name) || findRules(rules, name).length > 0

  test('is a name of a rule, in configurations, on the command line and in comments', () => {
    expect(isKnown).toBe(true)
    const file = JSON.stringify({ rules: { [name]: 'error' } })
    const fromFile = readConfig(file, { file: '.layersmith.json', rules }).rules
    expect(Object.values(fromFile)).toEqual(Object.values(parseRuleLevels([`${name}=error`])))
    const text = `FROM scratch\n# layersmith-ignore ${name.replaceAll(' ', '-')} -- why\nCMD ["/x"]\n`
    const told = lintDockerfile({ text, path: 'Dockerfile' }).filter(({ message }) =>
      message.startsWith('There is no rule'),
    )
    expect(told).toEqual([])
  })
})

const silenced = rules
  .filter(({ id, phase }) => id !== 'syntax' && phase === undefined)
  .flatMap((rule) => {
    const shown = rule.examples.flatMap((one) => ('bad' in one && one.preset === undefined ? one : []))
    return shown.slice(0, 1).map((example) => ({ id: rule.id, rule, example }))
  })

test.each(silenced)('each alias of $id silences it', ({ rule, example }) => {
  const { bad, options } = example
  const context = listingOf(example.context)
  const lint = (names: string) =>
    lintDockerfile({
      text: `${stripMarks(bad)}\n# layersmith-ignore-file ${names} -- why\n`,
      path: 'Dockerfile',
      context,
      options,
      shell: shellAnswers,
      rules: [rule],
    }).filter((finding) => (finding.ours ?? finding.rule) === rule.id)
  expect(lint('exec-form-of-another').length).toBeGreaterThan(0)
  const heard = [rule.id, ...rule.aliases].filter((name) => lint(name.replaceAll(' ', '-')).length > 0)
  expect(heard).toEqual([])
})
