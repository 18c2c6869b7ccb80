export const id = 764;
export const ids = [764];
export const modules = {

/***/ 5764:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runAnalyze: () => (/* binding */ runAnalyze)
});

;// CONCATENATED MODULE: ./lib/layers/pair-trees.js
/** Walks two trees side by side. */
function pairTrees(before, after) {
    const pairs = [];
    const directories = [new Set(), new Set()];
    const open = [[before, after]];
    const add = (one, other) => {
        if (one?.children !== undefined || other?.children !== undefined)
            open.push([one, other]);
        const leaves = [leaf(one), leaf(other)];
        if (leaves[0] !== undefined || leaves[1] !== undefined)
            pairs.push(leaves);
    };
    for (let pair = open.pop(); pair !== undefined; pair = open.pop()) {
        const [one, other] = pair;
        if (one?.children !== undefined)
            directories[0].add(one.path);
        if (other?.children !== undefined)
            directories[1].add(other.path);
        for (const child of one?.children?.values() ?? [])
            add(child, other?.children?.get(child.path));
        for (const child of other?.children?.values() ?? [])
            if (one?.children?.has(child.path) !== true)
                add(undefined, child);
    }
    return { leaves: pairs, directories };
}
function leaf(node) {
    return node?.children === undefined ? node : undefined;
}

// EXTERNAL MODULE: ./lib/layers/same-content.js
var same_content = __webpack_require__(9690);
;// CONCATENATED MODULE: ./lib/layers/top.js
/** The largest files of a tree. */
function topFiles(tree, limit) {
    let files = [];
    let least = 0;
    for (const directory of directoriesOf(tree)) {
        for (const file of directory.files) {
            // sorted already: what follows is smaller still
            if (file.bytes < least)
                break;
            files.push(file);
        }
        if (files.length < limit * 2 + 1000)
            continue;
        files = largest(files, limit);
        least = files.at(-1)?.bytes ?? 0;
    }
    return largest(files, limit);
}
function largest(files, limit) {
    return files
        .sort((one, other) => other.bytes - one.bytes || (one.path < other.path ? -1 : 1))
        .slice(0, limit);
}
/**
 * The directories to name, most bytes first. One of which a single directory below holds half is no news: that one is
 * named, and what lies beside it. No byte is counted twice.
 */
function topDirectories(tree, limit) {
    const named = [];
    const open = [tree];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
        const { path, bytes, fileCount, directories, files, layers } = next;
        const isSplit = path === '' || (directories[0]?.bytes ?? 0) * 2 >= bytes;
        if (!isSplit || directories.length === 0) {
            named.push({ path, bytes, fileCount, layers });
            continue;
        }
        for (const directory of directories)
            open.push(directory);
        named.push({ path, fileCount: files.length, ...looseBytes(files) });
    }
    return named
        .filter(({ bytes }) => bytes > 0)
        .sort((one, other) => other.bytes - one.bytes || (one.path < other.path ? -1 : 1))
        .slice(0, limit);
}
function looseBytes(files) {
    const layers = new Map();
    for (const { layer, bytes } of files)
        layers.set(layer, (layers.get(layer) ?? 0) + bytes);
    return { bytes: files.reduce((sum, { bytes }) => sum + bytes, 0), layers };
}
function* directoriesOf(tree) {
    const open = [tree];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
        yield next;
        for (const directory of next.directories)
            open.push(directory);
    }
}

// EXTERNAL MODULE: ./lib/layers/tree.js
var tree = __webpack_require__(6224);
;// CONCATENATED MODULE: ./lib/layers/compare-images.js




/** Compares what containers of two images see. Swapping the images swaps before and after, added and removed. */
function compareImages(before, after, limit = 20) {
    const [old, now] = [sideOf(before), sideOf(after)];
    const changes = [];
    let touched = 0;
    const pairs = pairTrees(before.root, after.root);
    for (const [one, other] of pairs.leaves) {
        const kind = one === undefined ? 'added' : other === undefined ? 'removed' : differenceOf([old, one], [now, other]);
        if (kind === 'touched')
            touched += 1;
        if (kind === 'touched' || kind === 'same')
            continue;
        const path = one?.path ?? other?.path ?? '';
        changes.push({ path, kind, before: bytesOf(old, one), after: bytesOf(now, other) });
    }
    return {
        before: total(before),
        after: total(after),
        added: sumOf(changes, 'added'),
        removed: sumOf(changes, 'removed'),
        changed: sumOf(changes, 'changed'),
        touched,
        directories: directoryChanges(changes, pairs.directories, limit),
        files: changes.sort(byWeight).slice(0, limit),
    };
}
function sideOf(replay) {
    const renamed = replay.files.filter(({ content }) => content.renamed).map(({ path }) => path);
    return { replay, renamed: new Set(renamed) };
}
/** Of several names of one file, the one it was written under has the bytes. */
function bytesOf({ renamed }, node) {
    if (node?.content === undefined)
        return 0;
    return node.content.entry === node.entry || renamed.has(node.path) ? node.content.entry.size : 0;
}
function differenceOf([old, one], [now, other]) {
    if (bytesOf(old, one) !== bytesOf(now, other) || !isAlike(one, other))
        return 'changed';
    if (one.content === undefined || other.content === undefined)
        return 'same';
    const proven = (0,same_content/* provenEqual */.ht)([old.replay, one.content], [now.replay, other.content]);
    if (proven !== undefined)
        return proven ? 'same' : 'changed';
    return one.content.entry.mtime === other.content.entry.mtime ? 'same' : 'touched';
}
/** All but the time: kind, size, owner, mode, and where a symbolic link leads. */
function isAlike(one, other) {
    if (one.content?.entry.size !== other.content?.entry.size)
        return false;
    const [first, second] = [one.entry, other.entry];
    if (first === undefined || second === undefined)
        return first === second;
    const kinds = [first, second].map(({ kind }) => (kind === 'hard-link' ? 'file' : kind));
    const sameLink = first.kind !== 'symbolic-link' || first.link === second.link;
    const sameOwner = first.uid === second.uid && first.gid === second.gid && first.mode === second.mode;
    return kinds[0] === kinds[1] && sameLink && sameOwner;
}
const BEFORE = 0;
const AFTER = 1;
function directoryChanges(changes, [old, now], limit) {
    const sized = changes.flatMap(({ path, before, after }) => [
        { path, bytes: before, layer: BEFORE },
        { path, bytes: after, layer: AFTER },
    ]);
    return topDirectories((0,tree/* deriveTree */.m7)(sized), limit).map(({ path, layers, fileCount }) => ({
        path,
        kind: !old.has(path) ? 'added' : now.has(path) ? 'changed' : 'removed',
        before: layers.get(BEFORE) ?? 0,
        after: layers.get(AFTER) ?? 0,
        fileCount: fileCount / 2,
    }));
}
function sumOf(changes, kind) {
    const some = changes.filter((change) => change.kind === kind);
    return {
        files: some.length,
        before: some.reduce((sum, { before }) => sum + before, 0),
        after: some.reduce((sum, { after }) => sum + after, 0),
    };
}
function total({ files }) {
    return files.reduce((sum, { content }) => sum + content.entry.size, 0);
}
function byWeight(one, other) {
    const weightOf = ({ before, after }) => Math.abs(after - before);
    const most = ({ before, after }) => Math.max(before, after);
    return weightOf(other) - weightOf(one) || most(other) - most(one) || (one.path < other.path ? -1 : 1);
}

// EXTERNAL MODULE: ./lib/layers/packages/compare-packages.js
var compare_packages = __webpack_require__(8139);
// EXTERNAL MODULE: ./lib/layers/packages/live-packages.js
var live_packages = __webpack_require__(6922);
// EXTERNAL MODULE: ./lib/report/compare-reports.js + 1 modules
var compare_reports = __webpack_require__(7665);
// EXTERNAL MODULE: ./lib/report/visible.js
var visible = __webpack_require__(5944);
// EXTERNAL MODULE: ./lib/image/reference.js
var reference = __webpack_require__(8424);
// EXTERNAL MODULE: ./lib/report/budget.js
var budget = __webpack_require__(1101);
// EXTERNAL MODULE: ./lib/report/verdict.js
var verdict = __webpack_require__(975);
;// CONCATENATED MODULE: ./lib/report/judge-budgets.js
// A report and budgets → which are kept, which are not, by how much, and which line costs most.


/** Judges every platform by the budgets for it; what the report does not know is `unknown`, never over. */
function judgeBudgets(report, budgets) {
    return report.platforms.flatMap((platform) => inForce(budgets, { image: report.image, platform: platform.platform }).map((budget) => {
        const actual = measure(budget, { report, platform });
        const outcome = actual === undefined ? 'unknown' : isOver(budget, actual) ? 'over' : 'kept';
        return {
            budget,
            image: report.image,
            platform: platform.platform,
            outcome,
            actual: actual ?? null,
            culprit: outcome === 'over' ? findCulprit(budget, { report, platform }) : undefined,
        };
    }));
}
/** True when a budget of this level is exceeded. */
function judge_budgets_isExceeded(verdicts, level) {
    return verdicts.some(({ outcome, budget }) => outcome === 'over' && budget.level === level);
}
/** Of budgets for the same thing the most specific counts, of equals the last. */
function inForce(budgets, { image, platform }) {
    const chosen = new Map();
    for (const budget of budgets) {
        if (budget.image !== undefined && budget.image !== image)
            continue;
        if (budget.platform !== undefined && budget.platform !== platform)
            continue;
        const key = `${budget.metric} ${budget.level} ${budget.unit}`;
        const other = chosen.get(key);
        if (other === undefined || rank(budget) >= rank(other))
            chosen.set(key, budget);
    }
    return [...chosen.values()];
}
function rank({ image, platform }) {
    return (image === undefined ? 0 : 2) + (platform === undefined ? 0 : 1);
}
function measure({ metric, unit }, { report, platform }) {
    const { waste, layers, pullSize } = platform;
    switch (metric) {
        case 'max-size':
            return pullSize ?? undefined;
        case 'max-layers':
            return layers.length;
        case 'min-efficiency':
            return waste?.efficiency;
        case 'max-reclaimable':
            return unit === 'share' && waste !== undefined ? 1 - waste.efficiency : waste?.reclaimable;
        case 'max-increase': {
            const before = (0,verdict/* comparisonOf */.j)(report, platform)?.before.pullSize ?? undefined;
            const after = (0,compare_reports/* summarize */.e)(platform).pullSize ?? undefined;
            if (before === undefined || after === undefined)
                return undefined;
            if (unit === 'bytes')
                return after - before;
            return before === 0 ? undefined : (after - before) / before;
        }
    }
}
/** A share that is equal but for the last bits of its division is kept. */
function isOver({ metric, limit, unit }, actual) {
    const slack = unit === 'share' ? 1e-9 : 0;
    return metric === 'min-efficiency' ? actual < limit - slack : actual > limit + slack;
}
function findCulprit({ metric }, judged) {
    switch (metric) {
        case 'max-size':
            return judge_budgets_largest(judged.platform.layers.map((layer) => culpritOf(layer, layer.size)));
        case 'max-increase':
            return largestIncrease(judged);
        case 'max-layers':
            return undefined;
        case 'min-efficiency':
        case 'max-reclaimable':
            return largestWaste(judged.platform);
    }
}
function culpritOf(layer, bytes, killedBy = null) {
    const { file, line, endLine, instruction } = layer;
    if (file === null || line === null || bytes === null || bytes <= 0)
        return undefined;
    return { file, line, endLine, instruction, bytes, killedBy };
}
function judge_budgets_largest(culprits) {
    const known = culprits.filter((culprit) => culprit !== undefined);
    return known.toSorted((a, b) => b.bytes - a.bytes)[0];
}
function largestIncrease({ report, platform }) {
    const changes = (0,verdict/* comparisonOf */.j)(report, platform)?.layers ?? [];
    return judge_budgets_largest(changes.map(({ kind, line, instruction, before, after }) => {
        if (kind === 'removed' || after === null || (kind === 'changed' && before === null))
            return undefined;
        const layer = platform.layers.find((one) => one.line === line && one.instruction === instruction && one.size === after);
        return layer && culpritOf(layer, after - (before ?? 0));
    }));
}
function largestWaste({ waste, layers }) {
    return judge_budgets_largest((waste?.pairs ?? []).map(({ writtenBy, killedBy, bytes }) => {
        const writer = layers[writtenBy];
        return writer && culpritOf(writer, bytes, layers[killedBy]?.line ?? null);
    }));
}

// EXTERNAL MODULE: ./lib/report/markdown.js
var markdown = __webpack_require__(3021);
// EXTERNAL MODULE: ./lib/report/size.js
var report_size = __webpack_require__(2777);
;// CONCATENATED MODULE: ./lib/report/budget-text.js




