// A finished build → the image behind its tags, or its record, and a table of what is where.
import { pushesByItself } from '../build/outputs.ts'
import { ExternalError } from '../errors.ts'
import { shortDigest } from '../image/digest.ts'
import { repositoryName, requireReference } from '../image/reference-name.ts'
import { isInPlace } from '../push/placed.ts'
import { pushLines } from '../report/push-table.ts'
import type { Ports } from './ports.ts'
import { confirmPush, readPushed, verifyTags } from './pushed.ts'
import { section } from './sections.ts'
import { signPushed } from './sign-pushed.ts'
import { type Placed, type Published, type Publishing, placeAll } from './staged-tags.ts'
import { tellPlaced } from './tell-placed.ts'
import { leaveRecord } from './untagged.ts'

/** Does what is left of the push. What keeps a tag from being set is a failure, not an error. */
export async function publish(publishing: Publishing, ports: Ports): Promise<Published> {
  const { strategy, whole, step } = publishing
  if (strategy === 'untagged') return publishUntagged(publishing, ports)
  if (strategy === 'engine') {
    const pushes = whole.push || pushesByItself(whole.inputs.outputs)
    const tags = pushes ? whole.inputs.tags : []
    const pushed = await confirmPush(tags, step.env, ports)
    if (pushed !== undefined) await verifyTags(tags, { digest: pushed.digest, env: step.env }, ports)
    const digest = pushed?.digest ?? publishing.result.metadata.digest
    return { pushed, failure: await sign(publishing, { references: tags, digest }, ports) }
  }
  const { pushed, rows, failure } = await section(ports, 'Push', async () => {
    const value = await placeAll(publishing, ports).catch(unplaced)
    const set = value.rows.filter(isInPlace)
    const what = set.length === 0 ? 'no tag set' : set.map(({ reference }) => reference).join(', ')
    const digest = value.pushed === undefined ? [] : [`  ${value.pushed.digest}`]
    const arrow = value.pushed === undefined ? '' : ` → ${shortDigest(value.pushed.digest)}`
    return { value, text: `${what}${arrow}`, lines: [...digest, ...pushLines(value.rows)] }
  })
  await tellPlaced(rows, ports)
  if (failure !== undefined) return { pushed, failure }
  const references = rows.filter(isInPlace).map(({ reference }) => reference)
  return { pushed, failure: await sign(publishing, { references, digest: pushed?.digest }, ports) }
}

type Answered = { readonly references: readonly string[]; readonly digest: string | undefined }

/** Vouches for the image behind the tags. Returns why the step fails, if it does. */
async function sign({ step }: Publishing, { references, digest }: Answered, ports: Ports) {
  const { settings, run, env } = step
  if (references.length === 0 || digest === undefined) {
    const { attest, sign } = settings.signing
    const pushes = step.decision.push || pushesByItself(settings.build.outputs)
    if (pushes && (attest !== 'false' || sign !== 'off'))
      ports.log.notice('Nothing is attested or signed: none of the tags answers the image of this run.')
    return undefined
  }
  return signPushed({ settings, run, env, references, digest }, ports)
}

/** The build has worked, and its report is still to come. */
function unplaced(error: unknown): Placed {
  if (!(error instanceof ExternalError)) throw error
  return { pushed: undefined, rows: [], failure: `No tag was set. ${error.message}` }
}

/** The image has no tag until another job merges it. */
async function publishUntagged(
  { step, request, result, report }: Publishing,
  ports: Ports,
): Promise<Published> {
  const { plan } = request
  const [first = ''] = plan.byDigest ?? plan.inputs.tags
  const { digest } = result.metadata
  const name = repositoryName(requireReference(first))
  const pushed = await section(ports, 'Push', async () => {
    const value = await readPushed(
      await ports.registry(step.env),
      digest === undefined ? first : `${name}@${digest}`,
    )
    const left = { folder: step.published, plan, pushed: value, report: await report(value) }
    const lines = await leaveRecord(left, ports)
    return { value, text: `by digest, ${shortDigest(value.digest)}, to be merged`, lines }
  })
  return { pushed, failure: undefined }
}
