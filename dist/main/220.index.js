export const id = 220;
export const ids = [220];
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

/***/ 65220:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createGitHub: () => (/* binding */ createGitHub)
});

;// CONCATENATED MODULE: ./lib/adapters/octokit/comments-query.js
const COMMENT = 'id url body isMinimized viewerDidAuthor author { __typename login }';
const PAGE = 'pageInfo { hasPreviousPage startCursor }';
const query = (connection, nodes) => `
query Layersmith($owner: String!, $name: String!, $number: Int!, $before: String) {
  viewer { login }
  repository(owner: $owner, name: $name) {
    pullRequest(number: $number) { ${connection}(last: 100, before: $before) { nodes { ${nodes} } ${PAGE} } }
  }
}`;
const COMMENTS = query('comments', COMMENT);
const THREADS = query('reviewThreads', `path isResolved isOutdated comments(first: 50) { nodes { ${COMMENT} } }`);
/** All comments, oldest first. */
async function queryComments(connect, pullRequest) {
    const all = await readPages(connect, COMMENTS, { name: 'comments', pullRequest });
    return all.map(({ node: { url, body, author, isMinimized, ...node }, viewer }) => ({
        id: idOf(url),
        body,
        url,
        author: loginOf(author),
        mine: node.viewerDidAuthor || loginOf(author) === viewer,
        minimized: isMinimized,
    }));
}
/** All review threads, oldest first. */
async function queryThreads(connect, pullRequest) {
    const all = await readPages(connect, THREADS, {
        name: 'reviewThreads',
        pullRequest,
    });
    return all.map(({ node: { path, isResolved, isOutdated, comments }, viewer }) => ({
        path,
        resolved: isResolved,
        outdated: isOutdated,
        comments: comments.nodes.map((comment) => {
            const { id, url, body, isMinimized, viewerDidAuthor, author } = comment;
            const mine = viewerDidAuthor || loginOf(author) === viewer;
            return { id: idOf(url), nodeId: id, body, mine, minimized: isMinimized };
        }),
    }));
}
async function readPages(connect, text, { name, pullRequest }) {
    const pages = [];
    for (let before;;) {
        const { octokit, where } = await connect();
        const variables = { owner: where.owner, name: where.repo, number: pullRequest, before };
        const answer = await octokit.graphql(text, { ...variables, request: where.request });
        const { nodes, pageInfo } = answer.repository.pullRequest[name];
        pages.unshift(nodes.map((node) => ({ node, viewer: answer.viewer.login })));
        if (!pageInfo.hasPreviousPage || pageInfo.startCursor === null)
            return pages.flat();
        before = pageInfo.startCursor;
    }
}
/** The number in the address: the id as an integer does not fit GraphQL's any more. */
function idOf(url) {
    return Number(/(\d+)$/.exec(url)?.[1] ?? 0);
}
/** REST calls a bot `name[bot]`, GraphQL `name`. */
function loginOf(author) {
    if (author === null)
        return 'ghost';
    const bot = author.__typename === 'Bot' && !author.login.endsWith('[bot]');
    return bot ? `${author.login}[bot]` : author.login;
}

// EXTERNAL MODULE: ./lib/adapters/octokit/connect.js
var connect = __webpack_require__(36648);
// EXTERNAL MODULE: ./lib/adapters/octokit/failure.js
var failure = __webpack_require__(75596);
// EXTERNAL MODULE: ./lib/adapters/octokit/retry.js
var retry = __webpack_require__(83652);
;// CONCATENATED MODULE: ./lib/adapters/octokit/reviews.js