/** `linux/arm64: 212.0 MB pull size, 12.0 MB over the budget max-size=200MB`. */
function budgetSentence(verdict, several = true) {
    const { budget, platform, outcome, actual } = verdict;
    const head = several ? `${(0,markdown/* oneLine */.TN)(platform)}: ` : '';
    if (actual === null || outcome === 'unknown')
        return `${head}budget ${budget.text} was not judged: ${WANTING[budget.metric]}`;
    const over = outcome === 'over' ? overBy(budget, actual) : 'within';
    return `${head}${amountOf(budget, actual)}, ${over} the budget ${budget.text}`;
}
const WANTING = {
    'max-size': 'the pull size is not known',
    'max-layers': 'the layers are not known',
    'max-increase': 'there is no earlier pull size to compare with',
    'min-efficiency': 'the content of the layers was not read',
    'max-reclaimable': 'the content of the layers was not read',
};
function amountOf({ metric, unit }, actual) {
    switch (metric) {
        case 'max-size':
            return `${(0,report_size/* formatSize */.Xq)(actual)} pull size`;
        case 'max-layers':
            return (0,markdown/* counted */.hS)(actual, 'layer');
        case 'min-efficiency':
            return `efficiency ${percent(actual)}`;
        case 'max-increase':
            return `${unit === 'bytes' ? (0,report_size/* formatSize */.Xq)(Math.abs(actual)) : percent(Math.abs(actual))} ${actual < 0 ? 'smaller' : 'larger'} than before`;
        case 'max-reclaimable':
            return `${unit === 'bytes' ? (0,report_size/* formatSize */.Xq)(actual) : `${percent(actual)} of the own bytes`} reclaimable`;
    }
}
function overBy({ metric, unit, limit }, actual) {
    if (metric === 'min-efficiency')
        return 'below';
    if (unit === 'bytes')
        return `${(0,report_size/* formatSize */.Xq)(actual - limit)} over`;
    return unit === 'count' ? `${actual - limit} over` : 'over';
}
function percent(share) {
    return `${(share * 100).toFixed(1)} %`;
}
/** `Most of it is Dockerfile:12, COPY . . (150.2 MB).`; nothing when no line is known. */
function culpritSentence({ culprit, budget }) {
    if (culprit === undefined)
        return '';
    const { line, instruction, bytes, killedBy } = culprit;
    const file = (0,markdown/* oneLine */.TN)(culprit.file);
    if (killedBy !== null)
        return ` ${file}:${line} writes ${(0,report_size/* formatSize */.Xq)(bytes)} that line ${killedBy} removes or replaces.`;
    const what = instruction === null ? '' : `, ${(0,markdown/* oneLine */.TN)(instruction).slice(0, 80)}`;
    const most = budget.metric === 'max-increase' ? 'Most is added by' : 'Most of it is';
    return ` ${most} ${file}:${line}${what} (${(0,report_size/* formatSize */.Xq)(bytes)}).`;
}
/** Behind the circumstances: `all budgets kept`; nothing when there are none or one is exceeded. */
function budgetsInWords(verdicts) {
    const judged = verdicts.filter(({ outcome }) => outcome !== 'unknown');
    if (judged.length === 0 || judged.some(({ outcome }) => outcome === 'over'))
        return undefined;
    return judged.length === verdicts.length ? 'all budgets kept' : `${counted(judged.length, 'budget')} kept`;
}
/** What is exceeded, with a link to the line, and what could not be judged. */
function budgetLines(input, verdicts) {
    const several = input.report.platforms.length > 1;
    const over = verdicts.filter(({ outcome }) => outcome === 'over');
    const unknown = verdicts.filter(({ outcome }) => outcome === 'unknown');
    return [
        ...over.map((verdict) => `**${verdict.budget.level === 'fail' ? 'Over budget' : 'Warning'}** ${escapeText(budgetSentence(verdict, several))}.${culpritMarkdown(input, verdict)}`),
        ...unknown.map((verdict) => `${capital(escapeText(budgetSentence(verdict, several)))}.`),
    ];
}
function culpritMarkdown(input, { culprit, budget }) {
    if (culprit === undefined)
        return '';
    const { line, instruction, bytes, killedBy } = culprit;
    const place = link(`line ${line}`, lineUrl(input, culprit));
    const what = instruction === null ? '' : ` ${shortCode(instruction)}`;
    if (killedBy !== null)
        return ` ${capital(place)}${what} writes ${formatSize(bytes)} that ${link(`line ${killedBy}`, lineUrl(input, { file: culprit.file, line: killedBy }))} removes or replaces.`;
    const most = budget.metric === 'max-increase' ? 'Most is added by' : 'Most of it is';
    return ` ${most} ${place}${what} (${formatSize(bytes)}).`;
}
function capital(text) {
    return text.replace(/^\[?[a-z]/, (start) => start.toUpperCase());
}
/** In one word for the table's column. */
function budgetWord(verdicts) {
    if (isExceeded(verdicts, 'fail'))
        return 'over';
    if (isExceeded(verdicts, 'warn'))
        return 'warning';
    return verdicts.some(({ outcome }) => outcome === 'kept') ? 'kept' : '';
}

// EXTERNAL MODULE: ./lib/pipeline/lint-config.js + 1 modules
var lint_config = __webpack_require__(7023);
;// CONCATENATED MODULE: ./lib/pipeline/budgets.js





const DIVE_FILE = '.dive-ci';
/** All budgets of a run, the weakest first. Throws UserError for one that cannot be understood. */
async function readBudgets({ settings, source, run }, { files }) {
    const { dockerfile } = source;
    const { config, preset } = settings;
    const target = dockerfile && { path: dockerfile.path, file: dockerfile.absolute };
    const request = { workingFolder: run.workspace, file: config, preset };
    return [...(await projectBudgets(files, request, target)), ...settings.budgets];
}
/** Those of `.dive-ci` in the working folder, then those of the configuration for a Dockerfile. */
async function projectBudgets(files, request, target) {
    const dive = await files.readText(files.resolve(request.workingFolder, DIVE_FILE));
    const config = target && (await (0,lint_config/* createConfigFinder */.t)(files, request)(target));
    const written = (config?.budgets ?? []).map(({ text, file, line }) => (0,budget/* parseBudget */.Nm)(text, { name: `${file}:${line}`, file, line }));
    return [...(dive === undefined ? [] : (0,budget/* parseDiveRules */.ZO)(dive, DIVE_FILE)), ...written];
}
/** Judges an image; with a `failure` nothing of it may be published. */
function judgeImage(report, budgets) {
    const verdicts = judgeBudgets(report, budgets);
    const failing = verdicts.filter(({ outcome, budget }) => outcome === 'over' && budget.level === 'fail');
    const [first] = failing;
    if (first === undefined)
        return { verdicts, failure: undefined };
    const { culprit } = first;
    const more = failing.length > 1 ? ` (and ${(0,markdown/* counted */.hS)(failing.length - 1, 'further budget')} exceeded)` : '';
    const place = culprit === undefined
        ? {}
        : {
            file: culprit.file,
            line: culprit.line,
            ...(culprit.endLine === null ? {} : { endLine: culprit.endLine }),
        };
    return { verdicts, failure: { kind: 'failed', message: `Over budget: ${tell(first)}${more}`, ...place } };
}
function tell(verdict) {
    return `${verdict.image} ${budgetSentence(verdict)}.${culpritSentence(verdict)}`;
}
/** Annotates what is exceeded but does not end the step; returns lines for the log. */
function sayBudgets({ verdicts, failure }, ports) {
    const over = verdicts.filter(({ outcome }) => outcome === 'over');
    const said = over.find(({ budget }) => budget.level === 'fail');
    for (const verdict of over.filter((one) => one !== said)) {
        const { culprit, budget } = verdict;
        const place = culprit === undefined ? [] : [{ file: culprit.file, line: culprit.line }];
        const level = budget.level === 'fail' && failure !== undefined ? 'error' : 'warning';
        ports.log[level](`Over budget: ${tell(verdict)}`, ...place);
    }
    for (const verdict of verdicts.filter(isSilent))
        ports.log.notice(`${verdict.image} ${budgetSentence(verdict)}.`);
    return verdicts.map((verdict) => `  ${budgetSentence(verdict)}`);
}
/** A budget that was meant to stop something and cannot; the first run has nothing to compare with, which is told anyway. */
function isSilent({ outcome, budget }) {
    return outcome === 'unknown' && budget.level === 'fail' && budget.metric !== 'max-increase';
}

;// CONCATENATED MODULE: ./lib/cli/analysis-budgets.js
// `--budget` and `--ci` → the budgets that an analysed image is judged by, and the verdicts, printed.



/** Those of the project first: the command line has the last word. */
async function readAnalysisBudgets({ files, workingFolder }, { ci, budgets, dockerfile = 'Dockerfile' }) {
    if (!ci)
        return budgets;
    const ofProject = await projectBudgets(files, { workingFolder }, { path: dockerfile });
    return [...ofProject, ...budgets];
}
/** True when one that fails is exceeded. The table has a line for each; what is exceeded is told in any format. */
async function judgeAnalysis({ terminal, log }, { command, report, budgets }) {
    if (budgets.length === 0)
        return false;
    const judgement = judgeImage({ ...report, image: shortName(command.name) }, budgets);
    const lines = sayBudgets(judgement, { log });
    if (command.format === 'table' && lines.length > 0)
        await terminal.write(`\n${terminal.paint('strong', 'Budgets')}\n${lines.map(visible/* visible */.R).join('\n')}\n`);
    const { failure } = judgement;
    if (failure === undefined)
        return false;
    const { message, file, line } = failure;
    log.error(message, ...(file === undefined || line === undefined ? [] : [{ file, line }]));
    return true;
}
/** `app` of `ghcr.io/acme/app:1` and of `out/app.tar`: what budgets call the image. */
function shortName(name) {
    const parsed = (0,reference/* parseReference */.F)(name);
    const path = parsed.ok ? parsed.reference.repository : name;
    return (path
        .split('/')
        .at(-1)
        ?.replace(/\.tar$/, '') ?? name);
}

;// CONCATENATED MODULE: ./lib/cli/analysis-page.js
/** Loads the renderer only now: it carries the script of the page. */
async function writePage({ files, log }, page) {
    const { renderPage } = await __webpack_require__.e(/* import() */ 867).then(__webpack_require__.bind(__webpack_require__, 867));
    const { file, after, before } = page;
    const text = page.dockerfile === undefined ? undefined : await files.readText(page.dockerfile);
    const input = {
        report: after.report,
        platforms: await contentsOf(after),
        dockerfile: text ?? null,
        compare: before && { report: before.report, platforms: await contentsOf(before) },
    };
    await files.writeText(file, renderPage(input));
    log.info(`The page is in ${file}.`);
}
async function contentsOf({ platforms }) {
    const { pagePlatform } = await __webpack_require__.e(/* import() */ 186).then(__webpack_require__.bind(__webpack_require__, 9186));
    return platforms.flatMap(({ report, contents }) => contents === undefined ? [] : [pagePlatform(report.platform, contents.replay)]);
}

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
;// CONCATENATED MODULE: ./lib/report/bar.js
// A share → a bar of block characters, an eighth of a character fine.
const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];
/** Always `width` characters; what is more than nothing shows. */
function bar(share, width) {
    const eighths = Math.round(Math.min(1, Math.max(0, share)) * width * 8);
    const drawn = share > 0 ? Math.max(1, eighths) : 0;
    return `${'█'.repeat(Math.floor(drawn / 8))}${EIGHTHS[drawn % 8] ?? ''}`.padEnd(width);
}

// EXTERNAL MODULE: ./lib/report/log-lines.js + 2 modules
var log_lines = __webpack_require__(2822);
;// CONCATENATED MODULE: ./lib/report/analysis-lines.js





const TEXT_WIDTH = 60;
const BAR_WIDTH = 12;
/** Text of an image on one line, control characters visible, not longer than asked. */
function shown(text, width = TEXT_WIDTH) {
    return (0,log_lines/* cut */.Jj)((0,visible/* visible */.R)((0,markdown/* oneLine */.TN)(text)), width);
}
/** A path as people write it, from the root. */
function shownPath(path, width = 100) {
    return (0,visible/* visible */.R)(`/${path}`.length > width ? `/${path.slice(0, 40)}…${path.slice(-(width - 42))}` : `/${path}`);
}
/** What the image is, in one line. */
function headLine({ image, report, facts, paint }) {
    const { layers, pullSize, diskSize } = report;
    const files = facts?.reduce((sum, { entries }) => sum + entries.filter(({ kind }) => kind === 'file').length, 0);
    const sizes = [
        ...(pullSize === null ? [] : [`${(0,report_size/* formatSize */.Xq)(pullSize)} pull size`]),
        ...(diskSize === null ? [] : [`${(0,report_size/* formatSize */.Xq)(diskSize)} disk size`]),
        ...(files === undefined ? [] : [`${files.toLocaleString('en')} ${files === 1 ? 'file' : 'files'}`]),
    ];
    const name = paint('strong', shown(image, 100));
    return `${name} (${(0,visible/* visible */.R)(report.platform)}): ${[(0,markdown/* counted */.hS)(layers.length, 'layer'), ...sizes].join(', ')}`;
}
/** Every layer, base first: its sizes, a bar, what the image has so far, and what made it. */
function layerTable({ report, first = 1, paint }) {
    const sizeOf = ({ diskSize, size }) => diskSize ?? size ?? 0;
    const most = Math.max(1, ...report.layers.map(sizeOf));
    let sum = 0;
    const rows = report.layers.map((layer, at) => {
        sum += sizeOf(layer);
        const cells = [
            String(at + first).padStart(3),
            (0,report_size/* formatIfKnown */.IR)(layer.size).padStart(10),
            (0,report_size/* formatIfKnown */.IR)(layer.diskSize).padStart(10),
            bar(sizeOf(layer) / most, BAR_WIDTH),
            (0,report_size/* formatSize */.Xq)(sum).padStart(10),
            (layer.line === null ? (layer.base ? 'base' : '') : `:${layer.line}`).padStart(5),
        ];
        return `${cells.join('  ')}  ${shown(layer.instruction ?? layer.digest.slice(0, 19))}`.trimEnd();
    });
    const head = `  #   pull size   disk size  ${' '.repeat(BAR_WIDTH)}      so far   line  instruction`;
    return [paint('quiet', head), ...rows];
}
/** How lines were found; what to do when they were not. */
function mappingLine({ mapping }, dockerfile) {
    if (mapping === 'history')
        return `Lines of ${(0,visible/* visible */.R)(dockerfile ?? 'the Dockerfile')} by the history of the image.`;
    if (dockerfile === null)
        return undefined;
    return `${(0,visible/* visible */.R)(dockerfile)} is not what the history of the image tells: no lines.`;
}

;// CONCATENATED MODULE: ./lib/report/package-lines.js



