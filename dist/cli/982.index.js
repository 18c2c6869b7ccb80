export const id = 982;
export const ids = [982];
export const modules = {

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

/***/ 3752:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ readConfigTree)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);
// Text of a configuration file, YAML or JSON with comments → a tree of values that know their lines.


/** What aliases may unfold to; no configuration comes near it. */
const MOST_NODES = 50_000;
/** Throws UserError with the line in question when the text is broken. An empty file is an empty map. */
function readConfigTree(text, file) {
    const source = /\.jsonc?$/i.test(file) ? blankComments(text) : text;
    const counter = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(source, { lineCounter: counter, prettyErrors: false });
    const lineOf = (offset) => Math.max(1, counter.linePos(offset).line);
    const [error] = document.errors;
    if (error !== undefined)
        throw broken({ text, file, line: lineOf(error.pos[0]) }, error.message);
    const lineAt = (node) => lineOf(rangeStart(node));
    const node = document.contents;
    if (node === null)
        return { kind: 'map', line: 1, entries: [] };
    try {
        return readNode({ document, lineAt, left: MOST_NODES }, node, 0);
    }
    catch (cause) {
        if (!(cause instanceof RangeError))
            throw cause;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('bad-config', `${file}: ${cause.message}`, { file, cause });
    }
}
function readNode(reading, node, depth) {
    if (--reading.left < 0 || depth > 50)
        throw new RangeError('Its aliases unfold to too much.');
    const line = reading.lineAt(node);
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node))
        return readNode(reading, node.resolve(reading.document), depth + 1);
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node))
        return { kind: 'list', line, items: node.items.map((item) => readNode(reading, item, depth + 1)) };
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node))
        return { kind: 'value', line, value: (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node) ? node.value : null };
    const entries = node.items.map(({ key, value }) => {
        const name = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key) ? String(key.value) : '';
        const lineOfKey = reading.lineAt(key);
        // a key without a value has no place of its own
        const read = value === null ? EMPTY : readNode(reading, value, depth + 1);
        return { key: name, line: lineOfKey, value: value === null ? { ...read, line: lineOfKey } : read };
    });
    return { kind: 'map', line, entries: mergeEntries(entries) };
}
const EMPTY = { kind: 'value', line: 1, value: null };
/** `<<: *base` brings the entries of the base; own ones win. */
function mergeEntries(entries) {
    const [merges, own] = [entries.filter(({ key }) => key === '<<'), entries.filter(({ key }) => key !== '<<')];
    if (merges.length === 0)
        return own;
    const maps = merges.flatMap(({ value }) => (value.kind === 'list' ? value.items.toReversed() : [value]));
    const brought = maps.flatMap((map) => (map.kind === 'map' ? map.entries : []));
    return [...new Map([...brought, ...own].map((entry) => [entry.key, entry])).values()];
}
function rangeStart(node) {
    const { range } = (typeof node === 'object' && node !== null ? node : {});
    return range?.[0] ?? 0;
}
function broken({ text, file, line }, message) {
    const shown = (text.split(/\r\n?|\n/)[line - 1] ?? '').slice(0, 200);
    const reason = message.replace(/\.?$/, '.');
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('bad-config', `${file}:${line}: The file cannot be understood: ${reason}\n  ${line} | ${shown}`, { file, line });
}
/** Comments of JSON as blanks, so that every line stays where it is; texts in quotes are left alone. */
function blankComments(text) {
    return text.replace(/"(?:[^"\\\n]|\\.)*"?|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/g, (part) => part.startsWith('"') ? part : part.replace(/[^\r\n]/g, ' '));
}


/***/ }),

/***/ 2543:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ readHadolintAsks)
/* harmony export */ });
/* harmony import */ var _config_fail_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1912);
/* harmony import */ var _config_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3752);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(380);
/* harmony import */ var _option_specs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(389);
// Text of hadolint's configuration → what it asks for.




