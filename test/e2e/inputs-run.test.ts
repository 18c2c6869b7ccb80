// Inputs that RUN steps feel: each Dockerfile here builds only when its input has its effect.

import { createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshFolder } from '../support/home.ts'
import { type Scene, type Step, setScene } from '../support/scene.ts'

let scene: Scene
let agent: Server
const agentSocket = join(freshFolder('agent'), 'ssh.sock')

beforeAll(async () => {
  scene = await setScene()
  agent = createServer()
  await new Promise<void>((resolve) => agent.listen(agentSocket, resolve))
})

afterAll(async () => {
  agent.close()
  await scene.stop()
})

type Case = Pick<Step, 'inputs' | 'files' | 'env'> & { readonly run: string }

const cases: Readonly<Record<string, () => Case>> = {
  'build-args': () => ({
    run: 'ARG FIRST\nARG SECOND\nRUN test "$FIRST" = "two words, a=b" && test "$SECOND" = 2',
    inputs: { 'build-args': 'FIRST=two words, a=b\nSECOND=2' },
  }),
  'build-contexts': () => ({
    run: 'COPY --from=more word.txt /\nRUN grep -q hello /word.txt',
    files: { 'other/word.txt': 'hello\n' },
    inputs: { 'build-contexts': 'more=other' },
  }),
  'secret-envs': () => ({
    run: 'RUN --mount=type=secret,id=token test "$(cat /run/secrets/token)" = "from the environment"',
    env: { DEPLOY_TOKEN: 'from the environment' },
    inputs: { 'secret-envs': 'token=DEPLOY_TOKEN' },
  }),
  'secret-files': () => ({
    run: 'RUN --mount=type=secret,id=file grep -q "from a file" /run/secrets/file',
    files: { 'keys/one.pem': 'from a file\n' },
    inputs: { 'secret-files': 'file=keys/one.pem' },
  }),
  ssh: () => ({
    run: 'RUN --mount=type=ssh,required=true test -S "$SSH_AUTH_SOCK"',
    inputs: { ssh: `default=${agentSocket}` },
  }),
  target: () => ({ run: 'RUN true\nFROM build\nRUN exit 3', inputs: { target: 'build' } }),
  'network none': () => ({
    run: 'RUN test "$(ls /sys/class/net)" = lo',
    inputs: { network: 'none' },
  }),
  'network host': () => ({
    run: `RUN wget -q -O /dev/null http://${scene.registry.address}/v2/`,
    inputs: { network: 'host' },
  }),
  allow: () => ({
    run: `RUN --network=host wget -q -O /dev/null http://${scene.registry.address}/v2/`,
    inputs: { allow: 'network.host' },
  }),
  'add-hosts': () => ({
    run: 'RUN grep -q "10.1.2.3[[:space:]]*db.test" /etc/hosts && grep -q "10.1.2.4[[:space:]]*mq.test" /etc/hosts',
    inputs: { 'add-hosts': 'db.test:10.1.2.3, mq.test:10.1.2.4' },
  }),
  ulimit: () => ({ run: 'RUN test "$(ulimit -n)" = 1234', inputs: { ulimit: 'nofile=1234:1234' } }),
  'shm-size': () => ({
    run: 'RUN df -k /dev/shm | grep -q " 131072 "',
    inputs: { 'shm-size': '128m' },
  }),
}

describe.concurrent('a RUN', () => {
  test.each(Object.keys(cases))('feels %s', async (name) => {
    const { run, files = {}, ...step } = cases[name]?.() ?? { run: '' }
    const Dockerfile = `FROM ${scene.base} AS build\nRUN echo ${Math.random()}\n${run}\n`
    const inputs = { lint: 'false', ...step.inputs }
    expect(await scene.run({ ...step, inputs, files: { ...files, Dockerfile } })).toMatchObject({
      main: { code: 0 },
      errors: [],
    })
  })

  test.each(Object.keys(cases))('fails without %s', async (name) => {
    const { run, files = {} } = cases[name]?.() ?? { run: '' }
    const Dockerfile = `FROM ${scene.base} AS build\nRUN echo ${Math.random()}\n${run}\n`
    expect(await scene.run({ inputs: { lint: 'false' }, files: { ...files, Dockerfile } })).toMatchObject({
      main: { code: 1 },
    })
  })
})
