export const id = 521;
export const ids = [521];
export const modules = {

/***/ 5521:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createDirectoryCache: () => (/* binding */ createDirectoryCache)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/cache/key.js
var cache_key = __webpack_require__(2009);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/layers/layer.js
var layers_layer = __webpack_require__(6407);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./lib/adapters/actions-cache/layout.js
// A BuildKit cache directory (OCI image layout) → its digest and blobs, or why it cannot be used.



const digestForm = /^sha256:[0-9a-f]{64}$/;
/** Reads the directory and makes sure that every blob it names is there in full size; undefined when not. */
async function readLayout(folder) {
    const roots = readList(await readObject((0,external_node_path_.join)(folder, 'index.json')), 'manifests');
    if (roots === undefined || roots.length === 0)
        return undefined;
    const blobs = new Map();
    const whole = await collectBlobs({ folder, blobs }, roots);
    return whole ? { digest: nameOf(roots), roots: roots.map(({ digest }) => digest), blobs } : undefined;
}
/** Where the blob of a digest lies; undefined for what is not a digest. */
function blobPath(folder, digest) {
    return digestForm.test(digest) ? (0,external_node_path_.join)(folder, 'blobs', ...digest.split(':')) : undefined;
}
async function collectBlobs(walk, descriptors) {
    for (const descriptor of descriptors) {
        if (walk.blobs.has(descriptor.digest))
            continue;
        const path = blobPath(walk.folder, descriptor.digest);
        if (path === undefined || (await sizeOf(path)) !== descriptor.size)
            return false;
        walk.blobs.set(descriptor.digest, descriptor.size);
        if (!/\+json$/.test(descriptor.mediaType) || !/manifest|index/.test(descriptor.mediaType))
            continue;
        const nested = listNested(await readObject(path));
        if (nested === undefined || !(await collectBlobs(walk, nested)))
            return false;
    }
    return true;
}
async function sizeOf(path) {
    return (0,promises_.stat)(path).then((found) => found.size, () => undefined);
}
function listNested(manifest) {
    if (manifest === undefined)
        return undefined;
    if ('manifests' in manifest)
        return readList(manifest, 'manifests');
    const config = readDescriptor(manifest['config']);
    const layers = readList(manifest, 'layers');
    return config && layers ? [config, ...layers] : undefined;
}
async function readObject(path) {
    try {
        const value = JSON.parse(await (0,promises_.readFile)(path, 'utf8'));
        return typeof value === 'object' && value !== null ? value : undefined;
    }
    catch {
        return undefined;
    }
}
function readList(object, name) {
    const list = object?.[name];
    if (!Array.isArray(list))
        return undefined;
    const descriptors = list.map(readDescriptor).filter((descriptor) => descriptor !== undefined);
    return descriptors.length === list.length ? descriptors : undefined;
}
function readDescriptor(value) {
    const { digest, size, mediaType } = (value ?? {});
    if (typeof digest !== 'string' || !digestForm.test(digest) || typeof size !== 'number')
        return undefined;
    return { digest, size, mediaType: typeof mediaType === 'string' ? mediaType : '' };
}
function nameOf(roots) {
    const digests = roots.map(({ digest }) => digest).sort();
    const [only] = digests;
    if (only !== undefined && digests.length === 1)
        return only;
    return `sha256:${(0,external_node_crypto_.createHash)('sha256').update(digests.join()).digest('hex')}`;
}

// EXTERNAL MODULE: ./lib/image/json.js
var json = __webpack_require__(7383);
;// CONCATENATED MODULE: ./lib/adapters/actions-cache/node-caches.js
// A cache directory that several nodes of a builder wrote to → an index.json that names the cache of each of them.




/** BuildKit reads no manifest that is larger. */
const LARGEST = 4 * 1024 * 1024;
const CACHE_CONFIG = 'application/vnd.buildkit.cacheconfig.v0';
/** Each node writes its blobs, and index.json over that of the node before: what that named is named again. */
async function listNodeCaches(folder) {
    const path = (0,external_node_path_.join)(folder, 'index.json');
    const index = parseJson(await (0,promises_.readFile)(path, 'utf8').catch(() => ''));
    const listed = (0,json/* isObject */.Gv)(index) && Array.isArray(index['manifests']) ? index['manifests'] : [];
    if (!(0,json/* isObject */.Gv)(index) || listed.length === 0)
        return;
    const known = new Set(listed.map((one) => ((0,json/* isObject */.Gv)(one) ? one['digest'] : undefined)));
    const blobs = (0,external_node_path_.join)(folder, 'blobs', 'sha256');
    const names = await (0,promises_.readdir)(blobs).catch(() => []);
    const found = await Promise.all(names.sort().map((name) => readCache((0,external_node_path_.join)(blobs, name))));
    const more = found.filter((one) => one !== undefined && !known.has(one.digest));
    if (more.length === 0)
        return;
    await (0,promises_.writeFile)(path, JSON.stringify({ ...index, manifests: [...listed, ...more] }));
}
/** Undefined for every other blob. */
async function readCache(path) {
    const { size } = await (0,promises_.stat)(path);
    if (size > LARGEST)
        return undefined;
    const bytes = await (0,promises_.readFile)(path);
    // layers are not looked at any further
    const value = bytes[0] === 0x7b ? parseJson(bytes.toString('utf8')) : undefined;
    if (!(0,json/* isObject */.Gv)(value))
        return undefined;
    const { mediaType, config, manifests } = value;
    const parts = [config, ...(Array.isArray(manifests) ? manifests : [])];
    const isCache = parts.some((part) => (0,json/* isObject */.Gv)(part) && part['mediaType'] === CACHE_CONFIG);
    if (!isCache || typeof mediaType !== 'string')
        return undefined;
    return { mediaType, digest: `sha256:${(0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex')}`, size };
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/adapters/actions-cache/notes.js
// The side file of a cache directory: where the cache came from, and uncompressed sizes of its blobs.


const fileName = 'layersmith.json';
/** The notes in a cache directory; undefined when there are none that we understand. */
async function readNotes(folder) {
    try {
        const notes = JSON.parse(await (0,promises_.readFile)((0,external_node_path_.join)(folder, fileName), 'utf8'));
        return isNotes(notes) ? notes : undefined;
    }
    catch {
        return undefined;
    }
}
/** Writes the notes beside index.json, where BuildKit does not look. */
async function writeNotes(folder, notes) {
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, fileName), JSON.stringify(notes));
}
function isNotes(value) {
    if (typeof value !== 'object' || value === null)
        return false;
    const notes = value;
    const { diskSizes } = notes;
    return (notes.version === 1 &&
        [notes.scope, notes.ref, notes.commit].every((text) => typeof text === 'string') &&
        Number.isFinite(notes.savedAt) &&
        typeof diskSizes === 'object' &&
        diskSizes !== null &&
        Object.values(diskSizes).every((size) => Number.isSafeInteger(size) && size >= 0));
}

