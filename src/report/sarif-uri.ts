// A path as people give it → the address SARIF wants: forward slashes, percent-encoded.

export type ArtifactLocation = { readonly uri: string; readonly uriBaseId?: '%SRCROOT%' }

/** Relative paths are relative to the root of the sources; absolute ones become file addresses. */
export function artifactLocation(path: string): ArtifactLocation {
  const segments = path.split('/')
  if (/^[A-Za-z]:$/.test(segments[0] ?? ''))
    return { uri: `file:///${segments[0]}/${encode(segments.slice(1))}` }
  if (segments[0] === '') return { uri: `file:///${encode(segments.slice(1))}` }
  return { uri: encode(segments.filter((segment) => segment !== '.')), uriBaseId: '%SRCROOT%' }
}

function encode(segments: readonly string[]): string {
  return segments.map((segment) => encodeURIComponent(segment.toWellFormed())).join('/')
}
