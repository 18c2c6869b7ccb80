export const id = 573;
export const ids = [573];
export const modules = {

/***/ 5573:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createFactsFolder: () => (/* binding */ createFactsFolder)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8522);
/* harmony import */ var _layers_facts_bytes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4255);
// The FactsStore port on a folder of the user's cache: one small file a layer, the least recently used make room.





const LIMIT = 256 * 1024 * 1024;
/** Facts unpack to little; what claims more is no file of ours. */
const LARGEST = 512 * 1024 * 1024;
const SUFFIX = '.facts';
/** Keeps facts in the folder, which is made when something is kept. */
function createFactsFolder({ folder, limit = LIMIT }) {
    let kept = 0;
    return {
        async find({ diffId, place }) {
            const proven = await read((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, nameOf(diffId, '')), diffId);
            if (proven !== undefined || place === undefined)
                return proven;
            const identity = await identityOf(place);
            return identity === undefined ? undefined : read((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, nameOf(diffId, identity)), diffId);
        },
        async keep({ diffId, place }, facts) {
            const identity = place === undefined ? '' : await identityOf(place);
            if (diffId === '' || identity === undefined)
                return;
            kept += 1;
            await write(folder, nameOf(diffId, identity), facts).catch(() => undefined);
        },
        async close() {
            if (kept > 0)
                await makeRoom(folder, limit).catch(() => undefined);
        },
    };
}
function nameOf(diffId, identity) {
    return `${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(`${diffId} ${identity}`).digest('hex')}${SUFFIX}`;
}
/** The same file, not written since; undefined when it is gone. */
async function identityOf({ path, offset, size, }) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path, { bigint: true }).catch(() => undefined);
    return found && [found.dev, found.ino, found.size, found.mtimeNs, found.ctimeNs, offset, size].join(' ');
}
async function read(path, diffId) {
    try {
        const bytes = (0,node_zlib__WEBPACK_IMPORTED_MODULE_3__.zstdDecompressSync)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path), { maxOutputLength: LARGEST });
        const facts = (0,_layers_facts_bytes_js__WEBPACK_IMPORTED_MODULE_4__/* .decodeFacts */ .a)(bytes);
        if (facts?.diffId !== diffId)
            return undefined;
        const now = new Date();
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.utimes)(path, now, now);
        return facts;
    }
    catch {
        return undefined;
    }
}
async function write(folder, name, facts) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(folder, { recursive: true, mode: 0o700 });
    const temporary = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, `.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}.tmp`);
    const params = { [node_zlib__WEBPACK_IMPORTED_MODULE_3__.constants.ZSTD_c_compressionLevel]: 1 };
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(temporary, (0,node_zlib__WEBPACK_IMPORTED_MODULE_3__.zstdCompressSync)((0,_layers_facts_bytes_js__WEBPACK_IMPORTED_MODULE_4__/* .encodeFacts */ .Q)(facts), { params }), { mode: 0o600 });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(temporary, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name));
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(temporary, { force: true });
    }
}
async function makeRoom(folder, limit) {
    const names = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder)).filter((name) => name.endsWith(SUFFIX));
    const files = await Promise.all(names.map(async (name) => ({ path: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name), stat: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name)) })));
    let room = limit;
    for (const { path, stat: found } of files.toSorted((a, b) => b.stat.mtimeMs - a.stat.mtimeMs)) {
        room -= found.size;
        if (room < 0)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { force: true });
    }
}


/***/ }),

/***/ 4255:
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


/***/ })

};
