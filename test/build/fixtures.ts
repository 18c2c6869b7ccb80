// Recorded output of a real engine (BuildKit 0.25, buildx 0.29) as evidence for the build record.
import { readFileSync } from 'node:fs'
import type { Evidence } from '../../src/build/assemble.ts'
import { readMetadata } from '../../src/build/metadata.ts'
import { createProgressReader, type ProgressReader } from '../../src/build/progress.ts'
import { parseDockerfile } from '../../src/dockerfile/parse.ts'

const read = (name: string): string =>
  readFileSync(new URL(`../fixtures/build/${name}`, import.meta.url), 'utf8')

export function readRecording(name: string): { reader: ProgressReader; tail: readonly string[] } {
  const reader = createProgressReader()
  const tail = read(name)
    .split('\n')
    .filter((line) => reader.push(line) === undefined)
  return { reader, tail }
}

/** A build of two stages whose steps all came from a restored cache. */
export function cachedBuild(): Evidence {
  return {
    vertices: readRecording('progress.jsonl').reader.vertices(),
    metadata: readMetadata(read('metadata.json')),
    dockerfile: parseDockerfile(read('Dockerfile')),
  }
}

/** A build whose third step of stage `build` ended with exit code 3; a parallel stage finished a step. */
export function failedBuild(): Evidence & { tail: readonly string[]; reader: ProgressReader } {
  const { reader, tail } = readRecording('failed.jsonl')
  return {
    vertices: reader.vertices(),
    metadata: readMetadata(undefined),
    dockerfile: parseDockerfile(read('failed.Dockerfile')),
    reader,
    tail,
  }
}
