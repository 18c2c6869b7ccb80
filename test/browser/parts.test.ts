// Layers and lines, waste, packages, platforms and the comparison, as people use them.

import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { sampleComparison, sampleInput, samplePlatform, sampleReport } from '../support/page-sample.ts'
import { useBrowser } from './open-page.ts'

const open = useBrowser()

const marked = (page: Page, table: string) =>
  page
    .locator(`.${table} tr.marked`)
    .evaluateAll((rows) => rows.map((row) => row.querySelector('th')?.textContent))
const bright = (page: Page) => page.locator('.treemap .cell:not(.open, .dim)').count()

test('pointing at a line marks its layer, all its lines and its files, and the other way round', async () => {
  const { page } = await open(sampleInput())
  const all = await bright(page)
  await page.locator('.dockerfile tr', { hasText: 'apt-get install' }).hover()
  expect(await marked(page, 'dockerfile')).toEqual(['9', '10', '11'])
  expect(await marked(page, 'layers')).toEqual(['4'])
  expect(await bright(page)).toBeLessThan(all)
  await page.locator('.layers tr', { hasText: 'chown' }).hover()
  expect(await marked(page, 'dockerfile')).toEqual(['15'])
  await page.getByRole('heading', { level: 1 }).hover()
  expect(await marked(page, 'layers')).toEqual([])
  expect(await bright(page)).toBe(all)
})

test('by keyboard a line is pinned, and both sides say so', async () => {
  const { page } = await open(sampleInput())
  await page.getByRole('button', { name: 'Keep line 13 marked' }).press('Enter')
  await page.getByLabel('Find files by path').focus()
  expect(await marked(page, 'layers')).toEqual(['6'])
  const pressed = page.getByRole('button', { pressed: true })
  expect(await pressed.evaluateAll((pins) => pins.map((pin) => pin.ariaLabel ?? pin.textContent))).toEqual([
    'Keep layer 6 marked (line 13)',
    'Keep line 13 marked',
    'line 13 87.0 MB',
  ])
  await page.getByRole('button', { name: 'Keep line 13 marked' }).press('Enter')
  expect(await pressed.count()).toBe(0)
})

test('what is pinned stays bright in the treemap while the pointer walks over it', async () => {
  const { page } = await open(sampleInput())
  const all = await bright(page)
  await page.getByRole('button', { name: 'Keep line 13 marked' }).click()
  await page.locator('.treemap').hover({ position: { x: 20, y: 200 } })
  expect(await page.locator('.detail').textContent()).toContain('from base layer 3')
  expect(await bright(page)).toBeLessThan(all)
})

test('each line shows its bytes', async () => {
  const { page } = await open(sampleInput())
  const row = page.locator('.dockerfile tr', { hasText: 'COPY --from=build /app/node_modules' })
  expect(await row.getByRole('cell').first().textContent()).toBe('48.1 MB')
})

test('waste is told as who writes what somebody removes', async () => {
  const { page } = await open(sampleInput())
  const rows = page.locator('#waste tbody tr')
  expect(await rows.first().textContent()).toContain(
    'line 13 writes 84.0 MB that line 16 removes or replaces',
  )
  await rows.first().hover()
  expect(await marked(page, 'layers')).toEqual(['6', '9'])
})

test('packages are narrowed by a part of their name', async () => {
  const { page } = await open(sampleInput())
  await page.getByLabel('Find packages by name').fill('AWS')
  expect(await page.locator('#packages tbody tr').allTextContents()).toEqual([
    '@aws-sdk/client-s33.1.0.0node17.0 MB',
  ])
})

test('the comparison shows sizes, layers, directories to walk into and packages', async () => {
  const { page, troubles } = await open(sampleComparison())
  const changes = page.locator('#changes')
  expect(await page.locator('.verdict').textContent()).toBe(
    '147.1 MB, 15.4 MB smaller · compared with ghcr.io/acme/api:1.4.0@77aa0e1',
  )
  expect(await changes.getByRole('row', { name: /^pull size/ }).textContent()).toContain('−15.4 MB (−9.5 %)')
  expect(await changes.getByRole('row', { name: /^line 13/ }).textContent()).toContain(
    '57.7 MB48.1 MB−9.6 MB',
  )
  expect(await changes.getByRole('row', { name: /^libsample3 added/ }).count()).toBe(1)
  await changes.getByRole('button', { name: 'app/' }).click()
  await changes.getByRole('button', { name: 'node_modules/' }).click()
  expect(await changes.locator('caption').allTextContents()).toContain(
    'Directories and files that changed size in /app/node_modules',
  )
  await changes.getByRole('button', { name: 'One directory up' }).click()
  expect(await changes.getByRole('button', { name: 'node_modules/' }).count()).toBe(1)
  expect(troubles).toEqual([])
})

test('with the report of the other image alone, sizes and layers are compared and the rest is said to be unknown', async () => {
  const input = sampleComparison()
  const { page } = await open({
    ...input,
    compare: { report: input.compare?.report ?? sampleReport(), platforms: [] },
  })
  const changes = page.locator('#changes')
  expect(await changes.textContent()).toContain('The content of both images was not read')
  expect(await changes.getByRole('row', { name: /^line 13/ }).count()).toBe(1)
})

test('another platform is chosen from a list; one whose content was not read says so', async () => {
  const report = { ...sampleReport(), platforms: [samplePlatform(), samplePlatform('linux/arm64', 2)] }
  const { page } = await open({ ...sampleInput(), report })
  await page.getByLabel('Platform').selectOption('linux/arm64')
  expect(await page.locator('.figures dd').first().textContent()).toBe('224.3 MB')
  expect(await page.locator('#files').textContent()).toContain('The content of the layers was not read')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('platform')
})
