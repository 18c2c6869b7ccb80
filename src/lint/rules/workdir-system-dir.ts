// WORKDIR in a folder of the system.
import { expandAt, pathBelow, resolvePath, workdirAt } from '../image-path.ts'
import { defineRule } from '../rule.ts'

const FOLDERS = ['/proc', '/boot', '/dev', '/initrd', '/lost+found', '/sys']

export const workdirSystemDir = defineRule({
  id: 'workdir-system-dir',
  aliases: ['DS-0030'],
  since: '0.1.0',
  summary: 'Do not work in folders of the system.',
  category: 'security',
  severity: 'warning',
  confidence: 'high',
  fix: 'none',
  why: `/proc, /dev and /sys are replaced by the kernel's when a container starts: what a build puts there is gone. /boot and
the others belong to the system, and files of a program there are overlooked by people and by scanners.

/dev/shm exists for programs to write to, but it is empty at every start; it is reported as info.`,
  references: ['https://docs.docker.com/build/building/best-practices/#workdir'],
  examples: [
    { bad: 'FROM debian:13\nWORKDIR «/proc/app»\n' },
    { bad: 'FROM debian:13\nWORKDIR «/dev»\nWORKDIR «app»\n', because: 'the second one is /dev/app' },
    { bad: 'FROM debian:13\nWORKDIR «/dev/shm/work»\n', because: 'it is empty at every start' },
    { good: 'FROM debian:13\nWORKDIR /app\n', because: 'a folder of its own' },
    { good: 'FROM debian:13\nWORKDIR /development\n', because: 'only the name begins alike' },
  ],
  *check(facts) {
    for (const { instruction, stage, order } of facts.placed) {
      const [written] = instruction.args
      if (instruction.keyword !== 'WORKDIR' || written === undefined) continue
      const word = expandAt(facts, stage, order, instruction.rest.text.trim())
      const path = resolvePath(workdirAt(facts, stage, order), word)
      const folder = FOLDERS.find((one) => pathBelow(one, path) !== undefined)
      if (folder === undefined) continue
      const shared = pathBelow('/dev/shm', path) !== undefined
      const message = shared
        ? '/dev/shm is empty at every start, so nothing built here lasts; choose a folder such as /app.'
        : `${folder} belongs to the system; choose a folder such as /app.`
      yield { range: written.range, message, ...(shared ? { severity: 'info' as const } : {}) }
    }
  },
})
