export const id = 519;
export const ids = [519];
export const modules = {

/***/ 3519:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runStale: () => (/* binding */ runStale)
});

// EXTERNAL MODULE: ./lib/dockerfile/parse.js + 18 modules
var parse = __webpack_require__(9522);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
;// CONCATENATED MODULE: ./lib/pipeline/build-args.js
// The lines of the input build-args → what is known of the arguments.
/** `NAME=value` lines; a bare NAME takes its value from the environment, which lint does not see. */
function parseBuildArgs(lines) {
    return Object.fromEntries(lines.flatMap((line) => {
        const at = line.indexOf('=');
        return at < 1 ? [] : [[line.slice(0, at), line.slice(at + 1)]];
    }));
}

// EXTERNAL MODULE: ./lib/image/manifest.js
var image_manifest = __webpack_require__(4252);
// EXTERNAL MODULE: ./lib/image/platform.js
var image_platform = __webpack_require__(6377);
// EXTERNAL MODULE: ./lib/image/digest.js
var image_digest = __webpack_require__(7241);
// EXTERNAL MODULE: ./lib/image/reference.js
var image_reference = __webpack_require__(8424);
// EXTERNAL MODULE: ./lib/image/reference-name.js
var reference_name = __webpack_require__(8578);
// EXTERNAL MODULE: ./lib/rebuild/age.js
var rebuild_age = __webpack_require__(8560);
;// CONCATENATED MODULE: ./lib/rebuild/package-check.js
/** `3 packages would change, 1 of them for security: openssl 3.0.1 → 3.0.2 (security), …`. */
function describePackages(updates) {
    const security = updates.filter((update) => update.security).length;
    const count = updates.length === 1 ? '1 package would change' : `${updates.length} packages would change`;
    const urgent = security === 0 ? '' : `, ${security} of them for security`;
    const shown = updates
        .slice(0, 3)
        .map(({ name, from, to, security: safe }) => `${name} ${from} → ${to}${safe ? ' (security)' : ''}`);
    const more = updates.length > 3 ? ` and ${updates.length - 3} more` : '';
    return `${count}${urgent}: ${shown.join(', ')}${more}`;
}

;// CONCATENATED MODULE: ./lib/rebuild/decide.js
// What was found out about a published image → up to date, due and why, or unknown.





/** Decides. A registry that does not answer leaves it open, as the build would need it too. */
function decideRebuild(situation) {
    const { forced, published } = situation;
    const ended = { problems: [], notes: [] };
    if (forced)
        return { kind: 'due', causes: [cause('forced', 'It was asked for')], ...ended };
    if (published.kind === 'unknown')
        return { kind: 'unknown', causes: [], problems: [published.why], notes: [] };
    if (published.kind === 'missing') {
        const text = `${published.reference} is not in its registry`;
        return { kind: 'due', causes: [cause('missing', text)], ...ended };
    }
    const problems = situation.bases.flatMap(({ state }) => (state.kind === 'unknown' ? [state.why] : []));
    const age = (0,rebuild_age/* judgeAge */.nK)(published.created, situation);
    const causes = [
        ...published.lacks.map((platform) => cause('missing', `${published.reference} has no ${platform}`)),
        ...situation.bases.flatMap(movedCause),
        ...packageCauses(situation.packages),
        ...age.causes,
    ];
    const notes = [
        ...situation.bases.flatMap(noteOf),
        ...situation.unnamed.map((raw) => `What ${raw} stands for is not known here, so it was not looked at.`),
        ...packageNotes(situation.packages),
        ...age.notes,
    ];
    if (problems.length > 0)
        return { kind: 'unknown', causes: [], problems: [...new Set(problems)], notes };
    return { kind: causes.length === 0 ? 'up-to-date' : 'due', causes, problems: [], notes };
}
function cause(reason, text, stages = []) {
    return { reason, text, stages };
}
/** As people write it. */
function decide_shownName(reference) {
    const parsed = (0,image_reference/* parseReference */.F)(reference);
    return parsed.ok ? (0,reference_name/* familiarName */.hG)({ ...parsed.reference, digest: undefined }) : reference;
}
function movedCause({ external, state }) {
    const name = decide_shownName(external.reference);
    if (state.kind === 'other-layers')
        return [cause('base', `${name} has moved: the image does not begin with its layers`)];
    if (state.kind !== 'moved')
        return [];
    const where = state.platforms.length === 0 ? '' : ` for ${state.platforms.join(', ')}`;
    const change = `${(0,image_digest/* shortDigest */.VK)(state.from)} → ${(0,image_digest/* shortDigest */.VK)(state.to)}`;
    return [cause('base', `${name} has moved${where} (${change})`)];
}
function noteOf({ external, state }) {
    const name = decide_shownName(external.reference);
    switch (state.kind) {
        case 'same-layers':
            return [`Nothing is recorded of ${name}: the layers were compared, and the image begins with them.`];
        case 'other-layers':
            return [`Nothing is recorded of ${name}: the layers were compared.`];
        case 'unrecorded':
            return [`Which ${name} the image was made with is not recorded; the next build records it.`];
        default:
            return [];
    }
}
function packageCauses(packages) {
    if (packages === undefined || packages.updates.length === 0)
        return [];
    return [cause('packages', describePackages(packages.updates), packages.stages)];
}
function packageNotes(packages) {
    if (packages === undefined)
        return [];
    const { waiting, notes } = packages;
    if (waiting.length === 0)
        return notes;
    const what = waiting.length === 1 ? '1 package of the base has' : `${waiting.length} packages of the base have`;
    const urgent = waiting.filter(({ security }) => security).length;
    const part = urgent === 0 ? '' : `, ${urgent} of them for security`;
    return [...notes, `${what} a newer version${part}: it comes with the next base image.`];
}

// EXTERNAL MODULE: ./lib/dockerfile/stages.js + 1 modules
var dockerfile_stages = __webpack_require__(8417);
;// CONCATENATED MODULE: ./lib/rebuild/externals.js
// A Dockerfile and what the build is given → every image from outside that the target reaches.



/** Finds them in the file's order; one that is used several times is listed once for each platform. */
function listExternals(file, given) {
    const graph = (0,dockerfile_stages/* deriveStages */.RW)(file, given);
    const contexts = readContexts(given.buildContexts);
    const found = [...syntaxOf(file, given), ...graph.stages.flatMap((stage) => usesOf(graph, stage))];
    const replaced = found.flatMap((one) => {
        const named = one.reference === undefined ? undefined : contexts.get(contextKey(one.reference));
        if (named === undefined)
            return [one];
        return named === 'elsewhere' ? [] : [{ ...one, reference: named.image }];
    });
    const bad = (reference) => reference === undefined || !(0,image_reference/* parseReference */.F)(reference).ok;
    return {
        images: merge(replaced.filter(({ reference }) => !bad(reference))),
        unknown: [...new Set(replaced.filter(({ reference }) => bad(reference)).map(({ raw }) => raw))],
    };
}
function syntaxOf({ directives, text }, { buildArgs }) {
    const directive = directives.find(({ name }) => name === 'syntax');
    // what stands behind the image are options for it
    const reference = buildArgs['BUILDKIT_SYNTAX'] ?? directive?.value.split(/\s/)[0];
    if (reference === undefined || reference === '' || text === '')
        return [];
    const use = { kind: 'syntax', stage: undefined, line: directive?.line ?? 1 };
    return [{ reference, raw: reference, use, base: false, platform: 'unknown' }];
}
function usesOf(graph, stage) {
    if (!stage.reachable)
        return [];
    const { base, from, index, edges } = stage;
    const last = graph.target === undefined ? undefined : (0,dockerfile_stages/* chainOf */.dR)(graph, graph.target).at(-1);
    const own = base.stage !== undefined || base.scratch
        ? []
        : [
            {
                reference: base.reference,
                raw: base.raw,
                use: { kind: 'from', stage: index, line: from.line },
                base: last?.index === index,
                platform: platformOf(from, base.platform),
            },
        ];
    const others = edges.flatMap(({ kind, name, stage: to, instruction }) => to === undefined
        ? [
            {
                reference: name.includes('$') ? undefined : name,
                raw: name,
                use: { kind, stage: index, line: instruction.line },
                base: false,
                platform: 'target',
            },
        ]
        : []);
    return [...own, ...others];
}
/** Only the builder knows what BUILDPLATFORM is; without a flag it is the target's. */
function platformOf({ flags }, expanded) {
    const written = flags.find(({ name }) => name === 'platform')?.value;
    if (written === undefined || /^\$\{?TARGETPLATFORM\}?$/.test(written))
        return 'target';
    return expanded === undefined ? 'unknown' : { fixed: expanded };
}
/** Named contexts stand in for images of their name. */
function readContexts(lines) {
    return new Map(lines.flatMap((line) => {
        const at = line.indexOf('=');
        if (at < 1)
            return [];
        const value = line.slice(at + 1);
        const image = /^docker-image:\/\/(.+)$/.exec(value)?.[1];
        return [[contextKey(line.slice(0, at)), image === undefined ? 'elsewhere' : { image }]];
    }));
}
function contextKey(name) {
    const parsed = (0,image_reference/* parseReference */.F)(name);
    return parsed.ok ? (0,reference_name/* canonicalName */.Ew)(parsed.reference) : name;
}
function merge(found) {
    const byKey = new Map();
    for (const { reference = '', use, base, platform } of found) {
        const key = JSON.stringify([reference, platform]);
        const known = byKey.get(key);
        byKey.set(key, {
            reference,
            platform,
            uses: [...(known?.uses ?? []), use],
            base: base || known?.base === true,
        });
    }
    return [...byKey.values()];
}

// EXTERNAL MODULE: ./lib/lint/derive-facts.js + 1 modules
var derive_facts = __webpack_require__(6411);
// EXTERNAL MODULE: ./lib/lint/package-call.js + 1 modules
var package_call = __webpack_require__(8306);
;// CONCATENATED MODULE: ./lib/rebuild/installs.js
// The stages that become the image → which of them install system packages, and what they install unpinned.



