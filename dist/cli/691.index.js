export const id = 691;
export const ids = [691];
export const modules = {

/***/ 1389:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ hashFiles),
  h: () => (/* binding */ readLayerFacts)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/layers/same-content.js
var same_content = __webpack_require__(9690);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./lib/layers/entry-path.js
var entry_path = __webpack_require__(7144);
// EXTERNAL MODULE: ./lib/layers/path.js
var layers_path = __webpack_require__(623);
// EXTERNAL MODULE: ./lib/layers/packages/apk.js
var apk = __webpack_require__(3628);
// EXTERNAL MODULE: ./lib/layers/packages/dpkg.js
var dpkg = __webpack_require__(1878);
;// CONCATENATED MODULE: ./lib/layers/packages/node.js
/** `node_modules/a` and `node_modules/@b/a`, but nothing nested in another package; pnpm keeps all in a store. */
const TOP_LEVEL = /^(?:(?!node_modules\/)[^/]+\/)*node_modules\/(?:\.pnpm\/[^/]+\/node_modules\/)?(?:@[^/]+\/)?[^/.@][^/]*\/package\.json$/;
function isTopLevelPackage(path) {
    return TOP_LEVEL.test(path);
}
/** A package without name or version is no package: many a folder holds a package.json of its own. */
function parsePackageJson(text) {
    const { name, version } = readJson(text);
    if (typeof name !== 'string' || typeof version !== 'string')
        return [];
    return [{ manager: 'node', name, version, architecture: undefined, source: undefined, size: undefined }];
}
function readJson(text) {
    try {
        const value = JSON.parse(text);
        return typeof value === 'object' && value !== null ? value : {};
    }
    catch {
        return {};
    }
}

// EXTERNAL MODULE: ./lib/layers/packages/fields.js
var packages_fields = __webpack_require__(905);
;// CONCATENATED MODULE: ./lib/layers/packages/python.js


const plain = { manager: 'python', architecture: undefined, source: undefined, size: undefined };
function parsePythonMetadata(text) {
    // the description follows the first empty line and may say anything
    const fields = (0,packages_fields/* readFields */.q)(text.split(/\r?\n\r?\n/, 1)[0] ?? '', ['Name', 'Version']);
    const [name, version] = [fields.get('Name'), fields.get('Version')];
    return name && version ? [{ ...plain, name, version }] : [];
}
/** The size of the files that a RECORD lists; name and version are those of its folder. */
function parsePythonRecord(path, text) {
    const folder = (0,layers_path/* nameOf */.Vb)((0,layers_path/* parentOf */.gN)(path)).slice(0, -'.dist-info'.length);
    const dash = folder.indexOf('-');
    if (dash < 1)
        return [];
    let size = 0;
    // `path,hash,size`; a path with a comma is in quotes, but the size is always last
    for (const line of text.split('\n'))
        size += (0,packages_fields/* sizeOf */.$)(line.slice(line.lastIndexOf(',') + 1).trim()) ?? 0;
    return [{ ...plain, name: folder.slice(0, dash), version: folder.slice(dash + 1), size }];
}

;// CONCATENATED MODULE: ./lib/layers/packages/bytes.js
// Numbers in the bytes of a database that may be cut or hostile: out of range is undefined behaviour of nobody.
/** A view that reads zeros behind the end. */
function viewOf(data, littleEndian) {
    const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
    const inside = (at, size) => at >= 0 && at + size <= data.length;
    return {
        length: data.length,
        u8: (at) => (inside(at, 1) ? view.getUint8(at) : 0),
        u16: (at) => (inside(at, 2) ? view.getUint16(at, littleEndian) : 0),
        u32: (at) => (inside(at, 4) ? view.getUint32(at, littleEndian) : 0),
        slice: (start, end) => data.subarray(Math.max(0, start), Math.max(0, end)),
    };
}
function joinBytes(parts) {
    const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const part of parts) {
        whole.set(part, at);
        at += part.length;
    }
    return whole;
}

;// CONCATENATED MODULE: ./lib/layers/packages/rpm-berkeley.js
// The bytes of a Berkeley DB hash file (Packages, as RHEL 8 and older have it) to the header blobs in it.

const MAGIC = 0x061561;
const PAGE_HEADER = 26;
const HASH_UNSORTED = 2;
const HASH = 13;
const OVERFLOW = 7;
/** Kinds of items: the bytes are here, or begin on another page. */
const HERE = 1;
const OFF_PAGE = 3;
/** The values of the file. Packages are large and so lie on pages of their own, but small values are read as well. */
function readBerkeleyValues(data) {
    const bytes = viewOf(data, viewOf(data, true).u32(12) === MAGIC);
    const pageSize = bytes.u32(20);
    if (bytes.u32(12) !== MAGIC || pageSize < 512 || pageSize > 65_536)
        return [];
    const values = [];
    let budget = bytes.length;
    for (let page = 0; page + pageSize <= bytes.length; page += pageSize) {
        const type = bytes.u8(page + 25);
        if (type !== HASH && type !== HASH_UNSORTED)
            continue;
        const entries = bytes.u16(page + 20);
        // keys and values take turns
        for (let entry = 1; entry < entries && budget > 0; entry += 2) {
            const value = valueAt(bytes, { page, pageSize, entry });
            budget -= value.length;
            values.push(value);
        }
    }
    return values;
}
function valueAt(bytes, { page, pageSize, entry }) {
    const pointer = page + PAGE_HEADER + entry * 2;
    const at = page + bytes.u16(pointer);
    // items grow from the end of the page: each ends where the one before it begins
    if (bytes.u8(at) === HERE)
        return bytes.slice(at + 1, page + bytes.u16(pointer - 2));
    if (bytes.u8(at) !== OFF_PAGE)
        return new Uint8Array();
    return overflowAt(bytes, { pageSize, next: bytes.u32(at + 4), length: bytes.u32(at + 8) });
}
function overflowAt(bytes, { pageSize, next, length }) {
    if (length > bytes.length)
        return new Uint8Array();
    const parts = [];
    let left = length;
    for (let page = next * pageSize; page > 0 && left > 0; page = bytes.u32(page + 16) * pageSize) {
        const size = Math.min(bytes.u16(page + 22), left);
        if (bytes.u8(page + 25) !== OVERFLOW || size === 0)
            break;
        parts.push(bytes.slice(page + PAGE_HEADER, page + PAGE_HEADER + size));
        left -= size;
    }
    return left === 0 ? joinBytes(parts) : new Uint8Array();
}

