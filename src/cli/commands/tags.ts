// `layersmith tags`: the run's event and the inputs → tags, labels, annotations, and why.
import { gatherFacts } from '../../pipeline/tag-facts.ts'
import { describeNoTags, renderTagsTable } from '../../report/tags-table.ts'
import { deriveMetadata } from '../../tags/derive.ts'
import { annotationLevels } from '../../tags/facts.ts'
import type { TagsCommand } from '../command.ts'
import type { CliPorts, ExitCode } from '../ports.ts'

/** Prints what the action would tag. No tag is an answer, too: it is told, and is no failure. */
export async function runTags(ports: CliPorts, command: TagsCommand): Promise<ExitCode> {
  const { environment: env, terminal, log, workingFolder } = ports
  const inputs = { ...command.inputs, levels: annotationLevels(env) }
  const { context, repositoryData } = command
  const token = env['GITHUB_TOKEN'] || env['GH_TOKEN'] || undefined
  const request = { env, folder: workingFolder, inputs, context, repositoryData, token }
  const { facts, warnings } = await gatherFacts(ports, request)
  const metadata = deriveMetadata(inputs, facts)
  for (const warning of [...warnings, ...metadata.warnings]) log.warning(warning)
  if (metadata.tags.length === 0) log.warning(describeNoTags(facts))
  const { version, tags, labels, annotations, why } = metadata
  const answer = { version, tags, labels, annotations, why }
  await terminal.write(
    command.json
      ? `${JSON.stringify(answer, undefined, 2)}\n`
      : renderTagsTable(metadata, facts, terminal.paint),
  )
  return 0
}
