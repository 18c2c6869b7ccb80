export const id = 575;
export const ids = [575];
export const modules = {

/***/ 9575:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderJUnit: () => (/* binding */ renderJUnit)
/* harmony export */ });
/* harmony import */ var _lint_threshold_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7354);
/* harmony import */ var _xml_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5227);


/** A clean file is one test case that passed. */
function renderJUnit({ files, problems, failOn, milliseconds }) {
    const suites = [...files.map((file) => suiteOf(file, failOn)), ...problems.map(brokenSuite)];
    const sum = (key) => suites.reduce((total, suite) => total + suite[key], 0);
    const totals = (0,_xml_js__WEBPACK_IMPORTED_MODULE_1__/* .attributes */ .u)({
        name: 'Layersmith',
        tests: sum('tests'),
        failures: sum('failures'),
        errors: sum('errors'),
        time: (milliseconds / 1000).toFixed(3),
    });
    const body = suites.flatMap(({ cases, ...counts }) => [
        `  <testsuite${(0,_xml_js__WEBPACK_IMPORTED_MODULE_1__/* .attributes */ .u)(counts)}>`,
        ...cases.map((line) => `    ${line}`),
        '  </testsuite>',
    ]);
    return `${['<?xml version="1.0" encoding="UTF-8"?>', `<testsuites${totals}>`, ...body, '</testsuites>'].join('\n')}\n`;
}
function suiteOf({ path, findings }, failOn) {
    const failing = new Set((0,_lint_threshold_js__WEBPACK_IMPORTED_MODULE_0__/* .findingsAtOrAbove */ .eO)(findings, failOn));
    const clean = `<testcase${(0,_xml_js__WEBPACK_IMPORTED_MODULE_1__/* .attributes */ .u)({ name: path, classname: path, file: path })}/>`;
    return {
        name: path,
        tests: Math.max(1, findings.length),
        failures: failing.size,
        errors: 0,
        cases: findings.length === 0 ? [clean] : findings.map((one) => caseOf(path, one, failing.has(one))),
    };
}
function caseOf(path, { rule, line, column, severity, message }, fails) {
    const place = (0,_xml_js__WEBPACK_IMPORTED_MODULE_1__/* .attributes */ .u)({ name: `${rule} (${line}:${column})`, classname: path, file: path, line });
    const text = (0,_xml_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeXml */ .X)(`${path}:${line}:${column}: ${severity} ${rule} ${message}`);
    const said = fails
        ? `<failure${(0,_xml_js__WEBPACK_IMPORTED_MODULE_1__/* .attributes */ .u)({ type: severity, message })}>${text}</failure>`
        : `<system-out>${text}</system-out>`;
    return `<testcase${place}>${said}</testcase>`;
}
function brokenSuite({ path, message }) {
    const place = (0,_xml_js__WEBPACK_IMPORTED_MODULE_1__/* .attributes */ .u)({ name: path, classname: path, file: path });
    const broken = `<testcase${place}><error${(0,_xml_js__WEBPACK_IMPORTED_MODULE_1__/* .attributes */ .u)({ type: 'unreadable', message })}/></testcase>`;
    return { name: path, tests: 1, failures: 0, errors: 1, cases: [broken] };
}


/***/ }),

/***/ 5227:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ escapeXml),
/* harmony export */   u: () => (/* binding */ attributes)
/* harmony export */ });
// Text of any kind → text that may stand in an XML 1.0 document.
/** What XML 1.0 cannot hold at all, not even escaped. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is replaced
const IMPOSSIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Escaped for an attribute in double quotes and for running text; line breaks and tabs survive in both. */
function escapeXml(text) {
    return text
        .toWellFormed()
        .replace(IMPOSSIBLE, '\ufffd')
        .replace(/[&<>"\t\n\r]/g, (character) => ENTITIES[character] ?? `&#${character.charCodeAt(0)};`);
}
/** ` name="value"` for each attribute that has a value, in order. */
function attributes(values) {
    return Object.entries(values)
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
        .join('');
}


/***/ })

};
