export const id = 657;
export const ids = [657];
export const modules = {

/***/ 6657:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  endLint: () => (/* binding */ endLint),
  failLevel: () => (/* binding */ failLevel),
  runLint: () => (/* binding */ runLint)
});

// EXTERNAL MODULE: ./lib/lint/threshold.js
var threshold = __webpack_require__(7354);
// EXTERNAL MODULE: ./lib/lint/lint.js + 19 modules
var lint = __webpack_require__(5393);
// EXTERNAL MODULE: ./lib/pipeline/lint-files.js
var lint_files = __webpack_require__(5603);
;// CONCATENATED MODULE: ./lib/pipeline/lint.js


/** Lints every target; a file that cannot be read is a problem and stops no other. */
async function lintFiles(ports, request) {
    const { opened, answers, ...rest } = await (0,lint_files/* openFiles */.K)(ports, request);
    const files = opened.map(({ input, failOn, shell }, done) => {
        request.onProgress?.(done);
        const findings = (0,lint/* lintDockerfile */.c)({ ...input, shell: shell === 'off' ? undefined : answers });
        return { path: input.path, text: input.text, findings, failOn };
    });
    return { files, ...rest };
}

// EXTERNAL MODULE: ./lib/cli/configure.js
var configure = __webpack_require__(8930);
// EXTERNAL MODULE: ./lib/cli/lint-targets.js + 2 modules
var lint_targets = __webpack_require__(4501);
// EXTERNAL MODULE: ./lib/cli/outputs.js
var outputs = __webpack_require__(2840);
// EXTERNAL MODULE: ./lib/cli/progress.js
var cli_progress = __webpack_require__(9095);
;// CONCATENATED MODULE: ./lib/cli/commands/lint.js
// `layersmith lint`: Dockerfiles → findings in the formats asked for, and the exit code.






/** Lints without changing anything. */
async function runLint(ports, command) {
    const started = ports.clock.now();
    const configured = (0,configure/* configureLint */.K)(ports, command);
    const { targets, problems: unfound } = await (0,lint_targets/* openTargets */.R)(ports, command);
    const progress = (0,cli_progress/* createProgress */.m)(ports, { started, total: targets.length });
    const request = { ...(0,lint_targets/* lintRequest */.X)(command, targets), ...configured, onProgress: progress.show };
    const { files, problems: unread, ignored, notices } = await lintFiles(ports, request);
    progress.end();
    for (const notice of notices)
        ports.log.notice(notice);
    const problems = [...unfound, ...unread];
    if (files.length > 0 || printsDocument(command)) {
        const milliseconds = ports.clock.now() - started;
        const failOn = failLevel(command, files);
        await (0,outputs/* writeOutputs */.K)(ports, command.outputs, { files, problems, milliseconds, failOn });
    }
    return endLint(ports, command, { files, problems, ignored });
}
/** One level for reports of all files: the command line's, else the configuration's. */
function failLevel({ failOn }, files) {
    return failOn ?? files.find((file) => file.failOn !== undefined)?.failOn ?? 'warning';
}
/** Says what went wrong, or that there was nothing to do, and decides the exit code. */
function endLint({ log }, command, { files, problems, ignored }) {
    for (const { message } of problems)
        log.error(message);
    if (problems.length > 0)
        return 2;
    if (files.length === 0)
        log.notice(describeNothing(ignored));
    const isFailing = ({ findings, failOn = 'warning' }) => (0,threshold/* findingsAtOrAbove */.eO)(findings, command.failOn ?? failOn).length > 0;
    return files.some(isFailing) ? 1 : 0;
}
function describeNothing([first, ...more]) {
    if (first === undefined)
        return 'No Dockerfile or Containerfile found: nothing to lint.';
    if (more.length === 0)
        return `${first} is ignored by the configuration: nothing to lint.`;
    return `All ${more.length + 1} files are ignored by the configuration: nothing to lint.`;
}
/** A program that reads the output wants a document also when there is nothing in it. */
function printsDocument({ outputs }) {
    return outputs.some(({ format, file }) => format !== 'pretty' || file !== undefined);
}


/***/ }),

/***/ 8930:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ configureLint)
/* harmony export */ });
/* unused harmony export parseRuleLevels */
/* harmony import */ var _lint_config_level_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5908);
/* harmony import */ var _lint_config_rules_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(121);
/* harmony import */ var _lint_nearest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6679);
/* harmony import */ var _lint_rule_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9662);
/* harmony import */ var _lint_rules_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4796);
/* harmony import */ var _pipeline_lint_config_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7023);
/* harmony import */ var _parse_options_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5638);







/** What is configured, and the day it is; throws UserError for a `--rule` that cannot be meant. */
function configureLint({ files, workingFolder, clock, environment }, { config, preset, shell, rules: texts, inlineIgnores }) {
    const configure = (0,_pipeline_lint_config_js__WEBPACK_IMPORTED_MODULE_4__/* .createConfigFinder */ .t)(files, {
        workingFolder,
        file: config,
        preset,
        shell,
        rules: parseRuleLevels(texts),
        inlineIgnores,
        environment,
    });
    return { configure, today: new Date(clock.now()).toISOString().slice(0, 10) };
}
/** `exec-form=off`; names may be aliases, the last word on a rule counts. */
function parseRuleLevels(texts) {
    const settings = texts.map((text) => {
        const cut = text.indexOf('=');
        const [name, word] = cut < 0 ? [text, ''] : [text.slice(0, cut).trim(), text.slice(cut + 1).trim()];
        const meant = (0,_lint_rule_names_js__WEBPACK_IMPORTED_MODULE_2__/* .findRules */ .TN)(_lint_rules_index_js__WEBPACK_IMPORTED_MODULE_3__.rules, name);
        const [rule] = meant;
        if (rule === undefined && !(0,_lint_rule_names_js__WEBPACK_IMPORTED_MODULE_2__/* .isStranger */ .Zl)(name))
            throw (0,_parse_options_js__WEBPACK_IMPORTED_MODULE_5__/* .usage */ .C)(`Option --rule: ${(0,_lint_rule_names_js__WEBPACK_IMPORTED_MODULE_2__/* .describeUnknown */ .Ee)(_lint_rules_index_js__WEBPACK_IMPORTED_MODULE_3__.rules, name)}`);
        const level = _lint_config_level_js__WEBPACK_IMPORTED_MODULE_0__/* .LEVELS */ .A.find((known) => known === word);
        if (level === undefined)
            throw wrongLevel(text, word);
        if (rule?.id === 'syntax' && !(0,_lint_config_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .isAsItIs */ .qy)(level))
            throw (0,_parse_options_js__WEBPACK_IMPORTED_MODULE_5__/* .usage */ .C)('Option --rule: what the engine refuses cannot be set to something else.');
        const said = rule === undefined ? (0,_lint_rule_names_js__WEBPACK_IMPORTED_MODULE_2__/* .strangerId */ .wK)(name) : ((0,_lint_rule_names_js__WEBPACK_IMPORTED_MODULE_2__/* .nameIn */ .ZC)(rule, name) ?? name);
        return [said, { ids: (0,_lint_rule_names_js__WEBPACK_IMPORTED_MODULE_2__/* .idsOf */ .UX)(meant, name), level, options: undefined }];
    });
    return Object.fromEntries(settings);
}
function wrongLevel(text, word) {
    const meant = (0,_lint_nearest_js__WEBPACK_IMPORTED_MODULE_6__/* .nearest */ .p)(word, _lint_config_level_js__WEBPACK_IMPORTED_MODULE_0__/* .LEVELS */ .A);
    const names = `${_lint_config_level_js__WEBPACK_IMPORTED_MODULE_0__/* .LEVELS */ .A.slice(0, -1).join(', ')} or ${_lint_config_level_js__WEBPACK_IMPORTED_MODULE_0__/* .LEVELS */ .A.at(-1)}`;
    const advice = word === '' || meant === undefined ? '' : ` Did you mean ${meant}?`;
    return (0,_parse_options_js__WEBPACK_IMPORTED_MODULE_5__/* .usage */ .C)(`Option --rule is "${text}": it must be name=level, and the level ${names}.${advice}`);
}


/***/ }),

/***/ 4501:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ lintRequest),
  R: () => (/* binding */ openTargets)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
;// CONCATENATED MODULE: ./lib/cli/search-folder.js
// A folder → the Dockerfiles in it and below, without what git ignores.


const SKIPPED = new Set(['.git', 'node_modules']);
const DOCKERFILE = /^(?:Dockerfile|Dockerfile\..+|.+\.Dockerfile|Containerfile.*)$/i;
/** True for the names that folders are searched for. */
function isDockerfileName(name) {
    return DOCKERFILE.test(name) && !/\.dockerignore$/i.test(name);
}
/** Files of a folder before those below it, by name; a folder that cannot be read is a problem. */
async function* searchFolder(ports, folder) {
    yield* searchPlace(ports, await openPlace(ports, folder));
}
async function* searchPlace(ports, place) {
    const { folder, isIgnored } = place;
    const entries = await ports.folders.list(folder).catch((error) => problemOf(folder, error));
    if ('message' in entries) {
        yield entries;
        return;
    }
    const join = (name) => (folder === '.' ? name : external_node_path_.posix.join(folder, name));
    for (const { kind, name } of entries)
        if (kind === 'file' && isDockerfileName(name) && !isIgnored(join(name)))
            yield join(name);
    for (const { kind, name } of entries) {
        if (kind !== 'directory' || SKIPPED.has(name) || isIgnored(`${join(name)}/`))
            continue;
        yield* searchPlace(ports, await enter(ports, join(name), place));
    }
}
/** A repository within a repository has rules of its own. */
async function enter(ports, folder, { isIgnored }) {
    const repository = await ports.files.exists(external_node_path_.posix.join(folder, '.git')).catch(() => undefined);
    return repository === undefined ? { folder, isIgnored } : openPlace(ports, folder);
}
async function openPlace({ folders }, folder) {
    const ignored = await folders.listIgnored(folder);
    const lead = folder === '.' ? 0 : external_node_path_.posix.join(folder, '/').length;
    return { folder, isIgnored: (path) => ignored.size > 0 && ignored.has(path.slice(lead)) };
}
/** What a user can mend, as a value; a bug goes on. */
function problemOf(path, error) {
    if (error instanceof errors/* UserError */.yo)
        return { path, message: error.message };
    throw error;
}

;// CONCATENATED MODULE: ./lib/cli/discover.js
// Paths of a command line → the Dockerfiles they mean.


/** Files are taken as named; folders are searched; what is neither is a problem and stops no other. */
async function discoverDockerfiles(ports, given) {
    const paths = new Set();
    const problems = [];
    for (const word of given.length === 0 ? ['.'] : given) {
        const path = word === '-' ? word : tidyPath(word, ports.workingFolder);
        for await (const found of findIn(ports, path)) {
            if (typeof found === 'string')
                paths.add(found);
            else
                problems.push(found);
        }
    }
    return { paths: [...paths], problems };
}
/** The shortest relative form of a path inside the current folder; other paths keep theirs. */
function tidyPath(word, workingFolder) {
    const inside = (0,external_node_path_.isAbsolute)(word) ? (0,external_node_path_.relative)(workingFolder, word) : word;
    const path = inside === '..' || inside.startsWith(`..${external_node_path_.sep}`) || (0,external_node_path_.isAbsolute)(inside) ? word : inside;
    const tidy = external_node_path_.posix.normalize(path.split(external_node_path_.sep).join('/'));
    return tidy.length > 1 && tidy.endsWith('/') ? tidy.slice(0, -1) : tidy;
}
async function* findIn(ports, path) {
    const kind = path === '-' ? 'file' : await kindOf(ports, path);
    if (kind === 'file')
        yield path;
    else if (kind === undefined)
        yield { path, message: `There is no file or folder ${path}.` };
    else if (kind !== 'directory')
        yield kind;
    else if (/^(?:Docker|Container)file$/i.test(external_node_path_.posix.basename(path)))
        yield { path, message: `${path} is a folder, not a file.` };
    else
        yield* searchFolder(ports, path);
}
async function kindOf({ files }, path) {
    return files.exists(path).catch((error) => problemOf(path, error));
}

;// CONCATENATED MODULE: ./lib/cli/lint-targets.js
// A lint command → its targets: files found, standard input read, contexts decided.



/** Standard input has no context unless one is given; a file's context is its folder unless one is given. */
async function openTargets(ports, command) {
    await checkContext(ports, command.context);
    const { paths, problems } = await discoverDockerfiles(ports, command.paths);
    const targets = [];
    const unread = [];
    for (const path of paths) {
        if (path !== '-') {
            targets.push({ path, context: command.context ?? external_node_path_.posix.dirname(path) });
            continue;
        }
        const input = await readInput(ports, command);
        if ('message' in input)
            unread.push(input);
        else
            targets.push(input);
    }
    return { targets, problems: [...problems, ...unread] };
}
/** What a command asks for, for these targets. */
function lintRequest({ buildArgs, target, platforms }, targets) {
    return { targets, buildArgs, target, options: platforms.length === 0 ? undefined : { platforms } };
}
async function checkContext({ files }, context) {
    if (context === undefined)
        return;
    const kind = await files.exists(context);
    if (kind === 'directory')
        return;
    const problem = kind === 'file' ? 'it is a file, not a folder' : 'there is no such folder';
    throw new errors/* UserError */.yo('context-not-found', `Option --context is "${context}": ${problem}.`);
}
async function readInput(ports, command) {
    const path = command.stdinFilename ?? '-';
    try {
        return { path, text: await ports.terminal.readInput(), context: command.context };
    }
    catch (error) {
        if (error instanceof errors/* UserError */.yo)
            return { path, message: error.message };
        throw error;
    }
}


