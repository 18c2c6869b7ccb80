export const id = 784;
export const ids = [784];
export const modules = {

/***/ 22201:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FY: () => (/* binding */ isSafeUrl),
/* harmony export */   U$: () => (/* binding */ registryHost),
/* harmony export */   _g: () => (/* binding */ registryOrigin),
/* harmony export */   bX: () => (/* binding */ isKeyOf),
/* harmony export */   ur: () => (/* binding */ configKey)
/* harmony export */ });
/* harmony import */ var _image_reference_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68578);
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

/***/ 33784:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createRegistry: () => (/* binding */ createRegistry)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/image/digest.js
var image_digest = __webpack_require__(37241);
// EXTERNAL MODULE: ./lib/image/json.js
var json = __webpack_require__(57383);
// EXTERNAL MODULE: ./lib/image/media-type.js
var media_type = __webpack_require__(84938);
// EXTERNAL MODULE: ./lib/image/reference-name.js
var reference_name = __webpack_require__(68578);
;// CONCATENATED MODULE: ./lib/push/attached.js
// A document about an image → the manifest that attaches it, and the list of all that is attached.


/** Configuration of a manifest that has none. */
const EMPTY = { mediaType: 'application/vnd.oci.empty.v1+json', text: '{}' };
/** The manifest whose subject is the image. */
function renderAttached({ subject, config, document, annotations }) {
    return JSON.stringify({
        schemaVersion: 2,
        mediaType: media_type/* OCI_MANIFEST */.EG,
        artifactType: document.mediaType,
        config,
        layers: [document],
        subject,
        annotations,
    });
}
/** The tag whose index lists what is attached, where the registry keeps no such list itself. */
function listTag(digest) {
    return digest.replace(':', '-');
}
/** The list with one manifest more; undefined when it is there already. `text` undefined: there is no list yet. */
function addAttached(text, manifest, { document, annotations }) {
    const list = text === undefined ? {} : (0,json/* parseObject */.lj)(text, 'list of attached manifests');
    const manifests = Array.isArray(list['manifests']) ? list['manifests'] : [];
    if (manifests.some((entry) => (0,json/* isObject */.Gv)(entry) && entry['digest'] === manifest.digest))
        return undefined;
    const entry = { ...manifest, artifactType: document.mediaType, annotations };
    return JSON.stringify({
        ...list,
        schemaVersion: 2,
        mediaType: media_type/* OCI_INDEX */.$p,
        manifests: [...manifests, entry],
    });
}

;// CONCATENATED MODULE: ./lib/adapters/oci-registry/failure.js
// Answers and faults of a registry to errors that say which host refused what, and what to do.

/** The error for an answer that is no success. */
function refusal({ host, subject }, status) {
    const reason = reasonOf(status);
    const message = `${host} ${verbOf(reason)} ${subject} (${status})${adviceFor(reason, host)}`;
    return new errors/* ExternalError */.yA('registry', reason, message, { status, retry: isTransient(status) });
}
/** True for answers that may be others a moment later. */
function isTransient(status) {
    return status === 408 || status === 429 || status >= 500;
}
function reasonOf(status) {
    if (status === 401)
        return 'unauthorized';
    if (status === 403)
        return 'forbidden';
    if (status === 404)
        return 'not-found';
    if (status === 429)
        return 'rate-limited';
    return status >= 500 || status === 408 ? 'unavailable' : 'invalid';
}
function verbOf(reason) {
    if (reason === 'not-found')
        return 'has no';
    return reason === 'unavailable' ? 'failed to answer for the' : 'refused the';
}
function adviceFor(reason, host) {
    switch (reason) {
        case 'unauthorized':
            return `: log in to ${host} first (inputs registry, username and password), or check that the credentials are still valid.`;
        case 'forbidden':
            return host === 'ghcr.io'
                ? ': the job needs `permissions: packages: write`, and the package must give this repository access.'
                : ': the credentials in force do not allow it.';
        case 'rate-limited':
            return ': too many requests; log in, or try again later.';
        case 'unavailable':
            return ' after 3 tries: try again later.';
        default:
            return '.';
    }
}
/** The error for a host that does not answer at all. */
function unreachable({ host, subject }, error) {
    const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
    const why = error instanceof Error && error.name === 'TimeoutError' ? 'no answer in time' : (0,errors/* messageOf */.bD)(cause);
    return new errors/* ExternalError */.yA('registry', 'unreachable', `${host} does not answer for the ${subject}: ${why}.`, {
        retry: true,
        cause: error,
    });
}
/** The error for an answer that makes no sense. */
function senseless({ host, subject }, why) {
    return new errors/* ExternalError */.yA('registry', 'invalid', `The answer of ${host} for the ${subject} cannot be used: ${why}.`);
}

