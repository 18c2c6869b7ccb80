export const id = 428;
export const ids = [428];
export const modules = {

/***/ 4887:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ historyByLayer),
/* harmony export */   o: () => (/* binding */ parseConfig)
/* harmony export */ });
/* harmony import */ var _descriptor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3768);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7241);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7383);
// Text of an image config to platform, diff ids and history.



/** Reads an image config; throws an ExternalError that names the part that is wrong. */
function parseConfig(text) {
    const document = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseObject */ .lj)(text, 'image config');
    const rootfs = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .asObject */ .eB)(document['rootfs'], 'rootfs of the image config');
    const diffIds = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .listOf */ .c3)(rootfs, 'diff_ids', 'image config').map(diffIdOf);
    const config = document['config'];
    const labels = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textsOf */ .CB)((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(config) ? config['Labels'] : undefined);
    return { platform: (0,_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .platformOf */ .t)(document), diffIds, history: historyOf(document), labels };
}
function diffIdOf(value) {
    const problem = typeof value === 'string' ? (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestProblem */ .WQ)(value) : 'a diff id is not text';
    if (typeof value !== 'string' || problem !== undefined)
        throw (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .malformed */ .Qm)('image config', problem ?? '');
    return value;
}
function historyOf(document) {
    const history = document['history'];
    if (!Array.isArray(history))
        return [];
    return history.filter(_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv).map((entry) => ({
        createdBy: (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .optionalText */ .mR)(entry, 'created_by') ?? '',
        emptyLayer: entry['empty_layer'] === true,
    }));
}
/** The history entry of each layer, base first; empty when entries and layers do not match in number. */
function historyByLayer(config) {
    const made = config.history.filter((entry) => !entry.emptyLayer);
    return made.length === config.diffIds.length ? made : [];
}


/***/ }),

/***/ 3768:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ parseDescriptor),
/* harmony export */   t: () => (/* binding */ platformOf)
/* harmony export */ });
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7241);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7383);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6377);
// A descriptor in a manifest or index to a checked value.



/** Reads a descriptor; throws an ExternalError that names the part that is wrong. */
function parseDescriptor(value, what) {
    const object = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asObject */ .eB)(value, what);
    const digest = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(object, 'digest', what);
    const problem = (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestProblem */ .WQ)(digest);
    if (problem !== undefined)
        throw (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .malformed */ .Qm)(what, problem);
    const size = object['size'];
    if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0) {
        throw (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .malformed */ .Qm)(what, '"size" is not a number of bytes');
    }
    return {
        mediaType: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(object, 'mediaType', what),
        digest,
        size,
        platform: platformOf(object['platform']),
        annotations: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textsOf */ .CB)(object['annotations']),
    };
}
/** The platform an object with `os`, `architecture` and `variant` names. */
function platformOf(value) {
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(value))
        return undefined;
    const os = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .optionalText */ .mR)(value, 'os');
    const architecture = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .optionalText */ .mR)(value, 'architecture');
    if (os === undefined || architecture === undefined)
        return undefined;
    return (0,_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .normalize */ .S8)({ os, architecture, variant: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .optionalText */ .mR)(value, 'variant') });
}


/***/ }),

/***/ 7241:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   VK: () => (/* binding */ shortDigest),
/* harmony export */   WQ: () => (/* binding */ digestProblem),
/* harmony export */   m: () => (/* binding */ parseDigest)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
// Text to a checked digest: algorithm and exactly as many hexadecimal digits as it needs.

const HEX_LENGTH = new Map([
    ['sha256', 64],
    ['sha384', 96],
    ['sha512', 128],
]);
/** Why `text` is no digest; undefined when it is one. */
function digestProblem(text) {
    const [, algorithm, hex] = /^([A-Za-z0-9+._-]+):(.*)$/s.exec(text) ?? [];
    if (algorithm === undefined || hex === undefined)
        return 'a digest is written algorithm:hex';
    const length = HEX_LENGTH.get(algorithm);
    if (length === undefined)
        return `the digest algorithm ${algorithm} is not known`;
    if (hex.length !== length)
        return `a ${algorithm} digest has ${length} hexadecimal digits, not ${hex.length}`;
    return /^[0-9a-f]+$/.test(hex) ? undefined : 'the digits of a digest are 0-9 and a-f, lower case';
}
/** Splits a digest, or throws a UserError that says what is wrong with it. */
function parseDigest(text) {
    const problem = digestProblem(text);
    if (problem !== undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('digest-invalid', `"${text}" is not a digest: ${problem}.`);
    const colon = text.indexOf(':');
    return { algorithm: text.slice(0, colon), hex: text.slice(colon + 1) };
}
/** True for a complete digest. */
function isDigest(text) {
    return digestProblem(text) === undefined;
}
/** The first digits, as people quote a digest: `sha256:51be33d0…`. */
function shortDigest(text) {
    const colon = text.indexOf(':');
    return text.length > colon + 13 ? `${text.slice(0, colon + 13)}…` : text;
}


/***/ }),

