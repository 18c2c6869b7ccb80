export const id = 204;
export const ids = [204];
export const modules = {

/***/ 36648:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ connect)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
// A token and a repository → a client of GitHub's REST API that writes no logs.

/** The client, and what every request says. */
async function connect({ token, apiUrl, repository, limit }) {
    const [owner, repo] = repository.split('/');
    if (!owner || !repo)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ExternalError */ .yA('github', 'invalid', `"${repository}" is not a repository (owner/name).`);
    const { getOctokit } = await __webpack_require__.e(/* import() */ 758).then(__webpack_require__.bind(__webpack_require__, 11758));
    const silent = { debug: ignore, info: ignore, warn: ignore, error: ignore };
    const octokit = getOctokit(token, { baseUrl: apiUrl.replace(/\/+$/, ''), log: silent });
    const where = { owner, repo, request: { signal: AbortSignal.timeout(limit ?? 30_000) } };
    return { octokit, where };
}
function ignore() { }


/***/ }),

/***/ 75596:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ toExternalError)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
// What octokit throws → ExternalError('github') in words, without the token.

/** `doing` completes the sentence "GitHub refused to …". */
function toExternalError(error, doing, token) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ExternalError */ .yA)
        return { error, waitSeconds: undefined };
    const facts = readFacts(error);
    const { status } = facts;
    const limited = isRateLimit(facts);
    const reason = limited ? 'rate-limited' : reasonOf(status);
    const retry = limited || reason === 'unavailable' || reason === 'unreachable';
    const said = token === '' ? facts.message : facts.message.replaceAll(token, '***');
    const text = status === undefined
        ? `GitHub could not be reached to ${doing}: ${said}`
        : `GitHub refused to ${doing} (${status}): ${said}`;
    const more = status === undefined ? { retry } : { retry, status };
    return { error: new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ExternalError */ .yA('github', reason, text, more), waitSeconds: waitOf(facts, limited) };
}
// octokit gives network failures the status 500 and no response.
function readFacts(error) {
    const { status, response } = (error ?? {});
    const refusal = readRefusal(error);
    if (refusal !== undefined)
        return refusal;
    const answered = typeof status === 'number' && response !== undefined;
    const message = (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error).replace(/ - https?:\S+$/, '');
    return { status: answered ? status : undefined, message, headers: response?.headers ?? {} };
}
const GRAPHQL_STATUS = {
    NOT_FOUND: 404,
    FORBIDDEN: 403,
    INSUFFICIENT_SCOPES: 403,
    RATE_LIMITED: 429,
};
// GraphQL refuses with status 200 and a list of errors.
function readRefusal(error) {
    const { errors, headers } = (error ?? {});
    const [first] = Array.isArray(errors) ? errors : [];
    if (first === undefined || headers === undefined)
        return undefined;
    return {
        status: GRAPHQL_STATUS[first.type ?? ''] ?? 422,
        message: first.message ?? 'no reason given',
        headers,
    };
}
function isRateLimit({ status, message, headers }) {
    if (status === 429)
        return true;
    if (status !== 403)
        return false;
    return (/rate limit/i.test(message) ||
        headers['retry-after'] !== undefined ||
        headers['x-ratelimit-remaining'] === '0');
}
function reasonOf(status) {
    if (status === undefined)
        return 'unreachable';
    if (status >= 500)
        return 'unavailable';
    const reasons = {
        401: 'unauthorized',
        403: 'forbidden',
        404: 'not-found',
        410: 'not-found',
    };
    return reasons[status] ?? 'invalid';
}
// Without a word from GitHub its documentation asks for a minute after a rate limit.
function waitOf({ headers }, limited) {
    const seconds = Number(headers['retry-after']);
    if (headers['retry-after'] !== undefined && Number.isFinite(seconds))
        return seconds;
    const untilReset = Number(headers['x-ratelimit-reset']) - Date.parse(String(headers['date'])) / 1000;
    if (headers['x-ratelimit-remaining'] === '0' && untilReset > 0)
        return untilReset;
    return limited ? 60 : undefined;
}


/***/ }),

/***/ 39204:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ attemptWith),
/* harmony export */   createIssues: () => (/* binding */ createIssues)
/* harmony export */ });
/* harmony import */ var _connect_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36648);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75596);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83652);



/** More pages than this nobody's issue is behind. */
const MOST_PAGES = 10;
/** Every method throws ExternalError('github') and tries three times where that helps. */
function createIssues(options) {
    const attempt = attemptWith(options);
    const issues = {
        listOpen: () => attempt('list the open issues', () => listOpen(options)),
        open: ({ title, body }) => attempt('open an issue', async () => {
            const { octokit, where } = await (0,_connect_js__WEBPACK_IMPORTED_MODULE_0__/* .connect */ .N)(options);
            const { data } = await octokit.rest.issues.create({ ...where, title, body });
            return toIssue(data);
        }, 
        // one that ended in a 5xx may be there
        async () => (await issues.listOpen()).find((issue) => issue.body === body)),
        update: (number, body) => attempt(`update issue #${number}`, async () => {
            const { octokit, where } = await (0,_connect_js__WEBPACK_IMPORTED_MODULE_0__/* .connect */ .N)(options);
            await octokit.rest.issues.update({ ...where, issue_number: number, body });
        }),
        close: (number, comment) => attempt(`close issue #${number}`, async () => {
            const { octokit, where } = await (0,_connect_js__WEBPACK_IMPORTED_MODULE_0__/* .connect */ .N)(options);
            await octokit.rest.issues.update({
                ...{ ...where, issue_number: number },
                ...{ state: 'closed', state_reason: 'completed' },
            });
            await octokit.rest.issues.createComment({ ...where, issue_number: number, body: comment });
        }),
    };
    return issues;
}
/** Runs a request with what an error says of it. */
function attemptWith({ clock, token }) {
    return (doing, run, before) => (0,_retry_js__WEBPACK_IMPORTED_MODULE_2__/* .retry */ .L)({ clock, run, before, explain: (error) => (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .toExternalError */ .R)(error, doing, token) });
}
async function listOpen(options) {
    const found = [];
    for (let page = 1; page <= MOST_PAGES; page += 1) {
        const { octokit, where } = await (0,_connect_js__WEBPACK_IMPORTED_MODULE_0__/* .connect */ .N)(options);
        const order = { state: 'open', sort: 'created', direction: 'desc', per_page: 100, page };
        const { data, headers } = await octokit.rest.issues.listForRepo({ ...where, ...order });
        found.push(...data.filter((one) => one.pull_request === undefined).map(toIssue));
        if (!headers.link?.includes('rel="next"'))
            break;
    }
    return found;
}
function toIssue({ number, title, body, html_url }) {
    return { number, title, body: body ?? '', url: html_url };
}


/***/ }),

/***/ 83652:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ retry)
/* harmony export */ });
const tries = 3;
const longestWait = 60;
/** Repeats after 5xx, lost connections and rate limits that end within a minute; throws what was explained last. */
async function retry({ clock, run, before, explain }) {
    for (let attempt = 1;; attempt += 1) {
        try {
            const done = attempt > 1 ? await before?.() : undefined;
            return done ?? (await run());
        }
        catch (thrown) {
            const { error, waitSeconds } = explain(thrown);
            const wait = waitSeconds ?? 2 ** (attempt - 1);
            if (!error.retry || attempt === tries || wait > longestWait)
                throw error;
            await clock.sleep(wait * 1000);
        }
    }
}


/***/ })

};
