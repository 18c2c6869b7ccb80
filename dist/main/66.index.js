export const id = 66;
export const ids = [66];
export const modules = {

/***/ 43066:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createGhaCache: () => (/* binding */ createGhaCache)
/* harmony export */ });
/** For one import or export; a builder that cannot reach the service must not hold up the run. */
const TIMEOUT = '3m';
/**
 * The builder does all of it during the build, with the token that buildx hands it. One scope for an image: BuildKit itself
 * keeps the caches of different git refs apart, and looks into all that the token may read.
 */
function createGhaCache() {
    return {
        async open({ scope, read = true, write }) {
            const cache = `type=gha,scope=layersmith-${scope},timeout=${TIMEOUT}`;
            return {
                from: read ? [cache] : [],
                to: write ? [`${cache},mode=max,ignore-error=true`] : [],
                stats: {
                    ...{ source: undefined, restoredBytes: 0, seconds: 0, problem: undefined, unavailable: false },
                    note: `left to the builder (type=gha, scope layersmith-${scope})`,
                },
                diskSizes: async () => new Map(),
                finish: async () => undefined,
                bases: [],
                faulty: () => false,
                reached: () => true,
                fetched: () => 0,
            };
        },
        save: async () => ({ saved: false, bytes: 0, problem: undefined, unavailable: false }),
    };
}


/***/ })

};
