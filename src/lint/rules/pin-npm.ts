// npm install of packages without a version.
import { earliestPlaces, isPreceded } from '../earliest.ts'
import type { Facts, RunFacts } from '../facts.ts'
import { checkRuns } from '../hadolint/run-check.ts'
import { isNpmUnpinned } from '../hadolint/unpinned.ts'
import { hasOption, optionValue, type PackageCall, packageCalls } from '../package-call.ts'
import { remember } from '../remember.ts'
import { defineRule } from '../rule.ts'
import { findUnpinned } from '../unpinned.ts'

export const pinNpm = defineRule({
  id: 'pin-npm',
  aliases: ['DL3016', 'npm-install-without-pinned-version', 'npm-install-command-without-pinned-version'],
  since: '0.1.0',
  summary: 'Name the versions of npm packages.',
  category: 'reproducibility',
  severity: 'info',
  confidence: 'high',
  fix: 'none',
  why: `\`npm install -g typescript\` takes what is newest on the day the layer is built. A cached layer has another version than
a fresh build, and a new major version breaks the image without any change to the Dockerfile.

pnpm and bun are read like npm. npx, bunx and \`dlx\` fetch a program too; npx and bunx take an installed one first, so they
are reported only where nothing was installed or copied before. Installs from a manifest, folders, archives and
\`owner/repo#ref\` are left alone.`,
  references: ['https://docs.npmjs.com/cli/commands/npm-install'],
  examples: [
    { bad: 'FROM node:24\nRUN «npm install» -g typescript @angular/cli\n' },
    { bad: 'FROM node:24\nRUN «npm i» --registry https://npm.example.com express@5.1.0 lodash\n' },
    { bad: 'FROM node:24\nRUN «npx» --yes create-vite app\n' },
    { bad: 'FROM node:24\nRUN «pnpm add» -g turbo && «pnpm dlx» degit a/b\n' },
    {
      good: 'FROM node:24\nRUN npm install -g typescript@5.9.2 @angular/cli@20\n',
      because: 'the versions are there',
    },
    {
      good: 'FROM node:24\nCOPY package.json ./\nRUN npm install && npm run build && npx tsc\n',
      because: 'the manifest has the versions',
    },
    {
      good: 'FROM node:24\nRUN npm install ./tool tool.tgz owner/repo#v1 $EXTRA\n',
      because: 'a folder, an archive, a reference, a variable',
    },
    {
      preset: 'hadolint',
      bad: 'FROM node:24\n«RUN npm install -g @angular/cli»\n',
      because: 'the sign of a scope is none of a version',
    },
    {
      preset: 'hadolint',
      good: 'FROM node:24\nRUN npm i express && npm --prefix a install express\n',
      because: 'hadolint wants the long verb, and as the first word',
    },
  ],
  checks: {
    hadolint: checkRuns({
      code: 'DL3016',
      severity: 'warning',
      message: 'Packages without a version change from build to build; install them as `name@version`.',
      isBad: ({ calls }) => calls.some(isNpmUnpinned),
    }),
  },
  *check(facts) {
    const example = (name: string): string => (/^[\w-]+\//.test(name) ? `${name}#v1.2.3` : `${name}@1.2.3`)
    yield* findUnpinned(facts, {
      managers: ['npm', 'pnpm', 'bun'],
      skip: ({ verb }) => /^ci$|^clean-install$/.test(verb.value),
      packages: ({ verb, operands }) => (verb.value === 'dlx' ? operands.slice(0, 1) : operands),
      isPinned,
      example,
    })
    yield* findUnpinned(facts, {
      managers: ['npx'],
      skip: (call, run) =>
        hasOption(call, '--no-install', '--no', '-c', '--call') || mayBeInstalled(facts, run, call),
      packages: (call) => {
        const named = optionValue(call, '-p', '--package')
        const [first] = call.operands
        return named !== undefined && first ? [{ ...first, value: named }] : call.operands.slice(0, 1)
      },
      isPinned,
      example,
    })
  },
})

function isPinned(text: string): boolean {
  if (/^[./~]|^\w:|:\/\/|^[a-z+]+:|\.(?:tgz|tar|tar\.gz)$/.test(text)) return true
  return /^@[^/]+\/[^@]+@|^[^@]+@/.test(text) || text.includes('#')
}

/** Something was copied or installed by npm and its like before. */
function mayBeInstalled(facts: Facts, run: RunFacts, call: PackageCall): boolean {
  const first = firstNode(packageCalls(facts).get(run) ?? [])
  const own = first !== undefined && first.program.range.start < call.program.range.start
  return own || isPreceded(facts, run, sources(facts)) || run.mounts.some(({ type }) => type === 'bind')
}

const firstNode = remember((calls: readonly PackageCall[]) => calls.find(isNode))

const sources = remember((facts: Facts) =>
  earliestPlaces([
    ...facts.copies,
    ...facts.runs.filter((run) => firstNode(packageCalls(facts).get(run) ?? []) !== undefined),
  ]),
)

function isNode({ manager }: PackageCall): boolean {
  return ['npm', 'pnpm', 'bun', 'yarn'].includes(manager.id)
}
