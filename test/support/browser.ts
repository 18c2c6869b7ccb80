// Turns the machine's Chromium into one that the tests drive: headless, with a profile of its own, asking nobody.

import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

const NAMES = ['chromium', 'google-chrome', 'google-chrome-stable', 'chrome']

/** Where it is: named by CHROMIUM, else on the path. A machine without one is a failure, never a skip. */
export function browserPath(environment: NodeJS.ProcessEnv = process.env): string {
  const named = environment['CHROMIUM']
  if (named) return named
  const folders = (environment['PATH'] ?? '').split(delimiter)
  const found = NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) =>
    existsSync(path),
  )
  if (found === undefined)
    throw new Error('No Chromium here: run scripts/bootstrap.sh, or set CHROMIUM to the path of one.')
  return found
}

/** A browser, and the way to end it and remove what it kept. */
export async function startBrowser(): Promise<{ browser: Browser; stop: () => Promise<void> }> {
  const home = mkdtempSync(join(tmpdir(), 'layersmith-browser-'))
  const browser = await chromium.launch({
    executablePath: browserPath(),
    env: { ...process.env, HOME: home, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home },
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-dev-shm-usage',
    ],
  })
  const stop = async () => {
    await browser.close()
    rmSync(home, { recursive: true, force: true })
  }
  return { browser, stop }
}
