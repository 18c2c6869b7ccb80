export const id = 6191;
export const ids = [6191];
export const modules = {

/***/ 8932:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ED: () => (/* binding */ isShellBuiltin),
/* harmony export */   KG: () => (/* binding */ readSimpleCommand),
/* harmony export */   Y_: () => (/* binding */ renderExecForm)
/* harmony export */ });
/* harmony import */ var unbash__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8989);
/* harmony import */ var _shell_program_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7325);
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
    const parts = [...node.prefix, ...(node.name ? [node.name] : []), ...node.args];
    // A lone bracket is no word to the parser, but an error to a shell.
    if (parts.some(({ pos }, at) => joined.text.slice(parts[at - 1]?.end ?? 0, pos).trim() !== ''))
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

/***/ 8571:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ findReferenceProblem),
/* harmony export */   m: () => (/* binding */ splitReference)
/* harmony export */ });
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


/***/ }),

/***/ 7325:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K6: () => (/* binding */ readAssignment),
/* harmony export */   TB: () => (/* binding */ buildProgram),
/* harmony export */   pS: () => (/* binding */ readWord)
/* harmony export */ });
/* harmony import */ var _shell_wrappers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3901);
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

/***/ 6339:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ID: () => (/* binding */ deriveInterpreter),
  Uq: () => (/* binding */ readScript)
});

// UNUSED EXPORTS: readShell

// EXTERNAL MODULE: ./node_modules/unbash/dist/parser.js + 16 modules
var parser = __webpack_require__(8989);
// EXTERNAL MODULE: ./lib/dockerfile/shell-text.js
var shell_text = __webpack_require__(9698);
// EXTERNAL MODULE: ./lib/dockerfile/shell-program.js
var shell_program = __webpack_require__(7325);
// EXTERNAL MODULE: ./lib/dockerfile/shell-wrappers.js
var shell_wrappers = __webpack_require__(3901);
// EXTERNAL MODULE: ./lib/dockerfile/source.js
var source = __webpack_require__(901);
;// CONCATENATED MODULE: ./lib/dockerfile/shell-walk.js
// The tree of a shell script → its programs and outermost steps, with places in the Dockerfile.





/** Adds the programs under a node. */
function walkShell(node, site, out) {
    const below = (child, change = {}) => walkShell(child, { ...site, ...change }, out);
    switch (node.type) {
        case 'Script':
            if (node.source !== undefined)
                out.complete = false;
            else
                for (const statement of node.commands)
                    below(statement);
            return;
        case 'AndOr': {
            const guarded = readGuards(node.commands, node.operators);
            for (const [index, command] of node.commands.entries())
                below(command, { conditional: site.conditional || guarded[index] === true });
            return;
        }
        case 'Pipeline': {
            const { length } = node.commands;
            for (const [index, command] of node.commands.entries())
                below(command, length > 1 ? { pipe: { index, length } } : {});
            return;
        }
        case 'Command':
            walkCommand(node, site, out);
            return;
        case 'If':
            below(node.clause);
            for (const part of [node.then, ...node.elif, node.else])
                if (part)
                    below(part, { conditional: true });
            return;
        case 'While':
            below(node.clause);
            below(node.body, { conditional: true });
            return;
        case 'Function':
            below(node.body, { inFunction: true });
            return;
        case 'CommandExpansion':
        case 'ProcessSubstitution':
            if (node.script)
                below(node.script, { inSubstitution: true, inSubshell: true, pipe: undefined });
            return;
        default:
            (0,parser/* forEachChild */.dK)(node, (child) => below(child, changeFor(node)));
    }
}
function changeFor({ type }) {
    if (type === 'Subshell')
        return { inSubshell: true };
    if (type === 'For' || type === 'Select' || type === 'ArithmeticFor' || type === 'CaseItem')
        return { conditional: true };
    return {};
}
/** For each command of a list whether it runs only sometimes: after `||`, or after `[ … ] &&`. */
function readGuards(commands, operators) {
    let tested = false;
    return commands.map((_command, index) => {
        const before = commands[index - 1];
        if (operators[index - 1] !== '&&')
            tested = false;
        else if (before !== undefined && isTest(before))
            tested = true;
        return operators[index - 1] === '||' || tested;
    });
}
function isTest(node) {
    if (node.type === 'TestCommand')
        return true;
    return node.type === 'Command' && ['[', 'test'].includes(node.name?.value ?? '');
}
/** Nobody wraps deeper, and each of them looks at all words behind it. */
const MOST_WRAPPERS = 50;
function walkCommand(node, site, out) {
    const { joined } = site;
    const parts = [...node.prefix, ...(node.name ? [node.name] : []), ...node.suffix];
    for (const part of parts)
        (0,parser/* forEachChild */.dK)(part, (child) => walkShell(child, { ...site, pipe: undefined }, out));
    const inner = [...(node.name ? [node.name] : []), ...node.args];
    const words = inner.map((word) => (0,shell_program/* readWord */.pS)(joined, word));
    const wrappers = [...site.wrappers];
    let start = 0;
    for (let length = (0,shell_wrappers/* deriveWrapperLength */.t8)(words); length > 0 && wrappers.length < MOST_WRAPPERS;) {
        wrappers.push((0,shell_wrappers/* programName */.kX)(words[start]));
        start += length;
        length = (0,shell_wrappers/* deriveWrapperLength */.t8)(words.slice(start));
    }
    const own = words.slice(start);
    const call = (0,shell_wrappers/* deriveShellCall */.c5)(own);
    const heredocs = node.redirects.filter((redirect) => redirect.type === 'HereDoc');
    const bodies = heredocs.map((redirect) => heredocOf(redirect, joined, out));
    const text = call?.kind === 'string' ? stringOf(inner[start + call.index], joined) : bodies[0];
    const nests = call !== undefined && call.kind !== 'file' && text !== undefined && site.depth < 6;
    if (nests) {
        const shell = { wrappers: [...wrappers, (0,shell_wrappers/* programName */.kX)(own[0])], depth: site.depth + 1, inSubshell: true };
        out.nested(text, { ...site, ...shell });
    }
    else if (parts.length > 0)
        out.programs.push((0,shell_program/* buildProgram */.TB)({ node, own, first: words[0], wrappers, site }));
}
function heredocOf(redirect, joined, out) {
    if (redirect.type !== 'HereDoc')
        return undefined;
    const { body, delimiter } = redirect;
    if (body.end === body.pos)
        return out.heredoc(delimiter?.value ?? '');
    return (0,source/* sliceJoined */.Qh)(joined, body.pos, body.end);
}
function stringOf(word, joined) {
    return word && (0,shell_program/* readWord */.pS)(joined, word).value !== '' ? (0,shell_text/* unquotedText */.Rw)(joined, word.pos, word.end) : undefined;
}

