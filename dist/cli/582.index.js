export const id = 582;
export const ids = [582];
export const modules = {

/***/ 1582:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderCheckstyle: () => (/* binding */ renderCheckstyle)
/* harmony export */ });
/* harmony import */ var _xml_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5227);

/** Checkstyle knows three. */
const SEVERITIES = {
    error: 'error',
    warning: 'warning',
    info: 'info',
    style: 'info',
};
/** Every file is named, a clean one too. */
function renderCheckstyle(files) {
    const body = files.flatMap(({ path, findings }) => [
        `  <file${(0,_xml_js__WEBPACK_IMPORTED_MODULE_0__/* .attributes */ .u)({ name: path })}>`,
        ...findings.map(({ line, column, severity, message, rule }) => `    <error${(0,_xml_js__WEBPACK_IMPORTED_MODULE_0__/* .attributes */ .u)({ line, column, severity: SEVERITIES[severity], message, source: `layersmith.${rule}` })}/>`),
        '  </file>',
    ]);
    return `${['<?xml version="1.0" encoding="UTF-8"?>', '<checkstyle version="4.3">', ...body, '</checkstyle>'].join('\n')}\n`;
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
