export const id = 620;
export const ids = [620];
export const modules = {

/***/ 7620:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createMountStore: () => (/* binding */ createMountStore)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./lib/cache/key.js
var cache_key = __webpack_require__(2009);
// EXTERNAL MODULE: ./lib/image/json.js
var json = __webpack_require__(7383);
;// CONCATENATED MODULE: ./lib/cache/mount-note.js
// What a run notes of the cache mounts it stored: which they are, where their content is, and of which steps.


/** A second name is for a content whose first one is taken and leads to nothing. */
const ARCHIVE = /^(layersmith-2-mounts-data-[0-9a-f]{64})(?:-[0-9a-f]{12})?$/;
/** As people write ids, without what means something in a Dockerfile. */
const ID = /^[\w./@:+~%=-]+$/;
const IMAGE = /^[\w./:@-]+@sha256:[0-9a-f]{64}$/;
/** Undefined for what is damaged, foreign, or could say something else in a Dockerfile. */
function parseMountNote(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return undefined;
    }
    if (!(0,json/* isObject */.Gv)(value) || value['version'] !== 1)
        return undefined;
    const { scope, ref, archive, size, mounts, image, fingerprint } = value;
    if (![scope, ref, archive, image, fingerprint].every((one) => typeof one === 'string'))
        return undefined;
    if (!ARCHIVE.test(String(archive)) || !IMAGE.test(String(image)) || !isCount(size))
        return undefined;
    if (!Array.isArray(mounts) || !mounts.every(isMount))
        return undefined;
    return value;
}
function isMount(value) {
    if (!(0,json/* isObject */.Gv)(value))
        return false;
    const { id, sharing, owner } = value;
    const known = typeof id === 'string' && ID.test(id) && ['shared', 'private', 'locked'].includes(String(sharing));
    if (owner === undefined)
        return known;
    return known && (0,json/* isObject */.Gv)(owner) && [owner['uid'], owner['gid'], owner['mode']].every(isCount);
}
function isCount(value) {
    return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
/** Name of the entry for a content. */
function nameArchive(digest) {
    return `layersmith-2-mounts-data-${digest}`;
}
/** Another name for the same content, the same in each try of a run. */
function renameArchive(archive, run) {
    return `${contentOf(archive)}-${(0,external_node_crypto_.createHash)('sha256').update(run).digest('hex').slice(0, 12)}`;
}
/** Both entries hold the same content. */
function isSameArchive(one, other) {
    return contentOf(one) === contentOf(other);
}
function contentOf(archive) {
    return ARCHIVE.exec(archive)?.[1] ?? '';
}

// EXTERNAL MODULE: ./lib/cache/problem.js
var problem = __webpack_require__(8321);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/adapters/packed-cache/transfer.js
var transfer = __webpack_require__(2547);
;// CONCATENATED MODULE: ./lib/adapters/packed-cache/mount-store.js
// Contents of cache mounts as entries of the Actions cache: an archive named by its content, and a note for each run.












const LARGEST_NOTE = 1024 * 1024;
const FAST = { params: { [external_node_zlib_.constants.ZSTD_c_compressionLevel]: 3 } };
/** A store over one service. */
function createMountStore(service) {
    return {
        find: (query) => findNote(service, query).catch(() => undefined),
        fetch: (note, folder) => fetchArchive(service, note, folder),
        async keep(tar, note, run) {
            const path = (0,external_node_path_.join)((0,external_node_path_.dirname)(tar), 'mounts.tar.zst');
            const digest = await compress(tar, path);
            const archive = nameArchive(digest);
            const { size } = await (0,promises_.stat)(path);
            const key = `${(0,cache_key/* deriveMountPrefix */.RH)(note.scope, note.ref)}${run}-${digest.slice(0, 12)}`;
            return { key, note: { version: 1, ...note, archive, size }, path };
        },
        async save({ key, note, path }) {
            try {
                const stored = path === undefined ? undefined : await storeArchive(service, { key, note, path });
                const named = { ...note, archive: stored?.name ?? note.archive };
                await saveNote(service, key, new Blob([JSON.stringify(named)]));
                const bytes = stored?.uploaded === true ? note.size : 0;
                return { saved: true, bytes, problem: undefined, unavailable: false };
            }
            catch (error) {
                const { text, entryOnly } = (0,problem/* deriveProblem */.p)('cache mounts', 'save', (0,errors/* messageOf */.bD)(error));
                return { saved: false, bytes: note.size, problem: text, unavailable: !entryOnly };
            }
        },
    };
}
/** One question for all refs: what is stored of a ref is in that ref's scope, and scopes are searched in their order. */
async function findNote(service, { scope, refs }) {
    const prefixes = refs.map((ref) => (0,cache_key/* deriveMountPrefix */.RH)(scope, ref));
    const [first, ...more] = prefixes;
    const entry = first === undefined ? undefined : await service.find(first, ...more);
    const at = prefixes.findIndex((prefix) => entry?.key.startsWith(prefix));
    if (entry === undefined || at < 0)
        return undefined;
    const note = await readNote(service, entry.url).catch(() => undefined);
    if (note !== undefined && note.scope === scope && note.ref === refs[at])
        return note;
    return findNote(service, { scope, refs: refs.slice(at + 1) });
}
/** Undefined when it is damaged, or what it names is gone. */
async function readNote(service, url) {
    const note = parseMountNote((await (0,transfer/* download */.RG)(url, LARGEST_NOTE)).toString('utf8'));
    if (note === undefined)
        return undefined;
    const archive = await service.find(note.archive);
    return archive?.key === note.archive ? note : undefined;
}
async function fetchArchive(service, note, folder) {
    const entry = await service.find(note.archive);
    if (entry?.key !== note.archive)
        throw new errors/* ExternalError */.yA('cache', 'not-found', 'the archive is gone');
    const partial = (0,external_node_path_.join)(folder, 'mounts.partial');
    const hash = (0,external_node_crypto_.createHash)('sha256');
    const body = await (0,transfer/* openRange */.wQ)(entry.url, { offset: 0, size: note.size });
    const unpacking = (0,external_node_stream_promises_.pipeline)(external_node_stream_.Readable.fromWeb(body), (0,external_node_zlib_.createZstdDecompress)(), hashing(hash), (0,external_node_fs_.createWriteStream)(partial));
    // whatever stopped it, the digest tells that it is not whole
    await unpacking.catch(() => undefined);
    if (!isSameArchive(note.archive, nameArchive(hash.digest('hex'))))
        throw new errors/* ExternalError */.yA('cache', 'invalid', 'the archive is damaged');
    await (0,promises_.rename)(partial, (0,external_node_path_.join)(folder, 'mounts.tar'));
}
/** Answers the digest of what is inside. */
async function compress(from, to) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(from), hashing(hash), (0,external_node_zlib_.createZstdCompress)(FAST), (0,external_node_fs_.createWriteStream)(to));
    return hash.digest('hex');
}
function hashing(hash) {
    return new external_node_stream_.Transform({
        transform(chunk, _encoding, done) {
            hash.update(chunk);
            done(null, chunk);
        },
    });
}
/** A name that is taken and leads to nothing is of a run that was killed. */
async function storeArchive(service, { key, note, path }) {
    const { archive } = note;
    if (await saveArchive(service, archive, path))
        return { name: archive, uploaded: true };
    if ((await service.find(archive))?.key === archive)
        return { name: archive, uploaded: false };
    const name = renameArchive(archive, key);
    return { name, uploaded: await saveArchive(service, name, path) };
}
/** False when the name is taken. */
async function saveArchive(service, key, path) {
    const url = await service.create(key);
    if (url === undefined)
        return false;
    const { size } = await (0,promises_.stat)(path);
    await (0,transfer/* uploadParts */.yR)(url, [{ path, size }]);
    await service.finalize(key, size);
    return true;
}
async function saveNote(service, key, note) {
    const url = await service.create(key);
    if (url === undefined)
        return;
    await (0,transfer/* uploadWhole */.HY)(url, note);
    await service.finalize(key, note.size);
}


