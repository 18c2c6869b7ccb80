export const id = 657;
export const ids = [657];
export const modules = {

/***/ 6657:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  endLint: () => (/* binding */ endLint),
  runLint: () => (/* binding */ runLint)
});

// EXTERNAL MODULE: ./lib/lint/threshold.js
var threshold = __webpack_require__(7354);
// EXTERNAL MODULE: ./lib/lint/lint.js + 12 modules
var lint = __webpack_require__(1320);
// EXTERNAL MODULE: ./lib/pipeline/lint-inputs.js
var lint_inputs = __webpack_require__(587);
;// CONCATENATED MODULE: ./lib/pipeline/lint.js


/** Lints every target; a file that cannot be read is a problem and stops no other. */
async function lintFiles(ports, request) {
    const files = [];
    const problems = [];
    for await (const read of (0,lint_inputs/* readTargets */.R)(ports, request)) {
        problems.push(...read.problems);
        if (read.input === undefined)
            continue;
        files.push({ path: read.input.path, text: read.input.text, findings: (0,lint/* lintDockerfile */.c)(read.input) });
    }
    return { files, problems };
}

// EXTERNAL MODULE: ./lib/cli/lint-targets.js + 1 modules
var lint_targets = __webpack_require__(3062);
// EXTERNAL MODULE: ./lib/cli/outputs.js
var outputs = __webpack_require__(2840);
;// CONCATENATED MODULE: ./lib/cli/commands/lint.js




/** Lints without changing anything. */
async function runLint(ports, command) {
    const started = ports.clock.now();
    const { targets, problems: unfound } = await (0,lint_targets/* openTargets */.R)(ports, command);
    const { buildArgs, target } = command;
    const { files, problems: unread } = await lintFiles(ports, { targets, buildArgs, target });
    const problems = [...unfound, ...unread];
    if (files.length > 0 || printsDocument(command)) {
        const milliseconds = ports.clock.now() - started;
        await (0,outputs/* writeOutputs */.K)(ports, command.outputs, { files, problems, milliseconds });
    }
    return endLint(ports, command, { files, problems });
}
/** Says what went wrong, or that there was nothing to do, and decides the exit code. */
function endLint({ log }, { failOn }, { files, problems }) {
    for (const { message } of problems)
        log.error(message);
    if (problems.length > 0)
        return 2;
    if (files.length === 0)
        log.notice('No Dockerfile or Containerfile found: nothing to lint.');
    return (0,threshold/* findingsAtOrAbove */.eO)((0,threshold/* allFindings */.c4)(files), failOn).length > 0 ? 1 : 0;
}
/** A program that reads the output wants a document also when there is nothing in it. */
function printsDocument({ outputs }) {
    return outputs.some(({ format, file }) => format !== 'pretty' || file !== undefined);
}


/***/ }),

/***/ 3062:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ openTargets)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
;// CONCATENATED MODULE: ./lib/cli/discover.js
// Paths of a command line → the Dockerfiles they mean.


const SKIPPED = new Set(['.git', 'node_modules']);
const DOCKERFILE = /^(?:Dockerfile|Dockerfile\..+|.+\.Dockerfile|Containerfile.*)$/i;
/** True for the names that folders are searched for. */
function isDockerfileName(name) {
    return DOCKERFILE.test(name) && !/\.dockerignore$/i.test(name);
}
/** Files are taken as named; folders are searched; what is neither is a problem and stops no other. */
async function discoverDockerfiles(ports, given) {
    const paths = new Set();
    const problems = [];
    for (const word of given.length === 0 ? ['.'] : given) {
        const path = word === '-' ? word : tidyPath(word, ports.workingFolder);
        for await (const found of findIn(ports, path)) {
            if (typeof found === 'string')
                paths.add(found);
            else
                problems.push(found);
        }
    }
    return { paths: [...paths], problems };
}
/** The shortest relative form of a path inside the current folder; other paths keep theirs. */
function tidyPath(word, workingFolder) {
    const inside = (0,external_node_path_.isAbsolute)(word) ? (0,external_node_path_.relative)(workingFolder, word) : word;
    const path = inside === '..' || inside.startsWith(`..${external_node_path_.sep}`) || (0,external_node_path_.isAbsolute)(inside) ? word : inside;
    const tidy = external_node_path_.posix.normalize(path.split(external_node_path_.sep).join('/'));
    return tidy.length > 1 && tidy.endsWith('/') ? tidy.slice(0, -1) : tidy;
}
async function* findIn(ports, path) {
    const kind = path === '-' ? 'file' : await kindOf(ports, path);
    if (kind === 'file')
        yield path;
    else if (kind === undefined)
        yield { path, message: `There is no file or folder ${path}.` };
    else if (kind !== 'directory')
        yield kind;
    else if (/^(?:Docker|Container)file$/i.test(external_node_path_.posix.basename(path)))
        yield { path, message: `${path} is a folder, not a file.` };
    else
        yield* search(ports, path);
}
async function kindOf({ files }, path) {
    return files.exists(path).catch((error) => problemOf(path, error));
}
async function* search(ports, folder) {
    const entries = await ports.folders.list(folder).catch((error) => problemOf(folder, error));
    if ('message' in entries) {
        yield entries;
        return;
    }
    const join = ({ name }) => (folder === '.' ? name : external_node_path_.posix.join(folder, name));
    for (const entry of entries)
        if (entry.kind === 'file' && isDockerfileName(entry.name))
            yield join(entry);
    for (const entry of entries)
        if (entry.kind === 'directory' && !SKIPPED.has(entry.name))
            yield* search(ports, join(entry));
}
function problemOf(path, error) {
    if (error instanceof errors/* UserError */.yo)
        return { path, message: error.message };
    throw error;
}

;// CONCATENATED MODULE: ./lib/cli/lint-targets.js
// A lint command → its targets: files found, standard input read, contexts decided.



