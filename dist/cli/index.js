#!/usr/bin/env node
import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 6466:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 8877:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:v8");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 5574:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 7483:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  l: () => (/* binding */ createGit)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __nccwpck_require__(1421);
;// CONCATENATED MODULE: ./lib/tags/decoration.js
// What names a commit, as `git log --decorate=full` shows it → the ref a detached HEAD stands for.
/** A tag before a pull request before a branch; '' when nothing names the commit. */
function refOfDecoration(decoration) {
    const names = decoration.split(', ').map((name) => name.trim());
    const tag = names.find((name) => name.startsWith('tag: '))?.slice('tag: '.length);
    const pull = find(names, /^refs\/(?:remotes\/)?(pull\/\d+\/\w+)$/);
    const branch = find(names, /^refs\/remotes\/[^/]+\/(?!HEAD$)(.+)$/) ?? find(names, /^refs\/heads\/(.+)$/);
    if (tag !== undefined)
        return tag;
    if (pull !== undefined)
        return `refs/${pull}`;
    return branch === undefined ? '' : `refs/heads/${branch}`;
}
function find(names, pattern) {
    return names.flatMap((name) => pattern.exec(name)?.[1] ?? [])[0];
}

;// CONCATENATED MODULE: ./lib/adapters/git/git.js
// The git program → what the checked-out repository says of its HEAD and tags.


/** A repository's own settings may name programs to run. */
const SAFE = ['-c', 'core.fsmonitor=false', '-c', 'log.showSignature=false', '--no-optional-locks'];
const HEAD = ['log', '-1', '--decorate=full', '--format=%H%n%ct%n%D', 'HEAD'];
/** Asks the git program on PATH. */
function createGit() {
    return {
        async head(folder) {
            const [shown, branch] = await Promise.all([
                run(folder, HEAD),
                run(folder, ['symbolic-ref', '-q', 'HEAD']),
            ]);
            if (shown === undefined)
                return undefined;
            const [sha = '', seconds = '', decoration = ''] = shown.split('\n');
            return { sha, ref: branch ?? refOfDecoration(decoration), date: Number(seconds) * 1000 };
        },
        async isAncestor(folder, older, newer) {
            // what comes from a registry may not be taken for an option
            if (![older, newer].every((name) => /^[0-9a-f]{40,64}$/.test(name)))
                return false;
            return (await run(folder, ['merge-base', '--is-ancestor', older, newer])) !== undefined;
        },
        async parents(folder, commit) {
            if (!/^[0-9a-f]{40,64}$/.test(commit))
                return [];
            // the object itself: a shallow clone hides parents from everything else
            const object = (await run(folder, ['cat-file', 'commit', commit])) ?? '';
            const [header = ''] = object.split('\n\n', 1);
            return [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, sha = '']) => sha);
        },
        async tags(folder) {
            const list = await run(folder, ['tag', '--list']);
            return list === undefined || list === '' ? [] : list.split('\n');
        },
    };
}
/** Undefined when git refuses, or is not there. */
function run(folder, words) {
    return new Promise((resolve) => {
        (0,external_node_child_process_.execFile)('git', [...SAFE, ...words], { cwd: folder, maxBuffer: 2 ** 26 }, (error, stdout) => resolve(error === null ? stdout.trim() : undefined));
    });
}


/***/ }),

/***/ 7911:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ LAYER_WORKER)
/* harmony export */ });
/** How a worker knows that it is one: the value of its `workerData`. */
const LAYER_WORKER = 'layersmith-layers';


/***/ }),

/***/ 7922:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  _: () => (/* binding */ createNodeFiles)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __nccwpck_require__(452);
// EXTERNAL MODULE: ./lib/dockerfile/ignore.js
var ignore = __nccwpck_require__(8758);
// EXTERNAL MODULE: ./lib/lint/ecosystems.js
var ecosystems = __nccwpck_require__(2664);
;// CONCATENATED MODULE: ./lib/adapters/node-files/texts.js
// Paths of a build context → the text of the small files that rules look into.



const MOST_FILES = 500;
const MOST_BYTES = 256 * 1024;
/** Reads what can be read; symbolic links are left alone, as they may point out of the context. */
async function readManifests(root, files) {
    const texts = [];
    for (const path of files.filter(ecosystems/* isManifest */.Y).slice(0, MOST_FILES)) {
        const text = await readSmall((0,external_node_path_.join)(root, path));
        if (text !== undefined)
            texts.push([path, text]);
    }
    return Object.fromEntries(texts);
}
/** A file that is gone or not readable by now is one that was not read. */
async function readSmall(path) {
    try {
        const found = await (0,promises_.lstat)(path);
        return found.isFile() && found.size <= MOST_BYTES ? await (0,promises_.readFile)(path, 'utf8') : undefined;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/adapters/node-files/context.js
// A folder and its ignore file → the paths a build may copy from.





/** Lists files and symbolic links (not followed, as the engine does), shallow ones first, each folder by name. */
async function listContext(walk) {
    const ignoreFile = await findIgnoreFile(walk);
    const matcher = (0,ignore/* parseIgnore */.w)(ignoreFile?.text ?? '');
    const files = [];
    let truncated = false;
    let level = [''];
    while (level.length > 0 && files.length <= walk.limit) {
        const below = [];
        for (const folder of level) {
            const complete = await listFolder({ walk, matcher, folder, files, below });
            if (!complete)
                truncated = true;
            if (files.length > walk.limit)
                break;
        }
        level = below;
    }
    if (files.length > walk.limit)
        truncated = true;
    const listed = files.slice(0, walk.limit);
    return { files: listed, truncated, ignoreFile, texts: await readManifests(walk.root, listed) };
}
/** Adds what is in the folder; false when it could not be seen whole. */
async function listFolder({ walk, matcher, folder, files, below }) {
    const names = [];
    const folders = [];
    let complete = true;
    try {
        for await (const entry of await (0,promises_.opendir)((0,external_node_path_.join)(walk.root, folder))) {
            const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
            if (entry.isDirectory()) {
                if (!matcher.prunes(path))
                    folders.push(path);
            }
            else if ((entry.isFile() || entry.isSymbolicLink()) && !matcher.ignored(path))
                names.push(path);
            // One more than allowed shows that there is more; a folder of millions is not read to its end.
            if (files.length + names.length > walk.limit)
                break;
        }
    }
    catch (error) {
        if (folder === '')
            throw new errors/* UserError */.yo('context-not-found', contextProblem(walk.root), { cause: error });
        complete = false;
    }
    files.push(...names.sort());
    below.push(...folders.sort());
    return complete;
}
function contextProblem(root) {
    return `The build context ${root} is not a folder that can be read.`;
}
async function findIgnoreFile(walk) {
    for (const path of (0,ignore/* ignoreFileCandidates */.P)(walk.dockerfile, walk.root)) {
        const text = await walk.readText(path);
        if (text !== undefined)
            return { path: pathInContext(walk.root, path), text };
    }
    return undefined;
}
/** A file outside the context keeps its own path. */
function pathInContext(root, path) {
    const inside = (0,external_node_path_.relative)(root, path);
    if (inside.startsWith('..') || (0,external_node_path_.isAbsolute)(inside))
        return path;
    return inside.split(external_node_path_.sep).join('/');
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __nccwpck_require__(6466);
;// CONCATENATED MODULE: ./lib/adapters/node-files/hash.js
// Files below a folder → one digest of what the engine sees of them.





/** Path, mode and content count, times do not, as in BuildKit's own key; one that is not there counts as empty. */
async function hashFiles(root, paths) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for (const path of paths.toSorted()) {
        const full = (0,external_node_path_.join)(root, path);
        const found = await (0,promises_.lstat)(full).catch(() => undefined);
        hash.update(`\n${JSON.stringify([path, found?.mode ?? 0, found?.size ?? 0])}\n`);
        if (found?.isSymbolicLink())
            hash.update(await (0,promises_.readlink)(full));
        else if (found?.isFile())
            await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(full), hash, { end: false });
    }
    return hash.digest('hex');
}

;// CONCATENATED MODULE: ./lib/adapters/node-files/files.js
// The Files port on the machine's file system.







/** Gives pipelines the machine's files. */
function createNodeFiles(options = {}) {
    const limit = options.contextLimit ?? 50_000;
    return {
        resolve: external_node_path_.resolve,
        relative: (base, path) => (0,external_node_path_.relative)(base, path).split(external_node_path_.sep).join('/'),
        readText,
        writeText,
        exists,
        realPath: (path) => orUndefined(path, (existing) => (0,promises_.realpath)(existing)),
        makeTempFolder: (prefix) => (0,promises_.mkdtemp)((0,external_node_path_.join)(options.tempRoot ?? (0,external_node_os_.tmpdir)(), prefix)),
        listFiles,
        remove: (path) => (0,promises_.rm)(path, { recursive: true, force: true, maxRetries: 3 }),
        hashFiles: hashFiles,
        listContext: (root, dockerfile) => listContext({ root, dockerfile, limit, readText: readLenient }),
    };
}
/** Strict, so that a fix never writes back what decoding has changed. */
async function readText(path) {
    const bytes = await orUndefined(path, (existing) => (0,promises_.readFile)(existing));
    if (bytes === undefined)
        return undefined;
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch (error) {
        throw new errors/* UserError */.yo('not-text', `${path} is not a text file: it is not valid UTF-8.`, { cause: error });
    }
}
/** As the engine reads an ignore file: whatever the bytes. */
async function readLenient(path) {
    return orUndefined(path, (existing) => (0,promises_.readFile)(existing, 'utf8'));
}
async function exists(path) {
    const found = await orUndefined(path, (existing) => (0,promises_.stat)(existing));
    if (found === undefined)
        return undefined;
    return found.isDirectory() ? 'directory' : 'file';
}
async function listFiles(root) {
    const entries = await (0,promises_.readdir)(root, { recursive: true, withFileTypes: true });
    const paths = entries
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => (0,external_node_path_.join)(parentPath, name));
    return paths.sort();
}
/** Keeps the mode of a file that is replaced, and writes through a symbolic link instead of over it. */
async function writeText(path, text) {
    const target = (await orUndefined(path, (existing) => (0,promises_.realpath)(existing))) ?? path;
    const before = await orUndefined(target, (existing) => (0,promises_.stat)(existing));
    if (before?.isDirectory())
        throw new errors/* UserError */.yo('not-a-file', `${path} is a folder, not a file.`);
    const temporary = (0,external_node_path_.join)((0,external_node_path_.dirname)(target), `.${(0,external_node_path_.basename)(target)}.${(0,external_node_crypto_.randomUUID)()}.tmp`);
    try {
        await (0,promises_.writeFile)(temporary, text, {
            flag: 'wx',
            flush: true,
            ...(before === undefined ? {} : { mode: before.mode & 0o777 }),
        });
        await (0,promises_.rename)(temporary, target);
    }
    catch (error) {
        await (0,promises_.rm)(temporary, { force: true });
        throw new errors/* UserError */.yo('not-writable', `${path} cannot be written: ${reasonOf(error)}.`, { cause: error });
    }
}
/** Undefined when nothing is at `path`; a UserError for anything else that stands in the way. */
async function orUndefined(path, read) {
    try {
        return await read(path);
    }
    catch (error) {
        const code = codeOf(error);
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return undefined;
        if (code === 'EISDIR')
            throw new errors/* UserError */.yo('not-a-file', `${path} is a folder, not a file.`, { cause: error });
        throw new errors/* UserError */.yo('not-readable', `${path} cannot be read: ${reasonOf(error)}.`, { cause: error });
    }
}
function reasonOf(error) {
    const reasons = {
        EACCES: 'permission denied',
        EPERM: 'permission denied',
        ENOENT: 'its folder does not exist',
        ENOTDIR: 'its folder does not exist',
        ENOSPC: 'no space left on the device',
        EROFS: 'the file system is read-only',
        ELOOP: 'its symbolic links go round in circles',
        ENAMETOOLONG: 'its name is too long',
    };
    return reasons[codeOf(error)] ?? (0,errors/* messageOf */.bD)(error);
}
function codeOf(error) {
    return error instanceof Error && 'code' in error ? String(error.code) : '';
}


/***/ }),

/***/ 665:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  y: () => (/* binding */ createNodeFolders)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __nccwpck_require__(452);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __nccwpck_require__(1421);
;// CONCATENATED MODULE: ./lib/adapters/node-files/ignored.js
// A folder → what git leaves out below it, asked of git itself: its rules are more than one file.

const MOST_BYTES = 64 * 1024 * 1024;
/** A repository's own settings may name a program to run; a linter has no business to. */
const GIT = ['-c', 'core.fsmonitor=false', '--no-optional-locks'];
const LIST = ['ls-files', '-z', '--others', '--ignored', '--exclude-standard', '--directory'];
/** Nothing where there is no git or no work tree: then nothing is ignored. */
function listIgnored(folder) {
    return new Promise((resolve) => {
        (0,external_node_child_process_.execFile)('git', [...GIT, ...LIST], { cwd: folder, maxBuffer: MOST_BYTES }, (error, stdout) => resolve(new Set(error === null ? stdout.split('\0').filter((path) => path !== '') : [])));
    });
}

;// CONCATENATED MODULE: ./lib/adapters/node-files/folders.js




/** Lists folders of the machine. */
function createNodeFolders() {
    return { list, listIgnored: listIgnored };
}
async function list(path) {
    const entries = await readEntries(path);
    const found = await Promise.all(entries.map(async (entry) => ({ name: entry.name, kind: await kindOf(path, entry) })));
    return found.sort((a, b) => (a.name < b.name ? -1 : 1));
}
async function readEntries(path) {
    try {
        return await (0,promises_.readdir)(path, { withFileTypes: true });
    }
    catch (error) {
        throw new errors/* UserError */.yo('not-readable', `The folder ${path} cannot be read: ${(0,errors/* messageOf */.bD)(error)}.`, {
            cause: error,
        });
    }
}
async function kindOf(folder, entry) {
    if (entry.isDirectory())
        return 'directory';
    if (entry.isFile())
        return 'file';
    if (!entry.isSymbolicLink())
        return 'other';
    try {
        const target = await (0,promises_.stat)((0,external_node_path_.join)(folder, entry.name));
        return target.isFile() ? 'file' : 'other';
    }
    catch (error) {
        return error instanceof Error && 'code' in error && error.code === 'ELOOP' ? 'file' : 'other';
    }
}


/***/ }),

/***/ 343:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  P: () => (/* binding */ createShellCheck)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __nccwpck_require__(452);
// EXTERNAL MODULE: ./lib/lint/finding.js
var finding = __nccwpck_require__(380);
;// CONCATENATED MODULE: ./lib/lint/shell/read-json1.js
// The text ShellCheck prints with `-f json1` → its comments by file.