/***/ }),

/***/ 2547:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HY: () => (/* binding */ uploadWhole),
/* harmony export */   RG: () => (/* binding */ download),
/* harmony export */   wQ: () => (/* binding */ openRange),
/* harmony export */   yR: () => (/* binding */ uploadParts)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8500);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(452);
// Signed URLs of the cache service: uploads in parallel blocks, downloads of a range as a stream.



const BLOCK = 16 * 1024 * 1024;
const PARALLEL = 4;
const TRIES = 4;
/** Milliseconds. */
const OPENING = 20_000;
const SENDING = 60_000;
/** Uploads the parts one behind the other as one blob, in blocks of 16 MiB, four at a time; they are read as they are sent. */
async function uploadParts(url, parts) {
    const whole = new Blob(await Promise.all(parts.map(openPart)));
    if (whole.size <= BLOCK)
        return uploadWhole(url, whole);
    const count = Math.ceil(whole.size / BLOCK);
    const names = Array.from({ length: count }, (_, index) => Buffer.from(String(index).padStart(6, '0')).toString('base64'));
    const waiting = names.entries();
    const work = async () => {
        for (const [index, name] of waiting) {
            const target = `${url}&comp=block&blockid=${encodeURIComponent(name)}`;
            await put(target, whole.slice(index * BLOCK, (index + 1) * BLOCK), {});
        }
    };
    await Promise.all(Array.from({ length: PARALLEL }, work));
    const list = names.map((name) => `<Latest>${name}</Latest>`).join('');
    const document = `<?xml version="1.0" encoding="utf-8"?><BlockList>${list}</BlockList>`;
    await put(`${url}&comp=blocklist`, new Blob([document]), {
        'x-ms-blob-content-type': 'application/octet-stream',
    });
}
/** Uploads what is not put together from files. */
function uploadWhole(url, whole) {
    return put(url, whole, { 'x-ms-blob-type': 'BlockBlob' });
}
async function openPart({ path, size }) {
    const blob = await (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openAsBlob)(path);
    if (blob.size !== size)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ExternalError */ .yA('cache', 'invalid', 'a blob on disk has another size');
    return blob;
}
/** Bytes from `offset` on; the caller closes what it does not read. Throws ExternalError('cache'). */
async function openRange(url, range, signal) {
    if (range.size === 0)
        return new Blob([]).stream();
    const last = range.offset + range.size - 1;
    const response = await retrying(() => openBody(url, `bytes=${range.offset}-${last}`, signal));
    // a server that does not know ranges sends everything, which is right only from the first byte on
    if (response.body === null || (response.status !== 206 && range.offset > 0))
        throw failed('no range', response.status);
    return response.body;
}
/** The limit is for the answer's beginning: its body may take as long as it comes. */
async function openBody(url, range, signal) {
    const limit = new AbortController();
    const timer = setTimeout(() => limit.abort(new DOMException('no answer', 'TimeoutError')), OPENING);
    const headers = { range, 'x-ms-version': '2024-11-04' };
    const either = signal === undefined ? limit.signal : AbortSignal.any([signal, limit.signal]);
    return fetch(url, { headers, signal: either }).finally(() => clearTimeout(timer));
}
/** A whole small blob, at most `limit` bytes of it. */
async function download(url, limit) {
    const response = await retrying(() => fetch(url, { signal: AbortSignal.timeout(OPENING) }));
    const chunks = [];
    let size = 0;
    for await (const chunk of response.body ?? []) {
        size += chunk.length;
        if (size > limit)
            throw failed('it is too large', response.status);
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}
async function put(url, body, headers) {
    const response = await retrying(() => fetch(url, {
        method: 'PUT',
        headers: { 'x-ms-version': '2024-11-04', 'content-type': 'application/octet-stream', ...headers },
        body,
        signal: AbortSignal.timeout(SENDING),
    }));
    await response.body?.cancel();
}
async function retrying(ask) {
    for (let attempt = 1;; attempt += 1) {
        const outcome = await ask().catch((error) => error);
        if (outcome instanceof Error) {
            const last = outcome.name === 'TimeoutError' ? 2 : TRIES;
            if (attempt >= last || outcome.name === 'AbortError')
                throw failed(codeOf(outcome));
        }
        else if (outcome.ok)
            return outcome;
        else {
            await outcome.body?.cancel();
            const again = outcome.status === 429 || outcome.status >= 500;
            if (!again || attempt === TRIES)
                throw failed('unavailable', outcome.status);
        }
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setTimeout)(250 * 2 ** attempt);
    }
}
function codeOf(error) {
    return error.cause instanceof Error && 'code' in error.cause ? String(error.cause.code) : error.name;
}
function failed(what, status) {
    const code = status === undefined ? '' : ` (${status})`;
    const more = status === undefined ? {} : { status };
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ExternalError */ .yA('cache', status === 403 || status === 404 ? 'not-found' : 'unavailable', `${what}${code}`, more);
}


