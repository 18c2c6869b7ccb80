export const id = 469;
export const ids = [469];
export const modules = {

/***/ 7755:
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

/***/ 4692:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R8: () => (/* binding */ warn),
/* harmony export */   TR: () => (/* binding */ refuse),
/* harmony export */   ZA: () => (/* binding */ suggest)
/* harmony export */ });
/** Something the front end refuses. */
function refuse(code, message, range) {
    return { severity: 'error', code, message, range };
}
/** Something the front end warns of. */
function warn(code, message, range) {
    return { severity: 'warning', code, message, range };
}
/** ` Did you mean X?` when a candidate is close to what was written, else nothing. */
function suggest(written, candidates) {
    if (written.length === 0 || written.length > 24)
        return '';
    const folded = written.toLowerCase();
    const allowed = Math.floor(folded.length / 4) + 1;
    let best;
    for (const name of candidates) {
        if (Math.abs(name.length - folded.length) > allowed)
            continue;
        const distance = editDistance(folded, name.toLowerCase());
        if (distance <= allowed && (best === undefined || distance < best.distance))
            best = { name, distance };
    }
    return best === undefined ? '' : ` Did you mean ${best.name}?`;
}
function editDistance(a, b) {
    let before = Array.from({ length: b.length + 1 }, (_, i) => i);
    for (let i = 1; i <= a.length; i++) {
        const row = [i];
        for (let j = 1; j <= b.length; j++) {
            const swap = (before[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
            row.push(Math.min(swap, (before[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
        }
        before = row;
    }
    return before[b.length] ?? 0;
}


/***/ }),

/***/ 2181:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ bomLength),
/* harmony export */   V: () => (/* binding */ readDirectives)
/* harmony export */ });
/* harmony import */ var _characters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7755);
/* harmony import */ var _diagnostic_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4692);
// The first lines of a Dockerfile into parser directives: `# syntax=`, `# escape=`, `# check=`.


const DIRECTIVE = /^#[\t\n\f\r ]*([a-zA-Z][a-zA-Z0-9]*)[\t\n\f\r ]*=[\t\n\f\r ]*(.*[^\t\n\f\r ])/u;
/** Reads the directive block; `escape` follows looser rules about indentation than the other two. */
function readDirectives(text, lines) {
    const entries = readBlock(text, lines, 0);
    const shebang = text.startsWith('#!', bomLength(text));
    const detected = shebang ? readBlock(text, lines, 1) : entries;
    const directives = [...entries.filter(({ name }) => name === 'escape'), ...detectable(detected)]
        .map(({ directive }) => directive)
        .sort((a, b) => a.range.start - b.range.start);
    if (!directives.some(({ name }) => name === 'syntax'))
        directives.push(...foreignSyntax(text, lines));
    const diagnostics = [...duplicates(entries), ...invalidEscape(entries)];
    const escapeChar = entries.some(({ name, directive }) => name === 'escape' && directive.value === '`');
    return { directives, escape: escapeChar ? '`' : '\\', diagnostics };
}
/** 1 when the text begins with a byte order mark. */
function bomLength(text) {
    return text.startsWith('\uFEFF') ? 1 : 0;
}
function readBlock(text, lines, first) {
    const entries = [];
    for (let i = first; i < lines.length; i++) {
        const entry = readDirective(text, lines, i);
        if (entry === undefined)
            break;
        entries.push(entry);
    }
    return entries;
}
function readDirective(text, lines, i) {
    const line = lines[i];
    if (line === undefined)
        return undefined;
    const left = i === 0 ? line.start + bomLength(text) : line.start;
    const start = (0,_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .skipSpaces */ .Rk)(text, left, line.end);
    const match = DIRECTIVE.exec(text.slice(start, line.end));
    const name = match?.[1]?.toLowerCase();
    if (match === null || (name !== 'syntax' && name !== 'escape' && name !== 'check'))
        return undefined;
    const range = { start, end: start + match[0].length };
    return { name, indented: start > left, directive: { name, value: match[2] ?? '', range, line: i + 1 } };
}
/** The engine looks for these two before it parses, and without trimming. */
function detectable(entries) {
    const end = entries.findIndex(({ indented }) => indented);
    return (end < 0 ? entries : entries.slice(0, end)).filter(({ name }) => name !== 'escape');
}
function duplicates(entries) {
    const seen = new Set();
    return entries.flatMap(({ name, directive }) => {
        if (!seen.has(name)) {
            seen.add(name);
            return [];
        }
        const message = `The directive "${name}" is given twice; keep one of them.`;
        return [(0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)('duplicate-directive', message, directive.range)];
    });
}
function invalidEscape(entries) {
    const bad = entries.find(({ name, directive }) => name === 'escape' && directive.value !== '\\' && directive.value !== '`');
    if (bad === undefined)
        return [];
    const message = `The escape character "${bad.directive.value}" is not possible; use \\ or \`.`;
    return [(0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)('invalid-escape', message, bad.directive.range)];
}
/** The two notations of `syntax` for files that are no Dockerfiles: `// syntax=` and a JSON object. */
function foreignSyntax(text, lines) {
    const start = bomLength(text);
    const line = lines[0];
    const slashes = line && /^\/\/\s*syntax\s*=\s*(.*\S)/iu.exec(text.slice(start, line.end));
    if (slashes) {
        const range = { start, end: start + slashes[0].length };
        return [{ name: 'syntax', value: slashes[1] ?? '', range, line: 1 }];
    }
    const json = text[(0,_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .skipSpaces */ .Rk)(text, start)] === '{' ? jsonSyntax(text.slice(start)) : undefined;
    if (json === undefined)
        return [];
    return [{ name: 'syntax', value: json, range: { start, end: (0,_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .trimmedEnd */ .Ee)(text, start) }, line: 1 }];
}
function jsonSyntax(text) {
    try {
        const value = JSON.parse(text);
        if (typeof value !== 'object' || value === null || !('syntax' in value))
            return undefined;
        return typeof value.syntax === 'string' ? value.syntax : undefined;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 1573:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ED: () => (/* binding */ isShellBuiltin),
/* harmony export */   KG: () => (/* binding */ readSimpleCommand),
/* harmony export */   Y_: () => (/* binding */ renderExecForm)
/* harmony export */ });
/* harmony import */ var unbash__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(661);
/* harmony import */ var _shell_program_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5080);
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2670);
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

/***/ 3695:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IO: () => (/* binding */ substitutionError),
/* harmony export */   _n: () => (/* binding */ unquote),
/* harmony export */   fT: () => (/* binding */ expand)
/* harmony export */ });
/* harmony import */ var _lex_quotes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3810);
/* harmony import */ var _lexer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2365);
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

/***/ 9906:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sm: () => (/* binding */ parseHeredocWord),
/* harmony export */   TQ: () => (/* binding */ findHeredocs),
/* harmony export */   on: () => (/* binding */ readHeredocs)
/* harmony export */ });
/* harmony import */ var _lex_quotes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3810);
/* harmony import */ var _lexer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2365);
// `<<NAME` in an instruction, and the lines after it, into heredocs.


/** Finds the heredocs announced in the joined text of an instruction. */
function findHeredocs(text) {
    if (!text.includes('<<'))
        return [];
    const raw = { rawQuotes: true, rawEscapes: true, heredocs: true };
    return lexWords(text, raw).flatMap((word) => parseHeredocWord(word) ?? []);
}
/** Reads one word such as `3<<-"EOF"`; undefined when it is none. */
function parseHeredocWord(word) {
    const match = /^(\d*)<<(-?)[\t-\r ]*([^<]*)$/u.exec(word);
    const rest = match?.[3];
    if (!match || !rest)
        return undefined;
    const [name, ...more] = lexWords(rest, { refuseModifiers: true });
    const [quoted] = lexWords(rest, { rawQuotes: true, refuseModifiers: true });
    if (name === undefined || more.length > 0)
        return undefined;
    return { name, expand: name === quoted, chomp: match[2] === '-', fd: Number(match[1] || 0) };
}
/** Reads the bodies that begin on line `first`, one after the other. */
function readHeredocs(source, first, starts) {
    const heredocs = [];
    let next = first;
    for (const start of starts) {
        const end = findEnd(source, next, start);
        heredocs.push(toHeredoc(source, start, { first: next, end }));
        next = Math.min(end + 1, source.lines.length);
        if (end === source.lines.length)
            return { heredocs, next, terminated: false };
    }
    return { heredocs, next, terminated: true };
}
function findEnd({ text, lines }, first, { name, chomp }) {
    let index = first;
    for (; index < lines.length; index++) {
        const line = lines[index];
        if (line === undefined)
            break;
        let start = line.start;
        while (chomp && text[start] === '\t')
            start++;
        if (line.end - start === name.length && text.startsWith(name, start))
            break;
    }
    return index;
}
function toHeredoc(source, start, { first, end }) {
    const { text, lines } = source;
    const none = lines.at(-1)?.end ?? text.length;
    const bodyRange = {
        start: lines[first]?.start ?? none,
        end: lines[end]?.start ?? (first < lines.length ? text.length : none),
    };
    const body = text.slice(bodyRange.start, bodyRange.end);
    const content = start.chomp ? body.replace(/(^|\n)\t+/gu, '$1') : body;
    return { ...start, content, bodyRange, line: first + 1, endLine: Math.min(end, lines.length - 1) + 1 };
}
/** A text the lexer cannot read to its end has no words, and so no heredocs. */
function lexWords(text, { refuseModifiers = false, ...options }) {
    const lexer = (0,_lex_quotes_js__WEBPACK_IMPORTED_MODULE_0__/* .createLexer */ .$)(text, { keepUnset: true, ...options });
    const words = { words: [], word: '', inside: false };
    (0,_lex_quotes_js__WEBPACK_IMPORTED_MODULE_0__/* .readUntil */ .L)(lexer, { stop: undefined, rawEscapes: false, words });
    if (lexer.error !== undefined)
        return [];
    if (refuseModifiers && lexer.uses.some(({ modifier }) => modifier !== undefined))
        return [];
    return (0,_lexer_js__WEBPACK_IMPORTED_MODULE_1__/* .finishWords */ .jM)(words);
}


/***/ }),

/***/ 3810:
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
var dockerfile_lexer = __webpack_require__(2365);
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

/***/ 2365:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ki: () => (/* binding */ addSplit),
/* harmony export */   fJ: () => (/* binding */ fail),
/* harmony export */   ir: () => (/* binding */ addRaw),
/* harmony export */   jM: () => (/* binding */ finishWords)
/* harmony export */ });
/* harmony import */ var _characters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7755);
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

/***/ 6220:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ readMount),
  b: () => (/* binding */ readMounts)
});

;// CONCATENATED MODULE: ./lib/dockerfile/csv.js
// One line of comma-separated values into fields, each with its place.
/** The fields of a record; undefined when quotes stand where they must not. */
function readCsv(text) {
    const fields = [];
    for (let at = 0; at <= text.length;) {
        const field = text[at] === '"' ? readQuoted(text, at) : readBare(text, at);
        if (field === undefined)
            return undefined;
        fields.push(field);
        at = field.end + 1;
    }
    return fields;
}
function readBare(text, start) {
    const comma = text.indexOf(',', start);
    const end = comma < 0 ? text.length : comma;
    const field = text.slice(start, end);
    return field.includes('"') ? undefined : { text: field, start, end };
}
function readQuoted(text, start) {
    let value = '';
    for (let at = start + 1;;) {
        const quote = text.indexOf('"', at);
        if (quote < 0)
            return undefined;
        value += text.slice(at, quote);
        if (text[quote + 1] !== '"') {
            const end = quote + 1;
            return end < text.length && text[end] !== ',' ? undefined : { text: value, start, end };
        }
        value += '"';
        at = quote + 2;
    }
}

;// CONCATENATED MODULE: ./lib/dockerfile/mounts.js
// The value of `RUN --mount=` into its fields.

const READ_ONLY_BY_DEFAULT = new Set(['bind', 'secret', 'ssh']);
/** The mounts of a RUN that can be read at all. */
function readMounts(instruction) {
    return instruction.flags.filter(({ name }) => name === 'mount').flatMap((flag) => readMount(flag) ?? []);
}
/** Reads one `--mount`; undefined when its value is missing or no list of fields. */
function readMount(flag) {
    const fields = readFields(flag);
    if (fields === undefined)
        return undefined;
    const last = (...keys) => fields.findLast(({ key }) => keys.includes(key));
    const type = last('type')?.value?.toLowerCase() ?? 'bind';
    const access = last('ro', 'readonly', 'rw', 'readwrite');
    return {
        flag,
        type,
        from: last('from')?.value || undefined,
        source: last('source', 'src')?.value,
        target: last('target', 'dst', 'destination')?.value,
        id: last('id')?.value,
        readonly: access === undefined ? READ_ONLY_BY_DEFAULT.has(type) : isReadOnly(access),
        sharing: last('sharing')?.value,
        fields,
    };
}
function readFields({ value, valueRange }) {
    if (value === undefined || value === '' || valueRange === undefined)
        return undefined;
    const exact = valueRange.end - valueRange.start === value.length;
    return readCsv(value)?.map(({ text, start, end }) => {
        const equals = text.indexOf('=');
        return {
            key: (equals < 0 ? text : text.slice(0, equals)).toLowerCase(),
            value: equals < 0 ? undefined : text.slice(equals + 1),
            range: exact ? { start: valueRange.start + start, end: valueRange.start + end } : valueRange,
        };
    });
}
function isReadOnly({ key, value }) {
    const given = value?.toLowerCase() !== 'false' && value !== '0';
    return key.startsWith('rw') || key.startsWith('readw') ? !given : given;
}


/***/ }),

/***/ 5080:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K6: () => (/* binding */ readAssignment),
/* harmony export */   TB: () => (/* binding */ buildProgram),
/* harmony export */   pS: () => (/* binding */ readWord)
/* harmony export */ });
/* harmony import */ var _shell_wrappers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3902);
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2670);


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

/***/ 5865:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rw: () => (/* binding */ unquotedText),
/* harmony export */   SI: () => (/* binding */ heredocText),
/* harmony export */   s$: () => (/* binding */ jsonText)
/* harmony export */ });
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2670);
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

/***/ 3902:
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

/***/ 2670:
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

/***/ 803:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ validateExpansions),
/* harmony export */   g: () => (/* binding */ expandedParts)
/* harmony export */ });
/* harmony import */ var _diagnostic_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4692);
/* harmony import */ var _expand_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3695);
/* harmony import */ var _heredocs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9906);
/* harmony import */ var _mounts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6220);
// The parts of an instruction in which variables are expanded into what is wrong with their syntax.




const EXPANDED_FLAGS = new Set(['chown', 'chmod', 'platform', 'checksum']);
const EXPANDED_WORDS = new Set(['EXPOSE', 'USER', 'VOLUME', 'WORKDIR', 'STOPSIGNAL']);
/** Finds bad substitutions and quotes that are never closed. */
function validateExpansions(instruction, escapeChar) {
    return expandedParts(instruction).flatMap(({ value, range, ignoreQuotes = false }) => {
        const error = value === undefined ? undefined : (0,_expand_js__WEBPACK_IMPORTED_MODULE_1__/* .substitutionError */ .IO)(value, { escape: escapeChar, ignoreQuotes });
        if (error === undefined || value === undefined)
            return [];
        const shown = value.length > 60 ? `${value.slice(0, 60)}…` : value;
        return [(0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .TR)('bad-substitution', `"${shown}" cannot be expanded: ${error.message}.`, range)];
    });
}
/** Everything in which the front end expands variables, with its place. */
function expandedParts(instruction) {
    const { keyword, flags, args, pairs } = instruction;
    const fromFlags = flags
        .filter(({ name }) => EXPANDED_FLAGS.has(name))
        .map(({ value, valueRange, range }) => ({ value, range: valueRange ?? range }));
    switch (keyword) {
        case 'FROM':
            return [...fromFlags, ...args.slice(0, 1)];
        case 'COPY':
        case 'ADD':
            return [...fromFlags, ...args.filter(isNoHeredoc), ...heredocBodies(instruction)];
        case 'ENV':
        case 'LABEL':
            return pairs.flatMap(({ key, keyRange, value, valueRange, range }) => [
                { value: key, range: keyRange },
                { value, range: valueRange ?? range },
            ]);
        case 'ARG':
            return pairs.map(({ value, valueRange, range }) => ({ value, range: valueRange ?? range }));
        case 'RUN':
            return (0,_mounts_js__WEBPACK_IMPORTED_MODULE_0__/* .readMounts */ .b)(instruction).flatMap(({ fields }) => fields.filter(({ key }) => key !== 'from'));
        default:
            return EXPANDED_WORDS.has(keyword) ? args : [];
    }
}
function isNoHeredoc({ value }) {
    return (0,_heredocs_js__WEBPACK_IMPORTED_MODULE_3__/* .parseHeredocWord */ .Sm)(value) === undefined;
}
function heredocBodies({ heredocs }) {
    return heredocs
        .filter((heredoc) => heredoc.expand)
        .map(({ content, bodyRange }) => ({ value: content, range: bodyRange, ignoreQuotes: true }));
}


/***/ }),

/***/ 3715:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ FLAGS),
/* harmony export */   d: () => (/* binding */ KEYWORDS)
/* harmony export */ });
// Keywords to the flags they take.
const COPY = {
    from: 'text',
    chown: 'text',
    chmod: 'text',
    link: 'boolean',
    parents: 'boolean',
    exclude: 'repeated',
};
const ADD = {
    chown: 'text',
    chmod: 'text',
    link: 'boolean',
    exclude: 'repeated',
    checksum: 'text',
    'keep-git-dir': 'boolean',
    unpack: 'boolean',
};
const RUN = { mount: 'repeated', network: 'text', security: 'text', device: 'repeated' };
const HEALTHCHECK = {
    interval: 'text',
    timeout: 'text',
    'start-period': 'text',
    'start-interval': 'text',
    retries: 'text',
};
/** The flags of every keyword; `undefined` where the front end does not look at flags at all. */
const FLAGS = new Map([
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
]);
/** All keywords, in alphabetical order. */
const KEYWORDS = [...FLAGS.keys()];


/***/ }),

/***/ 13:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ validateStopSignal)
/* harmony export */ });
/* harmony import */ var _diagnostic_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4692);
/* harmony import */ var _expand_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3695);
// A STOPSIGNAL into whether there is such a signal.


const SIGNALS = new Set(`ABRT ALRM BUS CHLD CLD CONT FPE HUP ILL INT IO IOT KILL PIPE POLL PROF PWR QUIT SEGV STKFLT STOP SYS TERM TRAP
  TSTP TTIN TTOU URG USR1 USR2 VTALRM WINCH XCPU XFSZ RTMIN RTMAX`.split(/\s+/u));
/** Accepts numbers but 0, and names with or without SIG in any case. */
function validateStopSignal({ args }, escapeChar) {
    const [signal] = args;
    if (signal === undefined || signal.value.includes('$'))
        return [];
    const name = (0,_expand_js__WEBPACK_IMPORTED_MODULE_0__/* .unquote */ ._n)(signal.value, escapeChar);
    if (isSignal(name))
        return [];
    const message = `There is no signal "${name}"; write a name such as SIGTERM, or a number.`;
    return [(0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)('invalid-signal', message, signal.range)];
}
function isSignal(text) {
    if (/^[+-]?\d+$/u.test(text))
        return Number(text) !== 0;
    const name = text.toUpperCase().replace(/^SIG/u, '');
    const realTime = /^RT(MIN\+|MAX-)([1-9]\d?)$/u.exec(name);
    if (realTime === null)
        return SIGNALS.has(name);
    return Number(realTime[2]) <= (realTime[1] === 'MIN+' ? 15 : 14);
}


/***/ }),

/***/ 3234:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ splitBlanks),
/* harmony export */   y: () => (/* binding */ splitWords)
/* harmony export */ });
/* harmony import */ var _characters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7755);
// Text into words, the ways the front end does it: at blanks, or with quotes and escapes grouping.

/** Splits at blanks; quotes mean nothing. */
function splitBlanks(text) {
    const words = [];
    let start = -1;
    for (let at = 0; at <= text.length; at++) {
        const inside = at < text.length && !(0,_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .isBlank */ .z3)(text[at]);
        if (inside && start < 0)
            start = at;
        if (!inside && start >= 0) {
            words.push({ text: text.slice(start, at), start, end: at });
            start = -1;
        }
    }
    return words;
}
/** Splits as for ENV, LABEL and ARG: quotes and escapes group and are kept. */
function splitWords(text, escapeChar) {
    const words = [];
    for (let at = 0; at < text.length;) {
        if ((0,_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .isSpace */ .xC)(text[at])) {
            at++;
            continue;
        }
        const { end, textEnd } = readWord(text, at, escapeChar);
        if (textEnd > at)
            words.push({ text: text.slice(at, textEnd), start: at, end: textEnd });
        at = end;
    }
    return words;
}
/** An escape character at the very end is dropped: `textEnd` is before it. */
function readWord(text, start, escapeChar) {
    let quote;
    let at = start;
    for (; at < text.length; at++) {
        const char = text[at];
        if (quote === undefined && (0,_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .isSpace */ .xC)(char))
            break;
        if (char === escapeChar && quote !== "'") {
            if (at + 1 === text.length)
                return { end: at + 1, textEnd: at };
            at++;
        }
        else if (quote === undefined && (char === '"' || char === "'"))
            quote = char;
        else if (char === quote)
            quote = undefined;
    }
    const end = Math.min(at, text.length);
    return { end, textEnd: end };
}


/***/ }),

/***/ 8285:
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


/***/ }),

/***/ 7469:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rules: () => (/* binding */ rules)
});

;// CONCATENATED MODULE: ./lib/lint/archive-name.js
// The name of a file → whether ADD would unpack it.
/** tar in any compression the builder knows; single compressed files and zip are none. */
function isArchive(path) {
    return /\.(?:tar(?:\.(?:gz|bz2|xz|zst|lz4|lzma|Z))?|tgz|taz|tbz2?|tb2|txz|tlz|tzst)$/i.test(path);
}

// EXTERNAL MODULE: ./lib/dockerfile/ignore-glob.js
var ignore_glob = __webpack_require__(3416);
// EXTERNAL MODULE: ./lib/lint/remember.js
var remember = __webpack_require__(8285);
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
/** Every file, and every folder with the files below it in the order of the listing. */
const treeOf = (0,remember/* remember */.kY)(({ files }) => {
    const folders = new Map();
    for (const file of files)
        for (let at = file.indexOf('/'); at > 0; at = file.indexOf('/', at + 1)) {
            const folder = file.slice(0, at);
            const inside = folders.get(folder);
            if (inside === undefined)
                folders.set(folder, [file]);
            else
                inside.push(file);
        }
    return { names: new Set(files), folders };
});
/** The files at or below a folder (`''`: all), or the file itself. */
function filesUnder(context, path) {
    if (path === '')
        return context.files;
    const { names, folders } = treeOf(context);
    return folders.get(path) ?? (names.has(path) ? [path] : []);
}
/** Whether the file is there. */
function hasFile(context, path) {
    return treeOf(context).names.has(path);
}
/** Whether a file or a folder with files is there. */
function hasPath(context, path) {
    if (path === '')
        return context.files.length > 0;
    const { names, folders } = treeOf(context);
    return names.has(path) || folders.has(path);
}
function isFolder(context, path) {
    return path === '' || treeOf(context).folders.has(path);
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
var expand = __webpack_require__(3695);
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
const workdirsOf = (0,remember/* remember */.kY)((facts) => {
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
const foldersOf = (0,remember/* remember */.kY)((facts) => (0,remember/* remember */.kY)((copy) => workOut(facts, copy)));
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
    return filesOf(facts)(context)(copy);
}
const filesOf = (0,remember/* remember */.kY)((facts) => (0,remember/* remember */.kY)((context) => (0,remember/* remember */.kY)((copy) => findFiles(facts, context, copy))));
function findFiles(facts, context, copy) {
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
    if (!/[*?[\\]/.test(path))
        return hasFile(context, path) ? [path] : [];
    const pattern = (0,ignore_glob/* parseGlob */.q)(path);
    return pattern === undefined ? [] : context.files.filter(pattern.matches);
}

;// CONCATENATED MODULE: ./lib/lint/rule.js
/** Declares a rule; there for the types. */
function defineRule(rule) {
    return rule;
}

;// CONCATENATED MODULE: ./lib/lint/rules/add-archive.js




const addArchive = defineRule({
    id: 'add-archive',
    aliases: ['DL3010'],
    since: '0.2.0',
    summary: 'Let ADD unpack local archives.',
    category: 'correctness',
    severity: 'info',
    confidence: 'medium',
    fix: 'none',
    why: `ADD unpacks a tar archive from the build context while it copies. With COPY and \`RUN tar\` the archive stays in a
layer of its own, and its bytes are shipped with every pull even when a later RUN deletes it.

ADD unpacks everything and keeps the paths, so a \`tar\` that strips components or takes single files is left alone.`,
    references: ['https://docs.docker.com/reference/dockerfile/#add'],
    examples: [
        {
            bad: 'FROM debian:13\n«COPY app.tar.gz /tmp/»\nRUN tar -xzf /tmp/app.tar.gz -C /opt && rm /tmp/app.tar.gz\n',
        },
        { bad: 'FROM debian:13\nWORKDIR /opt\n«COPY vendor/lib.tar.xz lib.tar.xz»\nRUN tar xf lib.tar.xz\n' },
        { good: 'FROM debian:13\nADD app.tar.gz /opt/\n', because: 'ADD unpacks it' },
        {
            good: 'FROM debian:13\nCOPY app.tar.gz /tmp/\nRUN tar -xzf /tmp/app.tar.gz --strip-components=1 -C /opt\n',
            because: 'ADD cannot strip',
        },
        {
            good: 'FROM debian:13\nCOPY app.zip /tmp/\nRUN unzip /tmp/app.zip\n',
            because: 'ADD does not unpack zip',
        },
        { good: 'FROM debian:13\nCOPY app.tar.gz /srv/download/\n', because: 'nothing unpacks it' },
    ],
    *check(facts) {
        for (const copy of facts.copies) {
            const { instruction, sources, onbuild } = copy;
            const [source, ...more] = sources;
            if (instruction.keyword !== 'COPY' || onbuild || source === undefined || more.length > 0)
                continue;
            if (!isContextCopy(copy) || !isArchive(source.value) || /[$*?[]/.test(source.value))
                continue;
            const line = unpackingLine(facts, copy, source.value);
            if (line === undefined)
                continue;
            yield {
                range: instruction.range,
                message: `Line ${line} unpacks this archive, which stays in its own layer all the same. Use ADD with the directory as destination.`,
            };
        }
    },
});
function unpackingLine(facts, copy, source) {
    const name = source.slice(source.lastIndexOf('/') + 1);
    const target = copyTarget(facts, copy);
    const paths = new Set([target, resolvePath(target, name)]);
    const run = facts.runs.find(({ stage, order, programs }) => stage === copy.stage &&
        order > copy.order &&
        programs.some((program) => unpacks(program, { name, paths })));
    return run?.instruction.line;
}
function unpacks({ name, args }, archive) {
    if (!/^(?:tar|bsdtar|gtar)$/.test(name))
        return false;
    const words = args.map(({ value }) => value);
    const extracts = words.some((word, index) => /^-[a-zA-Z]*x/.test(word) || word === '--extract' || (index === 0 && /^[a-zA-Z]*x/.test(word)));
    const picky = words.some((word) => /^--(?:strip|exclude|wildcards|transform|to-stdout|keep|overwrite)|^-[a-zA-Z]*O/.test(word));
    const at = words.findIndex((word) => archive.paths.has(word) || word === archive.name || word === `./${archive.name}`);
    if (!extracts || picky || at < 0)
        return false;
    // Words behind the archive that belong to no option are files to take.
    const rest = words.slice(at + 1);
    return rest.every((word, index) => word.startsWith('-') || /^(?:-C|--directory)$/.test(rest[index - 1] ?? ''));
}

;// CONCATENATED MODULE: ./lib/lint/rules/add-checksum.js


const addChecksum = defineRule({
    id: 'add-checksum',
    aliases: [],
    since: '0.2.0',
    summary: 'Verify what ADD fetches.',
    category: 'reproducibility',
    severity: 'info',
    confidence: 'high',
    fix: 'none',
    why: `The file behind an address can change, by a release or by an attack, and the image changes with it. \`--checksum\`
names the content: a file by its SHA-256, a Git repository by its commit. The build stops when something else comes. A
full commit hash behind the \`#\` of a Git address does the same.`,
    references: ['https://docs.docker.com/reference/dockerfile/#add---checksum'],
    examples: [
        { bad: 'FROM alpine:3.22\nADD «https://example.com/tool.tar.gz» /opt/\n' },
        {
            bad: 'FROM alpine:3.22\nADD «https://github.com/team/tool.git#main» /src\n',
            because: 'a branch moves',
        },
        {
            bad: 'FROM alpine:3.22\nARG URL=https://example.com/tool\nADD «$URL» /usr/bin/tool\n',
            because: 'the variable holds an address',
        },
        {
            good: `FROM alpine:3.22\nADD --checksum=sha256:${'0'.repeat(64)} https://example.com/tool.tar.gz /opt/\n`,
            because: 'the content is named',
        },
        {
            good: `FROM alpine:3.22\nADD https://github.com/team/tool.git#${'a'.repeat(40)} /src\n`,
            because: 'a commit is exact',
        },
        { good: 'FROM alpine:3.22\nADD tool.tar.gz /opt/\n', because: 'it comes from the build context' },
    ],
    *check(facts) {
        for (const copy of facts.copies) {
            const { instruction, sources } = copy;
            if (instruction.keyword !== 'ADD' || instruction.flags.some(({ name }) => name === 'checksum'))
                continue;
            for (const { value, range } of sources) {
                const git = isGit(addressOf(facts, copy, value));
                if (git === undefined)
                    continue;
                const content = git ? 'commit' : 'SHA-256';
                yield {
                    range,
                    message: `Nothing verifies what this address delivers. Name the ${content} with --checksum.`,
                };
            }
        }
    },
});
function addressOf(facts, { stage, order }, word) {
    return word.startsWith('$') ? expandAt(facts, stage, order, word) : word;
}
/** Undefined for what is not remote, or pinned to a commit. */
function isGit(address) {
    const web = /^https?:\/\//i.test(address);
    const git = /^(?:git|ssh):\/\/|^git@/i.test(address) || (web && /\.git(?:[#?]|$)/.test(address));
    if (!web && !git)
        return undefined;
    const pinned = git && (/#[0-9a-f]{40}(?::|$)/.test(address) || /[?&](?:commit|checksum)=[0-9a-f]{40}/.test(address));
    return pinned ? undefined : git;
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
var ecosystems = __webpack_require__(6703);
;// CONCATENATED MODULE: ./lib/lint/install-step.js



/** Finds the table's entry for a program. */
const findInstall = (0,remember/* remember */.kY)((program) => {
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

;// CONCATENATED MODULE: ./lib/lint/costly.js


/** Programs and subcommands that build or install, where the tables of installs do not know them. */
const BUILDS = {
    npm: /^(?:ci|i|install|run build|run-script build|rebuild)\b/,
    yarn: /^(?:build|run build|install|add)\b/,
    pnpm: /^(?:build|run build|install|add|i)\b/,
    bun: /^(?:run build|build|install|add)\b/,
    pip: /^install\b/,
    gem: /^install\b/,
    go: /^(?:build|install|mod download|get)\b/,
    cargo: /^(?:build|install|fetch|chef)\b/,
    dotnet: /^(?:build|publish|restore)\b/,
    mvn: /./,
    mvnw: /./,
    gradle: /./,
    gradlew: /./,
    make: /^(?!.*\b(?:clean|test|check|lint)\b)/,
    cmake: /./,
    ninja: /./,
    meson: /./,
    configure: /(?:)/,
};
/** The first program of a RUN that takes long. */
function findCostly({ programs }) {
    return programs.find((program) => !program.inSubstitution && isCostly(program));
}
/** Installs, downloads dependencies or compiles. */
function isCostly(program) {
    if (findInstall(program) !== undefined || findSystemInstall(program) !== undefined)
        return true;
    return isBuild(program);
}
/** Compiles, bundles, or installs by name. */
function isBuild({ name, args }) {
    const tool = name.replace(/^(pip)[\d.]+$/, '$1');
    const known = Object.hasOwn(BUILDS, tool) ? BUILDS[tool] : undefined;
    return known?.test(args.map(({ value }) => value).join(' ')) === true;
}
/** The RUNs that come after an instruction: in its stage, and in the stages built on that. */
function runsBelow({ runs, stages }, { stage, order }) {
    return runs.filter((run) => run.stage === stage
        ? run.order > order
        : run.stage > stage && stages[run.stage]?.chain.includes(stage) === true);
}
/** Whether an instruction comes before another one in the same chain of stages. */
function isAbove({ stages }, one, other) {
    if (one.stage === other.stage)
        return one.order < other.order;
    return stages[other.stage]?.chain.includes(one.stage) === true;
}
/** `line 4`, `lines 4 and 7`, `lines 4, 7 and 9`. */
function nameLines(places) {
    const lines = [...new Set(places.map(({ instruction }) => instruction.line))];
    const last = lines.at(-1);
    return lines.length === 1 ? `line ${last}` : `lines ${lines.slice(0, -1).join(', ')} and ${last}`;
}

;// CONCATENATED MODULE: ./lib/lint/rules/add-remote-unpinned.js
// ADD of something from the network that may make long steps below run again at any time.



const addRemoteUnpinned = defineRule({
    id: 'add-remote-unpinned',
    aliases: [],
    since: '0.2.0',
    summary: 'Fetch with ADD by checksum or commit, or below the steps that take long.',
    category: 'cache',
    severity: 'warning',
    confidence: 'medium',
    fix: 'none',
    why: `ADD asks the server on every build. Without \`--checksum\` the date the server gives is part of the key, so a file
that was only uploaded again makes every step below run again; a branch of a Git repository does with each commit. With
\`--checksum=sha256:…\` or a full commit nothing moves until you change it.

Reported when an install or a build stands below it. An address that names a version or a hash is an info.`,
    references: ['https://docs.docker.com/reference/dockerfile/#add---checksum'],
    examples: [
        {
            bad: 'FROM debian:13\n«ADD https://example.com/tool.tar.gz /opt/»\nRUN apt-get update && apt-get install -y ffmpeg\n',
        },
        {
            bad: 'FROM golang:1.26\n«ADD https://github.com/example/app.git#main /src»\nRUN go build -C /src\n',
            because: 'the branch moves',
        },
        {
            good: `FROM debian:13\nADD --checksum=sha256:${'a'.repeat(64)} https://example.com/tool.tar.gz /opt/\nRUN apt-get update && apt-get install -y ffmpeg\n`,
            because: 'the content is fixed',
        },
        {
            good: 'FROM debian:13\nRUN apt-get update && apt-get install -y ffmpeg\nADD https://example.com/tool.tar.gz /opt/\n',
            because: 'nothing below it takes long',
        },
        {
            good: `FROM golang:1.26\nADD https://github.com/example/app.git#${'4f0c1d2e'.repeat(5)} /src\nRUN go build -C /src\n`,
            because: 'the commit is named',
        },
    ],
    *check(facts) {
        for (const copy of facts.copies) {
            const address = remoteOf(facts, copy);
            if (address === undefined || copy.onbuild || facts.stages[copy.stage]?.reachable !== true)
                continue;
            const costly = runsBelow(facts, copy).filter((run) => findCostly(run) !== undefined);
            if (costly.length === 0)
                continue;
            const git = add_remote_unpinned_isGit(address);
            yield {
                range: copy.instruction.range,
                message: git
                    ? `Every commit of this repository reruns ${nameLines(costly)}; name a commit behind the #.`
                    : `When the server gives another date for this file, ${nameLines(costly)} ${costly.length === 1 ? 'runs' : 'run'} again; add --checksum, or move it down.`,
                ...(isSettled(address) ? { severity: 'info' } : {}),
            };
        }
    },
});
/** The first source that is fetched and may be another one tomorrow. */
function remoteOf(facts, { instruction, sources, stage, order }) {
    const checked = instruction.flags.some(({ name }) => name === 'checksum');
    if (instruction.keyword !== 'ADD' || checked)
        return undefined;
    const addresses = sources.map(({ value }) => expandAt(facts, stage, order, value));
    return addresses.find((address) => add_remote_unpinned_isGit(address)
        ? !/(?:#|[?&](?:commit|checksum)=)[0-9a-f]{40}/.test(address) && !CHANGING.test(address)
        : /^https?:\/\//.test(address) && !CHANGING.test(address));
}
/** Fetched for its changes; that is another matter. */
const CHANGING = /^https?:\/\/(?:api\.github\.com\/|(?:www\.)?random\.org\/|worldtimeapi\.org\/)/;
function add_remote_unpinned_isGit(address) {
    return /^(?:git|ssh):\/\/|^git@/.test(address) || /^https?:\/\/[^?#]*\.git(?:[#?]|$)/.test(address);
}
/** A digest, or a version, in the address. */
function isSettled(address) {
    const path = address.replace(/^\w+:\/\/[^/]*/, '');
    return /[0-9a-f]{40}|#v?\d|\d+\.\d+/.test(path);
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

;// CONCATENATED MODULE: ./lib/lint/package-call.js





const BY_PROGRAM = new Map(PACKAGE_MANAGERS.flatMap((manager) => manager.programs.map((name) => [name, manager])));
/** Reads a call; undefined for other programs and for calls without a verb. */
function package_call_readPackageCall(program) {
    const { name, words } = unwrapPython(program);
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
        const { name, value } = package_call_splitOption(manager, word.value);
        const takes = value === undefined && takesValue(manager, word.value);
        const given = takes ? words[++at]?.value : value;
        options.push({ text: word.value, name, value: given, range: word.range });
    }
    return { options, operands };
}
function package_call_splitOption(manager, text) {
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
        if (!BY_PROGRAM.has(unwrapPython(program).name))
            return [];
        const known = program.args.every(({ literal }) => literal);
        return (package_call_readPackageCall(known ? program : { ...program, args: resolveWords(facts, run, program.args) }) ??
            []);
    }),
])));
/** The calls of some package managers in one RUN. */
function callsOf(facts, run, ...ids) {
    return (packageCalls(facts).get(run) ?? []).filter(({ manager }) => ids.includes(manager.id));
}
/** Which verb of its package manager a call has. */
function package_call_hasVerb({ manager, verb }, ...kinds) {
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

;// CONCATENATED MODULE: ./lib/lint/earliest.js
/** The smallest order for each stage. */
function earliestPlaces(places) {
    const first = new Map();
    for (const { stage, order } of places)
        first.set(stage, Math.min(order, first.get(stage) ?? order));
    return first;
}
/** One of the places stands before, in the stage itself or in those it is built on. */
function isPreceded({ stages }, { stage, order }, first) {
    if (first.size === 0)
        return false;
    return (stages[stage]?.chain ?? []).some((index) => {
        const place = first.get(index);
        return place !== undefined && (index !== stage || place < order);
    });
}

;// CONCATENATED MODULE: ./lib/lint/settings-before.js
// A pattern of configuration text → whether an instruction before a RUN writes it into the image.


/** Prepares a question: do instructions of the stages below, or the RUN itself, mention the pattern? */
function settingFinder(pattern) {
    const places = (0,remember/* remember */.kY)(({ placed }) => earliestPlaces(placed.filter((place) => mentions(place, pattern))));
    return (facts, { stage, order }) => isPreceded(facts, { stage, order: order + 1 }, places(facts));
}
function mentions({ instruction }, pattern) {
    if (!['RUN', 'COPY', 'ADD'].includes(instruction.keyword))
        return false;
    const texts = [instruction.rest.text, ...instruction.heredocs.map(({ content }) => content)];
    return texts.some((text) => pattern.test(text));
}
/** The value an ENV or ARG gives a variable before a RUN; '' when it has no known value. */
function variableAt({ stages }, { stage, order }, ...names) {
    const visible = (stages[stage]?.chain ?? []).flatMap((index) => stages[index]?.variables.filter((variable) => names.includes(variable.name) && (index !== stage || variable.order < order)) ?? []);
    const last = visible.at(-1);
    return last && (last.value ?? '');
}

;// CONCATENATED MODULE: ./lib/lint/left-cache.js




/** The files of a stage reach the image: it is the target, below the target, or copied as a whole. */
function reachesImage(facts, stage) {
    return shippedStages(facts).has(stage);
}
const shippedStages = (0,remember/* remember */.kY)((facts) => {
    const shipped = new Set(facts.stages.filter(({ exported }) => exported).map(({ index }) => index));
    for (const copy of facts.copies.toReversed())
        if (shipped.has(copy.stage))
            for (const stage of wholeStages(facts, copy))
                shipped.add(stage);
    return shipped;
});
function wholeStages({ stages }, { from, sources }) {
    if (from.kind !== 'stage' || !sources.some(({ value }) => value === '/' || value === '/*'))
        return [];
    return stages[from.index]?.chain ?? [];
}
/** The paths are on a cache or tmpfs mount of the RUN. */
function isMounted(facts, run, paths) {
    return run.mounts.some(({ type, target }) => {
        if (target === undefined || (type !== 'cache' && type !== 'tmpfs'))
            return false;
        const folder = resolvePath('/', expandAt(facts, run.stage, run.order, target));
        return paths.some((path) => pathBelow(folder, path) !== undefined || isHomeOf(folder, path));
    });
}
/** `/home/app/.cache` for `/root/.cache/pip`. */
function isHomeOf(folder, path) {
    const inHome = pathBelow('/root', path);
    if (inHome === undefined)
        return false;
    const parts = inHome.split('/');
    return parts.some((_, index) => folder.endsWith(`/${parts.slice(0, index + 1).join('/')}`));
}
/** Something in the RUN behind a place removes the paths. */
function isRemovedAfter(run, offset, paths) {
    const lastRemoval = lastRemovals(removersOf(run));
    return paths.some((path) => lastRemoval(path) > offset);
}
/** The programs of a RUN that may remove something, last one first. */
const removersOf = (0,remember/* remember */.kY)(({ programs }) => programs.filter(mayRemove).toReversed());
/** Where the last program stands that removes a path; each path is looked for once. */
const lastRemovals = (0,remember/* remember */.kY)((removers) => {
    const known = new Map();
    return (path) => {
        const last = known.get(path) ?? removers.find((program) => removes(program, path))?.range.start ?? -1;
        known.set(path, last);
        return last;
    };
});
const REMOVERS = /^(?:rm|rmdir|unlink|shred|find|trap|eval|cd|pushd|mv|xargs)$/;
/** A script with such a name is trusted to do what it says. */
const CLEANER = /clean|purge/i;
function mayRemove({ name }) {
    return REMOVERS.test(name) || CLEANER.test(name);
}
function removes({ name, args }, path) {
    if (CLEANER.test(name))
        return true;
    // Who goes to the folder itself is about to remove what is in it.
    if (name === 'cd' || name === 'pushd')
        return args.some(({ value }) => resolvePath('/', value) === path);
    return args.some(({ value }) => value.split(/\s+/).some((word) => coversPath(word, path)));
}
/** True when removing what a shell word stands for removes what is at `path`. */
function coversPath(word, path) {
    if (!/[/~$]/.test(word) || word.length > 1000)
        return false;
    return spreadBraces(word).some((one) => {
        const plain = one.replace(/^(?:~|\$HOME|\$\{HOME\})(?=\/|$)/, '/root').replace(/\/{2,}/g, '/');
        const parts = plain.split('/').slice(1);
        const wanted = path.split('/').slice(1);
        if (!plain.startsWith('/') || plain === '/')
            return false;
        const own = parts.at(-1) === '' ? parts.slice(0, -1) : parts;
        const inside = own.slice(wanted.length);
        return (own.slice(0, wanted.length).every((part, index) => fits(part, wanted[index] ?? '')) &&
            inside.every((part) => part.includes('*')));
    });
}
function fits(pattern, name) {
    if (!pattern.includes('*'))
        return pattern === name;
    const [head = '', ...rest] = pattern.split('*');
    return name.startsWith(head) && name.endsWith(rest.at(-1) ?? '');
}
/** The words of `{a,b}`, one pair of braces deep and at most one. */
function spreadBraces(word) {
    const open = word.indexOf('{');
    const close = word.indexOf('}', open);
    if (open < 0 || close < 0 || word[open - 1] === '$')
        return [word];
    const [before, after] = [word.slice(0, open), word.slice(close + 1)];
    return word
        .slice(open + 1, close)
        .split(',')
        .map((part) => before + part + after);
}
/** Where a package manager caches in a RUN: its default, or what a variable says. */
function cachePaths(facts, run, { manager }) {
    const { caches = [], cacheVariables = [] } = manager;
    const set = cacheVariables.length > 0 ? variableAt(facts, run, ...cacheVariables) : undefined;
    return set ? [resolvePath('/', set), ...caches] : caches;
}
/** What a call leaves behind stays: no mount, no removal and no cleaning behind it. */
function leavesCache(facts, run, call) {
    if (!run.script.complete || !reachesImage(facts, run.stage))
        return false;
    const paths = cachePaths(facts, run, call);
    const offset = call.program.range.start;
    if (isMounted(facts, run, paths) || isRemovedAfter(run, offset, paths))
        return false;
    return !((lastCleaning(packageCalls(facts).get(run) ?? []).get(call.manager.id) ?? -1) > offset);
}
/** Where each package manager cleans up for the last time in a RUN. */
const lastCleaning = (0,remember/* remember */.kY)((calls) => new Map(calls
    .filter((call) => package_call_hasVerb(call, 'clean'))
    .map(({ manager, program }) => [manager.id, program.range.start])));

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

;// CONCATENATED MODULE: ./lib/lint/program-edits.js

/** Puts arguments behind a word; undefined when the word is not written there as it is. */
function addArguments({ file }, { instruction }, word, ...args) {
    const { range, value } = word;
    if (value !== '' && !file.text.slice(range.start, range.end).includes(value.split(' ')[0] ?? ''))
        return undefined;
    const json = instruction.form === 'json' && instruction.args.some((arg) => arg.range.end === range.end);
    return insertText(range.end, args.map((arg) => (json ? `, ${JSON.stringify(arg)}` : ` ${arg}`)).join(''));
}
/** The RUN is a JSON list that no shell reads. */
function runsWithoutShell({ instruction, script }) {
    return instruction.form === 'json' && instruction.args[0]?.range.start === script.steps[0]?.range.start;
}
/** Steps after which nothing of the script runs. */
const LAST_WORDS = /^(?:exec|exit|return|break|continue)$/;
/** Adds a step at the end of a script, run when all before it went well; undefined where that is not certain. */
function appendStep({ file }, run, command) {
    const { instruction, script } = run;
    const last = script.steps.at(-1);
    if (last === undefined || !script.complete || runsWithoutShell(run))
        return undefined;
    const ends = last.programs.some(({ name, wrappers }) => LAST_WORDS.test(name) || wrappers.includes('exec') || name === '');
    const background = script.steps.some(({ connector }) => connector === '&');
    const [heredoc] = instruction.heredocs;
    const sole = heredoc !== undefined && last.range.start >= heredoc.bodyRange.start;
    if (ends || background || (heredoc !== undefined && !sole))
        return undefined;
    const rest = file.text.slice(last.range.end, sole ? heredoc.bodyRange.end : instruction.restRange.end);
    if (!(instruction.form === 'json' ? /^"\s*\]\s*$/ : /^[\s;\\`]*$/).test(rest))
        return undefined;
    return insertText(last.range.end, `${glue(file.text, run, last, sole)}${command}`);
}
function glue(text, { instruction, script }, last, heredoc) {
    const stops = stopsOnErrors(script.steps);
    if (heredoc)
        return stops ? `\n${indentAt(text, last.range.start)}` : ' && ';
    const list = stops && last.connector === ';';
    const { range } = instruction;
    const written = text.slice(range.start, range.end);
    // The step goes on a line of its own where the others do.
    const broken = /([\\`])[ \t]*\r?\n([ \t]*)/.exec(written);
    if (broken === null || instruction.form === 'json')
        return list ? '; ' : ' && ';
    return list ? `; ${broken[1]}\n${broken[2]}` : ` ${broken[1]}\n${broken[2]}&& `;
}
/** `set -e` stands before everything else. */
function stopsOnErrors(steps) {
    const [first] = steps;
    const program = first?.simple ? first.programs[0] : undefined;
    return (program?.name === 'set' &&
        program.args.some(({ value }) => /^-[a-z]*e/.test(value) || value === 'errexit'));
}
function indentAt(text, offset) {
    const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
    return /^[ \t]*/.exec(line)?.[0] ?? '';
}
/** Puts a step and `&&` before the step a program is; undefined where that would change which of them run. */
function prependStep({ instruction, script }, at, command) {
    const step = script.steps.find(({ range }) => range.start <= at && at < range.end);
    if (!step?.simple || step.programs.length !== 1 || !script.complete)
        return undefined;
    if (instruction.form === 'json' || step.connector === '||')
        return undefined;
    return insertText(step.range.start, `${command} && `);
}

;// CONCATENATED MODULE: ./lib/lint/step-edits.js

/** Takes out a step of `a && b && c` with its connector; undefined when it is the only one or not joined by `&&` or `;`. */
function dropStep(facts, run, step) {
    const { steps } = run.script;
    const at = steps.indexOf(step);
    const [before, after] = [steps[at - 1], steps[at + 1]];
    if (run.instruction.form !== 'shell' || run.instruction.heredocs.length > 0)
        return undefined;
    if (![step, after].every((one) => one === undefined || JOINED.test(one.connector)))
        return undefined;
    const range = before !== undefined
        ? { start: before.range.end, end: step.range.end }
        : after && { start: step.range.start, end: after.range.start };
    if (range === undefined || commentsWithin(facts.file, range).length > 0)
        return undefined;
    return { range, text: '' };
}
const JOINED = /^(?:start|&&|;)$/;
/** Takes a word out with the blanks before it, and whatever continues the line there. */
function dropWord({ file }, { start, end }) {
    const continuation = file.escape === '`' ? /(?:[ \t]|`[ \t]*\r?\n)*$/ : /(?:[ \t]|\\[ \t]*\r?\n)*$/;
    const gap = continuation.exec(file.text.slice(Math.max(0, start - 500), start))?.[0] ?? '';
    return gap === '' ? undefined : { range: { start: start - gap.length, end }, text: '' };
}
/** The step that is exactly this program. */
function stepOf({ script }, program) {
    return script.steps.find(({ simple, programs }) => simple && programs.length === 1 && programs[0] === program);
}

;// CONCATENATED MODULE: ./lib/lint/rules/apk-no-cache.js





const apkNoCache = defineRule({
    id: 'apk-no-cache',
    aliases: [
        'DL3019',
        'DS-0025',
        'apk-add-using-local-cache-path',
        'missing-apk-no-cache',
        'DKL-DI-0004',
        'apkadd-missing_nocache_or_updaterm',
    ],
    since: '0.1.0',
    summary: 'Install with `apk add --no-cache`.',
    category: 'layers',
    severity: 'info',
    confidence: 'high',
    fix: 'safe',
    fixEffect: 'The package index in /var/cache/apk is no longer in the image.',
    why: `\`apk add\` keeps the package index it fetched in /var/cache/apk, where nobody needs it any more. With \`--no-cache\` it
fetches the index for this one call and keeps nothing; \`apk update\` and \`--update\` are then not needed either.

Silent are stages whose files do not reach the image, a cache or tmpfs mount, and a RUN that removes the cache itself.`,
    references: ['https://wiki.alpinelinux.org/wiki/Alpine_Package_Keeper#Local_Cache'],
    examples: [
        {
            bad: 'FROM alpine:3.22\nRUN «apk add» curl\n',
            fixed: 'FROM alpine:3.22\nRUN apk add --no-cache curl\n',
        },
        {
            bad: 'FROM alpine:3.22\nRUN apk update && «apk add» --update curl && curl --version\n',
            fixed: 'FROM alpine:3.22\nRUN apk add --no-cache curl && curl --version\n',
            because: 'the update is not needed either',
        },
        {
            good: 'FROM alpine:3.22\nRUN apk --no-cache add curl\n',
            because: 'the flag may stand before the verb',
        },
        {
            good: 'FROM alpine:3.22\nRUN apk add --update curl && rm -rf /var/cache/apk/*\n',
            because: 'the RUN removes the cache',
        },
        {
            good: 'FROM alpine:3.22\nRUN --mount=type=cache,target=/etc/apk/cache apk add curl\n',
            because: 'the cache lies on a mount',
        },
    ],
    *check(facts) {
        for (const run of facts.runs)
            for (const call of callsOf(facts, run, 'apk')) {
                if (!package_call_hasVerb(call, 'install') || call.unknown || isElsewhere(call) || !leavesCache(facts, run, call))
                    continue;
                const fix = deriveFix(facts, run, call);
                yield {
                    range: callRange(call),
                    message: 'apk add leaves the package index in the layer; add --no-cache.',
                    ...(fix === undefined ? {} : { fix }),
                };
            }
    },
});
function isElsewhere(call) {
    return hasOption(call, '--no-cache', '--cache-dir', '-p', '--root', '-s', '--simulate', '--no-network');
}
function deriveFix(facts, run, call) {
    const edits = [addArguments(facts, run, call.verb, '--no-cache')];
    for (const { name, range } of call.options)
        if (/^(?:-U|--update|--update-cache)$/.test(name))
            edits.push(dropWord(facts, range));
    const others = callsOf(facts, run, 'apk');
    // An upgrade would still leave the index.
    if (others.some((other) => package_call_hasVerb(other, 'upgrade') && !isElsewhere(other)))
        return undefined;
    const updates = others.filter((other) => package_call_hasVerb(other, 'refresh'));
    if (updates.length > 3)
        return undefined;
    if (call === others.find((other) => package_call_hasVerb(other, 'install')))
        for (const { program } of updates) {
            const step = stepOf(run, program);
            edits.push(step && dropStep(facts, run, step));
        }
    return edits.every((edit) => edit !== undefined)
        ? { kind: 'safe', description: 'Add --no-cache', edits }
        : undefined;
}

;// CONCATENATED MODULE: ./lib/lint/rules/apk-virtual.js




const NAME = '.build-deps';
const apkVirtual = defineRule({
    id: 'apk-virtual',
    aliases: ['apkadd-missing-virtual'],
    since: '0.1.0',
    summary: 'Give packages that are removed again a name with `--virtual`.',
    category: 'packages',
    severity: 'style',
    default: 'off',
    confidence: 'high',
    fix: 'suggested',
    fixEffect: 'The group is removed with everything that only it needed.',
    why: `Packages that are only needed for a build are installed and removed in the same RUN. Listed twice, the two lists drift
apart, and a package that was there before is removed as well. \`apk add --virtual .build-deps …\` puts them into a group
that \`apk del .build-deps\` removes.`,
    references: ['https://wiki.alpinelinux.org/wiki/Alpine_Package_Keeper#Advanced_APK_usage'],
    examples: [
        {
            bad: 'FROM alpine:3.22\nRUN «apk add» --no-cache gcc make && make && apk del gcc make\n',
            fixed: 'FROM alpine:3.22\nRUN apk add --virtual .build-deps --no-cache gcc make && make && apk del .build-deps\n',
        },
        {
            bad: 'FROM alpine:3.22\nRUN «apk add» --no-cache git gcc=14.2.0-r6 && make && apk del gcc\n',
            because: 'git stays, so there is no fix',
        },
        {
            good: 'FROM alpine:3.22\nRUN apk add --no-cache -t .deps gcc && make && apk del .deps\n',
            because: 'they have a name',
        },
        {
            good: 'FROM alpine:3.22\nRUN apk add --no-cache curl && apk del busybox-extras\n',
            because: 'another package is removed',
        },
    ],
    *check(facts) {
        for (const run of facts.runs) {
            const calls = callsOf(facts, run, 'apk');
            const removals = new Map(calls
                .filter(({ verb }) => verb.value === 'del')
                .flatMap((call) => call.operands.map((word) => [nameOf(word), call])));
            for (const call of calls.filter(({ verb }) => verb.value === 'add')) {
                if (hasOption(call, '-t', '--virtual') || call.unknown)
                    continue;
                const removal = call.operands
                    .map((word) => removals.get(nameOf(word)))
                    .find((other) => other !== undefined && other.program.range.start > call.program.range.start);
                if (removal === undefined)
                    continue;
                const fix = apk_virtual_deriveFix(facts, run, call, removal);
                yield {
                    range: callRange(call),
                    message: `These packages are listed a second time where they are removed; name the group with --virtual ${NAME} and remove that.`,
                    ...(fix === undefined ? {} : { fix }),
                };
            }
        }
    },
});
function nameOf({ value }) {
    return value.replace(/[=<>~@].*$/, '');
}
/** Only where exactly what was added is removed, and both stand there in full. */
function apk_virtual_deriveFix(facts, run, add, removal) {
    const added = new Set(add.operands.map(nameOf));
    const removed = removal.operands;
    const [first, last] = [removed[0], removed.at(-1)];
    const same = removed.length === added.size && removed.every((word) => added.has(nameOf(word)));
    const insert = addArguments(facts, run, add.verb, '--virtual', NAME);
    if (!same || first === undefined || last === undefined || insert === undefined)
        return undefined;
    const range = { start: first.range.start, end: last.range.end };
    const between = facts.file.text.slice(range.start, range.end);
    const known = removed.every(({ value, literal }) => literal && between.includes(value));
    if (!known || /#|\s-/.test(between) || runsWithoutShell(run))
        return undefined;
    const edits = [insert, replaceText(range, NAME)];
    return { kind: 'unsafe', description: `Group them as ${NAME}`, edits };
}

;// CONCATENATED MODULE: ./lib/lint/apt.js

/** Reads a call of apt-get, apt or aptitude; undefined for other programs and calls without a verb. */
function readAptCall(program) {
    const call = readPackageCall(program);
    return call?.manager.id === 'apt' ? call : undefined;
}
/** It needs the package lists. */
function usesLists(call) {
    return hasVerb(call, 'install', 'upgrade');
}
/** It asks before it acts. */
function mayAsk(call) {
    return package_call_hasVerb(call, 'install', 'upgrade', 'remove');
}
/** An option answers the question: -y, -qq, an Assume-Yes setting, or nothing is going to be done at all. */
function isAnswered({ options }) {
    let quiet = 0;
    for (const { text, name, value = '' } of options) {
        if (/^--(?:yes|assume-yes|assume-no|force-yes|simulate|just-print|dry-run|recon|no-act|print-uris)\b/.test(text))
            return true;
        if (/^APT::Get::Assume-Yes=["']?(?:true|yes|1|on|with|enable)/i.test(value))
            return true;
        if (/^(?:-q|--quiet)=[2-9]/.test(text))
            return true;
        if (text === '--quiet')
            quiet++;
        else if (/^-[^-]/.test(text)) {
            const letters = name === text ? text.slice(1, ownLetters(text)) : '';
            if (/[ys]/.test(letters))
                return true;
            quiet += letters.split('q').length - 1;
        }
    }
    return quiet >= 2;
}
/** How far a cluster of letters goes before the value of one begins. */
function ownLetters(cluster) {
    const end = [...cluster].findIndex((char, index) => index > 0 && 'tocaP='.includes(char));
    return end === -1 ? cluster.length : end;
}

;// CONCATENATED MODULE: ./lib/lint/rules/apt-assume-yes.js
// apt-get that waits for an answer nobody can give.





const isConfigured = settingFinder(/APT::Get::Assume-Yes\s+/i);
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
        for (const run of facts.runs)
            for (const call of callsOf(facts, run, 'apt')) {
                if (!mayAsk(call) || call.unknown || isAnswered(call) || hasInput(call) || isConfigured(facts, run))
                    continue;
                const edit = addArguments(facts, run, call.verb, '-y');
                yield {
                    range: callRange(call),
                    message: `${call.program.name} ${call.verb.value} asks before it goes on, and a build cannot answer; add -y.`,
                    ...(edit ? { fix: { kind: 'safe', description: 'Add -y', edits: [edit] } } : {}),
                };
            }
    },
});

;// CONCATENATED MODULE: ./lib/lint/lone-refresh.js



const MANAGERS = ['apt', 'apk', 'yum', 'dnf', 'zypper'];
/** Programs beside the refresh that cannot be a hidden install. */
const HARMLESS = /^(?:|\[|:|apk|apt|apt-get|apt-key|apt-cache|aptitude|add-apt-repository|cat|cd|chmod|cp|curl|dnf|dpkg|echo|env|export|find|gpg|install|ln|ls|mkdir|microdnf|mv|printf|rm|rpm|sed|set|sleep|tee|test|touch|true|wget|yum|zypper)$/;
/** Finds them, at most one for each RUN. */
const findLoneRefreshes = (0,remember/* remember */.kY)((facts) => {
    const found = [];
    for (const run of facts.runs) {
        const calls = callsOf(facts, run, ...MANAGERS);
        const call = calls.find((one) => package_call_hasVerb(one, 'refresh'));
        if (call === undefined || run.onbuild || !run.script.complete || keepsNothing(facts, run, call))
            continue;
        if (calls.some((one) => package_call_hasVerb(one, 'install', 'upgrade')))
            continue;
        const [next] = nextUses(facts, run, call.manager.id);
        if (next !== undefined || run.programs.every(isHarmless))
            found.push({ run, call, next });
    }
    return found;
});
function isHarmless({ name, nameRange, assignments, args }) {
    const assigning = name === '' && assignments.length > 0 && args.length === 0;
    return name === '' ? assigning || nameRange.start === nameRange.end : HARMLESS.test(name);
}
/** The lists are on a mount, or deleted again in the same RUN. */
function keepsNothing(facts, run, { manager }) {
    const paths = manager.caches ?? [];
    return isMounted(facts, run, paths) || isRemovedAfter(run, run.instruction.range.start, paths);
}
/** What uses the package lists next: a later RUN of the stage, or else the first of each stage built on it. */
function nextUses(facts, run, manager) {
    const { after, first } = usesOf(facts);
    const own = after.get(run)?.get(manager);
    if (own !== undefined)
        return [own];
    return facts.stages.flatMap(({ index, chain }) => {
        const built = index !== run.stage && chain.includes(run.stage);
        return (built ? first.get(index)?.get(manager) : undefined) ?? [];
    });
}
/** For each RUN the next use behind it in its stage, for each stage its first one. */
const usesOf = (0,remember/* remember */.kY)((facts) => {
    const after = new Map();
    const first = new Map();
    for (const run of facts.runs.toReversed()) {
        const next = first.get(run.stage);
        if (next !== undefined)
            after.set(run, next);
        const own = run.onbuild ? [] : MANAGERS.flatMap((id) => readUse(facts, run, id));
        if (own.length > 0)
            first.set(run.stage, new Map([...(next ?? []), ...own]));
    }
    return { after, first };
});
function readUse(facts, run, id) {
    const call = callsOf(facts, run, id).find((one) => package_call_hasVerb(one, 'refresh', 'install', 'upgrade'));
    return call === undefined ? [] : [[id, { run, installs: !package_call_hasVerb(call, 'refresh') }]];
}

;// CONCATENATED MODULE: ./lib/lint/merge-runs.js
// Two RUNs that follow each other → the edit that makes one of them, where one shell can do what two did.

/** Programs whose effect on the first shell the second would inherit. */
const LASTING = /^(?:cd|export|set|unset|umask|trap|exec|exit|ulimit|alias|source|\.|eval|shopt|readonly|)$/;
/** Joins them by `&&`; undefined when something stands between, flags differ, or the second does not stop at an error. */
function mergeRuns({ file, stages }, run, later) {
    const first = run.instruction;
    const second = later.instruction;
    const next = stages[run.stage]?.instructions[run.order + 1];
    const plain = [run, later].every(({ instruction, script, onbuild }) => instruction.form === 'shell' && instruction.heredocs.length === 0 && script.complete && !onbuild);
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
    return joinInstructions(file, first, second, '&& ');
}

;// CONCATENATED MODULE: ./lib/lint/rules/apt-cache-split.js
// apt-get update in another RUN than the install that needs it.




const aptCacheSplit = defineRule({
    id: 'apt-cache-split',
    aliases: ['DS-0017', 'CKV_DOCKER_5', 'apt-get-update_require_install'],
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
        for (const { run, call, next } of findLoneRefreshes(facts)) {
            if (call.manager.id !== 'apt' || next === undefined)
                continue;
            const edit = next.installs ? mergeRuns(facts, run, next.run) : undefined;
            yield {
                range: callRange(call),
                message: apt_cache_split_describe(call.program.name, next),
                ...(edit
                    ? { fix: { kind: 'safe', description: 'Merge with the RUN that installs', edits: [edit] } }
                    : {}),
            };
        }
    },
});
function apt_cache_split_describe(name, { run, installs }) {
    const { line } = run.instruction;
    if (!installs)
        return `This ${name} update is of no use: line ${line} runs it again. Remove it here.`;
    return (`This ${name} update is cached by itself, so the install on line ${line} will run against an old index. ` +
        'Run update and install in one RUN.');
}

;// CONCATENATED MODULE: ./lib/lint/rules/apt-get-not-apt.js
// apt where apt-get is meant for scripts.



const GET = /^(?:install|reinstall|satisfy|build-dep|update|remove|purge|autoremove|autopurge|clean|autoclean|dist-upgrade|full-upgrade|source|download)$/;
const CACHE = /^(?:search|show|policy|depends|rdepends|showsrc|pkgnames|madison)$/;
const aptGetNotApt = defineRule({
    id: 'apt-get-not-apt',
    aliases: ['DL3027', 'CKV_DOCKER_9', 'run-using-apt', 'prefer-apt-get'],
    since: '0.1.0',
    summary: 'Use apt-get or apt-cache instead of apt.',
    category: 'packages',
    severity: 'info',
    confidence: 'high',
    fix: 'safe',
    fixEffect: 'The same packages are installed. apt-get keeps downloaded archives where apt deletes them; official images are set up to delete them in both cases.',
    why: `\`apt\` is made for people at a terminal: it says itself that its command line is not stable and should not be used in
scripts. \`apt-get\` and \`apt-cache\` do the same and promise to stay as they are.

\`apt upgrade\` becomes \`apt-get upgrade --with-new-pkgs\`, which is what it does. Verbs without a counterpart, as
\`apt list\`, are reported without a fix.`,
    references: [
        'https://manpages.debian.org/stable/apt/apt.8.en.html#SCRIPT_USAGE_AND_DIFFERENCES_FROM_OTHER_APT_TOOLS',
    ],
    examples: [
        {
            bad: 'FROM debian:13\nRUN «apt» update && «apt» install -y curl\n',
            fixed: 'FROM debian:13\nRUN apt-get update && apt-get install -y curl\n',
        },
        {
            bad: 'FROM debian:13\nRUN apt-get update && «apt» -y upgrade && «/usr/bin/apt» policy bash\n',
            fixed: 'FROM debian:13\nRUN apt-get update && apt-get -y upgrade --with-new-pkgs && /usr/bin/apt-cache policy bash\n',
        },
        {
            bad: 'FROM debian:13\nRUN «apt» list --installed\n',
            because: 'apt-get has no such verb; use dpkg-query',
        },
        { good: 'FROM debian:13\nRUN apt-get update && apt-get install -y curl\n', because: 'this is apt-get' },
        { good: 'FROM debian:13\nRUN rm -rf /etc/apt/sources.list.d/apt\n', because: 'a path is no program' },
        {
            good: 'FROM debian:13\nRUN apt-mark hold bash && apt-cache policy bash\n',
            because: 'these are other programs',
        },
    ],
    *check(facts) {
        for (const run of facts.runs)
            for (const call of callsOf(facts, run, 'apt')) {
                if (call.program.name !== 'apt')
                    continue;
                const range = call.program.nameRange;
                const fix = apt_get_not_apt_deriveFix(facts.file.text, call);
                yield {
                    range,
                    message: `apt has no stable command line for scripts; use ${CACHE.test(call.verb.value) ? 'apt-cache' : 'apt-get'} here.`,
                    ...(fix === undefined ? {} : { fix }),
                };
            }
    },
});
function apt_get_not_apt_deriveFix(text, { program: { nameRange }, verb }) {
    const name = CACHE.test(verb.value) ? 'apt-cache' : 'apt-get';
    const upgrade = verb.value === 'upgrade';
    const written = text.slice(nameRange.start, nameRange.end);
    const plain = /^["']?[\w./-]*apt["']?$/.test(written);
    const quoted = /["']$/.test(text.slice(verb.range.start, verb.range.end));
    if (!plain || !(upgrade || GET.test(verb.value) || CACHE.test(verb.value)) || (upgrade && quoted))
        return undefined;
    const edits = [replaceText(nameRange, written.replace(/apt(["']?)$/, `${name}$1`))];
    if (upgrade)
        edits.push(insertText(verb.range.end, ' --with-new-pkgs'));
    return { kind: 'safe', description: `Use ${name}`, edits };
}

;// CONCATENATED MODULE: ./lib/lint/uncleaned.js



/** Finds at most one for each RUN. */
function* findUncleaned(facts, { manager, command, fills }) {
    for (const run of facts.runs) {
        const call = callsOf(facts, run, manager).findLast((one) => fills(one, run));
        if (call === undefined || !leavesCache(facts, run, call))
            continue;
        const step = typeof command === 'string' ? command : command(call);
        yield { run, call, fix: cleanUp(facts, run, call, step) };
    }
}
/** Appends the command, run as the user that filled the cache. */
function cleanUp(facts, run, { program }, command) {
    if (program.inFunction || program.wrappers.some((wrapper) => !HARMLESS_WRAPPERS.has(wrapper)))
        return undefined;
    const edit = appendStep(facts, run, `${program.wrappers.includes('sudo') ? 'sudo ' : ''}${command}`);
    return edit && { kind: 'safe', description: `Add ${command}`, edits: [edit] };
}
const HARMLESS_WRAPPERS = new Set([
    'sudo',
    'env',
    'time',
    'nice',
    'ionice',
    'eatmydata',
    'command',
    'timeout',
    'xargs',
    'sh',
    'bash',
    'nohup',
]);

;// CONCATENATED MODULE: ./lib/lint/rules/apt-lists-left.js





const aptListsLeft = defineRule({
    id: 'apt-lists-left',
    aliases: [
        'DL3009',
        'apt-get-install-lists-were-not-deleted',
        'remove-package-lists',
        'remove-package-cache',
        'DKL-DI-0005',
        'apt-get_missing_rm',
    ],
    since: '0.1.0',
    summary: 'Remove the package lists in the RUN that fetched them.',
    category: 'layers',
    severity: 'info',
    confidence: 'high',
    fix: 'safe',
    fixEffect: 'The files of /var/lib/apt/lists are no longer in the image.',
    why: `\`apt-get update\` writes the lists of all packages to /var/lib/apt/lists: tens of megabytes that nothing needs after
the install. A later RUN cannot take them out of the layer they are in; the same RUN can.

\`apt-get clean\` does not remove them (it removes downloaded archives, which official images do by themselves). Silent are
stages whose files do not reach the image, lists on a cache or tmpfs mount, and lists that something in the RUN removes,
however it is written. No fix is offered while a later RUN installs from these lists.`,
    references: ['https://docs.docker.com/build/building/best-practices/#apt-get'],
    examples: [
        {
            bad: 'FROM debian:13\nRUN «apt-get update» && apt-get install -y curl\n',
            fixed: 'FROM debian:13\nRUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*\n',
        },
        {
            bad: 'FROM debian:13\nRUN set -eux; \\\n    «apt-get update»; \\\n    apt-get install -y curl; \\\n    apt-get clean\n',
            fixed: 'FROM debian:13\nRUN set -eux; \\\n    apt-get update; \\\n    apt-get install -y curl; \\\n    apt-get clean; \\\n    rm -rf /var/lib/apt/lists/*\n',
        },
        {
            bad: 'FROM debian:13\nRUN <<EOF\nset -e\n«apt-get update»\napt-get install -y curl\nEOF\n',
            fixed: 'FROM debian:13\nRUN <<EOF\nset -e\napt-get update\napt-get install -y curl\nrm -rf /var/lib/apt/lists/*\nEOF\n',
        },
        {
            good: 'FROM debian:13\nRUN apt-get update && apt-get install -y curl && rm -fr "/var/lib/apt/lists"\n',
            because: 'they are removed, however that is written',
        },
        {
            good: 'FROM debian:13\nRUN --mount=type=cache,target=/var/lib/apt,sharing=locked apt-get update && apt-get install -y curl\n',
            because: 'they lie on a cache mount',
        },
        {
            good: 'FROM debian:13 AS build\nRUN apt-get update && apt-get install -y gcc\nFROM debian:13\nCOPY --from=build /app /app\n',
            because: 'the stage is thrown away',
        },
    ],
    *check(facts) {
        for (const run of facts.runs) {
            const call = callsOf(facts, run, 'apt').findLast((one) => package_call_hasVerb(one, 'refresh'));
            if (call === undefined || !leavesCache(facts, run, call))
                continue;
            const needed = !hasInstall(facts, run, call) || nextUses(facts, run, 'apt').some(({ installs }) => installs);
            const fix = needed ? undefined : cleanUp(facts, run, call, 'rm -rf /var/lib/apt/lists/*');
            yield {
                range: callRange(call),
                message: `The package lists that ${call.program.name} update fetches stay in the layer; remove /var/lib/apt/lists/* at the end of the same RUN.`,
                ...(fix === undefined ? {} : { fix }),
            };
        }
    },
});
function hasInstall(facts, run, update) {
    return callsOf(facts, run, 'apt').some((call) => package_call_hasVerb(call, 'install', 'upgrade') && call.program.range.start > update.program.range.start);
}

;// CONCATENATED MODULE: ./lib/lint/rules/apt-no-recommends.js
// apt-get install that also brings what packages recommend.




const FLAG = '--no-install-recommends';
const apt_no_recommends_isConfigured = settingFinder(/APT::Install-Recommends["'\s=]+(?:false|no|0|off)/i);
const aptNoRecommends = defineRule({
    id: 'apt-no-recommends',
    aliases: [
        'DL3015',
        'DS-0029',
        'apt-get-not-avoiding-additional-packages',
        'missing-no-install-recommends',
        'apt-get_recommends',
    ],
    since: '0.1.0',
    summary: 'Install only what is needed, without recommended packages.',
    category: 'packages',
    severity: 'info',
    confidence: 'high',
    fix: 'suggested',
    fixEffect: 'Packages that were only recommended are no longer in the image. What relied on one of them has to name it.',
    why: `By default \`apt-get install\` also installs the packages that the named ones recommend. In an image most of them are of
no use: they take space, time, and have to be patched. \`--no-install-recommends\` leaves them out.

The flag, the setting \`APT::Install-Recommends\` on the command line or in a file written earlier in the stage count.
Nothing is reported when only development packages or local files are installed, which seldom recommend anything.`,
    references: ['https://docs.docker.com/build/building/best-practices/#apt-get'],
    examples: [
        {
            bad: 'FROM debian:13\nRUN apt-get update && «apt-get install» -y curl\n',
            fixed: 'FROM debian:13\nRUN apt-get update && apt-get install --no-install-recommends -y curl\n',
        },
        {
            bad: 'FROM ubuntu:24.04\nRUN apt-get update \\\n    && «apt-get -y install» \\\n        git \\\n        libssl-dev\n',
            fixed: 'FROM ubuntu:24.04\nRUN apt-get update \\\n    && apt-get -y install --no-install-recommends \\\n        git \\\n        libssl-dev\n',
        },
        {
            good: 'FROM debian:13\nRUN apt-get install -y --no-install-recommends curl\n',
            because: 'the flag is there',
        },
        {
            good: 'FROM debian:13\nRUN apt-get -o APT::Install-Recommends=0 install -y curl\n',
            because: 'the option says the same',
        },
        {
            good: 'FROM debian:13\nRUN echo \'APT::Install-Recommends "false";\' > /etc/apt/apt.conf.d/99lean\nRUN apt-get install -y curl\n',
            because: 'the configuration says so',
        },
        { good: 'FROM debian:13\nRUN apt-get install -y ./tool.deb\n', because: 'it is a local file' },
    ],
    *check(facts) {
        for (const run of facts.runs)
            for (const call of callsOf(facts, run, 'apt')) {
                if (call.verb.value !== 'install' || call.unknown || isLean(call) || apt_no_recommends_isConfigured(facts, run))
                    continue;
                if (call.operands.every(({ value }) => /-dev(?:[=:/].*)?$|\.deb$|\//.test(value)))
                    continue;
                const flag = call.program.name === 'aptitude' ? '--without-recommends' : FLAG;
                const edit = addArguments(facts, run, call.verb, flag);
                yield {
                    range: callRange(call),
                    message: `${call.program.name} install also installs what packages merely recommend; add ${flag} and name what is really needed.`,
                    ...(edit ? { fix: { kind: 'unsafe', description: `Add ${flag}`, edits: [edit] } } : {}),
                };
            }
    },
});
function isLean(call) {
    const lean = hasOption(call, FLAG, '--install-recommends', '--without-recommends', '-R', '--with-recommends');
    const nothing = hasOption(call, '-s', '--simulate', '--dry-run', '--just-print', '--print-uris', '--download-only', '-d');
    return (lean ||
        nothing ||
        call.options.some(({ value }) => /^APT::Install-Recommends=["']?(?:false|no|0|off)/i.test(value ?? '')));
}

;// CONCATENATED MODULE: ./lib/lint/short-options.js
/** The letters of curl and of wget that take a value. */
const CURL_VALUES = 'oHdXAubcCDeEFKmPQrtTUwxyYz';
const WGET_VALUES = 'oOaietTwQPUDIAXRlB';
/** Each letter as a word of its own; `values` names those that take what follows them as a value. */
function spreadLetters(words, values) {
    return words.flatMap((word) => {
        if (!/^-[A-Za-z]{2}/.test(word.value))
            return [word];
        const letters = [...word.value.slice(1)];
        const end = letters.findIndex((letter) => values.includes(letter));
        const flags = (end === -1 ? letters : letters.slice(0, end)).map((letter) => `-${letter}`);
        const last = end === -1 ? [] : [`-${letters.slice(end).join('')}`];
        return [...flags, ...last].map((value) => ({ ...word, value }));
    });
}
/** The word that holds an option of one letter, alone or among others. */
function findLetter(words, letter, values) {
    return words.find((word) => spreadLetters([word], values).some(({ value }) => value === `-${letter}`));
}

;// CONCATENATED MODULE: ./lib/lint/download.js


const CURL_LONG = split('output output-dir header data data-binary data-raw user request proxy user-agent connect-timeout max-time retry retry-delay retry-max-time referer cookie cookie-jar cacert cert key form range url write-out config');
const WGET_LONG = split('output-document directory-prefix header post-data user password user-agent timeout tries wait ca-certificate progress');
/** The word that names the file as the shell sees it; undefined for standard output and other programs. */
function readDownload({ name, args }) {
    if (name === 'curl')
        return readCurl(args);
    return name === 'wget' ? readWget(args) : undefined;
}
function readCurl(args) {
    const values = [...[...CURL_VALUES].map((letter) => `-${letter}`), ...CURL_LONG];
    const { options, operands, values: given } = readArguments(spreadLetters(args, CURL_VALUES), values);
    const folder = given.findLast(({ option }) => option === '--output-dir')?.word.value;
    const output = given.findLast(({ option }) => option === '-o' || option === '--output')?.word.value;
    const remote = options.has('-O') || options.has('--remote-name');
    const [address, ...more] = operands;
    if (more.length > 0 || (!remote && output === undefined))
        return undefined;
    return place(folder, output ?? download_nameOf(address?.value));
}
function readWget(args) {
    const values = [...[...WGET_VALUES].map((letter) => `-${letter}`), ...WGET_LONG];
    const { operands, options, values: given } = readArguments(spreadLetters(args, WGET_VALUES), values);
    const output = given.findLast(({ option }) => option === '-O' || option === '--output-document')?.word.value;
    const folder = given.findLast(({ option }) => option === '-P' || option === '--directory-prefix')?.word
        .value;
    const [address, ...more] = operands;
    if (more.length > 0 || options.has('-i') || options.has('-r') || options.has('--content-disposition'))
        return undefined;
    return output === undefined ? place(folder, download_nameOf(address?.value)) : place(undefined, output);
}
function place(folder, name) {
    if (name === undefined || name === '' || name === '-' || name.startsWith('/dev/'))
        return undefined;
    return folder === undefined ? name : `${folder.replace(/\/$/, '')}/${name}`;
}
/** The last part of an address. */
function download_nameOf(address) {
    const path = address?.replace(/[?#].*$/s, '').replace(/^[a-z]+:\/\/[^/]*/i, '');
    return path?.includes('/') ? path.slice(path.lastIndexOf('/') + 1) : undefined;
}
/** The archive a program unpacks, undefined when it does something else or reads its input. */
function readExtraction({ name, args }) {
    const operands = args.filter(({ value }) => !value.startsWith('-'));
    switch (name) {
        case 'tar':
        case 'bsdtar':
            return readTar(args);
        case 'unzip':
            return args.some(({ value }) => /^-[a-z]*[lptvz]/.test(value)) ? undefined : operands[0];
        case '7z':
        case '7za':
        case 'unrar':
            return /^[ex]$/.test(operands[0]?.value ?? '') ? operands[1] : undefined;
        default:
            return undefined;
    }
}
function readTar(args) {
    const long = args.find(({ value }) => value.startsWith('--file='));
    if (long !== undefined)
        return undefined;
    const at = args.findIndex(({ value }, index) => /^-[a-zA-Z]*f$/.test(value) ||
        (index === 0 && /^[a-zA-Z]+f?[a-zA-Z]*$/.test(value)) ||
        value === '--file');
    const extracts = args.some(({ value }, index) => /^-[a-zA-Z]*x/.test(value) ||
        (index === 0 && /^[a-zA-Z]*x/.test(value)) ||
        /^--(?:extract|get)$/.test(value));
    const file = args[at + 1];
    return at >= 0 && extracts && file?.value !== '-' ? file : undefined;
}
function split(names) {
    return names.split(' ').map((name) => `--${name}`);
}

;// CONCATENATED MODULE: ./lib/lint/rules/archive-left.js





const archiveLeft = defineRule({
    id: 'archive-left',
    aliases: [],
    since: '0.1.0',
    summary: 'Delete an archive in the RUN that unpacks it.',
    category: 'layers',
    severity: 'info',
    confidence: 'medium',
    fix: 'safe',
    fixEffect: 'The archive is no longer in the layer.',
    why: `A RUN that downloads an archive, unpacks it and ends keeps both in its layer. A later RUN can hide the archive but not
take it out. Delete it in the same RUN, pipe the download into \`tar\`, or put it on a mount.

Stages that are thrown away are left alone, and so is an archive that later lines name.`,
    references: ['https://docs.docker.com/build/building/best-practices/#run'],
    examples: [
        {
            bad: 'FROM debian:13\nRUN curl -fsSLO https://example.com/app-1.2.tar.gz && «tar xzf app-1.2.tar.gz» && make -C app-1.2\n',
            fixed: 'FROM debian:13\nRUN curl -fsSLO https://example.com/app-1.2.tar.gz && tar xzf app-1.2.tar.gz && rm app-1.2.tar.gz && make -C app-1.2\n',
        },
        {
            bad: 'FROM debian:13\nRUN <<EOF\nset -e\nwget -qO /tmp/app.zip https://example.com/app.zip\n«unzip -q /tmp/app.zip -d /opt»\nEOF\n',
            fixed: 'FROM debian:13\nRUN <<EOF\nset -e\nwget -qO /tmp/app.zip https://example.com/app.zip\nunzip -q /tmp/app.zip -d /opt && rm /tmp/app.zip\nEOF\n',
        },
        {
            good: 'FROM debian:13\nRUN cd /tmp && curl -fsSLO https://example.com/app.tgz && tar xzf app.tgz -C /opt && rm -rf /tmp/*\n',
            because: 'the archive is deleted',
        },
        {
            good: 'FROM debian:13\nRUN curl -fsSL https://example.com/app.tgz | tar xz -C /opt\n',
            because: 'it is never stored',
        },
        {
            good: 'FROM debian:13\nRUN --mount=type=tmpfs,target=/tmp curl -fsSLo /tmp/app.tgz https://example.com/app.tgz && tar xzf /tmp/app.tgz -C /opt\n',
            because: 'it is on a mount',
        },
        {
            good: 'FROM debian:13 AS build\nRUN wget https://example.com/app.tgz && tar xzf app.tgz\nFROM scratch\nCOPY --from=build /app /\n',
            because: 'the stage is thrown away',
        },
    ],
    *check(facts) {
        for (const run of facts.runs) {
            const unpacking = run.programs.filter((program) => readExtraction(program) !== undefined);
            if (unpacking.length === 0 || !run.script.complete || run.onbuild)
                continue;
            const files = run.programs.flatMap((program) => findPath(facts, run, { program, file: readDownload(program) }));
            for (const program of reachesImage(facts, run.stage) ? unpacking : []) {
                const [path] = findPath(facts, run, { program, file: readExtraction(program)?.value });
                if (path !== undefined && files.includes(path) && staysBehind(facts, run, { program, path }))
                    yield buildReport(facts, run, { program, path });
            }
        }
    },
});
function findPath(facts, run, { program, file }) {
    const folder = file === undefined ? undefined : programFolder(facts, run, program);
    return file === undefined || folder === undefined ? [] : [resolvePath(folder, file)];
}
function staysBehind(facts, run, { program, path }) {
    const { start } = program.range;
    if (isMounted(facts, run, [path]) || isRemovedAfter(run, start, [path]))
        return false;
    const removed = run.programs.some((other) => {
        if (other.name === 'trap')
            return true;
        if (other.range.start < start || !/^(?:rm|mv|unlink|shred|find|xargs)$/.test(other.name))
            return false;
        return other.args.some(({ value }) => mayCover(programFolder(facts, run, other), value, path));
    });
    return !removed && !facts.file.text.includes(lastPart(path), run.instruction.range.end);
}
function mayCover(folder, value, path) {
    if (/[*?[{$`]/.test(value) || folder === undefined || lastPart(value) === lastPart(path))
        return true;
    return !value.startsWith('-') && pathBelow(resolvePath(folder, value), path) !== undefined;
}
function lastPart(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}
function buildReport(facts, run, left) {
    const fix = archive_left_deriveFix(facts, run, left);
    const shown = left.path.startsWith(UNKNOWN_FOLDER) ? lastPart(left.path) : left.path;
    const message = `${shown} stays in the layer beside what is unpacked from it; delete it in this RUN.`;
    return { range: left.program.range, message, ...(fix === undefined ? {} : { fix }) };
}
/** Right behind the unpacking, in the same folder. */
function archive_left_deriveFix({ file }, { script, programs }, { program, path }) {
    const at = script.steps.findIndex((step) => step.simple && step.programs.length === 1 && step.programs[0] === program);
    const [step, next] = [script.steps[at], script.steps[at + 1]];
    const word = readExtraction(program);
    if (step === undefined || word === undefined || program.wrappers.length > 0)
        return undefined;
    if (next?.connector === '||' || next?.connector === '&')
        return undefined;
    const text = file.text.slice(word.range.start, word.range.end);
    const later = programs.filter((other) => other.range.start > program.range.start);
    const used = later.some(({ args }) => args.some(({ value }) => value.includes(lastPart(path))));
    if (used || !/^[\w./${}+@:-]+$/.test(text))
        return undefined;
    const edits = [insertText(step.range.end, ` && rm ${text}`)];
    return { kind: 'safe', description: 'Delete the archive', edits };
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

;// CONCATENATED MODULE: ./lib/lint/reference-to.js
/** True when the text holds `$NAME` or `${NAME…`. */
function reference_to_mentions(text, names) {
    return (text !== undefined &&
        names.some((name) => text.includes(name) && new RegExp(`\\$\\{?${literal(name)}(?!\\w)`).test(text)));
}
/** True when the text holds the name as a word of its own, however it is used. */
function namesWord(text, name) {
    return text.includes(name) && new RegExp(`(?<!\\w)${literal(name)}(?!\\w)`).test(text);
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
    return texts.some((text) => (run ? names.some((name) => namesWord(text, name)) : reference_to_mentions(text, names)));
}

;// CONCATENATED MODULE: ./lib/lint/descend.js


/** Goes down from a declaration to the first instruction that needs it there. */
function descend(facts, stage, start) {
    const path = { names: [...start.names], rerun: [], movers: [start.instruction], waiting: [] };
    let reader;
    for (const instruction of stage.instructions.slice(start.order + 1)) {
        if (isNeededAt(instruction, path.names)) {
            reader = instruction;
            break;
        }
        pass(facts, instruction, path);
    }
    return { rerun: path.rerun, movers: path.movers, next: path.waiting[0] ?? reader };
}
function pass(facts, instruction, path) {
    const { keyword, pairs } = instruction;
    if (keyword === 'RUN') {
        const run = (0,remember/* runAt */.D)(facts, instruction);
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
/** `ENV A=$A B=x-$A`: every value is made of the names. */
function isOwnCopy({ keyword, pairs }, names) {
    return keyword === 'ENV' && pairs.every(({ value }) => reference_to_mentions(value, names));
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
const findEarlyArgs = (0,remember/* remember */.kY)((facts) => facts.stages.flatMap((stage) => stage.variables.flatMap((variable) => {
    if (variable.kind !== 'arg' || !isVolatileHere(facts, stage, variable))
        return [];
    const early = follow(facts, stage, variable);
    return early !== undefined && isCertain(facts, stage, early) ? [early] : [];
})));
/** CI gives this ARG another value for every build or commit, as far as its name, default and labels tell. */
function isVolatileHere(facts, stage, { name, pair, order }) {
    const fallback = pair.value ?? facts.globals.find((other) => other.name === name)?.pair.value;
    const hidden = stage.variables.some((other) => other.kind === 'env' && other.name === name && other.order < order);
    if (hidden)
        return false;
    if (isVolatile(name, fallback))
        return true;
    if (!isPlaceholder(fallback))
        return false;
    return volatileLabels(facts).some((value) => reference_to_mentions(value, [name]));
}
/** Values of the labels that say what a build was made from. */
const volatileLabels = (0,remember/* remember */.kY)(({ stages }) => stages.flatMap(({ instructions }) => instructions
    .filter(({ keyword }) => keyword === 'LABEL')
    .flatMap(({ pairs }) => pairs.flatMap(({ key, value }) => (isVolatileLabel(key) ? [value] : [])))));
/** Goes down from the ARG to the first instruction that needs it there. */
function follow(facts, stage, variable) {
    const { name, instruction, order } = variable;
    const { rerun, movers, next } = descend(facts, stage, { names: [name], instruction, order });
    const last = rerun.at(-1);
    if (last === undefined)
        return undefined;
    const read = next !== undefined || movers.length > 1 || isReadBelow(facts, stage, name);
    const place = next === undefined ? { after: last.outer } : { before: next };
    return { variable, rerun, movers, place: read ? place : undefined, doubts: findDoubts(name, rerun) };
}
/** A stage built on this one refers to the name. */
function isReadBelow(facts, stage, name) {
    return facts.stages.some(({ index, chain, instructions }) => index !== stage.index &&
        chain.includes(stage.index) &&
        instructions.some((instruction) => refersTo(instruction, [name])));
}
/** Why a RUN may read the variable although it does not mention it. */
function findDoubts(name, rerun) {
    const doubts = rerun.flatMap((run) => (isKnown(run) ? [] : [`line ${run.outer.line} may read it`]));
    if (name === 'SOURCE_DATE_EPOCH')
        return ['compilers and package tools read it'];
    const general = !name.includes('_');
    const builds = rerun.find((run) => run.programs.some((program) => deriveEffect(program) === 'install'));
    return general && builds
        ? [...doubts, `packages installed in line ${builds.outer.line} may read it`]
        : doubts;
}
function isKnown(run) {
    return isReadable(run) && unknownPrograms(run).length === 0;
}
/**
 * Without a reader in sight, a RUN of unknown effect may be the one, and so it may when an ENV hands the value to it;
 * a cache buster is for the RUN below it.
 */
function isCertain(facts, stage, { variable, rerun, movers, place }) {
    if (movers.some(({ keyword }) => keyword === 'ENV') && !rerun.some(isKnown))
        return false;
    if (place !== undefined)
        return true;
    const next = stage.instructions[variable.order + 1];
    if (isCacheBuster(variable.name) && next?.keyword === 'RUN')
        return false;
    return rerun.every(isKnown) && facts.runs.length > 0;
}

;// CONCATENATED MODULE: ./lib/lint/rules/arg-in-parent-stage.js
// An ARG with a new value for every build, declared in a stage that others are built on.






const argInParentStage = defineRule({
    id: 'arg-in-parent-stage',
    aliases: [],
    since: '0.2.0',
    summary: 'Declare an ARG that changes with every build in the stage that uses it.',
    category: 'cache',
    severity: 'warning',
    confidence: 'medium',
    fix: 'safe',
    fixEffect: `The RUNs of the other stages no longer see the variable in their environment. The fix is safe only when all
of them are known not to read it.`,
    why: `The ARGs of a stage are in scope in every stage built FROM it, and so part of the cache key of every RUN there. An
ARG with the commit or the date of the build in a common base stage makes all stages on top of it run again each time.

Reported is such an ARG when nothing in its own stage uses it. Declared in the stage that does, it leaves the others
alone.`,
    references: ['https://docs.docker.com/build/cache/invalidation/'],
    examples: [
        {
            bad: 'FROM node:24 AS base\nWORKDIR /app\n«ARG GIT_SHA»\n\nFROM base\nCOPY package.json package-lock.json ./\nRUN npm ci\nRUN echo "$GIT_SHA" > revision\n',
            fixed: 'FROM node:24 AS base\nWORKDIR /app\n\nFROM base\nCOPY package.json package-lock.json ./\nRUN npm ci\nARG GIT_SHA\nRUN echo "$GIT_SHA" > revision\n',
        },
        {
            bad: 'FROM debian:13 AS base\n«ARG BUILD_NUMBER»\n\nFROM base AS tools\nRUN apt-get update && apt-get install -y ffmpeg\n\nFROM base\nCOPY --from=tools /usr/bin/ffmpeg /usr/bin/\nLABEL build=$BUILD_NUMBER\n',
            fixed: 'FROM debian:13 AS base\n\nFROM base AS tools\nRUN apt-get update && apt-get install -y ffmpeg\n\nFROM base\nCOPY --from=tools /usr/bin/ffmpeg /usr/bin/\nARG BUILD_NUMBER\nLABEL build=$BUILD_NUMBER\n',
        },
        {
            good: 'FROM node:24 AS base\nWORKDIR /app\n\nFROM base\nCOPY package.json ./\nRUN npm install\nARG GIT_SHA\nRUN echo "$GIT_SHA" > revision\n',
            because: 'only the stage that uses it has it',
        },
        {
            good: 'FROM golang:1.26 AS base\nARG GIT_SHA\nRUN go install -ldflags "-X main.commit=$GIT_SHA" example.com/tool@v1.2.3\n\nFROM base\nRUN go build ./...\n',
            because: 'the base stage itself depends on it',
        },
        {
            good: 'FROM node:24 AS base\nARG NODE_OPTIONS=--enable-source-maps\n\nFROM base\nRUN npm ci\n',
            because: 'its value stays the same',
        },
    ],
    *check(facts) {
        const early = new Set(findEarlyArgs(facts).map(({ variable }) => variable));
        for (const stage of facts.stages)
            for (const variable of stage.variables) {
                if (variable.kind !== 'arg' || early.has(variable) || !isVolatileHere(facts, stage, variable))
                    continue;
                const place = placeOf(facts, stage, variable);
                if (place === undefined || isUsed(stage, variable))
                    continue;
                const idle = runsBelow(facts, place).filter((run) => run.stage !== stage.index &&
                    !refersTo(run.instruction, [variable.name]) &&
                    isBeforeUse(facts, run, variable.name));
                if (!idle.some(findCostly))
                    continue;
                const single = variable.instruction.pairs.length === 1;
                const fix = single ? planMove(facts, place, variable) : undefined;
                yield {
                    range: single ? variable.instruction.range : variable.pair.range,
                    message: `Every new value of ${variable.name} reruns ${nameLines(idle)} in the stages built on this one, which do not mention it; declare it in the stage that uses it.`,
                    ...(fix === undefined ? {} : { fix }),
                };
            }
    },
});
function placeOf({ placed }, { index }, { instruction }) {
    return placed.find(({ stage, outer }) => stage === index && outer === instruction);
}
function isUsed({ instructions }, { name, instruction }) {
    return instructions.some((other) => other !== instruction && refersTo(other, [name]));
}
/** What comes after the first use in its stage runs again anyway. */
function isBeforeUse({ stages }, { stage, order }, name) {
    const above = stages[stage]?.instructions.slice(0, order) ?? [];
    return !above.some((other) => ['RUN', 'COPY', 'ADD'].includes(other.keyword) && refersTo(other, [name]));
}
/** To the first reader of the only stage that has one. */
function planMove(facts, place, variable) {
    const { text } = facts.file;
    const { name, instruction } = variable;
    const children = facts.stages.filter(({ index, chain }) => index !== place.stage && chain.includes(place.stage));
    const readers = children.filter(({ instructions }) => instructions.some((other) => refersTo(other, [name])));
    const [child] = readers;
    if (readers.length !== 1 || child === undefined)
        return undefined;
    // Stages built on the reader would see it too, and nothing else may declare it again.
    if (facts.stages.some(({ variables }) => variables.some((other) => other !== variable && other.name === name)))
        return undefined;
    const first = child.instructions.find((other) => refersTo(other, [name]));
    if (first === undefined)
        return undefined;
    const passed = runsBelow(facts, place).filter(({ outer }) => (0,remember/* runAt */.D)(facts, outer) && !refersTo(outer, [name]));
    const doubt = findDoubts(name, passed)[0];
    return {
        kind: doubt === undefined ? 'safe' : 'unsafe',
        description: `Declare ${name} where it is used${doubt === undefined ? '' : ` (${doubt})`}`,
        edits: [removeBlock(text, instruction), insertBefore(text, first, blockText(text, instruction))],
    };
}

;// CONCATENATED MODULE: ./lib/lint/cache-table.js
// The caches of package managers and compilers: where they lie, what moves them, who may write at the same time.
const NODE_INSTALL = /^(?:-\S+ )*(?:ci|i|install|add|clean-install)\b/;
// biome-ignore format: one line a field reads as the table it is
const CACHES = [
    { tool: 'npm', programs: ['npm'], when: NODE_INSTALL, variables: [['npm_config_cache', '.'], ['NPM_CONFIG_CACHE', '.']], home: '.npm', clean: /^cache (?:clean|clear|rm)\b/ },
    { tool: 'pnpm', programs: ['pnpm'], when: /^(?:-\S+ )*(?:i|install|add|fetch)\b/, variables: [['PNPM_HOME', 'store'], ['XDG_DATA_HOME', 'pnpm/store']], home: '.local/share/pnpm/store' },
    { tool: 'bun', programs: ['bun'], when: NODE_INSTALL, variables: [['BUN_INSTALL_CACHE_DIR', '.']], home: '.bun/install/cache', off: ['--no-cache'] },
    { tool: 'pip', programs: ['pip'], when: /^(?:-\S+ )*(?:install|wheel|download)\b/, variables: [['PIP_CACHE_DIR', '.'], ['XDG_CACHE_HOME', 'pip']], home: '.cache/pip', off: ['--no-cache-dir'], offVariables: ['PIP_NO_CACHE_DIR'], clean: /^cache purge\b/ },
    { tool: 'poetry', programs: ['poetry'], when: /^(?:-\S+ )*(?:install|sync|add)\b/, variables: [['POETRY_CACHE_DIR', '.'], ['XDG_CACHE_HOME', 'pypoetry']], home: '.cache/pypoetry', off: ['--no-cache'], clean: /^cache clear\b/ },
    { tool: 'uv', programs: ['uv'], when: /^(?:-\S+ )*(?:sync|add|pip (?:install|sync)|tool install)\b/, variables: [['UV_CACHE_DIR', '.'], ['XDG_CACHE_HOME', 'uv']], home: '.cache/uv', off: ['--no-cache', '-n', '--no-cache-dir'], offVariables: ['UV_NO_CACHE'], clean: /^cache (?:clean|prune)\b/ },
    { tool: 'go modules', programs: ['go'], when: /^(?:build|install|test|run|get|mod download|list|vet)\b/, variables: [['GOMODCACHE', '.'], ['GOPATH', 'pkg/mod']], images: { golang: '/go/pkg/mod' }, home: 'go/pkg/mod', clean: /^clean .*-modcache\b/ },
    { tool: 'go build', programs: ['go'], when: /^(?:build|install|test|run)\b/, variables: [['GOCACHE', '.'], ['XDG_CACHE_HOME', 'go-build']], home: '.cache/go-build', clean: /^clean .*-cache\b/ },
    { tool: 'cargo', programs: ['cargo'], when: /^(?:\+\S+ )?(?:build|fetch|install|chef cook|test|run)\b/, variables: [['CARGO_HOME', 'registry']], images: { rust: '/usr/local/cargo/registry' }, home: '.cargo/registry' },
    { tool: 'maven', programs: ['mvn', 'mvnw'], when: /(?:)/, home: '.m2', locked: true },
    { tool: 'gradle', programs: ['gradle', 'gradlew'], when: /(?:)/, variables: [['GRADLE_USER_HOME', '.']], images: { gradle: '/home/gradle/.gradle' }, home: '.gradle', locked: true },
    { tool: 'composer', programs: ['composer', 'composer.phar'], when: /^(?:-\S+ )*(?:install|update|require)\b/, variables: [['COMPOSER_CACHE_DIR', '.'], ['COMPOSER_HOME', 'cache'], ['XDG_CACHE_HOME', 'composer']], images: { composer: '/tmp/cache' }, home: '.cache/composer', off: ['--no-cache'], clean: /^(?:clear-?cache)\b/ },
    { tool: 'nuget', programs: ['dotnet'], when: /^(?:restore|build|publish|tool install)\b/, variables: [['NUGET_PACKAGES', '.']], home: '.nuget/packages', off: ['--no-cache'], clean: /^nuget locals .*--clear\b/ },
    { tool: 'apt', programs: ['apt-get', 'apt', 'aptitude'], when: /\b(?:install|upgrade|dist-upgrade|build-dep)\b/, fixed: ['/var/cache/apt', '/var/lib/apt'], locked: true, clean: /^(?:-\S+ )*(?:clean|autoclean|distclean)\b/ },
    { tool: 'apk', programs: ['apk'], when: /\b(?:add|upgrade)\b/, fixed: ['/etc/apk/cache', '/var/cache/apk'], locked: true, off: ['--no-cache'], clean: /^cache (?:clean|purge)\b/ },
    { tool: 'dnf', programs: ['dnf', 'microdnf', 'dnf5'], when: /\b(?:install|groupinstall|upgrade|update)\b/, fixed: ['/var/cache/dnf', '/var/cache/libdnf5', '/var/cache/yum'], locked: true, clean: /\bclean\b/ },
    { tool: 'yum', programs: ['yum'], when: /\b(?:install|groupinstall|upgrade|update)\b/, fixed: ['/var/cache/yum', '/var/cache/dnf', '/var/cache/libdnf5'], locked: true, clean: /\bclean\b/ },
    { tool: 'zypper', programs: ['zypper'], when: /\b(?:install|in|update|up|dup)\b/, fixed: ['/var/cache/zypp'], locked: true, clean: /\b(?:clean|cc)\b/ },
];
/** Yarn keeps its cache elsewhere from version to version; only where it surely does not look can be said. */
const YARN = {
    tool: 'yarn',
    programs: ['yarn', 'yarnpkg'],
    when: /^(?:-\S+ ?)*(?:$|install\b|add\b)/,
    variables: [
        ['YARN_CACHE_FOLDER', '.'],
        ['YARN_GLOBAL_FOLDER', 'cache'],
    ],
    home: '.cache/yarn',
    root: '/usr/local/share/.cache/yarn',
    locked: true,
    clean: /^cache clean\b/,
};

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

;// CONCATENATED MODULE: ./lib/lint/user-at.js
// A place in a stage → the user in force there, and that user's home.


const UNKNOWN = { name: undefined, home: undefined, stated: false };
/** Official images that start as root. */
const ROOT_IMAGES = new Set(`debian ubuntu alpine fedora almalinux rockylinux centos amazonlinux busybox buildpack-deps node python golang rust ruby
  php maven composer perl openjdk eclipse-temurin amazoncorretto nginx httpd caddy redis postgres mysql mariadb haskell
  elixir erlang swift julia r-base dart clojure sbt bash docker gcc`.split(/\s+/));
/** The user before the instruction at `order` of a stage. */
function userAt(facts, stage, order) {
    const chain = facts.stages[stage]?.chain ?? [];
    for (const index of chain.toReversed()) {
        const { instructions = [] } = facts.stages[index] ?? {};
        const last = index === stage ? order : instructions.length;
        const at = instructions.findLastIndex(({ keyword }, place) => keyword === 'USER' && place < last);
        const written = instructions[at]?.rest.text.trim();
        if (written !== undefined)
            return readUser(facts, expandAt(facts, index, at, written), index);
    }
    const root = baseImage(facts, stage);
    return root !== undefined && ROOT_IMAGES.has(root)
        ? { name: 'root', home: '/root', stated: false }
        : UNKNOWN;
}
/** Name of the official image a chain of stages starts from (`node`), undefined for any other. */
function baseImage({ stages }, stage) {
    const base = stages[stages[stage]?.chain[0] ?? -1]?.base;
    if (base?.kind !== 'image' || base.reference === undefined)
        return undefined;
    const { registry, repository } = splitReference(base.reference);
    if (registry !== undefined && registry !== 'docker.io')
        return undefined;
    const name = repository.replace(/^library\//, '');
    return name.includes('/') ? undefined : name;
}
/** Reference of the image a chain of stages starts from, with ARG defaults filled in. */
function baseReference({ stages }, stage) {
    const base = stages[stages[stage]?.chain[0] ?? -1]?.base;
    return base?.kind === 'image' ? base.reference : undefined;
}
/** Root by any name. */
function isRootUser(name) {
    return name === 'root' || name === '0';
}
function readUser(facts, written, stage) {
    const name = written.split(':')[0] ?? '';
    if (name === '' || name.includes('$'))
        return { ...UNKNOWN, stated: true };
    if (isRootUser(name))
        return { name, home: '/root', stated: true };
    // Only the user that the official image brings has a home that is known.
    const node = baseImage(facts, stage) === 'node' && (name === 'node' || name === '1000');
    return { name, home: node ? '/home/node' : undefined, stated: true };
}

;// CONCATENATED MODULE: ./lib/lint/cache-place.js





/** The places one program uses; a tool may have several. */
function cachePlaces(facts, run, program) {
    const { name, words } = unwrapPython(program);
    const line = words.map(({ value }) => value).join(' ');
    const rows = CACHES.filter(({ programs, when }) => programs.includes(name) && when.test(line));
    return rows.map((row) => ({ row, program, ...resolveRow(facts, run, row) }));
}
/** All places of a RUN, the first program of each kind. */
function runCachePlaces(facts, run) {
    const all = run.programs.flatMap((program) => cachePlaces(facts, run, program));
    return all.filter(({ row }, index) => all.findIndex((other) => other.row === row) === index);
}
function resolveRow(facts, run, row) {
    for (const [variable, below] of row.variables ?? []) {
        const value = variableAt(facts, run, variable);
        if (value === undefined)
            continue;
        const known = value.startsWith('/') && !value.includes('$');
        return { paths: known ? [resolvePath(value, below)] : [], variable };
    }
    const image = baseImage(facts, run.stage) ?? '';
    const special = row.images?.[image];
    if (special !== undefined)
        return { paths: [special], variable: undefined };
    if (row.fixed !== undefined)
        return { paths: row.fixed, variable: undefined };
    const home = homeAt(facts, run);
    const inHome = row.home !== undefined && home !== undefined ? [resolvePath(home, row.home)] : [];
    return { paths: home === '/root' && row.root !== undefined ? [row.root] : inHome, variable: undefined };
}
function homeAt(facts, run) {
    const set = variableAt(facts, run, 'HOME');
    if (set !== undefined)
        return set.startsWith('/') ? set : undefined;
    return userAt(facts, run.stage, run.order).home;
}
/** Where a mount of a RUN lies in the image; undefined when a variable decides. */
function mountPath(facts, run, { target }) {
    if (target === undefined)
        return undefined;
    const path = resolvePath(workdirAt(facts, run.stage, run.order), expandAt(facts, run.stage, run.order, target));
    return path.includes('$') ? undefined : path;
}
/** The mount lies at, above or below one of the paths. */
function liesAt(path, paths) {
    return path !== undefined && paths.some((other) => pathsOverlap(path, other));
}
/** The mount looks as if it were meant for the tool, wherever it lies. */
function looksLike(path, { home, root, fixed = [], images = {} }) {
    const known = [...fixed, ...Object.values(images), ...(root === undefined ? [] : [root])];
    return known.includes(path) || (home !== undefined && path.endsWith(`/${home}`));
}
/** Cache mounts for a tool: at its place, or at one that looks like it. */
function mountsFor(facts, run, { row, paths }) {
    return run.mounts.filter((mount) => {
        const path = mountPath(facts, run, mount);
        return mount.type === 'cache' && path !== undefined && (liesAt(path, paths) || looksLike(path, row));
    });
}

;// CONCATENATED MODULE: ./lib/lint/copied.js
// A COPY → the places in the image it fills, as other instructions meet them.







/** What a COPY brings; without a context everything below its destination counts. */
function deriveCopied(facts, copy) {
    return copiedOf(facts)(copy);
}
const copiedOf = (0,remember/* remember */.kY)((facts) => (0,remember/* remember */.kY)((copy) => copied_workOut(facts, copy)));
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
            const run = (0,remember/* runAt */.D)(facts, outer);
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
    return words.some((word) => reference_to_mentions(word, [name]));
}
function areApart(facts, copy, { outer }) {
    const other = (0,remember/* copyAt */.V2)(facts, outer);
    if (other === undefined)
        return false;
    const targets = [copyTarget(facts, copy), copyTarget(facts, other)];
    const mixed = targets.filter((target) => target.startsWith(UNKNOWN_FOLDER)).length === 1;
    return !mixed && !pathsOverlap(targets[0] ?? '/', targets[1] ?? '/');
}

;// CONCATENATED MODULE: ./lib/lint/rules/artifact-in-mount.js




const artifactInMount = defineRule({
    id: 'artifact-in-mount',
    aliases: [],
    since: '0.2.0',
    summary: 'Take build results out of a mounted folder in the RUN that makes them.',
    category: 'correctness',
    severity: 'error',
    confidence: 'high',
    fix: 'none',
    why: `What lies on a mount is there only while its RUN runs. It is not in the layer, so a later \`COPY --from\` does not
find it and the build fails, or the container starts without it. Copy the result to another folder at the end of the same
RUN: \`cargo build --release && cp target/release/app /usr/local/bin/\`.`,
    references: ['https://docs.docker.com/reference/dockerfile/#run---mount'],
    examples: [
        {
            bad: 'FROM rust:1.91 AS build\nWORKDIR /app\nCOPY . .\nRUN --mount=type=cache,target=/app/target cargo build --release\nFROM debian:13\nCOPY --from=build «/app/target/release/app» /usr/local/bin/\n',
        },
        {
            bad: 'FROM rust:1.91\nWORKDIR /app\nCOPY . .\nRUN --mount=type=cache,target=target cargo build --release\nCMD «["/app/target/release/app"]»\n',
        },
        {
            good: 'FROM rust:1.91 AS build\nWORKDIR /app\nCOPY . .\nRUN --mount=type=cache,target=/app/target cargo build --release && cp target/release/app /app/app\nFROM debian:13\nCOPY --from=build /app/app /usr/local/bin/\n',
            because: 'the result is copied out in the same RUN',
        },
        {
            good: 'FROM node:24 AS build\nWORKDIR /app\nCOPY . .\nRUN --mount=type=cache,target=/app/.cache npm run build\nFROM nginx:1.29\nCOPY --from=build /app /srv\n',
            because: 'the folder around the mount is in the layer',
        },
        {
            good: 'FROM rust:1.91 AS build\nWORKDIR /app\nCOPY . .\nRUN --mount=type=cache,target=/app/target cargo test\nRUN cargo build --release\nFROM debian:13\nCOPY --from=build /app/target/release/app /usr/local/bin/\n',
            because: 'another RUN builds without the mount',
        },
    ],
    *check(facts) {
        for (const use of findUses(facts)) {
            const found = findMount(facts, use);
            if (found === undefined)
                continue;
            yield {
                range: use.range,
                message: `${use.path} does not exist here: line ${found.instruction.line} makes it on a mount, which is gone after the RUN. Copy it to another folder in that RUN.`,
            };
        }
    },
});
/** What is copied from stages, and the programs containers start with. */
function findUses(facts) {
    const copied = facts.copies.flatMap(({ from, sources }) => from.kind === 'stage'
        ? sources
            .filter(({ value }) => !/[$*?[]/.test(value))
            .map(({ value, range }) => ({ range, path: resolvePath('/', value), stage: from.index }))
        : []);
    const started = facts.processes.flatMap(({ instruction, stage, order, onbuild }) => {
        const [first] = instruction.form === 'json' ? instruction.args : [];
        if (first === undefined || onbuild || !first.value.includes('/'))
            return [];
        const path = resolvePath(workdirAt(facts, stage, order), first.value);
        return [{ range: { start: instruction.restRange.start, end: instruction.range.end }, path, stage }];
    });
    return [...copied, ...started];
}
/** The RUN whose mount holds the path, when nothing else in the chain can have put it there. */
function findMount(facts, { path, stage }) {
    const chain = facts.stages[stage]?.chain ?? [];
    const runs = facts.runs.filter((run) => chain.includes(run.stage) && !run.onbuild);
    const holder = runs.findLast((run) => run.mounts.some((mount) => holds(facts, run, mount, path)));
    if (holder === undefined)
        return undefined;
    const tools = new Set(holder.programs.map(({ name }) => name).filter((name) => name !== ''));
    const parent = path.split('/').at(-2) ?? '';
    const other = runs.some((run) => {
        if (run.mounts.some((mount) => holds(facts, run, mount, path)))
            return false;
        const text = run.instruction.rest.text;
        return (run.programs.some(({ name }) => tools.has(name) && name !== 'cd') ||
            (parent !== '' && text.includes(parent)));
    });
    return other || isCopiedThere(facts, chain, path) ? undefined : holder;
}
function holds(facts, run, mount, path) {
    if (mount.type !== 'cache' && mount.type !== 'tmpfs')
        return false;
    const target = mountPath(facts, run, mount);
    return target !== undefined && target !== '/' && pathBelow(target, path) !== undefined;
}
/** Without a context, build results are taken for not being in it. */
function isCopiedThere(facts, chain, path) {
    return facts.copies.some((copy) => {
        if (!chain.includes(copy.stage))
            return false;
        const { target, holds: has } = deriveCopied(facts, copy);
        const below = pathBelow(target, path);
        if (below === undefined)
            return false;
        if (copy.from.kind !== 'context')
            return has(path);
        return facts.context === undefined ? /[^/]\.\w+$/.test(target) || below.split('/').length < 2 : has(path);
    });
}

;// CONCATENATED MODULE: ./lib/lint/rules/as-case.js
// FROM and AS in different case.


const asCase = defineRule({
    id: 'as-case',
    aliases: ['FromAsCasing'],
    since: '0.2.0',
    summary: 'Write AS in the case of FROM.',
    category: 'style',
    severity: 'style',
    confidence: 'high',
    fix: 'safe',
    why: `Both words are keywords of one instruction; \`FROM alpine as build\` reads as if \`as\` were part of the name. A FROM
that is itself in mixed case is a matter of \`keyword-case\`.`,
    references: ['https://docs.docker.com/reference/build-checks/from-as-casing/'],
    examples: [
        { bad: 'FROM alpine:3.22 «as» build\n', fixed: 'FROM alpine:3.22 AS build\n' },
        { bad: 'from alpine:3.22 «AS» build\n', fixed: 'from alpine:3.22 as build\n' },
        { good: 'FROM alpine:3.22 AS build\n', because: 'both are upper case' },
        { good: 'from alpine:3.22 as build\n', because: 'both are lower case' },
    ],
    *check({ file, stages }) {
        for (const { from } of stages) {
            const word = from.args[1];
            const keyword = file.text.slice(from.keywordRange.start, from.keywordRange.end);
            const wanted = keyword === 'FROM' ? 'AS' : keyword === 'from' ? 'as' : undefined;
            if (word === undefined || wanted === undefined || word.value === wanted)
                continue;
            if (word.value.toLowerCase() !== 'as')
                continue;
            yield {
                range: word.range,
                message: `FROM and AS are one instruction but differ in case. Write ${keyword} … ${wanted}.`,
                fix: { kind: 'safe', description: `Write ${wanted}`, edits: [replaceText(word.range, wanted)] },
            };
        }
    },
});

// EXTERNAL MODULE: ./lib/dockerfile/validate/flag-table.js
var flag_table = __webpack_require__(3715);
;// CONCATENATED MODULE: ./lib/lint/rules/base-first.js
// Instructions before the first FROM.


const baseFirst = defineRule({
    id: 'base-first',
    aliases: ['DL3061', 'from_first', 'NO_SOURCE_IMAGE'],
    since: '0.2.0',
    summary: 'Begin with FROM.',
    category: 'correctness',
    severity: 'error',
    confidence: 'high',
    fix: 'none',
    why: `Every instruction works on the image that FROM begins. Only ARG may stand before it, and comments and parser
directives. Anything else there stops the build.`,
    references: ['https://docs.docker.com/reference/dockerfile/#format'],
    examples: [
        { bad: '«LABEL» team=web\nFROM node:24\n' },
        {
            bad: '# a fragment\nARG TAG=24\n«RUN» npm ci\nCMD ["node", "."]\n',
            because: 'there is no FROM at all',
        },
        {
            good: '# syntax=docker/dockerfile:1\n\n# the base\nARG TAG=24\nFROM node:$TAG\n',
            because: 'only ARG stands before it',
        },
        { good: 'FROM node:24\nARG TAG\n', because: 'FROM comes first' },
    ],
    *check({ file }) {
        const early = file.instructions.find(({ keyword }) => keyword !== 'ARG');
        if (early === undefined || early.keyword === 'FROM' || !flag_table/* KEYWORDS */.d.includes(early.keyword))
            return;
        yield {
            range: early.keywordRange,
            message: `${early.keyword} has no image to work on before the first FROM. Put FROM above it.`,
        };
    },
});

;// CONCATENATED MODULE: ./lib/lint/rules/base-platform.js

const basePlatform = defineRule({
    id: 'base-platform',
    aliases: ['InvalidBaseImagePlatform', 'platform-mismatch'],
    since: '0.2.0',
    summary: 'Use base images that exist for the platform.',
    category: 'correctness',
    severity: 'warning',
    confidence: 'high',
    fix: 'none',
    why: `An image without a manifest for the wanted platform is taken for another one or not at all; its programs end with
"exec format error". What platforms an image has only its registry knows, so the rule is silent until a build has asked it
(options \`imagePlatforms\` and \`platforms\`).`,
    references: ['https://docs.docker.com/build/building/multi-platform/'],
    examples: [
        {
            bad: 'FROM «team/tool:1»\n',
            options: {
                platforms: ['linux/amd64', 'linux/arm64'],
                imagePlatforms: { 'team/tool:1': ['linux/amd64'] },
            },
            because: 'arm64 is missing',
        },
        {
            bad: 'FROM --platform=linux/s390x «team/tool:1»\n',
            options: { imagePlatforms: { 'team/tool:1': ['linux/amd64'] } },
        },
        {
            good: 'FROM team/tool:1\n',
            because: 'it exists for both',
            options: {
                platforms: ['linux/arm64'],
                imagePlatforms: { 'team/tool:1': ['linux/amd64', 'linux/arm64/v8'] },
            },
        },
        { good: 'FROM team/tool:1\n', because: 'nobody asked the registry' },
    ],
    *check(facts) {
        const { imagePlatforms = {}, platforms = [] } = facts.options;
        for (const { base, from } of facts.stages) {
            const reference = base.kind === 'image' ? base.reference : undefined;
            const [word] = from.args;
            if (word === undefined || reference === undefined || !Object.hasOwn(imagePlatforms, reference))
                continue;
            const has = imagePlatforms[reference] ?? [];
            const missing = wanted(from, platforms).filter((platform) => !has.some((one) => base_platform_fits(one, platform)));
            if (missing.length === 0 || has.length === 0)
                continue;
            yield {
                range: word.range,
                message: `${reference} does not exist for ${missing.join(', ')}, only for ${has.join(', ')}. Choose another base or platform.`,
            };
        }
    },
});
function wanted({ flags }, platforms) {
    const flag = flags.find(({ name }) => name === 'platform')?.value;
    if (flag === undefined || /^\$\{?TARGETPLATFORM\}?$/.test(flag))
        return platforms;
    return flag.includes('$') ? [] : [flag];
}
/** System and architecture decide; a variant only where both name one. */
function base_platform_fits(one, other) {
    const [a, b] = [one.toLowerCase().split('/'), other.toLowerCase().split('/')];
    return a[0] === b[0] && a[1] === b[1] && (a[2] === undefined || b[2] === undefined || a[2] === b[2]);
}

;// CONCATENATED MODULE: ./lib/lint/rules/bind-manifest.js
// Manifests copied into a stage only for the install right below.





const bindManifest = defineRule({
    id: 'bind-manifest',
    aliases: [],
    since: '0.2.0',
    summary: 'Mount manifests into the install instead of copying them.',
    category: 'cache',
    severity: 'info',
    default: 'off',
    confidence: 'medium',
    fix: 'suggested',
    why: `In a stage that only builds, a copy of package.json for the install is one step and one layer more, and \`COPY . .\`
brings the file again anyway. \`RUN --mount=type=bind,source=package.json,target=package.json\` gives the file to the one
step that reads it and is cached by the same content.

A bind mount is read-only: an install that writes a lock file fails, so only those that do not are reported. It is a
matter of taste, and the rule is off until you turn it on.`,
    references: ['https://docs.docker.com/build/cache/optimize/#use-bind-mounts'],
    examples: [
        {
            bad: 'FROM node:24 AS build\nWORKDIR /app\n«COPY package.json package-lock.json ./»\nRUN npm ci\nCOPY . .\nRUN npm run build\nFROM nginx:1.29\nCOPY --from=build /app/dist /srv\n',
            fixed: 'FROM node:24 AS build\nWORKDIR /app\nRUN --mount=type=bind,source=package.json,target=package.json --mount=type=bind,source=package-lock.json,target=package-lock.json npm ci\nCOPY . .\nRUN npm run build\nFROM nginx:1.29\nCOPY --from=build /app/dist /srv\n',
        },
        {
            bad: 'FROM golang:1.26 AS build\nWORKDIR /src\n«COPY go.* ./»\nRUN go mod download\nCOPY . .\nRUN go build -o /app .\nFROM scratch\nCOPY --from=build /app /app\n',
            because: 'a mount needs the names of the files',
        },
        {
            good: 'FROM node:24\nWORKDIR /app\nCOPY package.json package-lock.json ./\nRUN npm ci\nCOPY . .\n',
            because: 'the stage is the image',
        },
        {
            good: 'FROM node:24 AS build\nWORKDIR /app\nCOPY package.json ./\nRUN npm install\nCOPY . .\nFROM nginx:1.29\nCOPY --from=build /app /srv\n',
            because: 'npm install writes a lock file',
        },
    ],
    *check(facts) {
        for (const copy of facts.copies) {
            const run = installBelow(facts, copy);
            if (run === undefined)
                continue;
            const fix = planMount(facts, copy, run);
            yield {
                range: copy.instruction.range,
                message: `Only the install in line ${run.instruction.line} reads these files before all are copied; a bind mount saves the step and its layer.`,
                ...(fix === undefined ? {} : { fix }),
            };
        }
    },
});
/** The RUN right behind a copy of single files, in a stage that does not reach the image and copies all later. */
function installBelow(facts, copy) {
    const stage = facts.stages[copy.stage];
    const { instruction, sources, onbuild } = copy;
    if (stage === undefined || stage.exported || !stage.reachable || onbuild || instruction.keyword !== 'COPY')
        return undefined;
    if (!isContextCopy(copy) || instruction.flags.length > 0 || instruction.heredocs.length > 0)
        return undefined;
    if (!sources.every(({ value }) => /(?:\.\w+|\.\*|[^/]\*\.\w+|file)$/.test(value)))
        return undefined;
    const next = stage.instructions[copy.order + 1];
    const run = next && (0,remember/* runAt */.D)(facts, next);
    const frozen = run?.programs.some((program) => findInstall(program)?.frozen === true) === true;
    const again = facts.copies.some((other) => other.stage === copy.stage &&
        other.order > copy.order + 1 &&
        other.sources.some(({ value }) => /^\.\/?$/.test(value)));
    return frozen && again ? run : undefined;
}
function planMount(facts, copy, run) {
    const { sources, destination, instruction } = copy;
    const here = /^\.?\/?$/.test(destination?.value ?? '') && destination?.value !== '/';
    const plain = sources.length <= 4 && sources.every(({ value }) => /^[\w./-]+$/.test(value));
    if (!here || !plain || instruction.comments.length > 0)
        return undefined;
    const mounts = sources.map(({ value }) => {
        const source = value.replace(/^\.\//, '');
        return ` --mount=type=bind,source=${source},target=${source.replace(/^.*\//, '')}`;
    });
    return {
        kind: 'unsafe',
        description: 'Mount the files',
        edits: [
            deleteInstruction(facts.file.text, instruction),
            insertText(run.instruction.keywordRange.end, mounts.join('')),
        ],
    };
}

;// CONCATENATED MODULE: ./lib/lint/rules/bind-source-build.js
// A stage that copies all sources for a single build step.



const bindSourceBuild = defineRule({
    id: 'bind-source-build',
    aliases: [],
    since: '0.2.0',
    summary: 'Mount the sources into a build that is the only step to read them.',
    category: 'cache',
    severity: 'info',
    default: 'off',
    confidence: 'medium',
    fix: 'none',
    why: `When a stage copies the whole context and then only builds, the copy is a step and a layer that nobody uses again.
\`RUN --mount=type=bind,target=. --mount=type=cache,… go build -o /out/app .\` reads the sources where they are. The
mount is read-only, so results have to go elsewhere; with \`rw\` a build may write, and what it wrote is gone afterwards.

It takes a build that can be told where to write, so the rule is off until you turn it on.`,
    references: ['https://docs.docker.com/build/cache/optimize/#use-bind-mounts'],
    examples: [
        {
            bad: 'FROM golang:1.26 AS build\nWORKDIR /src\n«COPY . .»\nRUN go build -o /out/app .\nFROM scratch\nCOPY --from=build /out/app /app\n',
        },
        {
            bad: 'FROM debian:13 AS build\nWORKDIR /src\n«COPY . /src»\nRUN cmake -B /out && cmake --build /out\nFROM debian:13\nCOPY --from=build /out /opt/app\n',
        },
        {
            good: 'FROM golang:1.26 AS build\nWORKDIR /src\nRUN --mount=type=bind,target=/src go build -o /out/app .\nFROM scratch\nCOPY --from=build /out/app /app\n',
            because: 'the sources are mounted',
        },
        {
            good: 'FROM golang:1.26 AS build\nWORKDIR /src\nCOPY . .\nRUN go build -o /out/app .\nRUN go test ./...\nFROM scratch\nCOPY --from=build /out/app /app\n',
            because: 'two steps read them',
        },
        {
            good: 'FROM golang:1.26 AS build\nWORKDIR /src\nCOPY . .\nRUN go build -o app .\nFROM scratch\nCOPY --from=build /src/app /app\n',
            because: 'the result is written among the sources',
        },
    ],
    *check(facts) {
        for (const copy of facts.copies) {
            const run = onlyBuild(facts, copy);
            if (run === undefined)
                continue;
            yield {
                range: copy.instruction.range,
                message: `Only line ${run.instruction.line} reads what is copied here; mount the context into that RUN with --mount=type=bind.`,
            };
        }
    },
});
/** The single RUN behind the copy, when it builds and nothing is taken from the copied folder. */
function onlyBuild(facts, copy) {
    const stage = facts.stages[copy.stage];
    const whole = copy.sources.some(({ value }) => /^\.\/?$/.test(value)) && copy.instruction.flags.length === 0;
    if (stage === undefined || stage.exported || !whole || copy.onbuild || copy.from.kind !== 'context')
        return undefined;
    const behind = stage.instructions.slice(copy.order + 1);
    const [only, ...more] = behind.flatMap((instruction) => (0,remember/* runAt */.D)(facts, instruction) ?? []);
    const other = behind.some(({ keyword }) => ['COPY', 'ADD', 'ONBUILD'].includes(keyword));
    const child = facts.stages.some(({ base }) => base.kind === 'stage' && base.index === copy.stage);
    if (only === undefined ||
        more.length > 0 ||
        other ||
        child ||
        only.mounts.some(({ type }) => type === 'bind'))
        return undefined;
    return only.programs.some(isBuild) && writesElsewhere(only) && !takesFrom(facts, copy) ? only : undefined;
}
/** An option names an absolute folder for the result. */
function writesElsewhere({ instruction }) {
    return /(?:\s|=)(?:-o|-B|--output|--outdir|--out-dir|--target-dir|--prefix|--outDir)[\s=]+["']?\//.test(instruction.rest.text);
}
/** Another stage copies from below the folder. */
function takesFrom(facts, copy) {
    const { instructions = [] } = facts.stages[copy.stage] ?? {};
    const folders = instructions
        .filter(({ keyword }) => keyword === 'WORKDIR')
        .map(({ rest }) => rest.text.trim().replace(/\/+$/, ''));
    const target = (copy.destination?.value ?? '').replace(/\/+$/, '');
    return facts.copies.some(({ from, sources }) => from.kind === 'stage' &&
        from.index === copy.stage &&
        sources.some(({ value }) => [...folders, target].some((folder) => folder.startsWith('/') && (value === folder || value.startsWith(`${folder}/`)))));
}

;// CONCATENATED MODULE: ./lib/lint/rules/blank-continuation.js

const blankContinuation = defineRule({
    id: 'blank-continuation',
    aliases: ['NoEmptyContinuation', 'EMPTY_CONTINUATION_LINE'],
    since: '0.2.0',
    summary: 'Leave no blank line inside an instruction.',
    category: 'correctness',
    severity: 'warning',
    confidence: 'high',
    fix: 'safe',
    why: `After a line that ends in the escape character the instruction goes on, over blank lines as well, for now: builders
warn that this will become an error. It also hides mistakes, as the instruction that seems to begin below the blank line
is still part of the one above. Comment lines are fine.`,
    references: ['https://docs.docker.com/reference/build-checks/no-empty-continuation/'],
    examples: [
        {
            bad: 'FROM alpine:3.22\nRUN apk add \\\n«\n»    curl\n',
            fixed: 'FROM alpine:3.22\nRUN apk add \\\n    curl\n',
        },
        {
            bad: 'FROM alpine:3.22\nENV A=1 \\\n«  \n    # about B\n\n»    B=2\n',
            fixed: 'FROM alpine:3.22\nENV A=1 \\\n    # about B\n    B=2\n',
        },
        {
            good: 'FROM alpine:3.22\nRUN apk add \\\n    # for the tests\n    curl\n',
            because: 'a comment is fine',
        },
        {
            good: 'FROM alpine:3.22\nRUN <<EOF\necho a\n\necho b\nEOF\n',
            because: 'the text of a heredoc is free',
        },
    ],
    *check({ file }) {
        for (const { code, range } of file.diagnostics) {
            if (code !== 'empty-continuation')
                continue;
            const edits = blankLines(file, range);
            yield {
                range: { start: range.start, end: edits.at(-1)?.range.end ?? range.end },
                message: 'The instruction goes on over this blank line, which builders are going to refuse. Delete the line.',
                fix: { kind: 'safe', description: 'Delete the blank lines', edits },
            };
        }
    },
});
/** One deletion for every blank line from the first to the last. */
function blankLines({ text }, { start, end }) {
    const edits = [];
    for (let at = start; at <= end;) {
        const feed = text.indexOf('\n', at);
        const next = feed < 0 ? text.length : feed + 1;
        if (text.slice(at, next).trim() === '')
            edits.push({ range: { start: at, end: next }, text: '' });
        if (feed < 0)
            break;
        at = next;
    }
    return edits;
}

;// CONCATENATED MODULE: ./lib/lint/rules/build-arg-in-from-late.js




const buildArgInFromLate = defineRule({
    id: 'build-arg-in-from-late',
    aliases: [],
    since: '0.2.0',
    summary: 'Put steps that stages have in common above the ARGs that tell the stages apart.',
    category: 'cache',
    severity: 'info',
    confidence: 'high',
    fix: 'none',
    why: `Two stages that begin with the same steps share them: the builder does them once. An ARG with another name or value
at the top of each makes the environments differ, and then everything below is done for each stage. Move the common
steps above the ARG, or into a stage that both are built on.

Reported when the common steps do not mention the ARG and take long.`,
    references: ['https://docs.docker.com/build/building/multi-stage/#reusing-stages'],
    examples: [
        {
            bad: 'FROM debian:13 AS web\nARG WEB_PORT=80\nRUN apt-get update && apt-get install -y ffmpeg\nRUN ./web $WEB_PORT\nFROM debian:13 AS worker\n«ARG WORKERS=4»\nRUN apt-get update && apt-get install -y ffmpeg\nRUN ./worker $WORKERS\nFROM scratch\nCOPY --from=web /w /web\nCOPY --from=worker /w /worker\n',
        },
        {
            bad: 'FROM node:24 AS a\nCOPY package.json package-lock.json ./\nRUN npm ci\nRUN ./build a\nFROM node:24 AS b\n«ARG MODE=b»\nCOPY package.json package-lock.json ./\nRUN npm ci\nRUN ./build $MODE\nFROM scratch\nCOPY --from=a /out /a\nCOPY --from=b /out /b\n',
        },
        {
            good: 'FROM node:24 AS a\nCOPY package.json package-lock.json ./\nRUN npm ci\nFROM node:24 AS b\nCOPY package.json package-lock.json ./\nRUN npm ci\nARG MODE=b\nRUN ./build $MODE\nFROM scratch\nCOPY --from=a /out /a\nCOPY --from=b /out /b\n',
            because: 'the ARG comes after what they share',
        },
        {
            good: 'FROM debian:13 AS a\nARG V=1\nRUN apt-get install -y tool=$V\nFROM debian:13 AS b\nARG V=2\nRUN apt-get install -y tool=$V\nFROM scratch\nCOPY --from=a /x /a\nCOPY --from=b /x /b\n',
            because: 'the steps use the ARG',
        },
    ],
    *check(facts) {
        const first = new Map();
        for (const stage of facts.stages.filter(({ reachable }) => reachable)) {
            const opening = readOpening(facts, stage);
            if (opening === undefined)
                continue;
            const key = `${opening.base}\n${opening.steps}`;
            const earlier = first.get(key);
            if (earlier === undefined)
                first.set(key, opening);
            else if (earlier.settings !== opening.settings) {
                const [from, to] = opening.arg === undefined ? [opening, earlier] : [earlier, opening];
                if (to.arg === undefined)
                    continue;
                yield {
                    range: to.arg.range,
                    message: `Because of this ARG the steps below, the same as in the stage of line ${from.stage.from.line}, are done twice; move them above it, or into a stage that both are built on.`,
                };
            }
        }
    },
});
function readOpening(facts, stage) {
    const { instructions, base, from } = stage;
    if (base.kind === 'scratch')
        return undefined;
    const top = instructions.findIndex(({ keyword }) => keyword !== 'ARG');
    const args = instructions.slice(0, Math.max(top, 0));
    const rest = instructions.slice(Math.max(top, 0));
    const last = rest.findIndex((instruction) => {
        const run = (0,remember/* runAt */.D)(facts, instruction);
        return run !== undefined && findCostly(run) !== undefined;
    });
    const steps = rest.slice(0, last + 1);
    const names = args.flatMap(({ pairs }) => pairs.map(({ key }) => key));
    if (last < 0 || names.some((name) => steps.some((step) => refersTo(step, [name]))))
        return undefined;
    return {
        stage,
        base: `${from.flags.map(({ name, value }) => `${name}=${value}`).join(' ')} ${from.args[0]?.value}`,
        settings: args.map(({ rest: { text } }) => text.trim()).join('\n'),
        // An ARG without any value changes nothing.
        arg: args.find(({ pairs }) => pairs.some(({ value }) => value !== undefined)),
        steps: steps.map(({ keyword, rest: { text } }) => `${keyword} ${text.trim()}`).join('\n'),
    };
}

;// CONCATENATED MODULE: ./lib/lint/rules/cache-buster.js





const cacheBuster = defineRule({
    id: 'cache-buster',
    aliases: [],
    since: '0.2.0',
    summary: 'Put a step that defeats the cache on purpose behind everything that may stay cached.',
    category: 'cache',
    severity: 'info',
    confidence: 'medium',
    fix: 'none',
    why: `Whoever needs one fresh step defeats the cache with an ARG like \`CACHEBUST\` or by ADDing an address that changes.
Both make every later step of the stage run again, not only the one that was meant. Far down, right before that step,
they cost least.

A RUN with \`date\` or \`$RANDOM\` defeats nothing: a RUN is cached by its text, and the text is the same.

A comment above the instruction says that it is wanted there, and the rule is silent.`,
    references: ['https://docs.docker.com/build/cache/invalidation/'],
    examples: [
        {
            bad: 'FROM debian:13\n«ARG CACHEBUST=1»\nRUN git clone https://github.com/example/app.git /app\nRUN apt-get update && apt-get install -y ffmpeg\nRUN make -C /app\n',
        },
        {
            bad: 'FROM alpine:3.22\n«ADD https://api.github.com/repos/example/app/git/refs/heads/main /tmp/head.json»\nRUN apk add --no-cache build-base git\nRUN git clone https://github.com/example/app.git && make -C app\n',
        },
        {
            bad: 'FROM alpine:3.22\nRUN «echo $RANDOM»\nRUN apk add --no-cache git\n',
            because: 'it does not do what it is there for',
        },
        {
            good: 'FROM debian:13\nRUN apt-get update && apt-get install -y git ffmpeg\nARG CACHEBUST=1\nRUN git clone https://github.com/example/app.git /app\n',
            because: 'only the step it is meant for runs again',
        },
        {
            good: 'FROM debian:13\n# security updates every week\nARG CACHEBUST=1\nRUN apt-get update && apt-get upgrade -y\nRUN apt-get install -y ffmpeg\n',
            because: 'the comment says why',
        },
    ],
    *check(facts) {
        const reported = new Set(findEarlyArgs(facts).map(({ variable }) => variable.instruction));
        for (const place of facts.placed) {
            const { instruction, outer, onbuild } = place;
            if (onbuild || outer.comments.length > 0 || reported.has(outer))
                continue;
            const idle = instruction.keyword === 'RUN' ? idleTrick(facts, instruction) : undefined;
            if (idle !== undefined) {
                yield {
                    range: idle,
                    message: 'This does not defeat the cache: a RUN is cached by its text, which stays the same. Remove it, or use an ARG that gets a new value.',
                };
            }
            else if (isTrick(instruction)) {
                const [, ...more] = runsBelow(facts, place);
                if (more.some(findCostly))
                    yield {
                        range: instruction.range,
                        message: `${nameTrick(instruction)} also reruns ${nameLines(more)}; place it right before the step that has to be fresh.`,
                    };
            }
        }
    },
});
function isTrick({ keyword, pairs, args }) {
    if (keyword === 'ARG')
        return pairs.some(({ key }) => isCacheBuster(key));
    return keyword === 'ADD' && args.slice(0, -1).some(({ value }) => cache_buster_CHANGING.test(value));
}
/** Addresses that are there for their changes, not for their content. */
const cache_buster_CHANGING = /^https?:\/\/(?:api\.github\.com\/repos\/.*\/(?:commits|git\/refs|branches|releases\/latest)|(?:www\.)?random\.org\/|worldtimeapi\.org\/|[^/]+\/.*\/(?:commits|branches)\/[^/]*(?:\?|$))/;
function nameTrick({ keyword, pairs }) {
    return keyword === 'ARG' ? `A new value of ${pairs[0]?.key ?? 'this ARG'}` : 'A change at this address';
}
/** A RUN that only prints the time or a random number. */
function idleTrick(facts, instruction) {
    const run = (0,remember/* runAt */.D)(facts, instruction);
    const [program, ...others] = run?.programs.filter(({ inSubstitution }) => !inSubstitution) ?? [];
    if (program === undefined || others.length > 0 || program.redirects.length > 0)
        return undefined;
    const { name, args, range } = program;
    if (name === 'date')
        return range;
    const prints = name === 'echo' && args.some(({ value }) => /\$\{?RANDOM\b|\$\(date\b|`date\b/.test(value));
    return prints ? range : undefined;
}

;// CONCATENATED MODULE: ./lib/lint/rules/cache-mount-defeated.js








const keepsPackages = settingFinder(/docker-clean|Keep-Downloaded-Packages/);
const cacheMountDefeated = defineRule({
    id: 'cache-mount-defeated',
    aliases: [],
    since: '0.2.0',
    summary: 'Do not empty or switch off the cache that a mount is there to keep.',
    category: 'cache',
    severity: 'warning',
    confidence: 'high',
    fix: 'safe',
    fixEffect: 'The image is the same: what is on a cache mount is never part of it.',
    why: `A cache mount keeps downloads from build to build, outside the image. \`--no-cache-dir\`, \`apk --no-cache\` or
\`PIP_NO_CACHE_DIR\` keep the tool from using it; \`npm cache clean\`, \`dnf clean all\` or an \`rm -rf\` of the folder
empty it again. They were right before there was a mount; with one they only cost time.

Debian and Ubuntu images have a hook, \`/etc/apt/apt.conf.d/docker-clean\`, that deletes packages after every install.
For a mount on \`/var/cache/apt\` it has to go.`,
    references: ['https://docs.docker.com/build/cache/optimize/#use-cache-mounts'],
    examples: [
        {
            bad: 'FROM python:3.14\nRUN --mount=type=cache,target=/root/.cache/pip pip install «--no-cache-dir» flask\n',
            fixed: 'FROM python:3.14\nRUN --mount=type=cache,target=/root/.cache/pip pip install flask\n',
        },
        {
            bad: 'FROM node:24\nRUN --mount=type=cache,target=/root/.npm npm ci && «npm cache clean --force»\n',
            fixed: 'FROM node:24\nRUN --mount=type=cache,target=/root/.npm npm ci\n',
        },
        {
            bad: 'FROM debian:13\nRUN rm -f /etc/apt/apt.conf.d/docker-clean\nRUN --mount=type=cache,target=/var/lib/apt,sharing=locked --mount=type=cache,target=/var/cache/apt,sharing=locked apt-get update && apt-get install -y git && «rm -rf /var/lib/apt/lists/*»\n',
            fixed: 'FROM debian:13\nRUN rm -f /etc/apt/apt.conf.d/docker-clean\nRUN --mount=type=cache,target=/var/lib/apt,sharing=locked --mount=type=cache,target=/var/cache/apt,sharing=locked apt-get update && apt-get install -y git\n',
        },
        {
            bad: 'FROM debian:13\nRUN «--mount=type=cache,target=/var/cache/apt,sharing=locked» apt-get update && apt-get install -y git\n',
            because: 'the hook of the image deletes the packages',
        },
        {
            good: 'FROM python:3.14\nRUN pip install --no-cache-dir flask\n',
            because: 'there is no mount, and the cache would stay in the layer',
        },
        {
            good: 'FROM debian:13\nRUN rm -f /etc/apt/apt.conf.d/docker-clean\nRUN --mount=type=cache,target=/var/cache/apt,sharing=locked apt-get update && apt-get install -y git && rm -rf /var/lib/apt/lists/*\n',
            because: 'the lists are not on the mount',
        },
    ],
    *check(facts) {
        for (const run of facts.runs) {
            if (run.onbuild || !run.mounts.some(({ type }) => type === 'cache'))
                continue;
            for (const program of run.programs)
                yield* judgeProgram(facts, run, program);
            yield* judgeSettings(facts, run);
        }
    },
});
function* judgeProgram(facts, run, program) {
    for (const place of cachePlaces(facts, run, program)) {
        const [mount] = mountsFor(facts, run, place);
        const word = mount && program.args.find(({ value }) => place.row.off?.includes(value));
        if (word === undefined)
            continue;
        const edit = dropWord(facts, word.range);
        const written = facts.file.text.slice(word.range.start, word.range.end) === word.value;
        yield {
            range: word.range,
            message: `${word.value} keeps ${place.row.tool} from using the cache that is mounted here; drop it.`,
            ...(edit && written && run.instruction.form === 'shell'
                ? { fix: { kind: 'safe', description: `Drop ${word.value}`, edits: [edit] } }
                : {}),
        };
    }
    const emptied = emptiedMount(facts, run, program);
    if (emptied === undefined)
        return;
    const step = stepOf(run, program);
    const edit = step && isWhole(facts, run, program) ? dropStep(facts, run, step) : undefined;
    yield {
        range: program.range,
        message: `This empties the mount on ${emptied}, and the next build downloads everything again; drop it.`,
        ...(edit ? { fix: { kind: 'safe', description: 'Drop the step', edits: [edit] } } : {}),
    };
}
/** The path of a mount that the program clears. */
function emptiedMount(facts, run, program) {
    const paths = run.mounts.flatMap((mount) => mount.type === 'cache' ? (mountPath(facts, run, mount) ?? []) : []);
    if (program.name === 'rm')
        return paths.find((path) => program.args.some(({ value }) => clears(value, path)));
    const line = program.args.map(({ value }) => value).join(' ');
    const row = [...CACHES, YARN].find(({ programs, clean }) => programs.includes(program.name) && clean?.test(line));
    if (row === undefined)
        return undefined;
    // apt-get clean leaves the lists alone.
    const places = row.tool === 'apt' ? ['/var/cache/apt'] : (row.fixed ?? []);
    return paths.find((path) => liesAt(path, places) || (row.home !== undefined && path.endsWith(`/${row.home}`)) || path === row.root);
}
/** `rm` of the folder, of all in it, or of the part that matters of apt's. */
function clears(word, path) {
    if (!word.startsWith('/'))
        return false;
    return coversPath(word, path) || (path === '/var/lib/apt' && coversPath(word, '/var/lib/apt/lists'));
}
/** Nothing outside the mounts is removed along with it. */
function isWhole(facts, run, program) {
    if (program.name !== 'rm')
        return true;
    const mounts = run.mounts.flatMap((mount) => mount.type === 'cache' ? (mountPath(facts, run, mount) ?? []) : []);
    const paths = program.args.filter(({ value }) => !value.startsWith('-'));
    return paths.every(({ value }) => mounts.some((mount) => pathBelow(mount, value) !== undefined));
}
function* judgeSettings(facts, run) {
    for (const place of runCachePlaces(facts, run)) {
        const mounts = mountsFor(facts, run, place);
        const [first] = mounts;
        if (first === undefined)
            continue;
        const set = place.row.offVariables?.find((name) => isOn(variableAt(facts, run, name)));
        if (set !== undefined)
            yield {
                range: first.flag.range,
                message: `${set} keeps ${place.row.tool} from using this cache; unset it for this RUN, or drop the mount.`,
            };
        const packages = mounts.find((mount) => liesAt(mountPath(facts, run, mount), ['/var/cache/apt']));
        if (place.row.tool === 'apt' && packages && isDebian(facts, run) && !keepsPackages(facts, run))
            yield {
                range: packages.flag.range,
                severity: 'info',
                message: 'The image deletes downloaded packages after every install, so nothing stays on this mount; remove /etc/apt/apt.conf.d/docker-clean first.',
            };
    }
}
function isOn(value) {
    return value !== undefined && /^(?:1|true|yes|on|y|t)$/i.test(value);
}
/** Official images that have the hook. */
function isDebian(facts, run) {
    const reference = baseReference(facts, run.stage) ?? '';
    return /^(?:docker\.io\/)?(?:library\/)?(?:debian|ubuntu|buildpack-deps)(?::|@|$)/.test(reference);
}

;// CONCATENATED MODULE: ./lib/lint/rules/cache-mount-missing.js
// Installs and builds that download everything again whenever they run.




const cacheMountMissing = defineRule({
    id: 'cache-mount-missing',
    aliases: [],
    since: '0.2.0',
    summary: 'Keep the downloads of installs and builds on a cache mount.',
    category: 'cache',
    severity: 'info',
    default: 'off',
    confidence: 'medium',
    fix: 'suggested',
    why: `When one line of a lock file changes, the install runs again and downloads everything. With
\`RUN --mount=type=cache,target=…\` what was downloaded before is still there, and never becomes part of the image.

It helps where builders keep their mounts: on one machine, or where they are carried from run to run. On a fresh builder
every mount is empty, so this rule is off until you turn it on.`,
    references: ['https://docs.docker.com/build/cache/optimize/#use-cache-mounts'],
    examples: [
        {
            bad: 'FROM python:3.14\nCOPY requirements.txt .\nRUN «pip» install -r requirements.txt\n',
            fixed: 'FROM python:3.14\nCOPY requirements.txt .\nRUN --mount=type=cache,target=/root/.cache/pip pip install -r requirements.txt\n',
        },
        {
            bad: 'FROM maven:3.9\nCOPY . .\nRUN «mvn» -B package\n',
            fixed: 'FROM maven:3.9\nCOPY . .\nRUN --mount=type=cache,target=/root/.m2,sharing=locked mvn -B package\n',
        },
        {
            good: 'FROM python:3.14\nRUN --mount=type=cache,target=/root/.cache/pip pip install flask\n',
            because: 'it has one',
        },
        {
            good: 'FROM python:3.14\nRUN pip install --no-cache-dir flask\n',
            because: 'the cache is switched off on purpose',
        },
    ],
    *check(facts) {
        for (const run of facts.runs) {
            if (run.onbuild || run.script.dialect !== 'posix')
                continue;
            for (const place of runCachePlaces(facts, run)) {
                const { row, program } = place;
                const off = program.args.some(({ value }) => row.off?.includes(value));
                if (off || mountsFor(facts, run, place).length > 0 || program.inSubstitution)
                    continue;
                const fix = cache_mount_missing_planMount(facts, run, place);
                yield {
                    range: program.nameRange,
                    message: `Whenever this runs, ${row.tool} downloads everything again; a cache mount keeps it between builds.`,
                    ...(fix === undefined ? {} : { fix }),
                };
            }
        }
    },
});
/** Not for system packages, which need more than a mount. */
function cache_mount_missing_planMount(facts, run, { row, paths, variable }) {
    const { name } = userAt(facts, run.stage, run.order);
    const [path] = paths;
    if (path === undefined || row.fixed !== undefined || variable !== undefined || !isRootUser(name))
        return undefined;
    const sharing = row.locked ? ',sharing=locked' : '';
    return {
        kind: 'unsafe',
        description: 'Mount the cache',
        edits: [insertText(run.instruction.keywordRange.end, ` --mount=type=cache,target=${path}${sharing}`)],
    };
}

;// CONCATENATED MODULE: ./lib/lint/rules/cache-mount-sharing.js
// Cache mounts that two builds may write at the same time although the tool cannot bear it.





const cacheMountSharing = defineRule({
    id: 'cache-mount-sharing',
    aliases: [],
    since: '0.2.0',
    summary: 'Lock cache mounts of package managers that cannot share them.',
    category: 'cache',
    severity: 'info',
    confidence: 'high',
    fix: 'safe',
    why: `A cache mount is shared by default: two stages, platforms or builds use it at the same time. apt, dnf, yum, zypper,
apk, Maven, Gradle, yarn 1, conda and cargo's \`target\` folder are not made for that; they fail on each other's locks or
leave broken files behind. With \`sharing=locked\` one waits for the other, with \`private\` each has its own.

When another step of the file uses the same mount, or the file builds for several platforms, it is a warning. An explicit
\`sharing=shared\` is taken as meant.`,
    references: ['https://docs.docker.com/reference/dockerfile/#run---mounttypecache'],
    examples: [
        {
            bad: 'FROM debian:13\nRUN «--mount=type=cache,target=/var/cache/apt» «--mount=type=cache,target=/var/lib/apt» apt-get update && apt-get install -y ffmpeg\n',
            fixed: 'FROM debian:13\nRUN --mount=type=cache,target=/var/cache/apt,sharing=locked --mount=type=cache,target=/var/lib/apt,sharing=locked apt-get update && apt-get install -y ffmpeg\n',
        },
        {
            bad: 'FROM maven:3.9\nCOPY . .\nRUN «--mount=type=cache,target=/root/.m2» mvn -B package\n',
            fixed: 'FROM maven:3.9\nCOPY . .\nRUN --mount=type=cache,target=/root/.m2,sharing=locked mvn -B package\n',
        },
        {
            good: 'FROM debian:13\nRUN --mount=type=cache,target=/var/cache/apt,sharing=locked apt-get install -y ffmpeg\n',
            because: 'it is locked',
        },
        {
            good: 'FROM python:3.14\nRUN --mount=type=cache,target=/root/.cache/pip pip install flask\n',
            because: 'pip can share its cache',
        },
        {
            good: 'FROM gradle:9\nRUN --mount=type=cache,target=/home/gradle/.gradle,sharing=private gradle build\n',
            because: 'each build has its own',
        },
    ],
    *check(facts) {
        for (const run of facts.runs)
            for (const mount of run.mounts) {
                const tool = mount.type === 'cache' && mount.sharing === undefined ? findTool(facts, run, mount) : undefined;
                const end = mount.flag.valueRange?.end;
                if (tool === undefined || end === undefined)
                    continue;
                yield {
                    range: mount.flag.range,
                    message: `Builds that run at the same time share this mount, which ${tool} cannot bear; add sharing=locked.`,
                    ...(isContested(facts, run, mount) ? { severity: 'warning' } : {}),
                    fix: {
                        kind: 'safe',
                        description: 'Add sharing=locked',
                        edits: [insertText(end, ',sharing=locked')],
                    },
                };
            }
    },
});
/** Who uses the mount and needs it alone. */
function findTool(facts, run, mount) {
    const path = mountPath(facts, run, mount);
    if (path === undefined)
        return undefined;
    const names = new Set(run.programs.map(({ name }) => name));
    const uses = (programs) => programs.some((name) => names.has(name));
    const row = [...CACHES, YARN].find(({ locked, programs, fixed = [], home }) => locked &&
        uses(programs) &&
        (liesAt(path, fixed) ||
            (home !== undefined && (path.endsWith(`/${home}`) || path.includes(`/${home}/`)))));
    if (row !== undefined)
        return row.tool;
    if (names.has('cargo') && /(^|\/)target$/.test(path))
        return "cargo's target folder";
    const conda = uses(['conda', 'mamba', 'micromamba']) && pathBelow('/opt/conda', path) !== undefined;
    return conda ? 'conda' : undefined;
}
/** Another RUN has the same mount, or the file is for several platforms. */
function isContested({ runs, file }, run, { target, id }) {
    const key = id ?? target;
    const again = runs.some((other) => other.stage !== run.stage &&
        other.mounts.some((mount) => mount.type === 'cache' && (mount.id ?? mount.target) === key));
    return again || /\$\{?(?:BUILD|TARGET)(?:PLATFORM|ARCH)\b/.test(file.text);
}

;// CONCATENATED MODULE: ./lib/lint/rules/cache-mount-wrong.js
// A cache mount where the tool it is meant for does not look.







const linksApkCache = settingFinder(/\/etc\/apk\/cache|--cache-dir|setup-apkcache/);
const cacheMountWrong = defineRule({
    id: 'cache-mount-wrong',
    aliases: [],
    since: '0.2.0',
    summary: 'Put a cache mount where the tool keeps its cache.',
    category: 'cache',
    severity: 'warning',
    confidence: 'high',
    fix: 'safe',
    fixEffect: 'The image is the same: what is on a cache mount is never part of it.',
    why: `A cache mount at another path than the tool uses does nothing: everything is downloaded again, and what the tool
caches ends up in the layer. It happens when \`USER\` changes the home, when a variable like \`PIP_CACHE_DIR\` moves the
cache, or with \`/var/cache/apk\`, where apk keeps only its index unless \`/etc/apk/cache\` links to it.

A mount belongs to root. Another user cannot write there without \`uid=\` and \`gid=\`, so the cache stays empty or the
step fails.

Where a variable without a known value or an unknown base image decides, the rule is silent.`,
    references: ['https://docs.docker.com/build/cache/optimize/#use-cache-mounts'],
    examples: [
        {
            bad: 'FROM python:3.14\nENV PIP_CACHE_DIR=/var/cache/pip\nRUN «--mount=type=cache,target=/root/.cache/pip» pip install flask\n',
            fixed: 'FROM python:3.14\nENV PIP_CACHE_DIR=/var/cache/pip\nRUN --mount=type=cache,target=/var/cache/pip pip install flask\n',
        },
        {
            bad: 'FROM alpine:3.22\nRUN «--mount=type=cache,target=/var/cache/apk,sharing=locked» apk add git\n',
            fixed: 'FROM alpine:3.22\nRUN --mount=type=cache,target=/etc/apk/cache,sharing=locked apk add git\n',
        },
        {
            bad: 'FROM node:24\nUSER node\nRUN «--mount=type=cache,target=/home/node/.npm» npm ci\n',
            fixed: 'FROM node:24\nUSER node\nRUN --mount=type=cache,target=/home/node/.npm,uid=1000,gid=1000 npm ci\n',
        },
        {
            bad: 'FROM python:3.14\nRUN useradd app\nUSER app\nRUN «--mount=type=cache,target=/root/.cache/pip» pip install flask\n',
            because: 'the home of the user is not known',
        },
        {
            good: 'FROM python:3.14\nRUN --mount=type=cache,target=/root/.cache/pip pip install flask\n',
            because: 'that is where pip looks, as root',
        },
        {
            good: 'FROM alpine:3.22\nRUN --mount=type=cache,target=/var/cache/apk ln -s /var/cache/apk /etc/apk/cache && apk add git\n',
            because: 'the link makes apk use it',
        },
        {
            good: 'FROM python:3.14\nARG CACHE\nENV PIP_CACHE_DIR=$CACHE\nRUN --mount=type=cache,target=/root/.cache/pip pip install flask\n',
            because: 'where pip looks is not known',
        },
    ],
    *check(facts) {
        for (const run of facts.runs) {
            const caches = run.mounts.filter(({ type }) => type === 'cache');
            if (caches.length === 0 || run.onbuild)
                continue;
            const places = [...runCachePlaces(facts, run), ...yarnPlace(facts, run)];
            for (const mount of caches) {
                const path = mountPath(facts, run, mount);
                const problem = path === undefined ? undefined : judge({ facts, run, mount, path }, places);
                if (problem !== undefined)
                    yield { range: mount.flag.range, ...problem };
            }
        }
    },
});
function judge(use, places) {
    const { facts, run, path } = use;
    const meant = places.find(({ row }) => looksLike(path, row));
    if (meant === undefined || usedElsewhere(use, meant))
        return undefined;
    if (meant.row.tool === 'apk')
        return judgeApk(use);
    if (meant.row.fixed !== undefined)
        return undefined;
    const user = userAt(facts, run.stage, run.order);
    if (meant.paths.length === 0)
        return judgeHome(use, meant, user);
    if (!liesAt(path, meant.paths))
        return misplaced(use, meant);
    return judgeOwner(use, meant, user);
}
/** Another tool of the RUN, or an option of this one, points here. */
function usedElsewhere({ facts, run, path, mount }, { program, row }) {
    const named = program.args.some(({ value }) => /--cache(?:-dir|-folder)?(?:=|$)|--store(?:-dir)?/.test(value));
    const text = facts.file.text.slice(run.instruction.restRange.start, run.instruction.restRange.end);
    const assigned = program.assignments.length > 0 || (mount.target !== undefined && text.includes(mount.target));
    const other = [...CACHES, YARN].some((one) => one !== row && run.programs.some(({ name }) => one.programs.includes(name)) && looksLike(path, one));
    return named || assigned || other;
}
function judgeApk({ facts, run, mount, path }) {
    if (path !== '/var/cache/apk' || linksApkCache(facts, run))
        return undefined;
    return {
        message: 'apk keeps only its index in /var/cache/apk, the packages are downloaded again; mount /etc/apk/cache instead.',
        ...retarget(facts, mount, '/etc/apk/cache'),
    };
}
/** Only that it cannot be the home of root is known. */
function judgeHome({ path }, { row, variable }, user) {
    const foreign = user.stated && user.name !== undefined && !isRootUser(user.name);
    if (variable !== undefined || !foreign || pathBelow('/root', path) === undefined)
        return undefined;
    return {
        message: `${row.tool} runs as ${user.name} here and does not look into the home of root; mount ${row.home} in the home of ${user.name}, with its uid and gid.`,
    };
}
function misplaced({ facts, mount }, { row, paths, variable }) {
    const [place = ''] = paths;
    const why = variable === undefined ? '' : `, as ${variable} says`;
    return {
        message: `${row.tool} keeps its cache in ${place}${why}, so this mount stays empty; mount ${place}.`,
        ...retarget(facts, mount, place),
    };
}
function judgeOwner({ facts, run, mount }, { row }, user) {
    const given = mount.fields.some(({ key }) => key === 'uid' || key === 'mode');
    if (given || !user.stated || user.name === undefined || isRootUser(user.name))
        return undefined;
    const node = user.name === 'node' && baseImage(facts, run.stage) === 'node';
    const uid = node ? '1000' : /^\d+$/.exec(user.name)?.[0];
    const end = mount.flag.valueRange?.end;
    return {
        message: `This mount belongs to root, and ${row.tool} runs as ${user.name}: it cannot write there; add uid= and gid= to the mount.`,
        ...(uid === undefined || end === undefined
            ? {}
            : {
                fix: {
                    kind: node ? 'safe' : 'unsafe',
                    description: `Give the mount to user ${uid}`,
                    edits: [insertText(end, `,uid=${uid},gid=${uid}`)],
                },
            }),
    };
}
function retarget({ file }, { fields }, place) {
    const field = fields.findLast(({ key }) => ['target', 'dst', 'destination'].includes(key));
    if (field === undefined)
        return {};
    const written = file.text.slice(field.range.start, field.range.end);
    if (!/^(?:target|dst|destination)=[^"',]*$/.test(written))
        return {};
    const edits = [replaceText(field.range, `${written.slice(0, written.indexOf('=') + 1)}${place}`)];
    return { fix: { kind: 'safe', description: `Mount ${place}`, edits } };
}
/** Yarn 1 as root; a context with .yarnrc.yml has a later version. */
function yarnPlace(facts, run) {
    const program = run.programs.find(({ name }) => YARN.programs.includes(name));
    const files = facts.context?.files;
    const classic = files?.some((file) => file.endsWith('yarn.lock')) && !files.some((file) => file.endsWith('.yarnrc.yml'));
    const { home } = userAt(facts, run.stage, run.order);
    const moved = facts.stages.some(({ variables }) => variables.some(({ name }) => /^YARN_|^XDG_CACHE/.test(name)));
    if (program === undefined || !classic || home !== '/root' || moved)
        return [];
    return [{ row: YARN, program, paths: ['/usr/local/share/.cache/yarn'], variable: undefined }];
}

;// CONCATENATED MODULE: ./lib/lint/rules/cd-in-run.js


const cdInRun = defineRule({
    id: 'cd-in-run',
    aliases: ['DL3003', 'DS-0013', "RUN Instruction Using 'cd' Instead of WORKDIR", 'use-workdir'],
    since: '0.2.0',
    summary: 'Change the directory with WORKDIR.',
    category: 'correctness',
    severity: 'info',
    confidence: 'medium',
    fix: 'suggested',
    fixEffect: 'The instructions below work in the new directory too, and so does the container.',
    why: `A \`cd\` ends with its RUN; the next one begins in the old directory again, and readers have to keep track. WORKDIR
says once where the following steps work, and creates the directory.

Reported is only a RUN that begins with \`cd\`. A \`cd\` further inside, in a subshell, or into a directory that the script
makes up is left alone.`,
    references: ['https://docs.docker.com/reference/dockerfile/#workdir'],
    examples: [
        {
            bad: 'FROM node:24\nRUN «cd /srv/app» && npm ci\n',
            fixed: 'FROM node:24\nWORKDIR /srv/app\nRUN npm ci\n',
        },
        {
            bad: 'FROM node:24\nARG DIR=/srv\nRUN «cd $DIR»; make; make install\n',
            fixed: 'FROM node:24\nARG DIR=/srv\nWORKDIR $DIR\nRUN make; make install\n',
        },
        { good: 'FROM node:24\nRUN (cd /srv && make)\n', because: 'a subshell returns by itself' },
        { good: 'FROM node:24\nRUN make && cd sub && make\n', because: 'it begins elsewhere' },
        { good: 'FROM node:24\nRUN cd "$(mktemp -d)" && make\n', because: 'WORKDIR cannot name it' },
        { good: 'FROM node:24\nRUN cd /srv && make && cd - && ls\n', because: 'it goes back' },
    ],
    *check(facts) {
        for (const run of facts.runs) {
            const [first, next] = run.script.steps;
            const program = first?.simple ? first.programs[0] : undefined;
            const target = program?.args.at(-1);
            if (first === undefined || next === undefined || program?.name !== 'cd' || target === undefined)
                continue;
            const known = target.literal ? !target.value.startsWith('-') : isVariable(facts, run, target.value);
            const moves = run.programs.some((other) => other !== program && /^(?:cd|pushd|popd)$/.test(other.name));
            if (program.args.length > 1 || !known || moves || !/^(?:&&|;)$/.test(next.connector))
                continue;
            const fix = run.onbuild ? undefined : moveToWorkdir(facts, run, [first, next]);
            yield {
                range: program.range,
                message: `This cd lasts for one RUN only. Set the directory with WORKDIR ${target.value}.`,
                ...(fix === undefined ? {} : { fix }),
            };
        }
    },
});
/** A variable that WORKDIR knows as well. */
function isVariable({ stages }, { stage, order }, word) {
    const name = /^\$\{?(\w+)\}?(?:\/[\w./-]*)?$/.exec(word)?.[1];
    const chain = stages[stage]?.chain ?? [];
    return chain.some((index) => stages[index]?.variables.some((variable) => variable.name === name && (index !== stage || variable.order < order)));
}
function moveToWorkdir({ file }, { instruction, programs }, [first, next]) {
    const between = file.text.slice(first.range.start, next.range.start);
    const word = programs[0]?.args[0];
    const plain = instruction.form === 'shell' && instruction.heredocs.length === 0 && !between.includes('#');
    if (!plain || word === undefined || !/^[\w./${}-]+$/.test(word.value))
        return undefined;
    return {
        kind: 'unsafe',
        description: 'Use WORKDIR',
        edits: [
            insertText(instruction.range.start, `WORKDIR ${word.value}\n`),
            { range: { start: first.range.start, end: next.range.start }, text: '' },
        ],
    };
}

;// CONCATENATED MODULE: ./lib/lint/file-mode.js




/** Finds them for `chmod` or `chown`; all programs of the RUN are of these two. */
function findModeChanges(facts, name) {
    return facts.runs.flatMap((run) => {
        const { programs, script } = run;
        if (run.onbuild || !script.complete || programs.length === 0)
            return [];
        if (programs.some((program) => program.name !== 'chmod' && program.name !== 'chown'))
            return [];
        return programs.flatMap((program) => program.name === name ? (readChange(facts, run, program) ?? []) : []);
    });
}
function readChange(facts, run, program) {
    const options = program.args.filter(({ value }) => /^-[A-Za-z-]/.test(value) && !isMode(value));
    const [mode, ...paths] = program.args.filter((word) => !options.includes(word));
    const known = options.every(({ value }) => /^-[Rcfvh]+$|^--(?:recursive|verbose|changes|quiet|silent)$/.test(value));
    if (mode === undefined || paths.length === 0 || !known || program.conditional)
        return undefined;
    const folder = programFolder(facts, run, program);
    if (folder === undefined || program.wrappers.includes('xargs'))
        return undefined;
    const above = copiesAbove(facts, run);
    const recursive = options.some(({ value }) => /^-[a-zA-Z]*R|recursive/.test(value));
    const hits = paths.map((path) => findCopy(facts, above, { folder, path, recursive }));
    const copies = hits.flatMap((copy) => copy ?? []);
    if (copies.length < paths.length)
        return undefined;
    const exact = !recursive && new Set(copies).size === copies.length && areExact(facts, copies, { folder, paths });
    return { run, program, value: mode.value, recursive, copies: [...new Set(copies)], exact };
}
/** `chmod -x file`: the mode begins with a dash. */
function isMode(word) {
    return /^-[rwxXst]+$/.test(word);
}
/** The copies between the RUN and the RUN or folder change before it, nearest first. */
function copiesAbove(facts, { stage, order }) {
    const above = (facts.stages[stage]?.instructions ?? []).slice(0, order).toReversed();
    const stop = above.findIndex(({ keyword }) => ['RUN', 'USER', 'VOLUME', 'ONBUILD'].includes(keyword));
    return above.slice(0, stop < 0 ? above.length : stop).flatMap((other) => (0,remember/* copyAt */.V2)(facts, other) ?? []);
}
/** The nearest copy that put something there; a folder that other things may be in counts only with -R. */
function findCopy(facts, copies, { folder, path, recursive }) {
    if (!path.literal)
        return undefined;
    const wanted = resolvePath(folder, path.value);
    return copies.find((copy) => {
        const { target, holds } = deriveCopied(facts, copy);
        if (recursive && target === wanted)
            return bringsTree(facts, copy) && !SHARED.test(wanted);
        const below = pathBelow(target, wanted);
        if (below === undefined)
            return false;
        return (below !== '' || !isFolderCopy(copy)) && bringsFile(facts, copy, wanted) && holds(wanted);
    });
}
/** Folders that hold much more than what was copied. */
const SHARED = /^\/(?:(?:bin|boot|etc|home|lib|lib64|media|mnt|opt|root|run|sbin|srv|tmp|usr|var)(?:\/(?:bin|lib|sbin|share|local|local\/(?:bin|lib|share|sbin)|log|cache))?)?$/;
function bringsTree(facts, copy) {
    if (copy.from.kind === 'context' && facts.context !== undefined)
        return copiedFolders(facts, copy).length > 0;
    return copy.sources.some(({ value }) => !/\.\w+$/.test(value));
}
/** The destination ends in a slash or has several sources. */
function isFolderCopy({ destination, sources }) {
    return sources.length > 1 || /(^|\/)\.{0,2}$/.test(destination?.value ?? '');
}
/** Without knowledge of the context, a file has to be named by the COPY itself. */
function bringsFile(facts, copy, wanted) {
    const name = wanted.replace(/^.*\//, '');
    const target = copyTarget(facts, copy);
    if (copy.from.kind === 'context' && facts.context !== undefined)
        return true;
    const named = copy.sources.some(({ value }) => value.replace(/^.*\//, '') === name);
    return isFolderCopy(copy) ? named && resolvePath(target, name) === wanted : target === wanted;
}
/** Each copy brings one file, and that is the file named. */
function areExact(facts, copies, { folder, paths }) {
    const { context } = facts;
    if (context === undefined || context.truncated)
        return false;
    return copies.every((copy, index) => {
        const files = [...copiedFiles(facts, context, copy).values()];
        return (copy.sources.length === 1 &&
            copy.instruction.heredocs.length === 0 &&
            files.length === 1 &&
            files[0] === resolvePath(folder, paths[index]?.value ?? ''));
    });
}

;// CONCATENATED MODULE: ./lib/lint/mode-fix.js
// A chmod or chown of copied files → the edits that give the COPY a flag and take the RUN away.


/** The fix; `value` is what the flag gets, `doubt` why a person has to look at it. */
function moveToCopy(facts, { run, program, copies }, { flag, doubt }) {
    const name = /^--(\w+)/.exec(flag)?.[1] ?? '';
    const taken = copies.some(({ instruction }) => instruction.flags.some((other) => other.name === name));
    const removal = removeProgram(facts, run, program);
    if (taken || removal === undefined)
        return undefined;
    const additions = copies.map(({ instruction }) => insertText(instruction.keywordRange.end, ` ${flag}`));
    return {
        kind: doubt === undefined ? 'safe' : 'unsafe',
        description: `Copy with ${flag}${doubt === undefined ? '' : ` (${doubt})`}`,
        edits: [...additions, removal],
    };
}
function removeProgram(facts, run, program) {
    const { file } = facts;
    if (run.programs.length > 1) {
        const step = stepOf(run, program);
        return step && dropStep(facts, run, step);
    }
    const bare = commentsWithin(file, run.instruction.range).length === 0;
    return bare && run.script.steps.length === 1 ? deleteInstruction(file.text, run.outer) : undefined;
}

;// CONCATENATED MODULE: ./lib/lint/rules/chmod-after-copy.js



const chmodAfterCopy = defineRule({
    id: 'chmod-after-copy',
    aliases: [],
    since: '0.2.0',
    summary: 'Set the mode of copied files with COPY --chmod.',
    category: 'layers',
    severity: 'info',
    confidence: 'high',
    fix: 'safe',
    fixEffect: `The layer of the RUN is gone; the files are the same. Safe is an octal mode for a single file of the build
context. A mode like \`+x\` depends on the mode the file has where the build starts, so a person decides.`,
    why: `A layer holds every file it touches as a whole. \`chmod\` in a RUN of its own stores the copied files a second time,
in a step that has to start a container. \`COPY --chmod\` sets the mode while copying.

Reported is a RUN that does nothing else, behind a COPY of these very files. \`--chmod\` switches \`--link\` off.`,
    references: ['https://docs.docker.com/reference/dockerfile/#copy---chown---chmod'],
    examples: [
        {
            bad: 'FROM debian:13\nCOPY entrypoint.sh /usr/local/bin/\nRUN «chmod 0755 /usr/local/bin/entrypoint.sh»\n',
            context: ['entrypoint.sh'],
            fixed: 'FROM debian:13\nCOPY --chmod=0755 entrypoint.sh /usr/local/bin/\n',
        },
        {
            bad: 'FROM node:24\nCOPY start.sh /start.sh\nEXPOSE 80\n# executable\nRUN «chmod +x /start.sh»\nCMD ["/start.sh"]\n',
            fixed: 'FROM node:24\nCOPY --chmod=755 start.sh /start.sh\nEXPOSE 80\n# executable\nCMD ["/start.sh"]\n',
        },
        {
            bad: 'FROM debian:13\nWORKDIR /app\nCOPY bin ./bin\nRUN «chmod -R u=rwX,go=rX bin»\n',
            context: ['bin/a', 'bin/b', 'src/a.c'],
            because: 'a folder that the base image has, too, would keep its files as they are',
        },
        {
            good: 'FROM debian:13\nCOPY --chmod=755 entrypoint.sh /usr/local/bin/\n',
            because: 'the mode is set while copying',
        },
        {
            good: 'FROM debian:13\nCOPY install.sh /tmp/\nRUN chmod +x /tmp/install.sh && /tmp/install.sh\n',
            because: 'the RUN has more to do',
        },
        {
            good: 'FROM debian:13\nCOPY entrypoint.sh /\nRUN chmod 600 /etc/app.conf\n',
            because: 'another file is changed',
        },
    ],
    *check(facts) {
        for (const change of findModeChanges(facts, 'chmod')) {
            const value = modeFor(change);
            const fix = value === undefined || change.recursive
                ? undefined
                : moveToCopy(facts, change, { flag: `--chmod=${value}`, doubt: doubtAbout(change) });
            yield {
                range: change.program.range,
                message: `This stores ${nameCopied(change.copies)} a second time; set the mode with COPY --chmod=${value ?? '…'}.`,
                ...(fix === undefined ? {} : { fix }),
            };
        }
    },
});
/** What `--chmod` takes for the same files; undefined when their own modes would have to be known. */
function modeFor({ value }) {
    if (/^[0-7]{3,4}$/.test(value))
        return value;
    if (/^(?:a|ugo)?\+r?x$/.test(value))
        return '755';
    return /^[ugoa]+=[rwxX]*(?:,[ugoa]+=[rwxX]*)*$/.test(value) ? value : undefined;
}
function doubtAbout({ value, exact, copies }) {
    if (!/^[0-7]{3,4}$/.test(value))
        return 'the files may have had another mode';
    if (copies.some(({ instruction }) => instruction.flags.some(({ name }) => name === 'link')))
        return 'it switches --link off';
    return exact ? undefined : 'it is for everything that is copied';
}
function nameCopied(copies) {
    const lines = copies.map(({ instruction }) => instruction.line).sort((a, b) => a - b);
    return `what line ${lines.join(' and ')} copied`;
}

;// CONCATENATED MODULE: ./lib/lint/rules/chown-after-copy.js
// A RUN that changes the owner of files that were just copied.



const chownAfterCopy = defineRule({
    id: 'chown-after-copy',
    aliases: [],
    since: '0.2.0',
    summary: 'Set the owner of copied files with COPY --chown.',
    category: 'layers',
    severity: 'warning',
    confidence: 'high',
    fix: 'safe',
    fixEffect: `The layer of the RUN is gone; the files are the same. Safe is a user with a group for a single file of the
build context. For a folder a person decides: the folder itself, when it was there before, keeps its owner.`,
    why: `A layer holds every file it touches as a whole. \`chown -R\` in a RUN of its own stores the whole copied tree a
second time: the image grows by its size, for every change of a source file. \`COPY --chown\` sets the owner while
copying.

Reported is a RUN that does nothing else, behind a COPY of these very files. A user made later cannot be named by the
COPY, so create it before.`,
    references: ['https://docs.docker.com/reference/dockerfile/#copy---chown---chmod'],
    examples: [
        {
            bad: 'FROM node:24\nCOPY app.json /etc/app.json\nRUN «chown node:node /etc/app.json»\n',
            context: ['app.json'],
            fixed: 'FROM node:24\nCOPY --chown=node:node app.json /etc/app.json\n',
        },
        {
            bad: 'FROM node:24\nWORKDIR /app\nCOPY . /app\nRUN «chown -R node:node /app»\nUSER node\n',
            fixed: 'FROM node:24\nWORKDIR /app\nCOPY --chown=node:node . /app\nUSER node\n',
        },
        {
            good: 'FROM node:24\nWORKDIR /app\nCOPY --chown=node:node . .\nUSER node\n',
            because: 'the owner is set while copying',
        },
        {
            good: 'FROM debian:13\nCOPY . /app\nRUN useradd app && chown -R app:app /app\n',
            because: 'the user does not exist when the files are copied',
        },
        {
            good: 'FROM node:24\nCOPY . /app\nRUN chown -R node:node /data\n',
            because: 'other files are changed',
        },
    ],
    *check(facts) {
        for (const change of findModeChanges(facts, 'chown')) {
            const owner = /^[\w.-]+(?::[\w.-]+)?$/.test(change.value) ? change.value : undefined;
            const fix = owner === undefined
                ? undefined
                : moveToCopy(facts, change, { flag: `--chown=${owner}`, doubt: chown_after_copy_doubtAbout(change) });
            const line = change.copies[0]?.instruction.line;
            yield {
                range: change.program.range,
                message: `This stores what line ${line} copied a second time, with another owner; use COPY --chown=${owner ?? '…'}.`,
                ...(fix === undefined ? {} : { fix }),
            };
        }
    },
});
function chown_after_copy_doubtAbout({ value, exact, recursive, copies }) {
    // COPY takes the number of the user for the group, chown leaves the group as it is.
    if (!value.includes(':'))
        return 'it sets the group, too';
    if (recursive)
        return 'a folder that was there before keeps its owner';
    if (copies.some(({ instruction }) => instruction.flags.some(({ name }) => name === 'link')))
        return 'with --link the user has to be a number';
    return exact ? undefined : 'it is for everything that is copied';
}

;// CONCATENATED MODULE: ./lib/lint/final-image.js
// The file → what its image ends up with: the instruction that counts, the user that runs.


/** The last instruction of a kind in the target and the stages below it. */
function lastInTarget(facts, keyword) {
    const chain = facts.stages[facts.target]?.chain ?? [];
    return facts.placed.findLast(({ stage, onbuild, instruction }) => !onbuild && instruction.keyword === keyword && chain.includes(stage));
}
/** User and group of a USER instruction; undefined for each that holds a variable. */
function readUserWord({ rest }, escapeChar) {
    const text = (0,expand/* unquote */._n)(rest.text.trim(), escapeChar);
    const colon = text.indexOf(':');
    const known = (part) => (part.includes('$') ? undefined : part);
    return {
        name: known(colon === -1 ? text : text.slice(0, colon)),
        group: colon === -1 ? undefined : known(text.slice(colon + 1)),
    };
}
const DROPS = /(?:^|\/)(?:gosu|su-exec|setpriv|runuser|s6-svscan|s6-setuidgid|my_init)$|^\/init$/;
/** The container starts as root on purpose and its first program changes to another user. */
const dropsRights = (0,remember/* remember */.kY)((facts) => {
    const process = [lastInTarget(facts, 'ENTRYPOINT'), lastInTarget(facts, 'CMD')];
    return process.some((place) => place?.instruction.args.some(({ value }) => value.split(/\s+/).some((word) => DROPS.test(word))));
});

;// CONCATENATED MODULE: ./lib/lint/rules/chown-world.js
// A program that owns its own code.




const chownWorld = defineRule({
    id: 'chown-world',
    aliases: ['chown-flag-exists'],
    since: '0.1.0',
    summary: 'Do not make the running user the owner of its program.',
    category: 'security',
    severity: 'info',
    default: 'off',
    confidence: 'medium',
    fix: 'none',
    why: `Files that belong to the user the container runs as can be rewritten by the program itself. Whoever finds a way to
write one file can then change what runs. When root owns the files, and others may read them, the program works the same
and cannot be changed; give it only the folders it has to write to.

The rule is off by default because many programs expect to own their folder.`,
    references: ['https://docs.docker.com/reference/dockerfile/#copy---chown---chmod'],
    examples: [
        { bad: 'FROM node:24\nCOPY «--chown=node:node» . /app\nUSER node\n' },
        {
            bad: 'FROM node:24 AS build\nRUN make\nFROM node:24\nCOPY --from=build «--chown=1000» /app /app\nUSER 1000:1000\n',
        },
        {
            good: 'FROM node:24\nCOPY . /app\nCOPY --chown=node cache.db /app/\nUSER node\n',
            because: 'it owns one file only',
        },
        { good: 'FROM node:24\nCOPY --chown=www-data . /app\nUSER node\n', because: 'another user is the owner' },
    ],
    *check(facts) {
        const last = lastInTarget(facts, 'USER');
        const { name } = last ? readUserWord(last.instruction, facts.file.escape) : {};
        if (!name || isRootUser(name))
            return;
        for (const copy of facts.copies) {
            const flag = copy.instruction.flags.find((one) => one.name === 'chown');
            const owner = flag?.value?.split(':')[0];
            const exported = facts.stages[copy.stage]?.exported === true && !copy.onbuild;
            if (flag === undefined || owner !== name || !exported || !chown_world_bringsTree(facts, copy))
                continue;
            const message = `The program runs as ${name} and may rewrite these files; let root own them and chown only what it has to write.`;
            yield { range: flag.range, message };
        }
    },
});
/** A folder as a whole; of another stage any name without an extension. */
function chown_world_bringsTree(facts, copy) {
    if (copiedFolders(facts, copy).length > 0)
        return true;
    const whole = copy.from.kind === 'context' ? /^(?:\.\/?|\*|\/)$/ : /(?:^|\/)[^./]*\/?$/;
    return copy.sources.some(({ value }) => whole.test(value));
}

;// CONCATENATED MODULE: ./lib/lint/rules/chpasswd.js
// A password set in a RUN.

const chpasswd = defineRule({
    id: 'chpasswd',
    aliases: ['CKV2_DOCKER_17'],
    since: '0.1.0',
    summary: 'Do not set or remove passwords in a RUN.',
    category: 'security',
    severity: 'warning',
    confidence: 'high',
    fix: 'none',
    why: `A password that \`chpasswd\` is given stands in the Dockerfile, in the history of the image and, as a hash, in
/etc/shadow of every container. \`passwd -d\` leaves an account that anybody may log into. Processes of a container are
started without a login and need no password.

Where one is needed all the same, let it come from a secret: \`RUN --mount=type=secret,id=password …\`.`,
    references: ['https://docs.docker.com/build/building/secrets/'],
    examples: [
        { bad: 'FROM debian:13\nRUN echo "root:hunter2" | «chpasswd»\n' },
        { bad: 'FROM alpine:3.22\nRUN adduser -D app && «passwd -d app»\n', because: 'the account is open' },
        {
            good: 'FROM debian:13\nRUN --mount=type=secret,id=password chpasswd < /run/secrets/password\n',
            because: 'the password comes from a secret',
        },
        { good: 'FROM debian:13\nRUN passwd -l root\n', because: 'this locks the account' },
    ],
    *check({ runs }) {
        for (const { programs, mounts } of runs) {
            if (mounts.some(({ type }) => type === 'secret'))
                continue;
            for (const { name, args, range } of programs) {
                const removes = name === 'passwd' && args.some(({ value }) => /^(?:-[a-z]*d[a-z]*|--delete)$/.test(value));
                if (name !== 'chpasswd' && !removes)
                    continue;
                const problem = removes
                    ? 'An account without a password is open to anybody'
                    : 'A password set here stays in the image and its history';
                yield { range, message: `${problem}; do without it, or take it from a secret mount.` };
            }
        }
    },
});

;// CONCATENATED MODULE: ./lib/lint/context-noise.js
// The files of a build context → those that only make copies of everything run again.

const KINDS = [
    {
        match: /^\.git(?:\/|$)/,
        pattern: '.git',
        grave: true,
        wanted: /\bgit\b|setuptools|versioneer|hatch|\bgo (?:build|install)\b|\bpip3? install\b[^&;|]* \.|\bpython\S* -m build\b|\bgradlew?\b|\bmvnw?\b|\bnx\b|\bturbo\b|\blerna\b/,
    },
    { match: /^(?:\.svn|\.hg)\//, pattern: '.svn', grave: true, wanted: /\b(?:svn|hg)\b/ },
    {
        match: /(?:^|\/)node_modules\//,
        pattern: '**/node_modules',
        grave: true,
        needs: /^(?:npm|yarn|pnpm|bun)$/,
    },
    { match: /^\.?venv\//, pattern: '.venv', grave: true },
    {
        match: /(?:^|\/)target\/(?:debug|release|classes|CACHEDIR\.TAG)/,
        pattern: '**/target',
        grave: true,
        needs: /^(?:cargo|mvn|mvnw)$/,
    },
    { match: /(?:^|\/)__pycache__\//, pattern: '**/__pycache__' },
    { match: /(?:^|\/)\.(?:pytest_cache|mypy_cache|ruff_cache|tox|nox)\//, pattern: '**/.*_cache' },
    { match: /^(?:coverage|\.nyc_output)\//, pattern: 'coverage' },
    { match: /(?:^|\/)\.terraform\//, pattern: '**/.terraform', grave: true },
    { match: /\.tfstate(?:\.backup)?$/, pattern: '**/*.tfstate*', grave: true },
    { match: /^(?:\.idea|\.vscode|\.vs)\//, pattern: '.idea' },
    { match: /(?:^|\/)\.DS_Store$/, pattern: '**/.DS_Store' },
    { match: /\.log$/, pattern: '**/*.log' },
];
/** What any of the kinds has in its path, so that most files are looked at once. */
const SUSPECT = /(?:^|\/)(?:\.[a-z]|\.DS_Store|node_modules|venv|target|__pycache__|coverage)|\.log$|\.tfstate/;
/** What a copy brings of it, each pattern once. */
function findNoise(facts, context, copy) {
    const folders = copiedFolders(facts, copy).map(({ folder }) => (folder === '' ? '' : `${folder}/`));
    const texts = facts.runs.map(({ instruction }) => instruction.rest.text).join('\n');
    const names = new Set(facts.runs.flatMap(({ programs }) => programs.map(({ name }) => name)));
    const kinds = KINDS.filter(({ needs, wanted }) => (needs === undefined || [...names].some((name) => needs.test(name))) && wanted?.test(texts) !== true);
    const files = context.files.filter((file) => SUSPECT.test(file) && folders.some((folder) => file.startsWith(folder)));
    return kinds.flatMap((kind) => {
        const file = files.find((path) => kind.match.test(path));
        const pattern = file === undefined ? undefined : patternFor(kind, file);
        if (pattern === undefined || texts.includes(pattern.replace(/^\*\*\//, '')))
            return [];
        return [{ pattern, grave: kind.grave === true }];
    });
}
/** The folder or file that was found, where one pattern stands for several. */
function patternFor({ match, pattern }, file) {
    if (!/^\.svn$|_cache$|^coverage$|^\.idea$|^\.venv$/.test(pattern))
        return pattern;
    const found = match.exec(file)?.[0].replace(/^\/|\/$/g, '') ?? pattern;
    return pattern.startsWith('**/') ? `**/${found}` : found;
}
const BUILD_FILES = /^(?:(?:[\w-]+\.)?Dockerfile(?:\.[\w.-]+)?|Containerfile|(?:docker-)?compose(?:\.[\w-]+)*\.ya?ml|docker-bake\.(?:hcl|json)|\.github\/workflows\/[^/]+|\.gitlab-ci\.yml)$/;
/** Files that describe the build, not its content. */
function findBuildFiles(facts, context, copy) {
    if (!copiedFolders(facts, copy).some(({ folder }) => folder === ''))
        return [];
    const texts = facts.placed.map(({ instruction }) => instruction.rest.text).join('\n');
    const found = context.files.filter((file) => BUILD_FILES.test(file) && !texts.includes(file));
    return [...new Set(found.map((file) => (file.startsWith('.github/') ? '.github' : file)))];
}
/** The first copy of the whole context in each stage that is built; `--exclude` says what is left out. */
function broadCopies(facts) {
    const seen = new Set();
    return facts.copies.filter((copy) => {
        const whole = copiedFolders(facts, copy).some(({ folder }) => folder === '');
        const excluded = copy.instruction.flags.some(({ name }) => name === 'exclude');
        if (!whole || excluded || seen.has(copy.stage) || facts.stages[copy.stage]?.reachable !== true)
            return false;
        seen.add(copy.stage);
        return true;
    });
}
/** `a, b and 2 more`. */
function nameSome(names) {
    const shown = names.slice(0, 5);
    const more = names.length - shown.length;
    return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ');
}

;// CONCATENATED MODULE: ./lib/lint/rules/context-noise.js
// A copy of everything that brings what no image needs.


const contextNoise = defineRule({
    id: 'context-noise',
    aliases: [],
    since: '0.2.0',
    summary: 'Keep version control, dependencies and caches of your machine out of the build context.',
    category: 'cache',
    severity: 'info',
    confidence: 'medium',
    fix: 'none',
    why: `\`COPY . .\` is keyed by every file it brings. \`.git\` is another one after each commit, even in a fresh clone of
the same one; \`node_modules\`, virtual environments, caches and logs differ from machine to machine. Each of them makes
the copy and everything below it run again, and lands in the image.

The rule looks at the files that are left after the ignore file that applies. Where a step reads them (\`git describe\`,
tools that take the version from tags), it is silent. Without an ignore file \`dockerignore-missing\` says so.`,
    references: ['https://docs.docker.com/build/concepts/context/#dockerignore-files'],
    examples: [
        {
            bad: 'FROM node:24\nWORKDIR /app\n«COPY . .»\nRUN npm ci\n',
            context: {
                'package.json': '{}',
                '.git/HEAD': '',
                'node_modules/left/index.js': '',
                '.dockerignore': '*.md\n',
            },
        },
        {
            bad: 'FROM python:3.14\n«COPY . /app»\n',
            context: {
                'app.py': '',
                '__pycache__/app.cpython-314.pyc': '',
                '.idea/workspace.xml': '',
                '.dockerignore': '.git\n',
            },
        },
        {
            good: 'FROM node:24\nWORKDIR /app\nCOPY . .\nRUN npm ci\n',
            context: { 'package.json': '{}', 'src/index.js': '', '.dockerignore': '.git\nnode_modules\n' },
            because: 'the ignore file leaves only what is needed',
        },
        {
            good: 'FROM debian:13\nCOPY . /src\nRUN git -C /src describe > /version\n',
            context: { '.git/HEAD': '', 'a.c': '', '.dockerignore': '*.md\n' },
            because: 'a step reads the history',
        },
        {
            good: 'FROM node:24\nCOPY . /app\nCMD ["node", "/app"]\n',
            context: { 'index.js': '', 'node_modules/left/index.js': '', '.dockerignore': '.git\n' },
            because: 'nothing is installed, so the packages have to come along',
        },
    ],
    *check(facts) {
        const { context } = facts;
        if (context?.ignoreFile === undefined)
            return;
        for (const copy of broadCopies(facts)) {
            const noise = findNoise(facts, context, copy);
            if (noise.length === 0)
                continue;
            const lines = nameSome(noise.map(({ pattern }) => pattern));
            yield {
                range: copy.instruction.range,
                message: `This brings files that no image needs, and runs again whenever they change; add to ${context.ignoreFile.path}: ${lines}.`,
                ...(noise.some(({ grave }) => grave) ? { severity: 'warning' } : {}),
            };
        }
    },
});

;// CONCATENATED MODULE: ./lib/lint/rules/copy-dest-slash.js
// Several sources and a destination that may be a file.



const copyDestSlash = defineRule({
    id: 'copy-dest-slash',
    aliases: [
        'DL3021',
        'DS-0011',
        'Copy With More Than Two Arguments Not Ending With Slash',
        'add_dest_invalid',
        'INVALID_DESTINATION',
    ],
    since: '0.2.0',
    summary: 'End the destination of several files with a slash.',
    category: 'correctness',
    severity: 'error',
    confidence: 'high',
    fix: 'safe',
    why: `Several files need a directory to go to, and the slash says that the destination is one. Without it some builders
stop; others let each file replace the one before when the destination is no directory yet. A pattern counts as several
when several files of the build context match.`,
    references: ['https://docs.docker.com/reference/dockerfile/#destination'],
    examples: [
        {
            bad: 'FROM node:24\nCOPY package.json package-lock.json «/app»\n',
            fixed: 'FROM node:24\nCOPY package.json package-lock.json /app/\n',
        },
        {
            bad: 'FROM node:24\nADD ["a b", "c", «"/app"»]\n',
            fixed: 'FROM node:24\nADD ["a b", "c", "/app/"]\n',
        },
        {
            bad: 'FROM node:24\nCOPY *.json «/app»\n',
            fixed: 'FROM node:24\nCOPY *.json /app/\n',
            context: ['package.json', 'tsconfig.json'],
        },
        { good: 'FROM node:24\nCOPY *.json /app.json\n', because: 'one file matches', context: ['package.json'] },
        { good: 'FROM node:24\nCOPY a b /app/\nCOPY a b .\n', because: 'both are directories' },
        { good: 'FROM node:24\nCOPY a b $APP\n', because: 'the variable may end with a slash' },
        { good: 'FROM node:24\nCOPY a /app\n', because: 'there is one source' },
    ],
    *check(facts) {
        for (const copy of facts.copies) {
            const { destination, instruction } = copy;
            if (destination === undefined || instruction.flags.some(({ name }) => name === 'parents'))
                continue;
            const path = destination.value.replace(/["']$/, '');
            if (/(?:^|[/\\])\.{0,2}$/.test(path) || /\$(?:\w+|\{[^}]*\})$/.test(path) || !hasSeveral(facts, copy))
                continue;
            const { start, end } = destination.range;
            const closing = /["']/.test(facts.file.text[end - 1] ?? '') && end - start > 1 ? 1 : 0;
            yield {
                range: destination.range,
                message: `Several files go to ${path}, which does not end with a slash and may be taken for a file. Write ${path}/.`,
                fix: { kind: 'safe', description: 'Add the slash', edits: [insertText(end - closing, '/')] },
            };
        }
    },
});
function hasSeveral(facts, copy) {
    const { instruction, sources } = copy;
    const words = instruction.args.slice(0, -1);
    if (words.length > 1)
        return true;
    const { context } = facts;
    const pattern = sources.length === 1 && /[*?[]/.test(sources[0]?.value ?? '');
    return pattern && context !== undefined && copiedFiles(facts, context, copy).size > 1;
}

// EXTERNAL MODULE: ./lib/dockerfile/ignore.js
var dockerfile_ignore = __webpack_require__(2709);
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

;// CONCATENATED MODULE: ./lib/lint/context-source.js
// Sources of COPY and ADD → what the build context has of them.






/** The sources whose paths are known; none without a complete context. */
const contextSources = (0,remember/* remember */.kY)((facts) => {
    const { context } = facts;
    if (context === undefined || context.truncated || isTemplate(facts))
        return [];
    const ignored = context.ignoreFile === undefined ? undefined : (0,dockerfile_ignore/* parseIgnore */.w)(context.ignoreFile.text).ignored;
    return facts.copies.flatMap((copy) => {
        if (copy.onbuild || !isContextCopy(copy))
            return [];
        return copy.sources.flatMap((argument) => {
            const written = expandAt(facts, copy.stage, copy.order, argument.value);
            const path = /^\w+:\/\/|^git@|[$\\]/.test(written) ? undefined : cleanContextPath(written);
            if (path === undefined || path === '')
                return [];
            const wild = /[*?[]/.test(path);
            return [{ argument, path, wild, state: stateOf(context, { path, wild }, ignored) }];
        });
    });
});
function stateOf(context, { path, wild }, ignored) {
    if (wild ? hasMatch(context, '', [path]) : hasPath(context, path))
        return 'present';
    return ignored?.(path) ? 'excluded' : 'missing';
}

;// CONCATENATED MODULE: ./lib/lint/rules/copy-ignored.js
// COPY of files that the ignore file keeps out of the build context.


const copyIgnored = defineRule({
    id: 'copy-ignored',
    aliases: ['CopyIgnoredFile', 'add_src_invalid'],
    since: '0.2.0',
    summary: 'Copy only what the ignore file lets through.',
    category: 'correctness',
    severity: 'error',
    confidence: 'high',
    fix: 'none',
    why: `Files that \`.dockerignore\` excludes are not sent to the builder, so COPY and ADD cannot find them and the build
stops. The rule looks at the real build context: a source is reported when nothing of it is left, exceptions
(\`!keep/this\`) included. An ignore file named after the Dockerfile (\`app.Dockerfile.dockerignore\`) replaces
\`.dockerignore\`.`,
    references: ['https://docs.docker.com/reference/build-checks/copy-ignored-file/'],
    examples: [
        {
            bad: 'FROM alpine:3.22\nCOPY «docs» /docs\n',
            context: { 'app.js': '', '.dockerignore': 'docs\n' },
            because: 'the ignore file excludes docs',
        },
        {
            bad: 'FROM alpine:3.22\nCOPY app.js «./certs/ca.pem» /app/\n',
            context: { 'app.js': '', '.dockerignore': 'certs/*\n!certs/other.pem\n' },
        },
        { bad: 'FROM alpine:3.22\nADD «*.md» /docs/\n', context: { 'app.js': '', '.dockerignore': '*.md\n' } },
        {
            good: 'FROM alpine:3.22\nCOPY docs /docs\n',
            because: 'an exception keeps one file',
            context: { 'docs/index.html': '', '.dockerignore': 'docs/*\n!docs/index.html\n' },
        },
        {
            good: 'FROM alpine:3.22\nCOPY app.js /app/\n',
            because: 'it is there',
            context: { 'app.js': '', '.dockerignore': '*.md\n' },
        },
        { good: 'FROM alpine:3.22\nCOPY docs /docs\n', because: 'the build context is not known' },
    ],
    *check(facts) {
        for (const { argument, path, state } of contextSources(facts)) {
            if (state !== 'excluded')
                continue;
            const file = facts.context?.ignoreFile?.path ?? '.dockerignore';
            yield {
                range: argument.range,
                message: `${file} keeps ${path} out of the build context, so it cannot be copied. Let it through with !${path}, or drop it here.`,
            };
        }
    },
});

;// CONCATENATED MODULE: ./lib/lint/rules/copy-link.js
// A copy from another stage that is repeated although its files are the same.





const copyLink = defineRule({
    id: 'copy-link',
    aliases: [],
    since: '0.2.0',
    summary: 'Copy from other stages with --link where something above changes often.',
    category: 'cache',
    severity: 'info',
    confidence: 'medium',
    fix: 'suggested',
    why: `A COPY depends on everything above it: when files of the build context copied earlier change, it is done again, as
a new layer, even when its own files are the same. With \`--link\` it becomes a layer of its own that is put on top, and
survives changes above it, a new base image included.

A linked copy cannot follow a symbolic link at its destination and brings its own folders, so places like \`/bin\`,
\`/lib\` and \`/var/run\`, which are links in most images, are left alone; so are copies with \`--chmod\` or a named
owner. Whether something else reaches the destination through a link, a person has to know.`,
    references: ['https://docs.docker.com/reference/dockerfile/#copy---link'],
    examples: [
        {
            bad: 'FROM node:24 AS assets\nRUN make assets\nFROM debian:13\nCOPY config/ /etc/app/\n«COPY» --from=assets /public /srv/public\n',
            fixed: 'FROM node:24 AS assets\nRUN make assets\nFROM debian:13\nCOPY config/ /etc/app/\nCOPY --link --from=assets /public /srv/public\n',
        },
        {
            bad: 'FROM debian:13\nCOPY . /app\n«COPY» --from=ghcr.io/example/tool:1.4 /tool /opt/tool\n',
            fixed: 'FROM debian:13\nCOPY . /app\nCOPY --link --from=ghcr.io/example/tool:1.4 /tool /opt/tool\n',
        },
        {
            good: 'FROM node:24 AS assets\nRUN make assets\nFROM debian:13\nCOPY --from=assets /public /srv/public\nCOPY config/ /etc/app/\n',
            because: 'nothing above it changes with the sources',
        },
        {
            good: 'FROM debian:13\nCOPY . /app\nCOPY --from=ghcr.io/example/tool:1.4 /tool /bin/\n',
            because: '/bin is a symbolic link',
        },
        {
            good: 'FROM debian:13\nCOPY . /app\nCOPY --from=ghcr.io/example/tool:1.4 --chmod=755 /tool /opt/tool\n',
            because: '--chmod switches --link off',
        },
    ],
    *check(facts) {
        for (const copy of facts.copies) {
            const above = isCandidate(facts, copy) ? changingAbove(facts, copy) : undefined;
            if (above === undefined)
                continue;
            const { keywordRange } = copy.instruction;
            yield {
                range: keywordRange,
                message: `A change of what ${nameLines([above])} copies repeats this copy from another stage; --link makes it a layer of its own.`,
                fix: {
                    kind: 'unsafe',
                    description: 'Add --link',
                    edits: [insertText(keywordRange.end, ' --link')],
                },
            };
        }
    },
});
function isCandidate(facts, copy) {
    const { instruction, from, onbuild, stage, order, destination } = copy;
    const names = instruction.flags.map(({ name }) => name);
    const owner = instruction.flags.find(({ name }) => name === 'chown')?.value ?? '0';
    const exported = facts.stages[stage]?.exported === true;
    if (from.kind === 'context' || onbuild || !exported || !/^\d+(?::\d+)?$/.test(owner))
        return false;
    if (names.includes('link') || names.includes('chmod') || names.includes('parents'))
        return false;
    const target = expandAt(facts, stage, order, destination?.value ?? '');
    return (target.startsWith('/') &&
        !target.includes('$') &&
        !LINKS.some((link) => pathBelow(link, clean(target)) !== undefined));
}
const LINKS = [
    '/bin',
    '/sbin',
    '/lib',
    '/lib32',
    '/lib64',
    '/libx32',
    '/var/run',
    '/var/lock',
    '/proc',
    '/dev',
    '/sys',
];
function clean(path) {
    return path.length > 1 ? path.replace(/\/+$/, '') || '/' : path;
}
/** The first copy of the context above it in its own stage. */
function changingAbove(facts, { stage, order }) {
    return facts.copies.find((other) => other.stage === stage && other.order < order && !other.onbuild && isContextCopy(other));
}

;// CONCATENATED MODULE: ./lib/lint/rules/copy-missing-source.js
// COPY of files that are not in the build context.



const copyMissingSource = defineRule({
    id: 'copy-missing-source',
    aliases: [],
    since: '0.2.0',
    summary: 'Copy files that exist.',
    category: 'correctness',
    severity: 'warning',
    confidence: 'medium',
    fix: 'none',
    why: `The build stops at a COPY whose source is not in the build context: a file that was moved, a typing error, or a path
relative to the Dockerfile instead of the context. Patterns may match nothing and are not looked at.

Outputs of earlier steps (\`dist\`, \`target\`, \`build\` …, or what \`.gitignore\` lists) may not exist yet; these are told as
info.`,
    references: ['https://docs.docker.com/reference/dockerfile/#copy'],
    examples: [
        { bad: 'FROM node:24\nCOPY «pakage.json» /app/\n', context: ['package.json'] },
        {
            bad: 'FROM node:24\nCOPY package.json «config/prod.json» /app/\n',
            context: ['package.json', 'config/dev.json'],
        },
        {
            bad: 'FROM nginx:1.29\nCOPY «dist» /srv\n',
            context: ['package.json'],
            because: 'a step before the build may make it, so this is info',
        },
        {
            good: 'FROM node:24\nCOPY ./package.json src /app/\n',
            because: 'both exist',
            context: ['package.json', 'src/app.js'],
        },
        {
            good: 'FROM node:24\nCOPY *.lock /app/\n',
            because: 'a pattern may match nothing',
            context: ['package.json'],
        },
        { good: 'FROM node:24\nCOPY $FILE /app/\n', because: 'the name is not known', context: ['package.json'] },
    ],
    *check(facts) {
        for (const { argument, path, wild, state } of contextSources(facts)) {
            if (state !== 'missing' || wild)
                continue;
            const made = isOutput(facts, path);
            yield {
                range: argument.range,
                message: made
                    ? `${path} is not in the build context yet. Make sure that a step before the build creates it.`
                    : `${path} is not in the build context, so the build stops here. Correct the path, which is relative to the context.`,
                ...(made ? { severity: 'info' } : {}),
            };
        }
    },
});
const OUTPUTS = /(?:^|\/)(?:dist|build|out|output|target|bin|obj|release|publish|public|node_modules|vendor|artifacts?|coverage|\.next|\.output)(?:\/|$)|\.(?:jar|war|whl|deb|rpm|apk|exe|tgz|tar\.gz)$/i;
function isOutput({ context }, path) {
    const ignore = context?.texts?.['.gitignore'];
    return OUTPUTS.test(path) || (ignore !== undefined && (0,dockerfile_ignore/* parseIgnore */.w)(ignore).ignored(path));
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
        const copy = (0,remember/* copyAt */.V2)(facts, instruction);
        if (copy === undefined)
            continue;
        if (isBroad(copy))
            break;
        const apart = passed.every((other) => copy_narrow_first_areApart(facts, other, copy));
        if (apart && copy_narrow_first_isSettled(copy) && !copy_narrow_first_refersTo(instruction, changed))
            found.push(copy);
        else
            passed.push(copy);
    }
    return found;
}
/** Files that change far less often than sources, and a COPY that depends on what is above it. */
function copy_narrow_first_isSettled({ instruction, from, sources }) {
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
    return words.some((word) => reference_to_mentions(word, names));
}

;// CONCATENATED MODULE: ./lib/lint/rules/copy-needs-workdir.js
// COPY to a relative path without a WORKDIR.




const copyNeedsWorkdir = defineRule({
    id: 'copy-needs-workdir',
    aliases: ['DL3045'],
    since: '0.2.0',
    summary: 'Set WORKDIR before copying to a relative path.',
    category: 'correctness',
    severity: 'warning',
    confidence: 'medium',
    fix: 'none',
    why: `A relative destination is below the working directory. Without a WORKDIR that is the one of the base image, mostly
\`/\`: the files land between \`bin\` and \`etc\`, or elsewhere after an update of the base.

Official images that are known to set a working directory are left alone.`,
    references: ['https://docs.docker.com/reference/dockerfile/#copy'],
    examples: [
        { bad: 'FROM node:24\nCOPY package.json «./»\n' },
        { bad: 'FROM debian:13\nADD app.tar.gz «app»\nWORKDIR /srv\n', because: 'the WORKDIR comes too late' },
        { good: 'FROM node:24\nWORKDIR /srv\nCOPY package.json ./\n', because: 'the path is clear' },
        {
            good: 'FROM node:24 AS base\nWORKDIR /srv\nFROM base\nCOPY . .\n',
            because: 'the parent stage sets it',
        },
        { good: 'FROM node:24\nCOPY package.json /srv/\n', because: 'the destination is absolute' },
        { good: 'FROM golang:1.26\nCOPY . .\n', because: 'this base sets /go' },
        { good: 'FROM node:24\nCOPY . $APP_HOME\n', because: 'the variable may be absolute' },
    ],
    *check(facts) {
        for (const copy of facts.copies) {
            const { destination } = copy;
            if (destination === undefined || hasWorkdir(facts, copy))
                continue;
            const path = expandAt(facts, copy.stage, copy.order, destination.value).replace(/^["']/, '');
            if (path === '' || /^(?:[/\\$]|[A-Za-z]:|<<)/.test(path))
                continue;
            yield {
                range: destination.range,
                message: `${destination.value} is below the working directory of the base image, mostly /. Set WORKDIR first, or write an absolute path.`,
            };
        }
    },
});
function hasWorkdir({ stages }, { stage, order }) {
    const chain = stages[stage]?.chain ?? [];
    const base = stages[chain[0] ?? -1]?.base;
    const known = base?.kind === 'image' && (base.reference === undefined || bringsWorkdir(base.reference));
    const first = firstWorkdirs(stages);
    return (known ||
        chain.some((index) => (first[index] ?? Number.POSITIVE_INFINITY) < (index === stage ? order : Number.POSITIVE_INFINITY)));
}
/** For each stage the place of its first WORKDIR, that of a trigger included. */
const firstWorkdirs = (0,remember/* remember */.kY)((stages) => stages.map(({ instructions }) => {
    const at = instructions.findIndex(({ keyword, inner }) => keyword === 'WORKDIR' || inner?.keyword === 'WORKDIR');
    return at < 0 ? undefined : at;
}));
/** Official images with a working directory of their own. */
const WITH_WORKDIR = /^(?:composer|drupal|ghost|golang|gradle|httpd|joomla|nextcloud|php|phpmyadmin|redis|redmine|tomcat|tomee|valkey|wordpress)$/;
function bringsWorkdir(reference) {
    const { registry, repository } = splitReference(reference);
    return ((registry === undefined || registry === 'docker.io') &&
        WITH_WORKDIR.test(repository.replace(/^library\//, '')));
}

;// CONCATENATED MODULE: ./lib/lint/rules/copy-not-add.js
// ADD of plain files.




const copyNotAdd = defineRule({
    id: 'copy-not-add',
    aliases: [
        'DL3020',
        'DS-0005',
        'CKV_DOCKER_4',
        'Add Instead of Copy',
        'prefer-copy-over-add',
        'CIS-DI-0009',
        'pf29',
    ],
    since: '0.2.0',
    summary: 'Use COPY for plain files.',
    category: 'correctness',
    severity: 'warning',
    confidence: 'high',
    fix: 'safe',
    why: `ADD does more than copying: it unpacks tar archives and fetches addresses. For plain files COPY says what is meant,
and stays the same when the file is one day called \`data.tar\`. ADD of archives, addresses and Git repositories is what
ADD is for and not reported. A single \`.zip\` or \`.gz\` file is not unpacked.

The fix is safe when every source is known to be in the build context.`,
    references: ['https://docs.docker.com/build/building/best-practices/#add-or-copy'],
    examples: [
        {
            bad: 'FROM node:24\n«ADD» package.json src /app/\n',
            fixed: 'FROM node:24\nCOPY package.json src /app/\n',
            context: ['package.json', 'src/app.js'],
        },
        {
            bad: 'FROM node:24\n«ADD» --chown=node data.zip /app/\n',
            fixed: 'FROM node:24\nCOPY --chown=node data.zip /app/\n',
            because: 'zip files are not unpacked',
        },
        { good: 'FROM node:24\nADD app.tar.gz /app/\n', because: 'the archive is unpacked' },
        { good: 'FROM node:24\nADD https://example.com/tool /usr/bin/\n', because: 'it is fetched' },
        { good: 'FROM node:24\nADD $FILE /app/\n', because: 'the name is not known' },
        { good: 'FROM node:24\nCOPY package.json /app/\n', because: 'this is COPY' },
    ],
    *check(facts) {
        for (const copy of facts.copies) {
            const { instruction, sources } = copy;
            if (instruction.keyword !== 'ADD' || sources.length === 0 || instruction.heredocs.length > 0)
                continue;
            const special = instruction.flags.some(({ name }) => ['checksum', 'keep-git-dir', 'unpack'].includes(name));
            if (special || !sources.every(({ value }) => isPlain(value)))
                continue;
            yield {
                range: instruction.keywordRange,
                message: 'ADD would unpack an archive or fetch an address; these are plain files. Use COPY.',
                fix: planFix(facts, copy),
            };
        }
    },
});
function isPlain(source) {
    if (/^\w+:\/\/|^git@|[$"']/.test(source) || /(?:^|\/)\*+$/.test(source))
        return false;
    return !isArchive(source) && !/\.\*$/.test(source);
}
function planFix({ file, context }, { instruction, sources }) {
    const { start, end } = instruction.keywordRange;
    const word = file.text.slice(start, end) === 'add' ? 'copy' : 'COPY';
    const known = context !== undefined &&
        sources.every(({ value }) => {
            const path = cleanContextPath(value);
            return path !== undefined && hasPath(context, path);
        });
    return {
        kind: known ? 'safe' : 'unsafe',
        description: 'Use COPY',
        edits: [replaceText(instruction.keywordRange, word)],
    };
}

;// CONCATENATED MODULE: ./lib/lint/rules/copy-owner.js






const copyOwner = defineRule({
    id: 'copy-owner',
    aliases: ['copy-after-user-without-chown'],
    since: '0.2.0',
    summary: 'Give copied files to the user with --chown.',
    category: 'correctness',
    severity: 'info',
    confidence: 'medium',
    fix: 'suggested',
    fixEffect: 'The files belong to the user instead of root, so the program can change them.',
    why: `USER does not change whose the files of COPY and ADD are: they belong to root. A \`chmod\` of the user then fails, and
a \`chown\` in a later RUN stores all files a second time. \`--chown\` does it in the same layer.

Files that the program only reads are better left to root. So a copy is reported only when a RUN below changes owner or
mode of what it brought.`,
    references: ['https://docs.docker.com/reference/dockerfile/#copy---chown---chmod'],
    examples: [
        {
            bad: 'FROM node:24\nUSER node\nWORKDIR /srv\n«COPY start.sh /srv/»\nRUN chmod +x /srv/start.sh\n',
            fixed: 'FROM node:24\nUSER node\nWORKDIR /srv\nCOPY --chown=node start.sh /srv/\nRUN chmod +x /srv/start.sh\n',
        },
        {
            bad: 'FROM debian:13\nUSER 1000:1000\n«COPY app /srv/app»\nUSER root\nRUN chown -R 1000:1000 /srv\nUSER 1000:1000\n',
            fixed: 'FROM debian:13\nUSER 1000:1000\nCOPY --chown=1000:1000 app /srv/app\nUSER root\nRUN chown -R 1000:1000 /srv\nUSER 1000:1000\n',
        },
        {
            good: 'FROM node:24\nUSER node\nCOPY --chown=node start.sh /srv/\nRUN chmod +x /srv/start.sh\n',
            because: 'they belong to the user',
        },
        { good: 'FROM node:24\nUSER node\nCOPY app.js /srv/\n', because: 'reading is enough' },
        {
            good: 'FROM node:24\nCOPY start.sh /srv/\nRUN chmod +x /srv/start.sh\nUSER node\n',
            because: 'root copies and root changes',
        },
    ],
    *check(facts) {
        for (const copy of facts.copies) {
            const { instruction, onbuild, stage, order } = copy;
            const line = onbuild ? undefined : changingLine(facts, copy);
            if (line === undefined || instruction.flags.some(({ name }) => name === 'chown'))
                continue;
            const user = userAt(facts, stage, order);
            if (!user.stated || user.name === undefined || isRootUser(user.name))
                continue;
            const owner = writtenUser(facts, copy) ?? user.name;
            const edits = [insertText(instruction.keywordRange.end, ` --chown=${owner}`)];
            yield {
                range: instruction.range,
                message: `These files belong to root although USER is ${user.name}, and line ${line} changes them afterwards. Use --chown=${owner}.`,
                fix: { kind: 'unsafe', description: 'Give the files to the user', edits },
            };
        }
    },
});
/** User and group as the last USER before the copy writes them. */
function writtenUser({ stages }, { stage, order }) {
    const written = stages[stage]?.instructions
        .findLast(({ keyword }, at) => keyword === 'USER' && at < order)
        ?.rest.text.trim();
    return written !== undefined && /^[\w.-]+(?::[\w.-]+)?$/.test(written) ? written : undefined;
}
function changingLine(facts, copy) {
    const changes = changesOf(facts).get(copy.stage);
    if (changes === undefined)
        return undefined;
    const { target, holds } = deriveCopied(facts, copy);
    const change = changes.find(({ path, order }) => order > copy.order &&
        (pathBelow(path, target) !== undefined || (pathBelow(target, path) !== undefined && holds(path))));
    return change?.line;
}
/** More of them are not looked at. */
const MOST = 200;
/** The paths whose owner or mode RUNs change, for each stage. */
const changesOf = (0,remember/* remember */.kY)((facts) => {
    const changes = new Map();
    for (const run of facts.runs) {
        const list = changes.get(run.stage) ?? [];
        if (list.length >= MOST)
            continue;
        const programs = run.programs.filter(({ name }) => name === 'chown' || name === 'chmod');
        for (const program of programs)
            for (const path of pathsOf(facts, run, program))
                list.push({ path, order: run.order, line: run.instruction.line });
        if (list.length > 0)
            changes.set(run.stage, list);
    }
    return changes;
});
/** The operands behind the owner or the mode. */
function pathsOf(facts, run, program) {
    const folder = programFolder(facts, run, program);
    if (folder === undefined)
        return [];
    const operands = program.args.filter(({ value }) => !/^-[A-Za-z-]/.test(value)).slice(1);
    return operands.filter(({ literal }) => literal).map(({ value }) => resolvePath(folder, value));
}

;// CONCATENATED MODULE: ./lib/lint/rules/copy-root-fs.js
// COPY of the whole file system of another stage or image.

const copyRootFs = defineRule({
    id: 'copy-root-fs',
    aliases: ['DL3067'],
    since: '0.2.0',
    summary: 'Copy a root file system onto an empty base only.',
    category: 'correctness',
    severity: 'warning',
    confidence: 'high',
    fix: 'none',
    why: `\`COPY --from=x / /\` lays all files of the one over those of the other. What only the lower one has stays, so
programs meet libraries of another system, and package databases no longer tell what is installed. Copy the files that are
needed, or build on the other stage with FROM.

Onto \`scratch\` it is a way to make one layer of many, and fine.`,
    references: ['https://docs.docker.com/build/building/multi-stage/'],
    examples: [
        { bad: 'FROM debian:13 AS build\nFROM alpine:3.22\n«COPY --from=build / /»\n' },
        { bad: 'FROM alpine:3.22\n«COPY --from=busybox:1.37 /. /»\n' },
        { good: 'FROM debian:13 AS build\nFROM scratch\nCOPY --from=build / /\n', because: 'the base is empty' },
        {
            good: 'FROM debian:13 AS build\nFROM alpine:3.22\nCOPY --from=build /out/ /\n',
            because: 'it is one directory',
        },
    ],
    *check({ copies, stages }) {
        for (const { from, sources, destination, instruction, stage } of copies) {
            const whole = sources.some(({ value }) => /^["']?\/(?:\.|\*)?\/?["']?$/.test(value));
            if (from.kind === 'context' || !whole || !/^["']?\/\.?["']?$/.test(destination?.value ?? ''))
                continue;
            const first = stages[stage]?.chain[0];
            if (first !== undefined && stages[first]?.base.kind === 'scratch')
                continue;
            yield {
                range: instruction.range,
                message: 'This lays one root file system over another, and mixes two systems. Copy what is needed, or build FROM that one.',
            };
        }
    },
});

;// CONCATENATED MODULE: ./lib/lint/rules/copy-whole-stage.js
// A copy from a build stage that takes the sources along with the result.




const copyWholeStage = defineRule({
    id: 'copy-whole-stage',
    aliases: [],
    since: '0.2.0',
    summary: 'Copy the results of a build stage, not the folder it worked in.',
    category: 'cache',
    severity: 'info',
    confidence: 'medium',
    fix: 'none',
    why: `A copy from another stage is keyed by the content of what it takes. When that is the whole folder of the build, the
sources, packages and caches in it make the copy new for every change, even when the result is the same, and all of it
lands in the image. Name the binary, the jar, or the folder with the finished pages.

Where an interpreter runs the sources (node, python, ruby, php …), they are the result, and the rule is silent.`,
    references: ['https://docs.docker.com/build/building/multi-stage/'],
    examples: [
        {
            bad: 'FROM golang:1.26 AS build\nWORKDIR /src\nCOPY . .\nRUN go build -o app .\nFROM debian:13\nCOPY --from=build «/src» /opt/app\n',
        },
        {
            bad: 'FROM node:24 AS build\nWORKDIR /app\nCOPY . .\nRUN npm ci && npm run build\nFROM nginx:1.29\nCOPY --from=build «/app/» /usr/share/nginx/html\n',
        },
        {
            good: 'FROM golang:1.26 AS build\nWORKDIR /src\nCOPY . .\nRUN go build -o app .\nFROM debian:13\nCOPY --from=build /src/app /opt/app\n',
            because: 'only the result is copied',
        },
        {
            good: 'FROM node:24 AS build\nWORKDIR /app\nCOPY . .\nRUN npm ci && npm run build\nFROM node:24-slim\nCOPY --from=build /app /app\n',
            because: 'node may need all of it',
        },
        {
            good: 'FROM golang:1.26 AS build\nWORKDIR /src\nCOPY . .\nRUN go build -o /out/app .\nFROM debian:13\nCOPY --from=build /out /opt/app\n',
            because: 'the folder holds nothing but the result',
        },
    ],
    *check(facts) {
        for (const copy of facts.copies) {
            const stage = copy.from.kind === 'stage' && !copy.onbuild ? copy.from.index : undefined;
            if (stage === undefined || facts.stages[copy.stage]?.exported !== true || interprets(facts, copy))
                continue;
            if (!compiles(facts, stage))
                continue;
            for (const { value, range } of copy.sources) {
                const sources = findSources(facts, stage, resolvePath('/', value));
                if (sources === undefined)
                    continue;
                yield {
                    range,
                    message: `This takes the sources of line ${sources.instruction.line} along, so every change of them makes it new; copy only what the build has made.`,
                };
            }
        }
    },
});
function interprets(facts, { stage }) {
    const reference = baseReference(facts, stage);
    if (reference === undefined)
        return facts.stages[facts.stages[stage]?.chain[0] ?? -1]?.base.kind !== 'scratch';
    return !/(?:^|[/])(?:debian|ubuntu|alpine|busybox|nginx(?:-unprivileged)?|httpd|caddy|static(?:-debian\d+)?|base(?:-debian\d+)?|cc(?:-debian\d+)?|wolfi-base|fedora|almalinux|rockylinux|amazonlinux)(?:[:@]|$)/.test(reference);
}
const COMPILES = /^(?:go build|cargo build|swift build|(?:npm|pnpm|yarn|bun) (?:run )?build\b|make\b|cmake\b)/;
/** The stage turns sources into something that runs without them. */
function compiles({ runs, stages }, index) {
    const chain = stages[index]?.chain ?? [];
    return runs.some(({ stage, programs }) => chain.includes(stage) &&
        programs.some(({ name, args }) => COMPILES.test([name, ...args.map(({ value }) => value)].join(' '))));
}
/** The copy that brought the whole context to this folder or below it. */
function findSources(facts, index, path) {
    const chain = facts.stages[index]?.chain ?? [];
    return facts.copies.find((copy) => {
        const whole = copy.from.kind === 'context' && copy.sources.some(({ value }) => /^\.\/?$/.test(value));
        if (!whole || copy.onbuild || !chain.includes(copy.stage) || path === '/')
            return false;
        const target = copyTarget(facts, copy);
        return !target.startsWith(UNKNOWN_FOLDER) && target !== '/' && pathBelow(path, target) !== undefined;
    });
}

;// CONCATENATED MODULE: ./lib/lint/download-call.js
// biome-ignore format: one line a tool reads as the table it is
const GRAMMARS = {
    curl: { letters: 'oAbCcDdeEFhHKmPQrtTuUwxXyYz', long: ['output', 'url', 'header', 'data', 'data-raw', 'data-binary', 'data-urlencode', 'user', 'user-agent', 'referer', 'request', 'retry', 'retry-delay', 'retry-max-time', 'connect-timeout', 'max-time', 'write-out', 'proxy', 'cacert', 'cert', 'key', 'output-dir', 'cookie', 'cookie-jar', 'form', 'resolve', 'config', 'continue-at', 'range', 'interface', 'limit-rate', 'unix-socket', 'capath', 'ciphers', 'proto', 'proto-redir', 'proto-default', 'tls-max', 'noproxy', 'netrc-file', 'dump-header', 'stderr', 'time-cond', 'upload-file', 'speed-limit', 'speed-time', 'oauth2-bearer', 'aws-sigv4', 'etag-save', 'etag-compare', 'max-redirs', 'max-filesize', 'json', 'parallel-max', 'create-file-mode'] },
    wget: { pairs: 'n', letters: 'oaeBtOTwQPUlADIXiY', long: ['output-file', 'append-output', 'execute', 'base', 'tries', 'output-document', 'timeout', 'wait', 'quota', 'directory-prefix', 'user-agent', 'level', 'accept', 'reject', 'header', 'post-data', 'post-file', 'user', 'password', 'input-file', 'ca-certificate', 'certificate', 'private-key', 'proxy-user', 'proxy-password', 'referer', 'method', 'body-data', 'retry-on-http-error', 'waitretry', 'limit-rate', 'load-cookies', 'save-cookies', 'connect-timeout', 'read-timeout', 'dns-timeout', 'max-redirect', 'secure-protocol', 'progress', 'cut-dirs', 'start-pos'] },
};
/** Reads a call; undefined for other programs. */
function download_call_readDownload(program) {
    const grammar = Object.hasOwn(GRAMMARS, program.name) ? GRAMMARS[program.name] : undefined;
    if (grammar === undefined)
        return undefined;
    const options = new Set();
    const values = [];
    const operands = [];
    let unknown = false;
    for (let at = 0; at < program.args.length; at++) {
        const word = program.args[at];
        if (word === undefined)
            break;
        const read = readOption(word.value, grammar);
        if (read === undefined) {
            operands.push(word);
            unknown ||= mayBeOptions(word);
            continue;
        }
        for (const name of read.names)
            options.add(name);
        const last = read.names.at(-1) ?? '';
        if (read.value !== undefined)
            values.push({ option: last, value: read.value });
        else if (read.takes)
            values.push({ option: last, value: program.args[++at]?.value ?? '' });
    }
    return { program, options, values, operands, unknown };
}
/** A variable alone and without quotes whose name does not say that it is an address or a file. */
function mayBeOptions({ value, literal, range }) {
    if (literal || !/^\$\{?\w+\}?$|^\$@|^\$\*|^[`$(]/.test(value))
        return false;
    const quoted = range.end - range.start > value.length;
    const place = /(?<!c)url|uri|link|host|mirror|source|src|file|path|download|release|addr/i.test(value);
    return !quoted && (!place || /opt|arg|flag/i.test(value));
}
function readOption(text, { letters, long, pairs }) {
    if (!/^-./.test(text) || text === '--')
        return undefined;
    if (text.startsWith('--')) {
        const [name = '', ...value] = text.split('=');
        if (value.length > 0)
            return { names: [name], value: value.join('='), takes: false };
        return { names: [name], takes: long.includes(name.slice(2)) };
    }
    const names = [];
    for (let at = 1; at < text.length; at++) {
        const letter = text.charAt(at);
        if (letter === pairs) {
            names.push(`-n${text.charAt(++at)}`);
            continue;
        }
        names.push(`-${letter}`);
        if (!letters.includes(letter))
            continue;
        const rest = text.slice(at + 1);
        return rest === '' ? { names, takes: true } : { names, value: rest, takes: false };
    }
    return { names, takes: false };
}

;// CONCATENATED MODULE: ./lib/lint/rules/curl-fail.js
// curl that takes an error page for the file.





const curl_fail_isConfigured = settingFinder(/\.curlrc/);
const curlFail = defineRule({
    id: 'curl-fail',
    aliases: [],
    since: '0.1.0',
    summary: 'Let curl fail when the server answers with an error.',
    category: 'correctness',
    severity: 'info',
    confidence: 'high',
    fix: 'safe',
    fixEffect: 'Where a server answers with an error the build fails; otherwise the image is the same.',
    why: `Without \`-f\` curl succeeds when the server says 404 or 503, and what it hands on is the page with the error. The build
goes on, the layer is cached, and the broken file is found when the image runs, or a shell runs the page as a script.

Reported is curl that writes a file or feeds a pipe. \`--fail-with-body\` counts too, and so does a script that asks for the
status with \`-w '%{http_code}'\`.`,
    references: ['https://curl.se/docs/manpage.html#-f'],
    examples: [
        {
            bad: 'FROM debian:13\nRUN «curl» -sSLo /tmp/a.tgz https://example.com/a.tgz\n',
            fixed: 'FROM debian:13\nRUN curl -f -sSLo /tmp/a.tgz https://example.com/a.tgz\n',
        },
        {
            bad: 'FROM debian:13\nRUN «curl» https://example.com/install.sh | sh && «curl» -s https://example.com/key > /etc/key\n',
            fixed: 'FROM debian:13\nRUN curl -f https://example.com/install.sh | sh && curl -f -s https://example.com/key > /etc/key\n',
        },
        {
            good: 'FROM debian:13\nRUN curl -fsSL https://example.com/a.tgz | tar xz\n',
            because: '-f may stand in a cluster',
        },
        {
            good: 'FROM debian:13\nRUN curl --fail-with-body -O https://example.com/a.tgz\n',
            because: 'this option is as good',
        },
        {
            good: "FROM debian:13\nRUN curl -s -o /tmp/a -w '%{http_code}' https://example.com/a | grep 200\n",
            because: 'the script looks at the status',
        },
        { good: 'FROM debian:13\nRUN curl https://example.com/hook\n', because: 'nothing is kept of the answer' },
        {
            good: 'FROM debian:13\nARG CURL_OPTIONS\nRUN curl $CURL_OPTIONS -O https://example.com/a\n',
            because: 'the options are not known',
        },
    ],
    *check(facts) {
        for (const run of facts.runs)
            for (const program of run.programs) {
                if (program.name !== 'curl')
                    continue;
                const args = resolveWords(facts, run, program.args);
                const call = download_call_readDownload({ ...program, args });
                if (call === undefined || !keepsAnswer(call) || mayFail(call) || curl_fail_isConfigured(facts, run))
                    continue;
                yield report(facts, run, call);
            }
    },
});
function report(facts, run, { program: { nameRange } }) {
    const edit = addArguments(facts, run, { value: 'curl', literal: true, range: nameRange }, '-f');
    return {
        range: nameRange,
        message: 'When the server answers with an error, curl succeeds and hands on the error page; add -f.',
        ...(edit ? { fix: { kind: 'safe', description: 'Add -f', edits: [edit] } } : {}),
    };
}
/** The answer becomes a file or the input of the next program. */
function keepsAnswer({ program, options, values }) {
    const { pipe, redirects } = program;
    const outputs = values.filter(({ option }) => option === '-o' || option === '--output');
    const thrown = outputs.length > 0 && outputs.every(({ value }) => /^\/dev\/(?:null|stdout|stderr)$|^-$/.test(value));
    if (thrown && !outputs.some(({ value }) => value === '-'))
        return false;
    const file = redirects.some(({ operator, target }) => /^(?:>|>>|>\||&>)$/.test(operator) && target !== undefined && !/^(?:\/dev\/|&?\d$)/.test(target.value));
    const named = ['-O', '--remote-name', '--remote-name-all', '-J', '--remote-header-name'].some((name) => options.has(name));
    return outputs.length > 0 || named || file || (pipe !== undefined && pipe.index < pipe.length - 1);
}
function mayFail({ options, values, operands, unknown }) {
    const fails = [
        '-f',
        '--fail',
        '--fail-with-body',
        '--fail-early',
        '-K',
        '--config',
        '-I',
        '--head',
        '--version',
        '-V',
        '--help',
        '--unix-socket',
        '-T',
        '--upload-file',
    ];
    if (unknown || fails.some((name) => options.has(name)))
        return true;
    if (values.some(({ option, value }) => /^(?:-w|--write-out)$/.test(option) && /%\{(?:http|response)_code\}/.test(value)))
        return true;
    const addresses = [
        ...operands.map(({ value }) => value),
        ...values.filter(({ option }) => option === '--url').map(({ value }) => value),
    ];
    return addresses.every((address) => /^(?:file|ftps?|sftp|scp|ldap|dict|smb):|^(?:https?:\/\/)?(?:localhost|127\.|\[::1\])/.test(address));
}

;// CONCATENATED MODULE: ./lib/lint/rules/dead-copy.js
// A COPY whose every file is copied again before anything reads it.





const deadCopy = defineRule({
    id: 'dead-copy',
    aliases: [],
    since: '0.2.0',
    summary: 'Do not copy files that the next COPY brings again.',
    category: 'layers',
    severity: 'warning',
    confidence: 'high',
    fix: 'suggested',
    why: `When nothing runs between two copies, and the second brings every file of the first to the same place, the first
has no use: its layer only makes the image bigger. Often the install that belonged between them was lost, or moved below
both; then that step is what should move up.

The rule looks into the build context and is silent without one.`,
    references: ['https://docs.docker.com/build/cache/optimize/'],
    examples: [
        {
            bad: 'FROM node:24\nWORKDIR /app\n«COPY package.json package-lock.json ./»\nCOPY . .\nRUN npm ci\n',
            context: ['package.json', 'package-lock.json', 'index.js'],
            fixed: 'FROM node:24\nWORKDIR /app\nCOPY . .\nRUN npm ci\n',
        },
        {
            bad: 'FROM nginx:1.29\n«COPY default.conf /etc/nginx/conf.d/default.conf»\nEXPOSE 80\nCOPY production.conf /etc/nginx/conf.d/default.conf\n',
            context: ['default.conf', 'production.conf'],
            fixed: 'FROM nginx:1.29\nEXPOSE 80\nCOPY production.conf /etc/nginx/conf.d/default.conf\n',
        },
        {
            good: 'FROM node:24\nWORKDIR /app\nCOPY package.json package-lock.json ./\nRUN npm ci\nCOPY . .\n',
            context: ['package.json', 'package-lock.json', 'index.js'],
            because: 'the install between them reads the first copy',
        },
        {
            good: 'FROM node:24\nWORKDIR /app\nCOPY package.json ./\nCOPY src ./src\n',
            context: ['package.json', 'src/index.js'],
            because: 'the two have no file in common',
        },
        {
            good: 'FROM node:24\nWORKDIR /app\nCOPY --chown=node package.json ./\nCOPY --chown=root . .\n',
            context: ['package.json'],
            because: 'they differ in more than the files',
        },
    ],
    *check(facts) {
        const { context } = facts;
        if (context === undefined || context.truncated)
            return;
        for (const copy of facts.copies) {
            const again = findAgain(facts, context, copy);
            if (again === undefined)
                continue;
            const { instruction } = copy;
            const fixable = commentsWithin(facts.file, instruction.range).length === 0;
            yield {
                range: instruction.range,
                message: `Line ${again.instruction.line} copies all of this again before anything reads it; remove this COPY, or run what it is for in between.`,
                ...(fixable
                    ? {
                        fix: {
                            kind: 'unsafe',
                            description: 'Delete the COPY',
                            edits: [deleteInstruction(facts.file.text, instruction)],
                        },
                    }
                    : {}),
            };
        }
    },
});
/** The copy behind it, with nothing between that reads files, that brings the same paths. */
function findAgain(facts, context, copy) {
    if (!dead_copy_isPlain(facts, copy))
        return undefined;
    const paths = imagePaths(facts, context, copy);
    const behind = (facts.stages[copy.stage]?.instructions ?? []).slice(copy.order + 1);
    for (const instruction of paths.length === 0 ? [] : behind) {
        if (['RUN', 'ONBUILD', 'USER'].includes(instruction.keyword))
            return undefined;
        const later = (0,remember/* copyAt */.V2)(facts, instruction);
        if (later === undefined)
            continue;
        if (dead_copy_isPlain(facts, later) && sameFlags(copy, later) && paths.every(brings(facts, context, later)))
            return later;
    }
    return undefined;
}
/** A copy of files of the context to a known place, with nothing unusual about it. */
function dead_copy_isPlain(facts, { instruction, from, onbuild, sources, ...rest }) {
    const usual = instruction.keyword === 'COPY' && !onbuild && from.kind === 'context';
    const flags = instruction.flags.every(({ name }) => ['chown', 'chmod', 'link'].includes(name));
    const target = copyTarget(facts, { instruction, from, onbuild, sources, ...rest });
    return usual && flags && instruction.heredocs.length === 0 && !target.includes('$') && sources.length > 0;
}
function sameFlags(one, other) {
    const texts = ({ instruction }) => instruction.flags
        .map(({ name, value }) => `${name}=${value}`)
        .sort()
        .join(' ');
    return texts(one) === texts(other);
}
/** Where its files arrive; none when a source is a folder or is not in the context. */
function imagePaths(facts, context, copy) {
    if (copiedFolders(facts, copy).length > 0)
        return [];
    const files = copiedFiles(facts, context, copy);
    const literal = copy.sources.every(({ value }) => !/[*?[$]/.test(value));
    return literal && files.size === copy.sources.length ? [...files.values()] : [];
}
function brings(facts, context, copy) {
    const files = new Set(copiedFiles(facts, context, copy).values());
    const folders = copiedFolders(facts, copy).filter(({ flattened }) => !flattened);
    return (path) => files.has(path) ||
        folders.some((folder) => {
            const source = contextPathOf(folder, path);
            return source !== undefined && hasPath(context, source);
        });
}

;// CONCATENATED MODULE: ./lib/lint/rules/directive-case.js
// Parser directives with capitals.


const directiveCase = defineRule({
    id: 'directive-case',
    aliases: ['CASING_DIRECTIVE'],
    since: '0.2.0',
    summary: 'Write parser directives in lower case.',
    category: 'style',
    severity: 'style',
    confidence: 'high',
    fix: 'safe',
    why: `\`syntax\`, \`escape\` and \`check\` are lower case by convention. Tools that read only the first lines of a file
look for them that way.`,
    references: ['https://docs.docker.com/reference/dockerfile/#parser-directives'],
    examples: [
        {
            bad: '# «Syntax»=docker/dockerfile:1\nFROM alpine:3.22\n',
            fixed: '# syntax=docker/dockerfile:1\nFROM alpine:3.22\n',
        },
        { bad: '# «EsCaPe» = `\nFROM alpine:3.22\n', fixed: '# escape = `\nFROM alpine:3.22\n' },
        { good: '# syntax=docker/dockerfile:1\nFROM alpine:3.22\n', because: 'it is lower case' },
        { good: '# a comment\n# Escape=`\nFROM alpine:3.22\n', because: 'after a comment it is a comment too' },
    ],
    *check({ file }) {
        for (const { name, range } of file.directives) {
            const text = file.text.slice(range.start, range.end);
            const at = text.search(/[A-Za-z]/);
            const written = text.slice(at, at + name.length);
            if (at < 0 || written === name || written.toLowerCase() !== name)
                continue;
            const place = { start: range.start + at, end: range.start + at + name.length };
            yield {
                range: place,
                message: `The directive ${written} is written in lower case by convention. Write ${name}.`,
                fix: { kind: 'safe', description: `Write ${name}`, edits: [replaceText(place, name)] },
            };
        }
    },
});

;// CONCATENATED MODULE: ./lib/lint/unanswered.js



const NEVER_ASKS = new Set(['microdnf', 'tdnf']);
const unanswered_isConfigured = settingFinder(/\bassumeyes\s*=\s*["']?(?:1|true|yes|on)/i);
/** Finds calls that install, upgrade or remove and would wait for a yes. */
function* findUnanswered(facts, answer) {
    for (const run of facts.runs)
        for (const call of callsOf(facts, run, answer.manager)) {
            const asks = package_call_hasVerb(call, 'install', 'upgrade', 'remove') && !NEVER_ASKS.has(call.program.name);
            if (!asks || call.unknown || hasInput(call) || answer.isAnswered(call) || unanswered_isConfigured(facts, run))
                continue;
            const { nameRange, name } = call.program;
            const word = answer.place === 'verb' ? call.verb : { value: name, literal: true, range: nameRange };
            const edit = addArguments(facts, run, word, answer.option);
            yield { call, fix: edit && { kind: 'safe', description: `Add ${answer.option}`, edits: [edit] } };
        }
}
/** `-y` and its other spellings of yum and dnf. */
function isRpmAnswered(call) {
    return (hasOption(call, '-y', '--assumeyes', '--assumeno', '--downloadonly', '--setopt=assumeyes') ||
        /^assumeyes=(?:1|true|yes|on)/i.test(optionValue(call, '--setopt') ?? ''));
}

;// CONCATENATED MODULE: ./lib/lint/rules/dnf-assume-yes.js
// dnf that waits for an answer nobody can give.



const dnfAssumeYes = defineRule({
    id: 'dnf-assume-yes',
    aliases: ['DL3038', 'missing-flag-from-dnf-install', 'missing-dnf-assume-yes-switch'],
    since: '0.1.0',
    summary: 'Tell dnf to go on without asking.',
    category: 'packages',
    severity: 'warning',
    confidence: 'high',
    fix: 'safe',
    why: `\`dnf install\` lists what it is going to do and asks whether that is all right. A build has nobody to answer; dnf
takes the end of its input for a no and the build fails.

\`-y\`, also among other letters, \`--assumeyes\`, \`--setopt=assumeyes=1\`, a configuration file written earlier in the stage,
or an answer through a pipe all count. microdnf and tdnf never ask. When words are not known, nothing is
reported.`,
    references: ['https://dnf.readthedocs.io/en/latest/command_ref.html'],
    examples: [
        {
            bad: 'FROM fedora:43\nRUN «dnf install» --setopt=install_weak_deps=0 git\n',
            fixed: 'FROM fedora:43\nRUN dnf install -y --setopt=install_weak_deps=0 git\n',
        },
        {
            bad: 'FROM rockylinux:9\nRUN «dnf module install» nodejs:22 && «dnf upgrade» --security\n',
            fixed: 'FROM rockylinux:9\nRUN dnf module install -y nodejs:22 && dnf upgrade -y --security\n',
        },
        { good: 'FROM fedora:43\nRUN dnf -y install git\n', because: '-y may stand anywhere' },
        { good: 'FROM fedora:43\nRUN microdnf install git\n', because: 'microdnf never asks' },
        { good: 'FROM fedora:43\nRUN dnf --setopt=assumeyes=1 install git\n', because: 'the setting answers' },
    ],
    *check(facts) {
        const answer = { manager: 'dnf', option: '-y', place: 'verb', isAnswered: isRpmAnswered };
        for (const { call, fix } of findUnanswered(facts, answer))
            yield {
                range: callRange(call),
                message: `dnf ${call.verb.value} asks before it goes on, and a build cannot answer; add -y.`,
                ...(fix === undefined ? {} : { fix }),
            };
    },
});

;// CONCATENATED MODULE: ./lib/lint/rules/dnf-clean.js
// dnf that leaves its cache in the image.



const dnfClean = defineRule({
    id: 'dnf-clean',
    aliases: ['DL3040', 'DS-0019', 'DS-0027', 'dnf-clean-all', 'missing-dnf-clean-all'],
    since: '0.1.0',
    summary: 'Clean the cache of dnf in the RUN that installs.',
    category: 'layers',
    severity: 'info',
    confidence: 'high',
    fix: 'safe',
    fixEffect: 'The files below /var/cache/dnf are no longer in the image.',
    why: `dnf keeps the lists of all packages, and sometimes the packages, below /var/cache/dnf. They stay in the layer unless the
same RUN removes them after the last install: \`dnf clean all\` in a later RUN, or before the install, does not help.

Silent are stages whose files do not reach the image, caches on a cache or tmpfs mount, and RUNs that remove the folder in
another way.`,
    references: ['https://dnf.readthedocs.io/en/latest/command_ref.html#clean-command'],
    examples: [
        {
            bad: 'FROM fedora:43\nRUN «dnf install» -y git\n',
            fixed: 'FROM fedora:43\nRUN dnf install -y git && dnf clean all\n',
        },
        {
            bad: 'FROM fedora:43\nRUN dnf clean all \\\n    && «dnf install» -y git\n',
            fixed: 'FROM fedora:43\nRUN dnf clean all \\\n    && dnf install -y git \\\n    && dnf clean all\n',
            because: 'it is cleaned before the install, not after',
        },
        { good: 'FROM fedora:43\nRUN dnf install -y git && dnf clean all\n', because: 'the RUN cleans up' },
        {
            good: 'FROM fedora:43\nRUN dnf install -y git && rm -rf /var/cache/{dnf,libdnf5}/*\n',
            because: 'removing the folders is as good',
        },
        {
            good: 'FROM fedora:43 AS build\nRUN dnf install -y gcc\nFROM fedora:43\nCOPY --from=build /app /app\n',
            because: 'the stage is thrown away',
        },
        {
            good: 'FROM fedora:43\nRUN --mount=type=cache,target=/var/cache/dnf dnf install -y git\n',
            because: 'the cache lies on a mount',
        },
    ],
    *check(facts) {
        const found = findUncleaned(facts, {
            manager: 'dnf',
            command: ({ program }) => `${program.name} clean all`,
            fills: (call) => package_call_hasVerb(call, 'install', 'upgrade'),
        });
        for (const { call, fix } of found)
            yield {
                range: callRange(call),
                message: `${callLabel(call)} leaves its cache in the layer; run \`${call.program.name} clean all\` at the end of the same RUN.`,
                ...(fix === undefined ? {} : { fix }),
            };
    },
});

;// CONCATENATED MODULE: ./lib/lint/rules/doc-comment.js


const docComment = defineRule({
    id: 'doc-comment',
    aliases: ['InvalidDefinitionDescription'],
    since: '0.2.0',
    summary: 'Begin the description of an ARG or a stage with its name.',
    category: 'style',
    severity: 'style',
    default: 'off',
    confidence: 'medium',
    fix: 'none',
    why: `\`docker build --call=outline\` and \`--call=targets\` show the comment above an ARG or a named stage as its
description, if it begins with the name: \`# VERSION of the tool\`. A comment that is no description is kept apart from
the instruction by a line with nothing but \`#\`; a blank line does not do that.`,
    references: ['https://docs.docker.com/reference/build-checks/invalid-definition-description/'],
    examples: [
        { bad: '# the tool to install\nARG «VERSION»=1\nFROM alpine:$VERSION\n' },
        {
            bad: '# compiles everything\n\nFROM golang:1.26 AS «build»\n',
            because: 'a blank line does not keep them apart',
        },
        {
            good: '# VERSION of the tool to install\nARG VERSION=1\nFROM alpine:$VERSION\n',
            because: 'it begins with the name',
        },
        {
            good: '# Licensed under MIT\n#\nFROM golang:1.26 AS build\n',
            because: 'an empty comment ends the block',
        },
        { good: '# the base\nFROM golang:1.26\n', because: 'a stage without a name has no description' },
    ],
    *check({ file }) {
        for (const instruction of file.instructions) {
            const [first] = namesOf(instruction);
            const last = instruction.comments.at(-1);
            if (first === undefined || last === undefined || isPragma(last))
                continue;
            const word = last.text.split(' ')[0];
            if (namesOf(instruction).some(({ name }) => name === word))
                continue;
            yield {
                range: first.range,
                message: `The comment above is no description of ${first.name}, as it does not begin with that name. Write "# ${first.name} …", or put a line with only # below it.`,
            };
        }
    },
});
function namesOf({ keyword, pairs, args, }) {
    if (keyword === 'ARG')
        return pairs.map(({ key, keyRange }) => ({ name: key, range: keyRange }));
    const word = args[2];
    return keyword === 'FROM' && word !== undefined
        ? [{ name: word.value.toLowerCase(), range: word.range }]
        : [];
}

;// CONCATENATED MODULE: ./lib/lint/rules/dockerfile-in-context.js
// The files that describe the build, copied into the image with everything else.



const dockerfileInContext = defineRule({
    id: 'dockerfile-in-context',
    aliases: [],
    since: '0.2.0',
    summary: 'Keep the Dockerfile, compose files and workflows out of what is copied.',
    category: 'cache',
    severity: 'info',
    confidence: 'high',
    fix: 'none',
    why: `\`COPY . .\` brings the Dockerfile, too. Then a comment in it, a new port in the compose file or a changed workflow
makes the copy and every step below it run again, although nothing of that is part of the application. The builder reads
the Dockerfile and the ignore file even when they are ignored.

Reported when steps run below the copy, and nothing in the Dockerfile names the files.`,
    references: ['https://docs.docker.com/build/concepts/context/#dockerignore-files'],
    examples: [
        {
            bad: 'FROM node:24\nWORKDIR /app\n«COPY . .»\nRUN npm run build\n',
            context: { Dockerfile: '', 'compose.yaml': '', 'index.js': '', '.dockerignore': '.git\n' },
        },
        {
            bad: 'FROM golang:1.26\n«COPY . /src»\nRUN go build -C /src\n',
            context: { 'main.go': '', '.dockerignore': '.git\nDockerfile\n', '.github/workflows/ci.yml': '' },
        },
        {
            good: 'FROM node:24\nWORKDIR /app\nCOPY . .\nRUN npm run build\n',
            context: { 'index.js': '', '.dockerignore': '.git\nDockerfile\n' },
            because: 'the ignore file names it',
        },
        {
            good: 'FROM node:24\nCOPY . /app\n',
            context: { Dockerfile: '', 'index.js': '', '.dockerignore': '.git\n' },
            because: 'no step below would run again',
        },
    ],
    *check(facts) {
        const { context } = facts;
        // Without an ignore file there is more to say, and another rule says it.
        if (context?.ignoreFile === undefined)
            return;
        for (const copy of broadCopies(facts)) {
            const files = findBuildFiles(facts, context, copy);
            if (files.length === 0 || runsBelow(facts, copy).length === 0)
                continue;
            yield {
                range: copy.instruction.range,
                message: `An edit of ${nameSome(files)} reruns all steps below this copy; add ${files.length === 1 ? 'it' : 'them'} to ${context.ignoreFile.path}.`,
            };
        }
    },
});

;// CONCATENATED MODULE: ./lib/lint/rules/dockerignore-missing.js
// A copy of everything without an ignore file.



const dockerignoreMissing = defineRule({
    id: 'dockerignore-missing',
    aliases: [],
    since: '0.2.0',
    summary: 'Write a .dockerignore file when the whole context is copied.',
    category: 'cache',
    severity: 'info',
    confidence: 'high',
    fix: 'none',
    why: `Without a \`.dockerignore\`, \`COPY . .\` brings everything that lies in the folder: the history, packages of your
machine, the Dockerfile itself, perhaps files with passwords. Each of them makes the copy and everything below it run
again when it changes.

Reported when there is something to ignore, as a warning when it is large or secret. \`<name of the Dockerfile>.dockerignore\` counts as well,
and \`COPY --exclude\` does for one copy.`,
    references: ['https://docs.docker.com/build/concepts/context/#dockerignore-files'],
    examples: [
        {
            bad: 'FROM node:24\nWORKDIR /app\n«COPY . .»\nRUN npm ci\n',
            context: { 'package.json': '{}', Dockerfile: '', '.git/HEAD': '', 'node_modules/left/index.js': '' },
        },
        { bad: 'FROM nginx:1.29\n«COPY . /srv»\n', context: ['index.html', '.git/HEAD'] },
        {
            good: 'FROM node:24\nCOPY . /app\n',
            context: { 'index.js': '', '.dockerignore': '.git\n' },
            because: 'there is one',
        },
        {
            good: 'FROM node:24\nCOPY src /app/src\n',
            context: ['src/index.js', 'package.json'],
            because: 'only a folder is copied',
        },
        {
            good: 'FROM nginx:1.29\nCOPY . /srv\n',
            context: ['index.html', 'style.css'],
            because: 'there is nothing to ignore',
        },
        {
            good: 'FROM node:24\nCOPY --exclude=.git . /app\n',
            context: ['index.js', '.git/HEAD'],
            because: 'the copy says itself what stays out',
        },
    ],
    *check(facts) {
        const { context } = facts;
        const [copy] = context === undefined || context.ignoreFile !== undefined ? [] : broadCopies(facts);
        if (context === undefined || copy === undefined)
            return;
        const noise = findNoise(facts, context, copy);
        // An edit of the Dockerfile costs nothing where no step follows the copy.
        const build = runsBelow(facts, copy).length > 0 ? findBuildFiles(facts, context, copy) : [];
        const names = [...noise.map(({ pattern }) => pattern), ...build];
        if (names.length === 0)
            return;
        yield {
            range: copy.instruction.range,
            message: `Everything in the build context is copied; write a .dockerignore, to begin with: ${nameSome(names)}.`,
            ...(noise.some(({ grave }) => grave) ? { severity: 'warning' } : {}),
        };
    },
});

;// CONCATENATED MODULE: ./lib/lint/rules/docs-and-caches.js





const quietGems = settingFinder(/--no-(?:document|doc|ri|rdoc)\b/);
const docsAndCaches = defineRule({
    id: 'docs-and-caches',
    aliases: [],
    since: '0.1.0',
    summary: 'Leave out documentation and caches that the image does not need.',
    category: 'layers',
    severity: 'info',
    default: 'off',
    confidence: 'medium',
    fix: 'safe',
    fixEffect: `The documentation of gems, the packages conda has downloaded, or Go's cache of compiled packages is not in the
layer. For pip the fix is only suggested: without compiled files programs start more slowly the first time.`,
    why: `Some tools keep more than what they install: \`gem\` makes documentation, \`conda\` keeps every package it downloads,
\`go\` keeps what it compiles, and \`pip\` compiles modules that may never be loaded. In an image this is size for nothing.

Stages that are thrown away and caches on a mount are left alone. The rule is off by default because what is not needed
is for the project to say.`,
    references: ['https://docs.docker.com/build/cache/optimize/'],
    examples: [
        {
            bad: 'FROM ruby:3.4\nRUN «gem install» rake\n',
            fixed: 'FROM ruby:3.4\nRUN gem install --no-document rake\n',
        },
        {
            bad: 'FROM condaforge/miniforge3:25.3.1-0\nRUN «conda install -y numpy» && python -V\n',
            fixed: 'FROM condaforge/miniforge3:25.3.1-0\nRUN conda install -y numpy && python -V && conda clean -afy\n',
        },
        {
            bad: 'FROM golang:1.26\nRUN «go build -o /app ./...»\n',
            fixed: 'FROM golang:1.26\nRUN go build -o /app ./... && go clean -cache\n',
        },
        {
            bad: 'FROM python:3.14\nRUN «pip install» flask\n',
            fixed: 'FROM python:3.14\nRUN pip install --no-compile flask\n',
        },
        { good: 'FROM ruby:3.4\nRUN gem install -N rake\n', because: 'the documentation is left out' },
        {
            good: 'FROM golang:1.26\nRUN --mount=type=cache,target=/root/.cache/go-build go build ./...\n',
            because: 'the cache is on a mount',
        },
        {
            good: 'FROM golang:1.26 AS build\nRUN go build -o /app ./...\nFROM scratch\nCOPY --from=build /app /\n',
            because: 'the stage is thrown away',
        },
    ],
    *check(facts) {
        for (const run of facts.runs) {
            if (!run.script.complete || run.onbuild || !reachesImage(facts, run.stage))
                continue;
            yield* checkGem(facts, run);
            yield* checkPip(facts, run);
            yield* checkCache(facts, run, CONDA);
            yield* checkCache(facts, run, GO);
        }
    },
});
function* checkGem(facts, run) {
    for (const call of callsOf(facts, run, 'gem')) {
        if (!package_call_hasVerb(call, 'install') || call.unknown || quietGems(facts, run))
            continue;
        if (hasOption(call, '-N', '--no-document'))
            continue;
        const edit = addArguments(facts, run, call.verb, '--no-document');
        const message = 'gem installs documentation too; add --no-document.';
        yield withFix({ range: callRange(call), message }, edit);
    }
}
function* checkPip(facts, run) {
    for (const call of callsOf(facts, run, 'pip')) {
        if (!package_call_hasVerb(call, 'install') || call.unknown || hasOption(call, '--no-compile'))
            continue;
        const edit = addArguments(facts, run, call.verb, '--no-compile');
        const message = 'pip compiles every module, used or not; add --no-compile.';
        yield withFix({ range: callRange(call), message }, edit, 'unsafe');
    }
}
const CONDA = {
    fills: ({ name, args }) => /^(?:conda|mamba)$/.test(name) && /^(?:install|create|update|env (?:create|update))\b/.test(words(args)),
    cleans: ({ name, args }) => /^(?:conda|mamba|micromamba)$/.test(name) && words(args).startsWith('clean'),
    paths: ['/opt/conda/pkgs'],
    command: 'conda clean -afy',
    what: 'conda keeps the packages it downloads',
};
const GO = {
    fills: ({ name, args }) => name === 'go' && /^(?:build|install|test|vet|run)\b/.test(words(args)),
    cleans: ({ name, args }) => name === 'go' && /^clean\b.*-cache\b/.test(words(args)),
    paths: ['/root/.cache/go-build'],
    command: 'go clean -cache',
    what: 'go keeps what it compiles',
};
function words(args) {
    return args.map(({ value }) => value).join(' ');
}
/** The last filling of a stage that nothing cleans. */
function* checkCache(facts, run, cache) {
    const program = run.programs.findLast(cache.fills);
    if (program === undefined || isMounted(facts, run, cache.paths))
        return;
    const { start } = program.range;
    const later = facts.runs.some((other) => other.stage === run.stage && other.order > run.order && other.programs.some(cache.fills));
    const cleaned = run.programs.some((other) => other.range.start > start && cache.cleans(other));
    if (later || cleaned || isRemovedAfter(run, start, cache.paths))
        return;
    const edit = appendStep(facts, run, cache.command);
    const message = `${cache.what}, and the layer keeps it too; end with ${cache.command}.`;
    yield withFix({ range: program.range, message }, edit);
}
function withFix(report, edit, kind = 'safe') {
    if (edit === undefined)
        return report;
    return { ...report, fix: { kind, description: 'Leave it out', edits: [edit] } };
}

;// CONCATENATED MODULE: ./lib/lint/rules/download-in-run.js

const downloadInRun = defineRule({
    id: 'download-in-run',
    aliases: [],
    since: '0.2.0',
    summary: 'Fetch files with ADD and a checksum.',
    category: 'reproducibility',
    severity: 'info',
    confidence: 'medium',
    fix: 'none',
    why: `A RUN with curl needs curl in the image, waits for the steps above it, and is cached by its text: a file that
changes at the server is not noticed. \`ADD --checksum=sha256:… https://… /opt/\` is a step of its own that runs beside
the others, verifies what comes, and needs no program; with \`--unpack\` it unpacks tar archives.

Reported is a RUN that does nothing but fetch one fixed address and unpack it. Requests with headers, passwords or
computed addresses need a program, and a checksum in the RUN is as good.`,
    references: ['https://docs.docker.com/reference/dockerfile/#add'],
    examples: [
        {
            bad: 'FROM debian:13\nRUN «curl -fsSL https://example.com/tool-1.4.2.tar.gz» | tar -xz -C /opt\n',
        },
        {
            bad: 'FROM debian:13\nRUN «wget -q https://example.com/tool.zip» -O /tmp/t.zip && unzip /tmp/t.zip -d /opt && rm /tmp/t.zip\n',
            because: 'ADD does not unpack zip; a bind mount from another stage does',
        },
        {
            good: `FROM debian:13\nADD --checksum=sha256:${'a'.repeat(64)} https://example.com/tool-1.4.2.tar.gz /opt/\n`,
            because: 'the builder fetches it',
        },
        {
            good: 'FROM debian:13\nRUN curl -fsSL "https://example.com/tool-$(uname -m).tar.gz" | tar -xz -C /opt\n',
            because: 'the address is computed',
        },
        {
            good: 'FROM debian:13\nRUN curl -fsSLO https://example.com/tool.tar.gz && echo "abc  tool.tar.gz" | sha256sum -c && tar -xzf tool.tar.gz\n',
            because: 'the content is verified',
        },
        {
            good: 'FROM debian:13\nRUN curl -fsSL https://example.com/tool.tar.gz | tar -xz && make -C tool install\n',
            because: 'the RUN has more to do',
        },
    ],
    *check({ runs }) {
        for (const run of runs) {
            const fetch = onlyFetch(run);
            const url = fetch?.args.find(({ value }) => /^https?:\/\//.test(value));
            if (fetch === undefined || url === undefined)
                continue;
            yield {
                range: { start: fetch.nameRange.start, end: url.range.end },
                message: 'This RUN only fetches and unpacks; ADD --checksum=sha256:… does it beside the other steps, and verifies what comes.',
            };
        }
    },
});
/** Programs that prepare, unpack or tidy up. */
const UNPACKS = /^(?:mkdir|tar|unzip|gunzip|bunzip2|unxz|xz|mv|rm|cd|chmod|ln|set|test|\[)$/;
/** The one fetch of a RUN with nothing else to do. */
function onlyFetch({ programs, script, mounts, onbuild }) {
    const fetches = programs.filter(({ name }) => name === 'curl' || name === 'wget');
    const [fetch] = fetches;
    const rest = programs.filter((program) => !fetches.includes(program));
    const plain = script.complete && mounts.length === 0 && !onbuild;
    if (fetch === undefined || fetches.length !== 1 || !plain)
        return undefined;
    if (!rest.every(({ name, inSubstitution }) => UNPACKS.test(name) && !inSubstitution))
        return undefined;
    return download_in_run_isPlain(fetch) && download_in_run_unpacks(rest) ? fetch : undefined;
}
function download_in_run_unpacks(programs) {
    return programs.some(({ name }) => /^(?:tar|unzip|gunzip|bunzip2|unxz|xz)$/.test(name));
}
/** One literal address, no secret, no data, no conditions. */
function download_in_run_isPlain({ args, conditional, inSubstitution, inFunction, wrappers }) {
    if (conditional || inSubstitution || inFunction || wrappers.length > 0)
        return false;
    const urls = args.filter(({ value }) => /^https?:\/\//.test(value));
    const special = args.some(({ value }) => /^--(?:header|user|oauth2-bearer|netrc|data|form|request|cookie|cert|key|post-|http-|password|time-cond)|^-[a-zA-Z]*[HudFXbnEz]$/.test(value));
    const [url] = urls;
    return urls.length === 1 && url?.literal === true && !special && !/[?@]/.test(url.value);
}

// EXTERNAL MODULE: ./lib/dockerfile/shell-wrappers.js
var shell_wrappers = __webpack_require__(3902);
;// CONCATENATED MODULE: ./lib/lint/pipelines.js
/** Finds the pipelines; of nested ones the parts may come as pipelines of their own. */
function findPipelines(programs) {
    const pipelines = [];
    let last;
    for (const program of programs) {
        const { pipe } = program;
        if (pipe === undefined)
            continue;
        const before = last?.pipe;
        const goesOn = before?.length === pipe.length && (pipe.index > before.index || pipe === before);
        if (goesOn)
            pipelines.at(-1)?.push(program);
        else
            pipelines.push([program]);
        last = program;
    }
    return pipelines;
}

;// CONCATENATED MODULE: ./lib/lint/rules/download-to-shell.js



const LOADERS = new Set(['curl', 'wget']);
const CHECKS = /^(?:sha\d*sum|shasum|md5sum|b2sum|gpgv?2?|cosign|minisign|openssl|signify)$/;
const downloadToShell = defineRule({
    id: 'download-to-shell',
    aliases: [],
    since: '0.1.0',
    summary: 'Check a script before it runs.',
    category: 'security',
    severity: 'info',
    confidence: 'high',
    fix: 'none',
    why: `\`curl … | sh\` runs whatever the server sends at that moment: another version than yesterday's, half a script when
the connection breaks, or somebody else's. The cache then keeps the result without a trace of what ran.

Save the script, compare its checksum (\`ADD --checksum=sha256:… URL\`, or \`sha256sum -c\`) and run it then; or install the
program from a package.`,
    references: ['https://docs.docker.com/reference/dockerfile/#add---checksum'],
    examples: [
        { bad: 'FROM debian:13\nRUN «curl -fsSL https://example.com/install.sh | bash -s -- -y»\n' },
        { bad: 'FROM python:3.14\nRUN «wget -qO- https://example.com/get.py | sudo python3 -»\n' },
        { bad: 'FROM debian:13\nRUN sh -c "$(«curl -fsSL https://example.com/install.sh»)"\n' },
        { bad: 'FROM debian:13\nRUN bash <(«curl -fsSL https://example.com/install.sh»)\n' },
        {
            good: 'FROM debian:13\nRUN curl -fsSLo i.sh https://example.com/i.sh && echo "$SUM  i.sh" | sha256sum -c && sh i.sh\n',
            because: 'the script is checked first',
        },
        {
            good: 'FROM debian:13\nRUN curl -fsSL https://example.com/data.json | python3 -c "import json, sys"\n',
            because: 'the download is data for a program',
        },
        {
            good: 'FROM debian:13\nRUN curl -fsSL https://example.com/app.tgz | tar xz\n',
            because: 'nothing is run',
        },
    ],
    *check({ runs }) {
        for (const run of runs) {
            if (run.programs.some(({ name }) => CHECKS.test(name)))
                continue;
            yield* findPiped(run);
            yield* findSubstituted(run);
        }
    },
});
function* findPiped({ programs }) {
    for (const pipeline of findPipelines(programs)) {
        const at = pipeline.findIndex(({ name }) => LOADERS.has(name));
        const loader = pipeline[at];
        const shell = at === -1 ? undefined : pipeline.slice(at + 1).find(readsProgram);
        if (loader === undefined || shell === undefined)
            continue;
        const range = { start: loader.range.start, end: shell.range.end };
        yield { range, message: download_to_shell_describe(loader, shell.name) };
    }
}
/** `sh -c "$(curl …)"`, `eval "$(curl …)"`, `bash <(curl …)`. */
function* findSubstituted({ programs }) {
    for (const loader of programs) {
        if (!LOADERS.has(loader.name) || !loader.inSubstitution)
            continue;
        const around = programs.find((other) => other !== loader && download_to_shell_holds(other, loader) && runsText(other, loader));
        if (around === undefined)
            continue;
        yield { range: loader.range, message: download_to_shell_describe(loader, around.name || 'the shell') };
    }
}
function download_to_shell_holds(outer, inner) {
    return outer.range.start < inner.range.start && inner.range.end <= outer.range.end;
}
/** The first word the program is given comes from the download. */
function runsText({ name, nameRange, args, wrappers }, loader) {
    const covers = (range) => range.start <= loader.range.start && loader.range.end <= range.end;
    if (name === '')
        return covers(nameRange) && (0,shell_wrappers/* isPosixShell */.mJ)(wrappers.at(-1) ?? '');
    const first = args.find(({ value }) => !value.startsWith('-'));
    const runs = (0,shell_wrappers/* isPosixShell */.mJ)(name) || ['eval', 'source', '.'].includes(name);
    return runs && first !== undefined && covers(first.range);
}
/** It takes its program from the pipe. */
function readsProgram({ name, args, nameRange }) {
    if ((0,shell_wrappers/* isPosixShell */.mJ)(name)) {
        const words = [{ value: name, literal: true, range: nameRange }, ...args];
        return (0,shell_wrappers/* deriveShellCall */.c5)(words)?.kind === 'stdin';
    }
    const language = /^(?:python[\d.]*|perl|ruby|node|php)$/.test(name);
    return language && (args[0] === undefined || args[0].value === '-');
}
function download_to_shell_describe({ name }, shell) {
    return `What ${name} downloads is run by ${shell} unseen. Save it, check its checksum and run it then.`;
}

;// CONCATENATED MODULE: ./lib/lint/rules/duplicate-stage.js
// Two stages of one name.

const duplicateStage = defineRule({
    id: 'duplicate-stage',
    aliases: [
        'DL3024',
        'DuplicateStageName',
        'DS-0012',
        'CKV_DOCKER_11',
        'Same Alias In Different Froms',
        'DUPLICATE_BUILD_STAGE_NAME',
    ],
    since: '0.2.0',
    summary: 'Give every stage a name of its own.',
    category: 'correctness',
    severity: 'error',
    confidence: 'high',
    fix: 'none',
    why: `When two stages share a name, whatever refers to it silently gets the later one: \`COPY --from\`, \`--target\`, and a
FROM below it. Names are compared without regard to case.`,
    references: ['https://docs.docker.com/reference/build-checks/duplicate-stage-name/'],
    examples: [
        { bad: 'FROM node:24 AS build\nRUN make\nFROM golang:1.26 AS «build»\n' },
        {
            bad: 'FROM node:24 AS Build\nFROM golang:1.26 AS «build»\nFROM alpine:3.22 AS «BUILD»\n',
            because: 'case does not matter',
        },
        { good: 'FROM node:24 AS web\nFROM golang:1.26 AS server\n', because: 'the names differ' },
        { good: 'FROM node:24\nFROM golang:1.26\n', because: 'neither has a name' },
    ],
    *check({ stages }) {
        const first = new Map();
        for (const { name, from } of stages) {
            const word = from.args[2];
            if (name === undefined || word === undefined)
                continue;
            const line = first.get(name);
            if (line === undefined)
                first.set(name, from.line);
            else
                yield {
                    range: word.range,
                    message: `Line ${line} has a stage called ${name} already, and references to it now mean this one. Choose another name.`,
                };
        }
    },
});

;// CONCATENATED MODULE: ./lib/lint/rules/elevated-run.js
// RUN with more rights than a build needs.

const RISKS = {
    'security=insecure': 'runs without the sandbox and as root may reach the machine that builds',
    'network=host': 'reaches every service on the machine that builds',
};
const elevatedRun = defineRule({
    id: 'elevated-run',
    aliases: [],
    since: '0.1.0',
    summary: 'Do without RUN in the network of the host or outside the sandbox.',
    category: 'security',
    severity: 'info',
    confidence: 'high',
    fix: 'none',
    why: `\`--security=insecure\` and \`--network=host\` lift the walls between a step and the machine that builds. The builder
has to be told to allow them (\`--allow security.insecure\`), so the file builds only where somebody did, and every program
of the step has those rights, downloaded ones too.`,
    references: ['https://docs.docker.com/reference/dockerfile/#run---security'],
    examples: [
        {
            bad: '# syntax=docker/dockerfile:1\nFROM debian:13\nRUN «--security=insecure» mount -t tmpfs none /mnt\n',
        },
        { bad: 'FROM debian:13\nRUN «--network=host» curl http://localhost:8080/config\n' },
        { good: 'FROM debian:13\nRUN --network=none make\n', because: 'this takes rights away' },
        { good: 'FROM debian:13\nRUN --security=sandbox make\n', because: 'this is the default' },
    ],
    *check({ runs }) {
        for (const { instruction } of runs)
            for (const { name, value, range } of instruction.flags) {
                const key = `${name}=${value}`;
                const risk = Object.hasOwn(RISKS, key) ? RISKS[key] : undefined;
                if (risk !== undefined)
                    yield { range, message: `A step with --${key} ${risk}. Do without it if you can.` };
            }
    },
});

// EXTERNAL MODULE: ./lib/dockerfile/words.js
var dockerfile_words = __webpack_require__(3234);
;// CONCATENATED MODULE: ./lib/lint/rules/env-equals.js



const envEquals = defineRule({
    id: 'env-equals',
    aliases: ['LegacyKeyValueFormat', 'label_invalid', 'SYNTAX_MISSING_EQUALS'],
    since: '0.2.0',
    summary: 'Write key=value in ENV and LABEL.',
    category: 'correctness',
    severity: 'style',
    confidence: 'high',
    fix: 'safe',
    why: `\`ENV key value\` is the old form. It takes one key only, and everything behind it is the value: \`ENV A=1 B=2\` sets
two variables, \`ENV A 1 B=2\` sets A to "1 B=2". With the equals sign both read the same. Values with blanks get quotes.`,
    references: ['https://docs.docker.com/reference/build-checks/legacy-key-value-format/'],
    examples: [
        { bad: 'FROM node:24\n«ENV NODE_ENV production»\n', fixed: 'FROM node:24\nENV NODE_ENV=production\n' },
        {
            bad: 'FROM node:24\n«LABEL description the web server of $TEAM»\n',
            fixed: 'FROM node:24\nLABEL description="the web server of $TEAM"\n',
        },
        {
            bad: 'FROM node:24\n«ENV JAVA_OPTS "-Xmx1g -server"»\n',
            fixed: 'FROM node:24\nENV JAVA_OPTS="-Xmx1g -server"\n',
            because: 'the quotes were no part of the value before',
        },
        {
            bad: 'FROM node:24\n«ENV OPTS -a \\\n  -b»\n',
            fixed: 'FROM node:24\nENV OPTS="-a   -b"\n',
            because: 'continued lines keep their blanks',
        },
        { good: 'FROM node:24\nENV NODE_ENV=production A=1\n', because: 'it has the equals signs' },
        { good: 'FROM node:24\nARG A B\n', because: 'these are two arguments' },
    ],
    *check({ file, placed }) {
        for (const { instruction } of placed) {
            const pair = instruction.pairs.find(({ legacy }) => legacy);
            if (pair === undefined)
                continue;
            const edit = modernize(file, instruction, pair);
            yield {
                range: instruction.range,
                message: `${instruction.keyword} without = takes one key only, and all the rest is its value. Write ${pair.key}=….`,
                ...(edit === undefined
                    ? {}
                    : { fix: { kind: 'safe', description: 'Write key=value', edits: [edit] } }),
            };
        }
    },
});
/** The same value: words as they are, plain text with blanks in quotes. */
function modernize(file, { range }, { key, value = '', range: place }) {
    if (!/^[\w.$/-]+$/.test(key) || commentsWithin(file, range).length > 0)
        return undefined;
    const [word, ...more] = (0,dockerfile_words/* splitWords */.y)(value, file.escape);
    if (more.length === 0 && word?.text === value)
        return replaceText(place, `${key}=${value}`);
    // What quotes and escapes mean together with blanks is left to a person.
    return /["'\\`]/.test(value) ? undefined : replaceText(place, `${key}="${value}"`);
}

// EXTERNAL MODULE: ./lib/dockerfile/validate/expansion.js
var expansion = __webpack_require__(803);
;// CONCATENATED MODULE: ./lib/lint/variable-use.js
// The instructions of a file → the variables that the front end puts in for them, and which of them are declared.



/** Every use of a name that nothing declares and that has no fallback, RUN text left out; triggers belong to other builds. */
const undeclaredUses = (0,remember/* remember */.kY)((facts) => {
    const { escape: escapeChar, text } = facts.file;
    const found = [];
    const scopes = [];
    for (const stage of facts.stages) {
        const scope = inherited(stage, scopes);
        for (const [order, instruction] of stage.instructions.entries()) {
            if (text.slice(instruction.range.start, instruction.range.end).includes('$')) {
                const visible = declaredBefore(scope, order);
                for (const use of usesIn(instruction, { visible, escape: escapeChar, text }))
                    found.push({ ...use, stage: stage.index, order, instruction });
            }
            if (instruction.keyword === 'ARG' || instruction.keyword === 'ENV')
                for (const { key } of instruction.pairs)
                    if (!scope.has(key))
                        scope.set(key, order);
        }
        scopes.push(scope);
    }
    return found;
});
/** Names with the place of their first declaration; -1 for those that come from below. */
function inherited({ base }, scopes) {
    const below = base.kind === 'stage' ? (scopes[base.index]?.keys() ?? []) : base.kind === 'scratch' ? ['PATH'] : [];
    return new Map([...below].map((name) => [name, -1]));
}
/** Among more names there is always one that looks alike. */
const variable_use_MOST = 500;
function declaredBefore(scope, order) {
    const isBefore = (at) => at !== undefined && at < order;
    return {
        has: (name) => isBefore(scope.get(name)),
        names: () => (scope.size > variable_use_MOST ? [] : [...scope].filter(([, at]) => isBefore(at)).map(([name]) => name)),
    };
}
function usesIn(instruction, scope) {
    const { keyword, pairs } = instruction;
    return (0,expansion/* expandedParts */.g)(instruction).flatMap(({ value, range, ignoreQuotes = false }) => {
        if (value === undefined || !value.includes('$'))
            return [];
        const pair = pairs.findIndex((one) => range.start >= one.range.start && range.end <= one.range.end);
        // Each name of an ARG sees those before it in the same line.
        const own = new Set(keyword === 'ARG' ? pairs.slice(0, pair).map(({ key }) => key) : []);
        const { visible } = scope;
        const lookup = (name) => (visible.has(name) || own.has(name) ? { value: undefined } : undefined);
        const { undefinedUses } = (0,expand/* expand */.fT)(value, { escape: scope.escape, lookup, ignoreQuotes });
        const exact = scope.text.slice(range.start, range.end) === value;
        return undefinedUses.map(({ name, start, end }) => ({
            name,
            range: exact ? { start: range.start + start, end: range.start + end } : range,
            nameRange: exact ? nameRange(value, name, { at: start, from: range.start }) : undefined,
            visible,
            pair: pair < 0 ? undefined : pair,
        }));
    });
}
function nameRange(value, name, place) {
    const start = place.from + place.at + (value[place.at + 1] === '{' ? 2 : 1);
    return { start, end: start + name.length };
}
/** No image that cannot be seen adds variables: the chain ends in `scratch`. */
function isClosed(facts, stage) {
    const first = facts.stages[stage]?.chain[0];
    return first !== undefined && facts.stages[first]?.base.kind === 'scratch';
}
/** Names every builder, image or runner may bring along. */
function isCommonName(name) {
    return /^(?:PATH|HOME|USER|LANG|LC_\w+|TZ|SHELL|HOSTNAME|TERM|PWD|(?:https?|ftp|no|all)_proxy|(?:BUILD|TARGET)(?:PLATFORM|OS|OSVERSION|ARCH|VARIANT)|TARGETSTAGE|SOURCE_DATE_EPOCH|BUILDKIT_\w+)$/i.test(name);
}

;// CONCATENATED MODULE: ./lib/lint/rules/env-same-line.js




const envSameLine = defineRule({
    id: 'env-same-line',
    aliases: ['DL3044'],
    since: '0.2.0',
    summary: 'Set a variable in an ENV of its own before another value uses it.',
    category: 'correctness',
    severity: 'error',
    confidence: 'high',
    fix: 'safe',
    fixEffect: `The value gets what the variable is set to, instead of what it was before (mostly nothing).`,
    why: `All values of one ENV see the environment from before that instruction. \`ENV A=1 B=$A\` does not make B 1: it
takes what A was above, mostly nothing, and no error tells so. The order inside the instruction does not matter.

Nothing is said when the name was declared before, in this stage or in one it is built on, and of a value that extends its
own key (\`PATH=$PATH:/opt/bin\`).`,
    references: ['https://docs.docker.com/reference/dockerfile/#environment-replacement'],
    examples: [
        {
            bad: 'FROM node:24\nENV ROOT=/opt/app BIN=«$ROOT»/bin\n',
            fixed: 'FROM node:24\nENV ROOT=/opt/app\nENV BIN=$ROOT/bin\n',
        },
        {
            bad: 'FROM node:24\nENV ROOT=/opt/app \\\n    BIN="«${ROOT}»/bin"\n',
            fixed: 'FROM node:24\nENV ROOT=/opt/app\nENV BIN="${ROOT}/bin"\n',
        },
        { bad: 'FROM node:24\nENV BIN=«$ROOT»/bin ROOT=/opt/app\n', because: 'the order does not matter' },
        {
            good: 'FROM node:24\nARG ROOT=/opt\nENV ROOT=$ROOT BIN=$ROOT/bin\n',
            because: 'ROOT is declared before',
        },
        { good: 'FROM node:24\nENV A=1 PATH=$PATH:/opt/bin\n', because: 'a value may extend its own key' },
        { good: "FROM node:24\nENV A=1 B='$A' C=\\$A\n", because: 'neither is a reference' },
    ],
    *check(facts) {
        for (const use of undeclaredUses(facts)) {
            const { instruction, name, range, pair } = use;
            const setter = instruction.pairs.findIndex(({ key }) => key === name);
            if (instruction.keyword !== 'ENV' || pair === undefined || setter < 0 || setter === pair)
                continue;
            const fix = setter < pair ? splitEnv(facts.file, use, pair) : undefined;
            yield {
                range,
                message: `$${name} is not yet what this ENV sets it to: all values see the environment from before it. Set ${name} in an ENV of its own above.`,
                ...(fix === undefined ? {} : { fix }),
            };
        }
    },
});
function splitEnv(file, { instruction, visible }, pair) {
    const [before, after] = [instruction.pairs.slice(0, pair), instruction.pairs.slice(pair)];
    const [last, next] = [before.at(-1), after[0]];
    if (last === undefined || next === undefined)
        return undefined;
    const gap = { start: last.range.end, end: next.range.start };
    if (commentsWithin(file, gap).length > 0)
        return undefined;
    const changed = new Set(before.map(({ key }) => key).filter((key) => visible.has(key) || key === 'PATH'));
    const others = after.flatMap(({ value }) => referencedNames(value ?? '', file.escape));
    const kind = others.some((name) => changed.has(name)) ? 'unsafe' : 'safe';
    return {
        kind,
        description: 'Make two ENV instructions of it',
        edits: [replaceText(gap, `\n${keywordOf(file, instruction)} `)],
    };
}
/** As the file writes it. */
function keywordOf({ text }, { keywordRange: { start, end } }) {
    return text.slice(start, end);
}

// EXTERNAL MODULE: ./lib/dockerfile/exec-form.js
var exec_form = __webpack_require__(1573);
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
    aliases: [
        'DL3025',
        'JSONArgsRecommended',
        'not-using-json-in-cmd-and-entrypoint-arguments',
        'prefer-json-notation',
    ],
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
const stagesWith = (0,remember/* remember */.kY)(({ processes }) => {
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

;// CONCATENATED MODULE: ./lib/lint/exec-list.js
// Instructions in exec form → their elements, and whether a shell is going to read them.

/** All of them, in order, triggers of ONBUILD included. */
function findExecLists({ placed }) {
    return placed.flatMap((place) => {
        const { keyword, form, args } = place.instruction;
        const started = ['CMD', 'ENTRYPOINT', 'RUN', 'HEALTHCHECK'].includes(keyword);
        return started && form === 'json' && args.length > 0 ? [{ ...place, elements: args }] : [];
    });
}
/** The elements name a shell and tell it to read a string. */
function callsShell(elements) {
    const shell = elements.findIndex((element) => isShell(element));
    if (shell === -1)
        return false;
    return elements
        .slice(shell + 1)
        .some((option) => /^(?:-[a-z]*c|\/c|-command|-encodedcommand)$/i.test(option));
}
function isShell(element) {
    const name = (0,shell_wrappers/* baseName */.Fl)(element)
        .toLowerCase()
        .replace(/\.exe$/, '');
    return (0,shell_wrappers/* isPosixShell */.mJ)(name) || ['busybox', 'fish', 'cmd', 'powershell', 'pwsh'].includes(name);
}
/** The ENTRYPOINT that a CMD of the stage becomes the arguments of, as far as the file knows. */
function entrypointOf({ processes, stages }, stage) {
    const chain = stages[stage]?.chain ?? [];
    return processes.findLast(({ stage: at, onbuild, instruction }) => chain.includes(at) && !onbuild && instruction.keyword === 'ENTRYPOINT');
}

;// CONCATENATED MODULE: ./lib/lint/rules/exec-form-shell-syntax.js
// Exec form with text that only a shell understands.



/** They have a language of their own in which these signs mean something. */
const INTERPRETERS = /^(?:[gmn]?awk|sed|jq|yq|perl|ruby|php|node|deno|bun|python[\d.]*|lua|tclsh|envsubst|envplate|dockerize|confd|gomplate|expect|psql|mysql|mongosh?|find|make|nginx|caddy)$/;
const OPERATORS = new Set(['&&', '||', '|', ';', '>', '>>', '<', '2>', '2>&1', '&>', '1>&2', '>&2', '&']);
const execFormShellSyntax = defineRule({
    id: 'exec-form-shell-syntax',
    aliases: [],
    since: '0.1.0',
    summary: 'Use variables and operators only where a shell reads them.',
    category: 'process',
    severity: 'info',
    confidence: 'medium',
    fix: 'none',
    why: `The exec form starts the program directly. No shell is there to replace \`$PORT\` by its value, to join two programs
with \`&&\` or a pipe, to redirect, or to turn \`~/\` into a home directory: the program gets these signs as arguments.

Either name the shell (\`["/bin/sh", "-c", "exec server --port $PORT"]\`), or write the shell form, or let the program
read the variable. A list that calls a shell itself, here or in the ENTRYPOINT, is left alone, and so are programs with
a language of their own such as awk or envsubst.`,
    references: ['https://docs.docker.com/reference/dockerfile/#variable-substitution'],
    examples: [
        { bad: 'FROM node:24\nCMD ["server", "--port", «"$PORT"»]\n' },
        { bad: 'FROM ruby:3.4\nCMD ["bin/migrate", «"&&"», "bin/serve"]\n' },
        { bad: 'FROM alpine:3.22\nRUN ["cp", «"~/.profile"», "/etc/profile"]\n' },
        {
            good: 'FROM node:24\nCMD ["/bin/sh", "-c", "exec server --port $PORT"]\n',
            because: 'the list calls a shell',
        },
        {
            good: 'FROM node:24\nENTRYPOINT ["tini", "--", "bash", "-c"]\nCMD ["server --port $PORT"]\n',
            because: 'the ENTRYPOINT hands it to a shell',
        },
        { good: 'FROM alpine:3.22\nRUN ["awk", "$NF > 2", "/etc/passwd"]\n', because: 'this is awk' },
    ],
    *check(facts) {
        for (const list of findExecLists(facts)) {
            const { instruction, elements } = list;
            const found = elements.find(isShellSyntax);
            if (found === undefined || isRead(facts, list))
                continue;
            yield {
                range: found.range,
                message: `No shell reads this ${instruction.keyword}, so ${exec_form_shell_syntax_describe(found.value)}. Call a shell with -c, or use the shell form.`,
            };
        }
    },
});
/** Something else than the program itself reads the elements. */
function isRead(facts, { instruction, stage, elements }) {
    const words = elements.map(({ value }) => value);
    if (callsShell(words) || words.some((word) => INTERPRETERS.test((0,shell_wrappers/* baseName */.Fl)(word))))
        return true;
    if (instruction.keyword !== 'CMD')
        return false;
    const entrypoint = entrypointOf(facts, stage)?.instruction;
    return entrypoint !== undefined && callsShell(entrypoint.args.map(({ value }) => value));
}
function isShellSyntax({ value }, index) {
    return OPERATORS.has(value) || (value.startsWith('~/') && index > 0) || variableIn(value) !== undefined;
}
function variableIn(text) {
    return /(?<![\\$])\$(?:[A-Za-z_]\w*|\{[A-Za-z_]\w*(?:\}|:?[-+?]))/.exec(text)?.[0];
}
function exec_form_shell_syntax_describe(text) {
    const variable = variableIn(text)?.replace(/:?[-+?]$/, '…}');
    if (OPERATORS.has(text))
        return `"${text}" is just an argument`;
    return variable === undefined ? '"~/" is not a home directory' : `${variable} is not replaced by its value`;
}

;// CONCATENATED MODULE: ./lib/lint/rules/exec-form-single-string.js
// Exec form with the whole command in one string.




const execFormSingleString = defineRule({
    id: 'exec-form-single-string',
    aliases: [],
    since: '0.1.0',
    summary: 'Write every word of an exec form as an element of its own.',
    category: 'process',
    severity: 'warning',
    confidence: 'high',
    fix: 'safe',
    fixEffect: `The program and its arguments become separate elements. For a CMD on an image whose ENTRYPOINT is not known the
fix is only suggested.`,
    why: `The first element of an exec form is the name of the program. \`["run.sh --port 80"]\` looks for a file with that whole
name, blanks and options included, and the container ends with "no such file or directory".

A path with blanks that exists in the build context is left alone, and so is a CMD beside an ENTRYPOINT, which gets the
text as one argument.`,
    references: ['https://docs.docker.com/reference/dockerfile/#exec-form'],
    examples: [
        {
            bad: 'FROM node:24\nENTRYPOINT [«"node server.js --port 80"»]\n',
            fixed: 'FROM node:24\nENTRYPOINT ["node", "server.js", "--port", "80"]\n',
        },
        {
            bad: 'FROM python:3.14\nCMD [«"gunicorn app:app"»]\n',
            fixed: 'FROM python:3.14\nCMD ["gunicorn", "app:app"]\n',
        },
        {
            bad: 'FROM alpine:3.22\nRUN [«"sh -c \'date > /built\'"»]\n',
            because: 'with quotes inside it is not certain what was meant',
        },
        {
            good: 'FROM node:24\nENTRYPOINT ["/bin/sh", "-c"]\nCMD ["node server.js"]\n',
            because: 'the shell of the ENTRYPOINT reads it',
        },
        {
            good: 'FROM alpine:3.22\nCOPY . /opt\nENTRYPOINT ["/opt/my tools/run"]\n',
            because: 'there is such a file',
            context: ['my tools/run'],
        },
        { good: 'FROM alpine:3.22\nCMD ["/run.sh"]\n', because: 'it is one word' },
    ],
    *check(facts) {
        for (const list of findExecLists(facts)) {
            const { instruction, stage, elements } = list;
            const [only] = elements;
            const argument = instruction.keyword === 'CMD' && entrypointOf(facts, stage) !== undefined;
            if (only === undefined || elements.length > 1 || argument || !isCommand(facts, only))
                continue;
            const fix = exec_form_single_string_deriveFix(facts, list, only);
            const [program] = only.value.trim().split(/\s+/);
            yield {
                range: only.range,
                message: `The engine looks for a program called "${only.value}"; write "${program}" and each argument as an element of its own.`,
                ...(fix === undefined ? {} : { fix }),
            };
        }
    },
});
/** A program's name, a blank and more, and no such file is known. */
function isCommand({ context }, { value }) {
    if (!/^[\w./-]+[ \t]+\S/.test(value))
        return false;
    const files = context?.files.filter((file) => file.includes(' ')) ?? [];
    return !files.some((file) => value.endsWith(file) || value.endsWith(lastBlankName(file)));
}
/** The part of a path from the first name with a blank on. */
function lastBlankName(path) {
    return path.slice(path.lastIndexOf('/', path.lastIndexOf(' ')) + 1);
}
function exec_form_single_string_deriveFix(facts, { instruction, stage }, { value, range }) {
    const words = value.trim().split(/\s+/);
    if (!words.every((word) => /^[\w./:=@,+%-]+$/.test(word)) || callsShell(words))
        return undefined;
    const known = instruction.keyword !== 'CMD' ||
        facts.stages[facts.stages[stage]?.chain[0] ?? -1]?.base.kind === 'scratch';
    const edits = [replaceText(range, (0,exec_form/* renderExecForm */.Y_)(words).slice(1, -1))];
    return { kind: known ? 'safe' : 'unsafe', description: 'Split the words', edits };
}

;// CONCATENATED MODULE: ./lib/lint/exposed-port.js
/** Words with quotes or variables are left out. */
function exposedPorts({ file, placed }) {
    const words = placed.flatMap(({ instruction }) => instruction.keyword === 'EXPOSE' ? instruction.args : []);
    return words.flatMap(({ value, range }) => {
        const plain = /^[\w:.[\]/-]+$/.test(value) && file.text.slice(range.start, range.end) === value;
        const slash = value.indexOf('/');
        const address = slash < 0 ? value : value.slice(0, slash);
        const colon = address.lastIndexOf(':');
        if (!plain || address.slice(colon + 1) === '')
            return [];
        return [
            {
                word: value,
                range,
                host: colon < 0 ? undefined : address.slice(0, colon),
                ports: address.slice(colon + 1),
                protocol: slash < 0 ? undefined : value.slice(slash + 1),
                protocolRange: slash < 0 ? undefined : { start: range.start + slash + 1, end: range.end },
            },
        ];
    });
}

;// CONCATENATED MODULE: ./lib/lint/rules/expose-mapping.js
// EXPOSE with an address or a port of the host.



const exposeMapping = defineRule({
    id: 'expose-mapping',
    aliases: ['ExposeInvalidFormat', 'expose_host_port'],
    since: '0.2.0',
    summary: 'Expose the port of the container alone.',
    category: 'correctness',
    severity: 'warning',
    confidence: 'high',
    fix: 'safe',
    why: `EXPOSE says on which ports the container listens. Addresses and ports of the host are chosen when it is started
(\`docker run -p 8080:80\`); in EXPOSE they are dropped, and newer builders will refuse them.`,
    references: ['https://docs.docker.com/reference/build-checks/expose-invalid-format/'],
    examples: [
        { bad: 'FROM nginx:1.29\nEXPOSE «8080:80»\n', fixed: 'FROM nginx:1.29\nEXPOSE 80\n' },
        {
            bad: 'FROM nginx:1.29\nEXPOSE 443 «127.0.0.1:8080:80/tcp» «[::1]:53:53/udp»\n',
            fixed: 'FROM nginx:1.29\nEXPOSE 443 80/tcp 53/udp\n',
        },
        { good: 'FROM nginx:1.29\nEXPOSE 80 443/tcp 8000-8010\n', because: 'these are ports of the container' },
        {
            good: 'FROM nginx:1.29\nARG PORT\nEXPOSE ${PORT:-80}\n',
            because: 'this colon belongs to the variable',
        },
    ],
    *check(facts) {
        for (const { host, ports, protocol, word, range } of exposedPorts(facts)) {
            if (host === undefined)
                continue;
            const text = protocol === undefined ? ports : `${ports}/${protocol}`;
            yield {
                range,
                message: `EXPOSE takes no address and no port of the host, so ${word.slice(0, host.length + 1)} has no effect. Write ${text}.`,
                fix: {
                    kind: 'safe',
                    description: 'Keep the port of the container',
                    edits: [replaceText(range, text)],
                },
            };
        }
    },
});

;// CONCATENATED MODULE: ./lib/lint/rules/expose-proto-case.js
// EXPOSE with a protocol in capitals.



const exposeProtoCase = defineRule({
    id: 'expose-proto-case',
    aliases: ['ExposeProtoCasing', 'INVALID_PROTO'],
    since: '0.2.0',
    summary: 'Write protocols in lower case.',
    category: 'correctness',
    severity: 'style',
    confidence: 'high',
    fix: 'safe',
    why: 'The image keeps the protocol in lower case. Tools that compare the text of a Dockerfile with the image expect it so.',
    references: ['https://docs.docker.com/reference/build-checks/expose-proto-casing/'],
    examples: [
        { bad: 'FROM nginx:1.29\nEXPOSE 80/«TCP»\n', fixed: 'FROM nginx:1.29\nEXPOSE 80/tcp\n' },
        {
            bad: 'FROM nginx:1.29\nEXPOSE 53/udp 53/«Tcp» 8000-8010/«UDP»\n',
            fixed: 'FROM nginx:1.29\nEXPOSE 53/udp 53/tcp 8000-8010/udp\n',
        },
        { good: 'FROM nginx:1.29\nEXPOSE 80/tcp 53/udp\n', because: 'they are in lower case' },
        { good: 'FROM nginx:1.29\nEXPOSE 80\n', because: 'tcp need not be said' },
    ],
    *check(facts) {
        for (const { protocol = '', protocolRange } of exposedPorts(facts)) {
            const text = protocol.toLowerCase();
            if (protocolRange === undefined || protocol === text || !/^(?:tcp|udp|sctp)$/.test(text))
                continue;
            yield {
                range: protocolRange,
                message: `The protocol ${protocol} is kept in lower case. Write ${text}.`,
                fix: { kind: 'safe', description: `Write ${text}`, edits: [replaceText(protocolRange, text)] },
            };
        }
    },
});

;// CONCATENATED MODULE: ./lib/lint/rules/final-stage-build-tools.js





const finalStageBuildTools = defineRule({
    id: 'final-stage-build-tools',
    aliases: [],
    since: '0.2.0',
    summary: 'Build in one stage, and copy the result into an image without compilers.',
    category: 'layers',
    severity: 'info',
    confidence: 'medium',
    fix: 'none',
    why: `An image that was built in one stage carries compilers, headers and sources along: often ten times the size of what
runs, and more programs that can have holes. With two stages the result alone is copied:
\`FROM golang:1.26 AS build … FROM debian:13-slim … COPY --from=build /app /app\`.

Reported are images on a development kit (golang, rust, maven, gradle, dotnet/sdk …) that compile and then start a
program, and compilers that are installed for a build in the final stage and stay. Stages for development and images that
start nothing are left alone.`,
    references: ['https://docs.docker.com/build/building/multi-stage/'],
    examples: [
        {
            bad: 'FROM «golang:1.26»\nWORKDIR /src\nCOPY . .\nRUN go build -o /app .\nCMD ["/app"]\n',
        },
        {
            bad: 'FROM python:3.14-slim\nRUN apt-get update && «apt-get install» -y build-essential libpq-dev\nCOPY . /app\nRUN pip install -r /app/requirements.txt\nCMD ["python", "/app/main.py"]\n',
        },
        {
            good: 'FROM golang:1.26 AS build\nCOPY . /src\nRUN go build -C /src -o /app .\nFROM debian:13-slim\nCOPY --from=build /app /app\nCMD ["/app"]\n',
            because: 'the compiler stays in its stage',
        },
        {
            good: 'FROM alpine:3.22\nRUN apk add --no-cache -t .deps gcc musl-dev && pip install uwsgi && apk del .deps\nCMD ["uwsgi"]\n',
            because: 'the compiler is removed in the same RUN',
        },
        {
            good: 'FROM golang:1.26\nRUN go install golang.org/x/tools/cmd/stringer@v0.38.0\n',
            because: 'the image is a tool box',
        },
    ],
    *check(facts) {
        const target = facts.stages[facts.target];
        if (target === undefined || isSideStage(target) || isTemplate(facts) || !startsProgram(facts, target))
            return;
        const kit = kitRange(facts, target);
        if (kit !== undefined)
            yield {
                range: kit,
                message: 'The image carries the whole development kit it was built with; build in a stage of its own and copy the result.',
            };
        for (const run of kit === undefined
            ? facts.runs.filter(({ stage }) => target.chain.includes(stage))
            : []) {
            const call = run.onbuild ? undefined : toolsCall(facts, run);
            if (call === undefined || !buildsLater(facts, target, run))
                continue;
            yield {
                range: callRange(call),
                message: 'These build tools stay in the image; install and build in a stage of its own and copy the result, or remove them in the same RUN.',
            };
        }
    },
});
function startsProgram({ processes }, { chain }) {
    return processes.some(({ stage, onbuild }) => chain.includes(stage) && !onbuild);
}
const KITS = {
    golang: /^go build/,
    rust: /^cargo build/,
    maven: /^mvnw? .*\b(?:package|install|verify)\b/,
    gradle: /^gradlew? .*\b(?:build|assemble|bootJar|installDist|jar)\b/,
    swift: /^swift build/,
    gcc: /^(?:gcc|g\+\+|make|cmake)/,
};
/** The word of the FROM whose image is a kit, when the chain compiles with it. */
function kitRange(facts, { chain, index }) {
    const reference = baseReference(facts, index) ?? '';
    const compiles = /^mcr\.microsoft\.com\/dotnet\/sdk\b/.test(reference)
        ? /^dotnet (?:build|publish)/
        : KITS[baseImage(facts, index) ?? ''];
    if (compiles === undefined)
        return undefined;
    const lines = facts.runs
        .filter(({ stage, onbuild }) => chain.includes(stage) && !onbuild)
        .flatMap(({ programs }) => programs.map(({ name, args }) => [name, ...args.map(({ value }) => value)].join(' ')));
    return lines.some((line) => compiles.test(line))
        ? facts.stages[chain[0] ?? index]?.from.args[0]?.range
        : undefined;
}
const TOOLS = /^(?:build-essential|build-base|gcc(?:-\d+)?|gcc-c\+\+|g\+\+(?:-\d+)?|make|cmake|clang(?:-\d+)?|autoconf|automake|rustc|cargo|golang(?:-go)?|maven|gradle|(?:default|openjdk-\d+)-jdk(?:-headless)?|@development-tools)$/;
/** An install of compilers that the same RUN does not remove. */
function toolsCall(facts, run) {
    const calls = packageCalls(facts).get(run) ?? [];
    if (calls.some((call) => package_call_hasVerb(call, 'remove')))
        return undefined;
    return calls.find((call) => ['apt', 'apk', 'dnf', 'yum', 'zypper'].includes(call.manager.id) &&
        package_call_hasVerb(call, 'install') &&
        call.operands.some(({ value }) => TOOLS.test(value.replace(/[=~<>].*$/, ''))));
}
/** The same RUN or a later one of the chain builds something. */
function buildsLater(facts, { chain }, run) {
    return facts.runs.some((other) => chain.includes(other.stage) &&
        (other === run || isAbove(facts, run, other)) &&
        other.programs.some(isBuild));
}

;// CONCATENATED MODULE: ./lib/lint/rules/from-default-invalid.js
// FROM that is no image name unless a build argument is given.



const fromDefaultInvalid = defineRule({
    id: 'from-default-invalid',
    aliases: ['InvalidDefaultArgInFrom', 'BASE_NAME_EMPTY', 'INVALID_REFERENCE_FORMAT'],
    since: '0.2.0',
    summary: 'Give the ARGs of FROM defaults that make a usable image name.',
    category: 'correctness',
    severity: 'info',
    confidence: 'high',
    fix: 'none',
    why: `Without a default, \`docker build .\` fails with an invalid name unless everybody remembers to pass the argument.
Tools that read the file (dependency updates, editors, scanners) do not know the base image either.

Some teams pass the argument on purpose, from compose, bake or a pipeline. The option \`requiredArgs\` names those ARGs, and
arguments given to this run count as well. An invalid default that was written down is reported by
\`from-reference-invalid\`.`,
    references: ['https://docs.docker.com/reference/build-checks/invalid-default-arg-in-from/'],
    examples: [
        { bad: 'ARG TAG\nFROM alpine:«$TAG»\n' },
        { bad: 'ARG BASE\nFROM «${BASE}»\n' },
        { bad: 'ARG VERSION=""\nFROM node:«$VERSION» AS build\n', because: 'the default is empty' },
        { good: 'ARG TAG=3.22\nFROM alpine:$TAG\n', because: 'the default makes a name' },
        { good: 'ARG TAG\nFROM alpine:${TAG:-3.22}\n', because: 'the fallback makes a name' },
        {
            good: 'ARG SUFFIX\nFROM node:24$SUFFIX\n',
            because: 'the name is good without it',
        },
        {
            good: 'ARG BASE\nFROM $BASE\n',
            because: 'it always comes with the build',
            options: { requiredArgs: ['BASE'] },
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
function checkStage({ file, globals, options }, { from }) {
    const [word] = from.args;
    if (!word?.value.includes('$'))
        return undefined;
    const byName = new Map(globals.map((variable) => [variable.name, variable]));
    const lookup = (name) => ({ value: byName.get(name)?.value ?? '' });
    const { value, uses, error } = (0,expand/* expand */.fT)(word.value, { escape: file.escape, lookup });
    const plain = uses.filter(({ modifier }) => modifier === undefined);
    const empty = plain.filter(({ name }) => isLacking(byName.get(name)) && !options.requiredArgs?.includes(name));
    const [first] = empty;
    if (first === undefined || value === undefined || error || !plain.every(({ name }) => byName.has(name)))
        return undefined;
    if (value !== '' && findReferenceProblem(value) === undefined)
        return undefined;
    const exact = file.text.slice(word.range.start, word.range.end) === word.value;
    const range = exact
        ? { start: word.range.start + first.start, end: word.range.start + first.end }
        : word.range;
    const shown = value === '' ? 'an empty name' : `"${value}", which is no image name`;
    return {
        range,
        message: `Without --build-arg ${first.name}=… this FROM comes to ${shown}. Give ARG ${first.name} a default.`,
    };
}
function isLacking(variable) {
    return variable !== undefined && !variable.given && (variable.value ?? '') === '';
}

;// CONCATENATED MODULE: ./lib/lint/rules/from-reference-invalid.js
// FROM with a text that cannot be an image reference.




const fromReferenceInvalid = defineRule({
    id: 'from-reference-invalid',
    aliases: [],
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
            const report = from_reference_invalid_checkStage(facts, stage);
            if (report !== undefined)
                yield report;
        }
    },
});
function from_reference_invalid_checkStage(facts, { base, from, index }) {
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

// EXTERNAL MODULE: ./lib/dockerfile/shell-text.js
var shell_text = __webpack_require__(5865);
// EXTERNAL MODULE: ./lib/dockerfile/source.js
var source = __webpack_require__(2670);
;// CONCATENATED MODULE: ./lib/lint/shell-variable.js
// Shell text → the variables it uses, with their places in the Dockerfile.


/** What the shell of a RUN puts in; single quotes and escapes are respected. */
function shellVariables(text, { instruction }) {
    const { rest, heredocs, form } = instruction;
    if (form === 'json')
        return [];
    const alone = /^\s*\d*<<-?\s*\S+\s*$/.test(rest.text);
    const bodies = heredocs.filter((heredoc) => heredoc.expand || alone);
    return [...scan(rest, true), ...bodies.flatMap((heredoc) => scan((0,shell_text/* heredocText */.SI)(text, heredoc), alone))];
}
const VARIABLE = /\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)(\}?))/y;
/** In a heredoc that is no script, quotes mean nothing. */
function scan(joined, quotes) {
    const found = [];
    const { text } = joined;
    let double = false;
    for (let at = 0; at < text.length; at++) {
        const char = text[at];
        if (char === '\\')
            at++;
        else if (quotes && char === '"')
            double = !double;
        else if (quotes && char === "'" && !double) {
            const end = text.indexOf("'", at + 1);
            if (end < 0)
                break;
            at = end;
        }
        else if (char === '$') {
            VARIABLE.lastIndex = at;
            const match = VARIABLE.exec(text);
            const name = match?.[1] ?? match?.[2];
            if (match === null || name === undefined)
                continue;
            const modified = match[2] !== undefined && match[3] === '';
            found.push({ name, range: (0,source/* sourceRange */.vl)(joined, at, at + match[0].length), modified });
        }
    }
    return found;
}

;// CONCATENATED MODULE: ./lib/lint/rules/global-arg-not-in-stage.js





const globalArgNotInStage = defineRule({
    id: 'global-arg-not-in-stage',
    aliases: [],
    since: '0.2.0',
    summary: 'Declare a global ARG again in the stage that uses it.',
    category: 'correctness',
    severity: 'warning',
    confidence: 'medium',
    fix: 'safe',
    fixEffect: 'The stage sees the value of the ARG, instead of nothing.',
    why: `An ARG before the first FROM is known to FROM lines only. Inside a stage its name is empty, and nothing says so, until
the stage has an \`ARG NAME\` without a value of its own; that takes the global value over.

Nothing is said when the script sets the variable itself, gives a fallback (\`\${NAME:-}\`), or when the base image is
likely to bring it: \`NODE_VERSION\` in an image of Node.`,
    references: ['https://docs.docker.com/reference/dockerfile/#understand-how-arg-and-from-interact'],
    examples: [
        {
            bad: 'ARG TOOL=1.4\nFROM alpine:3.22\nRUN ./get-tool "«$TOOL»"\n',
            fixed: 'ARG TOOL=1.4\nFROM alpine:3.22\nARG TOOL\nRUN ./get-tool "$TOOL"\n',
        },
        {
            bad: 'ARG TAG=3.22\nFROM alpine:$TAG AS base\n# which one\nLABEL base.version=«$TAG»\n',
            fixed: 'ARG TAG=3.22\nFROM alpine:$TAG AS base\nARG TAG\n# which one\nLABEL base.version=$TAG\n',
        },
        {
            good: 'ARG TOOL=1.4\nFROM alpine:3.22\nARG TOOL\nRUN ./get-tool "$TOOL"\n',
            because: 'the stage declares it',
        },
        {
            good: 'ARG TOOL=1.4\nFROM alpine:3.22\nRUN TOOL=2; ./get-tool "$TOOL"\n',
            because: 'the script sets it',
        },
        {
            good: "ARG TOOL=1.4\nFROM alpine:3.22\nRUN echo '$TOOL' ${TOOL:-none}\n",
            because: 'neither needs a value',
        },
        {
            good: 'ARG NODE_VERSION=24\nFROM node:$NODE_VERSION\nRUN echo $NODE_VERSION\n',
            because: 'the base image sets it',
        },
    ],
    *check(facts) {
        if (facts.globals.length === 0)
            return;
        const seen = new Set();
        for (const { name, range, instruction, stage } of global_arg_not_in_stage_usesIn(facts)) {
            const id = `${stage.index} ${name}`;
            if (seen.has(id) || mayComeWithBase(facts, stage, name))
                continue;
            seen.add(id);
            yield {
                range,
                message: `ARG ${name} stands before the first FROM, so $${name} is empty in this stage. Add ARG ${name} to the stage.`,
                fix: {
                    kind: 'safe',
                    description: `Declare ${name} in the stage`,
                    edits: [insertBefore(facts.file.text, instruction, `ARG ${name}\n`)],
                },
            };
        }
    },
});
/** Uses of global names that a stage does not know, in the order of the file. */
function global_arg_not_in_stage_usesIn(facts) {
    const globals = new Set(facts.globals.map(({ name }) => name));
    const expanded = undeclaredUses(facts).filter(({ name }) => globals.has(name));
    const inRuns = facts.runs.flatMap((run) => {
        const { onbuild, script, programs, instruction, stage } = run;
        if (onbuild || script.dialect === 'other')
            return [];
        if (programs.some(({ name }) => name === '.' || name === 'source'))
            return [];
        const text = [instruction.rest.text, ...instruction.heredocs.map(({ content }) => content)].join('\n');
        if (!text.includes('$'))
            return [];
        return shellVariables(facts.file.text, run)
            .filter(({ name, modified }) => globals.has(name) && !modified && !isDeclared(facts, run, name) && !isNamed(text, name))
            .map(({ name, range }) => ({ name, range, instruction, stage }));
    });
    return [...expanded, ...inRuns]
        .sort((a, b) => a.range.start - b.range.start)
        .flatMap((use) => {
        const stage = facts.stages[use.stage];
        return stage === undefined ? [] : [{ ...use, stage }];
    });
}
/** In the stage above the RUN, or in a stage below. */
function isDeclared({ stages }, { stage, order }, name) {
    const chain = stages[stage]?.chain ?? [];
    return chain.some((index) => {
        const at = firstDeclarations(stages)[index]?.get(name);
        return at !== undefined && (index !== stage || at < order);
    });
}
/** For each stage its names with the place of their first declaration. */
const firstDeclarations = (0,remember/* remember */.kY)((stages) => stages.map(({ variables }) => {
    const first = new Map();
    for (const { name, order } of variables)
        first.set(name, Math.min(order, first.get(name) ?? order));
    return first;
}));
/** The bare word: an assignment, a loop, `read`, or something else that may set it. */
function isNamed(text, name) {
    return new RegExp(`(?<![\\w$])(?<!\\$\\{)${name.replace(/\W/g, '\\$&')}(?!\\w)`).test(text);
}
const FAMILIES = {
    java: /java|jdk|jre|temurin|corretto|semeru/,
    go: /golang/,
    pg: /postgres/,
    yarn: /node/,
};
/** Official images set the version of what they hold. */
function mayComeWithBase(facts, stage, name) {
    const prefix = /^([A-Z]+)_(?:\w+_)?VERSION$/.exec(name)?.[1]?.toLowerCase();
    if (prefix === undefined || isClosed(facts, stage.index))
        return false;
    const first = facts.stages[stage.chain[0] ?? -1];
    const base = first?.base.kind === 'image' ? first.base.reference : undefined;
    const image = (base ?? first?.from.args[0]?.value ?? '').toLowerCase();
    const family = Object.hasOwn(FAMILIES, prefix) ? FAMILIES[prefix] : undefined;
    return image.includes(prefix) || family?.test(image) === true;
}

;// CONCATENATED MODULE: ./lib/lint/rules/global-arg-redeclared-early.js
// A global ARG with a new value for every build, declared again in stages that do not use it.






const globalArgRedeclaredEarly = defineRule({
    id: 'global-arg-redeclared-early',
    aliases: [],
    since: '0.2.0',
    summary: 'Repeat a global ARG that changes with every build only in the stages that use it.',
    category: 'cache',
    severity: 'warning',
    confidence: 'medium',
    fix: 'suggested',
    why: `An ARG before the first FROM is in no stage, and costs nothing, until a stage repeats it with \`ARG NAME\`. From there
on it is part of the cache key of every RUN of the stage. Repeated in all stages to be safe, an ARG with the commit or
the date of the build makes all of them run again each time.

Reported is the repetition in a stage that does not mention the name, when another stage does. ARGs for platforms
(\`TARGETARCH\`) are the same for every build and cost nothing.`,
    references: ['https://docs.docker.com/build/building/variables/#scoping'],
    examples: [
        {
            bad: 'ARG GIT_SHA=unknown\nFROM golang:1.26 AS build\nARG GIT_SHA\nRUN go build -ldflags "-X main.commit=$GIT_SHA" -o /app .\n\nFROM debian:13\n«ARG GIT_SHA»\nRUN ./setup.sh && apt-get install -y ca-certificates\nCOPY --from=build /app /app\n',
            fixed: 'ARG GIT_SHA=unknown\nFROM golang:1.26 AS build\nARG GIT_SHA\nRUN go build -ldflags "-X main.commit=$GIT_SHA" -o /app .\n\nFROM debian:13\nRUN ./setup.sh && apt-get install -y ca-certificates\nCOPY --from=build /app /app\n',
        },
        {
            bad: 'ARG BUILD_DATE\nFROM node:24 AS assets\nWORKDIR /app\n«ARG BUILD_DATE»\nCOPY . .\nRUN make assets\n\nFROM nginx:1.29\nCOPY --from=assets /app/public /srv\nARG BUILD_DATE\nLABEL created=$BUILD_DATE\n',
            fixed: 'ARG BUILD_DATE\nFROM node:24 AS assets\nWORKDIR /app\nCOPY . .\nRUN make assets\n\nFROM nginx:1.29\nCOPY --from=assets /app/public /srv\nARG BUILD_DATE\nLABEL created=$BUILD_DATE\n',
        },
        {
            good: 'ARG GIT_SHA=unknown\nFROM golang:1.26 AS build\nARG GIT_SHA\nRUN go build -ldflags "-X main.commit=$GIT_SHA" -o /app .\n\nFROM debian:13\nRUN ./setup.sh && apt-get install -y ca-certificates\n',
            because: 'only the stage that uses it repeats it',
        },
        {
            good: 'ARG NODE_VERSION=24\nFROM node:$NODE_VERSION AS build\nARG NODE_VERSION\nRUN ./build.sh && npm ci\nFROM nginx:1.29\nARG NODE_VERSION\nLABEL node=$NODE_VERSION\n',
            because: 'its value is fixed',
        },
    ],
    *check(facts) {
        const early = new Set(findEarlyArgs(facts).map(({ variable }) => variable));
        const globals = new Set(facts.globals.map(({ name }) => name));
        for (const stage of facts.stages)
            for (const variable of stage.variables) {
                const { name, pair, instruction, order, kind } = variable;
                const repeats = kind === 'arg' && pair.value === undefined && globals.has(name);
                if (!repeats || early.has(variable) || !isVolatileHere(facts, stage, variable))
                    continue;
                if (isUsedHere(facts, stage, variable) || !isUsedElsewhere(facts, stage, name))
                    continue;
                const { rerun } = descend(facts, stage, { names: [name], instruction, order });
                if (!rerun.some(findCostly))
                    continue;
                const single = instruction.pairs.length === 1;
                const doubt = findDoubts(name, rerun)[0];
                const why = doubt === undefined ? '' : ` (${doubt})`;
                const fix = {
                    kind: 'unsafe',
                    description: `Remove ARG ${name} from this stage${why}`,
                    edits: [removeBlock(facts.file.text, instruction)],
                };
                yield {
                    range: single ? instruction.range : pair.range,
                    message: `Every new value of ${name} reruns ${nameLines(rerun)}, and nothing in this stage mentions it; repeat it only where it is used.`,
                    // comments of the instruction would go with it
                    ...(single && instruction.comments.length === 0 ? { fix } : {}),
                };
            }
    },
});
function isUsedHere(facts, stage, { name, instruction }) {
    const own = stage.instructions.some((other) => other !== instruction && refersTo(other, [name]));
    return own || isReadBelow(facts, stage, name);
}
function isUsedElsewhere({ stages }, stage, name) {
    return stages.some((other) => other !== stage &&
        other.instructions.some((instruction) => instruction.keyword !== 'ARG' && refersTo(instruction, [name])));
}

;// CONCATENATED MODULE: ./lib/lint/shell-at.js

/** The words of the SHELL that reads an instruction's text, undefined for the default of the image. */
function shellAt({ stages }, { stage, order }) {
    const own = stages[stage];
    const set = own === undefined ? undefined : shellsBefore(own.instructions)[order];
    if (set !== undefined)
        return set.args.map(({ value }) => value);
    const parent = own?.chain.at(-2);
    return parent === undefined ? undefined : stages[parent]?.shell;
}
/** For each instruction the last SHELL above it. */
const shellsBefore = (0,remember/* remember */.kY)((instructions) => {
    let last;
    return instructions.map((instruction) => {
        const above = last;
        if (instruction.keyword === 'SHELL' && instruction.form === 'json')
            last = instruction;
        return above;
    });
});

;// CONCATENATED MODULE: ./lib/lint/rules/healthcheck-exec-form.js
// HEALTHCHECK in shell form that needs no shell.





/** Slim images have these in the shell only. */
const SHELL_TOOLS = new Set(['[', '[[', 'test', 'kill', 'echo', 'printf', 'true', 'false']);
const healthcheckExecForm = defineRule({
    id: 'healthcheck-exec-form',
    aliases: [],
    since: '0.1.0',
    summary: 'Write a HEALTHCHECK that needs no shell in exec form.',
    category: 'process',
    severity: 'info',
    confidence: 'high',
    fix: 'safe',
    fixEffect: 'The check is started without a shell between; the program, its arguments and its exit code are the same.',
    why: `In shell form every check starts \`/bin/sh -c "…"\` first, every few seconds for as long as the container runs. It
needs a shell in the image, and when the check takes too long the shell is stopped while the program it started goes on.

Only plain words are reported. A check with \`||\`, \`&&\`, variables or patterns needs its shell, and so does one that
uses what belongs to the shell (\`test\`, \`exit\`). Where SHELL is set the shell was chosen on purpose.`,
    references: ['https://docs.docker.com/reference/dockerfile/#healthcheck'],
    examples: [
        {
            bad: 'FROM nginx:1.29\nHEALTHCHECK «CMD curl -f http://localhost/»\n',
            fixed: 'FROM nginx:1.29\nHEALTHCHECK CMD ["curl", "-f", "http://localhost/"]\n',
        },
        {
            bad: 'FROM postgres:18\nHEALTHCHECK --interval=10s \\\n  «CMD pg_isready -U "app user"»\n',
            fixed: 'FROM postgres:18\nHEALTHCHECK --interval=10s \\\n  CMD ["pg_isready", "-U", "app user"]\n',
        },
        {
            good: 'FROM nginx:1.29\nHEALTHCHECK CMD curl -f http://localhost/ || exit 1\n',
            because: '`||` needs a shell',
        },
        {
            good: 'FROM nginx:1.29\nHEALTHCHECK CMD curl -f http://localhost:$PORT/\n',
            because: 'the variable needs a shell',
        },
        { good: 'FROM nginx:1.29\nHEALTHCHECK CMD test -f /run/ready\n', because: '`test` is part of the shell' },
        { good: 'FROM nginx:1.29\nHEALTHCHECK NONE\n', because: 'nothing is started' },
    ],
    *check(facts) {
        for (const check of facts.healthchecks) {
            const { instruction } = check;
            const words = plainWords(check);
            if (words === undefined || looksLikeList(instruction) || shellAt(facts, check) !== undefined)
                continue;
            const list = (0,exec_form/* renderExecForm */.Y_)(words);
            const fixable = commentsWithin(facts.file, instruction.restRange).length === 0;
            const edits = [replaceText(instruction.restRange, list)];
            yield {
                range: instruction.range,
                message: `This check starts a shell each time and does not need one. Write CMD ${list}.`,
                ...(fixable ? { fix: { kind: 'safe', description: 'Use exec form', edits } } : {}),
            };
        }
    },
});
/** The words of a command that any engine can start by itself. */
function plainWords({ command }) {
    const words = command?.words[0]?.value === 'exec' ? command.words.slice(1) : (command?.words ?? []);
    const name = words[0]?.value ?? '';
    const literal = words.length > 0 && words.every((word) => word.literal);
    if (!literal || command?.assignments.length !== 0 || (0,exec_form/* isShellBuiltin */.ED)(name) || SHELL_TOOLS.has(name))
        return undefined;
    return words.map(({ value }) => value);
}

;// CONCATENATED MODULE: ./lib/lint/rules/heredoc-churn.js






const heredocChurn = defineRule({
    id: 'heredoc-churn',
    aliases: [],
    since: '0.2.0',
    summary: 'Write files with the commit or date of the build after the steps that do not need them.',
    category: 'cache',
    severity: 'info',
    confidence: 'medium',
    fix: 'suggested',
    why: `The body of a heredoc is part of the cache key like any other text, with its variables filled in. A COPY that writes
the commit, the version or the date of the build into a file is a new step for every build, and so is everything below
it. Behind the installs it costs next to nothing.`,
    references: ['https://docs.docker.com/reference/dockerfile/#here-documents'],
    examples: [
        {
            bad: 'FROM node:24\nWORKDIR /app\nARG GIT_SHA\n«COPY <<EOF version.json\n{"commit": "$GIT_SHA"}\nEOF»\nCOPY package.json package-lock.json ./\nRUN npm ci\n',
            fixed: 'FROM node:24\nWORKDIR /app\nARG GIT_SHA\nCOPY package.json package-lock.json ./\nRUN npm ci\nCOPY <<EOF version.json\n{"commit": "$GIT_SHA"}\nEOF\n',
            because: 'the ARG is another matter',
        },
        {
            bad: 'FROM debian:13\nARG BUILD_DATE\n«RUN <<EOF\necho "$BUILD_DATE" > /etc/build\nEOF»\nRUN apt-get update && apt-get install -y ffmpeg\n',
            fixed: 'FROM debian:13\nARG BUILD_DATE\nRUN apt-get update && apt-get install -y ffmpeg\nRUN <<EOF\necho "$BUILD_DATE" > /etc/build\nEOF\n',
        },
        {
            good: 'FROM node:24\nCOPY package.json package-lock.json ./\nRUN npm ci\nARG GIT_SHA\nCOPY <<EOF version.json\n{"commit": "$GIT_SHA"}\nEOF\n',
            because: 'nothing below it takes long',
        },
        {
            good: 'FROM node:24\nARG GIT_SHA\nCOPY <<"EOF" show.sh\necho "$GIT_SHA"\nEOF\nRUN npm install -g esbuild@0.25.0\n',
            because: 'a quoted delimiter leaves the text as it is',
        },
    ],
    *check(facts) {
        for (const place of facts.placed) {
            const stage = facts.stages[place.stage];
            const name = stage && !place.onbuild ? findVolatile(facts, stage, place) : undefined;
            if (stage === undefined || name === undefined)
                continue;
            const path = fileOf(place.instruction);
            const below = stage.instructions.slice(place.order + 1);
            const reader = below.findIndex((other) => mayRead(other, [name, path]));
            const passed = reader < 0 ? below : below.slice(0, reader);
            const reruns = passed.flatMap((other) => (0,remember/* runAt */.D)(facts, other) ?? []);
            if (!reruns.some(findCostly))
                continue;
            const next = reader < 0 ? undefined : below[reader];
            yield {
                range: place.instruction.range,
                message: `Every new value of ${name} reruns ${nameLines(reruns)} because this text comes first; write it further down.`,
                fix: heredoc_churn_planMove(facts, place.instruction, { reruns, next }),
            };
        }
    },
});
/** The ARG or ENV in the text of a heredoc that CI gives new values. */
function findVolatile(facts, stage, { instruction, order }) {
    const filled = instruction.heredocs.filter(({ expand }) => expand || instruction.keyword === 'RUN');
    if (filled.length === 0)
        return undefined;
    return stage.variables.find((variable) => variable.kind === 'arg' &&
        variable.order < order &&
        filled.some(({ content }) => reference_to_mentions(content, [variable.name])) &&
        isVolatileHere(facts, stage, variable))?.name;
}
/** Base name of the file that is written, as far as it can be seen. */
function fileOf({ keyword, args, heredocs }) {
    const written = keyword === 'RUN'
        ? (/>>?\s*["']?([^\s"';&|]+)/.exec(heredocs.map(({ content }) => content).join('\n'))?.[1] ?? '')
        : (args.at(-1)?.value ?? '');
    return written.replace(/\/+$/, '').replace(/^.*\//, '');
}
/** Names the variable or the file, or changes what either means. */
function mayRead({ keyword, rest, heredocs }, [name, path]) {
    if (['WORKDIR', 'USER', 'SHELL', 'ONBUILD'].includes(keyword))
        return true;
    const texts = [rest.text, ...heredocs.map(({ content }) => content)];
    return texts.some((text) => text.includes(name) || (path !== '' && text.includes(path)));
}
function heredoc_churn_planMove({ file: { text } }, instruction, { reruns, next }) {
    const lines = blockText(text, instruction);
    const last = reruns.at(-1)?.outer ?? instruction;
    return {
        kind: 'unsafe',
        description: `Write it after line ${last.endLine}`,
        edits: [
            removeBlock(text, instruction),
            next === undefined ? insertAfter(text, last, lines) : insertBefore(text, next, lines),
        ],
    };
}

;// CONCATENATED MODULE: ./lib/lint/image-use.js
// FROM, COPY --from and mounts → the images they name, with the place to change.



/** Every well-formed reference to an image, in the order of the file; stages and named build contexts are none. */
const imageUses = (0,remember/* remember */.kY)((facts) => [
    ...facts.stages.flatMap((stage) => baseUse(facts, stage)),
    ...facts.copies.flatMap(({ from, instruction, onbuild }) => {
        const flag = instruction.flags.find(({ name }) => name === 'from');
        if (from.kind !== 'image' || onbuild || flag === undefined)
            return [];
        return otherUse(facts, from.reference, flag.valueRange ?? flag.range);
    }),
    ...facts.runs.flatMap(({ mounts, onbuild }) => onbuild
        ? []
        : mounts.flatMap(({ from, fields, flag }) => otherUse(facts, from ?? '', fields.find(({ key }) => key === 'from')?.range ?? flag.range))),
]);
function baseUse(facts, { base, from, index }) {
    const [word] = from.args;
    if (base.kind !== 'image' || base.reference === undefined || word === undefined)
        return [];
    const text = base.reference;
    const sibling = facts.stages.slice(0, index).some(({ name }) => name === text.toLowerCase());
    if (sibling || findReferenceProblem(text) !== undefined)
        return [];
    return [{ ...splitReference(text), text, range: defaultRange(facts, word.value, text) ?? word.range }];
}
/** A bare word may be a build context or a misspelt stage, so it does not count. */
function otherUse({ options, stages }, text, range) {
    const named = options.buildContexts?.includes(text) || stages.some(({ name }) => name === text.toLowerCase());
    if (named || !/[:/@]/.test(text) || findReferenceProblem(text) !== undefined)
        return [];
    return [{ ...splitReference(text), text, range }];
}
/** Where the default of the only ARG of a FROM stands, when that default is what counts. */
function defaultRange({ globals, file }, word, text) {
    const names = new Set(referencedNames(word, file.escape));
    const used = globals.filter(({ name }) => names.has(name));
    const variable = used.find(({ value = '' }) => value !== '' && text.endsWith(value));
    return variable === undefined || variable.given ? undefined : image_use_valueRange(variable);
}
function image_use_valueRange({ pair }) {
    const { value = '', valueRange: range } = pair;
    if (range === undefined || value.includes('$'))
        return undefined;
    const quoted = /^(["']).*\1$/s.test(value) && range.end - range.start === value.length;
    return quoted ? { start: range.start + 1, end: range.end - 1 } : range;
}

;// CONCATENATED MODULE: ./lib/lint/rules/image-digest.js
// Images without a digest.


const imageDigest = defineRule({
    id: 'image-digest',
    aliases: ['dockerfile-source-not-pinned'],
    since: '0.2.0',
    summary: 'Pin images by digest.',
    category: 'reproducibility',
    severity: 'info',
    default: 'off',
    confidence: 'high',
    fix: 'none',
    why: `A tag can be moved; a digest is one image for ever. Pinned images make builds repeatable and safe from a tag that was
taken over. The price is that updates come only when the digest is changed, so turn the rule on where a tool such as
Renovate or Dependabot does that. Keep the tag for readers: \`node:24@sha256:…\`.`,
    references: ['https://docs.docker.com/build/building/best-practices/#pin-base-image-versions'],
    examples: [
        { bad: 'FROM «node:24»\n' },
        {
            bad: 'FROM node:24@sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa AS build\nFROM «nginx:1.29»\nCOPY --from=build /out /srv\n',
        },
        { good: `FROM node:24@sha256:${'0'.repeat(64)}\n`, because: 'it has both' },
        { good: 'FROM scratch\n', because: 'scratch is no image' },
    ],
    *check(facts) {
        for (const { digest, text, range } of imageUses(facts)) {
            if (digest !== undefined)
                continue;
            yield {
                range,
                message: `The tag of ${text} can be moved to another image. Add its digest: ${text}@sha256:….`,
            };
        }
    },
});

;// CONCATENATED MODULE: ./lib/lint/rules/image-latest.js
// Images with the tag latest.


const imageLatest = defineRule({
    id: 'image-latest',
    aliases: ['DL3007', 'DS-0001', 'CKV_DOCKER_7', "Image Version Using 'latest'", 'latest_tag', 'DKL-DI-0006'],
    since: '0.2.0',
    summary: 'Do not build on the tag latest.',
    category: 'reproducibility',
    severity: 'warning',
    confidence: 'high',
    fix: 'none',
    why: `\`latest\` names another image after every release, so two builds of one commit differ, and nobody can tell from the
Dockerfile what is in the image. Name the version that was tried. With a digest behind it the tag is only a comment.`,
    references: ['https://docs.docker.com/build/building/best-practices/#pin-base-image-versions'],
    examples: [
        { bad: 'FROM «node:latest»\n' },
        { bad: 'ARG TAG=«latest»\nFROM node:$TAG\n', because: 'the default is latest' },
        { bad: 'FROM alpine:3.22\nRUN --mount=«from=team/tools:latest»,target=/tools /tools/run\n' },
        { good: 'FROM node:24\n', because: 'it names a version' },
        { good: `FROM node:latest@sha256:${'0'.repeat(64)}\n`, because: 'the digest decides' },
        { good: 'ARG TAG\nFROM node:${TAG}\n', because: 'the value is not known' },
    ],
    *check(facts) {
        for (const { tag, digest, text, range } of imageUses(facts)) {
            if (tag !== 'latest' || digest !== undefined)
                continue;
            yield {
                range,
                message: `${text} changes with every release of the image. Name the version that you have tried.`,
            };
        }
    },
});

;// CONCATENATED MODULE: ./lib/lint/rules/image-tag.js
// Images without tag and digest.


const imageTag = defineRule({
    id: 'image-tag',
    aliases: ['DL3006', 'Image Version Not Explicit', 'missing-image-version', 'missing_tag'],
    since: '0.2.0',
    summary: 'Give every image a tag or a digest.',
    category: 'reproducibility',
    severity: 'warning',
    confidence: 'high',
    fix: 'none',
    why: `An image without a tag is the one called \`latest\`, whatever that is on the day of the build. The next major version
of the base arrives unasked, and an old commit can no longer be built as it was.

Defaults of ARG are filled in, and the finding stands at the default. When the value comes with the build, nothing is
said. \`--from\` of COPY and of mounts counts as well; a bare word there is a stage or a named build context.`,
    references: ['https://docs.docker.com/build/building/best-practices/#pin-base-image-versions'],
    examples: [
        { bad: 'FROM «debian»\n' },
        { bad: 'ARG BASE=«node»\nFROM $BASE\n', because: 'the default has no tag' },
        { bad: 'FROM «localhost:5000/team/app» AS app\n', because: 'this colon belongs to the registry' },
        { bad: 'FROM alpine:3.22\nCOPY --from=«ghcr.io/team/tool» /tool /usr/bin/tool\n' },
        { good: 'FROM debian:13-slim\n', because: 'it has a tag' },
        { good: 'FROM debian:13 AS Build\nFROM build\n', because: 'that is a stage' },
        { good: 'FROM scratch\n', because: 'scratch has no versions' },
        { good: 'ARG BASE\nFROM $BASE\n', because: 'the value is not known' },
        { good: `FROM debian@sha256:${'0'.repeat(64)}\n`, because: 'a digest is exact' },
    ],
    *check(facts) {
        for (const { tag, digest, text, range } of imageUses(facts)) {
            if (tag !== undefined || digest !== undefined)
                continue;
            yield {
                range,
                message: `${text} has no tag, so every build may get another image. Write ${text}:version.`,
            };
        }
    },
});

;// CONCATENATED MODULE: ./lib/lint/rules/install-without-update.js








const LISTS = ['/var/lib/apt/lists'];
/** They may run `apt-get update` themselves. */
const REFRESHERS = /^(?:add-apt-repository|extrepo|docker-php-ext-install|install_packages|npx|playwright)$/;
const install_without_update_HARMLESS = /^(?:\[|test|ls|ln|cp|mv|cat|chmod|chown|curl|wget|gpg|tar|sed|tee|dpkg|dpkg-reconfigure|debconf-set-selections|install|grep|find|apt-key|set|tr|cut|awk|sleep)$/;
const installWithoutUpdate = defineRule({
    id: 'install-without-update',
    aliases: [],
    since: '0.1.0',
    summary: 'Fetch package lists before installing from them.',
    category: 'correctness',
    severity: 'warning',
    confidence: 'medium',
    fix: 'safe',
    fixEffect: 'The package lists are fetched; an install that could only fail can work.',
    why: `Official Debian and Ubuntu based images come without package lists. \`apt-get install\` in a RUN that did not run
\`apt-get update\` first finds no package, unless a layer below has kept its lists.

Reported only where the base is an official image and nothing in the stages below the RUN may have fetched lists: a
script, a program that is not known, or lists on a mount make the rule silent.`,
    references: ['https://docs.docker.com/build/building/best-practices/#apt-get'],
    examples: [
        {
            bad: 'FROM debian:13\nRUN «apt-get install» -y curl\n',
            fixed: 'FROM debian:13\nRUN apt-get update && apt-get install -y curl\n',
        },
        {
            bad: 'FROM python:3.14\nRUN apt-get update && apt-get install -y git && rm -rf /var/lib/apt/lists/*\nRUN pip install flask==3.1 && «apt-get install» -y curl\n',
            fixed: 'FROM python:3.14\nRUN apt-get update && apt-get install -y git && rm -rf /var/lib/apt/lists/*\nRUN pip install flask==3.1 && apt-get update && apt-get install -y curl\n',
            because: 'the lists of the first RUN were removed',
        },
        {
            good: 'FROM debian:13\nRUN apt-get update\nRUN apt-get install -y curl\n',
            because: 'the lists of the layer below are there (apt-cache-split has more to say)',
        },
        {
            good: 'FROM registry.example.com/base\nRUN apt-get install -y curl\n',
            because: 'this base may have lists',
        },
        {
            good: 'FROM debian:13\nRUN dpkg -i a.deb || apt-get install -y ./b.deb\n',
            because: 'a local file is installed',
        },
        {
            good: 'FROM debian:13\nRUN curl -fsSL https://example.com/setup | bash - && apt-get install -y nodejs\n',
            because: 'the script may fetch lists',
        },
    ],
    *check(facts) {
        for (const run of facts.runs) {
            const call = install_without_update_findInstall(facts, run);
            if (call === undefined || !isBare(facts, run, call))
                continue;
            const { name, range, wrappers } = call.program;
            const prefix = `${wrappers.includes('sudo') ? 'sudo ' : ''}${name} update`;
            const edit = prependStep(run, range.start, prefix);
            yield {
                range: callRange(call),
                message: `${name} install has no package lists here: the base image brings none and nothing before fetched them. Run ${name} update first.`,
                ...(edit ? { fix: { kind: 'safe', description: `Run ${name} update before`, edits: [edit] } } : {}),
            };
        }
    },
});
/** The first call that needs lists, when it installs by name. */
function install_without_update_findInstall(facts, run) {
    if (run.onbuild || !run.script.complete || isMounted(facts, run, LISTS))
        return undefined;
    const call = callsOf(facts, run, 'apt').find((one) => package_call_hasVerb(one, 'refresh', 'install', 'upgrade'));
    if (call === undefined ||
        call.verb.value !== 'install' ||
        call.unknown ||
        call.program.wrappers.includes('xargs'))
        return undefined;
    if (hasOption(call, '--no-download', '-s', '--simulate', '-c', '--config-file'))
        return undefined;
    const named = call.operands.some(({ value, literal }) => literal && !/\/|\.deb$/.test(value));
    return named ? call : undefined;
}
/** No lists can be there. */
function isBare(facts, run, call) {
    if (baseImage(facts, run.stage) === undefined)
        return false;
    const before = run.programs.filter(({ range }) => range.start < call.program.range.start);
    if (!before.every(install_without_update_isHarmless))
        return false;
    return !isPreceded(facts, run, firstChange(facts));
}
/** For each stage the first instruction that may leave lists behind. */
const firstChange = (0,remember/* remember */.kY)((facts) => earliestPlaces([
    ...facts.runs.filter((run) => mayKeepLists(facts, run)),
    ...facts.copies.filter(({ destination }) => /^["']?(?:\/|\/var(?:\/.*)?)["']?$/.test(destination?.value ?? '')),
]));
function mayKeepLists(facts, run) {
    if (!run.script.complete || isMounted(facts, run, LISTS))
        return !run.script.complete;
    const refresh = callsOf(facts, run, 'apt').some((call) => package_call_hasVerb(call, 'refresh'));
    const removed = run.programs.some(({ name, args }) => name === 'rm' && args.some(({ value }) => value.startsWith('/var/lib/apt')));
    return refresh ? !removed : !run.programs.every(install_without_update_isHarmless);
}
function install_without_update_isHarmless(program) {
    const { name } = program;
    return !REFRESHERS.test(name) && (install_without_update_HARMLESS.test(name) || deriveEffect(program) !== 'unknown');
}

;// CONCATENATED MODULE: ./lib/lint/rules/keyword-case.js


const keywordCase = defineRule({
    id: 'keyword-case',
    aliases: ['ConsistentInstructionCasing', 'CASING_INSTRUCTION', 'uppercase_commands'],
    since: '0.2.0',
    summary: 'Write all keywords in the same case.',
    category: 'style',
    severity: 'style',
    confidence: 'high',
    fix: 'safe',
    why: `Keywords in one case stand out from their arguments. The case of the majority counts, upper case when there is no
majority; a file that is all lower case is fine. Mixed case (\`Run\`) never is.`,
    references: ['https://docs.docker.com/reference/build-checks/consistent-instruction-casing/'],
    examples: [
        {
            bad: 'FROM alpine:3.22\n«run» apk add --no-cache curl\nCMD ["curl"]\n',
            fixed: 'FROM alpine:3.22\nRUN apk add --no-cache curl\nCMD ["curl"]\n',
        },
        {
            bad: 'from alpine:3.22\nworkdir /app\n«Copy» . .\n',
            fixed: 'from alpine:3.22\nworkdir /app\ncopy . .\n',
        },
        { good: 'from alpine:3.22\nworkdir /app\n', because: 'all are lower case' },
        { good: 'FROM alpine:3.22\nWORKDIR /app\n', because: 'all are upper case' },
    ],
    *check({ file, stages }) {
        const written = stages.flatMap(({ from, instructions }) => [from, ...instructions]);
        const textOf = ({ keywordRange: { start, end } }) => file.text.slice(start, end);
        const lower = written.filter((instruction) => textOf(instruction) === instruction.keyword.toLowerCase());
        const upper = written.filter((instruction) => textOf(instruction) === instruction.keyword);
        const wantsLower = lower.length > upper.length;
        for (const instruction of written) {
            const wanted = wantsLower ? instruction.keyword.toLowerCase() : instruction.keyword;
            const keyword = textOf(instruction);
            if (keyword === wanted || keyword.toUpperCase() !== instruction.keyword)
                continue;
            yield {
                range: instruction.keywordRange,
                message: `The keyword ${keyword} differs in case from most keywords of this file. Write ${wanted}.`,
                fix: {
                    kind: 'safe',
                    description: `Write ${wanted}`,
                    edits: [replaceText(instruction.keywordRange, wanted)],
                },
            };
        }
    },
});

;// CONCATENATED MODULE: ./lib/lint/label-pair.js
// LABEL instructions → keys and values without their quotes.


/** Every label of the file whose key is known, in order; triggers belong to other images. */
const labelsOf = (0,remember/* remember */.kY)(({ file, placed }) => placed.flatMap(({ instruction, onbuild, stage }) => {
    if (instruction.keyword !== 'LABEL' || onbuild)
        return [];
    return instruction.pairs.flatMap((pair) => {
        const { key, value = '', keyRange, valueRange, range } = pair;
        if (key.includes('$'))
            return [];
        const plain = value.includes('$') ? undefined : (0,expand/* unquote */._n)(value, file.escape);
        const places = { keyRange, valueRange: valueRange ?? range };
        return [{ key: (0,expand/* unquote */._n)(key, file.escape), value: plain, stage, instruction, pair, ...places }];
    });
}));

;// CONCATENATED MODULE: ./lib/lint/rules/label-duplicate.js
// A label that is set twice in one stage.



const labelDuplicate = defineRule({
    id: 'label-duplicate',
    aliases: ['labels/no-duplicate-keys'],
    since: '0.2.0',
    summary: 'Set each label once per stage.',
    category: 'metadata',
    severity: 'info',
    confidence: 'high',
    fix: 'safe',
    fixEffect: 'The image is the same; its history may have an entry less.',
    why: `The last value of a key wins, and the earlier one is dropped without a word. A stage may replace a label of the stage
it is built FROM; that is not reported.`,
    references: ['https://docs.docker.com/reference/dockerfile/#label'],
    examples: [
        {
            bad: 'FROM alpine:3.22\n«LABEL version=1»\nLABEL title=a version=2\n',
            fixed: 'FROM alpine:3.22\nLABEL title=a version=2\n',
        },
        {
            bad: 'FROM alpine:3.22\nLABEL title=a «version=1» \\\n      team=web «"version"=2»\nLABEL version=3\n',
            fixed: 'FROM alpine:3.22\nLABEL title=a team=web\nLABEL version=3\n',
        },
        {
            good: 'FROM alpine:3.22 AS base\nLABEL version=1\nFROM base\nLABEL version=2\n',
            because: 'a stage may replace it',
        },
        { good: 'FROM alpine:3.22\nLABEL version=1 title=a\n', because: 'the keys differ' },
    ],
    *check(facts) {
        const winners = new Map();
        for (const label of labelsOf(facts).toReversed()) {
            const id = `${label.stage} ${label.key}`;
            const winner = winners.get(id);
            if (winner === undefined) {
                winners.set(id, label);
                continue;
            }
            const alone = label.instruction.pairs.length === 1;
            const edit = removePair(facts, label);
            yield {
                range: alone ? label.instruction.range : label.pair.range,
                message: `This ${label.key} has no effect: line ${winner.instruction.line} sets the label again. Remove one of them.`,
                ...(edit === undefined
                    ? {}
                    : { fix: { kind: 'safe', description: 'Remove the label without effect', edits: [edit] } }),
            };
        }
    },
});
function removePair({ file }, { instruction, pair }) {
    const { pairs } = instruction;
    if (commentsWithin(file, instruction.range).length > 0)
        return undefined;
    if (pairs.length === 1)
        return deleteInstruction(file.text, instruction);
    const at = pairs.indexOf(pair);
    const [before, next] = [pairs[at - 1], pairs[at + 1]];
    const range = next
        ? { start: pair.range.start, end: next.range.start }
        : { start: before?.range.end ?? pair.range.start, end: pair.range.end };
    return { range, text: '' };
}

;// CONCATENATED MODULE: ./lib/lint/rules/label-key.js
// Labels with keys that break the conventions.


const labelKey = defineRule({
    id: 'label-key',
    aliases: ['DL3048', 'labels/valid-key'],
    since: '0.2.0',
    summary: 'Write label keys in lower case, with a prefix of your own.',
    category: 'metadata',
    severity: 'info',
    confidence: 'high',
    fix: 'none',
    why: `Keys begin and end with a lower-case letter or a digit and hold only those, single dots, dashes, underscores and
slashes. Tools that filter by label treat \`Version\` and \`version\` as two keys. The prefixes \`com.docker.\`,
\`io.docker.\` and \`org.dockerproject.\` are reserved; those of Docker Desktop extensions are meant to be set.`,
    references: ['https://docs.docker.com/engine/manage-resources/labels/'],
    examples: [
        { bad: 'FROM alpine:3.22\nLABEL «Version»="1.0"\n' },
        { bad: 'FROM alpine:3.22\nLABEL «com.docker.team»=web «-a»=1 «b..c»=2\n' },
        {
            good: 'FROM alpine:3.22\nLABEL org.opencontainers.image.title="Web" com.example.team=web\n',
            because: 'both follow the conventions',
        },
        {
            good: 'FROM alpine:3.22\nLABEL com.docker.extension.publisher-url=https://example.com\n',
            because: 'extensions need it',
        },
        {
            good: 'FROM alpine:3.22\nLABEL com.example.team_name=web maintainer=me\n',
            because: 'underscores are fine',
        },
    ],
    *check(facts) {
        for (const { key, keyRange } of labelsOf(facts)) {
            const problem = findProblem(key);
            if (problem !== undefined)
                yield { range: keyRange, message: `The label key ${key} ${problem}` };
        }
    },
});
const RESERVED = /^(?:com\.docker|io\.docker|org\.dockerproject)\./;
const MEANT = /^com\.docker\.(?:extension|desktop|compose|stack|swarm)\./;
function findProblem(key) {
    if (/[^a-z0-9._/-]/.test(key))
        return 'holds other characters than a-z, 0-9, dots, dashes, underscores and slashes. Write it with those only.';
    if (!/^[a-z0-9]/.test(key) || !/[a-z0-9]$/.test(key))
        return 'does not begin and end with a letter or a digit. Change its ends.';
    if (/[._/-]{2}/.test(key))
        return 'has two separators in a row. Leave one of them out.';
    if (RESERVED.test(key) && !MEANT.test(key))
        return 'begins with a prefix that is reserved for Docker. Use your own domain.';
    return undefined;
}

;// CONCATENATED MODULE: ./lib/lint/rules/label-required.js
// Labels that a project demands and the image lacks.


const labelRequired = defineRule({
    id: 'label-required',
    aliases: ['DL3049'],
    since: '0.2.0',
    summary: 'Set the labels that the project demands.',
    category: 'metadata',
    severity: 'warning',
    default: 'off',
    confidence: 'high',
    fix: 'none',
    why: `A registry full of images needs to know whose they are. The option \`labels\` names the labels every image must have;
the rule looks for them in the stage that becomes the image and in the stages it is built FROM. Labels that the build adds
are named by \`givenLabels\`.`,
    references: ['https://docs.docker.com/engine/manage-resources/labels/'],
    examples: [
        { bad: '«FROM alpine:3.22»\nLABEL title=a\n', options: { labels: { team: 'text', title: 'text' } } },
        {
            bad: 'FROM alpine:3.22 AS build\nLABEL team=web\n«FROM alpine:3.22»\nCOPY --from=build /a /a\n',
            options: { labels: { team: 'text' } },
            because: 'labels of a stage that is only copied from do not arrive',
        },
        {
            good: 'FROM alpine:3.22 AS base\nLABEL team=web\nFROM base\n',
            because: 'the parent stage sets it',
            options: { labels: { team: 'text' } },
        },
        {
            good: 'FROM alpine:3.22\n',
            because: 'the build adds it',
            options: { labels: { team: 'text' }, givenLabels: ['team'] },
        },
        { good: 'FROM alpine:3.22\n', because: 'nothing is demanded' },
    ],
    *check(facts) {
        const { labels = {}, givenLabels = [] } = facts.options;
        const target = facts.stages[facts.target];
        if (target === undefined)
            return;
        const set = labelsOf(facts).filter(({ stage }) => target.chain.includes(stage));
        const known = new Set([...givenLabels, ...set.map(({ key }) => key)]);
        for (const key of Object.keys(labels))
            if (!known.has(key))
                yield {
                    range: target.from.range,
                    message: `The image has no label ${key}, which the project demands. Set it with LABEL.`,
                };
    },
});

;// CONCATENATED MODULE: ./lib/lint/one-edit.js
// A misspelt name and the names there are → the one that was meant.
/** The only candidate that is one inserted, dropped, changed or swapped letter away; undefined for short or doubtful names. */
function findMeant(written, candidates) {
    const close = [...new Set(candidates)].filter((name) => isTypo(written, name));
    return close.length === 1 ? close[0] : undefined;
}
const SHORTEST = 4;
function isTypo(written, name) {
    if (written === name || Math.min(written.length, name.length) < SHORTEST)
        return false;
    // `PY2` and `PY3` are two names, not one misspelt.
    if (written.replace(/\d/g, '') === name.replace(/\d/g, ''))
        return false;
    return isOneEdit(written, name);
}
/** Whether one inserted, dropped or changed character, or two swapped neighbours, make the one of the other. */
function isOneEdit(a, b) {
    const [short, long] = a.length <= b.length ? [a, b] : [b, a];
    if (long.length - short.length > 1 || short === long)
        return false;
    let at = 0;
    while (at < short.length && short[at] === long[at])
        at++;
    if (short.length < long.length)
        return short.slice(at) === long.slice(at + 1);
    const swapped = short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2);
    return swapped || short.slice(at + 1) === long.slice(at + 1);
}

;// CONCATENATED MODULE: ./lib/lint/rules/label-unknown.js
// Labels that a project does not know.



const labelUnknown = defineRule({
    id: 'label-unknown',
    aliases: ['DL3050'],
    since: '0.2.0',
    summary: 'Set no labels but those the project knows.',
    category: 'metadata',
    severity: 'info',
    default: 'off',
    confidence: 'high',
    fix: 'none',
    why: `With the option \`strictLabels\` the labels of the option \`labels\` are the only ones. A misspelt key would otherwise
pass for one of its own.`,
    references: ['https://docs.docker.com/engine/manage-resources/labels/'],
    examples: [
        {
            bad: 'FROM alpine:3.22\nLABEL team=web «owner»=me\n',
            options: { labels: { team: 'text' }, strictLabels: true },
        },
        {
            bad: 'FROM alpine:3.22\nLABEL «taem»=web\n',
            options: { labels: { team: 'text' }, strictLabels: true },
        },
        {
            good: 'FROM alpine:3.22\nLABEL team=web\n',
            because: 'it is known',
            options: { labels: { team: 'text' }, strictLabels: true },
        },
        {
            good: 'FROM alpine:3.22\nLABEL owner=me\n',
            because: 'others are allowed',
            options: { labels: { team: 'text' } },
        },
    ],
    *check(facts) {
        const { labels, strictLabels = false } = facts.options;
        if (labels === undefined || !strictLabels)
            return;
        for (const { key, keyRange } of labelsOf(facts)) {
            if (Object.hasOwn(labels, key))
                continue;
            const meant = findMeant(key, Object.keys(labels));
            const advice = meant === undefined ? 'Remove it, or add it to the option labels.' : `Write ${meant}.`;
            yield { range: keyRange, message: `The project knows no label ${key}. ${advice}` };
        }
    },
});

;// CONCATENATED MODULE: ./lib/lint/label-value-kind.js
/** What the OCI image specification says of its own labels. */
const OCI_KINDS = {
    'org.opencontainers.image.created': 'rfc3339',
    'org.opencontainers.image.url': 'url',
    'org.opencontainers.image.documentation': 'url',
    'org.opencontainers.image.source': 'url',
    'org.opencontainers.image.licenses': 'spdx',
};
const WANTED = {
    text: 'a text',
    url: 'an address with its scheme (https://example.com/)',
    semver: 'a semantic version (1.2.3)',
    hash: 'a Git commit of 7, 40 or 64 hexadecimal digits',
    spdx: 'an SPDX license expression (Apache-2.0 OR MIT)',
    rfc3339: 'a date and time of RFC 3339 (2026-01-31T12:00:00Z)',
    email: 'an e-mail address',
};
/** What the value should be; undefined when it is that. */
function findValueProblem(kind, value) {
    const text = value.trim();
    if (text === '')
        return WANTED[kind];
    return isOfKind(kind, text) ? undefined : WANTED[kind];
}
function isOfKind(kind, text) {
    switch (kind) {
        case 'text':
            return true;
        case 'url':
            return /^[a-z][a-z0-9+.-]*:\/\/\S+$/i.test(text) && URL.canParse(text);
        case 'semver':
            return /^v?(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)(?:-[\w.-]+)?(?:\+[\w.-]+)?$/.test(text);
        case 'hash':
            return /^(?:[0-9a-f]{7}|[0-9a-f]{40}|[0-9a-f]{64})$/i.test(text);
        case 'spdx':
            return isSpdx(text);
        case 'rfc3339':
            return isTimestamp(text);
        case 'email':
            return /^[^\s@<>]+@[^\s@<>.]+(?:\.[^\s@<>.]+)+$/.test(text);
    }
}
function isTimestamp(text) {
    const match = /^(\d{4}-\d{2}-\d{2})[Tt ](\d{2}:\d{2}:\d{2})(?:\.\d+)?(?:[Zz]|[+-]\d{2}:\d{2})$/.exec(text);
    if (match === null)
        return false;
    const parsed = new Date(`${match[1]}T${match[2]?.replace(/:60$/, ':59')}Z`);
    return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(match[1] ?? ' ');
}
/** Common names that are no SPDX identifiers. */
const NO_IDENTIFIER = /^(?:apache-?v?2?|apache-license.*|(?:l|a)?gpl-?v?[123]?(?:\.\d)?\+?|gplv\d.*|bsd|bsd-?[23]|mit-license|mpl-?v?[12]?|cc-by|public-domain|proprietary|commercial|none)$/i;
/** Grammar and well-known mistakes; the list of licenses itself grows too fast to be kept here. */
function isSpdx(text) {
    const tokens = text.replace(/[()]/g, ' $& ').trim().split(/\s+/);
    let depth = 0;
    let wantsId = true;
    for (const token of tokens) {
        const operator = /^(?:AND|OR|WITH)$/i.test(token);
        if (token === '(' ? !wantsId : token === ')' ? wantsId : operator === wantsId)
            return false;
        if (token === '(')
            depth++;
        else if (token === ')')
            depth--;
        else if (operator)
            wantsId = true;
        else if (!/^[A-Za-z0-9][\w.:-]*\+?$/.test(token) || NO_IDENTIFIER.test(token))
            return false;
        else
            wantsId = false;
        if (depth < 0)
            return false;
    }
    return depth === 0 && !wantsId;
}

;// CONCATENATED MODULE: ./lib/lint/rules/label-value.js
// Labels with values of the wrong kind.



const labelValue = defineRule({
    id: 'label-value',
    aliases: ['DL3051', 'DL3052', 'DL3053', 'DL3054', 'DL3055', 'DL3056', 'DL3058'],
    since: '0.2.0',
    summary: 'Give labels values that tools can read.',
    category: 'metadata',
    severity: 'warning',
    confidence: 'high',
    fix: 'none',
    why: `Registries and scanners read the labels of the OCI image specification: \`created\` is a date of RFC 3339, \`licenses\`
an SPDX expression, \`url\`, \`source\` and \`documentation\` are addresses. What does not parse is ignored without a word.

The option \`labels\` declares kinds for others: text, url, semver, hash, spdx, rfc3339, email. Values with variables are
not judged.`,
    references: ['https://github.com/opencontainers/image-spec/blob/main/annotations.md'],
    examples: [
        { bad: 'FROM alpine:3.22\nLABEL org.opencontainers.image.created=«"31.01.2026"»\n' },
        {
            bad: 'FROM alpine:3.22\nLABEL org.opencontainers.image.licenses=«"Apache 2.0"» org.opencontainers.image.source=«github.com/team/app»\n',
        },
        {
            bad: 'FROM alpine:3.22\nLABEL commit=«main» contact=«""»\n',
            options: { labels: { commit: 'hash', contact: 'email' } },
        },
        {
            good: 'FROM alpine:3.22\nLABEL org.opencontainers.image.created="2026-01-31T12:00:00+01:00" \\\n      org.opencontainers.image.licenses="(Apache-2.0 OR MIT) AND BSD-3-Clause"\n',
            because: 'both can be read',
        },
        {
            good: 'FROM alpine:3.22\nARG DATE\nLABEL org.opencontainers.image.created=$DATE\n',
            because: 'the value comes with the build',
        },
        {
            good: 'FROM alpine:3.22\nLABEL version=1.2.3-rc.1 commit=0f1e2d3\n',
            because: 'both are of their kind',
            options: { labels: { version: 'semver', commit: 'hash' } },
        },
    ],
    *check(facts) {
        const { labels = {} } = facts.options;
        for (const { key, value, valueRange } of labelsOf(facts)) {
            const declared = Object.hasOwn(labels, key) ? labels[key] : undefined;
            const kind = declared ?? (Object.hasOwn(OCI_KINDS, key) ? OCI_KINDS[key] : undefined);
            const wanted = kind === undefined || value === undefined ? undefined : findValueProblem(kind, value);
            if (wanted === undefined)
                continue;
            const shown = value?.trim() === '' ? 'is empty' : `is "${value}"`;
            yield {
                range: valueRange,
                message: `The label ${key} ${shown}, which tools cannot read. Write ${wanted}.`,
            };
        }
    },
});

;// CONCATENATED MODULE: ./lib/lint/rules/link-without-effect.js
// COPY --link together with a flag that takes its effect away.


const linkWithoutEffect = defineRule({
    id: 'link-without-effect',
    aliases: [],
    since: '0.2.0',
    summary: 'Do not combine --link with --chmod or with a user that has to be looked up.',
    category: 'cache',
    severity: 'warning',
    confidence: 'high',
    fix: 'safe',
    fixEffect: 'With --chmod, --link had no effect; without it the layer is the same.',
    why: `\`--link\` puts the files into a layer that does not look at the one below. With \`--chmod\` the builder ignores it
without a word, and the COPY is repeated whenever something above it changes. A user or group given by name would have to
be looked up in the \`/etc/passwd\` of the layer below, which a linked copy does not see: the build fails.

Give \`--chown\` numbers, or drop \`--link\`; for modes, set them on the files themselves.`,
    references: ['https://docs.docker.com/reference/dockerfile/#copy---link'],
    examples: [
        {
            bad: 'FROM debian:13\nRUN make tools\nCOPY «--link» --chmod=755 run.sh /run.sh\n',
            fixed: 'FROM debian:13\nRUN make tools\nCOPY --chmod=755 run.sh /run.sh\n',
        },
        {
            bad: 'FROM node:24\nCOPY --chown=node:node «--link» . /app\n',
            fixed: 'FROM node:24\nCOPY --chown=node:node . /app\n',
            because: 'numbers would do as well: --chown=1000:1000',
        },
        { good: 'FROM node:24\nCOPY --link --chown=1000:1000 . /app\n', because: 'nothing has to be looked up' },
        { good: 'FROM node:24\nCOPY --link=false --chmod=755 run.sh /\n', because: '--link is off' },
        {
            good: 'FROM node:24\nARG OWNER=1000\nCOPY --link --chown=$OWNER . /app\n',
            because: 'the owner may be a number',
        },
    ],
    *check(facts) {
        for (const { instruction } of facts.copies) {
            const flags = new Map(instruction.flags.map((flag) => [flag.name, flag]));
            const link = flags.get('link');
            if (link === undefined || /^(?:false|0)$/i.test(link.value ?? ''))
                continue;
            const owner = flags.get('chown')?.value ?? '';
            const mode = flags.has('chmod');
            const named = owner.split(':').some((part) => /^[A-Za-z_]/.test(part));
            if (!mode && !named)
                continue;
            const edit = dropWord(facts, link.range);
            yield {
                range: link.range,
                message: mode
                    ? '--link has no effect together with --chmod: the copy still depends on the layers below; drop one of them.'
                    : `--link cannot look up the user of --chown=${owner}; give numbers, or drop --link.`,
                ...(edit === undefined
                    ? {}
                    : { fix: { kind: mode ? 'safe' : 'unsafe', description: 'Drop --link', edits: [edit] } }),
            };
        }
    },
});

;// CONCATENATED MODULE: ./lib/lint/quoted-value.js
// Plain text → a value of ENV or LABEL that means exactly that text.
/** In double quotes; quotes, `$` and the escape character lose their meaning. */
function quoteValue(text, escapeChar) {
    const special = new Set(['"', '$', escapeChar]);
    return `"${[...text].map((char) => (special.has(char) ? escapeChar + char : char)).join('')}"`;
}

;// CONCATENATED MODULE: ./lib/lint/rules/maintainer.js
// The deprecated MAINTAINER.



const KEY = 'org.opencontainers.image.authors';
const maintainer = defineRule({
    id: 'maintainer',
    aliases: [
        'MaintainerDeprecated',
        'DL4000',
        'DS-0022',
        'CKV_DOCKER_6',
        'MAINTAINER Instruction Being Used',
        'maintainer-is-deprecated',
        'deprecated_in_1.13',
        'DEPRECATED_MAINTAINER',
    ],
    since: '0.2.0',
    summary: 'Name the authors in a label.',
    category: 'correctness',
    severity: 'style',
    confidence: 'high',
    fix: 'safe',
    fixEffect: `The image has the label \`${KEY}\` instead of the author field of its configuration.`,
    why: `MAINTAINER is deprecated: it holds one name, and tools look for labels. The label of the OCI image specification is
\`${KEY}\`.`,
    references: ['https://docs.docker.com/reference/build-checks/maintainer-deprecated/'],
    examples: [
        {
            bad: 'FROM alpine:3.22\n«MAINTAINER Jane Doe <jane@example.com>»\n',
            fixed: `FROM alpine:3.22\nLABEL ${KEY}="Jane Doe <jane@example.com>"\n`,
        },
        {
            bad: 'FROM alpine:3.22\n«MAINTAINER "web" team, $5»\n',
            fixed: `FROM alpine:3.22\nLABEL ${KEY}="\\"web\\" team, \\$5"\n`,
        },
        { good: `FROM alpine:3.22\nLABEL ${KEY}="Jane Doe"\n`, because: 'this is the label' },
        { good: 'FROM alpine:3.22\nLABEL maintainer="Jane Doe"\n', because: 'a label of another name is fine' },
    ],
    *check({ file, placed }) {
        const labelled = new Set(placed
            .filter(({ instruction }) => instruction.pairs.some(({ key }) => key === KEY))
            .map(({ stage }) => stage));
        for (const { instruction, stage } of placed) {
            if (instruction.keyword !== 'MAINTAINER')
                continue;
            const { range, rest } = instruction;
            const plain = !/[\r\n]/.test(file.text.slice(range.start, range.end)) && rest.text !== '';
            const edits = [replaceText(range, `LABEL ${KEY}=${quoteValue(rest.text, file.escape)}`)];
            yield {
                range,
                message: `MAINTAINER is deprecated. Use LABEL ${KEY}=….`,
                ...(plain && !labelled.has(stage)
                    ? { fix: { kind: 'safe', description: 'Make it a label', edits } }
                    : {}),
            };
        }
    },
});

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
    aliases: ['JSON_IN_SINGLE_QUOTES', 'invalid-json-form'],
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
    return { ...set, doubts: manifest_set_findDoubts(place, set, workspace.length > keyed.length) };
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
function manifest_set_findDoubts(place, set, workspace) {
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

;// CONCATENATED MODULE: ./lib/lint/manifest-gap.js
// An install step and the copies before it → the manifests it reads that the context has and no copy brings.





/** Without these an install does something else, or fails. */
const NEEDED = /(?:^|\/)(?:package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|\.yarnrc\.yml|pnpm-lock\.yaml|pnpm-workspace\.yaml|\.pnpmfile\.cjs|bun\.lockb?|go\.sum|go\.work(?:\.sum)?|Cargo\.lock|poetry\.lock|uv\.lock|pdm\.lock|Pipfile\.lock|Gemfile\.lock|composer\.lock|mix\.lock|pubspec\.lock|package\.json|[^/]*(?:requirements|constraints)[^/]*\.(?:txt|in)|requirements\/[^/]+\.txt)$|(?:^|\/)\.yarn\/(?:releases|plugins|patches)\//;
/** Undefined when nothing is missing, or the manifests come another way. */
function findGap(facts, context, { run, install }) {
    const folder = programFolder(facts, run, install.program);
    if (folder === undefined || install.arguments.options.has('--no-package-lock'))
        return undefined;
    const copies = facts.copies.filter((copy) => !copy.onbuild && isAbove(facts, copy, run));
    // A tree that is copied to the folder brings all there is.
    const whole = copies.some((copy) => copiedFolders(facts, copy).some(({ target }) => pathBelow(target, folder) !== undefined));
    for (const copy of whole ? [] : copies) {
        const copied = manifestFolder(facts, context, copy, { install, folder });
        if (copied === undefined)
            continue;
        const set = findManifests({ install, folder, copied, context });
        if (set === undefined)
            continue;
        const missing = set.files.filter((file) => NEEDED.test(file) && !copies.some(manifest_gap_brings(facts, context, imagePath(copied, file))));
        return missing.length === 0 ? undefined : { copy, copied, missing };
    }
    return undefined;
}
/** The folder of the context whose main manifest a COPY puts where the install works. */
function manifestFolder(facts, context, copy, { install, folder }) {
    const named = install.files.map(({ value }) => resolvePath(folder, value));
    for (const [file, path] of copiedFiles(facts, context, copy)) {
        const name = path.slice(path.lastIndexOf('/') + 1);
        const main = named.length > 0 ? named.includes(path) : install.ecosystem.key.includes(name);
        if (!main || !path.endsWith(`/${name}`) || !file.endsWith(name))
            continue;
        const at = named.length > 0 ? path.slice(0, path.lastIndexOf('/')) || '/' : folder;
        if (pathBelow(at, path) !== name)
            continue;
        return {
            copy,
            folder: file.slice(0, Math.max(0, file.length - name.length - 1)),
            target: at,
            flattened: false,
        };
    }
    return undefined;
}
function imagePath({ folder, target }, file) {
    return resolvePath(target, folder === '' ? file : file.slice(folder.length + 1));
}
function manifest_gap_brings(facts, context, path) {
    return (copy) => {
        // What another stage or an image brings is not known.
        if (copy.from.kind !== 'context')
            return path.startsWith(`${copyRoot(copy)}/`);
        if ([...copiedFiles(facts, context, copy).values()].includes(path))
            return true;
        return copiedFolders(facts, copy).some((copied) => {
            const source = contextPathOf(copied, path);
            return source !== undefined && hasPath(context, source);
        });
    };
}
function copyRoot({ destination }) {
    return (destination?.value ?? '').replace(/\/+$/, '');
}

;// CONCATENATED MODULE: ./lib/lint/rules/manifest-incomplete.js
// Manifests that are copied for an install without all files the install reads.





const manifestIncomplete = defineRule({
    id: 'manifest-incomplete',
    aliases: [],
    since: '0.2.0',
    summary: 'Copy all files an install reads, the lock file first of all.',
    category: 'cache',
    severity: 'warning',
    confidence: 'high',
    fix: 'safe',
    fixEffect: `The missing files are copied along, so the install sees them. It is safe where the install fails without
them, as \`npm ci\` does without a lock file.`,
    why: `An install that gets package.json without its lock file takes the newest versions of that day: the build works, and
gives something else tomorrow. \`npm ci\` and the like fail. Members of a workspace, settings of the package manager and
included requirement files are missed the same way.

The rule compares what is copied before the install with the files of the build context that belong to it, and is silent
without a build context, behind a copy of everything, and when the install mounts the context.`,
    references: ['https://docs.docker.com/build/cache/optimize/'],
    examples: [
        {
            bad: 'FROM node:24\nWORKDIR /app\n«COPY package.json ./»\nRUN npm ci\nCOPY . .\n',
            context: { 'package.json': '{}', 'package-lock.json': '{}', 'index.js': '' },
            fixed: 'FROM node:24\nWORKDIR /app\nCOPY package.json package-lock.json ./\nRUN npm ci\nCOPY . .\n',
        },
        {
            bad: 'FROM golang:1.26\nWORKDIR /src\n«COPY go.mod .»\nRUN go mod download\nCOPY . .\n',
            context: { 'go.mod': 'module x\n', 'go.sum': '', 'main.go': '' },
            fixed: 'FROM golang:1.26\nWORKDIR /src\nCOPY go.mod go.sum ./\nRUN go mod download\nCOPY . .\n',
            because: 'with two sources the destination needs its slash',
        },
        {
            bad: 'FROM node:24\nWORKDIR /app\n«COPY package.json yarn.lock ./»\nRUN yarn install --immutable\nCOPY . .\n',
            context: {
                'package.json': '{"workspaces": ["web"]}',
                'yarn.lock': '',
                'web/package.json': '{}',
                'web/index.js': '',
            },
            because: 'the members of the workspace are missing',
        },
        {
            good: 'FROM node:24\nWORKDIR /app\nCOPY package*.json ./\nRUN npm ci\nCOPY . .\n',
            context: { 'package.json': '{}', 'package-lock.json': '{}', 'index.js': '' },
            because: 'the pattern brings both',
        },
        {
            good: 'FROM node:24\nWORKDIR /app\nCOPY package.json ./\nRUN npm install\nCOPY . .\n',
            context: { 'package.json': '{}', 'index.js': '' },
            because: 'there is no lock file',
        },
        {
            good: 'FROM python:3.14\nCOPY requirements.txt .\nRUN pip install -r requirements.txt\n',
            context: { 'requirements.txt': 'flask==3.1\n', 'requirements-dev.txt': 'pytest\n' },
            because: 'the other file is not included',
        },
    ],
    *check(facts) {
        const { context } = facts;
        if (context === undefined || context.truncated)
            return;
        const seen = new Set();
        for (const run of facts.runs) {
            if (run.onbuild || hasContextMount(run))
                continue;
            for (const program of run.programs) {
                const install = findInstall(program);
                const found = install && findGap(facts, context, { run, install });
                if (install === undefined || found === undefined || seen.has(found.copy))
                    continue;
                seen.add(found.copy);
                const fix = planAdd(found, install);
                const files = found.missing.slice(0, 4).join(', ');
                const more = found.missing.length > 4 ? ` and ${found.missing.length - 4} more` : '';
                yield {
                    range: found.copy.instruction.range,
                    message: `${install.label} in line ${run.instruction.line} also reads ${files}${more}, which the build context has; copy that, too.`,
                    ...(fix === undefined ? {} : { fix }),
                };
            }
        }
    },
});
/** The files of the same folder go into the same COPY. */
function planAdd({ copy, copied, missing }, install) {
    const { destination, instruction, sources } = copy;
    const folder = copied.folder === '' ? '' : `${copied.folder}/`;
    const flat = missing.every((file) => file.startsWith(folder) && !file.slice(folder.length).includes('/'));
    const plain = instruction.form === 'words' && instruction.heredocs.length === 0 && sources.length > 0;
    const first = sources.find(({ value }) => value.endsWith('.json') || !/[*?[]/.test(value));
    if (destination === undefined || first === undefined || !flat || !plain)
        return undefined;
    if (missing.some((file) => /[\s$*?[\]\\"'`<]/.test(file)) || !/^\.?\/?[\w./-]+$/.test(first.value))
        return undefined;
    const prefix = first.value.startsWith('./') ? './' : '';
    const words = missing.map((file) => `${prefix}${file} `).join('');
    const { value, range } = destination;
    if (!/(?:^|\/)\.{0,2}$/.test(value))
        return undefined;
    const slash = value.endsWith('/') ? [] : [insertText(range.end, '/')];
    const strict = install.ecosystem.id === 'npm' && / (?:ci|clean-install)$/.test(install.label);
    return {
        kind: strict ? 'safe' : 'unsafe',
        description: `Copy ${missing.join(', ')} as well`,
        edits: [insertText(range.start, words), ...slash],
    };
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
    if (plain && parts.every((part) => install_shape_isKnown(question, part)))
        return { kind: 'whole' };
    if (run.instruction.form !== 'shell')
        return undefined;
    const at = parts.findIndex((part) => part.programs.some((program) => steps.some(isOf(program))));
    const part = parts[at];
    if (!part?.simple ||
        part.connector === '||' ||
        parts.slice(0, at).some((other) => !install_shape_isKnown(question, other)))
        return undefined;
    return plain ? install_shape_split(question, at) : twoStep(question, at);
}
function isOf(program) {
    return ({ install }) => install.program === program;
}
function install_shape_isKnown({ facts, run, steps, copied }, { programs }) {
    return programs.every((program) => steps.some(isOf(program)) || independence_isHarmless({ facts, run, program }, copied));
}
function install_shape_split({ facts, run }, at) {
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
            if (path === manifest_copy_imagePath(copied, file))
                present.add(file);
    return present;
}
function manifest_copy_imagePath({ folder, target }, file) {
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
        if (usable && group !== undefined && merge_env_fits(file, { last: group.at(-1), keys }, instruction))
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
function merge_env_fits(file, { last, keys }, next) {
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
    const legacy = group.flatMap(({ pairs }) => pairs.filter((pair) => pair.legacy)).map(merge_env_modernize);
    const edits = [...joints, ...legacy];
    return edits.every((edit) => edit !== undefined) ? edits : undefined;
}
/** `ENV key value` with a value that needs no quotes. */
function merge_env_modernize({ key, value = '', range }) {
    return /^[\w./:@%+,$-]+$/.test(value) ? replaceText(range, `${key}=${value}`) : undefined;
}

;// CONCATENATED MODULE: ./lib/lint/rules/merge-runs.js




const merge_runs_mergeRuns = defineRule({
    id: 'merge-runs',
    aliases: ['DL3059', 'multiple-run-add-copy-instructions-listed', 'prefer-run-heredoc'],
    since: '0.1.0',
    summary: 'Put steps that belong together into one RUN.',
    category: 'layers',
    severity: 'info',
    default: 'off',
    confidence: 'medium',
    fix: 'suggested',
    fixEffect: 'The two RUNs are one layer, and are run again together.',
    why: `A file that a later RUN changes or deletes is stored twice: once as the first RUN left it, and once more as it is
afterwards. Two installs by one package manager write its database twice.

The number of layers as such costs nothing, and RUNs that stand alone are cached alone. So only neighbours are reported
that are short, have the same flags, and of which the second either does nothing but change what the first has made, or
installs with the same package manager. Stages that are thrown away are left alone.`,
    references: ['https://docs.docker.com/build/building/best-practices/#run'],
    examples: [
        {
            bad: 'FROM debian:13\nRUN make -C /src install\n«RUN rm -rf /src»\n',
            fixed: 'FROM debian:13\nRUN make -C /src install \\\n    && rm -rf /src\n',
        },
        {
            bad: 'FROM alpine:3.22\nRUN apk add --no-cache git\n«RUN apk add --no-cache curl»\n',
            fixed: 'FROM alpine:3.22\nRUN apk add --no-cache git \\\n    && apk add --no-cache curl\n',
        },
        { good: 'FROM debian:13\nRUN ./configure\nRUN make\n', because: 'each is cached by itself' },
        {
            good: 'FROM debian:13\nRUN make -C /src install\nCOPY etc /etc\nRUN rm -rf /src\n',
            because: 'something stands between them',
        },
        {
            good: 'FROM debian:13 AS build\nRUN make -C /src\nRUN rm /src/x.o\nFROM scratch\nCOPY --from=build /src/app /\n',
            because: 'the stage is thrown away',
        },
    ],
    *check(facts) {
        for (const [index, later] of facts.runs.entries()) {
            const run = facts.runs[index - 1];
            if (run === undefined || !areNeighbours(facts, run, later))
                continue;
            const tool = sharedTool(facts, run, later);
            const undoes = changesOnly(run, later);
            if (tool === undefined && !undoes)
                continue;
            const edit = mergeRuns(facts, run, later);
            const line = run.instruction.line;
            const message = undoes
                ? `This changes what the RUN on line ${line} has made, which stays in its layer. Do it in that RUN.`
                : `${tool} installs in the RUN on line ${line} too, and writes its database twice. Install all in one RUN.`;
            const fix = edit && { kind: 'unsafe', description: 'Merge the two RUNs', edits: [edit] };
            yield { range: later.instruction.range, message, ...(fix === undefined ? {} : { fix }) };
        }
    },
});
function areNeighbours(facts, run, later) {
    const next = run.stage === later.stage && run.order + 1 === later.order && !run.onbuild && !later.onbuild;
    const flags = [run, later].map(({ instruction }) => instruction.flags
        .map(({ name, value }) => `${name}=${value}`)
        .sort()
        .join(' '));
    return next && flags[0] === flags[1] && reachesImage(facts, run.stage) && [run, later].every(isShort);
}
function isShort({ script }) {
    return script.dialect === 'posix' && script.steps.length <= 5;
}
const SYSTEM = ['apt', 'apk', 'yum', 'dnf', 'zypper'];
function sharedTool(facts, run, later) {
    return SYSTEM.find((id) => [run, later].every((one) => callsOf(facts, one, id).some((call) => package_call_hasVerb(call, 'install'))));
}
const CHANGES = new Set(['rm', 'rmdir', 'chmod', 'chown', 'chgrp', 'mv', 'strip']);
/** Every path the second names stands in the first. */
function changesOnly(run, later) {
    const paths = later.programs.flatMap(({ args }) => args.map(({ value }) => value).filter((value) => value.startsWith('/')));
    const text = run.instruction.rest.text;
    const known = paths.length > 0 && paths.every((path) => path.length > 3 && text.includes(path.replace(/\/?\*?$/, '')));
    return known && later.script.complete && later.programs.every(({ name }) => CHANGES.has(name));
}

;// CONCATENATED MODULE: ./lib/lint/base-image.js
// The reference of a base image → what is known of that image without looking at it.

/** Official images on Debian, Ubuntu or Red Hat, all with bash; their alpine and slim variants are told by the tag. */
const WITH_BASH = new Set(`debian ubuntu buildpack-deps node python ruby golang rust php perl gcc openjdk eclipse-temurin maven gradle nginx httpd
  postgres mysql mariadb mongo redis fedora centos almalinux rockylinux amazonlinux oraclelinux drupal wordpress julia
  r-base erlang elixir swift`.split(/\s+/));
/** The shell with pipefail that an image is known to bring. */
function shellOfImage(reference) {
    if (reference === undefined)
        return undefined;
    const { registry, repository, tag = '' } = splitReference(reference);
    const name = repository.replace(/^library\//, '');
    const official = (registry === undefined || registry === 'docker.io') && !name.includes('/');
    if (official && name === 'alpine')
        return '/bin/ash';
    if (/(^|-)alpine/.test(tag))
        return official ? '/bin/ash' : undefined;
    return official && WITH_BASH.has(name) && !/busybox|windows|nanoserver/.test(tag) ? '/bin/bash' : undefined;
}
const NON_ROOT = /(?:^|[/:@._-])(?:non-?root|unprivileged|rootless|chiseled)(?:$|[/:@._-])|(?:^|\/)(?:cgr\.dev\/|chainguard\/|bitnami\/|bitnamilegacy\/|jenkins\/jenkins|grafana\/|prom\/|sonatype\/|apache\/(?:airflow|spark|kafka|nifi|flink)|jupyter\/|keycloak\/|sonarqube|elasticsearch|kibana|logstash|ubi\d+\/(?:nodejs|python|go-toolset|openjdk|httpd|nginx|php|ruby)-|curlimages\/|selenium\/|gitpod\/|linuxbrew)/;
/** Images that set a user without rights themselves. */
function isNonRootImage(reference) {
    return NON_ROOT.test(reference);
}
/** Images that hold a program and no system; one-shot jobs are made of them. */
function isDistroless(reference) {
    return /(?:^|\/)distroless(?:\/|$)|^cgr\.dev\/|(?:^|\/)chainguard\//.test(reference);
}

;// CONCATENATED MODULE: ./lib/lint/rules/missing-healthcheck.js
// An image without a HEALTHCHECK.




const missingHealthcheck = defineRule({
    id: 'missing-healthcheck',
    aliases: ['DL3057', 'DS-0026', 'CKV_DOCKER_2', 'healthcheck-instruction-missing', 'CIS-DI-0006'],
    since: '0.1.0',
    summary: 'Tell the engine how to see whether the container works.',
    category: 'process',
    severity: 'info',
    default: 'off',
    confidence: 'medium',
    fix: 'none',
    why: `Without a HEALTHCHECK the engine knows only whether the process runs, not whether it answers. Compose and Swarm wait
for a healthy container before they start what depends on it or replace the old one.

The rule is off by default: Kubernetes ignores HEALTHCHECK and has probes of its own, and jobs that end by themselves need
none. \`HEALTHCHECK NONE\` says that none is wanted. Images built on scratch or a distroless image are left alone.`,
    references: ['https://docs.docker.com/reference/dockerfile/#healthcheck'],
    examples: [
        { bad: '«FROM nginx:1.29»\nCOPY site /usr/share/nginx/html\n' },
        {
            bad: 'FROM node:24 AS build\nHEALTHCHECK CMD ["true"]\n«FROM node:24»\nCMD ["node", "server.js"]\n',
            because: 'the check of another stage does not count',
        },
        {
            good: 'FROM nginx:1.29\nHEALTHCHECK CMD ["curl", "-f", "http://localhost/"]\n',
            because: 'there is one',
        },
        { good: 'FROM alpine:3.22\nHEALTHCHECK NONE\nCMD ["./job"]\n', because: 'NONE is an answer' },
        { good: 'FROM scratch\nCOPY tool /\nENTRYPOINT ["/tool"]\n', because: 'it holds one program' },
    ],
    *check(facts) {
        const stage = facts.stages[facts.target];
        if (stage === undefined || lastInTarget(facts, 'HEALTHCHECK') !== undefined)
            return;
        const base = baseReference(facts, stage.index);
        if (base === undefined || isDistroless(base))
            return;
        const message = 'The image has no HEALTHCHECK, so the engine cannot tell whether it works. Add one, or HEALTHCHECK NONE.';
        yield { range: stage.from.range, message };
    },
});

;// CONCATENATED MODULE: ./lib/lint/created-user.js


/** Options with a value: the letters, and all of them as they are written. */
const created_user_TOOLS = {
    useradd: readTool('bcdefgGkKpRPsuZ', 'base-dir comment home-dir home expiredate inactive gid groups skel key password root prefix shell uid selinux-user'),
    adduser: readTool('hgsGuk', 'home shell uid gid ingroup gecos comment add-extra-groups conf firstuid lastuid group-name'),
};
/** Reads useradd and adduser; undefined for other programs and for the addition to a group. */
function readCreatedUser({ name, args }) {
    const tool = Object.hasOwn(created_user_TOOLS, name) ? created_user_TOOLS[name] : undefined;
    if (tool === undefined)
        return undefined;
    const { options, operands, values: given } = readArguments(spreadLetters(args, tool.letters), tool.values);
    const [user, group] = operands;
    if (user === undefined || group !== undefined)
        return undefined;
    const uid = given.findLast(({ option }) => option === '-u' || option === '--uid')?.word;
    return { name: user, uid, withoutLogs: options.has('-l') || options.has('--no-log-init') };
}
/** The users that the RUNs of a chain of stages create, oldest first. */
function createdUsers({ runs, stages }, stage) {
    const chain = stages[stage]?.chain ?? [];
    const own = runs.filter((run) => chain.includes(run.stage) && !run.onbuild);
    return own.flatMap(({ programs }) => programs.flatMap((program) => readCreatedUser(program) ?? []));
}
function readTool(letters, names) {
    const long = names.split(' ').map((name) => `--${name}`);
    return { letters, values: [...[...letters].map((letter) => `-${letter}`), ...long] };
}

;// CONCATENATED MODULE: ./lib/lint/rules/missing-user.js
// An image that runs as root because nobody said otherwise.






const missingUser = defineRule({
    id: 'missing-user',
    aliases: ['CKV_DOCKER_3', 'missing-user-instruction', 'missing-user-entrypoint', 'CIS-DI-0001'],
    since: '0.1.0',
    summary: 'Name the user the container runs as.',
    category: 'security',
    severity: 'info',
    default: 'off',
    confidence: 'medium',
    fix: 'suggested',
    fixEffect: 'The process of the container runs as that user and may write only where it may.',
    why: `Without USER the process is whoever the base image says, and for most that is root. The rule is off by default: it
cannot look into the base image, and many images start as root on purpose and give up their rights in their first
program.

Images that are known for another user are left alone (\`nonroot\` and \`unprivileged\` variants, Chainguard, Bitnami and
others), and so are scratch, Windows, and an ENTRYPOINT that changes the user itself. Where the file creates a user, or
the base image brings one, a USER is suggested.`,
    references: ['https://docs.docker.com/build/building/best-practices/#user'],
    examples: [
        {
            bad: '«FROM node:24»\nWORKDIR /app\nCOPY . .\nCMD ["node", "server.js"]\n',
            fixed: 'FROM node:24\nWORKDIR /app\nCOPY . .\nUSER node\nCMD ["node", "server.js"]\n',
        },
        {
            bad: '«FROM debian:13»\nRUN useradd -r app\n# go\nENTRYPOINT ["./server"]\nCMD ["--help"]\n',
            fixed: 'FROM debian:13\nRUN useradd -r app\nUSER app\n# go\nENTRYPOINT ["./server"]\nCMD ["--help"]\n',
        },
        { bad: '«FROM debian:13»\nRUN make\n', because: 'there is no user to suggest' },
        {
            good: 'FROM debian:13 AS base\nUSER app\nFROM base\nCMD ["./server"]\n',
            because: 'the stage below has USER',
        },
        {
            good: 'FROM gcr.io/distroless/static:nonroot\nCOPY server /\n',
            because: 'the base image has another user',
        },
        { good: 'FROM scratch\nCOPY server /\n', because: 'scratch has no users' },
    ],
    *check(facts) {
        const stage = facts.stages[facts.target];
        if (stage === undefined || lastInTarget(facts, 'USER') !== undefined || dropsRights(facts))
            return;
        const base = baseReference(facts, stage.index);
        if (base === undefined || isNonRootImage(base) || /windows|nanoserver|servercore/i.test(base))
            return;
        const fix = suggestUser(facts, stage);
        yield {
            range: stage.from.range,
            message: 'No USER is set, so the container probably runs as root. Add a USER without rights.',
            ...(fix === undefined ? {} : { fix }),
        };
    },
});
/** Right before what the container does, when that stands at the end. */
function suggestUser(facts, stage) {
    const created = createdUsers(facts, stage.index).filter(({ name }) => name.literal);
    const user = created.at(-1)?.name.value ?? (baseImage(facts, stage.index) === 'node' ? 'node' : undefined);
    const { instructions } = stage;
    const last = instructions.findLastIndex(({ keyword }) => !['CMD', 'ENTRYPOINT', 'HEALTHCHECK'].includes(keyword));
    const first = instructions[last + 1];
    if (user === undefined || first === undefined)
        return undefined;
    const edits = [insertBefore(facts.file.text, first, `USER ${user}\n`)];
    return { kind: 'unsafe', description: `Run as ${user}`, edits };
}

;// CONCATENATED MODULE: ./lib/lint/rules/mode-max-needed.js

const modeMaxNeeded = defineRule({
    id: 'mode-max-needed',
    aliases: [],
    since: '0.2.0',
    summary: 'Export the layer cache of a build with several stages with mode=max.',
    category: 'cache',
    severity: 'warning',
    confidence: 'high',
    fix: 'none',
    why: `\`cache-to\` without \`mode=max\`, and \`type=inline\` always, keeps the layers of the image and no others. The stages
that are only copied from come back with none of their steps, so that on a fresh machine the compiler runs every time.

Only the action knows where the cache goes, so only the action says this; its own cache keeps all stages. On the command line the rule
is silent.`,
    references: ['https://docs.docker.com/build/cache/backends/#cache-mode'],
    examples: [
        {
            bad: 'FROM golang:1.26 AS build\n«RUN go install example.org/tool@v1»\nFROM alpine:3.22\nCOPY --from=build /go/bin/tool /bin/\n',
            options: { cacheExports: ['type=registry,ref=example.org/cache'] },
        },
        {
            bad: 'FROM node:24 AS build\nCOPY . .\n«RUN npm ci»\nRUN npm run build\nFROM nginx:1.29\nCOPY --from=build /dist /srv\n',
            options: { cacheExports: ['type=inline'] },
            because: 'an inline cache has no room for other stages',
        },
        {
            good: 'FROM golang:1.26 AS build\nRUN go install example.org/tool@v1\nFROM alpine:3.22\nCOPY --from=build /go/bin/tool /bin/\n',
            options: { cacheExports: ['type=inline', 'type=gha,mode=max'] },
            because: 'one of the caches keeps everything',
        },
        {
            good: 'FROM alpine:3.22 AS base\nRUN apk add --no-cache curl\nFROM base\nRUN curl --version\n',
            options: { cacheExports: ['type=gha'] },
            because: 'every stage is part of the image',
        },
    ],
    *check(facts) {
        const { cacheExports = [] } = facts.options;
        const [first] = cacheExports;
        if (first === undefined || cacheExports.some((text) => /(?:^|,)\s*"?mode=max"?\s*(?:,|$)/i.test(text)))
            return;
        const stage = facts.stages.find((one) => one.reachable && !one.exported && firstRun(facts, one) !== undefined);
        const run = stage && firstRun(facts, stage);
        if (stage === undefined || run === undefined)
            return;
        const name = stage.name === undefined ? `Stage ${stage.index}` : `Stage ${stage.name}`;
        const advice = /type=inline/i.test(first) ? 'export to another type with mode=max' : 'add mode=max to it';
        yield {
            range: run.outer.range,
            message: `${name} is not in the cache that cache-to exports, so it runs on every fresh machine; ${advice}.`,
        };
    },
});
function firstRun({ runs }, { index }) {
    return runs.find((run) => run.stage === index && !run.onbuild);
}

;// CONCATENATED MODULE: ./lib/lint/rules/no-blanket-upgrade.js
// All packages of the base image are upgraded.


const LIMITS = [
    '--security',
    '--cve',
    '--cves',
    '--bugfix',
    '--advisory',
    '--advisories',
    '--sec-severity',
    '--secseverity',
    '--bz',
    '--bzs',
    '--enhancement',
    '--newpackage',
];
const noBlanketUpgrade = defineRule({
    id: 'no-blanket-upgrade',
    aliases: [
        'DL3035',
        'DL3005',
        'DL3017',
        'DL3031',
        'DL3039',
        'DS-0024',
        'run-using-upgrade',
        'run-using-dnf-update',
        'run-using-apk-upgrade',
        'run-using-yum-update',
        'run-using-zypper-update',
        'avoid-apt-get-upgrade',
        'avoid-apk-upgrade',
        'avoid-dnf-update',
        'avoid-yum-update',
        'avoid-zypper-update',
        'DKL-DI-0003',
        'apt-get-upgrade',
        'apt-get-dist-upgrade',
    ],
    since: '0.1.0',
    summary: 'Take a newer base image instead of upgrading all its packages.',
    category: 'reproducibility',
    severity: 'info',
    confidence: 'medium',
    fix: 'none',
    why: `An upgrade of everything brings other versions on every fresh build and stores each upgraded package a second time, in
a layer above the one that has the old files. While the layer is cached nothing is upgraded at all. Official images are
rebuilt often: a newer base image gives the same without these effects.

There are good reasons to upgrade all the same, for instance a base image that is rebuilt too seldom; switch the rule off
then. Upgrades of named packages and of security fixes alone are left alone.`,
    references: ['https://docs.docker.com/build/building/best-practices/#rebuild-your-images-often'],
    examples: [
        { bad: 'FROM debian:13\nRUN apt-get update && «apt-get upgrade» -y && «apt-get -y dist-upgrade»\n' },
        { bad: 'FROM alpine:3.22\nRUN «apk --no-cache upgrade»\n' },
        { bad: 'FROM fedora:43\nRUN «dnf -y update» && dnf clean all\n' },
        { bad: 'FROM opensuse/leap:15.6\nRUN «zypper -n dup»\n' },
        {
            good: 'FROM debian:13\nRUN apt-get update && apt-get install -y --only-upgrade openssl\n',
            because: 'one package is upgraded',
        },
        { good: 'FROM alpine:3.22\nRUN apk upgrade --no-cache openssl\n', because: 'the package is named' },
        { good: 'FROM fedora:43\nRUN dnf -y upgrade --security\n', because: 'only security fixes' },
        { good: 'FROM opensuse/leap:15.6\nRUN zypper -n patch\n', because: 'only patches' },
    ],
    *check(facts) {
        for (const run of facts.runs)
            for (const call of callsOf(facts, run, 'apt', 'apk', 'yum', 'dnf', 'zypper')) {
                if (!isBlanket(call))
                    continue;
                yield {
                    range: callRange(call),
                    message: `${callLabel(call)} replaces all packages of the base image: other versions on each fresh build, and each file a second time. Take a newer base image, or upgrade what has to be by name.`,
                };
            }
    },
});
function isBlanket(call) {
    const { verb, operands, unknown } = call;
    if (!package_call_hasVerb(call, 'upgrade') || verb.value === 'patch' || verb.value === 'dselect-upgrade')
        return false;
    const dry = hasOption(call, '-s', '--simulate', '--dry-run', '--just-print', '--assumeno', '--downloadonly', '--download-only');
    return operands.length === 0 && !unknown && !dry && !hasOption(call, ...LIMITS);
}

;// CONCATENATED MODULE: ./lib/lint/rules/no-sudo.js


const noSudo = defineRule({
    id: 'no-sudo',
    aliases: [
        'DL3004',
        'DS-0010',
        'CKV2_DOCKER_1',
        'run-using-sudo',
        'no-sudo-in-dockerfile',
        'DKL-DI-0001',
        'sudo_usage',
    ],
    since: '0.1.0',
    summary: 'Do not use sudo; switch with USER.',
    category: 'security',
    severity: 'warning',
    confidence: 'high',
    fix: 'safe',
    fixEffect: 'The program runs as root as before, with the environment of the build instead of the one sudo sets up.',
    why: `A RUN runs as root unless USER says otherwise, so sudo is either of no effect or gives rights back that USER took away.
It has to be installed and configured, its settings stay in the image for whoever breaks into the container, and it changes
the environment of the program.

Write \`USER root\` before what needs rights and the other user after it.`,
    references: ['https://docs.docker.com/build/building/best-practices/#user'],
    examples: [
        {
            bad: 'FROM debian:13\nRUN «sudo» apt-get update && «sudo» -E apt-get install -y curl\n',
            fixed: 'FROM debian:13\nRUN apt-get update && apt-get install -y curl\n',
        },
        {
            bad: 'FROM debian:13\nUSER app\nRUN «sudo» chown app /data\n',
            because: 'here USER has to change, so there is no fix',
        },
        { bad: 'FROM debian:13\nRUN «sudo» -u app ./configure\n', because: 'it stands for another user' },
        {
            good: 'FROM debian:13\nRUN apt-get install -y sudo && visudo -c\n',
            because: 'it is installed, not run',
        },
        { good: 'FROM debian:13\nRUN echo sudo make me a sandwich\n', because: 'this is text' },
    ],
    *check(facts) {
        for (const run of facts.runs) {
            let from = run.instruction.range.start;
            for (const program of run.programs) {
                const range = findSudo(facts, program, from);
                from = program.nameRange.start;
                if (range === undefined)
                    continue;
                const edit = deriveEdit(facts, run, range);
                yield {
                    range,
                    message: 'sudo is of no effect for root and gives other users back what USER took away; use USER to switch.',
                    ...(edit ? { fix: { kind: 'safe', description: 'Drop sudo', edits: [edit] } } : {}),
                };
            }
        }
    },
});
/** The word itself, behind the program before; a shell that sudo starts may stand between it and the program. */
function findSudo({ file }, program, from) {
    if (program.name === 'sudo')
        return program.nameRange;
    if (!program.wrappers.includes('sudo'))
        return undefined;
    const text = file.text.slice(from, program.nameRange.start);
    const at = [...text.matchAll(/(?<![\w./-])(?:\/usr\/bin\/|\/bin\/)?sudo(?=\s|["'\\])/g)].at(-1);
    return at && { start: from + at.index, end: from + at.index + at[0].length };
}
/** Options that mean nothing to root, before the name of a program that is no part of the shell. */
const OWN_WORDS = /^(?:[ \t]+-[EHn]+)*[ \t]+(?=[\w./][\w./-]*(?:[\s;&|)"']|$))(?!(?:cd|export|set|unset|umask|exit|exec|source|eval|if|for|while)\b)/;
/** Takes out the word. */
function deriveEdit(facts, run, { start, end }) {
    const user = userAt(facts, run.stage, run.order);
    if (!isRootUser(user.name) || run.onbuild)
        return undefined;
    const rest = OWN_WORDS.exec(facts.file.text.slice(end, end + 200));
    return rest === null ? undefined : { range: { start, end: end + rest[0].length }, text: '' };
}

;// CONCATENATED MODULE: ./lib/lint/rules/npm-cache-clean.js
// npm install that leaves its cache in the image.



const npmCacheClean = defineRule({
    id: 'npm-cache-clean',
    aliases: [],
    since: '0.1.0',
    summary: 'Clean the cache of npm in the RUN that installs.',
    category: 'layers',
    severity: 'info',
    confidence: 'medium',
    fix: 'safe',
    fixEffect: 'The files of the cache, below ~/.npm, are no longer in the image.',
    why: `npm keeps every package it downloads in ~/.npm, beside the copy in node_modules. In a layer nobody uses that
again. \`npm cache clean --force\` has to run after the install and in the same RUN; a cache mount at /root/.npm is
better still, because the next build then does not download again.

\`--cache\` and \`npm_config_cache\` move the cache; where they are given as options, nothing is reported. Silent are also stages whose files do not reach the image, and RUNs that remove the cache in another way.`,
    references: ['https://docs.npmjs.com/cli/commands/npm-cache'],
    examples: [
        {
            bad: 'FROM node:24\nRUN «npm ci» --omit=dev\n',
            fixed: 'FROM node:24\nRUN npm ci --omit=dev && npm cache clean --force\n',
        },
        {
            bad: 'FROM node:24\nRUN «npm install» -g typescript@5.9.2 \\\n    && tsc --version\n',
            fixed: 'FROM node:24\nRUN npm install -g typescript@5.9.2 \\\n    && tsc --version \\\n    && npm cache clean --force\n',
        },
        { good: 'FROM node:24\nRUN npm ci && npm cache clean --force\n', because: 'the RUN cleans up' },
        { good: 'FROM node:24\nRUN npm ci && rm -rf "$HOME/.npm"\n', because: 'removing the folder is as good' },
        {
            good: 'FROM node:24\nRUN --mount=type=cache,target=/root/.npm npm ci\n',
            because: 'the cache lies on a mount',
        },
        {
            good: 'FROM node:24\nRUN npm ci --cache /tmp/npm && rm -rf /tmp/npm\n',
            because: 'the cache is somewhere else',
        },
        {
            good: 'FROM node:24 AS build\nRUN npm ci\nFROM node:24\nCOPY --from=build /app /app\n',
            because: 'the stage is thrown away',
        },
    ],
    *check(facts) {
        const command = 'npm cache clean --force';
        const found = findUncleaned(facts, {
            manager: 'npm',
            command,
            fills: (call) => package_call_hasVerb(call, 'install') && !npm_cache_clean_isElsewhere(call),
        });
        for (const { call, fix } of found)
            yield {
                range: callRange(call),
                message: `${callLabel(call)} leaves what it downloads in the layer; run \`${command}\` at the end of the same RUN, or mount a cache at /root/.npm.`,
                ...(fix === undefined ? {} : { fix }),
            };
    },
});
function npm_cache_clean_isElsewhere(call) {
    return hasOption(call, '--cache', '--help', '-h', '--dry-run', '--package-lock-only');
}

;// CONCATENATED MODULE: ./lib/lint/rules/npm-ci.js
// npm install although there is a lock file.






const LOCKS = ['package-lock.json', 'npm-shrinkwrap.json'];
const OTHER = [
    ...['-g', '--global', '-w', '--workspace', '--workspaces', '-C', '--prefix', '--location'],
    ...['--no-package-lock', '--package-lock', '--package-lock-only', '--no-save', '--dry-run', '-h', '--help'],
];
const npmCi = defineRule({
    id: 'npm-ci',
    aliases: [],
    since: '0.1.0',
    summary: 'Install with `npm ci` where there is a lock file.',
    category: 'reproducibility',
    severity: 'info',
    confidence: 'high',
    fix: 'suggested',
    fixEffect: 'Exactly the versions of the lock file are installed; the build fails when package.json does not fit to it.',
    why: `\`npm install\` changes the lock file when it does not fit to package.json, and so may install versions nobody has tested.
\`npm ci\` installs exactly what the lock file says, fails when the two do not fit, and is faster.

Reported only where the lock file is in the build context and copied to where npm runs. Stages for development and tests,
workspaces and global installs are left alone.`,
    references: ['https://docs.npmjs.com/cli/commands/npm-ci'],
    examples: [
        {
            bad: 'FROM node:24\nWORKDIR /app\nCOPY package*.json ./\nRUN «npm install» --omit=dev\n',
            fixed: 'FROM node:24\nWORKDIR /app\nCOPY package*.json ./\nRUN npm ci --omit=dev\n',
            context: ['package.json', 'package-lock.json'],
        },
        {
            bad: 'FROM node:24\nWORKDIR /app\nCOPY . .\nRUN cd web && «npm i» && npm run build\n',
            fixed: 'FROM node:24\nWORKDIR /app\nCOPY . .\nRUN cd web && npm ci && npm run build\n',
            context: ['web/package.json', 'web/package-lock.json'],
        },
        {
            good: 'FROM node:24\nWORKDIR /app\nCOPY . .\nRUN npm install\n',
            because: 'there is no lock file',
            context: ['package.json'],
        },
        {
            good: 'FROM node:24\nWORKDIR /app\nCOPY package.json ./\nRUN npm install\n',
            because: 'the lock file is not copied',
            context: ['package.json', 'package-lock.json'],
        },
        {
            good: 'FROM node:24 AS dev\nWORKDIR /app\nCOPY . .\nRUN npm install\n',
            because: 'the stage is for development',
            context: ['package.json', 'package-lock.json'],
        },
        {
            good: 'FROM node:24\nCOPY . .\nRUN npm install\n',
            because: 'without a build context nothing is known of a lock file',
        },
    ],
    *check(facts) {
        if (facts.context === undefined || facts.context.truncated || isTemplate(facts))
            return;
        for (const run of facts.runs)
            for (const call of callsOf(facts, run, 'npm')) {
                const stage = facts.stages[run.stage];
                const plain = /^(?:install|i|in)$/.test(call.verb.value) && call.operands.length === 0 && !call.unknown;
                if (!plain || hasOption(call, ...OTHER) || run.onbuild || !stage || isSideStage(stage))
                    continue;
                if (!hasLock(facts, run, call))
                    continue;
                const { range, value } = call.verb;
                const written = facts.file.text.slice(range.start, range.end) === value;
                yield {
                    range: callRange(call),
                    message: `npm ${value} may change what the lock file says; npm ci installs exactly that.`,
                    ...(written
                        ? { fix: { kind: 'unsafe', description: 'Use npm ci', edits: [replaceText(range, 'ci')] } }
                        : {}),
                };
            }
    },
});
/** The lock file is in the context, was copied to where npm runs, and nothing removes it. */
function hasLock(facts, run, call) {
    const program = run.programs.find(({ range }) => range.start === call.program.range.start);
    const folder = program && programFolder(facts, run, program);
    const removed = run.programs.some(({ name, args }) => name === 'rm' && args.some(({ value }) => LOCKS.some((lock) => value.includes(lock))));
    if (folder === undefined || removed)
        return false;
    const { chain = [] } = facts.stages[run.stage] ?? {};
    return facts.copies.some((copy) => {
        const before = chain.includes(copy.stage) && (copy.stage !== run.stage || copy.order < run.order);
        if (!before || copy.onbuild || copy.from.kind !== 'context')
            return false;
        const { holds } = deriveCopied(facts, copy);
        // A copy that is not understood seems to hold everything.
        return (!holds(resolvePath(folder, '.layersmith-no-such-file')) &&
            LOCKS.some((lock) => holds(resolvePath(folder, lock))));
    });
}

;// CONCATENATED MODULE: ./lib/lint/rules/numeric-user.js
// A USER by name, which nobody outside the image can tell from root.





const numericUser = defineRule({
    id: 'numeric-user',
    aliases: ['DL3066'],
    since: '0.1.0',
    summary: 'Give the user of the image as a number.',
    category: 'security',
    severity: 'info',
    default: 'off',
    confidence: 'high',
    fix: 'suggested',
    fixEffect: 'The settings of the image name the number instead of the user; the process is the same.',
    why: `Kubernetes refuses to start a container with \`runAsNonRoot: true\` when the image names its user: it does not look
into the image and cannot know that \`app\` is not root. A number says it.

Only the last USER of the image counts. The fix is suggested where the file itself creates the user with a number.`,
    references: ['https://kubernetes.io/docs/tasks/configure-pod-container/security-context/'],
    examples: [
        { bad: 'FROM node:24\nUSER «node»\n' },
        {
            bad: 'FROM debian:13\nRUN useradd -mu 10001 app\nUSER «app»:staff\n',
            fixed: 'FROM debian:13\nRUN useradd -mu 10001 app\nUSER 10001:staff\n',
        },
        { good: 'FROM node:24\nUSER 1000:node\n', because: 'the user is a number' },
        { good: 'FROM node:24\nUSER node\nRUN npm ci\nUSER 1000\n', because: 'the last one counts' },
        { good: 'FROM node:24\nARG UID=1000\nUSER $UID\n', because: 'the value is for the build to say' },
    ],
    *check(facts) {
        const last = lastInTarget(facts, 'USER');
        if (last === undefined)
            return;
        const { name } = readUserWord(last.instruction, facts.file.escape);
        const [written] = last.instruction.args;
        if (!name || written === undefined || /^\d+$/.test(name) || isRootUser(name))
            return;
        const { start } = written.range;
        const plain = facts.file.text.startsWith(name, start);
        const range = plain ? { start, end: start + name.length } : written.range;
        const fix = plain ? numeric_user_deriveFix(facts, last, { name, range }) : undefined;
        yield {
            range,
            message: `Kubernetes cannot tell that "${name}" is not root and refuses it under runAsNonRoot; give its number.`,
            ...(fix === undefined ? {} : { fix }),
        };
    },
});
function numeric_user_deriveFix(facts, { stage }, user) {
    const created = createdUsers(facts, stage).find(({ name }) => name.literal && name.value === user.name);
    const uid = created?.uid?.value ?? '';
    if (!/^\d+$/.test(uid))
        return undefined;
    const fix = { kind: 'unsafe', description: `Write ${uid}`, edits: [replaceText(user.range, uid)] };
    return fix;
}

;// CONCATENATED MODULE: ./lib/lint/rules/onbuild-trigger.js
// ONBUILD with an instruction that cannot be a trigger.

const FORBIDDEN = new Set(['ONBUILD', 'FROM', 'MAINTAINER']);
const onbuildTrigger = defineRule({
    id: 'onbuild-trigger',
    aliases: [
        'DL3043',
        'ONBUILD_CHAINING_NOT_ALLOWED',
        'ONBUILD_TRIGGER_DISALLOWED',
        'invalid-onbuild-trigger',
    ],
    since: '0.2.0',
    summary: 'Use triggers that ONBUILD can run.',
    category: 'correctness',
    severity: 'error',
    confidence: 'high',
    fix: 'none',
    why: `The trigger runs in the build of another image, right after its FROM. ONBUILD itself, FROM and MAINTAINER are refused
there. A trigger \`COPY --from=name\` looks for the stage in that other Dockerfile; that is allowed, and told as info.`,
    references: ['https://docs.docker.com/reference/dockerfile/#onbuild-limitations'],
    examples: [
        { bad: 'FROM node:24\nONBUILD «FROM» alpine:3.22\n' },
        { bad: 'FROM node:24\nONBUILD «ONBUILD» RUN make\nONBUILD «MAINTAINER» me\n' },
        {
            bad: 'FROM node:24\nONBUILD COPY «--from=build» /out /srv\n',
            because: 'the other file needs such a stage',
        },
        {
            good: 'FROM node:24\nONBUILD COPY package.json ./\nONBUILD RUN npm ci\n',
            because: 'both can be triggers',
        },
        {
            good: 'FROM node:24\nONBUILD COPY --from=alpine:3.22 /etc/os-release /\n',
            because: 'that is an image',
        },
    ],
    *check({ placed }) {
        for (const { instruction, onbuild } of placed) {
            if (!onbuild)
                continue;
            const { keyword, keywordRange, flags } = instruction;
            if (FORBIDDEN.has(keyword))
                yield {
                    range: keywordRange,
                    message: `${keyword} cannot be a trigger of ONBUILD, and the build stops here. Remove it.`,
                };
            const from = flags.find(({ name }) => name === 'from');
            if (keyword !== 'COPY' || !from?.value || /[:/@$]/.test(from.value))
                continue;
            yield {
                range: from.range,
                message: `The stage ${from.value} is looked up in the Dockerfile that uses this image. Make sure that every such file has it.`,
                severity: 'info',
            };
        }
    },
});

;// CONCATENATED MODULE: ./lib/lint/rules/one-process-instruction.js
// More than one CMD, ENTRYPOINT or HEALTHCHECK in a stage.


const one_process_instruction_KEYWORDS = ['CMD', 'ENTRYPOINT', 'HEALTHCHECK'];
const oneProcessInstruction = defineRule({
    id: 'one-process-instruction',
    aliases: [
        ...['DL4003', 'DL4004', 'DL3012', 'MultipleInstructionsDisallowed', 'MULTIPLE_INSTRUCTIONS'],
        ...['DS-0016', 'DS-0007', 'DS-0023', 'multiple-entrypoint-instructions'],
        ...['multiple-cmd-instructions-listed', 'multiple-entrypoint-instructions-listed'],
    ],
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

;// CONCATENATED MODULE: ./lib/lint/unpinned.js

/** One report for each call that names packages without a version. */
function* findUnpinned(facts, question) {
    const { managers, skip, packages, isPinned, example } = question;
    for (const run of facts.runs)
        for (const call of callsOf(facts, run, ...managers)) {
            if (!package_call_hasVerb(call, 'install'))
                continue;
            const words = packages?.(call) ?? call.operands;
            const loose = words.map(({ value }) => value).filter((text) => unpinned_isKnown(text) && !isPinned(text));
            const [first] = loose;
            if (first === undefined || skip?.(call, run))
                continue;
            const one = loose.length === 1;
            yield {
                range: callRange(call),
                message: `${callLabel(call)} takes whatever version of ${listNames(loose)} is current when the layer is built; ` +
                    `name the version${one ? '' : 's'}, as in ${example(first)}.`,
            };
        }
}
/** Not a variable nor a pattern. */
function unpinned_isKnown(text) {
    return text !== '' && !/[$`*?{]/.test(text);
}
function listNames(names) {
    const shown = names.slice(0, 3);
    const more = names.length - shown.length;
    if (more > 0)
        return `${shown.join(', ')} and ${more} more`;
    const [last = '', ...rest] = shown.toReversed();
    return rest.length === 0 ? last : `${rest.toReversed().join(', ')} and ${last}`;
}
/** A file, a folder or an address instead of a name. */
function isLocation(text) {
    return /^[./~]|:\/\/|\.(?:deb|rpm|apk|whl|zip|tgz|gem|tar(?:\.\w+)?)$/.test(text);
}

;// CONCATENATED MODULE: ./lib/lint/rules/pin-apk.js
// apk add of packages without a version.


const pinApk = defineRule({
    id: 'pin-apk',
    aliases: ['DL3018', 'unpinned-package-version-in-apk-add'],
    since: '0.1.0',
    summary: 'Name the versions of apk packages.',
    category: 'reproducibility',
    severity: 'info',
    default: 'off',
    confidence: 'medium',
    fix: 'none',
    why: `Without a version the same Dockerfile installs another package next month, and a cached layer another one than a fresh
build. \`name=1.2.3-r0\`, \`name~1.2\` and \`name>1.2\` limit what may come.

The rule is off by default because Alpine keeps only the newest build of a package in a release: an exact pin lets the
build fail after the next update. \`~\` with the first numbers is a fair middle.`,
    references: ['https://wiki.alpinelinux.org/wiki/Alpine_Package_Keeper#Package_pinning'],
    examples: [
        { bad: 'FROM alpine:3.22\nRUN «apk add» --no-cache curl git\n' },
        {
            bad: 'FROM alpine:3.22\nRUN «apk add» --no-cache --virtual .build gcc=14.2.0-r6 make && make && apk del .build\n',
        },
        {
            good: 'FROM alpine:3.22\nRUN apk add --no-cache "curl=8.14.1-r1" git~2.49 "make>4"\n',
            because: 'all are limited',
        },
        {
            good: 'FROM alpine:3.22\nRUN apk add --no-cache -X https://example.com/repo -t .deps tool@edge ./a.apk $EXTRA\n',
            because: 'a tagged repository, a file, a variable',
        },
    ],
    *check(facts) {
        yield* findUnpinned(facts, {
            managers: ['apk'],
            isPinned: (text) => /[=<>~@]/.test(text) || isLocation(text) || text.startsWith('!') || text.includes('/'),
            example: (name) => `${name}~1.2`,
        });
    },
});

;// CONCATENATED MODULE: ./lib/lint/rules/pin-apt.js
// apt-get install of packages without a version.




const hasSnapshot = settingFinder(/snapshot(?:-cloudflare)?\.(?:debian|ubuntu)|APT::Snapshot/i);
const pinApt = defineRule({
    id: 'pin-apt',
    aliases: ['DL3008', 'apt-get-install-pin-version'],
    since: '0.1.0',
    summary: 'Name the versions of apt packages.',
    category: 'reproducibility',
    severity: 'info',
    default: 'off',
    confidence: 'medium',
    fix: 'none',
    why: `Without a version the same Dockerfile installs another package next month, and a cached layer another one than a fresh
build.

The rule is off by default because Debian and Ubuntu remove old versions from their mirrors: a pinned version lets the
build fail on the day of the next security update. Where it matters, a dated snapshot of the archive pins everything at
once; the rule is silent there. It is also silent about \`pkg/release\`, local files and names in variables.`,
    references: [
        'https://docs.docker.com/build/building/best-practices/#apt-get',
        'https://snapshot.debian.org/',
    ],
    examples: [
        { bad: 'FROM debian:13\nRUN apt-get update && «apt-get install» -y curl git\n' },
        {
            bad: 'FROM debian:13\nRUN apt-get update && «apt-get install» -y -t trixie-backports curl=8.14.1-2 git\n',
        },
        {
            good: 'FROM debian:13\nRUN apt-get update && apt-get install -y curl=8.14.*\n',
            because: 'the version is there',
        },
        {
            good: 'FROM debian:13\nRUN apt-get install -y ./tool.deb curl/trixie-backports $EXTRA\n',
            because: 'a file, a release, a variable',
        },
        {
            good: 'FROM debian:13\nRUN echo "deb http://snapshot.debian.org/archive/debian/20260801T000000Z trixie main" > /etc/apt/sources.list\nRUN apt-get update && apt-get install -y curl\n',
            because: 'the whole archive is pinned',
        },
    ],
    *check(facts) {
        yield* findUnpinned(facts, {
            managers: ['apt'],
            skip: (call, run) => call.verb.value === 'build-dep' || hasOption(call, '-S', '--snapshot') || hasSnapshot(facts, run),
            // A minus at the end removes a package, a caret names a task.
            isPinned: (text) => /=/.test(text) || isLocation(text) || text.includes('/') || /[-^]$/.test(text),
            example: (name) => `${name}=1.2.*`,
        });
    },
});

;// CONCATENATED MODULE: ./lib/lint/rules/pin-dnf.js
// dnf install of packages without a version.


const pinDnf = defineRule({
    id: 'pin-dnf',
    aliases: ['DL3041', 'missing-version-specification-in-dnf-install'],
    since: '0.1.0',
    summary: 'Name the versions of dnf packages.',
    category: 'reproducibility',
    severity: 'info',
    default: 'off',
    confidence: 'medium',
    fix: 'none',
    why: `Without a version the same Dockerfile installs another package next month, and a cached layer another one than a fresh
build. dnf takes \`name-version\`, with an epoch as \`name-1:2.3\`, or \`name-2.*\`.

The rule is off by default because repositories drop old versions, and a pinned version then lets the build fail. It is
silent about groups, module streams with a version, files and names in variables.`,
    references: ['https://dnf.readthedocs.io/en/latest/command_ref.html#specifying-packages'],
    examples: [
        { bad: 'FROM fedora:43\nRUN «dnf install» -y httpd python3-devel\n' },
        { bad: 'FROM fedora:43\nRUN «dnf -y --enablerepo epel install» git-2.51.0 gcc-c++\n' },
        {
            good: 'FROM fedora:43\nRUN dnf install -y httpd-2.4.65 bind-32:9.18.33\n',
            because: 'the versions are there',
        },
        {
            good: 'FROM fedora:43\nRUN dnf install -y ./a.rpm @development-tools nginx-${VERSION}\n',
            because: 'a file, a group, a variable',
        },
        {
            good: 'FROM fedora:43\nRUN dnf module install -y nodejs:22 && dnf groupinstall -y core\n',
            because: 'a stream with its version, and a group',
        },
    ],
    *check(facts) {
        yield* findUnpinned(facts, {
            managers: ['dnf'],
            skip: ({ verb }) => /^group/.test(verb.value) || verb.value === 'reinstall',
            isPinned: (text) => /-(?:\d+:)?\d|[=<>:]|^@|^-|\//.test(text) || isLocation(text),
            example: (name) => `${name}-1.2.3`,
        });
    },
});

;// CONCATENATED MODULE: ./lib/lint/rules/pin-gem.js
// gem install of packages without a version.



const pinGem = defineRule({
    id: 'pin-gem',
    aliases: ['DL3028', 'gem-install-without-version'],
    since: '0.1.0',
    summary: 'Name the versions of gems.',
    category: 'reproducibility',
    severity: 'info',
    confidence: 'high',
    fix: 'none',
    why: `\`gem install rails\` takes what is newest on the day the layer is built. A cached layer has another version than a fresh
build, and a new major version breaks the image without any change to the Dockerfile.

\`name:1.2.3\`, \`-v\` and \`--version\` count; what stands behind \`--\` is for the compiler and is not read.`,
    references: ['https://guides.rubygems.org/command-reference/#gem-install'],
    examples: [
        { bad: 'FROM ruby:3.4\nRUN «gem install» rails\n' },
        {
            bad: 'FROM ruby:3.4\nRUN «gem install» --no-document -s https://gems.example.com bundler:2.7.1 puma\n',
        },
        {
            good: 'FROM ruby:3.4\nRUN gem install rails:8.0.2 && gem install puma -v 7.0.0\n',
            because: 'the versions are there',
        },
        {
            good: 'FROM ruby:3.4\nRUN gem install --version "~> 2.7" bundler -- --with-opt\n',
            because: 'the version is limited, the rest is no gem',
        },
        { good: 'FROM ruby:3.4\nRUN gem install ./tool.gem $EXTRA\n', because: 'a file and a variable' },
    ],
    *check(facts) {
        yield* findUnpinned(facts, {
            managers: ['gem'],
            skip: (call) => hasOption(call, '-v', '--version', '-g', '--file'),
            isPinned: (text) => text.includes(':') || isLocation(text),
            example: (name) => `${name}:1.2.3`,
        });
    },
});

;// CONCATENATED MODULE: ./lib/lint/rules/pin-go.js
// go install, get or run of a package without a version.





const pinGo = defineRule({
    id: 'pin-go',
    aliases: ['DL3062'],
    since: '0.1.0',
    summary: 'Name the versions of Go programs.',
    category: 'reproducibility',
    severity: 'info',
    confidence: 'high',
    fix: 'none',
    why: `\`go install example.com/tool@latest\` takes what is newest on the day the layer is built. A cached layer has another
version than a fresh build.

A package without \`@version\` is reported only where no go.mod can be there, because go.mod says which version is meant.
Local packages and \`tool\` are left alone.`,
    references: ['https://go.dev/ref/mod#version-queries'],
    examples: [
        { bad: 'FROM golang:1.25\nRUN «go install» github.com/air-verse/air@latest\n' },
        {
            bad: 'FROM golang:1.25\nRUN «go run» golang.org/x/tools/cmd/stringer -type Kind && «go get» -u golang.org/x/tools/cmd/goimports\n',
        },
        {
            good: 'FROM golang:1.25\nRUN go install -ldflags "-s -w" github.com/air-verse/air@v1.62.0\n',
            because: 'the version is there',
        },
        {
            good: 'FROM golang:1.25\nRUN go install ./cmd/... && go run . github.com/a/b && go install tool\n',
            because: 'these are local',
        },
        {
            good: 'FROM golang:1.25\nWORKDIR /src\nCOPY . .\nRUN go install github.com/air-verse/air\n',
            because: 'go.mod has the version',
        },
    ],
    *check(facts) {
        yield* findUnpinned(facts, {
            managers: ['go'],
            skip: (call, run) => !isLatest(call) && hasModule(facts, run, call),
            packages: ({ verb, operands }) => (verb.value === 'run' ? operands.slice(0, 1) : operands),
            isPinned: (text) => /@(?!latest$)/.test(text) || !/^[\w-]+(?:\.[\w-]+)+\//.test(text),
            example: (name) => `${name.replace(/@latest$/, '')}@v1.2.3`,
        });
    },
});
function isLatest({ operands }) {
    return operands.some(({ value }) => value.endsWith('@latest'));
}
/** A go.mod may have been copied or made where the program runs. */
function hasModule(facts, run, call) {
    if (run.mounts.some(({ type }) => type === 'bind'))
        return true;
    const program = run.programs.find(({ range }) => range.start === call.program.range.start);
    const folder = program && programFolder(facts, run, program);
    if (folder === undefined)
        return true;
    const chain = facts.stages[run.stage]?.chain ?? [];
    const path = resolvePath(folder, 'go.mod');
    return moduleCopies(facts).some((copy) => chain.includes(copy.stage) &&
        (copy.stage !== run.stage || copy.order < run.order) &&
        deriveCopied(facts, copy).holds(path));
}
/** Copies that may bring a go.mod. */
const moduleCopies = (0,remember/* remember */.kY)(({ copies }) => copies.filter(({ onbuild }) => !onbuild));

;// CONCATENATED MODULE: ./lib/lint/rules/pin-npm.js
// npm install of packages without a version.





const pinNpm = defineRule({
    id: 'pin-npm',
    aliases: ['DL3016', 'npm-install-without-pinned-version'],
    since: '0.1.0',
    summary: 'Name the versions of npm packages.',
    category: 'reproducibility',
    severity: 'info',
    confidence: 'high',
    fix: 'none',
    why: `\`npm install -g typescript\` takes what is newest on the day the layer is built. A cached layer has another version than
a fresh build, and a new major version breaks the image without any change to the Dockerfile.

pnpm and bun are read like npm. npx, bunx and \`dlx\` fetch a program too; npx and bunx take an installed one first, so they
are reported only where nothing was installed or copied before. Installs from a manifest, folders, archives and
\`owner/repo#ref\` are left alone.`,
    references: ['https://docs.npmjs.com/cli/commands/npm-install'],
    examples: [
        { bad: 'FROM node:24\nRUN «npm install» -g typescript @angular/cli\n' },
        { bad: 'FROM node:24\nRUN «npm i» --registry https://npm.example.com express@5.1.0 lodash\n' },
        { bad: 'FROM node:24\nRUN «npx» --yes create-vite app\n' },
        { bad: 'FROM node:24\nRUN «pnpm add» -g turbo && «pnpm dlx» degit a/b\n' },
        {
            good: 'FROM node:24\nRUN npm install -g typescript@5.9.2 @angular/cli@20\n',
            because: 'the versions are there',
        },
        {
            good: 'FROM node:24\nCOPY package.json ./\nRUN npm install && npm run build && npx tsc\n',
            because: 'the manifest has the versions',
        },
        {
            good: 'FROM node:24\nRUN npm install ./tool tool.tgz owner/repo#v1 $EXTRA\n',
            because: 'a folder, an archive, a reference, a variable',
        },
    ],
    *check(facts) {
        const example = (name) => (/^[\w-]+\//.test(name) ? `${name}#v1.2.3` : `${name}@1.2.3`);
        yield* findUnpinned(facts, {
            managers: ['npm', 'pnpm', 'bun'],
            skip: ({ verb }) => /^ci$|^clean-install$/.test(verb.value),
            packages: ({ verb, operands }) => (verb.value === 'dlx' ? operands.slice(0, 1) : operands),
            isPinned,
            example,
        });
        yield* findUnpinned(facts, {
            managers: ['npx'],
            skip: (call, run) => hasOption(call, '--no-install', '--no', '-c', '--call') || mayBeInstalled(facts, run, call),
            packages: (call) => {
                const named = optionValue(call, '-p', '--package');
                const [first] = call.operands;
                return named !== undefined && first ? [{ ...first, value: named }] : call.operands.slice(0, 1);
            },
            isPinned,
            example,
        });
    },
});
function isPinned(text) {
    if (/^[./~]|^\w:|:\/\/|^[a-z+]+:|\.(?:tgz|tar|tar\.gz)$/.test(text))
        return true;
    return /^@[^/]+\/[^@]+@|^[^@]+@/.test(text) || text.includes('#');
}
/** Something was copied or installed by npm and its like before. */
function mayBeInstalled(facts, run, call) {
    const first = firstNode(packageCalls(facts).get(run) ?? []);
    const own = first !== undefined && first.program.range.start < call.program.range.start;
    return own || isPreceded(facts, run, sources(facts)) || run.mounts.some(({ type }) => type === 'bind');
}
const firstNode = (0,remember/* remember */.kY)((calls) => calls.find(isNode));
const sources = (0,remember/* remember */.kY)((facts) => earliestPlaces([
    ...facts.copies,
    ...facts.runs.filter((run) => firstNode(packageCalls(facts).get(run) ?? []) !== undefined),
]));
function isNode({ manager }) {
    return ['npm', 'pnpm', 'bun', 'yarn'].includes(manager.id);
}

;// CONCATENATED MODULE: ./lib/lint/rules/pin-pip.js
// pip install of packages without a version.




/** What pip itself consists of; that it is kept up to date is usual. */
const pin_pip_TOOLS = /^(?:pip|setuptools|wheel)$/;
const pinPip = defineRule({
    id: 'pin-pip',
    aliases: ['DL3013', 'unpinned-package-version-in-pip-install'],
    since: '0.1.0',
    summary: 'Name the versions of Python packages.',
    category: 'reproducibility',
    severity: 'info',
    confidence: 'high',
    fix: 'none',
    why: `\`pip install flask\` takes what is newest on the day the layer is built. A cached layer has another version than a fresh
build, and a new major version breaks the image without any change to the Dockerfile.

Any specifier counts (\`==\`, \`~=\`, \`<\`), and so do requirement and constraint files, hashes, local paths, addresses and
\`@ref\` of a repository. For pip, setuptools and wheel alone the report is one of style. pipx and \`uv pip\` are read like
pip.`,
    references: ['https://pip.pypa.io/en/stable/topics/repeatable-installs/'],
    examples: [
        { bad: 'FROM python:3.14\nRUN «pip install» --no-cache-dir flask uvicorn[standard]==0.35.0\n' },
        {
            bad: 'FROM python:3.14\nRUN «python3 -m pip install» --index-url https://pypi.example.com/simple flask\n',
        },
        {
            bad: 'FROM python:3.14\nRUN «pip install» git+https://github.com/pallets/flask\n',
            because: 'it names no commit or tag',
        },
        {
            bad: 'FROM python:3.14\nRUN «pip install» --upgrade pip wheel\n',
            because: 'only a matter of style here',
        },
        {
            good: 'FROM python:3.14\nRUN pip install flask==3.1.2 "django~=5.2" git+https://github.com/pallets/click@8.2.1\n',
            because: 'all have versions',
        },
        {
            good: 'FROM python:3.14\nRUN pip install -r requirements.txt && pip install . && pip install -e ./lib\n',
            because: 'no package is named',
        },
        {
            good: 'FROM python:3.14\nRUN pip install -c constraints.txt flask\n',
            because: 'the constraints have the version',
        },
        { good: 'FROM python:3.14\nRUN pip install $PACKAGES\n', because: 'the packages are not known' },
    ],
    *check(facts) {
        const question = {
            managers: ['pip', 'pipx', 'uv'],
            isPinned: pin_pip_isPinned,
            example: (name) => (/^\w+\+/.test(name) ? `${name}@v1.2.3` : `${name}==1.2.3`),
        };
        const onlyTools = (call) => call.operands.every(({ value }) => pin_pip_TOOLS.test(value) || pin_pip_isPinned(value));
        yield* findUnpinned(facts, {
            ...question,
            skip: (call, run) => onlyTools(call) || isConstrained(call) || variableAt(facts, run, 'PIP_CONSTRAINT') !== undefined,
        });
        const tools = findUnpinned(facts, {
            ...question,
            skip: (call, run) => !onlyTools(call) || isConstrained(call) || variableAt(facts, run, 'PIP_CONSTRAINT') !== undefined,
        });
        for (const report of tools)
            yield { ...report, severity: 'style' };
    },
});
function isConstrained(call) {
    return hasOption(call, '-c', '--constraint', '--constraints', '--require-hashes', '--no-index');
}
function pin_pip_isPinned(text) {
    if (/^(?:git|hg|svn|bzr)\+/.test(text))
        return /@/.test(text.replace(/^\w+\+\w+:\/\/[^/]*/, ''));
    if (/[=<>~!]=|[<>]|===|@/.test(text))
        return true;
    return /^[./~]|:\/\/|\/|\.(?:whl|zip|tar\.\w+|tgz)(?:\[.*\])?$/.test(text);
}

;// CONCATENATED MODULE: ./lib/lint/rules/pin-yarn-global.js
// yarn global add and yarn dlx of packages without a version.


const pinYarnGlobal = defineRule({
    id: 'pin-yarn-global',
    aliases: [],
    since: '0.1.0',
    summary: 'Name the versions of packages that yarn installs globally.',
    category: 'reproducibility',
    severity: 'info',
    confidence: 'high',
    fix: 'none',
    why: `\`yarn global add\` and \`yarn dlx\` have no lock file: they take what is newest on the day the layer is built. A cached
layer has another version than a fresh build.

Folders, archives, addresses and \`owner/repo#ref\` are left alone.`,
    references: ['https://classic.yarnpkg.com/lang/en/docs/cli/global/'],
    examples: [
        { bad: 'FROM node:24\nRUN «yarn global add» typescript\n' },
        { bad: 'FROM node:24\nRUN yarn dlx create-vite@7 app && «yarn dlx» degit a/b\n' },
        {
            good: 'FROM node:24\nRUN yarn global add typescript@5.9.2 @angular/cli@20\n',
            because: 'the versions are there',
        },
        {
            good: 'FROM node:24\nRUN yarn install --immutable && yarn add lodash\n',
            because: 'these write or read a lock file',
        },
    ],
    *check(facts) {
        yield* findUnpinned(facts, {
            managers: ['yarn'],
            skip: ({ verb }) => verb.value !== 'global add' && verb.value !== 'dlx',
            packages: ({ verb, operands }) => (verb.value === 'dlx' ? operands.slice(0, 1) : operands),
            isPinned: (text) => /^[./~]|:\/\/|^[a-z+]+:|\.(?:tgz|tar\.gz)$|^.[^@]*@|#/.test(text),
            example: (name) => `${name}@1.2.3`,
        });
    },
});

;// CONCATENATED MODULE: ./lib/lint/rules/pin-yum.js
// yum install of packages without a version.


const pinYum = defineRule({
    id: 'pin-yum',
    aliases: ['DL3033', 'yum-install-without-version'],
    since: '0.1.0',
    summary: 'Name the versions of yum packages.',
    category: 'reproducibility',
    severity: 'info',
    default: 'off',
    confidence: 'medium',
    fix: 'none',
    why: `Without a version the same Dockerfile installs another package next month, and a cached layer another one than a fresh
build. yum takes \`name-version\`, with an epoch as \`name-1:2.3\`, or \`name-2.*\`.

The rule is off by default because repositories drop old versions, and a pinned version then lets the build fail. It is
silent about groups, module streams with a version, files and names in variables.`,
    references: ['https://dnf.readthedocs.io/en/latest/command_ref.html#specifying-packages'],
    examples: [
        { bad: 'FROM centos:7\nRUN «yum install» -y httpd python3-devel\n' },
        { bad: 'FROM centos:7\nRUN «yum -y --enablerepo epel install» git-2.51.0 gcc-c++\n' },
        {
            good: 'FROM centos:7\nRUN yum install -y httpd-2.4.65 bind-32:9.18.33\n',
            because: 'the versions are there',
        },
        {
            good: 'FROM centos:7\nRUN yum install -y ./a.rpm @development-tools nginx-${VERSION}\n',
            because: 'a file, a group, a variable',
        },
        {
            good: 'FROM centos:7\nRUN yum module install -y nodejs:22 && yum groupinstall -y core\n',
            because: 'a stream with its version, and a group',
        },
    ],
    *check(facts) {
        yield* findUnpinned(facts, {
            managers: ['yum'],
            skip: ({ verb }) => /^group/.test(verb.value) || verb.value === 'reinstall',
            isPinned: (text) => /-(?:\d+:)?\d|[=<>:]|^@|^-|\//.test(text) || isLocation(text),
            example: (name) => `${name}-1.2.3`,
        });
    },
});

;// CONCATENATED MODULE: ./lib/lint/rules/pin-zypper.js
// zypper install of packages without a version.



const pinZypper = defineRule({
    id: 'pin-zypper',
    aliases: ['DL3037', 'zypper-install-without-version'],
    since: '0.1.0',
    summary: 'Name the versions of zypper packages.',
    category: 'reproducibility',
    severity: 'info',
    default: 'off',
    confidence: 'medium',
    fix: 'none',
    why: `Without a version the same Dockerfile installs another package next month, and a cached layer another one than a fresh
build. zypper takes \`name=1.2.3\` and limits as \`name>=1.2\`.

The rule is off by default because repositories drop old versions, and a pinned version then lets the build fail. It is
silent about patterns, files and names in variables.`,
    references: ['https://en.opensuse.org/SDB:Zypper_manual'],
    examples: [
        { bad: 'FROM opensuse/leap:15.6\nRUN «zypper -n install» git httpd\n' },
        { bad: 'FROM opensuse/leap:15.6\nRUN «zypper -n in» --from repo-oss git=2.51.0 gcc-c++\n' },
        {
            good: 'FROM opensuse/leap:15.6\nRUN zypper -n install git=2.51.0 "httpd>=2.4"\n',
            because: 'the versions are there',
        },
        {
            good: 'FROM opensuse/leap:15.6\nRUN zypper -n install ./a.rpm $EXTRA\n',
            because: 'a file and a variable',
        },
        {
            good: 'FROM opensuse/leap:15.6\nRUN zypper -n install -t pattern devel_basis\n',
            because: 'a pattern is no package',
        },
    ],
    *check(facts) {
        yield* findUnpinned(facts, {
            managers: ['zypper'],
            skip: (call) => !/^(?:package)?$/.test(optionValue(call, '-t', '--type') ?? ''),
            isPinned: (text) => /[=<>~]|-\d|:|^[-+!@]/.test(text) || text.includes('/') || isLocation(text),
            example: (name) => `${name}=1.2.3`,
        });
    },
});

;// CONCATENATED MODULE: ./lib/lint/rules/pip-no-cache.js
// pip install that leaves its cache in the image.





const pip_no_cache_FLAG = '--no-cache-dir';
const pip_no_cache_isConfigured = settingFinder(/\bpip[\d.]*\s+config\s.*no-cache-dir|^\s*no-cache-dir\s*=|\/pip\.conf/m);
const pipNoCache = defineRule({
    id: 'pip-no-cache',
    aliases: ['DL3042', 'pip-install-keeping-cached-packages', 'missing-pip-no-cache-dir'],
    since: '0.1.0',
    summary: 'Install with `pip install --no-cache-dir`.',
    category: 'layers',
    severity: 'info',
    confidence: 'high',
    fix: 'safe',
    fixEffect: "The files of pip's cache, below ~/.cache/pip, are no longer in the image.",
    why: `pip keeps everything it downloads and builds in its cache. In a layer nobody uses that again; \`--no-cache-dir\` leaves it
out. A cache mount at /root/.cache/pip is better still: then the next build does not download again.

\`PIP_NO_CACHE_DIR\` in ENV, ARG or before the command counts, as do a pip.conf, a cache mount, and a RUN that removes the
cache itself. Stages whose files do not reach the image are left alone.`,
    references: ['https://pip.pypa.io/en/stable/topics/caching/'],
    examples: [
        {
            bad: 'FROM python:3.14\nRUN «pip install» flask==3.1.2\n',
            fixed: 'FROM python:3.14\nRUN pip install --no-cache-dir flask==3.1.2\n',
        },
        {
            bad: 'FROM python:3.14\nRUN «python3 -m pip install» -r requirements.txt\n',
            fixed: 'FROM python:3.14\nRUN python3 -m pip install --no-cache-dir -r requirements.txt\n',
        },
        {
            good: 'FROM python:3.14\nENV PIP_NO_CACHE_DIR=1\nRUN pip install -r requirements.txt\n',
            because: 'the variable switches the cache off',
        },
        {
            good: 'FROM python:3.14\nRUN --mount=type=cache,target=/root/.cache/pip pip install -r requirements.txt\n',
            because: 'the cache lies on a mount',
        },
        {
            good: 'FROM python:3.14\nRUN pip install -r requirements.txt && rm -rf ~/.cache/pip\n',
            because: 'the RUN removes the cache',
        },
        {
            good: 'FROM python:3.14 AS build\nRUN pip install -t /lib flask==3.1.2\nFROM python:3.14\nCOPY --from=build /lib /lib\n',
            because: 'the stage is thrown away',
        },
    ],
    *check(facts) {
        for (const run of facts.runs)
            for (const call of callsOf(facts, run, 'pip')) {
                if (call.verb.value !== 'install' ||
                    call.unknown ||
                    hasOption(call, pip_no_cache_FLAG, '--cache-dir', '--dry-run'))
                    continue;
                const assigned = run.programs.some(({ assignments, args }) => [...assignments.map(({ name }) => name), ...args.map(({ value }) => value)].some((text) => text.startsWith('PIP_NO_CACHE_DIR')));
                // pip takes any value for a yes, for the sake of old set-ups even `off`.
                const off = assigned || variableAt(facts, run, 'PIP_NO_CACHE_DIR') !== undefined;
                if (off || pip_no_cache_isConfigured(facts, run) || !leavesCache(facts, run, call))
                    continue;
                const edit = addArguments(facts, run, call.verb, pip_no_cache_FLAG);
                yield {
                    range: callRange(call),
                    message: `${callLabel(call)} leaves what it downloads in the layer; add ${pip_no_cache_FLAG}, or mount a cache at /root/.cache/pip.`,
                    ...(edit ? { fix: { kind: 'safe', description: `Add ${pip_no_cache_FLAG}`, edits: [edit] } } : {}),
                };
            }
    },
});

;// CONCATENATED MODULE: ./lib/lint/rules/pipefail.js
// A pipe whose first program may fail without notice.








/** They hand on what they are given; when they fail there is a bug in the text, not in the world. */
const SOURCES = new Set(['echo', 'printf', 'yes', 'cat', 'true', ':', 'seq', 'date', 'uname', 'env', 'pwd']);
const FILTERS = new Set([
    'sed',
    'tr',
    'cut',
    'head',
    'tail',
    'sort',
    'uniq',
    'tee',
    'rev',
    'awk',
    'base64',
    'cat',
    'wc',
]);
const pipefail = defineRule({
    id: 'pipefail',
    aliases: ['DL4006', 'shell-running-a-pipe-without-pipefail-flag', 'set-pipefail'],
    since: '0.1.0',
    summary: 'Let a RUN fail when any program of a pipe fails.',
    category: 'process',
    severity: 'warning',
    confidence: 'high',
    fix: 'suggested',
    fixEffect: 'RUN, CMD and ENTRYPOINT in shell form below the new SHELL run under that shell, and pipes fail as a whole.',
    why: `A pipe is as successful as its last program. When the download in \`curl … | tar x\` breaks off, or the key server is
down in \`curl … | gpg\`, the RUN may succeed all the same: a broken layer is cached and shipped.

\`pipefail\` makes it fail. Say it with SHELL for the stage, or with \`set -o pipefail\` at the start of one RUN where the
shell knows it (bash, zsh, ash). Pipes that begin with \`echo\`, \`yes\` or the like are left alone, as nothing is lost there.`,
    references: ['https://docs.docker.com/build/building/best-practices/#using-pipes'],
    examples: [
        {
            bad: 'FROM debian:13\nRUN «curl -fsSL https://example.com/app.tgz» | tar xz -C /opt\n',
            fixed: 'FROM debian:13\nSHELL ["/bin/bash", "-o", "pipefail", "-c"]\nRUN curl -fsSL https://example.com/app.tgz | tar xz -C /opt\n',
        },
        {
            bad: 'FROM alpine:3.22\n# the key\nRUN «wget -qO- https://example.com/key» | tee /etc/apk/keys/key.pub\nRUN «./list» | wc -l\n',
            fixed: 'FROM alpine:3.22\nSHELL ["/bin/ash", "-o", "pipefail", "-c"]\n# the key\nRUN wget -qO- https://example.com/key | tee /etc/apk/keys/key.pub\nRUN ./list | wc -l\n',
        },
        {
            bad: 'FROM example/app:1\nRUN VERSION=$(«curl -fsSL https://example.com/latest» | jq -r .tag) && ./get "$VERSION"\n',
            because: 'the variable would be empty',
        },
        {
            good: 'FROM debian:13\nSHELL ["/bin/bash", "-l", "-eo", "pipefail", "-c"]\nRUN curl -fsSL https://example.com/app.tgz | tar xz\n',
            because: 'SHELL has pipefail',
        },
        {
            good: 'FROM debian:13\nRUN bash -c "set -euo pipefail; curl -fsSL https://example.com/app.tgz | tar xz"\n',
            because: 'the script has pipefail',
        },
        {
            good: 'FROM debian:13\nRUN yes | ./install\nRUN echo "$KEY" | gpg --import\n',
            because: 'what comes first cannot fail',
        },
        { good: 'FROM debian:13\nRUN ./check || ./repair\n', because: 'this is no pipe' },
        { good: 'FROM debian:13\nRUN ps ax | grep java || true\n', because: 'it may fail' },
    ],
    *check(facts) {
        const fixed = new Set();
        for (const run of facts.runs) {
            if (run.script.dialect !== 'posix' || shellAt(facts, run)?.some(isPipefail))
                continue;
            const program = findLost(facts, run);
            if (program === undefined)
                continue;
            const chain = facts.stages[run.stage]?.chain ?? [];
            const covered = chain.some((stage) => fixed.has(stage));
            const fix = covered ? undefined : pipefail_deriveFix(facts, run);
            if (fix !== undefined)
                fixed.add(run.stage);
            yield pipefail_buildReport(program, fix);
        }
    },
});
function pipefail_buildReport({ range, name }, fix) {
    const who = name === '' ? 'this' : name;
    const message = `When ${who} fails in this pipe, the RUN succeeds all the same. Turn on pipefail, with SHELL or with set -o pipefail.`;
    return { range, message, ...(fix === undefined ? {} : { fix }) };
}
function isPipefail(word) {
    return word.includes('pipefail');
}
/** The first program whose failure nobody sees. */
function findLost(facts, { instruction, script }) {
    for (const pipeline of findPipelines(script.programs)) {
        const lost = pipeline.find(pipefail_mayFail);
        const first = pipeline[0];
        if (lost === undefined || first === undefined)
            continue;
        const before = facts.file.text.slice(instruction.range.start, first.range.start);
        if (isPipefail(before) || isTolerated(script.steps, lost))
            continue;
        if (first.inSubstitution && !script.programs.some((other) => isAssignedBy(other, first)))
            continue;
        return lost;
    }
    return undefined;
}
function pipefail_mayFail({ pipe, name }) {
    if (pipe === undefined || pipe.index === pipe.length - 1)
        return false;
    return !(SOURCES.has(name) || (pipe.index > 0 && FILTERS.has(name)));
}
/** `… || true`, or another program for that case. */
function isTolerated(steps, program) {
    const at = steps.findIndex(({ programs }) => programs.includes(program));
    return steps[at + 1]?.connector === '||';
}
/** Only an assignment by itself has the status of what it substitutes. */
function isAssignedBy({ name, assignments, args }, { range }) {
    const alone = name === '' && args.length === 0;
    return alone && assignments.some((one) => one.range.start <= range.start && range.end <= one.range.end);
}
function pipefail_deriveFix(facts, run) {
    const words = shellAt(facts, run) ?? defaultShell(facts, run);
    const [program = '', ...rest] = words ?? [];
    if (run.onbuild || !['bash', 'zsh', 'ash'].includes((0,shell_wrappers/* baseName */.Fl)(program)))
        return undefined;
    const line = `SHELL ${(0,exec_form/* renderExecForm */.Y_)([program, '-o', 'pipefail', ...rest])}\n`;
    const edits = [insertBefore(facts.file.text, run.outer, line)];
    return { kind: 'unsafe', description: `Use ${program} with pipefail from here on`, edits };
}
function defaultShell(facts, run) {
    const shell = shellOfImage(baseReference(facts, run.stage));
    return shell === undefined ? undefined : [shell, '-c'];
}

;// CONCATENATED MODULE: ./lib/lint/rules/platform-arg-early.js





const platformArgEarly = defineRule({
    id: 'platform-arg-early',
    aliases: [],
    since: '0.2.0',
    summary: 'In a stage on the build platform, declare TARGETARCH after the steps all platforms share.',
    category: 'cache',
    severity: 'info',
    confidence: 'high',
    fix: 'safe',
    fixEffect: `The RUNs between no longer see the variable in their environment. The fix is safe only when all of them are
known not to read it.`,
    why: `A stage FROM \`--platform=$BUILDPLATFORM\` is the same for all target platforms until it asks for one of them with
\`ARG TARGETARCH\`. Every RUN below that line is done once for each platform, because the value is in its environment; the
RUNs above it are done once for all of them.

Only stages on \`$BUILDPLATFORM\` are looked at: anywhere else the platforms have nothing in common.`,
    references: ['https://docs.docker.com/build/building/multi-platform/#cross-compilation'],
    examples: [
        {
            bad: 'FROM --platform=$BUILDPLATFORM golang:1.26 AS build\n«ARG TARGETOS TARGETARCH»\nWORKDIR /src\nCOPY go.mod go.sum ./\nRUN go mod download\nCOPY . .\nRUN GOOS=$TARGETOS GOARCH=$TARGETARCH go build -o /app .\n',
            fixed: 'FROM --platform=$BUILDPLATFORM golang:1.26 AS build\nWORKDIR /src\nCOPY go.mod go.sum ./\nRUN go mod download\nCOPY . .\nARG TARGETOS TARGETARCH\nRUN GOOS=$TARGETOS GOARCH=$TARGETARCH go build -o /app .\n',
        },
        {
            bad: 'FROM --platform=$BUILDPLATFORM node:24 AS build\n# amd64, arm64\n«ARG TARGETPLATFORM»\nRUN npm install -g esbuild@0.25.0\nRUN ./build.sh "$TARGETPLATFORM"\n',
            fixed: 'FROM --platform=$BUILDPLATFORM node:24 AS build\nRUN npm install -g esbuild@0.25.0\n# amd64, arm64\nARG TARGETPLATFORM\nRUN ./build.sh "$TARGETPLATFORM"\n',
        },
        {
            good: 'FROM --platform=$BUILDPLATFORM golang:1.26 AS build\nCOPY go.mod go.sum ./\nRUN go mod download\nARG TARGETARCH\nRUN GOARCH=$TARGETARCH go build -o /app .\n',
            because: 'the download is done once for all platforms',
        },
        {
            good: 'FROM golang:1.26 AS build\nARG TARGETARCH\nCOPY go.mod go.sum ./\nRUN go mod download\nRUN ./fetch.sh "$TARGETARCH"\n',
            because: 'the stage itself is another one for each platform',
        },
        {
            good: 'FROM --platform=$BUILDPLATFORM golang:1.26 AS build\nARG TARGETARCH\nCOPY go.mod go.sum ./\nRUN go mod download\nRUN go build -o /app .\n',
            because: 'nothing names it, so a program may read it from the environment',
        },
    ],
    *check(facts) {
        for (const stage of facts.stages.filter(isOnBuildPlatform))
            for (const [order, instruction] of stage.instructions.entries()) {
                const names = instruction.keyword === 'ARG' ? platformNames(instruction) : [];
                if (names.length === 0)
                    continue;
                const descent = descend(facts, stage, { names, instruction, order });
                if (descent.next === undefined || !descent.rerun.some(findCostly))
                    continue;
                const fix = platform_arg_early_planMove(facts, { instruction, descent, name: names[0] ?? '' });
                yield {
                    range: instruction.range,
                    message: `The RUN in ${nameLines(descent.rerun)} is done once for every target platform because of this ARG, which it does not mention; declare it further down.`,
                    ...(fix === undefined ? {} : { fix }),
                };
            }
    },
});
function isOnBuildPlatform({ from }) {
    const platform = from.flags.find(({ name }) => name === 'platform')?.value;
    return /^\$(?:BUILDPLATFORM|\{BUILDPLATFORM\})$/.test(platform ?? '');
}
/** Empty when the ARG declares anything else, too. */
function platformNames({ pairs }) {
    const names = pairs.map(({ key }) => key);
    return names.every((name) => /^TARGET(?:PLATFORM|OS|ARCH|VARIANT|OSVERSION)$/.test(name)) ? names : [];
}
function platform_arg_early_planMove({ file: { text } }, { instruction, descent, name }) {
    const { next, rerun, movers } = descent;
    if (next === undefined || movers.length > 1)
        return undefined;
    const doubt = findDoubts(name, rerun)[0];
    return {
        kind: doubt === undefined ? 'safe' : 'unsafe',
        description: `Declare it right before line ${next.line}${doubt === undefined ? '' : ` (${doubt})`}`,
        edits: [removeBlock(text, instruction), insertBefore(text, next, blockText(text, instruction))],
    };
}

;// CONCATENATED MODULE: ./lib/lint/rules/platform-constant.js
// FROM with a platform that is written down.

const platformConstant = defineRule({
    id: 'platform-constant',
    aliases: [
        'FromPlatformFlagConstDisallowed',
        'DL3029',
        'avoid-platform-with-from',
        'pf31',
        'Using Platform Flag with FROM Command',
    ],
    since: '0.2.0',
    summary: 'Let the builder choose the platform of FROM.',
    category: 'correctness',
    severity: 'info',
    confidence: 'medium',
    fix: 'none',
    why: `A constant such as \`--platform=linux/amd64\` ties the image to that platform: on another machine it is emulated and
slow, and a build for several platforms puts the same wrong one into all of them. Leave the flag out and pass
\`--platform\` to the build, or write \`$BUILDPLATFORM\` for a stage that cross-compiles.

A stage whose name holds the system or the architecture (\`AS build-arm64\`) means it and is not reported.`,
    references: ['https://docs.docker.com/reference/build-checks/from-platform-flag-const-disallowed/'],
    examples: [
        { bad: 'FROM «--platform=linux/amd64» debian:13\n' },
        { bad: 'FROM «--platform=linux/arm64/v8» golang:1.26 AS build\nRUN go build ./...\n' },
        { good: 'FROM --platform=$BUILDPLATFORM golang:1.26 AS build\n', because: 'the builder fills it in' },
        {
            good: 'FROM --platform=linux/amd64 debian:13 AS tools-amd64\n',
            because: 'the name says that it is meant',
        },
        { good: 'FROM debian:13\n', because: 'there is no platform' },
    ],
    *check({ stages }) {
        for (const { from, name = '' } of stages) {
            const flag = from.flags.find((one) => one.name === 'platform');
            const { value = '', range } = flag ?? {};
            if (range === undefined || value === '' || value.includes('$'))
                continue;
            const parts = value.toLowerCase().split('/');
            if (parts.slice(0, 2).some((part) => part !== '' && name.includes(part)))
                continue;
            yield {
                range,
                message: `The platform ${value} is fixed here, whatever the build asks for. Leave it to the build, or write $BUILDPLATFORM for a stage that cross-compiles.`,
            };
        }
    },
});

// EXTERNAL MODULE: ./lib/dockerfile/characters.js
var characters = __webpack_require__(7755);
;// CONCATENATED MODULE: ./lib/lint/rules/platform-redundant.js
// FROM --platform with the value it has anyway.


const platformRedundant = defineRule({
    id: 'platform-redundant',
    aliases: ['RedundantTargetPlatform', 'DL3065'],
    since: '0.2.0',
    summary: 'Leave out --platform=$TARGETPLATFORM.',
    category: 'correctness',
    severity: 'info',
    confidence: 'high',
    fix: 'safe',
    why: `FROM uses the target platform when nothing else is said, so \`--platform=$TARGETPLATFORM\` only adds words. It also
hides the lines where a platform is chosen on purpose.`,
    references: ['https://docs.docker.com/reference/build-checks/redundant-target-platform/'],
    examples: [
        { bad: 'FROM «--platform=$TARGETPLATFORM» alpine:3.22\n', fixed: 'FROM alpine:3.22\n' },
        {
            bad: 'FROM «--platform="${TARGETPLATFORM}"» alpine:3.22 AS app\n',
            fixed: 'FROM alpine:3.22 AS app\n',
        },
        { good: 'FROM --platform=$BUILDPLATFORM alpine:3.22\n', because: 'this is another platform' },
        {
            good: 'FROM --platform=${TARGETPLATFORM:-linux/amd64} alpine:3.22\n',
            because: 'old builders need the fallback',
        },
        {
            good: 'ARG TARGETPLATFORM=linux/arm64\nFROM --platform=$TARGETPLATFORM alpine:3.22\n',
            because: 'the file sets it itself',
        },
    ],
    *check({ file, stages, globals }) {
        if (globals.some(({ name, value }) => name === 'TARGETPLATFORM' && value !== undefined))
            return;
        for (const { from } of stages) {
            const flag = from.flags.find(({ name }) => name === 'platform');
            if (flag === undefined || !/^\$(?:TARGETPLATFORM|\{TARGETPLATFORM\})$/.test(flag.value ?? ''))
                continue;
            const end = (0,characters/* skipSpaces */.Rk)(file.text, flag.range.end);
            const onOneLine = !/[\r\n]/.test(file.text.slice(flag.range.end, end));
            const edits = [{ range: { start: flag.range.start, end }, text: '' }];
            yield {
                range: flag.range,
                message: 'FROM takes the target platform anyway. Leave --platform out.',
                ...(onOneLine ? { fix: { kind: 'safe', description: 'Leave --platform out', edits } } : {}),
            };
        }
    },
});

;// CONCATENATED MODULE: ./lib/lint/rules/pointless-command.js

/** What is the matter with each. */
const REASONS = {
    ssh: 'a build has no keys and nobody to log in for',
    vim: 'nobody can edit during a build',
    nano: 'nobody can edit during a build',
    shutdown: 'there is no system to shut down',
    service: 'a service that is started here ends with the RUN',
    ps: 'only the processes of the RUN are there to be seen',
    free: 'it shows the memory of the machine that builds',
    top: 'it waits for a terminal',
    kill: 'the processes of a RUN end with it',
    mount: 'a build may not mount, and a mount would not be kept',
    ifconfig: 'the network of a build is not that of the container',
};
const pointlessCommand = defineRule({
    id: 'pointless-command',
    aliases: ['DL3001', 'nonsensical-command', 'run-utilities-and-posix-commands'],
    since: '0.1.0',
    summary: 'Leave out programs that make no sense in a build.',
    category: 'correctness',
    severity: 'info',
    confidence: 'medium',
    fix: 'none',
    why: `Each RUN has a container of its own: its processes, mounts and network end with it, and only files are kept. Programs
that inspect or change a running system, or that need somebody at a terminal, do nothing there that lasts.

Silent are questions whether a program exists, \`kill -0\`, \`kill\` of a process that the RUN started, a service that the
rest of the RUN uses (as for setting up a database), ssh with an ssh mount, mount in a privileged RUN, and an editor that is
run with a script.`,
    references: ['https://docs.docker.com/reference/dockerfile/#run'],
    examples: [
        { bad: 'FROM debian:13\nRUN «service» nginx start\n' },
        { bad: 'FROM debian:13\nRUN «free» -m && «top» -bn1 && «mount» /data\n' },
        {
            good: 'FROM debian:13\nRUN apt-get install -y vim && command -v ssh && which mount\n',
            because: 'none of them runs',
        },
        {
            good: 'FROM mariadb:12\nRUN service mariadb start && mariadb < /setup.sql\n',
            because: 'the service is used in the same RUN',
        },
        {
            good: 'FROM debian:13\nRUN ./server & pid=$!; ./load; kill $pid\n',
            because: 'it ends what the RUN started',
        },
        {
            good: 'FROM debian:13\nRUN --mount=type=ssh ssh -T git@example.com\n',
            because: 'the mount brings the keys',
        },
    ],
    *check({ runs }) {
        for (const run of runs)
            for (const program of run.programs) {
                const reason = Object.hasOwn(REASONS, program.name) ? REASONS[program.name] : undefined;
                if (reason === undefined || hasSense(run, program))
                    continue;
                yield {
                    range: program.nameRange,
                    message: `${program.name} is of no use in a build: ${reason}. Leave it out, or do it when the container runs.`,
                };
            }
    },
});
function hasSense(run, program) {
    const { name, args } = program;
    const first = args[0]?.value ?? '';
    const asks = /^(?:--?version|-V|--help)$/.test(first);
    switch (name) {
        case 'kill':
            return args.some(({ value, literal }) => value === '-0' || !literal || value.startsWith('%'));
        case 'service':
            return run.programs.some(({ range }) => range.start > program.range.end) || run.programs[0] !== program;
        case 'ssh':
            return asks || run.mounts.some(({ type }) => type === 'ssh');
        case 'mount':
            return run.instruction.flags.some((flag) => flag.name === 'security' && flag.value === 'insecure');
        case 'vim':
        case 'nano':
            return asks || args.some(({ value }) => /^[+]|^-[ecsESu]/.test(value));
        case 'ps':
            return program.pipe !== undefined || program.inSubstitution;
        default:
            return asks;
    }
}

;// CONCATENATED MODULE: ./lib/lint/rules/port-range.js
// EXPOSE with numbers that are no ports.


const portRange = defineRule({
    id: 'port-range',
    aliases: ['DL3011', 'DS-0008', 'UNIX Ports Out Of Range', 'invalid-port', 'invalid_port', 'INVALID_PORT'],
    since: '0.2.0',
    summary: 'Expose ports from 0 to 65535.',
    category: 'correctness',
    severity: 'error',
    confidence: 'high',
    fix: 'none',
    why: 'A port has 16 bits. A higher number, or a range that ends before it begins, is mostly a typing error, and the build stops at it.',
    references: ['https://docs.docker.com/reference/dockerfile/#expose'],
    examples: [
        { bad: 'FROM nginx:1.29\nEXPOSE 80 «84430»\n' },
        { bad: 'FROM nginx:1.29\nEXPOSE «9000-8000/udp»\n', because: 'the range ends before it begins' },
        { good: 'FROM nginx:1.29\nEXPOSE 80/tcp 443/UDP 8000-8010 0 65535\n', because: 'all are ports' },
        { good: 'FROM nginx:1.29\nARG PORT=80\nEXPOSE $PORT\n', because: 'the build knows the value' },
    ],
    *check(facts) {
        for (const { word, ports, range } of exposedPorts(facts)) {
            const numbers = /^(\d+)(?:-(\d+))?$/.exec(ports);
            if (numbers === null)
                continue;
            const [first, last] = [Number(numbers[1]), Number(numbers[2] ?? numbers[1])];
            if (first > 65_535 || last > 65_535)
                yield { range, message: `${word} is no port: the highest one is 65535. Correct the number.` };
            else if (first > last)
                yield { range, message: `The range ${ports} ends before it begins. Write ${last}-${first}.` };
        }
    },
});

;// CONCATENATED MODULE: ./lib/lint/rules/reserved-stage.js
// A stage with a name that means something else.

const reservedStage = defineRule({
    id: 'reserved-stage',
    aliases: ['DL3063', 'ReservedStageName'],
    since: '0.2.0',
    summary: 'Do not call a stage scratch or context.',
    category: 'correctness',
    severity: 'error',
    confidence: 'high',
    fix: 'none',
    why: `\`scratch\` is the empty base and \`context\` is the build context. A stage of that name cannot be told from them:
\`FROM scratch\` never means the stage.`,
    references: ['https://docs.docker.com/reference/build-checks/reserved-stage-name/'],
    examples: [
        { bad: 'FROM alpine:3.22 AS «scratch»\n' },
        { bad: 'FROM alpine:3.22 AS «context»\nFROM alpine:3.22\n' },
        { good: 'FROM scratch AS empty\n', because: 'the base may be scratch' },
        { good: 'FROM alpine:3.22 AS build-context\n', because: 'only the whole name is reserved' },
    ],
    *check({ stages }) {
        for (const { name, from } of stages) {
            const word = from.args[2];
            if (word === undefined || (name !== 'scratch' && name !== 'context'))
                continue;
            const meaning = name === 'scratch' ? 'the empty base' : 'the build context';
            yield {
                range: word.range,
                message: `The name ${name} stands for ${meaning}, so this stage cannot be referred to. Choose another name.`,
            };
        }
    },
});

;// CONCATENATED MODULE: ./lib/lint/written-paths.js





/** Files and folders that programs of a RUN write and that it does not remove itself. */
function writtenBy(facts, run) {
    return writtenOf(facts)(run);
}
const writtenOf = (0,remember/* remember */.kY)((facts) => (0,remember/* remember */.kY)((run) => written_paths_workOut(facts, run)));
function written_paths_workOut(facts, run) {
    const caches = runCachePlaces(facts, run).flatMap(({ row, program, paths }) => {
        const off = program.args.some(({ value }) => row.off?.includes(value));
        return off || row.fixed !== undefined ? [] : paths;
    });
    const named = run.programs.flatMap((program) => programWrites(facts, run, program));
    const removed = run.programs.flatMap((program) => removedWords(facts, run, program));
    return [...named, ...caches].filter((path) => !isMounted(facts, run, [path]) && !removed.some((word) => coversPath(word, path)));
}
function programWrites(facts, run, program) {
    if (/^(?:apt-get|apt|aptitude)$/.test(program.name) && program.args.some(({ value }) => value === 'update'))
        return ['/var/lib/apt/lists'];
    const folder = programFolder(facts, run, program);
    if (folder === undefined || program.conditional)
        return [];
    const written = downloadTarget(program);
    return written === undefined || /[$*?`]/.test(written) ? [] : [resolvePath(folder, written)];
}
/** Where curl, wget and git put what they fetch. */
function downloadTarget({ name, args, redirects }) {
    const words = args.map(({ value }) => value);
    const after = (...options) => words.find((_, index) => options.includes(words[index - 1] ?? ''));
    const url = words.find((word) => /^(?:https?|ftp):\/\//.test(word));
    const base = url?.replace(/[?#].*$/, '').replace(/^.*\//, '');
    const redirected = redirects.find(({ operator }) => operator === '>')?.target?.value;
    if (name === 'curl') {
        const cluster = words.find((word) => /^-[a-zA-Z]*o$/.test(word));
        const named = after('--output', ...(cluster === undefined ? [] : [cluster]));
        const remote = words.some((word) => word === '--remote-name' || /^-[a-zA-Z]*O[a-zA-Z]*$/.test(word));
        return named ?? (remote ? base : redirected);
    }
    if (name === 'wget') {
        const cluster = words.find((word) => /^-[a-zA-Z]*O$/.test(word));
        const named = after('--output-document', ...(cluster === undefined ? [] : [cluster]));
        const folder = after('-P', '--directory-prefix');
        return (named === '-' ? redirected : named) ?? (folder && base ? `${folder}/${base}` : base);
    }
    if (name !== 'git' || words[0] !== 'clone')
        return undefined;
    const at = words.findIndex((word) => /^(?:https?|git|ssh):\/\/|^git@/.test(word));
    const next = words[at + 1];
    return next !== undefined && !next.startsWith('-')
        ? next
        : words[at]?.replace(/\/?(?:\.git)?$/, '').replace(/^.*\//, '');
}
/** The words an `rm` of the RUN removes, as absolute paths. */
function removedWords(facts, run, program) {
    if (program.name !== 'rm')
        return [];
    const folder = programFolder(facts, run, program);
    return program.args.flatMap(({ value }) => {
        if (value.startsWith('-') || value.includes('$'))
            return [];
        if (value.startsWith('/') || value.startsWith('~'))
            return [value];
        return folder === undefined ? [] : [resolvePath(folder, value)];
    });
}
/** Where a COPY puts files and trees, as far as sources and context tell. */
function copiedPaths(facts, copy) {
    const { context } = facts;
    const target = copyTarget(facts, copy);
    if (copy.onbuild || copy.instruction.heredocs.length > 0 || target.includes('$'))
        return [];
    if (context !== undefined && copy.from.kind === 'context') {
        const trees = copiedFolders(facts, copy).length > 0 ? [target] : [];
        return [...copiedFiles(facts, context, copy).values(), ...trees].filter(isOwn);
    }
    const intoFolder = copy.sources.length > 1 || /(^|\/)\.{0,2}$/.test(copy.destination?.value ?? '');
    const places = copy.sources.flatMap(({ value }) => {
        const name = value.replace(/\/+$/, '').replace(/^.*\//, '');
        if (!intoFolder)
            return [target];
        return /^[\w-][\w.-]*\.\w+$/.test(name) && !value.endsWith('/') ? [resolvePath(target, name)] : [];
    });
    return places.filter(isOwn);
}
/** Not one of the folders that every image has. */
function isOwn(path) {
    return (path !== UNKNOWN_FOLDER &&
        /^\/[^/]+\/.|^\/(?:app|src|code|work|workspace|build|data|project)$/.test(path) &&
        !/^\/(?:usr|var)\/[^/]+$/.test(path));
}

;// CONCATENATED MODULE: ./lib/lint/rules/rewrite-in-layer.js







const rewriteInLayer = defineRule({
    id: 'rewrite-in-layer',
    aliases: [],
    since: '0.2.0',
    summary: 'Do not move, strip or re-own large trees of earlier layers.',
    category: 'layers',
    severity: 'info',
    confidence: 'medium',
    fix: 'none',
    why: `A layer stores every file it changes as a whole, also when only the owner, the mode or the name is new. A
\`chown -R\` over an application with its packages, or an \`mv\` of a copied tree, adds the whole tree to the image a
second time.

Copy with \`--chown\` and install as the user who is to own the files; copy to the final place; strip binaries in the RUN
that builds them, or in another stage.`,
    references: ['https://docs.docker.com/build/building/best-practices/'],
    examples: [
        {
            bad: 'FROM node:24\nWORKDIR /app\nCOPY . .\nRUN npm ci\nRUN «chown -R node:node /app»\nUSER node\n',
        },
        {
            bad: 'FROM debian:13\nCOPY dist /tmp/dist\nRUN «mv /tmp/dist /srv/www»\n',
        },
        {
            good: 'FROM node:24\nWORKDIR /app\nRUN chown node:node /app\nUSER node\nCOPY --chown=node:node . .\nRUN npm ci\n',
            because: 'the files belong to the user from the start',
        },
        {
            good: 'FROM node:24 AS build\nCOPY . /app\nRUN npm ci && chown -R node:node /app\nFROM node:24\nCOPY --from=build /app/dist /app\n',
            because: 'the layers of this stage do not reach the image',
        },
        {
            good: 'FROM debian:13\nRUN useradd app && mkdir -p /data && chown -R app:app /data\n',
            because: 'the folder is new',
        },
    ],
    *check(facts) {
        const covered = new Set([...findModeChanges(facts, 'chown'), ...findModeChanges(facts, 'chmod')].map(({ program }) => program));
        for (const run of facts.runs) {
            if (run.onbuild || !reachesImage(facts, run.stage))
                continue;
            for (const program of run.programs) {
                const path = covered.has(program) ? undefined : touchedTree(facts, run, program);
                const source = path === undefined ? undefined : findSource(facts, run, path);
                if (source === undefined)
                    continue;
                yield {
                    range: program.range,
                    message: `This stores again what line ${source.instruction.line} brought: ${rewrite_in_layer_adviceFor(program)}.`,
                };
            }
        }
    },
});
function rewrite_in_layer_adviceFor({ name }) {
    if (name === 'chown')
        return 'copy with --chown, and install as the user who is to own the files';
    if (name === 'chmod')
        return 'set modes where the files are made, with COPY --chmod or in the same RUN';
    return name === 'strip' ? 'strip in the RUN that builds' : 'bring it to its place at once';
}
/** The tree that a program changes as a whole. */
function touchedTree(facts, run, program) {
    const { name, args, conditional, inFunction } = program;
    const operands = args.filter(({ value }) => !value.startsWith('-'));
    const recursive = args.some(({ value }) => /^-[a-zA-Z]*R|^--recursive$/.test(value));
    const changes = (name === 'chown' || name === 'chmod') && recursive;
    const moves = name === 'mv' && operands.length === 2;
    if (conditional || inFunction || !(changes || moves))
        return undefined;
    const word = changes ? operands.at(-1) : operands[0];
    const folder = programFolder(facts, run, program);
    if (!word?.literal || folder === undefined)
        return undefined;
    const path = resolvePath(folder, word.value);
    return path.includes('*') || isMounted(facts, run, [path]) ? undefined : path;
}
/** What an earlier instruction put into the tree, when that is more than a file. */
function findSource(facts, run, path) {
    if (path === UNKNOWN_FOLDER && !run.programs.some(({ name }) => name === 'chown'))
        return undefined;
    const copies = facts.copies.filter((other) => !other.onbuild && isAbove(facts, other, run));
    const tree = copies.findLast((copy) => copiesTree(copy) && copiedPaths(facts, copy).includes(path));
    if (tree !== undefined)
        return tree;
    const runs = facts.runs.filter((other) => !other.onbuild && isAbove(facts, other, run));
    return runs.findLast((other) => installsIn(facts, other, path) || writtenBy(facts, other).includes(path));
}
function copiesTree({ sources }) {
    return sources.some(({ value }) => !/[^/.]\.\w+$/.test(value));
}
/** Packages of the project are installed below the path. */
function installsIn(facts, run, path) {
    if (findCostly(run) === undefined)
        return false;
    return run.programs.some((program) => {
        const install = findInstall(program);
        const local = install !== undefined &&
            ['npm', 'yarn', 'pnpm', 'bun', 'composer', 'bundler'].includes(install.ecosystem.id);
        const folder = local ? programFolder(facts, run, program) : undefined;
        return (folder !== undefined &&
            folder !== UNKNOWN_FOLDER &&
            pathBelow(path, folder) !== undefined &&
            path !== '/');
    });
}

;// CONCATENATED MODULE: ./lib/lint/secret-file.js
// The name of a file → whether it holds credentials.
const FILES = [
    { pattern: /^\.npmrc$/, readers: /^(?:npm|npx|yarn|pnpm|bun|corepack)$/, text: /_auth|_password/i },
    { pattern: /^\.netrc$|^_netrc$/, readers: /^(?:git|curl|wget|pip|go|uv|poetry)$/ },
    { pattern: /^\.pypirc$/, readers: /^(?:pip|twine|python[\d.]*|uv|poetry)$/ },
    { pattern: /^\.env(?:\.[\w.-]{1,60})?$/, readers: /$^/ },
    {
        pattern: /^id_(?:rsa|dsa|ecdsa|ed25519)(?:[_-][\w-]{1,60})?$/,
        readers: /^(?:git|ssh|scp|go|npm|pip|cargo)$/,
    },
    { pattern: /^[\w.-]{1,150}\.pem$/, readers: /$^/ },
    { pattern: /^credentials$/, readers: /^(?:aws|terraform|sam)$/ },
    { pattern: /^kubeconfig(?:\.ya?ml)?$/, readers: /^(?:kubectl|helm)$/ },
    { pattern: /^auth\.json$/, readers: /^composer$/ },
];
/** Samples, public keys and certificates. */
const secret_file_HARMLESS = /\.(?:example|sample|template|tmpl|tpl|dist|defaults?|schema|pub|crt|enc|gpg|age)$|^\.env\.(?:test|ci|defaults?)\b|(?:^|[._-])(?:cert|certs|certificate|ca|cacert|cacerts|chain|fullchain|bundle|roots?|public|pub|dhparams?|crt)(?:[._-]|$)/i;
/** Undefined for files that hold no secret as far as the name, and the text where it is known, tell. */
function readSecretFile(path, text) {
    if (/^[a-z]+:\/\//i.test(path))
        return undefined;
    const name = path.slice(path.lastIndexOf('/') + 1);
    const file = secret_file_HARMLESS.test(name) ? undefined : FILES.find(({ pattern }) => pattern.test(name));
    if (file === undefined)
        return undefined;
    if (text !== undefined && file.text !== undefined && !holdsSecret(text, file.text))
        return undefined;
    return file;
}
/** A line with the word, and with more than a variable behind it. */
function holdsSecret(text, word) {
    return text.split('\n').some((line) => word.test(line) && !/=\s*["']?\$\{?\w+\}?["']?\s*$/.test(line));
}

;// CONCATENATED MODULE: ./lib/lint/rules/rm-in-later-layer.js







const rmInLaterLayer = defineRule({
    id: 'rm-in-later-layer',
    aliases: [],
    since: '0.2.0',
    summary: 'Delete files in the RUN that makes them.',
    category: 'layers',
    severity: 'warning',
    confidence: 'high',
    fix: 'safe',
    fixEffect: `The two RUNs become one layer; its files are the same. It is offered where the RUN that writes the files comes
right before, with the same flags.`,
    why: `A layer cannot take anything out of the layers below it. Deleting in a later RUN only hides the files: they are
stored, pushed and pulled with every image, and whoever has the image can read them. Package lists, downloads and build
tools have to go in the RUN that brought them; what is copied only for one step can be mounted there with
\`RUN --mount=type=bind\`, or used in a stage of its own.

Only stages that reach the image are looked at, and only paths that an earlier instruction of the stage surely wrote.`,
    references: ['https://docs.docker.com/build/building/best-practices/#run'],
    examples: [
        {
            bad: 'FROM debian:13\nRUN apt-get update && apt-get install -y git\nRUN «rm -rf /var/lib/apt/lists/*»\n',
            fixed: 'FROM debian:13\nRUN apt-get update && apt-get install -y git \\\n    && rm -rf /var/lib/apt/lists/*\n',
        },
        {
            bad: 'FROM debian:13\nCOPY install.bin /tmp/\nRUN /tmp/install.bin --prefix /opt && «rm /tmp/install.bin»\n',
            because: 'a bind mount would bring the file for this RUN alone',
        },
        {
            bad: 'FROM alpine:3.22\nRUN apk add --no-cache build-base ca-certificates\nCOPY . /src\nRUN make -C /src install && «apk del build-base»\n',
        },
        {
            good: 'FROM debian:13\nRUN apt-get update && apt-get install -y git && rm -rf /var/lib/apt/lists/*\n',
            because: 'it is one layer',
        },
        {
            good: 'FROM debian:13 AS build\nCOPY . /src\nRUN make -C /src && rm -rf /src\nFROM debian:13\nCOPY --from=build /out /out\n',
            because: 'the layers of this stage do not reach the image',
        },
        {
            good: 'FROM debian:13\nRUN rm -rf /usr/share/doc/git && rm /tmp/unknown\n',
            because: 'nothing here wrote these files',
        },
    ],
    *check(facts) {
        for (const run of facts.runs) {
            if (run.onbuild || !reachesImage(facts, run.stage))
                continue;
            for (const program of run.programs) {
                const source = rm_in_later_layer_findSource(facts, run, program) ?? findPackages(facts, run, program);
                if (source === undefined)
                    continue;
                const fix = planMerge(facts, source, run);
                yield {
                    range: program.range,
                    message: `This frees nothing: what line ${source.instruction.line} brought stays in its layer and is only hidden. Remove it in the step that brings it.`,
                    ...(fix === undefined ? {} : { fix }),
                };
            }
        }
    },
});
/** The instruction above that wrote what an `rm` removes. */
function rm_in_later_layer_findSource(facts, run, program) {
    const words = removedWords(facts, run, program).filter((word) => !rm_in_later_layer_isShell(word));
    if (words.length === 0)
        return undefined;
    const own = writesAgain(facts, run);
    const removes = (path) => words.some((word) => coversPath(word, path)) && !isMounted(facts, run, [path]) && !own(path);
    const runs = facts.runs.filter((other) => !other.onbuild && isAbove(facts, other, run));
    const byRun = runs.findLast((other) => writtenBy(facts, other).some(removes));
    if (byRun !== undefined)
        return byRun;
    const copies = facts.copies.filter((other) => isAbove(facts, other, run));
    return copies.findLast((copy) => copiedPaths(facts, copy).some((path) => removes(path) && readSecretFile(path, undefined) === undefined));
}
/** The RUN writes there itself, before it removes. */
function writesAgain({ file }, run) {
    const text = file.text.slice(run.instruction.restRange.start, run.instruction.restRange.end);
    return (path) => path === '/var/lib/apt/lists' && /\bupdate\b/.test(text);
}
/** Not a glob over everything. */
function rm_in_later_layer_isShell(word) {
    return word === '/' || word === '/*';
}
/** Packages that an earlier RUN installed. */
function findPackages(facts, run, program) {
    const calls = packageCalls(facts);
    const call = calls.get(run)?.find((other) => other.program.range.start === program.range.start);
    if (call === undefined ||
        !package_call_hasVerb(call, 'remove') ||
        !['apt', 'apk', 'dnf', 'yum'].includes(call.manager.id))
        return undefined;
    const names = call.operands.filter(({ literal }) => literal).map(({ value }) => value);
    const installs = (other) => (calls.get(other) ?? []).some((one) => one.manager.id === call.manager.id &&
        package_call_hasVerb(one, 'install') &&
        [...one.operands.map(({ value }) => value), optionValue(one, '-t', '--virtual') ?? ''].some((value) => names.includes(value.replace(/=.*$/, ''))));
    if (installs(run))
        return undefined;
    return facts.runs.findLast((other) => !other.onbuild && isAbove(facts, other, run) && installs(other));
}
function planMerge(facts, source, run) {
    const first = facts.runs.find(({ outer }) => outer === source.outer);
    const edit = first && first.stage === run.stage ? mergeRuns(facts, first, run) : undefined;
    return (edit && {
        kind: 'safe',
        description: `Merge with the RUN in line ${source.instruction.line}`,
        edits: [edit],
    });
}

;// CONCATENATED MODULE: ./lib/lint/rules/root-user.js
// An image that runs as root because its last USER says so.



const rootUser = defineRule({
    id: 'root-user',
    aliases: ['DL3002', 'DS-0002', 'CKV_DOCKER_8', 'last-user-is-root'],
    since: '0.1.0',
    summary: 'Do not leave the image running as root.',
    category: 'security',
    severity: 'warning',
    confidence: 'high',
    fix: 'none',
    why: `The last USER decides who the process of the container is. As root it may write to every file of the image, and what
escapes from the container, through a bug or a mounted folder, is root outside too.

Switch to root for the steps that need it and back to a user without rights before the end. Only the user of the image
counts: stages that are thrown away may end as root, and so may one that a later stage builds on and changes. An
ENTRYPOINT that changes the user itself (gosu, su-exec, setpriv) is left alone.`,
    references: ['https://docs.docker.com/build/building/best-practices/#user'],
    examples: [
        { bad: 'FROM node:24\nUSER node\nRUN npm ci\n«USER root»\nCMD ["node", "server.js"]\n' },
        {
            bad: 'FROM debian:13 AS base\n«USER 0:0»\nFROM base\nCMD ["./server"]\n',
            because: 'the image inherits it',
        },
        { good: 'FROM node:24\nUSER root\nRUN apt-get update\nUSER node\n', because: 'the last USER counts' },
        {
            good: 'FROM node:24 AS build\nUSER root\nRUN npm ci\nFROM nginx:1.29\nCOPY --from=build /dist /srv\n',
            because: 'the first stage is thrown away',
        },
        { good: 'FROM node:24\nARG APP_USER=root\nUSER $APP_USER\n', because: 'the build decides' },
        {
            good: 'FROM debian:13\nUSER root\nENTRYPOINT ["gosu", "app", "./server"]\n',
            because: 'the first program changes the user',
        },
    ],
    *check(facts) {
        const last = lastInTarget(facts, 'USER');
        if (last === undefined || dropsRights(facts))
            return;
        const { instruction } = last;
        if (!isRootUser(readUserWord(instruction, facts.file.escape).name))
            return;
        const message = 'The container will run as root. Switch to a user without rights at the end.';
        yield { range: instruction.range, message };
    },
});

;// CONCATENATED MODULE: ./lib/lint/rules/scratch-run.js
// Shell form in a stage without a shell.






const scratchRun = defineRule({
    id: 'scratch-run',
    aliases: ['shell-run-in-scratch'],
    since: '0.2.0',
    summary: 'Use the exec form where there is no shell.',
    category: 'correctness',
    severity: 'error',
    confidence: 'medium',
    fix: 'none',
    why: `The shell form runs \`/bin/sh -c\`. An image built up from \`scratch\` has no \`/bin/sh\` unless it was copied there: a
RUN fails at once, a CMD or ENTRYPOINT when the container starts. Write the exec form, and do what needs a shell in an
earlier stage.

Nothing is said once a COPY may have brought a shell: a whole directory onto \`/\`, \`/bin\` or \`/usr\`, an archive, or a file
named like one.`,
    references: [
        'https://docs.docker.com/build/building/base-images/#create-a-minimal-base-image-using-scratch',
    ],
    examples: [
        {
            bad: 'FROM golang:1.26 AS build\nRUN go build -o /app .\nFROM scratch\nCOPY --from=build /app /app\n«CMD /app --port 80»\n',
        },
        { bad: 'FROM scratch\nCOPY app /srv/app\n«RUN chmod +x /srv/app»\nENTRYPOINT ["/srv/app"]\n' },
        { good: 'FROM scratch\nCOPY app /srv/app\nCMD ["/srv/app"]\n', because: 'the exec form needs no shell' },
        {
            good: 'FROM debian:13 AS build\nFROM scratch\nCOPY --from=build / /\nRUN ls\n',
            because: 'the copy brings a shell',
        },
        { good: 'FROM scratch\nADD rootfs.tar.xz /\nCMD bash\n', because: 'the archive may hold one' },
        {
            good: 'FROM scratch\nCOPY --from=busybox:1.37 /bin/busybox /bin/sh\nRUN echo a\n',
            because: 'that is a shell',
        },
    ],
    *check(facts) {
        const placed = [...facts.runs.filter(({ mounts }) => mounts.length === 0), ...facts.processes];
        for (const place of placed) {
            const { instruction, stage, onbuild } = place;
            const shell = instruction.form === 'shell' && instruction.rest.text.trim() !== '';
            if (!shell || onbuild || !isClosed(facts, stage) || hasShell(facts, place))
                continue;
            const effect = instruction.keyword === 'RUN' ? 'this fails' : 'the container cannot start';
            yield {
                range: instruction.range,
                message: `There is no /bin/sh in an image from scratch, so ${effect}. Use the exec form, or another base.`,
            };
        }
    },
});
/** For RUN what was copied before counts, for the others everything. */
function hasShell(facts, { instruction, stage, order }) {
    const { chain = [], shell } = facts.stages[stage] ?? {};
    const first = firstShells(facts);
    const until = instruction.keyword === 'RUN' ? order : Number.POSITIVE_INFINITY;
    return (shell !== undefined ||
        chain.some((index) => {
            const at = first.get(index);
            return at !== undefined && (index !== stage || at < until);
        }));
}
/** For each stage the place of the first copy that may bring a shell. */
const firstShells = (0,remember/* remember */.kY)((facts) => {
    const first = new Map();
    for (const copy of facts.copies)
        if (!first.has(copy.stage) && mayBringShell(facts, copy))
            first.set(copy.stage, copy.order);
    return first;
});
const SHELLS = /(?:^|\/)(?:(?:ba|da|a|z|k|mk)?sh|busybox[\w.-]*|toybox[\w.-]*|static-sh|sh\.exe|cmd\.exe)$/;
const ROOTS = /^\/(?:\(base\))?\/?(?:(?:usr\/)?(?:local\/)?s?bin|usr|usr\/local)?$/;
function mayBringShell(facts, copy) {
    const { sources, instruction } = copy;
    const target = copyTarget(facts, copy);
    if (instruction.heredocs.length > 0 && sources.length === 0)
        return SHELLS.test(target);
    return sources.some(({ value }) => SHELLS.test(value) ||
        SHELLS.test(target) ||
        isArchive(value) ||
        /[$*?[]|:\/\//.test(value) ||
        (ROOTS.test(target) && !isFile(facts, copy, value)));
}
/** A file of the context, or one that has an extension. */
function isFile({ context }, { from }, source) {
    const path = cleanContextPath(source);
    if (from.kind === 'context' && context !== undefined && path !== undefined)
        return !isFolder(context, path);
    return /\/?[\w-][\w.-]*\.\w+$/.test(source);
}

;// CONCATENATED MODULE: ./lib/lint/secret-copy.js






/** Every source of a COPY or ADD that names such a file. */
function findSecretCopies(facts) {
    return facts.copies.flatMap((copy) => copy.sources.flatMap((source) => {
        const path = copy.from.kind === 'context' ? cleanContextPath(source.value) : undefined;
        const text = path === undefined ? undefined : facts.context?.texts?.[path];
        const file = readSecretFile(source.value, text);
        return file === undefined ? [] : [{ copy, source, readers: file.readers }];
    }));
}
/** Deletes the COPY and mounts the file in the RUNs of the stage that read it; undefined when that is not all. */
function mountInstead(facts, copy, readers) {
    const { sources, destination, stage, order, instruction, onbuild } = copy;
    const [source] = sources;
    if (source === undefined || sources.length > 1 || onbuild || copy.from.kind !== 'context')
        return undefined;
    const name = source.value.slice(source.value.lastIndexOf('/') + 1);
    const target = copyTarget(facts, copy);
    const folder = /(?:^|\/)\.{0,2}$/.test(destination?.value ?? '');
    const path = folder ? resolvePath(target, name) : target;
    if (path.startsWith(UNKNOWN_FOLDER) || /[$*?[]/.test(path + name))
        return undefined;
    const later = facts.runs.filter((run) => run.stage === stage && run.order > order && !run.onbuild);
    const using = later.filter(({ programs }) => programs.some((program) => readers.test(program.name)));
    const mentioned = later.some((run) => run.instruction.rest.text.includes(name));
    if (using.length === 0 || mentioned || instruction.heredocs.length > 0)
        return undefined;
    const id = name.replace(/^\.+/, '').replace(/[^\w.-]/g, '_');
    const mount = ` --mount=type=secret,id=${id},target=${path}`;
    return {
        kind: 'unsafe',
        description: 'Mount it as a secret',
        edits: [
            removeBlock(facts.file.text, instruction),
            ...using.map((run) => insertText(run.instruction.keywordRange.end, mount)),
        ],
    };
}

;// CONCATENATED MODULE: ./lib/lint/rules/secret-file-then-rm.js
// A file with credentials that is copied, and deleted in a later layer.







const secretFileThenRm = defineRule({
    id: 'secret-file-then-rm',
    aliases: [],
    since: '0.2.0',
    summary: 'Do not rely on rm to take a copied secret out of the image.',
    category: 'security',
    severity: 'error',
    confidence: 'high',
    fix: 'none',
    why: `A deleted file is only hidden: the layer that brought it is part of the image, and everybody who can pull the image
can read it from there. A file that only a build step needs is mounted into that step and never becomes part of a layer:
\`RUN --mount=type=secret,id=npmrc,target=/root/.npmrc npm ci\`. A secret that was pushed this way has to be replaced.

In a stage that does not reach the image it is an info: the secret still goes into the build cache.`,
    references: ['https://docs.docker.com/build/building/secrets/'],
    examples: [
        {
            bad: 'FROM node:24\nWORKDIR /app\nCOPY package.json .npmrc ./\nRUN npm install && «rm -f .npmrc»\n',
        },
        {
            bad: 'FROM debian:13\nADD id_rsa /root/.ssh/id_rsa\nRUN git clone git@example.com:team/app.git\nRUN «rm -rf /root/.ssh»\n',
        },
        {
            good: 'FROM node:24\nWORKDIR /app\nCOPY package.json ./\nRUN --mount=type=secret,id=npmrc,target=/root/.npmrc npm install\n',
            because: 'the secret is mounted',
        },
        {
            good: 'FROM debian:13\nCOPY ca.pem /tmp/ca.pem\nRUN install /tmp/ca.pem /usr/local/share/ca-certificates/ca.crt && rm /tmp/ca.pem\n',
            because: 'a certificate is public',
        },
        {
            good: 'FROM node:24\nCOPY .env.example /app/.env.example\nRUN rm /app/.env.example\n',
            because: 'it is a sample',
        },
    ],
    *check(facts) {
        for (const { copy, source } of findSecretCopies(facts)) {
            const name = source.value.slice(source.value.lastIndexOf('/') + 1);
            const target = copyTarget(facts, copy);
            const folder = copy.sources.length > 1 || /(?:^|\/)\.{0,2}$/.test(copy.destination?.value ?? '');
            const path = folder ? resolvePath(target, name) : target;
            for (const run of copy.onbuild ? [] : facts.runs.filter((other) => isAbove(facts, copy, other)))
                for (const program of run.programs) {
                    const removes = removedWords(facts, run, program).some((word) => word === path || coversPath(word, path));
                    if (!removes || path === '/')
                        continue;
                    yield {
                        range: program.range,
                        message: `${name} stays readable in the layer of line ${copy.instruction.line}: rm only hides it. Use RUN --mount=type=secret, and replace a secret that was pushed.`,
                        ...(facts.stages[copy.stage]?.exported ? {} : { severity: 'info' }),
                    };
                }
        }
    },
});

;// CONCATENATED MODULE: ./lib/lint/secret-name.js
// The name of a variable → whether its value is a secret.
const SECRET = /(?:^|_)(?:API_?KEY|AUTH|CREDENTIALS?|PASSWORD|PASSWD|PWORD|SECRET|TOKEN)(?:_|$)/;
/** A key may be a public one or a name; these are not. */
const SECRET_KEY = /(?:^|_)(?:ACCESS|API|APP|AUTH|CLIENT|CRYPT|CRYPTO|DEPLOY|ENCRYPTION|HMAC|JWT|LICENSE|MASTER|PRIVATE|SECRET|SERVICE|SIGNING|SSH|SSL|TLS)_KEY(?:_|$)/;
/** Words that make it something about a secret. */
const ABOUT = /(?:^|_)(?:PUBLIC|PUB|FILE|FILENAME|VERSION)(?:_|$)|_(?:PATH|DIR|DIRECTORY|URL|URI|ENDPOINT|HOST|PORT|NAME|USERNAME|LENGTH|SIZE|LIMIT|ROUNDS|COUNT|TTL|EXPIRY|EXPIRES|EXPIRATION|EXPIRES_IN|TIMEOUT|LIFETIME|ALGORITHM|ALG|HEADER|PREFIX|TYPE|METHOD|MODE|FORMAT|PROVIDER|BACKEND|ISSUER|AUDIENCE|REALM|DOMAIN|POLICY|ENABLED|DISABLED|REQUIRED|FINGERPRINT|MODULE|PLUGIN|STORE)$/;
const SWITCH = /^(?:ENABLE|DISABLE|REQUIRE|USE|ALLOW|SKIP|NO|WITH|IS|HAS)_/;
/** Whole words between underscores count, in any case. */
function isSecretName(name) {
    const upper = name.toUpperCase().replace(/[-.]/g, '_');
    return (SECRET.test(upper) || SECRET_KEY.test(upper)) && !ABOUT.test(upper) && !SWITCH.test(upper);
}
/** A value that gives nothing away: none, a switch, the place of a file. */
function isHarmlessValue(value) {
    const plain = value.replace(/^(["'])(.*)\1$/s, '$2').trim();
    return /^(?:|true|false|yes|no|on|off|none|null|\d{1,2}|\/(?:run|var\/run|etc|secrets?)\/.*)$/i.test(plain);
}

;// CONCATENATED MODULE: ./lib/lint/rules/secret-in-arg-env.js



const secretInArgEnv = defineRule({
    id: 'secret-in-arg-env',
    aliases: [
        ...['SecretsUsedInArgOrEnv', 'DL3064', 'DS-0031', 'secrets-stored-in-environment-variables'],
        ...['secret-in-build-arg', 'CIS-DI-0010'],
    ],
    since: '0.1.0',
    summary: 'Keep secrets out of ARG and ENV.',
    category: 'security',
    severity: 'warning',
    confidence: 'medium',
    fix: 'none',
    why: `The value of an ENV is a setting of the image: everybody who has the image can read it. The value of an ARG stands in
the history of the image, in the cache and in the attestation of the build, however late it is declared.

Give a step what it needs through a secret mount, which leaves nothing behind:

\`\`\`dockerfile
RUN --mount=type=secret,id=API_TOKEN,env=API_TOKEN ./fetch
\`\`\`

with \`docker buildx build --secret id=API_TOKEN\` (or the input \`secrets\` of an action). What the program needs when it
runs belongs to the start of the container.

The rule goes by names: whole words such as \`PASSWORD\`, \`TOKEN\` or \`API_KEY\` between underscores. Names about secrets
(\`TOKEN_URL\`, \`PASSWORD_FILE\`, \`PUBLIC_KEY\`), empty values, switches and paths to mounted secrets are left alone.`,
    references: [
        'https://docs.docker.com/build/building/secrets/',
        'https://docs.docker.com/reference/build-checks/secrets-used-in-arg-or-env/',
    ],
    examples: [
        { bad: 'FROM node:24\nARG «NPM_TOKEN»\nRUN npm ci\n' },
        { bad: 'FROM node:24\nENV PORT=80 «DB_PASSWORD=hunter2»\n' },
        {
            bad: 'FROM node:24\nARG «AWS_SECRET_ACCESS_KEY»\nENV «AWS_SECRET_ACCESS_KEY=$AWS_SECRET_ACCESS_KEY»\n',
        },
        {
            good: 'FROM node:24\nRUN --mount=type=secret,id=NPM_TOKEN,env=NPM_TOKEN npm ci\n',
            because: 'the secret is mounted',
        },
        {
            good: 'FROM node:24\nENV PASSWORD_FILE=/run/secrets/db AUTH_URL=https://example.com JWT_PUBLIC_KEY=abc TOKEN_TTL=60\n',
            because: 'these are about secrets, and are none',
        },
        {
            good: 'FROM node:24\nARG GPG_KEY=0D96DF4D4110E5C4\nARG MONKEY\n',
            because: 'a key by itself may be public',
        },
        { good: 'FROM node:24\nENV DB_PASSWORD=""\n', because: 'the value is empty' },
        {
            good: 'FROM node:24\nARG TOKEN\nRUN --mount=type=secret,id=$TOKEN,target=/token ./fetch\n',
            because: 'it is only the id of a secret',
        },
    ],
    *check(facts) {
        for (const { pair } of facts.globals)
            yield* reportPair('ARG', pair);
        for (const { instruction, onbuild } of facts.placed) {
            const { keyword, pairs } = instruction;
            if (keyword !== 'ARG' && keyword !== 'ENV')
                continue;
            for (const pair of pairs)
                if (onbuild || !namesSecret(facts, keyword, pair))
                    yield* reportPair(keyword, pair);
        }
    },
});
function* reportPair(keyword, { key, value, range }) {
    const empty = keyword === 'ENV' ? isHarmlessValue(value ?? '') : value !== undefined && isHarmlessValue(value);
    const given = keyword === 'ARG' && (value === undefined || /^(?:|""|'')$/.test(value));
    if (!isSecretName(key) || (empty && !given))
        return;
    const leak = keyword === 'ARG'
        ? 'in the history of the image and in the cache'
        : 'in the image, for everybody who has it';
    const message = `${keyword} leaves the value of ${key} ${leak}. Use RUN --mount=type=secret,id=${key},env=${key} instead.`;
    yield { range, message };
}
/** An ARG without a default that nothing but secret mounts refer to. */
function namesSecret({ runs, placed }, keyword, { key, value }) {
    if (keyword !== 'ARG' || value !== undefined || !isSecretName(key))
        return false;
    const mounting = runs.filter(({ mounts }) => mounts.some((mount) => mount.type === 'secret' && namesWord(mount.flag.value ?? '', key)));
    if (mounting.length === 0)
        return false;
    return placed.every(({ instruction }) => {
        if (mounting.some((run) => run.instruction === instruction))
            return !namesWord(instruction.rest.text, key) || hasEnv(instruction.flags, key);
        return !refersTo(instruction, [key]);
    });
}
/** The mount itself sets the variable. */
function hasEnv(flags, key) {
    return flags.some(({ value }) => value?.split(',').includes(`env=${key}`));
}

;// CONCATENATED MODULE: ./lib/lint/find-text.js

/** Searches the source, heredocs included; `pattern` is global. */
function findText(file, instruction, pattern) {
    const { start, end } = instruction.range;
    const found = [...file.text.slice(start, end).matchAll(pattern)];
    if (found.length === 0)
        return [];
    const comments = commentsWithin(file, instruction.range).map(({ range }) => range);
    return found
        .map((match) => ({
        range: { start: start + match.index, end: start + match.index + match[0].length },
        text: match[0],
    }))
        .filter(({ range }) => !comments.some((one) => one.start <= range.start && range.end <= one.end));
}

;// CONCATENATED MODULE: ./lib/lint/secret-login.js
const LOGINS = [
    {
        program: 'aws',
        words: /^configure set (?:\S+\.)?(?:aws_secret_access_key|aws_session_token|aws_access_key_id)\b/,
    },
    { program: 'az', words: /^login\b.* (?:-p|--password)\b/ },
    { program: 'gcloud', words: /^auth activate-service-account\b/ },
    { program: 'doctl', words: /^auth init\b.* (?:-t|--access-token)\b/ },
    { program: 'docker', words: /^login\b.* (?:-p|--password)\b/ },
    { program: 'npm', words: /^config set \S*:_(?:authToken|auth|password)\b/ },
];
/** What people call the command, undefined for any other program. */
function readLogin({ name, args }) {
    const words = args.map(({ value }) => value.replace('=', ' ')).join(' ');
    const login = LOGINS.find((one) => one.program === name && one.words.test(words));
    return (login &&
        `${name} ${args
            .slice(0, 2)
            .map(({ value }) => value)
            .join(' ')}`.replace(/ -.*$/, ''));
}

;// CONCATENATED MODULE: ./lib/lint/secret-text.js
// Text → the credentials that stand in it, known by their form.
/** Every form has a prefix or a frame of its own, so that ordinary text does not look like it. */
const SECRET_FORMS = [
    { what: 'an AWS access key', pattern: /(?<![A-Za-z0-9])(?:AKIA|ASIA)[A-Z0-9]{16}(?![A-Za-z0-9])/g },
    {
        what: 'a GitHub token',
        pattern: /(?<![A-Za-z0-9])(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_\w{60})\w{0,200}/g,
    },
    { what: 'a GitLab token', pattern: /(?<![A-Za-z0-9])gl(?:pat|dt|rt|cbt)-[\w-]{20,60}/g },
    { what: 'a Slack token', pattern: /(?<![A-Za-z0-9])xox[abeprs]-[A-Za-z0-9-]{20,200}/g },
    { what: 'a Stripe key', pattern: /(?<![A-Za-z0-9])[rs]k_live_[A-Za-z0-9]{20,200}/g },
    { what: 'an npm token', pattern: /(?<![A-Za-z0-9])npm_[A-Za-z0-9]{36}(?![A-Za-z0-9])/g },
    { what: 'a PyPI token', pattern: /(?<![A-Za-z0-9])pypi-[\w-]{80,400}/g },
    { what: 'a Google API key', pattern: /(?<![A-Za-z0-9])AIza[\w-]{35}(?![\w-])/g },
    { what: 'a SendGrid key', pattern: /(?<![A-Za-z0-9])SG\.[\w-]{22}\.[\w-]{43}(?![\w-])/g },
    { what: 'a Docker token', pattern: /(?<![A-Za-z0-9])dckr_[op]at_[\w-]{27,60}/g },
    { what: 'a DigitalOcean token', pattern: /(?<![A-Za-z0-9])do[op]_v1_[a-f0-9]{64}(?![a-f0-9])/g },
    { what: 'a Hugging Face token', pattern: /(?<![A-Za-z0-9])hf_[A-Za-z]{34}(?![A-Za-z0-9])/g },
    { what: 'an API key', pattern: /(?<![A-Za-z0-9])sk-(?:proj|ant|svcacct)-[\w-]{40,300}/g },
    { what: 'a private key', pattern: /-----BEGIN (?:[A-Z0-9]{1,20} ){0,3}PRIVATE KEY-----/g },
    {
        what: 'a password in a URL',
        pattern: /(?<![A-Za-z0-9])[a-z][a-z0-9+.-]{1,20}:\/\/[^\s:/?#@'"$<>{}\\]{0,100}:[^\s:/?#@'"$<>{}()\\`]{3,100}@(?=[\w[])/g,
    },
];
/** What every form has in it; a file without it need not be searched. */
const HINT = /AKIA|ASIA|gh[pousr]_|github_pat_|gl(?:pat|dt|rt|cbt)-|xox[abeprs]-|k_live_|npm_|pypi-|AIza|SG\.|dckr_|do[op]_v1|hf_|sk-|PRIVATE KEY|:\/\/[^\s/@]{1,220}@/;
/** False when no form can stand in the text. */
function mayHoldSecret(text) {
    return HINT.test(text);
}
/** Names of the field that documentation and templates put in the place of a secret. */
const secret_text_PLACEHOLDER = /example|placeholder|changeme|change-me|your[-_]?|dummy|redacted|x{4,}|\*{3,}|\.{3}|:(?:pass(?:word|wd)?|secret|token|pw|pwd|user|test|postgres|root|admin|guest)@/i;
/** Text that stands for a secret, and is none. */
function isPlaceholderSecret(text) {
    const body = text.replace(/^-----BEGIN .*/, 'private key');
    return secret_text_PLACEHOLDER.test(body) || new Set(body).size < 6;
}

;// CONCATENATED MODULE: ./lib/lint/rules/secret-literal.js






const secretLiteral = defineRule({
    id: 'secret-literal',
    aliases: ['passwords-and-secrets', 'secrets-in-code', 'require-secret-mounts'],
    since: '0.1.0',
    summary: 'Keep credentials out of the Dockerfile and the image.',
    category: 'security',
    severity: 'error',
    confidence: 'medium',
    fix: 'suggested',
    fixEffect: `The file is no longer in the image. The steps that read it get it through a secret mount, so the build has to be
given the secret (\`--secret id=…,src=…\`).`,
    why: `A token in a Dockerfile can be read by everybody who has the file or the image, and goes on working until it is
revoked. A file with credentials that is copied stays in its layer even when a later step deletes it, and so does what a
login command writes.

Reported are texts with the form of a provider's token, private keys, passwords in URLs; commands that log in with a
password or a token outside a secret mount; and files such as \`.npmrc\`, \`.env\` or \`id_rsa\`. Placeholders, samples,
public keys and certificates are left alone. Logins and files in a stage that is thrown away are info: they do not
reach the image, but the cache.

Revoke what has been published; removing it from the file does not take it back.`,
    references: ['https://docs.docker.com/build/building/secrets/'],
    examples: [
        { bad: 'FROM debian:13\nRUN git clone «https://ci:k3Pz9aQw@»git.internal.example/app.git\n' },
        { bad: 'FROM debian:13\nCOPY <<EOF /root/key\n«-----BEGIN OPENSSH PRIVATE KEY-----»\nEOF\n' },
        {
            bad: 'FROM debian:13\nARG KEY\nRUN «aws configure set aws_secret_access_key "$KEY"»\n',
            because: 'it writes a file',
        },
        {
            bad: 'FROM node:24\nWORKDIR /app\nCOPY «.npmrc» ./\nCOPY package.json ./\nRUN npm install\n',
            fixed: 'FROM node:24\nWORKDIR /app\nCOPY package.json ./\nRUN --mount=type=secret,id=npmrc,target=/app/.npmrc npm install\n',
        },
        {
            bad: 'FROM node:24 AS build\nCOPY . .\nCOPY «secrets/id_rsa» /root/.ssh/\nFROM nginx:1.29\nCOPY --from=build /dist /srv\n',
            because: 'the stage is thrown away, so this is info',
        },
        {
            good: 'FROM node:24\nRUN --mount=type=secret,id=npmrc,target=/root/.npmrc npm install\n',
            because: 'the file is mounted',
        },
        {
            good: 'FROM node:24\nCOPY .npmrc ./\nRUN npm install\n',
            because: 'the token comes from a variable',
            context: { '.npmrc': '//registry.example.com/:_authToken=${NPM_TOKEN}\n' },
        },
        {
            good: 'FROM node:24\nCOPY .env.example ca-bundle.pem id_rsa.pub ./\n',
            because: 'none of these is secret',
        },
        {
            good: 'FROM node:24\nENV DATABASE_URL=postgres://postgres:password@db/app\n',
            because: 'this is a placeholder',
        },
    ],
    *check(facts) {
        if (mayHoldSecret(facts.file.text))
            for (const place of facts.placed)
                yield* reportText(facts, place);
        for (const run of facts.runs) {
            if (run.mounts.some(({ type }) => type === 'secret'))
                continue;
            for (const program of run.programs) {
                const login = readLogin(program);
                if (login === undefined)
                    continue;
                const message = `${login} writes credentials into the layer. Do it in a RUN that has them from a secret mount, or give them by variables of a secret.`;
                yield { range: program.range, message, ...mildness(facts, run) };
            }
        }
        for (const { copy, source, readers } of findSecretCopies(facts)) {
            const fix = mountInstead(facts, copy, readers);
            const message = `${source.value} holds credentials and stays in a layer of the image. Mount it with RUN --mount=type=secret where it is read.`;
            yield { range: source.range, message, ...mildness(facts, copy), ...(fix === undefined ? {} : { fix }) };
        }
    },
});
function* reportText({ file }, { instruction, outer }) {
    if (!['ENV', 'ARG', 'LABEL', 'RUN', 'COPY', 'ADD', 'CMD', 'ENTRYPOINT'].includes(instruction.keyword))
        return;
    for (const { what, pattern } of SECRET_FORMS)
        for (const { range, text } of findText(file, outer, pattern))
            if (!isPlaceholderSecret(text))
                yield {
                    range,
                    message: `Here stands ${what} for everybody to read. Revoke it and use a secret mount.`,
                };
}
function mildness(facts, { stage }) {
    return reachesImage(facts, stage) ? {} : { severity: 'info' };
}

;// CONCATENATED MODULE: ./lib/lint/stage-reference.js
/** All of them in the order of stages; triggers look in other files and are left out. */
function stageReferences({ file, copies, runs }) {
    const flags = copies.flatMap(({ instruction, onbuild, stage }) => {
        const flag = instruction.flags.find(({ name }) => name === 'from');
        if (onbuild || !flag?.value || instruction.keyword !== 'COPY')
            return [];
        return [{ kind: 'copy', name: flag.value, range: flag.valueRange ?? flag.range, stage }];
    });
    const fields = runs.flatMap(({ mounts, onbuild, stage }) => onbuild
        ? []
        : mounts.flatMap(({ from, fields, flag }) => {
            const field = fields.findLast(({ key }) => key === 'from');
            if (from === undefined || field === undefined)
                return [];
            const place = { start: field.range.end - from.length, end: field.range.end };
            const exact = file.text.slice(place.start, place.end) === from;
            return [{ kind: 'mount', name: from, range: exact ? place : flag.range, stage }];
        }));
    return [...flags, ...fields];
}
/** The stage a reference finds, by name in any case or, for COPY, by number; the last of that name. */
function findReferenced({ stages }, { kind, name }) {
    if (kind === 'copy' && /^\d{1,9}$/.test(name))
        return Number(name);
    const index = stages.findLastIndex((stage) => stage.name === name.toLowerCase());
    return index < 0 ? undefined : index;
}

;// CONCATENATED MODULE: ./lib/lint/rules/self-copy.js
// COPY or a mount from the stage it stands in.


const selfCopy = defineRule({
    id: 'self-copy',
    aliases: ['DL3023', 'DS-0006', "COPY '--from' References Current FROM Alias", 'circular-stage-deps'],
    since: '0.2.0',
    summary: 'Copy from another stage, not from the same one.',
    category: 'correctness',
    severity: 'error',
    confidence: 'high',
    fix: 'none',
    why: `A stage is finished when others copy from it; it cannot wait for itself, and the build stops. Inside one stage, files
are copied with \`RUN cp\`.`,
    references: ['https://docs.docker.com/build/building/multi-stage/'],
    examples: [
        { bad: 'FROM node:24 AS build\nCOPY --from=«build» /a /b\n' },
        { bad: 'FROM node:24\nFROM nginx:1.29\nCOPY --from=«1» /a /b\n', because: 'stages count from 0' },
        { bad: 'FROM node:24 AS build\nRUN --mount=type=bind,from=«Build»,target=/x ls /x\n' },
        {
            good: 'FROM node:24 AS build\nFROM nginx:1.29\nCOPY --from=build /a /b\n',
            because: 'it is another stage',
        },
        { good: 'FROM node:24\nRUN cp -r /a /b\n', because: 'this copies inside the stage' },
    ],
    *check(facts) {
        for (const reference of stageReferences(facts)) {
            if (findReferenced(facts, reference) !== reference.stage)
                continue;
            const advice = reference.kind === 'copy' ? 'Use RUN cp, or name another stage.' : 'Name another stage.';
            yield {
                range: reference.range,
                message: `"${reference.name}" is this stage itself, which is not finished yet. ${advice}`,
            };
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

;// CONCATENATED MODULE: ./lib/lint/rules/shell-instruction.js
// /bin/sh replaced to get another shell for RUN.




const OTHER_SHELLS = new Set(['bash', 'zsh', 'ksh', 'mksh']);
const shellInstruction = defineRule({
    id: 'shell-instruction',
    aliases: ['DL4005', 'changing-default-shell-using-run-command', 'use-shell-instruction'],
    since: '0.1.0',
    summary: 'Choose another shell with SHELL instead of replacing /bin/sh.',
    category: 'process',
    severity: 'warning',
    confidence: 'high',
    fix: 'suggested',
    fixEffect: '/bin/sh stays what the distribution made it; RUN, CMD and ENTRYPOINT in shell form use the shell named by SHELL.',
    why: `A link from /bin/sh to bash changes every script of the image, those of the distribution's packages included, which
are tested with its own /bin/sh. An update of the package that owns the link puts it back. SHELL changes only what the
Dockerfile itself runs.`,
    references: ['https://docs.docker.com/reference/dockerfile/#shell'],
    examples: [
        {
            bad: 'FROM ubuntu:24.04\nRUN rm /bin/sh && «ln -s /bin/bash /bin/sh»\nRUN source ./env\n',
            fixed: 'FROM ubuntu:24.04\nSHELL ["/bin/bash", "-c"]\nRUN source ./env\n',
        },
        {
            bad: 'FROM debian:13\nRUN echo "dash dash/sh boolean false" | debconf-set-selections && «dpkg-reconfigure dash»\n',
            fixed: 'FROM debian:13\nSHELL ["/bin/bash", "-c"]\n',
        },
        {
            bad: 'FROM debian:13\nRUN make && «mv /bin/bash /bin/sh»\n',
            because: 'with other work in the same RUN there is no fix',
        },
        { good: 'FROM ubuntu:24.04\nSHELL ["/bin/bash", "-c"]\n', because: 'SHELL does it' },
        {
            good: 'FROM ubuntu:24.04\nRUN ln -s /bin/bash /usr/local/bin/shell\n',
            because: '/bin/sh stays as it is',
        },
        { good: 'FROM ubuntu:24.04\nRUN ln -s /bin/sh /bin/bash\n', because: 'the link goes the other way' },
    ],
    *check(facts) {
        for (const run of facts.runs)
            for (const program of run.programs) {
                const shell = readReplacement(program);
                if (shell === undefined)
                    continue;
                const fix = shell_instruction_deriveFix(facts, run, shell);
                yield {
                    range: program.range,
                    message: `Replacing /bin/sh changes every script of the image; write SHELL ${(0,exec_form/* renderExecForm */.Y_)([shell, '-c'])} instead.`,
                    ...(fix === undefined ? {} : { fix }),
                };
            }
    },
});
/** The shell that is put in the place of /bin/sh. */
function readReplacement({ name, args }) {
    const operands = args.map(({ value }) => value).filter((value) => !value.startsWith('-'));
    if (name === 'dpkg-reconfigure')
        return operands.includes('dash') ? '/bin/bash' : undefined;
    const [source = '', target = '', ...more] = operands;
    const known = ['ln', 'mv', 'cp'].includes(name) && OTHER_SHELLS.has((0,shell_wrappers/* baseName */.Fl)(source));
    if (!known || more.length > 0 || !isPosixPath(target))
        return undefined;
    return source.startsWith('/') ? source : `/bin/${source}`;
}
function isPosixPath(path) {
    return path === '/bin/sh' || path === '/usr/bin/sh';
}
/** The whole RUN is there for nothing else. */
function shell_instruction_deriveFix({ file }, { instruction, script, onbuild }, shell) {
    const alone = script.programs.every((program) => readReplacement(program) !== undefined || preparesIt(program));
    const plain = script.complete && instruction.flags.length === 0 && instruction.heredocs.length === 0;
    if (!alone || !plain || onbuild || commentsWithin(file, instruction.range).length > 0)
        return undefined;
    const edits = [replaceText(instruction.range, `SHELL ${(0,exec_form/* renderExecForm */.Y_)([shell, '-c'])}`)];
    return { kind: 'unsafe', description: 'Use SHELL', edits };
}
function preparesIt({ name, args }) {
    if (name === 'echo' || name === 'debconf-set-selections')
        return true;
    return ['rm', 'mv', 'unlink'].includes(name) && args.some(({ value }) => isPosixPath(value));
}

;// CONCATENATED MODULE: ./lib/lint/volumes.js

/** All volumes of the file, variables filled in where they are known. */
function findVolumes(facts) {
    return facts.placed.flatMap(({ instruction, stage, order }) => instruction.keyword !== 'VOLUME'
        ? []
        : instruction.args.map(({ value, range }) => ({
            path: resolvePath('/', expandAt(facts, stage, order, value)),
            range,
        })));
}

;// CONCATENATED MODULE: ./lib/lint/rules/socket-volume.js
// VOLUME of the socket of a container engine.


const socketVolume = defineRule({
    id: 'socket-volume',
    aliases: ['dockerfile-dockerd-socket-mount'],
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
                const message = `Access to ${path} is access to the host as root; remove it from VOLUME.`;
                yield { range, message };
            }
    },
});

;// CONCATENATED MODULE: ./lib/lint/rules/sort-packages.js



const sortPackages = defineRule({
    id: 'sort-packages',
    aliases: [],
    since: '0.1.0',
    summary: 'Keep lists of packages in alphabetical order.',
    category: 'style',
    severity: 'style',
    default: 'off',
    confidence: 'high',
    fix: 'safe',
    fixEffect: 'The same packages are installed by the same call, named in another order.',
    why: `In a list that is in order a package is found at a glance, is not added twice, and two changes of the list seldom meet on
the same line.

Only lists with one package to a line are looked at. There is no fix for a list with comments in it.`,
    references: ['https://docs.docker.com/build/building/best-practices/#sort-multi-line-arguments'],
    examples: [
        {
            bad: 'FROM debian:13\nRUN apt-get update && apt-get install -y \\\n    «git \\\n    curl \\\n    ca-certificates» \\\n    && rm -rf /var/lib/apt/lists/*\n',
            fixed: 'FROM debian:13\nRUN apt-get update && apt-get install -y \\\n    ca-certificates \\\n    curl \\\n    git \\\n    && rm -rf /var/lib/apt/lists/*\n',
        },
        {
            bad: 'FROM alpine:3.22\nRUN apk add --no-cache \\\n  «make \\\n  # compiler\n  gcc~14»\n',
            because: 'the comment belongs to a line, so a person has to move it',
        },
        {
            good: 'FROM debian:13\nRUN apt-get install -y \\\n    curl \\\n    git\n',
            because: 'the list is in order',
        },
        { good: 'FROM debian:13\nRUN apt-get install -y git curl\n', because: 'it stands on one line' },
        {
            good: 'FROM debian:13\nRUN apt-get install -y \\\n    git \\\n    $EXTRA \\\n    curl\n',
            because: 'not all packages are known',
        },
    ],
    *check(facts) {
        const { text } = facts.file;
        for (const run of facts.runs)
            for (const call of callsOf(facts, run, 'apt', 'apk', 'yum', 'dnf', 'zypper')) {
                const words = call.operands;
                const [first, last] = [words[0], words.at(-1)];
                if (!package_call_hasVerb(call, 'install') || first === undefined || last === undefined)
                    continue;
                if (!isList(text, words) || words.some(({ literal, value }) => !literal || /[-+]$/.test(value)))
                    continue;
                const sorted = words.toSorted(compare);
                if (sorted.every((word, index) => word === words[index]))
                    continue;
                const range = { start: first.range.start, end: last.range.end };
                const edits = words.map((word, index) => replaceText(word.range, sourceOf(text, sorted[index] ?? word)));
                const fix = { kind: 'safe', description: 'Sort the list', edits };
                yield {
                    range,
                    message: `The packages of ${callLabel(call)} are not in alphabetical order; sort them, so that changes are easy to read.`,
                    ...(text.slice(range.start, range.end).includes('#') ? {} : { fix }),
                };
            }
    },
});
/** Every word begins a line of its own, and nothing else stands between them. */
function isList(text, words) {
    return (words.length > 1 &&
        words.every(({ range }, index) => {
            const before = text.slice(text.lastIndexOf('\n', range.start - 1) + 1, range.start);
            const next = words[index + 1];
            const between = next === undefined ? '' : text.slice(range.end, next.range.start);
            return before.trim() === '' && !/(?:^|\s)-/.test(between.replace(/#.*/g, ''));
        }));
}
function compare(a, b) {
    const [one, other] = [a.value.toLowerCase(), b.value.toLowerCase()];
    return one < other ? -1 : Number(one > other);
}
function sourceOf(text, { range }) {
    return text.slice(range.start, range.end);
}

;// CONCATENATED MODULE: ./lib/lint/rules/split-install-build.js
// One RUN that installs the dependencies and then builds with the sources.





const splitInstallBuild = defineRule({
    id: 'split-install-build',
    aliases: [],
    since: '0.2.0',
    summary: 'Install dependencies and build in two RUNs.',
    category: 'cache',
    severity: 'info',
    confidence: 'medium',
    fix: 'none',
    why: `\`RUN npm ci && npm run build\` needs the sources, so every change of them installs all dependencies again. In two
RUNs, the install with only the manifests copied before it and the build behind \`COPY . .\`, the first comes from the
cache until a manifest changes.

What one half leaves for the other in its shell (\`cd\`, variables, \`set -e\`) has to be repeated. With a build context,
\`manifests-first\` says the same with more detail, and this rule is silent there.`,
    references: ['https://docs.docker.com/build/cache/optimize/'],
    examples: [
        { bad: 'FROM node:24\nWORKDIR /app\nCOPY . .\nRUN «npm ci» && npm run build\n' },
        {
            bad: 'FROM python:3.14\nCOPY . /src\nWORKDIR /src\nRUN «pip install» -r requirements.txt && make\n',
        },
        {
            good: 'FROM node:24\nWORKDIR /app\nCOPY package.json package-lock.json ./\nRUN npm ci\nCOPY . .\nRUN npm run build\n',
            because: 'they are two steps',
        },
        {
            good: 'FROM node:24\nWORKDIR /app\nCOPY package.json package-lock.json tool.js ./\nRUN npm ci && npm run build\n',
            because: 'only a few files are copied',
        },
        {
            good: 'FROM golang:1.26\nCOPY . /src\nWORKDIR /src\nRUN go build ./... && go install ./...\n',
            because: 'both need the sources',
        },
    ],
    *check(facts) {
        // With the context known, more can be said, and another rule says it.
        if (facts.context !== undefined)
            return;
        for (const run of facts.runs) {
            if (run.onbuild || hasContextMount(run))
                continue;
            const install = installThenBuild(run);
            if (install === undefined || !hasSources(facts, run))
                continue;
            yield {
                range: { start: install.program.nameRange.start, end: install.optionsAt },
                message: `${install.label} runs again for every source file, because the build in the same RUN needs them; install in a RUN of its own, with only the manifests copied before.`,
            };
        }
    },
});
/** An install of its own, with a build behind it. */
function installThenBuild({ script, programs }) {
    if (!script.complete)
        return undefined;
    const at = programs.findIndex((program) => findInstall(program) !== undefined);
    const program = programs[at];
    const install = program && findInstall(program);
    if (program?.conditional !== false || install === undefined)
        return undefined;
    // Its own first step, or the build itself, is another matter.
    if (install.form.implicit || install.form.first !== undefined)
        return undefined;
    const builds = programs.slice(at + 1).some((other) => isBuild(other) && !isInstall(other.args[0]?.value));
    return builds ? install : undefined;
}
function isInstall(word) {
    return /^(?:ci|i|install|add)$/.test(word ?? '');
}
/** The whole context was copied before. */
function hasSources(facts, run) {
    return facts.copies.some((copy) => !copy.onbuild &&
        isContextCopy(copy) &&
        isAbove(facts, copy, run) &&
        copy.sources.some(({ value }) => /^\.\/?$/.test(value)));
}

;// CONCATENATED MODULE: ./lib/lint/rules/split-tests.js



const splitTests = defineRule({
    id: 'split-tests',
    aliases: [],
    since: '0.2.0',
    summary: 'Run tests and checks in a stage of their own.',
    category: 'cache',
    severity: 'info',
    confidence: 'high',
    fix: 'none',
    why: `A test that runs in the stage of the build holds up everything below it, in every build. In a stage of its own
(\`FROM build AS test\`), it runs beside the rest, or only when asked for with \`--target test\`, and its results take no
layer of the image.

When the image must not be made without passing tests, keep the dependency: \`COPY --from=test /passed /dev/null\`-style
copies make the builder run the stage. Stages named for tests, checks or development are left alone.`,
    references: ['https://docs.docker.com/build/building/multi-stage/'],
    examples: [
        { bad: 'FROM node:24\nWORKDIR /app\nCOPY . .\nRUN npm ci\nRUN «npm test»\nCMD ["node", "."]\n' },
        {
            bad: 'FROM golang:1.26 AS build\nWORKDIR /src\nCOPY . .\nRUN go vet ./... && go build -o /app . && «go test ./...»\nFROM scratch\nCOPY --from=build /app /app\n',
        },
        {
            good: 'FROM golang:1.26 AS build\nWORKDIR /src\nCOPY . .\nRUN go build -o /app .\nFROM build AS test\nRUN go test ./...\nFROM scratch\nCOPY --from=build /app /app\n',
            because: 'the tests have a stage',
        },
        {
            good: 'FROM node:24 AS test\nWORKDIR /app\nCOPY . .\nRUN npm ci && npm test\n',
            because: 'the stage is there for tests',
        },
        {
            good: 'FROM debian:13\nRUN test -x /usr/bin/git && make test-data\n',
            because: 'these are no test runs',
        },
    ],
    *check({ runs, stages }) {
        for (const run of runs) {
            const stage = stages[run.stage];
            if (stage === undefined || run.onbuild || !stage.reachable || isSideStage(stage))
                continue;
            const program = run.programs.find((other) => !other.inFunction && isTest(other));
            if (program === undefined)
                continue;
            yield {
                range: program.range,
                message: 'These tests hold up every build of the image; run them in a stage of their own, built FROM this one.',
            };
        }
    },
});
const RUNNERS = new Set([
    'pytest',
    'tox',
    'nox',
    'rspec',
    'phpunit',
    'jest',
    'vitest',
    'mocha',
    'ctest',
    'pest',
    'ava',
]);
const VERBS = {
    npm: /^(?:-\S+ )*(?:test|t|run (?:test|lint)(?::\S+)?|run-script test)(?: |$)/,
    yarn: /^(?:run )?(?:test|lint)(?: |$)/,
    pnpm: /^(?:-\S+ )*(?:run )?(?:test|lint)(?: |$)/,
    bun: /^(?:run )?test(?: |$)/,
    go: /^test(?: |$)/,
    cargo: /^(?:test|clippy)(?: |$)/,
    mvn: /^(?:-\S+ )*test$/,
    gradle: /^(?:-\S+ )*(?:test|check)(?: |$)/,
    gradlew: /^(?:-\S+ )*(?:test|check)(?: |$)/,
    dotnet: /^test(?: |$)/,
    mix: /^test(?: |$)/,
    make: /^(?:-\S+ )*(?:test|tests|check|lint)$/,
    bundle: /^exec (?:rspec|rake test)/,
    poetry: /^run pytest/,
    uv: /^run (?:-\S+ )*pytest/,
};
function isTest(program) {
    const { name, words } = unwrapPython(program);
    const line = words.map(({ value }) => value).join(' ');
    if (/(?:^|\s)--(?:help|version)(?:\s|$)/.test(line))
        return false;
    if (RUNNERS.has(name))
        return true;
    const verbs = Object.hasOwn(VERBS, name) ? VERBS[name] : undefined;
    return verbs?.test(line) === true;
}

;// CONCATENATED MODULE: ./lib/lint/rules/ssh-port.js
// EXPOSE of the port of SSH.


const sshPort = defineRule({
    id: 'ssh-port',
    aliases: ['DS-0004', 'CKV_DOCKER_1', 'exposing-port-22-ssh'],
    since: '0.1.0',
    summary: 'Do not run an SSH server in a container.',
    category: 'security',
    severity: 'info',
    confidence: 'medium',
    fix: 'none',
    why: `Port 22 means a login from outside, with keys or passwords that have to be kept in the image and a server to be kept
up to date beside the program the container is for. \`docker exec\` gives a shell without any of that.

An image whose purpose is SSH or SFTP is right to expose it: silence the rule there.`,
    references: ['https://docs.docker.com/reference/cli/docker/container/exec/'],
    examples: [
        { bad: 'FROM debian:13\nEXPOSE 80 «22»\n' },
        { bad: 'FROM debian:13\nEXPOSE «20-25/tcp»\n', because: '22 is in the range' },
        { bad: 'FROM debian:13\nARG SSH_PORT=22\nEXPOSE «$SSH_PORT»\n' },
        { good: 'FROM debian:13\nEXPOSE 8022 2222\n', because: 'other ports' },
        { good: 'FROM debian:13\nARG PORT\nEXPOSE $PORT\n', because: 'the port is not known' },
    ],
    *check(facts) {
        for (const { instruction, stage, order } of facts.placed)
            for (const { value, range } of instruction.keyword === 'EXPOSE' ? instruction.args : [])
                if (expandAt(facts, stage, order, value).split(/\s+/).some(holdsSsh)) {
                    const message = 'Port 22 is for SSH, which a container does not need; use docker exec for a shell.';
                    yield { range, message };
                }
    },
});
/** The container's part of `2222:22/tcp` or `20-25`. */
function holdsSsh(word) {
    const [, first, last = first] = /(?:^|:)(\d{1,5})(?:-(\d{1,5}))?(?:\/\w+)?$/.exec(word) ?? [];
    return first !== undefined && Number(first) <= 22 && Number(last) >= 22;
}

;// CONCATENATED MODULE: ./lib/lint/rules/stage-case.js
// Stage names with capitals.


const stageCase = defineRule({
    id: 'stage-case',
    aliases: ['StageNameCasing'],
    since: '0.2.0',
    summary: 'Write stage names in lower case.',
    category: 'style',
    severity: 'style',
    confidence: 'high',
    fix: 'safe',
    why: `The engine keeps stage names in lower case. \`COPY --from\` finds them in any case, but \`FROM Build\` after
\`AS Build\` does not: it looks for an image. Lower case everywhere avoids the trap.`,
    references: ['https://docs.docker.com/reference/build-checks/stage-name-casing/'],
    examples: [
        {
            bad: 'FROM node:24 AS «Build»\nFROM nginx:1.29\nCOPY --from=Build /out /srv\n',
            fixed: 'FROM node:24 AS build\nFROM nginx:1.29\nCOPY --from=build /out /srv\n',
        },
        {
            bad: 'FROM node:24 AS «DEPS»\nFROM node:24\nRUN --mount=type=bind,from=DEPS,target=/deps ls /deps\n',
            fixed: 'FROM node:24 AS deps\nFROM node:24\nRUN --mount=type=bind,from=deps,target=/deps ls /deps\n',
        },
        { good: 'FROM node:24 AS build-stage\n', because: 'it is in lower case' },
        { good: 'FROM node:24\nCOPY --from=Other/Thing /a /a\n', because: 'that is no stage of this file' },
    ],
    *check(facts) {
        for (const stage of facts.stages) {
            const word = stage.from.args[2];
            if (word === undefined || stage.name === undefined || word.value === stage.name)
                continue;
            const edits = [replaceText(word.range, stage.name), ...references(facts, stage, word.value)];
            yield {
                range: word.range,
                message: `The stage name ${word.value} has capitals, and FROM finds stages in lower case only. Write ${stage.name}.`,
                fix: { kind: 'safe', description: `Call it ${stage.name} everywhere`, edits },
            };
        }
    },
});
/** Places that write the name the same way. */
function references({ file, copies, runs }, { index, name = '' }, written) {
    const flags = copies
        .filter(({ from }) => from.kind === 'stage' && from.index === index)
        .flatMap(({ instruction }) => instruction.flags.filter((flag) => flag.name === 'from'))
        .flatMap(({ valueRange }) => valueRange ?? []);
    const fields = runs
        .filter(({ stage }) => stage > index)
        .flatMap(({ mounts }) => mounts.flatMap((mount) => mount.fields.filter(({ key }) => key === 'from')))
        .map(({ range, value = '' }) => ({ start: range.end - value.length, end: range.end }));
    return [...flags, ...fields]
        .filter(({ start, end }) => file.text.slice(start, end) === written)
        .map((range) => replaceText(range, name));
}

;// CONCATENATED MODULE: ./lib/lint/rules/stage-order-parallel.js




const stageOrderParallel = defineRule({
    id: 'stage-order-parallel',
    aliases: [],
    since: '0.2.0',
    summary: 'Build stages that need nothing of each other on the same base, not on each other.',
    category: 'cache',
    severity: 'info',
    default: 'off',
    confidence: 'medium',
    fix: 'none',
    why: `The builder runs stages at the same time unless one needs the other. \`FROM build AS tools\` makes the second wait
for the first, and run again with it, also when it only fetches things that have nothing to do with the build.

Reported are stages that only fetch or install packages on top of a stage with copied sources, and that only copies take
from. What programs they need from the other stage cannot be seen for sure, so the rule is off until you turn it on.`,
    references: ['https://docs.docker.com/build/building/multi-stage/'],
    examples: [
        {
            bad: 'FROM debian:13 AS build\nCOPY . /src\nRUN make -C /src\nFROM «build» AS tools\nRUN curl -fsSLo /tool https://example.com/tool-1.2\nFROM debian:13\nCOPY --from=build /src/app /app\nCOPY --from=tools /tool /usr/local/bin/\n',
        },
        {
            bad: 'FROM alpine:3.22 AS build\nCOPY . /src\nRUN /src/build.sh\nFROM «build» AS certs\nRUN apk add --no-cache ca-certificates\nFROM scratch\nCOPY --from=build /out /\nCOPY --from=certs /etc/ssl /etc/ssl\n',
        },
        {
            good: 'FROM debian:13 AS build\nCOPY . /src\nRUN make -C /src\nFROM debian:13 AS tools\nRUN curl -fsSLo /tool https://example.com/tool-1.2\nFROM debian:13\nCOPY --from=build /src/app /app\nCOPY --from=tools /tool /usr/local/bin/\n',
            because: 'both can run at the same time',
        },
        {
            good: 'FROM debian:13 AS build\nCOPY . /src\nRUN make -C /src\nFROM build AS docs\nRUN make -C /src docs\nFROM debian:13\nCOPY --from=docs /src/docs /docs\n',
            because: 'the second stage needs the sources',
        },
    ],
    *check(facts) {
        for (const stage of facts.stages) {
            const [image] = stage.from.args;
            if (image === undefined || !isSeparate(facts, stage))
                continue;
            yield {
                range: image.range,
                message: 'This stage only fetches, but waits for the one it is built on and runs again with it; start from the same base instead.',
            };
        }
    },
});
function isSeparate(facts, { index, base, exported, reachable, chain }) {
    if (base.kind !== 'stage' || exported || !reachable)
        return false;
    const below = chain.filter((other) => other !== index);
    const sources = facts.copies.some((copy) => below.includes(copy.stage) && isContextCopy(copy));
    const runs = facts.runs.filter((run) => run.stage === index);
    const copies = facts.copies.some((copy) => copy.stage === index);
    const children = facts.stages.some((other) => other.base.kind === 'stage' && other.base.index === index);
    if (!sources || copies || children || runs.length === 0)
        return false;
    return runs.every((run) => !run.onbuild && isReadable(run) && run.programs.every(onlyFetches));
}
function onlyFetches(program) {
    const fetches = /^(?:curl|wget|tar|unzip|mkdir|chmod|rm|mv|ln)$/.test(program.name);
    return (fetches && !program.inSubstitution) || ['packages', 'plain'].includes(deriveEffect(program));
}

;// CONCATENATED MODULE: ./lib/lint/rules/stale-process-order.js


const LAST = new Set(['CMD', 'ENTRYPOINT', 'HEALTHCHECK', 'STOPSIGNAL']);
const staleProcessOrder = defineRule({
    id: 'stale-process-order',
    aliases: ['epilogue-order'],
    since: '0.1.0',
    summary: 'Write what the container does last.',
    category: 'style',
    severity: 'style',
    default: 'off',
    confidence: 'high',
    fix: 'safe',
    fixEffect: 'The entries of the image history change places; the settings are the same.',
    why: `ENTRYPOINT, CMD, HEALTHCHECK and STOPSIGNAL tell what a container does, everything else how its image is made. At the
end of the file they are where people look for them.

This is a matter of reading only: their place makes no difference to the cache or the image. Stages that do not become
the image are left alone.`,
    references: ['https://docs.docker.com/reference/dockerfile/'],
    examples: [
        {
            bad: 'FROM node:24\n«CMD ["node", "server.js"]»\nWORKDIR /app\nCOPY . .\n',
            fixed: 'FROM node:24\nWORKDIR /app\nCOPY . .\nCMD ["node", "server.js"]\n',
        },
        {
            bad: 'FROM redis:8\n# who is there\n«HEALTHCHECK CMD ["redis-cli", "ping"]»\n«STOPSIGNAL SIGINT»\nUSER redis\nCMD ["redis-server"]\n',
            fixed: 'FROM redis:8\nUSER redis\n# who is there\nHEALTHCHECK CMD ["redis-cli", "ping"]\nSTOPSIGNAL SIGINT\nCMD ["redis-server"]\n',
        },
        {
            good: 'FROM node:24\nWORKDIR /app\nSTOPSIGNAL SIGINT\nENTRYPOINT ["node"]\nCMD ["server.js"]\n',
            because: 'they are at the end',
        },
        {
            good: 'FROM node:24 AS build\nCMD ["npm", "test"]\nCOPY . .\nFROM nginx:1.29\nCOPY --from=build /dist /srv\n',
            because: 'the first stage does not become the image',
        },
    ],
    *check({ file, stages }) {
        for (const stage of stages) {
            const { exported, instructions } = stage;
            const end = instructions.findLastIndex(({ keyword }) => !LAST.has(keyword) && keyword !== 'ONBUILD');
            const early = instructions.slice(0, Math.max(end, 0)).filter(({ keyword }) => LAST.has(keyword));
            const after = instructions[end];
            if (!exported || after === undefined)
                continue;
            const fix = stale_process_order_planMove(file.text, stage, early, after);
            for (const [index, { keyword, range }] of early.entries()) {
                const message = `${keyword} is followed by the ${after.keyword} on line ${after.line}; people look for it at the end. Move it there.`;
                // One fix moves them all, so that their order stays.
                yield { range, message, ...(index > 0 || fix === undefined ? {} : { fix }) };
            }
        }
    },
});
/** Not where a later instruction has a part in what they mean. */
function stale_process_order_planMove(text, { instructions }, early, after) {
    const repeated = instructions.some(({ keyword }, index) => LAST.has(keyword) && instructions.findIndex((other) => other.keyword === keyword) !== index);
    const bound = instructions.some(({ keyword }) => keyword === 'SHELL');
    const expanded = early.some(({ keyword, rest }) => keyword === 'STOPSIGNAL' && rest.text.includes('$'));
    if (repeated || bound || expanded || early.length === 0)
        return undefined;
    const lines = early.map((instruction) => blockText(text, instruction)).join('');
    const edits = [...removeBlocks(text, early), insertAfter(text, after, lines)];
    return { kind: 'safe', description: 'Move to the end of the stage', edits };
}

// EXTERNAL MODULE: ./lib/dockerfile/validate/stop-signal.js
var stop_signal = __webpack_require__(13);
;// CONCATENATED MODULE: ./lib/lint/rules/stopsignal-valid.js
// A STOPSIGNAL that stops nothing, or nothing cleanly.



const stopsignalValid = defineRule({
    id: 'stopsignal-valid',
    aliases: ['INVALID_SIGNAL', 'no-ungraceful-stopsignal'],
    since: '0.1.0',
    summary: 'Stop the container with a signal its process can act on.',
    category: 'process',
    severity: 'error',
    confidence: 'high',
    fix: 'none',
    why: `\`docker stop\` sends this signal and waits, so that the process can finish what it does and close its files. SIGKILL
ends it at once, and SIGSTOP freezes it; neither can be handled, so there is nothing left to wait for. These two are
reported as warnings.

An unknown signal fails the build and is told as a matter of syntax; in a trigger of ONBUILD it fails in another build,
and this rule reports it.`,
    references: ['https://docs.docker.com/reference/dockerfile/#stopsignal'],
    examples: [
        { bad: 'FROM nginx:1.29\nSTOPSIGNAL «SIGKILL»\n' },
        { bad: 'FROM nginx:1.29\nSTOPSIGNAL «9»\n', because: '9 is SIGKILL' },
        { bad: 'FROM nginx:1.29\nSTOPSIGNAL «stop»\n', because: 'SIGSTOP freezes the process' },
        { bad: 'FROM nginx:1.29\nONBUILD STOPSIGNAL «SIGSTOPP»\n', because: 'there is no such signal' },
        { good: 'FROM nginx:1.29\nSTOPSIGNAL SIGQUIT\n', because: 'the process can act on it' },
        { good: 'FROM debian:13\nSTOPSIGNAL SIGRTMIN+3\n', because: 'this is how systemd is stopped' },
        { good: 'FROM nginx:1.29\nARG SIGNAL\nSTOPSIGNAL $SIGNAL\n', because: 'the value is not known' },
    ],
    *check({ file, placed }) {
        for (const { instruction, onbuild } of placed) {
            const [signal] = instruction.args;
            if (instruction.keyword !== 'STOPSIGNAL' || signal === undefined)
                continue;
            if (onbuild)
                for (const { range, message } of (0,stop_signal/* validateStopSignal */.P)(instruction, file.escape))
                    yield { range, message };
            const name = (0,expand/* unquote */._n)(signal.value, file.escape).toUpperCase().replace(/^SIG/, '');
            const effect = EFFECTS.get(name);
            if (effect === undefined)
                continue;
            const message = `${effect}, so the process cannot shut down cleanly. Use SIGTERM or the signal the program expects.`;
            yield { range: signal.range, message, severity: 'warning' };
        }
    },
});
const KILLS = 'SIGKILL ends the container at once';
const STOPS = 'SIGSTOP freezes the container';
const EFFECTS = new Map([
    ['KILL', KILLS],
    ['9', KILLS],
    ['STOP', STOPS],
    ['19', STOPS],
]);

;// CONCATENATED MODULE: ./lib/lint/shell-list.js
// A SHELL that is no JSON list → the list it was meant to be.



/** For the instruction whose arguments stand at `range`; undefined when more than one reading is possible. */
function fixShellList(file, range) {
    const shell = file.instructions.find(({ keyword, restRange }) => keyword === 'SHELL' && restRange.start === range.start);
    const words = shell && file.escape === '\\' ? readWords(shell) : undefined;
    if (words === undefined || commentsWithin(file, range).length > 0)
        return undefined;
    const edits = [replaceText(range, (0,exec_form/* renderExecForm */.Y_)(words))];
    return { kind: 'safe', description: 'Make it a JSON list', edits };
}
/** Only with the option that makes the shell read the text of a RUN. */
function readWords({ rest }) {
    const list = rest.text.startsWith('[') ? readLooseList(rest.text) : undefined;
    const words = list?.remainder === '' ? list.elements : readLiterals(rest);
    return words && words.length > 1 && /^-[a-z]*c$/i.test(words.at(-1) ?? '') ? words : undefined;
}
function readLiterals(rest) {
    if (rest.text.startsWith('['))
        return undefined;
    const { words = [], assignments = [] } = (0,exec_form/* readSimpleCommand */.KG)(rest) ?? {};
    const plain = assignments.length === 0 && words.every(({ literal }) => literal);
    return plain ? words.map(({ value }) => value) : undefined;
}

;// CONCATENATED MODULE: ./lib/lint/rules/syntax.js





const syntax = defineRule({
    id: 'syntax',
    aliases: [
        'DL1000',
        'invalid_line',
        'invalid_command',
        'required_params',
        'missing_args',
        'extra_args',
        'invalid_format',
        'healthcheck_options_missing_args',
        'unknown-instruction',
        'require-stages',
        'syntax-directive-typo',
        'shell-needs-json',
        'SHELL_JSON_FORM',
    ],
    since: '0.1.0',
    summary: 'Write a Dockerfile that the engine can read.',
    category: 'correctness',
    severity: 'error',
    confidence: 'high',
    fix: 'safe',
    fixEffect: 'A misspelt keyword or flag becomes the one it is one letter away from, and the words of a SHELL a JSON list. Without that nothing could be built.',
    why: `The build stops at these before the first step runs: unknown instructions and flags, flags without a value, mounts
with wrong keys, wrong numbers of arguments, names that cannot be, lists that hold something else than strings, heredocs
that never end, and more. They cannot be silenced or switched off.`,
    references: ['https://docs.docker.com/reference/dockerfile/'],
    examples: [
        { bad: 'FROM alpine:3.22\n«RNU» apk add curl\n', fixed: 'FROM alpine:3.22\nRUN apk add curl\n' },
        {
            bad: 'FROM alpine:3.22\nCOPY «--chwon=1000» a /a\n',
            fixed: 'FROM alpine:3.22\nCOPY --chown=1000 a /a\n',
        },
        {
            bad: 'FROM debian:13\nSHELL «/bin/bash -o pipefail -c»\n',
            fixed: 'FROM debian:13\nSHELL ["/bin/bash", "-o", "pipefail", "-c"]\n',
            because: 'SHELL takes a JSON list only',
        },
        { bad: 'FROM alpine:3.22\nHEALTHCHECK --interval=«fast» CMD true\n', because: 'this is no duration' },
        { bad: 'FROM alpine:3.22\n«RUN» <<EOF\necho a\n', because: 'the heredoc never ends' },
        { good: 'FROM alpine:3.22\nADD --unpack=false a.tar /a\n', because: 'the flag is new, and known' },
        { good: 'FROM alpine:3.22\nHEALTHCHECK --interval=90s CMD true\n', because: 'this is a duration' },
    ],
    *check({ file }) {
        const owners = new Map(file.instructions.flatMap((one) => [...one.flags, ...(one.inner?.flags ?? [])].map((flag) => [flag.range.start, one])));
        for (const diagnostic of file.diagnostics) {
            if (diagnostic.severity !== 'error')
                continue;
            const fix = fixTypo(diagnostic, { file, owner: owners.get(diagnostic.range.start) });
            const { message, range } = diagnostic;
            yield { range, message, ...(fix === undefined ? {} : { fix }) };
        }
    },
});
function fixTypo({ code, range }, { file, owner }) {
    if (code === 'exec-form-required')
        return fixShellList(file, range);
    const written = file.text.slice(range.start, range.end);
    if (code === 'unknown-instruction')
        return replaceWord(range.start, written, flag_table/* KEYWORDS */.d);
    const name = code === 'unknown-flag' ? /^--([a-z-]+)/i.exec(written)?.[1] : undefined;
    const instruction = owner?.keyword === 'ONBUILD' ? owner.inner : owner;
    if (name === undefined || instruction === undefined)
        return undefined;
    const given = new Set(instruction.flags.map((flag) => flag.name));
    const free = Object.keys(flag_table/* FLAGS */.W.get(instruction.keyword) ?? {}).filter((flag) => !given.has(flag));
    return replaceWord(range.start + 2, name, free);
}
/** Only when exactly one candidate is one letter away. */
function replaceWord(start, written, candidates) {
    const lower = written === written.toLowerCase();
    const close = candidates.filter((name) => isOneEdit(written.toUpperCase(), name.toUpperCase()));
    const [name] = close;
    if (name === undefined || close.length > 1 || written.length < 3)
        return undefined;
    const meant = lower ? name.toLowerCase() : name;
    const edits = [replaceText({ start, end: start + written.length }, meant)];
    return { kind: 'safe', description: `Write ${meant}`, edits };
}

// EXTERNAL MODULE: ./lib/dockerfile/directives.js
var dockerfile_directives = __webpack_require__(2181);
;// CONCATENATED MODULE: ./lib/lint/rules/syntax-line.js
// Features that old builders do not have, in a file that does not name its front end.



const syntaxLine = defineRule({
    id: 'syntax-line',
    aliases: [],
    since: '0.2.0',
    summary: 'Name the front end when a file needs a new one.',
    category: 'reproducibility',
    severity: 'info',
    default: 'off',
    confidence: 'high',
    fix: 'suggested',
    fixEffect: 'The builder fetches the current stable front end before it reads the file.',
    why: `Which features a Dockerfile may use depends on the builder that happens to be installed, unless the first line names
the front end: \`# syntax=docker/dockerfile:1\` fetches the current one of major version 1. Without it an older builder
stops at an unknown flag, or takes the lines of a heredoc for instructions.`,
    references: ['https://docs.docker.com/build/buildkit/frontend/'],
    examples: [
        {
            bad: 'FROM node:24\nCOPY «--parents» packages/*/package.json ./\n',
            fixed: '# syntax=docker/dockerfile:1\nFROM node:24\nCOPY --parents packages/*/package.json ./\n',
        },
        {
            bad: 'FROM node:24\n«RUN» <<EOF\nmake\nEOF\n',
            fixed: '# syntax=docker/dockerfile:1\nFROM node:24\nRUN <<EOF\nmake\nEOF\n',
        },
        {
            good: '# syntax=docker/dockerfile:1\nFROM node:24\nCOPY --parents a/b ./\n',
            because: 'the front end is named',
        },
        { good: 'FROM node:24\nCOPY --chown=node package.json ./\n', because: 'every builder knows this' },
    ],
    *check(facts) {
        const { directives, text } = facts.file;
        if (directives.some(({ name }) => name === 'syntax'))
            return;
        const feature = facts.placed.flatMap(newFeatures)[0];
        if (feature === undefined)
            return;
        // A byte order mark stays in front of everything.
        const edits = [insertText((0,dockerfile_directives/* bomLength */.L)(text), '# syntax=docker/dockerfile:1\n')];
        yield {
            range: feature.range,
            message: `${feature.label} needs version ${feature.version} of the Dockerfile front end, and the builder may have an older one. Begin the file with # syntax=docker/dockerfile:1.`,
            fix: { kind: 'unsafe', description: 'Name the front end', edits },
        };
    },
});
const FLAGS = {
    'COPY --parents': '1.20',
    'COPY --exclude': '1.19',
    'ADD --exclude': '1.19',
    'ADD --unpack': '1.17',
    'ADD --checksum': '1.6',
    'COPY --link': '1.4',
    'ADD --link': '1.4',
    'RUN --security': '1.20',
};
function newFeatures({ instruction }) {
    const { keyword, keywordRange, flags, heredocs } = instruction;
    const found = flags.flatMap(({ name, range }) => {
        const label = `${keyword} --${name}`;
        const version = Object.hasOwn(FLAGS, label) ? FLAGS[label] : undefined;
        return version === undefined ? [] : [{ label, version, range }];
    });
    return heredocs.length > 0 ? [...found, { label: 'A heredoc', version: '1.4', range: keywordRange }] : found;
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
        const verdict = package_step_judge(facts, run, instruction);
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
function package_step_judge(facts, run, instruction) {
    switch (instruction.keyword) {
        case 'COPY':
        case 'ADD': {
            const copy = (0,remember/* copyAt */.V2)(facts, instruction);
            if (copy === undefined || !isFree(facts)(copy))
                return { kind: 'needed' };
            return isContextCopy(copy) ? { kind: 'target', copy } : { kind: 'pass' };
        }
        case 'ARG':
        case 'ENV':
            return { kind: instruction.pairs.some(({ key }) => package_step_mayRead(run, key)) ? 'stop' : 'pass' };
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
    const other = (0,remember/* runAt */.D)(facts, instruction);
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
    if (package_step_SOURCES.test(instruction.rest.text))
        return { kind: 'needed' };
    return { kind: 'doubt', doubt: `it also moves before line ${instruction.line}` };
}
const package_step_SOURCES = /\/etc\/|keyring|\bgpg\b|apt-key|add-apt-repository|sources\.list|\.repo\b|setup_\w+|\brpm\b|\bdpkg\b|\.(?:deb|rpm)\b|config-manager|\bcurl\b.*\|\s*(?:\w+\s+)*(?:ba|da|a)?sh\b/;
/** The names a package manager and the scripts of packages are known to read, and those in its text. */
function package_step_mayRead({ instruction }, name) {
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
            const fix = system_packages_first_planMove(facts, step);
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
function system_packages_first_planMove(facts, { run, label, move }) {
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

;// CONCATENATED MODULE: ./lib/lint/rules/system-volume.js
// VOLUME of a folder that belongs to the kernel.



const systemVolume = defineRule({
    id: 'system-volume',
    aliases: ['DKL-DI-0002'],
    since: '0.1.0',
    summary: 'Do not declare folders of the system as volumes.',
    category: 'security',
    severity: 'warning',
    confidence: 'high',
    fix: 'none',
    why: `/dev, /proc and /sys are not files but the kernel's view of devices and processes, which the engine sets up for each
container and hides parts of. A volume in their place takes that protection away, or keeps the container from starting.`,
    references: ['https://docs.docker.com/engine/storage/volumes/'],
    examples: [
        { bad: 'FROM debian:13\nVOLUME /data «/sys/fs/cgroup»\n' },
        { bad: 'FROM debian:13\nVOLUME [«"/dev/"»]\n' },
        { good: 'FROM debian:13\nVOLUME /data /devices\n', because: 'these are folders like any other' },
        { good: 'FROM debian:13\nVOLUME /dev/shm\n', because: 'this is memory shared by processes' },
    ],
    *check(facts) {
        for (const { path, range } of findVolumes(facts)) {
            const folder = ['/dev', '/proc', '/sys'].find((one) => pathBelow(one, path) !== undefined);
            if (folder === undefined || pathBelow('/dev/shm', path) !== undefined)
                continue;
            yield {
                range,
                message: `${folder} belongs to the kernel and the engine sets it up itself; remove it from VOLUME.`,
            };
        }
    },
});

;// CONCATENATED MODULE: ./lib/lint/rules/time-dependent-run.js


const timeDependentRun = defineRule({
    id: 'time-dependent-run',
    aliases: [],
    since: '0.2.0',
    summary: 'Name the version of what a RUN fetches.',
    category: 'reproducibility',
    severity: 'info',
    confidence: 'medium',
    fix: 'none',
    why: `A RUN is cached by its text and its parent; the network and the clock are not part of the key. \`git clone\` of a
branch, a download from an address with \`latest\` in it, or a file with \`$(date)\` give today's result once and then the
same old one from the cache, until something above changes. Two builders of one commit get two images.

A tag or a commit, a download with its version, or \`ADD\` of the repository with a commit give the same everywhere.
Versions of packages are the concern of other rules.`,
    references: ['https://docs.docker.com/build/cache/invalidation/#run-instructions'],
    examples: [
        {
            bad: 'FROM alpine:3.22\nRUN apk add --no-cache git && «git clone https://github.com/example/app.git» /app\n',
        },
        {
            bad: 'FROM debian:13\nRUN «curl -fsSLO https://example.com/tool/releases/latest/download/tool.tar.gz»\nRUN echo "built $(«date -u +%F»)" > /etc/build\n',
        },
        {
            good: 'FROM alpine:3.22\nRUN git clone --depth 1 --branch v1.4.2 https://github.com/example/app.git /app\n',
            because: 'a tag is named',
        },
        {
            good: 'FROM alpine:3.22\nRUN git clone https://github.com/example/app.git /app && git -C /app checkout 4f0c1d2e9a\n',
            because: 'a commit is checked out',
        },
        {
            good: 'FROM debian:13\nARG SOURCE_DATE_EPOCH=0\nRUN echo "started $(date)" && date -u -d "@$SOURCE_DATE_EPOCH" > /etc/build\n',
            because: 'the one is only printed, the other has a fixed time',
        },
    ],
    *check({ runs, stages }) {
        for (const run of runs) {
            const above = stages[run.stage]?.variables.some(({ name, order }) => order < run.order && isCacheBuster(name));
            if (above)
                continue;
            for (const program of run.programs) {
                const found = time_dependent_run_judge(run, program);
                if (found !== undefined)
                    yield found;
            }
        }
    },
});
function time_dependent_run_judge(run, program) {
    if (program.name === 'git')
        return judgeClone(run, program);
    if (program.name === 'curl' || program.name === 'wget')
        return judgeDownload(program);
    if (program.name === 'date' && isKept(run, program) && !hasFixedTime(program))
        return {
            range: program.range,
            message: 'The date is that of the first build; later ones take the old one from the cache. Pass it as a build argument.',
        };
    return undefined;
}
function judgeClone({ programs }, program) {
    const { args, nameRange } = program;
    const words = args.map(({ value }) => value);
    const url = args[words.findIndex((word) => /^(?:https?|git|ssh):\/\/|^git@/.test(word))];
    if (!words.includes('clone') || url === undefined)
        return undefined;
    const branch = words.find((_, index) => ['-b', '--branch'].includes(words[index - 1] ?? ''));
    const named = branch ?? words.find((word) => word.startsWith('--branch='))?.slice('--branch='.length);
    // A tag has a number in it, and a variable may be one.
    if (named !== undefined && /[\d$]/.test(named))
        return undefined;
    const pinned = programs.some((other) => other.name === 'git' &&
        other.args.some(({ value }) => ['checkout', 'reset', 'switch', 'fetch'].includes(value)));
    if (pinned || url.value.includes('@v'))
        return undefined;
    return {
        range: { start: nameRange.start, end: url.range.end },
        message: `${named === undefined ? 'The default branch' : `The branch ${named}`} is cloned once and then comes from the cache, however old; name a tag or a commit.`,
    };
}
function judgeDownload({ nameRange, args }) {
    const url = args.find(({ value }) => /^https?:\/\//.test(value) && MOVING.test(value));
    if (url === undefined)
        return undefined;
    return {
        range: { start: nameRange.start, end: url.range.end },
        message: 'What this address gives today is cached and used from then on, however old; name a version in the address.',
    };
}
const MOVING = /\/(?:latest|nightly|HEAD)(?:[/?.-]|$)|\/(?:raw\/)?(?:refs\/heads\/)?(?:main|master)\//;
function hasFixedTime({ args }) {
    return args.some(({ value }) => /^-[a-zA-Z]*[dr]|^--(?:date|reference|version|help)/.test(value));
}
/** It goes into a file, not only to the terminal. */
function isKept({ programs }, date) {
    const around = date.inSubstitution
        ? programs.find(({ range }) => range.start < date.range.start && range.end >= date.range.end)
        : date;
    if (around === undefined)
        return false;
    return around.redirects.some(({ operator, target }) => operator.startsWith('>') && target?.value !== '/dev/null');
}

;// CONCATENATED MODULE: ./lib/lint/insecure-transfer.js

const LOCAL = /^(?:[a-z]+:\/\/)?(?:[^@/\s]*@)?(?:localhost|127\.\d+\.\d+\.\d+|\[?::1\]?|0\.0\.0\.0)(?:[:/]|$)/i;
/** The option, undefined when there is none or only this machine is asked. */
function findInsecureOption({ name, args }) {
    const tool = name.startsWith('p') ? name.replace(/^(pip|python)[\d.]+$/, '$1') : name;
    const find = Object.hasOwn(FINDERS, tool) ? FINDERS[tool] : undefined;
    return find?.(args);
}
const insecure_transfer_option = (pattern) => (args) => args.find(({ value }) => pattern.test(value));
const curl = (args) => {
    const addresses = args.filter(({ value }) => /^[a-z]+:\/\/|^localhost\b|^127\./i.test(value));
    if (addresses.length > 0 && addresses.every(({ value }) => LOCAL.test(value)))
        return undefined;
    return insecure_transfer_option(/^--(?:proxy-|doh-)?insecure$/)(args) ?? findLetter(args, 'k', CURL_VALUES);
};
const wget = (args) => {
    const addresses = args.filter(({ value }) => !value.startsWith('-'));
    const local = addresses.length > 0 && addresses.every(({ value }) => LOCAL.test(value));
    return local ? undefined : insecure_transfer_option(/^--no-check-certificate$/)(args);
};
/** `config set strict-ssl false`, `--strict-ssl=false`, `--no-strict-ssl`. */
const node = (args) => {
    const at = args.findIndex(({ value }) => /^(?:--)?strict-ssl$/i.test(value));
    const next = args[at + 1];
    if (at >= 0 && next && /^(?:false|0|null)$/.test(next.value))
        return args[at];
    return insecure_transfer_option(/^(?:--no-strict-ssl|(?:--)?strict-ssl=(?:false|0)|enableStrictSsl=false)$/i)(args);
};
const git = (args) => {
    const at = args.findIndex(({ value }) => /^http\.(?:\S+\.)?sslverify$/i.test(value));
    if (at >= 0 && /^(?:false|0|off|no)$/i.test(args[at + 1]?.value ?? ''))
        return args[at];
    return insecure_transfer_option(/^http\.(?:\S+\.)?sslverify=(?:false|0|off|no|)$/i)(args);
};
/** `--trusted-host` and the same as a setting; `python -m pip` counts. */
const pip = insecure_transfer_option(/^--trusted-host(?:=|$)|^(?:global|install)\.trusted-host$/);
const rpm = (args) => insecure_transfer_option(/^(?:--setopt=)?(?:\S+\.)?sslverify=(?:0|false|no)$/i)(args);
const FINDERS = {
    curl,
    wget,
    ...{ npm: node, yarn: node, pnpm: node },
    git,
    ...{ pip, python: pip, pipenv: pip },
    uv: insecure_transfer_option(/^--(?:allow-insecure-host|trusted-host)(?:=|$)/),
    ...{ yum: rpm, dnf: rpm, microdnf: rpm, tdnf: rpm, 'yum-config-manager': rpm },
    ...{ 'apt-get': insecure_transfer_option(/^(?:-o)?Acquire::https::(?:\S+::)?Verify-(?:Peer|Host)=(?:false|0|no)$/i) },
};
const VARIABLES = new Map([
    ['PIP_TRUSTED_HOST', /\S/],
    ['PYTHONHTTPSVERIFY', /^0$/],
    ['NODE_TLS_REJECT_UNAUTHORIZED', /^0$/],
    ['NPM_CONFIG_STRICT_SSL', /^(?:false|0)$/i],
    ['YARN_STRICT_SSL', /^(?:false|0)$/i],
    ['YARN_ENABLE_STRICT_SSL', /^(?:false|0)$/i],
    ['GIT_SSL_NO_VERIFY', /^(?:true|1|yes|on)$/i],
    ['UV_INSECURE_HOST', /\S/],
]);
/** True for a variable with a value that turns the check off. */
function isInsecureVariable(name, value) {
    const plain = (value ?? '').replace(/^(["'])(.*)\1$/s, '$2');
    return VARIABLES.get(name.toUpperCase())?.test(plain) === true;
}

;// CONCATENATED MODULE: ./lib/lint/rules/tls-off.js


const tlsOff = defineRule({
    id: 'tls-off',
    aliases: [2, 3, 4, 5, 6, 12, 13, 14, 15, 16].map((number) => `CKV2_DOCKER_${number}`),
    since: '0.1.0',
    summary: 'Check certificates when something is downloaded.',
    category: 'security',
    severity: 'warning',
    confidence: 'high',
    fix: 'none',
    why: `With the check of certificates turned off, whoever stands between the builder and the server decides what is
installed. It is mostly done because the certificates of the authorities are missing, or a proxy has one of its own: then
install \`ca-certificates\`, or add the certificate of the proxy to them.

An ENV or a \`config set\` also turns the check off in every container of the image. Transfers from the machine itself
(localhost) are left alone.`,
    references: ['https://curl.se/docs/sslcerts.html'],
    examples: [
        { bad: 'FROM debian:13\nRUN curl «-fsSkL» https://example.com/app.tgz -o app.tgz\n' },
        { bad: 'FROM debian:13\nRUN wget «--no-check-certificate» https://example.com/app.tgz\n' },
        { bad: 'FROM python:3.14\nRUN pip install «--trusted-host» pypi.org flask\n' },
        {
            bad: 'FROM node:24\nENV «NODE_TLS_REJECT_UNAUTHORIZED=0» PORT=80\nRUN npm config set «strict-ssl» false && npm ci\n',
        },
        { bad: 'FROM debian:13\nRUN «GIT_SSL_NO_VERIFY=true» git clone https://example.com/app.git\n' },
        { bad: 'FROM debian:13\nRUN git -c «http.sslVerify=false» clone https://example.com/app.git\n' },
        { bad: 'FROM fedora:43\nRUN dnf install -y --setopt=install_weak_deps=0 «--setopt=sslverify=0» git\n' },
        {
            good: 'FROM debian:13\nRUN curl -fsSLK options https://example.com/app.tgz\n',
            because: '-K names a file',
        },
        {
            good: 'FROM debian:13\nRUN curl -o-k https://example.com/app.tgz\n',
            because: 'this k is part of a name',
        },
        { good: 'FROM debian:13\nRUN curl -k https://localhost:8443/\n', because: 'only this machine is asked' },
        { good: 'FROM node:24\nENV NODE_TLS_REJECT_UNAUTHORIZED=1\n', because: 'the check is on' },
    ],
    *check(facts) {
        for (const place of facts.placed)
            yield* checkVariables(place);
        for (const run of facts.runs)
            yield* checkPrograms(run);
    },
});
function* checkVariables({ instruction }) {
    if (instruction.keyword !== 'ENV' && instruction.keyword !== 'ARG')
        return;
    for (const { key, value, range } of instruction.pairs)
        if (isInsecureVariable(key, value))
            yield { range, message: tls_off_describe(key) };
}
function* checkPrograms({ programs }) {
    for (const program of programs) {
        const word = findInsecureOption(program);
        if (word !== undefined)
            yield { range: word.range, message: tls_off_describe(word.value) };
        for (const { name, value, range } of program.assignments)
            if (isInsecureVariable(name, value?.value))
                yield { range, message: tls_off_describe(name) };
        if (program.name !== 'export')
            continue;
        for (const { value, range } of program.args) {
            const equals = value.indexOf('=');
            const name = value.slice(0, Math.max(equals, 0));
            if (isInsecureVariable(name, value.slice(equals + 1)))
                yield { range, message: tls_off_describe(name) };
        }
    }
}
function tls_off_describe(word) {
    return `${word} turns off the check of certificates, so anybody in between may change what arrives. Install the missing certificate instead.`;
}

;// CONCATENATED MODULE: ./lib/lint/rules/trusted-registry.js
// Images from registries that the project does not trust.



const trustedRegistry = defineRule({
    id: 'trusted-registry',
    aliases: ['DL3026'],
    since: '0.1.0',
    summary: 'Use images of trusted registries only.',
    category: 'security',
    severity: 'error',
    confidence: 'high',
    fix: 'none',
    why: `Everything of a base image, and what is copied out of another, runs as part of yours. The option
\`trustedRegistries\` lists where images may come from; without it the rule is silent.

An entry is the name of a registry, or the beginning of a name (\`ghcr.io/our-team/*\`); a \`*\` may stand at either end
(\`*.example.com\`). \`docker.io\` covers images without a registry, such as \`node\` and \`user/app\`. Names from an ARG count
with its default.`,
    references: ['https://docs.docker.com/build/building/best-practices/#choose-the-right-base-image'],
    examples: [
        { bad: 'FROM «quay.io/team/app:1»\n', options: { trustedRegistries: ['docker.io', '*.example.com'] } },
        {
            bad: 'ARG BASE=«ghcr.io/other/base:1»\nFROM $BASE\nCOPY --from=«quay.io/team/tool:1» /tool /\n',
            options: { trustedRegistries: ['ghcr.io/team/*'] },
        },
        {
            good: 'FROM node:24 AS build\nFROM docker.io/user/app:1\nCOPY --from=build /app /app\nCOPY --from=eu.example.com/x:1 / /\n',
            because: 'all are on the list',
            options: { trustedRegistries: ['docker.io', '*.example.com'] },
        },
        { good: 'FROM quay.io/team/app:1\n', because: 'nothing is configured' },
        { good: 'FROM scratch\n', because: 'scratch is no image', options: { trustedRegistries: ['ghcr.io'] } },
    ],
    *check(facts) {
        const trusted = facts.options.trustedRegistries;
        if (trusted === undefined || trusted.length === 0)
            return;
        for (const { text, range } of imageUses(facts)) {
            if (trusted.some((entry) => covers(entry, text)))
                continue;
            const registry = splitReference(text).registry ?? 'docker.io';
            yield {
                range,
                message: `Images of ${registry} are not trusted here; use one of ${trusted.join(', ')}.`,
            };
        }
    },
});
/** The entry is the registry, or a beginning of the name that ends where a part of it ends. */
function covers(entry, text) {
    const { registry = 'docker.io', repository } = splitReference(text);
    const host = registry === 'index.docker.io' ? 'docker.io' : registry;
    const name = `${host}/${repository}`;
    return ([host, name].some((one) => matchesEnds(entry, one)) || name.startsWith(`${entry.replace(/\/$/, '')}/`));
}
function matchesEnds(pattern, name) {
    const from = pattern.startsWith('*');
    const to = pattern.length > 1 && pattern.endsWith('*');
    const core = pattern.slice(from ? 1 : 0, to ? -1 : undefined);
    if (from && to)
        return name.includes(core);
    if (from)
        return name.endsWith(core);
    return to ? name.startsWith(core) : name === core;
}

;// CONCATENATED MODULE: ./lib/lint/rules/undefined-from-arg.js
// FROM with a variable that no ARG above the first FROM declares.





const undefinedFromArg = defineRule({
    id: 'undefined-from-arg',
    aliases: ['UndefinedArgInFrom'],
    since: '0.2.0',
    summary: 'Declare the ARGs of FROM before the first FROM.',
    category: 'correctness',
    severity: 'warning',
    confidence: 'high',
    fix: 'safe',
    fixEffect: 'FROM gets the value of the ARG that was meant.',
    why: `FROM sees only the ARGs that stand before the first FROM, and the platforms that the builder provides
(\`BUILDPLATFORM\`, \`TARGETARCH\` …). Any other name becomes nothing: an ARG inside a stage above, a variable of the base
image, or a misspelt one. The build then fails, or worse, takes another image.`,
    references: ['https://docs.docker.com/reference/build-checks/undefined-arg-in-from/'],
    examples: [
        {
            bad: 'ARG NODE_TAG=24\nFROM node:«${NODE_TGA}»-slim\n',
            fixed: 'ARG NODE_TAG=24\nFROM node:${NODE_TAG}-slim\n',
        },
        {
            bad: 'FROM node:24 AS build\nARG FLAVOR=slim\nFROM node:24«$FLAVOR»\n',
            because: 'the ARG belongs to the first stage',
        },
        { good: 'ARG NODE_TAG=24\nFROM node:$NODE_TAG\n', because: 'it is declared above' },
        { good: 'FROM --platform=$BUILDPLATFORM node:24\n', because: 'the builder provides it' },
        { good: 'FROM node:${TAG:-24}\n', because: 'there is a fallback' },
    ],
    *check(facts) {
        for (const stage of facts.stages)
            yield* undefined_from_arg_checkStage(facts, stage);
    },
});
const PROVIDED = /^(?:(?:BUILD|TARGET)(?:PLATFORM|OS|OSVERSION|ARCH|VARIANT)|TARGETSTAGE)$/;
function* undefined_from_arg_checkStage({ file, globals, stages }, { from, index }) {
    const declared = new Set(globals.map(({ name }) => name));
    const lookup = (name) => declared.has(name) || PROVIDED.test(name) ? { value: undefined } : undefined;
    for (const { value, range } of (0,expansion/* expandedParts */.g)(from)) {
        if (value === undefined || !value.includes('$'))
            continue;
        const exact = file.text.slice(range.start, range.end) === value;
        for (const { name, start, end } of (0,expand/* expand */.fT)(value, { escape: file.escape, lookup }).undefinedUses) {
            const meant = findMeant(name, declared);
            const place = exact ? { start: range.start + start, end: range.start + end } : range;
            const inStage = stages
                .slice(0, index)
                .some(({ variables }) => variables.some((one) => one.name === name));
            yield {
                range: place,
                message: undefined_from_arg_messageFor({ name, meant, inStage }),
                ...fixFor({ exact, meant, place, name }, file.text),
            };
        }
    }
}
function undefined_from_arg_messageFor({ name, meant, inStage, }) {
    const problem = `No ARG before the first FROM declares $${name}, so it becomes empty.`;
    if (meant !== undefined)
        return `${problem} Write ${meant}, which is declared.`;
    return inStage
        ? `${problem} An ARG inside a stage counts for that stage only; move it above the first FROM.`
        : `${problem} Declare it there.`;
}
function fixFor({ exact, meant, place, name }, text) {
    if (!exact || meant === undefined)
        return {};
    const start = place.start + (text[place.start + 1] === '{' ? 2 : 1);
    const edits = [replaceText({ start, end: start + name.length }, meant)];
    return { fix: { kind: 'safe', description: `Write ${meant}`, edits } };
}

;// CONCATENATED MODULE: ./lib/lint/rules/undefined-variable.js
// A variable that nothing declares, where the engine puts in values.




const undefinedVariable = defineRule({
    id: 'undefined-variable',
    aliases: ['UndefinedVar'],
    since: '0.2.0',
    summary: 'Declare a variable before using it.',
    category: 'correctness',
    severity: 'warning',
    confidence: 'high',
    fix: 'safe',
    fixEffect: 'The instruction gets the value of the variable that was meant, instead of nothing.',
    why: `In COPY, ADD, ENV, LABEL, WORKDIR, USER, EXPOSE and other instructions the engine itself puts in the values of ARG
and ENV. A name that nobody declared becomes nothing, without an error: \`COPY . $APP_HMOE\` copies to the wrong place.

A base image may bring variables of its own, which cannot be seen here. So the rule reports every unknown name only in a
stage built up from \`scratch\`, and elsewhere those that are one letter away from a name that is declared. A fallback
(\`\${NAME:-value}\`) says that the name may be missing. Text of RUN, CMD and ENTRYPOINT is the shell's business.`,
    references: ['https://docs.docker.com/reference/build-checks/undefined-var/'],
    examples: [
        {
            bad: 'FROM node:24\nENV APP_HOME=/srv/app\nWORKDIR «$APP_HMOE»\n',
            fixed: 'FROM node:24\nENV APP_HOME=/srv/app\nWORKDIR $APP_HOME\n',
        },
        {
            bad: 'FROM scratch\nARG VERSION=1\nLABEL version=«$RELEASE»\n',
            because: 'an empty base declares nothing',
        },
        {
            bad: 'FROM node:24\nARG CONFIG\nCOPY <<EOF /etc/app.conf\npath=«${CONFIGS}»\nEOF\n',
            fixed: 'FROM node:24\nARG CONFIG\nCOPY <<EOF /etc/app.conf\npath=${CONFIG}\nEOF\n',
            because: 'values are put into the text of a heredoc too',
        },
        { good: 'FROM node:24\nENV OUT=/srv/$NODE_VERSION\n', because: 'the base image may set it' },
        { good: 'FROM scratch\nLABEL version=${VERSION:-none}\n', because: 'there is a fallback' },
        { good: 'FROM node:24\nENV APP_HOME=/srv\nCMD echo $APP_HMOE\n', because: 'a shell expands this' },
    ],
    *check(facts) {
        for (const use of undeclaredUses(facts)) {
            const report = undefined_variable_judge(facts, use);
            if (report !== undefined)
                yield report;
        }
    },
});
function undefined_variable_judge(facts, { name, range, nameRange, stage, instruction, visible, pair }) {
    const closed = isClosed(facts, stage);
    // A global ARG and a key of the same ENV are told about by other rules.
    if (facts.globals.some((global) => global.name === name))
        return undefined;
    const sameEnv = instruction.pairs.findIndex(({ key }) => key === name);
    if (instruction.keyword === 'ENV' && sameEnv >= 0 && sameEnv !== pair)
        return undefined;
    const meant = isCommonName(name) ? undefined : findMeant(name, visible.names());
    if (!closed && meant === undefined)
        return undefined;
    const advice = meant === undefined ? `Declare it with ARG or ENV above.` : `Did you mean $${meant}?`;
    const message = `Nothing declares $${name} here, so it becomes empty. ${advice.replace(/\?$/, '? Correct the name.')}`;
    if (meant === undefined || nameRange === undefined)
        return { range, message };
    const edits = [replaceText(nameRange, meant)];
    return { range, message, fix: { kind: closed ? 'safe' : 'unsafe', description: `Write ${meant}`, edits } };
}

;// CONCATENATED MODULE: ./lib/lint/rules/unknown-from-stage.js
// --from with a name that is no stage above.




const unknownFromStage = defineRule({
    id: 'unknown-from-stage',
    aliases: ['DL3022', "COPY '--from' Without FROM AS Alias Defined Previously"],
    since: '0.2.0',
    summary: 'Copy from a stage that stands above.',
    category: 'correctness',
    severity: 'warning',
    confidence: 'medium',
    fix: 'safe',
    fixEffect: 'The files come from the stage that was meant; without that the build fails or takes an image of that name.',
    why: `When no stage above has the name, the engine takes it for an image and tries to pull \`docker.io/library/<name>\`: a
misspelt stage becomes a foreign image. A number must belong to a stage above, and variables are not replaced.

An image is written with its tag (\`nginx:1.29\`). A name given by \`--build-context\` is known through the option
\`buildContexts\`.`,
    references: ['https://docs.docker.com/build/building/multi-stage/'],
    examples: [
        {
            bad: 'FROM node:24 AS build\nFROM nginx:1.29\nCOPY --from=«biuld» /out /srv\n',
            fixed: 'FROM node:24 AS build\nFROM nginx:1.29\nCOPY --from=build /out /srv\n',
        },
        { bad: 'FROM nginx:1.29\nCOPY --from=«assets» /out /srv\n', because: 'there is no such stage' },
        {
            bad: 'FROM nginx:1.29\nCOPY --from=«later» /out /srv\nFROM node:24 AS later\n',
            because: 'a stage can copy only from those above',
        },
        { bad: 'FROM node:24\nFROM nginx:1.29\nCOPY --from=«3» /out /srv\n', because: 'there is no stage 3' },
        {
            good: 'FROM node:24 AS Build\nFROM nginx:1.29\nCOPY --from=build /out /srv\n',
            because: 'case does not matter',
        },
        { good: 'FROM nginx:1.29\nCOPY --from=busybox:1.37 /bin/busybox /bin/\n', because: 'that is an image' },
        {
            good: 'FROM nginx:1.29\nCOPY --from=assets /out /srv\n',
            because: 'the build is given a context of that name',
            options: { buildContexts: ['assets'] },
        },
    ],
    *check(facts) {
        const references = stageReferences(facts);
        const used = new Set(references.map(({ name }) => name.toLowerCase()));
        for (const reference of references) {
            const report = unknown_from_stage_judge(facts, reference, used);
            if (report !== undefined)
                yield report;
        }
    },
});
function unknown_from_stage_judge(facts, reference, used) {
    const { name, range, stage, kind } = reference;
    const found = findReferenced(facts, reference);
    if (found !== undefined && found <= stage)
        return undefined;
    if (name.includes('$'))
        return {
            range,
            message: `Variables are not replaced here, so "${name}" finds nothing. Give a FROM the image and copy from that stage.`,
            severity: 'error',
        };
    if (kind === 'copy' && /^\d+$/.test(name))
        return {
            range,
            message: `There is no stage ${name} above; stages count from 0. Use the name of a stage.`,
            severity: 'error',
        };
    if (found !== undefined)
        return {
            range,
            message: `The stage ${name} comes later, and a stage can use only those above. Move it up.`,
            severity: 'error',
        };
    if (/[:/@]/.test(name) || facts.options.buildContexts?.includes(name) || name === 'scratch')
        return undefined;
    const above = facts.stages.slice(0, stage).flatMap((one) => one.name ?? []);
    const meant = findMeant(name.toLowerCase(), above);
    const message = `No stage above is called ${name}, so the engine looks for an image of that name.`;
    if (meant === undefined)
        return { range, message: `${message} Name a stage, or write the image with its tag.` };
    // A stage that nothing else uses was meant for sure.
    const needed = facts.stages.some(({ base }) => base.kind === 'stage' && facts.stages[base.index]?.name === meant);
    const kindOfFix = used.has(meant) || needed ? 'unsafe' : 'safe';
    const fix = { kind: kindOfFix, description: `Copy from ${meant}`, edits: [replaceText(range, meant)] };
    return {
        range,
        message: `${message} Write ${meant}.`,
        ...(facts.file.text.slice(range.start, range.end) === name ? { fix } : {}),
    };
}

;// CONCATENATED MODULE: ./lib/lint/rules/unsigned-packages.js


const APT = /^--(?:allow-unauthenticated|force-yes)(?:=true|=1|=yes)?$|^(?:-o)?APT::Get::AllowUnauthenticated=(?:true|1|yes)$/i;
const unsigned_packages_RPM = /^--(?:nogpgcheck|no-gpg-checks?)$|^--setopt=(?:\S+\.)?gpgcheck=(?:0|false|no)$/;
const OPTIONS = {
    apk: /^--allow-untrusted$/,
    ...{ apt: APT, 'apt-get': APT, aptitude: /^--allow-untrusted$/ },
    ...{ yum: unsigned_packages_RPM, dnf: unsigned_packages_RPM, microdnf: unsigned_packages_RPM, tdnf: unsigned_packages_RPM },
    zypper: /^--(?:no-gpg-checks|allow-unsigned-rpm|gpg-auto-import-keys-unsafe)$/,
    rpm: /^--no(?:signature|digest|verify|filedigest)$/,
};
const unsignedPackages = defineRule({
    id: 'unsigned-packages',
    aliases: [7, 8, 9, 10, 11].map((number) => `CKV2_DOCKER_${number}`),
    since: '0.1.0',
    summary: 'Install signed packages only.',
    category: 'security',
    severity: 'warning',
    confidence: 'high',
    fix: 'none',
    why: `The signature of a package is what shows that it comes from those who made it; the mirror and the network are not
trusted. Without the check a package from anywhere is installed as root, and its scripts run.

Add the key of the repository instead: \`signed-by=\` in a source of apt, a file in /etc/apk/keys, \`gpgkey=\` for dnf.
A package in a local file, which the build may just have made, is reported as info.`,
    references: ['https://wiki.debian.org/SecureApt'],
    examples: [
        { bad: 'FROM alpine:3.22\nRUN apk add --no-cache «--allow-untrusted» https://example.com/tool.apk\n' },
        { bad: 'FROM debian:13\nRUN apt-get install -y «--allow-unauthenticated» tool\n' },
        {
            bad: 'FROM debian:13\nRUN echo "deb «[trusted=yes]» https://example.com/apt ./" > /etc/apt/sources.list.d/x.list\n',
        },
        {
            bad: 'FROM fedora:43\nRUN dnf install -y «--nogpgcheck» tool && rpm -i «--nosignature» https://example.com/x.rpm\n',
        },
        {
            bad: 'FROM alpine:3.22\nCOPY tool.apk /tmp/\nRUN apk add «--allow-untrusted» /tmp/tool.apk\n',
            because: 'a local file is info only',
        },
        {
            good: 'FROM debian:13\nRUN echo "deb [signed-by=/etc/apt/keyrings/x.gpg] https://example.com/apt ./" > /etc/apt/sources.list.d/x.list\n',
            because: 'the source has its key',
        },
        { good: 'FROM fedora:43\nRUN dnf install -y --setopt=gpgcheck=1 tool\n', because: 'the check is on' },
    ],
    *check(facts) {
        if (facts.file.text.includes('trusted=yes'))
            for (const place of facts.placed)
                yield* checkSources(facts, place);
        for (const { programs } of facts.runs)
            for (const program of programs) {
                const pattern = Object.hasOwn(OPTIONS, program.name) ? OPTIONS[program.name] : undefined;
                const word = pattern && program.args.find(({ value }) => pattern.test(value));
                if (word !== undefined)
                    yield reportOption(program, word);
            }
    },
});
function reportOption({ args }, { value, range }) {
    const files = args.filter((word) => /\.(?:apk|deb|rpm)$/.test(word.value));
    const local = files.length > 0 && files.every((word) => !/^[a-z]+:\/\//i.test(word.value));
    const message = `${value} installs packages whose signature nobody has checked. Add the key of the repository instead.`;
    return { range, message, ...(local ? { severity: 'info' } : {}) };
}
/** `deb [trusted=yes] …`, wherever it is written to. */
function* checkSources({ file }, { instruction, outer }) {
    if (!['RUN', 'COPY', 'ADD'].includes(instruction.keyword))
        return;
    for (const { range } of findText(file, outer, /\[(?:[^\]\n]{0,200}[ ,])?trusted=yes(?:[ ,][^\]\n]{0,200})?\]/g)) {
        const local = /^\s{1,10}(?:file|copy):/.test(file.text.slice(range.end, range.end + 30));
        const message = 'apt takes whatever this source offers, signed or not. Give it its key with signed-by= instead.';
        yield { range, message, ...(local ? { severity: 'info' } : {}) };
    }
}

;// CONCATENATED MODULE: ./lib/lint/rules/unused-stage.js
// Stages that nothing needs.



const unusedStage = defineRule({
    id: 'unused-stage',
    aliases: ['no-unreachable-stages'],
    since: '0.2.0',
    summary: 'Remove stages that nothing needs.',
    category: 'correctness',
    severity: 'info',
    confidence: 'medium',
    fix: 'suggested',
    fixEffect: 'The stage can no longer be built by --target.',
    why: `The engine builds only what the target needs: stages it is built on, copies from or mounts. A stage that nothing
reaches costs no time, but readers believe that its tests run or its files arrive.

Stages that are built by themselves (\`--target\`, compose, bake) are named by the option \`targets\`.`,
    references: [
        'https://docs.docker.com/build/building/multi-stage/#differences-between-legacy-builder-and-buildkit',
    ],
    examples: [
        {
            bad: 'FROM node:24 AS build\nRUN make\nFROM node:24 AS «lint»\nRUN make lint\nFROM nginx:1.29\nCOPY --from=build /out /srv\n',
            fixed: 'FROM node:24 AS build\nRUN make\nFROM nginx:1.29\nCOPY --from=build /out /srv\n',
        },
        {
            bad: '«FROM» node:24\nRUN make\nFROM nginx:1.29\n',
            fixed: 'FROM nginx:1.29\n',
            because: 'nothing copies from it',
        },
        { good: 'FROM node:24 AS build\nFROM build AS app\n', because: 'the target is built on it' },
        {
            good: 'FROM node:24 AS build\nFROM nginx:1.29\nRUN --mount=from=build,target=/b cp /b/out /srv\n',
            because: 'it is mounted',
        },
        {
            good: 'FROM node:24 AS lint\nRUN make lint\nFROM node:24\n',
            because: 'it is a target',
            options: { targets: ['lint'] },
        },
    ],
    *check(facts) {
        const needed = neededStages(facts);
        for (const { index, from, name, instructions } of facts.stages) {
            if (needed.has(index) || index === facts.target)
                continue;
            const label = name ?? `number ${index}`;
            yield {
                range: from.args[2]?.range ?? from.keywordRange,
                message: `Nothing in this file uses the stage ${label}, so it is not built. Remove it, or name it in the option targets when it is built by itself.`,
                fix: {
                    kind: 'unsafe',
                    description: 'Remove the stage',
                    edits: removeBlocks(facts.file.text, [from, ...instructions]),
                },
            };
        }
    },
});
/** What the target and the stages that are built by themselves need. */
function neededStages(facts) {
    const uses = facts.stages.map(() => []);
    for (const { base, index } of facts.stages)
        if (base.kind === 'stage')
            uses[index]?.push(base.index);
    for (const reference of stageReferences(facts)) {
        const found = findReferenced(facts, reference);
        if (found !== undefined)
            uses[reference.stage]?.push(found);
    }
    const targets = new Set(facts.options.targets?.map((name) => name.toLowerCase()));
    const waiting = facts.stages.filter(({ index, name = '' }) => index === facts.target || targets.has(name));
    const seen = new Set();
    const queue = waiting.map(({ index }) => index);
    for (let index = queue.pop(); index !== undefined; index = queue.pop()) {
        if (seen.has(index))
            continue;
        seen.add(index);
        queue.push(...(uses[index] ?? []));
    }
    return seen;
}

;// CONCATENATED MODULE: ./lib/lint/rules/update-alone.js
// Package lists that are fetched in a RUN of their own.




const updateAlone = defineRule({
    id: 'update-alone',
    aliases: ['update-instruction-alone', 'CIS-DI-0007'],
    since: '0.1.0',
    summary: 'Fetch package lists in the RUN that installs from them.',
    category: 'packages',
    severity: 'warning',
    confidence: 'high',
    fix: 'safe',
    fixEffect: `The two RUNs become one layer, and whenever the list of packages changes the lists are fetched again. It is
offered where the installing RUN follows at once, with the same flags and joined by \`&&\` throughout.`,
    why: `A RUN is cached by its text, and the text of \`apk update\` never changes: its layer stays in the cache with the
package lists of the day it was built, and they age. What installs later works with old lists or has to fetch them again;
when nothing installs, the lists only make the image larger.

An \`apt-get update\` whose install stands in a later RUN is reported by apt-cache-split. Silent are lists on a cache
mount, lists that the same RUN removes, and RUNs that start something which may install by itself. \`yum update\` and
\`dnf update\` do not fetch lists but upgrade; see no-blanket-upgrade.`,
    references: ['https://docs.docker.com/build/building/best-practices/#run'],
    examples: [
        {
            bad: 'FROM alpine:3.22\nRUN «apk update»\nRUN apk add curl\n',
            fixed: 'FROM alpine:3.22\nRUN apk update \\\n    && apk add curl\n',
        },
        {
            bad: 'FROM opensuse/leap:15.6\nRUN «zypper --non-interactive refresh»\nCOPY . /app\nRUN zypper --non-interactive install git\n',
            because: 'the install comes later',
        },
        {
            bad: 'FROM debian:13\nRUN «apt-get update»\nCMD ["bash"]\n',
            because: 'nothing is installed at all',
        },
        { good: 'FROM alpine:3.22\nRUN apk update && apk add curl\n', because: 'both are in one RUN' },
        {
            good: 'FROM debian:13\nRUN apt-get update\nRUN apt-get install -y curl\n',
            because: 'apt-cache-split reports this one',
        },
        {
            good: 'FROM alpine:3.22\nRUN --mount=type=cache,target=/var/cache/apk apk update\n',
            because: 'the lists lie on a cache mount',
        },
        { good: 'FROM fedora:43\nRUN dnf -y update\n', because: 'this is an upgrade' },
    ],
    *check(facts) {
        for (const found of findLoneRefreshes(facts)) {
            const { run, call, next } = found;
            if (call.manager.id === 'apt' && next !== undefined)
                continue;
            const edit = next?.installs ? mergeRuns(facts, run, next.run) : undefined;
            yield {
                range: callRange(call),
                message: update_alone_describe(found),
                ...(edit
                    ? { fix: { kind: 'safe', description: 'Merge with the RUN that installs', edits: [edit] } }
                    : {}),
            };
        }
    },
});
function update_alone_describe({ call, next }) {
    const label = callLabel(call);
    if (next === undefined)
        return `${label} stands alone: its lists are cached, grow old and make the image larger. Run it where something is installed, or not at all.`;
    const { line } = next.run.instruction;
    if (!next.installs)
        return `This ${label} is of no use: line ${line} runs it again. Remove it here.`;
    return `${label} is cached by itself and grows old, while the install on line ${line} counts on it. Put both into one RUN.`;
}

;// CONCATENATED MODULE: ./lib/lint/rules/useless-ignore.js

const uselessIgnore = defineRule({
    id: 'useless-ignore',
    aliases: [],
    since: '0.1.0',
    summary: 'Keep no ignore comment that silences nothing.',
    category: 'style',
    severity: 'info',
    phase: 'ignores',
    confidence: 'high',
    fix: 'safe',
    why: `An ignore comment that has outlived its finding hides the next one, and a mistyped name silences nothing
although it looks as if it did.

Only comments of Layersmith's own form are judged, as those of other linters may be meant for them. Nothing is said of
rules that are off, of rules that need a build context when there is none, and of any rule when one stage of several is
linted (\`--target\`), since another run may need the comment.`,
    references: [],
    examples: [
        {
            bad: 'FROM alpine:3.22\n«# layersmith-ignore exec-form -- a wrapper needs it»\nCMD ["crond", "-f"]\n',
            fixed: 'FROM alpine:3.22\nCMD ["crond", "-f"]\n',
            because: 'the CMD is in exec form by now',
        },
        {
            bad: 'FROM alpine:3.22\n# layersmith-ignore exec-form, «merge-env» -- no other way\nCMD crond -f\n',
            fixed: 'FROM alpine:3.22\n# layersmith-ignore exec-form -- no other way\nCMD crond -f\n',
            because: 'one of two names does nothing',
        },
        {
            bad: 'FROM alpine:3.22\n«# layersmith-ignore exec-fom»\nCMD ["crond", "-f"]\n',
            fixed: 'FROM alpine:3.22\nCMD ["crond", "-f"]\n',
            because: 'no rule has this name',
        },
        {
            bad: 'FROM alpine:3.22\nCMD ["crond", "-f"]\n«# layersmith-ignore-end»\n',
            fixed: 'FROM alpine:3.22\nCMD ["crond", "-f"]\n',
            because: 'nothing was started',
        },
        {
            good: 'FROM alpine:3.22\n# layersmith-ignore exec-form -- crond is started by a wrapper\nCMD crond -f\n',
            because: 'there is a finding to silence',
        },
        {
            good: 'FROM alpine:3.22\n# layersmith-ignore DL3025\nCMD crond -f\n',
            because: 'an alias is as good as the name',
        },
        {
            good: 'FROM alpine:3.22\n# hadolint ignore=DL3008\nCMD ["crond", "-f"]\n',
            because: 'comments for other linters are not ours to judge',
        },
    ],
    *check({ file, ignores = [] }) {
        for (const ignore of ignores) {
            const { comment, why, names } = ignore;
            if (why !== undefined) {
                const fix = removeComment(file, ignore);
                const message = `This comment silences nothing: ${why} Remove it.`;
                yield { range: comment.range, message, ...(fix === undefined ? {} : { fix }) };
            }
            else
                for (const name of names)
                    yield {
                        range: name.range,
                        message: `This name silences nothing: ${name.why} Remove it.`,
                        fix: removeName(file, comment.range, name),
                    };
        }
    },
});
/** The whole line goes, unless it is what keeps the line below from being a parser directive. */
function removeComment({ text, instructions }, { comment }) {
    const { start, end } = comment.range;
    const from = Math.max(text.lastIndexOf('\n', start - 1) + 1, text.startsWith('\uFEFF') ? 1 : 0);
    const to = end + (/^\r?\n/.exec(text.slice(end, end + 2))?.[0].length ?? 0);
    const top = comment.line < (instructions[0]?.line ?? 0);
    if (top && /^\s*#\s*(?:syntax|escape|check)\s*=/i.test(text.slice(to, to + 100)))
        return undefined;
    const edits = [{ range: { start: from, end: to }, text: '' }];
    return { kind: 'safe', description: 'Remove the comment', edits, comments: [comment.range] };
}
/** The name goes with the comma or blank that parts it from its neighbour. */
function removeName({ text }, comment, { range }) {
    let { start, end } = range;
    if (/^#\s*layersmith-ignore\S*\s+$/.test(text.slice(comment.start, start)))
        while (end < comment.end && isGap(text[end]))
            end++;
    else
        while (isGap(text[start - 1]))
            start--;
    const edits = [{ range: { start, end }, text: '' }];
    return { kind: 'safe', description: 'Remove the name', edits, comments: [comment] };
}
function isGap(char) {
    return char !== undefined && /[\s,]/.test(char);
}

;// CONCATENATED MODULE: ./lib/lint/rules/user-after-install.js





const userAfterInstall = defineRule({
    id: 'user-after-install',
    aliases: [],
    since: '0.2.0',
    summary: 'Do what needs root first, then change the user once.',
    category: 'cache',
    severity: 'info',
    default: 'off',
    confidence: 'medium',
    fix: 'none',
    why: `The user is part of the cache key of every RUN and owns the folders that WORKDIR makes. Going back to root in the
middle, to install system packages or to repair owners, mixes steps of both kinds: what root does depends on all that the
other user did before, and runs again with it.

Put the steps for root at the top and a single USER below them. The rule is off until you turn it on, as it takes some
rearranging.`,
    references: ['https://docs.docker.com/reference/dockerfile/#user'],
    examples: [
        {
            bad: 'FROM node:24\nUSER node\nCOPY . /app\n«USER root»\nRUN apt-get update && apt-get install -y ffmpeg\nUSER node\n',
        },
        {
            bad: 'FROM python:3.14\nUSER 1000\nCOPY . /app\n«USER 0»\nRUN chown -R 1000 /app\nUSER 1000\n',
            because: 'COPY --chown makes it needless',
        },
        {
            good: 'FROM node:24\nRUN apt-get update && apt-get install -y ffmpeg\nUSER node\nCOPY . /app\n',
            because: 'the user changes once',
        },
        {
            good: 'FROM team/base:3\nUSER root\nRUN apt-get update && apt-get install -y ffmpeg\nUSER app\n',
            because: 'the base image had another user',
        },
        {
            good: 'FROM node:24\nUSER node\nCOPY . /app\nRUN npm run build\nUSER root\nRUN ./install-service.sh\nUSER node\n',
            because: 'the step may need what was built',
        },
    ],
    *check(facts) {
        for (const { instructions } of facts.stages)
            for (const back of findReturns(facts, instructions))
                yield {
                    range: back.range,
                    message: 'The user goes back to root only for steps that need nothing of what came before; do them above the first USER.',
                };
    },
});
/** Each USER root that comes after another user, for RUNs that could run above both. */
function findReturns(facts, instructions) {
    const users = instructions.filter(({ keyword }) => keyword === 'USER');
    return users.filter((user, index) => {
        const [before, after] = [users[index - 1], users[index + 1]];
        if (before === undefined || after === undefined || !isRoot(user) || isRoot(before) || isRoot(after))
            return false;
        const between = instructions.slice(instructions.indexOf(user) + 1, instructions.indexOf(after));
        const runs = between.flatMap((other) => (0,remember/* runAt */.D)(facts, other) ?? []);
        return between.length === runs.length && runs.length > 0 && runs.every(needsNothing);
    });
}
function isRoot({ rest }) {
    return isRootUser(rest.text.trim().split(':')[0]);
}
/** System packages by name, or only owners and modes. */
function needsNothing(run) {
    const { programs } = run;
    if (!isReadable(run) || programs.length === 0)
        return false;
    if (programs.every(({ name }) => name === 'chown' || name === 'chmod'))
        return true;
    const known = programs.every((program) => ['packages', 'plain'].includes(deriveEffect(program)));
    return known && programs.some((program) => findSystemInstall(program) !== undefined);
}

;// CONCATENATED MODULE: ./lib/lint/rules/useradd-sparse.js
// useradd with a number so high that its log files grow out of all proportion.




const HIGH = 100_000;
const useraddSparse = defineRule({
    id: 'useradd-sparse',
    aliases: ['DL3046'],
    since: '0.1.0',
    summary: 'Create users with high numbers without login logs.',
    category: 'layers',
    severity: 'warning',
    confidence: 'high',
    fix: 'safe',
    fixEffect: 'The new user has no entries in /var/log/lastlog and /var/log/faillog.',
    why: `useradd makes an entry for the user in /var/log/lastlog and faillog, at a place that the number gives. With a number
of a hundred thousand or more these files are a few entries and gigabytes of nothing between. On disk that costs little,
but a layer is an archive: the nothing is written out, and the image grows or the build hangs.

\`-l\` (\`--no-log-init\`) leaves the entries out. \`adduser\` is not affected.`,
    references: ['https://docs.docker.com/build/building/best-practices/#user'],
    examples: [
        {
            bad: 'FROM debian:13\nRUN «useradd -m -u 1000660000 app»\n',
            fixed: 'FROM debian:13\nRUN useradd -l -m -u 1000660000 app\n',
        },
        {
            bad: 'FROM debian:13\nRUN groupadd app && «useradd --uid=100000 -g app app»\n',
            fixed: 'FROM debian:13\nRUN groupadd app && useradd -l --uid=100000 -g app app\n',
        },
        { good: 'FROM debian:13\nRUN useradd -lmu 1000660000 app\n', because: 'the logs are left out' },
        { good: 'FROM debian:13\nRUN useradd -u 99999 app\n', because: 'the number is small enough' },
        { good: 'FROM debian:13\nARG UID\nRUN useradd -u $UID app\n', because: 'the number is not known' },
        { good: 'FROM debian:13\nRUN adduser --uid 1000660000 app\n', because: 'adduser looks after it' },
    ],
    *check(facts) {
        for (const run of facts.runs)
            for (const program of run.programs) {
                const user = program.name === 'useradd' ? readCreatedUser(program) : undefined;
                const uid = user?.uid?.value ?? '';
                if (user === undefined || !/^\d+$/.test(uid) || Number(uid) < HIGH || user.withoutLogs)
                    continue;
                const option = runsWithoutShell(run) ? ', "-l"' : ' -l';
                const edits = [insertText(program.nameRange.end, option)];
                yield {
                    range: program.range,
                    message: `useradd writes a log file as long as the number ${uid} is high, which blows up the layer; add -l.`,
                    fix: { kind: 'safe', description: 'Add -l', edits },
                };
            }
    },
});

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
                message: `Every new value of ${variable.name} reruns ${volatile_arg_early_nameLines(early)}, which ${rerun.length === 1 ? 'does' : 'do'} not mention it.`,
                ...(mild ? { severity: 'info' } : {}),
                ...(fix === undefined ? {} : { fix }),
            };
        }
    },
});
const MAX_LINES = 6;
function volatile_arg_early_nameLines({ rerun }) {
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

;// CONCATENATED MODULE: ./lib/lint/rules/volatile-env-early.js







const volatileEnvEarly = defineRule({
    id: 'volatile-env-early',
    aliases: [],
    since: '0.2.0',
    summary: 'Set an ENV that changes with every release after the steps that do not use it.',
    category: 'cache',
    severity: 'info',
    confidence: 'medium',
    fix: 'suggested',
    why: `The whole environment is part of the cache key of every RUN. An ENV with the version, the commit or the date of the
build makes all RUNs below it run again whenever it is edited or filled with a new value, whether they use it or not.
Programs that read it in the container do not care where in the Dockerfile it was set.

Reported are variables whose names say that they change (\`APP_VERSION\`, \`GIT_SHA\`, \`BUILD_DATE\`) and variables made of
such an ARG, above an install or a build that does not mention them. An ARG that can move together with its ENV is the
concern of \`volatile-arg-early\`.`,
    references: ['https://docs.docker.com/build/cache/invalidation/'],
    examples: [
        {
            bad: 'FROM node:24\nWORKDIR /app\n«ENV APP_VERSION=4.7.1»\nCOPY package.json package-lock.json ./\nRUN npm ci\nCOPY . .\n',
            fixed: 'FROM node:24\nWORKDIR /app\nCOPY package.json package-lock.json ./\nRUN npm ci\nENV APP_VERSION=4.7.1\nCOPY . .\n',
        },
        {
            bad: 'FROM debian:13\nARG GIT_SHA\nENV LANG=C.UTF-8 «REVISION=$GIT_SHA»\nRUN apt-get update && apt-get install -y ffmpeg\n',
            because: 'the two variables have to be set apart first',
        },
        {
            good: 'FROM golang:1.26\nENV APP_VERSION=4.7.1\nRUN go build -ldflags "-X main.version=$APP_VERSION" ./...\n',
            because: 'the step uses it',
        },
        {
            good: 'FROM node:24\nENV NODE_ENV=production PORT=8080\nCOPY package.json ./\nRUN npm install\n',
            because: 'these seldom change, and tools read them',
        },
        {
            good: 'FROM node:24\nCOPY package.json ./\nRUN npm install\nENV APP_VERSION=4.7.1\n',
            because: 'nothing runs below it',
        },
    ],
    *check(facts) {
        const moved = new Set(findEarlyArgs(facts).flatMap(({ movers }) => movers));
        for (const stage of facts.stages)
            for (const [order, instruction] of stage.instructions.entries()) {
                if (instruction.keyword !== 'ENV' || moved.has(instruction))
                    continue;
                const volatile = instruction.pairs.filter((pair) => changes(facts, stage, pair));
                if (volatile.length === 0)
                    continue;
                const names = volatile.map(({ key }) => key);
                const descent = descend(facts, stage, { names, instruction, order });
                if (!descent.rerun.some(findCostly))
                    continue;
                const whole = volatile.length === instruction.pairs.length;
                const message = `Every new value of ${names.join(', ')} reruns the RUN in ${nameLines(descent.rerun)}, which does not mention it; set it further down.`;
                const fix = whole ? volatile_env_early_planMove(facts, instruction, descent) : undefined;
                yield {
                    range: whole ? instruction.range : (volatile[0]?.range ?? instruction.range),
                    message,
                    ...(fix === undefined ? {} : { fix }),
                };
            }
    },
});
/** Its name tells, or it is made of an ARG that CI fills. */
function changes(facts, stage, { key, value }) {
    if (value === undefined)
        return false;
    if (!value.includes('$'))
        return !isPlaceholder(value) && isVolatile(key, undefined);
    return stage.variables.some((variable) => variable.kind === 'arg' && reference_to_mentions(value, [variable.name]) && isVolatileHere(facts, stage, variable));
}
function volatile_env_early_planMove(facts, env, { rerun, movers, next }) {
    const { text } = facts.file;
    const last = rerun.at(-1)?.outer;
    if (last === undefined || movers.length > 1)
        return undefined;
    const lines = blockText(text, env);
    const doubt = rerun.length > 0 ? findDoubts(env.pairs[0]?.key ?? '', rerun)[0] : undefined;
    return {
        kind: 'unsafe',
        description: `Set it after line ${last.endLine}${doubt === undefined ? '' : ` (${doubt})`}`,
        edits: [
            removeBlock(text, env),
            next === undefined ? insertAfter(text, last, lines) : insertBefore(text, next, lines),
        ],
    };
}

;// CONCATENATED MODULE: ./lib/lint/rules/wget-progress.js
// wget that fills the log with dots.



const wget_progress_QUIET = [
    '-q',
    '--quiet',
    '-nv',
    '--no-verbose',
    '--progress',
    '-o',
    '--output-file',
    '-a',
    '--append-output',
    '-b',
    '--background',
    '--version',
    '--help',
    '--spider',
];
const wgetProgress = defineRule({
    id: 'wget-progress',
    aliases: ['DL3047'],
    since: '0.1.0',
    summary: 'Let wget report without a progress bar.',
    category: 'style',
    severity: 'style',
    default: 'off',
    confidence: 'high',
    fix: 'safe',
    fixEffect: 'wget writes less to the log; the image is the same.',
    why: `Without a terminal wget writes a line of dots for every 50 kilobytes it downloads, thousands of lines for a large file.
\`-nv\` writes one line for a file and still reports errors; the wget of busybox accepts it too.

\`-q\`, \`--progress\`, \`-o\` and \`-a\` count as well.`,
    references: ['https://www.gnu.org/software/wget/manual/html_node/Logging-and-Input-File-Options.html'],
    examples: [
        {
            bad: 'FROM debian:13\nRUN «wget» https://example.com/a.tar.gz\n',
            fixed: 'FROM debian:13\nRUN wget -nv https://example.com/a.tar.gz\n',
        },
        {
            bad: 'FROM debian:13\nRUN cd /tmp && «wget» -O a.tar.gz "$URL" && tar xf a.tar.gz\n',
            fixed: 'FROM debian:13\nRUN cd /tmp && wget -nv -O a.tar.gz "$URL" && tar xf a.tar.gz\n',
        },
        {
            good: 'FROM debian:13\nRUN wget -qO- https://example.com/a | tar x\n',
            because: '-q may stand in a cluster',
        },
        {
            good: 'FROM debian:13\nRUN wget --progress=dot:giga https://example.com/a\n',
            because: 'the progress is chosen',
        },
        {
            good: 'FROM debian:13\nRUN wget https://example.com/a 2> /dev/null\n',
            because: 'nothing reaches the log',
        },
        { good: 'FROM debian:13\nRUN apt-get install -y wget\n', because: 'it is installed, not run' },
    ],
    *check(facts) {
        for (const run of facts.runs)
            for (const program of run.programs) {
                const call = program.name === 'wget' ? download_call_readDownload(program) : undefined;
                if (call === undefined || call.unknown || call.operands.length === 0)
                    continue;
                const { nameRange, redirects } = program;
                const elsewhere = redirects.some(({ range }) => /^(?:2|&)>/.test(facts.file.text.slice(range.start, range.end)));
                if (elsewhere || wget_progress_QUIET.some((option) => call.options.has(option)))
                    continue;
                const edit = addArguments(facts, run, { value: 'wget', literal: true, range: nameRange }, '-nv');
                yield {
                    range: nameRange,
                    message: 'wget writes its progress into the log, line after line; add -nv.',
                    ...(edit ? { fix: { kind: 'safe', description: 'Add -nv', edits: [edit] } } : {}),
                };
            }
    },
});

;// CONCATENATED MODULE: ./lib/lint/rules/wget-xor-curl.js

const wgetXorCurl = defineRule({
    id: 'wget-xor-curl',
    aliases: ['DL4001', 'DS-0014', 'run-using-wget-and-curl', 'use-either-wget-or-curl'],
    since: '0.1.0',
    summary: 'Use either wget or curl in a stage, not both.',
    category: 'packages',
    severity: 'info',
    default: 'off',
    confidence: 'high',
    fix: 'none',
    why: `curl and wget do the same job. A stage that runs both has to install both, and readers have to know both.

Only programs that run count: an image may well install a tool that it does not use while it is built. Different stages
may use different tools.`,
    references: ['https://docs.docker.com/build/building/best-practices/#dont-install-unnecessary-packages'],
    examples: [
        {
            bad: 'FROM debian:13\nRUN curl -fsSLO https://example.com/a\nRUN «wget» -nv https://example.com/b && wget -nv https://example.com/c\n',
        },
        { bad: 'FROM debian:13\nRUN wget -q https://example.com/a && «curl» -fO https://example.com/b\n' },
        {
            good: 'FROM debian:13\nRUN apt-get install -y wget && curl -fO https://example.com/a\n',
            because: 'wget is not run',
        },
        {
            good: 'FROM debian:13 AS a\nRUN wget -q https://example.com/a\nFROM debian:13\nRUN curl -fO https://example.com/b\n',
            because: 'these are two stages',
        },
    ],
    *check({ runs }) {
        const seen = new Map();
        for (const run of runs)
            for (const program of run.programs.filter(isTool)) {
                const used = seen.get(run.stage) ?? new Set();
                seen.set(run.stage, used);
                const both = used.size === 1 && !used.has(program.name);
                used.add(program.name);
                const other = program.name === 'curl' ? 'wget' : 'curl';
                if (both)
                    yield {
                        range: program.nameRange,
                        message: `This stage has used ${other} before; use ${other} here too, so that ${program.name} need not be there.`,
                    };
            }
    },
});
function isTool({ name }) {
    return name === 'curl' || name === 'wget';
}

;// CONCATENATED MODULE: ./lib/lint/rules/workdir-absolute.js


const workdirAbsolute = defineRule({
    id: 'workdir-absolute',
    aliases: [
        'DL3000',
        'WorkdirRelativePath',
        'DS-0009',
        'CKV_DOCKER_10',
        'WORKDIR Path Not Absolute',
        'invalid_workdir',
        'WORKDIR_IS_NOT_ABSOLUTE',
    ],
    since: '0.2.0',
    summary: 'Begin with an absolute WORKDIR.',
    category: 'correctness',
    severity: 'warning',
    confidence: 'high',
    fix: 'none',
    why: `A relative path is added to the working directory of the base image, which the Dockerfile does not show and which
may change with the next version. After an absolute WORKDIR, in this stage or one it is built on, relative ones are clear.

\`~\` is no home directory here: WORKDIR takes it as a name.`,
    references: ['https://docs.docker.com/reference/build-checks/workdir-relative-path/'],
    examples: [
        { bad: 'FROM node:24\nWORKDIR «app»\n' },
        { bad: 'FROM node:24\nWORKDIR «~/app»\n', because: 'the tilde is taken as a name' },
        {
            bad: 'FROM node:24\nARG HOME_DIR=srv/app\nWORKDIR «$HOME_DIR»\nWORKDIR sub\n',
            because: 'the default is relative',
        },
        { good: 'FROM node:24\nWORKDIR /srv\nWORKDIR app\n', because: 'the second one is below the first' },
        {
            good: 'FROM node:24 AS base\nWORKDIR /srv\nFROM base\nWORKDIR app\n',
            because: 'the parent stage sets one',
        },
        { good: 'FROM node:24\nWORKDIR $APP_HOME\n', because: 'the base image may set it' },
        { good: 'FROM node:24\nWORKDIR "/srv/my app"\n', because: 'quotes do not matter' },
        {
            good: '# escape=`\nFROM mcr.microsoft.com/windows/nanoserver:ltsc2025\nWORKDIR C:\\app\n',
            because: 'a drive is absolute',
        },
    ],
    *check(facts) {
        for (const { index, chain, instructions } of facts.stages) {
            const above = chain.filter((stage) => stage !== index);
            const inherited = above.some((stage) => facts.stages[stage]?.instructions.some(({ keyword }) => keyword === 'WORKDIR'));
            const order = instructions.findIndex(({ keyword }) => keyword === 'WORKDIR');
            const instruction = instructions[order];
            if (inherited || instruction === undefined)
                continue;
            const written = instruction.rest.text.trim();
            const path = valueAt(facts, { stage: index, order }, written);
            if (path === '' || /^(?:[/\\$]|[A-Za-z]:)/.test(path))
                continue;
            const advice = path.startsWith('~')
                ? 'WORKDIR takes ~ as a name and not as the home directory.'
                : 'It is added to the working directory of the base image, which may change.';
            yield { range: instruction.restRange, message: `${written} is relative. ${advice} Begin with /.` };
        }
    },
});
function valueAt(facts, { stage, order }, word) {
    return expandAt(facts, stage, order, word).replace(/^["']/, '');
}

;// CONCATENATED MODULE: ./lib/lint/rules/workdir-stable.js
// WORKDIRs that say again what holds already, or that change with every build.






const workdirStable = defineRule({
    id: 'workdir-stable',
    aliases: [],
    since: '0.2.0',
    summary: 'Set each working directory once, and to a path that stays.',
    category: 'cache',
    severity: 'info',
    confidence: 'high',
    fix: 'safe',
    fixEffect: `The image has one empty layer and one entry of its history less. Safe where nothing between can have removed
the folder, which the second WORKDIR would make again.`,
    why: `WORKDIR is a step of its own: it makes the folder, in a layer, and every step below depends on it. A second one with
the same path does nothing but add a layer. One whose path has the commit or the date of the build in it makes every
step below run again each time; set a fixed path and give the value to those who need it.

A stage that begins with the WORKDIR of the stage it is built on says it for its readers, and is left alone.`,
    references: ['https://docs.docker.com/reference/dockerfile/#workdir'],
    examples: [
        {
            bad: 'FROM node:24\nWORKDIR /app\nCOPY package.json ./\n«WORKDIR /app/»\nRUN npm install\n',
            fixed: 'FROM node:24\nWORKDIR /app\nCOPY package.json ./\nRUN npm install\n',
        },
        {
            bad: 'FROM golang:1.26\nARG GIT_SHA\n«WORKDIR /src/$GIT_SHA»\nCOPY . .\nRUN go build\n',
            because: 'no step below is ever in the cache',
        },
        {
            bad: 'FROM node:24\nWORKDIR /app\nRUN ./prepare\n«WORKDIR /app»\nRUN npm ci\n',
            fixed: 'FROM node:24\nWORKDIR /app\nRUN ./prepare\nRUN npm ci\n',
            because: 'a person has to know that the step in between leaves the folder there',
        },
        {
            good: 'FROM node:24\nWORKDIR /app\nWORKDIR web\nRUN npm ci\nWORKDIR /app\n',
            because: 'each is another folder than the one before',
        },
        {
            good: 'FROM node:24 AS base\nWORKDIR /app\nFROM base\nWORKDIR /app\n',
            because: 'each stage says where it works',
        },
        { good: 'FROM debian:13\nARG APP_DIR=/app\nWORKDIR $APP_DIR\n', because: 'the value stays the same' },
    ],
    *check(facts) {
        for (const place of facts.placed) {
            if (place.onbuild || place.instruction.keyword !== 'WORKDIR')
                continue;
            const volatile = volatileName(facts, place);
            const repeated = volatile === undefined ? earlierWorkdir(facts, place) : undefined;
            if (volatile !== undefined)
                yield {
                    range: place.instruction.range,
                    message: `The path has another name for every ${volatile}, so everything below runs again each time; use a fixed path.`,
                };
            else if (repeated !== undefined) {
                const fix = planDelete(facts, repeated, place);
                yield {
                    range: place.instruction.range,
                    message: `Line ${repeated.instruction.line} has set this working directory already; this one only adds a layer. Remove it.`,
                    ...(fix === undefined ? {} : { fix }),
                };
            }
        }
    },
});
function volatileName(facts, { instruction, stage, order }) {
    const text = instruction.rest.text;
    const own = facts.stages[stage];
    return own?.variables.find((variable) => variable.kind === 'arg' &&
        variable.order < order &&
        reference_to_mentions(text, [variable.name]) &&
        isVolatileHere(facts, own, variable))?.name;
}
/** The WORKDIR of the same stage that is in force and has the same path. */
function earlierWorkdir(facts, { stage, order }) {
    const [before, after] = [workdirAt(facts, stage, order), workdirAt(facts, stage, order + 1)];
    if (before !== after || before.startsWith(UNKNOWN_FOLDER) || before.includes('$'))
        return undefined;
    return facts.placed.findLast((other) => other.stage === stage &&
        other.order < order &&
        !other.onbuild &&
        other.instruction.keyword === 'WORKDIR');
}
function planDelete(facts, earlier, { instruction, stage, order }) {
    if (commentsWithin(facts.file, instruction.range).length > 0)
        return undefined;
    const between = facts.runs.filter((run) => run.stage === stage && run.order > earlier.order && run.order < order);
    const keeps = between.every((run) => isReadable(run) && run.programs.every(({ name }) => KEEPING.test(name)));
    return {
        kind: keeps ? 'safe' : 'unsafe',
        description: keeps ? 'Delete it' : 'Delete it (the steps between may have removed the folder)',
        edits: [deleteInstruction(facts.file.text, instruction)],
    };
}
/** Programs that remove no working directory. */
const KEEPING = /^(?:apt-get|apk|dnf|yum|microdnf|npm|yarn|pnpm|pip|go|cargo|bundle|composer|mkdir|echo|printf|touch|cp|curl|wget|useradd|groupadd|adduser|addgroup|chown|chmod|corepack)$/;

;// CONCATENATED MODULE: ./lib/lint/rules/workdir-system-dir.js
// WORKDIR in a folder of the system.


const FOLDERS = ['/proc', '/boot', '/dev', '/initrd', '/lost+found', '/sys'];
const workdirSystemDir = defineRule({
    id: 'workdir-system-dir',
    aliases: ['DS-0030'],
    since: '0.1.0',
    summary: 'Do not work in folders of the system.',
    category: 'security',
    severity: 'warning',
    confidence: 'high',
    fix: 'none',
    why: `/proc, /dev and /sys are replaced by the kernel's when a container starts: what a build puts there is gone. /boot and
the others belong to the system, and files of a program there are overlooked by people and by scanners.

/dev/shm exists for programs to write to, but it is empty at every start; it is reported as info.`,
    references: ['https://docs.docker.com/build/building/best-practices/#workdir'],
    examples: [
        { bad: 'FROM debian:13\nWORKDIR «/proc/app»\n' },
        { bad: 'FROM debian:13\nWORKDIR «/dev»\nWORKDIR «app»\n', because: 'the second one is /dev/app' },
        { bad: 'FROM debian:13\nWORKDIR «/dev/shm/work»\n', because: 'it is empty at every start' },
        { good: 'FROM debian:13\nWORKDIR /app\n', because: 'a folder of its own' },
        { good: 'FROM debian:13\nWORKDIR /development\n', because: 'only the name begins alike' },
    ],
    *check(facts) {
        for (const { instruction, stage, order } of facts.placed) {
            const [written] = instruction.args;
            if (instruction.keyword !== 'WORKDIR' || written === undefined)
                continue;
            const word = expandAt(facts, stage, order, instruction.rest.text.trim());
            const path = resolvePath(workdirAt(facts, stage, order), word);
            const folder = FOLDERS.find((one) => pathBelow(one, path) !== undefined);
            if (folder === undefined)
                continue;
            const shared = pathBelow('/dev/shm', path) !== undefined;
            const message = shared
                ? '/dev/shm is empty at every start, so nothing built here lasts; choose a folder such as /app.'
                : `${folder} belongs to the system; choose a folder such as /app.`;
            yield { range: written.range, message, ...(shared ? { severity: 'info' } : {}) };
        }
    },
});

;// CONCATENATED MODULE: ./lib/lint/rules/yarn-cache-clean.js




const isBerry = settingFinder(/\byarn\s+set\s+version\b|\.yarnrc\.yml|\.yarn\/|corepack\s+prepare\s+yarn@(?!1\.)/);
const yarnCacheClean = defineRule({
    id: 'yarn-cache-clean',
    aliases: ['DL3060'],
    since: '0.1.0',
    summary: 'Clean the cache of yarn in the RUN that installs.',
    category: 'layers',
    severity: 'info',
    confidence: 'medium',
    fix: 'safe',
    fixEffect: 'The files of the cache, below /usr/local/share/.cache/yarn, are no longer in the image.',
    why: `yarn keeps every package it downloads in /usr/local/share/.cache/yarn, beside the copy in node_modules. In a layer nobody uses that
again. \`yarn cache clean\` has to run after the install and in the same RUN; a cache mount at /usr/local/share/.cache/yarn is
better still, because the next build then does not download again.

yarn 2 and newer (a \`.yarnrc.yml\` in the build context, \`--immutable\`, \`yarn set version\`) cache elsewhere and are left alone. Silent are also stages whose files do not reach the image, and RUNs that remove the cache in another way.`,
    references: ['https://classic.yarnpkg.com/lang/en/docs/cli/cache/'],
    examples: [
        {
            bad: 'FROM node:24\nRUN «yarn install» --frozen-lockfile\n',
            fixed: 'FROM node:24\nRUN yarn install --frozen-lockfile && yarn cache clean\n',
        },
        {
            bad: 'FROM node:24\nRUN yarn cache clean && «yarn» && yarn build\n',
            fixed: 'FROM node:24\nRUN yarn cache clean && yarn && yarn build && yarn cache clean\n',
            because: 'it is cleaned before the install, not after',
        },
        { good: 'FROM node:24\nRUN yarn install && yarn cache clean\n', because: 'the RUN cleans up' },
        {
            good: 'FROM node:24\nRUN yarn install && rm -rf /usr/local/share/.cache/yarn\n',
            because: 'removing the folder is as good',
        },
        {
            good: 'FROM node:24\nRUN --mount=type=cache,target=/usr/local/share/.cache/yarn yarn install\n',
            because: 'the cache lies on a mount',
        },
        {
            good: 'FROM node:24\nCOPY . .\nRUN yarn install\n',
            because: 'this is yarn 4, which caches elsewhere',
            context: ['package.json', '.yarnrc.yml'],
        },
        {
            good: 'FROM node:24 AS build\nRUN yarn install\nFROM node:24\nCOPY --from=build /app /app\n',
            because: 'the stage is thrown away',
        },
    ],
    *check(facts) {
        const command = 'yarn cache clean';
        const found = findUncleaned(facts, {
            manager: 'yarn',
            command,
            fills: (call, run) => package_call_hasVerb(call, 'install') && !yarn_cache_clean_isElsewhere(call) && !isModern(facts, run, call),
        });
        for (const { call, fix } of found)
            yield {
                range: callRange(call),
                message: `${callLabel(call)} leaves what it downloads in the layer; run \`${command}\` at the end of the same RUN, or mount a cache at /usr/local/share/.cache/yarn.`,
                ...(fix === undefined ? {} : { fix }),
            };
    },
});
function yarn_cache_clean_isElsewhere(call) {
    return hasOption(call, '--cache-folder', '--help', '-h', '--version', '-v', '--offline');
}
/** Yarn 2 or newer. */
function isModern(facts, run, call) {
    const files = facts.context?.files ?? [];
    const immutable = hasOption(call, '--immutable', '--immutable-cache', '--inline-builds', '--mode');
    return (immutable ||
        call.verb.value === 'dlx' ||
        files.some((file) => /(^|\/)\.yarnrc\.yml$/.test(file)) ||
        isBerry(facts, run));
}

;// CONCATENATED MODULE: ./lib/lint/rules/yum-assume-yes.js
// yum that waits for an answer nobody can give.



const yumAssumeYes = defineRule({
    id: 'yum-assume-yes',
    aliases: ['DL3030', 'yum-install-allows-manual-input', 'missing-yum-assume-yes-switch'],
    since: '0.1.0',
    summary: 'Tell yum to go on without asking.',
    category: 'packages',
    severity: 'warning',
    confidence: 'high',
    fix: 'safe',
    why: `\`yum install\` lists what it is going to do and asks whether that is all right. A build has nobody to answer; yum
takes the end of its input for a no and the build fails.

\`-y\`, also among other letters, \`--assumeyes\`, \`--setopt=assumeyes=1\`, a configuration file written earlier in the stage,
or an answer through a pipe all count. When words are not known, nothing is reported.`,
    references: ['https://man7.org/linux/man-pages/man8/yum.8.html'],
    examples: [
        {
            bad: 'FROM centos:7\nRUN «yum install» httpd && yum clean all\n',
            fixed: 'FROM centos:7\nRUN yum install -y httpd && yum clean all\n',
        },
        {
            bad: 'FROM centos:7\nRUN <<EOF\nset -e\n«yum --enablerepo epel groupinstall» "Development Tools"\n«yum remove» gcc\nEOF\n',
            fixed: 'FROM centos:7\nRUN <<EOF\nset -e\nyum --enablerepo epel groupinstall -y "Development Tools"\nyum remove -y gcc\nEOF\n',
        },
        {
            bad: 'FROM centos:7\nRUN [«"yum", "install"», "httpd"]\n',
            fixed: 'FROM centos:7\nRUN ["yum", "install", "-y", "httpd"]\n',
        },
        { good: 'FROM centos:7\nRUN yum -qy install httpd\n', because: '-y may stand in a cluster' },
        {
            good: 'FROM centos:7\nRUN echo assumeyes=1 >> /etc/yum.conf\nRUN yum install httpd\n',
            because: 'the configuration answers',
        },
        {
            good: 'FROM centos:7\nARG OPTIONS\nRUN yum $OPTIONS install httpd\n',
            because: 'the options are not known',
        },
    ],
    *check(facts) {
        const answer = { manager: 'yum', option: '-y', place: 'verb', isAnswered: isRpmAnswered };
        for (const { call, fix } of findUnanswered(facts, answer))
            yield {
                range: callRange(call),
                message: `yum ${call.verb.value} asks before it goes on, and a build cannot answer; add -y.`,
                ...(fix === undefined ? {} : { fix }),
            };
    },
});

;// CONCATENATED MODULE: ./lib/lint/rules/yum-clean.js
// yum that leaves its cache in the image.



const yumClean = defineRule({
    id: 'yum-clean',
    aliases: ['DL3032', 'DS-0015', 'yum-clean-all'],
    since: '0.1.0',
    summary: 'Clean the cache of yum in the RUN that installs.',
    category: 'layers',
    severity: 'info',
    confidence: 'high',
    fix: 'safe',
    fixEffect: 'The files below /var/cache/yum are no longer in the image.',
    why: `yum keeps the lists of all packages, and sometimes the packages, below /var/cache/yum. They stay in the layer unless the
same RUN removes them after the last install: \`yum clean all\` in a later RUN, or before the install, does not help.

Silent are stages whose files do not reach the image, caches on a cache or tmpfs mount, and RUNs that remove the folder in
another way.`,
    references: ['https://man7.org/linux/man-pages/man8/yum.8.html'],
    examples: [
        {
            bad: 'FROM centos:7\nRUN «yum install» -y git\n',
            fixed: 'FROM centos:7\nRUN yum install -y git && yum clean all\n',
        },
        {
            bad: 'FROM centos:7\nRUN yum clean all \\\n    && «yum install» -y git\n',
            fixed: 'FROM centos:7\nRUN yum clean all \\\n    && yum install -y git \\\n    && yum clean all\n',
            because: 'it is cleaned before the install, not after',
        },
        { good: 'FROM centos:7\nRUN yum install -y git && yum clean all\n', because: 'the RUN cleans up' },
        {
            good: 'FROM centos:7\nRUN yum install -y git && rm -fr "/var/cache/yum"\n',
            because: 'removing the folder is as good',
        },
        {
            good: 'FROM centos:7 AS build\nRUN yum install -y gcc\nFROM centos:7\nCOPY --from=build /app /app\n',
            because: 'the stage is thrown away',
        },
        {
            good: 'FROM centos:7\nRUN --mount=type=cache,target=/var/cache/yum yum install -y git\n',
            because: 'the cache lies on a mount',
        },
    ],
    *check(facts) {
        const command = 'yum clean all';
        const found = findUncleaned(facts, {
            manager: 'yum',
            command,
            fills: (call) => package_call_hasVerb(call, 'install', 'upgrade'),
        });
        for (const { call, fix } of found)
            yield {
                range: callRange(call),
                message: `${callLabel(call)} leaves its cache in the layer; run \`${command}\` at the end of the same RUN.`,
                ...(fix === undefined ? {} : { fix }),
            };
    },
});

;// CONCATENATED MODULE: ./lib/lint/rules/zypper-clean.js
// zypper that leaves its cache in the image.



const zypperClean = defineRule({
    id: 'zypper-clean',
    aliases: ['DL3036', 'DS-0020', 'missing-zypper-clean'],
    since: '0.1.0',
    summary: 'Clean the cache of zypper in the RUN that installs.',
    category: 'layers',
    severity: 'info',
    confidence: 'high',
    fix: 'safe',
    fixEffect: 'The files below /var/cache/zypp are no longer in the image.',
    why: `zypper keeps the lists of all packages, and sometimes the packages, below /var/cache/zypp. They stay in the layer unless the
same RUN removes them after the last install: \`zypper clean --all\` in a later RUN, or before the install, does not help.

Silent are stages whose files do not reach the image, caches on a cache or tmpfs mount, and RUNs that remove the folder in
another way.`,
    references: ['https://en.opensuse.org/SDB:Zypper_manual'],
    examples: [
        {
            bad: 'FROM opensuse/leap:15.6\nRUN «zypper -n install» git\n',
            fixed: 'FROM opensuse/leap:15.6\nRUN zypper -n install git && zypper clean --all\n',
        },
        {
            bad: 'FROM opensuse/leap:15.6\nRUN zypper clean --all \\\n    && «zypper -n install» git\n',
            fixed: 'FROM opensuse/leap:15.6\nRUN zypper clean --all \\\n    && zypper -n install git \\\n    && zypper clean --all\n',
            because: 'it is cleaned before the install, not after',
        },
        {
            good: 'FROM opensuse/leap:15.6\nRUN zypper -n install git && zypper clean --all\n',
            because: 'the RUN cleans up',
        },
        {
            good: 'FROM opensuse/leap:15.6\nRUN zypper -n in git && zypper cc -a\n',
            because: 'cc is short for clean',
        },
        {
            good: 'FROM opensuse/leap:15.6 AS build\nRUN zypper -n install gcc\nFROM opensuse/leap:15.6\nCOPY --from=build /app /app\n',
            because: 'the stage is thrown away',
        },
        {
            good: 'FROM opensuse/leap:15.6\nRUN --mount=type=cache,target=/var/cache/zypp zypper -n install git\n',
            because: 'the cache lies on a mount',
        },
    ],
    *check(facts) {
        const command = 'zypper clean --all';
        const found = findUncleaned(facts, {
            manager: 'zypper',
            command,
            fills: (call) => package_call_hasVerb(call, 'install', 'upgrade'),
        });
        for (const { call, fix } of found)
            yield {
                range: callRange(call),
                message: `${callLabel(call)} leaves its cache in the layer; run \`${command}\` at the end of the same RUN.`,
                ...(fix === undefined ? {} : { fix }),
            };
    },
});

;// CONCATENATED MODULE: ./lib/lint/rules/zypper-non-interactive.js
// zypper that waits for an answer nobody can give.



const zypperNonInteractive = defineRule({
    id: 'zypper-non-interactive',
    aliases: ['DL3034', 'missing-zypper-non-interactive', 'missing-zypper-no-confirm-switch'],
    since: '0.1.0',
    summary: 'Tell zypper to go on without asking.',
    category: 'packages',
    severity: 'warning',
    confidence: 'high',
    fix: 'safe',
    why: `\`zypper install\` asks before it goes on, and again about licences and conflicts. A build has nobody to answer, so it
stops or fails. \`--non-interactive\` (\`-n\`) before the verb takes the default answers.

\`--no-confirm\` or \`-y\` behind the verb counts too. \`-n\` behind \`install\` does not: there it means \`--name\`.`,
    references: ['https://en.opensuse.org/SDB:Zypper_manual'],
    examples: [
        {
            bad: 'FROM opensuse/leap:15.6\nRUN «zypper install» git\n',
            fixed: 'FROM opensuse/leap:15.6\nRUN zypper --non-interactive install git\n',
        },
        {
            bad: 'FROM opensuse/leap:15.6\nRUN «zypper in» -n git && «zypper rm» vim\n',
            fixed: 'FROM opensuse/leap:15.6\nRUN zypper --non-interactive in -n git && zypper --non-interactive rm vim\n',
            because: 'behind the verb -n means something else',
        },
        { good: 'FROM opensuse/leap:15.6\nRUN zypper -n install git\n', because: '-n stands before the verb' },
        { good: 'FROM opensuse/leap:15.6\nRUN zypper in -y git\n', because: '-y answers' },
        { good: 'FROM opensuse/leap:15.6\nRUN zypper refresh\n', because: 'it does not ask' },
    ],
    *check(facts) {
        const option = '--non-interactive';
        const answer = { manager: 'zypper', option, place: 'program', isAnswered: zypper_non_interactive_isAnswered };
        for (const { call, fix } of findUnanswered(facts, answer))
            yield {
                range: callRange(call),
                message: `zypper ${call.verb.value} asks before it goes on, and a build cannot answer; add ${option} before it.`,
                ...(fix === undefined ? {} : { fix }),
            };
    },
});
function zypper_non_interactive_isAnswered(call) {
    const { options } = call;
    const before = { ...call, options: options.filter(({ beforeVerb }) => beforeVerb) };
    return (hasOption(before, '-n', '--non-interactive') ||
        hasOption(call, '-y', '--no-confirm', '-D', '--dry-run', '-d', '--download-only'));
}

;// CONCATENATED MODULE: ./lib/lint/rules/index.js
































































































































































const rules = [
    addArchive,
    addChecksum,
    addRemoteUnpinned,
    apkNoCache,
    apkVirtual,
    aptAssumeYes,
    aptCacheSplit,
    aptGetNotApt,
    aptListsLeft,
    aptNoRecommends,
    archiveLeft,
    argInParentStage,
    artifactInMount,
    asCase,
    baseFirst,
    basePlatform,
    bindManifest,
    bindSourceBuild,
    blankContinuation,
    buildArgInFromLate,
    cacheBuster,
    cacheMountDefeated,
    cacheMountMissing,
    cacheMountSharing,
    cacheMountWrong,
    cdInRun,
    chmodAfterCopy,
    chownAfterCopy,
    chownWorld,
    chpasswd,
    contextNoise,
    copyDestSlash,
    copyIgnored,
    copyLink,
    copyMissingSource,
    copyNarrowFirst,
    copyNeedsWorkdir,
    copyNotAdd,
    copyOwner,
    copyRootFs,
    copyWholeStage,
    curlFail,
    deadCopy,
    directiveCase,
    dnfAssumeYes,
    dnfClean,
    docComment,
    dockerfileInContext,
    dockerignoreMissing,
    docsAndCaches,
    downloadInRun,
    downloadToShell,
    duplicateStage,
    elevatedRun,
    envEquals,
    envSameLine,
    execForm,
    execFormShellSyntax,
    execFormSingleString,
    exposeMapping,
    exposeProtoCase,
    finalStageBuildTools,
    fromDefaultInvalid,
    fromReferenceInvalid,
    globalArgNotInStage,
    globalArgRedeclaredEarly,
    healthcheckExecForm,
    heredocChurn,
    imageDigest,
    imageLatest,
    imageTag,
    installWithoutUpdate,
    keywordCase,
    labelDuplicate,
    labelKey,
    labelRequired,
    labelUnknown,
    labelValue,
    linkWithoutEffect,
    maintainer,
    malformedExecForm,
    manifestIncomplete,
    manifestsFirst,
    mergeEnv,
    merge_runs_mergeRuns,
    missingHealthcheck,
    missingUser,
    modeMaxNeeded,
    noBlanketUpgrade,
    noSudo,
    npmCacheClean,
    npmCi,
    numericUser,
    onbuildTrigger,
    oneProcessInstruction,
    pinApk,
    pinApt,
    pinDnf,
    pinGem,
    pinGo,
    pinNpm,
    pinPip,
    pinYarnGlobal,
    pinYum,
    pinZypper,
    pipNoCache,
    pipefail,
    platformArgEarly,
    platformConstant,
    platformRedundant,
    pointlessCommand,
    portRange,
    reservedStage,
    rewriteInLayer,
    rmInLaterLayer,
    rootUser,
    scratchRun,
    secretFileThenRm,
    secretInArgEnv,
    secretLiteral,
    selfCopy,
    shellEntrypointDropsCmd,
    shellInstruction,
    socketVolume,
    sortPackages,
    splitInstallBuild,
    splitTests,
    sshPort,
    stageCase,
    stageOrderParallel,
    staleProcessOrder,
    stopsignalValid,
    syntax,
    syntaxLine,
    systemPackagesFirst,
    systemVolume,
    timeDependentRun,
    tlsOff,
    trustedRegistry,
    undefinedFromArg,
    undefinedVariable,
    unknownFromStage,
    unsignedPackages,
    unusedStage,
    updateAlone,
    uselessIgnore,
    userAfterInstall,
    useraddSparse,
    volatileArgEarly,
    volatileEnvEarly,
    wgetProgress,
    wgetXorCurl,
    workdirAbsolute,
    workdirStable,
    workdirSystemDir,
    yarnCacheClean,
    yumAssumeYes,
    yumClean,
    zypperClean,
    zypperNonInteractive,
];


/***/ })

};
