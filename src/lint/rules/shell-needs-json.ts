// A SHELL written as a command line, which the engine refuses.
import { defineRule } from '../rule.ts'
import { fixShellList } from '../shell-list.ts'

export const shellNeedsJson = defineRule({
  id: 'shell-needs-json',
  aliases: ['SHELL_JSON_FORM'],
  since: '0.2.0',
  summary: 'Write SHELL as a JSON list.',
  category: 'process',
  severity: 'error',
  confidence: 'high',
  fix: 'safe',
  effect: { repairs: true },
  fixEffect: 'The words become a JSON list. Without that nothing could be built.',
  why: `\`RUN\` and \`CMD\` may be a command line or a JSON list; \`SHELL\` is always a list, as it names the program with its
options to which the text of later instructions is handed. The build stops at anything else, single quotes included.`,
  references: ['https://docs.docker.com/reference/dockerfile/#shell'],
  examples: [
    {
      bad: 'FROM debian:13\nSHELL «/bin/bash -o pipefail -c»\n',
      fixed: 'FROM debian:13\nSHELL ["/bin/bash", "-o", "pipefail", "-c"]\n',
    },
    {
      bad: "FROM debian:13\nSHELL «['/bin/bash', '-c']»\n",
      fixed: 'FROM debian:13\nSHELL ["/bin/bash", "-c"]\n',
      because: 'JSON has double quotes only',
    },
    {
      good: 'FROM debian:13\nSHELL ["/bin/bash", "-o", "pipefail", "-c"]\n',
      because: 'it is a list',
    },
    {
      good: '# escape=`\nFROM mcr.microsoft.com/windows/servercore:ltsc2025\nSHELL ["powershell", "-Command", "$ErrorActionPreference = \'Stop\';"]\n',
      because: 'single quotes inside a string are part of it',
    },
  ],
  *check({ file }) {
    for (const { code, range } of file.diagnostics) {
      const fix = code === 'exec-form-required' ? fixShellList(file, range) : undefined
      const message = 'SHELL takes a JSON list only, and the build stops here. Write SHELL ["/bin/sh", "-c"].'
      if (code === 'exec-form-required') yield { range, message, ...(fix === undefined ? {} : { fix }) }
    }
  },
})