/** How many of each manager, and the largest of all. */
function packageLines(packages, { top, paint }) {
    if (packages.length === 0)
        return [];
    const sums = [...Map.groupBy(packages, ({ manager }) => manager)].map(package_lines_sumOf);
    const largest = packages
        .filter(({ size }) => size !== undefined)
        .toSorted((one, other) => (other.size ?? 0) - (one.size ?? 0))
        .slice(0, top);
    return [
        paint('strong', `Packages: ${sums.join(', ')}`),
        ...largest.map(({ name, version, size = 0, manager }) => `  ${(0,report_size/* formatSize */.Xq)(size).padStart(9)}  ${(0,visible/* visible */.R)(name)} ${(0,visible/* visible */.R)(version)} (${manager})`),
    ];
}
function package_lines_sumOf([manager, packages]) {
    const bytes = packages.reduce((sum, { size = 0 }) => sum + size, 0);
    return `${packages.length} of ${manager}${bytes > 0 ? ` (${(0,report_size/* formatSize */.Xq)(bytes)})` : ''}`;
}
/** Up to `top` changes; what weighs most goes first. */
function packageChangeLines(changes, { top }) {
    if (changes.length === 0)
        return [];
    const weightOf = ({ before, after }) => Math.abs((after?.size ?? 0) - (before?.size ?? 0));
    const shown = changes.toSorted((one, other) => weightOf(other) - weightOf(one)).slice(0, top);
    const rest = changes.length - shown.length;
    return [
        `  packages: ${[...Map.groupBy(changes, ({ kind }) => kind)].map(([kind, some]) => `${some.length} ${kind}`).join(', ')}`,
        ...shown.map(({ kind, name, manager, before, after }) => `  ${sizeChange(before, after).padStart(10)}  ${kind.padEnd(10)}  ${(0,visible/* visible */.R)(name)} ${versions(before, after)} (${manager})`),
        ...(rest > 0 ? [`  and ${(0,markdown/* counted */.hS)(rest, 'more package')}`] : []),
    ];
}
/** Nothing when a size is not known. */
function sizeChange(before, after) {
    const sizeOf = (side) => (side === undefined ? 0 : side.size);
    const [then, now] = [sizeOf(before), sizeOf(after)];
    return then === undefined || now === undefined ? '' : (0,report_size/* formatChange */.eD)(now - then);
}
function versions(before, after) {
    return [before, after].flatMap((side) => (side === undefined ? [] : [(0,visible/* visible */.R)(side.version)])).join(' → ');
}

;// CONCATENATED MODULE: ./lib/report/compare-lines.js




/** Platform by platform; layers first, then directories and files. */
function compareLines({ changes, files, packages, top, paint }) {
    return changes.platforms.flatMap((compared) => {
        const { before, after, layers, platform } = compared;
        const metric = (name, then, now) => then === null || now === null
            ? []
            : [`  ${name}: ${(0,report_size/* formatIfKnown */.IR)(then)} → ${(0,report_size/* formatIfKnown */.IR)(now)}, ${(0,report_size/* formatChangeWithPercent */.lv)(then, now)}`];
        const found = files.get(platform);
        return [
            paint('strong', `Compared with ${shown(changes.ref, 100)} (${platform})`),
            ...metric('pull size', before.pullSize, after.pullSize),
            ...metric('disk size', before.diskSize, after.diskSize),
            ...layers.slice(0, top).map(layerLine),
            ...(layers.length > top ? [`  and ${(0,markdown/* counted */.hS)(layers.length - top, 'more changed layer')}`] : []),
            ...(found === undefined ? [] : fileLines(found, top)),
            ...packageChangeLines(packages.get(platform) ?? [], { top }),
        ];
    });
}
function layerLine({ kind, instruction, line, base, before, after }) {
    const change = (kind === 'removed' ? 0 : (after ?? 0)) - (kind === 'added' ? 0 : (before ?? 0));
    const text = base ? 'base image' : shown(instruction ?? 'a layer');
    return `  ${(0,report_size/* formatChange */.eD)(change).padStart(10)}  ${kind.padEnd(7)}  ${line === null ? '' : `:${line} `}${text}`;
}
function fileLines(found, top) {
    const { added, removed, changed, touched, directories, files } = found;
    const nothing = added.files + removed.files + changed.files === 0;
    const sum = `  files: ${added.files} added, ${removed.files} removed, ${changed.files} changed, ${(0,report_size/* formatChange */.eD)(found.after - found.before)}`;
    if (nothing)
        return [`  files: no difference${touched > 0 ? ` but the time of ${(0,markdown/* counted */.hS)(touched, 'file')}` : ''}`];
    return [
        sum,
        ...directories
            .slice(0, top)
            .map(({ path, before, after, fileCount }) => `  ${(0,report_size/* formatChange */.eD)(after - before).padStart(10)}  ${shownPath(path)} (${(0,markdown/* counted */.hS)(fileCount, 'file')})`),
        ...files
            .slice(0, top)
            .map(({ path, kind, before, after }) => `  ${(0,report_size/* formatChange */.eD)(after - before).padStart(10)}  ${kind.padEnd(7)}  ${shownPath(path)}`),
    ];
}

;// CONCATENATED MODULE: ./lib/report/contents-lines.js
// Files of a tree → its largest directories and files, for a terminal.




/** Up to `top` of each. */
function contentsLines(tree, { top, paint }) {
    const directories = topDirectories(tree, top).map(({ path, bytes, fileCount }) => `  ${(0,report_size/* formatSize */.Xq)(bytes).padStart(9)}  ${shownPath(path)} (${(0,markdown/* counted */.hS)(fileCount, 'file')})`);
    const files = topFiles(tree, top).map(({ path, bytes, layer }) => `  ${(0,report_size/* formatSize */.Xq)(bytes).padStart(9)}  ${shownPath(path)} (layer ${layer + 1})`);
    return [
        ...(directories.length === 0 ? [] : [paint('strong', 'Largest directories'), ...directories]),
        ...(files.length === 0 ? [] : [paint('strong', 'Largest files'), ...files]),
    ];
}

;// CONCATENATED MODULE: ./lib/report/waste-lines.js



const PATHS = 3;
/** Nothing to save is one line. */
function wasteLines(view) {
    const { waste, paint } = view;
    const { reclaimable, ownBytes, efficiency } = waste;
    const percent = `${(Math.floor(efficiency * 1000) / 10).toFixed(1)} %`;
    const head = `Waste: ${(0,report_size/* formatSize */.Xq)(reclaimable)} reclaimable of ${(0,report_size/* formatSize */.Xq)(ownBytes)} in own layers, efficiency ${percent}`;
    return [paint('strong', head), ...pairLines(view), ...otherLines(view)];
}
function pairLines({ waste, report, top }) {
    const rows = waste.pairs.slice(0, top).flatMap((pair) => pairLine(pair, report));
    const rest = waste.pairs.length - top;
    return rest > 0 ? [...rows, `  and ${(0,markdown/* counted */.hS)(rest, 'more pair')}`] : rows;
}
function pairLine(pair, report) {
    const same = pair.writtenBy === pair.killedBy;
    const fate = same ? 'twice' : `what ${nameOf(report, pair.killedBy)} removes or replaces`;
    const copied = pair.copiedUp > 0
        ? [
            `      ${(0,report_size/* formatSize */.Xq)(pair.copiedUp)} of it unchanged (chmod, chown, touch): use COPY --chown/--chmod, or do it where it is written`,
        ]
        : [];
    const rest = pair.files - Math.min(PATHS, pair.paths.length);
    const paths = pair.paths.slice(0, PATHS).map((path) => shownPath(path));
    return [
        `  ${(0,report_size/* formatSize */.Xq)(pair.bytes).padStart(9)}  ${nameOf(report, pair.writtenBy)} writes ${fate}`,
        ...copied,
        `      ${paths.join(', ')}${rest > 0 ? `, and ${(0,markdown/* counted */.hS)(rest, 'more file')}` : ''}`,
    ];
}
/** `line 12 (RUN npm ci)`, or the layer's number. */
function nameOf({ layers }, at) {
    const layer = layers[at];
    const place = layer?.line ? `line ${layer.line}` : `layer ${at + 1}`;
    return layer?.instruction ? `${place} (${shown(layer.instruction, 40)})` : place;
}
function otherLines({ waste, top, paint }) {
    const { duplicate, duplicates, junk, junkByKind, shadowedBase } = waste;
    const section = (title, bytes, rows) => bytes === 0 ? [] : [paint('strong', `${title}: ${(0,report_size/* formatSize */.Xq)(bytes)}`), ...rows];
    return [
        ...section('Duplicate content', duplicate, duplicates.slice(0, top).map(({ bytes, paths }) => `  ${(0,report_size/* formatSize */.Xq)(bytes).padStart(9)}  ${paths
            .slice(0, PATHS)
            .map((path) => shownPath(path, 60))
            .join(' = ')}`)),
        ...section('Caches and leftovers', junk, junkByKind
            .slice(0, top)
            .map(({ bytes, name, paths }) => `  ${(0,report_size/* formatSize */.Xq)(bytes).padStart(9)}  ${name} (${shownPath((paths[0] ?? '').replace(/^\//, ''), 60)})`)),
        ...section('Base files removed or written over (this Dockerfile cannot save them)', shadowedBase, []),
    ];
}

;// CONCATENATED MODULE: ./lib/cli/analysis-text.js
// An analysis → the text that was asked for.








/** JSON for programs, tables for people. */
async function renderAnalysis({ terminal: { paint } }, command, { analysis, files, packages }) {
    switch (command.format) {
        case 'json':
            return `${JSON.stringify(analysis.report, undefined, 2)}\n`;
        case 'dive': {
            const { renderDive } = await __webpack_require__.e(/* import() */ 725).then(__webpack_require__.bind(__webpack_require__, 5725));
            return renderDive(analysis.platforms);
        }
        case 'table': {
            const sections = analysis.platforms.map((platform) => platformText(platform, { command, analysis, paint }));
            const { compare } = analysis.report;
            const changes = compare === null ? [] : compareLines({ changes: compare, files, packages, top: command.top, paint });
            return `${[...sections.flat(), ...changes].join('\n').trimEnd()}\n`;
        }
    }
}
function platformText(platform, { command, analysis, paint }) {
    const { report, contents } = platform;
    const { top } = command;
    const view = { image: analysis.report.image, report, facts: contents?.facts, paint };
    if (command.layer !== undefined)
        return layerText(platform, { command, analysis, paint }, command.layer);
    const mapping = mappingLine(report, command.dockerfile ?? null);
    const read = contents === undefined
        ? []
        : [
            ...wasteLines({ report, waste: contents.waste, top, paint }),
            '',
            ...contentsLines((0,tree/* deriveLiveTree */.Mj)(contents.replay.files), { top, paint }),
            ...packageLines((0,live_packages/* livePackages */.C)(contents.replay), { top, paint }),
            '',
        ];
    const remarks = [
        ...(mapping === undefined ? [] : [mapping]),
        ...(contents === undefined || platform.verified || platform.problems.length > 0
            ? []
            : [
                'Contents of plain layers were passed over, so their digests are not proven: --read all proves them.',
            ]),
        ...(isUncompressed(report) ? ['The layers here are not compressed: a registry sends fewer bytes.'] : []),
    ];
    return [headLine(view), '', ...layerTable(view), ...remarks, '', ...read];
}
/** As in the export of an engine of the classic store. */
function isUncompressed({ layers }) {
    return layers.length > 0 && layers.every(({ size, diskSize }) => size === diskSize);
}
/** One layer: what it writes, whether a later one removes it or not. */
function layerText(platform, { command, analysis, paint }, wanted) {
    const { report, contents } = platform;
    const at = positionOf(report, wanted);
    const [layer, facts] = [report.layers[at], contents?.facts[at]];
    if (layer === undefined)
        return [];
    const one = { ...report, layers: [layer], pullSize: layer.size, diskSize: layer.diskSize };
    const view = {
        image: `${analysis.report.image}, layer ${at + 1}`,
        report: one,
        facts: facts && [facts],
        first: at + 1,
        paint,
    };
    const identity = [
        `digest   ${layer.digest}`,
        ...(layer.diffId === null ? [] : [`diff id  ${layer.diffId}`]),
    ];
    const contentText = facts === undefined ? [] : contentsLines((0,tree/* deriveLayerTree */.$4)(facts, at), { top: command.top, paint });
    return [headLine(view), '', ...layerTable(view), '', ...identity, '', ...contentText, ''];
}
function positionOf({ layers, platform }, wanted) {
    const isMeant = (digest) => digest !== null && (digest.startsWith(wanted) || digest.startsWith(`sha256:${wanted}`));
    const found = /^\d{1,4}$/.test(wanted)
        ? layers.findIndex((_, at) => at === Number(wanted) - 1)
        : layers.findIndex(({ digest, diffId }) => isMeant(digest) || isMeant(diffId));
    if (found >= 0)
        return found;
    throw new errors/* UserError */.yo('no-such-layer', `${platform} has no layer ${wanted}: name a number from 1 to ${layers.length}, or the beginning of a digest.`);
}

// EXTERNAL MODULE: ./lib/layers/live-tree.js
var live_tree = __webpack_require__(3455);
// EXTERNAL MODULE: ./lib/layers/path.js
var layers_path = __webpack_require__(623);
;// CONCATENATED MODULE: ./lib/layers/overlay.js

