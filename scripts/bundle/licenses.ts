// Turns the paths of bundled modules into one text with the licence of every package among them.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

type Package = { readonly title: string; readonly license: string; readonly texts: readonly string[] }

/** The folder of the package a module belongs to, undefined for our own modules. */
export function packageFolder(module: string): string | undefined {
  return module.match(/^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/)?.[0]
}

/** Renders name, version and licence text of all packages, each once, in the order of their names. */
export function renderLicenses(modules: Iterable<string>): string {
  const folders = new Set([...modules].map(packageFolder).filter((folder) => folder !== undefined))
  const packages = new Map([...folders].map(readPackage).map((found) => [found.title, found]))
  const sorted = [...packages.values()].sort((a, b) => (a.title < b.title ? -1 : 1))
  return sorted.map(({ title, license, texts }) => [title, license, '', ...texts].join('\n')).join('\n\n')
}

function readPackage(folder: string): Package {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const files = readdirSync(folder)
    .filter((file) => /^(licen[cs]e|copying|notice)/i.test(file))
    .sort()
  const texts = files.map(
    (file) => `${readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim()}\n`,
  )
  if (typeof license !== 'string' && texts.length === 0) throw new Error(`no licence found in ${folder}`)
  return { title: `${name} ${version}`, license: typeof license === 'string' ? license : 'see below', texts }
}
