export const id = 799;
export const ids = [799];
export const modules = {

/***/ 9290:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dx: () => (/* binding */ linesOf),
/* harmony export */   Ex: () => (/* binding */ previewEdits),
/* harmony export */   w0: () => (/* binding */ joinEdits)
/* harmony export */ });
/* harmony import */ var _line_diff_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5892);

/** The whole lines a fix touches, before and after; lines between distant edits are kept in it. */
function previewEdits(text, edits) {
    const { range, text: added } = joinEdits(text, edits);
    const from = range.start === 0 ? 0 : text.lastIndexOf('\n', range.start - 1) + 1;
    const after = text.slice(from, range.start) + added;
    const at = range.end;
    const whole = at > from && text[at - 1] === '\n' && (after === '' || after.endsWith('\n'));
    const lineEnd = whole ? at : text.indexOf('\n', at);
    const to = lineEnd < 0 ? text.length : lineEnd;
    return (0,_line_diff_js__WEBPACK_IMPORTED_MODULE_0__/* .diffLines */ .P)(linesOf(text.slice(from, to)), linesOf(after + text.slice(at, to)));
}
/** One edit that does what all of them do; the text between them is part of it. */
function joinEdits(text, edits) {
    const sorted = edits.toSorted((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
    const start = sorted[0]?.range.start ?? 0;
    let joined = '';
    let end = start;
    for (const { range, text: added } of sorted) {
        joined += text.slice(end, range.start) + added;
        end = Math.max(end, range.end);
    }
    return { range: { start, end }, text: joined };
}
/** The lines as a person sees them: no breaks, no byte order mark; a break at the very end starts no line. */
function linesOf(text) {
    const lines = text
        .replace(/^\ufeff/, '')
        .split('\n')
        .map(withoutReturn);
    return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}
function withoutReturn(line) {
    return line.endsWith('\r') ? line.slice(0, -1) : line;
}


/***/ }),

/***/ 4180:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderRdjson: () => (/* binding */ renderRdjson)
/* harmony export */ });
/* harmony import */ var _lint_position_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5082);
/* harmony import */ var _edit_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9290);
/* harmony import */ var _rule_page_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4580);



const SEVERITIES = {
    error: 'ERROR',
    warning: 'WARNING',
    info: 'INFO',
    style: 'INFO',
};
/** Lines and columns are 1-based, columns count UTF-8 bytes, ends are exclusive. */
function renderRdjson(files, homepage) {
    const diagnostics = files.flatMap(({ path, text, findings }) => {
        const rangeOf = createByteRanges(text);
        return findings.map((finding) => ({
            message: finding.message,
            location: { path, range: rangeOf(finding.range) },
            severity: SEVERITIES[finding.severity],
            code: { value: finding.rule, ...urlOf(homepage, finding) },
            ...suggestionsOf(finding, text, rangeOf),
        }));
    });
    return `${JSON.stringify({ source: { name: 'layersmith', url: homepage }, diagnostics })}\n`;
}
function urlOf(homepage, finding) {
    const url = (0,_rule_page_js__WEBPACK_IMPORTED_MODULE_0__/* .rulePage */ .g)(homepage, finding);
    return url === undefined ? {} : { url };
}
/** Every suggestion is an alternative, so that the edits of one fix become one. */
function suggestionsOf({ fix }, text, rangeOf) {
    if (fix === undefined || fix.edits.length === 0)
        return {};
    const edit = (0,_edit_text_js__WEBPACK_IMPORTED_MODULE_1__/* .joinEdits */ .w0)(text, fix.edits);
    return { suggestions: [{ range: rangeOf(edit.range), text: edit.text }] };
}
function createByteRanges(text) {
    const locate = (0,_lint_position_js__WEBPACK_IMPORTED_MODULE_2__/* .createLocator */ .T)(text);
    const encoder = new TextEncoder();
    const columnAt = (offset, column) => 1 + encoder.encode(text.slice(Math.max(0, offset - column + 1), offset)).length;
    return (range) => {
        const { line, column, endLine, endColumn } = locate(range);
        return {
            start: { line, column: columnAt(range.start, column) },
            end: { line: endLine, column: columnAt(range.end, endColumn) },
        };
    };
}


/***/ }),

/***/ 5892:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ diffLines),
/* harmony export */   i: () => (/* binding */ renderUnifiedDiff)
/* harmony export */ });
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5944);
// Two texts → the lines that differ, as data or as a unified diff.

