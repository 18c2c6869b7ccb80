// `layersmith stale`: published images and their Dockerfiles → which have to be built anew, and why.
import { parseDockerfile } from '../../dockerfile/parse.ts'
import { UserError } from '../../errors.ts'
import { parseBuildArgs } from '../../pipeline/build-args.ts'
import { type CheckPorts, checkRebuild, createCheckPorts } from '../../pipeline/rebuild-check.ts'
import { type ListedImage, parseImagesList } from '../../rebuild/images-list.ts'
import { renderStaleJson, renderStaleTable, type StaleImage } from '../../report/stale-table.ts'
import type { StaleCommand } from '../command.ts'
import type { CliPorts, ExitCode } from '../ports.ts'

const LISTS = ['images.yml', 'images.yaml']

/** Exits with 1 when an image is due, with 2 when of one it is not known. */
export async function runStale(ports: CliPorts, command: StaleCommand): Promise<ExitCode> {
  const { terminal } = ports
  const images = await imagesOf(ports, command)
  const checks = createCheckPorts({
    registry: await ports.registry(),
    packageIndex: ports.packageIndex,
    now: ports.clock.now(),
  })
  const answers: StaleImage[] = []
  for (const [at, image] of images.entries()) {
    terminal.showProgress(`${at + 1} of ${images.length}: ${image.name}`)
    answers.push(await checkOne(ports, { command, image, checks }))
  }
  terminal.showProgress('')
  await terminal.write(command.json ? renderStaleJson(answers) : renderStaleTable(answers, terminal.paint))
  const has = (kind: StaleImage['verdict']['kind']) => answers.some(({ verdict }) => verdict.kind === kind)
  if (has('unknown')) return 2
  return has('due') ? 1 : 0
}

async function imagesOf(ports: CliPorts, command: StaleCommand): Promise<readonly ListedImage[]> {
  const { images, list, context, file, target, platforms, buildArgs } = command
  if (list === undefined && images.length > 0)
    return images.map((name) => ({ name, tags: [name], context, file, target, platforms, buildArgs }))
  const path = list ?? (await firstList(ports))
  const text = await ports.files.readText(ports.files.resolve(ports.workingFolder, path))
  if (text === undefined) throw new UserError('no-such-file', `There is no file ${path}.`)
  const listed = parseImagesList(text, path)
  const missing = images.find((name) => !listed.some((image) => image.name === name))
  if (missing !== undefined)
    throw new UserError(
      'usage',
      `${path} has no image "${missing}": ${listed.map(({ name }) => name).join(', ')}.`,
    )
  return images.length === 0 ? listed : listed.filter(({ name }) => images.includes(name))
}

async function firstList({ files, workingFolder }: CliPorts): Promise<string> {
  for (const name of LISTS)
    if ((await files.exists(files.resolve(workingFolder, name))) === 'file') return name
  throw new UserError(
    'usage',
    'Name a published image, for instance layersmith stale ghcr.io/acme/api:main, or list several in images.yml.',
  )
}

type One = { readonly command: StaleCommand; readonly image: ListedImage; readonly checks: CheckPorts }

async function checkOne(ports: CliPorts, { command, image, checks }: One): Promise<StaleImage> {
  const { verdict, bases, published } = await checkRebuild(
    {
      references: image.tags,
      dockerfile: parseDockerfile(await readDockerfile(ports, image)),
      given: { buildArgs: parseBuildArgs(image.buildArgs), target: image.target, buildContexts: [] },
      platforms: image.platforms,
      forced: false,
      limits: command.limits,
      packages: command.packages,
    },
    checks,
  )
  return { image, verdict, bases, reference: published?.reference, digest: published?.digest }
}

async function readDockerfile({ files, workingFolder }: CliPorts, image: ListedImage): Promise<string> {
  const path =
    image.file ?? `${image.context === '.' ? '' : `${image.context.replace(/\/+$/, '')}/`}Dockerfile`
  const text = await files.readText(files.resolve(workingFolder, path))
  if (text !== undefined) return text
  throw new UserError('no-dockerfile', `There is no Dockerfile at ${path}. Name it with --file.`)
}
