// What strangers put into an image is text in the page and nothing else.

import { expect, test } from 'vitest'
import { hostileInput } from '../support/page-hostile.ts'
import { sampleInput } from '../support/page-sample.ts'
import { useBrowser } from './open-page.ts'

const open = useBrowser()

const planted = () => (window as { planted?: number }).planted
const elements = () =>
  [...new Set([...document.querySelectorAll('*')].map(({ localName }) => localName))].sort()
const handlers = () =>
  [...document.querySelectorAll('*')].flatMap(({ attributes }) =>
    [...attributes].map(({ name }) => name).filter((name) => /^on|^src|^style$/.test(name)),
  )

test('hostile names run nothing, make no element and ask nobody, wherever they are shown', async () => {
  const { page, troubles } = await open(hostileInput())
  await page.getByRole('radio', { name: 'by layer' }).check()
  await page.getByRole('radio', { name: 'by directory' }).check()
  const more = page.getByRole('button', { name: /^Show \d+ more/ }).or(page.locator('summary'))
  await more.evaluateAll((all) => {
    for (const each of all) each.dispatchEvent(new MouseEvent('click', { bubbles: true }))
  })
  await page.getByLabel('Find files by path').fill('script')
  await page.locator('.option').first().click()
  await page.getByLabel('Find packages by name').fill('<')
  expect(await page.evaluate(planted)).toBeUndefined()
  expect(troubles).toEqual([])
  const known = await (await open(sampleInput(30))).page.evaluate(elements)
  const grown = (await page.evaluate(elements)).filter((name) => !known.includes(name))
  // parts that an image without comparison has not
  expect(grown.filter((name) => name !== 'details' && name !== 'summary')).toEqual([])
  expect(await page.evaluate(() => document.querySelectorAll('script').length)).toBe(2)
  expect([...new Set(await page.evaluate(handlers))]).toEqual(['style'])
})

test('control characters and turned writing are shown by their code points', async () => {
  const { page } = await open(hostileInput())
  const text = await page.locator('main').textContent()
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not be there
  expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u202e\u200b]/)
  expect(text).toContain('gpj.<U+202E>exe.txt')
  expect(text).toContain('bell␇escape␛[31mred␀zero')
})

test('a path of 1,500 folders can be walked back from', async () => {
  const { page } = await open(hostileInput())
  await page.getByLabel('Find files by path').fill('bottom')
  await page.locator('.option').first().click()
  const way = page.getByRole('navigation', { name: 'Place in the image' })
  expect(await way.getByRole('listitem').count()).toBe(8)
  await way.getByRole('button', { name: '/', exact: true }).click()
  expect(await way.getByRole('listitem').count()).toBe(1)
})

test('the policy lets no other script run, and no request leave', async () => {
  const { page } = await open(sampleInput(30))
  const refused = await page.evaluate(async () => {
    const seen: string[] = []
    Object.assign(window, { seen })
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
      seen.push(effectiveDirective)
    })
    const script = document.createElement('script')
    script.textContent = 'window.planted = 1'
    const image = document.createElement('img')
    image.src = 'http://127.0.0.1:9/x.png'
    const style = document.createElement('style')
    style.textContent = '* { display: none }'
    document.body.append(script, image, style)
    return fetch('http://127.0.0.1:9/').then(
      () => 'answered',
      () => 'refused',
    )
  })
  await page.waitForFunction(() => (window as { seen?: string[] }).seen?.length === 4)
  const violated = await page.evaluate(() => (window as { seen?: string[] }).seen?.sort())
  expect(await page.evaluate(planted)).toBeUndefined()
  expect([...(violated ?? []), refused]).toEqual([
    ...['connect-src', 'img-src', 'script-src-elem', 'style-src-elem'],
    'refused',
  ])
})
