// Exec form with text that only a shell understands.
import { baseName } from '../../dockerfile/shell-wrappers.ts'
import type { Argument } from '../../dockerfile/syntax.ts'
import { callsShell, type ExecList, entrypointOf, findExecLists } from '../exec-list.ts'
import type { Facts } from '../facts.ts'
import { defineRule } from '../rule.ts'

/** They have a language of their own in which these signs mean something. */
const INTERPRETERS =
  /^(?:[gmn]?awk|sed|jq|yq|envsubst|envplate|dockerize|confd|gomplate|expect|psql|mysql|mongosh?|find|make|nginx|caddy)$/

/** They read their arguments as code when an option says so. */
const LANGUAGES = /^(?:perl|ruby|php|node|deno|bun|python[\d.]*|lua|tclsh)$/
const CODE = /^(?:-[a-zA-Z]*[cepr]|--eval|--print|--run|eval)$/

const OPERATORS = new Set(['&&', '||', '|', ';', '>', '>>', '<', '2>', '2>&1', '&>', '1>&2', '>&2', '&'])

export const execFormShellSyntax = defineRule({
  id: 'exec-form-shell-syntax',
  aliases: [],
  since: '0.1.0',
  summary: 'Use variables and operators only where a shell reads them.',
  category: 'process',
  severity: 'info',
  confidence: 'medium',
  fix: 'none',
  why: `The exec form starts the program directly. No shell is there to replace \`$PORT\` by its value, to join two programs
with \`&&\` or a pipe, to redirect, or to turn \`~/\` into a home directory: the program gets these signs as arguments.

Either name the shell (\`["/bin/sh", "-c", "exec server --port $PORT"]\`), or write the shell form, or let the program
read the variable. A list that calls a shell itself, here or in the ENTRYPOINT, is left alone, and so are programs with
a language of their own such as awk or envsubst.`,
  references: ['https://docs.docker.com/reference/dockerfile/#variable-substitution'],
  examples: [
    { bad: 'FROM node:24\nCMD ["server", "--port", «"$PORT"»]\n' },
    { bad: 'FROM node:24\nCMD ["node", "server.js", «"$PORT"»]\n' },
    { bad: 'FROM ruby:3.4\nCMD ["bin/migrate", «"&&"», "bin/serve"]\n' },
    { bad: 'FROM alpine:3.22\nRUN ["cp", «"~/.profile"», "/etc/profile"]\n' },
    {
      good: 'FROM node:24\nCMD ["/bin/sh", "-c", "exec server --port $PORT"]\n',
      because: 'the list calls a shell',
    },
    {
      good: 'FROM node:24\nENTRYPOINT ["tini", "--", "bash", "-c"]\nCMD ["server --port $PORT"]\n',
      because: 'the ENTRYPOINT hands it to a shell',
    },
    { good: 'FROM perl:5\nCMD ["perl", "-e", "print $ENV{HOME}"]\n', because: 'this is Perl' },
    { good: 'FROM alpine:3.22\nRUN ["awk", "$NF > 2", "/etc/passwd"]\n', because: 'this is awk' },
  ],
  *check(facts) {
    for (const list of findExecLists(facts)) {
      const { instruction, elements } = list
      const found = elements.find(isShellSyntax)
      if (found === undefined || isRead(facts, list)) continue
      yield {
        range: found.range,
        message: `No shell reads this ${instruction.keyword}, so ${describe(found.value)}. Call a shell with -c, or use the shell form.`,
      }
    }
  },
})

/** Something else than the program itself reads the elements. */
function isRead(facts: Facts, { instruction, stage, elements }: ExecList): boolean {
  const words = elements.map(({ value }) => value)
  const names = words.map(baseName)
  if (callsShell(words) || names.some((name) => INTERPRETERS.test(name))) return true
  if (names.some((name) => LANGUAGES.test(name)) && words.some((word) => CODE.test(word))) return true
  if (instruction.keyword !== 'CMD') return false
  const entrypoint = entrypointOf(facts, stage)?.instruction
  return entrypoint !== undefined && callsShell(entrypoint.args.map(({ value }) => value))
}

function isShellSyntax({ value }: Argument, index: number): boolean {
  return OPERATORS.has(value) || (value.startsWith('~/') && index > 0) || variableIn(value) !== undefined
}

function variableIn(text: string): string | undefined {
  return /(?<![\\$])\$(?:[A-Za-z_]\w*|\{[A-Za-z_]\w*(?:\}|:?[-+?]))/.exec(text)?.[0]
}

function describe(text: string): string {
  const variable = variableIn(text)?.replace(/:?[-+?]$/, '…}')
  if (OPERATORS.has(text)) return `"${text}" is just an argument`
  return variable === undefined ? '"~/" is not a home directory' : `${variable} is not replaced by its value`
}