;// CONCATENATED MODULE: ./lib/layers/packages/rpm-header.js

const TAGS = {
    name: 1000,
    version: 1001,
    release: 1002,
    epoch: 1003,
    size: 1009,
    architecture: 1022,
    sourceRpm: 1044,
    longSize: 5009,
};
const STRING_TYPES = [6, 8, 9];
const INT32 = 4;
const INT64 = 5;
/** Undefined for what is no header, and for the keys that rpm keeps among its packages. */
function parseRpmHeader(blob) {
    const bytes = viewOf(blob, false);
    const count = bytes.u32(0);
    const store = 8 + count * 16;
    if (count === 0 || store + bytes.u32(4) > blob.length)
        return undefined;
    const places = new Map();
    for (let at = 8; at < store; at += 16)
        places.set(bytes.u32(at), [bytes.u32(at + 4), store + bytes.u32(at + 8)]);
    const text = (tag) => textAt(bytes, places.get(tag));
    const number = (tag) => numberAt(bytes, places.get(tag));
    const [name, version, release, epoch] = [
        text(TAGS.name),
        text(TAGS.version),
        text(TAGS.release),
        number(TAGS.epoch),
    ];
    if (!name || !version || name === 'gpg-pubkey')
        return undefined;
    return {
        manager: 'rpm',
        name,
        version: `${epoch ? `${epoch}:` : ''}${version}${release ? `-${release}` : ''}`,
        architecture: text(TAGS.architecture),
        source: sourceName(text(TAGS.sourceRpm), name),
        size: number(TAGS.longSize) ?? number(TAGS.size),
    };
}
function textAt(bytes, place) {
    if (place === undefined || !STRING_TYPES.includes(place[0]))
        return undefined;
    const [, start] = place;
    let end = start;
    while (end < bytes.length && bytes.u8(end) !== 0)
        end += 1;
    return new TextDecoder().decode(bytes.slice(start, end));
}
function numberAt(bytes, place) {
    if (place?.[0] === INT32)
        return bytes.u32(place[1]);
    if (place?.[0] === INT64)
        return bytes.u32(place[1]) * 2 ** 32 + bytes.u32(place[1] + 4);
    return undefined;
}
/** `openssl` of `openssl-3.0.7-27.el9.src.rpm`. */
function sourceName(file, name) {
    const source = file?.split('-').slice(0, -2).join('-');
    return source === name || source === '' ? undefined : source;
}

;// CONCATENATED MODULE: ./lib/layers/packages/rpm-ndb.js
// The bytes of RPM's own database format (Packages.db, as SUSE has it) to the header blobs in it.

const HEADER = 0x506d7052; // RpmP
const SLOT = 0x746f6c53; // Slot
const BLOB = 0x53626c42; // BlbS
const PAGE = 4096;
const SLOT_SIZE = 16;
const BLOCK = 16;
/** Pages of slots come first; each slot in use points at a blob, in blocks of sixteen bytes. */
function readNdbBlobs(data) {
    const bytes = viewOf(data, true);
    if (bytes.u32(0) !== HEADER)
        return [];
    const end = Math.min(bytes.u32(12) * PAGE, bytes.length);
    const blobs = [];
    let budget = bytes.length;
    for (let slot = 2 * SLOT_SIZE; slot < end && budget > 0; slot += SLOT_SIZE) {
        const block = bytes.u32(slot + 8) * BLOCK;
        if (bytes.u32(slot) !== SLOT || bytes.u32(slot + 4) === 0 || bytes.u32(block) !== BLOB)
            continue;
        const length = bytes.u32(block + 12);
        budget -= length;
        blobs.push(bytes.slice(block + BLOCK, block + BLOCK + length));
    }
    return blobs;
}

;// CONCATENATED MODULE: ./lib/layers/packages/sqlite-table.js
// The bytes of an SQLite 3 file to the rows' blobs of one table: https://www.sqlite.org/fileformat2.html