/** Undefined for a text that is not what ShellCheck prints. */
function readJson1(text) {
    const comments = listOf(fieldsOf(parse(text))?.['comments']);
    if (comments === undefined)
        return undefined;
    const byFile = new Map();
    for (const one of comments) {
        const fields = fieldsOf(one);
        const comment = fields && readComment(fields);
        if (comment === undefined)
            return undefined;
        const file = String(fields?.['file']);
        const known = byFile.get(file);
        if (known === undefined)
            byFile.set(file, [comment]);
        else
            known.push(comment);
    }
    return byFile;
}
function readComment(fields) {
    const { code, message } = { code: fields['code'], message: fields['message'] };
    const level = finding/* SEVERITIES */.o.find((severity) => severity === fields['level']);
    const spot = readSpot(fields);
    if (typeof code !== 'number' || typeof message !== 'string' || level === undefined || spot === undefined)
        return undefined;
    const replacements = listOf(fieldsOf(fields['fix'])?.['replacements']) ?? [];
    const read = replacements.map((one) => readReplacement(fieldsOf(one) ?? {}));
    const complete = read.flatMap((replacement) => replacement ?? []);
    return { ...spot, code, level, message, replacements: complete.length === read.length ? complete : [] };
}
function readReplacement(fields) {
    const spot = readSpot(fields);
    const text = fields['replacement'];
    if (spot === undefined || typeof text !== 'string')
        return undefined;
    // the names are about the place between two characters: `afterEnd` is what opens, `beforeStart` what closes
    return { ...spot, text, side: fields['insertionPoint'] === 'afterEnd' ? 'behind' : 'before' };
}
function readSpot(fields) {
    const [line, column, endLine, endColumn] = ['line', 'column', 'endLine', 'endColumn'].map((name) => fields[name]);
    if (typeof line !== 'number' || typeof column !== 'number')
        return undefined;
    if (typeof endLine !== 'number' || typeof endColumn !== 'number')
        return undefined;
    return { line, column, endLine, endColumn };
}
function parse(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function fieldsOf(value) {
    return typeof value === 'object' && value !== null ? value : undefined;
}
function listOf(value) {
    return Array.isArray(value) ? value : undefined;
}

;// CONCATENATED MODULE: ./lib/adapters/shellcheck/find-program.js
// The name of a program → where it lies on PATH.


/** Undefined when there is none. Relative folders do not count: the project's own files are not to be run. */
async function findProgram(name, environment) {
    const windows = process.platform === 'win32';
    const path = Object.entries(environment).find(([key]) => (windows ? key.toUpperCase() : key) === 'PATH')?.[1];
    const file = windows ? `${name}.exe` : name;
    for (const folder of (path ?? '').split(external_node_path_.delimiter)) {
        if (!(0,external_node_path_.isAbsolute)(folder))
            continue;
        const candidate = (0,external_node_path_.join)(folder, file);
        if (await isProgram(candidate))
            return candidate;
    }
    return undefined;
}
async function isProgram(path) {
    try {
        await (0,promises_.access)(path, promises_.constants.X_OK);
        return (await (0,promises_.stat)(path)).isFile();
    }
    catch {
        return false;
    }
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
;// CONCATENATED MODULE: ./lib/adapters/shellcheck/private-folder.js
// A folder nobody else may read, for as long as something is done with it.



const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/** Removes the folder whatever happens, an interruption of the process included. */
async function inPrivateFolder(root, use) {
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(root, 'layersmith-shell-'));
    const stop = (signal) => {
        (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
        forget();
        // the process ends as it would have without us, once nobody else listens either
        setImmediate(() => process.kill(process.pid, signal));
    };
    const forget = () => {
        for (const signal of SIGNALS)
            process.off(signal, stop);
    };
    for (const signal of SIGNALS)
        process.on(signal, stop);
    try {
        return await use(folder);
    }
    finally {
        forget();
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __nccwpck_require__(1421);
;// CONCATENATED MODULE: ./lib/adapters/shellcheck/run-program.js
// Runs a program to its end, or to the end of the time it has.

/** What is said of 4,000 scripts is a few megabytes. */
const MOST_BYTES = 256 * 1024 * 1024;
const run_program_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/** Rejects when it cannot be started, takes too long or says too much. */
function runProgram(program, args, run) {
    return new Promise((resolve, reject) => {
        const child = start(program, args, run);
        const stop = (why) => {
            child.kill('SIGKILL');
            reject(new Error(why));
        };
        const tooLong = `it took more than ${Math.ceil(run.milliseconds / 1000)} s`;
        const timer = setTimeout(() => stop(tooLong), run.milliseconds);
        // it must not outlive a process that is interrupted
        const end = () => void child.kill('SIGKILL');
        for (const signal of run_program_SIGNALS)
            process.once(signal, end);
        const forget = () => {
            clearTimeout(timer);
            for (const signal of run_program_SIGNALS)
                process.off(signal, end);
        };
        const stdout = [];
        const stderr = [];
        let bytes = 0;
        const keep = (chunks) => (chunk) => {
            bytes += chunk.length;
            if (bytes > MOST_BYTES)
                stop('its answer is too long');
            else
                chunks.push(chunk);
        };
        child.stdout.on('data', keep(stdout));
        child.stderr.on('data', keep(stderr));
        child.once('error', (error) => {
            forget();
            reject(new Error(`it could not be started (${error.code ?? error.message})`));
        });
        child.once('close', (code, signal) => {
            forget();
            if (code === null)
                reject(new Error(`it was ended by ${signal}`));
            else
                resolve({ code, stdout: textOf(stdout), stderr: textOf(stderr) });
        });
    });
}
function start(program, args, { folder, environment }) {
    const { SHELLCHECK_OPTS: _, ...rest } = environment;
    return (0,external_node_child_process_.spawn)(program, args, {
        cwd: folder,
        // texts are UTF-8 whatever the machine thinks
        env: { ...rest, LC_ALL: 'C.UTF-8' },
        stdio: ['ignore', 'pipe', 'pipe'],
        windowsHide: true,
    });
}
function textOf(chunks) {
    return Buffer.concat(chunks).toString('utf8');
}

;// CONCATENATED MODULE: ./lib/adapters/shellcheck/shellcheck.js
// The shellcheck on PATH as the ShellCheck port: scripts → files of a private folder → one process → comments.








/** Windows takes 32,767 characters in all. */
const LONGEST = 24_000;
/** No file of the project has a say, and sourced files are not there to be read. */
const ARGUMENTS = ['--norc', '-f', 'json1', '-S', 'style', '-e', 'SC1090,SC1091,SC2187'];
/** What it ends with for a shell it does not know. */
const UNKNOWN_SHELL = 4;
/** Looks for the program when first asked. */
function createShellCheck(options) {
    let found;
    const find = () => {
        found ??= findProgram('shellcheck', options.environment);
        return found;
    };
    return {
        isPresent: async () => (await find()) !== undefined,
        async check(dialect, scripts) {
            const program = await find();
            if (program === undefined)
                return { kind: 'failed', why: 'it is not on PATH' };
            try {
                return await checkAll({ program, options, dialect }, scripts);
            }
            catch (error) {
                return { kind: 'failed', why: (0,errors/* messageOf */.bD)(error) };
            }
        },
    };
}
function checkAll(call, scripts) {
    return inPrivateFolder(call.options.tempRoot ?? (0,external_node_os_.tmpdir)(), async (folder) => {
        const comments = [];
        for (const names of cutNames(scripts.length, call.options.longest ?? LONGEST)) {
            await writeScripts(folder, names, scripts);
            const answer = await checkFiles(call, folder, names);
            if (answer.kind === 'failed')
                return answer;
            for (const list of answer.comments)
                comments.push(list);
        }
        return { kind: 'checked', comments };
    });
}
/** A few at a time, as a process may not have thousands of files open. */
async function writeScripts(folder, names, scripts) {
    for (let at = 0; at < names.length; at += 32) {
        const some = names.slice(at, at + 32);
        await Promise.all(some.map((name) => (0,promises_.writeFile)((0,external_node_path_.join)(folder, name), scripts[Number(name)] ?? '', { mode: 0o600 })));
    }
}
/** `0`, `1`, …: as many at a time as a command line takes. */
function cutNames(count, longest) {
    const chunks = [];
    let left = 0;
    for (let index = 0; index < count; index++) {
        const name = String(index);
        left -= name.length + 1;
        if (left < 0) {
            chunks.push([]);
            left = longest - name.length;
        }
        chunks.at(-1)?.push(name);
    }
    return chunks;
}
async function checkFiles(call, folder, names) {
    const { program, options, dialect } = call;
    const shell = dialect === 'shebang' ? [] : ['-s', dialect];
    const { code, stdout, stderr } = await runProgram(program, [...ARGUMENTS, ...shell, ...names], {
        folder,
        environment: options.environment,
        milliseconds: (options.patience ?? 30_000) + 20 * names.length,
    });
    // older ones do not know BusyBox
    if (code === UNKNOWN_SHELL && dialect === 'busybox')
        return checkFiles({ ...call, dialect: 'dash' }, folder, names);
    if (code !== 0 && code !== 1)
        return { kind: 'failed', why: `it ended with ${code} (${firstLine(stderr)})` };
    const byFile = readJson1(stdout);
    if (byFile === undefined)
        return { kind: 'failed', why: 'its answer cannot be read' };
    return { kind: 'checked', comments: names.map((name) => byFile.get(name) ?? []) };
}
function firstLine(text) {
    return text.trim().split('\n')[0]?.slice(0, 200) || 'without a word';
}


/***/ }),

/***/ 8972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ createTerminalLog)
/* harmony export */ });
/* harmony import */ var _report_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5944);

/** Control characters are made visible, masked values become `***`. */
function createTerminalLog({ write, paint, verbose = false }) {
    const secrets = new Set();
    const hide = (text) => {
        let hidden = text;
        for (const secret of secrets)
            hidden = hidden.replaceAll(secret, '***');
        return hidden;
    };
    const print = (text, lead = '') => write(`${lead}${hide(text).split('\n').map(_report_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .R).join('\n')}\n`);
    return {
        info: (line) => print(line),
        debug: (line) => (verbose ? print(line, paint('quiet', 'debug: ')) : undefined),
        notice: (text, at) => print(placed(text, at), paint('info', 'notice: ')),
        warning: (text, at) => print(placed(text, at), paint('warning', 'warning: ')),
        error: (text, at) => print(placed(text, at), paint('error', 'error: ')),
        group: (title) => print(paint('strong', hide(title))),
        endGroup: () => undefined,
        mask: (secret) => {
            if (secret.trim() !== '')
                secrets.add(secret);
        },
    };
}
function placed(text, at) {
    if (at === undefined)
        return text;
    return [at.file, at.line, at.line === undefined ? undefined : at.column]
        .filter((part) => part !== undefined)
        .join(':')
        .concat(`: ${text}`);
}


/***/ }),

/***/ 5760:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ createTerminal)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7975);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(452);
/* harmony import */ var _report_visible_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5944);
// The Terminal port on a process's standard streams.



const STYLES = {
    error: ['bold', 'red'],
    warning: ['bold', 'yellow'],
    info: ['bold', 'cyan'],
    style: ['bold', 'magenta'],
    path: 'bold',
    rule: 'cyan',
    quiet: 'dim',
    added: 'green',
    removed: 'red',
    strong: 'bold',
};
/** Colours only for a terminal; NO_COLOR and FORCE_COLOR have the last word. Streams are touched when used. */
function createTerminal(streams) {
    const { stdout } = streams;
    const output = createWriter(() => stdout);
    const errors = createWriter(() => streams.stderr);
    return {
        paint: createPaint(stdout),
        interactive: 'isTTY' in stdout && stdout.isTTY === true,
        write: output,
        writeError: errors,
        showProgress: (text) => showProgress(streams.stderr, text),
        readInput: () => readInput(streams.stdin),
    };
}
function createPaint(stream) {
    const coloured = (0,node_util__WEBPACK_IMPORTED_MODULE_0__.styleText)('red', 'x', { stream }) !== 'x';
    if (!coloured)
        return (_ink, text) => text;
    return (ink, text) => (0,node_util__WEBPACK_IMPORTED_MODULE_0__.styleText)(STYLES[ink], text, { validateStream: false });
}
/** Waits until the text is out; a reader that closed the pipe (`| head`) ends the writing quietly. */
function createWriter(open) {
    let stream;
    let closed = false;
    const listen = () => {
        const opened = open();
        opened.on('error', (error) => {
            if (error.code !== 'EPIPE')
                throw error;
            closed = true;
        });
        return opened;
    };
    return (text) => new Promise((resolve, reject) => {
        stream ??= listen();
        if (closed || text === '')
            return resolve();
        stream.write(text, (error) => {
            if (error && error.code !== 'EPIPE')
                reject(error);
            else
                resolve();
        });
    });
}
/** One line at most, so that it can be written over. */
function showProgress(stream, text) {
    if (!('isTTY' in stream) || stream.isTTY !== true)
        return;
    stream.write(`\r\u001b[2K${(0,_report_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .R)(text).slice(0, Math.max(1, (stream.columns || 80) - 1))}`);
}
async function readInput(stdin) {
    const chunks = [];
    for await (const chunk of stdin)
        chunks.push(chunk);
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.concat(chunks));
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('not-text', 'Standard input is not a text file: it is not valid UTF-8.', {
            cause: error,
        });
    }
}


/***/ }),

/***/ 9386:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ parseByteSize)
/* harmony export */ });
// `4GB`, `512 MiB`, `100000000` → bytes.
const UNITS = {
    '': 1,
    b: 1,
    k: 1e3,
    kb: 1e3,
    kib: 1024,
    m: 1e6,
    mb: 1e6,
    mib: 1024 ** 2,
    g: 1e9,
    gb: 1e9,
    gib: 1024 ** 3,
    t: 1e12,
    tb: 1e12,
    tib: 1024 ** 4,
};
/** Undefined for what is no size. Units of ten for `MB`, of two for `MiB`, as everywhere. */
function parseByteSize(text) {
    const [, number = '', unit = ''] = /^(\d+(?:\.\d+)?)\s*([a-z]*)$/i.exec(text.trim()) ?? [];
    const factor = UNITS[unit.toLowerCase()];
    return number === '' || factor === undefined ? undefined : Math.round(Number(number) * factor);
}


/***/ }),

/***/ 8349:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ parseAnalyze),
/* harmony export */   k: () => (/* binding */ ANALYZE_OPTIONS)
/* harmony export */ });
/* harmony import */ var _cache_byte_size_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9386);
/* harmony import */ var _image_platform_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6377);
/* harmony import */ var _report_budget_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1101);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(9859);
/* harmony import */ var _parse_options_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(5638);
// Words behind `layersmith analyze` → an analyze command.





