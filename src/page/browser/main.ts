// The data in the page → the page.
import type { PageData } from '../data.ts'
import { comparisonPart } from './comparison.ts'
import { readData } from './decode.ts'
import { element } from './element.ts'
import { type Files, filesPart } from './files.ts'
import { header } from './header.ts'
import { layersPart } from './layers.ts'
import { packagesPart } from './packages.ts'
import { searchPart } from './search.ts'
import { type View, viewOf } from './view.ts'
import { wastePart } from './waste.ts'

type Part = { readonly id: string; readonly name: string; readonly content: readonly HTMLElement[] }

function partsOf(view: View, files: Files | undefined): readonly Part[] {
  const { report, content, compared } = view
  const unread = [element('p', {}, 'The content of the layers was not read, so their files are not known.')]
  const parts: Part[] = [{ id: 'layers', name: 'Layers', content: layersPart(view) }]
  if (compared !== null)
    parts.push({ id: 'changes', name: 'Changes', content: comparisonPart(view, compared) })
  if (report.waste !== undefined)
    parts.push({ id: 'waste', name: 'Waste', content: wastePart(view, report.waste) })
  parts.push({ id: 'files', name: 'Files', content: files?.parts ?? unread })
  if (content === null || files === undefined) return parts
  parts.push({ id: 'search', name: 'Search', content: searchPart(content.tree, goTo(files)) })
  if (content.packages.length > 0)
    parts.push({ id: 'packages', name: 'Packages', content: packagesPart(content.packages) })
  return parts
}

/** What is found by searching is shown where it lies. */
function goTo(files: Files): Files['show'] {
  return (place) => {
    files.show(place)
    document.getElementById('files')?.scrollIntoView()
    document.getElementById('files')?.focus()
  }
}

function draw(data: PageData, chosen: number, say: (text: string) => void): void {
  const report = data.report.platforms[chosen]
  if (report === undefined) throw new Error('the report has no platform')
  const view = viewOf(data, report, say)
  const files = view.content === null ? undefined : filesPart(view, view.content.tree)
  const parts = partsOf(view, files)
  const choice = platformChoice(data, chosen, (next) => draw(data, next, say))
  const links = parts.map(({ id, name }) => element('li', {}, element('a', { href: `#${id}` }, name)))
  const sections = parts.map(({ id, name, content }) =>
    element(
      'section',
      { id, tabindex: -1, 'aria-labelledby': `${id}-name` },
      element('h2', { id: `${id}-name` }, name),
      ...content,
    ),
  )
  document
    .getElementById('page')
    ?.replaceChildren(
      element('a', { class: 'skip', href: '#layers' }, 'Skip to the layers'),
      header(view, choice),
      element('nav', { 'aria-label': 'Parts of this page', class: 'parts' }, element('ul', {}, ...links)),
      element('main', {}, ...sections),
    )
  files?.draw()
}

function platformChoice(
  { report }: PageData,
  chosen: number,
  choose: (at: number) => void,
): HTMLElement | undefined {
  if (report.platforms.length < 2) return undefined
  const select = element(
    'select',
    { id: 'platform' },
    ...report.platforms.map(({ platform }, at) =>
      element('option', { value: at, selected: at === chosen }, platform),
    ),
  )
  select.addEventListener('change', () => {
    choose(Number(select.value))
    document.getElementById('platform')?.focus()
  })
  return element('p', {}, element('label', { for: 'platform' }, 'Platform '), select)
}

async function start(): Promise<void> {
  const page = element('div', { id: 'page' })
  const status = element('p', { class: 'unseen', role: 'status' })
  document.body.append(page, status)
  const say = (text: string) => {
    status.textContent = text
  }
  try {
    draw(await readData(document.getElementById('data')?.textContent ?? ''), 0, say)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    page.replaceChildren(element('p', { role: 'alert' }, `This page could not be drawn: ${reason}.`))
  }
}

void start()
