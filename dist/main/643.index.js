export const id = 643;
export const ids = [643];
export const modules = {

/***/ 3646:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $G: () => (/* binding */ nameRef),
/* harmony export */   EE: () => (/* binding */ hashRef),
/* harmony export */   JN: () => (/* binding */ listCacheRefs),
/* harmony export */   Pp: () => (/* binding */ deriveImageScope),
/* harmony export */   er: () => (/* binding */ deriveCacheRefs)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
// What is built and for which ref → the scope and the refs whose caches may serve it.

/** Short stable name of one image's cache: the same facts in any order agree, different images never do. */
function deriveImageScope(facts) {
    const canonical = JSON.stringify([
        normalizeSet(facts.images),
        normalizePath(facts.dockerfile),
        normalizePath(facts.context),
        facts.target ?? '',
        normalizeSet(facts.platforms),
    ]);
    return shorten(canonical);
}
/** Short name of a git ref for entry keys. */
function hashRef(ref) {
    return shorten(ref);
}
/** A ref as people say it: `main`, `v1.2`, `pull request 7`. */
function nameRef(ref) {
    const pull = /^refs\/pull\/(\d+)\//.exec(ref)?.[1];
    return pull === undefined ? ref.replace(/^refs\/(heads|tags)\//, '') : `pull request ${pull}`;
}
/** Whose caches this run reads, as full refs; a ref named twice stays where it comes first. */
function deriveCacheRefs({ ref, baseRef, event }) {
    const base = toBranchRef(baseRef || textAt(event, ['pull_request', 'base', 'ref']) || textAt(event, ['merge_group', 'base_ref']));
    const main = toBranchRef(textAt(event, ['repository', 'default_branch']));
    const ownBase = base === ref ? undefined : base;
    return { own: ref, base: ownBase, default: main === ref || main === ownBase ? undefined : main };
}
/** The refs in lookup order. */
function listCacheRefs(refs) {
    return [refs.own, refs.base, refs.default].filter((ref) => ref !== undefined);
}
function normalizeSet(names) {
    return [...new Set(names)].sort();
}
function normalizePath(path) {
    const parts = path.split('/').filter((part, at) => part !== '.' && (part !== '' || at === 0));
    return parts.length === 0 ? '.' : parts.join('/');
}
function shorten(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex').slice(0, 12);
}
function toBranchRef(name) {
    if (name === undefined || name === '')
        return undefined;
    return name.startsWith('refs/') ? name : `refs/heads/${name}`;
}
function textAt(value, path) {
    const found = path.reduce((at, name) => (typeof at === 'object' && at !== null ? at[name] : undefined), value);
    return typeof found === 'string' ? found : undefined;
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

/***/ 1643:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runMainStep: () => (/* binding */ runMainStep)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
;// CONCATENATED MODULE: ./lib/event/run-context.js
// The runner's environment and event payload → what this run is about.

const object = (value) => typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
const string = (value) => (typeof value === 'string' ? value : '');
/** Parses the payload; `path` is for the message. */
function parseEvent(text, path) {
    if (text === undefined || text.trim() === '')
        return {};
    try {
        const value = JSON.parse(text);
        if (typeof value === 'object' && value !== null && !Array.isArray(value))
            return value;
    }
    catch {
        // said below, together with JSON that is no object
    }
    throw new errors/* UserError */.yo('bad-event', `The event payload (${path}) is not a JSON object. GITHUB_EVENT_PATH must name the file the runner wrote.`);
}
const PULL_REQUEST_EVENTS = new Set(['pull_request', 'pull_request_target']);
function readPullRequest(eventName, event) {
    if (!PULL_REQUEST_EVENTS.has(eventName))
        return undefined;
    const raw = object(event['pull_request']);
    const number = raw['number'] ?? event['number'];
    const base = object(raw['base']);
    const headSha = string(object(raw['head'])['sha']);
    if (typeof number !== 'number' || !Number.isInteger(number) || number < 1) {
        throw new errors/* UserError */.yo('bad-event', `The event is ${eventName}, but its payload has no pull request number. GITHUB_EVENT_PATH must name the file the runner wrote.`);
    }
    return { number, headSha, baseRef: string(base['ref']), baseSha: string(base['sha']) };
}
/** Everything about the run that the environment and payload tell. Throws UserError for a payload that cannot be. */
function deriveRunContext(env, event, fallback) {
    const get = (name, otherwise = '') => env[name] || otherwise;
    const eventName = get('GITHUB_EVENT_NAME');
    const repository = object(event['repository']);
    return {
        eventName,
        repository: get('GITHUB_REPOSITORY', string(repository['full_name'])),
        serverUrl: get('GITHUB_SERVER_URL', 'https://github.com'),
        apiUrl: get('GITHUB_API_URL', 'https://api.github.com'),
        ref: get('GITHUB_REF'),
        sha: get('GITHUB_SHA'),
        defaultBranch: string(repository['default_branch']) || undefined,
        pullRequest: readPullRequest(eventName, event),
        runId: get('GITHUB_RUN_ID', '0'),
        runNumber: get('GITHUB_RUN_NUMBER', '0'),
        runAttempt: get('GITHUB_RUN_ATTEMPT', '1'),
        workflow: get('GITHUB_WORKFLOW'),
        job: get('GITHUB_JOB'),
        workspace: get('GITHUB_WORKSPACE', fallback.workspace),
        temp: get('RUNNER_TEMP', fallback.temp),
        os: get('RUNNER_OS', fallback.os),
        event,
    };
}

// EXTERNAL MODULE: ./lib/cache/scope.js
var cache_scope = __webpack_require__(3646);
;// CONCATENATED MODULE: ./lib/dockerfile/diagnostic.js
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

;// CONCATENATED MODULE: ./lib/dockerfile/characters.js
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
    const start = skipSpaces(text, left, line.end);
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
        return [refuse('duplicate-directive', message, directive.range)];
    });
}
function invalidEscape(entries) {
    const bad = entries.find(({ name, directive }) => name === 'escape' && directive.value !== '\\' && directive.value !== '`');
    if (bad === undefined)
        return [];
    const message = `The escape character "${bad.directive.value}" is not possible; use \\ or \`.`;
    return [refuse('invalid-escape', message, bad.directive.range)];
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
    const json = text[skipSpaces(text, start)] === '{' ? jsonSyntax(text.slice(start)) : undefined;
    if (json === undefined)
        return [];
    return [{ name: 'syntax', value: json, range: { start, end: trimmedEnd(text, start) }, line: 1 }];
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

;// CONCATENATED MODULE: ./lib/dockerfile/lexer.js
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
        if (!isSpace(char))
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
        return fail(lexer, 'the closing } is missing', start);
    if (first === '{' || first === '}' || first === ':')
        return fail(lexer, 'bad substitution', start);
    const name = readName(lexer);
    const char = lexer.text[lexer.at++] ?? '';
    if (char === '}')
        return plainValue(lexer, { name, start, variable: use(lexer, name, start) });
    if (++lexer.depth > MAX_DEPTH)
        return fail(lexer, 'substitutions are nested too deeply', start);
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
        return fail(lexer, 'the closing } is missing', start);
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
    return fail(lexer, `${name}: ${word || 'a value is required'}`, start, false);
}
function trimmed(lexer, braced, { kind, word }) {
    const value = known(lexer, braced.variable);
    const greedy = word.startsWith(kind);
    const pattern = { pattern: greedy ? word.slice(1) : word, escape: lexer.escape };
    if (isTooMuch(lexer, word.length * value.length))
        return '';
    const result = kind === '#' ? removePrefix(pattern, value, greedy) : removeSuffix(pattern, value, greedy);
    return result ?? fail(lexer, 'the pattern ends in an escape character', braced.start);
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
    return result ?? fail(lexer, 'the pattern ends in an escape character', start);
}
/** Patterns that would take long are left to the build. */
function isTooMuch(lexer, steps) {
    const tooMuch = steps > MAX_STEPS;
    if (tooMuch)
        lexer.unknown = true;
    return tooMuch;
}
function unsupported(lexer, start, modifier) {
    return fail(lexer, modifier === '' ? 'the closing } is missing' : `"${modifier}" is no modifier`, start);
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
            addRaw(words, piece.text);
        else if (words !== undefined)
            addSplit(words, piece.text, lexer.heredocs);
    }
    if (stop !== undefined)
        fail(lexer, `the closing ${stop} is missing`, lexer.at);
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
        return fail(lexer, "the closing ' is missing", start);
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
    return fail(lexer, 'the closing " is missing', start);
}

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
    const lexer = createLexer(text, { keepUnset: true, ...options });
    const words = { words: [], word: '', inside: false };
    readUntil(lexer, { stop: undefined, rawEscapes: false, words });
    if (lexer.error !== undefined)
        return [];
    if (refuseModifiers && lexer.uses.some(({ modifier }) => modifier !== undefined))
        return [];
    return finishWords(words);
}

;// CONCATENATED MODULE: ./lib/dockerfile/source.js
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

;// CONCATENATED MODULE: ./lib/dockerfile/flags.js
// The text after a keyword into `--flags`, unquoted, and where the rest begins.


/** Reads the flags that stand at `start`; a bare `--` ends them and is dropped. */
function readFlags(joined, start, escapeChar) {
    const flags = [];
    let at = skipSpaces(joined.text, start);
    while (joined.text.startsWith('--', at)) {
        const token = readToken(joined.text, at, escapeChar);
        at = skipSpaces(joined.text, token.end);
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
        range: sourceRange(joined, start, end),
        valueRange: bare ? undefined : sourceRange(joined, equals + 1, end),
    };
}
function readToken(text, start, escapeChar) {
    let quote;
    let equals;
    let value = '';
    let at = start;
    for (; at < text.length; at++) {
        const char = text[at] ?? '';
        if (quote === undefined && isSpace(char))
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
    if (rest.text[skipSpaces(rest.text, 0)] !== '[')
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
        return { value: value.toWellFormed(), range: sourceRange(rest, start, end) };
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
        const inside = at < text.length && !isBlank(text[at]);
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
        if (isSpace(text[at])) {
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
        if (quote === undefined && isSpace(char))
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
        .map(({ text, start, end }) => refuse('missing-equals', `"${clip(text)}" has no =; write ${keyword} name=value, and quote values with blanks.`, sourceRange(rest, start, end)));
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
        range: sourceRange(rest, start, end),
        keyRange: sourceRange(rest, start, keyEnd),
        valueRange: equals < 0 ? undefined : sourceRange(rest, keyEnd + 1, end),
        legacy: false,
    };
}
function readLegacyPair(keyword, rest) {
    const [key, second] = splitBlanks(rest.text);
    const range = sourceRange(rest, 0, rest.text.length);
    if (key === undefined || second === undefined) {
        const message = `${keyword} needs a name and a value; write ${keyword} ${clip(rest.text)}=value.`;
        return { pairs: [], diagnostics: [refuse('missing-value', message, range)] };
    }
    const pair = {
        key: key.text,
        value: rest.text.slice(second.start),
        range,
        keyRange: sourceRange(rest, key.start, key.end),
        valueRange: sourceRange(rest, second.start, rest.text.length),
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
        return { ...NONE, diagnostics: [refuse('non-string-element', message, whole(rest).range)] };
    }
    const args = otherwise === 'shell' ? [whole(rest)] : toArguments(rest, splitBlanks(rest.text));
    return { ...NONE, form: otherwise, args };
}
/** `NONE`, `CMD …`, or a word that is neither, kept for the diagnostics. */
function readHealthcheck(rest) {
    const word = splitBlanks(rest.text)[0];
    if (word === undefined)
        return NONE;
    const after = skipSpaces(rest.text, word.end);
    if (word.text.toUpperCase() === 'CMD')
        return { ...NONE, inner: rest };
    const args = after < rest.text.length ? [whole(sliceJoined(rest, after, rest.text.length))] : [];
    return { ...NONE, args };
}
function whole(rest) {
    return { value: rest.text, range: sourceRange(rest, 0, rest.text.length) };
}
function toArguments(rest, words) {
    return words.map(({ text, start, end }) => ({ value: text, range: sourceRange(rest, start, end) }));
}

;// CONCATENATED MODULE: ./lib/dockerfile/instruction.js
// A logical line into an instruction: keyword, flags, then arguments in the form its keyword asks for.





const HEREDOC_KEYWORDS = new Set(['RUN', 'COPY', 'ADD']);
const MAX_NESTING = 3;
/** Reads an instruction; `depth` counts the ONBUILDs around it. */
function readInstruction(line, escapeChar, depth = 0) {
    const start = skipSpaces(line.text, 0);
    const end = trimmedEnd(line.text, start);
    let keywordEnd = start;
    while (keywordEnd < end && !isBlank(line.text[keywordEnd]))
        keywordEnd++;
    const keyword = line.text.slice(start, keywordEnd).toUpperCase();
    const scan = readFlags(sliceJoined(line, 0, end), keywordEnd, escapeChar);
    const restStart = Math.min(scan.end, end);
    const rest = sliceJoined(line, restStart, end);
    const form = readForm(keyword, rest, escapeChar);
    const inner = form.inner && depth < MAX_NESTING ? readInstruction(form.inner, escapeChar, depth + 1) : undefined;
    return {
        keyword,
        keywordRange: sourceRange(line, start, keywordEnd),
        flags: scan.flags,
        rest,
        restRange: sourceRange(line, restStart, end),
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
    return skipSpaces(text, start, line.end);
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
        else if (next !== first && skipSpaces(text, start, line.end) === line.end) {
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
        return refuse('invalid-check-option', message, range);
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
    return [refuse('exec-form-required', message, instruction.restRange)];
}
function blankNames({ keyword, pairs }) {
    return pairs
        .filter(({ key }) => key === '')
        .map(({ range }) => refuse('blank-name', `${keyword} needs a name before the =.`, range));
}
function emptyVolumes({ args, form }) {
    const isEmpty = (value) => form === 'json' ? value.trim() === '' : /^(?:""|'')+$/.test(value);
    return args
        .filter(({ value }) => isEmpty(value))
        .map(({ range }) => refuse('empty-volume', 'A volume needs a path; remove the empty one.', range));
}
function atLeastOne(instruction) {
    return countError(instruction, 'at least one argument');
}
function countError({ keyword, keywordRange, restRange }, needed) {
    const range = restRange.end > restRange.start ? restRange : keywordRange;
    return refuse('argument-count', `${keyword} needs ${needed}.`, range);
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
    return problem === undefined ? [] : [refuse('invalid-flag-value', `${problem}.`, valueRange ?? range)];
}
function heredocDestination({ keyword, args, form }) {
    const last = args.at(-1);
    if (last === undefined || args.length < 2 || form === 'json')
        return [];
    if (parseHeredocWord(last.value) === undefined)
        return [];
    return [refuse('heredoc-destination', `The destination of ${keyword} cannot be a heredoc.`, last.range)];
}
function remoteSources(sources) {
    return sources
        .filter(({ value }) => isRemote(value))
        .map(({ value, range }) => refuse('remote-source', `COPY cannot fetch ${value}; use ADD.`, range));
}
function isRemote(source) {
    return /^(?:https?|git|ssh):\/\/|^git@[\w.-]+:/iu.test(source);
}

;// CONCATENATED MODULE: ./lib/dockerfile/expand.js
// A word with variables into its value, the names it uses, and what is wrong with it.


/** Longer values and words are not computed. */
const MAX_LENGTH = 65_536;
const NOTHING = () => undefined;
/** Expands variables, removes quotes and escapes. */
function expand(text, { escape: escapeChar = '\\', lookup = NOTHING, ignoreQuotes = false } = {}) {
    const lexer = createLexer(text, { escape: escapeChar, ignoreQuotes, lookup: bounded(lookup) });
    const words = { words: [], word: '', inside: false };
    const value = readUntil(lexer, { stop: undefined, rawEscapes: false, words });
    const { uses, error, unknown } = lexer;
    return {
        value: error !== undefined || unknown || value.length > MAX_LENGTH ? undefined : value,
        words: finishWords(words),
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
    const lexer = createLexer(text, { escape: escapeChar, keepUnset: true });
    const value = readUntil(lexer, { stop: undefined, rawEscapes: false });
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

;// CONCATENATED MODULE: ./lib/dockerfile/validate/expansion.js
// The parts of an instruction in which variables are expanded into what is wrong with their syntax.




const EXPANDED_FLAGS = new Set(['chown', 'chmod', 'platform', 'checksum']);
const EXPANDED_WORDS = new Set(['EXPOSE', 'USER', 'VOLUME', 'WORKDIR', 'STOPSIGNAL']);
/** Finds bad substitutions and quotes that are never closed. */
function validateExpansions(instruction, escapeChar) {
    return expandedParts(instruction).flatMap(({ value, range, ignoreQuotes = false }) => {
        const error = value === undefined ? undefined : substitutionError(value, { escape: escapeChar, ignoreQuotes });
        if (error === undefined || value === undefined)
            return [];
        const shown = value.length > 60 ? `${value.slice(0, 60)}…` : value;
        return [refuse('bad-substitution', `"${shown}" cannot be expanded: ${error.message}.`, range)];
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
            return readMounts(instruction).flatMap(({ fields }) => fields.filter(({ key }) => key !== 'from'));
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
        const words = unquote(value, escapeChar).split(/\s+/u).filter(Boolean);
        return words.flatMap((word) => {
            const problem = portProblem(word);
            return problem === undefined
                ? []
                : [refuse('invalid-port', `"${word}" cannot be exposed: ${problem}.`, range)];
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
            refuse('unknown-flag', `${keyword} has no flag --${name};${suggestFlag(name, names)} ${known}`, range),
        ];
    }
    if (seen.has(name) && kind !== 'repeated') {
        return [refuse('duplicate-flag', `--${name} is given twice; keep one of them.`, range)];
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
    return [refuse('invalid-flag-value', `--${name} is true or false, not "${value}".`, range)];
}
function missingValue({ name, range }) {
    return refuse('missing-flag-value', `--${name} needs a value; write --${name}=….`, range);
}
function suggestFlag(name, names) {
    return suggest(`--${name}`, names.map((known) => `--${known}`))
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
        return [refuse('argument-count', message, args.length === 0 ? keywordRange : restRange)];
    }
    if (STAGE_NAME.test(name.value.toLowerCase()))
        return [];
    const message = `"${name.value}" cannot name a stage; begin with a letter, then use letters, digits, and . _ - between them.`;
    return [refuse('invalid-stage-name', message, name.range)];
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
        return [refuse('invalid-healthcheck', 'HEALTHCHECK is followed by CMD or NONE.', restRange)];
    }
    return args.map(({ range }) => refuse('argument-count', 'HEALTHCHECK NONE takes nothing more.', range));
}
function validateCommand({ args, form, rest, keywordRange }) {
    if (args.length > 0 || (form === 'none' && rest.text !== ''))
        return [];
    return [refuse('argument-count', 'HEALTHCHECK CMD needs a command.', keywordRange)];
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
        return [refuse('invalid-duration', `"${value}" is no duration; write 30s, 1m30s or 500ms.`, at)];
    }
    if (milliseconds === 0 || milliseconds >= 1)
        return [];
    return [refuse('invalid-duration', `--${name} must be 0 or at least 1ms.`, at)];
}
function validateRetries({ value, valueRange, range }) {
    if (/^\+?\d+$/u.test(value ?? '') && Number(value) < 2 ** 31)
        return [];
    const message = `--retries is a whole number from 0 on, not "${value ?? ''}".`;
    return [refuse('invalid-retries', message, valueRange ?? range)];
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
    return refuse('invalid-mount', problem, range);
}
function fieldProblem({ key, value }, { type }) {
    if (!KEYS.includes(key))
        return `--mount has no field "${key}".${suggest(key, KEYS)}`;
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
    return [refuse('invalid-flag-value', message, valueRange ?? range)];
}
function validateDevice({ value, range }, labs) {
    if (labs && value !== '')
        return [];
    const message = 'RUN --device needs a value and a front end of the labs channel (# syntax=docker/dockerfile:labs).';
    return [refuse('unsupported-device', message, range)];
}
function validateMountFlag(flag) {
    const mount = readMount(flag);
    if (mount !== undefined)
        return validateMount(mount);
    const message = 'The value of --mount is no list of key=value fields; check commas and quotes.';
    return [refuse('invalid-mount', message, flag.valueRange ?? flag.range)];
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
    const name = unquote(signal.value, escapeChar);
    if (isSignal(name))
        return [];
    const message = `There is no signal "${name}"; write a name such as SIGTERM, or a number.`;
    return [refuse('invalid-signal', message, signal.range)];
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
        return [refuse('invalid-trigger', message, inner.keywordRange)];
    }
    return validateInstruction(inner, facts).map((diagnostic) => ({ ...diagnostic, severity: 'warning' }));
}
function unknownKeyword({ keyword, keywordRange }) {
    const shown = keyword.length > 40 ? `${keyword.slice(0, 40)}…` : keyword;
    const hint = suggest(keyword, KEYWORDS);
    return refuse('unknown-instruction', `There is no instruction "${shown}".${hint}`, keywordRange);
}

;// CONCATENATED MODULE: ./lib/dockerfile/scope.js
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
function scope_lookupAt(scope, order, name) {
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
    const options = { escape: input.escape, lookup: (name) => scope_lookupAt(scope, order, name) };
    return instruction.pairs.map((pair) => {
        const name = expand(pair.key, options).value ?? pair.key;
        return { kind: 'env', name, value: expand(pair.value ?? '', options).value, pair, instruction, order };
    });
}
/** An ARG sees the ones before it in its own line. */
function defineArg(pair, input) {
    const { scope, order, instruction, globals } = input;
    const lookup = (name) => scope_lookupAt(scope, order + 1, name);
    const inherited = pair.value === undefined ? globals.get(pair.key)?.value : undefined;
    const value = argValue(pair, { ...input, lookup }) ?? inherited;
    return { kind: 'arg', name: pair.key, value, pair, instruction, order };
}
function argValue(pair, { buildArgs, escape: escapeChar, lookup }) {
    if (Object.hasOwn(buildArgs, pair.key))
        return buildArgs[pair.key];
    return pair.value === undefined ? undefined : expand(pair.value, { escape: escapeChar, lookup }).value;
}

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
    const reference = expand(raw, { escape: escapeChar, lookup }).value || undefined;
    const stage = reference === undefined || reference === 'scratch' ? undefined : byName.get(reference);
    const platform = platformFlag(from)?.value;
    return {
        reference,
        raw,
        stage,
        scratch: reference === 'scratch',
        platform: (platform && expand(platform, { escape: escapeChar, lookup }).value) || undefined,
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
    const { value, error } = expand(image.value, { escape: escapeChar, lookup });
    if (error !== undefined && !error.syntax) {
        return [refuse('missing-argument', `A build argument is missing: ${error.message}.`, image.range)];
    }
    if (value === '') {
        return [refuse('blank-base', `"${image.value}" comes to nothing; give its ARG a default.`, image.range)];
    }
    if (value === undefined || !/^[:@/]|[:@/]$/u.test(value))
        return [];
    const message = `"${image.value}" comes to "${value}", which is no image; give its ARG a default.`;
    return [refuse('incomplete-base', message, image.range)];
}
function checkPlatform(from, { escape: escapeChar, lookup }) {
    const flag = platformFlag(from);
    if (!flag?.value)
        return [];
    const { value } = expand(flag.value, { escape: escapeChar, lookup });
    const problem = value === undefined ? undefined : platformProblem(value);
    return problem === undefined ? [] : [refuse('invalid-platform', problem, flag.valueRange ?? flag.range)];
}
function platformFlag({ flags }) {
    return flags.find(({ name }) => name === 'platform');
}

;// CONCATENATED MODULE: ./lib/dockerfile/stage-edges.js
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
    return readMounts(at.instruction).flatMap(({ flag, from, fields }) => {
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
        return refuse('unknown-stage', message, range);
    }
    if (stage === user) {
        return refuse('circular-stage', `A stage cannot ${verb} from itself; "${name}" is this stage.`, range);
    }
    const message = `The stage "${name}" comes later; a stage can ${verb} only from stages before it.`;
    return refuse('later-stage', message, range);
}

;// CONCATENATED MODULE: ./lib/dockerfile/stage-outline.js
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

;// CONCATENATED MODULE: ./lib/dockerfile/validate/stage-references.js




/** Finds references to the same or a later stage, to stages that are not there, and bases that come to nothing. */
function validateStageReferences(file) {
    const outline = outlineStages(file.instructions);
    const options = { escape: file.escape, lookup: anyValue(outline.preamble) };
    return outline.stages.flatMap((stage) => [
        ...checkBase(stage.from, options),
        ...readEdges(stage, outline).flatMap((edge) => edgeProblem(edge, outline.stages.length) ?? []),
    ]);
}
/** Declared ARGs may get any value; all other names are unset. */
function anyValue(preamble) {
    const declared = new Set(preamble.flatMap(({ pairs }) => pairs.map(({ key }) => key)));
    const provided = globalLookup(new Map());
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
            refuse('no-instructions', 'The Dockerfile has no instructions; begin with FROM.', { start: 0, end: 0 }),
        ];
    }
    const from = instructions.findIndex(({ keyword }) => keyword === 'FROM');
    const early = instructions
        .slice(0, from < 0 ? instructions.length : from)
        .filter(({ keyword }) => keyword !== 'ARG')
        .map(({ keyword, keywordRange }) => refuse('no-stage', `${keyword} stands before the first FROM; only ARG may.`, keywordRange));
    if (from >= 0 || early.length > 0)
        return early;
    const last = instructions.at(-1)?.keywordRange ?? { start: 0, end: 0 };
    return [refuse('no-stage', 'The Dockerfile has no FROM, so there is nothing to build.', last)];
}

;// CONCATENATED MODULE: ./lib/dockerfile/parse.js
// The text of a Dockerfile into its syntax tree; whatever is wrong becomes a diagnostic.







/** Parses any text; never throws. */
function parseDockerfile(text) {
    const lines = splitLines(text);
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
        warn('empty-continuation', message, { start: first.start, end: blankLines.at(-1)?.end ?? first.end }),
    ];
}
function unterminated({ heredocs, keywordRange }) {
    const name = heredocs.at(-1)?.name ?? '';
    const message = `The heredoc never ends; put a line with nothing but "${name}" after its body.`;
    return refuse('unterminated-heredoc', message, keywordRange);
}
const MAX_LINE_BYTES = 65_535;
function longLines(text, lines) {
    return lines
        .filter(({ start, next }) => next - start > MAX_LINE_BYTES / 3 && byteLength(text.slice(start, next)) > MAX_LINE_BYTES)
        .map(({ start, end }) => refuse('line-too-long', `A line may have ${MAX_LINE_BYTES} bytes at most; split it.`, { start, end }));
}
function byteLength(text) {
    return new TextEncoder().encode(text.replace(/\n$/u, '')).length;
}

;// CONCATENATED MODULE: ./lib/lint/finding.js
/** Worst first. */
const SEVERITIES = ['error', 'warning', 'info', 'style'];

;// CONCATENATED MODULE: ./lib/lint/threshold.js
// Findings → how many of each severity, and whether they reach the level that fails a run.

/** What `--fail-on` and the input `fail-on` accept. */
const FAIL_ON = [...SEVERITIES, 'never'];
/** All findings of all files, in order. */
function allFindings(files) {
    return files.flatMap(({ findings }) => findings);
}
/** The number of findings of each severity. */
function countBySeverity(findings) {
    const counts = { error: 0, warning: 0, info: 0, style: 0 };
    for (const { severity } of findings)
        counts[severity]++;
    return counts;
}
/** The findings that are as bad as `failOn` or worse, in order. */
function findingsAtOrAbove(findings, failOn) {
    if (failOn === 'never')
        return [];
    const limit = SEVERITIES.indexOf(failOn);
    return findings.filter(({ severity }) => SEVERITIES.indexOf(severity) <= limit);
}
/** Negative when `a` is worse than `b`; for sorting worst first. */
function compareSeverity(a, b) {
    return SEVERITIES.indexOf(a) - SEVERITIES.indexOf(b);
}

;// CONCATENATED MODULE: ./lib/build/outputs.js
/** True when the builder's exporter can push or drop an image without storing and unpacking it. */
function skipsStore({ builder }) {
    return builder.store !== 'classic';
}
/** Single-platform docker output cannot hold several platforms on builders outside the engine. */
function imageOutput(push, store) {
    const parts = ['type=image', `push=${push}`, ...(store ? [] : ['store=false']), 'oci-mediatypes=true'];
    return `--output=${parts.join(',')}`;
}
/** True when one of the user's own outputs is a push. */
function pushesByItself(outputs) {
    return outputs.some((output) => /(^|,)(type=registry|push=true)(,|$)/.test(output));
}
/**
 * Where the result goes. Measured on the containerd store: a push with `store=false` sends only what the
 * registry lacks and downloads no cached layer; `--push --load` fails there, while a push with store loads too.
 */
function deriveOutputs(plan) {
    const { inputs, builder, push } = plan;
    const given = inputs.outputs.map((output) => `--output=${output}`);
    const shorthands = [...(push ? ['--push'] : []), ...(inputs.load ? ['--load'] : [])];
    if (given.length > 0)
        return [...given, ...shorthands];
    if (!skipsStore(plan))
        return shorthands;
    const inEngine = builder.driver === 'docker';
    if (inputs.load && inEngine)
        return [push ? imageOutput(true, true) : '--load'];
    if (inputs.load)
        return [...(push ? [imageOutput(true, false)] : []), '--load'];
    return [imageOutput(push, false)];
}

;// CONCATENATED MODULE: ./lib/push/policy.js
// The input `push` and the event → whether this run pushes, and why not.


/** Events whose result is not yet anybody's: what they build is not published by `auto`. */
const UNMERGED = new Set(['pull_request', 'pull_request_target', 'merge_group']);
/** Decides before anything runs. Throws UserError when a push is demanded without a destination. */
function decidePush(asked, tags, outputs, run) {
    if (asked === 'false')
        return { push: false, because: undefined };
    if (asked === 'true') {
        if (tags.length > 0 || outputs.length > 0)
            return { push: true, because: undefined };
        throw new errors/* UserError */.yo('no-destination', 'Input push is "true", but no tags are given: name at least one reference, e.g. tags: ghcr.io/owner/name:main.');
    }
    if (pushesByItself(outputs))
        return { push: false, because: undefined };
    if (outputs.length > 0 && tags.length > 0)
        return { push: false, because: 'Not pushed: the input outputs says where the image goes (push: auto).' };
    if (UNMERGED.has(run.eventName))
        return { push: false, because: `Not pushed: the event is ${run.eventName} (push: auto).` };
    if (tags.length === 0)
        return { push: false, because: 'Not pushed: no tags are given (push: auto).' };
    return { push: true, because: undefined };
}

// EXTERNAL MODULE: ./lib/image/digest.js
var image_digest = __webpack_require__(7241);
// EXTERNAL MODULE: ./lib/image/json.js
var json = __webpack_require__(7383);
;// CONCATENATED MODULE: ./lib/image/platform.js
// `linux/arm64/v8` and its other spellings to one normal form.
const ARCHITECTURES = new Map([
    ['x86_64', ['amd64', undefined]],
    ['x86-64', ['amd64', undefined]],
    ['i386', ['386', undefined]],
    ['aarch64', ['arm64', undefined]],
    ['armhf', ['arm', 'v7']],
    ['armel', ['arm', 'v6']],
]);
const SYSTEMS = new Set('aix android darwin dragonfly freebsd illumos ios js linux netbsd openbsd plan9 solaris wasip1 windows'.split(' '));
/** Parses and normalizes; a bare architecture means Linux. Undefined for what is no platform. */
function parsePlatform(text) {
    const parts = text.trim().toLowerCase().split('/');
    const wellFormed = parts.length <= 3 && parts.every((part) => /^[a-z0-9_][a-z0-9_.-]*$/.test(part));
    const [first = '', second, variant] = parts;
    if (!wellFormed || (second === undefined && SYSTEMS.has(first)))
        return undefined;
    if (second === undefined)
        return normalize({ os: 'linux', architecture: first, variant: undefined });
    return normalize({ os: first, architecture: second, variant });
}
/** One spelling for each platform: `linux/aarch64/v8` is `linux/arm64`. */
function normalize(platform) {
    const os = platform.os === 'macos' ? 'darwin' : platform.os;
    const [architecture, implied] = ARCHITECTURES.get(platform.architecture) ?? [
        platform.architecture,
        undefined,
    ];
    return { os, architecture, variant: normalVariant(architecture, platform.variant || implied) };
}
function normalVariant(architecture, variant) {
    const named = variant !== undefined && /^\d/.test(variant) ? `v${variant}` : variant;
    if (architecture === 'arm')
        return named ?? 'v7';
    if (architecture === 'arm64' && named === 'v8')
        return undefined;
    if (architecture === 'amd64' && named === 'v1')
        return undefined;
    return named;
}
/** `os/architecture` or `os/architecture/variant`. */
function formatPlatform({ os, architecture, variant }) {
    return variant === undefined ? `${os}/${architecture}` : `${os}/${architecture}/${variant}`;
}
/** The normal spelling, or the text as it is when it is no platform. */
function normalPlatformText(text) {
    const platform = parsePlatform(text);
    return platform === undefined ? text : formatPlatform(platform);
}
/** True for what can be a platform, whether anything runs on it or not. */
function isPlatform(text) {
    return parsePlatform(text) !== undefined;
}

;// CONCATENATED MODULE: ./lib/image/descriptor.js
// A descriptor in a manifest or index to a checked value.



/** Reads a descriptor; throws an ExternalError that names the part that is wrong. */
function parseDescriptor(value, what) {
    const object = (0,json/* asObject */.eB)(value, what);
    const digest = (0,json/* textOf */.b6)(object, 'digest', what);
    const problem = (0,image_digest/* digestProblem */.WQ)(digest);
    if (problem !== undefined)
        throw (0,json/* malformed */.Qm)(what, problem);
    const size = object['size'];
    if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0) {
        throw (0,json/* malformed */.Qm)(what, '"size" is not a number of bytes');
    }
    return {
        mediaType: (0,json/* textOf */.b6)(object, 'mediaType', what),
        digest,
        size,
        platform: platformOf(object['platform']),
        annotations: (0,json/* textsOf */.CB)(object['annotations']),
    };
}
/** The platform an object with `os`, `architecture` and `variant` names. */
function platformOf(value) {
    if (!(0,json/* isObject */.Gv)(value))
        return undefined;
    const os = (0,json/* optionalText */.mR)(value, 'os');
    const architecture = (0,json/* optionalText */.mR)(value, 'architecture');
    if (os === undefined || architecture === undefined)
        return undefined;
    return normalize({ os, architecture, variant: (0,json/* optionalText */.mR)(value, 'variant') });
}

