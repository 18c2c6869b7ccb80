export const id = 316;
export const ids = [316];
export const modules = {

/***/ 5316:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openImage: () => (/* binding */ openImage)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/image/reference.js + 1 modules
var reference = __webpack_require__(4969);
// EXTERNAL MODULE: ./lib/image/reference-name.js
var reference_name = __webpack_require__(8578);
// EXTERNAL MODULE: ./lib/layers/compression.js
var layers_compression = __webpack_require__(4524);
// EXTERNAL MODULE: ./lib/image/platform.js
var image_platform = __webpack_require__(8758);
;// CONCATENATED MODULE: ./lib/adapters/image-sources/chosen-images.js
// All images of a source → the one that is meant, in the platforms that are wanted.


/** Throws UserError for a name or platform that is not there, and for several images when none is named. */
function chosenImages({ title, images }, { image, platform }) {
    const named = image === undefined ? images : images.filter(({ names }) => names.some((name) => isNamed(name, image)));
    const names = [...new Set(images.flatMap((one) => one.names))];
    if (images.length === 0)
        throw new errors/* UserError */.yo('no-image', `${title} holds no image.`);
    if (named.length === 0)
        throw new errors/* UserError */.yo('no-such-image', `${title} has no image ${image}; it has ${names.join(', ') || 'no names'}.`);
    const groups = new Set(named.map((one) => one.platform));
    if (groups.size < named.length)
        throw new errors/* UserError */.yo('several-images', `${title} has several images: name one of them with --image: ${names.join(', ')}.`);
    const wanted = platform === undefined ? undefined : (0,image_platform/* normalPlatformText */.w0)(platform);
    const found = wanted === undefined ? named : named.filter((one) => one.platform === wanted);
    if (found.length > 0)
        return found;
    throw new errors/* UserError */.yo('no-such-platform', `${title} has no platform ${platform}; it has ${named.map((one) => one.platform).join(', ')}.`);
}
/** `app:1` is `docker.io/library/app:1`, too. */
function isNamed(name, wanted) {
    return name === wanted || name.endsWith(`/${wanted}`);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/layers/entry-path.js
var entry_path = __webpack_require__(7144);
// EXTERNAL MODULE: ./lib/layers/tar-scan.js + 4 modules
var tar_scan = __webpack_require__(6590);
;// CONCATENATED MODULE: ./lib/adapters/image-sources/files.js
// A folder or a tar archive → files by path, whole or as a part of the archive.







/** Manifests and configs are far smaller. */
const LARGEST_TEXT = 8 * 1024 * 1024;
const WINDOW = 64 * 1024;
const MOST_FILES = 100_000;
/** The files of a folder. */
function openFolder(folder, title = folder) {
    return {
        title,
        find: async (path) => {
            const full = (0,external_node_path_.join)(folder, (0,entry_path/* entryPath */.s)(path));
            const found = await (0,promises_.stat)(full).catch(() => undefined);
            return found?.isFile() ? { path: full, offset: 0, size: found.size } : undefined;
        },
    };
}
/** The files of an archive: its headers are read once, its contents stay where they are. */
async function openArchive(path, title = path) {
    const { size } = await (0,promises_.stat)(path);
    const entries = readIndex(path, size);
    const find = (name, hops = 0) => {
        const found = entries.get(name);
        if (found === undefined || hops > 8)
            return undefined;
        const { entry, offset } = found;
        if (entry.kind === 'file')
            return { path, offset, size: entry.size };
        // older archives hold a layer that occurs twice as a link
        const folder = name.slice(0, name.lastIndexOf('/') + 1);
        if (entry.kind === 'symbolic-link')
            return find((0,entry_path/* entryPath */.s)(`${folder}${entry.link}`), hops + 1);
        return entry.kind === 'hard-link' ? find(entry.link ?? '', hops + 1) : undefined;
    };
    return { title, find: async (name) => find((0,entry_path/* entryPath */.s)(name)) };
}
function readIndex(path, size) {
    const entries = new Map();
    const scan = (0,tar_scan/* createTarScan */.B)({
        note: () => undefined,
        entry: (entry, _hasContent, offset) => {
            if (entries.size < MOST_FILES)
                entries.set(entry.path, { entry, offset });
            return undefined;
        },
    });
    const window = Buffer.allocUnsafe(WINDOW);
    const file = (0,external_node_fs_.openSync)(path, 'r');
    try {
        for (let at = 0; at < size && !scan.ended();) {
            const got = (0,external_node_fs_.readSync)(file, window, 0, Math.min(WINDOW, size - at), at);
            if (got === 0)
                break;
            at += got;
            scan.write(window.subarray(0, got));
            const idle = Math.min(scan.idle(), size - at);
            scan.skip(idle);
            at += idle;
        }
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
    return entries;
}
/** A small file as text, its digest proven when one is asked for. */
async function readText({ find, title }, path, digest) {
    const text = await readTextIfThere({ find, title }, path, digest);
    if (text !== undefined)
        return text;
    throw new errors/* UserError */.yo('image-incomplete', `${title} has no ${path}, which its own index names.`);
}
/** The same, undefined when it is not there. */
async function readTextIfThere({ find, title }, path, digest) {
    const place = await find(path);
    if (place === undefined)
        return undefined;
    if (place.size > LARGEST_TEXT)
        throw new errors/* UserError */.yo('image-invalid', `${title}: ${path} has ${place.size} bytes, too many for a manifest or config.`);
    const bytes = await readPlace(place);
    const found = `sha256:${(0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex')}`;
    if (digest?.startsWith('sha256:') && found !== digest)
        throw new errors/* UserError */.yo('image-damaged', `${title}: ${path} is damaged, its bytes have the digest ${found}.`);
    return bytes.toString('utf8');
}
async function readPlace({ path, offset, size }) {
    const file = await (0,promises_.open)(path);
    try {
        const { buffer, bytesRead } = await file.read(Buffer.alloc(size), 0, size, offset);
        return buffer.subarray(0, bytesRead);
    }
    finally {
        await file.close();
    }
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./lib/adapters/image-sources/from-engine.js
// An image of the Docker engine → the archive `docker save` makes of it, in a file that goes away.







const KEPT_ERROR = 4_000;
/** True when the engine has the image; false when not, or when no engine answers. */
async function engineHas(name) {
    return (await runDocker(['image', 'inspect', '--format', '{{.Id}}', name])).code === 0;
}
/** Writes the engine's own export into the folder and returns its path. */
async function saveFromEngine(name, folder) {
    const path = (0,external_node_path_.join)(folder, 'image.tar');
    const { code, error } = await runDocker(['image', 'save', '--output', path, name]);
    if (code === 0)
        return path;
    if (/no such image|not found/i.test(error))
        throw new errors/* UserError */.yo('no-such-image', `The engine has no image ${name}: build or pull it, or give --from registry.`);
    throw new errors/* ExternalError */.yA('engine', 'unavailable', `The engine could not export ${name}: ${error.trim().split('\n').at(-1) ?? ''}`);
}
async function runDocker(args) {
    return new Promise((resolve, reject) => {
        const child = (0,external_node_child_process_.spawn)('docker', args, { stdio: ['ignore', 'ignore', 'pipe'] });
        let error = '';
        child.stderr.on('data', (chunk) => {
            error = `${error}${chunk}`.slice(-KEPT_ERROR);
        });
        child.once('error', (cause) => {
            if (cause.code === 'ENOENT')
                resolve({ code: 127, error: 'There is no docker command on this machine' });
            else
                reject(cause);
        });
        child.once('close', (code) => resolve({ code: code ?? 1, error }));
    });
}
/** An archive that comes as a stream, compressed or not, as a file to jump about in. */
async function spool(source, path) {
    const chunks = source[Symbol.asyncIterator]();
    const first = await chunks.next();
    const head = first.done ? Buffer.alloc(0) : first.value;
    const all = async function* () {
        yield head;
        for (let next = await chunks.next(); !next.done; next = await chunks.next())
            yield next.value;
    };
    const compression = (0,layers_compression/* compressionOf */.MB)(head);
    const target = (0,external_node_fs_.createWriteStream)(path, { mode: 0o600 });
    if (compression === 'gzip')
        await (0,external_node_stream_promises_.pipeline)(all, (0,external_node_zlib_.createGunzip)(), target);
    else if (compression === 'zstd')
        await (0,external_node_stream_promises_.pipeline)(all, (0,external_node_zlib_.createZstdDecompress)(), target);
    else
        await (0,external_node_stream_promises_.pipeline)(all, target);
    return path;
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: ./lib/image/manifest.js
var image_manifest = __webpack_require__(4252);
// EXTERNAL MODULE: ./lib/image/config.js
var image_config = __webpack_require__(4887);
// EXTERNAL MODULE: ./lib/image/media-type.js
var media_type = __webpack_require__(4938);
;// CONCATENATED MODULE: ./lib/adapters/image-sources/image-of.js
// A manifest and the config it names → an image of one platform.



/** Joins the two: layers of other kinds (signatures, attestations) are left out. */
function imageOf({ manifest, config, digest, platform, names }) {
    const parsed = (0,image_config/* parseConfig */.o)(config);
    const known = platform ?? parsed.platform;
    const layers = manifest.layers
        .map((layer, at) => ({ ...layer, diffId: parsed.diffIds[at] }))
        .filter(({ mediaType }) => (0,media_type/* mediaKind */.l4)(mediaType) === 'layer')
        .map((layer) => ({
        digest: layer.digest,
        diffId: layer.diffId,
        size: layer.size,
        mediaType: layer.mediaType,
    }));
    return { platform: known === undefined ? 'unknown' : (0,image_platform/* formatPlatform */.Bq)(known), digest, layers, config, names };
}

;// CONCATENATED MODULE: ./lib/adapters/image-sources/from-registry.js
// An image in a registry → its platforms at once, its layers as files when they are asked for.










/** Opens what the reference names. Throws ExternalError('registry') as the registry does. */
async function openRegistryImage({ registry, makeFolder }, name) {
    const reference = (0,reference_name/* requireReference */.jZ)(name);
    const repository = (0,reference_name/* repositoryName */.aR)(reference);
    const top = await registry.manifest((0,reference_name/* canonicalName */.Ew)(reference));
    const parsed = (0,image_manifest/* parseManifest */.N)(top.text, top.mediaType);
    const read = async (digest, text, platform) => {
        const manifest = (0,image_manifest/* parseManifest */.N)(text);
        if (manifest.kind === 'index')
            throw new errors/* UserError */.yo('image-invalid', `${name}: an index inside its index names no platform.`);
        const config = await registry.blob(repository, manifest.config.digest);
        return imageOf({ manifest, config, digest, platform, names: [] });
    };
    const images = parsed.kind === 'manifest'
        ? [await read(top.digest, top.text, undefined)]
        : await Promise.all((0,image_manifest/* imagesOf */.I)(parsed).map(async ({ digest, platform }) => {
            const { text } = await registry.manifest(`${repository}@${digest}`);
            return read(digest, text, platform);
        }));
    let folder;
    return {
        title: (0,reference_name/* familiarName */.hG)(reference),
        digest: top.digest,
        images,
        notes: [],
        place: async (layer) => {
            folder ??= makeFolder();
            return download(registry, {
                repository,
                layer,
                path: (0,external_node_path_.join)(await folder, layer.digest.replace(':', '-')),
            });
        },
        close: async () => {
            if (folder !== undefined)
                await (0,promises_.rm)(await folder, { recursive: true, force: true });
        },
    };
}
/** Proves size and digest while the bytes pass. */
async function download(registry, { repository, layer, path }) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let size = 0;
    const meter = new external_node_stream_.Transform({
        transform(chunk, _encoding, done) {
            size += chunk.length;
            hash.update(chunk);
            done(size > layer.size ? refusal(layer, `it has more than ${layer.size} bytes`) : null, chunk);
        },
    });
    const stream = await registry.stream(repository, layer.digest, 0);
    await (0,external_node_stream_promises_.pipeline)(external_node_stream_.Readable.fromWeb(stream), meter, (0,external_node_fs_.createWriteStream)(path, { flags: 'w', mode: 0o600 }));
    const digest = `sha256:${hash.digest('hex')}`;
    if (layer.digest.startsWith('sha256:') && digest !== layer.digest)
        throw refusal(layer, `its bytes have the digest ${digest}`);
    return { path, offset: 0, size };
}
function refusal({ digest }, why) {
    return new errors/* ExternalError */.yA('registry', 'invalid', `The registry sent something else for layer ${digest}: ${why}.`);
}

// EXTERNAL MODULE: ./lib/image/digest.js
var image_digest = __webpack_require__(7241);
;// CONCATENATED MODULE: ./lib/adapters/image-sources/layout.js
// index.json of an OCI layout, in a folder or an archive → the images it names.






/** Indexes in indexes in indexes name nothing that one would build. */
const DEEPEST = 4;
/** The path of a blob in a layout. */
function blobPath(digest) {
    const { algorithm, hex } = (0,image_digest/* parseDigest */.m)(digest);
    return `blobs/${algorithm}/${hex}`;
}
/** Reads the layout; undefined when there is none. */
async function readLayout(files) {
    const text = await readTextIfThere(files, 'index.json');
    if (text === undefined)
        return undefined;
    const notes = [];
    const index = (0,image_manifest/* parseManifest */.N)(text);
    if (index.kind !== 'index')
        throw new errors/* UserError */.yo('image-invalid', `${files.title}: index.json is no index.`);
    const images = await imagesBelow(files, { descriptors: index.manifests, names: [], depth: 0, notes });
    const unique = [
        ...new Map(images.map((image) => [`${image.digest} ${image.platform}`, merged(image, images)])).values(),
    ];
    const [only, ...more] = index.manifests;
    return { images: unique, digest: more.length === 0 ? only?.digest : undefined, notes };
}
/** The names of all descriptors of the same manifest. */
function merged(image, all) {
    const names = all.filter(({ digest }) => digest === image.digest).flatMap((same) => same.names);
    return { ...image, names: [...new Set(names)] };
}
async function imagesBelow(files, { descriptors, names, depth, notes }) {
    const found = [];
    for (const descriptor of descriptors) {
        const known = [...names, ...namesOf(descriptor)];
        const kind = (0,media_type/* mediaKind */.l4)(descriptor.mediaType);
        if (kind !== 'index' && kind !== 'manifest')
            continue;
        const text = await readTextIfThere(files, blobPath(descriptor.digest), descriptor.digest);
        if (text === undefined) {
            // an engine exports the platforms it has, and the index of all
            notes.push(`${descriptor.digest} is listed and not there`);
            continue;
        }
        const manifest = (0,image_manifest/* parseManifest */.N)(text, descriptor.mediaType);
        if (manifest.kind === 'index') {
            if (depth >= DEEPEST)
                throw new errors/* UserError */.yo('image-invalid', `${files.title}: its indexes are nested too deep.`);
            const inner = { descriptors: imagesAndIndexes(manifest), names: known, depth: depth + 1, notes };
            found.push(...(await imagesBelow(files, inner)));
            continue;
        }
        if ((0,media_type/* mediaKind */.l4)(manifest.config.mediaType) !== 'config' || isAttestation(descriptor))
            continue;
        const config = await readText(files, blobPath(manifest.config.digest), manifest.config.digest);
        found.push(imageOf({ manifest, config, names: known, digest: descriptor.digest, platform: descriptor.platform }));
    }
    return found;
}
function imagesAndIndexes(index) {
    return [...(0,image_manifest/* imagesOf */.I)(index), ...index.manifests.filter(({ mediaType }) => (0,media_type/* mediaKind */.l4)(mediaType) === 'index')];
}
function isAttestation({ annotations, platform }) {
    return annotations['vnd.docker.reference.type'] !== undefined || platform?.os === 'unknown';
}
function namesOf({ annotations }) {
    const name = annotations['io.containerd.image.name'] ?? annotations['org.opencontainers.image.ref.name'];
    return name === undefined ? [] : [name];
}

// EXTERNAL MODULE: ./lib/image/json.js
var json = __webpack_require__(7383);
;// CONCATENATED MODULE: ./lib/adapters/image-sources/saved.js
// manifest.json of `docker save` before version 25, and of other tools → the images it names.





const LAYER = 'application/vnd.docker.image.rootfs.diff.tar';
/** Reads the list; undefined when there is none. */
async function readSaved(files) {
    const text = await readTextIfThere(files, 'manifest.json');
    if (text === undefined)
        return undefined;
    const places = new Map();
    const images = [];
    for (const item of listOf(files, text)) {
        const config = await readText(files, textAt(item, 'Config'));
        const { diffIds, platform } = (0,image_config/* parseConfig */.o)(config);
        const paths = textsAt(item, 'Layers');
        const layers = [];
        for (const [at, path] of paths.entries()) {
            const place = await files.find(path);
            if (place === undefined)
                throw new errors/* UserError */.yo('image-incomplete', `${files.title} has no ${path}, which its own index names.`);
            const diffId = diffIds[at];
            // the file is the tar itself, or rarely a compressed one; then the reading tells
            const digest = diffId ?? `sha256:${'0'.repeat(64)}`;
            places.set(digest, place);
            layers.push({ digest, diffId, size: place.size, mediaType: LAYER });
        }
        const known = platform === undefined ? 'unknown' : (0,image_platform/* formatPlatform */.Bq)(platform);
        images.push({ platform: known, digest: undefined, layers, config, names: textsAt(item, 'RepoTags') });
    }
    return { images, places };
}
function listOf({ title }, text) {
    try {
        const list = JSON.parse(text);
        if (Array.isArray(list) && list.every(json/* isObject */.Gv))
            return list;
    }
    catch {
        // told below
    }
    throw new errors/* UserError */.yo('image-invalid', `${title}: manifest.json is not a list of images.`);
}
function textAt(item, key) {
    const value = new Map(Object.entries(item)).get(key);
    return typeof value === 'string' ? value : '';
}
function textsAt(item, key) {
    const value = new Map(Object.entries(item)).get(key);
    return Array.isArray(value) ? value.filter((text) => typeof text === 'string') : [];
}

;// CONCATENATED MODULE: ./lib/adapters/image-sources/open-image.js
// A name as people give it → the source it means: a folder, an archive, an image of the engine or of a registry.














/** Opens what the request names; of a name that may be several things, files go first, then the engine. */
async function openImage(options, request) {
    const source = await openAny(options, request);
    try {
        return { ...source, images: chosenImages(source, request) };
    }
    catch (error) {
        await source.close();
        throw error;
    }
}
async function openAny(options, { name, from }) {
    const folder = () => (0,promises_.mkdtemp)((0,external_node_path_.join)(options.tempRoot ?? (0,external_node_os_.tmpdir)(), 'layersmith-image-'));
    if (name === '-' && from !== 'registry' && from !== 'engine')
        return openSpooled(options.stdin, await folder(), 'standard input');
    if (from === 'auto' || from === 'files') {
        const there = await (0,promises_.stat)(name).catch(() => undefined);
        if (there?.isDirectory())
            return fromFiles(openFolder(name), async () => undefined);
        if (there !== undefined)
            return openFile(name, folder);
        if (from === 'files' || looksLikePath(name))
            throw new errors/* UserError */.yo('no-such-file', `There is no file or folder ${name}.`);
    }
    const parsed = (0,reference/* parseReference */.F)(name);
    if (!parsed.ok)
        throw new errors/* UserError */.yo('reference-invalid', (0,reference_name/* describeProblem */.BJ)(name, parsed.problem));
    if (from === 'engine' || (from === 'auto' && (await engineHas(name)))) {
        const place = await folder();
        const close = () => (0,promises_.rm)(place, { recursive: true, force: true });
        try {
            return fromFiles(await openArchive(await saveFromEngine(name, place), name), close);
        }
        catch (error) {
            await close();
            throw error;
        }
    }
    return openRegistryImage({ registry: await options.registry(), makeFolder: folder }, name);
}
function looksLikePath(name) {
    return /^[./~]|\.(?:tar|tgz|tar\.gz|oci|zst)$/.test(name);
}
async function openFile(path, folder) {
    const file = await (0,promises_.open)(path);
    const { buffer } = await file.read(Buffer.alloc(4), 0, 4, 0).finally(() => file.close());
    if ((0,layers_compression/* compressionOf */.MB)(buffer) !== 'none')
        return openSpooled((0,external_node_fs_.createReadStream)(path), await folder(), path);
    return fromFiles(await openArchive(path), async () => undefined);
}
/** Jumping about needs a file that is not compressed. */
async function openSpooled(stream, folder, title) {
    const close = () => (0,promises_.rm)(folder, { recursive: true, force: true });
    try {
        return await fromFiles(await openArchive(await spool(stream, (0,external_node_path_.join)(folder, 'image.tar')), title), close);
    }
    catch (error) {
        await close();
        throw error;
    }
}
async function fromFiles(files, close) {
    const { title } = files;
    const layout = await readLayout(files);
    const saved = layout === undefined ? await readSaved(files) : undefined;
    const images = layout?.images ?? saved?.images;
    if (images === undefined)
        throw new errors/* UserError */.yo('not-an-image', `${title} is no image: it has neither index.json (an OCI layout) nor manifest.json (docker save).`);
    const place = async (layer) => {
        const found = saved?.places.get(layer.digest) ?? (await files.find(blobPath(layer.digest)));
        if (found !== undefined)
            return found;
        throw new errors/* UserError */.yo('image-incomplete', `${title} has no layer ${layer.digest}, which its manifest names.`);
    };
    return { title, digest: layout?.digest, images, notes: layout?.notes ?? [], place, close };
}


/***/ }),

/***/ 8578:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BJ: () => (/* binding */ describeProblem),
/* harmony export */   Ew: () => (/* binding */ canonicalName),
/* harmony export */   aR: () => (/* binding */ repositoryName),
/* harmony export */   cW: () => (/* binding */ isLoopbackHost),
/* harmony export */   hG: () => (/* binding */ familiarName),
/* harmony export */   jZ: () => (/* binding */ requireReference)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4969);
// References back to text: the full name that machines use and the short one that people read.


/** `docker.io/library/ubuntu:latest`. */
function canonicalName(reference) {
    return `${repositoryName(reference)}${suffix(reference)}`;
}
/** `ubuntu:latest`: without the host and folder that Docker adds by itself. */
function familiarName(reference) {
    return `${familiarRepository(reference)}${suffix(reference)}`;
}
/** `ghcr.io/acme/api`, without tag and digest. */
function repositoryName({ domain, repository }) {
    return `${domain}/${repository}`;
}
/** `ubuntu`, `acme/api`, `ghcr.io/acme/api`. */
function familiarRepository(reference) {
    if (reference.domain !== 'docker.io')
        return repositoryName(reference);
    const [folder, ...rest] = reference.repository.split('/');
    return folder === 'library' && rest.length === 1 ? rest.join('') : reference.repository;
}
function suffix({ tag, digest }) {
    return `${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`;
}
/** The whole sentence about a name that is none. */
function describeProblem(text, { reason, suggestion }) {
    const advice = suggestion === undefined ? '' : ` Write ${suggestion}.`;
    return `"${text}" is not a valid image name: ${reason}.${advice}`;
}
/** The reference, or a UserError with the reason. */
function requireReference(text) {
    const parsed = (0,_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F)(text);
    if (parsed.ok)
        return parsed.reference;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('reference-invalid', describeProblem(text, parsed.problem));
}
/** True for a host that is this machine: plain http is allowed there. */
function isLoopbackHost(domain) {
    const host = domain.replace(/:\d+$/, '');
    return (host === 'localhost' ||
        host.endsWith('.localhost') ||
        host === '[::1]' ||
        /^127(?:\.\d{1,3}){3}$/.test(host));
}


/***/ }),