/***/ }),

/***/ 2840:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ writeOutputs)
/* harmony export */ });
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3411);

/** Renders each output in order. Files are complete or not written at all. */
async function writeOutputs(ports, outputs, results) {
    for (const { format, file } of outputs) {
        const text = await RENDERERS[format](results, file === undefined ? ports : undefined);
        if (file === undefined)
            await ports.terminal.write(text);
        else
            await ports.files.writeText(file, text);
    }
}
const RENDERERS = {
    async pretty({ files, milliseconds }, ports) {
        const [{ renderPretty }, { plain }] = await Promise.all([
            __webpack_require__.e(/* import() */ 201).then(__webpack_require__.bind(__webpack_require__, 4582)),
            Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 4342)),
        ]);
        return renderPretty(files, { paint: ports?.terminal.paint ?? plain, milliseconds });
    },
    async json({ files }) {
        const { renderJson } = await __webpack_require__.e(/* import() */ 749).then(__webpack_require__.bind(__webpack_require__, 5749));
        return renderJson(files);
    },
    async sarif({ files, problems }) {
        const [{ renderSarif }, { rules }] = await Promise.all([
            __webpack_require__.e(/* import() */ 527).then(__webpack_require__.bind(__webpack_require__, 3527)),
            Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 4796)),
        ]);
        return renderSarif({ files, problems, rules, version: _version_js__WEBPACK_IMPORTED_MODULE_0__/* .VERSION */ .x, homepage: _version_js__WEBPACK_IMPORTED_MODULE_0__/* .HOMEPAGE */ .p });
    },
    async compact({ files }) {
        const { renderCompact } = await __webpack_require__.e(/* import() */ 270).then(__webpack_require__.bind(__webpack_require__, 7270));
        return renderCompact(files);
    },
    async jsonl({ files }) {
        const { renderJsonLines } = await __webpack_require__.e(/* import() */ 565).then(__webpack_require__.bind(__webpack_require__, 1565));
        return renderJsonLines(files);
    },
    async gitlab({ files }) {
        const [{ renderGitLab }, { rules }] = await Promise.all([
            __webpack_require__.e(/* import() */ 820).then(__webpack_require__.bind(__webpack_require__, 9820)),
            Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 4796)),
        ]);
        return renderGitLab(files, rules);
    },
    async checkstyle({ files }) {
        const { renderCheckstyle } = await __webpack_require__.e(/* import() */ 582).then(__webpack_require__.bind(__webpack_require__, 1582));
        return renderCheckstyle(files);
    },
    async junit(results) {
        const { renderJUnit } = await __webpack_require__.e(/* import() */ 575).then(__webpack_require__.bind(__webpack_require__, 9575));
        return renderJUnit(results);
    },
    async rdjson({ files }) {
        const { renderRdjson } = await __webpack_require__.e(/* import() */ 799).then(__webpack_require__.bind(__webpack_require__, 4180));
        return renderRdjson(files, _version_js__WEBPACK_IMPORTED_MODULE_0__/* .HOMEPAGE */ .p);
    },
    async markdown({ files }) {
        const { renderMarkdown } = await __webpack_require__.e(/* import() */ 470).then(__webpack_require__.bind(__webpack_require__, 470));
        return renderMarkdown(files, _version_js__WEBPACK_IMPORTED_MODULE_0__/* .HOMEPAGE */ .p);
    },
    async github({ files }) {
        const { renderAnnotations, renderWorkflowCommands } = await __webpack_require__.e(/* import() */ 124).then(__webpack_require__.bind(__webpack_require__, 5124));
        return renderWorkflowCommands(renderAnnotations(files));
    },
};


/***/ }),

/***/ 9095:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ createProgress)
/* harmony export */ });
/** A run shorter than this says nothing. */
const PATIENCE = 2_000;
const PAUSE = 100;
/** Shows nothing for a single file, which has no middle. */
function createProgress({ terminal, clock }, { started, total }) {
    let next = started + PATIENCE;
    let shown = false;
    return {
        show(done) {
            if (total < 2)
                return;
            const now = clock.now();
            if (now < next)
                return;
            next = now + PAUSE;
            shown = true;
            terminal.showProgress(`Linting: ${done} of ${total} files (${Math.floor((100 * done) / total)} %)`);
        },
        end() {
            if (shown)
                terminal.showProgress('');
        },
    };
}


/***/ }),

/***/ 8417:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  dR: () => (/* binding */ chainOf),
  RW: () => (/* binding */ deriveStages),
  c8: () => (/* binding */ scopeAt)
});

// EXTERNAL MODULE: ./lib/dockerfile/scope.js
var scope = __webpack_require__(102);
// EXTERNAL MODULE: ./lib/dockerfile/stage-base.js
var stage_base = __webpack_require__(708);
// EXTERNAL MODULE: ./lib/dockerfile/stage-edges.js
var stage_edges = __webpack_require__(1135);
// EXTERNAL MODULE: ./lib/dockerfile/stage-outline.js
var stage_outline = __webpack_require__(3499);
;// CONCATENATED MODULE: ./lib/dockerfile/stage-reach.js
/** The index of a stage given by name or index; the last one when nothing is given. */
function findTarget({ stages, byName }, target) {
    if (target === undefined || target === '')
        return stages.length === 0 ? undefined : stages.length - 1;
    const named = byName.get(target.toLowerCase());
    if (named !== undefined)
        return named;
    const index = /^\d{1,9}$/u.test(target) ? Number(target) : -1;
    return index >= 0 && index < stages.length ? index : undefined;
}
/** The stages that a target needs, itself included. */
function reachableFrom(stages, target) {
    const seen = new Set();
    const waiting = target === undefined ? [] : [target];
    for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
        const stage = stages[index];
        if (stage === undefined || seen.has(index))
            continue;
        seen.add(index);
        for (const next of [stage.base.stage, ...stage.edges.map((edge) => edge.stage)]) {
            if (next !== undefined)
                waiting.push(next);
        }
    }
    return seen;
}

;// CONCATENATED MODULE: ./lib/dockerfile/stages.js





/** What the engine sets in an image without any variables. */
const SCRATCH_ENV = new Map([
    ['PATH', { value: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin' }],
]);
/** Derives the graph for given build arguments and a target. */
function deriveStages(file, options = {}) {
    const outline = (0,stage_outline/* outlineStages */.e)(file.instructions);
    const scopeOptions = { escape: file.escape, buildArgs: options.buildArgs ?? {} };
    const globals = (0,scope/* readGlobals */.$q)(outline.preamble, scopeOptions);
    const byName = new Map(globals.map((definition) => [definition.name, definition]));
    const bases = readBases(outline, { escape: file.escape, lookup: (0,scope/* globalLookup */.OS)(byName) });
    const scopes = [];
    for (const { index, instructions } of outline.stages) {
        const { stage = -1, scratch = false } = bases[index] ?? {};
        const input = { ...scopeOptions, parent: scopes[stage], scratch, globals: byName };
        scopes.push((0,scope/* readStageScope */.pp)(instructions, input));
    }
    const drafts = outline.stages.flatMap((stage, index) => {
        const base = bases[index];
        const scope = scopes[index];
        return base && scope ? [{ ...stage, base, scope, edges: (0,stage_edges/* readEdges */.N)(stage, outline) }] : [];
    });
    const target = findTarget(outline, options.target);
    const needed = reachableFrom(drafts, target);
    const stages = drafts.map((stage) => ({ ...stage, reachable: needed.has(stage.index) }));
    const diagnostics = missingArguments(file, outline, byName);
    return { globals, stages, target: target === undefined ? undefined : stages[target], diagnostics };
}
/** The scope in which an instruction of a stage is expanded. */
function scopeAt(stage, instruction) {
    const found = stage.instructions.indexOf(instruction);
    const order = found < 0 ? stage.instructions.length : found;
    const { closed } = stage.scope;
    return {
        lookup: (name) => (0,scope/* lookupAt */.cm)(stage.scope, order, name) ?? (closed ? SCRATCH_ENV.get(name) : undefined),
        definitions: () => visibleDefinitions(stage.scope, order),
        closed,
    };
}
/** Nobody builds more stages on each other, and all chains of a file together grow with its square. */
const LONGEST_CHAIN = 200;
/** The stage and those it is built on, nearest first. */
function chainOf({ stages }, stage) {
    const chain = [];
    let at = stage;
    for (; at !== undefined && chain.length < LONGEST_CHAIN; at = stages[at.base.stage ?? -1])
        chain.push(at);
    return chain;
}
function visibleDefinitions(scope, order) {
    const own = scope.definitions.filter((definition) => definition.order < order).toReversed();
    const all = [...own];
    for (let at = scope.parent; at !== undefined; at = at.parent)
        all.push(...at.definitions.toReversed());
    return all;
}
function readBases(outline, options) {
    const earlier = new Map();
    return outline.stages.map(({ from, name, index }) => {
        const base = (0,stage_base/* readBase */.w)(from, { ...options, byName: earlier });
        if (name !== undefined)
            earlier.set(name, index);
        return base;
    });
}
/** An ARG without a value counts as unset here; the parser has reported what no argument can mend. */
function missingArguments(file, { stages }, globals) {
    const unset = new Map([...globals].filter(([, { value, pair }]) => value !== undefined || pair.value !== undefined));
    const lookup = (0,scope/* globalLookup */.OS)(unset);
    const found = stages.flatMap(({ from }) => (0,stage_base/* checkBase */.q)(from, { escape: file.escape, lookup }));
    if (found.length === 0)
        return found;
    const known = new Set(file.diagnostics.map(({ code, range }) => `${code} ${range.start}`));
    return found.filter(({ code, range }) => !known.has(`${code} ${range.start}`));
}


/***/ }),

/***/ 1912:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fj: () => (/* binding */ configError),
/* harmony export */   Z7: () => (/* binding */ readTexts),
/* harmony export */   hc: () => (/* binding */ readSwitch),
/* harmony export */   l8: () => (/* binding */ readMap),
/* harmony export */   mm: () => (/* binding */ adviseOn)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6679);
// What is wrong in a configuration file → an error that names file and line; values of a tree, checked.


/** An error of the user's at a line. */
function configError({ file, line }, message) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('bad-config', `${file}:${line}: ${message}`, { file, line });
}
/** `a, b or c`, with what was probably meant. */
function adviseOn(typed, allowed) {
    const meant = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(typed, allowed);
    const list = allowed.length === 1 ? allowed[0] : `${allowed.slice(0, -1).join(', ')} or ${allowed.at(-1)}`;
    return meant === undefined ? `It must be ${list}.` : `Did you mean ${meant}?`;
}
/** The entries of a map; anything else is an error. */
function readMap(node, file, what) {
    if (node.kind === 'map')
        return node.entries;
    if (node.kind === 'value' && node.value === null)
        return [];
    throw configError({ file, line: node.line }, `${what} must be a map of names to values.`);
}
/** One text or a list of texts. */
function readTexts(node, file, what) {
    const items = node.kind === 'list' ? node.items : [node];
    return items.map((item) => {
        const value = item.kind === 'value' ? item.value : undefined;
        if (typeof value === 'string' && value !== '')
            return { text: value, line: item.line };
        throw configError({ file, line: item.line }, `${what} must be a text or a list of texts.`);
    });
}
/** `true` or `false`. */
function readSwitch(node, file, what) {
    if (node.kind === 'value' && typeof node.value === 'boolean')
        return node.value;
    throw configError({ file, line: node.line }, `${what} must be true or false.`);
}


/***/ }),

/***/ 5908:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ LEVELS)
/* harmony export */ });
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(380);

/** `on` is the rule's own severity. */
const LEVELS = ['off', 'on', ..._finding_js__WEBPACK_IMPORTED_MODULE_0__/* .SEVERITIES */ .o];


/***/ }),

/***/ 121:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kc: () => (/* binding */ readRules),
/* harmony export */   Tt: () => (/* binding */ readOptions),
/* harmony export */   qy: () => (/* binding */ isAsItIs)
/* harmony export */ });
/* harmony import */ var _config_fail_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1912);
/* harmony import */ var _config_level_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5908);
/* harmony import */ var _option_specs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(389);
/* harmony import */ var _rule_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9662);