const ANALYZE_OPTIONS = {
    from: { type: 'string', takes: _command_js__WEBPACK_IMPORTED_MODULE_3__/* .IMAGE_PLACES */ .FX, about: 'where the image is' },
    image: { type: 'string', about: 'one of several images in an archive' },
    platform: { type: 'string', about: 'one platform of the image' },
    dockerfile: { type: 'string', takes: 'file', about: 'what the image was built from' },
    target: { type: 'string', about: 'the stage that was built' },
    'build-arg': { type: 'string', about: 'the value of an ARG' },
    base: { type: 'string', about: 'the image it is built on' },
    compare: { type: 'string', takes: 'file', about: 'another image, to compare with' },
    read: { type: 'string', takes: _command_js__WEBPACK_IMPORTED_MODULE_3__/* .READ_DEPTHS */ .me, about: 'how much is read' },
    layer: { type: 'string', about: 'one layer' },
    top: { type: 'string', about: 'rows of each list' },
    format: { type: 'string', takes: _command_js__WEBPACK_IMPORTED_MODULE_3__/* .ANALYSIS_FORMATS */ .oH, about: 'how the analysis is written' },
    json: { type: 'boolean', about: 'as JSON' },
    html: { type: 'string', takes: 'file', about: 'also write a page to look at' },
    budget: { type: 'string', about: 'a limit the image is judged by' },
    ci: { type: 'boolean', about: 'judge by the budgets of the project, too' },
    'max-unpacked': { type: 'string', about: 'most bytes a layer unpacks to' },
    'no-cache': { type: 'boolean', about: 'keep nothing for the next time' },
};
/** Throws UserError for what cannot be understood. */
function parseAnalyze({ positionals, values }, environment) {
    const [name, ...more] = positionals;
    if (name === undefined || name === '')
        throw (0,_parse_options_js__WEBPACK_IMPORTED_MODULE_4__/* .usage */ .C)('Name an image, a tar or a folder, for instance layersmith analyze app:1.');
    if (more.length > 0)
        throw (0,_parse_options_js__WEBPACK_IMPORTED_MODULE_4__/* .usage */ .C)(`layersmith analyze takes one image, but "${more[0]}" follows. To compare two, write --compare ${more[0]}.`);
    const last = (option) => values.get(option)?.at(-1);
    const platform = last('platform');
    if (platform !== undefined && !(0,_image_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .isPlatform */ .aH)(platform))
        throw (0,_parse_options_js__WEBPACK_IMPORTED_MODULE_4__/* .usage */ .C)(`Option --platform is "${platform}": write it as linux/amd64.`);
    const top = last('top') ?? '10';
    if (!/^[1-9]\d{0,5}$/.test(top))
        throw (0,_parse_options_js__WEBPACK_IMPORTED_MODULE_4__/* .usage */ .C)(`Option --top is "${top}": it must be a number from 1.`);
    const limit = last('max-unpacked');
    const maxUnpacked = limit === undefined ? undefined : (0,_cache_byte_size_js__WEBPACK_IMPORTED_MODULE_0__/* .parseByteSize */ .n)(limit);
    if (limit !== undefined && maxUnpacked === undefined)
        throw (0,_parse_options_js__WEBPACK_IMPORTED_MODULE_4__/* .usage */ .C)(`Option --max-unpacked is "${limit}": it must be a size, for instance 20GB.`);
    const format = values.has('json') ? 'json' : oneOf('format', last('format'), _command_js__WEBPACK_IMPORTED_MODULE_3__/* .ANALYSIS_FORMATS */ .oH);
    return {
        kind: 'analyze',
        name,
        from: oneOf('from', last('from'), _command_js__WEBPACK_IMPORTED_MODULE_3__/* .IMAGE_PLACES */ .FX),
        image: last('image'),
        platform,
        format,
        read: oneOf('read', last('read') ?? 'headers', _command_js__WEBPACK_IMPORTED_MODULE_3__/* .READ_DEPTHS */ .me),
        top: Number(top),
        layer: last('layer'),
        compare: last('compare'),
        html: last('html'),
        dockerfile: last('dockerfile'),
        target: last('target'),
        buildArgs: buildArgsOf(values.get('build-arg') ?? [], environment),
        base: last('base'),
        maxUnpacked,
        budgets: (values.get('budget') ?? []).map((line) => (0,_report_budget_js__WEBPACK_IMPORTED_MODULE_2__/* .parseBudget */ .Nm)(line, { name: '--budget' })),
        ci: values.has('ci'),
        cache: !values.has('no-cache'),
    };
}
/** The first word is what holds when nothing is given. */
function oneOf(option, given, words) {
    if (given === undefined)
        return words[0];
    const found = words.find((word) => word === given);
    if (found !== undefined)
        return found;
    throw (0,_parse_options_js__WEBPACK_IMPORTED_MODULE_4__/* .usage */ .C)(`Option --${option} is "${given}": it must be ${words.slice(0, -1).join(', ')} or ${words.at(-1)}.`);
}
/** A name alone takes its value from the environment, as docker has it. */
function buildArgsOf(given, environment) {
    const pairs = given.flatMap((text) => {
        const equals = text.indexOf('=');
        const value = equals < 0 ? environment[text] : text.slice(equals + 1);
        return value === undefined ? [] : [[equals < 0 ? text : text.slice(0, equals), value]];
    });
    return Object.fromEntries(pairs);
}


/***/ }),

/***/ 5350:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Lo: () => (/* binding */ COMMANDS),
/* harmony export */   _$: () => (/* binding */ HELP),
/* harmony export */   vP: () => (/* binding */ COMMAND_TABLE)
/* harmony export */ });
/* harmony import */ var _analyze_options_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8349);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9859);
/* harmony import */ var _lint_options_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2054);
/* harmony import */ var _stale_options_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7784);
// The commands with their options, for the parser and for completion.




const HELP = {
    help: { type: 'boolean', short: 'h', about: 'show help' },
};
const TAGS_OPTIONS = {
    images: { type: 'string', about: 'images to tag' },
    tags: { type: 'string', about: 'rules for tags' },
    flavor: { type: 'string', about: 'what holds for all tags' },
    labels: { type: 'string', about: 'labels of your own' },
    annotations: { type: 'string', about: 'annotations of your own' },
    'metadata-context': { type: 'string', about: 'where the ref comes from', takes: _command_js__WEBPACK_IMPORTED_MODULE_1__/* .METADATA_CONTEXTS */ .Zs },
    'repository-data': { type: 'string', about: "the REST API's answer about the repository", takes: 'file' },
    json: { type: 'boolean', about: 'as JSON' },
    ...HELP,
};
const COMMAND_TABLE = {
    lint: { about: 'lint Dockerfiles', options: _lint_options_js__WEBPACK_IMPORTED_MODULE_2__/* .LINT_OPTIONS */ .Z, takes: 'file' },
    explain: { about: 'what a rule asks for, and why', options: HELP, takes: 'rule' },
    rules: {
        about: 'all rules in a table',
        options: { json: { type: 'boolean', about: 'as JSON' }, ...HELP },
        takes: [],
    },
    report: { about: "the action's size reports as tables", options: HELP, takes: 'file' },
    stale: { about: 'which published images are due', options: { ..._stale_options_js__WEBPACK_IMPORTED_MODULE_3__/* .STALE_OPTIONS */ .V, ...HELP }, takes: [] },
    analyze: {
        about: "an image's layers, files and waste",
        options: { ..._analyze_options_js__WEBPACK_IMPORTED_MODULE_0__/* .ANALYZE_OPTIONS */ .k, ...HELP },
        takes: 'file',
    },
    tags: { about: 'tags and labels for the event of the run', options: TAGS_OPTIONS, takes: [] },
    init: {
        about: 'write a configuration to begin with',
        options: {
            'from-hadolint': { type: 'boolean', about: "take over hadolint's configuration" },
            ...HELP,
        },
        takes: 'file',
    },
    completion: { about: 'completion for a shell', options: HELP, takes: _command_js__WEBPACK_IMPORTED_MODULE_1__/* .SHELLS */ .OF },
};
const COMMANDS = Object.keys(COMMAND_TABLE);


/***/ }),

/***/ 9859:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   FX: () => (/* binding */ IMAGE_PLACES),
/* harmony export */   OF: () => (/* binding */ SHELLS),
/* harmony export */   Zs: () => (/* binding */ METADATA_CONTEXTS),
/* harmony export */   fV: () => (/* binding */ DOCUMENTS),
/* harmony export */   hR: () => (/* binding */ FORMATS),
/* harmony export */   me: () => (/* binding */ READ_DEPTHS),
/* harmony export */   oH: () => (/* binding */ ANALYSIS_FORMATS)
/* harmony export */ });
const FORMATS = [
    ...['pretty', 'compact', 'json', 'jsonl', 'sarif', 'github'],
    ...['gitlab', 'checkstyle', 'junit', 'rdjson', 'markdown'],
];
/** Documents for programs, which must have their stream alone, and what their files are usually called. */
const DOCUMENTS = {
    json: 'lint.json',
    jsonl: 'lint.jsonl',
    sarif: 'lint.sarif',
    gitlab: 'gl-code-quality-report.json',
    checkstyle: 'checkstyle.xml',
    junit: 'junit.xml',
    rdjson: 'rdjson.json',
};
const SHELLS = ['bash', 'zsh', 'fish'];
const METADATA_CONTEXTS = ['workflow', 'git'];
const ANALYSIS_FORMATS = ['table', 'json', 'dive'];
const IMAGE_PLACES = ['auto', 'files', 'registry', 'engine'];
const READ_DEPTHS = ['manifest', 'headers', 'all'];


/***/ }),

/***/ 2054:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ parseLint),
/* harmony export */   Z: () => (/* binding */ LINT_OPTIONS)
/* harmony export */ });
/* harmony import */ var _lint_nearest_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(6679);
/* harmony import */ var _lint_presets_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(8629);
/* harmony import */ var _lint_shell_comment_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(1297);
/* harmony import */ var _lint_threshold_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7354);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9859);
/* harmony import */ var _parse_options_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5638);
// Words behind `layersmith lint` → a lint command.






const LINT_OPTIONS = {
    format: { type: 'string', short: 'f', takes: _command_js__WEBPACK_IMPORTED_MODULE_1__/* .FORMATS */ .hR, about: 'how findings are written' },
    'fail-on': { type: 'string', takes: _lint_threshold_js__WEBPACK_IMPORTED_MODULE_0__/* .FAIL_ON */ .d$, about: 'the level that makes the run fail' },
    fix: { type: 'boolean', about: 'apply the safe fixes' },
    'fix-unsafe': { type: 'boolean', about: 'apply also the fixes a person should look at' },
    'fix-dry-run': { type: 'boolean', about: 'print what fixes would change' },
    context: { type: 'string', takes: 'folder', about: 'the build context' },
    'build-arg': { type: 'string', about: 'the value of an ARG' },
    target: { type: 'string', about: 'the stage that is built' },
    platform: { type: 'string', about: 'the platforms the build is for' },
    config: { type: 'string', takes: 'file', about: 'the configuration to use' },
    preset: { type: 'string', takes: _lint_presets_js__WEBPACK_IMPORTED_MODULE_3__/* .PRESETS */ .fG, about: 'which rules run' },
    rule: { type: 'string', takes: 'rule', about: 'the level of a rule' },
    shell: { type: 'string', takes: _lint_shell_comment_js__WEBPACK_IMPORTED_MODULE_4__/* .SHELL_MODES */ .A, about: 'whether ShellCheck looks at RUN' },
    'no-inline-ignore': { type: 'boolean', about: 'let comments silence nothing' },
    'stdin-filename': { type: 'string', takes: 'file', about: 'the name standard input goes by' },
    help: { type: 'boolean', short: 'h', about: 'show help' },
};
/** Undefined when help is asked for. */
function parseLint(words, environment) {
    const parsed = (0,_parse_options_js__WEBPACK_IMPORTED_MODULE_2__/* .parseOptions */ .A)(words, LINT_OPTIONS, 'layersmith lint');
    if (parsed.values.has('help'))
        return undefined;
    const dryRun = parsed.values.has('fix-dry-run');
    const outputs = (parsed.values.get('format') ?? []).map(parseOutput);
    if (dryRun && outputs.some(({ file }) => file === undefined))
        throw (0,_parse_options_js__WEBPACK_IMPORTED_MODULE_2__/* .usage */ .C)('Option --fix-dry-run prints a diff: write --format to a file, for instance --format json=lint.json.');
    return {
        kind: 'lint',
        paths: checkPaths(parsed.positionals),
        outputs: checkOutputs(outputs, dryRun),
        failOn: parseFailOn(last(parsed, 'fail-on')),
        config: last(parsed, 'config'),
        preset: parsePreset(last(parsed, 'preset')),
        shell: parseShell(last(parsed, 'shell')),
        rules: parsed.values.get('rule') ?? [],
        inlineIgnores: !parsed.values.has('no-inline-ignore'),
        fix: parsed.values.has('fix-unsafe') ? 'unsafe' : parsed.values.has('fix') || dryRun ? 'safe' : 'none',
        dryRun,
        context: last(parsed, 'context'),
        buildArgs: parseBuildArgs(parsed.values.get('build-arg') ?? [], environment),
        target: last(parsed, 'target'),
        platforms: parsePlatforms(parsed.values.get('platform') ?? []),
        stdinFilename: last(parsed, 'stdin-filename'),
    };
}
function last({ values }, name) {
    const value = values.get(name)?.at(-1);
    if (value === '')
        throw (0,_parse_options_js__WEBPACK_IMPORTED_MODULE_2__/* .usage */ .C)(`Option --${name} needs a value that is not empty.`);
    return value;
}
function parseOutput(text) {
    const cut = text.indexOf('=');
    const name = cut < 0 ? text : text.slice(0, cut);
    const file = cut < 0 ? undefined : text.slice(cut + 1);
    if (file === '')
        throw (0,_parse_options_js__WEBPACK_IMPORTED_MODULE_2__/* .usage */ .C)(`Option --format is "${text}": name a file behind the "=".`);
    return { format: oneOf('--format', name, _command_js__WEBPACK_IMPORTED_MODULE_1__/* .FORMATS */ .hR), file };
}
/** Readable formats may share standard output; a document for programs must have it alone. */
function checkOutputs(outputs, dryRun) {
    if (outputs.length === 0)
        return dryRun ? [] : [{ format: 'pretty', file: undefined }];
    const printed = outputs.filter(({ file }) => file === undefined).map(({ format }) => format);
    const document = printed.find((format) => Object.hasOwn(_command_js__WEBPACK_IMPORTED_MODULE_1__/* .DOCUMENTS */ .fV, format));
    if (document !== undefined && printed.length > 1)
        throw (0,_parse_options_js__WEBPACK_IMPORTED_MODULE_2__/* .usage */ .C)(`Format ${document} cannot share standard output with another: write it to a file, for instance --format ${document}=${_command_js__WEBPACK_IMPORTED_MODULE_1__/* .DOCUMENTS */ .fV[document]}.`);
    return outputs;
}
function checkPaths(paths) {
    if (paths.includes(''))
        throw (0,_parse_options_js__WEBPACK_IMPORTED_MODULE_2__/* .usage */ .C)('A path is empty; name a file, a folder, or - for standard input.');
    return paths;
}
function parseFailOn(text) {
    return text === undefined ? undefined : oneOf('--fail-on', text, _lint_threshold_js__WEBPACK_IMPORTED_MODULE_0__/* .FAIL_ON */ .d$);
}
function parsePreset(text) {
    return text === undefined ? undefined : oneOf('--preset', text, _lint_presets_js__WEBPACK_IMPORTED_MODULE_3__/* .PRESETS */ .fG);
}
function parseShell(text) {
    return text === undefined ? undefined : oneOf('--shell', text, _lint_shell_comment_js__WEBPACK_IMPORTED_MODULE_4__/* .SHELL_MODES */ .A);
}
function oneOf(option, text, allowed) {
    const found = allowed.find((name) => name === text);
    if (found !== undefined)
        return found;
    const meant = (0,_lint_nearest_js__WEBPACK_IMPORTED_MODULE_5__/* .nearest */ .p)(text, allowed);
    const names = `${allowed.slice(0, -1).join(', ')} or ${allowed.at(-1)}`;
    throw (0,_parse_options_js__WEBPACK_IMPORTED_MODULE_2__/* .usage */ .C)(`Option ${option} is "${text}": it must be ${names}.${meant === undefined ? '' : ` Did you mean ${meant}?`}`);
}
/** One or several, with commas between, as docker has them. */
function parsePlatforms(texts) {
    const all = texts.flatMap((text) => text.split(',').map((platform) => platform.trim()));
    const wrong = all.find((platform) => !/^[\w.-]+(?:\/[\w.-]+){0,2}$/.test(platform));
    if (wrong !== undefined)
        throw (0,_parse_options_js__WEBPACK_IMPORTED_MODULE_2__/* .usage */ .C)(`Option --platform has "${wrong}": it must be os/architecture, for instance linux/arm64.`);
    return [...new Set(all)];
}
/** `NAME=value`, or `NAME` alone with the value the environment has, as docker does; without one it stays unset. */
function parseBuildArgs(texts, environment) {
    const pairs = texts.flatMap((text) => {
        const cut = text.indexOf('=');
        const name = cut < 0 ? text : text.slice(0, cut);
        if (name === '')
            throw (0,_parse_options_js__WEBPACK_IMPORTED_MODULE_2__/* .usage */ .C)(`Option --build-arg is "${text}": it must be NAME=value or NAME.`);
        const value = cut < 0 ? environment[name] : text.slice(cut + 1);
        return value === undefined ? [] : [[name, value]];
    });
    return Object.fromEntries(pairs);
}


