// A builder → whether it can be left to keep its layers in the Actions cache by itself.

/** The first BuildKit that speaks version 2 of the service; older ones end a build with an error. */
const FIRST_MINOR = 20

/** Several nodes would replace each other's cache; a version nobody knows, as distributions have, is taken for a new one. */
export function keepsLayersItself(builder: { readonly nodes: number; readonly buildkit?: string }): boolean {
  const [, minor] = /^v?0\.(\d+)\./.exec(builder.buildkit ?? '') ?? []
  const old = minor !== undefined && Number(minor) > 0 && Number(minor) < FIRST_MINOR
  return builder.nodes === 1 && !old
}