/** `{name: off | severity | [severity, options] | options}`; names may be aliases. */
function readRules(node, file, rules) {
    const settings = (0,_config_fail_js__WEBPACK_IMPORTED_MODULE_0__/* .readMap */ .l8)(node, file, 'rules').map((entry) => {
        const { key, line, value } = entry;
        const meant = (0,_rule_names_js__WEBPACK_IMPORTED_MODULE_3__/* .findRules */ .TN)(rules, key);
        const [rule] = meant;
        if (rule === undefined && !(0,_rule_names_js__WEBPACK_IMPORTED_MODULE_3__/* .isStranger */ .Zl)(key))
            throw (0,_config_fail_js__WEBPACK_IMPORTED_MODULE_0__/* .configError */ .Fj)({ file, line }, (0,_rule_names_js__WEBPACK_IMPORTED_MODULE_3__/* .describeUnknown */ .Ee)(rules, key));
        const name = rule === undefined ? (0,_rule_names_js__WEBPACK_IMPORTED_MODULE_3__/* .strangerId */ .wK)(key) : ((0,_rule_names_js__WEBPACK_IMPORTED_MODULE_3__/* .nameIn */ .ZC)(rule, key) ?? key);
        const setting = readSetting(value, file, { key, options: meant.flatMap(_option_specs_js__WEBPACK_IMPORTED_MODULE_2__/* .optionsOfRule */ .Q8) });
        if (rule?.id === 'syntax' && !isAsItIs(setting.level))
            throw (0,_config_fail_js__WEBPACK_IMPORTED_MODULE_0__/* .configError */ .Fj)({ file, line }, 'What the engine refuses cannot be set to something else.');
        return [name, { ids: (0,_rule_names_js__WEBPACK_IMPORTED_MODULE_3__/* .idsOf */ .UX)(meant, key), ...setting }];
    });
    return Object.fromEntries(settings);
}
/** What the engine refuses is an error and nothing else; saying so does no harm. */
function isAsItIs(level) {
    return level === 'error' || level === 'on';
}
function readSetting(node, file, rule) {
    if (node.kind === 'map')
        return { level: undefined, options: readRuleOptions(node, file, rule) };
    if (node.kind === 'value')
        return { level: readLevel(node, file, rule.key), options: undefined };
    const [level, options, third] = node.items;
    if (level === undefined || third !== undefined)
        throw (0,_config_fail_js__WEBPACK_IMPORTED_MODULE_0__/* .configError */ .Fj)({ file, line: node.line }, `${rule.key} must be a level, or [level, options].`);
    return {
        level: readLevel(level, file, rule.key),
        options: options && readRuleOptions(options, file, rule),
    };
}
/** YAML 1.1 has `off` and `on` as booleans, and people write them so. */
function readLevel(node, file, key) {
    const value = node.kind === 'value' ? node.value : undefined;
    const word = value === false ? 'off' : value === true ? 'on' : value;
    const level = _config_level_js__WEBPACK_IMPORTED_MODULE_1__/* .LEVELS */ .A.find((name) => name === word);
    if (level !== undefined)
        return level;
    const shown = typeof word === 'string' ? `"${word}"` : 'something else';
    const advice = (0,_config_fail_js__WEBPACK_IMPORTED_MODULE_0__/* .adviseOn */ .mm)(String(word), _config_level_js__WEBPACK_IMPORTED_MODULE_1__/* .LEVELS */ .A);
    throw (0,_config_fail_js__WEBPACK_IMPORTED_MODULE_0__/* .configError */ .Fj)({ file, line: node.line }, `The level of ${key} is ${shown}. ${advice}`);
}
function readRuleOptions(node, file, { key, options }) {
    if (options.length === 0 && (node.kind !== 'map' || node.entries.length > 0))
        throw (0,_config_fail_js__WEBPACK_IMPORTED_MODULE_0__/* .configError */ .Fj)({ file, line: node.line }, `${key} has no options.`);
    return readOptions(node, file, { what: `The options of ${key}`, allowed: options });
}
/** The options of one rule, or of all. */
function readOptions(node, file, { what, allowed }) {
    const byName = (0,_option_specs_js__WEBPACK_IMPORTED_MODULE_2__/* .optionsByName */ .JV)();
    const pairs = (0,_config_fail_js__WEBPACK_IMPORTED_MODULE_0__/* .readMap */ .l8)(node, file, what).map((entry) => {
        const name = byName.get(entry.key);
        if (name !== undefined && allowed.includes(name))
            return [name, readOption(entry, file, name)];
        const names = allowed.map(_option_specs_js__WEBPACK_IMPORTED_MODULE_2__/* .writeOptionName */ .qB);
        throw (0,_config_fail_js__WEBPACK_IMPORTED_MODULE_0__/* .configError */ .Fj)({ file, line: entry.line }, `${what} have no "${entry.key}". ${(0,_config_fail_js__WEBPACK_IMPORTED_MODULE_0__/* .adviseOn */ .mm)(entry.key, names)}`);
    });
    return Object.fromEntries(pairs);
}
function readOption({ key, value }, file, name) {
    switch (_option_specs_js__WEBPACK_IMPORTED_MODULE_2__/* .OPTION_SPECS */ .Fx[name].kind) {
        case 'switch':
            return (0,_config_fail_js__WEBPACK_IMPORTED_MODULE_0__/* .readSwitch */ .hc)(value, file, key);
        case 'names':
            return (0,_config_fail_js__WEBPACK_IMPORTED_MODULE_0__/* .readTexts */ .Z7)(value, file, key).map(({ text }) => text);
        default:
            return readLabels(value, file, key);
    }
}
function readLabels(node, file, what) {
    const pairs = (0,_config_fail_js__WEBPACK_IMPORTED_MODULE_0__/* .readMap */ .l8)(node, file, what).map(({ key, value }) => {
        const word = value.kind === 'value' ? String(value.value) : '';
        const kind = _option_specs_js__WEBPACK_IMPORTED_MODULE_2__/* .LABEL_KINDS */ .TH.find((known) => known === word);
        if (kind !== undefined)
            return [key, kind];
        throw (0,_config_fail_js__WEBPACK_IMPORTED_MODULE_0__/* .configError */ .Fj)({ file, line: value.line }, `The kind of label ${key} is "${word}". ${(0,_config_fail_js__WEBPACK_IMPORTED_MODULE_0__/* .adviseOn */ .mm)(word, _option_specs_js__WEBPACK_IMPORTED_MODULE_2__/* .LABEL_KINDS */ .TH)}`);
    });
    return Object.fromEntries(pairs);
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

/***/ 6411:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ deriveFacts)
});

// EXTERNAL MODULE: ./lib/dockerfile/exec-form.js
var exec_form = __webpack_require__(8932);
// EXTERNAL MODULE: ./lib/dockerfile/mounts.js
var mounts = __webpack_require__(4706);
// EXTERNAL MODULE: ./lib/dockerfile/shell-script.js + 1 modules
var shell_script = __webpack_require__(6339);
// EXTERNAL MODULE: ./lib/dockerfile/shell-wrappers.js
var shell_wrappers = __webpack_require__(3901);
// EXTERNAL MODULE: ./lib/lint/directives/shell.js
var shell = __webpack_require__(4994);
// EXTERNAL MODULE: ./lib/dockerfile/stages.js + 1 modules
var stages = __webpack_require__(8417);
;// CONCATENATED MODULE: ./lib/lint/facts-stages.js

/** The stages in order. */
function readStages(graph, buildArgs) {
    const target = targetOf(graph);
    const image = target === undefined ? [] : (0,stages/* chainOf */.dR)(graph, target).map(({ index }) => index);
    const exported = new Set(image);
    return graph.stages.map((stage) => {
        const chain = (0,stages/* chainOf */.dR)(graph, stage);
        const { index, name, from, instructions, scope, reachable } = stage;
        return {
            ...{ index, name, from, instructions, reachable },
            base: readBase(stage),
            chain: chain.map((ancestor) => ancestor.index).reverse(),
            exported: exported.has(index),
            shell: chain.map(ownShell).find((shell) => shell !== undefined),
            variables: scope.definitions.map((definition) => readVariable(definition, buildArgs)),
        };
    });
}
/** The stage that becomes the image; the last one when the wanted one is not there. */
function targetOf({ target, stages }) {
    return target ?? stages.at(-1);
}
/** Marks what the command line decides. */
function readVariable(definition, buildArgs) {
    return { ...definition, given: definition.kind === 'arg' && Object.hasOwn(buildArgs, definition.name) };
}
function readBase({ base: { stage, scratch, reference } }) {
    if (stage !== undefined)
        return { kind: 'stage', index: stage };
    return scratch ? { kind: 'scratch' } : { kind: 'image', reference };
}
function ownShell({ instructions }) {
    const shell = instructions.findLast(({ keyword, form }) => keyword === 'SHELL' && form === 'json');
    return shell?.args.map(({ value }) => value);
}
/** The index of an earlier stage that `--from` names, by name in any case or by number. */
function findStage(stages, wanted, before) {
    const index = stages.findLastIndex(({ name }, at) => at < before && name === wanted.toLowerCase());
    if (index !== -1)
        return index;
    return /^\d{1,9}$/.test(wanted) && Number(wanted) < before ? Number(wanted) : undefined;
}

// EXTERNAL MODULE: ./lib/lint/shell/image-shell.js
var image_shell = __webpack_require__(1962);
;// CONCATENATED MODULE: ./lib/lint/derive-facts.js
// A parsed Dockerfile → the facts that rules read.







/** Computes everything once; `graph` is the file's, for the same build arguments and target. */
function deriveFacts(file, graph, input) {
    const buildArgs = input.buildArgs ?? {};
    const stages = readStages(graph, buildArgs);
    const placed = stages.flatMap(placeInstructions);
    const dialects = deriveDialects(file, stages);
    return {
        path: input.path,
        file,
        globals: graph.globals.map((definition) => readVariable(definition, buildArgs)),
        stages,
        target: targetOf(graph)?.index ?? -1,
        placed,
        runs: placed.flatMap((place) => readRun(file.text, place, dialects)),
        copies: placed.flatMap((place) => readCopy(place, stages)),
        processes: placed.flatMap((place) => readProcess(file.text, place, dialects)),
        healthchecks: placed.flatMap((place) => readHealthcheck(file.text, place, dialects)),
        context: input.context,
        options: input.options ?? {},
        asked: { buildArgs, target: input.target },
        shell: input.shell,
    };
}
function placeInstructions({ index, instructions }) {
    return instructions.map((outer, order) => {
        const trigger = outer.keyword === 'ONBUILD' ? outer.inner : undefined;
        return {
            instruction: trigger ?? outer,
            outer,
            onbuild: outer.keyword === 'ONBUILD',
            stage: index,
            order,
        };
    });
}
function readRun(text, place, dialects) {
    const { instruction, outer } = place;
    if (instruction.keyword !== 'RUN')
        return [];
    const script = (0,shell_script/* readScript */.Uq)(text, instruction, dialects.get(outer) ?? 'posix');
    return [{ ...place, script, programs: script.programs, mounts: (0,mounts/* readMounts */.b)(instruction) }];
}
function readProcess(text, place, dialects) {
    const { instruction, outer } = place;
    if (instruction.keyword !== 'CMD' && instruction.keyword !== 'ENTRYPOINT')
        return [];
    const script = (0,shell_script/* readScript */.Uq)(text, instruction, dialects.get(outer) ?? 'posix');
    const plain = instruction.form === 'shell' && script.dialect === 'posix';
    return [{ ...place, script, command: plain ? (0,exec_form/* readSimpleCommand */.KG)(instruction.rest) : undefined }];
}
function readHealthcheck(text, place, dialects) {
    const { keyword, inner } = place.instruction;
    return keyword === 'HEALTHCHECK' && inner !== undefined
        ? readProcess(text, { ...place, instruction: inner }, dialects)
        : [];
}
function readCopy(place, stages) {
    const { keyword, args, flags, heredocs } = place.instruction;
    if (keyword !== 'COPY' && keyword !== 'ADD')
        return [];
    const from = flags.find(({ name }) => name === 'from')?.value;
    const bodies = new Set(heredocs.map(({ name }) => name));
    const sources = args.slice(0, -1).filter(({ value }) => !(value.includes('<<') && bodies.size > 0));
    return [{ ...place, from: copySource(from, stages, place.stage), sources, destination: args.at(-1) }];
}
function copySource(from, stages, before) {
    if (from === undefined)
        return { kind: 'context' };
    const index = findStage(stages, from, before);
    return index === undefined ? { kind: 'image', reference: from } : { kind: 'stage', index };
}
/** Which language RUN text is in: SHELL, Windows bases, the escape directive; a comment of the author overrules. */
function deriveDialects(file, stages) {
    const dialects = new Map();
    const atEnd = [];
    const declaredFor = (0,shell/* readDeclaredShells */.s)(file);
    for (const { base, from, instructions } of stages) {
        let dialect = base.kind === 'stage' ? (atEnd[base.index] ?? 'posix') : baseDialect(file, base);
        for (const instruction of instructions) {
            if (instruction.keyword === 'SHELL' && instruction.form === 'json')
                dialect = shellDialect(instruction.args[0]?.value ?? '');
            const declared = declaredFor(from, instruction);
            dialects.set(instruction, declared === undefined ? dialect : shellDialect(declared));
        }
        atEnd.push(dialect);
    }
    return dialects;
}
function baseDialect(file, base) {
    const reference = base.kind === 'image' ? (base.reference ?? '') : '';
    // people who write for Windows choose the backtick; who is known to be on Linux only likes it better
    const windows = WINDOWS.test(reference) || (file.escape === '`' && (0,image_shell/* shOfImage */.m)(reference) === undefined);
    return windows ? 'other' : 'posix';
}
/** Names and tags that only Windows images have. */
const WINDOWS = /windows|nanoserver|servercore|ltsc20\d\d|dotnet\/framework\//i;
function shellDialect(program) {
    const name = (0,shell_wrappers/* baseName */.Fl)(program)
        .toLowerCase()
        .replace(/\.exe$/, '');
    return (0,shell_wrappers/* isPosixShell */.mJ)(name) || name === 'busybox' ? 'posix' : 'other';
}


/***/ }),

/***/ 5393:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ lintDockerfile)
});

// EXTERNAL MODULE: ./lib/dockerfile/parse.js + 18 modules
var parse = __webpack_require__(9522);
// EXTERNAL MODULE: ./lib/dockerfile/stages.js + 1 modules
var stages = __webpack_require__(8417);
// EXTERNAL MODULE: ./lib/lint/buildkit/check-options.js
var check_options = __webpack_require__(2861);
// EXTERNAL MODULE: ./lib/lint/derive-facts.js + 1 modules
var derive_facts = __webpack_require__(6411);
;// CONCATENATED MODULE: ./lib/lint/directives/buildkit.js

