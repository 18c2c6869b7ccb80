// `restore <key>` or `save <key>`: the folder `layers` of the current one, as actions/cache carries it.
import { restoreCache, saveCache } from '@actions/cache'

const [verb, key = ''] = process.argv.slice(2)
await (verb === 'save' ? saveCache(['layers'], key) : restoreCache(['layers'], key, ['layers-']))
