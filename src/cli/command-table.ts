// The commands with their options, for the parser and for completion.
import { ANALYZE_OPTIONS } from './analyze-options.ts'
import { type CommandName, METADATA_CONTEXTS, SHELLS } from './command.ts'
import { LINT_OPTIONS } from './lint-options.ts'
import type { OptionSpec } from './parse-options.ts'
import { STALE_OPTIONS } from './stale-options.ts'

export type CommandSpec = {
  /** A few words, for completion. */
  readonly about: string
  readonly options: Readonly<Record<string, OptionSpec>>
  /** What stands behind the command: these words, something of this kind, or nothing. */
  readonly takes: readonly string[] | 'file' | 'rule'
}

export const HELP: Readonly<Record<string, OptionSpec>> = {
  help: { type: 'boolean', short: 'h', about: 'show help' },
}

const TAGS_OPTIONS: Readonly<Record<string, OptionSpec>> = {
  images: { type: 'string', about: 'images to tag' },
  tags: { type: 'string', about: 'rules for tags' },
  flavor: { type: 'string', about: 'what holds for all tags' },
  labels: { type: 'string', about: 'labels of your own' },
  annotations: { type: 'string', about: 'annotations of your own' },
  'metadata-context': { type: 'string', about: 'where the ref comes from', takes: METADATA_CONTEXTS },
  'repository-data': { type: 'string', about: "the REST API's answer about the repository", takes: 'file' },
  json: { type: 'boolean', about: 'as JSON' },
  ...HELP,
}

export const COMMAND_TABLE: Readonly<Record<CommandName, CommandSpec>> = {
  lint: { about: 'lint Dockerfiles', options: LINT_OPTIONS, takes: 'file' },
  explain: { about: 'what a rule asks for, and why', options: HELP, takes: 'rule' },
  rules: {
    about: 'all rules in a table',
    options: { json: { type: 'boolean', about: 'as JSON' }, ...HELP },
    takes: [],
  },
  report: { about: "the action's size reports as tables", options: HELP, takes: 'file' },
  stale: { about: 'which published images are due', options: { ...STALE_OPTIONS, ...HELP }, takes: [] },
  analyze: {
    about: "an image's layers, files and waste",
    options: { ...ANALYZE_OPTIONS, ...HELP },
    takes: 'file',
  },
  tags: { about: 'tags and labels for the event of the run', options: TAGS_OPTIONS, takes: [] },
  init: {
    about: 'write a configuration to begin with',
    options: {
      'from-hadolint': { type: 'boolean', about: "take over hadolint's configuration" },
      ...HELP,
    },
    takes: 'file',
  },
  completion: { about: 'completion for a shell', options: HELP, takes: SHELLS },
}

export const COMMANDS = Object.keys(COMMAND_TABLE) as readonly CommandName[]
