// An image this step made → a line for the runner, where the runner gathers what a job made.
import { appendFile, readFile } from 'node:fs/promises'
import { isObject } from '../../image/json.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** What the runner takes of one job. */
const MOST = 500

/** Adds the image unless the runner would refuse it, which would fail the step. */
export async function declareArtifact(
  env: Environment,
  { name, digest }: { readonly name: string; readonly digest: string },
): Promise<void> {
  const path = env['GITHUB_ARTIFACTS']
  if (!path) return
  const known = await readKnown(env['GITHUB_ARTIFACTS_LIST'])
  // a name stands for one digest in all the job
  if (known.includes(name) || known.length >= MOST) return
  await appendFile(path, `oci://${name}@${digest}\n`)
}

async function readKnown(path: string | undefined): Promise<readonly string[]> {
  if (!path) return []
  const text = await readFile(path, 'utf8').catch(() => '')
  const subjects = subjectsOf(text)
  return subjects.flatMap((subject) =>
    isObject(subject) && typeof subject['name'] === 'string' ? [subject['name']] : [],
  )
}

function subjectsOf(text: string): readonly unknown[] {
  try {
    const list: unknown = JSON.parse(text)
    return isObject(list) && Array.isArray(list['subjects']) ? list['subjects'] : []
  } catch {
    return []
  }
}
