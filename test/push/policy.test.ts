import { expect, test } from 'vitest'
import { deriveRunContext } from '../../src/event/run-context.ts'
import { decidePush } from '../../src/push/policy.ts'

const run = (eventName: string) =>
  deriveRunContext(
    { GITHUB_EVENT_NAME: eventName },
    { number: 7 },
    { workspace: '/', temp: '/', os: 'Linux' },
  )
const tags = ['a:1']

test.each([
  ['auto', 'push', tags, [], true, undefined],
  ['auto', 'schedule', tags, [], true, undefined],
  ['auto', 'workflow_dispatch', tags, [], true, undefined],
  ['auto', 'pull_request', tags, [], false, 'Not pushed: the event is pull_request (push: auto).'],
  [
    'auto',
    'pull_request_target',
    tags,
    [],
    false,
    'Not pushed: the event is pull_request_target (push: auto).',
  ],
  ['auto', 'merge_group', tags, [], false, 'Not pushed: the event is merge_group (push: auto).'],
  ['dry-run', 'push', tags, [], false, 'Dry run, not pushed: a:1.'],
  [
    'dry-run',
    'pull_request',
    tags,
    [],
    false,
    'Dry run: nothing would be pushed. Not pushed: the event is pull_request (push: auto).',
  ],
  ['auto', 'push', [], [], false, 'Not pushed: no tags are given (push: auto).'],
  [
    'auto',
    'push',
    tags,
    ['type=tar'],
    false,
    'Not pushed: the input outputs says where the image goes (push: auto).',
  ],
  ['auto', 'push', tags, ['type=registry'], false, undefined],
  ['auto', 'pull_request', tags, ['type=image,push=true'], false, undefined],
  ['auto', 'push', [], ['type=local,dest=out'], false, 'Not pushed: no tags are given (push: auto).'],
  ['true', 'pull_request', tags, [], true, undefined],
  ['true', 'push', [], ['type=image,name=a'], true, undefined],
  ['false', 'push', tags, [], false, undefined],
] as const)(
  'push: %s on %s with tags %j and outputs %j: %s',
  (asked, event, given, outputs, push, because) => {
    expect(decidePush(asked, given, outputs, run(event))).toEqual({ push, because })
  },
)

test('push: true without a destination is refused', () => {
  expect(() => decidePush('true', [], [], run('push'))).toThrow(
    /^Input push is "true", but no tags are given/,
  )
})
