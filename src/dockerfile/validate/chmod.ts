// The value of `--chmod` into what is wrong with it.

/** Why a value is no mode; undefined when it is one, or has variables. */
export function chmodProblem(value: string): string | undefined {
  if (value === '' || value.includes('$')) return undefined
  if (/^\d/u.test(value)) {
    return /^0*[0-7]{1,4}$/u.test(value) ? undefined : `"${value}" is no octal mode between 0 and 07777`
  }
  const clauses = value.split(',')
  if (clauses.every((clause) => /^[ugoa]*(?:[-+=][ugorwxXst]*)+$/u.test(clause))) return undefined
  return `"${value}" is no mode; write 755 or u=rwX,go=rX`
}
