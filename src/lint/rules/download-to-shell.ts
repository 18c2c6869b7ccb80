// A script that runs as it comes from the network.
import type { Program } from '../../dockerfile/shell.ts'
import { deriveShellCall, isPosixShell } from '../../dockerfile/shell-wrappers.ts'
import type { RunFacts } from '../facts.ts'
import { findPipelines } from '../pipelines.ts'
import { defineRule, type Report } from '../rule.ts'

const LOADERS = new Set(['curl', 'wget'])
const CHECKS = /^(?:sha\d*sum|shasum|md5sum|b2sum|gpgv?2?|cosign|minisign|openssl|signify)$/

export const downloadToShell = defineRule({
  id: 'download-to-shell',
  aliases: [],
  since: '0.1.0',
  summary: 'Check a script before it runs.',
  category: 'security',
  severity: 'info',
  confidence: 'high',
  fix: 'none',
  why: `\`curl … | sh\` runs whatever the server sends at that moment: another version than yesterday's, half a script when
the connection breaks, or somebody else's. The cache then keeps the result without a trace of what ran.

Save the script, compare its checksum (\`ADD --checksum=sha256:… URL\`, or \`sha256sum -c\`) and run it then; or install the
program from a package.`,
  references: ['https://docs.docker.com/reference/dockerfile/#add---checksum'],
  examples: [
    { bad: 'FROM debian:13\nRUN «curl -fsSL https://example.com/install.sh | bash -s -- -y»\n' },
    { bad: 'FROM python:3.14\nRUN «wget -qO- https://example.com/get.py | sudo python3 -»\n' },
    { bad: 'FROM debian:13\nRUN sh -c "$(«curl -fsSL https://example.com/install.sh»)"\n' },
    { bad: 'FROM debian:13\nRUN bash <(«curl -fsSL https://example.com/install.sh»)\n' },
    {
      good: 'FROM debian:13\nRUN curl -fsSLo i.sh https://example.com/i.sh && echo "$SUM  i.sh" | sha256sum -c && sh i.sh\n',
      because: 'the script is checked first',
    },
    {
      good: 'FROM debian:13\nRUN curl -fsSL https://example.com/data.json | python3 -c "import json, sys"\n',
      because: 'the download is data for a program',
    },
    {
      good: 'FROM debian:13\nRUN curl -fsSL https://example.com/app.tgz | tar xz\n',
      because: 'nothing is run',
    },
  ],
  *check({ runs }) {
    for (const run of runs) {
      if (run.programs.some(({ name }) => CHECKS.test(name))) continue
      yield* findPiped(run)
      yield* findSubstituted(run)
    }
  },
})

function* findPiped({ programs }: RunFacts): Iterable<Report> {
  for (const pipeline of findPipelines(programs)) {
    const at = pipeline.findIndex(({ name }) => LOADERS.has(name))
    const loader = pipeline[at]
    const shell = at === -1 ? undefined : pipeline.slice(at + 1).find(readsProgram)
    if (loader === undefined || shell === undefined) continue
    const range = { start: loader.range.start, end: shell.range.end }
    yield { range, message: describe(loader, shell.name) }
  }
}

/** `sh -c "$(curl …)"`, `eval "$(curl …)"`, `bash <(curl …)`. */
function* findSubstituted({ programs }: RunFacts): Iterable<Report> {
  for (const loader of programs) {
    if (!LOADERS.has(loader.name) || !loader.inSubstitution) continue
    const around = programs.find(
      (other) => other !== loader && holds(other, loader) && runsText(other, loader),
    )
    if (around === undefined) continue
    yield { range: loader.range, message: describe(loader, around.name || 'the shell') }
  }
}

function holds(outer: Program, inner: Program): boolean {
  return outer.range.start < inner.range.start && inner.range.end <= outer.range.end
}

/** The first word the program is given comes from the download. */
function runsText({ name, nameRange, args, wrappers }: Program, loader: Program): boolean {
  const covers = (range: Program['range']) =>
    range.start <= loader.range.start && loader.range.end <= range.end
  if (name === '') return covers(nameRange) && isPosixShell(wrappers.at(-1) ?? '')
  const first = args.find(({ value }) => !value.startsWith('-'))
  const runs = isPosixShell(name) || ['eval', 'source', '.'].includes(name)
  return runs && first !== undefined && covers(first.range)
}

/** It takes its program from the pipe. */
function readsProgram({ name, args, nameRange }: Program): boolean {
  if (isPosixShell(name)) {
    const words = [{ value: name, literal: true, range: nameRange }, ...args]
    return deriveShellCall(words)?.kind === 'stdin'
  }
  const language = /^(?:python[\d.]*|perl|ruby|node|php)$/.test(name)
  return language && (args[0] === undefined || args[0].value === '-')
}

function describe({ name }: Program, shell: string): string {
  return `What ${name} downloads is run by ${shell} unseen. Save it, check its checksum and run it then.`
}
