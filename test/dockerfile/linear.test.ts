// Long inputs of nasty shapes: none takes more than linear time, or the test would time out.
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the variables are the Dockerfile’s
import { describe, expect, test } from 'vitest'
import { parseDockerfile } from '../../src/dockerfile/parse.ts'
import { printDockerfile } from '../../src/dockerfile/print.ts'
import { deriveStages } from '../../src/dockerfile/stages.ts'

const MEGABYTE = 1_000_000
const fill = (unit: string, size = MEGABYTE) => unit.repeat(Math.ceil(size / unit.length))
/** Many small instructions: what takes time is the tree, not the text. */
const fillSmall = (unit: string) => fill(unit, MEGABYTE / 5)

describe('long inputs are read in linear time', () => {
  test.each([
    ['one line', `FROM a\nRUN ${fill('x')}`],
    ['blanks', fill(' ')],
    ['comments', fill('# c\n')],
    ['stages', fillSmall('FROM a AS b\n')],
    ['stages on each other', fillSmall('FROM b AS b\nENV A=$A$B\n')],
    ['blank continuation lines', `RUN a \\\n${fill('\n')}`],
    ['continued words', `FROM a\nENV ${fillSmall('A=1 \\\n')}`],
    ['continued triggers', fill('ONBUILD \\\n')],
    ['nested triggers on one line', fill('ONBUILD ')],
    ['heredocs that never end', fill('RUN <<A\n')],
    ['many heredocs on a line', `FROM a\nRUN ${fillSmall('<<A ')}\nA\n`],
    ['nested substitutions', `FROM a\nENV A=${fill('${a:-')}`],
    ['values that double', `FROM a\nENV A=aa\n${fillSmall('ENV A=$A$A\n')}`],
    ['patterns', `FROM a\nENV A=${'a'.repeat(60_000)} B=${'${A##*a?b*'.repeat(5000)}\nENV C=\${A//a*b/c}\n`],
    ['quotes', `FROM a\nENV A=${fill('"\'')}`],
    ['flags', `FROM a\nCOPY ${fillSmall('--link ')}`],
    ['mounts', `FROM a\nRUN --mount=${fillSmall('a,')} x`],
    ['brackets', `FROM a\nCMD ${fill('[')}`],
    ['json', `FROM a\nCMD [${fill('"a", ')}"b"]`],
    ['keywords', fillSmall('x\n')],
    ['copies between stages', `FROM a AS b\n${fillSmall('COPY --from=b a b\n')}`],
    ['chmod', `FROM a\nCOPY --chmod=${fill('u')} a b\n`],
    ['durations', `FROM a\nHEALTHCHECK --interval=${fill('1')} CMD x\n`],
    ['ports', `FROM a\nEXPOSE ${fill('1:')}\n`],
    ['addresses', `FROM a\nEXPOSE ${fill('::1')}x:1:1\n`],
    ['stage names', `FROM a AS ${fill('a-')}\n`],
    ['platforms', `FROM --platform=${fill('a(')} a\n`],
    ['directive blanks', `# escape ${fill(' ')}x`],
    ['check options', `# check=${fill(';')}`],
  ])('%s', (_name, text) => {
    const file = parseDockerfile(text)
    expect(printDockerfile(file)).toBe(text)
    expect(deriveStages(file).stages.length).toBe(
      file.instructions.filter((i) => i.keyword === 'FROM').length,
    )
  })
})