// EXTERNAL MODULE: ./lib/cache/scope.js
var cache_scope = __webpack_require__(3646);
// EXTERNAL MODULE: ./lib/adapters/actions-cache/toolkit.js + 1 modules
var toolkit = __webpack_require__(3951);
;// CONCATENATED MODULE: ./lib/adapters/actions-cache/restore.js
// Git refs in order of preference → the first layer cache that is whole.






/** Asks for each ref's newest cache; a damaged one counts as a miss, a service in trouble ends the search. */
async function restoreFirst(request) {
    const { folder, limit, scope } = request;
    let problem;
    let unavailable = false;
    for (const ref of new Set(request.refs)) {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
        const answer = await (0,toolkit/* restoreFolder */.X)({ what: 'layer cache', folder, limit }, (0,cache_key/* deriveLayersPrefix */.MP)(scope, ref));
        problem ??= answer.problem?.text;
        if (answer.problem?.entryOnly === false) {
            unavailable = true;
            break;
        }
        if (answer.key === undefined)
            continue;
        const restored = await readRestored(folder, scope);
        if (restored !== undefined)
            return { restored, problem, unavailable };
        problem ??= `The layer cache of ${(0,cache_scope/* nameRef */.$G)(ref)} is damaged or incomplete; it was not used.`;
    }
    await (0,promises_.rm)(folder, { recursive: true, force: true });
    return { restored: undefined, problem, unavailable };
}
async function readRestored(folder, scope) {
    const [layout, notes] = await Promise.all([readLayout(folder), readNotes(folder)]);
    return layout !== undefined && notes?.scope === scope ? { layout, notes } : undefined;
}

