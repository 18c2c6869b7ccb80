// Turns a size and a seed into the input of the page: an image of Node on Debian, the same files every time.

import type { Package } from '../../src/layers/package.ts'
import type { LiveFiles, PageInput, PagePlatform } from '../../src/page/input.ts'
import type { PlatformReport, Report, ReportLayer, Waste } from '../../src/report/model.ts'

export const sampleDockerfile = `FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build

FROM node:24-slim
RUN apt-get update \\
    && apt-get install --yes --no-install-recommends curl graphicsmagick \\
    && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
RUN chown -R node:node /app/dist
RUN rm -rf node_modules/.cache
USER node
CMD ["node", "dist/server.js"]
`

/** Numbers from 0 to 1 that are the same every time. */
export function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32
    return state / 2 ** 32
  }
}

type Own = readonly [line: number, endLine: number, instruction: string, size: number, diskSize: number]

const base: readonly (readonly [string, number, number])[] = [
  ['ADD rootfs.tar.xz / ', 28_204_100, 74_800_000],
  ['RUN groupadd --gid 1000 node && useradd --uid 1000 --gid node node', 3_310, 8_940],
  ['RUN ARCH= && curl -fsSLO https://nodejs.org/dist/v24.1.0/node.tar.xz', 41_700_220, 118_100_000],
]

const own: readonly Own[] = [
  [9, 11, 'RUN apt-get update && apt-get install --yes curl graphicsmagick', 21_900_410, 58_700_000],
  [12, 12, 'WORKDIR /app', 32, 1_024],
  [13, 13, 'COPY --from=build /app/node_modules ./node_modules', 48_112_000, 171_300_000],
  [14, 14, 'COPY --from=build /app/dist ./dist', 3_600_700, 9_900_000],
  [15, 15, 'RUN chown -R node:node /app/dist', 3_600_910, 9_900_000],
  [16, 16, 'RUN rm -rf node_modules/.cache', 140, 1_536],
]

const digestOf = (at: number) =>
  `sha256:${String(at + 1)
    .repeat(64)
    .slice(0, 64)}`
const unknown = { stage: null, seconds: null }

function layersOf(scale: number): readonly ReportLayer[] {
  const below = base.map(([instruction, size, diskSize], at) => ({
    ...{ digest: digestOf(at), diffId: digestOf(at), size, diskSize, base: true, instruction },
    ...{ file: null, line: null, endLine: null, cached: null, ...unknown },
  }))
  const above = own.map(([line, endLine, instruction, size, diskSize], at) => ({
    ...{ digest: digestOf(at + 3 * scale), diffId: digestOf(at + 3 * scale), base: false, instruction },
    ...{ size: Math.round(size * scale), diskSize: Math.round(diskSize * scale) },
    ...{ file: 'Dockerfile', line, endLine, cached: at < 3, ...unknown },
  }))
  return [...below, ...above]
}

export const sampleWaste: Waste = {
  reclaimable: 92_300_000,
  pairs: [
    { writtenBy: 5, killedBy: 8, bytes: 84_000_000, paths: cachePaths() },
    { writtenBy: 6, killedBy: 7, bytes: 8_300_000, paths: ['app/dist/server.js', 'app/dist/vendor.js'] },
  ],
  ...{ copiedUp: 8_300_000, duplicate: 1_204_000, junk: 3_100_000, shadowedBase: 240_000, efficiency: 0.631 },
}

function cachePaths(): readonly string[] {
  return Array.from({ length: 12 }, (_, at) => `app/node_modules/.cache/babel/${at}.json`)
}

const places: readonly (readonly [path: string, extension: string, layer: number, weight: number])[] = [
  ['usr/lib/x86_64-linux-gnu', '.so.1', 0, 4],
  ['usr/share/zoneinfo/Europe', '', 0, 1],
  ['usr/share/doc', '.gz', 0, 1],
  ['usr/bin', '', 0, 2],
  ['usr/local/bin', '', 2, 2],
  ['usr/local/lib/node_modules/npm/lib', '.js', 2, 2],
  ['usr/lib/x86_64-linux-gnu/graphicsmagick', '.so', 3, 3],
  ['var/cache/apt', '.bin', 3, 1],
  ['app/node_modules/typescript/lib', '.js', 5, 4],
  ['app/node_modules/@aws-sdk/client-s3/dist', '.js', 5, 5],
  ['app/node_modules/lodash', '.js', 5, 2],
  ['app/node_modules/sharp/vendor', '.so', 5, 4],
  ['app/dist', '.js', 7, 3],
]

