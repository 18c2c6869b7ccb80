// Dockerfiles in which ShellCheck has one unquoted word to find, marked, wherever shell text may stand.

/** Where it stands, and the text with the marks. */
export const shellSamples: readonly (readonly [where: string, marked: string])[] = [
  ['on the line of RUN', 'FROM a\nRUN echo «$word»\n'],
  ['behind flags', 'FROM a\nRUN --mount=type=cache,target=/x --network=none echo «$word»\n'],
  ['behind a tab', 'FROM a\nRUN\techo\t«$word»\n'],
  ['behind characters of one and of two units', 'FROM a\nRUN echo 日本 😀😀 «$word» 😀\n'],
  ['on a continued line', 'FROM a\nRUN true \\\n  && echo «$word» \\\n  && true\n'],
  ['behind blanks after the backslash', 'FROM a\nRUN true \\  \n  && echo «$word»\n'],
  ['below a comment', 'FROM a\nRUN true \\\n# $wo\n  # a comment\n  && echo «$word»\n'],
  ['below a blank line', 'FROM a\nRUN true \\\n\n  && echo «$word»\n'],
  ['behind a backtick', '# escape=`\nFROM alpine\nRUN true `\n  && echo «$word»\n'],
  ['with carriage returns', 'FROM a\r\nRUN true \\\r\n  && echo «$word»\r\n'],
  ['behind a byte order mark', '\uFEFFFROM a\nRUN echo «$word»\n'],
  ['in a heredoc', 'FROM a\nRUN <<EOF\ntrue\n  echo «$word»\nEOF\n'],
  ['in a heredoc without its tabs', 'FROM a\nRUN <<-EOF\n\ttrue\n\t\techo «$word»\n\tEOF\n'],
  ['in a heredoc with carriage returns', 'FROM a\r\nRUN <<EOF\r\ntrue\r\necho «$word»\r\nEOF\r\n'],
  ['below the #! of a heredoc', 'FROM a\nRUN <<EOF\n#!/bin/bash -e\necho «$word»\nEOF\n'],
  ['in a heredoc for a shell', 'FROM a\nRUN bash -e <<"EOF"\ntrue\necho «$word»\nEOF\n'],
  ['behind escapes of a heredoc for a shell', 'FROM a\nRUN sh <<EOF\necho \\$a \\\\ \\`b\\` «$word»\nEOF\n'],
  ['behind a heredoc that is no script', 'FROM a\nRUN cat <<EOF >/x && echo «$word»\ntext\nEOF\n'],
  ['in the second of two heredocs', 'FROM a\nRUN cat <<A <<-B >/x\none\nA\n\ttwo «$word»\n\tB\n'],
  ['in JSON', 'FROM a\nRUN ["bash", "-ec", "echo «$word»"]\n'],
  ['behind escapes of JSON', 'FROM a\nRUN ["sh", "-c", "echo \\"a\\" \\u0041 \\n\\t «$word»"]\n'],
  ['behind ONBUILD', 'FROM a\nONBUILD RUN true \\\n  && echo «$word»\n'],
  ['at the end of a file without a line break', 'FROM a\nRUN echo «$word»'],
]
