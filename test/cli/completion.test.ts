import { beforeAll, expect, test } from 'vitest'
import { FORMATS, SHELLS } from '../../src/cli/command.ts'
import { COMMAND_TABLE, COMMANDS } from '../../src/cli/command-table.ts'
import { renderFish } from '../../src/cli/completion/fish.ts'
import { describeWords } from '../../src/cli/completion/words.ts'
import { renderZsh } from '../../src/cli/completion/zsh.ts'
import { runCli } from '../../src/cli/run.ts'
import { rules } from '../../src/lint/rules/index.ts'
import { createFakeCommandLine } from '../fakes/command-line.ts'
import { runProgram } from '../support/program.ts'

const scripts = new Map<string, string>()

beforeAll(async () => {
  for (const shell of SHELLS) {
    const { ports, output } = createFakeCommandLine()
    await runCli(ports, ['completion', shell])
    scripts.set(shell, output())
  }
})

/** What bash offers for these words, the last of which is being typed. */
async function offers(...words: readonly string[]): Promise<readonly string[]> {
  const script = `${scripts.get('bash')}
COMP_WORDS=("$@")
COMP_CWORD=$(($# - 1))
_layersmith
printf '%s\\n' "\${COMPREPLY[@]}"`
  const { stdout, stderr } = await runProgram('bash', ['-c', script, 'bash', 'layersmith', ...words])
  expect(stderr.replaceAll(/^.*compopt: not currently executing completion function\n/gm, '')).toBe('')
  return stdout.split('\n').filter((word) => word !== '')
}

test.each([
  [[''], [...COMMANDS, 'help', '--help', '--version']],
  [['co'], ['completion']],
  [['completion', ''], [...SHELLS]],
  [['completion', 'z'], ['zsh']],
  [['help', 'ex'], ['explain']],
  [
    ['lint', '--fix-'],
    ['--fix-unsafe', '--fix-dry-run'],
  ],
  [['lint', '--format', ''], [...FORMATS]],
  [['lint', '-f', 'sa'], ['sarif']],
  [['lint', '--format', '='], [...FORMATS]],
  [['lint', '--fail-on', '=', 'w'], ['warning']],
  [['lint', '--build-arg', ''], []],
  [['lint', 'package.js'], ['package.json']],
  [['lint', '--context', 'src/repo'], ['src/report']],
  [['explain', 'apt-ass'], ['apt-assume-yes']],
  [['rules', ''], []],
  [
    ['rules', '-'],
    ['--json', '--help'],
  ],
  [['nonsense', ''], []],
])('bash offers behind %j: %j', async (words, expected) => {
  expect(await offers(...words)).toEqual(expected)
})

test('every shell offers every command, option, format and rule', () => {
  const options = Object.values(COMMAND_TABLE).flatMap((command) => Object.keys(command.options))
  const words = [...COMMANDS, ...options, ...FORMATS, ...rules.map(({ id }) => id)]
  const missing = [...scripts].flatMap(([shell, script]) =>
    words.filter((word) => !script.includes(word)).map((word) => `${shell}: ${word}`),
  )
  expect(missing).toEqual([])
})

const words = describeWords(
  {
    say: {
      about: "it's said",
      takes: 'rule',
      options: {
        loud: { type: 'boolean', short: 'l', about: 'loud [or: not]' },
        in: { type: 'string', takes: 'folder' },
        as: { type: 'string', takes: ['a', 'b'] },
        to: { type: 'string', takes: 'file' },
        n: { type: 'string' },
      },
    },
  },
  ['one', 'two'],
)

test('zsh gets quotes, brackets and colons escaped', () => {
  const script = renderZsh(words)
  expect(script).toContain("    'say:it'\\''s said'\n")
  expect(script).toContain(`        say) _arguments \\
          '*'{-l,--loud}'[loud \\[or\\: not\\]]' \\
          '*--in=[in]:in:_files -/' \\
          '*--as=[as]:as:(a b)' \\
          '*--to=[to]:to:_files' \\
          '*--n=[n]:n: ' \\
          '*:argument:(one two)' ;;
`)
})

test('fish gets a line for each thing', () => {
  const seen = "complete -c layersmith -n '__fish_seen_subcommand_from say'"
  expect(renderFish(words)).toContain(`
complete -c layersmith -n __fish_use_subcommand -f -a say -d 'it\\'s said'
${seen} -f -a 'one two'
${seen} -s l -l loud -d 'loud [or: not]'
${seen} -l in -x -a '(__fish_complete_directories)' -d 'in'
${seen} -l as -x -a 'a b' -d 'as'
${seen} -l to -r -F -d 'to'
${seen} -l n -x -d 'n'
`)
})
