export const id = 349;
export const ids = [349];
export const modules = {

/***/ 13349:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createPackedCache: () => (/* binding */ createPackedCache)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/cache/cache-manifest.js
var cache_manifest = __webpack_require__(82848);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: ./lib/image/manifest.js
var manifest = __webpack_require__(64252);
// EXTERNAL MODULE: ./lib/image/reference.js
var reference = __webpack_require__(68424);
// EXTERNAL MODULE: ./lib/image/reference-name.js
var reference_name = __webpack_require__(68578);
;// CONCATENATED MODULE: ./lib/adapters/packed-cache/bases.js
// Base images of a build → their layers, which their own registry keeps for us.




const NO_BASES = {
    find: () => undefined,
    current: [],
    noted: () => ({}),
    forget: () => { },
    open: () => Promise.reject(new Error('no base image is known')),
};
/** Layers of these are stored like others. */
function storedBases(bases) {
    return { ...NO_BASES, current: bases.current };
}
/** None on any trouble with a registry: then the layers are stored like others. */
async function findBases(request, indexes) {
    // another run's word sends nobody to a repository that this build does not use anyway
    const repositories = new Set(request.bases.map(repositoryOf));
    const named = Object.assign({}, ...indexes.map(({ bases }) => bases));
    const known = Object.fromEntries(Object.entries(named).filter(([origin]) => repositories.has(repositoryOf(origin))));
    const found = await Promise.all(request.bases.map((name) => describeBase(request, name, known).catch(() => ({}))));
    // images of earlier runs count as long as their registry still has them
    const current = Object.assign({}, ...found);
    const older = Object.entries(known).filter(([origin]) => current[origin] === undefined);
    const alive = await Promise.all(older.map(([origin]) => isThere(request, origin)));
    const images = { ...Object.fromEntries(older.filter((_, at) => alive[at])), ...current };
    const layers = new Map();
    for (const [origin, sizes] of Object.entries(images))
        for (const [digest, size] of Object.entries(sizes))
            layers.set(digest, { size, origin });
    return {
        find: (digest) => layers.get(digest),
        forget: (digest) => void layers.delete(digest),
        current: Object.keys(current).sort(),
        noted(used) {
            const needed = Object.entries(images).filter(([origin, sizes]) => current[origin] !== undefined || Object.keys(sizes).some((digest) => used.has(digest)));
            return Object.fromEntries(needed.map(([origin, sizes]) => [
                origin,
                Object.fromEntries(Object.entries(sizes).filter(([digest]) => layers.has(digest))),
            ]));
        },
        async open(digest, from) {
            const registry = await request.registry();
            const body = await registry.stream(layers.get(digest)?.origin ?? '', digest, from);
            return external_node_stream_.Readable.fromWeb(body);
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
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./lib/adapters/packed-cache/flow.js
var flow = __webpack_require__(58088);
// EXTERNAL MODULE: ./lib/adapters/packed-cache/loopback.js
var packed_cache_loopback = __webpack_require__(15413);
;// CONCATENATED MODULE: ./lib/adapters/packed-cache/blobs.js
// Blobs of the loopback registry: HEAD, GET with ranges, uploads in one piece and in chunks.






/** Answers everything below `blobs/`. */
async function handleBlobs(exchange, sources) {
    const { request, path } = exchange;
    const rest = path.slice('blobs/'.length);
    if (rest.startsWith('uploads/'))
        return handleUpload(exchange, rest.slice('uploads/'.length), sources.local);
    if (request.method !== 'GET' && request.method !== 'HEAD')
        return (0,packed_cache_loopback/* refuse */.T)(exchange.response, 405, 'UNSUPPORTED');
    return sendBlob(exchange, rest, sources);
}
async function handleUpload({ request, response, query, base }, id, local) {
    const at = (upload) => `${base}blobs/uploads/${upload}`;
    switch (request.method) {
        // a mount from another repository is not known here, so it becomes an upload, as the specification allows
        case 'POST': {
            // a full disk is not tried again and again
            if (local.refusal() !== undefined)
                return (0,packed_cache_loopback/* refuse */.T)(response, 413, 'SIZE_INVALID');
            const started = await local.start();
            return void response.writeHead(202, { location: at(started), range: '0-0' }).end();
        }
        case 'PATCH': {
            const size = await local.append(id, request);
            if (size === undefined)
                return (0,packed_cache_loopback/* refuse */.T)(response, 404, 'BLOB_UPLOAD_UNKNOWN');
            return void response.writeHead(202, { location: at(id), range: `0-${Math.max(size - 1, 0)}` }).end();
        }
        case 'PUT': {
            const digest = query.get('digest') ?? '';
            if ((await local.append(id, request)) === undefined)
                return (0,packed_cache_loopback/* refuse */.T)(response, 404, 'BLOB_UPLOAD_UNKNOWN');
            if (!(await local.finish(id, digest)))
                return (0,packed_cache_loopback/* refuse */.T)(response, 400, 'DIGEST_INVALID');
            return void response
                .writeHead(201, { location: `${base}blobs/${digest}`, 'docker-content-digest': digest })
                .end();
        }
        default:
            return (0,packed_cache_loopback/* refuse */.T)(response, 405, 'UNSUPPORTED');
    }
}
async function sendBlob({ request, response }, digest, sources) {
    const { local, remote, bases } = sources;
    const size = local.sizes.get(digest) ?? remote.find(digest)?.size ?? bases.find(digest)?.size;
    if (size === undefined)
        return (0,packed_cache_loopback/* refuse */.T)(response, 404, 'BLOB_UNKNOWN');
    const range = rangeOf(request.headers.range, size);
    // registries are asked for all that follows the first byte
    const { from, to } = local.sizes.has(digest) || remote.find(digest) ? range : { ...range, to: size };
    if (from >= to && size > 0)
        return (0,packed_cache_loopback/* refuse */.T)(response, 416, 'RANGE_INVALID');
    const whole = from === 0 && to === size;
    const headers = {
        'content-type': 'application/octet-stream',
        'content-length': to - from,
        'accept-ranges': 'bytes',
        'docker-content-digest': digest,
        ...(whole ? {} : { 'content-range': `bytes ${from}-${to - 1}/${size}` }),
    };
    const status = whole ? 200 : 206;
    if (request.method === 'HEAD')
        return void response.writeHead(status, headers).end();
    if (local.sizes.has(digest)) {
        response.writeHead(status, headers);
        if (from === to)
            return void response.end();
        return (0,promises_.pipeline)((0,external_node_fs_.createReadStream)(local.pathOf(digest), { start: from, end: to - 1 }), response);
    }
    const fail = () => {
        remote.forget(digest);
        bases.forget(digest);
        sources.onFault();
    };
    const gone = new AbortController();
    const patience = sources.stall === undefined ? {} : { stall: sources.stall };
    response.once('close', () => gone.abort());
    const stored = remote.find(digest) !== undefined;
    const opening = stored
        ? remote.open(digest, { from, to, signal: gone.signal, ...patience })
        : bases.open(digest, from);
    const body = await opening.catch(() => undefined);
    // the builder hung up, which says nothing about the blob
    if (gone.signal.aborted)
        return void body?.destroy();
    if (body === undefined) {
        fail();
        return (0,packed_cache_loopback/* refuse */.T)(response, 404, 'BLOB_UNKNOWN');
    }
    response.writeHead(status, headers);
    try {
        await (0,promises_.pipeline)((0,flow/* flow */.L3)(body, sources.stall ?? flow/* STALL */.FI), proving(stored && whole ? digest : undefined, to - from), response);
    }
    catch (error) {
        // whoever asks again is told that it is not there
        if (!isLeft(error))
            fail();
        throw error;
    }
}
/** The bytes asked for, the end not among them; several ranges at once are taken for none. */
function rangeOf(header, size) {
    const [, first = '', last = ''] = /^bytes=(\d+)-(\d*)$/.exec(header ?? '') ?? [];
    return { from: Number(first), to: last === '' ? size : Math.min(Number(last) + 1, size) };
}
/** The builder hung up, which is its own affair. */
function isLeft(error) {
    const { code, name } = error;
    return LEFT.has(code ?? '') || name === 'AbortError';
}
const LEFT = new Set(['ERR_STREAM_PREMATURE_CLOSE', 'ERR_STREAM_UNABLE_TO_PIPE', 'ERR_STREAM_DESTROYED']);
class DamagedBlob extends Error {
}
/**
 * Holds the last bytes back until the digest is proven, so that a damaged blob never looks complete. Without a digest only
 * the length is: a registry's layers are not of another run's making, and the builder proves them like any it pulls.
 */
function proving(digest, length) {
    const hash = digest === undefined ? undefined : (0,external_node_crypto_.createHash)('sha256');
    let left = length;
    return new external_node_stream_.Transform({
        transform(chunk, _encoding, done) {
            hash?.update(chunk);
            left -= chunk.length;
            if (left < 0)
                return done(new DamagedBlob('too long'));
            if (left > 0)
                return done(null, chunk);
            const sound = hash === undefined || `sha256:${hash.digest('hex')}` === digest;
            return sound ? done(null, chunk) : done(new DamagedBlob('another digest'));
        },
        flush: (done) => done(left > 0 ? new DamagedBlob('too short') : null),
    });
}

// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./lib/cache/key.js
var cache_key = __webpack_require__(82009);
// EXTERNAL MODULE: ./lib/image/json.js
var json = __webpack_require__(57383);
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
/** Layers that stand on few others first: what is built upon lasts, and lies with what lasts. */
function sortByDepth(layers, parents) {
    const depths = new Map();
    for (const { digest } of layers) {
        const chain = new Set();
        for (let at = digest; at !== undefined && !chain.has(at); at = parents.get(at))
            chain.add(at);
        depths.set(digest, chain.size);
    }
    return layers.toSorted((a, b) => (depths.get(a.digest) ?? 0) - (depths.get(b.digest) ?? 0));
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

;// CONCATENATED MODULE: ./lib/cache/compaction.js
/** What one run carries from pack to pack at most. */
const MOST = 128 * 1024 * 1024;
/** Digests of the blobs in packs of which less than half is alive, the emptiest packs first. */
function chooseMoves({ blobs, sizes, own, others }) {
    const live = new Map();
    for (const [digest, { pack, size }] of Object.entries(blobs)) {
        const found = live.get(pack) ?? { digests: [], bytes: 0 };
        found.digests.push(digest);
        found.bytes += size;
        live.set(pack, found);
    }
    const shared = new Set(others.flatMap(({ packs }) => Object.keys(packs)));
    const share = ([pack, { bytes }]) => bytes / Math.max(sizes.get(pack) ?? bytes, 1);
    const sparse = [...live]
        .filter((entry) => own?.packs[entry[0]] !== undefined && !shared.has(entry[0]) && share(entry) < 0.5)
        .toSorted((a, b) => share(a) - share(b));
    const moved = [];
    let total = 0;
    for (const [, { digests, bytes }] of sparse) {
        if (total + bytes > MOST)
            continue;
        total += bytes;
        moved.push(...digests);
    }
    return moved;
}
/** The service evicts what nobody asked for in a week: after that there is nothing to delete. */
const FORGOTTEN = 8 * 24 * 60 * 60 * 1000;
/** Packs that this ref's caches do without, since when each: those of before, and those that `own` had last. */
function listLeft(own, packs, now) {
    const before = Object.entries(own?.left ?? {}).filter(([, since]) => now - since < FORGOTTEN);
    const dropped = Object.keys(own?.packs ?? {}).map((name) => [name, now]);
    return Object.fromEntries([...dropped, ...before].filter(([name]) => packs[name] === undefined));
}

;// CONCATENATED MODULE: ./lib/adapters/packed-cache/finish.js
// What the builder wrote → what is to be stored: the index of this run, its new blobs, and those that move.






/** Undefined for a manifest that is no cache, or names a layer that is neither here nor stored anywhere. */
async function makePlan(written, finished) {
    const { request, remote, local, bases, diskSizes, now, indexes } = finished;
    const read = (0,cache_manifest/* readCacheManifest */.ak)(written);
    if (read === undefined)
        return undefined;
    const config = await (0,external_node_fs_promises_.readFile)(local.pathOf(read.config.digest), 'utf8').catch(() => undefined);
    const digests = [...new Set(read.layers.map(({ digest }) => digest))];
    const layers = digests.flatMap((digest) => layerOf(digest, finished));
    const found = new Set(layers.map(({ digest }) => digest));
    if (config === undefined || digests.some((digest) => !found.has(digest) && !bases.find(digest)))
        return undefined;
    const parents = readParents(config);
    const kept = keepWithin(layers, parents, request.budget);
    const manifest = (0,cache_manifest/* filterCacheManifest */.Cf)(written, (digest) => !found.has(digest) || kept.has(digest));
    const told = [...new Set(finished.facts.values())].flatMap((digest) => layerOf(digest, finished));
    const staying = [...layers.filter(({ digest }) => kept.has(digest)), ...told];
    const isTold = new Set(told.map(({ digest }) => digest));
    const blobs = storedOf(staying, finished);
    const [ref = ''] = request.refs;
    const own = indexes.find((one) => one.ref === ref);
    const index = {
        ...{ version: 1, scope: request.scope, ref, commit: request.commit, savedAt: now },
        ...{ manifest, config, blobs, bases: bases.noted(new Set(digests)), packs: {}, asked: {}, left: {} },
        diskSizes: Object.fromEntries([...diskSizes].filter(([digest]) => kept.has(digest) || bases.find(digest))),
        steps: Object.fromEntries(finished.steps),
        facts: Object.fromEntries([...finished.facts].filter(([, digest]) => isTold.has(digest))),
        reports: finished.reports,
    };
    const content = (0,external_node_crypto_.createHash)('sha256')
        .update(manifest)
        .update(finished.reports[0]?.text ?? '')
        .digest('hex');
    const run = request.run.replace(/[^A-Za-z0-9.-]+/g, '-').slice(0, 80);
    const { sizes } = remote;
    return {
        key: `${(0,cache_key/* deriveIndexPrefix */.ej)(request.scope, ref)}${run}-${content.slice(0, 12)}`,
        index,
        fresh: sortByDepth(staying.filter(({ digest }) => remote.find(digest) === undefined), parents),
        moves: chooseMoves({ blobs, sizes, own, others: indexes.filter((one) => one !== own) }),
        sizes: Object.fromEntries(sizes),
        seen: Object.fromEntries([...sizes.keys()].map((name) => [name, remote.seen(name)])),
        own,
        // a pack that turned out to be damaged cannot be written again under its name
        salt: remote.damaged() ? `${request.run} ${now}` : '',
    };
}
function layerOf(digest, { remote, local, seconds }) {
    const stored = remote.find(digest);
    const size = stored?.size ?? local.sizes.get(digest);
    return size === undefined ? [] : [{ digest, size, seconds: seconds.get(digest) ?? stored?.seconds ?? 0 }];
}
/** What is stored stays where it is. */
function storedOf(layers, { remote, now }) {
    return Object.fromEntries(layers.flatMap(({ digest, seconds }) => {
        const stored = remote.find(digest);
        return stored === undefined ? [] : [[digest, { ...stored, used: now, seconds }]];
    }));
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./lib/cache/pack.js
// New blobs of a run → packs: few entries, named by what they hold.

const MIB = 1024 * 1024;
/** A blob of this size is a pack by itself; smaller ones are put together up to it. */
const TARGET = 64 * MIB;
/** Blobs up to this size lie side by side in their pack, so that one request brings them all. */
const SMALL = MIB;
/** Puts each blob, small ones first, into the first pack that has room for it. `salt` makes other names of the same blobs. */
function planPacks(blobs, salt = '') {
    const groups = [];
    const isSmall = ({ size }) => size <= SMALL;
    for (const blob of [...blobs.filter(isSmall), ...blobs.filter((one) => !isSmall(one))]) {
        const roomy = blob.size < TARGET ? groups.find(({ size }) => size + blob.size <= TARGET) : undefined;
        const group = roomy ?? { size: 0, blobs: [] };
        if (roomy === undefined)
            groups.push(group);
        group.blobs.push(blob);
        group.size += blob.size;
    }
    return groups.map((group) => describePack(group.blobs, salt));
}
function describePack(blobs, salt) {
    const hash = (0,external_node_crypto_.createHash)('sha256').update(salt);
    let offset = 0;
    const placed = blobs.map((blob) => {
        hash.update(`${blob.digest} ${blob.size}\n`);
        const at = offset;
        offset += blob.size;
        return { ...blob, offset: at };
    });
    return { name: `layersmith-2-pack-${hash.digest('hex')}`, size: offset, blobs: placed };
}
/** Another name for the same bytes, the same in each try of a run. */
function renamePack(name, run) {
    return `layersmith-2-pack-${(0,external_node_crypto_.createHash)('sha256').update(`${name} ${run}`).digest('hex')}`;
}

;// CONCATENATED MODULE: ./lib/cache/place.js
// Blobs that are to be stored → packs, and an index that says where each of them lies.


/** The whole index, and the packs that have to be stored before it. */
function placeBlobs(placing) {
    const { index, fresh, moved, sizes, seen, own, salt } = placing;
    const now = index.savedAt;
    const known = index.blobs;
    const moving = moved.flatMap((digest) => {
        const { size, seconds } = known[digest] ?? {};
        return size === undefined ? [] : [{ digest, size, seconds: seconds ?? 0 }];
    });
    // what has outlived others is likely to outlive the new ones too, and would have to move with them again
    const lasting = moving.filter(({ size }) => size > SMALL);
    const packs = [
        ...planPacks([...fresh, ...moving.filter(({ size }) => size <= SMALL)], salt),
        ...planPacks(lasting, salt),
    ];
    const took = new Map([...fresh, ...moving].map(({ digest, seconds }) => [digest, seconds]));
    const placed = packs.flatMap((pack) => pack.blobs.map(({ digest, size, offset }) => {
        const created = known[digest]?.created ?? now;
        const seconds = took.get(digest) ?? 0;
        return [digest, { size, pack: pack.name, offset, created, used: now, seconds }];
    }));
    const blobs = { ...known, ...Object.fromEntries(placed) };
    const made = new Map(packs.map(({ name, size }) => [name, size]));
    const used = [...new Set(Object.values(blobs).map(({ pack }) => pack))];
    const bytes = Object.fromEntries(used.map((name) => [name, made.get(name) ?? sizes.get(name) ?? 0]));
    const asked = Object.fromEntries(used.map((name) => [name, made.has(name) ? now : seen(name)]));
    return { index: { ...index, blobs, packs: bytes, asked, left: listLeft(own, bytes, now) }, packs };
}

// EXTERNAL MODULE: ./lib/cache/problem.js
var problem = __webpack_require__(48321);
// EXTERNAL MODULE: ./lib/adapters/packed-cache/download.js
var download = __webpack_require__(81312);
;// CONCATENATED MODULE: ./lib/adapters/packed-cache/uploads.js
// Blobs that the builder pushes → files named by their digest, proven while they are written.






/** A store in a private folder; memory use does not grow with the blobs. */
async function createLocalBlobs(folder) {
    await (0,external_node_fs_promises_.mkdir)(folder, { recursive: true });
    const sizes = new Map();
    const uploads = new Map();
    let refusal;
    const pathOf = (digest) => (0,external_node_path_.join)(folder, digest.replace(':', '-'));
    return {
        sizes,
        pathOf,
        refusal: () => refusal,
        async keep(digest, content) {
            await (0,external_node_fs_promises_.writeFile)(pathOf(digest), content);
            sizes.set(digest, Buffer.byteLength(content));
        },
        async start() {
            const id = (0,external_node_crypto_.randomUUID)();
            uploads.set(id, {
                path: (0,external_node_path_.join)(folder, `upload-${id}`),
                hash: (0,external_node_crypto_.createHash)('sha256'),
                size: 0,
                busy: false,
            });
            return id;
        },
        async append(id, body) {
            const upload = uploads.get(id);
            if (upload === undefined || upload.busy)
                return undefined;
            upload.busy = true;
            try {
                await (0,promises_.pipeline)((0,flow/* flow */.L3)(body), counting(upload), await appending(upload.path));
            }
            catch (error) {
                refusal ??= diskCodeOf(error);
                // what was counted may not have been written
                uploads.delete(id);
                await (0,external_node_fs_promises_.rm)(upload.path, { force: true });
                throw error;
            }
            upload.busy = false;
            return upload.size;
        },
        async finish(id, digest) {
            const upload = uploads.get(id);
            if (upload === undefined || upload.busy)
                return false;
            uploads.delete(id);
            if (`sha256:${upload.hash.digest('hex')}` !== digest) {
                await (0,external_node_fs_promises_.rm)(upload.path, { force: true });
                return false;
            }
            await (0,external_node_fs_promises_.rename)(upload.path, pathOf(digest));
            sizes.set(digest, upload.size);
            return true;
        },
    };
}
function counting(upload) {
    return new external_node_stream_.Transform({
        transform(chunk, _encoding, done) {
            upload.hash.update(chunk);
            upload.size += chunk.length;
            done(null, chunk);
        },
    });
}
/** Takes everything before it says that the disk did not: a builder that cannot go on sending waits for ever. */
async function appending(path) {
    const file = await (0,external_node_fs_promises_.open)(path, 'a');
    let trouble = null;
    return new external_node_stream_.Writable({
        write(chunk, _encoding, done) {
            if (trouble !== null)
                return done();
            file.appendFile(chunk).then(() => done(), (error) => {
                trouble = error;
                done();
            });
        },
        final: (done) => done(trouble),
        destroy: (error, done) => void file.close().then(() => done(error), done),
    });
}
/** Undefined for all that is not the disk's: a builder that hangs up, for one. */
function diskCodeOf(error) {
    const { code = '' } = error;
    return /^(?:ENOSPC|EDQUOT|EROFS|EIO)$/.test(code) ? code : undefined;
}

;// CONCATENATED MODULE: ./lib/adapters/packed-cache/moves.js
// Blobs whose pack is mostly dead → their bytes on this disk, so that they can be stored anew.






/** The digests whose bytes are here now; what does not come stays where it is, whole packs at a time. */
async function fetchMoves({ moves, index }, directory, service) {
    if (moves.length === 0)
        return [];
    const local = await createLocalBlobs((0,external_node_path_.join)(directory, 'blobs'));
    const packs = Map.groupBy(moves, (digest) => index.blobs[digest]?.pack ?? '');
    const fetched = [...packs].map(async ([pack, digests]) => {
        const missing = digests.filter((digest) => !(0,external_node_fs_.existsSync)(local.pathOf(digest)));
        const here = missing.length === 0 || (await fetchAll({ pack, digests: missing }, index.blobs, { local, service }));
        return here ? digests : [];
    });
    return (await Promise.all(fetched.map((one) => one.catch(() => [])))).flat();
}
async function fetchAll({ pack, digests }, blobs, { local, service }) {
    const found = await service.find(pack);
    if (found?.key !== pack)
        return false;
    for (const digest of digests) {
        const blob = blobs[digest];
        if (blob === undefined)
            return false;
        const id = await local.start();
        const body = await (0,download/* openRange */.wQ)(found.url, { offset: blob.offset, size: blob.size });
        await local.append(id, external_node_stream_.Readable.from((0,flow/* flow */.L3)(body, flow/* STALL */.FI)));
        // another run's word is not taken for it
        if (!(await local.finish(id, digest)))
            return false;
    }
    return true;
}

// EXTERNAL MODULE: ./lib/adapters/packed-cache/upload.js
var upload = __webpack_require__(60013);
;// CONCATENATED MODULE: ./lib/adapters/packed-cache/save.js
// The plan of a finished run → packs and index as entries of the Actions cache, the index last.









/** Packs at once; the blocks of each go up at once as well. */
const PARALLEL = 3;
/** Where the post step finds what is to be stored. */
const PLAN = 'plan.json';
/** Stores what is new; whatever is there already counts as stored. */
async function savePacks(state, service) {
    const { bytes } = state;
    try {
        if (state.kind !== 'packs')
            throw new Error('it was made by another version');
        const plan = JSON.parse(await (0,external_node_fs_promises_.readFile)((0,external_node_path_.join)(state.directory, PLAN), 'utf8'));
        const moved = await fetchMoves(plan, state.directory, service);
        const { index, packs } = placeBlobs({
            ...plan,
            moved,
            sizes: new Map(Object.entries(plan.sizes)),
            seen: (name) => plan.seen[name] ?? 0,
        });
        const waiting = packs.values();
        const renamed = new Map();
        const work = async () => {
            for (const pack of waiting)
                renamed.set(pack.name, await savePack(pack, { directory: state.directory, key: plan.key }, service));
        };
        await Promise.all(Array.from({ length: PARALLEL }, work));
        // a run that dies before this leaves packs that nobody names, never an index without its packs
        const path = (0,external_node_path_.join)(state.directory, 'index.zst');
        let text = JSON.stringify(index);
        for (const [name, stored] of renamed)
            text = text.replaceAll(name, stored);
        const packed = (0,external_node_zlib_.zstdCompressSync)(text);
        await (0,external_node_fs_promises_.writeFile)(path, packed);
        await saveEntry(service, plan.key, [{ path, size: packed.length }]);
        return { saved: true, bytes, problem: undefined, unavailable: false, left: Object.keys(index.left) };
    }
    catch (error) {
        const { text, entryOnly } = (0,problem/* deriveProblem */.p)('layer cache', 'save', (0,errors/* messageOf */.bD)(error));
        return { saved: false, bytes, problem: text, unavailable: !entryOnly };
    }
}
/** Answers the name it is found by: one that is taken and leads to nothing is of a run that was killed. */
async function savePack(pack, { directory, key }, service) {
    const parts = partsOf(directory, pack);
    if (await saveEntry(service, pack.name, parts))
        return pack.name;
    if ((await service.find(pack.name))?.key === pack.name)
        return pack.name;
    const name = renamePack(pack.name, key);
    await saveEntry(service, name, parts);
    return name;
}
/** False when the name is taken. */
async function saveEntry(service, key, parts) {
    const url = await service.create(key);
    if (url === undefined)
        return false;
    await (0,upload/* uploadParts */.y)(url, parts);
    await service.finalize(key, parts.reduce((total, { size }) => total + size, 0));
    return true;
}
function partsOf(directory, { blobs }) {
    return blobs.map(({ digest, size }) => ({ path: (0,external_node_path_.join)(directory, 'blobs', digest.replace(':', '-')), size }));
}

;// CONCATENATED MODULE: ./lib/cache/same-cache.js
// Two caches as BuildKit writes them → whether they hold the same: order and times of making are no difference.


/** False for what cannot be read. */
function isSameCache(one, other) {
    const [layers, records] = [listLayers(one.manifest), listRecords(one.config)];
    if (layers === undefined || records === undefined)
        return false;
    return layers === listLayers(other.manifest) && records === listRecords(other.config);
}
/** Whether they hold the same layers, whatever keys lead to these: a warm engine writes more keys than a cold one. */
function hasSameLayers(one, other) {
    const layers = listLayers(one);
    return layers !== undefined && layers === listLayers(other);
}
function listLayers(manifest) {
    const digests = (0,cache_manifest/* readCacheManifest */.ak)(manifest)?.layers.map(({ digest }) => digest);
    return digests === undefined ? undefined : [...new Set(digests)].sort().join();
}
/** Each step by its digest, with the blob of its result. */
function listRecords(config) {
    const document = parseJson(config);
    if (!(0,json/* isObject */.Gv)(document))
        return undefined;
    const [layers, records] = [listOf(document['layers']), listOf(document['records'])];
    const blobs = layers.map((layer) => ((0,json/* isObject */.Gv)(layer) ? String(layer['blob']) : ''));
    const described = records.map((record) => {
        const results = (0,json/* isObject */.Gv)(record) ? listOf(record['layers']) : [];
        const named = results.map((result) => ((0,json/* isObject */.Gv)(result) ? (blobs[Number(result['layer'])] ?? '') : ''));
        return [(0,json/* isObject */.Gv)(record) ? String(record['digest']) : '', ...named.sort()].join(' ');
    });
    return described.sort().join();
}
function listOf(value) {
    return Array.isArray(value) ? value : [];
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/adapters/packed-cache/stored.js
// What the builder wrote and what earlier runs stored → whether there is anything new.



/** The cache is what one of the indexes holds, and nothing of that was lost. */
async function isStored(manifest, { indexes, local, remote, ran }) {
    const digest = (0,cache_manifest/* readCacheManifest */.ak)(manifest)?.config.digest;
    const config = digest === undefined ? '' : await (0,external_node_fs_promises_.readFile)(local.pathOf(digest), 'utf8').catch(() => '');
    return indexes.some((index) => (isSameCache({ manifest, config }, index) || (!ran && hasSameLayers(manifest, index.manifest))) &&
        Object.keys(index.blobs).every((blob) => remote.find(blob) !== undefined));
}

;// CONCATENATED MODULE: ./lib/adapters/packed-cache/conclude.js
// What the builder wrote and what the build told → what the post step has to store, if anything.








/** What later runs may be compared with. */
const REPORTS = 8;
/** Leaves for the post step what is new: layers, or a report that has to travel. */
async function conclude(written, { seconds = new Map(), steps = new Map(), ran = true, report, layers }, opened) {
    const { folder, clock, request, indexes, remote, local, bases, diskSizes } = opened;
    if ((0,cache_manifest/* readCacheManifest */.ak)(written) === undefined)
        return undefined;
    const text = (0,cache_manifest/* forgetSources */.EY)(written);
    const own = indexes.find(({ ref }) => ref === request.refs[0]);
    const told = report !== undefined && !own?.reports.some(({ commit }) => commit === report.commit);
    const changed = told || opened.contents.isNew(layers);
    const isKnown = isWhole(text, opened) && (await isStored(text, { indexes, local, remote, ran }));
    if (isKnown && !changed)
        return undefined;
    const reports = [...(told ? [report] : []), ...(own?.reports ?? [])].slice(0, REPORTS);
    const now = clock.now();
    const facts = opened.contents.listFacts(layers, own);
    const found = { request, indexes, remote, local, bases, diskSizes, seconds, steps, reports, facts, now };
    const plan = await makePlan(text, found);
    if (plan === undefined)
        return undefined;
    await keepHeld(plan, opened);
    await (0,external_node_fs_promises_.writeFile)((0,external_node_path_.join)(folder, PLAN), JSON.stringify(plan));
    const { key, index } = plan;
    const prefix = (0,cache_key/* deriveIndexPrefix */.ej)(request.scope, index.ref);
    const bytes = plan.fresh.reduce((total, { size }) => total + size, 0);
    return {
        ...{ kind: 'packs', key, prefix, ref: index.ref, directory: folder, bytes },
    };
}
/** Small blobs that came along with others need not be fetched again to be moved. */
async function keepHeld({ moves }, { remote, local }) {
    for (const digest of moves) {
        const bytes = await remote.held(digest);
        const sound = bytes && `sha256:${(0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex')}` === digest;
        if (sound)
            await local.keep(digest, bytes);
    }
}
/** Everything that the manifest names is where later runs find it. */
function isWhole(manifest, { remote, bases }) {
    const layers = (0,cache_manifest/* readCacheManifest */.ak)(manifest)?.layers ?? [];
    return layers.every(({ digest }) => (remote.find(digest) ?? bases.find(digest)) !== undefined);
}

// EXTERNAL MODULE: ./lib/layers/facts-bytes.js
var facts_bytes = __webpack_require__(64255);
;// CONCATENATED MODULE: ./lib/adapters/packed-cache/contents.js
// What layers told before, as small blobs beside them, and the bytes of those that are still to be read.








/** Facts that take more are read again. */
const LARGEST = 16 * 1024 * 1024;
const UNPACKED = 512 * 1024 * 1024;
/** Nothing is fetched before it is asked for. */
function createContents({ folder, indexes, remote, local, bases, manifests, }) {
    const stored = new Map(indexes.toReversed().flatMap(({ facts }) => Object.entries(facts)));
    const known = new Map();
    const fresh = new Map();
    let diffIds;
    // layers of a base image are no layers of this cache
    let read;
    const fetchTo = async (digest) => {
        read ??= createLocalBlobs((0,external_node_path_.join)(folder, 'read'));
        const blobs = await read;
        if (!blobs.sizes.has(digest)) {
            const id = await blobs.start();
            await blobs.append(id, external_node_stream_.Readable.from((0,flow/* flow */.L3)(await contents_open(digest, { remote, bases }), flow/* STALL */.FI)));
            if (!(await blobs.finish(id, digest)))
                throw new Error(`layer ${digest} came damaged`);
        }
        return { path: blobs.pathOf(digest), offset: 0, size: blobs.sizes.get(digest) ?? 0 };
    };
    return {
        facts: {
            async find({ diffId }) {
                const digest = stored.get(diffId);
                const facts = known.get(diffId) ?? (digest && (await readFacts(remote, digest)));
                if (!facts || facts.diffId !== diffId)
                    return undefined;
                known.set(diffId, facts);
                return facts;
            },
            async keep({ diffId, place }, facts) {
                if (place !== undefined || diffId === '')
                    return;
                known.set(diffId, facts);
                const bytes = pack(facts);
                if (bytes.length > LARGEST)
                    return;
                const digest = digestOf(bytes);
                await local.keep(digest, bytes);
                fresh.set(diffId, digest);
            },
            close: async () => undefined,
        },
        diffId(digest) {
            diffIds ??= new Map([...indexes.map(({ manifest }) => manifest), manifests.written() ?? ''].flatMap((text) => [
                ...(0,cache_manifest/* listDiffIds */._s)(text),
            ]));
            return diffIds.get(digest);
        },
        cost(digest) {
            if (local.sizes.has(digest))
                return 0;
            return (remote.find(digest) ?? bases.find(digest))?.size;
        },
        async place(digest) {
            const size = local.sizes.get(digest);
            return size === undefined ? fetchTo(digest) : { path: local.pathOf(digest), offset: 0, size };
        },
        listFacts(diffIds, own) {
            const wanted = diffIds ?? Object.keys(own?.facts ?? {});
            const found = wanted.map((diffId) => [diffId, fresh.get(diffId) ?? stored.get(diffId)]);
            return new Map(found.flatMap(([diffId, digest]) => (digest === undefined ? [] : [[diffId, digest]])));
        },
        isNew: (diffIds = []) => diffIds.some((diffId) => fresh.has(diffId)),
    };
}
async function contents_open(digest, { remote, bases }) {
    const stored = remote.find(digest);
    if (stored === undefined)
        return bases.open(digest, 0);
    return remote.open(digest, { from: 0, to: stored.size, signal: new AbortController().signal });
}
function pack(facts) {
    return (0,external_node_zlib_.zstdCompressSync)((0,facts_bytes/* encodeFacts */.Q)(facts), { params: { [external_node_zlib_.constants.ZSTD_c_compressionLevel]: 6 } });
}
/** What is gone or damaged is read again. */
async function readFacts(remote, digest) {
    try {
        const { size = 0 } = remote.find(digest) ?? {};
        if (size === 0 || size > LARGEST)
            return undefined;
        const signal = new AbortController().signal;
        const chunks = [];
        for await (const chunk of (0,flow/* flow */.L3)(await remote.open(digest, { from: 0, to: size, signal }), flow/* STALL */.FI))
            chunks.push(Buffer.from(chunk));
        const bytes = Buffer.concat(chunks);
        if (digestOf(bytes) !== digest)
            return undefined;
        return (0,facts_bytes/* decodeFacts */.a)((0,external_node_zlib_.zstdDecompressSync)(bytes, { maxOutputLength: UNPACKED }));
    }
    catch {
        return undefined;
    }
}
const digestOf = (bytes) => `sha256:${(0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex')}`;

// EXTERNAL MODULE: ./lib/adapters/packed-cache/indexes.js + 1 modules
var packed_cache_indexes = __webpack_require__(33941);
;// CONCATENATED MODULE: ./lib/adapters/packed-cache/packs.js

const packs_PARALLEL = 8;
/** The service evicts once an hour, what was asked for longest ago first: a younger pack is there, unless somebody deleted it. */
const TRUSTED = 60 * 60 * 1000;
/** Of the packs that nothing is asked about otherwise, the oldest so many are. */
const SAMPLE = 2;
/** Asks for those that may be gone; of the rest for two, and for all when one of these is missing. */
async function findPacks(service, indexes, now) {
    const seen = new Map();
    for (const { blobs, asked } of indexes)
        for (const { pack } of Object.values(blobs))
            seen.set(pack, Math.max(seen.get(pack) ?? 0, Math.min(asked[pack] ?? 0, now)));
    const names = [...seen.keys()].toSorted((a, b) => (seen.get(a) ?? 0) - (seen.get(b) ?? 0));
    const young = names.filter((name) => now - (seen.get(name) ?? 0) < TRUSTED);
    const trusted = new Set(young.slice(SAMPLE));
    const urls = await askFor(service, names.filter((name) => !trusted.has(name)));
    if (young.some((name) => !trusted.has(name) && !urls.has(name))) {
        for (const [name, url] of await askFor(service, trusted))
            urls.set(name, url);
        trusted.clear();
    }
    for (const name of urls.keys())
        seen.set(name, now);
    const pending = new Map([...urls].map(([name, url]) => [name, Promise.resolve(url)]));
    return {
        has: (name) => urls.has(name) || trusted.has(name),
        seen: (name) => seen.get(name) ?? 0,
        async url(name, instead) {
            const known = pending.get(name);
            if (known !== undefined && (await known) !== instead)
                return known;
            const asking = findOne(service, name);
            pending.set(name, asking);
            asking.catch(() => pending.delete(name));
            return asking;
        },
    };
}
async function findOne(service, name) {
    const found = await service.find(name);
    if (found?.key !== name)
        throw new errors/* ExternalError */.yA('cache', 'not-found', 'the pack is gone');
    return found.url;
}
async function askFor(service, names) {
    const urls = new Map();
    const waiting = [...names].values();
    const work = async () => {
        for (const name of waiting) {
            const found = await service.find(name);
            if (found?.key === name)
                urls.set(name, found.url);
        }
    };
    await Promise.all(Array.from({ length: packs_PARALLEL }, work));
    return urls;
}

;// CONCATENATED MODULE: ./lib/adapters/packed-cache/remote.js
// Blobs of earlier runs: where they lie in the Actions cache, whether they are still there, and their bytes.





/** Small blobs within so many bytes come with one request. */
const WINDOW = 4 * 1024 * 1024;
/** Finds out which packs of the indexes are there, own first. */
async function findRemoteBlobs(service, indexes, now) {
    const packs = await findPacks(service, indexes, now);
    const named = indexes.toReversed().flatMap(({ blobs }) => Object.entries(blobs));
    const alive = new Map(named.filter(([, { pack }]) => packs.has(pack)));
    let damaged = false;
    let fetched = 0;
    const groups = new Map();
    const readGroup = (pack, range) => {
        const key = `${pack} ${range.offset}`;
        const known = groups.get(key);
        if (known !== undefined)
            return known;
        const reading = withUrl(packs, pack, (url) => (0,download/* readRange */.qX)(url, range));
        groups.set(key, reading);
        fetched += range.size;
        reading.catch(() => groups.delete(key));
        return reading;
    };
    return {
        find: (digest) => alive.get(digest),
        fetched: () => fetched,
        damaged: () => damaged,
        sizes: new Map(indexes.flatMap((index) => Object.entries(index.packs))),
        seen: packs.seen,
        lost: [...new Set(named.map(([digest]) => digest))].filter((digest) => !alive.has(digest)),
        forget(digest) {
            const pack = alive.get(digest)?.pack;
            if (pack === undefined)
                return;
            damaged = true;
            for (const [other, blob] of alive)
                if (blob.pack === pack)
                    alive.delete(other);
        },
        async held(digest) {
            const blob = alive.get(digest);
            if (blob === undefined || blob.size > SMALL)
                return undefined;
            const range = groupOf(blob, alive.values());
            const bytes = await groups.get(`${blob.pack} ${range.offset}`);
            return bytes && sliceOf(bytes, range, { offset: blob.offset, size: blob.size });
        },
        async open(digest, { from, to, signal, stall = undefined }) {
            const blob = alive.get(digest);
            if (blob === undefined)
                throw new errors/* ExternalError */.yA('cache', 'not-found', 'the blob is gone');
            const wanted = { offset: blob.offset + from, size: to - from };
            if (blob.size <= SMALL) {
                const range = groupOf(blob, alive.values());
                return external_node_stream_.Readable.from([sliceOf(await readGroup(blob.pack, range), range, wanted)]);
            }
            const more = stall === undefined ? { signal } : { signal, stall };
            const body = await withUrl(packs, blob.pack, (url) => (0,download/* openRange */.wQ)(url, wanted, more));
            fetched += wanted.size;
            return body;
        },
    };
}
/** A signed URL lives for minutes only: one that is refused is asked for again, once. */
async function withUrl(packs, name, use) {
    const url = await packs.url(name);
    return use(url).catch(async (error) => {
        const expired = error instanceof errors/* ExternalError */.yA && (error.status === 401 || error.status === 403);
        if (!expired)
            throw error;
        return use(await packs.url(name, url));
    });
}
/** The small blobs that lie side by side with this one, as far as they fit into one request. */
function groupOf(blob, all) {
    const near = [...all]
        .filter(({ pack, size }) => pack === blob.pack && size <= SMALL)
        .toSorted((a, b) => a.offset - b.offset);
    const groups = [];
    for (const { offset, size } of near) {
        const last = groups.at(-1);
        // a gap is what is not in use any more: not worth a request of its own
        if (last !== undefined && offset - last.end <= SMALL && offset + size - last.offset <= WINDOW)
            last.end = Math.max(last.end, offset + size);
        else
            groups.push({ offset, end: offset + size });
    }
    const found = groups.find(({ offset, end }) => offset <= blob.offset && blob.offset + blob.size <= end);
    const { offset, end } = found ?? { offset: blob.offset, end: blob.offset + blob.size };
    return { offset, size: end - offset };
}
function sliceOf(bytes, range, { offset, size }) {
    return bytes.subarray(offset - range.offset, offset - range.offset + size);
}

// EXTERNAL MODULE: ./lib/adapters/packed-cache/within.js
var within = __webpack_require__(39635);
;// CONCATENATED MODULE: ./lib/adapters/packed-cache/find-caches.js





const NOTHING = {
    find: () => undefined,
    fetched: () => 0,
    forget: () => { },
    damaged: () => false,
    held: async () => undefined,
    sizes: new Map(),
    seen: () => 0,
    lost: [],
    open: () => Promise.reject(new Error('nothing is there')),
};
/** Never rejects: a service that is in trouble, or takes longer than the limit, has nothing. */
async function findCaches(service, request, { limit, now }) {
    if (request.read === false)
        return { indexes: [], remote: NOTHING, problem: undefined, unavailable: false };
    try {
        return await (0,within/* within */.u)(limit, async () => {
            const { indexes, problem } = await (0,packed_cache_indexes/* findIndexes */._)(service, request);
            const remote = indexes.length === 0 ? NOTHING : await findRemoteBlobs(service, indexes, now);
            return { indexes, remote, problem, unavailable: false };
        });
    }
    catch (error) {
        const { text, entryOnly } = (0,problem/* deriveProblem */.p)('layer cache', 'restore', (0,errors/* messageOf */.bD)(error));
        return { indexes: [], remote: NOTHING, problem: text, unavailable: !entryOnly };
    }
}

// EXTERNAL MODULE: ./lib/adapters/packed-cache/manifests.js
var packed_cache_manifests = __webpack_require__(57720);
// EXTERNAL MODULE: ./lib/layers/layer.js
var layers_layer = __webpack_require__(66407);
;// CONCATENATED MODULE: ./lib/adapters/packed-cache/measure.js
// Layers of a build → the bytes they unpack to: of those that came through this run, and of base images.





const measure_SAMPLE = 128 * 1024;
/** Gzip counts what it unpacks to only up to here. */
const COUNTED = 2 ** 32;
/** Milliseconds that registries have for all base layers together. */
const PATIENCE = 5000;
/** Adds to `known` what it finds out; a layer that is not here, or not readable, has no known size. */
async function measureLayers({ local, bases }, known, digests) {
    const unknown = digests.filter((digest) => !known.has(digest));
    for (const digest of unknown) {
        const size = local.sizes.get(digest);
        if (size === undefined)
            continue;
        const bytes = await measureFile(local.pathOf(digest), size);
        if (bytes !== undefined)
            known.set(digest, bytes);
    }
    const based = unknown.filter((digest) => !known.has(digest) && bases.find(digest) !== undefined);
    const measured = based.map(async (digest) => {
        const bytes = await readCount(bases.find(digest)?.size ?? 0, readBase(bases, digest));
        if (bytes !== undefined)
            known.set(digest, bytes);
    });
    await (0,within/* within */.u)(PATIENCE, () => Promise.all(measured)).catch(() => undefined);
    return new Map([...known].filter(([digest]) => digests.includes(digest)));
}
async function measureFile(path, size) {
    const file = await (0,external_node_fs_promises_.open)(path);
    const read = async (from, length) => {
        const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, from);
        return buffer.subarray(0, bytesRead);
    };
    const counted = await readCount(size, read).finally(() => file.close());
    if (counted !== undefined)
        return counted;
    const layer = await (0,layers_layer/* readLayer */.w)((0,external_node_fs_.createReadStream)(path)).catch(() => undefined);
    return layer?.tarBytes;
}
/** Two small requests; the rest of the layer stays where it is. */
function readBase(bases, digest) {
    return async (from, length) => {
        const chunks = [];
        let left = length;
        for await (const chunk of await bases.open(digest, from)) {
            chunks.push(chunk);
            left -= chunk.length;
            if (left <= 0)
                break;
        }
        return Buffer.concat(chunks).subarray(0, length);
    };
}
/** What the end of a gzip file says, which saves reading all of it; undefined where it cannot be relied on. */
async function readCount(size, read) {
    try {
        const head = await read(0, Math.min(measure_SAMPLE, size));
        if (head[0] !== 0x1f || head[1] !== 0x8b || size < 18)
            return undefined;
        const sample = (0,external_node_zlib_.gunzipSync)(head, { finishFlush: external_node_zlib_.constants.Z_SYNC_FLUSH }).length;
        // several members in one file, or so much that the count began anew
        const bytes = (await read(size - 4, 4)).readUInt32LE(0);
        const likely = (sample / head.length) * size;
        return bytes >= size * 0.99 - 64 && bytes % 512 === 0 && likely * 4 < COUNTED ? bytes : undefined;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/adapters/packed-cache/packed-cache.js
// The layer cache as a registry on loopback, with packs in the Actions cache behind it.














/** A layer cache of which only what a build needs is fetched; the service's troubles become problems. */
function createPackedCache(options) {
    return {
        async open(request) {
            const started = options.clock.now();
            const local = await createLocalBlobs((0,external_node_path_.join)(options.folder, 'blobs'));
            const { service, findLimit = 10_000 } = options;
            const found = await findCaches(service, request, { limit: findLimit, now: started });
            const manifests = (0,packed_cache_manifests/* createManifests */.p)();
            // a registry that does not answer keeps nobody waiting: its layers are stored like others
            const known = await (0,within/* within */.u)(findLimit, () => findBases(request, found.indexes)).catch(() => NO_BASES);
            const bases = request.storeBases === true ? storedBases(known) : known;
            let faulty = false;
            const onFault = () => {
                faulty = true;
            };
            const { stall } = options;
            const sources = {
                ...{ local, remote: found.remote, bases, onFault },
                ...(stall === undefined ? {} : { stall }),
            };
            const loopback = await (0,packed_cache_loopback/* startLoopback */.O)((exchange) => exchange.path.startsWith('manifests/') ? manifests.handle(exchange) : handleBlobs(exchange, sources));
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
/** BuildKit reads the config of a cache it imports at once. */
async function keepConfigs(indexes, local) {
    for (const { manifest, config } of indexes) {
        const read = (0,cache_manifest/* readCacheManifest */.ak)(manifest);
        if (read !== undefined)
            await local.keep(read.config.digest, config);
    }
}
const EXPORT = 'mode=max,ignore-error=true,oci-mediatypes=true,image-manifest=true';
/** One cache for each index; written to under a name of its own, so that no offered one is replaced. */
function offer(opened) {
    const { indexes, remote, manifests, request, loopback, problem, unavailable, local, bases, options } = opened;
    const served = indexes.map((index, at) => {
        manifests.offer(`cache-${at}`, (0,cache_manifest/* filterCacheManifest */.Cf)(index.manifest, (digest) => Boolean(remote.find(digest) ?? bases.find(digest))));
        return `type=registry,ref=${loopback.repository}:cache-${at}`;
    });
    const writes = request.write && !unavailable;
    const [first] = indexes;
    const stored = new Map(indexes.flatMap(({ blobs }) => Object.entries(blobs)));
    const diskSizes = new Map(indexes.flatMap((index) => Object.entries(index.diskSizes)));
    const own = `${loopback.repository}:own`;
    const contents = createContents({ folder: options.folder, indexes, remote, local, bases, manifests });
    let finishing = 0;
    return {
        from: served,
        to: writes ? [[`type=registry,ref=${own},${EXPORT}`, ...request.compression].join(',')] : [],
        stats: {
            source: first && { ref: first.ref, commit: first.commit, savedAt: first.savedAt },
            restoredBytes: sum([...stored.values()].map(({ size }) => size)),
            seconds: opened.seconds,
            problem: problem ?? describeLost(remote.lost.length),
            unavailable,
        },
        bases: bases.current,
        steps: new Map(indexes.toReversed().flatMap((index) => Object.entries(index.steps))),
        reports: indexes.flatMap(({ ref, reports }) => reports.map((report) => ({ ...report, ref }))),
        contents,
        faulty: opened.faulty,
        reached: loopback.reached,
        fetched: () => remote.fetched(),
        spent: () => opened.seconds + loopback.busy() + finishing,
        diskSizes: (digests) => measureLayers({ local, bases }, diskSizes, digests),
        async finish(told = {}) {
            const started = options.clock.now();
            await loopback.stop();
            const refusal = local.refusal();
            if (refusal !== undefined)
                throw diskIsFull(refusal);
            const written = writes ? manifests.written() : undefined;
            const state = written === undefined
                ? undefined
                : await conclude(written, told, { ...opened, ...options, contents, diskSizes });
            finishing = (options.clock.now() - started) / 1000;
            return state;
        },
    };
}
function diskIsFull(code) {
    const text = `the runner's temporary folder has no room for the new layers (${code}).`;
    return new errors/* ExternalError */.yA('cache', 'unavailable', text);
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


/***/ }),

/***/ 64255:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ encodeFacts),
/* harmony export */   a: () => (/* binding */ decodeFacts)
/* harmony export */ });
const VERSION = 2;
const KINDS = ['file', 'hard-link', 'directory', 'symbolic-link', 'device', 'fifo'];
const FIGURES = ['size', 'uid', 'gid', 'mtime'];
/** Figures as columns compress to next to nothing; they are not compressed here. */
function encodeFacts({ entries, hashes, heads, ...rest }) {
    const columns = [
        names(entries.map(({ path }) => path)),
        names(entries.map(({ link }) => link ?? '')),
        Buffer.from(Uint8Array.from(entries, ({ kind }) => KINDS.indexOf(kind))),
        bytesOf(Uint16Array.from(entries, ({ mode }) => mode)),
        ...FIGURES.map((figure) => bytesOf(Float64Array.from(entries, (entry) => entry[figure]))),
        ...headColumns(entries, heads),
    ];
    const head = {
        ...rest,
        version: VERSION,
        count: entries.length,
        hashes: [...hashes],
        columns: columns.map(({ length }) => length),
    };
    const text = Buffer.from(JSON.stringify(head));
    const size = Buffer.alloc(4);
    size.writeUInt32LE(text.length);
    return Buffer.concat([size, text, ...columns]);
}
/** Which entries have one, and which. */
function headColumns(entries, heads) {
    const positions = new Map(heads.size === 0 ? [] : entries.map(({ path }, at) => [path, at]));
    const where = [...heads.keys()].map((path) => positions.get(path) ?? 0);
    return [bytesOf(Uint32Array.from(where)), bytesOf(Uint32Array.from(heads.values()))];
}
/** No path holds a zero byte. */
function names(texts) {
    return Buffer.from(texts.join('\0'));
}
function bytesOf(column) {
    return Buffer.from(column.buffer, column.byteOffset, column.byteLength);
}
/** Undefined for bytes that another version wrote, or that are damaged. */
function decodeFacts(bytes) {
    try {
        const start = 4 + bytes.readUInt32LE(0);
        const head = JSON.parse(bytes.toString('utf8', 4, start));
        if (head.version !== VERSION)
            return undefined;
        const { version: _, count, columns, hashes, ...rest } = head;
        const parts = partsOf(bytes.subarray(start), columns);
        const entries = parts && readEntries(parts, count);
        return entries && { ...rest, entries, hashes: new Map(hashes), heads: readHeads(parts, entries) };
    }
    catch {
        return undefined;
    }
}
/** Undefined when they are not all the bytes. */
function partsOf(bytes, columns) {
    let at = 0;
    const parts = columns.map((length) => {
        at += length;
        return bytes.subarray(at - length, at);
    });
    return at === bytes.length ? parts : undefined;
}
function readHeads(parts, entries) {
    const [where, sums] = parts.slice(-2).map((part) => new Uint32Array(copied(part)));
    return new Map(Array.from(where ?? [], (at, index) => [entries[at]?.path ?? '', sums?.[index] ?? 0]));
}
function readEntries(parts, count) {
    const [paths, links, kinds, modes, ...figures] = parts;
    if (!paths || !links || !kinds || !modes || kinds.length !== count)
        return undefined;
    const pathTexts = textsOf(paths, count);
    const linkTexts = textsOf(links, count);
    const mode = new Uint16Array(copied(modes));
    const [size, uid, gid, mtime] = figures
        .slice(0, FIGURES.length)
        .map((part) => new Float64Array(copied(part)));
    if (!size || !uid || !gid || !mtime || pathTexts.length !== count || mtime.length !== count)
        return undefined;
    return pathTexts.map((path, index) => {
        const kind = KINDS[kinds[index] ?? 0] ?? 'file';
        return {
            path,
            kind,
            size: small(size[index] ?? 0),
            mode: mode[index] ?? 0,
            uid: small(uid[index] ?? 0),
            gid: small(gid[index] ?? 0),
            mtime: small(mtime[index] ?? 0),
            link: kind === 'hard-link' || kind === 'symbolic-link' ? (linkTexts[index] ?? '') : undefined,
        };
    });
}
/** What comes from a column is a number in a box; most fit into 31 bits and need none, which is megabytes of a large image. */
function small(figure) {
    const cut = figure | 0;
    return cut === figure ? cut : figure;
}
function textsOf(bytes, count) {
    return count === 0 ? [] : bytes.toString('utf8').split('\0');
}
/** Columns of numbers must begin at a multiple of their size. */
function copied(bytes) {
    return new Uint8Array(bytes).buffer;
}


/***/ }),

/***/ 66407:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ readLayer)
/* harmony export */ });
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46466);
/* harmony import */ var tar_stream__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56118);
/* harmony import */ var _compression_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94524);



/** Reads a layer to its end. Rejects when the blob is no tar or is cut short. */
async function readLayer(source) {
    const { compression, blob } = await (0,_compression_js__WEBPACK_IMPORTED_MODULE_2__/* .sniff */ .ZF)(source);
    const { stage, count } = (0,_compression_js__WEBPACK_IMPORTED_MODULE_2__/* .counting */ .Mr)();
    const tar = (0,tar_stream__WEBPACK_IMPORTED_MODULE_1__.extract)();
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
    await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_0__.pipeline)(blob, (0,_compression_js__WEBPACK_IMPORTED_MODULE_2__/* .decompressor */ .ni)(compression), stage, tar);
    return { compression, tarBytes: count(), fileBytes, files };
}


/***/ })

};
