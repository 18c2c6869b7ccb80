// A mistyped word of a command line → the word that was probably meant.
export { nearest } from '../lint/nearest.ts'
