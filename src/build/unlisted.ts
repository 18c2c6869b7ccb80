// Platforms asked for and those a builder lists → a hint for a build that failed.
import { normalPlatformText } from '../image/platform.ts'
import type { Builder } from './plan.ts'

/** Which platforms the builder does not list: only a hint, as a build without RUN needs nobody to run it. */
export function hintUnlisted(asked: readonly string[], { platforms }: Builder): string | undefined {
  const listed = new Set(platforms.map(normalPlatformText))
  const missing = asked.filter(
    (platform) => platform !== 'local' && !listed.has(normalPlatformText(platform)),
  )
  if (listed.size === 0 || missing.length === 0) return undefined
  return `The builder does not list ${missing.join(', ')} among its platforms (${platforms.join(', ')}).`
}
