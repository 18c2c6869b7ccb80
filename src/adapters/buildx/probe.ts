// Finds the builder a build would use, with one call.

import type { Builder } from '../../build/plan.ts'
import { ExternalError, UserError } from '../../errors.ts'
import type { EngineEnv } from '../../ports/engine.ts'
import { type EarlyProbe, inspectArgs } from './early.ts'
import { parseInspect } from './inspect.ts'
import { type Ran, runDocker } from './process.ts'

/** Engines before Docker 23 report Docker's own version here; 0.0.0 is what a distribution's build calls itself. */
const TOO_OLD = /^v?(0\.([1-9]|10)\.|1[0-9]\.|20\.)/

function endpoint(env: EngineEnv): string {
  return env['DOCKER_HOST'] ?? process.env['DOCKER_HOST'] ?? 'unix:///var/run/docker.sock'
}

function unreachable(detail: string, env: EngineEnv): ExternalError {
  const address = /at (\w+:\/\/\S+?)\.? /.exec(detail)?.[1] ?? endpoint(env)
  const message = `No Docker engine answers at ${address}. Lint works without one; to build, start Docker or name a builder.`
  return new ExternalError('engine', 'unreachable', message, { cause: new Error(detail) })
}

function failedCall(ran: Ran, name: string | undefined, env: EngineEnv): Error {
  const text = ran.stderr.join('\n')
  if (/is not a docker command|unknown command/.test(text)) {
    return new UserError(
      'no-buildx',
      'The docker command has no buildx plugin. Install docker-buildx, or use a runner image that has it.',
    )
  }
  if (name !== undefined && /no builder|not found/i.test(text)) {
    return new UserError(
      'unknown-builder',
      `Input builder is "${name}": there is no builder of that name. \`docker buildx ls\` lists them.`,
    )
  }
  return unreachable(text.replace(/^ERROR: /m, ''), env)
}

function checkVersion(version: string | undefined): void {
  if (version === undefined || !TOO_OLD.test(version)) return
  const message = `The Docker engine is too old (${version}): Layersmith needs Docker 23 or newer with BuildKit 0.11 or newer. Update Docker, or name a newer builder.`
  throw new UserError('engine-too-old', message)
}

/** The builder of that name, or the current one. */
export async function probeBuilder(
  name: string | undefined,
  env: EngineEnv,
  early?: EarlyProbe,
): Promise<Builder> {
  // a login in between changes who pushes, not which builders there are
  const ran = await (early?.name === name && early !== undefined
    ? early.ran
    : runDocker(inspectArgs(name), { env }))
  const { builder, error, version } = parseInspect(ran.stdout)
  if (error !== undefined) throw unreachable(error, env)
  if (ran.code !== 0) throw failedCall(ran, name, env)
  checkVersion(version)
  return builder
}
