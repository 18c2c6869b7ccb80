// Asks an address for its health again and again, and prints one line for each answer.
const { PING_URL, PING_EVERY_SECONDS, PING_TIMEOUT_SECONDS } = process.env

async function ping() {
  const started = performance.now()
  const signal = AbortSignal.timeout(Number(PING_TIMEOUT_SECONDS) * 1000)
  const answer = await fetch(PING_URL, { signal }).then(
    (response) => (response.ok ? 'healthy' : `answers ${response.status}`),
    (error) => `no answer (${error.cause?.code ?? error.name})`,
  )
  console.log(
    `${new Date().toISOString()} ${PING_URL} ${answer} ${Math.round(performance.now() - started)} ms`,
  )
}

void ping()
setInterval(ping, Number(PING_EVERY_SECONDS) * 1000)
process.on('SIGTERM', () => process.exit(0))
