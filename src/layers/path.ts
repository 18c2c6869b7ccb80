// Paths inside an image: without a leading or trailing `/`; the root is ''.

/** What Linux takes for a path; no runtime can unpack a longer one. */
export const LONGEST_PATH = 4096

/** The directory a path lies in; '' for the root's own entries. */
export function parentOf(path: string): string {
  const slash = path.lastIndexOf('/')
  return slash === -1 ? '' : path.slice(0, slash)
}

export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

export function joinPath(directory: string, name: string): string {
  return directory === '' ? name : `${directory}/${name}`
}

/** The target of a symbolic link at `link` as a path from the root, which `..` never leaves. */
export function resolveLink(link: string, target: string): string {
  const names = target.startsWith('/') ? [] : link.split('/').slice(0, -1)
  for (const name of target.split('/')) {
    if (name === '..') names.pop()
    else if (name !== '' && name !== '.') names.push(name)
  }
  return names.join('/')
}
