export const id = 971;
export const ids = [971];
export const modules = {

/***/ 4971:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runFix: () => (/* binding */ runFix)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/lint/lint.js + 19 modules
var lint = __webpack_require__(5393);
// EXTERNAL MODULE: ./lib/dockerfile/parse.js + 18 modules
var parse = __webpack_require__(9522);
;// CONCATENATED MODULE: ./lib/lint/fix.js
/** Applies what fits together, first come first served by position. Keeps the file's line ends. */
function applyFixes(text, findings, { unsafe }) {
    const edits = [];
    const applied = [];
    for (const finding of findings) {
        const { fix } = finding;
        if (fix === undefined || fix.edits.length === 0 || (fix.kind === 'unsafe' && !unsafe))
            continue;
        if (fix.edits.some((edit) => edits.some((other) => overlaps(edit, other))))
            continue;
        edits.push(...fix.edits);
        applied.push(finding);
    }
    return { text: applyEdits(text, edits), applied };
}
/** Two edits that may not go in together; insertions next to an edit count, as their order would be a guess. */
function overlaps({ range: a }, { range: b }) {
    if (a.start === a.end || b.start === b.end)
        return a.start <= b.end && b.start <= a.end;
    return a.start < b.end && b.start < a.end;
}
/** Replaces the ranges of edits that do not overlap. A byte order mark stays, and so does the way the file ends. */
function applyEdits(text, edits) {
    const crlf = /\r?\n/.exec(text)?.[0] === '\r\n';
    const first = text.startsWith('\uFEFF') ? 1 : 0;
    let result = text.slice(0, first);
    let done = first;
    for (const { range, text: insert } of [...edits].sort((a, b) => a.range.start - b.range.start)) {
        result +=
            text.slice(done, Math.max(range.start, first)) + (crlf ? insert.replace(/\r?\n/g, '\r\n') : insert);
        done = Math.max(range.end, first);
    }
    return endLike(text, result + text.slice(done));
}
/** With a final line break or without one, as before. */
function endLike(text, result) {
    const [last] = /\r?\n$/.exec(text) ?? [''];
    const end = /\r?\n$/.test(result) || result === '' ? '' : last;
    return last === '' ? result.replace(/\r?\n$/, '') : result + end;
}
/** True when every comment of the one file is still in the other, but for those the fixes are about. */
function keepsComments(before, after, applied = []) {
    const left = after.comments.map(({ text }) => text);
    const meant = new Set(applied.flatMap(({ fix }) => fix?.comments?.map(({ start }) => start) ?? []));
    return before.comments.every(({ text, range }) => {
        if (meant.has(range.start))
            return true;
        const index = left.indexOf(text);
        if (index !== -1)
            left.splice(index, 1);
        return index !== -1;
    });
}

;// CONCATENATED MODULE: ./lib/lint/fix-dockerfile.js
// A Dockerfile with fixable findings → the text that is stable after all fixes.



const PASSES = 10;
/** Applies fixes and lints again until nothing changes. The answer has no error the input had not. */
function fixDockerfile(input, options) {
    const applied = [];
    let state = { text: input.text, findings: (0,lint/* lintDockerfile */.c)(input) };
    for (let pass = 0; pass < PASSES; pass++) {
        const next = passOnce(input, state, options);
        if (next === undefined)
            break;
        applied.push(...next.applied);
        state = next;
    }
    return { text: state.text, applied, remaining: state.findings };
}
/** One pass; when the fixes together do harm, they are tried one by one. */
function passOnce(input, state, options) {
    const together = tryFixes(input, state, state.findings, options);
    if (together !== undefined)
        return together;
    for (const finding of state.findings) {
        const alone = tryFixes(input, state, [finding], options);
        if (alone !== undefined)
            return alone;
    }
    return undefined;
}
function tryFixes(input, state, findings, options) {
    const { text, applied } = applyFixes(state.text, findings, options);
    if (text === state.text)
        return undefined;
    const after = (0,lint/* lintDockerfile */.c)({ ...input, text });
    const files = { before: (0,parse.parseDockerfile)(state.text), after: (0,parse.parseDockerfile)(text) };
    const harmless = !hasNewErrors(state.findings, after) && countErrors(files.after) <= countErrors(files.before);
    if (!harmless || !keepsComments(files.before, files.after, applied))
        return undefined;
    return { text, findings: after, applied };
}
/** What the engine would refuse, whatever the rules in force say. */
function countErrors({ diagnostics }) {
    return diagnostics.filter(({ severity }) => severity === 'error').length;
}
/** Errors of one rule that the other findings do not have. */
function hasNewErrors(before, after) {
    const count = (findings, rule) => findings.filter((finding) => finding.severity === 'error' && finding.rule === rule).length;
    return [...new Set(after.map(({ rule }) => rule))].some((rule) => count(after, rule) > count(before, rule));
}

// EXTERNAL MODULE: ./lib/pipeline/shell-check.js
var shell_check = __webpack_require__(6609);
;// CONCATENATED MODULE: ./lib/pipeline/fix-rounds.js



/** Each asks about all files at once; fixes of fixes are rare, of those again rarer still. */
const ROUNDS = 5;
/** One answer for each file, in their order. */
async function fixInRounds(ports, { opened, answers, request }) {
    const { unsafe } = request;
    let known = answers;
    const states = opened.map((file, done) => {
        request.onProgress?.(done);
        const { text, applied, remaining } = fixDockerfile(inputOf(file, file.input.text, known), { unsafe });
        return { text, applied, findings: remaining, open: applied.length > 0 && file.shell !== 'off' };
    });
    for (let round = 0; known !== undefined && round < ROUNDS; round++) {
        const asking = opened.flatMap((file, index) => {
            const state = states[index];
            return state?.open ? [{ input: inputOf(file, state.text, known), mode: file.shell }] : [];
        });
        const before = known;
        const asked = await (0,shell_check/* askShellCheck */.e)(ports, asking, before);
        if (asked.answers === undefined || asked.answers.size === before.size)
            break;
        known = asked.answers;
        for (const [index, file] of opened.entries()) {
            const state = states[index];
            if (state?.open)
                states[index] = nextRound(file, state, { known, unsafe, last: round === ROUNDS - 1 });
        }
    }
    return states;
}
function nextRound(file, state, { known, unsafe, last }) {
    const at = (text) => inputOf(file, text, known);
    const original = (0,lint/* lintDockerfile */.c)(at(file.input.text));
    const findings = (0,lint/* lintDockerfile */.c)(at(state.text));
    // what ShellCheck's fixes have made of a RUN is worse than it was, so the file goes without them
    if (hasNewErrors(original, findings))
        return withoutShell(file, { known, unsafe });
    if (last)
        return { ...state, findings, open: false };
    const next = fixDockerfile(at(state.text), { unsafe });
    return {
        text: next.text,
        applied: [...state.applied, ...next.applied],
        findings: next.remaining,
        open: next.applied.length > 0,
    };
}
function withoutShell(file, { known, unsafe }) {
    const { text, applied } = fixDockerfile(inputOf(file, file.input.text, undefined), { unsafe });
    return { text, applied, findings: (0,lint/* lintDockerfile */.c)(inputOf(file, text, known)), open: false };
}
function inputOf({ input, shell }, text, answers) {
    return { ...input, text, shell: shell === 'off' ? undefined : answers };
}

// EXTERNAL MODULE: ./lib/pipeline/lint-files.js
var lint_files = __webpack_require__(5603);
// EXTERNAL MODULE: ./lib/pipeline/lint-inputs.js + 2 modules
var lint_inputs = __webpack_require__(8591);
;// CONCATENATED MODULE: ./lib/pipeline/fix.js
// Dockerfiles of the machine → the same with fixes applied, written back or only shown.





/** Fixes every target; a file is written only when it changed, and never in part. */
async function fixFiles(ports, request) {
    const { opened, answers, problems, ...rest } = await (0,lint_files/* openFiles */.K)(ports, request);
    const fixed = await fixInRounds(ports, { opened, answers, request });
    const files = [];
    const unwritten = [];
    for (const [index, { input, target, failOn, shell }] of opened.entries()) {
        const after = fixed[index];
        if (after === undefined)
            continue;
        const { text, applied, findings } = after;
        const problem = request.write && text !== input.text ? await write(ports.files, target, text) : undefined;
        if (problem === undefined) {
            files.push({ path: target.path, before: input.text, text, applied, findings, failOn });
            continue;
        }
        unwritten.push(problem);
        const unchanged = { before: input.text, text: input.text, applied: [], failOn };
        const left = (0,lint/* lintDockerfile */.c)({ ...input, shell: shell === 'off' ? undefined : answers });
        files.push({ path: target.path, ...unchanged, findings: left });
    }
    return { files, problems: (0,lint_inputs/* uniqueProblems */.O)([...problems, ...unwritten]), ...rest };
}
async function write(files, target, text) {
    if (target.text !== undefined)
        return undefined;
    try {
        await files.writeText(target.file ?? target.path, text);
        return undefined;
    }
    catch (error) {
        if (!(error instanceof errors/* UserError */.yo))
            throw error;
        return { path: target.path, message: error.message };
    }
}

// EXTERNAL MODULE: ./lib/report/line-diff.js
var line_diff = __webpack_require__(5892);
// EXTERNAL MODULE: ./lib/report/visible.js
var visible = __webpack_require__(5944);
;// CONCATENATED MODULE: ./lib/report/painted-diff.js

/** Not a patch any more: only for looking at. */
function renderPaintedDiff(diff, paint) {
    return diff.replaceAll(/[^\n]+/g, (line) => paintLine(line.endsWith('\r') ? line.slice(0, -1) : line, paint));
}
function paintLine(line, paint) {
    const text = (0,visible/* cellsOf */.n)(line)
        .map((cell) => cell.text)
        .join('');
    if (/^(?:---|\+\+\+) /.test(line))
        return paint('strong', text);
    if (line.startsWith('@@'))
        return paint('quiet', text);
    if (line.startsWith('+'))
        return paint('added', text);
    return line.startsWith('-') ? paint('removed', text) : text;
}

// EXTERNAL MODULE: ./lib/cli/configure.js
var configure = __webpack_require__(8930);
// EXTERNAL MODULE: ./lib/cli/lint-targets.js + 2 modules
var lint_targets = __webpack_require__(4501);
// EXTERNAL MODULE: ./lib/cli/outputs.js
var outputs = __webpack_require__(2840);
// EXTERNAL MODULE: ./lib/cli/progress.js
var cli_progress = __webpack_require__(9095);
// EXTERNAL MODULE: ./lib/cli/commands/lint.js + 1 modules
var commands_lint = __webpack_require__(6657);
;// CONCATENATED MODULE: ./lib/cli/commands/fix.js
// `layersmith lint --fix`: Dockerfiles → fixed Dockerfiles or a diff, then what is left to say.








/** Fixes what can be fixed; with `dryRun` prints the patch and writes nothing. */
async function runFix(ports, command) {
    const started = ports.clock.now();
    const configured = (0,configure/* configureLint */.K)(ports, command);
    const { targets, problems: unfound } = await (0,lint_targets/* openTargets */.R)(ports, command);
    const { dryRun } = command;
    const progress = (0,cli_progress/* createProgress */.m)(ports, { started, total: targets.length });
    const lint = { ...(0,lint_targets/* lintRequest */.X)(command, targets), ...configured, onProgress: progress.show };
    const request = { ...lint, unsafe: command.fix === 'unsafe', write: !dryRun };
    const { files, problems: unread, ignored, notices } = await fixFiles(ports, request);
    progress.end();
    for (const notice of notices)
        ports.log.notice(notice);
    const problems = [...unfound, ...unread];
    const inputs = targets.filter(({ text }) => text !== undefined);
    const piped = files.filter(({ path }) => inputs.some((input) => input.path === path));
    if (dryRun)
        await printDiffs(ports, files);
    else
        for (const { text } of piped)
            await ports.terminal.write(text);
    // whoever pipes a text through wants it back
    for (const { path, text = '' } of inputs)
        if (!dryRun && ignored.includes(path))
            await ports.terminal.write(text);
    for (const file of files)
        sayFixed(ports, file, dryRun);
    const shown = dryRun ? files.map(undoFix) : files;
    if (shown.length > 0) {
        const failOn = (0,commands_lint.failLevel)(command, shown);
        const results = { files: shown, problems, failOn, milliseconds: ports.clock.now() - started };
        await (0,outputs/* writeOutputs */.K)(piped.length > 0 ? toErrorStream(ports) : ports, command.outputs, results);
    }
    return (0,commands_lint.endLint)(ports, command, { files: shown, problems, ignored });
}
/** After a dry run the findings are still there. */
function undoFix({ path, before, applied, findings, failOn }) {
    return { path, text: before, findings: [...applied, ...findings], failOn };
}
/** A fixed text on standard output leaves no room for findings there. */
function toErrorStream(ports) {
    const { terminal } = ports;
    return {
        ...ports,
        terminal: { ...terminal, paint: (_ink, text) => text, write: (text) => terminal.writeError(text) },
    };
}
async function printDiffs({ terminal }, files) {
    for (const { path, before, text } of files) {
        const diff = (0,line_diff/* renderUnifiedDiff */.i)(path, before, text);
        await terminal.write(terminal.interactive ? renderPaintedDiff(diff, terminal.paint) : diff);
    }
}
function sayFixed({ log }, { path, applied }, dryRun) {
    if (applied.length === 0)
        return;
    const findings = applied.length === 1 ? '1 finding' : `${applied.length} findings`;
    log.info(dryRun ? `Would fix ${findings} in ${path}.` : `Fixed ${findings} in ${path}.`);
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


/***/ })

};