/***/ }),

/***/ 5638:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ parseOptions),
/* harmony export */   C: () => (/* binding */ usage)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7975);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(452);
/* harmony import */ var _lint_nearest_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6679);
// Words of a command line → options and positionals, with errors people can act on.



/** Reads the words; an unknown option, a missing or an unwanted value is a UserError. */
function parseOptions(words, specs, command) {
    const options = Object.fromEntries(Object.entries(specs).map(([name, spec]) => [name, { ...spec, multiple: true }]));
    const { tokens } = (0,node_util__WEBPACK_IMPORTED_MODULE_0__.parseArgs)({
        args: [...words],
        options,
        strict: false,
        allowPositionals: true,
        tokens: true,
    });
    const positionals = [];
    const values = new Map();
    for (const token of tokens) {
        if (token.kind === 'positional')
            positionals.push(token.value);
        if (token.kind !== 'option')
            continue;
        const value = readValue(token, specs, command);
        values.set(token.name, [...(values.get(token.name) ?? []), value]);
    }
    return { positionals, values };
}
function readValue(token, specs, command) {
    const { name, rawName, value, inlineValue } = token;
    const spec = Object.hasOwn(specs, name) ? specs[name] : undefined;
    if (spec === undefined)
        throw unknownOption(rawName, Object.keys(specs), command);
    if (spec.type === 'boolean') {
        if (value !== undefined)
            throw usage(`Option ${rawName} takes no value, but has "${value}".`);
        return '';
    }
    if (value === undefined)
        throw usage(`Option ${rawName} needs a value.`);
    if (!inlineValue && /^-./.test(value))
        throw usage(`Option ${rawName} needs a value, but "${value}" follows. Write ${rawName}=${value} if that is the value.`);
    return value;
}
function unknownOption(rawName, names, command) {
    const meant = (0,_lint_nearest_js__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .p)(rawName.replace(/^-+/, ''), names);
    const advice = meant === undefined ? `See ${command} --help.` : `Did you mean --${meant}?`;
    return usage(`Unknown option ${rawName}. ${advice}`);
}
/** A command line that cannot be understood. */
function usage(message) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('usage', message);
}


/***/ }),

/***/ 7492:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  a: () => (/* binding */ runCli)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __nccwpck_require__(452);
// EXTERNAL MODULE: ./lib/version.js
var version = __nccwpck_require__(3411);
// EXTERNAL MODULE: ./lib/lint/nearest.js
var nearest = __nccwpck_require__(6679);
// EXTERNAL MODULE: ./lib/cli/analyze-options.js
var analyze_options = __nccwpck_require__(8349);
// EXTERNAL MODULE: ./lib/cli/command.js
var command = __nccwpck_require__(9859);
// EXTERNAL MODULE: ./lib/cli/command-table.js
var command_table = __nccwpck_require__(5350);
// EXTERNAL MODULE: ./lib/cli/lint-options.js
var lint_options = __nccwpck_require__(2054);
// EXTERNAL MODULE: ./lib/cli/parse-options.js
var parse_options = __nccwpck_require__(5638);
// EXTERNAL MODULE: ./lib/cli/stale-options.js
var stale_options = __nccwpck_require__(7784);
;// CONCATENATED MODULE: ./lib/cli/options.js
// Words of a command line → the command they ask for.







