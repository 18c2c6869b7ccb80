// Which layers were read and which were not → lines of the log.
import type { PlatformReport } from '../report/model.ts'
import { formatIfKnown, formatSize } from '../report/size.ts'
import type { Choice } from './contents-choice.ts'

/** `contents: 3 layers read, 4 known from earlier runs`. */
export function readLine(choices: readonly Choice[]): readonly string[] {
  const read = choices.flatMap((choice) => (choice.kind === 'read' ? [choice] : []))
  if (read.length === 0) return []
  const fresh = read.reduce((sum, choice) => sum + choice.fresh, 0)
  const known = read.reduce((sum, { layers }) => sum + layers.length, 0) - fresh
  const kept = known === 0 ? '' : `, ${known} known from earlier runs`
  return [`  contents: ${fresh} ${fresh === 1 ? 'layer' : 'layers'} read${kept}`]
}

/** What was left out, and how to have it. */
export function leftLine({ platform, layers }: PlatformReport, choice: Choice): readonly string[] {
  if (choice.kind === 'left') {
    const { line, size, digest } = choice.layer
    const which = line === null ? digest.slice(0, 19) : `line ${line}`
    const why =
      choice.why === 'large'
        ? `(${formatIfKnown(size)}) is large; analyze: full reads it`
        : 'is nowhere to be had: the image was not pushed and the layer cache does not hold it'
    return [`  contents of ${platform} not read: the layer of ${which} ${why}`]
  }
  if (choice.base) return []
  const bytes = layers.filter(({ base }) => base).reduce((sum, { size }) => sum + (size ?? 0), 0)
  return [`  contents of the base on ${platform} not read: ${formatSize(bytes)}; analyze: full reads them`]
}
