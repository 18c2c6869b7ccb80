// A run on a schedule → how long GitHub keeps the schedule alive, where that is known.
import { messageOf } from '../errors.ts'
import type { Ports } from './ports.ts'
import type { Job } from './run.ts'

const DAY = 86_400_000

/** GitHub disables schedules of public repositories this long after the last commit. */
const LIMIT = 60 * DAY

/** Below this it is worth a word. */
const SOON = 30 * DAY

/** One sentence at most, for the summary. */
export async function describeSchedule(
  { run }: Pick<Job, 'run'>,
  ports: Pick<Ports, 'git' | 'clock' | 'log'>,
): Promise<readonly string[]> {
  const repository = run.event['repository']
  const hidden = typeof repository === 'object' && repository !== null && 'private' in repository
  if (run.eventName !== 'schedule' || (hidden && repository.private === true)) return []
  try {
    const head = await ports.git.head(run.workspace)
    const idle = head === undefined ? undefined : ports.clock.now() - head.date
    if (idle === undefined || idle < 0 || LIMIT - idle > SOON) return []
    const days = Math.max(0, Math.floor((LIMIT - idle) / DAY))
    const word = days === 1 ? 'day' : 'days'
    return [
      `The last commit is ${Math.floor(idle / DAY)} days old: without another one GitHub disables this schedule in ${days} ${word}.`,
    ]
  } catch (error) {
    ports.log.debug(`The date of the last commit is not known: ${messageOf(error)}`)
    return []
  }
}
