export const id = 686;
export const ids = [686];
export const modules = {

/***/ 7686:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  translateHadolint: () => (/* binding */ translateHadolint)
});

// EXTERNAL MODULE: ./lib/lint/hadolint/config-text.js
var config_text = __webpack_require__(2543);
// EXTERNAL MODULE: ./lib/lint/option-specs.js
var option_specs = __webpack_require__(389);
// EXTERNAL MODULE: ./lib/lint/rule-names.js
var rule_names = __webpack_require__(9662);
// EXTERNAL MODULE: ./lib/lint/threshold.js
var lint_threshold = __webpack_require__(7354);
// EXTERNAL MODULE: ./lib/cli/config-text.js
var cli_config_text = __webpack_require__(1116);
;// CONCATENATED MODULE: ./lib/cli/hadolint-text.js




/** hadolint's rule that reports its comments; ours are made void instead. */
const BANS_COMMENTS = 'DL1001';
function bansComments({ levels }) {
    const last = levels.findLast(({ id }) => id.toUpperCase() === BANS_COMMENTS);
    return last !== undefined && last.level !== 'off';
}
/** The text, and what of it was left out. */
function describeHadolint(request) {
    const { levels, notes } = nameRules(request);
    const options = describeOptions(request);
    const lines = [
        `# Taken over from ${request.file} by layersmith init --from-hadolint.`,
        'root: true',
        '',
        ...describeThreshold(request),
        ...(request.deaf || bansComments(request)
            ? ['', '# Comments in Dockerfiles silence nothing.', 'no-inline-ignore: true']
            : []),
        ...(levels.size === 0
            ? []
            : ['', 'rules:', ...[...levels].map(([name, named]) => describeLevel(name, named))]),
        ...(options.length === 0 ? [] : ['', 'options:', ...options]),
    ];
    return { text: `${lines.join('\n')}\n`, notes };
}
function nameRules({ file, rules, levels, ...request }) {
    const named = new Map();
    const notes = [];
    for (const rule of rules)
        if (isWanted(rule, request))
            named.set(rule.id, { rule, level: 'on', ids: [] });
    for (const { id, line, level } of levels) {
        if (id.toUpperCase() === BANS_COMMENTS)
            continue;
        const meant = (0,rule_names/* findRules */.TN)(rules, id);
        const known = meant.length > 0 || (0,rule_names/* isStranger */.Zl)(id);
        if (!known)
            notes.push(`${file}:${line}: ${(0,rule_names/* describeUnknown */.Ee)(rules, id)} It is left out.`);
        for (const rule of meant.length > 0 ? meant : known ? [undefined] : []) {
            const name = rule?.id ?? id.toUpperCase();
            const before = named.get(name);
            const ids = before?.level === level ? before.ids : [];
            named.set(name, { rule, level, ids: [...ids, id] });
        }
    }
    return { levels: named, notes };
}
/** hadolint's rules on labels and registries speak as soon as they are told what to look for. */
function isWanted(rule, request) {
    const given = [
        ...(request.trusted.length > 0 ? ['trustedRegistries'] : []),
        ...(Object.keys(request.labels).length > 0 ? ['labels'] : []),
        ...(request.strictLabels ? ['strictLabels'] : []),
    ];
    const isTheirs = rule.aliases.some((alias) => /^DL\d{4}$/.test(alias));
    return rule.default === 'off' && isTheirs && (0,option_specs/* optionsOfRule */.Q8)(rule).some((name) => given.includes(name));
}
/** One rule of ours may stand for several of theirs; the reader shall know. */
function describeLevel(name, { rule, level, ids }) {
    const others = (rule?.aliases ?? []).filter((alias) => /^DL\d{4}$/.test(alias) && !ids.includes(alias));
    const said = ids.filter((id) => id !== name);
    const also = others.length === 0 || ids.length === 0
        ? ''
        : `${said.length > 0 ? '; ' : ''}also stands for ${others.join(', ')}`;
    const comment = `${said.join(', ')}${also}`;
    return `  ${name}: ${level}${comment === '' ? '' : ` # ${comment}`}`;
}
/** "none" and "ignore" are below style in hadolint, so that everything fails. */
function describeThreshold({ threshold, neverFails }) {
    if (neverFails)
        return ['fail-on: never'];
    if (threshold === undefined || threshold === '')
        return ["# hadolint's own default", 'fail-on: info'];
    const level = lint_threshold/* FAIL_ON */.d$.find((name) => name === threshold && name !== 'never');
    if (level !== undefined)
        return [`fail-on: ${level}`];
    return [`# with "${threshold}" hadolint fails for every finding`, 'fail-on: style'];
}
function describeOptions({ trusted, labels, strictLabels }) {
    const kinds = Object.entries(labels).map(([label, kind]) => `    ${(0,cli_config_text/* yamlScalar */.E)(label)}: ${kind}`);
    return [
        ...(trusted.length === 0
            ? []
            : ['  trusted-registries:', ...trusted.map((name) => `    - ${(0,cli_config_text/* yamlScalar */.E)(name)}`)]),
        ...(kinds.length === 0 ? [] : ['  labels:', ...kinds]),
        ...(strictLabels ? ['  strict-labels: true'] : []),
    ];
}

;// CONCATENATED MODULE: ./lib/cli/from-hadolint.js
// hadolint's configuration → ours that does the same, as text, and notes on what could not be taken over.


/** Throws UserError with file and line for what hadolint could not read either. */
function translateHadolint({ text, file, rules }) {
    const asks = (0,config_text/* readHadolintAsks */.Q)(text, file);
    const described = describeHadolint({ ...asks, file, rules });
    return { text: described.text, notes: [...asks.notes, ...described.notes] };
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