/***/ 7383:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CB: () => (/* binding */ textsOf),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   Qm: () => (/* binding */ malformed),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   eB: () => (/* binding */ asObject),
/* harmony export */   lj: () => (/* binding */ parseObject),
/* harmony export */   mR: () => (/* binding */ optionalText)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
// Bytes that others wrote, as JSON text, to values whose types were looked at.

/** The error for a document that is not what it should be. */
function malformed(what, why) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ExternalError */ .yA('registry', 'invalid', `The ${what} cannot be read: ${why}.`);
}
/** Parses text that must be a JSON object. */
function parseObject(text, what) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        throw malformed(what, 'it is not JSON');
    }
    return asObject(value, what);
}
/** The value as an object. */
function asObject(value, what) {
    if (!isObject(value))
        throw malformed(what, 'an object is missing');
    return value;
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** The member as a list. */
function listOf(object, key, what) {
    const value = object[key];
    if (!Array.isArray(value))
        throw malformed(what, `"${key}" is not a list`);
    return value;
}
/** The member as text. */
function textOf(object, key, what) {
    const value = object[key];
    if (typeof value !== 'string')
        throw malformed(what, `"${key}" is not text`);
    return value;
}
/** The member as text, undefined when it is absent, empty or something else. */
function optionalText(object, key) {
    const value = object[key];
    return typeof value === 'string' && value !== '' ? value : undefined;
}
/** An object of texts; members that are no text are left out. */
function textsOf(value) {
    if (!isObject(value))
        return {};
    const pairs = Object.entries(value).filter((pair) => typeof pair[1] === 'string');
    return Object.fromEntries(pairs);
}


/***/ }),

/***/ 4252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ imagesOf),
/* harmony export */   N: () => (/* binding */ parseManifest)
/* harmony export */ });
/* harmony import */ var _descriptor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3768);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7383);
/* harmony import */ var _media_type_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4938);
// Text of an OCI or Docker manifest or index to checked values.



/** Reads a manifest or an index. `mediaType` is what the registry said; the document's own word goes first. */
function parseManifest(text, mediaType) {
    const document = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseObject */ .lj)(text, 'manifest');
    const type = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .optionalText */ .mR)(document, 'mediaType') ?? mediaType ?? guessType(document);
    const annotations = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textsOf */ .CB)(document['annotations']);
    switch ((0,_media_type_js__WEBPACK_IMPORTED_MODULE_2__/* .mediaKind */ .l4)(type)) {
        case 'index': {
            const manifests = descriptors(document, 'manifests', 'index');
            return { kind: 'index', mediaType: type, manifests, annotations };
        }
        case 'manifest': {
            const config = (0,_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDescriptor */ .B)(document['config'], 'config of the manifest');
            const layers = descriptors(document, 'layers', 'manifest');
            return { kind: 'manifest', mediaType: type, config, layers, annotations };
        }
        default:
            throw (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .malformed */ .Qm)('manifest', whyUnknown(type, document));
    }
}
function descriptors(document, key, what) {
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)(document, key, what).map((value, at) => (0,_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDescriptor */ .B)(value, `${what}, ${key}[${at}]`));
}
/** OCI allows a document without a media type; then its members tell. */
function guessType(document) {
    if (Array.isArray(document['manifests']))
        return _media_type_js__WEBPACK_IMPORTED_MODULE_2__/* .OCI_INDEX */ .$p;
    return Array.isArray(document['layers']) ? _media_type_js__WEBPACK_IMPORTED_MODULE_2__/* .OCI_MANIFEST */ .EG : '';
}
function whyUnknown(type, document) {
    if (document['schemaVersion'] === 1)
        return 'it has the old schema 1; push the image again with a current engine';
    return `"${type}" is not an image manifest or index (known: ${[_media_type_js__WEBPACK_IMPORTED_MODULE_2__/* .OCI_MANIFEST */ .EG, _media_type_js__WEBPACK_IMPORTED_MODULE_2__/* .OCI_INDEX */ .$p, _media_type_js__WEBPACK_IMPORTED_MODULE_2__/* .DOCKER_MANIFEST */ .Vv, _media_type_js__WEBPACK_IMPORTED_MODULE_2__/* .DOCKER_INDEX */ .Mu].join(', ')})`;
}
/** The images of an index: attestations and entries without a real platform are left out. */
function imagesOf(index) {
    return index.manifests.filter(({ annotations, platform, mediaType }) => (0,_media_type_js__WEBPACK_IMPORTED_MODULE_2__/* .mediaKind */ .l4)(mediaType) === 'manifest' &&
        annotations['vnd.docker.reference.type'] === undefined &&
        platform?.os !== 'unknown');
}


