// The options a configuration may give to rules: their names, kinds and meanings.
import type { LabelKind, Options } from './options.ts'
import type { Rule } from './rule.ts'

export type OptionKind = 'switch' | 'names' | 'labels'

export type OptionSpec = { readonly kind: OptionKind; readonly about: string }

/** What a registry answers, and what the build itself is told, are no options of a project. */
export type OptionName = Exclude<keyof Options, 'imagePlatforms' | 'cacheExports'>

export const LABEL_KINDS: readonly LabelKind[] = ['text', 'url', 'semver', 'hash', 'spdx', 'rfc3339', 'email']

/** Every option of `Options` that people set. */
export const OPTION_SPECS: Readonly<Record<OptionName, OptionSpec>> = {
  labels: { kind: 'labels', about: 'Labels the image must have, and what their values are.' },
  givenLabels: { kind: 'names', about: 'Labels that the build adds itself.' },
  strictLabels: { kind: 'switch', about: 'No other labels than those of `labels`.' },
  requiredArgs: { kind: 'names', about: 'ARGs that always come with the build.' },
  buildContexts: { kind: 'names', about: 'Named build contexts.' },
  targets: { kind: 'names', about: 'Stages that are built by themselves.' },
  trustedRegistries: { kind: 'names', about: 'Registries and images that may be used; `*` at either end.' },
  platforms: { kind: 'names', about: 'Platforms the build is for.' },
}

/** `trustedRegistries` is written `trusted-registries`. */
export function writeOptionName(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

/** All options by the name they are written with. */
export function optionsByName(): ReadonlyMap<string, OptionName> {
  return new Map(OPTION_NAMES.map((name) => [writeOptionName(name), name]))
}

/** The options a rule reads: its examples show every one. */
export function optionsOfRule({ examples }: Rule): readonly OptionName[] {
  const shown = new Set(examples.flatMap(({ options }) => Object.keys(options ?? {})))
  return OPTION_NAMES.filter((name) => shown.has(name))
}

const OPTION_NAMES = Object.keys(OPTION_SPECS).map((name) => name as OptionName)
