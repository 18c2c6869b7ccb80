export const id = 964;
export const ids = [964];
export const modules = {

/***/ 102:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $q: () => (/* binding */ readGlobals),
/* harmony export */   OS: () => (/* binding */ globalLookup),
/* harmony export */   cm: () => (/* binding */ lookupAt),
/* harmony export */   pp: () => (/* binding */ readStageScope)
/* harmony export */ });
/* harmony import */ var _expand_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4);
// ARG and ENV into what each name means at a place in a stage.

const PLATFORM_ARGS = new Set(['BUILD', 'TARGET'].flatMap((side) => ['PLATFORM', 'OS', 'OSVERSION', 'ARCH', 'VARIANT'].map((part) => side + part))).add('TARGETSTAGE');
/** Longer chains of stages are not followed. */
const MAX_CHAIN = 128;
/** The ARGs before the first FROM; each sees the ones before it, in its own line too. */
function readGlobals(preamble, options) {
    const globals = new Map();
    preamble.forEach((instruction, order) => {
        if (instruction.keyword !== 'ARG')
            return;
        for (const pair of instruction.pairs) {
            const value = argValue(pair, { ...options, lookup: globalLookup(globals) });
            globals.set(pair.key, { kind: 'arg', name: pair.key, value, pair, instruction, order });
        }
    });
    return [...globals.values()];
}
/** What a FROM sees: the global ARGs, and the platforms that the builder provides. */
function globalLookup(globals) {
    return (name) => globals.get(name) ?? (PLATFORM_ARGS.has(name) ? { value: undefined } : undefined);
}
/** The definitions of one stage, in order. */
function readStageScope(instructions, input) {
    const definitions = [];
    const byName = new Map();
    const closed = input.parent?.closed ?? input.scratch;
    const scope = { parent: input.parent, closed, definitions, byName };
    const add = (definition) => {
        definitions.push(definition);
        const same = byName.get(definition.name);
        if (same === undefined)
            byName.set(definition.name, [definition]);
        else
            same.push(definition);
    };
    instructions.forEach((instruction, order) => {
        if (instruction.keyword === 'ENV')
            for (const env of defineEnv(instruction, { scope, order, ...input }))
                add(env);
        if (instruction.keyword === 'ARG')
            for (const pair of instruction.pairs)
                add(defineArg(pair, { scope, order, instruction, ...input }));
    });
    return scope;
}
/**
 * What `name` means in the instruction at index `order`. In its own stage the last declaration counts, ENV or ARG;
 * of the stages below, ENV counts before ARG. An ARG that got no value leaves what was there.
 */
function lookupAt(scope, order, name) {
    const own = scope.byName.get(name) ?? [];
    const set = own.findLast((definition) => definition.order < order && isSet(definition));
    if (set !== undefined)
        return set;
    let arg;
    let at = scope.parent;
    for (let depth = 0; at !== undefined && depth < MAX_CHAIN; depth++, at = at.parent) {
        const inherited = at.byName.get(name) ?? [];
        const env = inherited.findLast(({ kind }) => kind === 'env');
        if (env !== undefined)
            return env;
        arg ??= inherited.findLast(isSet);
    }
    return arg ?? own.findLast((definition) => definition.order < order);
}
function isSet({ kind, value, pair }) {
    return kind === 'env' || value !== undefined || pair.value !== undefined;
}
/** All values of an ENV see what was there before it. */
function defineEnv(instruction, { scope, order, ...input }) {
    const options = { escape: input.escape, lookup: (name) => lookupAt(scope, order, name) };
    return instruction.pairs.map((pair) => {
        const name = (0,_expand_js__WEBPACK_IMPORTED_MODULE_0__/* .expand */ .fT)(pair.key, options).value ?? pair.key;
        return { kind: 'env', name, value: (0,_expand_js__WEBPACK_IMPORTED_MODULE_0__/* .expand */ .fT)(pair.value ?? '', options).value, pair, instruction, order };
    });
}
/** An ARG sees the ones before it in its own line. */
function defineArg(pair, input) {
    const { scope, order, instruction, globals } = input;
    const lookup = (name) => lookupAt(scope, order + 1, name);
    const inherited = pair.value === undefined ? globals.get(pair.key)?.value : undefined;
    const value = argValue(pair, { ...input, lookup }) ?? inherited;
    return { kind: 'arg', name: pair.key, value, pair, instruction, order };
}
function argValue(pair, { buildArgs, escape: escapeChar, lookup }) {
    if (Object.hasOwn(buildArgs, pair.key))
        return buildArgs[pair.key];
    return pair.value === undefined ? undefined : (0,_expand_js__WEBPACK_IMPORTED_MODULE_0__/* .expand */ .fT)(pair.value, { escape: escapeChar, lookup }).value;
}