/** Checks of the file as a whole: a comment above an instruction does not reach them. */
const FILE_WIDE = [
    'ConsistentInstructionCasing',
    'DuplicateStageName',
    'InvalidBaseImagePlatform',
    'InvalidDefaultArgInFrom',
    'NoEmptyContinuation',
    'ReservedStageName',
];
/** BuildKit's form; `all` means all of its own checks, not of ours. */
function readBuildKitSkips(file) {
    return readChecks(file, { read: readSkips, except: FILE_WIDE });
}
/** The same as BuildKit understands it: names are only what they are, in exactly this case. */
function readExactBuildKitSkips(file) {
    return readChecks(file, { read: readExactSkips, except: [...FILE_WIDE, ...UNSKIPPABLE, ...ELSEWHERE] });
}
function readChecks({ directives, instructions }, { read, except }) {
    const single = instructions.flatMap((instruction) => {
        const lines = [instruction.line, instruction.endLine];
        return read((0,check_options/* checkAbove */.kV)(instruction) ?? '').map((skip) => ({ ...skip, except, lines }));
    });
    return [...directives.filter(({ name }) => name === 'check').flatMap(({ value }) => read(value)), ...single];
}
/** The names in `skip=A,B;error=true # why`; the value ends at the first blank. */
function readSkips(value) {
    const parts = (value.trim().split(/\s/)[0] ?? '').split(';');
    const skip = parts.find((part) => /^skip=/i.test(part));
    const names = skip?.slice('skip='.length).split(',') ?? [];
    if (names.some((name) => name.toLowerCase() === 'all'))
        return [{ names: [], everything: 'buildkit' }];
    return names.length === 0 ? [] : [{ names: names.filter((name) => name !== '') }];
}
function readExactSkips(value) {
    const { skip } = (0,check_options/* parseCheckOptions */.W1)(value);
    if (skip.length === 1 && skip[0] === 'all')
        return [{ names: [], everything: 'buildkit', except: UNSKIPPABLE }];
    return skip.length === 0 ? [] : [{ names: skip, exact: true, except: UNSKIPPABLE }];
}
/** A check that is off by default can be turned on, and then not be skipped. */
const UNSKIPPABLE = ['InvalidDefinitionDescription'];
/** It is said of an earlier instruction, but the comments of the later one count. */
const ELSEWHERE = ['MultipleInstructionsDisallowed'];

;// CONCATENATED MODULE: ./lib/lint/directives/checkov.js
const SKIP = /\b(?:checkov|bridgecrew|cortex):skip\s*=\s*(\w+(?:\s*,\s*\w+)*)/;
/** Checkov's form: wherever it stands, it is for the whole file. */
function readCheckovSkips(file) {
    return file.comments.flatMap(({ text }) => {
        const names = SKIP.exec(text)?.[1];
        return names === undefined ? [] : [{ names: names.split(/\s*,\s*/) }];
    });
}

;// CONCATENATED MODULE: ./lib/lint/covered.js
/** The next instruction, or the one the comment stands inside of. */
function instructionBelow({ instructions }, line) {
    return linesOf(instructions.find(({ endLine }) => endLine > line));
}
/** The instruction that begins on the very next line. */
function instructionNext({ instructions }, line) {
    return linesOf(instructions.find((instruction) => instruction.line === line + 1));
}
function linesOf(instruction) {
    return instruction && [instruction.line, instruction.endLine];
}

;// CONCATENATED MODULE: ./lib/lint/directives/dockerfile-utils.js

/** The form of the editor's Docker support: for all it says of the instruction on the next line. */
function readDockerfileUtilsIgnores(file) {
    return file.comments.flatMap(({ text, line }) => {
        const lines = /^dockerfile-utils\s*:\s*ignore\s*$/i.test(text) ? instructionNext(file, line) : undefined;
        return lines === undefined ? [] : [{ names: [], everything: 'dockerfile-utils', lines }];
    });
}

