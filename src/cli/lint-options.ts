// Words behind `layersmith lint` → a lint command.

import { nearest } from '../lint/nearest.ts'
import { PRESETS, type Preset } from '../lint/presets.ts'
import { SHELL_MODES, type ShellMode } from '../lint/shell/comment.ts'
import { FAIL_ON, type FailOn } from '../lint/threshold.ts'
import { DOCUMENTS, FORMATS, type Format, type LintCommand, type Output } from './command.ts'
import { type OptionSpec, type ParsedOptions, parseOptions, usage } from './parse-options.ts'

export const LINT_OPTIONS: Readonly<Record<string, OptionSpec>> = {
  format: { type: 'string', short: 'f', takes: FORMATS, about: 'how findings are written' },
  'fail-on': { type: 'string', takes: FAIL_ON, about: 'the level that makes the run fail' },
  fix: { type: 'boolean', about: 'apply the safe fixes' },
  'fix-unsafe': { type: 'boolean', about: 'apply also the fixes a person should look at' },
  'fix-dry-run': { type: 'boolean', about: 'print what fixes would change' },
  context: { type: 'string', takes: 'folder', about: 'the build context' },
  'build-arg': { type: 'string', about: 'the value of an ARG' },
  target: { type: 'string', about: 'the stage that is built' },
  platform: { type: 'string', about: 'the platforms the build is for' },
  config: { type: 'string', takes: 'file', about: 'the configuration to use' },
  preset: { type: 'string', takes: PRESETS, about: 'which rules run' },
  rule: { type: 'string', takes: 'rule', about: 'the level of a rule' },
  shell: { type: 'string', takes: SHELL_MODES, about: 'whether ShellCheck looks at RUN' },
  'no-inline-ignore': { type: 'boolean', about: 'let comments silence nothing' },
  'stdin-filename': { type: 'string', takes: 'file', about: 'the name standard input goes by' },
  help: { type: 'boolean', short: 'h', about: 'show help' },
}

/** Undefined when help is asked for. */
export function parseLint(
  words: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): LintCommand | undefined {
  const parsed = parseOptions(words, LINT_OPTIONS, 'layersmith lint')
  if (parsed.values.has('help')) return undefined
  const dryRun = parsed.values.has('fix-dry-run')
  const outputs = (parsed.values.get('format') ?? []).map(parseOutput)
  if (dryRun && outputs.some(({ file }) => file === undefined))
    throw usage(
      'Option --fix-dry-run prints a diff: write --format to a file, for instance --format json=lint.json.',
    )
  return {
    kind: 'lint',
    paths: checkPaths(parsed.positionals),
    outputs: checkOutputs(outputs, dryRun),
    failOn: parseFailOn(last(parsed, 'fail-on')),
    config: last(parsed, 'config'),
    preset: parsePreset(last(parsed, 'preset')),
    shell: parseShell(last(parsed, 'shell')),
    rules: parsed.values.get('rule') ?? [],
    inlineIgnores: !parsed.values.has('no-inline-ignore'),
    fix: parsed.values.has('fix-unsafe') ? 'unsafe' : parsed.values.has('fix') || dryRun ? 'safe' : 'none',
    dryRun,
    context: last(parsed, 'context'),
    buildArgs: parseBuildArgs(parsed.values.get('build-arg') ?? [], environment),
    target: last(parsed, 'target'),
    platforms: parsePlatforms(parsed.values.get('platform') ?? []),
    stdinFilename: last(parsed, 'stdin-filename'),
  }
}

function last({ values }: ParsedOptions, name: string): string | undefined {
  const value = values.get(name)?.at(-1)
  if (value === '') throw usage(`Option --${name} needs a value that is not empty.`)
  return value
}

function parseOutput(text: string): Output {
  const cut = text.indexOf('=')
  const name = cut < 0 ? text : text.slice(0, cut)
  const file = cut < 0 ? undefined : text.slice(cut + 1)
  if (file === '') throw usage(`Option --format is "${text}": name a file behind the "=".`)
  return { format: oneOf<Format>('--format', name, FORMATS), file }
}

/** Readable formats may share standard output; a document for programs must have it alone. */
function checkOutputs(outputs: readonly Output[], dryRun: boolean): readonly Output[] {
  if (outputs.length === 0) return dryRun ? [] : [{ format: 'pretty', file: undefined }]
  const printed = outputs.filter(({ file }) => file === undefined).map(({ format }) => format)
  const document = printed.find((format) => Object.hasOwn(DOCUMENTS, format))
  if (document !== undefined && printed.length > 1)
    throw usage(
      `Format ${document} cannot share standard output with another: write it to a file, for instance --format ${document}=${DOCUMENTS[document]}.`,
    )
  return outputs
}

function checkPaths(paths: readonly string[]): readonly string[] {
  if (paths.includes('')) throw usage('A path is empty; name a file, a folder, or - for standard input.')
  return paths
}

function parseFailOn(text: string | undefined): FailOn | undefined {
  return text === undefined ? undefined : oneOf('--fail-on', text, FAIL_ON)
}

function parsePreset(text: string | undefined): Preset | undefined {
  return text === undefined ? undefined : oneOf('--preset', text, PRESETS)
}

function parseShell(text: string | undefined): ShellMode | undefined {
  return text === undefined ? undefined : oneOf('--shell', text, SHELL_MODES)
}

function oneOf<T extends string>(option: string, text: string, allowed: readonly T[]): T {
  const found = allowed.find((name) => name === text)
  if (found !== undefined) return found
  const meant = nearest(text, allowed)
  const names = `${allowed.slice(0, -1).join(', ')} or ${allowed.at(-1)}`
  throw usage(
    `Option ${option} is "${text}": it must be ${names}.${meant === undefined ? '' : ` Did you mean ${meant}?`}`,
  )
}

/** One or several, with commas between, as docker has them. */
function parsePlatforms(texts: readonly string[]): readonly string[] {
  const all = texts.flatMap((text) => text.split(',').map((platform) => platform.trim()))
  const wrong = all.find((platform) => !/^[\w.-]+(?:\/[\w.-]+){0,2}$/.test(platform))
  if (wrong !== undefined)
    throw usage(`Option --platform has "${wrong}": it must be os/architecture, for instance linux/arm64.`)
  return [...new Set(all)]
}

/** `NAME=value`, or `NAME` alone with the value the environment has, as docker does; without one it stays unset. */
function parseBuildArgs(
  texts: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string>> {
  const pairs = texts.flatMap((text): readonly (readonly [string, string])[] => {
    const cut = text.indexOf('=')
    const name = cut < 0 ? text : text.slice(0, cut)
    if (name === '') throw usage(`Option --build-arg is "${text}": it must be NAME=value or NAME.`)
    const value = cut < 0 ? environment[name] : text.slice(cut + 1)
    return value === undefined ? [] : [[name, value]]
  })
  return Object.fromEntries(pairs)
}
