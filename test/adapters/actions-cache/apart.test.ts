// The toolkit's surroundings are its own; everybody else's stay as they are.
import { afterEach, describe, expect, it, vi } from 'vitest'
import { runApart } from '../../../src/adapters/actions-cache/apart.ts'

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
})

function listen(): string[] {
  const heard: string[] = []
  vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => heard.push(String(chunk)) > 0)
  return heard
}

describe('runApart', () => {
  it('answers who asks from inside, and only those', async () => {
    vi.stubEnv('GITHUB_WORKSPACE', '/home/user')
    const { promise, resolve } = Promise.withResolvers<void>()
    const look = () => [process.cwd(), process.env['GITHUB_WORKSPACE'], process.env['RUNNER_TEMP']]
    const outside = look()
    const running = runApart('/inside', { RUNNER_TEMP: '/temp' }, async () => {
      await promise
      return look()
    })
    expect(look()).toEqual(outside)
    resolve()
    expect((await running).value).toEqual(['/inside', '/inside', '/temp'])
    expect(look()).toEqual(outside)
  })

  it('collects what is printed inside and lets others print', async () => {
    const heard = listen()
    const { promise, resolve } = Promise.withResolvers<void>()
    const running = runApart('/inside', {}, async () => {
      await promise
      process.stdout.write('::warning::one\ntwo\n')
      process.stderr.write('three\n')
    })
    process.stdout.write('ours\n')
    resolve()
    expect((await running).lines).toEqual(['::warning::one', 'two', 'three'])
    expect(heard).toEqual(['ours\n'])
  })

  it('passes masks on to a runner', async () => {
    const heard = listen()
    vi.stubEnv('GITHUB_ACTIONS', 'true')
    await runApart('/inside', {}, async () => process.stdout.write('::add-mask::secret\n::debug::noise\n'))
    expect(heard).toEqual(['::add-mask::secret\n'])
  })

  it('passes debug lines on when they are asked for', async () => {
    const heard = listen()
    vi.stubEnv('RUNNER_DEBUG', '1')
    await runApart('/inside', {}, async () => process.stdout.write('::debug::detail\n'))
    expect(heard).toEqual(['::debug::detail\n'])
  })

  it('puts everything back, also after a failure', async () => {
    const before = [process.cwd, process.env, process.stdout.write]
    await expect(runApart('/inside', {}, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect([process.cwd, process.env, process.stdout.write]).toEqual(before)
  })

  it('lets others set variables meanwhile', async () => {
    await runApart('/inside', {}, async () => vi.stubEnv('LAYERSMITH_PROBE', 'set'))
    expect(process.env['LAYERSMITH_PROBE']).toBe('set')
  })
})