const LANGUAGES = ['pip', 'pipx', 'uv', 'npm', 'pnpm', 'bun', 'yarn', 'npx', 'gem', 'go'];
/** Reads the RUNs that the target reaches. */
function findInstalls(file, given) {
    const graph = (0,dockerfile_stages/* deriveStages */.RW)(file, given);
    const facts = (0,derive_facts/* deriveFacts */.p)(file, graph, { path: '', buildArgs: given.buildArgs, target: given.target });
    const stages = new Set();
    const held = new Set();
    const others = new Set();
    const unpinned = new Set();
    let upgrades = false;
    for (const run of facts.runs) {
        const stage = facts.stages[run.stage];
        if (stage?.reachable !== true || run.onbuild)
            continue;
        const installs = (call) => (0,package_call/* hasVerb */.s_)(call, 'install', 'upgrade');
        for (const call of (0,package_call/* callsOf */.p9)(facts, run, 'apt', 'apk').filter(installs)) {
            if (!stage.exported)
                continue;
            stages.add(run.stage);
            if ((0,package_call/* hasVerb */.s_)(call, 'upgrade'))
                upgrades = true;
            for (const { value } of call.operands)
                if (/^[^=]+=/.test(value))
                    held.add(value.split('=')[0] ?? '');
        }
        for (const call of (0,package_call/* callsOf */.p9)(facts, run, 'yum', 'dnf', 'zypper').filter(installs))
            if (stage.exported)
                others.add((0,package_call/* callLabel */.v1)(call));
        for (const call of (0,package_call/* callsOf */.p9)(facts, run, ...LANGUAGES).filter(installs))
            if (isUnpinned(call))
                unpinned.add((0,package_call/* callLabel */.v1)(call));
    }
    return { stages: [...stages], held: [...held], upgrades, others: [...others], unpinned: [...unpinned] };
}
/** Names without a version; manifests, lock files and paths are the sources' affair. */
function isUnpinned({ manager, operands, options }) {
    if (options.some(({ name }) => /^(?:-r|--requirement|-e|--editable)$/.test(name)))
        return false;
    return operands.some(({ value }) => {
        if (value === '' || /^[./~$`]|:\/\/|[*?{]/.test(value))
            return false;
        if (manager.id === 'gem')
            return !options.some(({ name }) => name === '-v' || name === '--version');
        if (/@latest$/.test(value))
            return true;
        return !/[^@]@|==|===|~=|:\d/.test(value);
    });
}

;// CONCATENATED MODULE: ./lib/build/cache-mounts.js
// The definition of a build (LLB, from its provenance) → the cache mounts of each step, by the ids the builder knows them by.
const object = (value) => typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
const array = (value) => (Array.isArray(value) ? value : []);
const string = (value) => (typeof value === 'string' ? value : '');
const integer = (value) => (Number.isSafeInteger(value) ? value : 0);
const CACHE = 3;
const SHARING = ['shared', 'private', 'locked'];
/** Steps that have cache mounts; those that begin with the content of an image or stage are left out. */
function readStepMounts(definition) {
    const steps = new Map(definition.map(object).map((step) => [string(step['id']), step]));
    return [...steps].flatMap(([id, step]) => {
        const mounts = array(object(opOf(step)['exec'])['mounts']).map(object);
        const found = mounts.flatMap((mount) => readMount(mount, step, steps));
        return found.length === 0 ? [] : [{ step: id, mounts: found, image: imageOf(step, steps) }];
    });
}
function readMount(mount, step, steps) {
    const options = object(mount['cacheOpt']);
    const id = string(options['ID']);
    if (mount['mountType'] !== CACHE || !id.startsWith('/'))
        return [];
    const sharing = SHARING[integer(options['sharing'])] ?? 'shared';
    const known = { id: id.slice(1), sharing };
    if (mount['input'] === -1)
        return [{ ...known, owner: undefined }];
    const owner = ownerOf(steps.get(inputOf(step, integer(mount['input']))));
    return owner === undefined ? [] : [{ ...known, owner }];
}
/** The hidden step that BuildKit makes a folder with, for a mount with an owner or a mode. */
function ownerOf(step) {
    const [action, ...more] = array(object(opOf(step ?? {})['file'])['actions']).map(object);
    const folder = object(object(action?.['Action'])['mkdir']);
    if (action?.['input'] !== -1 || more.length > 0 || folder['path'] !== '/cache')
        return undefined;
    const by = (who) => integer(object(object(object(folder['owner'])[who])['User'])['byId']);
    return { uid: by('user'), gid: by('group'), mode: integer(folder['mode']) };
}
/** Down the file system of the step, to where it comes from. */
function imageOf(step, steps) {
    let at = step;
    for (let depth = 0; at !== undefined && depth < steps.size; depth += 1) {
        const source = string(object(opOf(at)['source'])['identifier']);
        if (source !== '')
            return /^docker-image:\/\/(.+)$/.exec(source)?.[1];
        at = steps.get(inputOf(at, 0));
    }
    return undefined;
}
function opOf(step) {
    return object(object(step['op'])['Op']);
}
function inputOf(step, index) {
    return string(array(step['inputs'])[index]).replace(/:\d+$/, '');
}

;// CONCATENATED MODULE: ./lib/build/provenance.js
// BuildKit's max-mode provenance (SLSA v0.2 or v1 shape) → lines, layers and base images per step.
// Field by field as measured; whatever has another shape is treated as absent, never as an error.

const provenance_object = (value) => typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
const provenance_array = (value) => (Array.isArray(value) ? value : []);
const provenance_string = (value) => (typeof value === 'string' ? value : undefined);
const number = (value) => typeof value === 'number' && Number.isFinite(value) ? value : undefined;
/** Both shapes carry the same three parts under other names. */
function selectParts(predicate) {
    const run = provenance_object(predicate['runDetails']);
    if (predicate['runDetails'] !== undefined) {
        const definition = provenance_object(predicate['buildDefinition']);
        return {
            metadata: provenance_object(provenance_object(run['metadata'])['buildkit_metadata']),
            config: provenance_object(provenance_object(definition['internalParameters'])['buildConfig']),
            materials: provenance_array(definition['resolvedDependencies']),
        };
    }
    return {
        metadata: provenance_object(provenance_object(predicate['metadata'])['https://mobyproject.org/buildkit@v1#metadata']),
        config: provenance_object(predicate['buildConfig']),
        materials: provenance_array(predicate['materials']),
    };
}
/** One range stands for each physical line, so first and last make the span. */
function spanOf(location) {
    const ranges = provenance_array(provenance_object(location)['ranges']).map(provenance_object);
    const starts = ranges.flatMap((range) => number(provenance_object(range['start'])['line']) ?? []);
    const ends = ranges.flatMap((range) => number(provenance_object(range['end'])['line']) ?? []);
    return starts.length === 0 ? [] : [{ line: Math.min(...starts), endLine: Math.max(...ends, ...starts) }];
}
function descriptorOf(value) {
    const raw = provenance_object(value);
    const digest = provenance_string(raw['digest']);
    if (digest === undefined)
        return [];
    const size = number(raw['size']);
    const known = size !== undefined && size >= 0;
    const annotated = provenance_string(provenance_object(raw['annotations'])['containerd.io/uncompressed']);
    return [
        {
            digest,
            // the classic store answers with diff ids and size -1
            size: known ? size : null,
            mediaType: provenance_string(raw['mediaType']) ?? '',
            diffId: annotated ?? (known ? undefined : digest),
        },
    ];
}
function readChains(layers) {
    const chains = new Map();
    for (const [output, value] of Object.entries(layers)) {
        const chain = provenance_array(value).at(-1);
        if (chain !== undefined)
            chains.set(output.replace(/:\d+$/, ''), provenance_array(chain).flatMap(descriptorOf));
    }
    return chains;
}
/** The definition ends in an operation that does nothing but name the result. */
function findResult(definition) {
    const last = definition
        .map(provenance_object)
        .findLast((step) => Object.keys(provenance_object(provenance_object(step['op'])['Op'])).length === 0);
    return provenance_string(provenance_array(last?.['inputs'])[0])?.replace(/:\d+$/, '');
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
function readBase(value) {
    const raw = provenance_object(value);
    const match = /^pkg:docker\/([^?]+)(?:\?(.*))?$/.exec(provenance_string(raw['uri']) ?? '');
    if (match === null)
        return [];
    const [, path = '', query = ''] = match;
    const digest = provenance_string(provenance_object(raw['digest'])['sha256']);
    const platform = new URLSearchParams(query).get('platform') ?? undefined;
    // a version that is a digest stays behind its @
    const reference = decoded(path).replace(/@(?!sha256:)(?=[^@/]*$)/, ':');
    return [{ reference, digest: digest === undefined ? undefined : `sha256:${digest}`, platform }];
}
/** Reads a provenance predicate; undefined when it is none. */
function readProvenance(value) {
    const outer = provenance_object(value);
    const predicate = outer['predicate'] === undefined ? outer : provenance_object(outer['predicate']);
    const { metadata, config, materials } = selectParts(predicate);
    const mapping = provenance_object(config['digestMapping']);
    if (Object.keys(mapping).length === 0)
        return undefined;
    const locations = Object.entries(provenance_object(provenance_object(metadata['source'])['locations']));
    return {
        steps: new Map(Object.entries(mapping).flatMap(([digest, step]) => typeof step === 'string' ? [[digest, step]] : [])),
        lines: new Map(locations.map(([step, entry]) => [step, provenance_array(provenance_object(entry)['locations']).flatMap(spanOf)])),
        chains: readChains(provenance_object(metadata['layers'])),
        result: findResult(provenance_array(config['llbDefinition'])),
        bases: materials.flatMap(readBase),
        mounts: readStepMounts(provenance_array(config['llbDefinition'])),
    };
}

// EXTERNAL MODULE: ./lib/image/json.js
var json = __webpack_require__(7383);
;// CONCATENATED MODULE: ./lib/rebuild/recorded.js
// What a published image says of the images it was made from: labels and provenance → digests by name.





/** Images that a build took beside its base, `name@digest` with blanks between; those of the base are the OCI's own. */
const BASES_LABEL = 'io.github.layersmith.bases';
const BASE_NAME = 'org.opencontainers.image.base.name';
const BASE_DIGEST = 'org.opencontainers.image.base.digest';
/** The name under which an image is recorded; undefined for what is no name. */
function recordName(text) {
    const parsed = (0,image_reference/* parseReference */.F)(text);
    if (!parsed.ok)
        return undefined;
    const { reference } = parsed;
    const tag = reference.tag ?? (reference.digest === undefined ? 'latest' : undefined);
    return (0,reference_name/* canonicalName */.Ew)({ ...reference, tag, digest: undefined });
}
/** The label's value; the same bases give the same text. */
function renderBases(digests) {
    return [...digests]
        .map(([name, digest]) => `${name}@${digest}`)
        .sort()
        .join(' ');
}
/** Reads the labels of an image. */
function readLabels(labels) {
    const name = recordName(labels[BASE_NAME] ?? '');
    const digest = labels[BASE_DIGEST] ?? '';
    const base = name !== undefined && (0,image_digest/* isDigest */.Bc)(digest) ? [[name, digest]] : [];
    const all = (labels[BASES_LABEL] ?? '').split(' ').flatMap((entry) => {
        const at = entry.lastIndexOf('@');
        const known = at < 1 ? undefined : recordName(entry.slice(0, at));
        const value = entry.slice(at + 1);
        return known !== undefined && (0,image_digest/* isDigest */.Bc)(value) ? [[known, value]] : [];
    });
    // the engine confirmed the base, the others are what their tags had when the build began
    const digests = new Map([...all, ...base]);
    return { digests, source: digests.size === 0 ? 'none' : 'labels' };
}
/** Reads the predicate or the whole statement of a provenance attestation, of whichever mode. */
function readMaterials(text) {
    const statement = parsed(text);
    // in mode min the definition of the build is left out, the materials are not
    const predicate = (0,json/* isObject */.Gv)(statement['predicate']) ? statement['predicate'] : statement;
    const bases = readProvenance({ ...predicate, ...placeholder(predicate) })?.bases ?? [];
    const digests = new Map(bases.flatMap(({ reference, digest }) => {
        const name = recordName(reference);
        return name === undefined || digest === undefined ? [] : [[name, digest]];
    }));
    return { digests, source: digests.size === 0 ? 'none' : 'provenance' };
}
function parsed(text) {
    try {
        const value = JSON.parse(text);
        return (0,json/* isObject */.Gv)(value) ? value : {};
    }
    catch {
        return {};
    }
}
/** The reader asks for a definition of the build; one that is left out is an empty one here. */
function placeholder(predicate) {
    const config = { digestMapping: { '': '' } };
    const definition = predicate['buildDefinition'];
    if (!(0,json/* isObject */.Gv)(definition))
        return { buildConfig: config };
    return { buildDefinition: { ...definition, internalParameters: { buildConfig: config } } };
}

// EXTERNAL MODULE: ./lib/image/config.js
var image_config = __webpack_require__(4887);
;// CONCATENATED MODULE: ./lib/rebuild/base-state.js
/** Says which of our platforms moved; `before` and `after` are undefined when they could not be read. */
function compareIndexes(moved, wanted, { before, after }) {
    if (before === undefined || after === undefined || wanted.length === 0)
        return { kind: 'moved', ...moved, platforms: [] };
    const of = (digests, platform) => digests.get(platform) ?? digests.get('');
    const platforms = wanted.filter((platform) => of(before, platform) !== of(after, platform));
    if (platforms.length === 0)
        return { kind: 'elsewhere', ...moved };
    return { kind: 'moved', ...moved, platforms: platforms.length === wanted.length ? [] : platforms };
}
/** True when the layers of a base are the first ones of an image; by diff ids where the blobs were compressed anew. */
function beginsWith(image, base) {
    return base.length > 0 && base.length <= image.length && base.every((layer, at) => image[at] === layer);
}
/** The platforms for which the build takes an image; none when only the builder knows. */
function wantedPlatforms({ platform }, target) {
    if (platform === 'target')
        return target;
    return platform === 'unknown' ? [] : [platform.fixed];
}

;// CONCATENATED MODULE: ./lib/rebuild/pins.js
// Images pinned by digest whose tag has moved on → the Dockerfile with the newer digests.



/** The tag that a pinned reference follows, as a reference of its own; `latest` when none is written. */
function followedTag(text) {
    const parsed = (0,image_reference/* parseReference */.F)(text);
    if (!parsed.ok || parsed.reference.digest === undefined)
        return undefined;
    const tag = parsed.reference.tag ?? 'latest';
    return { reference: (0,reference_name/* canonicalName */.Ew)({ ...parsed.reference, tag, digest: undefined }), tag };
}
/** Pins for which there is a newer digest, each once. */
function findPins(bases) {
    const pins = bases.flatMap(({ external, state }) => state.kind === 'pinned' && state.newer !== undefined
        ? [{ name: nameOf(external.reference, state.tag), from: state.digest, to: state.newer }]
        : []);
    return [...new Map(pins.map((pin) => [`${pin.name} ${pin.from}`, pin])).values()];
}
function nameOf(reference, tag) {
    const shown = shownName(reference);
    return shown.endsWith(`:${tag}`) ? shown : `${shown}:${tag}`;
}
/** Replaces digests wherever they stand behind a name of that image, and nothing else. */
function bumpPins(text, pins) {
    let bumped = text;
    const left = [];
    for (const pin of pins) {
        const next = bumpOne(bumped, pin);
        if (next === bumped)
            left.push(pin);
        bumped = next;
    }
    return { text: bumped, bumped: pins.filter((pin) => !left.includes(pin)), left };
}
/** Two tags of one image may share a digest, and move apart: the name before the @ decides. */
function bumpOne(text, { name, from, to }) {
    const parts = text.split(`@${from}`);
    return parts.reduce((done, part) => {
        const written = /[^\s=,"']*$/.exec(done)?.[0] ?? '';
        const followed = followedTag(`${written}@${from}`);
        const same = followed === undefined || followed.reference === followedTag(`${name}@${from}`)?.reference;
        return `${done}@${same ? to : from}${part}`;
    });
}

;// CONCATENATED MODULE: ./lib/image/origin.js
// Text of an image config → when the image says it was made, as a whole and layer by layer.

/** Reads what `parseConfig` has proven to be a config. */
function parseOrigin(text) {
    const document = (0,json/* parseObject */.lj)(text, 'image config');
    const history = Array.isArray(document['history']) ? document['history'].filter(json/* isObject */.Gv) : [];
    return {
        created: timeOf(document),
        layerTimes: history.filter((entry) => entry['empty_layer'] !== true).map(timeOf),
    };
}
function timeOf(entry) {
    const time = Date.parse((0,json/* optionalText */.mR)(entry, 'created') ?? '');
    return Number.isNaN(time) ? undefined : time;
}

;// CONCATENATED MODULE: ./lib/pipeline/rebuild-published.js
// The references of an image → what its registry has of it: platforms, layers, labels, age, and where its provenance is.






/** The same repository by digest. */
function byDigest(reference, digest) {
    return `${(0,reference_name/* repositoryName */.aR)((0,reference_name/* requireReference */.jZ)(reference))}@${digest}`;
}
/** Reads the first reference that exists: one GET of the manifest (and of that of a platform), one of the config. */
async function readPublished(registry, references, platforms) {
    try {
        for (const reference of references) {
            const found = await readOne(registry, reference, platforms);
            if (found !== undefined)
                return found;
        }
    }
    catch (error) {
        if (!(error instanceof errors/* ExternalError */.yA))
            throw error;
        return { kind: 'unknown', why: (0,errors/* messageOf */.bD)(error) };
    }
    return { kind: 'missing', reference: references[0] ?? '' };
}
async function readOne(registry, reference, wanted) {
    const top = await registry.manifest(reference).catch(absent);
    if (top === undefined)
        return undefined;
    const parsed = (0,image_manifest/* parseManifest */.N)(top.text, top.mediaType);
    if (parsed.kind === 'manifest') {
        const image = await readImage(registry, reference, parsed);
        const common = { kind: 'found', reference, digest: top.digest, attestations: [] };
        return { ...common, platforms: [image.platform], image };
    }
    const images = (0,image_manifest/* imagesOf */.I)(parsed);
    const nameOf = ({ platform }) => (platform === undefined ? '' : (0,image_platform/* formatPlatform */.Bq)(platform));
    const chosen = images.find((one) => wanted.includes(nameOf(one))) ?? images[0];
    if (chosen === undefined)
        throw new errors/* ExternalError */.yA('registry', 'invalid', `The index of ${reference} has no image.`);
    const { text, mediaType } = await registry.manifest(byDigest(reference, chosen.digest));
    const manifest = (0,image_manifest/* parseManifest */.N)(text, mediaType);
    if (manifest.kind === 'index')
        throw new errors/* ExternalError */.yA('registry', 'invalid', `The index of ${reference} holds another index.`);
    return {
        kind: 'found',
        reference,
        digest: top.digest,
        platforms: images.map(nameOf),
        image: await readImage(registry, reference, manifest, nameOf(chosen)),
        attestations: parsed.manifests.filter(({ annotations }) => annotations['vnd.docker.reference.type'] === 'attestation-manifest'),
    };
}
function absent(error) {
    if (error instanceof errors/* ExternalError */.yA && error.reason === 'not-found')
        return undefined;
    throw error;
}
async function readImage(registry, reference, manifest, platform) {
    const text = await registry.blob(reference, manifest.config.digest);
    const config = (0,image_config/* parseConfig */.o)(text);
    const own = config.platform === undefined ? '' : (0,image_platform/* formatPlatform */.Bq)(config.platform);
    return { platform: platform || own, manifest, config, origin: parseOrigin(text) };
}

;// CONCATENATED MODULE: ./lib/pipeline/rebuild-bases.js
// Images from outside and what the published image records of them → which have moved since.









/** One HEAD for each reference; more only for those that moved or are not recorded. */
function checkBases(question, lookup) {
    return Promise.all(question.externals.map(async (external) => ({
        external,
        state: await stateOf(external, question, lookup).catch(unknown),
    })));
}
function unknown(error) {
    if (!(error instanceof errors/* ExternalError */.yA))
        throw error;
    return { kind: 'unknown', why: error.message };
}
async function stateOf(external, question, lookup) {
    const pinned = (0,reference_name/* requireReference */.jZ)(external.reference).digest;
    if (pinned !== undefined)
        return pinState(external.reference, pinned, lookup);
    const current = await lookup.digest(external.reference);
    const from = question.recorded.digests.get(recordName(external.reference) ?? '');
    if (from === current)
        return { kind: 'same', digest: current };
    if (from === undefined)
        return unrecorded(external, { ...question, current }, lookup);
    const wanted = wantedPlatforms(external, question.platforms).map(image_platform/* normalPlatformText */.w0);
    const after = await digestsOf(external.reference, current, lookup);
    // somebody recorded the digest of the platform's manifest
    if ([...after.values()].includes(from))
        return { kind: 'same', digest: current };
    const before = await digestsOf(external.reference, from, lookup).catch(() => undefined);
    return compareIndexes({ from, to: current }, wanted, { before, after });
}
/** What a pin's tag has now; a pin needs no answer, as the build takes what is written. */
async function pinState(reference, digest, lookup) {
    const followed = followedTag(reference);
    const tag = followed?.tag ?? '';
    if (followed === undefined)
        return { kind: 'pinned', digest, tag, newer: undefined };
    try {
        const current = await lookup.digest(followed.reference);
        const same = current === digest || [...(await digestsOf(reference, current, lookup)).values()].includes(digest);
        return { kind: 'pinned', digest, tag, newer: same ? undefined : current };
    }
    catch (error) {
        if (!(error instanceof errors/* ExternalError */.yA))
            throw error;
        return { kind: 'pinned', digest, tag, newer: undefined };
    }
}
async function unrecorded({ reference, base }, { image, current }, lookup) {
    if (!base)
        return { kind: 'unrecorded', to: current };
    const manifest = await manifestFor(reference, { digest: current, platform: image.platform }, lookup);
    if (manifest === undefined)
        return { kind: 'unrecorded', to: current };
    const layers = ({ layers }) => layers.map(({ digest }) => digest);
    if (beginsWith(layers(image.manifest), layers(manifest)))
        return { kind: 'same-layers', to: current };
    // blobs may have been compressed anew on the way, which diff ids do not see
    const config = (0,image_config/* parseConfig */.o)(await lookup.blob(reference, manifest.config.digest));
    const same = beginsWith(image.config.diffIds, config.diffIds);
    return { kind: same ? 'same-layers' : 'other-layers', to: current };
}
/** The manifest of one platform behind a digest. */
async function manifestFor(reference, { digest, platform }, lookup) {
    const top = await read(reference, digest, lookup);
    if (top.kind === 'manifest')
        return top;
    const found = (0,image_manifest/* imagesOf */.I)(top).find((one) => platformName(one.platform) === platform);
    const image = found === undefined ? undefined : await read(reference, found.digest, lookup);
    return image?.kind === 'manifest' ? image : undefined;
}
async function digestsOf(reference, digest, lookup) {
    const top = await read(reference, digest, lookup);
    if (top.kind === 'manifest')
        return new Map([['', digest]]);
    return new Map((0,image_manifest/* imagesOf */.I)(top).map((one) => [platformName(one.platform), one.digest]));
}
async function read(reference, digest, lookup) {
    const { text, mediaType } = await lookup.manifest(byDigest(reference, digest));
    return (0,image_manifest/* parseManifest */.N)(text, mediaType);
}
function platformName(platform) {
    return platform === undefined ? '' : (0,image_platform/* formatPlatform */.Bq)(platform);
}

;// CONCATENATED MODULE: ./lib/pipeline/rebuild-lookup.js
// A registry → the same one, asked for each thing once; a host that is down or has had enough is left alone.


const FINAL = new Set(['rate-limited', 'unreachable', 'unavailable']);
/** Requests to one host go one after the other, so that the first refusal spares the rest. */
function createLookup(registry) {
    const answers = new Map();
    const lines = new Map();
    const refusals = new Map();
    const once = (key, reference, ask) => {
        const known = answers.get(key);
        if (known !== undefined)
            return known;
        const host = (0,reference_name/* requireReference */.jZ)(reference).domain;
        const answer = (lines.get(host) ?? Promise.resolve()).then(async () => {
            const refused = refusals.get(host);
            if (refused !== undefined)
                throw refused;
            return ask().catch((error) => {
                if (error instanceof errors/* ExternalError */.yA && FINAL.has(error.reason))
                    refusals.set(host, error);
                throw error;
            });
        });
        answers.set(key, answer);
        lines.set(host, answer.catch(() => undefined));
        return answer;
    };
    return {
        digest: (reference) => once(`digest ${reference}`, reference, () => registry.digest(reference)),
        manifest: (reference) => once(`manifest ${reference}`, reference, () => registry.manifest(reference)),
        blob: (reference, digest) => once(`blob ${reference} ${digest}`, reference, () => registry.blob(reference, digest)),
    };
}

// EXTERNAL MODULE: ./lib/layers/packages/apk.js
var apk = __webpack_require__(3628);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: ./node_modules/tar-stream/index.js
var tar_stream = __webpack_require__(6118);
// EXTERNAL MODULE: ./lib/layers/compression.js
var layers_compression = __webpack_require__(4524);
;// CONCATENATED MODULE: ./lib/layers/pick-files.js
// An archive of files, a layer or another tar, to the contents of the few that are wanted.




/** A larger file is none of those that anybody looks for. */
const LARGEST = 64 * 1024 * 1024;
/** What a whiteout takes away: a file, a folder, or all that a folder had. */
function removedBy(path) {
    const slash = path.lastIndexOf('/') + 1;
    const name = path.slice(slash);
    if (name === '.wh..wh..opq')
        return path.slice(0, Math.max(0, slash - 1));
    return name.startsWith('.wh.') ? `${path.slice(0, slash)}${name.slice(4)}` : undefined;
}
/** Reads to the end; a whiteout of a wanted file or folder counts as that removed. Rejects when it is no tar. */
async function pick_files_pickFiles(source, wanted) {
    const found = new Map();
    const { compression, blob } = await (0,layers_compression/* sniff */.ZF)(external_node_stream_.Readable.from(source));
    const tar = (0,tar_stream.extract)();
    tar.on('entry', ({ name, type, size = 0, mtime }, content, next) => {
        const path = name.replace(/^(?:\.?\/)+/, '');
        const removed = removedBy(path);
        const modified = mtime?.getTime();
        const isFile = type === 'file' || type === 'contiguous-file';
        if (removed !== undefined && wanted(removed))
            found.set(removed, { bytes: undefined, modified });
        const chunks = isFile && size <= LARGEST && wanted(path) ? [] : undefined;
        content.on('data', (chunk) => void chunks?.push(chunk));
        content.on('end', () => {
            if (chunks !== undefined)
                found.set(path, { bytes: Buffer.concat(chunks), modified });
            next();
        });
        content.on('error', next);
    });
    await (0,promises_.pipeline)(blob, (0,layers_compression/* decompressor */.ni)(compression), tar);
    return found;
}

;// CONCATENATED MODULE: ./lib/rebuild/apk-index.js
/** Reads the lines; a tagged repository only serves packages that ask for it. */
function readRepositories(text, architecture) {
    const lines = text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '' && !line.startsWith('#') && !line.startsWith('@'));
    const web = lines.filter((line) => /^https?:\/\/\S+$/.test(line));
    return {
        urls: web.map((line) => `${line.replace(/\/+$/, '')}/${architecture}/APKINDEX.tar.gz`),
        skipped: lines.filter((line) => !web.includes(line)).map((line) => line.replace(/\/\/[^/@]*@/, '//')),
    };
}
/** The architecture that most packages of a database have. */
function commonArchitecture(packages) {
    const counts = new Map();
    for (const { architecture } of packages)
        if (architecture !== undefined && architecture !== 'noarch' && architecture !== 'all')
            counts.set(architecture, (counts.get(architecture) ?? 0) + 1);
    return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}
/** Packages of an index; the database of installed ones has the same letters. */
function asAvailable(packages, wanted) {
    return packages
        .filter(({ name }) => wanted.has(name))
        .map(({ name, version, architecture }) => ({ name, version, architecture, security: false }));
}

;// CONCATENATED MODULE: ./lib/rebuild/apt-index.js
/** Where the signed list of an archive's files is. */
function releaseUrl({ uri, suite }) {
    return suite.endsWith('/') ? `${uri}${suite}InRelease` : `${uri}dists/${suite}/InRelease`;
}
/** Reads InRelease; its signature is not checked, as nothing is installed by it. */
function parseRelease(text, suite) {
    const field = (name) => new RegExp(`^${name}: (.*)$`, 'm').exec(text)?.[1]?.trim() ?? '';
    const date = Date.parse(field('Date'));
    const section = /^SHA256:[^\n]*\n((?: [^\n]*\n)*)/m.exec(`${text}\n`)?.[1] ?? '';
    const rows = section.split('\n').map((line) => line.trim().split(/\s+/));
    const names = [suite, field('Suite'), field('Codename'), field('Label'), field('Archive')];
    return {
        date: Number.isNaN(date) ? undefined : date,
        hashes: new Map(rows.flatMap(([hash = '', , path]) => (path === undefined ? [] : [[path, hash]]))),
        security: names.some((name) => /security/i.test(name)),
    };
}
/** The lists of packages of a source for an architecture, in the first form that can be read. */
function packageLists(source, { hashes }, { architecture, forms }) {
    const folder = releaseUrl(source).replace(/InRelease$/, '');
    const stems = source.suite.endsWith('/')
        ? ['Packages']
        : source.components.map((component) => `${component}/binary-${architecture}/Packages`);
    return stems
        .filter((stem) => ['', '.xz', '.gz', '.bz2'].some((form) => hashes.has(`${stem}${form}`)))
        .map((stem) => {
        const form = forms.find((one) => hashes.has(`${stem}${one}`));
        if (form === undefined)
            return undefined;
        return { url: `${folder}${stem}${form}`, sha256: hashes.get(`${stem}${form}`) ?? '' };
    });
}
/** Versions of the wanted packages; what is still being rolled out to a part of the machines is left out. */
function scanPackages(text, wanted, security) {
    const found = [];
    for (let at = 0; at < text.length;) {
        const end = text.indexOf('\n\n', at);
        const stop = end === -1 ? text.length : end;
        const line = text.indexOf('\n', at);
        // nearly every paragraph begins with its name, and nearly none is wanted
        const name = text.startsWith('Package: ', at)
            ? text.slice(at + 9, line === -1 ? stop : line).trim()
            : undefined;
        if (name === undefined || wanted.has(name))
            found.push(...readParagraph(text.slice(at, stop), wanted, security));
        at = stop + 2;
    }
    return found;
}
function readParagraph(paragraph, wanted, security) {
    const field = (name) => new RegExp(`^${name}: (.*)$`, 'm').exec(paragraph)?.[1]?.trim();
    const [name = '', version, architecture] = ['Package', 'Version', 'Architecture'].map(field);
    const phase = Number(field('Phased-Update-Percentage') ?? '100');
    if (!wanted.has(name) || version === undefined || phase < 100)
        return [];
    return [{ name, version, architecture, security }];
}

;// CONCATENATED MODULE: ./lib/rebuild/apt-sources.js
// An image's `sources.list` and `sources.list.d` → the archives that its apt asks.
/** Reads both forms; files that apt would not read are left out by their names. */
function readAptSources(files) {
    const stanzas = [...files].sort().flatMap(([path, text]) => {
        if (path === 'etc/apt/sources.list' || path.endsWith('.list'))
            return text.split('\n').flatMap(readLine);
        return path.endsWith('.sources') ? readStanzas(text) : [];
    });
    const deb = stanzas.filter(({ types }) => types.includes('deb'));
    const each = deb.flatMap(({ uris, suites, components, architectures }) => uris.flatMap((uri) => suites.map((suite) => ({ uri, suite, components, architectures }))));
    const [known, others] = [each.filter(isWeb), each.filter((source) => !isWeb(source))];
    const sources = known.map((source) => ({ ...source, uri: source.uri.replace(/\/*$/, '/') }));
    return { sources, skipped: [...new Set(others.map(({ uri }) => withoutLogin(uri)))] };
}
/** True for the files that say where packages come from. */
function isAptSource(path) {
    return path === 'etc/apt/sources.list' || /^etc\/apt\/sources\.list\.d\/[^/]+\.(?:list|sources)$/.test(path);
}
function isWeb({ uri }) {
    return /^https?:\/\//.test(uri);
}
function withoutLogin(uri) {
    return uri.replace(/\/\/[^/@]*@/, '//');
}
/** `deb [arch=amd64 signed-by=…] uri suite component…`. */
function readLine(line) {
    const text = (line.split('#')[0] ?? '').trim();
    const options = /^deb\s+\[([^\]]*)\]/.exec(text)?.[1] ?? '';
    const [type = '', uri, suite, ...components] = text.replace(/\[[^\]]*\]/, ' ').split(/\s+/);
    if (type !== 'deb' || uri === undefined || suite === undefined)
        return [];
    const architectures = /(?:^|\s)arch=(\S+)/.exec(options)?.[1]?.split(',') ?? [];
    return [{ types: [type], uris: [uri], suites: [suite], components, architectures }];
}
/** Paragraphs of `Field: words`, continued by lines that begin with a blank. */
function readStanzas(text) {
    const plain = text
        .split('\n')
        .filter((line) => !line.startsWith('#'))
        .join('\n');
    return plain.split(/\n[ \t]*\n/).flatMap((paragraph) => {
        const fields = new Map();
        for (const line of paragraph.replace(/\n[ \t]/g, ' ').split('\n')) {
            const colon = line.indexOf(':');
            const words = line.slice(colon + 1).split(/\s+/);
            if (colon > 0)
                fields.set(line.slice(0, colon).trim().toLowerCase(), words.filter((word) => word !== ''));
        }
        const words = (name) => fields.get(name) ?? [];
        if (/^(?:no|false|0)$/i.test(words('enabled')[0] ?? ''))
            return [];
        return [
            {
                ...{ types: words('types'), uris: words('uris'), suites: words('suites') },
                ...{ components: words('components'), architectures: words('architectures') },
            },
        ];
    });
}

// EXTERNAL MODULE: ./lib/layers/packages/versions/compare.js + 3 modules
var compare = __webpack_require__(9502);
;// CONCATENATED MODULE: ./lib/rebuild/package-updates.js

/** Compares as the package manager would choose: the highest version of the name and architecture. */
function findUpdates(installed, available) {
    const { manager, packages, base, upgrades, held } = installed;
    const byName = Map.groupBy(available, ({ name }) => name);
    const fromBase = new Set(base.map(keyOf));
    const holds = new Set(held);
    const newer = packages.flatMap((one) => {
        const candidates = (byName.get(one.name) ?? []).filter(({ architecture, version }) => fits(one, architecture) && (0,compare/* compareVersions */.Z)(manager, one.version, version) < 0);
        const best = candidates.reduce((top, next) => (top && (0,compare/* compareVersions */.Z)(manager, top.version, next.version) >= 0 ? top : next), undefined);
        if (best === undefined || holds.has(one.name))
            return [];
        const security = candidates.some((candidate) => candidate.security);
        const update = { name: one.name, from: one.version, to: best.version, security };
        return [{ update, waits: !upgrades && fromBase.has(keyOf(one)) }];
    });
    const pick = (waits) => sorted(newer.filter((one) => one.waits === waits).map(({ update }) => update));
    return { ours: pick(false), waiting: pick(true) };
}
function keyOf({ name, version, architecture = '' }) {
    return `${name} ${version} ${architecture}`;
}
function fits({ architecture }, other) {
    const any = (name) => name === undefined || name === 'all' || name === 'noarch';
    return any(architecture) || any(other) || architecture === other;
}
function sorted(updates) {
    return [...updates].sort((a, b) => Number(b.security) - Number(a.security) || (a.name < b.name ? -1 : 1));
}

// EXTERNAL MODULE: ./lib/layers/packages/dpkg.js
var dpkg = __webpack_require__(1878);
;// CONCATENATED MODULE: ./lib/pipeline/rebuild-layers.js
// A published image whose Dockerfile installs system packages → its package databases and where its packages come from.








const DATABASES = new Map([
    ['var/lib/dpkg/status', 'dpkg'],
    ['lib/apk/db/installed', 'apk'],
    ['usr/lib/apk/db/installed', 'apk'],
]);
/** Folders are wanted for what a layer removes. */
const FOLDERS = new Set(['etc', 'etc/apt', 'etc/apt/sources.list.d', 'etc/apk']);
function isWanted(path) {
    return DATABASES.has(path) || FOLDERS.has(path) || isAptSource(path) || path === 'etc/apk/repositories';
}
/** How many of the first layers are the base's; undefined when nobody can say. */
async function countBaseLayers({ found: { image }, externals, recorded }, { lookup }) {
    const base = externals.find((external) => external.base);
    if (base === undefined)
        return 0;
    const { reference } = base;
    const pinned = /@(.+)$/.exec(reference)?.[1];
    const digest = pinned ?? recorded.digests.get(recordName(reference) ?? '') ?? (await lookup.digest(reference));
    const manifest = await manifestFor(reference, { digest, platform: image.platform }, lookup);
    if (manifest === undefined)
        return undefined;
    const layers = manifest.layers.map((layer) => layer.digest);
    if (beginsWith(image.manifest.layers.map((layer) => layer.digest), layers))
        return layers.length;
    const { diffIds } = (0,image_config/* parseConfig */.o)(await lookup.blob(reference, manifest.config.digest));
    return beginsWith(image.config.diffIds, diffIds) ? diffIds.length : undefined;
}
/** Undefined when no layer above the base has a database: then no package is ours. Reads no more layers than it must. */
async function readSystemPackages({ found, baseLayers }, { registry }) {
    const { reference, image } = found;
    const read = async (at) => {
        const digest = image.manifest.layers[at]?.digest ?? '';
        const files = await pick_files_pickFiles(await registry.stream(reference, digest, 0), isWanted);
        return new Map([...files].map(([path, { bytes }]) => [path, bytes && new TextDecoder().decode(bytes)]));
    };
    const above = [];
    let made;
    for (const at of ownLayers(image, baseLayers)) {
        const texts = await read(at);
        above.push(texts);
        if (made === undefined && databaseIn(texts) !== undefined)
            made = image.origin.layerTimes[at];
    }
    const own = above.map(databaseIn).find((database) => database !== undefined);
    if (own === undefined)
        return undefined;
    const below = [];
    for (let at = baseLayers - 1; at > 0 && !below.some((texts) => databaseIn(texts)); at -= 1)
        below.push(await read(at));
    // the first layer of a distribution's image says where its packages come from
    if (baseLayers > 0)
        below.push(await read(0));
    const base = below.map(databaseIn).find((database) => database?.manager === own.manager);
    return { ...own, base: base?.packages ?? [], made, sources: sourcesIn([...above, ...below]) };
}
/** All packages of the uppermost database; undefined when no layer has one. */
async function readDatabase({ reference, image }, { registry }) {
    for (const at of ownLayers(image, 0)) {
        const digest = image.manifest.layers[at]?.digest ?? '';
        const files = await pickFiles(await registry.stream(reference, digest, 0), (path) => DATABASES.has(path));
        const texts = new Map([...files].map(([path, { bytes }]) => [path, bytes && new TextDecoder().decode(bytes)]));
        const database = databaseIn(texts);
        if (database !== undefined)
            return database.packages;
    }
    return undefined;
}
/** Uppermost first, without those that COPY and WORKDIR made. */
function ownLayers({ config, manifest }, baseLayers) {
    const made = config.history.filter(({ emptyLayer }) => !emptyLayer);
    const known = made.length === manifest.layers.length;
    return manifest.layers
        .map((_, at) => at)
        .slice(baseLayers)
        .filter((at) => !known || !/^(?:\/bin\/sh -c #\(nop\) +)?(?:COPY|ADD|WORKDIR)\b/.test(made[at]?.createdBy ?? ''))
        .reverse();
}
function databaseIn(texts) {
    for (const [path, text] of texts) {
        const manager = DATABASES.get(path);
        if (manager === undefined || text === undefined)
            continue;
        return { manager, packages: manager === 'dpkg' ? (0,dpkg/* parseDpkgStatus */._)(text) : (0,apk/* parseApkInstalled */.M)(text) };
    }
    return undefined;
}
/** Of each file the uppermost; one that a layer removed, or that was in a folder it removed, is none. */
function sourcesIn(layers) {
    const seen = new Map();
    const gone = [];
    for (const texts of layers) {
        for (const [path, text] of texts)
            if (!seen.has(path) && !DATABASES.has(path) && !gone.some((folder) => path.startsWith(`${folder}/`)))
                seen.set(path, text);
        gone.push(...[...texts.keys()].filter((path) => FOLDERS.has(path)));
    }
    return new Map([...seen].flatMap(([path, text]) => (text === undefined ? [] : [[path, text]])));
}

;// CONCATENATED MODULE: ./lib/pipeline/rebuild-packages.js
// A published image's system packages → which its distribution has newer versions of. No container is started.








/** Mirrors get what is new hours after it was published. */
const LAG = 6 * 3_600_000;
/** Undefined when the image's own stages install nothing. Throws nothing for a registry's or an archive's sake. */
async function checkPackages(question, ports) {
    const { installs } = question;
    const nothing = { updates: [], waiting: [], stages: installs.stages, installed: [] };
    const others = installs.others.map((call) => `Whether ${call} would install something newer is not looked into.`);
    if (installs.stages.length === 0)
        return others.length === 0 ? undefined : { ...nothing, notes: others };
    try {
        const baseLayers = await countBaseLayers(question, ports);
        if (baseLayers === undefined)
            return {
                ...nothing,
                notes: [...others, 'Which layers are those of the base is not known, so packages were not compared.'],
            };
        const system = await readSystemPackages({ found: question.found, baseLayers }, ports);
        if (system === undefined)
            return { ...nothing, notes: others };
        const { available, notes } = await readAvailable(system, await ports.packageIndex());
        const { upgrades, held } = installs;
        const { ours, waiting } = findUpdates({ ...system, upgrades, held }, available);
        return {
            updates: ours,
            waiting,
            stages: installs.stages,
            installed: system.packages,
            notes: [...others, ...notes],
        };
    }
    catch (error) {
        if (!(error instanceof errors/* ExternalError */.yA))
            throw error;
        return { ...nothing, notes: [...others, `Packages were not compared: ${(0,errors/* messageOf */.bD)(error)}`] };
    }
}
/** What all archives of the image have; one that cannot be read is a note. */
async function readAvailable(system, index) {
    const architecture = commonArchitecture(system.packages);
    if (architecture === undefined)
        return { available: [], notes: [] };
    const asked = { system, index, architecture, wanted: new Set(system.packages.map(({ name }) => name)) };
    const { questions, skipped } = system.manager === 'dpkg' ? aptQuestions(asked) : apkQuestions(asked);
    const answers = await Promise.all(questions.map((ask) => ask().catch((error) => {
        if (!(error instanceof errors/* ExternalError */.yA))
            throw error;
        return { available: [], notes: [`${error.message} Its packages were not compared.`] };
    })));
    const left = skipped.map((address) => `${address} is not on the web, so its packages were not compared.`);
    return {
        available: answers.flatMap(({ available }) => available),
        notes: [...new Set([...left, ...answers.flatMap(({ notes }) => notes)])],
    };
}
function aptQuestions(asked) {
    const { sources, skipped } = readAptSources(asked.system.sources);
    const { architecture } = asked;
    const fitting = sources.filter(({ architectures }) => architectures.length === 0 || architectures.includes(architecture));
    return { questions: fitting.map((source) => () => askApt(source, asked)), skipped };
}
async function askApt(source, { system, index, architecture, wanted }) {
    const url = releaseUrl(source);
    const bytes = (await index.read(url)) ?? (await index.read(url.replace(/InRelease$/, 'Release')));
    if (bytes === undefined)
        return { available: [], notes: [`There is no ${url}, so its packages were not compared.`] };
    const release = parseRelease(new TextDecoder().decode(bytes), source.suite);
    if (isOlder(release.date, system))
        return { available: [], notes: [] };
    const forms = await index.forms();
    const lists = packageLists(source, release, { architecture, forms });
    const unread = lists.includes(undefined)
        ? [`${url} offers lists of packages as xz only, and there is no xz on PATH: they were not compared.`]
        : [];
    const texts = await Promise.all(lists.flatMap((list) => (list === undefined ? [] : [index.read(list.url, list.sha256)])));
    const available = texts.flatMap((text) => text === undefined ? [] : scanPackages(new TextDecoder().decode(text), wanted, release.security));
    return { available, notes: unread };
}
function apkQuestions(asked) {
    const text = asked.system.sources.get('etc/apk/repositories') ?? '';
    const { urls, skipped } = readRepositories(text, asked.architecture);
    return { questions: urls.map((url) => () => askApk(url, asked)), skipped };
}
async function askApk(url, { system, index, wanted }) {
    const bytes = await index.read(url);
    if (bytes === undefined)
        return { available: [], notes: [`There is no ${url}, so its packages were not compared.`] };
    const file = (await pick_files_pickFiles(once(bytes), (path) => path === 'APKINDEX')).get('APKINDEX');
    if (file?.bytes === undefined || isOlder(file.modified, system))
        return { available: [], notes: [] };
    const packages = (0,apk/* parseApkInstalled */.M)(new TextDecoder().decode(file.bytes));
    return { available: asAvailable(packages, wanted), notes: [] };
}
async function* once(bytes) {
    yield bytes;
}
/** The image's packages were installed from this very index: what it has above them the Dockerfile did not want. */
function isOlder(published, { made }) {
    // an index without a time of its own says nothing
    return published !== undefined && published > 0 && made !== undefined && made > published + LAG;
}

;// CONCATENATED MODULE: ./lib/pipeline/rebuild-check.js











/** What is asked for all images of a run. */
function createCheckPorts(given) {
    let index;
    const packageIndex = () => {
        index ??= given.packageIndex();
        return index;
    };
    return { ...given, packageIndex, lookup: createLookup(given.registry) };
}
/** Finds out and decides. Throws nothing for a registry's sake. */
async function checkRebuild(question, ports) {
    const { references, dockerfile, given, forced, limits } = question;
    const wanted = question.platforms.map(image_platform/* normalPlatformText */.w0);
    const found = await readPublished(ports.registry, references, wanted);
    const situation = { forced, limits, now: ports.now, packages: undefined, unpinned: [] };
    if (found.kind !== 'found') {
        const verdict = decideRebuild({ ...situation, published: found, bases: [], unnamed: [] });
        return { verdict, bases: [], published: undefined, packages: undefined };
    }
    const { images, unknown } = listExternals(dockerfile, given);
    const recorded = await readRecorded(found, images.map(({ reference }) => reference), ports);
    const platforms = wanted.length === 0 ? found.platforms : wanted;
    const bases = await checkBases({ externals: images, recorded, image: found.image, platforms }, ports.lookup);
    const installs = findInstalls(dockerfile, given);
    const packages = question.packages
        ? await checkPackages({ found, externals: images, recorded, installs }, ports)
        : undefined;
    const { digest, reference, image } = found;
    const lacks = wanted.filter((platform) => !found.platforms.includes(platform));
    const verdict = decideRebuild({
        ...situation,
        published: { kind: 'found', reference, digest, created: image.origin.created, lacks },
        bases,
        unnamed: unknown,
        packages,
        unpinned: installs.unpinned,
    });
    return { verdict, bases, published: found, packages };
}
/** Labels; the provenance in the registry is read only for what they leave open. */
async function readRecorded({ reference, image, attestations }, externals, { registry }) {
    const labels = readLabels(image.config.labels);
    const open = externals.some((name) => !name.includes('@') && !labels.digests.has(recordName(name) ?? ''));
    const [attestation] = attestations;
    if (!open || attestation === undefined)
        return labels;
    try {
        const { text, mediaType } = await registry.manifest(byDigest(reference, attestation.digest));
        const manifest = (0,image_manifest/* parseManifest */.N)(text, mediaType);
        const layers = manifest.kind === 'manifest' ? manifest.layers : [];
        const statement = layers.find(({ annotations }) => annotations['in-toto.io/predicate-type']?.startsWith('https://slsa.dev/provenance/'));
        if (statement === undefined)
            return labels;
        const materials = readMaterials(await registry.blob(reference, statement.digest));
        return { digests: new Map([...materials.digests, ...labels.digests]), source: 'provenance' };
    }
    catch (error) {
        if (error instanceof errors/* ExternalError */.yA)
            return labels;
        throw error;
    }
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./lib/rebuild/images-list.js
// The text of `images.yml` → the images of a repository, each with what it is built from and its tags.



const KEYS = ['name', 'context', 'file', 'target', 'platforms', 'build-args', 'tags'];
/** A list of images, alone or under `images`. Throws UserError that names the entry; `path` is for the message. */
function parseImagesList(text, path) {
    const document = parseYaml(text, path);
    const list = (0,json/* isObject */.Gv)(document) ? document['images'] : document;
    if (Array.isArray(list) && list.length > 0)
        return list.map((entry, at) => readEntry(entry, { path, at }));
    throw new errors/* UserError */.yo('bad-list', `${path} has no images: it is a list of entries with name and tags.`, {
        file: path,
    });
}
function parseYaml(text, path) {
    try {
        return (0,dist/* parse */.qg)(text);
    }
    catch (error) {
        const why = error instanceof Error ? (error.message.split('\n')[0] ?? '') : '';
        throw new errors/* UserError */.yo('bad-list', `${path} is not YAML: ${why}`, { file: path });
    }
}
function readEntry(entry, place) {
    if (!(0,json/* isObject */.Gv)(entry))
        throw wrong(place, 'is no mapping');
    const stranger = Object.keys(entry).find((key) => !KEYS.includes(key));
    if (stranger !== undefined)
        throw wrong(place, `has "${stranger}"; known are ${KEYS.join(', ')}`);
    const tags = texts(entry['tags'], 'tags', place);
    const name = images_list_text(entry['name'], 'name', place) ?? tags[0];
    if (name === undefined || tags.length === 0)
        throw wrong(place, 'has no tags');
    return {
        name,
        tags,
        context: images_list_text(entry['context'], 'context', place) ?? '.',
        file: images_list_text(entry['file'], 'file', place),
        target: images_list_text(entry['target'], 'target', place),
        platforms: texts(entry['platforms'], 'platforms', place),
        buildArgs: texts(entry['build-args'], 'build-args', place),
    };
}
function images_list_text(value, key, place) {
    if (value === undefined || value === null)
        return undefined;
    if (typeof value === 'string' && value !== '')
        return value;
    throw wrong(place, `: ${key} is not text`);
}
/** A list, or one text with commas or lines. */
function texts(value, key, place) {
    if (value === undefined || value === null)
        return [];
    const list = typeof value === 'string' ? value.split(/[,\n]/) : asList(value, key, place);
    return list
        .map((one) => (typeof one === 'string' ? one.trim() : wrongItem(key, place)))
        .filter((one) => one !== '');
}
function asList(value, key, place) {
    if (Array.isArray(value))
        return value;
    throw wrong(place, `: ${key} is neither text nor a list`);
}
function wrongItem(key, place) {
    throw wrong(place, `: ${key} has an entry that is not text`);
}
function wrong({ path, at }, what) {
    const gap = what.startsWith(':') ? '' : ' ';
    return new errors/* UserError */.yo('bad-list', `${path}: image ${at + 1}${gap}${what}.`, { file: path });
}

;// CONCATENATED MODULE: ./lib/report/rebuild-words.js
// A verdict → the words for it: one line, log lines, the job summary.



/** `due: alpine:3.22 has moved (…)`, `up to date`, `not known: …`. */
function verdictLine({ kind, causes, problems }) {
    if (kind === 'due')
        return `due: ${causes.map(({ text }) => text).join('; ')}`;
    return kind === 'unknown' ? `not known: ${problems.join(' ')}` : 'up to date';
}
/** The outputs' words: `base,packages`. */
function reasonCodes({ kind, causes }) {
    if (kind === 'unknown')
        return 'unknown';
    return [...new Set(causes.map(({ reason }) => reason))].join(',');
}
/** One line for each image from outside. */
function baseLines(bases) {
    return bases.map(({ external, state }) => `  ${shownName(external.reference)} (${external.uses.map(describeUse).join(', ')}): ${describeState(state)}`);
}
function describeUse({ kind, line }) {
    const words = { from: 'FROM', copy: 'COPY', mount: 'RUN --mount', syntax: 'syntax' };
    return `${words[kind]} :${line}`;
}
/** What has become of it since the image was made. */
function describeState(state) {
    switch (state.kind) {
        case 'same':
        case 'same-layers':
            return 'unchanged';
        case 'moved':
            return `moved, ${(0,image_digest/* shortDigest */.VK)(state.from)} → ${(0,image_digest/* shortDigest */.VK)(state.to)}`;
        case 'other-layers':
            return `moved, now ${(0,image_digest/* shortDigest */.VK)(state.to)}`;
        case 'elsewhere':
            return 'moved for other platforms only';
        case 'unrecorded':
            return 'not recorded';
        case 'pinned':
            return state.newer === undefined
                ? 'pinned'
                : `pinned to ${(0,image_digest/* shortDigest */.VK)(state.digest)}, ${state.tag} is ${(0,image_digest/* shortDigest */.VK)(state.newer)} now`;
        case 'unknown':
            return 'not known';
    }
}
const HEADS = { due: 'due for a rebuild', 'up-to-date': 'up to date', unknown: 'not rebuilt' };
/** The decision in the job summary. */
function renderVerdict({ title, verdict, bases, remarks }) {
    const causes = [
        ...verdict.causes.map(({ text }) => `- ${escapeText(text)}.`),
        ...verdict.problems.map((text) => `- ${escapeText(text)}`),
    ];
    const rows = bases.map(({ external, state }) => `| ${code(shownName(external.reference))} | ${external.uses.map(describeUse).join(', ')} | ${describeState(state)} |`);
    const table = rows.length === 0 ? [] : ['| image from outside | where | since then |', '|---|---|---|', ...rows, ''];
    return [
        `### ${escapeText(title)}: ${HEADS[verdict.kind]}`,
        '',
        ...(causes.length === 0 ? [] : [...causes, '']),
        ...table,
        ...[...verdict.notes, ...remarks].map((text) => `${escapeText(text)}\n`),
    ].join('\n');
}
/** `2 images from outside, unchanged`. */
function countBases(bases) {
    if (bases.length === 0)
        return 'no image from outside';
    const same = bases.every(({ state: { kind } }) => kind === 'same' || kind === 'same-layers');
    return `${counted(bases.length, 'image')} from outside${same ? ', unchanged' : ''}`;
}

;// CONCATENATED MODULE: ./lib/report/stale-table.js
// Verdicts over several images → a table for a terminal, or JSON that a job's matrix can be made of.


const INK = { due: 'warning', unknown: 'error', 'up-to-date': 'strong' };
/** A row for each image; what is to be known beside it stands below. */
function renderStaleTable(images, paint) {
    const width = Math.max(...images.map(({ image }) => image.name.length));
    const lines = images.flatMap(({ image, verdict, bases }) => [
        `${image.name.padEnd(width)}  ${paint(INK[verdict.kind], verdictLine(verdict))}`,
        ...bases.map(({ external, state }) => paint('quiet', `  ${decide_shownName(external.reference)}: ${describeState(state)}`)),
        ...verdict.notes.map((note) => paint('quiet', `  ${note}`)),
    ]);
    const count = (kind) => images.filter(({ verdict }) => verdict.kind === kind).length;
    const sums = [
        `${count('due')} due`,
        `${count('up-to-date')} up to date`,
        ...(count('unknown') === 0 ? [] : [`${count('unknown')} not known`]),
    ];
    return `${[...lines, '', sums.join(', ')].join('\n')}\n`;
}
/** One object for each image; `due` is what a matrix filters by. */
function renderStaleJson(images) {
    const entries = images.map(({ image, reference, digest, verdict, bases }) => ({
        ...{ name: image.name, context: image.context, file: image.file ?? null, target: image.target ?? null },
        ...{ platforms: image.platforms, buildArgs: image.buildArgs, tags: image.tags },
        ...{ reference: reference ?? null, digest: digest ?? null },
        due: verdict.kind === 'due',
        verdict: verdict.kind,
        reason: reasonCodes(verdict),
        causes: verdict.causes.map(({ reason, text }) => ({ reason, text })),
        problems: verdict.problems,
        notes: verdict.notes,
        bases: bases.map(({ external: { reference: name, uses, base }, state }) => ({
            reference: name,
            base,
            uses,
            state,
        })),
    }));
    return `${JSON.stringify({ version: 1, images: entries }, undefined, 2)}\n`;
}

;// CONCATENATED MODULE: ./lib/cli/commands/stale.js
// `layersmith stale`: published images and their Dockerfiles → which have to be built anew, and why.






const LISTS = ['images.yml', 'images.yaml'];
/** Exits with 1 when an image is due, with 2 when of one it is not known. */
async function runStale(ports, command) {
    const { terminal } = ports;
    const images = await imagesOf(ports, command);
    const checks = createCheckPorts({
        registry: await ports.registry(),
        packageIndex: ports.packageIndex,
        now: ports.clock.now(),
    });
    const answers = [];
    for (const [at, image] of images.entries()) {
        terminal.showProgress(`${at + 1} of ${images.length}: ${image.name}`);
        answers.push(await checkOne(ports, { command, image, checks }));
    }
    terminal.showProgress('');
    await terminal.write(command.json ? renderStaleJson(answers) : renderStaleTable(answers, terminal.paint));
    const has = (kind) => answers.some(({ verdict }) => verdict.kind === kind);
    if (has('unknown'))
        return 2;
    return has('due') ? 1 : 0;
}
async function imagesOf(ports, command) {
    const { images, list, context, file, target, platforms, buildArgs } = command;
    if (list === undefined && images.length > 0)
        return images.map((name) => ({ name, tags: [name], context, file, target, platforms, buildArgs }));
    const path = list ?? (await firstList(ports));
    const text = await ports.files.readText(ports.files.resolve(ports.workingFolder, path));
    if (text === undefined)
        throw new errors/* UserError */.yo('no-such-file', `There is no file ${path}.`);
    const listed = parseImagesList(text, path);
    const missing = images.find((name) => !listed.some((image) => image.name === name));
    if (missing !== undefined)
        throw new errors/* UserError */.yo('usage', `${path} has no image "${missing}": ${listed.map(({ name }) => name).join(', ')}.`);
    return images.length === 0 ? listed : listed.filter(({ name }) => images.includes(name));
}
async function firstList({ files, workingFolder }) {
    for (const name of LISTS)
        if ((await files.exists(files.resolve(workingFolder, name))) === 'file')
            return name;
    throw new errors/* UserError */.yo('usage', 'Name a published image, for instance layersmith stale ghcr.io/acme/api:main, or list several in images.yml.');
}
async function checkOne(ports, { command, image, checks }) {
    const { verdict, bases, published } = await checkRebuild({
        references: image.tags,
        dockerfile: (0,parse.parseDockerfile)(await readDockerfile(ports, image)),
        given: { buildArgs: parseBuildArgs(image.buildArgs), target: image.target, buildContexts: [] },
        platforms: image.platforms,
        forced: false,
        limits: command.limits,
        packages: command.packages,
    }, checks);
    return { image, verdict, bases, reference: published?.reference, digest: published?.digest };
}
async function readDockerfile({ files, workingFolder }, image) {
    const path = image.file ?? `${image.context === '.' ? '' : `${image.context.replace(/\/+$/, '')}/`}Dockerfile`;
    const text = await files.readText(files.resolve(workingFolder, path));
    if (text !== undefined)
        return text;
    throw new errors/* UserError */.yo('no-dockerfile', `There is no Dockerfile at ${path}. Name it with --file.`);
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

/***/ 4887:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ historyByLayer),
/* harmony export */   o: () => (/* binding */ parseConfig)
/* harmony export */ });
/* harmony import */ var _descriptor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3768);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7241);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7383);
// Text of an image config to platform, diff ids and history.



