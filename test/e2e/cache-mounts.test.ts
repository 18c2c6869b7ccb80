// Contents of cache mounts on real engines: each run begins on a fresh one.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Engine, startEngine } from '../support/engine.ts'
import { busyboxImage, pushDebianPython } from '../support/images.ts'
import { pushImage } from '../support/images-push.ts'
import { type Ended, type Scene, setScene } from '../support/scene.ts'
import { makeWorkspace } from '../support/workspace.ts'

let engine: Engine
let scene: Scene

beforeAll(async () => {
  engine = await startEngine()
  scene = await setScene(engine)
})
afterAll(async () => {
  await scene.stop()
  await engine.purge()
})

let count = 0

type Change = { readonly files?: Record<string, string>; readonly inputs?: Record<string, string> }

/** An image of its own; each run of it is on a fresh engine. */
function newImage(dockerfile: string) {
  count += 1
  const image = `mounts-${count}`
  let run = 0
  return async ({ files = {}, inputs = {} }: Change = {}): Promise<Ended> => {
    await engine.reset()
    run += 1
    return scene.run({
      workspace: makeWorkspace({ Dockerfile: dockerfile, deps: 'one', source: 'one', ...files }),
      inputs: {
        cache: 'auto',
        lint: 'false',
        load: 'true',
        tags: `${scene.registry.address}/acme/${image}:1`,
        push: 'false',
        ...inputs,
      },
      run: { id: 5000 + count * 100 + run },
    })
  }
}

/** What a file of the built image says. */
async function read(image: string, path: string): Promise<string> {
  const name = `${scene.registry.address}/acme/${image}:1`
  return engine.dockerOutput(['run', '--rm', '--network=none', name, 'cat', path])
}

const green = { main: { code: 0 }, post: { code: 0 }, errors: [], notices: [] }

// every variant writes into its mount what the next run must find there as it was
const variants = () => `FROM ${scene.base} AS one
ARG STORE=/store
ENV DEEP=\${STORE}/deep
COPY deps /deps
RUN --mount=type=cache,target=/plain --mount=type=cache,target=$DEEP,id=deep-$STORE,sharing=locked \\
    --mount=type=cache,target=/owned,uid=1000,gid=1001,mode=0750 \\
    cat /plain/log > /seen 2>/dev/null; cat /deps >> /plain/log; \\
    (stat -c '%u:%g %a' /owned; ls -ln /plain $DEEP /owned) >> /seen; \\
    [ -e /plain/hard ] || (echo x > /plain/a && ln /plain/a /plain/hard && ln -s a /plain/soft && mkdir -m 0700 /plain/closed && \\
    chown 33:34 /plain/closed && echo deep > $DEEP/file && echo owned > /owned/file && chown 1000:1001 /owned/file); \\
    stat -c '%i' /plain/a > /inode-a; stat -c '%i' /plain/hard > /inode-hard; cat $DEEP/file /owned/file >> /seen; \\
    readlink /plain/soft >> /seen; stat -c '%u:%g %a' /plain/closed >> /seen
FROM ${scene.base}
COPY --from=one /seen /inode-a /inode-hard /
COPY source /
CMD ["true"]
`

// one image, run by run: each finds what the ones before it have left
describe('an image with cache mounts', () => {
  let build: ReturnType<typeof newImage>
  beforeAll(async () => {
    build = newImage(variants())
    expect(await build()).toMatchObject(green)
  })
  const entries = () => scene.cache.entries().filter(({ key }) => key.includes('-mounts-')).length

  test('has them neither fetched nor stored when their step is cached', async () => {
    const before = entries()
    const again = await build({ files: { source: 'two' } })
    expect(again).toMatchObject(green)
    expect(again.main.log).not.toMatch(/Mounts/)
    expect(entries()).toBe(before)
  })

  test('finds owners, modes, hard links and symbolic links when their step runs again', async () => {
    const again = await build({ files: { deps: 'two' } })
    expect(again).toMatchObject(green)
    expect(again.main.log).toMatch(/Mounts +.*plain.*restored/)
    const image = `mounts-${count}`
    const seen = await read(image, '/seen')
    expect(seen).toContain('one')
    expect(seen).toContain('1000:1001 750')
    expect(seen).toContain('deep\nowned\na\n33:34 700')
    expect(await read(image, '/inode-a')).toBe(await read(image, '/inode-hard'))
  })

  test('has a notice and begins with empty ones when their archive comes damaged', async () => {
    scene.cache.faults.damage = 'corrupt'
    scene.cache.faults.damages = (key) => key.includes('-mounts-data-')
    const again = await build({ files: { deps: 'three' } })
    scene.cache.clearFaults()
    expect(again).toMatchObject({
      ...green,
      notices: [expect.stringMatching(/^The cache mounts could not be restored/)],
    })
  })

  test('has none carried when that is off', async () => {
    const before = entries()
    expect(await build({ files: { deps: 'four' }, inputs: { 'cache-mounts': 'off' } })).toMatchObject(green)
    expect(entries()).toBe(before)
  })
})

