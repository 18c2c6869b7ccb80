export const id = 201;
export const ids = [201];
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

/***/ 4582:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderPretty: () => (/* binding */ renderPretty)
});

// EXTERNAL MODULE: ./lib/report/edit-text.js
var edit_text = __webpack_require__(9290);
// EXTERNAL MODULE: ./lib/report/visible.js
var visible = __webpack_require__(5944);
;// CONCATENATED MODULE: ./lib/report/excerpt.js

const MAX_WIDTH = 120;
const LEAD = 24;
const MAX_LINES = 9;
/** Lines ready to print: one line of context on each side, `^` under every marked column. */
function renderExcerpt({ lines, at, ink, paint }) {
    const last = lastMarkedLine(at);
    const first = Math.max(1, at.line - 1);
    const end = Math.min(lines.length, last + 1);
    const gutter = String(end).length;
    const shown = [];
    for (let number = first; number <= end; number++) {
        if (isLeftOut(number, at.line, last)) {
            if (number === at.line + MAX_LINES - 3)
                shown.push(paint('quiet', `${' '.repeat(gutter)} ⋮`));
            continue;
        }
        const marked = number >= at.line && number <= last;
        const { source, marks } = renderLine(lines[number - 1] ?? '', marked ? marksOf(number, at) : undefined);
        shown.push(`${paint('quiet', `${String(number).padStart(gutter)} │`)}${source === '' ? '' : ` ${source}`}`);
        if (marks !== '') {
            const pad = marks.length - marks.trimStart().length;
            const bar = paint('quiet', `${' '.repeat(gutter)} │`);
            shown.push(`${bar} ${' '.repeat(pad)}${paint(ink, marks.trimStart())}`);
        }
    }
    return shown;
}
/** A range that ends at the start of a line does not reach that line. */
function lastMarkedLine(at) {
    return at.endColumn === 1 && at.endLine > at.line ? at.endLine - 1 : Math.max(at.line, at.endLine);
}
/** Of a long range only the beginning and the last two lines are shown. */
function isLeftOut(number, from, to) {
    return to - from + 1 > MAX_LINES && number >= from + MAX_LINES - 3 && number < to - 1;
}
function marksOf(number, at) {
    const from = number === at.line ? at.column - 1 : 0;
    const to = number === at.endLine ? at.endColumn - 1 : Number.POSITIVE_INFINITY;
    return { from, to, empty: at.line === at.endLine && at.column >= at.endColumn };
}
function renderLine(line, marks) {
    const cells = (0,visible/* cellsOf */.n)(line.endsWith('\r') ? line.slice(0, -1) : line);
    const inside = marks === undefined ? [] : cells.filter(({ start, end }) => start < marks.to && end > marks.from);
    const tight = trimBlank(inside);
    const { column, width } = endOf(cells);
    if (marks?.empty) {
        const at = cells.find(({ end }) => end > marks.from)?.column ?? column + width;
        return crop(cells, { from: at, to: at + 1 });
    }
    const [head] = tight;
    const tail = endOf(tight);
    return crop(cells, head === undefined ? undefined : { from: head.column, to: tail.column + tail.width });
}
function trimBlank(cells) {
    const isInk = ({ text }) => text.trim() !== '';
    const from = cells.findIndex(isInk);
    return from < 0 ? cells.slice(0, 0) : cells.slice(from, cells.findLastIndex(isInk) + 1);
}
function endOf(cells) {
    return cells.at(-1) ?? { column: 0, width: 0 };
}
/** Cuts what is wider than a screen to a window around the marks. */
function crop(cells, marks) {
    const end = endOf(cells);
    const width = end.column + end.width;
    const from = width <= MAX_WIDTH ? 0 : Math.max(0, Math.min((marks?.from ?? 0) - LEAD, width - MAX_WIDTH));
    const kept = cells.filter((cell) => cell.column >= from && cell.column + cell.width <= from + MAX_WIDTH);
    const lead = from > 0 ? '…' : '';
    const tail = width > from + MAX_WIDTH ? '…' : '';
    const source = `${lead}${kept.map(({ text }) => text).join('')}${tail}`.trimEnd();
    if (marks === undefined)
        return { source, marks: '' };
    const shift = lead.length - (kept[0]?.column ?? from);
    const length = Math.max(1, Math.min(marks.to, from + MAX_WIDTH) - marks.from);
    return { source, marks: ' '.repeat(Math.max(0, marks.from + shift)) + '^'.repeat(length) };
}

// EXTERNAL MODULE: ./lib/lint/threshold.js
var threshold = __webpack_require__(7354);
// EXTERNAL MODULE: ./lib/report/markdown.js
var markdown = __webpack_require__(3021);
;// CONCATENATED MODULE: ./lib/report/findings-by-rule.js


