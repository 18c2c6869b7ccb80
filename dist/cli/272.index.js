export const id = 272;
export const ids = [272];
export const modules = {

/***/ 1272:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createPackageIndex: () => (/* binding */ createPackageIndex)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./lib/adapters/package-index/xz.js
// Bytes packed with xz → unpacked by the machine's program, as Node has none of its own.



/** Whether there is one on PATH. */
async function hasXz(path = process.env['PATH'] ?? '') {
    const folders = path.split(external_node_path_.delimiter).filter((folder) => folder.startsWith('/'));
    const found = await Promise.all(folders.map((folder) => (0,promises_.access)((0,external_node_path_.join)(folder, 'xz'), promises_.constants.X_OK).then(() => true, () => false)));
    return found.includes(true);
}
/** Rejects when it is no xz, or more than `limit` bytes come of it. */
function unxz(bytes, { path, limit }) {
    return new Promise((resolve, reject) => {
        const env = path === undefined ? process.env : { ...process.env, PATH: path };
        const program = (0,external_node_child_process_.spawn)('xz', ['--decompress', '--stdout'], { env, stdio: ['pipe', 'pipe', 'pipe'] });
        const chunks = [];
        let size = 0;
        let said = '';
        program.on('error', reject);
        program.stderr.on('data', (chunk) => {
            said += chunk.toString();
        });
        program.stdout.on('data', (chunk) => {
            size += chunk.length;
            if (size > limit)
                program.kill();
            else
                chunks.push(chunk);
        });
        program.on('close', (code) => {
            if (code === 0 && size <= limit)
                resolve(Buffer.concat(chunks));
            else
                reject(new Error(size > limit ? 'it is too large' : said.trim() || `xz ended with ${code}`));
        });
        // a program that ends early says why by itself
        program.stdin.on('error', () => undefined);
        program.stdin.end(bytes);
    });
}

;// CONCATENATED MODULE: ./lib/adapters/package-index/package-index.js
// The package index port over HTTP, with the machine's xz for what Node cannot unpack.




const TRIES = 3;
const TIMEOUT = 60_000;
const LARGEST = 128 * 1024 * 1024;
const LARGEST_UNPACKED = 1024 * 1024 * 1024;
/** Each file is fetched once, so that images of one distribution share it. */
function createPackageIndex({ clock, fetch, path }) {
    const known = new Map();
    const network = { clock, fetch: fetch ?? globalThis.fetch };
    return {
        forms: async () => ((await hasXz(path)) ? ['.xz', '.gz', ''] : ['.gz', '']),
        read(url, sha256) {
            const key = `${url} ${sha256 ?? ''}`;
            const answer = known.get(key) ?? readOne(url, sha256, { ...network, path });
            known.set(key, answer);
            return answer;
        },
    };
}
async function readOne(url, sha256, network) {
    const { address, shown, headers } = addressOf(url);
    const bytes = await download(address, { headers, shown }, network);
    if (bytes === undefined)
        return undefined;
    if (sha256 !== undefined && (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex') !== sha256)
        throw problem('invalid', `${shown} is not what its archive says it is: it is being renewed, or was altered.`);
    try {
        if (address.endsWith('.xz'))
            return await unxz(bytes, { path: network.path, limit: LARGEST_UNPACKED });
        const packed = address.endsWith('.gz') && !address.endsWith('.tar.gz');
        return packed ? (0,external_node_zlib_.gunzipSync)(bytes, { maxOutputLength: LARGEST_UNPACKED }) : bytes;
    }
    catch (error) {
        throw problem('invalid', `${shown} cannot be unpacked: ${(0,errors/* messageOf */.bD)(error)}.`, error);
    }
}
/** A login in the address becomes a header, and is shown nowhere. */
function addressOf(url) {
    const parsed = new URL(url);
    const { username, password } = parsed;
    parsed.username = '';
    parsed.password = '';
    const login = Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`);
    const headers = username === '' ? {} : { authorization: `Basic ${login.toString('base64')}` };
    return { address: parsed.href, shown: parsed.href, headers: { 'user-agent': 'layersmith', ...headers } };
}
async function download(address, { headers, shown }, { clock, fetch }) {
    for (let attempt = 1;; attempt += 1) {
        try {
            const response = await fetch(address, { headers, signal: AbortSignal.timeout(TIMEOUT) });
            if (response.ok)
                return await bodyOf(response, shown);
            await response.body?.cancel();
            if (response.status === 404)
                return undefined;
            const passing = response.status === 429 || response.status >= 500;
            const reason = response.status === 429 ? 'rate-limited' : passing ? 'unavailable' : 'forbidden';
            if (!passing || attempt === TRIES)
                throw problem(reason, `${shown} answers ${response.status}.`);
        }
        catch (error) {
            if (error instanceof errors/* ExternalError */.yA)
                throw error;
            if (attempt === TRIES)
                throw problem('unreachable', `${shown} does not answer: ${causeOf(error)}.`, error);
        }
        await clock.sleep(500 * 2 ** (attempt - 1));
    }
}
async function bodyOf(response, shown) {
    const chunks = [];
    let size = 0;
    for await (const chunk of response.body ?? []) {
        size += chunk.length;
        if (size > LARGEST)
            throw problem('invalid', `${shown} has more than 128 MiB.`);
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}
function causeOf(error) {
    return (0,errors/* messageOf */.bD)(error instanceof Error && error.cause !== undefined ? error.cause : error);
}
function problem(reason, message, cause) {
    return new errors/* ExternalError */.yA('packages', reason, message, cause === undefined ? {} : { cause });
}


/***/ })

};