/***/ }),

/***/ 4938:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $p: () => (/* binding */ OCI_INDEX),
/* harmony export */   EG: () => (/* binding */ OCI_MANIFEST),
/* harmony export */   Mu: () => (/* binding */ DOCKER_INDEX),
/* harmony export */   Vv: () => (/* binding */ DOCKER_MANIFEST),
/* harmony export */   ZX: () => (/* binding */ bareMediaType),
/* harmony export */   _P: () => (/* binding */ MANIFEST_TYPES),
/* harmony export */   l4: () => (/* binding */ mediaKind)
/* harmony export */ });
/* unused harmony export DOCKER_CONFIG */
// Media types of images: which there are, and what kind of thing each one names.
const OCI_INDEX = 'application/vnd.oci.image.index.v1+json';
const OCI_MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
const OCI_CONFIG = 'application/vnd.oci.image.config.v1+json';
const OCI_LAYER = 'application/vnd.oci.image.layer.v1.tar';
const DOCKER_INDEX = 'application/vnd.docker.distribution.manifest.list.v2+json';
const DOCKER_MANIFEST = 'application/vnd.docker.distribution.manifest.v2+json';
const DOCKER_CONFIG = 'application/vnd.docker.container.image.v1+json';
const DOCKER_LAYER = 'application/vnd.docker.image.rootfs.diff.tar';
/** What a client that wants a manifest or an index of either family asks for. */
const MANIFEST_TYPES = [OCI_INDEX, OCI_MANIFEST, DOCKER_INDEX, DOCKER_MANIFEST];
const KINDS = new Map([
    [OCI_INDEX, 'index'],
    [DOCKER_INDEX, 'index'],
    [OCI_MANIFEST, 'manifest'],
    [DOCKER_MANIFEST, 'manifest'],
    [OCI_CONFIG, 'config'],
    [DOCKER_CONFIG, 'config'],
]);
/** The type without parameters such as `; charset=utf-8`, lower case. */
function bareMediaType(mediaType) {
    return (mediaType.split(';')[0] ?? '').trim().toLowerCase();
}
/** What a media type names. */
function mediaKind(mediaType) {
    const bare = bareMediaType(mediaType);
    const known = KINDS.get(bare);
    if (known !== undefined)
        return known;
    return isLayerType(bare) ? 'layer' : 'unknown';
}
function isLayerType(bare) {
    return (bare.startsWith(OCI_LAYER) ||
        bare.startsWith(DOCKER_LAYER) ||
        bare.startsWith('application/vnd.oci.image.layer.nondistributable.v1.tar') ||
        bare.startsWith('application/vnd.docker.image.rootfs.foreign.diff.tar'));
}


/***/ }),

/***/ 4689:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ deriveReport),
  X: () => (/* binding */ total)
});

// EXTERNAL MODULE: ./lib/image/config.js
var image_config = __webpack_require__(4887);
// EXTERNAL MODULE: ./lib/image/json.js
var json = __webpack_require__(7383);
// EXTERNAL MODULE: ./lib/image/manifest.js
var image_manifest = __webpack_require__(4252);
// EXTERNAL MODULE: ./lib/image/platform.js
var image_platform = __webpack_require__(6377);
;// CONCATENATED MODULE: ./lib/report/layer-steps.js

/** True for the step that stands for the base image. */
function isBaseStep(step) {
    return /^FROM\b/i.test(step.instruction);
}
/**
 * The steps that concern a platform; steps without one concern all. A stage with a fixed platform may
 * belong to every image: when no step has the platform, all of them may have made its layers.
 */
function stepsOf(steps, platform) {
    const own = steps.filter((step) => step.platform === undefined || platform === undefined || (0,image_platform/* normalPlatformText */.w0)(step.platform) === platform);
    return own.length === 0 ? steps : own;
}
/**
 * The owner of each layer, base first. Equal blobs (empty layers) are told apart by the order of the
 * file: walking down from the top, each layer takes the lowest free step that is not below the last one.
 */
function ownersByDigest(layers, steps) {
    const makers = makersByDigest(steps);
    const used = new Set();
    let bound = Number.POSITIVE_INFINITY;
    const owners = layers.toReversed().map((layer) => {
        const candidates = makers.get(layer.digest) ?? makers.get(layer.diffId ?? '') ?? [];
        const owner = lowest(candidates, { bound, used });
        if (owner !== undefined)
            used.add(owner);
        if (owner?.line !== undefined)
            bound = Math.min(bound, owner.line);
        return owner;
    });
    return owners.toReversed();
}
function makersByDigest(steps) {
    const makers = new Map();
    for (const step of steps) {
        for (const { digest, diffId } of step.layers) {
            for (const key of new Set([digest, diffId ?? digest]))
                makers.set(key, [...(makers.get(key) ?? []), step]);
        }
    }
    return makers;
}
function lowest(candidates, { bound, used }) {
    const byLine = candidates.toSorted((a, b) => lineOf(b) - lineOf(a));
    const free = byLine.filter((step) => !used.has(step) || isBaseStep(step));
    return free.find((step) => lineOf(step) <= bound) ?? free[0] ?? byLine[0];
}
function lineOf(step) {
    return step.line ?? 0;
}

