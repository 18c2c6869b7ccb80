# For all applications: one way to print a result, one way to say what is wrong.
say() { printf '%s\n' "$*"; }
fail() {
  printf '%s: %s\n' "${APP_NAME:-app}" "$*" >&2
  exit 1
}