/***/ }),

/***/ 2009:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MP: () => (/* binding */ deriveLayersPrefix),
/* harmony export */   RH: () => (/* binding */ deriveMountPrefix),
/* harmony export */   ej: () => (/* binding */ deriveIndexPrefix),
/* harmony export */   fi: () => (/* binding */ deriveLayersKey),
/* harmony export */   kr: () => (/* binding */ deriveReportPrefix),
/* harmony export */   zq: () => (/* binding */ deriveReportKey)
/* harmony export */ });
/* harmony import */ var _scope_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3646);
// Scope, ref, run and content → names of cache entries and the prefixes they are found by.

// The ref is part of every key: the service falls through from own to base to default scope at any
// prefix match and does not say which scope answered.
/** Prefix of all layer caches of one image made on one ref. */
function deriveLayersPrefix(scope, ref) {
    return `layersmith-1-layers-${scope}-${(0,_scope_js__WEBPACK_IMPORTED_MODULE_0__/* .hashRef */ .EE)(ref)}-`;
}
/** Name of one layer cache: what it holds is part of the name, so an entry that exists is the same cache. */
function deriveLayersKey(prefix, run, indexDigest) {
    return `${prefix}${plain(run)}-${indexDigest.replace(/^sha256:/, '').slice(0, 12)}`;
}
/** Prefix of all reports of one image made on one ref. */
function deriveReportPrefix(scope, ref) {
    return `layersmith-1-report-${scope}-${(0,_scope_js__WEBPACK_IMPORTED_MODULE_0__/* .hashRef */ .EE)(ref)}-`;
}
/** Name of the report of one commit. */
function deriveReportKey(prefix, commit) {
    return `${prefix}${plain(commit)}`;
}
function plain(text) {
    return text.replace(/[^A-Za-z0-9.-]+/g, '-').slice(0, 80);
}
/** Prefix of all indexes of one image made on one ref. */
function deriveIndexPrefix(scope, ref) {
    return `layersmith-2-index-${scope}-${(0,_scope_js__WEBPACK_IMPORTED_MODULE_0__/* .hashRef */ .EE)(ref)}-`;
}
/** Prefix of all notes on cache mounts of one image made on one ref. */
function deriveMountPrefix(scope, ref) {
    return `layersmith-2-mounts-${scope}-${(0,_scope_js__WEBPACK_IMPORTED_MODULE_0__/* .hashRef */ .EE)(ref)}-`;
}


