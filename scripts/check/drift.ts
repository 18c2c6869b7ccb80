// Turns the sources into a second dist/ and tells where the committed one differs.

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execute, root, type Step, verdict } from './step.ts'

const filesIn = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
        statSync(join(folder, path)).isFile(),
      )
    : []

const isExecutable = (file: string) => (statSync(file).mode & 0o111) !== 0

/** One line for each file that is missing, too many or different. */
export function compareFolders(built: string, committed: string): readonly string[] {
  const [wanted, found] = [filesIn(built), filesIn(committed)]
  return [
    ...wanted.filter((path) => !found.includes(path)).map((path) => `missing: ${path}`),
    ...found.filter((path) => !wanted.includes(path)).map((path) => `not built from the sources: ${path}`),
    ...wanted
      .filter((path) => found.includes(path))
      .flatMap((path) => {
        const [a, b] = [join(built, path), join(committed, path)]
        if (!readFileSync(a).equals(readFileSync(b))) return [`differs: ${path}`]
        return isExecutable(a) === isExecutable(b) ? [] : [`differs in its mode: ${path}`]
      }),
  ]
}

async function build(out: string): Promise<string> {
  rmSync(join(root, 'lib'), { recursive: true, force: true })
  const compiled = await execute('tsc', ['-p', 'tsconfig.build.json'])
  if (compiled.code !== 0) return compiled.output
  const bundled = await execute('node', ['scripts/bundle.ts', `--out=${out}`])
  return bundled.code === 0 ? '' : bundled.output
}

/** The step that fails when dist/ is not what the sources give. */
export const distStep: Step = {
  name: 'dist is up to date',
  run: async () => {
    const out = mkdtempSync(join(tmpdir(), 'layersmith-dist-'))
    const problem = await build(out)
    const lines = problem === '' ? compareFolders(out, join(root, 'dist')) : []
    rmSync(out, { recursive: true })
    return verdict(
      lines.length === 0 ? problem : `${lines.join('\n')}\nrun \`npm run build\` and commit dist/\n`,
    )
  },
}
