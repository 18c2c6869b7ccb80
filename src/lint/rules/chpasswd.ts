// A password set in a RUN.
import { defineRule } from '../rule.ts'

export const chpasswd = defineRule({
  id: 'chpasswd',
  aliases: ['CKV2_DOCKER_17'],
  since: '0.1.0',
  summary: 'Do not set or remove passwords in a RUN.',
  category: 'security',
  severity: 'warning',
  confidence: 'high',
  fix: 'none',
  why: `A password that \`chpasswd\` is given stands in the Dockerfile, in the history of the image and, as a hash, in
/etc/shadow of every container. \`passwd -d\` leaves an account that anybody may log into. Processes of a container are
started without a login and need no password.

Where one is needed all the same, let it come from a secret: \`RUN --mount=type=secret,id=password …\`.`,
  references: ['https://docs.docker.com/build/building/secrets/'],
  examples: [
    { bad: 'FROM debian:13\nRUN echo "root:hunter2" | «chpasswd»\n' },
    { bad: 'FROM alpine:3.22\nRUN adduser -D app && «passwd -d app»\n', because: 'the account is open' },
    {
      good: 'FROM debian:13\nRUN --mount=type=secret,id=password chpasswd < /run/secrets/password\n',
      because: 'the password comes from a secret',
    },
    { good: 'FROM debian:13\nRUN passwd -l root\n', because: 'this locks the account' },
  ],
  *check({ runs }) {
    for (const { programs, mounts } of runs) {
      if (mounts.some(({ type }) => type === 'secret')) continue
      for (const { name, args, range } of programs) {
        const removes =
          name === 'passwd' && args.some(({ value }) => /^(?:-[a-ce-z]*d[a-z]*|--delete)$/.test(value))
        if (name !== 'chpasswd' && !removes) continue
        const problem = removes
          ? 'An account without a password is open to anybody'
          : 'A password set here stays in the image and its history'
        yield { range, message: `${problem}; do without it, or take it from a secret mount.` }
      }
    }
  },
})
