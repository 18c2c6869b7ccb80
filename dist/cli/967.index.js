export const id = 967;
export const ids = [967];
export const modules = {

/***/ 2967:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  dockerConfigCredentials: () => (/* binding */ dockerConfigCredentials),
  readDockerConfig: () => (/* binding */ readDockerConfig)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/image/json.js
var json = __webpack_require__(7383);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
;// CONCATENATED MODULE: ./lib/adapters/oci-registry/credential-helper.js
// `docker-credential-<name> get` to credentials.



/** Asks a helper for a server's credentials; undefined when it has none. Secrets travel by pipe only. */
async function askHelper(name, server) {
    if (!/^[\w.-]+$/.test(name))
        throw failed(name, 'its name may hold letters, digits, _ . and - only');
    const { stdout, error } = await run(`docker-credential-${name}`, server);
    if (error === undefined)
        return credentialOf(name, stdout);
    if (/credentials not found/i.test(stdout))
        return undefined;
    throw failed(name, error);
}
function run(program, input) {
    return new Promise((resolve) => {
        const child = (0,external_node_child_process_.execFile)(program, ['get'], { timeout: 30_000, maxBuffer: 1 << 20 }, (error, stdout) => {
            resolve({ stdout, error: error === null ? undefined : whyFailed(error, stdout) });
        });
        child.stdin?.on('error', () => undefined);
        child.stdin?.end(input);
    });
}
/** A helper that fails prints the reason where a success prints the secret. */
function whyFailed(error, stdout) {
    if (error.code === 'ENOENT')
        return 'it is not installed';
    if (error.killed === true)
        return 'it did not answer within 30 s';
    return stdout.trim().split('\n')[0] || `it ended with exit code ${String(error.code)}`;
}
function credentialOf(name, stdout) {
    const answer = parse(stdout);
    if (!(0,json/* isObject */.Gv)(answer))
        throw failed(name, 'its answer is not JSON');
    const { Username: username, Secret: secret } = answer;
    if (typeof username !== 'string' || typeof secret !== 'string')
        throw failed(name, 'its answer has no secret');
    if (secret === '')
        return undefined;
    return username === '<token>'
        ? { kind: 'identity-token', token: secret }
        : { kind: 'basic', username, password: secret };
}
function parse(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function failed(name, why) {
    return new errors/* ExternalError */.yA('registry', 'unauthorized', `The credential helper docker-credential-${name}, which the docker config names, failed: ${why}.`);
}

// EXTERNAL MODULE: ./lib/adapters/oci-registry/hosts.js
var hosts = __webpack_require__(2201);
;// CONCATENATED MODULE: ./lib/adapters/oci-registry/docker-config.js
// The docker config of the user to credentials.






/** The config as an object; empty when there is no file. Throws a UserError when it is not JSON. */
async function readDockerConfig(folder) {
    const path = (0,external_node_path_.join)(folder, 'config.json');
    const text = await (0,promises_.readFile)(path, 'utf8').catch((error) => {
        if (error.code === 'ENOENT' || error.code === 'ENOTDIR')
            return '{}';
        throw new errors/* UserError */.yo('docker-config', `${path} cannot be read: ${error.message}.`, { cause: error });
    });
    try {
        const value = JSON.parse(text.trim() === '' ? '{}' : text);
        if ((0,json/* isObject */.Gv)(value))
            return value;
    }
    catch (error) {
        throw new errors/* UserError */.yo('docker-config', `${path} is not valid JSON: ${(0,errors/* messageOf */.bD)(error)}.`, { cause: error });
    }
    throw new errors/* UserError */.yo('docker-config', `${path} is not valid: it must hold one JSON object.`);
}
/** Credentials as docker itself would find them: helper of the host, else the store, else the file. */
function dockerConfigCredentials(folder) {
    return async (host) => {
        const config = await readDockerConfig(folder);
        const helper = helperOf(config, host);
        const helped = helper === undefined ? undefined : await askHelper(helper, (0,hosts/* configKey */.ur)(host));
        return helped ?? fromFile(config, host);
    };
}
/** An empty name in `credHelpers` means: this host's credentials are in the file. */
function helperOf(config, host) {
    const helpers = (0,json/* isObject */.Gv)(config['credHelpers']) ? config['credHelpers'] : {};
    const key = Object.keys(helpers).find((candidate) => (0,hosts/* isKeyOf */.bX)(candidate, host));
    return key === undefined ? (0,json/* optionalText */.mR)(config, 'credsStore') : (0,json/* optionalText */.mR)(helpers, key);
}
function fromFile(config, host) {
    const auths = (0,json/* isObject */.Gv)(config['auths']) ? config['auths'] : {};
    const exact = auths[(0,hosts/* configKey */.ur)(host)];
    const others = Object.entries(auths).filter(([key]) => (0,hosts/* isKeyOf */.bX)(key, host));
    return [exact, ...others.map(([, value]) => value)]
        .map((entry) => ((0,json/* isObject */.Gv)(entry) ? docker_config_credentialOf(entry) : undefined))
        .find((credential) => credential !== undefined);
}
function docker_config_credentialOf(entry) {
    const identity = (0,json/* optionalText */.mR)(entry, 'identitytoken');
    if (identity !== undefined)
        return { kind: 'identity-token', token: identity };
    const bearer = (0,json/* optionalText */.mR)(entry, 'registrytoken');
    if (bearer !== undefined)
        return { kind: 'registry-token', token: bearer };
    const pair = Buffer.from((0,json/* optionalText */.mR)(entry, 'auth') ?? '', 'base64').toString('utf8');
    const colon = pair.indexOf(':');
    const username = colon > 0 ? pair.slice(0, colon) : (0,json/* optionalText */.mR)(entry, 'username');
    const password = colon > 0 ? pair.slice(colon + 1).replace(/\0+$/, '') : (0,json/* optionalText */.mR)(entry, 'password');
    return username === undefined || password === undefined ? undefined : { kind: 'basic', username, password };
}


/***/ }),

