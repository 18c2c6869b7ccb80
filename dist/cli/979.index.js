export const id = 979;
export const ids = [979];
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

/***/ 6322:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ readCsv)
/* harmony export */ });
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


/***/ }),

/***/ 7395:
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

/***/ 3142:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ bomLength),
/* harmony export */   V: () => (/* binding */ readDirectives)
/* harmony export */ });
/* harmony import */ var _characters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(892);
/* harmony import */ var _diagnostic_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7395);
// The first lines of a Dockerfile into parser directives: `# syntax=`, `# escape=`, `# check=`.


const DIRECTIVE = /^#[\t\n\f\r ]*([a-zA-Z][a-zA-Z0-9]*)[\t\n\f\r ]*=[\t\n\f\r ]*([^\t\n\f\r ](?:.*[^\t\n\f\r ])?)/u;
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
    const slashes = line && /^\/\/\s*syntax\s*=\s*(\S(?:.*\S)?)/iu.exec(text.slice(start, line.end));
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
/** Most words have nothing to expand. */
const PLAIN = /^[\w./:=@+,~-]{1,1000}$/u;
const SAME = { uses: [], undefinedUses: [], error: undefined };
const NOTHING = () => undefined;
/** Expands variables, removes quotes and escapes. */
function expand(text, { escape: escapeChar = '\\', lookup = NOTHING, ignoreQuotes = false } = {}) {
    if (PLAIN.test(text))
        return { ...SAME, value: text, words: [text] };
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

/***/ 7217:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sm: () => (/* binding */ parseHeredocWord),
/* harmony export */   TQ: () => (/* binding */ findHeredocs),
/* harmony export */   on: () => (/* binding */ readHeredocs)
/* harmony export */ });
/* harmony import */ var _lex_quotes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4044);
/* harmony import */ var _lexer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7304);
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
    const match = /^(\d*)<<(-?)([^<]*)$/u.exec(word);
    const rest = match?.[3]?.replace(/^[\t-\r ]+/u, '');
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

/***/ 4706:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ readMount),
/* harmony export */   b: () => (/* binding */ readMounts)
/* harmony export */ });
/* harmony import */ var _csv_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6322);
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
    return (0,_csv_js__WEBPACK_IMPORTED_MODULE_0__/* .readCsv */ .N)(value)?.map(({ text, start, end }) => {
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

/***/ 7552:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ platformProblem)
/* harmony export */ });
// The value of `FROM --platform` into what is wrong with it.
const KNOWN = new Set(`aix android darwin dragonfly freebsd hurd illumos ios js linux nacl netbsd openbsd plan9 solaris windows zos macos
  386 amd64 amd64p32 arm armbe arm64 arm64be ppc64 ppc64le loong64 mips mipsle mips64 mips64le mips64p32 mips64p32le
  ppc riscv riscv64 s390 s390x sparc sparc64 wasm i386 x86_64 x86-64 aarch64 armhf armel`.split(/\s+/u));
/** Why a value names no platform; undefined when it does. */
function platformProblem(value) {
    const hint = 'write os/architecture, such as linux/amd64';
    if (value === '')
        return `The platform comes to nothing; ${hint}.`;
    const parts = value.split('/');
    const [first = ''] = parts;
    const system = first.replace(/\([A-Za-z0-9_.-]*\)$/u, '');
    const wellFormed = [system, ...parts.slice(1)].every((part) => /^[A-Za-z0-9_.-]+$/u.test(part));
    if (!wellFormed || parts.length > 3)
        return `"${value}" is no platform; ${hint}.`;
    if (parts.length > 1 || KNOWN.has(system.toLowerCase()))
        return undefined;
    return `"${value}" is neither an operating system nor an architecture; ${hint}.`;
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

/***/ 1144:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ validateExpansions),
/* harmony export */   g: () => (/* binding */ expandedParts)
/* harmony export */ });
/* harmony import */ var _diagnostic_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7395);
/* harmony import */ var _expand_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4);
/* harmony import */ var _heredocs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7217);
/* harmony import */ var _mounts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4706);
// The parts of an instruction in which variables are expanded into what is wrong with their syntax.




