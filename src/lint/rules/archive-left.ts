// A downloaded archive that stays beside what was unpacked from it.
import type { Program } from '../../dockerfile/shell.ts'
import { readDownload, readExtraction } from '../download.ts'
import { insertText } from '../edits.ts'
import type { Facts, RunFacts } from '../facts.ts'
import { stopsAtErrors } from '../fails-run.ts'
import type { Fix } from '../finding.ts'
import { pathBelow, pathPattern, programFolder, resolvePath, UNKNOWN_FOLDER } from '../image-path.ts'
import { isMounted, isRemovedAfter, reachesImage } from '../left-cache.ts'
import { remember } from '../remember.ts'
import { defineRule, type Report } from '../rule.ts'

export const archiveLeft = defineRule({
  id: 'archive-left',
  aliases: ['pf7', 'pf11', 'pf16', 'pf19'],
  since: '0.1.0',
  summary: 'Delete an archive in the RUN that unpacks it.',
  category: 'layers',
  severity: 'info',
  confidence: 'medium',
  fix: 'safe',
  effect: { removes: ['<archive>'] },
  fixEffect: 'The archive is no longer in the layer.',
  why: `A RUN that downloads an archive, unpacks it and ends keeps both in its layer. A later RUN can hide the archive but not
take it out. Delete it in the same RUN, pipe the download into \`tar\`, or put it on a mount.

Stages that are thrown away are left alone, and so is an archive that later lines name.`,
  references: ['https://docs.docker.com/build/building/best-practices/#run'],
  examples: [
    {
      bad: 'FROM debian:13\nRUN curl -fsSLO https://example.com/app-1.2.tar.gz && «tar xzf app-1.2.tar.gz» && make -C app-1.2\n',
      fixed:
        'FROM debian:13\nRUN curl -fsSLO https://example.com/app-1.2.tar.gz && tar xzf app-1.2.tar.gz && rm app-1.2.tar.gz && make -C app-1.2\n',
    },
    {
      bad: 'FROM debian:13\nRUN <<EOF\nset -e\nwget -qO /tmp/app.zip https://example.com/app.zip\n«unzip -q /tmp/app.zip -d /opt»\nEOF\n',
      fixed:
        'FROM debian:13\nRUN <<EOF\nset -e\nwget -qO /tmp/app.zip https://example.com/app.zip\nunzip -q /tmp/app.zip -d /opt && rm /tmp/app.zip\nEOF\n',
    },
    {
      good: 'FROM debian:13\nRUN cd /tmp && curl -fsSLO https://example.com/app.tgz && tar xzf app.tgz -C /opt && rm -rf /tmp/*\n',
      because: 'the archive is deleted',
    },
    {
      good: 'FROM debian:13\nRUN curl -fsSL https://example.com/app.tgz | tar xz -C /opt\n',
      because: 'it is never stored',
    },
    {
      good: 'FROM debian:13\nRUN --mount=type=tmpfs,target=/tmp curl -fsSLo /tmp/app.tgz https://example.com/app.tgz && tar xzf /tmp/app.tgz -C /opt\n',
      because: 'it is on a mount',
    },
    {
      good: 'FROM debian:13 AS build\nRUN wget https://example.com/app.tgz && tar xzf app.tgz\nFROM scratch\nCOPY --from=build /app /\n',
      because: 'the stage is thrown away',
    },
  ],
  *check(facts) {
    for (const run of facts.runs) {
      const unpacking = run.programs.filter((program) => readExtraction(program) !== undefined)
      if (unpacking.length === 0 || !run.script.complete || run.onbuild) continue
      const files = run.programs.flatMap((program) =>
        findPath(facts, run, { program, file: readDownload(program) }),
      )
      const downloads = new Set(files)
      for (const program of reachesImage(facts, run.stage) ? unpacking : []) {
        const [path] = findPath(facts, run, { program, file: readExtraction(program)?.value })
        if (path !== undefined && downloads.has(path) && staysBehind(facts, run, { program, path }))
          yield buildReport(facts, run, { program, path })
      }
    }
  },
})

type Left = { readonly program: Program; readonly path: string }

type Named = { readonly program: Program; readonly file: string | undefined }

function findPath(facts: Facts, run: RunFacts, { program, file }: Named): readonly string[] {
  const folder = file === undefined ? undefined : programFolder(facts, run, program)
  return file === undefined || folder === undefined ? [] : [resolvePath(folder, file)]
}

/** Of a RUN with more of them nothing is said. */
const MOST_REMOVERS = 100

const removersOf = remember(({ programs }: RunFacts) =>
  programs.filter(({ name }) => /^(?:rm|mv|unlink|shred|find|xargs|trap)$/.test(name)),
)

function staysBehind(facts: Facts, run: RunFacts, { program, path }: Left): boolean {
  const { start } = program.range
  const removers = removersOf(run)
  if (removers.length > MOST_REMOVERS || removers.some(({ name }) => name === 'trap')) return false
  if (isMounted(facts, run, [path]) || isRemovedAfter(run, start, [path])) return false
  const removed = removers.some(
    (other) =>
      other.range.start >= start &&
      other.args.some(({ value }) => mayCover(programFolder(facts, run, other), value, path)),
  )
  return !removed && !facts.file.text.includes(lastPart(path), run.instruction.range.end)
}

function mayCover(folder: string | undefined, value: string, path: string): boolean {
  if (/[*?[{$`]/.test(value) || folder === undefined || lastPart(value) === lastPart(path)) return true
  return !value.startsWith('-') && pathBelow(resolvePath(folder, value), path) !== undefined
}

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

function buildReport(facts: Facts, run: RunFacts, left: Left): Report {
  const fix = deriveFix(facts, run, left)
  const shown = left.path.startsWith(UNKNOWN_FOLDER) ? lastPart(left.path) : left.path
  const message = `${shown} stays in the layer beside what is unpacked from it; delete it in this RUN.`
  return { range: left.program.range, message, ...(fix === undefined ? {} : { fix }) }
}

/** Right behind the unpacking, in the same folder. */
function deriveFix(facts: Facts, run: RunFacts, { program, path }: Left): Fix | undefined {
  const { file } = facts
  const { script, programs } = run
  const at = script.steps.findIndex(
    (step) => step.simple && step.programs.length === 1 && step.programs[0] === program,
  )
  const [step, next] = [script.steps[at], script.steps[at + 1]]
  const word = readExtraction(program)
  if (step === undefined || word === undefined || program.wrappers.length > 0) return undefined
  if (next?.connector === '||' || next?.connector === '&') return undefined
  const text = file.text.slice(word.range.start, word.range.end)
  const later = programs.filter((other) => other.range.start > program.range.start)
  const used = later.some(({ args }) => args.some(({ value }) => value.includes(lastPart(path))))
  if (used || !/^[\w./${}+@:-]+$/.test(text)) return undefined
  // The shell does not end at a failing command that `&&` follows.
  const stops = next?.connector === ';' && stopsAtErrors(facts, run)
  if (stops && step.connector === '&&') return undefined
  const edits = [insertText(step.range.end, `${stops ? ';' : ' &&'} rm ${text}`)]
  return { kind: 'safe', description: 'Delete the archive', edits, removes: [pathPattern(path)] }
}