;// CONCATENATED MODULE: ./lib/adapters/actions-cache/directory-cache.js
// The layer cache as BuildKit's own cache directory, carried from run to run by the Actions cache.











const minutes = 60_000;
/** A layer cache over `@actions/cache`; the service's troubles become problems, never exceptions. */
function createDirectoryCache(options) {
    return {
        async open(request) {
            const started = options.clock.now();
            const restoredTo = (0,external_node_path_.join)(options.folder, 'restored', 'layers');
            const exportTo = (0,external_node_path_.join)(options.folder, 'export', 'layers');
            await (0,promises_.rm)(exportTo, { recursive: true, force: true });
            const { scope } = request;
            const refs = request.read === false ? [] : request.refs;
            const limit = options.restoreLimit ?? 5 * minutes;
            const outcome = await restoreFirst({ scope, refs, folder: restoredTo, limit });
            const seconds = (options.clock.now() - started) / 1000;
            return openCache({ request, outcome, restoredTo, exportTo, seconds, clock: options.clock });
        },
        save: (state) => saveState(state, options.saveLimit ?? 10 * minutes),
    };
}
function openCache(opened) {
    const { request, outcome, restoredTo, exportTo } = opened;
    const { restored, problem, unavailable } = outcome;
    const writes = request.write && !unavailable;
    const sizes = new Map(Object.entries(restored?.notes.diskSizes ?? {}));
    let exported;
    const note = async ({ blobs }) => {
        const { scope, refs, commit } = request;
        const savedAt = opened.clock.now();
        // only of blobs that are there: handed on from run to run, the list would grow for ever
        const diskSizes = Object.fromEntries([...sizes].filter(([digest]) => blobs.has(digest)));
        await writeNotes(exportTo, { version: 1, scope, ref: refs[0] ?? '', commit, savedAt, diskSizes });
    };
    return {
        from: restored === undefined ? [] : importsOf(restored.layout, restoredTo),
        to: writes
            ? [[`type=local,dest=${exportTo},mode=max,ignore-error=true`, ...request.compression].join(',')]
            : [],
        stats: {
            source: restored && sourceOf(restored.notes),
            restoredBytes: sum(restored?.layout.blobs.values() ?? []),
            seconds: opened.seconds,
            problem,
            unavailable,
        },
        bases: [],
        faulty: () => false,
        reached: () => true,
        fetched: () => sum(restored?.layout.blobs.values() ?? []),
        async diskSizes(digests) {
            const before = sizes.size;
            await Promise.all(digests.map((digest) => measure({ sizes, digest, folders: [exportTo, restoredTo] })));
            if (exported !== undefined && sizes.size > before)
                await note(exported);
            return new Map(digests.flatMap((digest) => pair(digest, sizes.get(digest))));
        },
        async finish() {
            if (writes)
                await listNodeCaches(exportTo);
            const layout = writes ? await readLayout(exportTo) : undefined;
            if (layout === undefined || layout.digest === restored?.layout.digest)
                return undefined;
            exported = layout;
            await note(layout);
            const key = (0,cache_key/* deriveLayersKey */.fi)((0,cache_key/* deriveLayersPrefix */.MP)(request.scope, request.refs[0] ?? ''), request.run, layout.digest);
            return { kind: 'directory', key, directory: exportTo, bytes: sum(layout.blobs.values()) };
        },
    };
}
/** Without a digest only one of several is read. */
function importsOf({ roots }, folder) {
    const source = `type=local,src=${folder}`;
    return roots.length < 2 ? [source] : roots.map((digest) => `${source},digest=${digest}`);
}
// A blob that is not there, or not readable, has no known size: that is all the report needs to know.
async function measure({ sizes, digest, folders }) {
    for (const folder of folders) {
        const path = blobPath(folder, digest);
        if (path === undefined || sizes.has(digest))
            return;
        const layer = await (0,layers_layer/* readLayer */.w)((0,external_node_fs_.createReadStream)(path)).catch(() => undefined);
        if (layer !== undefined)
            sizes.set(digest, layer.tarBytes);
    }
}
function sourceOf({ ref, commit, savedAt }) {
    return { ref, commit, savedAt };
}
function pair(digest, size) {
    return size === undefined ? [] : [[digest, size]];
}
function sum(numbers) {
    let total = 0;
    for (const number of numbers)
        total += number;
    return total;
}
async function saveState(state, limit) {
    try {
        if (state.kind !== 'directory')
            throw new Error('it was made in another way.');
        const { saved, problem } = await (0,toolkit/* saveFolder */.m)({ what: 'layer cache', folder: state.directory, limit }, state.key);
        return { saved, bytes: state.bytes, problem: problem?.text, unavailable: problem?.entryOnly === false };
    }
    catch (error) {
        return {
            saved: false,
            bytes: state.bytes,
            problem: `The layer cache could not be saved: ${(0,errors/* messageOf */.bD)(error)}`,
            unavailable: false,
        };
    }
}


