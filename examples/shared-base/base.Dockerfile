# What all ten applications need, once: a registry keeps these layers once, and so does every machine that runs them.
ARG BASE=busybox:1.37
FROM ${BASE}
RUN adduser -D -H -u 10001 app
COPY lib/ /usr/local/lib/tools/
USER app