const TOP = { ...command_table/* HELP */._$, version: { type: 'boolean', short: 'v' } };
/** Throws UserError for what cannot be understood. `environment` gives values to `--build-arg NAME`. */
function parseCommandLine(words, environment) {
    const [first, ...rest] = words;
    if (first === undefined || first.startsWith('-'))
        return parseTop(words);
    if (first === 'help')
        return { kind: 'help', about: rest[0] === undefined ? undefined : commandNamed(rest[0]) };
    const name = commandNamed(first);
    if (name === 'lint')
        return (0,lint_options/* parseLint */.H)(rest, environment) ?? { kind: 'help', about: name };
    const parsed = (0,parse_options/* parseOptions */.A)(rest, command_table/* COMMAND_TABLE */.vP[name].options, `layersmith ${name}`);
    return parsed.values.has('help') ? { kind: 'help', about: name } : PARSERS[name](parsed, environment);
}
const PARSERS = {
    explain({ positionals }) {
        if (positionals.length === 0)
            throw (0,parse_options/* usage */.C)('Name a rule, for instance layersmith explain exec-form; layersmith rules lists them all.');
        return { kind: 'explain', names: positionals };
    },
    rules({ positionals, values }) {
        if (positionals.length > 0)
            throw (0,parse_options/* usage */.C)(`layersmith rules takes no argument, but has "${positionals[0]}".`);
        return { kind: 'rules', json: values.has('json') };
    },
    report({ positionals }) {
        if (positionals.length === 0)
            throw (0,parse_options/* usage */.C)('Name at least one report file; the output "report" of the action is its path.');
        return { kind: 'report', paths: positionals };
    },
    stale: stale_options/* parseStale */.F,
    analyze: analyze_options/* parseAnalyze */.A,
    tags: parseTags,
    init: parseInit,
    completion({ positionals }) {
        const [word = '', ...more] = positionals;
        const shell = command/* SHELLS */.OF.find((name) => name === word);
        if (shell === undefined || more.length > 0)
            throw (0,parse_options/* usage */.C)(`Name one shell: ${listOf(command/* SHELLS */.OF)}, for instance layersmith completion bash.`);
        return { kind: 'completion', shell };
    },
};
function parseInit({ positionals, values }) {
    const fromHadolint = values.has('from-hadolint');
    const [file, ...more] = positionals;
    if (!fromHadolint && file !== undefined)
        throw (0,parse_options/* usage */.C)(`layersmith init takes no argument, but has "${file}". A file belongs to --from-hadolint.`);
    if (more.length > 0)
        throw (0,parse_options/* usage */.C)(`Option --from-hadolint reads one file, but "${more[0]}" follows.`);
    if (file === '')
        throw (0,parse_options/* usage */.C)('The file of --from-hadolint is empty.');
    return { kind: 'init', fromHadolint, file };
}
function parseTags({ positionals, values }) {
    if (positionals.length > 0)
        throw (0,parse_options/* usage */.C)(`layersmith tags takes no argument, but has "${positionals[0]}". Rules belong to --tags.`);
    const lines = (name) => (values.get(name) ?? []).join('\n');
    const word = values.get('metadata-context')?.at(-1);
    const context = command/* METADATA_CONTEXTS */.Zs.find((name) => name === word);
    if (word !== undefined && context === undefined)
        throw (0,parse_options/* usage */.C)(`Option --metadata-context is "${word}": it must be ${listOf(command/* METADATA_CONTEXTS */.Zs)}.`);
    const [images, tags, flavor] = [lines('images'), lines('tags'), lines('flavor')];
    const inputs = { images, tags, flavor, labels: lines('labels'), annotations: lines('annotations') };
    const repositoryData = values.get('repository-data')?.at(-1);
    return { kind: 'tags', json: values.has('json'), inputs, context, repositoryData };
}
/** `a, b or c`. */
function listOf(words) {
    return `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
function parseTop(words) {
    const { values } = (0,parse_options/* parseOptions */.A)(words, TOP, 'layersmith');
    if (values.has('help'))
        return { kind: 'help', about: undefined };
    if (values.has('version'))
        return { kind: 'version' };
    throw (0,parse_options/* usage */.C)(`Name a command: ${listOf(command_table/* COMMANDS */.Lo)}. See layersmith --help.`);
}
function commandNamed(word) {
    const found = command_table/* COMMANDS */.Lo.find((name) => name === word);
    if (found !== undefined)
        return found;
    const meant = (0,nearest/* nearest */.p)(word, command_table/* COMMANDS */.Lo);
    const advice = meant === undefined ? `To lint it, write layersmith lint ${word}.` : `Did you mean ${meant}?`;
    throw (0,parse_options/* usage */.C)(`Unknown command "${word}". ${advice}`);
}

;// CONCATENATED MODULE: ./lib/cli/run.js
// A command line → what it asks for, done; each command's code is loaded only when it is asked for.



/** Runs one command. Throws UserError when it cannot. */
async function runCli(ports, words) {
    const command = parseCommandLine(words, ports.environment);
    switch (command.kind) {
        case 'lint': {
            if (command.fix === 'none')
                return (await Promise.all(/* import() */[__nccwpck_require__.e(989), __nccwpck_require__.e(979), __nccwpck_require__.e(796), __nccwpck_require__.e(522), __nccwpck_require__.e(657)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6657))).runLint(ports, command);
            return (await Promise.all(/* import() */[__nccwpck_require__.e(989), __nccwpck_require__.e(979), __nccwpck_require__.e(796), __nccwpck_require__.e(522), __nccwpck_require__.e(657), __nccwpck_require__.e(971)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4971))).runFix(ports, command);
        }
        case 'explain':
            return (await Promise.all(/* import() */[__nccwpck_require__.e(989), __nccwpck_require__.e(979), __nccwpck_require__.e(796), __nccwpck_require__.e(59)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5059))).runExplain(ports, command.names);
        case 'rules':
            return (await Promise.all(/* import() */[__nccwpck_require__.e(989), __nccwpck_require__.e(979), __nccwpck_require__.e(796), __nccwpck_require__.e(274)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9274))).runRules(ports, command);
        case 'report':
            return (await Promise.all(/* import() */[__nccwpck_require__.e(428), __nccwpck_require__.e(294)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5294))).runReport(ports, command.paths);
        case 'stale':
            return (await Promise.all(/* import() */[__nccwpck_require__.e(989), __nccwpck_require__.e(815), __nccwpck_require__.e(844), __nccwpck_require__.e(118), __nccwpck_require__.e(979), __nccwpck_require__.e(522), __nccwpck_require__.e(519)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3519))).runStale(ports, command);
        case 'analyze':
            return (await Promise.all(/* import() */[__nccwpck_require__.e(989), __nccwpck_require__.e(844), __nccwpck_require__.e(979), __nccwpck_require__.e(796), __nccwpck_require__.e(428), __nccwpck_require__.e(764)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5764))).runAnalyze(ports, command);
        case 'tags':
            return (await Promise.all(/* import() */[__nccwpck_require__.e(844), __nccwpck_require__.e(389), __nccwpck_require__.e(832)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4832))).runTags(ports, command);
        case 'init':
            return (await Promise.all(/* import() */[__nccwpck_require__.e(989), __nccwpck_require__.e(979), __nccwpck_require__.e(796), __nccwpck_require__.e(235)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4235))).runInit(ports, command);
        case 'completion':
            return (await Promise.all(/* import() */[__nccwpck_require__.e(989), __nccwpck_require__.e(979), __nccwpck_require__.e(796), __nccwpck_require__.e(766)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5766))).runCompletion(ports, command.shell);
        case 'help': {
            const { renderHelp } = await __nccwpck_require__.e(/* import() */ 554).then(__nccwpck_require__.bind(__nccwpck_require__, 2554));
            await ports.terminal.write(renderHelp(command.about));
            return 0;
        }
        case 'version':
            await ports.terminal.write(`${version/* VERSION */.x}\n`);
            return 0;
        default:
            return (0,errors/* unreachable */.HB)(command);
    }
}


/***/ }),

/***/ 7784:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ parseStale),
/* harmony export */   V: () => (/* binding */ STALE_OPTIONS)
/* harmony export */ });
/* harmony import */ var _rebuild_age_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8560);
/* harmony import */ var _parse_options_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5638);
// The options of `layersmith stale`, and the words behind them → what is asked for.


const STALE_OPTIONS = {
    list: { type: 'string', about: 'file with several images', takes: 'file' },
    context: { type: 'string', about: 'the build context', takes: 'folder' },
    file: { type: 'string', short: 'f', about: 'the Dockerfile', takes: 'file' },
    target: { type: 'string', about: 'the stage that is built' },
    platform: { type: 'string', about: 'the platforms the image is for' },
    'build-arg': { type: 'string', about: 'the value of an ARG' },
    'max-age': { type: 'string', about: 'the age at which an image is due' },
    'max-age-unpinned': { type: 'string', about: 'the same with unpinned language packages' },
    'no-packages': { type: 'boolean', about: 'look at base images and age only' },
    json: { type: 'boolean', about: 'as JSON' },
};
/** Reads the words; `environment` gives values to `--build-arg NAME`. */
function parseStale({ positionals, values }, environment) {
    const last = (name) => values.get(name)?.at(-1);
    const buildArgs = (values.get('build-arg') ?? []).map((text) => text.includes('=') || environment[text] === undefined ? text : `${text}=${environment[text]}`);
    const list = last('list');
    const single = ['context', 'file', 'target', 'platform', 'build-arg'].find((name) => values.has(name));
    if (single !== undefined && (list !== undefined || positionals.length === 0))
        throw (0,_parse_options_js__WEBPACK_IMPORTED_MODULE_1__/* .usage */ .C)(`Option --${single} is for images named on the command line; a list says it for each image.`);
    return {
        kind: 'stale',
        images: positionals,
        list,
        context: last('context') ?? '.',
        file: last('file'),
        target: last('target'),
        platforms: (values.get('platform') ?? []).flatMap((text) => text.split(',').filter((one) => one !== '')),
        buildArgs,
        limits: {
            any: age('max-age', last('max-age')),
            unpinned: age('max-age-unpinned', last('max-age-unpinned')),
        },
        packages: !values.has('no-packages'),
        json: values.has('json'),
    };
}
function age(name, text) {
    const limit = text === undefined ? undefined : (0,_rebuild_age_js__WEBPACK_IMPORTED_MODULE_0__/* .parseAge */ .F1)(text);
    if (text !== undefined && limit === undefined)
        throw (0,_parse_options_js__WEBPACK_IMPORTED_MODULE_1__/* .usage */ .C)(`Option --${name} is "${text}": it must be an age, for instance 30d or 2w.`);
    return limit;
}


/***/ }),

/***/ 9613:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ parseGlob)
/* harmony export */ });
// One pattern of an ignore file → a predicate on paths, in time linear in path × pattern.
/** Compiles a cleaned pattern; undefined when its syntax is broken (BuildKit refuses the build then). */
function parseGlob(pattern) {
    const steps = parseSteps([...pattern]);
    if (steps === undefined)
        return undefined;
    const firstWild = steps.findIndex((step) => step.kind !== 'char');
    const prefix = literal(firstWild < 0 ? steps : steps.slice(0, firstWild));
    if (firstWild < 0)
        return { matches: (path) => path === prefix, prefix, wild: false };
    const last = steps.findLastIndex((step) => step.kind !== 'char');
    const tail = literal(steps.slice(last + 1));
    const leading = firstWild === 0 && last === 0 && steps[0]?.kind === 'folders';
    // `**x` without further wildcards is a plain suffix for BuildKit: it matches `ax` as well.
    if (leading && pattern[2] !== '/')
        return { matches: (path) => path.endsWith(tail), prefix, wild: true };
    if (leading)
        return { matches: (path) => path === tail || path.endsWith(`/${tail}`), prefix, wild: true };
    return {
        matches: (path) => path.startsWith(prefix) && path.endsWith(tail) && simulate(steps, path),
        prefix,
        wild: true,
    };
}
function literal(steps) {
    return steps.map((step) => (step.kind === 'char' ? step.char : '')).join('');
}
function parseSteps(chars) {
    const steps = [];
    let at = 0;
    while (at < chars.length) {
        const char = chars[at] ?? '';
        at += 1;
        if (char === '*' && chars[at] === '*') {
            at += chars[at + 1] === '/' ? 2 : 1;
            if (at >= chars.length)
                steps.push({ kind: 'rest' });
            else if (steps.at(-1)?.kind !== 'folders')
                steps.push({ kind: 'folders' });
        }
        else if (char === '*')
            steps.push({ kind: 'star' });
        else if (char === '?')
            steps.push({ kind: 'any' });
        else if (char === '[') {
            const parsed = parseClass(chars, at);
            if (parsed === undefined)
                return undefined;
            steps.push(parsed.step);
            at = parsed.next;
        }
        else if (char === '\\') {
            const escaped = chars[at];
            if (escaped === undefined)
                return undefined;
            steps.push({ kind: 'char', char: escaped });
            at += 1;
        }
        else
            steps.push({ kind: 'char', char });
    }
    return steps;
}
function parseClass(chars, start) {
    const negated = chars[start] === '^';
    const spans = [];
    let at = negated ? start + 1 : start;
    while (at < chars.length) {
        if (chars[at] === ']' && spans.length > 0)
            return { step: { kind: 'class', negated, spans }, next: at + 1 };
        const low = readClassChar(chars, at);
        if (low === undefined)
            return undefined;
        at = low.next;
        if (chars[at] !== '-') {
            spans.push([low.char, low.char]);
            continue;
        }
        const high = readClassChar(chars, at + 1);
        if (high === undefined)
            return undefined;
        spans.push([low.char, high.char]);
        at = high.next;
    }
    return undefined;
}
function readClassChar(chars, at) {
    const escaped = chars[at] === '\\';
    const char = chars[escaped ? at + 1 : at];
    if (char === undefined || (!escaped && (char === '-' || char === ']')))
        return undefined;
    return { char, next: at + (escaped ? 2 : 1) };
}
/** Runs all alternatives side by side, so that no pattern can make it slow. */
function simulate(steps, path) {
    let active = new Set();
    enter(steps, active, 0);
    for (const char of path) {
        const next = new Set();
        for (const state of active)
            advance(steps, { state, char, next });
        if (next.size === 0)
            return false;
        active = next;
    }
    return active.has(steps.length * 2);
}
/**
 * States are doubled: `2i` stands before step `i`; `2i + 1` is inside a `folders` step that has eaten
 * something and needs a `/` before it may end.
 */
function enter(steps, into, from) {
    for (let index = from; !into.has(index * 2); index += 1) {
        into.add(index * 2);
        const kind = steps[index]?.kind;
        if (kind !== 'star' && kind !== 'folders' && kind !== 'rest')
            return;
    }
}
function advance(steps, move) {
    const { state, char, next } = move;
    const index = state >> 1;
    const step = steps[index];
    if (step === undefined)
        return;
    if (step.kind === 'folders') {
        next.add(index * 2 + 1);
        if (char === '/')
            enter(steps, next, index + 1);
    }
    else if (step.kind === 'rest')
        enter(steps, next, index);
    else if (step.kind === 'star') {
        if (char !== '/')
            enter(steps, next, index);
    }
    else if (accepts(step, char))
        enter(steps, next, index + 1);
}
function accepts(step, char) {
    if (step.kind === 'char')
        return step.char === char;
    if (step.kind === 'any')
        return char !== '/';
    if (step.kind !== 'class')
        return false;
    const inside = step.spans.some(([low, high]) => low <= char && char <= high);
    return inside !== step.negated;
}


/***/ }),

/***/ 8758:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ ignoreFileCandidates),
/* harmony export */   w: () => (/* binding */ parseIgnore)
/* harmony export */ });
/* harmony import */ var _ignore_glob_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9613);
// Text of an ignore file (`.dockerignore`) → which paths of the build context are left out.

/** Compiles an ignore file with the semantics of BuildKit: the last matching pattern decides. */
function parseIgnore(text) {
    const rules = [];
    const problems = [];
    for (const [index, line] of text
        .replace(/^\uFEFF/, '')
        .split('\n')
        .entries()) {
        const pattern = readPattern(line);
        if (pattern === undefined)
            continue;
        const glob = pattern.text === '' ? undefined : (0,_ignore_glob_js__WEBPACK_IMPORTED_MODULE_0__/* .parseGlob */ .q)(pattern.text);
        if (glob === undefined)
            problems.push({ line: index + 1, pattern: line.trim() });
        else
            rules.push({ glob, exception: pattern.exception });
    }
    const hits = rememberHits(rules);
    return {
        ignored: (path) => lastWord(rules, hits(path)) !== undefined,
        prunes: (folder) => {
            const decided = lastWord(rules, hits(folder));
            return decided !== undefined && !rules.slice(decided + 1).some((rule) => reachesBelow(rule, folder));
        },
        problems,
    };
}
/** Where the ignore file may stand, the first that exists wins: beside the Dockerfile, then in the context. */
function ignoreFileCandidates(dockerfile, context) {
    return [`${dockerfile}.dockerignore`, `${context.replace(/\/+$/, '')}/.dockerignore`];
}
function readPattern(line) {
    if (line.startsWith('#'))
        return undefined;
    const trimmed = line.trim();
    if (trimmed === '')
        return undefined;
    const exception = trimmed.startsWith('!');
    const text = exception ? trimmed.slice(1).trim() : trimmed;
    return { text: cleanPattern(text), exception };
}
/** Removes `.`, `..`, doubled and trailing slashes and the leading slash. */
function cleanPattern(pattern) {
    const parts = [];
    const rooted = pattern.startsWith('/');
    for (const part of pattern.split('/')) {
        if (part === '' || part === '.')
            continue;
        const climbs = part === '..';
        if (climbs && parts.length > 0 && parts.at(-1) !== '..')
            parts.pop();
        else if (!(climbs && rooted))
            parts.push(part);
    }
    if (parts.length > 0 || pattern === '')
        return parts.join('/');
    return rooted ? '/' : '.';
}
/** For a path, which patterns match it or a folder above it; folders are remembered. */
function rememberHits(rules) {
    const folders = new Map();
    const compute = (path) => {
        const slash = path.lastIndexOf('/');
        const above = slash < 0 ? undefined : remembered(path.slice(0, slash));
        return rules.map((rule, index) => above?.[index] === true || rule.glob.matches(path));
    };
    const remembered = (folder) => {
        const known = folders.get(folder) ?? compute(folder);
        folders.set(folder, known);
        return known;
    };
    return compute;
}
/** Index of the pattern that leaves the path out for good, undefined when it stays. */
function lastWord(rules, hits) {
    const last = hits.lastIndexOf(true);
    return last < 0 || rules[last]?.exception ? undefined : last;
}
function reachesBelow({ glob, exception }, folder) {
    const inside = `${folder}/`;
    if (!exception)
        return false;
    return glob.prefix.startsWith(inside) || (glob.wild && inside.startsWith(glob.prefix));
}


/***/ }),

/***/ 1825:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ createAnalysisPorts)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8877);
// The adapters of an analysis, loaded when one is asked for.



/** Images from wherever they lie, threads to read them, and a folder for what was read. */
function createAnalysisPorts(machine) {
    const { environment, program, stdin } = machine;
    return {
        images: async (request) => {
            const { openImage } = await __nccwpck_require__.e(/* import() */ 316).then(__nccwpck_require__.bind(__nccwpck_require__, 5316));
            return openImage({ registry: () => openRegistry(machine), stdin }, request);
        },
        layers: async () => {
            // hundreds of thousands of entries stay alive: the heap need not be half empty beside them
            (0,node_v8__WEBPACK_IMPORTED_MODULE_2__.setFlagsFromString)('--heap-growing-percent=40');
            const [{ createLayerWorkers }, { createFactsFolder }] = await Promise.all([
                Promise.all(/* import() */[__nccwpck_require__.e(691), __nccwpck_require__.e(859)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3859)),
                __nccwpck_require__.e(/* import() */ 573).then(__nccwpck_require__.bind(__nccwpck_require__, 5573)),
            ]);
            const home = environment['XDG_CACHE_HOME'] || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(environment['HOME'] || (0,node_os__WEBPACK_IMPORTED_MODULE_0__.homedir)(), '.cache');
            return {
                reader: createLayerWorkers({ program: new URL(program), workers: (0,node_os__WEBPACK_IMPORTED_MODULE_0__.availableParallelism)() }),
                store: createFactsFolder({ folder: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(home, 'layersmith', 'layers') }),
            };
        },
    };
}
async function openRegistry({ environment, clock }) {
    const [{ createRegistry }, { dockerConfigCredentials }] = await Promise.all([
        __nccwpck_require__.e(/* import() */ 784).then(__nccwpck_require__.bind(__nccwpck_require__, 3784)),
        __nccwpck_require__.e(/* import() */ 967).then(__nccwpck_require__.bind(__nccwpck_require__, 2967)),
    ]);
    const config = environment['DOCKER_CONFIG'] || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(environment['HOME'] || (0,node_os__WEBPACK_IMPORTED_MODULE_0__.homedir)(), '.docker');
    return createRegistry({ clock, credentials: dockerConfigCredentials(config) });
}


/***/ }),

/***/ 6830:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8500);
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(8877);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(5919);
/* harmony import */ var _adapters_git_git_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(7483);
/* harmony import */ var _adapters_layer_workers_message_js__WEBPACK_IMPORTED_MODULE_15__ = __nccwpck_require__(7911);
/* harmony import */ var _adapters_node_files_files_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(7922);
/* harmony import */ var _adapters_node_files_folders_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(665);
/* harmony import */ var _adapters_shellcheck_shellcheck_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(343);
/* harmony import */ var _adapters_terminal_log_log_js__WEBPACK_IMPORTED_MODULE_13__ = __nccwpck_require__(8972);
/* harmony import */ var _adapters_terminal_log_terminal_js__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(5760);
/* harmony import */ var _cli_run_js__WEBPACK_IMPORTED_MODULE_10__ = __nccwpck_require__(7492);
/* harmony import */ var _report_paint_js__WEBPACK_IMPORTED_MODULE_14__ = __nccwpck_require__(4342);
/* harmony import */ var _analysis_ports_js__WEBPACK_IMPORTED_MODULE_11__ = __nccwpck_require__(1825);
/* harmony import */ var _exit_js__WEBPACK_IMPORTED_MODULE_12__ = __nccwpck_require__(754);
// The command line's composition root: the process's streams and files → an exit code.
















// over many files the young generation would otherwise grow to several times what is alive
(0,node_v8__WEBPACK_IMPORTED_MODULE_3__.setFlagsFromString)('--semi-space-growth-factor=1');
const terminal = (0,_adapters_terminal_log_terminal_js__WEBPACK_IMPORTED_MODULE_9__/* .createTerminal */ .P)(process);
const log = (0,_adapters_terminal_log_log_js__WEBPACK_IMPORTED_MODULE_13__/* .createTerminalLog */ .$)({ write: terminal.writeError, paint: _report_paint_js__WEBPACK_IMPORTED_MODULE_14__.plain });
const clock = {
    now: () => Date.now(),
    sleep: async (milliseconds) => void (await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_2__.setTimeout)(milliseconds)),
};
const ports = {
    files: (0,_adapters_node_files_files_js__WEBPACK_IMPORTED_MODULE_6__/* .createNodeFiles */ ._)(),
    folders: (0,_adapters_node_files_folders_js__WEBPACK_IMPORTED_MODULE_7__/* .createNodeFolders */ .y)(),
    shellCheck: (0,_adapters_shellcheck_shellcheck_js__WEBPACK_IMPORTED_MODULE_8__/* .createShellCheck */ .P)({ environment: process.env }),
    git: (0,_adapters_git_git_js__WEBPACK_IMPORTED_MODULE_5__/* .createGit */ .l)(),
    origin: async (connection) => (await __nccwpck_require__.e(/* import() */ 332).then(__nccwpck_require__.bind(__nccwpck_require__, 3332))).createOrigin({ ...connection, clock }),
    registry: async () => {
        const [{ createRegistry }, { dockerConfigCredentials }] = await Promise.all([
            __nccwpck_require__.e(/* import() */ 784).then(__nccwpck_require__.bind(__nccwpck_require__, 3784)),
            __nccwpck_require__.e(/* import() */ 967).then(__nccwpck_require__.bind(__nccwpck_require__, 2967)),
        ]);
        const { DOCKER_CONFIG, HOME } = process.env;
        const folder = DOCKER_CONFIG || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(HOME || (0,node_os__WEBPACK_IMPORTED_MODULE_0__.homedir)(), '.docker');
        return createRegistry({ clock, credentials: dockerConfigCredentials(folder) });
    },
    ...(0,_analysis_ports_js__WEBPACK_IMPORTED_MODULE_11__/* .createAnalysisPorts */ .N)({ environment: process.env, program: import.meta.url, clock, stdin: process.stdin }),
    packageIndex: async () => (await __nccwpck_require__.e(/* import() */ 272).then(__nccwpck_require__.bind(__nccwpck_require__, 1272))).createPackageIndex({ clock }),
    terminal,
    log,
    clock,
    environment: process.env,
    workingFolder: process.cwd(),
};
if (!node_worker_threads__WEBPACK_IMPORTED_MODULE_4__.isMainThread && node_worker_threads__WEBPACK_IMPORTED_MODULE_4__.workerData === _adapters_layer_workers_message_js__WEBPACK_IMPORTED_MODULE_15__/* .LAYER_WORKER */ .Z) {
    const { serveLayers } = await Promise.all(/* import() */[__nccwpck_require__.e(691), __nccwpck_require__.e(47)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3047));
    serveLayers();
}
else {
    process.on('uncaughtException', fail);
    try {
        process.exitCode = await (0,_cli_run_js__WEBPACK_IMPORTED_MODULE_10__/* .runCli */ .a)(ports, process.argv.slice(2));
    }
    catch (error) {
        fail(error);
    }
}
function fail(error) {
    const { message, exitCode } = (0,_exit_js__WEBPACK_IMPORTED_MODULE_12__/* .describeFailure */ .I)(error);
    log.error(message);
    process.exitCode = exitCode;
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 754:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ describeFailure)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(452);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3411);
// Anything thrown → one message and what the process ends with, for the action and the command line.


/** Says what is to be said of an error. */
function describeFailure(error) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo)
        return { kind: 'user', message: error.message, exitCode: 2, file: error.file, line: error.line };
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ExternalError */ .yA)
        return { kind: 'external', message: error.message, exitCode: 2, file: undefined, line: undefined };
    return { kind: 'bug', message: describeBug(error), exitCode: 3, file: undefined, line: undefined };
}
function describeBug(error) {
    const stack = error instanceof Error ? (error.stack ?? (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)) : (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error);
    const cause = error instanceof Error && error.cause !== undefined ? `\nCaused by: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error.cause)}` : '';
    const { version, platform, arch } = process;
    return [
        `This is a bug in Layersmith. Please report it at ${_version_js__WEBPACK_IMPORTED_MODULE_1__/* .HOMEPAGE */ .p}/issues with these lines:`,
        `${stack}${cause}`,
        `Layersmith ${_version_js__WEBPACK_IMPORTED_MODULE_1__/* .VERSION */ .x}, Node ${version}, ${platform} ${arch}`,
    ].join('\n');
}


/***/ }),

/***/ 452:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   HB: () => (/* binding */ unreachable),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   yA: () => (/* binding */ ExternalError),
/* harmony export */   yo: () => (/* binding */ UserError)
/* harmony export */ });
// The three kinds of error: the user's, the outside world's, and ours.
/** Something the user can mend: says what is wrong, where, and what to do. Shown without a stack. */
class UserError extends Error {
    code;
    file;
    line;
    /** `at.file` is relative to the workspace, `at.line` 1-based. */
    constructor(code, message, at = {}) {
        super(message, at.cause === undefined ? undefined : { cause: at.cause });
        this.name = 'UserError';
        this.code = code;
        this.file = at.file;
        this.line = at.line;
    }
}
/** A port failed. Pipelines decide whether that is a notice (cache, comment) or the end of the run. */
class ExternalError extends Error {
    port;
    reason;
    retry;
    status;
    constructor(port, reason, message, more = {}) {
        super(message, more.cause === undefined ? undefined : { cause: more.cause });
        this.name = 'ExternalError';
        this.port = port;
        this.reason = reason;
        this.retry = more.retry ?? false;
        this.status = more.status;
    }
}
/** Makes the compiler prove that a switch is exhaustive. */
function unreachable(value) {
    throw new Error(`unreachable: ${JSON.stringify(value)}`);
}
/** The text of anything thrown. */
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}


/***/ }),

/***/ 6377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bq: () => (/* binding */ formatPlatform),
/* harmony export */   S8: () => (/* binding */ normalize),
/* harmony export */   aH: () => (/* binding */ isPlatform),
/* harmony export */   w0: () => (/* binding */ normalPlatformText)
/* harmony export */ });
// `linux/arm64/v8` and its other spellings to one normal form.
const ARCHITECTURES = new Map([
    ['x86_64', ['amd64', undefined]],
    ['x86-64', ['amd64', undefined]],
    ['i386', ['386', undefined]],
    ['aarch64', ['arm64', undefined]],
    ['armhf', ['arm', 'v7']],
    ['armel', ['arm', 'v6']],
]);
const SYSTEMS = new Set('aix android darwin dragonfly freebsd illumos ios js linux netbsd openbsd plan9 solaris wasip1 windows'.split(' '));
/** Parses and normalizes; a bare architecture means Linux. Undefined for what is no platform. */
function parsePlatform(text) {
    const parts = text.trim().toLowerCase().split('/');
    const wellFormed = parts.length <= 3 && parts.every((part) => /^[a-z0-9_][a-z0-9_.-]*$/.test(part));
    const [first = '', second, variant] = parts;
    if (!wellFormed || (second === undefined && SYSTEMS.has(first)))
        return undefined;
    if (second === undefined)
        return normalize({ os: 'linux', architecture: first, variant: undefined });
    return normalize({ os: first, architecture: second, variant });
}
/** One spelling for each platform: `linux/aarch64/v8` is `linux/arm64`. */
function normalize(platform) {
    const os = platform.os === 'macos' ? 'darwin' : platform.os;
    const [architecture, implied] = ARCHITECTURES.get(platform.architecture) ?? [
        platform.architecture,
        undefined,
    ];
    return { os, architecture, variant: normalVariant(architecture, platform.variant || implied) };
}
function normalVariant(architecture, variant) {
    const named = variant !== undefined && /^\d/.test(variant) ? `v${variant}` : variant;
    if (architecture === 'arm')
        return named ?? 'v7';
    if (architecture === 'arm64' && named === 'v8')
        return undefined;
    if (architecture === 'amd64' && named === 'v1')
        return undefined;
    return named;
}
/** `os/architecture` or `os/architecture/variant`. */
function formatPlatform({ os, architecture, variant }) {
    return variant === undefined ? `${os}/${architecture}` : `${os}/${architecture}/${variant}`;
}
/** The normal spelling, or the text as it is when it is no platform. */
function normalPlatformText(text) {
    const platform = parsePlatform(text);
    return platform === undefined ? text : formatPlatform(platform);
}
/** True for what can be a platform, whether anything runs on it or not. */
function isPlatform(text) {
    return parsePlatform(text) !== undefined;
}


/***/ }),

/***/ 2664:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ ECOSYSTEMS),
/* harmony export */   Y: () => (/* binding */ isManifest)
/* harmony export */ });
// The package managers: what their install steps look like and which files those steps may read.
const LIFECYCLE = {
    file: /(^|\/)package\.json$/,
    text: /"(?:pre|post)?(?:install|prepare)"\s*:|"prepublish"\s*:/,
    reason: 'package.json has scripts that run at install time',
    unless: ['--ignore-scripts'],
};
const CURIOUS_PACKAGES = {
    file: /(^|\/)package\.json$/,
    text: /"(?:@prisma\/client|prisma|puppeteer|lefthook|simple-git-hooks)"\s*:/,
    reason: 'a dependency reads files of the project when it is installed',
    unless: ['--ignore-scripts'],
};
const LOCAL_PACKAGES = {
    file: /(^|\/)package\.json$/,
    text: /"(?:file|link|portal):/,
    reason: 'package.json has dependencies in local folders',
};
const NODE = {
    key: ['package.json'],
    members: ['**/package.json'],
    triggers: ['binding.gyp'],
    hazards: [LIFECYCLE, CURIOUS_PACKAGES, LOCAL_PACKAGES],
    values: [
        '--registry',
        '--cache',
        '--loglevel',
        '--omit',
        '--include',
        '--only',
        '--network-timeout',
        '--filter',
        '--cache-folder',
        '--modules-folder',
        '--mutex',
        '--network-concurrency',
        '--store-dir',
        '--reporter',
        '--install-strategy',
        '--maxsockets',
        '--fetch-timeout',
        '--fetch-retries',
        '--backend',
        '-F',
    ],
    workspace: /"workspaces"\s*:/,
};
const PYPROJECT = {
    file: /(^|\/)pyproject\.toml$/,
    text: /\b(?:path|workspace)\s*=|file:/,
    reason: 'pyproject.toml has dependencies in local folders',
};
const DYNAMIC = {
    file: /(^|\/)pyproject\.toml$/,
    text: /^\s*dynamic\s*=\s*\[[^\]]*["'](?:optional-)?dependencies["']/m,
    reason: 'pyproject.toml leaves the list of dependencies to the project itself',
};
const OTHER_FOLDER = ['-C', '--directory', '--project'];
const GLOBAL = ['-g', '--global', '--location'];
const HELP = ['--help', '-h', '--version', '-v'];
// biome-ignore format: one line a field reads as the table it is
const ECOSYSTEMS = [
    {
        ...NODE, id: 'npm', folders: ['--prefix', '-C'],
        manifests: ['package.json', 'package-lock.json', 'npm-shrinkwrap.json', '.npmrc'],
        outputs: ['node_modules'], locks: ['package-lock.json', 'npm-shrinkwrap.json'],
        installs: [
            { programs: ['npm'], subcommands: ['ci', 'clean-install', 'install-clean'], unless: HELP, frozen: 'always' },
            { programs: ['npm'], subcommands: ['install', 'i'], unless: [...GLOBAL, ...HELP, '-w', '--workspace'] },
        ],
    },
    {
        ...NODE, id: 'yarn', folders: ['--cwd'],
        manifests: ['package.json', 'yarn.lock', '.yarnrc', '.yarnrc.yml', '.npmrc', '.yarn/releases/**', '.yarn/plugins/**', '.yarn/patches/**', '.yarn/cache/**'],
        outputs: ['node_modules', '.pnp.cjs'], locks: ['yarn.lock'],
        installs: [
            { programs: ['yarn', 'yarnpkg'], subcommands: [undefined, 'install'], unless: HELP, frozen: ['--frozen-lockfile', '--immutable'] },
        ],
    },
    {
        ...NODE, id: 'pnpm', folders: ['-C', '--dir'],
        manifests: ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', '.npmrc', '.pnpmfile.cjs', 'patches/**'],
        workspace: /"workspaces"\s*:|^packages\s*:/m,
        outputs: ['node_modules'], locks: ['pnpm-lock.yaml'],
        installs: [
            { programs: ['pnpm'], subcommands: ['fetch'], unless: HELP, frozen: 'always' },
            { programs: ['pnpm'], subcommands: ['install', 'i'], unless: [...GLOBAL, ...HELP], frozen: ['--frozen-lockfile'] },
        ],
    },
    {
        ...NODE, id: 'bun', folders: ['--cwd'],
        manifests: ['package.json', 'bun.lock', 'bun.lockb', 'bunfig.toml', '.npmrc', 'patches/**'],
        outputs: ['node_modules'], locks: ['bun.lock', 'bun.lockb'],
        installs: [
            { programs: ['bun'], subcommands: ['ci'], unless: HELP, frozen: 'always' },
            { programs: ['bun'], subcommands: ['install', 'i'], unless: [...GLOBAL, ...HELP], frozen: ['--frozen-lockfile'] },
        ],
    },
    {
        id: 'deno', key: ['deno.json', 'deno.jsonc'], manifests: ['deno.json', 'deno.jsonc', 'deno.lock', 'package.json'],
        outputs: ['node_modules'], locks: ['deno.lock'], scripted: true,
        installs: [{ programs: ['deno'], subcommands: ['install'], unless: ['-g', '--global', '-e', '--entrypoint'], frozen: ['--frozen'] }],
    },
    {
        id: 'pip', key: [], manifests: [],
        files: ['-r', '--requirement', '-c', '--constraint', '-f', '--find-links'],
        values: [
            '-i', '--index-url', '--extra-index-url', '-t', '--target', '--prefix', '--root', '--trusted-host', '--timeout', '--retries',
            '--cache-dir', '--platform', '--python-version', '--python', '-p', '--progress-bar', '--no-binary', '--only-binary', '--abi',
            '--implementation', '--root-user-action', '--proxy', '--cert', '--client-cert', '--upgrade-strategy', '--use-feature', '--index-strategy', '--log',
        ],
        hazards: [{
                file: /./, reason: 'the requirements name local folders',
                text: /^\s*(?:-e\b|--editable\b|\.{1,2}(?:\/|\s|\[|$)|\/)|file:|@\s*\.{0,2}\/|^\s*(?:-f|--find-links)[\s=]+(?!https?:)/m,
            }],
        installs: [
            { programs: ['pip'], subcommands: ['install', 'download', 'wheel'], needs: ['-r', '--requirement'], unless: ['-e', '--editable'], operands: 'packages', frozen: 'always' },
            { programs: ['uv'], subcommands: ['pip install', 'pip sync'], needs: ['-r', '--requirement'], unless: ['-e', '--editable'], operands: 'packages', frozen: 'always' },
        ],
    },
    {
        id: 'poetry', key: ['pyproject.toml'], manifests: ['pyproject.toml', 'poetry.lock', 'poetry.toml'],
        outputs: ['.venv'], hazards: [PYPROJECT, DYNAMIC], folders: [...OTHER_FOLDER, '-P'],
        values: ['-E', '--extras', '--with', '--without', '--only'],
        installs: [
            { programs: ['poetry'], subcommands: ['install'], needs: ['--no-root'], unless: ['--only-root'], frozen: 'always' },
            { programs: ['poetry'], subcommands: ['install'], unless: ['--only-root', '--no-root'], frozen: 'always', first: { add: '--no-root' } },
        ],
    },
    {
        id: 'uv', key: ['pyproject.toml'], manifests: ['pyproject.toml', 'uv.lock', 'uv.toml', '.python-version'],
        members: ['**/pyproject.toml'], workspace: /^\[tool\.uv\.workspace\]/m,
        outputs: ['.venv'], locks: ['uv.lock'], hazards: [PYPROJECT, DYNAMIC], folders: OTHER_FOLDER,
        values: ['--extra', '--group', '--only-group', '--no-group', '--package', '-p', '--python', '--index-url', '--default-index', '--index', '--link-mode'],
        installs: [
            { programs: ['uv'], subcommands: ['sync'], needs: ['--no-install-project', '--no-install-workspace'], frozen: ['--locked', '--frozen'] },
            { programs: ['uv'], subcommands: ['sync'], unless: ['--no-install-project', '--no-install-workspace'], frozen: ['--locked', '--frozen'], first: { add: '--no-install-project' } },
        ],
    },
    {
        id: 'pdm', key: ['pyproject.toml'], manifests: ['pyproject.toml', 'pdm.lock', 'pdm.toml'],
        outputs: ['.venv', '__pypackages__'], locks: ['pdm.lock'], hazards: [PYPROJECT, DYNAMIC], folders: ['-p', '--project'], values: ['-G', '--group', '--with', '--without', '-L', '--lockfile'],
        installs: [
            { programs: ['pdm'], subcommands: ['sync', 'install'], needs: ['--no-self'], frozen: ['--frozen-lockfile', '--check'] },
            { programs: ['pdm'], subcommands: ['sync', 'install'], unless: ['--no-self'], frozen: ['--frozen-lockfile', '--check'], first: { add: '--no-self' } },
        ],
    },
    {
        id: 'pipenv', key: ['Pipfile'], manifests: ['Pipfile', 'Pipfile.lock'], outputs: ['.venv'], locks: ['Pipfile.lock'],
        hazards: [{ file: /Pipfile$/, text: /\b(?:path|editable|file)\s*=/, reason: 'the Pipfile has dependencies in local folders' }],
        values: ['--python', '--pypi-mirror', '-i', '--index', '--categories', '--extra-pip-args'],
        installs: [
            { programs: ['pipenv'], subcommands: ['sync'], frozen: 'always' },
            { programs: ['pipenv'], subcommands: ['install'], unless: ['-e', '--editable', '-r', '--requirements'], frozen: ['--deploy', '--ignore-pipfile'] },
        ],
    },
    {
        id: 'conda', key: [], manifests: [], files: ['-f', '--file'],
        values: ['-n', '--name', '-p', '--prefix', '-c', '--channel', '--solver'],
        hazards: [{ file: /./, text: /^\s*-\s*(?:-[er]\b|\.{0,2}\/|\.\s*$)|file:/m, reason: 'the environment file names local files' }],
        installs: [
            { programs: ['conda', 'mamba', 'micromamba'], subcommands: ['env create', 'env update'], needs: ['-f', '--file'], frozen: 'always' },
            { programs: ['micromamba'], subcommands: ['create', 'install'], needs: ['-f', '--file'], frozen: 'always' },
        ],
    },
    {
        id: 'bundler', key: ['Gemfile'], manifests: ['Gemfile', 'Gemfile.lock', '.ruby-version', '.tool-versions', '.bundle/config', '*.gemspec', 'vendor/cache/**'],
        outputs: ['vendor/bundle'], locks: ['Gemfile.lock'], triggers: ['*.gemspec'],
        hazards: [{ file: /Gemfile$/, text: /\bgemspec\b|\bpath\b|eval_gemfile|require_relative|\bFile\b|\bDir\b|`|\bload\b/, reason: 'the Gemfile reads other files' }],
        values: ['-j', '--jobs', '--retry', '--path', '--without', '--with', '--gemfile'],
        frozenBy: { variables: ['BUNDLE_FROZEN', 'BUNDLE_DEPLOYMENT'], setting: /^config (?:set )?(?:--(?:global|local) )?(?:frozen|deployment) '?(?:true|1)\b/ },
        installs: [{ programs: ['bundle', 'bundler'], subcommands: [undefined, 'install'], unless: [...HELP, '--gemfile'], frozen: ['--frozen', '--deployment'] }],
    },
    {
        id: 'go', key: ['go.mod'], manifests: ['go.mod', 'go.sum', 'go.work', 'go.work.sum'], members: ['**/go.mod', '**/go.sum'], workspace: /^use\b/m,
        vendored: ['vendor/modules.txt'],
        hazards: [{ file: /go\.(mod|work)$/, text: /=>\s*\.{0,2}\/|^use\b/m, reason: 'go.mod or go.work points at local folders' }],
        folders: ['-C'], values: ['-o', '-ldflags', '-tags', '-mod', '-modfile', '-p', '-gcflags', '-asmflags', '-buildmode', '-pkgdir', '-run', '-timeout'],
        installs: [
            { programs: ['go'], subcommands: ['mod download'], frozen: 'always' },
            { programs: ['go'], subcommands: ['build', 'install', 'test'], operands: 'any', frozen: 'always', implicit: true, first: { instead: 'go mod download' } },
        ],
    },
    {
        id: 'cargo', key: ['Cargo.toml'], manifests: ['Cargo.toml', 'Cargo.lock', 'rust-toolchain', 'rust-toolchain.toml', '.cargo/config', '.cargo/config.toml', 'build.rs'],
        members: ['**/Cargo.toml'], workspace: /^\[workspace\]/m, vendored: ['vendor/**'], locks: ['Cargo.lock'],
        hazards: [{ file: /Cargo\.toml$/, text: /^\s*\[(?:\[|workspace\])|\bpath\s*=|^\s*(?:default-run|workspace)\s*=/m, reason: 'Cargo.toml names other targets, packages or files' }],
        values: ['--target', '--features', '-F', '--bin', '-p', '--package', '--profile', '--target-dir', '-j', '--jobs', '--root', '--recipe-path'],
        installs: [
            { programs: ['cargo'], subcommands: ['chef cook'], frozen: 'always', first: 'impossible' },
            { programs: ['cargo'], subcommands: ['fetch'], frozen: ['--locked', '--frozen'], first: { stubs: ['src/main.rs', 'src/lib.rs'] } },
            { programs: ['cargo'], subcommands: ['build'], frozen: ['--locked', '--frozen'], implicit: true, first: 'impossible' },
        ],
    },
    {
        id: 'maven', key: ['pom.xml'], manifests: ['pom.xml', '.mvn/**', 'mvnw'], members: ['**/pom.xml'], workspace: /<module>/,
        hazards: [{ file: /pom\.xml$/, text: /<module>|<systemPath>|\$\{(?:project\.)?basedir\}|file:|<relativePath>\s*\S|<extensions>/, reason: 'pom.xml reads other files' }],
        folders: ['-f', '--file'], values: ['-P', '-s', '--settings', '-gs', '-pl', '--projects', '-T', '--threads', '-l'],
        installs: [
            { programs: ['mvn', 'mvnw'], subcommands: ['dependency:go-offline', 'dependency:resolve', 'dependency:resolve-plugins'], anywhere: true, frozen: 'always' },
            { programs: ['mvn', 'mvnw'], subcommands: ['package', 'install', 'verify', 'compile'], anywhere: true, operands: 'any', unless: ['-o', '--offline'], frozen: 'always', implicit: true, first: { instead: '{program} -B dependency:go-offline' } },
        ],
    },
    {
        id: 'gradle', key: ['build.gradle', 'build.gradle.kts'], scripted: true,
        manifests: ['settings.gradle', 'settings.gradle.kts', 'build.gradle', 'build.gradle.kts', 'gradle.properties', 'gradle/**', 'gradlew', 'buildSrc/**'],
        members: ['**/build.gradle', '**/build.gradle.kts'], workspace: /\binclude\b/, outputs: ['.gradle'],
        folders: ['-p', '--project-dir'], values: ['-x', '--exclude-task', '-I', '--init-script', '-g', '--gradle-user-home'],
        installs: [
            { programs: ['gradle', 'gradlew'], subcommands: ['dependencies', 'resolveDependencies', 'downloadDependencies'], anywhere: true, operands: 'any', frozen: 'always' },
            { programs: ['gradle', 'gradlew'], subcommands: ['build', 'assemble', 'bootJar', 'shadowJar', 'installDist', 'jar', 'war'], anywhere: true, operands: 'any', unless: ['--offline'], frozen: 'always', implicit: true, first: { instead: '{program} dependencies --no-daemon' } },
        ],
    },
    {
        id: 'sbt', key: ['build.sbt'], manifests: ['build.sbt', 'project/*.sbt', 'project/build.properties', 'project/*.scala'], scripted: true,
        installs: [{ programs: ['sbt'], subcommands: ['update'], anywhere: true, operands: 'any', frozen: 'always' }],
    },
    {
        id: 'composer', key: ['composer.json'], manifests: ['composer.json', 'composer.lock', 'symfony.lock'], outputs: ['vendor'],
        hazards: [
            { file: /composer\.json$/, text: /"type"\s*:\s*"path"/, reason: 'composer.json has repositories in local folders' },
            { file: /composer\.json$/, text: /"(?:pre|post)-(?:install|package|update|root-package|autoload)[\w-]*"\s*:/, reason: 'composer.json has scripts that run at install time', unless: ['--no-scripts'] },
        ],
        folders: ['-d', '--working-dir'], values: ['--ignore-platform-req'],
        installs: [
            { programs: ['composer', 'composer.phar'], subcommands: ['install', 'i'], needs: ['--no-autoloader'], frozen: 'always' },
            { programs: ['composer', 'composer.phar'], subcommands: ['install', 'i'], unless: ['--no-autoloader', ...HELP], frozen: 'always', first: { add: '--no-scripts --no-autoloader' } },
        ],
    },
    {
        id: 'nuget', key: ['**/*.csproj', '**/*.fsproj', '**/*.vbproj'], scripted: true,
        manifests: ['**/*.csproj', '**/*.fsproj', '**/*.vbproj', '*.sln', '*.slnx', '**/Directory.*.props', '**/Directory.*.targets', 'global.json', '**/packages.lock.json', 'NuGet.config', 'nuget.config', 'NuGet.Config'],
        outputs: ['**/obj'], values: ['-r', '--runtime', '-c', '--configuration', '-o', '--output', '-v', '--verbosity', '-s', '--source', '-f', '--framework', '--arch', '-a', '--os', '--configfile', '--packages'],
        installs: [
            { programs: ['dotnet'], subcommands: ['restore'], operands: 'any', frozen: 'always' },
            { programs: ['dotnet'], subcommands: ['build', 'publish'], operands: 'any', unless: ['--no-restore', '--no-build'], frozen: 'always', implicit: true, first: { instead: 'dotnet restore' } },
        ],
    },
    {
        id: 'mix', key: ['mix.exs'], manifests: ['mix.exs', 'mix.lock', 'config/config.exs', 'config/prod.exs', 'config/dev.exs', 'config/test.exs', 'apps/*/mix.exs'],
        outputs: ['deps', '_build'], locks: ['mix.lock'], triggers: ['apps/*/mix.exs'],
        hazards: [{ file: /mix\.exs$/, text: /\b(?:File|Code|System|Path)\.|\bpath:|in_umbrella/, reason: 'mix.exs reads other files' }],
        values: ['--only'],
        installs: [{ programs: ['mix'], subcommands: ['deps.get'], frozen: ['--check-locked'] }],
    },
    {
        id: 'pub', key: ['pubspec.yaml'], manifests: ['pubspec.yaml', 'pubspec.lock', 'pubspec_overrides.yaml'], outputs: ['.dart_tool'], locks: ['pubspec.lock'],
        hazards: [{ file: /pubspec(_overrides)?\.yaml$/, text: /\bpath:|^workspace:/m, reason: 'pubspec.yaml has dependencies in local folders' }],
        folders: ['-C', '--directory'],
        installs: [{ programs: ['dart', 'flutter'], subcommands: ['pub get'], frozen: ['--enforce-lockfile'] }],
    },
    {
        id: 'swift', key: ['Package.swift'], manifests: ['Package.swift', 'Package.resolved'], outputs: ['.build'], scripted: true,
        installs: [{ programs: ['swift'], subcommands: ['package resolve'], frozen: ['--force-resolved-versions'] }],
    },
    {
        id: 'clojure', key: ['deps.edn', 'project.clj'], manifests: ['deps.edn', 'project.clj'], scripted: true,
        installs: [
            { programs: ['clj', 'clojure'], subcommands: [undefined], needs: ['-P'], operands: 'any', frozen: 'always' },
            { programs: ['lein'], subcommands: ['deps'], frozen: 'always' },
        ],
    },
    {
        id: 'haskell', key: ['*.cabal', 'stack.yaml', 'package.yaml'], manifests: ['*.cabal', 'cabal.project', 'cabal.project.freeze', 'stack.yaml', 'stack.yaml.lock', 'package.yaml'], scripted: true,
        installs: [
            { programs: ['cabal'], subcommands: ['build', 'v2-build'], needs: ['--only-dependencies'], operands: 'any', frozen: 'always' },
            { programs: ['stack'], subcommands: ['build'], needs: ['--only-dependencies'], operands: 'any', frozen: 'always' },
        ],
    },
    {
        id: 'perl', key: ['cpanfile'], manifests: ['cpanfile', 'cpanfile.snapshot'], scripted: true,
        installs: [{ programs: ['cpanm'], subcommands: [undefined], needs: ['--installdeps'], operands: 'any', frozen: 'always' }],
    },
    {
        id: 'renv', key: ['renv.lock'], manifests: ['renv.lock', 'renv/activate.R', 'renv/settings.json', '.Rprofile'], scripted: true,
        installs: [{ programs: ['Rscript', 'R'], subcommands: ['renv::restore()'], anywhere: true, operands: 'any', frozen: 'always' }],
    },
    {
        id: 'julia', key: ['Project.toml'], manifests: ['Project.toml', 'Manifest.toml'], scripted: true,
        installs: [{ programs: ['julia'], subcommands: ['Pkg.instantiate()'], anywhere: true, operands: 'any', frozen: 'always' }],
    },
];
/** Whether rules want to see the text of a context file at this path. */
function isManifest(path) {
    return MANIFEST_NAME.test(path) && !/(^|\/)(node_modules|vendor|\.git|\.venv)\//.test(path);
}
const MANIFEST_NAME = /(^|\/)(package\.json|pnpm-workspace\.yaml|[^/]*(requirements|constraints|environment)[^/]*\.(txt|in|ya?ml)|requirements\/[^/]+\.txt|pyproject\.toml|Pipfile|Gemfile|go\.(mod|work)|pom\.xml|settings\.gradle(\.kts)?|composer\.json|mix\.exs|pubspec(_overrides)?\.yaml|Cargo\.toml)$/;


