export const id = 522;
export const ids = [522];
export const modules = {

/***/ 9522:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseDockerfile: () => (/* binding */ parseDockerfile)
});

// EXTERNAL MODULE: ./lib/dockerfile/diagnostic.js
var diagnostic = __webpack_require__(7395);
// EXTERNAL MODULE: ./lib/dockerfile/directives.js
var dockerfile_directives = __webpack_require__(3142);
// EXTERNAL MODULE: ./lib/dockerfile/heredocs.js
var dockerfile_heredocs = __webpack_require__(7217);
// EXTERNAL MODULE: ./lib/dockerfile/characters.js
var characters = __webpack_require__(892);
// EXTERNAL MODULE: ./lib/dockerfile/source.js
var source = __webpack_require__(901);
;// CONCATENATED MODULE: ./lib/dockerfile/flags.js
// The text after a keyword into `--flags`, unquoted, and where the rest begins.


/** Reads the flags that stand at `start`; a bare `--` ends them and is dropped. */
function readFlags(joined, start, escapeChar) {
    const flags = [];
    let at = (0,characters/* skipSpaces */.Rk)(joined.text, start);
    while (joined.text.startsWith('--', at)) {
        const token = readToken(joined.text, at, escapeChar);
        at = (0,characters/* skipSpaces */.Rk)(joined.text, token.end);
        if (token.text === '--')
            break;
        flags.push(toFlag(joined, token));
    }
    return { flags, end: at };
}
function toFlag(joined, { text, start, end, equals }) {
    const split = text.indexOf('=');
    const bare = split < 0 || equals === undefined;
    return {
        name: text.slice(2, bare ? text.length : split),
        value: bare ? undefined : text.slice(split + 1),
        range: (0,source/* sourceRange */.vl)(joined, start, end),
        valueRange: bare ? undefined : (0,source/* sourceRange */.vl)(joined, equals + 1, end),
    };
}
function readToken(text, start, escapeChar) {
    let quote;
    let equals;
    let value = '';
    let at = start;
    for (; at < text.length; at++) {
        const char = text[at] ?? '';
        if (quote === undefined && (0,characters/* isSpace */.xC)(char))
            break;
        if (quote === undefined && (char === '"' || char === "'")) {
            quote = char;
        }
        else if (char === quote) {
            quote = undefined;
        }
        else {
            if (char === escapeChar)
                at++;
            if (text[at] === '=')
                equals ??= at;
            value += text[at] ?? '';
        }
    }
    const end = Math.min(at, text.length);
    return { text: value, start, end, equals };
}

;// CONCATENATED MODULE: ./lib/dockerfile/json-form.js
// The rest of an instruction into the strings of its exec form.


/** Reads a JSON array of strings; anything that does not parse is not meant as one. */
function readJsonForm(rest) {
    if (rest.text[(0,characters/* skipSpaces */.Rk)(rest.text, 0)] !== '[')
        return { kind: 'none' };
    const values = parseArray(rest.text);
    if (values === undefined)
        return { kind: 'none' };
    const strings = values.filter((value) => typeof value === 'string');
    if (strings.length < values.length)
        return { kind: 'invalid' };
    const ranges = stringRanges(rest.text);
    const args = strings.map((value, i) => {
        const [start, end] = ranges[i] ?? [0, 0];
        return { value: value.toWellFormed(), range: (0,source/* sourceRange */.vl)(rest, start, end) };
    });
    return { kind: 'strings', args };
}
function parseArray(text) {
    try {
        const value = JSON.parse(text);
        return Array.isArray(value) ? value : undefined;
    }
    catch {
        return undefined;
    }
}
/** The places of the string literals, quotes included, in a text known to be an array of strings. */
function stringRanges(text) {
    const ranges = [];
    for (let at = 0; at < text.length; at++) {
        if (text[at] !== '"')
            continue;
        const start = at++;
        while (at < text.length && text[at] !== '"')
            at += text[at] === '\\' ? 2 : 1;
        ranges.push([start, at + 1]);
    }
    return ranges;
}

// EXTERNAL MODULE: ./lib/dockerfile/words.js
var dockerfile_words = __webpack_require__(2159);
;// CONCATENATED MODULE: ./lib/dockerfile/pairs.js
// The rest of ENV, LABEL and ARG into `key=value` pairs.