const MINIMIZE = 'mutation Layersmith($id: ID!) { minimizeComment(input: { subjectId: $id, classifier: OUTDATED }) { clientMutationId } }';
/** The review methods of the port. */
function createReviews({ attempt, connect }) {
    const bodiesOf = async (pullRequest) => {
        const bodies = [];
        for (let page = 1;; page += 1) {
            const { octokit, where } = await connect();
            const parameters = { ...where, pull_number: pullRequest, per_page: 100, page };
            const { data, headers } = await octokit.rest.pulls.listReviews(parameters);
            bodies.push(...data.map(({ body }) => body));
            if (!headers.link?.includes('rel="next"'))
                return bodies;
        }
    };
    return {
        listFiles: (pullRequest) => attempt(`list the files of #${pullRequest}`, async () => {
            const files = [];
            for (let page = 1;; page += 1) {
                const { octokit, where } = await connect();
                const parameters = { ...where, pull_number: pullRequest, per_page: 100, page };
                const { data, headers } = await octokit.rest.pulls.listFiles(parameters);
                files.push(...data.map(({ filename, patch }) => ({ path: filename, patch })));
                if (!headers.link?.includes('rel="next"'))
                    return files;
            }
        }),
        diff: (pullRequest) => attempt(`read the diff of #${pullRequest}`, async () => {
            const { octokit, where } = await connect();
            const parameters = { ...where, pull_number: pullRequest, mediaType: { format: 'diff' } };
            // with this media type the answer is text, whatever the types say
            return String((await octokit.rest.pulls.get(parameters)).data);
        }),
        listThreads: (pullRequest) => attempt(`list the review threads of #${pullRequest}`, () => queryThreads(connect, pullRequest)),
        listReviews: (pullRequest) => attempt(`list the reviews of #${pullRequest}`, () => bodiesOf(pullRequest)),
        createReview: (pullRequest, { commit, body, comments }) => attempt(`review #${pullRequest}`, async () => {
            const { octokit, where } = await connect();
            const placed = comments.map(({ path, line, startLine, body: text }) => ({
                ...{ path, line, body: text, side: 'RIGHT' },
                ...(startLine === undefined ? {} : { start_line: startLine, start_side: 'RIGHT' }),
            }));
            await octokit.rest.pulls.createReview({
                ...{ ...where, pull_number: pullRequest, commit_id: commit, event: 'COMMENT' },
                ...{ body, comments: placed },
            });
            return true;
        }, 
        // a review that ended in a 5xx may be there: a second one would repeat every suggestion
        async () => ((await bodiesOf(pullRequest)).includes(body) ? true : undefined)).then(() => undefined),
        deleteReviewComment: (id) => attempt(`delete review comment ${id}`, async () => {
            const { octokit, where } = await connect();
            await octokit.rest.pulls.deleteReviewComment({ ...where, comment_id: id });
        }),
        minimize: (nodeId) => attempt('hide an outdated remark', async () => {
            const { octokit, where } = await connect();
            await octokit.graphql(MINIMIZE, { id: nodeId, request: where.request });
        }),
    };
}

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./lib/adapters/octokit/unzip.js
// A small zip archive in memory → the texts in it, with a limit on what it unpacks to.


