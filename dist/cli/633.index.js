export const id = 633;
export const ids = [633];
export const modules = {

/***/ 892:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ee: () => (/* binding */ trimmedEnd),
/* harmony export */   Rk: () => (/* binding */ skipSpaces),
/* harmony export */   xC: () => (/* binding */ isSpace),
/* harmony export */   z3: () => (/* binding */ isBlank)
/* harmony export */ });
// Which characters the front end takes for blanks: Unicode white space around lines and words, and a
// smaller set between words.
const WIDE_SPACE = /[\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/u;
/** Whether `char` is Unicode white space, a byte order mark excluded: trimmed around lines, flags and words. */
function isSpace(char) {
    if (char === undefined)
        return false;
    if (char === ' ' || (char >= '\t' && char <= '\r'))
        return true;
    return char >= '\u0085' && WIDE_SPACE.test(char);
}
/** Whether `char` separates a keyword from its arguments, and plain arguments from each other. */
function isBlank(char) {
    return char === ' ' || char === '\t' || char === '\v' || char === '\f' || char === '\r';
}
/** The first offset from `start` on, before `end`, that is no white space; else `end`. */
function skipSpaces(text, start, end = text.length) {
    let at = start;
    while (at < end && isSpace(text[at]))
        at++;
    return at;
}
/** The end of `text` without the white space before `end`. */
function trimmedEnd(text, start, end = text.length) {
    let at = end;
    while (at > start && isSpace(text[at - 1]))
        at--;
    return at;
}


/***/ }),

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

/***/ 4:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IO: () => (/* binding */ substitutionError),
/* harmony export */   _n: () => (/* binding */ unquote),
/* harmony export */   fT: () => (/* binding */ expand)
/* harmony export */ });
/* harmony import */ var _lex_quotes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4044);
/* harmony import */ var _lexer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7304);
// A word with variables into its value, the names it uses, and what is wrong with it.


/** Longer values and words are not computed. */
const MAX_LENGTH = 65_536;
const NOTHING = () => undefined;
/** Expands variables, removes quotes and escapes. */
function expand(text, { escape: escapeChar = '\\', lookup = NOTHING, ignoreQuotes = false } = {}) {
    const lexer = (0,_lex_quotes_js__WEBPACK_IMPORTED_MODULE_0__/* .createLexer */ .$)(text, { escape: escapeChar, ignoreQuotes, lookup: bounded(lookup) });
    const words = { words: [], word: '', inside: false };
    const value = (0,_lex_quotes_js__WEBPACK_IMPORTED_MODULE_0__/* .readUntil */ .L)(lexer, { stop: undefined, rawEscapes: false, words });
    const { uses, error, unknown } = lexer;
    return {
        value: error !== undefined || unknown || value.length > MAX_LENGTH ? undefined : value,
        words: (0,_lexer_js__WEBPACK_IMPORTED_MODULE_1__/* .finishWords */ .jM)(words),
        uses,
        undefinedUses: uses.filter(({ name, modifier }) => !providesForUnset(modifier) && lookup(name) === undefined),
        error,
    };
}
/** What is wrong with a word whatever its variables hold. */
function substitutionError(text, options = {}) {
    if (!/[$'"]/u.test(text))
        return undefined;
    const { error } = expand(text, { ...options, lookup: () => ({ value: undefined }) });
    return error?.syntax ? error : undefined;
}
/** A word without its quotes and escapes; variables stay as written. */
function unquote(text, escapeChar) {
    const lexer = (0,_lex_quotes_js__WEBPACK_IMPORTED_MODULE_0__/* .createLexer */ .$)(text, { escape: escapeChar, keepUnset: true });
    const value = (0,_lex_quotes_js__WEBPACK_IMPORTED_MODULE_0__/* .readUntil */ .L)(lexer, { stop: undefined, rawEscapes: false });
    return lexer.error === undefined ? value : text;
}
function bounded(lookup) {
    return (name) => {
        const variable = lookup(name);
        return (variable?.value?.length ?? 0) > MAX_LENGTH ? { value: undefined } : variable;
    };
}
function providesForUnset(modifier) {
    return modifier !== undefined && /[-+?]/u.test(modifier);
}


/***/ }),

/***/ 4044:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ createLexer),
  L: () => (/* binding */ readUntil)
});

;// CONCATENATED MODULE: ./lib/dockerfile/glob.js
// Patterns of `*`, `?` and literal characters applied to a value: prefixes, suffixes, replacements.
/** `value` without the shortest or longest prefix that matches; undefined for a broken pattern. */
function removePrefix(pattern, value, greedy) {
    const tokens = readTokens(pattern);
    if (tokens === undefined)
        return undefined;
    const end = matchEnd(tokens, value, 0, greedy);
    return end === undefined ? value : value.slice(end);
}
/** `value` without the shortest or longest suffix that matches; undefined for a broken pattern. */
function removeSuffix(pattern, value, greedy) {
    const tokens = readTokens(pattern);
    if (tokens === undefined)
        return undefined;
    const end = matchEnd(tokens.toReversed(), reverse(value), 0, greedy);
    return end === undefined ? value : value.slice(0, value.length - end);
}
/** `value` with the first or every longest match replaced; undefined for a broken pattern. */
function replacePattern(pattern, value, { replacement, all }) {
    const tokens = readTokens(pattern);
    if (tokens === undefined)
        return undefined;
    let result = '';
    for (let at = 0; at <= value.length;) {
        const end = matchEnd(tokens, value, at, true);
        if (end === undefined) {
            result += value[at] ?? '';
            at++;
            continue;
        }
        result += replacement;
        if (end === at)
            result += value[at] ?? '';
        at = Math.max(end, at + 1);
        if (!all)
            return result + value.slice(at);
    }
    return result;
}
function readTokens({ pattern, escape: escapeChar }) {
    const tokens = [];
    for (let at = 0; at < pattern.length; at++) {
        const char = pattern[at] ?? '';
        if (char === '*')
            tokens.push({ kind: 'any' });
        else if (char === '?')
            tokens.push({ kind: 'one' });
        else if (char !== escapeChar)
            tokens.push({ kind: 'char', char });
        else if (++at < pattern.length)
            tokens.push({ kind: 'char', char: pattern[at] ?? '' });
        else
            return undefined;
    }
    return tokens;
}
/** Runs all ways to match at once, one character of the value after the other. */
function matchEnd(tokens, value, start, greedy) {
    let states = closure(tokens, [0]);
    let end;
    for (let at = start;; at++) {
        if (states.includes(tokens.length)) {
            end = at;
            if (!greedy)
                return end;
        }
        if (at >= value.length || states.length === 0)
            return end;
        const next = new Set();
        for (const state of states) {
            const token = tokens[state];
            if (token?.kind === 'any')
                next.add(state);
            else if (token?.kind === 'one' || (token?.kind === 'char' && token.char === value[at]))
                next.add(state + 1);
        }
        states = closure(tokens, [...next]);
    }
}
/** `*` may also match nothing. */
function closure(tokens, states) {
    const all = new Set(states);
    for (const state of all)
        if (tokens[state]?.kind === 'any')
            all.add(state + 1);
    return [...all];
}
function reverse(text) {
    return Array.from(text).reverse().join('');
}

// EXTERNAL MODULE: ./lib/dockerfile/lexer.js
var dockerfile_lexer = __webpack_require__(7304);
;// CONCATENATED MODULE: ./lib/dockerfile/lex-variable.js
// `$name` and `${name…}` with all their modifiers into the value they stand for.


const MAX_DEPTH = 100;
const MAX_STEPS = 1_000_000;
const NAME = /\p{Nd}+|[@*#?\-$!0]|[\p{L}\p{Nd}_]+/uy;
/** Reads from the `$` on. */
function readVariable(lexer) {
    const start = lexer.at++;
    if (lexer.text[lexer.at] === '{')
        return readBraced(lexer, start);
    const name = readName(lexer);
    if (name === '')
        return '$';
    return plainValue(lexer, { name, start, variable: use(lexer, name, start) });
}
function readBraced(lexer, start) {
    const first = lexer.text[++lexer.at];
    if (first === undefined)
        return (0,dockerfile_lexer/* fail */.fJ)(lexer, 'the closing } is missing', start);
    if (first === '{' || first === '}' || first === ':')
        return (0,dockerfile_lexer/* fail */.fJ)(lexer, 'bad substitution', start);
    const name = readName(lexer);
    const char = lexer.text[lexer.at++] ?? '';
    if (char === '}')
        return plainValue(lexer, { name, start, variable: use(lexer, name, start) });
    if (++lexer.depth > MAX_DEPTH)
        return (0,dockerfile_lexer/* fail */.fJ)(lexer, 'substitutions are nested too deeply', start);
    const braced = { name, start, variable: lexer.lookup(name) };
    const value = char === '/' ? replaced(lexer, braced) : modified(lexer, braced, char);
    lexer.depth--;
    return value;
}
function plainValue(lexer, { start, variable }) {
    if (variable === undefined && lexer.keepUnset)
        return lexer.text.slice(start, lexer.at);
    return known(lexer, variable);
}
function modified(lexer, braced, first) {
    const { name, start, variable } = braced;
    const colon = first === ':';
    const kind = colon ? (lexer.text[lexer.at++] ?? '') : first;
    const supported = colon ? '-+?' : '-+?#%';
    if (kind === '' && colon)
        return (0,dockerfile_lexer/* fail */.fJ)(lexer, 'the closing } is missing', start);
    if (!colon && (kind === '' || !supported.includes(kind)))
        return unsupported(lexer, start, kind);
    const word = lexer.readUntil(lexer, { stop: '}', rawEscapes: kind === '#' || kind === '%' });
    if (lexer.error !== undefined)
        return '';
    const modifier = (colon ? ':' : '') + kind + (/[#%]/u.test(kind) && word.startsWith(kind) ? kind : '');
    lexer.uses.push({ name, start, end: lexer.at, modifier });
    if (variable === undefined && lexer.keepUnset)
        return lexer.text.slice(start, lexer.at);
    if (!supported.includes(kind))
        return unsupported(lexer, start, first + kind);
    if (kind === '#' || kind === '%')
        return trimmed(lexer, braced, { kind, word });
    return chosen(lexer, braced, { kind, colon, word });
}
function chosen(lexer, { name, start, variable }, { kind, colon, word }) {
    if (variable !== undefined && variable.value === undefined)
        return known(lexer, variable);
    const given = variable !== undefined && !(colon && variable.value === '');
    if (kind === '+')
        return given ? word : '';
    if (given)
        return variable.value ?? '';
    if (kind === '-')
        return word;
    return (0,dockerfile_lexer/* fail */.fJ)(lexer, `${name}: ${word || 'a value is required'}`, start, false);
}
function trimmed(lexer, braced, { kind, word }) {
    const value = known(lexer, braced.variable);
    const greedy = word.startsWith(kind);
    const pattern = { pattern: greedy ? word.slice(1) : word, escape: lexer.escape };
    if (isTooMuch(lexer, word.length * value.length))
        return '';
    const result = kind === '#' ? removePrefix(pattern, value, greedy) : removeSuffix(pattern, value, greedy);
    return result ?? (0,dockerfile_lexer/* fail */.fJ)(lexer, 'the pattern ends in an escape character', braced.start);
}
function replaced(lexer, { name, start, variable }) {
    const all = lexer.text[lexer.at] === '/';
    if (all)
        lexer.at++;
    const pattern = lexer.readUntil(lexer, { stop: '/', rawEscapes: true });
    const replacement = lexer.error === undefined ? lexer.readUntil(lexer, { stop: '}', rawEscapes: true }) : '';
    if (lexer.error !== undefined)
        return '';
    lexer.uses.push({ name, start, end: lexer.at, modifier: all ? '//' : '/' });
    if (variable === undefined && lexer.keepUnset)
        return lexer.text.slice(start, lexer.at);
    const value = known(lexer, variable);
    if (isTooMuch(lexer, pattern.length * value.length * value.length))
        return '';
    const result = replacePattern({ pattern, escape: lexer.escape }, value, { replacement, all });
    return result ?? (0,dockerfile_lexer/* fail */.fJ)(lexer, 'the pattern ends in an escape character', start);
}
/** Patterns that would take long are left to the build. */
function isTooMuch(lexer, steps) {
    const tooMuch = steps > MAX_STEPS;
    if (tooMuch)
        lexer.unknown = true;
    return tooMuch;
}
function unsupported(lexer, start, modifier) {
    return (0,dockerfile_lexer/* fail */.fJ)(lexer, modifier === '' ? 'the closing } is missing' : `"${modifier}" is no modifier`, start);
}
function use(lexer, name, start) {
    lexer.uses.push({ name, start, end: lexer.at, modifier: undefined });
    return lexer.lookup(name);
}
function known(lexer, variable) {
    if (variable !== undefined && variable.value === undefined)
        lexer.unknown = true;
    return variable?.value ?? '';
}
/** A run of digits, one special character, or letters, digits and underscores. */
function readName(lexer) {
    NAME.lastIndex = lexer.at;
    const name = NAME.exec(lexer.text)?.[0] ?? '';
    lexer.at += name.length;
    return name;
}

;// CONCATENATED MODULE: ./lib/dockerfile/lex-quotes.js
// Quoted text and text up to a stop character into their expansion, as BuildKit's shell lexer reads them.


/** A lexer at the start of `text`, with nothing special switched on. */
function createLexer(text, options = {}) {
    return {
        text,
        escape: '\\',
        lookup: () => undefined,
        rawQuotes: false,
        rawEscapes: false,
        ignoreQuotes: false,
        keepUnset: false,
        heredocs: false,
        readUntil,
        at: 0,
        depth: 0,
        unknown: false,
        error: undefined,
        uses: [],
        ...options,
    };
}
/** Reads up to `stop` and past it, or to the end when there is none. */
function readUntil(lexer, { stop, rawEscapes, words }) {
    let result = '';
    while (lexer.at < lexer.text.length) {
        const char = lexer.text[lexer.at] ?? '';
        if (char === stop) {
            lexer.at++;
            return result;
        }
        const piece = readPiece(lexer, char, rawEscapes);
        result += piece.text;
        if (words !== undefined && piece.raw)
            (0,dockerfile_lexer/* addRaw */.ir)(words, piece.text);
        else if (words !== undefined)
            (0,dockerfile_lexer/* addSplit */.Ki)(words, piece.text, lexer.heredocs);
    }
    if (stop !== undefined)
        (0,dockerfile_lexer/* fail */.fJ)(lexer, `the closing ${stop} is missing`, lexer.at);
    return result;
}
function readPiece(lexer, char, rawEscapes) {
    if (char === '$')
        return { text: readVariable(lexer), raw: false };
    if (!lexer.ignoreQuotes && char === "'")
        return { text: readSingleQuoted(lexer), raw: true };
    if (!lexer.ignoreQuotes && char === '"')
        return { text: readDoubleQuoted(lexer), raw: true };
    lexer.at++;
    if (char !== lexer.escape)
        return { text: char, raw: false };
    const escaped = lexer.text[lexer.at] ?? '';
    lexer.at++;
    return { text: rawEscapes || lexer.rawEscapes ? char + escaped : escaped, raw: true };
}
function readSingleQuoted(lexer) {
    const start = lexer.at;
    const end = lexer.text.indexOf("'", start + 1);
    if (end < 0)
        return (0,dockerfile_lexer/* fail */.fJ)(lexer, "the closing ' is missing", start);
    lexer.at = end + 1;
    return lexer.rawQuotes ? lexer.text.slice(start, end + 1) : lexer.text.slice(start + 1, end);
}
function readDoubleQuoted(lexer) {
    const start = lexer.at++;
    const quote = lexer.rawQuotes ? '"' : '';
    let result = quote;
    while (lexer.at < lexer.text.length) {
        const char = lexer.text[lexer.at] ?? '';
        if (char === '$') {
            result += readVariable(lexer);
            continue;
        }
        lexer.at++;
        if (char === '"')
            return result + quote;
        const escaped = char === lexer.escape ? lexer.text[lexer.at] : undefined;
        if (escaped === '"' || escaped === '$' || escaped === lexer.escape) {
            lexer.at++;
            result += lexer.rawEscapes ? char + escaped : escaped;
        }
        else if (char !== lexer.escape || escaped !== undefined) {
            result += char;
        }
    }
    return (0,dockerfile_lexer/* fail */.fJ)(lexer, 'the closing " is missing', start);
}


/***/ }),

/***/ 7304:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ki: () => (/* binding */ addSplit),
/* harmony export */   fJ: () => (/* binding */ fail),
/* harmony export */   ir: () => (/* binding */ addRaw),
/* harmony export */   jM: () => (/* binding */ finishWords)
/* harmony export */ });
/* harmony import */ var _characters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(892);
// Text with quotes, escapes and `${…}` into its expansion; the machine behind expand.ts and heredocs.ts.

