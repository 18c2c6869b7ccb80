export const id = 8010;
export const ids = [8010];
export const modules = {

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


/***/ })

};
