// Turns files into a zip archive as GitHub hands artifacts out.
import { crc32, deflateRawSync } from 'node:zlib'

type Entry = { readonly head: Buffer; readonly local: Buffer }

/** Packs the files; `sizes` lies about what they unpack to. */
export function zip(
  files: Readonly<Record<string, string>>,
  { stored = false, lie = 0 }: { stored?: boolean; lie?: number } = {},
): Buffer {
  let at = 0
  const entries = Object.entries(files).map(([name, text]): Entry => {
    const content = Buffer.from(text)
    const packed = stored ? content : deflateRawSync(content)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(stored ? 0 : 8, 4)
    fields.writeUInt32LE(crc32(content), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(lie || content.length, 18)
    fields.writeUInt16LE(Buffer.byteLength(name), 22)
    const local = Buffer.concat([signature(0x04034b50), fields, Buffer.from(name), packed])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(at, 10)
    const made = Buffer.from([20, 0])
    const head = Buffer.concat([signature(0x02014b50), made, fields, rest, Buffer.from(name)])
    at += local.length
    return { head, local }
  })
  const directory = Buffer.concat(entries.map(({ head }) => head))
  const end = Buffer.alloc(18)
  end.writeUInt16LE(entries.length, 4)
  end.writeUInt16LE(entries.length, 6)
  end.writeUInt32LE(directory.length, 8)
  end.writeUInt32LE(at, 12)
  return Buffer.concat([...entries.map(({ local }) => local), directory, signature(0x06054b50), end])
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