/** Standard input has no context unless one is given; a file's context is its folder unless one is given. */
async function openTargets(ports, command) {
    await checkContext(ports, command.context);
    const { paths, problems } = await discoverDockerfiles(ports, command.paths);
    const targets = [];
    const unread = [];
    for (const path of paths) {
        if (path !== '-') {
            targets.push({ path, context: command.context ?? external_node_path_.posix.dirname(path) });
            continue;
        }
        const input = await readInput(ports, command);
        if ('message' in input)
            unread.push(input);
        else
            targets.push(input);
    }
    return { targets, problems: [...problems, ...unread] };
}
async function checkContext({ files }, context) {
    if (context === undefined)
        return;
    const kind = await files.exists(context);
    if (kind === 'directory')
        return;
    const problem = kind === 'file' ? 'it is a file, not a folder' : 'there is no such folder';
    throw new errors/* UserError */.yo('context-not-found', `Option --context is "${context}": ${problem}.`);
}
async function readInput(ports, command) {
    const path = command.stdinFilename ?? '-';
    try {
        return { path, text: await ports.terminal.readInput(), context: command.context };
    }
    catch (error) {
        if (error instanceof errors/* UserError */.yo)
            return { path, message: error.message };
        throw error;
    }
}


/***/ }),

/***/ 2840:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ writeOutputs)
/* harmony export */ });
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3411);

/** Renders each output in order. Files are complete or not written at all. */
async function writeOutputs(ports, outputs, results) {
    for (const { format, file } of outputs) {
        const text = await RENDERERS[format](results, file === undefined ? ports : undefined);
        if (file === undefined)
            await ports.terminal.write(text);
        else
            await ports.files.writeText(file, text);
    }
}
const RENDERERS = {
    async pretty({ files, milliseconds }, ports) {
        const [{ renderPretty }, { plain }] = await Promise.all([
            __webpack_require__.e(/* import() */ 146).then(__webpack_require__.bind(__webpack_require__, 146)),
            Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 4342)),
        ]);
        return renderPretty(files, { paint: ports?.terminal.paint ?? plain, milliseconds });
    },
    async json({ files }) {
        const { renderJson } = await __webpack_require__.e(/* import() */ 749).then(__webpack_require__.bind(__webpack_require__, 5749));
        return renderJson(files);
    },
    async sarif({ files, problems }) {
        const [{ renderSarif }, { rules }] = await Promise.all([
            __webpack_require__.e(/* import() */ 733).then(__webpack_require__.bind(__webpack_require__, 7733)),
            Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 8633)),
        ]);
        return renderSarif({ files, problems, rules, version: _version_js__WEBPACK_IMPORTED_MODULE_0__/* .VERSION */ .x, homepage: _version_js__WEBPACK_IMPORTED_MODULE_0__/* .HOMEPAGE */ .p });
    },
    async github({ files }) {
        const { renderAnnotations, renderWorkflowCommands } = await __webpack_require__.e(/* import() */ 124).then(__webpack_require__.bind(__webpack_require__, 5124));
        return renderWorkflowCommands(renderAnnotations(files));
    },
};


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

/***/ 399:
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

/***/ 9660:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ parseDockerfile)
});

// EXTERNAL MODULE: ./lib/dockerfile/diagnostic.js
var diagnostic = __webpack_require__(7395);
// EXTERNAL MODULE: ./lib/dockerfile/characters.js
var characters = __webpack_require__(892);
;// CONCATENATED MODULE: ./lib/dockerfile/directives.js
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
    const start = (0,characters/* skipSpaces */.Rk)(text, left, line.end);
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
        return [(0,diagnostic/* refuse */.TR)('duplicate-directive', message, directive.range)];
    });
}
function invalidEscape(entries) {
    const bad = entries.find(({ name, directive }) => name === 'escape' && directive.value !== '\\' && directive.value !== '`');
    if (bad === undefined)
        return [];
    const message = `The escape character "${bad.directive.value}" is not possible; use \\ or \`.`;
    return [(0,diagnostic/* refuse */.TR)('invalid-escape', message, bad.directive.range)];
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
    const json = text[(0,characters/* skipSpaces */.Rk)(text, start)] === '{' ? jsonSyntax(text.slice(start)) : undefined;
    if (json === undefined)
        return [];
    return [{ name: 'syntax', value: json, range: { start, end: (0,characters/* trimmedEnd */.Ee)(text, start) }, line: 1 }];
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

// EXTERNAL MODULE: ./lib/dockerfile/lex-quotes.js + 2 modules
var lex_quotes = __webpack_require__(4044);
// EXTERNAL MODULE: ./lib/dockerfile/lexer.js
var dockerfile_lexer = __webpack_require__(7304);
;// CONCATENATED MODULE: ./lib/dockerfile/heredocs.js
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
    const lexer = (0,lex_quotes/* createLexer */.$)(text, { keepUnset: true, ...options });
    const words = { words: [], word: '', inside: false };
    (0,lex_quotes/* readUntil */.L)(lexer, { stop: undefined, rawEscapes: false, words });
    if (lexer.error !== undefined)
        return [];
    if (refuseModifiers && lexer.uses.some(({ modifier }) => modifier !== undefined))
        return [];
    return (0,dockerfile_lexer/* finishWords */.jM)(words);
}

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

;// CONCATENATED MODULE: ./lib/dockerfile/words.js
// Text into words, the ways the front end does it: at blanks, or with quotes and escapes grouping.

