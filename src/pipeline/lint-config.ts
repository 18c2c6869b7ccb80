// A Dockerfile's path → the configuration in force for it: files above it, or the one named.
import { UserError } from '../errors.ts'
import { type Config, type FileConfig, mergeConfigs, type RuleSettings } from '../lint/config.ts'
import type { Preset } from '../lint/presets.ts'
import { rules } from '../lint/rules/index.ts'
import type { ShellMode } from '../lint/shell/comment.ts'
import type { Files } from '../ports/files.ts'
import type { LintTarget } from './lint-inputs.ts'
import { createTheirConfig, namesTheirs } from './their-config.ts'

/** In the order in which a folder is searched; two in one folder are an error. */
export const CONFIG_NAMES = ['.layersmith.yml', '.layersmith.yaml', '.layersmith.json', '.layersmith.jsonc']

export type ConfigRequest = {
  /** The current folder, absolute. */
  readonly workingFolder: string
  /** The only file to read; its patterns start at the current folder. */
  readonly file?: string | undefined
  /** The preset, whatever the files say. */
  readonly preset?: Preset | undefined
  /** Whether ShellCheck is asked, whatever the files say. */
  readonly shell?: ShellMode | undefined
  /** What the command line says of rules; it has the last word. */
  readonly rules?: RuleSettings | undefined
  /** False: ignore comments silence nothing, whatever the files say. */
  readonly inlineIgnores?: boolean | undefined
  /** Where hadolint's preset looks for its own configuration, apart from the current folder. */
  readonly environment?: Readonly<Record<string, string | undefined>> | undefined
}

export type Configure = (target: LintTarget) => Promise<FileConfig>

/** A file, and what it says together with those it extends, weakest first. */
type Found = { readonly folder: string; readonly configs: readonly Config[] }
type Search = { readonly files: Files; readonly workingFolder: string }

/** Finds configurations; every file is read once. The answer throws UserError for a file that is wrong. */
export function createConfigFinder(files: Files, request: ConfigRequest): Configure {
  const { workingFolder, file } = request
  const search = { files, workingFolder }
  const folders = new Map<string, Promise<Found | undefined>>()
  const searchOnce = (folder: string) => {
    const found = folders.get(folder) ?? searchFolder(search, folder)
    folders.set(folder, found)
    return found
  }
  const only = file === undefined || namesTheirs(request) ? undefined : readNamed(search, file)
  // told when a target asks for it
  only?.catch(() => undefined)
  const readTheirs = createTheirConfig(files, request)
  return async (target) => {
    const path = files.resolve(workingFolder, target.file ?? target.path)
    const found = only === undefined ? await climb(files, path, searchOnce) : [await only]
    const layers = found.flatMap(({ folder, configs }) =>
      configs.map((config) => ({ config, path: files.relative(folder, path) })),
    )
    const own = mergeConfigs(layers, request.rules)
    const preset = request.preset ?? own.settings.preset
    const merged =
      preset === 'hadolint'
        ? mergeConfigs([{ config: await readTheirs(), path: '' }, ...layers], request.rules)
        : own
    const settings = { ...merged.settings, preset }
    return {
      ...merged,
      shell: request.shell ?? merged.shell,
      settings: request.inlineIgnores === false ? { ...settings, inlineIgnores: false } : settings,
    }
  }
}

/** What is found from the file's folder upward to a root, outermost first. */
async function climb(
  files: Files,
  path: string,
  searchOnce: (folder: string) => Promise<Found | undefined>,
): Promise<readonly Found[]> {
  const all: Found[] = []
  let folder = files.resolve(path, '..')
  for (;;) {
    const found = await searchOnce(folder)
    if (found !== undefined) all.unshift(found)
    const above = files.resolve(folder, '..')
    if (above === folder || found?.configs.some(({ root }) => root)) return all
    folder = above
  }
}

async function searchFolder(search: Search, folder: string): Promise<Found | undefined> {
  const paths = CONFIG_NAMES.map((name) => search.files.resolve(folder, name))
  const texts = await Promise.all(paths.map((path) => search.files.readText(path)))
  const there = paths.flatMap((path, index) => {
    const text = texts[index]
    return text === undefined ? [] : [{ path, text }]
  })
  const [first, second] = there
  if (first === undefined) return undefined
  if (second !== undefined) {
    const [one, other] = [nameOf(search, first.path), nameOf(search, second.path)]
    throw new UserError('bad-config', `There are both ${one} and ${other}: keep one of them.`, {
      file: other,
    })
  }
  return { folder, configs: await readWithBases(search, first, []) }
}

async function readNamed(search: Search, file: string): Promise<Found> {
  const path = search.files.resolve(search.workingFolder, file)
  const text = await search.files.readText(path)
  if (text === undefined) throw new UserError('bad-config', `There is no configuration ${file}.`, { file })
  return { folder: search.workingFolder, configs: await readWithBases(search, { path, text }, []) }
}

type Source = { readonly path: string; readonly text: string }

/** The files it extends, then itself; `above` are those that led here. */
async function readWithBases(
  search: Search,
  { path, text }: Source,
  above: readonly string[],
): Promise<readonly Config[]> {
  const { readConfig } = await import('../lint/config-read.ts')
  const { files } = search
  const file = nameOf(search, path)
  const config = readConfig(text, { file, rules })
  const bases: Config[] = []
  for (const { path: written, line } of config.extends) {
    const base = files.resolve(files.resolve(path, '..'), written)
    if ([...above, path].includes(base))
      throw new UserError('bad-config', `${file}:${line}: ${written} extends itself in the end.`, {
        file,
        line,
      })
    const found = await files.readText(base)
    if (found === undefined)
      throw new UserError('bad-config', `${file}:${line}: There is no file ${written} to extend.`, {
        file,
        line,
      })
    bases.push(...(await readWithBases(search, { path: base, text: found }, [...above, path])))
  }
  // where the search ends is for the file itself to say
  return [...bases.map((base) => ({ ...base, root: false })), config]
}

/** As people see it: relative to the current folder when it lies inside. */
function nameOf({ files, workingFolder }: Search, path: string): string {
  const inside = files.relative(workingFolder, path)
  return inside.startsWith('../') ? path : inside
}
