export const id = 404;
export const ids = [404];
export const modules = {

/***/ 1404:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  findRule: () => (/* binding */ findRule),
  runExplain: () => (/* binding */ runExplain)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(2685);
// EXTERNAL MODULE: ./lib/lint/nearest.js
var nearest = __webpack_require__(5690);
;// CONCATENATED MODULE: ./lib/lint/render-rule.js
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
        `${rule.severity} · ${rule.category} · ${FIX_WORDS[rule.fix]} · confidence ${rule.confidence} · since ${rule.since}${known}`,
        '## Why',
        rule.why.trim(),
        ...(rule.fixEffect === undefined ? [] : ['## What the fix changes', rule.fixEffect.trim()]),
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
/** What the second checks go by. */
function describePeers({ checks = {} }) {
    const lines = Object.entries(checks).map(([preset, { codes, off = [] }]) => {
        const said = Object.entries(codes).map(([code, severity]) => `\`${code}\` (${off.includes(code) ? `${severity}, off by default` : severity})`);
        return `- \`${preset}\`: ${said.join(', ')}`;
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
    const options = example.options === undefined ? [] : [`Options: \`${JSON.stringify(example.options)}\`.`];
    const preset = example.preset === undefined ? [] : [`Under the preset \`${example.preset}\`.`];
    const context = [...preset, ...files, ...options];
    if ('good' in example)
        return [`Fine: ${example.because}.`, ...context, fence(example.good)].join('\n\n');
    const reported = example.because === undefined ? 'Reported:' : `Reported: ${example.because}.`;
    const fixed = example.fixed === undefined ? [] : ['Fixed:', fence(example.fixed)];
    return [reported, ...context, fence(stripMarks(example.bad)), ...fixed].join('\n\n');
}
function contextPaths(context) {
    const paths = Array.isArray(context) ? context : Object.keys(context);
    return paths.map((path) => `\`${path}\``).join(', ');
}
function fence(text) {
    return `\`\`\`dockerfile\n${text.replace(/\n$/, '')}\n\`\`\``;
}

// EXTERNAL MODULE: ./lib/lint/rules/index.js + 239 modules
var rules = __webpack_require__(7469);
;// CONCATENATED MODULE: ./lib/cli/commands/explain.js
// `layersmith explain`: names of rules → their pages.




const SYNTAX = `# syntax

The front end refuses the file: BuildKit would stop before the first step.

error · not a rule: it cannot be switched off or silenced

## Why

An instruction that does not exist, a flag that is not known, a heredoc without its end and the like. The message
says what is wrong and the marks show where; other rules still report what they understand of the file.
`;
/** Prints the page of each rule; a peer's id (DL3025) is as good as the name. */
async function runExplain({ terminal }, names) {
    const pages = names.map((name) => pageOf(name));
    await terminal.write(pages.map((page) => paintHeadings(page, terminal.paint)).join('\n'));
    return 0;
}
/** The rule with this name or alias; upper and lower case are the same. */
function findRule(name) {
    const wanted = name.toLowerCase();
    return (rules.rules.find(({ id }) => id === wanted) ??
        rules.rules.find(({ aliases }) => aliases.some((alias) => alias.toLowerCase() === wanted)));
}
function pageOf(name) {
    const rule = findRule(name);
    if (rule !== undefined)
        return renderRule(rule);
    if (/^(?:syntax|DL1000)$/i.test(name))
        return SYNTAX;
    const meant = (0,nearest/* nearest */.p)(name, ['syntax', ...rules.rules.flatMap(({ id, aliases }) => [id, ...aliases])]);
    const advice = meant === undefined ? 'layersmith rules lists them all.' : `Did you mean ${meant}?`;
    throw new errors/* UserError */.yo('unknown-rule', `There is no rule "${name}". ${advice}`);
}
function paintHeadings(page, paint) {
    return page.replaceAll(/^#+ .*$/gm, (heading) => paint('strong', heading));
}


/***/ })

};