// EXTERNAL MODULE: ./lib/adapters/oci-registry/hosts.js
var hosts = __webpack_require__(22201);
;// CONCATENATED MODULE: ./lib/adapters/oci-registry/attach.js
// A document about an image → a manifest with that image as its subject, found by it in every registry.







/** Other runs may write the list at the same time. */
const TRIES = 4;
/** Uploads document and manifest, and keeps the list of what is attached where the registry does not. */
function attaches(session, read) {
    return async (image, document) => {
        const reference = (0,reference_name/* requireReference */.jZ)(image);
        const { digest, mediaType, text } = await read(image);
        const subject = { mediaType, digest, size: Buffer.byteLength(text) };
        const attachment = {
            subject,
            config: await putBlob(session, reference, EMPTY),
            document: await putBlob(session, reference, document),
            annotations: document.annotations,
        };
        const manifest = renderAttached(attachment);
        const stored = storedOf({ mediaType: media_type/* OCI_MANIFEST */.EG, text: manifest });
        const response = await session(manifestPut(reference, stored.digest, { type: media_type/* OCI_MANIFEST */.EG, text: manifest }));
        await response.body?.cancel();
        // some registries answer with the header and list nothing all the same
        const listed = response.headers.has('oci-subject') && (await listsReferrers(session, reference, digest));
        if (!listed)
            await addToList({ session, read, reference }, stored, attachment);
        return stored.digest;
    };
}
function storedOf({ mediaType, text }) {
    const digest = `sha256:${(0,external_node_crypto_.createHash)('sha256').update(text).digest('hex')}`;
    return { mediaType, digest, size: Buffer.byteLength(text) };
}
function manifestPut({ domain, repository }, name, content) {
    return {
        host: domain,
        path: `/v2/${repository}/manifests/${name}`,
        scope: `repository:${repository}:pull,push`,
        subject: `push of ${domain}/${repository}@${name}`,
        method: 'PUT',
        content,
    };
}
async function putBlob(session, reference, blob) {
    const { domain, repository } = reference;
    const stored = storedOf(blob);
    const common = {
        host: domain,
        scope: `repository:${repository}:pull,push`,
        subject: `push of blob ${stored.digest} of ${(0,reference_name/* repositoryName */.aR)(reference)}`,
    };
    const begin = { ...common, method: 'POST', path: `/v2/${repository}/blobs/uploads/` };
    const begun = await session(begin);
    await begun.body?.cancel();
    const path = uploadPath(begun.headers.get('location'), begin, stored.digest);
    const content = { type: 'application/octet-stream', text: blob.text };
    const ended = await session({ ...common, method: 'PUT', path, content });
    await ended.body?.cancel();
    return stored;
}
/** Credentials go to the registry only, wherever it says the upload goes. */
function uploadPath(location, begin, digest) {
    const origin = (0,hosts/* registryOrigin */._g)(begin.host);
    const base = new URL(begin.path, origin);
    const attempt = { host: (0,hosts/* registryHost */.U$)(begin.host), subject: begin.subject };
    if (location === null || !URL.canParse(location, base.href))
        throw senseless(attempt, 'it does not say where the upload goes');
    const target = new URL(location, base);
    if (target.hostname !== base.hostname)
        throw senseless(attempt, `it sends the upload to ${target.host}`);
    target.searchParams.set('digest', digest);
    return `${target.pathname}${target.search}`;
}
async function listsReferrers(session, reference, digest) {
    const { domain, repository } = reference;
    try {
        const response = await session({
            host: domain,
            path: `/v2/${repository}/referrers/${digest}`,
            scope: `repository:${repository}:pull`,
            subject: `list of what is attached to ${(0,reference_name/* repositoryName */.aR)(reference)}`,
            method: 'GET',
            accept: [media_type/* OCI_INDEX */.$p],
        });
        await response.body?.cancel();
        return (response.headers.get('content-type') ?? '').startsWith(media_type/* OCI_INDEX */.$p);
    }
    catch (error) {
        if (error instanceof errors/* ExternalError */.yA && !error.retry)
            return false;
        throw error;
    }
}
async function addToList({ session, read, reference }, manifest, attachment) {
    const tag = listTag(attachment.subject.digest);
    for (let attempt = 1; attempt <= TRIES; attempt += 1) {
        const list = await read(`${(0,reference_name/* repositoryName */.aR)(reference)}:${tag}`).catch(absent);
        const text = addAttached(list?.text, manifest, attachment);
        if (text === undefined)
            return;
        const response = await session(manifestPut(reference, tag, { type: media_type/* OCI_INDEX */.$p, text }));
        await response.body?.cancel();
    }
}
function absent(error) {
    if (error instanceof errors/* ExternalError */.yA && error.reason === 'not-found')
        return undefined;
    throw error;
}

