export const id = 84;
export const ids = [84];
export const modules = {

/***/ 25084:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseLogins: () => (/* binding */ parseLogins)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);
// The input `registries` → who logs in where. No message shows a value: any of them may be the secret.


const KEYS = ['registry', 'username', 'password'];
/** Reads a YAML list of registry, username and password. */
function parseLogins(text) {
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text);
    const [error] = document.errors;
    if (error !== undefined) {
        const line = error.linePos?.[0].line ?? 1;
        throw refused(`line ${line} is not valid YAML. Put a value with special characters in quotes.`);
    }
    if (document.contents === null)
        return [];
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(document.contents))
        throw refused('it must be a YAML list, each entry beginning with "- ".');
    return document.contents.items.map((item, at) => readEntry(item, at + 1));
}
function readEntry(item, at) {
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(item))
        throw refused(`entry ${at} must have the keys registry, username and password.`);
    const found = new Map();
    for (const { key, value } of item.items) {
        const name = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key) ? String(key.value) : '';
        if (!KEYS.some((known) => known === name))
            throw refused(`entry ${at} has a key that is none of registry, username and password.`);
        found.set(name, (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(value) ? textOf(value) : '');
    }
    const missing = KEYS.filter((key) => key !== 'registry' && (found.get(key) ?? '') === '');
    if (missing.length > 0)
        throw refused(`entry ${at} has no ${missing.join(' and no ')}.`);
    const [registry = '', username = '', password = ''] = KEYS.map((key) => found.get(key));
    return { registry: registry || 'docker.io', username, password };
}
/** As written: an account number keeps its leading zeros. */
function textOf({ source, value }) {
    if (value === null)
        return '';
    return typeof value === 'string' ? value : (source ?? String(value));
}
function refused(why) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('bad-input', `Input registries: ${why}`);
}


/***/ })

};
