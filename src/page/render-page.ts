// What is known of an image → one HTML file that needs nothing else and may ask nobody for anything.
import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { visible } from '../report/visible.ts'
import { escapeXml } from '../report/xml.ts'
import { pageScript, pageStyle } from './assets.ts'
import type { PageData } from './data.ts'
import type { PageInput } from './input.ts'
import { pageData } from './page-data.ts'

/**
 * The page as text. Everything that comes from the image travels compressed and in base64, so that no name in it can
 * end an element; the policy lets this script run and no other.
 */
export function renderPage(input: PageInput): string {
  const title = `${visible(input.report.image)} · Layersmith`
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy()}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="referrer" content="no-referrer">',
    '<meta name="robots" content="noindex">',
    `<title>${escapeXml(title)}</title>`,
    `<style>${pageStyle}</style>`,
    '</head>',
    '<body>',
    '<noscript>This page is drawn by the script in it: please allow JavaScript. It asks no network.</noscript>',
    `<script type="application/gzip" id="data">${packed(pageData(input))}</script>`,
    `<script>${pageScript}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

function policy(): string {
  return [
    "default-src 'none'",
    `script-src ${sourceOf(pageScript)}`,
    `style-src ${sourceOf(pageStyle)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

function sourceOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}

function packed(data: PageData): string {
  return gzipSync(JSON.stringify(data)).toString('base64')
}
