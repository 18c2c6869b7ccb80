// Keywords to the flags they take.

/** `text` needs a value, `repeated` may also come more than once, `boolean` takes true, false or nothing. */
export type FlagKind = 'text' | 'repeated' | 'boolean'

export type FlagTable = Readonly<Record<string, FlagKind>>

const COPY: FlagTable = {
  from: 'text',
  chown: 'text',
  chmod: 'text',
  link: 'boolean',
  parents: 'boolean',
  exclude: 'repeated',
}

const ADD: FlagTable = {
  chown: 'text',
  chmod: 'text',
  link: 'boolean',
  exclude: 'repeated',
  checksum: 'text',
  'keep-git-dir': 'boolean',
  unpack: 'boolean',
}

const RUN: FlagTable = { mount: 'repeated', network: 'text', security: 'text', device: 'repeated' }

const HEALTHCHECK: FlagTable = {
  interval: 'text',
  timeout: 'text',
  'start-period': 'text',
  'start-interval': 'text',
  retries: 'text',
}

/** The flags of every keyword; `undefined` where the front end does not look at flags at all. */
export const FLAGS: ReadonlyMap<string, FlagTable | undefined> = new Map([
  ['ADD', ADD],
  ['ARG', undefined],
  ['CMD', {}],
  ['COPY', COPY],
  ['ENTRYPOINT', {}],
  ['ENV', {}],
  ['EXPOSE', {}],
  ['FROM', { platform: 'text' }],
  ['HEALTHCHECK', HEALTHCHECK],
  ['LABEL', {}],
  ['MAINTAINER', {}],
  ['ONBUILD', {}],
  ['RUN', RUN],
  ['SHELL', {}],
  ['STOPSIGNAL', undefined],
  ['USER', {}],
  ['VOLUME', {}],
  ['WORKDIR', {}],
])

/** All keywords, in alphabetical order. */
export const KEYWORDS: readonly string[] = [...FLAGS.keys()]