/***/ }),

/***/ 8321:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ deriveProblem)
/* harmony export */ });
// What the cache toolkit said → one sentence a person can act on, and whether trying again makes sense.
const consequences = {
    'layer cache': { restore: 'built without it', save: 'the next run starts from an older one' },
    'cache mounts': {
        restore: 'the build starts with empty ones',
        save: 'the next run starts with older ones',
    },
    report: { restore: 'compared with nothing', save: 'later runs compare with an older one' },
};
const kinds = [
    {
        pattern: /cache (?:read|write) denied/i,
        entryOnly: false,
        say: () => "this run's cache token does not allow it",
    },
    {
        pattern: /insufficient usage|quota/i,
        entryOnly: false,
        say: () => "the repository's cache quota is used up; raise it or delete old caches",
    },
    {
        pattern: /\(429\)|rate limit/i,
        entryOnly: false,
        say: () => 'too many cache requests in this repository (HTTP 429)',
    },
    {
        pattern: /\((5\d\d)\)|status code (5\d\d)|responded with (5\d\d)|Unexpected HTTP response: (5\d\d)/,
        entryOnly: false,
        say: (match) => `HTTP ${match.slice(1).find(Boolean)} from the cache service`,
    },
    {
        pattern: /ECONNREFUSED|ENOTFOUND|ETIMEDOUT|ECONNRESET|EHOSTUNREACH|EAI_AGAIN/,
        entryOnly: false,
        say: (match) => `the cache service cannot be reached (${match[0]})`,
    },
    {
        pattern: /no answer within (\d+) s/,
        entryOnly: false,
        say: (match) => `no answer from the cache service within ${match[1]} s`,
    },
    {
        pattern: /failed with exit code|Tar failed|tar["']? failed|zstd|gzip/i,
        entryOnly: true,
        say: () => 'the stored archive is damaged',
    },
    {
        pattern: /uploadCacheArchiveSDK/,
        entryOnly: true,
        say: () => 'the upload was refused',
    },
    {
        pattern: /Incomplete download|\((?:401|403|404)\)|: (?:401|403|404)\b|timed? ?out|aborted|socket hang up/i,
        entryOnly: true,
        say: (_match, action) => action === 'save' ? 'the upload was refused or cut off' : 'the stored archive could not be downloaded',
    },
];
/** The sentence for a failed restore or save. */
function deriveProblem(what, action, said) {
    const kind = kinds.find(({ pattern }) => pattern.test(said));
    const match = kind?.pattern.exec(said);
    const cause = kind && match ? kind.say(match, action) : shorten(said);
    const verb = action === 'restore' ? 'read' : 'saved';
    const text = `The ${what} could not be ${verb} (${cause}); ${consequences[what][action]}.`;
    return { text, entryOnly: kind?.entryOnly ?? true };
}
function shorten(said) {
    const line = said.split('\n')[0]?.trim() ?? '';
    return line.length > 160 ? `${line.slice(0, 159)}…` : line || 'no reason given';
}


/***/ }),

/***/ 3646:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $G: () => (/* binding */ nameRef),
/* harmony export */   EE: () => (/* binding */ hashRef)
/* harmony export */ });
/* unused harmony exports deriveImageScope, deriveCacheRefs, listCacheRefs */
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


/***/ })

};
