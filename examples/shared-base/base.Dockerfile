# What all ten applications need, once: a registry keeps these layers once, and so does every machine that runs them.
ARG BASE=busybox:1.37
FROM ${BASE}
RUN mkdir -p /var/lib/tools && chown 10001 /var/lib/tools
COPY lib/ /usr/local/lib/tools/
WORKDIR /var/lib/tools
USER 10001
