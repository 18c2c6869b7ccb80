// Shell text and the variables that are set around it → those of them that ShellCheck must be told of.

const WORD = /[A-Za-z_]\w*/g
const EXPANSION = /\$\{?[#!]?([A-Za-z_]\w*)/g

/**
 * The names the text has; every further one costs ShellCheck more than the text itself. Where something is read that
 * nobody sets, ShellCheck may find that another name was meant, so there it gets all of them.
 */
export function namesFor(
  text: string,
  isSet: (name: string) => boolean,
  all: Iterable<string>,
): readonly string[] {
  const used = new Set((text.match(WORD) ?? []).filter(isSet))
  // arithmetic reads variables without a dollar
  const unknown =
    /\(\(|\$\[/.test(text) || [...text.matchAll(EXPANSION)].some(([, name = '']) => !isSet(name))
  return unknown ? [...new Set([...used, ...all])] : [...used]
}
