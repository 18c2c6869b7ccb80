export const id = 832;
export const ids = [832];
export const modules = {

/***/ 4832:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runTags: () => (/* binding */ runTags)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
;// CONCATENATED MODULE: ./lib/event/run-context.js
// The runner's environment and event payload → what this run is about.

const object = (value) => typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
const string = (value) => (typeof value === 'string' ? value : '');
/** Parses the payload; `path` is for the message. */
function parseEvent(text, path) {
    if (text === undefined || text.trim() === '')
        return {};
    try {
        const value = JSON.parse(text);
        if (typeof value === 'object' && value !== null && !Array.isArray(value))
            return value;
    }
    catch {
        // said below, together with JSON that is no object
    }
    throw new errors/* UserError */.yo('bad-event', `The event payload (${path}) is not a JSON object. GITHUB_EVENT_PATH must name the file the runner wrote.`);
}
const PULL_REQUEST_EVENTS = new Set(['pull_request', 'pull_request_target']);
function readPullRequest(eventName, event) {
    if (!PULL_REQUEST_EVENTS.has(eventName))
        return undefined;
    const raw = object(event['pull_request']);
    const number = raw['number'] ?? event['number'];
    const base = object(raw['base']);
    const head = object(raw['head']);
    const headSha = string(head['sha']);
    const headRepository = string(object(head['repo'])['full_name']);
    if (typeof number !== 'number' || !Number.isInteger(number) || number < 1) {
        throw new UserError('bad-event', `The event is ${eventName}, but its payload has no pull request number. GITHUB_EVENT_PATH must name the file the runner wrote.`);
    }
    return { number, headSha, headRepository, baseRef: string(base['ref']), baseSha: string(base['sha']) };
}
/** Everything about the run that the environment and payload tell. Throws UserError for a payload that cannot be. */
function deriveRunContext(env, event, fallback) {
    const get = (name, otherwise = '') => env[name] || otherwise;
    const eventName = get('GITHUB_EVENT_NAME');
    const repository = object(event['repository']);
    return {
        eventName,
        repository: get('GITHUB_REPOSITORY', string(repository['full_name'])),
        serverUrl: get('GITHUB_SERVER_URL', 'https://github.com'),
        apiUrl: get('GITHUB_API_URL', 'https://api.github.com'),
        ref: get('GITHUB_REF'),
        sha: get('GITHUB_SHA'),
        defaultBranch: string(repository['default_branch']) || undefined,
        pullRequest: readPullRequest(eventName, event),
        runId: get('GITHUB_RUN_ID', '0'),
        runNumber: get('GITHUB_RUN_NUMBER', '0'),
        runAttempt: get('GITHUB_RUN_ATTEMPT', '1'),
        workflow: get('GITHUB_WORKFLOW'),
        job: get('GITHUB_JOB'),
        workspace: get('GITHUB_WORKSPACE', fallback.workspace),
        temp: get('RUNNER_TEMP', fallback.temp),
        os: get('RUNNER_OS', fallback.os),
        actor: get('GITHUB_ACTOR'),
        event,
    };
}

;// CONCATENATED MODULE: ./lib/tags/facts.js
// The run, its environment and its repository → what rules and templates may ask about.

/** Throws UserError for environment variables that cannot be. */
function deriveFacts(sources) {
    const { env, run, repository, head, released } = sources;
    const now = sourceDate(env) ?? sources.now;
    const { ref, sha } = head ?? { ref: refOf(run), sha: shaOf(run, env) };
    const commitDate = head?.date ?? payloadCommitDate(run.event, sha) ?? sources.commitDate ?? now;
    const { eventName, event } = run;
    const shortShaLength = shortShaLengthOf(env);
    return { eventName, ref, sha, event, repository, now, commitDate, shortShaLength, released };
}
/** The commit the metadata is about. */
function shaOf({ eventName, sha, event }, env) {
    const head = facts_object(facts_object(event['pull_request'])['head'])['sha'];
    const wanted = /true/i.test(env['DOCKER_METADATA_PR_HEAD_SHA'] ?? '') && eventName.includes('pull_request');
    return wanted && typeof head === 'string' ? head : sha;
}
/** When the commit was made, by the payload. */
function payloadCommitDate(event, sha) {
    const commits = Array.isArray(event['commits']) ? event['commits'] : [];
    const commit = [...commits, event['head_commit']].map(facts_object).find(({ id }) => id === sha);
    const time = Date.parse(String(commit?.['timestamp'] ?? ''));
    return Number.isNaN(time) ? undefined : time;
}
/** The levels annotations are made for. */
function annotationLevels(env) {
    const levels = (env['DOCKER_METADATA_ANNOTATIONS_LEVELS'] || 'manifest').split(',');
    return levels.map((level) => level.trim()).filter((level) => level !== '');
}
// the runner gives such a run the ref of the base branch
function refOf({ eventName, ref, event }) {
    const number = event['number'] ?? facts_object(event['pull_request'])['number'];
    return eventName === 'pull_request_target' && number !== undefined ? `refs/pull/${number}/merge` : ref;
}
function sourceDate(env) {
    const written = env['SOURCE_DATE_EPOCH'];
    if (written === undefined || written === '')
        return undefined;
    const seconds = Number(written);
    if (/^\d+$/.test(written) && seconds <= 8.64e12)
        return seconds * 1000;
    throw new errors/* UserError */.yo('bad-environment', `SOURCE_DATE_EPOCH is "${written}": it must be a whole number of seconds since 1970.`);
}
function shortShaLengthOf(env) {
    const written = env['DOCKER_METADATA_SHORT_SHA_LENGTH'] || '7';
    const length = Number(written);
    if (Number.isInteger(length) && length > 0)
        return length;
    throw new errors/* UserError */.yo('bad-environment', `DOCKER_METADATA_SHORT_SHA_LENGTH is "${written}": it must be a whole number above 0, like 12.`);
}
function facts_object(value) {
    return typeof value === 'object' && value !== null ? value : {};
}

// EXTERNAL MODULE: ./lib/image/reference.js
var reference = __webpack_require__(8424);
// EXTERNAL MODULE: ./lib/image/reference-name.js
var reference_name = __webpack_require__(8578);
// EXTERNAL MODULE: ./lib/lint/nearest.js
var nearest = __webpack_require__(6679);
// EXTERNAL MODULE: ./lib/dockerfile/csv.js
var csv = __webpack_require__(6322);
;// CONCATENATED MODULE: ./lib/tags/entry.js
// Text of a multi-line input → its entries, and one entry → its fields.


/** The entries of an input: one a line, unless quotes run on; comment lines and blank ones are dropped. */
function splitEntries(text) {
    return splitRecords(text).map(unquoted);
}
/** The same for lines that are `key=value`: a field in quotes loses them. */
function splitLines(text) {
    return splitRecords(text).map((entry) => {
        const cells = entry.startsWith('"') ? (0,csv/* readCsv */.N)(entry) : undefined;
        return cells === undefined ? entry : cells.map((cell) => cell.text).join(',');
    });
}
function splitRecords(text) {
    const entries = [];
    let rest = '';
    for (const line of text.split(/\r?\n/)) {
        if (rest === '' && /^\s*(?:#|$)/.test(line))
            continue;
        rest = rest === '' ? line.trim() : `${rest}\n${line}`;
        if (isOpen(rest))
            continue;
        entries.push(rest.trim());
        rest = '';
    }
    return rest === '' ? entries : [...entries, rest.trim()];
}
/** A line that begins with a quote runs on until that quote is closed. */
function isOpen(text) {
    return text.startsWith('"') && (text.match(/"/g) ?? []).length % 2 === 1;
}
function unquoted(entry) {
    if (!entry.startsWith('"'))
        return entry;
    const [only, ...more] = (0,csv/* readCsv */.N)(entry) ?? [];
    return only !== undefined && more.length === 0 ? only.text.trim() : entry;
}
/** The fields of one entry, `key=value` each; blank ones are left out. `input` is for the message. */
function readFields(entry, input) {
    const cells = (0,csv/* readCsv */.N)(entry);
    if (cells === undefined)
        throw new errors/* UserError */.yo('bad-input', `Input ${input}: in "${entry}" a quote stands inside a value. Write the whole field in quotes, and a quote in it twice.`);
    return cells.flatMap(({ text }) => (text.trim() === '' ? [] : [readField(text)]));
}
function readField(text) {
    const at = text.indexOf('=');
    // a bare template may hold one: {{date 'YYYY' tz='UTC'}}
    if (at < 0 || text.slice(0, at).includes('{{'))
        return { key: undefined, value: text.trim() };
    return { key: text.slice(0, at).trim().toLowerCase(), value: text.slice(at + 1).trim() };
}
/** What stands before a second `=`, as flavor and images have it; one inside a template belongs to the template. */
function untilEquals(value) {
    for (let at = value.indexOf('='); at >= 0; at = value.indexOf('=', at + 1)) {
        const inTemplate = value.lastIndexOf('{{', at) > value.lastIndexOf('}}', at);
        if (!inTemplate)
            return value.slice(0, at).trim();
    }
    return value;
}

;// CONCATENATED MODULE: ./lib/tags/images.js
// The `images` input → names that tags are put on.





const KEYS = ['name', 'enable'];
/** Parses the input, one image a line, or all of them in one line without keys. Names come back in lower case. */
function parseImages(input) {
    const entries = splitEntries(input);
    const [only = ''] = entries;
    const fields = entries.length === 1 ? readFields(only, 'images') : [];
    if (fields.length > 0 && fields.every(({ key }) => key === undefined))
        return fields.map(({ value }) => ({ name: nameOf(value), enabled: true }));
    return entries.map((entry) => parseImage(readFields(entry, 'images'), entry));
}
/** The names of those that are enabled. */
function enabledNames(images) {
    return images.filter(({ enabled }) => enabled).map(({ name }) => name);
}
function parseImage(fields, entry) {
    let name = '';
    let enabled = true;
    for (const { key, value: written } of fields) {
        const value = untilEquals(written);
        if (key === undefined || key === 'name')
            name = key === undefined ? written : value;
        else if (key === 'enable')
            enabled = enableOf(value, entry);
        else
            throw unknown(key, entry);
    }
    if (name === '')
        throw invalid(entry, 'the name is missing. Write name=ghcr.io/owner/app.');
    return { name: nameOf(name), enabled };
}
function enableOf(value, entry) {
    if (value === 'true' || value === 'false')
        return value === 'true';
    throw invalid(entry, `enable is "${value}", and must be true or false.`);
}
function nameOf(written) {
    const name = written.toLowerCase();
    const parsed = (0,reference/* parseReference */.F)(name);
    if (!parsed.ok)
        throw new errors/* UserError */.yo('reference-invalid', `Input images: ${(0,reference_name/* describeProblem */.BJ)(name, parsed.problem)}`);
    if (!/[:@][^/]*$/.test(name))
        return name;
    throw invalid(written, 'there is a tag or digest: name the image only, tags come from the input tags.');
}
function unknown(key, entry) {
    const meant = (0,nearest/* nearest */.p)(key, KEYS);
    const advice = meant === undefined ? `There are ${KEYS.join(' and ')}.` : `Did you mean ${meant}=…?`;
    return invalid(entry, `"${key}" is not known. ${advice}`);
}
function invalid(entry, problem) {
    return new errors/* UserError */.yo('bad-input', `Input images: in "${entry}" ${problem}`);
}

;// CONCATENATED MODULE: ./lib/tags/repository.js
// What the REST API or a payload says of a repository → what tags and labels need of it.

/** Reads an answer to `GET /repos/{owner}/{repo}`; what is not there is ''. */
function readRepository(answer) {
    const raw = repository_object(answer);
    return {
        name: repository_string(raw['name']),
        description: repository_string(raw['description']),
        url: repository_string(raw['html_url']),
        license: repository_string(repository_object(raw['license'])['spdx_id']),
        defaultBranch: repository_string(raw['default_branch']),
    };
}
/** Reads such an answer from a file's text; `path` is for the message. */
function parseRepository(text, path) {
    try {
        const value = JSON.parse(text);
        if (typeof value === 'object' && value !== null && !Array.isArray(value))
            return readRepository(value);
    }
    catch {
        // said below, together with JSON that is no object
    }
    throw new errors/* UserError */.yo('bad-repository-data', `${path} is not a JSON object: --repository-data takes what GitHub's REST API answers to GET /repos/{owner}/{repo}.`);
}
function repository_object(value) {
    return typeof value === 'object' && value !== null ? value : {};
}
function repository_string(value) {
    return typeof value === 'string' ? value : '';
}

;// CONCATENATED MODULE: ./lib/pipeline/tag-facts.js
// The runner's environment and event, git and GitHub → the facts that tags are derived from.





/** GitHub is asked only for what is needed and not known otherwise; its refusal is a warning. */
async function gatherFacts(ports, request) {
    const { env, context, folder } = request;
    const run = await readRun(ports, request);
    const fromGit = context === 'git' || (context === undefined && run.eventName === '' && run.ref === '');
    const head = fromGit ? await requireHead(ports, folder, context) : undefined;
    const warnings = [];
    let connected;
    const ask = async (question) => {
        connected ??= connectOrigin(ports, request);
        try {
            const origin = await connected;
            return origin === undefined ? undefined : await question(origin);
        }
        catch (error) {
            warnings.push((0,errors/* messageOf */.bD)(error));
            return undefined;
        }
    };
    const sha = shaOf(run, env);
    const dated = head !== undefined || payloadCommitDate(run.event, sha) !== undefined || sha === '';
    const needsDate = !dated && mentions(request.inputs, /commit_date/);
    const facts = deriveFacts({
        ...{ env, run, head, now: ports.clock.now() },
        repository: await readRepositoryFacts(ports, request, { event: run.event, ask }),
        commitDate: needsDate ? await ask((github) => github.commitDate(sha)) : undefined,
        released: /latest\s*=\s*highest/.test(request.inputs.flavor)
            ? await findReleased(ports, request, ask)
            : undefined,
    });
    return { facts, warnings };
}
async function readRun({ files }, { env, event: known }) {
    const path = env['GITHUB_EVENT_PATH'] ?? '';
    const event = known ?? parseEvent(path === '' ? undefined : await files.readText(path), path);
    const { GITHUB_EVENT_NAME: eventName = '', GITHUB_REF: ref = '', GITHUB_SHA: sha = '' } = env;
    return { eventName, ref, sha, event };
}
async function requireHead({ git }, folder, context) {
    const head = await git.head(folder);
    if (head !== undefined || context === undefined)
        return head;
    throw new errors/* UserError */.yo('no-git', `The context is git, but ${folder} is no git repository with a commit, or git is not installed.`);
}
async function connectOrigin({ origin }, { env, token }) {
    const repository = env['GITHUB_REPOSITORY'] ?? '';
    if (!token || repository === '')
        return undefined;
    return origin({ token, repository, apiUrl: env['GITHUB_API_URL'] || 'https://api.github.com' });
}
/** The file, else the API, else what the payload has. */
async function readRepositoryFacts({ files }, { repositoryData: path, env }, { event, ask }) {
    if (path !== undefined) {
        const text = await files.readText(path);
        if (text === undefined)
            throw new errors/* UserError */.yo('no-such-file', `There is no file ${path}.`);
        return parseRepository(text, path);
    }
    const known = readRepository((await ask((github) => github.repository())) ?? event['repository']);
    const full = env['GITHUB_REPOSITORY'] ?? '';
    if (known.name !== '' || full === '')
        return known;
    const server = env['GITHUB_SERVER_URL'] || 'https://github.com';
    return { ...known, name: full.replace(/^.*\//, ''), url: `${server}/${full}` };
}
/** A shallow checkout has no tags: then GitHub is asked, and who knows of none there the registry. */
async function findReleased({ git, registry }, { folder, inputs }, ask) {
    const tags = await git.tags(folder);
    if (tags.length > 0)
        return tags;
    const known = await ask((github) => github.tags());
    if (registry === undefined || (known !== undefined && known.length > 0))
        return known;
    const [image] = enabledNames(parseImages(inputs.images));
    if (image === undefined)
        return known;
    return (await registry()).tags(image).catch(() => known);
}
function mentions({ tags, flavor, labels, annotations }, word) {
    return [tags, flavor, labels, annotations].some((text) => word.test(text));
}

;// CONCATENATED MODULE: ./lib/tags/ref.js
// A full ref → the branch, tag or pull request it names.
/** `main` of `refs/heads/main`. */
function branchOf(ref) {
    return after(ref, 'refs/heads/');
}
/** `v1.2.3` of `refs/tags/v1.2.3`. */
function tagOf(ref) {
    return after(ref, 'refs/tags/');
}
/** `2` of `refs/pull/2/merge`. */
function pullRequestOf(ref) {
    return after(ref, 'refs/pull/')?.replace(/\/merge$/, '');
}
/** A ref as people speak of it. */
function describeRef(ref) {
    const [branch, tag, pull] = [branchOf(ref), tagOf(ref), pullRequestOf(ref)];
    if (branch !== undefined)
        return `the branch ${branch}`;
    if (tag !== undefined)
        return `the tag ${tag}`;
    if (pull !== undefined)
        return `the pull request ${pull}`;
    return ref === '' ? 'no ref' : `the ref ${ref}`;
}
function after(ref, lead) {
    return ref.startsWith(lead) ? ref.slice(lead.length) : undefined;
}

;// CONCATENATED MODULE: ./lib/report/tags-table.js
// Tags, labels and why → lines a person reads.


/** The whole answer of `layersmith tags`. */
function renderTagsTable(metadata, facts, paint) {
    const { version, tags, labels, annotations, why } = metadata;
    const of = facts.eventName === '' ? '' : ` (${facts.eventName})`;
    const sections = [
        [`${paint('strong', version || 'no version')}, from ${describeRef(facts.ref)}${of}`],
        section('Tags', tags.length === 0 ? ['none'] : tags, paint),
        section('Rules', explain(why, paint), paint),
        section('Labels', Object.entries(labels).map(([key, value]) => `${key}=${value}`), paint),
        section('Annotations', annotations, paint),
    ];
    return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}
/** The tags, and folded away why there are no others, for the job summary. */
function renderTagsSummary({ tags, why }) {
    const rows = why.map(({ rule, fired, tag = '', reason = '' }) => `| ${code(rule)} | ${fired ? code(tag) : 'none'} | ${fired ? '' : escapeText(reason)} |`);
    const title = tags.length === 0 ? 'No tags' : `${counted(tags.length, 'tag')}`;
    return [
        `<details><summary>${title}: ${tags.length === 0 ? 'no rule fired' : 'how they came about'}</summary>\n`,
        ...tags.map((tag) => `- ${code(tag)}`),
        '\n| rule | tag | why not |\n|---|---|---|',
        ...rows,
        '\n</details>\n',
    ].join('\n');
}
/** The sentence for a run without a tag: what the event was. */
function describeNoTags({ eventName, ref }) {
    const event = eventName === '' ? 'There is no event' : `The event is ${eventName}`;
    return `No rule gave a tag. ${event}, on ${describeRef(ref)}.`;
}
function section(title, lines, paint) {
    return [paint('strong', title), ...lines.map((line) => `  ${line}`)];
}
function explain(why, paint) {
    const width = Math.max(...why.map(({ rule }) => rule.length));
    return why.map(({ rule, fired, tag, reason }) => fired ? `${rule.padEnd(width)}  ${tag}` : paint('quiet', `${rule.padEnd(width)}  none: ${reason}`));
}

// EXTERNAL MODULE: ./node_modules/moment/moment.js
var moment = __webpack_require__(3350);
;// CONCATENATED MODULE: ./lib/tags/date.js
// A moment in time, a format and a time zone → text.


/** What `{{date 'YYYYMMDD' tz='Asia/Tokyo'}}` and its like call; `name` is for the messages. */
function dateHelper(name, milliseconds) {
    return (...words) => {
        const options = words.at(-1);
        const format = words.length > 1 ? words[0] : undefined;
        if (typeof format !== 'string')
            throw date_invalid(`{{${name}}} needs a format, for instance {{${name} 'YYYYMMDD'}}.`);
        const { tz = 'UTC', ...others } = hashOf(options);
        const [stranger] = Object.keys(others);
        if (stranger !== undefined)
            throw date_invalid(`{{${name}}} does not know ${stranger}=…; a time zone is given as tz='Asia/Tokyo'.`);
        return formatDate(milliseconds, format, String(tz));
    };
}
/** Formats as moment.js does, in English. Throws UserError for a time zone that does not exist. */
function formatDate(milliseconds, format, zone) {
    const date = moment.utc(milliseconds).locale('en');
    const { offset, name } = zoneAt(milliseconds, zone);
    const local = date.utcOffset(offset);
    return Object.assign(local, { zoneAbbr: () => name }).format(format);
}
function zoneAt(milliseconds, zone) {
    if (zone === 'UTC')
        return { offset: 0, name: 'UTC' };
    const parts = (style) => {
        try {
            return new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: style })
                .formatToParts(milliseconds)
                .find(({ type }) => type === 'timeZoneName')?.value;
        }
        catch (error) {
            throw new errors/* UserError */.yo('bad-template', `There is no time zone "${zone}": tz takes a name like Europe/Berlin or UTC.`, { cause: error });
        }
    };
    const [, sign, hours = '0', minutes = '0'] = /GMT([+-])(\d+):(\d+)/.exec(parts('longOffset') ?? '') ?? [];
    const amount = Number(hours) * 60 + Number(minutes);
    return { offset: sign === '-' ? -amount : amount, name: parts('short') ?? '' };
}
function hashOf(options) {
    const { hash } = (options ?? {});
    return hash ?? {};
}
function date_invalid(message) {
    return new errors/* UserError */.yo('bad-template', message);
}

// EXTERNAL MODULE: ./node_modules/handlebars/lib/index.js
var lib = __webpack_require__(8508);
;// CONCATENATED MODULE: ./lib/tags/template.js
// A template with `{{…}}` → text. What stands for what comes from the caller.


/** Renders a template; `where` says in the message which one it was. Throws UserError with the position. */
function renderTemplate(template, values, where) {
    if (!template.includes('{{'))
        return template;
    try {
        // a tag and a label are no HTML: `a&b` stays what it is
        return lib.compile(template, { noEscape: true })(values);
    }
    catch (error) {
        if (error instanceof errors/* UserError */.yo)
            throw error;
        throw new errors/* UserError */.yo('bad-template', `${where}: ${problemOf(error, template)}`, { cause: error });
    }
}
/** True for `{{raw}}` and nothing beside it. */
function isRawTemplate(template) {
    return /^(?:\{\{~?\s*raw\s*~?\}\}|\{\{\{\s*raw\s*\}\}\})$/.test(template);
}
function problemOf(error, template) {
    const [first = '', shown = '', pointer = ''] = (0,errors/* messageOf */.bD)(error).split('\n');
    if (/^(?:Parse|Lexical) error/.test(first)) {
        const column = columnOf(template, shown, pointer);
        return `the template ${template} is not well formed at character ${column}. Expressions look like {{branch}} or {{date 'YYYYMMDD' tz='UTC'}}.`;
    }
    const [, name] = /Missing helper: "([^"]*)"/.exec(first) ?? [];
    if (name !== undefined) {
        const column = template.indexOf(name) + 1;
        return `the template ${template} asks for ${name} at character ${column}, which is not known here.`;
    }
    return `the template ${template} cannot be rendered: ${first.replace(/ - \d+:\d+$/, '')}.`;
}
/** The parser shows the last characters it read and points below at where it stopped. */
function columnOf(template, shown, pointer) {
    const before = shown.slice(0, pointer.indexOf('^')).replace(/^\.{3}/, '');
    const at = template.indexOf(before);
    return Math.max(0, at) + before.length + 1;
}

;// CONCATENATED MODULE: ./lib/tags/expressions.js
// Facts of the run → what the global expressions of templates stand for.



/** Renders templates of prefixes, suffixes, values, `enable`, labels and annotations. */
function createGlobalRenderer(facts) {
    const values = globalValues(facts);
    return (template, where) => renderTemplate(template, values, where);
}
/** The expressions a schedule's pattern has. */
function dateValues({ now, commitDate }) {
    return { date: dateHelper('date', now), commit_date: dateHelper('commit_date', commitDate) };
}
/** The first characters of the commit's name. */
function shortSha({ sha, shortShaLength }) {
    return sha.slice(0, shortShaLength);
}
function globalValues(facts) {
    const isDefault = isDefaultBranch(facts);
    return {
        branch: branchOf(facts.ref) ?? '',
        tag: tagOf(facts.ref) ?? '',
        sha: shortSha(facts),
        base_ref: baseRef(facts),
        is_default_branch: isDefault,
        is_not_default_branch: !isDefault,
        ...dateValues(facts),
    };
}
function baseRef({ ref, event }) {
    const pushed = event['base_ref'];
    if (ref.startsWith('refs/tags/') && typeof pushed === 'string')
        return pushed.replace(/^refs\/heads\//, '');
    if (!ref.startsWith('refs/pull/'))
        return '';
    const base = expressions_object(expressions_object(event['pull_request'])['base'])['ref'];
    return typeof base === 'string' ? base : '';
}
/** Events that always run for the last commit of the default branch. */
const ON_DEFAULT_BRANCH = /create|discussion|issues|schedule/;
function isDefaultBranch({ ref, eventName, event, repository }) {
    const branch = ref.replace(/^refs\/heads\//, '');
    if (branch === '')
        return false;
    const told = expressions_object(event['repository'])['default_branch'];
    const expected = typeof told === 'string' && told !== '' ? told : repository.defaultBranch;
    return branch === expected || ON_DEFAULT_BRANCH.test(eventName);
}
function expressions_object(value) {
    return typeof value === 'object' && value !== null ? value : {};
}

;// CONCATENATED MODULE: ./lib/tags/pattern.js
// `…` or `/…/flags` → what it finds in a text.

/** Null when nothing is found. Throws UserError for a pattern that is none; `entry` is for the message. */
function matchPattern(pattern, text, entry) {
    const end = pattern.lastIndexOf('/');
    const framed = pattern.startsWith('/') && end > 1;
    const [body, flags] = framed ? [pattern.slice(1, end), pattern.slice(end + 1)] : [pattern, ''];
    return text.match(compile(body, flags, entry));
}
function compile(body, flags, entry) {
    try {
        return new RegExp(body, flags);
    }
    catch (error) {
        const problem = (0,errors/* messageOf */.bD)(error).replace(/^Invalid regular expression: /, '');
        throw new errors/* UserError */.yo('bad-input', `Input tags: in "${entry}" the regular expression is not valid: ${problem}.`);
    }
}

// EXTERNAL MODULE: ./node_modules/@renovatebot/pep440/index.js + 4 modules
var pep440 = __webpack_require__(9687);
// EXTERNAL MODULE: ./node_modules/semver/index.js
var semver = __webpack_require__(2088);
;// CONCATENATED MODULE: ./lib/tags/version-rules.js
// The rules semver and pep440: a version → a tag by their pattern, or the version as a whole.





/** `text` is the rule's value or the tag that was pushed. */
function deriveVersion(rule, text) {
    const { pattern = '', match = '' } = rule.attributes;
    const matched = match === '' ? text : firstGroup(rule, match, text);
    const name = matched.replaceAll('/', '-');
    const version = rule.type === 'semver' ? readSemver(name) : readPep440(name);
    if (version === undefined)
        return { fired: false, reason: notAVersion(rule.type, name) };
    const { values, whole, final } = version;
    const template = final || isRawTemplate(pattern) ? pattern : undefined;
    const value = template === undefined ? whole : renderTemplate(template, values, `Input tags: ${rule.text}`);
    return { fired: true, value, latest: final };
}
// what the pattern does not find is taken whole, as workflows rely on it for tags without their prefix
function firstGroup(rule, match, text) {
    const found = matchPattern(match, text, rule.text);
    if (found === null)
        return text;
    const group = found[1];
    if (group !== undefined)
        return group;
    throw new errors/* UserError */.yo('bad-input', `Input tags: in "${rule.text}" match has no group. Put the version in brackets, for instance match=v(.*).`);
}
function readSemver(name) {
    const parsed = semver.valid(name) === null ? null : semver.parse(name, { loose: true });
    if (parsed === null)
        return undefined;
    const { version, raw } = parsed;
    const parts = { major: parsed.major, minor: parsed.minor, patch: parsed.patch };
    const { prerelease, build } = parsed;
    const values = { raw, version, ...parts, prerelease: prerelease.join('.'), build: build.join('.') };
    return { values, whole: version, final: prerelease.length === 0 };
}
function readPep440(name) {
    const explained = (0,pep440/* valid */.rZ)(name) === null ? null : (0,pep440/* explain */.WE)(name);
    if (explained === null)
        return undefined;
    const whole = (0,pep440/* clean */.uH)(name) ?? name;
    const { is_prerelease, is_postrelease, is_devrelease } = explained;
    const values = { raw: name, version: whole, major: (0,pep440/* major */.eR)(name), minor: (0,pep440/* minor */.Ek)(name), patch: (0,pep440/* patch */.F6)(name) };
    return { values, whole, final: !is_prerelease && !is_postrelease && !is_devrelease };
}
function notAVersion(type, name) {
    if (type === 'pep440')
        return `${name} is not a version by PEP 440`;
    const short = /^v?\d+(?:\.\d+)?$/.test(name);
    const hint = short ? '; use type=match for versions of one or two numbers' : '';
    return `${name} is not a semantic version (three numbers, like 1.2.3)${hint}`;
}

;// CONCATENATED MODULE: ./lib/tags/fire.js
// One rule and the facts of the run → a tag, or why there is none.






/** The tag without prefix and suffix. Throws UserError for templates and patterns that cannot be read. */
function fireRule(rule, facts, render) {
    switch (rule.type) {
        case 'schedule':
            return fireSchedule(rule, facts);
        case 'semver':
        case 'pep440':
            return withSubject(rule, facts, render, (text) => deriveVersion(rule, text));
        case 'match':
            return withSubject(rule, facts, render, (text) => fireMatch(rule, text));
        case 'edge':
            return fireEdge(rule, facts);
        case 'ref':
            return fireRef(rule, facts);
        case 'raw':
            return found(render(rule.attributes['value'] ?? '', whereOf(rule)));
        case 'sha':
            if (facts.sha === '')
                return skipped('the commit is not known');
            return found(rule.attributes['format'] === 'long' ? facts.sha : shortSha(facts));
        default:
            return (0,errors/* unreachable */.HB)(rule.type);
    }
}
/** How messages name a rule. */
function whereOf(rule) {
    return `Input tags: ${rule.text}`;
}
const found = (value, latest = false) => ({ fired: true, value, latest });
const skipped = (reason) => ({ fired: false, reason });
function fireSchedule(rule, facts) {
    if (!facts.eventName.includes('schedule'))
        return skipped(`the event is ${facts.eventName || 'not known'}, not schedule`);
    return found(renderTemplate(rule.attributes['pattern'] ?? '', dateValues(facts), whereOf(rule)));
}
/** What versions are read from: the rule's own value, or the tag that was pushed. */
function withSubject(rule, facts, render, derive) {
    const { value = '' } = rule.attributes;
    if (value !== '')
        return derive(render(value, whereOf(rule)));
    const tag = tagOf(facts.ref);
    return tag === undefined ? skipped(`${describeRef(facts.ref)} is no tag`) : derive(tag);
}
function fireMatch(rule, text) {
    const { pattern = '', group = '0' } = rule.attributes;
    const match = matchPattern(pattern, text, rule.text);
    if (match === null)
        return skipped(`${pattern} does not match ${text}`);
    const value = match[Number(group)];
    return value === undefined ? skipped(`${pattern} has no group ${group} in ${text}`) : found(value, true);
}
function fireEdge(rule, { ref, repository }) {
    const branch = rule.attributes['branch'] || repository.defaultBranch;
    if (branchOf(ref) === branch && branch !== '')
        return found('edge');
    const wanted = branch === '' ? 'the default branch, which is not known' : `the branch ${branch}`;
    return skipped(`${describeRef(ref)} is not ${wanted}`);
}
function fireRef(rule, { ref }) {
    const { event = '' } = rule.attributes;
    const values = { branch: branchOf(ref), tag: tagOf(ref), pr: pullRequestOf(ref) };
    const value = event === 'branch' || event === 'tag' || event === 'pr' ? values[event] : undefined;
    const wanted = event === 'pr' ? 'pull request' : event;
    return value === undefined ? skipped(`${describeRef(ref)} is no ${wanted}`) : found(value, event === 'tag');
}

;// CONCATENATED MODULE: ./lib/tags/flavor.js
// The `flavor` input → what holds for every tag.



const LATEST = ['auto', 'true', 'false', 'highest'];
const flavor_KEYS = ['latest', 'prefix', 'suffix', 'onlatest'];
/** Parses the input; later entries win. Throws UserError for what cannot be. */
function parseFlavor(input) {
    const none = { text: '', onLatest: false };
    let flavor = { latest: 'auto', prefix: none, suffix: none };
    for (const entry of splitEntries(input))
        flavor = readEntry(flavor, entry);
    return flavor;
}
function readEntry(before, entry) {
    let flavor = before;
    let affix;
    for (const { key, value: written } of readFields(entry, 'flavor')) {
        const value = untilEquals(written);
        if (key === 'latest')
            flavor = { ...flavor, latest: latestOf(value, entry) };
        else if (key === 'prefix' || key === 'suffix') {
            affix = key;
            flavor = { ...flavor, [key]: { ...flavor[key], text: value } };
        }
        else if (key === 'onlatest') {
            const onLatest = booleanOf(value, entry);
            if (affix !== undefined)
                flavor = { ...flavor, [affix]: { ...flavor[affix], onLatest } };
        }
        else
            throw flavor_unknown(key ?? written, entry);
    }
    return flavor;
}
function latestOf(value, entry) {
    const found = LATEST.find((word) => word === value);
    if (found !== undefined)
        return found;
    throw flavor_invalid(entry, `latest is "${value}", and must be ${LATEST.join(', ')}.`);
}
function booleanOf(value, entry) {
    if (value === 'true' || value === 'false')
        return value === 'true';
    throw flavor_invalid(entry, `onlatest is "${value}", and must be true or false.`);
}
function flavor_unknown(key, entry) {
    const meant = (0,nearest/* nearest */.p)(key, flavor_KEYS);
    const advice = meant === undefined ? `There are ${flavor_KEYS.join(', ')}.` : `Did you mean ${meant}=…?`;
    return flavor_invalid(entry, `"${key}" is not known. ${advice}`);
}
function flavor_invalid(entry, problem) {
    return new errors/* UserError */.yo('bad-input', `Input flavor: in "${entry}" ${problem}`);
}

;// CONCATENATED MODULE: ./lib/tags/labels.js
// Facts, a version and custom lines → labels, sorted by key.

const PREFIX = 'org.opencontainers.image.';
/** What is known of the image without being told. */
function defaultLabels({ repository, now, sha }, version) {
    const { name, description, url, license } = repository;
    return new Map([
        [`${PREFIX}title`, name],
        [`${PREFIX}description`, description],
        [`${PREFIX}url`, url],
        [`${PREFIX}source`, url],
        [`${PREFIX}version`, version],
        [`${PREFIX}created`, new Date(now).toISOString()],
        [`${PREFIX}revision`, sha],
        [`${PREFIX}licenses`, license],
    ]);
}
/** The defaults with the custom lines over them; a line without `=` is left out. `input` is for messages. */
function deriveLabels(defaults, custom, render) {
    const all = new Map(defaults);
    for (const line of splitLines(custom.text)) {
        const label = render(line, `Input ${custom.input}`);
        const at = label.indexOf('=');
        if (at >= 0)
            all.set(label.slice(0, at), label.slice(at + 1));
    }
    return Object.fromEntries([...all].sort(([a], [b]) => a.localeCompare(b, 'en')));
}
/** One `level:key=value` for each label at each level. */
function deriveAnnotations(labels, levels) {
    return levels.flatMap((level) => Object.entries(labels).map(([key, value]) => `${level}:${key}=${value}`));
}

;// CONCATENATED MODULE: ./lib/tags/release.js
// Tags of a repository → which is the higher release of the same thing.
/** The highest of the tags that is a higher release than `own`; `own` is undefined when it is no final version. */
function findHigher(own, tags) {
    const mine = readRelease(own);
    if (mine === undefined)
        return undefined;
    let higher;
    let best = mine;
    for (const tag of tags) {
        const release = readRelease(tag);
        if (release === undefined || !isSameKind(release, mine) || compare(release, best) <= 0)
            continue;
        higher = tag;
        best = release;
    }
    return { higher };
}
/** Final versions only: a pre-release holds nothing back. */
function readRelease(tag) {
    const [, lead = '', version] = /^(.*[/@_-])?v?(\d+(?:\.\d+)*)(?:\+[\w.-]+)?$/.exec(tag) ?? [];
    if (version === undefined || /\d\.\d/.test(lead))
        return undefined;
    return { lead, numbers: version.split('.').map(Number) };
}
// a date beside versions, or another component of the same repository, is not compared
function isSameKind(a, b) {
    return a.lead === b.lead && a.numbers.length === b.numbers.length;
}
function compare(a, b) {
    const at = a.numbers.findIndex((number, index) => number !== b.numbers[index]);
    return at < 0 ? 0 : (a.numbers[at] ?? 0) - (b.numbers[at] ?? 0);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./lib/tags/tag-name.js
// Any text → a tag that registries take.

const LONGEST = 128;
const TAIL = 8;
/** Replaces what a tag may not hold by `-`, drops `.` and `-` at its start, and shortens it with a digest's tail. */
function toTagName(text) {
    const name = text.replace(/[^a-zA-Z0-9._-]+/g, '-').replace(/^[.-]+/, '');
    if (name.length <= LONGEST)
        return name;
    // two long names that differ only at their ends stay two
    const tail = (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex').slice(0, TAIL);
    return `${name.slice(0, LONGEST - TAIL - 1)}-${tail}`;
}

;// CONCATENATED MODULE: ./lib/tags/latest.js



/** The name of the tag, or none, and the reason. */
function deriveLatest(scene) {
    const { flavor, render } = scene;
    const rule = `latest=${flavor.latest}`;
    const reason = refusal(scene);
    if (reason !== undefined)
        return { names: [], why: { rule, fired: false, reason } };
    const before = flavor.prefix.onLatest ? render(flavor.prefix.text, 'Input flavor: prefix') : '';
    const behind = flavor.suffix.onLatest ? render(flavor.suffix.text, 'Input flavor: suffix') : '';
    const name = toTagName(`${before}latest${behind}`);
    return { names: [name], why: { rule, fired: true, tag: name } };
}
/** Why there is no `latest`, undefined when there is. */
function refusal({ flavor, facts, version, asked }) {
    if (version === '')
        return 'there is no other tag';
    if (flavor.latest === 'true')
        return undefined;
    if (flavor.latest === 'false')
        return 'flavor says so';
    if (!asked)
        return `${version} is neither a final version nor a tag of the repository`;
    return flavor.latest === 'highest' ? notHighest(facts, version) : undefined;
}
function notHighest({ released, ref }, version) {
    if (released === undefined)
        return 'the versions released before are not known';
    const found = findHigher(tagOf(ref) ?? version, released);
    if (found === undefined)
        return `${tagOf(ref) ?? version} is no final version that could be compared`;
    return found.higher === undefined ? undefined : `${found.higher} is higher than ${tagOf(ref) ?? version}`;
}

;// CONCATENATED MODULE: ./lib/tags/model.js
// What the derivation of tags reads and answers, as data.
const RULE_TYPES = ['schedule', 'semver', 'pep440', 'match', 'edge', 'ref', 'raw', 'sha'];

;// CONCATENATED MODULE: ./lib/tags/template-names.js
// Names in templates that stand for nothing there → a hint for each: they render as nothing, without a word.

const DATES = ['date', 'commit_date'];
/** What the global expressions may name. */
const GLOBAL_NAMES = [
    ...['branch', 'tag', 'sha', 'base_ref', 'is_default_branch', 'is_not_default_branch'],
    ...DATES,
];
const VERSION_NAMES = ['raw', 'version', 'major', 'minor', 'patch'];
const PATTERN_NAMES = {
    schedule: DATES,
    semver: [...VERSION_NAMES, 'prerelease', 'build'],
    pep440: VERSION_NAMES,
};
/** `{{name}}` without arguments: with some, a name that is not known is an error of its own. */
const EXPRESSION = /\{\{~?\s*([a-z_]\w*)\s*~?\}\}/gi;
/** Handlebars' own words. */
const WORDS = new Set(['else', 'this']);
/** One hint for each name that a template has and `known` has not; inside `#each` and `#with` nobody can tell. */
function hintNames(template, known) {
    if (/\{\{~?#(?:each|with)\b/.test(template))
        return [];
    const names = [...template.matchAll(EXPRESSION)].map(([, name = '']) => name);
    return [...new Set(names)]
        .filter((name) => !known.includes(name) && !WORDS.has(name))
        .map((name) => {
        const meant = (0,nearest/* nearest */.p)(name, known);
        const advice = meant === undefined ? `There are ${known.join(', ')}.` : `Did you mean {{${meant}}}?`;
        return `{{${name}}} stands for nothing here. ${advice}`;
    });
}
/** The same for all templates of a rule. */
function hintRule({ type, attributes }) {
    const { enable = '', prefix = '', suffix = '', value = '', pattern = '' } = attributes;
    const ofPattern = PATTERN_NAMES[type];
    return [
        ...[enable, prefix, suffix, value].flatMap((template) => hintNames(template, GLOBAL_NAMES)),
        ...(ofPattern === undefined ? [] : hintNames(pattern, ofPattern)),
    ];
}

;// CONCATENATED MODULE: ./lib/tags/rules.js
// The `tags` input → rules, highest priority first.





const DEFAULT_RULES = 'type=schedule\ntype=ref,event=branch\ntype=ref,event=tag\ntype=ref,event=pr';
const COMMON = ['type', 'enable', 'priority', 'prefix', 'suffix'];
const REF_EVENTS = ['branch', 'tag', 'pr'];
const SHA_FORMATS = ['short', 'long'];
const VERSION_SPEC = {
    priority: 900,
    defaults: { value: '', match: '' },
    required: 'pattern',
};
const TYPES = {
    schedule: { priority: 1000, defaults: { pattern: 'nightly' } },
    semver: VERSION_SPEC,
    pep440: VERSION_SPEC,
    match: { priority: 800, defaults: { group: '0', value: '' }, required: 'pattern' },
    edge: { priority: 700, defaults: { branch: '' } },
    ref: { priority: 600, defaults: {}, required: 'event' },
    raw: { priority: 200, defaults: {}, required: 'value' },
    sha: { priority: 100, defaults: { prefix: 'sha-', format: 'short' } },
};
/** Parses the input; an empty one means the default rules. Throws UserError for what cannot be. */
function parseRules(input) {
    const entries = splitEntries(input);
    const parsed = (entries.length === 0 ? splitEntries(DEFAULT_RULES) : entries).map(parseRule);
    return {
        rules: parsed.map(({ rule }) => rule).sort((a, b) => b.priority - a.priority),
        warnings: parsed.flatMap(({ warnings }) => warnings),
    };
}
function parseRule(text) {
    const fields = readFields(text, 'tags');
    const written = Object.fromEntries(fields.map(({ key, value }) => [key ?? 'value', value]));
    const { type: word, ...own } = written;
    const type = word === undefined ? 'raw' : typeNamed(word, text);
    const { priority, defaults, required } = TYPES[type];
    if (required !== undefined && own[required] === undefined) {
        const meant = Object.keys(own).find((name) => (0,nearest/* nearest */.p)(name, [required]) !== undefined);
        if (meant !== undefined)
            throw rules_invalid(text, `type=${type} needs ${required}: "${meant}" is not known. Did you mean ${required}?`);
        const fix = type === 'raw' ? 'value=… or just the tag' : `${required}=…`;
        throw rules_invalid(text, `type=${type} needs ${required}. Add ${fix}.`);
    }
    const attributes = { enable: 'true', ...defaults, ...own };
    checkAttributes(type, attributes, text);
    if (type === 'ref' && attributes['event'] === 'pr')
        attributes['prefix'] ??= 'pr-';
    const rule = { type, text, priority: priorityOf(own['priority'], priority, text), attributes };
    const hints = hintRule(rule).map((hint) => `Input tags: in "${text}" ${hint}`);
    return { rule, warnings: [...strangers(type, Object.keys(own), text), ...hints] };
}
function typeNamed(word, text) {
    const type = RULE_TYPES.find((name) => name === word);
    if (type !== undefined)
        return type;
    throw rules_invalid(text, `there is no type "${word}". ${advice(word, RULE_TYPES)}`);
}
function advice(word, known) {
    const meant = (0,nearest/* nearest */.p)(word, known);
    return meant === undefined ? `There are ${known.join(', ')}.` : `Did you mean ${meant}?`;
}
function checkAttributes(type, attributes, text) {
    const { event = '', format = '', group = '' } = attributes;
    if (type === 'ref' && !REF_EVENTS.includes(event))
        throw rules_invalid(text, `event is "${event}", and must be ${REF_EVENTS.join(', ')}.`);
    if (type === 'sha' && !SHA_FORMATS.includes(format))
        throw rules_invalid(text, `format is "${format}", and must be ${SHA_FORMATS.join(' or ')}.`);
    if (type === 'match' && Number.isNaN(Number(group)))
        throw rules_invalid(text, `group is "${group}", and must be a number.`);
}
function priorityOf(written, otherwise, text) {
    const priority = written === undefined ? otherwise : Number(written);
    if (!Number.isNaN(priority))
        return priority;
    throw rules_invalid(text, `priority is "${written}", and must be a number.`);
}
/** Attributes nobody reads: no error, as a workflow that worked goes on working. */
function strangers(type, names, text) {
    const { defaults, required = 'pattern' } = TYPES[type];
    const known = [...COMMON, ...Object.keys(defaults), required];
    return names
        .filter((name) => !known.includes(name) && !(name === 'value' && type === 'raw'))
        .map((name) => `Input tags: in "${text}" ${name} has no effect on type=${type}. ${advice(name, known)}`);
}
function rules_invalid(text, problem) {
    return new errors/* UserError */.yo('bad-input', `Input tags: in "${text}" ${problem}`);
}

;// CONCATENATED MODULE: ./lib/tags/derive.js
// Inputs and facts of the run → tags, labels and annotations, and why.










/** Everything at once. Throws UserError for inputs that cannot be understood. */
function deriveMetadata(inputs, facts) {
    const images = enabledNames(parseImages(inputs.images));
    const { rules, warnings } = parseRules(inputs.tags);
    const flavor = parseFlavor(inputs.flavor);
    const render = createGlobalRenderer(facts);
    const fired = fireRules(rules, { flavor, facts, render });
    const [version = ''] = fired.names;
    const latest = deriveLatest({ flavor, facts, render, version, asked: fired.latest });
    const tagNames = [...new Set([...fired.names, ...latest.names])];
    const defaults = defaultLabels(facts, version);
    const notes = deriveLabels(defaults, { text: inputs.annotations, input: 'annotations' }, render);
    return {
        version,
        images,
        tagNames,
        tags: images.length === 0 ? tagNames : images.flatMap((image) => tagNames.map((tag) => `${image}:${tag}`)),
        labels: deriveLabels(defaults, { text: inputs.labels, input: 'labels' }, render),
        annotations: deriveAnnotations(notes, inputs.levels),
        why: [...fired.why, latest.why],
        warnings: [...warnings, ...hintInputs(inputs)],
    };
}
function hintInputs(inputs) {
    return ['flavor', 'labels', 'annotations'].flatMap((input) => hintNames(inputs[input], GLOBAL_NAMES).map((hint) => `Input ${input}: ${hint}`));
}
/** The tags in the order of the rules, each once; the first that lands says whether `latest` comes along. */
function fireRules(rules, scene) {
    const why = [];
    const names = new Map();
    for (const rule of rules) {
        const outcome = derive_nameOf(rule, scene);
        if (outcome.fired && !names.has(outcome.value))
            names.set(outcome.value, outcome.latest);
        why.push(derive_explain(rule, outcome));
    }
    const [latest = false] = names.values();
    return { why, names: [...names.keys()], latest };
}
function derive_nameOf(rule, scene) {
    const { flavor, facts, render } = scene;
    if (!isEnabled(rule, render))
        return { fired: false, reason: 'enable is false' };
    const outcome = fireRule(rule, facts, render);
    if (!outcome.fired)
        return outcome;
    const { prefix = flavor.prefix.text, suffix = flavor.suffix.text } = rule.attributes;
    const where = whereOf(rule);
    const value = toTagName(`${render(prefix, where)}${outcome.value}${render(suffix, where)}`);
    return value === '' ? { fired: false, reason: 'the tag would be empty' } : { ...outcome, value };
}
function isEnabled(rule, render) {
    const { enable = 'true' } = rule.attributes;
    const rendered = render(enable, whereOf(rule));
    if (rendered === 'true' || rendered === 'false')
        return rendered === 'true';
    const shown = rendered === enable ? `"${enable}"` : `${enable}, which gives "${rendered}"`;
    throw new errors/* UserError */.yo('bad-input', `Input tags: in "${rule.text}" enable is ${shown}: it must give true or false.`);
}
function derive_explain(rule, outcome) {
    return outcome.fired
        ? { rule: rule.text, fired: true, tag: outcome.value }
        : { rule: rule.text, fired: false, reason: outcome.reason };
}

;// CONCATENATED MODULE: ./lib/cli/commands/tags.js
// `layersmith tags`: the run's event and the inputs → tags, labels, annotations, and why.




/** Prints what the action would tag. No tag is an answer, too: it is told, and is no failure. */
async function runTags(ports, command) {
    const { environment: env, terminal, log, workingFolder } = ports;
    const inputs = { ...command.inputs, levels: annotationLevels(env) };
    const { context, repositoryData } = command;
    const token = env['GITHUB_TOKEN'] || env['GH_TOKEN'] || undefined;
    const request = { env, folder: workingFolder, inputs, context, repositoryData, token };
    const { facts, warnings } = await gatherFacts(ports, request);
    const metadata = deriveMetadata(inputs, facts);
    for (const warning of [...warnings, ...metadata.warnings])
        log.warning(warning);
    if (metadata.tags.length === 0)
        log.warning(describeNoTags(facts));
    const { version, tags, labels, annotations, why } = metadata;
    const answer = { version, tags, labels, annotations, why };
    await terminal.write(command.json
        ? `${JSON.stringify(answer, undefined, 2)}\n`
        : renderTagsTable(metadata, facts, terminal.paint));
    return 0;
}


/***/ }),

/***/ 6322:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ readCsv)
/* harmony export */ });
// One line of comma-separated values into fields, each with its place.
/** The fields of a record; undefined when quotes stand where they must not. */
function readCsv(text) {
    const fields = [];
    for (let at = 0; at <= text.length;) {
        const field = text[at] === '"' ? readQuoted(text, at) : readBare(text, at);
        if (field === undefined)
            return undefined;
        fields.push(field);
        at = field.end + 1;
    }
    return fields;
}
function readBare(text, start) {
    const comma = text.indexOf(',', start);
    const end = comma < 0 ? text.length : comma;
    const field = text.slice(start, end);
    return field.includes('"') ? undefined : { text: field, start, end };
}
function readQuoted(text, start) {
    let value = '';
    for (let at = start + 1;;) {
        const quote = text.indexOf('"', at);
        if (quote < 0)
            return undefined;
        value += text.slice(at, quote);
        if (text[quote + 1] !== '"') {
            const end = quote + 1;
            return end < text.length && text[end] !== ',' ? undefined : { text: value, start, end };
        }
        value += '"';
        at = quote + 2;
    }
}


/***/ }),

/***/ 8571:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ findReferenceProblem),
/* harmony export */   m: () => (/* binding */ splitReference)
/* harmony export */ });
// The text of an image reference → its parts, or what is wrong with it.
const COMPONENT = /^[a-z0-9]+(?:(?:\.|_{1,2}|-+)[a-z0-9]+)*$/;
const TAG = /^\w[\w.-]{0,127}$/;
const DOMAIN = /^(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?)(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?)*$/;
const IPV6 = /^\[[a-fA-F0-9:]+\]$/;
const DIGEST_LENGTHS = new Map([
    ['sha256', 64],
    ['sha384', 96],
    ['sha512', 128],
]);
/** Cuts a reference into its parts without judging them. */
function splitReference(text) {
    const at = text.indexOf('@');
    const named = at === -1 ? text : text.slice(0, at);
    const colon = named.indexOf(':', named.lastIndexOf('/') + 1);
    const name = colon === -1 ? named : named.slice(0, colon);
    const slash = name.indexOf('/');
    const first = slash === -1 ? '' : name.slice(0, slash);
    const registry = /[.:]/.test(first) || first === 'localhost' || first !== first.toLowerCase() ? first : undefined;
    return {
        registry: registry === '' ? undefined : registry,
        repository: registry ? name.slice(slash + 1) : name,
        tag: colon === -1 ? undefined : named.slice(colon + 1),
        digest: at === -1 ? undefined : text.slice(at + 1),
    };
}
/** What an engine would refuse about a reference; undefined when it is well formed. */
function findReferenceProblem(text) {
    if (text === '')
        return 'empty';
    if (/^[a-f0-9]{64}$/.test(text))
        return 'hex';
    const { registry, repository, tag, digest } = splitReference(text);
    if (registry !== undefined && !isRegistry(registry))
        return 'registry';
    const components = repository.split('/');
    if (!components.every((part) => COMPONENT.test(part)))
        return components.every((part) => COMPONENT.test(part.toLowerCase())) ? 'upper-case' : 'repository';
    const implied = registry === undefined && components.length === 1 ? 'library/'.length : 0;
    if (repository.length + implied > 255)
        return 'too-long';
    if (tag !== undefined && !TAG.test(tag))
        return 'tag';
    return digest === undefined || isDigest(digest) ? undefined : 'digest';
}
function isRegistry(registry) {
    const [, host = '', port] = /^(.*?)(?::(\d+))?$/.exec(registry) ?? [];
    return (DOMAIN.test(host) || IPV6.test(host)) && (port === undefined || Number(port) <= 65_535);
}
function isDigest(digest) {
    const [algorithm = '', hex = '', ...rest] = digest.split(':');
    return rest.length === 0 && /^[a-f0-9]+$/.test(hex) && hex.length === DIGEST_LENGTHS.get(algorithm);
}


