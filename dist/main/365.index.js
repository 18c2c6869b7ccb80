export const id = 365;
export const ids = [365];
export const modules = {

/***/ 81365:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createDaemon: () => (/* binding */ createDaemon)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
;// CONCATENATED MODULE: ./lib/adapters/dockerd/command.js
// Runs a program of the machine to its end.

/** Never rejects: a program that is not there ends with 127. */
function runCommand(argv, options = {}) {
    const { env, input = '', timeout = 30_000 } = options;
    const [program = '', ...args] = argv;
    return new Promise((resolve) => {
        const child = (0,external_node_child_process_.spawn)(program, args, { env: { ...process.env, ...env }, timeout, stdio: 'pipe' });
        const text = { stdout: '', stderr: '' };
        for (const name of ['stdout', 'stderr']) {
            child[name].setEncoding('utf8').on('data', (chunk) => {
                text[name] += chunk;
            });
        }
        child.on('error', ({ message }) => resolve({ code: 127, stdout: '', stderr: message }));
        child.on('close', (code) => resolve({ code: code ?? 124, ...text }));
        child.stdin.on('error', () => undefined);
        child.stdin.end(input);
    });
}
/** What it said last, in one line. */
function lastWords({ stdout, stderr }) {
    return (stderr.trim() || stdout.trim()).split('\n').at(-1)?.trim() ?? '';
}

// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./lib/adapters/dockerd/find-daemon.js
// The processes of this machine → the one that serves a socket, with its configuration file.


const DEFAULT_SOCKET = '/var/run/docker.sock';
const DEFAULT_CONFIG = '/etc/docker/daemon.json';
/** Undefined when the engine behind the socket is not a process that can be seen from here. */
async function findDaemon(socket) {
    const wanted = await resolve(socket);
    for (const name of await (0,external_node_fs_promises_.readdir)('/proc')) {
        if (!/^\d+$/.test(name))
            continue;
        const comm = await (0,external_node_fs_promises_.readFile)(`/proc/${name}/comm`, 'utf8').catch(() => '');
        if (comm.trim() !== 'dockerd')
            continue;
        const argv = (await (0,external_node_fs_promises_.readFile)(`/proc/${name}/cmdline`, 'utf8').catch(() => '')).split('\0');
        const path = valuesOf(argv, '--config-file').at(-1) ?? DEFAULT_CONFIG;
        const text = await (0,external_node_fs_promises_.readFile)(path, 'utf8').catch(absent);
        const hosts = [...valuesOf(argv, '--host', '-H'), ...hostsOf(text)];
        const sockets = await Promise.all(socketsOf(hosts).map(resolve));
        if (!sockets.includes(wanted))
            continue;
        return { pid: Number(name), path: await resolve(path), text, unit: await unitOf(name) };
    }
    return undefined;
}
function absent(error) {
    if (error.code !== 'ENOENT')
        throw error;
}
/** `--name value`, `--name=value` and `-Hvalue`. */
function valuesOf(argv, ...names) {
    return argv.flatMap((word, at) => {
        if (names.includes(word))
            return argv[at + 1] ?? [];
        const name = names.find((one) => word.startsWith(one.startsWith('--') ? `${one}=` : one));
        return name === undefined ? [] : word.slice(name.length).replace(/^=/, '');
    });
}
function hostsOf(text) {
    try {
        const { hosts } = JSON.parse(text ?? '{}');
        return Array.isArray(hosts) ? hosts.map(String) : [];
    }
    catch {
        return [];
    }
}
/** Without a host, and with a socket that systemd opened for it, it is the default one. */
function socketsOf(hosts) {
    if (hosts.length === 0)
        return [DEFAULT_SOCKET];
    return hosts.flatMap((host) => {
        if (host.startsWith('fd://'))
            return DEFAULT_SOCKET;
        return /^unix:\/\/(\/.+)$/.exec(host)?.[1] ?? [];
    });
}
/** `/var/run` and `/run` are one folder on most machines. */
async function resolve(path) {
    const folder = (0,external_node_path_.dirname)(path);
    return (0,external_node_fs_promises_.realpath)(path).catch(async () => (0,external_node_path_.join)(await (0,external_node_fs_promises_.realpath)(folder).catch(() => folder), (0,external_node_path_.basename)(path)));
}
async function unitOf(pid) {
    const groups = await (0,external_node_fs_promises_.readFile)(`/proc/${pid}/cgroup`, 'utf8').catch(() => '');
    return /\/([\w@.-]+)\.service$/m.exec(groups)?.[1] ?? 'docker';
}

;// CONCATENATED MODULE: ./lib/adapters/dockerd/daemon.js
// The daemon port: docker's own answers, the machine's processes, and its service manager.




/** A restart that systemd takes its time for is given up. */
const RESTART = 120_000;
/** The daemon behind the engine that docker's client would ask. */
function createDaemon({ environment, limit = 60_000 }) {
    // one that does not start any more has no process to tell its name
    let unit = 'docker';
    return {
        async inspect(env) {
            const [endpoint, info, sudo] = await Promise.all([endpointOf(env), infoOf(env), sudoWords()]);
            const daemon = await daemonAt(endpoint);
            return {
                throwAway: environment['RUNNER_ENVIRONMENT'] === 'github-hosted',
                endpoint,
                securityOptions: listOf(info['SecurityOptions']),
                runningContainers: Number(info['ContainersRunning'] ?? 0),
                config: daemon && { path: daemon.path, text: daemon.text },
                root: sudo !== undefined,
            };
        },
        async configure({ path, text }, env) {
            const daemon = await daemonAt(await endpointOf(env));
            const sudo = (await sudoWords()) ?? [];
            await writeConfig(sudo, path, text);
            unit = daemon?.unit ?? unit;
            await restart(sudo, unit);
            await untilItAnswers(env, limit);
        },
    };
}
async function endpointOf(env) {
    const asked = await runCommand(['docker', 'context', 'inspect', '--format', '{{.Endpoints.docker.Host}}'], {
        env,
    });
    if (asked.code !== 0)
        throw failed(`docker does not say where its engine is (${lastWords(asked)}).`);
    return asked.stdout.trim();
}
async function infoOf(env) {
    const asked = await runCommand(['docker', 'info', '--format', '{{json .}}'], { env });
    if (asked.code !== 0)
        throw failed(`it does not answer (${lastWords(asked)}).`);
    return JSON.parse(asked.stdout);
}
function listOf(value) {
    return Array.isArray(value) ? value.map(String) : [];
}
async function daemonAt(endpoint) {
    const socket = /^unix:\/\/(.+)$/.exec(endpoint)?.[1];
    return socket === undefined ? undefined : findDaemon(socket);
}
/** What goes before a command that takes root; undefined where nothing helps. */
async function sudoWords() {
    if (process.getuid?.() === 0)
        return [];
    const { code } = await runCommand(['sudo', '-n', 'true']);
    return code === 0 ? ['sudo', '-n'] : undefined;
}
// whole or not at all, and with the owner and mode of the file that was there
const WRITE = [
    'set -e; mkdir -p "$(dirname "$1")"',
    '[ ! -e "$1" ] || cp -p "$1" "$1.layersmith"',
    'cat > "$1.layersmith"; mv -f "$1.layersmith" "$1"',
].join('; ');
async function writeConfig(sudo, path, text) {
    const argv = text === undefined ? ['rm', '-f', '--', path] : ['sh', '-c', WRITE, 'sh', path];
    const ended = await runCommand([...sudo, ...argv], { input: text ?? '' });
    if (ended.code !== 0)
        throw failed(`${path} could not be written (${lastWords(ended)}).`);
}
/** systemd counts failed starts, and refuses after the third: it is made to forget them. */
async function restart(sudo, unit) {
    await runCommand([...sudo, 'systemctl', 'reset-failed', unit]);
    const ways = [
        ['systemctl', 'restart', unit],
        ['service', unit, 'restart'],
    ];
    const words = [];
    for (const way of ways) {
        const ended = await runCommand([...sudo, ...way], { timeout: RESTART });
        if (ended.code === 0)
            return;
        words.push(`\`${way.join(' ')}\`: ${lastWords(ended) || `exit code ${ended.code}`}`);
    }
    throw failed(`its daemon could not be restarted (${words.join('; ')}).`);
}
async function untilItAnswers(env, limit) {
    const end = Date.now() + limit;
    for (;;) {
        const asked = await runCommand(['docker', 'version', '--format', '{{.Server.Version}}'], { env });
        if (asked.code === 0)
            return;
        if (Date.now() > end)
            throw failed(`its daemon does not answer ${limit / 1000} s after the restart (${lastWords(asked)}).`);
        await (0,promises_.setTimeout)(100);
    }
}
function failed(message) {
    return new errors/* ExternalError */.yA('engine', 'unavailable', message);
}


/***/ })

};