const INTERIOR = 5;
const LEAF = 13;
/** The columns of each row of a table; nothing for what is no such database. */
function readSqliteTable(data, table) {
    const bytes = viewOf(data, false);
    if (new TextDecoder().decode(bytes.slice(0, 15)) !== 'SQLite format 3')
        return [];
    const pageSize = bytes.u16(16) === 1 ? 65_536 : bytes.u16(16);
    if (pageSize < 512)
        return [];
    const file = { bytes, pageSize, usable: pageSize - bytes.u8(20) };
    // type, name, tbl_name, rootpage, sql
    const schema = rowsOf(file, 1).find(([type, name]) => type === 'table' && name === table);
    const root = schema?.[3];
    return typeof root === 'number' ? rowsOf(file, root) : [];
}
/** The rows of a table's tree; a page met twice is skipped, so that a damaged file ends. */
function rowsOf(file, root) {
    const { bytes, pageSize } = file;
    const rows = [];
    const seen = new Set();
    const open = [root];
    // the rows of a sound file are no larger than the file
    let budget = bytes.length;
    for (let page = open.pop(); page !== undefined; page = open.pop()) {
        if (page < 1 || page * pageSize > bytes.length || seen.has(page))
            continue;
        seen.add(page);
        const start = (page - 1) * pageSize;
        const header = page === 1 ? start + 100 : start;
        const type = bytes.u8(header);
        const cells = bytes.u16(header + 3);
        const pointers = header + (type === INTERIOR ? 12 : 8);
        for (let cell = 0; cell < cells && budget > 0; cell++) {
            const at = start + bytes.u16(pointers + cell * 2);
            if (type === INTERIOR)
                open.push(bytes.u32(at));
            if (type !== LEAF)
                continue;
            const payload = payloadAt(file, at);
            budget -= payload.length;
            rows.push(columnsOf(payload));
        }
        if (type === INTERIOR)
            open.push(bytes.u32(header + 8));
    }
    return rows;
}
/** The payload of a leaf cell, with what has flowed over into further pages. */
function payloadAt({ bytes, pageSize, usable }, cell) {
    const [length, lengthSize] = varintAt(bytes, cell);
    if (length > bytes.length)
        return new Uint8Array();
    const [, rowSize] = varintAt(bytes, cell + lengthSize);
    const start = cell + lengthSize + rowSize;
    const most = usable - 35;
    const least = Math.floor(((usable - 12) * 32) / 255) - 23;
    const kept = least + ((length - least) % (usable - 4));
    const here = length <= most ? length : kept <= most ? kept : least;
    const parts = [bytes.slice(start, start + here)];
    let left = length - here;
    let next = left > 0 ? bytes.u32(start + here) : 0;
    while (left > 0 && next > 0 && next * pageSize <= bytes.length) {
        const page = (next - 1) * pageSize;
        const size = Math.min(left, usable - 4);
        parts.push(bytes.slice(page + 4, page + 4 + size));
        left -= size;
        next = bytes.u32(page);
    }
    return left > 0 ? new Uint8Array() : joinBytes(parts);
}
function columnsOf(payload) {
    const bytes = viewOf(payload, false);
    const [headerSize, first] = varintAt(bytes, 0);
    const columns = [];
    let at = headerSize;
    for (let type = first; type < headerSize;) {
        const [serial, size] = varintAt(bytes, type);
        type += size;
        const length = lengthOf(serial);
        columns.push(columnAt(bytes, serial, at, length));
        at += length;
    }
    return columns;
}
const FIXED = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0];
function lengthOf(serial) {
    return serial < 12 ? (FIXED[serial] ?? 0) : Math.floor((serial - 12) / 2);
}
function columnAt(bytes, serial, at, length) {
    if (serial >= 12) {
        const data = bytes.slice(at, at + length);
        return serial % 2 === 0 ? data : new TextDecoder().decode(data);
    }
    // a page number is never negative; other numbers are not asked for
    if (serial === 0 || serial === 7)
        return null;
    if (serial > 7)
        return serial - 8;
    return bytes.slice(at, at + length).reduce((sum, byte) => sum * 256 + byte, 0);
}
/** A number of one to nine bytes, seven bits each; and how many bytes it took. */
function varintAt(bytes, at) {
    let value = 0;
    for (let size = 1; size < 9; size++) {
        const byte = bytes.u8(at + size - 1);
        value = value * 128 + (byte & 127);
        if (byte < 128)
            return [value, size];
    }
    return [value * 256 + bytes.u8(at + 8), 9];
}

;// CONCATENATED MODULE: ./lib/layers/packages/rpm.js




/** The format is told by the bytes; a file of no known format has no packages. */
function parseRpmDatabase(data) {
    const sqlite = readSqliteTable(data, 'Packages').map((columns) => columns[1]);
    const blobs = [...sqlite, ...readNdbBlobs(data), ...readBerkeleyValues(data)];
    return blobs.flatMap((blob) => (blob instanceof Uint8Array ? (parseRpmHeader(blob) ?? []) : []));
}

;// CONCATENATED MODULE: ./lib/layers/packages/database.js






const KIB = 1024;
const MIB = 1024 * KIB;
const RPM_FOLDERS = ['var/lib/rpm', 'usr/lib/sysimage/rpm', 'usr/share/rpm'];
const APK_FILES = ['lib/apk/db/installed', 'usr/lib/apk/db/installed'];
/** The database that a file of this path is; undefined for nearly all files of an image. */
function databaseOf(path) {
    switch ((0,layers_path/* nameOf */.Vb)(path)) {
        case 'status':
            return path === 'var/lib/dpkg/status' ? { manager: 'dpkg', limit: 32 * MIB } : distroless(path);
        case 'installed':
            return APK_FILES.includes(path) ? { manager: 'apk', limit: 32 * MIB } : distroless(path);
        case 'rpmdb.sqlite':
        case 'Packages.db':
        case 'Packages':
            return RPM_FOLDERS.includes((0,layers_path/* parentOf */.gN)(path)) ? { manager: 'rpm', limit: 64 * MIB } : distroless(path);
        case 'METADATA':
            return (0,layers_path/* parentOf */.gN)(path).endsWith('.dist-info') ? { manager: 'python', limit: MIB } : distroless(path);
        case 'RECORD':
            return (0,layers_path/* parentOf */.gN)(path).endsWith('.dist-info') ? { manager: 'python', limit: 8 * MIB } : distroless(path);
        case 'PKG-INFO':
            return (0,layers_path/* parentOf */.gN)(path).endsWith('.egg-info') ? { manager: 'python', limit: MIB } : distroless(path);
        case 'package.json':
            return isTopLevelPackage(path) ? { manager: 'node', limit: 256 * KIB } : distroless(path);
        default:
            return distroless(path);
    }
}
/** Any name in status.d is a package, but for the lists of checksums beside them. */
function distroless(path) {
    if (!path.startsWith('var/lib/dpkg/status.d/') || path.endsWith('.md5sums'))
        return undefined;
    return { manager: 'dpkg', limit: MIB };
}
/** Undefined for a file that is no database, and for one from which no package can be read. */
function parseDatabase(path, bytes) {
    const file = databaseOf(path);
    if (file === undefined || bytes.length > file.limit)
        return undefined;
    const packages = packagesIn(path, file.manager, bytes);
    return packages.length === 0 ? undefined : { path, manager: file.manager, packages };
}
function packagesIn(path, manager, bytes) {
    const text = () => new TextDecoder().decode(bytes);
    switch (manager) {
        case 'dpkg':
            return (0,dpkg/* parseDpkgStatus */._)(text());
        case 'apk':
            return (0,apk/* parseApkInstalled */.M)(text());
        case 'rpm':
            return parseRpmDatabase(bytes);
        case 'python':
            return path.endsWith('/RECORD') ? parsePythonRecord(path, text()) : parsePythonMetadata(text());
        case 'node':
            return parsePackageJson(text());
    }
}