const EXPANDED_FLAGS = new Set(['chown', 'chmod', 'platform', 'checksum']);
const EXPANDED_WORDS = new Set(['EXPOSE', 'USER', 'VOLUME', 'WORKDIR', 'STOPSIGNAL']);
/** Finds bad substitutions and quotes that are never closed. */
function validateExpansions(instruction, escapeChar) {
    return expandedParts(instruction).flatMap(({ value, range, ignoreQuotes = false }) => {
        const error = value === undefined ? undefined : (0,_expand_js__WEBPACK_IMPORTED_MODULE_0__/* .substitutionError */ .IO)(value, { escape: escapeChar, ignoreQuotes });
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
            return (0,_mounts_js__WEBPACK_IMPORTED_MODULE_1__/* .readMounts */ .b)(instruction).flatMap(({ fields }) => fields.filter(({ key }) => key !== 'from'));
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

/***/ 8681:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ validateExpose)
/* harmony export */ });
/* harmony import */ var _diagnostic_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7395);
/* harmony import */ var _expand_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4);
// An EXPOSE into ports that are none.


/** Checks numbers, ranges and protocols; words with variables are left to the build. */
function validateExpose({ args }, escapeChar) {
    return args.flatMap(({ value, range }) => {
        if (value.includes('$'))
            return [];
        const words = (0,_expand_js__WEBPACK_IMPORTED_MODULE_0__/* .unquote */ ._n)(value, escapeChar).split(/\s+/u).filter(Boolean);
        return words.flatMap((word) => {
            const problem = portProblem(word);
            return problem === undefined
                ? []
                : [(0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)('invalid-port', `"${word}" cannot be exposed: ${problem}.`, range)];
        });
    });
}
function portProblem(word) {
    const slash = word.indexOf('/');
    const protocol = slash < 0 ? '' : word.slice(slash + 1);
    if (!/^(?:tcp|udp|sctp)?$/iu.test(protocol))
        return `the protocol is tcp, udp or sctp, not "${protocol}"`;
    const parts = (slash < 0 ? word : word.slice(0, slash)).split(':');
    const container = parts.pop() ?? '';
    const host = parts.pop() ?? '';
    if (container === '')
        return 'the port is missing';
    const ports = parseRange(container);
    const hostPorts = host === '' ? undefined : parseRange(host);
    if (ports === undefined)
        return `"${container}" is no port from 0 to 65535 and no range of them`;
    if (host !== '' && hostPorts === undefined)
        return `"${host}" is no port`;
    if (hostPorts && ports.last > ports.first && span(ports) !== span(hostPorts))
        return 'the two ranges differ in length';
    return isAddress(parts.join(':')) ? undefined : `"${parts.join(':')}" is no IP address`;
}
function parseRange(text) {
    const match = /^\+?(\d{1,9})(?:-\+?(\d{1,9}))?$/u.exec(text);
    if (match === null)
        return undefined;
    const first = Number(match[1]);
    const last = Number(match[2] ?? match[1]);
    return first <= last && last <= 65_535 ? { first, last } : undefined;
}
function span({ first, last }) {
    return last - first;
}
function isAddress(text) {
    return text === '' || text === '[]' || isVersion4(text) || isVersion6(text.replace(/^\[|\]$/g, ''));
}
function isVersion4(text) {
    const numbers = text.split('.');
    return numbers.length === 4 && numbers.every((one) => /^(?:0|[1-9]\d{0,2})$/.test(one) && Number(one) < 256);
}
/** Eight groups; `::` stands for one or more of zeros, an address of version 4 for the last two. */
function isVersion6(text) {
    const halves = text.split('::');
    if (halves.length > 2 || text.length > 64)
        return false;
    const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
    const last = groups.at(-1) ?? '';
    const whole = last.includes('.') ? isVersion4(last) : true;
    const plain = last.includes('.') ? groups.slice(0, -1) : groups;
    const count = plain.length + (last.includes('.') ? 2 : 0);
    const fits = halves.length === 2 ? count < 8 : count === 8;
    return whole && fits && plain.every((group) => /^[0-9a-f]{1,4}$/i.test(group));
}


/***/ }),

/***/ 6398:
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

/***/ 1976:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ validateMount)
/* harmony export */ });
/* harmony import */ var _diagnostic_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7395);
// A mount into fields, values and combinations that the front end refuses.

