// VOLUME of the socket of a container engine.
import { defineRule } from '../rule.ts'
import { findVolumes } from '../volumes.ts'

export const socketVolume = defineRule({
  id: 'socket-volume',
  aliases: ['dockerfile-dockerd-socket-mount', 'dockerd-socket-mount', 'DKL-DI-0002'],
  since: '0.1.0',
  summary: 'Do not declare the socket of the engine as a volume.',
  category: 'security',
  severity: 'warning',
  confidence: 'high',
  fix: 'none',
  why: `Who may write to the socket of the engine may start any container with any folder of the host, and so is root on the
host. A VOLUME for it invites people to mount it without thinking, and without a mount it makes an empty folder where the
client expects a socket. Leave the mount to those who run the container.`,
  references: ['https://docs.docker.com/engine/security/protect-access/'],
  examples: [
    { bad: 'FROM docker:29\nVOLUME «/var/run/docker.sock»\n' },
    { bad: 'FROM alpine:3.22\nVOLUME ["/data", «"/run/containerd/containerd.sock"»]\n' },
    { good: 'FROM docker:29\nVOLUME /var/lib/docker\n', because: 'these are data' },
    { good: 'FROM docker:29\nENV DOCKER_HOST=unix:///var/run/docker.sock\n', because: 'nothing is mounted' },
  ],
  *check(facts) {
    for (const { path, range } of findVolumes(facts))
      if (/\/(?:docker|containerd|podman|crio|cri-dockerd|buildkitd)\.sock$/.test(path)) {
        const message = `Access to ${path} is access to the host as root; remove it from VOLUME.`
        yield { range, message }
      }
  },
})
