export const id = 435;
export const ids = [435];
export const modules = {

/***/ 19435:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ARTIFACT_PREFIX: () => (/* binding */ ARTIFACT_PREFIX),
  commentMode: () => (/* binding */ commentMode)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
;// CONCATENATED MODULE: ./lib/event/workflow-run.js
// The payload of `workflow_run` → the run that ended, and whose branch it was for.
const object = (value) => typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
const workflow_run_text = (value) => (typeof value === 'string' ? value : '');
const count = (value) => (Number.isSafeInteger(value) ? Number(value) : 0);
/** Undefined for a payload of another event, or one whose repository is gone. */
function readEndedRun(payload) {
    const raw = object(payload['workflow_run']);
    const headSha = workflow_run_text(raw['head_sha']);
    const headRepository = workflow_run_text(object(raw['head_repository'])['full_name']);
    const id = count(raw['id']);
    if (id === 0 || !/^[0-9a-f]{40,64}$/.test(headSha) || !/^[\w.-]+\/[\w.-]+$/.test(headRepository))
        return undefined;
    return {
        id,
        attempt: count(raw['run_attempt']) || 1,
        number: count(raw['run_number']),
        url: workflow_run_text(raw['html_url']) || undefined,
        event: workflow_run_text(raw['event']),
        headSha,
        headBranch: workflow_run_text(raw['head_branch']),
        headRepository,
    };
}

// EXTERNAL MODULE: ./lib/report/comment.js + 4 modules
var comment = __webpack_require__(45376);
// EXTERNAL MODULE: ./lib/report/log-lines.js
var log_lines = __webpack_require__(64302);
// EXTERNAL MODULE: ./lib/report/markdown.js
var markdown = __webpack_require__(63021);
// EXTERNAL MODULE: ./lib/report/news.js
var report_news = __webpack_require__(35587);
// EXTERNAL MODULE: ./lib/report/parse.js
var parse = __webpack_require__(26837);
// EXTERNAL MODULE: ./lib/pipeline/budgets.js
var budgets = __webpack_require__(57580);
// EXTERNAL MODULE: ./lib/pipeline/comment.js + 3 modules
var pipeline_comment = __webpack_require__(86803);
// EXTERNAL MODULE: ./lib/pipeline/status.js
var pipeline_status = __webpack_require__(40694);
;// CONCATENATED MODULE: ./lib/pipeline/comment-mode.js
// `mode: comment`: the reports a pull request's own run left as artifacts → the comment it may not write itself.










/** What artifacts with reports are called; the rest of the name tells images apart. */
const ARTIFACT_PREFIX = 'layersmith-report';
/** Bytes of one artifact, packed or unpacked: a report of a hundred layers takes 40 kB. */
const ARTIFACT_LIMIT = 2_000_000;
const MOST_ARTIFACTS = 50;
const TITLE_LENGTH = 100;
/** Comments on the pull request of the run that ended. Trusts nothing of what that run says but its figures, and says whose they are. */
async function commentMode({ settings, run }, ports) {
    const ended = run.eventName === 'workflow_run' ? readEndedRun(run.event) : undefined;
    if (run.eventName !== 'workflow_run' || settings.githubToken === undefined)
        throw new errors/* UserError */.yo('bad-mode', 'Input mode is "comment": that is for a workflow with `on: workflow_run` and a github-token.');
    if (ended === undefined || !ended.event.startsWith('pull_request')) {
        ports.log.info('The run that ended was for no pull request: there is nothing to comment on.');
        return { kind: 'done' };
    }
    const github = await ports.github(settings.githubToken);
    const pulls = await findPullRequests(github, ended);
    const reports = pulls.length === 0 ? [] : await readReports(github, ended, ports);
    ports.log.info((0,log_lines/* logRow */.vK)({
        label: 'Reports',
        text: `${(0,markdown/* counted */.hS)(reports.length, 'report')} of run ${ended.number} for ${pulls.map(({ number }) => `#${number}`).join(', ') || 'no open pull request'}`,
    }));
    const inputs = reports.map((one) => inputOf(one, { settings, run }, ended));
    for (const { number } of pulls)
        await commentOn(number, inputs, { settings, github }, ports);
    if (settings.status !== undefined) {
        const { headSha: sha, url } = ended;
        await (0,pipeline_status/* setSizeStatus */.G)({ github, context: settings.status, sha, url, inputs }, ports);
    }
    return { kind: 'done' };
}
/** By head commit and repository: the payload names no pull request of a fork, and the artifact is not asked. */
async function findPullRequests(github, ended) {
    const owner = ended.headRepository.split('/')[0];
    const open = await github.listOpenPullRequests(`${owner}:${ended.headBranch}`);
    return open.filter(({ headSha, headRepository }) => headSha === ended.headSha && headRepository === ended.headRepository);
}
async function readReports(github, { id }, ports) {
    const artifacts = (await github.listArtifacts(id)).filter(({ name }) => name.startsWith(ARTIFACT_PREFIX));
    const found = [];
    for (const artifact of artifacts.slice(0, MOST_ARTIFACTS))
        found.push(...(await readOne(github, artifact, ports)));
    if (artifacts.length === 0)
        ports.log.notice(`The run left no artifact ${ARTIFACT_PREFIX}*: its workflow must upload the output report under that name.`);
    return found;
}
async function readOne(github, { id, name, size }, ports) {
    const refuse = (why) => {
        ports.log.notice(`Artifact ${JSON.stringify(name)} is not used: ${why}.`);
        return [];
    };
    if (size > ARTIFACT_LIMIT)
        return refuse(`it is larger than ${ARTIFACT_LIMIT} bytes`);
    const files = await github.readArtifact(id, ARTIFACT_LIMIT).catch(() => undefined);
    if (files === undefined)
        return refuse('it cannot be read');
    const reports = [...files.values()].map((text) => (0,parse/* parseReport */.M)(text));
    const [report] = reports;
    if (report === undefined || reports.length > 1)
        return refuse('it is not one report of version 1');
    return [{ name, report }];
}
/** Everything about run and commit comes from the event, not from the report. */
function inputOf({ name, report }, { settings, run }, ended) {
    const { id, attempt, number, url, headSha } = ended;
    return {
        key: name,
        title: [...report.image].slice(0, TITLE_LENGTH).join(''),
        run: { id, attempt, number, url },
        sha: headSha,
        repositoryUrl: `${run.serverUrl}/${run.repository}`,
        report,
        verdicts: (0,budgets/* judgeImage */.xQ)(report, settings.budgets).verdicts,
        least: settings.commentMinDelta,
        byOwnRun: true,
    };
}
async function commentOn(pullRequest, inputs, { settings, github }, ports) {
    const [section, ...further] = inputs.map(comment/* renderSection */.YN);
    if (section === undefined || settings.comment === 'never')
        return;
    const news = inputs.some((input) => (0,report_news/* isNews */.Ms)(input.report, input));
    const outcome = await (0,pipeline_comment/* updateComment */.v)({ github, clock: ports.clock }, { pullRequest, section, further, mode: settings.comment, news });
    if (outcome.kind === 'refused') {
        ports.log.notice(`No pull request comment: ${outcome.error.message}. The job needs \`permissions: pull-requests: write\`.`);
        return;
    }
    if (outcome.kind !== 'none')
        ports.log.info((0,log_lines/* logRow */.vK)({ label: 'Comment', text: `${outcome.kind}: ${outcome.url}` }));
}


/***/ })

};