const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
const MOST_ENTRIES = 100;
const STORED = 0;
const DEFLATED = 8;
/** The files by name. Throws ExternalError('github', 'invalid') for what is no such archive or too large. */
function unzipTexts(zip, limit) {
    try {
        return readAll(zip, limit);
    }
    catch (error) {
        if (error instanceof errors/* ExternalError */.yA)
            throw error;
        throw bad('it is broken');
    }
}
function bad(why) {
    return new errors/* ExternalError */.yA('github', 'invalid', `The artifact cannot be read: ${why}.`);
}
function readAll(zip, limit) {
    const end = findEnd(zip);
    const entries = zip.readUInt16LE(end + 10);
    if (entries > MOST_ENTRIES)
        throw bad(`it has more than ${MOST_ENTRIES} files`);
    const files = new Map();
    let at = zip.readUInt32LE(end + 16);
    let left = limit;
    for (let entry = 0; entry < entries; entry += 1) {
        if (zip.readUInt32LE(at) !== CENTRAL)
            throw bad('its directory is broken');
        const [nameLength, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset));
        const name = zip.toString('utf8', at + 46, at + 46 + (nameLength ?? 0));
        const content = readEntry(zip, { at, left });
        left -= content.length;
        if (!name.endsWith('/'))
            files.set(name, content.toString('utf8'));
        at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
    }
    return files;
}
/** The end of the directory stands last, but for a comment of at most 64 KiB. */
function findEnd(zip) {
    for (let at = zip.length - END_BYTES; at >= Math.max(0, zip.length - END_BYTES - 0xffff); at -= 1)
        if (zip.readUInt32LE(at) === END)
            return at;
    throw bad('it is no zip archive');
}
function readEntry(zip, { at, left }) {
    const method = zip.readUInt16LE(at + 10);
    const packed = zip.readUInt32LE(at + 20);
    const local = zip.readUInt32LE(at + 42);
    if (zip.readUInt32LE(local) !== LOCAL)
        throw bad('an entry is broken');
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const bytes = zip.subarray(start, start + packed);
    if (method !== STORED && method !== DEFLATED)
        throw bad('its compression is not known');
    if (method === STORED && bytes.length > left)
        throw bad('it unpacks to too much');
    if (method === STORED || bytes.length === 0)
        return bytes;
    try {
        // the sizes in the headers are the packer's word
        return (0,external_node_zlib_.inflateRawSync)(bytes, { maxOutputLength: Math.max(1, left) });
    }
    catch {
        throw bad('it unpacks to too much, or is broken');
    }
}

;// CONCATENATED MODULE: ./lib/adapters/octokit/workflow-runs.js
// Artifacts of a workflow run and the pull request it was for, through GitHub's REST API.