/***/ }),

/***/ 708:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ checkBase),
/* harmony export */   w: () => (/* binding */ readBase)
/* harmony export */ });
/* harmony import */ var _diagnostic_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7395);
/* harmony import */ var _expand_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4);
/* harmony import */ var _platform_word_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7552);
// The words of a FROM into the base they stand for, as far as build arguments are known.



/** Resolves the base of a stage. */
function readBase(from, { escape: escapeChar, lookup, byName }) {
    const raw = from.args[0]?.value ?? '';
    const reference = (0,_expand_js__WEBPACK_IMPORTED_MODULE_0__/* .expand */ .fT)(raw, { escape: escapeChar, lookup }).value || undefined;
    const stage = reference === undefined || reference === 'scratch' ? undefined : byName.get(reference);
    const platform = platformFlag(from)?.value;
    return {
        reference,
        raw,
        stage,
        scratch: reference === 'scratch',
        platform: (platform && (0,_expand_js__WEBPACK_IMPORTED_MODULE_0__/* .expand */ .fT)(platform, { escape: escapeChar, lookup }).value) || undefined,
    };
}
/** What the front end refuses in a FROM given what `lookup` knows; unknown values are left alone. */
function checkBase(from, options) {
    return [...checkReference(from, options), ...checkPlatform(from, options)];
}
function checkReference({ args }, { escape: escapeChar, lookup }) {
    const [image] = args;
    if (image === undefined)
        return [];
    const { value, error } = (0,_expand_js__WEBPACK_IMPORTED_MODULE_0__/* .expand */ .fT)(image.value, { escape: escapeChar, lookup });
    if (error !== undefined && !error.syntax) {
        return [(0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .TR)('missing-argument', `A build argument is missing: ${error.message}.`, image.range)];
    }
    if (value === '') {
        return [(0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .TR)('blank-base', `"${image.value}" comes to nothing; give its ARG a default.`, image.range)];
    }
    if (value === undefined || !/^[:@/]|[:@/]$/u.test(value))
        return [];
    const message = `"${image.value}" comes to "${value}", which is no image; give its ARG a default.`;
    return [(0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .TR)('incomplete-base', message, image.range)];
}
function checkPlatform(from, { escape: escapeChar, lookup }) {
    const flag = platformFlag(from);
    if (!flag?.value)
        return [];
    const { value } = (0,_expand_js__WEBPACK_IMPORTED_MODULE_0__/* .expand */ .fT)(flag.value, { escape: escapeChar, lookup });
    const problem = value === undefined ? undefined : (0,_platform_word_js__WEBPACK_IMPORTED_MODULE_1__/* .platformProblem */ .J)(value);
    return problem === undefined ? [] : [(0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .TR)('invalid-platform', problem, flag.valueRange ?? flag.range)];
}
function platformFlag({ flags }) {
    return flags.find(({ name }) => name === 'platform');
}


/***/ }),

/***/ 1135:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ readEdges),
/* harmony export */   X: () => (/* binding */ edgeProblem)
/* harmony export */ });
/* harmony import */ var _diagnostic_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7395);
/* harmony import */ var _mounts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4706);
// `COPY --from=` and `RUN --mount=from=` into edges between stages.


