export const id = 939;
export const ids = [939];
export const modules = {

/***/ 3047:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   serveLayers: () => (/* binding */ serveLayers)
/* harmony export */ });
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75919);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);
/* harmony import */ var _layers_facts_bytes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64255);
/* harmony import */ var _read_layer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81389);
// The worker's side: orders → answers, one at a time.




/** Answers orders until the thread that gives them ends it. */
function serveLayers(port = node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.parentPort) {
    port?.on('message', (order) => {
        void answer(order, (progress) => port.postMessage(progress))
            .catch((error) => ({ id: order.id, kind: 'error', message: (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error) }))
            .then((done) => port.postMessage(done, done.kind === 'read' ? [done.facts.buffer] : []));
    });
}
async function answer(order, tell) {
    const { id, task } = order;
    if (order.kind === 'hash')
        return { id, kind: 'hash', hashes: await (0,_read_layer_js__WEBPACK_IMPORTED_MODULE_2__/* .hashFiles */ .y)(task, order.paths) };
    const { facts, ...rest } = await (0,_read_layer_js__WEBPACK_IMPORTED_MODULE_2__/* .readLayerFacts */ .h)(task, (bytes) => tell({ id, kind: 'progress', bytes }));
    // bytes of their own: a part of a shared pool cannot be handed over
    return { id, kind: 'read', facts: new Uint8Array((0,_layers_facts_bytes_js__WEBPACK_IMPORTED_MODULE_3__/* .encodeFacts */ .Q)(facts)), ...rest };
}


/***/ }),

/***/ 94524:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MB: () => (/* binding */ compressionOf),
/* harmony export */   Mr: () => (/* binding */ counting),
/* harmony export */   ZF: () => (/* binding */ sniff),
/* harmony export */   ni: () => (/* binding */ decompressor)
/* harmony export */ });
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57075);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38522);
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

/***/ 3628:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ parseApkInstalled)
/* harmony export */ });
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10905);

/** Packages in the order of the file. */
function parseApkInstalled(text) {
    return text.split('\n\n').flatMap((paragraph) => {
        const field = (letter) => {
            const start = paragraph.startsWith(`${letter}:`) ? 0 : paragraph.indexOf(`\n${letter}:`) + 1;
            if (start === 0 && !paragraph.startsWith(`${letter}:`))
                return undefined;
            const end = paragraph.indexOf('\n', start);
            return paragraph.slice(start + 2, end === -1 ? undefined : end).trim();
        };
        const [name, version, origin] = [field('P'), field('V'), field('o')];
        if (!name || !version)
            return [];
        const source = origin === name ? undefined : origin;
        return [{ manager: 'apk', name, version, architecture: field('A'), source, size: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .sizeOf */ .$)(field('I')) }];
    });
}


/***/ }),

/***/ 1878:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ parseDpkgStatus)
/* harmony export */ });
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10905);

const FIELDS = ['Package', 'Status', 'Version', 'Architecture', 'Source', 'Installed-Size'];
/** Packages that have files in the image; those removed with their settings left are none. */
function parseDpkgStatus(text) {
    return text.split(/\n[ \t]*\n/).flatMap((paragraph) => {
        const fields = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .readFields */ .q)(paragraph, FIELDS);
        const [name, version] = [fields.get('Package'), fields.get('Version')];
        const state = fields.get('Status')?.split(' ').at(-1) ?? 'installed';
        if (!name || !version || state === 'not-installed' || state === 'config-files')
            return [];
        // `glibc (2.36-9)`: the version of the source, when it is another
        const source = fields.get('Source')?.split(' ')[0];
        const size = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .sizeOf */ .$)(fields.get('Installed-Size'), 1024);
        const architecture = fields.get('Architecture');
        return [
            { manager: 'dpkg', name, version, architecture, source: source === name ? undefined : source, size },
        ];
    });
}


/***/ }),

/***/ 10905:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ sizeOf),
/* harmony export */   q: () => (/* binding */ readFields)
/* harmony export */ });
// Text of `Name: value` lines, as Debian and Python write them, to the few fields asked for.
/** The fields of one paragraph by name; of a field written twice the first counts, continuation lines are skipped. */
function readFields(paragraph, names) {
    const fields = new Map();
    for (const line of paragraph.split('\n')) {
        const colon = line.indexOf(':');
        const name = line.slice(0, colon);
        if (colon < 1 || !names.includes(name) || fields.has(name))
            continue;
        fields.set(name, line.slice(colon + 1).trim());
    }
    return fields;
}
/** A whole number of bytes times a unit; undefined for anything else. */
function sizeOf(text, unit = 1) {
    const size = text === undefined || !/^\d+$/.test(text) ? Number.NaN : Number(text) * unit;
    return Number.isSafeInteger(size) ? size : undefined;
}


/***/ }),