/** Reads the pairs of ENV and LABEL, the form without `=` included. */
function readPairs(keyword, rest, escapeChar) {
    const words = (0,dockerfile_words/* splitWords */.y)(rest.text, escapeChar);
    const first = words[0];
    if (first === undefined)
        return { pairs: [], diagnostics: [] };
    if (!first.text.includes('='))
        return readLegacyPair(keyword, rest);
    const diagnostics = words
        .filter(({ text }) => !text.includes('='))
        .map(({ text, start, end }) => (0,diagnostic/* refuse */.TR)('missing-equals', `"${clip(text)}" has no =; write ${keyword} name=value, and quote values with blanks.`, (0,source/* sourceRange */.vl)(rest, start, end)));
    const pairs = words.filter(({ text }) => text.includes('=')).map((word) => toPair(rest, word));
    return { pairs, diagnostics };
}
/** Reads the names of ARG, each with or without a default. */
function readArgPairs(rest, escapeChar) {
    return (0,dockerfile_words/* splitWords */.y)(rest.text, escapeChar).map((word) => toPair(rest, word));
}
function toPair(rest, { text, start, end }) {
    const equals = text.indexOf('=');
    const keyEnd = equals < 0 ? end : start + equals;
    return {
        key: text.slice(0, keyEnd - start),
        value: equals < 0 ? undefined : text.slice(equals + 1),
        range: (0,source/* sourceRange */.vl)(rest, start, end),
        keyRange: (0,source/* sourceRange */.vl)(rest, start, keyEnd),
        valueRange: equals < 0 ? undefined : (0,source/* sourceRange */.vl)(rest, keyEnd + 1, end),
        legacy: false,
    };
}
function readLegacyPair(keyword, rest) {
    const [key, second] = (0,dockerfile_words/* splitBlanks */.Y)(rest.text);
    const range = (0,source/* sourceRange */.vl)(rest, 0, rest.text.length);
    if (key === undefined || second === undefined) {
        const message = `${keyword} needs a name and a value; write ${keyword} ${clip(rest.text)}=value.`;
        return { pairs: [], diagnostics: [(0,diagnostic/* refuse */.TR)('missing-value', message, range)] };
    }
    const pair = {
        key: key.text,
        value: rest.text.slice(second.start),
        range,
        keyRange: (0,source/* sourceRange */.vl)(rest, key.start, key.end),
        valueRange: (0,source/* sourceRange */.vl)(rest, second.start, rest.text.length),
        legacy: true,
    };
    return { pairs: [pair], diagnostics: [] };
}
function clip(text) {
    return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

;// CONCATENATED MODULE: ./lib/dockerfile/form.js
// The rest of an instruction into arguments, in the form that its keyword asks for.






const NONE = { form: 'none', args: [], pairs: [], diagnostics: [], inner: undefined };
/** Reads what follows keyword and flags. */
function readForm(keyword, rest, escapeChar) {
    if (rest.text === '')
        return NONE;
    switch (keyword) {
        case 'ENV':
        case 'LABEL':
            return { ...NONE, ...asPairs(rest, readPairs(keyword, rest, escapeChar), escapeChar) };
        case 'ARG':
            return {
                ...NONE,
                ...asPairs(rest, { pairs: readArgPairs(rest, escapeChar), diagnostics: [] }, escapeChar),
            };
        case 'RUN':
        case 'CMD':
        case 'ENTRYPOINT':
        case 'SHELL':
            return readJsonOr(rest, 'shell');
        case 'COPY':
        case 'ADD':
        case 'VOLUME':
            return readJsonOr(rest, 'words');
        case 'FROM':
        case 'EXPOSE':
            return { ...NONE, form: 'words', args: toArguments(rest, (0,dockerfile_words/* splitBlanks */.Y)(rest.text)) };
        case 'USER':
        case 'WORKDIR':
        case 'STOPSIGNAL':
        case 'MAINTAINER':
            return { ...NONE, form: 'words', args: [whole(rest)] };
        case 'ONBUILD':
            return { ...NONE, inner: rest };
        case 'HEALTHCHECK':
            return readHealthcheck(rest);
        default:
            return NONE;
    }
}
function asPairs(rest, { pairs, diagnostics }, escapeChar) {
    if (pairs.length === 0)
        return { form: 'none', args: [], pairs, diagnostics };
    return { form: 'pairs', args: toArguments(rest, (0,dockerfile_words/* splitWords */.y)(rest.text, escapeChar)), pairs, diagnostics };
}
function readJsonOr(rest, otherwise) {
    const json = readJsonForm(rest);
    if (json.kind === 'strings')
        return { ...NONE, form: 'json', args: json.args };
    if (json.kind === 'invalid') {
        const message = 'The exec form takes strings only; put every element in double quotes.';
        return { ...NONE, diagnostics: [(0,diagnostic/* refuse */.TR)('non-string-element', message, whole(rest).range)] };
    }
    const args = otherwise === 'shell' ? [whole(rest)] : toArguments(rest, (0,dockerfile_words/* splitBlanks */.Y)(rest.text));
    return { ...NONE, form: otherwise, args };
}
/** `NONE`, `CMD …`, or a word that is neither, kept for the diagnostics. */
function readHealthcheck(rest) {
    const word = (0,dockerfile_words/* splitBlanks */.Y)(rest.text)[0];
    if (word === undefined)
        return NONE;
    const after = (0,characters/* skipSpaces */.Rk)(rest.text, word.end);
    if (word.text.toUpperCase() === 'CMD')
        return { ...NONE, inner: rest };
    const args = after < rest.text.length ? [whole((0,source/* sliceJoined */.Qh)(rest, after, rest.text.length))] : [];
    return { ...NONE, args };
}
function whole(rest) {
    return { value: rest.text, range: (0,source/* sourceRange */.vl)(rest, 0, rest.text.length) };
}
function toArguments(rest, words) {
    return words.map(({ text, start, end }) => ({ value: text, range: (0,source/* sourceRange */.vl)(rest, start, end) }));
}

;// CONCATENATED MODULE: ./lib/dockerfile/instruction.js
// A logical line into an instruction: keyword, flags, then arguments in the form its keyword asks for.





const HEREDOC_KEYWORDS = new Set(['RUN', 'COPY', 'ADD']);
const MAX_NESTING = 3;
/** Reads an instruction; `depth` counts the ONBUILDs around it. */
function readInstruction(line, escapeChar, depth = 0) {
    const start = (0,characters/* skipSpaces */.Rk)(line.text, 0);
    const end = (0,characters/* trimmedEnd */.Ee)(line.text, start);
    let keywordEnd = start;
    while (keywordEnd < end && !(0,characters/* isBlank */.z3)(line.text[keywordEnd]))
        keywordEnd++;
    const keyword = line.text.slice(start, keywordEnd).toUpperCase();
    const scan = readFlags((0,source/* sliceJoined */.Qh)(line, 0, end), keywordEnd, escapeChar);
    const restStart = Math.min(scan.end, end);
    const rest = (0,source/* sliceJoined */.Qh)(line, restStart, end);
    const form = readForm(keyword, rest, escapeChar);
    const inner = form.inner && depth < MAX_NESTING ? readInstruction(form.inner, escapeChar, depth + 1) : undefined;
    return {
        keyword,
        keywordRange: (0,source/* sourceRange */.vl)(line, start, keywordEnd),
        flags: scan.flags,
        rest,
        restRange: (0,source/* sourceRange */.vl)(line, restStart, end),
        ...ownForm(keyword, form, inner),
        inner,
        heredocStarts: heredocStarts(keyword, { line, form, inner }),
    };
}
function ownForm(keyword, form, inner) {
    const { args, pairs, diagnostics } = form;
    if (keyword !== 'HEALTHCHECK' || inner === undefined)
        return { form: form.form, args, pairs, diagnostics };
    return { form: inner.form, args: inner.args, pairs, diagnostics };
}
function heredocStarts(keyword, { line, form, inner }) {
    if (keyword === 'ONBUILD')
        return inner?.heredocStarts ?? [];
    if (!HEREDOC_KEYWORDS.has(keyword) || form.form === 'json')
        return [];
    return (0,dockerfile_heredocs/* findHeredocs */.TQ)(line.text);
}

;// CONCATENATED MODULE: ./lib/dockerfile/lines.js
// Physical lines into logical ones: continuations joined, comments and blank lines inside dropped.


/** The comment that stands alone on line `index`, if any. */
function commentAt({ text, lines }, index) {
    const line = lines[index];
    if (line === undefined)
        return undefined;
    const start = contentStart(text, line);
    if (start === line.end || text[start] !== '#')
        return undefined;
    return { text: text.slice(start + 1, line.end).trim(), range: { start, end: line.end }, line: index + 1 };
}
/** Where the first non-blank character of a line stands, or the line's end. */
function contentStart(text, line) {
    const start = line.start === 0 ? (0,dockerfile_directives/* bomLength */.L)(text) : line.start;
    return (0,characters/* skipSpaces */.Rk)(text, start, line.end);
}
/** Reads the logical line that begins on line `first`, which must be neither blank nor a comment. */
function readLogicalLine(source, first, escapeChar) {
    const { text, lines } = source;
    const pieces = [];
    const comments = [];
    const blankLines = [];
    let joined = '';
    let next = first;
    for (let open = true; open && next < lines.length; next++) {
        const line = lines[next];
        if (line === undefined)
            break;
        const start = next === first ? contentStart(text, line) : line.start;
        const comment = next === first ? undefined : commentAt(source, next);
        if (comment !== undefined) {
            comments.push(comment);
        }
        else if (next !== first && (0,characters/* skipSpaces */.Rk)(text, start, line.end) === line.end) {
            blankLines.push({ start, end: line.end });
        }
        else {
            const cut = continuationStart(text, { start, end: line.end }, escapeChar);
            open = cut !== undefined;
            pieces.push({ at: joined.length, source: start });
            joined += text.slice(start, cut ?? line.end);
        }
    }
    return { joined: { text: joined, pieces }, next, comments, blankLines };
}
/** Where the escape character stands that continues a line; a doubled one does not. */
function continuationStart(text, { start, end }, escapeChar) {
    let at = end - 1;
    while (at >= start && (text[at] === ' ' || text[at] === '\t'))
        at--;
    if (at < start || text[at] !== escapeChar)
        return undefined;
    return at > start && text[at - 1] === escapeChar ? undefined : at;
}

;// CONCATENATED MODULE: ./lib/dockerfile/validate/check-directive.js
// A `# check=` directive into what is wrong with its options.

/** Accepts `skip=…`, `experimental=…` and `error=true|false`, separated by semicolons. */
function validateCheckDirective({ name, value, range }) {
    if (name !== 'check')
        return [];
    return value
        .split(';')
        .map((option) => option.trim())
        .filter((option) => !/^(?:skip|experimental)\s*=|^error\s*=\s*(?:[1tT]|TRUE|[tT]rue|[0fF]|FALSE|[fF]alse)(?:\s|$)/u.test(option))
        .map((option) => {
        const message = `"${option}" is no option of check; write skip=, error= or experimental=.`;
        return (0,diagnostic/* refuse */.TR)('invalid-check-option', message, range);
    });
}

;// CONCATENATED MODULE: ./lib/dockerfile/validate/arguments.js
// An instruction into what is wrong with the number and form of its arguments.

/** Checks counts, and the forms that a keyword insists on. */
function validateArguments(instruction) {
    const { keyword, form, args, pairs, rest } = instruction;
    // A form that could not be read has its diagnostic already.
    if (form === 'none' && rest.text !== '' && keyword !== 'HEALTHCHECK')
        return [];
    switch (keyword) {
        case 'ENV':
        case 'LABEL':
        case 'ARG':
            return pairs.length === 0 ? [atLeastOne(instruction)] : blankNames(instruction);
        case 'EXPOSE':
        case 'ONBUILD':
            return rest.text === '' ? [atLeastOne(instruction)] : [];
        case 'HEALTHCHECK':
            return rest.text === '' ? [atLeastOne(instruction)] : [];
        case 'VOLUME':
            return args.length === 0 ? [atLeastOne(instruction)] : emptyVolumes(instruction);
        case 'SHELL':
            return validateShell(instruction);
        case 'USER':
        case 'WORKDIR':
        case 'STOPSIGNAL':
        case 'MAINTAINER':
            return args.length === 0 ? [countError(instruction, 'exactly one argument')] : [];
        case 'COPY':
        case 'ADD':
            return args.length < 2 ? [countError(instruction, 'at least one source and a destination')] : [];
        default:
            return [];
    }
}
function validateShell(instruction) {
    if (instruction.args.length === 0)
        return [atLeastOne(instruction)];
    if (instruction.form === 'json')
        return [];
    const message = 'SHELL takes the exec form only; write ["/bin/bash", "-c"].';
    return [(0,diagnostic/* refuse */.TR)('exec-form-required', message, instruction.restRange)];
}
function blankNames({ keyword, pairs }) {
    return pairs
        .filter(({ key }) => key === '')
        .map(({ range }) => (0,diagnostic/* refuse */.TR)('blank-name', `${keyword} needs a name before the =.`, range));
}
function emptyVolumes({ args, form }) {
    const isEmpty = (value) => form === 'json' ? value.trim() === '' : /^(?:""|'')+$/.test(value);
    return args
        .filter(({ value }) => isEmpty(value))
        .map(({ range }) => (0,diagnostic/* refuse */.TR)('empty-volume', 'A volume needs a path; remove the empty one.', range));
}
function atLeastOne(instruction) {
    return countError(instruction, 'at least one argument');
}
function countError({ keyword, keywordRange, restRange }, needed) {
    const range = restRange.end > restRange.start ? restRange : keywordRange;
    return (0,diagnostic/* refuse */.TR)('argument-count', `${keyword} needs ${needed}.`, range);
}

;// CONCATENATED MODULE: ./lib/dockerfile/validate/checksum.js
const HEX_LENGTHS = { sha256: 64, sha384: 96, sha512: 128 };
/** Why a checksum does not fit the sources; undefined when it does, or has variables. */
function checksumProblem(value, sources) {
    if (value === '' || value.includes('$'))
        return undefined;
    const [source] = sources;
    if (source === undefined)
        return undefined;
    if (sources.length > 1)
        return '--checksum works with one source only';
    if (source.value.includes('$') || isGit(source.value))
        return undefined;
    if (!/^https?:\/\//iu.test(source.value))
        return '--checksum works with a URL or a git repository only';
    const colon = value.indexOf(':');
    const length = HEX_LENGTHS[value.slice(0, Math.max(colon, 0))];
    if (colon > 0 && length === undefined)
        return `--checksum takes sha256, sha384 or sha512, not "${value.slice(0, colon)}"`;
    const digits = value.slice(colon + 1);
    if (digits.length === length && /^[0-9a-f]+$/u.test(digits))
        return undefined;
    return `"${value}" is no checksum; write sha256: and 64 hexadecimal digits`;
}
function isGit(source) {
    return /^(?:git|ssh):\/\/|^git@|^github\.com\/|\.git(?:[#?]|$)/iu.test(source);
}

;// CONCATENATED MODULE: ./lib/dockerfile/validate/chmod.js
// The value of `--chmod` into what is wrong with it.
/** Why a value is no mode; undefined when it is one, or has variables. */
function chmodProblem(value) {
    if (value === '' || value.includes('$'))
        return undefined;
    if (/^\d/u.test(value)) {
        return /^0*[0-7]{1,4}$/u.test(value) ? undefined : `"${value}" is no octal mode between 0 and 07777`;
    }
    const clauses = value.split(',');
    if (clauses.every((clause) => /^[ugoa]*(?:[-+=][ugorwxXst]*)+$/u.test(clause)))
        return undefined;
    return `"${value}" is no mode; write 755 or u=rwX,go=rX`;
}

;// CONCATENATED MODULE: ./lib/dockerfile/validate/copy.js
// A COPY or ADD into what is wrong with its sources and flags.




/** Checks destination, sources, and the values of --chmod, --checksum and --from. */
function validateCopy(instruction) {
    const { keyword, args, flags } = instruction;
    const sources = args.slice(0, -1);
    return [
        ...heredocDestination(instruction),
        ...(keyword === 'COPY' ? remoteSources(sources) : []),
        ...flags.flatMap((flag) => validateFlagValue(flag, { keyword, sources })),
    ];
}
function validateFlagValue(flag, { keyword, sources }) {
    const { name, value } = flag;
    if (value === undefined)
        return [];
    if (name === 'chmod')
        return invalidValue(flag, chmodProblem(value));
    if (name === 'checksum' && keyword === 'ADD')
        return invalidValue(flag, checksumProblem(value, sources));
    if (name !== 'from' || keyword !== 'COPY' || !value.includes('$'))
        return [];
    const problem = '--from takes no variables; name the image in a FROM of its own and copy from that stage';
    return invalidValue(flag, problem);
}
function invalidValue({ range, valueRange }, problem) {
    return problem === undefined ? [] : [(0,diagnostic/* refuse */.TR)('invalid-flag-value', `${problem}.`, valueRange ?? range)];
}
function heredocDestination({ keyword, args, form }) {
    const last = args.at(-1);
    if (last === undefined || args.length < 2 || form === 'json')
        return [];
    if ((0,dockerfile_heredocs/* parseHeredocWord */.Sm)(last.value) === undefined)
        return [];
    return [(0,diagnostic/* refuse */.TR)('heredoc-destination', `The destination of ${keyword} cannot be a heredoc.`, last.range)];
}
function remoteSources(sources) {
    return sources
        .filter(({ value }) => isRemote(value))
        .map(({ value, range }) => (0,diagnostic/* refuse */.TR)('remote-source', `COPY cannot fetch ${value}; use ADD.`, range));
}
function isRemote(source) {
    return /^(?:https?|git|ssh):\/\/|^git@[\w.-]+:/iu.test(source);
}

// EXTERNAL MODULE: ./lib/dockerfile/validate/expansion.js
var expansion = __webpack_require__(1144);
// EXTERNAL MODULE: ./lib/dockerfile/validate/expose.js
var expose = __webpack_require__(8681);
// EXTERNAL MODULE: ./lib/dockerfile/validate/flag-table.js
var flag_table = __webpack_require__(6398);
;// CONCATENATED MODULE: ./lib/dockerfile/validate/flags.js
// The flags of an instruction into what is wrong with them.


/** Checks names, repetitions and the presence of values. */
function validateFlags(instruction) {
    const table = flag_table/* FLAGS */.W.get(instruction.keyword);
    if (table === undefined || isHealthcheckNone(instruction))
        return [];
    const seen = new Set();
    return instruction.flags.flatMap((flag) => {
        const found = validateFlag(instruction.keyword, flag, { table, seen });
        seen.add(flag.name);
        return found;
    });
}
function validateFlag(keyword, flag, { table, seen }) {
    const { name, value, range } = flag;
    const kind = Object.hasOwn(table, name) ? table[name] : undefined;
    if (kind === undefined) {
        const names = Object.keys(table);
        const known = names.length === 0 ? 'it takes none.' : `it takes ${names.map((n) => `--${n}`).join(', ')}.`;
        return [
            (0,diagnostic/* refuse */.TR)('unknown-flag', `${keyword} has no flag --${name};${suggestFlag(name, names)} ${known}`, range),
        ];
    }
    if (seen.has(name) && kind !== 'repeated') {
        return [(0,diagnostic/* refuse */.TR)('duplicate-flag', `--${name} is given twice; keep one of them.`, range)];
    }
    if (kind === 'boolean')
        return validateBoolean(flag);
    if (value === undefined)
        return [missingValue(flag)];
    return [];
}
function validateBoolean(flag) {
    const { name, value, range } = flag;
    if (value === '')
        return [missingValue(flag)];
    if (value === undefined || /^(?:true|false)$/iu.test(value))
        return [];
    return [(0,diagnostic/* refuse */.TR)('invalid-flag-value', `--${name} is true or false, not "${value}".`, range)];
}
function missingValue({ name, range }) {
    return (0,diagnostic/* refuse */.TR)('missing-flag-value', `--${name} needs a value; write --${name}=….`, range);
}
function suggestFlag(name, names) {
    return (0,diagnostic/* suggest */.ZA)(`--${name}`, names.map((known) => `--${known}`))
        .replace(/^ D/u, ' d')
        .replace(/\?$/u, '?');
}
/** The front end looks at the flags of `HEALTHCHECK CMD` only. */
function isHealthcheckNone({ keyword, args, inner }) {
    return keyword === 'HEALTHCHECK' && inner === undefined && args.length === 0;
}

;// CONCATENATED MODULE: ./lib/dockerfile/validate/from.js
// A FROM into what is wrong with its words.

// The engine also wants the name to be a valid part of an image reference.
const STAGE_NAME = /^[a-z][a-z0-9]*(?:(?:[._]|__|-+)[a-z0-9]+)*$/u;
/** Checks the number of words and the name of the stage. */
function validateFrom({ args, restRange, keywordRange }) {
    const [, as, name] = args;
    if (args.length === 1)
        return [];
    if (args.length !== 3 || as?.value.toLowerCase() !== 'as' || name === undefined) {
        const message = 'FROM takes one image, or one image and AS with a name.';
        return [(0,diagnostic/* refuse */.TR)('argument-count', message, args.length === 0 ? keywordRange : restRange)];
    }
    if (STAGE_NAME.test(name.value.toLowerCase()))
        return [];
    const message = `"${name.value}" cannot name a stage; begin with a letter, then use letters, digits, and . _ - between them.`;
    return [(0,diagnostic/* refuse */.TR)('invalid-stage-name', message, name.range)];
}

;// CONCATENATED MODULE: ./lib/dockerfile/validate/healthcheck.js
// A HEALTHCHECK into what is wrong with its command, durations and retries.

/** Checks what follows the keyword, and the values of the flags. */
function validateHealthcheck(instruction) {
    const { inner, rest } = instruction;
    if (rest.text === '')
        return [];
    if (inner === undefined)
        return validateNone(instruction);
    return [...validateCommand(inner), ...instruction.flags.flatMap(validateValue)];
}
function validateNone({ args, rest, restRange }) {
    if (!/^none(?![^\t\v\f\r ])/iu.test(rest.text)) {
        return [(0,diagnostic/* refuse */.TR)('invalid-healthcheck', 'HEALTHCHECK is followed by CMD or NONE.', restRange)];
    }
    return args.map(({ range }) => (0,diagnostic/* refuse */.TR)('argument-count', 'HEALTHCHECK NONE takes nothing more.', range));
}
function validateCommand({ args, form, rest, keywordRange }) {
    if (args.length > 0 || (form === 'none' && rest.text !== ''))
        return [];
    return [(0,diagnostic/* refuse */.TR)('argument-count', 'HEALTHCHECK CMD needs a command.', keywordRange)];
}
function validateValue(flag) {
    const { name, value, valueRange, range } = flag;
    if (value === undefined || value === '')
        return [];
    if (name === 'retries')
        return validateRetries(flag);
    const milliseconds = parseDuration(value);
    const at = valueRange ?? range;
    if (milliseconds === undefined) {
        return [(0,diagnostic/* refuse */.TR)('invalid-duration', `"${value}" is no duration; write 30s, 1m30s or 500ms.`, at)];
    }
    if (milliseconds === 0 || milliseconds >= 1)
        return [];
    return [(0,diagnostic/* refuse */.TR)('invalid-duration', `--${name} must be 0 or at least 1ms.`, at)];
}
function validateRetries({ value, valueRange, range }) {
    if (/^\+?\d+$/u.test(value ?? '') && Number(value) < 2 ** 31)
        return [];
    const message = `--retries is a whole number from 0 on, not "${value ?? ''}".`;
    return [(0,diagnostic/* refuse */.TR)('invalid-retries', message, valueRange ?? range)];
}
const UNITS = {
    ns: 1e-6,
    us: 1e-3,
    µs: 1e-3,
    μs: 1e-3,
    ms: 1,
    s: 1000,
    m: 60_000,
    h: 3_600_000,
};
/** Milliseconds of `1h2m3.5s`; undefined when it is no duration. */
function parseDuration(text) {
    const sign = text.startsWith('-') ? -1 : 1;
    const digits = text.replace(/^[+-]/u, '');
    if (digits === '0')
        return 0;
    if (digits.length > 100 || !/^(?:(?:\d+(?:\.\d*)?|\.\d+)(?:ns|[uµμ]s|ms|s|m|h))+$/u.test(digits))
        return undefined;
    let total = 0;
    for (const [, amount, unit] of digits.matchAll(/([\d.]+)([^\d.]+)/gu)) {
        total += Number(amount) * (UNITS[unit ?? ''] ?? 0);
    }
    return sign * total;
}

// EXTERNAL MODULE: ./lib/dockerfile/mounts.js
var mounts = __webpack_require__(4706);
// EXTERNAL MODULE: ./lib/dockerfile/validate/mount.js
var validate_mount = __webpack_require__(1976);
;// CONCATENATED MODULE: ./lib/dockerfile/validate/run.js
// A RUN into what is wrong with the values of its flags.



const CHOICES = {
    network: ['default', 'none', 'host'],
    security: ['sandbox', 'insecure'],
};
/** Checks --network, --security, --device and --mount. */
function validateRun({ flags }, { labs }) {
    return flags.flatMap((flag) => {
        if (flag.value === undefined)
            return [];
        if (flag.name === 'mount')
            return validateMountFlag(flag);
        if (flag.name === 'device')
            return validateDevice(flag, labs);
        return validateChoice(flag);
    });
}
function validateChoice({ name, value, range, valueRange }) {
    const choices = Object.hasOwn(CHOICES, name) ? CHOICES[name] : undefined;
    if (choices === undefined || value === undefined || choices.includes(value))
        return [];
    const message = `--${name} is ${choices.join(', ')}, not "${value}"; variables are not expanded here.`;
    return [(0,diagnostic/* refuse */.TR)('invalid-flag-value', message, valueRange ?? range)];
}
function validateDevice({ value, range }, labs) {
    if (labs && value !== '')
        return [];
    const message = 'RUN --device needs a value and a front end of the labs channel (# syntax=docker/dockerfile:labs).';
    return [(0,diagnostic/* refuse */.TR)('unsupported-device', message, range)];
}
function validateMountFlag(flag) {
    const mount = (0,mounts/* readMount */.O)(flag);
    if (mount !== undefined)
        return (0,validate_mount/* validateMount */._)(mount);
    const message = 'The value of --mount is no list of key=value fields; check commas and quotes.';
    return [(0,diagnostic/* refuse */.TR)('invalid-mount', message, flag.valueRange ?? flag.range)];
}

// EXTERNAL MODULE: ./lib/dockerfile/validate/stop-signal.js
var stop_signal = __webpack_require__(8026);
;// CONCATENATED MODULE: ./lib/dockerfile/validate/instruction.js
// One instruction into everything the front end refuses in it alone.











/** Checks keyword, flags, arguments and substitutions. */
function validateInstruction(instruction, facts) {
    if (!flag_table/* FLAGS */.W.has(instruction.keyword))
        return [unknownKeyword(instruction)];
    return [
        ...validateFlags(instruction),
        ...validateArguments(instruction),
        ...validateOwn(instruction, facts),
        ...(0,expansion/* validateExpansions */.J)(instruction, facts.escape),
    ];
}
function validateOwn(instruction, facts) {
    switch (instruction.keyword) {
        case 'FROM':
            return validateFrom(instruction);
        case 'RUN':
            return validateRun(instruction, facts);
        case 'COPY':
        case 'ADD':
            return validateCopy(instruction);
        case 'EXPOSE':
            return (0,expose/* validateExpose */.h)(instruction, facts.escape);
        case 'HEALTHCHECK':
            return validateHealthcheck(instruction);
        case 'STOPSIGNAL':
            return (0,stop_signal/* validateStopSignal */.P)(instruction, facts.escape);
        case 'ONBUILD':
            return validateOnbuild(instruction, facts);
        default:
            return [];
    }
}
const FORBIDDEN_TRIGGERS = new Set(['ONBUILD', 'FROM', 'MAINTAINER']);
/** Of a trigger the front end checks the keyword; the rest fails in the image built on this one. */
function validateOnbuild({ inner }, facts) {
    if (inner === undefined)
        return [];
    if (FORBIDDEN_TRIGGERS.has(inner.keyword)) {
        const message = `${inner.keyword} cannot be a trigger of ONBUILD; remove it.`;
        return [(0,diagnostic/* refuse */.TR)('invalid-trigger', message, inner.keywordRange)];
    }
    return validateInstruction(inner, facts).map((diagnostic) => ({ ...diagnostic, severity: 'warning' }));
}
function unknownKeyword({ keyword, keywordRange }) {
    const shown = keyword.length > 40 ? `${keyword.slice(0, 40)}…` : keyword;
    const hint = (0,diagnostic/* suggest */.ZA)(keyword, flag_table/* KEYWORDS */.d);
    return (0,diagnostic/* refuse */.TR)('unknown-instruction', `There is no instruction "${shown}".${hint}`, keywordRange);
}

// EXTERNAL MODULE: ./lib/dockerfile/scope.js
var scope = __webpack_require__(102);
// EXTERNAL MODULE: ./lib/dockerfile/stage-base.js
var stage_base = __webpack_require__(708);
// EXTERNAL MODULE: ./lib/dockerfile/stage-edges.js
var stage_edges = __webpack_require__(1135);
// EXTERNAL MODULE: ./lib/dockerfile/stage-outline.js
var stage_outline = __webpack_require__(3499);
;// CONCATENATED MODULE: ./lib/dockerfile/validate/stage-references.js




/** Finds references to the same or a later stage, to stages that are not there, and bases that come to nothing. */
function validateStageReferences(file) {
    const outline = (0,stage_outline/* outlineStages */.e)(file.instructions);
    const options = { escape: file.escape, lookup: anyValue(outline.preamble) };
    return outline.stages.flatMap((stage) => [
        ...(0,stage_base/* checkBase */.q)(stage.from, options),
        ...(0,stage_edges/* readEdges */.N)(stage, outline).flatMap((edge) => (0,stage_edges/* edgeProblem */.X)(edge, outline.stages.length) ?? []),
    ]);
}
/** Declared ARGs may get any value; all other names are unset. */
function anyValue(preamble) {
    const declared = new Set(preamble.flatMap(({ pairs }) => pairs.map(({ key }) => key)));
    const provided = (0,scope/* globalLookup */.OS)(new Map());
    return (name) => (declared.has(name) ? { value: undefined } : provided(name));
}

;// CONCATENATED MODULE: ./lib/dockerfile/validate/file.js
// A syntax tree into everything the front end refuses in it.




/** Checks all instructions, and the file as a whole. */
function validateFile(file) {
    const labs = file.directives.some(({ name, value }) => name === 'syntax' && value.includes('labs'));
    const facts = { escape: file.escape, labs };
    return [
        ...file.directives.flatMap(validateCheckDirective),
        ...file.instructions.flatMap((instruction) => validateInstruction(instruction, facts)),
        ...validateOutline(file),
        ...validateStageReferences(file),
    ];
}
/** At least one stage, and nothing but ARG before it. */
function validateOutline({ instructions }) {
    if (instructions.length === 0) {
        return [
            (0,diagnostic/* refuse */.TR)('no-instructions', 'The Dockerfile has no instructions; begin with FROM.', { start: 0, end: 0 }),
        ];
    }
    const from = instructions.findIndex(({ keyword }) => keyword === 'FROM');
    const early = instructions
        .slice(0, from < 0 ? instructions.length : from)
        .filter(({ keyword }) => keyword !== 'ARG')
        // the first says it for all
        .slice(0, 1)
        .map(({ keyword, keywordRange }) => (0,diagnostic/* refuse */.TR)('no-stage', `${keyword} stands before the first FROM; only ARG may.`, keywordRange));
    if (from >= 0 || early.length > 0)
        return early;
    const last = instructions.at(-1)?.keywordRange ?? { start: 0, end: 0 };
    return [(0,diagnostic/* refuse */.TR)('no-stage', 'The Dockerfile has no FROM, so there is nothing to build.', last)];
}

;// CONCATENATED MODULE: ./lib/dockerfile/parse.js
// The text of a Dockerfile into its syntax tree; whatever is wrong becomes a diagnostic.







/** Parses any text; never throws. */
function parseDockerfile(text) {
    const lines = (0,source/* splitLines */.uz)(text);
    const { directives, escape: escapeChar, diagnostics } = (0,dockerfile_directives/* readDirectives */.V)(text, lines);
    const owned = new Set(directives.filter(({ range }) => text[range.start] === '#').map(({ line }) => line));
    const body = readBody({ text, lines, escape: escapeChar }, owned);
    const file = {
        text,
        escape: escapeChar,
        directives,
        comments: body.comments.sort((a, b) => a.range.start - b.range.start),
        instructions: body.instructions,
        diagnostics: [],
    };
    const all = [...diagnostics, ...longLines(text, lines), ...body.diagnostics, ...validateFile(file)];
    return { ...file, diagnostics: all.sort((a, b) => a.range.start - b.range.start) };
}
function readBody(source, directiveLines) {
    const body = { comments: [], instructions: [], diagnostics: [] };
    let block = [];
    for (let index = 0; index < source.lines.length;) {
        const line = source.lines[index];
        if (line === undefined)
            break;
        const comment = commentAt(source, index);
        if (comment !== undefined) {
            if (!directiveLines.has(index + 1)) {
                body.comments.push(comment);
                if (comment.text === '')
                    block = [];
                else
                    block.push(comment);
            }
            index++;
        }
        else if (contentStart(source.text, line) === line.end) {
            index++;
        }
        else {
            index = readOne(source, { index, block }, body);
            block = [];
        }
    }
    return body;
}
/** Adds the instruction that begins on line `index`; returns the line after it. */
function readOne(source, at, body) {
    const logical = readLogicalLine(source, at.index, source.escape);
    const head = readInstruction(logical.joined, source.escape);
    const { heredocs, next, terminated } = (0,dockerfile_heredocs/* readHeredocs */.on)(source, logical.next, head.heredocStarts);
    const range = {
        start: logical.joined.pieces[0]?.source ?? head.keywordRange.start,
        end: source.lines[next - 1]?.end ?? source.text.length,
    };
    const place = { line: at.index + 1, endLine: next, range };
    const instruction = toInstruction(head, { ...place, heredocs, comments: at.block });
    body.instructions.push(instruction);
    // one by one, as there may be more of them than a call takes arguments
    for (const comment of logical.comments)
        body.comments.push(comment);
    body.diagnostics.push(...diagnosticsOf(head), ...emptyContinuation(logical));
    if (!terminated)
        body.diagnostics.push(unterminated(instruction));
    return next;
}
function toInstruction(head, place) {
    const { heredocStarts, diagnostics, inner, ...parts } = head;
    if (inner === undefined)
        return { ...parts, ...place, inner };
    const range = { start: inner.keywordRange.start, end: place.range.end };
    return { ...parts, ...place, inner: toInstruction(inner, { ...place, comments: [], range }) };
}
function diagnosticsOf(head) {
    return [...head.diagnostics, ...(head.inner ? diagnosticsOf(head.inner) : [])];
}
function emptyContinuation({ blankLines }) {
    const [first] = blankLines;
    if (first === undefined)
        return [];
    const message = 'A blank line inside a continued instruction will become an error; remove it.';
    return [
        (0,diagnostic/* warn */.R8)('empty-continuation', message, { start: first.start, end: blankLines.at(-1)?.end ?? first.end }),
    ];
}
function unterminated({ heredocs, keywordRange }) {
    const name = heredocs.at(-1)?.name ?? '';
    const message = `The heredoc never ends; put a line with nothing but "${name}" after its body.`;
    return (0,diagnostic/* refuse */.TR)('unterminated-heredoc', message, keywordRange);
}
const MAX_LINE_BYTES = 65_535;
function longLines(text, lines) {
    return lines
        .filter(({ start, next }) => next - start > MAX_LINE_BYTES / 3 && byteLength(text.slice(start, next)) > MAX_LINE_BYTES)
        .map(({ start, end }) => (0,diagnostic/* refuse */.TR)('line-too-long', `A line may have ${MAX_LINE_BYTES} bytes at most; split it.`, { start, end }));
}
function byteLength(text) {
    return new TextEncoder().encode(text.replace(/\n$/u, '')).length;
}


/***/ }),

/***/ 102:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $q: () => (/* binding */ readGlobals),
/* harmony export */   OS: () => (/* binding */ globalLookup),
/* harmony export */   cm: () => (/* binding */ lookupAt),
/* harmony export */   pp: () => (/* binding */ readStageScope)
/* harmony export */ });
/* harmony import */ var _expand_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4);
// ARG and ENV into what each name means at a place in a stage.