;// CONCATENATED MODULE: ./lib/lint/directives/hadolint.js
const PRAGMA = /^hadolint\s+(global\s+|stage\s+)?ignore\s*=([^#]*)(?:#.*)?$/;
/** Hadolint's form: directly above an instruction; a foreign name voids the whole comment, as it does there. */
function readHadolintIgnores(file) {
    return file.comments.flatMap(({ text, line }) => {
        const match = PRAGMA.exec(text);
        const names = (match?.[2] ?? '').trim().split(/\s*,\s*/);
        if (match === null || !names.every((name) => /^[DLSC0-9]+$/.test(name)))
            return [];
        const scope = match[1]?.trim();
        if (scope === 'global')
            return [{ names }];
        const next = file.instructions.findIndex((instruction) => instruction.line === line + 1);
        const instruction = file.instructions[next];
        if (instruction === undefined)
            return [];
        if (scope === undefined)
            return [{ names, lines: [instruction.line, instruction.endLine] }];
        const following = file.instructions.slice(next + 1).find(({ keyword }) => keyword === 'FROM');
        const last = following === undefined ? Number.POSITIVE_INFINITY : following.line - 1;
        return instruction.keyword === 'FROM' ? [{ names, lines: [instruction.line, last] }] : [];
    });
}

;// CONCATENATED MODULE: ./lib/lint/directives/kics-queries.js
// The queries KICS has for Dockerfiles: the id its comments use → the query's name, folded.
/** As published in the list of queries of the project's documentation. */
const KICS_QUERIES = new Map([
    ['71bf8cf8-f0a1-42fa-b9d2-d10525e0a38e', 'unix-ports-out-of-range'],
    ['6db6e0c2-32a3-4a2e-93b5-72c35f4119db', 'copy-with-more-than-two-arguments-not-ending-with-slash'],
    ['cdddb86f-95f6-4fc4-b5a1-483d9afceb2b', 'copy-from-references-current-from-alias'],
    ['fd54f200-402c-4333-a5a4-36ef6709af2f', 'missing-user-instruction'],
    ['6b376af8-cfe8-49ab-a08d-f32de23661a4', 'workdir-path-not-absolute'],
    ['f2daed12-c802-49cd-afed-fe41d0b82fed', 'same-alias-in-different-froms'],
    ['6938958b-3f1a-451c-909b-baeee14bdc97', 'multiple-entrypoint-instructions-listed'],
    ['8ada6e80-0ade-439e-b176-0b28f6bce35a', 'run-using-sudo'],
    ['682fe378-c180-4bd5-8a14-95fc285fb269', 'run-using-upgrade-commands'],
    ['09fda05e-da85-4ee7-ab8d-2800a5e6e756', 'run-using-dnf-update'],
    ['989ab888-7d1e-410f-9dde-c64a1d367bf2', 'use-of-apk-upgrade'],
    ['8f6456be-0018-46db-9ce6-b3b6dc8d34d2', 'yum-update-enabled'],
    ['67fd0c4a-68cf-46d7-8c41-bc9fba7e40ae', 'last-user-is-root'],
    ['f4a6bcd3-e231-4acf-993c-aa027be50d2e', 'run-instruction-using-cd-instead-of-workdir'],
    ['68a51e22-ae5a-4d48-8e87-b01a323605c9', 'copy-from-without-from-alias-defined-previously'],
    ['41c195f4-fc31-4a5c-8a1b-90605538d49f', 'multiple-cmd-instructions-listed'],
    ['9bae49be-0aa3-4de5-bab2-4c3a069e40cd', 'update-instruction-alone'],
    ['b86987e1-6397-4619-81d5-8807f2387c79', 'not-using-json-in-cmd-and-entrypoint-arguments'],
    ['8a301064-c291-4b20-adcb-403fe7fd95fd', 'changing-default-shell-using-shell-command'],
    ['efbf148a-67e9-42d2-ac47-02fa1c0d0b22', 'shell-running-a-pipe-without-pipefail-flag'],
    ['c3e1b6ae-d92c-44b3-8ed5-1f5442bab6a4', 'secrets-stored-in-dockerfile'],
    ['965a08d7-ef86-4f14-8792-4a3b2098937e', 'apt-get-install-pin-version-not-defined'],
    ['77783205-c4ca-4f80-bb80-c777f267c547', 'apt-get-missing-y-to-avoid-manual-input'],
    ['00481784-25aa-4a55-8633-3136dfcf4f37', 'yum-clean-all-missing'],
    ['22cd11f7-9c6c-4f6e-84c0-02058120b341', 'gem-install-without-version'],
    ['93d88cf7-f078-46a8-8ddc-178e03aeacf1', 'missing-version-specification-in-dnf-install'],
    ['e36d8880-3f78-4546-b9a1-12f0745ca0d5', 'npm-install-command-without-pinned-version'],
    ['fc775e75-fcfb-4c98-b2f2-910c5858b359', 'run-using-wget-and-curl'],
    ['6452c424-1d92-4deb-bb18-a03e95d579c4', 'yum-install-without-version'],
    ['7ebd323c-31b7-4e5b-b26f-de5e9e477af8', 'missing-flag-from-dnf-install'],
    ['295acb63-9246-4b21-b441-7c1f1fb62dc0', 'missing-dnf-clean-all'],
    ['f2f903fb-b977-461e-98d7-b3e2185c6118', 'pip-install-keeping-cached-packages'],
    ['6e19193a-8753-436d-8a09-76dcff91bb03', 'yum-install-allows-manual-input'],
    ['38300d1a-feb2-4a48-936a-d1ef1cd24313', 'missing-zypper-clean'],
    ['562952e4-0348-4dea-9826-44f3a2c6117b', 'zypper-install-without-version'],
    ['9efb0b2d-89c9-41a3-91ca-dcc0aec911fd', 'image-version-not-explicit'],
    ['b16e8501-ef3c-44e1-a543-a093238099c9', 'using-platform-flag-with-from-command'],
    ['02d9c71f-3ee8-4986-9c27-1a20d0d19bfc', 'unpinned-package-version-in-pip-install'],
    ['b84a0b47-2e99-4c9f-8933-98bcabe2b94d', 'run-using-apt'],
    ['d3499f6d-1651-41bb-a9a7-de925fea487b', 'unpinned-package-version-in-apk-add'],
    ['d4895357-dd49-4ba5-b726-1bb81cb50989', 'run-using-zypper-update'],
    ['45e1fca5-f90e-465d-825f-c2cb63fa3944', 'missing-zypper-non-interactive-switch'],
    ['f45ea400-6bbe-4501-9fc7-1c3d75c32067', 'image-version-using-latest'],
    ['99614418-f82b-4852-a9ae-5051402b741c', 'maintainer-instruction-being-used'],
    ['aa93e17f-b6db-4162-9334-c70334e7ac28', 'chown-flag-exists'],
    ['9513a694-aa0d-41d8-be61-3271e056f36b', 'add-instead-of-copy'],
    ['b03a748a-542d-44f4-bb86-9199ab4fd2d5', 'healthcheck-instruction-missing'],
    ['df746b39-6564-4fed-bf85-e9c44382303c', 'apt-get-install-lists-were-not-deleted'],
    ['7384dfb2-fcd1-4fbf-91cd-6c44c318c33c', 'apt-get-not-avoiding-additional-packages'],
    ['ae9c56a6-3ed1-4ac0-9b54-31267f51151d', 'apk-add-using-local-cache-path'],
    ['9b6b0f38-92a2-41f9-b881-3a1083d99f1b', 'run-utilities-and-posix-commands'],
    ['0008c003-79aa-42d8-95b8-1c2fe37dbfe6', 'multiple-run-add-copy-instructions-listed'],
    ['5907595b-5b6d-4142-b173-dbb0e73fbff8', 'exposing-port-22-ssh'],
    ['4b410d24-1cbe-4430-a632-62c9a931cf1c', 'curl-or-wget-instead-of-add'],
]);

;// CONCATENATED MODULE: ./lib/lint/directives/kics.js


const COMMENT = /^kics-scan\s+(?:(ignore(?:-line|-block)?)(?![\w-])|(disable|enable)\s*=\s*(\S.*))/;
/** The form of KICS; what it ignores without a name are its own queries, not all rules of ours. */
function readKicsIgnores(file) {
    return file.comments.flatMap(({ text, line }) => {
        const [, ignore, list, ids = ''] = COMMENT.exec(text) ?? [];
        const names = ids.split(/[\s,]+/).map((id) => KICS_QUERIES.get(id.toLowerCase()) ?? id);
        if (list === 'disable')
            return [{ names }];
        if (list === 'enable')
            return [{ names: [], everything: 'kics', except: names }];
        if (ignore === undefined)
            return [];
        if (ignore === 'ignore')
            return [{ names: [], everything: 'kics' }];
        const next = instructionNext(file, line) ?? [line, line + 1];
        const lines = ignore === 'ignore-line' ? next : instructionBelow(file, line);
        return lines === undefined ? [] : [{ names: [], everything: 'kics', lines }];
    });
}

;// CONCATENATED MODULE: ./lib/lint/directives/layersmith.js

const layersmith_COMMENT = /^layersmith-ignore(?:-(file|start|end))?(?=\s|$)/;
/** Our own form. Names may be ids or aliases, and `all`. */
function readLayersmithIgnores(file) {
    return readOwnIgnores(file).flatMap((ignore) => {
        if (ignore.reach === undefined)
            return [{ names: [], origin: ignore }];
        const names = ignore.names.map(({ text }) => text);
        const lines = ignore.reach === 'file' ? {} : { lines: ignore.reach };
        return [
            { names, everything: names.includes('all') ? 'all' : undefined, ...lines, origin: ignore },
        ];
    });
}
/** The comments of our own form with the lines they are for; those of an `-end` end the starts before it. */
function readOwnIgnores(file) {
    if (!file.text.includes('layersmith-ignore'))
        return [];
    const found = file.comments.flatMap((comment) => {
        const match = layersmith_COMMENT.exec(comment.text);
        if (match === null)
            return [];
        return [{ comment, form: match[1] ?? 'next', names: readNames(file.text, comment, match[0].length) }];
    });
    return found.map(({ comment, form, names }, index) => {
        if (form === 'file')
            return { comment, names, reach: 'file' };
        if (form === 'next')
            return { comment, names, reach: instructionBelow(file, comment.line) };
        const others = form === 'start' ? found.slice(index + 1) : found.slice(0, index).reverse();
        const wanted = form === 'start' ? 'end' : 'start';
        const other = others.find((entry) => entry.form === wanted && isPair(names, entry.names));
        if (form === 'end')
            return { comment, names, reach: undefined, ends: other !== undefined };
        return { comment, names, reach: [comment.line, other?.comment.line ?? Number.POSITIVE_INFINITY] };
    });
}
/** An end without names ends everything; one with names ends what was started with one of them. */
function isPair(one, other) {
    if (one.length === 0 || other.length === 0)
        return true;
    return one.some(({ text }) => other.some((name) => name.text === text));
}
function readNames(text, { text: comment, range }, skip) {
    const start = text.indexOf(comment, range.start + 1) + skip;
    const list = comment.slice(skip).replace(/\s--(?:\s.*)?$/, '');
    return [...list.matchAll(/[^\s,]+/g)].map(({ 0: name, index }) => ({
        text: name,
        range: { start: start + index, end: start + index + name.length },
    }));
}

;// CONCATENATED MODULE: ./lib/lint/directives/nosemgrep.js
const MARK = /\bnosem(?:grep)?\b(?:\s*:\s*([\w.-]+(?:\s*,\s*[\w.-]+)*))?/;
/** Semgrep's form; without names it is for all of its own rules. It may also end a line of a RUN. */
function readNosemgrep(file) {
    if (!file.text.includes('nosem'))
        return [];
    return file.text.split(/\r?\n/).flatMap((text, index) => {
        const match = MARK.exec(text);
        if (match === null || !text.slice(0, match.index).includes('#'))
            return [];
        const line = index + 1;
        // a finding counts from the line its instruction begins on
        const begun = file.instructions.filter((one) => one.line === line || one.line === line + 1);
        const lines = [line, Math.max(line + 1, ...begun.map(({ endLine }) => endLine))];
        const names = match[1]?.split(/\s*,\s*/);
        return [names === undefined ? { names: [], everything: 'semgrep', lines } : { names, lines }];
    });
}

// EXTERNAL MODULE: ./lib/dockerfile/shell-script.js + 1 modules
var shell_script = __webpack_require__(6339);
// EXTERNAL MODULE: ./lib/dockerfile/source.js
var source = __webpack_require__(901);
// EXTERNAL MODULE: ./lib/lint/remember.js
var remember = __webpack_require__(7466);
// EXTERNAL MODULE: ./lib/lint/sorted.js
var sorted = __webpack_require__(8676);
;// CONCATENATED MODULE: ./lib/lint/directives/shellcheck.js
// `# shellcheck disable=SC2086` outside heredoc bodies → suppressions.




/** Of a range; there are not as many. */
const MOST_IDS = 1000;
const DIRECTIVE = /^shellcheck\s+(?:\S+\s+)*?disable=([\w,-]+)/;
/** ShellCheck's form, which the shell never sees: above a RUN for all of it, inside one for the next step. */
function readShellCheckDirectives(file) {
    return file.comments.flatMap(({ text, line }) => {
        const list = DIRECTIVE.exec(text)?.[1];
        if (list === undefined)
            return [];
        const lines = linesFor(file, line);
        return lines === undefined ? [] : [{ names: list.split(',').flatMap(readName), lines }];
    });
}
/** `all`, `SC2086`, `2086`, and a range of them. */
function readName(name) {
    if (name === 'all')
        return ['SC*'];
    const [, first, last = first] = /^(?:SC)?(\d{4})(?:-(?:SC)?(\d{4}))?$/.exec(name) ?? [];
    if (first === undefined)
        return [];
    const count = Math.min(Math.max(0, Number(last) - Number(first) + 1), MOST_IDS);
    return Array.from({ length: count }, (_, index) => `SC${Number(first) + index}`);
}
function linesFor(file, line) {
    const next = file.instructions[(0,sorted/* firstIndex */.v)(file.instructions, ({ endLine }) => endLine > line)];
    if (next === undefined)
        return undefined;
    if (next.line > line)
        return [next.line, next.endLine];
    const run = next.keyword === 'ONBUILD' ? next.inner : next;
    return [line, run === undefined ? line : stepEnd(file, run, line)];
}
/** The last line of the step that the line below the comment begins or goes on with. */
function stepEnd(file, run, line) {
    const lineAt = (offset) => (0,source/* positionAt */.t$)(indexOf(file), offset).line;
    const { pieces } = run.rest;
    const piece = pieces[(0,sorted/* firstIndex */.v)(pieces, ({ source }) => lineAt(source) > line)];
    if (piece === undefined)
        return line;
    const below = lineAt(piece.source);
    const steps = stepsOf(file)(run);
    const step = steps[(0,sorted/* firstIndex */.v)(steps, ({ range }) => lineAt(range.start) > below) - 1];
    return step === undefined ? below : Math.max(below, lineAt(step.range.end));
}
const indexOf = (0,remember/* remember */.kY)((file) => (0,source/* createLineIndex */.r1)(file.text));
const stepsOf = (0,remember/* remember */.kY)(({ text }) => (0,remember/* remember */.kY)((run) => (0,shell_script/* readScript */.Uq)(text, run, 'posix').steps));

;// CONCATENATED MODULE: ./lib/lint/directives/tally.js

const tally_PRAGMA = /^tally\s+(global\s+)?ignore\s*=\s*([^;#]*)/i;
/** Tally's form: for the next instruction, or for the file. Names may have a namespace. */
function readTallyIgnores(file) {
    return file.comments.flatMap(({ text, line }) => {
        const match = tally_PRAGMA.exec(text);
        const names = (match?.[2] ?? '').split(/[\s,]+/).filter((name) => name !== '');
        if (match === null || names.length === 0)
            return [];
        const everything = names.includes('all') ? 'all' : undefined;
        if (match[1] !== undefined)
            return [{ names, everything }];
        const lines = instructionBelow(file, line);
        return lines === undefined ? [] : [{ names, everything, lines }];
    });
}

;// CONCATENATED MODULE: ./lib/lint/directives/trivy.js

/** Trivy's form: above the first instruction for the whole file, else for the next; expired ones are void. */
function readTrivyIgnores(file, today) {
    const first = file.instructions[0]?.line ?? Number.POSITIVE_INFINITY;
    return file.comments.flatMap(({ text, line }) => {
        const names = [...text.matchAll(/(?<!\S)(?:trivy|tfsec):ignore:(\S+)/g)].flatMap(([, rule = '']) => isExpired(rule, today) ? [] : (rule.split(':')[0] ?? ''));
        if (names.length === 0)
            return [];
        if (line < first)
            return [{ names }];
        const lines = instructionBelow(file, line);
        return lines === undefined ? [] : [{ names, lines }];
    });
}
/** The last day still counts, as days compare as texts. */
function isExpired(rule, today) {
    const until = /:exp:(\d{4}-\d{2}-\d{2})/.exec(rule)?.[1];
    return until !== undefined && today !== undefined && until < today;
}

// EXTERNAL MODULE: ./lib/lint/hadolint/ignores.js
var ignores = __webpack_require__(9834);
;// CONCATENATED MODULE: ./lib/lint/directives.js











const DIALECTS = [
    readLayersmithIgnores,
    readHadolintIgnores,
    readBuildKitSkips,
    readTrivyIgnores,
    readCheckovSkips,
    readKicsIgnores,
    readNosemgrep,
    readDockerfileUtilsIgnores,
    readTallyIgnores,
    readShellCheckDirectives,
];
/** A peer honours its own comments only, and so does its preset; ours always count. */
const DIALECTS_OF = {
    hadolint: [readLayersmithIgnores, ignores/* readExactHadolintIgnores */.e],
    buildkit: [readLayersmithIgnores, readExactBuildKitSkips],
};
/** Everything the file asks to be silent about. A further dialect is one file and one name in the list. */
function readSuppressions(file, today, peer) {
    if (!file.text.includes('#'))
        return [];
    const dialects = peer === undefined ? DIALECTS : DIALECTS_OF[peer];
    return dialects.flatMap((read) => read(file, today));
}

// EXTERNAL MODULE: ./lib/lint/hadolint/view.js + 14 modules
var view = __webpack_require__(936);
;// CONCATENATED MODULE: ./lib/lint/hadolint/refusal.js

/** Undefined for what hadolint can read: an empty file and instructions without FROM are fine there. */
function findRefusal(file) {
    const sight = (0,view/* sightOf */.p1)(file);
    if (sight.kind === 'steps')
        return undefined;
    const { text } = file;
    const start = Math.min(sight.at, text.length);
    const lineEnd = text.indexOf('\n', start);
    const end = lineEnd === -1 ? text.length : lineEnd;
    const rest = text.slice(start, end).trimEnd();
    const message = rest === ''
        ? 'The instruction is not complete, so hadolint reads nothing of this file. Complete it.'
        : `hadolint cannot read on from \`${rest.slice(0, 40)}\`, so it reads nothing of this file. Correct the instruction here.`;
    return { severity: 'error', code: 'unreadable', message, range: { start, end: start + rest.length } };
}

// EXTERNAL MODULE: ./lib/lint/rule-names.js
var rule_names = __webpack_require__(9662);
;// CONCATENATED MODULE: ./lib/lint/ignore-use.js

/** The comments that do nothing, or not all they say. */
function findUselessIgnores(ignores, silenced, ran) {
    return ignores.flatMap((ignore) => {
        const { comment, names, reach, ends } = ignore;
        if (ends === true)
            return [];
        if (ends === false)
            return [{ comment, why: 'Nothing was started before it.', names: [] }];
        if (names.length === 0)
            return [{ comment, why: 'It names no rule.', names: [] }];
        if (reach === undefined)
            return [{ comment, why: 'No instruction follows.', names: [] }];
        const done = silenced.get(ignore) ?? new Set();
        const useless = names.flatMap((name, index) => {
            const twice = names.findIndex(({ text }) => text === name.text) < index;
            const why = twice ? `${name.text} is named twice.` : whyUseless(name.text, done, ran);
            return why === undefined ? [] : [{ ...name, why }];
        });
        if (useless.length === 0)
            return [];
        const why = useless.length === names.length ? useless.map((name) => name.why).join(' ') : undefined;
        return [{ comment, why, names: useless }];
    });
}
function whyUseless(name, done, ran) {
    if (done.has(name) || (name === 'all' && done.has('*')))
        return undefined;
    if ((0,rule_names/* isStranger */.Zl)(name))
        return isShellJudged(name, ran) ? `${name} has nothing to say here.` : undefined;
    if (name === 'all')
        return isJudged(undefined, ran) ? 'There is nothing to silence.' : undefined;
    const meant = (0,rule_names/* findRules */.TN)(ran.known, name);
    const [rule] = meant;
    if (rule === undefined)
        return (0,rule_names/* describeUnknown */.Ee)(ran.known, name);
    if (rule.id === 'syntax')
        return 'What the engine refuses cannot be silenced.';
    return meant.every((one) => isJudged(one, ran)) ? `${name} has nothing to say here.` : undefined;
}
/** Whether silence means that there is nothing to say: not under another target, without files, without options. */
function isJudged(rule, { ids, input, broken, shell }) {
    if (broken || input.target !== undefined)
        return false;
    if (rule === undefined)
        return true;
    const asksFiles = rule.examples.some(({ context }) => context !== undefined);
    if (asksFiles && (input.context === undefined || input.context.truncated))
        return false;
    if (rule.speaksFor !== undefined && !shell)
        return false;
    return ids.has(rule.id) && rule.phase === undefined;
}
/** An id of ShellCheck, which may be off where others are on. */
function isShellJudged(name, ran) {
    const rule = ran.known.find(({ speaksFor }) => speaksFor !== undefined);
    const level = ran.settings.rules?.[(0,rule_names/* strangerId */.wK)(name)];
    return rule !== undefined && level !== 'off' && isJudged(rule, ran);
}

;// CONCATENATED MODULE: ./lib/lint/one-concern.js
const CLEANING = [
    'apk-no-cache',
    'apt-lists-left',
    'dnf-clean',
    'npm-cache-clean',
    'pip-no-cache',
    'yarn-cache-clean',
    'yum-clean',
    'zypper-clean',
];
/** In this order, so that what has been taken back takes nothing back itself. */
const PAIRS = [
    { said: 'cache-buster', over: ['add-remote-unpinned', 'add-checksum'] },
    { said: 'add-remote-unpinned', over: ['add-checksum'] },
    { said: 'add-archive', over: ['rm-in-later-layer'] },
    { said: 'secret-file-then-rm', over: ['secret-literal'] },
    { said: 'apt-cache-split', over: ['update-alone', 'rm-in-later-layer', 'apt-lists-left'] },
    { said: 'update-alone', over: ['rm-in-later-layer', 'apt-lists-left'] },
    { said: 'rm-in-later-layer', over: ['apt-lists-left'] },
    { said: 'copy-narrow-first', over: ['copy-link'] },
    { said: 'cache-mount-wrong', over: ['cache-mount-sharing', 'cache-mount-defeated'] },
    { said: 'cache-mount-missing', over: ['docs-and-caches', ...CLEANING] },
    ...CLEANING.map((said) => ({ said, over: ['docs-and-caches'] })),
    { said: 'scratch-run', over: ['chmod-after-copy', 'chown-after-copy'] },
    { said: 'one-process-instruction', over: ['exec-form', 'healthcheck-exec-form'] },
    { said: 'onbuild-trigger', over: ['maintainer'] },
    { said: 'from-default-invalid', over: ['from-reference-invalid'] },
    { said: 'from-reference-invalid', over: ['image-tag', 'image-latest', 'stage-case', 'unused-stage'] },
    { said: 'duplicate-stage', over: ['unused-stage'] },
    { said: 'reserved-stage', over: ['unused-stage'] },
    { said: 'unknown-from-stage', over: ['unused-stage'] },
];
/** What the engine refuses, told by a rule that knows more of it than the parser. */
const REFUSALS = [
    'base-first',
    'onbuild-trigger',
    'port-range',
    'self-copy',
    'shell-needs-json',
    'stopsignal-valid',
    'unknown-from-stage',
];
/** Leaves one finding of those that say the same; its aliases are those of all. */
function mergeConcerns(findings) {
    const byRule = Map.groupBy(findings, ({ rule }) => rule);
    const heirs = new Map();
    const gone = new Set();
    for (const { said, over } of PAIRS) {
        const tellers = (byRule.get(said) ?? []).filter((finding) => !gone.has(finding));
        if (tellers.length === 0)
            continue;
        const find = createFinder(tellers);
        for (const finding of over.flatMap((rule) => byRule.get(rule) ?? [])) {
            const teller = gone.has(finding) ? undefined : find(finding);
            if (teller === undefined)
                continue;
            gone.add(finding);
            heirs.set(teller, [...(heirs.get(teller) ?? []), finding]);
        }
    }
    if (gone.size === 0)
        return findings;
    return findings.filter((finding) => !gone.has(finding)).map((one) => inherit(one, heirs.get(one) ?? []));
}
/** What is said of the syntax where no other finding tells of the same refusal, as gravely. */
function dropToldRefusals(findings) {
    const tellers = findings.filter(({ rule, severity }) => severity === 'error' && REFUSALS.includes(rule));
    if (tellers.length === 0)
        return findings;
    const find = createFinder(tellers);
    const told = new Set();
    const heard = findings.filter((finding) => {
        const teller = finding.rule === 'syntax' ? find(finding) : undefined;
        if (teller !== undefined)
            told.add(teller);
        return teller === undefined;
    });
    return heard.map((one) => (told.has(one) ? { ...one, aliases: [...one.aliases, 'syntax', 'DL1000'] } : one));
}
function inherit(finding, others) {
    if (others.length === 0)
        return finding;
    const names = others.flatMap(({ rule, aliases }) => [rule, ...aliases]);
    const aliases = [...new Set([...finding.aliases, ...names])];
    return { ...finding, aliases };
}
/** Finds one of the tellers that is about a place of the finding. */
function createFinder(tellers) {
    const places = tellers
        .flatMap((teller) => placesOf(teller).map((range) => ({ range, teller })))
        .toSorted((a, b) => a.range.start - b.range.start);
    // of those that begin no later, the one that ends last overlaps if any does
    const latest = places.map((place) => place);
    for (const [index, place] of latest.entries()) {
        const before = latest[index - 1];
        if (before !== undefined && before.range.end > place.range.end)
            latest[index] = before;
    }
    const starts = places.map(({ range }) => range.start);
    return (finding) => {
        const hits = placesOf(finding).map(({ start, end }) => {
            const place = latest[countBelow(starts, end) - 1];
            return place !== undefined && place.range.end > start ? place.teller : undefined;
        });
        return hits.find((teller) => teller !== undefined);
    };
}
/** How many of the sorted numbers are smaller. */
function countBelow(sorted, limit) {
    let [low, high] = [0, sorted.length];
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((sorted[middle] ?? limit) < limit)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
function placesOf({ range, about }) {
    return about === undefined ? [range] : [range, about];
}

// EXTERNAL MODULE: ./lib/lint/position.js
var position = __webpack_require__(5082);
// EXTERNAL MODULE: ./lib/lint/presets.js
var presets = __webpack_require__(8629);
// EXTERNAL MODULE: ./lib/lint/rules/index.js + 291 modules
var rules = __webpack_require__(4796);
// EXTERNAL MODULE: ./lib/lint/run-rules.js + 1 modules
var run_rules = __webpack_require__(1121);
// EXTERNAL MODULE: ./lib/lint/shell/questions.js
var questions = __webpack_require__(8853);
;// CONCATENATED MODULE: ./lib/lint/peers.js
// The name of a check → the linter it comes from, for comments that silence all of one linter.


/** Rules of the public registry, by the last part of their ids. */
const SEMGREP = new Set(`avoid-apk-upgrade avoid-apt-get-upgrade avoid-dnf-update avoid-latest-version avoid-platform-with-from
   avoid-yum-update avoid-zypper-update dockerd-socket-mount dockerfile-dockerd-socket-mount
   dockerfile-pip-extra-index-url dockerfile-source-not-pinned invalid-port last-user-is-root
   maintainer-is-deprecated missing-apk-no-cache missing-assume-yes-switch missing-dnf-assume-yes-switch
   missing-dnf-clean-all missing-image-version missing-no-install-recommends missing-pip-no-cache-dir
   missing-user missing-user-entrypoint missing-yum-assume-yes-switch missing-zypper-clean
   missing-zypper-no-confirm-switch multiple-entrypoint-instructions no-sudo-in-dockerfile nonsensical-command
   prefer-apt-get prefer-copy-over-add prefer-json-notation remove-package-cache remove-package-lists
   run-security-insecure secret-in-build-arg set-pipefail use-absolute-workdir use-either-wget-or-curl
   use-shell-instruction use-workdir`.split(/\s+/));
const KICS = new Set(KICS_QUERIES.values());
const TESTS = {
    // JSONArgsRecommended; what others write holds digits, dashes, blanks or underscores
    buildkit: (name) => /^[A-Z][A-Za-z]+$/.test(name),
    // EMPTY_CONTINUATION_LINE
    'dockerfile-utils': (name) => /^[A-Z]+(?:_[A-Z]+)+$/.test(name),
    kics: (name) => KICS.has((0,rule_names/* foldName */.zN)(name)),
    semgrep: (name) => SEMGREP.has((0,rule_names/* foldName */.zN)(name)),
};
/** True when one of the names is one of the peer's. */
function isKnownTo(peer, names) {
    return names.some(TESTS[peer]);
}

;// CONCATENATED MODULE: ./lib/lint/suppression.js



/** The findings that no suppression covers, and what those of our own form were good for. */
function applySuppressions(findings, suppressions) {
    const silenced = new Map();
    if (suppressions.length === 0)
        return { heard: findings, silenced };
    const reaching = indexByLine(suppressions);
    const heard = findings.filter((finding) => {
        let isCovered = false;
        // all of them are asked, so that of two comments for one finding none looks useless
        for (const suppression of reaching(finding.line)) {
            const names = namesCovering(suppression, finding);
            if (names.length === 0)
                continue;
            isCovered = true;
            if (suppression.origin !== undefined)
                note(silenced, suppression.origin, names);
        }
        return !isCovered;
    });
    return { heard, silenced };
}
function note(silenced, origin, names) {
    const known = silenced.get(origin) ?? new Set();
    for (const name of names)
        known.add(name);
    silenced.set(origin, known);
}
/** A suppression for more lines than this is asked about every finding. */
const MOST_LINES = 50;
/** The suppressions that may be for a line. */
function indexByLine(suppressions) {
    const wide = [];
    const narrow = new Map();
    for (const suppression of suppressions) {
        const [first, last] = suppression.lines ?? [1, Number.POSITIVE_INFINITY];
        if (last - first >= MOST_LINES)
            wide.push(suppression);
        else
            for (let line = first; line <= last; line++)
                narrow.set(line, [...(narrow.get(line) ?? []), suppression]);
    }
    return (line) => [...wide, ...(narrow.get(line) ?? [])];
}
/** The names of a suppression that silence the finding; `*` when it is for all of them. */
function namesCovering(suppression, { rule, aliases, line }) {
    const { names, exact = false, everything, except = [], lines } = suppression;
    const [first, last] = lines ?? [1, Number.POSITIVE_INFINITY];
    if (line < first || line > last)
        return [];
    const own = [rule, ...aliases];
    const folded = own.map(rule_names/* foldName */.zN);
    if (except.some((name) => isOneOf(folded, name)))
        return [];
    const all = everything === 'all' || (everything !== undefined && isKnownTo(everything, own));
    const named = exact ? names.filter((name) => name === rule) : namesFor(suppression, folded);
    return all ? [...named, '*'] : named;
}
function namesFor(suppression, folded) {
    const { bySpelling, wild } = suppression_readNames(suppression);
    return [
        ...folded.flatMap((id) => bySpelling.get(id) ?? []),
        ...wild.filter((name) => isOneOf(folded, name)),
    ];
}
/** The names by each of their spellings, and those that end in `*`. */
const suppression_readNames = (0,remember/* remember */.kY)(({ names }) => {
    const bySpelling = new Map();
    const [wild, plain] = [names.filter(isWild), names.filter((name) => !isWild(name))];
    for (const name of plain)
        for (const spelling of (0,rule_names/* spellingsOf */.Hz)(name))
            bySpelling.set(spelling, [...(bySpelling.get(spelling) ?? []), name]);
    return { bySpelling, wild };
});
function isWild(name) {
    return name.endsWith('*');
}
function isOneOf(folded, name) {
    if (isWild(name))
        return folded.some((id) => id.startsWith((0,rule_names/* foldName */.zN)(name)));
    return (0,rule_names/* spellingsOf */.Hz)(name).some((spelling) => folded.includes(spelling));
}

;// CONCATENATED MODULE: ./lib/lint/wake.js
const WOKEN = {
    'label-required': ({ labels = {} }) => Object.keys(labels).length > 0,
    'label-unknown': ({ strictLabels = false }) => strictLabels,
    'trusted-registry': ({ trustedRegistries = [] }) => trustedRegistries.length > 0,
};
/** To say what is wanted is to want it checked, unless the rule is spoken of by one of its names. */
function wakeRules(rules, settings, options = {}) {
    const { rules: said = {} } = settings;
    const woken = rules.filter(({ id, aliases }) => WOKEN[id]?.(options) === true && ![id, ...aliases].some((name) => Object.hasOwn(said, name)));
    if (woken.length === 0)
        return settings;
    return { ...settings, rules: { ...said, ...Object.fromEntries(woken.map(({ id }) => [id, 'on'])) } };
}

;// CONCATENATED MODULE: ./lib/lint/lint.js
// Dockerfile text → findings: parse, facts, rules, drop ignored, deduplicate, sort.















/** Everything there is to say about one Dockerfile, in the order of the text. Never throws. */
function lintDockerfile(input) {
    const { rules: named, today } = input;
    const settings = wakeRules(rules.rules, input.settings ?? {}, input.options);
    const parsed = (0,parse.parseDockerfile)(input.text);
    const file = settings.preset === 'buildkit' ? (0,check_options/* withCheckArgument */.wZ)(parsed, input.buildArgs) : parsed;
    const locate = (0,position/* createLocator */.T)(input.text);
    const graph = (0,stages/* deriveStages */.RW)(file, { buildArgs: input.buildArgs ?? {}, target: input.target });
    const refused = refusals(file, graph, input);
    const syntax = syntaxFindings(refused, locate);
    // hadolint says nothing else of a file that it cannot read
    if (settings.preset === 'hadolint' && syntax.length > 0)
        return syntax.map((finding) => ({ ...finding, rule: 'DL1000', ours: 'syntax' }));
    const facts = (0,derive_facts/* deriveFacts */.p)(file, graph, input);
    const chosen = (named ?? rules.rules).filter((rule) => (0,run_rules/* isWanted */.Y)(rule, settings, named !== undefined));
    const run = (rules, known) => rules.flatMap((rule) => (0,run_rules/* runRule */.O)(rule, known, { locate, settings }));
    const own = (0,presets/* peerOf */.gD)(settings.preset) === undefined;
    // what a peer says of comments does not depend on what they do
    const findings = run(chosen.filter(({ phase }) => phase === undefined || !own), facts);
    const suppressions = settings.inlineIgnores === false ? [] : readSuppressions(file, today, (0,presets/* peerOf */.gD)(settings.preset));
    const told = own ? mergeConcerns(findings) : findings;
    const { heard, silenced } = applySuppressions(told, suppressions);
    const ran = {
        known: rules.rules,
        ids: new Set(chosen.map(({ id }) => id)),
        input,
        settings,
        broken: syntax.length > 0,
        shell: (0,questions/* isShellJudged */.A)(facts, (0,presets/* peerOf */.gD)(settings.preset)),
    };
    const ignores = findUselessIgnores(suppressions.flatMap(({ origin }) => origin ?? []), silenced, ran);
    const last = ignores.length === 0 || !own ? [] : chosen.filter(({ phase }) => phase === 'ignores');
    const late = applySuppressions(run(last, { ...facts, ignores }), suppressions).heard;
    // what the rule says of the syntax comes first, as it may bring a fix
    const all = dropDuplicates([...heard, ...late, ...syntax]);
    return sortFindings(own ? dropToldRefusals(all) : all);
}
function refusals(file, graph, input) {
    if (input.settings?.preset === 'hadolint')
        return [findRefusal(file) ?? []].flat();
    return [...file.diagnostics, ...(input.buildArgsComplete ? graph.diagnostics : [])];
}
/** What the front end refuses; no comment can silence it. */
function syntaxFindings(diagnostics, locate) {
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    return errors.map(({ message, range }) => ({
        rule: 'syntax',
        aliases: ['DL1000'],
        severity: 'error',
        message,
        range,
        ...locate(range),
    }));
}
function dropDuplicates(findings) {
    const keyOf = ({ rule, range, message }) => `${rule} ${range.start} ${range.end} ${message}`;
    return [...new Map(findings.toReversed().map((finding) => [keyOf(finding), finding])).values()].reverse();
}
function sortFindings(findings) {
    return findings.toSorted((a, b) => a.range.start - b.range.start ||
        a.range.end - b.range.end ||
        (a.rule < b.rule ? -1 : +(a.rule > b.rule)));
}


/***/ }),

/***/ 389:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fx: () => (/* binding */ OPTION_SPECS),
/* harmony export */   JV: () => (/* binding */ optionsByName),
/* harmony export */   Q8: () => (/* binding */ optionsOfRule),
/* harmony export */   TH: () => (/* binding */ LABEL_KINDS),
/* harmony export */   qB: () => (/* binding */ writeOptionName)
/* harmony export */ });
const LABEL_KINDS = ['text', 'url', 'semver', 'hash', 'spdx', 'rfc3339', 'email'];
/** Every option of `Options` that people set. */
const OPTION_SPECS = {
    labels: { kind: 'labels', about: 'Labels the image must have, and what their values are.' },
    givenLabels: { kind: 'names', about: 'Labels that the build adds itself.' },
    strictLabels: { kind: 'switch', about: 'No other labels than those of `labels`.' },
    requiredArgs: { kind: 'names', about: 'ARGs that always come with the build.' },
    buildContexts: { kind: 'names', about: 'Named build contexts.' },
    targets: { kind: 'names', about: 'Stages that are built by themselves.' },
    trustedRegistries: { kind: 'names', about: 'Registries and images that may be used; `*` at either end.' },
    platforms: { kind: 'names', about: 'Platforms the build is for.' },
};
/** `trustedRegistries` is written `trusted-registries`. */
function writeOptionName(name) {
    return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
/** All options by the name they are written with. */
function optionsByName() {
    return new Map(OPTION_NAMES.map((name) => [writeOptionName(name), name]));
}
/** The options a rule reads: its examples show every one. */
function optionsOfRule({ examples }) {
    const shown = new Set(examples.flatMap(({ options }) => Object.keys(options ?? {})));
    return OPTION_NAMES.filter((name) => shown.has(name));
}
const OPTION_NAMES = Object.keys(OPTION_SPECS).map((name) => name);


/***/ }),

