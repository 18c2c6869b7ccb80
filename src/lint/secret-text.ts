// Text → the credentials that stand in it, known by their form.

type Form = { readonly what: string; readonly pattern: RegExp }

/** Every form has a prefix or a frame of its own, so that ordinary text does not look like it. */
export const SECRET_FORMS: readonly Form[] = [
  { what: 'an AWS access key', pattern: /(?<![A-Za-z0-9])(?:AKIA|ASIA)[A-Z0-9]{16}(?![A-Za-z0-9])/g },
  {
    what: 'a GitHub token',
    pattern: /(?<![A-Za-z0-9])(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_\w{60})\w{0,200}/g,
  },
  { what: 'a GitLab token', pattern: /(?<![A-Za-z0-9])gl(?:pat|dt|rt|cbt)-[\w-]{20,60}/g },
  { what: 'a Slack token', pattern: /(?<![A-Za-z0-9])xox[abeprs]-[A-Za-z0-9-]{20,200}/g },
  { what: 'a Stripe key', pattern: /(?<![A-Za-z0-9])[rs]k_live_[A-Za-z0-9]{20,200}/g },
  { what: 'an npm token', pattern: /(?<![A-Za-z0-9])npm_[A-Za-z0-9]{36}(?![A-Za-z0-9])/g },
  { what: 'a PyPI token', pattern: /(?<![A-Za-z0-9])pypi-[\w-]{80,400}/g },
  { what: 'a Google API key', pattern: /(?<![A-Za-z0-9])AIza[\w-]{35}(?![\w-])/g },
  { what: 'a SendGrid key', pattern: /(?<![A-Za-z0-9])SG\.[\w-]{22}\.[\w-]{43}(?![\w-])/g },
  { what: 'a Docker token', pattern: /(?<![A-Za-z0-9])dckr_[op]at_[\w-]{27,60}/g },
  { what: 'a DigitalOcean token', pattern: /(?<![A-Za-z0-9])do[op]_v1_[a-f0-9]{64}(?![a-f0-9])/g },
  { what: 'a Hugging Face token', pattern: /(?<![A-Za-z0-9])hf_[A-Za-z]{34}(?![A-Za-z0-9])/g },
  { what: 'an API key', pattern: /(?<![A-Za-z0-9])sk-(?:proj|ant|svcacct)-[\w-]{40,300}/g },
  { what: 'a private key', pattern: /-----BEGIN (?:[A-Z0-9]{1,20} ){0,3}PRIVATE KEY-----/g },
  {
    what: 'a password in a URL',
    pattern:
      /(?<![A-Za-z0-9])[a-z][a-z0-9+.-]{1,20}:\/\/[^\s:/?#@'"$<>{}\\]{0,100}:[^\s:/?#@'"$<>{}()\\`]{3,100}@(?=[\w[])/g,
  },
]

/** What every form has in it; a file without it need not be searched. */
const HINT =
  /AKIA|ASIA|gh[pousr]_|github_pat_|gl(?:pat|dt|rt|cbt)-|xox[abeprs]-|k_live_|npm_|pypi-|AIza|SG\.|dckr_|do[op]_v1|hf_|sk-|PRIVATE KEY|:\/\/[^\s/@]{1,220}@/

/** False when no form can stand in the text. */
export function mayHoldSecret(text: string): boolean {
  return HINT.test(text)
}

/** Names of the field that documentation and templates put in the place of a secret. */
const PLACEHOLDER =
  /example|placeholder|changeme|change-me|your[-_]?|dummy|redacted|x{4,}|\*{3,}|\.{3}|:(?:pass(?:word|wd)?|secret|token|pw|pwd|user|test|postgres|root|admin|guest)@/i

/** Text that stands for a secret, and is none. */
export function isPlaceholderSecret(text: string): boolean {
  const body = text.replace(/^-----BEGIN .*/, 'private key')
  return PLACEHOLDER.test(body) || new Set(body).size < 6
}