/** Splits at blanks; quotes mean nothing. */
function splitBlanks(text) {
    const words = [];
    let start = -1;
    for (let at = 0; at <= text.length; at++) {
        const inside = at < text.length && !(0,characters/* isBlank */.z3)(text[at]);
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
        if ((0,characters/* isSpace */.xC)(text[at])) {
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
        if (quote === undefined && (0,characters/* isSpace */.xC)(char))
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

;// CONCATENATED MODULE: ./lib/dockerfile/pairs.js
// The rest of ENV, LABEL and ARG into `key=value` pairs.



/** Reads the pairs of ENV and LABEL, the form without `=` included. */
function readPairs(keyword, rest, escapeChar) {
    const words = splitWords(rest.text, escapeChar);
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
    return splitWords(rest.text, escapeChar).map((word) => toPair(rest, word));
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
    const [key, second] = splitBlanks(rest.text);
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
            return { ...NONE, form: 'words', args: toArguments(rest, splitBlanks(rest.text)) };
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
    return { form: 'pairs', args: toArguments(rest, splitWords(rest.text, escapeChar)), pairs, diagnostics };
}
function readJsonOr(rest, otherwise) {
    const json = readJsonForm(rest);
    if (json.kind === 'strings')
        return { ...NONE, form: 'json', args: json.args };
    if (json.kind === 'invalid') {
        const message = 'The exec form takes strings only; put every element in double quotes.';
        return { ...NONE, diagnostics: [(0,diagnostic/* refuse */.TR)('non-string-element', message, whole(rest).range)] };
    }
    const args = otherwise === 'shell' ? [whole(rest)] : toArguments(rest, splitBlanks(rest.text));
    return { ...NONE, form: otherwise, args };
}
/** `NONE`, `CMD …`, or a word that is neither, kept for the diagnostics. */
function readHealthcheck(rest) {
    const word = splitBlanks(rest.text)[0];
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
    return findHeredocs(line.text);
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
    const start = line.start === 0 ? bomLength(text) : line.start;
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
        .filter((option) => !/^(?:skip|experimental)=|^error=(?:true|false|1|0|t|f)(?:\s|$)/iu.test(option))
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
    if (length !== undefined && new RegExp(`^[0-9a-f]{${length}}$`, 'u').test(value.slice(colon + 1)))
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
    if (parseHeredocWord(last.value) === undefined)
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

// EXTERNAL MODULE: ./lib/dockerfile/expand.js
var expand = __webpack_require__(4);
// EXTERNAL MODULE: ./lib/dockerfile/mounts.js + 1 modules
var mounts = __webpack_require__(399);
;// CONCATENATED MODULE: ./lib/dockerfile/validate/expansion.js
// The parts of an instruction in which variables are expanded into what is wrong with their syntax.




const EXPANDED_FLAGS = new Set(['chown', 'chmod', 'platform', 'checksum']);
const EXPANDED_WORDS = new Set(['EXPOSE', 'USER', 'VOLUME', 'WORKDIR', 'STOPSIGNAL']);
/** Finds bad substitutions and quotes that are never closed. */
function validateExpansions(instruction, escapeChar) {
    return expandedParts(instruction).flatMap(({ value, range, ignoreQuotes = false }) => {
        const error = value === undefined ? undefined : (0,expand/* substitutionError */.IO)(value, { escape: escapeChar, ignoreQuotes });
        if (error === undefined || value === undefined)
            return [];
        const shown = value.length > 60 ? `${value.slice(0, 60)}…` : value;
        return [(0,diagnostic/* refuse */.TR)('bad-substitution', `"${shown}" cannot be expanded: ${error.message}.`, range)];
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
            return (0,mounts/* readMounts */.b)(instruction).flatMap(({ fields }) => fields.filter(({ key }) => key !== 'from'));
        default:
            return EXPANDED_WORDS.has(keyword) ? args : [];
    }
}
function isNoHeredoc({ value }) {
    return parseHeredocWord(value) === undefined;
}
function heredocBodies({ heredocs }) {
    return heredocs
        .filter((heredoc) => heredoc.expand)
        .map(({ content, bodyRange }) => ({ value: content, range: bodyRange, ignoreQuotes: true }));
}

;// CONCATENATED MODULE: ./lib/dockerfile/validate/expose.js
// An EXPOSE into ports that are none.


/** Checks numbers, ranges and protocols; words with variables are left to the build. */
function validateExpose({ args }, escapeChar) {
    return args.flatMap(({ value, range }) => {
        if (value.includes('$'))
            return [];
        const words = (0,expand/* unquote */._n)(value, escapeChar).split(/\s+/u).filter(Boolean);
        return words.flatMap((word) => {
            const problem = portProblem(word);
            return problem === undefined
                ? []
                : [(0,diagnostic/* refuse */.TR)('invalid-port', `"${word}" cannot be exposed: ${problem}.`, range)];
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
    if (text === '' || /^\d{1,3}(?:\.\d{1,3}){3}$/u.test(text))
        return true;
    return text.length <= 64 && text.includes(':') && /^\[?[0-9a-f:.]+(?:%\w+)?\]?$/iu.test(text);
}

;// CONCATENATED MODULE: ./lib/dockerfile/validate/flag-table.js
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

;// CONCATENATED MODULE: ./lib/dockerfile/validate/flags.js
// The flags of an instruction into what is wrong with them.


/** Checks names, repetitions and the presence of values. */
function validateFlags(instruction) {
    const table = FLAGS.get(instruction.keyword);
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
    if (digits.length > 100 || !/^(?:(?:\d+\.?\d*|\.\d+)(?:ns|[uµμ]s|ms|s|m|h))+$/u.test(digits))
        return undefined;
    let total = 0;
    for (const [, amount, unit] of digits.matchAll(/([\d.]+)([^\d.]+)/gu)) {
        total += Number(amount) * (UNITS[unit ?? ''] ?? 0);
    }
    return sign * total;
}

;// CONCATENATED MODULE: ./lib/dockerfile/validate/mount.js
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
    return (0,diagnostic/* refuse */.TR)('invalid-mount', problem, range);
}
function fieldProblem({ key, value }, { type }) {
    if (!KEYS.includes(key))
        return `--mount has no field "${key}".${(0,diagnostic/* suggest */.ZA)(key, KEYS)}`;
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
        return source === undefined ? undefined : 'A mount of type ssh has no source.';
    if (type === 'secret') {
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
        return validateMount(mount);
    const message = 'The value of --mount is no list of key=value fields; check commas and quotes.';
    return [(0,diagnostic/* refuse */.TR)('invalid-mount', message, flag.valueRange ?? flag.range)];
}

;// CONCATENATED MODULE: ./lib/dockerfile/validate/stop-signal.js
// A STOPSIGNAL into whether there is such a signal.


const SIGNALS = new Set(`ABRT ALRM BUS CHLD CLD CONT FPE HUP ILL INT IO IOT KILL PIPE POLL PROF PWR QUIT SEGV STKFLT STOP SYS TERM TRAP
  TSTP TTIN TTOU URG USR1 USR2 VTALRM WINCH XCPU XFSZ RTMIN RTMAX`.split(/\s+/u));
/** Accepts numbers but 0, and names with or without SIG in any case. */
function validateStopSignal({ args }, escapeChar) {
    const [signal] = args;
    if (signal === undefined || signal.value.includes('$'))
        return [];
    const name = (0,expand/* unquote */._n)(signal.value, escapeChar);
    if (isSignal(name))
        return [];
    const message = `There is no signal "${name}"; write a name such as SIGTERM, or a number.`;
    return [(0,diagnostic/* refuse */.TR)('invalid-signal', message, signal.range)];
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

;// CONCATENATED MODULE: ./lib/dockerfile/validate/instruction.js
// One instruction into everything the front end refuses in it alone.











/** Checks keyword, flags, arguments and substitutions. */
function validateInstruction(instruction, facts) {
    if (!FLAGS.has(instruction.keyword))
        return [unknownKeyword(instruction)];
    return [
        ...validateFlags(instruction),
        ...validateArguments(instruction),
        ...validateOwn(instruction, facts),
        ...validateExpansions(instruction, facts.escape),
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
            return validateExpose(instruction, facts.escape);
        case 'HEALTHCHECK':
            return validateHealthcheck(instruction);
        case 'STOPSIGNAL':
            return validateStopSignal(instruction, facts.escape);
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
    const hint = (0,diagnostic/* suggest */.ZA)(keyword, KEYWORDS);
    return (0,diagnostic/* refuse */.TR)('unknown-instruction', `There is no instruction "${shown}".${hint}`, keywordRange);
}

// EXTERNAL MODULE: ./lib/dockerfile/scope.js
var scope = __webpack_require__(102);
// EXTERNAL MODULE: ./lib/dockerfile/stage-base.js + 1 modules
var stage_base = __webpack_require__(867);
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
    const { directives, escape: escapeChar, diagnostics } = readDirectives(text, lines);
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
    const { heredocs, next, terminated } = readHeredocs(source, logical.next, head.heredocStarts);
    const range = {
        start: logical.joined.pieces[0]?.source ?? head.keywordRange.start,
        end: source.lines[next - 1]?.end ?? source.text.length,
    };
    const place = { line: at.index + 1, endLine: next, range };
    const instruction = toInstruction(head, { ...place, heredocs, comments: at.block });
    body.instructions.push(instruction);
    body.comments.push(...logical.comments);
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
/* harmony export */   pp: () => (/* binding */ readStageScope)
/* harmony export */ });
/* unused harmony export lookupAt */
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

/***/ 867:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ checkBase),
  w: () => (/* binding */ readBase)
});

// EXTERNAL MODULE: ./lib/dockerfile/diagnostic.js
var diagnostic = __webpack_require__(7395);
// EXTERNAL MODULE: ./lib/dockerfile/expand.js
var expand = __webpack_require__(4);
;// CONCATENATED MODULE: ./lib/dockerfile/platform-word.js
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

;// CONCATENATED MODULE: ./lib/dockerfile/stage-base.js
// The words of a FROM into the base they stand for, as far as build arguments are known.



/** Resolves the base of a stage. */
function readBase(from, { escape: escapeChar, lookup, byName }) {
    const raw = from.args[0]?.value ?? '';
    const reference = (0,expand/* expand */.fT)(raw, { escape: escapeChar, lookup }).value || undefined;
    const stage = reference === undefined || reference === 'scratch' ? undefined : byName.get(reference);
    const platform = platformFlag(from)?.value;
    return {
        reference,
        raw,
        stage,
        scratch: reference === 'scratch',
        platform: (platform && (0,expand/* expand */.fT)(platform, { escape: escapeChar, lookup }).value) || undefined,
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
    const { value, error } = (0,expand/* expand */.fT)(image.value, { escape: escapeChar, lookup });
    if (error !== undefined && !error.syntax) {
        return [(0,diagnostic/* refuse */.TR)('missing-argument', `A build argument is missing: ${error.message}.`, image.range)];
    }
    if (value === '') {
        return [(0,diagnostic/* refuse */.TR)('blank-base', `"${image.value}" comes to nothing; give its ARG a default.`, image.range)];
    }
    if (value === undefined || !/^[:@/]|[:@/]$/u.test(value))
        return [];
    const message = `"${image.value}" comes to "${value}", which is no image; give its ARG a default.`;
    return [(0,diagnostic/* refuse */.TR)('incomplete-base', message, image.range)];
}
function checkPlatform(from, { escape: escapeChar, lookup }) {
    const flag = platformFlag(from);
    if (!flag?.value)
        return [];
    const { value } = (0,expand/* expand */.fT)(flag.value, { escape: escapeChar, lookup });
    const problem = value === undefined ? undefined : platformProblem(value);
    return problem === undefined ? [] : [(0,diagnostic/* refuse */.TR)('invalid-platform', problem, flag.valueRange ?? flag.range)];
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
/* harmony import */ var _mounts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(399);
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


/***/ }),

/***/ 1320:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ lintDockerfile)
});

// EXTERNAL MODULE: ./lib/dockerfile/parse.js + 26 modules
var parse = __webpack_require__(9660);
// EXTERNAL MODULE: ./lib/dockerfile/scope.js
var scope = __webpack_require__(102);
// EXTERNAL MODULE: ./lib/dockerfile/stage-base.js + 1 modules
var stage_base = __webpack_require__(867);
// EXTERNAL MODULE: ./lib/dockerfile/stage-edges.js
var stage_edges = __webpack_require__(1135);
// EXTERNAL MODULE: ./lib/dockerfile/stage-outline.js
var stage_outline = __webpack_require__(3499);
;// CONCATENATED MODULE: ./lib/dockerfile/stage-reach.js
/** The index of a stage given by name or index; the last one when nothing is given. */
function findTarget({ stages, byName }, target) {
    if (target === undefined || target === '')
        return stages.length === 0 ? undefined : stages.length - 1;
    const named = byName.get(target.toLowerCase());
    if (named !== undefined)
        return named;
    const index = /^\d{1,9}$/u.test(target) ? Number(target) : -1;
    return index >= 0 && index < stages.length ? index : undefined;
}
/** The stages that a target needs, itself included. */
function reachableFrom(stages, target) {
    const seen = new Set();
    const waiting = target === undefined ? [] : [target];
    for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
        const stage = stages[index];
        if (stage === undefined || seen.has(index))
            continue;
        seen.add(index);
        for (const next of [stage.base.stage, ...stage.edges.map((edge) => edge.stage)]) {
            if (next !== undefined)
                waiting.push(next);
        }
    }
    return seen;
}

;// CONCATENATED MODULE: ./lib/dockerfile/stages.js





/** What the engine sets in an image without any variables. */
const SCRATCH_ENV = new Map([
    ['PATH', { value: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin' }],
]);
/** Derives the graph for given build arguments and a target. */
function deriveStages(file, options = {}) {
    const outline = (0,stage_outline/* outlineStages */.e)(file.instructions);
    const scopeOptions = { escape: file.escape, buildArgs: options.buildArgs ?? {} };
    const globals = (0,scope/* readGlobals */.$q)(outline.preamble, scopeOptions);
    const byName = new Map(globals.map((definition) => [definition.name, definition]));
    const bases = readBases(outline, { escape: file.escape, lookup: (0,scope/* globalLookup */.OS)(byName) });
    const scopes = [];
    for (const { index, instructions } of outline.stages) {
        const { stage = -1, scratch = false } = bases[index] ?? {};
        const input = { ...scopeOptions, parent: scopes[stage], scratch, globals: byName };
        scopes.push((0,scope/* readStageScope */.pp)(instructions, input));
    }
    const drafts = outline.stages.flatMap((stage, index) => {
        const base = bases[index];
        const scope = scopes[index];
        return base && scope ? [{ ...stage, base, scope, edges: (0,stage_edges/* readEdges */.N)(stage, outline) }] : [];
    });
    const target = findTarget(outline, options.target);
    const needed = reachableFrom(drafts, target);
    const stages = drafts.map((stage) => ({ ...stage, reachable: needed.has(stage.index) }));
    const diagnostics = missingArguments(file, outline, byName);
    return { globals, stages, target: target === undefined ? undefined : stages[target], diagnostics };
}
/** The scope in which an instruction of a stage is expanded. */
function scopeAt(stage, instruction) {
    const found = stage.instructions.indexOf(instruction);
    const order = found < 0 ? stage.instructions.length : found;
    const { closed } = stage.scope;
    return {
        lookup: (name) => lookupAt(stage.scope, order, name) ?? (closed ? SCRATCH_ENV.get(name) : undefined),
        definitions: () => visibleDefinitions(stage.scope, order),
        closed,
    };
}
/** The stage and those it is built on, nearest first. */
function chainOf({ stages }, stage) {
    const chain = [];
    for (let at = stage; at !== undefined; at = stages[at.base.stage ?? -1])
        chain.push(at);
    return chain;
}
function visibleDefinitions(scope, order) {
    const own = scope.definitions.filter((definition) => definition.order < order).toReversed();
    const all = [...own];
    for (let at = scope.parent; at !== undefined; at = at.parent)
        all.push(...at.definitions.toReversed());
    return all;
}
function readBases(outline, options) {
    const earlier = new Map();
    return outline.stages.map(({ from, name, index }) => {
        const base = (0,stage_base/* readBase */.w)(from, { ...options, byName: earlier });
        if (name !== undefined)
            earlier.set(name, index);
        return base;
    });
}
/** An ARG without a value counts as unset here; the parser has reported what no argument can mend. */
function missingArguments(file, { stages }, globals) {
    const unset = new Map([...globals].filter(([, { value, pair }]) => value !== undefined || pair.value !== undefined));
    const lookup = (0,scope/* globalLookup */.OS)(unset);
    const found = stages.flatMap(({ from }) => (0,stage_base/* checkBase */.q)(from, { escape: file.escape, lookup }));
    if (found.length === 0)
        return found;
    const known = new Set(file.diagnostics.map(({ code, range }) => `${code} ${range.start}`));
    return found.filter(({ code, range }) => !known.has(`${code} ${range.start}`));
}

// EXTERNAL MODULE: ./lib/dockerfile/exec-form.js
var exec_form = __webpack_require__(8932);
// EXTERNAL MODULE: ./lib/dockerfile/mounts.js + 1 modules
var mounts = __webpack_require__(399);
// EXTERNAL MODULE: ./node_modules/unbash/dist/parser.js + 16 modules
var parser = __webpack_require__(8989);
// EXTERNAL MODULE: ./lib/dockerfile/source.js
var source = __webpack_require__(901);
;// CONCATENATED MODULE: ./lib/dockerfile/shell-text.js
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
        pieces.push({ at: joined.length, source: (0,source/* sourceOffset */.V7)(outer, at) });
        joined += escaped ? next : char;
    }
    return { text: joined, pieces };
}

// EXTERNAL MODULE: ./lib/dockerfile/shell-program.js
var shell_program = __webpack_require__(7325);
// EXTERNAL MODULE: ./lib/dockerfile/shell-wrappers.js
var shell_wrappers = __webpack_require__(3901);
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
function walkCommand(node, site, out) {
    const { joined } = site;
    const parts = [...node.prefix, ...(node.name ? [node.name] : []), ...node.suffix];
    for (const part of parts)
        (0,parser/* forEachChild */.dK)(part, (child) => walkShell(child, { ...site, pipe: undefined }, out));
    const inner = [...(node.name ? [node.name] : []), ...node.args];
    const words = inner.map((word) => (0,shell_program/* readWord */.pS)(joined, word));
    const wrappers = [...site.wrappers];
    let start = 0;
    for (let length = (0,shell_wrappers/* deriveWrapperLength */.t8)(words); length > 0;) {
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
    return word && (0,shell_program/* readWord */.pS)(joined, word).value !== '' ? unquotedText(joined, word.pos, word.end) : undefined;
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
    return interpreter === undefined || (0,shell_wrappers/* isPosixShell */.mJ)(interpreter) ? readShell(heredocText(text, sole)) : OTHER;
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
        return found && heredocText(text, found);
    };
}
function readJsonScript(text, { args, range }) {
    const words = args.map((arg) => ({ value: arg.value, literal: true, range: arg.range }));
    const call = (0,shell_wrappers/* deriveShellCall */.c5)(words);
    const body = call?.kind === 'string' ? words[call.index] : undefined;
    if (body)
        return readShell(jsonText(text, body.range));
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

;// CONCATENATED MODULE: ./lib/lint/facts-stages.js

/** The stages in order. */
function readStages(graph, buildArgs) {
    const target = targetOf(graph);
    const image = target === undefined ? [] : chainOf(graph, target).map(({ index }) => index);
    const exported = new Set(image);
    return graph.stages.map((stage) => {
        const chain = chainOf(graph, stage);
        const { index, name, from, instructions, scope, reachable } = stage;
        return {
            ...{ index, name, from, instructions, reachable },
            base: readBase(stage),
            chain: chain.map((ancestor) => ancestor.index).reverse(),
            exported: exported.has(index),
            shell: chain.map(ownShell).find((shell) => shell !== undefined),
            variables: scope.definitions.map((definition) => readVariable(definition, buildArgs)),
        };
    });
}
/** The stage that becomes the image; the last one when the wanted one is not there. */
function targetOf({ target, stages }) {
    return target ?? stages.at(-1);
}
/** Marks what the command line decides. */
function readVariable(definition, buildArgs) {
    return { ...definition, given: definition.kind === 'arg' && Object.hasOwn(buildArgs, definition.name) };
}
function readBase({ base: { stage, scratch, reference } }) {
    if (stage !== undefined)
        return { kind: 'stage', index: stage };
    return scratch ? { kind: 'scratch' } : { kind: 'image', reference };
}
function ownShell({ instructions }) {
    const shell = instructions.findLast(({ keyword, form }) => keyword === 'SHELL' && form === 'json');
    return shell?.args.map(({ value }) => value);
}
/** The index of an earlier stage that `--from` names, by name in any case or by number. */
function findStage(stages, wanted, before) {
    const index = stages.findLastIndex(({ name }, at) => at < before && name === wanted.toLowerCase());
    if (index !== -1)
        return index;
    return /^\d{1,9}$/.test(wanted) && Number(wanted) < before ? Number(wanted) : undefined;
}

;// CONCATENATED MODULE: ./lib/lint/derive-facts.js
// A parsed Dockerfile → the facts that rules read.





/** Computes everything once; `graph` is the file's, for the same build arguments and target. */
function deriveFacts(file, graph, input) {
    const buildArgs = input.buildArgs ?? {};
    const stages = readStages(graph, buildArgs);
    const placed = stages.flatMap(placeInstructions);
    const dialects = deriveDialects(file, stages);
    return {
        path: input.path,
        file,
        globals: graph.globals.map((definition) => readVariable(definition, buildArgs)),
        stages,
        target: targetOf(graph)?.index ?? -1,
        placed,
        runs: placed.flatMap((place) => readRun(file.text, place, dialects)),
        copies: placed.flatMap((place) => readCopy(place, stages)),
        processes: placed.flatMap((place) => readProcess(file.text, place, dialects)),
        context: input.context,
    };
}
function placeInstructions({ index, instructions }) {
    return instructions.map((outer, order) => {
        const trigger = outer.keyword === 'ONBUILD' ? outer.inner : undefined;
        return {
            instruction: trigger ?? outer,
            outer,
            onbuild: outer.keyword === 'ONBUILD',
            stage: index,
            order,
        };
    });
}
function readRun(text, place, dialects) {
    const { instruction, outer } = place;
    if (instruction.keyword !== 'RUN')
        return [];
    const script = readScript(text, instruction, dialects.get(outer) ?? 'posix');
    return [{ ...place, script, programs: script.programs, mounts: (0,mounts/* readMounts */.b)(instruction) }];
}
function readProcess(text, place, dialects) {
    const { instruction, outer } = place;
    if (instruction.keyword !== 'CMD' && instruction.keyword !== 'ENTRYPOINT')
        return [];
    const script = readScript(text, instruction, dialects.get(outer) ?? 'posix');
    const plain = instruction.form === 'shell' && script.dialect === 'posix';
    return [{ ...place, script, command: plain ? (0,exec_form/* readSimpleCommand */.KG)(instruction.rest) : undefined }];
}
function readCopy(place, stages) {
    const { keyword, args, flags, heredocs } = place.instruction;
    if (keyword !== 'COPY' && keyword !== 'ADD')
        return [];
    const from = flags.find(({ name }) => name === 'from')?.value;
    const bodies = new Set(heredocs.map(({ name }) => name));
    const sources = args.slice(0, -1).filter(({ value }) => !(value.includes('<<') && bodies.size > 0));
    return [{ ...place, from: copySource(from, stages, place.stage), sources, destination: args.at(-1) }];
}
function copySource(from, stages, before) {
    if (from === undefined)
        return { kind: 'context' };
    const index = findStage(stages, from, before);
    return index === undefined ? { kind: 'image', reference: from } : { kind: 'stage', index };
}
/** Which language RUN text is in, instruction by instruction: SHELL, Windows bases, the escape directive. */
function deriveDialects(file, stages) {
    const dialects = new Map();
    const atEnd = [];
    for (const { base, instructions } of stages) {
        let dialect = base.kind === 'stage' ? (atEnd[base.index] ?? 'posix') : baseDialect(file, base);
        for (const instruction of instructions) {
            if (instruction.keyword === 'SHELL' && instruction.form === 'json')
                dialect = shellDialect(instruction.args[0]?.value ?? '');
            dialects.set(instruction, dialect);
        }
        atEnd.push(dialect);
    }
    return dialects;
}
function baseDialect(file, base) {
    const reference = base.kind === 'image' ? (base.reference ?? '') : '';
    return file.escape === '`' || WINDOWS.test(reference) ? 'other' : 'posix';
}
/** Names and tags that only Windows images have. */
const WINDOWS = /windows|nanoserver|servercore|ltsc20\d\d|dotnet\/framework\//i;
function shellDialect(program) {
    const name = (0,shell_wrappers/* baseName */.Fl)(program)
        .toLowerCase()
        .replace(/\.exe$/, '');
    return (0,shell_wrappers/* isPosixShell */.mJ)(name) || name === 'busybox' ? 'posix' : 'other';
}

;// CONCATENATED MODULE: ./lib/lint/directives/buildkit.js
/** BuildKit's form; `all` means all of its own checks, not of ours. */
function readBuildKitSkips(file) {
    const whole = file.directives.filter(({ name }) => name === 'check').map(({ value }) => skipped(value));
    const single = file.instructions.flatMap(({ comments, line, endLine }) => {
        const check = comments.find(({ text }) => /^check\s*=/i.test(text));
        const names = check === undefined ? [] : skipped(check.text.replace(/^check\s*=\s*/i, ''));
        return [{ names, lines: [line, endLine] }];
    });
    return [...whole.map((names) => ({ names })), ...single];
}
/** The names in `skip=A,B;error=true # why`; the value ends at the first blank. */
function skipped(value) {
    const parts = (value.trim().split(/\s/)[0] ?? '').split(';');
    const skip = parts.find((part) => part.startsWith('skip='));
    const names = skip?.slice('skip='.length).split(',') ?? [];
    return names.map((name) => (name === 'all' ? 'buildkit' : name)).filter((name) => name !== '');
}

;// CONCATENATED MODULE: ./lib/lint/directives/hadolint.js
const PRAGMA = /^hadolint\s+(global\s+|stage\s+)?ignore\s*=\s*([^#]*)(?:#.*)?$/;
/** Hadolint's form: directly above an instruction; a foreign name voids the whole comment, as it does there. */
function readHadolintIgnores(file) {
    return file.comments.flatMap(({ text, line }) => {
        const match = PRAGMA.exec(text);
        const names = (match?.[2] ?? '').trim().split(/\s*,\s*/);
        if (match === null || !names.every((name) => /^[DLSC0-9]+$/.test(name)))
            return [];
        const scope = match[1]?.trim();
        if (scope === 'global')
            return [{ names }];
        const next = file.instructions.findIndex((instruction) => instruction.line === line + 1);
        const instruction = file.instructions[next];
        if (instruction === undefined)
            return [];
        if (scope === undefined)
            return [{ names, lines: [instruction.line, instruction.endLine] }];
        const following = file.instructions.slice(next + 1).find(({ keyword }) => keyword === 'FROM');
        const last = following === undefined ? Number.POSITIVE_INFINITY : following.line - 1;
        return instruction.keyword === 'FROM' ? [{ names, lines: [instruction.line, last] }] : [];
    });
}

;// CONCATENATED MODULE: ./lib/lint/directives/layersmith.js
/** Our own form; it covers the next instruction, or the one it stands inside of. */
function readLayersmithIgnores(file) {
    return file.comments.flatMap(({ text, line }) => {
        const match = /^layersmith-ignore(-file)?\s+(.+)$/.exec(text);
        if (match === null)
            return [];
        const names = (match[2] ?? '').replace(/\s--(?:\s.*)?$/, '').split(/[\s,]+/);
        if (match[1] !== undefined)
            return [{ names }];
        const covered = file.instructions.find(({ endLine }) => endLine > line);
        return covered === undefined ? [] : [{ names, lines: [covered.line, covered.endLine] }];
    });
}

;// CONCATENATED MODULE: ./lib/lint/directives.js



const DIALECTS = [readLayersmithIgnores, readHadolintIgnores, readBuildKitSkips];
/** Everything the file asks to be silent about. A further dialect is one file and one name in the list. */
function readSuppressions(file) {
    return DIALECTS.flatMap((read) => read(file));
}

// EXTERNAL MODULE: ./lib/lint/position.js
var position = __webpack_require__(5082);
// EXTERNAL MODULE: ./lib/lint/rules/index.js + 41 modules
var rules = __webpack_require__(8633);
;// CONCATENATED MODULE: ./lib/lint/suppression.js
/** True when one of the suppressions covers the finding. */
function isSuppressed(finding, suppressions) {
    const ids = [finding.rule, ...finding.aliases];
    return suppressions.some(({ names, lines }) => {
        const [first, last] = lines ?? [1, Number.POSITIVE_INFINITY];
        if (finding.line < first || finding.line > last)
            return false;
        return names.some((name) => ids.includes(name) || (name === 'buildkit' && ids.some(isBuildKitName)));
    });
}
/** BuildKit's checks have names like JSONArgsRecommended; the peers' ids hold digits, dashes or underscores. */
function isBuildKitName(id) {
    return /^[A-Z][A-Za-z]+$/.test(id);
}

;// CONCATENATED MODULE: ./lib/lint/lint.js
// Dockerfile text → findings: parse, facts, rules, drop ignored, deduplicate, sort.







/** Everything there is to say about one Dockerfile, in the order of the text. Never throws. */
function lintDockerfile(input) {
    const file = (0,parse/* parseDockerfile */.A)(input.text);
    const locate = (0,position/* createLocator */.T)(input.text);
    const graph = deriveStages(file, { buildArgs: input.buildArgs ?? {}, target: input.target });
    const facts = deriveFacts(file, graph, input);
    const findings = (input.rules ?? rules.rules).flatMap((rule) => {
        const wanted = settingFor(rule, input.settings);
        if (wanted === 'off')
            return [];
        return [...rule.check(facts)].map((report) => buildFinding(rule, report, locate, wanted));
    });
    const refused = [...file.diagnostics, ...(input.buildArgsComplete ? graph.diagnostics : [])];
    const suppressions = readSuppressions(file);
    const heard = findings.filter((finding) => !isSuppressed(finding, suppressions));
    return sortFindings(dropDuplicates([...syntaxFindings(refused, locate), ...heard]));
}
function settingFor({ id, aliases }, settings = {}) {
    const { rules = {} } = settings;
    const key = [id, ...aliases].find((name) => Object.hasOwn(rules, name));
    return key === undefined ? undefined : rules[key];
}
function buildFinding(rule, report, locate, wanted) {
    const { range, message, fix } = report;
    return {
        rule: rule.id,
        aliases: rule.aliases,
        severity: wanted ?? report.severity ?? rule.severity,
        message,
        range,
        ...locate(range),
        ...(fix === undefined ? {} : { fix }),
    };
}
/** What the front end refuses; no comment can silence it. */
function syntaxFindings(diagnostics, locate) {
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    return errors.map(({ message, range }) => ({
        rule: 'syntax',
        aliases: ['DL1000'],
        severity: 'error',
        message,
        range,
        ...locate(range),
    }));
}
function dropDuplicates(findings) {
    const keyOf = ({ rule, range, message }) => JSON.stringify([rule, range.start, range.end, message]);
    return [...new Map(findings.toReversed().map((finding) => [keyOf(finding), finding])).values()].reverse();
}
function sortFindings(findings) {
    return findings.toSorted((a, b) => a.range.start - b.range.start ||
        a.range.end - b.range.end ||
        (a.rule < b.rule ? -1 : +(a.rule > b.rule)));
}


/***/ }),

/***/ 5082:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ createLocator)
/* harmony export */ });
/* harmony import */ var _dockerfile_source_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(901);
// Offsets of a text → 1-based lines and columns.

