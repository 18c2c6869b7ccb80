// The inputs of metadata and the event of the run → tags and labels of the build, and outputs for later steps.
import type { RunContext } from '../event/run-context.ts'
import type { Registry } from '../ports/registry.ts'
import { plain } from '../report/paint.ts'
import { describeNoTags, renderTagsSummary, renderTagsTable } from '../report/tags-table.ts'
import { renderBakeFiles } from '../tags/bake.ts'
import { deriveMetadata } from '../tags/derive.ts'
import type { Metadata } from '../tags/model.ts'
import type { Ports } from './ports.ts'
import type { MetadataSettings, Settings } from './settings.ts'
import { writeSummary } from './summary.ts'
import { gatherFacts } from './tag-facts.ts'

export type TagStep = {
  readonly settings: Settings
  readonly run: RunContext
  readonly metadata: MetadataSettings
  /** Logged in; asked for the tags that are there, when nobody else knows. */
  readonly registry: () => Promise<Registry>
}

type TagStepPorts = Pick<Ports, 'files' | 'git' | 'origin' | 'clock' | 'log' | 'outputs'>

/** The settings with what was derived in place. Throws UserError for inputs that cannot be understood. */
export async function tagStep(step: TagStep, ports: TagStepPorts): Promise<Settings> {
  const { settings, run, metadata } = step
  const { inputs, context, env } = metadata
  const { facts, warnings } = await gatherFacts(
    { ...ports, registry: step.registry },
    {
      ...{ env, inputs, context, folder: run.workspace, event: run.event },
      repositoryData: undefined,
      token: settings.githubToken,
    },
  )
  const derived = deriveMetadata(inputs, facts)
  for (const warning of [...warnings, ...derived.warnings]) ports.log.warning(warning)
  ports.log.group('Tags')
  for (const line of renderTagsTable(derived, facts, plain).trimEnd().split('\n')) ports.log.info(line)
  ports.log.endGroup()
  if (derived.tags.length === 0) ports.log.warning(describeNoTags(facts))
  await publish(derived, metadata, ports)
  await writeSummary(renderTagsSummary(derived), ports)
  const { build } = settings
  return {
    ...settings,
    build: {
      ...build,
      // every image switched off: a bare tag would be taken for the name of an image
      tags: derived.images.length === 0 ? [] : derived.tags,
      labels: pairs(derived),
      // not every kind of output takes them, so beside those of the user they are set where they were asked for
      annotations: inputs.annotations === '' && build.outputs.length > 0 ? [] : derived.annotations,
    },
  }
}

const pairs = ({ labels }: Metadata): string[] =>
  Object.entries(labels).map(([key, value]) => `${key}=${value}`)

/** Sets the outputs of docker/metadata-action, and its variables unless they are not wanted. */
async function publish(derived: Metadata, settings: MetadataSettings, ports: TagStepPorts): Promise<void> {
  const { separators, env } = settings
  const { version, tags, tagNames, labels, annotations, why } = derived
  const document = { version, tags, 'tag-names': tagNames, labels, annotations, why }
  const values = {
    version,
    tags: tags.join(separators.tags),
    'tag-names': tagNames.join(separators.tags),
    labels: pairs(derived).join(separators.labels),
    annotations: annotations.join(separators.annotations),
    json: JSON.stringify(document),
    ...(await writeBakeFiles(derived, settings, ports)),
  }
  const exported = !/^false$/i.test(env['DOCKER_METADATA_SET_OUTPUT_ENV'] ?? '')
  for (const [name, value] of Object.entries(values)) {
    ports.outputs.set(name, value)
    if (exported)
      ports.outputs.exportVariable(`DOCKER_METADATA_OUTPUT_${name.replaceAll('-', '_').toUpperCase()}`, value)
  }
}

/** Their paths by output; the files stay until the job ends. */
async function writeBakeFiles(derived: Metadata, { bakeTarget }: MetadataSettings, { files }: TagStepPorts) {
  const folder = await files.makeTempFolder('layersmith-tags-')
  const { all, tags, labels, annotations } = renderBakeFiles(derived, bakeTarget)
  const texts = { '': all, '-tags': tags, '-labels': labels, '-annotations': annotations }
  const written = Object.entries(texts).map(async ([kind, text]) => {
    const path = files.resolve(folder, `docker-metadata-action-bake${kind}.json`)
    await files.writeText(path, text)
    return [`bake-file${kind}`, path] as const
  })
  return Object.fromEntries(await Promise.all(written))
}
