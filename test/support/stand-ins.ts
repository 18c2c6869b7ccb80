// Turns shell scripts that stand for package managers into one base image, so that their calls can be built without network.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { repository } from './home.ts'
import { busyboxFiles } from './images.ts'
import { type LayerFile, makeLayer, packTar } from './images-layer.ts'
import { type PushTarget, pushImage } from './images-push.ts'

const folder = join(repository, 'test/fixtures/stand-ins')

/** Programs that are another one under a second name. */
const links: Readonly<Record<string, string>> = {
  apt: 'apt-get',
  'apt-cache': 'apt-get',
  yum: 'dnf',
  yarn: 'npm',
  pip3: 'pip',
  python: 'python3',
  wget: 'curl',
  groupadd: 'useradd',
  bundler: 'bundle',
  ...Object.fromEntries(['uv', 'tsc', 'gunicorn'].map((name) => [name, 'make'])),
}

const passwd = `root:x:0:0:root:/root:/bin/sh
node:x:1000:1000::/home/node:/bin/sh
app:x:1001:1001::/home/app:/bin/sh
redis:x:999:999::/home/redis:/bin/sh
nobody:x:65534:65534:nobody:/home:/bin/false
`
const group = 'root:x:0:\nnode:x:1000:\napp:x:1001:\nredis:x:999:\nnogroup:x:65534:\n'

async function standInFiles(): Promise<readonly LayerFile[]> {
  const archive = await packTar([
    { path: 'app-1.2/' },
    { path: 'app-1.2/Makefile', content: 'all:\n' },
    { path: 'app-1.2/configure', content: '#!/bin/sh\n', mode: 0o755 },
  ])
  const busybox = (await busyboxFiles()).filter(({ path }) => !/^etc\/(passwd|group)$|^bin\/wget$/.test(path))
  const folders = [
    'etc/apt',
    'etc/apt/apt.conf.d',
    'etc/apk',
    'srv',
    'opt',
    'usr/share',
    'usr/lib',
    'usr/local',
  ]
  const deeper = [
    'usr/local/bin',
    'usr/local/lib',
    'usr/local/share',
    'var/cache',
    'var/lib',
    'var/lib/apt',
    'var/log',
  ]
  return [
    ...busybox,
    ...[...folders, ...deeper].map((path) => ({ path: `${path}/` })),
    { path: 'etc/passwd', content: passwd },
    { path: 'etc/group', content: group },
    { path: 'etc/apt/sources.list', content: 'deb http://archive.example/debian trixie main\n' },
    { path: 'etc/apt/apt.conf.d/docker-clean', content: 'APT::Keep-Downloaded-Packages "false";\n' },
    { path: 'var/log/lastlog', content: '' },
    { path: 'var/log/faillog', content: '' },
    { path: 'bin/bash', content: '#!/bin/sh\nexec /bin/sh "$@"\n', mode: 0o755 },
    { path: 'usr/local/share/archive.tar.gz', content: gzipSync(archive) },
    ...readdirSync(folder).map((name) => ({
      path: name === 'stand-in.sh' ? `usr/local/lib/${name}` : `usr/local/bin/${name}`,
      content: readFileSync(join(folder, name)),
      mode: name === 'stand-in.sh' ? 0o644 : 0o755,
    })),
    ...['src/', 'out/'].map((path) => ({ path })),
    ...Object.entries(project).map(([path, content]) => ({ path, content })),
    ...programs.map((path) => ({ path, content: '#!/bin/sh\nexec make "$@"\n', mode: 0o755 })),
    ...Object.entries(links).map(([name, target]) => ({ path: `usr/local/bin/${name}`, link: target })),
  ]
}

/** What examples without a COPY expect to find where they work. */
const project: Readonly<Record<string, string>> = {
  'package.json': '{\n  "dependencies": {\n    "left-pad": "1.3.0"\n  }\n}\n',
  'package-lock.json': '{}\n',
  'yarn.lock': '# none\n',
  'requirements.txt': 'flask==3.1\n',
  'go.mod': 'module example.com/app\nrequire (\n\texample.com/one v1.0.0\n)\n',
  'go.sum': 'example.com/one v1.0.0\n',
  'main.go': 'package main\n',
  'src/index.js': 'start()\n',
  'out/index.html': 'built\n',
  uv: '#!/bin/sh\n',
}
const programs = ['get-tool', 'prepare']

/** Pushes the image and returns its reference. */
export async function pushStandIns(target: PushTarget): Promise<string> {
  const name = 'library/stand-ins:1'
  await pushImage(target, name, { layers: [await makeLayer(await standInFiles())], config: { Cmd: ['sh'] } })
  return `${target.address}/${name}`
}
