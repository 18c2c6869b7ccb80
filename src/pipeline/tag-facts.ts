// The runner's environment and event, git and GitHub → the facts that tags are derived from.
import { messageOf, UserError } from '../errors.ts'
import { parseEvent } from '../event/run-context.ts'
import type { Clock } from '../ports/clock.ts'
import type { Files } from '../ports/files.ts'
import type { Git } from '../ports/git.ts'
import type { ConnectOrigin, Origin } from '../ports/origin.ts'
import type { Registry } from '../ports/registry.ts'
import { deriveFacts, type GitHead, payloadCommitDate, shaOf } from '../tags/facts.ts'
import { enabledNames, parseImages } from '../tags/images.ts'
import type { Facts, Inputs, Repository } from '../tags/model.ts'
import { parseRepository, readRepository } from '../tags/repository.ts'

export type TagPorts = {
  readonly files: Pick<Files, 'readText'>
  readonly git: Git
  readonly origin: ConnectOrigin
  readonly clock: Pick<Clock, 'now'>
  /** Where there is one to ask for the tags that are there. */
  readonly registry?: () => Promise<Pick<Registry, 'tags'>>
}

export type TagRequest = {
  readonly env: Readonly<Record<string, string | undefined>>
  /** Where git is asked. */
  readonly folder: string
  readonly inputs: Inputs
  /** `git` when nobody says and there is no event. */
  readonly context: 'workflow' | 'git' | undefined
  /** File with the REST answer about the repository. */
  readonly repositoryData: string | undefined
  readonly token: string | undefined
  /** The payload, where it was read before. */
  readonly event?: Readonly<Record<string, unknown>>
}

export type GatheredFacts = { readonly facts: Facts; readonly warnings: readonly string[] }

/** GitHub is asked only for what is needed and not known otherwise; its refusal is a warning. */
export async function gatherFacts(ports: TagPorts, request: TagRequest): Promise<GatheredFacts> {
  const { env, context, folder } = request
  const run = await readRun(ports, request)
  const fromGit = context === 'git' || (context === undefined && run.eventName === '' && run.ref === '')
  const head = fromGit ? await requireHead(ports, folder, context) : undefined
  const warnings: string[] = []
  let connected: Promise<Origin | undefined> | undefined
  const ask = async <T>(question: (origin: Origin) => Promise<T>): Promise<T | undefined> => {
    connected ??= connectOrigin(ports, request)
    try {
      const origin = await connected
      return origin === undefined ? undefined : await question(origin)
    } catch (error) {
      warnings.push(messageOf(error))
      return undefined
    }
  }
  const sha = shaOf(run, env)
  const dated = head !== undefined || payloadCommitDate(run.event, sha) !== undefined || sha === ''
  const needsDate = !dated && mentions(request.inputs, /commit_date/)
  const facts = deriveFacts({
    ...{ env, run, head, now: ports.clock.now() },
    repository: await readRepositoryFacts(ports, request, { event: run.event, ask }),
    commitDate: needsDate ? await ask((github) => github.commitDate(sha)) : undefined,
    released: /latest\s*=\s*highest/.test(request.inputs.flavor)
      ? await findReleased(ports, request, ask)
      : undefined,
  })
  return { facts, warnings }
}

type Ask = <T>(question: (origin: Origin) => Promise<T>) => Promise<T | undefined>

async function readRun({ files }: TagPorts, { env, event: known }: TagRequest) {
  const path = env['GITHUB_EVENT_PATH'] ?? ''
  const event = known ?? parseEvent(path === '' ? undefined : await files.readText(path), path)
  const { GITHUB_EVENT_NAME: eventName = '', GITHUB_REF: ref = '', GITHUB_SHA: sha = '' } = env
  return { eventName, ref, sha, event }
}

async function requireHead(
  { git }: TagPorts,
  folder: string,
  context: TagRequest['context'],
): Promise<GitHead | undefined> {
  const head = await git.head(folder)
  if (head !== undefined || context === undefined) return head
  throw new UserError(
    'no-git',
    `The context is git, but ${folder} is no git repository with a commit, or git is not installed.`,
  )
}

async function connectOrigin({ origin }: TagPorts, { env, token }: TagRequest): Promise<Origin | undefined> {
  const repository = env['GITHUB_REPOSITORY'] ?? ''
  if (!token || repository === '') return undefined
  return origin({ token, repository, apiUrl: env['GITHUB_API_URL'] || 'https://api.github.com' })
}

/** The file, else the API, else what the payload has. */
async function readRepositoryFacts(
  { files }: TagPorts,
  { repositoryData: path, env }: TagRequest,
  { event, ask }: { event: Readonly<Record<string, unknown>>; ask: Ask },
): Promise<Repository> {
  if (path !== undefined) {
    const text = await files.readText(path)
    if (text === undefined) throw new UserError('no-such-file', `There is no file ${path}.`)
    return parseRepository(text, path)
  }
  const known = readRepository((await ask((github) => github.repository())) ?? event['repository'])
  const full = env['GITHUB_REPOSITORY'] ?? ''
  if (known.name !== '' || full === '') return known
  const server = env['GITHUB_SERVER_URL'] || 'https://github.com'
  return { ...known, name: full.replace(/^.*\//, ''), url: `${server}/${full}` }
}

/** A shallow checkout has no tags: then GitHub is asked, and who knows of none there the registry. */
async function findReleased(
  { git, registry }: TagPorts,
  { folder, inputs }: TagRequest,
  ask: Ask,
): Promise<readonly string[] | undefined> {
  const tags = await git.tags(folder)
  if (tags.length > 0) return tags
  const known = await ask((github) => github.tags())
  if (registry === undefined || (known !== undefined && known.length > 0)) return known
  const [image] = enabledNames(parseImages(inputs.images))
  if (image === undefined) return known
  return (await registry()).tags(image).catch(() => known)
}

function mentions({ tags, flavor, labels, annotations }: Inputs, word: RegExp): boolean {
  return [tags, flavor, labels, annotations].some((text) => word.test(text))
}
