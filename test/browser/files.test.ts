// The treemap, its table and the search: by keyboard, and with 200,000 files.

import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { sampleInput } from '../support/page-sample.ts'
import { useBrowser } from './open-page.ts'

const open = useBrowser()

const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')
const treemap = (page: Page) => page.getByRole('group', { name: 'Treemap' })
const contents = (page: Page) => page.locator('#contents caption')
const inTabOrder = () => document.querySelectorAll('.treemap button[tabindex="0"]').length

test('arrow keys walk the treemap, Enter goes in, Escape comes back to where one was', async () => {
  const { page, troubles } = await open(sampleInput())
  await treemap(page).getByRole('button').first().focus()
  expect(await focused(page)).toBe('usr/, 223.1 MB, 67 %, 1,617 files, from base layer 3 and 2 other layers')
  await page.keyboard.press('ArrowRight')
  expect(await focused(page)).toContain('app/, ')
  await page.keyboard.press('ArrowDown')
  expect(await focused(page)).toContain('var/, ')
  expect(await page.evaluate(inTabOrder)).toBe(1)
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  expect(await contents(page).textContent()).toMatch(/^\/ › app: 96\.\d MB in 1,152 files$/)
  expect(await focused(page)).toContain('node_modules/, ')
  await page.keyboard.press('End')
  expect(await focused(page)).toContain('dist/, ')
  await page.keyboard.press('Escape')
  expect(await focused(page)).toContain('app/, ')
  expect(troubles).toEqual([])
})

test('going to another place is said aloud, and the outermost place has no way out', async () => {
  const { page } = await open(sampleInput())
  await page.locator('#contents').getByRole('button', { name: 'app/' }).click()
  expect(await page.locator('.unseen[role=status]').textContent()).toContain('/ › app: ')
  const way = page.getByRole('navigation', { name: 'Place in the image' })
  await way.getByRole('button', { name: '/' }).click()
  expect(await page.locator('.unseen[role=status]').textContent()).toBe('/: 334.4 MB in 3,000 files')
  await treemap(page).getByRole('button').first().focus()
  await page.keyboard.press('Escape')
  expect(await contents(page).textContent()).toBe('/: 334.4 MB in 3,000 files')
})

test('by layer the same bytes stand under the lines that wrote them', async () => {
  const { page } = await open(sampleInput())
  await page.getByRole('radio', { name: 'by layer' }).check()
  const names = await treemap(page)
    .getByRole('button')
    .evaluateAll((cells) => cells.map((cell) => cell.ariaLabel))
  expect(names[0]).toBe(
    'base layer 3: RUN ARCH= && curl -fsSLO https://nodejs.org/dist/v24.1.0/node.tar.xz, 112.0 MB, 33 %, 462 files',
  )
  expect(names).toHaveLength(5)
  await page
    .locator('#contents')
    .getByRole('button', { name: /^line 13/ })
    .click()
  expect(await contents(page).textContent()).toMatch(/^all layers › line 13: 87\.0 MB in 922 files$/)
  await page.locator('#contents').getByRole('button', { name: 'app/' }).click()
  expect(await page.locator('#contents').getByRole('rowheader').allTextContents()).toEqual(['node_modules/'])
})

test('the pointer reaches a directory within a directory', async () => {
  const { page } = await open(sampleInput())
  await page.locator('.cell .cell .label', { hasText: 'typescript/lib/' }).first().click()
  expect(await contents(page).textContent()).toContain('/ › app › node_modules › typescript › lib: ')
})

test('the table has what the treemap has, and all of what is too small for it', async () => {
  const { page } = await open(sampleInput())
  await page.getByLabel('Find files by path').fill('app/dist part-1')
  await page.locator('.option').first().click()
  expect(
    await treemap(page)
      .getByRole('button', { name: /smaller items/ })
      .count(),
  ).toBe(1)
  await page
    .locator('#contents')
    .getByRole('button', { name: /^Show \d+ more/ })
    .click()
  expect(await page.locator('#contents tbody tr').count()).toBe(40)
})

test('a search in 200,000 files answers in the next frame and draws only the rows in sight', async () => {
  const { page, troubles } = await open(sampleInput(200_000))
  const answer = await page.evaluate(async () => {
    const field = document.querySelector<HTMLInputElement>('#query')
    const status = document.querySelector('.found')
    if (field === null) throw new Error('no field')
    field.value = 'NODE_modules .js'
    field.dispatchEvent(new Event('input'))
    await new Promise((resolve) => requestAnimationFrame(resolve))
    return { status: status?.textContent, rows: document.querySelectorAll('.option').length }
  })
  expect(answer.status).toMatch(/^61,537 files, /)
  expect(answer.rows).toBeLessThan(30)
  expect(await page.locator('.cell').count()).toBeLessThan(1_500)
  await page.getByLabel('Find files by path').press('ArrowDown')
  await page.keyboard.press('End')
  const last = page.getByRole('option', { selected: true })
  expect(await last.getAttribute('aria-posinset')).toBe('61537')
  expect(await last.isVisible()).toBe(true)
  await page.keyboard.press('Enter')
  expect(await contents(page).textContent()).toContain('node_modules')
  expect(troubles).toEqual([])
})

test('of 200,000 files in one directory only those shown become elements', async () => {
  const input = sampleInput(200_000)
  const [content] = input.platforms
  if (content === undefined) throw new Error('no content')
  const files = { ...content.files, paths: content.files.paths.map((_, at) => `all/${at}.bin`) }
  const { page } = await open({ ...input, platforms: [{ ...content, files }] })
  await page.evaluate(() => {
    const make = document.createElement.bind(document)
    Object.assign(window, { made: 0 })
    document.createElement = (name: string) => {
      ;(window as unknown as { made: number }).made += 1
      return make(name)
    }
  })
  await page.locator('#contents').getByRole('button', { name: 'all/' }).click()
  expect(await contents(page).textContent()).toBe('/ › all: 334.3 MB in 200,000 files')
  expect(await page.evaluate(() => (window as unknown as { made: number }).made)).toBeLessThan(600)
  expect(await page.getByRole('button', { name: 'Show 100 more of 199,975' }).count()).toBe(1)
})

test('whoever walks by the table goes on in the table', async () => {
  const { page } = await open(sampleInput())
  await page.locator('#contents').getByRole('button', { name: 'app/' }).press('Enter')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('contents')
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('node_modules/')
})

test('a search that finds nothing says so', async () => {
  const { page } = await open(sampleInput(100))
  await page.getByLabel('Find files by path').fill('no such thing')
  expect(await page.locator('.found').textContent()).toBe('No file has that in its path.')
  expect(await page.getByRole('listbox').count()).toBe(0)
})
