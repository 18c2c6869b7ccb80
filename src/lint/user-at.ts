// A place in a stage → the user in force there, and that user's home.
import { splitReference } from '../dockerfile/reference.ts'
import type { Facts } from './facts.ts'
import { expandAt } from './image-path.ts'
import { remember } from './remember.ts'

/** `name` is as written without the group; undefined when a variable or an unknown base image decides. */
export type User = {
  readonly name: string | undefined
  readonly home: string | undefined
  /** USER said so; otherwise it is what the base image is known to have. */
  readonly stated: boolean
}

const UNKNOWN: User = { name: undefined, home: undefined, stated: false }

/** Official images that start as root. */
const ROOT_IMAGES = new Set(
  `debian ubuntu alpine fedora almalinux rockylinux centos amazonlinux busybox buildpack-deps node python golang rust ruby
  php maven composer perl openjdk eclipse-temurin amazoncorretto nginx httpd caddy redis postgres mysql mariadb haskell
  elixir erlang swift julia r-base dart clojure sbt bash docker gcc`.split(/\s+/),
)

/** The user before the instruction at `order` of a stage. */
export function userAt(facts: Facts, stage: number, order: number): User {
  return usersOf(facts)[stage]?.[order] ?? UNKNOWN
}

/** For each stage the user before each instruction, and one more for its end. */
const usersOf = remember((facts: Facts): readonly (readonly User[])[] => {
  const stages: User[][] = []
  for (const { base, index, instructions } of facts.stages) {
    const below = base.kind === 'stage' ? stages[base.index]?.at(-1) : undefined
    let user = below ?? firstUser(facts, index)
    const users = [user]
    for (const [order, { keyword, rest }] of instructions.entries()) {
      if (keyword === 'USER') user = readUser(facts, expandAt(facts, index, order, rest.text.trim()), index)
      users.push(user)
    }
    stages.push(users)
  }
  return stages
})

function firstUser(facts: Facts, stage: number): User {
  const root = baseImage(facts, stage)
  return root !== undefined && ROOT_IMAGES.has(root)
    ? { name: 'root', home: '/root', stated: false }
    : UNKNOWN
}

/** Name of the official image a chain of stages starts from (`node`), undefined for any other. */
export function baseImage(facts: Facts, stage: number): string | undefined {
  return baseImagesOf(facts)[stage]
}

const baseImagesOf = remember((facts: Facts) => facts.stages.map(({ index }) => officialName(facts, index)))

function officialName({ stages }: Facts, stage: number): string | undefined {
  const base = stages[stages[stage]?.chain[0] ?? -1]?.base
  if (base?.kind !== 'image' || base.reference === undefined) return undefined
  const { registry, repository } = splitReference(base.reference)
  if (registry !== undefined && registry !== 'docker.io') return undefined
  const name = repository.replace(/^library\//, '')
  return name.includes('/') ? undefined : name
}

/** Reference of the image a chain of stages starts from, with ARG defaults filled in. */
export function baseReference({ stages }: Facts, stage: number): string | undefined {
  const base = stages[stages[stage]?.chain[0] ?? -1]?.base
  return base?.kind === 'image' ? base.reference : undefined
}

/** Root by any name. */
export function isRootUser(name: string | undefined): boolean {
  return name === 'root' || name === '0'
}

function readUser(facts: Facts, written: string, stage: number): User {
  const name = written.split(':')[0] ?? ''
  if (name === '' || name.includes('$')) return { ...UNKNOWN, stated: true }
  if (isRootUser(name)) return { name, home: '/root', stated: true }
  // Only the user that the official image brings has a home that is known.
  const node = baseImage(facts, stage) === 'node' && (name === 'node' || name === '1000')
  return { name, home: node ? '/home/node' : undefined, stated: true }
}
