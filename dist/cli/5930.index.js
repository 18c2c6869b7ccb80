export const id = 5930;
export const ids = [5930];
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


/***/ })

};