// EXTERNAL MODULE: ./lib/layers/tar-scan.js + 4 modules
var tar_scan = __webpack_require__(6590);
;// CONCATENATED MODULE: ./lib/layers/scan-layer.js
// The bytes of a layer's tar to its facts, within bounds.






const LIMITS = { entries: 1_000_000, names: 128e6 };
/** How much of a file is its head: random access has read that much beside its header. */
const HEAD = 4096;
/** Most notes of one layer; a tar of nothing but damage has no more to say. */
const MOST_NOTES = 50;
/** Entries of an estargz layer that are about the layer, not in it. */
const TABLES = new Set(['stargz.index.json', '.prefetch.landmark', '.no.prefetch.landmark']);
/** Collects what the entries of a tar tell. */
function createLayerScan({ hashFrom, limits = LIMITS }) {
    const hashes = new Map();
    const heads = new Map();
    const entries = [];
    const databases = [];
    const notes = [];
    let names = 0;
    let fileBytes = 0;
    let left = 0;
    let missed = 0;
    const note = (text) => {
        if (notes.length < MOST_NOTES)
            notes.push(text);
        else
            missed += 1;
    };
    const keep = (entry) => {
        names += entry.path.length + (entry.link?.length ?? 0);
        if (entries.length >= limits.entries || names > limits.names) {
            left += 1;
            return false;
        }
        entries.push(entry);
        return true;
    };
    const database = ({ path, size }) => {
        const file = databaseOf(path);
        if (file === undefined)
            return undefined;
        if (size <= file.limit)
            return collector((bytes) => parse(path, bytes));
        note(`${path}: a package database of ${size} bytes is not read`);
        return undefined;
    };
    const parse = (path, bytes) => {
        try {
            const read = parseDatabase(path, bytes);
            if (read !== undefined)
                databases.push(read);
        }
        catch {
            note(`${path}: this package database cannot be read`);
        }
    };
    const hashing = ({ path, size }) => {
        if (hashFrom === undefined)
            return size < same_content/* HASHED_FROM */.FO ? undefined : beginning(path);
        if (size < hashFrom)
            return undefined;
        const hash = (0,external_node_crypto_.createHash)('sha256');
        return { write: (chunk) => void hash.update(chunk), end: () => void hashes.set(path, hash.digest('hex')) };
    };
    const beginning = (path) => {
        let sum = 0;
        return {
            most: HEAD,
            write: (chunk) => {
                sum = (0,external_node_zlib_.crc32)(chunk, sum);
            },
            end: () => void heads.set(path, sum),
        };
    };
    const tar = (0,tar_scan/* createTarScan */.B)({
        note,
        entry(entry, hasContent) {
            if (TABLES.has(entry.path) || entry.path === '')
                return undefined;
            if (Buffer.byteLength(entry.path) > entry_path/* MOST_BYTES */.u) {
                note(`${entry.path.slice(0, 80)}…: skipped, its name is longer than ${entry_path/* MOST_BYTES */.u} bytes`);
                return undefined;
            }
            fileBytes += entry.size;
            return keep(entry) && hasContent ? (database(entry) ?? hashing(entry)) : undefined;
        },
    });
    const bounds = () => [
        ...(left > 0 ? [tooMany(left + entries.length, entries.length)] : []),
        ...(missed > 0 ? [`and ${missed} more places that are odd`] : []),
    ];
    return {
        tar,
        result: () => ({ fileBytes, entries, hashes, heads, databases, notes: [...notes, ...bounds()] }),
    };
}
function tooMany(all, kept) {
    return `The layer has ${all.toLocaleString('en')} entries; the first ${kept.toLocaleString('en')} are looked at, all are in its sizes`;
}
function collector(done) {
    const chunks = [];
    return {
        // the reader uses its memory again
        write: (chunk) => void chunks.push(Buffer.from(chunk)),
        end: () => done(Buffer.concat(chunks)),
    };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/layers/compression.js
var layers_compression = __webpack_require__(4524);
;// CONCATENATED MODULE: ./lib/layers/unpack-limit.js
// How many bytes may come out of a compressed blob before it is taken for a bomb.
/** Layers seldom shrink to less than a tenth. */
const RATIO = 200;
/** A layer of a few zeroed gigabytes is odd, and no attack. */
const ALWAYS = 4 * 2 ** 30;
/** Most bytes of a tar whose blob has `size` bytes. */
function unpackLimit(size, wanted) {
    return wanted ?? Math.max(ALWAYS, size * RATIO);
}
/** The note about a layer that was not read to its end. */
function bombNote(size, limit) {
    return `its ${size} bytes unpack to more than ${limit}: not read further; if that is meant, give --max-unpacked`;
}

;// CONCATENATED MODULE: ./lib/adapters/layer-workers/feed.js
// A blob on disk to the bytes of its tar, given to a scan; contents that nobody wants are passed over where possible.





/** Small enough that little is read in vain, large enough that most small files need no read of their own. */
const WINDOW = 8 * 1024;
/** Buffers of more are asked of the kernel each time, page by page. */
const LARGE = 128 * 1024;
const STEP = 8 * 1024 * 1024;
const ALGORITHM = 'sha256';
/** Feeds the whole tar. Damage ends it early and is told, never thrown. */
async function feed({ place, mostBytes }, scan, options) {
    const compression = (0,layers_compression/* compressionOf */.MB)(readHead(place));
    if (compression === 'none')
        return feedPlain(place, scan, options);
    const limit = unpackLimit(place.size, mostBytes);
    const verify = options.verify !== 'never';
    const [blobHash, tarHash] = [hashIf(verify), hashIf(verify)];
    let tarBytes = 0;
    const stage = (0,layers_compression/* decompressor */.ni)(compression, LARGE);
    const source = (0,external_node_fs_.createReadStream)(place.path, {
        start: place.offset,
        end: place.offset + place.size - 1,
        highWaterMark: LARGE,
    });
    const problem = await new Promise((resolve) => {
        const stop = (why) => {
            source.destroy();
            stage.destroy();
            resolve(why);
        };
        const progress = inSteps(options.onProgress);
        source.on('data', (chunk) => {
            blobHash?.update(chunk);
            progress(chunk.length);
        });
        source.on('error', (error) => stop((0,errors/* messageOf */.bD)(error)));
        stage.on('error', (error) => stop(`damaged behind ${tarBytes} bytes of its tar: ${(0,errors/* messageOf */.bD)(error)}`));
        stage.on('data', (chunk) => {
            tarBytes += chunk.length;
            tarHash?.update(chunk);
            scan.write(chunk);
            if (tarBytes > limit)
                stop(bombNote(place.size, limit));
        });
        stage.on('end', () => resolve(undefined));
        source.pipe(stage);
    });
    if (problem === undefined)
        scan.end();
    return { tarBytes, digest: digestOf(blobHash, problem), diffId: digestOf(tarHash, problem), problem };
}
/** True when all of a blob must be read to know what is in it. */
function isCompressed(place) {
    return (0,layers_compression/* compressionOf */.MB)(readHead(place)) !== 'none';
}
/** Random access: the header says where the next one is. */
function feedPlain(place, scan, { verify: when, onProgress }) {
    const verify = when === 'always';
    const progress = inSteps(onProgress);
    const hash = hashIf(verify);
    const file = (0,external_node_fs_.openSync)(place.path, 'r');
    const window = Buffer.allocUnsafeSlow(verify ? LARGE * 4 : WINDOW);
    try {
        let at = 0;
        while (at < place.size && (verify || !scan.ended())) {
            const wanted = Math.min(window.length, place.size - at);
            const got = (0,external_node_fs_.readSync)(file, window, 0, wanted, place.offset + at);
            if (got === 0)
                break;
            at += got;
            const chunk = window.subarray(0, got);
            hash?.update(chunk);
            scan.write(chunk);
            const idle = verify ? 0 : Math.min(scan.idle(), place.size - at);
            if (idle > 0) {
                scan.skip(idle);
                at += idle;
            }
            progress(got + idle);
        }
        scan.end();
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
    const digest = digestOf(hash, undefined);
    return { tarBytes: place.size, digest, diffId: digest, problem: undefined };
}
/** A message for each piece would cost more than the piece. */
function inSteps(tell) {
    let pending = 0;
    return (bytes) => {
        pending += bytes;
        if (tell === undefined || pending < STEP)
            return;
        tell(pending);
        pending = 0;
    };
}
function readHead({ path, offset, size }) {
    const head = Buffer.alloc(Math.min(4, size));
    const file = (0,external_node_fs_.openSync)(path, 'r');
    try {
        (0,external_node_fs_.readSync)(file, head, 0, head.length, offset);
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
    return head;
}
function hashIf(wanted) {
    return wanted ? (0,external_node_crypto_.createHash)(ALGORITHM) : undefined;
}
function digestOf(hash, problem) {
    return problem === undefined && hash !== undefined ? `${ALGORITHM}:${hash.digest('hex')}` : undefined;
}

;// CONCATENATED MODULE: ./lib/adapters/layer-workers/read-layer.js
// One layer on disk → its facts, or hashes of some of its files, in the thread that asks.





/** Reads a layer; see the port. */
async function readLayerFacts(task, onProgress) {
    const everyByte = task.verify || isCompressed(task.place);
    // hashing what passes costs a fifth of unpacking it once more for the few files that will be asked about
    const scan = createLayerScan({ hashFrom: everyByte ? same_content/* HASHED_FROM */.FO : undefined });
    const fed = await feed(task, scan.tar, { verify: everyByte ? 'always' : 'compressed', onProgress });
    const found = scan.result();
    const diffId = task.diffId ?? fed.diffId ?? '';
    const notes = fed.problem === undefined ? found.notes : [...found.notes, fed.problem];
    const facts = { ...found, diffId, tarBytes: fed.tarBytes, notes };
    const problem = fed.problem ?? mismatch(task, fed);
    return { facts, verified: problem === undefined && fed.digest !== undefined, problem };
}
function mismatch(task, { digest, diffId }) {
    // an archive without manifests names its layers by what is in them
    const named = task.digest.startsWith('sha256:') && task.digest !== task.diffId;
    if (named && digest !== undefined && digest !== task.digest)
        return `its bytes have the digest ${digest}`;
    if (diffId !== undefined && task.diffId !== undefined && diffId !== task.diffId)
        return `its tar has the digest ${diffId}, not ${task.diffId} as the image config says`;
    return undefined;
}
/** Hashes files; of a name that stands twice in the tar, the last one counts. */
async function hashFiles(task, paths) {
    const wanted = new Set(paths);
    const hashes = new Map();
    const tar = (0,tar_scan/* createTarScan */.B)({
        note: () => undefined,
        entry({ path }, hasContent) {
            if (!hasContent || !wanted.has(path))
                return undefined;
            const hash = (0,external_node_crypto_.createHash)('sha256');
            return {
                write: (chunk) => void hash.update(chunk),
                end: () => void hashes.set(path, hash.digest('hex')),
            };
        },
    });
    await feed(task, tar, { verify: 'never' });
    return hashes;
}


/***/ }),

/***/ 4524:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MB: () => (/* binding */ compressionOf),
/* harmony export */   ZF: () => (/* binding */ sniff),
/* harmony export */   ni: () => (/* binding */ decompressor)
/* harmony export */ });
/* unused harmony export counting */
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
    const stage = new Transform({
        transform(chunk, _encoding, done) {
            bytes += chunk.length;
            done(null, chunk);
        },
    });
    return { stage, count: () => bytes };
}


