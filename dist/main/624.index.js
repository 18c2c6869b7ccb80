export const id = 624;
export const ids = [624];
export const modules = {

/***/ 11624:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  mergeJob: () => (/* binding */ mergeJob)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/image/digest.js
var digest = __webpack_require__(37241);
// EXTERNAL MODULE: ./lib/image/media-type.js
var media_type = __webpack_require__(84938);
// EXTERNAL MODULE: ./lib/image/reference-name.js
var reference_name = __webpack_require__(68578);
// EXTERNAL MODULE: ./lib/image/platform.js
var image_platform = __webpack_require__(88758);
;// CONCATENATED MODULE: ./lib/push/join-index.js
// Images of several platforms → the one index that stands for all of them.



/** Throws UserError unless each platform is there once, and those that are asked for are there. */
function checkPlatforms(entries, asked) {
    const found = entries.flatMap(({ platform }) => (platform === undefined ? [] : (0,image_platform/* formatPlatform */.Bq)(platform)));
    const twice = found.find((platform, at) => found.indexOf(platform) !== at);
    if (twice !== undefined)
        throw new errors/* UserError */.yo('bad-record', `Input records: there are two images for ${twice}. Records of an earlier run may be among them.`);
    const wanted = asked.map(image_platform/* normalPlatformText */.w0);
    const missing = wanted.filter((platform) => !found.includes(platform));
    if (missing.length > 0)
        throw new errors/* UserError */.yo('bad-record', `Input records: there is no image for ${missing.join(', ')}; there is one for ${found.join(', ')}.`);
    return found;
}
/** The text of the index: images in the order given, each with what belongs to it behind it. */
function renderIndex(entries, annotations) {
    return JSON.stringify({
        schemaVersion: 2,
        mediaType: media_type/* OCI_INDEX */.$p,
        manifests: entries.map(({ descriptor }) => descriptor),
        ...(Object.keys(annotations).length === 0 ? {} : { annotations }),
    });
}
/** `index:key=value` and `key=value` → annotations of an index; those of other levels were made by the builds. */
function indexAnnotations(lines) {
    return Object.fromEntries(lines.flatMap((line) => {
        const [, level = 'index', key, value] = /^(?:(index|manifest|index-descriptor|manifest-descriptor)(?:\[[^\]]*\])?:)?([^=]+)=(.*)$/s.exec(line) ?? [];
        return level === 'index' && key !== undefined && value !== undefined ? [[key, value]] : [];
    }));
}

// EXTERNAL MODULE: ./lib/push/placed.js
var placed = __webpack_require__(22939);
// EXTERNAL MODULE: ./lib/push/record.js
var record = __webpack_require__(42967);
// EXTERNAL MODULE: ./lib/report/push-table.js
var push_table = __webpack_require__(99769);
// EXTERNAL MODULE: ./lib/pipeline/budgets.js
var pipeline_budgets = __webpack_require__(57580);
// EXTERNAL MODULE: ./lib/cache/scope.js
var scope = __webpack_require__(93646);
// EXTERNAL MODULE: ./lib/report/log-lines.js
var log_lines = __webpack_require__(64302);
;// CONCATENATED MODULE: ./lib/report/merge-reports.js
/** Platforms in the order given; compared where all were compared with the same commit. */
function mergeReports(reports, digest) {
    const [first, ...others] = reports;
    if (first === undefined)
        return undefined;
    const { compare } = first;
    const comparable = compare !== null &&
        others.every((other) => other.compare?.commit === compare.commit && other.compare.ref === compare.ref);
    return {
        version: 1,
        image: first.image,
        digest,
        commit: first.commit,
        platforms: reports.flatMap(({ platforms }) => platforms),
        compare: comparable
            ? { ...compare, platforms: reports.flatMap((report) => report.compare?.platforms ?? []) }
            : null,
    };
}

// EXTERNAL MODULE: ./lib/report/parse.js
var parse = __webpack_require__(26837);
// EXTERNAL MODULE: ./lib/report/summary.js
var summary = __webpack_require__(43394);
// EXTERNAL MODULE: ./lib/report/verdict.js
var verdict = __webpack_require__(60975);
// EXTERNAL MODULE: ./lib/pipeline/summary.js
var pipeline_summary = __webpack_require__(41958);
// EXTERNAL MODULE: ./lib/pipeline/tell-pull-request.js + 1 modules
var tell_pull_request = __webpack_require__(76937);
;// CONCATENATED MODULE: ./lib/pipeline/deliver-merged.js
// Records of one image → the report of all its platforms: judged, then in summary, comment, status and a file.









