// Steps, layers and reports as values, for the tests of this folder.
import type { BuildRecord, LayerDescriptor, Step } from '../../src/build/record.ts'
import type { CommentInput } from '../../src/report/comment-input.ts'
import type { PlatformReport, Report, ReportLayer } from '../../src/report/model.ts'

export const digestOf = (name: string) =>
  `sha256:${[...name]
    .map((sign) => sign.charCodeAt(0).toString(16))
    .join('')
    .padEnd(64, '0')}`

export function blob(name: string, size: number | null = 100, diffId?: string): LayerDescriptor {
  return { digest: digestOf(name), size, mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip', diffId }
}

export function step(instruction: string, line: number, more: Partial<Step> = {}): Step {
  return {
    digest: digestOf(`vertex${line}`),
    name: `[${line}/9] ${instruction}`,
    platform: undefined,
    stage: undefined,
    index: line,
    total: 9,
    instruction,
    line,
    endLine: line,
    status: 'done',
    seconds: 1.5,
    error: undefined,
    bytes: null,
    layers: [],
    ...more,
  }
}

export function record(steps: readonly Step[], chain: readonly LayerDescriptor[] | null = null): BuildRecord {
  const platforms = [{ platform: 'linux/amd64', digest: undefined, layers: chain, bases: [] }]
  return { steps, platforms, digest: undefined, imageId: undefined, ref: undefined }
}

export function layer(name: string, size: number | null, more: Partial<ReportLayer> = {}): ReportLayer {
  return {
    digest: digestOf(name),
    diffId: null,
    size,
    diskSize: null,
    base: false,
    stage: null,
    instruction: `RUN ${name}`,
    file: 'Dockerfile',
    line: 3,
    endLine: 3,
    cached: false,
    seconds: 1,
    ...more,
  }
}

export const baseLayer = (name: string, size: number) =>
  layer(name, size, {
    base: true,
    instruction: null,
    file: null,
    line: null,
    endLine: null,
    cached: null,
    seconds: null,
  })

const sum = (sizes: readonly (number | null)[]) =>
  sizes.reduce<number | null>((all, size) => (all === null || size === null ? null : all + size), 0)

export function platform(layers: readonly ReportLayer[], more: Partial<PlatformReport> = {}): PlatformReport {
  return {
    platform: 'linux/amd64',
    digest: null,
    pullSize: sum(layers.map(({ size }) => size)),
    diskSize: sum(layers.map(({ diskSize }) => diskSize)),
    mapping: 'provenance',
    layers,
    ...more,
  }
}

export function report(layers: readonly ReportLayer[], more: Partial<Report> = {}): Report {
  return {
    version: 1,
    image: 'api',
    digest: null,
    commit: null,
    platforms: [platform(layers)],
    compare: null,
    ...more,
  }
}

export function commentInput(of: Report, more: Partial<CommentInput> = {}): CommentInput {
  return {
    key: 'api',
    title: 'api',
    run: { id: 900, attempt: 1, number: 42, url: 'https://github.com/acme/api/actions/runs/900' },
    sha: '3f2a91c0d1e2f3a4b5c6d7e8f90a1b2c3d4e5f60',
    repositoryUrl: 'https://github.com/acme/api',
    report: of,
    ...more,
  }
}
