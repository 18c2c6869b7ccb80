// A program of a RUN → whether it writes credentials into the file system of the image.
import type { Program } from '../dockerfile/shell.ts'

type Login = { readonly program: string; readonly words: RegExp }

const LOGINS: readonly Login[] = [
  {
    program: 'aws',
    words: /^configure set (?:\S+\.)?(?:aws_secret_access_key|aws_session_token|aws_access_key_id)\b/,
  },
  { program: 'az', words: /^login\b.* (?:-p|--password)\b/ },
  { program: 'gcloud', words: /^auth activate-service-account\b/ },
  { program: 'doctl', words: /^auth init\b.* (?:-t|--access-token)\b/ },
  { program: 'docker', words: /^login\b.* (?:-p|--password)\b/ },
  { program: 'npm', words: /^config set \S*:_(?:authToken|auth|password)\b/ },
]

/** What people call the command, undefined for any other program. */
export function readLogin({ name, args }: Program): string | undefined {
  const words = args.map(({ value }) => value.replace('=', ' ')).join(' ')
  const login = LOGINS.find((one) => one.program === name && one.words.test(words))
  return (
    login &&
    `${name} ${args
      .slice(0, 2)
      .map(({ value }) => value)
      .join(' ')}`.replace(/ -.*$/, '')
  )
}
