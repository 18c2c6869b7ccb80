// The deprecated MAINTAINER.
import { reportsOf } from '../buildkit/front-end.ts'
import { replaceText } from '../edits.ts'
import { report, walk } from '../hadolint/view.ts'
import { quoteValue } from '../quoted-value.ts'
import { defineRule } from '../rule.ts'

const KEY = 'org.opencontainers.image.authors'

export const maintainer = defineRule({
  id: 'maintainer',
  aliases: [
    'MaintainerDeprecated',
    'DL4000',
    'DS-0022',
    'CKV_DOCKER_6',
    'MAINTAINER Instruction Being Used',
    'maintainer-is-deprecated',
    'deprecated_in_1.13',
    'DEPRECATED_MAINTAINER',
  ],
  since: '0.2.0',
  summary: 'Name the authors in a label.',
  category: 'correctness',
  severity: 'style',
  confidence: 'high',
  fix: 'safe',
  effect: { config: ['author', 'Labels'] },
  fixEffect: `The image has the label \`${KEY}\` instead of the author field of its configuration.`,
  why: `MAINTAINER is deprecated: it holds one name, and tools look for labels. The label of the OCI image specification is
\`${KEY}\`.`,
  references: ['https://docs.docker.com/reference/build-checks/maintainer-deprecated/'],
  examples: [
    {
      bad: 'FROM alpine:3.22\n«MAINTAINER Jane Doe <jane@example.com>»\n',
      fixed: `FROM alpine:3.22\nLABEL ${KEY}="Jane Doe <jane@example.com>"\n`,
    },
    {
      bad: 'FROM alpine:3.22\n«MAINTAINER "web" team, $5»\n',
      fixed: `FROM alpine:3.22\nLABEL ${KEY}="\\"web\\" team, \\$5"\n`,
    },
    { good: `FROM alpine:3.22\nLABEL ${KEY}="Jane Doe"\n`, because: 'this is the label' },
    { good: 'FROM alpine:3.22\nLABEL maintainer="Jane Doe"\n', because: 'a label of another name is fine' },
    { preset: 'buildkit', bad: 'FROM scratch\n«MAINTAINER Jane»\n' },
    { preset: 'buildkit', good: 'FROM scratch\nLABEL maintainer=Jane\n', because: 'it is a label' },
    { bad: 'FROM alpine:3.22\n«maintainer me»\n', preset: 'hadolint' },
    { bad: '«MAINTAINER Jane \\\n  Doe»\nFROM alpine:3.22\n', preset: 'hadolint' },
    {
      good: 'FROM alpine:3.22\nLABEL maintainer=me\nONBUILD MAINTAINER me\n',
      preset: 'hadolint',
      because: 'a trigger is a matter of DL3043',
    },
  ],
  *check({ file, placed }) {
    const labelled = new Set(
      placed
        .filter(({ instruction }) => instruction.pairs.some(({ key }) => key === KEY))
        .map(({ stage }) => stage),
    )
    for (const { instruction, stage } of placed) {
      if (instruction.keyword !== 'MAINTAINER') continue
      const { range, rest } = instruction
      const plain = !/[\r\n]/.test(file.text.slice(range.start, range.end)) && rest.text !== ''
      const edits = [replaceText(range, `LABEL ${KEY}=${quoteValue(rest.text, file.escape)}`)]
      yield {
        range,
        message: `MAINTAINER is deprecated. Use LABEL ${KEY}=….`,
        ...(plain && !labelled.has(stage)
          ? { fix: { kind: 'safe', description: 'Make it a label', edits } }
          : {}),
      }
    }
  },
  checks: {
    hadolint: {
      codes: { DL4000: 'error' },
      check: (facts) =>
        walk(facts)
          .filter((step) => step.seen.kind === 'maintainer')
          .map((step) => report('DL4000', step, `MAINTAINER is deprecated. Use LABEL ${KEY}=….`)),
    },
    buildkit: { codes: { MaintainerDeprecated: 'warning' }, check: reportsOf('MaintainerDeprecated') },
  },
})
