export const id = 900;
export const ids = [900];
export const modules = {

/***/ 932:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ED: () => (/* binding */ isShellBuiltin),
/* harmony export */   KG: () => (/* binding */ readSimpleCommand),
/* harmony export */   Y_: () => (/* binding */ renderExecForm)
/* harmony export */ });
/* harmony import */ var unbash__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(989);
/* harmony import */ var _shell_program_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(325);
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(901);
// Shell form and exec form of CMD, ENTRYPOINT and RUN: what one simple command would be as a JSON list.



/** One command without operators, redirections or comment; undefined for anything else. */
function readSimpleCommand(joined) {
    const { commands, errors } = (0,unbash__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(joined.text);
    const [statement] = commands;
    if (statement === undefined || commands.length > 1 || errors?.length || statement.background)
        return undefined;
    const { command: node } = statement;
    const plain = node.type === 'Command' && node.name !== undefined && node.redirects.length === 0;
    if (!plain || joined.text.slice(node.end).trim() !== '')
        return undefined;
    const assignments = node.prefix.filter((part) => part.type === 'Assignment');
    const name = node.name?.pos ?? node.pos;
    return {
        assignments: assignments.map((part) => (0,_shell_program_js__WEBPACK_IMPORTED_MODULE_1__/* .readAssignment */ .K6)(joined, part)),
        words: [...(node.name ? [node.name] : []), ...node.args].map((word) => (0,_shell_program_js__WEBPACK_IMPORTED_MODULE_1__/* .readWord */ .pS)(joined, word)),
        range: (0,_source_js__WEBPACK_IMPORTED_MODULE_2__/* .sourceRange */ .vl)(joined, name, node.end),
    };
}
/** The words as the JSON list Docker reads. */
function renderExecForm(words) {
    return `[${words.map((word) => JSON.stringify(word)).join(', ')}]`;
}
const BUILTINS = new Set('. : alias bg break builtin cd command continue declare eval exec exit export fg hash jobs let local read readonly return set shift shopt source times trap type typeset ulimit umask unalias unset wait'.split(' '));
/** True for names that only a shell knows, so that no program of that name can be executed. */
function isShellBuiltin(name) {
    return BUILTINS.has(name);
}


/***/ }),

/***/ 325:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K6: () => (/* binding */ readAssignment),
/* harmony export */   TB: () => (/* binding */ buildProgram),
/* harmony export */   pS: () => (/* binding */ readWord)
/* harmony export */ });
/* harmony import */ var _shell_wrappers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(282);
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(901);


/** `$'…'` and `$"…"` mean something else in a plain sh, so they do not count. */
const LITERAL = new Set(['Literal', 'SingleQuoted', 'DoubleQuoted']);
/** The program a command is, given its words without wrappers. */
function buildProgram({ node, own, first, wrappers, site }) {
    const { joined, inSubshell, inSubstitution, conditional, inFunction, pipe } = site;
    const [name, ...args] = own;
    const whole = (0,_source_js__WEBPACK_IMPORTED_MODULE_1__/* .sourceRange */ .vl)(joined, node.pos, node.end);
    const last = own.at(-1);
    const assignments = node.prefix.filter((part) => part.type === 'Assignment');
    return {
        name: (0,_shell_wrappers_js__WEBPACK_IMPORTED_MODULE_0__/* .programName */ .kX)(name),
        nameRange: name?.range ?? whole,
        range: first && last ? { start: first.range.start, end: last.range.end } : whole,
        args,
        assignments: assignments.map((assignment) => readAssignment(joined, assignment)),
        redirects: node.redirects.map((redirect) => readRedirect(joined, redirect)),
        ...{ wrappers, inSubshell, inSubstitution, conditional, inFunction, pipe },
    };
}
/** A word or an argument that looks like an assignment, quotes removed. */
function readWord(joined, word) {
    const range = (0,_source_js__WEBPACK_IMPORTED_MODULE_1__/* .sourceRange */ .vl)(joined, word.pos, word.end);
    if (word.type === 'Assignment') {
        const inner = word.value.type === 'Word' ? readWord(joined, word.value) : undefined;
        const value = `${word.text.slice(0, word.value.pos - word.pos)}${inner?.value ?? ''}`;
        return { value, literal: inner?.literal ?? false, range };
    }
    return { value: word.value, literal: !word.text.startsWith('~') && isLiteral(word), range };
}
function isLiteral({ parts }) {
    return (parts ?? []).every((part) => LITERAL.has(part.type) &&
        (part.type !== 'DoubleQuoted' || part.parts.every(({ type }) => type === 'Literal')));
}
/** `NAME=value` before a command. */
function readAssignment(joined, assignment) {
    const value = assignment.value.type === 'Word' ? readWord(joined, assignment.value) : undefined;
    return { name: assignment.name, value, range: (0,_source_js__WEBPACK_IMPORTED_MODULE_1__/* .sourceRange */ .vl)(joined, assignment.pos, assignment.end) };
}
function readRedirect(joined, redirect) {
    const target = redirect.type === 'HereDoc' ? undefined : redirect.target;
    return {
        operator: redirect.operator,
        target: target && readWord(joined, target),
        range: (0,_source_js__WEBPACK_IMPORTED_MODULE_1__/* .sourceRange */ .vl)(joined, redirect.pos, redirect.end),
    };
}


/***/ }),

/***/ 282:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fl: () => (/* binding */ baseName),
/* harmony export */   c5: () => (/* binding */ deriveShellCall),
/* harmony export */   kX: () => (/* binding */ programName),
/* harmony export */   mJ: () => (/* binding */ isPosixShell),
/* harmony export */   t8: () => (/* binding */ deriveWrapperLength)
/* harmony export */ });
const WRAPPERS = new Map([
    ['sudo', { values: 'ugCDghpRrTtU', long: ['user', 'group', 'host', 'chdir', 'prompt'], assignments: true }],
    ['doas', { values: 'uC' }],
    ['env', { values: 'uC', long: ['unset', 'chdir'], assignments: true, not: ['-S', '--split-string'] }],
    ['exec', { values: 'a' }],
    ['time', { values: 'of', long: ['output', 'format'] }],
    ['nice', { values: 'n', long: ['adjustment'] }],
    ['ionice', { values: 'cnpP', long: ['class', 'classdata'] }],
    ['nohup', { values: '' }],
    ['command', { values: '', not: ['-v', '-V'] }],
    ['builtin', { values: '' }],
    ['eatmydata', { values: '' }],
    ['stdbuf', { values: 'ioe', long: ['input', 'output', 'error'] }],
    ['timeout', { values: 'sk', long: ['signal', 'kill-after'], operands: 1 }],
    ['gosu', { values: '', operands: 1 }],
    ['su-exec', { values: '', operands: 1 }],
    [
        'xargs',
        { values: 'aEInLPsd', long: ['arg-file', 'delimiter', 'max-args', 'max-lines', 'max-procs', 'replace'] },
    ],
]);
const SHELLS = new Set(['sh', 'bash', 'dash', 'ash', 'zsh', 'ksh', 'mksh']);
/** True for the base name of a shell whose language is read here. */
function isPosixShell(name) {
    return SHELLS.has(name);
}
/** The last part of a path, as written on either system. */
function baseName(path) {
    return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}
/** Base name of a word, empty when it is not literal. */
function programName(word) {
    return word?.literal ? baseName(word.value) : '';
}
/** How many words belong to the wrapper at the front; 0 when there is none or nothing follows it. */
function deriveWrapperLength(words) {
    const wrapper = WRAPPERS.get(programName(words[0]));
    if (wrapper === undefined)
        return 0;
    let at = 1;
    for (; at < words.length; at++) {
        const value = words[at]?.value ?? '';
        if (wrapper.not?.some((option) => value === option || value.startsWith(`${option}=`)))
            return 0;
        if (value === '--') {
            at++;
            break;
        }
        if (value.startsWith('-') && value !== '-')
            at += takesNext(value, wrapper) ? 1 : 0;
        else if (!(wrapper.assignments && /^[A-Za-z_]\w*=/.test(value)))
            break;
    }
    at += wrapper.operands ?? 0;
    return at < words.length ? at : 0;
}
function takesNext(option, { values, long = [] }) {
    if (option.startsWith('--'))
        return long.includes(option.slice(2));
    const letter = [...option.slice(1)].findIndex((char) => values.includes(char));
    return letter !== -1 && letter === option.length - 2;
}
/** What a call of a shell reads: the word after `-c`, its standard input, or a file. */
function deriveShellCall(words) {
    if (!isPosixShell(programName(words[0])))
        return undefined;
    let string = false;
    for (let at = 1; at < words.length; at++) {
        const value = words[at]?.value ?? '';
        if (value === '--rcfile' || value === '--init-file')
            at++;
        else if (/^[-+][A-Za-z]+$/.test(value)) {
            string ||= value.startsWith('-') && value.includes('c');
            if (/[oO]$/.test(value) || /^-[a-zA-Z]*o/.test(value))
                at++;
            if (/^-[a-zA-Z]*s/.test(value) && !string)
                return { kind: 'stdin' };
        }
        else if (value === '-')
            return { kind: 'stdin' };
        else if (!value.startsWith('--'))
            return string ? { kind: 'string', index: at } : { kind: 'file' };
    }
    return { kind: 'stdin' };
}


