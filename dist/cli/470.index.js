export const id = 470;
export const ids = [470];
export const modules = {

/***/ 470:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderMarkdown: () => (/* binding */ renderMarkdown)
});

// EXTERNAL MODULE: ./lib/lint/threshold.js
var threshold = __webpack_require__(7354);
// EXTERNAL MODULE: ./lib/lint/finding.js
var finding = __webpack_require__(380);
// EXTERNAL MODULE: ./lib/report/markdown.js
var markdown = __webpack_require__(3021);
;// CONCATENATED MODULE: ./lib/report/findings-summary.js
// Findings to the few words that sum them up.


/** `2 warnings, 1 info`, worst first; `no findings` when there are none. */
function summarizeFindings(files) {
    const all = files.flatMap(({ findings }) => findings);
    const parts = finding/* SEVERITIES */.o.flatMap((severity) => {
        const count = all.filter((finding) => finding.severity === severity).length;
        return count === 0 ? [] : [countOf(count, severity)];
    });
    return parts.length === 0 ? 'no findings' : parts.join(', ');
}
/** `style` and `info` have no plural. */
function countOf(count, severity) {
    return severity === 'info' || severity === 'style' ? `${count} ${severity}` : (0,markdown/* counted */.hS)(count, severity);
}

;// CONCATENATED MODULE: ./lib/report/findings-table.js


/** One row per finding, at most `limit`; undefined when there are none. */
function findingsTable(input, limit) {
    const all = (input.findings ?? []).flatMap(rowsOf(input));
    if (all.length === 0)
        return undefined;
    const columns = ['line', 'severity', 'rule', 'finding'].map((title, at) => ({
        title,
        align: at === 0 ? 'right' : 'left',
    }));
    const rest = all.length - limit;
    return table(columns, all.slice(0, limit)) + (rest > 0 ? `\n\nand ${counted(rest, 'more finding')}.` : '');
}
function rowsOf(input) {
    const manyFiles = (input.findings ?? []).length > 1;
    return ({ path, findings }) => findings.map(({ line, severity, rule, message }) => [
        link(manyFiles ? `${escapeText(path)}:${line}` : String(line), lineUrl(input, { file: path, line })),
        severity,
        code(rule),
        prose(message),
    ]);
}
/** Our own sentences: what stands between back-ticks stays code, all else becomes plain text. */
function prose(text) {
    const parts = text.split('`');
    if (parts.length % 2 === 0)
        return (0,markdown/* escapeText */.X1)(text);
    return parts.map((part, at) => (at % 2 === 1 ? (0,markdown/* code */.aY)(part) : escapeWithBlanks(part))).join('');
}
/** Escaping trims; the blanks around code must stay. */
function escapeWithBlanks(part) {
    const [lead = ''] = /^\s*/.exec(part) ?? [];
    const trail = part.trim() === '' ? '' : (/\s*$/.exec(part)?.[0] ?? '');
    return `${lead && ' '}${(0,markdown/* escapeText */.X1)(part)}${trail && ' '}`;
}

// EXTERNAL MODULE: ./lib/report/rule-page.js
var rule_page = __webpack_require__(4580);
;// CONCATENATED MODULE: ./lib/report/findings-markdown.js





/** A job summary may have 1 MiB. */
const MAX_ROWS = 1_000;
const COLUMNS = ['place', 'severity', 'rule', 'finding', 'fix'].map((title) => ({
    title,
    align: 'left',
}));
/** A heading that counts, then the findings. */
function renderMarkdown(files, homepage) {
    const heading = `### Layersmith: ${summarizeFindings(files)} in ${(0,markdown/* counted */.hS)(files.length, 'file')}`;
    const rows = files
        .flatMap(({ path, findings }) => findings.map((finding) => ({ path, finding })))
        .toSorted((a, b) => (0,threshold/* compareSeverity */.zK)(a.finding.severity, b.finding.severity))
        .map(({ path, finding }) => rowOf(path, finding, homepage));
    if (rows.length === 0)
        return `${heading}\n`;
    const left = rows.length - MAX_ROWS;
    const rest = left > 0 ? `\n\nand ${(0,markdown/* counted */.hS)(left, 'more finding')}.` : '';
    return `${heading}\n\n${(0,markdown/* table */.tp)(COLUMNS, rows.slice(0, MAX_ROWS))}${rest}\n`;
}
function rowOf(path, finding, homepage) {
    const { line, severity, rule, message, fix } = finding;
    const option = fix === undefined ? '' : (0,markdown/* code */.aY)(fix.kind === 'safe' ? '--fix' : '--fix-unsafe');
    return [
        `${(0,markdown/* escapeText */.X1)(path)}:${line}`,
        severity,
        (0,markdown/* link */.nf)((0,markdown/* code */.aY)(rule), (0,rule_page/* rulePage */.g)(homepage, finding)),
        prose(message),
        option,
    ];
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