;// CONCATENATED MODULE: ./lib/report/history-steps.js

/** A history line as the Dockerfile has it: without shell, argument list and BuildKit's mark. */
function instructionOf({ createdBy }) {
    const text = createdBy
        .replace(/\s+# buildkit$/, '')
        .replace(/^\/bin\/sh -c #\(nop\)\s+/, '')
        .replace(/^(RUN )?(?:\|\d+ .*?)?\/bin\/sh -c /s, 'RUN ')
        .trim();
    return text === '' ? null : text;
}
/** The owner of each layer, base first; alignment stops at the first layer that no step explains. */
function ownersByHistory(entries, steps) {
    const makers = layerMakers(steps);
    const owners = entries.map(() => undefined);
    for (let at = entries.length - 1; at >= 0; at -= 1) {
        const maker = makers.pop();
        const entry = entries[at];
        if (maker === undefined || entry === undefined || !explains(maker, entry))
            break;
        owners[at] = maker;
    }
    return owners;
}
/** Steps of the last stage that make a layer, in file order. */
function layerMakers(steps) {
    const stage = steps.toSorted((a, b) => (b.line ?? 0) - (a.line ?? 0))[0]?.stage;
    return steps
        .filter((step) => step.stage === stage && !isBaseStep(step) && makesLayer(step.instruction))
        .toSorted((a, b) => a.index - b.index);
}
function makesLayer(instruction) {
    return /^(?:RUN|COPY|ADD)\b/i.test(instruction) || /^WORKDIR\s+(?!\/\s*$)/i.test(instruction);
}
function explains(step, entry) {
    const wanted = comparable(step.instruction);
    const found = comparable(instructionOf(entry) ?? '');
    return (wanted.keyword === found.keyword && (found.rest.includes(wanted.rest) || wanted.rest.includes(found.rest)));
}
/** Flags differ between file and history, and a heredoc stands in one of them in full, in the other in short. */
function comparable(instruction) {
    const [, keyword = '', rest = ''] = /^(\S+)(?:\s+(\S.*))?/s.exec(instruction) ?? [];
    const words = rest.replace(/--\w[\w-]*(?:=\S+)?\s+/g, '').replace(/\s+/g, ' ');
    return { keyword: keyword.toUpperCase(), rest: words.includes('<<') ? '' : words };
}

;// CONCATENATED MODULE: ./lib/report/derive-report.js






/** The report: every layer with its sizes and the line that made it, as far as known. */
function deriveReport(source) {
    const { image, digest, commit } = source;
    const images = source.manifests?.length ? source.manifests.map(fromManifest) : fromRecord(source.record);
    const platforms = images.map((known) => platformReport(known, source));
    return { version: 1, image, digest, commit, platforms, compare: null };
}
function fromManifest({ platform, digest, manifest, config }) {
    const parsed = (0,image_manifest/* parseManifest */.N)(manifest);
    if (parsed.kind === 'index')
        throw (0,json/* malformed */.Qm)('manifest', 'it is an index; the manifest of one platform is wanted');
    const known = config === undefined ? undefined : (0,image_config/* parseConfig */.o)(config);
    const layers = parsed.layers.map((layer, at) => ({
        digest: layer.digest,
        size: layer.size,
        mediaType: layer.mediaType,
        diffId: known?.diffIds[at],
    }));
    return {
        platform: platform ?? platformOf(known),
        digest,
        layers,
        history: known ? (0,image_config/* historyByLayer */.n)(known) : [],
    };
}
function platformOf(config) {
    return config?.platform === undefined ? undefined : (0,image_platform/* formatPlatform */.Bq)(config.platform);
}
function fromRecord(record) {
    return record.platforms.flatMap(({ platform, digest, layers }) => layers === null ? [] : [{ platform, digest: digest ?? null, layers, history: [] }]);
}
function platformReport(known, source) {
    const platform = known.platform === undefined ? undefined : (0,image_platform/* normalPlatformText */.w0)(known.platform);
    const steps = stepsOf(source.record.steps, platform);
    const { mapping, owners } = mapped(known, steps);
    const baseLayers = mapping === 'none' ? 0 : countBaseLayers(owners, steps);
    const layers = known.layers.map((layer, at) => reportLayer(layer, { source, base: at < baseLayers, owner: owners[at], history: known.history[at] }));
    return {
        platform: platform ?? 'unknown',
        digest: known.digest,
        pullSize: total(layers.map(({ size }) => size)),
        diskSize: total(layers.map(({ diskSize }) => diskSize)),
        mapping,
        layers,
    };
}
/** Provenance goes first, the history is the fallback. */
function mapped({ layers, history }, steps) {
    const byDigest = ownersByDigest(layers, steps);
    const nothingMade = steps.length > 0 && layerMakers(steps).length === 0;
    if (nothingMade || byDigest.some(isKnown))
        return { mapping: 'provenance', owners: byDigest };
    const byHistory = ownersByHistory(history, steps);
    return { mapping: byHistory.some(isKnown) ? 'history' : 'none', owners: byHistory };
}
function isKnown(owner) {
    return owner !== undefined;
}
/** The base is the prefix that no step owns; with no owned layer at all, what FROM itself accounts for. */
function countBaseLayers(owners, steps) {
    const firstOwn = owners.findIndex((owner) => owner !== undefined && !isBaseStep(owner));
    if (firstOwn >= 0)
        return firstOwn;
    return layerMakers(steps).length === 0 ? owners.length : owners.findLastIndex(isKnown) + 1;
}
function reportLayer(layer, { source, base, owner, history }) {
    const { diskSizes, dockerfile } = source;
    const maker = base ? undefined : owner;
    const line = maker?.line ?? null;
    return {
        digest: layer.digest,
        diffId: layer.diffId ?? null,
        size: layer.size,
        diskSize: diskSizes.get(layer.digest) ?? diskSizes.get(layer.diffId ?? '') ?? null,
        base,
        stage: maker?.stage ?? null,
        instruction: maker?.instruction.replace(/^LINK /, '') ?? (history ? instructionOf(history) : null),
        file: line === null ? null : dockerfile,
        line,
        endLine: maker?.endLine ?? line,
        cached: maker === undefined || maker.status === 'pending' ? null : maker.status === 'cached',
        seconds: maker?.seconds ?? null,
    };
}
/** The sum; null as soon as one part is not known. */
function total(parts) {
    return parts.reduce((sum, part) => (sum === null || part === null ? null : sum + part), 0);
}


/***/ }),

