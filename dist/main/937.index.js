export const id = 937;
export const ids = [937];
export const modules = {

/***/ 937:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createPackedCache: () => (/* binding */ createPackedCache)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/image/descriptor.js
var descriptor = __webpack_require__(3768);
// EXTERNAL MODULE: ./lib/image/json.js
var json = __webpack_require__(7383);
;// CONCATENATED MODULE: ./lib/cache/cache-manifest.js
// The manifest of a BuildKit cache → its blobs, and the same manifest with only those that can be delivered.


const CONFIG = 'application/vnd.buildkit.cacheconfig.v0';
/** Undefined for what is no cache: both forms are read, an image manifest and an index of blobs. */
function readCacheManifest(text) {
    try {
        const document = (0,json/* parseObject */.lj)(text, 'cache manifest');
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
    const document = (0,json/* parseObject */.lj)(text, 'cache manifest');
    const keep = (value) => (0,json/* isObject */.Gv)(value) && (value['mediaType'] === CONFIG || alive(String(value['digest'])));
    const lists = ['manifests', 'layers'].filter((key) => Array.isArray(document[key]));
    const kept = lists.map((key) => [key, listOf(document, key).filter(keep)]);
    // unchanged to the byte when nothing is missing, so that its digest stays what it was
    if (kept.every(([key, list]) => list.length === listOf(document, key).length))
        return text;
    return JSON.stringify({ ...document, ...Object.fromEntries(kept) });
}
function read(value) {
    return (0,descriptor/* parseDescriptor */.B)(value, 'cache manifest');
}
function listOf(document, key) {
    const list = document[key];
    return Array.isArray(list) ? list : [];
}

// EXTERNAL MODULE: ./lib/cache/problem.js
var problem = __webpack_require__(8321);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/image/manifest.js
var manifest = __webpack_require__(4252);
// EXTERNAL MODULE: ./lib/image/reference.js
var reference = __webpack_require__(8424);
// EXTERNAL MODULE: ./lib/image/reference-name.js
var reference_name = __webpack_require__(8578);
;// CONCATENATED MODULE: ./lib/adapters/packed-cache/bases.js



const NO_BASES = {
    find: () => undefined,
    current: [],
    noted: {},
    open: () => Promise.reject(new Error('no base image is known')),
};
/** None on any trouble with a registry: then the layers are stored like others. */
async function findBases(request, indexes) {
    // another run's word sends nobody to a repository that this build does not use anyway
    const repositories = new Set(request.bases.map(repositoryOf));
    const named = Object.assign({}, ...indexes.map(({ bases }) => bases));
    const known = Object.fromEntries(Object.entries(named).filter(([origin]) => repositories.has(repositoryOf(origin))));
    const found = await Promise.all(request.bases.map((name) => describeBase(request, name, known).catch(() => ({}))));
    // images of earlier runs count as long as their registry still has them
    const older = await Promise.all(Object.keys(known).map((origin) => isThere(request, origin)));
    const kept = Object.fromEntries(Object.entries(known).filter((_, at) => older[at]));
    const noted = Object.assign({}, ...found);
    const layers = new Map();
    for (const [origin, sizes] of Object.entries({ ...kept, ...noted }))
        for (const [digest, size] of Object.entries(sizes))
            layers.set(digest, { size, origin });
    return {
        find: (digest) => layers.get(digest),
        current: Object.keys(noted).sort(),
        noted: { ...kept, ...noted },
        async open(digest, from) {
            const registry = await request.registry();
            return registry.stream(layers.get(digest)?.origin ?? '', digest, from);
        },
    };
}
function repositoryOf(name) {
    const parsed = (0,reference/* parseReference */.F)(name);
    return parsed.ok ? (0,reference_name/* repositoryName */.aR)(parsed.reference) : '';
}
async function isThere(request, origin) {
    const registry = await request.registry();
    return registry.digest(origin).then(() => true, () => false);
}
/** One HEAD; the manifest only when the image is not the one that an earlier run has described. */
async function describeBase(request, name, known) {
    const parsed = (0,reference/* parseReference */.F)(name);
    if (!parsed.ok)
        return {};
    const registry = await request.registry();
    const digest = parsed.reference.digest ?? (await registry.digest(name));
    const repository = (0,reference_name/* repositoryName */.aR)(parsed.reference);
    const origin = `${repository}@${digest}`;
    const before = known[origin];
    if (before !== undefined)
        return { [origin]: before };
    const { text, mediaType } = await registry.manifest(origin);
    const top = (0,manifest/* parseManifest */.N)(text, mediaType);
    const manifests = top.kind === 'manifest'
        ? [top]
        : await Promise.all((0,manifest/* imagesOf */.I)(top)
            .filter(({ platform }) => isWanted(request.platforms, platform))
            .map(async ({ digest: one }) => {
            const image = await registry.manifest(`${repository}@${one}`);
            return (0,manifest/* parseManifest */.N)(image.text, image.mediaType);
        }));
    const layers = manifests.flatMap((manifest) => (manifest.kind === 'manifest' ? manifest.layers : []));
    return { [origin]: Object.fromEntries(layers.map(({ digest: layer, size }) => [layer, size])) };
}
function isWanted(platforms, platform) {
    if (platform === undefined)
        return false;
    const name = `${platform.os}/${platform.architecture}`;
    const local = `linux/${process.arch === 'x64' ? 'amd64' : process.arch}`;
    // stages on the build platform have bases of the machine's own
    return name === local || platforms.some((wanted) => wanted === name || wanted.startsWith(`${name}/`));
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
;// CONCATENATED MODULE: ./lib/adapters/packed-cache/loopback.js
// An OCI registry on 127.0.0.1 for one run: what BuildKit asks of a cache, and nothing else.



/** Listens on a port of the system's choice; nothing beyond this machine reaches it. */
async function startLoopback(handle) {
    const prefix = (0,external_node_crypto_.randomBytes)(16).toString('hex');
    const base = `/v2/${prefix}/cache/`;
    const server = (0,external_node_http_.createServer)((request, response) => {
        const url = new URL(request.url ?? '/', 'http://localhost');
        response.setHeader('docker-distribution-api-version', 'registry/2.0');
        if (url.pathname === '/v2/')
            return void response.end();
        if (!url.pathname.startsWith(base))
            return void refuse(response, 404, 'NAME_UNKNOWN');
        const exchange = {
            request,
            response,
            path: url.pathname.slice(base.length),
            query: url.searchParams,
            base,
        };
        handle(exchange).catch(() => {
            if (response.headersSent)
                response.destroy();
            else
                refuse(response, 500, 'UNKNOWN');
        });
    });
    await new Promise((resolve, reject) => {
        server.once('error', (error) => reject(new errors/* ExternalError */.yA('cache', 'unreachable', error.message)));
        server.listen(0, '127.0.0.1', resolve);
    });
    // a run that forgets to stop it must still end
    server.unref();
    const { port } = server.address();
    return {
        repository: `127.0.0.1:${port}/${prefix}/cache`,
        stop: () => new Promise((resolve) => {
            server.close(() => resolve());
            server.closeAllConnections();
        }),
    };
}
/** An error as the distribution specification has it. */
function refuse(response, status, code) {
    const body = JSON.stringify({ errors: [{ code, message: code.toLowerCase().replaceAll('_', ' ') }] });
    response.writeHead(status, { 'content-type': 'application/json' }).end(body);
}

;// CONCATENATED MODULE: ./lib/adapters/packed-cache/blobs.js
// Blobs of the loopback registry: HEAD, GET with ranges, uploads in one piece and in chunks.





/** Answers everything below `blobs/`. */
async function handleBlobs(exchange, sources) {
    const { request, path } = exchange;
    const rest = path.slice('blobs/'.length);
    if (rest.startsWith('uploads/'))
        return handleUpload(exchange, rest.slice('uploads/'.length), sources.local);
    if (request.method !== 'GET' && request.method !== 'HEAD')
        return refuse(exchange.response, 405, 'UNSUPPORTED');
    return sendBlob(exchange, rest, sources);
}
async function handleUpload({ request, response, query, base }, id, local) {
    const at = (upload) => `${base}blobs/uploads/${upload}`;
    switch (request.method) {
        // a mount from another repository is not known here, so it becomes an upload, as the specification allows
        case 'POST': {
            const started = await local.start();
            return void response.writeHead(202, { location: at(started), range: '0-0' }).end();
        }
        case 'PATCH': {
            const size = await local.append(id, request);
            if (size === undefined)
                return refuse(response, 404, 'BLOB_UPLOAD_UNKNOWN');
            return void response.writeHead(202, { location: at(id), range: `0-${Math.max(size - 1, 0)}` }).end();
        }
        case 'PUT': {
            const digest = query.get('digest') ?? '';
            if ((await local.append(id, request)) === undefined)
                return refuse(response, 404, 'BLOB_UPLOAD_UNKNOWN');
            if (!(await local.finish(id, digest)))
                return refuse(response, 400, 'DIGEST_INVALID');
            return void response
                .writeHead(201, { location: `${base}blobs/${digest}`, 'docker-content-digest': digest })
                .end();
        }
        default:
            return refuse(response, 405, 'UNSUPPORTED');
    }
}
async function sendBlob({ request, response }, digest, sources) {
    const { local, remote, bases } = sources;
    const size = local.sizes.get(digest) ?? remote.find(digest)?.size ?? bases.find(digest)?.size;
    if (size === undefined)
        return refuse(response, 404, 'BLOB_UNKNOWN');
    const from = Number(/^bytes=(\d+)-/.exec(request.headers.range ?? '')?.[1] ?? 0);
    if (from >= size && size > 0)
        return refuse(response, 416, 'RANGE_INVALID');
    const headers = {
        'content-type': 'application/octet-stream',
        'content-length': size - from,
        'accept-ranges': 'bytes',
        'docker-content-digest': digest,
        ...(from > 0 ? { 'content-range': `bytes ${from}-${size - 1}/${size}` } : {}),
    };
    const status = from > 0 ? 206 : 200;
    if (request.method === 'HEAD')
        return void response.writeHead(status, headers).end();
    if (local.sizes.has(digest)) {
        response.writeHead(status, headers);
        return (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(local.pathOf(digest), { start: from }), response);
    }
    const gone = new AbortController();
    response.once('close', () => gone.abort());
    const opening = remote.find(digest) ? remote.open(digest, from, gone.signal) : bases.open(digest, from);
    const body = await opening.catch(() => undefined);
    if (body === undefined) {
        remote.forget(digest);
        sources.onFault();
        return refuse(response, 404, 'BLOB_UNKNOWN');
    }
    response.writeHead(status, headers);
    try {
        await (0,external_node_stream_promises_.pipeline)(external_node_stream_.Readable.fromWeb(body), proving(digest, { size, from }), response);
    }
    catch (error) {
        // whoever asks again is told that it is not there
        if (!isLeft(error)) {
            remote.forget(digest);
            sources.onFault();
        }
        throw error;
    }
}
/** The builder hung up, which is its own affair. */
function isLeft(error) {
    const { code, name } = error;
    return code === 'ERR_STREAM_PREMATURE_CLOSE' || name === 'AbortError';
}
class DamagedBlob extends Error {
}
/** Holds the last bytes back until the digest is proven, so that a damaged blob never looks complete. */
function proving(digest, { size, from }) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let left = size - from;
    return new external_node_stream_.Transform({
        transform(chunk, _encoding, done) {
            hash.update(chunk);
            left -= chunk.length;
            if (left < 0)
                return done(new DamagedBlob('too long'));
            if (left > 0)
                return done(null, chunk);
            const sound = from > 0 || `sha256:${hash.digest('hex')}` === digest;
            return sound ? done(null, chunk) : done(new DamagedBlob('another digest'));
        },
        flush: (done) => done(left > 0 ? new DamagedBlob('too short') : null),
    });
}

;// CONCATENATED MODULE: ./lib/cache/budget.js
// Layers of a cache, what each took to make, and a number of bytes → the layers worth keeping.

/** The layer below each layer, by digest, as BuildKit's cache config tells. */
function readParents(config) {
    try {
        const document = JSON.parse(config);
        const layers = (0,json/* isObject */.Gv)(document) && Array.isArray(document['layers']) ? document['layers'] : [];
        const digests = layers.map((layer) => ((0,json/* isObject */.Gv)(layer) ? String(layer['blob'] ?? '') : ''));
        return new Map(layers.flatMap((layer, index) => {
            const parent = (0,json/* isObject */.Gv)(layer) ? layer['parent'] : undefined;
            const below = typeof parent === 'number' ? digests[parent] : undefined;
            return below === undefined ? [] : [[digests[index] ?? '', below]];
        }));
    }
    catch {
        return new Map();
    }
}
/**
 * Lets go of the layer that saves the fewest seconds a byte until the rest fits. Only a layer that no other stands on can go:
 * what stands on a missing one is of no use.
 */
function keepWithin(candidates, parents, budget) {
    const kept = new Map(candidates.map((candidate) => [candidate.digest, candidate]));
    const above = new Map();
    for (const { digest } of candidates) {
        const parent = parents.get(digest);
        if (parent !== undefined)
            above.set(parent, (above.get(parent) ?? 0) + 1);
    }
    let total = candidates.reduce((sum, { size }) => sum + size, 0);
    while (total > budget && kept.size > 0) {
        const free = [...kept.values()].filter(({ digest }) => (above.get(digest) ?? 0) === 0);
        const least = free.toSorted((a, b) => worth(a) - worth(b))[0] ?? [...kept.values()][0];
        if (least === undefined)
            break;
        kept.delete(least.digest);
        total -= least.size;
        const parent = parents.get(least.digest);
        if (parent !== undefined)
            above.set(parent, (above.get(parent) ?? 1) - 1);
    }
    return new Set(kept.keys());
}
function worth({ seconds, size }) {
    return seconds / Math.max(size, 1);
}

// EXTERNAL MODULE: ./lib/cache/key.js
var key = __webpack_require__(2009);
;// CONCATENATED MODULE: ./lib/cache/pack.js
// New blobs of a run → packs: few entries, named by what they hold.

const MIB = 1024 * 1024;
/** A blob of this size is a pack by itself; smaller ones are put together up to it. */
const TARGET = 48 * MIB;
/** Fills packs in the order given; every blob is in exactly one. */
function planPacks(blobs) {
    const groups = [];
    let open = [];
    let size = 0;
    for (const blob of blobs) {
        if (blob.size >= TARGET)
            groups.push([blob]);
        else {
            if (size + blob.size > TARGET && open.length > 0) {
                groups.push(open);
                open = [];
                size = 0;
            }
            open.push(blob);
            size += blob.size;
        }
    }
    if (open.length > 0)
        groups.push(open);
    return groups.map(describePack);
}
function describePack(blobs) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let offset = 0;
    const placed = blobs.map((blob) => {
        hash.update(`${blob.digest} ${blob.size}\n`);
        const at = offset;
        offset += blob.size;
        return { ...blob, offset: at };
    });
    return { name: `layersmith-2-pack-${hash.digest('hex')}`, size: offset, blobs: placed };
}

;// CONCATENATED MODULE: ./lib/adapters/packed-cache/finish.js
// What the builder wrote → the index of this run and the packs that are to be stored.






/** Undefined for a manifest that is no cache, or names a layer that is neither here nor stored anywhere. */
async function deriveState(written, finished) {
    const { request, remote, local, bases, diskSizes, now } = finished;
    const read = readCacheManifest(written);
    if (read === undefined)
        return undefined;
    const config = await (0,promises_.readFile)(local.pathOf(read.config.digest), 'utf8').catch(() => undefined);
    const digests = [...new Set(read.layers.map(({ digest }) => digest))];
    const layers = digests.flatMap((digest) => layerOf(digest, finished));
    const found = new Set(layers.map(({ digest }) => digest));
    if (config === undefined || digests.some((digest) => !found.has(digest) && !bases.find(digest)))
        return undefined;
    const kept = keepWithin(layers, readParents(config), request.budget);
    const manifest = filterCacheManifest(written, (digest) => !found.has(digest) || kept.has(digest));
    const staying = layers.filter(({ digest }) => kept.has(digest));
    const { packs, blobs } = place(staying, finished);
    const [ref = ''] = request.refs;
    const index = {
        ...{ version: 1, scope: request.scope, ref, commit: request.commit, savedAt: now },
        ...{ manifest, config, blobs, bases: bases.noted },
        packs: Object.fromEntries([
            ...remote.packsOf(blobs),
            ...packs.map(({ name, size }) => [name, size]),
        ]),
        diskSizes: Object.fromEntries([...diskSizes].filter(([digest]) => blobs[digest] !== undefined)),
    };
    const content = (0,external_node_crypto_.createHash)('sha256').update(manifest).digest('hex').slice(0, 12);
    const run = request.run.replace(/[^A-Za-z0-9.-]+/g, '-').slice(0, 80);
    const prefix = (0,key/* deriveIndexPrefix */.ej)(request.scope, ref);
    const before = finished.indexes.find((one) => one.ref === ref)?.packs ?? {};
    const superseded = Object.keys(before).filter((name) => index.packs[name] === undefined);
    const bytes = packs.reduce((sum, { size }) => sum + size, 0);
    return {
        index,
        packs,
        state: { kind: 'packs', key: `${prefix}${run}-${content}`, prefix, ref, bytes, superseded },
    };
}
function layerOf(digest, { remote, local, seconds }) {
    const stored = remote.find(digest);
    const size = stored?.size ?? local.sizes.get(digest);
    return size === undefined ? [] : [{ digest, size, seconds: seconds.get(digest) ?? stored?.seconds ?? 0 }];
}
/** What is stored stays where it is, the rest goes into new packs. */
function place(layers, { remote, now }) {
    const packs = planPacks(layers.filter(({ digest }) => remote.find(digest) === undefined));
    const took = new Map(layers.map(({ digest, seconds }) => [digest, seconds]));
    const blobs = {};
    for (const { digest, seconds } of layers) {
        const stored = remote.find(digest);
        if (stored !== undefined)
            blobs[digest] = { ...stored, used: now, seconds };
    }
    for (const pack of packs)
        for (const { digest, size, offset } of pack.blobs)
            blobs[digest] = {
                size,
                pack: pack.name,
                offset,
                created: now,
                used: now,
                seconds: took.get(digest) ?? 0,
            };
    return { packs, blobs };
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
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
    return sound ? value : undefined;
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

// EXTERNAL MODULE: ./lib/cache/scope.js
var scope = __webpack_require__(3646);
// EXTERNAL MODULE: ./lib/adapters/packed-cache/transfer.js
var transfer = __webpack_require__(2547);
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
    const bytes = await (0,transfer/* download */.RG)(url, LARGEST);
    const index = parseIndex(unpack(bytes));
    // what is found by a name must also be what the name says
    if (index === undefined || index.scope !== wanted.scope || index.ref !== wanted.ref)
        throw new Damaged();
    if (readCacheManifest(index.manifest) === undefined)
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

;// CONCATENATED MODULE: ./lib/adapters/packed-cache/manifests.js
// Manifests of the loopback registry: those offered, and the one the builder writes.



/** BuildKit reads no manifest that is larger. */
const manifests_LARGEST = 4 * 1024 * 1024;
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
                    return refuse(response, 400, 'MANIFEST_INVALID');
                keep([name, digest], text);
                written = text;
                response
                    .writeHead(201, { location: `${base}manifests/${digest}`, 'docker-content-digest': digest })
                    .end();
                return;
            }
            const text = texts.get(name);
            if (text === undefined)
                return refuse(response, 404, 'MANIFEST_UNKNOWN');
            sendManifest(request, response, text);
        },
    };
}
function sendManifest(request, response, text) {
    response.writeHead(200, {
        'content-type': (0,manifest/* parseManifest */.N)(text).mediaType,
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
        if (size > manifests_LARGEST)
            return undefined;
        chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString('utf8');
}
/** `sha256:…` of a text. */
function digestOf(text) {
    return `sha256:${(0,external_node_crypto_.createHash)('sha256').update(text).digest('hex')}`;
}

// EXTERNAL MODULE: ./lib/layers/layer.js + 1 modules
var layers_layer = __webpack_require__(3510);
;// CONCATENATED MODULE: ./lib/adapters/packed-cache/measure.js
// Layers that came through this run → the bytes they unpack to.


/** Adds to `known` what it finds out; a layer that is not here, or not readable, has no known size. */
async function measureLayers(local, known, digests) {
    for (const digest of digests) {
        if (known.has(digest) || !local.sizes.has(digest))
            continue;
        const layer = await (0,layers_layer/* readLayer */.w)((0,external_node_fs_.createReadStream)(local.pathOf(digest))).catch(() => undefined);
        if (layer !== undefined)
            known.set(digest, layer.tarBytes);
    }
    return new Map([...known].filter(([digest]) => digests.includes(digest)));
}

;// CONCATENATED MODULE: ./lib/adapters/packed-cache/remote.js


const PARALLEL = 8;
/** Asks for every pack of the indexes at once: what answers is alive. */
async function findRemoteBlobs(service, indexes) {
    const named = new Map(indexes.toReversed().flatMap(({ blobs }) => Object.entries(blobs)));
    const urls = await findPacks(service, new Set([...named.values()].map(({ pack }) => pack)));
    const alive = new Map([...named].filter(([, { pack }]) => urls.has(pack)));
    let fetched = 0;
    return {
        find: (digest) => alive.get(digest),
        fetched: () => fetched,
        forget: (digest) => void alive.delete(digest),
        packsOf(blobs) {
            const sizes = new Map(indexes.flatMap(({ packs }) => Object.entries(packs)));
            const names = new Set(Object.values(blobs).map(({ pack }) => pack));
            return new Map([...sizes].filter(([name]) => names.has(name)));
        },
        lost: [...named.keys()].filter((digest) => !alive.has(digest)),
        async open(digest, from, signal) {
            const blob = alive.get(digest);
            if (blob === undefined)
                throw new errors/* ExternalError */.yA('cache', 'not-found', 'the blob is gone');
            const range = { offset: blob.offset + from, size: blob.size - from };
            const url = urls.get(blob.pack) ?? '';
            const body = await (0,transfer/* openRange */.wQ)(url, range, signal).catch(async (error) => {
                // a signed URL lives for minutes only
                const renewed = await renew(service, blob.pack, error);
                urls.set(blob.pack, renewed);
                return (0,transfer/* openRange */.wQ)(renewed, range, signal);
            });
            fetched += range.size;
            return body;
        },
    };
}
async function findPacks(service, names) {
    const urls = new Map();
    const waiting = names.values();
    const work = async () => {
        for (const name of waiting) {
            const found = await service.find(name);
            if (found?.key === name)
                urls.set(name, found.url);
        }
    };
    await Promise.all(Array.from({ length: PARALLEL }, work));
    return urls;
}
async function renew(service, pack, error) {
    const expired = error instanceof errors/* ExternalError */.yA && (error.status === 401 || error.status === 403);
    const found = expired ? await service.find(pack) : undefined;
    if (found?.key !== pack)
        throw error;
    return found.url;
}

;// CONCATENATED MODULE: ./lib/adapters/packed-cache/save.js
// Packs and index of a finished run → entries of the Actions cache, the index last.






/** Stores what is new; whatever is there already counts as stored. */
async function savePacks(state, service) {
    const { bytes } = state;
    try {
        if (state.kind !== 'packs')
            throw new Error('it was made by another version');
        const packs = JSON.parse(await (0,promises_.readFile)((0,external_node_path_.join)(state.directory, 'packs.json'), 'utf8'));
        for (const pack of packs)
            await saveEntry(service, pack.name, partsOf(state.directory, pack));
        // a run that dies before this leaves packs that nobody names, never an index without its packs
        const path = (0,external_node_path_.join)(state.directory, 'index.zst');
        const packed = (0,external_node_zlib_.zstdCompressSync)(await (0,promises_.readFile)((0,external_node_path_.join)(state.directory, 'index.json')));
        await (0,promises_.writeFile)(path, packed);
        await saveEntry(service, state.key, [{ path, size: packed.length }]);
        return { saved: true, bytes, problem: undefined, unavailable: false };
    }
    catch (error) {
        const { text, entryOnly } = (0,problem/* deriveProblem */.p)('layer cache', 'save', (0,errors/* messageOf */.bD)(error));
        return { saved: false, bytes, problem: text, unavailable: !entryOnly };
    }
}
async function saveEntry(service, key, parts) {
    const url = await service.create(key);
    if (url === undefined)
        return;
    await (0,transfer/* uploadParts */.yR)(url, parts);
    await service.finalize(key, parts.reduce((total, { size }) => total + size, 0));
}
function partsOf(directory, { blobs }) {
    return blobs.map(({ digest, size }) => ({ path: (0,external_node_path_.join)(directory, 'blobs', digest.replace(':', '-')), size }));
}

;// CONCATENATED MODULE: ./lib/adapters/packed-cache/uploads.js
// Blobs that the builder pushes → files named by their digest, proven while they are written.





/** A store in a private folder; memory use does not grow with the blobs. */
async function createLocalBlobs(folder) {
    await (0,promises_.mkdir)(folder, { recursive: true });
    const sizes = new Map();
    const uploads = new Map();
    const pathOf = (digest) => (0,external_node_path_.join)(folder, digest.replace(':', '-'));
    return {
        sizes,
        pathOf,
        async keep(digest, text) {
            await (0,promises_.writeFile)(pathOf(digest), text);
            sizes.set(digest, Buffer.byteLength(text));
        },
        async start() {
            const id = (0,external_node_crypto_.randomUUID)();
            uploads.set(id, { path: (0,external_node_path_.join)(folder, `upload-${id}`), hash: (0,external_node_crypto_.createHash)('sha256'), size: 0 });
            return id;
        },
        async append(id, body) {
            const upload = uploads.get(id);
            if (upload === undefined)
                return undefined;
            body.on('data', (chunk) => {
                upload.hash.update(chunk);
                upload.size += chunk.length;
            });
            await (0,external_node_stream_promises_.pipeline)(body, (0,external_node_fs_.createWriteStream)(upload.path, { flags: 'a' }));
            return upload.size;
        },
        async finish(id, digest) {
            const upload = uploads.get(id);
            if (upload === undefined)
                return false;
            uploads.delete(id);
            if (`sha256:${upload.hash.digest('hex')}` !== digest) {
                await (0,promises_.rm)(upload.path, { force: true });
                return false;
            }
            await (0,promises_.rename)(upload.path, pathOf(digest));
            sizes.set(digest, upload.size);
            return true;
        },
    };
}

;// CONCATENATED MODULE: ./lib/adapters/packed-cache/packed-cache.js
// The layer cache as a registry on loopback, with packs in the Actions cache behind it.















/** A layer cache of which only what a build needs is fetched; the service's troubles become problems. */
function createPackedCache(options) {
    return {
        async open(request) {
            const started = options.clock.now();
            const local = await createLocalBlobs((0,external_node_path_.join)(options.folder, 'blobs'));
            const found = await findCaches(options, request);
            const manifests = createManifests();
            const bases = await findBases(request, found.indexes).catch(() => NO_BASES);
            let faulty = false;
            const onFault = () => {
                faulty = true;
            };
            const sources = { local, remote: found.remote, bases, onFault };
            const loopback = await startLoopback((exchange) => exchange.path.startsWith('manifests/') ? manifests.handle(exchange) : handleBlobs(exchange, sources));
            const seconds = (options.clock.now() - started) / 1000;
            await keepConfigs(found.indexes, local);
            return offer({
                ...found,
                faulty: () => faulty,
                options,
                request,
                local,
                bases,
                manifests,
                loopback,
                seconds,
            });
        },
        save: (state) => savePacks(state, options.service),
    };
}
const NOTHING = {
    find: () => undefined,
    fetched: () => 0,
    forget: () => { },
    packsOf: () => new Map(),
    lost: [],
};
async function findCaches({ service, findLimit = 30_000 }, request) {
    const none = { ...NOTHING, open: () => Promise.reject(new Error('nothing is there')) };
    try {
        return await within(findLimit, async () => {
            const { indexes, problem } = await findIndexes(service, request);
            const remote = indexes.length === 0 ? none : await findRemoteBlobs(service, indexes);
            return { indexes, remote, problem, unavailable: false };
        });
    }
    catch (error) {
        const { text, entryOnly } = (0,problem/* deriveProblem */.p)('layer cache', 'restore', (0,errors/* messageOf */.bD)(error));
        return { indexes: [], remote: none, problem: text, unavailable: !entryOnly };
    }
}
async function within(limit, run) {
    const { promise, reject } = Promise.withResolvers();
    const timer = setTimeout(() => reject(new Error(`no answer within ${Math.ceil(limit / 1000)} s`)), limit);
    return Promise.race([run(), promise]).finally(() => clearTimeout(timer));
}
/** BuildKit reads the config of a cache it imports at once. */
async function keepConfigs(indexes, local) {
    for (const { manifest, config } of indexes) {
        const read = readCacheManifest(manifest);
        if (read !== undefined)
            await local.keep(read.config.digest, config);
    }
}
/** One cache for each index; written to under a name of its own, so that no offered one is replaced. */
function offer(opened) {
    const { indexes, remote, manifests, request, loopback, problem, unavailable, local, bases, options } = opened;
    const served = indexes.map((index, at) => {
        manifests.offer(`cache-${at}`, filterCacheManifest(index.manifest, (digest) => Boolean(remote.find(digest) ?? bases.find(digest))));
        return `type=registry,ref=${loopback.repository}:cache-${at}`;
    });
    const writes = request.write && !unavailable;
    const [first] = indexes;
    const diskSizes = new Map(indexes.flatMap((index) => Object.entries(index.diskSizes)));
    const own = `${loopback.repository}:own`;
    return {
        from: served,
        to: writes
            ? [`type=registry,ref=${own},mode=max,ignore-error=true,oci-mediatypes=true,image-manifest=true`]
            : [],
        stats: {
            source: first && { ref: first.ref, commit: first.commit, savedAt: first.savedAt },
            restoredBytes: sum(indexes.flatMap(({ blobs }) => Object.values(blobs).map(({ size }) => size))),
            seconds: opened.seconds,
            problem: problem ?? describeLost(remote.lost.length),
            unavailable,
        },
        bases: bases.current,
        faulty: opened.faulty,
        fetched: () => remote.fetched(),
        diskSizes: (digests) => measureLayers(local, diskSizes, digests),
        async finish(seconds = new Map()) {
            await loopback.stop();
            const text = writes ? manifests.written() : undefined;
            if (text === undefined || indexes.some(({ manifest }) => manifest === text))
                return undefined;
            const now = options.clock.now();
            const made = await deriveState(text, {
                request,
                indexes,
                remote,
                local,
                bases,
                diskSizes,
                seconds,
                now,
            });
            if (made === undefined)
                return undefined;
            await (0,promises_.writeFile)((0,external_node_path_.join)(options.folder, 'index.json'), JSON.stringify(made.index));
            await (0,promises_.writeFile)((0,external_node_path_.join)(options.folder, 'packs.json'), JSON.stringify(made.packs));
            return { ...made.state, directory: options.folder };
        },
    };
}
function describeLost(count) {
    if (count === 0)
        return undefined;
    const layers = count === 1 ? 'One layer' : `${count} layers`;
    return `${layers} of the stored cache had been evicted; the steps that need them run again.`;
}
function sum(numbers) {
    return numbers.reduce((total, number) => total + number, 0);
}


/***/ }),