const TYPES = ['bind', 'cache', 'tmpfs', 'secret', 'ssh'];
const KEYS = `type from source src target dst destination readonly ro readwrite rw id sharing size mode uid gid required env`.split(' ');
const VALUELESS = new Set(['readonly', 'ro', 'readwrite', 'rw', 'required']);
/** Keys that only some types take. */
const ONLY_FOR = {
    sharing: ['cache'],
    size: ['tmpfs'],
    required: ['secret', 'ssh'],
    mode: ['cache', 'secret', 'ssh'],
    uid: ['cache', 'secret', 'ssh'],
    gid: ['cache', 'secret', 'ssh'],
};
/** Nobody needs to be told of more. */
const MAX_FIELDS = 100;
/** Checks a mount; values with variables are left to the build. */
function validateMount(mount) {
    const fields = mount.fields.slice(0, MAX_FIELDS).flatMap((field) => {
        const problem = fieldProblem(field, mount);
        return problem === undefined ? [] : [invalid(problem, field.range)];
    });
    if (fields.length > 0)
        return fields;
    const problem = mountProblem(mount);
    return problem === undefined ? [] : [invalid(problem, mount.flag.valueRange ?? mount.flag.range)];
}
function invalid(problem, range) {
    return (0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .TR)('invalid-mount', problem, range);
}
function fieldProblem({ key, value }, { type }) {
    if (!KEYS.includes(key))
        return `--mount has no field "${key}".${(0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_0__/* .suggest */ .ZA)(key, KEYS)}`;
    if (value === undefined && !VALUELESS.has(key))
        return `The field "${key}" of --mount needs a value.`;
    if (key === 'from' && value?.includes('$')) {
        return 'The field "from" takes no variables; name the image in a FROM of its own and mount from that stage.';
    }
    const types = Object.hasOwn(ONLY_FOR, key) ? ONLY_FOR[key] : undefined;
    if (types !== undefined && !type.includes('$') && TYPES.includes(type) && !types.includes(type)) {
        return `A mount of type ${type} has no field "${key}"; it is for ${types.join(', ')}.`;
    }
    return value === undefined || value.includes('$') ? undefined : valueProblem(key, value);
}
function valueProblem(key, value) {
    const fits = VALUES[key];
    if (fits === undefined || fits.pattern.test(value))
        return undefined;
    return `The field "${key}" of --mount is ${fits.meaning}, not "${value}".`;
}
const BOOLEAN = { pattern: /^(?:true|false|1|0|t|f)$/iu, meaning: 'true or false' };
const NUMBER = { pattern: /^\+?\d{1,10}$/u, meaning: 'a whole number from 0 on' };
const VALUES = {
    type: { pattern: /^(?:bind|cache|tmpfs|secret|ssh)$/iu, meaning: TYPES.join(', ') },
    sharing: { pattern: /^(?:shared|private|locked)$/iu, meaning: 'shared, private or locked' },
    size: { pattern: /^\d+(?:\.\d+)?\s*(?:[kmgtpe]i?b?|b)?$/iu, meaning: 'a size such as 64m' },
    mode: { pattern: /^\+?0*[0-7]{1,10}$/u, meaning: 'an octal number' },
    uid: NUMBER,
    gid: NUMBER,
    readonly: BOOLEAN,
    ro: BOOLEAN,
    readwrite: BOOLEAN,
    rw: BOOLEAN,
    required: BOOLEAN,
};
function mountProblem(mount) {
    const { type, source, target, id } = mount;
    if (type === 'ssh')
        return source && !source.includes('$') ? 'A mount of type ssh has no source.' : undefined;
    if (type === 'secret') {
        if (mount.from !== undefined)
            return 'A secret comes from the build, so its mount has no from.';
        if (source !== undefined && id !== undefined)
            return 'A secret has an id or a source, not both.';
        return source || id || target ? undefined : 'A secret needs an id, a source or a target.';
    }
    if (target?.includes('$'))
        return undefined;
    // A relative one begins in the folder of WORKDIR, which the base image may have set.
    return /^(?:\/[./]*)?$/u.test(target ?? '')
        ? `A mount of type ${type} needs a target other than /.`
        : undefined;
}


/***/ }),

/***/ 8026:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ validateStopSignal)
/* harmony export */ });
/* harmony import */ var _diagnostic_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7395);
/* harmony import */ var _expand_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4);
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

/***/ 2159:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ splitBlanks),
/* harmony export */   y: () => (/* binding */ splitWords)
/* harmony export */ });
/* harmony import */ var _characters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(892);
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
