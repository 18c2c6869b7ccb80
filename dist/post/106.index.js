export const id = 106;
export const ids = [106];
export const modules = {

/***/ 5106:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createCarriedReports: () => (/* binding */ createCarriedReports)
/* harmony export */ });
/* harmony import */ var _report_parse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6837);
/* harmony import */ var _indexes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3941);
/* harmony import */ var _within_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9635);



/** Milliseconds; a report is not worth more. */
const LIMIT = 5000;
/** Finds in indexes what another part of the run has not looked for there already, else in `store`, which keeps what is saved. */
function createCarriedReports(service, store) {
    return {
        async find(query) {
            const carried = query.indexed === true ? undefined : await findIn(service, query).catch(() => undefined);
            return carried ?? store.find(query);
        },
        save: (entry) => store.save(entry),
    };
}
async function findIn(service, { scope, ref, commit }) {
    const wanted = { scope, refs: [ref] };
    const { indexes } = await (0,_within_js__WEBPACK_IMPORTED_MODULE_2__/* .within */ .u)(LIMIT, () => (0,_indexes_js__WEBPACK_IMPORTED_MODULE_1__/* .findIndexes */ ._)(service, wanted));
    const [index] = indexes;
    const found = index?.reports.find((one) => one.commit === commit) ?? index?.reports[0];
    const report = found && (0,_report_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .parseReport */ .M)(found.text);
    return report && { report, ref, commit: found.commit };
}


/***/ }),

/***/ 6837:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ parseReport)
/* harmony export */ });
const textLimit = 100_000;
const text = (value) => typeof value === 'string' && value.length <= textLimit;
const flag = (value) => typeof value === 'boolean';
const whole = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
const seconds = (value) => Number.isFinite(value) && Number(value) >= 0;
const orNull = (check) => (value) => value === null || check(value);
const optional = (check) => (value) => value === undefined || check(value);
const oneOf = (...allowed) => (value) => allowed.includes(value);
const listOf = (check, most) => (value) => Array.isArray(value) && value.length <= most && value.every(check);
/** A path below the repository: nothing that leads out of it. */
const path = (value) => text(value) &&
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
    digest: text,
    diffId: orNull(text),
    size: orNull(whole),
    diskSize: orNull(whole),
    base: flag,
    stage: orNull(text),
    instruction: orNull(text),
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
    paths: listOf(text, 10_000),
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
    platform: text,
    digest: orNull(text),
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
    instruction: orNull(text),
    line: orNull(whole),
    base: flag,
    before: orNull(whole),
    after: orNull(whole),
});
const isPlatformComparison = shaped({
    platform: text,
    before: isSummary,
    after: isSummary,
    layers: listOf(isChange, 2_000),
});
const isComparison = shaped({
    ref: text,
    commit: text,
    platforms: listOf(isPlatformComparison, 100),
});
const isReport = shaped({
    version: oneOf(1),
    image: text,
    digest: orNull(text),
    commit: orNull(text),
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


/***/ })

};
