// An image behind its tags → what vouches for it: GitHub's attestation, a signature, a line for the runner.
import { ExternalError, messageOf } from '../errors.ts'
import type { RunContext } from '../event/run-context.ts'
import { shortDigest } from '../image/digest.ts'
import type { EngineEnv } from '../ports/engine.ts'
import type { Bundle } from '../ports/signer.ts'
import { type SignedImage, signedImages } from '../push/subject.ts'
import { escapeText } from '../report/markdown.ts'
import type { Ports } from './ports.ts'
import { section } from './sections.ts'
import type { Settings } from './settings.ts'
import { writeSummary } from './summary.ts'

export type PushedImage = {
  readonly settings: Pick<Settings, 'signing' | 'githubToken'>
  readonly run: Pick<RunContext, 'serverUrl' | 'repository'>
  readonly env: EngineEnv
  /** Tags that answer the image. */
  readonly references: readonly string[]
  readonly digest: string
}

/** Vouches for the image in each of its repositories. Returns why the step fails, if it does. */
export async function signPushed(pushed: PushedImage, ports: Ports): Promise<string | undefined> {
  const { settings, references, digest } = pushed
  const images = signedImages(references, digest)
  for (const image of images) await declare(image, ports)
  const { attest, sign } = settings.signing
  const steps = [
    ...(attest === 'false' ? [] : [{ label: 'Attest', done: 'attested', work: attestImage }]),
    ...(sign === 'off' ? [] : [{ label: 'Sign', done: 'signed', work: signImage }]),
  ]
  for (const { label, done, work } of steps) {
    try {
      await section(ports, label, async () => {
        const lines: string[] = []
        for (const image of images) lines.push(`  ${image.name}  ${await work(pushed, image, ports)}`)
        return { value: undefined, text: `${shortDigest(digest)} ${done}`, lines }
      })
    } catch (error) {
      if (!(error instanceof ExternalError)) throw error
      return `${references.join(', ')} is pushed, but not ${done}. ${error.message}`
    }
  }
  return undefined
}

/** For later steps that attest what the job made; never worth a failure. */
async function declare(image: SignedImage, ports: Ports): Promise<void> {
  try {
    await ports.outputs.artifact(image)
  } catch (error) {
    ports.log.notice(`The runner was not told of ${image.name}: ${messageOf(error)}`)
  }
}

async function attestImage(pushed: PushedImage, image: SignedImage, ports: Ports): Promise<string> {
  const { settings, run } = pushed
  const signer = await ports.signer()
  const made = await signer.attest(image, settings.githubToken ?? '')
  const url = `${run.serverUrl}/${run.repository}/attestations/${made.id ?? ''}`
  if (made.id !== undefined) {
    ports.outputs.set('attestation-url', url)
    await writeSummary(`\n[Attestation](${url}) of ${escapeText(image.name)}\n`, ports)
  }
  if (settings.signing.attest !== 'registry') return url
  return `${url}  ${await attach(pushed, { image, bundle: made }, ports)}`
}

async function signImage(pushed: PushedImage, image: SignedImage, ports: Ports): Promise<string> {
  const signer = await ports.signer()
  const bundle = await signer.sign(image)
  const attached = await attach(pushed, { image, bundle }, ports)
  return bundle.logIndex === undefined ? attached : `log entry ${bundle.logIndex}  ${attached}`
}

type Attaching = { readonly image: SignedImage; readonly bundle: Bundle }

async function attach({ env }: PushedImage, { image, bundle }: Attaching, ports: Ports): Promise<string> {
  const registry = await ports.registry(env)
  const { mediaType, text, predicateType } = bundle
  const annotations = {
    'dev.sigstore.bundle.content': 'dsse-envelope',
    'dev.sigstore.bundle.predicateType': predicateType,
    'org.opencontainers.image.created': new Date(ports.clock.now()).toISOString(),
  }
  const digest = await registry.attach(`${image.repository}@${image.digest}`, {
    mediaType,
    text,
    annotations,
  })
  return `attached as ${shortDigest(digest)}`
}
