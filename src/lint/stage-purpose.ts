// A stage or a file → whether it is for people who develop, or a pattern for other files.
import type { Facts, StageFacts } from './facts.ts'

/** Stages named for development, tests or checks; speed matters less there. */
export function isSideStage({ name }: StageFacts): boolean {
  return /(^|[-_.])(dev|devel|development|tests?|testing|lint|debug|e2e|ci)([-_.]|$)/.test(name ?? '')
}

/** A Dockerfile that a generator fills in; its context is not the one beside it. */
export function isTemplate({ path, file }: Facts): boolean {
  return (
    /(^|\/)\.?templates?\//i.test(path) ||
    /\.(tmpl|tpl|template|j2|jinja2?|erb|in|mustache|hbs)$/i.test(path) ||
    /\{\{.*\}\}|<%.*%>/.test(file.text)
  )
}