;// CONCATENATED MODULE: ./lib/adapters/oci-registry/credentials.js
// What a registry is shown, and where it comes from.
/** The value of a Basic authorization header. */
function basicHeader(username, password) {
    return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}

;// CONCATENATED MODULE: ./lib/adapters/oci-registry/transport.js
// One HTTP request to its answer: retried when it may help, redirects followed without giving away credentials.



const transport_TRIES = 3;
const TIMEOUT = 60_000;
const LONGEST_WAIT = 30_000;
const MOST_REDIRECTS = 5;
const LARGEST = 8 * 1024 * 1024;
/** Sends a request, up to three times. Answers below 500 other than 408 and 429 come back as they are. */
async function send(network, url, call) {
    for (let attempt = 1;; attempt += 1) {
        const outcome = await follow(network, url, call).catch((error) => faultOf(call.attempt, error));
        if (!(outcome instanceof errors/* ExternalError */.yA)) {
            if (!isTransient(outcome.status))
                return outcome;
            await outcome.body?.cancel();
        }
        if (outcome instanceof errors/* ExternalError */.yA && !outcome.retry)
            throw outcome;
        // what is used up comes back in hours, and asking on would only count
        if (attempt === transport_TRIES || (!(outcome instanceof errors/* ExternalError */.yA) && isUsedUp(outcome)))
            throw outcome instanceof errors/* ExternalError */.yA ? outcome : refusal(call.attempt, outcome.status);
        await network.clock.sleep(waitBefore(attempt, outcome instanceof errors/* ExternalError */.yA ? null : outcome.headers.get('retry-after')));
    }
}
function faultOf(attempt, error) {
    return error instanceof errors/* ExternalError */.yA ? error : unreachable(attempt, error);
}
/** Docker Hub says how many pulls are left: `0;w=21600`. */
function isUsedUp({ status, headers }) {
    return status === 429 && /^\s*0\s*(?:;|$)/.test(headers.get('ratelimit-remaining') ?? '');
}
/** Milliseconds before the next try: what the server asks for, within reason, else half a second, then one. */
function waitBefore(attempt, retryAfter) {
    const seconds = retryAfter === null || retryAfter.trim() === '' ? Number.NaN : Number(retryAfter);
    const wait = Number.isFinite(seconds) && seconds >= 0 ? seconds * 1_000 : 500 * 2 ** (attempt - 1);
    return Math.min(wait, LONGEST_WAIT);
}
async function follow(network, url, call) {
    let target = url;
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
        const limit = new AbortController();
        const timer = setTimeout(() => limit.abort(new DOMException('no answer', 'TimeoutError')), TIMEOUT);
        const response = await network
            .fetch(target, {
            method: call.method,
            headers: target.origin === url.origin ? call.headers : withoutCredentials(call.headers),
            redirect: 'manual',
            signal: call.streams ? limit.signal : AbortSignal.timeout(TIMEOUT),
            ...(call.body !== undefined && { body: call.body }),
        })
            .finally(() => clearTimeout(timer));
        const location = response.headers.get('location');
        if (response.status < 300 || response.status > 399 || location === null)
            return response;
        await response.body?.cancel();
        target = new URL(location, target);
        if (!(0,hosts/* isSafeUrl */.FY)(target))
            throw senseless(call.attempt, `it redirects to ${target.origin}, which is not https`);
    }
    throw senseless(call.attempt, 'too many redirects');
}
function withoutCredentials(headers) {
    return Object.fromEntries(Object.entries(headers).filter(([name]) => name.toLowerCase() !== 'authorization'));
}
/** The body of an answer, at most 8 MiB of it. */
async function readAll(response, attempt) {
    const chunks = [];
    let size = 0;
    try {
        for await (const chunk of response.body ?? []) {
            size += chunk.length;
            if (size > LARGEST)
                throw senseless(attempt, 'it has more than 8 MiB');
            chunks.push(chunk);
        }
    }
    catch (error) {
        throw faultOf(attempt, error);
    }
    return Buffer.concat(chunks);
}

