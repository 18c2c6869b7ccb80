// The page at two widths, in light and dark: nothing hangs over, everything can be read. Pictures are kept to look at.

import { mkdirSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sampleComparison } from '../support/page-sample.ts'
import { contrasts } from './contrasts.ts'
import { useBrowser } from './open-page.ts'

const open = useBrowser()
const pictures = process.env['LAYERSMITH_PICTURES'] ?? join(tmpdir(), 'layersmith-pictures')
mkdirSync(pictures, { recursive: true })

const looks = [390, 1280].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
)

test.each(looks)(
  'at $width pixels in $colorScheme nothing hangs over and everything can be read',
  async (look) => {
    const { width, colorScheme } = look
    const { page, troubles } = await open(sampleComparison(), {
      viewport: { width, height: 900 },
      colorScheme,
    })
    await page.getByRole('button', { name: 'Keep line 13 marked' }).press('Enter')
    const file = join(pictures, `page-${colorScheme}-${width}.png`)
    await page.screenshot({ path: file, fullPage: true })
    expect(statSync(file).size).toBeGreaterThan(20_000)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
    const { least, seen } = await page.evaluate(contrasts)
    expect(seen).toBeGreaterThan(200)
    expect(least).toEqual([])
    expect(troubles).toEqual([])
  },
)

test('on paper the parts that are only for a screen are left out', async () => {
  const { page } = await open(sampleComparison())
  await page.emulateMedia({ media: 'print' })
  expect(await page.getByRole('navigation', { name: 'Parts of this page' }).isVisible()).toBe(false)
  expect(await page.locator('#search').isVisible()).toBe(false)
  expect(await page.locator('.treemap').isVisible()).toBe(true)
  await page.screenshot({ path: join(pictures, 'page-paper.png'), fullPage: true })
})
