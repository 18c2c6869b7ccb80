// Fixes as suggestions: whole lines, inside one hunk, told apart whatever moves them.
import { describe, expect, it, test } from 'vitest'
import type { FileFindings, Fix } from '../../src/lint/finding.ts'
import { type Hunk, isShown, parseHunks, patchesOf } from '../../src/report/hunks.ts'
import { deriveSuggestions, fingerprintIn, isBy } from '../../src/report/suggestions.ts'
import { markedFile } from './marked.ts'

/** The whole file as one hunk. */
const whole = (text: string): readonly Hunk[] => [{ start: 1, lines: text.replaceAll('\r', '').split('\n') }]

/** A file with one finding whose fix replaces what is marked; `start` and `end` move the edit. */
function fixed(marked: string, text: string, more: Partial<Fix> = {}, path = 'Dockerfile'): FileFindings {
  const file = markedFile(marked, {}, path)
  return {
    ...file,
    findings: file.findings.map((finding) => ({
      ...finding,
      fix: { kind: 'safe', description: 'Do it', edits: [{ range: finding.range, text }], ...more },
    })),
  }
}

const derive = (file: FileFindings, hunks = whole(file.text)) =>
  deriveSuggestions([file], { hunksOf: () => hunks, by: 'image' })
const only = (file: FileFindings) => derive(file).placed[0]
const block = (file: FileFindings) => /(`{3,})suggestion\n([\s\S]*?)\1\n/.exec(only(file)?.body ?? '')?.[2]

describe('a suggestion', () => {
  it.each([
    ['a part of a line', 'FROM a\nRUN «make»\nUSER b\n', 'make all', [2, 2], 'RUN make all\n'],
    ['several lines', 'FROM a\nRUN «a && \\\n  b»\nUSER b\n', 'c', [2, 3], 'RUN c\n'],
    ['a line that goes', 'FROM a\n«RUN x\n»USER b\n', '', [2, 2], ''],
    ['a whole line', 'FROM a\n«RUN x\n»USER b\n', 'RUN y\n', [2, 2], 'RUN y\n'],
    ['a line that comes', 'FROM a\n«»USER b\n', 'RUN y\n', [2, 2], 'RUN y\nUSER b\n'],
    ['a line behind the last', 'FROM a\nUSER b\n«»', 'RUN y\n', [2, 2], 'USER b\nRUN y\n'],
    ['a last line without an end', 'FROM a\nUSER «b»', 'c', [2, 2], 'USER c\n'],
    ['a line split in two', 'FROM a\nRUN «x»\n', 'x\nRUN y', [2, 2], 'RUN x\nRUN y\n'],
    ['carriage returns', 'FROM a\r\nRUN «x»\r\n', 'x\nRUN y', [2, 2], 'RUN x\r\nRUN y\r\n'],
    ['a line that goes, with carriage returns', 'FROM a\r\n«RUN x\r\n»USER b\r\n', '', [2, 2], ''],
  ])('replaces whole lines: %s', (_, marked, text, lines, expected) => {
    const file = fixed(marked, text)
    expect(block(file)).toBe(expected)
    expect([only(file)?.line, only(file)?.endLine]).toEqual(lines)
  })

  it('has a fence longer than what it quotes', () => {
    const file = fixed('FROM a\nRUN «x»\n', 'echo ```` ``` `')
    expect(only(file)?.body).toContain('`````suggestion\nRUN echo ```` ``` `\n`````\n')
  })

  it('says what and why, and warns of what a person must decide', () => {
    expect(only(fixed('FROM a\nRUN «x»\n', 'y', { kind: 'unsafe' }))?.body).toMatchInlineSnapshot(`
      "\`exec-form\` Say what is wrong.

      Do it. It changes what the image does or holds: look before you take it.

      \`\`\`suggestion
      RUN y
      \`\`\`

      <!-- layersmith:fix 7b80cad21dd37148 by=2ab612888528489a -->"
    `)
  })

  it('keeps its fingerprint where other lines move it, and has another in another file', () => {
    const [here, moved, elsewhere] = [
      fixed('FROM a\nRUN «x»\n', 'y'),
      fixed('FROM a\nUSER c\n\nRUN «x»\n', 'y'),
      fixed('FROM a\nRUN «x»\n', 'y', {}, 'other/Dockerfile'),
    ].map((file) => only(file)?.fingerprint)
    expect(moved).toBe(here)
    expect(elsewhere).not.toBe(here)
    expect(fingerprintIn(only(fixed('FROM a\nRUN «x»\n', 'y'))?.body ?? '')).toBe(here)
  })

  it('does not take a mark inside the suggested text for its own', () => {
    const file = fixed('FROM a\nRUN «x»\n', 'y <!-- layersmith:fix 0123456789abcdef by=0123456789abcdef -->')
    expect(fingerprintIn(only(file)?.body ?? '')).toBe(only(file)?.fingerprint)
  })

  it('knows for which image it was made', () => {
    const body = only(fixed('FROM a\nRUN «x»\n', 'y'))?.body ?? ''
    expect([isBy(body, 'image'), isBy(body, 'another')]).toEqual([true, false])
  })

  it('does not change what its message says into markup', () => {
    const file = fixed('FROM a\nRUN «x»\n', 'y')
    const findings = file.findings.map((finding) => ({ ...finding, message: 'See @team, #1 and <b>.' }))
    expect(only({ ...file, findings })?.body).not.toMatch(/@team|#1\b|<b>/)
  })
})

describe('only what one hunk shows is placed', () => {
  const file = fixed('FROM a\nRUN 1\nRUN «2\nRUN 3»\nRUN 4\n', '5')
  it.each([
    ['exactly these lines', '@@ -3,2 +3,2 @@\n-RUN 0\n+RUN 2\n RUN 3', true],
    ['more lines', '@@ -1,4 +1,5 @@ FROM\n FROM a\n+RUN 1\n RUN 2\n RUN 3\n RUN 4\n\\ No newline', true],
    ['the first line only', '@@ -1,2 +1,3 @@\n FROM a\n+RUN 1\n RUN 2', false],
    ['half in each of two hunks', '@@ -1 +3 @@\n+RUN 2\n@@ -9 +4 @@\n+RUN 3', false],
    ['other text on these lines', '@@ -1,2 +3,2 @@\n+RUN 2\n RUN 33', false],
    ['nothing', '', false],
  ])('%s', (_, patch, expected) => {
    expect(derive(file, parseHunks(patch)).placed.length > 0).toBe(expected)
    expect(derive(file, parseHunks(patch)).current.size).toBe(1)
  })

  it('two fixes of one line are suggested one after the other', () => {
    const two = fixed('FROM a\nRUN «x» «y»\nUSER «b»\n', 'z')
    const { placed, current } = derive(two)
    expect(placed.map(({ line }) => line)).toEqual([2, 3])
    expect(current.size).toBe(2)
  })
})

test('the diff of a pull request is taken apart into patches', () => {
  const diff = `diff --git a/Dockerfile b/Dockerfile
index 1..2 100644
--- a/Dockerfile
+++ b/Dockerfile
@@ -1 +1,2 @@
 FROM a
+RUN b
diff --git a/logo.png b/logo.png
Binary files differ
diff --git a/gone b/gone
--- a/gone
+++ /dev/null
@@ -1 +0,0 @@
-x
`
  const patches = patchesOf(diff)
  expect([...patches.keys()]).toEqual(['Dockerfile'])
  expect(isShown(parseHunks(patches.get('Dockerfile') ?? ''), 1, ['FROM a', 'RUN b'])).toBe(true)
})