const PLATFORM_ARGS = new Set(['BUILD', 'TARGET'].flatMap((side) => ['PLATFORM', 'OS', 'OSVERSION', 'ARCH', 'VARIANT'].map((part) => side + part))).add('TARGETSTAGE');
/** Longer chains of stages are not followed. */
const MAX_CHAIN = 128;
/** The ARGs before the first FROM; each sees the ones before it, in its own line too. */
function readGlobals(preamble, options) {
    const globals = new Map();
    preamble.forEach((instruction, order) => {
        if (instruction.keyword !== 'ARG')
            return;
        for (const pair of instruction.pairs) {
            const value = argValue(pair, { ...options, lookup: globalLookup(globals) });
            globals.set(pair.key, { kind: 'arg', name: pair.key, value, pair, instruction, order });
        }
    });
    return [...globals.values()];
}
/** What a FROM sees: the global ARGs, and the platforms that the builder provides. */
function globalLookup(globals) {
    return (name) => globals.get(name) ?? (PLATFORM_ARGS.has(name) ? { value: undefined } : undefined);
}
/** The definitions of one stage, in order. */
function readStageScope(instructions, input) {
    const definitions = [];
    const byName = new Map();
    const closed = input.parent?.closed ?? input.scratch;
    const scope = { parent: input.parent, closed, definitions, byName };
    const add = (definition) => {
        definitions.push(definition);
        const same = byName.get(definition.name);
        if (same === undefined)
            byName.set(definition.name, [definition]);
        else
            same.push(definition);
    };
    instructions.forEach((instruction, order) => {
        if (instruction.keyword === 'ENV')
            for (const env of defineEnv(instruction, { scope, order, ...input }))
                add(env);
        if (instruction.keyword === 'ARG')
            for (const pair of instruction.pairs)
                add(defineArg(pair, { scope, order, instruction, ...input }));
    });
    return scope;
}
/**
 * What `name` means in the instruction at index `order`. In its own stage the last declaration counts, ENV or ARG;
 * of the stages below, ENV counts before ARG. An ARG that got no value leaves what was there.
 */
