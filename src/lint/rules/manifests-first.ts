// Dependencies that are installed after all sources were copied.
import { planInstallFirst } from '../install-first.ts'
import { findLateInstalls, type InstallStep } from '../late-install.ts'
import { defineRule } from '../rule.ts'
import { shortText } from '../short-text.ts'
import { isSideStage, isTemplate } from '../stage-purpose.ts'

export const manifestsFirst = defineRule({
  id: 'manifests-first',
  aliases: ['CL001', 'broad-copy-before-deps'],
  since: '0.1.0',
  summary: 'Copy the dependency manifests and install before the sources are copied.',
  category: 'cache',
  severity: 'warning',
  confidence: 'high',
  fix: 'safe',
  effect: 'none',
  fixEffect: `The installed packages and the sources end up in layers of their own. The fix is safe only when the install
is known to read nothing but the manifests: no scripts at install time, no local packages, no file named on its command
line, nothing between that could make its input. Everything else is offered as a suggestion.`,
  why: `A COPY is keyed by the content of every file it selects, and every step after it by its parent. After
\`COPY . .\` any changed source file, even a README, makes the install run again. When only the manifests (package.json
and its lock file, requirements.txt, go.mod …) are copied first, the install runs again only when one of them changes.

The rule knows the manifests of npm, yarn, pnpm, bun, pip, poetry, uv, pdm, pipenv, conda, bundler, Go, Maven, Gradle,
Composer, NuGet, Mix, pub and more, and looks into the build context for those that exist. It says nothing without a
build context, when nothing but manifests is copied, or when the same install already ran before the sources. A build
that downloads on the way (\`go build\`, \`mvn package\`) is reported as info.`,
  references: ['https://docs.docker.com/build/cache/optimize/'],
  examples: [
    {
      bad: 'FROM python:3.14-slim\nWORKDIR /app\n«COPY . .»\nRUN pip install -r requirements.txt\nCMD ["python", "app.py"]\n',
      context: { 'requirements.txt': 'flask==3.1\n', 'app.py': '' },
      fixed:
        'FROM python:3.14-slim\nWORKDIR /app\nCOPY requirements.txt ./\nRUN pip install -r requirements.txt\nCOPY . .\nCMD ["python", "app.py"]\n',
    },
    {
      bad: 'FROM node:24-slim\nWORKDIR /app\n# everything\n«COPY --chown=node:node . /app»\nRUN npm ci && npm run build\n',
      context: { 'package.json': '{}', 'package-lock.json': '{}', 'src/index.ts': '' },
      fixed:
        'FROM node:24-slim\nWORKDIR /app\nCOPY --chown=node:node package.json package-lock.json /app/\nRUN npm ci\n# everything\nCOPY --chown=node:node . /app\nRUN npm run build\n',
      because: 'install and build are split; a person decides, as the two share a shell',
    },
    {
      bad: 'FROM python:3.14\nWORKDIR /srv\n«COPY . .»\nRUN pip install poetry\nRUN poetry install --only main\n',
      context: { 'pyproject.toml': '[project]\n', 'poetry.lock': '', 'srv/__init__.py': '' },
      fixed:
        'FROM python:3.14\nWORKDIR /srv\nCOPY pyproject.toml poetry.lock ./\nRUN pip install poetry\nRUN poetry install --no-root --only main\nCOPY . .\nRUN poetry install --only main\n',
      because: 'the project itself needs the sources, its dependencies do not',
    },
    {
      good: 'FROM python:3.14-slim\nWORKDIR /app\nCOPY requirements.txt .\nRUN pip install -r requirements.txt\nCOPY . .\n',
      context: { 'requirements.txt': 'flask==3.1\n', 'app.py': '' },
      because: 'the requirements are installed before the sources come',
    },
    {
      good: 'FROM python:3.14-slim\nWORKDIR /app\nCOPY . .\nRUN pip install .\n',
      context: { 'pyproject.toml': '', 'app.py': '' },
      because: 'installing the project itself needs its sources',
    },
    {
      good: 'FROM node:24\nWORKDIR /app\nCOPY . .\nRUN npm ci\n',
      context: { 'package.json': '{}', 'package-lock.json': '{}', '.dockerignore': '*\n!package*.json\n' },
      because: 'the ignore file leaves nothing but the manifests',
    },
  ],
  *check(facts) {
    const { context } = facts
    if (context === undefined) return
    for (const late of findLateInstalls(facts)) {
      const [step] = late.steps
      const stage = facts.stages[step?.run.stage ?? -1]
      if (step === undefined || stage === undefined) continue
      const template = isTemplate(facts)
      const mild = template || isSideStage(stage) || late.steps.every(({ install }) => install.form.implicit)
      const fix = template ? undefined : planInstallFirst(facts, context, late)
      yield {
        range: late.copied.copy.instruction.range,
        message: messageFor(late.copied.copy.instruction, step),
        ...(mild ? { severity: 'info' } : {}),
        ...(fix === undefined ? {} : { fix }),
      }
    }
  },
})

function messageFor(copy: Parameters<typeof shortText>[0], { run, install }: InstallStep): string {
  const again = install.form.implicit ? 'downloads the dependencies again' : 'reinstalls the dependencies'
  const lines = `${shortText(copy)} (line ${copy.line}) comes before ${install.label} (line ${run.instruction.line})`
  return `Every source change ${again}: ${lines}.`
}
