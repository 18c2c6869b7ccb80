import { describe, expect, test } from 'vitest'
import { parseLogins } from '../../src/push/logins.ts'

describe('the input registries', () => {
  test('is a YAML list, whose values are text as written', () => {
    const text = `
- registry: ghcr.io
  username: octocat
  password: ghp_1
- username: 0123
  password: "p: #x"
`
    expect(parseLogins(text)).toEqual([
      { registry: 'ghcr.io', username: 'octocat', password: 'ghp_1' },
      { registry: 'docker.io', username: '0123', password: 'p: #x' },
    ])
    expect(parseLogins('\n# none\n')).toEqual([])
  })

  test.each([
    [
      '- registry: ghcr.io\n  username: me\n  password: "hush',
      'line 3 is not valid YAML. Put a value with special characters in quotes.',
    ],
    ['password: hush', 'it must be a YAML list, each entry beginning with "- ".'],
    ['- hush', 'entry 1 must have the keys registry, username and password.'],
    [
      '- {username: me, password: x}\n- {hush: me}',
      'entry 2 has a key that is none of registry, username and password.',
    ],
    ['- registry: ghcr.io\n  username: me\n  password:', 'entry 1 has no password.'],
    ['- registry: ghcr.io', 'entry 1 has no username and no password.'],
  ])('that is %j is refused without showing a value', (text, why) => {
    expect(() => parseLogins(text)).toThrow(expect.objectContaining({ message: `Input registries: ${why}` }))
  })
})