/***/ 2201:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FY: () => (/* binding */ isSafeUrl),
/* harmony export */   U$: () => (/* binding */ registryHost),
/* harmony export */   _g: () => (/* binding */ registryOrigin),
/* harmony export */   bX: () => (/* binding */ isKeyOf),
/* harmony export */   ur: () => (/* binding */ configKey)
/* harmony export */ });
/* harmony import */ var _image_reference_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8578);
// Names of registries to the addresses and the docker config keys that stand for them.

const HUB_KEY = 'https://index.docker.io/v1/';
const HUB_NAMES = new Set(['docker.io', 'index.docker.io', 'registry-1.docker.io']);
/** `https://index.docker.io/v1/` and `Docker.io` are `docker.io`; scheme and path are cut off. */
function registryHost(text) {
    const host = text
        .trim()
        .replace(/^https?:\/\//i, '')
        .replace(/\/.*$/, '')
        .toLowerCase();
    return HUB_NAMES.has(host) || host === '' ? 'docker.io' : host;
}
/** Where the registry's API answers: plain http on this machine, https everywhere else. */
function registryOrigin(host) {
    const name = registryHost(host);
    if (name === 'docker.io')
        return 'https://registry-1.docker.io';
    return `${(0,_image_reference_name_js__WEBPACK_IMPORTED_MODULE_0__/* .isLoopbackHost */ .cW)(name) ? 'http' : 'https'}://${name}`;
}
/** The key under which docker keeps the credentials of a host. */
function configKey(host) {
    const name = registryHost(host);
    return name === 'docker.io' ? HUB_KEY : name;
}
/** True when a key of a docker config, however it is written, means the host. */
function isKeyOf(key, host) {
    return registryHost(key) === registryHost(host);
}
/** Plain http is for this machine only: an address of a token service or a redirect must be safe. */
function isSafeUrl(url) {
    return url.protocol === 'https:' || (url.protocol === 'http:' && (0,_image_reference_name_js__WEBPACK_IMPORTED_MODULE_0__/* .isLoopbackHost */ .cW)(url.host));
}


/***/ }),

/***/ 8571:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ findReferenceProblem),
/* harmony export */   m: () => (/* binding */ splitReference)
/* harmony export */ });
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
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8424);
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

/***/ 8424:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ parseReference)
/* harmony export */ });
/* harmony import */ var _dockerfile_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8571);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7241);
// Image names as people write them (`ubuntu`, `ghcr.io/acme/api:1.2@sha256:…`) to complete references.


/** Parses a reference by Docker's grammar and defaults; a name that is none comes back with the reason. */
function parseReference(text) {
    const code = text.trim() === '' ? 'empty' : (0,_dockerfile_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .findReferenceProblem */ .I)(text);
    const written = (0,_dockerfile_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .splitReference */ .m)(text);
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
            return (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestProblem */ .WQ)(written.digest ?? '') ?? 'its digest is not well formed';
    }
}


/***/ })

};
