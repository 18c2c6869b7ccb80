// pip install of packages without a version.

import { checkRuns } from '../hadolint/run-check.ts'
import { isPipUnpinned } from '../hadolint/unpinned.ts'
import { hasOption, type PackageCall } from '../package-call.ts'
import { defineRule } from '../rule.ts'
import { variableAt } from '../settings-before.ts'
import { findUnpinned } from '../unpinned.ts'

/** What pip itself consists of; that it is kept up to date is usual. */
const TOOLS = /^(?:pip|setuptools|wheel)$/

export const pinPip = defineRule({
  id: 'pin-pip',
  aliases: ['DL3013', 'unpinned-package-version-in-pip-install'],
  since: '0.1.0',
  summary: 'Name the versions of Python packages.',
  category: 'reproducibility',
  severity: 'info',
  confidence: 'high',
  fix: 'none',
  why: `\`pip install flask\` takes what is newest on the day the layer is built. A cached layer has another version than a fresh
build, and a new major version breaks the image without any change to the Dockerfile.

Any specifier counts (\`==\`, \`~=\`, \`<\`), and so do requirement and constraint files, hashes, local paths, addresses and
\`@ref\` of a repository. For pip, setuptools and wheel alone the report is one of style. pipx and \`uv pip\` are read like
pip.`,
  references: ['https://pip.pypa.io/en/stable/topics/repeatable-installs/'],
  examples: [
    { bad: 'FROM python:3.14\nRUN «pip install» --no-cache-dir flask uvicorn[standard]==0.35.0\n' },
    {
      bad: 'FROM python:3.14\nRUN «python3 -m pip install» --index-url https://pypi.example.com/simple flask\n',
    },
    {
      bad: 'FROM python:3.14\nRUN «pip install» git+https://github.com/pallets/flask\n',
      because: 'it names no commit or tag',
    },
    {
      bad: 'FROM python:3.14\nRUN «pip install» --upgrade pip wheel\n',
      because: 'only a matter of style here',
    },
    {
      good: 'FROM python:3.14\nRUN pip install flask==3.1.2 "django~=5.2" git+https://github.com/pallets/click@8.2.1\n',
      because: 'all have versions',
    },
    {
      good: 'FROM python:3.14\nRUN pip install -r requirements.txt && pip install . && pip install -e ./lib\n',
      because: 'no package is named',
    },
    {
      good: 'FROM python:3.14\nRUN pip install -c constraints.txt flask\n',
      because: 'the constraints have the version',
    },
    { good: 'FROM python:3.14\nRUN pip install $PACKAGES\n', because: 'the packages are not known' },
    { preset: 'hadolint', bad: 'FROM python:3.13\n«RUN pip install -U pip && pip install flask==3»\n' },
    {
      preset: 'hadolint',
      good: 'FROM python:3.13\nRUN pip install -r dev.txt black && python -m pip install -c c.txt flask && uv pip install x\n',
      because: 'files of requirements and constraints speak for all names',
    },
  ],
  checks: {
    hadolint: checkRuns({
      code: 'DL3013',
      severity: 'warning',
      message:
        'Packages without a version change from build to build; install `name==version`, or a file of requirements.',
      isBad: ({ calls }) => calls.some(isPipUnpinned),
    }),
  },
  *check(facts) {
    const question = {
      managers: ['pip', 'pipx', 'uv'],
      isPinned,
      example: (name: string) => (/^\w+\+/.test(name) ? `${name}@v1.2.3` : `${name}==1.2.3`),
    } as const
    const onlyTools = (call: PackageCall): boolean =>
      call.operands.every(({ value }) => TOOLS.test(value) || isPinned(value))
    yield* findUnpinned(facts, {
      ...question,
      skip: (call, run) =>
        onlyTools(call) || isConstrained(call) || variableAt(facts, run, 'PIP_CONSTRAINT') !== undefined,
    })
    const tools = findUnpinned(facts, {
      ...question,
      skip: (call, run) =>
        !onlyTools(call) || isConstrained(call) || variableAt(facts, run, 'PIP_CONSTRAINT') !== undefined,
    })
    for (const report of tools) yield { ...report, severity: 'style' }
  },
})

function isConstrained(call: PackageCall): boolean {
  return hasOption(call, '-c', '--constraint', '--constraints', '--require-hashes', '--no-index')
}

function isPinned(text: string): boolean {
  if (/^(?:git|hg|svn|bzr)\+/.test(text)) return /@/.test(text.replace(/^\w+\+\w+:\/\/[^/]*/, ''))
  if (/[=<>~!]=|[<>]|===|@/.test(text)) return true
  return /^[./~]|:\/\/|\/|\.(?:whl|zip|tar\.\w+|tgz)(?:\[.*\])?$/.test(text)
}
