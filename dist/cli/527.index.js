export const id = 527;
export const ids = [527];
export const modules = {

/***/ 4458:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A5: () => (/* binding */ createFingerprints),
/* harmony export */   cU: () => (/* binding */ lineHashesOf),
/* harmony export */   qQ: () => (/* binding */ hashOf)
/* harmony export */ });
const MASK = (1n << 64n) - 1n;
const BASE = 37n;
const WINDOW = 100;
const END_OF_FILE = 0xffff;
const TAB = 9;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const BLANK = 32;
/**
 * For each line the hash GitHub's upload action computes for `primaryLocationLineHash`: a rolling hash of
 * the 100 characters from the line's start, blanks left out, with a count of equal ones before it. Another
 * value under that name makes the action warn for every result.
 */
function lineHashesOf(text) {
    const { codes, starts } = significant(text);
    const hashes = [];
    const seen = new Map();
    const highest = power(BASE, WINDOW);
    let hash = 0n;
    let line = 0;
    for (let at = 0; line < starts.length; at++) {
        if (at - WINDOW === starts[line]) {
            const digits = hash.toString(16);
            const count = (seen.get(digits) ?? 0) + 1;
            seen.set(digits, count);
            hashes.push(`${digits}:${count}`);
            line++;
        }
        const leaving = BigInt(codes[at - WINDOW] ?? 0);
        hash = (hash * BASE + BigInt(codes[at] ?? 0) - highest * leaving) & MASK;
    }
    return hashes;
}
/** 64 bits of FNV-1a over the UTF-16 units, as 16 hexadecimal digits. */
function hashOf(text) {
    let hash = 0xcbf29ce484222325n;
    for (let at = 0; at < text.length; at++)
        hash = ((hash ^ BigInt(text.charCodeAt(at))) * 0x100000001b3n) & MASK;
    return hash.toString(16).padStart(16, '0');
}
/** For the findings of one text, in order: rule and marked text without blanks, and how many equal ones stand above; no line number in it. */
function createFingerprints(text) {
    const seen = new Map();
    return ({ rule, range }) => {
        const digits = hashOf(`${rule}\n${text.slice(range.start, range.end).replaceAll(/\s+/g, ' ').trim()}`);
        const count = (seen.get(digits) ?? 0) + 1;
        seen.set(digits, count);
        return `${digits}:${count}`;
    };
}
/** The characters that count, and for each line which of them is its first. */
function significant(text) {
    const codes = [];
    const starts = [];
    let atLineStart = true;
    const add = (code) => {
        if (atLineStart)
            starts.push(codes.length);
        atLineStart = code === LINE_FEED;
        codes.push(code);
    };
    for (let at = 0; at < text.length; at++) {
        const code = text.charCodeAt(at);
        if (code === BLANK || code === TAB)
            continue;
        if (code === LINE_FEED && text.charCodeAt(at - 1) === CARRIAGE_RETURN)
            continue;
        add(code === CARRIAGE_RETURN ? LINE_FEED : code);
    }
    add(END_OF_FILE);
    return { codes, starts };
}
function power(base, exponent) {
    let result = 1n;
    for (let step = 0; step < exponent; step++)
        result = (result * base) & MASK;
    return result;
}


/***/ }),

/***/ 4580:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ rulePage)
/* harmony export */ });
/** ShellCheck explains its own ids. Undefined for what is no rule: a file that the front end refuses has no page. */
function rulePage(homepage, { rule, ours = rule }) {
    if (/^SC\d{4}$/.test(rule))
        return `https://www.shellcheck.net/wiki/${rule}`;
    return ours === 'syntax' ? undefined : `${homepage}/blob/main/docs/rules/${ours}.md`;
}


/***/ }),

/***/ 3527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderSarif: () => (/* binding */ renderSarif),
  toSarif: () => (/* binding */ toSarif)
});

// EXTERNAL MODULE: ./lib/lint/position.js
var position = __webpack_require__(5082);
// EXTERNAL MODULE: ./lib/report/fingerprint.js
var fingerprint = __webpack_require__(4458);
// EXTERNAL MODULE: ./lib/report/rule-page.js
var rule_page = __webpack_require__(4580);
;// CONCATENATED MODULE: ./lib/report/sarif-rules.js

