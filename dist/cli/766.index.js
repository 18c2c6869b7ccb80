export const id = 766;
export const ids = [766];
export const modules = {

/***/ 5766:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCompletion: () => (/* binding */ runCompletion)
});

// EXTERNAL MODULE: ./lib/lint/rules/index.js + 291 modules
var rules = __webpack_require__(4796);
// EXTERNAL MODULE: ./lib/cli/command-table.js
var command_table = __webpack_require__(5350);
;// CONCATENATED MODULE: ./lib/cli/completion/words.js
/** Where a rule is wanted, the names of all rules are offered. */
function describeWords(table, rules) {
    const choose = (takes) => {
        if (takes === undefined)
            return { kind: 'unknown' };
        if (takes === 'rule')
            return { kind: 'words', words: rules };
        return typeof takes === 'string' ? { kind: takes } : { kind: 'words', words: takes };
    };
    return Object.entries(table).map(([name, { about, options, takes }]) => ({
        name,
        about,
        argument: choose(takes),
        options: Object.entries(options).map(([option, spec]) => ({
            name: option,
            short: spec.short,
            about: spec.about ?? option,
            value: spec.type === 'boolean' ? undefined : choose(spec.takes),
        })),
    }));
}
/** In single quotes, as bash and zsh read them. */
function quote(text) {
    return `'${text.replaceAll("'", "'\\''")}'`;
}

;// CONCATENATED MODULE: ./lib/cli/completion/bash.js
// What may be offered → a bash script; it also runs in the bash 3.2 of macOS.

/** What stands before the cursor is looked up as `command option`, then as `command`. */
function renderBash(commands) {
    const names = commands.map(({ name }) => name);
    return `# bash completion for layersmith: source <(layersmith completion bash)
_layersmith() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} command=\${COMP_WORDS[1]}
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    ${reply({ kind: 'words', words: [...names, 'help', '--help', '--version'] })}
    return
  fi
  # bash makes a word of the "=" in --option=value
  if [ "$current" = '=' ]; then
    current=''
  elif [ "$previous" = '=' ]; then
    previous=\${COMP_WORDS[COMP_CWORD-2]}
  fi
  case "$command $previous" in
${commands.flatMap(valueCases).join('\n')}
  esac
  case "$command" in
${commands.flatMap(argumentCases).join('\n')}
    help) ${reply({ kind: 'words', words: names })} ;;
  esac
}
complete -F _layersmith layersmith
`;
}
function valueCases({ name, options }) {
    return options.flatMap((option) => {
        if (option.value === undefined)
            return [];
        const words = [`--${option.name}`, ...(option.short === undefined ? [] : [`-${option.short}`])];
        return [`    ${words.map((word) => `"${name} ${word}"`).join('|')}) ${reply(option.value)}; return ;;`];
    });
}
function argumentCases({ name, options, argument }) {
    const words = options.map((option) => `--${option.name}`);
    return [
        `    ${name})`,
        '      case "$current" in',
        `        -*) ${reply({ kind: 'words', words })} ;;`,
        `        *) ${reply(argument)} ;;`,
        '      esac ;;',
    ];
}
function reply(choice) {
    switch (choice.kind) {
        case 'words':
            return `COMPREPLY=($(compgen -W ${quote(choice.words.join(' '))} -- "$current"))`;
        case 'unknown':
            return ':';
        default: {
            const names = `compgen -${choice.kind === 'folder' ? 'd' : 'f'} -- "$current"`;
            return `compopt -o filenames 2>/dev/null; local IFS=$'\\n'; COMPREPLY=($(${names}))`;
        }
    }
}

