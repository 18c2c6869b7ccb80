// The Files contract, held by the machine's file system and by the fake.
import { chmod, mkdir, mkdtemp, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createNodeFiles } from '../../src/adapters/node-files/files.ts'
import { createFakeFiles } from '../fakes/files.ts'
import { describeFiles } from './files.ts'

describeFiles('node-files', async () => {
  const root = await mkdtemp(join(tmpdir(), 'files-contract-'))
  return {
    files: createNodeFiles({ tempRoot: root }),
    limited: createNodeFiles({ contextLimit: 3 }),
    root,
    link: (path, target) => symlink(target, path),
    async put(path, text) {
      await mkdir(dirname(path), { recursive: true })
      await writeFile(path, text)
    },
    close: () => rm(root, { recursive: true }),
  }
})

describeFiles('the fake', async () => {
  const files = createFakeFiles()
  const limited = createFakeFiles({}, 3)
  return {
    files,
    limited,
    root: '/root',
    async link(path, target) {
      files.links.set(path, target)
    },
    async put(path, text) {
      files.texts.set(path, text)
      limited.texts.set(path, text)
    },
    close: async () => undefined,
  }
})

describe('node-files', () => {
  it('keeps the mode of a file it replaces and makes private temporary folders', async () => {
    const files = createNodeFiles()
    const folder = await files.makeTempFolder('files-mode-')
    await writeFile(join(folder, 'run.sh'), 'old')
    await chmod(join(folder, 'run.sh'), 0o755)
    await files.writeText(join(folder, 'run.sh'), 'new')
    const modes = [await stat(join(folder, 'run.sh')), await stat(folder)].map(({ mode }) => mode & 0o777)
    await files.remove(folder)
    expect(modes).toEqual([0o755, 0o700])
  })
})
