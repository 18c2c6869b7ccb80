// The law of the house: who may import whom, how long a file may be, and what no test may do.

import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { parseActionMetadata } from './support/action-metadata.ts'
import { runProgram } from './support/program.ts'

const root = join(import.meta.dirname, '..')
const filesOf = (...patterns: string[]) => globSync(patterns, { cwd: root }).sort()
const textOf = (path: string) => readFileSync(join(root, path), 'utf8')

/** Pure folders, in the order in which each may import those before it. */
const pure = [
  ...['dockerfile', 'lint', 'image', 'layers', 'build', 'event'],
  ...['cache', 'tags', 'push', 'rebuild', 'report', 'page'],
]
/** Files above the folders, which all may import. */
const common = ['errors.ts', 'version.ts']
const libraries: Readonly<Record<string, readonly string[]>> = {
  dockerfile: ['unbash'],
  lint: ['yaml'],
  layers: [
    ...['tar-stream', 'semver', '@renovatebot/pep440'],
    ...['node:zlib', 'node:crypto', 'node:stream', 'node:stream/promises'],
  ],
  cache: ['node:crypto'],
  rebuild: ['yaml'],
  tags: ['handlebars', 'moment', 'semver', '@renovatebot/pep440', 'node:crypto'],
  push: ['yaml'],
  page: ['d3-hierarchy', 'node:crypto', 'node:zlib'],
  cli: ['node:path', 'node:util'],
}
const exemptFromLength = ['src/lint/ecosystems.ts', 'src/lint/rules/index.ts']

type Import = { readonly from: string; readonly to: string; readonly typeOnly: boolean }