/***/ }),

/***/ 380:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ SEVERITIES)
/* harmony export */ });
/** Worst first. */
const SEVERITIES = ['error', 'warning', 'info', 'style'];


/***/ }),

/***/ 6679:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
// A mistyped name → the name that was probably meant.
/** The closest of the names, undefined when none is close. */
function nearest(typed, names) {
    const limit = Math.max(1, Math.floor(typed.length / 3));
    const ranked = names
        .map((name) => ({ name, distance: distanceOf(typed.toLowerCase(), name.toLowerCase()) }))
        .sort((a, b) => a.distance - b.distance);
    const best = ranked[0];
    return best !== undefined && best.distance <= limit ? best.name : undefined;
}
/** Insertions, removals and replacements between two words. */
function distanceOf(a, b) {
    let row = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i++) {
        const next = [i];
        for (let j = 1; j <= b.length; j++) {
            const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
            next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
        }
        row = next;
    }
    return row[b.length] ?? 0;
}


/***/ }),

/***/ 8629:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   fG: () => (/* binding */ PRESETS),
/* harmony export */   gD: () => (/* binding */ peerOf),
/* harmony export */   tC: () => (/* binding */ failOnOf)
/* harmony export */ });
/** `buildkit` and `hadolint` say what these say, on the lines on which they say it. */
const PRESETS = ['recommended', 'strict', 'buildkit', 'hadolint'];
/** Undefined for our own presets. */
function peerOf(preset) {
    return preset === 'buildkit' || preset === 'hadolint' ? preset : undefined;
}
/** The level from which on a run fails when nobody says otherwise; hadolint fails from info on. */
function failOnOf(preset) {
    return preset === 'hadolint' ? 'info' : undefined;
}


