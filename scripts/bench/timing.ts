// Turns things to do into how long each takes, in turns, so that all of them see the same machine.

export type Task = () => Promise<number>

/** Milliseconds of one call. */
export async function timed(act: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await act()
  return performance.now() - started
}

/** Runs every task once unmeasured and then `runs` times, one after the other; each returns its own figure. */
export async function interleave<Name extends string>(
  runs: number,
  tasks: Readonly<Record<Name, Task>>,
): Promise<Record<Name, readonly number[]>> {
  const names = Object.keys(tasks) as Name[]
  const samples = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>
  for (let round = 0; round <= runs; round += 1) {
    for (const name of names) {
      const figure = await tasks[name]()
      if (round > 0) samples[name].push(figure)
    }
  }
  return samples
}