/** How many symbolic links a path may pass, as in Linux. */
const MOST_LINKS = 40;
function fileNode(path, layer, entry) {
    const node = {
        path,
        layer,
        entry,
        content: undefined,
        children: undefined,
        renamed: false,
        names: 1,
    };
    node.content = node;
    return node;
}
function createOverlay() {
    const root = { path: '', layer: 0, entry: undefined, content: undefined, children: new Map() };
    const directories = new Map([['', root]]);
    const dead = [];
    let pending = [];
    function drop(top, layer, successor) {
        const open = [top];
        for (let node = open.pop(); node !== undefined; node = open.pop()) {
            if (node.children !== undefined) {
                directories.delete(node.path);
                for (const child of node.children.values())
                    open.push(child);
            }
            else if (node.content !== undefined) {
                node.content.names -= 1;
                if (node.entry === node.content.entry)
                    node.content.renamed = true;
                if (node.content.names > 0)
                    continue;
                dead.push({ content: node.content, killedBy: layer, successor: node === top ? successor : undefined });
            }
        }
    }
    /** A symbolic link of the same tar is followed, as unpacking does; one of a layer below gives way to a directory. */
    function followed(node, layer) {
        if (node?.entry?.kind !== 'symbolic-link' || node.layer !== layer)
            return undefined;
        const target = node.entry.link ?? '';
        if (target.length > layers_path/* LONGEST_PATH */.fN)
            return undefined;
        return (0,layers_path/* resolveLink */.nm)(node.path, target);
    }
    function directoryAt(path, layer) {
        const known = directories.get(path);
        if (known !== undefined)
            return known;
        let names = path.split('/');
        let at = root;
        let links = 0;
        for (let step = 0; step < names.length; step++) {
            const key = (0,layers_path/* joinPath */.uJ)(at.path, names[step] ?? '');
            const child = at.children?.get(key);
            const target = links < MOST_LINKS ? followed(child, layer) : undefined;
            if (target !== undefined) {
                links += 1;
                names = [...target.split('/').filter(Boolean), ...names.slice(step + 1)];
                at = root;
                step = -1;
            }
            else {
                at = child?.children === undefined ? place(at, key, layer, directory(key, layer)) : child;
            }
        }
        return at;
    }
    function directory(path, layer, entry) {
        return { path, layer, entry, content: undefined, children: new Map() };
    }
    function place(parent, key, layer, node) {
        const old = parent.children?.get(key);
        if (old !== undefined)
            drop(old, layer, node.content);
        parent.children?.set(key, node);
        if (node.children !== undefined)
            directories.set(key, node);
        return node;
    }
    function nodeAt(path) {
        return path === '' ? root : directories.get((0,layers_path/* parentOf */.gN)(path))?.children?.get(path);
    }
    function write(entry, layer) {
        const parentPath = (0,layers_path/* parentOf */.gN)(entry.path);
        const parent = entry.path === '' ? root : directoryAt(parentPath, layer);
        const key = parent.path === parentPath ? entry.path : (0,layers_path/* joinPath */.uJ)(parent.path, (0,layers_path/* nameOf */.Vb)(entry.path));
        if (entry.kind === 'directory') {
            const old = key === '' ? root : parent.children?.get(key);
            if (old?.children === undefined)
                place(parent, key, layer, directory(key, layer, entry));
            else
                Object.assign(old, { layer, entry });
            return;
        }
        if (key === '')
            return;
        const node = entry.kind === 'file'
            ? fileNode(key, layer, entry)
            : { path: key, layer, entry, content: undefined, children: undefined };
        if (entry.kind === 'hard-link')
            link(node, entry);
        place(parent, key, layer, node);
    }
    function link(node, entry) {
        const target = nodeAt(entry.link ?? '');
        if (target?.layer === node.layer && target.content !== undefined)
            bind(node, target);
        else
            pending.push({ node, entry });
    }
    function bind(node, target) {
        node.content = target.content;
        if (node.content !== undefined)
            node.content.names += 1;
    }
    function settleLinks() {
        const open = pending.filter(({ node }) => nodeAt(node.path) === node);
        pending = [];
        const lost = open.filter(({ node, entry }) => {
            const target = nodeAt(entry.link ?? '');
            if (target === undefined || target === node || target.children !== undefined)
                return true;
            bind(node, target);
            return false;
        });
        return lost.map(({ entry }) => entry);
    }
    return {
        root,
        dead,
        remove: (path, layer) => {
            const node = nodeAt(path);
            if (node === undefined)
                return false;
            drop(node, layer);
            directories.get((0,layers_path/* parentOf */.gN)(path))?.children?.delete(path);
            return true;
        },
        clear: (path, layer) => {
            const node = directoryAt(path, layer);
            for (const child of node.children?.values() ?? [])
                drop(child, layer);
            node.children?.clear();
        },
        write,
        settleLinks,
    };
}

;// CONCATENATED MODULE: ./lib/layers/whiteout.js
// The name of an entry to what it takes away from the layers below, after the image specification.

const PREFIX = '.wh.';
const OPAQUE = '.wh..wh..opq';
/** Reads the whiteout that an entry's path is; undefined for any other entry. */
function whiteoutOf(path) {
    const start = path.lastIndexOf('/') + 1;
    if (!path.startsWith(PREFIX, start))
        return path.startsWith('.wh..wh.') ? { kind: 'odd' } : undefined;
    const name = path.slice(start);
    const directory = (0,layers_path/* parentOf */.gN)(path);
    if (name === OPAQUE)
        return { kind: 'opaque', path: directory };
    const hidden = name.slice(PREFIX.length);
    // `.wh..wh.plnk` and the like are the bookkeeping of an old storage driver
    if (name.startsWith('.wh..wh.') || ['', '.', '..'].includes(hidden))
        return { kind: 'odd' };
    return { kind: 'path', path: (0,layers_path/* joinPath */.uJ)(directory, hidden) };
}

;// CONCATENATED MODULE: ./lib/layers/replay.js




/**
 * Stacks layers as an overlay does. A whiteout or opaque marker hides what lower layers have, whatever its place in the
 * tar; of a path written twice in one tar the last stays, and the earlier is dead by the hand of its own layer.
 */
function replayLayers(layers) {
    const overlay = createOverlay();
    const notes = layers.flatMap(({ facts }, layer) => applyLayer(overlay, facts.entries, layer).map((text) => ({ layer, text })));
    const { root, dead } = overlay;
    return { layers, root, files: (0,live_tree/* liveFiles */.U)(root), dead, notes };
}
function applyLayer(overlay, entries, layer) {
    const writes = [];
    const lost = [];
    const odd = [];
    for (const entry of entries) {
        if (entry.path.length > layers_path/* LONGEST_PATH */.fN) {
            odd.push(entry.path);
            continue;
        }
        const whiteout = whiteoutOf(entry.path);
        if (whiteout === undefined)
            writes.push(entry);
        else if (whiteout.kind === 'odd')
            odd.push(entry.path);
        else if (whiteout.kind === 'opaque')
            overlay.clear(whiteout.path, layer);
        else if (!overlay.remove(whiteout.path, layer))
            lost.push(whiteout.path);
    }
    for (const entry of writes)
        overlay.write(entry, layer);
    const dangling = overlay.settleLinks(layer).map(({ path }) => path);
    return [
        ...note(lost, 'removed, though no layer below has it'),
        ...note(dangling, 'a hard link to a file that is not there'),
        ...note(odd, 'skipped: runtimes do not unpack such a name'),
    ];
}
/** One sentence however many paths. */
function note(paths, what) {
    const [first] = paths;
    if (first === undefined)
        return [];
    const shown = first.length > 200 ? `${first.slice(0, 200)}…` : first;
    return [`${shown}${paths.length === 1 ? '' : ` and ${paths.length - 1} more`}: ${what}`];
}

;// CONCATENATED MODULE: ./lib/layers/duplicates.js

/** Groups of equal sha256 with a copy too many in an own layer, most bytes first; hard links are no copies. */
function deriveDuplicates(replay, from = same_content/* HASHED_FROM */.FO) {
    return (0,same_content/* equallyLarge */.Pw)(replay, from)
        .flatMap((files) => [...Map.groupBy(files, ({ content }) => (0,same_content/* hashOf */.qQ)(replay, content))])
        .flatMap(([sha256, files]) => (sha256 === undefined ? [] : groupOf(replay, sha256, files)))
        .sort((one, other) => other.bytes - one.bytes);
}
function groupOf(replay, sha256, files) {
    const own = files.filter(({ content }) => !(0,same_content/* isBase */._E)(replay, content.layer)).length;
    const copies = own === files.length ? own - 1 : own;
    if (copies === 0)
        return [];
    const size = files[0]?.content.entry.size ?? 0;
    const paths = files
        .toSorted((one, other) => one.content.layer - other.content.layer || (one.path < other.path ? -1 : 1))
        .map(({ path }) => path);
    return [{ sha256, size, bytes: copies * size, paths }];
}

;// CONCATENATED MODULE: ./lib/layers/junk.js


/** A place that begins with `/` is that very directory; any other may be anywhere. `*` is one name. */
// biome-ignore format: one line a kind reads as the table it is
const KINDS = [
    ['apt package lists', '/var/lib/apt/lists'],
    ['apt archives', '/var/cache/apt'],
    ['apk cache', '/var/cache/apk', '/etc/apk/cache'],
    ['dnf and yum cache', '/var/cache/dnf', '/var/cache/libdnf5', '/var/cache/yum'],
    ['zypper cache', '/var/cache/zypp'],
    ['pacman cache', '/var/cache/pacman/pkg'],
    ['pip cache', '.cache/pip'],
    ['Poetry cache', '.cache/pypoetry'],
    ['uv cache', '.cache/uv'],
    ['conda packages', 'conda/pkgs', 'miniconda/pkgs', 'miniconda3/pkgs', 'mambaforge/pkgs', 'miniforge3/pkgs'],
    ['npm cache', '.npm/_cacache', '.npm/_logs', '.npm/_npx'],
    ['Yarn cache', '.cache/yarn', '.yarn/berry/cache'],
    ['pnpm store', '.local/share/pnpm/store', '.pnpm-store', '.cache/pnpm'],
    ['Bun cache', '.bun/install/cache'],
    ['Go module cache', 'go/pkg/mod'],
    ['Go build cache', '.cache/go-build'],
    ['Cargo registry', '.cargo/registry', '.cargo/git', '/usr/local/cargo/registry', '/usr/local/cargo/git'],
    ['Composer cache', '.composer/cache', '.cache/composer'],
    ['gem cache', '/usr/local/bundle/cache', 'gems/*/cache', '.bundle/cache', '.gem/specs'],
    ['Maven repository', '.m2/repository'],
    ['Gradle cache', '.gradle/caches', '.gradle/wrapper/dists'],
    ['NuGet packages', '.nuget/packages', '.local/share/NuGet/http-cache'],
    ['Python bytecode', '__pycache__'],
    ['git history', '.git'],
    ['temporary files', '/tmp', '/var/tmp'],
];
const places = Map.groupBy(KINDS.flatMap(([kind, ...paths]) => paths.map((path) => ({ kind, names: path.split('/').filter(Boolean), fromRoot: path.startsWith('/') }))), ({ names }) => names.at(-1) ?? '');
/** The kind of junk a directory is the top of. */
function junkKindOf(directory) {
    const candidates = places.get((0,layers_path/* nameOf */.Vb)(directory));
    if (candidates === undefined)
        return undefined;
    const path = directory.split('/');
    return candidates.find(({ names, fromRoot }) => {
        if (fromRoot ? path.length !== names.length : path.length < names.length)
            return false;
        return names.every((name, at) => name === '*' || name === path[path.length - names.length + at]);
    })?.kind;
}
/** Live bytes of own layers in such directories, most bytes first; of one inside another, the outer counts. */
function deriveJunk(replay) {
    const tops = [];
    const seen = new Set();
    const open = [
        { directory: replay.root, top: undefined },
    ];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
        const { path, children } = next.directory;
        const top = next.top ?? topAt(path);
        if (top !== undefined && top !== next.top)
            tops.push(top);
        for (const node of children?.values() ?? []) {
            if (node.children !== undefined)
                open.push({ directory: node, top });
            else if (top !== undefined)
                weigh(replay, { top, seen, content: node.content });
        }
    }
    return sumByKind(tops.filter(({ files }) => files > 0));
}
function topAt(path) {
    const kind = junkKindOf(path);
    return kind === undefined ? undefined : { kind, path: `/${path}`, bytes: 0, files: 0 };
}
function weigh(replay, { top, seen, content }) {
    if (content === undefined || seen.has(content) || (0,same_content/* isBase */._E)(replay, content.layer))
        return;
    seen.add(content);
    top.bytes += content.entry.size;
    top.files += 1;
}
function sumByKind(tops) {
    const heaviest = (one, other) => other.bytes - one.bytes;
    return [...Map.groupBy(tops.toSorted(heaviest), ({ kind }) => kind)]
        .map(([name, same]) => ({
        name,
        bytes: same.reduce((sum, { bytes }) => sum + bytes, 0),
        files: same.reduce((sum, { files }) => sum + files, 0),
        paths: same.map(({ path }) => path),
    }))
        .sort(heaviest);
}

;// CONCATENATED MODULE: ./lib/layers/waste.js
// A replay to the bytes a smaller image would not have, and who wrote and who killed them. All figures are file bytes.



/** Adds up what is dead, copied, doubled and needless in the layers of a replay. */
function deriveWaste(replay, options = {}) {
    const { paths = 20, hashedFrom = same_content/* HASHED_FROM */.FO } = options;
    const isShadowed = ({ content }) => (0,same_content/* isBase */._E)(replay, content.layer);
    const pairs = pairsOf(replay, replay.dead.filter((file) => !isShadowed(file)), paths);
    const shadowedPairs = pairsOf(replay, replay.dead.filter(isShadowed), paths);
    const duplicates = deriveDuplicates(replay, hashedFrom);
    const junkByKind = deriveJunk(replay);
    const reclaimable = sum(pairs);
    const liveOwnBytes = ownLive(replay);
    const ownBytes = liveOwnBytes + reclaimable;
    return {
        reclaimable,
        pairs,
        copiedUp: pairs.reduce((total, { copiedUp }) => total + copiedUp, 0),
        duplicate: sum(duplicates),
        duplicates,
        junk: sum(junkByKind),
        junkByKind,
        shadowedBase: sum(shadowedPairs),
        shadowedPairs,
        efficiency: ownBytes === 0 ? 1 : liveOwnBytes / ownBytes,
        ownBytes,
        liveOwnBytes,
    };
}
function sum(items) {
    return items.reduce((total, { bytes }) => total + bytes, 0);
}
function ownLive(replay) {
    let bytes = 0;
    for (const { content } of replay.files)
        if (!(0,same_content/* isBase */._E)(replay, content.layer))
            bytes += content.entry.size;
    return bytes;
}
/** Pairs with bytes; one whose files are all empty costs nothing and is left out. */
function pairsOf(replay, dead, limit) {
    const count = replay.layers.length;
    return [...Map.groupBy(dead, ({ content, killedBy }) => content.layer * count + killedBy)]
        .map(([key, files]) => pairOf(replay, { writtenBy: Math.floor(key / count), killedBy: key % count }, files, limit))
        .filter(({ bytes }) => bytes > 0)
        .sort((one, other) => other.bytes - one.bytes || one.writtenBy - other.writtenBy || one.killedBy - other.killedBy);
}
function pairOf(replay, layers, files, limit) {
    const copied = files.filter(({ content, successor }) => successor !== undefined && (0,same_content/* isSameContent */.OI)(replay, content, successor));
    const bytesOf = (some) => some.reduce((total, { content }) => total + content.entry.size, 0);
    const paths = files
        .toSorted((one, other) => other.content.entry.size - one.content.entry.size)
        .slice(0, limit)
        .map(({ content }) => content.path);
    return { ...layers, bytes: bytesOf(files), files: files.length, copiedUp: bytesOf(copied), paths };
}

