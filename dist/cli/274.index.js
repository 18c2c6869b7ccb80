export const id = 274;
export const ids = [274];
export const modules = {

/***/ 9274:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runRules: () => (/* binding */ runRules)
/* harmony export */ });
/* harmony import */ var _lint_rules_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8633);

const HEAD = ['rule', 'severity', 'fix', 'also known as', 'what it asks for'];
const FIXES = { none: '', suggested: '--fix-unsafe', safe: '--fix' };
/** Prints one line a rule, by name. */
async function runRules({ terminal }) {
    const rows = _lint_rules_index_js__WEBPACK_IMPORTED_MODULE_0__.rules
        .toSorted((a, b) => (a.id < b.id ? -1 : 1))
        .map(({ id, severity, fix, aliases, summary }) => [id, severity, FIXES[fix], aliases.join(', '), summary]);
    const [head = '', ...body] = renderTable([HEAD, ...rows]);
    await terminal.write(`${[terminal.paint('strong', head), ...body].join('\n')}\n`);
    return 0;
}
function renderTable(rows) {
    const widths = HEAD.map((_title, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
    return rows.map((row) => row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd());
}


/***/ })

};
