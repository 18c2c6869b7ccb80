// Entries given in code to the bytes of a tar, header by header, as odd as they are wanted.

export type RawEntry = {
  readonly name: string | Uint8Array
  readonly type?: string
  readonly content?: string | Uint8Array
  /** What the header says; the content's length when not given. */
  readonly size?: number
  readonly link?: string
  readonly mode?: number
  readonly uid?: number
  readonly mtime?: number
  /** `ustar\0` + `00`, GNU's `ustar  \0`, or nothing. */
  readonly magic?: 'ustar' | 'gnu' | 'old'
  readonly prefix?: string
  /** Bytes over the header, by place. */
  readonly patch?: readonly (readonly [number, Uint8Array])[]
  /** A header that is damaged. */
  readonly checksum?: number
  /** Blocks between header and content. */
  readonly between?: Uint8Array
}

const BLOCK = 512

/** One entry: header, content, padding. */
export function rawEntry(entry: RawEntry): Buffer {
  const { type = '0', content = '', mode = 0o644, uid = 0, mtime = 0, magic = 'ustar' } = entry
  const bytes = Buffer.from(content)
  const header = Buffer.alloc(BLOCK)
  Buffer.from(entry.name).copy(header, 0, 0, 100)
  header.write(octal(mode, 8), 100)
  header.write(octal(uid, 8), 108)
  header.write(octal(0, 8), 116)
  header.write(octal(entry.size ?? bytes.length, 12), 124)
  header.write(octal(mtime, 12), 136)
  header.write(type, 156)
  header.write(entry.link ?? '', 157, 100)
  if (magic !== 'old') header.write(magic === 'gnu' ? 'ustar  \0' : 'ustar\x0000', 257)
  header.write(entry.prefix ?? '', 345, 155)
  for (const [at, patch] of entry.patch ?? []) Buffer.from(patch).copy(header, at)
  header.fill(' ', 148, 156)
  const sum = entry.checksum ?? header.reduce((total, byte) => total + byte, 0)
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return Buffer.concat([header, entry.between ?? Buffer.alloc(0), padded(bytes)])
}

/** Entries and the two blocks behind them. */
export function rawTar(...entries: readonly (RawEntry | Buffer)[]): Buffer {
  const parts = entries.map((entry) => (Buffer.isBuffer(entry) ? entry : rawEntry(entry)))
  return Buffer.concat([...parts, Buffer.alloc(2 * BLOCK)])
}

/** A header with PAX records in front of another; `type` g holds for all that follow. */
export function paxEntry(records: Readonly<Record<string, string>>, type = 'x'): Buffer {
  const text = Object.entries(records).map(([key, value]) => record(key, value))
  return rawEntry({ name: 'PaxHeaders/0', type, content: text.join('') })
}

/** GNU's entry for a name, or a link, that does not fit. */
export function gnuLong(text: string, type: 'L' | 'K' = 'L'): Buffer {
  return rawEntry({ name: '././@LongLink', type, magic: 'gnu', content: `${text}\0` })
}

/** A number with its first bit set and the highest byte first. */
export function base256(value: number, length = 12): Uint8Array {
  const bytes = Buffer.alloc(length)
  bytes.writeBigUInt64BE(BigInt(value), length - 8)
  bytes[0] = 0x80
  return bytes
}

function record(key: string, value: string): string {
  const rest = ` ${key}=${value}\n`
  const bytes = Buffer.byteLength(rest)
  const digits = String(bytes + String(bytes).length).length
  return `${bytes + digits}${rest}`
}

function octal(value: number, length: number): string {
  return `${value.toString(8).padStart(length - 1, '0')}\0`
}

function padded(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.alloc((BLOCK - (bytes.length % BLOCK)) % BLOCK)])
}