;// CONCATENATED MODULE: ./lib/image/config.js
// Text of an image config to platform, diff ids and history.



/** Reads an image config; throws an ExternalError that names the part that is wrong. */
function parseConfig(text) {
    const document = (0,json/* parseObject */.lj)(text, 'image config');
    const rootfs = (0,json/* asObject */.eB)(document['rootfs'], 'rootfs of the image config');
    const diffIds = (0,json/* listOf */.c3)(rootfs, 'diff_ids', 'image config').map(diffIdOf);
    return { platform: platformOf(document), diffIds, history: historyOf(document) };
}
function diffIdOf(value) {
    const problem = typeof value === 'string' ? (0,image_digest/* digestProblem */.WQ)(value) : 'a diff id is not text';
    if (typeof value !== 'string' || problem !== undefined)
        throw (0,json/* malformed */.Qm)('image config', problem ?? '');
    return value;
}
function historyOf(document) {
    const history = document['history'];
    if (!Array.isArray(history))
        return [];
    return history.filter(json/* isObject */.Gv).map((entry) => ({
        createdBy: (0,json/* optionalText */.mR)(entry, 'created_by') ?? '',
        emptyLayer: entry['empty_layer'] === true,
    }));
}
/** The history entry of each layer, base first; empty when entries and layers do not match in number. */
function historyByLayer(config) {
    const made = config.history.filter((entry) => !entry.emptyLayer);
    return made.length === config.diffIds.length ? made : [];
}

// EXTERNAL MODULE: ./lib/image/media-type.js
var media_type = __webpack_require__(4938);
;// CONCATENATED MODULE: ./lib/image/manifest.js
// Text of an OCI or Docker manifest or index to checked values.



/** Reads a manifest or an index. `mediaType` is what the registry said; the document's own word goes first. */
function parseManifest(text, mediaType) {
    const document = (0,json/* parseObject */.lj)(text, 'manifest');
    const type = (0,json/* optionalText */.mR)(document, 'mediaType') ?? mediaType ?? guessType(document);
    const annotations = (0,json/* textsOf */.CB)(document['annotations']);
    switch ((0,media_type/* mediaKind */.l4)(type)) {
        case 'index': {
            const manifests = descriptors(document, 'manifests', 'index');
            return { kind: 'index', mediaType: type, manifests, annotations };
        }
        case 'manifest': {
            const config = parseDescriptor(document['config'], 'config of the manifest');
            const layers = descriptors(document, 'layers', 'manifest');
            return { kind: 'manifest', mediaType: type, config, layers, annotations };
        }
        default:
            throw (0,json/* malformed */.Qm)('manifest', whyUnknown(type, document));
    }
}
function descriptors(document, key, what) {
    return (0,json/* listOf */.c3)(document, key, what).map((value, at) => parseDescriptor(value, `${what}, ${key}[${at}]`));
}
/** OCI allows a document without a media type; then its members tell. */
function guessType(document) {
    if (Array.isArray(document['manifests']))
        return media_type/* OCI_INDEX */.$p;
    return Array.isArray(document['layers']) ? media_type/* OCI_MANIFEST */.EG : '';
}
function whyUnknown(type, document) {
    if (document['schemaVersion'] === 1)
        return 'it has the old schema 1; push the image again with a current engine';
    return `"${type}" is not an image manifest or index (known: ${[media_type/* OCI_MANIFEST */.EG, media_type/* OCI_INDEX */.$p, media_type/* DOCKER_MANIFEST */.Vv, media_type/* DOCKER_INDEX */.Mu].join(', ')})`;
}
/** The images of an index: attestations and entries without a real platform are left out. */
function imagesOf(index) {
    return index.manifests.filter(({ annotations, platform, mediaType }) => (0,media_type/* mediaKind */.l4)(mediaType) === 'manifest' &&
        annotations['vnd.docker.reference.type'] === undefined &&
        platform?.os !== 'unknown');
}

;// CONCATENATED MODULE: ./lib/report/layer-steps.js

/** True for the step that stands for the base image. */
function isBaseStep(step) {
    return /^FROM\b/i.test(step.instruction);
}
/**
 * The steps that concern a platform; steps without one concern all. A stage with a fixed platform may
 * belong to every image: when no step has the platform, all of them may have made its layers.
 */
function stepsOf(steps, platform) {
    const own = steps.filter((step) => step.platform === undefined || platform === undefined || normalPlatformText(step.platform) === platform);
    return own.length === 0 ? steps : own;
}
/**
 * The owner of each layer, base first. Equal blobs (empty layers) are told apart by the order of the
 * file: walking down from the top, each layer takes the lowest free step that is not below the last one.
 */
function ownersByDigest(layers, steps) {
    const makers = makersByDigest(steps);
    const used = new Set();
    let bound = Number.POSITIVE_INFINITY;
    const owners = layers.toReversed().map((layer) => {
        const candidates = makers.get(layer.digest) ?? makers.get(layer.diffId ?? '') ?? [];
        const owner = lowest(candidates, { bound, used });
        if (owner !== undefined)
            used.add(owner);
        if (owner?.line !== undefined)
            bound = Math.min(bound, owner.line);
        return owner;
    });
    return owners.toReversed();
}
function makersByDigest(steps) {
    const makers = new Map();
    for (const step of steps) {
        for (const { digest, diffId } of step.layers) {
            for (const key of new Set([digest, diffId ?? digest]))
                makers.set(key, [...(makers.get(key) ?? []), step]);
        }
    }
    return makers;
}
function lowest(candidates, { bound, used }) {
    const byLine = candidates.toSorted((a, b) => lineOf(b) - lineOf(a));
    const free = byLine.filter((step) => !used.has(step) || isBaseStep(step));
    return free.find((step) => lineOf(step) <= bound) ?? free[0] ?? byLine[0];
}
function lineOf(step) {
    return step.line ?? 0;
}

;// CONCATENATED MODULE: ./lib/report/history-steps.js