/***/ 2822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Jj: () => (/* binding */ cut),
  lI: () => (/* binding */ layerLines),
  wU: () => (/* binding */ sharingLines)
});

// UNUSED EXPORTS: asideRow, logRow, stepRow

// EXTERNAL MODULE: ./lib/report/derive-report.js + 2 modules
var derive_report = __webpack_require__(4689);
;// CONCATENATED MODULE: ./lib/report/duration.js
// Seconds to the text people read.
/** `12 ms`, `0.4 s`, `14.2 s`, `1 min 52 s`, `1 h 5 min`. */
function formatDuration(seconds) {
    if (seconds < 0.1995)
        return `${Math.round(seconds * 1000)} ms`;
    return seconds < 59.95 ? `${seconds.toFixed(1)} s` : minutes(seconds);
}
/** Without decimals from ten seconds on: `0.4 s`, `20 s`. */
function formatAbout(seconds) {
    return seconds >= 9.95 && seconds < 59.5 ? `${Math.round(seconds)} s` : formatDuration(seconds);
}
function minutes(seconds) {
    const whole = Math.round(seconds);
    if (whole < 3600)
        return joined(Math.floor(whole / 60), 'min', whole % 60, 's');
    const wholeMinutes = Math.round(seconds / 60);
    return joined(Math.floor(wholeMinutes / 60), 'h', wholeMinutes % 60, 'min');
}
function joined(...[major, majorUnit, minor, minorUnit]) {
    return minor === 0 ? `${major} ${majorUnit}` : `${major} ${majorUnit} ${minor} ${minorUnit}`;
}
/** How long ago: `just now`, `5 min ago`, `2 h ago`, `3 days ago`. */
function formatAge(milliseconds) {
    const inMinutes = Math.floor(milliseconds / 60_000);
    if (inMinutes < 1)
        return 'just now';
    if (inMinutes < 60)
        return `${inMinutes} min ago`;
    const inHours = Math.floor(inMinutes / 60);
    return inHours < 48 ? `${inHours} h ago` : `${Math.floor(inHours / 24)} days ago`;
}

;// CONCATENATED MODULE: ./lib/report/layer-tables.js
// Changed layers, and all layers of a report → the Markdown tables of comment and summary.