/***/ }),

/***/ 7144:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ entryPath),
/* harmony export */   u: () => (/* binding */ MOST_BYTES)
/* harmony export */ });
// A name as a tar has it to the path it takes in the image.
/** Longer names cannot be made on Linux. */
const MOST_BYTES = 4096;
/** Without `/` and `./` in front and `/` at the end; `..` goes up, and at the root goes nowhere. */
function entryPath(name) {
    if (isPlain(name))
        return name;
    const parts = [];
    for (const part of name.split('/')) {
        if (part === '' || part === '.')
            continue;
        if (part === '..')
            parts.pop();
        else
            parts.push(part);
    }
    return parts.join('/');
}
/** Most names need nothing done, or lose their last slash; looking for what is odd is cheap. */
function isPlain(name) {
    const first = name.charCodeAt(0);
    return (first !== 0x2e && first !== 0x2f && !name.endsWith('/') && !name.includes('//') && !name.includes('/.'));
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


/***/ }),

/***/ 3628:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ parseApkInstalled)
/* harmony export */ });
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(905);

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
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(905);

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

/***/ 905:
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

/***/ 623:
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

/***/ 9690:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FO: () => (/* binding */ HASHED_FROM),
/* harmony export */   OI: () => (/* binding */ isSameContent),
/* harmony export */   Pw: () => (/* binding */ equallyLarge),
/* harmony export */   _E: () => (/* binding */ isBase),
/* harmony export */   gp: () => (/* binding */ contentCandidates),
/* harmony export */   ht: () => (/* binding */ provenEqual),
/* harmony export */   qQ: () => (/* binding */ hashOf)
/* harmony export */ });
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