// EXTERNAL MODULE: ./lib/report/derive-report.js + 2 modules
var derive_report = __webpack_require__(4689);
// EXTERNAL MODULE: ./lib/image/media-type.js
var media_type = __webpack_require__(4938);
;// CONCATENATED MODULE: ./lib/report/made-manifest.js
// An image whose source has no manifest, or one that was read already → the text of one, as the report takes it.

/** The config stands beside it; its digest here names nothing. */
const NO_DIGEST = `sha256:${'0'.repeat(64)}`;
/** A manifest of these layers. */
function manifestOf({ layers }) {
    const config = { mediaType: 'application/vnd.oci.image.config.v1+json', digest: NO_DIGEST, size: 0 };
    return JSON.stringify({ schemaVersion: 2, mediaType: media_type/* OCI_MANIFEST */.EG, config, layers });
}

;// CONCATENATED MODULE: ./lib/report/waste-of.js
/** Fewer figures, the same names. */
function wasteOf({ pairs, ...waste }) {
    const { reclaimable, copiedUp, duplicate, junk, shadowedBase, efficiency } = waste;
    return {
        reclaimable,
        pairs: pairs.map(({ writtenBy, killedBy, bytes, paths }) => ({ writtenBy, killedBy, bytes, paths })),
        copiedUp,
        duplicate,
        junk,
        shadowedBase,
        efficiency,
    };
}

;// CONCATENATED MODULE: ./lib/pipeline/read-layers.js
/** Layers under way: some are read while others still come from a registry. */
const LANES = 4;
/** Facts by the layer's digest. */
async function readLayers({ reader, store }, source, { verify, mostBytes, onProgress }) {
    const layers = uniqueLayers(source);
    const known = new Map();
    await Promise.all(layers.map(async ({ digest, diffId }) => {
        const facts = diffId === undefined ? undefined : await store?.find({ diffId, place: undefined });
        if (facts !== undefined)
            known.set(digest, { facts, verified: true, problem: undefined });
    }));
    const missing = layers.filter(({ digest }) => !known.has(digest));
    const total = missing.reduce((sum, { size }) => sum + size, 0);
    let done = 0;
    const advance = (bytes) => {
        done += bytes;
        onProgress?.(Math.min(done, total), total);
    };
    // the largest first, so that no thread ends long after the others
    const ordered = missing.toSorted((a, b) => b.size - a.size);
    const waiting = ordered.values();
    const work = async () => {
        for (const layer of waiting) {
            const { digest, diffId } = layer;
            const place = await source.place(layer);
            const stored = verify || diffId === undefined ? undefined : await store?.find({ diffId, place });
            if (stored !== undefined) {
                known.set(digest, { facts: stored, verified: false, problem: undefined });
                continue;
            }
            const reading = await reader.read({ place, digest, diffId, verify, mostBytes }, advance);
            known.set(digest, reading);
            if (reading.problem === undefined)
                await keepFacts(store, reading, place);
        }
    };
    await Promise.all(Array.from({ length: LANES }, work));
    return known;
}
/** Facts that are not proven are good for the very same bytes only. */
async function keepFacts(store, { facts, verified }, place) {
    await store?.keep({ diffId: facts.diffId, place: verified ? undefined : place }, facts);
}
function uniqueLayers({ images }) {
    return [...new Map(images.flatMap(({ layers }) => layers.map((layer) => [layer.digest, layer]))).values()];
}

;// CONCATENATED MODULE: ./lib/pipeline/analyze.js







/** Reads what is not known yet and works out the report. */
async function analyzeImage(ports, source, options) {
    const known = options.layers ? await readLayers(ports, source, options) : new Map();
    // what follows needs their memory more than their help
    await ports.reader.close();
    const report = reportOf(source, known, options);
    const platforms = [];
    for (const [at, platform] of report.platforms.entries()) {
        const image = source.images[at];
        if (image === undefined)
            continue;
        const layers = image.layers.map(({ digest }) => known.get(digest));
        const complete = layers.every((layer) => layer !== undefined);
        const contents = complete
            ? await analyze_contentsOf(ports, { source, image, platform, layers, options })
            : undefined;
        const problems = layers.flatMap((layer, index) => layer?.problem ? [`layer ${index + 1}: ${layer.problem}`] : []);
        platforms.push({
            report: contents === undefined ? platform : { ...platform, waste: wasteOf(contents.waste) },
            contents,
            notes: notesOf(layers, contents?.replay).filter((note) => !problems.includes(note)),
            problems,
            verified: complete && layers.every(({ verified }) => verified),
        });
    }
    return { report: { ...report, platforms: platforms.map((platform) => platform.report) }, platforms };
}
function reportOf(source, known, { steps, dockerfile, baseLayers }) {
    const report = (0,derive_report/* deriveReport */.M)({
        record: { steps, platforms: [], digest: undefined, imageId: undefined, ref: undefined },
        image: source.title,
        commit: null,
        digest: source.digest ?? null,
        dockerfile,
        diskSizes: new Map([...known].map(([digest, { facts }]) => [digest, facts.tarBytes])),
        manifests: source.images.map((image) => ({
            platform: image.platform,
            digest: image.digest ?? null,
            manifest: manifestOf(image),
            config: image.config,
        })),
    });
    if (baseLayers === undefined)
        return report;
    const platforms = report.platforms.map((platform) => ({
        ...platform,
        layers: platform.layers.map((layer, at) => ({ ...layer, base: at < baseLayers })),
    }));
    return { ...report, platforms };
}
/** Files that may be equal are compared by content; those whose layer was read as a whole have their hashes already. */
async function analyze_contentsOf(ports, parts) {
    const { platform, layers } = parts;
    const bases = platform.layers.map(({ base }) => base);
    const replay = replayLayers(layers.map(({ facts }, at) => ({ facts, base: bases[at] === true })));
    const candidates = (0,same_content/* contentCandidates */.gp)(replay);
    const hashed = await Promise.all(layers.map(async (layer, at) => {
        const missing = [...(candidates.get(at) ?? [])].filter((path) => !layer.facts.hashes.has(path));
        const blob = parts.image.layers[at];
        if (layer.verified || missing.length === 0 || blob === undefined)
            return layer.facts;
        return hashMore(ports, parts, { layer, blob, paths: missing });
    }));
    const complete = {
        ...replay,
        layers: replay.layers.map((layer, at) => ({ ...layer, facts: hashed[at] ?? layer.facts })),
    };
    return { replay: complete, waste: deriveWaste(complete), facts: hashed };
}
async function hashMore({ reader, store }, { source, options }, { layer, blob, paths }) {
    const place = await source.place(blob);
    const task = {
        place,
        digest: blob.digest,
        diffId: blob.diffId,
        verify: false,
        mostBytes: options.mostBytes,
    };
    const found = await reader.hash(task, paths);
    const facts = { ...layer.facts, hashes: new Map([...layer.facts.hashes, ...found]) };
    if (layer.problem === undefined)
        await keepFacts(store, { ...layer, facts }, place);
    return facts;
}
function notesOf(layers, replay) {
    const read = layers.flatMap((layer, at) => layer?.facts.notes.map((text) => ({ layer: at, text })) ?? []);
    return [...read, ...(replay?.notes ?? [])].map(({ layer, text }) => `layer ${layer + 1}: ${text}`);
}

;// CONCATENATED MODULE: ./lib/cli/analyze-one.js
// One image named on the command line → its analysis: what it is built from is looked up, progress is shown.




const PATIENCE = 2_000;
const PAUSE = 100;
/** Reads the image itself, or the one it is compared with. */
async function analyzeOne(ports, readPorts, { command, name }) {
    const { from, platform } = command;
    const image = name === command.name ? command.image : undefined;
    const request = { name, from: name === command.name ? from : 'auto', image, platform };
    const source = await ports.images(request);
    const progress = progressOf(ports, name);
    try {
        for (const note of source.notes)
            ports.log.notice((0,visible/* visible */.R)(note));
        const options = {
            layers: command.read !== 'manifest',
            verify: command.read === 'all',
            mostBytes: command.maxUnpacked,
            onProgress: progress.show,
            ...(await stepsFor(ports, command)),
            ...(command.base === undefined ? {} : { baseLayers: await baseLayersOf(ports, command, source) }),
        };
        return await analyzeImage(readPorts, source, options);
    }
    finally {
        progress.end();
        await source.close();
    }
}
async function stepsFor({ files }, { dockerfile, target, buildArgs }) {
    if (dockerfile === undefined)
        return { steps: [], dockerfile: null };
    const text = await files.readText(dockerfile);
    if (text === undefined)
        throw new errors/* UserError */.yo('no-such-file', `There is no file ${dockerfile}.`);
    const [{ parseDockerfile }, { stepsOfDockerfile }] = await Promise.all([
        __webpack_require__.e(/* import() */ 522).then(__webpack_require__.bind(__webpack_require__, 9522)),
        __webpack_require__.e(/* import() */ 964).then(__webpack_require__.bind(__webpack_require__, 9964)),
    ]);
    return { steps: stepsOfDockerfile(parseDockerfile(text), { target, buildArgs }), dockerfile };
}
/** How many of the lowest layers are those of the other image. */
async function baseLayersOf(ports, { base = '', platform }, source) {
    const [image] = source.images;
    const other = await ports.images({
        name: base,
        from: 'auto',
        image: undefined,
        platform: platform ?? image?.platform,
    });
    try {
        const layers = other.images[0]?.layers ?? [];
        const shared = layers.every(({ diffId }, at) => diffId !== undefined && diffId === image?.layers[at]?.diffId);
        if (shared && layers.length > 0)
            return layers.length;
        throw new errors/* UserError */.yo('not-its-base', `${source.title} is not built on ${base}: its first layers are others. Name the version it was built on.`);
    }
    finally {
        await other.close();
    }
}
function progressOf({ terminal, clock }, name) {
    const started = clock.now();
    let next = started + PATIENCE;
    let isShown = false;
    return {
        show(done, total) {
            const now = clock.now();
            if (now < next || total === 0)
                return;
            next = now + PAUSE;
            isShown = true;
            terminal.showProgress(`Reading ${name}: ${(0,report_size/* formatSize */.Xq)(done)} of ${(0,report_size/* formatSize */.Xq)(total)} (${Math.floor((100 * done) / total)} %)`);
        },
        end() {
            if (isShown)
                terminal.showProgress('');
        },
    };
}

;// CONCATENATED MODULE: ./lib/cli/commands/analyze.js
// `layersmith analyze`: an image → its layers, what they waste, its largest files; beside another image what changed.









/** Prints the analysis and judges it. Damaged bytes are told, shown as far as they go, and are a failure. */
async function runAnalyze(ports, command) {
    const budgets = await readAnalysisBudgets(ports, command);
    const { reader, store } = await ports.layers();
    const readPorts = { reader, store: command.cache ? store : undefined };
    try {
        const after = await analyzeOne(ports, readPorts, { command, name: command.name });
        const before = command.compare === undefined
            ? undefined
            : await analyzeOne(ports, readPorts, { command, name: command.compare });
        const result = before === undefined
            ? after
            : { ...after, report: { ...after.report, compare: compared(before, after) } };
        const pairs = after.platforms.flatMap(({ report: { platform }, contents }) => {
            const other = before && partnerOf(platform, { before, after });
            return contents && other?.contents
                ? [{ platform, old: other.contents.replay, now: contents.replay }]
                : [];
        });
        const files = new Map(pairs.map(({ platform, old, now }) => [platform, compareImages(old, now, command.top)]));
        const packages = new Map(pairs.map(({ platform, old, now }) => [
            platform,
            (0,compare_packages/* comparePackages */.F)((0,live_packages/* livePackages */.C)(old), (0,live_packages/* livePackages */.C)(now)),
        ]));
        await ports.terminal.write(await renderAnalysis(ports, command, { analysis: result, files, packages }));
        const isOverBudget = await judgeAnalysis(ports, { command, report: result.report, budgets });
        const { html: file, dockerfile } = command;
        if (file !== undefined)
            await writePage(ports, { file, after: result, before, dockerfile });
        if (before !== undefined)
            tellUnmatched(ports, before, after);
        const damaged = tellDamage(ports, [after, ...(before ? [before] : [])]);
        return damaged ? 2 : isOverBudget ? 1 : 0;
    }
    finally {
        await reader.close();
        await readPorts.store?.close();
    }
}
/** The same platform; two images of one platform each are compared, whatever these are. */
function partnerOf(platform, { before, after }) {
    const same = before.platforms.find(({ report: other }) => other.platform === platform);
    const only = before.platforms.length === 1 && after.platforms.length === 1;
    return same ?? (only ? before.platforms[0] : undefined);
}
function compared(before, after) {
    return (0,compare_reports/* compareReports */.l)({ before: before.report, after: after.report, ref: before.report.image, commit: '' });
}
/** A platform that only one of both has is not passed over without a word. */
function tellUnmatched({ log }, before, after) {
    const both = { before, after };
    const matched = after.platforms.flatMap(({ report: { platform } }) => partnerOf(platform, both) ?? []);
    const lonely = [
        ...after.platforms
            .filter(({ report: { platform } }) => partnerOf(platform, both) === undefined)
            .map((one) => ({ one, image: after })),
        ...before.platforms.filter((one) => !matched.includes(one)).map((one) => ({ one, image: before })),
    ];
    for (const { one, image } of lonely)
        log.notice((0,visible/* visible */.R)(`${one.report.platform} is in ${image.report.image} only: it is compared with nothing.`));
}
/** True when bytes are not what they should be. */
function tellDamage({ log }, analyses) {
    const platforms = analyses.flatMap((analysis) => analysis.platforms);
    for (const note of new Set(platforms.flatMap(({ notes }) => notes)))
        log.warning((0,visible/* visible */.R)(note));
    const problems = new Set(platforms.flatMap(({ problems: found }) => found));
    for (const problem of problems)
        log.error((0,visible/* visible */.R)(problem));
    return problems.size > 0;
}


