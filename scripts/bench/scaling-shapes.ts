// A number of repetitions → Dockerfiles of that length, one shape for each thing that can be repeated.

type Render = (count: number) => string

const numbered = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, at) => line(at)).join('')
const inOneRun = (count: number, step: (index: number) => string) =>
  `FROM debian:13\nCOPY . .\nRUN ${numbered(count, (at) => `${step(at)} && \\\n`)} true\n`

/** Names for people; the count is that of what is repeated. */
export const SHAPES: Readonly<Record<string, Render>> = {
  'COPY, RUN, ENV and LABEL': (count) =>
    `FROM debian:13\n${'RUN apt-get install -y curl\nCOPY a /b\nENV A=1\nLABEL x=y\n'.repeat(count / 4)}`,
  'a project over and over': (count) =>
    `FROM node:24\nWORKDIR /app\n${numbered(
      count / 5,
      (at) =>
        `ARG V${at}=1\nENV E${at}=$V${at}\nCOPY f${at} d${at}/\nRUN npm install p${at}\nRUN curl -o x${at} https://e.com/$V${at} && rm x${at}\n`,
    )}`,
  'COPY and system packages': (count) =>
    `FROM debian:13\n${'COPY . /app\nRUN apt-get update && apt-get install -y curl\n'.repeat(count / 2)}`,
  'COPY and npm': (count) => `FROM node:24\n${'COPY package.json .\nRUN npm install\n'.repeat(count / 2)}`,
  'COPY and go': (count) =>
    `FROM golang:1.26\n${'COPY . .\nRUN go install x@latest && go build ./...\n'.repeat(count / 2)}`,
  'rm of other layers': (count) =>
    `FROM debian:13\n${numbered(count, (at) => `RUN rm -rf /x${at} && echo ${at} > /y${at}\n`)}`,
  CMD: (count) => `FROM debian:13\n${'CMD echo hi\n'.repeat(count)}`,
  ARG: (count) => `FROM debian:13\n${numbered(count, (at) => `ARG GIT_SHA${at}\n`)}RUN make\n`,
  'ENV made of ENV': (count) => `FROM debian:13\n${numbered(count, (at) => `ENV A${at}=$A${at - 1}x\n`)}`,
  'USER and WORKDIR': (count) =>
    `FROM debian:13\n${numbered(count / 2, (at) => `USER u${at}\nWORKDIR d${at}\n`)}`,
  stages: (count) =>
    numbered(count / 2, (at) => `FROM debian:13 AS s${at}\nRUN apt-get update && apt-get install -y curl\n`),
  'stages on each other': (count) =>
    `FROM debian:13 AS s0\n${numbered(count / 2, (at) => `FROM s${at} AS s${at + 1}\nRUN make\n`)}`,
  'COPY --from': (count) =>
    `FROM debian:13 AS s\n${numbered(count / 2, (at) => `FROM debian:13 AS s${at}\nCOPY --from=s${at - 1} /a /b\n`)}`,
  heredocs: (count) =>
    `FROM debian:13\n${'RUN <<EOF\napt-get update\napt-get install -y x\nEOF\n'.repeat(count / 4)}`,
  comments: (count) =>
    `FROM debian:13\n${'# hadolint ignore=DL3008\n# c\nRUN apt-get install x\n'.repeat(count / 3)}`,
  'variables of one ENV': (count) =>
    `FROM debian:13\nENV ${numbered(count, (at) => `A${at}=$B${at} \\\n`)} Z=1\n`,
  'installs of one RUN': (count) => inOneRun(count, (at) => `apt-get install -y p${at}`),
  'downloads of one RUN': (count) =>
    inOneRun(
      count / 4,
      (at) => `curl -o f${at}.tgz https://e.com/f${at}.tgz && tar xf f${at}.tgz && rm f${at}.tgz && cd /x`,
    ),
  'packages of one install': (count) =>
    inOneRun(1, () => `apt-get install -y ${numbered(count, (at) => `p${at} `)}`),
  'programs around programs': (count) => `FROM debian:13\nRUN ${'sudo nice '.repeat(count)}true\n`,
  'substitutions in substitutions': (count) =>
    `FROM debian:13\nRUN echo ${'$('.repeat(count)}true${')'.repeat(count)}\n`,
  'mounts of one RUN': (count) =>
    `FROM debian:13\nRUN ${numbered(count, (at) => `--mount=type=cache,target=/c${at} `)}make\n`,
}
