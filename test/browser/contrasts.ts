// Run in the page: every text in sight → those that stand out less than 4.5 to 1 from what is behind them.

/** The texts that are too faint, with their ratio, and how many were looked at. Stands alone: it is sent to the page. */
export function contrasts(): { readonly least: readonly string[]; readonly seen: number } {
  const parts = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number)
  const light = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = parts(colour).map((part) => {
      const share = part / 255
      return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const behind = (element: Element): string => {
    for (let at: Element | null = element; at !== null; at = at.parentElement) {
      const colour = getComputedStyle(at).backgroundColor
      if ((parts(colour)[3] ?? 1) > 0) return colour
    }
    return 'rgb(255, 255, 255)'
  }
  const least: string[] = []
  let seen = 0
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement
    if (element === null || node.textContent?.trim() === '' || !element.checkVisibility()) continue
    seen += 1
    const [front, back] = [light(getComputedStyle(element).color), light(behind(element))]
    const ratio = (Math.max(front, back) + 0.05) / (Math.min(front, back) + 0.05)
    if (ratio < 4.5) least.push(`${ratio.toFixed(2)} ${element.className} ${node.textContent?.slice(0, 40)}`)
  }
  return { least: [...new Set(least)], seen }
}