/***/ 5082:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ createLocator)
/* harmony export */ });
/* harmony import */ var _dockerfile_source_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(901);
// Offsets of a text → 1-based lines and columns.

/** Prepares a text once; the answer maps any range in it. A byte order mark takes no column. */
function createLocator(text) {
    const index = (0,_dockerfile_source_js__WEBPACK_IMPORTED_MODULE_0__/* .createLineIndex */ .r1)(text);
    const mark = text.startsWith('\uFEFF') ? 1 : 0;
    const locate = (offset) => {
        const { line, column } = (0,_dockerfile_source_js__WEBPACK_IMPORTED_MODULE_0__/* .positionAt */ .t$)(index, Math.max(offset, mark));
        return { line, column: line === 1 ? column - mark : column };
    };
    return ({ start, end }) => {
        const from = locate(start);
        const to = locate(end);
        return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
    };
}


/***/ }),

/***/ 9662:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ee: () => (/* binding */ describeUnknown),
/* harmony export */   Hz: () => (/* binding */ spellingsOf),
/* harmony export */   TN: () => (/* binding */ findRules),
/* harmony export */   UX: () => (/* binding */ idsOf),
/* harmony export */   ZC: () => (/* binding */ nameIn),
/* harmony export */   Zl: () => (/* binding */ isStranger),
/* harmony export */   wK: () => (/* binding */ strangerId),
/* harmony export */   zN: () => (/* binding */ foldName)
/* harmony export */ });
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6679);
/* harmony import */ var _remember_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7466);
// A rule's name in any spelling its users know → the rule.


