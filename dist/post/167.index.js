export const id = 167;
export const ids = [167];
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

/***/ 3941:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ findIndexes)
});

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./lib/cache/cache-manifest.js
var cache_manifest = __webpack_require__(2848);
// EXTERNAL MODULE: ./lib/image/json.js
var json = __webpack_require__(7383);
;// CONCATENATED MODULE: ./lib/cache/index-entry.js
// What a run leaves for later ones: which blobs its layer cache has, and in which pack each of them lies.

/** Undefined for what is damaged, foreign, or from another version. */
function parseIndex(text) {
    const value = parseJson(text);
    if (!(0,json/* isObject */.Gv)(value) || value['version'] !== 1)
        return undefined;
    const { scope, ref, commit, savedAt, manifest, config, blobs, packs, bases, diskSizes } = value;
    const texts = [scope, ref, commit, manifest, config];
    if (!texts.every((one) => typeof one === 'string') || !isCount(savedAt))
        return undefined;
    if (!(0,json/* isObject */.Gv)(blobs) || !(0,json/* isObject */.Gv)(diskSizes) || !(0,json/* isObject */.Gv)(bases) || !(0,json/* isObject */.Gv)(packs))
        return undefined;
    const sound = Object.values(packs).every(isCount) &&
        Object.entries(blobs).every(([digest, blob]) => DIGEST.test(digest) && isStored(blob)) &&
        [diskSizes, ...Object.values(bases)].every(isSizes);
    return sound ? { ...value, ...readNotes(value) } : undefined;
}
/** What helps, and is left out where it is missing or senseless. */
function readNotes({ asked, left, steps, facts, reports }) {
    const counts = (given) => (0,json/* isObject */.Gv)(given)
        ? Object.fromEntries(Object.entries(given).filter(([name, count]) => PACK_NAME.test(name) && isCount(count)))
        : {};
    const seconds = (0,json/* isObject */.Gv)(steps)
        ? Object.entries(steps).filter(([, one]) => typeof one === 'number' && one >= 0)
        : [];
    const told = (0,json/* isObject */.Gv)(facts)
        ? Object.entries(facts).filter((pair) => pair.every((one) => DIGEST.test(String(one))))
        : [];
    return {
        ...{ asked: counts(asked), left: counts(left), steps: Object.fromEntries(seconds) },
        facts: Object.fromEntries(told),
        reports: Array.isArray(reports) ? reports.filter(isKept) : [],
    };
}
function isKept(value) {
    return (0,json/* isObject */.Gv)(value) && typeof value['commit'] === 'string' && typeof value['text'] === 'string';
}
/** Names of packs are keys of the service: nothing else is asked for on another run's word. */
const PACK_NAME = /^layersmith-2-pack-[0-9a-f]{64}$/;
const DIGEST = /^sha256:[0-9a-f]{64}$/;
function isSizes(value) {
    if (!(0,json/* isObject */.Gv)(value))
        return false;
    return Object.entries(value).every(([digest, size]) => DIGEST.test(digest) && isCount(size));
}
function isStored(value) {
    if (!(0,json/* isObject */.Gv)(value))
        return false;
    const { size, pack, offset, created, used, seconds } = value;
    return ([size, offset, created, used].every(isCount) &&
        typeof seconds === 'number' &&
        typeof pack === 'string' &&
        PACK_NAME.test(pack));
}
function isCount(value) {
    return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./lib/cache/key.js
var key = __webpack_require__(2009);
// EXTERNAL MODULE: ./lib/cache/scope.js
var scope = __webpack_require__(3646);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/adapters/packed-cache/download.js
var download = __webpack_require__(1312);
// EXTERNAL MODULE: ./lib/adapters/packed-cache/manifests.js
var manifests = __webpack_require__(7720);
;// CONCATENATED MODULE: ./lib/adapters/packed-cache/indexes.js
// Refs in lookup order → their newest indexes that can be read.








const LARGEST = 16 * 1024 * 1024;
/** Looks up every ref by itself; what cannot be read is passed over. Throws for a service in trouble. */
async function findIndexes(service, { scope, refs }) {
    const found = await Promise.all(refs.map(async (ref) => {
        const prefix = (0,key/* deriveIndexPrefix */.ej)(scope, ref);
        const entry = await service.find(prefix);
        if (entry === undefined || !entry.key.startsWith(prefix))
            return undefined;
        return readEntry(entry.url, { scope, ref }).catch((error) => describeTrouble(ref, error));
    }));
    return {
        indexes: found.filter((one) => typeof one === 'object'),
        problem: found.find((one) => typeof one === 'string'),
    };
}
async function readEntry(url, wanted) {
    const bytes = await (0,download/* download */.RG)(url, LARGEST);
    const index = parseIndex(unpack(bytes));
    // what is found by a name must also be what the name says
    if (index === undefined || index.scope !== wanted.scope || index.ref !== wanted.ref)
        throw new Damaged();
    const read = (0,cache_manifest/* readCacheManifest */.ak)(index.manifest);
    if (read === undefined || read.config.digest !== (0,manifests/* digestOf */.o)(index.config))
        throw new Damaged();
    return index;
}
class Damaged extends Error {
}
function describeTrouble(ref, error) {
    const name = (0,scope/* nameRef */.$G)(ref);
    if (error instanceof Damaged)
        return `The layer cache of ${name} is damaged or incomplete; it was not used.`;
    return `The layer cache of ${name} could not be read (${(0,errors/* messageOf */.bD)(error)}); it was not used.`;
}
function unpack(bytes) {
    try {
        return (0,external_node_zlib_.zstdDecompressSync)(bytes, { maxOutputLength: 4 * LARGEST }).toString('utf8');
    }
    catch {
        return '';
    }
}


/***/ }),