/***/ }),

/***/ 8424:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ parseReference)
/* harmony export */ });
/* harmony import */ var _dockerfile_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8571);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7241);
// Image names as people write them (`ubuntu`, `ghcr.io/acme/api:1.2@sha256:…`) to complete references.


/** Parses a reference by Docker's grammar and defaults; a name that is none comes back with the reason. */
function parseReference(text) {
    const code = text.trim() === '' ? 'empty' : (0,_dockerfile_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .findReferenceProblem */ .I)(text);
    const written = (0,_dockerfile_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .splitReference */ .m)(text);
    if (code !== undefined) {
        const suggestion = code === 'upper-case' ? lowerCased(text, written) : undefined;
        return { ok: false, problem: { code, reason: reasonOf(code, written), suggestion } };
    }
    return { ok: true, reference: completed(written) };
}
function completed({ registry, repository, tag, digest }) {
    const domain = registry === undefined || registry === 'index.docker.io' ? 'docker.io' : registry;
    return {
        domain,
        repository: domain === 'docker.io' && !repository.includes('/') ? `library/${repository}` : repository,
        tag: tag ?? (digest === undefined ? 'latest' : undefined),
        digest,
    };
}
/** The host keeps its case, and so does the tag. */
function lowerCased(text, { registry, repository }) {
    const start = registry === undefined ? 0 : registry.length + 1;
    return `${text.slice(0, start)}${repository.toLowerCase()}${text.slice(start + repository.length)}`;
}
function reasonOf(code, written) {
    switch (code) {
        case 'empty':
            return 'it is empty';
        case 'hex':
            return '64 hexadecimal digits are an image id, not a name';
        case 'registry':
            return `"${written.registry}" is not a host name with an optional port`;
        case 'upper-case':
            return 'a repository name is lower case';
        case 'repository':
            if (written.repository.includes(':'))
                return 'a tag holds no slash';
            return 'the parts of a repository name hold letters and digits, with single separators (. _ __ -) between them';
        case 'too-long':
            return 'a repository name has at most 255 characters';
        case 'tag':
            return 'a tag has 1 to 128 letters, digits, _ . and -, and begins with none of . and -';
        case 'digest':
            return (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestProblem */ .WQ)(written.digest ?? '') ?? 'its digest is not well formed';
    }
}


/***/ }),

/***/ 3455:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ liveFiles)
/* harmony export */ });
/** True for the name that the layer wrote first: the node is the file then, without another object for it. */
function isNamed(node) {
    return node.content !== undefined && node.content.entry === node.entry;
}
/** Every live file once: under the name its layer wrote, or under another when that is gone. */
function liveFiles(root) {
    const files = [];
    const renamed = new Map();
    const open = [root];
    for (let directory = open.pop(); directory !== undefined; directory = open.pop()) {
        directory.children?.forEach((node) => {
            const { path, content } = node;
            if (node.children !== undefined)
                open.push(node);
            else if (isNamed(node))
                files.push(node);
            else if (content?.renamed === true)
                renamed.set(content, path);
        });
    }
    for (const [content, path] of renamed)
        files.push({ path, content });
    return files;
}


/***/ }),

/***/ 8139:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ comparePackages)
/* harmony export */ });
/* harmony import */ var _versions_compare_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9502);
/* harmony import */ var _versions_order_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3990);


/**
 * Pairs packages by manager and name. Of one that is there several times (node_modules of two programs), copies of the
 * same version are no change; what is left is paired from the oldest up. Sorted by manager and name.
 */
function comparePackages(before, after) {
    const keyOf = ({ manager, name }) => `${manager} ${name}`;
    const [old, now] = [Map.groupBy(before, keyOf), Map.groupBy(after, keyOf)];
    const keys = [...new Set([...old.keys(), ...now.keys()])].sort(_versions_order_js__WEBPACK_IMPORTED_MODULE_1__/* .compareText */ .n);
    return keys.flatMap((key) => changesOf(old.get(key) ?? [], now.get(key) ?? []));
}
function changesOf(before, after) {
    const [first] = [...before, ...after];
    if (first === undefined)
        return [];
    const { manager, name } = first;
    const [old, now] = [without(before, after), without(after, before)];
    return Array.from({ length: Math.max(old.length, now.length) }, (_, at) => {
        const [one, other] = [old[at], now[at]];
        return { kind: kindOf(one, other), manager, name, before: versionOf(one), after: versionOf(other) };
    });
}
/** Those of `some` that `others` has not at the same version, copy by copy; the oldest first. */
function without(some, others) {
    const left = new Map();
    for (const { version } of others)
        left.set(version, (left.get(version) ?? 0) + 1);
    return some
        .filter(({ version }) => {
        const copies = left.get(version) ?? 0;
        left.set(version, copies - 1);
        return copies <= 0;
    })
        .sort((one, other) => (0,_versions_compare_js__WEBPACK_IMPORTED_MODULE_0__/* .compareVersions */ .Z)(one.manager, one.version, other.version) || (0,_versions_order_js__WEBPACK_IMPORTED_MODULE_1__/* .compareText */ .n)(one.version, other.version));
}
function kindOf(before, after) {
    if (before === undefined)
        return 'added';
    if (after === undefined)
        return 'removed';
    const order = (0,_versions_compare_js__WEBPACK_IMPORTED_MODULE_0__/* .compareVersions */ .Z)(after.manager, after.version, before.version);
    return order > 0 ? 'upgraded' : order < 0 ? 'downgraded' : 'rebuilt';
}
function versionOf(item) {
    return item && { version: item.version, size: item.size };
}


/***/ }),

/***/ 6922:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ livePackages)
/* harmony export */ });
/* harmony import */ var _path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(623);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6224);
/* harmony import */ var _versions_order_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3990);



/** Lists packages by the databases that list them. An npm package weighs what its folder does, a Python one its RECORD. */
function livePackages(replay) {
    const folders = Map.groupBy(listedPackages(replay), ({ manager, path }) => `${manager} ${(0,_path_js__WEBPACK_IMPORTED_MODULE_0__/* .parentOf */ .gN)(path)}`);
    const packages = [...folders.values()].flatMap(joinPython);
    return packages.some(({ manager }) => manager === 'node') ? withFolderSizes(replay, packages) : packages;
}
function listedPackages({ files, layers }) {
    const databases = layers.map(({ facts }) => new Map(facts.databases.map((one) => [one.path, one])));
    const found = [];
    for (const { path, content } of files) {
        const { layer, entry } = content;
        const listed = databases[layer];
        if (listed === undefined || listed.size === 0)
            continue;
        for (const item of listed.get(entry.path)?.packages ?? [])
            found.push({ ...item, path, layer });
    }
    return found.sort((one, other) => (0,_versions_order_js__WEBPACK_IMPORTED_MODULE_1__/* .compareText */ .n)(one.path, other.path));
}
/** METADATA has the name and version as written, RECORD the size; either may be missing. */
function joinPython(folder) {
    const records = folder.filter(({ manager, path }) => manager === 'python' && path.endsWith('/RECORD'));
    if (records.length === 0 || records.length === folder.length)
        return folder;
    const size = records[0]?.size;
    return folder.filter((item) => !records.includes(item)).map((item) => ({ ...item, size }));
}
function withFolderSizes({ files }, packages) {
    const sizes = folderSizes((0,_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .deriveLiveTree */ .Mj)(files));
    return packages.map((item) => item.manager === 'node' ? { ...item, size: sizes.get((0,_path_js__WEBPACK_IMPORTED_MODULE_0__/* .parentOf */ .gN)(item.path)) } : item);
}
function folderSizes(tree) {
    const sizes = new Map();
    const open = [tree];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
        sizes.set(next.path, next.bytes);
        for (const directory of next.directories)
            open.push(directory);
    }
    return sizes;
}


/***/ }),

/***/ 9502:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ compareVersions)
});

// EXTERNAL MODULE: ./node_modules/@renovatebot/pep440/index.js + 4 modules
var pep440 = __webpack_require__(9687);
// EXTERNAL MODULE: ./node_modules/semver/index.js
var semver = __webpack_require__(2088);
// EXTERNAL MODULE: ./lib/layers/packages/versions/order.js
var versions_order = __webpack_require__(3990);
;// CONCATENATED MODULE: ./lib/layers/packages/versions/apk.js
// The order of Alpine versions, `1.2a_rc3_p1~c0ffee-r4`: the package specification of apk-tools, apk-package(5).

/** In the order in which a shorter version is the greater one: `1.2.1` beats `1.2a` beats `1.2_p1` beats `1.2-r1`. */
const KINDS = [
    'first',
    'number',
    'letter',
    'suffix',
    'suffix-number',
    'hash',
    'revision',
    'end',
    'invalid',
];
/** Those before the empty one make a version less than without them. */
const SUFFIXES = ['alpha', 'beta', 'pre', 'rc', '', 'cvs', 'svn', 'git', 'hg', 'p'];
const NO_SUFFIX = SUFFIXES.indexOf('');
/** Compares as `apk version -t` does. Of versions no rule covers, the part that is understood decides. */
function compareApkVersions(one, other) {
    const [first, second] = [tokensOf(one), tokensOf(other)];
    for (let at = 0;; at++) {
        const [left, right] = [first[at] ?? END, second[at] ?? END];
        if (left.kind !== right.kind)
            return compareKinds(left, right);
        if (left.kind === 'end' || left.kind === 'invalid')
            return 0;
        const difference = compareTokens(left, right);
        if (difference !== 0)
            return difference;
    }
}
const END = { kind: 'end', text: '' };
const INVALID = { kind: 'invalid', text: '' };
function compareKinds(one, other) {
    if (isPreRelease(one))
        return -1;
    if (isPreRelease(other))
        return 1;
    return KINDS.indexOf(other.kind) - KINDS.indexOf(one.kind);
}
function isPreRelease({ kind, text }) {
    return kind === 'suffix' && SUFFIXES.indexOf(text) < NO_SUFFIX;
}
function compareTokens(one, other) {
    switch (one.kind) {
        case 'suffix':
            return SUFFIXES.indexOf(one.text) - SUFFIXES.indexOf(other.text);
        case 'number':
            // a leading zero makes it a fraction: 1.05 is less than 1.1
            if (one.text.startsWith('0') || other.text.startsWith('0'))
                return (0,versions_order/* compareText */.n)(one.text, other.text);
            return (0,versions_order/* compareDigits */.o)(one.text, other.text);
        case 'first':
        case 'suffix-number':
        case 'revision':
            return (0,versions_order/* compareDigits */.o)(one.text, other.text);
        default:
            return (0,versions_order/* compareText */.n)(one.text, other.text);
    }
}
function tokensOf(version) {
    const tokens = [];
    let rest = version;
    let kind;
    while (rest !== '' || kind === undefined) {
        const [token, length] = nextToken(rest, kind);
        tokens.push(token);
        if (token.kind === 'invalid')
            break;
        rest = rest.slice(length);
        kind = token.kind;
    }
    return tokens;
}
/** The first token of a text and its length; `before` is the kind of the one that ends there. */
function nextToken(text, before) {
    const after = (kind) => before !== undefined && KINDS.indexOf(before) <= KINDS.indexOf(kind);
    const match = (pattern, kind) => {
        const found = pattern.exec(text);
        return found === null ? [INVALID, 0] : [{ kind, text: found[1] ?? '' }, found[0].length];
    };
    if (before === undefined)
        return match(/^(\d+)/, 'first');
    if (/^[a-z]/.test(text) && after('number'))
        return match(/^([a-z])/, 'letter');
    if (text.startsWith('.') && after('number'))
        return match(/^\.(\d+)/, 'number');
    if (/^\d/.test(text) && before === 'suffix')
        return match(/^(\d+)/, 'suffix-number');
    if (text.startsWith('_') && after('suffix-number'))
        return suffixToken(match(/^_([a-z]+)/, 'suffix'));
    if (text.startsWith('~') && after('suffix-number'))
        return match(/^~([\da-f]+)/i, 'hash');
    if (text.startsWith('-r') && after('hash'))
        return match(/^-r(\d+)/, 'revision');
    return [INVALID, 0];
}
function suffixToken(found) {
    return SUFFIXES.includes(found[0].text) ? found : [INVALID, 0];
}

;// CONCATENATED MODULE: ./lib/layers/packages/versions/dpkg.js
// The order of Debian versions, `[epoch:]upstream[-revision]`: deb-version(7), debian-policy 5.6.12.

