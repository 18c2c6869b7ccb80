// Turns a number of files into a page of a made-up image, to look at while working on it; the same every time.
// `node scripts/page-sample.ts report.html [files]`; `hostile` in place of a number plants the worst names.
import { writeFileSync } from 'node:fs'
import { renderPage } from '../src/page/render-page.ts'
import { hostileInput } from '../test/support/page-hostile.ts'
import { sampleComparison } from '../test/support/page-sample.ts'

const [file, what = '3000'] = process.argv.slice(2)
if (file === undefined)
  throw new Error('name the file to write: node scripts/page-sample.ts report.html [files]')
writeFileSync(file, renderPage(what === 'hostile' ? hostileInput() : sampleComparison(Number(what))))
