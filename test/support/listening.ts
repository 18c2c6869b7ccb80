// Turns a folder into the addresses that the processes working in it listen on.
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

/** As /proc/net/tcp has them: in hexadecimal, bytes reversed. */
export function listening(folder: string): readonly string[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && runsIn(name, folder))
  const sockets = new Set(pids.flatMap(socketsOf))
  return ['tcp', 'tcp6'].flatMap((table) =>
    readFileSync(`/proc/net/${table}`, 'utf8')
      .split('\n')
      .map((line) => line.trim().split(/\s+/))
      .flatMap(([, local = '', , state, , , , , , inode = '']) =>
        state === '0A' && sockets.has(inode) ? [local.split(':')[0] ?? ''] : [],
      ),
  )
}

const quiet = <T>(read: () => T, otherwise: T): T => {
  try {
    return read()
  } catch {
    return otherwise
  }
}
const runsIn = (pid: string, folder: string) => quiet(() => readlinkSync(`/proc/${pid}/cwd`), '') === folder
const socketsOf = (pid: string) =>
  quiet(() => readdirSync(`/proc/${pid}/fd`), []).flatMap((fd) => {
    const [, inode] = /^socket:\[(\d+)\]$/.exec(quiet(() => readlinkSync(`/proc/${pid}/fd/${fd}`), '')) ?? []
    return inode === undefined ? [] : [inode]
  })
