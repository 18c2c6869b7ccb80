// Turns what an action printed and wrote into what the runner understands: annotations, groups, masks, outputs.

export type Annotation = {
  readonly level: 'error' | 'warning' | 'notice'
  readonly message: string
  readonly file?: string
  readonly line?: number
  readonly endLine?: number
  readonly col?: number
  readonly endColumn?: number
  readonly title?: string
}

export type LogContent = {
  readonly annotations: readonly Annotation[]
  /** Titles of log groups, in order. */
  readonly groups: readonly string[]
  readonly masks: readonly string[]
  /** What a person reads: commands gone or replaced by their message, masked from where the mask was added. */
  readonly visible: string
}

const unescapeData = (text: string) =>
  text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')
const unescapeProperty = (text: string) => unescapeData(text.replaceAll('%3A', ':').replaceAll('%2C', ','))

type Command = {
  readonly name: string
  readonly properties: Readonly<Record<string, string>>
  readonly message: string
}

function parseCommand(line: string): Command | undefined {
  const found = line.match(/^::([\w-]+)(?: ([^:]*(?::[^:]+)*?))?::(.*)$/)
  if (!found) return undefined
  const pairs = (found[2] ?? '').split(',').filter((pair) => pair.includes('='))
  const properties = pairs.map((pair) => {
    const equals = pair.indexOf('=')
    return [pair.slice(0, equals).trim(), unescapeProperty(pair.slice(equals + 1))]
  })
  return {
    name: found[1] ?? '',
    properties: Object.fromEntries(properties),
    message: unescapeData(found[3] ?? ''),
  }
}

/** Reads a step's log as the runner does, `stop-commands` included. */
export function readLog(log: string): LogContent {
  const content = { annotations: [] as Annotation[], groups: [] as string[], masks: [] as string[] }
  const visible: string[] = []
  let resume: string | undefined
  for (const line of log.split(/\r?\n/)) {
    const command = parseCommand(line)
    if (resume !== undefined || !command) {
      if (command && command.name === resume) resume = undefined
      else visible.push(masked(line, content.masks))
    } else if (command.name === 'stop-commands') resume = command.message
    else {
      const shown = obey(command, content)
      if (shown !== undefined) visible.push(masked(shown, content.masks))
    }
  }
  return { ...content, visible: visible.join('\n') }
}

function obey(command: Command, to: { annotations: Annotation[]; groups: string[]; masks: string[] }) {
  const { name, properties, message } = command
  if (name === 'error' || name === 'warning' || name === 'notice') {
    to.annotations.push(annotation(name, properties, message))
    return `${name}: ${message}`
  }
  if (name === 'group') {
    to.groups.push(message)
    return message
  }
  if (name === 'add-mask') to.masks.push(...message.split(/\r?\n/).filter((part) => part !== ''))
  return name === 'debug' ? `debug: ${message}` : undefined
}

function annotation(
  level: Annotation['level'],
  properties: Command['properties'],
  message: string,
): Annotation {
  const { file, title } = properties
  const numbers = ['line', 'endLine', 'col', 'endColumn'].flatMap((key) =>
    properties[key] === undefined ? [] : [[key, Number(properties[key])]],
  )
  return {
    level,
    message,
    ...(file ? { file } : {}),
    ...(title ? { title } : {}),
    ...Object.fromEntries(numbers),
  }
}

function masked(line: string, masks: readonly string[]): string {
  return masks.reduce((text, mask) => text.replaceAll(mask, '***'), line)
}

/** Reads a file of `name=value` and `name<<delimiter` entries, such as GITHUB_OUTPUT's. */
export function readKeyValues(text: string): Record<string, string> {
  const values: Record<string, string> = {}
  const lines = text.split(/\r?\n/)
  for (let at = 0; at < lines.length; at += 1) {
    const found = (lines[at] ?? '').match(/^([^=<]+)(<<|=)(.*)$/)
    if (!found) continue
    const [, key = '', kind, rest = ''] = found
    const end = kind === '<<' ? lines.indexOf(rest, at + 1) : -1
    if (kind === '<<' && end < 0) throw new Error(`entry without its end: ${key}`)
    values[key] = kind === '<<' ? lines.slice(at + 1, end).join('\n') : rest
    if (end >= 0) at = end
  }
  return values
}
