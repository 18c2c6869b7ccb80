export const id = 565;
export const ids = [565,749];
export const modules = {

/***/ 5749:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ toFindingsJson),
/* harmony export */   renderJson: () => (/* binding */ renderJson)
/* harmony export */ });
/* harmony import */ var _lint_position_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5082);

/** The findings as data, as documented. */
function toFindingsJson(files) {
    return {
        version: 1,
        files: files.map(({ path, text, findings }) => {
            const locate = (0,_lint_position_js__WEBPACK_IMPORTED_MODULE_0__/* .createLocator */ .T)(text);
            return { path, findings: findings.map((finding) => toJsonFinding(finding, locate)) };
        }),
    };
}
/** The findings as one line of JSON with a line break. */
function renderJson(files) {
    return `${JSON.stringify(toFindingsJson(files))}\n`;
}
function toJsonFinding(finding, locate) {
    const { rule, aliases, severity, message, line, column, endLine, endColumn, fix } = finding;
    const known = { rule, aliases, severity, message, line, column, endLine, endColumn };
    if (fix === undefined)
        return known;
    const edits = fix.edits.map((edit) => ({ ...locate(edit.range), text: edit.text }));
    return { ...known, fix: { kind: fix.kind, description: fix.description, edits } };
}


/***/ }),

/***/ 1565:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderJsonLines: () => (/* binding */ renderJsonLines)
/* harmony export */ });
/* harmony import */ var _findings_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5749);

/** Fields are those of the JSON format (docs/json.md), `path` first. */
function renderJsonLines(files) {
    return (0,_findings_json_js__WEBPACK_IMPORTED_MODULE_0__/* .toFindingsJson */ .A)(files)
        .files.flatMap(({ path, findings }) => findings.map((finding) => `${JSON.stringify({ path, ...finding })}\n`))
        .join('');
}


/***/ })

};
