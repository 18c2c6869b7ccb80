import { describe, expect, test } from 'vitest'
import { deriveStageSteps, locateStep } from '../../src/build/locate.ts'
import { parseStepName } from '../../src/build/step-name.ts'
import { parseDockerfile } from '../../src/dockerfile/parse.ts'

/** Line of the step with that name, in a Dockerfile of these lines. */
function lineOf(lines: readonly string[], name: string): number | undefined {
  const stepName = parseStepName(name)
  const stages = deriveStageSteps(parseDockerfile(`${lines.join('\n')}\n`))
  return stepName && locateStep(stages, stepName)?.line
}

const one = ['FROM a', 'ENV X=1', 'RUN one', 'WORKDIR /x', 'COPY . .']
const two = ['FROM a AS Build', 'RUN one', 'FROM build', 'RUN two', 'FROM scratch', 'COPY --from=build /a /a']

describe('the line of a step', () => {
  test.each([
    ['of a file with one stage', one, '[2/4] RUN one', 3],
    ['of one that is built for several platforms', one, '[linux/arm64 4/4] COPY . .', 5],
    ['that the engine calls by stage because of a mount', one, '[stage-0 3/4] WORKDIR /x', 4],
    ['that is FROM', one, '[1/4] FROM docker.io/library/a', 1],
    ['of a named stage, in lower case', two, '[build 2/2] RUN one', 2],
    ['after a FROM that names a stage in other case', two, '[stage-1 1/1] RUN two', 4],
    ['after FROM scratch', two, '[stage-2 1/1] COPY --from=build /a /a', 6],
    ['after a FROM whose variable names an image', ['ARG B=a', 'FROM $B', 'RUN x'], '[2/2] RUN x', 3],
    [
      'after a FROM whose variable names a stage',
      ['ARG B=s', 'FROM a AS s', 'FROM $B', 'RUN x'],
      '[stage-1 1/1] RUN x',
      4,
    ],
  ])('%s', (_, lines, name, line) => {
    expect(lineOf(lines, name)).toBe(line)
  })

  test.each([
    ['a trigger of the base shifts the counts', one, '[2/5] RUN one'],
    ['another instruction stands there', one, '[2/4] COPY one'],
    ['the stage is not in the file', one, '[other 2/4] RUN one'],
    ['the engine names no stage and the file has several', two, '[2/2] RUN one'],
  ])('is not guessed when %s', (_, lines, name) => {
    expect(lineOf(lines, name)).toBeUndefined()
  })
})
