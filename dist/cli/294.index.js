export const id = 294;
export const ids = [294];
export const modules = {

/***/ 5294:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runReport: () => (/* binding */ runReport)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/report/log-lines.js + 2 modules
var log_lines = __webpack_require__(2822);
;// CONCATENATED MODULE: ./lib/report/parse.js
const textLimit = 100_000;
const parse_text = (value) => typeof value === 'string' && value.length <= textLimit;
const flag = (value) => typeof value === 'boolean';
const whole = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
const seconds = (value) => Number.isFinite(value) && Number(value) >= 0;
const orNull = (check) => (value) => value === null || check(value);
const optional = (check) => (value) => value === undefined || check(value);
const oneOf = (...allowed) => (value) => allowed.includes(value);
const listOf = (check, most) => (value) => Array.isArray(value) && value.length <= most && value.every(check);
/** A path below the repository: nothing that leads out of it. */
const path = (value) => parse_text(value) &&
    !String(value)
        .split('/')
        .some((part) => part === '' || part === '.' || part === '..');
const share = (value) => Number.isFinite(value) && Number(value) >= 0 && Number(value) <= 1;
function shaped(shape) {
    const fields = Object.entries(shape);
    return (value) => typeof value === 'object' &&
        value !== null &&
        fields.every(([name, check]) => check(value[name]));
}
const isLayer = shaped({
    digest: parse_text,
    diffId: orNull(parse_text),
    size: orNull(whole),
    diskSize: orNull(whole),
    base: flag,
    stage: orNull(parse_text),
    instruction: orNull(parse_text),
    file: orNull(path),
    line: orNull(whole),
    endLine: orNull(whole),
    cached: orNull(flag),
    seconds: orNull(seconds),
});
const isPair = shaped({
    writtenBy: whole,
    killedBy: whole,
    bytes: whole,
    paths: listOf(parse_text, 10_000),
});
const isWaste = shaped({
    reclaimable: whole,
    pairs: listOf(isPair, 100_000),
    copiedUp: whole,
    duplicate: whole,
    junk: whole,
    shadowedBase: orNull(whole),
    efficiency: share,
});
const isPlatform = shaped({
    platform: parse_text,
    digest: orNull(parse_text),
    pullSize: orNull(whole),
    diskSize: orNull(whole),
    mapping: oneOf('provenance', 'history', 'none'),
    layers: listOf(isLayer, 1_000),
    waste: optional(isWaste),
});
const isSummary = shaped({
    pullSize: orNull(whole),
    diskSize: orNull(whole),
    ownLayers: whole,
    baseLayers: whole,
});
const isChange = shaped({
    kind: oneOf('added', 'removed', 'changed'),
    instruction: orNull(parse_text),
    line: orNull(whole),
    base: flag,
    before: orNull(whole),
    after: orNull(whole),
});
const isPlatformComparison = shaped({
    platform: parse_text,
    before: isSummary,
    after: isSummary,
    layers: listOf(isChange, 2_000),
});
const isComparison = shaped({
    ref: parse_text,
    commit: parse_text,
    platforms: listOf(isPlatformComparison, 100),
});
const isReport = shaped({
    version: oneOf(1),
    image: parse_text,
    digest: orNull(parse_text),
    commit: orNull(parse_text),
    platforms: listOf(isPlatform, 100),
    compare: orNull(isComparison),
});
/** The report in `json`; undefined when it is not one of version 1 with every field of the right type. */
function parseReport(json) {
    try {
        const value = JSON.parse(json);
        return isReport(value) ? value : undefined;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/report/sharing.js
/** Shared and own bytes; undefined when a layer's size is not known. */
function deriveSharing(reports) {
    const parts = reports.flatMap((report) => report.platforms.map((platform) => ({ report, platform })));
    const blobs = parts.map(({ platform }) => sizesByDigest(platform));
    const known = blobs.filter((sizes) => sizes !== undefined);
    if (known.length < blobs.length)
        return undefined;
    const users = countUsers(known);
    const all = new Map(known.flatMap((sizes) => [...sizes]));
    const isShared = (digest) => (users.get(digest) ?? 0) > 1;
    return {
        total: sum(all),
        shared: sum([...all].filter(([digest]) => isShared(digest))),
        unshared: known.reduce((bytes, sizes) => bytes + sum(sizes), 0),
        images: parts.map(({ report, platform }, at) => ({
            image: report.image,
            platform: platform.platform,
            pullSize: sum(known[at] ?? []),
            own: sum([...(known[at] ?? [])].filter(([digest]) => !isShared(digest))),
        })),
    };
}
function sizesByDigest({ layers }) {
    const sizes = new Map();
    for (const { digest, size } of layers) {
        if (size === null)
            return undefined;
        sizes.set(digest, size);
    }
    return sizes;
}
function countUsers(images) {
    const users = new Map();
    for (const digest of images.flatMap((sizes) => [...sizes.keys()]))
        users.set(digest, (users.get(digest) ?? 0) + 1);
    return users;
}
function sum(sizes) {
    return [...sizes].reduce((bytes, [, size]) => bytes + size, 0);
}

// EXTERNAL MODULE: ./lib/report/verdict.js
var verdict = __webpack_require__(975);
;// CONCATENATED MODULE: ./lib/cli/commands/report.js
// `layersmith report`: report JSON files of the action → sizes and lines, and what several images share.





async function read({ files }, path) {
    const text = await files.readText(path);
    if (text === undefined)
        throw new errors/* UserError */.yo('no-such-file', `There is no file ${path}.`);
    const report = parseReport(text);
    if (report !== undefined)
        return report;
    throw new errors/* UserError */.yo('not-a-report', `${path} is not a report of Layersmith: the action's output "report" names one.`);
}
function describe(report) {
    const several = report.platforms.length > 1;
    const tables = report.platforms.flatMap((platform) => [
        ...(several ? [`  ${platform.platform}`] : []),
        ...(0,log_lines/* layerLines */.lI)(platform),
    ]);
    return [`${report.image}: ${(0,verdict/* verdictOf */.V)(report)}`, ...tables, ''];
}
/** Prints each report, then shared and own bytes when there are several. */
async function runReport(ports, paths) {
    const reports = await Promise.all(paths.map((path) => read(ports, path)));
    const sharing = reports.length > 1 ? deriveSharing(reports) : undefined;
    const lines = [...reports.flatMap(describe), ...(sharing === undefined ? [] : (0,log_lines/* sharingLines */.wU)(sharing))];
    await ports.terminal.write(`${lines.join('\n').trimEnd()}\n`);
    return 0;
}


/***/ })

};
