export const id = 106;
export const ids = [106];
export const modules = {

/***/ 15106:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createCarriedReports: () => (/* binding */ createCarriedReports)
/* harmony export */ });
/* harmony import */ var _report_parse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26837);
/* harmony import */ var _indexes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33941);
/* harmony import */ var _within_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39635);



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


/***/ })

};