/** Reads an image config; throws an ExternalError that names the part that is wrong. */
function parseConfig(text) {
    const document = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseObject */ .lj)(text, 'image config');
    const rootfs = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .asObject */ .eB)(document['rootfs'], 'rootfs of the image config');
    const diffIds = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .listOf */ .c3)(rootfs, 'diff_ids', 'image config').map(diffIdOf);
    const config = document['config'];
    const labels = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textsOf */ .CB)((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(config) ? config['Labels'] : undefined);
    return { platform: (0,_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .platformOf */ .t)(document), diffIds, history: historyOf(document), labels };
}
function diffIdOf(value) {
    const problem = typeof value === 'string' ? (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestProblem */ .WQ)(value) : 'a diff id is not text';
    if (typeof value !== 'string' || problem !== undefined)
        throw (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .malformed */ .Qm)('image config', problem ?? '');
    return value;
}
function historyOf(document) {
    const history = document['history'];
    if (!Array.isArray(history))
        return [];
    return history.filter(_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv).map((entry) => ({
        createdBy: (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .optionalText */ .mR)(entry, 'created_by') ?? '',
        emptyLayer: entry['empty_layer'] === true,
    }));
}
/** The history entry of each layer, base first; empty when entries and layers do not match in number. */
function historyByLayer(config) {
    const made = config.history.filter((entry) => !entry.emptyLayer);
    return made.length === config.diffIds.length ? made : [];
}