/** Compares as `dpkg --compare-versions` does. */
function compareDpkgVersions(one, other) {
    const [first, second] = [partsOf(one), partsOf(other)];
    return ((0,versions_order/* compareDigits */.o)(first.epoch, second.epoch) ||
        comparePart(first.upstream, second.upstream) ||
        comparePart(first.revision, second.revision));
}
function partsOf(version) {
    const colon = version.indexOf(':');
    const rest = version.slice(colon + 1);
    const dash = rest.lastIndexOf('-');
    return {
        epoch: colon === -1 ? '' : version.slice(0, colon),
        upstream: dash === -1 ? rest : rest.slice(0, dash),
        revision: dash === -1 ? '' : rest.slice(dash + 1),
    };
}
/** Runs of other characters and runs of digits in turn. */
function comparePart(one, other) {
    let [at, by] = [0, 0];
    while (at < one.length || by < other.length) {
        while ((at < one.length && !isDigit(one, at)) || (by < other.length && !isDigit(other, by))) {
            const difference = weightOf(one, at) - weightOf(other, by);
            if (difference !== 0)
                return difference;
            at += 1;
            by += 1;
        }
        const [first, second] = [digitsAt(one, at), digitsAt(other, by)];
        const difference = (0,versions_order/* compareDigits */.o)(first, second);
        if (difference !== 0)
            return difference;
        at += first.length;
        by += second.length;
    }
    return 0;
}
/** `~` is before the end, letters are before all else. */
function weightOf(text, at) {
    const code = text.charCodeAt(at);
    if (Number.isNaN(code) || isDigit(text, at))
        return 0;
    if (text[at] === '~')
        return -1;
    return /[a-z]/i.test(text.charAt(at)) ? code : code + 256;
}
function isDigit(text, at) {
    const code = text.charCodeAt(at);
    return code >= 48 && code <= 57;
}
function digitsAt(text, at) {
    let end = at;
    while (isDigit(text, end))
        end += 1;
    return text.slice(at, end);
}

;// CONCATENATED MODULE: ./lib/layers/packages/versions/rpm.js
// The order of RPM versions, `[epoch:]version[-release]`: rpm-version(7).

/** Compares epochs, then versions, then releases; a release that one side does not name is not compared. */
function compareRpmVersions(one, other) {
    const [first, second] = [rpm_partsOf(one), rpm_partsOf(other)];
    const upper = (0,versions_order/* compareDigits */.o)(first.epoch, second.epoch) || compareSegments(first.version, second.version);
    if (upper !== 0 || first.release === undefined || second.release === undefined)
        return upper;
    return compareSegments(first.release, second.release);
}
function rpm_partsOf(text) {
    const epoch = /^(\d+):/.exec(text)?.[1];
    const rest = epoch === undefined ? text : text.slice(epoch.length + 1);
    const dash = rest.lastIndexOf('-');
    return {
        epoch: epoch ?? '0',
        version: dash === -1 ? rest : rest.slice(0, dash),
        release: dash === -1 ? undefined : rest.slice(dash + 1),
    };
}
/** Digits, letters, `~` and `^`; all else separates. */
const segmentsOf = (text) => text.match(/\d+|[a-z]+|~|\^/gi) ?? [];
/** `~` sorts before the end and `^` right behind it; numbers beat letters, and more beats less. */
function compareSegments(one, other) {
    const [first, second] = [segmentsOf(one), segmentsOf(other)];
    for (let at = 0; at < Math.max(first.length, second.length); at++) {
        const [left, right] = [first[at], second[at]];
        const difference = rankOf(left) - rankOf(right);
        if (difference !== 0)
            return difference;
        if (left === undefined || right === undefined)
            continue;
        const order = rankOf(left) === RANK.number ? (0,versions_order/* compareDigits */.o)(left, right) : (0,versions_order/* compareText */.n)(left, right);
        if (order !== 0)
            return order;
    }
    return 0;
}
const RANK = { tilde: 0, end: 1, caret: 2, letters: 3, number: 4 };
function rankOf(segment) {
    if (segment === undefined)
        return RANK.end;
    if (segment === '~')
        return RANK.tilde;
    if (segment === '^')
        return RANK.caret;
    return /^\d/.test(segment) ? RANK.number : RANK.letters;
}

;// CONCATENATED MODULE: ./lib/layers/packages/versions/compare.js
// A package manager to the order of its versions.






const orders = {
    dpkg: compareDpkgVersions,
    apk: compareApkVersions,
    rpm: compareRpmVersions,
    python: (one, other) => (0,pep440/* valid */.rZ)(one) && (0,pep440/* valid */.rZ)(other) ? (0,pep440/* compare */.UD)(one, other) : loosely(one, other),
    node: (one, other) => semver.valid(one) && semver.valid(other) ? semver.compare(one, other) : loosely(one, other),
};
/** Below 0 when `one` is older. What is no version of its kind is ordered by digits and letters, as well as can be. */
function compareVersions(manager, one, other) {
    return orders[manager](one, other);
}
/** Debian's order takes any text. */
function loosely(one, other) {
    return compareDpkgVersions(one, other) || (0,versions_order/* compareText */.n)(one, other);
}


/***/ }),

/***/ 3990:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ compareText),
/* harmony export */   o: () => (/* binding */ compareDigits)
/* harmony export */ });
// What the version orders have in common. An order is negative, zero or positive, as `sort` wants it.
/** Compares text by its bytes; versions are ASCII. */
function compareText(one, other) {
    return one === other ? 0 : one < other ? -1 : 1;
}
/** Compares runs of digits as numbers of any length; an empty run is 0. */
function compareDigits(one, other) {
    const [first, second] = [one.replace(/^0+/, ''), other.replace(/^0+/, '')];
    return first.length - second.length || compareText(first, second);
}


/***/ }),

/***/ 623:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   fN: () => (/* binding */ LONGEST_PATH),
/* harmony export */   gN: () => (/* binding */ parentOf),
/* harmony export */   nm: () => (/* binding */ resolveLink),
/* harmony export */   uJ: () => (/* binding */ joinPath)
/* harmony export */ });
// Paths inside an image: without a leading or trailing `/`; the root is ''.
/** What Linux takes for a path; no runtime can unpack a longer one. */
const LONGEST_PATH = 4096;
/** The directory a path lies in; '' for the root's own entries. */
function parentOf(path) {
    const slash = path.lastIndexOf('/');
    return slash === -1 ? '' : path.slice(0, slash);
}
function nameOf(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}
function joinPath(directory, name) {
    return directory === '' ? name : `${directory}/${name}`;
}
/** The target of a symbolic link at `link` as a path from the root, which `..` never leaves. */
function resolveLink(link, target) {
    const names = target.startsWith('/') ? [] : link.split('/').slice(0, -1);
    for (const name of target.split('/')) {
        if (name === '..')
            names.pop();
        else if (name !== '' && name !== '.')
            names.push(name);
    }
    return names.join('/');
}


/***/ }),

/***/ 9690:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FO: () => (/* binding */ HASHED_FROM),
/* harmony export */   OI: () => (/* binding */ isSameContent),
/* harmony export */   Pw: () => (/* binding */ equallyLarge),
/* harmony export */   _E: () => (/* binding */ isBase),
/* harmony export */   gp: () => (/* binding */ contentCandidates),
/* harmony export */   ht: () => (/* binding */ provenEqual),
/* harmony export */   qQ: () => (/* binding */ hashOf)
/* harmony export */ });
/** Files below this are never hashed: they are many and their copies weigh little. */
const HASHED_FROM = 64 * 1024;
/** By layer, the paths (as its entries have them) whose content decides something that sizes and times do not. */
function contentCandidates(replay, hashedFrom = HASHED_FROM) {
    const wanted = new Map();
    const add = ({ layer, entry }) => {
        const paths = wanted.get(layer) ?? new Set();
        wanted.set(layer, paths.add(entry.path));
    };
    for (const { content, successor } of replay.dead) {
        if (successor === undefined || content.entry.size < hashedFrom || !isDoubtful(content, successor))
            continue;
        add(content);
        add(successor);
    }
    for (const files of equallyLarge(replay, hashedFrom))
        for (const alike of equallyBegun(replay, files))
            for (const { content } of alike)
                add(content);
    return wanted;
}
/**
 * Equal bytes: by sha256 when both are known. Else by size and time, since chmod and chown keep both when they copy a
 * file up.
 */
function isSameContent(replay, one, other) {
    if (one.entry.size !== other.entry.size)
        return false;
    // a path twice in one tar has one hash, that of the last
    const proven = one.layer === other.layer ? undefined : provenEqual([replay, one], [replay, other]);
    return proven ?? one.entry.mtime === other.entry.mtime;
}
/** What the bytes themselves say about two files of one size; undefined when too few of them were read. */
function provenEqual([old, one], [now, other]) {
    const hashes = [hashOf(old, one), hashOf(now, other)];
    if (hashes[0] !== undefined && hashes[1] !== undefined)
        return hashes[0] === hashes[1];
    const heads = [headOf(old, one), headOf(now, other)];
    return heads[0] === undefined || heads[1] === undefined || heads[0] === heads[1] ? undefined : false;
}
function hashOf({ layers }, { layer, entry }) {
    return layers[layer]?.facts.hashes.get(entry.path);
}
function headOf({ layers }, { layer, entry }) {
    return layers[layer]?.facts.heads.get(entry.path);
}
/** Files of one size to those of them that may have equal bytes; one of unknown beginning may equal any. */
function equallyBegun(replay, files) {
    const byHead = Map.groupBy(files, ({ content }) => headOf(replay, content));
    return byHead.has(undefined) ? [files] : [...byHead.values()].filter(({ length }) => length > 1);
}
/** Sizes agree, and either the time differs, or nothing does: then the times may be set, not grown. */
function isDoubtful({ entry: one, layer }, { entry: other, layer: upper }) {
    if (one.size !== other.size || layer === upper)
        return false;
    const sameOwner = one.uid === other.uid && one.gid === other.gid && one.mode === other.mode;
    return one.mtime !== other.mtime || sameOwner;
}
/** Live files of one size, two or more, at least one of them in an own layer. */
function equallyLarge(replay, from) {
    const bySize = new Map();
    for (const file of replay.files) {
        const { size } = file.content.entry;
        if (size < from || size === 0)
            continue;
        const files = bySize.get(size);
        if (files === undefined)
            bySize.set(size, [file]);
        else
            files.push(file);
    }
    return [...bySize.values()].filter((files) => files.length > 1 && files.some(({ content }) => !isBase(replay, content.layer)));
}
function isBase({ layers }, layer) {
    return layers[layer]?.base === true;
}


/***/ }),

/***/ 6224:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ deriveLayerTree),
/* harmony export */   Mj: () => (/* binding */ deriveLiveTree),
/* harmony export */   m7: () => (/* binding */ deriveTree)
/* harmony export */ });
/* harmony import */ var _path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(623);

/** The tree a container sees, every file counted once; directories without files are left out. */
function deriveLiveTree(files) {
    return deriveTree(files.map(({ path, content: { entry, layer } }) => ({ path, bytes: entry.size, layer })));
}
/** The tree of what one layer wrote, dead or alive. */
function deriveLayerTree({ entries }, layer) {
    const files = entries.filter(({ kind, path }) => kind === 'file' && !(0,_path_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(path).startsWith('.wh.'));
    return deriveTree(files.map(({ path, size }) => ({ path, bytes: size, layer })));
}
/** Sums files up by directory. */
function deriveTree(files) {
    const known = new Map();
    const root = directoryAt(known, '');
    let directory = root;
    for (const file of files) {
        const parent = (0,_path_js__WEBPACK_IMPORTED_MODULE_0__/* .parentOf */ .gN)(file.path);
        // most stand beside the one before
        if (parent !== directory.path)
            directory = directoryAt(known, parent);
        directory.files.push(file);
        directory.fileCount += 1;
        add(directory, file.layer, file.bytes);
    }
    // a directory stands behind its parent: backwards, every sum is whole when it is passed on
    for (const one of [...known.values()].reverse()) {
        const { parent, layers, fileCount } = one;
        one.files.sort(byBytes);
        one.directories.sort(byBytes);
        if (parent === undefined)
            continue;
        for (const [layer, bytes] of layers)
            add(parent, layer, bytes);
        parent.fileCount += fileCount;
    }
    return root;
}
function add(directory, layer, bytes) {
    directory.bytes += bytes;
    directory.layers.set(layer, (directory.layers.get(layer) ?? 0) + bytes);
}
function directoryAt(known, path) {
    const found = known.get(path);
    if (found !== undefined)
        return found;
    const parent = path === '' ? undefined : directoryAt(known, (0,_path_js__WEBPACK_IMPORTED_MODULE_0__/* .parentOf */ .gN)(path));
    const lists = { directories: [], files: [], layers: new Map() };
    const made = { path, parent, ...lists, bytes: 0, fileCount: 0 };
    parent?.directories.push(made);
    known.set(path, made);
    return made;
}
function byBytes(one, other) {
    return other.bytes - one.bytes || (one.path < other.path ? -1 : 1);
}


/***/ }),

/***/ 1871:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pt: () => (/* binding */ isPattern),
/* harmony export */   SV: () => (/* binding */ mergeConfigs)
/* harmony export */ });
/* unused harmony export matchesAny */
/* harmony import */ var _dockerfile_ignore_glob_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9613);
// Configuration files that apply to a Dockerfile, weakest first → what they come down to for it.