/***/ }),

/***/ 6590:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ createTarScan)
});

;// CONCATENATED MODULE: ./lib/layers/bytes.js
// Bytes of a name to text: UTF-8, and whatever is not becomes \xNN, so that different names stay different.
const REPLACED = '\ufffd';
/** The text of the bytes between two places. */
function textOfBytes(bytes, from = 0, to = bytes.length) {
    const text = bytes.toString('utf8', from, to);
    return text.includes(REPLACED) ? escaped(bytes.subarray(from, to)) : text;
}
function escaped(bytes) {
    let text = '';
    for (let at = 0; at < bytes.length;) {
        const length = lengthOf(bytes[at] ?? 0);
        const piece = bytes.toString('utf8', at, at + length);
        const valid = !piece.includes(REPLACED) || bytes.subarray(at, at + 3).equals(Buffer.from(REPLACED));
        text += valid ? piece : `\\x${(bytes[at] ?? 0).toString(16).padStart(2, '0')}`;
        at += valid ? length : 1;
    }
    return text;
}
/** How many bytes the character has that begins so. */
function lengthOf(first) {
    if (first < 0xc0)
        return 1;
    if (first < 0xe0)
        return 2;
    return first < 0xf0 ? 3 : 4;
}

;// CONCATENATED MODULE: ./lib/layers/pax.js
// The records of a PAX header (`27 path=some/long/name\n`) to what they change about the entry that follows.

const TEXTS = new Map([
    ['path', 'path'],
    ['linkpath', 'linkpath'],
    ['GNU.sparse.name', 'sparseName'],
]);
const FIGURES = new Map([
    ['size', 'size'],
    ['uid', 'uid'],
    ['gid', 'gid'],
    ['mtime', 'mtime'],
    ['GNU.sparse.size', 'sparseSize'],
    ['GNU.sparse.realsize', 'sparseSize'],
]);
/** Reads records until one is not well formed; `complete` tells whether that happened. */
function parsePax(bytes) {
    const records = {};
    for (let at = 0; at < bytes.length && bytes[at] !== 0;) {
        const blank = bytes.indexOf(0x20, at);
        const length = Number(bytes.toString('latin1', at, blank < 0 ? at : blank));
        const end = at + length;
        const equals = bytes.indexOf(0x3d, blank);
        const formed = blank > 0 && Number.isInteger(length) && end <= bytes.length && bytes[end - 1] === 0x0a;
        if (!formed || equals < 0 || equals >= end)
            return { records, complete: false };
        const key = bytes.toString('latin1', blank + 1, equals);
        const text = TEXTS.get(key);
        if (text !== undefined)
            records[text] = textOfBytes(bytes, equals + 1, end - 1);
        const figure = FIGURES.get(key);
        const value = Number(bytes.toString('latin1', equals + 1, end - 1) || 'none');
        if (figure !== undefined && Number.isFinite(value))
            records[figure] = value;
        at = end;
    }
    return { records, complete: true };
}

// EXTERNAL MODULE: ./lib/layers/entry-path.js
var entry_path = __webpack_require__(7144);
;// CONCATENATED MODULE: ./lib/layers/tar-entry.js

