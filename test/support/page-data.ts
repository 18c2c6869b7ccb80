// Turns a page back into the data it carries.

import { gunzipSync } from 'node:zlib'
import type { PageData } from '../../src/page/data.ts'

/** What the script in the page reads. */
export function dataOf(html: string): PageData {
  const packed = html.match(/id="data">([A-Za-z0-9+/=]*)</)?.[1] ?? ''
  return JSON.parse(gunzipSync(Buffer.from(packed, 'base64')).toString()) as PageData
}