/***/ }),

/***/ 1297:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ SHELL_MODES),
/* harmony export */   T: () => (/* binding */ keyOf)
/* harmony export */ });
/** Whether ShellCheck is asked: when it is there, always, or never. */
const SHELL_MODES = ['auto', 'on', 'off'];
/** The same for the same script, whatever file it comes from. */
function keyOf({ dialect, text }) {
    return `${dialect}\n${text}`;
}


/***/ }),

/***/ 7354:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   c4: () => (/* binding */ allFindings),
/* harmony export */   d$: () => (/* binding */ FAIL_ON),
/* harmony export */   eO: () => (/* binding */ findingsAtOrAbove),
/* harmony export */   zK: () => (/* binding */ compareSeverity)
/* harmony export */ });
/* unused harmony export countBySeverity */
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(380);
// Findings → how many of each severity, and whether they reach the level that fails a run.

/** What `--fail-on` and the input `fail-on` accept. */
const FAIL_ON = [..._finding_js__WEBPACK_IMPORTED_MODULE_0__/* .SEVERITIES */ .o, 'never'];
/** All findings of all files, in order. */
function allFindings(files) {
    return files.flatMap(({ findings }) => findings);
}
/** The number of findings of each severity. */
function countBySeverity(findings) {
    const counts = { error: 0, warning: 0, info: 0, style: 0 };
    for (const { severity } of findings)
        counts[severity]++;
    return counts;
}
/** The findings that are as bad as `failOn` or worse, in order. */
function findingsAtOrAbove(findings, failOn) {
    if (failOn === 'never')
        return [];
    const limit = _finding_js__WEBPACK_IMPORTED_MODULE_0__/* .SEVERITIES */ .o.indexOf(failOn);
    return findings.filter(({ severity }) => _finding_js__WEBPACK_IMPORTED_MODULE_0__/* .SEVERITIES */ .o.indexOf(severity) <= limit);
}
/** Negative when `a` is worse than `b`; for sorting worst first. */
function compareSeverity(a, b) {
    return _finding_js__WEBPACK_IMPORTED_MODULE_0__/* .SEVERITIES */ .o.indexOf(a) - _finding_js__WEBPACK_IMPORTED_MODULE_0__/* .SEVERITIES */ .o.indexOf(b);
}


