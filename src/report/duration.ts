// Seconds to the text people read.

/** `12 ms`, `0.4 s`, `14.2 s`, `1 min 52 s`, `1 h 5 min`. */
export function formatDuration(seconds: number): string {
  if (seconds < 0.1995) return `${Math.round(seconds * 1000)} ms`
  return seconds < 59.95 ? `${seconds.toFixed(1)} s` : minutes(seconds)
}

/** Without decimals from ten seconds on: `0.4 s`, `20 s`. */
export function formatAbout(seconds: number): string {
  return seconds >= 9.95 && seconds < 59.5 ? `${Math.round(seconds)} s` : formatDuration(seconds)
}

function minutes(seconds: number): string {
  const whole = Math.round(seconds)
  if (whole < 3600) return joined(Math.floor(whole / 60), 'min', whole % 60, 's')
  const wholeMinutes = Math.round(seconds / 60)
  return joined(Math.floor(wholeMinutes / 60), 'h', wholeMinutes % 60, 'min')
}

function joined(...[major, majorUnit, minor, minorUnit]: [number, string, number, string]): string {
  return minor === 0 ? `${major} ${majorUnit}` : `${major} ${majorUnit} ${minor} ${minorUnit}`
}

/** How long ago: `just now`, `5 min ago`, `2 h ago`, `3 days ago`. */
export function formatAge(milliseconds: number): string {
  const inMinutes = Math.floor(milliseconds / 60_000)
  if (inMinutes < 1) return 'just now'
  if (inMinutes < 60) return `${inMinutes} min ago`
  const inHours = Math.floor(inMinutes / 60)
  return inHours < 48 ? `${inHours} h ago` : `${Math.floor(inHours / 24)} days ago`
}
