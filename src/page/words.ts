// Layers, lines and figures → the words of the page.
import type { PlatformReport, ReportLayer, WastePair } from '../report/model.ts'
import { formatSize } from '../report/size.ts'

/** `line 12`, `lines 12–14`; a layer without a line is named by its place among all. */
export function layerName({ layers }: PlatformReport, position: number): string {
  const layer = layers[position]
  if (layer === undefined) return `layer ${position + 1}`
  if (layer.line !== null && !layer.base) return lineWords(layer)
  return `${layer.base ? 'base ' : ''}layer ${position + 1}`
}

function lineWords({ line, endLine }: ReportLayer): string {
  return endLine !== null && endLine !== line ? `lines ${line}–${endLine}` : `line ${line}`
}

/** The instruction on one line, without what a history adds to it. */
export function instructionText({ instruction, base }: ReportLayer): string {
  if (instruction === null) return base ? 'part of the base image' : 'instruction not known'
  return instruction.replaceAll(/\s+/g, ' ').trim()
}

/** `line 12 writes 84.0 MB that line 15 removes or replaces`. */
export function pairWords(report: PlatformReport, { writtenBy, killedBy, bytes }: WastePair): string {
  const plural = (position: number) => layerName(report, position).startsWith('lines')
  const writer = `${layerName(report, writtenBy)} ${plural(writtenBy) ? 'write' : 'writes'}`
  if (writtenBy === killedBy) return `${writer} ${formatSize(bytes)} more than once`
  const killer = `${layerName(report, killedBy)} ${plural(killedBy) ? 'remove or replace' : 'removes or replaces'}`
  return `${writer} ${formatSize(bytes)} that ${killer}`
}

/** `1,204 files`, `1 file`. */
export function countWords(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`
}

/** `200,000`. */
export function formatCount(count: number): string {
  return String(count).replaceAll(/\B(?=(?:\d{3})+$)/g, ',')
}

/** `38 %`, `0.4 %`; nothing for a part of nothing. */
export function shareWords(part: number, whole: number): string {
  if (whole <= 0) return ''
  const percent = (part / whole) * 100
  return `${percent >= 10 || percent === 0 ? percent.toFixed(0) : percent < 0.1 ? '<0.1' : percent.toFixed(1)} %`
}
