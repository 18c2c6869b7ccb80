// The name of a file → whether it holds credentials.

type SecretFile = {
  readonly pattern: RegExp
  /** Programs that read it. */
  readonly readers: RegExp
  /** Text without which it holds no secret; missing when the name says enough. */
  readonly text?: RegExp
}

const FILES: readonly SecretFile[] = [
  { pattern: /^\.npmrc$/, readers: /^(?:npm|npx|yarn|pnpm|bun|corepack)$/, text: /_auth|_password/i },
  { pattern: /^\.netrc$|^_netrc$/, readers: /^(?:git|curl|wget|pip|go|uv|poetry)$/ },
  { pattern: /^\.pypirc$/, readers: /^(?:pip|twine|python[\d.]*|uv|poetry)$/ },
  { pattern: /^\.env(?:\.[\w.-]{1,60})?$/, readers: /$^/ },
  {
    pattern: /^id_(?:rsa|dsa|ecdsa|ed25519)(?:[_-][\w-]{1,60})?$/,
    readers: /^(?:git|ssh|scp|go|npm|pip|cargo)$/,
  },
  { pattern: /^[\w.-]{1,150}\.pem$/, readers: /$^/ },
  { pattern: /^credentials$/, readers: /^(?:aws|terraform|sam)$/ },
  { pattern: /^kubeconfig(?:\.ya?ml)?$/, readers: /^(?:kubectl|helm)$/ },
  { pattern: /^auth\.json$/, readers: /^composer$/ },
]

/** Samples, public keys and certificates. */
const HARMLESS =
  /\.(?:example|sample|template|tmpl|tpl|dist|defaults?|schema|pub|crt|enc|gpg|age)$|^\.env\.(?:test|ci|defaults?)\b|(?:^|[._-])(?:cert|certs|certificate|ca|cacert|cacerts|chain|fullchain|bundle|roots?|public|pub|dhparams?|crt)(?:[._-]|$)/i

/** Undefined for files that hold no secret as far as the name, and the text where it is known, tell. */
export function readSecretFile(
  path: string,
  text: string | undefined,
): Pick<SecretFile, 'readers'> | undefined {
  if (/^[a-z]+:\/\//i.test(path)) return undefined
  const name = path.slice(path.lastIndexOf('/') + 1)
  const file = HARMLESS.test(name) ? undefined : FILES.find(({ pattern }) => pattern.test(name))
  if (file === undefined) return undefined
  if (text !== undefined && file.text !== undefined && !holdsSecret(text, file.text)) return undefined
  return file
}

/** A line with the word, and with more than a variable behind it. */
function holdsSecret(text: string, word: RegExp): boolean {
  return text.split('\n').some((line) => word.test(line) && !/=\s*["']?\$\{?\w+\}?["']?\s*$/.test(line))
}
