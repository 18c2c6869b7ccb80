export const id = 40;
export const ids = [40];
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

/***/ 5908:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ LEVELS)
/* harmony export */ });
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(380);

/** `on` is the rule's own severity. */
const LEVELS = ['off', 'on', ..._finding_js__WEBPACK_IMPORTED_MODULE_0__/* .SEVERITIES */ .o];


/***/ }),

/***/ 5040:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readConfig: () => (/* binding */ readConfig)
/* harmony export */ });
/* unused harmony export CONFIG_KEYS */
/* harmony import */ var _config_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1871);
/* harmony import */ var _config_fail_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1912);
/* harmony import */ var _config_rules_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(121);
/* harmony import */ var _config_tree_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3752);
/* harmony import */ var _option_specs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(389);
/* harmony import */ var _presets_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8629);
/* harmony import */ var _shell_comment_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1297);
/* harmony import */ var _threshold_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7354);
// Text of a configuration file → the configuration, every key and value checked.








/** What a file may hold, with what it means. */
const CONFIG_KEYS = {
    $schema: 'The JSON schema, for editors.',
    root: 'True: folders above this one are not looked at.',
    extends: 'Files to build on, relative to this one.',
    preset: 'Which rules run: the recommended ones, all, or exactly those of BuildKit or hadolint.',
    rules: 'Levels and options of rules.',
    overrides: 'Other levels and options for some files.',
    ignore: 'Files and folders that are not linted.',
    options: 'What all rules are told about the project.',
    'no-inline-ignore': 'True: ignore comments silence nothing.',
    shell: 'Whether ShellCheck looks at RUN: when it is there, always, or never.',
    'fail-on': 'The level that makes a run fail, unless the command line or the input says otherwise.',
    budgets: 'Limits of the size report, e.g. `max-size=200MB` or `warn:linux/arm64:max-increase=5%`.',
};
/** Throws UserError with file and line for what cannot be meant. `file` is named as people see it. */
function readConfig(text, { file, rules }) {
    const tree = (0,_config_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .readConfigTree */ .V)(text, file);
    const entries = (0,_config_fail_js__WEBPACK_IMPORTED_MODULE_0__/* .readMap */ .l8)(tree, file, 'The configuration');
    refuseUnknown(entries, file, Object.keys(CONFIG_KEYS));
    const find = (key) => entries.find((entry) => entry.key === key)?.value;
    const read = (key, how, otherwise) => {
        const node = find(key);
        const empty = node === undefined || (node.kind === 'value' && node.value === null);
        return empty ? otherwise : how(node);
    };
    const all = { what: 'The options', allowed: [...(0,_option_specs_js__WEBPACK_IMPORTED_MODULE_3__/* .optionsByName */ .JV)().values()] };
    return {
        root: read('root', (node) => (0,_config_fail_js__WEBPACK_IMPORTED_MODULE_0__/* .readSwitch */ .hc)(node, file, 'root'), false),
        extends: read('extends', (node) => (0,_config_fail_js__WEBPACK_IMPORTED_MODULE_0__/* .readTexts */ .Z7)(node, file, 'extends').map(({ text: path, line }) => ({ path, line })), []),
        rules: read('rules', (node) => (0,_config_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .readRules */ .Kc)(node, file, rules), {}),
        overrides: read('overrides', (node) => readOverrides(node, { file, rules }), []),
        ignore: read('ignore', (node) => readPatterns(node, file, 'ignore'), []),
        options: read('options', (node) => (0,_config_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .readOptions */ .Tt)(node, file, all), {}),
        inlineIgnores: read('no-inline-ignore', (node) => !(0,_config_fail_js__WEBPACK_IMPORTED_MODULE_0__/* .readSwitch */ .hc)(node, file, 'no-inline-ignore'), undefined),
        preset: read('preset', (node) => readWord(node, { file, key: 'preset' }, _presets_js__WEBPACK_IMPORTED_MODULE_5__/* .PRESETS */ .fG), undefined),
        shell: read('shell', (node) => readWord(withWord(node), { file, key: 'shell' }, _shell_comment_js__WEBPACK_IMPORTED_MODULE_6__/* .SHELL_MODES */ .A), undefined),
        failOn: read('fail-on', (node) => readWord(node, { file, key: 'fail-on' }, _threshold_js__WEBPACK_IMPORTED_MODULE_4__/* .FAIL_ON */ .d$), undefined),
        budgets: read('budgets', (node) => (0,_config_fail_js__WEBPACK_IMPORTED_MODULE_0__/* .readTexts */ .Z7)(node, file, 'budgets').map(({ text, line }) => ({ text, file, line })), []),
    };
}
function refuseUnknown(entries, file, known) {
    const unknown = entries.find(({ key }) => !known.includes(key));
    if (unknown === undefined)
        return;
    const { key, line } = unknown;
    throw (0,_config_fail_js__WEBPACK_IMPORTED_MODULE_0__/* .configError */ .Fj)({ file, line }, `There is no key "${key}". ${(0,_config_fail_js__WEBPACK_IMPORTED_MODULE_0__/* .adviseOn */ .mm)(key, known)}`);
}
function readOverrides(node, { file, rules }) {
    const items = node.kind === 'list' ? node.items : [node];
    return items.map((item) => {
        const entries = (0,_config_fail_js__WEBPACK_IMPORTED_MODULE_0__/* .readMap */ .l8)(item, file, 'An override');
        refuseUnknown(entries, file, ['files', 'rules']);
        const files = entries.find(({ key }) => key === 'files')?.value;
        if (files === undefined)
            throw (0,_config_fail_js__WEBPACK_IMPORTED_MODULE_0__/* .configError */ .Fj)({ file, line: item.line }, 'An override needs files, the patterns it is for.');
        const set = entries.find(({ key }) => key === 'rules')?.value;
        const settings = set === undefined ? {} : (0,_config_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .readRules */ .Kc)(set, file, rules);
        return { files: readPatterns(files, file, 'files'), rules: settings };
    });
}
function readPatterns(node, file, what) {
    return (0,_config_fail_js__WEBPACK_IMPORTED_MODULE_0__/* .readTexts */ .Z7)(node, file, what).map(({ text, line }) => {
        if ((0,_config_js__WEBPACK_IMPORTED_MODULE_7__/* .isPattern */ .Pt)(text))
            return text;
        throw (0,_config_fail_js__WEBPACK_IMPORTED_MODULE_0__/* .configError */ .Fj)({ file, line }, `The pattern "${text}" cannot be understood.`);
    });
}
/** YAML 1.1 has `on` and `off` as booleans, and people write them so. */
function withWord(node) {
    if (node.kind !== 'value' || typeof node.value !== 'boolean')
        return node;
    return { ...node, value: node.value ? 'on' : 'off' };
}
function readWord(node, { file, key }, allowed) {
    const word = node.kind === 'value' ? String(node.value) : '';
    const found = allowed.find((name) => name === word);
    if (found !== undefined)
        return found;
    throw (0,_config_fail_js__WEBPACK_IMPORTED_MODULE_0__/* .configError */ .Fj)({ file, line: node.line }, `${key} is "${word}". ${(0,_config_fail_js__WEBPACK_IMPORTED_MODULE_0__/* .adviseOn */ .mm)(word, allowed)}`);
}


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


/***/ })

};
