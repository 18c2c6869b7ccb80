// RUN with more rights than a build needs.
import { defineRule } from '../rule.ts'

const RISKS: Readonly<Record<string, string>> = {
  'security=insecure': 'runs without the sandbox and as root may reach the machine that builds',
  'network=host': 'reaches every service on the machine that builds',
}

export const elevatedRun = defineRule({
  id: 'elevated-run',
  aliases: ['run-security-insecure'],
  since: '0.1.0',
  summary: 'Do without RUN in the network of the host or outside the sandbox.',
  category: 'security',
  severity: 'info',
  confidence: 'high',
  fix: 'none',
  why: `\`--security=insecure\` and \`--network=host\` lift the walls between a step and the machine that builds. The builder
has to be told to allow them (\`--allow security.insecure\`), so the file builds only where somebody did, and every program
of the step has those rights, downloaded ones too.`,
  references: ['https://docs.docker.com/reference/dockerfile/#run---security'],
  examples: [
    {
      bad: '# syntax=docker/dockerfile:1\nFROM debian:13\nRUN «--security=insecure» mount -t tmpfs none /mnt\n',
    },
    { bad: 'FROM debian:13\nRUN «--network=host» curl http://localhost:8080/config\n' },
    { good: 'FROM debian:13\nRUN --network=none make\n', because: 'this takes rights away' },
    { good: 'FROM debian:13\nRUN --security=sandbox make\n', because: 'this is the default' },
  ],
  *check({ runs }) {
    for (const { instruction } of runs)
      for (const { name, value, range } of instruction.flags) {
        const key = `${name}=${value}`
        const risk = Object.hasOwn(RISKS, key) ? RISKS[key] : undefined
        if (risk !== undefined)
          yield { range, message: `A step with --${key} ${risk}. Do without it if you can.` }
      }
  },
})
