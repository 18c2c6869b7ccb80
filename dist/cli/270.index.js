export const id = 270;
export const ids = [270];
export const modules = {

/***/ 7270:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderCompact: () => (/* binding */ renderCompact)
/* harmony export */ });
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5944);

/** `file:line:column: severity rule message`; nothing at all without findings. */
function renderCompact(files) {
    return files
        .flatMap(({ path, findings }) => findings.map(({ line, column, severity, rule, message }) => `${(0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .R)(path)}:${line}:${column}: ${severity} ${rule} ${(0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .R)(message)}\n`))
        .join('');
}


/***/ })

};
