// apt where apt-get is meant for scripts.
import { insertText, replaceText } from '../edits.ts'
import type { Edit, Fix } from '../finding.ts'
import { checkRuns } from '../hadolint/run-check.ts'
import { callsOf, type PackageCall } from '../package-call.ts'
import { defineRule } from '../rule.ts'

const GET =
  /^(?:install|reinstall|satisfy|build-dep|update|remove|purge|autoremove|autopurge|clean|autoclean|dist-upgrade|full-upgrade|source|download)$/
const CACHE = /^(?:search|show|policy|depends|rdepends|showsrc|pkgnames|madison)$/

export const aptGetNotApt = defineRule({
  id: 'apt-get-not-apt',
  aliases: ['DL3027', 'CKV_DOCKER_9', 'run-using-apt', 'prefer-apt-get', 'pf30'],
  since: '0.1.0',
  summary: 'Use apt-get or apt-cache instead of apt.',
  category: 'packages',
  severity: 'info',
  confidence: 'high',
  fix: 'safe',
  effect: 'none',
  fixEffect:
    'The same packages are installed. apt-get keeps downloaded archives where apt deletes them; official images are set up to delete them in both cases.',
  why: `\`apt\` is made for people at a terminal: it says itself that its command line is not stable and should not be used in
scripts. \`apt-get\` and \`apt-cache\` do the same and promise to stay as they are.

\`apt upgrade\` becomes \`apt-get upgrade --with-new-pkgs\`, which is what it does. Verbs without a counterpart, as
\`apt list\`, are reported without a fix.`,
  references: [
    'https://manpages.debian.org/stable/apt/apt.8.en.html#SCRIPT_USAGE_AND_DIFFERENCES_FROM_OTHER_APT_TOOLS',
  ],
  examples: [
    {
      bad: 'FROM debian:13\nRUN «apt» update && «apt» install -y curl\n',
      fixed: 'FROM debian:13\nRUN apt-get update && apt-get install -y curl\n',
    },
    {
      bad: 'FROM debian:13\nRUN apt-get update && «apt» -y upgrade && «/usr/bin/apt» policy bash\n',
      fixed:
        'FROM debian:13\nRUN apt-get update && apt-get -y upgrade --with-new-pkgs && /usr/bin/apt-cache policy bash\n',
    },
    {
      bad: 'FROM debian:13\nRUN «apt» list --installed\n',
      because: 'apt-get has no such verb; use dpkg-query',
    },
    { good: 'FROM debian:13\nRUN apt-get update && apt-get install -y curl\n', because: 'this is apt-get' },
    { good: 'FROM debian:13\nRUN rm -rf /etc/apt/sources.list.d/apt\n', because: 'a path is no program' },
    {
      good: 'FROM debian:13\nRUN apt-mark hold bash && apt-cache policy bash\n',
      because: 'these are other programs',
    },
    {
      preset: 'hadolint',
      bad: 'FROM debian:13\n«RUN command apt list»\n',
      because: 'command gives way to what it runs',
    },
    {
      preset: 'hadolint',
      good: 'FROM debian:13\nRUN sudo apt install x && apt-key list\n',
      because: 'hadolint does not look behind sudo',
    },
  ],
  checks: {
    hadolint: checkRuns({
      code: 'DL3027',
      severity: 'warning',
      message: 'apt is for people and changes; use apt-get or apt-cache.',
      isBad: ({ calls }) => calls.some(({ name }) => name === 'apt'),
    }),
  },
  *check(facts) {
    for (const run of facts.runs)
      for (const call of callsOf(facts, run, 'apt')) {
        if (call.program.name !== 'apt') continue
        const range = call.program.nameRange
        const fix = deriveFix(facts.file.text, call)
        yield {
          range,
          message: `apt has no stable command line for scripts; use ${CACHE.test(call.verb.value) ? 'apt-cache' : 'apt-get'} here.`,
          ...(fix === undefined ? {} : { fix }),
        }
      }
  },
})

function deriveFix(text: string, { program: { nameRange }, verb }: PackageCall): Fix | undefined {
  const name = CACHE.test(verb.value) ? 'apt-cache' : 'apt-get'
  const upgrade = verb.value === 'upgrade'
  const written = text.slice(nameRange.start, nameRange.end)
  const plain = /^["']?[\w./-]*apt["']?$/.test(written)
  const quoted = /["']$/.test(text.slice(verb.range.start, verb.range.end))
  if (!plain || !(upgrade || GET.test(verb.value) || CACHE.test(verb.value)) || (upgrade && quoted))
    return undefined
  const edits: Edit[] = [replaceText(nameRange, written.replace(/apt(["']?)$/, `${name}$1`))]
  if (upgrade) edits.push(insertText(verb.range.end, ' --with-new-pkgs'))
  return { kind: 'safe', description: `Use ${name}`, edits }
}