/** Notes the first error and moves to the end, so that every loop stops. */
function fail(lexer, message, start, syntax = true) {
    lexer.error ??= { message, start, syntax };
    lexer.at = lexer.text.length;
    return '';
}
/** Adds text in which blanks end a word. */
function addSplit(collector, text, heredocs) {
    for (const char of text) {
        if (!(0,_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .isSpace */ .xC)(char))
            addRaw(collector, char);
        else if (collector.inside && collector.word !== '' && !(heredocs && /^\d*<<$/u.test(collector.word))) {
            collector.words.push(collector.word);
            collector.word = '';
            collector.inside = false;
        }
    }
}
/** Adds text that belongs to the word as a whole. */
function addRaw(collector, text) {
    collector.word += text;
    collector.inside = true;
}
/** The words so far, the last one included. */
function finishWords({ words, word }) {
    return word === '' ? words : [...words, word];
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

/***/ 8633:
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
    let [low, high] = [0, comments.length];
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((comments[middle]?.range.start ?? start) < start)
            low = middle + 1;
        else
            high = middle;
    }
    const found = [];
    for (let at = low; at < comments.length; at++) {
        const comment = comments[at];
        if (comment === undefined || comment.range.end > end)
            break;
        found.push(comment);
    }
    return found;
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

;// CONCATENATED MODULE: ./lib/lint/facts-words.js
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
function findValue({ stages }, run, name) {
    const assigned = run.programs.flatMap(({ assignments }) => assignments).filter((one) => one.name === name);
    if (assigned.length > 0)
        return assigned.length === 1 && assigned[0]?.value?.literal ? assigned[0].value.value : undefined;
    const chain = stages[run.stage]?.chain ?? [];
    const variables = chain.flatMap((stage) => stages[stage]?.variables.filter(isBefore(run, stage)) ?? []);
    const named = variables.filter((variable) => variable.name === name);
    return (named.findLast(({ kind }) => kind === 'env') ?? named.at(-1))?.value;
}
function isBefore(run, stage) {
    return ({ order }) => stage !== run.stage || order < run.order;
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
            good: 'FROM debian:13\nENV OPTIONS="-q -y"\nRUN apt-get $OPTIONS install curl\n',
            because: 'the variable holds -y',
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
                const call = readAptCall({ ...program, args: resolveWords(facts, run, program.args) });
                if (call === undefined || !mayAsk(call) || call.unknown || isAnswered(call) || hasInput(call))
                    continue;
                const { name, nameRange } = program;
                const { value, range } = call.verb;
                const written = facts.file.text.slice(range.start, range.end).includes(value);
                const edits = [insertText(range.end, ' -y')];
                yield {
                    range: { start: nameRange.start, end: range.end },
                    message: `${name} ${value} asks before it goes on, and a build cannot answer; add -y.`,
                    ...(written ? { fix: { kind: 'safe', description: 'Add -y', edits } } : {}),
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
            const update = run.programs.map(readAptCall).find((call) => call?.verb.value === 'update');
            if (update === undefined || run.onbuild || !run.script.complete || keepsNothing(run))
                continue;
            const next = findNextUse(facts, run);
            const certain = next !== undefined || run.programs.every(isHarmless);
            if (run.programs.some(installs) || !certain)
                continue;
            const fix = next?.installs ? deriveFix(facts, run, next.run) : undefined;
            yield {
                range: { start: update.program.nameRange.start, end: update.verb.range.end },
                message: describe(update.program.name, next),
                ...(fix === undefined ? {} : { fix }),
            };
        }
    },
});
function describe(name, next) {
    const line = next?.run.instruction.line;
    if (next !== undefined && !next.installs)
        return `This ${name} update is of no use: line ${line} runs it again. Remove it here.`;
    const then = next === undefined
        ? 'whatever installs later gets an index that grows older and older'
        : `the install on line ${line} will run against an old index`;
    return `This ${name} update is cached by itself, so ${then}. Run update and install in one RUN.`;
}
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
/** The first later RUN, of the stage or of one built on it, that updates again or installs. */
function findNextUse({ runs, stages }, run) {
    for (const other of runs) {
        const same = other.stage === run.stage;
        const after = same ? other.order > run.order : stages[other.stage]?.chain.includes(run.stage);
        if (!after || other.onbuild)
            continue;
        const calls = other.programs.map(readAptCall).filter((call) => call !== undefined);
        const first = calls.find((call) => call.verb.value === 'update' || usesLists(call));
        if (first !== undefined)
            return { run: other, installs: usesLists(first) };
    }
    return undefined;
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
    // A comment or a semicolon behind the last program would swallow what is joined to it.
    const ended = file.text.slice(run.script.steps.at(-1)?.range.end, first.restRange.end).trim() === '';
    const open = run.script.steps.some(({ connector }) => connector === '&') || !ended;
    if (next !== second || !plain || flags[0] !== flags[1] || !chained || lasting || open)
        return undefined;
    if (first.restRange.end > first.range.end || commentsWithin(file, second.restRange).length > 0)
        return undefined;
    const edit = joinInstructions(file, first, second, '&& ');
    return edit && { kind: 'safe', description: 'Merge with the RUN that installs', edits: [edit] };
}

;// CONCATENATED MODULE: ./lib/lint/block.js
/** Whole lines: from the first comment of the instruction to the line break behind it. */
function blockRange(text, instruction) {
    const first = instruction.comments[0]?.range.start ?? instruction.range.start;
    const end = text.indexOf('\n', instruction.range.end);
    return {
        start: text.lastIndexOf('\n', Math.min(first, instruction.range.start) - 1) + 1,
        end: end < 0 ? text.length : end + 1,
    };
}
/** The lines of a block, always ending in a line break. */
function blockText(text, instruction) {
    const { start, end } = blockRange(text, instruction);
    const lines = text.slice(start, end);
    return lines.endsWith('\n') ? lines : `${lines}\n`;
}
/** Removes a block; blank lines do not pile up where it was. */
function removeBlock(text, instruction) {
    return removeLines(text, blockRange(text, instruction));
}
/** Removes several; neighbours go as one. The instructions are in the order of the file. */
function removeBlocks(text, instructions) {
    const ranges = [];
    for (const { start, end } of instructions.map((instruction) => blockRange(text, instruction))) {
        const last = ranges.at(-1);
        if (last?.end === start)
            ranges.splice(-1, 1, { start: last.start, end });
        else
            ranges.push({ start, end });
    }
    return ranges.map((range) => removeLines(text, range));
}
function removeLines(text, { start, end }) {
    const blankAfter = end >= text.length || /^[ \t]*\r?\n/.test(text.slice(end));
    if (!blankAfter)
        return { range: { start, end }, text: '' };
    // Back to the line break that ends the last line with text.
    const written = text.slice(0, start).trimEnd().length;
    const afterText = written === 0 ? 0 : text.indexOf('\n', written) + 1;
    return { range: { start: Math.min(start, afterText), end }, text: '' };
}
/** Puts whole lines before the block of an instruction. */
function insertBefore(text, instruction, lines) {
    const { start } = blockRange(text, instruction);
    return { range: { start, end: start }, text: lines };
}
/** Puts whole lines behind an instruction. */
function insertAfter(text, instruction, lines) {
    const { end } = blockRange(text, instruction);
    const open = end > 0 && text[end - 1] !== '\n';
    return { range: { start: end, end }, text: open ? `\n${lines.replace(/\r?\n$/, '')}` : lines };
}

// EXTERNAL MODULE: ./lib/dockerfile/ignore-glob.js
var ignore_glob = __webpack_require__(9613);
;// CONCATENATED MODULE: ./lib/lint/context-tree.js
// The listing of a build context → questions about its files and folders.

/** Cleans a path of the context: no leading `/` or `./`, `''` for the root; undefined when it leaves the context. */
function cleanContextPath(path) {
    const parts = [];
    for (const part of path.split('/')) {
        if (part === '..' && parts.pop() === undefined)
            return undefined;
        if (part !== '' && part !== '.' && part !== '..')
            parts.push(part);
    }
    return parts.join('/');
}
/** Joins two clean context paths. */
function joinContextPath(folder, path) {
    if (folder === '' || path === '')
        return folder + path;
    return `${folder}/${path}`;
}
/** The files at or below a folder (`''`: all), or the file itself. */
function filesUnder({ files }, path) {
    if (path === '')
        return files;
    return files.filter((file) => file === path || file.startsWith(`${path}/`));
}
/** Whether a file or a folder with files is there. */
function hasPath({ files }, path) {
    return path === '' ? files.length > 0 : files.some((file) => file === path || file.startsWith(`${path}/`));
}
function isFolder({ files }, path) {
    return path === '' || files.some((file) => file.startsWith(`${path}/`));
}
/** The files below `folder` that match one of the globs, which are relative to it. */
function matchFiles(context, folder, globs) {
    const patterns = globs.flatMap((glob) => (0,ignore_glob/* parseGlob */.q)(glob) ?? []);
    const skip = folder === '' ? 0 : folder.length + 1;
    return filesUnder(context, folder).filter((file) => {
        const inside = file.slice(skip);
        return patterns.some((pattern) => pattern.matches(inside));
    });
}
/** Whether a file or a folder matches one of the globs. */
function hasMatch(context, folder, globs) {
    return matchFiles(context, folder, [...globs, ...globs.map((glob) => `${glob}/**`)]).length > 0;
}

// EXTERNAL MODULE: ./lib/dockerfile/expand.js
var expand = __webpack_require__(4);
;// CONCATENATED MODULE: ./lib/lint/facts-expand.js
// A Dockerfile word with $NAME and ${NAME…} → its value where it is known, and the names it uses.

/** Expands and unquotes; undefined as soon as something is unknown or wrong. */
function expandWord(word, lookup, escapeChar) {
    return (0,expand/* expand */.fT)(word, { escape: escapeChar, lookup: (name) => ({ value: lookup(name) }) }).value;
}
/** The names a word refers to, in order; escaped and single-quoted ones are no references. */
function referencedNames(word, escapeChar) {
    const { uses } = (0,expand/* expand */.fT)(word, { escape: escapeChar });
    return uses.toSorted((a, b) => a.start - b.start).map(({ name }) => name);
}