function lookupAt(scope, order, name) {
    const own = scope.byName.get(name) ?? [];
    const set = own.findLast((definition) => definition.order < order && isSet(definition));
    if (set !== undefined)
        return set;
    let arg;
    let at = scope.parent;
    for (let depth = 0; at !== undefined && depth < MAX_CHAIN; depth++, at = at.parent) {
        const inherited = at.byName.get(name) ?? [];
        const env = inherited.findLast(({ kind }) => kind === 'env');
        if (env !== undefined)
            return env;
        arg ??= inherited.findLast(isSet);
    }
    return arg ?? own.findLast((definition) => definition.order < order);
}
function isSet({ kind, value, pair }) {
    return kind === 'env' || value !== undefined || pair.value !== undefined;
}
/** All values of an ENV see what was there before it. */
function defineEnv(instruction, { scope, order, ...input }) {
    const options = { escape: input.escape, lookup: (name) => lookupAt(scope, order, name) };
    return instruction.pairs.map((pair) => {
        const name = (0,_expand_js__WEBPACK_IMPORTED_MODULE_0__/* .expand */ .fT)(pair.key, options).value ?? pair.key;
        return { kind: 'env', name, value: (0,_expand_js__WEBPACK_IMPORTED_MODULE_0__/* .expand */ .fT)(pair.value ?? '', options).value, pair, instruction, order };
    });
}
/** An ARG sees the ones before it in its own line. */
function defineArg(pair, input) {
    const { scope, order, instruction, globals } = input;
    const lookup = (name) => lookupAt(scope, order + 1, name);
    const inherited = pair.value === undefined ? globals.get(pair.key)?.value : undefined;
    const value = argValue(pair, { ...input, lookup }) ?? inherited;
    return { kind: 'arg', name: pair.key, value, pair, instruction, order };
}
function argValue(pair, { buildArgs, escape: escapeChar, lookup }) {
    if (Object.hasOwn(buildArgs, pair.key))
        return buildArgs[pair.key];
    return pair.value === undefined ? undefined : (0,_expand_js__WEBPACK_IMPORTED_MODULE_0__/* .expand */ .fT)(pair.value, { escape: escapeChar, lookup }).value;
}


