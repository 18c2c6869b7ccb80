export const id = 820;
export const ids = [820];
export const modules = {

/***/ 9820:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderGitLab: () => (/* binding */ renderGitLab)
/* harmony export */ });
/* harmony import */ var _fingerprint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4458);

const SEVERITIES = {
    error: 'critical',
    warning: 'major',
    info: 'minor',
    style: 'info',
};
const CATEGORIES = {
    process: 'Bug Risk',
    packages: 'Bug Risk',
    security: 'Security',
    cache: 'Performance',
    correctness: 'Bug Risk',
    layers: 'Performance',
    reproducibility: 'Bug Risk',
    metadata: 'Clarity',
    style: 'Style',
};
/** The report as text; an empty list when there is nothing to say, which tells GitLab that all is mended. */
function renderGitLab(files, rules) {
    const categories = new Map(rules.map(({ id, category }) => [id, CATEGORIES[category]]));
    const issues = files.flatMap(({ path, text, findings }) => {
        const fingerprintOf = (0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .createFingerprints */ .A5)(text);
        return findings.map((finding) => ({
            type: 'issue',
            check_name: finding.rule,
            description: finding.message,
            categories: [categories.get(finding.rule) ?? 'Bug Risk'],
            severity: SEVERITIES[finding.severity],
            fingerprint: (0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .hashOf */ .qQ)(`${path}\n${fingerprintOf(finding)}`),
            location: { path, lines: linesOf(finding) },
        }));
    });
    return `${JSON.stringify(issues, undefined, 2)}\n`;
}
/** A range that ends at the start of a line does not reach that line. */
function linesOf({ line, endLine, endColumn }) {
    return { begin: line, end: endColumn === 1 && endLine > line ? endLine - 1 : endLine };
}


/***/ }),

/***/ 4458:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A5: () => (/* binding */ createFingerprints),
/* harmony export */   cU: () => (/* binding */ lineHashesOf),
/* harmony export */   qQ: () => (/* binding */ hashOf)
/* harmony export */ });
const MASK = (1n << 64n) - 1n;
const BASE = 37n;
const WINDOW = 100;
const END_OF_FILE = 0xffff;
const TAB = 9;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const BLANK = 32;
/**
 * For each line the hash GitHub's upload action computes for `primaryLocationLineHash`: a rolling hash of
 * the 100 characters from the line's start, blanks left out, with a count of equal ones before it. Another
 * value under that name makes the action warn for every result.
 */
function lineHashesOf(text) {
    const { codes, starts } = significant(text);
    const hashes = [];
    const seen = new Map();
    const highest = power(BASE, WINDOW);
    let hash = 0n;
    let line = 0;
    for (let at = 0; line < starts.length; at++) {
        if (at - WINDOW === starts[line]) {
            const digits = hash.toString(16);
            const count = (seen.get(digits) ?? 0) + 1;
            seen.set(digits, count);
            hashes.push(`${digits}:${count}`);
            line++;
        }
        const leaving = BigInt(codes[at - WINDOW] ?? 0);
        hash = (hash * BASE + BigInt(codes[at] ?? 0) - highest * leaving) & MASK;
    }
    return hashes;
}
/** 64 bits of FNV-1a over the UTF-16 units, as 16 hexadecimal digits. */
function hashOf(text) {
    let hash = 0xcbf29ce484222325n;
    for (let at = 0; at < text.length; at++)
        hash = ((hash ^ BigInt(text.charCodeAt(at))) * 0x100000001b3n) & MASK;
    return hash.toString(16).padStart(16, '0');
}
/** For the findings of one text, in order: rule and marked text without blanks, and how many equal ones stand above; no line number in it. */
function createFingerprints(text) {
    const seen = new Map();
    return ({ rule, range }) => {
        const digits = hashOf(`${rule}\n${text.slice(range.start, range.end).replaceAll(/\s+/g, ' ').trim()}`);
        const count = (seen.get(digits) ?? 0) + 1;
        seen.set(digits, count);
        return `${digits}:${count}`;
    };
}
/** The characters that count, and for each line which of them is its first. */
function significant(text) {
    const codes = [];
    const starts = [];
    let atLineStart = true;
    const add = (code) => {
        if (atLineStart)
            starts.push(codes.length);
        atLineStart = code === LINE_FEED;
        codes.push(code);
    };
    for (let at = 0; at < text.length; at++) {
        const code = text.charCodeAt(at);
        if (code === BLANK || code === TAB)
            continue;
        if (code === LINE_FEED && text.charCodeAt(at - 1) === CARRIAGE_RETURN)
            continue;
        add(code === CARRIAGE_RETURN ? LINE_FEED : code);
    }
    add(END_OF_FILE);
    return { codes, starts };
}
function power(base, exponent) {
    let result = 1n;
    for (let step = 0; step < exponent; step++)
        result = (result * base) & MASK;
    return result;
}


/***/ })

};