;// CONCATENATED MODULE: ./lib/adapters/oci-registry/authorize.js
// A challenge and credentials to the Authorization header that meets it.





/** The header's value; undefined when Basic is asked for and there are no credentials. */
async function authorize(network, wanted) {
    const { challenge, credential } = wanted;
    if (credential?.kind === 'registry-token')
        return `Bearer ${credential.token}`;
    if (challenge.scheme === 'basic') {
        return credential?.kind === 'basic' ? basicHeader(credential.username, credential.password) : undefined;
    }
    return `Bearer ${await fetchToken(network, { ...wanted, challenge })}`;
}
async function fetchToken(network, wanted) {
    const { attempt, challenge } = wanted;
    const realm = URL.canParse(challenge.realm) ? new URL(challenge.realm) : undefined;
    if (realm === undefined || !(0,hosts/* isSafeUrl */.FY)(realm)) {
        throw senseless(attempt, 'its token service is not an https address');
    }
    const { url, call } = tokenCall(realm, wanted);
    const response = await send(network, url, call);
    const text = (await readAll(response, attempt)).toString('utf8');
    if (!response.ok)
        throw refusal(attempt, response.status === 400 ? 401 : response.status);
    const token = tokenIn(text);
    if (token === undefined)
        throw senseless(attempt, 'its token service sent no token');
    return token;
}
/** GET with Basic for a password, POST with a grant for an identity token (the OAuth2 form). */
function tokenCall(realm, wanted) {
    const { attempt, challenge, credential } = wanted;
    const scope = challenge.scope ?? wanted.scope;
    const parameters = new URLSearchParams({
        ...(challenge.service !== undefined && { service: challenge.service }),
        ...(scope !== undefined && { scope }),
    });
    if (credential?.kind === 'identity-token') {
        parameters.set('grant_type', 'refresh_token');
        parameters.set('client_id', 'layersmith');
        parameters.set('refresh_token', credential.token);
        const headers = { 'content-type': 'application/x-www-form-urlencoded' };
        return { url: realm, call: { attempt, method: 'POST', headers, body: parameters.toString() } };
    }
    const url = new URL(realm);
    for (const [name, value] of parameters)
        url.searchParams.append(name, value);
    if (credential?.kind !== 'basic')
        return { url, call: { attempt, method: 'GET', headers: {} } };
    url.searchParams.set('account', credential.username);
    const headers = { authorization: basicHeader(credential.username, credential.password) };
    return { url, call: { attempt, method: 'GET', headers } };
}
function tokenIn(text) {
    try {
        const answer = JSON.parse(text);
        return (0,json/* isObject */.Gv)(answer)
            ? ((0,json/* optionalText */.mR)(answer, 'token') ?? (0,json/* optionalText */.mR)(answer, 'access_token'))
            : undefined;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/adapters/oci-registry/challenge.js
// The WWW-Authenticate header of a 401 to what the registry asks for.
/** The first challenge that can be met, Bearer before Basic; undefined when there is none. */
function parseChallenge(header) {
    const text = header ?? '';
    const bearer = /(?:^|,\s*)bearer\s(.*)$/is.exec(text)?.[1];
    if (bearer !== undefined) {
        const parameters = parametersOf(bearer);
        const realm = parameters.get('realm');
        if (realm !== undefined) {
            return { scheme: 'bearer', realm, service: parameters.get('service'), scope: parameters.get('scope') };
        }
    }
    return /(?:^|,\s*)basic(?:\s|$|,)/i.test(text) ? { scheme: 'basic' } : undefined;
}
function parametersOf(text) {
    const pairs = text.matchAll(/([\w-]+)\s*=\s*(?:"((?:\\.|[^"\\])*)"|([^\s,"]+))/g);
    return new Map([...pairs].map(([, name = '', quoted, bare]) => [
        name.toLowerCase(),
        quoted === undefined ? (bare ?? '') : quoted.replace(/\\(.)/g, '$1'),
    ]));
}