;// CONCATENATED MODULE: ./lib/dockerfile/shell-script.js
// A RUN (or any instruction with a command) → the script it runs: programs, outermost steps, dialect.





const OTHER = { steps: [], programs: [], complete: false, dialect: 'other' };
/** Reads what an instruction runs; `text` is the whole Dockerfile. */
function readScript(text, instruction, dialect) {
    if (instruction.form === 'json')
        return readJsonScript(text, instruction);
    if (dialect === 'other')
        return OTHER;
    const sole = soleHeredoc(instruction);
    if (sole === undefined)
        return readShell(instruction.rest, heredocQueue(text, instruction.heredocs));
    const interpreter = deriveInterpreter(sole.content);
    return interpreter === undefined || (0,shell_wrappers/* isPosixShell */.mJ)(interpreter) ? readShell((0,shell_text/* heredocText */.SI)(text, sole)) : OTHER;
}
/** Base name of the interpreter a `#!` line names. */
function deriveInterpreter(script) {
    const words = /^#!\s*(\S.*)/.exec(script)?.[1]?.trim().split(/\s+/) ?? [];
    const first = (0,shell_wrappers/* baseName */.Fl)(words[0] ?? '');
    const name = first === 'env' ? words.slice(1).find((word) => !word.startsWith('-') && !word.includes('=')) : first;
    return name === undefined || name === '' ? undefined : (0,shell_wrappers/* baseName */.Fl)(name);
}
function soleHeredoc({ rest, heredocs }) {
    const only = /^\s*\d*<<-?\s*(?:"[^"]*"|'[^']*'|\S+)\s*$/.test(rest.text);
    return only && heredocs.length === 1 ? heredocs[0] : undefined;
}
function heredocQueue(text, heredocs) {
    const waiting = [...heredocs];
    return (delimiter) => {
        const index = waiting.findIndex(({ name }) => name === delimiter);
        const [found] = index === -1 ? [] : waiting.splice(index, 1);
        return found && (0,shell_text/* heredocText */.SI)(text, found);
    };
}
function readJsonScript(text, { args, range }) {
    const words = args.map((arg) => ({ value: arg.value, literal: true, range: arg.range }));
    const call = (0,shell_wrappers/* deriveShellCall */.c5)(words);
    const body = call?.kind === 'string' ? words[call.index] : undefined;
    if (body)
        return readShell((0,shell_text/* jsonText */.s$)(text, body.range));
    const [name, ...rest] = words;
    if (name === undefined)
        return { steps: [], programs: [], complete: true, dialect: 'posix' };
    const program = {
        name: (0,shell_wrappers/* baseName */.Fl)(name.value),
        nameRange: name.range,
        range: { start: name.range.start, end: words.at(-1)?.range.end ?? name.range.end },
        args: rest,
        ...{ assignments: [], redirects: [], wrappers: [], pipe: undefined },
        ...{ inSubshell: false, inSubstitution: false, conditional: false, inFunction: false },
    };
    const step = {
        connector: 'start',
        connectorRange: { start: range.start, end: range.start },
        range: program.range,
        simple: true,
        programs: [program],
    };
    return { steps: [step], programs: [program], complete: true, dialect: 'posix' };
}
/** Reads shell text whose places are known. */
function readShell(joined, heredoc = () => undefined) {
    const site = {
        ...{ joined, wrappers: [], pipe: undefined, depth: 0 },
        ...{ inSubshell: false, inSubstitution: false, conditional: false, inFunction: false },
    };
    const out = { programs: [], nested: () => { }, heredoc, complete: true };
    const gather = (script, at, into) => {
        if (script.errors?.length)
            out.complete = false;
        return listSteps(script, at, into);
    };
    const nested = (text, at) => {
        gather((0,parser/* parse */.qg)(text.text), { ...at, joined: text }, all);
    };
    const all = { ...out, nested };
    const steps = gather((0,parser/* parse */.qg)(joined.text), site, all);
    const programs = [...all.programs].sort((a, b) => a.nameRange.start - b.nameRange.start);
    return { steps, programs, complete: out.complete && all.complete, dialect: 'posix' };
}
function listSteps(script, site, out) {
    const steps = [];
    let gap = 0;
    let connector = 'start';
    const add = (node, conditional) => {
        const before = out.programs.length;
        walkShell(node, { ...site, conditional: site.conditional || conditional }, out);
        steps.push({
            connector,
            connectorRange: connectorRange(site.joined, gap, node.pos),
            range: (0,source/* sourceRange */.vl)(site.joined, node.pos, node.end),
            simple: node.type === 'Command',
            programs: out.programs.slice(before),
        });
        gap = node.end;
    };
    for (const { command, background } of script.commands) {
        if (command.type === 'AndOr') {
            const guarded = readGuards(command.commands, command.operators);
            for (const [index, node] of command.commands.entries()) {
                connector = index === 0 ? connector : (command.operators[index - 1] ?? '&&');
                add(node, guarded[index] === true);
            }
        }
        else
            add(command, false);
        connector = background ? '&' : ';';
    }
    return steps;
}
function connectorRange(joined, gap, end) {
    const found = /^[ \t]*(&&|\|\||;|&)/.exec(joined.text.slice(gap, end));
    const length = found?.[1]?.length ?? 0;
    const start = gap + (found ? found[0].length - length : 0);
    return (0,source/* sourceRange */.vl)(joined, start, start + length);
}