/** A record without a report is one platform less in it. */
function mergedReport(records, digest) {
    const reports = records.flatMap(({ report }) => (0,parse/* parseReport */.M)(JSON.stringify(report ?? null)) ?? []);
    return mergeReports(reports, digest);
}
/** Those of the inputs, and of files beside the Dockerfile that the reports name where the repository is checked out. */
async function mergedBudgets({ settings, run, records }, ports) {
    const path = dockerfileOf(mergedReport(records, ''));
    const absolute = path === undefined ? '' : ports.files.resolve(run.workspace, path);
    const text = path === undefined ? undefined : await ports.files.readText(absolute);
    const dockerfile = path === undefined || text === undefined ? undefined : { absolute, path, text };
    const source = { context: settings.build.context, file: undefined, folder: undefined, dockerfile };
    return (0,pipeline_budgets/* readBudgets */.le)({ settings, source, run }, ports);
}
function dockerfileOf(report) {
    const files = report?.platforms.flatMap(({ layers }) => layers.flatMap(({ file }) => file ?? []));
    // a record is a file from elsewhere
    return files?.find((path) => !path.startsWith('/') && !path.split('/').includes('..'));
}
/** Tells of the merged image as a build tells of its own. */
async function deliverMerged({ report, judgement, ...merge }, ports) {
    const { settings, repositories } = merge;
    const path = ports.files.resolve(await ports.files.makeTempFolder('layersmith-report-'), 'report.json');
    await ports.files.writeText(path, `${JSON.stringify(report, undefined, 2)}\n`);
    ports.outputs.set('report', path);
    const key = (0,scope/* deriveImageScope */.Pp)({
        images: repositories,
        dockerfile: dockerfileOf(report) ?? 'Dockerfile',
        context: settings.build.context,
        target: settings.build.target ?? report.image,
        platforms: [],
    });
    const { verdicts } = judgement;
    const input = { ...(0,tell_pull_request/* describeRun */.v)(report, merge), key, title: report.image, report, verdicts };
    await (0,pipeline_summary/* writeSummary */.S)((0,summary/* renderSummary */.B)(input), ports);
    const said = await (0,tell_pull_request/* tellPullRequest */.g)(input, merge, ports);
    ports.log.info((0,log_lines/* logRow */.vK)({ label: 'Report', text: (0,verdict/* verdictOf */.V)(report) }));
    for (const line of [...(0,pipeline_budgets/* sayBudgets */.ip)(judgement, ports), ...said])
        ports.log.info(line);
}

// EXTERNAL MODULE: ./lib/pipeline/place-tags.js + 1 modules
var place_tags = __webpack_require__(32464);
// EXTERNAL MODULE: ./lib/image/config.js
var config = __webpack_require__(44887);
// EXTERNAL MODULE: ./lib/image/descriptor.js
var image_descriptor = __webpack_require__(83768);
// EXTERNAL MODULE: ./lib/image/json.js
var json = __webpack_require__(57383);
// EXTERNAL MODULE: ./lib/image/manifest.js
var manifest = __webpack_require__(64252);
;// CONCATENATED MODULE: ./lib/pipeline/read-parts.js
// Digests that builds pushed → the entries of the index that joins them, attestations included.





