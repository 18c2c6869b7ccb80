export const id = 124;
export const ids = [124];
export const modules = {

/***/ 5124:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderAnnotations: () => (/* binding */ renderAnnotations),
/* harmony export */   renderWorkflowCommands: () => (/* binding */ renderWorkflowCommands)
/* harmony export */ });
/* harmony import */ var _lint_threshold_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7354);

/** GitHub keeps this many of each level in one step and drops the rest without a word. */
const MAX_PER_LEVEL = 10;
const LEVELS = {
    error: 'error',
    warning: 'warning',
    info: 'notice',
    style: 'notice',
};
/** Worst first, at most as many of each level as GitHub shows, then one notice that counts the others. */
function renderAnnotations(files) {
    const all = files
        .flatMap(({ path, findings }) => findings.map((finding) => ({ path, finding })))
        .toSorted((a, b) => (0,_lint_threshold_js__WEBPACK_IMPORTED_MODULE_0__/* .compareSeverity */ .zK)(a.finding.severity, b.finding.severity))
        .map(({ path, finding }) => annotate(path, finding));
    const complete = firstPerLevel(all, MAX_PER_LEVEL);
    if (complete.length === all.length)
        return complete;
    const shown = firstPerLevel(all, MAX_PER_LEVEL, MAX_PER_LEVEL - 1);
    const left = all.length - shown.length;
    const message = `${left} more ${left === 1 ? 'finding is' : 'findings are'} not shown here: GitHub shows ${MAX_PER_LEVEL} annotations of each level in a step.`;
    return [...shown, { level: 'notice', message, at: undefined }];
}
/** One workflow command a line, for a step's standard output. */
function renderWorkflowCommands(annotations) {
    return annotations.map((annotation) => `${renderCommand(annotation)}\n`).join('');
}
function annotate(file, finding) {
    const { line, endLine, column, endColumn, rule, severity, message } = finding;
    const columns = line === endLine ? { column, endColumn } : {};
    return { level: LEVELS[severity], message, at: { file, line, endLine, ...columns, title: rule } };
}
function firstPerLevel(all, most, mostNotices = most) {
    const seen = { error: 0, warning: 0, notice: 0 };
    return all.filter(({ level }) => ++seen[level] <= (level === 'notice' ? mostNotices : most));
}
function renderCommand({ level, message, at }) {
    if (at === undefined)
        return `::${level}::${escapeData(message)}`;
    const properties = [
        ['file', at.file],
        ['line', at.line],
        ['endLine', at.endLine],
        ['col', at.column],
        ['endColumn', at.endColumn],
        ['title', at.title],
    ];
    const written = properties
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
    return `::${level} ${written.join(',')}::${escapeData(message)}`;
}
function escapeData(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
function escapeProperty(text) {
    return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}


/***/ })

};