;// CONCATENATED MODULE: ./lib/adapters/oci-registry/session.js
// Requests to one registry host with the authorization it asks for, kept for as long as it is accepted.





/** Sends requests; a 401 is met once with what its challenge asks for. Only a success comes back. */
function openSession(network, credentials) {
    const known = new Map();
    return async (request) => {
        const host = (0,hosts/* registryHost */.U$)(request.host);
        const attempt = { host, subject: request.subject };
        const url = new URL(request.path, (0,hosts/* registryOrigin */._g)(host));
        const slot = `${host} ${request.scope ?? ''}`;
        const ask = (authorization) => send(network, url, {
            attempt,
            method: request.method,
            headers: headersOf(request, authorization),
            ...(request.content !== undefined && { body: request.content.text }),
            streams: request.from !== undefined,
        });
        const first = await ask(known.get(slot));
        if (first.status !== 401)
            return accepted(first, attempt);
        await first.body?.cancel();
        known.delete(slot);
        const challenge = parseChallenge(first.headers.get('www-authenticate'));
        const credential = await credentials(host);
        const authorization = challenge && (await authorize(network, { attempt, challenge, credential, scope: request.scope }));
        if (authorization === undefined)
            throw refusal(attempt, 401);
        const second = await accepted(await ask(authorization), attempt);
        known.set(slot, authorization);
        return second;
    };
}
function headersOf({ accept, from = 0, content }, authorization) {
    return {
        'user-agent': 'layersmith',
        ...(from > 0 && { range: `bytes=${from}-` }),
        ...(content !== undefined && { 'content-type': content.type }),
        ...(accept !== undefined && { accept: accept.join(', ') }),
        ...(authorization !== undefined && { authorization }),
    };
}
async function accepted(response, attempt) {
    if (response.ok)
        return response;
    await response.body?.cancel();
    throw refusal(attempt, response.status);
}

;// CONCATENATED MODULE: ./lib/adapters/oci-registry/tag-list.js
// The pages of a repository's tag list → the names of all its tags.




