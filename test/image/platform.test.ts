// One spelling for each platform.
import { describe, expect, it } from 'vitest'
import { isPlatform, normalPlatformText } from '../../src/image/platform.ts'

describe('a platform', () => {
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
    expect([isPlatform(text), normalPlatformText(text)]).toEqual([true, expected])
  })

  it.each(['', 'linux', 'a/b/c/d', 'linux//v8', 'li nux/amd64'])('refuses "%s"', (text) => {
    expect([isPlatform(text), normalPlatformText(text)]).toEqual([false, text])
  })
})