/** Reads one pushed image of a repository. */
async function readPart(registry, repository, digest) {
    const { text, mediaType } = await registry.manifest(`${repository}@${digest}`).catch(absent);
    const parsed = (0,manifest/* parseManifest */.N)(text, mediaType);
    if (parsed.kind === 'index') {
        const entries = (0,json/* listOf */.c3)((0,json/* parseObject */.lj)(text, 'index'), 'manifests', 'index').filter(json/* isObject */.Gv).map(entryOf);
        const first = entries.find(({ platform }) => platform !== undefined);
        const child = first === undefined ? {} : await annotationsOf(registry, repository, String(first.descriptor['digest']));
        return { entries, annotations: { ...child, ...parsed.annotations } };
    }
    const { platform } = (0,config/* parseConfig */.o)(await registry.blob(`${repository}@${digest}`, parsed.config.digest));
    const size = new TextEncoder().encode(text).length;
    const descriptor = { mediaType: parsed.mediaType, digest, size, ...(platform && { platform }) };
    return { entries: [{ descriptor, platform }], annotations: parsed.annotations };
}
/** Proves that a further repository has the image as well. */
async function requirePart(registry, repository, digest) {
    await registry.digest(`${repository}@${digest}`).catch(absent);
}
async function annotationsOf(registry, repository, digest) {
    const { text, mediaType } = await registry.manifest(`${repository}@${digest}`);
    return (0,manifest/* parseManifest */.N)(text, mediaType).annotations;
}
function entryOf(descriptor) {
    const attests = (0,json/* textsOf */.CB)(descriptor['annotations'])['vnd.docker.reference.type'] !== undefined;
    return { descriptor, platform: attests ? undefined : (0,image_descriptor/* platformOf */.t)(descriptor['platform']) };
}
function absent(error) {
    if (!(error instanceof errors/* ExternalError */.yA) || error.reason !== 'not-found')
        throw error;
    throw new errors/* UserError */.yo('bad-record', `Input records: ${error.message} Was it pushed with push: by-digest, and not cleaned up since?`);
}

// EXTERNAL MODULE: ./lib/pipeline/relate.js
var pipeline_relate = __webpack_require__(90033);
// EXTERNAL MODULE: ./lib/pipeline/sections.js
var sections = __webpack_require__(31588);
// EXTERNAL MODULE: ./lib/pipeline/sign-pushed.js + 1 modules
var sign_pushed = __webpack_require__(67840);
// EXTERNAL MODULE: ./lib/pipeline/stage-push.js + 1 modules
var stage_push = __webpack_require__(42233);
// EXTERNAL MODULE: ./lib/pipeline/tell-placed.js
var tell_placed = __webpack_require__(90185);
;// CONCATENATED MODULE: ./lib/pipeline/merge.js
// Records of images that other jobs pushed by digest → one index behind the tags, and one report.

