/***/ }),

/***/ 8560:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F1: () => (/* binding */ parseAge),
/* harmony export */   nK: () => (/* binding */ judgeAge)
/* harmony export */ });
/* unused harmony export formatDays */
const DAY = 86_400_000;
/** Clocks of two machines never agree exactly. */
const LEEWAY = 3_600_000;
/** No container image is older: engines write such times for the sake of reproducible builds. */
const FIRST = Date.UTC(2013, 0, 1);
/** What the age alone says. */
function judgeAge(created, { now, limits, unpinned }) {
    const loose = unpinned.length === 0 ? [] : [describeUnpinned(unpinned, limits)];
    if (limits.any === undefined && limits.unpinned === undefined)
        return { causes: [], notes: loose };
    if (created === undefined || created < FIRST)
        return {
            causes: [],
            notes: [...loose, 'The image does not say when it was made, so its age is not known.'],
        };
    if (created > now + LEEWAY) {
        const ahead = formatDays(created - now);
        const note = `The image says it was made ${ahead} from now: a clock is wrong, so its age was not looked at.`;
        return { causes: [], notes: [...loose, note] };
    }
    const age = now - created;
    const limit = unpinned.length === 0 ? limits.any : least(limits.any, limits.unpinned);
    if (limit === undefined || age < limit)
        return { causes: [], notes: loose };
    const text = `The image is ${formatDays(age)} old, the limit is ${formatDays(limit)}`;
    return { causes: [{ reason: 'age', text, stages: [] }], notes: loose };
}
function least(a, b) {
    return a === undefined || b === undefined ? (a ?? b) : Math.min(a, b);
}
function describeUnpinned(calls, { unpinned }) {
    const what = calls.slice(0, 3).join(', ');
    const hint = unpinned === undefined ? ' max-age-unpinned rebuilds the image every so many days.' : '';
    return `Whether ${what} would install something newer is not known.${hint}`;
}
/** `3 days`, `5 hours`. */
function formatDays(milliseconds) {
    const days = Math.floor(milliseconds / DAY);
    if (days >= 1)
        return `${days} ${days === 1 ? 'day' : 'days'}`;
    const hours = Math.max(1, Math.floor(milliseconds / 3_600_000));
    return `${hours} ${hours === 1 ? 'hour' : 'hours'}`;
}
const UNITS = { h: DAY / 24, d: DAY, w: 7 * DAY };
/** `30d`, `2w`, `12h` in milliseconds; undefined for anything else. */
function parseAge(text) {
    const [, count = '', unit = ''] = /^(\d{1,5})\s*([hdw])$/i.exec(text.trim()) ?? [];
    const milliseconds = Number(count) * (UNITS[unit.toLowerCase()] ?? 0);
    return milliseconds > 0 ? milliseconds : undefined;
}


/***/ }),

/***/ 1101:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Nm: () => (/* binding */ parseBudget),
/* harmony export */   ZO: () => (/* binding */ parseDiveRules)
/* harmony export */ });
/* unused harmony exports METRICS, isStrict */
/* harmony import */ var _cache_byte_size_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9386);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(452);
/* harmony import */ var _image_platform_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6377);
// Lines such as `warn:linux/arm64:max-size=200MB` → budgets; those of a `.dive-ci` file as well.



const METRICS = [
    'max-size',
    'max-increase',
    'max-layers',
    'min-efficiency',
    'max-reclaimable',
];
/** True for a budget that stops what exceeds it. */
const isStrict = ({ level }) => level === 'fail';
/** One budget. Throws UserError naming where it stands, and what may be written. */
function parseBudget(line, origin) {
    const at = line.indexOf('=');
    const head = (at < 0 ? line : line.slice(0, at)).split(':').map((part) => part.trim());
    const name = head.pop() ?? '';
    const metric = METRICS.find((known) => known === name);
    if (metric === undefined || at < 0)
        throw refusal(origin, line, `it must be one of ${METRICS.join(', ')}, = and a limit, e.g. max-size=200MB`);
    const written = line.slice(at + 1).trim();
    const amount = readLimit(metric, written);
    if (amount === undefined)
        throw refusal(origin, line, `${metric} takes ${TAKES[metric]}`);
    const scope = readScope(head);
    if (scope === undefined)
        throw refusal(origin, line, 'before the name there may be warn or fail, an image and a platform, each with a colon');
    return { metric, ...amount, ...scope, text: `${metric}=${written}` };
}
const TAKES = {
    'max-size': 'a size, e.g. 200MB',
    'max-increase': 'a size or a share of the size before, e.g. 2MB or 5%',
    'max-layers': 'a number, e.g. 12',
    'min-efficiency': 'a number from 0 to 1 or a share, e.g. 0.95 or 95%',
    'max-reclaimable': "a size or a share of the image's own bytes, e.g. 10MB or 5%",
};
function refusal({ name, file, line: at }, line, why) {
    const place = { ...(file === undefined ? {} : { file }), ...(at === undefined ? {} : { line: at }) };
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('bad-budget', `${name} has the budget "${line}": ${why}.`, place);
}
function readScope(parts) {
    const levels = parts.filter((part) => part === 'warn' || part === 'fail');
    const platforms = parts.filter((part) => part.includes('/') && (0,_image_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .isPlatform */ .aH)(part));
    const images = parts.filter((part) => !levels.includes(part) && !platforms.includes(part));
    if (images.includes('') || [levels, platforms, images].some(({ length }) => length > 1))
        return undefined;
    const [platform] = platforms;
    return {
        level: levels[0] === 'warn' ? 'warn' : 'fail',
        image: images[0],
        platform: platform === undefined ? undefined : (0,_image_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .normalPlatformText */ .w0)(platform),
    };
}
function readLimit(metric, text) {
    const share = readShare(text);
    const bytes = (0,_cache_byte_size_js__WEBPACK_IMPORTED_MODULE_0__/* .parseByteSize */ .n)(text);
    switch (metric) {
        case 'max-size':
            return bytes === undefined ? undefined : { limit: bytes, unit: 'bytes' };
        case 'max-layers':
            return /^\d{1,6}$/.test(text) ? { limit: Number(text), unit: 'count' } : undefined;
        case 'min-efficiency': {
            const ratio = share ?? (/^(?:0|1|0?\.\d{1,9}|1\.0{1,9})$/.test(text) ? Number(text) : undefined);
            return ratio === undefined || ratio > 1 ? undefined : { limit: ratio, unit: 'share' };
        }
        case 'max-increase':
        case 'max-reclaimable':
            if (share !== undefined)
                return { limit: share, unit: 'share' };
            return bytes === undefined ? undefined : { limit: bytes, unit: 'bytes' };
    }
}
function readShare(text) {
    const [, number] = /^(\d{1,6}(?:\.\d{1,6})?)\s*%$/.exec(text) ?? [];
    return number === undefined ? undefined : Number(number) / 100;
}
const OFF = ['disabled', 'off', 'false'];
const DIVE = {
    lowestEfficiency: (value) => `min-efficiency=${value}`,
    highestWastedBytes: (value) => `max-reclaimable=${value}`,
    highestUserWastedPercent: (value) => `max-reclaimable=${percentOf(value)}`,
};
function percentOf(value) {
    return /^[\d.]{1,12}$/.test(value) ? `${Math.round(Number(value) * 1e6) / 1e4}%` : value;
}
/** The rules written in a `.dive-ci` file, which fail; those it leaves out or disables are not judged. */
function parseDiveRules(text, file) {
    return text.split(/\r?\n/).flatMap((line, at) => {
        const [, key = '', raw = ''] = /^\s*["']?(\w+)["']?\s*:([^#]*)/.exec(line) ?? [];
        const value = raw.trim().replace(/^(["'])(.*)\1$/, '$2');
        const translate = DIVE[key];
        if (translate === undefined || value === '' || OFF.includes(value.toLowerCase()))
            return [];
        return [parseBudget(translate(value), { name: `${file}:${at + 1}`, file, line: at + 1 })];
    });
}


/***/ }),

/***/ 4342:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.r(__webpack_exports__);
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   plain: () => (/* binding */ plain)
/* harmony export */ });
/** No colours at all. */
const plain = (_ink, text) => text;


/***/ }),

/***/ 5944:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ visible),
/* harmony export */   n: () => (/* binding */ cellsOf)
/* harmony export */ });
// Text from files → text that is safe and aligned on a terminal: control characters shown, widths known.
/** Bidirectional controls, invisible formats and line separators: shown by their code point. */
const INVISIBLE = /[\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/u;
const WIDE = /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;
const ZERO_WIDTH = /^(\p{M}|\u200c|\u200d)+$/u;
const PLAIN = /^[\x20-\x7e]*$/;
/** Every character is one by itself; telling so costs less than to ask the segmenter. */
const SIMPLE = /^[\t\x20-\x7e]*$/;
const TAB_STOP = 4;
/** Cuts one line into cells; tabs become blanks up to the next stop. */
function cellsOf(line) {
    const cells = [];
    let column = 0;
    let start = 0;
    for (const character of SIMPLE.test(line) ? line : graphemes(line)) {
        const { text, width } = shown(character, column);
        cells.push({ text, width, column, start, end: start + character.length });
        column += width;
        start += character.length;
    }
    return cells;
}
/** The text with every control character made visible; line breaks too, tabs stay. */
function visible(text) {
    if (PLAIN.test(text))
        return text;
    return [...text]
        .map((character) => (character === '\t' ? character : (replacement(character) ?? character)))
        .join('');
}
let segmenter;
function* graphemes(line) {
    segmenter ??= new Intl.Segmenter('en');
    for (const { segment } of segmenter.segment(line))
        yield segment;
}
function shown(character, column) {
    if (character === '\t') {
        const width = TAB_STOP - (column % TAB_STOP);
        return { text: ' '.repeat(width), width };
    }
    if (PLAIN.test(character))
        return { text: character, width: character.length };
    const text = visible(character);
    if (text !== character && !WIDE.test(text))
        return { text, width: [...text].length };
    if (ZERO_WIDTH.test(text))
        return { text, width: 0 };
    return { text, width: WIDE.test(text) || text.includes('\ufe0f') ? 2 : 1 };
}
function replacement(character) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x20)
        return String.fromCodePoint(0x2400 + code);
    if (code === 0x7f)
        return '\u2421';
    if ((code >= 0x80 && code < 0xa0) || INVISIBLE.test(character))
        return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
    if (code >= 0xd800 && code <= 0xdfff)
        return '\ufffd';
    return undefined;
}


/***/ }),

/***/ 3411:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ HOMEPAGE),
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
// What the program calls itself: compared with package.json by a test.
const VERSION = '0.1.0';
const HOMEPAGE = 'https://github.com/layersmith/layersmith';


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		id: moduleId,
/******/ 		loaded: false,
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Flag the module as loaded
/******/ 	module.loaded = true;
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/node module decorator */
/******/ (() => {
/******/ 	__nccwpck_require__.nmd = (module) => {
/******/ 		module.paths = [];
/******/ 		if (!module.children) module.children = [];
/******/ 		return module;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(6830);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
