// Source files → their regular expressions, and those among them that a text can keep busy for ever.
import { relative } from 'node:path'
import { analyse } from 'scslre'
import type { Node, SourceFile } from 'typescript/unstable/ast'
import {
  isIdentifier,
  isNewExpression,
  isNoSubstitutionTemplateLiteral,
  isRegularExpressionLiteral,
  isStringLiteral,
  isTaggedTemplateExpression,
  isTemplateExpression,
  isVariableDeclaration,
} from 'typescript/unstable/ast/is'
import { API } from 'typescript/unstable/sync'
import { root, type Step, verdict } from './step.ts'

export type Pattern = {
  /** `src/lint/lint.ts:12`. */
  readonly place: string
  readonly source: string
  readonly flags: string
}

/** Every literal and every `new RegExp` in the files of a project below one folder. */
export function findPatterns(project: string, folder: string): readonly Pattern[] {
  const api = new API({ cwd: root })
  try {
    const [opened] = api.updateSnapshot({ openProjects: [project] }).getProjects()
    const names = opened?.program.getSourceFileNames().filter((name) => name.startsWith(folder)) ?? []
    return names.flatMap((name) => {
      const file = opened?.program.getSourceFile(name)
      return file === undefined ? [] : patternsIn(file, relative(root, name))
    })
  } finally {
    api.close()
  }
}

function patternsIn(file: SourceFile, path: string): readonly Pattern[] {
  const found: Pattern[] = []
  const constants = new Map<string, Node>()
  const nodes = descendants(file)
  for (const node of nodes)
    if (isVariableDeclaration(node) && isIdentifier(node.name) && node.initializer !== undefined)
      constants.set(node.name.text, node.initializer)
  for (const node of nodes) {
    const text = patternOf(node, constants)
    const line = file.text.slice(0, node.getStart(file)).split('\n').length
    if (text !== undefined) found.push({ place: `${path}:${line}`, ...text })
  }
  return found
}

function descendants(node: Node): readonly Node[] {
  const found: Node[] = []
  const visit = (child: Node): void => {
    found.push(child)
    child.forEachChild(visit)
  }
  node.forEachChild(visit)
  return found
}

type Constants = ReadonlyMap<string, Node>

function patternOf(node: Node, constants: Constants): Pick<Pattern, 'source' | 'flags'> | undefined {
  if (isRegularExpressionLiteral(node)) {
    const end = node.text.lastIndexOf('/')
    return { source: node.text.slice(1, end), flags: node.text.slice(end + 1) }
  }
  if (!isNewExpression(node) || !isIdentifier(node.expression) || node.expression.text !== 'RegExp')
    return undefined
  const [pattern, flags] = node.arguments ?? []
  // flags that come from elsewhere are not known here
  const known = flags !== undefined && isStringLiteral(flags) ? flags.text : ''
  return { source: textOf(pattern, constants), flags: known }
}

/** What a part is at run time; a name stands for whatever is put in there. */
function textOf(node: Node | undefined, constants: Constants): string {
  if (node === undefined) return 'name'
  if (isStringLiteral(node) || isNoSubstitutionTemplateLiteral(node)) return node.text
  if (isTaggedTemplateExpression(node)) return rawOf(node.template, constants)
  if (isTemplateExpression(node)) {
    const spans = node.templateSpans.map(
      ({ expression, literal }) => textOf(expression, constants) + literal.text,
    )
    return node.head.text + spans.join('')
  }
  if (isIdentifier(node)) {
    const others = new Map([...constants].filter(([name]) => name !== node.text))
    return textOf(constants.get(node.text), others)
  }
  return 'name'
}

/** `String.raw` keeps its backslashes. */
function rawOf(node: Node, constants: Constants): string {
  if (!isTemplateExpression(node)) return node.getText().slice(1, -1)
  const parts = node.templateSpans.map(
    ({ expression, literal }) =>
      textOf(expression, constants) + literal.getText().replace(/^\}|(?:`|\$\{)$/g, ''),
  )
  return node.head.getText().replace(/^`|\$\{$/g, '') + parts.join('')
}

/** Why a pattern can take time that grows faster than the text, undefined when it cannot. */
export function findBacktracking({ source, flags }: Pattern): string | undefined {
  const expression = new RegExp(source, flags.replace(/[dgy]/g, ''))
  const [report] = analyse(expression, { reportTypes: { Move: false } }).reports
  return report && `${report.exponential ? 'exponential' : 'polynomial'} backtracking`
}

/** The step that fails when a regular expression of the sources is not safe. */
export const patternsStep: Step = {
  name: 'regular expressions',
  run: async () => {
    const projects = ['tsconfig.build.json', 'tsconfig.page.json']
    const patterns = projects.flatMap((project) => findPatterns(`${root}${project}`, `${root}src/`))
    const unsafe = patterns.flatMap((pattern) => {
      const problem = findBacktracking(pattern)
      return problem === undefined
        ? []
        : [`${pattern.place}: ${problem}: /${pattern.source}/${pattern.flags}`]
    })
    return verdict(patterns.length === 0 ? 'no regular expression was found\n' : unsafe.join('\n'))
  },
}