const NAMES = [
    ...['ignored', 'override', 'trustedRegistries', 'trusted-registries', 'label-schema', 'strict-labels'],
    ...[
        'failure-threshold',
        'no-fail',
        'disable-ignore-pragma',
        'format',
        'output-format',
        'no-color',
        'verbose',
    ],
];
/** Throws UserError with file and line for what hadolint could not read either. */
function readHadolintAsks(text, file) {
    const entries = (0,_config_fail_js__WEBPACK_IMPORTED_MODULE_0__/* .readMap */ .l8)((0,_config_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .readConfigTree */ .V)(text, file), file, 'The configuration');
    const find = (name) => entries.find(({ key }) => key === name)?.value;
    const isOn = (name) => onlyIf(find(name), (node) => (0,_config_fail_js__WEBPACK_IMPORTED_MODULE_0__/* .readSwitch */ .hc)(node, file, name)) ?? false;
    const notes = entries
        .filter(({ key }) => !NAMES.includes(key))
        .map(({ key, line }) => `${file}:${line}: hadolint has no key "${key}"; it is left out.`);
    const trusted = find('trustedRegistries') ?? find('trusted-registries');
    return {
        levels: readLevels(find('override'), find('ignored'), file),
        trusted: onlyIf(trusted, (node) => textsOf(node, file, 'trustedRegistries')) ?? [],
        labels: onlyIf(find('label-schema'), (node) => readLabels(node, file, notes)) ?? {},
        strictLabels: isOn('strict-labels'),
        threshold: onlyIf(find('failure-threshold'), scalarOf),
        neverFails: isOn('no-fail'),
        deaf: isOn('disable-ignore-pragma'),
        notes,
    };
}
function onlyIf(node, read) {
    return node === undefined || (node.kind === 'value' && node.value === null) ? undefined : read(node);
}
/** Of two severities the graver one counts; what is ignored stays silent, whatever is said of its severity. */
function readLevels(override, ignored, file) {
    const read = (node, what, level) => (onlyIf(node, (list) => (0,_config_fail_js__WEBPACK_IMPORTED_MODULE_0__/* .readTexts */ .Z7)(list, file, what)) ?? []).map(({ text, line }) => ({
        id: text,
        line,
        level,
    }));
    const overrides = onlyIf(override, (node) => (0,_config_fail_js__WEBPACK_IMPORTED_MODULE_0__/* .readMap */ .l8)(node, file, 'override')) ?? [];
    return [
        ..._finding_js__WEBPACK_IMPORTED_MODULE_3__/* .SEVERITIES */ .o.toReversed().flatMap((severity) => read(overrides.find(({ key }) => key === severity)?.value, severity, severity)),
        ...read(ignored, 'ignored', 'off'),
    ];
}
/** No kind is any text. */
function readLabels(node, file, notes) {
    const pairs = (0,_config_fail_js__WEBPACK_IMPORTED_MODULE_0__/* .readMap */ .l8)(node, file, 'label-schema').flatMap(({ key, line, value }) => {
        const word = scalarOf(value) || 'text';
        const kind = _option_specs_js__WEBPACK_IMPORTED_MODULE_2__/* .LABEL_KINDS */ .TH.find((known) => known === word);
        if (kind !== undefined)
            return [[key, kind]];
        notes.push(`${file}:${line}: hadolint has no kind of label "${word}"; ${key} is left out.`);
        return [];
    });
    return Object.fromEntries(pairs);
}
function textsOf(node, file, what) {
    return (0,_config_fail_js__WEBPACK_IMPORTED_MODULE_0__/* .readTexts */ .Z7)(node, file, what).map(({ text }) => text);
}
function scalarOf(node) {
    return node.kind === 'value' && node.value !== null ? String(node.value) : '';
}


/***/ }),

/***/ 5982:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  hadolintPlaces: () => (/* reexport */ hadolintPlaces),
  readTheirConfig: () => (/* binding */ readTheirConfig)
});

// EXTERNAL MODULE: ./lib/lint/threshold.js
var lint_threshold = __webpack_require__(7354);
// EXTERNAL MODULE: ./lib/lint/option-specs.js
var option_specs = __webpack_require__(389);
;// CONCATENATED MODULE: ./lib/lint/hadolint/config-environment.js
// hadolint's environment variables → what they ask for, and where its configuration may lie.

