// EXPOSE of the port of SSH.
import { expandAt } from '../image-path.ts'
import { defineRule } from '../rule.ts'

export const sshPort = defineRule({
  id: 'ssh-port',
  aliases: ['DS-0004', 'CKV_DOCKER_1', 'exposing-port-22-ssh'],
  since: '0.1.0',
  summary: 'Do not run an SSH server in a container.',
  category: 'security',
  severity: 'info',
  confidence: 'medium',
  fix: 'none',
  why: `Port 22 means a login from outside, with keys or passwords that have to be kept in the image and a server to be kept
up to date beside the program the container is for. \`docker exec\` gives a shell without any of that.

An image whose purpose is SSH or SFTP is right to expose it: silence the rule there.`,
  references: ['https://docs.docker.com/reference/cli/docker/container/exec/'],
  examples: [
    { bad: 'FROM debian:13\nEXPOSE 80 «22»\n' },
    { bad: 'FROM debian:13\nEXPOSE «20-25/tcp»\n', because: '22 is in the range' },
    { bad: 'FROM debian:13\nARG SSH_PORT=22\nEXPOSE «$SSH_PORT»\n' },
    { good: 'FROM debian:13\nEXPOSE 8022 2222\n', because: 'other ports' },
    { good: 'FROM debian:13\nARG PORT\nEXPOSE $PORT\n', because: 'the port is not known' },
  ],
  *check(facts) {
    for (const { instruction, stage, order } of facts.placed)
      for (const { value, range } of instruction.keyword === 'EXPOSE' ? instruction.args : [])
        if (expandAt(facts, stage, order, value).split(/\s+/).some(holdsSsh)) {
          const message = 'Port 22 is for SSH, which a container does not need; use docker exec for a shell.'
          yield { range, message }
        }
  },
})

/** The container's part of `2222:22/tcp` or `20-25`. */
function holdsSsh(word: string): boolean {
  const [, first, last = first] = /(?:^|:)(\d{1,5})(?:-(\d{1,5}))?(?:\/\w+)?$/.exec(word) ?? []
  return first !== undefined && Number(first) <= 22 && Number(last) >= 22
}
