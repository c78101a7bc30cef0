/** What `--help` prints. */
export const USAGE = `Usage: connect-atlassian <command>

Commands:
  simulate [--port 4311]   Run a local Atlassian to build and test against, on loopback only
  doctor [--json]          Check a deployment by its environment: keys, database, addresses,
         [--env .env]      Atlassian's hosts, client IDs and secrets. Exits with 1 when
                           something is wrong
  contract <url>           Ask a running backend, say http://localhost:3000/connect, for all that
         [--simulator url] pages rely on. Its CONNECT_CLOUDS has to lead to the simulator; sign in by
         [--origin url]    CONNECT_SESSION (a Bearer) or CONNECT_COOKIE, to a tenant without
                           connections. Exits with 1 when something is broken

Options:
  -h, --help               Show this`;