/** Ids of ShellCheck: known, and no rule of ours. */
const STRANGERS = /^SC\d{4}$/i;
/** True for what a name may be without there being a rule of that name. */
function isStranger(name) {
    return STRANGERS.test(lastPart(name));
}
/** The rules that go by this id or alias; upper and lower case, blanks and dashes are the same. */
function findRules(rules, name) {
    const index = indexRules(rules);
    for (const key of spellingsOf(name)) {
        const found = index.get(key);
        if (found !== undefined)
            return found;
    }
    return [];
}
/** The ids of the rules a name stands for; what is no rule stands for itself. */
function idsOf(meant, name) {
    return meant.length === 0 ? [strangerId(name)] : meant.map(({ id }) => id);
}
/** `SC2086` of `hadolint/sc2086`. */
function strangerId(name) {
    return isStranger(name) ? lastPart(name).toUpperCase() : name;
}
/** The id or alias of the rule that the name stands for, written as the rule writes it. */
function nameIn({ id, aliases }, name) {
    const spellings = spellingsOf(name);
    return [id, ...aliases].find((known) => spellings.includes(foldName(known)));
}
/** The name that was probably meant, written as the rule writes it. */
function nearestRule(rules, name) {
    return (0,_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(name, rules.flatMap(({ id, aliases }) => [id, ...aliases]));
}
/** One sentence about a name that no rule has. */
function describeUnknown(rules, name) {
    const meant = nearestRule(rules, name);
    const advice = meant === undefined ? 'layersmith rules lists them all.' : `Did you mean ${meant}?`;
    return `There is no rule "${name}". ${advice}`;
}
/** Forms under which a name is looked up, the most exact first: peers write namespaces and prefixes. */
function spellingsOf(name) {
    const part = lastPart(name);
    const trivy = /^(?:AVD-)?DS-?(\d{3,4})$/i.exec(part)?.[1];
    const numbered = trivy === undefined ? [] : [`ds-${trivy.padStart(4, '0')}`];
    const inner = name.slice(name.indexOf('/') + 1);
    return [...new Set([foldName(name), foldName(inner), foldName(part), ...numbered])];
}
/** Lower case, with one dash for everything between letters and digits. */
function foldName(name) {
    return name
        .toLowerCase()
        .split(/[^a-z0-9]+/)
        .filter((part) => part !== '')
        .join('-');
}
/** `hadolint/DL3006` and `dockerfile.security.missing-user` end in the name itself. */
function lastPart(name) {
    return name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('.')) + 1);
}
/** An id is one rule's own, whatever others have as an alias. */
const indexRules = (0,_remember_js__WEBPACK_IMPORTED_MODULE_0__/* .remember */ .kY)((rules) => {
    const index = new Map();
    for (const rule of rules)
        for (const key of new Set(rule.aliases.map(foldName)))
            index.set(key, [...(index.get(key) ?? []), rule]);
    for (const rule of rules)
        index.set(foldName(rule.id), [rule]);
    return index;
});


/***/ }),

/***/ 1121:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ isWanted),
  O: () => (/* binding */ runRule)
});

// EXTERNAL MODULE: ./lib/lint/presets.js
var presets = __webpack_require__(8629);
// EXTERNAL MODULE: ./lib/lint/remember.js
var remember = __webpack_require__(7466);
;// CONCATENATED MODULE: ./lib/lint/trigger-fix.js

/** The image holds the text of an ONBUILD, so that any other text makes another image. */
function mindTriggers({ file }, report) {
    const { fix } = report;
    if (fix === undefined || fix.kind === 'unsafe')
        return report;
    const triggers = triggersOf(file.instructions);
    const touched = fix.edits.some(({ range }) => triggers.some(({ restRange: { start, end } }) => range.start < end && range.end > start));
    return touched ? { ...report, fix: { ...fix, kind: 'unsafe' } } : report;
}
const triggersOf = (0,remember/* remember */.kY)((instructions) => instructions.filter(({ keyword }) => keyword === 'ONBUILD'));

;// CONCATENATED MODULE: ./lib/lint/run-rules.js


/** Whether the rule has its say; `named` rules run whatever their default is. */
function isWanted(rule, settings, named) {
    const peer = (0,presets/* peerOf */.gD)(settings.preset);
    // which of a peer's ids are wanted is asked one by one
    if (peer !== undefined)
        return rule.checks?.[peer] !== undefined;
    const wanted = levelOf(rule, settings);
    if (wanted === 'off' && isSpokenFor(rule, settings))
        return true;
    const everything = named || settings.preset === 'strict';
    return wanted === undefined ? everything || rule.default !== 'off' : wanted !== 'off';
}
/** What one rule says. */
function runRule(rule, facts, { locate, settings }) {
    const told = settings.ruleOptions?.[rule.id];
    const known = told === undefined ? facts : { ...facts, options: { ...facts.options, ...told } };
    const peer = (0,presets/* peerOf */.gD)(settings.preset);
    const check = peer && rule.checks?.[peer];
    if (check !== undefined)
        return runPeerCheck({ rule, check }, known, { locate, settings });
    const level = levelOf(rule, settings);
    return [...rule.check(known)].flatMap((told) => {
        const report = mindTriggers(facts, told);
        const { code, quiet } = report;
        if (code === undefined)
            return [toFinding(report, rule, { level, locate })];
        const own = settings.rules?.[code];
        if ((own ?? level) === 'off' || (quiet === true && own === undefined))
            return [];
        const names = { rule: code, ours: rule.id, aliases: [rule.id, ...rule.aliases] };
        return [{ ...toFinding(report, rule, { level: own ?? level, locate }), ...names }];
    });
}
function toFinding(report, rule, { level, locate }) {
    const severity = level === 'on' || level === 'off' ? undefined : level;
    return {
        rule: rule.id,
        aliases: rule.aliases,
        severity: severity ?? report.severity ?? rule.severity,
        ...describe(report, locate),
    };
}
function runPeerCheck({ rule, check }, facts, { locate, settings }) {
    const others = rule.aliases.filter((alias) => check.codes[alias] === undefined);
    return [...check.check(facts)].flatMap((told) => {
        const report = mindTriggers(facts, told);
        const { code } = report;
        const level = settings.codes?.[code] ?? settings.codes?.[rule.id] ?? offByDefault(check, report);
        if (level === 'off')
            return [];
        const severity = level === 'on' || level === undefined ? undefined : level;
        return [
            {
                rule: code,
                ours: rule.id,
                aliases: [code, rule.id, ...others],
                severity: severity ?? report.severity ?? check.codes[code] ?? rule.severity,
                ...describe(report, locate),
            },
        ];
    });
}
function offByDefault({ off = [] }, { code, wanted = false }) {
    return off.includes(code) && !wanted ? 'off' : undefined;
}
function describe({ range, message, fix, about }, locate) {
    const extra = { ...(fix === undefined ? {} : { fix }), ...(about === undefined ? {} : { about }) };
    return { message, range, ...locate(range), ...extra };
}
/** An id of the other linter is on, whatever is said of the rule. */
function isSpokenFor({ speaksFor }, { rules = {} }) {
    return Object.entries(rules).some(([name, level]) => level !== 'off' && speaksFor?.test(name));
}
function levelOf({ id, aliases }, { rules }) {
    // what the engine refuses cannot be made milder
    if (rules === undefined || id === 'syntax')
        return undefined;
    const key = [id, ...aliases].find((name) => Object.hasOwn(rules, name));
    return key === undefined ? undefined : rules[key];
}


/***/ }),

/***/ 8853:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ isShellJudged),
/* harmony export */   R: () => (/* binding */ deriveShellQuestions)
/* harmony export */ });
/* harmony import */ var _dockerfile_parse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9522);
/* harmony import */ var _dockerfile_stages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8417);
/* harmony import */ var _derive_facts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6411);
/* harmony import */ var _hadolint_shell_scripts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9234);
/* harmony import */ var _presets_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8629);
/* harmony import */ var _rules_shell_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5896);
/* harmony import */ var _run_rules_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1121);
/* harmony import */ var _comment_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1297);
/* harmony import */ var _scripts_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(39);
// A Dockerfile, or its facts → what ShellCheck is asked about it under the settings in force.









/** Every script of a Dockerfile; none when nobody wants to hear of it. */
function deriveShellQuestions(input) {
    const { settings = {}, rules } = input;
    const wanted = rules === undefined ? (0,_run_rules_js__WEBPACK_IMPORTED_MODULE_5__/* .isWanted */ .Y)(_rules_shell_js__WEBPACK_IMPORTED_MODULE_4__/* .shell */ .v, settings, false) : rules.includes(_rules_shell_js__WEBPACK_IMPORTED_MODULE_4__/* .shell */ .v);
    if (!wanted || !/\bRUN\b/i.test(input.text))
        return [];
    const file = (0,_dockerfile_parse_js__WEBPACK_IMPORTED_MODULE_0__.parseDockerfile)(input.text);
    const peer = (0,_presets_js__WEBPACK_IMPORTED_MODULE_7__/* .peerOf */ .gD)(settings.preset);
    if (peer === 'hadolint')
        return (0,_hadolint_shell_scripts_js__WEBPACK_IMPORTED_MODULE_3__/* .readHadolintScripts */ .s)(file);
    const graph = (0,_dockerfile_stages_js__WEBPACK_IMPORTED_MODULE_1__/* .deriveStages */ .RW)(file, { buildArgs: input.buildArgs ?? {}, target: input.target });
    return questionsOf((0,_derive_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .deriveFacts */ .p)(file, graph, input), peer);
}
/** The same for facts that are there. */
function questionsOf(facts, peer) {
    return peer === 'hadolint' ? (0,_hadolint_shell_scripts_js__WEBPACK_IMPORTED_MODULE_3__/* .readHadolintScripts */ .s)(facts.file) : (0,_scripts_js__WEBPACK_IMPORTED_MODULE_6__/* .deriveShellScripts */ .C)(facts);
}
/** Whether ShellCheck has answered for every RUN, so that its silence means something. */
function isShellJudged(facts, peer) {
    const { shell: answers } = facts;
    return answers !== undefined && questionsOf(facts, peer).every((question) => answers.has((0,_comment_js__WEBPACK_IMPORTED_MODULE_8__/* .keyOf */ .T)(question)));
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

/***/ 5603:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ openFiles)
/* harmony export */ });
/* harmony import */ var _lint_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8591);
/* harmony import */ var _shell_check_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6609);


