// The bytes of RPM's own database format (Packages.db, as SUSE has it) to the header blobs in it.
import { viewOf } from './bytes.ts'

const HEADER = 0x506d7052 // RpmP
const SLOT = 0x746f6c53 // Slot
const BLOB = 0x53626c42 // BlbS
const PAGE = 4096
const SLOT_SIZE = 16
const BLOCK = 16

/** Pages of slots come first; each slot in use points at a blob, in blocks of sixteen bytes. */
export function readNdbBlobs(data: Uint8Array): readonly Uint8Array[] {
  const bytes = viewOf(data, true)
  if (bytes.u32(0) !== HEADER) return []
  const end = Math.min(bytes.u32(12) * PAGE, bytes.length)
  const blobs: Uint8Array[] = []
  let budget = bytes.length
  for (let slot = 2 * SLOT_SIZE; slot < end && budget > 0; slot += SLOT_SIZE) {
    const block = bytes.u32(slot + 8) * BLOCK
    if (bytes.u32(slot) !== SLOT || bytes.u32(slot + 4) === 0 || bytes.u32(block) !== BLOB) continue
    const length = bytes.u32(block + 12)
    budget -= length
    blobs.push(bytes.slice(block + BLOCK, block + BLOCK + length))
  }
  return blobs
}
