// Credentials in the text of the file, or copied into the image.
import type { Facts, Placed } from '../facts.ts'
import { findText } from '../find-text.ts'
import { reachesImage } from '../left-cache.ts'
import { defineRule, type Report } from '../rule.ts'
import { findSecretCopies, mountInstead } from '../secret-copy.ts'
import { readLogin } from '../secret-login.ts'
import { isPlaceholderSecret, mayHoldSecret, SECRET_FORMS } from '../secret-text.ts'

export const secretLiteral = defineRule({
  id: 'secret-literal',
  aliases: [
    'passwords-and-secrets',
    'secrets-in-code',
    'require-secret-mounts',
    'DS-0031',
    'secrets-stored-in-dockerfile',
  ],
  since: '0.1.0',
  summary: 'Keep credentials out of the Dockerfile and the image.',
  category: 'security',
  severity: 'error',
  confidence: 'medium',
  fix: 'suggested',
  fixEffect: `The file is no longer in the image. The steps that read it get it through a secret mount, so the build has to be
given the secret (\`--secret id=…,src=…\`).`,
  why: `A token in a Dockerfile can be read by everybody who has the file or the image, and goes on working until it is
revoked. A file with credentials that is copied stays in its layer even when a later step deletes it, and so does what a
login command writes.

Reported are texts with the form of a provider's token, private keys, passwords in URLs; commands that log in with a
password or a token outside a secret mount; and files such as \`.npmrc\`, \`.env\` or \`id_rsa\`. Placeholders, samples,
public keys and certificates are left alone. Logins and files in a stage that is thrown away are info: they do not
reach the image, but the cache.

Revoke what has been published; removing it from the file does not take it back.`,
  references: ['https://docs.docker.com/build/building/secrets/'],
  examples: [
    { bad: 'FROM debian:13\nRUN git clone «https://ci:k3Pz9aQw@»git.internal.example/app.git\n' },
    { bad: 'FROM debian:13\nCOPY <<EOF /root/key\n«-----BEGIN OPENSSH PRIVATE KEY-----»\nEOF\n' },
    {
      bad: 'FROM debian:13\nARG KEY\nRUN «aws configure set aws_secret_access_key "$KEY"»\n',
      because: 'it writes a file',
    },
    {
      bad: 'FROM node:24\nWORKDIR /app\nCOPY «.npmrc» ./\nCOPY package.json ./\nRUN npm install\n',
      fixed:
        'FROM node:24\nWORKDIR /app\nCOPY package.json ./\nRUN --mount=type=secret,id=npmrc,target=/app/.npmrc npm install\n',
    },
    {
      bad: 'FROM node:24 AS build\nCOPY . .\nCOPY «secrets/id_rsa» /root/.ssh/\nFROM nginx:1.29\nCOPY --from=build /dist /srv\n',
      because: 'the stage is thrown away, so this is info',
    },
    {
      good: 'FROM node:24\nRUN --mount=type=secret,id=npmrc,target=/root/.npmrc npm install\n',
      because: 'the file is mounted',
    },
    {
      good: 'FROM node:24\nCOPY .npmrc ./\nRUN npm install\n',
      because: 'the token comes from a variable',
      context: { '.npmrc': '//registry.example.com/:_authToken=${NPM_TOKEN}\n' },
    },
    {
      good: 'FROM node:24\nCOPY .env.example ca-bundle.pem id_rsa.pub ./\n',
      because: 'none of these is secret',
    },
    {
      good: 'FROM node:24\nENV DATABASE_URL=postgres://postgres:password@db/app\n',
      because: 'this is a placeholder',
    },
  ],
  *check(facts) {
    if (mayHoldSecret(facts.file.text)) for (const place of facts.placed) yield* reportText(facts, place)
    for (const run of facts.runs) {
      if (run.mounts.some(({ type }) => type === 'secret')) continue
      for (const program of run.programs) {
        const login = readLogin(program)
        if (login === undefined) continue
        const message = `${login} writes credentials into the layer. Do it in a RUN that has them from a secret mount, or give them by variables of a secret.`
        yield { range: program.range, message, ...mildness(facts, run) }
      }
    }
    for (const { copy, source, readers } of findSecretCopies(facts)) {
      const fix = mountInstead(facts, copy, readers)
      const message = `${source.value} holds credentials and stays in a layer of the image. Mount it with RUN --mount=type=secret where it is read.`
      yield { range: source.range, message, ...mildness(facts, copy), ...(fix === undefined ? {} : { fix }) }
    }
  },
})

function* reportText({ file }: Facts, { instruction, outer }: Placed): Iterable<Report> {
  if (!['ENV', 'ARG', 'LABEL', 'RUN', 'COPY', 'ADD', 'CMD', 'ENTRYPOINT'].includes(instruction.keyword))
    return
  for (const { what, pattern } of SECRET_FORMS)
    for (const { range, text } of findText(file, outer, pattern))
      if (!isPlaceholderSecret(text))
        yield {
          range,
          message: `Here stands ${what} for everybody to read. Revoke it and use a secret mount.`,
        }
}

function mildness(facts: Facts, { stage }: Placed): Pick<Report, 'severity'> {
  return reachesImage(facts, stage) ? {} : { severity: 'info' }
}