/** Prepares a text once; the answer maps any range in it. A byte order mark takes no column. */
function createLocator(text) {
    const index = (0,_dockerfile_source_js__WEBPACK_IMPORTED_MODULE_0__/* .createLineIndex */ .r1)(text);
    const mark = text.startsWith('\uFEFF') ? 1 : 0;
    const locate = (offset) => {
        const { line, column } = (0,_dockerfile_source_js__WEBPACK_IMPORTED_MODULE_0__/* .positionAt */ .t$)(index, Math.max(offset, mark));
        return { line, column: line === 1 ? column - mark : column };
    };
    return ({ start, end }) => {
        const from = locate(start);
        const to = locate(end);
        return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
    };
}


/***/ }),

/***/ 587:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ readTargets)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
// Targets of a lint run → texts with their build contexts, read one by one, or why that was not possible.

/** Reads each target; a context is listed once, and only for a file that copies from one. */
async function* readTargets({ files }, request) {
    const listings = new Map();
    for (const target of request.targets) {
        const problems = [];
        const note = (error) => {
            if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo))
                throw error;
            problems.push({ path: target.path, message: error.message });
            return undefined;
        };
        const text = await readText(files, target).catch(note);
        if (text === undefined) {
            yield { target, input: undefined, problems };
            continue;
        }
        const context = await listContext({ files, listings, target, text }).catch(note);
        const { buildArgs, buildArgsComplete = false, target: stage } = request;
        const input = { text, path: target.path, context, buildArgs, buildArgsComplete, target: stage };
        yield { target, input, problems };
    }
}
async function readText(files, target) {
    const { path, file = path, text = await files.readText(file) } = target;
    if (text === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('no-such-file', `There is no file ${path}.`, { file: path });
    if (text.includes('\0'))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('not-text', `${path} is not a text file: it contains NUL characters.`, { file: path });
    return text;
}
async function listContext(request) {
    const { files, listings, target, text } = request;
    const { context: root, path, file = path } = target;
    if (root === undefined || !/\b(?:COPY|ADD)\b|--mount/i.test(text))
        return undefined;
    // A Dockerfile with an ignore file of its own has a context of its own.
    const own = (await files.exists(`${file}.dockerignore`)) === 'file';
    const key = own ? `${root}\0${file}` : root;
    const listing = listings.get(key) ?? files.listContext(root, file);
    listings.set(key, listing);
    return listing;
}


/***/ })

};