/** More pages than this are no list of tags. */
const MOST_PAGES = 1000;
/** Reads page after page; none where there is no such repository. */
async function listTags(session, reference) {
    const { domain, repository } = reference;
    const names = [];
    let path = `/v2/${repository}/tags/list?n=1000`;
    for (let page = 0; path !== undefined && page < MOST_PAGES; page += 1) {
        const request = {
            host: domain,
            path,
            scope: `repository:${repository}:pull`,
            subject: `tag list of ${(0,reference_name/* repositoryName */.aR)(reference)}`,
            method: 'GET',
        };
        const response = await session(request).catch(tag_list_absent);
        if (response === undefined)
            return names;
        const { tags } = (0,json/* parseObject */.lj)((await readAll(response, request)).toString('utf8'), request.subject);
        if (Array.isArray(tags))
            names.push(...tags.filter((tag) => typeof tag === 'string'));
        path = nextPage(response.headers.get('link'), path);
    }
    return names;
}
function tag_list_absent(error) {
    if (error instanceof errors/* ExternalError */.yA && error.reason === 'not-found')
        return undefined;
    throw error;
}
/** Only path and query of the link count: the list goes on at the host it began at. */
function nextPage(link, path) {
    const target = /<([^<>]*)>\s*;\s*rel="?next"?/.exec(link ?? '')?.[1];
    if (target === undefined)
        return undefined;
    const base = `http://registry${path}`;
    if (!URL.canParse(target, base))
        return undefined;
    const { pathname, search } = new URL(target, base);
    return `${pathname}${search}`;
}

;// CONCATENATED MODULE: ./lib/adapters/oci-registry/write.js
// A manifest and a reference → what changes in a registry.



/** The methods of the port that write. */
function writesTo(session) {
    const put = async (reference, { text, mediaType }) => {
        const request = writeRequest((0,reference_name/* requireReference */.jZ)(reference), 'PUT');
        const response = await session({ ...request, content: { type: mediaType, text } });
        await response.body?.cancel();
    };
    return {
        putManifest: put,
        putByDigest: async (repository, manifest) => {
            const digest = `sha256:${(0,external_node_crypto_.createHash)('sha256').update(manifest.text).digest('hex')}`;
            await put(`${repository}@${digest}`, manifest);
            return digest;
        },
        removeTag: async (reference) => {
            const parsed = (0,reference_name/* requireReference */.jZ)(reference);
            // by its digest the manifest itself would go, and all its other tags with it
            if (parsed.tag === undefined || parsed.digest !== undefined)
                return false;
            try {
                const response = await session(writeRequest(parsed, 'DELETE'));
                await response.body?.cancel();
                return true;
            }
            catch (error) {
                if (error instanceof errors/* ExternalError */.yA && !error.retry)
                    return false;
                throw error;
            }
        },
    };
}
function writeRequest(reference, method) {
    const { domain, repository, digest, tag = 'latest' } = reference;
    const actions = method === 'PUT' ? 'pull,push' : 'pull,push,delete';
    return {
        host: domain,
        path: `/v2/${repository}/manifests/${digest ?? tag}`,
        scope: `repository:${repository}:${actions}`,
        subject: `${method === 'PUT' ? 'push' : 'removal'} of ${(0,reference_name/* familiarName */.hG)(reference)}`,
        method,
    };
}

;// CONCATENATED MODULE: ./lib/adapters/oci-registry/registry.js
// The registry port over the distribution protocol: manifests and small blobs, every digest proven from bytes.













