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

Options:
  -h, --help        this text, or that of a command: layersmith lint --help
  -v, --version     the version
`;
const LINT = `Usage: layersmith lint [options] [paths]

Lints the files named. In folders it looks for Dockerfile, Dockerfile.*, *.Dockerfile and Containerfile*
(not in .git and node_modules). Without a path: the current folder. - is standard input.

Options:
  -f, --format FORMAT       pretty, json, sarif or github; FORMAT=FILE writes a file; may be repeated
                            (default: pretty)
      --fail-on LEVEL       exit with 1 for findings of this level or worse: error, warning, info, style
                            or never (default: warning)
      --fix                 apply the safe fixes; the text of standard input goes to standard output
      --fix-unsafe          apply also the fixes a person should look at
      --fix-dry-run         print what --fix (or, with it, --fix-unsafe) would change; write nothing
      --context FOLDER      the build context (default: the folder of the Dockerfile; none for -)
      --build-arg NAME=VAL  the value of an ARG; NAME alone takes it from the environment; may be repeated
      --target STAGE        the stage that is built (default: the last)
      --stdin-filename PATH the name standard input goes by
  -h, --help                this text

Exit codes: 0 clean, 1 findings, 2 could not run, 3 a bug in Layersmith.
`;
const EXPLAIN = `Usage: layersmith explain <rule> [rules]

Prints what the rule asks for, why, examples with their fixes, and how to silence it.
A rule goes by its name (exec-form) or by what other linters call it (DL3025, JSONArgsRecommended).
`;
const RULES = `Usage: layersmith rules

Prints all rules with severity, fix, other linters' ids and what they ask for.
`;
const REPORT = `Usage: layersmith report <report.json> [more]

Prints the size reports that the action wrote (its output "report"): every layer with its line and bytes.
For several images also how many bytes they share, as a registry stores them once.
`;
const PAGES = {
    lint: LINT,
    explain: EXPLAIN,
    rules: RULES,
    report: REPORT,
};
/** The help text of a command, or of the program. */
function renderHelp(about) {
    return about === undefined ? TOP : PAGES[about];
}


/***/ })

};