/***/ }),

/***/ 9698:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rw: () => (/* binding */ unquotedText),
/* harmony export */   SI: () => (/* binding */ heredocText),
/* harmony export */   s$: () => (/* binding */ jsonText)
/* harmony export */ });
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(901);
// Pieces of text a shell reads → the same text with every character's place in the Dockerfile.

/** The body of a heredoc as the shell sees it: leading tabs (`<<-`) and carriage returns are gone. */
function heredocText(text, heredoc) {
    const pieces = [];
    let joined = '';
    let offset = heredoc.bodyRange.start;
    for (const line of text.slice(offset, heredoc.bodyRange.end).split('\n')) {
        const tabs = heredoc.chomp ? line.length - line.replace(/^\t+/, '').length : 0;
        pieces.push({ at: joined.length, source: offset + tabs });
        joined += line.slice(tabs).replace(/\r$/, '');
        pieces.push({ at: joined.length, source: offset + line.length });
        joined += '\n';
        offset += line.length + 1;
    }
    return { text: joined.slice(0, -1), pieces };
}
/** An escape sequence, or a continuation in the midst of a string. */
const JSON_ESCAPE = /\\(?:u[0-9a-fA-F]{4}|[ \t]*\r?\n|.)/gs;
/** The text inside a JSON string literal that stands at `range`, quotes included. */
function jsonText(text, range) {
    const raw = text.slice(range.start + 1, range.end - 1);
    return rewrite(raw, range.start + 1, JSON_ESCAPE, (sequence) => {
        const simple = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' };
        if (/^.[ \t]*\r?\n/.test(sequence))
            return '';
        if (sequence[1] === 'u')
            return String.fromCharCode(Number.parseInt(sequence.slice(2), 16));
        return simple[sequence[1] ?? ''] ?? sequence.slice(1);
    });
}
function rewrite(raw, source, pattern, decode) {
    const pieces = [];
    let joined = '';
    let done = 0;
    const keep = (end) => {
        pieces.push({ at: joined.length, source: source + done });
        joined += raw.slice(done, end);
        done = end;
    };
    for (const match of raw.matchAll(pattern)) {
        keep(match.index);
        // The place of an escaped character is the last one of its escape, so that ends are exact.
        pieces.push({ at: joined.length, source: source + match.index + match[0].length - 1 });
        joined += decode(match[0]);
        done = match.index + match[0].length;
    }
    keep(raw.length);
    return { text: joined, pieces };
}
/** A shell word without its quotes; expansions inside stay as written. */
function unquotedText(outer, start, end) {
    const pieces = [];
    let joined = '';
    let quote = '';
    for (let at = start; at < end; at++) {
        const char = outer.text[at] ?? '';
        if (quote === '' ? char === "'" || char === '"' : char === quote) {
            quote = quote === '' ? char : '';
            continue;
        }
        const next = outer.text[at + 1] ?? '';
        const escaped = char === '\\' && at + 1 < end && (quote === '' || (quote === '"' && '\\"`$'.includes(next)));
        if (escaped)
            at++;
        pieces.push({ at: joined.length, source: (0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .sourceOffset */ .V7)(outer, at) });
        joined += escaped ? next : char;
    }
    return { text: joined, pieces };
}


/***/ }),

/***/ 3901:
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

