// One spelling for each platform.
import { describe, expect, it } from 'vitest'
import { UserError } from '../../src/errors.ts'
import { formatPlatform, normalPlatformText, parsePlatform } from '../../src/image/platform.ts'

describe('parsePlatform', () => {
  it.each([
    ['linux/amd64', 'linux/amd64'],
    ['linux/x86_64', 'linux/amd64'],
    ['Linux/AMD64', 'linux/amd64'],
    ['linux/amd64/v1', 'linux/amd64'],
    ['linux/amd64/v3', 'linux/amd64/v3'],
    ['linux/arm64/v8', 'linux/arm64'],
    ['linux/aarch64', 'linux/arm64'],
    ['linux/arm64/8', 'linux/arm64'],
    ['linux/arm', 'linux/arm/v7'],
    ['linux/arm/7', 'linux/arm/v7'],
    ['linux/arm/v6', 'linux/arm/v6'],
    ['linux/armhf', 'linux/arm/v7'],
    ['linux/armel', 'linux/arm/v6'],
    ['arm64', 'linux/arm64'],
    ['macos/arm64', 'darwin/arm64'],
  ])('%s is %s', (text, expected) => {
    expect(formatPlatform(parsePlatform(text))).toBe(expected)
  })

  it.each(['', 'linux', 'a/b/c/d', 'linux//v8', 'li nux/amd64'])('refuses "%s"', (text) => {
    expect(() => parsePlatform(text)).toThrow(UserError)
    expect(normalPlatformText(text)).toBe(text)
  })
})
