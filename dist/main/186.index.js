export const id = 186;
export const ids = [186];
export const modules = {

/***/ 39186:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   pagePlatform: () => (/* binding */ pagePlatform)
/* harmony export */ });
/* harmony import */ var _layers_live_tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43455);
/* harmony import */ var _layers_packages_live_packages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6922);
// A platform's replayed layers → what the page shows beyond the report: every live file once, and the packages.


/** Files stand under the name their layer wrote; links and directories have no bytes and are left out. */
function pagePlatform(platform, replay) {
    const paths = [];
    const sizes = [];
    const layers = [];
    for (const { path, content } of (0,_layers_live_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .liveFiles */ .U)(replay.root)) {
        paths.push(path);
        sizes.push(content.entry.size);
        layers.push(content.layer);
    }
    return { platform, files: { paths, sizes, layers }, packages: (0,_layers_packages_live_packages_js__WEBPACK_IMPORTED_MODULE_1__/* .livePackages */ .C)(replay) };
}


/***/ })

};
