export const id = 725;
export const ids = [725];
export const modules = {

/***/ 5725:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderDive: () => (/* binding */ renderDive)
/* harmony export */ });
/** tar's own numbers for what an entry is. */
const TYPE_FLAGS = {
    file: 48,
    'hard-link': 49,
    'symbolic-link': 50,
    device: 51,
    directory: 53,
    fifo: 54,
};
/** The first platform. The figures are ours: bytes a smaller image would not have, not dive's sum of all copies. */
function renderDive([source]) {
    const { layers = [] } = source?.report ?? {};
    const { facts = [], waste } = source?.contents ?? {};
    const sizeBytes = facts.reduce((sum, { fileBytes }) => sum + fileBytes, 0);
    const image = {
        sizeBytes,
        inefficientBytes: waste?.reclaimable ?? 0,
        efficiencyScore: waste?.efficiency ?? 1,
        fileReference: (waste?.pairs ?? []).flatMap(({ paths, bytes, files }) => paths.slice(0, 1).map((path) => ({ count: files, sizeBytes: bytes, file: `/${path}` }))),
    };
    const rows = layers.map((layer, index) => layerOf(layer, { index, facts: facts[index] }));
    return `${JSON.stringify({ layer: rows, image }, undefined, 2)}\n`;
}
function layerOf(layer, { index, facts }) {
    return {
        index,
        id: layer.diffId ?? layer.digest,
        digestId: layer.digest,
        sizeBytes: facts?.fileBytes ?? layer.diskSize ?? layer.size ?? 0,
        command: layer.instruction ?? '',
        fileList: (facts?.entries ?? []).map(fileOf),
    };
}
function fileOf({ path, kind, link, size, mode, uid, gid }) {
    const isDir = kind === 'directory';
    return { path, typeFlag: TYPE_FLAGS[kind], linkName: link ?? '', size, fileMode: mode, uid, gid, isDir };
}


/***/ })

};