/***/ }),

/***/ 3768:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ parseDescriptor),
/* harmony export */   t: () => (/* binding */ platformOf)
/* harmony export */ });
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7241);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7383);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6377);
// A descriptor in a manifest or index to a checked value.



/** Reads a descriptor; throws an ExternalError that names the part that is wrong. */
function parseDescriptor(value, what) {
    const object = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asObject */ .eB)(value, what);
    const digest = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(object, 'digest', what);
    const problem = (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestProblem */ .WQ)(digest);
    if (problem !== undefined)
        throw (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .malformed */ .Qm)(what, problem);
    const size = object['size'];
    if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0) {
        throw (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .malformed */ .Qm)(what, '"size" is not a number of bytes');
    }
    return {
        mediaType: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(object, 'mediaType', what),
        digest,
        size,
        platform: platformOf(object['platform']),
        annotations: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textsOf */ .CB)(object['annotations']),
    };
}
/** The platform an object with `os`, `architecture` and `variant` names. */
function platformOf(value) {
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(value))
        return undefined;
    const os = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .optionalText */ .mR)(value, 'os');
    const architecture = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .optionalText */ .mR)(value, 'architecture');
    if (os === undefined || architecture === undefined)
        return undefined;
    return (0,_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .normalize */ .S8)({ os, architecture, variant: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .optionalText */ .mR)(value, 'variant') });
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

