// The text of `images.yml` → the images of a repository, each with what it is built from and its tags.
import { parse } from 'yaml'
import { UserError } from '../errors.ts'
import { isObject } from '../image/json.ts'

export type ListedImage = {
  readonly name: string
  /** Folder of the build context, as written. */
  readonly context: string
  /** The Dockerfile as written; that of the context when not given. */
  readonly file: string | undefined
  readonly target: string | undefined
  readonly platforms: readonly string[]
  readonly buildArgs: readonly string[]
  readonly tags: readonly string[]
}

const KEYS = ['name', 'context', 'file', 'target', 'platforms', 'build-args', 'tags']

/** A list of images, alone or under `images`. Throws UserError that names the entry; `path` is for the message. */
export function parseImagesList(text: string, path: string): readonly ListedImage[] {
  const document = parseYaml(text, path)
  const list = isObject(document) ? document['images'] : document
  if (Array.isArray(list) && list.length > 0) return list.map((entry, at) => readEntry(entry, { path, at }))
  throw new UserError('bad-list', `${path} has no images: it is a list of entries with name and tags.`, {
    file: path,
  })
}

function parseYaml(text: string, path: string): unknown {
  try {
    return parse(text)
  } catch (error) {
    const why = error instanceof Error ? (error.message.split('\n')[0] ?? '') : ''
    throw new UserError('bad-list', `${path} is not YAML: ${why}`, { file: path })
  }
}

type Place = { readonly path: string; readonly at: number }

function readEntry(entry: unknown, place: Place): ListedImage {
  if (!isObject(entry)) throw wrong(place, 'is no mapping')
  const stranger = Object.keys(entry).find((key) => !KEYS.includes(key))
  if (stranger !== undefined) throw wrong(place, `has "${stranger}"; known are ${KEYS.join(', ')}`)
  const tags = texts(entry['tags'], 'tags', place)
  const name = text(entry['name'], 'name', place) ?? tags[0]
  if (name === undefined || tags.length === 0) throw wrong(place, 'has no tags')
  return {
    name,
    tags,
    context: text(entry['context'], 'context', place) ?? '.',
    file: text(entry['file'], 'file', place),
    target: text(entry['target'], 'target', place),
    platforms: texts(entry['platforms'], 'platforms', place),
    buildArgs: texts(entry['build-args'], 'build-args', place),
  }
}

function text(value: unknown, key: string, place: Place): string | undefined {
  if (value === undefined || value === null) return undefined
  if (typeof value === 'string' && value !== '') return value
  throw wrong(place, `: ${key} is not text`)
}

/** A list, or one text with commas or lines. */
function texts(value: unknown, key: string, place: Place): readonly string[] {
  if (value === undefined || value === null) return []
  const list: readonly unknown[] =
    typeof value === 'string' ? value.split(/[,\n]/) : asList(value, key, place)
  return list
    .map((one) => (typeof one === 'string' ? one.trim() : wrongItem(key, place)))
    .filter((one) => one !== '')
}

function asList(value: unknown, key: string, place: Place): readonly unknown[] {
  if (Array.isArray(value)) return value
  throw wrong(place, `: ${key} is neither text nor a list`)
}

function wrongItem(key: string, place: Place): never {
  throw wrong(place, `: ${key} has an entry that is not text`)
}

function wrong({ path, at }: Place, what: string): UserError {
  const gap = what.startsWith(':') ? '' : ' '
  return new UserError('bad-list', `${path}: image ${at + 1}${gap}${what}.`, { file: path })
}
