export const id = 637;
export const ids = [637];
export const modules = {

/***/ 77637:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createReportStore: () => (/* binding */ createReportStore)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _cache_key_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82009);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(452);
/* harmony import */ var _report_parse_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(26837);
/* harmony import */ var _toolkit_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(43951);
// Reports of earlier runs as tiny entries of the Actions cache, one per image, ref and commit.






/** Nobody waits longer for something to compare with: it is a few kilobytes. */
const LOOKING = 10_000;
const what = 'report';
const fileName = 'report.json';
/** Reports over `@actions/cache`; finding never throws, saving throws ExternalError('cache'). */
function createReportStore({ folder, limit = 60_000 }) {
    return {
        async find({ scope, ref, commit }) {
            const prefix = (0,_cache_key_js__WEBPACK_IMPORTED_MODULE_2__/* .deriveReportPrefix */ .kr)(scope, ref);
            const fetch = (key) => inFolder(folder, (target) => fetchReport({ folder: target, limit: Math.min(limit, LOOKING), key, ref }));
            const exact = commit === undefined ? undefined : await fetch((0,_cache_key_js__WEBPACK_IMPORTED_MODULE_2__/* .deriveReportKey */ .zq)(prefix, commit));
            if (exact?.unavailable)
                return undefined;
            if (exact?.stored !== undefined && exact.stored.commit === commit)
                return exact.stored;
            // The service also answers a longer key that begins with the one asked for.
            return (await fetch(prefix)).stored;
        },
        save: ({ scope, ref, commit, report }) => inFolder(folder, async (target) => {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(target);
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(target, fileName), JSON.stringify({ ref, commit, report }));
            const key = (0,_cache_key_js__WEBPACK_IMPORTED_MODULE_2__/* .deriveReportKey */ .zq)((0,_cache_key_js__WEBPACK_IMPORTED_MODULE_2__/* .deriveReportPrefix */ .kr)(scope, ref), commit);
            const { saved, problem } = await (0,_toolkit_js__WEBPACK_IMPORTED_MODULE_5__/* .saveFolder */ .m)({ what, folder: target, limit }, key);
            if (!saved)
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ExternalError */ .yA('cache', 'unavailable', problem?.text ?? 'The report could not be saved.');
        }),
    };
}
async function inFolder(folder, use) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { recursive: true });
    const own = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'report-'));
    try {
        return await use((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(own, what));
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(own, { recursive: true, force: true });
    }
}
async function fetchReport({ folder, limit, key, ref }) {
    const { key: matched, problem } = await (0,_toolkit_js__WEBPACK_IMPORTED_MODULE_5__/* .restoreFolder */ .X)({ what, folder, limit }, key);
    if (matched === undefined)
        return { stored: undefined, unavailable: problem?.entryOnly === false };
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, fileName), 'utf8').catch(() => '');
    return { stored: parseStored(text, ref), unavailable: false };
}
function parseStored(text, ref) {
    try {
        const stored = JSON.parse(text);
        const report = (0,_report_parse_js__WEBPACK_IMPORTED_MODULE_4__/* .parseReport */ .M)(JSON.stringify(stored.report));
        if (report === undefined || stored.ref !== ref || typeof stored.commit !== 'string')
            return undefined;
        return { report, ref, commit: stored.commit };
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 43951:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ restoreFolder),
  m: () => (/* binding */ saveFolder)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/cache/problem.js
var problem = __webpack_require__(48321);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: external "node:async_hooks"
var external_node_async_hooks_ = __webpack_require__(16698);
;// CONCATENATED MODULE: ./lib/adapters/actions-cache/apart.js
// Runs the cache toolkit apart from the rest of the process: its own workspace, working and temporary folder, output.

// The toolkit reads these from the process and offers no parameters for them. Setting them for the whole
// process would reach code that runs meanwhile, and a call that is given up after its time limit would later
// unpack into the user's workspace; so they are answered by who asks.
const current = new external_node_async_hooks_.AsyncLocalStorage();
let running = 0;
let restore = () => undefined;
/** Calls `run` with `folder` as its workspace and working directory; what it prints is collected line by line. */
async function runApart(folder, env, run) {
    const lines = [];
    if (running === 0)
        restore = install();
    running += 1;
    try {
        const value = await current.run({ env: { ...env, GITHUB_WORKSPACE: folder }, folder, lines }, run);
        return { value, lines };
    }
    finally {
        running -= 1;
        if (running === 0)
            restore();
    }
}
function install() {
    const { env, cwd } = process;
    const undo = [collect(process.stdout), collect(process.stderr)];
    process.cwd = () => current.getStore()?.folder ?? cwd.call(process);
    process.env = new Proxy(env, {
        get: (target, name) => typeof name === 'string' ? (current.getStore()?.env[name] ?? target[name]) : undefined,
        set: (target, name, value) => Reflect.set(target, name, value),
    });
    return () => {
        process.env = env;
        process.cwd = cwd;
        for (const one of undo)
            one();
    };
}
function collect(stream) {
    const write = stream.write;
    stream.write = function capture(chunk, ...rest) {
        const surroundings = current.getStore();
        if (surroundings === undefined)
            return write.call(stream, chunk, ...rest);
        const lines = (typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8')).split(/\r?\n/);
        surroundings.lines.push(...lines.filter((line) => line !== ''));
        for (const line of lines)
            if (isForRunner(line))
                write.call(stream, `${line}\n`);
        return true;
    };
    return () => {
        stream.write = write;
    };
}
// Masks must reach the runner; debug lines are for those who asked for them.
function isForRunner(line) {
    if (line.startsWith('::add-mask::'))
        return process.env['GITHUB_ACTIONS'] === 'true';
    return line.startsWith('::debug::') && process.env['RUNNER_DEBUG'] === '1';
}

;// CONCATENATED MODULE: ./lib/adapters/actions-cache/toolkit.js
// Restores and saves one folder through @actions/cache; failures come back as sentences, never as exceptions.





/** Fills `folder` from the newest entry under `prefix`; the matched key, undefined on a miss. */
async function restoreFolder(transfer, prefix) {
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(transfer.folder), { recursive: true });
    const { value, said } = await call(transfer, async (paths) => {
        const { restoreCache } = await Promise.all(/* import() */[__webpack_require__.e(878), __webpack_require__.e(691)]).then(__webpack_require__.bind(__webpack_require__, 61691));
        // The segment limit ends a hanging download itself, so that nothing goes on behind our back.
        return restoreCache(paths, prefix, undefined, { segmentTimeoutInMs: transfer.limit });
    });
    if (value !== undefined)
        return { key: value, problem: undefined };
    await (0,promises_.rm)(transfer.folder, { recursive: true, force: true });
    return { key: undefined, problem: said === '' ? undefined : (0,problem/* deriveProblem */.p)(transfer.what, 'restore', said) };
}
/** Saves `folder` under `key`; an entry that exists already is as good as saved. */
async function saveFolder(transfer, key) {
    const { value, said } = await call(transfer, async (paths) => {
        const { saveCache } = await Promise.all(/* import() */[__webpack_require__.e(878), __webpack_require__.e(691)]).then(__webpack_require__.bind(__webpack_require__, 61691));
        return saveCache(paths, key);
    });
    if ((value !== undefined && value >= 0) || /\(409\)|already_exists|already exists/.test(said)) {
        return { saved: true, problem: undefined };
    }
    return { saved: false, problem: (0,problem/* deriveProblem */.p)(transfer.what, 'save', said) };
}
// The toolkit hashes the path as it was given into the entry's version and stores names relative to the
// workspace. Temporary folders differ from runner to runner, so it is given a constant relative name and
// sees the parent folder as its workspace.
async function call(transfer, run) {
    const parent = (0,external_node_path_.dirname)(transfer.folder);
    const temporary = (0,external_node_path_.join)(parent, '.archive');
    const attempt = runApart(parent, { RUNNER_TEMP: temporary }, async () => {
        const value = await run([(0,external_node_path_.basename)(transfer.folder)]).catch((error) => new Failed((0,errors/* messageOf */.bD)(error)));
        await (0,promises_.rm)(temporary, { recursive: true, force: true });
        return value;
    });
    const timer = startTimer(transfer.limit);
    const outcome = await Promise.race([attempt, timer.expired]);
    timer.stop();
    if (outcome === undefined)
        return { value: undefined, said: `no answer within ${Math.ceil(transfer.limit / 1000)} s` };
    const { value, lines } = outcome;
    return value instanceof Failed
        ? { value: undefined, said: value.message }
        : { value, said: findComplaint(lines) };
}
class Failed extends Error {
}
function startTimer(limit) {
    const { promise, resolve } = Promise.withResolvers();
    const timer = setTimeout(() => resolve(undefined), limit);
    return { expired: promise, stop: () => clearTimeout(timer) };
}
// Both functions swallow errors and print them; the reason of a refused reservation is in a debug line only.
function findComplaint(lines) {
    const complaints = lines
        .map((line) => /^::(?:warning|error)::(.*)$|^::debug::(Failed to reserve cache: .*)$|^(Failed to save: .*)$/.exec(line))
        .map((match) => match?.slice(1).find((text) => text !== undefined) ?? '')
        .filter((text) => text !== '');
    return complaints.map(decodeCommand).join('\n');
}
function decodeCommand(text) {
    return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}


/***/ }),

