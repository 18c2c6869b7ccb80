// A call of the apt family → what is asked of it, and whether its question is answered.
import { hasVerb, type PackageCall } from './package-call.ts'

/** It asks before it acts. */
export function mayAsk(call: PackageCall): boolean {
  return hasVerb(call, 'install', 'upgrade', 'remove')
}

/** An option answers the question: -y, -qq, an Assume-Yes setting, or nothing is going to be done at all. */
export function isAnswered({ options }: PackageCall): boolean {
  let quiet = 0
  for (const { text, name, value = '' } of options) {
    if (
      /^--(?:yes|assume-yes|assume-no|force-yes|simulate|just-print|dry-run|recon|no-act|print-uris)\b/.test(
        text,
      )
    )
      return true
    if (/^APT::Get::Assume-Yes=["']?(?:true|yes|1|on|with|enable)/i.test(value)) return true
    if (/^(?:-q|--quiet)=[2-9]/.test(text)) return true
    if (text === '--quiet') quiet++
    else if (/^-[^-]/.test(text)) {
      const letters = name === text ? text.slice(1, ownLetters(text)) : ''
      if (/[ys]/.test(letters)) return true
      quiet += letters.split('q').length - 1
    }
  }
  return quiet >= 2
}

/** How far a cluster of letters goes before the value of one begins. */
function ownLetters(cluster: string): number {
  const end = [...cluster].findIndex((char, index) => index > 0 && 'tocaP='.includes(char))
  return end === -1 ? cluster.length : end
}
