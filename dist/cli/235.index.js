export const id = 235;
export const ids = [235];
export const modules = {

/***/ 4235:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runInit: () => (/* binding */ runInit)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _lint_rules_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4796);
/* harmony import */ var _pipeline_lint_config_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7023);
/* harmony import */ var _config_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1116);
// `layersmith init`: nothing yet, or hadolint's configuration → a configuration file.




const TARGET = '.layersmith.yml';
const THEIRS = ['.hadolint.yaml', '.hadolint.yml'];
/** Writes the file into the current folder; never over one that is there. */
async function runInit(ports, command) {
    const { files, log } = ports;
    for (const name of _pipeline_lint_config_js__WEBPACK_IMPORTED_MODULE_2__/* .CONFIG_NAMES */ .W)
        if ((await files.exists(name)) !== undefined)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('config-exists', `There is a ${name} already; it is left as it is.`, { file: name });
    const text = command.fromHadolint ? await takeOver(ports, command.file) : _config_text_js__WEBPACK_IMPORTED_MODULE_3__/* .CONFIG_TEXT */ .b;
    await files.writeText(TARGET, text);
    log.info(`Wrote ${TARGET}.`);
    return 0;
}
async function takeOver({ files, log }, given) {
    for (const file of given === undefined ? THEIRS : [given]) {
        const text = await files.readText(file);
        if (text === undefined)
            continue;
        const { translateHadolint } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(686)]).then(__webpack_require__.bind(__webpack_require__, 7686));
        const translated = translateHadolint({ text, file, rules: _lint_rules_index_js__WEBPACK_IMPORTED_MODULE_1__.rules });
        for (const note of translated.notes)
            log.notice(note);
        return translated.text;
    }
    const where = given ?? THEIRS.join(' or ');
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('no-such-file', `There is no ${where}. Name the file: layersmith init --from-hadolint FILE.`);
}


/***/ }),

/***/ 1116:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ yamlScalar),
/* harmony export */   b: () => (/* binding */ CONFIG_TEXT)
/* harmony export */ });
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3411);
// What a project begins with: the text of a configuration that changes nothing yet and shows what could be said.

/** Prose stands behind `# `, what may be taken into use behind `#`. */
const CONFIG_TEXT = `# Configuration of Layersmith, ${_version_js__WEBPACK_IMPORTED_MODULE_0__/* .HOMEPAGE */ .p}
# It is for this folder and all below it; a folder may have one of its own, which is merged over this one.

# Folders above this one are not looked at.
root: true

# recommended; strict for every rule; hadolint or buildkit for exactly what these say.
preset: recommended

# The level that makes a run fail, with all that is worse: error, warning, info, style or never.
fail-on: warning

# Whether ShellCheck looks at the shell text of RUN: auto (when it is on PATH), on (its absence is an error) or off.
shell: auto

# off, on, error, warning, info or style, by rule: "layersmith rules" lists them, "layersmith explain exec-form"
# says what one asks for and why. Names of other linters (DL3025, JSONArgsRecommended) work as well.
rules:
  #exec-form: error
  #merge-runs: off

# Other levels for some files; patterns are those of .gitignore.
overrides:
  #- files: [test/, '*.dev.Dockerfile']
  #  rules:
  #    exec-form: off

# Files and folders that are not linted. What git ignores is not looked for in the first place.
ignore:
  #- third-party/

# What only the project knows.
options:
  # Registries and images that may be used.
  #trusted-registries: [docker.io, 'ghcr.io/acme/*']
  # Labels an image must have: text, url, semver, hash, spdx, rfc3339 or email.
  #labels:
  #  org.opencontainers.image.source: url
  # Stages that are built by themselves, named build contexts, and ARGs that always come with the build; what bake and
  # compose files beside the Dockerfile or above it say is known.
  #targets: [docs]
  #build-contexts: [assets]
  #required-args: [VERSION]

# True: comments in Dockerfiles silence nothing.
no-inline-ignore: false
`;
/** A text as a YAML scalar, in quotes where it could be read as something else. */
function yamlScalar(text) {
    const plain = /^[A-Za-z_][\w./-]*(?::\d[\w./-]*)?$/.test(text);
    return plain && !/^(?:true|false|yes|no|on|off|null|y|n)$/i.test(text) ? text : JSON.stringify(text);
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


/***/ })

};
