export const id = 274;
export const ids = [274];
export const modules = {

/***/ 9274:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runRules: () => (/* binding */ runRules)
/* harmony export */ });
/* harmony import */ var _lint_rules_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4796);

const HEAD = ['rule', 'severity', 'default', 'fix', 'what it asks for', 'also known as'];
const FIXES = { none: '', suggested: '--fix-unsafe', safe: '--fix' };
/** Prints one line a rule, by name. */
async function runRules({ terminal }, { json }) {
    const sorted = _lint_rules_index_js__WEBPACK_IMPORTED_MODULE_0__.rules.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    await terminal.write(json ? renderJson(sorted) : renderTable(sorted, (head) => terminal.paint('strong', head)));
    return 0;
}
function renderTable(sorted, paintHead) {
    const rows = sorted.map((rule) => {
        const { id, severity, fix, aliases, summary } = rule;
        return [id, severity, defaultOf(rule), FIXES[fix], summary, aliases.filter(isBrief).join(', ')];
    });
    const [head = '', ...body] = alignColumns([HEAD, ...rows]);
    return `${[paintHead(head), ...body].join('\n')}\n`;
}
/** Numbers and names of hadolint, BuildKit, trivy and checkov; `explain` and the JSON have all of them. */
function isBrief(alias) {
    return /^(?:DL\d|DS-\d|CKV|[A-Z][A-Za-z]+$)/.test(alias);
}
function renderJson(sorted) {
    const described = sorted.map((rule) => {
        const { id, aliases, category, severity, confidence, fix, since, summary } = rule;
        return { id, aliases, category, severity, default: defaultOf(rule), confidence, fix, since, summary };
    });
    return `${JSON.stringify({ version: 1, rules: described }, undefined, 2)}\n`;
}
function defaultOf(rule) {
    return rule.default ?? 'on';
}
function alignColumns(rows) {
    const widths = HEAD.map((_title, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
    return rows.map((row) => row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd());
}


/***/ })

};
