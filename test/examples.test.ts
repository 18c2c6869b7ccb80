// Every example, and exactly what Layersmith says of it and makes of it.

import { globSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runCli } from '../src/cli/run.ts'
import { isDockerfileName } from '../src/cli/search-folder.ts'
import { createFakeCommandLine } from './fakes/command-line.ts'

const examples = join(import.meta.dirname, '..', 'examples')

function filesIn(folder: string): Record<string, string> {
  const cwd = join(examples, folder)
  const paths = globSync('**/*', { cwd, exclude: ['**/__pycache__'] }).filter((path) =>
    statSync(join(cwd, path)).isFile(),
  )
  const hidden = globSync('**/.*', { cwd })
  return Object.fromEntries(
    [...paths, ...hidden].map((path) => [path, readFileSync(join(cwd, path), 'utf8')]),
  )
}

/** Runs the command line in a copy of an example. */
async function run(folder: string, words: readonly string[], changed: Record<string, string> = {}) {
  const { ports, files, output } = createFakeCommandLine({ texts: { ...filesIn(folder), ...changed } })
  const exitCode = await runCli(ports, words)
  return { exitCode, output: output(), textOf: (path: string) => files.texts.get(join('/home', path)) }
}

type Finding = {
  readonly rule: string
  readonly severity: string
  readonly line: number
  readonly column: number
}

async function verdictOn(path: string, text?: string): Promise<readonly string[]> {
  const name = path.slice(dirname(path).length + 1)
  const changed = text === undefined ? {} : { [name]: text }
  const { output } = await run(dirname(path), ['lint', '--format=json', name], changed)
  const { files } = JSON.parse(output) as { files: { findings: Finding[] }[] }
  return files.flatMap(({ findings }) =>
    findings.map(({ line, column, severity, rule }) => `${line}:${column} ${severity} ${rule}`),
  )
}

async function fixed(path: string, flag: string): Promise<string> {
  const name = path.slice(dirname(path).length + 1)
  return (await run(dirname(path), ['lint', flag, name])).textOf(name) ?? ''
}

const textOf = (path: string) => readFileSync(join(examples, path), 'utf8')

const verdicts: Readonly<Record<string, readonly string[]>> = {
  'entrypoint-and-cmd/Dockerfile.program-and-default': [],
  'entrypoint-and-cmd/Dockerfile.shell-cmd': ['4:1 warning exec-form'],
  'entrypoint-and-cmd/Dockerfile.shell-entrypoint': [
    '4:1 warning exec-form',
    '4:1 warning shell-entrypoint-drops-cmd',
  ],
  'flask/Dockerfile': [],
  'flask/Dockerfile.as-taught': [
    '1:6 error from-reference-invalid',
    '3:5 warning apt-cache-split',
    '4:5 info apt-no-recommends',
    '6:5 info pin-pip',
    '6:5 info pip-no-cache',
    '7:5 info pin-pip',
    '7:5 info pip-no-cache',
    '12:1 warning exec-form',
  ],
  'node-health-ping/Dockerfile': ['2:1 style merge-env'],
  'requirements-first/Dockerfile': [],
  'shared-base/Dockerfile': [],
  'shared-base/base.Dockerfile': [],
}

test('every Dockerfile of the examples is in the table', () => {
  const paths = globSync('**/*', { cwd: examples }).filter((path) =>
    isDockerfileName(path.split('/').at(-1) ?? ''),
  )
  expect(paths.sort()).toEqual(Object.keys(verdicts).sort())
})

test.each(Object.entries(verdicts))('%s: %j', async (path, expected) => {
  expect(await verdictOn(path)).toEqual(expected)
})

