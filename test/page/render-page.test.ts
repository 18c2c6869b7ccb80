import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { pageScript, pageStyle } from '../../src/page/assets.ts'
import { renderPage } from '../../src/page/render-page.ts'
import { dataOf } from '../support/page-data.ts'
import { hostileInput, hostileNames } from '../support/page-hostile.ts'
import { sampleComparison, sampleInput, sampleReport } from '../support/page-sample.ts'

test('the page has one place for data and one script, whatever the image holds', () => {
  const html = renderPage(hostileInput())
  expect(html.match(/<script/gi)).toHaveLength(2)
  expect(html.match(/<\/script/gi)).toHaveLength(2)
  expect(html.match(/<!--/g)).toBeNull()
  const markup = html.replace(pageScript, '').replace(pageStyle, '')
  expect(hostileNames.filter((name) => /[<>]/.test(name) && markup.includes(name))).toEqual([])
})

test('the data says what was put in', () => {
  const data = dataOf(renderPage(sampleComparison(50)))
  expect(data.report.image).toBe('ghcr.io/acme/api:main')
  expect(data.verdict).toBe('147.1 MB, 15.4 MB smaller')
  expect(data.platforms[0]?.files.names).toHaveLength(50)
  expect(data.compare?.changes.ref).toBe('ghcr.io/acme/api:1.4.0')
  expect(data.dockerfile).toHaveLength(18)
})

test('a comparison that the report has goes before one of its own', () => {
  const compare = { ref: 'main', commit: '77aa0e1', platforms: [] }
  const report = { ...sampleReport(), compare }
  expect(dataOf(renderPage({ ...sampleInput(5), report })).compare).toEqual({
    ...{ image: 'main', changes: compare, platforms: [], packages: [] },
  })
})

test('nothing of the page comes from elsewhere', () => {
  const html = renderPage(sampleInput(5))
  const markup = html.replace(pageScript, '').replace(pageStyle, '')
  expect(markup).not.toMatch(/https?:|\bsrc=|<link|@import|url\(/)
  expect(pageStyle).not.toMatch(/@import|url\(|http/)
})

test('the policy names this script, this style and nothing else', () => {
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
  expect(renderPage(sampleInput(5))).toContain(
    `content="default-src 'none'; script-src ${hash(pageScript)}; style-src ${hash(pageStyle)}; base-uri 'none'; form-action 'none'"`,
  )
})

test('the same input gives the same bytes', () => {
  expect(renderPage(sampleInput(500))).toBe(renderPage(sampleInput(500)))
})

test('whoever gets the page gets the licence of the library in it', () => {
  expect(pageScript).toMatch(
    /^\/\*! In this script:\nd3-hierarchy [\d.]+\nISC\n[\s\S]*Permission to use, copy, modify/,
  )
})
