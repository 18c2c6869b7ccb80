// ARG and ENV that carry secrets.

import type { Pair } from '../../dockerfile/syntax.ts'
import { reportsOf } from '../buildkit/front-end.ts'
import type { Facts } from '../facts.ts'
import { looksSecret } from '../hadolint/secret-names.ts'
import { report, walks } from '../hadolint/view.ts'
import { namesWord, refersTo } from '../reference-to.ts'
import { defineRule, type Report } from '../rule.ts'
import { isHarmlessValue, isSecretName } from '../secret-name.ts'

export const secretInArgEnv = defineRule({
  id: 'secret-in-arg-env',
  aliases: [
    ...[
      'SecretsUsedInArgOrEnv',
      'DL3064',
      'DS-0031',
      'secrets-stored-in-environment-variables',
      'secrets-stored-in-dockerfile',
      'passwords-and-secrets',
      'secrets-in-code',
    ],
    ...['secret-in-build-arg', 'CIS-DI-0010'],
  ],
  since: '0.1.0',
  summary: 'Keep secrets out of ARG and ENV.',
  category: 'security',
  severity: 'warning',
  confidence: 'medium',
  fix: 'none',
  why: `The value of an ENV is a setting of the image: everybody who has the image can read it. The value of an ARG stands in
the history of the image, in the cache and in the attestation of the build, however late it is declared.

Give a step what it needs through a secret mount, which leaves nothing behind:

\`\`\`dockerfile
RUN --mount=type=secret,id=API_TOKEN,env=API_TOKEN ./fetch
\`\`\`

with \`docker buildx build --secret id=API_TOKEN\` (or the input \`secrets\` of an action). What the program needs when it
runs belongs to the start of the container.

The rule goes by names: whole words such as \`PASSWORD\`, \`TOKEN\` or \`API_KEY\` between underscores. Names about secrets
(\`TOKEN_URL\`, \`PASSWORD_FILE\`, \`PUBLIC_KEY\`), empty values, switches and paths to mounted secrets are left alone.`,
  references: [
    'https://docs.docker.com/build/building/secrets/',
    'https://docs.docker.com/reference/build-checks/secrets-used-in-arg-or-env/',
  ],
  examples: [
    { bad: 'FROM node:24\nARG «NPM_TOKEN»\nRUN npm ci\n' },
    { bad: 'FROM node:24\nENV PORT=80 «DB_PASSWORD=hunter2»\n' },
    {
      bad: 'FROM node:24\nARG «AWS_SECRET_ACCESS_KEY»\nENV «AWS_SECRET_ACCESS_KEY=$AWS_SECRET_ACCESS_KEY»\n',
    },
    {
      good: 'FROM node:24\nRUN --mount=type=secret,id=NPM_TOKEN,env=NPM_TOKEN npm ci\n',
      because: 'the secret is mounted',
    },
    {
      good: 'FROM node:24\nENV PASSWORD_FILE=/run/secrets/db AUTH_URL=https://example.com JWT_PUBLIC_KEY=abc TOKEN_TTL=60\n',
      because: 'these are about secrets, and are none',
    },
    {
      good: 'FROM node:24\nARG GPG_KEY=0D96DF4D4110E5C4\nARG MONKEY\n',
      because: 'a key by itself may be public',
    },
    { good: 'FROM node:24\nENV DB_PASSWORD=""\n', because: 'the value is empty' },
    {
      good: 'FROM node:24\nARG TOKEN\nRUN --mount=type=secret,id=$TOKEN,target=/token ./fetch\n',
      because: 'it is only the id of a secret',
    },
    {
      preset: 'buildkit',
      bad: 'FROM scratch\n«ARG AWS_ACCESS_KEY_ID»\n«ENV KEY=""»\n',
      because: 'one word of the name is enough',
    },
    {
      preset: 'buildkit',
      good: 'ARG TOKEN\nFROM scratch\nARG TOKEN_FILE PUBLIC_KEY MONKEY\n',
      because: 'files, public keys and other words are fine, as is what stands before FROM',
    },
    {
      bad: 'FROM node:24\n«ARG TOKEN_URL»\n«ENV PORT=80 PASSWORD_FILE=/run/secrets/db»\n',
      preset: 'hadolint',
      because: 'parts of names count',
    },
    { bad: '«ARG docker_email»\n«ONBUILD ENV my_private_key ""»\n', preset: 'hadolint' },
    {
      good: 'FROM node:24\nARG KEY\nENV AUTH=secret PASSWD=x\n',
      preset: 'hadolint',
      because: 'the list has none of them',
    },
  ],
  *check(facts) {
    for (const { pair } of facts.globals) yield* reportPair('ARG', pair)
    for (const { instruction, onbuild } of facts.placed) {
      const { keyword, pairs } = instruction
      if (keyword !== 'ARG' && keyword !== 'ENV') continue
      for (const pair of pairs)
        if (onbuild || !namesSecret(facts, keyword, pair)) yield* reportPair(keyword, pair)
    }
  },
  checks: {
    hadolint: {
      codes: { DL3064: 'warning' },
      check: (facts) =>
        walks(facts)
          .flat()
          .filter(
            (step) =>
              (step.seen.kind === 'arg' && looksSecret(step.seen.name)) ||
              (step.seen.kind === 'env' && step.seen.pairs.some(({ key }) => looksSecret(key))),
          )
          .map((step) =>
            report(
              'DL3064',
              step,
              'A name here looks like a secret, and ARG and ENV leave its value in the image. Use RUN --mount=type=secret instead.',
            ),
          ),
    },
    buildkit: { codes: { SecretsUsedInArgOrEnv: 'warning' }, check: reportsOf('SecretsUsedInArgOrEnv') },
  },
})

function* reportPair(keyword: string, { key, value, range }: Pair): Iterable<Report> {
  const empty =
    keyword === 'ENV' ? isHarmlessValue(value ?? '') : value !== undefined && isHarmlessValue(value)
  const given = keyword === 'ARG' && (value === undefined || /^(?:|""|'')$/.test(value))
  if (!isSecretName(key) || (empty && !given)) return
  const message =
    keyword === 'ARG'
      ? `ARG leaves the value of ${key} in the history of the image and in the cache. Use RUN --mount=type=secret,id=${key},env=${key} instead.`
      : `ENV leaves the value of ${key} in the image, for everybody who has it. Set it when the container starts, or use RUN --mount=type=secret,id=${key},env=${key}.`
  yield { range, message }
}

/** An ARG without a default that nothing but secret mounts refer to. */
function namesSecret({ runs, placed }: Facts, keyword: string, { key, value }: Pair): boolean {
  if (keyword !== 'ARG' || value !== undefined || !isSecretName(key)) return false
  const mounting = runs.filter(({ mounts }) =>
    mounts.some((mount) => mount.type === 'secret' && namesWord(mount.flag.value ?? '', key)),
  )
  if (mounting.length === 0) return false
  return placed.every(({ instruction }) => {
    if (mounting.some((run) => run.instruction === instruction))
      return !namesWord(instruction.rest.text, key) || hasEnv(instruction.flags, key)
    return !refersTo(instruction, [key])
  })
}

/** The mount itself sets the variable. */
function hasEnv(flags: readonly { readonly value: string | undefined }[], key: string): boolean {
  return flags.some(({ value }) => value?.split(',').includes(`env=${key}`))
}