/***/ }),

/***/ 7241:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   VK: () => (/* binding */ shortDigest),
/* harmony export */   WQ: () => (/* binding */ digestProblem),
/* harmony export */   m: () => (/* binding */ parseDigest)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
// Text to a checked digest: algorithm and exactly as many hexadecimal digits as it needs.

const HEX_LENGTH = new Map([
    ['sha256', 64],
    ['sha384', 96],
    ['sha512', 128],
]);
/** Why `text` is no digest; undefined when it is one. */
function digestProblem(text) {
    const [, algorithm, hex] = /^([A-Za-z0-9+._-]+):(.*)$/s.exec(text) ?? [];
    if (algorithm === undefined || hex === undefined)
        return 'a digest is written algorithm:hex';
    const length = HEX_LENGTH.get(algorithm);
    if (length === undefined)
        return `the digest algorithm ${algorithm} is not known`;
    if (hex.length !== length)
        return `a ${algorithm} digest has ${length} hexadecimal digits, not ${hex.length}`;
    return /^[0-9a-f]+$/.test(hex) ? undefined : 'the digits of a digest are 0-9 and a-f, lower case';
}
/** Splits a digest, or throws a UserError that says what is wrong with it. */
function parseDigest(text) {
    const problem = digestProblem(text);
    if (problem !== undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('digest-invalid', `"${text}" is not a digest: ${problem}.`);
    const colon = text.indexOf(':');
    return { algorithm: text.slice(0, colon), hex: text.slice(colon + 1) };
}
/** True for a complete digest. */
function isDigest(text) {
    return digestProblem(text) === undefined;
}
/** The first digits, as people quote a digest: `sha256:51be33d0…`. */
function shortDigest(text) {
    const colon = text.indexOf(':');
    return text.length > colon + 13 ? `${text.slice(0, colon + 13)}…` : text;
}


/***/ }),

