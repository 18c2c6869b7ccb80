// EXPOSE with an address or a port of the host.
import { reportsOf } from '../buildkit/front-end.ts'
import { replaceText } from '../edits.ts'
import { exposedPorts } from '../exposed-port.ts'
import { defineRule } from '../rule.ts'

export const exposeMapping = defineRule({
  id: 'expose-mapping',
  aliases: ['ExposeInvalidFormat', 'expose_host_port'],
  since: '0.2.0',
  summary: 'Expose the port of the container alone.',
  category: 'correctness',
  severity: 'warning',
  confidence: 'high',
  fix: 'safe',
  effect: 'none',
  why: `EXPOSE says on which ports the container listens. Addresses and ports of the host are chosen when it is started
(\`docker run -p 8080:80\`); in EXPOSE they are dropped, and newer builders will refuse them.`,
  references: ['https://docs.docker.com/reference/build-checks/expose-invalid-format/'],
  examples: [
    { bad: 'FROM nginx:1.29\nEXPOSE «8080:80»\n', fixed: 'FROM nginx:1.29\nEXPOSE 80\n' },
    {
      bad: 'FROM nginx:1.29\nEXPOSE 443 «127.0.0.1:8080:80/tcp» «[::1]:53:53/udp»\n',
      fixed: 'FROM nginx:1.29\nEXPOSE 443 80/tcp 53/udp\n',
    },
    { good: 'FROM nginx:1.29\nEXPOSE 80 443/tcp 8000-8010\n', because: 'these are ports of the container' },
    {
      good: 'FROM nginx:1.29\nARG PORT\nEXPOSE ${PORT:-80}\n',
      because: 'this colon belongs to the variable',
    },
    { preset: 'buildkit', bad: 'FROM scratch\n«EXPOSE 127.0.0.1::80»\n' },
    { preset: 'buildkit', good: 'FROM scratch\nEXPOSE :80\n', because: 'nothing stands before the colon' },
  ],
  *check(facts) {
    for (const { host, ports, protocol, word, range } of exposedPorts(facts)) {
      if (host === undefined) continue
      const text = protocol === undefined ? ports : `${ports}/${protocol}`
      yield {
        range,
        message: `EXPOSE takes no address and no port of the host, so ${word.slice(0, host.length + 1)} has no effect. Write ${text}.`,
        fix: {
          kind: 'safe',
          description: 'Keep the port of the container',
          edits: [replaceText(range, text)],
        },
      }
    }
  },
  checks: {
    buildkit: { codes: { ExposeInvalidFormat: 'warning' }, check: reportsOf('ExposeInvalidFormat') },
  },
})
