// The page as users get it: the built program alone in an empty folder, an image with bad names, a browser.

import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { startBrowser } from '../support/browser.ts'
import { layoutOf, writeLayout } from '../support/layouts.ts'
import { runProgram } from '../support/program.ts'
import { rawTar } from '../support/tar-writer.ts'

const status = (version: string) =>
  Buffer.from(
    `Package: libc6\nStatus: install ok installed\nVersion: ${version}\nArchitecture: amd64\nInstalled-Size: 130\n\n`,
  )

function writeImage(folder: string, version: string): void {
  const layers = [
    [
      { name: 'usr/lib/libc.so', content: Buffer.alloc(90_000, version) },
      { name: 'var/lib/dpkg/status', content: status(version) },
    ],
    [
      { name: 'app/cache/x.bin', content: Buffer.alloc(50_000, version) },
      { name: 'app/<script>planted=1<∕script>.js', content: Buffer.alloc(3_000) },
    ],
    [{ name: 'app/.wh.cache', content: Buffer.alloc(0) }],
  ].map((entries) => ({ tar: rawTar(...entries), compression: 'gzip' as const }))
  const history = [
    'ADD rootfs.tar /',
    'COPY app /app # buildkit',
    'RUN /bin/sh -c rm -rf /app/cache # buildkit',
  ]
  writeLayout(folder, layoutOf([{ platform: 'linux/amd64', layers, history }]))
}

const dockerfile = 'FROM scratch\nADD rootfs.tar /\nCOPY app /app\nRUN rm -rf /app/cache\n'

test('the built program alone writes the page of a real image', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'layersmith-analyze-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  cpSync('dist', join(folder, 'dist'), { recursive: true })
  writeImage(join(folder, 'old'), '2.40')
  writeImage(join(folder, 'new'), '2.41')
  writeFileSync(join(folder, 'Dockerfile'), dockerfile)
  const words = ['analyze', 'new', '--compare', 'old', '--dockerfile', 'Dockerfile', '--html', 'page.html']
  const ended = await runProgram(process.execPath, ['dist/cli/index.js', ...words, '--no-cache'], {
    cwd: folder,
  })
  expect(ended.code, ended.output).toBe(0)
  expect(ended.stderr).toContain('The page is in page.html.')
  const { browser, stop } = await startBrowser()
  onTestFinished(stop)
  const page = await browser.newPage()
  await page.goto(pathToFileURL(join(folder, 'page.html')).href)
  await page.locator('main').waitFor()
  expect(await page.locator('#waste tbody th').textContent()).toContain(
    'line 3 writes 50.0 kB that line 4 removes',
  )
  expect(await page.locator('#changes').textContent()).toMatch(/libc6 upgraded.*2\.40.*2\.41/)
  await page.getByLabel('Find files by path').fill('planted')
  expect(await page.getByRole('option').textContent()).toBe('3.0 kB/app/<script>planted=1<∕script>.js')
  expect(await page.evaluate(() => 'planted' in window)).toBe(false)
})
