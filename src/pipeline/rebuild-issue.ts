// How a scheduled rebuild ended → the one issue that tells of failing ones: opened, written anew, closed.
import { ExternalError } from '../errors.ts'
import { type FailedRebuild, issueMarker, renderClosing, renderIssue } from '../report/rebuild-issue.ts'
import type { Ports } from './ports.ts'
import type { EndedRebuild } from './rebuild-end.ts'

/** Where nobody watches the run, so that a failure would go unseen. */
const UNWATCHED = 'schedule'
const CLOSING: ReadonlySet<string> = new Set(['schedule', 'workflow_dispatch', 'repository_dispatch'])

/** A value this short would be found in every other word. */
const SHORTEST_SECRET = 6

/** Nothing here fails a run. */
export async function tellInIssue(ended: EndedRebuild, ports: Pick<Ports, 'issues' | 'log'>): Promise<void> {
  const { settings, run, answer, outcome } = ended
  const token = settings.githubToken
  if (!settings.rebuild.issue || token === undefined || !CLOSING.has(run.eventName)) return
  const failed = outcome.kind !== 'done'
  if (answer.verdict.kind === 'unknown' || (failed && run.eventName !== UNWATCHED)) return
  try {
    const issues = await ports.issues(token)
    const marker = issueMarker(ended.identity.scope)
    const there = (await issues.listOpen()).find(({ body }) => body.startsWith(marker))
    if (!failed) {
      if (there === undefined) return
      await issues.close(there.number, renderClosing(runOf(ended)))
      ports.log.info(`  issue closed: ${there.url}`)
      return
    }
    const text = renderIssue(await failureOf(ended))
    if (there === undefined) ports.log.info(`  issue opened: ${(await issues.open(text)).url}`)
    else {
      await issues.update(there.number, text.body)
      ports.log.info(`  issue updated: ${there.url}`)
    }
  } catch (error) {
    if (!(error instanceof ExternalError)) throw error
    const advice = error.reason === 'forbidden' ? ' The job needs `permissions: issues: write`.' : ''
    // where nothing is wrong with the image, a missing permission is no news
    if (failed) ports.log.notice(`No issue tells of the failed rebuild: ${error.message}.${advice}`)
    else ports.log.debug(`Open issues could not be looked at: ${error.message}.`)
  }
}

function runOf({ run }: EndedRebuild): FailedRebuild['run'] {
  return { number: run.runNumber, url: `${run.serverUrl}/${run.repository}/actions/runs/${run.runId}` }
}

async function failureOf(ended: EndedRebuild): Promise<FailedRebuild> {
  const { outcome, settings, identity, answer } = ended
  const hide = hider(ended, await listedPasswords(settings.registries))
  const message = outcome.kind === 'failed' ? outcome.message : 'Lint findings stopped it before the build.'
  // what a secret from elsewhere is, only the runner knows, and it hides it in the log alone
  const blind = settings.secrets.envs.length > 0 || settings.secrets.files.length > 0
  const tail = outcome.kind === 'failed' && !blind ? (outcome.tail ?? []) : []
  return {
    scope: identity.scope,
    title: identity.title,
    tags: settings.build.tags,
    message: hide(message),
    tail: tail.map(hide),
    verdict: answer.verdict,
    run: runOf(ended),
  }
}

// YAML is read by code that only runs with this input
async function listedPasswords(registries: string): Promise<readonly string[]> {
  if (registries === '') return []
  const { parseLogins } = await import('../push/logins.ts')
  return parseLogins(registries).map(({ password }) => password)
}

/** Replaces what the run knows to be secret, and values of build arguments, which often are. */
function hider({ settings }: EndedRebuild, passwords: readonly string[]): (text: string) => string {
  const { login, githubToken = '', secrets, build } = settings
  const secretOf = (entry: string) => entry.slice(entry.indexOf('=') + 1)
  const known = [
    githubToken,
    ...(login === undefined ? [] : [login.password]),
    ...passwords,
    ...secrets.values.flatMap((entry) => [secretOf(entry), ...secretOf(entry).split(/\r?\n/)]),
    ...build.buildArgs.map(secretOf),
  ]
  const hidden = [...new Set(known.map((value) => value.trim()))]
    .filter((value) => value.length >= SHORTEST_SECRET)
    .sort((a, b) => b.length - a.length)
  return (text) => hidden.reduce((done, value) => done.replaceAll(value, '***'), text)
}
