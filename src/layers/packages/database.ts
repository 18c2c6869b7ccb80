// A path in a layer to the package database it is; its bytes to what the database lists.
import type { Package, PackageDatabase, PackageManager } from '../package.ts'
import { nameOf, parentOf } from '../path.ts'
import { parseApkInstalled } from './apk.ts'
import { parseDpkgStatus } from './dpkg.ts'
import { isTopLevelPackage, parsePackageJson } from './node.ts'
import { parsePythonMetadata, parsePythonRecord } from './python.ts'
import { parseRpmDatabase } from './rpm.ts'

export type DatabaseFile = {
  readonly manager: PackageManager
  /** Most bytes worth reading; a larger file is left alone. */
  readonly limit: number
}

const KIB = 1024
const MIB = 1024 * KIB
const RPM_FOLDERS = ['var/lib/rpm', 'usr/lib/sysimage/rpm', 'usr/share/rpm']
const APK_FILES = ['lib/apk/db/installed', 'usr/lib/apk/db/installed']

/** The database that a file of this path is; undefined for nearly all files of an image. */
export function databaseOf(path: string): DatabaseFile | undefined {
  switch (nameOf(path)) {
    case 'status':
      return path === 'var/lib/dpkg/status' ? { manager: 'dpkg', limit: 32 * MIB } : distroless(path)
    case 'installed':
      return APK_FILES.includes(path) ? { manager: 'apk', limit: 32 * MIB } : distroless(path)
    case 'rpmdb.sqlite':
    case 'Packages.db':
    case 'Packages':
      return RPM_FOLDERS.includes(parentOf(path)) ? { manager: 'rpm', limit: 64 * MIB } : distroless(path)
    case 'METADATA':
      return parentOf(path).endsWith('.dist-info') ? { manager: 'python', limit: MIB } : distroless(path)
    case 'RECORD':
      return parentOf(path).endsWith('.dist-info') ? { manager: 'python', limit: 8 * MIB } : distroless(path)
    case 'PKG-INFO':
      return parentOf(path).endsWith('.egg-info') ? { manager: 'python', limit: MIB } : distroless(path)
    case 'package.json':
      return isTopLevelPackage(path) ? { manager: 'node', limit: 256 * KIB } : distroless(path)
    default:
      return distroless(path)
  }
}

/** Any name in status.d is a package, but for the lists of checksums beside them. */
function distroless(path: string): DatabaseFile | undefined {
  if (!path.startsWith('var/lib/dpkg/status.d/') || path.endsWith('.md5sums')) return undefined
  return { manager: 'dpkg', limit: MIB }
}

/** Undefined for a file that is no database, and for one from which no package can be read. */
export function parseDatabase(path: string, bytes: Uint8Array): PackageDatabase | undefined {
  const file = databaseOf(path)
  if (file === undefined || bytes.length > file.limit) return undefined
  const packages = packagesIn(path, file.manager, bytes)
  return packages.length === 0 ? undefined : { path, manager: file.manager, packages }
}

function packagesIn(path: string, manager: PackageManager, bytes: Uint8Array): readonly Package[] {
  const text = () => new TextDecoder().decode(bytes)
  switch (manager) {
    case 'dpkg':
      return parseDpkgStatus(text())
    case 'apk':
      return parseApkInstalled(text())
    case 'rpm':
      return parseRpmDatabase(bytes)
    case 'python':
      return path.endsWith('/RECORD') ? parsePythonRecord(path, text()) : parsePythonMetadata(text())
    case 'node':
      return parsePackageJson(text())
  }
}
