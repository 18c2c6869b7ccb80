// A RUN that changes the mode of files that were just copied.
import type { CopyFacts } from '../facts.ts'
import { findModeChanges, type ModeChange } from '../file-mode.ts'
import { moveToCopy } from '../mode-fix.ts'
import { defineRule } from '../rule.ts'

export const chmodAfterCopy = defineRule({
  id: 'chmod-after-copy',
  aliases: ['prefer-copy-chmod'],
  since: '0.2.0',
  summary: 'Set the mode of copied files with COPY --chmod.',
  category: 'layers',
  severity: 'info',
  confidence: 'high',
  fix: 'safe',
  effect: 'none',
  fixEffect: `The layer of the RUN is gone; the files are the same. Safe is an octal mode for a single file of the build
context. A mode like \`+x\` depends on the mode the file has where the build starts, so a person decides.`,
  why: `A layer holds every file it touches as a whole. \`chmod\` in a RUN of its own stores the copied files a second time,
in a step that has to start a container. \`COPY --chmod\` sets the mode while copying.

Reported is a RUN that does nothing else, behind a COPY of these very files. \`--chmod\` switches \`--link\` off.`,
  references: ['https://docs.docker.com/reference/dockerfile/#copy---chown---chmod'],
  examples: [
    {
      bad: 'FROM debian:13\nCOPY entrypoint.sh /usr/local/bin/\nRUN «chmod 0755 /usr/local/bin/entrypoint.sh»\n',
      context: ['entrypoint.sh'],
      fixed: 'FROM debian:13\nCOPY --chmod=0755 entrypoint.sh /usr/local/bin/\n',
    },
    {
      bad: 'FROM node:24\nCOPY start.sh /start.sh\nEXPOSE 80\n# executable\nRUN «chmod +x /start.sh»\nCMD ["/start.sh"]\n',
      fixed:
        'FROM node:24\nCOPY --chmod=755 start.sh /start.sh\nEXPOSE 80\n# executable\nCMD ["/start.sh"]\n',
    },
    {
      bad: 'FROM debian:13\nWORKDIR /app\nCOPY bin ./bin\nRUN «chmod -R u=rwX,go=rX bin»\n',
      context: ['bin/a', 'bin/b', 'src/a.c'],
      because: 'a folder that the base image has, too, would keep its files as they are',
    },
    {
      good: 'FROM debian:13\nCOPY --chmod=755 entrypoint.sh /usr/local/bin/\n',
      because: 'the mode is set while copying',
    },
    {
      good: 'FROM debian:13\nCOPY install.sh /tmp/\nRUN chmod +x /tmp/install.sh && /tmp/install.sh\n',
      because: 'the RUN has more to do',
    },
    {
      good: 'FROM debian:13\nCOPY entrypoint.sh /\nRUN chmod 600 /etc/app.conf\n',
      because: 'another file is changed',
    },
  ],
  *check(facts) {
    for (const change of findModeChanges(facts, 'chmod')) {
      const value = modeFor(change)
      const fix =
        value === undefined || change.recursive
          ? undefined
          : moveToCopy(facts, change, { flag: `--chmod=${value}`, doubt: doubtAbout(change) })
      yield {
        range: change.program.range,
        message: `This stores ${nameCopied(change.copies)} a second time; set the mode with COPY --chmod=${value ?? '…'}.`,
        ...(fix === undefined ? {} : { fix }),
      }
    }
  },
})

/** What `--chmod` takes for the same files; undefined when their own modes would have to be known. */
function modeFor({ value }: ModeChange): string | undefined {
  if (/^[0-7]{3,4}$/.test(value)) return value
  if (/^(?:a|ugo)?\+r?x$/.test(value)) return '755'
  return /^[ugoa]+=[rwxX]*(?:,[ugoa]+=[rwxX]*)*$/.test(value) ? value : undefined
}

function doubtAbout({ value, exact, copies }: ModeChange): string | undefined {
  if (!/^[0-7]{3,4}$/.test(value)) return 'the files may have had another mode'
  if (copies.some(({ instruction }) => instruction.flags.some(({ name }) => name === 'link')))
    return 'it switches --link off'
  return exact ? undefined : 'it is for everything that is copied'
}

function nameCopied(copies: readonly CopyFacts[]): string {
  const lines = copies.map(({ instruction }) => instruction.line).sort((a, b) => a - b)
  return `what line ${lines.join(' and ')} copied`
}
