// A RUN that only fetches and unpacks what ADD could fetch.
import type { Program } from '../../dockerfile/shell.ts'
import type { RunFacts } from '../facts.ts'
import { defineRule } from '../rule.ts'

export const downloadInRun = defineRule({
  id: 'download-in-run',
  aliases: ['curl-or-wget-instead-of-add', 'prefer-add-unpack', 'prefer-add-git'],
  since: '0.2.0',
  summary: 'Fetch files with ADD and a checksum.',
  category: 'reproducibility',
  severity: 'info',
  confidence: 'medium',
  fix: 'none',
  why: `A RUN with curl needs curl in the image, waits for the steps above it, and is cached by its text: a file that
changes at the server is not noticed. \`ADD --checksum=sha256:… https://… /opt/\` is a step of its own that runs beside
the others, verifies what comes, and needs no program; with \`--unpack\` it unpacks tar archives.

Reported is a RUN that does nothing but fetch one fixed address and unpack it. Requests with headers, passwords or
computed addresses need a program, and a checksum in the RUN is as good.`,
  references: ['https://docs.docker.com/reference/dockerfile/#add'],
  examples: [
    {
      bad: 'FROM debian:13\nRUN «curl -fsSL https://example.com/tool-1.4.2.tar.gz» | tar -xz -C /opt\n',
    },
    {
      bad: 'FROM debian:13\nRUN «wget -q https://example.com/tool.zip» -O /tmp/t.zip && unzip /tmp/t.zip -d /opt && rm /tmp/t.zip\n',
      because: 'ADD does not unpack zip; a bind mount from another stage does',
    },
    {
      good: `FROM debian:13\nADD --checksum=sha256:${'a'.repeat(64)} https://example.com/tool-1.4.2.tar.gz /opt/\n`,
      because: 'the builder fetches it',
    },
    {
      good: 'FROM debian:13\nRUN curl -fsSL "https://example.com/tool-$(uname -m).tar.gz" | tar -xz -C /opt\n',
      because: 'the address is computed',
    },
    {
      good: 'FROM debian:13\nRUN curl -fsSLO https://example.com/tool.tar.gz && echo "abc  tool.tar.gz" | sha256sum -c && tar -xzf tool.tar.gz\n',
      because: 'the content is verified',
    },
    {
      good: 'FROM debian:13\nRUN curl -fsSL https://example.com/tool.tar.gz | tar -xz && make -C tool install\n',
      because: 'the RUN has more to do',
    },
  ],
  *check({ runs }) {
    for (const run of runs) {
      const fetch = onlyFetch(run)
      const url = fetch?.args.find(({ value }) => /^https?:\/\//.test(value))
      if (fetch === undefined || url === undefined) continue
      yield {
        range: { start: fetch.nameRange.start, end: url.range.end },
        message:
          'This RUN only fetches and unpacks; ADD --checksum=sha256:… does it beside the other steps, and verifies what comes.',
      }
    }
  },
})

/** Programs that prepare, unpack or tidy up. */
const UNPACKS = /^(?:mkdir|tar|unzip|gunzip|bunzip2|unxz|xz|mv|rm|cd|chmod|ln|set|test|\[)$/

/** The one fetch of a RUN with nothing else to do. */
function onlyFetch({ programs, script, mounts, onbuild }: RunFacts): Program | undefined {
  const fetches = programs.filter(({ name }) => name === 'curl' || name === 'wget')
  const [fetch] = fetches
  const rest = programs.filter((program) => !fetches.includes(program))
  const plain = script.complete && mounts.length === 0 && !onbuild
  if (fetch === undefined || fetches.length !== 1 || !plain) return undefined
  if (!rest.every(({ name, inSubstitution }) => UNPACKS.test(name) && !inSubstitution)) return undefined
  return isPlain(fetch) && unpacks(rest) ? fetch : undefined
}

function unpacks(programs: readonly Program[]): boolean {
  return programs.some(({ name }) => /^(?:tar|unzip|gunzip|bunzip2|unxz|xz)$/.test(name))
}

/** One literal address, no secret, no data, no conditions. */
function isPlain({ args, conditional, inSubstitution, inFunction, wrappers }: Program): boolean {
  if (conditional || inSubstitution || inFunction || wrappers.length > 0) return false
  const urls = args.filter(({ value }) => /^https?:\/\//.test(value))
  const special = args.some(({ value }) =>
    /^--(?:header|user|oauth2-bearer|netrc|data|form|request|cookie|cert|key|post-|http-|password|time-cond)|^-[a-zA-Z]*[HudFXbnEz]$/.test(
      value,
    ),
  )
  const [url] = urls
  return urls.length === 1 && url?.literal === true && !special && !/[?@]/.test(url.value)
}