/***/ }),

/***/ 3951:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ restoreFolder),
  m: () => (/* binding */ saveFolder)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/cache/problem.js
var problem = __webpack_require__(8321);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: external "node:async_hooks"
var external_node_async_hooks_ = __webpack_require__(6698);
;// CONCATENATED MODULE: ./lib/adapters/actions-cache/apart.js
// Runs the cache toolkit apart from the rest of the process: its own workspace, working and temporary folder, output.

// The toolkit reads these from the process and offers no parameters for them. Setting them for the whole
// process would reach code that runs meanwhile, and a call that is given up after its time limit would later
// unpack into the user's workspace; so they are answered by who asks.
const current = new external_node_async_hooks_.AsyncLocalStorage();
let running = 0;
let restore = () => undefined;
/** Calls `run` with `folder` as its workspace and working directory; what it prints is collected line by line. */
async function runApart(folder, env, run) {
    const lines = [];
    if (running === 0)
        restore = install();
    running += 1;
    try {
        const value = await current.run({ env: { ...env, GITHUB_WORKSPACE: folder }, folder, lines }, run);
        return { value, lines };
    }
    finally {
        running -= 1;
        if (running === 0)
            restore();
    }
}
function install() {
    const { env, cwd } = process;
    const undo = [collect(process.stdout), collect(process.stderr)];
    process.cwd = () => current.getStore()?.folder ?? cwd.call(process);
    process.env = new Proxy(env, {
        get: (target, name) => typeof name === 'string' ? (current.getStore()?.env[name] ?? target[name]) : undefined,
        set: (target, name, value) => Reflect.set(target, name, value),
    });
    return () => {
        process.env = env;
        process.cwd = cwd;
        for (const one of undo)
            one();
    };
}
function collect(stream) {
    const write = stream.write;
    stream.write = function capture(chunk, ...rest) {
        const surroundings = current.getStore();
        if (surroundings === undefined)
            return write.call(stream, chunk, ...rest);
        const lines = (typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8')).split(/\r?\n/);
        surroundings.lines.push(...lines.filter((line) => line !== ''));
        for (const line of lines)
            if (isForRunner(line))
                write.call(stream, `${line}\n`);
        return true;
    };
    return () => {
        stream.write = write;
    };
}
// Masks must reach the runner; debug lines are for those who asked for them.
function isForRunner(line) {
    if (line.startsWith('::add-mask::'))
        return process.env['GITHUB_ACTIONS'] === 'true';
    return line.startsWith('::debug::') && process.env['RUNNER_DEBUG'] === '1';
}

;// CONCATENATED MODULE: ./lib/adapters/actions-cache/toolkit.js
// Restores and saves one folder through @actions/cache; failures come back as sentences, never as exceptions.





/** Fills `folder` from the newest entry under `prefix`; the matched key, undefined on a miss. */
async function restoreFolder(transfer, prefix) {
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(transfer.folder), { recursive: true });
    const { value, said } = await call(transfer, async (paths) => {
        const { restoreCache } = await __webpack_require__.e(/* import() */ 691).then(__webpack_require__.bind(__webpack_require__, 1691));
        // The segment limit ends a hanging download itself, so that nothing goes on behind our back.
        return restoreCache(paths, prefix, undefined, { segmentTimeoutInMs: transfer.limit });
    });
    if (value !== undefined)
        return { key: value, problem: undefined };
    await (0,promises_.rm)(transfer.folder, { recursive: true, force: true });
    return { key: undefined, problem: said === '' ? undefined : (0,problem/* deriveProblem */.p)(transfer.what, 'restore', said) };
}
/** Saves `folder` under `key`; an entry that exists already is as good as saved. */
async function saveFolder(transfer, key) {
    const { value, said } = await call(transfer, async (paths) => {
        const { saveCache } = await __webpack_require__.e(/* import() */ 691).then(__webpack_require__.bind(__webpack_require__, 1691));
        return saveCache(paths, key);
    });
    if ((value !== undefined && value >= 0) || /\(409\)|already_exists|already exists/.test(said)) {
        return { saved: true, problem: undefined };
    }
    return { saved: false, problem: (0,problem/* deriveProblem */.p)(transfer.what, 'save', said) };
}
// The toolkit hashes the path as it was given into the entry's version and stores names relative to the
// workspace. Temporary folders differ from runner to runner, so it is given a constant relative name and
// sees the parent folder as its workspace.
async function call(transfer, run) {
    const parent = (0,external_node_path_.dirname)(transfer.folder);
    const temporary = (0,external_node_path_.join)(parent, '.archive');
    const attempt = runApart(parent, { RUNNER_TEMP: temporary }, async () => {
        const value = await run([(0,external_node_path_.basename)(transfer.folder)]).catch((error) => new Failed((0,errors/* messageOf */.bD)(error)));
        await (0,promises_.rm)(temporary, { recursive: true, force: true });
        return value;
    });
    const timer = startTimer(transfer.limit);
    const outcome = await Promise.race([attempt, timer.expired]);
    timer.stop();
    if (outcome === undefined)
        return { value: undefined, said: `no answer within ${Math.ceil(transfer.limit / 1000)} s` };
    const { value, lines } = outcome;
    return value instanceof Failed
        ? { value: undefined, said: value.message }
        : { value, said: findComplaint(lines) };
}
class Failed extends Error {
}
function startTimer(limit) {
    const { promise, resolve } = Promise.withResolvers();
    const timer = setTimeout(() => resolve(undefined), limit);
    return { expired: promise, stop: () => clearTimeout(timer) };
}
// Both functions swallow errors and print them; the reason of a refused reservation is in a debug line only.
function findComplaint(lines) {
    const complaints = lines
        .map((line) => /^::(?:warning|error)::(.*)$|^::debug::(Failed to reserve cache: .*)$|^(Failed to save: .*)$/.exec(line))
        .map((match) => match?.slice(1).find((text) => text !== undefined) ?? '')
        .filter((text) => text !== '');
    return complaints.map(decodeCommand).join('\n');
}
function decodeCommand(text) {
    return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
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


/***/ }),

