// `# check=skip=…`, as parser directive or above an instruction → suppressions.
import type { Dockerfile } from '../../dockerfile/syntax.ts'
import type { Suppression } from '../suppression.ts'

/** BuildKit's form; `all` means all of its own checks, not of ours. */
export function readBuildKitSkips(file: Dockerfile): readonly Suppression[] {
  const whole = file.directives.filter(({ name }) => name === 'check').map(({ value }) => skipped(value))
  const single = file.instructions.flatMap(({ comments, line, endLine }): readonly Suppression[] => {
    const check = comments.find(({ text }) => /^check\s*=/i.test(text))
    const names = check === undefined ? [] : skipped(check.text.replace(/^check\s*=\s*/i, ''))
    return [{ names, lines: [line, endLine] }]
  })
  return [...whole.map((names) => ({ names })), ...single]
}

/** The names in `skip=A,B;error=true # why`; the value ends at the first blank. */
function skipped(value: string): readonly string[] {
  const parts = (value.trim().split(/\s/)[0] ?? '').split(';')
  const skip = parts.find((part) => part.startsWith('skip='))
  const names = skip?.slice('skip='.length).split(',') ?? []
  return names.map((name) => (name === 'all' ? 'buildkit' : name)).filter((name) => name !== '')
}
