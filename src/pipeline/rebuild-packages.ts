// A published image's system packages → which its distribution has newer versions of. No container is started.
import { ExternalError, messageOf } from '../errors.ts'
import { parseApkInstalled } from '../layers/packages/apk.ts'
import { pickFiles } from '../layers/pick-files.ts'
import type { PackageIndex } from '../ports/package-index.ts'
import { asAvailable, commonArchitecture, readRepositories } from '../rebuild/apk-index.ts'
import { packageLists, parseRelease, releaseUrl, scanPackages } from '../rebuild/apt-index.ts'
import { type AptSource, readAptSources } from '../rebuild/apt-sources.ts'
import type { Installs } from '../rebuild/installs.ts'
import type { PackageCheck } from '../rebuild/package-check.ts'
import { type Available, findUpdates } from '../rebuild/package-updates.ts'
import type { CheckPorts } from './rebuild-check.ts'
import {
  countBaseLayers,
  type LayerQuestion,
  readSystemPackages,
  type SystemPackages,
} from './rebuild-layers.ts'

/** Mirrors get what is new hours after it was published. */
const LAG = 6 * 3_600_000

/** Undefined when the image's own stages install nothing. Throws nothing for a registry's or an archive's sake. */
export async function checkPackages(
  question: LayerQuestion & { readonly installs: Installs },
  ports: CheckPorts,
): Promise<PackageCheck | undefined> {
  const { installs } = question
  const nothing = { updates: [], waiting: [], stages: installs.stages, installed: [] }
  const others = installs.others.map(
    (call) => `Whether ${call} would install something newer is not looked into.`,
  )
  if (installs.stages.length === 0) return others.length === 0 ? undefined : { ...nothing, notes: others }
  try {
    const baseLayers = await countBaseLayers(question, ports)
    if (baseLayers === undefined)
      return {
        ...nothing,
        notes: [...others, 'Which layers are those of the base is not known, so packages were not compared.'],
      }
    const system = await readSystemPackages({ found: question.found, baseLayers }, ports)
    if (system === undefined) return { ...nothing, notes: others }
    const { available, notes } = await readAvailable(system, await ports.packageIndex())
    const { upgrades, held } = installs
    const { ours, waiting } = findUpdates({ ...system, upgrades, held }, available)
    return {
      updates: ours,
      waiting,
      stages: installs.stages,
      installed: system.packages,
      notes: [...others, ...notes],
    }
  } catch (error) {
    if (!(error instanceof ExternalError)) throw error
    return { ...nothing, notes: [...others, `Packages were not compared: ${messageOf(error)}`] }
  }
}

type Answer = { readonly available: readonly Available[]; readonly notes: readonly string[] }

/** What all archives of the image have; one that cannot be read is a note. */
async function readAvailable(system: SystemPackages, index: PackageIndex): Promise<Answer> {
  const architecture = commonArchitecture(system.packages)
  if (architecture === undefined) return { available: [], notes: [] }
  const asked = { system, index, architecture, wanted: new Set(system.packages.map(({ name }) => name)) }
  const { questions, skipped } = system.manager === 'dpkg' ? aptQuestions(asked) : apkQuestions(asked)
  const answers = await Promise.all(
    questions.map((ask) =>
      ask().catch((error: unknown): Answer => {
        if (!(error instanceof ExternalError)) throw error
        return { available: [], notes: [`${error.message} Its packages were not compared.`] }
      }),
    ),
  )
  const left = skipped.map((address) => `${address} is not on the web, so its packages were not compared.`)
  return {
    available: answers.flatMap(({ available }) => available),
    notes: [...new Set([...left, ...answers.flatMap(({ notes }) => notes)])],
  }
}

type Asked = {
  readonly system: SystemPackages
  readonly index: PackageIndex
  readonly architecture: string
  readonly wanted: ReadonlySet<string>
}

type Questions = {
  readonly questions: readonly (() => Promise<Answer>)[]
  readonly skipped: readonly string[]
}

function aptQuestions(asked: Asked): Questions {
  const { sources, skipped } = readAptSources(asked.system.sources)
  const { architecture } = asked
  const fitting = sources.filter(
    ({ architectures }) => architectures.length === 0 || architectures.includes(architecture),
  )
  return { questions: fitting.map((source) => () => askApt(source, asked)), skipped }
}

async function askApt(source: AptSource, { system, index, architecture, wanted }: Asked): Promise<Answer> {
  const url = releaseUrl(source)
  const bytes = (await index.read(url)) ?? (await index.read(url.replace(/InRelease$/, 'Release')))
  if (bytes === undefined)
    return { available: [], notes: [`There is no ${url}, so its packages were not compared.`] }
  const release = parseRelease(new TextDecoder().decode(bytes), source.suite)
  if (isOlder(release.date, system)) return { available: [], notes: [] }
  const forms = await index.forms()
  const lists = packageLists(source, release, { architecture, forms })
  const unread = lists.includes(undefined)
    ? [`${url} offers lists of packages as xz only, and there is no xz on PATH: they were not compared.`]
    : []
  const texts = await Promise.all(
    lists.flatMap((list) => (list === undefined ? [] : [index.read(list.url, list.sha256)])),
  )
  const available = texts.flatMap((text) =>
    text === undefined ? [] : scanPackages(new TextDecoder().decode(text), wanted, release.security),
  )
  return { available, notes: unread }
}

function apkQuestions(asked: Asked): Questions {
  const text = asked.system.sources.get('etc/apk/repositories') ?? ''
  const { urls, skipped } = readRepositories(text, asked.architecture)
  return { questions: urls.map((url) => () => askApk(url, asked)), skipped }
}

async function askApk(url: string, { system, index, wanted }: Asked): Promise<Answer> {
  const bytes = await index.read(url)
  if (bytes === undefined)
    return { available: [], notes: [`There is no ${url}, so its packages were not compared.`] }
  const file = (await pickFiles(once(bytes), (path) => path === 'APKINDEX')).get('APKINDEX')
  if (file?.bytes === undefined || isOlder(file.modified, system)) return { available: [], notes: [] }
  const packages = parseApkInstalled(new TextDecoder().decode(file.bytes))
  return { available: asAvailable(packages, wanted), notes: [] }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

/** The image's packages were installed from this very index: what it has above them the Dockerfile did not want. */
function isOlder(published: number | undefined, { made }: SystemPackages): boolean {
  // an index without a time of its own says nothing
  return published !== undefined && published > 0 && made !== undefined && made > published + LAG
}
