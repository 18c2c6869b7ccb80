// What a project begins with: the text of a configuration that changes nothing yet and shows what could be said.
import { HOMEPAGE } from '../version.ts'

/** Prose stands behind `# `, what may be taken into use behind `#`. */
export const CONFIG_TEXT = `# Configuration of Layersmith, ${HOMEPAGE}
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
`

/** A text as a YAML scalar, in quotes where it could be read as something else. */
export function yamlScalar(text: string): string {
  const plain = /^[A-Za-z_][\w./-]*(?::\d[\w./-]*)?$/.test(text)
  return plain && !/^(?:true|false|yes|no|on|off|null|y|n)$/i.test(text) ? text : JSON.stringify(text)
}
