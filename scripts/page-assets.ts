// Turns src/page/browser into the script and the style that stand in the page; tells which modules are in the script.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { rolldown } from 'rolldown'
import { renderLicenses } from './bundle/licenses.ts'

const folder = new URL('../src/page/browser/', import.meta.url).pathname

export type PageAssets = {
  readonly script: string
  readonly style: string
  /** Paths of everything the script was made from. */
  readonly modules: readonly string[]
}

/** Equal sources give equal text, in whatever folder they lie. */
export async function bundlePage(): Promise<PageAssets> {
  const bundle = await rolldown({
    input: join(folder, 'main.ts'),
    platform: 'browser',
    tsconfig: false,
    logLevel: 'warn',
  })
  const { output } = await bundle.generate({ format: 'iife', minify: true, comments: false })
  await bundle.close()
  const [{ code, moduleIds }, ...more] = output
  if (more.length > 0) throw new Error('the script of the page must be one file')
  const script = `${notice(moduleIds)}${code.trim()}`
  if (/<\/script|<!--/i.test(script))
    throw new Error('the script of the page holds what would end it in HTML')
  const style = await readFile(join(folder, 'page.css'), 'utf8')
  return { script, style: shortened(style), modules: moduleIds }
}

/** Whoever gets a page gets the licences of what is in it. */
function notice(modules: readonly string[]): string {
  return `/*! In this script:\n${renderLicenses(modules).replaceAll('*/', '* /').trim()}\n*/\n`
}

function shortened(style: string): string {
  return style
    .replace(/\/\*[^*]*\*\//g, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')
}
