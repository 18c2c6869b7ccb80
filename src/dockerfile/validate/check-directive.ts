// A `# check=` directive into what is wrong with its options.
import { refuse } from '../diagnostic.ts'
import type { Diagnostic, Directive } from '../syntax.ts'

/** Accepts `skip=…`, `experimental=…` and `error=true|false`, separated by semicolons. */
export function validateCheckDirective({ name, value, range }: Directive): readonly Diagnostic[] {
  if (name !== 'check') return []
  return value
    .split(';')
    .map((option) => option.trim())
    .filter(
      (option) =>
        !/^(?:skip|experimental)\s*=|^error\s*=\s*(?:[1tT]|TRUE|[tT]rue|[0fF]|FALSE|[fF]alse)(?:\s|$)/u.test(
          option,
        ),
    )
    .map((option) => {
      const message = `"${option}" is no option of check; write skip=, error= or experimental=.`
      return refuse('invalid-check-option', message, range)
    })
}
