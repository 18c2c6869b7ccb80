export const id = 554;
export const ids = [554];
export const modules = {

/***/ 2554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderHelp: () => (/* binding */ renderHelp)
/* harmony export */ });
const TOP = `Layersmith lints Dockerfiles and explains what it finds.

Usage: layersmith <command> [options]

Commands:
  lint [paths]      lint Dockerfiles; folders are searched, - is standard input
  explain <rule>    what a rule asks for, why, with examples; accepts other linters' ids (DL3025)
  rules             all rules in a table
  report <files>    the action's size reports as tables, and what several images share
  stale [images]    which published images have to be built anew, and why
  analyze IMAGE     an image's layers, what they waste, its largest files; IMAGE may be a tar or a folder
  tags              tags and labels for the event of the run, and why
  init              write a configuration to begin with, or take over hadolint's
  completion SHELL  completion for bash, zsh or fish

Options:
  -h, --help        this text, or that of a command: layersmith lint --help
  -v, --version     the version
`;
const LINT = `Usage: layersmith lint [options] [paths]

Lints the files named. In folders it looks for Dockerfile, Dockerfile.*, *.Dockerfile and Containerfile*
(not in .git and node_modules, nor what git ignores). Without a path: the current folder. - is standard input.

Options:
  -f, --format FORMAT       pretty, compact, json, jsonl, sarif, github, gitlab, checkstyle, junit, rdjson or
                            markdown; FORMAT=FILE writes a file; may be repeated (default: pretty)
      --fail-on LEVEL       exit with 1 for findings of this level or worse: error, warning, info, style
                            or never (default: warning)
      --fix                 apply the safe fixes; the text of standard input goes to standard output
      --fix-unsafe          apply also the fixes a person should look at
      --fix-dry-run         print what --fix (or, with it, --fix-unsafe) would change; write nothing
      --context FOLDER      the build context (default: the folder of the Dockerfile; none for -)
      --build-arg NAME=VAL  the value of an ARG; NAME alone takes it from the environment; may be repeated
      --target STAGE        the stage that is built (default: the last)
      --platform PLATFORMS  the platforms the build is for, as docker has them: linux/amd64,linux/arm64
      --config FILE         the only configuration to read (default: .layersmith.yml in the folder of the
                            Dockerfile and those above)
      --preset PRESET       recommended, strict (every rule), or exactly what a peer says: buildkit or
                            hadolint (default: recommended)
      --rule NAME=LEVEL     off, on, error, warning, info or style for a rule; may be repeated
      --shell WHEN          let ShellCheck look at RUN: auto (when it is on PATH), on (or fail), off
                            (default: auto)
      --no-inline-ignore    let ignore comments silence nothing
      --stdin-filename PATH the name standard input goes by
  -h, --help                this text

Exit codes: 0 clean, 1 findings, 2 could not run, 3 a bug in Layersmith.
`;
const EXPLAIN = `Usage: layersmith explain <rule> [rules]

Prints what the rule asks for, why, examples with their fixes, and how to silence it.
A rule goes by its name (exec-form) or by what other linters call it (DL3025, JSONArgsRecommended).
`;
const RULES = `Usage: layersmith rules [--json]

Prints all rules with severity, whether they are on by default, fix, other linters' ids and what they ask for.

Options:
      --json                as JSON
`;
const INIT = `Usage: layersmith init
       layersmith init --from-hadolint [file]

Writes .layersmith.yml into the current folder, never over a configuration that is there.

Options:
      --from-hadolint       take over what hadolint is configured to do; without a file: .hadolint.yaml or
                            .hadolint.yml
`;
const COMPLETION = `Usage: layersmith completion bash|zsh|fish

Prints a script that lets the shell complete commands, options and names of rules:

  bash   source <(layersmith completion bash)        in ~/.bashrc
  zsh    source <(layersmith completion zsh)         in ~/.zshrc, below compinit
  fish   layersmith completion fish | source         in ~/.config/fish/config.fish
`;
const REPORT = `Usage: layersmith report <report.json> [more]

Prints the size reports that the action wrote (its output "report"): every layer with its line and bytes.
For several images also how many bytes they share, as a registry stores them once.
`;
const STALE = `Usage: layersmith stale [options] [image ...]
       layersmith stale --list images.yml [name ...]

Asks the registries whether a published image has to be built anew: a base image has moved, packages of its
distribution would change, it is too old. Nothing is built and nothing is pulled. Without an image or a list it
reads images.yml of the current folder: entries with name, tags and, where they differ, context, file, target,
platforms and build-args. Logins are those of docker.

Options:
      --list FILE           a list of images; images named are then names in it
      --context FOLDER      the build context (default: the current folder)
  -f, --file FILE           the Dockerfile (default: Dockerfile in the context)
      --target STAGE        the stage that is built (default: the last)
      --platform PLATFORMS  the platforms it is built for (default: those the image has)
      --build-arg NAME=VAL  the value of an ARG; NAME alone takes it from the environment; may be repeated
      --max-age AGE         the age at which an image is due: 12h, 30d, 2w (default: any age will do)
      --max-age-unpinned A  the same for an image with unpinned language packages
      --no-packages         do not compare packages of the system with their distribution
      --json                as JSON
  -h, --help                this text

Exit codes: 0 up to date, 1 at least one is due, 2 of at least one it is not known (or could not run), 3 a bug in
Layersmith.
`;
const ANALYZE = `Usage: layersmith analyze [options] IMAGE|TAR|DIR|-

Shows an image layer by layer: sizes, the instructions that made them, bytes that one layer writes and a later one
removes, copies, caches that were left behind, the largest directories and files.

A file or folder of that name goes first (an OCI layout, an archive of docker save or of an OCI layout, compressed or
not; - is standard input), then an image of the Docker engine, then the registry. A registry is quicker than the
engine, which must export the image.

Options:
      --from WHERE          files, engine or registry (default: auto, in that order)
      --image NAME          the one to take from an archive of several images
      --platform PLATFORM   one platform, linux/arm64 (default: all that are there)
      --dockerfile FILE     name the lines that made the layers, and tell the base image's apart
      --target STAGE, --build-arg NAME=VAL  as they were given to the build
      --base IMAGE          the image it is built on: what that holds is not counted as waste
      --compare OTHER       what changed against another image, by layer, directory and file
      --read WHAT           manifest: sizes only, no byte of a layer; headers: what is needed; all: every byte, so
                            that plain layers, too, are proven by their digests (default: headers)
      --layer LAYER         the files of one layer: its number, or the beginning of its digest
      --top N               rows of each list (default: 10)
      --format FORMAT       table, json (the report), dive (the shape that dashboards of dive read)
      --json                as --format json
      --html FILE           write a page to look at as well: treemap, search, layers beside the Dockerfile
      --budget LIMIT        judge the image, e.g. max-size=200MB, warn:max-layers=15, max-increase=5% (with --compare)
      --ci                  judge it by the budgets of .layersmith.yml and .dive-ci, too
      --max-unpacked SIZE   most bytes that one layer may unpack to (default: 200 times its own, at least 4 GiB)
      --no-cache            do not keep what layers tell, nor use what was kept
  -h, --help                this text

Exit codes: 0 done, 1 over budget, 2 could not run, or bytes are not what their digests say, 3 a bug in Layersmith.
`;
const TAGS = `Usage: layersmith tags [options]

Derives tags, labels and annotations from the event of the run (GITHUB_EVENT_NAME, GITHUB_REF, GITHUB_SHA and the
payload), and says for each rule whether it fired and why not. Outside a workflow it takes HEAD of the git repository.
The language is that of docker/metadata-action. Each list has one entry a line; an option may be repeated.

Options:
      --images LINES        names to put the tags on; bare tags without (name=ghcr.io/acme/app,enable=true)
      --tags LINES          rules: type=semver,pattern={{version}} (default: schedule, branch, tag, pull request)
      --flavor LINES        latest=auto, true, false or highest; prefix=, suffix=, each with onlatest=true
      --labels LINES        labels of your own, key=value
      --annotations LINES   annotations of your own, key=value
      --metadata-context C  workflow or git (default: workflow where there is an event)
      --repository-data FILE  what GitHub's REST API answers to GET /repos/{owner}/{repo} (default: asked with
                            GITHUB_TOKEN, else what the payload has)
      --json                as JSON: version, tags, labels, annotations, why
  -h, --help                this text

SOURCE_DATE_EPOCH sets the clock. DOCKER_METADATA_SHORT_SHA_LENGTH, DOCKER_METADATA_PR_HEAD_SHA and
DOCKER_METADATA_ANNOTATIONS_LEVELS mean what they mean for docker/metadata-action.
`;
const PAGES = {
    lint: LINT,
    explain: EXPLAIN,
    rules: RULES,
    report: REPORT,
    stale: STALE,
    analyze: ANALYZE,
    tags: TAGS,
    init: INIT,
    completion: COMPLETION,
};
/** The help text of a command, or of the program. */
function renderHelp(about) {
    return about === undefined ? TOP : PAGES[about];
}


/***/ })

};
