// pip install that leaves its cache in the image.

import { isCacheMoved } from '../cache-place.ts'
import { findCachedPip } from '../hadolint/pip-cache.ts'
import { checkSteps } from '../hadolint/run-check.ts'
import { leavesCache } from '../left-cache.ts'
import { callLabel, callRange, callsOf, hasOption } from '../package-call.ts'
import { addArguments } from '../program-edits.ts'
import { defineRule } from '../rule.ts'
import { settingFinder, variableAt } from '../settings-before.ts'

const FLAG = '--no-cache-dir'
const isConfigured = settingFinder(/\bpip[\d.]*\s+config\s.*no-cache-dir|^\s*no-cache-dir\s*=|\/pip\.conf/m)

export const pipNoCache = defineRule({
  id: 'pip-no-cache',
  aliases: ['DL3042', 'pip-install-keeping-cached-packages', 'missing-pip-no-cache-dir', 'pf10'],
  since: '0.1.0',
  summary: 'Install with `pip install --no-cache-dir`.',
  category: 'layers',
  severity: 'info',
  confidence: 'high',
  fix: 'safe',
  effect: { removes: ['~/.cache/pip/**'] },
  fixEffect: "The files of pip's cache, below ~/.cache/pip, are no longer in the image.",
  why: `pip keeps everything it downloads and builds in its cache. In a layer nobody uses that again; \`--no-cache-dir\` leaves it
out. A cache mount at /root/.cache/pip is better still: then the next build does not download again.

\`PIP_NO_CACHE_DIR\` in ENV, ARG or before the command counts, as do a pip.conf, a cache mount, and a RUN that removes the
cache itself. Stages whose files do not reach the image are left alone.`,
  references: ['https://pip.pypa.io/en/stable/topics/caching/'],
  examples: [
    {
      bad: 'FROM python:3.14\nRUN «pip install» flask==3.1.2\n',
      fixed: 'FROM python:3.14\nRUN pip install --no-cache-dir flask==3.1.2\n',
    },
    {
      bad: 'FROM python:3.14\nRUN «python3 -m pip install» -r requirements.txt\n',
      fixed: 'FROM python:3.14\nRUN python3 -m pip install --no-cache-dir -r requirements.txt\n',
    },
    {
      good: 'FROM python:3.14\nENV PIP_NO_CACHE_DIR=1\nRUN pip install -r requirements.txt\n',
      because: 'the variable switches the cache off',
    },
    {
      good: 'FROM python:3.14\nRUN --mount=type=cache,target=/root/.cache/pip pip install -r requirements.txt\n',
      because: 'the cache lies on a mount',
    },
    {
      good: 'FROM python:3.14\nRUN pip install -r requirements.txt && rm -rf ~/.cache/pip\n',
      because: 'the RUN removes the cache',
    },
    {
      good: 'FROM python:3.14 AS build\nRUN pip install -t /lib flask==3.1.2\nFROM python:3.14\nCOPY --from=build /lib /lib\n',
      because: 'the stage is thrown away',
    },
    {
      preset: 'hadolint',
      bad: 'FROM python:3.13\nENV PIP_NO_CACHE_DIR=off\n«RUN pip install x»\n',
      because: 'off is not a word for yes',
    },
    {
      preset: 'hadolint',
      good: 'FROM python:3.13 AS base\nENV PIP_NO_CACHE_DIR=1\nFROM base\nRUN pip install x\nFROM python:3.13\nRUN --mount=type=cache,target=/home/a/.cache/pip pipx install x && pip install y\n',
      because: 'the base has switched the cache off, or it is a mount',
    },
  ],
  checks: {
    hadolint: checkSteps({
      code: 'DL3042',
      severity: 'warning',
      message: 'pip leaves its cache in the layer; add `--no-cache-dir`, or set PIP_NO_CACHE_DIR.',
      find: findCachedPip,
    }),
  },
  *check(facts) {
    for (const run of facts.runs)
      for (const call of callsOf(facts, run, 'pip')) {
        if (
          call.verb.value !== 'install' ||
          call.unknown ||
          hasOption(call, FLAG, '--cache-dir', '--dry-run')
        )
          continue
        const assigned = run.programs.some(({ assignments, args }) =>
          [...assignments.map(({ name }) => name), ...args.map(({ value }) => value)].some((text) =>
            text.startsWith('PIP_NO_CACHE_DIR'),
          ),
        )
        // pip takes any value for a yes, for the sake of old set-ups even `off`.
        const off = assigned || variableAt(facts, run, 'PIP_NO_CACHE_DIR') !== undefined
        if (off || isConfigured(facts, run) || !leavesCache(facts, run, call)) continue
        const edit = addArguments(facts, run, call.verb, FLAG)
        const kind = isCacheMoved(facts, run, call.program) ? 'unsafe' : 'safe'
        yield {
          range: callRange(call),
          message: `${callLabel(call)} leaves what it downloads in the layer; add ${FLAG}, or mount a cache at /root/.cache/pip.`,
          ...(edit ? { fix: { kind, description: `Add ${FLAG}`, edits: [edit] } } : {}),
        }
      }
  },
})
