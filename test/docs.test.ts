// The documents keep to what is there: links, examples, workflows, generated pages.

import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseActionMetadata } from './support/action-metadata.ts'

const root = join(import.meta.dirname, '..')
const textOf = (path: string) => readFileSync(join(root, path), 'utf8')
const filesOf = (...patterns: string[]) =>
  globSync(patterns, { cwd: root, exclude: ['node_modules/**', 'lib/**', 'dist/**'] }).sort()

const documents = filesOf('*.md', 'docs/**/*.md', 'examples/**/*.md', '.github/**/*.md')
const workflows = filesOf('.github/workflows/*.yml')
const metadata = parseActionMetadata(textOf('action.yml'))

/** Text without code blocks and code spans, where brackets mean something else. */
const proseOf = (text: string) =>
  text.replaceAll(/^(`{3,})[\s\S]*?^\1$/gm, '').replaceAll(/`[^`\n]*`/g, 'code')

type Link = { readonly path: string; readonly anchor: string | undefined }

const linksOf = (document: string): Link[] =>
  [...proseOf(textOf(document)).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => {
      const [path = '', anchor] = target.split('#')
      return { path: path === '' ? document : join(dirname(document), path), anchor }
    })

/** The anchors GitHub gives the headings of a document. */
const anchorsOf = (document: string) =>
  [...textOf(document).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  )

test.each(documents)('%s links only to what is there', (document) => {
  const broken = linksOf(document).filter(
    ({ path, anchor }) =>
      !existsSync(join(root, path)) || (anchor !== undefined && !anchorsOf(path).includes(anchor)),
  )
  expect(broken).toEqual([])
})

test('every document is reached from the README or from one it leads to', () => {
  const reached = new Set(['README.md', 'docs/rules/README.md'])
  for (const document of reached) {
    const next = linksOf(document).map(({ path }) => path)
    for (const path of next.filter((to) => to.endsWith('.md') && existsSync(join(root, to))))
      reached.add(path)
    const folders = next.filter((to) => to.endsWith('/'))
    for (const inside of folders.flatMap((folder) => filesOf(`${folder}*.md`))) reached.add(inside)
  }
  expect(
    documents.filter((document) => !reached.has(document) && !/^(examples|\.github)\//.test(document)),
  ).toEqual([])
})

test('the README begins with the two commands', () => {
  const commands = [...textOf('README.md').matchAll(/^ {4}(npm .+?)(?: +#.*)?$/gm)].map(
    ([, command]) => command,
  )
  expect(commands.slice(0, 2)).toEqual(['npm run demo', 'npm test'])
})

test('every npm script that a document names exists', () => {
  const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> }
  const named = documents.flatMap((document) =>
    [...textOf(document).matchAll(/npm run (?:-s )?([\w:-]+)/g)].map(([, script = '']) => script),
  )
  expect([...new Set(named)].filter((script) => !(script in scripts))).toEqual([])
})

test('every file of this repository that a document names in code exists', () => {
  // rule pages speak of the files of others
  const ours = documents.filter((document) => !document.startsWith('docs/rules/'))
  const named = ours.flatMap((document) =>
    [...textOf(document).matchAll(/`((?:src|test|scripts|docs|examples|dist)\/[\w./-]*\w)`/g)].map(
      ([, path = '']) => path,
    ),
  )
  const template = 'src/lint/rules/no-cd-in-run.ts'
  expect([...new Set(named)].filter((path) => path !== template && !existsSync(join(root, path)))).toEqual([])
})

type Step = { readonly uses: string; readonly inputs: readonly string[] }

/** Steps of a YAML text that use an action, with the names under their `with`. */
function stepsOf(yaml: string): Step[] {
  return yaml.split(/^(?=\s*- )/m).flatMap((step) => {
    const uses = /\buses: (\S+)/.exec(step)?.[1]
    const block = /^( *)with:\n((?:\1 +.*\n?|\n)*)/m.exec(step)?.[2] ?? ''
    const indent = /^ */.exec(block)?.[0] ?? ''
    const names = [...block.matchAll(new RegExp(`^${indent}([\\w-]+):`, 'gm'))].map(([, name = '']) => name)
    return uses === undefined ? [] : [{ uses, inputs: names }]
  })
}

const isOurs = ({ uses }: Step) => uses === './' || uses.startsWith('layersmith/')
const examplesOf = (document: string) =>
  [...textOf(document).matchAll(/^```ya?ml\n([\s\S]*?)^```$/gm)].map(([, yaml = '']) => yaml)

const uses = [...documents.flatMap((document) => examplesOf(document)), ...workflows.map(textOf)].flatMap(
  stepsOf,
)

test('the examples and workflows that use Layersmith are found', () => {
  expect(uses.filter(isOurs).length).toBeGreaterThanOrEqual(3)
})

test('they use only inputs that action.yml declares', () => {
  const names = uses.filter(isOurs).flatMap(({ inputs }) => inputs)
  expect(names).toContain('tags')
  expect(names.filter((name) => !metadata.inputs.has(name))).toEqual([])
})

describe.each(workflows)('%s', (workflow) => {
  const text = textOf(workflow)

  test('pins the actions of others by commit, with the version beside it', () => {
    const others = [...text.matchAll(/\buses: (.+)$/gm)]
      .map(([, used = '']) => used)
      .filter((used) => used !== './')
    expect(others.filter((used) => !/^[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(used))).toEqual([])
  })

  test('grants nothing by default and says per job what it needs', () => {
    expect(text).toMatch(/^permissions: \{\}$/m)
    const jobs = (text.split(/^jobs:\n/m)[1] ?? '')
      .split(/^(?= {2}[\w-]+:\n)/m)
      .filter((job) => job.trim() !== '')
    expect(jobs.length).toBeGreaterThan(0)
    expect(jobs.filter((job) => !/^ {4}permissions:/m.test(job))).toEqual([])
  })

  test('puts no expression into a shell script', () => {
    const scripts = [...text.matchAll(/^( *)(?:- )?run: (?:\|\n((?:\1 {2,}.*\n?)+)|(.+))/gm)].map(
      ([, , block, line]) => block ?? line ?? '',
    )
    expect(scripts.filter((script) => script.includes('${' + '{'))).toEqual([])
  })
})

test('the same action is pinned to the same commit everywhere', () => {
  const pins = new Map<string, Set<string>>()
  for (const { uses: used } of uses.filter(({ uses: used }) => /@[0-9a-f]{40}$/.test(used))) {
    const [name = '', commit = ''] = used.split('@')
    pins.set(name, (pins.get(name) ?? new Set()).add(commit))
  }
  expect([...pins].filter(([, commits]) => commits.size > 1)).toEqual([])
})

test('the dogfood workflow builds examples that exist', () => {
  const [, list = ''] = /example: \[(.+)\]/.exec(textOf('.github/workflows/dogfood.yml')) ?? []
  const names = list.split(', ')
  expect(names.length).toBeGreaterThan(1)
  expect(names.filter((name) => !existsSync(join(root, 'examples', name, 'Dockerfile')))).toEqual([])
})

test('the changelog has a place for what is not released', () => {
  expect(textOf('CHANGELOG.md')).toMatch(/^## \[Unreleased\]$/m)
})

/** The fixed words of the messages in the first column: between what stands for the reader's own and what is left out. */
const wordsOf = (document: string) =>
  [...textOf(document).matchAll(/^\| (?!message|\*[^|]+\* \|)([^|]+) \|/gm)]
    .flatMap(([, message = '']) => message.replaceAll('*(notice)*', '').split(/\*[^*]+\*|…|[();"`]/))
    .map((words) => words.trim())
    .filter((words) => words.split(' ').length >= 3)

test('the messages that the page of messages explains are those of the sources', () => {
  const sources = filesOf('src/**/*.ts').map(textOf).join('\n')
  const words = wordsOf('docs/user/errors.md')
  expect(words.length).toBeGreaterThan(40)
  expect(words.filter((part) => !sources.includes(part))).toEqual([])
})

test('every output of action.yml is documented', () => {
  expect(metadata.outputs.filter((name) => !textOf('docs/outputs.md').includes(`\`${name}\``))).toEqual([])
})

test('every adapter, pure folder and decision has its place in the documents', () => {
  const folders = globSync('src/*/', { cwd: root }).map((folder) => folder.replace('src/', ''))
  const architecture = textOf('docs/architecture.md')
  expect(folders.filter((folder) => !architecture.includes(`\`${folder}/\``))).toEqual([])
  const adapters = globSync('src/adapters/*/', { cwd: root }).map((folder) =>
    folder.replace('src/adapters/', ''),
  )
  expect(adapters.filter((adapter) => !architecture.includes(`\`${adapter}\``))).toEqual([])
})

test.each(filesOf('docs/decisions/*.md'))(
  '%s says context, decision and consequences on one screen',
  (decision) => {
    const text = textOf(decision)
    const number = Number(/(\d+)-[^/]*$/.exec(decision)?.[1])
    expect(text).toMatch(new RegExp(`^# ${number}\\. `))
    const parts = ['Context', 'Decision', 'Consequences']
    expect(
      parts.filter((part) => !new RegExp(`^(## ${part}|\\*\\*${part}\\.\\*\\*)`, 'm').test(text)),
    ).toEqual([])
    expect(text.split('\n').length).toBeLessThanOrEqual(60)
  },
)
