export const id = 859;
export const ids = [859];
export const modules = {

/***/ 53859:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createLayerWorkers: () => (/* binding */ createLayerWorkers)
/* harmony export */ });
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75919);
/* harmony import */ var _layers_facts_bytes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64255);
/* harmony import */ var _message_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37911);
/* harmony import */ var _read_layer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81389);
// The LayerReader port on threads: this program started again for each, small layers read at once.




const SMALL = 2 * 1024 * 1024;
/** Starts a thread when there is work and none is free, up to `workers`. */
function createLayerWorkers({ program, workers, small = SMALL }) {
    const waiting = [];
    const idle = [];
    const all = new Set();
    const busy = new Map();
    let next = 0;
    const free = (worker) => {
        busy.delete(worker);
        idle.push(worker);
        work();
    };
    const lost = (worker, error) => {
        busy.get(worker)?.reject(error);
        busy.delete(worker);
        all.delete(worker);
        work();
    };
    const start = () => {
        const worker = new node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.Worker(program, {
            workerData: _message_js__WEBPACK_IMPORTED_MODULE_2__/* .LAYER_WORKER */ .Z,
            argv: [],
            resourceLimits: { maxYoungGenerationSizeMb: 4 },
        });
        all.add(worker);
        worker.on('message', (answer) => {
            const job = busy.get(worker);
            if (answer.kind === 'progress')
                job?.onProgress?.(answer.bytes);
            else {
                if (answer.kind === 'error')
                    job?.reject(new Error(answer.message));
                else
                    job?.resolve(answer);
                free(worker);
            }
        });
        worker.on('error', (error) => lost(worker, error));
        return worker;
    };
    const work = () => {
        while (waiting.length > 0 && (idle.length > 0 || all.size < workers)) {
            const job = waiting.shift();
            const worker = idle.pop() ?? start();
            if (job === undefined)
                return;
            busy.set(worker, job);
            worker.postMessage(job.order);
        }
    };
    const give = (order, onProgress) => new Promise((resolve, reject) => {
        waiting.push({ order, onProgress, resolve, reject });
        work();
    });
    return {
        async read(task, onProgress) {
            if (task.place.size < small)
                return (0,_read_layer_js__WEBPACK_IMPORTED_MODULE_1__/* .readLayerFacts */ .h)(task, onProgress);
            next += 1;
            return readingOf(task, await give({ id: next, kind: 'read', task }, onProgress));
        },
        async hash(task, paths) {
            if (task.place.size < small)
                return (0,_read_layer_js__WEBPACK_IMPORTED_MODULE_1__/* .hashFiles */ .y)(task, paths);
            next += 1;
            const answer = await give({ id: next, kind: 'hash', task, paths });
            return answer.kind === 'hash' ? answer.hashes : new Map();
        },
        async close() {
            const ending = [...all];
            all.clear();
            idle.length = 0;
            await Promise.all(ending.map((worker) => worker.terminate()));
        },
    };
}
function readingOf({ digest }, answer) {
    const facts = answer.kind === 'read' ? (0,_layers_facts_bytes_js__WEBPACK_IMPORTED_MODULE_3__/* .decodeFacts */ .a)(Buffer.from(answer.facts.buffer)) : undefined;
    if (answer.kind !== 'read' || facts === undefined)
        throw new Error(`a thread answered nonsense about ${digest}`);
    return { facts, verified: answer.verified, problem: answer.problem };
}


/***/ })

};
