import { describe, expect, test } from 'vitest'
import { deriveOutputs } from '../../src/build/outputs.ts'
import type { Builder, BuildPlan } from '../../src/build/plan.ts'
import { dockerBuilder } from '../fakes/engine.ts'

const containerd = dockerBuilder
const classic: Builder = { ...dockerBuilder, store: 'classic' }
const container: Builder = { ...dockerBuilder, driver: 'docker-container', store: undefined }

const outputsOf = (builder: Builder, asked: { push?: boolean; load?: boolean; outputs?: string[] }) => {
  const { push = false, load = false, outputs = [] } = asked
  return deriveOutputs({ builder, push, inputs: { load, outputs } } as unknown as BuildPlan)
}

const image = (rest: string) => `--output=type=image,${rest},oci-mediatypes=true`

describe('where the result goes', () => {
  test.each([
    ['containerd', containerd, {}, [image('push=false,store=false')]],
    ['containerd', containerd, { push: true }, [image('push=true,store=false')]],
    ['containerd', containerd, { load: true }, ['--load']],
    ['containerd', containerd, { push: true, load: true }, [image('push=true')]],
    ['a container', container, {}, [image('push=false,store=false')]],
    ['a container', container, { push: true }, [image('push=true,store=false')]],
    ['a container', container, { load: true }, ['--load']],
    ['a container', container, { push: true, load: true }, [image('push=true,store=false'), '--load']],
    ['classic', classic, {}, []],
    ['classic', classic, { push: true }, ['--push']],
    ['classic', classic, { load: true }, ['--load']],
    ['classic', classic, { push: true, load: true }, ['--push', '--load']],
  ])('%s: %o %o', (_, builder, asked, flags) => {
    expect(outputsOf(builder, asked)).toEqual(flags)
  })

  test.each([containerd, container, classic])(
    'outputs of the user are kept as they are, shorthands beside them',
    (builder) => {
      const outputs = ['type=local,dest=out', 'type=image,name=a,push=true']
      expect(outputsOf(builder, { outputs })).toEqual([
        '--output=type=local,dest=out',
        '--output=type=image,name=a,push=true',
      ])
      expect(outputsOf(builder, { outputs, push: true, load: true }).slice(2)).toEqual(['--push', '--load'])
    },
  )
})
