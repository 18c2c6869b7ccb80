// What a run is to be like: our own rules, all of them, or exactly those of a peer.
import type { FailOn } from './threshold.ts'

/** `buildkit` and `hadolint` say what these say, on the lines on which they say it. */
export const PRESETS = ['recommended', 'strict', 'buildkit', 'hadolint'] as const

export type Preset = (typeof PRESETS)[number]

/** A preset that takes the place of a peer. */
export type PeerPreset = 'buildkit' | 'hadolint'

/** Undefined for our own presets. */
export function peerOf(preset: Preset | undefined): PeerPreset | undefined {
  return preset === 'buildkit' || preset === 'hadolint' ? preset : undefined
}

/** The level from which on a run fails when nobody says otherwise; hadolint fails from info on. */
export function failOnOf(preset: Preset | undefined): FailOn | undefined {
  return preset === 'hadolint' ? 'info' : undefined
}
