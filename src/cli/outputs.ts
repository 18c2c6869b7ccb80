// Findings → every format that was asked for, printed or written to its file.
import type { FileFindings } from '../lint/finding.ts'
import type { FailOn } from '../lint/threshold.ts'
import type { Problem } from '../pipeline/lint-inputs.ts'
import { HOMEPAGE, VERSION } from '../version.ts'
import type { Format, Output } from './command.ts'
import type { CliPorts } from './ports.ts'

export type Results = {
  readonly files: readonly FileFindings[]
  readonly problems: readonly Problem[]
  readonly milliseconds: number
  /** What fails the run. */
  readonly failOn: FailOn
}

/** Renders each output in order. Files are complete or not written at all. */
export async function writeOutputs(
  ports: CliPorts,
  outputs: readonly Output[],
  results: Results,
): Promise<void> {
  for (const { format, file } of outputs) {
    const text = await RENDERERS[format](results, file === undefined ? ports : undefined)
    if (file === undefined) await ports.terminal.write(text)
    else await ports.files.writeText(file, text)
  }
}

/** `ports` is undefined for a file, which has no colours. Each renderer is loaded when it is asked for. */
type Render = (results: Results, ports: CliPorts | undefined) => Promise<string>

const RENDERERS: Readonly<Record<Format, Render>> = {
  async pretty({ files, milliseconds }, ports) {
    const [{ renderPretty }, { plain }] = await Promise.all([
      import('../report/findings-pretty.ts'),
      import('../report/paint.ts'),
    ])
    return renderPretty(files, { paint: ports?.terminal.paint ?? plain, milliseconds })
  },
  async json({ files }) {
    const { renderJson } = await import('../report/findings-json.ts')
    return renderJson(files)
  },
  async sarif({ files, problems }) {
    const [{ renderSarif }, { rules }] = await Promise.all([
      import('../report/sarif.ts'),
      import('../lint/rules/index.ts'),
    ])
    return renderSarif({ files, problems, rules, version: VERSION, homepage: HOMEPAGE })
  },
  async compact({ files }) {
    const { renderCompact } = await import('../report/findings-compact.ts')
    return renderCompact(files)
  },
  async jsonl({ files }) {
    const { renderJsonLines } = await import('../report/findings-jsonl.ts')
    return renderJsonLines(files)
  },
  async gitlab({ files }) {
    const [{ renderGitLab }, { rules }] = await Promise.all([
      import('../report/findings-gitlab.ts'),
      import('../lint/rules/index.ts'),
    ])
    return renderGitLab(files, rules)
  },
  async checkstyle({ files }) {
    const { renderCheckstyle } = await import('../report/findings-checkstyle.ts')
    return renderCheckstyle(files)
  },
  async junit(results) {
    const { renderJUnit } = await import('../report/findings-junit.ts')
    return renderJUnit(results)
  },
  async rdjson({ files }) {
    const { renderRdjson } = await import('../report/findings-rdjson.ts')
    return renderRdjson(files, HOMEPAGE)
  },
  async markdown({ files }) {
    const { renderMarkdown } = await import('../report/findings-markdown.ts')
    return renderMarkdown(files, HOMEPAGE)
  },
  async github({ files }) {
    const { renderAnnotations, renderWorkflowCommands } = await import('../report/findings-github.ts')
    return renderWorkflowCommands(renderAnnotations(files))
  },
}