const KINDS = new Map([
    ['0', 'file'],
    ['7', 'file'],
    ['S', 'file'],
    ['1', 'hard-link'],
    ['2', 'symbolic-link'],
    ['3', 'device'],
    ['4', 'device'],
    ['5', 'directory'],
    ['D', 'directory'],
    ['6', 'fifo'],
]);
/** Types without content, whatever their size says. */
const WITHOUT_CONTENT = new Set(['1', '2', '3', '4', '5', '6']);
/** How many bytes of content follow the header. */
function contentSize({ type, size }, { records }) {
    return WITHOUT_CONTENT.has(type) ? 0 : (records.size ?? size);
}
/** The entry; undefined for a type that puts nothing into an image. */
function entryOf(header, ahead) {
    const { records, longName, longLink } = ahead;
    const name = records.sparseName ?? records.path ?? longName ?? header.name;
    const known = KINDS.get(header.type);
    if (known === undefined)
        return undefined;
    const kind = known === 'file' && name.endsWith('/') ? 'directory' : known;
    const link = records.linkpath ?? longLink ?? header.link;
    return {
        path: (0,entry_path/* entryPath */.s)(name),
        kind,
        size: kind === 'file' ? fileSize(header, ahead) : 0,
        mode: header.mode,
        uid: whole(records.uid ?? header.uid),
        gid: whole(records.gid ?? header.gid),
        mtime: whole(records.mtime ?? header.mtime),
        link: kind === 'hard-link' ? (0,entry_path/* entryPath */.s)(link) : kind === 'symbolic-link' ? link : undefined,
    };
}
function fileSize(header, ahead) {
    if (ahead.records.sparseSize !== undefined)
        return ahead.records.sparseSize;
    return header.type === 'S' ? header.realSize : contentSize(header, ahead);
}
/** True when the content holds its holes as a map, so that its bytes are not those of the file. */
function isSparse(header, { records }) {
    return header.type === 'S' || records.sparseSize !== undefined;
}
function whole(figure) {
    return Number.isFinite(figure) ? Math.floor(figure) : 0;
}

;// CONCATENATED MODULE: ./lib/layers/tar-header.js
// One 512-byte block of a tar to the header it holds.

const BLOCK = 512;
const ZERO = 0x30;
/** The header; `end` for a block of zeros, `bad` for what is none. */
function parseHeader(block, at = 0) {
    const stored = readNumber(block, at + 148, 8);
    if (stored !== checksum(block, at))
        return isZero(block, at) ? 'end' : 'bad';
    const type = String.fromCharCode(block[at + 156] || ZERO);
    const size = readNumber(block, at + 124, 12);
    if (!Number.isSafeInteger(size) || size < 0)
        return 'bad';
    const gnu = block[at + 262] === 0x20;
    return {
        name: gnu ? readText(block, at, 100) : prefixed(block, at),
        mode: readNumber(block, at + 100, 8) & 0o7777,
        uid: readNumber(block, at + 108, 8),
        gid: readNumber(block, at + 116, 8),
        size,
        mtime: readNumber(block, at + 136, 12),
        type,
        link: readText(block, at + 157, 100),
        realSize: type === 'S' ? readNumber(block, at + 483, 12) : 0,
        extended: type === 'S' && block[at + 482] === 1,
    };
}
/** The prefix holds the first part of a long name, in the `ustar` form only. */
function prefixed(block, at) {
    const name = readText(block, at, 100);
    const ustar = block[at + 257] === 0x75 && block[at + 261] === 0x72;
    const prefix = ustar && block[at + 345] !== 0 ? readText(block, at + 345, 155) : '';
    return prefix === '' ? name : `${prefix}/${name}`;
}
/** Sum of all bytes, those of the checksum itself counted as blanks. */
function checksum(block, at) {
    let sum = 8 * 0x20;
    for (let index = at; index < at + 148; index += 1)
        sum += block[index] ?? 0;
    for (let index = at + 156; index < at + BLOCK; index += 1)
        sum += block[index] ?? 0;
    return sum;
}
function isZero(block, at) {
    for (let index = at; index < at + BLOCK; index += 1)
        if (block[index] !== 0)
            return false;
    return true;
}
/** Octal digits, or a number of base 256 when the first bit is set. */
function readNumber(block, from, length) {
    const first = block[from] ?? 0;
    if (first >= 0x80)
        return readBinary(block, from, length);
    let value = 0;
    for (let index = from; index < from + length; index += 1) {
        const byte = block[index] ?? 0;
        if (byte >= ZERO && byte <= 0x37)
            value = value * 8 + byte - ZERO;
        else if (byte === 0x20 && value === 0)
            continue;
        else if (byte === 0 || byte === 0x20)
            break;
        else
            return Number.NaN;
    }
    return value;
}
/** Two's complement, highest byte first; 0xff in front means that it is negative. */
function readBinary(block, from, length) {
    const negative = block[from] === 0xff;
    let value = negative ? -1 : (block[from] ?? 0) & 0x7f;
    for (let index = from + 1; index < from + length; index += 1)
        value = value * 256 + (block[index] ?? 0);
    return value;
}
/** Up to the first zero byte. */
function readText(block, from, length) {
    let end = from;
    while (end < from + length && block[end] !== 0)
        end += 1;
    return end === from ? '' : textOfBytes(block, from, end);
}

;// CONCATENATED MODULE: ./lib/layers/tar-scan.js
// The bytes of a tar, in pieces, to its entries; what nobody wants to see may be left out by who has random access.




