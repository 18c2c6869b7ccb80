// EXPOSE with a protocol in capitals.
import { reportsOf } from '../buildkit/front-end.ts'
import { replaceText } from '../edits.ts'
import { exposedPorts } from '../exposed-port.ts'
import { defineRule } from '../rule.ts'

export const exposeProtoCase = defineRule({
  id: 'expose-proto-case',
  aliases: ['ExposeProtoCasing', 'INVALID_PROTO'],
  since: '0.2.0',
  summary: 'Write protocols in lower case.',
  category: 'correctness',
  severity: 'style',
  confidence: 'high',
  fix: 'safe',
  effect: 'none',
  why: 'The image keeps the protocol in lower case. Tools that compare the text of a Dockerfile with the image expect it so.',
  references: ['https://docs.docker.com/reference/build-checks/expose-proto-casing/'],
  examples: [
    { bad: 'FROM nginx:1.29\nEXPOSE 80/«TCP»\n', fixed: 'FROM nginx:1.29\nEXPOSE 80/tcp\n' },
    {
      bad: 'FROM nginx:1.29\nEXPOSE 53/udp 53/«Tcp» 8000-8010/«UDP»\n',
      fixed: 'FROM nginx:1.29\nEXPOSE 53/udp 53/tcp 8000-8010/udp\n',
    },
    { good: 'FROM nginx:1.29\nEXPOSE 80/tcp 53/udp\n', because: 'they are in lower case' },
    { good: 'FROM nginx:1.29\nEXPOSE 80\n', because: 'tcp need not be said' },
    {
      preset: 'buildkit',
      bad: 'FROM scratch\nENV P=80/TCP\n«EXPOSE $P»\n',
      because: 'the value is what counts',
    },
    { preset: 'buildkit', good: 'FROM scratch\nEXPOSE 80/tcp\n', because: 'it is in lower case' },
  ],
  *check(facts) {
    for (const { protocol = '', protocolRange } of exposedPorts(facts)) {
      const text = protocol.toLowerCase()
      if (protocolRange === undefined || protocol === text || !/^(?:tcp|udp|sctp)$/.test(text)) continue
      yield {
        range: protocolRange,
        message: `The protocol ${protocol} is kept in lower case. Write ${text}.`,
        fix: { kind: 'safe', description: `Write ${text}`, edits: [replaceText(protocolRange, text)] },
      }
    }
  },
  checks: {
    buildkit: { codes: { ExposeProtoCasing: 'warning' }, check: reportsOf('ExposeProtoCasing') },
  },
})