/***/ 2547:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RG: () => (/* binding */ download),
/* harmony export */   wQ: () => (/* binding */ openRange),
/* harmony export */   yR: () => (/* binding */ uploadParts)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8500);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(452);
// Signed URLs of the cache service: uploads in parallel blocks, downloads of a range as a stream.



const BLOCK = 4 * 1024 * 1024;
const PARALLEL = 8;
const TRIES = 4;
/** Uploads the parts one behind the other as one blob, in blocks of 4 MiB, eight at a time (measured the fastest). */
async function uploadParts(url, parts) {
    const blocks = cutBlocks(parts);
    if (blocks.length <= 1)
        return put(url, await readBlock(blocks[0] ?? []), { 'x-ms-blob-type': 'BlockBlob' });
    const names = blocks.map((_, index) => Buffer.from(String(index).padStart(6, '0')).toString('base64'));
    const waiting = blocks.entries();
    const work = async () => {
        for (const [index, block] of waiting) {
            const target = `${url}&comp=block&blockid=${encodeURIComponent(names[index] ?? '')}`;
            await put(target, await readBlock(block), {});
        }
    };
    await Promise.all(Array.from({ length: PARALLEL }, work));
    const list = names.map((name) => `<Latest>${name}</Latest>`).join('');
    const document = `<?xml version="1.0" encoding="utf-8"?><BlockList>${list}</BlockList>`;
    await put(`${url}&comp=blocklist`, Buffer.from(document), {
        'x-ms-blob-content-type': 'application/octet-stream',
    });
}
/** Bytes from `offset` on; the caller closes what it does not read. Throws ExternalError('cache'). */
async function openRange(url, range, signal) {
    if (range.size === 0)
        return new Blob([]).stream();
    const last = range.offset + range.size - 1;
    const response = await retrying(() => fetch(url, {
        headers: { range: `bytes=${range.offset}-${last}`, 'x-ms-version': '2024-11-04' },
        ...(signal === undefined ? {} : { signal }),
    }));
    // a server that does not know ranges sends everything, which is right only from the first byte on
    if (response.body === null || (response.status !== 206 && range.offset > 0))
        throw failed('no range', response.status);
    return response.body;
}
/** A whole small blob, at most `limit` bytes of it. */
async function download(url, limit) {
    const response = await retrying(() => fetch(url, { signal: AbortSignal.timeout(60_000) }));
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
function cutBlocks(parts) {
    const blocks = [];
    let left = 0;
    for (const { path, size } of parts) {
        for (let offset = 0; offset < size;) {
            if (left === 0) {
                blocks.push([]);
                left = BLOCK;
            }
            const taken = Math.min(left, size - offset);
            blocks.at(-1)?.push({ path, offset, size: taken });
            offset += taken;
            left -= taken;
        }
    }
    return blocks;
}
async function readBlock(pieces) {
    const buffer = Buffer.allocUnsafe(pieces.reduce((sum, { size }) => sum + size, 0));
    let at = 0;
    for (const { path, offset, size } of pieces) {
        const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path);
        try {
            const { bytesRead } = await file.read(buffer, at, size, offset);
            if (bytesRead !== size)
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ExternalError */ .yA('cache', 'invalid', 'a blob on disk became shorter');
        }
        finally {
            await file.close();
        }
        at += size;
    }
    return buffer;
}
async function put(url, body, headers) {
    const response = await retrying(() => fetch(url, {
        method: 'PUT',
        headers: { 'x-ms-version': '2024-11-04', 'content-type': 'application/octet-stream', ...headers },
        body: new Uint8Array(body.buffer, body.byteOffset, body.length),
        signal: AbortSignal.timeout(120_000),
    }));
    await response.body?.cancel();
}
async function retrying(ask) {
    for (let attempt = 1;; attempt += 1) {
        const outcome = await ask().catch((error) => error);
        if (outcome instanceof Error) {
            if (attempt === TRIES || outcome.name === 'AbortError')
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
        say: () => 'the stored archive could not be downloaded',
    },
];
/** The sentence for a failed restore or save. */
function deriveProblem(what, action, said) {
    const kind = kinds.find(({ pattern }) => pattern.test(said));
    const match = kind?.pattern.exec(said);
    const cause = kind && match ? kind.say(match) : shorten(said);
    const verb = action === 'restore' ? 'read' : 'saved';
    const text = `The ${what} could not be ${verb} (${cause}); ${consequences[what][action]}.`;
    return { text, entryOnly: kind?.entryOnly ?? true };
}
function shorten(said) {
    const line = said.split('\n')[0]?.trim() ?? '';
    return line.length > 160 ? `${line.slice(0, 159)}…` : line || 'no reason given';
}


/***/ }),