/***/ 3593:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ readArguments)
/* harmony export */ });
/** Sorts words; `valued` names the options whose value may be the next word. */
function readArguments(words, valued) {
    const options = new Set();
    const values = [];
    const operands = [];
    for (let at = 0; at < words.length; at++) {
        const word = words[at];
        if (word === undefined)
            break;
        if (!word.value.startsWith('-') || word.value === '-') {
            operands.push(word);
            continue;
        }
        const { name, attached } = splitOption(word.value, valued);
        options.add(name);
        const next = words[at + 1];
        if (attached !== undefined)
            values.push({ option: name, word: { ...word, value: attached } });
        else if (valued.includes(name) && next !== undefined) {
            values.push({ option: name, word: next });
            at++;
        }
    }
    return { options, values, operands };
}
function splitOption(text, valued) {
    const equals = text.indexOf('=');
    if (equals > 0)
        return { name: text.slice(0, equals), attached: text.slice(equals + 1) };
    const short = text.slice(0, 2);
    const glued = !text.startsWith('--') && text.length > 2 && valued.includes(short) && !valued.includes(text);
    return glued ? { name: short, attached: text.slice(2) } : { name: text, attached: undefined };
}


/***/ }),

/***/ 4994:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ readDeclaredShells)
/* harmony export */ });
const PRAGMA = /^(?:hadolint|tally)\s+shell\s*=\s*([^\s;#]+)/;
/** Reads the comments once; a comment before the first FROM is for every stage. */
function readDeclaredShells(file) {
    const pragmas = file.comments.flatMap(({ text, line }) => {
        const shell = PRAGMA.exec(text)?.[1];
        return shell === undefined ? [] : [{ shell, line }];
    });
    if (pragmas.length === 0)
        return () => undefined;
    const first = file.instructions.find(({ keyword }) => keyword === 'FROM')?.line ?? 0;
    return (stage, { line }) => pragmas.findLast((pragma) => pragma.line > stage.line && pragma.line < line)?.shell ??
        pragmas.findLast((pragma) => pragma.line < first)?.shell;
}


/***/ }),

/***/ 5258:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ resolveWords)
/* harmony export */ });
/* harmony import */ var _value_at_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1024);