/***/ 7383:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CB: () => (/* binding */ textsOf),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   Qm: () => (/* binding */ malformed),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   eB: () => (/* binding */ asObject),
/* harmony export */   lj: () => (/* binding */ parseObject),
/* harmony export */   mR: () => (/* binding */ optionalText)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
// Bytes that others wrote, as JSON text, to values whose types were looked at.

/** The error for a document that is not what it should be. */
function malformed(what, why) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ExternalError */ .yA('registry', 'invalid', `The ${what} cannot be read: ${why}.`);
}
/** Parses text that must be a JSON object. */
function parseObject(text, what) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        throw malformed(what, 'it is not JSON');
    }
    return asObject(value, what);
}
/** The value as an object. */
function asObject(value, what) {
    if (!isObject(value))
        throw malformed(what, 'an object is missing');
    return value;
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** The member as a list. */
function listOf(object, key, what) {
    const value = object[key];
    if (!Array.isArray(value))
        throw malformed(what, `"${key}" is not a list`);
    return value;
}
/** The member as text. */
function textOf(object, key, what) {
    const value = object[key];
    if (typeof value !== 'string')
        throw malformed(what, `"${key}" is not text`);
    return value;
}
/** The member as text, undefined when it is absent, empty or something else. */
function optionalText(object, key) {
    const value = object[key];
    return typeof value === 'string' && value !== '' ? value : undefined;
}
/** An object of texts; members that are no text are left out. */
function textsOf(value) {
    if (!isObject(value))
        return {};
    const pairs = Object.entries(value).filter((pair) => typeof pair[1] === 'string');
    return Object.fromEntries(pairs);
}


/***/ }),

