// A platform's report → the head of the page: what the image is, what it weighs, how it fares.
import { formatIfKnown, formatSize } from '../../report/size.ts'
import { visible } from '../../report/visible.ts'
import { sumOf } from '../tree.ts'
import { formatCount } from '../words.ts'
import { element } from './element.ts'
import type { View } from './view.ts'

/** The name, the verdict and the figures. */
export function header(view: View, choice: HTMLElement | undefined): HTMLElement {
  const { data } = view
  return element(
    'header',
    {},
    element('h1', {}, element('bdi', {}, visible(data.report.image))),
    element('p', { class: 'verdict' }, visible(data.verdict), comparedWith(view)),
    choice,
    element('dl', { class: 'figures' }, ...figures(view).map(([name, value]) => figure(name, value))),
    element('p', { class: 'origin' }, ...origin(view)),
  )
}

function comparedWith({ data, compared }: View): string {
  return data.compare === null || compared === null
    ? ''
    : ` · compared with ${visible(comparedName(data.compare.changes))}`
}

/** `main@77aa0e1`, or the name of an image. */
export function comparedName({ ref, commit }: { readonly ref: string; readonly commit: string }): string {
  return commit === '' ? ref : `${ref}@${commit.slice(0, 7)}`
}

function figure(name: string, value: string): HTMLElement {
  return element('div', {}, element('dt', {}, name), element('dd', {}, value))
}

function figures({ report, content }: View): readonly (readonly [string, string])[] {
  const base = report.layers.filter((layer) => layer.base).length
  const known: (readonly [string, string])[] = [
    ['pull size', formatIfKnown(report.pullSize)],
    ['disk size', formatIfKnown(report.diskSize)],
    ['layers', `${report.layers.length - base} own, ${base} base`],
  ]
  if (content !== null) known.push(['files', formatCount(sumOf(content.tree, 0, null).files)])
  if (report.waste !== undefined) {
    known.push(['reclaimable', formatSize(report.waste.reclaimable)])
    known.push(['efficiency', `${(report.waste.efficiency * 100).toFixed(1)} %`])
  }
  return known.filter(([, value]) => value !== '')
}

const MAPPING = {
  provenance: 'lines from the build’s provenance',
  history: 'lines found by the image’s history',
  none: 'lines not known',
}

function origin({ data, report }: View): readonly string[] {
  const parts = [
    report.platform === 'unknown' ? '' : report.platform,
    report.digest ?? data.report.digest ?? '',
    data.report.commit === null ? '' : `commit ${data.report.commit.slice(0, 7)}`,
    MAPPING[report.mapping],
  ]
  return [visible(parts.filter(Boolean).join(' · '))]
}
