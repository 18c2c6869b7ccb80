// CMD and its kin somewhere in the middle of the final stage.
import type { Instruction } from '../../dockerfile/syntax.ts'
import { blockText, insertAfter, removeBlocks } from '../block.ts'
import type { StageFacts } from '../facts.ts'
import type { Fix } from '../finding.ts'
import { defineRule } from '../rule.ts'

const LAST: ReadonlySet<string> = new Set(['CMD', 'ENTRYPOINT', 'HEALTHCHECK', 'STOPSIGNAL'])

export const staleProcessOrder = defineRule({
  id: 'stale-process-order',
  aliases: ['epilogue-order'],
  since: '0.1.0',
  summary: 'Write what the container does last.',
  category: 'style',
  severity: 'style',
  default: 'off',
  confidence: 'high',
  fix: 'safe',
  effect: 'none',
  fixEffect: 'The entries of the image history change places; the settings are the same.',
  why: `ENTRYPOINT, CMD, HEALTHCHECK and STOPSIGNAL tell what a container does, everything else how its image is made. At the
end of the file they are where people look for them.

This is a matter of reading only: their place makes no difference to the cache or the image (see docs/label-order.md). Stages
that do not become the image are left alone.`,
  references: ['https://docs.docker.com/reference/dockerfile/'],
  examples: [
    {
      bad: 'FROM node:24\n«CMD ["node", "server.js"]»\nWORKDIR /app\nCOPY . .\n',
      fixed: 'FROM node:24\nWORKDIR /app\nCOPY . .\nCMD ["node", "server.js"]\n',
    },
    {
      bad: 'FROM redis:8\n# who is there\n«HEALTHCHECK CMD ["redis-cli", "ping"]»\n«STOPSIGNAL SIGINT»\nUSER redis\nCMD ["redis-server"]\n',
      fixed:
        'FROM redis:8\nUSER redis\n# who is there\nHEALTHCHECK CMD ["redis-cli", "ping"]\nSTOPSIGNAL SIGINT\nCMD ["redis-server"]\n',
    },
    {
      good: 'FROM node:24\nWORKDIR /app\nSTOPSIGNAL SIGINT\nENTRYPOINT ["node"]\nCMD ["server.js"]\n',
      because: 'they are at the end',
    },
    {
      good: 'FROM node:24 AS build\nCMD ["npm", "test"]\nCOPY . .\nFROM nginx:1.29\nCOPY --from=build /dist /srv\n',
      because: 'the first stage does not become the image',
    },
  ],
  *check({ file, stages }) {
    for (const stage of stages) {
      const { exported, instructions } = stage
      const end = instructions.findLastIndex(({ keyword }) => !LAST.has(keyword) && keyword !== 'ONBUILD')
      const early = instructions.slice(0, Math.max(end, 0)).filter(({ keyword }) => LAST.has(keyword))
      const after = instructions[end]
      if (!exported || after === undefined) continue
      const fix = planMove(file.text, stage, early, after)
      for (const [index, { keyword, range }] of early.entries()) {
        const message = `${keyword} is followed by the ${after.keyword} on line ${after.line}; people look for it at the end. Move it there.`
        // One fix moves them all, so that their order stays.
        yield { range, message, ...(index > 0 || fix === undefined ? {} : { fix }) }
      }
    }
  },
})

/** Not where a later instruction has a part in what they mean. */
function planMove(
  text: string,
  { instructions }: StageFacts,
  early: readonly Instruction[],
  after: Instruction,
): Fix | undefined {
  const repeated = instructions.some(
    ({ keyword }, index) =>
      LAST.has(keyword) && instructions.findIndex((other) => other.keyword === keyword) !== index,
  )
  const bound = instructions.some(({ keyword }) => keyword === 'SHELL')
  const expanded = early.some(({ keyword, rest }) => keyword === 'STOPSIGNAL' && rest.text.includes('$'))
  if (repeated || bound || expanded || early.length === 0) return undefined
  const lines = early.map((instruction) => blockText(text, instruction)).join('')
  const edits = [...removeBlocks(text, early), insertAfter(text, after, lines)]
  return { kind: 'safe', description: 'Move to the end of the stage', edits }
}
