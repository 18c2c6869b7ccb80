// EXPOSE with numbers that are no ports.

import { exposedPorts } from '../exposed-port.ts'
import { checkSteps } from '../hadolint/run-check.ts'
import { exposesTooHigh } from '../hadolint/simple-faults.ts'
import { defineRule } from '../rule.ts'

export const portRange = defineRule({
  id: 'port-range',
  aliases: ['DL3011', 'DS-0008', 'UNIX Ports Out Of Range', 'invalid-port', 'invalid_port', 'INVALID_PORT'],
  since: '0.2.0',
  summary: 'Expose ports from 0 to 65535.',
  category: 'correctness',
  severity: 'error',
  confidence: 'high',
  fix: 'none',
  why: 'A port has 16 bits. A higher number, or a range that ends before it begins, is mostly a typing error, and the build stops at it.',
  references: ['https://docs.docker.com/reference/dockerfile/#expose'],
  examples: [
    { bad: 'FROM nginx:1.29\nEXPOSE 80 «84430»\n' },
    { bad: 'FROM nginx:1.29\nEXPOSE «9000-8000/udp»\n', because: 'the range ends before it begins' },
    { good: 'FROM nginx:1.29\nEXPOSE 80/tcp 443/UDP 8000-8010 0 65535\n', because: 'all are ports' },
    { good: 'FROM nginx:1.29\nARG PORT=80\nEXPOSE $PORT\n', because: 'the build knows the value' },
    { preset: 'hadolint', bad: 'FROM a:1\n«EXPOSE 80 80000/udp»\n«EXPOSE 1-70000»\n' },
    { preset: 'hadolint', good: 'FROM a:1\nEXPOSE 65535 $PORT 9-1\n', because: 'no number is above 65535' },
  ],
  *check(facts) {
    for (const { word, ports, range } of exposedPorts(facts)) {
      const numbers = /^(\d+)(?:-(\d+))?$/.exec(ports)
      if (numbers === null) continue
      const [first, last] = [Number(numbers[1]), Number(numbers[2] ?? numbers[1])]
      if (first > 65_535 || last > 65_535)
        yield { range, message: `${word} is no port: the highest one is 65535. Correct the number.` }
      else if (first > last)
        yield { range, message: `The range ${ports} ends before it begins. Write ${last}-${first}.` }
    }
  },
  checks: {
    hadolint: checkSteps({
      code: 'DL3011',
      severity: 'error',
      message: 'The highest port is 65535. Correct the number.',
      skipsTriggers: true,
      find: (steps) => steps.filter(exposesTooHigh),
    }),
  },
})
