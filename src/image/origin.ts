// Text of an image config → when the image says it was made, as a whole and layer by layer.
import { isObject, type JsonObject, optionalText, parseObject } from './json.ts'

export type Origin = {
  /** Milliseconds since the epoch; undefined when it does not say. */
  readonly created: number | undefined
  /** When each layer was made, base first; empty when the history does not tell them apart. */
  readonly layerTimes: readonly (number | undefined)[]
}

/** Reads what `parseConfig` has proven to be a config. */
export function parseOrigin(text: string): Origin {
  const document = parseObject(text, 'image config')
  const history = Array.isArray(document['history']) ? document['history'].filter(isObject) : []
  return {
    created: timeOf(document),
    layerTimes: history.filter((entry) => entry['empty_layer'] !== true).map(timeOf),
  }
}

function timeOf(entry: JsonObject): number | undefined {
  const time = Date.parse(optionalText(entry, 'created') ?? '')
  return Number.isNaN(time) ? undefined : time
}