/***/ 48321:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ deriveProblem)
/* harmony export */ });
// What the cache toolkit said → one sentence a person can act on, and whether trying again makes sense.
const consequences = {
    'layer cache': { restore: 'built without it', save: 'the next run starts from an older one' },
    'cache mounts': {
        restore: 'the build starts with empty ones',
        save: 'the next run starts with older ones',
    },
    'layer facts': { restore: 'layers are read again', save: 'the next run reads layers again' },
    report: { restore: 'compared with nothing', save: 'later runs compare with an older one' },
};
const kinds = [
    {
        pattern: /cache (?:read|write) denied/i,
        entryOnly: false,
        say: () => "this run's cache token does not allow it",
    },
    {
        pattern: /\(401\)/,
        entryOnly: false,
        say: () => "this run's cache token is no longer valid (HTTP 401)",
    },
    {
        pattern: /insufficient usage|quota/i,
        entryOnly: false,
        say: () => "the repository's cache quota is used up; raise it or delete old caches",
    },
    {
        pattern: /\(429\)|rate limit/i,
        entryOnly: false,
        say: () => 'too many cache requests in this repository (HTTP 429)',
    },
    {
        pattern: /\((5\d\d)\)|status code (5\d\d)|responded with (5\d\d)|Unexpected HTTP response: (5\d\d)/,
        entryOnly: false,
        say: (match) => `HTTP ${match.slice(1).find(Boolean)} from the cache service`,
    },
    {
        pattern: /ECONNREFUSED|ENOTFOUND|ETIMEDOUT|ECONNRESET|EHOSTUNREACH|EAI_AGAIN/,
        entryOnly: false,
        say: (match) => `the cache service cannot be reached (${match[0]})`,
    },
    {
        pattern: /no answer within (\d+) s/,
        entryOnly: false,
        say: (match) => `no answer from the cache service within ${match[1]} s`,
    },
    {
        pattern: /failed with exit code|Tar failed|tar["']? failed|zstd|gzip/i,
        entryOnly: true,
        say: () => 'the stored archive is damaged',
    },
    {
        pattern: /uploadCacheArchiveSDK/,
        entryOnly: true,
        say: () => 'the upload was refused',
    },
    {
        pattern: /Incomplete download|\((?:401|403|404)\)|: (?:401|403|404)\b|timed? ?out|aborted|socket hang up/i,
        entryOnly: true,
        say: (_match, action) => action === 'save' ? 'the upload was refused or cut off' : 'the stored archive could not be downloaded',
    },
];
/** The sentence for a failed restore or save. */
function deriveProblem(what, action, said) {
    const kind = kinds.find(({ pattern }) => pattern.test(said));
    const match = kind?.pattern.exec(said);
    const cause = kind && match ? kind.say(match, action) : shorten(said);
    const verb = action === 'restore' ? 'read' : 'saved';
    const text = `The ${what} could not be ${verb} (${cause}); ${consequences[what][action]}.`;
    return { text, entryOnly: kind?.entryOnly ?? true };
}
function shorten(said) {
    const line = said.split('\n')[0]?.trim() ?? '';
    return line.length > 160 ? `${line.slice(0, 159)}…` : line || 'no reason given';
}


/***/ })

};
