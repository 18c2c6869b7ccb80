// The workflow's name → a second workflow that comments for runs whose token may only read.

/** YAML to be pasted as it is, and the step the first workflow needs. */
export function renderForkWorkflow(workflow: string, version = 'main'): readonly string[] {
  const name = JSON.stringify(workflow)
  return [
    'To comment on pull requests of forks and Dependabot, add this step to the job, behind Layersmith (which has `id: image`):',
    '',
    '      - uses: actions/upload-artifact@v4',
    '        if: always() && steps.image.outputs.report',
    '        with:',
    '          name: layersmith-report # several images: layersmith-report-<image>',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub's
    '          path: ${{ steps.image.outputs.report }}',
    '',
    'and this file, .github/workflows/layersmith-comment.yml, to the default branch:',
    '',
    'name: size report',
    'on:',
    '  workflow_run:',
    `    workflows: [${name}]`,
    '    types: [completed]',
    'permissions:',
    '  actions: read',
    '  pull-requests: write',
    'jobs:',
    '  comment:',
    "    if: startsWith(github.event.workflow_run.event, 'pull_request')",
    '    runs-on: ubuntu-latest',
    '    steps:',
    `      - uses: layersmith/layersmith@${version}`,
    '        with:',
    '          mode: comment',
  ]
}