const LEVELS = {
    error: 'error',
    warning: 'warning',
    info: 'note',
    style: 'note',
};
const PROBLEM_SEVERITIES = {
    error: 'error',
    warning: 'warning',
    info: 'recommendation',
    style: 'recommendation',
};
/** Descriptors in the order of the rules; findings of no rule (`syntax`) come last. */
function describeRules(rules, findings, homepage) {
    const known = new Set(rules.map(({ id }) => id));
    const others = [...new Map(findings.map((finding) => [finding.rule, finding])).values()].filter(({ rule }) => !known.has(rule));
    return [
        ...rules.map((rule) => describeRule(rule, homepage)),
        ...others.map((finding) => describeOther(finding, homepage)),
    ];
}
function describeRule(rule, homepage) {
    const page = (0,rule_page/* rulePage */.g)(homepage, { rule: rule.id });
    const links = [page, ...rule.references].map((link) => `- <${link}>`).join('\n');
    return {
        id: rule.id,
        name: nameOf(rule.id),
        shortDescription: { text: rule.summary },
        fullDescription: { text: firstParagraph(rule.why) },
        help: { text: rule.why, markdown: `**${rule.summary}**\n\n${rule.why}\n\n${links}\n` },
        helpUri: page,
        defaultConfiguration: { level: LEVELS[rule.severity] },
        properties: {
            tags: ['dockerfile', rule.category, ...rule.aliases].slice(0, 20),
            precision: rule.confidence,
            'problem.severity': PROBLEM_SEVERITIES[rule.severity],
        },
    };
}
function describeOther({ rule, ours, severity }, homepage) {
    const text = rule === 'syntax' ? 'The front end refuses this file.' : `Reported as ${rule}.`;
    const page = ours === undefined ? undefined : (0,rule_page/* rulePage */.g)(homepage, { rule, ours });
    return {
        id: rule,
        name: nameOf(rule),
        shortDescription: { text },
        fullDescription: { text },
        help: { text, markdown: page === undefined ? text : `${text}\n\n- <${page}>\n` },
        ...(page === undefined ? {} : { helpUri: page }),
        defaultConfiguration: { level: LEVELS[severity] },
        properties: {
            tags: ['dockerfile'],
            precision: 'very-high',
            'problem.severity': PROBLEM_SEVERITIES[severity],
        },
    };
}
function nameOf(id) {
    return id.replaceAll(/(?:^|-)(\w)/g, (_match, letter) => letter.toUpperCase());
}
function firstParagraph(text) {
    return (text
        .split(/\n\s*\n/)[0]
        ?.replaceAll(/\s+/g, ' ')
        .trim() ?? text);
}

;// CONCATENATED MODULE: ./lib/report/sarif-uri.js
// A path as people give it → the address SARIF wants: forward slashes, percent-encoded.
/** Relative paths are relative to the root of the sources; absolute ones become file addresses. */
function artifactLocation(path) {
    const segments = path.split('/');
    if (/^[A-Za-z]:$/.test(segments[0] ?? ''))
        return { uri: `file:///${segments[0]}/${encode(segments.slice(1))}` };
    if (segments[0] === '')
        return { uri: `file:///${encode(segments.slice(1))}` };
    return { uri: encode(segments.filter((segment) => segment !== '.')), uriBaseId: '%SRCROOT%' };
}
function encode(segments) {
    return segments.map((segment) => encodeURIComponent(segment.toWellFormed())).join('/');
}

;// CONCATENATED MODULE: ./lib/report/sarif.js




const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
const sarif_LEVELS = {
    error: 'error',
    warning: 'warning',
    info: 'note',
    style: 'note',
};
/** The log as text, indented for people and diffs. */
function renderSarif(request) {
    return `${JSON.stringify(toSarif(request), undefined, 2)}\n`;
}
/** The log as data. */
function toSarif({ files, rules, version, homepage, problems }) {
    const used = files.flatMap(({ findings }) => findings);
    const described = describeRules(rules, used, homepage);
    const indices = new Map(described.map(({ id }, index) => [id, index]));
    const driver = {
        name: 'Layersmith',
        semanticVersion: version,
        informationUri: homepage,
        rules: described,
    };
    return {
        $schema: SCHEMA,
        version: '2.1.0',
        runs: [
            {
                tool: { driver },
                automationDetails: { id: 'layersmith/lint/' },
                columnKind: 'utf16CodeUnits',
                invocations: [{ executionSuccessful: problems.length === 0, ...notifications(problems) }],
                results: files.flatMap((file) => resultsOf(file, indices)),
            },
        ],
    };
}
function notifications(problems) {
    if (problems.length === 0)
        return {};
    const toolExecutionNotifications = problems.map(({ path, message }) => ({
        level: 'error',
        message: { text: message },
        locations: [{ physicalLocation: { artifactLocation: artifactLocation(path) } }],
    }));
    return { toolExecutionNotifications };
}
function resultsOf({ path, text, findings }, indices) {
    if (findings.length === 0)
        return [];
    const locate = (0,position/* createLocator */.T)(text);
    const hashes = (0,fingerprint/* lineHashesOf */.cU)(text);
    const location = artifactLocation(path);
    const fingerprintOf = (0,fingerprint/* createFingerprints */.A5)(text);
    return findings.map((finding) => ({
        ruleId: finding.rule,
        ruleIndex: indices.get(finding.rule) ?? -1,
        level: sarif_LEVELS[finding.severity],
        message: { text: finding.message },
        locations: [{ physicalLocation: { artifactLocation: location, region: regionOf(finding) } }],
        partialFingerprints: {
            primaryLocationLineHash: hashes[finding.line - 1] ?? '0:1',
            'layersmith/v1': fingerprintOf(finding),
        },
        ...fixesOf(finding, location, locate),
    }));
}
function regionOf({ line, column, endLine, endColumn }) {
    return { startLine: line, startColumn: column, endLine, endColumn };
}
function fixesOf({ fix }, artifact, locate) {
    if (fix === undefined || fix.edits.length === 0)
        return {};
    const replacements = fix.edits.map((edit) => ({
        deletedRegion: regionOf(locate(edit.range)),
        insertedContent: { text: edit.text },
    }));
    const description = { text: fix.description };
    return { fixes: [{ description, artifactChanges: [{ artifactLocation: artifact, replacements }] }] };
}


/***/ })

};