const LEFT = 'left';
const RIGHT = 'right';
/** The layers that came, went or have another size; undefined when there is none. */
function changesTable(input, { changes, file }) {
    const shown = changes.filter(isVisible).slice(0, 30);
    if (shown.length === 0)
        return undefined;
    const rows = shown.map((change) => [
        lineCell(input, { file, line: change.line }),
        change.base ? 'base image' : instructionCell(change.instruction, change.kind),
        formatIfKnown(change.before),
        formatIfKnown(change.after),
        changeOf(change),
    ]);
    const columns = [
        { title: 'line', align: RIGHT },
        { title: 'instruction', align: LEFT },
        { title: 'before', align: RIGHT },
        { title: 'after', align: RIGHT },
        { title: 'change', align: RIGHT },
    ];
    return [table(columns, rows), ...restOfChanges(changes, shown.length)].join('\n\n');
}
/** A layer that came or went changes by its whole size; an unknown size makes an unknown change. */
function changeOf({ kind, before, after }) {
    const then = kind === 'added' ? 0 : before;
    const now = kind === 'removed' ? 0 : after;
    return then === null || now === null ? '' : formatChange(now - then);
}
function restOfChanges(changes, shown) {
    const visible = changes.filter(isVisible).length;
    const rebuilt = changes.length - visible;
    return [
        ...(visible > shown ? [`and ${counted(visible - shown, 'more layer')}.`] : []),
        ...(rebuilt > 0 ? [`${counted(rebuilt, 'further layer')} rebuilt with the same size.`] : []),
    ];
}
function isVisible({ kind, base, before, after }) {
    return base || kind !== 'changed' || before !== after;
}
function instructionCell(instruction, kind) {
    const text = instruction === null ? 'a layer' : shortCode(instruction);
    return kind === 'changed' ? text : `${text} (${kind})`;
}
function lineCell(input, at) {
    return at.line === null ? '' : link(String(at.line), lineUrl(input, at));
}
/** Every layer, base first; at most `limit` rows. */
function layersTable(input, { report, limit }) {
    const known = {
        disk: report.layers.some(({ diskSize }) => diskSize !== null),
        time: report.layers.some(({ cached }) => cached !== null),
    };
    const titles = [
        'line',
        'instruction',
        'pull size',
        ...(known.disk ? ['disk size'] : []),
        ...(known.time ? ['time'] : []),
    ];
    const columns = titles.map((title) => ({ title, align: title === 'instruction' ? LEFT : RIGHT }));
    const rows = report.layers
        .slice(0, limit)
        .map((layer) => [
        layer.base ? 'base' : lineCell(input, layer),
        layer.instruction === null ? code(layer.digest.slice(0, 19)) : shortCode(layer.instruction),
        formatIfKnown(layer.size),
        ...(known.disk ? [formatIfKnown(layer.diskSize)] : []),
        ...(known.time ? [timeOf(layer)] : []),
    ]);
    const rest = report.layers.length - rows.length;
    return table(columns, rows) + (rest > 0 ? `\n\nand ${counted(rest, 'more layer')}.` : '');
}
/** `cached`, or how long the step took. */
function timeOf({ cached, seconds }) {
    if (cached === true)
        return 'cached';
    return cached === null || seconds === null ? '' : formatDuration(seconds);
}

// EXTERNAL MODULE: ./lib/report/markdown.js
var markdown = __webpack_require__(3021);
// EXTERNAL MODULE: ./lib/report/size.js
var size = __webpack_require__(2777);
;// CONCATENATED MODULE: ./lib/report/log-lines.js
// What happened to aligned lines for the log: label, text, and figures in a right column.




