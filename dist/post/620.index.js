export const id = 620;
export const ids = [620];
export const modules = {

/***/ 1312:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RG: () => (/* binding */ download),
/* harmony export */   qX: () => (/* binding */ readRange),
/* harmony export */   wQ: () => (/* binding */ openRange)
/* harmony export */ });
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7075);
/* harmony import */ var _exchange_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5353);
/* harmony import */ var _flow_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8088);
/* harmony import */ var _retrying_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9562);
// Signed URLs of the cache service → a range as a stream, or a whole small blob.




/** Bytes from `offset` on; the caller destroys what it does not read. Throws ExternalError('cache'). */
async function openRange(url, { offset, size }, { signal, stall = _flow_js__WEBPACK_IMPORTED_MODULE_2__/* .STALL */ .FI } = {}) {
    if (size === 0)
        return node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable.from([]);
    const headers = { range: `bytes=${offset}-${offset + size - 1}`, 'x-ms-version': '2024-11-04' };
    const answer = await (0,_retrying_js__WEBPACK_IMPORTED_MODULE_3__/* .retrying */ .R)(() => (0,_exchange_js__WEBPACK_IMPORTED_MODULE_1__/* .exchange */ .c)(url, { method: 'GET', headers, signal, limit: stall }), 1);
    if (answer.status === 206 || offset === 0)
        return answer.body;
    // a server that does not know ranges sends everything, which is right only from the first byte on
    answer.body.destroy();
    throw (0,_retrying_js__WEBPACK_IMPORTED_MODULE_3__/* .failed */ .g)('no range', answer.status);
}
/** A range that is small enough to be held. */
async function readRange(url, range) {
    const body = await openRange(url, range);
    return collect(body, range.size);
}
/** A whole small blob, at most `limit` bytes of it. */
async function download(url, limit) {
    const answer = await (0,_retrying_js__WEBPACK_IMPORTED_MODULE_3__/* .retrying */ .R)(() => (0,_exchange_js__WEBPACK_IMPORTED_MODULE_1__/* .exchange */ .c)(url, { method: 'GET', headers: {}, limit: _flow_js__WEBPACK_IMPORTED_MODULE_2__/* .STALL */ .FI }));
    return collect(answer.body, limit);
}
async function collect(body, limit) {
    const chunks = [];
    let size = 0;
    try {
        for await (const chunk of (0,_flow_js__WEBPACK_IMPORTED_MODULE_2__/* .flow */ .L3)(body, _flow_js__WEBPACK_IMPORTED_MODULE_2__/* .STALL */ .FI)) {
            size += chunk.length;
            if (size > limit)
                break;
            chunks.push(chunk);
        }
    }
    catch (error) {
        throw (0,_retrying_js__WEBPACK_IMPORTED_MODULE_3__/* .failed */ .g)(error.message);
    }
    finally {
        body.destroy();
    }
    if (size > limit)
        throw (0,_retrying_js__WEBPACK_IMPORTED_MODULE_3__/* .failed */ .g)('it is too large');
    return Buffer.concat(chunks);
}


/***/ }),

/***/ 5353:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ exchange)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7067);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4708);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6466);
// One HTTP request → its answer with the body still to come; Node's own client, which costs a third less than fetch.



const MOST_REDIRECTS = 3;
/** Rejects when nobody answers; every status is an answer, but those that send a reader elsewhere. */
async function exchange(url, asked, redirects = 0) {
    const answer = await sendOnce(url, asked);
    const { location } = answer.headers;
    const elsewhere = asked.method === 'GET' && answer.status > 300 && answer.status < 400;
    if (!elsewhere || location === undefined || redirects === MOST_REDIRECTS)
        return answer;
    answer.discard();
    return exchange(new URL(location, url).href, asked, redirects + 1);
}
function sendOnce(url, asked) {
    const { promise, resolve, reject } = Promise.withResolvers();
    const target = new URL(url);
    const send = target.protocol === 'https:' ? node_https__WEBPACK_IMPORTED_MODULE_1__.request : node_http__WEBPACK_IMPORTED_MODULE_0__.request;
    const { method, headers, limit, signal, body } = asked;
    const sent = send(target, { method, headers, ...(signal === undefined ? {} : { signal }) }, (answer) => {
        // from here on, who reads the body says how long is too long
        sent.setTimeout(0);
        answer.once('error', () => undefined);
        resolve({
            status: answer.statusCode ?? 0,
            body: answer,
            headers: answer.headers,
            discard: () => void answer.resume(),
        });
    });
    sent.setTimeout(limit, () => sent.destroy(new DOMException('no answer', 'TimeoutError')));
    sent.once('error', reject);
    if (body === undefined)
        sent.end();
    // a server may answer, and close, before it has read everything
    else
        (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_2__.pipeline)(body, sent).catch((error) => reject(error));
    return promise;
}


