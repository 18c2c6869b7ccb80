// What every implementation of the Files port must do.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { UserError } from '../../src/errors.ts'
import type { Files } from '../../src/ports/files.ts'

export type FilesWorld = {
  readonly files: Files
  /** The same, with a context listing that stops after three files. */
  readonly limited: Files
  /** An empty folder. */
  readonly root: string
  link(path: string, target: string): Promise<void>
  /** Writes a file and the folders above it. */
  put(path: string, text: string): Promise<void>
  close(): Promise<void>
}

/** Runs the contract against one implementation. */
export function describeFiles(name: string, open: () => Promise<FilesWorld>): void {
  describe(name, () => {
    let world: FilesWorld
    beforeAll(async () => {
      world = await open()
    })
    afterAll(() => world.close())

    describe('text', () => {
      it('is read as it was written, and replaced whole', async () => {
        const path = `${world.root}/text/a.txt`
        await world.put(path, 'old')
        await world.files.writeText(path, 'größer 🐳\n')
        expect(await world.files.readText(path)).toBe('größer 🐳\n')
      })

      it('is written through a symbolic link', async () => {
        await world.put(`${world.root}/through/real`, 'one')
        await world.link(`${world.root}/through/link`, `${world.root}/through/real`)
        await world.files.writeText(`${world.root}/through/link`, 'two')
        expect(await world.files.readText(`${world.root}/through/real`)).toBe('two')
      })

      it('leaves nothing else behind', async () => {
        await world.put(`${world.root}/neat/Dockerfile`, 'FROM scratch\n')
        await world.files.writeText(`${world.root}/neat/Dockerfile`, 'FROM a\n')
        const listing = await world.files.listContext(`${world.root}/neat`, `${world.root}/neat/Dockerfile`)
        expect(listing.files).toEqual(['Dockerfile'])
      })

      it('is undefined where no file is', async () => {
        expect(await world.files.readText(`${world.root}/none/at/all`)).toBeUndefined()
      })

      it('of a folder is a mistake of the user', async () => {
        await world.put(`${world.root}/folder/x`, '')
        await expect(world.files.readText(`${world.root}/folder`)).rejects.toBeInstanceOf(UserError)
        await expect(world.files.writeText(`${world.root}/folder`, '')).rejects.toBeInstanceOf(UserError)
      })

      it('cannot be written into a missing folder', async () => {
        await expect(world.files.writeText(`${world.root}/no/folder/x`, '')).rejects.toBeInstanceOf(UserError)
      })
    })

    describe('paths', () => {
      it('are files, folders or nothing', async () => {
        await world.put(`${world.root}/kinds/x`, '')
        expect(await world.files.exists(`${world.root}/kinds/x`)).toBe('file')
        expect(await world.files.exists(`${world.root}/kinds`)).toBe('directory')
        expect(await world.files.exists(`${world.root}/kinds/y`)).toBeUndefined()
        expect(await world.files.exists(`${world.root}/kinds/x/y`)).toBeUndefined()
      })

      it('resolve through symbolic links', async () => {
        await world.put(`${world.root}/deep/er/file`, '')
        await world.link(`${world.root}/short`, `${world.root}/deep/er`)
        expect(await world.files.realPath(`${world.root}/short/file`)).toBe(
          await world.files.realPath(`${world.root}/deep/er/file`),
        )
        expect(await world.files.realPath(`${world.root}/nowhere`)).toBeUndefined()
      })
    })

    it('makes a new temporary folder each time, and removes it with all it holds', async () => {
      const one = await world.files.makeTempFolder('contract-')
      const two = await world.files.makeTempFolder('contract-')
      expect(one).not.toBe(two)
      await world.files.writeText(`${one}/x`, 'x')
      await world.files.remove(one)
      await world.files.remove(two)
      expect(await world.files.exists(one)).toBeUndefined()
      expect(await world.files.exists(`${one}/x`)).toBeUndefined()
      await expect(world.files.remove(two)).resolves.toBeUndefined()
    })

    describe('build context', () => {
      const at = (path: string): string => `${world.root}/${path}`

      it('is listed shallow first, by name, hidden files included', async () => {
        for (const path of ['b/z', 'b/a/q', 'a', '.env', 'b/c']) await world.put(at(`plain/${path}`), '')
        expect(await world.files.listContext(at('plain'), at('plain/Dockerfile'))).toEqual({
          files: ['.env', 'a', 'b/c', 'b/z', 'b/a/q'],
          truncated: false,
          ignoreFile: undefined,
          texts: {},
        })
      })

      it('leaves out what .dockerignore names, and keeps its exceptions', async () => {
        const text = 'node_modules\n**/*.log\nsecret/*\n!secret/public\n'
        await world.put(at('ignore/.dockerignore'), text)
        for (const path of ['a.log', 'b/c.log', 'node_modules/x/y', 'secret/key', 'secret/public', 'src/x'])
          await world.put(at(`ignore/${path}`), '')
        expect(await world.files.listContext(at('ignore'), at('ignore/Dockerfile'))).toEqual({
          files: ['.dockerignore', 'secret/public', 'src/x'],
          truncated: false,
          ignoreFile: { path: '.dockerignore', text },
          texts: {},
        })
      })

      it('prefers the ignore file of the Dockerfile', async () => {
        await world.put(at('own/.dockerignore'), 'a\n')
        await world.put(at('own/docker/web.Dockerfile.dockerignore'), 'b\n')
        for (const path of ['a', 'b', 'docker/web.Dockerfile']) await world.put(at(`own/${path}`), '')
        const listing = await world.files.listContext(at('own'), at('own/docker/web.Dockerfile'))
        expect(listing.ignoreFile).toEqual({ path: 'docker/web.Dockerfile.dockerignore', text: 'b\n' })
        expect(listing.files).toEqual([
          '.dockerignore',
          'a',
          'docker/web.Dockerfile',
          'docker/web.Dockerfile.dockerignore',
        ])
      })

      it('lists symbolic links but never follows them', async () => {
        await world.put(at('outside/secret'), '')
        await world.put(at('linked/x'), '')
        await world.link(at('linked/out'), at('outside'))
        const listing = await world.files.listContext(at('linked'), at('linked/Dockerfile'))
        expect(listing.files).toEqual(['out', 'x'])
      })

      it('comes with the text of the manifests that are in it', async () => {
        await world.put(at('app/package.json'), '{"name":"app"}')
        await world.put(at('app/api/requirements-dev.txt'), 'pytest\n')
        await world.put(at('app/node_modules/a/package.json'), '{}')
        await world.put(at('app/index.js'), 'run()')
        await world.put(at('elsewhere/go.mod'), 'module secret\n')
        await world.link(at('app/go.mod'), at('elsewhere/go.mod'))
        const { texts } = await world.files.listContext(at('app'), at('app/Dockerfile'))
        expect(texts).toEqual({ 'package.json': '{"name":"app"}', 'api/requirements-dev.txt': 'pytest\n' })
      })

      it('stops at its limit and says so', async () => {
        for (const path of ['a', 'b', 'c', 'd/e']) await world.put(at(`many/${path}`), '')
        await world.put(at('three/a'), '')
        await world.put(at('three/b/c'), '')
        await world.put(at('three/b/d'), '')
        const many = await world.limited.listContext(at('many'), at('many/Dockerfile'))
        const three = await world.limited.listContext(at('three'), at('three/Dockerfile'))
        expect(many).toMatchObject({ files: ['a', 'b', 'c'], truncated: true })
        expect(three).toMatchObject({ files: ['a', 'b/c', 'b/d'], truncated: false })
      })

      it('that is no folder is a mistake of the user', async () => {
        await world.put(at('file'), '')
        await expect(world.files.listContext(at('gone'), at('gone/Dockerfile'))).rejects.toBeInstanceOf(
          UserError,
        )
        await expect(world.files.listContext(at('file'), at('Dockerfile'))).rejects.toBeInstanceOf(UserError)
      })
    })
  })
}