/** A client for all registries; hosts on loopback are spoken to over plain http. */
function createRegistry({ credentials, fetch, clock }) {
    const network = { fetch: fetch ?? globalThis.fetch, clock };
    const session = openSession(network, credentials);
    return {
        digest: async (reference) => findDigest(session, (0,reference_name/* requireReference */.jZ)(reference)),
        manifest: async (reference) => readManifest(session, (0,reference_name/* requireReference */.jZ)(reference)),
        blob: async (reference, digest) => readBlob(session, (0,reference_name/* requireReference */.jZ)(reference), digest),
        stream: async (reference, digest, from) => openBlob(session, (0,reference_name/* requireReference */.jZ)(reference), { digest, from }),
        ...writesTo(session),
        attach: attaches(session, (reference) => readManifest(session, (0,reference_name/* requireReference */.jZ)(reference))),
        tags: async (repository) => listTags(session, (0,reference_name/* requireReference */.jZ)(repository)),
        login: async (host) => {
            await requireCredentials(credentials, host);
            const response = await session({ host, path: '/v2/', subject: 'login', method: 'GET' });
            await response.body?.cancel();
        },
    };
}
async function requireCredentials(credentials, host) {
    if ((await credentials((0,hosts/* registryHost */.U$)(host))) !== undefined)
        return;
    const name = (0,hosts/* registryHost */.U$)(host);
    throw new errors/* ExternalError */.yA('registry', 'unauthorized', `There are no credentials for ${name}: give registry, username and password, or log in with docker login ${name}.`);
}
async function findDigest(session, reference) {
    const response = await session(manifestRequest(reference, 'HEAD'));
    const digest = response.headers.get('docker-content-digest') ?? '';
    return (0,image_digest/* isDigest */.Bc)(digest) ? digest : (await readManifest(session, reference)).digest;
}
async function readManifest(session, reference) {
    const request = manifestRequest(reference, 'GET');
    const response = await session(request);
    const bytes = await readAll(response, request);
    const promised = reference.digest ?? response.headers.get('docker-content-digest') ?? '';
    const algorithm = (0,image_digest/* isDigest */.Bc)(promised) ? (0,image_digest/* parseDigest */.m)(promised).algorithm : 'sha256';
    const digest = digestOf(bytes, algorithm);
    if ((0,image_digest/* isDigest */.Bc)(promised) && digest !== promised)
        throw senseless(request, `its bytes have the digest ${digest}`);
    const text = decode(bytes, request);
    return {
        digest,
        mediaType: mediaTypeOf(text) ?? (0,media_type/* bareMediaType */.ZX)(response.headers.get('content-type') ?? ''),
        text,
    };
}
async function openBlob(session, reference, { digest, from }) {
    const request = { ...blobRequest(reference, digest), from };
    const response = await session(request);
    if (response.body === null)
        throw senseless(request, 'it is empty');
    if (from > 0 && response.status !== 206)
        throw senseless(request, 'its registry knows no ranges');
    return response.body;
}
async function readBlob(session, reference, digest) {
    const { algorithm } = (0,image_digest/* parseDigest */.m)(digest);
    const request = blobRequest(reference, digest);
    const bytes = await readAll(await session(request), request);
    const found = digestOf(bytes, algorithm);
    if (found !== digest)
        throw senseless(request, `its bytes have the digest ${found}`);
    return decode(bytes, request);
}
function blobRequest(reference, digest) {
    const subject = `blob ${digest} of ${(0,reference_name/* familiarName */.hG)(reference)}`;
    return { ...requestFor(reference, `blobs/${digest}`), subject, method: 'GET' };
}
function manifestRequest(reference, method) {
    const name = reference.digest ?? reference.tag ?? 'latest';
    const subject = `manifest of ${(0,reference_name/* familiarName */.hG)(reference)}`;
    return { ...requestFor(reference, `manifests/${name}`), subject, method, accept: media_type/* MANIFEST_TYPES */._P };
}
function requestFor({ domain, repository }, path) {
    return { host: domain, path: `/v2/${repository}/${path}`, scope: `repository:${repository}:pull` };
}
function digestOf(bytes, algorithm) {
    return `${algorithm}:${(0,external_node_crypto_.createHash)(algorithm).update(bytes).digest('hex')}`;
}
function decode(bytes, request) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        throw senseless(request, 'it is not UTF-8 text');
    }
}
function mediaTypeOf(text) {
    try {
        const document = JSON.parse(text);
        return (0,json/* isObject */.Gv)(document) ? (0,json/* optionalText */.mR)(document, 'mediaType') : undefined;
    }
    catch {
        return undefined;
    }
}


/***/ })

};