/***/ 5413:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ startLoopback),
/* harmony export */   T: () => (/* binding */ refuse)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7067);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(452);
// An OCI registry on 127.0.0.1 for one run: what BuildKit asks of a cache, and nothing else.



const IDLE = 60 * 60 * 1000;
/** Listens on a port of the system's choice; nothing beyond this machine reaches it. */
async function startLoopback(handle) {
    const prefix = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(16).toString('hex');
    const base = `/v2/${prefix}/cache/`;
    let reached = false;
    const work = createStopwatch();
    // a builder may be slow with a large layer, and come back to a connection after a long step
    const server = (0,node_http__WEBPACK_IMPORTED_MODULE_1__.createServer)({ requestTimeout: 0, keepAliveTimeout: IDLE }, (request, response) => {
        const url = URL.parse(request.url ?? '/', 'http://localhost');
        if (url === null)
            return void refuse(response, 400, 'NAME_INVALID');
        response.setHeader('docker-distribution-api-version', 'registry/2.0');
        if (url.pathname === '/v2/')
            return void response.end();
        if (!url.pathname.startsWith(base))
            return void refuse(response, 404, 'NAME_UNKNOWN');
        reached = true;
        work.begin();
        response.once('close', work.end);
        const exchange = {
            request,
            response,
            path: url.pathname.slice(base.length),
            query: url.searchParams,
            base,
        };
        handle(exchange).catch(() => {
            // a builder that cannot go on sending does not hear the answer
            request.resume();
            if (response.headersSent)
                response.destroy();
            else
                refuse(response, 500, 'UNKNOWN');
        });
    });
    await new Promise((resolve, reject) => {
        server.once('error', (error) => reject(new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ExternalError */ .yA('cache', 'unreachable', error.message)));
        server.listen(0, '127.0.0.1', resolve);
    });
    // a run that forgets to stop it must still end
    server.unref();
    const { port } = server.address();
    return {
        repository: `127.0.0.1:${port}/${prefix}/cache`,
        reached: () => reached,
        busy: work.seconds,
        stop: () => new Promise((resolve) => {
            server.close(() => resolve());
            server.closeAllConnections();
        }),
    };
}
/** Seconds during which at least one thing was going on. */
function createStopwatch() {
    let open = 0;
    let since = 0;
    let total = 0;
    const running = () => (open > 0 ? performance.now() - since : 0);
    return {
        begin() {
            if (open === 0)
                since = performance.now();
            open += 1;
        },
        end() {
            total += open === 1 ? running() : 0;
            open -= 1;
        },
        seconds: () => (total + running()) / 1000,
    };
}
/** An error as the distribution specification has it. */
function refuse(response, status, code) {
    const body = JSON.stringify({ errors: [{ code, message: code.toLowerCase().replaceAll('_', ' ') }] });
    response.writeHead(status, { 'content-type': 'application/json' }).end(body);
}


/***/ }),

/***/ 7720:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ digestOf),
/* harmony export */   p: () => (/* binding */ createManifests)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _image_manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4252);
/* harmony import */ var _loopback_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5413);
// Manifests of the loopback registry: those offered, and the one the builder writes.



