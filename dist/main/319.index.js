export const id = 319;
export const ids = [319];
export const modules = {

/***/ 2319:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createMountStore: () => (/* binding */ createMountStore)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7075);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6466);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8522);
/* harmony import */ var _cache_key_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2009);
/* harmony import */ var _cache_mount_note_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8212);
/* harmony import */ var _cache_problem_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(8321);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(452);
/* harmony import */ var _transfer_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(2547);
// Contents of cache mounts as entries of the Actions cache: an archive named by its content, and a note for each run.












const LARGEST_NOTE = 1024 * 1024;
const FAST = { params: { [node_zlib__WEBPACK_IMPORTED_MODULE_6__.constants.ZSTD_c_compressionLevel]: 3 } };
/** A store over one service. */
function createMountStore(service) {
    return {
        find: (query) => findNote(service, query).catch(() => undefined),
        fetch: (note, folder) => fetchArchive(service, note, folder),
        async keep(tar, note, run) {
            const path = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(tar), 'mounts.tar.zst');
            const digest = await compress(tar, path);
            const archive = (0,_cache_mount_note_js__WEBPACK_IMPORTED_MODULE_8__/* .nameArchive */ .cV)(digest);
            const { size } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(path);
            const key = `${(0,_cache_key_js__WEBPACK_IMPORTED_MODULE_7__/* .deriveMountPrefix */ .RH)(note.scope, note.ref)}${run}-${digest.slice(0, 12)}`;
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
                const { text, entryOnly } = (0,_cache_problem_js__WEBPACK_IMPORTED_MODULE_9__/* .deriveProblem */ .p)('cache mounts', 'save', (0,_errors_js__WEBPACK_IMPORTED_MODULE_10__/* .messageOf */ .bD)(error));
                return { saved: false, bytes: note.size, problem: text, unavailable: !entryOnly };
            }
        },
    };
}
/** One question for all refs: what is stored of a ref is in that ref's scope, and scopes are searched in their order. */
async function findNote(service, { scope, refs }) {
    const prefixes = refs.map((ref) => (0,_cache_key_js__WEBPACK_IMPORTED_MODULE_7__/* .deriveMountPrefix */ .RH)(scope, ref));
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
    const note = (0,_cache_mount_note_js__WEBPACK_IMPORTED_MODULE_8__/* .parseMountNote */ .Vo)((await (0,_transfer_js__WEBPACK_IMPORTED_MODULE_11__/* .download */ .RG)(url, LARGEST_NOTE)).toString('utf8'));
    if (note === undefined)
        return undefined;
    const archive = await service.find(note.archive);
    return archive?.key === note.archive ? note : undefined;
}
async function fetchArchive(service, note, folder) {
    const entry = await service.find(note.archive);
    if (entry?.key !== note.archive)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_10__/* .ExternalError */ .yA('cache', 'not-found', 'the archive is gone');
    const partial = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, 'mounts.partial');
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    const body = await (0,_transfer_js__WEBPACK_IMPORTED_MODULE_11__/* .openRange */ .wQ)(entry.url, { offset: 0, size: note.size });
    const unpacking = (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_5__.pipeline)(node_stream__WEBPACK_IMPORTED_MODULE_4__.Readable.fromWeb(body), (0,node_zlib__WEBPACK_IMPORTED_MODULE_6__.createZstdDecompress)(), hashing(hash), (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createWriteStream)(partial));
    // whatever stopped it, the digest tells that it is not whole
    await unpacking.catch(() => undefined);
    if (!(0,_cache_mount_note_js__WEBPACK_IMPORTED_MODULE_8__/* .isSameArchive */ .vw)(note.archive, (0,_cache_mount_note_js__WEBPACK_IMPORTED_MODULE_8__/* .nameArchive */ .cV)(hash.digest('hex'))))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_10__/* .ExternalError */ .yA('cache', 'invalid', 'the archive is damaged');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(partial, (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, 'mounts.tar'));
}
/** Answers the digest of what is inside. */
async function compress(from, to) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_5__.pipeline)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(from), hashing(hash), (0,node_zlib__WEBPACK_IMPORTED_MODULE_6__.createZstdCompress)(FAST), (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createWriteStream)(to));
    return hash.digest('hex');
}
function hashing(hash) {
    return new node_stream__WEBPACK_IMPORTED_MODULE_4__.Transform({
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
    const name = (0,_cache_mount_note_js__WEBPACK_IMPORTED_MODULE_8__/* .renameArchive */ .Rb)(archive, key);
    return { name, uploaded: await saveArchive(service, name, path) };
}
/** False when the name is taken. */
async function saveArchive(service, key, path) {
    const url = await service.create(key);
    if (url === undefined)
        return false;
    const { size } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(path);
    await (0,_transfer_js__WEBPACK_IMPORTED_MODULE_11__/* .uploadParts */ .yR)(url, [{ path, size }]);
    await service.finalize(key, size);
    return true;
}
async function saveNote(service, key, note) {
    const url = await service.create(key);
    if (url === undefined)
        return;
    await (0,_transfer_js__WEBPACK_IMPORTED_MODULE_11__/* .uploadWhole */ .HY)(url, note);
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


/***/ })

};