/** Every import of a file; a relative one as a path below src/. */
function importsOf(path: string): Import[] {
  const pattern =
    /^(?:import|export)\s+(type\s)?(?:[^'"`;]*?\sfrom\s+)?'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/gm
  return [...textOf(path).matchAll(pattern)].map(([, typeOnly, fixed, lazy]) => {
    const source = fixed ?? lazy ?? ''
    const to = source.startsWith('.') ? relative('src', join(dirname(path), source)) : source
    return { from: relative('src', path), to, typeOnly: typeOnly !== undefined }
  })
}

const folderOf = (path: string) => path.split('/')[0] ?? ''
const adapterOf = (path: string) => path.split('/').slice(0, 2).join('/')
const isNode = (to: string) => to.startsWith('node:')
const isOurs = (to: string) => to.endsWith('.ts') && !to.startsWith('..')
const isPackage = (to: string) => !isNode(to) && !isOurs(to)
const isPureCode = (to: string) => isOurs(to) && (pure.includes(folderOf(to)) || common.includes(to))
const isOneOf = (to: string, folders: readonly string[]) => isOurs(to) && folders.includes(folderOf(to))

/** The may-import table, one row for each folder. */
const rows: Readonly<Record<string, (imported: Import) => boolean>> = {
  ...Object.fromEntries(common.map((file) => [file, () => false])),
  ...Object.fromEntries(
    pure.map((folder, position) => [
      folder,
      ({ to }: Import) =>
        common.includes(to) ||
        isOneOf(to, pure.slice(0, position + 1)) ||
        (libraries[folder] ?? []).includes(to),
    ]),
  ),
  ports: ({ to, typeOnly }) => typeOnly && (isPureCode(to) || isOneOf(to, ['ports'])),
  pipeline: ({ to }) => isPureCode(to) || isOneOf(to, ['pipeline', 'ports']),
  adapters: ({ from, to }) =>
    isPureCode(to) || isOneOf(to, ['ports']) || !isOurs(to) || adapterOf(from) === adapterOf(to),
  action: ({ to }) =>
    isPureCode(to) || isOneOf(to, ['action', 'pipeline', 'ports']) || to === '@actions/core',
  cli: ({ to }) =>
    isPureCode(to) || isOneOf(to, ['cli', 'pipeline', 'ports']) || (libraries['cli'] ?? []).includes(to),
  entry: () => true,
}

const sources = filesOf('src/**/*.ts')
const imports = sources.flatMap(importsOf)

test('every folder of src has a row in the table', () => {
  const folders = new Set(sources.map((path) => folderOf(relative('src', path))))
  expect([...folders].filter((folder) => !(folder in rows))).toEqual([])
})

test.each(Object.keys(rows))('src/%s imports only what its row allows', (folder) => {
  const own = imports.filter(({ from }) => folderOf(from) === folder)
  const wrong = own.filter((imported) => rows[folder]?.(imported) !== true)
  expect(wrong.map(({ from, to }) => `${from} imports ${to}`)).toEqual([])
})

test('nothing imports an entry', () => {
  expect(imports.filter(({ from, to }) => isOneOf(to, ['entry']) && folderOf(from) !== 'entry')).toEqual([])
})

test('an adapter knows one library', () => {
  const known = new Map<string, Set<string>>()
  for (const { from, to } of imports.filter(
    ({ from, to }) => folderOf(from) === 'adapters' && isPackage(to),
  )) {
    known.set(adapterOf(from), (known.get(adapterOf(from)) ?? new Set()).add(to))
  }
  expect([...known].filter(([, names]) => names.size > 1)).toEqual([])
})

test('pure code asks no clock and no dice', () => {
  const asking = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bperformance\.now\(/
  const inPure = sources.filter((path) => pure.includes(folderOf(relative('src', path))))
  expect(inPure.filter((path) => asking.test(textOf(path)))).toEqual([])
})

test('no source file is longer than 250 lines', () => {
  const long = filesOf('src/**/*.ts', 'scripts/**/*.ts').filter(
    (path) => textOf(path).split('\n').length > 251,
  )
  expect(long.filter((path) => !exemptFromLength.includes(path))).toEqual([])
})

test('every source file begins with the comment that says what it is', () => {
  const generated = 'src/lint/rules/index.ts'
  expect(sources.filter((path) => path !== generated && !/^(#!.*\n)?\/[/*]/.test(textOf(path)))).toEqual([])
})

test('no test is skipped, postponed or singled out', () => {
  const forbidden = /\b(?:test|it|describe)(?:\.\w+)*\.(?:skip|todo|only|skipIf|runIf|fails)\b/
  expect(filesOf('test/**/*.ts').filter((path) => forbidden.test(textOf(path)))).toEqual([])
})

test('tests run on Node 24 or newer', () => {
  expect(Number(process.versions.node.split('.')[0])).toBeGreaterThanOrEqual(24)
})

test('every input of action.yml is read and documented', () => {
  const [metadata = '', reader = '', page = ''] = [
    'action.yml',
    'src/action/inputs.ts',
    'docs/inputs.md',
  ].map((path) => (existsSync(join(root, path)) ? textOf(path) : ''))
  const names = [...parseActionMetadata(metadata).inputs.keys()]
  expect(names.filter((name) => !reader.includes(`'${name}'`))).toEqual([])
  expect(names.filter((name) => !page.includes(`\`${name}\``))).toEqual([])
})

const strangers = {
  'src/dockerfile/probe.ts': '../lint/finding.ts',
  'src/report/probe.ts': '../ports/clock.ts',
  'src/report/early-probe.ts': '../page/render-page.ts',
  'src/page/probe.ts': '../ports/clock.ts',
  'src/image/probe.ts': 'node:fs',
  'src/ports/probe.ts': '../pipeline/build.ts',
  'src/pipeline/probe.ts': '../adapters/buildx/engine.ts',
  'src/adapters/octokit/probe.ts': '../buildx/engine.ts',
  'src/cli/commands/probe.ts': '@actions/core',
}
const friends = {
  'src/lint/rules/friend.ts': '../../dockerfile/parse.ts',
  'src/layers/friend.ts': 'node:zlib',
  'src/adapters/octokit/friend.ts': '../../image/reference.ts',
  'src/entry/friend.ts': '../adapters/octokit/client.ts',
}

test('the linter knows the table too', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'layersmith-house-'))
  for (const [path, source] of Object.entries({ ...strangers, ...friends })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), `import { a } from '${source}'\n\nexport const b = a\n`)
  }
  cpSync(join(root, 'biome.json'), join(folder, 'biome.json'))
  const args = ['lint', '--colors=off', '--vcs-enabled=false', '--only=style/noRestrictedImports', '.']
  const { output } = await runProgram(join(root, 'node_modules/.bin/biome'), args, { cwd: folder })
  const refused = [...output.matchAll(/^(\S+):\d+:\d+ lint\/style\/noRestrictedImports/gm)].map(
    (found) => found[1],
  )
  expect(refused.sort()).toEqual(Object.keys(strangers).sort())
  rmSync(folder, { recursive: true })
})
