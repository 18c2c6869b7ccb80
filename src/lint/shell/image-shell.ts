// A base image, and what a shell has beyond POSIX → which portability findings are none there.
import { splitReference } from '../../dockerfile/reference.ts'

type Family = 'bash' | 'ash' | 'dash'

const OF: Readonly<Record<Family, ReadonlySet<string>>> = {
  bash: new Set(
    `fedora centos almalinux rockylinux amazonlinux oraclelinux archlinux opensuse leap tumbleweed photon mysql
    rhel ubi7 ubi8 ubi9 ubi10 ubi-minimal ubi`.split(/\s+/),
  ),
  ash: new Set(['alpine', 'busybox']),
  dash: new Set(
    `debian ubuntu buildpack-deps node python ruby golang rust php perl gcc maven gradle nginx httpd postgres mariadb
    redis drupal wordpress julia r-base erlang elixir swift eclipse-temurin`.split(/\s+/),
  ),
}

/** What `/bin/sh` of an image is; undefined when that is not known. */
export function shOfImage(reference: string | undefined): Family | undefined {
  if (reference === undefined) return undefined
  const { repository, tag = '' } = splitReference(reference)
  const name = repository.slice(repository.lastIndexOf('/') + 1)
  if (/(?:^|-)(?:alpine|busybox)/.test(tag)) return 'ash'
  if (/(?:^|-)(?:ubi\d*|oracle(?:linux)?\d*|rockylinux|amazonlinux|al20\d\d)(?:-|$)/.test(tag)) return 'bash'
  if (/windows|nanoserver/.test(tag)) return undefined
  return (['bash', 'ash', 'dash'] as const).find((family) => OF[family].has(name))
}

/** What BusyBox's ash has: $'…', [[, == in test, echo -e, pipefail, local, source, parts and replacements of strings. */
const ASH = new Set([3003, 3010, 3014, 3037, 3040, 3043, 3046, 3057, 3060])

/** Whether a finding about POSIX holds no truth where `sh` is this one; `text` is what it is about. */
export function isMootIn(family: Family, code: number, text: string): boolean {
  if (code < 3000 || code > 3999) return false
  if (family === 'bash') return true
  if (family === 'ash') return ASH.has(code)
  return code === 3043 || (code === 3037 && text === '-n')
}