/***/ 4252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ imagesOf),
/* harmony export */   N: () => (/* binding */ parseManifest)
/* harmony export */ });
/* harmony import */ var _descriptor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3768);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7383);
/* harmony import */ var _media_type_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4938);
// Text of an OCI or Docker manifest or index to checked values.



/** Reads a manifest or an index. `mediaType` is what the registry said; the document's own word goes first. */
function parseManifest(text, mediaType) {
    const document = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseObject */ .lj)(text, 'manifest');
    const type = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .optionalText */ .mR)(document, 'mediaType') ?? mediaType ?? guessType(document);
    const annotations = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textsOf */ .CB)(document['annotations']);
    switch ((0,_media_type_js__WEBPACK_IMPORTED_MODULE_2__/* .mediaKind */ .l4)(type)) {
        case 'index': {
            const manifests = descriptors(document, 'manifests', 'index');
            return { kind: 'index', mediaType: type, manifests, annotations };
        }
        case 'manifest': {
            const config = (0,_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDescriptor */ .B)(document['config'], 'config of the manifest');
            const layers = descriptors(document, 'layers', 'manifest');
            return { kind: 'manifest', mediaType: type, config, layers, annotations };
        }
        default:
            throw (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .malformed */ .Qm)('manifest', whyUnknown(type, document));
    }
}
function descriptors(document, key, what) {
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)(document, key, what).map((value, at) => (0,_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDescriptor */ .B)(value, `${what}, ${key}[${at}]`));
}
/** OCI allows a document without a media type; then its members tell. */
function guessType(document) {
    if (Array.isArray(document['manifests']))
        return _media_type_js__WEBPACK_IMPORTED_MODULE_2__/* .OCI_INDEX */ .$p;
    return Array.isArray(document['layers']) ? _media_type_js__WEBPACK_IMPORTED_MODULE_2__/* .OCI_MANIFEST */ .EG : '';
}
function whyUnknown(type, document) {
    if (document['schemaVersion'] === 1)
        return 'it has the old schema 1; push the image again with a current engine';
    return `"${type}" is not an image manifest or index (known: ${[_media_type_js__WEBPACK_IMPORTED_MODULE_2__/* .OCI_MANIFEST */ .EG, _media_type_js__WEBPACK_IMPORTED_MODULE_2__/* .OCI_INDEX */ .$p, _media_type_js__WEBPACK_IMPORTED_MODULE_2__/* .DOCKER_MANIFEST */ .Vv, _media_type_js__WEBPACK_IMPORTED_MODULE_2__/* .DOCKER_INDEX */ .Mu].join(', ')})`;
}
/** The images of an index: attestations and entries without a real platform are left out. */
function imagesOf(index) {
    return index.manifests.filter(({ annotations, platform, mediaType }) => (0,_media_type_js__WEBPACK_IMPORTED_MODULE_2__/* .mediaKind */ .l4)(mediaType) === 'manifest' &&
        annotations['vnd.docker.reference.type'] === undefined &&
        platform?.os !== 'unknown');
}