/***/ }),

/***/ 901:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qh: () => (/* binding */ sliceJoined),
/* harmony export */   V7: () => (/* binding */ sourceOffset),
/* harmony export */   r1: () => (/* binding */ createLineIndex),
/* harmony export */   t$: () => (/* binding */ positionAt),
/* harmony export */   uz: () => (/* binding */ splitLines),
/* harmony export */   vl: () => (/* binding */ sourceRange)
/* harmony export */ });
/* unused harmony export offsetAt */
/** Cuts a text at line feeds; carriage returns before them belong to the line break. */
function splitLines(text) {
    const lines = [];
    for (let start = 0; start < text.length;) {
        const feed = text.indexOf('\n', start);
        const next = feed < 0 ? text.length : feed + 1;
        let end = feed < 0 ? text.length : feed;
        while (end > start && text[end - 1] === '\r')
            end--;
        lines.push({ start, end, next });
        start = next;
    }
    return lines;
}
/** The starts of all lines, the empty one after a final line feed included. */
function createLineIndex(text) {
    const starts = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
        starts.push(at + 1);
    return starts;
}
/** The 1-based line and column of an offset. */
function positionAt(index, offset) {
    const at = lastAtMost(index, offset, (start) => start);
    return { line: at + 1, column: offset - (index[at] ?? 0) + 1 };
}
/** The offset of a 1-based line and column. */
function offsetAt(index, position) {
    return (index[position.line - 1] ?? 0) + position.column - 1;
}
/** Where the character at `offset` of the joined text stands in the file. */
function sourceOffset(joined, offset) {
    const piece = joined.pieces[lastAtMost(joined.pieces, offset, ({ at }) => at)];
    return piece === undefined ? 0 : piece.source + offset - piece.at;
}
/** The range of the file from the first to the last character of a part of the joined text. */
function sourceRange(joined, start, end) {
    const from = sourceOffset(joined, start);
    return { start: from, end: end > start ? sourceOffset(joined, end - 1) + 1 : from };
}
/** A part of a joined text, still tied to the file. */
function sliceJoined(joined, start, end) {
    const first = lastAtMost(joined.pieces, start, ({ at }) => at);
    const pieces = [{ at: 0, source: sourceOffset(joined, start) }];
    for (let i = first + 1; i < joined.pieces.length; i++) {
        const piece = joined.pieces[i];
        if (piece === undefined || piece.at >= end)
            break;
        if (piece.at > start)
            pieces.push({ at: piece.at - start, source: piece.source });
    }
    return { text: joined.text.slice(start, end), pieces };
}
function lastAtMost(sorted, limit, key) {
    let low = 0;
    let high = sorted.length - 1;
    while (low < high) {
        const middle = (low + high + 1) >> 1;
        const item = sorted[middle];
        if (item !== undefined && key(item) <= limit)
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}


/***/ }),

/***/ 247:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ expandWord),
/* harmony export */   _: () => (/* binding */ referencedNames)
/* harmony export */ });
// A Dockerfile word with $NAME and ${NAME…} → its value, where everything it needs is known.
/** Values can double with every line; longer ones count as unknown. */
const LONGEST = 4096;
const REFERENCE = /^\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)(?:(:?[-+])((?:[^{}]|\$\{[^{}]*\})*))?\})/;
/** Expands and unquotes; undefined as soon as something is unknown or of a form that is not read here. */
function expandWord(word, lookup, escapeChar) {
    let result = '';
    let quote = '';
    for (let at = 0; at < word.length; at++) {
        const char = word[at] ?? '';
        if (quote === '' ? char === "'" || char === '"' : char === quote)
            quote = quote === '' ? char : '';
        else if (char === escapeChar && quote !== "'" && at + 1 < word.length)
            result += word[++at];
        else if (char === '$' && quote !== "'") {
            const found = REFERENCE.exec(word.slice(at));
            const value = found === null ? undefined : expandReference(found, lookup, escapeChar);
            if (found === null || value === undefined)
                return undefined;
            result += value;
            at += found[0].length - 1;
        }
        else
            result += char;
        if (result.length > LONGEST)
            return undefined;
    }
    return result;
}
function expandReference(found, lookup, escapeChar) {
    const [, plain, braced, operator, operand = ''] = found;
    const value = lookup(plain ?? braced ?? '');
    if (operator === undefined)
        return value;
    const counts = value !== undefined && (value !== '' || !operator.startsWith(':'));
    if (operator.endsWith('-'))
        return counts ? value : expandWord(operand, lookup, escapeChar);
    return counts ? expandWord(operand, lookup, escapeChar) : '';
}
/** The names a word refers to, in order, escaped and single-quoted ones left out. */
function referencedNames(word, escapeChar) {
    const names = [];
    let quote = '';
    for (let at = 0; at < word.length; at++) {
        const char = word[at] ?? '';
        if (quote === '' ? char === "'" || char === '"' : char === quote)
            quote = quote === '' ? char : '';
        else if (char === escapeChar && quote !== "'")
            at++;
        else if (char === '$' && quote !== "'") {
            const name = /^\$\{?([A-Za-z_]\w*)/.exec(word.slice(at))?.[1];
            if (name !== undefined)
                names.push(name);
        }
    }
    return names;
}


/***/ }),

/***/ 900:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rules: () => (/* binding */ rules)
});