/** Replaces `$NAME` and `${NAME}` by what ARG, ENV or an assignment in the same RUN says; the rest stays. */
function resolveWords(facts, run, words) {
    return words.flatMap((word) => {
        const name = word.literal ? undefined : /^\$\{?([A-Za-z_]\w*)\}?$/.exec(word.value)?.[1];
        const value = name === undefined ? undefined : findValue(facts, run, name);
        if (value === undefined)
            return [word];
        const parts = value.split(/\s+/).filter((part) => part !== '');
        return parts.map((part) => ({ value: part, literal: !/[$*?[`]/.test(part), range: word.range }));
    });
}
function findValue(facts, run, name) {
    const assigned = run.programs.flatMap(({ assignments }) => assignments).filter((one) => one.name === name);
    if (assigned.length > 0)
        return assigned.length === 1 && assigned[0]?.value?.literal ? assigned[0].value.value : undefined;
    return (0,_value_at_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(facts, run, name);
}


/***/ }),

/***/ 1693:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qn: () => (/* binding */ unwrapPython),
/* harmony export */   bp: () => (/* binding */ findInstall),
/* harmony export */   kb: () => (/* binding */ isPackageName)
/* harmony export */ });
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3593);
/* harmony import */ var _ecosystems_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2664);
/* harmony import */ var _remember_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7466);



/** The rows of the table that may be meant by the name of a program. */
const FORMS_OF = Map.groupBy(_ecosystems_js__WEBPACK_IMPORTED_MODULE_0__/* .ECOSYSTEMS */ .S.flatMap((ecosystem) => {
    const { installs, values = [], files = [], folders = [] } = ecosystem;
    const valued = [...values, ...files, ...folders];
    const names = new Set(installs.flatMap(({ programs }) => programs));
    return [...names].map((name) => {
        const forms = installs.filter(({ programs }) => programs.includes(name));
        return { name, ecosystem, forms, valued };
    });
}), ({ name }) => name);
/** Finds the table's entry for a program. */
const findInstall = (0,_remember_js__WEBPACK_IMPORTED_MODULE_1__/* .remember */ .kY)((program) => {
    const { name, words } = unwrapPython(program);
    for (const { ecosystem, forms, valued } of FORMS_OF.get(name) ?? []) {
        const read = (0,_arguments_js__WEBPACK_IMPORTED_MODULE_2__/* .readArguments */ .l)(words, valued);
        for (const form of forms) {
            const rest = matchSubcommand(form, read.operands);
            if (rest !== undefined && optionsFit(form, read) && operandsFit(form, rest))
                return describe({ ecosystem, form, program, name }, read, rest);
        }
    }
    return undefined;
});
/** `python -m pip` is pip, and so is pip3.12. */
function unwrapPython({ name, args }) {
    if (/^python[\d.]*$/.test(name) && args[0]?.value === '-m' && args[1]?.literal)
        return { name: args[1].value, words: args.slice(2) };
    return { name: /^pip[\d.]+$/.test(name) ? 'pip' : name, words: args };
}
/** The operands behind the subcommand, undefined when it is another one. */
function matchSubcommand({ subcommands, anywhere }, operands) {
    for (const wanted of subcommands) {
        if (wanted === undefined) {
            if (operands.length === 0 || subcommands.length === 1)
                return operands;
            continue;
        }
        const parts = wanted.split(' ');
        if (anywhere) {
            if (operands.some(({ value }) => value === wanted || value.endsWith(`; ${wanted}`)))
                return operands.filter(({ value }) => value !== wanted);
        }
        else if (parts.every((part, index) => operands[index]?.value === part))
            return operands.slice(parts.length);
    }
    return undefined;
}
function optionsFit({ needs, unless = [] }, { options }) {
    const has = (option) => options.has(option);
    return (needs === undefined || needs.some(has)) && !unless.some(has);
}
function operandsFit({ operands, anywhere }, rest) {
    if (operands === 'any')
        return true;
    if (operands === 'packages')
        return rest.every(({ value }) => isPackageName(value));
    return rest.length === 0 || anywhere === true;
}
/** True for `flask==3.0` and `@scope/name`, false for folders, archives and addresses of files. */
function isPackageName(word) {
    return !/^\.|^\/|^file:|\.(whl|tgz|tar\.gz|zip|deb|rpm|apk|gem)$/.test(word) && !/^[^@:]*\//.test(word);
}
function describe(found, read, operands) {
    const { ecosystem, form, program, name } = found;
    const { files = [], folders = [] } = ecosystem;
    const subcommand = read.operands.filter((word) => !operands.includes(word));
    const named = read.values.filter(({ option }) => files.includes(option));
    const shown = named.slice(0, 1).map(({ option, word }) => `${option} ${word.value}`);
    const frozen = form.frozen === 'always' || form.frozen?.some((option) => read.options.has(option)) === true;
    return {
        ecosystem,
        form,
        program,
        label: [name, ...subcommand.map(({ value }) => value), ...shown].join(' '),
        optionsAt: (subcommand.at(-1)?.range ?? program.nameRange).end,
        arguments: read,
        files: named.map(({ word }) => word),
        folder: read.values.findLast(({ option }) => folders.includes(option))?.word,
        operands,
        frozen,
    };
}


/***/ }),

/***/ 8306:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v1: () => (/* binding */ callLabel),
  uT: () => (/* binding */ callRange),
  p9: () => (/* binding */ callsOf),
  bZ: () => (/* binding */ hasInput),
  Kz: () => (/* binding */ hasOption),
  s_: () => (/* binding */ hasVerb),
  TN: () => (/* binding */ optionValue),
  OW: () => (/* binding */ packageCalls)
});

// UNUSED EXPORTS: readPackageCall

// EXTERNAL MODULE: ./lib/lint/ecosystems.js
var ecosystems = __webpack_require__(2664);
// EXTERNAL MODULE: ./lib/lint/facts-words.js
var facts_words = __webpack_require__(5258);
// EXTERNAL MODULE: ./lib/lint/install-step.js
var install_step = __webpack_require__(1693);
;// CONCATENATED MODULE: ./lib/lint/package-managers.js
// The package managers as programs: verbs, options with values, answers to questions, caches.
const RPM_INSTALL = [
    'install',
    'groupinstall',
    'localinstall',
    'group install',
    'groups install',
    'module install',
    'reinstall',
];
const RPM = {
    groups: ['group', 'groups', 'module', 'config-manager'],
    install: RPM_INSTALL,
    remove: ['remove', 'erase', 'autoremove', 'groupremove', 'group remove', 'module remove'],
    refresh: ['makecache'],
    upgrade: ['update', 'upgrade', 'distro-sync'],
    clean: ['clean'],
    yes: ['-y', '--assumeyes'],
};
// biome-ignore format: one line a field reads as the table it is
const RPM_VALUES = [
    '-c', '-d', '-e', '-x', '-R', '--config', '--debuglevel', '--errorlevel', '--exclude', '--excludepkgs', '--repo', '--repoid', '--enablerepo',
    '--disablerepo', '--setopt', '--installroot', '--releasever', '--randomwait', '--comment', '--forcearch', '--advisory', '--advisories', '--cve',
    '--cves', '--bz', '--bzs', '--sec-severity', '--secseverity', '--destdir', '--downloaddir', '--enableplugin', '--disableplugin', '--color', '--repofrompath',
];
// biome-ignore format: one line a field reads as the table it is
const PACKAGE_MANAGERS = [
    {
        id: 'apt', programs: ['apt-get', 'apt', 'aptitude'],
        values: ['-t', '-o', '-c', '-a', '-P', '--target-release', '--default-release', '--option', '--config-file', '--host-architecture', '--build-profiles'],
        install: ['install', 'reinstall', 'satisfy', 'build-dep'], remove: ['remove', 'purge', 'autoremove', 'autopurge'], refresh: ['update'],
        upgrade: ['upgrade', 'dist-upgrade', 'full-upgrade', 'safe-upgrade', 'dselect-upgrade'], clean: ['distclean'],
        yes: ['-y', '--yes', '--assume-yes'], caches: ['/var/lib/apt/lists'],
    },
    {
        id: 'apk', programs: ['apk'],
        values: ['-t', '-X', '-p', '--virtual', '--repository', '--root', '--arch', '--keys-dir', '--repositories-file', '--wait', '--cache-dir', '--cache-max-age', '--progress-fd', '--timeout'],
        install: ['add'], remove: ['del'], refresh: ['update'], upgrade: ['upgrade'], groups: ['cache'], clean: ['cache purge'],
        caches: ['/var/cache/apk', '/etc/apk/cache'],
    },
    { ...RPM, id: 'yum', programs: ['yum'], values: RPM_VALUES, caches: ['/var/cache/yum', '/var/cache/dnf', '/var/cache/libdnf5'] },
    { ...RPM, id: 'dnf', programs: ['dnf', 'dnf5', 'dnf-3', 'microdnf', 'tdnf'], values: RPM_VALUES, caches: ['/var/cache/dnf', '/var/cache/libdnf5', '/var/cache/yum', '/var/cache/tdnf'] },
    {
        id: 'zypper', programs: ['zypper'],
        values: ['-t', '-r', '-R', '-c', '--type', '--repo', '--from', '--root', '--installroot', '--config', '--cache-dir', '--raw-cache-dir', '--solv-cache-dir', '--pkg-cache-dir', '--reposd-dir', '--releasever', '--userdata', '--plus-content', '--plus-repo', '--download', '--plusrepo'],
        install: ['install', 'in'], remove: ['remove', 'rm'], refresh: ['refresh', 'ref', 'refresh-services', 'refs'],
        upgrade: ['update', 'up', 'dup', 'dist-upgrade', 'patch'], clean: ['clean', 'cc'], yes: ['-y', '--no-confirm'], caches: ['/var/cache/zypp'],
    },
    {
        id: 'pip', programs: ['pip'], ecosystem: 'pip', install: ['install'], groups: ['cache', 'config'], clean: ['cache purge', 'cache remove'],
        values: ['-e', '--editable', '--src', '-b', '--build', '--config-settings', '-C', '--global-option', '--install-option', '--report', '--exists-action', '--keyring-provider', '--use-deprecated', '--build-constraint', '--resume-retries'],
        caches: ['/root/.cache/pip'], cacheVariables: ['PIP_CACHE_DIR', 'XDG_CACHE_HOME'],
    },
    { id: 'pipx', programs: ['pipx'], ecosystem: 'pip', install: ['install'], values: ['--pip-args', '--suffix', '--preinstall', '--backend'] },
    { id: 'uv', programs: ['uv'], ecosystem: 'pip', groups: ['pip', 'tool'], install: ['pip install', 'tool install'], values: ['-e', '--editable', '--with', '--index', '--default-index', '--link-mode', '-b', '--overrides', '-P', '--exclude-newer', '--extra', '--group', '--build-constraint', '--directory', '--project'] },
    {
        id: 'npm', programs: ['npm'], ecosystem: 'npm', groups: ['cache', 'config'], install: ['install', 'i', 'add', 'in', 'ci', 'clean-install'], clean: ['cache clean', 'cache rm', 'cache clear'],
        values: ['-w', '--workspace', '--tag', '--before', '--location', '--save-prefix', '--script-shell', '--userconfig', '--globalconfig', '--proxy', '--https-proxy', '--node-options', '--os', '--cpu', '--libc'],
        caches: ['/root/.npm'], cacheVariables: ['npm_config_cache', 'NPM_CONFIG_CACHE'],
    },
    { id: 'pnpm', programs: ['pnpm'], ecosystem: 'pnpm', install: ['add', 'install', 'i', 'dlx'], values: ['-w', '--config'] },
    { id: 'bun', programs: ['bun'], ecosystem: 'bun', install: ['add', 'install', 'i'], values: [] },
    {
        id: 'yarn', programs: ['yarn', 'yarnpkg'], ecosystem: 'yarn', groups: ['global', 'cache', 'set'], bare: 'install',
        install: ['install', 'add', 'global add', 'dlx'], clean: ['cache clean'], values: ['-p', '--package', '--prefix', '--global-folder', '--proxy', '--https-proxy', '--use-yarnrc', '--otp'],
        caches: ['/usr/local/share/.cache/yarn', '/root/.cache/yarn', '/usr/local/share/.cache', '/root/.yarn/berry/cache'], cacheVariables: ['YARN_CACHE_FOLDER', 'YARN_GLOBAL_FOLDER'],
    },
    { id: 'npx', programs: ['npx', 'bunx', 'pnpx'], bare: '', install: [''], values: ['-p', '--package', '-c', '--call', '--cache', '--registry', '-w', '--workspace', '--loglevel'] },
    {
        id: 'gem', programs: ['gem'], install: ['install', 'i'],
        values: ['-v', '--version', '-i', '--install-dir', '-n', '--bindir', '--document', '-P', '--trust-policy', '-s', '--source', '--platform', '-p', '--http-proxy', '--build-root', '-B', '--bulk-threshold', '-g', '--file', '--without', '--config-file', '-m', '--target-rbconfig'],
    },
    { id: 'go', programs: ['go'], ecosystem: 'go', longDash: true, install: ['install', 'get', 'run'], groups: ['mod'], values: ['-exec', '-installsuffix', '-overlay', '-toolexec', '-compiler', '-gccgoflags', '-pgo', '-covermode', '-coverpkg'] },
];

// EXTERNAL MODULE: ./lib/lint/remember.js
var remember = __webpack_require__(7466);
;// CONCATENATED MODULE: ./lib/lint/package-call.js





const BY_PROGRAM = new Map(PACKAGE_MANAGERS.flatMap((manager) => manager.programs.map((name) => [name, manager])));
/** Reads a call; undefined for other programs and for calls without a verb. */
function readPackageCall(program) {
    const { name, words } = (0,install_step/* unwrapPython */.Qn)(program);
    const manager = BY_PROGRAM.get(name);
    if (manager === undefined)
        return undefined;
    const { options, operands } = sortWords(manager, words);
    const { verb, rest } = readVerb(manager, program, operands);
    if (verb === undefined)
        return undefined;
    const unknown = operands.some(({ value, literal }) => !literal && /^[$`]/.test(value));
    const verbAt = verb.range.start;
    return {
        ...{ manager, program, verb, unknown, operands: rest },
        options: options.map((option) => ({ ...option, beforeVerb: option.range.start < verbAt })),
    };
}
function sortWords(manager, words) {
    const options = [];
    const operands = [];
    for (let at = 0; at < words.length; at++) {
        const word = words[at];
        if (word === undefined)
            break;
        if (word.value === '--') {
            // What follows is for the program that builds the gem.
            if (manager.id !== 'gem')
                operands.push(...words.slice(at + 1));
            break;
        }
        if (!word.value.startsWith('-') || word.value === '-') {
            operands.push(word);
            continue;
        }
        const { name, value } = splitOption(manager, word.value);
        const takes = value === undefined && takesValue(manager, word.value);
        const given = takes ? words[++at]?.value : value;
        options.push({ text: word.value, name, value: given, range: word.range });
    }
    return { options, operands };
}
function splitOption(manager, text) {
    const equals = text.indexOf('=');
    if (equals > 0 && (text.startsWith('--') || manager.longDash))
        return { name: text.slice(0, equals), value: text.slice(equals + 1) };
    const short = text.slice(0, 2);
    if (text.startsWith('--') || manager.longDash || text.length === 2 || !valuesOf(manager).has(short))
        return { name: text, value: undefined };
    return { name: short, value: text.slice(2).replace(/^=/, '') };
}
/** A long option, or a cluster of letters whose last one takes a value. */
function takesValue(manager, text) {
    const values = valuesOf(manager);
    if (values.has(text))
        return true;
    if (text.startsWith('--') || manager.longDash)
        return false;
    const letter = [...text.slice(1)].findIndex((char) => values.has(`-${char}`));
    return letter !== -1 && letter === text.length - 2;
}
const valuesOf = (0,remember/* remember */.kY)(({ values, ecosystem }) => {
    const steps = ecosystems/* ECOSYSTEMS */.S.find(({ id }) => id === ecosystem);
    return new Set([...values, ...(steps?.values ?? []), ...(steps?.files ?? []), ...(steps?.folders ?? [])]);
});
function readVerb({ bare, groups = [] }, { nameRange }, operands) {
    const [first, second, ...rest] = operands;
    if (bare === '' || (first === undefined && bare !== undefined))
        return { verb: { value: bare, literal: true, range: nameRange }, rest: operands };
    if (!first?.literal)
        return { verb: undefined, rest: [] };
    if (!groups.includes(first.value) || second === undefined)
        return { verb: first, rest: operands.slice(1) };
    const range = { start: first.range.start, end: second.range.end };
    return { verb: { value: `${first.value} ${second.value}`, literal: second.literal, range }, rest };
}
/** The calls of all RUNs, variables filled in where they are known. */
const packageCalls = (0,remember/* remember */.kY)((facts) => new Map(facts.runs.map((run) => [
    run,
    run.programs.flatMap((program) => {
        if (!BY_PROGRAM.has((0,install_step/* unwrapPython */.Qn)(program).name))
            return [];
        const known = program.args.every(({ literal }) => literal);
        return (readPackageCall(known ? program : { ...program, args: (0,facts_words/* resolveWords */.G)(facts, run, program.args) }) ??
            []);
    }),
])));
/** The calls of some package managers in one RUN. */
function callsOf(facts, run, ...ids) {
    return (packageCalls(facts).get(run) ?? []).filter(({ manager }) => ids.includes(manager.id));
}
/** Which verb of its package manager a call has. */
function hasVerb({ manager, verb }, ...kinds) {
    return kinds.some((kind) => manager[kind]?.includes(verb.value));
}
/** One of these options is there, written out or as a letter of a cluster. */
function hasOption({ options, manager }, ...names) {
    const letters = names.filter((name) => /^-[A-Za-z]$/.test(name)).map((name) => name.charAt(1));
    return options.some(({ name, text }) => {
        if (names.includes(name))
            return true;
        if (manager.longDash || !/^-[A-Za-z]+$/.test(text))
            return false;
        const own = [...text.slice(1)];
        const until = own.findIndex((char) => valuesOf(manager).has(`-${char}`));
        return own.slice(0, until === -1 ? undefined : until + 1).some((char) => letters.includes(char));
    });
}
/** The value of an option, the last one given. */
function optionValue({ options }, ...names) {
    return options.findLast(({ name }) => names.includes(name))?.value;
}
/** From the name of the program to the end of the verb. */
function callRange({ program, verb }) {
    return { start: program.nameRange.start, end: verb.range.end };
}
/** What people call it: `apt-get install`. */
function callLabel({ program, manager, verb }) {
    const name = program.name.startsWith('python') ? manager.id : program.name;
    return `${name} ${verb.value}`.trim();
}
/** Something is piped or redirected into it. */
function hasInput({ program: { pipe, redirects } }) {
    return (pipe !== undefined && pipe.index > 0) || redirects.some(({ operator }) => operator.startsWith('<'));
}


/***/ }),

/***/ 7466:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ runAt),
/* harmony export */   V2: () => (/* binding */ copyAt),
/* harmony export */   kY: () => (/* binding */ remember)
/* harmony export */ });
/** Keeps each answer as long as its key is alive; keys must not change. */
function remember(ask) {
    const answers = new WeakMap();
    return (key) => {
        const known = answers.get(key);
        if (known !== undefined)
            return known.answer;
        const answer = ask(key);
        answers.set(key, { answer });
        return answer;
    };
}
/** The RUN an instruction is, or has as its trigger. */
function runAt(facts, instruction) {
    return runsByInstruction(facts).get(instruction);
}
/** The COPY or ADD an instruction is, or has as its trigger. */
function copyAt(facts, instruction) {
    return copiesByInstruction(facts).get(instruction);
}
const runsByInstruction = remember(({ runs }) => new Map(runs.map((run) => [run.outer, run])));
const copiesByInstruction = remember(({ copies }) => new Map(copies.map((copy) => [copy.outer, copy])));


