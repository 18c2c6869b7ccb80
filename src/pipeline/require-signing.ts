// What is to be signed and what the job may do → the run goes on, or says what it lacks before anything is built.
import { pushesByItself } from '../build/outputs.ts'
import { UserError } from '../errors.ts'
import type { RunContext } from '../event/run-context.ts'
import type { Log } from '../ports/log.ts'
import type { Settings } from './settings.ts'

export type Asked = {
  readonly settings: Pick<Settings, 'signing' | 'githubToken' | 'push'> & {
    readonly build: Pick<Settings['build'], 'outputs'>
  }
  readonly run: Pick<RunContext, 'serverUrl'>
  /** Whether this run pushes. */
  readonly push: boolean
}

/** Throws UserError when the job cannot do what it is asked for. */
export function requireSigning({ settings, run, push }: Asked, ports: { readonly log: Log }): void {
  const { attest, sign, identity } = settings.signing
  if (attest === 'false' && sign === 'off') return
  if (!push && !pushesByItself(settings.build.outputs)) return
  const asked = attest === 'false' ? `sign is "${sign}"` : `attest is "${attest}"`
  if (settings.push === 'by-digest') {
    ports.log.notice(
      `Input ${asked}, but an image that is pushed by digest is one part: the step with mode "merge" vouches for the whole.`,
    )
    return
  }
  if (attest !== 'false' && !isGitHub(run.serverUrl))
    throw new UserError(
      'no-attestations',
      `Input ${asked}, but ${run.serverUrl} stores no attestations: GitHub Enterprise Server does not. Leave attest out, or use sign: keyless.`,
    )
  if (!identity) {
    const needs = attest === 'false' ? '`id-token: write`' : '`id-token: write` and `attestations: write`'
    throw new UserError(
      'no-identity',
      `Input ${asked}, but this job gets no identity token: give it \`permissions:\` ${needs}. Runs for pull requests of forks have none.`,
    )
  }
  if (attest !== 'false' && settings.githubToken === undefined)
    throw new UserError(
      'no-token',
      `Input ${asked}, but input github-token is empty: GitHub stores attestations for the token of a job only.`,
    )
}

function isGitHub(serverUrl: string): boolean {
  const { hostname, protocol } = new URL(serverUrl)
  return protocol === 'https:' && (hostname === 'github.com' || /^[a-z0-9-]+\.ghe\.com$/.test(hostname))
}
