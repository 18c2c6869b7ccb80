// The page for those who do not see it, or use no mouse: names, headings, tables, the order of the Tab key.

import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { sampleComparison } from '../support/page-sample.ts'
import { useBrowser } from './open-page.ts'

const open = useBrowser()

const ROLES = [
  'button',
  'link',
  'radio',
  'searchbox',
  'listbox',
  'table',
  'region',
  'navigation',
  'group',
] as const

/** Lines such as `- button "Show 39 more"`: those of a role that have no name. */
async function nameless(page: Page, role: string): Promise<readonly string[]> {
  const lines = (await page.locator('body').ariaSnapshot()).split('\n')
  return lines.filter((line) => new RegExp(`^\\s*- ${role}(?! ")`).test(line))
}

test.each(ROLES)('every %s has a name', async (role) => {
  const { page } = await open(sampleComparison())
  await page.getByLabel('Find files by path').fill('zone')
  expect(await page.getByRole(role).count()).toBeGreaterThan(0)
  expect(await nameless(page, role)).toEqual([])
})

test('headings go down by one level, and every part is reached from the navigation', async () => {
  const { page } = await open(sampleComparison())
  const headings = await page.getByRole('heading').evaluateAll((all) => all.map((each) => each.localName))
  expect(headings).toEqual(['h1', 'h2', 'h2', 'h2', 'h2', 'h2', 'h2'])
  const links = page.getByRole('navigation', { name: 'Parts of this page' }).getByRole('link')
  const targets = await links.evaluateAll((all) => all.map((each) => each.getAttribute('href')?.slice(1)))
  const parts = await page.getByRole('region').evaluateAll((all) => all.map((each) => each.id))
  expect(targets).toEqual(parts)
})

test('every table has a caption, headings of columns and headings of rows', async () => {
  const { page } = await open(sampleComparison())
  const wrong = await page.locator('table').evaluateAll((tables) =>
    tables
      .filter((each) => {
        const rows = [...each.querySelectorAll('tbody tr')]
        const columns = [...each.querySelectorAll('thead th')].every(
          (head) => head.getAttribute('scope') === 'col',
        )
        return (
          !each.querySelector('caption')?.textContent ||
          !columns ||
          rows.some((row) => !row.querySelector('th[scope=row]'))
        )
      })
      .map((each) => each.textContent?.slice(0, 60)),
  )
  expect(wrong).toEqual([])
})

/** Where the Tab key leads, once round the page. */
async function tabOrder(page: Page): Promise<readonly string[]> {
  const seen: string[] = []
  while (seen.length < 300) {
    await page.keyboard.press('Tab')
    const now = await page.evaluate(() => {
      const { activeElement } = document
      const box = activeElement?.getBoundingClientRect()
      const visible = box !== undefined && box.width > 1 && box.right > 0 && box.bottom > 0
      if (activeElement === document.body) return 'end'
      const name = activeElement?.closest('.treemap') ? 'treemap' : activeElement?.textContent
      return `${visible ? '' : 'HIDDEN '}${activeElement?.localName} ${name}`
    })
    if (now === 'end') return seen
    seen.push(now)
  }
  return seen
}

test('the Tab key comes to the treemap once, and nothing it comes to is out of sight', async () => {
  const { page } = await open(sampleComparison())
  const seen = await tabOrder(page)
  expect(seen[0]).toBe('a Skip to the layers')
  expect(seen.at(-1)).toBe('button Show 39 more of 39')
  expect(seen.filter((each) => each === 'button treemap')).toHaveLength(1)
  expect(seen.filter((each) => each.startsWith('HIDDEN'))).toEqual([])
})

test('the first Tab offers to skip to the layers, one before the treemap to skip that', async () => {
  const { page } = await open(sampleComparison())
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('layers')
  await page.getByRole('link', { name: /^Skip the treemap/ }).focus()
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('contents')
})

test('where the focus is can be seen', async () => {
  const { page } = await open(sampleComparison())
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  const outline = await page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outline)
  expect(outline).toMatch(/solid 3px/)
})
