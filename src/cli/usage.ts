/** What `--help` prints. */
export const USAGE = `Usage: connect-atlassian <command>

Commands:
  simulate [--port 4311]   Run a local Atlassian to build and test against, on loopback only
  doctor [--json]          Check a deployment by its environment: keys, database, addresses,
         [--env .env]      Atlassian's hosts, client IDs and secrets. Exits with 1 when
                           something is wrong

Options:
  -h, --help               Show this`;