describe('the Dockerfile as taught', () => {
  const path = 'flask/Dockerfile.as-taught'
  const mended = (install: string) => `FROM ubuntu:22.04

RUN apt-get update \\
    && apt-get install ${install} python3 python3-pip \\
    && rm -rf /var/lib/apt/lists/*

RUN pip install --no-cache-dir flask
RUN pip install --no-cache-dir gunicorn

COPY . /srv/binday
WORKDIR /srv/binday

`

  const pins = ['7:5 info pin-pip', '8:5 info pin-pip']

  test('--fix mends the name, drops caches and joins update and install', async () => {
    const text = await fixed(path, '--fix')
    expect(text).toBe(`${mended('-y')}ENTRYPOINT FLASK_APP=binday flask run --host=0.0.0.0\n`)
    expect(await verdictOn(path, text)).toEqual([
      '4:8 info apt-no-recommends',
      ...pins,
      '13:1 warning exec-form',
    ])
  })

  test('--fix-unsafe also sets the variable with ENV and starts flask without a shell', async () => {
    const text = await fixed(path, '--fix-unsafe')
    expect(text).toBe(
      `${mended('--no-install-recommends -y')}ENV FLASK_APP=binday\nENTRYPOINT ["flask", "run", "--host=0.0.0.0"]\n`,
    )
    expect(await verdictOn(path, text)).toEqual(pins)
  })
})

describe('ENTRYPOINT and CMD', () => {
  const head = (path: string) => textOf(path).split('\n').slice(0, 3).join('\n')

  test.each([
    ['shell-cmd', '--fix', 'CMD ["sleep", "5"]\n'],
    ['shell-entrypoint', '--fix', 'ENTRYPOINT sleep 1\nCMD ["5"]\n'],
    ['shell-entrypoint', '--fix-unsafe', 'ENTRYPOINT ["sleep", "1"]\nCMD ["5"]\n'],
  ])('%s with %s becomes %j', async (name, flag, expected) => {
    const path = `entrypoint-and-cmd/Dockerfile.${name}`
    expect(await fixed(path, flag)).toBe(`${head(path)}\n${expected}`)
  })
})

describe('the Node health ping', () => {
  const path = 'node-health-ping/Dockerfile'

  test('--fix merges the three ENV', async () => {
    const text = await fixed(path, '--fix')
    expect(text.split('\n').slice(0, 5)).toEqual([
      'FROM node:24-slim',
      'ENV PING_URL=http://localhost:8080/health \\',
      '    PING_EVERY_SECONDS=30 \\',
      '    PING_TIMEOUT_SECONDS=5',
      'WORKDIR /opt/ping',
    ])
    expect(await verdictOn(path, text)).toEqual([])
  })

  test('CMD above the COPY is as good as below', async () => {
    const cmd = 'CMD ["node", "app.js"]\n'
    const above = textOf(path).replace(cmd, '').replace('COPY app.js', `${cmd}COPY app.js`)
    expect(above).toMatch(/CMD .*\nCOPY /)
    expect(await verdictOn(path, above)).toEqual(verdicts[path])
  })
})

test('with the sources copied first, the install is reported', async () => {
  const path = 'requirements-first/Dockerfile'
  const late = textOf(path)
    .replace('COPY requirements.txt ./', 'COPY . .')
    .replace(/(RUN .*\n)COPY . .\n/, '$1')
  expect(await verdictOn(path, late)).toEqual([
    '4:1 info dockerignore-missing',
    '4:1 warning manifests-first',
  ])
})

const quote = /(<!-- layersmith (.*?) -->\n```\w*\n)[\s\S]*?```/g

test.each(globSync('*/README.md', { cwd: examples }).sort())(
  '%s quotes what the tool prints',
  async (path) => {
    const text = textOf(path)
    const printed = await Promise.all(
      [...text.matchAll(quote)].map(([, , line = '']) => run(dirname(path), line.split(' '))),
    )
    expect(printed.length).toBeGreaterThan(0)
    let at = 0
    const renewed = text.replace(quote, (_, head: string) => `${head}${printed[at++]?.output ?? ''}\`\`\``)
    await expect(renewed).toMatchFileSnapshot(join(examples, path))
  },
)