;// CONCATENATED MODULE: ./lib/lint/apt.js
const NAMES = new Set(['apt-get', 'apt', 'aptitude']);
const VALUE_LETTERS = 'tocaP';
const VALUE_OPTIONS = new Set([
    '--target-release',
    '--default-release',
    '--option',
    '--config-file',
    '--host-architecture',
    '--build-profiles',
]);
/** Verbs that put packages on the system or change those that are there. */
const CHANGES = /^(?:install|reinstall|satisfy|build-dep|upgrade|dist-upgrade|full-upgrade|safe-upgrade|dselect-upgrade)$/;
const REMOVES = /^(?:remove|purge|autoremove|autopurge)$/;
/** Reads a call of apt-get, apt or aptitude; undefined for other programs and calls without a verb. */
function readAptCall(program) {
    if (!NAMES.has(program.name))
        return undefined;
    const options = [];
    const operands = [];
    let unknown = false;
    for (let at = 0; at < program.args.length; at++) {
        const word = program.args[at];
        if (word === undefined)
            break;
        if (!word.value.startsWith('-') || word.value === '-') {
            operands.push(word);
            unknown ||= !word.literal && /^[$`]/.test(word.value);
            continue;
        }
        const takes = takesValue(word.value);
        options.push({ text: word.value, value: takes ? program.args[at + 1]?.value : undefined });
        if (takes)
            at++;
    }
    const [verb, ...rest] = operands;
    return verb?.literal ? { program, verb, options, operands: rest, unknown } : undefined;
}
function takesValue(option) {
    if (option.startsWith('--'))
        return VALUE_OPTIONS.has(option);
    const letter = [...option.slice(1)].findIndex((char) => VALUE_LETTERS.includes(char));
    return letter !== -1 && letter === option.length - 2;
}
/** It needs the package lists. */
function usesLists({ verb }) {
    return CHANGES.test(verb.value);
}
/** It asks before it acts. */
function mayAsk({ verb }) {
    return CHANGES.test(verb.value) || REMOVES.test(verb.value);
}
/** An option answers the question: -y, -qq, an Assume-Yes setting, or nothing is going to be done at all. */
function isAnswered({ options }) {
    let quiet = 0;
    for (const { text, value } of options) {
        if (/^--(?:yes|assume-yes|assume-no|force-yes|simulate|just-print|dry-run|recon|no-act|print-uris)\b/.test(text))
            return true;
        const setting = /^-o./.test(text)
            ? text.slice(2)
            : /^--option=/.test(text)
                ? text.slice(9)
                : (value ?? '');
        if (/^APT::Get::Assume-Yes=["']?(?:true|yes|1|on|with|enable)/i.test(setting))
            return true;
        if (/^(?:-q|--quiet)=[2-9]/.test(text))
            return true;
        if (text === '--quiet')
            quiet++;
        else if (/^-[^-]/.test(text)) {
            const letters = text.slice(1, ownLetters(text));
            if (/[ys]/.test(letters))
                return true;
            quiet += letters.split('q').length - 1;
        }
    }
    return quiet >= 2;
}
/** How far a cluster of letters goes before the value of one begins. */
function ownLetters(cluster) {
    const end = [...cluster].findIndex((char, index) => index > 0 && (VALUE_LETTERS.includes(char) || char === '='));
    return end === -1 ? cluster.length : end;
}

;// CONCATENATED MODULE: ./lib/lint/edits.js
/** Puts text before the character at `offset`. */
function insertText(offset, text) {
    return { range: { start: offset, end: offset }, text };
}
/** Replaces a range. */
function replaceText(range, text) {
    return { range, text };
}
/** Deletes an instruction with its indentation and line break. */
function deleteInstruction(text, { range }) {
    const start = text.lastIndexOf('\n', range.start - 1) + 1;
    const feed = text.indexOf('\n', range.end);
    const blank = text.slice(start, range.start).trim() === '';
    return { range: { start: blank ? start : range.start, end: feed === -1 ? range.end : feed + 1 }, text: '' };
}
/** The comments that stand inside a range. */
function commentsWithin({ comments }, { start, end }) {
    return comments.filter(({ range }) => range.start >= start && range.end <= end);
}
/** A comment that tells a tool something and would lose its place, and so its effect, inside an instruction. */
function isPragma({ text }) {
    return /^(?:layersmith-|hadolint\s|check\s*=|trivy:|checkov:|kics-scan|nosemgrep|tally\s|shellcheck\s|dockerfile-utils)/i.test(text);
}
/**
 * Continues `first` with `second`: its keyword gives way to `glue`, comments between stay on their lines.
 * Undefined when a comment between would not survive that.
 */
function joinInstructions(file, first, second, glue) {
    const range = { start: first.range.end, end: second.restRange.start };
    const between = commentsWithin(file, range);
    if (between.some(isPragma))
        return undefined;
    const lines = between.map((comment) => `    ${file.text.slice(comment.range.start, comment.range.end)}\n`);
    return { range, text: ` ${file.escape}\n${lines.join('')}    ${glue}` };
}

;// CONCATENATED MODULE: ./lib/lint/rule.js
/** Declares a rule; there for the types. */
function defineRule(rule) {
    return rule;
}

;// CONCATENATED MODULE: ./lib/lint/rules/apt-assume-yes.js
// apt-get that waits for an answer nobody can give.



const aptAssumeYes = defineRule({
    id: 'apt-assume-yes',
    aliases: ['DL3014', 'DS-0021'],
    since: '0.1.0',
    summary: 'Tell apt-get to go on without asking.',
    category: 'packages',
    severity: 'warning',
    confidence: 'high',
    fix: 'safe',
    why: `\`apt-get install\` asks before it installs more than was named. A build has nobody to answer; apt reads the end of
its input as a no and the build fails, today or on the day a package gains a dependency.

\`-y\`, \`-qq\`, \`--assume-yes\`, \`-o APT::Get::Assume-Yes=true\`, a configuration file written earlier in the stage, or an
answer through a pipe all count. When options come from a variable whose value is not known, nothing is reported.`,
    references: ['https://manpages.debian.org/stable/apt/apt-get.8.en.html'],
    examples: [
        {
            bad: 'FROM debian:13\nRUN apt-get update && «apt-get install» curl\n',
            fixed: 'FROM debian:13\nRUN apt-get update && apt-get install -y curl\n',
        },
        {
            bad: 'FROM debian:13\nRUN <<EOF\nset -e\n«apt-get -q upgrade»\n«apt-get autoremove» --purge\nEOF\n',
            fixed: 'FROM debian:13\nRUN <<EOF\nset -e\napt-get -q upgrade -y\napt-get autoremove -y --purge\nEOF\n',
        },
        {
            bad: 'FROM debian:13\nRUN ["/bin/sh", "-c", "«apt-get -t trixie install» git"]\n',
            fixed: 'FROM debian:13\nRUN ["/bin/sh", "-c", "apt-get -t trixie install -y git"]\n',
            because: 'text that a shell is given is read like any other',
        },
        { good: 'FROM debian:13\nRUN apt-get install -qqy curl\n', because: '-y may stand in a cluster' },
        { good: 'FROM debian:13\nRUN apt-get -q -q install curl\n', because: 'two -q imply -y' },
        { good: 'FROM debian:13\nRUN yes | apt-get install curl\n', because: 'the pipe answers' },
        {
            good: 'FROM debian:13\nRUN echo \'APT::Get::Assume-Yes "true";\' > /etc/apt/apt.conf.d/90yes\nRUN apt-get install curl\n',
            because: 'the configuration answers',
        },
        {
            good: 'FROM debian:13\nARG OPTIONS\nRUN apt-get $OPTIONS install curl\n',
            because: 'the options are not known',
        },
    ],
    *check(facts) {
        for (const run of facts.runs) {
            if (isConfigured(facts, run))
                continue;
            for (const program of run.programs) {
                const call = readAptCall(program);
                if (call === undefined || !mayAsk(call) || call.unknown || isAnswered(call) || hasInput(call))
                    continue;
                const { name, nameRange } = program;
                yield {
                    range: { start: nameRange.start, end: call.verb.range.end },
                    message: `${name} ${call.verb.value} asks before it goes on, and a build cannot answer; add -y.`,
                    fix: {
                        kind: 'safe',
                        description: 'Add -y',
                        edits: [insertText(call.verb.range.end, ' -y')],
                    },
                };
            }
        }
    },
});
/** Something is piped or redirected into it. */
function hasInput({ program: { pipe, redirects } }) {
    return (pipe !== undefined && pipe.index > 0) || redirects.some(({ operator }) => operator.startsWith('<'));
}
/** An earlier instruction of the stages below, or the RUN itself, mentions the setting. */
function isConfigured({ stages, placed }, run) {
    const chain = new Set(stages[run.stage]?.chain);
    return placed.some(({ stage, order, instruction }) => {
        const before = chain.has(stage) && (stage !== run.stage || order <= run.order);
        if (!before || !['RUN', 'COPY', 'ADD'].includes(instruction.keyword))
            return false;
        const texts = [instruction.rest.text, ...instruction.heredocs.map(({ content }) => content)];
        return texts.some((text) => /APT::Get::Assume-Yes\s+/i.test(text));
    });
}

;// CONCATENATED MODULE: ./lib/lint/rules/apt-cache-split.js



/** Programs beside `update` that cannot be a hidden install. */
const HARMLESS = /^(?:|\[|:|apt|apt-get|apt-key|apt-cache|aptitude|add-apt-repository|cat|cd|chmod|cp|curl|dpkg|echo|env|export|find|gpg|install|ln|ls|mkdir|mv|printf|rm|sed|set|sleep|tee|test|touch|true|wget)$/;
/** Programs of the first RUN whose effect on its shell the second would inherit. */
const LASTING = /^(?:cd|export|set|unset|umask|trap|exec|exit|ulimit|alias|source|\.|eval|shopt|readonly|)$/;
const aptCacheSplit = defineRule({
    id: 'apt-cache-split',
    aliases: ['DS-0017', 'CKV_DOCKER_5'],
    since: '0.1.0',
    summary: 'Run apt-get update and install in one RUN.',
    category: 'cache',
    severity: 'warning',
    confidence: 'high',
    fix: 'safe',
    fixEffect: `The two RUNs become one layer, and whenever the list of packages changes the index is fetched again. It is
offered where the installing RUN follows at once, with the same flags and joined by \`&&\` throughout.`,
    why: `A RUN is cached by its text. \`apt-get update\` never changes its text, so its layer, with the package index of the
day it was built, is taken from the cache for months. When the install is then edited it runs against that old index: it
gets outdated packages, or fails because the mirror has removed them.

A RUN whose package lists lie on a cache mount is left alone, and so is one that runs something which may install by
itself.`,
    references: ['https://docs.docker.com/build/building/best-practices/#apt-get'],
    examples: [
        {
            bad: 'FROM debian:13\nRUN «apt-get update»\nRUN apt-get install -y curl\n',
            fixed: 'FROM debian:13\nRUN apt-get update \\\n    && apt-get install -y curl\n',
        },
        {
            bad: 'FROM debian:13\nRUN «apt-get update»\n# for the health check\nRUN apt-get install -y curl && rm -rf /var/lib/apt/lists/*\n',
            fixed: 'FROM debian:13\nRUN apt-get update \\\n    # for the health check\n    && apt-get install -y curl && rm -rf /var/lib/apt/lists/*\n',
            because: 'the comment goes along',
        },
        {
            bad: 'FROM debian:13\nRUN echo start; «apt-get -q update»\nCOPY packages.txt /\nRUN xargs apt-get install -y < /packages.txt\n',
            because: 'the COPY between decides whether the install runs, but not the update',
        },
        {
            good: 'FROM debian:13\nRUN apt-get update && apt-get install -y curl\n',
            because: 'both are in one RUN',
        },
        {
            good: 'FROM debian:13\nRUN --mount=type=cache,target=/var/lib/apt apt-get update\n',
            because: 'the lists lie on a cache mount',
        },
        {
            good: 'FROM debian:13\nRUN apt-get update && ./install-dependencies.sh\n',
            because: 'the script may install',
        },
        {
            good: 'FROM debian:13\nRUN apt-get update && rm -rf /var/lib/apt/lists/*\n',
            because: 'nothing stale is kept',
        },
    ],
    *check(facts) {
        for (const run of facts.runs) {
            const updates = run.programs.flatMap((program) => {
                const call = readAptCall(program);
                return call?.verb.value === 'update' ? [call] : [];
            });
            const [update] = updates;
            if (update === undefined || run.onbuild || !run.script.complete || keepsNothing(run))
                continue;
            const later = installsLater(facts, run);
            if (run.programs.some(installs) || (later === undefined && !run.programs.every(isHarmless)))
                continue;
            const fix = later && deriveFix(facts, run, later);
            const { name, nameRange } = update.program;
            const then = later === undefined
                ? 'whatever installs later works with an index that gets older and older'
                : `the install on line ${later.instruction.line} will run against an old index`;
            yield {
                range: { start: nameRange.start, end: update.verb.range.end },
                message: `This ${name} update is cached by itself, so ${then}. Run update and install in one RUN.`,
                ...(fix === undefined ? {} : { fix }),
            };
        }
    },
});
function installs(program) {
    const call = readAptCall(program);
    return call !== undefined && usesLists(call);
}
function isHarmless({ name, nameRange, assignments, args }) {
    const assigning = name === '' && assignments.length > 0 && args.length === 0;
    return name === '' ? assigning || nameRange.start === nameRange.end : HARMLESS.test(name);
}
/** The lists are on a mount, or deleted again in the same RUN. */
function keepsNothing({ mounts, programs }) {
    const mounted = mounts.some(isListMount);
    return (mounted ||
        programs.some(({ name, args }) => name === 'rm' && args.some(({ value }) => value.startsWith('/var/lib/apt'))));
}
function isListMount({ type, target = '' }) {
    const path = target.replace(/\/+$/, '');
    const covers = ['/var/lib/apt/lists', '/var/lib/apt', '/var/lib', '/var'].includes(path);
    return covers && (type === 'cache' || type === 'tmpfs');
}
/** The first later RUN of the stage, or of one built on it, that installs without an update of its own. */
function installsLater({ runs, stages }, run) {
    return runs.find((other) => {
        const after = other.stage === run.stage ? other.order > run.order : stages[other.stage]?.chain.includes(run.stage);
        const first = other.programs
            .map(readAptCall)
            .find((call) => call?.verb.value === 'update' || (call && usesLists(call)));
        return after && !other.onbuild && first !== undefined && usesLists(first);
    });
}
/** Merges with the RUN that follows at once, where one shell can do what two did. */
function deriveFix({ file, stages }, run, later) {
    const first = run.instruction;
    const second = later.instruction;
    const next = stages[run.stage]?.instructions[run.order + 1];
    const plain = [run, later].every(({ instruction, script }) => instruction.form === 'shell' && instruction.heredocs.length === 0 && script.complete);
    const flags = [first, second].map((instruction) => instruction.flags
        .map(({ range }) => file.text.slice(range.start, range.end))
        .sort()
        .join(' '));
    const chained = later.script.steps.every(({ connector }) => connector === 'start' || connector === '&&');
    const lasting = run.programs.some(({ name, inSubshell, inSubstitution }) => LASTING.test(name) && !inSubshell && !inSubstitution);
    const open = run.script.steps.some(({ connector }) => connector === '&') || /[&#]\s*$/.test(first.rest.text);
    if (next !== second || !plain || flags[0] !== flags[1] || !chained || lasting || open)
        return undefined;
    if (first.restRange.end > first.range.end || commentsWithin(file, second.restRange).length > 0)
        return undefined;
    const edit = joinInstructions(file, first, second, '&& ');
    return edit && { kind: 'safe', description: 'Merge with the RUN that installs', edits: [edit] };
}

// EXTERNAL MODULE: ./lib/dockerfile/exec-form.js
var exec_form = __webpack_require__(932);
;// CONCATENATED MODULE: ./lib/dockerfile/loose-list.js
const QUOTES = new Map([
    ['"', ['"', undefined]],
    ["'", ["'", 'single quotes']],
    ['\u201c', ['\u201d\u201c', 'typographic quotes']],
    ['\u201d', ['\u201d\u201c', 'typographic quotes']],
    ['\u2018', ['\u2019\u2018', 'typographic quotes']],
    ['\u2019', ['\u2019\u2018', 'typographic quotes']],
]);
/** True for instructions whose text begins like a list although the engine does not read it as one. */
function looksLikeList({ keyword, form, rest }) {
    if (form === 'json')
        return false;
    const text = rest.text.trim();
    if (/^\[\s*["'\u201c\u201d\u2018\u2019]/.test(text))
        return true;
    const words = keyword === 'CMD' || keyword === 'ENTRYPOINT' || keyword === 'VOLUME';
    return words && /^\[\s*[^\s\][",']+(?:\s*,\s*[^\s\][",']+)*\s*\]$/.test(text);
}
/** Reads such a text as it was probably meant; undefined when that cannot be told. */
function readLooseList(text) {
    const defects = new Set();
    const elements = [];
    let at = skipBlanks(text, text.indexOf('[') + 1);
    while (at < text.length && text[at] !== ']') {
        const element = readElement(text, at);
        if (element === undefined)
            return undefined;
        for (const defect of element.defects)
            defects.add(defect);
        elements.push(element.value);
        at = skipBlanks(text, element.end);
        if (text[at] === ',') {
            at = skipBlanks(text, at + 1);
            if (text[at] === ']')
                defects.add('a trailing comma');
        }
        else if (at < text.length && text[at] !== ']')
            defects.add('a missing comma');
    }
    if (at >= text.length)
        defects.add('a missing bracket');
    const remainder = text.slice(at + 1).trim();
    if (remainder !== '')
        defects.add('text after the list');
    return elements.length === 0 || elements.includes('')
        ? undefined
        : { elements, defects: [...defects], remainder };
}
function readElement(text, start) {
    const [closing, defect] = QUOTES.get(text[start] ?? '') ?? [];
    if (closing === undefined) {
        const bare = /^[^\s,\][]+/.exec(text.slice(start))?.[0];
        return bare === undefined
            ? undefined
            : { value: bare, end: start + bare.length, defects: ['a missing quote'] };
    }
    let end = start + 1;
    while (end < text.length && !closing.includes(text[end] ?? ''))
        end += text[end] === '\\' ? 2 : 1;
    if (end >= text.length)
        return undefined;
    const raw = text.slice(start + 1, end);
    const decoded = decodeString(raw);
    const own = defect === undefined ? [] : [defect];
    const defects = decoded === undefined ? [...own, 'a lone backslash'] : own;
    return { value: decoded ?? raw, end: end + 1, defects };
}
/** The string as JSON reads it; a double quote inside other quotes counts as escaped. */
function decodeString(raw) {
    const quoted = raw.replace(/(\\.)|"/gs, (match, pair) => pair ?? `\\${match}`);
    try {
        const value = JSON.parse(`"${quoted}"`);
        return typeof value === 'string' ? value : undefined;
    }
    catch {
        return undefined;
    }
}
function skipBlanks(text, at) {
    let next = at;
    while (next < text.length && /\s/.test(text[next] ?? ''))
        next++;
    return next;
}

;// CONCATENATED MODULE: ./lib/lint/rules/exec-form.js
// CMD and ENTRYPOINT in shell form.




const execForm = defineRule({
    id: 'exec-form',
    aliases: ['DL3025', 'JSONArgsRecommended'],
    since: '0.1.0',
    summary: 'Write CMD and ENTRYPOINT in exec form, as a JSON list.',
    category: 'process',
    severity: 'warning',
    confidence: 'high',
    fix: 'safe',
    fixEffect: `The shell between the engine and the program is gone; the program, its arguments and its environment are the
same. After the fix of an ENTRYPOINT, arguments of \`docker run\` reach the program instead of being dropped.

The fix is only suggested, not safe, when

- the command needs the shell (variables, \`&&\`, patterns): the shell is then written out and replaces itself by the
  program with \`exec\`;
- the command begins with assignments: \`NAME=value program\` becomes \`ENV NAME=value\` and exec form. That is not
  provably the same, because an ENV is also seen by every other process of the container, by later instructions and by
  images built on this one;
- the stage has both CMD and ENTRYPOINT, because in exec form the one becomes the arguments of the other.`,
    why: `In shell form the engine runs \`/bin/sh -c "…"\`. The shell is then the first process of the container and
does not pass signals on: \`docker stop\` waits for its time-out and kills, nothing is shut down cleanly. It also needs a
shell in the image, and an ENTRYPOINT in shell form ignores CMD and the arguments of \`docker run\`.

A stage with a SHELL instruction is left alone: there the shell was chosen on purpose. A command that starts with
\`exec\` gets its signals and is reported as info only.`,
    references: [
        'https://docs.docker.com/reference/dockerfile/#shell-and-exec-form',
        'https://docs.docker.com/reference/build-checks/json-args-recommended/',
    ],
    examples: [
        {
            bad: 'FROM nginx:1.29\n«CMD nginx -g "daemon off;"»\n',
            fixed: 'FROM nginx:1.29\nCMD ["nginx", "-g", "daemon off;"]\n',
        },
        {
            bad: 'FROM python:3.14\n«ENTRYPOINT FLASK_APP=web.py flask run»\n',
            fixed: 'FROM python:3.14\nENV FLASK_APP=web.py\nENTRYPOINT ["flask", "run"]\n',
            because: 'the assignment belongs into ENV',
        },
        {
            bad: 'FROM node:24\n«CMD node server.js --port $PORT»\n',
            fixed: 'FROM node:24\nCMD ["/bin/sh", "-c", "exec node server.js --port $PORT"]\n',
            because: 'the variable needs a shell, which should hand over to the program',
        },
        {
            bad: 'FROM ruby:3.4\n«CMD bin/migrate && bin/serve»\n',
            fixed: 'FROM ruby:3.4\nCMD ["/bin/sh", "-c", "bin/migrate && exec bin/serve"]\n',
        },
        {
            bad: "FROM nginx:1.29\n«CMD exec nginx -g 'daemon off;'»\n",
            fixed: 'FROM nginx:1.29\nCMD ["nginx", "-g", "daemon off;"]\n',
            because: 'signals arrive here, so this is info only',
        },
        { good: 'FROM node:24\nCMD ["node", "server.js"]\n', because: 'it is in exec form' },
        {
            good: 'FROM node:24\nSHELL ["/bin/bash", "-eo", "pipefail", "-c"]\nCMD node server.js\n',
            because: 'SHELL shows that the shell is wanted',
        },
        {
            good: '# escape=`\nFROM mcr.microsoft.com/windows/nanoserver:ltsc2025\nCMD app.exe\n',
            because: 'Windows starts processes in another way',
        },
    ],
    *check(facts) {
        for (const process of facts.processes) {
            const { instruction, script, stage } = process;
            const shellForm = instruction.form === 'shell' && instruction.rest.text.trim() !== '';
            const chosen = script.dialect === 'other' || facts.stages[stage]?.shell !== undefined;
            if (shellForm && !chosen && !looksLikeList(instruction))
                yield reportProcess(facts, process);
        }
    },
});
function reportProcess(facts, process) {
    const { instruction, command } = process;
    const { keyword, range } = instruction;
    const handsOver = command?.words[0]?.value === 'exec';
    const fix = exec_form_deriveFix(facts, process);
    const advice = adviceFor(process, fix);
    const problem = handsOver
        ? `${keyword} in shell form needs a shell in the image although it hands over to the program.`
        : `${keyword} in shell form runs under /bin/sh -c, which does not pass signals on to the program.`;
    return {
        range,
        message: `${problem} ${advice}`,
        ...(handsOver ? { severity: 'info' } : {}),
        ...(fix === undefined ? {} : { fix }),
    };
}
function adviceFor({ instruction, command }, fix) {
    if (command === undefined)
        return 'Move the shell syntax into a script and start that in exec form.';
    if (command.assignments.length > 0)
        return 'Set the variables with ENV and write the command in exec form.';
    const form = fix?.edits.at(-1)?.text;
    return form === undefined ? 'Write it in exec form.' : `Write ${instruction.keyword} ${form}.`;
}
function exec_form_deriveFix(facts, process) {
    const { instruction, command, stage } = process;
    const { restRange } = instruction;
    if (process.onbuild && (command?.assignments.length ?? 0) > 0)
        return undefined;
    if (commentsWithin(facts.file, restRange).length > 0)
        return undefined;
    const words = command?.words ?? [];
    const program = words[0]?.value === 'exec' ? words.slice(1) : words;
    const literal = program.length > 0 && program.every((word) => word.literal);
    if (!literal || (0,exec_form/* isShellBuiltin */.ED)(program[0]?.value ?? ''))
        return wrapInShell(facts, process);
    const values = program.map(({ value }) => value);
    const list = replaceText(restRange, (0,exec_form/* renderExecForm */.Y_)(values));
    if (command !== undefined && command.assignments.length > 0) {
        const pairs = command.assignments.map(({ name, value }) => renderPair(name, value));
        if (!pairs.every((pair) => pair !== undefined))
            return undefined;
        const edits = [insertText(instruction.range.start, `ENV ${pairs.join(' ')}\n`), list];
        return { kind: 'unsafe', description: 'Set the variables with ENV and use exec form', edits };
    }
    const both = facts.processes.some((other) => other.stage === stage && other.instruction.keyword !== instruction.keyword);
    return { kind: both ? 'unsafe' : 'safe', description: 'Use exec form', edits: [list] };
}
function renderPair(name, value) {
    if (value === undefined)
        return `${name}=""`;
    if (!value.literal || /[\n\r]/.test(value.value))
        return undefined;
    if (/^[\w./:@%+,-]+$/.test(value.value))
        return `${name}=${value.value}`;
    return `${name}="${value.value.replace(/[\\"$]/g, '\\$&')}"`;
}
/** The same shell written out, with `exec` before the last command where that is one simple command. */
function wrapInShell({ file }, { instruction, script, command }) {
    const last = script.steps.at(-1);
    const [program] = last?.programs ?? [];
    if (last === undefined || program === undefined || !last.simple || last.programs.length > 1)
        return undefined;
    const unfit = program.name === '' || program.wrappers.length > 0 || program.assignments.length > 0;
    if (unfit || (0,exec_form/* isShellBuiltin */.ED)(program.name) || !script.complete || command?.assignments.length)
        return undefined;
    const { start, end } = instruction.restRange;
    const [before, after] = [file.text.slice(start, last.range.start), file.text.slice(last.range.start, end)];
    if (/[\r\n]/.test(before + after))
        return undefined;
    return {
        kind: 'unsafe',
        description: 'Write the shell out and let it hand over to the program',
        edits: [
            replaceText(instruction.restRange, (0,exec_form/* renderExecForm */.Y_)(['/bin/sh', '-c', `${before}exec ${after}`.trim()])),
        ],
    };
}

;// CONCATENATED MODULE: ./lib/dockerfile/reference.js
// The text of an image reference → its parts, or what is wrong with it.
const COMPONENT = /^[a-z0-9]+(?:(?:\.|_{1,2}|-+)[a-z0-9]+)*$/;
const TAG = /^\w[\w.-]{0,127}$/;
const DOMAIN = /^(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?)(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?)*$/;
const IPV6 = /^\[[a-fA-F0-9:]+\]$/;
const DIGEST_LENGTHS = new Map([
    ['sha256', 64],
    ['sha384', 96],
    ['sha512', 128],
]);
/** Cuts a reference into its parts without judging them. */
function splitReference(text) {
    const at = text.indexOf('@');
    const named = at === -1 ? text : text.slice(0, at);
    const colon = named.indexOf(':', named.lastIndexOf('/') + 1);
    const name = colon === -1 ? named : named.slice(0, colon);
    const slash = name.indexOf('/');
    const first = slash === -1 ? '' : name.slice(0, slash);
    const registry = /[.:]/.test(first) || first === 'localhost' || first !== first.toLowerCase() ? first : undefined;
    return {
        registry: registry === '' ? undefined : registry,
        repository: registry ? name.slice(slash + 1) : name,
        tag: colon === -1 ? undefined : named.slice(colon + 1),
        digest: at === -1 ? undefined : text.slice(at + 1),
    };
}
/** What an engine would refuse about a reference; undefined when it is well formed. */
function findReferenceProblem(text) {
    if (text === '')
        return 'empty';
    if (/^[a-f0-9]{64}$/.test(text))
        return 'hex';
    const { registry, repository, tag, digest } = splitReference(text);
    if (registry !== undefined && !isRegistry(registry))
        return 'registry';
    const components = repository.split('/');
    if (!components.every((part) => COMPONENT.test(part)))
        return components.every((part) => COMPONENT.test(part.toLowerCase())) ? 'upper-case' : 'repository';
    const implied = registry === undefined && components.length === 1 ? 'library/'.length : 0;
    if (repository.length + implied > 255)
        return 'too-long';
    if (tag !== undefined && !TAG.test(tag))
        return 'tag';
    return digest === undefined || isDigest(digest) ? undefined : 'digest';
}
function isRegistry(registry) {
    const [, host = '', port] = /^(.*?)(?::(\d+))?$/.exec(registry) ?? [];
    return (DOMAIN.test(host) || IPV6.test(host)) && (port === undefined || Number(port) <= 65_535);
}
function isDigest(digest) {
    const [algorithm = '', hex = '', ...rest] = digest.split(':');
    return rest.length === 0 && /^[a-f0-9]+$/.test(hex) && hex.length === DIGEST_LENGTHS.get(algorithm);
}

// EXTERNAL MODULE: ./lib/lint/facts-expand.js
var facts_expand = __webpack_require__(247);
;// CONCATENATED MODULE: ./lib/lint/rules/from-reference-invalid.js
// FROM with a text that cannot be an image reference.




const fromReferenceInvalid = defineRule({
    id: 'from-reference-invalid',
    aliases: ['InvalidDefaultArgInFrom'],
    since: '0.1.0',
    summary: 'Name a base image that can exist.',
    category: 'correctness',
    severity: 'error',
    confidence: 'high',
    fix: 'safe',
    fixEffect: 'The repository name becomes lower case. Without that nothing could be built.',
    why: `The engine refuses a reference that breaks the grammar before it asks any registry: a repository name is lower
case, a tag has up to 128 letters, digits, dots, dashes and underscores, and a digest is \`sha256:\` with 64 hexadecimal
digits.

Defaults of ARG are filled in, and the finding stands at the default when that is the culprit. An ARG without a default,
or with an empty one, is meant to be given at build time and not reported. In \`FROM MyTeam/app\` the engine takes
\`MyTeam\` for the host name of a registry; that is a warning.`,
    references: [
        'https://docs.docker.com/reference/dockerfile/#from',
        'https://docs.docker.com/reference/cli/docker/image/tag/',
    ],
    examples: [
        {
            bad: 'FROM «Ubuntu:24.04»\n',
            fixed: 'FROM ubuntu:24.04\n',
            because: 'a repository name is lower case',
        },
        {
            bad: 'ARG BASE=«Debian:13-slim»\nFROM $BASE\n',
            fixed: 'ARG BASE=debian:13-slim\nFROM $BASE\n',
            because: 'the default is the culprit',
        },
        { bad: 'ARG TAG="«3.22 slim»"\nFROM alpine:$TAG\n', because: 'a tag has no blanks' },
        { bad: 'FROM «alpine@sha256:1234»\n', because: 'the digest is too short' },
        { bad: 'FROM «debian:»\n', because: 'there is no tag after the colon' },
        {
            bad: 'FROM alpine:3.22 AS build\nFROM «Build»\n',
            fixed: 'FROM alpine:3.22 AS build\nFROM build\n',
            because: 'FROM looks for stages in lower case only',
        },
        {
            bad: 'FROM «MyTeam/app»\n',
            fixed: 'FROM myteam/app\n',
            because: 'capitals make it a host name',
        },
        { good: 'FROM localhost:5000/team/app:v1\n', because: 'a registry may have a port' },
        { good: 'ARG BASE\nFROM $BASE\n', because: 'the value comes with the build' },
        {
            good: 'FROM alpine:3.22 AS build\nFROM build\nFROM scratch\n',
            because: 'stages and scratch are no images',
        },
    ],
    *check(facts) {
        for (const stage of facts.stages) {
            const report = checkStage(facts, stage);
            if (report !== undefined)
                yield report;
        }
    },
});
function checkStage(facts, { base, from, index }) {
    const [word] = from.args;
    if (base.kind !== 'image' || base.reference === undefined || word === undefined)
        return undefined;
    const { reference } = base;
    const problem = findReferenceProblem(reference);
    const fromVariable = word.value.includes('$');
    if (problem === undefined)
        return fromVariable ? undefined : checkHost(reference, word.range);
    if (problem === 'empty' && fromVariable)
        return undefined;
    const culprit = fromVariable ? findCulprit(facts, word.value) : undefined;
    const range = (culprit && valueRange(facts, culprit)) ?? word.range;
    const written = culprit?.value ?? reference;
    const sibling = facts.stages.slice(0, index).find(({ name }) => name === written.toLowerCase());
    if (sibling !== undefined && problem === 'upper-case') {
        const message = `The stage is called ${sibling.name}, and FROM looks stages up in lower case. Write FROM ${sibling.name}.`;
        return { range, message, fix: lowerCase(range, written, 'unsafe') };
    }
    const fixable = facts.file.text.slice(range.start, range.end) === written && problem === 'upper-case';
    const message = `"${written}" ${describeProblem(problem, written)}`;
    return { range, message, ...(fixable ? { fix: lowerCase(range, written, 'safe') } : {}) };
}
/** A well-formed reference whose registry is only one because of its capitals. */
function checkHost(reference, range) {
    const { registry } = splitReference(reference);
    if (registry === undefined || /[.:]/.test(registry) || registry === registry.toLowerCase())
        return undefined;
    const message = `"${registry}" is taken for the host name of a registry because it has capitals. Write FROM ${reference.replace(registry, registry.toLowerCase())}.`;
    return { range, message, severity: 'warning', fix: lowerCase(range, reference, 'unsafe') };
}
/** The global ARG whose default spoils the reference: with any other value in its place it would be well formed. */
function findCulprit({ globals, file }, word) {
    const values = new Map(globals.map((variable) => [variable.name, variable]));
    return (0,facts_expand/* referencedNames */._)(word, file.escape)
        .map((name) => values.get(name))
        .find((variable) => {
        if (variable === undefined || variable.given)
            return false;
        return ['x', `sha256:${'0'.repeat(64)}`].some((replacement) => {
            const lookup = (name) => (name === variable.name ? replacement : values.get(name)?.value);
            const other = (0,facts_expand/* expandWord */.V)(word, lookup, file.escape);
            return other !== undefined && findReferenceProblem(other) === undefined;
        });
    });
}
/** Where the value stands, quotes left out. */
function valueRange({ file }, { pair }) {
    if (pair.valueRange === undefined)
        return undefined;
    const { start, end } = pair.valueRange;
    const quoted = /^(["']).*\1$/s.test(file.text.slice(start, end)) && end - start > 1;
    return quoted ? { start: start + 1, end: end - 1 } : pair.valueRange;
}
function lowerCase(range, text, kind) {
    const name = /^[^@]*?(?=(?::[^/@]*)?(?:@|$))/.exec(text)?.[0] ?? text;
    const edits = [replaceText(range, name.toLowerCase() + text.slice(name.length))];
    return { kind, description: 'Write the name in lower case', edits };
}
function describeProblem(problem, text) {
    switch (problem) {
        case 'empty':
            return 'is no image name: it is empty. Name a base image, or scratch for none.';
        case 'upper-case':
            return `is not a valid image name: a repository name is lower case. Write ${text.toLowerCase()}.`;
        case 'registry':
            return 'is not a valid image name: what stands before the first slash is no host name. Write host/repository or host:port/repository.';
        case 'repository':
            return 'is not a valid image name: its parts hold lower-case letters and digits, with single separators between them. Correct the name.';
        case 'too-long':
            return 'is not a valid image name: a repository name has at most 255 characters. Shorten it.';
        case 'hex':
            return 'is not a valid image name: 64 hexadecimal digits are an image id. Write name@sha256:digest.';
        case 'tag':
            return 'has no valid tag: a tag has 1 to 128 letters, digits, underscores, dots and dashes and begins with neither dot nor dash. Correct the tag.';
        case 'digest':
            return 'has no valid digest: sha256: is followed by 64 lower-case hexadecimal digits. Copy the digest again.';
    }
}

;// CONCATENATED MODULE: ./lib/lint/rules/malformed-exec-form.js
// Lists that are not valid JSON, which the engine silently reads as text.




const KEYWORDS = new Set(['CMD', 'ENTRYPOINT', 'RUN', 'HEALTHCHECK', 'VOLUME', 'COPY', 'ADD']);
const UNAMBIGUOUS = new Set([
    'single quotes',
    'typographic quotes',
    'a trailing comma',
    'text after the list',
]);
const malformedExecForm = defineRule({
    id: 'malformed-exec-form',
    aliases: [],
    since: '0.1.0',
    summary: 'Write lists as valid JSON.',
    category: 'process',
    severity: 'error',
    confidence: 'high',
    fix: 'safe',
    fixEffect: `The instruction becomes the list its author wrote down, instead of a line for the shell. A comment behind the
list moves to a line of its own. Where more than one reading is possible (a missing comma, quote or bracket, a lone
backslash) the fix is only suggested.`,
    why: `The exec form must be a JSON list of strings in double quotes. When it is not, for a single quote, a comma too many
or a comment behind the bracket, the engine gives no error: it takes the line for shell form. The container then tries to
run a program called \`[node,\`, and this shows only when it is started.

A test such as \`RUN [ -f file ] && …\` is shell text and left alone.`,
    references: ['https://docs.docker.com/reference/dockerfile/#exec-form'],
    examples: [
        {
            bad: "FROM node:24\nCMD «['node', 'server.js']»\n",
            fixed: 'FROM node:24\nCMD ["node", "server.js"]\n',
            because: 'JSON has double quotes only',
        },
        {
            bad: 'FROM node:24\nENTRYPOINT «["node", "server.js",]»\n',
            fixed: 'FROM node:24\nENTRYPOINT ["node", "server.js"]\n',
        },
        {
            bad: 'FROM node:24\nCMD «["node", "server.js"] # start»\n',
            fixed: 'FROM node:24\n# start\nCMD ["node", "server.js"]\n',
            because: 'a comment needs a line of its own',
        },
        {
            bad: 'FROM node:24\nCMD «["node" "server.js"]»\n',
            fixed: 'FROM node:24\nCMD ["node", "server.js"]\n',
        },
        { bad: 'FROM node:24\nCMD «[node, server.js]»\n', fixed: 'FROM node:24\nCMD ["node", "server.js"]\n' },
        {
            bad: "FROM alpine:3.22\nVOLUME «['/data']»\n",
            fixed: 'FROM alpine:3.22\nVOLUME ["/data"]\n',
            because: "the volume would be called `['/data']`",
        },
        { good: 'FROM alpine:3.22\nRUN [ -f /etc/motd ] && rm /etc/motd\n', because: 'this bracket is a test' },
        { good: 'FROM node:24\nCMD ["node", "server.js"]\n', because: 'the list is valid JSON' },
    ],
    *check(facts) {
        for (const { instruction: outer, onbuild } of facts.placed) {
            const instruction = outer.keyword === 'HEALTHCHECK' ? outer.inner : outer;
            if (instruction === undefined || !KEYWORDS.has(outer.keyword) || !looksLikeList(instruction))
                continue;
            yield reportList(facts, instruction, outer.range.start, onbuild);
        }
    },
});
function reportList(facts, instruction, start, onbuild) {
    const list = readLooseList(instruction.rest.text);
    const range = instruction.restRange;
    const meaning = ['COPY', 'ADD', 'VOLUME'].includes(instruction.keyword) ? 'as plain words' : 'as shell text';
    const cause = list?.defects.length ? ` (${list.defects.join(', ')})` : '';
    const problem = `This list is not valid JSON${cause}, so it is read ${meaning}.`;
    if (list === undefined)
        return { range, message: `${problem} Write ["one", "two"] with double quotes.` };
    const text = (0,exec_form/* renderExecForm */.Y_)(list.elements);
    const message = `${problem} Write ${text}.`;
    const comment = list.remainder.startsWith('#');
    const movable = list.remainder === '' || (comment && !onbuild);
    if (!movable || commentsWithin(facts.file, range).length > 0)
        return { range, message };
    const fix = {
        kind: list.defects.length > 0 && list.defects.every((defect) => UNAMBIGUOUS.has(defect)) ? 'safe' : 'unsafe',
        description: 'Make it a valid JSON list',
        edits: [...(comment ? [insertText(start, `${list.remainder}\n`)] : []), replaceText(range, text)],
    };
    return { range, message, fix };
}

;// CONCATENATED MODULE: ./lib/lint/rules/merge-env.js



const mergeEnv = defineRule({
    id: 'merge-env',
    aliases: [],
    since: '0.1.0',
    summary: 'Set variables that belong together in one ENV.',
    category: 'style',
    severity: 'style',
    confidence: 'high',
    fix: 'safe',
    fixEffect: 'The environment of the image is the same; its history has fewer entries.',
    why: `Several ENV instructions in a row say in many lines what one says as a list, and the image's history shows an entry
for each. Caching and size are the same either way.

They are not merged when a value refers to a key that one of them sets, because all values of one ENV see the environment
from before it; when the same key is set twice; or when a comment between them instructs a tool. Other comments stay
where they are.`,
    references: ['https://docs.docker.com/reference/dockerfile/#env'],
    examples: [
        {
            bad: 'FROM node:24\n«ENV NODE_ENV=production\nENV PORT=8080\nENV TARGET="https://example.com/ping"»\n',
            fixed: 'FROM node:24\nENV NODE_ENV=production \\\n    PORT=8080 \\\n    TARGET="https://example.com/ping"\n',
        },
        {
            bad: 'FROM node:24\n«ENV A=1\n\n# why B\nENV B=2»\nWORKDIR /app\n',
            fixed: 'FROM node:24\nENV A=1 \\\n    # why B\n    B=2\nWORKDIR /app\n',
            because: 'the comment stays above its variable',
        },
        {
            bad: 'FROM node:24\n«ENV HOME_DIR /home/app\nENV A=1»\nENV B=$A\n',
            fixed: 'FROM node:24\nENV HOME_DIR=/home/app \\\n    A=1\nENV B=$A\n',
            because: 'the last one needs A and stays by itself',
        },
        {
            good: 'FROM python:3.14\nENV VENV=/opt/venv\nENV PATH=$VENV/bin:$PATH\n',
            because: 'the second value needs the first',
        },
        { good: 'FROM node:24\nENV A=1\nRUN make\nENV B=2\n', because: 'something runs between them' },
        {
            good: 'FROM node:24\nENV A=1\n# hadolint ignore=DL3044\nENV B=2\n',
            because: 'the comment would lose its place',
        },
    ],
    *check({ file, stages }) {
        for (const { instructions } of stages)
            for (const group of groupInstructions(file, instructions)) {
                const [first] = group;
                const last = group.at(-1);
                if (first === undefined || last === undefined || first === last)
                    continue;
                const edits = mergeEdits(file, group);
                yield {
                    range: { start: first.range.start, end: last.range.end },
                    message: `These ${group.length} ENV instructions can be one; write ENV once and list the variables below each other.`,
                    ...(edits === undefined ? {} : { fix: { kind: 'safe', description: 'Merge into one ENV', edits } }),
                };
            }
    },
});
/** ENV instructions that follow each other and do not need each other. */
function groupInstructions(file, instructions) {
    const groups = [];
    let open = false;
    for (const instruction of instructions) {
        const usable = instruction.keyword === 'ENV' && instruction.pairs.length > 0;
        const group = open ? groups.at(-1) : undefined;
        if (usable && group !== undefined && fits(file, group, instruction))
            group.push(instruction);
        else if (usable)
            groups.push([instruction]);
        open = usable;
    }
    return groups;
}
function fits(file, group, next) {
    const last = group.at(-1);
    const keys = new Set(group.flatMap(({ pairs }) => pairs.map(({ key }) => key)));
    const needs = next.pairs.flatMap(({ value }) => (0,facts_expand/* referencedNames */._)(value ?? '', file.escape));
    if ([...needs, ...next.pairs.map(({ key }) => key)].some((name) => keys.has(name)))
        return false;
    const between = { start: last?.range.end ?? next.range.start, end: next.range.start };
    return !commentsWithin(file, between).some(isPragma);
}
function mergeEdits(file, group) {
    const joints = group.slice(1).map((next, index) => {
        const previous = group[index];
        return previous && joinInstructions(file, previous, next, '');
    });
    const legacy = group.flatMap(({ pairs }) => pairs.filter((pair) => pair.legacy)).map(modernize);
    const edits = [...joints, ...legacy];
    return edits.every((edit) => edit !== undefined) ? edits : undefined;
}
/** `ENV key value` with a value that needs no quotes. */
function modernize({ key, value = '', range }) {
    return /^[\w./:@%+,$-]+$/.test(value) ? replaceText(range, `${key}=${value}`) : undefined;
}

;// CONCATENATED MODULE: ./lib/lint/rules/one-process-instruction.js
// More than one CMD, ENTRYPOINT or HEALTHCHECK in a stage.


const one_process_instruction_KEYWORDS = ['CMD', 'ENTRYPOINT', 'HEALTHCHECK'];
const oneProcessInstruction = defineRule({
    id: 'one-process-instruction',
    aliases: ['DL4003', 'DL4004', 'DL3012', 'MultipleInstructionsDisallowed'],
    since: '0.1.0',
    summary: 'Write CMD, ENTRYPOINT and HEALTHCHECK once per stage.',
    category: 'process',
    severity: 'warning',
    confidence: 'high',
    fix: 'safe',
    fixEffect: `The earlier instruction is deleted; comments above it stay. The image is the same but for one entry less in
its history.`,
    why: `Only the last CMD, ENTRYPOINT and HEALTHCHECK of a stage count; earlier ones are dropped without a word. Two of
them are mostly a leftover, or the hope that both processes will run.

A stage may replace what the stage it is built FROM has set, and ONBUILD triggers belong to another build; neither is
reported.`,
    references: ['https://docs.docker.com/reference/build-checks/multiple-instructions-disallowed/'],
    examples: [
        {
            bad: 'FROM nginx:1.29\n«CMD ["nginx"]»\nCMD ["nginx", "-g", "daemon off;"]\n',
            fixed: 'FROM nginx:1.29\nCMD ["nginx", "-g", "daemon off;"]\n',
        },
        {
            bad: 'FROM redis:8\n# for tests\n«HEALTHCHECK NONE»\nEXPOSE 6379\nHEALTHCHECK CMD ["redis-cli", "ping"]\n',
            fixed: 'FROM redis:8\n# for tests\nEXPOSE 6379\nHEALTHCHECK CMD ["redis-cli", "ping"]\n',
            because: 'the later check replaces NONE',
        },
        {
            good: 'FROM node:24 AS dev\nCMD ["npm", "run", "dev"]\nFROM dev\nCMD ["node", "server.js"]\n',
            because: 'each stage has one',
        },
        {
            good: 'FROM node:24\nONBUILD CMD ["npm", "start"]\nCMD ["node"]\n',
            because: 'the trigger runs in another build',
        },
    ],
    *check({ file, stages }) {
        for (const { instructions } of stages)
            for (const name of one_process_instruction_KEYWORDS) {
                const same = instructions.filter(({ keyword }) => keyword === name);
                const winner = same.at(-1);
                for (const instruction of same.slice(0, -1)) {
                    const fixable = commentsWithin(file, instruction.range).length === 0;
                    yield {
                        range: instruction.range,
                        message: `This ${name} has no effect: the one on line ${winner?.line} replaces it. Remove one of them.`,
                        ...(fixable
                            ? {
                                fix: {
                                    kind: 'safe',
                                    description: `Delete the ${name} without effect`,
                                    edits: [deleteInstruction(file.text, instruction)],
                                },
                            }
                            : {}),
                    };
                }
            }
    },
});

;// CONCATENATED MODULE: ./lib/lint/rules/shell-entrypoint-drops-cmd.js
// An ENTRYPOINT in shell form beside a CMD.




const shellEntrypointDropsCmd = defineRule({
    id: 'shell-entrypoint-drops-cmd',
    aliases: [],
    since: '0.1.0',
    summary: 'Write an ENTRYPOINT that is to receive CMD in exec form.',
    category: 'process',
    severity: 'warning',
    confidence: 'high',
    fix: 'suggested',
    fixEffect: 'The program receives the elements of CMD, or the arguments of `docker run`, behind its own.',
    why: `An ENTRYPOINT in shell form becomes \`/bin/sh -c "…"\`. What follows that string, CMD and the arguments of
\`docker run\`, are parameters of the shell, not of the program, and are dropped unless the text asks for them with
\`"$@"\`. The CMD beside it looks like default arguments and has no effect at all.`,
    references: ['https://docs.docker.com/reference/dockerfile/#understand-how-cmd-and-entrypoint-interact'],
    examples: [
        {
            bad: 'FROM alpine:3.22\n«ENTRYPOINT ping -c 3»\nCMD ["localhost"]\n',
            fixed: 'FROM alpine:3.22\nENTRYPOINT ["ping", "-c", "3"]\nCMD ["localhost"]\n',
        },
        {
            bad: 'FROM python:3.14 AS base\nENTRYPOINT python -m app\nFROM base\n«CMD ["--debug"]»\n',
            because: 'the ENTRYPOINT of the stage below drops it',
        },
        {
            good: 'FROM alpine:3.22\nENTRYPOINT ["ping", "-c", "3"]\nCMD ["localhost"]\n',
            because: 'exec form receives CMD as arguments',
        },
        {
            good: 'FROM alpine:3.22\nENTRYPOINT exec ping "$0" "$@"\nCMD ["-c", "3"]\n',
            because: 'the text takes the arguments itself',
        },
        { good: 'FROM alpine:3.22\nENTRYPOINT ping localhost\n', because: 'there is no CMD to lose' },
    ],
    *check(facts) {
        for (const { index } of facts.stages) {
            const entrypoint = lastOf(facts, index, 'ENTRYPOINT');
            const cmd = lastOf(facts, index, 'CMD');
            if (cmd === undefined)
                continue;
            if (entrypoint !== undefined) {
                if (!dropsArguments(entrypoint))
                    continue;
                const { range } = entrypoint.instruction;
                const fix = shell_entrypoint_drops_cmd_deriveFix(facts, entrypoint, cmd);
                const message = `An ENTRYPOINT in shell form drops the CMD on line ${cmd.instruction.line} and the arguments of docker run. Write it in exec form, or remove the CMD.`;
                yield { range, message, ...(fix === undefined ? {} : { fix }) };
                continue;
            }
            const inherited = facts.stages[index]?.chain
                .slice(0, -1)
                .map((stage) => lastOf(facts, stage, 'ENTRYPOINT'))
                .findLast((found) => found !== undefined);
            if (inherited === undefined || !dropsArguments(inherited))
                continue;
            const message = `This CMD has no effect: the ENTRYPOINT on line ${inherited.instruction.line} is in shell form and drops it. Write that in exec form.`;
            yield { range: cmd.instruction.range, message };
        }
    },
});
function lastOf({ processes }, stage, keyword) {
    return processes.findLast((process) => process.stage === stage && !process.onbuild && process.instruction.keyword === keyword);
}
/** In shell form, without a look at its own parameters. */
function dropsArguments({ instruction, script }) {
    const { form, rest } = instruction;
    const shell = form === 'shell' && script.dialect === 'posix' && !looksLikeList(instruction);
    return shell && rest.text.trim() !== '' && !/\$(?:[@*0-9]|\{[@*0-9])/.test(rest.text);
}
function shell_entrypoint_drops_cmd_deriveFix({ file, stages }, entrypoint, cmd) {
    const { instruction, command, stage } = entrypoint;
    const words = command?.words[0]?.value === 'exec' ? command.words.slice(1) : (command?.words ?? []);
    const plain = words.length > 0 && words.every(({ literal }) => literal) && command?.assignments.length === 0;
    if (!plain || cmd.instruction.form !== 'json' || (0,exec_form/* isShellBuiltin */.ED)(words[0]?.value ?? ''))
        return undefined;
    if (stages[stage]?.shell !== undefined || commentsWithin(file, instruction.restRange).length > 0)
        return undefined;
    const text = (0,exec_form/* renderExecForm */.Y_)(words.map(({ value }) => value));
    const edits = [replaceText(instruction.restRange, text)];
    return { kind: 'unsafe', description: 'Use exec form, so that CMD becomes its arguments', edits };
}

;// CONCATENATED MODULE: ./lib/lint/rules/index.js








const rules = [
    aptAssumeYes,
    aptCacheSplit,
    execForm,
    fromReferenceInvalid,
    malformedExecForm,
    mergeEnv,
    oneProcessInstruction,
    shellEntrypointDropsCmd,
];


/***/ })

};