/** The methods of the port. */
function createWorkflowRuns({ attempt, connect }, token) {
    return {
        listArtifacts: (run) => attempt(`list the artifacts of run ${run}`, async () => {
            const artifacts = [];
            for (let page = 1;; page += 1) {
                const { octokit, where } = await connect();
                const parameters = { ...where, run_id: run, per_page: 100, page };
                const { data, headers } = await octokit.rest.actions.listWorkflowRunArtifacts(parameters);
                const there = data.artifacts.filter(({ expired }) => !expired);
                artifacts.push(...there.map(({ id, name, size_in_bytes: size }) => ({ id, name, size })));
                if (!headers.link?.includes('rel="next"'))
                    return artifacts;
            }
        }),
        readArtifact: (id, limit) => attempt(`read artifact ${id}`, async () => {
            const { octokit, where } = await connect();
            const options = { ...where, artifact_id: id, archive_format: 'zip' };
            // the address alone: what lies behind it is read with a limit
            const { url, headers } = octokit.rest.actions.downloadArtifact.endpoint(options);
            const answer = await fetch(url, {
                headers: { ...readable(headers), authorization: `token ${token}` },
                signal: where.request.signal,
            });
            if (!answer.ok || answer.body === null)
                throw refused(answer.status);
            return unzipTexts(await readLimited(answer.body, limit), limit);
        }),
        listOpenPullRequests: (head) => attempt(`find the pull request of ${head}`, async () => {
            const found = [];
            for (let page = 1;; page += 1) {
                const { octokit, where } = await connect();
                const parameters = { ...where, state: 'open', head, per_page: 100, page };
                const { data, headers } = await octokit.rest.pulls.list(parameters);
                found.push(...data.map(({ number, head: { sha, repo } }) => ({
                    ...{ number, headSha: sha },
                    // gone with a deleted fork, whatever the types say
                    headRepository: repo?.full_name,
                })));
                if (!headers.link?.includes('rel="next"'))
                    return found;
            }
        }),
    };
}
function readable(headers) {
    const texts = Object.entries(headers).flatMap(([name, value]) => typeof value === 'string' ? [[name, value]] : []);
    return Object.fromEntries(texts);
}
function refused(status) {
    return Object.assign(new Error(`the answer is ${status}`), { status, response: { headers: {} } });
}
async function readLimited(body, limit) {
    const chunks = [];
    let size = 0;
    for await (const chunk of body) {
        size += chunk.length;
        if (size > limit)
            throw new errors/* ExternalError */.yA('github', 'invalid', `The artifact is larger than ${limit} bytes.`);
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}

;// CONCATENATED MODULE: ./lib/adapters/octokit/github.js
// The pull request's comments through GitHub's API, and all else a run asks there.






/** Comments of one repository; every method throws ExternalError('github') and tries three times where that helps. */
function createGitHub(options) {
    const attempt = (doing, run, before) => (0,retry/* retry */.L)({
        clock: options.clock,
        run,
        before,
        explain: (error) => (0,failure/* toExternalError */.R)(error, doing, options.token),
    });
    const connected = () => (0,connect/* connect */.N)(options);
    const github = {
        ...createReviews({ attempt, connect: connected }),
        ...createWorkflowRuns({ attempt, connect: connected }, options.token),
        listComments: (pullRequest) => attempt(`list the comments of #${pullRequest}`, () => queryComments(connected, pullRequest)),
        createComment: (pullRequest, body) => attempt(`comment on #${pullRequest}`, async () => {
            const { octokit, where } = await (0,connect/* connect */.N)(options);
            const { data } = await octokit.rest.issues.createComment({
                ...where,
                issue_number: pullRequest,
                body,
            });
            return toComment(data);
        }, 
        // a create that ended in a 5xx may have worked: repeating it blindly would leave two comments
        async () => (await github.listComments(pullRequest)).find(({ mine, body: there }) => mine && there.trim() === body.trim())),
        updateComment: (id, body) => attempt(`update comment ${id}`, async () => {
            const { octokit, where } = await (0,connect/* connect */.N)(options);
            const { data } = await octokit.rest.issues.updateComment({ ...where, comment_id: id, body });
            return toComment(data);
        }),
        deleteComment: (id) => attempt(`delete comment ${id}`, async () => {
            const { octokit, where } = await (0,connect/* connect */.N)(options);
            await octokit.rest.issues.deleteComment({ ...where, comment_id: id });
        }),
        setStatus: (sha, { url, ...status }) => attempt('set a commit status', async () => {
            const { octokit, where } = await (0,connect/* connect */.N)(options);
            const target = url === undefined ? {} : { target_url: url };
            await octokit.rest.repos.createCommitStatus({ ...where, sha, ...status, ...target });
        }),
        distance: (base, head) => attempt('compare two commits', async () => {
            const { octokit, where } = await (0,connect/* connect */.N)(options);
            const basehead = `${base}...${head}`;
            const { data } = await octokit.rest.repos.compareCommitsWithBasehead({
                ...where,
                basehead,
                per_page: 1,
            });
            return { ahead: data.ahead_by, behind: data.behind_by };
        }),
        listCaches: (prefix, ref) => attempt('list the caches', () => listCaches(options, prefix, ref)),
        deleteCache: (id) => attempt(`delete cache ${id}`, async () => {
            const { octokit, where } = await (0,connect/* connect */.N)(options);
            await octokit.rest.actions.deleteActionsCacheById({ ...where, cache_id: id });
        }),
    };
    return github;
}
async function listCaches(options, prefix, ref) {
    const { octokit, where } = await (0,connect/* connect */.N)(options);
    const order = { sort: 'created_at', direction: 'desc', per_page: 100 };
    const { data } = await octokit.rest.actions.getActionsCacheList({ ...where, ...order, key: prefix, ref });
    return data.actions_caches.flatMap(({ id, key, created_at: created = '', last_accessed_at: accessed = '' }) => id === undefined || key === undefined
        ? []
        : [{ id, key, createdAt: Date.parse(created), accessedAt: Date.parse(accessed) }]);
}
function toComment({ id, body, html_url, user }) {
    const author = user?.login ?? 'ghost';
    return { id, body: body ?? '', url: html_url, author, mine: true, minimized: false };
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
