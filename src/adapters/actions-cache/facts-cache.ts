// What layers told, as one entry of the Actions cache: the folder of facts, carried from run to run when there is something new.
import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { deriveFactsKey, FACTS_PREFIX } from '../../cache/key.ts'
import { restoreFolder, saveFolder } from './toolkit.ts'

export type FactsCacheOptions = {
  /** The folder a facts store works on. */
  readonly folder: string
  /** Milliseconds after which a transfer is given up. */
  readonly limit?: number
}

export interface FactsCache {
  /** Fills the folder with what earlier runs have seen. True when there was something; never throws. */
  restore(): Promise<boolean>
  /** Saves the folder when it holds what no entry has. Why it could not, undefined when all is well. */
  save(): Promise<string | undefined>
}

const what = 'layer facts'

/** One entry a run at most: its name says what it holds, so that nothing is stored twice. */
export function createFactsCache({ folder, limit = 30_000 }: FactsCacheOptions): FactsCache {
  let restored: string | undefined
  return {
    async restore() {
      const { key } = await restoreFolder({ what, folder, limit }, FACTS_PREFIX)
      restored = key
      return key !== undefined
    },
    async save() {
      const names = await readdir(folder).catch(() => [])
      if (names.length === 0) return undefined
      const content = createHash('sha256').update(names.sort().join('\n')).digest('hex')
      const key = deriveFactsKey(content)
      if (key === restored) return undefined
      const { saved, problem } = await saveFolder({ what, folder, limit }, key)
      return saved ? undefined : (problem?.text ?? 'What is known of layers could not be saved.')
    },
  }
}