/** One line a rule: count, severity, name, in how many files. */
function renderByRule(files, paint) {
    const rows = countRules(files);
    const digits = Math.max(...rows.map(({ count }) => String(count).length));
    const width = Math.max(...rows.map(({ rule }) => rule.length));
    return rows.map(({ rule, severity, count, files: where }) => {
        const level = paint(severity, severity) + ' '.repeat('warning'.length - severity.length);
        const name = paint('rule', rule) + ' '.repeat(width - rule.length);
        return `  ${String(count).padStart(digits)}  ${level}  ${name}  ${paint('quiet', `in ${(0,markdown/* counted */.hS)(where.size, 'file')}`)}`;
    });
}
function countRules(files) {
    const rows = new Map();
    for (const { path, findings } of files)
        for (const { rule, severity } of findings) {
            const key = `${severity} ${rule}`;
            const row = rows.get(key) ?? { rule, severity, count: 0, files: new Set() };
            row.count++;
            row.files.add(path);
            rows.set(key, row);
        }
    return [...rows.values()].sort((a, b) => (0,threshold/* compareSeverity */.zK)(a.severity, b.severity) || b.count - a.count || (a.rule < b.rule ? -1 : 1));
}

// EXTERNAL MODULE: ./lib/lint/finding.js
var finding = __webpack_require__(380);
;// CONCATENATED MODULE: ./lib/report/summary-line.js
// Findings → the line that ends the terminal's output.


/** `2 warnings (1 fixable with --fix-unsafe), 1 info in 1 file, 9 ms`; no time when it is not known. */
function renderSummaryLine(files, milliseconds) {
    const findings = (0,threshold/* allFindings */.c4)(files);
    const parts = finding/* SEVERITIES */.o.flatMap((severity) => {
        const own = findings.filter((finding) => finding.severity === severity);
        return own.length === 0 ? [] : [`${countOf(own.length, severity)}${fixable(own)}`];
    });
    const time = milliseconds === undefined ? '' : `, ${Math.max(1, Math.round(milliseconds))} ms`;
    const total = parts.length === 0 ? 'No findings' : parts.join(', ');
    return `${total} in ${files.length} ${files.length === 1 ? 'file' : 'files'}${time}`;
}
/** `style` and `info` have no plural. */
function countOf(count, severity) {
    const plural = (severity === 'error' || severity === 'warning') && count !== 1;
    return `${count} ${severity}${plural ? 's' : ''}`;
}
function fixable(findings) {
    const safe = findings.filter(({ fix }) => fix?.kind === 'safe').length;
    const unsafe = findings.filter(({ fix }) => fix?.kind === 'unsafe').length;
    if (safe > 0 && unsafe > 0)
        return ` (${safe} fixable with --fix, ${unsafe} with --fix-unsafe)`;
    if (safe > 0)
        return ` (${safe} fixable with --fix)`;
    return unsafe > 0 ? ` (${unsafe} fixable with --fix-unsafe)` : '';
}

;// CONCATENATED MODULE: ./lib/report/findings-pretty.js





