export const id = 47;
export const ids = [47];
export const modules = {

/***/ 3047:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   serveLayers: () => (/* binding */ serveLayers)
/* harmony export */ });
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5919);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);
/* harmony import */ var _layers_facts_bytes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4255);
/* harmony import */ var _read_layer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1389);
// The worker's side: orders → answers, one at a time.




/** Answers orders until the thread that gives them ends it. */
function serveLayers(port = node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.parentPort) {
    port?.on('message', (order) => {
        void answer(order, (progress) => port.postMessage(progress))
            .catch((error) => ({ id: order.id, kind: 'error', message: (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error) }))
            .then((done) => port.postMessage(done, done.kind === 'read' ? [done.facts.buffer] : []));
    });
}
async function answer(order, tell) {
    const { id, task } = order;
    if (order.kind === 'hash')
        return { id, kind: 'hash', hashes: await (0,_read_layer_js__WEBPACK_IMPORTED_MODULE_2__/* .hashFiles */ .y)(task, order.paths) };
    const { facts, ...rest } = await (0,_read_layer_js__WEBPACK_IMPORTED_MODULE_2__/* .readLayerFacts */ .h)(task, (bytes) => tell({ id, kind: 'progress', bytes }));
    // bytes of their own: a part of a shared pool cannot be handed over
    return { id, kind: 'read', facts: new Uint8Array((0,_layers_facts_bytes_js__WEBPACK_IMPORTED_MODULE_3__/* .encodeFacts */ .Q)(facts)), ...rest };
}


/***/ })

};