/***/ 8578:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BJ: () => (/* binding */ describeProblem),
/* harmony export */   Ew: () => (/* binding */ canonicalName),
/* harmony export */   aR: () => (/* binding */ repositoryName),
/* harmony export */   cW: () => (/* binding */ isLoopbackHost),
/* harmony export */   hG: () => (/* binding */ familiarName),
/* harmony export */   jZ: () => (/* binding */ requireReference)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8424);
// References back to text: the full name that machines use and the short one that people read.


/** `docker.io/library/ubuntu:latest`. */
function canonicalName(reference) {
    return `${repositoryName(reference)}${suffix(reference)}`;
}
/** `ubuntu:latest`: without the host and folder that Docker adds by itself. */
function familiarName(reference) {
    return `${familiarRepository(reference)}${suffix(reference)}`;
}
/** `ghcr.io/acme/api`, without tag and digest. */
function repositoryName({ domain, repository }) {
    return `${domain}/${repository}`;
}
/** `ubuntu`, `acme/api`, `ghcr.io/acme/api`. */
function familiarRepository(reference) {
    if (reference.domain !== 'docker.io')
        return repositoryName(reference);
    const [folder, ...rest] = reference.repository.split('/');
    return folder === 'library' && rest.length === 1 ? rest.join('') : reference.repository;
}
function suffix({ tag, digest }) {
    return `${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`;
}
/** The whole sentence about a name that is none. */
function describeProblem(text, { reason, suggestion }) {
    const advice = suggestion === undefined ? '' : ` Write ${suggestion}.`;
    return `"${text}" is not a valid image name: ${reason}.${advice}`;
}
/** The reference, or a UserError with the reason. */
function requireReference(text) {
    const parsed = (0,_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F)(text);
    if (parsed.ok)
        return parsed.reference;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('reference-invalid', describeProblem(text, parsed.problem));
}
/** True for a host that is this machine: plain http is allowed there. */
function isLoopbackHost(domain) {
    const host = domain.replace(/:\d+$/, '');
    return (host === 'localhost' ||
        host.endsWith('.localhost') ||
        host === '[::1]' ||
        /^127(?:\.\d{1,3}){3}$/.test(host));
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


/***/ })

};