const LABEL_WIDTH = 12;
const TEXT_WIDTH = 70;
const PLACE_WIDTH = 8;
/** `Lint        Dockerfile: 2 warnings, 1 info          12 ms`. */
function logRow({ label, text, right }) {
    const line = `${label.padEnd(LABEL_WIDTH)}${oneLine(text)}`;
    return right === undefined ? line.trimEnd() : `${line.padEnd(LABEL_WIDTH + TEXT_WIDTH)}  ${right}`;
}
/** `  build  4/6  RUN npm ci            :6        cached`. `stageWidth` aligns stages of different length. */
function stepRow(row, stageWidth = row.stage?.length ?? 0) {
    const stage = stageWidth === 0 ? '' : `${(row.stage ?? '').padEnd(stageWidth)}  `;
    const head = `  ${stage}${`${row.index}/${row.total}`.padEnd(5)}`;
    const text = cut(oneLine(row.instruction), LABEL_WIDTH + TEXT_WIDTH - PLACE_WIDTH - head.length - 1);
    const place = row.line === undefined ? '' : `:${row.line}`;
    const left = `${head}${text}`.padEnd(LABEL_WIDTH + TEXT_WIDTH - PLACE_WIDTH);
    const note = row.note === undefined ? '' : `  ${oneLine(row.note)}`;
    return `${left}${place.padEnd(PLACE_WIDTH)}  ${row.right}${note}`;
}
/** A line beside the steps, in their columns. */
function asideRow(text, right) {
    return `${`  ${cut(oneLine(text), LABEL_WIDTH + TEXT_WIDTH - 3)}`.padEnd(LABEL_WIDTH + TEXT_WIDTH)}  ${right}`;
}
/** At most `width` characters. */
function cut(text, width) {
    return text.length > width ? `${text.slice(0, width - 1)}…` : text;
}
/** Every own layer with its sizes, base layers summed up in one line; for a terminal. */
function layerLines(report) {
    const own = report.layers.filter(({ base }) => !base);
    const base = report.layers.filter((layer) => layer.base);
    const hasDisk = own.some(({ diskSize }) => diskSize !== null);
    const header = cells({
        line: 'line',
        text: 'instruction',
        sizes: ['pull size', ...(hasDisk ? ['disk size'] : [])],
    });
    const rows = own.map((layer) => cells({
        line: layer.line === null ? '' : `:${layer.line}`,
        text: layer.instruction ?? layer.digest.slice(0, 19),
        sizes: [(0,size/* formatIfKnown */.IR)(layer.size), ...(hasDisk ? [(0,size/* formatIfKnown */.IR)(layer.diskSize)] : [])],
        note: timeOf(layer),
    }));
    return base.length === 0 ? [header, ...rows] : [header, baseLine(base, hasDisk), ...rows];
}
/** How many bytes several images share: a sentence, then a row for each. */
function sharingLines({ total: all, shared, unshared, images }) {
    const rows = images.map(({ image, platform, pullSize, own }) => cells({ line: '', text: `${image} (${platform})`, sizes: [(0,size/* formatSize */.Xq)(pullSize), (0,size/* formatSize */.Xq)(own)] }));
    return [
        `${images.length} images take ${(0,size/* formatSize */.Xq)(all)} in a registry: ${(0,size/* formatSize */.Xq)(shared)} shared, ${(0,size/* formatSize */.Xq)(all - shared)} own. Without sharing it would be ${(0,size/* formatSize */.Xq)(unshared)}.`,
        cells({ line: '', text: 'image', sizes: ['pull size', 'own'] }),
        ...rows,
    ];
}
function baseLine(layers, hasDisk) {
    const sums = [
        (0,derive_report/* total */.X)(layers.map(({ size }) => size)),
        ...(hasDisk ? [(0,derive_report/* total */.X)(layers.map(({ diskSize }) => diskSize))] : []),
    ];
    return cells({
        line: '',
        text: `base image, ${(0,markdown/* counted */.hS)(layers.length, 'layer')}`,
        sizes: sums.map(size/* formatIfKnown */.IR),
    });
}
function cells({ line, text, sizes, note }) {
    const columns = sizes.map((size) => size.padStart(11)).join('');
    const left = `  ${line.padStart(5)}  ${cut((0,markdown/* oneLine */.TN)(text), 60).padEnd(60)}`;
    return `${left}${columns}${note ? `   ${note}` : ''}`.trimEnd();
}


/***/ }),

/***/ 3021:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   X1: () => (/* binding */ escapeText),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   hS: () => (/* binding */ counted),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   tp: () => (/* binding */ table)
/* harmony export */ });
/* unused harmony exports shortCode, folded */
// Text from images and pull requests to Markdown that shows it and does nothing else.
const ZERO_WIDTH_SPACE = '&#8203;';
/** Control and direction characters could break lines or reorder what is read. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is removed
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]+/g;
/** One line without control characters, and without halves of characters: GitHub refuses those. */
function oneLine(text) {
    return text.toWellFormed().replace(UNPRINTABLE, ' ').trim();
}
function entity(character) {
    return `&#${character.codePointAt(0)};`;
}
/** Running text: no markup, no link, no mention, no issue reference comes of it. */
function escapeText(text) {
    const inert = oneLine(text).replace(/[&<>\\`*_[\]|~$]|[@#]|:(?=\/\/)|www\.|GH-(?=\d)/gi, (match) => /^[&<>\\`*_[\]|~$]$/.test(match) ? entity(match) : `${match}${ZERO_WIDTH_SPACE}`);
    return /^(?:[-+=]|\d+[.)](?:\s|$))/.test(inert) ? `${ZERO_WIDTH_SPACE}${inert}` : inert;
}
/** Code: a fence longer than any run of back-ticks inside; entities where a table or a comment could break. */
function code(text) {
    const line = oneLine(text);
    if (line === '')
        return '';
    if (/[|<]/.test(line))
        return `<code>${line.replace(/[^\w\s./,;=+()"'-]/gu, entity)}</code>`;
    const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
    const fence = '`'.repeat(longest + 1);
    const pad = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
    return `${fence}${pad}${line}${pad}${fence}`;
}
/** Code of at most `limit` characters. */
function shortCode(text, limit = 80) {
    const line = oneLine(text);
    const characters = [...line];
    return code(characters.length > limit ? `${characters.slice(0, limit - 1).join('')}…` : line);
}
/** A link; `label` is Markdown already. Only http addresses become links. */
function link(label, url) {
    if (url === undefined || !/^https?:\/\//.test(url))
        return label;
    return `[${label}](${url.replace(/[\s()<>|\\]/g, percentEncoded)})`;
}
function percentEncoded(character) {
    return `%${(character.codePointAt(0) ?? 0).toString(16).padStart(2, '0').toUpperCase()}`;
}
/** A table; titles and cells are Markdown already. */
function table(columns, rows) {
    const head = row(columns.map(({ title }) => title));
    const rule = `|${columns.map(({ align }) => (align === 'right' ? '--:' : '---')).join('|')}|`;
    return [head, rule, ...rows.map(row)].join('\n');
}
function row(cells) {
    return `|${cells.map((cell) => (cell === '' ? ' ' : ` ${cell.replace(/\s*\n\s*/g, ' ')} `)).join('|')}|`;
}
/** A part that opens on a click; `summary` and `content` are Markdown already. */
function folded(summary, content) {
    return `<details><summary>${summary}</summary>\n\n${content}\n\n</details>`;
}
/** `1 warning`, `2 warnings`. */
function counted(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}


/***/ }),