/***/ }),

/***/ 708:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ checkBase),
/* harmony export */   w: () => (/* binding */ readBase)
/* harmony export */ });
/* harmony import */ var _diagnostic_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7395);
/* harmony import */ var _expand_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4);
/* harmony import */ var _platform_word_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7552);
// The words of a FROM into the base they stand for, as far as build arguments are known.



/** Resolves the base of a stage. */
function readBase(from, { escape: escapeChar, lookup, byName }) {
    const raw = from.args[0]?.value ?? '';
    const reference = (0,_expand_js__WEBPACK_IMPORTED_MODULE_0__/* .expand */ .fT)(raw, { escape: escapeChar, lookup }).value || undefined;
    const stage = reference === undefined || reference === 'scratch' ? undefined : byName.get(reference);
    const platform = platformFlag(from)?.value;
    return {
        reference,
        raw,
        stage,
        scratch: reference === 'scratch',
        platform: (platform && (0,_expand_js__WEBPACK_IMPORTED_MODULE_0__/* .expand */ .fT)(platform, { escape: escapeChar, lookup }).value) || undefined,
    };
}
/** What the front end refuses in a FROM given what `lookup` knows; unknown values are left alone. */
function checkBase(from, options) {
    return [...checkReference(from, options), ...checkPlatform(from, options)];
}
function checkReference({ args }, { escape: escapeChar, lookup }) {
    const [image] = args;
    if (image === undefined)
        return [];
    const { value, error } = (0,_expand_js__WEBPACK_IMPORTED_MODULE_0__/* .expand */ .fT)(image.value, { escape: escapeChar, lookup });
    if (error !== undefined && !error.syntax) {
        return [(0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .TR)('missing-argument', `A build argument is missing: ${error.message}.`, image.range)];
    }
    if (value === '') {
        return [(0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .TR)('blank-base', `"${image.value}" comes to nothing; give its ARG a default.`, image.range)];
    }
    if (value === undefined || !/^[:@/]|[:@/]$/u.test(value))
        return [];
    const message = `"${image.value}" comes to "${value}", which is no image; give its ARG a default.`;
    return [(0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .TR)('incomplete-base', message, image.range)];
}
function checkPlatform(from, { escape: escapeChar, lookup }) {
    const flag = platformFlag(from);
    if (!flag?.value)
        return [];
    const { value } = (0,_expand_js__WEBPACK_IMPORTED_MODULE_0__/* .expand */ .fT)(flag.value, { escape: escapeChar, lookup });
    const problem = value === undefined ? undefined : (0,_platform_word_js__WEBPACK_IMPORTED_MODULE_1__/* .platformProblem */ .J)(value);
    return problem === undefined ? [] : [(0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .TR)('invalid-platform', problem, flag.valueRange ?? flag.range)];
}
function platformFlag({ flags }) {
    return flags.find(({ name }) => name === 'platform');
}


