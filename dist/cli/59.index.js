export const id = 59;
export const ids = [59];
export const modules = {

/***/ 5059:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runExplain: () => (/* binding */ runExplain)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
;// CONCATENATED MODULE: ./lib/lint/fix-effect.js
// What a safe fix declares to change in the image, and the words for it.
/** The declaration in a sentence or more. */
function renderEffect(effect) {
    if (effect === 'none')
        return 'The image is the same.';
    const { config = [], removes = [], rewrites = [], repairs = false } = effect;
    const list = (names) => names.map((name) => `\`${name}\``).join(', ');
    const sentences = [
        ...(repairs ? ['Without the fix the build fails.'] : []),
        ...(config.length > 0 ? [`In the configuration of the image only ${list(config)} may change.`] : []),
        ...(removes.length > 0 ? [`Of its files only ${list(removes)} are gone.`] : []),
        ...(rewrites.length > 0 ? [`Of its files only ${list(rewrites)} have other content.`] : []),
    ];
    return [...sentences, 'Everything else in the image is the same.'].join(' ');
}

// EXTERNAL MODULE: ./lib/lint/option-specs.js
var option_specs = __webpack_require__(389);
;// CONCATENATED MODULE: ./lib/lint/render-rule.js
// A rule → its page in Markdown; the same text is what `layersmith explain` prints.


const FIX_WORDS = {
    none: 'no automatic fix',
    suggested: 'suggested (`--fix-unsafe`)',
    safe: 'safe (`--fix`)',
};
/** The page of one rule. */
function renderRule(rule) {
    const known = rule.aliases.length > 0 ? ` · also known as ${rule.aliases.map((id) => `\`${id}\``).join(', ')}` : '';
    const sections = [
        `# ${rule.id}`,
        rule.summary,
        `${rule.severity}${rule.default === 'off' ? ' (off until turned on)' : ''} · ${rule.category} · ${FIX_WORDS[rule.fix]} · confidence ${rule.confidence} · since ${rule.since}${known}`,
        '## Why',
        rule.why.trim(),
        ...describeEffect(rule),
        ...describePeers(rule),
        '## Examples',
        ...rule.examples.map(renderExample),
        '## Silence it',
        `Put a comment above the instruction: \`# layersmith-ignore ${rule.id} -- the reason\`.`,
        ...(rule.references.length > 0
            ? ['## References', rule.references.map((url) => `- <${url}>`).join('\n')]
            : []),
    ];
    return `${sections.join('\n\n')}\n`;
}
function describeEffect({ effect, fixEffect }) {
    if (effect === undefined && fixEffect === undefined)
        return [];
    const declared = effect === undefined ? [] : [renderEffect(effect)];
    return ['## What the fix changes', ...declared, ...(fixEffect === undefined ? [] : [fixEffect.trim()])];
}
/** What the second checks go by. */
function describePeers({ checks = {} }) {
    const lines = Object.entries(checks).map(([preset, { codes, off = [] }]) => {
        const said = Object.entries(codes).map(([code, severity]) => `\`${code}\` (${off.includes(code) ? `${severity}, off by default` : severity})`);
        return `- \`${preset}\`: ${said.join(', ') || 'with the ids and levels of ShellCheck'}`;
    });
    if (lines.length === 0)
        return [];
    return [
        '## Under the presets of peers',
        `The verdict is the peer's own, on the line on which it says it.`,
        lines.join('\n'),
    ];
}
/** The text of an example without the marks. */
function stripMarks(text) {
    return text.replace(/[«»]/g, '');
}
function renderExample(example) {
    const files = example.context === undefined ? [] : [`Build context: ${contextPaths(example.context)}.`];
    const options = example.options === undefined ? [] : [`Options: \`${JSON.stringify(named(example.options))}\`.`];
    const preset = example.preset === undefined ? [] : [`Under the preset \`${example.preset}\`.`];
    const context = [...preset, ...files, ...options];
    if ('good' in example)
        return [`Fine: ${example.because}.`, ...context, fence(example.good)].join('\n\n');
    const reported = example.because === undefined ? 'Reported:' : `Reported: ${example.because}.`;
    const fixed = example.fixed === undefined ? [] : ['Fixed:', fence(example.fixed)];
    return [reported, ...context, fence(stripMarks(example.bad)), ...fixed].join('\n\n');
}
/** As a configuration writes them. */
function named(options) {
    return Object.fromEntries(Object.entries(options).map(([name, value]) => [(0,option_specs/* writeOptionName */.qB)(name), value]));
}
function contextPaths(context) {
    const paths = Array.isArray(context) ? context : Object.keys(context);
    return paths.map((path) => `\`${path}\``).join(', ');
}
function fence(text) {
    return `\`\`\`dockerfile\n${text.replace(/\n$/, '')}\n\`\`\``;
}

// EXTERNAL MODULE: ./lib/lint/rule-names.js
var rule_names = __webpack_require__(9662);
// EXTERNAL MODULE: ./lib/lint/rules/index.js + 291 modules
var rules = __webpack_require__(4796);
;// CONCATENATED MODULE: ./lib/cli/commands/explain.js
// `layersmith explain`: names of rules → their pages.




/** Prints the pages of each name; a peer's id (DL3025) is as good as ours, and may stand for several rules. */
async function runExplain({ terminal }, names) {
    const pages = [...new Set(names.flatMap(pagesOf))];
    const texts = pages.map((page) => paintHeadings(indentCode(page), terminal.paint));
    await terminal.write(texts.join('\n'));
    return 0;
}
function pagesOf(name) {
    const found = (0,rule_names/* findRules */.TN)(rules.rules, name);
    if (found.length > 0)
        return found.map(renderRule);
    if ((0,rule_names/* foldName */.zN)(name) === 'label-not-cache')
        return [NO_RULE];
    if ((0,rule_names/* isStranger */.Zl)(name))
        return [describeStranger(name.toUpperCase())];
    throw new errors/* UserError */.yo('unknown-rule', (0,rule_names/* describeUnknown */.Ee)(rules.rules, name));
}
/** People look for it, and shall not look in vain. */
const NO_RULE = `# label-not-cache

Not a rule, but a promise: nothing here will ever say that LABEL, EXPOSE, CMD, ENTRYPOINT, HEALTHCHECK, VOLUME or
STOPSIGNAL stands too early for the cache. They are settings of the image; no step below them runs again when they change.
What does make steps run again: docs/label-order.md, and the rules volatile-arg-early and volatile-env-early.
`;
/** ShellCheck explains its own ids better than we could. */
function describeStranger(id) {
    return `# ${id}

A finding of ShellCheck about the shell text of a RUN. It is reported where \`shellcheck\` is installed, under this id,
which configurations and ignore comments take like the name of a rule.

See <https://www.shellcheck.net/wiki/${id}>.
`;
}
/** Four blanks are a code block in Markdown as well, and easier on the eye. */
function indentCode(page) {
    return page.replaceAll(/^```\w*\n([\s\S]*?)^```$/gm, (_, code) => code.trimEnd().replaceAll(/^(?=.)/gm, '    '));
}
function paintHeadings(page, paint) {
    return page.replaceAll(/^#+ .*$/gm, (heading) => paint('strong', heading));
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