/***/ 4969:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ parseReference)
});

;// CONCATENATED MODULE: ./lib/dockerfile/reference.js
// The text of an image reference → its parts, or what is wrong with it.
const COMPONENT = /^[a-z0-9]+(?:(?:\.|_{1,2}|-+)[a-z0-9]+)*$/;
const TAG = /^\w[\w.-]{0,127}$/;
const DOMAIN = /^(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?)(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?)*$/;
const IPV6 = /^\[[a-fA-F0-9:]+\]$/;
const DIGEST_LENGTHS = new Map([
    ['sha256', 64],
    ['sha384', 96],
    ['sha512', 128],
]);
/** Cuts a reference into its parts without judging them. */
function splitReference(text) {
    const at = text.indexOf('@');
    const named = at === -1 ? text : text.slice(0, at);
    const colon = named.indexOf(':', named.lastIndexOf('/') + 1);
    const name = colon === -1 ? named : named.slice(0, colon);
    const slash = name.indexOf('/');
    const first = slash === -1 ? '' : name.slice(0, slash);
    const registry = /[.:]/.test(first) || first === 'localhost' || first !== first.toLowerCase() ? first : undefined;
    return {
        registry: registry === '' ? undefined : registry,
        repository: registry ? name.slice(slash + 1) : name,
        tag: colon === -1 ? undefined : named.slice(colon + 1),
        digest: at === -1 ? undefined : text.slice(at + 1),
    };
}
/** What an engine would refuse about a reference; undefined when it is well formed. */
function findReferenceProblem(text) {
    if (text === '')
        return 'empty';
    if (/^[a-f0-9]{64}$/.test(text))
        return 'hex';
    const { registry, repository, tag, digest } = splitReference(text);
    if (registry !== undefined && !isRegistry(registry))
        return 'registry';
    const components = repository.split('/');
    if (!components.every((part) => COMPONENT.test(part)))
        return components.every((part) => COMPONENT.test(part.toLowerCase())) ? 'upper-case' : 'repository';
    const implied = registry === undefined && components.length === 1 ? 'library/'.length : 0;
    if (repository.length + implied > 255)
        return 'too-long';
    if (tag !== undefined && !TAG.test(tag))
        return 'tag';
    return digest === undefined || isDigest(digest) ? undefined : 'digest';
}
function isRegistry(registry) {
    const [, host = '', port] = /^(.*?)(?::(\d+))?$/.exec(registry) ?? [];
    return (DOMAIN.test(host) || IPV6.test(host)) && (port === undefined || Number(port) <= 65_535);
}
function isDigest(digest) {
    const [algorithm = '', hex = '', ...rest] = digest.split(':');
    return rest.length === 0 && /^[a-f0-9]+$/.test(hex) && hex.length === DIGEST_LENGTHS.get(algorithm);
}