/** Later layers win; within one, overrides win over its rules. */
function mergeConfigs(layers, commandLine = {}) {
    const said = [
        ...layers.flatMap(({ config, path }) => [
            config.rules,
            ...config.overrides.filter(({ files }) => matchesAny(files, path)).map(({ rules }) => rules),
        ]),
        commandLine,
    ];
    const rules = {};
    const codes = {};
    const ruleOptions = {};
    for (const [name, { ids, level, options }] of said.flatMap((settings) => Object.entries(settings)))
        for (const id of ids) {
            // options without a level are meant to be heard
            const heard = rules[id] === undefined || rules[id] === 'off' ? 'on' : rules[id];
            rules[id] = level ?? heard;
            codes[name] = level ?? heard;
            if (options !== undefined)
                ruleOptions[id] = { ...ruleOptions[id], ...options };
        }
    const inlineIgnores = layers.findLast(({ config }) => config.inlineIgnores !== undefined)?.config
        .inlineIgnores;
    const preset = layers.findLast(({ config }) => config.preset !== undefined)?.config.preset;
    return {
        settings: {
            preset,
            rules,
            codes,
            ruleOptions,
            ...(inlineIgnores === undefined ? {} : { inlineIgnores }),
        },
        options: Object.assign({}, ...layers.map(({ config }) => config.options)),
        ignored: layers.some(({ config, path }) => matchesAny(config.ignore, path)),
        failOn: layers.findLast(({ config }) => config.failOn !== undefined)?.config.failOn,
        shell: layers.findLast(({ config }) => config.shell !== undefined)?.config.shell,
        budgets: layers.flatMap(({ config }) => config.budgets),
    };
}
/** True when the last pattern that matches the path, or a folder above it, has no `!` before it. */
function matchesAny(patterns, path) {
    const parts = path.split('/');
    if (parts.includes('..'))
        return false;
    const paths = parts.map((_, index) => parts.slice(0, index + 1).join('/'));
    const hit = patterns.findLast((pattern) => paths.some(readPattern(pattern).matches));
    return hit !== undefined && !hit.startsWith('!');
}
/** True when the pattern can be understood. */
function isPattern(pattern) {
    const { text } = cleanPattern(pattern);
    return text !== '' && (0,_dockerfile_ignore_glob_js__WEBPACK_IMPORTED_MODULE_0__/* .parseGlob */ .q)(text) !== undefined;
}
function readPattern(pattern) {
    return (0,_dockerfile_ignore_glob_js__WEBPACK_IMPORTED_MODULE_0__/* .parseGlob */ .q)(cleanPattern(pattern).text) ?? { matches: () => false };
}
/** A name without a slash is meant in every folder, as in `.gitignore`. */
function cleanPattern(pattern) {
    const plain = pattern.replace(/^!/, '').replace(/^\.\//, '').replace(/\/$/, '');
    if (plain.startsWith('/'))
        return { text: plain.slice(1) };
    return { text: plain.includes('/') || plain === '' ? plain : `**/${plain}` };
}


/***/ }),

/***/ 7023:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ CONFIG_NAMES),
  t: () => (/* binding */ createConfigFinder)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/lint/config.js
var config = __webpack_require__(1871);
// EXTERNAL MODULE: ./lib/lint/rules/index.js + 291 modules
var rules = __webpack_require__(4796);
;// CONCATENATED MODULE: ./lib/pipeline/their-config.js
// Under hadolint's preset: hadolint's own configuration → one of ours, the weakest of all.

/** Whether the configuration that is named is one of hadolint's. */
function namesTheirs({ file = '', preset }) {
    return preset === 'hadolint' && /(?:^|[/\\])\.?hadolint\.ya?ml$/.test(file);
}
/** What hadolint would be told here; one file at most is read, and once. */
function createTheirConfig(files, request) {
    let config;
    return () => {
        config ??= readTheirs(files, request);
        return config;
    };
}
async function readTheirs(files, request) {
    const { hadolintPlaces, readTheirConfig } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(982)]).then(__webpack_require__.bind(__webpack_require__, 5982));
    const { workingFolder, file, environment = {} } = request;
    const named = namesTheirs(request) ? file : undefined;
    for (const place of named === undefined ? hadolintPlaces(environment) : [named]) {
        const path = files.resolve(workingFolder, place);
        const text = await files.readText(path);
        if (text === undefined)
            continue;
        const inside = files.relative(workingFolder, path);
        return readTheirConfig({ text, file: inside.startsWith('../') ? path : inside }, environment);
    }
    if (named === undefined)
        return readTheirConfig(undefined, environment);
    throw new errors/* UserError */.yo('bad-config', `There is no configuration ${named}.`, { file: named });
}

;// CONCATENATED MODULE: ./lib/pipeline/lint-config.js
// A Dockerfile's path → the configuration in force for it: files above it, or the one named.




/** In the order in which a folder is searched; two in one folder are an error. */
const CONFIG_NAMES = ['.layersmith.yml', '.layersmith.yaml', '.layersmith.json', '.layersmith.jsonc'];
/** Finds configurations; every file is read once. The answer throws UserError for a file that is wrong. */
function createConfigFinder(files, request) {
    const { workingFolder, file } = request;
    const search = { files, workingFolder };
    const folders = new Map();
    const searchOnce = (folder) => {
        const found = folders.get(folder) ?? searchFolder(search, folder);
        folders.set(folder, found);
        return found;
    };
    const only = file === undefined || namesTheirs(request) ? undefined : readNamed(search, file);
    // told when a target asks for it
    only?.catch(() => undefined);
    const readTheirs = createTheirConfig(files, request);
    return async (target) => {
        const path = files.resolve(workingFolder, target.file ?? target.path);
        const found = only === undefined ? await climb(files, path, searchOnce) : [await only];
        const layers = found.flatMap(({ folder, configs }) => configs.map((config) => ({ config, path: files.relative(folder, path) })));
        const own = (0,config/* mergeConfigs */.SV)(layers, request.rules);
        const preset = request.preset ?? own.settings.preset;
        const merged = preset === 'hadolint'
            ? (0,config/* mergeConfigs */.SV)([{ config: await readTheirs(), path: '' }, ...layers], request.rules)
            : own;
        const settings = { ...merged.settings, preset };
        return {
            ...merged,
            shell: request.shell ?? merged.shell,
            settings: request.inlineIgnores === false ? { ...settings, inlineIgnores: false } : settings,
        };
    };
}
/** What is found from the file's folder upward to a root, outermost first. */
async function climb(files, path, searchOnce) {
    const all = [];
    let folder = files.resolve(path, '..');
    for (;;) {
        const found = await searchOnce(folder);
        if (found !== undefined)
            all.unshift(found);
        const above = files.resolve(folder, '..');
        if (above === folder || found?.configs.some(({ root }) => root))
            return all;
        folder = above;
    }
}
async function searchFolder(search, folder) {
    const paths = CONFIG_NAMES.map((name) => search.files.resolve(folder, name));
    const texts = await Promise.all(paths.map((path) => search.files.readText(path)));
    const there = paths.flatMap((path, index) => {
        const text = texts[index];
        return text === undefined ? [] : [{ path, text }];
    });
    const [first, second] = there;
    if (first === undefined)
        return undefined;
    if (second !== undefined) {
        const [one, other] = [nameOf(search, first.path), nameOf(search, second.path)];
        throw new errors/* UserError */.yo('bad-config', `There are both ${one} and ${other}: keep one of them.`, {
            file: other,
        });
    }
    return { folder, configs: await readWithBases(search, first, []) };
}
async function readNamed(search, file) {
    const path = search.files.resolve(search.workingFolder, file);
    const text = await search.files.readText(path);
    if (text === undefined)
        throw new errors/* UserError */.yo('bad-config', `There is no configuration ${file}.`, { file });
    return { folder: search.workingFolder, configs: await readWithBases(search, { path, text }, []) };
}
/** The files it extends, then itself; `above` are those that led here. */
async function readWithBases(search, { path, text }, above) {
    const { readConfig } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(40)]).then(__webpack_require__.bind(__webpack_require__, 5040));
    const { files } = search;
    const file = nameOf(search, path);
    const config = readConfig(text, { file, rules: rules.rules });
    const bases = [];
    for (const { path: written, line } of config.extends) {
        const base = files.resolve(files.resolve(path, '..'), written);
        if ([...above, path].includes(base))
            throw new errors/* UserError */.yo('bad-config', `${file}:${line}: ${written} extends itself in the end.`, {
                file,
                line,
            });
        const found = await files.readText(base);
        if (found === undefined)
            throw new errors/* UserError */.yo('bad-config', `${file}:${line}: There is no file ${written} to extend.`, {
                file,
                line,
            });
        bases.push(...(await readWithBases(search, { path: base, text: found }, [...above, path])));
    }
    // where the search ends is for the file itself to say
    return [...bases.map((base) => ({ ...base, root: false })), config];
}
/** As people see it: relative to the current folder when it lies inside. */
function nameOf({ files, workingFolder }, path) {
    const inside = files.relative(workingFolder, path);
    return inside.startsWith('../') ? path : inside;
}


/***/ }),

/***/ 7665:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ compareReports),
  e: () => (/* binding */ summarize)
});

// EXTERNAL MODULE: ./lib/report/derive-report.js + 2 modules
var derive_report = __webpack_require__(4689);
;// CONCATENATED MODULE: ./lib/report/pair-layers.js
/** True when both are the same layer: equal blob, or equal content under another compression. */
function isSameLayer(a, b) {
    return a.digest === b.digest || (a.diffId !== null && a.diffId === b.diffId);
}
/** Pairs layers; in the order of `after`, removed ones first. Swapping the arguments swaps the result. */
function pairLayers(before, after) {
    const partners = sameLayers(before, after);
    const same = new Set(partners.values());
    const restBefore = before.filter((layer) => !same.has(layer));
    const restAfter = after.filter((layer) => !partners.has(layer));
    const changed = commonInstructions(restBefore, restAfter);
    const paired = new Set(changed.values());
    return [
        ...restBefore
            .filter((layer) => !paired.has(layer))
            .map((layer) => ({ kind: 'removed', before: layer })),
        ...after.map((layer) => pairOf(layer, { partners, changed })),
    ];
}
function pairOf(after, { partners, changed }) {
    const same = partners.get(after);
    if (same !== undefined)
        return { kind: 'same', before: same, after };
    const before = changed.get(after);
    return before === undefined ? { kind: 'added', after } : { kind: 'changed', before, after };
}
function sameLayers(before, after) {
    const free = [...before];
    const partners = new Map();
    for (const layer of after) {
        const at = free.findIndex((candidate) => isSameLayer(candidate, layer));
        const [partner] = at < 0 ? [] : free.splice(at, 1);
        if (partner !== undefined)
            partners.set(layer, partner);
    }
    return partners;
}
/** Longest common subsequence of the instructions. Ties go by the text, so that swapping changes nothing. */
function commonInstructions(before, after) {
    const a = before.map(textOf);
    const b = after.map(textOf);
    const lengths = lengthsOfCommon(a, b);
    const lengthAt = (i, j) => lengths[i]?.[j] ?? 0;
    const pairs = new Map();
    let i = 0;
    let j = 0;
    for (;;) {
        const [left, right] = [before[i], after[j]];
        const [leftText, rightText] = [a[i] ?? '', b[j] ?? ''];
        if (left === undefined || right === undefined)
            return pairs;
        const [skipLeft, skipRight] = [lengthAt(i + 1, j), lengthAt(i, j + 1)];
        if (leftText === rightText) {
            pairs.set(right, left);
            i += 1;
            j += 1;
        }
        else if (skipLeft > skipRight || (skipLeft === skipRight && leftText < rightText))
            i += 1;
        else
            j += 1;
    }
}
function lengthsOfCommon(a, b) {
    const lengths = Array.from({ length: a.length + 1 }, () => new Array(b.length + 1).fill(0));
    for (let i = a.length - 1; i >= 0; i -= 1) {
        for (let j = b.length - 1; j >= 0; j -= 1) {
            const skip = Math.max(lengths[i + 1]?.[j] ?? 0, lengths[i]?.[j + 1] ?? 0);
            const row = lengths[i];
            if (row !== undefined)
                row[j] = a[i] === b[j] ? (lengths[i + 1]?.[j + 1] ?? 0) + 1 : skip;
        }
    }
    return lengths;
}
function textOf({ instruction, digest }) {
    return instruction === null ? digest : instruction.replace(/\s+/g, ' ').trim();
}

;// CONCATENATED MODULE: ./lib/report/compare-reports.js
// Two reports of an image to what changed between them.


/** Compares platform by platform; one that only one report has is left out. */
function compareReports({ before, after, ref, commit }) {
    const only = before.platforms.length === 1 && after.platforms.length === 1;
    const platforms = after.platforms.flatMap((now) => {
        const named = before.platforms.find(({ platform }) => platform === now.platform);
        const unnamed = only && [before, after].some(({ platforms: [first] }) => first?.platform === 'unknown');
        const then = named ?? (unnamed ? before.platforms[0] : undefined);
        return then === undefined ? [] : [comparePlatforms(then, now)];
    });
    return { ref, commit, platforms };
}
function comparePlatforms(before, after) {
    const base = baseChange(partOf(before, 'base'), partOf(after, 'base'));
    const own = pairLayers(partOf(before, 'own'), partOf(after, 'own')).flatMap(ownChange);
    return {
        platform: after.platform === 'unknown' ? before.platform : after.platform,
        before: summarize(before),
        after: summarize(after),
        layers: [...base, ...own],
    };
}
function partOf({ layers }, part) {
    return layers.filter(({ base }) => base === (part === 'base'));
}
/** Sizes and numbers of layers of one platform. */
function summarize(report) {
    const baseLayers = partOf(report, 'base').length;
    const { pullSize, diskSize, layers } = report;
    return { pullSize, diskSize, ownLayers: layers.length - baseLayers, baseLayers };
}
/** Another base image is one change, however many layers it has. */
function baseChange(before, after) {
    const same = before.length === after.length &&
        before.every((layer, at) => {
            const other = after[at];
            return other !== undefined && isSameLayer(layer, other);
        });
    if (same)
        return [];
    const kind = before.length === 0 ? 'added' : after.length === 0 ? 'removed' : 'changed';
    const sizes = {
        before: before.length === 0 ? null : (0,derive_report/* total */.X)(before.map(({ size }) => size)),
        after: after.length === 0 ? null : (0,derive_report/* total */.X)(after.map(({ size }) => size)),
    };
    return [{ kind, instruction: null, line: null, base: true, ...sizes }];
}
function ownChange(pair) {
    switch (pair.kind) {
        case 'same':
            return [];
        case 'removed':
            return [changeOf(pair.before, { kind: 'removed', before: pair.before.size, after: null })];
        case 'added':
            return [changeOf(pair.after, { kind: 'added', before: null, after: pair.after.size })];
        case 'changed':
            return [changeOf(pair.after, { kind: 'changed', before: pair.before.size, after: pair.after.size })];
    }
}
/** A removed layer has no line in the Dockerfile of today. */
function changeOf({ instruction, line }, change) {
    return { ...change, instruction, line: change.kind === 'removed' ? null : line, base: false };
}


/***/ })

};