/***/ }),

/***/ 8088:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FI: () => (/* binding */ STALL),
/* harmony export */   L3: () => (/* binding */ flow)
/* harmony export */ });
/* unused harmony export StalledDownload */
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8877);
/* harmony import */ var node_vm__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(714);


/** Milliseconds without a byte after which a download is given up. */
const STALL = 12_000;
/** Every chunk is a buffer of its own; left alone, V8 keeps a hundred megabytes of them. */
const COLLECT_EVERY = 8 * 1024 * 1024;
class StalledDownload extends Error {
    name = 'TimeoutError';
}
/** Ends with an error when nothing came for so long while somebody waited for it: a slow reader is no stall. */
async function* flow(source, limit = Number.POSITIVE_INFINITY) {
    let waiting = true;
    let stalled;
    const timer = Number.isFinite(limit)
        ? setTimeout(() => {
            if (!waiting)
                return void timer?.refresh();
            stalled = new StalledDownload(`no byte within ${Math.ceil(limit / 1000)} s`);
            source.destroy(stalled);
        }, limit)
        : undefined;
    try {
        for await (const chunk of source) {
            waiting = false;
            notePassed(chunk.length);
            yield chunk;
            waiting = true;
            timer?.refresh();
        }
    }
    catch (error) {
        // an answer that is destroyed says that the connection was lost
        throw stalled ?? error;
    }
    finally {
        clearTimeout(timer);
    }
}
let passed = 0;
let collect;
/** Has young buffers collected every few megabytes, of all streams together: a millisecond each. */
function notePassed(bytes) {
    passed += bytes;
    if (passed < COLLECT_EVERY)
        return;
    passed = 0;
    collect ??= findCollector();
    collect();
}
function findCollector() {
    try {
        (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString)('--expose-gc');
        // with so little to collect, waiting for helpers takes longer than the work
        (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString)('--no-parallel-scavenge');
        const gc = (0,node_vm__WEBPACK_IMPORTED_MODULE_1__.runInNewContext)('gc');
        return () => gc({ type: 'minor' });
    }
    catch {
        // memory is then V8's own affair
        return () => undefined;
    }
}


/***/ }),

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
// EXTERNAL MODULE: ./lib/adapters/packed-cache/download.js
var download = __webpack_require__(1312);
// EXTERNAL MODULE: ./lib/adapters/packed-cache/flow.js
var flow = __webpack_require__(8088);
// EXTERNAL MODULE: ./lib/adapters/packed-cache/upload.js
var upload = __webpack_require__(13);
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
                await saveNote(service, key, Buffer.from(JSON.stringify(named)));
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
    const note = parseMountNote((await (0,download/* download */.RG)(url, LARGEST_NOTE)).toString('utf8'));
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
    const body = await (0,download/* openRange */.wQ)(entry.url, { offset: 0, size: note.size });
    const unpacking = (0,external_node_stream_promises_.pipeline)((0,flow/* flow */.L3)(body, flow/* STALL */.FI), (0,external_node_zlib_.createZstdDecompress)(), hashing(hash), (0,external_node_fs_.createWriteStream)(partial));
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
    await (0,upload/* uploadParts */.y)(url, [{ path, size }]);
    await service.finalize(key, size);
    return true;
}
async function saveNote(service, key, note) {
    const url = await service.create(key);
    if (url === undefined)
        return;
    await (0,upload/* uploadWhole */.H)(url, note);
    await service.finalize(key, note.length);
}


/***/ }),

/***/ 9562:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ retrying),
/* harmony export */   g: () => (/* binding */ failed)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);
// One request for a signed URL → its answer, asked for again when that may help, else an ExternalError('cache').


const TRIES = 4;
/** `patience`: how often a server that does not answer in time is asked. */
async function retrying(ask, patience = 2) {
    for (let attempt = 1;; attempt += 1) {
        const outcome = await ask().catch((error) => error);
        if (outcome instanceof Error) {
            const last = outcome.name === 'TimeoutError' ? patience : TRIES;
            if (attempt >= last || outcome.name === 'AbortError')
                throw failed(codeOf(outcome));
        }
        else if (outcome.status >= 200 && outcome.status < 300)
            return outcome;
        else {
            outcome.discard();
            const again = outcome.status === 429 || outcome.status >= 500;
            if (!again || attempt === TRIES)
                throw failed('unavailable', outcome.status);
        }
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(250 * 2 ** attempt);
    }
}
function codeOf(error) {
    if ('code' in error && typeof error.code === 'string' && error.name !== 'TimeoutError')
        return error.code;
    return error.name;
}
/** What went wrong, in the words that problems are made of. */
function failed(what, status) {
    const code = status === undefined ? '' : ` (${status})`;
    const more = status === undefined ? {} : { status };
    const reason = status === 403 || status === 404 ? 'not-found' : 'unavailable';
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ExternalError */ .yA('cache', reason, `${what}${code}`, more);
}


