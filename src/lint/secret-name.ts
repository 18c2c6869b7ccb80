// The name of a variable → whether its value is a secret.

const SECRET = /(?:^|_)(?:API_?KEY|AUTH|CREDENTIALS?|PASSWORD|PASSWD|PWORD|SECRET|TOKEN)(?:_|$)/
/** A key may be a public one or a name; these are not. */
const SECRET_KEY =
  /(?:^|_)(?:ACCESS|API|APP|AUTH|CLIENT|CRYPT|CRYPTO|DEPLOY|ENCRYPTION|HMAC|JWT|LICENSE|MASTER|PRIVATE|SECRET|SERVICE|SIGNING|SSH|SSL|TLS)_KEY(?:_|$)/
/** Words that make it something about a secret. */
const ABOUT =
  /(?:^|_)(?:PUBLIC|PUB|FILE|FILENAME|VERSION)(?:_|$)|_(?:PATH|DIR|DIRECTORY|URL|URI|ENDPOINT|HOST|PORT|NAME|USERNAME|LENGTH|SIZE|LIMIT|ROUNDS|COUNT|TTL|EXPIRY|EXPIRES|EXPIRATION|EXPIRES_IN|TIMEOUT|LIFETIME|ALGORITHM|ALG|HEADER|PREFIX|TYPE|METHOD|MODE|FORMAT|PROVIDER|BACKEND|ISSUER|AUDIENCE|REALM|DOMAIN|POLICY|ENABLED|DISABLED|REQUIRED|FINGERPRINT|MODULE|PLUGIN|STORE)$/
const SWITCH = /^(?:ENABLE|DISABLE|REQUIRE|USE|ALLOW|SKIP|NO|WITH|IS|HAS)_/

/** Whole words between underscores count, in any case. */
export function isSecretName(name: string): boolean {
  const upper = name.toUpperCase().replace(/[-.]/g, '_')
  return (SECRET.test(upper) || SECRET_KEY.test(upper)) && !ABOUT.test(upper) && !SWITCH.test(upper)
}

/** A value that gives nothing away: none, a switch, the place of a file. */
export function isHarmlessValue(value: string): boolean {
  const plain = value.replace(/^(["'])(.*)\1$/s, '$2').trim()
  return /^(?:|true|false|yes|no|on|off|none|null|\d{1,2}|\/(?:run|var\/run|etc|secrets?)\/.*)$/i.test(plain)
}