/** Reads all files first, so that ShellCheck is started once. */
async function openFiles(ports, request) {
    const opened = [];
    const problems = [];
    const ignored = [];
    for await (const read of (0,_lint_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .readTargets */ .R)(ports, request)) {
        const { target, input, failOn, shell } = read;
        problems.push(...read.problems);
        if (read.ignored)
            ignored.push(target.path);
        if (input !== undefined)
            opened.push({ target, input, failOn, shell });
    }
    const asking = opened.map(({ input, shell }) => ({ input, mode: shell }));
    const { answers, notice } = await (0,_shell_check_js__WEBPACK_IMPORTED_MODULE_1__/* .askShellCheck */ .e)(ports, asking);
    const notices = notice === undefined ? [] : [notice];
    return { opened, answers, problems: (0,_lint_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .uniqueProblems */ .O)(problems), ignored, notices };
}


/***/ }),

/***/ 8591:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ readTargets),
  O: () => (/* binding */ uniqueProblems)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/lint/presets.js
var presets = __webpack_require__(8629);
;// CONCATENATED MODULE: ./lib/lint/build-files.js
/** Names under which projects keep them, in the folder of the Dockerfile or above. */
const BUILD_FILES = [
    'docker-bake.hcl',
    'docker-bake.json',
    'docker-bake.override.hcl',
    'docker-bake.override.json',
    'compose.yaml',
    'compose.yml',
    'compose.override.yaml',
    'compose.override.yml',
    'docker-compose.yml',
    'docker-compose.yaml',
    'docker-compose.override.yml',
];
/**
 * All names in the file, whichever Dockerfile they are for: a name too many silences a rule, one too few makes it
 * wrong. HCL, JSON and YAML are alike enough for that.
 */
function readBuildFile(text) {
    const lines = text.split(/\r?\n/).map((line) => line.replace(/(?:^|\s)(?:#|\/\/).*$/, ''));
    return {
        targets: lines.flatMap((line) => TARGET.exec(line)?.[1]?.toLowerCase() ?? []),
        buildContexts: blocksOf(lines, '(?:additional_)?contexts'),
        requiredArgs: blocksOf(lines, 'args'),
    };
}
/** `target = "x"`, `"target": "x"`, `target: x`; a block of bake, `target "x" {`, has no sign between. */
const TARGET = /(?:^|[\s{,])["']?target["']?\s*[:=]\s*["']?([\w.-]+)/;
const ENTRY = /^\s*(?:-\s+)?["']?([\w.-]+)["']?(?:\s*[:=]|\s*$)/;
/** The keys of every block of that name: in braces, or in the lines that stand further in. */
function blocksOf(lines, name) {
    const key = new RegExp(`(?:^|[\\s{,])["']?${name}["']?\\s*[:=]\\s*([{[]|$)`);
    const found = lines.flatMap((line, index) => {
        const match = key.exec(line);
        if (match === null)
            return [];
        const behind = line.slice(match.index + match[0].length);
        const close = match[1] === '{' ? '}' : ']';
        const inside = match[1] ? bracedLines([behind, lines, index], close) : indentedLines(lines, index);
        return inside.flatMap((part) => ENTRY.exec(part)?.[1] ?? []);
    });
    return [...new Set(found)];
}
/** What stands up to the brace, an entry a line. */
function bracedLines([behind, lines, index], close) {
    const inside = [];
    for (const line of [behind, ...lines.slice(index + 1, index + MOST)]) {
        const end = line.indexOf(close);
        inside.push(...(end < 0 ? line : line.slice(0, end)).split(','));
        if (end >= 0)
            break;
    }
    return inside;
}
function indentedLines(lines, index) {
    const inside = [];
    for (const line of lines.slice(index + 1, index + MOST)) {
        if (line.trim() !== '' && indentOf(line) <= indentOf(lines[index] ?? ''))
            break;
        inside.push(line);
    }
    return inside;
}
function indentOf(line) {
    return line.length - line.trimStart().length;
}
/** Longer blocks are none that people write. */
const MOST = 100;

;// CONCATENATED MODULE: ./lib/pipeline/build-files.js
// Folders of a Dockerfile → what bake and compose files in them say of its build.


/** Looks in the folder of the Dockerfile, in those above it up to where the run began, and in the context. */
function createBuildNames(files) {
    const folders = new Map();
    const readOnce = (folder) => {
        const read = folders.get(folder) ?? readFolder(files, folder);
        folders.set(folder, read);
        return read;
    };
    return async ({ path, file = path, context, text: given }, text) => {
        if (given !== undefined || !mayNeedNames(text))
            return {};
        const above = path.split('/').filter((part) => part !== '' && part !== '.').length;
        const around = Array.from({ length: Math.min(above, HIGHEST) }, (_, index) => files.resolve(file, '../'.repeat(index + 1)));
        const all = (await Promise.all([...new Set([...around, ...(context ? [context] : [])])].map(readOnce))).flat();
        return {
            targets: all.flatMap(({ targets }) => targets),
            buildContexts: all.flatMap(({ buildContexts }) => buildContexts),
            requiredArgs: all.flatMap(({ requiredArgs }) => requiredArgs),
        };
    };
}
/** How far above the Dockerfile they may stand. */
const HIGHEST = 4;
/** Several stages, something taken from elsewhere, or an ARG in a FROM. */
function mayNeedNames(text) {
    return (/\bfrom\s*=/i.test(text) ||
        /^\s*FROM\b[^\n]*\$/im.test(text) ||
        (text.match(/^\s*FROM\b/gim) ?? []).length > 1);
}
async function readFolder(files, folder) {
    const texts = await Promise.all(BUILD_FILES.map((name) => readQuietly(files, files.resolve(folder, name))));
    return texts.flatMap((text) => (text === undefined ? [] : [readBuildFile(text)]));
}
/** A file that cannot be read is no matter of the Dockerfile. */
async function readQuietly(files, path) {
    try {
        return await files.readText(path);
    }
    catch (error) {
        if (error instanceof errors/* UserError */.yo)
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/pipeline/lint-inputs.js
// Targets of a lint run → texts with their build contexts, read one by one, or why that was not possible.



/** Reads each target; a context is listed once, and only for a file that copies from one. */
async function* readTargets({ files }, request) {
    const listings = new Map();
    const readNames = createBuildNames(files);
    for (const target of request.targets) {
        const problems = [];
        const note = (error) => {
            if (!(error instanceof errors/* UserError */.yo))
                throw error;
            problems.push({ path: target.path, message: error.message });
            return undefined;
        };
        const config = await (request.configure?.(target) ?? NOT_CONFIGURED).catch(note);
        const { ignored = false } = config ?? {};
        const failOn = config?.failOn ?? (0,presets/* failOnOf */.tC)(config?.settings.preset);
        const shell = config?.shell ?? 'auto';
        const usable = config !== undefined && !ignored;
        const text = usable ? await readText(files, target).catch(note) : undefined;
        if (config === undefined || text === undefined) {
            yield { target, input: undefined, problems, ignored, failOn, shell };
            continue;
        }
        const context = await listContext({ files, listings, target, text }).catch(note);
        const told = await readNames(target, text);
        const input = { text, path: target.path, context, ...describeRun(request, config, told) };
        yield { target, input, problems, ignored, failOn, shell };
    }
}
const NOT_CONFIGURED = Promise.resolve({
    settings: {},
    options: {},
    ignored: false,
    failOn: undefined,
    shell: undefined,
    budgets: [],
});
/** What is the same for all files, and what is known of one; what the run was told wins. */
function describeRun(request, { settings, options }, told) {
    const { buildArgs, buildArgsComplete = false, target, today } = request;
    const given = Object.entries(request.options ?? {}).filter(([, value]) => value !== undefined);
    return {
        ...{ buildArgs, buildArgsComplete, target, today, settings },
        options: { ...addNames(options, told), ...Object.fromEntries(given) },
    };
}
/** Bake and compose files add to what is configured. */
function addNames(options, { targets, buildContexts, requiredArgs }) {
    const join = (one = [], other = []) => [
        ...new Set([...one, ...other]),
    ];
    return {
        ...options,
        targets: join(options.targets, targets),
        buildContexts: join(options.buildContexts, buildContexts),
        requiredArgs: join(options.requiredArgs, requiredArgs),
    };
}
/** One configuration that is wrong for many files is one problem. */
function uniqueProblems(problems) {
    return [...new Map(problems.toReversed().map((problem) => [problem.message, problem])).values()].reverse();
}
async function readText(files, target) {
    const { path, file = path, text = await files.readText(file) } = target;
    if (text === undefined)
        throw new errors/* UserError */.yo('no-such-file', `There is no file ${path}.`, { file: path });
    if (text.includes('\0'))
        throw new errors/* UserError */.yo('not-text', `${path} is not a text file: it contains NUL characters.`, { file: path });
    return text;
}
async function listContext(request) {
    const { files, listings, target, text } = request;
    const { context: root, path, file = path } = target;
    if (root === undefined || !/\b(?:COPY|ADD)\b|--mount/i.test(text))
        return undefined;
    // A Dockerfile with an ignore file of its own has a context of its own.
    const own = (await files.exists(`${file}.dockerignore`)) === 'file';
    const key = own ? `${root}\0${file}` : root;
    const listing = listings.get(key) ?? files.listContext(root, file);
    listings.set(key, listing);
    return listing;
}


/***/ }),

/***/ 6609:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ askShellCheck)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _lint_shell_comment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1297);
/* harmony import */ var _lint_shell_questions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8853);
// Dockerfiles of a run → what ShellCheck says of all their scripts, asked at once.



/** Asks about every script that has no answer yet. Throws UserError when ShellCheck is insisted on and missing. */
async function askShellCheck({ shellCheck }, asking, known = new Map()) {
    const wanted = asking.filter(({ mode }) => mode !== 'off');
    if (wanted.length === 0)
        return { answers: undefined, notice: undefined };
    if (!(await shellCheck.isPresent())) {
        const isMissed = wanted.some(({ input }) => (0,_lint_shell_questions_js__WEBPACK_IMPORTED_MODULE_1__/* .deriveShellQuestions */ .R)(input).length > 0);
        return { answers: isMissed ? undefined : known, notice: isMissed ? missing(wanted) : undefined };
    }
    const answers = new Map(known);
    const fresh = listFresh(wanted, known);
    const fit = fresh.filter(({ text }) => text.length <= MOST_CHARACTERS).slice(0, MOST_SCRIPTS);
    let notice = fit.length < fresh.length ? leftOut(fresh.length - fit.length) : undefined;
    const asked = groupByDialect(fit).map(async ([dialect, questions]) => {
        const texts = questions.map(({ text }) => text);
        const answer = await shellCheck.check(dialect, texts);
        if (answer.kind === 'failed')
            notice = `ShellCheck was of no use: ${answer.why}.`;
        else
            setAnswers(answers, questions, answer.comments);
    });
    await Promise.all(asked);
    return { answers, notice };
}
/** What ShellCheck needs grows with the square of a script, in time and memory; no RUN is that long by hand. */
const MOST_CHARACTERS = 16_384;
/** A thousand take seconds; nobody's Dockerfiles have as many that differ. */
const MOST_SCRIPTS = 5000;
function leftOut(count) {
    return `ShellCheck did not get all scripts of RUN: ${count} left out, as they are longer than ${MOST_CHARACTERS} characters or beyond the first ${MOST_SCRIPTS}.`;
}
function missing(wanted) {
    if (!wanted.some(({ mode }) => mode === 'on'))
        return 'There is no shellcheck on PATH, so the shell text of RUN was not checked for errors of the shell. Install ShellCheck, or set shell to off.';
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('no-shellcheck', 'There is no shellcheck on PATH, and shell is "on". Install ShellCheck, or set shell to auto.');
}
/** Each script once. */
function listFresh(wanted, known) {
    const all = wanted.flatMap(({ input }) => (0,_lint_shell_questions_js__WEBPACK_IMPORTED_MODULE_1__/* .deriveShellQuestions */ .R)(input));
    const fresh = new Map(all.map((question) => [(0,_lint_shell_comment_js__WEBPACK_IMPORTED_MODULE_2__/* .keyOf */ .T)(question), question]));
    return [...fresh].filter(([key]) => !known.has(key)).map(([, question]) => question);
}
function groupByDialect(questions) {
    const groups = new Map();
    for (const question of questions) {
        const group = groups.get(question.dialect) ?? [];
        group.push(question);
        groups.set(question.dialect, group);
    }
    return [...groups];
}
function setAnswers(answers, questions, comments) {
    for (const [index, question] of questions.entries())
        answers.set((0,_lint_shell_comment_js__WEBPACK_IMPORTED_MODULE_2__/* .keyOf */ .T)(question), comments[index] ?? []);
}


/***/ })

};