/** Paths in the order in which hadolint looks, as seen from the current folder; the first file that is there counts. */
function hadolintPlaces(environment) {
    const home = environment['HOME'] || environment['USERPROFILE'];
    const config = environment['XDG_CONFIG_HOME'] || (home === undefined ? undefined : `${home}/.config`);
    const names = (folder, ...stems) => folder === undefined ? [] : stems.flatMap((stem) => [`${folder}/${stem}.yaml`, `${folder}/${stem}.yml`]);
    return [
        ...names('.', '.hadolint'),
        ...names(config, 'hadolint'),
        ...names(home, '.hadolint/hadolint', '.hadolint/config'),
        ...names(home, '.hadolint'),
    ];
}
const OVERRIDES = [
    ['HADOLINT_OVERRIDE_STYLE', 'style'],
    ['HADOLINT_OVERRIDE_INFO', 'info'],
    ['HADOLINT_OVERRIDE_WARNING', 'warning'],
    ['HADOLINT_OVERRIDE_ERROR', 'error'],
    ['HADOLINT_IGNORE', 'off'],
];
/** What the variables say goes before the file; lists are added to it. */
function withEnvironment(asks, environment) {
    const read = (name) => environment[name];
    const levels = OVERRIDES.flatMap(([name, level]) => listOf(read(name)).map((id) => ({ id, line: 0, level })));
    const ignored = (all) => all.filter(({ level }) => level === 'off');
    return {
        ...asks,
        levels: [...asks.levels, ...levels, ...ignored(asks.levels)],
        trusted: [
            ...asks.trusted,
            ...listOf(read('HADOLINT_TRUSTED_REGISTRIES') ?? read('HADOLINT_ALLOWED_REGISTRIES')),
        ],
        labels: { ...asks.labels, ...readLabels(read('HADOLINT_REQUIRE_LABELS')) },
        strictLabels: readSwitch(read('HADOLINT_STRICT_LABELS')) ?? asks.strictLabels,
        threshold: read('HADOLINT_FAILURE_THRESHOLD') ?? asks.threshold,
        neverFails: readSwitch(read('HADOLINT_NOFAIL')) ?? asks.neverFails,
        deaf: readSwitch(read('HADOLINT_DISABLE_IGNORE_PRAGMA')) ?? asks.deaf,
    };
}
function listOf(text) {
    return text === undefined || text === '' ? [] : text.split(',');
}
function readSwitch(text) {
    return text === undefined ? undefined : /^(?:1|y|on|true|yes)$/i.test(text);
}
/** `name:kind,name`; a kind that hadolint does not know takes the label with it. */
function readLabels(text) {
    const pairs = listOf(text).flatMap((item) => {
        const [name = '', ...rest] = item.split(':');
        const kind = option_specs/* LABEL_KINDS */.TH.find((known) => known === (rest.join(':') || 'text'));
        return kind === undefined ? [] : [[name, kind]];
    });
    return Object.fromEntries(pairs);
}

// EXTERNAL MODULE: ./lib/lint/hadolint/config-text.js
var config_text = __webpack_require__(2543);
;// CONCATENATED MODULE: ./lib/lint/hadolint/their-config.js




const NO_ASKS = {
    ...{ levels: [], trusted: [], labels: {}, notes: [], threshold: undefined },
    ...{ strictLabels: false, neverFails: false, deaf: false },
};
/** What file and environment ask for; throws UserError for a file that hadolint could not read. */
function readTheirConfig(source, environment) {
    const asks = source === undefined ? NO_ASKS : (0,config_text/* readHadolintAsks */.Q)(source.text, source.file);
    return asConfig(withEnvironment(asks, environment));
}
/** Levels are by the ids of hadolint, so that each counts for itself. */
function asConfig(asks) {
    const { levels, trusted, labels, strictLabels, deaf } = asks;
    const rules = levels.map(({ id, level }) => [
        id,
        { ids: [id], level, options: undefined },
    ]);
    return {
        ...{
            root: false,
            extends: [],
            overrides: [],
            ignore: [],
            preset: undefined,
            shell: undefined,
            budgets: [],
        },
        rules: Object.fromEntries(rules),
        options: {
            ...(trusted.length === 0 ? {} : { trustedRegistries: trusted }),
            ...(Object.keys(labels).length === 0 ? {} : { labels }),
            ...(strictLabels ? { strictLabels } : {}),
        },
        inlineIgnores: deaf ? false : undefined,
        failOn: failOnOf(asks),
    };
}
/** "none" and "ignore" are below style, so that everything fails. */
function failOnOf({ threshold, neverFails }) {
    if (neverFails)
        return 'never';
    if (threshold === 'none' || threshold === 'ignore')
        return 'style';
    return lint_threshold/* FAIL_ON */.d$.find((name) => name === threshold && name !== 'never');
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


/***/ })

};
