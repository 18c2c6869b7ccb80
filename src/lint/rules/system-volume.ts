// VOLUME of a folder that belongs to the kernel.
import { pathBelow } from '../image-path.ts'
import { defineRule } from '../rule.ts'
import { findVolumes } from '../volumes.ts'

export const systemVolume = defineRule({
  id: 'system-volume',
  aliases: ['DKL-DI-0002'],
  since: '0.1.0',
  summary: 'Do not declare folders of the system as volumes.',
  category: 'security',
  severity: 'warning',
  confidence: 'high',
  fix: 'none',
  why: `/dev, /proc and /sys are not files but the kernel's view of devices and processes, which the engine sets up for each
container and hides parts of. A volume in their place takes that protection away, or keeps the container from starting.`,
  references: ['https://docs.docker.com/engine/storage/volumes/'],
  examples: [
    { bad: 'FROM debian:13\nVOLUME /data «/sys/fs/cgroup»\n' },
    { bad: 'FROM debian:13\nVOLUME [«"/dev/"»]\n' },
    { good: 'FROM debian:13\nVOLUME /data /devices\n', because: 'these are folders like any other' },
    { good: 'FROM debian:13\nVOLUME /dev/shm\n', because: 'this is memory shared by processes' },
  ],
  *check(facts) {
    for (const { path, range } of findVolumes(facts)) {
      const folder = ['/dev', '/proc', '/sys'].find((one) => pathBelow(one, path) !== undefined)
      if (folder === undefined || pathBelow('/dev/shm', path) !== undefined) continue
      yield {
        range,
        message: `${folder} belongs to the kernel and the engine sets it up itself; remove it from VOLUME.`,
      }
    }
  },
})