;// CONCATENATED MODULE: ./lib/cli/completion/fish.js
const LINE = 'complete -c layersmith';
/** One line for each thing that may be offered. */
function renderFish(commands) {
    const first = commands.map(({ name, about }) => `${LINE} -n __fish_use_subcommand -f -a ${name} -d ${fish_quote(about)}`);
    return `# fish completion for layersmith: layersmith completion fish | source
${LINE} -n __fish_use_subcommand -f -s h -l help -d 'show help'
${LINE} -n __fish_use_subcommand -f -s v -l version -d 'show the version'
${[...first, ...commands.flatMap(renderCommand)].join('\n')}
`;
}
function renderCommand({ name, options, argument }) {
    const line = `${LINE} -n ${fish_quote(`__fish_seen_subcommand_from ${name}`)}`;
    const words = argument.kind === 'file' ? '-F' : `-f${offer(argument)}`;
    return [`${line} ${words}`, ...options.map((option) => `${line} ${renderOption(option)}`)];
}
function renderOption({ name, short, about, value }) {
    const letter = short === undefined ? '' : `-s ${short} `;
    const takes = value === undefined ? '' : value.kind === 'file' ? ' -r -F' : ` -x${offer(value)}`;
    return `${letter}-l ${name}${takes} -d ${fish_quote(about)}`;
}
function offer(choice) {
    if (choice.kind === 'folder')
        return " -a '(__fish_complete_directories)'";
    return choice.kind === 'words' && choice.words.length > 0 ? ` -a ${fish_quote(choice.words.join(' '))}` : '';
}
/** Within single quotes fish knows two escapes. */
function fish_quote(text) {
    return `'${text.replaceAll(/[\\']/g, '\\$&')}'`;
}

;// CONCATENATED MODULE: ./lib/cli/completion/zsh.js
// What may be offered → a zsh script, to be sourced or put into a folder of $fpath as _layersmith.

/** One call of `_arguments` for each command. */
function renderZsh(commands) {
    const described = commands.map(({ name, about }) => quote(`${name}:${about}`));
    return `#compdef layersmith
# zsh completion for layersmith: source <(layersmith completion zsh)
_layersmith() {
  local curcontext="$curcontext" state line
  local -a commands
  commands=(
${described.map((line) => `    ${line}`).join('\n')}
    'help:show help'
  )
  _arguments -C \\
    '(- *)'{-h,--help}'[show help]' \\
    '(- *)'{-v,--version}'[show the version]' \\
    '1:command:->command' \\
    '*::argument:->argument'
  case $state in
    command) _describe command commands ;;
    argument)
      case $line[1] in
${commands.map(zsh_renderCommand).join('\n')}
        help) _describe command commands ;;
      esac ;;
  esac
}
if [ "$funcstack[1]" = _layersmith ]; then _layersmith "$@"; else compdef _layersmith layersmith; fi
`;
}
function zsh_renderCommand({ name, options, argument }) {
    const specs = [...options.map(zsh_renderOption), quote(`*:argument:${action(argument)}`)];
    return `        ${name}) _arguments \\\n${specs.map((spec) => `          ${spec}`).join(' \\\n')} ;;`;
}
/** Every option may be repeated. */
function zsh_renderOption({ name, short, about, value }) {
    const text = about.replaceAll(/[[\]:\\]/g, '\\$&');
    const tail = value === undefined ? `[${text}]` : `[${text}]:${name}:${action(value)}`;
    const long = value === undefined ? `--${name}` : `--${name}=`;
    return short === undefined ? quote(`*${long}${tail}`) : `'*'{-${short},${long}}${quote(tail)}`;
}
function action(choice) {
    switch (choice.kind) {
        case 'words':
            return `(${choice.words.join(' ')})`;
        case 'file':
            return '_files';
        case 'folder':
            return '_files -/';
        default:
            return ' ';
    }
}

;// CONCATENATED MODULE: ./lib/cli/commands/completion.js
// `layersmith completion`: the option tables → a script for the shell.






const RENDERERS = {
    bash: renderBash,
    zsh: renderZsh,
    fish: renderFish,
};
/** Prints the script; the shell evaluates it. */
async function runCompletion({ terminal }, shell) {
    const ids = rules.rules.map(({ id }) => id).sort();
    await terminal.write(RENDERERS[shell](describeWords(command_table/* COMMAND_TABLE */.vP, ids)));
    return 0;
}


/***/ })

};
