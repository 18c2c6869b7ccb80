// A name of ARG or ENV → whether BuildKit takes it for a secret.

const SECRET = /(?:_|^)(?:apikey|auth|credentials?|key|password|pword|passwd|secret|token)(?:_|$)/iu
const HARMLESS = /(?:_|^)(?:public|file|version)(?:_|$)/iu

/** One of its words says so, and none says the contrary. */
export function isSecretName(name: string): boolean {
  return SECRET.test(name) && !HARMLESS.test(name)
}