/***/ }),

/***/ 13:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ uploadWhole),
/* harmony export */   y: () => (/* binding */ uploadParts)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(452);
/* harmony import */ var _exchange_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5353);
/* harmony import */ var _flow_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8088);
/* harmony import */ var _retrying_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9562);
// Files on disk → one blob behind a signed URL of the cache service, in few requests.






/** Up to here one request does; what is larger goes up in blocks of at most this size. */
const BLOCK = 64 * 1024 * 1024;
const PARALLEL = 4;
/** Milliseconds without any progress. */
const PATIENCE = 30_000;
/** Uploads the parts one behind the other as one blob; they are read as they are sent. */
async function uploadParts(url, parts) {
    await Promise.all(parts.map(checkPart));
    const size = parts.reduce((sum, part) => sum + part.size, 0);
    const whole = { from: 0, to: size };
    if (size <= BLOCK)
        return put(url, { size, read: () => readParts(parts, whole) }, BLOB);
    const count = Math.ceil(size / BLOCK);
    const length = Math.ceil(size / count);
    const names = Array.from({ length: count }, (_, index) => Buffer.from(String(index).padStart(6, '0')).toString('base64'));
    const waiting = names.entries();
    const work = async () => {
        for (const [index, name] of waiting) {
            const slice = { from: index * length, to: Math.min((index + 1) * length, size) };
            const target = `${url}&comp=block&blockid=${encodeURIComponent(name)}`;
            await put(target, { size: slice.to - slice.from, read: () => readParts(parts, slice) }, {});
        }
    };
    await Promise.all(Array.from({ length: PARALLEL }, work));
    const list = names.map((name) => `<Latest>${name}</Latest>`).join('');
    const document = Buffer.from(`<?xml version="1.0" encoding="utf-8"?><BlockList>${list}</BlockList>`);
    await put(`${url}&comp=blocklist`, inMemory(document), {
        'x-ms-blob-content-type': 'application/octet-stream',
    });
}
/** Uploads what is not put together from files. */
function uploadWhole(url, whole) {
    return put(url, inMemory(whole), BLOB);
}
const BLOB = { 'x-ms-blob-type': 'BlockBlob' };
async function checkPart({ path, size }) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path);
    if (found.size !== size)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ExternalError */ .yA('cache', 'invalid', 'a blob on disk has another size');
}
/** Bytes of the parts as if they were one file. */
async function* readParts(parts, { from, to }) {
    let start = 0;
    for (const { path, size } of parts) {
        const [first, end] = [Math.max(from - start, 0), Math.min(to - start, size)];
        start += size;
        if (first < end)
            yield* (0,_flow_js__WEBPACK_IMPORTED_MODULE_4__/* .flow */ .L3)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(path, { start: first, end: end - 1, highWaterMark: 64 * 1024 }));
    }
}
function inMemory(bytes) {
    return {
        size: bytes.length,
        read: async function* () {
            yield bytes;
        },
    };
}
async function put(url, { size, read }, more) {
    const answer = await (0,_retrying_js__WEBPACK_IMPORTED_MODULE_5__/* .retrying */ .R)(() => {
        const headers = {
            ...{ 'x-ms-version': '2024-11-04', 'content-type': 'application/octet-stream' },
            ...{ 'content-length': String(size), ...more },
        };
        return (0,_exchange_js__WEBPACK_IMPORTED_MODULE_3__/* .exchange */ .c)(url, { method: 'PUT', headers, limit: PATIENCE, body: read() });
    });
    answer.discard();
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
    'layer facts': { restore: 'layers are read again', save: 'the next run reads layers again' },
    report: { restore: 'compared with nothing', save: 'later runs compare with an older one' },
};
const kinds = [
    {
        pattern: /cache (?:read|write) denied/i,
        entryOnly: false,
        say: () => "this run's cache token does not allow it",
    },
    {
        pattern: /\(401\)/,
        entryOnly: false,
        say: () => "this run's cache token is no longer valid (HTTP 401)",
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
