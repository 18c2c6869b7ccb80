// The WWW-Authenticate header of a 401 to what the registry asks for.

export type Challenge =
  | { readonly scheme: 'basic' }
  | {
      readonly scheme: 'bearer'
      readonly realm: string
      readonly service: string | undefined
      readonly scope: string | undefined
    }

/** The first challenge that can be met, Bearer before Basic; undefined when there is none. */
export function parseChallenge(header: string | null): Challenge | undefined {
  const text = header ?? ''
  const bearer = /(?:^|,\s*)bearer\s(.*)$/is.exec(text)?.[1]
  if (bearer !== undefined) {
    const parameters = parametersOf(bearer)
    const realm = parameters.get('realm')
    if (realm !== undefined) {
      return { scheme: 'bearer', realm, service: parameters.get('service'), scope: parameters.get('scope') }
    }
  }
  return /(?:^|,\s*)basic(?:\s|$|,)/i.test(text) ? { scheme: 'basic' } : undefined
}

function parametersOf(text: string): ReadonlyMap<string, string> {
  const pairs = text.matchAll(/([\w-]+)\s*=\s*(?:"((?:\\.|[^"\\])*)"|([^\s,"]+))/g)
  return new Map(
    [...pairs].map(([, name = '', quoted, bare]) => [
      name.toLowerCase(),
      quoted === undefined ? (bare ?? '') : quoted.replace(/\\(.)/g, '$1'),
    ]),
  )
}