/** The edges that leave one stage; those that point to itself or forward cannot be built. */
function readEdges(stage, outline) {
    return stage.instructions.flatMap((instruction) => {
        const at = { user: stage.index, instruction };
        if (instruction.keyword === 'COPY')
            return copyEdges(at, outline);
        return instruction.keyword === 'RUN' ? mountEdges(at, outline) : [];
    });
}
function copyEdges(at, outline) {
    const flag = at.instruction.flags.find(({ name }) => name === 'from');
    const name = flag?.value;
    if (flag === undefined || !name)
        return [];
    const index = stageIndex(name);
    const stage = index ?? outline.byName.get(name.toLowerCase());
    return [{ ...at, kind: 'copy', name, stage, flag, range: flag.valueRange ?? flag.range }];
}
function mountEdges(at, outline) {
    return (0,_mounts_js__WEBPACK_IMPORTED_MODULE_0__/* .readMounts */ .b)(at.instruction).flatMap(({ flag, from, fields }) => {
        if (from === undefined)
            return [];
        const range = fields.findLast(({ key }) => key === 'from')?.range ?? flag.range;
        return [
            {
                ...at,
                kind: 'mount',
                name: from,
                stage: outline.byName.get(from.toLowerCase()),
                flag,
                range,
            },
        ];
    });
}
/** Only COPY takes numbers. */
function stageIndex(name) {
    return /^[+-]?\d{1,15}$/u.test(name) ? Number(name) : undefined;
}
/** Why an edge cannot be built; undefined when it points back, or to no stage at all. */
function edgeProblem({ kind, name, stage, user, range }, count) {
    if (stage === undefined || (stage >= 0 && stage < user))
        return undefined;
    const verb = kind === 'copy' ? 'copy' : 'mount';
    if (stage < 0 || stage >= count) {
        const message = `There is no stage ${name}; the ${count} stages of this file count from 0.`;
        return (0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)('unknown-stage', message, range);
    }
    if (stage === user) {
        return (0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)('circular-stage', `A stage cannot ${verb} from itself; "${name}" is this stage.`, range);
    }
    const message = `The stage "${name}" comes later; a stage can ${verb} only from stages before it.`;
    return (0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)('later-stage', message, range);
}


/***/ }),

/***/ 3499:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ outlineStages)
/* harmony export */ });
/** Groups instructions by FROM. */
function outlineStages(instructions) {
    const preamble = [];
    const stages = [];
    const byName = new Map();
    for (const instruction of instructions) {
        if (instruction.keyword === 'FROM') {
            const name = stageName(instruction);
            if (name !== undefined)
                byName.set(name, stages.length);
            stages.push({ index: stages.length, name, from: instruction, instructions: [] });
        }
        else {
            const list = stages.at(-1)?.instructions ?? preamble;
            list.push(instruction);
        }
    }
    return { preamble, stages, byName };
}
function stageName({ args }) {
    const [, as, name] = args;
    return as?.value.toLowerCase() === 'as' ? name?.value.toLowerCase() : undefined;
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

/***/ 9964:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   stepsOfDockerfile: () => (/* binding */ stepsOfDockerfile)
/* harmony export */ });
/* harmony import */ var _dockerfile_expand_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4);
/* harmony import */ var _dockerfile_stages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8417);


/** Steps of the target and of the stages it is built on; empty when the file has no such target. */
function stepsOfDockerfile(file, options = {}) {
    const graph = (0,_dockerfile_stages_js__WEBPACK_IMPORTED_MODULE_1__/* .deriveStages */ .RW)(file, options);
    if (graph.target === undefined)
        return [];
    const chain = (0,_dockerfile_stages_js__WEBPACK_IMPORTED_MODULE_1__/* .chainOf */ .dR)(graph, graph.target).toReversed();
    const name = graph.stages.length > 1 ? (graph.target.name ?? `stage-${graph.target.index}`) : undefined;
    const made = chain.flatMap((stage, at) => 
    // of a stage that is built on another, FROM brings nothing of its own
    stage.instructions
        .filter(({ keyword }) => keyword !== 'FROM' || at === 0)
        .map((instruction) => ({ stage, instruction })));
    return made.map(({ stage, instruction }, at) => ({
        digest: '',
        name: '',
        platform: undefined,
        stage: name,
        index: at + 1,
        total: made.length,
        instruction: textOf(stage, instruction, file),
        line: instruction.line,
        endLine: instruction.endLine,
        status: 'pending',
        seconds: null,
        error: undefined,
        bytes: null,
        layers: [],
    }));
}
/** As the history has it: of what the engine expands itself, the values. */
function textOf(stage, instruction, file) {
    const { keyword, rest } = instruction;
    const expanded = /^(?:COPY|ADD|WORKDIR)$/.test(keyword)
        ? (0,_dockerfile_expand_js__WEBPACK_IMPORTED_MODULE_0__/* .expand */ .fT)(rest.text, {
            escape: file.escape,
            lookup: (0,_dockerfile_stages_js__WEBPACK_IMPORTED_MODULE_1__/* .scopeAt */ .c8)(stage, instruction).lookup,
            ignoreQuotes: true,
        }).value
        : undefined;
    return `${keyword} ${expanded ?? rest.text}`;
}


/***/ })

};