/***/ }),

/***/ 1135:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ readEdges),
/* harmony export */   X: () => (/* binding */ edgeProblem)
/* harmony export */ });
/* harmony import */ var _diagnostic_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7395);
/* harmony import */ var _mounts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4706);
// `COPY --from=` and `RUN --mount=from=` into edges between stages.


/** The edges that leave one stage; those that point to itself or forward cannot be built. */
function readEdges(stage, outline) {
    return stage.instructions.flatMap((instruction) => {
        const at = { user: stage.index, instruction };
        if (instruction.keyword === 'COPY')
            return copyEdges(at, outline);
        return instruction.keyword === 'RUN' ? mountEdges(at, outline) : [];
    });
}
function copyEdges(at, outline) {
    const flag = at.instruction.flags.find(({ name }) => name === 'from');
    const name = flag?.value;
    if (flag === undefined || !name)
        return [];
    const index = stageIndex(name);
    const stage = index ?? outline.byName.get(name.toLowerCase());
    return [{ ...at, kind: 'copy', name, stage, flag, range: flag.valueRange ?? flag.range }];
}
function mountEdges(at, outline) {
    return (0,_mounts_js__WEBPACK_IMPORTED_MODULE_0__/* .readMounts */ .b)(at.instruction).flatMap(({ flag, from, fields }) => {
        if (from === undefined)
            return [];
        const range = fields.findLast(({ key }) => key === 'from')?.range ?? flag.range;
        return [
            {
                ...at,
                kind: 'mount',
                name: from,
                stage: outline.byName.get(from.toLowerCase()),
                flag,
                range,
            },
        ];
    });
}
/** Only COPY takes numbers. */
function stageIndex(name) {
    return /^[+-]?\d{1,15}$/u.test(name) ? Number(name) : undefined;
}
/** Why an edge cannot be built; undefined when it points back, or to no stage at all. */
function edgeProblem({ kind, name, stage, user, range }, count) {
    if (stage === undefined || (stage >= 0 && stage < user))
        return undefined;
    const verb = kind === 'copy' ? 'copy' : 'mount';
    if (stage < 0 || stage >= count) {
        const message = `There is no stage ${name}; the ${count} stages of this file count from 0.`;
        return (0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)('unknown-stage', message, range);
    }
    if (stage === user) {
        return (0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)('circular-stage', `A stage cannot ${verb} from itself; "${name}" is this stage.`, range);
    }
    const message = `The stage "${name}" comes later; a stage can ${verb} only from stages before it.`;
    return (0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)('later-stage', message, range);
}


/***/ }),

/***/ 3499:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ outlineStages)
/* harmony export */ });
/** Groups instructions by FROM. */
function outlineStages(instructions) {
    const preamble = [];
    const stages = [];
    const byName = new Map();
    for (const instruction of instructions) {
        if (instruction.keyword === 'FROM') {
            const name = stageName(instruction);
            if (name !== undefined)
                byName.set(name, stages.length);
            stages.push({ index: stages.length, name, from: instruction, instructions: [] });
        }
        else {
            const list = stages.at(-1)?.instructions ?? preamble;
            list.push(instruction);
        }
    }
    return { preamble, stages, byName };
}
function stageName({ args }) {
    const [, as, name] = args;
    return as?.value.toLowerCase() === 'as' ? name?.value.toLowerCase() : undefined;
}


/***/ })

};