// EXTERNAL MODULE: ./lib/image/digest.js
var digest = __webpack_require__(7241);
;// CONCATENATED MODULE: ./lib/image/reference.js
// Image names as people write them (`ubuntu`, `ghcr.io/acme/api:1.2@sha256:…`) to complete references.


/** Parses a reference by Docker's grammar and defaults; a name that is none comes back with the reason. */
function parseReference(text) {
    const code = text.trim() === '' ? 'empty' : findReferenceProblem(text);
    const written = splitReference(text);
    if (code !== undefined) {
        const suggestion = code === 'upper-case' ? lowerCased(text, written) : undefined;
        return { ok: false, problem: { code, reason: reasonOf(code, written), suggestion } };
    }
    return { ok: true, reference: completed(written) };
}
function completed({ registry, repository, tag, digest }) {
    const domain = registry === undefined || registry === 'index.docker.io' ? 'docker.io' : registry;
    return {
        domain,
        repository: domain === 'docker.io' && !repository.includes('/') ? `library/${repository}` : repository,
        tag: tag ?? (digest === undefined ? 'latest' : undefined),
        digest,
    };
}
/** The host keeps its case, and so does the tag. */
function lowerCased(text, { registry, repository }) {
    const start = registry === undefined ? 0 : registry.length + 1;
    return `${text.slice(0, start)}${repository.toLowerCase()}${text.slice(start + repository.length)}`;
}
function reasonOf(code, written) {
    switch (code) {
        case 'empty':
            return 'it is empty';
        case 'hex':
            return '64 hexadecimal digits are an image id, not a name';
        case 'registry':
            return `"${written.registry}" is not a host name with an optional port`;
        case 'upper-case':
            return 'a repository name is lower case';
        case 'repository':
            if (written.repository.includes(':'))
                return 'a tag holds no slash';
            return 'the parts of a repository name hold letters and digits, with single separators (. _ __ -) between them';
        case 'too-long':
            return 'a repository name has at most 255 characters';
        case 'tag':
            return 'a tag has 1 to 128 letters, digits, _ . and -, and begins with none of . and -';
        case 'digest':
            return (0,digest/* digestProblem */.WQ)(written.digest ?? '') ?? 'its digest is not well formed';
    }
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
