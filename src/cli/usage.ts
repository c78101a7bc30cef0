/** What `--help` prints. */
export const USAGE = `Usage: connect-atlassian <command>

Commands:
  simulate [--port 4311]   Run a local Atlassian to build and test against, on loopback only

Options:
  -h, --help               Show this`;
