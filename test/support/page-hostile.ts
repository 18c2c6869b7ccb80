// Turns the worst names an image can have into the input of the page, in every place that is shown.

import type { PageInput } from '../../src/page/input.ts'
import type { Report } from '../../src/report/model.ts'
import { samplePackages, samplePlatform, sampleReport, sampleWaste } from './page-sample.ts'

const PLANTED = 'window.planted = (window.planted ?? 0) + 1'

export const hostileNames: readonly string[] = [
  `<script>${PLANTED}</script>`,
  `</script><script>${PLANTED}</script>`,
  `<!--<script>${PLANTED}`,
  `]]><svg onload="${PLANTED}">`,
  `<img src=x onerror="${PLANTED}">`,
  `"><iframe srcdoc="<script>parent.${PLANTED}</script>">`,
  `' onfocus='${PLANTED}' autofocus='`,
  `javascript:${PLANTED}`,
  '&lt;b&gt;&amp;',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a name as it is
  '${window.planted = 1}{{planted}}',
  'line\nbreak\r\nand\ttab',
  'bell\u0007escape\u001b[31mred\u0000zero',
  'gpj.\u202eexe.txt',
  'zero\u200bwidth\ufeff',
  'lone\ud800surrogate',
  '@team #1 `code` ::error::',
  '__proto__',
  'constructor',
  'x'.repeat(255),
]

/** A path of 4,096 bytes, and one of 1,500 folders. */
export const longPaths: readonly string[] = [
  Array.from({ length: 16 }, () => 'y'.repeat(255))
    .join('/')
    .slice(0, 4_096),
  `${'d/'.repeat(1_500)}bottom`,
]

/** Every name as a file, as a folder, as a package, an instruction, a line and so on. */
export function hostileInput(): PageInput {
  const parts = hostileNames.map((name) => name.replaceAll('/', '\u2215'))
  const paths = [...parts, ...parts.map((part) => `${part}/file`), ...hostileNames, ...longPaths]
  const unique = [...new Set(paths)]
  const sizes = unique.map((_, at) => 1_000_000 - at * 1_000)
  const files = { paths: unique, sizes, layers: unique.map((_, at) => at % 9) }
  const packages = hostileNames.map((name) => ({ ...own, name, version: name, size: 1_000 }))
  const platform = hostileNames[0] ?? ''
  const content = { platform, files, packages }
  return {
    report: hostileReport(platform),
    platforms: [content],
    dockerfile: hostileNames.join('\n'),
    compare: {
      report: { ...hostileReport(platform, 1.2), image: hostileNames[4] ?? '', commit: null },
      platforms: [{ platform, files: { paths: ['a'], sizes: [1], layers: [0] }, packages: samplePackages() }],
    },
  }
}

const own = { manager: 'dpkg', architecture: undefined, source: undefined } as const

function hostileReport(platform: string, scale = 1): Report {
  const sample = samplePlatform(platform, scale)
  const layers = sample.layers.map((layer, at) => ({ ...layer, instruction: hostileNames[at] ?? null }))
  const pairs = sampleWaste.pairs.map((pair) => ({ ...pair, paths: [...hostileNames, ...longPaths] }))
  const waste = { ...sampleWaste, pairs }
  const image = hostileNames[1] ?? ''
  return { ...sampleReport(), image, platforms: [{ ...sample, layers, waste }] }
}