/***/ }),

/***/ 4938:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $p: () => (/* binding */ OCI_INDEX),
/* harmony export */   EG: () => (/* binding */ OCI_MANIFEST),
/* harmony export */   Mu: () => (/* binding */ DOCKER_INDEX),
/* harmony export */   Vv: () => (/* binding */ DOCKER_MANIFEST),
/* harmony export */   ZX: () => (/* binding */ bareMediaType),
/* harmony export */   _P: () => (/* binding */ MANIFEST_TYPES),
/* harmony export */   l4: () => (/* binding */ mediaKind)
/* harmony export */ });
/* unused harmony export DOCKER_CONFIG */
// Media types of images: which there are, and what kind of thing each one names.
const OCI_INDEX = 'application/vnd.oci.image.index.v1+json';
const OCI_MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
const OCI_CONFIG = 'application/vnd.oci.image.config.v1+json';
const OCI_LAYER = 'application/vnd.oci.image.layer.v1.tar';
const DOCKER_INDEX = 'application/vnd.docker.distribution.manifest.list.v2+json';
const DOCKER_MANIFEST = 'application/vnd.docker.distribution.manifest.v2+json';
const DOCKER_CONFIG = 'application/vnd.docker.container.image.v1+json';
const DOCKER_LAYER = 'application/vnd.docker.image.rootfs.diff.tar';
/** What a client that wants a manifest or an index of either family asks for. */
const MANIFEST_TYPES = [OCI_INDEX, OCI_MANIFEST, DOCKER_INDEX, DOCKER_MANIFEST];
const KINDS = new Map([
    [OCI_INDEX, 'index'],
    [DOCKER_INDEX, 'index'],
    [OCI_MANIFEST, 'manifest'],
    [DOCKER_MANIFEST, 'manifest'],
    [OCI_CONFIG, 'config'],
    [DOCKER_CONFIG, 'config'],
]);
/** The type without parameters such as `; charset=utf-8`, lower case. */
function bareMediaType(mediaType) {
    return (mediaType.split(';')[0] ?? '').trim().toLowerCase();
}
/** What a media type names. */
function mediaKind(mediaType) {
    const bare = bareMediaType(mediaType);
    const known = KINDS.get(bare);
    if (known !== undefined)
        return known;
    return isLayerType(bare) ? 'layer' : 'unknown';
}
function isLayerType(bare) {
    return (bare.startsWith(OCI_LAYER) ||
        bare.startsWith(DOCKER_LAYER) ||
        bare.startsWith('application/vnd.oci.image.layer.nondistributable.v1.tar') ||
        bare.startsWith('application/vnd.docker.image.rootfs.foreign.diff.tar'));
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


/***/ }),

/***/ 4524:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MB: () => (/* binding */ compressionOf),
/* harmony export */   ZF: () => (/* binding */ sniff),
/* harmony export */   ni: () => (/* binding */ decompressor)
/* harmony export */ });
/* unused harmony export counting */
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7075);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8522);
// A layer blob as stored (gzip, zstd or plain) to the stream of its tar.


/** Tells the compression from a blob's first four bytes. */
function compressionOf(head) {
    if (head[0] === 0x1f && head[1] === 0x8b)
        return 'gzip';
    const zstd = head[0] === 0x28 && head[1] === 0xb5 && head[2] === 0x2f && head[3] === 0xfd;
    return zstd ? 'zstd' : 'none';
}
/** The stage that undoes a compression; `chunkSize` is how much comes out at once. */
function decompressor(compression, chunkSize = 16 * 1024) {
    switch (compression) {
        case 'gzip':
            return (0,node_zlib__WEBPACK_IMPORTED_MODULE_1__.createGunzip)({ chunkSize });
        case 'zstd':
            return (0,node_zlib__WEBPACK_IMPORTED_MODULE_1__.createZstdDecompress)({ chunkSize });
        case 'none':
            return new node_stream__WEBPACK_IMPORTED_MODULE_0__.PassThrough();
    }
}
/** Looks at the first bytes of a blob; `blob` is the whole of it again. */
async function sniff(source) {
    const chunks = source[Symbol.asyncIterator]();
    let head = Buffer.alloc(0);
    while (head.length < 4) {
        const next = await chunks.next();
        if (next.done)
            break;
        head = Buffer.concat([head, next.value]);
    }
    return { compression: compressionOf(head), blob: joined(head, chunks) };
}
async function* joined(head, chunks) {
    if (head.length > 0)
        yield head;
    for (let next = await chunks.next(); !next.done; next = await chunks.next())
        yield next.value;
}
/** Counts the bytes that pass. */
function counting() {
    let bytes = 0;
    const stage = new Transform({
        transform(chunk, _encoding, done) {
            bytes += chunk.length;
            done(null, chunk);
        },
    });
    return { stage, count: () => bytes };
}


/***/ }),

/***/ 3628:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ parseApkInstalled)
/* harmony export */ });
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(905);

/** Packages in the order of the file. */
function parseApkInstalled(text) {
    return text.split('\n\n').flatMap((paragraph) => {
        const field = (letter) => {
            const start = paragraph.startsWith(`${letter}:`) ? 0 : paragraph.indexOf(`\n${letter}:`) + 1;
            if (start === 0 && !paragraph.startsWith(`${letter}:`))
                return undefined;
            const end = paragraph.indexOf('\n', start);
            return paragraph.slice(start + 2, end === -1 ? undefined : end).trim();
        };
        const [name, version, origin] = [field('P'), field('V'), field('o')];
        if (!name || !version)
            return [];
        const source = origin === name ? undefined : origin;
        return [{ manager: 'apk', name, version, architecture: field('A'), source, size: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .sizeOf */ .$)(field('I')) }];
    });
}


/***/ }),

/***/ 1878:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ parseDpkgStatus)
/* harmony export */ });
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(905);

const FIELDS = ['Package', 'Status', 'Version', 'Architecture', 'Source', 'Installed-Size'];
/** Packages that have files in the image; those removed with their settings left are none. */
function parseDpkgStatus(text) {
    return text.split(/\n[ \t]*\n/).flatMap((paragraph) => {
        const fields = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .readFields */ .q)(paragraph, FIELDS);
        const [name, version] = [fields.get('Package'), fields.get('Version')];
        const state = fields.get('Status')?.split(' ').at(-1) ?? 'installed';
        if (!name || !version || state === 'not-installed' || state === 'config-files')
            return [];
        // `glibc (2.36-9)`: the version of the source, when it is another
        const source = fields.get('Source')?.split(' ')[0];
        const size = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .sizeOf */ .$)(fields.get('Installed-Size'), 1024);
        const architecture = fields.get('Architecture');
        return [
            { manager: 'dpkg', name, version, architecture, source: source === name ? undefined : source, size },
        ];
    });
}


/***/ }),

/***/ 905:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ sizeOf),
/* harmony export */   q: () => (/* binding */ readFields)
/* harmony export */ });
// Text of `Name: value` lines, as Debian and Python write them, to the few fields asked for.
/** The fields of one paragraph by name; of a field written twice the first counts, continuation lines are skipped. */
function readFields(paragraph, names) {
    const fields = new Map();
    for (const line of paragraph.split('\n')) {
        const colon = line.indexOf(':');
        const name = line.slice(0, colon);
        if (colon < 1 || !names.includes(name) || fields.has(name))
            continue;
        fields.set(name, line.slice(colon + 1).trim());
    }
    return fields;
}
/** A whole number of bytes times a unit; undefined for anything else. */
function sizeOf(text, unit = 1) {
    const size = text === undefined || !/^\d+$/.test(text) ? Number.NaN : Number(text) * unit;
    return Number.isSafeInteger(size) ? size : undefined;
}


/***/ }),

/***/ 9502:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ compareVersions)
});

// EXTERNAL MODULE: ./node_modules/@renovatebot/pep440/index.js + 4 modules
var pep440 = __webpack_require__(9687);
// EXTERNAL MODULE: ./node_modules/semver/index.js
var semver = __webpack_require__(2088);
// EXTERNAL MODULE: ./lib/layers/packages/versions/order.js
var versions_order = __webpack_require__(3990);
;// CONCATENATED MODULE: ./lib/layers/packages/versions/apk.js
// The order of Alpine versions, `1.2a_rc3_p1~c0ffee-r4`: the package specification of apk-tools, apk-package(5).

/** In the order in which a shorter version is the greater one: `1.2.1` beats `1.2a` beats `1.2_p1` beats `1.2-r1`. */
const KINDS = [
    'first',
    'number',
    'letter',
    'suffix',
    'suffix-number',
    'hash',
    'revision',
    'end',
    'invalid',
];
/** Those before the empty one make a version less than without them. */
const SUFFIXES = ['alpha', 'beta', 'pre', 'rc', '', 'cvs', 'svn', 'git', 'hg', 'p'];
const NO_SUFFIX = SUFFIXES.indexOf('');
/** Compares as `apk version -t` does. Of versions no rule covers, the part that is understood decides. */
function compareApkVersions(one, other) {
    const [first, second] = [tokensOf(one), tokensOf(other)];
    for (let at = 0;; at++) {
        const [left, right] = [first[at] ?? END, second[at] ?? END];
        if (left.kind !== right.kind)
            return compareKinds(left, right);
        if (left.kind === 'end' || left.kind === 'invalid')
            return 0;
        const difference = compareTokens(left, right);
        if (difference !== 0)
            return difference;
    }
}
const END = { kind: 'end', text: '' };
const INVALID = { kind: 'invalid', text: '' };
function compareKinds(one, other) {
    if (isPreRelease(one))
        return -1;
    if (isPreRelease(other))
        return 1;
    return KINDS.indexOf(other.kind) - KINDS.indexOf(one.kind);
}
function isPreRelease({ kind, text }) {
    return kind === 'suffix' && SUFFIXES.indexOf(text) < NO_SUFFIX;
}
function compareTokens(one, other) {
    switch (one.kind) {
        case 'suffix':
            return SUFFIXES.indexOf(one.text) - SUFFIXES.indexOf(other.text);
        case 'number':
            // a leading zero makes it a fraction: 1.05 is less than 1.1
            if (one.text.startsWith('0') || other.text.startsWith('0'))
                return (0,versions_order/* compareText */.n)(one.text, other.text);
            return (0,versions_order/* compareDigits */.o)(one.text, other.text);
        case 'first':
        case 'suffix-number':
        case 'revision':
            return (0,versions_order/* compareDigits */.o)(one.text, other.text);
        default:
            return (0,versions_order/* compareText */.n)(one.text, other.text);
    }
}
function tokensOf(version) {
    const tokens = [];
    let rest = version;
    let kind;
    while (rest !== '' || kind === undefined) {
        const [token, length] = nextToken(rest, kind);
        tokens.push(token);
        if (token.kind === 'invalid')
            break;
        rest = rest.slice(length);
        kind = token.kind;
    }
    return tokens;
}
/** The first token of a text and its length; `before` is the kind of the one that ends there. */
function nextToken(text, before) {
    const after = (kind) => before !== undefined && KINDS.indexOf(before) <= KINDS.indexOf(kind);
    const match = (pattern, kind) => {
        const found = pattern.exec(text);
        return found === null ? [INVALID, 0] : [{ kind, text: found[1] ?? '' }, found[0].length];
    };
    if (before === undefined)
        return match(/^(\d+)/, 'first');
    if (/^[a-z]/.test(text) && after('number'))
        return match(/^([a-z])/, 'letter');
    if (text.startsWith('.') && after('number'))
        return match(/^\.(\d+)/, 'number');
    if (/^\d/.test(text) && before === 'suffix')
        return match(/^(\d+)/, 'suffix-number');
    if (text.startsWith('_') && after('suffix-number'))
        return suffixToken(match(/^_([a-z]+)/, 'suffix'));
    if (text.startsWith('~') && after('suffix-number'))
        return match(/^~([\da-f]+)/i, 'hash');
    if (text.startsWith('-r') && after('hash'))
        return match(/^-r(\d+)/, 'revision');
    return [INVALID, 0];
}
function suffixToken(found) {
    return SUFFIXES.includes(found[0].text) ? found : [INVALID, 0];
}

;// CONCATENATED MODULE: ./lib/layers/packages/versions/dpkg.js
// The order of Debian versions, `[epoch:]upstream[-revision]`: deb-version(7), debian-policy 5.6.12.

