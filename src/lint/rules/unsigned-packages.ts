// Packages that nobody has to have signed.
import type { Program, ShellWord } from '../../dockerfile/shell.ts'
import type { Facts, Placed } from '../facts.ts'
import { findText } from '../find-text.ts'
import { defineRule, type Report } from '../rule.ts'

const APT =
  /^--(?:allow-unauthenticated|force-yes)(?:=true|=1|=yes)?$|^(?:-o)?APT::Get::AllowUnauthenticated=(?:true|1|yes)$/i
const RPM = /^--(?:nogpgcheck|no-gpg-checks?)$|^--setopt=(?:\S+\.)?gpgcheck=(?:0|false|no)$/

const OPTIONS: Readonly<Record<string, RegExp>> = {
  apk: /^--allow-untrusted$/,
  ...{ apt: APT, 'apt-get': APT, aptitude: /^--allow-untrusted$/ },
  ...{ yum: RPM, dnf: RPM, microdnf: RPM, tdnf: RPM },
  zypper: /^--(?:no-gpg-checks|allow-unsigned-rpm|gpg-auto-import-keys-unsafe)$/,
  rpm: /^--no(?:signature|digest|verify|filedigest)$/,
}

export const unsignedPackages = defineRule({
  id: 'unsigned-packages',
  aliases: [7, 8, 9, 10, 11].map((number) => `CKV2_DOCKER_${number}`),
  since: '0.1.0',
  summary: 'Install signed packages only.',
  category: 'security',
  severity: 'warning',
  confidence: 'high',
  fix: 'none',
  why: `The signature of a package is what shows that it comes from those who made it; the mirror and the network are not
trusted. Without the check a package from anywhere is installed as root, and its scripts run.

Add the key of the repository instead: \`signed-by=\` in a source of apt, a file in /etc/apk/keys, \`gpgkey=\` for dnf.
A package in a local file, which the build may just have made, is reported as info.`,
  references: ['https://wiki.debian.org/SecureApt'],
  examples: [
    { bad: 'FROM alpine:3.22\nRUN apk add --no-cache «--allow-untrusted» https://example.com/tool.apk\n' },
    { bad: 'FROM debian:13\nRUN apt-get install -y «--allow-unauthenticated» tool\n' },
    {
      bad: 'FROM debian:13\nRUN echo "deb «[trusted=yes]» https://example.com/apt ./" > /etc/apt/sources.list.d/x.list\n',
    },
    {
      bad: 'FROM fedora:43\nRUN dnf install -y «--nogpgcheck» tool && rpm -i «--nosignature» https://example.com/x.rpm\n',
    },
    {
      bad: 'FROM alpine:3.22\nCOPY tool.apk /tmp/\nRUN apk add «--allow-untrusted» /tmp/tool.apk\n',
      because: 'a local file is info only',
    },
    {
      good: 'FROM debian:13\nRUN echo "deb [signed-by=/etc/apt/keyrings/x.gpg] https://example.com/apt ./" > /etc/apt/sources.list.d/x.list\n',
      because: 'the source has its key',
    },
    { good: 'FROM fedora:43\nRUN dnf install -y --setopt=gpgcheck=1 tool\n', because: 'the check is on' },
  ],
  *check(facts) {
    if (facts.file.text.includes('trusted=yes'))
      for (const place of facts.placed) yield* checkSources(facts, place)
    for (const { programs } of facts.runs)
      for (const program of programs) {
        const pattern = Object.hasOwn(OPTIONS, program.name) ? OPTIONS[program.name] : undefined
        const word = pattern && program.args.find(({ value }) => pattern.test(value))
        if (word !== undefined) yield reportOption(program, word)
      }
  },
})

function reportOption({ args }: Program, { value, range }: ShellWord): Report {
  const files = args.filter((word) => /\.(?:apk|deb|rpm)$/.test(word.value))
  const local = files.length > 0 && files.every((word) => !/^[a-z]+:\/\//i.test(word.value))
  const message = `${value} installs packages whose signature nobody has checked. Add the key of the repository instead.`
  return { range, message, ...(local ? { severity: 'info' } : {}) }
}

/** `deb [trusted=yes] …`, wherever it is written to. */
function* checkSources({ file }: Facts, { instruction, outer }: Placed): Iterable<Report> {
  if (!['RUN', 'COPY', 'ADD'].includes(instruction.keyword)) return
  for (const { range } of findText(
    file,
    outer,
    /\[(?:[^\]\n]{0,200}[ ,])?trusted=yes(?:[ ,][^\]\n]{0,200})?\]/g,
  )) {
    const local = /^\s{1,10}(?:file|copy):/.test(file.text.slice(range.end, range.end + 30))
    const message =
      'apt takes whatever this source offers, signed or not. Give it its key with signed-by= instead.'
    yield { range, message, ...(local ? { severity: 'info' as const } : {}) }
  }
}
