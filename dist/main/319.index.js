export const id = 319;
export const ids = [319];
export const modules = {

/***/ 81312:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RG: () => (/* binding */ download),
/* harmony export */   qX: () => (/* binding */ readRange),
/* harmony export */   wQ: () => (/* binding */ openRange)
/* harmony export */ });
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57075);
/* harmony import */ var _exchange_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35353);
/* harmony import */ var _flow_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58088);
/* harmony import */ var _retrying_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(39562);
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

/***/ 35353:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ exchange)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37067);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44708);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46466);
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

/***/ 58088:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FI: () => (/* binding */ STALL),
/* harmony export */   L3: () => (/* binding */ flow)
/* harmony export */ });
/* unused harmony export StalledDownload */
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78877);
/* harmony import */ var node_vm__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30714);


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

/***/ 12319:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createMountStore: () => (/* binding */ createMountStore)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57075);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(46466);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(38522);
/* harmony import */ var _cache_key_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(82009);
/* harmony import */ var _cache_mount_note_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(38212);
/* harmony import */ var _cache_problem_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(48321);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(452);
/* harmony import */ var _download_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(81312);
/* harmony import */ var _flow_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(58088);
/* harmony import */ var _upload_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(60013);
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
                await saveNote(service, key, Buffer.from(JSON.stringify(named)));
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
    const note = (0,_cache_mount_note_js__WEBPACK_IMPORTED_MODULE_8__/* .parseMountNote */ .Vo)((await (0,_download_js__WEBPACK_IMPORTED_MODULE_11__/* .download */ .RG)(url, LARGEST_NOTE)).toString('utf8'));
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
    const body = await (0,_download_js__WEBPACK_IMPORTED_MODULE_11__/* .openRange */ .wQ)(entry.url, { offset: 0, size: note.size });
    const unpacking = (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_5__.pipeline)((0,_flow_js__WEBPACK_IMPORTED_MODULE_12__/* .flow */ .L3)(body, _flow_js__WEBPACK_IMPORTED_MODULE_12__/* .STALL */ .FI), (0,node_zlib__WEBPACK_IMPORTED_MODULE_6__.createZstdDecompress)(), hashing(hash), (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createWriteStream)(partial));
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
    await (0,_upload_js__WEBPACK_IMPORTED_MODULE_13__/* .uploadParts */ .y)(url, [{ path, size }]);
    await service.finalize(key, size);
    return true;
}
async function saveNote(service, key, note) {
    const url = await service.create(key);
    if (url === undefined)
        return;
    await (0,_upload_js__WEBPACK_IMPORTED_MODULE_13__/* .uploadWhole */ .H)(url, note);
    await service.finalize(key, note.length);
}


/***/ }),

/***/ 39562:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ retrying),
/* harmony export */   g: () => (/* binding */ failed)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
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

/***/ 60013:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ uploadWhole),
/* harmony export */   y: () => (/* binding */ uploadParts)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(452);
/* harmony import */ var _exchange_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(35353);
/* harmony import */ var _flow_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58088);
/* harmony import */ var _retrying_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(39562);
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

/***/ 48321:
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