/** What the files of each layer add up to, about. */
const totals: Readonly<Record<number, number>> = { 0: 71e6, 2: 112e6, 3: 55e6, 5: 87e6, 7: 9_400_000 }

/** So many files, in folders of some 40. */
export function sampleFiles(count: number, seed = 7): LiveFiles {
  const roll = dice(seed)
  const paths: string[] = []
  const weights: number[] = []
  const layers: number[] = []
  const sums: Record<number, number> = {}
  for (let at = 0; at < count; at += 1) {
    const [path, extension, layer, weight] = places[at % places.length] ?? ['', '', 0, 1]
    const folder = Math.floor(at / (places.length * 40))
    paths.push(`${path}/${folder === 0 ? '' : `part-${folder}/`}file-${at}${extension}`)
    weights.push(weight * roll() ** 6)
    layers.push(layer)
    sums[layer] = (sums[layer] ?? 0) + (weights.at(-1) ?? 0)
  }
  const scaleOf = (layer: number) => (totals[layer] ?? 0) / (sums[layer] ?? 1)
  const sizes = weights.map((weight, at) => Math.floor(weight * scaleOf(layers[at] ?? 0)))
  return { paths, sizes, layers }
}

/** Some of three package managers. */
export function samplePackages(version = '1.0'): readonly Package[] {
  const none = { architecture: undefined, source: undefined }
  return [
    { manager: 'dpkg', name: 'libc6', version: '2.41-12', size: 13_043_000, ...none },
    { manager: 'dpkg', name: 'graphicsmagick', version: `1.4-${version}`, size: 4_212_000, ...none },
    { manager: 'node', name: 'typescript', version: '5.9.2', size: 23_411_000, ...none },
    { manager: 'node', name: '@aws-sdk/client-s3', version: `3.${version}.0`, size: 17_010_000, ...none },
    ...Array.from({ length: 60 }, (_, at) => ({
      ...{
        manager: 'dpkg' as const,
        name: `libsample${at}`,
        version: `${at}.2-1`,
        size: 900_000 - at * 12_000,
        ...none,
      },
    })),
  ]
}

/** One platform's report, its own layers scaled. */
export function samplePlatform(platform = 'linux/amd64', scale = 1): PlatformReport {
  const layers = layersOf(scale)
  const sum = (key: 'size' | 'diskSize') => layers.reduce((total, layer) => total + (layer[key] ?? 0), 0)
  const digest = digestOf(0)
  return { platform, digest, pullSize: sum('size'), diskSize: sum('diskSize'), mapping: 'provenance', layers }
}

const image = 'ghcr.io/acme/api:main'
const content = (count: number, seed?: number): PagePlatform => ({
  ...{ platform: 'linux/amd64', files: sampleFiles(count, seed), packages: samplePackages() },
})

/** A report of one platform. */
export function sampleReport(scale = 1): Report {
  const platforms = [{ ...samplePlatform('linux/amd64', scale), waste: sampleWaste }]
  const commit = '3f2a91c0000000000000000000000000000000ff'
  return { version: 1, image, digest: digestOf(0), commit, platforms, compare: null }
}

/** An image by itself. */
export function sampleInput(count = 3_000): PageInput {
  return { report: sampleReport(), platforms: [content(count)], dockerfile: sampleDockerfile }
}

/** The same with an earlier image to compare with: fewer files, older packages, larger layers. */
export function sampleComparison(count = 3_000): PageInput {
  const packages = samplePackages('0.9').filter(({ name }) => name !== 'libsample3')
  const report = { ...sampleReport(1.2), image: 'ghcr.io/acme/api:1.4.0', commit: '77aa0e1' }
  const before = { ...content(count - 400, 9), packages }
  return { ...sampleInput(count), compare: { report, platforms: [before] } }
}