/** BuildKit reads no manifest that is larger. */
const LARGEST = 4 * 1024 * 1024;
/** None are there at first. */
function createManifests() {
    const texts = new Map();
    let written;
    const keep = (names, text) => {
        for (const name of names)
            texts.set(name, text);
    };
    return {
        written: () => written,
        offer: (tag, text) => keep([tag, digestOf(text)], text),
        async handle({ request, response, path, base }) {
            const name = path.slice('manifests/'.length);
            if (request.method === 'PUT') {
                const text = await readText(request);
                const digest = digestOf(text ?? '');
                if (text === undefined || (name.includes(':') && name !== digest))
                    return (0,_loopback_js__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .T)(response, 400, 'MANIFEST_INVALID');
                keep([name, digest], text);
                written = text;
                response
                    .writeHead(201, { location: `${base}manifests/${digest}`, 'docker-content-digest': digest })
                    .end();
                return;
            }
            const text = texts.get(name);
            if (text === undefined)
                return (0,_loopback_js__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .T)(response, 404, 'MANIFEST_UNKNOWN');
            sendManifest(request, response, text);
        },
    };
}
function sendManifest(request, response, text) {
    response.writeHead(200, {
        'content-type': (0,_image_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .parseManifest */ .N)(text).mediaType,
        'content-length': Buffer.byteLength(text),
        'docker-content-digest': digestOf(text),
    });
    response.end(request.method === 'HEAD' ? undefined : text);
}
async function readText(request) {
    const chunks = [];
    let size = 0;
    for await (const chunk of request) {
        size += chunk.length;
        if (size > LARGEST)
            return undefined;
        chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString('utf8');
}
/** `sha256:…` of a text. */
function digestOf(text) {
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex')}`;
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

/***/ 9635:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ within)
/* harmony export */ });
// A wait without an end → one with a limit.
/** Rejects when nothing came within so many milliseconds; what was begun is not looked at any more. */
async function within(limit, run) {
    const { promise, reject } = Promise.withResolvers();
    const timer = setTimeout(() => reject(new Error(`no answer within ${Math.ceil(limit / 1000)} s`)), limit);
    return Promise.race([run(), promise]).finally(() => clearTimeout(timer));
}


/***/ }),

/***/ 2848:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cf: () => (/* binding */ filterCacheManifest),
/* harmony export */   EY: () => (/* binding */ forgetSources),
/* harmony export */   _s: () => (/* binding */ listDiffIds),
/* harmony export */   ak: () => (/* binding */ readCacheManifest)
/* harmony export */ });
/* harmony import */ var _image_descriptor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3768);
/* harmony import */ var _image_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7383);
// The manifest of a BuildKit cache → its blobs, and the same manifest with only those that can be delivered.


const CONFIG = 'application/vnd.buildkit.cacheconfig.v0';
/** Undefined for what is no cache: both forms are read, an image manifest and an index of blobs. */
function readCacheManifest(text) {
    try {
        const document = (0,_image_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseObject */ .lj)(text, 'cache manifest');
        const all = [...listOf(document, 'manifests'), ...listOf(document, 'layers')].map(read);
        const named = document['config'] === undefined ? undefined : read(document['config']);
        const config = named ?? all.find(({ mediaType }) => mediaType === CONFIG);
        if (config === undefined || config.mediaType !== CONFIG)
            return undefined;
        return { config, layers: all.filter(({ mediaType }) => mediaType !== CONFIG) };
    }
    catch {
        return undefined;
    }
}
/**
 * Leaves out the layers that are not `alive`: BuildKit takes the steps that need them for misses, where a layer that is
 * named and cannot be fetched would fail the build (measured on BuildKit 0.25).
 */
function filterCacheManifest(text, alive) {
    const document = (0,_image_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseObject */ .lj)(text, 'cache manifest');
    const keep = (value) => (0,_image_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(value) && (value['mediaType'] === CONFIG || alive(String(value['digest'])));
    const lists = ['manifests', 'layers'].filter((key) => Array.isArray(document[key]));
    const kept = lists.map((key) => [key, listOf(document, key).filter(keep)]);
    // unchanged to the byte when nothing is missing, so that its digest stays what it was
    if (kept.every(([key, list]) => list.length === listOf(document, key).length))
        return text;
    return JSON.stringify({ ...document, ...Object.fromEntries(kept) });
}
const UNCOMPRESSED = 'containerd.io/uncompressed';
/** Diff ids by blob digest, as BuildKit notes them. */
function listDiffIds(text) {
    const layers = readCacheManifest(text)?.layers ?? [];
    return new Map(layers.flatMap(({ digest, annotations }) => {
        const diffId = annotations[UNCOMPRESSED];
        return diffId === undefined ? [] : [[digest, diffId]];
    }));
}
const SOURCE = 'containerd.io/distribution.source.';
/**
 * Leaves out where BuildKit says a layer came from: for layers of this cache that is the random path of one run, and
 * manifests of equal caches would differ.
 */
function forgetSources(text) {
    return JSON.stringify((0,_image_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseObject */ .lj)(text, 'cache manifest'), (key, value) => {
        if (key !== 'annotations' || !(0,_image_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(value))
            return value;
        const kept = Object.entries(value).filter(([name]) => !name.startsWith(SOURCE));
        return kept.length === 0 ? undefined : Object.fromEntries(kept);
    });
}
function read(value) {
    return (0,_image_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDescriptor */ .B)(value, 'cache manifest');
}
function listOf(document, key) {
    const list = document[key];
    return Array.isArray(list) ? list : [];
}


/***/ })

};