/** Compares as `dpkg --compare-versions` does. */
function compareDpkgVersions(one, other) {
    const [first, second] = [partsOf(one), partsOf(other)];
    return ((0,versions_order/* compareDigits */.o)(first.epoch, second.epoch) ||
        comparePart(first.upstream, second.upstream) ||
        comparePart(first.revision, second.revision));
}
function partsOf(version) {
    const colon = version.indexOf(':');
    const rest = version.slice(colon + 1);
    const dash = rest.lastIndexOf('-');
    return {
        epoch: colon === -1 ? '' : version.slice(0, colon),
        upstream: dash === -1 ? rest : rest.slice(0, dash),
        revision: dash === -1 ? '' : rest.slice(dash + 1),
    };
}
/** Runs of other characters and runs of digits in turn. */
function comparePart(one, other) {
    let [at, by] = [0, 0];
    while (at < one.length || by < other.length) {
        while ((at < one.length && !isDigit(one, at)) || (by < other.length && !isDigit(other, by))) {
            const difference = weightOf(one, at) - weightOf(other, by);
            if (difference !== 0)
                return difference;
            at += 1;
            by += 1;
        }
        const [first, second] = [digitsAt(one, at), digitsAt(other, by)];
        const difference = (0,versions_order/* compareDigits */.o)(first, second);
        if (difference !== 0)
            return difference;
        at += first.length;
        by += second.length;
    }
    return 0;
}
/** `~` is before the end, letters are before all else. */
function weightOf(text, at) {
    const code = text.charCodeAt(at);
    if (Number.isNaN(code) || isDigit(text, at))
        return 0;
    if (text[at] === '~')
        return -1;
    return /[a-z]/i.test(text.charAt(at)) ? code : code + 256;
}
function isDigit(text, at) {
    const code = text.charCodeAt(at);
    return code >= 48 && code <= 57;
}
function digitsAt(text, at) {
    let end = at;
    while (isDigit(text, end))
        end += 1;
    return text.slice(at, end);
}

;// CONCATENATED MODULE: ./lib/layers/packages/versions/rpm.js
// The order of RPM versions, `[epoch:]version[-release]`: rpm-version(7).

/** Compares epochs, then versions, then releases; a release that one side does not name is not compared. */
function compareRpmVersions(one, other) {
    const [first, second] = [rpm_partsOf(one), rpm_partsOf(other)];
    const upper = (0,versions_order/* compareDigits */.o)(first.epoch, second.epoch) || compareSegments(first.version, second.version);
    if (upper !== 0 || first.release === undefined || second.release === undefined)
        return upper;
    return compareSegments(first.release, second.release);
}
function rpm_partsOf(text) {
    const epoch = /^(\d+):/.exec(text)?.[1];
    const rest = epoch === undefined ? text : text.slice(epoch.length + 1);
    const dash = rest.lastIndexOf('-');
    return {
        epoch: epoch ?? '0',
        version: dash === -1 ? rest : rest.slice(0, dash),
        release: dash === -1 ? undefined : rest.slice(dash + 1),
    };
}
/** Digits, letters, `~` and `^`; all else separates. */
const segmentsOf = (text) => text.match(/\d+|[a-z]+|~|\^/gi) ?? [];
/** `~` sorts before the end and `^` right behind it; numbers beat letters, and more beats less. */
function compareSegments(one, other) {
    const [first, second] = [segmentsOf(one), segmentsOf(other)];
    for (let at = 0; at < Math.max(first.length, second.length); at++) {
        const [left, right] = [first[at], second[at]];
        const difference = rankOf(left) - rankOf(right);
        if (difference !== 0)
            return difference;
        if (left === undefined || right === undefined)
            continue;
        const order = rankOf(left) === RANK.number ? (0,versions_order/* compareDigits */.o)(left, right) : (0,versions_order/* compareText */.n)(left, right);
        if (order !== 0)
            return order;
    }
    return 0;
}
const RANK = { tilde: 0, end: 1, caret: 2, letters: 3, number: 4 };
function rankOf(segment) {
    if (segment === undefined)
        return RANK.end;
    if (segment === '~')
        return RANK.tilde;
    if (segment === '^')
        return RANK.caret;
    return /^\d/.test(segment) ? RANK.number : RANK.letters;
}

;// CONCATENATED MODULE: ./lib/layers/packages/versions/compare.js
// A package manager to the order of its versions.






const orders = {
    dpkg: compareDpkgVersions,
    apk: compareApkVersions,
    rpm: compareRpmVersions,
    python: (one, other) => (0,pep440/* valid */.rZ)(one) && (0,pep440/* valid */.rZ)(other) ? (0,pep440/* compare */.UD)(one, other) : loosely(one, other),
    node: (one, other) => semver.valid(one) && semver.valid(other) ? semver.compare(one, other) : loosely(one, other),
};
/** Below 0 when `one` is older. What is no version of its kind is ordered by digits and letters, as well as can be. */
function compareVersions(manager, one, other) {
    return orders[manager](one, other);
}
/** Debian's order takes any text. */
function loosely(one, other) {
    return compareDpkgVersions(one, other) || (0,versions_order/* compareText */.n)(one, other);
}


/***/ }),

/***/ 3990:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ compareText),
/* harmony export */   o: () => (/* binding */ compareDigits)
/* harmony export */ });
// What the version orders have in common. An order is negative, zero or positive, as `sort` wants it.
/** Compares text by its bytes; versions are ASCII. */
function compareText(one, other) {
    return one === other ? 0 : one < other ? -1 : 1;
}
/** Compares runs of digits as numbers of any length; an empty run is 0. */
function compareDigits(one, other) {
    const [first, second] = [one.replace(/^0+/, ''), other.replace(/^0+/, '')];
    return first.length - second.length || compareText(first, second);
}


/***/ }),

/***/ 6411:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ deriveFacts)
});

// EXTERNAL MODULE: ./lib/dockerfile/exec-form.js
var exec_form = __webpack_require__(8932);
// EXTERNAL MODULE: ./lib/dockerfile/mounts.js
var mounts = __webpack_require__(4706);
// EXTERNAL MODULE: ./lib/dockerfile/shell-script.js + 1 modules
var shell_script = __webpack_require__(6339);
// EXTERNAL MODULE: ./lib/dockerfile/shell-wrappers.js
var shell_wrappers = __webpack_require__(3901);
// EXTERNAL MODULE: ./lib/lint/directives/shell.js
var shell = __webpack_require__(4994);
// EXTERNAL MODULE: ./lib/dockerfile/stages.js + 1 modules
var stages = __webpack_require__(8417);
;// CONCATENATED MODULE: ./lib/lint/facts-stages.js

/** The stages in order. */
function readStages(graph, buildArgs) {
    const target = targetOf(graph);
    const image = target === undefined ? [] : (0,stages/* chainOf */.dR)(graph, target).map(({ index }) => index);
    const exported = new Set(image);
    return graph.stages.map((stage) => {
        const chain = (0,stages/* chainOf */.dR)(graph, stage);
        const { index, name, from, instructions, scope, reachable } = stage;
        return {
            ...{ index, name, from, instructions, reachable },
            base: readBase(stage),
            chain: chain.map((ancestor) => ancestor.index).reverse(),
            exported: exported.has(index),
            shell: chain.map(ownShell).find((shell) => shell !== undefined),
            variables: scope.definitions.map((definition) => readVariable(definition, buildArgs)),
        };
    });
}
/** The stage that becomes the image; the last one when the wanted one is not there. */
function targetOf({ target, stages }) {
    return target ?? stages.at(-1);
}
/** Marks what the command line decides. */
function readVariable(definition, buildArgs) {
    return { ...definition, given: definition.kind === 'arg' && Object.hasOwn(buildArgs, definition.name) };
}
function readBase({ base: { stage, scratch, reference } }) {
    if (stage !== undefined)
        return { kind: 'stage', index: stage };
    return scratch ? { kind: 'scratch' } : { kind: 'image', reference };
}
function ownShell({ instructions }) {
    const shell = instructions.findLast(({ keyword, form }) => keyword === 'SHELL' && form === 'json');
    return shell?.args.map(({ value }) => value);
}
/** The index of an earlier stage that `--from` names, by name in any case or by number. */
function findStage(stages, wanted, before) {
    const index = stages.findLastIndex(({ name }, at) => at < before && name === wanted.toLowerCase());
    if (index !== -1)
        return index;
    return /^\d{1,9}$/.test(wanted) && Number(wanted) < before ? Number(wanted) : undefined;
}

// EXTERNAL MODULE: ./lib/lint/shell/image-shell.js
var image_shell = __webpack_require__(1962);
;// CONCATENATED MODULE: ./lib/lint/derive-facts.js
// A parsed Dockerfile → the facts that rules read.







/** Computes everything once; `graph` is the file's, for the same build arguments and target. */
function deriveFacts(file, graph, input) {
    const buildArgs = input.buildArgs ?? {};
    const stages = readStages(graph, buildArgs);
    const placed = stages.flatMap(placeInstructions);
    const dialects = deriveDialects(file, stages);
    return {
        path: input.path,
        file,
        globals: graph.globals.map((definition) => readVariable(definition, buildArgs)),
        stages,
        target: targetOf(graph)?.index ?? -1,
        placed,
        runs: placed.flatMap((place) => readRun(file.text, place, dialects)),
        copies: placed.flatMap((place) => readCopy(place, stages)),
        processes: placed.flatMap((place) => readProcess(file.text, place, dialects)),
        healthchecks: placed.flatMap((place) => readHealthcheck(file.text, place, dialects)),
        context: input.context,
        options: input.options ?? {},
        asked: { buildArgs, target: input.target },
        shell: input.shell,
    };
}
function placeInstructions({ index, instructions }) {
    return instructions.map((outer, order) => {
        const trigger = outer.keyword === 'ONBUILD' ? outer.inner : undefined;
        return {
            instruction: trigger ?? outer,
            outer,
            onbuild: outer.keyword === 'ONBUILD',
            stage: index,
            order,
        };
    });
}
function readRun(text, place, dialects) {
    const { instruction, outer } = place;
    if (instruction.keyword !== 'RUN')
        return [];
    const script = (0,shell_script/* readScript */.Uq)(text, instruction, dialects.get(outer) ?? 'posix');
    return [{ ...place, script, programs: script.programs, mounts: (0,mounts/* readMounts */.b)(instruction) }];
}
function readProcess(text, place, dialects) {
    const { instruction, outer } = place;
    if (instruction.keyword !== 'CMD' && instruction.keyword !== 'ENTRYPOINT')
        return [];
    const script = (0,shell_script/* readScript */.Uq)(text, instruction, dialects.get(outer) ?? 'posix');
    const plain = instruction.form === 'shell' && script.dialect === 'posix';
    return [{ ...place, script, command: plain ? (0,exec_form/* readSimpleCommand */.KG)(instruction.rest) : undefined }];
}
function readHealthcheck(text, place, dialects) {
    const { keyword, inner } = place.instruction;
    return keyword === 'HEALTHCHECK' && inner !== undefined
        ? readProcess(text, { ...place, instruction: inner }, dialects)
        : [];
}
function readCopy(place, stages) {
    const { keyword, args, flags, heredocs } = place.instruction;
    if (keyword !== 'COPY' && keyword !== 'ADD')
        return [];
    const from = flags.find(({ name }) => name === 'from')?.value;
    const bodies = new Set(heredocs.map(({ name }) => name));
    const sources = args.slice(0, -1).filter(({ value }) => !(value.includes('<<') && bodies.size > 0));
    return [{ ...place, from: copySource(from, stages, place.stage), sources, destination: args.at(-1) }];
}
function copySource(from, stages, before) {
    if (from === undefined)
        return { kind: 'context' };
    const index = findStage(stages, from, before);
    return index === undefined ? { kind: 'image', reference: from } : { kind: 'stage', index };
}
/** Which language RUN text is in: SHELL, Windows bases, the escape directive; a comment of the author overrules. */
function deriveDialects(file, stages) {
    const dialects = new Map();
    const atEnd = [];
    const declaredFor = (0,shell/* readDeclaredShells */.s)(file);
    for (const { base, from, instructions } of stages) {
        let dialect = base.kind === 'stage' ? (atEnd[base.index] ?? 'posix') : baseDialect(file, base);
        for (const instruction of instructions) {
            if (instruction.keyword === 'SHELL' && instruction.form === 'json')
                dialect = shellDialect(instruction.args[0]?.value ?? '');
            const declared = declaredFor(from, instruction);
            dialects.set(instruction, declared === undefined ? dialect : shellDialect(declared));
        }
        atEnd.push(dialect);
    }
    return dialects;
}
function baseDialect(file, base) {
    const reference = base.kind === 'image' ? (base.reference ?? '') : '';
    // people who write for Windows choose the backtick; who is known to be on Linux only likes it better
    const windows = WINDOWS.test(reference) || (file.escape === '`' && (0,image_shell/* shOfImage */.m)(reference) === undefined);
    return windows ? 'other' : 'posix';
}
/** Names and tags that only Windows images have. */
const WINDOWS = /windows|nanoserver|servercore|ltsc20\d\d|dotnet\/framework\//i;
function shellDialect(program) {
    const name = (0,shell_wrappers/* baseName */.Fl)(program)
        .toLowerCase()
        .replace(/\.exe$/, '');
    return (0,shell_wrappers/* isPosixShell */.mJ)(name) || name === 'busybox' ? 'posix' : 'other';
}


/***/ })

};