/***/ }),

/***/ 1962:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ isMootIn),
/* harmony export */   m: () => (/* binding */ shOfImage)
/* harmony export */ });
/* harmony import */ var _dockerfile_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8571);
// A base image, and what a shell has beyond POSIX → which portability findings are none there.

const OF = {
    bash: new Set(`fedora centos almalinux rockylinux amazonlinux oraclelinux archlinux opensuse leap tumbleweed photon mysql
    rhel ubi7 ubi8 ubi9 ubi10 ubi-minimal ubi`.split(/\s+/)),
    ash: new Set(['alpine', 'busybox']),
    dash: new Set(`debian ubuntu buildpack-deps node python ruby golang rust php perl gcc maven gradle nginx httpd postgres mariadb
    redis drupal wordpress julia r-base erlang elixir swift eclipse-temurin`.split(/\s+/)),
};
/** What `/bin/sh` of an image is; undefined when that is not known. */
function shOfImage(reference) {
    if (reference === undefined)
        return undefined;
    const { repository, tag = '' } = (0,_dockerfile_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .splitReference */ .m)(reference);
    const name = repository.slice(repository.lastIndexOf('/') + 1);
    if (/(?:^|-)(?:alpine|busybox)/.test(tag))
        return 'ash';
    if (/(?:^|-)(?:ubi\d*|oracle(?:linux)?\d*|rockylinux|amazonlinux|al20\d\d)(?:-|$)/.test(tag))
        return 'bash';
    if (/windows|nanoserver/.test(tag))
        return undefined;
    return ['bash', 'ash', 'dash'].find((family) => OF[family].has(name));
}
/** What BusyBox's ash has: $'…', [[, == in test, echo -e, pipefail, local, source, parts and replacements of strings. */
const ASH = new Set([3003, 3010, 3014, 3037, 3040, 3043, 3046, 3057, 3060]);
/** Whether a finding about POSIX holds no truth where `sh` is this one; `text` is what it is about. */
function isMootIn(family, code, text) {
    if (code < 3000 || code > 3999)
        return false;
    if (family === 'bash')
        return true;
    if (family === 'ash')
        return ASH.has(code);
    return code === 3043 || (code === 3037 && text === '-n');
}


