export const id = 741;
export const ids = [741];
export const modules = {

/***/ 87741:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createCacheService: () => (/* binding */ createCacheService)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);
// The Actions cache service v2: three calls as Twirp JSON. Its troubles are ExternalErrors of one sentence.


const PATH = '/twirp/github.actions.results.api.v1.CacheService/';
const TRIES = 4;
const TIMEOUT = 10_000;
/** The service puts an entry of many blocks together before it answers. */
const FINALIZE_TIMEOUT = 30_000;
/** Whoever wants to be left alone for longer is. */
const LONGEST_WAIT = 5_000;
/** A client for the run whose URL and token these are. */
function createCacheService(options) {
    const { version } = options;
    const ask = (method, body, timeout = options.timeout ?? TIMEOUT) => call({ ...options, timeout }, method, { ...body, version });
    return {
        async create(key) {
            const answer = await ask('CreateCacheEntry', { key });
            if (answer === 'exists')
                return undefined;
            const url = textOf(answer, 'signed_upload_url');
            if (answer['ok'] !== true || url === '')
                throw refused(textOf(answer, 'message'));
            return url;
        },
        async finalize(key, size) {
            const patience = options.timeout ?? FINALIZE_TIMEOUT;
            const answer = await ask('FinalizeCacheEntryUpload', { key, size_bytes: String(size) }, patience);
            if (answer !== 'exists' && answer['ok'] !== true)
                throw refused(textOf(answer, 'message'));
        },
        async find(prefix, ...more) {
            const asked = { key: prefix, restore_keys: [prefix, ...more] };
            const answer = await ask('GetCacheEntryDownloadURL', asked);
            if (answer === 'exists' || answer['ok'] !== true)
                return undefined;
            return { key: textOf(answer, 'matched_key'), url: textOf(answer, 'signed_download_url') };
        },
    };
}
async function call(options, method, body) {
    const url = new URL(PATH + method, options.url);
    for (let attempt = 1;; attempt += 1) {
        const response = await send(url, options, body).catch((error) => error);
        if (response instanceof Error) {
            // one that does not answer is not waited for again
            if (attempt === TRIES || response.name === 'TimeoutError')
                throw unreachable(response, options);
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(waitBefore(attempt, null));
            continue;
        }
        if (response.ok)
            return readAnswer(response);
        const text = await response.text().catch(() => '');
        if (response.status === 409)
            return 'exists';
        const again = response.status === 429 || response.status >= 500;
        const wait = waitBefore(attempt, response.headers.get('retry-after'));
        if (!again || attempt === TRIES || wait > LONGEST_WAIT)
            throw refused(text, response.status);
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(wait);
    }
}
function send(url, { token, timeout }, body) {
    return fetch(url, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(timeout),
    });
}
async function readAnswer(response) {
    const answer = (await response.json().catch(() => ({})));
    const message = textOf(answer, 'message');
    if (answer['ok'] === false && /denied|insufficient/i.test(message))
        throw refused(message);
    return answer;
}
function textOf(answer, key) {
    const value = answer === 'exists' ? undefined : answer[key];
    return typeof value === 'string' ? value : '';
}
/** Milliseconds that the service asks for, else growing from half a second. */
function waitBefore(attempt, retryAfter) {
    const seconds = retryAfter === null ? Number.NaN : Number(retryAfter);
    return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1_000 : 500 * 2 ** (attempt - 1);
}
function unreachable(error, { timeout }) {
    const cause = error.cause instanceof Error && 'code' in error.cause ? String(error.cause.code) : error.name;
    const said = cause === 'TimeoutError' ? `no answer within ${Math.ceil(timeout / 1000)} s` : cause;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ExternalError */ .yA('cache', 'unreachable', said);
}
function refused(text, status) {
    const code = status === undefined ? '' : ` (${status})`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ExternalError */ .yA('cache', 'unavailable', `${text.slice(0, 200)}${code}`);
}


/***/ })

};
