/** What `--help` prints. */
export const USAGE = `Usage: connect-atlassian <command>

Commands:
  simulate [--port 4311]   Run a local Atlassian to build and test against, on loopback only
  doctor [--json]          Check a deployment by its environment: keys, database, addresses,
         [--env .env]      Atlassian's hosts, client IDs and secrets. Exits with 1 when
                           something is wrong
  migrate [--env .env]     Make the tables, or bring them up to date, as a server does when
                           it starts
  rotate-keys [--dry-run]  Seal every connection with the first key of CONNECT_KEYS, while
         [--env .env]      servers serve; may be cut off and run again. --dry-run counts
                           connections by key. Exits with 1 when one cannot be opened
  contract <url>           Ask a running backend, say http://localhost:3000/connect, for all that
         [--simulator url] pages rely on. Its CONNECT_CLOUDS has to lead to the simulator; sign in by
         [--origin url]    CONNECT_SESSION (a Bearer) or CONNECT_COOKIE, to a tenant without
                           connections. It asks more in a minute than people do: rateLimits: false.
                           Exits with 1 when something is broken

Options:
  -h, --help               Show this
  -v, --version            Show the version`;
