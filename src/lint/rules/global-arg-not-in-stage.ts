// A stage that uses an ARG from before the first FROM without declaring it.
import type { Instruction, Range } from '../../dockerfile/syntax.ts'
import { insertBefore } from '../block.ts'
import type { Facts, RunFacts, StageFacts } from '../facts.ts'
import { remember } from '../remember.ts'
import { defineRule } from '../rule.ts'
import { shellVariables } from '../shell-variable.ts'
import { isClosed, undeclaredUses } from '../variable-use.ts'

export const globalArgNotInStage = defineRule({
  id: 'global-arg-not-in-stage',
  aliases: [],
  since: '0.2.0',
  summary: 'Declare a global ARG again in the stage that uses it.',
  category: 'correctness',
  severity: 'warning',
  confidence: 'medium',
  fix: 'suggested',
  fixEffect: 'The stage sees the value of the ARG, instead of nothing.',
  why: `An ARG before the first FROM is known to FROM lines only. Inside a stage its name is empty, and nothing says so, until
the stage has an \`ARG NAME\` without a value of its own; that takes the global value over.

Nothing is said when the script sets the variable itself, gives a fallback (\`\${NAME:-}\`), or when the base image is
likely to bring it: \`NODE_VERSION\` in an image of Node.`,
  references: ['https://docs.docker.com/reference/dockerfile/#understand-how-arg-and-from-interact'],
  examples: [
    {
      bad: 'ARG TOOL=1.4\nFROM alpine:3.22\nRUN ./get-tool "«$TOOL»"\n',
      fixed: 'ARG TOOL=1.4\nFROM alpine:3.22\nARG TOOL\nRUN ./get-tool "$TOOL"\n',
    },
    {
      bad: 'ARG TAG=3.22\nFROM alpine:$TAG AS base\n# which one\nLABEL base.version=«$TAG»\n',
      fixed: 'ARG TAG=3.22\nFROM alpine:$TAG AS base\nARG TAG\n# which one\nLABEL base.version=$TAG\n',
    },
    {
      good: 'ARG TOOL=1.4\nFROM alpine:3.22\nARG TOOL\nRUN ./get-tool "$TOOL"\n',
      because: 'the stage declares it',
    },
    {
      good: 'ARG TOOL=1.4\nFROM alpine:3.22\nRUN TOOL=2; ./get-tool "$TOOL"\n',
      because: 'the script sets it',
    },
    {
      good: "ARG TOOL=1.4\nFROM alpine:3.22\nRUN echo '$TOOL' ${TOOL:-none}\n",
      because: 'neither needs a value',
    },
    {
      good: 'ARG NODE_VERSION=24\nFROM node:$NODE_VERSION\nRUN echo $NODE_VERSION\n',
      because: 'the base image sets it',
    },
  ],
  *check(facts) {
    if (facts.globals.length === 0) return
    const seen = new Set<string>()
    for (const { name, range, instruction, stage } of usesIn(facts)) {
      const id = `${stage.index} ${name}`
      if (seen.has(id) || mayComeWithBase(facts, stage, name)) continue
      seen.add(id)
      yield {
        range,
        message: `ARG ${name} stands before the first FROM, so $${name} is empty in this stage. Add ARG ${name} to the stage.`,
        fix: {
          kind: 'unsafe',
          description: `Declare ${name} in the stage`,
          edits: [insertBefore(facts.file.text, instruction, `ARG ${name}\n`)],
        },
      }
    }
  },
})

type Use = {
  readonly name: string
  readonly range: Range
  readonly instruction: Instruction
  readonly stage: StageFacts
}

/** Uses of global names that a stage does not know, in the order of the file. */
function usesIn(facts: Facts): readonly Use[] {
  const globals = new Set(facts.globals.map(({ name }) => name))
  const expanded = undeclaredUses(facts).filter(({ name }) => globals.has(name))
  const inRuns = facts.runs.flatMap((run) => {
    const { onbuild, script, programs, instruction, stage } = run
    if (onbuild || script.dialect === 'other') return []
    if (programs.some(({ name }) => name === '.' || name === 'source')) return []
    const text = [instruction.rest.text, ...instruction.heredocs.map(({ content }) => content)].join('\n')
    if (!text.includes('$')) return []
    return shellVariables(facts.file.text, run)
      .filter(
        ({ name, modified }) =>
          globals.has(name) && !modified && !isDeclared(facts, run, name) && !isNamed(text, name),
      )
      .map(({ name, range }) => ({ name, range, instruction, stage }))
  })
  return [...expanded, ...inRuns]
    .sort((a, b) => a.range.start - b.range.start)
    .flatMap((use) => {
      const stage = facts.stages[use.stage]
      return stage === undefined ? [] : [{ ...use, stage }]
    })
}

/** In the stage above the RUN, or in a stage below. */
function isDeclared({ stages }: Facts, { stage, order }: RunFacts, name: string): boolean {
  const chain = stages[stage]?.chain ?? []
  return chain.some((index) => {
    const at = firstDeclarations(stages)[index]?.get(name)
    return at !== undefined && (index !== stage || at < order)
  })
}

/** For each stage its names with the place of their first declaration. */
const firstDeclarations = remember((stages: Facts['stages']) =>
  stages.map(({ variables }) => {
    const first = new Map<string, number>()
    for (const { name, order } of variables) first.set(name, Math.min(order, first.get(name) ?? order))
    return first
  }),
)

/** The bare word: an assignment, a loop, `read`, or something else that may set it. */
function isNamed(text: string, name: string): boolean {
  return new RegExp(`(?<![\\w$])(?<!\\$\\{)${name.replace(/\W/g, '\\$&')}(?!\\w)`).test(text)
}

const FAMILIES: Readonly<Record<string, RegExp>> = {
  java: /java|jdk|jre|temurin|corretto|semeru/,
  go: /golang/,
  pg: /postgres/,
  yarn: /node/,
}

/** Official images set the version of what they hold. */
function mayComeWithBase(facts: Facts, stage: StageFacts, name: string): boolean {
  const prefix = /^([A-Z]+)_(?:\w+_)?VERSION$/.exec(name)?.[1]?.toLowerCase()
  if (prefix === undefined || isClosed(facts, stage.index)) return false
  const first = facts.stages[stage.chain[0] ?? -1]
  const base = first?.base.kind === 'image' ? first.base.reference : undefined
  const image = (base ?? first?.from.args[0]?.value ?? '').toLowerCase()
  const family = Object.hasOwn(FAMILIES, prefix) ? FAMILIES[prefix] : undefined
  return image.includes(prefix) || family?.test(image) === true
}