/***/ 2777:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IR: () => (/* binding */ formatIfKnown),
/* harmony export */   Xq: () => (/* binding */ formatSize),
/* harmony export */   eD: () => (/* binding */ formatChange),
/* harmony export */   lv: () => (/* binding */ formatChangeWithPercent)
/* harmony export */ });
/* unused harmony export formatPercent */
// Bytes to the text people read: megabytes of 10⁶ bytes with one decimal.
const MINUS = '−';
/** `176.1 MB`, `612.0 kB`, `32 B`. */
function formatSize(bytes) {
    const amount = Math.abs(bytes);
    const sign = bytes < 0 ? MINUS : '';
    if (amount < 1_000)
        return `${sign}${amount} B`;
    if (amount < 999_950)
        return `${sign}${(amount / 1e3).toFixed(1)} kB`;
    return `${sign}${(amount / 1e6).toFixed(1)} MB`;
}
/** Nothing for a size that is not known. */
function formatIfKnown(bytes) {
    return bytes === null ? '' : formatSize(bytes);
}
/** With its sign: `−6.3 MB`, `+0.4 MB`, `0 B`. */
function formatChange(bytes) {
    return bytes > 0 ? `+${formatSize(bytes)}` : formatSize(bytes);
}
/** `−3.5 %`; undefined when there is nothing to compare with or it rounds to nothing. */
function formatPercent(before, after) {
    if (before <= 0)
        return undefined;
    const percent = (((after - before) / before) * 100).toFixed(1);
    if (Number(percent) === 0)
        return undefined;
    return `${percent.startsWith('-') ? `${MINUS}${percent.slice(1)}` : `+${percent}`} %`;
}
/** `−6.3 MB (−3.5 %)`. */
function formatChangeWithPercent(before, after) {
    const percent = formatPercent(before, after);
    return `${formatChange(after - before)}${percent === undefined ? '' : ` (${percent})`}`;
}


/***/ }),

/***/ 975:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ verdictOf),
/* harmony export */   j: () => (/* binding */ comparisonOf)
/* harmony export */ });
/* harmony import */ var _size_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2777);

/** `176.1 MB, 6.3 MB smaller`; one part per platform when there are several. */
function verdictOf(report) {
    const [first, ...more] = report.platforms;
    if (first === undefined)
        return 'built';
    if (more.length === 0)
        return platformVerdict(first, comparisonOf(report, first)) ?? 'built';
    const parts = report.platforms.map((platform) => {
        const verdict = platformVerdict(platform, comparisonOf(report, platform));
        return verdict === undefined ? platform.platform : `${platform.platform} ${verdict}`;
    });
    return parts.join('; ');
}
/** The comparison of one platform, when there is one. */
function comparisonOf(report, { platform }) {
    const platforms = report.compare?.platforms ?? [];
    const named = platforms.find((comparison) => comparison.platform === platform);
    return named ?? (report.platforms.length === 1 && platform === 'unknown' ? platforms[0] : undefined);
}
function platformVerdict(report, compared) {
    const metric = report.pullSize === null ? 'diskSize' : 'pullSize';
    const size = report[metric];
    if (size === null)
        return undefined;
    const text = `${(0,_size_js__WEBPACK_IMPORTED_MODULE_0__/* .formatSize */ .Xq)(size)}${metric === 'diskSize' ? ' on disk' : ''}`;
    const change = compared === undefined ? undefined : changeWords(compared, metric);
    return change === undefined ? text : `${text}, ${change}`;
}
function changeWords({ before, after }, metric) {
    const [then, now] = [before[metric], after[metric]];
    if (then === null || now === null)
        return undefined;
    if (then === now)
        return 'unchanged';
    return `${(0,_size_js__WEBPACK_IMPORTED_MODULE_0__/* .formatSize */ .Xq)(Math.abs(now - then))} ${now < then ? 'smaller' : 'larger'}`;
}


/***/ })

};