/***/ 10623:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   fN: () => (/* binding */ LONGEST_PATH),
/* harmony export */   gN: () => (/* binding */ parentOf),
/* harmony export */   nm: () => (/* binding */ resolveLink),
/* harmony export */   uJ: () => (/* binding */ joinPath)
/* harmony export */ });
// Paths inside an image: without a leading or trailing `/`; the root is ''.
/** What Linux takes for a path; no runtime can unpack a longer one. */
const LONGEST_PATH = 4096;
/** The directory a path lies in; '' for the root's own entries. */
function parentOf(path) {
    const slash = path.lastIndexOf('/');
    return slash === -1 ? '' : path.slice(0, slash);
}
function nameOf(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}
function joinPath(directory, name) {
    return directory === '' ? name : `${directory}/${name}`;
}
/** The target of a symbolic link at `link` as a path from the root, which `..` never leaves. */
function resolveLink(link, target) {
    const names = target.startsWith('/') ? [] : link.split('/').slice(0, -1);
    for (const name of target.split('/')) {
        if (name === '..')
            names.pop();
        else if (name !== '' && name !== '.')
            names.push(name);
    }
    return names.join('/');
}


/***/ }),

/***/ 79690:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FO: () => (/* binding */ HASHED_FROM),
/* harmony export */   OI: () => (/* binding */ isSameContent),
/* harmony export */   Pw: () => (/* binding */ equallyLarge),
/* harmony export */   _E: () => (/* binding */ isBase),
/* harmony export */   gp: () => (/* binding */ contentCandidates),
/* harmony export */   qQ: () => (/* binding */ hashOf)
/* harmony export */ });
/* unused harmony export provenEqual */
/** Files below this are never hashed: they are many and their copies weigh little. */
const HASHED_FROM = 64 * 1024;
/** By layer, the paths (as its entries have them) whose content decides something that sizes and times do not. */
function contentCandidates(replay, hashedFrom = HASHED_FROM) {
    const wanted = new Map();
    const add = ({ layer, entry }) => {
        const paths = wanted.get(layer) ?? new Set();
        wanted.set(layer, paths.add(entry.path));
    };
    for (const { content, successor } of replay.dead) {
        if (successor === undefined || content.entry.size < hashedFrom || !isDoubtful(content, successor))
            continue;
        add(content);
        add(successor);
    }
    for (const files of equallyLarge(replay, hashedFrom))
        for (const alike of equallyBegun(replay, files))
            for (const { content } of alike)
                add(content);
    return wanted;
}
/**
 * Equal bytes: by sha256 when both are known. Else by size and time, since chmod and chown keep both when they copy a
 * file up.
 */
function isSameContent(replay, one, other) {
    if (one.entry.size !== other.entry.size)
        return false;
    // a path twice in one tar has one hash, that of the last
    const proven = one.layer === other.layer ? undefined : provenEqual([replay, one], [replay, other]);
    return proven ?? one.entry.mtime === other.entry.mtime;
}
/** What the bytes themselves say about two files of one size; undefined when too few of them were read. */
function provenEqual([old, one], [now, other]) {
    const hashes = [hashOf(old, one), hashOf(now, other)];
    if (hashes[0] !== undefined && hashes[1] !== undefined)
        return hashes[0] === hashes[1];
    const heads = [headOf(old, one), headOf(now, other)];
    return heads[0] === undefined || heads[1] === undefined || heads[0] === heads[1] ? undefined : false;
}
function hashOf({ layers }, { layer, entry }) {
    return layers[layer]?.facts.hashes.get(entry.path);
}
function headOf({ layers }, { layer, entry }) {
    return layers[layer]?.facts.heads.get(entry.path);
}
/** Files of one size to those of them that may have equal bytes; one of unknown beginning may equal any. */
function equallyBegun(replay, files) {
    const byHead = Map.groupBy(files, ({ content }) => headOf(replay, content));
    return byHead.has(undefined) ? [files] : [...byHead.values()].filter(({ length }) => length > 1);
}
/** Sizes agree, and either the time differs, or nothing does: then the times may be set, not grown. */
function isDoubtful({ entry: one, layer }, { entry: other, layer: upper }) {
    if (one.size !== other.size || layer === upper)
        return false;
    const sameOwner = one.uid === other.uid && one.gid === other.gid && one.mode === other.mode;
    return one.mtime !== other.mtime || sameOwner;
}
/** Live files of one size, two or more, at least one of them in an own layer. */
function equallyLarge(replay, from) {
    const bySize = new Map();
    for (const file of replay.files) {
        const { size } = file.content.entry;
        if (size < from || size === 0)
            continue;
        const files = bySize.get(size);
        if (files === undefined)
            bySize.set(size, [file]);
        else
            files.push(file);
    }
    return [...bySize.values()].filter((files) => files.length > 1 && files.some(({ content }) => !isBase(replay, content.layer)));
}
function isBase({ layers }, layer) {
    return layers[layer]?.base === true;
}


/***/ })

};