/***/ }),

/***/ 1024:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fK: () => (/* binding */ valueAt),
/* harmony export */   ht: () => (/* binding */ variablesOf),
/* harmony export */   n0: () => (/* binding */ variablesNamed)
/* harmony export */ });
/* harmony import */ var _remember_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7466);

/** The declarations of some names that are in force before a place, stages below first. */
function variablesNamed({ stages }, { stage, order }, ...names) {
    return (stages[stage]?.chain ?? []).flatMap((index) => {
        const { variables = [] } = stages[index] ?? {};
        const [name = ''] = names;
        const wanted = names.length === 1 ? variablesOf(variables, name) : variables.filter((one) => names.includes(one.name));
        return index === stage ? wanted.filter((variable) => variable.order < order) : wanted;
    });
}
/** Those of one name, in order. */
function variablesOf(variables, name) {
    return byName(variables).get(name) ?? [];
}
const byName = (0,_remember_js__WEBPACK_IMPORTED_MODULE_0__/* .remember */ .kY)((variables) => Map.groupBy(variables, ({ name }) => name));
/** The value of a name before a place, undefined when it has none that is known; ENV wins over ARG. */
function valueAt(facts, place, name) {
    const named = variablesNamed(facts, place, name);
    return (named.findLast(({ kind }) => kind === 'env') ?? named.at(-1))?.value;
}


/***/ })

};