/** A history line as the Dockerfile has it: without shell, argument list and BuildKit's mark. */
function instructionOf({ createdBy }) {
    const text = createdBy
        .replace(/\s+# buildkit$/, '')
        .replace(/^\/bin\/sh -c #\(nop\)\s+/, '')
        .replace(/^(RUN )?(?:\|\d+ .*?)?\/bin\/sh -c /s, 'RUN ')
        .trim();
    return text === '' ? null : text;
}
/** The owner of each layer, base first; alignment stops at the first layer that no step explains. */
function ownersByHistory(entries, steps) {
    const makers = layerMakers(steps);
    const owners = entries.map(() => undefined);
    for (let at = entries.length - 1; at >= 0; at -= 1) {
        const maker = makers.pop();
        const entry = entries[at];
        if (maker === undefined || entry === undefined || !explains(maker, entry))
            break;
        owners[at] = maker;
    }
    return owners;
}
/** Steps of the last stage that make a layer, in file order. */
function layerMakers(steps) {
    const stage = steps.toSorted((a, b) => (b.line ?? 0) - (a.line ?? 0))[0]?.stage;
    return steps
        .filter((step) => step.stage === stage && !isBaseStep(step) && makesLayer(step.instruction))
        .toSorted((a, b) => a.index - b.index);
}
function makesLayer(instruction) {
    return /^(?:RUN|COPY|ADD)\b/i.test(instruction) || /^WORKDIR\s+(?!\/\s*$)/i.test(instruction);
}
function explains(step, entry) {
    const wanted = comparable(step.instruction);
    const found = comparable(instructionOf(entry) ?? '');
    return (wanted.keyword === found.keyword && (found.rest.includes(wanted.rest) || wanted.rest.includes(found.rest)));
}
/** Flags differ between file and history, and a heredoc stands in one of them in full, in the other in short. */
function comparable(instruction) {
    const [, keyword = '', rest = ''] = /^(\S+)\s*(.*)$/s.exec(instruction) ?? [];
    const words = rest.replace(/--\w[\w-]*(?:=\S+)?\s+/g, '').replace(/\s+/g, ' ');
    return { keyword: keyword.toUpperCase(), rest: words.includes('<<') ? '' : words };
}

;// CONCATENATED MODULE: ./lib/report/derive-report.js






/** The report: every layer with its sizes and the line that made it, as far as known. */
function deriveReport(source) {
    const { image, digest, commit } = source;
    const images = source.manifests?.length ? source.manifests.map(fromManifest) : fromRecord(source.record);
    const platforms = images.map((known) => platformReport(known, source));
    return { version: 1, image, digest, commit, platforms, compare: null };
}
function fromManifest({ platform, digest, manifest, config }) {
    const parsed = parseManifest(manifest);
    if (parsed.kind === 'index')
        throw (0,json/* malformed */.Qm)('manifest', 'it is an index; the manifest of one platform is wanted');
    const known = config === undefined ? undefined : parseConfig(config);
    const layers = parsed.layers.map((layer, at) => ({
        digest: layer.digest,
        size: layer.size,
        mediaType: layer.mediaType,
        diffId: known?.diffIds[at],
    }));
    return {
        platform: platform ?? derive_report_platformOf(known),
        digest,
        layers,
        history: known ? historyByLayer(known) : [],
    };
}
function derive_report_platformOf(config) {
    return config?.platform === undefined ? undefined : formatPlatform(config.platform);
}
function fromRecord(record) {
    return record.platforms.flatMap(({ platform, digest, layers }) => layers === null ? [] : [{ platform, digest: digest ?? null, layers, history: [] }]);
}
function platformReport(known, source) {
    const platform = known.platform === undefined ? undefined : normalPlatformText(known.platform);
    const steps = stepsOf(source.record.steps, platform);
    const { mapping, owners } = mapped(known, steps);
    const baseLayers = mapping === 'none' ? 0 : countBaseLayers(owners, steps);
    const layers = known.layers.map((layer, at) => reportLayer(layer, { source, base: at < baseLayers, owner: owners[at], history: known.history[at] }));
    return {
        platform: platform ?? 'unknown',
        digest: known.digest,
        pullSize: total(layers.map(({ size }) => size)),
        diskSize: total(layers.map(({ diskSize }) => diskSize)),
        mapping,
        layers,
    };
}
/** Provenance goes first, the history is the fallback. */
function mapped({ layers, history }, steps) {
    const byDigest = ownersByDigest(layers, steps);
    const nothingMade = steps.length > 0 && layerMakers(steps).length === 0;
    if (nothingMade || byDigest.some(isKnown))
        return { mapping: 'provenance', owners: byDigest };
    const byHistory = ownersByHistory(history, steps);
    return { mapping: byHistory.some(isKnown) ? 'history' : 'none', owners: byHistory };
}
function isKnown(owner) {
    return owner !== undefined;
}
/** The base is the prefix that no step owns; with no owned layer at all, what FROM itself accounts for. */
function countBaseLayers(owners, steps) {
    const firstOwn = owners.findIndex((owner) => owner !== undefined && !isBaseStep(owner));
    if (firstOwn >= 0)
        return firstOwn;
    return layerMakers(steps).length === 0 ? owners.length : owners.findLastIndex(isKnown) + 1;
}
function reportLayer(layer, { source, base, owner, history }) {
    const { diskSizes, dockerfile } = source;
    const maker = base ? undefined : owner;
    const line = maker?.line ?? null;
    return {
        digest: layer.digest,
        diffId: layer.diffId ?? null,
        size: layer.size,
        diskSize: diskSizes.get(layer.digest) ?? diskSizes.get(layer.diffId ?? '') ?? null,
        base,
        stage: maker?.stage ?? null,
        instruction: maker?.instruction.replace(/^LINK /, '') ?? (history ? instructionOf(history) : null),
        file: line === null ? null : dockerfile,
        line,
        endLine: maker?.endLine ?? line,
        cached: maker === undefined || maker.status === 'pending' ? null : maker.status === 'cached',
        seconds: maker?.seconds ?? null,
    };
}
/** The sum; null as soon as one part is not known. */
function total(parts) {
    return parts.reduce((sum, part) => (sum === null || part === null ? null : sum + part), 0);
}

;// CONCATENATED MODULE: ./lib/report/comment-input.js
/** The page of a Dockerfile line at the commit; undefined when one part is not known. */
function lineUrl({ repositoryUrl, sha }, { file, line, endLine }) {
    if (repositoryUrl === undefined || file === null || line === null)
        return undefined;
    const path = file.split('/').map(encodeURIComponent).join('/');
    const end = endLine != null && endLine > line ? `-L${endLine}` : '';
    return `${repositoryUrl}/blob/${sha}/${path}#L${line}${end}`;
}

;// CONCATENATED MODULE: ./lib/report/duration.js
// Seconds to the text people read.
/** `12 ms`, `0.4 s`, `14.2 s`, `1 min 52 s`, `1 h 5 min`. */
function formatDuration(seconds) {
    if (seconds < 0.1995)
        return `${Math.round(seconds * 1000)} ms`;
    return seconds < 59.95 ? `${seconds.toFixed(1)} s` : minutes(seconds);
}
/** Without decimals from ten seconds on: `0.4 s`, `20 s`. */
function formatAbout(seconds) {
    return seconds >= 9.95 && seconds < 59.5 ? `${Math.round(seconds)} s` : formatDuration(seconds);
}
function minutes(seconds) {
    const whole = Math.round(seconds);
    if (whole < 3600)
        return joined(Math.floor(whole / 60), 'min', whole % 60, 's');
    const wholeMinutes = Math.round(seconds / 60);
    return joined(Math.floor(wholeMinutes / 60), 'h', wholeMinutes % 60, 'min');
}
function joined(...[major, majorUnit, minor, minorUnit]) {
    return minor === 0 ? `${major} ${majorUnit}` : `${major} ${majorUnit} ${minor} ${minorUnit}`;
}
/** How long ago: `just now`, `5 min ago`, `2 h ago`, `3 days ago`. */
function formatAge(milliseconds) {
    const inMinutes = Math.floor(milliseconds / 60_000);
    if (inMinutes < 1)
        return 'just now';
    if (inMinutes < 60)
        return `${inMinutes} min ago`;
    const inHours = Math.floor(inMinutes / 60);
    return inHours < 48 ? `${inHours} h ago` : `${Math.floor(inHours / 24)} days ago`;
}

;// CONCATENATED MODULE: ./lib/report/markdown.js
// Text from images and pull requests to Markdown that shows it and does nothing else.
const ZERO_WIDTH_SPACE = '&#8203;';
/** Control and direction characters could break lines or reorder what is read. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is removed
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]+/g;
/** One line without control characters. */
function oneLine(text) {
    return text.replace(UNPRINTABLE, ' ').trim();
}
function entity(character) {
    return `&#${character.codePointAt(0)};`;
}
/** Running text: no markup, no link, no mention, no issue reference comes of it. */
function escapeText(text) {
    const inert = oneLine(text).replace(/[&<>\\`*_[\]|~$]|[@#]|:(?=\/\/)|www\.|GH-(?=\d)/gi, (match) => /^[&<>\\`*_[\]|~$]$/.test(match) ? entity(match) : `${match}${ZERO_WIDTH_SPACE}`);
    return /^(?:[-+=]|\d+[.)](?:\s|$))/.test(inert) ? `${ZERO_WIDTH_SPACE}${inert}` : inert;
}
/** Code: a fence longer than any run of back-ticks inside; entities where a table or a comment could break. */
function code(text) {
    const line = oneLine(text);
    if (line === '')
        return '';
    if (/[|<]/.test(line))
        return `<code>${line.replace(/[^\w\s./,;=+()"'-]/gu, entity)}</code>`;
    const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
    const fence = '`'.repeat(longest + 1);
    const pad = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
    return `${fence}${pad}${line}${pad}${fence}`;
}
/** Code of at most `limit` characters. */
function shortCode(text, limit = 80) {
    const line = oneLine(text);
    const characters = [...line];
    return code(characters.length > limit ? `${characters.slice(0, limit - 1).join('')}…` : line);
}
/** A link; `label` is Markdown already. Only http addresses become links. */
function markdown_link(label, url) {
    if (url === undefined || !/^https?:\/\//.test(url))
        return label;
    return `[${label}](${url.replace(/[\s()<>|\\]/g, percentEncoded)})`;
}
function percentEncoded(character) {
    return `%${(character.codePointAt(0) ?? 0).toString(16).padStart(2, '0').toUpperCase()}`;
}
/** A table; titles and cells are Markdown already. */
function table(columns, rows) {
    const head = row(columns.map(({ title }) => title));
    const rule = `|${columns.map(({ align }) => (align === 'right' ? '--:' : '---')).join('|')}|`;
    return [head, rule, ...rows.map(row)].join('\n');
}
function row(cells) {
    return `|${cells.map((cell) => (cell === '' ? ' ' : ` ${cell.replace(/\s*\n\s*/g, ' ')} `)).join('|')}|`;
}
/** A part that opens on a click; `summary` and `content` are Markdown already. */
function folded(summary, content) {
    return `<details><summary>${summary}</summary>\n\n${content}\n\n</details>`;
}
/** `1 warning`, `2 warnings`. */
function counted(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

;// CONCATENATED MODULE: ./lib/report/size.js
// Bytes to the text people read: megabytes of 10⁶ bytes with one decimal.
const MINUS = '−';
/** `176.1 MB`, `612.0 kB`, `32 B`. */
function size_formatSize(bytes) {
    const amount = Math.abs(bytes);
    const sign = bytes < 0 ? MINUS : '';
    if (amount < 1_000)
        return `${sign}${amount} B`;
    if (amount < 999_950)
        return `${sign}${(amount / 1e3).toFixed(1)} kB`;
    return `${sign}${(amount / 1e6).toFixed(1)} MB`;
}
/** Nothing for a size that is not known. */
function formatIfKnown(bytes) {
    return bytes === null ? '' : size_formatSize(bytes);
}
/** With its sign: `−6.3 MB`, `+0.4 MB`, `0 B`. */
function formatChange(bytes) {
    return bytes > 0 ? `+${size_formatSize(bytes)}` : size_formatSize(bytes);
}
/** `−3.5 %`; undefined when there is nothing to compare with or it rounds to nothing. */
function formatPercent(before, after) {
    if (before <= 0)
        return undefined;
    const percent = (((after - before) / before) * 100).toFixed(1);
    if (Number(percent) === 0)
        return undefined;
    return `${percent.startsWith('-') ? `${MINUS}${percent.slice(1)}` : `+${percent}`} %`;
}
/** `−6.3 MB (−3.5 %)`. */
function formatChangeWithPercent(before, after) {
    const percent = formatPercent(before, after);
    return `${formatChange(after - before)}${percent === undefined ? '' : ` (${percent})`}`;
}

;// CONCATENATED MODULE: ./lib/report/layer-tables.js
// Changed layers, and all layers of a report → the Markdown tables of comment and summary.




const LEFT = 'left';
const RIGHT = 'right';
/** The layers that came, went or have another size; undefined when there is none. */
function changesTable(input, { changes, file }) {
    const shown = changes.filter(isVisible).slice(0, 30);
    if (shown.length === 0)
        return undefined;
    const rows = shown.map((change) => [
        lineCell(input, { file, line: change.line }),
        change.base ? 'base image' : instructionCell(change.instruction, change.kind),
        formatIfKnown(change.before),
        formatIfKnown(change.after),
        changeOf(change),
    ]);
    const columns = [
        { title: 'line', align: RIGHT },
        { title: 'instruction', align: LEFT },
        { title: 'before', align: RIGHT },
        { title: 'after', align: RIGHT },
        { title: 'change', align: RIGHT },
    ];
    return [table(columns, rows), ...restOfChanges(changes, shown.length)].join('\n\n');
}
/** A layer that came or went changes by its whole size; an unknown size makes an unknown change. */
function changeOf({ kind, before, after }) {
    const then = kind === 'added' ? 0 : before;
    const now = kind === 'removed' ? 0 : after;
    return then === null || now === null ? '' : formatChange(now - then);
}
function restOfChanges(changes, shown) {
    const visible = changes.filter(isVisible).length;
    const rebuilt = changes.length - visible;
    return [
        ...(visible > shown ? [`and ${counted(visible - shown, 'more layer')}.`] : []),
        ...(rebuilt > 0 ? [`${counted(rebuilt, 'further layer')} rebuilt with the same size.`] : []),
    ];
}
function isVisible({ kind, base, before, after }) {
    return base || kind !== 'changed' || before !== after;
}
function instructionCell(instruction, kind) {
    const text = instruction === null ? 'a layer' : shortCode(instruction);
    return kind === 'changed' ? text : `${text} (${kind})`;
}
function lineCell(input, at) {
    return at.line === null ? '' : markdown_link(String(at.line), lineUrl(input, at));
}
/** Every layer, base first; at most `limit` rows. */
function layersTable(input, { report, limit }) {
    const known = {
        disk: report.layers.some(({ diskSize }) => diskSize !== null),
        time: report.layers.some(({ cached }) => cached !== null),
    };
    const titles = [
        'line',
        'instruction',
        'pull size',
        ...(known.disk ? ['disk size'] : []),
        ...(known.time ? ['time'] : []),
    ];
    const columns = titles.map((title) => ({ title, align: title === 'instruction' ? LEFT : RIGHT }));
    const rows = report.layers
        .slice(0, limit)
        .map((layer) => [
        layer.base ? 'base' : lineCell(input, layer),
        layer.instruction === null ? code(layer.digest.slice(0, 19)) : shortCode(layer.instruction),
        formatIfKnown(layer.size),
        ...(known.disk ? [formatIfKnown(layer.diskSize)] : []),
        ...(known.time ? [timeOf(layer)] : []),
    ]);
    const rest = report.layers.length - rows.length;
    return table(columns, rows) + (rest > 0 ? `\n\nand ${counted(rest, 'more layer')}.` : '');
}
/** `cached`, or how long the step took. */
function timeOf({ cached, seconds }) {
    if (cached === true)
        return 'cached';
    return cached === null || seconds === null ? '' : formatDuration(seconds);
}

;// CONCATENATED MODULE: ./lib/report/log-lines.js
// What happened to aligned lines for the log: label, text, and figures in a right column.




const LABEL_WIDTH = 12;
const TEXT_WIDTH = 70;
const PLACE_WIDTH = 8;
/** `Lint        Dockerfile: 2 warnings, 1 info          12 ms`. */
function logRow({ label, text, right }) {
    const line = `${label.padEnd(LABEL_WIDTH)}${oneLine(text)}`;
    return right === undefined ? line.trimEnd() : `${line.padEnd(LABEL_WIDTH + TEXT_WIDTH)}  ${right}`;
}
/** `  build  4/6  RUN npm ci            :6        cached`. `stageWidth` aligns stages of different length. */
function stepRow(row, stageWidth = row.stage?.length ?? 0) {
    const stage = stageWidth === 0 ? '' : `${(row.stage ?? '').padEnd(stageWidth)}  `;
    const head = `  ${stage}${`${row.index}/${row.total}`.padEnd(5)}`;
    const text = cut(oneLine(row.instruction), LABEL_WIDTH + TEXT_WIDTH - PLACE_WIDTH - head.length - 1);
    const place = row.line === undefined ? '' : `:${row.line}`;
    const left = `${head}${text}`.padEnd(LABEL_WIDTH + TEXT_WIDTH - PLACE_WIDTH);
    const note = row.note === undefined ? '' : `  ${oneLine(row.note)}`;
    return `${left}${place.padEnd(PLACE_WIDTH)}  ${row.right}${note}`;
}
/** A line beside the steps, in their columns. */
function asideRow(text, right) {
    return `${`  ${cut(oneLine(text), LABEL_WIDTH + TEXT_WIDTH - 3)}`.padEnd(LABEL_WIDTH + TEXT_WIDTH)}  ${right}`;
}
/** At most `width` characters. */
function cut(text, width) {
    return text.length > width ? `${text.slice(0, width - 1)}…` : text;
}
/** Every own layer with its sizes, base layers summed up in one line; for a terminal. */
function layerLines(report) {
    const own = report.layers.filter(({ base }) => !base);
    const base = report.layers.filter((layer) => layer.base);
    const hasDisk = own.some(({ diskSize }) => diskSize !== null);
    const header = cells({
        line: 'line',
        text: 'instruction',
        sizes: ['pull size', ...(hasDisk ? ['disk size'] : [])],
    });
    const rows = own.map((layer) => cells({
        line: layer.line === null ? '' : `:${layer.line}`,
        text: layer.instruction ?? layer.digest.slice(0, 19),
        sizes: [formatIfKnown(layer.size), ...(hasDisk ? [formatIfKnown(layer.diskSize)] : [])],
        note: timeOf(layer),
    }));
    return base.length === 0 ? [header, ...rows] : [header, baseLine(base, hasDisk), ...rows];
}
/** How many bytes several images share: a sentence, then a row for each. */
function sharingLines({ total: all, shared, unshared, images }) {
    const rows = images.map(({ image, platform, pullSize, own }) => cells({ line: '', text: `${image} (${platform})`, sizes: [formatSize(pullSize), formatSize(own)] }));
    return [
        `${images.length} images take ${formatSize(all)} in a registry: ${formatSize(shared)} shared, ${formatSize(all - shared)} own. Without sharing it would be ${formatSize(unshared)}.`,
        cells({ line: '', text: 'image', sizes: ['pull size', 'own'] }),
        ...rows,
    ];
}
function baseLine(layers, hasDisk) {
    const sums = [
        total(layers.map(({ size }) => size)),
        ...(hasDisk ? [total(layers.map(({ diskSize }) => diskSize))] : []),
    ];
    return cells({
        line: '',
        text: `base image, ${counted(layers.length, 'layer')}`,
        sizes: sums.map(formatIfKnown),
    });
}
function cells({ line, text, sizes, note }) {
    const columns = sizes.map((size) => size.padStart(11)).join('');
    const left = `  ${line.padStart(5)}  ${cut(oneLine(text), 60).padEnd(60)}`;
    return `${left}${columns}${note ? `   ${note}` : ''}`.trimEnd();
}

;// CONCATENATED MODULE: ./lib/version.js
// What the program calls itself: compared with package.json by a test.
const VERSION = '0.1.0';
const HOMEPAGE = 'https://github.com/layersmith/layersmith';

;// CONCATENATED MODULE: ./lib/build/step-name.js
// The engine's name of a step (`[linux/arm64 build 2/6] RUN npm ci`) → its parts.
const step_name_NAME = /^\[(?:([a-z0-9]+\/[\w/.]+) )?(?:([^\s\]]+) +)?(\d+)\/(\d+)\] ([\s\S]*)$/;
/** Parts of the name, or undefined for a vertex that is no Dockerfile step (`[internal] …`, exporting). */
function parseStepName(name) {
    const match = step_name_NAME.exec(name);
    if (match === null)
        return undefined;
    const [, platform, stage, index = '0', total = '0', instruction = ''] = match;
    return { platform, stage, index: Number(index), total: Number(total), instruction };
}
/** FROM steps fetch, they do not run: whether the engine calls them cached says nothing. */
function isFrom(step) {
    return /^FROM\b/i.test(step.instruction);
}

;// CONCATENATED MODULE: ./lib/build/locate.js

/** Instructions the engine counts in `[stage 2/6]`; FROM counts too unless it names scratch or a local stage. */
const COUNTED = new Set(['RUN', 'COPY', 'ADD', 'WORKDIR']);
function locate_stageName(from, index) {
    const words = from.args.map((arg) => arg.value);
    const name = words[1]?.toLowerCase() === 'as' ? words[2] : undefined;
    return name === undefined ? `stage-${index}` : name.toLowerCase();
}
/** `WORKDIR /` is in the total, but as there is nothing to make, the engine gives it no number. */
const isNumbered = ({ keyword, args }) => keyword !== 'WORKDIR' || args[0]?.value !== '/';
/** The stages of the file as the engine numbers their steps. */
function deriveStageSteps(file) {
    const starts = file.instructions.flatMap((instruction, at) => (instruction.keyword === 'FROM' ? [at] : []));
    const names = new Set();
    return starts.map((start, index) => {
        const from = file.instructions[start];
        const instructions = file.instructions.slice(start + 1, starts[index + 1]);
        const base = from.args[0]?.value ?? '';
        const fromCounts = base.toLowerCase() === 'scratch' || names.has(base.toLowerCase()) ? 0 : 1;
        const name = locate_stageName(from, index);
        names.add(name);
        return {
            name,
            from,
            fromCounts,
            instructions,
            counted: instructions.filter(({ keyword }) => COUNTED.has(keyword)),
        };
    });
}
/** What FROM counts for; where its base is a variable that may name a stage, the engine's total tells. */
function countOfFrom({ from, fromCounts, counted }, total) {
    return from.args[0]?.value.includes('$') && total === counted.length ? 0 : fromCounts;
}
/** The instruction behind a step name, or undefined when the counts do not fit (ONBUILD triggers shift them). */
function locateStep(stages, step) {
    const named = stages.filter(({ name }) => name === step.stage);
    const candidates = step.stage === undefined ? stages.filter((_, __, all) => all.length === 1) : named;
    for (const stage of candidates) {
        if (isFrom(step))
            return stage.from;
        const fromCounts = countOfFrom(stage, step.total);
        if (stage.counted.length + fromCounts !== step.total)
            continue;
        const instruction = stage.counted.filter(isNumbered)[step.index - 1 - fromCounts];
        if (instruction !== undefined && step.instruction.toUpperCase().startsWith(instruction.keyword))
            return instruction;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/build/assemble.js


function statusOf(vertex) {
    if (vertex.error !== undefined)
        return /context canceled$/i.test(vertex.error) ? 'canceled' : 'failed';
    if (vertex.cached)
        return 'cached';
    if (vertex.completed !== undefined)
        return 'done';
    return vertex.started === undefined ? 'pending' : 'canceled';
}
const secondsOf = ({ started, completed }) => started === undefined || completed === undefined ? null : Math.max(0, completed - started) / 1000;
/** Layers of the step that its inputs do not have: the tail behind the longest chain that is a prefix. */
function ownLayers(provenance, id) {
    const chain = provenance.chains.get(id) ?? [];
    const prefixes = [...provenance.chains].flatMap(([other, layers]) => other !== id &&
        layers.length < chain.length &&
        layers.every((layer, at) => layer.digest === chain[at]?.digest)
        ? [layers.length]
        : []);
    return prefixes.length === 0 ? chain.slice(-1) : chain.slice(Math.max(...prefixes));
}
function joinProvenance(vertex, { metadata }) {
    for (const provenance of metadata.provenance.values()) {
        const id = provenance.steps.get(vertex.digest);
        if (id !== undefined)
            return { provenance, id };
    }
    return undefined;
}
function linesOf(name, joined, stages) {
    const located = locateStep(stages, name);
    if (located !== undefined)
        return { line: located.line, endLine: located.endLine };
    const [first] = joined?.provenance.lines.get(joined.id) ?? [];
    return { line: first?.line, endLine: first?.endLine };
}
function sumSizes(layers) {
    return layers.reduce((sum, { size }) => (size === null ? null : (sum ?? 0) + size), layers.length === 0 ? null : 0);
}
function deriveStep(vertex, name, evidence, stages) {
    const joined = joinProvenance(vertex, evidence);
    const layers = joined === undefined || isFrom(name) ? [] : ownLayers(joined.provenance, joined.id);
    return {
        digest: vertex.digest,
        name: vertex.name,
        ...name,
        ...linesOf(name, joined, stages),
        status: statusOf(vertex),
        seconds: secondsOf(vertex),
        error: vertex.error,
        bytes: sumSizes(layers),
        layers,
    };
}
function derivePlatform(platform, provenance, metadata) {
    const layers = provenance.result === undefined ? undefined : provenance.chains.get(provenance.result);
    const [first] = provenance.bases;
    return {
        platform: platform === '' ? (metadata.platform ?? first?.platform) : platform,
        // an index has no platform of its own: its digest is not the image's
        digest: metadata.platform === undefined ? undefined : metadata.digest,
        layers: layers ?? null,
        bases: provenance.bases,
    };
}
/** Steps in the order of the file: by stage as first seen in it, then by index. */
function inFileOrder(steps, stages) {
    const rank = (step) => {
        const at = stages.findIndex(({ name }) => name === step.stage);
        return (at < 0 ? stages.length : at) * 10_000 + step.index;
    };
    return steps.sort((a, b) => (a.platform ?? '').localeCompare(b.platform ?? '') || rank(a) - rank(b));
}
/** The record of a build, finished or failed; only what the evidence proves is filled in. */
function deriveRecord(evidence) {
    const stages = evidence.dockerfile === undefined ? [] : deriveStageSteps(evidence.dockerfile);
    const steps = evidence.vertices.flatMap((vertex) => {
        const name = parseStepName(vertex.name);
        return name === undefined ? [] : [deriveStep(vertex, name, evidence, stages)];
    });
    const { metadata } = evidence;
    return {
        steps: inFileOrder(steps, stages),
        platforms: [...metadata.provenance].map(([platform, provenance]) => derivePlatform(platform, provenance, metadata)),
        digest: metadata.digest,
        imageId: metadata.imageId,
        ref: metadata.ref,
    };
}
/** Cached and all steps that could run (FROM excluded), and cached / all from 0 to 1 (1 when there is none). */
function deriveHitRatio(record) {
    const steps = record.steps.filter((step) => !isFrom(step));
    const cached = steps.filter(({ status }) => status === 'cached').length;
    return { cached, total: steps.length, ratio: steps.length === 0 ? 1 : cached / steps.length };
}

;// CONCATENATED MODULE: ./lib/build/provenance.js
const provenance_object = (value) => typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
const array = (value) => (Array.isArray(value) ? value : []);
const provenance_string = (value) => (typeof value === 'string' ? value : undefined);
const number = (value) => typeof value === 'number' && Number.isFinite(value) ? value : undefined;
/** Both shapes carry the same three parts under other names. */
function selectParts(predicate) {
    const run = provenance_object(predicate['runDetails']);
    if (predicate['runDetails'] !== undefined) {
        const definition = provenance_object(predicate['buildDefinition']);
        return {
            metadata: provenance_object(provenance_object(run['metadata'])['buildkit_metadata']),
            config: provenance_object(provenance_object(definition['internalParameters'])['buildConfig']),
            materials: array(definition['resolvedDependencies']),
        };
    }
    return {
        metadata: provenance_object(provenance_object(predicate['metadata'])['https://mobyproject.org/buildkit@v1#metadata']),
        config: provenance_object(predicate['buildConfig']),
        materials: array(predicate['materials']),
    };
}
/** One range stands for each physical line, so first and last make the span. */
function spanOf(location) {
    const ranges = array(provenance_object(location)['ranges']).map(provenance_object);
    const starts = ranges.flatMap((range) => number(provenance_object(range['start'])['line']) ?? []);
    const ends = ranges.flatMap((range) => number(provenance_object(range['end'])['line']) ?? []);
    return starts.length === 0 ? [] : [{ line: Math.min(...starts), endLine: Math.max(...ends, ...starts) }];
}
function descriptorOf(value) {
    const raw = provenance_object(value);
    const digest = provenance_string(raw['digest']);
    if (digest === undefined)
        return [];
    const size = number(raw['size']);
    const known = size !== undefined && size >= 0;
    const annotated = provenance_string(provenance_object(raw['annotations'])['containerd.io/uncompressed']);
    return [
        {
            digest,
            // the classic store answers with diff ids and size -1
            size: known ? size : null,
            mediaType: provenance_string(raw['mediaType']) ?? '',
            diffId: annotated ?? (known ? undefined : digest),
        },
    ];
}
function readChains(layers) {
    const chains = new Map();
    for (const [output, value] of Object.entries(layers)) {
        const chain = array(value).at(-1);
        if (chain !== undefined)
            chains.set(output.replace(/:\d+$/, ''), array(chain).flatMap(descriptorOf));
    }
    return chains;
}
/** The definition ends in an operation that does nothing but name the result. */
function findResult(definition) {
    const last = definition
        .map(provenance_object)
        .findLast((step) => Object.keys(provenance_object(provenance_object(step['op'])['Op'])).length === 0);
    return provenance_string(array(last?.['inputs'])[0])?.replace(/:\d+$/, '');
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
function provenance_readBase(value) {
    const raw = provenance_object(value);
    const match = /^pkg:docker\/([^?]+)(?:\?(.*))?$/.exec(provenance_string(raw['uri']) ?? '');
    if (match === null)
        return [];
    const [, path = '', query = ''] = match;
    const digest = provenance_string(provenance_object(raw['digest'])['sha256']);
    const platform = new URLSearchParams(query).get('platform') ?? undefined;
    // a version that is a digest stays behind its @
    const reference = decoded(path).replace(/@(?!sha256:)(?=[^@/]*$)/, ':');
    return [{ reference, digest: digest === undefined ? undefined : `sha256:${digest}`, platform }];
}
/** Reads a provenance predicate; undefined when it is none. */
function readProvenance(value) {
    const outer = provenance_object(value);
    const predicate = outer['predicate'] === undefined ? outer : provenance_object(outer['predicate']);
    const { metadata, config, materials } = selectParts(predicate);
    const mapping = provenance_object(config['digestMapping']);
    if (Object.keys(mapping).length === 0)
        return undefined;
    const locations = Object.entries(provenance_object(provenance_object(metadata['source'])['locations']));
    return {
        steps: new Map(Object.entries(mapping).flatMap(([digest, step]) => typeof step === 'string' ? [[digest, step]] : [])),
        lines: new Map(locations.map(([step, entry]) => [step, array(provenance_object(entry)['locations']).flatMap(spanOf)])),
        chains: readChains(provenance_object(metadata['layers'])),
        result: findResult(array(config['llbDefinition'])),
        bases: materials.flatMap(provenance_readBase),
    };
}

;// CONCATENATED MODULE: ./lib/build/metadata.js
// Text of the metadata file → digest, image id, build ref and provenance by platform.

const NO_METADATA = {
    digest: undefined,
    imageId: undefined,
    mediaType: undefined,
    platform: undefined,
    ref: undefined,
    provenance: new Map(),
};
const KEY = 'buildx.build.provenance';
function metadata_platformOf(descriptor) {
    const { os, architecture, variant } = descriptor?.platform ?? {};
    if (os === undefined || architecture === undefined)
        return undefined;
    return [os, architecture, ...(variant === undefined ? [] : [variant])].join('/');
}
function parseObject(text) {
    try {
        const value = JSON.parse(text);
        return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
    }
    catch {
        return undefined;
    }
}
/** Reads the file; a broken one counts as empty, since a report must not fail a build that worked. */
function readMetadata(text) {
    if (text === undefined)
        return NO_METADATA;
    const raw = parseObject(text);
    if (raw === undefined)
        return NO_METADATA;
    const string = (key) => (typeof raw[key] === 'string' ? raw[key] : undefined);
    const descriptor = raw['containerimage.descriptor'];
    const provenance = new Map();
    for (const [key, value] of Object.entries(raw)) {
        const read = key === KEY || key.startsWith(`${KEY}/`) ? readProvenance(value) : undefined;
        if (read !== undefined)
            provenance.set(key.slice(KEY.length + 1), read);
    }
    return {
        digest: string('containerimage.digest'),
        imageId: string('containerimage.config.digest'),
        mediaType: descriptor?.mediaType,
        platform: metadata_platformOf(descriptor),
        ref: string('buildx.build.ref'),
        provenance,
    };
}
/** The metadata as people's workflows read it: without the provenance, which nobody asked to publish. */
function renderMetadataOutput(text) {
    const raw = text === undefined ? undefined : parseObject(text);
    if (raw === undefined)
        return '';
    return JSON.stringify(Object.fromEntries(Object.entries(raw).filter(([key]) => !key.startsWith(KEY))));
}

;// CONCATENATED MODULE: ./lib/report/build-log.js




function rightOf({ status, seconds }) {
    const time = seconds === null ? '' : formatDuration(seconds);
    // a cached step takes time when its layers have to be fetched and unpacked
    if (status === 'cached')
        return (seconds ?? 0) < 0.5 ? 'cached' : `cached, fetched in ${time}`;
    return status === 'failed' ? `failed after ${time || '0 ms'}` : time;
}
/** One line for a step that has just ended. FROM shows no digest: it is in the report. */
function renderStep(step, stageWidth) {
    const stage = step.platform === undefined ? step.stage : `${step.platform} ${step.stage ?? ''}`.trim();
    const instruction = isFrom(step) ? step.instruction.replace(/@sha256:[0-9a-f]{64}/, '') : step.instruction;
    return stepRow({ ...step, stage, instruction, right: rightOf(step) }, Math.max(stageWidth, stage?.length ?? 0));
}
/** What a terminal shows of a row that rewrites itself; to the runner each carriage return would end a line. */
function lastOverwrite(row) {
    return (row.split('\r').findLast((text) => text.trim() !== '') ?? '').trimEnd();
}
/** What the engine did beside the steps: `(exporting cache to client directory)`, and how long it took. */
function renderAside(name, seconds) {
    return asideRow(`(${name.replace(/^\[(internal|auth)\] /, '')})`, formatDuration(seconds));
}
/** The step that keeps everybody waiting. */
function renderWaiting(name, seconds) {
    return `  … ${cut(oneLine(name), 76)} has been running for ${formatAbout(seconds)}`;
}
/** Lines around the failing instruction, the failing ones marked. */
function renderExcerptOf(text, { line, endLine }) {
    const lines = text.split(/\r?\n/);
    const first = Math.max(1, line - 2);
    const last = Math.min(lines.length, endLine + 1);
    const width = String(last).length;
    const rows = [];
    for (let number = first; number <= last; number++) {
        const mark = number >= line && number <= endLine ? '>' : ' ';
        rows.push(`  ${mark} ${String(number).padStart(width)} │ ${lines[number - 1] ?? ''}`.trimEnd());
    }
    return rows;
}
/** Rows of the engine's own excerpt, which ours replaces. */
const ENGINE_EXCERPT = /^\s*$|^\s*\d+ \| |^-+$|^\S+:\d+$/;
/** What a person needs to see of a failure: the Dockerfile lines, the output in full, the sentence. */
function renderFailure({ failure, file, dockerfile, output, tail }) {
    const { line, endLine } = failure;
    const place = line === undefined || dockerfile === undefined
        ? []
        : [`${file}:${line}`, ...renderExcerptOf(dockerfile, { line, endLine: endLine ?? line })];
    const written = output.trimEnd() === ''
        ? []
        : [
            'Output:',
            ...output
                .trimEnd()
                .split('\n')
                .map((row) => `  ${lastOverwrite(row)}`),
        ];
    const told = place.length > 0 ? ENGINE_EXCERPT : /^\s*$/;
    const engine = failure.kind === 'step' ? [] : tail.filter((row) => !told.test(row)).map((row) => `  ${row}`);
    return [...place, ...written, ...engine];
}

;// CONCATENATED MODULE: ./lib/build/failure-text.js
// The engine's error text → its parts: the last word, the lines it marks, the status a registry answered.
/** What a person reads of an error: one line, without the engine's prefixes. */
function oneLineError(text) {
    return text
        .replace(/\s+/g, ' ')
        .replace(/^(error: )?(failed to build: )?(failed to solve: )?/i, '')
        .trim();
}
/** The engine's last word: what follows its last `ERROR:`, else the last line that says anything. */
function lastError(tail) {
    const said = /^(error:|unknown (shorthand )?flag)/i;
    const line = tail.findLast((text) => said.test(text)) ?? tail.findLast((text) => text.trim() !== '') ?? '';
    return oneLineError(line);
}
/** Lines the engine marks with `>>>` in its excerpt. */
function markedLines(tail) {
    const marked = tail.flatMap((text) => /^\s*(\d+) \| >>> /.exec(text)?.[1] ?? []).map(Number);
    return marked.length === 0 ? undefined : { line: Math.min(...marked), endLine: Math.max(...marked) };
}
/** The HTTP status a registry answered last; a port or tag that looks like one does not count. */
function statusIn(text) {
    const found = [
        ...text.matchAll(/unexpected status (?:from [A-Z]+ request to|code) \S+: (\d{3})\b|: (429) Too Many/g),
    ].at(-1);
    return found === undefined ? undefined : Number(found[1] ?? found[2]);
}
/** `dial tcp …: connection refused` of a request's long story. */
function causeOf(reason) {
    return reason.replace(/^failed to do request: \w+ "[^"]*": /, '');
}
/** The registry's host in a reference. */
function hostOf(reference) {
    const [first = ''] = reference.split('/');
    return reference.includes('/') && /[.:]|^localhost$/.test(first) ? first : 'docker.io';
}
/** At most 80 characters in one line. */
function shorten(text) {
    const line = text.replace(/\s+/g, ' ').trim();
    return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}

;// CONCATENATED MODULE: ./lib/build/base-failure.js
// Why a base image could not be had → what to do about it.

const LOOKUP = /^(?:(\S+): )?failed to resolve source metadata for (\S+): (.*)$/;
const HINT = / \((did you mean .*\?)\)$/;
/** True when the engine could not find out what a base image is. */
function isBaseError(error) {
    return LOOKUP.test(error) || /^pull access denied/.test(error);
}
function judge(name, reason) {
    const host = hostOf(name);
    const status = statusIn(reason);
    if (/no match for platform/.test(reason))
        return { kind: 'base-not-found', message: `${name} has no image for the platform that is built.` };
    if (status === 429 || /toomanyrequests/i.test(reason))
        return {
            kind: 'base-unreachable',
            message: `${host} limits the pulls of this runner (429) and did not give ${name}: log in before the build, or try again later.`,
        };
    if (/pull access denied|insufficient_scope|: not found$|manifest unknown|name unknown/i.test(reason))
        return {
            kind: 'base-not-found',
            message: `${name} was not found in its registry. Check the name and tag, and log in when it is private.`,
        };
    if (status === 401 || status === 403 || /\b(denied|unauthorized|no basic auth)\b/i.test(reason))
        return {
            kind: 'base-refused',
            message: `${host} refused the pull of ${name}: log in with the inputs registry, username and password, or with docker login before this step.`,
        };
    return {
        kind: 'base-unreachable',
        message: `The base image ${name} could not be fetched: ${causeOf(reason)}. Is its registry up, and within reach of this runner?`,
    };
}
/** Reads the failure of a lookup. */
function deriveBaseFailure(error) {
    const hint = HINT.exec(error)?.[1];
    const [, short, long, reason] = LOOKUP.exec(error.replace(HINT, '')) ?? [];
    const { kind, message } = judge(short ?? long ?? 'The base image', reason ?? error);
    return { kind, message: hint === undefined ? message : `${message} D${hint.slice(1)}` };
}

;// CONCATENATED MODULE: ./lib/build/push-failure.js
// What a registry answered to a push → who has to do what.

/** The classic store leaves out `failed to push`. */
const BARE = /^(error from registry: )?(denied|unauthorized|no basic auth credentials|toomanyrequests)\b/;
/** True for the failure of a push, and of nothing else. */
function isPushError(error) {
    return /^(failed to push |push access denied)/.test(error) || BARE.test(error);
}
/** A connection that was made and then lost may hold the next time. */
const LOST = /connection reset|broken pipe|unexpected EOF|: EOF$|timeout|deadline exceeded|toomanyrequests/i;
function kindOf(reason, status) {
    if (status === 401 || /anonymous token|unauthorized|no basic auth|authentication required/i.test(reason))
        return 'push-unauthorized';
    if (status === 403 || /\bdenied\b|insufficient_scope/i.test(reason))
        return 'push-forbidden';
    if (status === 429 || (status ?? 0) >= 500 || LOST.test(reason))
        return 'push-unavailable';
    return /failed to do request/.test(reason) ? 'push-unreachable' : 'push-failed';
}
const ALLOW = {
    'ghcr.io': 'The job needs `permissions: packages: write`.',
    'docker.io': 'Check the repository name, and that this job is logged in with an account that may write there.',
};
/** Reads the failure of a push. */
function derivePushFailure({ error, output, tags }) {
    const match = /^failed to push (\S+): (.*)$/.exec(error);
    const reference = match?.[1] ?? tags[0] ?? 'the image';
    const reason = match?.[2] ?? error;
    const host = hostOf(reference);
    const kind = kindOf(reason, statusIn(reason) ?? statusIn(output));
    const words = {
        'push-unauthorized': `${host} refused the push of ${reference} (401): log in with the inputs registry, username and password, or with docker login before this step.`,
        'push-forbidden': `${host} refused the push of ${reference} (403): the credentials may not write there. ${ALLOW[host] ?? 'Check the repository name and the rights of the account.'}`,
        'push-unavailable': `${host} could not take the push of ${reference}: ${statusText(reason, output)}.`,
        'push-unreachable': `${reference} could not be pushed: ${causeOf(reason)}. Is the registry's name right, and is it within reach of this runner?`,
        'push-failed': `${host} did not take the push of ${reference}: ${reason}.`,
    };
    return { kind, message: words[kind], retry: kind === 'push-unavailable' };
}
function statusText(reason, output) {
    const status = statusIn(output);
    return statusIn(reason) !== undefined || status === undefined
        ? causeOf(reason)
        : `HTTP ${status}, ${reason}`;
}

;// CONCATENATED MODULE: ./lib/build/step-failure.js
// The error and output of a failed step → what went wrong in it.

const ENDED = /^process ".*" did not complete successfully: /;
/** The kernel refused the program before it could write anything: nothing else stands in the output. */
const FOREIGN = /^(exec \S+|standard_init_linux\.go:\d+: exec user process caused:?( "?)?):? ?"?exec format error"?$/;
/** True when the step's first program is of another platform and nothing emulates it. */
function isForeignProgram(error, output) {
    return ENDED.test(oneLineError(error)) && FOREIGN.test(output.trim());
}
/** True when a layer that the cache promised could not be read. */
function isCacheError(error) {
    return (!ENDED.test(oneLineError(error)) &&
        /httpReadSeeker|content digest sha256:\S+: not found|unexpected commit digest|blob not found|failed to load cache(?! key)/i.test(error));
}
function missingFile(instruction, path) {
    const from = /\s--from=(\S+)/.exec(instruction)?.[1];
    return from === undefined
        ? `: the build context has no ${path}. Check the path, and that no ignore file leaves it out`
        : `: there is no ${path} in ${from}`;
}
function whatHappened(instruction, error) {
    const missing = /failed to calculate checksum of ref \S+: "\/?(.*)": not found$/.exec(error)?.[1];
    if (missing !== undefined)
        return missingFile(instruction, missing);
    const rest = error.replace(ENDED, '');
    const code = /^exit code: (\d+)/.exec(rest)?.[1];
    if (code === undefined)
        return ` failed: ${rest}`;
    return ` ended with exit code ${code}${code === '137' ? ' (killed, often for lack of memory)' : ''}`;
}
/** `RUN npm ci (Dockerfile:6) ended with exit code 1.` */
function describeStep(step, place, error) {
    const platform = step.platform === undefined ? '' : ` for ${step.platform}`;
    const happened = whatHappened(step.instruction, oneLineError(step.error ?? error));
    return `${shorten(step.instruction)} (${place})${platform}${happened}.`;
}

;// CONCATENATED MODULE: ./lib/build/failure.js
// What a failed build left (error text, record) → what happened, where, and what to do about it.





const EMULATOR = 'A step runs programs of another platform and this machine has no emulator for it. Add docker/setup-qemu-action before this step, or build on a runner of that platform.';
/** Failures of no step, push or base image; the first match wins. */
const CASES = [
    {
        kind: 'canceled',
        when: /^(canceled: )?context canceled$/i,
        say: () => 'The build was canceled.',
    },
    {
        kind: 'cache-export',
        when: /error writing (layer|manifest|config) blob|failed to export cache|exporting cache/i,
        say: (error) => `The cache could not be written where the input cache-to says: ${error}.`,
    },
    {
        kind: 'dockerfile',
        when: /^target stage "(.*)" could not be found/,
        say: (error, file) => `Input target is ${/"(.*)"/.exec(error)?.[0]}: ${file} has no stage of that name.`,
    },
    {
        kind: 'context',
        when: /failed to read dockerfile: open \S+: no such file/,
        say: (error) => `The build context has no ${/open (\S+):/.exec(error)?.[1]}. With a URL as context, file is a path in it; a Dockerfile of this workspace is named by its absolute path.`,
    },
    {
        kind: 'context',
        when: /repository does not contain ref|failed to fetch remote|could not read (username|from remote)|failed to load cache key: .*(git|http)/i,
        say: (error) => `The build context could not be fetched: ${error.replace(/^.*failed to load cache key: /, '').replace(/, output: ""$/, '')}.`,
    },
    {
        kind: 'dockerfile',
        when: /dockerfile parse error|failed to read dockerfile|file with no instructions|no build stage in current context|circular dependency|base name \(.*\) should not be blank|failed to process|failed to parse/i,
        say: (error, file) => `${file}: ${error}.`,
    },
    {
        kind: 'entitlement',
        when: /(granting entitlement|(network\.host|security\.insecure|device) is not allowed|additional privileges requested)/i,
        say: (error) => `${error}. List it in the input allow, and use a builder that was created with this entitlement.`,
    },
    {
        kind: 'engine',
        when: /^unknown (shorthand )?flag/,
        say: (error) => `docker buildx is too old for this build (${error}). Update the buildx plugin.`,
    },
    {
        kind: 'engine',
        when: /cannot connect to the docker daemon|failed to dial|error reading from server: EOF|transport is closing|context deadline exceeded/i,
        say: (error) => `The engine went away during the build: ${error}.`,
    },
];
function judgeStep(step, input, place) {
    const error = step.error ?? lastError(input.tail);
    const output = input.failed.find(({ digest }) => digest === step.digest)?.output ?? '';
    if (isForeignProgram(error, output))
        return { kind: 'emulator', message: EMULATOR };
    if (isCacheError(error))
        return { kind: 'cache', message: error };
    return { kind: 'step', message: describeStep(step, place, error) };
}
function failure_judge(error, input) {
    if (isPushError(error)) {
        const output = input.failed.find((vertex) => isPushError(vertex.error))?.output ?? '';
        return derivePushFailure({ error, output, tags: input.tags });
    }
    if (isBaseError(error))
        return deriveBaseFailure(error);
    const known = CASES.find(({ when }) => when.test(error));
    if (known !== undefined)
        return { kind: known.kind, message: known.say(error, input.file) };
    if (isCacheError(error))
        return { kind: 'cache', message: error };
    return {
        kind: 'other',
        message: error === '' ? 'The build failed and the engine did not say why.' : error,
    };
}
/** Reads a failure. `tail` is what the engine wrote beside the progress. */
function deriveFailure(input) {
    const error = lastError(input.tail);
    const failed = input.record.steps.filter(({ status }) => status === 'failed');
    const step = failed.find((one) => !isFrom(one)) ?? failed[0];
    const lines = markedLines(input.tail) ?? { line: step?.line, endLine: step?.endLine };
    const place = lines.line === undefined ? input.file : `${input.file}:${lines.line}`;
    const verdict = step === undefined || (isFrom(step) && isBaseError(error))
        ? failure_judge(error, input)
        : judgeStep(step, input, place);
    return { retry: false, ...verdict, ...lines, step };
}

;// CONCATENATED MODULE: ./lib/build/plan.js
// Build inputs and the builder at hand → the one command that builds (and pushes).

const each = (flag, values) => values.map((value) => `--${flag}=${value}`);
const maybe = (flag, value) => value === undefined ? [] : [`--${flag}=${value}`];
const when = (on, flag) => (on ? [`--${flag}`] : []);
/** buildx reads the value as CSV. */
const csvField = (field) => /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
function secretFlag(secret) {
    const [name, value] = 'src' in secret ? ['src', secret.src] : ['env', secret.env];
    return `id=${secret.id},${csvField(`${name}=${value}`)}`;
}
/** Attestations change what is pushed from a manifest to an index, so none is made unless asked for. */
function attestationFlags({ attests, provenance, sbom }) {
    const asked = attests.filter((attest) => !(provenance !== undefined && /(^|,)type=provenance(,|$)/.test(attest)) &&
        !(sbom !== undefined && /(^|,)type=sbom(,|$)/.test(attest)));
    const hasProvenance = provenance !== undefined || asked.some((attest) => /(^|,)type=provenance(,|$)/.test(attest));
    return [
        ...each('attest', asked),
        ...maybe('provenance', hasProvenance ? provenance : 'false'),
        ...maybe('sbom', sbom),
    ];
}
/** The arguments of `docker` for the plan; `metadataFile` is an absolute path. */
function deriveCommand(plan, metadataFile) {
    const { inputs, builder } = plan;
    const call = inputs.call !== undefined && inputs.call !== 'build';
    const args = [
        'buildx',
        'build',
        '--progress=rawjson',
        `--builder=${builder.name}`,
        ...maybe('file', inputs.file),
        ...maybe('target', inputs.target),
        ...(inputs.platforms.length === 0 ? [] : [`--platform=${inputs.platforms.join(',')}`]),
        ...each('build-arg', inputs.buildArgs),
        ...each('build-context', inputs.buildContexts),
        ...inputs.secrets.map((secret) => `--secret=${secretFlag(secret)}`),
        ...each('ssh', inputs.ssh),
        ...each('label', inputs.labels),
        ...each('no-cache-filter', inputs.noCacheFilters),
        ...each('add-host', inputs.addHosts),
        ...each('ulimit', inputs.ulimits),
        ...each('allow', inputs.allow),
        ...maybe('network', inputs.network),
        ...maybe('shm-size', inputs.shmSize),
        ...maybe('cgroup-parent', inputs.cgroupParent),
        ...when(inputs.noCache, 'no-cache'),
        ...when(inputs.pull, 'pull'),
        ...(call ? maybe('call', inputs.call) : resultFlags(plan, metadataFile)),
        inputs.context,
    ];
    return { args, metadataFile };
}
function resultFlags(plan, metadataFile) {
    const { inputs } = plan;
    return [
        `--metadata-file=${metadataFile}`,
        ...each('tag', inputs.tags),
        ...each('annotation', inputs.annotations),
        ...attestationFlags(inputs),
        ...deriveOutputs(plan),
        ...each('cache-from', [...inputs.cacheFrom, ...plan.cacheFrom]),
        ...each('cache-to', [...inputs.cacheTo, ...plan.cacheTo]),
    ];
}

;// CONCATENATED MODULE: ./lib/build/progress.js
// Lines of `--progress=rawjson` → the state of every vertex, and which of them have just ended.
/** A step's output is kept for the case that it fails; a runaway log must not fill the memory. */
const KEPT_OUTPUT = 2 * 1024 * 1024;
const time = (value) => typeof value === 'string' ? Date.parse(value) : undefined;
const progress_text = (value) => (typeof value === 'string' ? value : '');
function parseLine(line) {
    if (!line.startsWith('{'))
        return undefined;
    try {
        const value = JSON.parse(line);
        return typeof value === 'object' && value !== null ? value : undefined;
    }
    catch {
        return undefined;
    }
}
/** A vertex may start and complete several times (resolve, then pull): the span covers all of them. */
function mergeVertex(before, raw) {
    const started = time(raw.started);
    const error = progress_text(raw.error);
    return {
        digest: progress_text(raw.digest),
        name: progress_text(raw.name) || (before?.name ?? ''),
        started: Math.min(before?.started ?? Number.POSITIVE_INFINITY, started ?? Number.POSITIVE_INFINITY) || undefined,
        completed: time(raw.completed) ??
            (started !== undefined && started === before?.started ? before.completed : undefined),
        cached: raw.cached === true || (before?.cached ?? false),
        error: error === '' ? before?.error : error,
    };
}
const finite = (vertex) => vertex.started === Number.POSITIVE_INFINITY ? { ...vertex, started: undefined } : vertex;
/** A reader for one build. */
function createProgressReader() {
    const vertices = new Map();
    const outputs = new Map();
    function takeVertex(raw) {
        const before = vertices.get(progress_text(raw.digest));
        const vertex = finite(mergeVertex(before, raw));
        vertices.set(vertex.digest, vertex);
        return vertex.completed === undefined || before?.completed === vertex.completed ? [] : [vertex];
    }
    function takeLog(raw) {
        const kept = outputs.get(progress_text(raw.vertex)) ?? { chunks: [], size: 0 };
        const chunk = Buffer.from(progress_text(raw.data), 'base64');
        kept.chunks.push(chunk);
        kept.size += chunk.length;
        while (kept.size > KEPT_OUTPUT && kept.chunks.length > 1)
            kept.size -= kept.chunks.shift()?.length ?? 0;
        outputs.set(progress_text(raw.vertex), kept);
    }
    return {
        push(line) {
            const raw = parseLine(line);
            if (raw === undefined)
                return undefined;
            const ended = (raw.vertexes ?? []).flatMap(takeVertex);
            for (const log of raw.logs ?? [])
                takeLog(log);
            return ended;
        },
        vertices: () => [...vertices.values()],
        output: (digest) => Buffer.concat(outputs.get(digest)?.chunks ?? []).toString('utf8'),
    };
}

;// CONCATENATED MODULE: ./lib/build/unlisted.js
// Platforms asked for and those a builder lists → a hint for a build that failed.

/** Which platforms the builder does not list: only a hint, as a build without RUN needs nobody to run it. */
function hintUnlisted(asked, { platforms }) {
    const listed = new Set(platforms.map(normalPlatformText));
    const missing = asked.filter((platform) => platform !== 'local' && !listed.has(normalPlatformText(platform)));
    if (listed.size === 0 || missing.length === 0)
        return undefined;
    return `The builder does not list ${missing.join(', ')} among its platforms (${platforms.join(', ')}).`;
}

;// CONCATENATED MODULE: ./lib/pipeline/step-log.js
// A running build → one line in the log for each step as it ends, and a sign of life while one takes long.



/** What the engine does beside the steps (send the context, import, export) is worth a line from here on. */
const ASIDE_SECONDS = 0.5;
/** Seconds of silence after which the running step is named. */
const SILENCE = 30;
function step_log_secondsOf({ started, completed }) {
    return started === undefined || completed === undefined ? null : (completed - started) / 1000;
}
/** A log for one build. */
function createStepLog(file, ports) {
    const stages = file === undefined ? [] : deriveStageSteps(file);
    const width = stages.length < 2 ? 0 : Math.max(...stages.map(({ name }) => name.length));
    const shown = new Set();
    const late = new Set();
    let spoke = ports.clock.now();
    const say = (line) => {
        spoke = ports.clock.now();
        ports.log.info(line);
    };
    // FROM ends when the image is resolved, and once more when its layers have come
    const fetched = (vertex, seconds) => {
        if (seconds < ASIDE_SECONDS || !vertex.name.includes('] FROM ') || late.has(vertex.digest))
            return;
        late.add(vertex.digest);
        say(renderAside(vertex.name.replace(/^\[.*\] FROM (\S+?)(@sha256:\w+)?$/, 'fetched $1'), seconds));
    };
    return {
        ended(vertex) {
            const name = parseStepName(vertex.name);
            const seconds = step_log_secondsOf(vertex);
            if (shown.has(vertex.digest))
                return fetched(vertex, seconds ?? 0);
            if (name === undefined && (seconds ?? 0) < ASIDE_SECONDS)
                return;
            shown.add(vertex.digest);
            if (name === undefined)
                return say(renderAside(vertex.name, seconds ?? 0));
            const status = vertex.error !== undefined ? 'failed' : vertex.cached ? 'cached' : 'done';
            say(renderStep({ ...name, line: locateStep(stages, name)?.line, seconds, status }, width));
        },
        waiting(reader) {
            const now = ports.clock.now();
            if (now - spoke < SILENCE * 1000)
                return;
            const open = reader
                .vertices()
                .filter(({ started, completed }) => started !== undefined && completed === undefined);
            const [oldest] = open.toSorted((a, b) => (a.started ?? 0) - (b.started ?? 0));
            if (oldest !== undefined)
                say(renderWaiting(oldest.name, (now - (oldest.started ?? now)) / 1000));
        },
    };
}

;// CONCATENATED MODULE: ./lib/pipeline/build.js
// A build plan → one engine call (repeated only for a reason), its record and what came of it.








/** Seconds to wait before the second and third try of a push that met a 5xx. */
const PAUSES = [1, 3];
async function attempt(request, ports, plan) {
    const command = deriveCommand(plan, ports.files.resolve(request.folder, 'metadata.json'));
    await ports.files.remove(command.metadataFile);
    const reader = createProgressReader();
    const stepLog = createStepLog(request.dockerfile, ports);
    const started = ports.clock.now();
    const exit = await ports.engine.build(command, request.env, (line) => {
        for (const vertex of reader.push(line) ?? [])
            stepLog.ended(vertex);
        stepLog.waiting(reader);
    });
    return { exit, reader, seconds: (ports.clock.now() - started) / 1000 };
}
/** Several platforms or nodes leave no provenance in the metadata file: it is asked for, platform by platform. */
async function completeMetadata(request, ports, metadata) {
    const { inputs, builder } = request.plan;
    const { ref } = metadata;
    if (metadata.provenance.size > 0 || ref === undefined || inputs.platforms.length < 2)
        return metadata;
    const found = await Promise.all(inputs.platforms.map(async (platform) => {
        const answer = await ports.engine.provenance({ builder: builder.name, ref, platform }, request.env);
        return [platform, readProvenance(answer)];
    }));
    return {
        ...metadata,
        provenance: new Map(found.flatMap(([platform, read]) => (read === undefined ? [] : [[platform, read]]))),
    };
}
function failedVertices(reader) {
    return reader
        .vertices()
        .flatMap(({ digest, error }) => error === undefined ? [] : [{ digest, error, output: reader.output(digest) }]);
}
/** Failures that a misspelt platform, or one that nothing here runs, can have. */
const OF_PLATFORM = new Set(['step', 'base-not-found', 'other']);
function explainFailure({ plan, file }, evidence) {
    const failure = deriveFailure({ ...evidence, file, tags: plan.inputs.tags });
    const hint = OF_PLATFORM.has(failure.kind) ? hintUnlisted(plan.inputs.platforms, plan.builder) : undefined;
    return hint === undefined ? failure : { ...failure, message: `${failure.message} ${hint}` };
}
async function conclude(request, ports, { exit, reader, seconds }) {
    const metadata = await completeMetadata(request, ports, readMetadata(exit.metadata));
    const record = deriveRecord({ vertices: reader.vertices(), metadata, dockerfile: request.dockerfile });
    const failed = failedVertices(reader);
    const failure = exit.code === 0 ? undefined : explainFailure(request, { tail: exit.tail, record, failed });
    const output = failed.find(({ digest }) => digest === failure?.step?.digest)?.output ?? '';
    return {
        record,
        metadata,
        metadataText: exit.metadata,
        stdout: exit.stdout,
        tail: exit.tail,
        seconds,
        failure,
        output,
    };
}
/** Builds (and pushes). A push that meets a 5xx is tried three times, a faulty cache is left out once. */
async function runBuild(request, ports) {
    let { plan } = request;
    for (let round = 0;;) {
        const result = await conclude(request, ports, await attempt(request, ports, plan));
        if (result.failure === undefined)
            return result;
        const pause = PAUSES[round];
        if (result.failure.kind === 'cache' && plan.cacheFrom.length > 0) {
            ports.log.notice(`The restored layer cache could not be used (${result.failure.message}); building once more without it.`);
            plan = { ...plan, cacheFrom: [] };
        }
        else if (result.failure.retry && pause !== undefined) {
            ports.log.info(`${result.failure.message} Trying again in ${pause} s.`);
            await ports.clock.sleep(pause * 1000);
            round += 1;
        }
        else
            return result;
    }
}

;// CONCATENATED MODULE: ./lib/pipeline/sections.js
// A step of the run → a folded log group whose title says what came of it and how long it took.


/** Runs a quiet step; its group is printed when the figures are known. */
async function section(ports, label, run) {
    const started = ports.clock.now();
    const { value, text, lines } = await run();
    const right = formatDuration((ports.clock.now() - started) / 1000);
    ports.log.group(logRow({ label, text, right }));
    for (const line of lines ?? [])
        ports.log.info(line);
    ports.log.endGroup();
    return value;
}

;// CONCATENATED MODULE: ./lib/pipeline/cache-step.js





function describe(stats, now) {
    const { source, restoredBytes, unavailable } = stats;
    if (unavailable)
        return 'not available';
    if (source === undefined)
        return 'nothing stored yet for this image and ref';
    return `${(0,cache_scope/* nameRef */.$G)(source.ref)}@${source.commit.slice(0, 7)} (${formatAge(now - source.savedAt)}): ${size_formatSize(restoredBytes)} restored`;
}
/** Opens the cache; undefined when it is off, not allowed, or replaced by the user's own. */
async function openCache(step, ports) {
    const { settings, run, scope, refs, folder } = step;
    const { cache, build } = settings;
    if (cache.problem !== undefined)
        ports.log.notice(cache.problem);
    if (!cache.read && !cache.write)
        return undefined;
    if (build.cacheFrom.length > 0 || build.cacheTo.length > 0)
        return undefined;
    const opening = section(ports, 'Cache', async () => {
        const layers = await ports.cache(folder);
        const value = await layers.open({
            scope,
            refs: cache.read ? (0,cache_scope/* listCacheRefs */.JN)(refs) : [refs.own],
            write: cache.write,
            commit: run.sha,
            run: `${run.runId}-${run.runAttempt}`,
        });
        return { value, text: describe(value.stats, ports.clock.now()) };
    });
    const opened = await opening.catch((error) => {
        ports.log.notice(`The layer cache could not be opened: ${(0,errors/* messageOf */.bD)(error)} Building without it.`);
        return undefined;
    });
    if (opened?.stats.problem !== undefined)
        ports.log.notice(opened.stats.problem);
    return opened;
}
/** `cache: read and write, scope main`. */
function describePolicy({ cache, build, builder }, refs, found) {
    if (build.cacheFrom.length > 0 || build.cacheTo.length > 0)
        return 'cache: your own cache-from and cache-to';
    // a builder that was named is used as it is: the classic store can only import
    const exports = found.store !== 'classic' || builder === undefined;
    const modes = [...(cache.read ? ['read'] : []), ...(cache.write && exports ? ['write'] : [])];
    return modes.length === 0 ? 'cache: off' : `cache: ${modes.join(' and ')}, scope ${(0,cache_scope/* nameRef */.$G)(refs.own)}`;
}

;// CONCATENATED MODULE: ./lib/pipeline/choose-builder.js

/** Entitlements a container builder must be started with. */
function entitlementsOf(allow, network) {
    const named = allow.filter((entitlement) => entitlement === 'network.host' || entitlement === 'security.insecure');
    return [...new Set([...named, ...(network === 'host' ? ['network.host'] : [])])];
}
/** The needs of a build. */
function deriveNeeds(asked) {
    const archives = asked.outputs.some((output) => /(^|,)type=oci(,|$)/.test(output));
    return {
        name: asked.builder,
        beyondClassic: [
            ...(asked.exportsCache ? ['export a layer cache'] : []),
            ...(asked.platforms.length > 1 ? ['build for several platforms'] : []),
            ...(asked.attests ? ['attest'] : []),
            ...(archives ? ['write OCI archives'] : []),
        ],
        entitlements: entitlementsOf(asked.allow, asked.network),
        run: asked.run,
    };
}
/** The builder that was found, or a container builder of our own when the classic store stands in the way. */
async function chooseBuilder(found, needs, env, ports) {
    if (found.store !== 'classic' || needs.name !== undefined || needs.beyondClassic.length === 0)
        return found;
    const name = `layersmith-${needs.run}`;
    const lacks = `classic store cannot ${needs.beyondClassic.join(' or ')}`;
    // remembered first: a builder that is half made has to go as well
    ports.memory.remember({ builder: name });
    try {
        const created = await ports.engine.createBuilder(name, needs.entitlements, env);
        ports.log.info(`Builder     ${describeBuilder(created)}: the engine's ${lacks}`);
        return created;
    }
    catch (error) {
        ports.memory.remember({ builder: undefined });
        ports.log.notice(`${(0,errors/* messageOf */.bD)(error).replace(/\.?$/, '.')} Building with the engine's own builder, whose ${lacks}.`);
        return found;
    }
}
/** `docker driver, containerd store`: what a person recognises. */
function describeBuilder({ driver, store, name, ours, nodes }) {
    const kind = store === undefined ? `${driver} driver` : `${driver} driver, ${store} store`;
    const own = ours ? ', created for this run' : driver === 'docker' ? '' : ` "${name}"`;
    return `${kind}${own}${nodes > 1 ? `, ${nodes} nodes` : ''}`;
}

;// CONCATENATED MODULE: ./lib/build/cut.js

/** Step numbers that every platform finished. */
function finishedSteps(steps) {
    const open = new Set(steps.filter(({ status }) => status !== 'done' && status !== 'cached').map(({ index }) => index));
    return new Set(steps.map(({ index }) => index).filter((index) => !open.has(index)));
}
/** Instructions up to the first one the engine did not finish. */
function cutStage(stage, steps) {
    const done = finishedSteps(steps);
    const kept = [];
    let position = stage.fromCounts;
    let tip = false;
    for (const instruction of stage.instructions) {
        if (stage.counted.includes(instruction)) {
            position += 1;
            if (!done.has(position))
                return { stage, kept, whole: false, tip };
            tip = true;
        }
        kept.push(instruction);
    }
    return { stage, kept, whole: true, tip };
}
function renderStage(stage, kept, source) {
    const head = [
        'FROM',
        ...stage.from.flags.map(source),
        stage.from.args[0]?.value ?? 'scratch',
        'AS',
        stage.name,
    ];
    return [head.join(' '), ...kept.map(source)].join('\n');
}
/**
 * The text of the cut Dockerfile, or undefined when no step of it finished. Its last stage refers to every
 * tip by a COPY whose wildcard matches nothing: the engine solves the tips without moving a byte.
 */
function deriveCutDockerfile(file, record) {
    const stages = deriveStageSteps(file);
    const local = new Set(stages.map(({ name }) => name));
    const whole = new Set();
    const cuts = stages.map((stage) => {
        const steps = record.steps.filter((step) => step.stage === stage.name || (step.stage === undefined && stages.length === 1));
        const cut = cutStage(stage, steps);
        const base = stage.from.args[0]?.value ?? '';
        if (local.has(base) && !whole.has(base))
            return { ...cut, kept: undefined, tip: false };
        if (cut.whole)
            whole.add(stage.name);
        return cut;
    });
    const tips = cuts.filter(({ tip }) => tip);
    if (tips.length === 0)
        return undefined;
    const source = ({ range }) => file.text.slice(range.start, range.end);
    const header = file.instructions.slice(0, file.instructions.findIndex(({ keyword }) => keyword === 'FROM'));
    return [
        ...file.directives.map(source),
        ...header.map(source),
        // a stage that cannot be kept stays as an empty one, so that `--from=1` still means the same stage
        ...cuts.map((cut) => cut.kept === undefined ? `FROM scratch AS ${cut.stage.name}` : renderStage(cut.stage, cut.kept, source)),
        'FROM scratch',
        ...tips.map(({ stage }) => `COPY --from=${stage.name} /.layersmith-nothing* /`),
        '',
    ].join('\n');
}

;// CONCATENATED MODULE: ./lib/pipeline/keep-finished.js
// A failed build → its finished steps in the layer cache, so that the next run starts where this one failed.



/** The ignore file of its own that a Dockerfile may have must apply to the cut one too. */
async function copyIgnoreFile(ports, from, to) {
    const text = await ports.files.readText(`${from}.dockerignore`);
    if (text !== undefined)
        await ports.files.writeText(`${to}.dockerignore`, text);
}
/** Exports what finished. Returns false when there was nothing to export or it did not work; never throws. */
async function keepFinishedSteps(request, result, ports) {
    const { plan, dockerfile } = request;
    if (dockerfile === undefined || plan.cacheTo.length === 0)
        return false;
    const text = deriveCutDockerfile(dockerfile, result.record);
    if (text === undefined)
        return false;
    try {
        const file = ports.files.resolve(request.folder, 'Dockerfile');
        await ports.files.writeText(file, text);
        if (plan.inputs.file !== undefined)
            await copyIgnoreFile(ports, plan.inputs.file, file);
        const inputs = {
            ...plan.inputs,
            file,
            target: undefined,
            tags: [],
            labels: [],
            annotations: [],
            attests: [],
            provenance: undefined,
            sbom: undefined,
            outputs: ['type=cacheonly'],
            load: false,
            // what has just been built is to be found, not to be built again
            noCache: false,
            noCacheFilters: [],
            pull: false,
        };
        const command = deriveCommand({ ...plan, inputs, push: false }, ports.files.resolve(request.folder, 'cut.json'));
        const exit = await ports.engine.build(command, request.env, () => undefined);
        if (exit.code !== 0)
            ports.log.debug(`The finished steps could not be exported: ${exit.tail.join('\n')}`);
        return exit.code === 0;
    }
    catch (error) {
        ports.log.debug(`The finished steps could not be exported: ${(0,errors/* messageOf */.bD)(error)}`);
        return false;
    }
}

;// CONCATENATED MODULE: ./lib/pipeline/secrets.js

const FORMS = { secrets: 'id=value', 'secret-envs': 'id=NAME', 'secret-files': 'id=path' };
/** An id is a name: a line of a key that lost its quotes is none, and must not get into argv as one. */
const ID = /^[\w.-]{1,64}$/;
/** Nothing of an entry is shown: each part of it may be the secret. */
function splitAll(input, entries) {
    return entries.map((entry, position) => {
        const at = entry.indexOf('=');
        const id = entry.slice(0, Math.max(at, 0)).trim();
        const value = entry.slice(at + 1);
        if (ID.test(id) && value !== '' && !/^=+$/.test(value))
            return { id, value };
        throw new errors/* UserError */.yo('bad-input', `Input ${input}: entry ${position + 1} is not of the form ${FORMS[input]}, where id is letters, digits, dots, dashes and underscores. A value of several lines stands in double quotes, the id included.`);
    });
}
/** Multi-line secrets are masked line by line as well: a log shows lines. */
function mask(log, value) {
    log.mask(value);
    for (const line of value.split(/\r?\n/))
        if (line.trim() !== '')
            log.mask(line);
}
/** Writes values to files in the private folder; everything else is passed by name. */
async function resolveSecrets(inputs, { files, log, folder, workspace }) {
    const secrets = [];
    for (const { id, value } of splitAll('secrets', inputs.values)) {
        mask(log, value);
        const src = files.resolve(folder, `secret-${secrets.length}`);
        await files.writeText(src, value);
        secrets.push({ id, src });
    }
    for (const { id, value } of splitAll('secret-envs', inputs.envs))
        secrets.push({ id, env: value });
    for (const { id, value } of splitAll('secret-files', inputs.files)) {
        const src = files.resolve(workspace, value);
        if ((await files.exists(src)) !== 'file')
            throw new errors/* UserError */.yo('bad-input', `Input secret-files names ${value} for "${id}": there is no such file.`);
        secrets.push({ id, src });
    }
    return secrets;
}

;// CONCATENATED MODULE: ./lib/pipeline/source.js
// The inputs `context` and `file` → where the Dockerfile is and what it says.

const REMOTE = /^(https?:\/\/|git:\/\/|ssh:\/\/|git@[^/]+:|github\.com\/)/i;
/** This repository at the commit of the run, as BuildKit fetches it. */
function defaultContext(run) {
    return `${run.serverUrl}/${run.repository}.git#${run.sha === '' ? run.ref : run.sha}`;
}
async function readDockerfile(files, absolute, path) {
    const text = await files.readText(absolute);
    if (text === undefined) {
        throw new errors/* UserError */.yo('no-dockerfile', `There is no Dockerfile at ${path}. Set the input file to its path in the workspace, or context to its folder.`);
    }
    if (text.trim() === '')
        throw new errors/* UserError */.yo('empty-dockerfile', `${path} is empty. A Dockerfile begins with FROM.`, {
            file: path,
        });
    return { absolute, path, text };
}
async function findRemote(files, run, { context, file }) {
    const expanded = context.replaceAll('{{defaultContext}}', defaultContext(run));
    // a relative path is one in the remote context; buildx takes an absolute one from this machine
    const dockerfile = file?.startsWith('/')
        ? await readDockerfile(files, file, files.relative(run.workspace, file))
        : undefined;
    return { context: expanded, file, folder: undefined, dockerfile };
}
/** The folder, proven to lie inside the workspace also behind symbolic links. */
async function findFolder(files, run, context) {
    const folder = files.resolve(run.workspace, context);
    const real = await files.realPath(folder);
    if (real === undefined || (await files.exists(folder)) !== 'directory') {
        throw new errors/* UserError */.yo('no-context', `Input context is "${context}": there is no such folder in the workspace. Is the repository checked out?`);
    }
    const root = (await files.realPath(run.workspace)) ?? run.workspace;
    const inside = files.relative(root, real);
    if (inside === '..' || inside.startsWith('../')) {
        throw new errors/* UserError */.yo('context-outside', `Input context is "${context}": it lies outside the workspace (${root}). Name a folder inside it.`);
    }
    return folder;
}
async function findFile(files, folder) {
    const usual = files.resolve(folder, 'Dockerfile');
    const lower = files.resolve(folder, 'dockerfile');
    return (await files.exists(usual)) === undefined && (await files.exists(lower)) === 'file' ? lower : usual;
}
/** Finds and reads the Dockerfile. Throws UserError for what cannot be built. */
async function readSource(files, run, asked) {
    if (asked.context === '-')
        throw new errors/* UserError */.yo('bad-input', 'Input context is "-": a step has no standard input. Name a folder or a URL.');
    if (REMOTE.test(asked.context) || asked.context.includes('{{defaultContext}}'))
        return findRemote(files, run, asked);
    const folder = await findFolder(files, run, asked.context);
    if (asked.file !== undefined && REMOTE.test(asked.file))
        return { context: folder, file: asked.file, folder, dockerfile: undefined };
    const absolute = asked.file === undefined ? await findFile(files, folder) : files.resolve(run.workspace, asked.file);
    const dockerfile = await readDockerfile(files, absolute, files.relative(run.workspace, absolute));
    return { context: folder, file: absolute, folder, dockerfile };
}
/** Its path for reports: undefined when it is not in the workspace. */
function dockerfileOf({ dockerfile }) {
    return dockerfile === undefined || dockerfile.path.startsWith('../') ? undefined : dockerfile.path;
}

;// CONCATENATED MODULE: ./lib/pipeline/prepare.js


/** The token reaches BuildKit only for this repository's own context, under a name bound to the host. */
async function gitSecret({ settings, source, run, vault }, ports) {
    const own = defaultContext(run).replace(/#.*$/, '');
    const token = settings.githubToken;
    const given = settings.secrets.values.some((entry) => entry.startsWith('GIT_AUTH_TOKEN'));
    if (token === undefined ||
        given ||
        source.folder !== undefined ||
        source.context.replace(/#.*$/, '') !== own)
        return [];
    ports.log.mask(token);
    const src = ports.files.resolve(vault, 'git-token');
    await ports.files.writeText(src, token);
    return [{ id: `GIT_AUTH_TOKEN.${new URL(run.serverUrl).host}`, src }];
}
/** Inputs of the build with paths and secrets resolved. */
async function prepareInputs(preparation, ports) {
    const { settings, source, run, vault } = preparation;
    const secrets = await resolveSecrets(settings.secrets, {
        ...ports,
        folder: vault,
        workspace: run.workspace,
    });
    const expand = (value) => value.replaceAll('{{defaultContext}}', defaultContext(run));
    return {
        ...settings.build,
        context: source.context,
        file: source.file,
        buildContexts: settings.build.buildContexts.map(expand),
        secrets: [...secrets, ...(await gitSecret(preparation, ports))],
    };
}
/** The plan; the cache is exported only where the builder can. */
function planBuild(inputs, builder, push, cache) {
    const canExport = builder.store !== 'classic';
    return { inputs, builder, push, cacheFrom: cache?.from ?? [], cacheTo: canExport ? (cache?.to ?? []) : [] };
}

;// CONCATENATED MODULE: ./lib/report/verdict.js

/** `176.1 MB, 6.3 MB smaller`; one part per platform when there are several. */
function verdictOf(report) {
    const [first, ...more] = report.platforms;
    if (first === undefined)
        return 'built';
    if (more.length === 0)
        return platformVerdict(first, comparisonOf(report, first)) ?? 'built';
    const parts = report.platforms.map((platform) => {
        const verdict = platformVerdict(platform, comparisonOf(report, platform));
        return verdict === undefined ? platform.platform : `${platform.platform} ${verdict}`;
    });
    return parts.join('; ');
}
/** The comparison of one platform, when there is one. */
function comparisonOf(report, { platform }) {
    const platforms = report.compare?.platforms ?? [];
    const named = platforms.find((comparison) => comparison.platform === platform);
    return named ?? (report.platforms.length === 1 && platform === 'unknown' ? platforms[0] : undefined);
}
function platformVerdict(report, compared) {
    const metric = report.pullSize === null ? 'diskSize' : 'pullSize';
    const size = report[metric];
    if (size === null)
        return undefined;
    const text = `${size_formatSize(size)}${metric === 'diskSize' ? ' on disk' : ''}`;
    const change = compared === undefined ? undefined : changeWords(compared, metric);
    return change === undefined ? text : `${text}, ${change}`;
}
function changeWords({ before, after }, metric) {
    const [then, now] = [before[metric], after[metric]];
    if (then === null || now === null)
        return undefined;
    if (then === now)
        return 'unchanged';
    return `${size_formatSize(Math.abs(now - then))} ${now < then ? 'smaller' : 'larger'}`;
}
/**
 * True when a person wants to know: no earlier report, another size, or layers added, removed or resized.
 * Layers that were only built anew are no news.
 */
function isNews(report) {
    const { compare, platforms } = report;
    if (compare === null || platforms.length !== compare.platforms.length)
        return true;
    return compare.platforms.some(({ before, after, layers }) => before.pullSize !== after.pullSize ||
        layers.some(({ kind, base, before: then, after: now }) => kind !== 'changed' || base || then !== now));
}

;// CONCATENATED MODULE: ./lib/report/findings-summary.js
// Findings to the few words that sum them up.


/** `2 warnings, 1 info`, worst first; `no findings` when there are none. */
function summarizeFindings(files) {
    const all = files.flatMap(({ findings }) => findings);
    const parts = SEVERITIES.flatMap((severity) => {
        const count = all.filter((finding) => finding.severity === severity).length;
        return count === 0 ? [] : [countOf(count, severity)];
    });
    return parts.length === 0 ? 'no findings' : parts.join(', ');
}
/** `style` and `info` have no plural. */
function countOf(count, severity) {
    return severity === 'info' || severity === 'style' ? `${count} ${severity}` : counted(count, severity);
}

;// CONCATENATED MODULE: ./lib/report/findings-table.js


/** One row per finding, at most `limit`; undefined when there are none. */
function findingsTable(input, limit) {
    const all = (input.findings ?? []).flatMap(rowsOf(input));
    if (all.length === 0)
        return undefined;
    const columns = ['line', 'severity', 'rule', 'finding'].map((title, at) => ({
        title,
        align: at === 0 ? 'right' : 'left',
    }));
    const rest = all.length - limit;
    return table(columns, all.slice(0, limit)) + (rest > 0 ? `\n\nand ${counted(rest, 'more finding')}.` : '');
}
function rowsOf(input) {
    const manyFiles = (input.findings ?? []).length > 1;
    return ({ path, findings }) => findings.map(({ line, severity, rule, message }) => [
        markdown_link(manyFiles ? `${escapeText(path)}:${line}` : String(line), lineUrl(input, { file: path, line })),
        severity,
        code(rule),
        prose(message),
    ]);
}
/** Our own sentences: what stands between back-ticks stays code, all else becomes plain text. */
function prose(text) {
    const parts = text.split('`');
    if (parts.length % 2 === 0)
        return escapeText(text);
    return parts.map((part, at) => (at % 2 === 1 ? code(part) : escapeWithBlanks(part))).join('');
}
/** Escaping trims; the blanks around code must stay. */
function escapeWithBlanks(part) {
    const [lead = ''] = /^\s*/.exec(part) ?? [];
    const trail = part.trim() === '' ? '' : (/\s*$/.exec(part)?.[0] ?? '');
    return `${lead && ' '}${escapeText(part)}${trail && ' '}`;
}

;// CONCATENATED MODULE: ./lib/report/pair-layers.js
/** True when both are the same layer: equal blob, or equal content under another compression. */
function isSameLayer(a, b) {
    return a.digest === b.digest || (a.diffId !== null && a.diffId === b.diffId);
}
/** Pairs layers; in the order of `after`, removed ones first. Swapping the arguments swaps the result. */
function pairLayers(before, after) {
    const partners = sameLayers(before, after);
    const same = new Set(partners.values());
    const restBefore = before.filter((layer) => !same.has(layer));
    const restAfter = after.filter((layer) => !partners.has(layer));
    const changed = commonInstructions(restBefore, restAfter);
    const paired = new Set(changed.values());
    return [
        ...restBefore
            .filter((layer) => !paired.has(layer))
            .map((layer) => ({ kind: 'removed', before: layer })),
        ...after.map((layer) => pairOf(layer, { partners, changed })),
    ];
}
function pairOf(after, { partners, changed }) {
    const same = partners.get(after);
    if (same !== undefined)
        return { kind: 'same', before: same, after };
    const before = changed.get(after);
    return before === undefined ? { kind: 'added', after } : { kind: 'changed', before, after };
}
function sameLayers(before, after) {
    const free = [...before];
    const partners = new Map();
    for (const layer of after) {
        const at = free.findIndex((candidate) => isSameLayer(candidate, layer));
        const [partner] = at < 0 ? [] : free.splice(at, 1);
        if (partner !== undefined)
            partners.set(layer, partner);
    }
    return partners;
}
/** Longest common subsequence of the instructions. Ties go by the text, so that swapping changes nothing. */
function commonInstructions(before, after) {
    const a = before.map(textOf);
    const b = after.map(textOf);
    const lengths = lengthsOfCommon(a, b);
    const lengthAt = (i, j) => lengths[i]?.[j] ?? 0;
    const pairs = new Map();
    let i = 0;
    let j = 0;
    for (;;) {
        const [left, right] = [before[i], after[j]];
        const [leftText, rightText] = [a[i] ?? '', b[j] ?? ''];
        if (left === undefined || right === undefined)
            return pairs;
        const [skipLeft, skipRight] = [lengthAt(i + 1, j), lengthAt(i, j + 1)];
        if (leftText === rightText) {
            pairs.set(right, left);
            i += 1;
            j += 1;
        }
        else if (skipLeft > skipRight || (skipLeft === skipRight && leftText < rightText))
            i += 1;
        else
            j += 1;
    }
}
function lengthsOfCommon(a, b) {
    const lengths = Array.from({ length: a.length + 1 }, () => new Array(b.length + 1).fill(0));
    for (let i = a.length - 1; i >= 0; i -= 1) {
        for (let j = b.length - 1; j >= 0; j -= 1) {
            const skip = Math.max(lengths[i + 1]?.[j] ?? 0, lengths[i]?.[j + 1] ?? 0);
            const row = lengths[i];
            if (row !== undefined)
                row[j] = a[i] === b[j] ? (lengths[i + 1]?.[j + 1] ?? 0) + 1 : skip;
        }
    }
    return lengths;
}
function textOf({ instruction, digest }) {
    return instruction === null ? digest : instruction.replace(/\s+/g, ' ').trim();
}

;// CONCATENATED MODULE: ./lib/report/compare-reports.js
// Two reports of an image to what changed between them.


/** Compares platform by platform; one that only one report has is left out. */
function compareReports({ before, after, ref, commit }) {
    const only = before.platforms.length === 1 && after.platforms.length === 1;
    const platforms = after.platforms.flatMap((now) => {
        const named = before.platforms.find(({ platform }) => platform === now.platform);
        const unnamed = only && [before, after].some(({ platforms: [first] }) => first?.platform === 'unknown');
        const then = named ?? (unnamed ? before.platforms[0] : undefined);
        return then === undefined ? [] : [comparePlatforms(then, now)];
    });
    return { ref, commit, platforms };
}
function comparePlatforms(before, after) {
    const base = baseChange(partOf(before, 'base'), partOf(after, 'base'));
    const own = pairLayers(partOf(before, 'own'), partOf(after, 'own')).flatMap(ownChange);
    return {
        platform: after.platform === 'unknown' ? before.platform : after.platform,
        before: summarize(before),
        after: summarize(after),
        layers: [...base, ...own],
    };
}
function partOf({ layers }, part) {
    return layers.filter(({ base }) => base === (part === 'base'));
}
/** Sizes and numbers of layers of one platform. */
function summarize(report) {
    const baseLayers = partOf(report, 'base').length;
    const { pullSize, diskSize, layers } = report;
    return { pullSize, diskSize, ownLayers: layers.length - baseLayers, baseLayers };
}
/** Another base image is one change, however many layers it has. */
function baseChange(before, after) {
    const same = before.length === after.length &&
        before.every((layer, at) => {
            const other = after[at];
            return other !== undefined && isSameLayer(layer, other);
        });
    if (same)
        return [];
    const kind = before.length === 0 ? 'added' : after.length === 0 ? 'removed' : 'changed';
    const sizes = {
        before: before.length === 0 ? null : total(before.map(({ size }) => size)),
        after: after.length === 0 ? null : total(after.map(({ size }) => size)),
    };
    return [{ kind, instruction: null, line: null, base: true, ...sizes }];
}
function ownChange(pair) {
    switch (pair.kind) {
        case 'same':
            return [];
        case 'removed':
            return [compare_reports_changeOf(pair.before, { kind: 'removed', before: pair.before.size, after: null })];
        case 'added':
            return [compare_reports_changeOf(pair.after, { kind: 'added', before: null, after: pair.after.size })];
        case 'changed':
            return [compare_reports_changeOf(pair.after, { kind: 'changed', before: pair.before.size, after: pair.after.size })];
    }
}
/** A removed layer has no line in the Dockerfile of today. */
function compare_reports_changeOf({ instruction, line }, change) {
    return { ...change, instruction, line: change.kind === 'removed' ? null : line, base: false };
}

;// CONCATENATED MODULE: ./lib/report/size-table.js
// A report, and the one it is compared with → the Markdown table of its sums.




const size_table_LEFT = 'left';
const size_table_RIGHT = 'right';
/** Pull size, disk size and number of layers, beside those of before when there is a comparison. */
function sizeTable(report, compared) {
    const columns = ['', ...(compared ? ['before', 'after', 'change'] : ['size'])].map(numberColumn);
    const after = summarize(report);
    const rows = compared
        ? [
            changeRow('pull size', { compared, metric: 'pullSize', change: formatChangeWithPercent }),
            changeRow('disk size', {
                compared,
                metric: 'diskSize',
                change: (then, now) => formatChange(now - then),
            }),
            ['layers (own / base)', layerCount(compared.before), layerCount(compared.after), ''],
            ownRow(report, ['', '']),
        ]
        : [
            after.pullSize === null ? undefined : ['pull size', size_formatSize(after.pullSize)],
            after.diskSize === null ? undefined : ['disk size', size_formatSize(after.diskSize)],
            ['layers (own / base)', layerCount(after)],
            ownRow(report, []),
        ];
    return table(columns, rows.filter((cells) => cells !== undefined));
}
function numberColumn(title, at) {
    return { title, align: at === 0 ? size_table_LEFT : size_table_RIGHT };
}
function changeRow(label, { compared, metric, change }) {
    const [then, now] = [compared.before[metric], compared.after[metric]];
    if (now === null)
        return undefined;
    const text = then === null || then === now ? '' : change(then, now);
    return [label, formatIfKnown(then), size_formatSize(now), text];
}
/** Base layers are shared by every image on the same base; a pull brings them once. */
function ownRow({ layers }, around) {
    const sizeOf = (base) => total(layers.filter((layer) => layer.base === base).map(({ size }) => size));
    const [own, shared] = [sizeOf(false), sizeOf(true)];
    if (own === null || shared === null || layers.every(({ base }) => !base))
        return undefined;
    const text = `${size_formatSize(own)} / ${size_formatSize(shared)}`;
    const [before, change] = around;
    return [
        'pull size (own / base)',
        ...(before === undefined ? [] : [before]),
        text,
        ...(change === undefined ? [] : [change]),
    ];
}
function layerCount({ ownLayers, baseLayers }) {
    return `${ownLayers} / ${baseLayers}`;
}

;// CONCATENATED MODULE: ./lib/report/comment.js
// What a run knows of one image to its part of the pull request comment.








const ROWS = 100;
/** The image's part of the comment, as Markdown; one line and a footer when there is no news. */
function renderComment(input) {
    const blocks = isNews(input.report)
        ? [heading(input), circumstances(input), ...details(input), footer(input)]
        : [heading(input), footer(input)];
    return blocks.filter((block) => block !== undefined && block !== '').join('\n\n');
}
/** The same with what is needed to merge it into a comment that holds other images too. */
function renderSection(input) {
    const { key, run, sha } = input;
    return { key, run: run.id, attempt: run.attempt, sha, text: renderComment(input) };
}
/** `### api: 176.1 MB, 6.3 MB smaller`. */
function heading({ title, report }) {
    return `### ${escapeText(title)}: ${escapeText(verdictOf(report))}`;
}
/** When, how, compared with what: the parts that are known. */
function circumstances({ build, report, findings, notices }) {
    const compare = report.compare === null ? [] : [`compared with ${refAt(report.compare)}`];
    const linted = findings === undefined ? [] : [summarizeFindings(findings)];
    return [
        [...(build ? [builtIn(build)] : []), ...compare, ...linted].join(' · '),
        ...(notices ?? []).map(prose),
    ]
        .filter((line) => line !== '')
        .join('\n\n');
}
function builtIn({ seconds, cachedSteps, totalSteps }) {
    const time = seconds === null ? 'Built' : `Built in ${formatAbout(seconds)}`;
    return totalSteps === 0 ? time : `${time}, ${cachedSteps} of ${totalSteps} steps cached`;
}
/** `main@77aa0e1`; as code when the name of the ref could be read as anything else. */
function refAt({ ref, commit }) {
    const text = `${ref}@${commit.slice(0, 7)}`;
    return /^[A-Za-z0-9](?:[A-Za-z0-9/.-]*[A-Za-z0-9])?@[0-9a-f]+$/.test(text) ? text : code(text);
}
function details(input) {
    const { platforms } = input.report;
    const findings = findingsTable(input, ROWS);
    return [
        ...platforms.flatMap((platform) => sizes(input, platform)),
        cacheLine(input),
        ...platforms.map((report) => folded(`All layers${onPlatform(input, report)}`, layersTable(input, { report, limit: ROWS }))),
        findings && folded(summarizeFindings(input.findings ?? []), findings),
    ];
}
/** Size table and changes of one platform. */
function sizes(input, platform) {
    const compared = comparisonOf(input.report, platform);
    const file = platform.layers.find((layer) => layer.file !== null)?.file ?? null;
    const changes = compared && changesTable(input, { changes: compared.layers, file });
    const several = input.report.platforms.length > 1;
    return [
        ...(several ? [`**${escapeText(platform.platform)}**`] : []),
        sizeTable(platform, compared),
        ...(changes === undefined ? [] : [`**What changed**\n\n${changes}`]),
    ];
}
function onPlatform({ report }, { platform }) {
    return report.platforms.length > 1 ? ` of ${escapeText(platform)}` : '';
}
/** Where the cache came from and which step was the first that it did not have. */
function cacheLine(input) {
    const { cacheSource, firstMiss } = input.build ?? {};
    const from = cacheSource === undefined ? [] : [`restored from ${refAt(cacheSource)}`];
    const missed = firstMiss === undefined
        ? []
        : [`${shortCode(firstMiss.instruction)}${comment_lineOf(input)} was the first step to run`];
    const parts = [...from, ...missed];
    return parts.length === 0 ? undefined : `**Cache** ${parts.join('; ')}.`;
}
function comment_lineOf(input) {
    const line = input.build?.firstMiss?.line;
    if (line === undefined)
        return '';
    const file = input.report.platforms.flatMap(({ layers }) => layers).find((layer) => layer.file !== null)?.file ?? null;
    return ` (${markdown_link(`line ${line}`, lineUrl(input, { file, line }))})`;
}
/** Whose words these are, and of which run. */
function footer({ run, sha }) {
    const number = run.number === undefined ? [] : [markdown_link(`run ${run.number}`, run.url)];
    return `<sub>${['Layersmith', ...number, `report from ${escapeText(sha.slice(0, 7))}`].join(' · ')}</sub>`;
}

;// CONCATENATED MODULE: ./lib/report/summary.js
// What a run knows of one image to the job summary: the whole report, nothing folded away for length.




/** GitHub drops a summary above 1 MiB; other steps of ours may add to it. */
const SUMMARY_LIMIT = 1_000_000;
/** The summary, with fewer rows only when it would be too long for GitHub. */
function renderSummary(input, limit = SUMMARY_LIMIT) {
    const encoder = new TextEncoder();
    const candidates = [Number.POSITIVE_INFINITY, 1_000, 200, 50, 10, 1].map((rows) => () => summary_whole(input, rows));
    for (const render of candidates) {
        const text = render();
        if (encoder.encode(text).length <= limit)
            return text;
    }
    return [heading(input), footer(input), ''].join('\n\n');
}
function summary_whole(input, limit) {
    const { platforms } = input.report;
    const findings = findingsTable(input, limit);
    const blocks = [
        heading(input),
        circumstances(input),
        input.report.digest === null ? undefined : `Digest ${code(input.report.digest)}`,
        ...platforms.flatMap((platform) => sizes(input, platform)),
        cacheLine(input),
        ...platforms.flatMap((report) => [
            `**All layers${platforms.length > 1 ? ` of ${escapeText(report.platform)}` : ''}**`,
            layersTable(input, { report, limit }),
        ]),
        ...(findings === undefined ? [] : ['**Findings**', findings]),
        footer(input),
    ];
    return `${blocks.filter((block) => block !== undefined && block !== '').join('\n\n')}\n`;
}

;// CONCATENATED MODULE: ./lib/pipeline/build-summary.js
// A build result → the few figures that comment, summary and log show of it.



/** How long, how many steps cached, and the first step of the file that was not. */
function summarizeBuild({ record, seconds }, stats) {
    const { cached, total } = deriveHitRatio(record);
    const first = record.steps.find((step) => step.status !== 'cached' && !isFrom(step));
    return {
        seconds,
        cachedSteps: cached,
        totalSteps: total,
        cacheSource: stats?.source && { ref: (0,cache_scope/* nameRef */.$G)(stats.source.ref), commit: stats.source.commit },
        firstMiss: cached === 0 || first === undefined ? undefined : { instruction: first.instruction, line: first.line },
    };
}

;// CONCATENATED MODULE: ./lib/report/comment-section.js
// The comment's text to its sections, one per image, and back; hidden marks keep them apart.
const COMMENT_MARK = '<!-- layersmith:v1 -->';
/** True for a comment of ours. */
function isOurComment(body) {
    return body.trimStart().startsWith(COMMENT_MARK);
}
/** The section with its marks. */
function formatSection({ key, run, attempt, sha, text }) {
    const safe = safeKey(key);
    return `<!-- layersmith:section key=${safe} run=${run} attempt=${attempt} sha=${safeKey(sha)} -->\n${text}\n<!-- layersmith:end key=${safe} -->`;
}
/** Letters, digits and a few signs; nothing that could end the mark. */
function safeKey(text) {
    return encodeURIComponent(text.toWellFormed()).replace(/[^\w%.]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}
/** The sections of a comment in their order; what is damaged or not ours is left out. */
function parseSections(body) {
    if (!isOurComment(body))
        return [];
    const pattern = /^<!-- layersmith:section key=(\S+) run=(\d+) attempt=(\d+) sha=(\S*) -->\n([\s\S]*?)\n<!-- layersmith:end key=\1 -->$/gm;
    return [...body.replaceAll('\r\n', '\n').matchAll(pattern)].map(([, key = '', run = '', attempt = '', sha = '', text = '']) => ({
        key: comment_section_decoded(key),
        run: Number(run),
        attempt: Number(attempt),
        sha: comment_section_decoded(sha),
        text,
    }));
}
function comment_section_decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
/** True when `a` comes from a later run than `b`, or a later attempt of the same. */
function isNewer(a, b) {
    return a.run !== b.run ? a.run > b.run : a.attempt > b.attempt;
}

;// CONCATENATED MODULE: ./lib/report/merge-comment.js
// The comment as it is and a new section to the comment as it shall be.

/** GitHub refuses more than 65,536 characters; what others add to the body needs room. */
const COMMENT_LIMIT = 60_000;
const SHORTENED = '<sub>Shortened: full report in the job summary.</sub>';
/** Replaces the section of the same image, keeps all others, and never puts an older run over a newer one. */
function mergeComment(existing, section, limit = COMMENT_LIMIT) {
    const sections = existing === undefined ? [] : parseSections(existing);
    const own = sections.find(({ key }) => key === section.key);
    if (existing !== undefined && own !== undefined && isNewer(own, section))
        return { body: existing, changed: false };
    const others = sections.filter(({ key }) => key !== section.key);
    const body = fitting([...others, section].toSorted(byTitle), limit);
    return { body, changed: existing === undefined || body.trim() !== existing.replaceAll('\r\n', '\n').trim() };
}
/** What to do: without news an existing comment is kept true, but none is begun. */
function deriveCommentAction(existing, section, { mode, news }) {
    if (mode === 'never' || (mode === 'changed' && !news && existing === undefined))
        return { kind: 'none' };
    const { body, changed } = mergeComment(existing, section);
    if (existing === undefined)
        return { kind: 'create', body };
    return changed ? { kind: 'update', body } : { kind: 'none' };
}
function byTitle(a, b) {
    const [left, right] = [titleOf(a), titleOf(b)];
    if (left !== right)
        return left < right ? -1 : 1;
    return a.key < b.key ? -1 : 1;
}
function titleOf({ text }) {
    return (headingOf(text).split(': ')[0] ?? '').toLowerCase();
}
function headingOf(text) {
    return text.split('\n', 1)[0] ?? '';
}
/** Shortens from the bottom until it fits: first folded parts, then all but headings, then whole sections. */
function fitting(sections, limit) {
    const whole = join(sections, []);
    if (whole.length <= limit)
        return whole;
    let rest = sections;
    for (const shorten of [withoutLastFold, headingOnly, nothing]) {
        for (let at = rest.length - 1; at >= 0;) {
            const section = rest[at];
            const shorter = section && shorten(section);
            if (shorter === section) {
                at -= 1;
                continue;
            }
            rest = rest.flatMap((other, position) => (position === at ? (shorter ?? []) : other));
            const body = join(rest, [SHORTENED]);
            if (body.length <= limit)
                return body;
            if (shorter === undefined)
                at -= 1;
        }
    }
    return join([], [SHORTENED]);
}
function join(sections, more) {
    return [COMMENT_MARK, ...sections.map(formatSection), ...more].join('\n');
}
/** The same section when it has no folded part left. */
function withoutLastFold(section) {
    const start = section.text.lastIndexOf('\n\n<details>');
    if (start < 0)
        return section;
    const close = '\n\n</details>';
    const end = section.text.indexOf(close, start);
    const after = end < 0 ? '' : section.text.slice(end + close.length);
    return { ...section, text: section.text.slice(0, start) + after };
}
function headingOnly(section) {
    const text = headingOf(section.text);
    return text === section.text ? section : { ...section, text };
}
function nothing() {
    return undefined;
}

;// CONCATENATED MODULE: ./lib/pipeline/comment.js
// The report's section → the one comment on the pull request, created, updated, or left alone.



/** Ours, oldest first; comments by a bot win over a person's that happens to carry the mark. */
function findOurs(comments, personal) {
    const marked = comments.filter(({ body }) => isOurComment(body)).toSorted((a, b) => a.id - b.id);
    const bots = marked.filter(({ author }) => author.endsWith('[bot]'));
    return bots.length > 0 || !personal ? bots : marked;
}
/** Two jobs may both find no comment and create one: the oldest takes all sections, the others go. */
async function converge(github, request, created) {
    const [first, ...more] = findOurs(await github.listComments(request.pullRequest), request.personal);
    if (first === undefined || more.length === 0 || first.id === created.id)
        return { kind: 'created', url: created.url };
    const { body, changed } = mergeComment(first.body, request.section);
    const kept = changed ? await github.updateComment(first.id, body) : first;
    await github.deleteComment(created.id);
    return { kind: 'updated', url: kept.url };
}
async function apply(github, request) {
    const [existing] = findOurs(await github.listComments(request.pullRequest), request.personal);
    const action = deriveCommentAction(existing?.body, request.section, request);
    if (action.kind === 'create')
        return converge(github, request, await github.createComment(request.pullRequest, action.body));
    if (existing === undefined)
        return { kind: 'none' };
    if (action.kind === 'none')
        return { kind: 'unchanged', url: existing.url };
    const updated = await github.updateComment(existing.id, action.body);
    return { kind: 'updated', url: updated.url };
}
const isGone = (error) => error instanceof errors/* ExternalError */.yA && error.reason === 'not-found';
/** Brings the comment up to date. A refusal is an outcome: the report stands in the job summary anyway. */
async function updateComment(github, request) {
    try {
        // a comment may be deleted between reading and updating it: then there is none, and it is begun anew
        return await apply(github, request).catch((error) => {
            if (isGone(error))
                return apply(github, request);
            throw error;
        });
    }
    catch (error) {
        if (error instanceof errors/* ExternalError */.yA)
            return { kind: 'refused', error };
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/pipeline/report.js
// What was built → the report: sizes joined to lines, compared with the base, kept for the runs that follow.



/** The commit people see: the head of a pull request, not the merge commit GitHub made of it. */
function reportedCommit(run) {
    return run.pullRequest?.headSha || run.sha || undefined;
}
async function findDiskSizes(cache, report) {
    const digests = report.platforms.flatMap(({ layers }) => layers.map(({ digest }) => digest));
    // sizes that cannot be read are not known, which is no reason to fail
    return cache === undefined ? new Map() : cache.diskSizes([...new Set(digests)]).catch(() => new Map());
}
/** Sizes that an earlier report knows hold for the same blob today. */
function storedSizes(stored) {
    const layers = stored?.report.platforms.flatMap((platform) => platform.layers) ?? [];
    return new Map(layers.flatMap(({ digest, diskSize }) => (diskSize === null ? [] : [[digest, diskSize]])));
}
function baseQuery(run) {
    const { pullRequest } = run;
    if (pullRequest !== undefined)
        return { ref: `refs/heads/${pullRequest.baseRef}`, commit: pullRequest.baseSha || undefined };
    return run.ref === '' ? undefined : { ref: run.ref, commit: undefined };
}
async function findStored({ store, run, scope }) {
    const query = baseQuery(run);
    return store === undefined || query === undefined ? undefined : store.find({ scope, ...query });
}
/** Makes the report. Whatever cannot be learnt stays null in it; nothing here fails the run. */
async function makeReport(request) {
    const { result, run } = request;
    const stored = await findStored(request);
    const { pushed } = request;
    const digest = pushed?.digest ?? result.metadata.digest;
    const source = {
        record: result.record,
        image: request.title,
        commit: reportedCommit(run) ?? null,
        digest: digest ?? null,
        dockerfile: request.dockerfile ?? null,
        diskSizes: storedSizes(stored),
        ...(pushed === undefined ? {} : { manifests: pushed.manifests }),
    };
    const first = deriveReport(source);
    const diskSizes = new Map([...source.diskSizes, ...(await findDiskSizes(request.cache, first))]);
    const after = deriveReport({ ...source, diskSizes });
    const compare = stored === undefined
        ? null
        : compareReports({
            before: stored.report,
            after,
            ref: (0,cache_scope/* nameRef */.$G)(stored.ref),
            commit: stored.commit,
        });
    return { report: { ...after, compare }, digest };
}

;// CONCATENATED MODULE: ./lib/pipeline/summary.js
// Markdown → the job summary; one that cannot be written is a notice, as what it tells has happened anyway.

/** Appends to the job summary and never throws. */
async function writeSummary(markdown, ports) {
    try {
        await ports.outputs.summary(markdown);
    }
    catch (error) {
        ports.log.notice(`The job summary could not be written: ${(0,errors/* messageOf */.bD)(error)}`);
    }
}

;// CONCATENATED MODULE: ./lib/pipeline/deliver.js
// The report → job summary, pull request comment, report file, and the store for later runs.








/** A size without another beside it says little: the comment tells why it stands alone. */
function nothingToCompare({ run, report }) {
    if (run.pullRequest === undefined || report.compare !== null)
        return [];
    return [`No report of \`${run.pullRequest.baseRef}\` is stored yet, so there is nothing to compare with.`];
}
function commentInput(delivery) {
    const { report, identity, run, findings, result, cache } = delivery;
    const runUrl = run.repository === '' ? undefined : `${run.serverUrl}/${run.repository}/actions/runs/${run.runId}`;
    return {
        key: identity.scope,
        title: identity.title,
        run: {
            id: Number(run.runId),
            attempt: Number(run.runAttempt),
            number: Number(run.runNumber),
            url: runUrl,
        },
        sha: reportedCommit(run) ?? '',
        repositoryUrl: run.repository === '' ? undefined : `${run.serverUrl}/${run.repository}`,
        report,
        build: summarizeBuild(result, cache?.stats),
        findings,
        notices: nothingToCompare(delivery),
    };
}
async function comment(delivery, input, ports) {
    const { run, settings, report } = delivery;
    if (run.pullRequest === undefined || settings.comment === 'never' || settings.githubToken === undefined)
        return { kind: 'none' };
    return updateComment(await ports.github(settings.githubToken), {
        pullRequest: run.pullRequest.number,
        section: renderSection(input),
        mode: settings.comment,
        news: isNews(report),
        personal: !settings.githubToken.startsWith('ghs_'),
    });
}
function sayComment(outcome, ports) {
    if (outcome.kind === 'none')
        return [];
    if (outcome.kind !== 'refused')
        return [`  comment ${outcome.kind}: ${outcome.url}`];
    const forks = outcome.error.reason === 'forbidden'
        ? ' The job needs `permissions: pull-requests: write`; runs of forks and Dependabot never have it.'
        : '';
    ports.log.notice(`No pull request comment: ${outcome.error.message}.${forks} The report is in the job summary.`);
    return [];
}
/** Later runs compare with what a branch built; what a pull request built is nobody's base. */
function rememberReport({ report, run, identity, settings, cache }, ports) {
    const branch = run.pullRequest === undefined && run.ref.startsWith('refs/heads/');
    if (!branch || !settings.reports.write || cache?.stats.unavailable || run.sha === '')
        return;
    ports.memory.remember({ report: { scope: identity.scope, ref: run.ref, commit: run.sha, report } });
}
/** The file; what was built and pushed is not lost for want of it. */
async function writeReport({ report, path }, ports) {
    try {
        await ports.files.writeText(path, `${JSON.stringify(report, undefined, 2)}\n`);
        ports.outputs.set('report', path);
    }
    catch (error) {
        ports.log.notice(`The report file could not be written: ${(0,errors/* messageOf */.bD)(error)}`);
    }
}
/** Hands the report to everybody who reads it. Returns lines for the log. */
async function deliverReport(delivery, ports) {
    await writeReport(delivery, ports);
    rememberReport(delivery, ports);
    const input = commentInput(delivery);
    await writeSummary(renderSummary(input), ports);
    return sayComment(await comment(delivery, input, ports), ports);
}

// EXTERNAL MODULE: ./lib/image/reference-name.js
var reference_name = __webpack_require__(8578);
;// CONCATENATED MODULE: ./lib/pipeline/pushed.js
// A pushed reference → what the registry now answers for it: digest, and the manifests behind it.






const at = (reference, digest) => `${(0,reference_name/* repositoryName */.aR)((0,reference_name/* requireReference */.jZ)(reference))}@${digest}`;
async function readImage(registry, reference, known) {
    const parsed = parseManifest(known.text);
    if (parsed.kind === 'index')
        return [];
    const config = await registry.blob(reference, parsed.config.digest);
    return [{ platform: known.platform, digest: known.digest, manifest: known.text, config }];
}
/** Reads manifest(s) and configuration: a few kilobytes, never a layer. Throws ExternalError('registry'). */
async function readPushed(registry, reference) {
    const top = await registry.manifest(reference);
    const parsed = parseManifest(top.text, top.mediaType);
    if (parsed.kind === 'manifest') {
        return {
            digest: top.digest,
            manifests: await readImage(registry, reference, { ...top, platform: undefined }),
        };
    }
    const images = await Promise.all(imagesOf(parsed).map(async (descriptor) => {
        const image = await registry.manifest(at(reference, descriptor.digest));
        if (image.digest !== descriptor.digest)
            throw new errors/* ExternalError */.yA('registry', 'invalid', `The registry answers another manifest for ${descriptor.digest}.`);
        const platform = descriptor.platform === undefined ? undefined : formatPlatform(descriptor.platform);
        return readImage(registry, reference, { ...image, platform });
    }));
    return { digest: top.digest, manifests: images.flat() };
}
/** Reads the pushed tags back as a group of the log; when that fails, the build's own word has to do. */
async function confirmPush(tags, env, ports) {
    const [first] = tags;
    if (first === undefined)
        return undefined;
    try {
        return await section(ports, 'Push', async () => {
            const value = await readPushed(await ports.registry(env), first);
            return {
                value,
                text: `${tags.join(', ')} → ${(0,image_digest/* shortDigest */.VK)(value.digest)}`,
                lines: [`  ${value.digest}`],
            };
        });
    }
    catch (error) {
        ports.log.notice(`${first} was pushed but could not be read back: ${(0,errors/* messageOf */.bD)(error)}`);
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/pipeline/report-step.js
// A finished build → its report, made and delivered, as one group of the log.







/** Makes and delivers the report, and sets the outputs `digest` and `report`. */
async function reportStep(step, ports) {
    const { settings, run, identity, result, cache } = step;
    const pushed = await confirmPush(step.pushed, step.env, ports);
    await section(ports, 'Report', async () => {
        const asked = settings.reports.read && !cache?.stats.unavailable;
        const store = asked ? await ports.reports(step.folder) : undefined;
        const { scope, title } = identity;
        const dockerfile = dockerfileOf(step.source);
        const made = await makeReport({ result, run, title, scope, dockerfile, pushed, cache, store });
        ports.outputs.set('digest', made.digest ?? '');
        const path = ports.files.resolve(step.published, 'report.json');
        const { report } = made;
        const lines = await deliverReport({ report, result, cache, findings: step.lint.files, identity, run, settings, path }, ports);
        const digest = made.digest === undefined || pushed !== undefined ? [] : [`  digest ${made.digest}`];
        const compared = report.compare === null
            ? ''
            : ` (compared with ${report.compare.ref}@${report.compare.commit.slice(0, 7)})`;
        return {
            value: undefined,
            text: `${verdictOf(report)}${compared}`,
            lines: [
                ...digest,
                ...report.platforms.flatMap((platform, _, all) => [
                    ...(all.length > 1 ? [`  ${platform.platform}`] : []),
                    ...layerLines(platform),
                ]),
                ...lines,
            ],
        };
    });
}

;// CONCATENATED MODULE: ./lib/pipeline/build-step.js
// What was decided → cache restored, image built and pushed, cache kept, report delivered.
















async function prepare(step, ports) {
    const { settings, run, refs, identity, folder } = step;
    const { build } = settings;
    const ownCache = build.cacheFrom.length === 0 && build.cacheTo.length === 0;
    const needs = deriveNeeds({
        builder: settings.builder,
        exportsCache: (ownCache && settings.cache.write) || build.cacheTo.length > 0,
        platforms: build.platforms,
        attests: build.attests.length > 0 ||
            (build.provenance ?? 'false') !== 'false' ||
            (build.sbom ?? 'false') !== 'false',
        outputs: build.outputs,
        allow: build.allow,
        network: build.network,
        run: `${run.runId}-${run.runAttempt}-${ports.clock.now().toString(36)}`,
    });
    // bad secrets are told before anything is created
    const inputs = await prepareInputs(step, ports);
    const [builder, cache] = await Promise.all([
        chooseBuilder(step.found, needs, step.env, ports),
        openCache({ settings, run, scope: identity.scope, refs, folder: ports.files.resolve(folder, 'cache') }, ports),
    ]);
    return { plan: planBuild(inputs, builder, step.decision.push, cache), cache };
}
/** Asks the cache for what post has to save; a cache never fails a run. */
async function rememberCache(cache, ports) {
    const state = await cache?.finish().catch((error) => {
        ports.log.notice(`The layer cache will not be saved: ${(0,errors/* messageOf */.bD)(error)}`);
        return undefined;
    });
    if (state === undefined)
        return;
    ports.memory.remember({ cache: state });
    ports.log.info(logRow({ label: 'Cache', text: `${size_formatSize(state.bytes)} of layers to be saved in the post step` }));
}
async function build_step_fail({ request, result, cache }, step, ports) {
    const { failure } = result;
    if (failure === undefined)
        return { kind: 'done' };
    const { text } = step.source.dockerfile ?? {};
    for (const line of renderFailure({
        failure,
        file: request.file,
        dockerfile: text,
        output: result.output,
        tail: result.tail,
    }))
        ports.log.info(line);
    ports.log.endGroup();
    if (await keepFinishedSteps(request, result, ports)) {
        await rememberCache(cache, ports);
        ports.log.info('The finished steps are kept: the next run starts at the failed one.');
    }
    await writeSummary(`### ${escapeText(step.identity.title)}: build failed\n\n${escapeText(failure.message)}\n`, ports);
    const { line, endLine, message } = failure;
    const place = step.source.dockerfile === undefined || line === undefined
        ? {}
        : { file: request.file, line, ...(endLine === undefined ? {} : { endLine }) };
    return { kind: 'failed', message, ...place };
}
function setOutputs({ result }, ports) {
    ports.outputs.set('metadata', renderMetadataOutput(result.metadataText));
    ports.outputs.set('imageid', result.metadata.imageId ?? '');
    ports.outputs.set('cache-hit-ratio', String(Math.round(deriveHitRatio(result.record).ratio * 1e4) / 1e4));
}
/** Builds, and delivers everything that follows from it. */
async function buildStep(step, ports) {
    const { plan, cache } = await prepare(step, ports);
    const file = step.source.dockerfile?.path ?? 'Dockerfile';
    const request = { plan, env: step.env, dockerfile: step.dockerfile, file, folder: step.folder };
    ports.log.group('Build');
    const result = await runBuild(request, ports);
    const built = { request, result, cache };
    if (result.failure !== undefined)
        return build_step_fail(built, step, ports);
    ports.log.endGroup();
    const { cached, total } = deriveHitRatio(result.record);
    ports.log.info(logRow({
        label: 'Built',
        text: `${cached} of ${total} steps cached`,
        right: formatDuration(result.seconds),
    }));
    setOutputs(built, ports);
    const pushes = plan.push || pushesByItself(plan.inputs.outputs);
    await reportStep({ ...step, result, cache, pushed: pushes ? plan.inputs.tags : [] }, ports);
    await rememberCache(cache, ports);
    return { kind: 'done' };
}

;// CONCATENATED MODULE: ./lib/pipeline/call.js
// The input `call` (check, outline, targets) → the engine's answer, printed; nothing is built.


/** Asks and prints; a check with warnings fails the step with its first line, as the engine does. */
async function callBuild(intent, at, ports) {
    const inputs = await prepareInputs(intent, ports);
    const command = deriveCommand(planBuild(inputs, at.found, false, undefined), ports.files.resolve(intent.folder, 'metadata.json'));
    ports.log.group(`Call ${inputs.call}`);
    const exit = await ports.engine.build(command, at.env, () => undefined);
    for (const line of exit.stdout.trimEnd().split('\n'))
        ports.log.info(line);
    for (const line of exit.code === 0 ? [] : exit.tail)
        ports.log.info(line);
    ports.log.endGroup();
    if (exit.code === 0)
        return { kind: 'done' };
    const first = exit.stdout.split('\n').find((line) => line.trim() !== '') ?? exit.tail.at(-1) ?? '';
    return { kind: 'failed', message: `call: ${inputs.call} ended with exit code ${exit.code}: ${first}` };
}

// EXTERNAL MODULE: ./lib/image/reference.js
var reference = __webpack_require__(8424);
;// CONCATENATED MODULE: ./lib/pipeline/identity.js
// Tags, source and run → the image's name for people and its scope for caches and reports.





/** Repository of each tag, checked. Throws UserError for a tag no registry would take. */
function repositoriesOf(tags) {
    return tags.map((tag) => {
        const parsed = (0,reference/* parseReference */.F)(tag);
        if (!parsed.ok) {
            const hint = parsed.problem.suggestion === undefined ? '' : ` Write ${parsed.problem.suggestion}.`;
            throw new errors/* UserError */.yo('bad-input', `Input tags has "${tag}", which is not a valid reference: ${parsed.problem.reason}.${hint}`);
        }
        if (parsed.reference.digest !== undefined) {
            throw new errors/* UserError */.yo('bad-input', `Input tags has "${tag}": a tag to push has no digest. Write the part before @.`);
        }
        return (0,reference_name/* repositoryName */.aR)(parsed.reference);
    });
}
/** Throws UserError for a platform that cannot be; `local` is the builder's own. */
function checkPlatforms(platforms) {
    for (const platform of platforms) {
        if (platform === 'local' || isPlatform(platform))
            continue;
        throw new errors/* UserError */.yo('bad-input', `Input platforms has "${platform}", which is no platform: write os/architecture, e.g. linux/arm64.`);
    }
}
/** Who the image is. Same image, same scope, on every runner. */
function deriveIdentity(settings, source, run, files) {
    const { tags, target, platforms, context } = settings.build;
    checkPlatforms(platforms);
    const images = repositoriesOf(tags);
    const name = (images[0] ?? run.repository).split('/').at(-1) || 'image';
    const inWorkspace = (path) => path.startsWith('/') ? files.relative(run.workspace, path) || '.' : path;
    const dockerfile = source.dockerfile?.path ?? source.file ?? 'Dockerfile';
    const scope = (0,cache_scope/* deriveImageScope */.Pp)({
        images,
        dockerfile,
        // a remote context as it was asked for: expanded it holds the commit, which every run changes
        context: source.folder === undefined ? context : inWorkspace(source.context),
        target,
        platforms,
    });
    return { title: images.length === 0 && target !== undefined ? `${name} (${target})` : name, scope };
}

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
                message: apt_cache_split_describe(update.program.name, next),
                ...(fix === undefined ? {} : { fix }),
            };
        }
    },
});
function apt_cache_split_describe(name, next) {
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

;// CONCATENATED MODULE: ./lib/dockerfile/ignore-glob.js
// One pattern of an ignore file → a predicate on paths, in time linear in path × pattern.
/** Compiles a cleaned pattern; undefined when its syntax is broken (BuildKit refuses the build then). */
function parseGlob(pattern) {
    const steps = parseSteps([...pattern]);
    if (steps === undefined)
        return undefined;
    const firstWild = steps.findIndex((step) => step.kind !== 'char');
    const prefix = literal(firstWild < 0 ? steps : steps.slice(0, firstWild));
    if (firstWild < 0)
        return { matches: (path) => path === prefix, prefix, wild: false };
    const last = steps.findLastIndex((step) => step.kind !== 'char');
    const tail = literal(steps.slice(last + 1));
    const leading = firstWild === 0 && last === 0 && steps[0]?.kind === 'folders';
    // `**x` without further wildcards is a plain suffix for BuildKit: it matches `ax` as well.
    if (leading && pattern[2] !== '/')
        return { matches: (path) => path.endsWith(tail), prefix, wild: true };
    if (leading)
        return { matches: (path) => path === tail || path.endsWith(`/${tail}`), prefix, wild: true };
    return {
        matches: (path) => path.startsWith(prefix) && path.endsWith(tail) && simulate(steps, path),
        prefix,
        wild: true,
    };
}
function literal(steps) {
    return steps.map((step) => (step.kind === 'char' ? step.char : '')).join('');
}
function parseSteps(chars) {
    const steps = [];
    let at = 0;
    while (at < chars.length) {
        const char = chars[at] ?? '';
        at += 1;
        if (char === '*' && chars[at] === '*') {
            at += chars[at + 1] === '/' ? 2 : 1;
            if (at >= chars.length)
                steps.push({ kind: 'rest' });
            else if (steps.at(-1)?.kind !== 'folders')
                steps.push({ kind: 'folders' });
        }
        else if (char === '*')
            steps.push({ kind: 'star' });
        else if (char === '?')
            steps.push({ kind: 'any' });
        else if (char === '[') {
            const parsed = parseClass(chars, at);
            if (parsed === undefined)
                return undefined;
            steps.push(parsed.step);
            at = parsed.next;
        }
        else if (char === '\\') {
            const escaped = chars[at];
            if (escaped === undefined)
                return undefined;
            steps.push({ kind: 'char', char: escaped });
            at += 1;
        }
        else
            steps.push({ kind: 'char', char });
    }
    return steps;
}
function parseClass(chars, start) {
    const negated = chars[start] === '^';
    const spans = [];
    let at = negated ? start + 1 : start;
    while (at < chars.length) {
        if (chars[at] === ']' && spans.length > 0)
            return { step: { kind: 'class', negated, spans }, next: at + 1 };
        const low = readClassChar(chars, at);
        if (low === undefined)
            return undefined;
        at = low.next;
        if (chars[at] !== '-') {
            spans.push([low.char, low.char]);
            continue;
        }
        const high = readClassChar(chars, at + 1);
        if (high === undefined)
            return undefined;
        spans.push([low.char, high.char]);
        at = high.next;
    }
    return undefined;
}
function readClassChar(chars, at) {
    const escaped = chars[at] === '\\';
    const char = chars[escaped ? at + 1 : at];
    if (char === undefined || (!escaped && (char === '-' || char === ']')))
        return undefined;
    return { char, next: at + (escaped ? 2 : 1) };
}
/** Runs all alternatives side by side, so that no pattern can make it slow. */
function simulate(steps, path) {
    let active = new Set();
    enter(steps, active, 0);
    for (const char of path) {
        const next = new Set();
        for (const state of active)
            advance(steps, { state, char, next });
        if (next.size === 0)
            return false;
        active = next;
    }
    return active.has(steps.length * 2);
}
/**
 * States are doubled: `2i` stands before step `i`; `2i + 1` is inside a `folders` step that has eaten
 * something and needs a `/` before it may end.
 */
function enter(steps, into, from) {
    for (let index = from; !into.has(index * 2); index += 1) {
        into.add(index * 2);
        const kind = steps[index]?.kind;
        if (kind !== 'star' && kind !== 'folders' && kind !== 'rest')
            return;
    }
}
function advance(steps, move) {
    const { state, char, next } = move;
    const index = state >> 1;
    const step = steps[index];
    if (step === undefined)
        return;
    if (step.kind === 'folders') {
        next.add(index * 2 + 1);
        if (char === '/')
            enter(steps, next, index + 1);
    }
    else if (step.kind === 'rest')
        enter(steps, next, index);
    else if (step.kind === 'star') {
        if (char !== '/')
            enter(steps, next, index);
    }
    else if (accepts(step, char))
        enter(steps, next, index + 1);
}
function accepts(step, char) {
    if (step.kind === 'char')
        return step.char === char;
    if (step.kind === 'any')
        return char !== '/';
    if (step.kind !== 'class')
        return false;
    const inside = step.spans.some(([low, high]) => low <= char && char <= high);
    return inside !== step.negated;
}

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
    const patterns = globs.flatMap((glob) => parseGlob(glob) ?? []);
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

;// CONCATENATED MODULE: ./lib/lint/facts-expand.js
// A Dockerfile word with $NAME and ${NAME…} → its value where it is known, and the names it uses.

/** Expands and unquotes; undefined as soon as something is unknown or wrong. */
function expandWord(word, lookup, escapeChar) {
    return expand(word, { escape: escapeChar, lookup: (name) => ({ value: lookup(name) }) }).value;
}
/** The names a word refers to, in order; escaped and single-quoted ones are no references. */
function referencedNames(word, escapeChar) {
    const { uses } = expand(word, { escape: escapeChar });
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
    const visible = chain.flatMap((index) => facts.stages[index]?.variables.filter(image_path_isVisible(index, at)) ?? []);
    const named = visible.filter(({ name }) => name === at.name);
    return (named.findLast(({ kind }) => kind === 'env') ?? named.at(-1))?.value;
}
function image_path_isVisible(stage, at) {
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
    return from.kind === 'context' && sources.some(({ value }) => !broad_copy_isRemote(value));
}
function broad_copy_isRemote(source) {
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
        if (broad_copy_isRemote(written))
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
    const pattern = parseGlob(path);
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

;// CONCATENATED MODULE: ./lib/lint/ecosystems.js
// The package managers: what their install steps look like and which files those steps may read.
const LIFECYCLE = {
    file: /(^|\/)package\.json$/,
    text: /"(?:pre|post)?(?:install|prepare)"\s*:|"prepublish"\s*:/,
    reason: 'package.json has scripts that run at install time',
    unless: ['--ignore-scripts'],
};
const CURIOUS_PACKAGES = {
    file: /(^|\/)package\.json$/,
    text: /"(?:@prisma\/client|prisma|puppeteer|lefthook|simple-git-hooks)"\s*:/,
    reason: 'a dependency reads files of the project when it is installed',
    unless: ['--ignore-scripts'],
};
const LOCAL_PACKAGES = {
    file: /(^|\/)package\.json$/,
    text: /"(?:file|link|portal):/,
    reason: 'package.json has dependencies in local folders',
};
const NODE = {
    key: ['package.json'],
    members: ['**/package.json'],
    triggers: ['binding.gyp'],
    hazards: [LIFECYCLE, CURIOUS_PACKAGES, LOCAL_PACKAGES],
    values: [
        '--registry',
        '--cache',
        '--loglevel',
        '--omit',
        '--include',
        '--only',
        '--network-timeout',
        '--filter',
        '--cache-folder',
        '--modules-folder',
        '--mutex',
        '--network-concurrency',
        '--store-dir',
        '--reporter',
        '--install-strategy',
        '--maxsockets',
        '--fetch-timeout',
        '--fetch-retries',
        '--backend',
        '-F',
    ],
    workspace: /"workspaces"\s*:/,
};
const PYPROJECT = {
    file: /(^|\/)pyproject\.toml$/,
    text: /\b(?:path|workspace)\s*=|file:/,
    reason: 'pyproject.toml has dependencies in local folders',
};
const DYNAMIC = {
    file: /(^|\/)pyproject\.toml$/,
    text: /^\s*dynamic\s*=\s*\[[^\]]*["'](?:optional-)?dependencies["']/m,
    reason: 'pyproject.toml leaves the list of dependencies to the project itself',
};
const OTHER_FOLDER = ['-C', '--directory', '--project'];
const GLOBAL = ['-g', '--global', '--location'];
const HELP = ['--help', '-h', '--version', '-v'];
// biome-ignore format: one line a field reads as the table it is
const ECOSYSTEMS = [
    {
        ...NODE, id: 'npm', folders: ['--prefix', '-C'],
        manifests: ['package.json', 'package-lock.json', 'npm-shrinkwrap.json', '.npmrc'],
        outputs: ['node_modules'], locks: ['package-lock.json', 'npm-shrinkwrap.json'],
        installs: [
            { programs: ['npm'], subcommands: ['ci', 'clean-install', 'install-clean'], unless: HELP, frozen: 'always' },
            { programs: ['npm'], subcommands: ['install', 'i'], unless: [...GLOBAL, ...HELP, '-w', '--workspace'] },
        ],
    },
    {
        ...NODE, id: 'yarn', folders: ['--cwd'],
        manifests: ['package.json', 'yarn.lock', '.yarnrc', '.yarnrc.yml', '.npmrc', '.yarn/releases/**', '.yarn/plugins/**', '.yarn/patches/**', '.yarn/cache/**'],
        outputs: ['node_modules', '.pnp.cjs'], locks: ['yarn.lock'],
        installs: [
            { programs: ['yarn', 'yarnpkg'], subcommands: [undefined, 'install'], unless: HELP, frozen: ['--frozen-lockfile', '--immutable'] },
        ],
    },
    {
        ...NODE, id: 'pnpm', folders: ['-C', '--dir'],
        manifests: ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', '.npmrc', '.pnpmfile.cjs', 'patches/**'],
        workspace: /"workspaces"\s*:|^packages\s*:/m,
        outputs: ['node_modules'], locks: ['pnpm-lock.yaml'],
        installs: [
            { programs: ['pnpm'], subcommands: ['fetch'], unless: HELP, frozen: 'always' },
            { programs: ['pnpm'], subcommands: ['install', 'i'], unless: [...GLOBAL, ...HELP], frozen: ['--frozen-lockfile'] },
        ],
    },
    {
        ...NODE, id: 'bun', folders: ['--cwd'],
        manifests: ['package.json', 'bun.lock', 'bun.lockb', 'bunfig.toml', '.npmrc', 'patches/**'],
        outputs: ['node_modules'], locks: ['bun.lock', 'bun.lockb'],
        installs: [
            { programs: ['bun'], subcommands: ['ci'], unless: HELP, frozen: 'always' },
            { programs: ['bun'], subcommands: ['install', 'i'], unless: [...GLOBAL, ...HELP], frozen: ['--frozen-lockfile'] },
        ],
    },
    {
        id: 'deno', key: ['deno.json', 'deno.jsonc'], manifests: ['deno.json', 'deno.jsonc', 'deno.lock', 'package.json'],
        outputs: ['node_modules'], locks: ['deno.lock'], scripted: true,
        installs: [{ programs: ['deno'], subcommands: ['install'], unless: ['-g', '--global', '-e', '--entrypoint'], frozen: ['--frozen'] }],
    },
    {
        id: 'pip', key: [], manifests: [],
        files: ['-r', '--requirement', '-c', '--constraint', '-f', '--find-links'],
        values: [
            '-i', '--index-url', '--extra-index-url', '-t', '--target', '--prefix', '--root', '--trusted-host', '--timeout', '--retries',
            '--cache-dir', '--platform', '--python-version', '--python', '-p', '--progress-bar', '--no-binary', '--only-binary', '--abi',
            '--implementation', '--root-user-action', '--proxy', '--cert', '--client-cert', '--upgrade-strategy', '--use-feature', '--index-strategy', '--log',
        ],
        hazards: [{
                file: /./, reason: 'the requirements name local folders',
                text: /^\s*(?:-e\b|--editable\b|\.{1,2}(?:\/|\s|\[|$)|\/)|file:|@\s*\.{0,2}\/|^\s*(?:-f|--find-links)[\s=]+(?!https?:)/m,
            }],
        installs: [
            { programs: ['pip'], subcommands: ['install', 'download', 'wheel'], needs: ['-r', '--requirement'], unless: ['-e', '--editable'], operands: 'packages', frozen: 'always' },
            { programs: ['uv'], subcommands: ['pip install', 'pip sync'], needs: ['-r', '--requirement'], unless: ['-e', '--editable'], operands: 'packages', frozen: 'always' },
        ],
    },
    {
        id: 'poetry', key: ['pyproject.toml'], manifests: ['pyproject.toml', 'poetry.lock', 'poetry.toml'],
        outputs: ['.venv'], hazards: [PYPROJECT, DYNAMIC], folders: [...OTHER_FOLDER, '-P'],
        values: ['-E', '--extras', '--with', '--without', '--only'],
        installs: [
            { programs: ['poetry'], subcommands: ['install'], needs: ['--no-root'], unless: ['--only-root'], frozen: 'always' },
            { programs: ['poetry'], subcommands: ['install'], unless: ['--only-root', '--no-root'], frozen: 'always', first: { add: '--no-root' } },
        ],
    },
    {
        id: 'uv', key: ['pyproject.toml'], manifests: ['pyproject.toml', 'uv.lock', 'uv.toml', '.python-version'],
        members: ['**/pyproject.toml'], workspace: /^\[tool\.uv\.workspace\]/m,
        outputs: ['.venv'], locks: ['uv.lock'], hazards: [PYPROJECT, DYNAMIC], folders: OTHER_FOLDER,
        values: ['--extra', '--group', '--only-group', '--no-group', '--package', '-p', '--python', '--index-url', '--default-index', '--index', '--link-mode'],
        installs: [
            { programs: ['uv'], subcommands: ['sync'], needs: ['--no-install-project', '--no-install-workspace'], frozen: ['--locked', '--frozen'] },
            { programs: ['uv'], subcommands: ['sync'], unless: ['--no-install-project', '--no-install-workspace'], frozen: ['--locked', '--frozen'], first: { add: '--no-install-project' } },
        ],
    },
    {
        id: 'pdm', key: ['pyproject.toml'], manifests: ['pyproject.toml', 'pdm.lock', 'pdm.toml'],
        outputs: ['.venv', '__pypackages__'], locks: ['pdm.lock'], hazards: [PYPROJECT, DYNAMIC], folders: ['-p', '--project'], values: ['-G', '--group', '--with', '--without', '-L', '--lockfile'],
        installs: [
            { programs: ['pdm'], subcommands: ['sync', 'install'], needs: ['--no-self'], frozen: ['--frozen-lockfile', '--check'] },
            { programs: ['pdm'], subcommands: ['sync', 'install'], unless: ['--no-self'], frozen: ['--frozen-lockfile', '--check'], first: { add: '--no-self' } },
        ],
    },
    {
        id: 'pipenv', key: ['Pipfile'], manifests: ['Pipfile', 'Pipfile.lock'], outputs: ['.venv'], locks: ['Pipfile.lock'],
        hazards: [{ file: /Pipfile$/, text: /\b(?:path|editable|file)\s*=/, reason: 'the Pipfile has dependencies in local folders' }],
        values: ['--python', '--pypi-mirror', '-i', '--index', '--categories', '--extra-pip-args'],
        installs: [
            { programs: ['pipenv'], subcommands: ['sync'], frozen: 'always' },
            { programs: ['pipenv'], subcommands: ['install'], unless: ['-e', '--editable', '-r', '--requirements'], frozen: ['--deploy', '--ignore-pipfile'] },
        ],
    },
    {
        id: 'conda', key: [], manifests: [], files: ['-f', '--file'],
        values: ['-n', '--name', '-p', '--prefix', '-c', '--channel', '--solver'],
        hazards: [{ file: /./, text: /^\s*-\s*(?:-[er]\b|\.{0,2}\/|\.\s*$)|file:/m, reason: 'the environment file names local files' }],
        installs: [
            { programs: ['conda', 'mamba', 'micromamba'], subcommands: ['env create', 'env update'], needs: ['-f', '--file'], frozen: 'always' },
            { programs: ['micromamba'], subcommands: ['create', 'install'], needs: ['-f', '--file'], frozen: 'always' },
        ],
    },
    {
        id: 'bundler', key: ['Gemfile'], manifests: ['Gemfile', 'Gemfile.lock', '.ruby-version', '.tool-versions', '.bundle/config', '*.gemspec', 'vendor/cache/**'],
        outputs: ['vendor/bundle'], locks: ['Gemfile.lock'], triggers: ['*.gemspec'],
        hazards: [{ file: /Gemfile$/, text: /\bgemspec\b|\bpath\b|eval_gemfile|require_relative|\bFile\b|\bDir\b|`|\bload\b/, reason: 'the Gemfile reads other files' }],
        values: ['-j', '--jobs', '--retry', '--path', '--without', '--with', '--gemfile'],
        installs: [{ programs: ['bundle', 'bundler'], subcommands: [undefined, 'install'], unless: [...HELP, '--gemfile'], frozen: ['--frozen', '--deployment'] }],
    },
    {
        id: 'go', key: ['go.mod'], manifests: ['go.mod', 'go.sum', 'go.work', 'go.work.sum'], members: ['**/go.mod', '**/go.sum'], workspace: /^use\b/m,
        vendored: ['vendor/modules.txt'],
        hazards: [{ file: /go\.(mod|work)$/, text: /=>\s*\.{0,2}\/|^use\b/m, reason: 'go.mod or go.work points at local folders' }],
        folders: ['-C'], values: ['-o', '-ldflags', '-tags', '-mod', '-modfile', '-p', '-gcflags', '-asmflags', '-buildmode', '-pkgdir', '-run', '-timeout'],
        installs: [
            { programs: ['go'], subcommands: ['mod download'], frozen: 'always' },
            { programs: ['go'], subcommands: ['build', 'install', 'test'], operands: 'any', frozen: 'always', implicit: true, first: { instead: 'go mod download' } },
        ],
    },
    {
        id: 'cargo', key: ['Cargo.toml'], manifests: ['Cargo.toml', 'Cargo.lock', 'rust-toolchain', 'rust-toolchain.toml', '.cargo/config.toml', 'build.rs'],
        members: ['**/Cargo.toml'], workspace: /^\[workspace\]/m, vendored: ['vendor/**'], scripted: true,
        values: ['--target', '--features', '-F', '--bin', '-p', '--package', '--profile', '--target-dir', '-j', '--jobs', '--root', '--recipe-path'],
        installs: [
            { programs: ['cargo'], subcommands: ['chef cook'], frozen: 'always', first: 'impossible' },
            { programs: ['cargo'], subcommands: ['fetch'], frozen: ['--locked', '--frozen'], first: 'impossible' },
            { programs: ['cargo'], subcommands: ['build'], frozen: ['--locked', '--frozen'], implicit: true, first: 'impossible' },
        ],
    },
    {
        id: 'maven', key: ['pom.xml'], manifests: ['pom.xml', '.mvn/**', 'mvnw'], members: ['**/pom.xml'], workspace: /<module>/,
        hazards: [{ file: /pom\.xml$/, text: /<module>|<systemPath>|\$\{(?:project\.)?basedir\}|file:|<relativePath>\s*\S|<extensions>/, reason: 'pom.xml reads other files' }],
        folders: ['-f', '--file'], values: ['-P', '-s', '--settings', '-gs', '-pl', '--projects', '-T', '--threads', '-l'],
        installs: [
            { programs: ['mvn', 'mvnw'], subcommands: ['dependency:go-offline', 'dependency:resolve', 'dependency:resolve-plugins'], anywhere: true, frozen: 'always' },
            { programs: ['mvn', 'mvnw'], subcommands: ['package', 'install', 'verify', 'compile'], anywhere: true, operands: 'any', unless: ['-o', '--offline'], frozen: 'always', implicit: true, first: { instead: '{program} -B dependency:go-offline' } },
        ],
    },
    {
        id: 'gradle', key: ['build.gradle', 'build.gradle.kts'], scripted: true,
        manifests: ['settings.gradle', 'settings.gradle.kts', 'build.gradle', 'build.gradle.kts', 'gradle.properties', 'gradle/**', 'gradlew', 'buildSrc/**'],
        members: ['**/build.gradle', '**/build.gradle.kts'], workspace: /\binclude\b/, outputs: ['.gradle'],
        folders: ['-p', '--project-dir'], values: ['-x', '--exclude-task', '-I', '--init-script', '-g', '--gradle-user-home'],
        installs: [
            { programs: ['gradle', 'gradlew'], subcommands: ['dependencies', 'resolveDependencies', 'downloadDependencies'], anywhere: true, operands: 'any', frozen: 'always' },
            { programs: ['gradle', 'gradlew'], subcommands: ['build', 'assemble', 'bootJar', 'shadowJar', 'installDist', 'jar', 'war'], anywhere: true, operands: 'any', unless: ['--offline'], frozen: 'always', implicit: true, first: { instead: '{program} dependencies --no-daemon' } },
        ],
    },
    {
        id: 'sbt', key: ['build.sbt'], manifests: ['build.sbt', 'project/*.sbt', 'project/build.properties', 'project/*.scala'], scripted: true,
        installs: [{ programs: ['sbt'], subcommands: ['update'], anywhere: true, operands: 'any', frozen: 'always' }],
    },
    {
        id: 'composer', key: ['composer.json'], manifests: ['composer.json', 'composer.lock', 'symfony.lock'], outputs: ['vendor'],
        hazards: [
            { file: /composer\.json$/, text: /"type"\s*:\s*"path"/, reason: 'composer.json has repositories in local folders' },
            { file: /composer\.json$/, text: /"(?:pre|post)-(?:install|package|update|root-package|autoload)[\w-]*"\s*:/, reason: 'composer.json has scripts that run at install time', unless: ['--no-scripts'] },
        ],
        folders: ['-d', '--working-dir'], values: ['--ignore-platform-req'],
        installs: [
            { programs: ['composer', 'composer.phar'], subcommands: ['install', 'i'], needs: ['--no-autoloader'], frozen: 'always' },
            { programs: ['composer', 'composer.phar'], subcommands: ['install', 'i'], unless: ['--no-autoloader', ...HELP], frozen: 'always', first: { add: '--no-scripts --no-autoloader' } },
        ],
    },
    {
        id: 'nuget', key: ['**/*.csproj', '**/*.fsproj', '**/*.vbproj'], scripted: true,
        manifests: ['**/*.csproj', '**/*.fsproj', '**/*.vbproj', '*.sln', '*.slnx', '**/Directory.*.props', '**/Directory.*.targets', 'global.json', '**/packages.lock.json', 'NuGet.config', 'nuget.config', 'NuGet.Config'],
        outputs: ['**/obj'], values: ['-r', '--runtime', '-c', '--configuration', '-o', '--output', '-v', '--verbosity', '-s', '--source', '-f', '--framework', '--arch', '-a', '--os', '--configfile', '--packages'],
        installs: [
            { programs: ['dotnet'], subcommands: ['restore'], operands: 'any', frozen: 'always' },
            { programs: ['dotnet'], subcommands: ['build', 'publish'], operands: 'any', unless: ['--no-restore', '--no-build'], frozen: 'always', implicit: true, first: { instead: 'dotnet restore' } },
        ],
    },
    {
        id: 'mix', key: ['mix.exs'], manifests: ['mix.exs', 'mix.lock', 'config/config.exs', 'config/prod.exs', 'config/dev.exs', 'config/test.exs', 'apps/*/mix.exs'],
        outputs: ['deps', '_build'], locks: ['mix.lock'], triggers: ['apps/*/mix.exs'],
        hazards: [{ file: /mix\.exs$/, text: /\b(?:File|Code|System|Path)\.|\bpath:|in_umbrella/, reason: 'mix.exs reads other files' }],
        values: ['--only'],
        installs: [{ programs: ['mix'], subcommands: ['deps.get'], frozen: ['--check-locked'] }],
    },
    {
        id: 'pub', key: ['pubspec.yaml'], manifests: ['pubspec.yaml', 'pubspec.lock', 'pubspec_overrides.yaml'], outputs: ['.dart_tool'], locks: ['pubspec.lock'],
        hazards: [{ file: /pubspec(_overrides)?\.yaml$/, text: /\bpath:|^workspace:/m, reason: 'pubspec.yaml has dependencies in local folders' }],
        folders: ['-C', '--directory'],
        installs: [{ programs: ['dart', 'flutter'], subcommands: ['pub get'], frozen: ['--enforce-lockfile'] }],
    },
    {
        id: 'swift', key: ['Package.swift'], manifests: ['Package.swift', 'Package.resolved'], outputs: ['.build'], scripted: true,
        installs: [{ programs: ['swift'], subcommands: ['package resolve'], frozen: ['--force-resolved-versions'] }],
    },
    {
        id: 'clojure', key: ['deps.edn', 'project.clj'], manifests: ['deps.edn', 'project.clj'], scripted: true,
        installs: [
            { programs: ['clj', 'clojure'], subcommands: [undefined], needs: ['-P'], operands: 'any', frozen: 'always' },
            { programs: ['lein'], subcommands: ['deps'], frozen: 'always' },
        ],
    },
    {
        id: 'haskell', key: ['*.cabal', 'stack.yaml', 'package.yaml'], manifests: ['*.cabal', 'cabal.project', 'cabal.project.freeze', 'stack.yaml', 'stack.yaml.lock', 'package.yaml'], scripted: true,
        installs: [
            { programs: ['cabal'], subcommands: ['build', 'v2-build'], needs: ['--only-dependencies'], operands: 'any', frozen: 'always' },
            { programs: ['stack'], subcommands: ['build'], needs: ['--only-dependencies'], operands: 'any', frozen: 'always' },
        ],
    },
    {
        id: 'perl', key: ['cpanfile'], manifests: ['cpanfile', 'cpanfile.snapshot'], scripted: true,
        installs: [{ programs: ['cpanm'], subcommands: [undefined], needs: ['--installdeps'], operands: 'any', frozen: 'always' }],
    },
    {
        id: 'renv', key: ['renv.lock'], manifests: ['renv.lock', 'renv/activate.R', 'renv/settings.json', '.Rprofile'], scripted: true,
        installs: [{ programs: ['Rscript', 'R'], subcommands: ['renv::restore()'], anywhere: true, operands: 'any', frozen: 'always' }],
    },
    {
        id: 'julia', key: ['Project.toml'], manifests: ['Project.toml', 'Manifest.toml'], scripted: true,
        installs: [{ programs: ['julia'], subcommands: ['Pkg.instantiate()'], anywhere: true, operands: 'any', frozen: 'always' }],
    },
];
/** Whether rules want to see the text of a context file at this path. */
function isManifest(path) {
    return MANIFEST_NAME.test(path) && !/(^|\/)(node_modules|vendor|\.git|\.venv)\//.test(path);
}
const MANIFEST_NAME = /(^|\/)(package\.json|pnpm-workspace\.yaml|[^/]*(requirements|constraints|environment)[^/]*\.(txt|in|ya?ml)|requirements\/[^/]+\.txt|pyproject\.toml|Pipfile|Gemfile|go\.(mod|work)|pom\.xml|settings\.gradle(\.kts)?|composer\.json|mix\.exs|pubspec(_overrides)?\.yaml|Cargo\.toml)$/;

;// CONCATENATED MODULE: ./lib/lint/install-step.js



/** Finds the table's entry for a program. */
const findInstall = remember((program) => {
    const { name, words } = unwrapPython(program);
    for (const ecosystem of ECOSYSTEMS) {
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
    return text !== undefined && names.some((name) => new RegExp(`\\$\\{?${reference_to_literal(name)}(?!\\w)`).test(text));
}
/** True when the text holds the name as a word of its own, however it is used. */
function namesWord(text, name) {
    return new RegExp(`(?<!\\w)${reference_to_literal(name)}(?!\\w)`).test(text);
}
/** A broken file may have any text for a name. */
function reference_to_literal(name) {
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

// EXTERNAL MODULE: ./node_modules/unbash/dist/parser.js + 16 modules
var parser = __webpack_require__(8989);
;// CONCATENATED MODULE: ./lib/dockerfile/shell-wrappers.js
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

;// CONCATENATED MODULE: ./lib/dockerfile/shell-program.js


/** `$'…'` and `$"…"` mean something else in a plain sh, so they do not count. */
const LITERAL = new Set(['Literal', 'SingleQuoted', 'DoubleQuoted']);
/** The program a command is, given its words without wrappers. */
function buildProgram({ node, own, first, wrappers, site }) {
    const { joined, inSubshell, inSubstitution, conditional, inFunction, pipe } = site;
    const [name, ...args] = own;
    const whole = sourceRange(joined, node.pos, node.end);
    const last = own.at(-1);
    const assignments = node.prefix.filter((part) => part.type === 'Assignment');
    return {
        name: programName(name),
        nameRange: name?.range ?? whole,
        range: first && last ? { start: first.range.start, end: last.range.end } : whole,
        args,
        assignments: assignments.map((assignment) => readAssignment(joined, assignment)),
        redirects: node.redirects.map((redirect) => readRedirect(joined, redirect)),
        ...{ wrappers, inSubshell, inSubstitution, conditional, inFunction, pipe },
    };
}
/** A word or an argument that looks like an assignment, quotes removed. */
function shell_program_readWord(joined, word) {
    const range = sourceRange(joined, word.pos, word.end);
    if (word.type === 'Assignment') {
        const inner = word.value.type === 'Word' ? shell_program_readWord(joined, word.value) : undefined;
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
    const value = assignment.value.type === 'Word' ? shell_program_readWord(joined, assignment.value) : undefined;
    return { name: assignment.name, value, range: sourceRange(joined, assignment.pos, assignment.end) };
}
function readRedirect(joined, redirect) {
    const target = redirect.type === 'HereDoc' ? undefined : redirect.target;
    return {
        operator: redirect.operator,
        target: target && shell_program_readWord(joined, target),
        range: sourceRange(joined, redirect.pos, redirect.end),
    };
}

;// CONCATENATED MODULE: ./lib/dockerfile/exec-form.js
// Shell form and exec form of CMD, ENTRYPOINT and RUN: what one simple command would be as a JSON list.



/** One command without operators, redirections or comment; undefined for anything else. */
function readSimpleCommand(joined) {
    const { commands, errors } = (0,parser/* parse */.qg)(joined.text);
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
        assignments: assignments.map((part) => readAssignment(joined, part)),
        words: [...(node.name ? [node.name] : []), ...node.args].map((word) => shell_program_readWord(joined, word)),
        range: sourceRange(joined, name, node.end),
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
    if (!literal || isShellBuiltin(program[0]?.value ?? ''))
        return wrapInShell(facts, process);
    const values = program.map(({ value }) => value);
    const list = replaceText(restRange, renderExecForm(values));
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
    if (unfit || isShellBuiltin(program.name) || !script.complete || command?.assignments.length)
        return undefined;
    const { start, end } = instruction.restRange;
    const [before, after] = [file.text.slice(start, last.range.start), file.text.slice(last.range.start, end)];
    if (/[\r\n]/.test(before + after))
        return undefined;
    return {
        kind: 'unsafe',
        description: 'Write the shell out and let it hand over to the program',
        edits: [
            replaceText(instruction.restRange, renderExecForm(['/bin/sh', '-c', `${before}${handsOver ? '' : 'exec '}${after}`.trim()])),
        ],
    };
}

// EXTERNAL MODULE: ./lib/dockerfile/reference.js
var dockerfile_reference = __webpack_require__(8571);
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
    const problem = (0,dockerfile_reference/* findReferenceProblem */.I)(reference);
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
    const { registry } = (0,dockerfile_reference/* splitReference */.m)(reference);
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
            return other !== undefined && (0,dockerfile_reference/* findReferenceProblem */.I)(other) === undefined;
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




const malformed_exec_form_KEYWORDS = new Set(['CMD', 'ENTRYPOINT', 'RUN', 'HEALTHCHECK', 'VOLUME', 'COPY', 'ADD']);
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
            if (instruction === undefined || !malformed_exec_form_KEYWORDS.has(outer.keyword) || !looksLikeList(instruction))
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
    const text = renderExecForm(list.elements);
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
    return plain ? split(question, at) : twoStep(question, at);
}
function isOf(program) {
    return ({ install }) => install.program === program;
}
function install_shape_isKnown({ facts, run, steps, copied }, { programs }) {
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
    if (!plain || cmd.instruction.form !== 'json' || isShellBuiltin(words[0]?.value ?? ''))
        return undefined;
    if (stages[stage]?.shell !== undefined || commentsWithin(file, instruction.restRange).length > 0)
        return undefined;
    const text = renderExecForm(words.map(({ value }) => value));
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

;// CONCATENATED MODULE: ./lib/report/findings-github.js

/** GitHub keeps this many of each level in one step and drops the rest without a word. */
const MAX_PER_LEVEL = 10;
const LEVELS = {
    error: 'error',
    warning: 'warning',
    info: 'notice',
    style: 'notice',
};
/** Worst first, at most as many of each level as GitHub shows, then one notice that counts the others. */
function renderAnnotations(files) {
    const all = files
        .flatMap(({ path, findings }) => findings.map((finding) => ({ path, finding })))
        .toSorted((a, b) => compareSeverity(a.finding.severity, b.finding.severity))
        .map(({ path, finding }) => annotate(path, finding));
    const complete = firstPerLevel(all, MAX_PER_LEVEL);
    if (complete.length === all.length)
        return complete;
    const shown = firstPerLevel(all, MAX_PER_LEVEL, MAX_PER_LEVEL - 1);
    const left = all.length - shown.length;
    const message = `${left} more ${left === 1 ? 'finding is' : 'findings are'} not shown here: GitHub shows ${MAX_PER_LEVEL} annotations of each level in a step.`;
    return [...shown, { level: 'notice', message, at: undefined }];
}
/** One workflow command a line, for a step's standard output. */
function renderWorkflowCommands(annotations) {
    return annotations.map((annotation) => `${renderCommand(annotation)}\n`).join('');
}
function annotate(file, finding) {
    const { line, endLine, column, endColumn, rule, severity, message } = finding;
    const columns = line === endLine ? { column, endColumn } : {};
    return { level: LEVELS[severity], message, at: { file, line, endLine, ...columns, title: rule } };
}
function firstPerLevel(all, most, mostNotices = most) {
    const seen = { error: 0, warning: 0, notice: 0 };
    return all.filter(({ level }) => ++seen[level] <= (level === 'notice' ? mostNotices : most));
}
function renderCommand({ level, message, at }) {
    if (at === undefined)
        return `::${level}::${escapeData(message)}`;
    const properties = [
        ['file', at.file],
        ['line', at.line],
        ['endLine', at.endLine],
        ['col', at.column],
        ['endColumn', at.endColumn],
        ['title', at.title],
    ];
    const written = properties
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
    return `::${level} ${written.join(',')}::${escapeData(message)}`;
}
function escapeData(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
function escapeProperty(text) {
    return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

;// CONCATENATED MODULE: ./lib/lint/position.js
// Offsets of a text → 1-based lines and columns.

/** Prepares a text once; the answer maps any range in it. A byte order mark takes no column. */
function createLocator(text) {
    const index = createLineIndex(text);
    const mark = text.startsWith('\uFEFF') ? 1 : 0;
    const locate = (offset) => {
        const { line, column } = positionAt(index, Math.max(offset, mark));
        return { line, column: line === 1 ? column - mark : column };
    };
    return ({ start, end }) => {
        const from = locate(start);
        const to = locate(end);
        return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
    };
}

;// CONCATENATED MODULE: ./lib/report/fingerprint.js
// Text → hashes that stay the same while unrelated lines change: how code scanning knows a finding again.
const MASK = (1n << 64n) - 1n;
const BASE = 37n;
const WINDOW = 100;
const END_OF_FILE = 0xffff;
const TAB = 9;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const BLANK = 32;
/**
 * For each line the hash GitHub's upload action computes for `primaryLocationLineHash`: a rolling hash of
 * the 100 characters from the line's start, blanks left out, with a count of equal ones before it. Another
 * value under that name makes the action warn for every result.
 */
function lineHashesOf(text) {
    const { codes, starts } = significant(text);
    const hashes = [];
    const seen = new Map();
    const highest = power(BASE, WINDOW);
    let hash = 0n;
    let line = 0;
    for (let at = 0; line < starts.length; at++) {
        if (at - WINDOW === starts[line]) {
            const digits = hash.toString(16);
            const count = (seen.get(digits) ?? 0) + 1;
            seen.set(digits, count);
            hashes.push(`${digits}:${count}`);
            line++;
        }
        const leaving = BigInt(codes[at - WINDOW] ?? 0);
        hash = (hash * BASE + BigInt(codes[at] ?? 0) - highest * leaving) & MASK;
    }
    return hashes;
}
/** 64 bits of FNV-1a over the UTF-16 units, as 16 hexadecimal digits. */
function hashOf(text) {
    let hash = 0xcbf29ce484222325n;
    for (let at = 0; at < text.length; at++)
        hash = ((hash ^ BigInt(text.charCodeAt(at))) * 0x100000001b3n) & MASK;
    return hash.toString(16).padStart(16, '0');
}
/** The characters that count, and for each line which of them is its first. */
function significant(text) {
    const codes = [];
    const starts = [];
    let atLineStart = true;
    const add = (code) => {
        if (atLineStart)
            starts.push(codes.length);
        atLineStart = code === LINE_FEED;
        codes.push(code);
    };
    for (let at = 0; at < text.length; at++) {
        const code = text.charCodeAt(at);
        if (code === BLANK || code === TAB)
            continue;
        if (code === LINE_FEED && text.charCodeAt(at - 1) === CARRIAGE_RETURN)
            continue;
        add(code === CARRIAGE_RETURN ? LINE_FEED : code);
    }
    add(END_OF_FILE);
    return { codes, starts };
}
function power(base, exponent) {
    let result = 1n;
    for (let step = 0; step < exponent; step++)
        result = (result * base) & MASK;
    return result;
}

;// CONCATENATED MODULE: ./lib/report/sarif-rules.js
const sarif_rules_LEVELS = {
    error: 'error',
    warning: 'warning',
    info: 'note',
    style: 'note',
};
const PROBLEM_SEVERITIES = {
    error: 'error',
    warning: 'warning',
    info: 'recommendation',
    style: 'recommendation',
};
/** Descriptors in the order of the rules; findings of no rule (`syntax`) come last. */
function describeRules(rules, findings, homepage) {
    const known = new Set(rules.map(({ id }) => id));
    const others = [...new Map(findings.map((finding) => [finding.rule, finding])).values()].filter(({ rule }) => !known.has(rule));
    return [
        ...rules.map((rule) => describeRule(rule, homepage)),
        ...others.map((finding) => describeOther(finding)),
    ];
}
function describeRule(rule, homepage) {
    const page = `${homepage}/blob/main/docs/rules/${rule.id}.md`;
    const links = [page, ...rule.references].map((link) => `- <${link}>`).join('\n');
    return {
        id: rule.id,
        name: nameOf(rule.id),
        shortDescription: { text: rule.summary },
        fullDescription: { text: firstParagraph(rule.why) },
        help: { text: rule.why, markdown: `**${rule.summary}**\n\n${rule.why}\n\n${links}\n` },
        helpUri: page,
        defaultConfiguration: { level: sarif_rules_LEVELS[rule.severity] },
        properties: {
            tags: ['dockerfile', rule.category, ...rule.aliases].slice(0, 20),
            precision: rule.confidence,
            'problem.severity': PROBLEM_SEVERITIES[rule.severity],
        },
    };
}
function describeOther({ rule, severity }) {
    const text = rule === 'syntax' ? 'The front end refuses this file.' : `Reported as ${rule}.`;
    return {
        id: rule,
        name: nameOf(rule),
        shortDescription: { text },
        fullDescription: { text },
        help: { text, markdown: text },
        defaultConfiguration: { level: sarif_rules_LEVELS[severity] },
        properties: {
            tags: ['dockerfile'],
            precision: 'very-high',
            'problem.severity': PROBLEM_SEVERITIES[severity],
        },
    };
}
function nameOf(id) {
    return id.replaceAll(/(?:^|-)(\w)/g, (_match, letter) => letter.toUpperCase());
}
function firstParagraph(text) {
    return (text
        .split(/\n\s*\n/)[0]
        ?.replaceAll(/\s+/g, ' ')
        .trim() ?? text);
}

;// CONCATENATED MODULE: ./lib/report/sarif-uri.js
// A path as people give it → the address SARIF wants: forward slashes, percent-encoded.
/** Relative paths are relative to the root of the sources; absolute ones become file addresses. */
function artifactLocation(path) {
    const segments = path.split('/');
    if (/^[A-Za-z]:$/.test(segments[0] ?? ''))
        return { uri: `file:///${segments[0]}/${encode(segments.slice(1))}` };
    if (segments[0] === '')
        return { uri: `file:///${encode(segments.slice(1))}` };
    return { uri: encode(segments.filter((segment) => segment !== '.')), uriBaseId: '%SRCROOT%' };
}
function encode(segments) {
    return segments.map((segment) => encodeURIComponent(segment.toWellFormed())).join('/');
}

;// CONCATENATED MODULE: ./lib/report/sarif.js




const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
const sarif_LEVELS = {
    error: 'error',
    warning: 'warning',
    info: 'note',
    style: 'note',
};
/** The log as text, indented for people and diffs. */
function renderSarif(request) {
    return `${JSON.stringify(toSarif(request), undefined, 2)}\n`;
}
/** The log as data. */
function toSarif({ files, rules, version, homepage, problems }) {
    const used = files.flatMap(({ findings }) => findings);
    const described = describeRules(rules, used, homepage);
    const indices = new Map(described.map(({ id }, index) => [id, index]));
    const driver = {
        name: 'Layersmith',
        semanticVersion: version,
        informationUri: homepage,
        rules: described,
    };
    return {
        $schema: SCHEMA,
        version: '2.1.0',
        runs: [
            {
                tool: { driver },
                automationDetails: { id: 'layersmith/lint/' },
                columnKind: 'utf16CodeUnits',
                invocations: [{ executionSuccessful: problems.length === 0, ...notifications(problems) }],
                results: files.flatMap((file) => resultsOf(file, indices)),
            },
        ],
    };
}
function notifications(problems) {
    if (problems.length === 0)
        return {};
    const toolExecutionNotifications = problems.map(({ path, message }) => ({
        level: 'error',
        message: { text: message },
        locations: [{ physicalLocation: { artifactLocation: artifactLocation(path) } }],
    }));
    return { toolExecutionNotifications };
}
function resultsOf({ path, text, findings }, indices) {
    if (findings.length === 0)
        return [];
    const locate = createLocator(text);
    const hashes = lineHashesOf(text);
    const location = artifactLocation(path);
    const seen = new Map();
    return findings.map((finding) => ({
        ruleId: finding.rule,
        ruleIndex: indices.get(finding.rule) ?? -1,
        level: sarif_LEVELS[finding.severity],
        message: { text: finding.message },
        locations: [{ physicalLocation: { artifactLocation: location, region: regionOf(finding) } }],
        partialFingerprints: {
            primaryLocationLineHash: hashes[finding.line - 1] ?? '0:1',
            'layersmith/v1': fingerprint(finding, text, seen),
        },
        ...fixesOf(finding, location, locate),
    }));
}
/** Rule and marked text without blanks, and how many equal ones stand above: no line number in it. */
function fingerprint({ rule, range }, text, seen) {
    const digits = hashOf(`${rule}\n${text.slice(range.start, range.end).replaceAll(/\s+/g, ' ').trim()}`);
    const count = (seen.get(digits) ?? 0) + 1;
    seen.set(digits, count);
    return `${digits}:${count}`;
}
function regionOf({ line, column, endLine, endColumn }) {
    return { startLine: line, startColumn: column, endLine, endColumn };
}
function fixesOf({ fix }, artifact, locate) {
    if (fix === undefined || fix.edits.length === 0)
        return {};
    const replacements = fix.edits.map((edit) => ({
        deletedRegion: regionOf(locate(edit.range)),
        insertedContent: { text: edit.text },
    }));
    const description = { text: fix.description };
    return { fixes: [{ description, artifactChanges: [{ artifactLocation: artifact, replacements }] }] };
}

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
    const outline = outlineStages(file.instructions);
    const scopeOptions = { escape: file.escape, buildArgs: options.buildArgs ?? {} };
    const globals = readGlobals(outline.preamble, scopeOptions);
    const byName = new Map(globals.map((definition) => [definition.name, definition]));
    const bases = readBases(outline, { escape: file.escape, lookup: globalLookup(byName) });
    const scopes = [];
    for (const { index, instructions } of outline.stages) {
        const { stage = -1, scratch = false } = bases[index] ?? {};
        const input = { ...scopeOptions, parent: scopes[stage], scratch, globals: byName };
        scopes.push(readStageScope(instructions, input));
    }
    const drafts = outline.stages.flatMap((stage, index) => {
        const base = bases[index];
        const scope = scopes[index];
        return base && scope ? [{ ...stage, base, scope, edges: readEdges(stage, outline) }] : [];
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
        const base = readBase(from, { ...options, byName: earlier });
        if (name !== undefined)
            earlier.set(name, index);
        return base;
    });
}
/** An ARG without a value counts as unset here; the parser has reported what no argument can mend. */
function missingArguments(file, { stages }, globals) {
    const unset = new Map([...globals].filter(([, { value, pair }]) => value !== undefined || pair.value !== undefined));
    const lookup = globalLookup(unset);
    const found = stages.flatMap(({ from }) => checkBase(from, { escape: file.escape, lookup }));
    if (found.length === 0)
        return found;
    const known = new Set(file.diagnostics.map(({ code, range }) => `${code} ${range.start}`));
    return found.filter(({ code, range }) => !known.has(`${code} ${range.start}`));
}

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
        pieces.push({ at: joined.length, source: sourceOffset(outer, at) });
        joined += escaped ? next : char;
    }
    return { text: joined, pieces };
}

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
    const words = inner.map((word) => shell_program_readWord(joined, word));
    const wrappers = [...site.wrappers];
    let start = 0;
    for (let length = deriveWrapperLength(words); length > 0;) {
        wrappers.push(programName(words[start]));
        start += length;
        length = deriveWrapperLength(words.slice(start));
    }
    const own = words.slice(start);
    const call = deriveShellCall(own);
    const heredocs = node.redirects.filter((redirect) => redirect.type === 'HereDoc');
    const bodies = heredocs.map((redirect) => heredocOf(redirect, joined, out));
    const text = call?.kind === 'string' ? stringOf(inner[start + call.index], joined) : bodies[0];
    const nests = call !== undefined && call.kind !== 'file' && text !== undefined && site.depth < 6;
    if (nests) {
        const shell = { wrappers: [...wrappers, programName(own[0])], depth: site.depth + 1, inSubshell: true };
        out.nested(text, { ...site, ...shell });
    }
    else if (parts.length > 0)
        out.programs.push(buildProgram({ node, own, first: words[0], wrappers, site }));
}
function heredocOf(redirect, joined, out) {
    if (redirect.type !== 'HereDoc')
        return undefined;
    const { body, delimiter } = redirect;
    if (body.end === body.pos)
        return out.heredoc(delimiter?.value ?? '');
    return sliceJoined(joined, body.pos, body.end);
}
function stringOf(word, joined) {
    return word && shell_program_readWord(joined, word).value !== '' ? unquotedText(joined, word.pos, word.end) : undefined;
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
    return interpreter === undefined || isPosixShell(interpreter) ? readShell(heredocText(text, sole)) : OTHER;
}
/** Base name of the interpreter a `#!` line names. */
function deriveInterpreter(script) {
    const words = /^#!\s*(\S.*)/.exec(script)?.[1]?.trim().split(/\s+/) ?? [];
    const first = baseName(words[0] ?? '');
    const name = first === 'env' ? words.slice(1).find((word) => !word.startsWith('-') && !word.includes('=')) : first;
    return name === undefined || name === '' ? undefined : baseName(name);
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
    const call = deriveShellCall(words);
    const body = call?.kind === 'string' ? words[call.index] : undefined;
    if (body)
        return readShell(jsonText(text, body.range));
    const [name, ...rest] = words;
    if (name === undefined)
        return { steps: [], programs: [], complete: true, dialect: 'posix' };
    const program = {
        name: baseName(name.value),
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
            range: sourceRange(site.joined, node.pos, node.end),
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
    return sourceRange(joined, start, start + length);
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
            base: facts_stages_readBase(stage),
            chain: chain.map((ancestor) => ancestor.index).reverse(),
            exported: exported.has(index),
            shell: chain.map(ownShell).find((shell) => shell !== undefined),
            variables: scope.definitions.map((definition) => facts_stages_readVariable(definition, buildArgs)),
        };
    });
}
/** The stage that becomes the image; the last one when the wanted one is not there. */
function targetOf({ target, stages }) {
    return target ?? stages.at(-1);
}
/** Marks what the command line decides. */
function facts_stages_readVariable(definition, buildArgs) {
    return { ...definition, given: definition.kind === 'arg' && Object.hasOwn(buildArgs, definition.name) };
}
function facts_stages_readBase({ base: { stage, scratch, reference } }) {
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
        globals: graph.globals.map((definition) => facts_stages_readVariable(definition, buildArgs)),
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
    return [{ ...place, script, programs: script.programs, mounts: readMounts(instruction) }];
}
function readProcess(text, place, dialects) {
    const { instruction, outer } = place;
    if (instruction.keyword !== 'CMD' && instruction.keyword !== 'ENTRYPOINT')
        return [];
    const script = readScript(text, instruction, dialects.get(outer) ?? 'posix');
    const plain = instruction.form === 'shell' && script.dialect === 'posix';
    return [{ ...place, script, command: plain ? readSimpleCommand(instruction.rest) : undefined }];
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
    const name = baseName(program)
        .toLowerCase()
        .replace(/\.exe$/, '');
    return isPosixShell(name) || name === 'busybox' ? 'posix' : 'other';
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
    const file = parseDockerfile(input.text);
    const locate = createLocator(input.text);
    const graph = deriveStages(file, { buildArgs: input.buildArgs ?? {}, target: input.target });
    const facts = deriveFacts(file, graph, input);
    const findings = (input.rules ?? rules).flatMap((rule) => {
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

;// CONCATENATED MODULE: ./lib/pipeline/lint-inputs.js
// Targets of a lint run → texts with their build contexts, read one by one, or why that was not possible.

/** Reads each target; a context is listed once, and only for a file that copies from one. */
async function* readTargets({ files }, request) {
    const listings = new Map();
    for (const target of request.targets) {
        const problems = [];
        const note = (error) => {
            if (!(error instanceof errors/* UserError */.yo))
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
        throw new errors/* UserError */.yo('no-such-file', `There is no file ${path}.`, { file: path });
    if (text.includes('\0'))
        throw new errors/* UserError */.yo('not-text', `${path} is not a text file: it contains NUL characters.`, { file: path });
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

;// CONCATENATED MODULE: ./lib/pipeline/lint.js


/** Lints every target; a file that cannot be read is a problem and stops no other. */
async function lintFiles(ports, request) {
    const files = [];
    const problems = [];
    for await (const read of readTargets(ports, request)) {
        problems.push(...read.problems);
        if (read.input === undefined)
            continue;
        files.push({ path: read.input.path, text: read.input.text, findings: lintDockerfile(read.input) });
    }
    return { files, problems };
}

;// CONCATENATED MODULE: ./lib/pipeline/lint-step.js








/** `NAME=value` lines; a bare NAME takes its value from the environment, which lint does not see. */
function parseBuildArgs(lines) {
    return Object.fromEntries(lines.flatMap((line) => {
        const at = line.indexOf('=');
        return at < 1 ? [] : [[line.slice(0, at), line.slice(at + 1)]];
    }));
}
function lint_step_annotate(files, ports) {
    for (const { level, message, at } of renderAnnotations(files)) {
        const place = at === undefined ? [] : [at];
        ports.log[level](message, ...place);
    }
}
function lint_step_describe(files) {
    return files.flatMap(({ path, findings }) => findings.map(({ line, column, severity, rule, message }) => `  ${path}:${line}:${column}  ${severity}  ${rule}  ${message}`));
}
/** Lints the Dockerfile if it is here. */
async function lintStep({ settings, source, sarif, homepage }, ports) {
    const { dockerfile } = source;
    if (!settings.lint)
        return { files: [], stops: false };
    if (dockerfile === undefined) {
        ports.log.notice('The Dockerfile lies in a remote context, so it was not linted.');
        return { files: [], stops: false };
    }
    const result = await section(ports, 'Lint', async () => {
        const target = {
            path: dockerfile.path,
            file: dockerfile.absolute,
            text: dockerfile.text,
            context: source.folder,
        };
        const { buildArgs, target: stage } = settings.build;
        const linted = await lintFiles(ports, {
            targets: [target],
            buildArgs: parseBuildArgs(buildArgs),
            buildArgsComplete: buildArgs.every((line) => line.includes('=')),
            target: stage,
        });
        return {
            value: linted,
            text: `${dockerfile.path}: ${summarizeFindings(linted.files)}`,
            lines: lint_step_describe(linted.files),
        };
    });
    for (const { message } of result.problems)
        ports.log.warning(message);
    lint_step_annotate(result.files, ports);
    const findings = result.files.flatMap((file) => file.findings);
    await ports.files.writeText(sarif, renderSarif({ files: result.files, rules: rules, version: VERSION, homepage, problems: result.problems }));
    ports.outputs.set('findings-count', String(findings.length));
    ports.outputs.set('sarif', sarif);
    return { files: result.files, stops: findingsAtOrAbove(findings, settings.failOn).length > 0 };
}

;// CONCATENATED MODULE: ./lib/pipeline/login.js
// Credentials given as inputs → a private client configuration, proven by the registry before it is used.


/** Throws UserError for half a login. */
function readLogin(given) {
    const { registry, username, password } = given;
    if (username === undefined && password === undefined)
        return undefined;
    if (username !== undefined && password !== undefined)
        return { registry, username, password };
    const missing = username === undefined ? 'username' : 'password';
    throw new errors/* UserError */.yo('bad-input', `Input ${missing} is empty: registry login needs username and password together.`);
}
function login_refuse(error, host, username) {
    if (!(error instanceof errors/* ExternalError */.yA) || error.reason !== 'unauthorized')
        throw error;
    throw new errors/* UserError */.yo('bad-login', `${host} refused the login of ${username} (401): check the inputs username and password.`, { cause: error });
}
/** Logs in when asked to; returns the variables every engine call needs. */
async function logIn(settings, folder, ports) {
    const { login } = settings;
    if (login === undefined)
        return {};
    const host = login.registry ?? 'docker.io';
    ports.log.mask(login.password);
    ports.log.mask(Buffer.from(`${login.username}:${login.password}`).toString('base64'));
    return section(ports, 'Log in', async () => {
        const env = await ports.credentials.adopt({ ...login, host }, folder);
        await (await ports.registry(env))
            .login(host)
            .catch((error) => login_refuse(error, host, login.username));
        return { value: env, text: `${host} as ${login.username}` };
    });
}

;// CONCATENATED MODULE: ./lib/pipeline/run.js
// The whole main step in reading order: log in, lint, restore cache, build and push, report.














async function decide(job, ports) {
    const { settings, run } = job;
    const { build } = settings;
    const source = await readSource(ports.files, run, build);
    const identity = deriveIdentity(settings, source, run, ports.files);
    const decision = decidePush(settings.push, build.tags, build.outputs, run);
    const refs = (0,cache_scope/* deriveCacheRefs */.er)({ ref: run.ref, baseRef: run.pullRequest?.baseRef, event: run.event });
    const folder = await ports.files.makeTempFolder('layersmith-');
    const vault = await ports.files.makeTempFolder('layersmith-vault-');
    // remembered as well, for a run that is killed
    ports.memory.remember({ folders: [folder, vault] });
    return {
        ...job,
        source,
        identity,
        decision,
        refs,
        folder,
        vault,
        published: await ports.files.makeTempFolder('layersmith-report-'),
    };
}
/** Findings that are annotated as errors need no further error; warnings that stop the run do. */
function stopped({ files }, { settings, source }, ports) {
    const stopping = findingsAtOrAbove(allFindings(files), settings.failOn);
    const what = `${stopping.length} ${stopping.length === 1 ? 'finding' : 'findings'}`;
    const message = `Stopped before the build: ${what} in ${source.dockerfile?.path}, fail-on is ${settings.failOn}. The annotations say what to do.`;
    if (!stopping.some(({ severity }) => severity === 'error'))
        return { kind: 'failed', message };
    ports.log.info(message);
    return { kind: 'stopped' };
}
/** Runs the step. UserError and ExternalError leave it as they are thrown; everything else is an outcome. */
async function runJob(job, ports) {
    const intent = await decide(job, ports);
    try {
        return await carryOut(intent, ports);
    }
    finally {
        await ports.files.remove(intent.vault);
    }
}
async function carryOut(intent, ports) {
    const started = ports.clock.now();
    const { settings, source, run } = intent;
    const env = await logIn(settings, ports.files.resolve(intent.vault, 'docker'), ports);
    const probing = run.os === 'Linux' ? ports.engine.probe(settings.builder, env) : undefined;
    // a failing probe must not be an unhandled rejection while lint is still at work
    probing?.catch(() => undefined);
    const sarif = ports.files.resolve(intent.published, 'findings.sarif');
    const lint = await lintStep({ settings, source, sarif, homepage: intent.homepage }, ports);
    if (lint.stops)
        return stopped(lint, intent, ports);
    if (probing === undefined) {
        ports.log.notice(`This runner is ${run.os}: Layersmith lints here, it builds on Linux only.`);
        return { kind: 'done' };
    }
    const found = await probing;
    ports.log.info(`Layersmith ${VERSION} · ${describeBuilder(found)} · ${describePolicy(settings, intent.refs, found)}`);
    if (settings.build.call !== undefined && settings.build.call !== 'build')
        return callBuild(intent, { found, env }, ports);
    if (intent.decision.because !== undefined)
        ports.log.info(intent.decision.because);
    const dockerfile = source.dockerfile === undefined ? undefined : parseDockerfile(source.dockerfile.text);
    const outcome = await buildStep({ ...intent, found, env, dockerfile, lint }, ports);
    if (outcome.kind === 'done')
        ports.log.info(logRow({ label: 'Done', text: '', right: `${((ports.clock.now() - started) / 1000).toFixed(1)} s` }));
    return outcome;
}

// EXTERNAL MODULE: ./lib/action/input-reader.js
var input_reader = __webpack_require__(6080);
;// CONCATENATED MODULE: ./lib/cache/policy.js
// The `cache` input and the runner's environment → may this run read and write caches, and why not.
const everything = { read: true, write: true };
const modes = {
    none: { read: false, write: false },
    read: { read: true, write: false },
    write: everything,
    'write-only': { read: false, write: true },
};
/** Decides before the first request, so that what is not allowed is never tried. */
function deriveCachePolicy(input, env) {
    if (input === 'off')
        return { read: false, write: false, problem: undefined };
    const missing = findMissingService(env);
    if (missing !== undefined)
        return { read: false, write: false, problem: missing };
    const mode = modes[(env['ACTIONS_CACHE_MODE'] ?? '').trim().toLowerCase()] ?? everything;
    const token = readTokenPermission(env['ACTIONS_RUNTIME_TOKEN'] ?? '');
    const read = mode.read && token.read;
    const write = input === 'auto' && mode.write && token.write;
    return { read, write, problem: explain({ asked: input, read, write, byMode: !(mode.read && mode.write) }) };
}
function findMissingService(env) {
    const url = usesServiceV2(env) ? env['ACTIONS_RESULTS_URL'] : env['ACTIONS_CACHE_URL'];
    if (!url)
        return 'The layer cache is not used: no Actions cache service is announced to this run.';
    if (!env['ACTIONS_RUNTIME_TOKEN']) {
        return 'The layer cache is not used: this run has no token for the cache service (ACTIONS_RUNTIME_TOKEN).';
    }
    return undefined;
}
/** Version 2 is spoken where the runner asks for it, never on GitHub Enterprise Server. */
function usesServiceV2(env) {
    if (!env['ACTIONS_CACHE_SERVICE_V2'])
        return false;
    const host = /^https?:\/\/([^/:]+)/.exec(env['GITHUB_SERVER_URL'] || 'https://github.com')?.[1] ?? '';
    return /(^github\.com|\.ghe\.com|\.localhost)$/i.test(host);
}
/** What the token's `ac` claim grants; a token that cannot be read is left to the service to judge. */
function readTokenPermission(token) {
    const scopes = parseScopes(token);
    if (scopes === undefined)
        return everything;
    return {
        read: scopes.some((permission) => (permission & 1) !== 0),
        write: scopes.some((permission) => (permission & 2) !== 0),
    };
}
function parseScopes(token) {
    try {
        const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
        const list = JSON.parse(claims.ac);
        if (!Array.isArray(list))
            return undefined;
        const permissions = list.map((scope) => scope?.Permission);
        return permissions.every((permission) => typeof permission === 'number') ? permissions : undefined;
    }
    catch {
        return undefined;
    }
}
function explain({ asked, read, write, byMode }) {
    const cause = byMode ? "the workflow's cache mode" : "this run's cache token";
    if (!read && !write)
        return `The layer cache is not used: ${cause} allows neither reading nor writing.`;
    if (!read)
        return `The layer cache is written but not read: ${cause} allows writing only.`;
    if (!write && asked === 'auto')
        return `The layer cache is read but not saved: ${cause} allows reading only.`;
    return undefined;
}

;// CONCATENATED MODULE: ./lib/action/lists.js
// Text of a list input → its values: one a line, or separated by commas, with CSV quoting.

/** Length of the separator at `at`, 0 when there is none. */
function separatorAt(text, at, commas) {
    if (text.startsWith('\r\n', at))
        return 2;
    const char = text[at];
    return char === '\n' || char === '\r' || (commas && char === ',') ? 1 : 0;
}
/** Reads a quoted field that starts at `at`; `""` stands for a quote. Undefined when the quote never closes. */
function lists_readQuoted(text, at) {
    let value = '';
    for (let i = at + 1; i < text.length; i++) {
        if (text[i] !== '"')
            value += text[i];
        else if (text[i + 1] === '"') {
            value += '"';
            i++;
        }
        else
            return { value, end: i + 1 };
    }
    return undefined;
}
/** The values in order, blank ones dropped. A field that begins with `"` may hold line breaks and commas. */
function parseList(name, text, { commas }) {
    const values = [];
    let at = 0;
    while (at < text.length) {
        while (at < text.length && /[ \t]/.test(text[at] ?? ''))
            at++;
        let value = '';
        if (text[at] === '"') {
            const quoted = lists_readQuoted(text, at);
            if (quoted === undefined)
                throw new errors/* UserError */.yo('bad-input', 
                // by line only: a value may be a secret
                `Input ${name} has a quote that is never closed (line ${text.slice(0, at).split(/\r\n?|\n/).length}).`);
            const start = at;
            at = quoted.end;
            while (at < text.length && separatorAt(text, at, commas) === 0)
                at++;
            // quotes around a part only belong to the value
            value = text.slice(quoted.end, at).trim() === '' ? quoted.value : text.slice(start, at).trim();
        }
        else {
            const start = at;
            while (at < text.length && separatorAt(text, at, commas) === 0)
                at++;
            value = text.slice(start, at).trim();
        }
        if (value !== '')
            values.push(value);
        at += separatorAt(text, at, commas);
    }
    return values;
}

;// CONCATENATED MODULE: ./lib/action/inputs.js
// The step's inputs → one typed value. The only place that reads them.




const inputs_text = (value) => (value === '' ? undefined : value);
function oneOf(read, name, allowed) {
    const value = read(name);
    const known = value === '' ? allowed[0] : allowed.find((candidate) => candidate === value.toLowerCase());
    if (known !== undefined)
        return known;
    const list = `${allowed.slice(0, -1).join(', ')} or ${allowed.at(-1)}`;
    throw new errors/* UserError */.yo('bad-input', `Input ${name} is "${value}": it must be ${list}.`);
}
/** YAML's spellings of a boolean, as the toolkit takes them. */
function inputs_boolean(read, name, otherwise) {
    const value = read(name);
    if (value === '')
        return otherwise;
    if (/^(true|True|TRUE)$/.test(value))
        return true;
    if (/^(false|False|FALSE)$/.test(value))
        return false;
    throw new errors/* UserError */.yo('bad-input', `Input ${name} is "${value}": it must be true or false.`);
}
const CALLS = ['build', 'check', 'outline', 'targets'];
function readCall(read) {
    const value = inputs_text(read('call'));
    if (value === undefined || CALLS.includes(value.split(',')[0] ?? ''))
        return value;
    throw new errors/* UserError */.yo('bad-input', `Input call is "${value}": it must be ${CALLS.slice(0, -1).join(', ')} or ${CALLS.at(-1)}.`);
}
function readBuild(read) {
    const list = (name) => parseList(name, read(name), { commas: true });
    const lines = (name) => parseList(name, read(name), { commas: false });
    return {
        context: read('context') || '.',
        file: inputs_text(read('file')),
        target: inputs_text(read('target')),
        platforms: list('platforms'),
        buildArgs: lines('build-args'),
        buildContexts: lines('build-contexts'),
        ssh: list('ssh'),
        tags: list('tags'),
        labels: lines('labels'),
        annotations: lines('annotations'),
        load: inputs_boolean(read, 'load', false),
        noCache: inputs_boolean(read, 'no-cache', false),
        noCacheFilters: list('no-cache-filters'),
        pull: inputs_boolean(read, 'pull', false),
        network: inputs_text(read('network')),
        addHosts: list('add-hosts'),
        ulimits: lines('ulimit'),
        shmSize: inputs_text(read('shm-size')),
        cgroupParent: inputs_text(read('cgroup-parent')),
        allow: list('allow'),
        attests: lines('attests'),
        provenance: inputs_text(read('provenance')),
        sbom: inputs_text(read('sbom')),
        outputs: lines('outputs'),
        cacheFrom: lines('cache-from'),
        cacheTo: lines('cache-to'),
        call: readCall(read),
    };
}
/** A value in place of a name would reach argv as it is, and may be the secret: so the variable has to be there. */
function readSecretEnvs(read, env) {
    const entries = parseList('secret-envs', read('secret-envs'), { commas: true });
    for (const [at, entry] of entries.entries()) {
        const [, name] = /=(.+)$/s.exec(entry) ?? [];
        if (name === undefined || env[name] !== undefined)
            continue;
        throw new errors/* UserError */.yo('bad-input', `Input secret-envs: entry ${at + 1} names a variable that is not set. Write id=NAME, and set NAME under env of this step.`);
    }
    return entries;
}
/** All inputs; throws UserError naming the input, its value and what is allowed. */
function readInputs(read, env) {
    const cache = oneOf(read, 'cache', ['auto', 'read', 'off']);
    return {
        build: readBuild(read),
        secrets: {
            values: parseList('secrets', read('secrets'), { commas: false }),
            envs: readSecretEnvs(read, env),
            files: parseList('secret-files', read('secret-files'), { commas: false }),
        },
        builder: inputs_text(read('builder')),
        push: oneOf(read, 'push', ['auto', 'true', 'false']),
        lint: inputs_boolean(read, 'lint', true),
        failOn: oneOf(read, 'fail-on', ['error', 'warning', 'info', 'style', 'never']),
        cache: deriveCachePolicy(cache, env),
        reports: deriveCachePolicy('auto', env),
        comment: oneOf(read, 'comment', ['changed', 'always', 'never']),
        login: readLogin({
            registry: inputs_text(read('registry')),
            username: inputs_text(read('username')),
            password: inputs_text(read('password')),
        }),
        githubToken: inputs_text(read('github-token')),
    };
}

;// CONCATENATED MODULE: ./lib/action/main.js
// The main step: environment and inputs → the pipeline → success or one clear failure.




/** What this run is about; `payload` is the text of the event file. */
function main_readRun(env, payload, machine) {
    return deriveRunContext(env, parseEvent(payload, env['GITHUB_EVENT_PATH'] ?? ''), machine);
}
/** Reads the inputs and runs. */
async function runMain(env, run, more) {
    const job = { settings: readInputs((0,input_reader/* createInputReader */.i)(env), env), run, homepage: more.homepage };
    return runJob(job, more.ports);
}

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 7 modules
var core = __webpack_require__(3838);
;// CONCATENATED MODULE: ./lib/adapters/actions-log/log.js
// The Log port as GitHub's workflow commands.

function properties(at) {
    if (at === undefined)
        return {};
    const { file, line, endLine, column, endColumn, title } = at;
    return {
        file,
        ...(line === undefined ? {} : { startLine: line }),
        ...(endLine === undefined ? {} : { endLine }),
        ...(column === undefined ? {} : { startColumn: column }),
        ...(endColumn === undefined ? {} : { endColumn }),
        ...(title === undefined ? {} : { title }),
    };
}
/** Workflow commands in what others wrote (a Dockerfile, a program) stay text: the runner would obey them. */
function harmless(text) {
    return text.replace(/^([^\S\r\n]*)::/gm, '$1: :').replaceAll('##[', '# #[');
}
/** The log of a run on a runner. */
function createActionsLog() {
    return {
        info: (line) => (0,core/* info */.pq)(harmless(line)),
        // without debug logging the runner would throw the lines away one by one
        debug: (line) => {
            if ((0,core/* isDebug */._o)())
                (0,core/* debug */.Yz)(line);
        },
        notice: (text, at) => (0,core/* notice */.lm)(text, properties(at)),
        warning: (text, at) => (0,core/* warning */.$e)(text, properties(at)),
        error: (text, at) => (0,core/* error */.z3)(text, properties(at)),
        group: core/* startGroup */.Oh,
        endGroup: core/* endGroup */.N4,
        mask: (secret) => {
            if (secret !== '')
                (0,core/* setSecret */.Pq)(secret);
        },
    };
}

;// CONCATENATED MODULE: ./lib/entry/exit.js
// Anything thrown → one message and what the process ends with, for the action and the command line.


/** Says what is to be said of an error. */
function describeFailure(error) {
    if (error instanceof errors/* UserError */.yo)
        return { kind: 'user', message: error.message, exitCode: 2, file: error.file, line: error.line };
    if (error instanceof errors/* ExternalError */.yA)
        return { kind: 'external', message: error.message, exitCode: 2, file: undefined, line: undefined };
    return { kind: 'bug', message: describeBug(error), exitCode: 3, file: undefined, line: undefined };
}
function describeBug(error) {
    const stack = error instanceof Error ? (error.stack ?? (0,errors/* messageOf */.bD)(error)) : (0,errors/* messageOf */.bD)(error);
    const cause = error instanceof Error && error.cause !== undefined ? `\nCaused by: ${(0,errors/* messageOf */.bD)(error.cause)}` : '';
    const { version, platform, arch } = process;
    return [
        `This is a bug in Layersmith. Please report it at ${HOMEPAGE}/issues with these lines:`,
        `${stack}${cause}`,
        `Layersmith ${VERSION}, Node ${version}, ${platform} ${arch}`,
    ].join('\n');
}

;// CONCATENATED MODULE: ./lib/entry/end-step.js
// Runs a step of the action and ends the process: what failed is said once, as an annotation where it belongs.


function failWith(failure) {
    const { message, file, line, endLine } = failure;
    const place = file === undefined
        ? []
        : [{ file, ...(line === undefined ? {} : { line }), ...(endLine === undefined ? {} : { endLine }) }];
    createActionsLog().error(message, ...place);
    process.exitCode = 1;
}
/** The toolkit's clients keep sockets open, so the process is ended when the output is written. */
async function exit() {
    await Promise.all([process.stdout, process.stderr].map((stream) => new Promise((resolve) => stream.write('', () => resolve()))));
    process.exit();
}
/** The whole life of a step. */
async function endStep(run) {
    try {
        const outcome = await run();
        if (outcome.kind === 'failed')
            failWith(outcome);
        if (outcome.kind === 'stopped')
            process.exitCode = 1;
    }
    catch (error) {
        const { message, file, line } = describeFailure(error);
        failWith({ message, ...(file === undefined ? {} : { file }), ...(line === undefined ? {} : { line }) });
    }
    return exit();
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./lib/ports/memory.js
const memory_NOTHING_LEFT = {
    folders: [],
    builder: undefined,
    cache: undefined,
    report: undefined,
};

;// CONCATENATED MODULE: ./lib/action/state.js
// What the main step leaves for the post step, as one value in the runner's state.


const state_NAME = 'layersmith';
/** Linux takes 128 KiB for one variable, and as a variable the state reaches the post step. */
const LIMIT = 100_000;
/** A report too large to pass on is not kept for later runs; everything else has to reach the post step. */
function render(state) {
    const text = JSON.stringify(state);
    return Buffer.byteLength(text) <= LIMIT ? text : JSON.stringify({ ...state, report: undefined });
}
/** Remembers by writing the whole state anew each time: the runner keeps the last one. */
function createMemory(env) {
    let state = memory_NOTHING_LEFT;
    return {
        remember(change) {
            state = { ...state, ...change };
            if (env['GITHUB_STATE'])
                (0,core/* saveState */.LZ)(state_NAME, render(state));
        },
    };
}
/** The state of the main step; undefined when it left none (it never started). */
function readPostState() {
    const text = getState(state_NAME);
    if (text === '')
        return undefined;
    try {
        return { ...NOTHING_LEFT, ...JSON.parse(text) };
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/adapters/actions-log/outputs.js
// The Outputs port through the runner's files.

/** Outputs and job summary of the step; without a runner the summary goes nowhere. */
function createActionsOutputs(env) {
    return {
        set: (name, value) => {
            if (env['GITHUB_OUTPUT'])
                (0,core/* setOutput */.uH)(name, value);
        },
        summary: async (markdown) => {
            if (env['GITHUB_STEP_SUMMARY'])
                await core/* summary */.z.addRaw(markdown, true).write();
        },
    };
}

// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./lib/adapters/buildx/early.js
var buildx_early = __webpack_require__(7198);
;// CONCATENATED MODULE: ./lib/adapters/buildx/inspect.js
const DRIVERS = ['docker', 'docker-container', 'kubernetes', 'remote', 'cloud'];
const SNAPSHOTTER = 'org.mobyproject.buildkit.worker.snapshotter';
function field(lines, name) {
    for (const line of lines) {
        const match = /^\s*([\w. -]+?):\s+(.*)$/.exec(line);
        if (match !== null && name.test(match[1] ?? ''))
            return match[2]?.trim();
    }
    return undefined;
}
/** The docker driver has the containerd store exactly when its worker carries the snapshotter label. */
function storeOf(driver, lines) {
    if (driver !== 'docker')
        return undefined;
    return lines.some((line) => line.trim().startsWith(`${SNAPSHOTTER}:`)) ? 'containerd' : 'classic';
}
/** Reads the builder; fields it cannot find keep their plainest value. */
function parseInspect(text) {
    const lines = text.split('\n');
    const nodesAt = lines.findIndex((line) => /^Nodes:/.test(line));
    const [head, nodes] = nodesAt < 0 ? [lines, []] : [lines.slice(0, nodesAt), lines.slice(nodesAt + 1)];
    const named = field(head, /^Driver$/);
    const driver = DRIVERS.find((candidate) => candidate === named) ?? 'docker';
    const platforms = (field(nodes, /^Platforms$/) ?? '')
        .split(',')
        .map((platform) => platform.trim().replace(/\*$/, ''));
    return {
        builder: {
            name: field(head, /^Name$/) ?? 'default',
            driver,
            store: storeOf(driver, nodes),
            platforms: platforms.filter((platform) => platform !== ''),
            nodes: Math.max(1, nodes.filter((line) => /^Name:/.test(line)).length),
            ours: false,
        },
        error: field(lines, /^Error$/),
        version: field(nodes, /^buildkit( version)?$/i),
    };
}

// EXTERNAL MODULE: ./lib/adapters/buildx/process.js + 1 modules
var buildx_process = __webpack_require__(6292);
;// CONCATENATED MODULE: ./lib/adapters/buildx/probe.js
// Finds the builder a build would use, with one call.




/** Engines before Docker 23 report Docker's own version here; 0.0.0 is what a distribution's build calls itself. */
const TOO_OLD = /^v?(0\.([1-9]|10)\.|1[0-9]\.|20\.)/;
function endpoint(env) {
    return env['DOCKER_HOST'] ?? process.env['DOCKER_HOST'] ?? 'unix:///var/run/docker.sock';
}
function unreachable(detail, env) {
    const address = /at (\w+:\/\/\S+?)\.? /.exec(detail)?.[1] ?? endpoint(env);
    const message = `No Docker engine answers at ${address}. Lint works without one; to build, start Docker or name a builder.`;
    return new errors/* ExternalError */.yA('engine', 'unreachable', message, { cause: new Error(detail) });
}
function failedCall(ran, name, env) {
    const text = ran.stderr.join('\n');
    if (/is not a docker command|unknown command/.test(text)) {
        return new errors/* UserError */.yo('no-buildx', 'The docker command has no buildx plugin. Install docker-buildx, or use a runner image that has it.');
    }
    if (name !== undefined && /no builder|not found/i.test(text)) {
        return new errors/* UserError */.yo('unknown-builder', `Input builder is "${name}": there is no builder of that name. \`docker buildx ls\` lists them.`);
    }
    return unreachable(text.replace(/^ERROR: /m, ''), env);
}
function checkVersion(version) {
    if (version === undefined || !TOO_OLD.test(version))
        return;
    const message = `The Docker engine is too old (${version}): Layersmith needs Docker 23 or newer with BuildKit 0.11 or newer. Update Docker, or name a newer builder.`;
    throw new errors/* UserError */.yo('engine-too-old', message);
}
/** The builder of that name, or the current one. */
async function probeBuilder(name, env, early) {
    // a login in between changes who pushes, not which builders there are
    const ran = await (early?.name === name && early !== undefined
        ? early.ran
        : (0,buildx_process/* runDocker */.S)((0,buildx_early/* inspectArgs */._)(name), { env }));
    const { builder, error, version } = parseInspect(ran.stdout);
    if (error !== undefined)
        throw unreachable(error, env);
    if (ran.code !== 0)
        throw failedCall(ran, name, env);
    checkVersion(version);
    return builder;
}

;// CONCATENATED MODULE: ./lib/adapters/buildx/engine.js
// The engine port through the docker command line and its buildx plugin.




/** The metadata file must hold the lines and layers of every step, whatever is attested to the image. */
const BUILD_ENV = { BUILDX_METADATA_PROVENANCE: 'max', BUILDX_NO_DEFAULT_ATTESTATIONS: '1' };
async function readIfThere(path) {
    try {
        return await (0,external_node_fs_promises_.readFile)(path, 'utf8');
    }
    catch {
        return undefined;
    }
}
const createBuilder = async (name, entitlements, env) => {
    const flags = entitlements.map((entitlement) => `--allow-insecure-entitlement ${entitlement}`).join(' ');
    const args = [
        'buildx',
        'create',
        '--name',
        name,
        '--driver',
        'docker-container',
        '--driver-opt',
        'network=host',
    ];
    const ran = await (0,buildx_process/* runDocker */.S)([...args, ...(flags === '' ? [] : ['--buildkitd-flags', flags]), '--bootstrap'], { env });
    if (ran.code !== 0) {
        await (0,buildx_process/* runDocker */.S)(['buildx', 'rm', '--force', name], { env });
        const detail = ran.stderr.findLast((line) => line.startsWith('ERROR')) ?? ran.stderr.at(-1) ?? '';
        throw new errors/* ExternalError */.yA('engine', 'unavailable', `A container builder could not be created: ${detail.replace(/^ERROR: /, '')}`);
    }
    const builder = await probeBuilder(name, env);
    return { ...builder, name, ours: true };
};
const buildWith = async (beat, [command, env, onProgress]) => {
    const beating = setInterval(() => onProgress(''), beat);
    const ran = await (0,buildx_process/* runDocker */.S)(command.args, {
        env: { ...BUILD_ENV, ...env },
        onLine: (line) => {
            if (!line.startsWith('{'))
                return false;
            onProgress(line);
            return true;
        },
    }).finally(() => clearInterval(beating));
    return {
        code: ran.code,
        stdout: ran.stdout,
        tail: ran.stderr,
        metadata: await readIfThere(command.metadataFile),
    };
};
const provenance = async ({ builder, ref, platform }, env) => {
    const id = ref.split('/').at(-1) ?? ref;
    const args = [
        'buildx',
        'history',
        'inspect',
        'attachment',
        ...(builder === undefined ? [] : ['--builder', builder]),
    ];
    const ran = await (0,buildx_process/* runDocker */.S)([...args, '--platform', platform, '--type', 'https://slsa.dev/provenance/v0.2', id], { env });
    if (ran.code !== 0)
        return undefined;
    try {
        return JSON.parse(ran.stdout);
    }
    catch {
        return undefined;
    }
};
/** The engine of this machine. */
function createBuildxEngine({ early, beat = 5_000 } = {}) {
    return {
        probe: (name, env) => probeBuilder(name, env, early),
        createBuilder,
        removeBuilder: async (name) => {
            const ran = await (0,buildx_process/* runDocker */.S)(['buildx', 'rm', '--force', name]);
            if (ran.code !== 0)
                throw new errors/* ExternalError */.yA('engine', 'unavailable', `The builder ${name} could not be removed: ${ran.stderr.at(-1) ?? ''}`);
        },
        build: (...asked) => buildWith(beat, asked),
        provenance,
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./lib/dockerfile/ignore.js
// Text of an ignore file (`.dockerignore`) → which paths of the build context are left out.

/** Compiles an ignore file with the semantics of BuildKit: the last matching pattern decides. */
function parseIgnore(text) {
    const rules = [];
    const problems = [];
    for (const [index, line] of text
        .replace(/^\uFEFF/, '')
        .split('\n')
        .entries()) {
        const pattern = readPattern(line);
        if (pattern === undefined)
            continue;
        const glob = pattern.text === '' ? undefined : parseGlob(pattern.text);
        if (glob === undefined)
            problems.push({ line: index + 1, pattern: line.trim() });
        else
            rules.push({ glob, exception: pattern.exception });
    }
    const hits = rememberHits(rules);
    return {
        ignored: (path) => lastWord(rules, hits(path)) !== undefined,
        prunes: (folder) => {
            const decided = lastWord(rules, hits(folder));
            return decided !== undefined && !rules.slice(decided + 1).some((rule) => reachesBelow(rule, folder));
        },
        problems,
    };
}
/** Where the ignore file may stand, the first that exists wins: beside the Dockerfile, then in the context. */
function ignoreFileCandidates(dockerfile, context) {
    return [`${dockerfile}.dockerignore`, `${context.replace(/\/+$/, '')}/.dockerignore`];
}
function readPattern(line) {
    if (line.startsWith('#'))
        return undefined;
    const trimmed = line.trim();
    if (trimmed === '')
        return undefined;
    const exception = trimmed.startsWith('!');
    const text = exception ? trimmed.slice(1).trim() : trimmed;
    return { text: cleanPattern(text), exception };
}
/** Removes `.`, `..`, doubled and trailing slashes and the leading slash. */
function cleanPattern(pattern) {
    const parts = [];
    const rooted = pattern.startsWith('/');
    for (const part of pattern.split('/')) {
        if (part === '' || part === '.')
            continue;
        const climbs = part === '..';
        if (climbs && parts.length > 0 && parts.at(-1) !== '..')
            parts.pop();
        else if (!(climbs && rooted))
            parts.push(part);
    }
    if (parts.length > 0 || pattern === '')
        return parts.join('/');
    return rooted ? '/' : '.';
}
/** For a path, which patterns match it or a folder above it; folders are remembered. */
function rememberHits(rules) {
    const folders = new Map();
    const compute = (path) => {
        const slash = path.lastIndexOf('/');
        const above = slash < 0 ? undefined : remembered(path.slice(0, slash));
        return rules.map((rule, index) => above?.[index] === true || rule.glob.matches(path));
    };
    const remembered = (folder) => {
        const known = folders.get(folder) ?? compute(folder);
        folders.set(folder, known);
        return known;
    };
    return compute;
}
/** Index of the pattern that leaves the path out for good, undefined when it stays. */
function lastWord(rules, hits) {
    const last = hits.lastIndexOf(true);
    return last < 0 || rules[last]?.exception ? undefined : last;
}
function reachesBelow({ glob, exception }, folder) {
    const inside = `${folder}/`;
    if (!exception)
        return false;
    return glob.prefix.startsWith(inside) || (glob.wild && inside.startsWith(glob.prefix));
}

;// CONCATENATED MODULE: ./lib/adapters/node-files/texts.js
// Paths of a build context → the text of the small files that rules look into.



const MOST_FILES = 500;
const MOST_BYTES = 256 * 1024;
/** Reads what can be read; symbolic links are left alone, as they may point out of the context. */
async function readManifests(root, files) {
    const texts = [];
    for (const path of files.filter(isManifest).slice(0, MOST_FILES)) {
        const text = await readSmall((0,external_node_path_.join)(root, path));
        if (text !== undefined)
            texts.push([path, text]);
    }
    return Object.fromEntries(texts);
}
/** A file that is gone or not readable by now is one that was not read. */
async function readSmall(path) {
    try {
        const found = await (0,external_node_fs_promises_.lstat)(path);
        return found.isFile() && found.size <= MOST_BYTES ? await (0,external_node_fs_promises_.readFile)(path, 'utf8') : undefined;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/adapters/node-files/context.js
// A folder and its ignore file → the paths a build may copy from.





/** Lists files and symbolic links (not followed, as the engine does), shallow ones first, each folder by name. */
async function context_listContext(walk) {
    const ignoreFile = await findIgnoreFile(walk);
    const matcher = parseIgnore(ignoreFile?.text ?? '');
    const files = [];
    let truncated = false;
    let level = [''];
    while (level.length > 0 && files.length <= walk.limit) {
        const below = [];
        for (const folder of level) {
            const complete = await listFolder({ walk, matcher, folder, files, below });
            if (!complete)
                truncated = true;
            if (files.length > walk.limit)
                break;
        }
        level = below;
    }
    if (files.length > walk.limit)
        truncated = true;
    const listed = files.slice(0, walk.limit);
    return { files: listed, truncated, ignoreFile, texts: await readManifests(walk.root, listed) };
}
/** Adds what is in the folder; false when it could not be seen whole. */
async function listFolder({ walk, matcher, folder, files, below }) {
    const names = [];
    const folders = [];
    let complete = true;
    try {
        for await (const entry of await (0,external_node_fs_promises_.opendir)((0,external_node_path_.join)(walk.root, folder))) {
            const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
            if (entry.isDirectory()) {
                if (!matcher.prunes(path))
                    folders.push(path);
            }
            else if ((entry.isFile() || entry.isSymbolicLink()) && !matcher.ignored(path))
                names.push(path);
            // One more than allowed shows that there is more; a folder of millions is not read to its end.
            if (files.length + names.length > walk.limit)
                break;
        }
    }
    catch (error) {
        if (folder === '')
            throw new errors/* UserError */.yo('context-not-found', contextProblem(walk.root), { cause: error });
        complete = false;
    }
    files.push(...names.sort());
    below.push(...folders.sort());
    return complete;
}
function contextProblem(root) {
    return `The build context ${root} is not a folder that can be read.`;
}
async function findIgnoreFile(walk) {
    for (const path of ignoreFileCandidates(walk.dockerfile, walk.root)) {
        const text = await walk.readText(path);
        if (text !== undefined)
            return { path: pathInContext(walk.root, path), text };
    }
    return undefined;
}
/** A file outside the context keeps its own path. */
function pathInContext(root, path) {
    const inside = (0,external_node_path_.relative)(root, path);
    if (inside.startsWith('..') || (0,external_node_path_.isAbsolute)(inside))
        return path;
    return inside.split(external_node_path_.sep).join('/');
}

;// CONCATENATED MODULE: ./lib/adapters/node-files/files.js
// The Files port on the machine's file system.






/** Gives pipelines the machine's files. */
function createNodeFiles(options = {}) {
    const limit = options.contextLimit ?? 50_000;
    return {
        resolve: external_node_path_.resolve,
        relative: (base, path) => (0,external_node_path_.relative)(base, path).split(external_node_path_.sep).join('/'),
        readText: files_readText,
        writeText,
        exists,
        realPath: (path) => orUndefined(path, (existing) => (0,external_node_fs_promises_.realpath)(existing)),
        makeTempFolder: (prefix) => (0,external_node_fs_promises_.mkdtemp)((0,external_node_path_.join)(options.tempRoot ?? (0,external_node_os_.tmpdir)(), prefix)),
        remove: (path) => (0,external_node_fs_promises_.rm)(path, { recursive: true, force: true, maxRetries: 3 }),
        listContext: (root, dockerfile) => context_listContext({ root, dockerfile, limit, readText: readLenient }),
    };
}
/** Strict, so that a fix never writes back what decoding has changed. */
async function files_readText(path) {
    const bytes = await orUndefined(path, (existing) => (0,external_node_fs_promises_.readFile)(existing));
    if (bytes === undefined)
        return undefined;
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch (error) {
        throw new errors/* UserError */.yo('not-text', `${path} is not a text file: it is not valid UTF-8.`, { cause: error });
    }
}
/** As the engine reads an ignore file: whatever the bytes. */
async function readLenient(path) {
    return orUndefined(path, (existing) => (0,external_node_fs_promises_.readFile)(existing, 'utf8'));
}
async function exists(path) {
    const found = await orUndefined(path, (existing) => (0,external_node_fs_promises_.stat)(existing));
    if (found === undefined)
        return undefined;
    return found.isDirectory() ? 'directory' : 'file';
}
/** Keeps the mode of a file that is replaced, and writes through a symbolic link instead of over it. */
async function writeText(path, text) {
    const target = (await orUndefined(path, (existing) => (0,external_node_fs_promises_.realpath)(existing))) ?? path;
    const before = await orUndefined(target, (existing) => (0,external_node_fs_promises_.stat)(existing));
    if (before?.isDirectory())
        throw new errors/* UserError */.yo('not-a-file', `${path} is a folder, not a file.`);
    const temporary = (0,external_node_path_.join)((0,external_node_path_.dirname)(target), `.${(0,external_node_path_.basename)(target)}.${(0,external_node_crypto_.randomUUID)()}.tmp`);
    try {
        await (0,external_node_fs_promises_.writeFile)(temporary, text, {
            flag: 'wx',
            flush: true,
            ...(before === undefined ? {} : { mode: before.mode & 0o777 }),
        });
        await (0,external_node_fs_promises_.rename)(temporary, target);
    }
    catch (error) {
        await (0,external_node_fs_promises_.rm)(temporary, { force: true });
        throw new errors/* UserError */.yo('not-writable', `${path} cannot be written: ${reasonOf(error)}.`, { cause: error });
    }
}
/** Undefined when nothing is at `path`; a UserError for anything else that stands in the way. */
async function orUndefined(path, read) {
    try {
        return await read(path);
    }
    catch (error) {
        const code = codeOf(error);
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return undefined;
        if (code === 'EISDIR')
            throw new errors/* UserError */.yo('not-a-file', `${path} is a folder, not a file.`, { cause: error });
        throw new errors/* UserError */.yo('not-readable', `${path} cannot be read: ${reasonOf(error)}.`, { cause: error });
    }
}
function reasonOf(error) {
    const reasons = {
        EACCES: 'permission denied',
        EPERM: 'permission denied',
        ENOENT: 'its folder does not exist',
        ENOTDIR: 'its folder does not exist',
        ENOSPC: 'no space left on the device',
        EROFS: 'the file system is read-only',
        ELOOP: 'its symbolic links go round in circles',
        ENAMETOOLONG: 'its name is too long',
    };
    return reasons[codeOf(error)] ?? (0,errors/* messageOf */.bD)(error);
}
function codeOf(error) {
    return error instanceof Error && 'code' in error ? String(error.code) : '';
}

;// CONCATENATED MODULE: ./lib/entry/ports.js
// The adapters of a run on a runner, heavy ones loaded when first asked for.








/** Everything a pipeline may touch, for this run. */
function createPorts(env, run, probe) {
    const dockerConfig = env['DOCKER_CONFIG'] || (0,external_node_path_.join)(env['HOME'] || (0,external_node_os_.homedir)(), '.docker');
    const clock = {
        now: () => Date.now(),
        sleep: async (milliseconds) => void (await (0,promises_.setTimeout)(milliseconds)),
    };
    return {
        clock,
        log: createActionsLog(),
        outputs: createActionsOutputs(env),
        memory: createMemory(env),
        files: createNodeFiles({ tempRoot: run.temp }),
        engine: createBuildxEngine({ early: probe }),
        credentials: {
            adopt: async (login, folder) => {
                const { createCredentials } = await __webpack_require__.e(/* import() */ 526).then(__webpack_require__.bind(__webpack_require__, 4526));
                const adopted = await createCredentials(dockerConfig).adopt(login, folder);
                // builders stay the user's: one that is made with the login must be found without it by the post step
                return { BUILDX_CONFIG: env['BUILDX_CONFIG'] || (0,external_node_path_.join)(dockerConfig, 'buildx'), ...adopted };
            },
        },
        registry: async (engineEnv) => {
            const [{ createRegistry }, { dockerConfigCredentials }] = await Promise.all([
                __webpack_require__.e(/* import() */ 775).then(__webpack_require__.bind(__webpack_require__, 3775)),
                __webpack_require__.e(/* import() */ 967).then(__webpack_require__.bind(__webpack_require__, 2967)),
            ]);
            return createRegistry({
                clock,
                credentials: dockerConfigCredentials(engineEnv['DOCKER_CONFIG'] ?? dockerConfig),
            });
        },
        cache: async (folder) => (await Promise.all(/* import() */[__webpack_require__.e(118), __webpack_require__.e(50)]).then(__webpack_require__.bind(__webpack_require__, 7050))).createDirectoryCache({ folder, clock }),
        reports: async (folder) => (await __webpack_require__.e(/* import() */ 984).then(__webpack_require__.bind(__webpack_require__, 4984))).createReportStore({ folder }),
        github: async (token) => {
            const { createGitHub } = await __webpack_require__.e(/* import() */ 340).then(__webpack_require__.bind(__webpack_require__, 4340));
            return createGitHub({ token, apiUrl: run.apiUrl, repository: run.repository, clock });
        },
    };
}

;// CONCATENATED MODULE: ./lib/entry/main-step.js
// The main step's composition root.






const OS = { linux: 'Linux', darwin: 'macOS', win32: 'Windows' };
/** Runs the step and ends the process. */
function runMainStep(probe) {
    return endStep(async () => {
        const { env } = process;
        const machine = {
            workspace: process.cwd(),
            temp: (0,external_node_os_.tmpdir)(),
            os: OS[process.platform] ?? process.platform,
        };
        const path = env['GITHUB_EVENT_PATH'] ?? '';
        const payload = path !== '' && (0,external_node_fs_.existsSync)(path) ? (0,external_node_fs_.readFileSync)(path, 'utf8') : undefined;
        const run = main_readRun(env, payload, machine);
        if ((0,external_node_fs_.existsSync)(run.workspace))
            process.chdir(run.workspace);
        return runMain(env, run, { ports: createPorts(env, run, probe), homepage: HOMEPAGE });
    });
}


/***/ }),

/***/ 7241:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   VK: () => (/* binding */ shortDigest),
/* harmony export */   WQ: () => (/* binding */ digestProblem),
/* harmony export */   m: () => (/* binding */ parseDigest)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
// Text to a checked digest: algorithm and exactly as many hexadecimal digits as it needs.

const HEX_LENGTH = new Map([
    ['sha256', 64],
    ['sha384', 96],
    ['sha512', 128],
]);
/** Why `text` is no digest; undefined when it is one. */
function digestProblem(text) {
    const [, algorithm, hex] = /^([A-Za-z0-9+._-]+):(.*)$/s.exec(text) ?? [];
    if (algorithm === undefined || hex === undefined)
        return 'a digest is written algorithm:hex';
    const length = HEX_LENGTH.get(algorithm);
    if (length === undefined)
        return `the digest algorithm ${algorithm} is not known`;
    if (hex.length !== length)
        return `a ${algorithm} digest has ${length} hexadecimal digits, not ${hex.length}`;
    return /^[0-9a-f]+$/.test(hex) ? undefined : 'the digits of a digest are 0-9 and a-f, lower case';
}
/** Splits a digest, or throws a UserError that says what is wrong with it. */
function parseDigest(text) {
    const problem = digestProblem(text);
    if (problem !== undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('digest-invalid', `"${text}" is not a digest: ${problem}.`);
    const colon = text.indexOf(':');
    return { algorithm: text.slice(0, colon), hex: text.slice(colon + 1) };
}
/** True for a complete digest. */
function isDigest(text) {
    return digestProblem(text) === undefined;
}
/** The first digits, as people quote a digest: `sha256:51be33d0…`. */
function shortDigest(text) {
    const colon = text.indexOf(':');
    return text.length > colon + 13 ? `${text.slice(0, colon + 13)}…` : text;
}


/***/ }),

/***/ 7383:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CB: () => (/* binding */ textsOf),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   Qm: () => (/* binding */ malformed),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   eB: () => (/* binding */ asObject),
/* harmony export */   lj: () => (/* binding */ parseObject),
/* harmony export */   mR: () => (/* binding */ optionalText)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
// Bytes that others wrote, as JSON text, to values whose types were looked at.

/** The error for a document that is not what it should be. */
function malformed(what, why) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ExternalError */ .yA('registry', 'invalid', `The ${what} cannot be read: ${why}.`);
}
/** Parses text that must be a JSON object. */
function parseObject(text, what) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        throw malformed(what, 'it is not JSON');
    }
    return asObject(value, what);
}
/** The value as an object. */
function asObject(value, what) {
    if (!isObject(value))
        throw malformed(what, 'an object is missing');
    return value;
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** The member as a list. */
function listOf(object, key, what) {
    const value = object[key];
    if (!Array.isArray(value))
        throw malformed(what, `"${key}" is not a list`);
    return value;
}
/** The member as text. */
function textOf(object, key, what) {
    const value = object[key];
    if (typeof value !== 'string')
        throw malformed(what, `"${key}" is not text`);
    return value;
}
/** The member as text, undefined when it is absent, empty or something else. */
function optionalText(object, key) {
    const value = object[key];
    return typeof value === 'string' && value !== '' ? value : undefined;
}
/** An object of texts; members that are no text are left out. */
function textsOf(value) {
    if (!isObject(value))
        return {};
    const pairs = Object.entries(value).filter((pair) => typeof pair[1] === 'string');
    return Object.fromEntries(pairs);
}


/***/ }),

/***/ 4938:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $p: () => (/* binding */ OCI_INDEX),
/* harmony export */   EG: () => (/* binding */ OCI_MANIFEST),
/* harmony export */   Mu: () => (/* binding */ DOCKER_INDEX),
/* harmony export */   Vv: () => (/* binding */ DOCKER_MANIFEST),
/* harmony export */   ZX: () => (/* binding */ bareMediaType),
/* harmony export */   _P: () => (/* binding */ MANIFEST_TYPES),
/* harmony export */   l4: () => (/* binding */ mediaKind)
/* harmony export */ });
/* unused harmony export DOCKER_CONFIG */
// Media types of images: which there are, and what kind of thing each one names.
const OCI_INDEX = 'application/vnd.oci.image.index.v1+json';
const OCI_MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
const OCI_CONFIG = 'application/vnd.oci.image.config.v1+json';
const OCI_LAYER = 'application/vnd.oci.image.layer.v1.tar';
const DOCKER_INDEX = 'application/vnd.docker.distribution.manifest.list.v2+json';
const DOCKER_MANIFEST = 'application/vnd.docker.distribution.manifest.v2+json';
const DOCKER_CONFIG = 'application/vnd.docker.container.image.v1+json';
const DOCKER_LAYER = 'application/vnd.docker.image.rootfs.diff.tar';
/** What a client that wants a manifest or an index of either family asks for. */
const MANIFEST_TYPES = [OCI_INDEX, OCI_MANIFEST, DOCKER_INDEX, DOCKER_MANIFEST];
const KINDS = new Map([
    [OCI_INDEX, 'index'],
    [DOCKER_INDEX, 'index'],
    [OCI_MANIFEST, 'manifest'],
    [DOCKER_MANIFEST, 'manifest'],
    [OCI_CONFIG, 'config'],
    [DOCKER_CONFIG, 'config'],
]);
/** The type without parameters such as `; charset=utf-8`, lower case. */
function bareMediaType(mediaType) {
    return (mediaType.split(';')[0] ?? '').trim().toLowerCase();
}
/** What a media type names. */
function mediaKind(mediaType) {
    const bare = bareMediaType(mediaType);
    const known = KINDS.get(bare);
    if (known !== undefined)
        return known;
    return isLayerType(bare) ? 'layer' : 'unknown';
}
function isLayerType(bare) {
    return (bare.startsWith(OCI_LAYER) ||
        bare.startsWith(DOCKER_LAYER) ||
        bare.startsWith('application/vnd.oci.image.layer.nondistributable.v1.tar') ||
        bare.startsWith('application/vnd.docker.image.rootfs.foreign.diff.tar'));
}


/***/ }),

/***/ 8578:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   aR: () => (/* binding */ repositoryName),
/* harmony export */   cW: () => (/* binding */ isLoopbackHost),
/* harmony export */   hG: () => (/* binding */ familiarName),
/* harmony export */   jZ: () => (/* binding */ requireReference)
/* harmony export */ });
/* unused harmony exports canonicalName, describeProblem */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8424);
// References back to text: the full name that machines use and the short one that people read.


/** `docker.io/library/ubuntu:latest`. */
function canonicalName(reference) {
    return `${repositoryName(reference)}${suffix(reference)}`;
}
/** `ubuntu:latest`: without the host and folder that Docker adds by itself. */
function familiarName(reference) {
    return `${familiarRepository(reference)}${suffix(reference)}`;
}
/** `ghcr.io/acme/api`, without tag and digest. */
function repositoryName({ domain, repository }) {
    return `${domain}/${repository}`;
}
/** `ubuntu`, `acme/api`, `ghcr.io/acme/api`. */
function familiarRepository(reference) {
    if (reference.domain !== 'docker.io')
        return repositoryName(reference);
    const [folder, ...rest] = reference.repository.split('/');
    return folder === 'library' && rest.length === 1 ? rest.join('') : reference.repository;
}
function suffix({ tag, digest }) {
    return `${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`;
}
/** The whole sentence about a name that is none. */
function describeProblem(text, { reason, suggestion }) {
    const advice = suggestion === undefined ? '' : ` Write ${suggestion}.`;
    return `"${text}" is not a valid image name: ${reason}.${advice}`;
}
/** The reference, or a UserError with the reason. */
function requireReference(text) {
    const parsed = (0,_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F)(text);
    if (parsed.ok)
        return parsed.reference;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('reference-invalid', describeProblem(text, parsed.problem));
}
/** True for a host that is this machine: plain http is allowed there. */
function isLoopbackHost(domain) {
    const host = domain.replace(/:\d+$/, '');
    return (host === 'localhost' ||
        host.endsWith('.localhost') ||
        host === '[::1]' ||
        /^127(?:\.\d{1,3}){3}$/.test(host));
}


/***/ }),

/***/ 8424:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ parseReference)
/* harmony export */ });
/* harmony import */ var _dockerfile_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8571);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7241);
// Image names as people write them (`ubuntu`, `ghcr.io/acme/api:1.2@sha256:…`) to complete references.


/** Parses a reference by Docker's grammar and defaults; a name that is none comes back with the reason. */
function parseReference(text) {
    const code = text.trim() === '' ? 'empty' : (0,_dockerfile_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .findReferenceProblem */ .I)(text);
    const written = (0,_dockerfile_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .splitReference */ .m)(text);
    if (code !== undefined) {
        const suggestion = code === 'upper-case' ? lowerCased(text, written) : undefined;
        return { ok: false, problem: { code, reason: reasonOf(code, written), suggestion } };
    }
    return { ok: true, reference: completed(written) };
}
function completed({ registry, repository, tag, digest }) {
    const domain = registry === undefined || registry === 'index.docker.io' ? 'docker.io' : registry;
    return {
        domain,
        repository: domain === 'docker.io' && !repository.includes('/') ? `library/${repository}` : repository,
        tag: tag ?? (digest === undefined ? 'latest' : undefined),
        digest,
    };
}
/** The host keeps its case, and so does the tag. */
function lowerCased(text, { registry, repository }) {
    const start = registry === undefined ? 0 : registry.length + 1;
    return `${text.slice(0, start)}${repository.toLowerCase()}${text.slice(start + repository.length)}`;
}
function reasonOf(code, written) {
    switch (code) {
        case 'empty':
            return 'it is empty';
        case 'hex':
            return '64 hexadecimal digits are an image id, not a name';
        case 'registry':
            return `"${written.registry}" is not a host name with an optional port`;
        case 'upper-case':
            return 'a repository name is lower case';
        case 'repository':
            if (written.repository.includes(':'))
                return 'a tag holds no slash';
            return 'the parts of a repository name hold letters and digits, with single separators (. _ __ -) between them';
        case 'too-long':
            return 'a repository name has at most 255 characters';
        case 'tag':
            return 'a tag has 1 to 128 letters, digits, _ . and -, and begins with none of . and -';
        case 'digest':
            return (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestProblem */ .WQ)(written.digest ?? '') ?? 'its digest is not well formed';
    }
}


/***/ })

};
