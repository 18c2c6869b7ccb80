// A wait without an end → one with a limit.

/** Rejects when nothing came within so many milliseconds; what was begun is not looked at any more. */
export async function within<T>(limit: number, run: () => Promise<T>): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(new Error(`no answer within ${Math.ceil(limit / 1000)} s`)), limit)
  return Promise.race([run(), promise]).finally(() => clearTimeout(timer))
}