const CONTEXT = 3;
/** Beyond this many differing lines the middle is replaced whole: memory grows with its square. */
const MAX_DISTANCE = 2_000;
/** The shortest list of kept, removed and added lines (Myers 1986, greedy forward search). */
function diffLines(before, after) {
    let head = 0;
    while (head < before.length && head < after.length && before[head] === after[head])
        head++;
    let tail = 0;
    const most = Math.min(before.length, after.length) - head;
    while (tail < most && before[before.length - 1 - tail] === after[after.length - 1 - tail])
        tail++;
    const middle = diffMiddle(before.slice(head, before.length - tail), after.slice(head, after.length - tail));
    return [...lines(' ', before.slice(0, head)), ...middle, ...lines(' ', before.slice(before.length - tail))];
}
/** A patch that `git apply` and `patch -p1` take; empty when nothing differs. */
function renderUnifiedDiff(path, before, after) {
    if (before === after)
        return '';
    const all = diffLines(withBreaks(before), withBreaks(after));
    const name = (0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .R)(path).replace(/^\/+/, '');
    const output = [`--- a/${name}\n+++ b/${name}\n`];
    for (const { from, to } of hunks(all)) {
        const skipped = all.slice(0, from);
        const body = all.slice(from, to);
        output.push(`@@ -${span(skipped, body, '-')} +${span(skipped, body, '+')} @@\n`);
        for (const { kind, text } of body)
            output.push(text.endsWith('\n') ? kind + text : `${kind}${text}\n\\ No newline at end of file\n`);
    }
    return output.join('');
}
/** Start and length of a hunk on one side, as the format writes it: an empty side names the line before it. */
function span(skipped, body, side) {
    const count = (part) => part.filter(({ kind }) => kind === ' ' || kind === side).length;
    const length = count(body);
    const start = count(skipped) + (length === 0 ? 0 : 1);
    return length === 1 ? String(start) : `${start},${length}`;
}
function hunks(all) {
    const found = [];
    for (const [index, { kind }] of all.entries()) {
        if (kind === ' ')
            continue;
        const from = Math.max(0, index - CONTEXT);
        const to = Math.min(all.length, index + CONTEXT + 1);
        const last = found.at(-1);
        if (last !== undefined && from <= last.to)
            last.to = to;
        else
            found.push({ from, to });
    }
    return found;
}
function withBreaks(text) {
    return text === '' ? [] : text.split(/(?<=\n)/);
}
function lines(kind, texts) {
    return texts.map((text) => ({ kind, text }));
}
function diffMiddle(before, after) {
    const trace = search(before, after);
    if (trace === undefined)
        return [...lines('-', before), ...lines('+', after)];
    const reversed = [];
    let x = before.length;
    let y = after.length;
    for (let distance = trace.length - 1; distance >= 0; distance--) {
        const { x: fromX, y: fromY } = previous(trace, distance, x - y);
        for (; x > fromX && y > fromY && x > 0 && y > 0 && before[x - 1] === after[y - 1]; x--, y--)
            reversed.push({ kind: ' ', text: before[x - 1] ?? '' });
        if (distance === 0)
            break;
        if (y > fromY)
            reversed.push({ kind: '+', text: after[fromY] ?? '' });
        else
            reversed.push({ kind: '-', text: before[fromX] ?? '' });
        x = fromX;
        y = fromY;
    }
    return reversed.reverse();
}
/** For each distance the furthest line of `before` reached on each diagonal; undefined when too far apart. */
function search(before, after) {
    const trace = [];
    for (let distance = 0; distance <= MAX_DISTANCE; distance++) {
        const reached = new Map();
        trace.push(reached);
        for (let diagonal = -distance; diagonal <= distance; diagonal += 2) {
            let { x } = step(trace, distance, diagonal);
            let y = x - diagonal;
            for (; x < before.length && y < after.length && before[x] === after[y]; x++)
                y++;
            reached.set(diagonal, x);
            if (x >= before.length && y >= after.length)
                return trace;
        }
    }
    return undefined;
}
/** Where the walk stands on `diagonal` after its last single step. */
function step(trace, distance, diagonal) {
    if (distance === 0)
        return { x: 0, down: false };
    const above = trace[distance - 1]?.get(diagonal + 1) ?? -1;
    const left = trace[distance - 1]?.get(diagonal - 1) ?? -1;
    const down = diagonal === -distance || (diagonal !== distance && left < above);
    return { x: down ? above : left + 1, down };
}
function previous(trace, distance, diagonal) {
    if (distance === 0)
        return { x: 0, y: 0 };
    const { x, down } = step(trace, distance, diagonal);
    return down ? { x, y: x - diagonal - 1 } : { x: x - 1, y: x - diagonal };
}


/***/ }),

/***/ 4580:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ rulePage)
/* harmony export */ });
/** ShellCheck explains its own ids. Undefined for what is no rule: a file that the front end refuses has no page. */
function rulePage(homepage, { rule, ours = rule }) {
    if (/^SC\d{4}$/.test(rule))
        return `https://www.shellcheck.net/wiki/${rule}`;
    return ours === 'syntax' ? undefined : `${homepage}/blob/main/docs/rules/${ours}.md`;
}


/***/ })

};
