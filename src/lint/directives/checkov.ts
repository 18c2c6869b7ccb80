// `# checkov:skip=CKV_DOCKER_2,CKV_DOCKER_3:reason` and its two other names → suppressions.
import type { Dockerfile } from '../../dockerfile/syntax.ts'
import type { Suppression } from '../suppression.ts'

const SKIP = /\b(?:checkov|bridgecrew|cortex):skip\s*=\s*(\w+(?:\s*,\s*\w+)*)/

/** Checkov's form: wherever it stands, it is for the whole file. */
export function readCheckovSkips(file: Dockerfile): readonly Suppression[] {
  return file.comments.flatMap(({ text }) => {
    const names = SKIP.exec(text)?.[1]
    return names === undefined ? [] : [{ names: names.split(/\s*,\s*/) }]
  })
}