const OCI = 'org.opencontainers.image.';
/** Labels that an index is to have as annotations: what stays the same when the same commit is merged again. */
const TOLD = ['title', 'description', 'url', 'source', 'version', 'revision', 'licenses', 'vendor'];
/** Joins, tags and reports. Throws UserError where records, tags and registries do not fit together. */
async function mergeJob(merge, ports) {
    const { settings, env } = merge;
    const records = await readRecords(merge, ports);
    const { repositories, digests, temporary } = (0,record/* joinRecords */.t4)(records);
    requireTags(settings.build.tags, repositories);
    const registry = await ports.registry(env);
    const budgets = await mergedBudgets({ ...merge, records }, ports);
    const { rows, failure, index, report, judgement } = await (0,sections/* section */.u)(ports, 'Merge', async () => {
        const joined = await join(registry, { settings, repositories, digests });
        const report = mergedReport(records, joined.index.digest);
        const judgement = report && (0,pipeline_budgets/* judgeImage */.xQ)(report, budgets);
        const placing = { merge, index: joined.index, judged: judgement?.failure?.message };
        const value = { ...joined, report, judgement, ...(await place(registry, placing, ports)) };
        const text = `${joined.platforms.join(', ')} → ${(0,digest/* shortDigest */.VK)(joined.index.digest)}`;
        return { value, text, lines: [`  ${joined.index.digest}`, ...(0,push_table/* pushLines */.g)(value.rows)] };
    });
    await (0,tell_placed/* tellPlaced */.h)(rows, ports);
    ports.outputs.set('digest', index.digest);
    if (report !== undefined && judgement !== undefined)
        await deliverMerged({ ...merge, repositories, report, judgement }, ports);
    if (judgement?.failure !== undefined)
        return judgement.failure;
    if (failure !== undefined)
        return { kind: 'failed', message: failure };
    const references = rows.filter(placed/* isInPlace */.R).map(({ reference }) => reference);
    const unsigned = await (0,sign_pushed/* signPushed */.d)({ ...merge, references, digest: index.digest }, ports);
    await removeTemporary(registry, temporary, ports);
    return unsigned === undefined ? { kind: 'done' } : { kind: 'failed', message: unsigned };
}
async function readRecords({ settings, run }, { files }) {
    const folder = files.resolve(run.workspace, settings.records);
    if (settings.records === '' || (await files.exists(folder)) !== 'directory')
        throw new errors/* UserError */.yo('no-records', `Input records is "${settings.records}": with mode "merge" it names the folder that actions/download-artifact has put the records into.`);
    const paths = (await files.listFiles(folder)).filter((path) => path.endsWith('.json'));
    const read = await Promise.all(paths.map(async (path) => (0,record/* parseRecord */.Hh)((await files.readText(path)) ?? '', files.relative(run.workspace, path))));
    return read.flatMap((record) => record ?? []);
}
function requireTags(tags, repositories) {
    if (tags.length === 0)
        throw new errors/* UserError */.yo('no-destination', `There are no tags to put on the merged image: give the inputs images and tags as for the builds, e.g. tags: ${repositories[0]}:main.`);
    for (const tag of tags) {
        if (repositories.includes((0,reference_name/* repositoryName */.aR)((0,reference_name/* requireReference */.jZ)(tag))))
            continue;
        throw new errors/* UserError */.yo('bad-record', `Input tags has "${tag}", but the images were pushed to ${repositories.join(', ')}: give the builds and the merge the same images.`);
    }
}
async function join(registry, { settings, repositories, digests }) {
    const [first = '', ...others] = repositories;
    const parts = await Promise.all(digests.map((digest) => readPart(registry, first, digest)));
    await Promise.all(others.flatMap((name) => digests.map((digest) => requirePart(registry, name, digest))));
    const entries = parts.flatMap((part) => part.entries);
    const platforms = checkPlatforms(entries, settings.build.platforms);
    const said = indexAnnotations(settings.build.annotations);
    const text = renderIndex(entries, { ...common(parts), ...labelled(settings.build.labels), ...said });
    const digest = await registry.putByDigest(first, { mediaType: media_type/* OCI_INDEX */.$p, text });
    return { index: { digest, mediaType: media_type/* OCI_INDEX */.$p, text }, platforms };
}
/** What all images say alike of their base holds for the index. */
function common(parts) {
    const [first, ...others] = parts;
    const same = Object.entries(first?.annotations ?? {}).filter(([key, value]) => key.startsWith(`${OCI}base.`) && others.every(({ annotations }) => annotations[key] === value));
    return Object.fromEntries(same);
}
function labelled(labels) {
    const told = new Set(TOLD.map((name) => `${OCI}${name}`));
    return Object.fromEntries(labels.flatMap((label) => {
        const at = label.indexOf('=');
        const [key, value] = [label.slice(0, at), label.slice(at + 1)];
        return told.has(key) && value !== '' ? [[key, value]] : [];
    }));
}
async function place(registry, { merge, index, judged }, ports) {
    const { settings, run } = merge;
    const relate = (0,pipeline_relate/* relateTo */.j)((0,stage_push/* ownRevision */.kO)(settings) ?? '', { run, token: settings.githubToken }, ports);
    const placement = { registry, references: settings.build.tags, policy: (0,stage_push/* tagPolicyOf */.Yz)(settings), relate };
    const decided = await (0,place_tags/* decideTags */.wT)(placement, { digest: index.digest, config: undefined });
    const refusal = judged ?? (0,place_tags/* refusalOf */.Of)(decided);
    if (refusal !== undefined)
        return { rows: (0,place_tags/* notSet */.U)(decided), failure: refusal };
    const rows = await (0,place_tags/* placeTags */.vx)(registry, decided, { manifest: index, done: [] });
    return { rows, failure: (0,tell_placed/* failureOf */.g)(rows) };
}
/** They held the images until now; a registry that keeps them is told of. */
async function removeTemporary(registry, temporary, ports) {
    const removed = await Promise.all(temporary.map((tag) => registry.removeTag(tag).catch(() => false)));
    const left = temporary.filter((_, at) => !removed[at]);
    if (left.length > 0)
        ports.log.info(`The registry does not remove single tags, so these stay: ${left.join(', ')}.`);
}


/***/ })

};
