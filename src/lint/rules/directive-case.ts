// Parser directives with capitals.
import { replaceText } from '../edits.ts'
import { defineRule } from '../rule.ts'

export const directiveCase = defineRule({
  id: 'directive-case',
  aliases: ['CASING_DIRECTIVE'],
  since: '0.2.0',
  summary: 'Write parser directives in lower case.',
  category: 'style',
  severity: 'style',
  confidence: 'high',
  fix: 'safe',
  effect: 'none',
  why: `\`syntax\`, \`escape\` and \`check\` are lower case by convention. Tools that read only the first lines of a file
look for them that way.`,
  references: ['https://docs.docker.com/reference/dockerfile/#parser-directives'],
  examples: [
    {
      bad: '# «Syntax»=docker/dockerfile:1\nFROM alpine:3.22\n',
      fixed: '# syntax=docker/dockerfile:1\nFROM alpine:3.22\n',
    },
    { bad: '# «EsCaPe» = `\nFROM alpine:3.22\n', fixed: '# escape = `\nFROM alpine:3.22\n' },
    { good: '# syntax=docker/dockerfile:1\nFROM alpine:3.22\n', because: 'it is lower case' },
    { good: '# a comment\n# Escape=`\nFROM alpine:3.22\n', because: 'after a comment it is a comment too' },
  ],
  *check({ file }) {
    for (const { name, range } of file.directives) {
      const text = file.text.slice(range.start, range.end)
      const at = text.search(/[A-Za-z]/)
      const written = text.slice(at, at + name.length)
      if (at < 0 || written === name || written.toLowerCase() !== name) continue
      const place = { start: range.start + at, end: range.start + at + name.length }
      yield {
        range: place,
        message: `The directive ${written} is written in lower case by convention. Write ${name}.`,
        fix: { kind: 'safe', description: `Write ${name}`, edits: [replaceText(place, name)] },
      }
    }
  },
})