;// CONCATENATED MODULE: ./lib/lint/remember.js
/** Keeps each answer as long as its key is alive; keys must not change. */
function remember(ask) {
    const answers = new WeakMap();
    return (key) => {
        const known = answers.get(key) ?? { answer: ask(key) };
        answers.set(key, known);
        return known.answer;
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

;// CONCATENATED MODULE: ./lib/lint/image-path.js


/** Stands for the working directory a base image brings. */
const UNKNOWN_FOLDER = '/(base)';
/** Joins and cleans; a path that begins with an unknown variable counts as absolute. */
function resolvePath(folder, path) {
    const absolute = path.startsWith('/') || path.startsWith('$');
    const parts = [];
    for (const part of `${absolute ? '' : folder}/${path}`.split('/')) {
        if (part === '..')
            parts.pop();
        else if (part !== '' && part !== '.')
            parts.push(part);
    }
    return `/${parts.join('/')}`;
}
/** The path below `folder`, `''` for the folder itself, undefined when it is elsewhere. */
function pathBelow(folder, path) {
    if (path === folder)
        return '';
    const inside = folder === '/' ? '/' : `${folder}/`;
    return path.startsWith(inside) ? path.slice(inside.length) : undefined;
}
/** Where in `target` a path may be when one of the two begins in the folder of the base image: `a/b` and `/x/a`. */
function possiblePlaces(path, target) {
    const [pathHangs, targetHangs] = [path, target].map((one) => one.startsWith(UNKNOWN_FOLDER));
    if (pathHangs === targetHangs)
        return [];
    const [parts, folders] = [path, target].map((one) => one.replace(UNKNOWN_FOLDER, '').split('/').slice(1));
    if (parts === undefined || folders === undefined)
        return [];
    return parts.flatMap((_part, at) => {
        const rest = parts.slice(pathHangs ? at : at + folders.length);
        const shared = pathHangs ? parts.slice(0, at) : parts.slice(at, at + folders.length);
        const meant = pathHangs ? folders.slice(folders.length - at) : folders;
        const fits = shared.length <= folders.length && shared.join('/') === meant.join('/');
        const whole = rest.length === 0 && folders.length === 0;
        return fits && !whole ? [resolvePath(target, rest.join('/'))] : [];
    });
}
/** Whether one of the two holds the other. */
function pathsOverlap(one, other) {
    const [a, b] = [mergeUsr(one), mergeUsr(other)];
    return pathBelow(a, b) !== undefined || pathBelow(b, a) !== undefined;
}
/** Most distributions link these folders. */
function mergeUsr(path) {
    return path
        .replace(/^\/(bin|sbin|lib|lib64)(?=\/|$)/, '/usr/$1')
        .replace(/^\/var\/(run|lock)(?=\/|$)/, '/run');
}
/** The value of a word at a place in a stage; unknown variables stay as they are written. */
function expandAt(facts, stage, order, word) {
    const expanded = expandWord(word, (name) => lookUp(facts, { stage, order, name }), facts.file.escape);
    return expanded ?? word.replace(/["']/g, '');
}
function lookUp(facts, at) {
    const chain = facts.stages[at.stage]?.chain ?? [];
    const visible = chain.flatMap((index) => facts.stages[index]?.variables.filter(isVisible(index, at)) ?? []);
    const named = visible.filter(({ name }) => name === at.name);
    return (named.findLast(({ kind }) => kind === 'env') ?? named.at(-1))?.value;
}
function isVisible(stage, at) {
    return ({ order }) => stage !== at.stage || order < at.order;
}
/** The working directory in force before the instruction at `order` of a stage. */
function workdirAt(facts, stage, order) {
    return workdirsOf(facts)[stage]?.[order] ?? UNKNOWN_FOLDER;
}
/** For each stage the folder before each instruction, and one more for its end. */
const workdirsOf = remember((facts) => {
    const stages = [];
    for (const { base, index, instructions } of facts.stages) {
        let folder = base.kind === 'scratch' ? '/' : UNKNOWN_FOLDER;
        if (base.kind === 'stage')
            folder = stages[base.index]?.at(-1) ?? UNKNOWN_FOLDER;
        const folders = [folder];
        for (const [order, { keyword, rest }] of instructions.entries()) {
            if (keyword === 'WORKDIR')
                folder = resolvePath(folder, expandAt(facts, index, order, rest.text.trim()));
            folders.push(folder);
        }
        stages.push(folders);
    }
    return stages;
});
/** The folder a program of a RUN works in, `cd` before it included; undefined when that is not known. */
function programFolder(facts, run, program) {
    const start = workdirAt(facts, run.stage, run.order);
    let outer = start;
    let inner;
    for (const other of run.programs) {
        if (!other.inSubshell)
            inner = undefined;
        if (other === program)
            break;
        if (!['cd', 'pushd', 'popd'].includes(other.name))
            continue;
        const target = other.args.find(({ value }) => !value.startsWith('-'));
        const from = inner ?? outer;
        const next = other.name === 'popd' || !target?.literal || from === undefined
            ? undefined
            : resolvePath(from, target.value);
        if (other.inSubshell)
            inner = next;
        else
            outer = next;
    }
    return inner ?? outer;
}

;// CONCATENATED MODULE: ./lib/lint/broad-copy.js
// COPY and ADD from the build context → which folders of it arrive where in the image.




/** True for a COPY or ADD whose sources are files of the context. */
function isContextCopy({ from, sources }) {
    return from.kind === 'context' && sources.some(({ value }) => !isRemote(value));
}
function isRemote(source) {
    return /^(https?|git|ssh):\/\/|^git@/.test(source);
}
/** The absolute destination in the image. */
function copyTarget(facts, { stage, order, destination }) {
    const word = expandAt(facts, stage, order, destination?.value ?? '.');
    return resolvePath(workdirAt(facts, stage, order), word);
}
/** The context folders a COPY brings as trees. */
function copiedFolders(facts, copy) {
    return foldersOf(facts)(copy);
}
const foldersOf = remember((facts) => remember((copy) => workOut(facts, copy)));
function workOut(facts, copy) {
    const { context } = facts;
    if (context === undefined || copy.onbuild || !isContextCopy(copy))
        return [];
    const target = copyTarget(facts, copy);
    return copy.sources.flatMap(({ value }) => {
        const written = expandAt(facts, copy.stage, copy.order, value);
        if (isRemote(written))
            return [];
        const flattened = /(^|\/)\*$/.test(written);
        const folder = cleanContextPath(flattened ? written.slice(0, -1) : written);
        if (folder === undefined || /[*?[\\$]/.test(folder) || !isFolder(context, folder))
            return [];
        return [{ copy, folder, target, flattened }];
    });
}
/** Where in the context an image path comes from, undefined when not from this folder. */
function contextPathOf({ folder, target }, imagePath) {
    const below = pathBelow(target, imagePath);
    return below === undefined ? undefined : joinContextPath(folder, below);
}
/** Where in the image single files of the context arrive through a COPY: context path → image path. */
function copiedFiles(facts, context, copy) {
    const arrived = new Map();
    if (copy.onbuild || !isContextCopy(copy))
        return arrived;
    const target = copyTarget(facts, copy);
    const written = copy.destination?.value ?? '';
    const files = copy.sources.flatMap(({ value }) => matchSource(facts, context, { copy, value }));
    const intoFolder = /(^|\/)\.{0,2}$/.test(written) || files.length > 1 || copy.sources.length > 1;
    for (const file of files)
        arrived.set(file, intoFolder ? resolvePath(target, file.slice(file.lastIndexOf('/') + 1)) : target);
    return arrived;
}
function matchSource(facts, context, { copy, value }) {
    const path = cleanContextPath(expandAt(facts, copy.stage, copy.order, value));
    if (path === undefined)
        return [];
    const pattern = (0,ignore_glob/* parseGlob */.q)(path);
    return pattern === undefined ? [] : context.files.filter(pattern.matches);
}

;// CONCATENATED MODULE: ./lib/lint/arguments.js
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

// EXTERNAL MODULE: ./lib/lint/ecosystems.js
var ecosystems = __webpack_require__(2664);
;// CONCATENATED MODULE: ./lib/lint/install-step.js



/** Finds the table's entry for a program. */
const findInstall = remember((program) => {
    const { name, words } = unwrapPython(program);
    for (const ecosystem of ecosystems/* ECOSYSTEMS */.S) {
        const forms = ecosystem.installs.filter(({ programs }) => programs.includes(name));
        if (forms.length === 0)
            continue;
        const { values = [], files = [], folders = [] } = ecosystem;
        const read = readArguments(words, [...values, ...files, ...folders]);
        for (const form of forms) {
            const rest = matchSubcommand(form, read.operands);
            if (rest !== undefined && optionsFit(form, read) && operandsFit(form, rest))
                return install_step_describe({ ecosystem, form, program, name }, read, rest);
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
function install_step_describe(found, read, operands) {
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

;// CONCATENATED MODULE: ./lib/lint/program-effect.js


const SYSTEM_MANAGERS = new Set(['apt-get', 'apt', 'apk', 'dnf', 'microdnf', 'tdnf', 'yum', 'zypper']);
const SYSTEM_COMPANIONS = new Set([
    'apt-mark',
    'apt-cache',
    'locale-gen',
    'update-locale',
    'update-ca-certificates',
    'ldconfig',
    'groupadd',
    'addgroup',
    'useradd',
    'adduser',
    'usermod',
    'corepack',
]);
const PLAIN = new Set([
    'echo',
    'printf',
    'true',
    ':',
    'mkdir',
    'rm',
    'touch',
    'ls',
    'pwd',
    'sleep',
    'date',
    'id',
]);
const STATE = new Set([
    'cd',
    'export',
    'set',
    'unset',
    'umask',
    'shopt',
    'pushd',
    'popd',
    'source',
    '.',
    'trap',
]);
/** Subcommands that install by name or only configure, per language package manager. */
const NAMED = {
    npm: /^(config|cache|set|pkg get)\b|^(install|i|add) .*(^| )(-g|--global)\b|^(-g|--global) (install|i|add)\b/,
    pnpm: /^(config|store prune|setup)\b|^(add|install|i) .*(^| )(-g|--global)\b/,
    yarn: /^(config|cache|global add|set version)\b/,
    bun: /^(add|install) .*(^| )(-g|--global)\b/,
    pip: /^(install|config|cache)\b/,
    pipx: /^install\b/,
    uv: /^(tool install|pip install|python install|cache)\b/,
    poetry: /^(config|cache|self)\b/,
    gem: /^(install|update|sources)\b/,
    bundle: /^config\b/,
    bundler: /^config\b/,
    go: /^(env|install \S+@\S+)/,
    cargo: /^install [\w-]/,
    rustup: /./,
    mix: /^local\.(hex|rebar)\b/,
    composer: /^(config|clear-cache|clearcache|self-update)\b/,
    dotnet: /^(tool install|nuget locals)\b/,
};
/** True for the package managers of distributions. */
function isSystemManager(program) {
    return SYSTEM_MANAGERS.has(program.name);
}
/** The `install` of a distribution's package manager: the words up to it, e.g. `apt-get install`. */
function findSystemInstall(program) {
    if (!isSystemManager(program))
        return undefined;
    const { operands } = readArguments(program.args, ['-o', '-t', '-c', '--option', '--target-release']);
    const subcommand = operands[0];
    const wanted = program.name === 'apk' ? ['add'] : ['install', 'groupinstall', 'in'];
    if (subcommand === undefined || operands.length < 2 || !wanted.includes(subcommand.value))
        return undefined;
    return { label: `${program.name} ${subcommand.value}`, end: subcommand.range.end };
}
/** What is known of a program. */
function deriveEffect(program) {
    const { name, args } = program;
    if (name === '')
        return program.assignments.length > 0 && args.length === 0 ? 'state' : 'unknown';
    if (program.wrappers.includes('xargs'))
        return 'unknown';
    if (findInstall(program) !== undefined)
        return 'install';
    if (SYSTEM_MANAGERS.has(name) || SYSTEM_COMPANIONS.has(name))
        return 'packages';
    if (STATE.has(name))
        return name === 'source' || name === '.' ? 'unknown' : 'state';
    if (PLAIN.has(name))
        return 'plain';
    return installsByName(program) ? 'packages' : 'unknown';
}
function installsByName({ name, args }) {
    const python = /^python[\d.]*$/.test(name) && args[0]?.value === '-m';
    const words = (python ? args.slice(2) : args).map(({ value }) => value);
    const tool = python ? (args[1]?.value ?? '') : name.replace(/^(pip)[\d.]+$/, '$1');
    const known = Object.hasOwn(NAMED, tool) ? NAMED[tool] : undefined;
    if (known === undefined || !known.test(words.join(' ')))
        return false;
    return words.every((word) => word.startsWith('-') || isPackageName(word)) && !words.includes('-r');
}

;// CONCATENATED MODULE: ./lib/lint/independence.js



/** True when the script was read to its end and is one that can be judged. */
function isReadable({ script, instruction }) {
    return script.complete && script.dialect === 'posix' && instruction.heredocs.length === 0;
}
/** The programs of a RUN of which nothing is known. */
function unknownPrograms(run) {
    return run.programs.filter((program) => deriveEffect(program) === 'unknown');
}
/** True when every program is known, none names a copied path, and nothing of the context is mounted. */
function isIndependent(facts, run, copied) {
    if (!isReadable(run) || hasContextMount(run))
        return false;
    return run.programs.every((program) => independence_isHarmless({ facts, run, program }, copied));
}
/** The same for one program; install steps are left to those who know their manifests. */
function independence_isHarmless(use, copied) {
    const effect = deriveEffect(use.program);
    return effect !== 'unknown' && effect !== 'install' && !touches({ ...use, effect }, copied);
}
/** A bind mount of the build context. */
function hasContextMount({ mounts }) {
    return mounts.some(({ type, from }) => type === 'bind' && from === undefined);
}
/** True when some word of the RUN names a copied path, whatever its programs are. */
function mentionsCopied(facts, run, copied) {
    return run.programs.some((program) => touches({ facts, run, program, effect: deriveEffect(program) }, copied));
}
function touches(use, copied) {
    const { facts, run, program, effect } = use;
    if (effect === 'state')
        return false;
    const folder = programFolder(facts, run, program);
    const redirected = program.redirects.filter(({ operator, target }) => !isHarmlessRedirect(operator, target));
    if (redirected.some(({ operator }) => operator.startsWith('<')))
        return true;
    const files = redirected.flatMap(({ target }) => (target === undefined ? [] : [target]));
    const prints = program.name === 'echo' || program.name === 'printf';
    const args = prints ? [] : program.args.filter((word) => mayBePath(word, effect) && isTelling(use, word));
    const words = [...programPath(use), ...files, ...args];
    const place = { folder, deep: DEEP.has(program.name), listed: facts.context !== undefined };
    return words.some((word) => reaches(word, place, copied));
}
/** Programs that also mean what is below the folder they name. */
const DEEP = new Set(['rm', 'ls']);
/** A program run by its path. */
function programPath({ facts, program: { nameRange: range } }) {
    const value = facts.file.text.slice(range.start, range.end);
    return value.includes('/') ? [{ value, literal: !value.includes('$'), range }] : [];
}
/** Without a context, the bare words of an unknown program (`make build`) say nothing. */
function isTelling({ facts, program, effect }, { value }) {
    return effect !== 'unknown' || program.inSubstitution || facts.context !== undefined || /[/.*]/.test(value);
}
function isHarmlessRedirect(operator, target) {
    return operator.includes('&') || target?.value === '/dev/null' || operator === '<<<';
}
function mayBePath({ value }, effect) {
    if (/^[a-z]+:\/\//.test(value) || (value.startsWith('-') && !value.includes('=')))
        return false;
    return effect !== 'packages' || !isPackageName(value) || value.includes('*');
}
function reaches({ value, literal }, place, copied) {
    const { folder, deep, listed } = place;
    const path = value.replace(/^-[^=]*=/, '');
    const absolute = path.startsWith('/');
    if (!absolute && folder === undefined)
        return true;
    const known = literal ? path : path.replace(/[$*?[{`].*$/s, '');
    if (!literal && !absolute)
        return path.includes('/') || path.includes('*');
    const resolved = resolvePath(folder ?? '/', known);
    if (!absolute && folder?.startsWith(UNKNOWN_FOLDER) && !path.includes('/')) {
        return copied.some((one) => one.holds(resolved) || mayMeet(resolved, one, listed));
    }
    return copied.some((one) => {
        const { target, holds } = one;
        const open = (!literal || deep) && pathBelow(resolved, target) !== undefined && resolved !== '/';
        const below = pathBelow(target, resolved) !== undefined && holds(resolved);
        return open || below || mayMeet(resolved, one, listed);
    });
}
/** The same when only one of the two begins in the folder of the base image, which may be any. */
function mayMeet(path, { target, holds }, listed) {
    if (!listed && target === UNKNOWN_FOLDER)
        return false;
    return possiblePlaces(path, target).some(holds);
}

;// CONCATENATED MODULE: ./lib/lint/reference-to.js
/** True when the text holds `$NAME` or `${NAME…`. */
function mentions(text, names) {
    return text !== undefined && names.some((name) => new RegExp(`\\$\\{?${literal(name)}(?!\\w)`).test(text));
}
/** True when the text holds the name as a word of its own, however it is used. */
function namesWord(text, name) {
    return new RegExp(`(?<!\\w)${literal(name)}(?!\\w)`).test(text);
}
/** A broken file may have any text for a name. */
function literal(name) {
    return name.replace(/[^\w]/g, '\\$&');
}
/** For RUN, where programs may ask for the name in many ways, the bare word counts. */
function refersTo(instruction, names) {
    const { keyword, rest, heredocs, flags, inner } = instruction;
    const texts = [
        rest.text,
        ...heredocs.map(({ content }) => content),
        ...flags.map(({ value }) => value ?? ''),
    ];
    const run = keyword === 'RUN' || inner?.keyword === 'RUN';
    return texts.some((text) => (run ? names.some((name) => namesWord(text, name)) : mentions(text, names)));
}

;// CONCATENATED MODULE: ./lib/lint/copied.js
// A COPY → the places in the image it fills, as other instructions meet them.







/** What a COPY brings; without a context everything below its destination counts. */
function deriveCopied(facts, copy) {
    return copiedOf(facts)(copy);
}
const copiedOf = remember((facts) => remember((copy) => copied_workOut(facts, copy)));
function copied_workOut(facts, copy) {
    const { context } = facts;
    const target = copyTarget(facts, copy);
    if (context === undefined || context.truncated || copy.from.kind !== 'context')
        return { target, holds: guessHolds(copy, target) };
    const folders = copiedFolders(facts, copy);
    const files = new Set(copiedFiles(facts, context, copy).values());
    // Sources that were not understood may bring anything.
    if (folders.length === 0 && files.size === 0)
        return { target, holds: () => true };
    return {
        target,
        holds: (path) => files.has(path) ||
            folders.some((folder) => {
                const source = contextPathOf(folder, path);
                return source !== undefined && hasPath(context, source);
            }),
    };
}
/** Without a context, a source with an extension is taken for a file; any other may be a folder of anything. */
function guessHolds({ sources, destination, instruction }, target) {
    const names = sources.map(({ value }) => value.replace(/^.*\//, ''));
    if (instruction.heredocs.length > 0 || !names.every((name) => /^[\w-][\w.-]*\.\w+$/.test(name)))
        return () => true;
    const intoFolder = names.length > 1 || /(^|\/)\.{0,2}$/.test(destination?.value ?? '');
    const places = names.map((name) => (intoFolder ? resolvePath(target, name) : target));
    return (path) => places.some((place) => pathBelow(place, path) !== undefined);
}
/** Whether a COPY brings files that system packages, their sources or their keys are made of. */
function bringsSystemFiles({ target, holds }) {
    const base = target.startsWith(UNKNOWN_FOLDER) ? UNKNOWN_FOLDER : '';
    return SYSTEM_FOLDERS.some((folder) => {
        const path = `${base}${folder}`;
        return pathBelow(path, target) !== undefined || (pathBelow(target, path) !== undefined && holds(path));
    });
}
const SYSTEM_FOLDERS = [
    '/etc',
    '/bin',
    '/sbin',
    '/lib',
    '/lib64',
    '/usr/bin',
    '/usr/sbin',
    '/usr/lib',
    '/usr/share',
    '/usr/local/etc',
    '/usr/local/lib',
    '/usr/local/share',
    '/var/lib',
    '/var/cache',
];
/** Whether a RUN calls a package manager of the system that may read what a COPY brings. */
function feedsPackages(facts, copy, { programs }) {
    return programs.some(isSystemManager) && bringsSystemFiles(deriveCopied(facts, copy));
}
/** Whether a COPY may move behind the instruction without any of the two noticing. */
function copyPasses(facts, copy, other) {
    const { instruction, outer } = other;
    switch (outer.keyword) {
        case 'ARG':
        case 'ENV':
            return !instruction.pairs.some(({ key }) => copied_refersTo(copy, key));
        case 'WORKDIR':
            return copy.destination?.value.startsWith('/') === true;
        case 'COPY':
        case 'ADD':
            return areApart(facts, copy, other);
        case 'RUN': {
            const run = runAt(facts, outer);
            return (run !== undefined &&
                !feedsPackages(facts, copy, run) &&
                isIndependent(facts, run, [deriveCopied(facts, copy)]));
        }
        default:
            return QUIET.has(outer.keyword);
    }
}
/** They write image settings or triggers; no file of the image depends on them. */
const QUIET = new Set([
    'LABEL',
    'EXPOSE',
    'CMD',
    'ENTRYPOINT',
    'HEALTHCHECK',
    'VOLUME',
    'STOPSIGNAL',
    'USER',
    'SHELL',
    'MAINTAINER',
    'ONBUILD',
]);
function copied_refersTo({ instruction }, name) {
    const words = [...instruction.args, ...instruction.flags].map(({ value }) => value ?? '');
    return words.some((word) => mentions(word, [name]));
}
function areApart(facts, copy, { outer }) {
    const other = copyAt(facts, outer);
    if (other === undefined)
        return false;
    const targets = [copyTarget(facts, copy), copyTarget(facts, other)];
    const mixed = targets.filter((target) => target.startsWith(UNKNOWN_FOLDER)).length === 1;
    return !mixed && !pathsOverlap(targets[0] ?? '/', targets[1] ?? '/');
}

;// CONCATENATED MODULE: ./lib/lint/short-text.js
const LONGEST = 60;
/** Keyword and arguments without flags, blanks squeezed, cut when long. */
function shortText({ keyword, rest }) {
    const line = `${keyword} ${rest.text.trim().replace(/\s+/g, ' ')}`;
    return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}

;// CONCATENATED MODULE: ./lib/lint/rules/copy-narrow-first.js








const copyNarrowFirst = defineRule({
    id: 'copy-narrow-first',
    aliases: [],
    since: '0.1.0',
    summary: 'Copy files that seldom change before the sources.',
    category: 'cache',
    severity: 'info',
    confidence: 'medium',
    fix: 'safe',
    fixEffect: 'The two COPYs change places, and so do their layers. Their destinations have nothing in common.',
    why: `A COPY is keyed by its files and by its parent. Behind \`COPY . .\` it is done again, as a new layer, for every
changed source file, even when its own files are the same. In front of it, it stays in the cache and its layer is shared
by all builds.

Reported are start scripts, settings of servers, certificates and the like, and files of a pinned image, when nothing
between the two copies runs and their destinations are apart. A copy with \`--link\` does not depend on its parent and is
left alone.`,
    references: ['https://docs.docker.com/build/cache/optimize/'],
    examples: [
        {
            bad: 'FROM nginx:1.29\nCOPY . /srv/www\n«COPY nginx.conf /etc/nginx/nginx.conf»\n',
            fixed: 'FROM nginx:1.29\nCOPY nginx.conf /etc/nginx/nginx.conf\nCOPY . /srv/www\n',
        },
        {
            bad: 'FROM python:3.14\nWORKDIR /app\nCOPY . /app\n# pinned\n«COPY --from=ghcr.io/astral-sh/uv:0.9.2 /uv /bin/»\nRUN uv sync --locked\n',
            fixed: 'FROM python:3.14\nWORKDIR /app\n# pinned\nCOPY --from=ghcr.io/astral-sh/uv:0.9.2 /uv /bin/\nCOPY . /app\nRUN uv sync --locked\n',
        },
        {
            good: 'FROM nginx:1.29\nCOPY nginx.conf /etc/nginx/nginx.conf\nCOPY . /srv/www\n',
            because: 'the settings come first',
        },
        {
            good: 'FROM node:24\nCOPY . /app\nCOPY config/production.conf /app/app.conf\n',
            because: 'the second copy replaces a file of the first',
        },
        {
            good: 'FROM nginx:1.29\nCOPY . /srv/www\nCOPY --link nginx.conf /etc/nginx/nginx.conf\n',
            because: 'a linked copy does not depend on its parent',
        },
    ],
    *check(facts) {
        for (const broad of facts.copies.filter((copy) => isBroad(copy)))
            for (const narrow of findNarrow(facts, broad)) {
                const { text } = facts.file;
                const { instruction, outer } = narrow;
                yield {
                    range: instruction.range,
                    message: `Every source change repeats this copy: ${shortText(broad.instruction)} (line ${broad.instruction.line}) comes before it.`,
                    fix: {
                        kind: areSurelyApart(facts, broad, narrow) ? 'safe' : 'unsafe',
                        description: `Copy it before ${shortText(broad.instruction)}`,
                        edits: [insertBefore(text, broad.outer, blockText(text, outer)), removeBlock(text, outer)],
                    },
                };
            }
    },
});
/** The whole context as one tree. */
function isBroad(copy) {
    return (!copy.onbuild && isContextCopy(copy) && copy.sources.some(({ value }) => /^(\.\/?|\/|\*)$/.test(value)));
}
/** The settled copies directly behind a broad one, up to the first step that may read files. */
function findNarrow(facts, broad) {
    const found = [];
    const passed = [broad];
    const behind = (facts.stages[broad.stage]?.instructions ?? []).slice(broad.order + 1);
    const changed = [];
    for (const instruction of behind) {
        if (['RUN', 'WORKDIR', 'ONBUILD'].includes(instruction.keyword))
            break;
        changed.push(...instruction.pairs.map(({ key }) => key));
        const copy = copyAt(facts, instruction);
        if (copy === undefined)
            continue;
        if (isBroad(copy))
            break;
        const apart = passed.every((other) => copy_narrow_first_areApart(facts, other, copy));
        if (apart && isSettled(copy) && !copy_narrow_first_refersTo(instruction, changed))
            found.push(copy);
        else
            passed.push(copy);
    }
    return found;
}
/** Files that change far less often than sources, and a COPY that depends on what is above it. */
function isSettled({ instruction, from, sources }) {
    const flags = new Map(instruction.flags.map(({ name, value }) => [name, value]));
    const linked = flags.has('link') && flags.get('link') !== 'false' && !flags.has('chmod');
    if (instruction.keyword !== 'COPY' || linked || instruction.heredocs.length > 0)
        return false;
    if (from.kind === 'image')
        return /@sha256:|:[^/]*\d/.test(from.reference);
    return from.kind === 'context' && sources.length > 0 && sources.every(({ value }) => SETTLED.test(value));
}
const SETTLED = /(^|\/)((docker-)?entrypoint[\w.-]*|[\w.-]+\.(conf|cnf|ini|crt|pem|service|cron|ttf|otf|woff2?)|supervisord?[\w.-]*|crontab|LICEN[SC]E[\w.-]*|wait-for(-it)?(\.sh)?|healthcheck(\.sh)?)$/;
function copy_narrow_first_areApart(facts, one, other) {
    return !pathsOverlap(copyTarget(facts, one), copyTarget(facts, other));
}
/** Not sure: the working directory of the base image, unless the context has nothing that could meet. */
function areSurelyApart(facts, broad, narrow) {
    const [around, inside] = [copyTarget(facts, broad), copyTarget(facts, narrow)];
    const unknown = [around, inside].filter((path) => path.startsWith(UNKNOWN_FOLDER) || path.includes('$'));
    if (unknown.length === 0)
        return true;
    if (around !== UNKNOWN_FOLDER || inside.includes('$') || facts.context === undefined)
        return false;
    const { holds } = deriveCopied(facts, broad);
    const first = pathBelow('/', inside)?.split('/')[0] ?? '';
    return inside !== around && !holds(`${UNKNOWN_FOLDER}/${first}`);
}
function copy_narrow_first_refersTo({ args, flags }, names) {
    const words = [...args, ...flags].map(({ value }) => value ?? '');
    return words.some((word) => mentions(word, names));
}

// EXTERNAL MODULE: ./lib/dockerfile/exec-form.js
var exec_form = __webpack_require__(8932);
;// CONCATENATED MODULE: ./lib/dockerfile/loose-list.js
const QUOTES = new Map([
    ['"', ['"', undefined]],
    ["'", ["'", 'single quotes']],
    ['\u201c', ['\u201d\u201c', 'typographic quotes']],
    ['\u201d', ['\u201d\u201c', 'typographic quotes']],
    ['\u2018', ['\u2019\u2018', 'typographic quotes']],
    ['\u2019', ['\u2019\u2018', 'typographic quotes']],
]);
/** `["a…`, which no shell takes for a test, or `[ "a", …`. */
const LIST = /^\[(?:["'\u201c\u201d\u2018\u2019]|\s+(["'\u201c\u2018])[^"'\u201c\u201d\u2018\u2019]*["'\u201d\u2019]\s*,)/;
/** `[ 'a' ]` and `[a, b]`, which make sense as lists only. */
const SHORT_LIST = /^\[\s*(?:(["'])[^"']*\1|[^\s\][",']+(?:\s*,\s*[^\s\][",']+)*)\s*\]$/;
/** True for instructions whose text begins like a list although the engine reads it as plain text. */
function looksLikeList({ keyword, form, rest }) {
    if (form === 'json' || form === 'none')
        return false;
    const text = rest.text.trim();
    const certain = keyword === 'CMD' || keyword === 'ENTRYPOINT' || keyword === 'VOLUME';
    return LIST.test(text) || (certain && SHORT_LIST.test(text));
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
same. After the fix of an ENTRYPOINT, arguments of \`docker run\` reach the program instead of being dropped. An
ENTRYPOINT of the base image receives the words of a fixed CMD one by one, no longer a call of a shell.

The fix is only suggested, not safe, when

- the command needs the shell (variables, \`&&\`, patterns): the shell is then written out and replaces itself by the
  program with \`exec\`;
- the command begins with assignments: \`NAME=value program\` becomes \`ENV NAME=value\` and exec form. That is not
  provably the same, because an ENV is also seen by every other process of the container, by later instructions and by
  images built on this one;
- there are both CMD and ENTRYPOINT, here or in a stage below, because in exec form the one becomes the arguments of the other.`,
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
    const literal = command?.words.every((word) => word.literal) === true;
    const problem = handsOver
        ? `${keyword} in shell form ${literal ? 'needs a shell in the image although it' : 'hides the shell it needs, and'} hands over to the program.`
        : `${keyword} in shell form runs under /bin/sh -c, which does not pass signals on to the program.`;
    return {
        range,
        message: `${problem} ${advice}`,
        ...(handsOver ? { severity: 'info' } : {}),
        ...(fix === undefined ? {} : { fix }),
    };
}
/** A longer list is shown by the fix alone. */
const LONGEST_FORM = 200;
function adviceFor({ instruction, command }, fix) {
    if (command === undefined)
        return 'Move the shell syntax into a script and start that in exec form.';
    if (command.assignments.length > 0)
        return 'Set the variables with ENV and write the command in exec form.';
    const form = fix?.edits.at(-1)?.text;
    const short = form !== undefined && form.length <= LONGEST_FORM;
    return short ? `Write ${instruction.keyword} ${form}.` : 'Write it in exec form.';
}
function exec_form_deriveFix(facts, process) {
    const { instruction, command } = process;
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
    const other = stagesWith(facts)[instruction.keyword === 'CMD' ? 'ENTRYPOINT' : 'CMD'];
    const both = other.some((stage) => isRelated(facts, process.stage, stage));
    return { kind: both ? 'unsafe' : 'safe', description: 'Use exec form', edits: [list] };
}
/** The stages that have a CMD, and those that have an ENTRYPOINT. */
const stagesWith = remember(({ processes }) => {
    const list = (keyword) => [
        ...new Set(processes.filter(({ instruction }) => instruction.keyword === keyword).map(({ stage }) => stage)),
    ];
    return { CMD: list('CMD'), ENTRYPOINT: list('ENTRYPOINT') };
});
/** The one is the other or is built on it. */
function isRelated({ stages }, a, b) {
    return stages[a]?.chain.includes(b) === true || stages[b]?.chain.includes(a) === true;
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
    const handsOver = command?.words[0]?.value === 'exec' && program.wrappers.length === 1;
    const unfit = program.name === '' || (program.wrappers.length > 0 && !handsOver) || program.assignments.length > 0;
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
            replaceText(instruction.restRange, (0,exec_form/* renderExecForm */.Y_)(['/bin/sh', '-c', `${before}${handsOver ? '' : 'exec '}${after}`.trim()])),
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
        { bad: 'FROM «debian:-slim»\n', because: 'a tag does not begin with a dash' },
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
    if (isRefused(facts, word.range))
        return undefined;
    const { reference } = base;
    const problem = findReferenceProblem(reference);
    const fromVariable = word.value.includes('$');
    if (problem === undefined)
        return fromVariable ? undefined : checkHost(reference, word.range);
    if (fromVariable && (problem === 'empty' || usesUndeclared(facts, word.value)))
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
    const remedy = `${culprit === undefined ? 'FROM ' : ''}${lowerCaseName(written)}`;
    const message = `"${written}" ${describeProblem(problem, remedy)}`;
    return { range, message, ...(fixable ? { fix: lowerCase(range, written, 'safe') } : {}) };
}
/** The parser has said what is wrong with the word. */
function isRefused({ file }, { start, end }) {
    return file.diagnostics.some(({ severity, range }) => severity === 'error' && range.start >= start && range.end <= end);
}
/** An undeclared name comes to nothing, which is a matter of syntax. */
function usesUndeclared({ globals, file }, word) {
    const names = new Set(globals.map(({ name }) => name));
    return referencedNames(word, file.escape).some((name) => !names.has(name));
}
/** A well-formed reference whose registry is only one because of its capitals. */
function checkHost(reference, range) {
    const { registry } = splitReference(reference);
    if (registry === undefined || /[.:]/.test(registry) || registry === registry.toLowerCase())
        return undefined;
    const message = `"${registry}" is taken for the host name of a registry because it has capitals. Write FROM ${lowerCaseName(reference)}.`;
    return { range, message, severity: 'warning', fix: lowerCase(range, reference, 'unsafe') };
}
/** The global ARG whose default spoils the reference: with any other value in its place it would be well formed. */
function findCulprit({ globals, file }, word) {
    const values = new Map(globals.map((variable) => [variable.name, variable]));
    return referencedNames(word, file.escape)
        .map((name) => values.get(name))
        .find((variable) => {
        if (variable === undefined || variable.given)
            return false;
        return ['x', `sha256:${'0'.repeat(64)}`].some((replacement) => {
            const lookup = (name) => (name === variable.name ? replacement : values.get(name)?.value);
            const other = expandWord(word, lookup, file.escape);
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
    const edits = [replaceText(range, lowerCaseName(text))];
    return { kind, description: 'Write the name in lower case', edits };
}
/** Tag and digest keep their case. */
function lowerCaseName(text) {
    const name = /^[^@]*?(?=(?::[^/@]*)?(?:@|$))/.exec(text)?.[0] ?? text;
    return name.toLowerCase() + text.slice(name.length);
}
function describeProblem(problem, remedy) {
    switch (problem) {
        case 'empty':
            return 'is no image name: it is empty. Name a base image, or scratch for none.';
        case 'upper-case':
            return `is not a valid image name: a repository name is lower case. Write ${remedy}.`;
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
/** A longer list is shown by the fix alone. */
const malformed_exec_form_LONGEST_FORM = 200;
function reportList(facts, instruction, start, onbuild) {
    const list = readLooseList(instruction.rest.text);
    const range = instruction.restRange;
    const meaning = ['COPY', 'ADD', 'VOLUME'].includes(instruction.keyword) ? 'as plain words' : 'as shell text';
    const cause = list?.defects.length ? ` (${list.defects.join(', ')})` : '';
    const problem = `This list is not valid JSON${cause}, so it is read ${meaning}.`;
    if (list === undefined)
        return { range, message: `${problem} Write ["one", "two"] with double quotes.` };
    const text = (0,exec_form/* renderExecForm */.Y_)(list.elements);
    const message = `${problem} Write ${text.length > malformed_exec_form_LONGEST_FORM ? 'a JSON list of strings in double quotes' : text}.`;
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

;// CONCATENATED MODULE: ./lib/lint/install-shape.js


/** Undefined when the install cannot be told from the rest. Texts are without RUN and its flags. */
function deriveInstallShape(question) {
    const { run, steps } = question;
    if (!isReadable(run))
        return undefined;
    const parts = run.script.steps;
    const leading = steps.map(({ install }) => install.form.first);
    if (leading.includes('impossible'))
        return undefined;
    const plain = leading.every((first) => first === undefined);
    if (plain && parts.every((part) => isKnown(question, part)))
        return { kind: 'whole' };
    if (run.instruction.form !== 'shell')
        return undefined;
    const at = parts.findIndex((part) => part.programs.some((program) => steps.some(isOf(program))));
    const part = parts[at];
    if (!part?.simple ||
        part.connector === '||' ||
        parts.slice(0, at).some((other) => !isKnown(question, other)))
        return undefined;
    return plain ? split(question, at) : twoStep(question, at);
}
function isOf(program) {
    return ({ install }) => install.program === program;
}
function isKnown({ facts, run, steps, copied }, { programs }) {
    return programs.every((program) => steps.some(isOf(program)) || independence_isHarmless({ facts, run, program }, copied));
}
function split({ facts, run }, at) {
    const { text } = facts.file;
    const parts = run.script.steps;
    const [first, last, next] = [parts[0], parts[at], parts[at + 1]];
    const prefix = statePrefix(text, parts, at);
    if (first === undefined || last === undefined || next === undefined || prefix === undefined)
        return undefined;
    if (next.connector !== '&&' && next.connector !== ';')
        return undefined;
    // A comment between the two would have no place.
    if (text.slice(last.range.end, next.range.start).includes('#'))
        return undefined;
    return {
        kind: 'split',
        first: text.slice(first.range.start, last.range.end),
        second: prefix + text.slice(next.range.start, run.instruction.range.end),
    };
}
/** The leading `cd` and `set`, which the second half needs too; undefined when others stand in the middle. */
function statePrefix(text, parts, until) {
    const changes = (part) => part.programs.some((program) => deriveEffect(program) === 'state');
    const before = parts.slice(0, until);
    const count = before.findIndex((part) => !changes(part));
    const leading = count < 0 ? before.length : count;
    if (before.slice(leading).some(changes))
        return undefined;
    const [first, next] = [parts[0], parts[leading]];
    return leading === 0 || first === undefined || next === undefined
        ? ''
        : text.slice(first.range.start, next.range.start);
}
function twoStep({ facts, run, steps }, at) {
    const { text } = facts.file;
    const parts = run.script.steps;
    const [start, part] = [parts[0]?.range.start, parts[at]];
    const install = steps.find((step) => part?.programs.some((program) => isOf(program)(step)))?.install;
    const first = install?.form.first;
    if (start === undefined || part === undefined || install === undefined)
        return undefined;
    if (first === undefined || first === 'impossible')
        return undefined;
    if ('add' in first) {
        const head = text.slice(start, install.optionsAt);
        const options = `${install.label} ${first.add}`;
        return {
            kind: 'two-step',
            first: `${head} ${first.add}${text.slice(install.optionsAt, part.range.end)}`,
            label: options,
        };
    }
    const { nameRange } = install.program;
    const line = first.instead.replace('{program}', text.slice(nameRange.start, nameRange.end));
    const prefix = statePrefix(text, parts, at);
    return prefix === undefined ? undefined : { kind: 'two-step', first: prefix + line, label: line };
}

;// CONCATENATED MODULE: ./lib/lint/manifest-copy.js
// Manifests and the broad copy that brings them → COPY lines that bring only them, to the same places.



/** More than these are no longer readable; `COPY --parents` is for a person to decide. */
const MOST_LINES = 8;
/** The lines, each with its line break; empty when all files are there already, undefined when it cannot be said. */
function renderManifestCopy(request) {
    const { facts, copied, files } = request;
    const { instruction, destination } = copied.copy;
    if (destination === undefined || copied.flattened || instruction.heredocs.length > 0)
        return undefined;
    if (instruction.flags.some(({ name }) => !['chown', 'chmod', 'link'].includes(name)))
        return undefined;
    const present = presentFiles(request);
    const wanted = files.filter((file) => !present.has(file));
    if (wanted.some((file) => /[$*?[\]\\"'`<]/.test(file) || /[\p{Cc}]/u.test(file)))
        return undefined;
    const flags = instruction.flags
        .map(({ range }) => `${facts.file.text.slice(range.start, range.end)} `)
        .join('');
    const lines = [...groupByFolder(request, wanted)].map(([folder, sources]) => {
        const words = [...sources, targetText(destination.value, copied.folder, folder)];
        const json = instruction.form === 'json' || words.some((word) => /\s/.test(word));
        const list = json ? `[${words.map((word) => JSON.stringify(word)).join(', ')}]` : words.join(' ');
        return `COPY ${flags}${list}\n`;
    });
    return lines.length > MOST_LINES ? undefined : lines.join('');
}
/** Files that an earlier COPY of the stage has already put where the broad one would. */
function presentFiles({ facts, context, copied }) {
    const { stage, order } = copied.copy;
    const earlier = facts.copies.filter((other) => other.stage === stage && other.order < order);
    const present = new Set();
    for (const copy of earlier)
        for (const [file, path] of copiedFiles(facts, context, copy))
            if (path === imagePath(copied, file))
                present.add(file);
    return present;
}
function imagePath({ folder, target }, file) {
    return resolvePath(target, folder === '' ? file : file.slice(folder.length + 1));
}
/** One COPY for each folder; a folder that consists of wanted files is copied as a tree. */
function groupByFolder({ context, copied }, files) {
    const wanted = new Set(files);
    const groups = new Map();
    const trees = new Set();
    for (const file of files) {
        const parents = parentFolders(file, copied.folder);
        const whole = parents.find((folder) => {
            const all = filesUnder(context, folder);
            return all.length > 1 && all.every((other) => wanted.has(other));
        });
        if (whole !== undefined)
            trees.add(whole);
        else
            groups.set(parents.at(-1) ?? copied.folder, [
                ...(groups.get(parents.at(-1) ?? copied.folder) ?? []),
                file,
            ]);
    }
    for (const tree of trees)
        groups.set(`${tree}/`, [tree]);
    return groups;
}
/** The folders between the copied one and the file, outermost first. */
function parentFolders(file, root) {
    const skip = root === '' ? 0 : root.split('/').length;
    const parts = file.split('/').slice(0, -1);
    return parts.slice(skip).map((_, index) => parts.slice(0, skip + index + 1).join('/'));
}
function targetText(written, root, folder) {
    const below = folder.replace(/\/$/, '').slice(root === '' ? 0 : root.length + 1);
    const base = written === '' || written === '.' ? './' : written;
    const open = base.endsWith('/') ? base : `${base}/`;
    return below === '' ? open : `${open}${below}/`;
}

;// CONCATENATED MODULE: ./lib/lint/install-first.js





/** The fix, safe only when nothing speaks against it; undefined when a person has to write it. */
function planInstallFirst(facts, context, late) {
    const plan = { facts, context, late };
    const { stage, order } = late.copied.copy;
    if (copiedFolders(facts, late.copied.copy).length !== 1)
        return undefined;
    const passed = [];
    for (const placed of facts.placed.filter((other) => other.stage === stage && other.order > order)) {
        const here = late.steps.filter(({ run }) => run.outer === placed.outer);
        const first = here[0];
        if (first === undefined) {
            if (copyPasses(facts, late.copied.copy, placed))
                continue;
            return passed.length > 0 ? moveCopy(plan, passed) : moveInstall(plan, late.steps[0]);
        }
        const shape = shapeOf(plan, first.run, here);
        if (shape?.kind === 'whole')
            passed.push(...here);
        else if (passed.length > 0)
            return moveCopy(plan, passed);
        else
            return shape === undefined ? undefined : divide(plan, { steps: here, run: first.run, shape });
    }
    return passed.length > 0 ? moveCopy(plan, passed) : undefined;
}
function shapeOf({ facts, late }, run, steps) {
    if (feedsPackages(facts, late.copied.copy, run))
        return undefined;
    return deriveInstallShape({ facts, run, steps, copied: [deriveCopied(facts, late.copied.copy)] });
}
/** The copy moves behind the last install; where it was, the manifests are copied. */
function moveCopy(plan, steps) {
    const { text } = plan.facts.file;
    const copy = plan.late.copied.copy.outer;
    const last = steps.at(-1)?.run.outer;
    const manifests = manifestLines(plan, steps);
    if (manifests === undefined || last === undefined)
        return undefined;
    const doubts = steps.flatMap(({ manifests: { doubts } }) => doubts);
    const why = doubts[0] === undefined ? '' : ` (${doubts[0]})`;
    return {
        kind: doubts.length === 0 ? 'safe' : 'unsafe',
        description: `Run ${labels(steps)} before the sources are copied${why}`,
        edits: [replaceCopy(text, copy, manifests), insertAfter(text, last, blockText(text, copy))],
    };
}
/** When something stands between that may need the sources, the install moves instead. */
function moveInstall(plan, step) {
    const { facts, late } = plan;
    const { text } = facts.file;
    const copy = late.copied.copy;
    if (step === undefined || step.run.stage !== copy.stage)
        return undefined;
    const between = facts.placed.filter(({ stage, order }) => stage === copy.stage && order > copy.order && order < step.run.order);
    const steps = late.steps.filter(({ run }) => run === step.run);
    if (between.some(({ outer }) => !['RUN', 'COPY', 'ADD', 'LABEL', 'EXPOSE'].includes(outer.keyword)))
        return undefined;
    if (shapeOf(plan, step.run, steps)?.kind !== 'whole')
        return undefined;
    const manifests = manifestLines(plan, steps);
    if (manifests === undefined)
        return undefined;
    const other = between.find(({ outer }) => outer.keyword === 'RUN') ?? between[0];
    return {
        kind: 'unsafe',
        description: `Run ${labels(steps)} before the sources are copied (it also moves before line ${other?.outer.line})`,
        edits: [
            insertBefore(text, copy.outer, manifests + blockText(text, step.run.outer)),
            removeBlock(text, step.run.outer),
        ],
    };
}
/** One RUN becomes an install before the copy and the rest after it. */
function divide(plan, { run, steps, shape }) {
    const { text } = plan.facts.file;
    const copy = plan.late.copied.copy.outer;
    const manifests = manifestLines(plan, steps);
    if (manifests === undefined)
        return undefined;
    const flags = run.instruction.flags.map(({ range }) => `${text.slice(range.start, range.end)} `).join('');
    const first = `RUN ${flags}${shape.first}\n`;
    const sources = blockText(text, copy);
    const edit = shape.kind === 'split'
        ? { range: run.instruction.range, text: `${first}${sources}RUN ${flags}${shape.second}` }
        : insertBefore(text, run.outer, first + sources);
    return {
        kind: 'unsafe',
        description: shape.kind === 'split'
            ? `Run ${labels(steps)} before the sources are copied, and the rest of the RUN after it`
            : `Run ${shape.label} before the sources are copied`,
        edits: [replaceCopy(text, copy, manifests), edit],
    };
}
function manifestLines({ facts, context, late }, steps) {
    const files = [...new Set(steps.flatMap(({ manifests }) => [...manifests.files, ...manifests.missing]))];
    return renderManifestCopy({ facts, context, copied: late.copied, files });
}
function replaceCopy(text, copy, lines) {
    return lines === '' ? removeBlock(text, copy) : { range: blockRange(text, copy), text: lines };
}
function labels(steps) {
    return [...new Set(steps.map(({ install }) => install.label))].join(' and ');
}

;// CONCATENATED MODULE: ./lib/lint/manifest-set.js
// An install step and the build context → the files the step may read, and what speaks against knowing them all.



/** The manifest set as it arrives through a copied folder; undefined when there is none or nothing to download. */
function findManifests(place) {
    const { install, context, copied } = place;
    const folder = contextPathOf(copied, installFolder(place));
    if (folder === undefined)
        return undefined;
    const { key, manifests, vendored = [] } = install.ecosystem;
    const named = findNamed(place);
    if (named.undefinedPlace)
        return undefined;
    const keyed = key.length === 0 ? named.files : matchFiles(context, folder, key);
    if (keyed.length === 0 && named.missing.length === 0)
        return undefined;
    if (hasMatch(context, folder, vendored))
        return undefined;
    const workspace = findMembers(place, folder, keyed);
    const files = [...new Set([...inTableOrder(context, folder, manifests), ...named.files, ...workspace])];
    const set = { folder, files, missing: named.missing };
    return { ...set, doubts: findDoubts(place, set, workspace.length > keyed.length) };
}
/** The folder the step works in, its own option for that included. */
function installFolder({ install, folder }) {
    if (install.folder === undefined)
        return folder;
    const target = resolvePath(folder, install.folder.value);
    return /\.(xml|toml)$/.test(target) ? target.slice(0, target.lastIndexOf('/')) || '/' : target;
}
function inTableOrder(context, folder, globs) {
    return globs.flatMap((glob) => matchFiles(context, folder, [glob]));
}
/** The files named by options, and the requirement files these include. */
function findNamed({ install, context, copied, folder }) {
    const named = { files: [], missing: [], undefinedPlace: false };
    const queue = install.files.map(({ value }) => resolvePath(folder, value));
    const remote = (path) => /^https?:/.test(path);
    if (install.files.some(({ value, literal }) => !literal || remote(value)))
        named.undefinedPlace = true;
    for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
        const source = contextPathOf(copied, path);
        if (source === undefined)
            named.undefinedPlace = true;
        if (source === undefined || named.files.includes(source))
            continue;
        const found = filesUnder(context, source);
        if (found.length === 0)
            named.missing.push(source);
        named.files.push(...found);
        const text = context.texts?.[source];
        const parent = path.slice(0, path.lastIndexOf('/')) || '/';
        for (const [, included] of (text ?? '').matchAll(/^\s*(?:-r|-c|--requirement|--constraint)[\s=]*(\S+)/gm))
            if (included !== undefined && !remote(included))
                queue.push(resolvePath(parent, included));
    }
    return named;
}
function findMembers({ install, context }, folder, keyed) {
    const { members = [], workspace } = install.ecosystem;
    const roots = [...keyed, joinContextPath(folder, 'pnpm-workspace.yaml'), joinContextPath(folder, 'go.work')];
    const settings = [
        joinContextPath(folder, 'settings.gradle'),
        joinContextPath(folder, 'settings.gradle.kts'),
    ];
    const texts = [...roots, ...settings].map((path) => context.texts?.[path] ?? '');
    return workspace !== undefined && texts.some((text) => workspace.test(text))
        ? matchFiles(context, folder, members).filter((file) => !/(^|\/)(node_modules|vendor)\//.test(file))
        : [];
}
function findDoubts(place, set, workspace) {
    const { install, context, copied } = place;
    const { ecosystem } = install;
    const { triggers = [], outputs = [], locks = [], hazards = [], scripted } = ecosystem;
    const doubts = hazards.flatMap((hazard) => hazardDoubts(hazard, place, set.files));
    if (set.missing.length > 0)
        doubts.push(`${set.missing.join(', ')} is not in the build context`);
    if (workspace)
        doubts.push('the members of the workspace may bring more to the install');
    if (scripted)
        doubts.push(`the manifests of ${ecosystem.id} are programs that may read other files`);
    for (const path of matchFiles(context, set.folder, triggers))
        doubts.push(`${path} takes part in the install`);
    if (hasMatch(context, set.folder, outputs))
        doubts.push(`the build context holds what the install writes (${outputs.join(', ')}): add it to .dockerignore`);
    if (!install.frozen && matchFiles(context, set.folder, locks).length > 0)
        doubts.push(`${install.label} may rewrite the lock file, and the later COPY would put the old one back`);
    if (context.truncated)
        doubts.push('the build context has more files than were looked at');
    if (copied.flattened)
        doubts.push('`*` flattens the folders it copies');
    const odd = oddWord(place, set.files);
    return odd === undefined ? doubts : [...doubts, `${install.label} names ${odd}`];
}
function hazardDoubts(hazard, { install, context }, files) {
    if (hazard.unless?.some((option) => install.arguments.options.has(option)))
        return [];
    const suspects = files.filter((file) => hazard.file.test(file) && !/\.(whl|gz|zip)$/.test(file));
    const unread = suspects.find((file) => context.texts?.[file] === undefined);
    if (unread !== undefined)
        return [`${unread} was not read`];
    return suspects.some((file) => hazard.text.test(context.texts?.[file] ?? '')) ? [hazard.reason] : [];
}
/** A word that is not known, or that names a file of the context outside the set. */
function oddWord({ install, context, copied, folder }, files) {
    const known = new Set([...install.files, install.folder]);
    const { values, operands: all } = install.arguments;
    const skipped = all.filter((word) => !install.operands.includes(word));
    const words = [...values.map(({ word }) => word), ...all].filter((word) => !known.has(word) && !skipped.includes(word));
    return words.find(({ value, literal }) => {
        if (!literal)
            return true;
        if (pathBelow(copied.target, resolvePath(folder, value)) === undefined)
            return false;
        const source = contextPathOf(copied, resolvePath(folder, value));
        return source !== undefined && value !== '.' && !files.includes(source) && hasPath(context, source);
    })?.value;
}

;// CONCATENATED MODULE: ./lib/lint/late-install.js
// The facts of a file → install steps that run after the whole sources were copied.






/** Finds them, one entry for a COPY. */
function findLateInstalls(facts) {
    const { context } = facts;
    if (context === undefined)
        return [];
    const found = new Map();
    for (const stage of facts.stages) {
        const before = listChain(facts, stage);
        for (const run of before.runs.filter((other) => other.stage === stage.index)) {
            for (const step of installSteps(facts, run)) {
                const late = findLate({ facts, context, before, ...step });
                if (late === undefined)
                    continue;
                const entry = found.get(late.copied.copy) ?? { copied: late.copied, steps: [] };
                entry.steps.push(late.step);
                found.set(late.copied.copy, entry);
            }
        }
    }
    return [...found.values()];
}
function listChain(facts, { chain }) {
    const inChain = ({ stage, onbuild }) => !onbuild && chain.includes(stage);
    return { copies: facts.copies.filter(inChain), runs: facts.runs.filter(inChain) };
}
function installSteps(facts, run) {
    if (hasContextMount(run))
        return [];
    return run.programs.flatMap((program) => {
        const install = findInstall(program);
        const folder = install === undefined ? undefined : programFolder(facts, run, program);
        const warm = install?.form.implicit && run.mounts.some(({ type }) => type === 'cache');
        return install === undefined || folder === undefined || warm ? [] : [{ run, install, folder }];
    });
}
function findLate(candidate) {
    const { facts, context, before, run, install, folder } = candidate;
    for (const copy of before.copies.filter((other) => late_install_isBefore(other, run))) {
        for (const copied of copiedFolders(facts, copy)) {
            const manifests = findManifests({ install, folder, copied, context });
            if (manifests === undefined)
                continue;
            // The first copy that brings the manifests decides: an install before it had them from elsewhere.
            const limit = install.form.implicit ? run : copy;
            if (before.runs.some((other) => late_install_isBefore(other, limit) && installsSame(other, install, copy)))
                return undefined;
            if (install.form.implicit && !downloads(install, manifests))
                return undefined;
            if (!late_install_isBroad(context, copied, manifests))
                return undefined;
            return { copied, step: { run, install, manifests } };
        }
    }
    return undefined;
}
function late_install_isBefore(one, other) {
    return one.stage === other.stage ? one.order < other.order : one.stage < other.stage;
}
/**
 * An earlier step that installs the same: the same package manager and, where it names files, the same file. A build
 * counts when it ran before the copy, on a dummy of the sources.
 */
function installsSame(run, install, copy) {
    return run.programs.some((program) => {
        const earlier = findInstall(program);
        if (earlier?.ecosystem !== install.ecosystem)
            return false;
        if (earlier.form.implicit)
            return install.form.implicit === true && late_install_isBefore(run, copy);
        const names = (step) => step.files.map(({ value }) => value.replace(/^.*\//, ''));
        return install.files.length === 0 || names(earlier).some((name) => names(install).includes(name));
    });
}
/** A Go module without go.sum has nothing to download. */
function downloads({ ecosystem }, { files }) {
    return ecosystem.id !== 'go' || files.some((file) => file.endsWith('go.sum'));
}
/** The copy brings more than the manifests (and the files that describe the build itself). */
function late_install_isBroad(context, { folder }, { files }) {
    const known = new Set(files);
    return filesUnder(context, folder).some((file) => !known.has(file) && !/(^|\/)(Dockerfile[^/]*|[^/]+\.Dockerfile|[^/]*\.dockerignore)$/.test(file));
}

;// CONCATENATED MODULE: ./lib/lint/stage-purpose.js
/** Stages named for development, tests or checks; speed matters less there. */
function isSideStage({ name }) {
    return /(^|[-_.])(dev|devel|development|tests?|testing|lint|debug|e2e|ci)([-_.]|$)/.test(name ?? '');
}
/** A Dockerfile that a generator fills in; its context is not the one beside it. */
function isTemplate({ path, file }) {
    return (/(^|\/)\.?templates?\//i.test(path) ||
        /\.(tmpl|tpl|template|j2|jinja2?|erb|in|mustache|hbs)$/i.test(path) ||
        /\{\{.*\}\}|<%.*%>/.test(file.text));
}

;// CONCATENATED MODULE: ./lib/lint/rules/manifests-first.js
// Dependencies that are installed after all sources were copied.





const manifestsFirst = defineRule({
    id: 'manifests-first',
    aliases: [],
    since: '0.1.0',
    summary: 'Copy the dependency manifests and install before the sources are copied.',
    category: 'cache',
    severity: 'warning',
    confidence: 'high',
    fix: 'safe',
    fixEffect: `The installed packages and the sources end up in layers of their own. The fix is safe only when the install
is known to read nothing but the manifests: no scripts at install time, no local packages, no file named on its command
line, nothing between that could make its input. Everything else is offered as a suggestion.`,
    why: `A COPY is keyed by the content of every file it selects, and every step after it by its parent. After
\`COPY . .\` any changed source file, even a README, makes the install run again. When only the manifests (package.json
and its lock file, requirements.txt, go.mod …) are copied first, the install runs again only when one of them changes.

The rule knows the manifests of npm, yarn, pnpm, bun, pip, poetry, uv, pdm, pipenv, conda, bundler, Go, Maven, Gradle,
Composer, NuGet, Mix, pub and more, and looks into the build context for those that exist. It says nothing without a
build context, when nothing but manifests is copied, or when the same install already ran before the sources. A build
that downloads on the way (\`go build\`, \`mvn package\`) is reported as info.`,
    references: ['https://docs.docker.com/build/cache/optimize/'],
    examples: [
        {
            bad: 'FROM python:3.14-slim\nWORKDIR /app\n«COPY . .»\nRUN pip install -r requirements.txt\nCMD ["python", "app.py"]\n',
            context: { 'requirements.txt': 'flask==3.1\n', 'app.py': '' },
            fixed: 'FROM python:3.14-slim\nWORKDIR /app\nCOPY requirements.txt ./\nRUN pip install -r requirements.txt\nCOPY . .\nCMD ["python", "app.py"]\n',
        },
        {
            bad: 'FROM node:24-slim\nWORKDIR /app\n# everything\n«COPY --chown=node:node . /app»\nRUN npm ci && npm run build\n',
            context: { 'package.json': '{}', 'package-lock.json': '{}', 'src/index.ts': '' },
            fixed: 'FROM node:24-slim\nWORKDIR /app\nCOPY --chown=node:node package.json package-lock.json /app/\nRUN npm ci\n# everything\nCOPY --chown=node:node . /app\nRUN npm run build\n',
            because: 'install and build are split; a person decides, as the two share a shell',
        },
        {
            bad: 'FROM python:3.14\nWORKDIR /srv\n«COPY . .»\nRUN pip install poetry\nRUN poetry install --only main\n',
            context: { 'pyproject.toml': '[project]\n', 'poetry.lock': '', 'srv/__init__.py': '' },
            fixed: 'FROM python:3.14\nWORKDIR /srv\nCOPY pyproject.toml poetry.lock ./\nRUN pip install poetry\nRUN poetry install --no-root --only main\nCOPY . .\nRUN poetry install --only main\n',
            because: 'the project itself needs the sources, its dependencies do not',
        },
        {
            good: 'FROM python:3.14-slim\nWORKDIR /app\nCOPY requirements.txt .\nRUN pip install -r requirements.txt\nCOPY . .\n',
            context: { 'requirements.txt': 'flask==3.1\n', 'app.py': '' },
            because: 'the requirements are installed before the sources come',
        },
        {
            good: 'FROM python:3.14-slim\nWORKDIR /app\nCOPY . .\nRUN pip install .\n',
            context: { 'pyproject.toml': '', 'app.py': '' },
            because: 'installing the project itself needs its sources',
        },
        {
            good: 'FROM node:24\nWORKDIR /app\nCOPY . .\nRUN npm ci\n',
            context: { 'package.json': '{}', 'package-lock.json': '{}', '.dockerignore': '*\n!package*.json\n' },
            because: 'the ignore file leaves nothing but the manifests',
        },
    ],
    *check(facts) {
        const { context } = facts;
        if (context === undefined)
            return;
        for (const late of findLateInstalls(facts)) {
            const [step] = late.steps;
            const stage = facts.stages[step?.run.stage ?? -1];
            if (step === undefined || stage === undefined)
                continue;
            const template = isTemplate(facts);
            const mild = template || isSideStage(stage) || late.steps.every(({ install }) => install.form.implicit);
            const fix = template ? undefined : planInstallFirst(facts, context, late);
            yield {
                range: late.copied.copy.instruction.range,
                message: messageFor(late.copied.copy.instruction, step),
                ...(mild ? { severity: 'info' } : {}),
                ...(fix === undefined ? {} : { fix }),
            };
        }
    },
});
function messageFor(copy, { run, install }) {
    const again = install.form.implicit ? 'downloads the dependencies again' : 'reinstalls the dependencies';
    const lines = `${shortText(copy)} (line ${copy.line}) comes before ${install.label} (line ${run.instruction.line})`;
    return `Every source change ${again}: ${lines}.`;
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
    const keys = new Set();
    let open = false;
    for (const instruction of instructions) {
        const usable = instruction.keyword === 'ENV' && instruction.pairs.length > 0;
        const group = open ? groups.at(-1) : undefined;
        if (usable && group !== undefined && fits(file, { last: group.at(-1), keys }, instruction))
            group.push(instruction);
        else if (usable) {
            groups.push([instruction]);
            keys.clear();
        }
        for (const { key } of usable ? instruction.pairs : [])
            keys.add(key);
        open = usable;
    }
    return groups;
}
function fits(file, { last, keys }, next) {
    const needs = next.pairs.flatMap(({ key, value }) => referencedNames(`${key}=${value}`, file.escape));
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

;// CONCATENATED MODULE: ./lib/lint/package-split.js


/** Undefined when packages and application cannot be told apart. */
function splitRun(facts, run) {
    const { text } = facts.file;
    const { steps } = run.script;
    if (!isReadable(run))
        return undefined;
    const effects = steps.map(({ programs }) => programs.map(deriveEffect));
    const isOwn = (at) => effects[at]?.every((effect) => effect === 'packages' || effect === 'plain' || effect === 'state') === true;
    if (steps.every((_, at) => isOwn(at)))
        return { kind: 'whole' };
    const foreign = steps.findIndex((_, at) => !isOwn(at));
    const [start, last, next] = [steps[0], steps[foreign - 1], steps[foreign]];
    if (run.instruction.form !== 'shell' || start === undefined || last === undefined || next === undefined)
        return undefined;
    const before = steps.slice(0, foreign);
    const installs = before.some(({ programs }) => programs.some((program) => findSystemInstall(program)));
    const changesShell = effects.slice(0, foreign).some((list) => list.includes('state'));
    const plainJoin = next.connector === '&&' || next.connector === ';';
    if (!installs || changesShell || !plainJoin || text.slice(last.range.end, next.range.start).includes('#'))
        return undefined;
    const flags = run.instruction.flags.map(({ range }) => `${text.slice(range.start, range.end)} `).join('');
    return {
        kind: 'split',
        first: `RUN ${flags}${text.slice(start.range.start, last.range.end)}\n`,
        second: `RUN ${flags}${text.slice(next.range.start, run.instruction.range.end)}`,
    };
}

;// CONCATENATED MODULE: ./lib/lint/package-step.js






/** Finds the install steps that come after copied files they do not need. */
function findPackageSteps(facts) {
    return facts.runs.flatMap((run) => {
        const program = run.programs.find((other) => findSystemInstall(other) && !other.inFunction);
        const found = program && findSystemInstall(program);
        if (program === undefined || found === undefined || run.onbuild)
            return [];
        const chain = facts.stages[run.stage]?.chain ?? [];
        const copies = facts.copies.filter((copy) => !copy.onbuild && chain.includes(copy.stage) && isContextCopy(copy) && package_step_isBefore(copy, run));
        const copied = copies.map((copy) => deriveCopied(facts, copy));
        if (hasContextMount(run) || !run.script.complete || mentionsCopied(facts, run, copied))
            return [];
        const range = { start: program.nameRange.start, end: found.end };
        const walked = walkBack(facts, run);
        const copy = walked.move?.before ?? (walked.needed ? undefined : copies.findLast(isFree(facts)));
        return copy === undefined ? [] : [{ run, label: found.label, range, copy, move: walked.move }];
    });
}
function package_step_isBefore(copy, run) {
    return copy.stage < run.stage || (copy.stage === run.stage && copy.order < run.order);
}
function isFree(facts) {
    return (copy) => !bringsSystemFiles(deriveCopied(facts, copy));
}
/** Goes up from the RUN as long as nothing it may depend on stands in the way. */
function walkBack(facts, run) {
    const above = (facts.stages[run.stage]?.instructions ?? []).slice(0, run.order).toReversed();
    const along = [];
    const doubts = [];
    let before;
    let taken = { along, doubts };
    let needed = false;
    for (const instruction of above) {
        const verdict = judge(facts, run, instruction);
        if (verdict.kind === 'needed' || verdict.kind === 'stop') {
            needed = verdict.kind === 'needed';
            break;
        }
        if (verdict.kind === 'along')
            along.unshift(verdict.run);
        if (verdict.kind === 'doubt')
            doubts.push(verdict.doubt);
        if (verdict.kind === 'target') {
            before = verdict.copy;
            taken = { along: [...along], doubts: [...doubts] };
        }
    }
    return { move: before === undefined ? undefined : { before, ...taken }, needed };
}
function judge(facts, run, instruction) {
    switch (instruction.keyword) {
        case 'COPY':
        case 'ADD': {
            const copy = copyAt(facts, instruction);
            if (copy === undefined || !isFree(facts)(copy))
                return { kind: 'needed' };
            return isContextCopy(copy) ? { kind: 'target', copy } : { kind: 'pass' };
        }
        case 'ARG':
        case 'ENV':
            return { kind: instruction.pairs.some(({ key }) => mayRead(run, key)) ? 'stop' : 'pass' };
        case 'USER':
        case 'SHELL':
            return { kind: 'stop' };
        case 'RUN':
            return judgeRun(facts, instruction);
        default:
            return { kind: 'pass' };
    }
}
function judgeRun(facts, instruction) {
    const other = runAt(facts, instruction);
    if (other === undefined)
        return { kind: 'stop' };
    if (other.programs.some((program) => findSystemInstall(program) !== undefined))
        return { kind: 'stop' };
    const copied = facts.copies.filter((copy) => copy.stage === other.stage && copy.order < other.order);
    const independent = isIndependent(facts, other, copied.map((copy) => deriveCopied(facts, copy)));
    if (other.programs.some(isSystemManager))
        return independent ? { kind: 'along', run: other } : { kind: 'needed' };
    if (independent && other.programs.every((program) => deriveEffect(program) === 'plain'))
        return { kind: 'pass' };
    // What adds a package source or a key has to stay before the packages.
    if (SOURCES.test(instruction.rest.text))
        return { kind: 'needed' };
    return { kind: 'doubt', doubt: `it also moves before line ${instruction.line}` };
}
const SOURCES = /\/etc\/|keyring|\bgpg\b|apt-key|add-apt-repository|sources\.list|\.repo\b|setup_\w+|\brpm\b|\bdpkg\b|\.(?:deb|rpm)\b|config-manager|\bcurl\b.*\|\s*(?:\w+\s+)*(?:ba|da|a)?sh\b/;
/** The names a package manager and the scripts of packages are known to read, and those in its text. */
function mayRead({ instruction }, name) {
    const texts = [instruction.rest.text, ...instruction.heredocs.map(({ content }) => content)];
    const flags = instruction.flags.map(({ value }) => value ?? '');
    return READ.test(name) || [...texts, ...flags].some((text) => namesWord(text, name));
}
const READ = /^(?:DEBIAN_|DEBCONF_|APT_|DNF_|YUM_|ZYPP_|UCF_|NEEDRESTART_|ACCEPT_EULA|LANG|LC_|TZ$|PATH$|HOME$|TMPDIR$|LD_|PERL|PYTHON)|_proxy$/i;

;// CONCATENATED MODULE: ./lib/lint/rules/system-packages-first.js
// System packages that are installed after files of the build context were copied.







const systemPackagesFirst = defineRule({
    id: 'system-packages-first',
    aliases: [],
    since: '0.1.0',
    summary: 'Install system packages before files of the build context are copied.',
    category: 'cache',
    severity: 'warning',
    confidence: 'high',
    fix: 'safe',
    fixEffect: `The RUN moves above the COPY; the layers change places. It is safe only when nothing it passes can reach
the packages: no variable it or its package manager reads, no USER or SHELL, no package source, no step of unknown
effect.`,
    why: `Every step after a COPY runs again when one of the copied files changes. System packages depend on none of them,
take long, and seldom change: in front of the COPY they are installed once and then come from the cache.

The rule is silent when the RUN names a copied path, mounts the build context, or when the copied files are package
sources, keys or other files of the system.`,
    references: ['https://docs.docker.com/build/cache/optimize/'],
    examples: [
        {
            bad: 'FROM debian:13\nWORKDIR /app\nCOPY . .\nRUN «apt-get install» -y --no-install-recommends ffmpeg\nCMD ["./run"]\n',
            fixed: 'FROM debian:13\nWORKDIR /app\nRUN apt-get install -y --no-install-recommends ffmpeg\nCOPY . .\nCMD ["./run"]\n',
        },
        {
            bad: 'FROM alpine:3.22\nCOPY app.sh /app/\n# needed for certificates\nRUN «apk add» --no-cache ca-certificates\nRUN chmod +x /app/app.sh\n',
            fixed: 'FROM alpine:3.22\n# needed for certificates\nRUN apk add --no-cache ca-certificates\nCOPY app.sh /app/\nRUN chmod +x /app/app.sh\n',
        },
        {
            bad: 'FROM debian:13\nWORKDIR /app\nCOPY . .\nRUN apt-get update && «apt-get install» -y npm && npm run build\n',
            fixed: 'FROM debian:13\nWORKDIR /app\nRUN apt-get update && apt-get install -y npm\nCOPY . .\nRUN npm run build\n',
            because: 'what belongs to the application stays behind the copy',
        },
        {
            good: 'FROM debian:13\nRUN apt-get update && apt-get install -y ffmpeg\nCOPY . /app\n',
            because: 'the packages come first',
        },
        {
            good: 'FROM debian:13\nCOPY tools.deb /tmp/\nRUN apt-get install -y /tmp/tools.deb\n',
            because: 'the copied file is what is installed',
        },
        {
            good: 'FROM debian:13\nCOPY vendor.list /etc/apt/sources.list.d/\nRUN apt-get update && apt-get install -y vendor-tool\n',
            because: 'the copied file says where packages come from',
        },
    ],
    *check(facts) {
        for (const step of findPackageSteps(facts)) {
            const { run, copy, label, range } = step;
            if (isTemporary(facts, run))
                continue;
            const stage = facts.stages[run.stage];
            const fix = planMove(facts, step);
            yield {
                range,
                message: `Every change of the copied files reinstalls the system packages: ${shortText(copy.instruction)} ` +
                    `(line ${copy.instruction.line}) comes before ${label} (line ${run.instruction.line}).`,
                ...(stage && isSideStage(stage) ? { severity: 'info' } : {}),
                ...(fix === undefined ? {} : { fix }),
            };
        }
    },
});
/** The packages serve the rest of the RUN and are removed at its end: in another layer they would stay. */
function isTemporary(facts, run) {
    const removes = run.programs.some((program) => isSystemManager(program) &&
        program.args.some(({ value }) => /^(?:del|remove|purge|autoremove|erase)$/.test(value)));
    return removes && splitRun(facts, run)?.kind !== 'whole';
}
function planMove(facts, { run, label, move }) {
    if (move === undefined)
        return undefined;
    const { text } = facts.file;
    const parts = splitRun(facts, run);
    if (parts === undefined)
        return undefined;
    const along = move.along.map(({ outer }) => outer);
    const moved = along.map((outer) => blockText(text, outer)).join('');
    const doubt = parts.kind === 'split' ? 'it splits the RUN' : move.doubts[0];
    const own = parts.kind === 'split' ? parts.first : blockText(text, run.outer);
    return {
        kind: doubt === undefined ? 'safe' : 'unsafe',
        description: `Run ${label} before the files are copied${doubt === undefined ? '' : ` (${doubt})`}`,
        edits: [
            insertBefore(text, move.before.outer, moved + own),
            ...removeBlocks(text, parts.kind === 'split' ? along : [...along, run.outer]),
            ...(parts.kind === 'split' ? [{ range: run.instruction.range, text: parts.second }] : []),
        ],
    };
}

;// CONCATENATED MODULE: ./lib/lint/volatile-name.js
// The name and default of an ARG → whether its value changes with every commit or build.
const CI = '(?:CI|GITHUB|GITLAB|JENKINS|DRONE|CIRCLE|TRAVIS|BITBUCKET|BUILDKITE|APPVEYOR|SEMAPHORE)';
/** Dates and counters: their default, if any, is only for builds by hand. */
const PER_BUILD = [
    /^(?:\w+_)?CACHE_?BUST(?:ER|ING)?(?:_\w+)?$/,
    /^(?:\w+_)?(?:BUILD|BUILT|IMAGE|CREATED|COMMIT|RELEASE|VCS|GIT)_?(?:DATE|TIME|DATETIME|TIMESTAMP|TS|AT|EPOCH)$/,
    /^(?:DATE|DATETIME|TIMESTAMP|CREATED|SOURCE_DATE_EPOCH)$/,
    new RegExp(`^(?:${CI}_|APP_|GO_)?(?:BUILD|RUN|JOB|PIPELINE)_?(?:NUM|NUMBER|NO|NR|ID|IID|ATTEMPT|COUNTER|URL|TAG)$`),
];
/** Commits and versions: a real default means that they are pinned. */
const PER_COMMIT = [
    new RegExp(`^(?:(?:GIT|VCS|SCM|SOURCE|SRC|APP|BUILD|IMAGE|REPO|${CI})_)+` +
        '(?:COMMIT|SHA|SHA1|REV|REVISION|REF|HASH|BRANCH|DESCRIBE|TAG|REF_NAME|REF_SLUG|HEAD)(?:_(?:SHA|HASH|ID|SHORT|REF|TAG|NAME|SHORT_SHA|BRANCH))?$'),
    /^(?:COMMIT|SHA|REVISION|(?:SHORT|LONG|LAST|HEAD)_(?:SHA|COMMIT|HASH)|COMMIT_(?:SHA|HASH|ID|REF|SHORT_SHA|TAG))$/,
    /^(?:(?:APP|APPLICATION|BUILD|RELEASE|IMAGE|PROJECT|SERVICE|GIT|PKG|PACKAGE)_)?VERSION$|^RELEASE$/,
];
/** What stands in a default until the real value is given. */
const PLACEHOLDER = /^(?:|unknown|none|null|dev|devel|develop|development|local|latest|main|master|head|snapshot|undefined|unset|test|n\/a|0|0\.0\.0(?:[-+].*)?|dirty|todo|changeme)$/i;
/** True for a value that CI is expected to fill in. */
function isVolatile(name, defaultValue) {
    const upper = name.toUpperCase();
    if (PER_BUILD.some((pattern) => pattern.test(upper)))
        return true;
    return PER_COMMIT.some((pattern) => pattern.test(upper)) && isPlaceholder(defaultValue);
}
/** True for a default that says nothing. */
function isPlaceholder(defaultValue) {
    return PLACEHOLDER.test((defaultValue ?? '').replace(/^(["'])(.*)\1$/, '$2'));
}
/** True for an ARG that is there to make steps run again. */
function isCacheBuster(name) {
    return /CACHE_?BUST/i.test(name);
}
/** Labels whose value is another one for every commit or build. */
function isVolatileLabel(key) {
    return /^(?:org\.opencontainers\.image\.(?:revision|created|version)|org\.label-schema\.(?:vcs-ref|build-date|version))$/.test(key.replace(/^(["'])(.*)\1$/, '$2'));
}

;// CONCATENATED MODULE: ./lib/lint/early-arg.js





/** Finds them; whoever reads the ARG only through the environment is not seen, so doubts name such RUNs. */
function findEarlyArgs(facts) {
    return facts.stages.flatMap((stage) => stage.variables.flatMap((variable) => {
        if (variable.kind !== 'arg' || !isVolatileHere(facts, stage, variable))
            return [];
        const early = follow(facts, stage, variable);
        return early !== undefined && isCertain(facts, stage, early) ? [early] : [];
    }));
}
function isVolatileHere(facts, stage, { name, pair, order }) {
    const fallback = pair.value ?? facts.globals.find((other) => other.name === name)?.pair.value;
    const hidden = stage.variables.some((other) => other.kind === 'env' && other.name === name && other.order < order);
    if (hidden)
        return false;
    const labelled = facts.stages.some(({ instructions }) => instructions.some(({ keyword, pairs }) => keyword === 'LABEL' &&
        pairs.some(({ key, value }) => isVolatileLabel(key) && mentions(value, [name]))));
    return isVolatile(name, fallback) || (labelled && isPlaceholder(fallback));
}
/** Goes down from the ARG to the first instruction that needs it there. */
function follow(facts, stage, variable) {
    const path = { names: [variable.name], rerun: [], movers: [variable.instruction], waiting: [] };
    let reader;
    for (const instruction of stage.instructions.slice(variable.order + 1)) {
        if (isNeededAt(instruction, path.names)) {
            reader = instruction;
            break;
        }
        pass(facts, instruction, path);
    }
    const before = path.waiting[0] ?? reader;
    const last = path.rerun.at(-1);
    if (last === undefined)
        return undefined;
    const read = before !== undefined || path.movers.length > 1 || isReadBelow(facts, stage, variable.name);
    const place = before === undefined ? { after: last.outer } : { before };
    return {
        variable,
        rerun: path.rerun,
        movers: path.movers,
        place: read ? place : undefined,
        doubts: early_arg_findDoubts(variable, path.rerun),
    };
}
function pass(facts, instruction, path) {
    const { keyword, pairs } = instruction;
    if (keyword === 'RUN') {
        const run = runAt(facts, instruction);
        if (run === undefined)
            return;
        path.rerun.push(run);
        path.movers.push(...path.waiting.splice(0));
    }
    else if (refersTo(instruction, path.names) && keyword !== 'CMD' && keyword !== 'ENTRYPOINT') {
        path.waiting.push(instruction);
        if (keyword === 'ENV')
            path.names.push(...pairs.map(({ key }) => key));
    }
}
/** LABEL, and ENV made of it alone, can move along; the start of the container does not see an ARG. */
function isNeededAt(instruction, names) {
    const { keyword, pairs } = instruction;
    if (keyword === 'CMD' || keyword === 'ENTRYPOINT' || keyword === 'HEALTHCHECK')
        return false;
    if (pairs.some(({ key }) => keyword !== 'LABEL' && names.includes(key) && !isOwnCopy(instruction, names)))
        return true;
    if (!refersTo(instruction, names))
        return false;
    return keyword !== 'LABEL' && !isOwnCopy(instruction, names);
}
/** `ENV A=$A B=x-$A`: every value is made of the ARG. */
function isOwnCopy({ keyword, pairs }, names) {
    return keyword === 'ENV' && pairs.every(({ value }) => mentions(value, names));
}
function isReadBelow(facts, stage, name) {
    return facts.stages.some(({ index, chain, instructions }) => index !== stage.index &&
        chain.includes(stage.index) &&
        instructions.some((instruction) => refersTo(instruction, [name])));
}
function early_arg_findDoubts({ name }, rerun) {
    const doubts = rerun.flatMap((run) => (early_arg_isKnown(run) ? [] : [`line ${run.outer.line} may read it`]));
    if (name === 'SOURCE_DATE_EPOCH')
        return ['compilers and package tools read it'];
    const general = !name.includes('_');
    const builds = rerun.find((run) => run.programs.some((program) => deriveEffect(program) === 'install'));
    return general && builds
        ? [...doubts, `packages installed in line ${builds.outer.line} may read it`]
        : doubts;
}
function early_arg_isKnown(run) {
    return isReadable(run) && unknownPrograms(run).length === 0;
}
/**
 * Without a reader in sight, a RUN of unknown effect may be the one, and so it may when an ENV hands the value to it;
 * a cache buster is for the RUN below it.
 */
function isCertain(facts, stage, { variable, rerun, movers, place }) {
    if (movers.some(({ keyword }) => keyword === 'ENV') && !rerun.some(early_arg_isKnown))
        return false;
    if (place !== undefined)
        return true;
    const next = stage.instructions[variable.order + 1];
    if (isCacheBuster(variable.name) && next?.keyword === 'RUN')
        return false;
    return rerun.every(early_arg_isKnown) && facts.runs.length > 0;
}

;// CONCATENATED MODULE: ./lib/lint/rules/volatile-arg-early.js
// An ARG with a new value for every build, declared above steps that do not use it.



const volatileArgEarly = defineRule({
    id: 'volatile-arg-early',
    aliases: [],
    since: '0.1.0',
    summary: 'Declare an ARG that changes with every build right before it is used.',
    category: 'cache',
    severity: 'warning',
    confidence: 'medium',
    fix: 'safe',
    fixEffect: `The RUNs between no longer see the variable in their environment. The fix is safe only when all of them are
known not to read it.`,
    why: `The value of every ARG in scope is part of the cache key of every RUN below it, whether the RUN uses it or not. An
ARG that gets the commit, the date or the number of the build makes all of them run again each time.

The rule knows such ARGs by their names, and by labels like \`org.opencontainers.image.revision\` that they fill. One
with a fixed default (a version, a hash) counts as pinned. LABELs, and ENVs made of the ARG alone, move down with it;
where they stand does not matter for the cache. An ARG that gets no value at all changes nothing.`,
    references: ['https://docs.docker.com/reference/dockerfile/#impact-on-build-caching'],
    examples: [
        {
            bad: 'FROM debian:13\n«ARG GIT_SHA»\nRUN apt-get update && apt-get install -y ffmpeg\nLABEL org.opencontainers.image.revision=$GIT_SHA\n',
            fixed: 'FROM debian:13\nRUN apt-get update && apt-get install -y ffmpeg\nARG GIT_SHA\nLABEL org.opencontainers.image.revision=$GIT_SHA\n',
        },
        {
            bad: 'FROM node:24\n# set by CI\n«ARG BUILD_DATE=unknown»\nLABEL created=$BUILD_DATE\nWORKDIR /app\nCOPY package.json package-lock.json ./\nRUN npm ci\nCMD ["node", "."]\n',
            fixed: 'FROM node:24\nWORKDIR /app\nCOPY package.json package-lock.json ./\nRUN npm ci\n# set by CI\nARG BUILD_DATE=unknown\nLABEL created=$BUILD_DATE\nCMD ["node", "."]\n',
        },
        {
            good: 'FROM golang:1.26\nCOPY . .\nARG GIT_SHA\nRUN go build -ldflags "-X main.commit=$GIT_SHA" ./...\n',
            because: 'the next step uses it',
        },
        {
            good: 'FROM debian:13\nARG TOOL_VERSION=1.4.2\nARG GIT_COMMIT=4f0c1d2e9a\nRUN apt-get update && apt-get install -y ffmpeg\nRUN ./get-tool.sh "$TOOL_VERSION" "$GIT_COMMIT"\n',
            because: 'both are pinned to one value',
        },
    ],
    *check(facts) {
        for (const early of findEarlyArgs(facts)) {
            const { variable, rerun } = early;
            const single = variable.instruction.pairs.length === 1;
            const fix = single ? volatile_arg_early_planMove(facts, early) : undefined;
            // many tools read it without being told
            const mild = variable.name === 'SOURCE_DATE_EPOCH';
            yield {
                range: single ? variable.instruction.range : variable.pair.range,
                message: `Every new value of ${variable.name} reruns ${nameLines(early)}, which ${rerun.length === 1 ? 'does' : 'do'} not mention it.`,
                ...(mild ? { severity: 'info' } : {}),
                ...(fix === undefined ? {} : { fix }),
            };
        }
    },
});
const MAX_LINES = 6;
function nameLines({ rerun }) {
    const lines = rerun.map(({ instruction }) => instruction.line);
    if (lines.length === 1)
        return `the RUN in line ${lines[0]}`;
    const shown = lines.length > MAX_LINES ? lines.slice(0, MAX_LINES - 1) : lines.slice(0, -1);
    const last = lines.length > MAX_LINES ? `${lines.length - shown.length} more` : lines.at(-1);
    return `the RUNs in lines ${shown.join(', ')} and ${last}`;
}
function volatile_arg_early_planMove(facts, { variable, movers, place, doubts }) {
    const { text } = facts.file;
    if (place === undefined || repeatsLabel(facts, movers))
        return undefined;
    const lines = movers.map((instruction) => blockText(text, instruction)).join('');
    const why = doubts[0] === undefined ? '' : ` (${doubts[0]})`;
    return {
        kind: doubts.length === 0 ? 'safe' : 'unsafe',
        description: `Declare ${variable.name} where it is needed${why}`,
        edits: [
            ...removeBlocks(text, movers),
            'before' in place ? insertBefore(text, place.before, lines) : insertAfter(text, place.after, lines),
        ],
    };
}
/** Of two LABELs with one key the last wins; their order must not change. */
function repeatsLabel({ file }, movers) {
    const moved = movers.filter(({ keyword }) => keyword === 'LABEL');
    const keys = new Set(moved.flatMap(({ pairs }) => pairs.map(({ key }) => key)));
    return file.instructions.some((other) => other.keyword === 'LABEL' && !moved.includes(other) && other.pairs.some(({ key }) => keys.has(key)));
}

;// CONCATENATED MODULE: ./lib/lint/rules/index.js












const rules = [
    aptAssumeYes,
    aptCacheSplit,
    copyNarrowFirst,
    execForm,
    fromReferenceInvalid,
    malformedExecForm,
    manifestsFirst,
    mergeEnv,
    oneProcessInstruction,
    shellEntrypointDropsCmd,
    systemPackagesFirst,
    volatileArgEarly,
];


/***/ })

};