/***/ 4524:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MB: () => (/* binding */ compressionOf),
/* harmony export */   Mr: () => (/* binding */ counting),
/* harmony export */   ZF: () => (/* binding */ sniff),
/* harmony export */   ni: () => (/* binding */ decompressor)
/* harmony export */ });
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7075);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8522);
// A layer blob as stored (gzip, zstd or plain) to the stream of its tar.


/** Tells the compression from a blob's first four bytes. */
function compressionOf(head) {
    if (head[0] === 0x1f && head[1] === 0x8b)
        return 'gzip';
    const zstd = head[0] === 0x28 && head[1] === 0xb5 && head[2] === 0x2f && head[3] === 0xfd;
    return zstd ? 'zstd' : 'none';
}
/** The stage that undoes a compression; `chunkSize` is how much comes out at once. */
function decompressor(compression, chunkSize = 16 * 1024) {
    switch (compression) {
        case 'gzip':
            return (0,node_zlib__WEBPACK_IMPORTED_MODULE_1__.createGunzip)({ chunkSize });
        case 'zstd':
            return (0,node_zlib__WEBPACK_IMPORTED_MODULE_1__.createZstdDecompress)({ chunkSize });
        case 'none':
            return new node_stream__WEBPACK_IMPORTED_MODULE_0__.PassThrough();
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
    const stage = new node_stream__WEBPACK_IMPORTED_MODULE_0__.Transform({
        transform(chunk, _encoding, done) {
            bytes += chunk.length;
            done(null, chunk);
        },
    });
    return { stage, count: () => bytes };
}


/***/ }),

/***/ 6407:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ readLayer)
/* harmony export */ });
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6466);
/* harmony import */ var tar_stream__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6118);
/* harmony import */ var _compression_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4524);



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