const MAX_FIX_LINES = 16;
const MAX_FIX_WIDTH = 1000;
/** From so many on, what each rule found is counted at the end. */
const MANY_FILES = 10;
const INKS = { '+': 'added', '-': 'removed', ' ': 'quiet' };
/** Everything `layersmith lint` prints; ends with the summary line. */
function renderPretty(files, options) {
    const explained = new Set();
    const blocks = files.flatMap((file) => {
        const lines = (0,edit_text/* linesOf */.Dx)(file.text);
        return file.findings.map((finding) => {
            const isNew = !explained.has(finding.rule);
            explained.add(finding.rule);
            return renderFinding({ file, lines, finding, isNew, paint: options.paint });
        });
    });
    const counts = files.length < MANY_FILES || blocks.length === 0 ? [] : [renderByRule(files, options.paint).join('\n')];
    return `${[...blocks, ...counts, options.paint('strong', renderSummaryLine(files, options.milliseconds))].join('\n\n')}\n`;
}
function renderFinding({ file, lines, finding, isNew, paint }) {
    const { line, column, severity, rule, ours, message, fix } = finding;
    const place = paint('path', `${(0,visible/* visible */.R)(file.path)}:${line}:${column}`);
    const excerpt = renderExcerpt({ lines, at: finding, ink: severity, paint });
    return [
        `${place}  ${paint(severity, severity)}  ${paint('rule', ours === undefined ? rule : `${rule} ${ours}`)}`,
        `  ${(0,visible/* visible */.R)(message)}`,
        '',
        ...excerpt.map((shown) => `    ${shown}`),
        ...(fix === undefined ? [] : renderFix(file.text, fix, paint)),
        ...(isNew ? [`  ${paint('quiet', `layersmith explain ${rule}`)}`] : []),
    ].join('\n');
}
function renderFix(text, fix, paint) {
    const option = fix.kind === 'safe' ? '--fix' : '--fix-unsafe';
    const all = nearChanges((0,edit_text/* previewEdits */.Ex)(text, fix.edits));
    const shown = all.length > MAX_FIX_LINES ? all.slice(0, MAX_FIX_LINES - 1) : all;
    return [
        `  Fix (${fix.kind}, ${option}): ${(0,visible/* visible */.R)(fix.description)}`,
        ...shown.map(({ kind, text: line }) => `    ${paint(INKS[kind], `${kind} ${readable(line)}`.trimEnd())}`.trimEnd()),
        ...(shown.length < all.length
            ? [`    ${paint('quiet', `… ${all.length - shown.length} more lines`)}`]
            : []),
    ];
}
/** Changed lines and their neighbours; a gap between them is one line. */
function nearChanges(all) {
    const isNear = (index) => all.slice(Math.max(0, index - 1), index + 2).some(({ kind }) => kind !== ' ');
    return all.flatMap((line, index) => {
        if (isNear(index))
            return [line];
        return index > 0 && isNear(index - 1) ? [{ kind: ' ', text: '⋮' }] : [];
    });
}
/** One line as a terminal may show it: tabs expanded, controls visible, cut when nobody would read it. */
function readable(line) {
    const shown = (0,visible/* cellsOf */.n)(line.slice(0, MAX_FIX_WIDTH))
        .map(({ text }) => text)
        .join('');
    return line.length > MAX_FIX_WIDTH ? `${shown}…` : shown;
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

/***/ 3021:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   X1: () => (/* binding */ escapeText),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   hS: () => (/* binding */ counted),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   tp: () => (/* binding */ table)
/* harmony export */ });
/* unused harmony exports shortCode, folded */
// Text from images and pull requests to Markdown that shows it and does nothing else.
const ZERO_WIDTH_SPACE = '&#8203;';
/** Control and direction characters could break lines or reorder what is read. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is removed
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]+/g;
/** One line without control characters, and without halves of characters: GitHub refuses those. */
function oneLine(text) {
    return text.toWellFormed().replace(UNPRINTABLE, ' ').trim();
}
function entity(character) {
    return `&#${character.codePointAt(0)};`;
}
/** Running text: no markup, no link, no mention, no issue reference comes of it. */
function escapeText(text) {
    const inert = oneLine(text).replace(/[&<>\\`*_[\]|~$]|[@#]|:(?=\/\/)|www\.|GH-(?=\d)/gi, (match) => /^[&<>\\`*_[\]|~$]$/.test(match) ? entity(match) : `${match}${ZERO_WIDTH_SPACE}`);
    return /^(?:[-+=]|\d+[.)](?:\s|$))/.test(inert) ? `${ZERO_WIDTH_SPACE}${inert}` : inert;
}
/** Code: a fence longer than any run of back-ticks inside; entities where a table or a comment could break. */
function code(text) {
    const line = oneLine(text);
    if (line === '')
        return '';
    if (/[|<]/.test(line))
        return `<code>${line.replace(/[^\w\s./,;=+()"'-]/gu, entity)}</code>`;
    const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
    const fence = '`'.repeat(longest + 1);
    const pad = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
    return `${fence}${pad}${line}${pad}${fence}`;
}
/** Code of at most `limit` characters. */
function shortCode(text, limit = 80) {
    const line = oneLine(text);
    const characters = [...line];
    return code(characters.length > limit ? `${characters.slice(0, limit - 1).join('')}…` : line);
}
/** A link; `label` is Markdown already. Only http addresses become links. */
function link(label, url) {
    if (url === undefined || !/^https?:\/\//.test(url))
        return label;
    return `[${label}](${url.replace(/[\s()<>|\\]/g, percentEncoded)})`;
}
function percentEncoded(character) {
    return `%${(character.codePointAt(0) ?? 0).toString(16).padStart(2, '0').toUpperCase()}`;
}
/** A table; titles and cells are Markdown already. */
function table(columns, rows) {
    const head = row(columns.map(({ title }) => title));
    const rule = `|${columns.map(({ align }) => (align === 'right' ? '--:' : '---')).join('|')}|`;
    return [head, rule, ...rows.map(row)].join('\n');
}
function row(cells) {
    return `|${cells.map((cell) => (cell === '' ? ' ' : ` ${cell.replace(/\s*\n\s*/g, ' ')} `)).join('|')}|`;
}
/** A part that opens on a click; `summary` and `content` are Markdown already. */
function folded(summary, content) {
    return `<details><summary>${summary}</summary>\n\n${content}\n\n</details>`;
}
/** `1 warning`, `2 warnings`. */
function counted(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}


/***/ })

};
