// Turns the engine's own history of its latest build into steps, so that nothing rests on what the action says of it.

import type { Engine } from '../../test/support/engine.ts'

export type EngineStep = { readonly name: string; readonly cached: boolean }

type Vertex = {
  readonly digest: string
  readonly name: string
  readonly cached?: boolean
}

/** The steps of the Dockerfile in the engine's latest build, FROM left out, in their order. */
export async function latestSteps(engine: Engine): Promise<readonly EngineStep[]> {
  const { output } = await engine.docker(['buildx', 'history', 'logs', '--progress=rawjson'])
  const latest = new Map<string, Vertex>()
  for (const vertex of output.split('\n').flatMap(vertexesOf)) {
    // a cached step is told again, and not as cached, when its layer is fetched
    const cached = vertex.cached === true || latest.get(vertex.digest)?.cached === true
    latest.set(vertex.digest, { ...vertex, cached })
  }
  return [...latest.values()]
    .flatMap((vertex) => {
      const [, number, name = ''] = /^\[(?:.* )?(\d+)\/\d+\] (.*)$/s.exec(vertex.name) ?? []
      return number === undefined || name.startsWith('FROM ')
        ? []
        : [{ vertex, name, number: Number(number) }]
    })
    .toSorted((a, b) => a.number - b.number)
    .map(({ vertex, name }) => ({ name, cached: vertex.cached === true }))
}

function vertexesOf(line: string): readonly Vertex[] {
  if (!line.startsWith('{')) return []
  return (JSON.parse(line) as { readonly vertexes?: readonly Vertex[] }).vertexes ?? []
}