/***/ 3510:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ readLayer)
});

// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: ./node_modules/tar-stream/index.js
var tar_stream = __webpack_require__(6118);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./lib/layers/compression.js
// A layer blob as stored (gzip, zstd or plain) to the stream of its tar.


/** Tells the compression from a blob's first four bytes. */
function compressionOf(head) {
    if (head[0] === 0x1f && head[1] === 0x8b)
        return 'gzip';
    const zstd = head[0] === 0x28 && head[1] === 0xb5 && head[2] === 0x2f && head[3] === 0xfd;
    return zstd ? 'zstd' : 'none';
}
/** The stage that undoes a compression. */
function decompressor(compression) {
    switch (compression) {
        case 'gzip':
            return (0,external_node_zlib_.createGunzip)();
        case 'zstd':
            return (0,external_node_zlib_.createZstdDecompress)();
        case 'none':
            return new external_node_stream_.PassThrough();
    }
}
/** Looks at the first bytes of a blob; `blob` is the whole of it again. */
async function sniff(source) {
    const chunks = source[Symbol.asyncIterator]();
    let head = Buffer.alloc(0);
    while (head.length < 4) {
        const next = await chunks.next();
        if (next.done)
            break;
        head = Buffer.concat([head, next.value]);
    }
    return { compression: compressionOf(head), blob: joined(head, chunks) };
}
async function* joined(head, chunks) {
    if (head.length > 0)
        yield head;
    for (let next = await chunks.next(); !next.done; next = await chunks.next())
        yield next.value;
}
/** Counts the bytes that pass. */
function counting() {
    let bytes = 0;
    const stage = new external_node_stream_.Transform({
        transform(chunk, _encoding, done) {
            bytes += chunk.length;
            done(null, chunk);
        },
    });
    return { stage, count: () => bytes };
}

;// CONCATENATED MODULE: ./lib/layers/layer.js



/** Reads a layer to its end. Rejects when the blob is no tar or is cut short. */
async function readLayer(source) {
    const { compression, blob } = await sniff(source);
    const { stage, count } = counting();
    const tar = (0,tar_stream.extract)();
    let fileBytes = 0;
    let files = 0;
    tar.on('entry', (header, content, next) => {
        const isFile = header.type === 'file' || header.type === 'contiguous-file';
        const isWhiteout = /(?:^|\/)\.wh\.[^/]*$/.test(header.name);
        if (isFile)
            fileBytes += header.size ?? 0;
        if ((isFile || header.type === 'link') && !isWhiteout)
            files += 1;
        content.on('end', next);
        content.on('error', next);
        content.resume();
    });
    await (0,promises_.pipeline)(blob, decompressor(compression), stage, tar);
    return { compression, tarBytes: count(), fileBytes, files };
}


/***/ })

};
