// fast-check with one seed for every run of the suite: a new finding is a task, not a broken build of somebody else.
// `FUZZ=1 npm run test:unit` takes a new seed each time.
import fc from 'fast-check'

if (process.env['FUZZ'] === undefined) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 20_261_120 })

export { fc }