test('a mount that is not listed or larger than the limit is not carried, the others are', async () => {
  const build = newImage(`FROM ${scene.base}
COPY deps /deps
RUN --mount=type=cache,target=/large --mount=type=cache,target=/other --mount=type=cache,target=/small \\
    ls /large /other /small > /seen; head -c 3000000 /dev/urandom > /large/file; \\
    echo x > /small/file; echo y > /other/file
`)
  const inputs = { 'cache-mount-limit': '1MB', 'cache-mounts': '/large, /small' }
  const left =
    /^The cache mount \/large is not kept: it holds [\d.]+ MB, more than cache-mount-limit \(1\.0 MB\)\.$/
  const told = { ...green, notices: [expect.stringMatching(left)] }
  expect(await build({ inputs })).toMatchObject(told)
  expect(await build({ inputs, files: { deps: 'two' } })).toMatchObject(told)
  expect(await read(`mounts-${count}`, '/seen')).toBe('/large:\n\n/other:\n\n/small:\nfile\n')
})

test('an image that begins empty has no shell to copy with, and says nothing', async () => {
  const build = newImage(`FROM ${scene.base} AS tools
FROM scratch
COPY --from=tools / /
RUN --mount=type=cache,target=/m date > /m/x
`)
  expect(await build()).toMatchObject(green)
})

test('a mount whose step is cached is kept beside one whose step runs', async () => {
  const build = newImage(`FROM ${scene.base}
COPY deps /
RUN --mount=type=cache,target=/one ls /one > /seen && echo x > /one/file
COPY source /
RUN --mount=type=cache,target=/two echo x > /two/file
`)
  await build()
  expect(await build({ files: { source: 'two' } })).toMatchObject(green)
  expect(await build({ files: { source: 'two', deps: 'two' } })).toMatchObject(green)
  expect(await read(`mounts-${count}`, '/seen')).toBe('file\n')
})

test('mounts of several stages, of every sharing and every owner come back each to its own', async () => {
  const mount = (more: string) => `--mount=type=cache,target=/m,id=same${more}`
  const script = (name: string) =>
    `cat /m/name > /${name} 2>/dev/null; stat -c '%u:%g %a' /m >> /${name}; cat /deps > /dev/null; echo ${name} > /m/name`
  const variants = {
    plain: '',
    user: ',uid=33',
    group: ',gid=44',
    mode: ',mode=0700',
    all: ',uid=33,gid=44,mode=0751',
  }
  const sharings = {
    shared: ',id=a,sharing=shared',
    private: ',id=b,sharing=private',
    locked: ',id=c,sharing=locked',
  }
  const stages = Object.entries({ ...variants, ...sharings }).map(
    ([name, more]) => `FROM ${scene.base} AS ${name}\nCOPY deps /\nRUN ${mount(more)} ${script(name)}\n`,
  )
  const copies = Object.keys({ ...variants, ...sharings }).map(
    (name) => `COPY --from=${name} /${name} /seen/`,
  )
  const build = newImage(`${stages.join('')}FROM ${scene.base}\n${copies.join('\n')}\n`)
  expect(await build()).toMatchObject(green)
  expect(await build({ files: { deps: 'two' } })).toMatchObject(green)
  const seen = await Promise.all(
    Object.keys({ ...variants, ...sharings }).map((name) => read(`mounts-${count}`, `/seen/${name}`)),
  )
  expect(seen.map((text) => text.trim().split('\n'))).toEqual([
    ['plain', '0:0 755'],
    ['user', '33:0 755'],
    ['group', '0:44 755'],
    ['mode', '0:0 700'],
    ['all', '33:44 751'],
    ['shared', '0:0 755'],
    ['private', '0:0 755'],
    ['locked', '0:0 755'],
  ])
})

test('an id that is made of the base image’s ENV is the one the builder knows', async () => {
  const name = 'library/with-env:1'
  await pushImage(scene.registry, name, {
    ...(await busyboxImage()),
    config: { Env: ['PATH=/bin', 'STORE=/var/store'] },
  })
  const build = newImage(`FROM ${scene.registry.address}/${name}
COPY deps /
RUN --mount=type=cache,target=$STORE/deep,id=env-\${STORE} cat $STORE/deep/log > /seen 2>/dev/null; cat /deps > $STORE/deep/log
`)
  expect(await build()).toMatchObject(green)
  expect(await build({ files: { deps: 'two' } })).toMatchObject(green)
  expect(await read(`mounts-${count}`, '/seen')).toBe('one')
})

test('extended attributes come back where the image has a cp that keeps them', async () => {
  const python = await pushDebianPython(scene.registry)
  const code = (line: string) => `python3 -c 'import os; ${line}'`
  const build = newImage(`FROM ${python}
COPY deps /
RUN --mount=type=cache,target=/m [ -e /m/file ] || (touch /m/file && ${code('os.setxattr("/m/file", "user.origin", open("/deps", "rb").read())')}); \\
    ${code('open("/seen", "wb").write(os.getxattr("/m/file", "user.origin"))')}
`)
  expect(await build()).toMatchObject(green)
  expect(await build({ files: { deps: 'two' } })).toMatchObject(green)
  expect(await read(`mounts-${count}`, '/seen')).toBe('one')
})
