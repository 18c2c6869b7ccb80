// A stream of bytes to the same stream, which fails at its end unless digest and size are what was promised.
import { createHash } from 'node:crypto'
import { Transform } from 'node:stream'
import { ExternalError } from '../errors.ts'
import { parseDigest } from '../image/digest.ts'

export type Promised = { readonly digest: string; readonly size?: number }

/** Passes bytes on; reading to the end proves digest and, when given, size. */
export function verifying({ digest, size }: Promised): Transform {
  const hash = createHash(parseDigest(digest).algorithm)
  let bytes = 0
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length
      hash.update(chunk)
      done(size !== undefined && bytes > size ? wrongSize({ digest, size, bytes }) : null, chunk)
    },
    flush(done) {
      if (size !== undefined && bytes !== size) return done(wrongSize({ digest, size, bytes }))
      const found = `${parseDigest(digest).algorithm}:${hash.digest('hex')}`
      done(
        found === digest ? null : invalid(`Blob ${digest} is damaged: its bytes have the digest ${found}.`),
      )
    },
  })
}

function wrongSize({ digest, size, bytes }: { digest: string; size: number; bytes: number }): ExternalError {
  const found = bytes > size ? 'has more' : `ends after ${bytes}`
  return invalid(`Blob ${digest} is damaged: it should have ${size} bytes and ${found}.`)
}

function invalid(message: string): ExternalError {
  return new ExternalError('registry', 'invalid', message)
}
