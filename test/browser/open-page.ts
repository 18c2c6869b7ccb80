// Turns the input of the page into a page in a browser, and watches what it should not do.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import type { PageInput } from '../../src/page/input.ts'
import { renderPage } from '../../src/page/render-page.ts'
import { startBrowser } from '../support/browser.ts'

export type Opened = {
  readonly page: Page
  /** Errors, messages, dialogs and requests: a good page has none. */
  readonly troubles: readonly string[]
}

export type Open = (input: PageInput, options?: BrowserContextOptions) => Promise<Opened>

/** One browser for a test file; each page has a context and a file of its own. */
export function useBrowser(): Open {
  const folder = mkdtempSync(join(tmpdir(), 'layersmith-page-'))
  let started: Awaited<ReturnType<typeof startBrowser>> | undefined
  let count = 0
  beforeAll(async () => {
    started = await startBrowser()
  })
  afterAll(async () => {
    await started?.stop()
    rmSync(folder, { recursive: true, force: true })
  })
  return async (input, options = {}) => {
    if (started === undefined) throw new Error('the browser has not started')
    count += 1
    const file = join(folder, `${count}.html`)
    writeFileSync(file, renderPage(input))
    const context = await started.browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
    const page = await context.newPage()
    const troubles: string[] = []
    page.on('pageerror', (error) => troubles.push(`error: ${error.message}`))
    page.on('console', (message) => troubles.push(`console: ${message.text()}`))
    page.on('dialog', (dialog) => troubles.push(`dialog: ${dialog.message()}`))
    page.on('request', (request) => {
      if (!request.isNavigationRequest()) troubles.push(`request: ${request.url()}`)
    })
    await page.goto(pathToFileURL(file).href)
    await page.locator('main').waitFor()
    return { page, troubles }
  }
}