/** Longer headers in front of headers are not kept in memory. */
const LONGEST_AHEAD = 1024 * 1024;
const NOTHING_AHEAD = { records: {}, longName: undefined, longLink: undefined };
/** Reads a tar piece by piece. Broken places become notes; the next good header is where it goes on. */
function createTarScan(events) {
    const block = Buffer.allocUnsafe(BLOCK);
    let filled = 0;
    let mode = 'header';
    /** Bytes of content, and of the padding behind it, that are still to come. */
    let left = 0;
    let padding = 0;
    let position = 0;
    let sink;
    let wanted = 0;
    let ahead = NOTHING_AHEAD;
    let global = NOTHING_AHEAD.records;
    let collected = [];
    let collecting;
    let emptyBlocks = 0;
    let badFrom = -1;
    let name = '';
    function take(header) {
        if ('xXgLK'.includes(header.type)) {
            begin('ahead', header.size, header);
            return;
        }
        // nearly all entries have nothing ahead of them: no objects for these
        const isAlone = ahead === NOTHING_AHEAD && global === NOTHING_AHEAD.records;
        const merged = isAlone ? ahead : { ...ahead, records: { ...global, ...ahead.records } };
        const content = contentSize(header, merged);
        const entry = entryOf(header, merged);
        name = entry?.path ?? header.name;
        ahead = NOTHING_AHEAD;
        if (entry === undefined && header.type !== 'V')
            events.note(`${name}: skipped, its type "${header.type}" is not known`);
        const hasContent = entry?.kind === 'file' && !isSparse(header, merged);
        if (entry !== undefined)
            sink = events.entry(entry, hasContent, position + BLOCK);
        if (!hasContent)
            sink = undefined;
        wanted = sink?.most ?? Number.POSITIVE_INFINITY;
        begin(header.extended ? 'sparse map' : 'content', content);
    }
    function begin(next, size, header) {
        mode = next;
        left = size;
        padding = (BLOCK - (size % BLOCK)) % BLOCK;
        collecting = header;
        if (header !== undefined && size > LONGEST_AHEAD)
            events.note(`${header.name}: a header of ${size} bytes is not read`);
        if (left === 0 && mode !== 'sparse map')
            finish();
    }
    /** The content is complete. */
    function finish() {
        endSink();
        if (mode === 'ahead' && collecting !== undefined)
            apply(collecting, Buffer.concat(collected));
        collected = [];
        mode = 'header';
    }
    function endSink() {
        sink?.end();
        sink = undefined;
    }
    function apply({ type, size, name: headerName }, bytes) {
        if (size > LONGEST_AHEAD)
            return;
        const end = bytes.indexOf(0);
        if (type === 'L')
            ahead = { ...ahead, longName: textOfBytes(bytes, 0, end < 0 ? bytes.length : end) };
        else if (type === 'K')
            ahead = { ...ahead, longLink: textOfBytes(bytes, 0, end < 0 ? bytes.length : end) };
        else {
            const { records, complete } = parsePax(bytes);
            if (!complete)
                events.note(`${headerName}: a header with broken records, read as far as it goes`);
            if (type === 'g')
                global = { ...global, ...records };
            else
                ahead = { ...ahead, records: { ...ahead.records, ...records } };
        }
    }
    function onBlock(bytes, at) {
        if (mode === 'sparse map') {
            if (bytes[at + 504] !== 1) {
                mode = 'content';
                if (left === 0)
                    finish();
            }
            return;
        }
        const header = parseHeader(bytes, at);
        if (header === 'bad') {
            if (badFrom < 0)
                badFrom = position;
            return;
        }
        if (badFrom >= 0) {
            events.note(`${position - badFrom} bytes at ${badFrom} are no part of a tar: skipped`);
            badFrom = -1;
        }
        if (header === 'end') {
            emptyBlocks += 1;
            if (emptyBlocks === 2)
                mode = 'done';
            return;
        }
        emptyBlocks = 0;
        take(header);
    }
    /** Takes a whole block that lies in one piece, or fills the one that is under way. */
    function readBlock(chunk, at) {
        const available = chunk.length - at;
        if (filled === 0 && available >= BLOCK) {
            onBlock(chunk, at);
            position += BLOCK;
            return BLOCK;
        }
        const taken = Math.min(BLOCK - filled, available);
        chunk.copy(block, filled, at, at + taken);
        filled += taken;
        if (filled === BLOCK) {
            filled = 0;
            onBlock(block, 0);
            position += BLOCK;
        }
        return taken;
    }
    function readContent(chunk, at) {
        const taken = Math.min(left, chunk.length - at);
        const keep = mode === 'ahead' && (collecting?.size ?? 0) <= LONGEST_AHEAD;
        if (keep)
            collected.push(Buffer.from(chunk.subarray(at, at + taken)));
        else if (sink !== undefined) {
            sink.write(chunk.subarray(at, at + Math.min(taken, wanted)));
            wanted -= taken;
            if (wanted <= 0)
                endSink();
        }
        left -= taken;
        position += taken;
        if (left === 0)
            finish();
        return taken;
    }
    function write(chunk) {
        for (let at = 0; at < chunk.length;) {
            if (mode === 'done') {
                position += chunk.length - at;
                return;
            }
            if (left > 0 && mode !== 'sparse map')
                at += readContent(chunk, at);
            else if (padding > 0 && mode === 'header') {
                const taken = Math.min(padding, chunk.length - at);
                padding -= taken;
                position += taken;
                at += taken;
            }
            else
                at += readBlock(chunk, at);
        }
    }
    function idle() {
        if (mode === 'content' && sink === undefined)
            return left + padding;
        return mode === 'header' ? padding : 0;
    }
    function skip(bytes) {
        position += bytes;
        const content = Math.min(left, bytes);
        left -= content;
        padding -= bytes - content;
        if (mode === 'content' && left === 0)
            finish();
    }
    function end() {
        if (badFrom >= 0)
            events.note(`${position - badFrom} bytes at ${badFrom} are no part of a tar: skipped`);
        else if (left > 0)
            events.note(`${name}: cut short, ${left} bytes are missing; nothing follows`);
        else if (filled > 0)
            events.note('the tar is cut short inside a header');
    }
    return { write, idle, skip, end, ended: () => mode === 'done' };
}


/***/ })

};
