export const id = 261;
export const ids = [261];
export const modules = {

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

/***/ 2224:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ databaseOf),
  J: () => (/* binding */ parseDatabase)
});

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


/***/ })

};
